// What ajv found wrong, in words for the person who wrote the file.
import type { ErrorObject } from 'ajv';
import { isObject, type JsonObject } from '../core/json.ts';
import { globProblem, pathProblem } from './globs.ts';
import { keyVariableProblem, modelUrlProblem } from './model-url.ts';
import type { Problem } from './problems.ts';
import { describeValue, didYouMean, joinWithOr, nameWord, quote, visible } from './wording.ts';
import type { Place } from './yaml.ts';

/** Far beyond what is listed, and far below what a hostile file can cause. */
const maxComplaints = 200;

/** What was validated, and where to send the reader. */
export interface Checked {
  readonly value: unknown;
  /** Put before every path, e.g. `gates.length` for the options of one gate. */
  readonly prefix?: string;
  place(steps: readonly string[], part?: 'key' | 'value'): Place;
}

const typeNames: Readonly<Record<string, string>> = {
  object: 'a map',
  array: 'a list',
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  null: 'nothing',
};

function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** `limits.maxLineBytes`, `files[2]`; `the file` for the top. */
function label(checked: Checked, steps: readonly string[]): string {
  let text = checked.prefix ?? '';
  let value: unknown = checked.value;
  for (const step of steps) {
    const plain = /^[\w$-]{1,60}$/.test(step);
    if (Array.isArray(value)) text += `[${step}]`;
    else text += plain ? `${text === '' ? '' : '.'}${step}` : `[${quote(step)}]`;
    value = (value as JsonObject | undefined)?.[step];
  }
  return text === '' ? 'the file' : text;
}

/** What a schema accepts at its top: `error, warning or off`, `a list`. */
function accepted(schema: unknown): string[] {
  if (!isObject(schema)) return [];
  if (Array.isArray(schema.enum)) return schema.enum.map(nameWord);
  if ('const' in schema) return [nameWord(schema.const)];
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  return types.map((type) => typeNames[nameWord(type)] ?? nameWord(type));
}

/** True when the value could be meant for this branch: it has the type the branch asks for. */
function meantFor(value: unknown, schema: unknown): boolean {
  if (!isObject(schema)) return false;
  if (Array.isArray(schema.enum)) return schema.enum.some((one) => typeof one === typeof value);
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  return types.some((type) => {
    if (type === 'array') return Array.isArray(value);
    if (type === 'object') return isObject(value);
    if (type === 'null') return value === null;
    return typeof value === (type === 'integer' ? 'number' : type);
  });
}

/**
 * The errors without those of branches that were not meant: `{ level: eror }` is a bad level, not
 * also a map that should have been a word.
 */
function withoutOtherBranches(errors: readonly ErrorObject[]): ErrorObject[] {
  let kept = [...errors];
  const choices = errors
    .filter((error) => error.keyword === 'anyOf' || error.keyword === 'oneOf')
    .sort((a, b) => a.schemaPath.length - b.schemaPath.length);
  for (const choice of choices) {
    if (!kept.includes(choice)) continue;
    const branches = choice.schema as unknown[];
    const meant = branches.flatMap((branch, at) => (meantFor(choice.data, branch) ? [at] : []));
    const [only] = meant;
    const below = `${choice.schemaPath}/`;
    const chosen = meant.length === 1 ? `${below}${String(only)}/` : undefined;
    const here = (error: ErrorObject): boolean =>
      error.schemaPath.startsWith(below) && error.instancePath.startsWith(choice.instancePath);
    const explained =
      chosen !== undefined &&
      kept.some((error) => here(error) && error.schemaPath.startsWith(chosen));
    kept = kept.filter((error) => {
      if (error === choice) return !explained;
      return !here(error) || (explained && error.schemaPath.startsWith(chosen));
    });
  }
  return kept;
}

interface Words {
  readonly message: string;
  readonly hint?: string | undefined;
}

/** One ajv error with what all wordings need. */
interface Mistake {
  /** `limits.maxLineBytes` or `the file`. */
  readonly name: string;
  readonly data: unknown;
  /** The keyword's own value in the schema. */
  readonly schema: unknown;
  readonly params: Readonly<Record<string, unknown>>;
  readonly parent: JsonObject;
  /** The schema's description, to say what belongs here. */
  readonly help: string | undefined;
}

function inside({ name }: Mistake): string {
  return name === 'the file' ? '' : ` in ${name}`;
}

function unknownKey(mistake: Mistake): Words {
  const { params, parent } = mistake;
  const key = String(params.additionalProperty ?? params.unevaluatedProperty);
  const keys = Object.keys(isObject(parent.properties) ? parent.properties : {});
  return {
    message: `unknown key ${quote(key)}${inside(mistake)}${didYouMean(key, keys)}`,
    hint: keys.length > 0 ? `Keys here: ${keys.join(', ')}` : 'No keys can stand here.',
  };
}

function missingKey(mistake: Mistake): Words {
  const key = String(mistake.params.missingProperty);
  const properties = isObject(mistake.parent.properties) ? mistake.parent.properties : {};
  const schema = properties[key];
  const description = isObject(schema) ? schema.description : undefined;
  return {
    message: `missing key ${quote(key)}${inside(mistake)}`,
    hint: typeof description === 'string' ? description : undefined,
  };
}

