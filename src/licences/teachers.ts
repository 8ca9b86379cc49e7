// Model name, host and intended use → what the terms say. The rows are data: policies/teachers.yaml.
import type { IntendedUse } from '../core/record.ts';
import type { Generator } from '../provenance/envelope.ts';
import type { Answer, Host, Teacher, Terms, TermsFile } from './terms-file.ts';

export interface TermsAnswer {
  readonly answer: Answer;
  /** The row that decided; undefined where none is known. */
  readonly by: (Terms & { readonly family?: string }) | undefined;
  readonly teacher: Teacher | undefined;
  readonly conditions: readonly string[];
  /** Half a sentence for the message. */
  readonly why: string;
  /** What the terms ask for, where they deny and the row says it; without its full stop. */
  readonly rule?: string;
}

/** Names of models are short; what is longer is none. */
const maxCharacters = 200;
const order: readonly Answer[] = ['allow', 'conditions', 'unknown', 'deny'];

/** The strictest of what teacher and host say. */
export function askTerms(
  generator: Generator,
  use: IntendedUse,
  file: Pick<TermsFile, 'teachers' | 'hosts'>,
): TermsAnswer {
  const { teacher, derived } = findTeacher(generator, file.teachers);
  if (teacher === undefined) {
    const why = 'no terms are known of this model';
    return { answer: 'unknown', by: undefined, teacher, conditions: [], why };
  }
  const own = answerOf(teacher, use);
  const answers = [derived && own.answer !== 'deny' ? derivedFrom(teacher) : own];
  const host = hostAnswer(generator.host, teacher, file.hosts, use);
  if (host !== undefined) answers.push(host);
  const [worst = own] = answers.toSorted(
    (a, b) => order.indexOf(b.answer) - order.indexOf(a.answer),
  );
  const conditions = answers.flatMap((each) => each.conditions);
  return { ...worst, teacher, conditions };
}

/** Second-hand knowledge says so wherever it decides. */
const readings: Readonly<Record<Terms['evidence'], string>> = {
  primary: 'as read',
  'third-party': 'as others quote them, read',
  memory: 'as commonly known, not looked up,',
  own: 'by your own policies/teachers.yaml of',
};

/** `Microsoft Phi 2 to 4 as commonly known, not looked up, 2026-11`. */
export function describeTerms(terms: Terms & { readonly family?: string }): string {
  return `${terms.family ?? terms.id} ${readings[terms.evidence]} ${terms.read}`;
}

function answerOf(terms: Terms & { readonly family?: string }, use: IntendedUse): TermsAnswer {
  const answer = terms.uses[use];
  const conditions = answer === 'conditions' ? (terms.conditions ?? []) : [];
  const why = `terms of ${describeTerms(terms)}`;
  const rule = answer === 'deny' ? (terms.conditions?.[0] ?? terms.note) : undefined;
  return {
    answer,
    by: terms,
    teacher: undefined,
    conditions,
    why,
    ...(rule === undefined ? {} : { rule: rule.replace(/\.$/, '') }),
  };
}

function derivedFrom(teacher: Teacher): TermsAnswer {
  const why = `it looks derived from ${teacher.family} by somebody else, whose terms are not known`;
  return { answer: 'unknown', by: undefined, teacher, conditions: [], why };
}

/** undefined where the maker runs its own model, or nobody is named. */
function hostAnswer(
  name: string | undefined,
  teacher: Teacher,
  hosts: readonly Host[],
  use: IntendedUse,
): TermsAnswer | undefined {
  if (name === undefined) return undefined;
  const host = name.trim().toLowerCase();
  if (teacher.publishers.includes(host) || teacher.id === host) return undefined;
  const row = hosts.find((each) => each.id === host || each.names.includes(host));
  if (row !== undefined) return answerOf(row, use);
  const why = `no terms are known of the host ${JSON.stringify(name.slice(0, 60))}`;
  return { answer: 'unknown', by: undefined, teacher, conditions: [], why };
}

interface Found {
  readonly teacher: Teacher | undefined;
  /** Published by somebody who is not the maker. */
  readonly derived: boolean;
}

/**
 * The row of a generator: by id and version, by id, else by family and version. Where id and family
 * lead to different rows, nothing is known for sure: the id's counts, as somebody's derivative.
 */
function findTeacher(generator: Generator, teachers: readonly Teacher[]): Found {
  const { id, version, family } = generator;
  const byId = findName(id, version, teachers);
  const byFamily = family === undefined ? undefined : findName(family, version, teachers);
  if (byId?.teacher === undefined) return byFamily ?? { teacher: undefined, derived: false };
  const disagrees = byFamily?.teacher !== undefined && byFamily.teacher !== byId.teacher;
  // A family without its version is no disagreement: `llama` with id `Llama-3.1-8B`.
  return disagrees && version !== undefined ? { ...byId, derived: true } : byId;
}

function findName(
  name: string,
  version: string | undefined,
  teachers: readonly Teacher[],
): Found | undefined {
  const versioned = version === undefined ? undefined : `${name}-${version}`;
  let best: Teacher | undefined;
  let longest = 0;
  let publisher: string | undefined;
  for (const each of versioned === undefined ? [name] : [versioned, name]) {
    const parsed = parseName(each);
    for (const teacher of parsed === undefined ? [] : teachers) {
      for (const model of teacher.models) {
        const length = Math.max(...(parsed?.names ?? []).map((one) => matchLength(model, one)));
        if (length <= longest) continue;
        longest = length;
        best = teacher;
        publisher = parsed?.publisher;
      }
    }
  }
  if (best === undefined) return undefined;
  return {
    teacher: best,
    derived: publisher !== undefined && !best.publishers.includes(publisher),
  };
}

/** Routes that hosts put before the publisher or the name. */
const routes =
  /^(?:accounts\/[^/]*\/models\/|models\/|openrouter\/|together_ai\/|bedrock\/|azure\/|ollama\/|groq\/|fireworks_ai\/|hf\/|@cf\/)/;
/** Bedrock writes `us.meta.llama3-1-8b-instruct-v1:0`. */
const dotted = /^(?:(?:us|eu|apac|global)\.)?([a-z]+[0-9]*)\.(?=[a-z])/;

/** `Org/Some_Model` → the publisher and the spellings to look for, all in small letters. */
function parseName(
  written: string,
): { publisher: string | undefined; names: readonly string[] } | undefined {
  if (written === '' || written.length > maxCharacters) return undefined;
  const name = written.trim().toLowerCase().replaceAll(/[\s]+/g, '-').replace(routes, '');
  const slash = name.lastIndexOf('/');
  const last = name.slice(slash + 1);
  const short = last.replace(dotted, '');
  const bedrock = short === last ? undefined : dotted.exec(last)?.[1];
  const publisher = slash > 0 ? name.slice(0, slash).split('/').at(-1) : bedrock;
  return { publisher, names: short === last ? [last] : [last, short] };
}

/** What may follow where a pattern ends: nothing, or a sign that no version goes on with. */
const boundary = /^(?:$|[-_:@/ ]|\.(?!\d))/;

/**
 * Length of the pattern where it fits the name, else 0. A pattern is the name's beginning, at a
 * boundary unless it ends with `*`: `llama-3` fits `llama-3-8b` and not `llama-3.1-8b`.
 */
export function matchLength(pattern: string, name: string): number {
  const open = pattern.endsWith('*');
  const start = open ? pattern.slice(0, -1) : pattern;
  if (!name.startsWith(start)) return 0;
  return open || boundary.test(name.slice(start.length, start.length + 2)) ? start.length : 0;
}
