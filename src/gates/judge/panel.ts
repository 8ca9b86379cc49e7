// Who is asked, and by which rubric.
import type { Judge, JudgeQuote, Judges } from '../../core/ports.ts';
import type { DatasetManifest } from '../../core/record.ts';
import { chooseRubric, shippedRubrics } from '../../judge/load.ts';
import { loadRubric, type Rubric } from '../../judge/rubric.ts';
import type { Rubrics } from './items.ts';
import type { JudgeOptions } from './options.ts';

export interface Panel {
  readonly judges: readonly Judge[];
  readonly rubrics: Rubrics;
}

export interface QuotedPanel {
  readonly quotes: readonly JudgeQuote[];
  readonly rubrics: Rubrics;
}

interface Skipped {
  readonly skipped: string;
}

/** The rubric that compares an edited record with what it was. */
const editRubric = 'pairwise';

/** The models with their keys. Throws Error for a rubric that is not there or does not fit. */
export async function openPanel(
  manifest: DatasetManifest,
  options: JudgeOptions,
  judges: Judges,
): Promise<Panel | Skipped> {
  const rubrics = await rubricsFor(manifest, options, judges);
  if ('skipped' in rubrics) return rubrics;
  const opened = await all(namesOf(options, judges), (name) => judges.open(name));
  return 'skipped' in opened ? opened : { judges: opened.all, rubrics };
}

/** The same without asking for a key or a server. */
export async function quotePanel(
  manifest: DatasetManifest,
  options: JudgeOptions,
  judges: Judges,
): Promise<QuotedPanel | Skipped> {
  const rubrics = await rubricsFor(manifest, options, judges);
  if ('skipped' in rubrics) return rubrics;
  const quoted = await all(namesOf(options, judges), (name) => judges.quote(name));
  return 'skipped' in quoted ? quoted : { quotes: quoted.all, rubrics };
}

/** Of a panel with an empty seat nobody is asked: keeping takes more than half of all of them. */
async function all<T extends object>(
  names: readonly string[],
  open: (name: string) => Promise<T | { readonly unavailable: string }>,
): Promise<{ readonly all: readonly T[] } | Skipped> {
  const opened = await Promise.all(names.map(open));
  const gone = opened.find((each) => 'unavailable' in each);
  if (gone !== undefined && 'unavailable' in gone) return { skipped: gone.unavailable };
  return { all: opened as T[] };
}

function namesOf({ models }: JudgeOptions, { names }: Judges): readonly string[] {
  return models.length > 0 ? models : names.slice(0, 1);
}

/** Throws Error for a rubric that is not there or does not fit. */
export async function rubricsFor(
  { kind }: DatasetManifest,
  { rubric: wanted, edits }: Pick<JudgeOptions, 'rubric' | 'edits'>,
  judges: Pick<Judges, 'rubric'>,
): Promise<Rubrics | Skipped> {
  const shipped = await shippedRubrics();
  const find = async (name: string): Promise<Rubric | undefined> => {
    const own = await judges.rubric(name);
    return chooseRubric(shipped, kind.id, name, own === undefined ? [] : [loadRubric(own)]);
  };
  const name = wanted === '' ? chooseRubric(shipped, kind.id)?.id : wanted;
  if (name === undefined) return { skipped: `no rubric is made for records of kind ${kind.id}` };
  const record = await find(name);
  if (record === undefined) {
    const known = shipped.map(({ id }) => id).join(', ');
    throw new Error(
      `there is no rubric ${name}: rubrics/ has none of that name, ours are ${known}`,
    );
  }
  if (record.kinds.length > 0 && !record.kinds.includes(kind.id)) {
    throw new Error(`the rubric ${name} is for ${record.kinds.join(', ')}, and this is ${kind.id}`);
  }
  if (record.keep === 'label') {
    return { skipped: `the rubric ${name} only labels: it has no bar that records could miss` };
  }
  if (edits === 'alone') return { record };
  const edit = await find(editRubric);
  return edit === undefined ? { record } : { record, edit };
}
