// What the statements of a version come to: the licence and conditions of a release, its models, and
// for all that stands against the intended use the way from a record to it.
import { asText } from '../../core/json.ts';
import type { Location } from '../../core/record.ts';
import type { Place, ReleaseFacts, Share, TeacherShare, UseReason } from '../../core/use.ts';
import type { Conflict, Effective } from '../../licences/effective.ts';
import type { Judge, Problem } from '../../licences/judge.ts';
import type { Count, Statement, Tally } from '../../licences/statements.ts';
import { describeTerms } from '../../licences/teachers.ts';

type Named = Extract<Statement, { kind: 'generator' }>;

/** A report holds the first so many of each; the gate's measurements count all. */
const maxReasons = 20;
const maxLinks = 50;
const maxTeachers = 50;
const maxModels = 10;
const maxName = 60;

const forbidding: ReadonlySet<string> = new Set([
  'use-forbidden',
  'licence-conflict',
  'terms-forbid',
]);

/** What is wrong with each statement: of thousands of different ones, each is judged once. */
export type Problems = ReadonlyMap<Count, Problem>;

export function problemsOf(all: Tally, judge: Judge): Problems {
  const problems = new Map<Count, Problem>();
  for (const each of all.counts) {
    const problem = judge.problemOf(each.stated);
    if (problem !== undefined) problems.set(each, problem);
  }
  return problems;
}

export function releaseOf(
  effective: Effective,
  all: Tally,
  problems: Problems,
  judge: Judge,
): ReleaseFacts {
  const codeOf = (each: Count): string => problems.get(each)?.code ?? '';
  const assumed = whyAssumed(judge);
  return {
    use: judge.use,
    ...(assumed === undefined ? {} : { assumed }),
    records: all.records,
    licence: effective.licence?.id ?? null,
    chain: effective.chain.slice(0, maxLinks).map(({ licence, from, records, first, isModel }) => ({
      licence: licence.id,
      from: cut(from),
      records,
      first: placeOf(first),
      isModel,
    })),
    attribution: effective.attribution,
    notices: effective.notices,
    forbidden: all.recordsWith((each) => forbidding.has(codeOf(each))),
    unknownLicence: share(all, (each) => isUnknownLicence(each.stated.statement, codeOf(each))),
    unknownTerms: share(all, (each) => codeOf(each) === 'terms-unknown'),
    reasons: reasonsOf(problems, effective.conflicts, judge),
  };
}

function share(all: Tally, holds: (count: Count) => boolean): Share {
  const first = all.counts.find(holds)?.first;
  if (first === undefined) return { records: 0 };
  return { records: all.recordsWith(holds), first: placeOf(first) };
}

/** Where nothing is shared a missing licence is no problem, but nobody knows it either. */
function isUnknownLicence(statement: Statement, code: string): boolean {
  return statement.kind === 'missing'
    ? statement.what === 'licence'
    : code === 'licence-unknown' || code === 'licence-not-assessed';
}

function reasonsOf(
  problems: Problems,
  conflicts: readonly Conflict[],
  judge: Judge,
): readonly UseReason[] {
  const worst = [...problems].sort(
    ([a, one], [b, other]) => rankOf(one) - rankOf(other) || b.records - a.records,
  );
  const reasons = worst
    .slice(0, maxReasons)
    .map(([{ stated, records, first }, problem]): UseReason => ({
      answer: rankOf(problem) === 0 ? 'forbidden' : 'unknown',
      records,
      first: placeOf(first),
      steps: stepsOf(stated.statement, problem, judge),
    }));
  const isTold = [...problems.values()].some(({ code }) => code === 'licence-conflict');
  if (isTold || judge.use === 'internal') return reasons;
  const pairs = conflicts.map(({ a, b, why }): UseReason => {
    const [few, many] = a.records <= b.records ? [a, b] : [b, a];
    const { records, first, from, licence } = few;
    const other = `${many.licence.id} (${cut(many.from)})`;
    const steps = [cut(from), licence.id, `does not go with ${other}: ${why}`];
    return { answer: 'forbidden', records, first: placeOf(first), steps };
  });
  const isForbidden = ({ answer }: UseReason): boolean => answer === 'forbidden';
  return [
    ...reasons.filter(isForbidden),
    ...pairs,
    ...reasons.filter((each) => !isForbidden(each)),
  ].slice(0, maxReasons);
}

function rankOf({ code }: Problem): 0 | 1 {
  return forbidding.has(code) ? 0 : 1;
}

