// CHANGELOG.md in a dataset's folder: a version's section is put in or replaced, and nothing else is
// touched. The form is that of https://keepachangelog.com, the newest version on top.

/** In the dataset's folder. */
export const changelogFile = 'CHANGELOG.md';

/** Above it stands what people wrote, and that is kept when the section is written anew. */
const marker = '<!-- Below: counted by heartcut release prepare, and written anew by it. -->';

/** `## 1.2.0 - 2026-11-21`, also `## [1.2.0]` and `## v1.2.0` as other tools write it. */
const versionHeading = /^## \[?v?(\d+\.\d+\.\d+)\]?(?=\s|$)/;

/** What ends a section: a heading of its rank or above, or the link definitions at a file's end. */
const sectionEnd = /^(?:#{1,2}\s|\[[^\]]+\]:\s)/;

/** A version's section out of its parts; ends with one line end. */
export function assembleSection(parts: {
  readonly version: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** Markdown of people from an earlier preparation; '' for none. */
  readonly kept: string;
  /** An item of a list each; those that `kept` holds are not said twice. */
  readonly entries: readonly string[];
  /** Markdown of what was counted. */
  readonly counted: string;
}): string {
  const { kept } = parts;
  const fresh = parts.entries.filter((entry) => !kept.includes(entry)).join('\n');
  return [`## ${parts.version} - ${parts.date}`, kept, fresh, marker, parts.counted]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** What people wrote in a version's section, without its heading; '' for none. */
export function writtenByPeople(section: string): string {
  const [, ...lines] = section.replaceAll('\r\n', '\n').split('\n');
  const end = lines.indexOf(marker);
  return (end < 0 ? lines : lines.slice(0, end)).join('\n').trim();
}

/** The section on a version, or undefined where there is none. */
export function findSection(changelog: string, version: string): string | undefined {
  const found = findRanges(changelog).find((range) => range.version === version);
  return found === undefined ? undefined : changelog.slice(found.start, found.end);
}

/**
 * The file with the section: in place of that of `replaces` or of the version's own, else above the
 * newest version. All else stays byte for byte. `changelog` undefined begins a file under `title`.
 */
export function putSection(
  changelog: string | undefined,
  { version, replaces, section, title }: SectionPlace,
): string {
  if (changelog === undefined || changelog === '') return `${title}\n\n${section}`;
  const written = changelog.includes('\r\n') ? section.replaceAll('\n', '\r\n') : section;
  const newline = written === section ? '\n' : '\r\n';
  const ranges = findRanges(changelog);
  const own =
    ranges.find((range) => range.version === replaces) ??
    ranges.find((range) => range.version === version);
  const [newest] = ranges;
  const start = own?.start ?? newest?.start ?? endOfText(changelog);
  const end = own?.end ?? start;
  const before = changelog.slice(0, start);
  const after = changelog.slice(end);
  const gap =
    before === '' || /\n\r?\n$/.test(before)
      ? ''
      : before.endsWith('\n')
        ? newline
        : newline + newline;
  return `${before}${gap}${written}${after === '' ? '' : newline}${after}`;
}

interface SectionPlace {
  readonly version: string;
  /** A version that was prepared and never published: its section gives way. */
  readonly replaces?: string | undefined;
  readonly section: string;
  readonly title: string;
}

interface Range {
  readonly version: string;
  readonly start: number;
  readonly end: number;
}

/** The sections of versions in their order; what stands in fenced code is none. */
function findRanges(text: string): Range[] {
  const ranges: { version: string; start: number; end: number }[] = [];
  let open: { version: string; start: number; end: number } | undefined;
  for (const { line, start } of linesOutsideCode(text)) {
    if (!sectionEnd.test(line)) continue;
    if (open !== undefined) open.end = start;
    const version = versionHeading.exec(line)?.[1];
    open = version === undefined ? undefined : { version, start, end: text.length };
    if (open !== undefined) ranges.push(open);
  }
  return ranges;
}

function* linesOutsideCode(text: string): Generator<{ line: string; start: number }> {
  const lines = text.split('\n');
  const marks = lines.map((line) => /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]);
  let fence: string | undefined;
  let start = 0;
  for (const [i, line] of lines.entries()) {
    const mark = marks[i];
    const closes = (other: string | undefined): boolean =>
      mark !== undefined && other?.startsWith(mark) === true;
    if (fence !== undefined) {
      if (mark?.startsWith(fence) === true) fence = undefined;
    } else if (mark !== undefined && marks.slice(i + 1).some(closes)) fence = mark;
    // A fence that nothing closes must not hide all that follows.
    else yield { line: line.replace(/\r$/, ''), start };
    start += line.length + 1;
  }
}

/** Where a first section goes: before link definitions, else at the end. */
function endOfText(text: string): number {
  for (const { line, start } of linesOutsideCode(text)) {
    if (/^\[[^\]]+\]:\s/.test(line)) return start;
  }
  return text.length;
}
