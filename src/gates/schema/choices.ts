// Ajv reports every branch of a choice that failed: ten errors for one wrong value. Here the branch
// that was meant is found, and only its errors are kept.
import type { ErrorObject } from 'ajv';
import { isObject, type JsonSchema } from '../../core/json.ts';

/** One error to report. */
export interface Trouble {
  readonly error: ErrorObject;
  /** Where a value fits none of the forms it may have: what each form that comes near lacks. */
  readonly forms?: readonly (readonly ErrorObject[])[];
}

const choosing: readonly string[] = ['anyOf', 'oneOf', 'contains'];
/** Keywords that only say again what other errors say. */
const repeating: readonly string[] = ['if', 'propertyNames'];

/** The errors of one value, which Ajv must have made with `allErrors` and `verbose`. */
export function untangle(errors: readonly ErrorObject[], document: JsonSchema): Trouble[] {
  const at = errors.findLastIndex((error) => choosing.includes(error.keyword));
  const choice = errors[at];
  if (choice === undefined) {
    const telling = errors.filter((error) => !repeating.includes(error.keyword));
    return narrowTypes(telling.length > 0 ? telling : errors).map((error) => ({ error }));
  }
  const { outside, branches } = assign(errors.slice(0, at), choice, document);
  const after = errors.slice(at + 1);
  return [
    ...(outside.length > 0 ? untangle(outside, document) : []),
    ...decide(choice, branches, document),
    ...(after.length > 0 ? untangle(after, document) : []),
  ];
}

/** Of two errors about the type of one value, the one that allows less. */
function narrowTypes(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const narrowest = new Map<string, ErrorObject>();
  const widthOf = ({ params }: ErrorObject): number => [params.type].flat().length;
  for (const error of errors) {
    const known = narrowest.get(error.instancePath);
    if (error.keyword === 'type' && (known === undefined || widthOf(error) < widthOf(known))) {
      narrowest.set(error.instancePath, error);
    }
  }
  return errors.filter(
    (error) => error.keyword !== 'type' || narrowest.get(error.instancePath) === error,
  );
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
    const written = forms.findIndex((_, i) => standsIn(error, choice, i));
    const owner =
      written >= 0
        ? written
        : reachable.findIndex((schemas, i) => i >= current && schemas.has(error.parentSchema));
    if (!isInside || owner < 0) {
      outside.push(error);
    } else {
      current = owner;
      branches[owner]?.push(error);
    }
  }
  return { outside, branches };
}

/** True when the schema that failed is written in the form itself, not referred to. */
function standsIn(error: ErrorObject, choice: ErrorObject, form: number): boolean {
  const start = `${choice.schemaPath}/${form}/`;
  if (!error.schemaPath.startsWith(start)) return false;
  // A schema that refers to itself has the same path again, for a value further down.
  const isDirect = !error.schemaPath.slice(start.length).includes('/');
  return !isDirect || error.instancePath === choice.instancePath;
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
  const forms = near.length > 0 ? near : failed;
  return [joinAllowed(forms, depth) ?? joinAllowed(forms, depth + 1) ?? { error, forms }];
}

/** One `enum` error for forms that all ask for other values of the same field; undefined for others. */
function joinAllowed(
  forms: readonly (readonly ErrorObject[])[],
  depth: number,
): Trouble | undefined {
  const errors = forms.flatMap((form) =>
    form.filter(({ keyword }) => keyword === 'const' || keyword === 'enum').slice(0, 1),
  );
  const [first] = errors;
  const agree = errors.every(
    (each) => each.instancePath === first?.instancePath && depthOf(each) === depth,
  );
  if (first === undefined || errors.length < forms.length || !agree) return undefined;
  const allowedValues = errors.flatMap(({ params }) =>
    'allowedValue' in params
      ? [params.allowedValue as unknown]
      : (params.allowedValues as unknown[]),
  );
  return { error: { ...first, keyword: 'enum', params: { allowedValues } } };
}

function depthOf(error: ErrorObject): number {
  return error.instancePath.split('/').length - 1;
}
