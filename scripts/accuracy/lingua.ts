// How well languages are told, on lingua's labelled sentences: half of them to choose bounds and
// claims by, the other half to measure on.
import { createHash } from 'node:crypto';
import {
  loadIdentifier,
  toldTagOf,
  type ToldLanguage,
} from '../../src/algorithms/identify-language.ts';
import { isAlike } from '../../src/algorithms/text-language.ts';
import { asText } from '../../src/core/json.ts';
import { sets, type DataFolder } from './data.ts';
import { tally, type Measure, type Score } from './measure.ts';

/** Languages of the data in which less than four in five of the tuning half are told right. */
export const notClaimed: ReadonlySet<string> = new Set(
  'af cy eo ga kk la lg mi mk mn om sn so st sw ti tn ts xh zu'.split(' '),
);

/** All others, by the tag that they are told by; two of them are told as one with their kin. */
export const claimed: readonly string[] =
  'am ar az be bg bn ca cs da de el en es et eu fa fi fr gu he hi hr hu hy is it ja ka ko lt lv mr ms nl no pa pl pt ro ru si sk sl sq sr sv ta te th tl tr uk ur vi yo zh'.split(
    ' ',
  );
const withKin: Readonly<Record<string, string>> = {
  hr: 'Croatian and Bosnian',
  ms: 'Malay and Indonesian',
  no: 'Norwegian, Bokmål and Nynorsk',
};
const lengths = [20, 40, 60, 80, 100, 150, Infinity];

type Half = 'tuning' | 'held-out';

interface Told {
  /** The label. */
  readonly lang: string;
  readonly answer: ToldLanguage | undefined;
}

/** By the first byte of the sentence's SHA-256, so that anyone gets the same halves. */
function halfOf(text: string): Half {
  const [first = 0] = createHash('sha256').update(text).digest();
  return first % 2 === 0 ? 'tuning' : 'held-out';
}

const kept = new WeakMap<DataFolder, Map<string, Promise<readonly Told[]>>>();

/** What is told of the sentences of a half, cut after so many characters; once for all rows. */
function tell(data: DataFolder, half: Half, length: number): Promise<readonly Told[]> {
  const known = kept.get(data) ?? new Map<string, Promise<readonly Told[]>>();
  kept.set(data, known);
  const name = `${half} ${length}`;
  let told = known.get(name);
  if (told === undefined) {
    told = identifyAll(data, half, length);
    known.set(name, told);
  }
  return told;
}

async function identifyAll(data: DataFolder, half: Half, length: number): Promise<Told[]> {
  const identify = await loadIdentifier();
  return data
    .rows(sets.lingua)
    .map(({ lang, text }) => ({ lang: asText(lang), text: asText(text) }))
    .filter(({ text }) => halfOf(text) === half)
    .map(({ lang, text }) => ({ lang, answer: identify([...text].slice(0, length).join('')) }));
}

function measure(
  name: string,
  title: string,
  [half, length]: readonly [Half, number],
  score: (told: readonly Told[]) => Score,
): Measure {
  return {
    id: `language/${name}`,
    title,
    sets: [sets.lingua],
    fast: true,
    run: async (data) => score(await tell(data, half, length)),
  };
}

const isClaimed = ({ lang }: Told): boolean => !notClaimed.has(lang);
const isRight = ({ lang, answer }: Told): boolean => answer?.language === toldTagOf(lang);
/** As the gate compares. */
const isNearlyRight = ({ lang, answer }: Told): boolean =>
  answer !== undefined && isAlike(answer.language, lang);

function scoreAnswers(told: readonly Told[]): Score {
  const asked = told.filter(isClaimed);
  const answered = asked.filter(({ answer }) => answer !== undefined);
  const wrong = answered.filter((one) => !isRight(one));
  return {
    rows: asked.length,
    truth: asked.length,
    found: answered.length,
    correct: answered.length - wrong.length,
    note: tally(wrong.map(({ lang, answer }) => `${lang} as ${answer?.language}`)),
  };
}

function scoreSure(told: readonly Told[]): Score {
  const asked = told.filter(isClaimed);
  const sure = asked.filter(({ answer }) => answer?.isSure);
  const correct = sure.filter(isNearlyRight).length;
  return { rows: asked.length, truth: asked.length, found: sure.length, correct };
}

/** Of sentences in languages that are not claimed, the ones taken for another that is not alike. */
function scoreOthers(told: readonly Told[], isFound: (one: Told) => boolean): Score {
  const others = told.filter((one) => !isClaimed(one));
  const found = others.filter(isFound);
  const pairs = found.map(({ lang, answer }) => `${lang} as ${answer?.language}`);
  const note = found.length > 20 ? '' : tally(pairs);
  return { rows: others.length, truth: 0, found: found.length, correct: 0, note };
}

function scoreLanguage(told: readonly Told[], tag: string): Score {
  const truth = told.filter(({ lang }) => toldTagOf(lang) === tag).length;
  const found = told.filter(({ answer }) => answer?.language === tag);
  const wrong = found.filter((one) => !isRight(one));
  return {
    rows: told.length,
    truth,
    found: found.length,
    correct: found.length - wrong.length,
    note: tally(wrong.map(({ lang }) => `is ${lang}`)),
  };
}

const nameOf = new Intl.DisplayNames(['en'], { type: 'language' });
const whole = ['held-out', Infinity] as const;

export const onLingua: readonly Measure[] = [
  measure(
    'tuning',
    "lingua's sentences, the claimed languages, tuning half",
    ['tuning', Infinity],
    scoreAnswers,
  ),
  ...lengths.map((length) => {
    const isCut = Number.isFinite(length);
    return measure(
      `held-out-${isCut ? length : 'whole'}`,
      `the same, **held-out half**, ${isCut ? `the first ${length} characters` : 'whole'}`,
      ['held-out', length],
      scoreAnswers,
    );
  }),
  measure(
    'sure',
    'held-out half: sure enough to report, right or close kin of it',
    whole,
    scoreSure,
  ),
  measure(
    'others',
    'languages not claimed, held-out half: taken for one that is no close kin',
    whole,
    (told) => scoreOthers(told, (one) => one.answer !== undefined && !isNearlyRight(one)),
  ),
  measure('others-sure', 'the same: sure enough to report', whole, (told) =>
    scoreOthers(told, (one) => one.answer?.isSure === true && !isNearlyRight(one)),
  ),
  ...claimed.map((tag) =>
    measure(
      `told-${tag}`,
      `held-out half: ${withKin[tag] ?? nameOf.of(tag) ?? tag} (\`${tag}\`)`,
      whole,
      (told) => scoreLanguage(told, tag),
    ),
  ),
];
