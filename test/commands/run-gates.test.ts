import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { excerptOf, shorten } from '../../src/commands/excerpt.ts';
import { runGates, type GateSetting, type Surroundings } from '../../src/commands/run-gates.ts';
import type { AnyGate, Level, RawFinding } from '../../src/core/gate.ts';
import { asText, type Json } from '../../src/core/json.ts';
import type { Change, Side } from '../../src/core/record.ts';
import type { GateResult } from '../../src/core/report.ts';
import { compareSides } from '../../src/dataset/compare.ts';
import { DatasetSide, type SourceFile } from '../../src/dataset/side.ts';
import { testManifest } from '../helpers/test-gate.ts';

const silent = { info() {}, warn() {}, progress() {} };

type Files = Readonly<Record<string, readonly Json[]>>;

function toSide(files: Files, side: 'base' | 'head' = 'head', name = 'test'): DatasetSide {
  const sources = Object.entries(files).map(([path, records]): SourceFile => {
    const text = records.map((record) => `${JSON.stringify(record)}\n`).join('');
    return { path, bytes: Buffer.from(text) };
  });
  return new DatasetSide(testManifest('text', { name }), side, sources);
}

function changeTo(head: Files, base?: Files): Change {
  const before = base === undefined ? null : toSide(base, 'base');
  return compareSides(testManifest('text'), before, toSide(head));
}

function fakeGate(fields: Partial<AnyGate> = {}): AnyGate {
  return {
    id: 'fake',
    summary: 'for tests',
    levels: { recommended: 'error', strict: 'error' },
    options: { type: 'object', properties: {} },
    codes: { found: { text: 'found {what}', fix: 'Nothing.' } },
    ...fields,
  };
}

/** A gate that finds what `look` says about each record's text. */
function textGate(look: (text: string) => readonly Partial<RawFinding>[]): AnyGate {
  return fakeGate({
    inspector: () => (record) =>
      look(asText(record.value.text)).map((part) => ({ code: 'found', at: record.at(), ...part })),
  });
}

function setting(gate: AnyGate, fields: Partial<GateSetting> = {}): GateSetting {
  return { gate, level: 'error', options: {}, codes: {}, ...fields };
}

async function run(
  change: Change,
  gates: readonly (AnyGate | GateSetting)[],
  siblings: readonly Side[] = [],
  surroundings: Surroundings = {},
): Promise<GateResult[]> {
  const settings = gates.map((each) => ('gate' in each ? each : setting(each)));
  return runGates(change, settings, siblings, silent, undefined, surroundings);
}

const one = changeTo({ 'a.jsonl': [{ text: 'one' }] });
const two = changeTo({ 'a.jsonl': [{ text: 'one' }, { text: 'two' }] });

