// How well `refusal` does on answers that people labelled, and what it finds in data that should hold
// few refusals.
import { createHash } from 'node:crypto';
import type { Json } from '../../src/core/json.ts';
import { sets } from './data.ts';
import {
  commandOf,
  linesOf,
  measureWhole,
  runGate,
  runOn,
  scoreLines,
  toJsonl,
  type Measure,
  type Section,
} from './measure.ts';

const labels = ['1_full_compliance', '2_full_refusal', '3_partial_refusal'];
const refusals = labels.slice(1);
/** The tiers that find answers that do not answer. */
const refusalTiers = ['refusal', 'objection'];

/** The halves of XSTest: all answers to one prompt are in one of them. */
type Half = 'tuning' | 'held-out';

/** By the first byte of the SHA-256 of the prompt as UTF-8: even, or odd. */
function halfOf(prompt: Json | undefined): Half {
  if (typeof prompt !== 'string') throw new Error('a row of XSTest has no prompt');
  const [first = 0] = createHash('sha256').update(prompt).digest();
  return first % 2 === 0 ? 'tuning' : 'held-out';
}

/** Tiers on XSTest; only those that are refusals have a truth there. */
function onXstest(id: string, title: string, tiers: readonly string[], half?: Half): Measure {
  const run = runOn('refusal', sets.xstest, `tiers=[${tiers.join(',')}]`);
  return {
    id: `refusal/xstest-${id}`,
    title,
    sets: [sets.xstest],
    ...(half === undefined ? { command: commandOf(run, sets.xstest) } : {}),
    fast: true,
    async run(data) {
      const all = data.rows(sets.xstest);
      const rows = half === undefined ? all : all.filter((row) => halfOf(row.prompt) === half);
      const found = linesOf(await runGate(run, toJsonl(rows)));
      const labelled = (label: string): number[] =>
        rows.flatMap((row, i) => (row.final_label === label ? [i + 1] : []));
      const note = labels
        .map((label) => {
          const { correct = 0, truth = 0 } = scoreLines(rows.length, labelled(label), found);
          return `${label.slice(2).replace('_', ' ')} ${correct} of ${truth}`;
        })
        .join(', ');
      return tiers.some((tier) => refusalTiers.includes(tier))
        ? scoreLines(rows.length, refusals.flatMap(labelled), found, note)
        : { rows: rows.length, found: found.length, note };
    },
  };
}

function moralising(name: string, set: Parameters<typeof measureWhole>[1]): Measure {
  const options = ['tiers=[moralising]'];
  const measure = measureWhole(name, set, 'refusal', false, { options });
  return { ...measure, title: `${set.title}: \`moralising\`` };
}

export const refusal: Section = {
  id: 'refusal',
  about: `Truth in XSTest is every answer that its annotators call a full or partial refusal; the notes say how
many are found of each label. \`self-reference\` and \`moralising\` are no refusals, and nobody has
labelled them. The halves go by prompts: the patterns were made on the one whose prompts have an even first
byte of their SHA-256; the figures of the other half are those that count. The other sets are not labelled
either; the gate's defaults look for refusals, objections and self-references in them.`,
  measures: [
    onXstest(
      'held-out',
      'XSTest, held-out half: `refusal` and `objection`',
      refusalTiers,
      'held-out',
    ),
    onXstest('tuning', 'XSTest, tuning half: `refusal` and `objection`', refusalTiers, 'tuning'),
    onXstest('all', 'XSTest: `refusal` and `objection`', refusalTiers),
    onXstest('refusal', 'XSTest: `refusal` alone', ['refusal']),
    onXstest('objection', 'XSTest: `objection` alone', ['objection']),
    onXstest('self-reference', 'XSTest: `self-reference`', ['self-reference']),
    onXstest('moralising', 'XSTest: `moralising`', ['moralising']),
    measureWhole('alpaca', sets.alpaca, 'refusal', false),
    measureWhole('gpteacher', sets.gpteacher, 'refusal', true),
    measureWhole('code-alpaca', sets.codeAlpaca, 'refusal', true),
    measureWhole('truthfulqa', sets.truthfulqa, 'refusal', true),
    measureWhole('gsm8k-solutions', sets.gsm8kSolutions, 'refusal', true),
    moralising('alpaca-moralising', sets.alpaca),
    moralising('gpteacher-moralising', sets.gpteacher),
  ],
};
