// Embedders and their vectors, out of the installation and the environment: what the doors hand to
// commands whose gates compare what texts mean.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import type { Embedder, EmbedderSetting, VectorStore } from '../core/embedding.ts';
import type { Meter } from '../core/ports.ts';
import { cacheFolder, type CacheFolderOptions } from './cache-folder.ts';
import { readModelFile } from './model-files.ts';
import { VectorFile } from './vector-file.ts';

export interface OpenedEmbedding {
  /** From the workspace, with forward slashes; absent where it lies outside. */
  readonly folder?: string;
  readModel(name: string): Promise<Uint8Array>;
  openServer(
    name: string,
    setting: EmbedderSetting,
    meter: Meter | undefined,
  ): Promise<Embedder | { readonly unavailable: string }>;
  openVectors(embedder: Embedder, isKept: boolean): Promise<VectorStore>;
}

/** Nothing is opened before it is asked for. */
export function openEmbedding(options: CacheFolderOptions): OpenedEmbedding {
  const { path, inside } = cacheFolder(options);
  return {
    ...(inside === undefined ? {} : { folder: inside }),
    readModel: readModelFile,
    async openServer(name, setting, meter) {
      const variable = setting.apiKeyEnv;
      const value = variable === undefined ? undefined : options.env[variable];
      if (variable !== undefined && (value === undefined || value.trim() === '')) {
        return { unavailable: `${variable} is not set` };
      }
      const { readKey } = await import('./openai/client.ts');
      const { OpenAiEmbedder } = await import('./openai-embedder.ts');
      const key = value === undefined ? undefined : readKey(variable ?? '', value);
      return new OpenAiEmbedder(name, setting, key, meter);
    },
    async openVectors({ id, dimensions }, isKept) {
      if (path === undefined || !isKept) return inMemory(dimensions);
      await mkdir(path, { recursive: true });
      const hash = createHash('sha256').update(id).digest('hex').slice(0, 16);
      return VectorFile.open(join(path, `vectors-${hash}.bin`), id, dimensions);
    },
  };
}

function inMemory(dimensions: number): VectorStore {
  const rows = new Map<string, Float32Array>();
  return {
    get: (text) => rows.get(text),
    async put(texts, { values }) {
      texts.forEach((text, i) => {
        rows.set(text, values.subarray(i * dimensions, (i + 1) * dimensions));
      });
    },
    close: async () => {},
  };
}
