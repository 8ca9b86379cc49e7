// `heartcut pull`: flags, environment and lock → releases in the output folder.
import { openVerifier } from '../adapters/attestation.ts';
import { defaultStoreFolder, FileStore } from '../adapters/content-store.ts';
import { writeWhole } from '../adapters/files.ts';
import { openPulledFiles } from '../adapters/pulled-files.ts';
import { openReleaseSource } from '../adapters/release-sources/open.ts';
import { readFile } from 'node:fs/promises';
import { pull, type PullWorld } from '../commands/pull.ts';
import type { PullFormat } from '../commands/pull/choose-files.ts';
import type { PullRequest } from '../commands/pull/orders.ts';
import { ConfigError, HostError } from '../core/errors.ts';
import { renderPulled } from '../reporters/pulled.ts';
import type { Console } from './console.ts';

interface PullFlags {
  readonly output: string;
  readonly format?: PullFormat;
  readonly split?: readonly string[];
  readonly as?: string;
  readonly frozen?: boolean;
  readonly lock: string;
  readonly cache?: string;
  readonly affected: boolean;
  readonly attestation: boolean;
  readonly requireAttestation?: boolean;
  readonly concurrency: string;
  readonly color?: boolean;
}

/** More connections than this are a burden on the server and no faster. Ours. */
const maxConcurrency = 32;

/** Exits 1 where --no-affected refuses what was taken back. */
export async function runPull(
  source: string | undefined,
  datasets: readonly string[],
  flags: PullFlags,
  out: Console,
): Promise<number> {
  const request = readRequest(source, datasets, flags, await readLock(flags.lock));
  const store = new FileStore(flags.cache ?? defaultStoreFolder(out.env));
  const world: PullWorld = {
    openSource(name) {
      warnOfPlainHttp(name, out);
      return openReleaseSource(name, out.env);
    },
    store,
    output: openPulledFiles(flags.output, store),
    verify: openVerifier(out.env),
    log: out.log,
  };
  const { pulled, lockText } = await pull(request, world);
  if (lockText !== null) await writeWhole(flags.lock, lockText);
  for (const { dataset, version, affected } of pulled.datasets) {
    if (affected.length === 0) continue;
    const records = affected.length === 1 ? '1 record' : `${affected.length} records`;
    out.log.warn(`${records} of ${dataset} ${version} should not be trained on: taken back since`);
  }
  await out.print(renderPulled(pulled, flags.output, out.hasColor(flags)), undefined);
  return pulled.isRefused ? 1 : 0;
}

function readRequest(
  source: string | undefined,
  datasets: readonly string[],
  flags: PullFlags,
  text: string | null,
): PullRequest {
  const concurrency = Number(flags.concurrency);
  if (!(Number.isInteger(concurrency) && concurrency >= 1 && concurrency <= maxConcurrency)) {
    throw new ConfigError(
      `--concurrency ${flags.concurrency} is no whole number from 1 to ${maxConcurrency}`,
    );
  }
  if (flags.requireAttestation === true && !flags.attestation) {
    throw new ConfigError('--require-attestation and --no-attestation contradict each other');
  }
  const ask = readAsk(source, datasets, flags);
  return {
    ...(ask !== undefined && { ask }),
    lock: { path: flags.lock, text },
    isFrozen: flags.frozen === true,
    refusesAffected: !flags.affected,
    attestation: flags.requireAttestation === true ? 'require' : flags.attestation ? 'ask' : 'skip',
    concurrency,
  };
}

function readAsk(
  source: string | undefined,
  datasets: readonly string[],
  { format, split, as }: PullFlags,
): PullRequest['ask'] {
  if (source === undefined) {
    const flag = format ? '--format' : split ? '--split' : as === undefined ? undefined : '--as';
    if (flag === undefined) return undefined;
    throw new ConfigError(`${flag} needs a source and a dataset`, {
      hint: 'Without them everything is pulled as the lock has it.',
    });
  }
  if (datasets.length === 0) {
    throw new ConfigError(`which dataset of ${source}?`, {
      hint: `heartcut pull ${source} dataset@^1`,
    });
  }
  if (as !== undefined && format === 'parquet') {
    throw new ConfigError('--as and --format parquet contradict each other');
  }
  return {
    source,
    datasets,
    choice: {
      format: format ?? 'jsonl',
      splits: [...new Set(split ?? [])].sort(),
      ...(as !== undefined && { as }),
    },
  };
}

async function readLock(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new HostError(`can't read ${path}: ${message}`, { cause: error });
  }
}

/** The digests come the same way as the files: who is between can change both. */
function warnOfPlainHttp(name: string, { log }: Console): void {
  if (!name.startsWith('http://') || !URL.canParse(name)) return;
  const { hostname } = new URL(name);
  if (['127.0.0.1', '[::1]', 'localhost'].includes(hostname)) return;
  log.warn(
    `${hostname} is asked without encryption: only a lock tells whether the files are right`,
  );
}
