// How well `language` tells languages, and what it reports in data of one language.
import { loadIdentifier } from '../../src/algorithms/identify-language.ts';
import { asText } from '../../src/core/json.ts';
import type { GateResult } from '../../src/core/report.ts';
import { sets, type DataSet } from './data.ts';
import { claimed, notClaimed, onLingua } from './lingua.ts';
import {
  commandOf,
  linesOf,
  measureWhole,
  runGate,
  runOn,
  scoreLines,
  tally,
  toJsonl,
  type Measure,
  type Section,
} from './measure.ts';

const wrongLanguage = ['undeclared-language', 'answer-language'];

/** How many records have each of the codes that name characters. */
function tallyCharacters(result: GateResult): string {
  const codes = [...new Set(result.findings.map(({ code }) => code))];
  const characters = codes.filter((code) => !wrongLanguage.includes(code));
  return tally(characters.flatMap((code) => linesOf(result, [code]).map(() => code)));
}

/** A set in one language, which it declares. */
function declaring(language: string, name: string, set: DataSet, fast: boolean): Measure {
  const run = runOn('language', set, `languages=[${language}]`);
  const isArray = set.path.endsWith('.json');
  return {
    id: `language/${name}`,
    title: `${set.title}: wrong language`,
    sets: [set],
    ...(isArray ? {} : { command: commandOf(run, set) }),
    fast,
    async run(data) {
      const rows = data.rows(set);
      const result = await runGate(run, isArray ? toJsonl(rows) : data.bytes(set));
      return scoreLines(rows.length, [], linesOf(result, wrongLanguage), tallyCharacters(result));
    },
  };
}

/** Answers in English for which the best answer is another language: what shares would be wrong by. */
const mistaken: Measure = {
  id: 'language/alpaca-best',
  title: 'Stanford Alpaca, answers: best answer is not English',
  sets: [sets.alpaca],
  fast: false,
  async run(data) {
    const identify = await loadIdentifier();
    const rows = data.rows(sets.alpaca);
    const told = rows.flatMap(({ output }) => identify(asText(output))?.language ?? []);
    const others = told.filter((language) => language !== 'en');
    const note = `untold ${rows.length - told.length}`;
    return { rows: rows.length, found: others.length, note };
  },
};

/** Nothing is declared here, so that all findings are of characters. */
const characters: Measure = {
  ...measureWhole('lingua-characters', sets.lingua, 'language', true),
  title: "lingua's sentences: characters",
};

export const language: Section = {
  id: 'language',
  about: `lingua gives 20 sentences for each of 79 languages. We claim all but ${notClaimed.size} of them, told by ${claimed.length} tags:
Croatian and Bosnian, Malay and Indonesian, Bokmål and Nynorsk count as one language each. Of the others
less than four in five of the tuning half are told right. *Tuning half*: sentences whose SHA-256 begins
with an even byte, by which bounds and claims were chosen. *Held-out half*: all others, by which nothing
was chosen; only the lists of function words, which best answers do not use, are older than the halves.
Short texts are the beginnings of these sentences.

Found are sentences for which there is a best answer, right those where it is the label. **Recall is the
accuracy**: no answer counts as wrong. A finding needs more than a best answer: how often one is sure
enough has a row of its own. A row of one language says how many sentences of the held-out half are in it
and how many of the whole half, languages not claimed among them, are taken for it; the notes say what
those are.

The sets below are in one language and declare it, so that no record is to be found for its language;
the notes count records with broken, hidden or lookalike characters, which nobody has labelled. We
looked at each of those: all are real.`,
  measures: [
    ...onLingua,
    mistaken,
    declaring('en', 'alpaca', sets.alpaca, false),
    declaring('en', 'code-alpaca', sets.codeAlpaca, true),
    declaring('en', 'gpteacher', sets.gpteacher, true),
    declaring('en', 'truthfulqa', sets.truthfulqa, true),
    declaring('en', 'gsm8k-train', sets.gsm8kTrain, true),
    declaring('en', 'pandalm', sets.pandalm, true),
    declaring('zh', 'belle', sets.belle, true),
    characters,
  ],
};
