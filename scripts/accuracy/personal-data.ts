// How much labelled personal data `personal-data` finds, and what it takes for such in data that was
// published as harmless.
import { personalDataTypes } from '../../src/sensitive/personal-data.ts';
import { sets, type DataSet } from './data.ts';
import { makeRecords, type MadeRecord } from './made/records.ts';
import type { Half } from './made/form.ts';
import { forms, type MadeType } from './made/values.ts';
import {
  measureWhole,
  runGate,
  tally,
  toJsonl,
  type Measure,
  type Score,
  type Section,
} from './measure.ts';
import { halfOfTemplates, type Sentence, type Stretch } from './templates.ts';

/** Our type → Presidio's. Its other labels (organisations, dates, ages …) are not looked for. */
const labels: Readonly<Record<string, string>> = {
  email: 'EMAIL_ADDRESS',
  phone: 'PHONE_NUMBER',
  card: 'CREDIT_CARD',
  iban: 'IBAN_CODE',
  'national-id': 'US_SSN',
  ip: 'IP_ADDRESS',
  'street-address': 'STREET_ADDRESS',
  person: 'PERSON',
};

const halves: readonly Half[] = ['first', 'second'];

const touches =
  (a: Stretch) =>
  (b: Stretch): boolean =>
    a.start < b.end && b.start < a.end;

/** Type → what the gate finds of it, record by record. */
async function findIn(
  texts: readonly string[],
  ...options: string[]
): Promise<Map<string, Stretch[][]>> {
  const run = { gate: 'personal-data', kind: 'text', options };
  const { findings } = await runGate(run, toJsonl(texts.map((text) => ({ text }))));
  const found = new Map(
    personalDataTypes.map((type) => [type as string, texts.map((): Stretch[] => [])]),
  );
  for (const { at, code, data } of findings) {
    found.get(code)?.[at.line - 1]?.push(data as unknown as Stretch);
  }
  return found;
}

/** One that touches a label is right; a label that is touched is found. */
function scoreStretches(
  wanted: readonly (readonly Stretch[])[],
  found: readonly (readonly Stretch[])[],
) {
  const score = { rows: wanted.length, truth: 0, found: 0, correct: 0, recalled: 0 };
  let whole = 0;
  wanted.forEach((labelled, i) => {
    const own = found[i] ?? [];
    score.truth += labelled.length;
    score.found += own.length;
    score.correct += own.filter((stretch) => labelled.some(touches(stretch))).length;
    score.recalled += labelled.filter((stretch) => own.some(touches(stretch))).length;
    whole += labelled.filter(({ start, end }) =>
      own.some((stretch) => stretch.start === start && stretch.end === end),
    ).length;
  });
  return { ...score, note: `${whole} from first to last character` } satisfies Score;
}

/** One type by itself: what one finder takes would be taken from another. */
function onPresidio(type: string, label: string, half: Half): Measure {
  const set = sets.presidio;
  return {
    id: `personal-data/${type}-${half}`,
    title: `${set.title}, ${half} half: \`${type}\``,
    sets: [set],
    fast: type !== 'person', // compromise takes a while
    async run(data) {
      const sentences = halfOfTemplates(data.rows(set) as unknown as Sentence[], half);
      const texts = sentences.map(({ text }) => text);
      const wanted = sentences.map(({ spans }) => spans.filter((span) => span.type === label));
      const found = await findIn(texts, `types=[${type}]`);
      return scoreStretches(wanted, found.get(type) ?? []);
    },
  };
}

interface Made {
  readonly records: readonly MadeRecord[];
  /** Type → finds, record by record. */
  readonly found: ReadonlyMap<string, readonly Stretch[][]>;
}

const made = new Map<Half, Promise<Made>>();

/** The made records of a half, and all that the gate finds in them: once for all types. */
function findInMade(half: Half): Promise<Made> {
  const known = made.get(half);
  if (known !== undefined) return known;
  const records = makeRecords(half);
  const running = findIn(records.map(({ text }) => text)).then((found) => ({ records, found }));
  made.set(half, running);
  return running;
}

