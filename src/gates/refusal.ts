// Answers that refuse, object to what was asked, speak of themselves as a model, or preach: what a teacher model leaves in
// data made with it. Set phrases at the start of an answer; docs/gates/refusal.md says what they
// find and miss in labelled answers.
import { findRefusal, findSelfReference, findSermon } from '../algorithms/refusals.ts';
import type { Gate, Measurement, RawFinding } from '../core/gate.ts';
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import type { DataRecord, Part, Side } from '../core/record.ts';

type Tier = 'refusal' | 'objection' | 'self-reference' | 'moralising';

interface Options {
  readonly tiers: readonly Tier[];
  readonly maxRefusalWords: number;
  readonly allowKinds: readonly string[];
  readonly allowTags: readonly string[];
}

/** Records looked at on each side for the share that refuses; some 10 ms each. */
const sampleSize = 2000;
/** A conversation that refuses all through is shown by its first findings. */
const maxOfRecord = 10;
const maxShown = 80;

const nothing: readonly RawFinding[] = [];

// Here the words belong to what was asked for: a changed sentence, a letter, what somebody says.
const wantsRefusal =
  /\b(?:re(?:word|write|phrase|arrange|structure)|paraphrase|(?:this|the) (?:following )?sentence|(?:a|an|the) (?:[a-z]+ )?(?:respon[sc]e|reply|excuse)|apolog|declin(?:e|ing) (?:an?|my|the|this|to)\b|refus(?:als?\b|(?:e|ing) (?:an?|my|the|this|to)\b)|sorry|gpt|language model)/i;
// Who asks about a model, or for the part of one, wants it to speak of itself.
const wantsModel =
  /\b(?:ai|a\.i\.|artificial intelligence|chat ?bots?|robots?|androids?|gpt|language models?|role-?play)\b|\b(?:who|what) are you\b|\bare you (?:an?|real|human|alive|conscious|sentient)\b|\byour (?:name|creator|training|family)\b/i;

export const refusal: Gate<Options> = {
  id: 'refusal',
  summary: 'answers that refuse, object to what was asked, or speak of themselves as a model',
  levels: { recommended: 'warning', strict: 'error' },
  options: {
    type: 'object',
    properties: {
      tiers: {
        type: 'array',
        items: { enum: ['refusal', 'objection', 'self-reference', 'moralising'] },
        uniqueItems: true,
        default: ['refusal', 'objection', 'self-reference'],
        description: 'What is looked for. moralising also finds much good advice.',
      },
      maxRefusalWords: {
        type: 'integer',
        minimum: 1,
        default: 79,
        description: 'A longer answer that opens with a refusal is reported as a partial one.',
      },
      allowKinds: {
        type: 'array',
        items: { type: 'string', minLength: 1 },
        default: ['qa'],
        description: 'Kinds of records that may refuse: questions without an answer belong in qa.',
      },
      allowTags: {
        type: 'array',
        items: { type: 'string', minLength: 1, maxLength: 200 },
        maxItems: 100,
        default: [],
        description: 'Records that may refuse: a value in their tags, or /pointer=value.',
      },
    },
  },
  codes: {
    refusal: {
      text: '{field} refuses: "{found}"',
      fix: 'Remove the record or answer it. If it should refuse, tag it and name the tag in allowTags.',
    },
    'partial-refusal': {
      text: '{field} opens with a refusal and goes on for {words} words: "{found}"',
      level: 'warning',
      fix: 'Remove the refusal, or the record; name it in allowTags if it belongs here.',
    },
    objection: {
      text: '{field} objects to what was asked: "{found}"',
      level: 'warning',
      fix: 'Answer it, or remove the record. If it should object, tag it and name the tag in allowTags.',
    },
    'self-reference': {
      text: '{field} speaks of itself as a model: "{found}"',
      fix: 'Remove the phrase, or the record: your model would say of itself what its teacher is.',
    },
    moralising: {
      text: '{field} preaches: "{found}"',
      level: 'warning',
      fix: 'Remove the sentence unless the answer needs it.',
    },
  },
  async inspector(options, context) {
    // Its tables take some milliseconds to build.
    const { findObjection } = await import('../algorithms/objections.ts');
    const look = createLook(options, context.manifest.kind.id, findObjection);
    return (record) => look(record) ?? nothing;
  },
  check(change, options, { manifest }) {
    const { head, base } = change;
    if (head === null || mayRefuse(options, manifest.kind.id)) return { findings: [] };
    const value = measure(head, options);
    if (value === undefined) return { findings: [] };
    const before = base === null ? undefined : measure(base, options);
    const measurement: Measurement = {
      name: 'refusal.refusal-ratio',
      value,
      better: 'lower',
      ...(before === undefined ? {} : { base: before }),
    };
    return { findings: [], measurements: [measurement] };
  },
};

function mayRefuse(options: Options, kind: string): boolean {
  return options.allowKinds.includes(kind);
}

type Look = (record: DataRecord) => RawFinding[] | undefined;

type FindObjection = typeof import('../algorithms/objections.ts').findObjection;