describe('a gate that throws is broken, and the others still run', () => {
  const boom = (): never => {
    throw new Error('no luck');
  };
  const after = fakeGate({ id: 'after', check: () => ({ findings: [] }) });

  test.each<[string, Partial<AnyGate>, string]>([
    ['when asked whether it skips', { skips: boom }, 'could not start: no luck'],
    ['at start', { inspector: boom }, 'could not start: no luck'],
    [
      'at start, later',
      { inspector: () => Promise.reject(new Error('no luck')) },
      'could not start: no luck',
    ],
    ['at a record', { inspector: () => boom }, 'stopped at a.jsonl:1: no luck'],
    ['in its check', { check: boom }, 'stopped: no luck'],
    [
      'in its check, later',
      { check: () => Promise.reject(new Error('no luck')) },
      'stopped: no luck',
    ],
  ])('%s', async (_, fields, reason) => {
    const results = await run(one, [fakeGate(fields), after]);
    expect(results.map(({ gate, status }) => [gate, status])).toEqual([
      ['fake', 'broken'],
      ['after', 'passed'],
    ]);
    expect(results[0]?.reason).toBe(reason);
  });

  test('in a column that another gate shares: the one that asks for it breaks', async () => {
    const column = { name: 'shared', open: () => boom };
    const asking = fakeGate({
      columns: () => [column],
      check(change, _options, context) {
        if (change.head !== null) context.rows(change.head, column);
        return { findings: [] };
      },
    });
    const [first, second] = await run(one, [asking, after]);
    expect([first?.status, first?.reason]).toEqual(['broken', 'stopped: no luck']);
    expect(second?.status).toBe('passed');
    const [unstarted] = await run(one, [fakeGate({ columns: boom }), after]);
    expect(unstarted?.reason).toBe('could not start: no luck');
  });

  test('with what it found so far, and is asked no further', async () => {
    const seen: string[] = [];
    const gate = fakeGate({
      inspector: () => (record) => {
        seen.push(asText(record.value.text));
        if (record.line === 2) boom();
        return [{ code: 'found', at: record.at() }];
      },
      check: () => {
        seen.push('check');
        return { findings: [] };
      },
    });
    const three = changeTo({ 'a.jsonl': [{ text: '1' }, { text: '2' }, { text: '3' }] });
    const [result] = await run(three, [gate]);
    expect(seen).toEqual(['1', '2']);
    expect(result).toMatchObject({ status: 'broken', reason: 'stopped at a.jsonl:2: no luck' });
    expect(result?.findings.map(({ at }) => at.line)).toEqual([1]);
  });

  test.each<[string, unknown, string]>([
    ['a string', 'plain', 'stopped: plain'],
    ['nothing', undefined, 'stopped: undefined'],
    ['a long message', new Error('x'.repeat(1000)), `stopped: ${'x'.repeat(299)}…`],
  ])('thrown: %s', async (_, thrown, reason) => {
    const gate = fakeGate({
      check() {
        throw thrown;
      },
    });
    expect((await run(one, [gate]))[0]?.reason).toBe(reason);
  });

  test('when it reports a code it does not declare', async () => {
    const gate = textGate(() => [{}, { code: 'toString' }]);
    const [result, other] = await run(one, [gate, after]);
    expect(result).toMatchObject({
      status: 'broken',
      reason: 'reported "toString", which is none of its codes',
    });
    expect(result?.findings.map(({ code }) => code)).toEqual(['found']);
    expect(other?.status).toBe('passed');
  });
});

describe('what is not run', () => {
  test('skipped keeps its reason, and the gate is asked nothing more', async () => {
    const gate = fakeGate({
      skips: ({ kind }) => `not for ${kind.id}`,
      inspector() {
        throw new Error('asked');
      },
    });
    expect(await run(one, [gate])).toEqual([
      {
        gate: 'fake',
        dataset: 'test',
        level: 'error',
        status: 'skipped',
        reason: 'not for text',
        findings: [],
        measurements: [],
      },
    ]);
  });

  test('a gate that needs what a run does not have', async () => {
    const gate = fakeGate({ needs: ['sandbox'], check: () => ({ findings: [] }) });
    const [result] = await run(one, [gate]);
    expect(result).toMatchObject({
      status: 'skipped',
      reason: 'needs what this run does not have: sandbox',
    });
  });

  test('off gives no result', async () => {
    expect(
      await run(one, [
        setting(
          textGate(() => [{}]),
          { level: 'off' },
        ),
      ]),
    ).toEqual([]);
  });
});

