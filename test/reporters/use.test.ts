// "May we use this?": what the answer is, and that nothing which nobody looked at reads as allowed.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { GateResult } from '../../src/core/report.ts';
import type { OriginCounts, ReleaseFacts, UseFacts } from '../../src/core/use.ts';
import { drawBar, sum } from '../../src/reporters/origin-bar.ts';
import { viewUse, type Line } from '../../src/reporters/use.ts';
import { makeResult } from './reports.ts';

const first = { path: 'data.jsonl', line: 1 };
const release: ReleaseFacts = {
  use: 'commercial',
  records: 10,
  licence: 'MIT',
  chain: [{ licence: 'MIT', from: 'dataset.yaml', records: 10, first, isModel: false }],
  attribution: ['MIT'],
  notices: ['MIT'],
  forbidden: 0,
  unknownLicence: { records: 0 },
  unknownTerms: { records: 0 },
  reasons: [],
};
const human = { now: { human: 10, mixed: 0, synthetic: 0, unknown: 0 } };

const by = (gate: string, use?: UseFacts, fields: Partial<GateResult> = {}): GateResult =>
  makeResult({ gate, ...(use === undefined ? {} : { use }), ...fields });
const textOf = (line: Line | undefined): string =>
  (line ?? [])
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return 'at' in piece ? `${piece.at.path}:${piece.at.line}` : Object.values(piece).join('');
    })
    .join('')
    .replaceAll('\u00a0', ' ');
const answer = (results: readonly GateResult[]): [string | undefined, string] => {
  const view = viewUse(results);
  return [view?.tone, `${view?.lead ?? ''}${textOf(view?.answer)}`];
};

describe('the answer', () => {
  test('is fine only where licences, terms and origins are all known', () => {
    const known = [by('licence', { release, teachers: [] }), by('provenance', { origins: human })];
    expect(answer(known)).toEqual(['fine', 'Nothing known forbids commercial use']);
  });

  const some = { records: 2, first };
  const unclear: [string, GateResult[], string][] = [
    [
      'origins that nobody counted',
      [by('licence', { release })],
      'nobody counted who wrote the records',
    ],
    [
      'some origins',
      [
        by('licence', { release }),
        by('provenance', {
          origins: { now: { ...human.now, human: 8, unknown: 2 }, firstUnknown: first },
        }),
      ],
      'origin of 2 records (first data.jsonl:1)',
    ],
    [
      'some licences',
      [
        by('licence', { release: { ...release, unknownLicence: some } }),
        by('provenance', { origins: human }),
      ],
      'licence of 2 records (first data.jsonl:1)',
    ],
    [
      'the terms of some models',
      [
        by('licence', { release: { ...release, unknownTerms: some } }),
        by('provenance', { origins: human }),
      ],
      'terms of the models of 2 records (first data.jsonl:1)',
    ],
  ];
  test.each(unclear)('is unknown with %s', (_, results, what) => {
    expect(answer(results)).toEqual(['unclear', `Unknown for commercial use: ${what}`]);
  });

  test('is no where anything forbids, with the number or the conflict', () => {
    const reason = { answer: 'forbidden', records: 3, first, steps: ['gpt-4', 'terms'] } as const;
    const no = (forbidden: number): [string | undefined, string] =>
      answer([by('licence', { release: { ...release, forbidden, reasons: [reason] } })]);
    expect(no(3)).toEqual(['no', 'No, not for commercial use: 3 of 10 records']);
    expect(no(10)).toEqual(['no', 'No, not for commercial use: all 10 records']);
    expect(no(0)).toEqual(['no', 'No, not for commercial use: no licence fits all records']);
    const view = viewUse([
      by('licence', { release: { ...release, forbidden: 3, reasons: [reason] } }),
    ]);
    expect(textOf(view?.why)).toBe('data.jsonl:1 and 2 more records → gpt-4 → terms');
    expect(textOf(view?.unknown)).toBe('nobody counted who wrote the records');
  });

  test('says why nobody asked', () => {
    const counted = by('provenance', { origins: human });
    const broken = by('licence', undefined, { status: 'broken', reason: 'stopped' });
    const skipped = by('licence', undefined, { status: 'skipped', reason: 'no dataset.yaml' });
    expect(answer([counted])[1]).toBe('Not checked: the gate licence was not run');
    expect(answer([broken])).toEqual(['unchecked', 'Not checked: the gate licence did not finish']);
    expect(answer([skipped, counted])).toEqual(['unchecked', 'Not checked: no dataset.yaml']);
  });

  test('is not asked where no gate knows anything', () => {
    expect(viewUse([by('length')])).toBeUndefined();
    expect(viewUse([by('licence')])).toBeUndefined();
    const nothing = { lineage: { children: 0, depth: 0, limit: 4 } };
    expect(viewUse([by('lineage', nothing)])).toBeUndefined();
  });

  test('tells what was assumed, and how many conditions there are', () => {
    const teacher = {
      models: ['Llama-3.1-8B'],
      host: null,
      answer: 'conditions',
      terms: null,
      conditions: ['Say so.', 'Say it twice.'],
      records: 1,
      first,
    } as const;
    const facts = { release: { ...release, assumed: 'why' }, teachers: [teacher, teacher] };
    expect(answer([by('licence', facts), by('provenance', { origins: human })])[1]).toBe(
      'Nothing known forbids commercial use (assumed); 2 conditions to meet',
    );
  });
});

