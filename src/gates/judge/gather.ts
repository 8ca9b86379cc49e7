// What a run could ask about records and has no answer to, for a provider's batch: all that may be
// read, since no verdict is known yet that could end it.
import type { GateContext, Outcome } from '../../core/gate.ts';
import type { GatheredQuestions, Judge, ModelRequest, Judges } from '../../core/ports.ts';
import type { Change } from '../../core/record.ts';
import { unansweredPair, unansweredRecord, type Unanswered } from '../../judge/unanswered.ts';
import type { Item } from './items.ts';
import type { JudgeOptions } from './options.ts';
import type { Panel } from './panel.ts';
import { prepare } from './prepare.ts';

type Gather = NonNullable<Judges['gather']>;
type Questions = GatheredQuestions['questions'];

/** Asks no model about a record; what its server can, each judge is asked. */
export async function gatherQuestions(
  change: Change,
  panel: Panel,
  options: JudgeOptions,
  context: GateContext & { readonly judges: Judges },
  gather: Gather,
): Promise<Outcome> {
  const ready = await prepare(
    change,
    panel.rubrics,
    panel.judges,
    options,
    context,
    context.judges,
  );
  const { items, plan, key } = ready;
  const read = [...plan.always, ...plan.drawn].map((i) => items[i] as Item);
  const asked = { key, samples: options.samples };
  const found = await Promise.all(
    panel.judges.map(async (judge) => ({
      dataset: change.manifest.name,
      judge: judge.name,
      records: read.length,
      questions: await questionsFor(judge, read, asked),
    })),
  );
  // Of a panel with a judge that can't be asked nothing is handed in.
  for (const each of found) gather(each);
  return { findings: [], ended: { status: 'skipped', reason: 'gathered for a batch' } };
}

async function questionsFor(
  judge: Judge,
  items: readonly Item[],
  asked: Pick<Unanswered, 'key' | 'samples'>,
): Promise<Questions> {
  const options: Unanswered = {
    ...asked,
    abilities: await judge.abilities(),
    known: (request) => judge.kept.get(request),
  };
  return items.flatMap((item) => {
    const { path, line } = item.record.at();
    return requestsOf(item, options).map((request) => ({ request, at: `${path}:${line}` }));
  });
}

function requestsOf(item: Item, options: Unanswered): ModelRequest[] {
  const { rubric } = item;
  const asked = item.question();
  switch (asked.form) {
    case 'points':
      return unansweredRecord(rubric, asked.shown, options);
    case 'pair':
      return unansweredPair(rubric, asked.subject, options);
    case 'ranking':
      return asked.pairs.flatMap(({ subject }) => unansweredPair(rubric, subject, options));
  }
}
