// GitHub's own OpenAPI description, asked two questions: may a client send this, may a server
// answer that? Ajv answers from the description's schemas. The slice is made by
// scripts/slice-openapi.mjs and names its source inside. (openapi-backend would do the same; it
// rests on a CommonJS package that requires an ES module, which Jest can't load before Node 24.9.)
import { readFileSync } from 'node:fs';
import { Ajv, type AnySchema, type ErrorObject } from 'ajv';
import ajvFormats from 'ajv-formats';

export interface DescribedRequest {
  readonly method: string;
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string | string[]>>;
  /** Parsed, the bytes where the operation takes a file, or undefined where nothing was sent. */
  readonly body: unknown;
  /** True where something was sent that is not JSON; the body is undefined then. */
  readonly brokenBody: boolean;
}

export interface DescribedOperation {
  /** GitHub's operationId, e.g. `issues/create-comment`. */
  readonly id: string;
  /** What GitHub's errors name as documentation_url. */
  readonly documentationUrl: string;
  /** False where an installation token is refused whatever its permissions (GET /user). */
  readonly enabledForApps: boolean;
  readonly pathParameters: Readonly<Record<string, string>>;
  /** What in the request the description does not allow; empty when all is well. */
  requestViolations(): string[];
  /** What in an answer the description does not allow; empty when all is well. */
  responseViolations(status: number, body: unknown): string[];
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: AnySchema;
}

interface Media {
  readonly 'application/json': { readonly schema: AnySchema };
}

interface Operation {
  readonly operationId: string;
  readonly externalDocs: { readonly url: string };
  readonly 'x-github': { readonly enabledForGitHubApps: boolean };
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content: {
      readonly 'application/json'?: { readonly schema: { readonly properties?: object } };
    };
  };
  readonly responses: Readonly<Record<string, { readonly content?: Media } | Reference>>;
}

interface Reference {
  readonly $ref: string;
}

interface Definition {
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const definition = JSON.parse(
  readFileSync(new URL('../fixtures/github-openapi.json', import.meta.url), 'utf8'),
  allowNull,
) as Definition;

// The description of repos/upload-release-asset tells of assets in the state `starter`, which the
// list of states in the same description lacks.
const asset = definition.components['schemas']?.['release-asset'] as {
  properties: { state: { enum: string[] } };
};
asset.properties.state.enum.push('starter');

// The words of OpenAPI beside JSON Schema's (discriminator, deprecated) are none of Ajv's.
const ajv = ajvFormats.default(new Ajv({ strict: false, allErrors: true }));
// Parameters arrive as text: `per_page=100` is an integer all the same.
const parameterAjv = ajvFormats.default(
  new Ajv({ strict: false, allErrors: true, coerceTypes: true }),
);

/** OpenAPI 3.0 says `nullable` beside `oneOf` too, where Ajv wants a `type`. */
function allowNull(_key: string, node: unknown): unknown {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return node;
  const { nullable, ...rest } = node as { nullable?: unknown };
  if (nullable !== true || 'type' in rest) return node;
  return { anyOf: [{ type: 'null' }, rest] };
}

// GitHub's own word for `owner/name`.
for (const each of [ajv, parameterAjv]) each.addFormat('repo.nwo', /^[\w.-]+\/[\w.-]+$/);

/** Version of @octokit/openapi the slice was cut from. */
export const descriptionVersion = definition.info.version;

/** The operation a request means, or undefined where the slice has none. */
export function describeRequest(request: DescribedRequest): DescribedOperation | undefined {
  for (const [template, methods] of Object.entries(definition.paths)) {
    const operation = methods[request.method.toLowerCase()];
    const pathParameters = matchPath(template, request.path);
    if (operation === undefined || pathParameters === null) continue;
    return {
      id: operation.operationId,
      documentationUrl: operation.externalDocs.url,
      enabledForApps: operation['x-github'].enabledForGitHubApps,
      pathParameters,
      requestViolations: () => [
        ...parameterViolations(operation, pathParameters, request.query),
        ...bodyViolations(operation, request.body),
        // A file sent in chunks of unknown length is refused by the host for uploads.
        ...(takesFile(request) && request.headers['content-length'] === undefined
          ? ['body its length is not told']
          : []),
      ],
      responseViolations: (status, body) => responseViolations(operation, status, body),
    };
  }
  return undefined;
}

/** True for the operations whose body is a file and no JSON. */
export function takesFile({ method, path }: { method: string; path: string }): boolean {
  return Object.entries(definition.paths).some(([template, methods]) => {
    const body = methods[method.toLowerCase()]?.requestBody;
    return (
      body !== undefined &&
      body.content['application/json'] === undefined &&
      matchPath(template, path) !== null
    );
  });
}

/** The values of `{name}` in a path template, or null where the path is another one. */
function matchPath(template: string, path: string): Record<string, string> | null {
  const names: string[] = [];
  const pattern = template.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    names.push(name);
    return '([^/]+)';
  });
  const match = new RegExp(`^${pattern}$`).exec(path);
  if (match === null) return null;
  return Object.fromEntries(
    names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')]),
  );
}