function createLook(options: Options, kind: string, findObjection: FindObjection): Look {
  if (mayRefuse(options, kind)) return () => undefined;
  const tiers = new Set(options.tiers);
  const isAllowed = allowance(options.allowTags);
  return (record) => {
    const findings: RawFinding[] = [];
    const add = (code: string, part: Part, found: string, words?: number): void => {
      const at = record.at(part.pointer);
      const data: Record<string, Json> = { field: (at.pointer ?? '').slice(1), found: show(found) };
      if (words !== undefined) data.words = words;
      findings.push({ code, at, data });
    };
    for (const { part, asked } of answersOf(record)) {
      const { text } = part;
      const refused = tiers.has('refusal') ? findRefusal(text)?.found : undefined;
      if (refused !== undefined && !isWanted(asked, refused, wantsRefusal)) {
        if (isAllowed(record)) return undefined;
        const words = countWords(text);
        if (words <= options.maxRefusalWords) add('refusal', part, refused);
        else add('partial-refusal', part, refused, words);
      }
      // Who refuses has objected already.
      const mayObject = tiers.has('objection') && refused === undefined;
      const objected = mayObject ? findObjection(text, textOf(asked))?.found : undefined;
      if (objected !== undefined && !isWanted(asked, objected, wantsRefusal)) {
        if (isAllowed(record)) return undefined;
        add('objection', part, objected);
      }
      const own = tiers.has('self-reference') ? findSelfReference(text)?.found : undefined;
      if (own !== undefined && !isWanted(asked, own, wantsModel)) {
        if (isAllowed(record)) return undefined;
        add('self-reference', part, own);
      }
      const sermon = tiers.has('moralising') ? findSermon(text)?.found : undefined;
      if (sermon !== undefined) {
        if (isAllowed(record)) return undefined;
        add('moralising', part, sermon);
      }
      if (findings.length >= maxOfRecord) break;
    }
    return findings.length === 0 ? undefined : findings.slice(0, maxOfRecord);
  };
}

/** An answer to learn from, and what was asked last before it. */
interface Answer {
  readonly part: Part;
  readonly asked: readonly Part[];
}

/** Answers to learn from: not rejected ones, nor those that KTO marks as unwanted. */
function answersOf(record: DataRecord): readonly Answer[] {
  const answers: Answer[] = [];
  if (record.mapped.label === false) return answers;
  let asked: Part[] = [];
  let isAnswered = false;
  for (const part of record.view.parts) {
    if (part.role === 'response' || part.role === 'rejected') {
      isAnswered = true;
      if (part.role === 'response') answers.push({ part, asked });
    } else if (part.role === 'prompt' || part.role === 'context') {
      if (isAnswered) asked = [];
      isAnswered = false;
      asked.push(part);
    }
  }
  return answers;
}

function textOf(parts: readonly Part[]): string {
  return parts.length === 1 ? (parts[0]?.text ?? '') : parts.map(({ text }) => text).join('\n');
}

/** True when what was asked last has the phrase in it, or asks for its like. */
function isWanted(asked: readonly Part[], found: string, pattern: RegExp): boolean {
  const phrase = found.toLowerCase();
  return asked.some(({ text }) => pattern.test(text) || text.toLowerCase().includes(phrase));
}

/** Tells of a record whether one of `allowTags` fits it. */
function allowance(allowTags: readonly string[]): (record: DataRecord) => boolean {
  if (allowTags.length === 0) return () => false;
  const values = new Set(allowTags.filter((tag) => !tag.startsWith('/')));
  const tests = allowTags.filter((tag) => tag.startsWith('/')).map(readTest);
  return ({ value }) =>
    holdsTag(value.tags, values) || tests.some((test) => valueAt(value, test.steps) === test.value);
}

function readTest(tag: string): { steps: string[]; value: string } {
  const equals = tag.indexOf('=');
  const pointer = equals < 0 ? tag : tag.slice(0, equals);
  const steps = pointer.slice(1).split('/');
  return {
    steps: steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')),
    value: equals < 0 ? 'true' : tag.slice(equals + 1),
  };
}

/** True when `tags` is one of the values, lists one, or is a map that holds one. */
function holdsTag(tags: Json | undefined, values: ReadonlySet<string>): boolean {
  if (typeof tags === 'string') return values.has(tags);
  if (Array.isArray(tags)) return tags.some((tag) => typeof tag === 'string' && values.has(tag));
  return (
    isObject(tags) &&
    Object.values(tags).some((tag) => tag !== undefined && !isObject(tag) && holdsTag(tag, values))
  );
}

/** A string, number or boolean as text; undefined where there is none. */
function valueAt(value: JsonObject, steps: readonly string[]): string | undefined {
  let at: Json | undefined = value;
  for (const step of steps) {
    if (Array.isArray(at)) at = /^\d{1,9}$/.test(step) ? at[Number(step)] : undefined;
    else at = isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  }
  return at === undefined || typeof at === 'object' ? undefined : String(at);
}

/** Words between white space; Chinese and Japanese count two characters as one. */
function countWords(text: string): number {
  const plain = text.trim();
  const dense = plain.match(/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/gu)?.length ?? 0;
  if (dense > plain.length / 2) return Math.ceil(plain.length / 2);
  return plain.split(/\s+/).length;
}

/** The share of a side's answers that refuse, in a sample; undefined where it has no answers. */
function measure(side: Side, options: Options): number | undefined {
  const isAllowed = allowance(options.allowTags);
  let answers = 0;
  let refusals = 0;
  for (const record of side.sample(sampleSize)) {
    for (const { part, asked } of answersOf(record)) {
      answers += 1;
      const found = findRefusal(part.text)?.found;
      if (found === undefined || isWanted(asked, found, wantsRefusal)) continue;
      if (!isAllowed(record)) refusals += 1;
    }
  }
  return answers === 0 ? undefined : refusals / answers;
}

function show(text: string): string {
  return text.length <= maxShown ? text : `${text.slice(0, maxShown - 1)}…`;
}
