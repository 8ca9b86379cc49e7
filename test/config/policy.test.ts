import { describe, expect, test } from '@jest/globals';
import { loadManifest } from '../../src/config/manifest.ts';
import { parseOption } from '../../src/config/option.ts';
import { gateSettings, loadPolicy } from '../../src/config/policy.ts';
import { fillDefaults } from '../../src/config/defaults.ts';
import { layGate, presetSettings } from '../../src/config/gate-layers.ts';
import { optionsValidator } from '../../src/config/validators.ts';
import { gates } from '../../src/gates/index.ts';
import { describeError, fakeGates, fakeKinds } from './fakes.ts';

const load = (text: string | null) => loadPolicy(text, 'heartcut.yaml', fakeGates);

describe('defaults', () => {
  const defaults = {
    preset: 'recommended',
    datasetGlobs: ['datasets/*'],
    datasetGlobPlaces: [],
    extraFields: 'allow',
    limits: { maxLineBytes: 4194304, maxDepth: 64 },
    references: [],
    teachers: undefined,
    models: {},
    embedders: {},
    budget: { perRun: { calls: 1000 }, perMonth: {} },
    release: {
      approvals: 1,
      codeOwners: false,
      parquet: true,
      exports: [],
      consumers: [],
      rules: {
        schema: 'major',
        evaluation: 'major',
        removed: 'major',
        added: 'minor',
        edited: 'patch',
        metadata: 'patch',
      },
    },
    gates: {
      'exact-duplicate': { level: 'error', options: {}, codes: {} },
      length: {
        level: 'warning',
        options: { maxResponseCharacters: 8000, roles: ['response'], pattern: '', minRatio: 0 },
        codes: {},
      },
    },
  };

  test('no file', () => {
    expect(load(null)).toEqual({ path: null, ...defaults });
  });

  test.each(['', '# nothing yet\n', 'version: 1\n', '---\n', '\ufeffversion: 1\n'])(
    'the file %j',
    (text) => {
      expect(load(text)).toEqual({ path: 'heartcut.yaml', ...defaults });
    },
  );

  test('one key written leaves its neighbours at their defaults', () => {
    expect(load('limits: { maxDepth: 8 }').limits).toEqual({ maxLineBytes: 4194304, maxDepth: 8 });
  });

  test('references as they are written', () => {
    const text = 'references: [{ path: evals/own.jsonl, question: [story, question] }]';
    expect(load(text).references).toEqual([
      { path: 'evals/own.jsonl', question: ['story', 'question'] },
    ]);
  });

  test('a default is never shared between two policies', () => {
    expect(load(null).gates['length']?.options['roles']).not.toBe(
      load(null).gates['length']?.options['roles'],
    );
  });
});

test('a policy is frozen to the bottom', () => {
  const policy = load('datasets: [a/*]\ngates: { length: { codes: { too-short: off } } }');
  const seen: unknown[] = [policy];
  for (const value of seen) {
    if (typeof value !== 'object' || value === null) continue;
    expect(Object.isFrozen(value)).toBe(true);
    seen.push(...Object.values(value));
  }
  expect(seen.length).toBeGreaterThan(20);
});

test('the place of every glob is kept', () => {
  const policy = load('datasets:\n  - one/*\n  - two\n');
  expect(policy.datasetGlobs).toEqual(['one/*', 'two']);
  expect(policy.datasetGlobPlaces).toEqual(['heartcut.yaml:2:5', 'heartcut.yaml:3:5']);
});