/** The component behind a `$ref`, or the node itself. */
function resolve<Node extends object>(node: Node | Reference): Node {
  if (!('$ref' in node)) return node;
  const [, , group = '', name = ''] = node.$ref.split('/');
  return definition.components[group]?.[name] as Node;
}

function parameterViolations(
  operation: Operation,
  pathParameters: Readonly<Record<string, string>>,
  query: string,
): string[] {
  const described = (operation.parameters ?? []).map((one) => resolve(one));
  const place = (where: Parameter['in'], values: Record<string, string>): string[] => {
    const here = described.filter((parameter) => parameter.in === where);
    const schema = {
      type: 'object',
      properties: Object.fromEntries(here.map(({ name, schema: of }) => [name, of])),
      required: here.filter(({ required }) => required === true).map(({ name }) => name),
      // GitHub ignores names it does not know, so a misspelt one would pass unseen: our own rule.
      additionalProperties: false,
    };
    return violations(parameterAjv, schema, values).map((one) => `${where} ${one}`);
  };
  return [
    ...place('path', { ...pathParameters }),
    ...place('query', Object.fromEntries(new URLSearchParams(query))),
  ];
}

function bodyViolations({ requestBody }: Operation, body: unknown): string[] {
  if (requestBody === undefined) return body === undefined ? [] : ['body none is taken'];
  if (body === undefined) return requestBody.required === true ? ['body is missing'] : [];
  const json = requestBody.content['application/json'];
  if (json === undefined) return Buffer.isBuffer(body) ? [] : ['body is no file'];
  const { schema } = json;
  // As for parameters: no name the description does not have.
  return violations(ajv, { ...schema, additionalProperties: false }, body).map(
    (one) => `body ${one}`,
  );
}

/**
 * GitHub answers errors its description does not list for the operation (403 to an update, 401 to
 * anything). They have the shape of those it does list.
 */
function responseViolations(operation: Operation, status: number, body: unknown): string[] {
  const described = operation.responses[String(status)];
  const listed = described && resolve(described);
  // Some refusals are listed without a body, which they have all the same.
  if (listed === undefined || (status >= 400 && listed.content === undefined)) {
    if (status < 400) return [`status ${status} is not described`];
    return violations(
      ajv,
      { allOf: [{ $ref: '#/components/schemas/basic-error' }], required: ['message'] },
      body,
    );
  }
  const { content } = listed;
  if (content === undefined) return body === undefined ? [] : ['no body is described'];
  return violations(ajv, content['application/json'].schema, body);
}

/** Schemas already told Ajv, by their text: compiling one takes longer than a request. */
const compiled = new Map<string, ReturnType<Ajv['compile']>>();

function violations(validator: Ajv, schema: AnySchema, value: unknown): string[] {
  const key = `${validator === ajv} ${JSON.stringify(schema)}`;
  let validate = compiled.get(key);
  if (validate === undefined) {
    validate = validator.compile(absolute(schema) as AnySchema);
    compiled.set(key, validate);
  }
  return validate(value) ? [] : (validate.errors ?? []).map(sentence);
}

/** The schema inside a document that holds the components, so that its `#/…` references resolve. */
function absolute(schema: AnySchema): unknown {
  return { ...(schema as object), components: definition.components };
}

function sentence({ instancePath, message, params }: ErrorObject): string {
  const name: unknown = params['additionalProperty'];
  const extra = typeof name === 'string' ? `: ${name}` : '';
  return `${instancePath === '' ? '/' : instancePath} ${message ?? 'is wrong'}${extra}`;
}
