// LICENSES.txt: the licence a release can have, what it is made of, and the duties that follow. No legal
// advice, and it says so.
import type { ReleaseFacts, TeacherShare } from '../core/use.ts';
import { showHidden } from '../reporters/hidden-characters.ts';
import { count } from './markdown.ts';

export interface LicenceFile {
  /** From the dataset's folder. */
  readonly name: string;
  readonly text: string;
}

export interface LicenceTextFacts {
  readonly tag: string;
  readonly title: string;
  readonly release: ReleaseFacts;
  readonly teachers: readonly TeacherShare[];
  readonly authors: readonly string[];
  /** Licence files of the dataset's folder. */
  readonly texts: readonly LicenceFile[];
}

/** As many lines as anybody reads; what is left out is counted. */
const maxRows = 200;

export function renderLicences(facts: LicenceTextFacts): string {
  const { tag, title, release, teachers, authors, texts } = facts;
  const lines = [
    `Licences of ${tag} (${showHidden(title)})`,
    '',
    `This release: ${showHidden(release.licence ?? 'no licence is known that it can have')}`,
    `Meant for: ${release.use} use${release.assumed === undefined ? '' : `, assumed because ${release.assumed}`}`,
    'What is said here follows from what the records state. It is no legal advice.',
    ...section('Made of', madeOf(release)),
    ...section('Duties', dutiesOf(facts)),
    ...section('Models that wrote records', modelsOf(teachers)),
    ...section('Authors', authors),
    ...unknownsOf(release),
  ];
  const copies = texts.flatMap(({ name, text }) => [
    '',
    '='.repeat(72),
    `${name} of the dataset's folder`,
    '='.repeat(72),
    '',
    clean(text),
  ]);
  return `${[...lines, ...copies].join('\n').trimEnd()}\n`;
}

function section(title: string, rows: readonly string[]): string[] {
  if (rows.length === 0) return [];
  const more = rows.length > maxRows ? [`  … and ${rows.length - maxRows} more`] : [];
  return ['', title, ...rows.slice(0, maxRows).map((row) => `  ${showHidden(row)}`), ...more];
}

function madeOf({ chain }: ReleaseFacts): string[] {
  return chain.map(({ licence, from, records, isModel }) => {
    const who = isModel ? `model ${from}` : from;
    return `${licence}: ${count(records, 'record')}, by ${who}`;
  });
}

function dutiesOf({ release, teachers, texts }: LicenceTextFacts): string[] {
  const { attribution, notices } = release;
  const conditions = [...new Set(teachers.flatMap((each) => each.conditions))];
  return [
    ...attribution.map((id) => `Name the authors of what is under ${id}.`),
    ...notices.map((id) => {
      const where = texts.length > 0 ? 'below, as far as it is there' : spdxPage(id);
      return `Pass on the text of ${id}: ${where}.`;
    }),
    ...conditions,
  ];
}

function spdxPage(id: string): string {
  return id.startsWith('LicenseRef-')
    ? "the dataset's folder holds no licence file"
    : `https://spdx.org/licenses/${id}`;
}

function modelsOf(teachers: readonly TeacherShare[]): string[] {
  return teachers.map(({ models, host, answer, terms, records }) => {
    const names = models.map((name) => (name === '' ? '(no name)' : name)).join(', ');
    const via = host === null ? '' : ` through ${host}`;
    const by =
      terms === null ? 'terms not known' : `${terms.name}, ${terms.source}, read ${terms.read}`;
    return `${names}${via}: ${count(records, 'record')}; this use: ${answer} (${by})`;
  });
}

function unknownsOf({ forbidden, unknownLicence, unknownTerms }: ReleaseFacts): string[] {
  const rows = [
    ...(forbidden === 0 ? [] : [`${count(forbidden, 'record')} may not be used for this.`]),
    ...(unknownLicence.records === 0
      ? []
      : [`${count(unknownLicence.records, 'record')} without a licence that is known.`]),
    ...(unknownTerms.records === 0
      ? []
      : [`${count(unknownTerms.records, 'record')} by models whose terms are not known.`]),
  ];
  return section('Open', rows);
}

/** A licence's text as it is; page breaks and other control characters are not for a reader. */
function clean(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\f', '')
    .split('\n')
    .map((line) => line.split('\t').map(showHidden).join('\t').trimEnd())
    .join('\n')
    .trim();
}