describe('levels', () => {
  const codes = {
    plain: { text: 'plain', fix: '' },
    heuristic: { text: 'heuristic', fix: '', level: 'warning' },
  } as const;
  const gate: AnyGate = { ...textGate((text) => [{ code: text }]), codes };
  const both = changeTo({ 'a.jsonl': [{ text: 'plain' }, { text: 'heuristic' }] });

  // Level of the gate, of the code by itself, by policy → of the finding.
  const table: readonly (readonly [Level, 'plain' | 'heuristic', Level | undefined, Level])[] = [
    ['error', 'plain', undefined, 'error'],
    ['error', 'heuristic', undefined, 'warning'],
    ['warning', 'plain', undefined, 'warning'],
    ['warning', 'heuristic', undefined, 'warning'],
    ['off', 'plain', undefined, 'off'],
    ['off', 'heuristic', undefined, 'off'],
    ['error', 'plain', 'warning', 'warning'],
    ['error', 'heuristic', 'warning', 'warning'],
    ['warning', 'plain', 'warning', 'warning'],
    ['warning', 'heuristic', 'warning', 'warning'],
    ['off', 'plain', 'warning', 'warning'],
    ['off', 'heuristic', 'warning', 'warning'],
    ['error', 'plain', 'error', 'error'],
    ['error', 'heuristic', 'error', 'error'],
    ['warning', 'plain', 'error', 'error'],
    ['warning', 'heuristic', 'error', 'error'],
    ['off', 'plain', 'error', 'error'],
    ['off', 'heuristic', 'error', 'error'],
    ['error', 'plain', 'off', 'off'],
    ['error', 'heuristic', 'off', 'off'],
    ['warning', 'plain', 'off', 'off'],
    ['warning', 'heuristic', 'off', 'off'],
    ['off', 'plain', 'off', 'off'],
    ['off', 'heuristic', 'off', 'off'],
  ];
  test.each(table)('gate %s, code %s, policy %s: %s', async (level, code, policy, expected) => {
    const override = policy === undefined ? {} : { [code]: policy };
    const results = await run(both, [setting(gate, { level, codes: override })]);
    const finding = results[0]?.findings.find((each) => each.code === code);
    expect(finding?.level ?? 'off').toBe(expected);
    if (results[0] !== undefined) expect(results[0].level).toBe(level);
  });

  test('a gate whose findings are all off passes', async () => {
    const off = { plain: 'off', heuristic: 'off' } as const;
    const [result] = await run(both, [setting(gate, { codes: off })]);
    expect([result?.status, result?.findings]).toEqual(['passed', []]);
  });

  test('broken counts as much as what it could have found', async () => {
    const broken: AnyGate = {
      ...gate,
      inspector() {
        throw new Error('no luck');
      },
    };
    const level = async (fields: Partial<GateSetting>) =>
      (await run(both, [setting(broken, fields)]))[0]?.level;
    expect(await level({ level: 'warning' })).toBe('warning');
    expect(await level({ level: 'warning', codes: { plain: 'error' } })).toBe('error');
    expect(await level({ level: 'off', codes: { plain: 'error' } })).toBe('error');
    expect(await level({ level: 'off', codes: { plain: 'warning' } })).toBe('off');
  });
});

