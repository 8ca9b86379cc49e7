// Synthetic data made from synthetic data: how deep, for how many rounds without people, and by
// models that were trained on what they now add to.
import type { Gate, GateContext, Measurement, RawFinding } from '../core/gate.ts';
import { hasNewContent } from '../core/change.ts';
import type { Side } from '../core/record.ts';
import {
  changedChildren,
  childrenColumn,
  childrenOf,
  findFamily,
  type Family,
  type Kin,
} from '../provenance/kin.ts';
import { placeOf } from '../provenance/read.ts';
import { measureDepths, type Depth } from './lineage/depth.ts';
import { datasetName, notesColumn, notesOf, notesOfChanged, type Notes } from './lineage/notes.ts';

interface Options {
  readonly maxDepth: number;
  readonly maxPureRounds: number;
}

/** Ids of a chain that a finding shows. */
const maxShown = 6;

export const lineage: Gate<Options> = {
  id: 'lineage',
  summary: 'synthetic records made from synthetic ones for too many rounds, or by their own model',
  levels: { recommended: 'warning', strict: 'error' },
  options: {
    type: 'object',
    properties: {
      maxDepth: {
        type: 'integer',
        minimum: 1,
        // Reports of collapse begin with the fifth generation.
        default: 4,
        description: 'How many synthetic records may stand on each other.',
      },
      maxPureRounds: {
        type: 'integer',
        minimum: 1,
        // The rule we follow: never purely synthetic for several rounds in a row.
        default: 1,
        description: 'How many rounds in a row may hold no human and no mixed record.',
      },
    },
  },
  codes: {
    'too-deep': {
      text: 'is synthetic of synthetic, {depth} deep, wanted at most {limit}: {chain}',
      fix: 'Generate from human records again, or raise maxDepth.',
    },
    'pure-rounds': {
      text: 'rounds {from} to {to} hold {records} records and none by people, wanted at most {limit} such in a row',
      fix: 'Add human or mixed records to one of these rounds, or raise maxPureRounds.',
    },
    'trained-on-itself': {
      text: '{generator} wrote {count} of the changed records and was trained on this dataset ({dataset})',
      fix: 'Generate with a model that has not seen this dataset, such as the one it started from.',
    },
    'trained-on-descendant': {
      text: '{generator} wrote {count} of the changed records and was trained on {dataset}, which was made from this dataset',
      fix: 'Generate with a model that has not seen what was made from this dataset.',
    },
    'round-order': {
      text: 'is of round {round}, and its parent {parent} of the later round {later}',
      fix: 'Correct the round or the parent.',
      level: 'warning',
    },
  },
  folds: () => [childrenColumn, notesColumn],
  check(change, options, context) {
    const { head } = change;
    if (head === null || !hasNewContent(change)) return { findings: [] };
    const children = changedChildren(change, context);
    const notes = notesOfChanged(change, head, context);
    const findings: RawFinding[] = [];
    const measurements: Measurement[] = [];
    let deepest = 0;
    if (children.length > 0) {
      const family = findFamily(children, head, context);
      const depths = measureDepths(family);
      findings.push(...findDeep(children, depths, options.maxDepth));
      findings.push(...findDisorder(children, family));
      for (const { id } of children) deepest = Math.max(deepest, depths.get(id)?.value ?? 0);
      measurements.push({
        name: 'lineage.depth',
        value: deepest,
        limit: options.maxDepth,
        better: 'lower',
      });
    }
    if (notes.rounds.size > 0) {
      const all = change.base === null ? notes : notesOf(head, context);
      const { finding, longest } = findPureRounds(all, notes, options.maxPureRounds);
      if (finding !== undefined) findings.push(finding);
      measurements.push({
        name: 'lineage.pure-rounds',
        value: longest,
        limit: options.maxPureRounds,
        better: 'lower',
      });
    }
    findings.push(...findSelfConsumption(notes, head, context));
    const facts = { children: children.length, depth: deepest, limit: options.maxDepth };
    return { findings, measurements, use: { lineage: facts } };
  },
};

