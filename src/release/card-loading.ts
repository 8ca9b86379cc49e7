// The part of a card that says how the files are loaded, and how one knows that they are the right ones.
import type { ReleaseManifest } from '../core/release.ts';
import { splitName } from './hugging-face.ts';
import { fence } from './markdown.ts';

/** `filesUrl` ends with a slash, or is '' for files beside the card. */
export function drawLoading(manifest: ReleaseManifest, filesUrl: string): string {
  const { repository, dataset, version } = manifest;
  const source = repository ?? 'FOLDER';
  return [
    '## How to load it',
    fence('python', [...importLines(filesUrl), ...loadLines(manifest, filesUrl)].join('\n')),
    'Or get all files, checked against their checksums:',
    fence('sh', `npx heartcut pull ${source} ${dataset}@${version}`),
    'By hand, in the folder of the files:',
    fence('sh', 'sha256sum -c SHA256SUMS'),
  ].join('\n\n');
}

function importLines(filesUrl: string): string[] {
  const base = filesUrl === '' ? [] : ['', `base = ${JSON.stringify(filesUrl)}`];
  return ['from datasets import load_dataset', ...base];
}

/** One call for each format of the records. */
function loadLines({ files, splits }: ReleaseManifest, filesUrl: string): string[] {
  const base = filesUrl === '' ? '' : 'base + ';
  const isNamed = splits.some(({ name }) => name !== '');
  const formats = [
    ['parquet', 'parquet'],
    ['jsonl.gz', 'json'],
  ] as const;
  return formats.flatMap(([format, loader]) => {
    const own = files.filter((file) => file.role === 'records' && file.format === format);
    const named = own.filter(({ split }) => !isNamed || split !== undefined);
    if (named.length === 0) return [];
    const entries = named.map(
      ({ name, split = '' }) =>
        `    ${JSON.stringify(splitName(split))}: ${base}${JSON.stringify(name)},`,
    );
    return ['', `dataset = load_dataset("${loader}", data_files={`, ...entries, '})'];
  });
}
