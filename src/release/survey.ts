// What card, licences and columns are made of, gathered in one walk over all records of a version.
import type { OriginCounts } from '../core/use.ts';
import type { DatasetSide } from '../dataset/side.ts';
import { tallyColumn, type Tally } from '../licences/statements.ts';
import { originsColumn } from '../provenance/origins.ts';
import { ColumnTypes } from './column-types.ts';

export interface Survey {
  readonly statements: Tally;
  readonly origins: OriginCounts;
  readonly types: ColumnTypes;
}

export function surveyRecords(side: DatasetSide): Survey {
  const types = new ColumnTypes(side.manifest);
  const statements = tallyColumn.begin(side);
  const origins = originsColumn.begin(side);
  for (const record of side.records()) {
    types.add(record.value);
    statements.add(record);
    origins.add(record);
  }
  return { statements: statements.finish(), origins: origins.finish().counts, types };
}
