// Who wrote a dataset's records, drawn in text.
import type { OriginCounts } from '../core/use.ts';

/** In the order of the bar. */
export const origins = ['human', 'mixed', 'synthetic', 'unknown'] as const;

/** Told apart without colours. */
export const originGlyphs: Readonly<Record<keyof OriginCounts, string>> = {
  human: '█',
  mixed: '▓',
  synthetic: '░',
  unknown: '?',
};

const cells = 12;

export function sum(counts: OriginCounts): number {
  return origins.reduce((total, origin) => total + counts[origin], 0);
}

/** Twelve cells by share, one at least for what is there at all; empty where there are no records. */
export function drawBar(counts: OriginCounts): string {
  const total = sum(counts);
  if (total === 0) return '';
  const parts = origins.map((origin) => {
    const exact = (counts[origin] / total) * cells;
    return { origin, exact, cells: exact > 0 ? Math.max(1, Math.floor(exact)) : 0 };
  });
  // What rounding left goes where most is missing; what is too much comes from where most is.
  for (let left = cells - parts.reduce((all, part) => all + part.cells, 0); left !== 0;) {
    const step = Math.sign(left);
    const rank = (part: { exact: number; cells: number }): number =>
      step > 0 ? part.exact - part.cells : part.cells;
    const part = parts.reduce((best, each) => (rank(each) > rank(best) ? each : best));
    part.cells += step;
    left -= step;
  }
  return parts.map((part) => originGlyphs[part.origin].repeat(part.cells)).join('');
}
