// A calibration, or what it would cost, for the terminal.
import pc from 'picocolors';
import type { CalibrationPlan, CalibrationReport, JudgeCalibration } from '../core/calibration.ts';
import {
  driftWords,
  interval,
  isDrifted,
  lengthWords,
  percent,
  positionWords,
  spendWords,
  standing,
  thresholdWords,
  two,
  unscoredWords,
  value,
} from './calibration-words.ts';
import { escapeTerminal } from './escape-terminal.ts';

type Colors = ReturnType<typeof pc.createColors>;

const maxProblems = 20;

export function renderCalibration(report: CalibrationReport, color: boolean): string {
  const colors = pc.createColors(color);
  const out = [head(report)];
  for (const judge of report.judges) out.push('', ...drawJudge(judge, report, colors));
  out.push(...tail(report, colors));
  const cached = report.cached === 0 ? '' : ` · ${report.cached} from the cache`;
  out.push('', `  ${spendWords(report.spent)}${cached}`);
  return `${out.join('\n')}\n`;
}

export function renderCalibrationPlan(plan: CalibrationPlan, color: boolean): string {
  const colors = pc.createColors(color);
  const out = [head(plan), ''];
  for (const { name, model, cost, priceSource } of plan.judges) {
    out.push(`  ${escapeTerminal(name)}  ${colors.dim(escapeTerminal(model))}`);
    out.push(
      `      at most ${spendWords(cost)}  ${colors.dim(`price: ${escapeTerminal(priceSource)}`)}`,
    );
  }
  if (plan.exceeds !== undefined) {
    out.push(`  ${colors.yellow('!')} the budget could end it: the last could be ${plan.exceeds}`);
  }
  out.push(...tail(plan, colors), '', '  nothing was asked (--dry-run)');
  return `${out.join('\n')}\n`;
}

function head({ dataset, rubric, gold }: CalibrationPlan | CalibrationReport): string {
  const name = escapeTerminal(`${rubric.id} ${rubric.version}`);
  return `heartcut calibrate  ${escapeTerminal(dataset)}  rubric ${name}     ${gold.rows} labelled records`;
}

function drawJudge(judge: JudgeCalibration, report: CalibrationReport, colors: Colors): string[] {
  const { confusion, mayFail } = judge;
  const row = (name: string, text: string): string => `      ${name.padEnd(14)} ${text}`;
  const number = (
    name: string,
    estimate: JudgeCalibration['kappa'],
    print: (value: number) => string = two,
    more = '',
  ): string =>
    row(name, `${value(estimate, print).padEnd(6)}  ${interval(estimate, print)}${more}`.trimEnd());
  const cells = (label: string, kept: number, dropped: number): string =>
    row(label, `${String(kept).padStart(6)} ${String(dropped).padStart(9)}`);
  const lines = [
    `  ${mayFail ? colors.green('✓') : colors.yellow('!')} ${colors.bold(escapeTerminal(judge.name))}  ${colors.dim(escapeTerminal(judge.model))}   ${standing(judge)}: ${escapeTerminal(judge.reason)}`,
  ];
  if (judge.note !== undefined) lines.push(`      ${escapeTerminal(judge.note)}`);
  lines.push(number('kappa', judge.kappa, two, `   of verdicts; floor ${report.floor}`));
  if (judge.pairs !== undefined) {
    const { accuracy, firstOrder, kappa } = judge.pairs;
    const one =
      firstOrder.kappa === null ? '' : `   kappa of the first order alone ${two(firstOrder.kappa)}`;
    lines.push(
      number('  weighted', kappa, two, '   of a, tie and b'),
      number('right', accuracy, percent, one),
    );
  }
  lines.push(number('Spearman', judge.spearman));
  for (const axis of judge.axes) {
    lines.push(
      number(
        `  ${escapeTerminal(axis.id)}`,
        axis.kappa,
        two,
        `   weighted, of ${axis.rows} scores`,
      ),
    );
  }
  lines.push(
    '',
    row('', '  kept   dropped'),
    cells('people: keep', confusion.goodKept, confusion.goodDropped),
    cells('people: drop', confusion.badKept, confusion.badDropped),
    number('false accepts', judge.falseAccept, percent),
    number('false rejects', judge.falseReject, percent),
    row('threshold', thresholdWords(judge.threshold, report.falseAccept)),
    '',
  );
  if (judge.pairs !== undefined) lines.push(row('position', positionWords(judge.pairs)));
  lines.push(row('length', lengthWords(judge)));
  const drifted = `${escapeTerminal(driftWords(judge.drift))}${isDrifted(judge.drift) ? colors.yellow('  it moved') : ''}`;
  lines.push(row('drift', drifted));
  const silent = unscoredWords(judge.unscored);
  if (silent !== '') lines.push(row('no verdict', `${escapeTerminal(silent)}; counted as dropped`));
  return lines;
}

function tail(
  { problems, unavailable }: Pick<CalibrationReport, 'problems' | 'unavailable'>,
  colors: Colors,
): string[] {
  const out: string[] = [];
  for (const { name, reason } of unavailable) {
    out.push(
      '',
      `  ${colors.red('✗')} ${escapeTerminal(name)}  not asked: ${escapeTerminal(reason)}`,
    );
  }
  if (problems.length === 0) return out;
  out.push(
    '',
    `  ${problems.length} ${problems.length === 1 ? 'line' : 'lines'} could not be used`,
  );
  for (const { at, message } of problems.slice(0, maxProblems)) {
    out.push(`  ${colors.red('✗')} ${escapeTerminal(at)}  ${escapeTerminal(message)}`);
  }
  if (problems.length > maxProblems) out.push(`  … ${problems.length - maxProblems} more`);
  return out;
}