describe('findings', () => {
  test('are sorted by path, line and column, whatever the gate’s order', async () => {
    const places: readonly (readonly [string, number, number?])[] = [
      ['b.jsonl', 1],
      ['a.jsonl', 10, 7],
      ['a.jsonl', 2],
      ['a.jsonl', 10, 3],
      ['a.jsonl', 10],
    ];
    const gate = fakeGate({
      check: () => ({
        findings: places.map(([path, line, column]) => ({
          code: 'found',
          at: { path, line, ...(column === undefined ? {} : { column }) },
        })),
      }),
    });
    const [result] = await run(one, [gate]);
    expect(result?.findings.map(({ at }) => `${at.path}:${at.line}:${at.column ?? ''}`)).toEqual([
      'a.jsonl:2:',
      'a.jsonl:10:',
      'a.jsonl:10:3',
      'a.jsonl:10:7',
      'b.jsonl:1:',
    ]);
  });

  test('records are inspected in file order, added and edited ones', async () => {
    const seen: string[] = [];
    const gate = textGate((text) => {
      seen.push(text);
      return [];
    });
    const base = { 'a.jsonl': [{ text: 'the first record of all' }], 'b.jsonl': [{ text: 'b' }] };
    const head = {
      'a.jsonl': [{ text: 'new' }, { text: 'the first record of them all' }, { text: 'newer' }],
      'b.jsonl': [{ text: 'b' }, { text: 'newest' }],
    };
    await run(changeTo(head, base), [gate]);
    expect(seen).toEqual(['new', 'the first record of them all', 'newer', 'newest']);
  });

  test('200,000 of one check', async () => {
    const at = { path: 'a.jsonl', line: 1 };
    const findings = Array.from({ length: 200_000 }, () => ({ code: 'found', at }));
    const [result] = await run(one, [fakeGate({ check: () => ({ findings }) })]);
    expect(result?.reason).toBeUndefined();
    expect(result?.findings).toHaveLength(200_000);
  });

  const messageOf = async (data: Record<string, Json>, text = 'found {what}') => {
    const gate = { ...textGate(() => [{ data }]), codes: { found: { text, fix: '' } } };
    return (await run(one, [gate]))[0]?.findings[0]?.message;
  };
  test.each<[string, Json, string]>([
    ['text', 'a {what} $& $1', 'found a {what} $& $1'],
    ['a number', 1.5, 'found 1.5'],
    ['false', false, 'found false'],
    ['null', null, 'found null'],
    ['a list', ['a', 1], 'found ["a",1]'],
    ['an object', { a: 1 }, 'found {"a":1}'],
    ['a megabyte', 'x'.repeat(1_000_000), `found ${'x'.repeat(199)}…`],
  ])('a message filled with %s', async (_, what, message) => {
    expect(await messageOf({ what })).toBe(message);
  });
  test('a name that is filled by nothing stays visible', async () => {
    expect(await messageOf({}, 'found {toString} in {a-b}')).toBe('found {toString} in {a-b}');
  });

  test('a huge id is cut, also where it is named as the other record', async () => {
    const id = 'i'.repeat(100_000);
    const at = { path: 'a.jsonl', line: 1, recordId: id };
    const gate = fakeGate({ check: () => ({ findings: [{ code: 'found', at, related: [at] }] }) });
    const finding = (await run(one, [gate]))[0]?.findings[0];
    expect(finding?.at.recordId).toBe(`${'i'.repeat(199)}…`);
    expect(finding?.related[0]?.recordId).toBe(`${'i'.repeat(199)}…`);
  });
});

describe('keys', () => {
  const keysOf = (results: readonly GateResult[]): string[] =>
    results.flatMap(({ findings }) => findings.map(({ key }) => key));
  const everything = textGate((text) => [
    { data: { what: text } },
    { data: { what: 'other' } },
    { at: { path: 'a.jsonl', line: 1, recordId: text, pointer: '/text' } },
  ]);

  test('stay the same when a record moves within its file and to another', async () => {
    const records = [{ text: 'one' }, { text: 'two' }, { text: 'three' }];
    const pair = fakeGate({
      check: ({ added }) => ({
        findings: added.slice(1).map((record, i) => {
          const first = added[i];
          return {
            code: 'found',
            at: record.at(),
            related: first === undefined ? [] : [first.at()],
            data: { what: `${first?.path}:${first?.line}` },
          };
        }),
      }),
    });
    const before = await run(changeTo({ 'a.jsonl': records }), [everything, pair]);
    const moved = { 'a.jsonl': [{ note: 'x' }], 'b.jsonl': [{ note: 'y' }, ...records] };
    const after = await run(changeTo(moved), [everything, pair]);
    for (const key of keysOf(before).slice(0, 6)) expect(key).toMatch(/^[0-9a-f]{12}$/);
    const kept = new Set(keysOf(after));
    const lost = keysOf(before).filter((key) => !kept.has(key));
    // `everything` puts one finding of each record on a fixed line: its key has no place in it.
    expect(lost).toEqual([]);
  });

  test('differ between findings, also of equal records, and between datasets and gates', async () => {
    const copies = { 'a.jsonl': [{ text: 'one' }, { text: 'one' }, { text: 'one' }] };
    const other = { ...everything, id: 'other' };
    const results = await run(changeTo(copies), [everything, other]);
    const manifest = testManifest('text', { name: 'elsewhere' });
    const elsewhere = compareSides(manifest, null, toSide(copies, 'head', 'elsewhere'));
    const keys = [...keysOf(results), ...keysOf(await run(elsewhere, [everything]))];
    expect(keys).toHaveLength(27);
    expect(new Set(keys).size).toBe(27);
  });

  test('of broken lines are those of their places', async () => {
    const at = (line: number, column: number) => ({
      code: 'found',
      at: { path: 'a', line, column },
    });
    const gate = fakeGate({ check: () => ({ findings: [at(1, 1), at(1, 5), at(2, 1)] }) });
    const keys = keysOf(await run(one, [gate]));
    expect(new Set(keys).size).toBe(3);
    expect(keysOf(await run(two, [gate]))).toEqual(keys);
  });
});