describe('precedence', () => {
  test('the preset goes over the gate default, the file over the preset', () => {
    expect(load('preset: strict').gates['length']?.level).toBe('error');
    expect(load('preset: strict\ngates: { length: off }').gates['length']?.level).toBe('off');
  });

  test('a map without a level keeps that of the preset', () => {
    const { gates } = load('preset: strict\ngates: { length: { maxResponseCharacters: 9 } }');
    expect(gates['length']?.level).toBe('error');
    expect(gates['length']?.options['maxResponseCharacters']).toBe(9);
  });

  test('heartcut.yaml < dataset.yaml < --option, key by key', async () => {
    const policy = load(
      'gates: { length: { level: error, maxResponseCharacters: 1, minRatio: 0.1, codes: { too-long: off } } }',
    );
    const manifest = await loadManifest(
      'kind: chat\ngates:\n  length:\n    maxResponseCharacters: 2\n    roles: [prompt]\n    codes: { too-short: off }\n',
      'datasets/a/dataset.yaml',
      { policy, readFile: async () => null, kinds: fakeKinds, gates: fakeGates },
    );
    const flags = ['length.maxResponseCharacters=3', 'length.codes.too-long=warning'];
    const options = flags.map((text) => parseOption(text, fakeGates));
    expect(gateSettings(policy, manifest.gates, options, fakeGates)).toEqual({
      'exact-duplicate': { level: 'error', options: {}, codes: {} },
      length: {
        level: 'error',
        options: { maxResponseCharacters: 3, minRatio: 0.1, roles: ['prompt'], pattern: '' },
        codes: { 'too-long': 'warning', 'too-short': 'off' },
      },
    });
    expect(policy.gates['length']?.options['maxResponseCharacters']).toBe(1);
  });

  test('the last flag wins', () => {
    const options = ['length=off', 'length=error'].map((text) => parseOption(text, fakeGates));
    expect(gateSettings(load(null), {}, options, fakeGates)['length']?.level).toBe('error');
  });

  test('settings are frozen', () => {
    const settings = gateSettings(
      load(null),
      {},
      [parseOption('length=off', fakeGates)],
      fakeGates,
    );
    expect(Object.isFrozen(settings)).toBe(true);
    expect(Object.isFrozen(settings['length']?.options)).toBe(true);
    expect(settings['constructor']).toBeUndefined();
  });

  test('options that only clash once laid over each other', async () => {
    const policy = load('gates: { length: { pattern: x } }');
    const option = parseOption('length.maxResponseCharacters=9500', fakeGates);
    expect(await describeError(() => gateSettings(policy, {}, [option], fakeGates))).toBe(
      `--option length.maxResponseCharacters=9500
  gates.length.maxResponseCharacters must be at most 9000, found 9500
  docs/heartcut-yaml.md`,
    );
    const clash = 'gates:\n  length: { pattern: x, maxResponseCharacters: 9500 }';
    expect(await describeError(() => load(clash))).toBe(
      `heartcut.yaml:2:3
  gates.length.maxResponseCharacters must be at most 9000, found 9500
  docs/heartcut-yaml.md`,
    );
  });
});

