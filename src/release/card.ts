// README.md of a release: what it is, how to load it, what it is made of and what was checked. Every
// word that comes from the dataset is escaped.
import type { Kind } from '../core/record.ts';
import type { ReleaseFile, ReleaseGate, ReleaseManifest } from '../core/release.ts';
import type { OriginCounts, ReleaseFacts, TeacherShare } from '../core/use.ts';
import { codeSpan, escapeMarkdown } from '../reporters/escape-markdown.ts';
import { drawLoading } from './card-loading.ts';
import { count, fence, formatNumber, table } from './markdown.ts';
import { renderFrontMatter } from './hugging-face.ts';

/** How a trainer is told of the files of an export. */
export interface CardSnippet {
  readonly export: string;
  readonly trainer: string;
  readonly language: string;
  readonly text: string;
}

export interface CardFacts {
  readonly manifest: ReleaseManifest;
  readonly kind: Kind;
  readonly description: string | undefined;
  readonly homepage: string | undefined;
  readonly languages: readonly string[];
  readonly origins: OriginCounts;
  readonly release: ReleaseFacts;
  readonly teachers: readonly TeacherShare[];
  readonly snippets: readonly CardSnippet[];
  /** Shares of splits, where dataset.yaml names those. */
  readonly shares: Readonly<Record<string, number>> | undefined;
  /** Where the files are, with a slash at its end; '' for beside the card. */
  readonly filesUrl: string;
}

/** As many rows of a table as a card needs; the rest is in manifest.json or report.html. */
const maxRows = 20;

export function renderCard(facts: CardFacts): string {
  const { manifest } = facts;
  const sections = [
    drawTop(facts),
    drawLoading(manifest, facts.filesUrl),
    drawContents(facts),
    drawComposition(facts),
    drawChecks(manifest),
    drawRetracted(manifest),
    drawExports(facts),
    drawChanges(manifest),
  ].filter((section) => section !== '');
  return `${renderFrontMatter(manifest, facts.languages)}\n${sections.join('\n\n')}\n`;
}

function drawTop({ manifest, kind, description, homepage }: CardFacts): string {
  const { title, version, tag, date, records, commit, repository, builtBy } = manifest;
  const from = repository === undefined ? '' : ` of ${codeSpan(repository)}`;
  return [
    `# ${escapeMarkdown(title)}`,
    ...(description === undefined ? [] : [escapeMarkdown(description)]),
    `Version **${version}** (${codeSpan(tag)}) of ${date}: ${count(records, 'record')} of kind ${codeSpan(kind.id)}, ${escapeMarkdown(kind.summary)}. Built from commit ${codeSpan(commit)}${from} by heartcut ${builtBy}: who builds it again from there gets the same bytes.`,
    ...(homepage === undefined ? [] : [`Homepage: ${linkOut(homepage)}`]),
    ...(manifest.notes.length === 0
      ? []
      : [manifest.notes.map((note) => `- ${escapeMarkdown(note)}`).join('\n')]),
  ].join('\n\n');
}

