// The front matter of a dataset card as the Hugging Face Hub reads it
// (github.com/huggingface/hub-docs, datasetcard.md).
import { stringify } from 'yaml';
import type { ReleaseManifest } from '../core/release.ts';

/** SPDX id → the Hub's (huggingface.co/docs/hub/repositories-licenses). */
const licences: Readonly<Record<string, string>> = {
  'AFL-3.0': 'afl-3.0',
  'AGPL-3.0-only': 'agpl-3.0',
  'AGPL-3.0-or-later': 'agpl-3.0',
  'Apache-2.0': 'apache-2.0',
  'Artistic-2.0': 'artistic-2.0',
  'BSD-2-Clause': 'bsd-2-clause',
  'BSD-3-Clause': 'bsd-3-clause',
  'BSD-3-Clause-Clear': 'bsd-3-clause-clear',
  'BSL-1.0': 'bsl-1.0',
  'C-UDA-1.0': 'c-uda',
  'CC-BY-2.0': 'cc-by-2.0',
  'CC-BY-2.5': 'cc-by-2.5',
  'CC-BY-3.0': 'cc-by-3.0',
  'CC-BY-4.0': 'cc-by-4.0',
  'CC-BY-NC-2.0': 'cc-by-nc-2.0',
  'CC-BY-NC-3.0': 'cc-by-nc-3.0',
  'CC-BY-NC-4.0': 'cc-by-nc-4.0',
  'CC-BY-NC-ND-3.0': 'cc-by-nc-nd-3.0',
  'CC-BY-NC-ND-4.0': 'cc-by-nc-nd-4.0',
  'CC-BY-NC-SA-2.0': 'cc-by-nc-sa-2.0',
  'CC-BY-NC-SA-3.0': 'cc-by-nc-sa-3.0',
  'CC-BY-NC-SA-4.0': 'cc-by-nc-sa-4.0',
  'CC-BY-ND-4.0': 'cc-by-nd-4.0',
  'CC-BY-SA-3.0': 'cc-by-sa-3.0',
  'CC-BY-SA-4.0': 'cc-by-sa-4.0',
  'CC0-1.0': 'cc0-1.0',
  'CDLA-Permissive-1.0': 'cdla-permissive-1.0',
  'CDLA-Permissive-2.0': 'cdla-permissive-2.0',
  'CDLA-Sharing-1.0': 'cdla-sharing-1.0',
  'ECL-2.0': 'ecl-2.0',
  'EPL-1.0': 'epl-1.0',
  'EPL-2.0': 'epl-2.0',
  'EUPL-1.1': 'eupl-1.1',
  'etalab-2.0': 'etalab-2.0',
  'GPL-2.0-only': 'gpl-2.0',
  'GPL-2.0-or-later': 'gpl-2.0',
  'GPL-3.0-only': 'gpl-3.0',
  'GPL-3.0-or-later': 'gpl-3.0',
  ISC: 'isc',
  'LGPL-2.1-only': 'lgpl-2.1',
  'LGPL-2.1-or-later': 'lgpl-2.1',
  'LGPL-3.0-only': 'lgpl-3.0',
  'LGPL-3.0-or-later': 'lgpl-3.0',
  LGPLLR: 'lgpl-lr',
  'LPPL-1.3c': 'lppl-1.3c',
  MIT: 'mit',
  'MPL-2.0': 'mpl-2.0',
  'MS-PL': 'ms-pl',
  NCSA: 'ncsa',
  'ODbL-1.0': 'odbl',
  'ODC-By-1.0': 'odc-by',
  'OFL-1.1': 'ofl-1.1',
  'OSL-3.0': 'osl-3.0',
  'PDDL-1.0': 'pddl',
  PostgreSQL: 'postgresql',
  Unlicense: 'unlicense',
  WTFPL: 'wtfpl',
  Zlib: 'zlib',
};