describe('excerpts', () => {
  const excerpt = async (text: string, pointer?: string, surroundings?: Surroundings, near = 0) => {
    const gate = fakeGate({
      inspector: () => (record) => [{ code: 'found', at: record.at(pointer), near }],
    });
    const change = changeTo({ 'a.jsonl': [{ text }] });
    const [result] = await run(change, [gate], [], surroundings);
    return result?.findings[0]?.at.excerpt;
  };

  test.each<[string, string, string]>([
    ['a short text whole', 'one', 'one'],
    ['300 characters whole', 'x'.repeat(300), 'x'.repeat(300)],
    ['301 characters cut', 'x'.repeat(301), `${'x'.repeat(299)}…`],
    ['no half emoji', `${'x'.repeat(298)}😀😀`, `${'x'.repeat(298)}…`],
    ['no half family', `${'x'.repeat(294)}👩‍👩‍👧‍👧yz`, `${'x'.repeat(294)}…`],
    ['no letter without its accent', `${'x'.repeat(298)}e\u0301yz`, `${'x'.repeat(298)}…`],
    ['no hand without its colour', `${'x'.repeat(297)}👍🏽yz`, `${'x'.repeat(297)}…`],
  ])('%s', async (_, text, expected) => {
    expect(await excerpt(text)).toBe(expected);
  });

  test('as long as the report has room for, around the place they are about', async () => {
    const text = 'x'.repeat(2500);
    expect(await excerpt(text, undefined, { excerptCharacters: 2000 })).toHaveLength(2000);
    const late = `${'x'.repeat(2400)} found`;
    const [short, long] = [
      await excerpt(late, '/text', {}, 2401),
      await excerpt(late, '/text', { excerptCharacters: 2000 }, 2401),
    ];
    expect([short?.endsWith('found'), long?.endsWith('found')]).toEqual([true, true]);
  });

  test('marks without end are cut anyway', async () => {
    const zalgo = `x${'\u0301'.repeat(1000)}`;
    expect((await excerpt(zalgo))?.length).toBeGreaterThan(280);
  });

  test('never more than the limit, never half a pair', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '😀', '\u0301', '\u200d', '🏽'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (whole, limit) => {
        const cut = shorten(whole, limit);
        expect(cut.length).toBeLessThanOrEqual(limit);
        expect(cut).not.toMatch(/\p{Cs}/u);
        expect(cut === whole || whole.startsWith(cut.slice(0, -1))).toBe(true);
      }),
    );
  });

  test('the text that is named, else all texts, else the record', () => {
    const chat = {
      messages: [
        { role: 'user', content: ' Hi. ' },
        { role: 'assistant', content: '' },
        { role: 'user', content: 'Bye.' },
      ],
    };
    const side = (kind: string, record: Json) =>
      new DatasetSide(testManifest(kind), 'head', [
        { path: 'a', bytes: Buffer.from(JSON.stringify(record)) },
      ]).recordAt(0, 0);
    expect(excerptOf(side('chat', chat), '/messages/2/content')).toBe('Bye.');
    expect(excerptOf(side('chat', chat), '/messages/1/content')).toBe('Hi.\nBye.');
    expect(excerptOf(side('chat', chat), '/messages/7/content')).toBe('Hi.\nBye.');
    expect(excerptOf(side('chat', chat), undefined)).toBe('Hi.\nBye.');
    expect(excerptOf(side('text', { text: 1 }), '/text')).toBe('{"text":1}');
  });

  test('are of the first 200 findings of each level, in the order of the file', async () => {
    const lines = Array.from({ length: 450 }, (_, i) => ({ text: `${i}` }));
    const gate = fakeGate({
      codes: {
        found: { text: 'found', fix: '', level: 'warning' },
        rare: { text: 'rare', fix: '' },
      },
      // Last record first: the order of the gate is not that of the file.
      check: ({ added }) => ({
        findings: added
          .map((record) => ({ code: record.line > 440 ? 'rare' : 'found', at: record.at() }))
          .reverse(),
      }),
    });
    const [result] = await run(changeTo({ 'a.jsonl': lines }), [gate]);
    const shown = result?.findings.filter(({ at }) => at.excerpt !== undefined);
    expect(shown?.map(({ at }) => at.line)).toEqual([
      ...Array.from({ length: 200 }, (_, i) => i + 1),
      ...Array.from({ length: 10 }, (_, i) => i + 441),
    ]);
  });

  test('are of the version that is named, and of other datasets', async () => {
    const sibling = toSide({ 'other.jsonl': [{ text: 'of another dataset' }] }, 'head', 'other');
    const moved = toSide({ 'a.jsonl': [{ text: 'of the target' }] }, 'base');
    const there = [...moved.records(), ...sibling.records()].map((record) => record.at());
    const gate = fakeGate({
      check: ({ base, head }) => ({
        findings: [
          {
            code: 'found',
            at: head?.find('a.jsonl', 1)?.at() ?? { path: '', line: 0 },
            related: [base?.find('a.jsonl', 1)?.at() ?? { path: '', line: 0 }, ...there],
          },
        ],
      }),
    });
    const change = changeTo(
      { 'a.jsonl': [{ text: 'of the head, quite new' }] },
      { 'a.jsonl': [{ text: 'of the base' }] },
    );
    const [result] = await run(change, [gate], [moved, sibling]);
    const [finding] = result?.findings ?? [];
    expect([finding?.at, ...(finding?.related ?? [])].map((at) => at?.excerpt)).toEqual([
      'of the head, quite new',
      'of the base',
      'of the target',
      'of another dataset',
    ]);
  });
});

