// A repository's own rubrics/NAME.yaml, out of the tree that the policy was read from.
import { ConfigError } from '../core/errors.ts';
import type { Json } from '../core/json.ts';
import type { Tree } from '../core/ports.ts';
import { rubricProblems } from '../judge/rubric.ts';
import { rubricSchema } from '../judge/schema.ts';
import { complaints } from './complaints.ts';
import { freeze } from './frozen.ts';
import { configError } from './problems.ts';
import { compile } from './validators.ts';
import { quote } from './wording.ts';
import { parseYaml } from './yaml.ts';

const docs = 'docs/judge.md';

/**
 * What rubrics/NAME.yaml of the tree holds, or undefined where there is no such file. Frozen; give it
 * to `loadRubric`. Throws one ConfigError that lists every mistake.
 */
export async function readOwnRubric(name: string, tree: Tree | null): Promise<Json | undefined> {
  if (tree === null) return undefined;
  const path = `rubrics/${name}.yaml`;
  const entry = (await tree.list()).find((each) => each.path === path);
  if (entry === undefined) return undefined;
  const bytes = entry.type === 'file' ? await tree.read(path) : null;
  if (bytes === null) {
    throw new ConfigError(`no regular file ${quote(path)} at ${tree.label}`, { at: path, docs });
  }
  const value = loadOwnRubric(decode(bytes, path), path);
  if ((value as { readonly id: string }).id !== name) {
    throw new ConfigError(`its id must be ${quote(name)}, as its file is called`, {
      at: path,
      docs,
    });
  }
  return value;
}

/** The value of a rubric in the text of a file. */
export function loadOwnRubric(text: string, path: string): Json {
  const file = parseYaml(text, path, docs);
  validate ??= compile(rubricSchema);
  validate(file.value);
  file.problems.push(...complaints(validate.errors, file));
  // Only a file of the right form can be asked whether it makes sense.
  if (file.problems.length === 0) {
    for (const { steps, message } of rubricProblems(file.value)) {
      file.problems.push({ message, ...file.place(steps) });
    }
  }
  if (file.problems.length > 0) throw configError(file.problems, docs);
  return freeze(file.value);
}

let validate: ReturnType<typeof compile> | undefined;

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ConfigError('not UTF-8 text', { at: path, docs });
  }
}
