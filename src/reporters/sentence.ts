// The one line that says what a gate found, or why it found nothing.
import type { DatasetSummary, Finding, GateResult } from '../core/report.ts';
import { judgedOf, judgedSentence } from './judged.ts';
import { standingOf } from './standing.ts';
import { count, formatNumber, joinNames } from './wording.ts';

export interface Sentence {
  /** Our own words and numbers, or empty. */
  readonly lead: string;
  /** The gate's words: untrusted. */
  readonly rest: string;
}

/** More kinds of finding than this are summed up. */
const maxCodes = 4;

function countPlaces(findings: readonly Finding[], dataset: DatasetSummary | undefined): string {
  // One that speaks for many records stands at the first of them.
  if (findings.some(({ data }) => typeof data.records === 'number' && data.records > 1)) {
    return count(findings.length, 'finding');
  }
  const places = new Set(findings.map(({ at }) => `${at.side ?? 'head'} ${at.line} ${at.path}`));
  if (!findings.every(({ at }) => at.recordId !== undefined)) {
    return places.size === findings.length
      ? count(findings.length, 'finding')
      : `${count(findings.length, 'finding')} in ${count(places.size, 'place')}`;
  }
  const changed = dataset === undefined ? 0 : dataset.added + dataset.edited;
  const among = places.size <= changed && findings.every(({ at }) => at.side !== 'base');
  const records = among
    ? `${formatNumber(places.size)} of ${count(changed, 'changed record')}`
    : count(places.size, 'record');
  return places.size === findings.length
    ? records
    : `${count(findings.length, 'finding')} in ${records}`;
}

function countCodes(findings: readonly Finding[]): string {
  const codes = new Map<string, number>();
  for (const { code } of findings) codes.set(code, (codes.get(code) ?? 0) + 1);
  const words = [...codes]
    .sort((a, b) => b[1] - a[1])
    .map(([code, times]) => {
      const text = code.replaceAll('-', ' ');
      return codes.size === 1 ? text : `${formatNumber(times)} × ${text}`;
    });
  return joinNames(words, maxCodes);
}

export function sentenceOf(result: GateResult, dataset: DatasetSummary | undefined): Sentence {
  const reason = result.reason ?? 'no reason given';
  const [first, second] = result.findings;
  const judged = judgedOf(result);
  switch (standingOf(result)) {
    case 'broken':
      return { lead: 'did not finish', rest: reason };
    case 'skipped':
      return { lead: '', rest: `not run: ${reason}` };
    case 'undecided':
      // Its reason is that sentence, and why it went no further.
      return { lead: 'undecided', rest: reason };
    case 'passes':
      return { lead: '', rest: result.waived ? 'nothing but what is waived' : 'nothing found' };
    case 'stops':
    case 'warns':
      if (judged !== undefined) return { lead: '', rest: judgedSentence(judged) };
      if (first === undefined) return { lead: 'failed', rest: reason };
      if (second === undefined) return { lead: '', rest: first.message };
      return { lead: countPlaces(result.findings, dataset), rest: countCodes(result.findings) };
  }
}
