// Makes the record files under datasets/ from the public sources they were taken from, byte for
// byte:
//   tsx scripts/build-datasets.ts <folder of the sources> [check]
// With `check` nothing is written, and a file that differs is an error. The cards
// (datasets/*/README.md) say where each source comes from.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Json } from '../src/core/json.ts';

interface Source {
  /** Inside the folder of the sources. */
  readonly path: string;
  readonly sha256: string;
}

const seeds: Source = {
  path: 'instruct/self_instruct_seed_tasks.jsonl',
  sha256: '7779004fa198fdf27cf70a159363879d8a26c53329e11b436af17b3941875f48',
};
const gsm8k: Source = {
  path: 'benchmarks/gsm8k_train.jsonl',
  sha256: '17f347dc51477c50d4efb83959dbb7c56297aba886e5544ee2aaed3024813465',
};
const trees: Source = {
  path: 'chat/oasst_en_100_tree.jsonl',
  sha256: 'a27639214a5098bf9e1cc62a855c85c630b64ab48ee94655e7f6046438b0aedb',
};

/** The sources' paths in their folder. */
export const sources: readonly string[] = [seeds, gsm8k, trees].map(({ path }) => path);

/** Every record file with its content, by path from datasets/. Throws for a source that differs. */
export function buildDatasets(folder: string): ReadonlyMap<string, Buffer> {
  const slice = sliceOfGsm8k(read(folder, gsm8k));
  return new Map([
    ['self-instruct-seeds/seed_tasks.jsonl', withoutLyrics(read(folder, seeds))],
    ['gsm8k-slice/train.jsonl', slice.train],
    ['gsm8k-slice/validation.jsonl', slice.validation],
    ['oasst-chat/conversations.jsonl', conversationsOf(read(folder, trees))],
  ]);
}

function read(folder: string, source: Source): Buffer {
  const bytes = readFileSync(join(folder, source.path));
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== source.sha256) {
    throw new Error(`${source.path} is not the source: sha256 ${found}, expected ${source.sha256}`);
  }
  return bytes;
}

/** Lines with their line ends, as they stand in the file. */
function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0a, start);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(start, next));
    start = next;
  }
  return lines;
}

/** All seeds but one: it completes the lyrics of a song whose licence is not the collection's. */
function withoutLyrics(bytes: Buffer): Buffer {
  return Buffer.concat(linesOf(bytes).filter((line) => !line.includes('"id": "seed_task_79"')));
}

/** Every 18th row of the training set; every 8th of those is for validation. */
function sliceOfGsm8k(bytes: Buffer): { train: Buffer; validation: Buffer } {
  const chosen = linesOf(bytes).filter((_, row) => row % 18 === 0);
  return {
    train: Buffer.concat(chosen.filter((_, index) => index % 8 !== 7)),
    validation: Buffer.concat(chosen.filter((_, index) => index % 8 === 7)),
  };
}

interface Message {
  readonly message_id: string;
  readonly text: string;
  readonly role: 'prompter' | 'assistant';
  readonly deleted: boolean;
  readonly review_result: boolean | null;
  readonly synthetic: boolean;
  readonly model_name?: string;
  readonly rank?: number;
  readonly replies: readonly Message[];
}

interface Tree {
  readonly message_tree_id: string;
  readonly prompt: Message;
}

/** Read and left out; the card says why. */
const leftOut: ReadonlyMap<string, string> = new Map([
  ['5103ab92-666b-45ef-b7f7-6a990a1c744c', 'nudity, and law stated wrongly'],
  ['88638705-bafc-4994-93bc-0b3ec96bf1d8', 'a song about a living politician'],
  ['6371394f-0f6f-4fb4-a327-c6503d1210ff', "the writer's own symptoms; jokes about nations"],
  ['73df0734-715f-4eb2-b492-a7eaeb10266d', "the writer's own disability"],
  ['890b12f7-08e1-43a8-b018-85642299330d', 'jokes about a living person and nations'],
  ['d0d9d2b4-27e5-44f6-8d25-7cf833150087', "the writer's own symptoms"],
  ['eb5ce270-2d63-40fb-9558-790d409ae16c', 'text made to break an assistant out of its rules'],
  ['af313312-bb94-4002-9def-e991c1ce0ddd', 'a genocide told as a pastiche'],
  ['1a22d2c1-d194-49ef-bd74-d80997ca7da6', 'copied from a chat page with its button "Copy code"'],
  ['83d3846e-f076-4925-8849-56e9e24924de', 'copied from a chat page with its button "Copy code"'],
  ['392fe8c2-0f6b-4d99-858d-5295541f4500', "the writer's love for a person by name"],
]);

function conversationsOf(bytes: Buffer): Buffer {
  const known = new Set<string>();
  const rows: string[] = [];
  for (const line of linesOf(bytes)) {
    const tree = JSON.parse(line.toString()) as Tree;
    known.add(tree.message_tree_id);
    if (leftOut.has(tree.message_tree_id)) continue;
    const path = bestPath(tree.prompt);
    if (path !== undefined) rows.push(`${JSON.stringify(toRecord(tree, path))}\n`);
  }
  for (const id of leftOut.keys()) {
    if (!known.has(id)) throw new Error(`no tree ${id}`);
  }
  return Buffer.from(rows.join(''));
}

/**
 * From a prompter's message down to an answer: always the assistant reply that people ranked best,
 * and of several prompter replies the one that leads to the longest conversation, the first of
 * equals. Undefined when nothing answers the message.
 */
function bestPath(prompt: Message): Message[] | undefined {
  if (!isKept(prompt)) return undefined;
  const [answer] = prompt.replies
    .filter((reply) => reply.role === 'assistant' && isKept(reply))
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
  if (answer === undefined) return undefined;
  let longest: Message[] = [];
  for (const reply of answer.replies) {
    const path = bestPath(reply);
    if (path !== undefined && path.length > longest.length) longest = path;
  }
  return [prompt, answer, ...longest];
}

function isKept(message: Message): boolean {
  return !message.deleted && message.review_result !== false;
}

function toRecord(tree: Tree, path: readonly Message[]): Json {
  return {
    message_tree_id: tree.message_tree_id,
    message_ids: path.map((message) => message.message_id),
    messages: path.map(({ role, text }) => ({
      role: role === 'prompter' ? 'user' : 'assistant',
      content: text,
    })),
    provenance: provenanceOf(path),
  };
}

/** What the source says of each message: written by people, or by the model it names. */
function provenanceOf(path: readonly Message[]): Json {
  const models = path.filter((message) => message.synthetic).map((message) => message.model_name);
  if (models.length === 0) return { origin: 'human' };
  return {
    origin: models.length === path.length ? 'synthetic' : 'mixed',
    generator: [...new Set(models)].join(', '),
  };
}

function main(folder: string | undefined, mode: string | undefined): void {
  if (folder === undefined || (mode !== undefined && mode !== 'check')) {
    throw new Error('usage: tsx scripts/build-datasets.ts <folder of the sources> [check]');
  }
  for (const [path, bytes] of buildDatasets(folder)) {
    const target = fileURLToPath(new URL(`../datasets/${path}`, import.meta.url));
    const rows = linesOf(bytes).length;
    console.log(`${path}: ${rows} records, ${bytes.length} bytes`);
    if (mode === undefined) writeFileSync(target, bytes);
    else if (!readFileSync(target).equals(bytes)) throw new Error(`${path} differs`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv[2], process.argv[3]);
