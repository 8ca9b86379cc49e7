// Deterministic gzip: the same lines give the same bytes on every machine. node:zlib differs from one
// build of zlib to the next, so this is fflate, which is plain JavaScript.
import { Gzip } from 'fflate';

/** 6, zlib's default: on Alpaca 9 takes twice as long for one part in a hundred. */
const level = 6;

/** Bytes that are compressed at a time; how the lines come must not show in the result. */
const pieceBytes = 256 * 1024;

/** The gzip file of all chunks in a row: no name and no time stand in it. */
export function* gzip(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  const out: Uint8Array[] = [];
  const stream = new Gzip({ level, mtime: 0 }, (bytes) => {
    if (bytes.length > 0) out.push(bytes);
  });
  for (const piece of inPieces(chunks)) {
    stream.push(piece);
    yield* out.splice(0);
  }
  stream.push(new Uint8Array(0), true);
  yield* out.splice(0);
}

/** The same bytes in pieces of one length, the last one shorter; each is an array of its own. */
export function* inPieces(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let piece = new Uint8Array(pieceBytes);
  let filled = 0;
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length;) {
      const length = Math.min(chunk.length - at, pieceBytes - filled);
      piece.set(chunk.subarray(at, at + length), filled);
      filled += length;
      at += length;
      if (filled < pieceBytes) continue;
      yield piece;
      piece = new Uint8Array(pieceBytes);
      filled = 0;
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
}
