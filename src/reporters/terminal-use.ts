// "May we use this?" for a person at a terminal.
import type pc from 'picocolors';
import type { GateResult } from '../core/report.ts';
import { cutToWidth, wrap } from './columns.ts';
import { escapeTerminal } from './escape-terminal.ts';
import { viewUse, type Line, type Piece, type Tone } from './use.ts';

type Colors = ReturnType<typeof pc.createColors>;

const columns = 100;
const question = 'May we use this?';
/** Under the question, with the labels. */
const indent = 4;
const labelWidth = 7;
const maxLines = 5;
const maxName = 60;
const maxWords = 300;

function shown(text: string, max: number): string {
  return cutToWidth(escapeTerminal(text).trim(), max);
}

function drawPiece(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  if ('name' in piece) return shown(piece.name, maxName);
  if ('words' in piece) return shown(piece.words, maxWords);
  if ('bar' in piece) return piece.bar;
  return `${shown(piece.at.path, maxName)}:${piece.at.line}`;
}

/** A line in this output language, escaped. */
export function drawLine(line: Line): string {
  return line.map(drawPiece).join('');
}

/** Nothing where no gate of this run knows or should know anything. */
export function useLines(results: readonly GateResult[], colors: Colors): string[] {
  const view = viewUse(results);
  if (view === undefined) return [];
  const paints: Readonly<Record<Tone, (text: string) => string>> = {
    no: colors.red,
    unclear: colors.yellow,
    fine: colors.green,
    unchecked: colors.dim,
  };
  const [first = '', ...others] = wrap(
    view.lead + drawLine(view.answer),
    columns - question.length - 6,
    3,
  );
  const lines = [
    `  ${colors.bold(question)}  ${paints[view.tone](first)}`,
    ...others.map((line) => ' '.repeat(question.length + 4) + line),
  ];
  const labelled = [
    ['why', view.why],
    ['licence', view.licence],
    ['models', view.models],
    ['lineage', view.lineage],
    ['origin', view.mixture],
    ['unknown', view.unknown],
  ] as const;
  for (const [label, line] of labelled) {
    if (line === undefined) continue;
    // A drawing has a line of its own.
    const isDrawing = (piece: Piece): boolean => typeof piece === 'object' && 'bar' in piece;
    const drawn = line.filter(isDrawing);
    const words = drawLine(line.filter((piece) => !isDrawing(piece))).trim();
    const [head = '', ...rest] = [
      ...drawn.map(drawPiece),
      ...wrap(words, columns - indent - labelWidth - 2, maxLines),
    ];
    lines.push(`${' '.repeat(indent)}${colors.dim(label.padEnd(labelWidth))}  ${head}`);
    lines.push(...rest.map((each) => ' '.repeat(indent + labelWidth + 2) + each));
  }
  return lines;
}