function findDeep(
  children: readonly Kin[],
  depths: ReadonlyMap<string, Depth>,
  limit: number,
): RawFinding[] {
  return children.flatMap(({ id, at }) => {
    const depth = depths.get(id);
    if (depth === undefined || depth.value <= limit) return [];
    const ids: string[] = [];
    for (let next: string | undefined = id; next !== undefined && ids.length <= maxShown;) {
      ids.push(next);
      next = depths.get(next)?.through;
    }
    const chain = ids.length > maxShown ? [...ids.slice(0, maxShown), '…'] : ids;
    return [
      { code: 'too-deep', at, data: { depth: depth.value, limit, chain: chain.join(' ← ') } },
    ];
  });
}

function findDisorder(children: readonly Kin[], { known }: Family): RawFinding[] {
  return children.flatMap(({ at, round, parents }) => {
    if (round === undefined) return [];
    for (const parent of parents) {
      const later = known.get(parent)?.round;
      if (later !== undefined && later > round) {
        return [{ code: 'round-order', at, data: { round, parent, later } }];
      }
    }
    return [];
  });
}

/** The longest row of rounds without people that the change adds to, where it is too long. */
function findPureRounds(
  all: Notes,
  changed: Notes,
  limit: number,
): { finding: RawFinding | undefined; longest: number } {
  let row: number[] = [];
  let worst: readonly number[] = [];
  let longest = 0;
  const endRow = (): void => {
    longest = Math.max(longest, row.length);
    if (row.length > worst.length && row.some((each) => changed.rounds.has(each))) worst = row;
    row = [];
  };
  for (const [number, round] of [...all.rounds].sort(([a], [b]) => a - b)) {
    // Of unknown origin alone is not known to be synthetic, nor to be anything else.
    if (round.anchored === 0 && round.synthetic > 0) row.push(number);
    else endRow();
  }
  endRow();
  const last = worst.findLast((each) => changed.rounds.has(each));
  const record = last === undefined ? undefined : changed.rounds.get(last)?.last;
  if (worst.length <= limit || record === undefined) return { finding: undefined, longest };
  let records = 0;
  for (const number of worst) records += all.rounds.get(number)?.records ?? 0;
  const [from = 0] = worst;
  const data = { from, to: worst.at(-1) ?? from, records, limit };
  return { finding: { code: 'pure-rounds', at: record.at(), data }, longest };
}

/** Generators that were trained on this dataset, or on one that was made from it. */
function findSelfConsumption(notes: Notes, head: Side, context: GateContext): RawFinding[] {
  const own = head.manifest.name;
  const others = new Map(context.siblings.map((side) => [side.manifest.name, side]));
  return [...notes.trainings.values()].flatMap(({ generator, dataset, count, first, pointer }) => {
    const name = datasetName(dataset);
    const side = name === own ? undefined : others.get(name);
    const isOwn = name === own;
    if (!isOwn && (side === undefined || !descends(side, head, others, context))) return [];
    const code = isOwn ? 'trained-on-itself' : 'trained-on-descendant';
    return [{ code, at: placeOf(first, pointer), data: { generator, dataset, count } }];
  });
}

/** True when `side` names `head` as a source, itself or by way of others, or has parents there. */
function descends(
  side: Side,
  head: Side,
  others: ReadonlyMap<string, Side>,
  context: GateContext,
): boolean {
  const seen = new Set([side]);
  for (const each of seen) {
    const { sources } = notesOf(each, context);
    if (sources.has(head.manifest.name)) return true;
    for (const name of sources) {
      const source = others.get(name);
      if (source !== undefined) seen.add(source);
    }
    const children = [...childrenOf(each, context).values()];
    if (children.length === 0) continue;
    for (const { dataset } of findFamily(children, head, context).known.values()) {
      if (dataset === head.manifest.name) return true;
    }
  }
  return false;
}
