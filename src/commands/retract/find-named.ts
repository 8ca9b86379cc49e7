// Which records of the working tree somebody named: by place, by id, or by content.
import { ConfigError } from '../../core/errors.ts';
import { quote } from '../../config/wording.ts';
import {
  foundIn,
  identify,
  keyOf,
  shortContent,
  type FoundRecord,
  type Identity,
  type LoadedDataset,
} from './found-record.ts';

/** So many of one name are enough to see that it is ambiguous. */
const maxFound = 20;

const contentPattern = /^sha256:[0-9a-f]{16,64}$/;

/** Names of records, tested against one record after the other. */
export class RecordNames {
  readonly #ids: ReadonlySet<string>;
  readonly #contents = new Map<string, string[]>();

  constructor(names: readonly string[]) {
    this.#ids = new Set(names);
    for (const name of names) {
      if (!contentPattern.test(name)) continue;
      const key = shortContent(name);
      this.#contents.set(key, [...(this.#contents.get(key) ?? []), name]);
    }
  }

  /** False where only ids can match: no content need be hashed. */
  get holdContents(): boolean {
    return this.#contents.size > 0;
  }

  hasId(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Those that name the record. */
  match({ id, content }: Identity): readonly string[] {
    const byContent = this.#contents.get(shortContent(content)) ?? [];
    const names = byContent.filter((name) => content.startsWith(name));
    return this.#ids.has(id) && !names.includes(id) ? [id, ...names] : names;
  }
}

/** Each name with the records of the working tree that it names: none, one, or too many. */
export function findNamed(
  datasets: readonly LoadedDataset[],
  names: readonly string[],
): Map<string, FoundRecord[]> {
  const found = new Map<string, FoundRecord[]>();
  for (const name of names) {
    const placed = findPlace(datasets, name);
    found.set(name, placed === undefined ? [] : [placed]);
  }
  const open = new RecordNames([...found].flatMap(([name, at]) => (at.length === 0 ? [name] : [])));
  for (const dataset of datasets) {
    const { idField } = dataset.manifest;
    // Where ids come from contents, nothing else need be hashed for.
    if (idField === undefined && !open.holdContents) continue;
    for (const record of dataset.side.records()) {
      if (!open.holdContents && !open.hasId(record.id)) continue;
      for (const name of open.match(identify(record.value, idField))) {
        const at = found.get(name);
        if (at !== undefined && at.length <= maxFound) at.push(foundIn(dataset, record));
      }
    }
  }
  return found;
}

/** The record at `path:line`. Throws ConfigError where that line of a dataset is none. */
function findPlace(datasets: readonly LoadedDataset[], name: string): FoundRecord | undefined {
  const place = /^(?:\.\/)?(.+):([1-9]\d{0,9})$/s.exec(name);
  if (place === null) return undefined;
  const [, path = '', line = ''] = place;
  for (const dataset of datasets) {
    const file = dataset.side.files.find((each) => each.path === path);
    if (file === undefined) continue;
    const record = dataset.side.find(path, Number(line));
    if (record !== undefined) return foundIn(dataset, record);
    const isThere = Number(line) <= file.lines.count;
    throw new ConfigError(`${quote(name)} is no record`, {
      hint: isThere
        ? 'The line can’t be read as one, so nothing is known of it: remove it by hand.'
        : `The file has ${file.lines.count} lines.`,
      docs: 'docs/retract.md',
    });
  }
  return undefined;
}

/**
 * The one record that each name stands for, each once. Copies of each other count as one where all
 * copies go anyway. Throws one ConfigError for all names that stand for several, or for none.
 */
export function requireOne(
  found: ReadonlyMap<string, readonly FoundRecord[]>,
  takesCopies: boolean,
  whyNone: (name: string) => string,
): FoundRecord[] {
  const named = new Map<string, FoundRecord>();
  const problems: string[] = [];
  for (const [name, records] of found) {
    const [first] = records;
    const areCopies = records.every((each) => each.content === first?.content);
    // What only releases hold has no line that could be meant or not.
    const areReleased = records.every((each) => !each.isInTree);
    if (first === undefined) problems.push(`${quote(name)} ${whyNone(name)}`);
    else if (records.length === 1 || (areCopies && (takesCopies || areReleased))) {
      for (const each of areReleased ? records : [first]) {
        const { isInTree, record, dataset, id, content } = each;
        const key = isInTree ? keyOf(record) : JSON.stringify([dataset.manifest.name, id, content]);
        named.set(key, each);
      }
    } else problems.push(describeSeveral(name, records, areCopies));
  }
  if (problems.length === 0) return [...named.values()];
  const shown = problems.slice(0, maxFound);
  const left = problems.length - shown.length;
  throw new ConfigError([...shown, ...(left > 0 ? [`… and ${left} more`] : [])].join('\n'), {
    hint: 'A record is named by its id as reports show it, by its place as path:line from the root of the repository, or by its content as sha256:….\nNothing was changed.',
    docs: 'docs/retract.md',
  });
}

function describeSeveral(
  name: string,
  records: readonly FoundRecord[],
  areCopies: boolean,
): string {
  const places = records.slice(0, 3).map(({ isInTree, record, dataset }) => {
    const place = `${record.path}:${record.line}`;
    return isInTree ? place : `${dataset.manifest.name} (released)`;
  });
  const more = records.length > places.length ? ', …' : '';
  const what = `${quote(name)} names several records: ${places.join(', ')}${more}`;
  return areCopies
    ? `${what}. They are copies: name one by path:line, or take all with --duplicates`
    : `${what}. They differ: name one by path:line, or say which --dataset`;
}
