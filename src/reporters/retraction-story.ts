// What a retraction found and did, for the terminal. Ids, paths and reasons are strangers' texts.
import pc from 'picocolors';
import type {
  RetractedRecord,
  RetractionMention,
  RetractionStory,
} from '../core/retraction-story.ts';
import { cutToWidth, padToWidth, widthOf } from './columns.ts';
import { escapeTerminal } from './escape-terminal.ts';
import { count, formatNumber } from './wording.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** Of one group; JSON has all. */
const maxListed = 20;
const maxPlaceColumns = 60;
const maxExcerptColumns = 90;
const maxChain = 6;
const maxVersions = 8;

/** The story as text: a heading a group, then what comes of it. */
export function renderRetraction(story: RetractionStory, color: boolean): string {
  const colors = pc.createColors(color);
  const { records, isApplied } = story;
  const state = isApplied ? '' : colors.dim('  dry run: nothing is changed');
  const named = records.filter(({ isNamed }) => isNamed);
  const repeats = records.filter((each) => !each.isNamed && each.repeats !== null);
  const made = records.filter(({ isNamed, repeats: of }) => !isNamed && of === null);
  const out = [
    `heartcut retract${state}`,
    ...drawGroup('Named', named, '', colors),
    ...drawGroup('What repeats it', repeats, '--duplicates', colors),
    ...drawGroup('What was made from it', made, '--descendants', colors),
    ...drawMentions('What names it too, and is left as it is', story.mentions, colors),
    ...drawMentions('Not searched, and may hold it', story.unsearched, colors),
    '',
    ...summarize(story, colors).map((line) => (line === '' ? '' : `  ${line}`)),
  ];
  return `${out.join('\n')}\n`;
}

function drawGroup(
  title: string,
  records: readonly RetractedRecord[],
  flag: string,
  colors: Colors,
): string[] {
  if (records.length === 0) return [];
  const left = records.filter(({ isTaken }) => !isTaken).length;
  const stays =
    left === 0 ? '' : colors.yellow(`  left: ${flag} takes ${left === 1 ? 'it' : 'them'}`);
  const shown = records.slice(0, maxListed);
  const places = shown.map(placeOf);
  const columns = Math.min(maxPlaceColumns, Math.max(...places.map(widthOf)));
  const more = records.length - shown.length;
  return [
    '',
    `${colors.bold(title)}${stays}`,
    ...shown.flatMap((record, i) => {
      const place = padToWidth(places[i] ?? '', columns);
      return drawRecord(record, place, colors);
    }),
    ...(more > 0 ? [`  … and ${formatNumber(more)} more`] : []),
  ];
}

function drawRecord(record: RetractedRecord, place: string, colors: Colors): string[] {
  const { id, isTaken, repeats, madeFrom, releases, earlier, excerpt } = record;
  const mark = isTaken ? colors.red('−') : colors.dim('·');
  const why = [
    ...(repeats === null ? [] : [describeRepeat(repeats, id)]),
    ...(madeFrom === null ? [] : [`← ${describeChain(madeFrom)}`]),
    ...(releases.length === 0 ? [] : [`in ${describeVersions(releases)}`]),
  ];
  const facts = why.length === 0 ? '' : `  ${why.join('  ')}`;
  return [
    `  ${mark} ${place}  ${colors.bold(short(id))}${facts}`,
    // A copy says what the record says that it is of.
    ...(excerpt === undefined || excerpt === '' || repeats?.isCopy === true
      ? []
      : [`      ${colors.dim(short(excerpt.replaceAll('\n', ' ⏎ '), maxExcerptColumns))}`]),
    ...(earlier === null
      ? []
      : [`      retracted on ${earlier.date} before: ${escapeTerminal(earlier.why)}`]),
  ];
}

function placeOf({ place, dataset }: RetractedRecord): string {
  if (place === null) return `releases of ${escapeTerminal(dataset)} only`;
  return `${escapeTerminal(place.path)}:${place.line}`;
}

function describeRepeat(
  { id, isCopy, similarity }: NonNullable<RetractedRecord['repeats']>,
  own: string,
): string {
  if (isCopy) return id === own ? 'a copy' : `a copy of ${short(id)}`;
  return `${similarity.toFixed(2)} like ${short(id)}`;
}

function describeChain(ids: readonly string[]): string {
  const shown =
    ids.length <= maxChain ? ids : [...ids.slice(0, maxChain - 2), '…', ids.at(-1) ?? ''];
  return shown.map((id) => short(id)).join(' ← ');
}

function describeVersions(versions: readonly string[]): string {
  const left = versions.length - maxVersions;
  if (left <= 0) return versions.join(', ');
  return `${versions.slice(0, maxVersions - 1).join(', ')} … ${versions.at(-1) ?? ''} (${versions.length} releases)`;
}

function short(text: string, columns = maxPlaceColumns): string {
  return cutToWidth(escapeTerminal(text), columns);
}

function drawMentions(
  title: string,
  mentions: readonly RetractionMention[],
  colors: Colors,
): string[] {
  if (mentions.length === 0) return [];
  const more = mentions.length - maxListed;
  return [
    '',
    colors.bold(title),
    ...mentions.slice(0, maxListed).map(({ path, line, what }) => {
      const at = line === null ? escapeTerminal(path) : `${escapeTerminal(path)}:${line}`;
      return `  ${colors.yellow('!')} ${at}  ${escapeTerminal(what)}`;
    }),
    ...(more > 0 ? [`  … and ${formatNumber(more)} more`] : []),
  ];
}

function summarize(story: RetractionStory, colors: Colors): string[] {
  const { records, files, searched, isApplied, bump } = story;
  const removed = files.reduce((sum, file) => sum + file.removed, 0);
  const left = records.filter(({ isTaken }) => !isTaken).length;
  const data = files.filter((file) => file.removed > 0);
  const lists = files.filter((file) => file.removed === 0);
  const verb = isApplied ? '' : 'would be ';
  const names = (paths: readonly { path: string }[]): string =>
    paths.map(({ path }) => escapeTerminal(path)).join(', ');
  const lines = [
    removed === 0
      ? 'No file of records changes.'
      : `${count(removed, 'record')} ${verb}removed from ${names(data)}.`,
    ...(lists.length === 0 ? [] : [`${isApplied ? 'Noted' : 'To be noted'} in ${names(lists)}.`]),
    ...(left === 0 ? [] : [colors.yellow(`${count(left, 'record')} found and left.`)]),
    describeSearched(searched),
  ];
  if (files.length === 0) return [...lines, 'All of it was noted before: nothing is to be done.'];
  if (!isApplied) return [...lines, '', 'Do it: the same command with --apply'];
  return [
    ...lines,
    '',
    ...(removed === 0
      ? []
      : [`Say so in a change entry: heartcut change. A removal makes the next version ${bump}.`]),
    'git’s history and published releases still hold it: docs/retract.md',
  ];
}

function describeSearched(searched: RetractionStory['searched']): string {
  if (searched.length === 0) return 'There are no releases in this clone.';
  const each = searched.map(({ dataset, versions }) => {
    const range =
      versions.length < 2 ? versions.join('') : `${versions[0] ?? ''} to ${versions.at(-1) ?? ''}`;
    return `${count(versions.length, 'release')} of ${escapeTerminal(dataset)} (${range})`;
  });
  return `Searched ${each.join(', ')}.`;
}
