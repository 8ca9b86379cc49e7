import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Level } from '../../src/core/gate.ts';
import type {
  DatasetSummary,
  Finding,
  GateResult,
  Status,
  Verdict,
} from '../../src/core/report.ts';
import { decideVerdict, exitCode } from '../../src/core/verdict.ts';

const order: readonly Verdict[] = ['passed', 'undecided', 'failed', 'broken'];

function finding(level: 'error' | 'warning'): Finding {
  const at = { path: 'a.jsonl', line: 1 };
  return { gate: 'g', code: 'c', level, message: 'm', at, related: [], data: {}, key: '0' };
}
function result(fields: Partial<GateResult> = {}): GateResult {
  return {
    gate: 'g',
    dataset: 'd',
    level: 'error',
    status: 'passed',
    findings: [],
    measurements: [],
    ...fields,
  };
}
function dataset(fields: Partial<DatasetSummary> = {}): DatasetSummary {
  const counts = { base: 1, head: 2, added: 1, edited: 0, removed: 0, moved: 0 };
  return { name: 'd', title: 'D', kind: 'text', folder: '', files: [], ...counts, ...fields };
}

describe('one result, beside a gate that passes', () => {
  // Level of the gate, status, levels of its findings → verdict.
  type Row = readonly [Level, Status, readonly ('error' | 'warning')[], Verdict];
  const table: readonly Row[] = [
    ['error', 'passed', [], 'passed'],
    ['error', 'failed', ['error'], 'failed'],
    ['error', 'failed', ['warning'], 'passed'],
    ['error', 'failed', ['warning', 'error'], 'failed'],
    ['error', 'failed', [], 'failed'],
    ['error', 'undecided', [], 'undecided'],
    ['error', 'undecided', ['warning'], 'undecided'],
    ['error', 'undecided', ['error'], 'failed'],
    ['error', 'skipped', [], 'passed'],
    ['error', 'broken', [], 'broken'],
    ['error', 'broken', ['error'], 'broken'],
    ['error', 'broken', ['warning'], 'broken'],
    ...(['warning', 'off'] as const).flatMap((level): Row[] => [
      [level, 'passed', [], 'passed'],
      [level, 'failed', ['warning'], 'passed'],
      // A code that the policy raises to `error`.
      [level, 'failed', ['error'], 'failed'],
      [level, 'failed', [], 'passed'],
      [level, 'undecided', [], 'passed'],
      [level, 'undecided', ['error'], 'failed'],
      [level, 'skipped', [], 'passed'],
      [level, 'broken', [], 'passed'],
      [level, 'broken', ['error'], 'failed'],
    ]),
  ];
  test.each(table)('level %s, %s, findings %j: %s', (level, status, levels, verdict) => {
    const findings = levels.map(finding);
    const results = [result(), result({ level, status, findings })];
    expect(decideVerdict([dataset()], results)).toBe(verdict);
  });
});

describe('not run is never green', () => {
  test.each<[string, Partial<DatasetSummary>, readonly Partial<GateResult>[], Verdict]>([
    ['no gate at all', {}, [], 'undecided'],
    ['every gate skipped', {}, [{ status: 'skipped' }, { status: 'skipped' }], 'undecided'],
    ['an edit, every gate skipped', { added: 0, edited: 1 }, [{ status: 'skipped' }], 'undecided'],
    [
      'the only gate broke, at level warning',
      {},
      [{ status: 'broken', level: 'warning' }],
      'undecided',
    ],
    ['gates of another dataset only', {}, [{ dataset: 'other' }], 'undecided'],
    ['one gate that ran', {}, [{ status: 'skipped' }, {}], 'passed'],
    ['one gate that ran and only warns', {}, [{ level: 'warning' }], 'passed'],
    ['nothing new to judge', { added: 0, removed: 1, moved: 1 }, [], 'passed'],
  ])('%s', (_, fields, results, verdict) => {
    expect(decideVerdict([dataset(fields)], results.map(result))).toBe(verdict);
  });

  test('each dataset by itself', () => {
    const datasets = [dataset(), dataset({ name: 'e' })];
    expect(decideVerdict(datasets, [result()])).toBe('undecided');
    expect(decideVerdict(datasets, [result(), result({ dataset: 'e' })])).toBe('passed');
  });

  test('a repository in which nothing changes', () => {
    expect(decideVerdict([], [])).toBe('passed');
  });
});

