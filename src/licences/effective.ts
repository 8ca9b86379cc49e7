// All licences of a version → the one its release can have, what it asks for, and what led to it.
import type { Location } from '../core/record.ts';
import { breaks, strictness, type LicenceFacts } from './compatibility.ts';
import type { Judge } from './judge.ts';
import type { Count } from './statements.ts';

/** One licence and the records it comes from. */
export interface Link {
  readonly licence: LicenceFacts;
  /** dataset.yaml, the first source's address, or the first model. */
  readonly from: string;
  records: number;
  readonly first: Location;
  /** A model's licence: it only forbids commercial use. */
  readonly isModel: boolean;
}

export interface Conflict {
  readonly a: Link;
  readonly b: Link;
  readonly why: string;
}

export interface Effective {
  /** undefined where nothing is known, or no licence fits all. */
  readonly licence: LicenceFacts | undefined;
  /** The strictest first. */
  readonly chain: readonly Link[];
  /** Licences whose authors have to be named, and texts that have to travel along. */
  readonly attribution: readonly string[];
  readonly notices: readonly string[];
  /** Pairs that no release can meet both of. */
  readonly conflicts: readonly Conflict[];
}

/** Pairs are compared; a dataset of more licences than these is no dataset any more. */
const maxLicences = 200;

/** `counts` of all records of a version. */
export function effectiveLicence(counts: readonly Count[], judge: Judge): Effective {
  const chain = readChain(counts, judge);
  const candidates = new Map<string, LicenceFacts>();
  for (const { licence, isModel } of chain) {
    if (!isModel) candidates.set(licence.id, licence);
  }
  // A later version may fit where the one that is there does not.
  for (const { licence } of chain) {
    for (const id of licence.shareAlike ?? []) {
      const facts = judge.facts(id);
      if (facts !== undefined && !candidates.has(id)) candidates.set(id, facts);
    }
  }
  const fitting = [...candidates.values()].filter((to) =>
    chain.every((link) => breaksLink(link, to) === undefined),
  );
  const declared = new Set(judge.declared?.map(({ id }) => id));
  // dataset.yaml's own licence where it fits, else the one that takes least away.
  const [licence] = fitting.toSorted(
    (a, b) =>
      Number(declared.has(b.id)) - Number(declared.has(a.id)) || strictness(a) - strictness(b),
  );
  const own = chain.filter(({ isModel }) => !isModel).map((link) => link.licence);
  return {
    licence,
    chain,
    attribution: idsOf(own.filter((each) => each.attribution)),
    notices: idsOf(own.filter((each) => each.notice)),
    conflicts: licence === undefined ? conflictsOf(chain, [...candidates.values()]) : [],
  };
}

function idsOf(licences: readonly LicenceFacts[]): readonly string[] {
  return [...new Set(licences.map(({ id }) => id))];
}

/** The licences of some records, the strictest first. */
export function readChain(counts: readonly Count[], judge: Judge): readonly Link[] {
  const links = new Map<string, Link>();
  for (const { stated, records, first } of counts) {
    const { statement } = stated;
    if (statement.kind === 'missing') continue;
    const isModel = statement.kind === 'generator';
    const text = isModel ? statement.generator.licence : statement.licence;
    if (text === undefined) continue;
    const from =
      statement.kind === 'dataset'
        ? 'dataset.yaml'
        : isModel
          ? statement.generator.id
          : statement.uri;
    for (const licence of judge.read(text).facts) {
      if (isModel && licence.commercial) continue;
      // Apart by who says it: most records have the dataset's licence and a source's.
      const key = `${statement.kind} ${licence.id}`;
      const link = links.get(key);
      if (link !== undefined) link.records += records;
      else if (links.size < maxLicences) {
        links.set(key, { licence, from, records, first, isModel });
      }
    }
  }
  return [...links.values()].sort(
    (a, b) => strictness(b.licence) - strictness(a.licence) || b.records - a.records,
  );
}

function breaksLink({ licence, isModel }: Link, to: LicenceFacts): string | undefined {
  if (!isModel) return breaks(licence, to);
  return to.commercial ? `${to.id} allows commercial use` : undefined;
}

/** Records by licence. Where dataset.yaml says it too, that is all of them. */
export function recordsByLicence(chain: readonly Link[]): ReadonlyMap<string, number> {
  const records = new Map<string, number>();
  for (const { licence, records: count, isModel } of chain) {
    if (!isModel) records.set(licence.id, Math.max(count, records.get(licence.id) ?? 0));
  }
  return records;
}

/** Pairs of which neither, nor anything either may go over to, fits the other. */
function conflictsOf(chain: readonly Link[], candidates: readonly LicenceFacts[]): Conflict[] {
  const conflicts: Conflict[] = [];
  chain.forEach((a, i) => {
    for (const b of chain.slice(i + 1)) {
      const fits = candidates.some(
        (to) => breaksLink(a, to) === undefined && breaksLink(b, to) === undefined,
      );
      if (fits) continue;
      const why = breaksLink(a, b.licence) ?? breaksLink(b, a.licence) ?? 'no licence fits both';
      conflicts.push({ a, b, why });
    }
  });
  return conflicts;
}
