// What records are compared by with method minhash: of each no more than a key for every band of its
// MinHash signature.
import { chooseBanding, permutations, writeBandKeys } from '../../algorithms/lsh.ts';
import { makeSeeds } from '../../algorithms/signature.ts';
import type { Column } from '../../core/gate.ts';
import type { Json } from '../../core/json.ts';
import { Shingler } from '../../kernels/shingler.ts';
import { Signer } from '../../kernels/signer.ts';
import { findCommonShingles, type CommonShingles, type ShingleOptions } from './shingle-columns.ts';
import { readText } from '../../kinds/record-text.ts';

/** Rows: a key for each band; none for a record without shingles but boilerplate. */
export function bandsColumn(options: ShingleOptions): Column {
  const { n, unit, threshold } = options;
  return {
    name: `minhash-bands:2:${unit}:${n}:${threshold}`,
    prepare: (side) => findCommonShingles(side, options) as unknown as Json,
    open(prepared) {
      const { boilerplate } = prepared as unknown as CommonShingles;
      const banding = chooseBanding(threshold);
      const shingler = new Shingler(options);
      const signer = new Signer(makeSeeds(permutations));
      const dropped = new Set(boilerplate);
      const keys = new Uint32Array(banding.bands);
      return (record) => {
        const words = without(dropped, shingler.shingle(readText(record, options.unit)));
        if (words.length === 0) return words;
        writeBandKeys(signer.sign(words), banding, keys);
        return keys;
      };
    },
  };
}

/** Words of the hashes whose upper halves are not dropped, in place. */
function without(dropped: ReadonlySet<number>, hashes: BigUint64Array): Uint32Array {
  const words = new Uint32Array(hashes.buffer, hashes.byteOffset, hashes.length * 2);
  if (dropped.size === 0) return words;
  let kept = 0;
  for (let i = 0; i < words.length; i += 2) {
    const upper = words[i + 1] as number; // little-endian
    if (dropped.has(upper)) continue;
    words[kept] = words[i] as number;
    words[kept + 1] = upper;
    kept += 2;
  }
  return words.subarray(0, kept);
}