/** An address that can't be anything else in Markdown is a link. */
function linkOut(url: string): string {
  return /^https:\/\/[\w.~:/?#@!$&'*+,;=%-]+$/.test(url) ? `<${url}>` : codeSpan(url);
}

function drawContents({ manifest, shares }: CardFacts): string {
  const { files, splits, columns = [] } = manifest;
  const rows = splits.map(({ name, records }) => {
    const own = files.filter(({ role, split = '' }) => role === 'records' && split === name);
    const none = splits.length === 1 ? 'all' : 'in no split';
    const label = name === '' ? none : codeSpan(name);
    return [label, formatNumber(records), own.map(linkTo).join(', ') || 'no file: it is empty'];
  });
  const assigned =
    shares === undefined
      ? ''
      : `Records were assigned to splits by a hash, near-duplicates and answers to one prompt together, for shares of ${Object.entries(
          shares,
        )
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, share]) => `${codeSpan(name)} ${share}`)
          .join(', ')}.`;
  const shown = columns.map(({ name, type, notes = [] }) => [
    codeSpan(name),
    codeSpan(type),
    notes.map(escapeMarkdown).join('; '),
  ]);
  return [
    '## What is in it',
    table(['split', 'records', 'files'], rows),
    ...(assigned === '' ? [] : [assigned]),
    ...(shown.length === 0
      ? []
      : ['Columns of the Parquet files:', table(['column', 'type', 'note'], shown)]),
  ].join('\n\n');
}

function linkTo({ name }: Pick<ReleaseFile, 'name'>): string {
  return `[${codeSpan(name)}](${name})`;
}

function drawComposition({ origins, release, teachers }: CardFacts): string {
  const written = [
    ['people', origins.human],
    ['people and models', origins.mixed],
    ['models', origins.synthetic],
    ['nobody knows', origins.unknown],
  ] as const;
  const conditions = [
    ...release.attribution.map((id) => `Name the authors of what is under ${codeSpan(id)}.`),
    ...release.notices.map((id) => `Pass on the text of ${codeSpan(id)}.`),
    ...[...new Set(teachers.flatMap((each) => each.conditions))].map(escapeMarkdown),
  ];
  const licence =
    release.licence === null
      ? 'No licence is known that this release can have.'
      : `Licence of this release: ${codeSpan(release.licence)}.`;
  return [
    '## What it is made of',
    table(
      ['written by', 'records'],
      written.filter(([, records]) => records > 0).map(([who, n]) => [who, formatNumber(n)]),
    ),
    ...(teachers.length === 0
      ? []
      : [
          table(
            ['model', 'records', `terms for ${release.use} use`],
            teachers.slice(0, maxRows).map(drawTeacher),
          ),
        ]),
    `${licence} It is meant for ${release.use} use. [LICENSES.txt](LICENSES.txt) says what that follows from; none of it is legal advice.`,
    ...(release.forbidden === 0
      ? []
      : [`**${count(release.forbidden, 'record')} may not be used so.**`]),
    ...(conditions.length === 0 ? [] : [conditions.map((each) => `- ${each}`).join('\n')]),
  ].join('\n\n');
}

function drawTeacher({ models, host, records, answer, terms }: TeacherShare): string[] {
  const [first = '', ...others] = models;
  const more = others.length === 0 ? '' : ` and ${formatNumber(others.length)} more`;
  const via = host === null ? '' : ` through ${escapeMarkdown(host)}`;
  const by = terms === null ? 'none known' : escapeMarkdown(`${terms.name}, read ${terms.read}`);
  return [
    `${codeSpan(first === '' ? '(no name)' : first)}${more}${via}`,
    formatNumber(records),
    `${answer} (${by})`,
  ];
}

function drawChecks({ verdict, gates, judges }: ReleaseManifest): string {
  const rank = (gate: ReleaseGate): number => standings.indexOf(standingOf(gate));
  const rows = gates
    .toSorted((a, b) => rank(a) - rank(b))
    .map((each) => [
      codeSpan(each.gate),
      standingOf(each),
      formatNumber(each.errors),
      formatNumber(each.warnings),
      escapeMarkdown(each.reason ?? ''),
    ]);
  return [
    '## What was checked',
    `All records of this version: **${verdict}**. [report.html](report.html) shows what was found and measured.`,
    table(['gate', 'result', 'errors', 'warnings', 'why'], rows),
    ...(judges.length === 0 ? [] : [`Judged by ${judges.map(codeSpan).join(', ')}.`]),
  ].join('\n\n');
}

/** Worst first, in the words of the reports. */
const standings = ['broken', 'failed', 'undecided', 'warns', 'not run', 'passed'] as const;

function standingOf({ status, errors }: ReleaseGate): (typeof standings)[number] {
  if (status === 'skipped') return 'not run';
  return status === 'failed' && errors === 0 ? 'warns' : status;
}

function drawRetracted({ retracted }: ReleaseManifest): string {
  if (retracted.length === 0) return '';
  const rows = retracted
    .slice(-maxRows)
    .map(({ id, date, why, releases }) => [
      codeSpan(id),
      date,
      escapeMarkdown(why),
      releases.map(codeSpan).join(', '),
    ]);
  return [
    '## What was taken back',
    `${count(retracted.length, 'record')}, in none of the files here. The versions named still hold them: move on from those. All are in [retractions.json](retractions.json).`,
    table(['record', 'date', 'why', 'versions that hold it'], rows),
  ].join('\n\n');
}

function drawExports({ manifest, snippets }: CardFacts): string {
  if (snippets.length === 0) return '';
  const parts = snippets.map(({ export: id, trainer, language, text }) => {
    const rows = manifest.exports
      .filter((each) => each.export === id)
      .map(({ split, rows: written, refused, lost }) => [
        split === undefined ? 'all' : codeSpan(split),
        formatNumber(written),
        listCounts(refused),
        listCounts(lost),
      ]);
    const files = manifest.files.filter((file) => file.export === id).map(linkTo);
    return [
      `### ${escapeMarkdown(trainer)}`,
      `Format ${codeSpan(id)}: ${files.join(', ')}`,
      table(['split', 'rows', 'left out', 'fields without a place'], rows),
      fence(language, text),
    ].join('\n\n');
  });
  return ['## For trainers', ...parts].join('\n\n');
}

function listCounts(counts: Readonly<Record<string, number>>): string {
  const entries = Object.entries(counts);
  const shown = entries
    .slice(0, maxRows)
    .map(([name, n]) => `${codeSpan(name)} ${formatNumber(n)}`);
  const more = entries.length > maxRows ? [`and ${entries.length - maxRows} more`] : [];
  return entries.length === 0 ? 'none' : [...shown, ...more].join(', ');
}

function drawChanges({ previous, changes, files }: ReleaseManifest): string {
  const { added, removed, edited } = changes;
  const since = previous === null ? 'This is the first release' : `Since ${codeSpan(previous)}`;
  const log = files.some(({ name }) => name === 'CHANGELOG.md')
    ? ' [CHANGELOG.md](CHANGELOG.md) tells of all versions.'
    : '';
  return `## What changed\n\n${since}: ${formatNumber(added)} added, ${formatNumber(edited)} edited, ${formatNumber(removed)} removed.${log}`;
}
