// Files that options of gates name: whose version a check takes, and what it refuses to read.
import { expect, test } from '@jest/globals';
import { check } from '../../src/commands/check.ts';
import { readPolicyFiles } from '../../src/commands/read-policy-files.ts';
import type { GateSetting } from '../../src/commands/run-gates.ts';
import type { GateOverrides } from '../../src/config/types.ts';
import type { AnyGate } from '../../src/core/gate.ts';
import type { Tree } from '../../src/core/ports.ts';
import type { GateResult } from '../../src/core/report.ts';
import { fakeTree } from '../config/fakes.ts';

const gate: AnyGate = {
  id: 'reader',
  summary: '',
  levels: { recommended: 'error', strict: 'error' },
  options: { type: 'object', properties: {} },
  codes: {},
  files: (options) => [(options as { path: string }).path],
};

function settingOf(path: string, level: GateSetting['level'] = 'error'): GateSetting {
  return { gate, level, options: { path }, codes: {} };
}

test('reads each file once, of gates that run', async () => {
  const paths: string[] = [];
  const tree = fakeTree({ 'a.jinja': 'a', 'b.jinja': 'b' }, ['link.jinja']);
  const counting: Tree = {
    ...tree,
    read: (path) => {
      paths.push(path);
      return tree.read(path);
    },
  };
  const settings = [
    settingOf('b.jinja', 'off'),
    settingOf('link.jinja'),
    settingOf('a.jinja'),
    settingOf('../a.jinja'),
    settingOf('a.jinja', 'warning'),
  ];
  const files = await readPolicyFiles(settings, counting);
  expect(Object.keys(files)).toEqual(['../a.jinja', 'a.jinja', 'link.jinja']);
  expect(new TextDecoder().decode(files['a.jinja'] as Uint8Array)).toBe('a');
  expect(files['../a.jinja']).toEqual({ unavailable: `no file "../a.jinja" at ${tree.label}` });
  expect(files['link.jinja']).toEqual({
    unavailable: `no regular file "link.jinja" at ${tree.label}`,
  });
  expect(paths).toEqual(['a.jinja']);
});

test('has none without a repository', async () => {
  expect(await readPolicyFiles([settingOf('a.jinja')], null)).toEqual({
    'a.jinja': { unavailable: 'no repository to read "a.jinja" from' },
  });
});

const strict = "{{ raise_exception('system') if messages[0].role == 'system' }}";
const lenient = '{% for m in messages %}{{ m.content }}{% endfor %}';

function treeOf(label: string, template: string | undefined, records: string): Tree {
  const files: Record<string, string> = {
    'heartcut.yaml': 'gates:\n  trainer-fit: { level: error, template: chat.jinja }\n',
    'datasets/data/dataset.yaml':
      'name: talk\nkind: chat\nfiles: ["*.jsonl"]\nlicence: CC0-1.0\nprovenance: { origin: human }\n',
    'datasets/data/a.jsonl': records,
  };
  if (template !== undefined) files['chat.jinja'] = template;
  return { ...fakeTree(files), label };
}

async function checkTrees(
  base: Tree,
  head: Tree,
  options: readonly GateOverrides[] = [],
): Promise<GateResult | undefined> {
  const request = {
    base,
    head,
    target: null,
    policyFrom: 'base' as const,
    onlyGates: ['trainer-fit'],
    onlyDatasets: [],
    options,
    reproduce: '',
  };
  const report = await check(request, { info() {}, warn() {}, progress() {} }, () => 0);
  return report.results[0];
}

const plain = '{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}\n';
const ruled = plain.replace('[', '[{"role":"system","content":"c"},');

test('the template of base judges, not the one that the change brings', async () => {
  const source = strict + lenient;
  const result = await checkTrees(
    treeOf('base', source, plain),
    treeOf('head', lenient, plain + ruled),
  );
  expect(result?.findings.map(({ code, at }) => [code, at.line])).toEqual([
    ['template-refuses', 2],
  ]);
});

test('a template that base does not have breaks the gate', async () => {
  const result = await checkTrees(
    treeOf('base', undefined, plain),
    treeOf('head', lenient, plain + ruled),
  );
  expect(result).toMatchObject({
    status: 'broken',
    reason: 'could not start: no file "chat.jinja" at base',
  });
});
