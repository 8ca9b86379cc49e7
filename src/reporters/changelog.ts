// A version's changes as Markdown for CHANGELOG.md and a release's page. Nothing of a record, an entry
// or git may do anything here but be read.
import type { ChangelogSection, OriginTally, Tally, WaitingEntry } from '../core/release-plan.ts';
import { codeSpan, escapeMarkdown } from './escape-markdown.ts';
import { clip } from './hidden-characters.ts';
import { count, formatNumber } from './wording.ts';

// What fits on a screen; `heartcut diff` between two tags has all.
const maxNames = 5;
const maxIds = 20;
const maxSettings = 20;
const maxNameCharacters = 100;
const maxReasonCharacters = 200;

/** Items of a list: what authors wrote, and who brought it. */
export function renderEntries(entries: readonly WaitingEntry[]): string[] {
  return entries.flatMap((entry) => {
    const who = [
      ...(entry.pullNumber === undefined ? [] : [`#${entry.pullNumber}`]),
      ...(entry.author === undefined ? [] : [escapeMarkdown(entry.author)]),
    ].join(', ');
    const by = who === '' ? '' : ` (${who})`;
    const blocks = blocksOf(entry.prose);
    // A list of an author's own needs no item around it.
    if (blocks.every(({ isItem }) => isItem)) return blocks.map(({ text }) => `- ${text}${by}`);
    const [first, ...rest] = blocks;
    const more = rest.map(({ text, isItem }) => (isItem ? `  - ${text}` : `\n  ${text}`));
    return [[`- ${first?.text ?? ''}${by}`, ...more].join('\n')];
  });
}

interface Block {
  readonly text: string;
  readonly isItem: boolean;
}

/** Paragraphs and items of lists, a line each; of Markdown, `code` stays. */
function blocksOf(prose: string): Block[] {
  return prose
    .split(/\n(?:[^\S\n]*\n)+|\n(?=\s*[-*+] )/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => {
      const item = /^[-*+] +/.exec(block);
      return { text: inline(block.slice(item?.[0].length ?? 0)), isItem: item !== null };
    });
}

function inline(text: string): string {
  const pieces = text.replaceAll(/\s+/g, ' ').split(/`([^`]+)`/);
  return pieces
    .map((piece, i) => {
      if (i % 2 === 1) return codeSpan(piece);
      const escaped = escapeMarkdown(piece);
      // Blanks beside code are the text's own.
      const before = i > 0 && piece.startsWith(' ') ? ' ' : '';
      const after = i < pieces.length - 1 && piece.endsWith(' ') && escaped !== '' ? ' ' : '';
      return before + escaped + after;
    })
    .join('');
}

/** What was counted of the records, under the headings of keepachangelog.com. */
export function renderCounts(section: ChangelogSection): string {
  const { added, edited, removed, moved, splitMoves, settings } = section;
  const parts: string[] = [];
  const addPart = (title: string, lines: readonly string[]): void => {
    if (lines.length > 0) parts.push(`### ${title}\n\n${lines.join('\n')}\n`);
  };
  if (section.isFirst) {
    addPart('Added', [
      `- The first release: ${count(section.records, 'record')}`,
      ...origins(added),
    ]);
    return parts.join('\n');
  }
  addPart('Added', counted(added));
  addPart('Changed', [
    ...settingLines(section, ['schema', 'evaluation']),
    ...(edited.count === 0
      ? []
      : [
          `- ${count(edited.count, 'record')} edited`,
          ...tallyLine('fields', edited.fields),
          ...origins(edited),
        ]),
    ...splitMoves.map(
      ({ from, to, count: records }) =>
        `- ${count(records, 'record')} moved from ${splitName(from)} to ${splitName(to)}`,
    ),
    ...(moved === 0 ? [] : [`- ${count(moved, 'record')} in another file or order`]),
    ...settingLines(section, ['metadata']),
  ]);
  addPart('Removed', [...counted(removed), ...removedLines(section)]);
  if (settings.length === 0 && parts.length === 0) return 'No record changed.\n';
  return parts.join('\n');
}

function counted(tally: OriginTally): string[] {
  return tally.count === 0 ? [] : [`- ${count(tally.count, 'record')}`, ...origins(tally)];
}

function origins({ sources, methods, teachers }: OriginTally): string[] {
  return [
    ...tallyLine('sources', sources),
    ...tallyLine('methods', methods),
    ...tallyLine('written by', teachers),
  ];
}

/** Nothing where nothing is told. */
function tallyLine(title: string, tally: Tally): string[] {
  if (tally.every(([name]) => name === null)) return [];
  const names = tally
    .slice(0, maxNames)
    .map(
      ([name, records]) => `${name === null ? 'not told' : shown(name)} ${formatNumber(records)}`,
    );
  const left = tally.length - names.length;
  return [`  - ${title}: ${names.join(', ')}${left > 0 ? ` and ${formatNumber(left)} more` : ''}`];
}

function settingLines({ settings }: ChangelogSection, classes: readonly string[]): string[] {
  const own = settings.filter((setting) => classes.includes(setting.class));
  const lines = own
    .slice(0, maxSettings)
    .map(
      ({ class: name, what }) => `- ${name}: ${escapeMarkdown(clip(what, maxReasonCharacters))}`,
    );
  const left = own.length - lines.length;
  return left > 0 ? [...lines, `- and ${formatNumber(left)} more`] : lines;
}

function removedLines({ removed }: ChangelogSection): string[] {
  const lines = removed.listed.slice(0, maxIds).map(({ id, why }) => {
    const reason = why === undefined ? '' : `: ${escapeMarkdown(clip(why, maxReasonCharacters))}`;
    return `  - ${codeSpan(clip(id, maxNameCharacters))}${reason}`;
  });
  const left = removed.count - lines.length;
  return left > 0 && lines.length > 0 ? [...lines, `  - and ${formatNumber(left)} more`] : lines;
}

function splitName(split: string | undefined): string {
  return split === undefined ? 'no split' : shown(split);
}

function shown(name: string): string {
  return escapeMarkdown(clip(name, maxNameCharacters)) || '(empty)';
}
