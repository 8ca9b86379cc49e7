// What names a retracted record beside the datasets: waivers, labels of people, change entries. It is
// told of and left as it is.
import { joinPath } from '../../config/paths.ts';
import { readWaivers, waiversFile } from '../../config/read.ts';
import { ConfigError } from '../../core/errors.ts';
import { isObject } from '../../core/json.ts';
import type { Tree } from '../../core/ports.ts';
import type { RetractionMention } from '../../core/retraction-story.ts';
import { DatasetSide } from '../../dataset/side.ts';
import { identify, type FoundRecord, type LoadedDataset } from './found-record.ts';

/** Places that name one of the records, by path and line. */
export async function findMentions(
  tree: Tree,
  records: readonly FoundRecord[],
): Promise<RetractionMention[]> {
  if (records.length === 0) return [];
  const ids = new Set(records.map(({ id }) => id));
  const mentions = await inWaivers(tree, ids);
  for (const dataset of new Set(records.map((each) => each.dataset))) {
    mentions.push(...(await inGold(tree, dataset, records)));
  }
  for (const { path, type } of await tree.list()) {
    if (type !== 'file' || !/^\.changes\/[^/]+\.md$/.test(path)) continue;
    const text = await readText(tree, path);
    for (const [i, line] of text.split('\n').entries()) {
      if (wordsOf(line).some((word) => ids.has(word))) {
        mentions.push({ path, line: i + 1, what: 'a change entry names it' });
      }
    }
  }
  return mentions;
}

async function inWaivers(tree: Tree, ids: ReadonlySet<string>): Promise<RetractionMention[]> {
  try {
    const waivers = await readWaivers(tree);
    return waivers
      .filter(({ record }) => ids.has(record))
      .map(({ at, gate }) => {
        const line = Number(/:(\d+):\d+$/.exec(at)?.[1] ?? 1);
        return { path: waiversFile, line, what: `a waiver of ${gate}` };
      });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [{ path: waiversFile, line: null, what: 'can’t be read, and may name it' }];
  }
}

/** Labels hold an id, or the whole record. */
async function inGold(
  tree: Tree,
  { manifest }: LoadedDataset,
  records: readonly FoundRecord[],
): Promise<RetractionMention[]> {
  const path = joinPath(manifest.folder, 'gold.jsonl');
  const bytes = await tree.read(path);
  if (bytes === null) return [];
  const ids = new Set(records.map(({ id }) => id));
  const contents = new Set(records.map(({ content }) => content));
  const mentions: RetractionMention[] = [];
  for (const { line, value } of new DatasetSide(manifest, 'head', [{ path, bytes }]).records()) {
    const { id, record } = value;
    const labelled = isObject(record) ? identify(record, manifest.idField) : undefined;
    if (labelled !== undefined && (ids.has(labelled.id) || contents.has(labelled.content))) {
      mentions.push({ path, line, what: 'a label that holds its text' });
    } else if (typeof id === 'string' && ids.has(id)) {
      mentions.push({ path, line, what: 'a label of it, by its id' });
    }
  }
  return mentions;
}

async function readText(tree: Tree, path: string): Promise<string> {
  return Buffer.from((await tree.read(path)) ?? []).toString('utf8');
}

/** What stands between white space, without the signs around it. */
function wordsOf(line: string): string[] {
  return line.split(/\s+/).flatMap((word) => {
    const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    return [word, bare];
  });
}
