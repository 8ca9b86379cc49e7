// Plans of releases for the terminal: which version, because of which records.
import pc from 'picocolors';
import type { Bump } from '../core/release.ts';
import {
  describeClass,
  type ClassifiedChange,
  type DatasetPlan,
  type DifferenceExample,
  type ReleasePlan,
  type WaitingEntry,
} from '../core/release-plan.ts';
import { cutStartToWidth, cutToWidth, padToWidth, widthOf, wrap } from './columns.ts';
import { escapeTerminal } from './escape-terminal.ts';
import { count, formatNumber } from './wording.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** As in the other reports for a terminal. */
const columns = 100;
const maxName = 40;
const maxPlace = 48;
const maxId = 30;
/** Of an entry: its text says more than where it stands. */
const maxEntryPlace = 40;
const maxAuthor = 24;

function shown(text: string): string {
  return escapeTerminal(text).trim();
}

/** The plans as text, a block a dataset. `command` is what was asked for. */
export function renderPlan(
  { head, datasets }: ReleasePlan,
  color: boolean,
  command: 'plan' | 'prepare' = 'plan',
): string {
  const colors = pc.createColors(color);
  const out = [`heartcut release ${command}  ${cutToWidth(shown(head.label), maxName)}`, ''];
  const width = Math.max(0, ...datasets.map((each) => widthOf(nameOf(each))));
  for (const plan of datasets) {
    const block = [titleLine(plan, width, colors), ...planLines(plan, colors)];
    out.push(...block, ...(block.length > 1 ? [''] : []));
  }
  const ready = datasets.filter(
    ({ next, planned }) => next !== null && planned?.state !== 'prepared',
  );
  const waits = datasets.some(({ planned }) => planned?.state === 'prepared');
  const refused = datasets.filter((plan) => plan.refused.length > 0);
  if (out.at(-1) !== '') out.push('');
  if (refused.length > 0) {
    out.push(`  ${colors.red(colors.bold(`${count(refused.length, 'dataset')} refused`))}`);
  } else if (ready.length === 0) {
    out.push(`  ${colors.dim(waits ? 'nothing more to prepare' : 'nothing to release')}`);
  } else {
    const names = ready.length === 1 ? ` ${nameOf(ready[0] as DatasetPlan)}` : ' <dataset>';
    out.push(`  ${colors.dim(`next: heartcut release prepare${names}`)}`);
  }
  return `${out.join('\n')}\n`;
}

function nameOf({ dataset }: DatasetPlan): string {
  return cutToWidth(shown(dataset), maxName);
}

function titleLine(plan: DatasetPlan, width: number, colors: Colors): string {
  const { last, next, refused } = plan;
  const name = colors.bold(padToWidth(nameOf(plan), width));
  const from = last?.version ?? 'not released';
  const records = count(plan.records, 'record');
  if (refused.length > 0) return `  ${colors.red('✗')} ${name}  ${from}  ${colors.red('refused')}`;
  if (next === null) return `  ${colors.dim('-')} ${name}  ${from}  nothing new     ${records}`;
  const version = `${from} → ${colors.bold(next.version)}  ${paintBump(next.bump, colors)}`;
  return `  ${colors.green('✓')} ${name}  ${version}     ${records}`;
}

function paintBump(bump: Bump | 'first', colors: Colors): string {
  if (bump === 'major') return colors.red(bump);
  if (bump === 'minor') return colors.yellow(bump);
  return bump === 'first' ? 'first release' : colors.cyan(bump);
}

/** All of a plan below its title. */
export function planLines(plan: DatasetPlan, colors: Colors): string[] {
  // The other reasons are the changes and entries below.
  const lines = plan.refused
    .slice(0, 1)
    .flatMap((reason) => wrap(shown(reason), columns - 4, 3).map((line) => `    ${line}`));
  for (const change of plan.changes) lines.push(...changeLines(change, plan, colors));
  for (const entry of plan.entries) lines.push(entryLine(entry, colors));
  const { planned } = plan;
  if (planned !== null && planned.state !== 'published') {
    const words =
      planned.state === 'prepared'
        ? 'is prepared and not published yet'
        : 'was prepared of other records: prepare it again';
    const mark = planned.state === 'prepared' ? colors.cyan('i') : colors.yellow('!');
    lines.push(`    ${mark} release.json: ${planned.version} ${words}`);
  }
  for (const note of plan.notes) {
    const [first, ...rest] = wrap(shown(note), columns - 6, 3);
    lines.push(`    ${colors.yellow('!')} ${first}`, ...rest.map((line) => `      ${line}`));
  }
  return lines;
}

function changeLines(change: ClassifiedChange, plan: DatasetPlan, colors: Colors): string[] {
  const { bump, examples } = change;
  const left = change.count - examples.length;
  return [
    `    ${paintBump(bump, colors)}  ${describeClass(change)}`,
    ...examples.map(({ what, ...rest }) => {
      // What the line above says of all is not said of each.
      const words = what === change.class ? '' : what;
      return `           ${exampleLine({ what: words, ...rest }, plan, colors)}`;
    }),
    ...(left > 0 ? [`           ${colors.dim(`… ${formatNumber(left)} more`)}`] : []),
  ];
}

function exampleLine(
  { what, place }: DifferenceExample,
  plan: DatasetPlan,
  colors: Colors,
): string {
  if (place === undefined) return cutToWidth(shown(what), columns - 11);
  const line = `:${place.line}`;
  const path = cutStartToWidth(shown(place.path), maxPlace - line.length) + line;
  const id = cutToWidth(shown(place.id), maxId);
  const when = place.side === 'base' && plan.last !== null ? ` in ${plan.last.version}` : '';
  const room = columns - 11 - widthOf(path) - widthOf(id) - widthOf(when) - 4;
  const words = room > 10 ? cutToWidth(shown(what), room) : '';
  return `${colors.cyan(path)}${when}  ${colors.dim(id)}  ${words}`.trimEnd();
}

function entryLine(
  { path, bump, prose, pullNumber, author }: WaitingEntry,
  colors: Colors,
): string {
  const by = [
    ...(pullNumber === undefined ? [] : [`#${pullNumber}`]),
    ...(author === undefined ? [] : [author]),
  ];
  const who = by.length === 0 ? '' : `  (${cutToWidth(shown(by.join(', ')), maxAuthor)})`;
  const place = cutStartToWidth(shown(path), maxEntryPlace);
  const room = Math.max(10, columns - 15 - widthOf(place) - widthOf(who) - bump.length);
  const text = cutToWidth(shown(prose.split('\n')[0] ?? ''), room);
  return `    entry  ${colors.cyan(place)}  ${paintBump(bump, colors)}  ${text}${who}`;
}
