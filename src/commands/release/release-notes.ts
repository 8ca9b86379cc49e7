// The notes of a release: a first line by which a draft of ours is known again and which remembers
// who was told, then what CHANGELOG.md says of the version.
import { RefusedError } from '../../core/errors.ts';
import type { PublishPlan } from '../../core/publishing.ts';
import { tagOf, type ReleaseManifest } from '../../core/release.ts';
import { changelogFile, findSection } from '../../release/changelog.ts';

/** The first line of notes, as data. */
export interface ReleaseMark {
  readonly tag: string;
  readonly commit: string;
  /** Consumers that were told and places that got a copy. */
  readonly told: readonly string[];
}

/**
 * Characters of the changelog's section that go into the notes; the rest stands in CHANGELOG.md.
 * GitHub takes 125,000 in all (the 422 quoted in softprops/action-gh-release#374).
 */
const MAX_NOTES_CHARACTERS = 100_000;

const markPattern = /^<!-- heartcut-release (\S+) ([0-9a-f]{40,64})(?: told:((?: \S+)+))? -->\s*$/;

export function writeMark({ tag, commit, told }: ReleaseMark): string {
  const names = told.length === 0 ? '' : ` told: ${told.join(' ')}`;
  return `<!-- heartcut-release ${tag} ${commit}${names} -->`;
}

/** The mark on the first line, or undefined: a mark further down is somebody's text. */
export function readMark(notes: string): ReleaseMark | undefined {
  const match = markPattern.exec(notes.split('\n', 1)[0] ?? '');
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  return { tag: match[1], commit: match[2], told: match[3]?.trim().split(' ') ?? [] };
}

/** The same notes with another first line. */
export function replaceMark(notes: string, mark: ReleaseMark): string {
  const end = notes.indexOf('\n');
  return writeMark(mark) + (end === -1 ? '' : notes.slice(end));
}

/** The notes of a version; `changelog` is CHANGELOG.md as it is published. */
export function writeNotes(
  plan: PublishPlan,
  manifest: ReleaseManifest,
  changelog: string,
): string {
  const { dataset, commit, planned } = plan;
  const tag = tagOf(dataset, planned.version);
  const from = manifest.repository ?? 'OWNER/NAME';
  return [
    writeMark({ tag, commit, told: [] }),
    '',
    sectionOf(changelog, planned.version),
    '',
    `${manifest.records.toLocaleString('en')} records, built from ${commit}. \`manifest.json\` says`,
    'what each file holds; `SHA256SUMS` is for `sha256sum --check`.',
    '',
    '```sh',
    `heartcut pull ${from} ${dataset}@${planned.version}`,
    '```',
    '',
  ].join('\n');
}

/** What a changelog says of a version, without its heading. Throws RefusedError for nothing. */
export function sectionOf(changelog: string, version: string): string {
  const [, ...lines] = (findSection(changelog, version) ?? '').split(/\r?\n/);
  const section = lines.join('\n').trim();
  if (section === '') {
    throw new RefusedError(`CHANGELOG.md says nothing of ${version}.`, {
      hint: 'Prepare the version again: heartcut release prepare.',
    });
  }
  if (section.length <= MAX_NOTES_CHARACTERS) return section;
  const cut = section.lastIndexOf('\n', MAX_NOTES_CHARACTERS);
  return `${section.slice(0, Math.max(cut, 0))}\n\n… the rest is in ${changelogFile}.`;
}