/** All types together, as users run it: what is found of one type in another is wrong. */
function onMade(type: MadeType, half: Half): Measure {
  return {
    id: `personal-data/made-${type}-${half}`,
    title: `made values, ${half} half: \`${type}\``,
    sets: [],
    fast: true,
    async run() {
      const { records, found: all } = await findInMade(half);
      const wanted = records.map(({ span }) => (span?.type === type ? [span] : []));
      const found = all.get(type) ?? [];
      const missed = records.filter(
        (_, i) => wanted[i]?.some((span) => !found[i]?.some(touches(span))) === true,
      );
      const wrong = records.filter(
        (_, i) => found[i]?.some((stretch) => !wanted[i]?.some(touches(stretch))) === true,
      );
      const { note, ...score } = scoreStretches(wanted, found);
      const notes = [
        note,
        ...(missed.length > 0 ? [`missed: ${tally(missed.map(({ name }) => name))}`] : []),
        ...(wrong.length > 0 ? [`wrong in: ${tally(wrong.map(({ name }) => name))}`] : []),
      ];
      return { ...score, note: notes.join('; ') };
    },
  };
}

/** Records in which nothing is to be found, by any type. */
function onLookAlikes(half: Half): Measure {
  return {
    id: `personal-data/look-alikes-${half}`,
    title: `look-alikes, ${half} half: all types`,
    sets: [],
    fast: true,
    async run() {
      const { records, found } = await findInMade(half);
      const alike = records.flatMap(({ span }, i) => (span === undefined ? [i] : []));
      const wrong = alike.filter((i) => [...found.values()].some((each) => each[i]?.length !== 0));
      const note = tally(wrong.map((i) => records[i]?.name ?? ''));
      return { rows: alike.length, truth: 0, found: wrong.length, correct: 0, note };
    },
  };
}

/** Data with few real persons in it and, one hopes, no secret. */
export const harmless: readonly (readonly [name: string, set: DataSet, fast: boolean])[] = [
  ['alpaca', sets.alpaca, false],
  ['gsm8k-train', sets.gsm8kTrain, true],
  ['humaneval', sets.humaneval, true],
  ['humaneval-js', sets.humanevalJs, true],
  ['mbpp', sets.mbpp, true],
  ['math500', sets.math500, true],
  ['code-alpaca', sets.codeAlpaca, true],
  ['gpteacher', sets.gpteacher, true],
];

export const personalData: Section = {
  id: 'personal-data',
  about: `Rows are records. Truth and found are stretches of text; one that touches a label is right, and a label
that is touched is found.

The sentences of presidio-research were made by templates; each type is looked for by itself. A template's
sentences are all in one half: templates in order of what labels they hold, then of their SHA-256, every
other one. **The second half counts, with a reserve:** patterns were mended on all of these sentences, before
there were halves.

Hence the made values: numbers and addresses by the rules of those who give them out (libphonenumber's
examples with other digits, the IBAN registry's forms, the schemes' first digits), of a seed, in sentences
of our own; and records with what only looks alike. Each form has as many values, each kind of look-alike
as many records: the shares are not those of any real data. Sentences, kinds of look-alikes and three of
four countries of telephone numbers and accounts belong to the first half, on which the gate was mended
(the 18 countries of the default regions are in both). Three times a second half showed faults, was added to
the first, and a new one was written, by the same people; this is the fourth, on which nothing was mended.
All types are looked for together; a find in any other record is wrong. What is missed are numbers without
country code, trunk 0 or a word that says what they are.

The other sets, with the gate's defaults, are not labelled; found are records, and the notes count the
finds. We looked at each: all have the form of real data, and most belong to invented people.`,
  measures: [
    ...Object.entries(labels).flatMap(([type, label]) =>
      halves.map((half) => onPresidio(type, label, half)),
    ),
    ...(Object.keys(forms) as MadeType[]).flatMap((type) =>
      halves.map((half) => onMade(type, half)),
    ),
    ...halves.map((half) => onLookAlikes(half)),
    ...harmless.map(([name, set, fast]) => measureWhole(name, set, 'personal-data', fast)),
  ],
};
