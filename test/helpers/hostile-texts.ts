// Long hostile texts, and how long looking at each takes, in milliseconds, as JSON on standard output:
//
//   tsx hostile-texts.ts language|escape
//
// A process of its own, since V8 no longer compiles regular expressions well in one that has compiled
// many, as a worker of Jest has: then what is linear takes a hundred times as long.
import { findHidden } from '../../src/algorithms/hidden-text.ts';
import { findLookalike } from '../../src/algorithms/lookalikes.ts';
import { findMojibake } from '../../src/algorithms/mojibake.ts';
import { guessLanguage } from '../../src/algorithms/text-language.ts';
import { showHidden } from '../../src/reporters/hidden-characters.ts';
import { cpuMs } from './cpu-ms.ts';

function fill(text: string): string {
  return text.repeat(400_000 / text.length);
}

const sets: Record<string, [Record<string, string>, (text: string) => void]> = {
  language: [
    {
      quotes: fill("'"),
      backticks: fill('`a '),
      'tag characters': fill('\u{e0041}'),
      selectors: fill('😀\ufe0f\ufe0f'),
      joiners: fill('ی\u200c'),
      'open isolates': `ש${fill('\u2067')}`,
      'broken Latin': fill('Ã©'),
      'broken Cyrillic': fill('ÐŸ'),
      'mixed words': fill('аb'),
      'at signs': fill('@'),
    },
    (text) => {
      findHidden(text);
      findMojibake(text);
      findLookalike(text);
      guessLanguage(text);
    },
  ],
  escape: [
    Object.fromEntries(
      Object.entries({
        blanks: ' ',
        'carriage returns': '\r',
        'line separators': '\u2028',
        'line ends': ' \r\n ',
        marks: '\u0301',
        joiners: '\u200d',
        emoji: '👩\u200d',
      }).map(([name, unit]) => [name, `é${unit.repeat(200_000)}x`]),
    ),
    showHidden,
  ],
};

const [texts, look] = sets[process.argv[2] ?? ''] ?? [{}, () => {}];
const took = Object.entries(texts).map(([name, text]) => {
  const started = cpuMs();
  look(text);
  return [name, cpuMs() - started];
});
process.stdout.write(JSON.stringify(Object.fromEntries(took)));
