// Ajv reports every branch of a choice that failed: ten errors for one wrong value. Here the branch
// that was meant is found, and only its errors are kept.
import type { ErrorObject } from 'ajv';
import { isObject, type JsonSchema } from '../../core/json.ts';

/** A value that fits none of the forms it may have, and what each form that comes near lacks. */
export interface Choice {
  readonly error: ErrorObject;
  readonly forms: readonly (readonly ErrorObject[])[];
}

export type Trouble = { readonly error: ErrorObject } | Choice;

const choosing: readonly string[] = ['anyOf', 'oneOf', 'contains'];
/** Keywords that only say again what other errors say. */
const repeating: readonly string[] = ['if', 'propertyNames'];

/** The errors of one value, which Ajv must have made with `allErrors` and `verbose`. */
export function untangle(errors: readonly ErrorObject[], document: JsonSchema): Trouble[] {
  const at = errors.findLastIndex((error) => choosing.includes(error.keyword));
  const choice = errors[at];
  if (choice === undefined) {
    const telling = errors.filter((error) => !repeating.includes(error.keyword));
    return (telling.length > 0 ? telling : errors).map((error) => ({ error }));
  }
  const { outside, branches } = assign(errors.slice(0, at), choice, document);
  const after = errors.slice(at + 1);
  return [
    ...(outside.length > 0 ? untangle(outside, document) : []),
    ...decide(choice, branches, document),
    ...(after.length > 0 ? untangle(after, document) : []),
  ];
}

/** Errors come branch by branch, and each knows the schema it failed. */
function assign(
  errors: readonly ErrorObject[],
  choice: ErrorObject,
  document: JsonSchema,
): { outside: ErrorObject[]; branches: ErrorObject[][] } {
  const forms: unknown[] = Array.isArray(choice.schema) ? choice.schema : [choice.schema];
  const reachable = forms.map((form) => collectSchemas(form, document));
  const branches: ErrorObject[][] = forms.map(() => []);
  const outside: ErrorObject[] = [];
  let current = 0;
  for (const error of errors) {
    const isInside =
      error.instancePath === choice.instancePath ||
      error.instancePath.startsWith(`${choice.instancePath}/`);
    const owner = reachable.findIndex(
      (schemas, i) =>
        i >= current &&
        (schemas.has(error.parentSchema) ||
          error.schemaPath.startsWith(`${choice.schemaPath}/${i}/`)),
    );
    if (!isInside || owner < 0) {
      outside.push(error);
    } else {
      current = owner;
      branches[owner]?.push(error);
    }
  }
  return { outside, branches };
}

/** A schema and every schema below it, references within the document followed. */
function collectSchemas(schema: unknown, document: JsonSchema): ReadonlySet<unknown> {
  const found = new Set<unknown>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || found.has(value)) return;
    found.add(value);
    for (const member of Object.values(value)) walk(member);
    if (isObject(value) && typeof value.$ref === 'string') walk(resolve(value.$ref, document));
  };
  walk(schema);
  return found;
}

function resolve(reference: string, document: JsonSchema): unknown {
  if (reference !== '#' && !reference.startsWith('#/')) return undefined;
  let value: unknown = document;
  for (const step of reference.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    const key = decodeStep(step);
    value = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  }
  return value;
}

function decodeStep(step: string): string {
  const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

/** The errors of the form that was meant, or the choice as a whole where that can't be told. */
function decide(
  error: ErrorObject,
  branches: readonly (readonly ErrorObject[])[],
  document: JsonSchema,
): Trouble[] {
  const failed = branches.filter((branch) => branch.length > 0);
  const fitsSeveral = error.keyword === 'oneOf' && error.params.passingSchemas !== null;
  if (error.keyword === 'contains' || fitsSeveral) return [{ error }];
  const depth = depthOf(error);
  const hasNone = (keywords: readonly string[], at: number, branch: readonly ErrorObject[]) =>
    !branch.some((each) => keywords.includes(each.keyword) && depthOf(each) === at);
  // A value of another type was not meant for a form, nor is one that names another: type: "image".
  const ofType = failed.filter((branch) => hasNone(['type', 'const', 'enum'], depth, branch));
  const named = ofType.filter((branch) => hasNone(['const', 'enum'], depth + 1, branch));
  const near = named.length > 0 ? named : ofType;
  const [only] = near;
  if (only !== undefined && near.length === 1) return untangle(only, document);
  return [{ error, forms: near.length > 0 ? near : failed }];
}

function depthOf(error: ErrorObject): number {
  return error.instancePath.split('/').length - 1;
}
