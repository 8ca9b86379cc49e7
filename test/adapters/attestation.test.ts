// What is made of the words of gh: a program of that name stands in for it.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { openVerifier } from '../../src/adapters/attestation.ts';
import { sha256 } from '../helpers/release-fixture.ts';

const isWindows = process.platform === 'win32';
const describeUnix = isWindows
  ? describe.skip.each([['(skipped: a script can not be called gh.exe)']])
  : describe.each([['']]);
const file = { name: 'manifest.json', bytes: Buffer.from('{"format":1}\n') };
const github = { repository: 'octo-org/data', host: 'github.com' };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heartcut-gh-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A gh that keeps its arguments and the file it is asked about, then does `rest`. */
function installGh(rest: string): Record<string, string> {
  mkdirSync(join(folder, 'bin'));
  const script = `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/args'\ncat "$3" > '${folder}/asked'\n${rest}\n`;
  writeFileSync(join(folder, 'bin/gh'), script);
  chmodSync(join(folder, 'bin/gh'), 0o755);
  return { PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter) };
}

function printed(digest: string): string {
  const statement = { subject: [{ name: 'manifest.json', digest: { sha256: digest } }] };
  return `echo '${JSON.stringify([{ attestation: {}, verificationResult: { statement } }])}'`;
}

describeUnix('gh %s', () => {
  test('is asked without a shell, about the bytes, by repository', async () => {
    const env = installGh(printed(sha256(file.bytes)));
    const strange = { ...github, repository: 'octo-org/$(touch x)' };
    expect(await openVerifier(env)(file, strange)).toMatchObject({ status: 'verified' });
    const args = readFileSync(join(folder, 'args'), 'utf8').trimEnd().split('\n');
    expect(args).toEqual([
      ...['attestation', 'verify', expect.stringMatching(/manifest\.json$/)],
      ...['--repo', 'octo-org/$(touch x)', '--format', 'json'],
    ]);
    expect(readFileSync(join(folder, 'asked')).equals(file.bytes)).toBe(true);
  });

  test('is told of another host', async () => {
    const env = installGh(printed(sha256(file.bytes)));
    await openVerifier(env)(file, { ...github, host: 'octo.ghe.com' });
    expect(readFileSync(join(folder, 'args'), 'utf8')).toContain('--hostname\nocto.ghe.com\n');
  });

  test.each([
    ['an attestation of other bytes', printed(sha256('other')), 'unchecked', 'is it 2.67 or newer'],
    ['exit code 0 and no attestation', 'echo "No attestations found" >&2', 'absent', 'has no'],
    ['exit code 0 and nothing', 'exit 0', 'unchecked', 'is it 2.67 or newer'],
    ['exit code 0 and nonsense', 'echo "[{"', 'unchecked', 'is it 2.67 or newer'],
    ['no attestation', 'echo "Error: HTTP 404: Not Found" >&2; exit 1', 'absent', 'has no'],
    [
      'a signature that is wrong',
      'echo "Loaded digest" >&2; echo "Error: verifying with issuer sigstore.dev" >&2; exit 1',
      'unchecked',
      'gh ended with exit code 1: Error: verifying with issuer',
    ],
    [
      'no login',
      'echo "To get started, run: gh auth login" >&2; exit 4',
      'unchecked',
      'gh auth login',
    ],
    ['a signal', 'kill -9 $$', 'unchecked', 'SIGKILL'],
  ])('%s', async (_name, script, status, detail) => {
    const found = await openVerifier(installGh(script))(file, github);
    expect(found).toEqual({ status, detail: expect.stringContaining(detail) });
  });

  test('of the folder we stand in is not run', async () => {
    installGh('exit 0');
    const env = { PATH: ['.', 'bin', ''].join(delimiter) };
    expect(await openVerifier(env)(file, github)).toMatchObject({
      detail: 'gh is not on the PATH: https://cli.github.com',
    });
  });
});

test('without gh nothing is checked, and said', async () => {
  expect(await openVerifier({ PATH: folder })(file, github)).toEqual({
    status: 'unchecked',
    detail: 'gh is not on the PATH: https://cli.github.com',
  });
});
