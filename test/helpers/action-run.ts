// Runs the built action as the runner does: a process of its own with nothing but the runner's
// variables, the event in a file, files for what it reports, inputs and their defaults from
// action.yml. It is no runner: expressions, permissions and masking are not its business.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { WebhookEvent } from './payloads.ts';
import { root } from './root.ts';
import { parseCommands, parseKeyValueFile, type WorkflowCommand } from './runner-protocol.ts';

/** Long enough for a cold start on a busy machine; a run that takes longer hangs. */
const TIMEOUT_MS = 60_000;

export interface ActionRunOptions {
  /** Folder of the checkout: working directory and GITHUB_WORKSPACE. */
  readonly workspace: string;
  readonly event: WebhookEvent;
  /** GITHUB_API_URL, e.g. the stand-in's `url`. */
  readonly apiUrl: string;
  /** `with:` of the step. Where action.yml is there, an input it does not declare is an error. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** What `${{ github.token }}` means in a default of action.yml; default none. */
  readonly token?: string;
  /** Path of the Node to run it with; default the one that runs the tests. See node24(). */
  readonly node?: string;
  /** Folder of the action; default the repository. */
  readonly action?: string;
  /** Script in the action's folder; default `runs.main` of action.yml, else `dist/action.js`. */
  readonly script?: string;
  /** `env:` of the step. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface ActionRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Text of GITHUB_STEP_SUMMARY, whatever its size. */
  readonly summary: string;
  /** The runner reads commands from both streams: standard output's first here. */
  readonly commands: readonly WorkflowCommand[];
}

/** What the action did. Rejects where it can't be started or does not end within a minute. */
export async function runAction(options: ActionRunOptions): Promise<ActionRun> {
  const folder = await mkdtemp(join(tmpdir(), 'heartcut-action-'));
  try {
    return await runIn(folder, options);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function runIn(folder: string, options: ActionRunOptions): Promise<ActionRun> {
  const { event, workspace } = options;
  const action = options.action ?? root;
  const manifest = await readManifest(action);
  const file = (name: string): string => join(folder, name);
  const files = {
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_STATE: file('state'),
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
  };
  // The toolkit fails where one of them is missing: the runner always makes them first.
  for (const path of Object.values(files)) await writeFile(path, '');
  await writeFile(file('event.json'), JSON.stringify(event.payload));
  for (const name of ['home', 'temp', 'tools']) await mkdir(file(name));

  const [owner = ''] = event.repository.split('/');
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    HOME: file('home'),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__heartcut',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: options.apiUrl,
    GITHUB_BASE_REF: event.baseRef ?? '',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: file('event.json'),
    GITHUB_HEAD_REF: event.headRef ?? '',
    GITHUB_JOB: 'gate',
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: event.repository,
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '9000000001',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: event.sha,
    GITHUB_WORKFLOW: 'Data',
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: file('temp'),
    RUNNER_TOOL_CACHE: file('tools'),
    ...files,
    ...inputVariables(options, manifest),
    ...options.env,
  };
  const script = join(action, options.script ?? manifest?.runs?.main ?? 'dist/action.js');
  const run = await spawnNode(options.node ?? process.execPath, script, workspace, env);
  return {
    ...run,
    outputs: parseKeyValueFile(await readFile(files.GITHUB_OUTPUT, 'utf8')),
    summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
    commands: [...parseCommands(run.stdout), ...parseCommands(run.stderr)],
  };
}

interface Manifest {
  readonly inputs?: Readonly<Record<string, { readonly default?: string | number | boolean }>>;
  readonly runs?: { readonly main?: string };
}

async function readManifest(action: string): Promise<Manifest | undefined> {
  const path = join(action, 'action.yml');
  return existsSync(path) ? (parse(await readFile(path, 'utf8')) as Manifest) : undefined;
}

/**
 * `INPUT_<NAME>` for every declared input: upper case, spaces to underscores, hyphens as they are
 * (actions/runner, Handler.cs AddInputsToEnvironment). One without value or default is empty.
 */
function inputVariables(
  { inputs = {}, token = '' }: ActionRunOptions,
  manifest: Manifest | undefined,
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, declared] of Object.entries(manifest?.inputs ?? {})) {
    const text = String(declared.default ?? '').replace(/\$\{\{\s*github\.token\s*\}\}/g, token);
    if (text.includes('${{') && inputs[name] === undefined) {
      throw new Error(`The default of "${name}" is an expression: give its value in the test`);
    }
    values[name] = text;
  }
  for (const [name, value] of Object.entries(inputs)) {
    // The runner only warns, but in a test it is a misspelling.
    if (manifest !== undefined && !(name in values)) {
      throw new Error(`action.yml has no input "${name}"`);
    }
    values[name] = value;
  }
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  );
}

function spawnNode(
  node: string,
  script: string,
  cwd: string,
  env: Record<string, string>,
): Promise<Pick<ActionRun, 'exitCode' | 'stdout' | 'stderr'>> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    const timer = setTimeout(() => child.kill('SIGKILL'), TIMEOUT_MS);
    const text = (chunks: Buffer[]): string => Buffer.concat(chunks).toString('utf8');
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (exitCode, signal) => {
      clearTimeout(timer);
      if (exitCode !== null) {
        resolve({ exitCode, stdout: text(stdout), stderr: text(stderr) });
        return;
      }
      reject(new Error(`${script} ended by ${signal}\n${text(stdout)}\n${text(stderr)}`));
    });
  });
}
