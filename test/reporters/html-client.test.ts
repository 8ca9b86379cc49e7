// What the page's script decides, without a browser: which findings are shown, where points stand.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  findingSelector,
  type Selection,
} from '../../src/reporters/html/client/select-findings.ts';
import {
  bringIn,
  fit,
  nearest,
  neighbour,
  pan,
  toScreen,
  zoom,
} from '../../src/reporters/html/client/viewport.ts';
import { pageData } from '../../src/reporters/html/page-data.ts';
import { makeFinding, makeReport, makeResult } from './reports.ts';

const waiver = { reason: 'ours', owner: 'ann', expires: '2027-01-01', at: 'w.yaml:1:1' };
const data = pageData(
  makeReport({
    results: [
      makeResult({
        gate: 'near-duplicate',
        findings: [
          makeFinding(
            { key: 'a', gate: 'near-duplicate', data: { similarity: 0.8 } },
            { line: 9, excerpt: 'Old PAINT' },
          ),
          makeFinding(
            { key: 'b', gate: 'near-duplicate', data: { similarity: 0.95 } },
            { line: 3, path: 'b.jsonl' },
          ),
        ],
      }),
      makeResult({
        gate: 'length',
        findings: [
          makeFinding({ key: 'c', level: 'warning', message: 'İ too short' }, { line: 1 }),
        ],
        waived: [{ finding: makeFinding({ key: 'd' }, { path: 'a.jsonl', line: 4 }), waiver }],
      }),
    ],
  }),
  {},
);
const select = findingSelector(data);
const keys = (selection: Selection) =>
  select(selection)
    .map((i) => data.findings[i]?.key)
    .join('');

describe('findings', () => {
  test.each<[string, Selection, string]>([
    ['all, as they come', {}, 'abcd'],
    ['of a gate', { gate: 1 }, 'cd'],
    ['of a level', { level: 'warns' }, 'c'],
    ['that are waived', { level: 'waived' }, 'd'],
    ['of a file', { path: data.paths.findIndex(({ name }) => name === 'b.jsonl') }, 'b'],
    ['of a line', { path: 0, line: 1 }, 'c'],
    ['by words of the record, in any case', { text: 'paint old' }, 'a'],
    ['by file and line', { text: 'a.jsonl:4' }, 'd'],
    ['by key', { text: ' B  jsonl:3' }, 'b'],
    ['that no text fits', { text: 'paint zebra' }, ''],
    ['so alike at least; others do not measure it', { similarity: 0.9 }, 'bcd'],
    ['by place', { order: 'place' }, 'dbca'],
    ['by gate, then place', { order: 'gate' }, 'badc'],
    ['most alike first', { order: 'similarity' }, 'bacd'],
  ])('%s', (_name, selection, wanted) => {
    expect(keys(selection)).toBe(wanted);
  });
});

const coordinate = fc.double({ min: -1, max: 1, noNaN: true });
const points = fc.array(fc.record({ x: coordinate, y: coordinate }), {
  minLength: 1,
  maxLength: 40,
});
const always = () => true;

describe('the map', () => {
  test('shows every point at first', () => {
    fc.assert(
      fc.property(points, (all) => {
        const view = fit(all, 800, 500);
        for (const point of all) {
          const { x, y } = toScreen(point, view);
          expect(x >= 0 && x <= 800 && y >= 0 && y <= 500).toBe(true);
        }
      }),
    );
    expect(toScreen({ x: 0, y: 0 }, fit([], 800, 500))).toEqual({ x: 400, y: 250 });
  });

  test('keeps in place what is zoomed at, and goes no further than it says', () => {
    const whole = fit(
      [
        { x: -1, y: -1 },
        { x: 1, y: 1 },
      ],
      800,
      500,
    );
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        fc.nat(800),
        fc.nat(500),
        (factor, x, y) => {
          const view = zoom(whole, factor, { x, y }, whole);
          const under = { x: (x - whole.x) / whole.scale, y: (y - whole.y) / whole.scale };
          const now = toScreen(under, view);
          expect(now.x).toBeCloseTo(x, 6);
          expect(now.y).toBeCloseTo(y, 6);
        },
      ),
    );
    const far = zoom(whole, 1e9, { x: 0, y: 0 }, whole);
    expect(far.scale).toBe(whole.scale * 64);
    expect(zoom(whole, 1e-9, { x: 0, y: 0 }, whole).scale).toBe(whole.scale / 2);
  });

  test('finds the nearest point that is shown and within reach', () => {
    const all = [
      { x: 0, y: 0 },
      { x: 0.1, y: 0 },
      { x: 1, y: 1 },
    ];
    const view = { scale: 100, x: 0, y: 0 };
    expect(nearest(all, view, { x: 4, y: 0 }, 10, always)).toBe(0);
    expect(nearest(all, view, { x: 4, y: 0 }, 10, (i) => i !== 0)).toBe(1);
    expect(nearest(all, view, { x: 50, y: 50 }, 10, always)).toBe(-1);
  });

  test('walks to the next point in a direction, and brings it into view', () => {
    const all = [
      { x: 0, y: 0 },
      { x: 0.5, y: 0.1 },
      { x: 0.2, y: 0.9 },
      { x: -0.3, y: 0 },
    ];
    const right = { x: 1, y: 0 };
    expect(neighbour(all, { x: 0, y: 0 }, right, always)).toBe(1);
    expect(neighbour(all, { x: 0, y: 0 }, { x: 0, y: 1 }, always)).toBe(2);
    expect(neighbour(all, { x: 0, y: 0 }, { x: -1, y: 0 }, always)).toBe(3);
    expect(neighbour(all, { x: 0.5, y: 0.1 }, right, always)).toBe(-1);
    const away = pan(fit(all, 800, 500), 5000, -5000);
    const back = bringIn(away, { x: 0.5, y: 0.1 }, 800, 500);
    const { x, y } = toScreen({ x: 0.5, y: 0.1 }, back);
    expect([Math.round(x), Math.round(y)]).toEqual([772, 28]);
  });
});