test('exit codes', () => {
  expect(order.map(exitCode)).toEqual([0, 1, 1, 2]);
});

describe('properties', () => {
  const level = fc.constantFrom<Level>('error', 'warning', 'off');
  const findings = fc.array(fc.constantFrom('error' as const, 'warning' as const), {
    maxLength: 3,
  });
  const status = fc.constantFrom<Status>('passed', 'failed', 'undecided', 'skipped', 'broken');
  const anyResult = fc
    .record({ dataset: fc.constantFrom('d', 'e'), level, status, levels: findings })
    .map(({ levels, ...fields }) =>
      result({
        ...fields,
        // As the runner makes them: `failed` means that something is found.
        findings: ['passed', 'skipped'].includes(fields.status)
          ? []
          : (fields.status === 'failed' && levels.length === 0
              ? (['warning'] as const)
              : levels
            ).map(finding),
      }),
    );
  const results = fc.array(anyResult, { maxLength: 6 });
  const datasets = fc
    .tuple(fc.nat(1), fc.nat(1), fc.boolean())
    .map(([added, edited, second]) => [
      dataset({ added, edited }),
      ...(second ? [dataset({ name: 'e', added })] : []),
    ]);
  const rank = (all: readonly DatasetSummary[], each: readonly GateResult[]): number =>
    order.indexOf(decideVerdict(all, each));

  /** Every way in which one result can get worse. */
  function worsened(from: GateResult): GateResult[] {
    const worse: GateResult[] = [
      // It finds something more, or a finding counts more.
      ...(from.status === 'passed' || from.status === 'failed'
        ? (['warning', 'error'] as const).map((each) => ({
            ...from,
            status: 'failed' as const,
            findings: [...from.findings, finding(each)],
          }))
        : []),
      { ...from, findings: from.findings.map(() => finding('error')) },
      // It does not finish, and keeps what it found so far.
      { ...from, status: 'broken' },
      // The policy takes it more seriously.
      { ...from, level: 'error' },
    ];
    if (from.status === 'passed') worse.push({ ...from, status: 'undecided' });
    if (from.status === 'passed') worse.push({ ...from, status: 'skipped' });
    return worse;
  }

  test('worsening any result never improves the verdict', () => {
    fc.assert(
      fc.property(datasets, results, fc.nat(), (all, each, pick) => {
        const at = each.length === 0 ? 0 : pick % each.length;
        const from = each[at];
        if (from === undefined) return;
        const before = rank(all, each);
        for (const worse of worsened(from)) {
          const after = rank(all, each.with(at, worse));
          expect({ from, worse, better: after < before }).toEqual({ from, worse, better: false });
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('neither order nor repetition of results counts', () => {
    fc.assert(
      fc.property(datasets, results, (all, each) => {
        expect(rank(all, each.toReversed())).toBe(rank(all, each));
        expect(rank(all, [...each, ...each])).toBe(rank(all, each));
      }),
    );
  });

  test('a result more never improves it, where a gate ran already', () => {
    fc.assert(
      fc.property(datasets, results, anyResult, (all, each, more) => {
        const ran = [...each, result(), result({ dataset: 'e' })];
        expect(rank(all, [...ran, more])).toBeGreaterThanOrEqual(rank(all, ran));
      }),
    );
  });

  test('green only when some gate ran on every dataset with new records, and none stops', () => {
    fc.assert(
      fc.property(datasets, results, (all, each) => {
        if (decideVerdict(all, each) !== 'passed') return;
        for (const { name, added, edited } of all) {
          const ran = each.filter(
            (one) => one.dataset === name && !['skipped', 'broken'].includes(one.status),
          );
          expect(added + edited === 0 || ran.length > 0).toBe(true);
        }
        expect(each.flatMap((one) => one.findings).some((one) => one.level === 'error')).toBe(
          false,
        );
      }),
    );
  });
});
