// What was published, or would be, for the terminal: a table of files, and what is left to do.
import pc from 'picocolors';
import type { PublishedFile, PublishOutcome } from '../core/publishing.ts';
import { padToWidth, widthOf, wrap } from './columns.ts';
import { escapeTerminal } from './escape-terminal.ts';
import { count, formatNumber } from './wording.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** Of 64 hex digits; SHA256SUMS has all. As git shortens the ids of large repositories. */
const shownDigits = 12;

const columns = 100;
const maxWarningLines = 6;

/** A version that was built and not published. */
export interface DryRun {
  readonly dataset: string;
  readonly outcome: 'built';
  readonly version: string;
  readonly tag: string;
  readonly commit: string;
  /** Where it lies. */
  readonly path: string;
  readonly records: number;
  readonly files: readonly PublishedFile[];
  /** Whether this clone has the tag already. */
  readonly isTagged: boolean;
}

export type ShownOutcome = DryRun | PublishOutcome;

export function renderPublished(
  outcomes: readonly ShownOutcome[],
  { color, applied }: { readonly color: boolean; readonly applied: boolean },
): string {
  const colors = pc.createColors(color);
  const out = ['heartcut release publish', ''];
  for (const outcome of outcomes) out.push(...drawOutcome(outcome, colors), '');
  if (outcomes.length === 0) out.push('  there is no dataset', '');
  const built = outcomes.some(({ outcome }) => outcome === 'built');
  if (!applied && built)
    out.push('  nothing was published: --apply asks for approvals, and publishes');
  return `${out.join('\n').trimEnd()}\n`;
}

function drawOutcome(outcome: ShownOutcome, colors: Colors): string[] {
  const name = (text: string): string => colors.bold(escapeTerminal(text));
  switch (outcome.outcome) {
    case 'nothing':
      return [`  ${colors.dim('-')} ${name(outcome.dataset)}  ${escapeTerminal(outcome.why)}`];
    case 'refused':
    case 'failed':
      return [
        `  ${colors.red('✗')} ${name(outcome.tag)}  ${outcome.outcome}: ${escapeTerminal(outcome.why)}`,
        ...hintLines(outcome.hint),
      ];
    case 'built':
      return [
        `  ${colors.green('✓')} ${name(outcome.tag)}  ${count(outcome.records, 'record')}, built from ${outcome.commit.slice(0, 7)}${outcome.isTagged ? '; tagged already' : ''}`,
        ...drawFiles(outcome.files, colors),
        `      ${colors.dim(escapeTerminal(outcome.path))}`,
      ];
    case 'published':
    case 'present':
      return [
        `  ${colors.green('✓')} ${name(outcome.tag)}  ${headline(outcome)}`,
        ...(outcome.outcome === 'published' ? drawFiles(outcome.files, colors) : []),
        `      ${escapeTerminal(outcome.url)}`,
        ...outcome.warnings.flatMap((warning) => {
          const [first = '', ...rest] = wrap(escapeTerminal(warning), columns - 6, maxWarningLines);
          return [`    ${colors.yellow('!')} ${first}`, ...rest.map((line) => `      ${line}`)];
        }),
      ];
  }
}

function headline({
  outcome,
  commit,
  approvedBy,
}: Extract<PublishOutcome, { url: string }>): string {
  if (outcome === 'present') return 'is published already';
  const by =
    approvedBy.length === 0 ? '' : `, approved by ${approvedBy.map(escapeTerminal).join(', ')}`;
  return `published from ${commit.slice(0, 7)}${by}`;
}

function hintLines(hint: string | undefined): string[] {
  if (hint === undefined || hint === '') return [];
  return hint.split('\n').map((line) => `      ${escapeTerminal(line)}`);
}

/** Name, size and digest of each file, in columns; sizes add up in the last line. */
function drawFiles(files: readonly PublishedFile[], colors: Colors): string[] {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const names = files.map(({ name }) => escapeTerminal(name));
  const sizes = [...files.map(({ bytes }) => bytes), total].map((bytes) =>
    bytes.toLocaleString('en'),
  );
  const summary = `${formatNumber(files.length)} files`;
  const nameWidth = Math.max(...names.map(widthOf), summary.length);
  const sizeWidth = Math.max(...sizes.map((size) => size.length));
  const line = (name: string, size: string, digest: string): string =>
    `      ${padToWidth(name, nameWidth)}  ${size.padStart(sizeWidth)}  ${digest}`.trimEnd();
  return [
    line('', 'bytes'.padStart(sizeWidth), colors.dim('sha256')),
    ...files.map(({ sha256 }, at) =>
      line(names[at] ?? '', sizes[at] ?? '', colors.dim(sha256.slice(0, shownDigits))),
    ),
    line(summary, sizes.at(-1) ?? '', ''),
  ];
}
