// The official JSON Schema tests, required ones, against schemas as datasets bring them.
import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { isObject, type Json, type JsonSchema } from '../../src/core/json.ts';
import { compileForeignSchema } from '../../src/schema/compile.ts';
import { sharedData } from '../helpers/shared-data.ts';
import { differences } from './suite-differences.ts';

interface Group {
  readonly description: string;
  readonly schema: Json;
  readonly tests: readonly {
    readonly description: string;
    readonly data: Json;
    readonly valid: boolean;
  }[];
}

/** Draft 7 tests do not say which draft they are of. */
function withDialect(draft: string, schema: Json): JsonSchema {
  if (draft !== 'draft7' || !isObject(schema) || '$schema' in schema) return schema as JsonSchema;
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...schema };
}

async function disagreements(draft: string, groups: readonly Group[]): Promise<string[]> {
  const found: string[] = [];
  for (const { description, schema, tests } of groups) {
    const validate = await compileForeignSchema(withDialect(draft, schema)).catch(() => undefined);
    if (validate === undefined) found.push(description);
    for (const each of validate === undefined ? [] : tests) {
      let isValid: boolean | undefined;
      try {
        isValid = validate!(each.data).length === 0;
      } catch {
        isValid = undefined;
      }
      if (isValid !== each.valid) found.push(`${description}: ${each.description}`);
    }
  }
  return found;
}

describe.each(['draft7', 'draft2020-12'])('%s', (draft) => {
  const folder = sharedData(`schema/JSON-Schema-Test-Suite/${draft}`);
  if (folder === undefined) {
    test.skip('(skipped: no schema/JSON-Schema-Test-Suite in HEARTCUT_DATA)', () => undefined);
    return;
  }
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

  test('all files are there', () => {
    expect(files.length).toBe(draft === 'draft7' ? 37 : 46);
    const listed = differences.flatMap(({ tests }) => Object.keys(tests));
    const unknown = listed.filter(
      (path) => path.startsWith(`${draft}/`) && !files.includes(path.slice(draft.length + 1)),
    );
    expect(unknown).toEqual([]);
  });

  test.each(files)('%s', async (name) => {
    const groups = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Group[];
    const known = differences.flatMap(({ tests }) => tests[`${draft}/${name}`] ?? []);
    expect((await disagreements(draft, groups)).sort()).toEqual([...known].sort());
  });
});
