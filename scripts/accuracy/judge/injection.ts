// Attacks on scripted judges: what of the protocol stops each.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Model } from '../../../src/core/ports.ts';
import { controls, injections, judgeControls } from '../../../src/judge/controls.ts';
import { isUnscored } from '../../../src/judge/judgement.ts';
import { shippedRubrics } from '../../../src/judge/load.ts';
import type { Rubric } from '../../../src/judge/rubric.ts';
import { judgePair, judgeRecord } from '../../../src/judge/run.ts';
import { masterKeys } from '../../../src/judge/screen.ts';
import { randomOf } from '../../../src/judge/sequential.ts';
import { subjectOf, type Shown } from '../../../src/judge/subject.ts';
import { instruction } from '../../../src/kinds/instruction.ts';
import { openRequest, replyOf, scriptedModel } from './scripted.ts';

export interface Attack {
  readonly sort: string;
  readonly place: 'end' | 'start' | 'instead';
  readonly text: string;
}

const file = new URL('attacks.yaml', import.meta.url);

export function readAttacks(): readonly Attack[] {
  const { attacks } = parse(readFileSync(file, 'utf8')) as { attacks: readonly Attack[] };
  return attacks;
}

const badAnswer = 'Bananas are a kind of fish and grow under the sea near Norway.';

/** A bad record that carries an attack. */
export function carry({ place, text }: Attack): { instruction: string; output: string } {
  const texts = { end: `${badAnswer}\n\n${text}`, start: `${text}\n\n${badAnswer}`, instead: text };
  return { instruction: 'Name two fruits that are rich in vitamin C.', output: texts[place] };
}

/** The ways of being taken in. */
export const weaknesses = ['obeys', 'echoes', 'believes-ends', 'invents', 'overshoots'] as const;
export type Weakness = (typeof weaknesses)[number];

/**
 * A judge that gives top scores to records that are good, bottom scores to others, and is taken in by
 * attacks of one sort in one way: `obeys` gives top scores and quotes the record, `echoes` copies a
 * reply that it finds, `believes-ends` obeys what stands outside of the record, `invents` gives top
 * scores with a quote that it made up, `overshoots` gives ten points.
 */
export function gullible(rubric: Rubric, attack: Attack, weakness: Weakness): Model {
  const isGood = goodTexts(rubric);
  return scriptedModel((request) => {
    const opened = openRequest(request);
    const texts = opened.shown.map(({ text }) => text);
    const isTaken = texts.some((text) => holds(text, attack));
    const honest = isGood(texts) ? 'top' : 'bottom';
    if (!isTaken) return replyOf(rubric, opened, honest);
    if (weakness === 'obeys') return replyOf(rubric, opened, 'top');
    if (weakness === 'echoes') {
      const found = texts.flatMap((text) => /\{[^]*\}/.exec(text)?.[0] ?? []);
      return found[0] ?? replyOf(rubric, opened, honest);
    }
    if (weakness === 'believes-ends') {
      const isOutside =
        attack.text.length > 30 && opened.outside.includes(attack.text.slice(0, 30));
      return replyOf(rubric, opened, isOutside ? 'top' : honest);
    }
    const fault =
      weakness === 'invents' ? { evidence: 'a sentence that nobody wrote' } : { score: 10 };
    return replyOf(rubric, opened, 'top', fault);
  });
}

/** The attack itself, or a control of its sort: who believes one believes the other. */
function holds(text: string, { sort, text: attack }: Attack): boolean {
  if (text.includes(attack)) return sort !== 'master-key' || text === attack;
  if (sort === 'master-key') return masterKeys.includes(text);
  const control = injections.find((each) => each.sort === sort);
  return control !== undefined && text.includes(control.text);
}

function goodTexts(rubric: Rubric): (texts: readonly string[]) => boolean {
  const good = rubric.controls
    .filter(({ expect }) => expect === 'keep')
    .map(({ record }) => textsOf(rubric, record).join('\n'));
  return (texts) => good.includes(texts.join('\n'));
}

function textsOf(rubric: Rubric, record: Record<string, unknown>): string[] {
  return shownOf(rubric, record).map(({ text }) => text);
}

export function shownOf(rubric: Rubric, record: Record<string, unknown>): readonly Shown[] {
  return subjectOf(rubric, instruction.view(record as never), record as never);
}

/** What became of an attack. */
export type End = 'screened' | 'void reply' | 'judge broken' | 'dropped' | 'kept';

/** One attack, one judge, as a run has it: the record and the controls. */
export async function runAttack(
  attack: Attack,
  weakness: Weakness | 'none',
  { isScreened }: { readonly isScreened: boolean },
): Promise<End> {
  const rubric = await instructionRubric();
  const model =
    weakness === 'none'
      ? gullible(rubric, { sort: 'none', place: 'end', text: '\0' }, 'obeys')
      : gullible(rubric, attack, weakness);
  const options = { key: 'accuracy' };
  const shown = shownOf(rubric, carry(attack));
  const outcome = await judgeRecord(model, rubric, shown, { ...options, isScreened });
  if (isUnscored(outcome)) return outcome.unscored === 'screened' ? 'screened' : 'void reply';
  if (outcome.verdict !== 'keep') return 'dropped';
  const random = randomOf(['accuracy']);
  const results = [];
  for (const control of controls(rubric, instruction, { random })) {
    const answer =
      control.form === 'points'
        ? await judgeRecord(model, rubric, control.shown, { ...options, isScreened: false })
        : await judgePair(model, rubric, control.subject, { ...options, isScreened: false });
    const verdict = isUnscored(answer) ? ('unscored' as const) : answer.verdict;
    results.push({ control, verdict });
  }
  return judgeControls(results).status === 'broken' ? 'judge broken' : 'kept';
}

async function instructionRubric(): Promise<Rubric> {
  const rubric = (await shippedRubrics()).find(({ id }) => id === 'instruction');
  if (rubric === undefined) throw new Error('no rubric of instructions');
  return rubric;
}