/** Record → model or source → terms or licence → what they say. */
function stepsOf(statement: Statement, { code, data }: Problem, judge: Judge): string[] {
  const text = (name: string): string => cut(asText(data[name]));
  const { use } = judge;
  switch (code) {
    case 'terms-forbid':
    case 'terms-unknown': {
      if (statement.kind !== 'generator') {
        return ['a model that is not named', `${use} use unknown`];
      }
      const { by, why, rule } = judge.terms(statement);
      const model = nameOf(statement);
      if (code === 'terms-unknown' || by === undefined) {
        return [model, `${use} use unknown: ${why}`];
      }
      const entry = `terms entry ${by.id} (${describeTerms(by)})`;
      return [model, entry, `no ${use} use${rule === undefined ? '' : `: ${rule}`}`];
    }
    case 'use-forbidden':
      return [text('from'), text('licence'), `no ${use} use: ${text('why')}`];
    case 'licence-conflict':
      return [
        text('from'),
        text('licence'),
        `does not go with ${text('with')} (dataset.yaml): ${text('why')}`,
      ];
    case 'licence-unknown':
      return [text('from'), text('licence'), `no SPDX expression${text('hint')}`];
    case 'licence-not-assessed':
      return [text('from'), text('licence'), 'nothing is known of what it asks for'];
    default:
      return ['no licence: dataset.yaml names none, and no source does'];
  }
}

function whyAssumed(judge: Judge): string | undefined {
  if (judge.useIsStated) return undefined;
  if (judge.use === 'research') return 'its licence is non-commercial';
  return judge.declared === undefined
    ? 'no licence that is known narrows it'
    : 'its licence lets anybody train any model';
}

interface Group {
  readonly statement: Named;
  readonly first: Location;
  readonly counts: Set<Count>;
  /** Of all counts: of a record with two of its models twice. */
  mentions: number;
  isDenied: boolean;
}

/** Each row of terms once for each host, with the models that come under it. */
export function teachersOf(all: Tally, problems: Problems, judge: Judge): TeacherShare[] {
  const groups = new Map<string, Group>();
  for (const each of all.counts) {
    const { statement } = each.stated;
    if (statement.kind !== 'generator') continue;
    const { answer, teacher } = judge.terms(statement);
    const isDenied = forbidding.has(problems.get(each)?.code ?? '');
    // What nobody knows stands for itself.
    const name = teacher?.id ?? `? ${statement.generator.id}`;
    const key = JSON.stringify([name, statement.generator.host, answer, isDenied]);
    const group = groups.get(key) ?? {
      statement,
      first: each.first,
      counts: new Set(),
      mentions: 0,
      isDenied,
    };
    groups.set(key, group);
    group.counts.add(each);
    group.mentions += each.records;
  }
  return [...groups.values()]
    .sort((a, b) => b.mentions - a.mentions)
    .slice(0, maxTeachers)
    .map(({ statement, first, counts, isDenied }): TeacherShare => {
      const { answer, by, conditions } = judge.terms(statement);
      const { host } = statement.generator;
      return {
        models: modelsOf(counts),
        host: host === undefined ? null : cut(host),
        answer: isDenied ? 'deny' : answer,
        terms:
          by === undefined
            ? null
            : { id: by.id, name: by.family ?? by.id, source: by.source, read: by.read },
        conditions,
        records: all.recordsWith((each) => counts.has(each)),
        first: placeOf(first),
      };
    });
}

function modelsOf(counts: Iterable<Count>): string[] {
  const models = new Map<string, number>();
  for (const { stated, records } of counts) {
    if (stated.statement.kind !== 'generator') continue;
    const name = nameOf(stated.statement, false);
    models.set(name, (models.get(name) ?? 0) + records);
  }
  return [...models]
    .sort((a, b) => b[1] - a[1])
    .slice(0, maxModels)
    .map(([name]) => name);
}

/** `gpt-4 0613 through azure`. */
function nameOf({ generator }: Named, withHost = true): string {
  const { id, version, host } = generator;
  const name = [id === '' ? '(unreadable)' : id, ...(version === undefined ? [] : [version])];
  const via = host === undefined || !withHost ? '' : ` through ${cut(host)}`;
  return `${cut(name.join(' '))}${via}`;
}

function placeOf({ path, line }: Location): Place {
  return { path, line };
}

function cut(text: string): string {
  return text.length > maxName ? `${text.slice(0, maxName)}…` : text;
}
