// What a change does to a dataset's variety, for a person at a terminal.
import type pc from 'picocolors';
import type { GateResult } from '../core/report.ts';
import { wrap } from './columns.ts';
import { viewDiversity } from './diversity.ts';
import { drawLine } from './terminal-use.ts';

type Colors = ReturnType<typeof pc.createColors>;

const columns = 100;
const title = 'Diversity';
const indent = 4;
const labelWidth = 8;
const maxLines = 3;

/** Nothing where the gate did not run or had nothing to say. */
export function diversityBlock(results: readonly GateResult[], colors: Colors): string[] {
  const view = viewDiversity(results);
  if (view === undefined) return [];
  const lines = [`  ${colors.bold(title)}  ${view.lead}`];
  const labelled = [
    ['measures', view.measures],
    ['topics', view.topics],
    ['fills', view.fills],
    ['lengths', view.lengths],
    ['not run', view.notMeasured],
  ] as const;
  for (const [label, line] of labelled) {
    if (line === undefined) continue;
    const [head = '', ...rest] = wrap(drawLine(line), columns - indent - labelWidth - 2, maxLines);
    lines.push(`${' '.repeat(indent)}${colors.dim(label.padEnd(labelWidth))}  ${head}`);
    lines.push(...rest.map((each) => ' '.repeat(indent + labelWidth + 2) + each));
  }
  return lines;
}
