// What two records side by side are to each other.
import type { PagePlace } from './page-data.ts';

export function labelsOf(other: PagePlace | undefined): readonly [string, string] {
  if (other === undefined) return ['the record', ''];
  return other.isBase === true ? ['new', 'already there'] : ['this record', 'the other'];
}
