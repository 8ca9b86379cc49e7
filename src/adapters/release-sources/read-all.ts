// A small file whole.
import { HostError } from '../../core/errors.ts';

/** Throws HostError where there are more than `maxBytes`; `name` is for that. */
export async function readAll(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
  name: string,
): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new HostError(`${name}: more than ${maxBytes} bytes`);
    kept.push(chunk);
  }
  return Buffer.concat(kept);
}
