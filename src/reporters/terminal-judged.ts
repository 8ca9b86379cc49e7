// What language models said, for a person at a terminal.
import type pc from 'picocolors';
import type { GateResult } from '../core/report.ts';
import { cutToWidth, wrap } from './columns.ts';
import { escapeTerminal } from './escape-terminal.ts';
import { judgedLines, judgedSentence } from './judged.ts';

type Colors = ReturnType<typeof pc.createColors>;

const columns = 100;
const indent = 4;
const labelWidth = 8;
const maxLines = 3;
const maxWords = 600;

/** Nothing where no model was asked. */
export function judgedBlock(results: readonly GateResult[], colors: Colors): string[] {
  return results.flatMap(({ judged }) => {
    if (judged === undefined) return [];
    const title = judged.read === 0 ? 'no record was read' : judgedSentence(judged);
    const lines = judgedLines(judged).flatMap(({ label, text }) => {
      const shown = cutToWidth(escapeTerminal(text).trim(), maxWords);
      const [first = '', ...rest] = wrap(shown, columns - indent - labelWidth - 2, maxLines);
      return [
        `${' '.repeat(indent)}${colors.dim(label.padEnd(labelWidth))}  ${first}`,
        ...rest.map((line) => ' '.repeat(indent + labelWidth + 2) + line),
      ];
    });
    const [head = '', ...others] = wrap(title, columns - 10, maxLines);
    return [
      `  ${colors.bold('Judged')}  ${head}`,
      ...others.map((line) => ' '.repeat(10) + line),
      ...lines,
    ];
  });
}
