// Records that were taken back and come again: somebody merges an old branch, or generates from an old
// file. What was retracted stands in retractions.json; near-duplicates are for another gate.
import { hasNewContent } from '../core/change.ts';
import type { Gate, RawFinding } from '../core/gate.ts';

export const retracted: Gate = {
  id: 'retracted',
  summary: 'records that were taken back and come again',
  levels: { recommended: 'error', strict: 'error' },
  options: { type: 'object', properties: {} },
  codes: {
    'retracted-record': {
      text: 'was retracted on {date}: {why}',
      fix: 'Leave it out. If it may be here after all, take its entry out of retractions.json in a change before this one.',
    },
    'retracted-id': {
      text: 'has the id of a record that was retracted on {date}: {why}',
      fix: 'Give it another id: consumers take it for the record that was retracted.',
    },
  },
  check(change, _options, { retracted: list }) {
    const { head, base } = change;
    if (head === null || list === undefined || !hasNewContent(change)) return { findings: [] };
    if ('unreadable' in list) {
      return { findings: [], ended: { status: 'broken', reason: list.unreadable } };
    }
    const findings: RawFinding[] = [];
    const changed =
      base === null
        ? head.records()
        : [...change.added, ...change.edited.map(({ after }) => after)];
    for (const record of changed) {
      const found = list.find(record);
      if (found === undefined) continue;
      const { by, retraction } = found;
      const { id, date, why } = retraction;
      const code = by === 'content' ? 'retracted-record' : 'retracted-id';
      findings.push({ code, at: record.at(), data: { id, date, why } });
    }
    return { findings };
  },
};
