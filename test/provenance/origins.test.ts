// Counts of the version before, told from the new one and the change: as if it had been walked itself.
import { expect, test } from '@jest/globals';
import type { GateContext } from '../../src/core/gate.ts';
import type { Json } from '../../src/core/json.ts';
import type { Change, Side } from '../../src/core/record.ts';
import { compareSides } from '../../src/dataset/compare.ts';
import { DatasetSide } from '../../src/dataset/side.ts';
import { originsOf } from '../../src/provenance/origins.ts';
import { testManifest } from '../helpers/test-gate.ts';

function side(name: 'base' | 'head', records: readonly Json[], provenance = {}): DatasetSide {
  const manifest = testManifest('instruction', { idField: 'id', provenance });
  const bytes = Buffer.from(records.map((each) => `${JSON.stringify(each)}\n`).join(''));
  return new DatasetSide(manifest, name, [{ path: 'data.jsonl', bytes, split: undefined }]);
}

/** Remembers which sides were walked for. */
function contextOf(walked: Side[]): GateContext {
  const derive = <T>(of: Side, _name: string, compute: (side: Side) => T): T => {
    walked.push(of);
    return compute(of);
  };
  return { derive } as unknown as GateContext;
}

const record = (id: number, origin?: string, more = ''): Json => ({
  id,
  instruction: `Count to ${id}.`,
  output: `To ${id}${more}.`,
  ...(origin === undefined ? {} : { provenance: { origin } }),
});

const counts = (human: number, mixed: number, synthetic: number, unknown: number) => ({
  human,
  mixed,
  synthetic,
  unknown,
});

test('a first version has no before', () => {
  const head = side('head', [record(1, 'human'), record(2), record(3, 'mixed')]);
  const change = compareSides(head.manifest, null, head);
  expect(originsOf(change, contextOf([]))).toEqual({
    now: counts(1, 1, 0, 1),
    firstUnknown: { path: 'data.jsonl', line: 2 },
  });
});

test('added, removed and edited records are counted where they were, without a walk', () => {
  const base = side('base', [
    record(1, 'human'),
    record(2, 'human'),
    record(3, 'synthetic'),
    record(4),
  ]);
  const head = side('head', [
    record(2, 'human'),
    record(3, 'mixed', ' and back'),
    record(4),
    record(5, 'synthetic'),
    record(6, 'synthetic'),
  ]);
  const walked: Side[] = [];
  const change = compareSides(head.manifest, base, head);
  expect(originsOf(change, contextOf(walked))).toEqual({
    now: counts(1, 1, 2, 1),
    before: counts(2, 0, 1, 1),
    firstUnknown: { path: 'data.jsonl', line: 3 },
  });
  expect(walked).toEqual([head]);
});

test('another dataset.yaml speaks otherwise of records that did not change', () => {
  const records = [record(1), record(2), record(3, 'synthetic')];
  const base = side('base', records);
  const head = side('head', [...records, record(4)], { origin: 'human' });
  const change: Change = compareSides(head.manifest, base, head);
  expect(originsOf(change, contextOf([]))).toEqual({
    now: counts(3, 0, 1, 0),
    before: counts(0, 0, 1, 2),
  });
});

test('of no records nothing is said', () => {
  const empty = side('head', []);
  expect(originsOf(compareSides(empty.manifest, null, empty), contextOf([]))).toBeUndefined();
  const base = side('base', []);
  const head = side('head', [record(1, 'human')]);
  const facts = originsOf(compareSides(head.manifest, base, head), contextOf([]));
  expect(facts).toEqual({ now: counts(1, 0, 0, 0) });
});