function wrongType({ name, data, schema, help }: Mistake): Words {
  const wanted = joinWithOr(accepted({ type: schema }));
  if (data === null) {
    return { message: `${name} is empty; give it ${wanted} or remove the key`, hint: help };
  }
  const message = `${name} must be ${wanted}, found ${describeValue(data)}`;
  const bracketed = wanted === 'a list' && typeof data === 'string';
  return { message, hint: bracketed ? `Put it in brackets: [${quote(data)}]` : help };
}

/** Not one of the words that can stand here. */
function wrongWord({ name, data }: Mistake, words: readonly string[]): Words {
  if (data === null) return { message: `${name} is empty; it takes ${joinWithOr(words)}` };
  const meant = typeof data === 'string' ? didYouMean(data, words) : '';
  if (words.length <= 6) {
    return {
      message: `${name} must be ${joinWithOr(words)}, found ${describeValue(data)}${meant}`,
    };
  }
  return {
    message: `unknown ${name} ${describeValue(data)}${meant}`,
    hint: `Values here: ${words.join(', ')}`,
  };
}

const formats: Readonly<Record<string, (text: string) => string | undefined>> = {
  glob: globProblem,
  'key-variable': keyVariableProblem,
  'model-url': modelUrlProblem,
};

function wrongText({ name, data, schema }: Mistake): Words {
  const text = String(data);
  const problem = (formats[String(schema)] ?? pathProblem)(text);
  return { message: `${name} ${problem ?? `must be a ${String(schema)}, found ${quote(text)}`}` };
}

const bound =
  (words: string) =>
  ({ name, data, schema, help }: Mistake): Words => ({
    message: `${name} must be ${words} ${String(schema)}, found ${describeValue(data)}`,
    hint: help,
  });

const size =
  (words: string, unit: string, units: string) =>
  ({ name, schema, help }: Mistake): Words => ({
    message:
      words === 'at least' && schema === 1
        ? `${name} must not be empty`
        : `${name} must have ${words} ${String(schema)} ${schema === 1 ? unit : units}`,
    hint: help,
  });

const words: Readonly<Record<string, (mistake: Mistake) => Words>> = {
  additionalProperties: unknownKey,
  unevaluatedProperties: unknownKey,
  required: missingKey,
  type: wrongType,
  enum: (mistake) => wrongWord(mistake, (mistake.schema as unknown[]).map(nameWord)),
  const: (mistake) => wrongWord(mistake, [nameWord(mistake.schema)]),
  anyOf: (mistake) => wrongWord(mistake, (mistake.schema as unknown[]).flatMap(accepted)),
  oneOf: (mistake) => wrongWord(mistake, (mistake.schema as unknown[]).flatMap(accepted)),
  minimum: bound('at least'),
  maximum: bound('at most'),
  exclusiveMinimum: bound('more than'),
  exclusiveMaximum: bound('less than'),
  multipleOf: bound('a multiple of'),
  minLength: size('at least', 'character', 'characters'),
  maxLength: size('at most', 'character', 'characters'),
  minItems: size('at least', 'entry', 'entries'),
  maxItems: size('at most', 'entry', 'entries'),
  minProperties: size('at least', 'key', 'keys'),
  maxProperties: size('at most', 'key', 'keys'),
  uniqueItems: ({ name }) => ({ message: `${name} holds the same entry twice` }),
  pattern: ({ name, data, schema, help }) => ({
    message: `${name} can't be ${describeValue(data)}`,
    hint: help ?? `It must match ${String(schema)}`,
  }),
  format: wrongText,
  propertyNames: ({ name, params }) => ({
    message: `${name} can't have the key ${quote(String(params.propertyName))}`,
    hint: 'Use letters, digits, dots, hyphens and underscores, 64 at most.',
  }),
};

/** Words for one error; `name` is the label of the value it is about. */
function word(error: ErrorObject, name: string): Words {
  const parent = isObject(error.parentSchema) ? error.parentSchema : {};
  const help = typeof parent.description === 'string' ? parent.description : undefined;
  const { data, schema, params } = error;
  return (
    words[error.keyword]?.({ name, data, schema, params, parent, help }) ?? {
      message: `${name} ${visible(error.message ?? `breaks ${error.keyword}`, 200)}`,
      hint: help,
    }
  );
}

/** One problem for each mistake ajv found; errors must come with `verbose` and `allErrors`. */
export function complaints(
  errors: readonly ErrorObject[] | null | undefined,
  checked: Checked,
): Problem[] {
  const kept = withoutOtherBranches((errors ?? []).slice(0, maxComplaints));
  // A bad key gives an error of its own beside that of `propertyNames`; `if` repeats its `then`.
  const own = kept.filter((error) => error.propertyName === undefined && error.keyword !== 'if');
  return own.map((error) => {
    const steps = stepsOf(error.instancePath);
    const { additionalProperty, unevaluatedProperty, propertyName } = error.params;
    const key: unknown = additionalProperty ?? unevaluatedProperty ?? propertyName;
    const place =
      typeof key === 'string' ? checked.place([...steps, key], 'key') : checked.place(steps);
    return { ...word(error, label(checked, steps)), ...place };
  });
}