describe('who wrote it', () => {
  const mixture = (use: UseFacts): string =>
    textOf(viewUse([by('provenance', use), by('licence', { release })])?.mixture);

  test('before and after, against what is wanted', () => {
    const origins = {
      now: { human: 64, mixed: 0, synthetic: 36, unknown: 0 },
      before: { human: 80, mixed: 0, synthetic: 20, unknown: 0 },
    };
    const wanted = [{ origin: 'human', min: 0.6, max: 1 }] as const;
    expect(mixture({ origins, wanted })).toBe(
      '██████████░░ → ████████░░░░ █ human 80 % → 64 % (wanted at least 60 %) · ░ synthetic 20 % → 36 %',
    );
  });

  test('a single one is a sentence, and what little there is is not rounded away', () => {
    expect(mixture({ origins: human })).toBe('all 10 records human');
    const now = { human: 999, mixed: 0, synthetic: 1, unknown: 0 };
    expect(mixture({ origins: { now } })).toBe(
      '███████████░ █ human over 99 % · ░ synthetic under 1 %',
    );
  });

  test('two gates that count are put together', () => {
    const now = { human: 1, mixed: 0, synthetic: 0, unknown: 1 };
    const view = viewUse([
      by('provenance', { origins: { now, firstUnknown: first } }),
      by('mixture', { origins: { now }, wanted: [] }),
    ]);
    expect(view?.facts.origins).toEqual({ now, firstUnknown: first });
  });
});

test('a bar has twelve cells, and one for everything that is there', () => {
  const number = fc.oneof(fc.constant(0), fc.nat(3), fc.nat(1e9));
  const counts: fc.Arbitrary<OriginCounts> = fc.record({
    human: number,
    mixed: number,
    synthetic: number,
    unknown: number,
  });
  fc.assert(
    fc.property(counts, (each) => {
      const bar = drawBar(each);
      expect(bar).toHaveLength(sum(each) === 0 ? 0 : 12);
      const seen = [...'█▓░?'].map((glyph) => bar.includes(glyph));
      expect(seen).toEqual(
        [each.human, each.mixed, each.synthetic, each.unknown].map((n) => n > 0),
      );
      expect([...bar].sort((a, b) => '█▓░?'.indexOf(a) - '█▓░?'.indexOf(b)).join('')).toBe(bar);
    }),
  );
});
