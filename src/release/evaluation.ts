// Which splits models are evaluated on, by their names.

/**
 * Words for validation and test of Hugging Face `datasets` (data_files.py, SPLIT_KEYWORDS), and those
 * of benchmarks that are kept back.
 */
const words = [
  'dev',
  'eval',
  'evaluation',
  'heldout',
  'holdout',
  'test',
  'testing',
  'val',
  'valid',
  'validation',
];

/** True for `test`, `test-hard`, `dev_2`, `eval.en`: one of the words, cut off by what is no letter. */
export function isForEvaluation(split: string | undefined): boolean {
  const parts = split?.toLowerCase().split(/[^a-z]+/) ?? [];
  return parts.some((part) => words.includes(part));
}