/** Tasks of the Hub by kind (huggingface.js, packages/tasks, pipelines.ts), and tags beside them. */
const tasks: Readonly<
  Record<string, readonly [tasks: readonly string[], tags: readonly string[]]>
> = {
  attributes: [['text-generation'], ['reward-model']],
  code: [['text-generation'], ['code']],
  preference: [['text-generation'], ['preference', 'dpo']],
  qa: [['question-answering'], []],
  ranked: [['text-generation'], ['preference', 'reward-model']],
  reasoning: [['text-generation'], ['reasoning']],
  stepwise: [['text-generation'], ['process-supervision']],
  unpaired: [['text-generation'], ['preference', 'kto']],
};

const sizes: readonly (readonly [below: number, name: string])[] = [
  [1e3, 'n<1K'],
  [1e4, '1K<n<10K'],
  [1e5, '10K<n<100K'],
  [1e6, '100K<n<1M'],
  [1e7, '1M<n<10M'],
  [1e8, '10M<n<100M'],
  [1e9, '100M<n<1B'],
  [1e10, '1B<n<10B'],
  [1e11, '10B<n<100B'],
  [1e12, '100B<n<1T'],
];

/** The first lines of README.md, with their fences. `languages` are BCP 47 tags. */
export function renderFrontMatter(manifest: ReleaseManifest, languages: readonly string[]): string {
  const [task, tags] = tasks[manifest.kind] ?? [['text-generation'], []];
  const regional = languages.filter((tag) => tag.includes('-'));
  const dataFiles = dataFilesOf(manifest);
  const matter = {
    pretty_name: manifest.title,
    ...licenceOf(manifest.licence),
    ...(languages.length === 0
      ? {}
      : { language: [...new Set(languages.map((tag) => tag.split('-')[0]))] }),
    ...(regional.length === 0 ? {} : { language_bcp47: regional }),
    size_categories: [sizeOf(manifest.records)],
    task_categories: task,
    tags: ['heartcut', 'fine-tuning', manifest.kind, ...tags],
    ...(dataFiles.length === 0
      ? {}
      : { configs: [{ config_name: 'default', data_files: dataFiles }] }),
  };
  // Quoted, because the Hub reads YAML 1.1, to which Norwegian is `no`, and that is false.
  const text = stringify(matter, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  });
  return `---\n${text}---\n`;
}

function licenceOf(licence: string | null): Readonly<Record<string, string>> {
  if (licence === null) return { license: 'unknown' };
  const known = Object.hasOwn(licences, licence) ? licences[licence] : undefined;
  if (known !== undefined) return { license: known };
  return { license: 'other', license_name: licence.toLowerCase(), license_link: 'LICENSES.txt' };
}

function sizeOf(records: number): string {
  return sizes.find(([below]) => records < below)?.[1] ?? 'n>1T';
}

/** The Hub's split and the file of each; one format, or rows would be there twice. */
export function dataFilesOf({
  files,
  splits,
}: Pick<ReleaseManifest, 'files' | 'splits'>): readonly {
  readonly split: string;
  readonly path: string;
}[] {
  const records = files.filter(({ role }) => role === 'records');
  const isNamed = splits.some(({ name }) => name !== '');
  const format = records.some((file) => file.format === 'parquet') ? 'parquet' : 'jsonl.gz';
  const taken = new Set<string>();
  return records.flatMap((file) => {
    const { split = '', name } = file;
    // Records outside of all splits would be taken for one.
    if (file.format !== format || (isNamed && split === '')) return [];
    const hubName = splitName(split);
    if (taken.has(hubName)) return [];
    taken.add(hubName);
    return [{ split: hubName, path: name }];
  });
}

/** What `datasets` takes for the name of a split: no hyphens; records without splits are `train`. */
export function splitName(split: string): string {
  return split === '' ? 'train' : split.replaceAll(/[^A-Za-z0-9_.]/g, '_');
}
