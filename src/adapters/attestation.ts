// GitHub's attestations, told by GitHub's own client: `gh attestation verify` checks the signature
// and that a workflow of the repository made the file. Never through a shell, and not by the exit code
// alone: gh up to 2.66.1 ended with 0 where it found none (cli/cli issue 10418).
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, constants, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { isObject, type Json } from '../core/json.ts';
import type { Attestation, AttestationVerifier } from '../core/release-source.ts';

/** Two requests to GitHub and one for the trusted root take a few seconds. Ours. */
const timeoutMs = 60_000;

/** Of what gh says; the reason stands in its first lines. */
const maxSaidCharacters = 10_000;

/** Of the attestations it prints: a predicate has at most 16 MB (actions/attest). */
const maxPrintedCharacters = 64 * 1024 * 1024;

/** Asks the gh on the PATH of `env`. What can't be found out is `unchecked`, with the reason. */
export function openVerifier(
  env: Readonly<Record<string, string | undefined>>,
): AttestationVerifier {
  return async (file, { repository, host }) => {
    const program = await findOnPath(env);
    if (program === null) return unchecked('gh is not on the PATH: https://cli.github.com');
    const folder = await mkdtemp(join(tmpdir(), 'heartcut-attestation-'));
    try {
      const path = join(folder, file.name);
      await writeFile(path, file.bytes);
      const where = host === 'github.com' ? [] : ['--hostname', host];
      const args = ['attestation', 'verify', path, '--repo', repository, '--format', 'json'];
      const digest = createHash('sha256').update(file.bytes).digest('hex');
      return judge(await run(program, [...args, ...where], env), repository, digest);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

function unchecked(detail: string): Attestation {
  return { status: 'unchecked', detail };
}

interface Ended {
  readonly code: number | null;
  readonly said: string;
  readonly printed: string;
}

function judge({ code, said, printed }: Ended, repository: string, digest: string): Attestation {
  if (code === 0 && namesDigest(printed, digest)) {
    return { status: 'verified', detail: `gh verified that a workflow of ${repository} made it` };
  }
  // gh's words for a digest that GitHub knows no attestation of.
  if (/no attestations found|HTTP 404/i.test(said)) {
    return { status: 'absent', detail: `${repository} has no attestation of it` };
  }
  if (code === null) return unchecked(said);
  if (code === 0) return unchecked('gh printed no attestation of this file: is it 2.67 or newer?');
  const lines = said.split('\n').map((line) => line.trim());
  const first = lines.find((line) => /^(?:error|x|✗)\b/i.test(line)) ?? lines.find(Boolean);
  return unchecked(`gh ended with exit code ${code}: ${(first ?? 'no words').slice(0, 300)}`);
}

/** Whether what gh printed holds a verified statement about these bytes. */
function namesDigest(printed: string, digest: string): boolean {
  let results: Json;
  try {
    results = JSON.parse(printed) as Json;
  } catch {
    return false;
  }
  if (!Array.isArray(results)) return false;
  const inside = (value: Json | undefined, key: string): Json | undefined =>
    isObject(value) ? value[key] : undefined;
  return results.some((result) => {
    const subjects = inside(inside(inside(result, 'verificationResult'), 'statement'), 'subject');
    if (!Array.isArray(subjects)) return false;
    return subjects.some((subject) => inside(inside(subject, 'digest'), 'sha256') === digest);
  });
}

/** Only in folders that are named whole: nothing of the folder that we stand in is run. */
async function findOnPath(
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | null> {
  const name = process.platform === 'win32' ? 'gh.exe' : 'gh';
  for (const folder of (env['PATH'] ?? env['Path'] ?? '').split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const path = join(folder, name);
    const runs = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return path;
  }
  return null;
}

/** `code` is null where it did not end by itself; `said` is then the reason. */
function run(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...env, GH_PROMPT_DISABLED: '1', NO_COLOR: '1' },
      shell: false,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    });
    let said = '';
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (printed.length < maxPrintedCharacters) printed += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(0, maxSaidCharacters);
    });
    child.on('error', (error) => {
      resolve({ code: null, said: `gh could not be started: ${error.message}`, printed });
    });
    child.on('close', (code, signal) => {
      const why = `gh was ended by ${String(signal)}, after ${timeoutMs / 1000} s at most`;
      resolve({ code, said: code === null ? why : said, printed });
    });
  });
}
