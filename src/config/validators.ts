// JSON Schemas compiled once for a list of gates and kinds.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { AnyGate } from '../core/gate.ts';
import { isObject, type Json, type JsonSchema } from '../core/json.ts';
import type { Kind } from '../core/record.ts';
import { globProblem, pathProblem } from './globs.ts';
import { keyVariableProblem, modelUrlProblem } from './model-url.ts';
import { manifestSchema, policySchema } from './schemas.ts';
import { waiversSchema } from './waivers-schema.ts';

let shared: Ajv2020 | undefined;

function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: false,
    useDefaults: true,
    // Our schemas are checked by a test; here that would be most of the time a small run takes.
    meta: false,
    validateSchema: false,
  });
  ajv.addFormat('glob', (text: string) => globProblem(text) === undefined);
  ajv.addFormat('inner-path', (text: string) => pathProblem(text) === undefined);
  ajv.addFormat('key-variable', (text: string) => keyVariableProblem(text) === undefined);
  ajv.addFormat('model-url', (text: string) => modelUrlProblem(text) === undefined);
  return ajv;
}

/** Compiles a schema of ours. Validating fills in defaults: hand in a value that may change. */
export function compile(schema: JsonSchema): ValidateFunction {
  shared ??= createAjv();
  // Without its name: another list of gates gives another schema of the same name.
  const { $id, $schema, ...nameless } = schema;
  return shared.compile(nameless);
}

/** `make()`, made once for each list of gates and name. */
function once(
  made: WeakMap<readonly AnyGate[], Map<string, ValidateFunction>>,
  gates: readonly AnyGate[],
  name: string,
  make: () => JsonSchema,
): ValidateFunction {
  let named = made.get(gates);
  if (named === undefined) made.set(gates, (named = new Map<string, ValidateFunction>()));
  let validate = named.get(name);
  if (validate === undefined) named.set(name, (validate = compile(make())));
  return validate;
}

const validators = new WeakMap<readonly AnyGate[], Map<string, ValidateFunction>>();

/** Ids of the gates that a file speaks of: only their options are compiled. */
function idsIn(value: Json): ReadonlySet<string> {
  return new Set(isObject(value) && isObject(value.gates) ? Object.keys(value.gates) : []);
}

export function policyValidator(gates: readonly AnyGate[], value: Json): ValidateFunction {
  const only = new Set(idsIn(value));
  for (const name of ['models', 'embedders']) {
    if (isObject(value) && value[name] !== undefined) only.add(name);
  }
  return once(validators, gates, `policy ${[...only].join()}`, () => policySchema(gates, only));
}

export function manifestValidator(
  kinds: readonly Kind[],
  gates: readonly AnyGate[],
  value: Json,
): ValidateFunction {
  const ids = idsIn(value);
  const name = `manifest ${kinds.map(({ id }) => id).join()} ${[...ids].join()}`;
  return once(validators, gates, name, () => manifestSchema(kinds, gates, ids));
}

export function waiversValidator(gates: readonly AnyGate[]): ValidateFunction {
  return once(validators, gates, 'waivers', () => waiversSchema(gates));
}

const optionsValidators = new WeakMap<AnyGate, ValidateFunction>();

export function optionsValidator(gate: AnyGate): ValidateFunction {
  let validate = optionsValidators.get(gate);
  if (validate === undefined) optionsValidators.set(gate, (validate = compile(gate.options)));
  return validate;
}
