// Licences that forbid what the dataset is for, licences that do not go together, and models whose terms
// forbid to train with what they wrote. Not legal advice: docs/terms-of-service.md.
import type { Gate, InspectorContext, RawFinding } from '../core/gate.ts';
import type { Judge } from '../licences/judge.ts';
import { statementsOf, tallyColumn, tallyOf } from '../licences/statements.ts';
import type { OwnTerms } from '../licences/terms-file.ts';
import { placeOf } from '../provenance/read.ts';
import { codeOf, codes, unsaid } from './licence/codes.ts';

const nothing: readonly RawFinding[] = [];

/** A record may name any number of sources. */
const maxOfRecord = 20;

export const licence: Gate = {
  id: 'licence',
  summary: 'licences and terms of models that forbid what the dataset is for',
  levels: { recommended: 'error', strict: 'error' },
  codeLevels: { recommended: unsaid },
  options: { type: 'object', properties: {} },
  codes,
  skips(manifest) {
    return manifest.isLoose === true
      ? 'no dataset.yaml names a licence and an intended use'
      : undefined;
  },
  folds() {
    return [tallyColumn];
  },
  async inspector(_options, context) {
    const judge = await createJudge(context);
    const { manifest } = context;
    // What dataset.yaml says is said once for all records, by `check`.
    return (record) => {
      let findings: RawFinding[] | undefined;
      for (const stated of statementsOf(record, manifest)) {
        if (stated.pointer === undefined) continue;
        const problem = judge.problemOf(stated);
        if (problem === undefined) continue;
        findings ??= [];
        if (findings.length >= maxOfRecord) break;
        const at = placeOf(record, stated.pointer);
        findings.push({ code: codeOf(problem, judge), at, data: { of: '', ...problem.data } });
      }
      return findings ?? nothing;
    };
  },
  async check(change, _options, context) {
    const { head, manifest } = change;
    if (head === null) return { findings: [] };
    const judge = await createJudge(context);
    const { reportOf } = await import('./licence/report.ts');
    const all = context.derive(head, tallyColumn.name, (side) => tallyOf(side.records(), manifest));
    const changed =
      change.base === null
        ? all
        : tallyOf([...change.added, ...change.edited.map((edit) => edit.after)], manifest);
    return reportOf(all, changed, judge);
  },
};

async function createJudge(context: InspectorContext): Promise<Judge> {
  const [{ Judge }, { loadTerms }] = await Promise.all([
    import('../licences/judge.ts'),
    import('../licences/load.ts'),
  ]);
  const own = context.ownTerms as unknown as OwnTerms | undefined;
  return new Judge(await loadTerms(own), context.manifest);
}
