// What reading the files found: lines that are no records, and records that readers disagree about.
import type { Gate } from '../core/gate.ts';

export const format: Gate = {
  id: 'format',
  summary: 'lines and files that cannot be read as JSONL',
  levels: { recommended: 'error', strict: 'error' },
  options: { type: 'object', properties: {} },
  codes: {
    'broken-json': {
      text: 'not JSON: {found}; {hint}',
      fix: 'Write one JSON object a line, with a JSON library rather than by hand.',
    },
    'not-an-object': {
      text: 'the line holds {found}, a record is an object',
      fix: 'Put each record on a line of its own: jq -c ".[]" file.json > file.jsonl',
    },
    'invalid-utf8': {
      text: 'not UTF-8: {found}',
      fix: 'Save the file as UTF-8.',
    },
    nul: { text: 'a NUL ({found}) in the line', fix: 'Remove the character; JSON has no raw NUL.' },
    'line-too-long': {
      text: 'the line has {found} bytes, the limit is {limit}',
      fix: 'Split the record, or raise limits.maxLineBytes in heartcut.yaml.',
    },
    'too-deep': {
      text: 'nested {found}',
      fix: 'Flatten the record, or raise limits.maxDepth in heartcut.yaml.',
    },
    'duplicate-key': {
      text: 'the key {found} stands twice; readers keep one or the other',
      fix: 'Keep one of the two.',
    },
    'imprecise-number': {
      text: 'the number {found} loses digits in most readers',
      fix: 'Write it as a string.',
      level: 'warning',
    },
    'lone-surrogate': {
      text: 'half a surrogate pair, {found}: it cannot be written as UTF-8 again',
      fix: 'Remove it, or write the whole character.',
    },
    'escaped-nul': {
      text: 'a NUL character, {found}, in a string',
      fix: 'Remove the character; C libraries and databases cut the text there.',
      level: 'warning',
    },
    'git-lfs-pointer': {
      text: 'a Git LFS pointer instead of the data: {found}',
      fix: 'Check out with `lfs: true` (actions/checkout) or run `git lfs pull`.',
    },
    'pretty-printed': {
      text: 'a JSON document over many lines (it opens with {found}), not JSONL',
      fix: 'Convert it: jq -c ".[]" file.json > file.jsonl (for an array), jq -c . (for objects).',
    },
    'empty-file': {
      text: 'no record in the file ({found} bytes)',
      fix: 'Add records, or remove the file.',
    },
    'utf-16': { text: '{found}: JSONL is UTF-8', fix: 'Save the file as UTF-8.' },
    compressed: {
      text: 'compressed ({found}): git cannot compare its records',
      fix: 'Commit the uncompressed file; releases compress it.',
    },
    'not-a-file': {
      text: 'a {found}, which is never followed',
      fix: 'Commit the file itself.',
    },
  },
  check(change) {
    return {
      findings: change.problems.map(({ code, at, data }) => ({ code, at, data })),
    };
  },
};
