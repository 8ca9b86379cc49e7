// What was handed in as a batch, and what came of it, for the terminal.
import pc from 'picocolors';
import type { CollectedBatch, PartResult, SubmittedBatch } from '../core/batch.ts';
import { escapeTerminal } from './escape-terminal.ts';
import { describeSpend } from './judged.ts';
import { count } from './wording.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** Of questions without an answer; JSON has all. */
const maxNamed = 20;

export function renderSubmitted(submitted: SubmittedBatch, color: boolean): string {
  const colors = pc.createColors(color);
  const { handedIn, gathered, left } = submitted;
  const out = ['heartcut judge --batch submit', ''];
  for (const { dataset, judge, records, questions } of gathered) {
    const asked = questions === 0 ? 'all is answered' : count(questions, 'question');
    const name = `${escapeTerminal(dataset)}  ${escapeTerminal(judge)}`;
    out.push(`  ${name}  ${asked} about ${count(records, 'record')} that may be read`);
  }
  for (const { dataset, reason } of left) {
    out.push(
      `  ${colors.yellow('-')} ${escapeTerminal(dataset)}  not asked: ${escapeTerminal(reason)}`,
    );
  }
  if (gathered.length + left.length > 0) out.push('');
  for (const { judge, model, id, questions, estimate } of handedIn) {
    const who = `${escapeTerminal(judge)}  ${colors.dim(escapeTerminal(model))}  ${escapeTerminal(id)}`;
    out.push(`  ${colors.green('✓')} ${who}  ${count(questions, 'question')} handed in`);
    out.push(
      `      at most ${describeSpend(estimate)}: set aside in the ledger, at the full price`,
    );
  }
  out.push(
    handedIn.length === 0
      ? '  nothing was handed in: there is nothing left to ask'
      : '  within a day: heartcut judge --batch collect',
  );
  return `${out.join('\n')}\n`;
}

export function renderCollected({ at, parts }: CollectedBatch, color: boolean): string {
  const colors = pc.createColors(color);
  const out = [`heartcut judge --batch collect  handed in ${escapeTerminal(at.slice(0, 16))}`, ''];
  for (const part of parts) out.push(...drawPart(part, colors));
  const isDone = parts.some(({ outcome }) => outcome === 'collected');
  if (isDone) out.push('', '  heartcut judge reads these from the cache');
  return `${out.join('\n')}\n`;
}

function drawPart(part: PartResult, colors: Colors): string[] {
  const named = [part.judge, part.model, ...(part.id === undefined ? [] : [part.id])];
  const [judge = '', ...rest] = named.map(escapeTerminal);
  const line = (mark: string, text: string): string =>
    `  ${mark} ${judge}  ${colors.dim(rest.join('  '))}  ${text}`;
  switch (part.outcome) {
    case 'waiting':
      return [line('…', `not over: ${escapeTerminal(part.status)}`)];
    case 'failed':
      return [line(colors.red('✗'), escapeTerminal(part.why))];
    case 'unsent':
      return [
        line(colors.yellow('!'), 'never handed in: a run was killed before. Nothing was spent'),
        '      heartcut judge --batch submit hands it in',
      ];
    case 'lost':
      return [
        line(
          colors.yellow('!'),
          'a run was killed while it was handed in, and the provider lists none',
        ),
        '      It was not taken, or is not listed yet: look again in a few minutes, or submit anew.',
        `      ${describeSpend(part.estimate)} stay counted.`,
      ];
    case 'collected':
      return drawCollected(part, line, colors);
  }
}

function drawCollected(
  part: Extract<PartResult, { outcome: 'collected' }>,
  line: (mark: string, text: string) => string,
  colors: Colors,
): string[] {
  const { status, why, questions, kept, unanswered, spent, isExact } = part;
  const mark = unanswered.length === 0 ? colors.green('✓') : colors.yellow('!');
  const said = why === undefined ? '' : ` (${escapeTerminal(why)})`;
  const cost = isExact
    ? describeSpend(spent)
    : `${describeSpend(spent)}: what was set aside, as the answers do not tell all that they cost`;
  const named = unanswered.slice(0, maxNamed);
  const more = unanswered.length - named.length;
  return [
    line(mark, `${escapeTerminal(status)}${said}: ${kept} of ${count(questions, 'answer')} kept`),
    `      ${cost}`,
    ...named.map(({ at, why: reason }) => `      ${escapeTerminal(at)}  ${escapeTerminal(reason)}`),
    ...(more > 0 ? [`      … and ${more} more without an answer`] : []),
    ...(unanswered.length > 0 ? ['      left unasked: submit them again, or a run asks them'] : []),
  ];
}
