// Reports as an attacker would write them: any string may stand anywhere.
import fc from 'fast-check';
import type { Measurement } from '../../src/core/gate.ts';
import type { DiversityFacts } from '../../src/core/diversity.ts';
import type { JudgeFacts } from '../../src/core/judged.ts';
import type { Location } from '../../src/core/record.ts';
import type { DatasetSummary, Finding, GateResult, Report } from '../../src/core/report.ts';
import type { ReleaseFacts, TeacherShare, UseFacts } from '../../src/core/use.ts';
import { anyCharacter } from '../helpers/any-text.ts';

/** What means something to Markdown, HTML, GitHub, a terminal or the runner. */
const tricky = [
  '@octocat',
  '@acme/owners',
  '#1',
  'acme/data#2',
  'GH-3',
  'a94a8fe5ccb19ba61c4c0873d391e987982fbbd3',
  'http://evil.example/',
  'HTTPS://evil.example',
  'www.evil.example',
  'eve@evil.example',
  'mailto:eve@evil.example',
  'xmpp:eve@evil.example',
  '![x](http://evil.example/x.png)',
  '[x](javascript:alert(1))',
  '[x]: http://evil.example',
  '[^1]',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '</details>',
  '</summary>',
  '</b>',
  '<!--',
  '-->',
  '<http://evil.example>',
  '&lt;img src=x&gt;',
  '&#64;you',
  '&#x3c;b&#x3e;',
  '|',
  '\\|',
  '\\',
  '`',
  '``',
  '```',
  '~~~',
  '~~gone~~',
  '**bold**',
  '__under__',
  '*',
  '_',
  '$x$',
  '$`x`$',
  ':octocat:',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\t',
  ' ',
  '    ',
  '# heading',
  '\n---\n',
  '\n===\n',
  '> quote',
  '- item',
  '1. item',
  '- [ ] task',
  '| a | b |\n|---|---|',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u200d',
  '\ufe0f',
  '\ufeff',
  '\u{e0041}',
  '\u2028',
  '\u0000',
  '\u001b[31m',
  '\u009b2J',
  '\u0007',
  '\ud800',
  '\u0301\u0302\u0303\u0304\u0305\u0306',
  '👩‍👩‍👧',
  '❤️',
  'می‌خواهم',
  '::error file=x::owned',
  '##[error]owned',
  '::stop-commands::x',
  '%0A::error::x',
  '{0}',
  '](1)',
  '..',
  '/',
  'word',
  '漢字',
] as const;

export const hostileText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...tricky) },
      { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 12 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
      { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

const level = fc.constantFrom('error' as const, 'warning' as const);
const lineNumber = fc.integer({ min: 1, max: 1e7 });
const whole = fc.integer({ min: 0, max: 1e6 });
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Drops what is undefined, as JSON does. */
const clean = <T>(value: object): T => JSON.parse(JSON.stringify(value)) as T;

const location: fc.Arbitrary<Location> = fc
  .record({
    path: hostileText,
    line: lineNumber,
    column: optional(lineNumber),
    recordId: optional(hostileText),
    pointer: optional(hostileText),
    side: optional(fc.constantFrom('base', 'head')),
    excerpt: optional(hostileText),
  })
  .map((value) => clean<Location>(value));

const finding: fc.Arbitrary<Finding> = fc.record({
  gate: hostileText,
  code: hostileText,
  level,
  message: hostileText,
  at: location,
  related: fc.array(location, { maxLength: 5 }),
  data: fc.constant({}),
  key: hostileText,
});

const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const measurement: fc.Arbitrary<Measurement> = fc
  .record({
    name: hostileText,
    value: number,
    unit: optional(hostileText),
    base: optional(number),
    limit: optional(number),
    interval: optional(fc.tuple(number, number)),
    better: optional(fc.constantFrom('higher', 'lower')),
  })
  .map((value) => clean<Measurement>(value));

const place = fc.record({ path: hostileText, line: lineNumber });
const share = fc
  .record({ records: whole, first: optional(place) })
  .map((value) => clean<{ records: number }>(value));
const texts = fc.array(hostileText, { maxLength: 3 });
const originCounts = fc.record({ human: whole, mixed: whole, synthetic: whole, unknown: whole });
const ratio = fc.double({ min: 0, max: 1, noNaN: true });

const release: fc.Arbitrary<ReleaseFacts> = fc
  .record({
    use: fc.constantFrom('internal', 'research', 'commercial', 'competing'),
    assumed: optional(hostileText),
    records: whole,
    licence: fc.option(hostileText),
    chain: fc.array(
      fc.record({
        licence: hostileText,
        from: fc.oneof(hostileText, fc.constant('dataset.yaml')),
        records: whole,
        first: place,
        isModel: fc.boolean(),
      }),
      { maxLength: 12 },
    ),
    attribution: texts,
    notices: texts,
    forbidden: whole,
    unknownLicence: share,
    unknownTerms: share,
    reasons: fc.array(
      fc.record({
        answer: fc.constantFrom('forbidden', 'unknown'),
        records: whole,
        first: place,
        steps: texts,
      }),
      { maxLength: 3 },
    ),
  })
  .map((value) => clean<ReleaseFacts>(value));

const teacher: fc.Arbitrary<TeacherShare> = fc.record({
  models: texts,
  host: fc.option(hostileText),
  answer: fc.constantFrom('allow', 'conditions', 'deny', 'unknown'),
  terms: fc.option(
    fc.record({ id: hostileText, name: hostileText, source: hostileText, read: hostileText }),
  ),
  conditions: texts,
  records: whole,
  first: place,
});

const useFacts: fc.Arbitrary<UseFacts> = fc
  .record({
    release: optional(release),
    teachers: optional(fc.array(teacher, { maxLength: 5 })),
    origins: optional(
      fc.record({
        now: originCounts,
        before: optional(originCounts),
        firstUnknown: optional(place),
      }),
    ),
    wanted: optional(
      fc.array(
        fc.record({
          origin: fc.constantFrom('human', 'synthetic', 'unknown'),
          min: ratio,
          max: ratio,
        }),
        { maxLength: 3 },
      ),
    ),
    lineage: optional(fc.record({ children: whole, depth: whole, limit: whole })),
  })
  .map((value) => clean<UseFacts>(value));

const spend = fc.record({ calls: whole, tokens: whole, usd: fc.option(ratio) });

const judged: fc.Arbitrary<JudgeFacts> = fc
  .record({
    decision: fc.constantFrom('pass', 'fail', 'undecided', 'broken', 'none'),
    rubrics: texts,
    judges: fc.array(
      fc.record({
        name: hostileText,
        model: hostileText,
        family: hostileText,
        isKin: fc.boolean(),
        without: texts,
        note: optional(hostileText),
        scored: optional(
          fc.record({ logprobs: whole, samples: whole, single: whole, answers: whole }),
        ),
        threshold: optional(fc.double({ min: -1, max: 5, noNaN: true })),
      }),
      { maxLength: 3 },
    ),
    records: whole,
    heldBack: whole,
    read: whole,
    kept: whole,
    dropped: whole,
    unscored: whole,
    disputed: whole,
    wanted: ratio,
    interval: fc.record({ low: ratio, high: ratio, level: ratio }),
    controls: fc.record({ asked: whole, failed: texts }),
    agreement: optional(ratio),
    scores: fc.array(
      fc.record({ axis: hostileText, lowest: whole, counts: fc.array(whole, { maxLength: 6 }) }),
      { maxLength: 4 },
    ),
    estimate: spend,
    spent: spend,
    cached: whole,
  })
  .map((value) => clean<JudgeFacts>(value));

const stand = { path: hostileText, line: lineNumber };
const few = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 3 });

