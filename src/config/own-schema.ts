// A dataset's own JSON Schema: read as data, whole in one file. Nothing is fetched, and nothing
// outside the file is looked at, because in a pull request the file is a stranger's.
import { Ajv } from 'ajv';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { JsonSchema } from '../core/json.ts';
import { compileForeignSchema } from '../schema/compile.ts';
import { complaints } from './complaints.ts';
import { freeze } from './frozen.ts';
import { childOf, parseJsonFile, type JsonFile } from './json-file.ts';
import { configError } from './problems.ts';
import { quote, visible } from './wording.ts';

const docs = 'docs/dataset-yaml.md';

const draft7 = 'http://json-schema.org/draft-07/schema';
const draft2020 = 'https://json-schema.org/draft/2020-12/schema';

/** Stands for the document where it has no `$id`: relative names need a base. */
const nameless = 'heartcut://own/schema.json';

const referenceKeys = new Set(['$ref', '$dynamicRef', '$recursiveRef']);

interface Reference {
  readonly node: Node;
  readonly key: string;
  readonly name: string;
  /** What the name is relative to: the nearest `$id` around it. */
  readonly base: string;
}

interface Names {
  readonly references: readonly Reference[];
  /** Every `$id` in the document, resolved, the document's own first. */
  readonly given: ReadonlySet<string>;
  readonly forbiddenKeys: readonly Node[];
}

/** `name` seen from `base`, without its fragment; undefined when it is no URI reference. */
function resolve(name: string, base: string): string | undefined {
  try {
    const url = new URL(name, base);
    url.hash = '';
    return url.href;
  } catch {
    return undefined;
  }
}

function collectNames(root: Node): Names {
  const references: Reference[] = [];
  const given = new Set<string>();
  const forbiddenKeys: Node[] = [];
  const walk = (node: Node, outer: string): void => {
    const id: unknown = node.type === 'object' ? childOf(node, '$id')?.value : undefined;
    const base = typeof id === 'string' ? (resolve(id, outer) ?? outer) : outer;
    given.add(base);
    for (const child of node.children ?? []) {
      const [key, value] = child.type === 'property' ? (child.children ?? []) : [undefined, child];
      if (key?.value === '__proto__') forbiddenKeys.push(key);
      const name: unknown = value?.value;
      if (
        value !== undefined &&
        typeof name === 'string' &&
        referenceKeys.has(String(key?.value))
      ) {
        references.push({ node: value, key: String(key?.value), name, base });
      }
      if (value !== undefined) walk(value, base);
    }
  };
  walk(root, nameless);
  return { references, given, forbiddenKeys };
}

/** True when a `#/…` reference from the top of the file leads to something. */
function leadsSomewhere(root: Node, fragment: string): boolean {
  let node: Node | undefined = root;
  try {
    for (const step of decodeURIComponent(fragment).split('/').slice(1)) {
      node = node && childOf(node, step.replaceAll('~1', '/').replaceAll('~0', '~'));
    }
  } catch {
    return false;
  }
  return node !== undefined;
}

/** Reports what leaves the file or leads nowhere in it. */
function checkNames(file: JsonFile): void {
  const { references, given, forbiddenKeys } = collectNames(file.root);
  const [own] = given;
  for (const key of forbiddenKeys) file.report(key.offset, 'key "__proto__" can\'t be used');
  for (const { node, key, name, base } of references) {
    const target = resolve(name, base);
    if (target === undefined || !given.has(target)) {
      file.report(
        node.offset,
        `${key} ${quote(name)} leaves this file`,
        'Nothing is fetched. Copy that schema under $defs and refer to #/$defs/….',
      );
    } else if (name.startsWith('#/') && base === own && !leadsSomewhere(file.root, name)) {
      file.report(node.offset, `${key} ${quote(name)} leads nowhere`);
    }
  }
}

/** Which draft the document says it is, without the empty fragment; reports one we don't read. */
function readDialect(file: JsonFile): string {
  const node = findNodeAtLocation(file.root, ['$schema']);
  const dialect = node === undefined ? draft2020 : String(node.value).replace(/#$/, '');
  if (dialect !== draft7 && dialect !== draft2020) {
    const hint = `Use ${draft2020} or ${draft7}#.`;
    file.report(node?.offset ?? 0, `$schema ${quote(dialect)} is not one Heartcut reads`, hint);
  }
  return dialect;
}

/** What the dialect's own schema says against the document, one mistake a place. */
function breaches(dialect: string, document: JsonSchema): ErrorObject[] {
  const options = { allErrors: true, verbose: true, strict: false };
  const ajv = dialect === draft7 ? new Ajv(options) : new Ajv2020(options);
  const validate = ajv.getSchema(dialect);
  if (validate === undefined || validate(document)) return [];
  const told = new Set<string>();
  return (validate.errors ?? []).filter(({ keyword, instancePath }) => {
    // `type` is one word or a list of words there; the word's own error says more than the choice.
    if (keyword === 'anyOf' || told.has(instancePath)) return false;
    told.add(instancePath);
    return true;
  });
}

/**
 * The schema in these bytes, frozen. Rejects with a ConfigError of every place that is wrong: not
 * JSON, not a schema of draft 7 or 2020-12, a `$ref` that leaves the file or leads nowhere.
 */
export async function readOwnSchema(bytes: Uint8Array, path: string): Promise<JsonSchema> {
  const file = parseJsonFile(bytes, path, docs);
  const dialect = readDialect(file);
  checkNames(file);
  if (file.problems.length > 0) throw configError(file.problems, docs);
  file.problems.push(...complaints(breaches(dialect, file.value), file));
  if (file.problems.length > 0) throw configError(file.problems, docs);
  try {
    // Only to learn now, with the file's name, what the schema gate would stumble over.
    await compileForeignSchema(file.value);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    file.report(0, `not a usable schema: ${visible(reason, 300)}`);
    throw configError(file.problems, docs);
  }
  return freeze(file.value);
}
