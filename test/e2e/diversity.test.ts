// The gate diversity as it is built: its libraries come out of the bundle, the model from beside it.
import { expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../src/core/report.ts';
import { runCli } from '../helpers/cli-run.ts';

test('measures words and topics, and draws the map where the report holds it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'heartcut-diversity-'));
  const write = (name: string, from: number, to: number): string => {
    const path = join(folder, name);
    const things = ['a river', 'a court of law', 'the number nine', 'bread', 'a violin', 'winter'];
    const lines = Array.from({ length: to - from }, (_, i) => {
      const at = from + i;
      const instruction = `Describe ${things[at % 6]} to a ${['child', 'king', 'cook'][at % 3]}.`;
      const output = `It was ${at * 37} or ${at * 91}, of ${at * 13}; ${at * 7} say ${at * 3}.`;
      return `${JSON.stringify({ instruction, output })}\n`;
    });
    writeFileSync(path, lines.join(''));
    return path;
  };
  try {
    const args = [write('new.jsonl', 0, 130), '--against', write('old.jsonl', 0, 110)];
    const flags = ['--kind', 'instruction', '--gate', 'diversity', '--format', 'json'];
    const run = await runCli(['check', ...args, ...flags]);
    const [result] = (JSON.parse(run.stdout) as Report).results;
    expect(result?.status).not.toBe('broken');
    expect(result?.measurements.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['diversity.compression-ratio', 'diversity.vendi']),
    );
    expect(result?.diversity?.marginal?.compared).toBe(20);
    expect(result?.diversity?.map?.points).toHaveLength(130);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
