// Embedders made ready for gates: those that ship, and those of the policy, each opened once and only
// when it is asked for, with the vectors of earlier runs.
import type { Policy } from '../config/types.ts';
import type { Meter } from '../core/budget.ts';
import type { Embedder, Embeddings, EmbedderSetting, VectorStore } from '../core/embedding.ts';
import type { Log, Tree } from '../core/ports.ts';
import { cachedEmbedder } from './cached-embedder.ts';
import type { CheckRequest } from './check-request.ts';
import { isOfThisChange } from './choose-models.ts';
import type { Judging } from './open-judges.ts';
import { refuseFolder } from './refuse-folder.ts';

/** What a door brings so that texts can be embedded. */
export interface Embedding {
  /** The bytes of a model that ships. Throws HostError where the installation lacks it. */
  readModel(name: 'static.bin' | 'encoder.bin'): Promise<Uint8Array>;
  openServer(
    name: string,
    setting: EmbedderSetting,
    meter: Meter | undefined,
  ): Promise<Embedder | { readonly unavailable: string }>;
  /** In memory only where `isKept` is false. */
  openVectors(embedder: Embedder, isKept: boolean): Promise<VectorStore>;
  /** Folder of the vectors as the repository would name it; absent where it lies outside. */
  readonly folder?: string;
  /** What must not hold that folder: vectors would come with it. The request's head by default. */
  readonly checkedOut?: Tree;
}

/** Where the policy is from, for those whose embedders are servers; none for loose files. */
export interface EmbeddingPolicy {
  readonly policy: Pick<Policy, 'embedders' | 'path' | 'budget'>;
  readonly tree: Tree;
  readonly request: Pick<CheckRequest, 'head' | 'policyFrom'>;
  /** Whose meter counts what servers cost. */
  readonly judging?: Pick<Judging, 'openMeter'> | undefined;
}

/** Close it when all is asked. */
export function openEmbeddings(
  embedding: Embedding,
  from: EmbeddingPolicy | undefined,
  log: Log,
): Embeddings & { close(): Promise<void> } {
  type Opened = Promise<Embedder | { readonly unavailable: string }>;
  const opened = new Map<string, Opened>();
  const stores: VectorStore[] = [];
  let meter: ReturnType<Judging['openMeter']> | undefined;

  async function open(name: string): Opened {
    const shipped = await openShipped(name, embedding);
    // Looking a vector up takes longer than making it.
    if (shipped !== undefined && name === 'static') return shipped;
    const embedder = shipped ?? (await openServer(name));
    if ('unavailable' in embedder) return embedder;
    const tree = embedding.checkedOut ?? from?.request.head;
    const refused = tree && (await refuseFolder(embedding.folder, tree, 'vectors'));
    // What ships is asked anew where vectors may have come with the change; a server would be paid.
    if (refused !== undefined && shipped === undefined) return { unavailable: refused };
    const store = await embedding.openVectors(embedder, refused === undefined);
    stores.push(store);
    return cachedEmbedder(embedder, store, (done, total) =>
      log.progress(`embedding (${name})`, done, total),
    );
  }

  async function openServer(name: string): Opened {
    const setting = from?.policy.embedders[name];
    if (from === undefined || setting === undefined) {
      const known = ['static', 'encoder', ...Object.keys(from?.policy.embedders ?? {})];
      return { unavailable: `there is no embedder ${name}: there are ${known.join(', ')}` };
    }
    if (isOfThisChange(from.tree, from.request)) {
      return {
        unavailable: `the embedder ${name} is named by this change: it is asked once it is merged`,
      };
    }
    meter ??= from.judging?.openMeter(from.policy.budget);
    return embedding.openServer(name, setting, await meter);
  }

  return {
    open(name) {
      let embedder = opened.get(name);
      if (embedder === undefined) opened.set(name, (embedder = open(name)));
      return embedder;
    },
    progress: (label, done, total) => log.progress(label, done, total),
    async close() {
      for (const store of stores) await store.close();
      // What could not be opened has told whoever opened it.
      await (await meter?.catch(() => undefined))?.close();
    },
  };
}

async function openShipped(
  name: string,
  { readModel }: Pick<Embedding, 'readModel'>,
): Promise<Embedder | undefined> {
  if (name !== 'static' && name !== 'encoder') return undefined;
  const { readArrays } = await import('../embedding/array-file.ts');
  if (name === 'static') {
    const { createStatic, staticPurpose } = await import('../embedding/static.ts');
    return createStatic(readArrays(await readModel('static.bin'), staticPurpose));
  }
  const { createEncoder, encoderPurpose } = await import('../embedding/encoder.ts');
  return createEncoder(readArrays(await readModel('encoder.bin'), encoderPurpose));
}
