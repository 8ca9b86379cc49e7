// The body of an answer to `POST /embeddings`, which may be anything, → unit vectors, or a ModelError
// that says what is wrong with it. A vector that is missing, short or no number is never a zero.
import { ModelError } from '../../core/errors.ts';
import { isObject } from '../../core/json.ts';

/**
 * Writes one unit vector for each of `count` texts to `out`, in the order that the server's own
 * indices say. Throws ModelError where there is not one good vector for each.
 */
export function readVectors(
  body: unknown,
  count: number,
  dimensions: number,
  at: string,
): Float32Array {
  const broken = (what: string): ModelError =>
    new ModelError(`${at} ${what}`, {
      hint: 'The server may not be OpenAI-compatible; check baseUrl, model and dimensions.',
    });
  const data: unknown = isObject(body) ? body.data : undefined;
  if (!Array.isArray(data)) throw broken('answered without data');
  if (data.length !== count) {
    throw broken(`answered with ${data.length} vectors where ${count} texts were sent`);
  }
  const out = new Float32Array(count * dimensions);
  const seen = new Set<number>();
  data.forEach((each: unknown, i) => {
    const row: unknown = isObject(each) ? each.embedding : undefined;
    const index: unknown = isObject(each) ? (each.index ?? i) : undefined;
    if (!Array.isArray(row)) throw broken('answered with something else than lists of numbers');
    if (row.length !== dimensions) {
      throw broken(`answered with ${row.length} numbers, and dimensions says ${dimensions}`);
    }
    if (typeof index !== 'number' || !Number.isInteger(index) || index < 0 || index >= count) {
      throw broken('answered with a vector for no text');
    }
    if (seen.has(index)) throw broken('answered twice for one text');
    seen.add(index);
    let squares = 0;
    for (const value of row as unknown[]) {
      if (typeof value !== 'number' || !Number.isFinite(value)) {
        throw broken('answered with something that is no number');
      }
      squares += value * value;
    }
    const factor = 1 / Math.sqrt(squares);
    if (!Number.isFinite(factor)) throw broken('answered with a vector of zeros');
    (row as number[]).forEach((value, d) => (out[index * dimensions + d] = value * factor));
  });
  return out;
}