describe('derive', () => {
  test('computes once for a side, also across datasets of one run', async () => {
    let computed = 0;
    const gate = fakeGate({
      check(_change, _options, context) {
        for (const side of context.siblings) context.derive(side, 'count', () => (computed += 1));
        return { findings: [] };
      },
    });
    const sibling = toSide({ 'other.jsonl': [{ text: 'x' }] }, 'head', 'other');
    const derived = new WeakMap<Side, Map<string, unknown>>();
    const settings = [setting(gate), setting({ ...gate, id: 'again' })];
    await runGates(one, settings, [sibling], silent, derived);
    await runGates(two, settings, [sibling], silent, derived);
    expect(computed).toBe(1);
  });

  test('keeps undefined as well', async () => {
    let computed = 0;
    const gate = fakeGate({
      check(change, _options, context) {
        for (let i = 0; i < 2; i += 1) {
          if (change.head !== null) context.derive(change.head, 'none', () => void (computed += 1));
        }
        return { findings: [] };
      },
    });
    await run(one, [gate]);
    expect(computed).toBe(1);
  });
});

test('measurements are handed on; progress is told for large changes', async () => {
  const told: string[] = [];
  const log = { ...silent, progress: (...words: unknown[]) => void told.push(words.join(' ')) };
  const measurement = { name: 'fake.value', value: 1 };
  const gate = fakeGate({
    inspector: () => () => [],
    check: () => ({ findings: [], measurements: [measurement] }),
  });
  const records = Array.from({ length: 5000 }, (_, i) => ({ text: `${i}` }));
  const head = { 'a.jsonl': records };
  const [result] = await runGates(changeTo(head, { 'a.jsonl': [] }), [setting(gate)], [], log);
  expect(result?.measurements).toEqual([measurement]);
  // A first version is not counted before it is read.
  await runGates(changeTo(head), [setting(gate)], [], log);
  expect(told).toEqual(['test 4096 5000', 'test 4096 0']);
});
