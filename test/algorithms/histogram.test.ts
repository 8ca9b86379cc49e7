import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countInBins, doublingEdges } from '../../src/algorithms/histogram.ts';

test('every number has one bin', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5000)), (values) => {
      const edges = doublingEdges(Math.max(0, ...values));
      const counts = countInBins(values, edges);
      expect(counts).toHaveLength(edges.length - 1);
      counts.forEach((count, i) =>
        expect(count).toBe(values.filter((v) => v >= edges[i]! && v < edges[i + 1]!).length),
      );
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
    }),
  );
});
