// Small reports for single facts; whole ones are in test/golden.
import type { Location } from '../../src/core/record.ts';
import type { DatasetSummary, Finding, GateResult, Report } from '../../src/core/report.ts';

export const head = 'a'.repeat(40);
export const base = 'b'.repeat(40);

export function makeDataset(fields: Partial<DatasetSummary> = {}): DatasetSummary {
  return {
    name: 'support-chat',
    title: 'Support chat',
    kind: 'chat',
    folder: 'datasets/support-chat',
    files: ['datasets/support-chat/data.jsonl'],
    base: 100,
    head: 120,
    added: 20,
    edited: 0,
    removed: 0,
    moved: 0,
    ...fields,
  };
}

export function makeFinding(fields: Partial<Finding> = {}, at: Partial<Location> = {}): Finding {
  return {
    gate: 'length',
    code: 'too-short',
    level: 'error',
    message: 'the response has 2 words',
    at: { path: 'datasets/support-chat/data.jsonl', line: 101, recordId: 'r-101', ...at },
    related: [],
    data: {},
    key: '0123456789ab',
    ...fields,
  };
}

export function makeResult(fields: Partial<GateResult> = {}): GateResult {
  const status = (fields.findings ?? []).length > 0 ? 'failed' : 'passed';
  return {
    gate: 'length',
    dataset: 'support-chat',
    level: 'error',
    status,
    findings: [],
    measurements: [],
    ...fields,
  };
}

export function makeReport(fields: Partial<Report> = {}): Report {
  return {
    version: 1,
    tool: { name: 'heartcut', version: '0.1.0' },
    verdict: 'passed',
    base: { label: 'bbbbbbb', commit: base },
    head: { label: 'aaaaaaa', commit: head },
    policy: { path: 'heartcut.yaml', label: 'bbbbbbb', preset: 'recommended' },
    notes: [],
    datasets: [makeDataset()],
    results: [makeResult()],
    reproduce: 'npx heartcut check',
    durationMs: 1234,
    ...fields,
  };
}

/** A report with `gates` gates of `findings` findings each, every one with a pair of texts. */
export function makeLargeReport(gates: number, findings: number): Report {
  const excerpt = 'How do I change the card on my account? '.repeat(7);
  const results = Array.from({ length: gates }, (_, gate) =>
    makeResult({
      gate: `gate-${String.fromCharCode(97 + (gate % 26))}${gate}`,
      findings: Array.from({ length: findings }, (_unused, index) =>
        makeFinding(
          {
            gate: `gate-${gate}`,
            message: `finding ${index} of gate ${gate}`,
            related: [
              { path: 'datasets/support-chat/data.jsonl', line: index + 1, side: 'base', excerpt },
            ],
          },
          {
            line: 200 + index,
            recordId: `r-${index}`,
            excerpt: excerpt.replace('card', 'address'),
          },
        ),
      ),
    }),
  );
  return makeReport({
    verdict: 'failed',
    datasets: [makeDataset({ added: gates * findings, head: 100 + gates * findings })],
    results,
  });
}
