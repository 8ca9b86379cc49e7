// Records by slice: tags, languages, sources and groups of people.
import { guessLanguage } from '../../algorithms/text-language.ts';
import type { Json } from '../../core/json.ts';
import type { DataRecord, DatasetManifest, Location, Side } from '../../core/record.ts';
import { readProvenance } from '../../provenance/read.ts';
import { findMentions, type Lexicon } from './company.ts';
import type { TallyOptions } from './options.ts';

export interface Slice {
  count: number;
  /** The last few of it: what is added stands at the end. */
  readonly last: Location[];
}

/** Values that a measure takes, as far as mean and spread need them. */
export interface Valences {
  count: number;
  sum: number;
  squares: number;
  readonly last: Location[];
}

export interface Tally {
  /** `tag`, `language`, `source`, `group gender`, … → records that can be told. */
  readonly totals: ReadonlyMap<string, number>;
  /** The same → label → records. */
  readonly slices: ReadonlyMap<string, ReadonlyMap<string, Slice>>;
  /** Group → valence of the company it keeps. */
  readonly company: ReadonlyMap<string, Valences>;
}

export const maxExamples = 3;
// Of a record; a field of more is no list of tags.
const maxTags = 20;
/** More labels are ids or free text, which no slice is. */
export const maxLabels = 1000;

// A language takes as long to tell as all the rest: records that are asked, evenly spread. The share of
// one that half of them are in is known to two percentage points then.
const maxOfLanguage = 4000;

/** Counts every record of a side; for languages some of them. */
export function tallySide(side: Side, options: TallyOptions, lexicon: Lexicon): Tally {
  const totals = new Map<string, number>();
  const slices = new Map<string, Map<string, Slice>>();
  const company = new Map<string, Valences>();
  const { manifest } = side;
  const put = (of: string, labels: ReadonlySet<string>, record: DataRecord): void => {
    if (labels.size === 0) return;
    totals.set(of, (totals.get(of) ?? 0) + 1);
    let known = slices.get(of);
    if (known === undefined) slices.set(of, (known = new Map<string, Slice>()));
    for (const label of labels) {
      let slice = known.get(label);
      if (slice === undefined) {
        if (known.size > maxLabels) continue;
        known.set(label, (slice = { count: 0, last: [] }));
      }
      slice.count += 1;
      keep(slice.last, record);
    }
  };
  const languageStep = Math.ceil(side.count / maxOfLanguage);
  let place = 0;
  for (const record of side.records()) {
    place += 1;
    if (options.by.includes('tag')) put('tag', tagsOf(record, options.fields), record);
    if (options.by.includes('source')) put('source', sourcesOf(record, manifest), record);
    if (options.by.includes('language') && place % languageStep === 0)
      put('language', languageOf(record), record);
    if (!options.by.includes('group')) continue;
    const groups = new Map<string, Set<string>>();
    for (const { text } of record.view.parts) {
      for (const { group, valence } of findMentions(text, lexicon)) {
        const [category = ''] = group.split(' ');
        const named = groups.get(`group ${category}`) ?? new Set<string>();
        groups.set(`group ${category}`, named.add(group.slice(category.length + 1)));
        if (valence === undefined) continue;
        let all = company.get(group);
        if (all === undefined) {
          company.set(group, (all = { count: 0, sum: 0, squares: 0, last: [] }));
        }
        all.count += 1;
        all.sum += valence;
        all.squares += valence * valence;
        keep(all.last, record);
      }
    }
    for (const [of, labels] of groups) put(of, labels, record);
  }
  return { totals, slices, company };
}

function keep(places: Location[], record: DataRecord): void {
  places.push(record.at());
  if (places.length > maxExamples) places.shift();
}

function tagsOf({ value }: DataRecord, fields: readonly string[]): Set<string> {
  const tags = new Set<string>();
  for (const field of fields) {
    if (!Object.hasOwn(value, field)) continue;
    const found = value[field];
    const list: readonly Json[] = Array.isArray(found) ? found : [found ?? null];
    for (const tag of list.slice(0, maxTags)) {
      if (typeof tag === 'string' && tag !== '') tags.add(tag.slice(0, 80));
    }
  }
  return tags;
}

function sourcesOf(record: DataRecord, manifest: DatasetManifest): Set<string> {
  const { sources, generators } = readProvenance(record, manifest).provenance;
  const names = [...sources.map(({ uri }) => uri), ...generators.map(({ id }) => id)];
  return new Set(names.filter((name) => name !== ''));
}

function languageOf({ view }: DataRecord): Set<string> {
  const languages = new Set<string>();
  for (const { role, text } of view.parts) {
    if (role !== 'response' && role !== 'text' && role !== 'prompt') continue;
    const guess = guessLanguage(text);
    const [language] = guess.languages;
    if (!guess.isWeak && language !== undefined && guess.languages.length === 1) {
      languages.add(language);
    }
  }
  return languages;
}
