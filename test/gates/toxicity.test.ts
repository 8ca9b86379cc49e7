// What the word list finds, what a guard says, and that no guard's silence is a pass.
import { expect, test } from '@jest/globals';
import { toxicity as accuracy } from '../../scripts/accuracy/toxicity.ts';
import { runGates, type Surroundings } from '../../src/commands/run-gates.ts';
import type { GuardCommand, GuardText } from '../../src/core/ports.ts';
import { compareSides } from '../../src/dataset/compare.ts';
import { DatasetSide } from '../../src/dataset/side.ts';
import { toxicity } from '../../src/gates/toxicity.ts';
import { scoresOf } from '../helpers/scores.ts';
import { runGateCase, testManifest } from '../helpers/test-gate.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';

const polite = { instruction: 'Why do leaves fall?', output: 'Because it is autumn.' };
const coarse = { instruction: 'Why do leaves fall?', output: 'No fucking idea.' };

/** The gate's result with a guard, on instruction records. */
async function runWithGuard(
  guard: Surroundings['guard'],
  records: readonly object[],
  wordList = false,
) {
  const manifest = testManifest();
  const bytes = Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  const head = new DatasetSide(manifest, 'head', [{ path: 'data.jsonl', bytes }]);
  const [result] = await runGates(
    compareSides(manifest, null, head),
    [{ gate: toxicity, level: 'error', options: { wordList }, codes: {} }],
    [],
    { info() {}, warn() {}, progress() {} },
    undefined,
    guard === undefined ? {} : { guard },
  );
  return result!;
}

/** A guard that flags texts with "idea" in them. */
const fake: GuardCommand & { asked: readonly GuardText[] } = {
  asked: [],
  async classify(texts) {
    this.asked = texts;
    return texts.map(({ text }) =>
      text.includes('idea') ? { flagged: true, category: 'rude', score: 0.9 } : { flagged: false },
    );
  },
};

test('accepts polite texts, and rejected answers of any kind', async () => {
  const passed = await runGateCase(toxicity, { name: '', records: [polite] });
  expect([passed.status, passed.findings]).toEqual(['passed', []]);
  const pair = { prompt: 'Why?', chosen: 'Autumn.', rejected: 'No fucking idea.' };
  const pairs = await runGateCase(toxicity, { name: '', kind: 'preference', records: [pair] });
  expect(pairs.status).toBe('passed');
});

test('the word list finds coarse words, as a warning', async () => {
  const { findings } = await runGateCase(toxicity, { name: '', records: [polite, coarse] });
  expect(findings).toMatchObject([
    {
      code: 'coarse-word',
      level: 'warning',
      message: 'output holds "fuck" (word list)',
      at: { line: 2, pointer: '/output' },
    },
  ]);
});

test('a guard is asked once for every text, and what it flags is found', async () => {
  const result = await runWithGuard(fake, [polite, coarse]);
  expect(result.findings).toMatchObject([
    {
      code: 'flagged',
      level: 'error',
      message: 'output is flagged by the guard command: rude, 0.9',
      at: { line: 2, pointer: '/output' },
      data: { category: 'rude', score: 0.9 },
    },
  ]);
  expect(fake.asked).toHaveLength(4);
  expect(fake.asked[3]).toEqual({ id: '3', role: 'response', text: 'No fucking idea.' });
});

test('a guard that fails or does not answer breaks the gate', async () => {
  const failing = { classify: () => Promise.reject(new Error('the guard command said nonsense')) };
  const broken = await runWithGuard(failing, [polite]);
  expect([broken.status, broken.reason]).toEqual([
    'broken',
    'stopped: the guard command said nonsense',
  ]);
  const silent = await runWithGuard({ classify: () => Promise.resolve([]) }, [polite]);
  expect(silent.status).toBe('broken');
});

test('without a guard that can be had, or anything to look for, the gate is skipped', async () => {
  const unavailable = await runWithGuard({ unavailable: 'not merged yet' }, [coarse], true);
  expect([unavailable.status, unavailable.reason]).toEqual(['skipped', 'not merged yet']);
  const nothing = await runWithGuard(undefined, [coarse], false);
  expect([nothing.status, nothing.reason]).toEqual([
    'skipped',
    'wordList is off and heartcut.yaml names no guard command',
  ]);
});

test('a long text takes bounded time', async () => {
  const started = cpuMs();
  const output = 'f'.repeat(2_000_000);
  await runGateCase(toxicity, { name: '', records: [{ instruction: 'x', output }] });
  expect(cpuMs() - started).toBeLessThan(5000);
});

const scores = scoresOf(accuracy);
(scores === undefined ? test.skip : test)(
  `counts on labelled comments${scores === undefined ? ' (skipped: no shared data)' : ''}`,
  async () => {
    expect(await scores!()).toEqual(['surge: 85 of 251, 78 right, 78 recalled', 'alpaca: 14']);
  },
  120_000,
);
