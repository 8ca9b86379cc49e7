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
    ['parquet', 'parquet', '# Columns with types'],
    ['jsonl.gz', 'json', '# The lines as they stand in the repository'],
  ] as const;
  return formats.flatMap(([format, loader, comment]) => {
    const entries = splits.flatMap(({ name: split }) => {
      const file = files.find(
        (each) => each.role === 'records' && each.format === format && (each.split ?? '') === split,
      );
      if (file === undefined || (isNamed && split === '')) return [];
      return [`    ${JSON.stringify(splitName(split))}: ${base}${JSON.stringify(file.name)},`];
    });
    if (entries.length === 0) return [];
    return ['', comment, `dataset = load_dataset("${loader}", data_files={`, ...entries, '})'];
  });
}
