// All that was found, as one list: each record once, with every reason why, and whether it goes.
import type { Policy } from '../../config/types.ts';
import type { Tree } from '../../core/ports.ts';
import type { Retraction } from '../../core/release.ts';
import type { RetractedRecord } from '../../core/retraction-story.ts';
import { findRetraction } from '../../release/retractions.ts';
import { createConceal, type Conceal } from '../conceal.ts';
import { excerptOf } from '../excerpt.ts';
import { readRetractions } from '../read-retractions.ts';
import { selectGates } from '../select-gates.ts';
import type { Descendant } from './find-descendants.ts';
import type { Holders } from './find-released.ts';
import type { Repeat } from './find-repeats.ts';
import { keyOf, type FoundRecord, type LoadedDataset } from './found-record.ts';

export interface Retracted {
  readonly found: FoundRecord;
  readonly told: RetractedRecord;
  readonly because: Retraction['because'];
}

interface Related {
  readonly named: readonly FoundRecord[];
  readonly repeats: readonly Repeat[];
  readonly descendants: readonly Descendant[];
  readonly holders: Holders;
}

export interface Taking {
  readonly takesDuplicates: boolean;
  readonly takesDescendants: boolean;
}

interface Reasons {
  readonly found: FoundRecord;
  readonly isNamed: boolean;
  repeats: RetractedRecord['repeats'];
  madeFrom: RetractedRecord['madeFrom'];
}

// A reader looks at a screen or two; each takes a look for personal data.
const maxExcerpts = 60;
const excerptCharacters = 100;

/** Named records in the order of their names, then what repeats them, then what was made from them. */
export async function describeRetracted(
  related: Related,
  taking: Taking,
  tree: Tree,
  policy: Policy,
): Promise<Retracted[]> {
  const { holders } = related;
  const retracted: Retracted[] = [];
  const earlierOf = earlierIn(tree);
  const concealFor = concealBy(policy);
  for (const { found, isNamed, repeats, madeFrom } of joinReasons(related)) {
    const because = becauseOf({ isNamed, repeats, madeFrom }, taking);
    const { id, content, record, dataset, isInTree } = found;
    const excerpt =
      retracted.length < maxExcerpts
        ? excerptOf(record, undefined, await concealFor(dataset), 0, excerptCharacters)
        : undefined;
    const told = {
      dataset: dataset.manifest.name,
      id,
      content,
      place: isInTree ? { path: record.path, line: record.line } : null,
      isNamed,
      repeats,
      madeFrom,
      releases: holders.versionsOf(found),
      isTaken: isNamed || because !== undefined,
      earlier: await earlierOf(found),
      ...(excerpt === undefined ? {} : { excerpt }),
    };
    retracted.push({ found, told, because });
  }
  return retracted;
}

function joinReasons({ named, repeats, descendants, holders }: Related): Iterable<Reasons> {
  const all = new Map<string, Reasons>();
  const add = (found: FoundRecord, isNamed: boolean): Reasons => {
    const { isInTree, record, dataset, id, content } = found;
    const key = isInTree ? keyOf(record) : JSON.stringify([dataset.manifest.name, id, content]);
    const known = all.get(key) ?? { found, isNamed, repeats: null, madeFrom: null };
    all.set(key, known);
    return known;
  };
  for (const found of named) add(found, true);
  for (const { found, of, isCopy, similarity } of repeats) {
    add(found, false).repeats = { id: of.id, isCopy, similarity: round(similarity) };
  }
  for (const found of holders.copies) {
    const of = named.find(({ content }) => content === found.content) ?? found;
    add(found, false).repeats = { id: of.id, isCopy: true, similarity: 1 };
  }
  for (const { found, chain } of descendants) add(found, false).madeFrom = chain;
  return all.values();
}

/** As the gate near-duplicate tells it. */
function round(similarity: number): number {
  return Math.round(similarity * 1000) / 1000;
}

/** undefined for a named record, and for one that stays. */
function becauseOf(
  { isNamed, repeats, madeFrom }: Pick<Reasons, 'isNamed' | 'repeats' | 'madeFrom'>,
  { takesDuplicates, takesDescendants }: Taking,
): Retraction['because'] {
  if (isNamed) return undefined;
  if (takesDuplicates && repeats !== null) return { id: repeats.id, of: 'duplicate' };
  const root = madeFrom?.at(-1);
  return takesDescendants && root !== undefined ? { id: root, of: 'descendant' } : undefined;
}

/** The earlier retraction of a record; each file is read once. */
function earlierIn(tree: Tree): (found: FoundRecord) => Promise<RetractedRecord['earlier']> {
  const lists = new Map<LoadedDataset, readonly Retraction[]>();
  return async (found) => {
    const { dataset } = found;
    let list = lists.get(dataset);
    if (list === undefined) {
      list = (await readRetractions(tree, dataset.manifest.folder)).retracted;
      lists.set(dataset, list);
    }
    const entry = findRetraction(list, found);
    return entry === undefined ? null : { date: entry.date, why: entry.why };
  };
}

/** What hides what must not be shown of a dataset; made once for each. */
function concealBy(policy: Policy): (dataset: LoadedDataset) => Promise<Conceal> {
  const made = new Map<LoadedDataset, Promise<Conceal>>();
  return async (dataset) => {
    const known = made.get(dataset) ?? createConceal(selectGates(policy, dataset.manifest, [], []));
    made.set(dataset, known);
    return known;
  };
}
