import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runAction, type ActionRunOptions } from './action-run.ts';
import { testOnNode24 } from './node-24.ts';
import { pullRequestEvent } from './payloads.ts';
import { parseCommands, parseKeyValueFile } from './runner-protocol.ts';

/** An action that tells what it was given, without the toolkit: it is the runner's side we test. */
const SCRIPT = `
import { appendFileSync, readFileSync } from 'node:fs';
const { env } = process;
appendFileSync(env.GITHUB_OUTPUT, 'plain=a=b\\nmany<<END\\n1\\n\\n2\\nEND\\n');
appendFileSync(env.GITHUB_STEP_SUMMARY, '## Summary\\n');
const payload = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'));
console.log(JSON.stringify({ env, cwd: process.cwd(), number: payload.number, node: process.version }));
console.log('  ::error file=a.jsonl,line=3::broken%0Aline');
console.error('::warning::from standard error');
process.exitCode = 3;
`;

const MANIFEST = `
inputs:
  token: { default: '\${{ github.token }}' }
  config path: { default: heartcut.yaml }
  fail-on: {}
runs: { using: node24, main: out/main.mjs }
`;

let action: string;
let workspace: string;

beforeAll(async () => {
  action = await mkdtemp(join(tmpdir(), 'heartcut-test-action-'));
  workspace = join(action, 'workspace');
  await mkdir(workspace);
  await mkdir(join(action, 'out'));
  await writeFile(join(action, 'out/main.mjs'), SCRIPT);
  await writeFile(join(action, 'action.yml'), MANIFEST);
});

afterAll(async () => {
  await rm(action, { recursive: true, force: true });
});

function run(options: Partial<ActionRunOptions> = {}) {
  const event = pullRequestEvent({ baseSha: 'b'.repeat(40), headSha: 'a'.repeat(40), number: 5 });
  return runAction({ workspace, event, apiUrl: 'http://127.0.0.1:9', action, ...options });
}

interface Told {
  readonly env: Record<string, string>;
  readonly cwd: string;
  readonly number: number;
  readonly node: string;
}

const told = (stdout: string): Told => JSON.parse(stdout.split('\n')[0] ?? '') as Told;

describe('the action as a process of its own', () => {
  test('gets the event, its inputs and the runner’s variables, and nothing of ours', async () => {
    process.env['HEARTCUT_LEAK'] = 'leak';
    const { stdout } = await run({
      inputs: { 'fail-on': 'warning' },
      token: 'secret',
      env: { HEARTCUT_DEBUG: '1' },
    });
    delete process.env['HEARTCUT_LEAK'];
    const { env, cwd, number } = told(stdout);

    expect(cwd).toBe(workspace);
    expect(number).toBe(5);
    expect(env).toMatchObject({
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: 'http://127.0.0.1:9',
      GITHUB_BASE_REF: 'main',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_HEAD_REF: 'change',
      GITHUB_REF: 'refs/pull/5/merge',
      GITHUB_REF_NAME: '5/merge',
      GITHUB_REPOSITORY: 'octo-org/data',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_SHA: 'a'.repeat(40),
      GITHUB_WORKSPACE: workspace,
      HEARTCUT_DEBUG: '1',
      INPUT_CONFIG_PATH: 'heartcut.yaml',
      'INPUT_FAIL-ON': 'warning',
      INPUT_TOKEN: 'secret',
    });
    const ours = Object.keys(env).filter(
      (name) => !/^(?:PATH|HOME|CI|HEARTCUT_DEBUG|(?:GITHUB|INPUT|RUNNER)_.*)$/.test(name),
    );
    expect(ours).toEqual([]);
  });

  test('leaves exit code, outputs, summary and commands', async () => {
    const { exitCode, outputs, summary, commands } = await run();
    expect(exitCode).toBe(3);
    expect(outputs).toEqual({ plain: 'a=b', many: '1\n\n2' });
    expect(summary).toBe('## Summary\n');
    expect(commands.map(({ line: _line, ...rest }) => rest)).toEqual([
      { command: 'error', properties: { file: 'a.jsonl', line: '3' }, data: 'broken\nline' },
      { command: 'warning', properties: {}, data: 'from standard error' },
    ]);
  });

  test('an input action.yml does not have is a mistake of the test', async () => {
    await expect(run({ inputs: { 'fail-one': 'x' } })).rejects.toThrow(/no input "fail-one"/);
  });

  test('a script that is not there is an exit code, not a hang', async () => {
    const { exitCode, stderr } = await run({ script: 'out/none.mjs' });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('none.mjs');
  });

  testOnNode24('runs on the Node the runner has', async (node) => {
    expect(told((await run({ node })).stdout).node).toMatch(/^v24\./);
  });
});

describe('commands in a log', () => {
  const names = (log: string) => parseCommands(log).map(({ command }) => command);

  test.each([
    ['::error::x', ['error']],
    [' \t\u00a0::error::x', ['error']],
    ['\ufeff::error::x', []],
    ['text ::error::x', []],
    ['text ##[error]x', ['error']],
    ['##[ error]x', []],
    ['::ERROR::x', ['error']],
    ['::unknown::x', []],
    ['::error x', []],
    ['one\r::error::x', ['error']],
    ['::stop-commands::stop\n::error::x\n::stop::\n::error::y', ['stop-commands', 'error']],
  ])('%j', (log, commands) => {
    expect(names(log)).toEqual(commands);
  });

  test('are unescaped once', () => {
    const [command] = parseCommands('::error file=a%2Cb%3Ac%0A,title=%250A,empty=::d%25%0D%0A%3A');
    expect(command).toMatchObject({
      properties: { file: 'a,b:c\n', title: '%0A' },
      data: 'd%\r\n%3A',
    });
    const [old] = parseCommands('x ##[warning file=a%3Bb;line=2]c%5D%0A');
    expect(old).toMatchObject({ properties: { file: 'a;b', line: '2' }, data: 'c]\n' });
  });
});

describe('a key-value file', () => {
  test('has values of one line and of many', () => {
    const text = 'a=1\n\nb<<X\nline = 1\n<<\nX\nc=<<\nd<<Y\nY\na=2\n';
    expect(parseKeyValueFile(text)).toEqual({ a: '2', b: 'line = 1\n<<', c: '<<', d: '' });
  });

  test.each(['name', 'name<<', '<<X\nX', 'name<<X\nvalue'])('%j fails the step', (text) => {
    expect(() => parseKeyValueFile(text)).toThrow(/Invalid/);
  });
});
