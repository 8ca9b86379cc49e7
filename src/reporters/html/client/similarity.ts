// A slider for gates that measure how alike two records are: what a higher threshold would leave.
import type { PageData } from '../page-data.ts';
import { element, svg } from './dom.ts';
import type { Selection } from './select-findings.ts';

const bins = 40;
const [width, height] = [240, 28];

export interface SimilarityField {
  readonly field: HTMLElement;
  /** Shown while the chosen gate measures it. */
  update(selection: Selection): void;
}

export function openSimilarity(
  data: PageData,
  onChange: (least: number | undefined) => void,
): SimilarityField {
  const range = element('input', { type: 'range', step: '0.01', max: '1' });
  const says = element('output', {});
  const bars = svg('svg', { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' });
  const field = element(
    'label',
    { class: 'similarity', hidden: true },
    element('span', {}, 'At least as alike as '),
    element('span', { class: 'drawn' }),
    says,
  );
  field.querySelector('.drawn')?.append(bars, range);
  let gate: number | undefined;
  range.addEventListener('input', () => {
    says.textContent = Number(range.value).toFixed(2);
    onChange(Number(range.value) <= Number(range.min) ? undefined : Number(range.value));
  });

  function begin(wanted: number | undefined): void {
    gate = wanted;
    const values = data.findings.flatMap((each) =>
      each.gate === gate && each.similarity !== undefined ? [each.similarity] : [],
    );
    field.hidden = gate === undefined || values.length < 2;
    if (field.hidden) return;
    const low = Math.floor(values.reduce((least, each) => Math.min(least, each), 1) * 100) / 100;
    range.min = String(low);
    range.value = range.min;
    says.textContent = low.toFixed(2);
    const counts = new Array<number>(bins).fill(0);
    for (const value of values) {
      const bin = Math.min(Math.floor(((value - low) / Math.max(1 - low, 1e-9)) * bins), bins - 1);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    const most = Math.max(...counts);
    bars.replaceChildren(
      ...counts.map((each, i) => {
        const tall = (each / most) * (height - 2);
        const x = (i * width) / bins;
        return svg('rect', {
          class: 'after',
          x,
          y: height - tall,
          width: width / bins - 1,
          height: tall,
        });
      }),
    );
  }

  return {
    field,
    update(selection) {
      if (selection.gate !== gate) {
        begin(selection.gate);
        if (selection.similarity !== undefined) onChange(undefined);
      }
      if (selection.similarity === undefined) {
        range.value = range.min;
        says.textContent = Number(range.min).toFixed(2);
      }
    },
  };
}
