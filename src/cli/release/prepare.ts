// `heartcut release prepare`: the files of a release, shown, or written into the working tree.
import { writeTogether } from '../../adapters/working-files.ts';
import { prepare } from '../../commands/release/prepare.ts';
import type { Threads, Tree } from '../../core/ports.ts';
import type { PreparedFile } from '../../core/release-plan.ts';
import { parseVersion } from '../../release/version.ts';
import { renderPrepared, type FileState } from '../../reporters/prepared-release.ts';
import { renderPlan } from '../../reporters/release-plan.ts';
import type { OutputFlags } from '../check.ts';
import type { Console } from '../console.ts';
import { embeddingOf, judgingOf } from '../open-judging.ts';
import { openSources } from './sources.ts';

interface PrepareFlags extends OutputFlags {
  readonly version?: string;
  readonly apply?: boolean;
}

/** Exits 1 where the version that was asked for is too small; nothing is written then. */
export async function runReleasePrepare(
  dataset: string,
  flags: PrepareFlags,
  out: Console,
  threads?: Threads,
): Promise<number> {
  const version = flags.version === undefined ? undefined : parseVersion(flags.version);
  const sources = await openSources();
  const { head, repository, root } = sources;
  const prepared = await prepare(
    {
      ...sources,
      dataset,
      version,
      today: new Date().toISOString().slice(0, 10),
      check: {
        ...(threads === undefined ? {} : { threads }),
        // A look at what would be written must not cost anything.
        judging: await judgingOf({ dryRun: flags.apply !== true }, repository),
        embedding: await embeddingOf(repository),
      },
    },
    out.log,
    () => performance.now(),
  );
  const color = out.hasColor(flags);
  if (prepared.outcome !== 'prepared') {
    await out.print(
      renderPlan({ head: { label: head.label }, datasets: [prepared.plan] }, color, 'prepare'),
      undefined,
    );
    return prepared.outcome === 'refused' ? 1 : 0;
  }
  const { release, files } = prepared;
  const states = await Promise.all(files.map(async (file) => stateOf(file, head)));
  const applied = flags.apply === true;
  if (applied) await writeTogether(root, files);
  await out.print(renderPrepared(release, states, { color, applied }), undefined);
  return 0;
}

async function stateOf({ path, bytes }: PreparedFile, head: Tree): Promise<FileState> {
  const before = await head.read(path);
  if (bytes === null) return { path, state: before === null ? 'same' : 'removed', bytes: 0 };
  const isSame = before !== null && Buffer.compare(before, bytes) === 0;
  return {
    path,
    state: isSame ? 'same' : before === null ? 'new' : 'changed',
    bytes: bytes.length,
  };
}
