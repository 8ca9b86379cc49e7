// The key of a verdict in the cache: a hash of all that it depends on.
import { createHash } from 'node:crypto';
import type { Json } from '../core/json.ts';

export interface JudgementParts {
  /** Address of the server, and the model's name there. */
  readonly server: string;
  readonly model: string;
  /** What else shapes an answer: temperature, seed, limits, what the server can. */
  readonly parameters: Readonly<Record<string, Json>>;
  /** Of the rubric, with prompt and form of the reply. */
  readonly rubricHash: string;
  /** The record as the file has it. */
  readonly record: Uint8Array;
}

/** SHA-256 in hex. Each part with its length, so that no two lists of parts read the same. */
export function judgementKey(parts: JudgementParts): string {
  const hash = createHash('sha256');
  const add = (part: Uint8Array): void => {
    hash.update(`${part.length}:`).update(part);
  };
  const { server, model, parameters, rubricHash, record } = parts;
  for (const text of [server, model, sorted(parameters), rubricHash]) add(Buffer.from(text));
  add(record);
  return hash.digest('hex');
}

/** JSON with the keys of each object in order. */
function sorted(value: Json | Readonly<Record<string, Json>>): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
