// Proves the import table: each boundary is tried with an import that must and one that must not pass.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { root } from '../helpers/root.ts';

let eslint: ESLint;

beforeAll(() => {
  eslint = new ESLint({
    cwd: root,
    overrideConfigFile: `${root}eslint.config.mjs`,
    // Types and the files on the other side are not needed to judge a path.
    overrideConfig: [
      tseslint.configs.disableTypeChecked,
      { rules: { '@typescript-eslint/no-unused-vars': 'off', 'import-x/no-cycle': 'off' } },
    ],
  });
});

/** The rules that object to `code` in the file `path`. */
async function objections(path: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${root}${path}` });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

const allowed: readonly (readonly [string, string])[] = [
  ['src/core/verdict.ts', './report.ts'],
  ['src/algorithms/distance.ts', './tokens.ts'],
  ['src/algorithms/distance.ts', 'fastest-levenshtein'],
  ['src/embedding/change-vectors.ts', '../kinds/record-keys.ts'],
  ['src/kinds/chat.ts', '../core/record.ts'],
  ['src/kinds/chat.ts', '../algorithms/tokens.ts'],
  ['src/kinds/index.ts', './chat.ts'],
  ['src/dataset/side.ts', '../kinds/index.ts'],
  ['src/dataset/side.ts', 'node:crypto'],
  ['src/sensitive/phone.ts', 'libphonenumber-js/max'],
  ['src/sensitive/phone.ts', '../algorithms/characters.ts'],
  ['src/gates/secrets.ts', '../sensitive/secrets.ts'],
  ['src/commands/scrub.ts', '../sensitive/scrub.ts'],
  ['src/gates/format.ts', '../core/gate.ts'],
  ['src/gates/format.ts', '../algorithms/hash.ts'],
  ['src/gates/format.ts', '../kinds/index.ts'],
  ['src/gates/format.ts', './format/rules.ts'],
  ['src/gates/format/rules.ts', '../../algorithms/hash.ts'],
  ['src/gates/format/rules.ts', './words.ts'],
  ['src/gates/schema.ts', 'ajv/dist/2020.js'],
  ['src/gates/schema.ts', '../schema/compile.ts'],
  ['src/gates/trainer-fit/render.ts', '@huggingface/jinja'],
  ['src/gates/trainer-fit/tokenizer.ts', '@huggingface/tokenizers'],
  ['src/gates/trainer-fit/tokenizer.ts', '../../spending/tokens.ts'],
  ['src/gates/index.ts', './format.ts'],
  ['src/gates/licence.ts', '../licences/statements.ts'],
  ['src/licences/judge.ts', '../provenance/envelope.ts'],
  ['src/licences/spdx.ts', 'spdx-expression-parse'],
  ['src/config/own-terms.ts', '../licences/schema.ts'],
  ['src/judge/ask.ts', '../kinds/index.ts'],
  ['src/judge/ask.ts', '../algorithms/random.ts'],
  ['src/judge/ask.ts', 'node:crypto'],
  ['src/gates/judge.ts', '../judge/ask.ts'],
  ['src/config/own-rubrics.ts', '../judge/rubric.ts'],
  ['src/schema/compile.ts', 'ajv'],
  ['src/exports/alpaca.ts', '../kinds/parts.ts'],
  ['src/exports/alpaca.ts', '../core/export.ts'],
  ['src/release/manifest.ts', '../dataset/canonical.ts'],
  ['src/release/manifest.ts', '../exports/index.ts'],
  ['src/release/version.ts', 'semver'],
  ['src/config/schemas.ts', '../exports/ids.ts'],
  ['src/commands/check.ts', '../release/version.ts'],
  ['src/config/policy.ts', '../gates/index.ts'],
  ['src/config/policy.ts', '../kinds/index.ts'],
  ['src/config/policy.ts', 'yaml'],
  ['src/reporters/terminal.ts', '../core/report.ts'],
  ['src/reporters/terminal.ts', 'picocolors'],
  ['src/adapters/git.ts', '../core/ports.ts'],
  ['src/adapters/git.ts', 'node:child_process'],
  ['src/adapters/github/comments.ts', '@actions/github'],
  ['src/adapters/openai-model.ts', 'p-limit'],
  ['src/adapters/openai/client.ts', 'openai'],
  ['src/spending/tokens.ts', 'gpt-tokenizer/encoding/o200k_base'],
  ['src/spending/prices.ts', '../../policies/prices.json'],
  ['src/commands/check.ts', '../spending/prices.ts'],
  ['src/commands/check.ts', '../gates/index.ts'],
  ['src/commands/check.ts', '../reporters/index.ts'],
  ['src/commands/check.ts', '../config/policy.ts'],
  ['src/commands/version.ts', '../../package.json'],
  ['src/action.ts', './adapters/git.ts'],
  ['src/action.ts', '@actions/core'],
  ['src/cli.ts', 'node:fs'],
  ['src/cli.ts', '../package.json'],
  ['src/cli.ts', './cli/check.ts'],
  ['src/cli/check.ts', './console.ts'],
  ['src/cli/check.ts', '../adapters/git.ts'],
  ['src/index.ts', './commands/check.ts'],
];

const forbidden: readonly (readonly [string, string])[] = [
  ['src/core/verdict.ts', '../algorithms/hash.ts'],
  ['src/core/verdict.ts', '../kinds/index.ts'],
  ['src/core/verdict.ts', 'node:path'],
  ['src/core/verdict.ts', 'ajv'],
  ['src/algorithms/hash.ts', '../core/json.ts'],
  ['src/algorithms/hash.ts', 'node:crypto'],
  ['src/algorithms/hash.ts', 'crypto'],
  ['src/kinds/chat.ts', '../gates/index.ts'],
  ['src/kinds/chat.ts', '../dataset/side.ts'],
  ['src/kinds/chat.ts', 'node:fs'],
  ['src/exports/alpaca.ts', '../gates/index.ts'],
  ['src/exports/alpaca.ts', 'node:fs'],
  ['src/release/manifest.ts', '../gates/index.ts'],
  ['src/release/manifest.ts', '../adapters/git.ts'],
  ['src/release/manifest.ts', 'node:fs'],
  ['src/config/schemas.ts', '../exports/index.ts'],
  ['src/dataset/side.ts', '../gates/index.ts'],
  ['src/licences/judge.ts', '../gates/index.ts'],
  ['src/licences/judge.ts', 'yaml'],
  ['src/config/own-terms.ts', '../licences/judge.ts'],
  ['src/judge/ask.ts', '../gates/index.ts'],
  ['src/judge/ask.ts', '../adapters/git.ts'],
  ['src/judge/ask.ts', 'openai'],
  ['src/judge/ask.ts', 'node:fs'],
  ['src/config/own-rubrics.ts', '../judge/ask.ts'],
  ['src/dataset/side.ts', '../adapters/files.ts'],
  ['src/dataset/side.ts', 'node:fs'],
  ['src/schema/compile.ts', '../kinds/index.ts'],
  ['src/schema/compile.ts', 'node:fs'],
  ['src/sensitive/phone.ts', '../gates/index.ts'],
  ['src/sensitive/phone.ts', 'node:fs'],
  ['src/gates/format.ts', 'libphonenumber-js'],
  ['src/gates/format.ts', './schema.ts'],
  ['src/gates/format.ts', './schema/rules.ts'],
  ['src/gates/format/rules.ts', '../schema/rules.ts'],
  ['src/gates/format/rules.ts', '../schema.ts'],
  ['src/gates/format.ts', '../dataset/side.ts'],
  ['src/gates/format.ts', '../config/policy.ts'],
  ['src/gates/format.ts', 'node:crypto'],
  ['src/gates/format.ts', 'fs/promises'],
  ['src/gates/format.ts', 'openai'],
  ['src/gates/format.ts', '@actions/core'],
  ['src/config/policy.ts', '../gates/format.ts'],
  ['src/config/policy.ts', '../kinds/chat.ts'],
  ['src/config/policy.ts', '../dataset/side.ts'],
  ['src/config/policy.ts', 'node:fs'],
  ['src/reporters/terminal.ts', '../gates/index.ts'],
  ['src/reporters/terminal.ts', '../commands/check.ts'],
  ['src/reporters/terminal.ts', '@actions/core'],
  ['src/adapters/git.ts', '../commands/check.ts'],
  ['src/adapters/git.ts', '../dataset/side.ts'],
  ['src/adapters/openai-model.ts', '../spending/prices.ts'],
  ['src/spending/prices.ts', 'openai'],
  ['src/spending/prices.ts', 'node:fs'],
  ['src/spending/prices.ts', '../config/policy.ts'],
  ['src/gates/format.ts', '../spending/prices.ts'],
  ['src/commands/check.ts', 'gpt-tokenizer'],
  ['src/commands/check.ts', '../adapters/git.ts'],
  ['src/commands/check.ts', '../cli.ts'],
  ['src/commands/check.ts', '../../README.md'],
  ['src/gates/format.ts', '../../package.json'],
  ['src/commands/check.ts', 'node:fs'],
  ['src/commands/check.ts', 'openai'],
  ['src/commands/check.ts', '@actions/core'],
  ['src/commands/check.ts', '../cli/console.ts'],
  ['src/action.ts', './cli.ts'],
  ['src/action.ts', './cli/console.ts'],
  ['src/cli/check.ts', '../action.ts'],
];

/** Every form in which TypeScript can name another module. */
const forms: Readonly<Record<string, (from: string) => string>> = {
  'import of a value': (from) => `import * as a from '${from}';\nexport const b = a;\n`,
  'import of a type': (from) => `import type { A } from '${from}';\nexport type B = A;\n`,
  're-export': (from) => `export * from '${from}';\n`,
  'named re-export': (from) => `export { a } from '${from}';\n`,
  'import for effect': (from) => `import '${from}';\n`,
  'dynamic import': (from) => `export const a = import('${from}');\n`,
  'type query': (from) => `export type A = typeof import('${from}');\n`,
};

const byValue = forms['import of a value']!;

describe('the import table', () => {
  test.each(allowed)('%s may import %s', async (path, from) => {
    expect(await objections(path, byValue(from))).toEqual([]);
  });

  test.each(forbidden)('%s may not import %s', async (path, from) => {
    expect(await objections(path, byValue(from))).toEqual(['heartcut/imports']);
  });

  test.each(Object.entries(forms))('sees: %s', async (_name, form) => {
    expect(await objections('src/gates/format.ts', form('node:fs'))).toContain('heartcut/imports');
    expect(await objections('src/gates/format.ts', form('../core/gate.ts'))).not.toContain(
      'heartcut/imports',
    );
  });

  test('refuses an import whose target is computed', async () => {
    const code = 'export const load = (name: string) => import(name);\n';
    expect(await objections('src/commands/check.ts', code)).toEqual(['heartcut/imports']);
  });

  test.each(['src/oracle/score.ts', 'src/version.ts'])('%s must be listed first', async (path) => {
    expect(await objections(path, 'export const a = 1;\n')).toEqual(['heartcut/imports']);
  });
});

describe('the world', () => {
  const inner = 'src/gates/format.ts';

  test.each([
    ['process.env', 'export const a = process.env.A;\n', 'no-restricted-globals'],
    ['fetch', 'export const a = fetch;\n', 'no-restricted-globals'],
    ['Date.now', 'export const a = Date.now();\n', 'no-restricted-properties'],
    ['new Date()', 'export const a = new Date();\n', 'no-restricted-syntax'],
    ['Math.random', 'export const a = Math.random();\n', 'no-restricted-properties'],
    ['console', "console.log('a');\n", 'no-console'],
  ])('%s is out of reach inside, and free in a door', async (_name, code, rule) => {
    expect(await objections(inner, code)).toContain(rule);
    expect(await objections('src/cli.ts', code)).toEqual([]);
  });

  test('a date that is given is no clock', async () => {
    expect(await objections(inner, "export const a = new Date('2026-01-01');\n")).toEqual([]);
  });

  test('adapters may use the world but not the console', async () => {
    expect(await objections('src/adapters/git.ts', 'export const a = process.env.A;\n')).toEqual(
      [],
    );
    expect(await objections('src/adapters/git.ts', "console.log('a');\n")).toEqual(['no-console']);
  });
});

describe('names and forms', () => {
  test.each([
    ['src/core/verdict.ts', []],
    ['test/frame/imports.test.ts', []],
    ['src/core/verdictRule.ts', ['heartcut/file-name']],
    ['src/core/verdict_rule.ts', ['heartcut/file-name']],
    ['test/frame/Imports.test.ts', ['heartcut/file-name']],
  ])('%s', async (path, expected) => {
    expect(await objections(path, 'export const a = 1;\n')).toEqual(expected);
  });

  test('a type is imported as a type', async () => {
    const config = (await eslint.calculateConfigForFile(`${root}src/core/verdict.ts`)) as {
      rules: Record<string, readonly [number]>;
    };
    expect(config.rules['@typescript-eslint/consistent-type-imports']?.[0]).toBe(2);
  });

  test('an idle disable comment is reported', async () => {
    const code = '// eslint-disable-next-line no-console\nexport const a = 1;\n';
    const [message] = await objections('src/core/verdict.ts', code);
    expect(message).toContain('Unused eslint-disable directive');
  });
});

test('files that import each other in a circle are reported', async () => {
  const circular = new ESLint({
    cwd: root,
    overrideConfigFile: `${root}eslint.config.mjs`,
    overrideConfig: [tseslint.configs.disableTypeChecked],
  });
  // The list of kinds imports this file, which here imports it back.
  const code = "import { findKind } from './index.ts';\nexport const instruction = findKind;\n";
  const [result] = await circular.lintText(code, { filePath: `${root}src/kinds/instruction.ts` });
  const rules = result?.messages.map((message) => message.ruleId);
  expect(rules).toEqual(['import-x/no-cycle']);
});
