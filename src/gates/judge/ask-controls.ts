// Asks each judge the questions whose answer is known, before it is asked about any record. They are
// never answered from the cache: they show what the model makes of them now.
import { RejectedError } from '../../core/errors.ts';
import type { Judge } from '../../core/ports.ts';
import type { Random } from '../../algorithms/random.ts';
import { controls as controlsOf, judgeControls, type ControlResult } from '../../judge/controls.ts';
import { isUnscored } from '../../judge/judgement.ts';
import type { Rubric } from '../../judge/rubric.ts';
import { judgePair, judgeRecord } from '../../judge/run.ts';
import { findKind } from '../../kinds/index.ts';
import type { Control } from './requests.ts';

/** What is asked of each judge. */
export function makeControls(rubrics: readonly Rubric[], random: Random): readonly Control[] {
  return rubrics.flatMap((rubric) => {
    // A rubric for edits is of no kind: its own controls are pairs.
    const kind = findKind(
      rubric.kinds[0] ?? (rubric.form === 'pair' ? 'preference' : 'instruction'),
    );
    if (kind === undefined) throw new Error(`rubric ${rubric.id} names no known kind`);
    return controlsOf(rubric, kind, { random }).map((item) => ({ rubric, item }));
  });
}

export interface AskedControls {
  readonly asked: number;
  /** The judge, the control, and what it has fallen for. */
  readonly failed: readonly {
    readonly judge: string;
    readonly id: string;
    readonly about: string;
  }[];
}

/** Rejects with ModelError where a server gives no reply, BudgetError where nothing is left. */
export async function askControls(
  controls: readonly Control[],
  judges: readonly Judge[],
  key: string,
  onProgress: (done: number) => void,
): Promise<AskedControls> {
  let done = 0;
  const results = await Promise.all(
    judges.map(async (judge) => {
      const answers: ControlResult[] = [];
      // In waves: a server that is down is not asked all of them.
      for (let start = 0; start < controls.length; start += judge.concurrency) {
        const wave = controls.slice(start, start + judge.concurrency);
        answers.push(...(await Promise.all(wave.map((control) => askOne(judge, control, key)))));
        onProgress((done += wave.length));
      }
      return { judge, integrity: judgeControls(answers) };
    }),
  );
  return {
    asked: controls.length * judges.length,
    failed: results.flatMap(({ judge, integrity }) =>
      integrity.failed.map(({ control, verdict }) => ({
        judge: judge.name,
        id: control.id,
        about: `${control.about}: ${verdict === 'unscored' ? 'no verdict' : verdict}`,
      })),
    ),
  };
}

async function askOne(
  judge: Judge,
  { rubric, item }: Control,
  key: string,
): Promise<ControlResult> {
  const options = { key, isScreened: false };
  try {
    const said =
      item.form === 'points'
        ? await judgeRecord(judge.uncached, rubric, item.shown, options)
        : await judgePair(judge.uncached, rubric, item.subject, options);
    return { control: item, verdict: isUnscored(said) ? 'unscored' : said.verdict };
  } catch (error) {
    // Some providers refuse to be shown what tries to lead a model astray: no verdict on it.
    if (error instanceof RejectedError) return { control: item, verdict: 'unscored' };
    throw error;
  }
}