describe('mistakes', () => {
  const mistakes: [name: string, text: string, error: string][] = [
    [
      'an unknown gate',
      'gates:\n  lenght: error\n',
      `heartcut.yaml:2:3
  unknown key "lenght" in gates; did you mean "length"?
  Keys here: exact-duplicate, length`,
    ],
    [
      'a misspelt level',
      'gates:\n  length: eror\n',
      `heartcut.yaml:2:11
  gates.length must be error, warning or off, found "eror"; did you mean "error"?`,
    ],
    [
      'neither a level nor a map: one message, not four',
      'gates:\n  length: 3\n',
      `heartcut.yaml:2:11
  gates.length must be error, warning, off or a map, found 3`,
    ],
    [
      'a boolean for a level',
      'gates: { length: false }',
      `heartcut.yaml:1:18
  gates.length must be error, warning, off or a map, found false`,
    ],
    [
      'a gate with nothing after it',
      'gates:\n  length:\n',
      `heartcut.yaml:2:3
  gates.length is empty; it takes error, warning, off or a map`,
    ],
    [
      'a misspelt level in a map: nothing about the other branch',
      'gates:\n  length: { level: warn }\n',
      `heartcut.yaml:2:20
  gates.length.level must be error, warning or off, found "warn"`,
    ],
    [
      'an unknown option',
      'gates:\n  length:\n    maxResponseCharacter: 4000\n',
      `heartcut.yaml:3:5
  unknown key "maxResponseCharacter" in gates.length; did you mean "maxResponseCharacters"?
  Keys here: level, codes, maxResponseCharacters, roles, pattern, minRatio`,
    ],
    [
      'an unknown code',
      'gates:\n  length: { codes: { to-short: off } }\n',
      `heartcut.yaml:2:22
  unknown key "to-short" in gates.length.codes; did you mean "too-short"?
  Keys here: too-short, too-long`,
    ],
    [
      'an option of a wrong type',
      'gates: { length: { maxResponseCharacters: 4k } }',
      `heartcut.yaml:1:43
  gates.length.maxResponseCharacters must be a whole number, found "4k"
  Characters of the longest answer.`,
    ],
    [
      'an option below its minimum',
      'gates: { length: { maxResponseCharacters: 0 } }',
      `heartcut.yaml:1:43
  gates.length.maxResponseCharacters must be at least 1, found 0
  Characters of the longest answer.`,
    ],
    [
      'an entry of a list, at its own line',
      'gates:\n  length:\n    roles:\n      - prompt\n      - respnse\n',
      `heartcut.yaml:5:9
  gates.length.roles[1] must be prompt or response, found "respnse"; did you mean "response"?`,
    ],
    [
      'the same entry twice',
      'gates: { length: { roles: [prompt, prompt] } }',
      `heartcut.yaml:1:27
  gates.length.roles holds the same entry twice`,
    ],
    [
      'an unknown key',
      'extra-fields: forbid\n',
      `heartcut.yaml:1:1
  unknown key "extra-fields"; did you mean "extraFields"?
  Keys here: version, preset, datasets, extraFields, limits, references, teachers, guard, models, embedders, budget, release, gates`,
    ],
    [
      'a later version',
      'version: 2',
      `heartcut.yaml:1:10
  version must be 1, found 2`,
    ],
    [
      'text for a list',
      'datasets: datasets/*',
      `heartcut.yaml:1:11
  datasets must be a list, found "datasets/*"
  Put it in brackets: ["datasets/*"]`,
    ],
    [
      'a list without entries',
      'datasets: []',
      `heartcut.yaml:1:11
  datasets must not be empty
  Globs of the folders that hold a dataset.yaml; "." is the root.`,
    ],
    [
      'a glob that leaves the repository',
      'datasets: [../other/*]',
      `heartcut.yaml:1:12
  datasets[0] must not leave the folder with .., found "../other/*"`,
    ],
    [
      'an absolute glob',
      'datasets: [/data]',
      `heartcut.yaml:1:12
  datasets[0] must be relative, found "/data"`,
    ],
    [
      'a glob for Windows',
      String.raw`datasets: ['datasets\*']`,
      String.raw`heartcut.yaml:1:12
  datasets[0] must use / between folders, found "datasets\*"`,
    ],
    [
      'a glob that excludes',
      "datasets: ['!old']",
      `heartcut.yaml:1:12
  datasets[0] can't exclude with !, found "!old"`,
    ],
    [
      'a glob with a group',
      "datasets: ['+(a|b)']",
      `heartcut.yaml:1:12
  datasets[0] can't use (…) groups, found "+(a|b)"`,
    ],
    [
      'a glob that stands for too many',
      `datasets: ['${'{a,b}'.repeat(10)}']`,
      `heartcut.yaml:1:12
  datasets[0] stands for more than 50 patterns, found "${'{a,b}'.repeat(10)}"`,
    ],
    [
      'an empty section',
      'preset: strict\ngates:\n#  length: off\n',
      `heartcut.yaml:2:1
  gates is empty; give it a map or remove the key
  A level for a gate, or a map of its level, codes and options.`,
    ],
    [
      'a list for the whole file',
      '- preset: strict',
      `heartcut.yaml:1:1
  the file must be a map of keys, found a list`,
    ],
  ];

  test.each(mistakes)('%s', async (_, text, error) => {
    expect(await describeError(() => load(text))).toBe(`${error}\n  docs/heartcut-yaml.md`);
  });

  test('all of them at once, in file order', async () => {
    const text = 'gates:\n  lenght: off\nlimits: { maxDepth: 0 }\npresets: strict\n';
    expect(await describeError(() => load(text))).toBe(
      `heartcut.yaml:2:3
  unknown key "lenght" in gates; did you mean "length"?
  Keys here: exact-duplicate, length
  heartcut.yaml:3:21
    limits.maxDepth must be at least 1, found 0
    Levels of nesting in one record.
  heartcut.yaml:4:1
    unknown key "presets"; did you mean "preset"?
    Keys here: version, preset, datasets, extraFields, limits, references, teachers, guard, models, embedders, budget, release, gates
  docs/heartcut-yaml.md`,
    );
  });

  test('twenty are listed, the others counted', async () => {
    const text = Array.from({ length: 50 }, (_, at) => `key${at}: 1`).join('\n');
    const lines = (await describeError(() => load(text))).split('\n');
    expect(lines.filter((line) => /^ *heartcut.yaml:/.test(line))).toHaveLength(20);
    expect(lines.at(-2)).toBe('  … and 30 more');
  });

  test('hostile names are shown, not played', async () => {
    const text = '"\\u202E\\n::error::x\\u001b[31m": 1\n';
    expect(await describeError(() => load(text))).toContain(
      String.raw`unknown key "\u{202e}\u{a}::error::x\u{1b}[31m"`,
    );
  });

  test('keys of Object.prototype are keys like others', async () => {
    for (const key of ['constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
      expect(await describeError(() => load(`${key}: 1`))).toContain(`unknown key "${key}"`);
      expect(await describeError(() => load(`gates: { ${key}: off }`))).toContain(
        `unknown key "${key}" in gates`,
      );
    }
  });
});

test.each(gates.map((gate) => [gate.id, gate] as const))(
  'the defaults of %s meet its schema, and are those that validating fills in',
  (_, gate) => {
    const filled = fillDefaults(gate.options, {});
    const validated = {};
    expect(optionsValidator(gate)(validated)).toBe(true);
    expect(filled).toEqual(validated);
    expect(optionsValidator(gate)(filled)).toBe(true);
  },
);

test('without a file, the policy is that of an empty one', () => {
  expect({ ...loadPolicy(null, 'heartcut.yaml') }).toEqual({
    ...loadPolicy('{}', 'heartcut.yaml'),
    path: null,
  });
});

test('a guard is a list of words, never a line for a shell', async () => {
  expect(load('guard: { command: [my-guard, --fast] }').guard).toEqual({
    command: ['my-guard', '--fast'],
    timeoutSeconds: 600,
    env: [],
  });
  expect(load('version: 1')).not.toHaveProperty('guard');
  const line = await describeError(() => load('guard: { command: my-guard --fast }'));
  expect(line).toContain('guard.command must be a list');
  expect(await describeError(() => load('guard: { timeoutSeconds: 5 }'))).toContain('command');
});

test('a preset gives codes levels, until a level is written for their gate', () => {
  const [first] = fakeGates;
  const gate = {
    ...first!,
    levels: { recommended: 'error', strict: 'error' } as const,
    codeLevels: { recommended: { doubtful: 'warning' } } as const,
  };
  const preset = presetSettings(gate, 'recommended');
  expect(preset).toMatchObject({ level: 'error', codes: { doubtful: 'warning' } });
  expect(presetSettings(gate, 'strict').codes).toEqual({});
  const lay = (override: object) =>
    layGate(gate, preset, { options: {}, codes: {}, at: 'here', ...override }, []).codes;
  expect(lay({})).toEqual({ doubtful: 'warning' });
  expect(lay({ codes: { other: 'off' } })).toEqual({ doubtful: 'warning', other: 'off' });
  expect(lay({ level: 'off' })).toEqual({});
  expect(lay({ level: 'error', codes: { doubtful: 'off' } })).toEqual({ doubtful: 'off' });
});
