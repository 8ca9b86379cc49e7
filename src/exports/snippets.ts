// What the snippets of several trainers share. File names are written so that they stay one string.
import type { ExportContext } from '../core/export.ts';

export interface NamedFile {
  /** As Hugging Face datasets calls it: `train` where the dataset has no splits. */
  readonly split: string;
  readonly name: string;
}

/** The files by split, the one to train on first. */
export function filesOf({ files, dataset }: ExportContext): readonly NamedFile[] {
  const named = files.map(({ split, name }) => ({ split: split === '' ? 'train' : split, name }));
  const rank = ({ split }: NamedFile): number => (split === 'train' ? 0 : 1);
  const sorted = [...named].sort((a, b) => rank(a) - rank(b));
  return sorted.length > 0 ? sorted : [{ split: 'train', name: `${dataset}.jsonl` }];
}

/** The file to train on. */
export function trainFile(context: ExportContext): string {
  return filesOf(context)[0]?.name ?? '';
}

/** A file's name once it is unpacked, for trainers that read no gzip. */
export function unpackedName(name: string): string {
  return name.replace(/\.gz$/, '');
}

/** A string in Python or YAML. JSON's escapes are theirs too. */
export function quoteString(text: string): string {
  return JSON.stringify(text);
}

/** A word of YAML, in quotes where it needs them. */
export function yamlWord(text: string): string {
  return /^[A-Za-z][\w./-]*$/.test(text) ? text : quoteString(text);
}

/** A word of bash, without control characters. */
export function shellWord(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  const escaped = text
    .replace(/[\\']/g, '\\$&')
    .replace(
      /[\u0000-\u001f\u007f]/g,
      (unit) => `\\x${unit.charCodeAt(0).toString(16).padStart(2, '0')}`,
    );
  return escaped === text ? `'${text}'` : `$'${escaped}'`;
}

/** Python that loads the files as `data`, a split each. */
export function loadInPython(context: ExportContext): string {
  const files = filesOf(context).map(
    ({ split, name }) => `${quoteString(split)}: ${quoteString(name)}`,
  );
  return `data = load_dataset("json", data_files={${files.join(', ')}})`;
}

/** A TRL script that trains with `trainer`; `more` are arguments beside its own. */
export function trlScript(
  context: ExportContext,
  trainer: string,
  { model = 'AutoModelForCausalLM', more = [] }: { model?: string; more?: readonly string[] } = {},
): string {
  const config = trainer.replace('Trainer', 'Config');
  const labels = model === 'AutoModelForTokenClassification' ? ', num_labels=2' : '';
  return [
    'from datasets import load_dataset',
    `from transformers import ${model}, AutoTokenizer`,
    `from trl import ${config}, ${trainer}`,
    '',
    loadInPython(context),
    `trainer = ${trainer}(`,
    `    model=${model}.from_pretrained("your/model"${labels}),`,
    '    processing_class=AutoTokenizer.from_pretrained("your/model"),',
    `    args=${config}(output_dir="out"),`,
    `    train_dataset=data[${quoteString(filesOf(context)[0]?.split ?? 'train')}],`,
    ...more.map((line) => `    ${line}`),
    ')',
    'trainer.train()',
    '',
  ].join('\n');
}
