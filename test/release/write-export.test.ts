import { describe, expect, test } from '@jest/globals';
import { gunzipSync } from 'node:zlib';
import { looseManifest } from '../../src/config/manifest.ts';
import type { Export } from '../../src/core/export.ts';
import { DatasetSide } from '../../src/dataset/side.ts';
import { renderChecksums } from '../../src/release/checksums.ts';
import { writeExport } from '../../src/release/write-export.ts';
import { testExport } from '../helpers/plain-export.ts';

const records = [
  { id: 1, instruction: 'a', output: 'b\u2028' },
  { instruction: 'c', output: '' },
  { instruction: 'd', output: 'e\n' },
];

function write(format: Export, rows = records) {
  const bytes = Buffer.from(rows.map((each) => `${JSON.stringify(each)}\n`).join(''));
  const manifest = looseManifest({ kind: 'instruction' });
  const side = new DatasetSide(manifest, 'head', [{ path: 'a.jsonl', bytes }]);
  const { chunks, report } = writeExport(side.records(), format, 'instruction');
  return { bytes: Buffer.concat([...chunks]), report: report() };
}

const rows = [
  { prompt: 'a', completion: 'b\u2028' },
  { prompt: 'd', completion: 'e\n' },
];

describe('a training format', () => {
  test('as lines, compressed; what is refused and lost is counted', () => {
    const { bytes, report } = write(testExport);
    const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    expect(gunzipSync(bytes).toString()).toBe(lines);
    expect(report.written).toBe(2);
    expect(report.refused).toMatchObject([{ code: 'empty-turn', count: 1 }]);
    expect(report.lost).toMatchObject([{ field: 'id', count: 1 }]);
  });

  test('as one array', () => {
    const json = { ...testExport, extension: 'json' } as const;
    expect(JSON.parse(write(json).bytes.toString())).toEqual(rows);
    expect(JSON.parse(write(json, []).bytes.toString())).toEqual([]);
  });

  test('as text', () => {
    const write1: Export['write'] = ({ value }) => ({ value: value.instruction ?? '', lost: [] });
    const text = { ...testExport, extension: 'txt', write: write1 } as const;
    const end = '<|endoftext|>\n';
    expect(write(text).bytes.toString()).toBe(`a\n${end}c\n${end}d\n${end}`);
  });

  test('of more rows than fit a piece', () => {
    const many = Array.from({ length: 5000 }, (_, i) => ({
      instruction: `q${i}`,
      output: `é${i}`,
    }));
    const { bytes } = write({ ...testExport, extension: 'json' }, many);
    expect(JSON.parse(bytes.toString())).toHaveLength(5000);
  });
});

test('SHA256SUMS as sha256sum writes it, sorted by code units', () => {
  const sums = ['b.txt', 'a.txt', 'B.txt'].map((name) => ({ name, sha256: '0'.repeat(64) }));
  expect(renderChecksums(sums)).toBe(
    ['B.txt', 'a.txt', 'b.txt'].map((name) => `${'0'.repeat(64)}  ${name}\n`).join(''),
  );
});