const diversity: fc.Arbitrary<DiversityFacts> = fc
  .record({
    clusters: optional(
      few(fc.record({ words: texts, shareBefore: ratio, shareAfter: ratio, changed: whole })),
    ),
    map: optional(
      fc.record({
        embedder: hostileText,
        records: whole,
        points: few(
          fc.record({
            x: ratio,
            y: ratio,
            state: fc.constantFrom('base', 'added', 'edited', 'removed'),
            cluster: fc.constant(0),
            source: hostileText,
            excerpt: hostileText,
            ...stand,
          }),
        ),
      }),
    ),
    marginal: optional(
      fc.record({
        changed: whole,
        compared: whole,
        newInKind: whole,
        distance: ratio,
        embedder: hostileText,
        repeats: few(fc.record({ ...stand, distance: ratio, nearest: fc.record(stand) })),
      }),
    ),
    breakdowns: optional(
      few(
        fc.record({
          name: hostileText,
          title: hostileText,
          rows: few(fc.record({ label: hostileText, before: ratio, after: ratio })),
        }),
      ),
    ),
    trends: optional(
      few(
        fc.record({
          name: hostileText,
          title: hostileText,
          better: fc.constantFrom('higher', 'lower'),
          points: few(fc.record({ label: hostileText, value: ratio })),
        }),
      ),
    ),
    notMeasured: optional(few(fc.record({ what: hostileText, reason: hostileText }))),
    leftOut: optional(texts),
  })
  .map((value) => clean<DiversityFacts>(value));

const result = (dataset: fc.Arbitrary<string>): fc.Arbitrary<GateResult> =>
  fc
    .record({
      gate: hostileText,
      dataset,
      level: fc.constantFrom('error', 'warning', 'off'),
      status: fc.constantFrom('passed', 'failed', 'undecided', 'skipped', 'broken'),
      reason: optional(hostileText),
      findings: fc.array(finding, { maxLength: 8 }),
      measurements: fc.array(measurement, { maxLength: 3 }),
      use: optional(useFacts),
      judged: optional(judged),
      diversity: optional(diversity),
    })
    .map((value) => clean<GateResult>(value));

const dataset: fc.Arbitrary<DatasetSummary> = fc.record({
  name: hostileText,
  title: hostileText,
  kind: hostileText,
  folder: hostileText,
  files: fc.array(hostileText, { maxLength: 3 }),
  base: whole,
  head: whole,
  added: whole,
  edited: whole,
  removed: whole,
  moved: whole,
});

const commit = fc.constantFrom('a'.repeat(40), '0123456789'.repeat(4), 'f'.repeat(64));
const version = fc
  .record({ label: hostileText, commit: optional(commit) })
  .map((value) => clean<Report['head']>(value));

export const anyReport: fc.Arbitrary<Report> = fc
  .array(dataset, { maxLength: 3 })
  .chain((datasets) => {
    const names = datasets.map((entry) => fc.constant(entry.name));
    return fc.record({
      version: fc.constant(1 as const),
      tool: fc.record({ name: fc.constant('heartcut' as const), version: hostileText }),
      verdict: fc.constantFrom('passed', 'undecided', 'failed', 'broken'),
      base: fc.option(version),
      head: version,
      policy: fc.record({ path: fc.option(hostileText), label: hostileText, preset: hostileText }),
      notes: fc.array(fc.record({ code: hostileText, message: hostileText }), { maxLength: 12 }),
      datasets: fc.constant(datasets),
      results: fc.array(result(fc.oneof(hostileText, ...names)), { maxLength: 6 }),
      reproduce: hostileText,
      durationMs: fc.nat(1e7),
    });
  });
