// Records that do not say where they come from, say it in a way that can't be read, or name parents
// that are not there.
import type { Fold, Gate, GateContext, Outcome, RawFinding } from '../core/gate.ts';
import { pointerStep } from '../core/json.ts';
import type { Change, DataRecord, Location, Side } from '../core/record.ts';
import { childrenColumn } from '../provenance/kin.ts';
import { originsColumn, originsOf } from '../provenance/origins.ts';
import { placeOf, provenanceField, readProvenance } from '../provenance/read.ts';
import { missingFields, requirable, type Required } from './provenance/fields.ts';
import { checkParents } from './provenance/parents.ts';

interface Options {
  readonly require: Required;
}

const nothing: readonly RawFinding[] = [];

const defaults: Required = {
  any: ['origin'],
  human: [],
  synthetic: ['generator'],
  mixed: ['generator'],
};

function fieldList(which: keyof Required, description: string) {
  return {
    type: 'array',
    default: [...defaults[which]],
    description,
    items: { enum: [...requirable] },
  };
}

export const provenance: Gate<Options> = {
  id: 'provenance',
  summary: 'records that do not say where they come from, or name parents that are not there',
  levels: { recommended: 'warning', strict: 'error' },
  options: {
    type: 'object',
    properties: {
      require: {
        type: 'object',
        additionalProperties: false,
        default: {
          any: [...defaults.any],
          human: [...defaults.human],
          synthetic: [...defaults.synthetic],
          mixed: [...defaults.mixed],
        },
        description: 'Fields that every record must have, and those of one origin beside them.',
        properties: {
          any: fieldList('any', 'Of every record.'),
          human: fieldList('human', 'Of what people wrote.'),
          synthetic: fieldList('synthetic', 'Of what a model wrote.'),
          mixed: fieldList('mixed', 'Of what both wrote.'),
        },
      },
    },
  },
  codes: {
    undeclared: {
      text: '{count} of {changed} changed records do not say where they come from, nor does dataset.yaml',
      fix: 'Say under `provenance:` in dataset.yaml what holds for most records, and in a record what differs.',
    },
    incomplete: {
      text: 'says where it comes from, but not {fields}',
      fix: 'Add the fields to the record, or to `provenance:` in dataset.yaml where they are the same for all.',
    },
    'incomplete-default': {
      text: 'dataset.yaml says where {count} changed records come from, but not {fields}',
      fix: 'Add the fields under `provenance:` in dataset.yaml.',
    },
    malformed: {
      text: '{field} must be {expected}, found {found}',
      fix: 'Write it as docs/provenance.md shows. Until then it counts as unknown.',
    },
    contradiction: {
      text: 'says it is human and names the generator {generator}',
      fix: 'Call it synthetic, or mixed where both wrote it; or remove the generator.',
    },
    'missing-parent': {
      text: 'names a parent that no record has: {parent}',
      fix: 'Correct the id, or add the parent to a dataset of the repository.',
    },
    'removed-parent': {
      text: 'is removed, but {children} in the dataset came from it ({parent})',
      fix: 'Keep it, or remove what was made from it too.',
    },
    'renamed-parent': {
      text: 'is edited and now called {becomes}, but {children} in the dataset came from {parent}',
      fix: 'Give records an id of their own (idField), or correct the parents; and see whether what was made from it still holds.',
    },
    'own-parent': { text: 'names itself as its parent', fix: 'Correct the id.' },
    cycle: {
      text: 'descends from itself: {cycle}',
      fix: 'Correct the parent that is none.',
    },
  },
  folds: () => [silentColumn, childrenColumn, originsColumn],
  inspector({ require }, { manifest }) {
    return (record) => {
      const { provenance: said, problems, saidBy } = readProvenance(record, manifest);
      if (saidBy !== 'record') return nothing;
      if (problems.length > 0) {
        return problems.map(({ pointer, expected, found }) => ({
          code: 'malformed',
          at: placeOf(record, pointer),
          data: { field: pointer.slice(1), expected, found },
        }));
      }
      const findings: RawFinding[] = [];
      const at = (): Location => placeOf(record, pointerStep(provenanceField(manifest)));
      const fields = missingFields(said, require);
      if (fields.length > 0) {
        findings.push({ code: 'incomplete', at: at(), data: { fields: fields.join(', ') } });
      }
      const [generator] = said.generators;
      if (said.origin === 'human' && generator !== undefined) {
        const data = { generator: generator.id };
        findings.push({ code: 'contradiction', at: placeOf(record, generator.pointer), data });
      }
      return findings;
    };
  },
  check(change, { require }, context): Outcome {
    const silent = findSilent(change, context);
    const findings = [...reportSilent(silent, change, require), ...checkParents(change, context)];
    const value = silent.saidByNobody ? silent.count : 0;
    const measurement = { name: 'provenance.undeclared', value, better: 'lower' as const };
    const origins = originsOf(change, context);
    return { findings, measurements: [measurement], ...(origins && { use: { origins } }) };
  },
};

/** Records without an envelope of their own. */
interface Silent {
  readonly count: number;
  /** True where dataset.yaml is silent too. */
  readonly saidByNobody: boolean;
  readonly first: DataRecord | undefined;
}

const silentColumn: Fold<Silent> = {
  name: 'provenance-silent',
  begin({ manifest }) {
    let first: DataRecord | undefined;
    let count = 0;
    let saidByNobody = false;
    return {
      add(record) {
        const { saidBy } = readProvenance(record, manifest);
        if (saidBy === 'record') return;
        saidByNobody = saidBy === 'nobody';
        count += 1;
        first ??= record;
      },
      finish: () => ({ count, saidByNobody, first }),
    };
  },
};

function findSilent(change: Change, context: GateContext): Silent {
  const { head } = change;
  const collect = (records: Iterable<DataRecord>, side: Side): Silent => {
    const column = silentColumn.begin(side);
    for (const record of records) column.add(record);
    return column.finish();
  };
  if (head === null) return { count: 0, saidByNobody: false, first: undefined };
  if (change.base === null) {
    return context.derive(head, silentColumn.name, (side) => collect(side.records(), side));
  }
  return collect([...change.added, ...change.edited.map(({ after }) => after)], head);
}

/** One finding for all of them: what is missing is missing once, in dataset.yaml. */
function reportSilent(silent: Silent, change: Change, require: Required): RawFinding[] {
  const { first } = silent;
  if (first === undefined) return [];
  const at = first.at();
  const { manifest } = change;
  const changed = change.addedCount + change.edited.length;
  const { count } = silent;
  if (silent.saidByNobody) {
    // Somebody who looks at a file that says nothing knows that it says nothing.
    const isExpected = manifest.isLoose === true && count === changed;
    if (isExpected || require.any.length === 0) return [];
    return [{ code: 'undeclared', at, data: { count, changed } }];
  }
  const fields = missingFields(readProvenance(first, manifest).provenance, require);
  if (fields.length === 0) return [];
  const data = { count, fields: fields.join(', ') };
  return [{ code: 'incomplete-default', at, data }];
}
