// `heartcut change`: a change entry for the pull request at hand.
import { isThere, writeTogether } from '../adapters/working-files.ts';
import { makeEntry } from '../commands/change.ts';
import { plan } from '../commands/release/plan.ts';
import { ConfigError } from '../core/errors.ts';
import type { Bump } from '../core/release.ts';
import { largestBump } from '../release/version.ts';
import type { Console } from './console.ts';
import { openSources } from './release/sources.ts';

interface ChangeFlags {
  readonly bump?: Bump;
  readonly message: string;
}

/** Writes the entry and prints its path. Without --bump it asks for what the records need. */
export async function runChange(
  dataset: string,
  flags: ChangeFlags,
  out: Console,
): Promise<number> {
  const sources = await openSources();
  const { datasets } = await plan(sources, [dataset], out.log);
  const [planned] = datasets;
  const needed = largestBump((planned?.changes ?? []).map(({ bump }) => bump));
  // Before a first release all is new.
  const bump = flags.bump ?? needed ?? (planned?.last === null ? 'minor' : 'patch');
  const { path, bytes } = makeEntry(dataset, bump, flags.message);
  if (await isThere(sources.root, path)) {
    throw new ConfigError(`${path} is there already`, {
      hint: 'Write what is different in other words, or edit that file.',
    });
  }
  await writeTogether(sources.root, [{ path, bytes }]);
  await out.print(`${path}  ${dataset}: ${bump}\n`, undefined);
  if (flags.bump !== undefined && needed !== undefined && largestBump([needed, bump]) !== bump) {
    out.log.warn(
      `${dataset} needs ${needed} since its last release: heartcut release plan ${dataset}`,
    );
  }
  return 0;
}
