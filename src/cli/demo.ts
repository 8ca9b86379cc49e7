// `heartcut demo`: the main job on a sample change that ships beside dist.
import { existsSync } from 'node:fs';
import { FolderTree } from '../adapters/files.ts';
import { check } from '../commands/check.ts';
import { HostError } from '../core/errors.ts';
import { wantedBy, printReport, type OutputFlags } from './check.ts';
import type { Console } from './console.ts';
import { embeddingOf } from './open-judging.ts';

/** Judges the sample; exits 0, since its findings are the point. */
export async function runDemo(folder: string, flags: OutputFlags, out: Console): Promise<number> {
  if (!existsSync(folder)) throw new HostError(`the sample is missing: ${folder}`);
  const report = await check(
    {
      base: new FolderTree(`${folder}/base`, 'base'),
      head: new FolderTree(`${folder}/head`, 'head'),
      target: null,
      policyFrom: 'head',
      onlyGates: [],
      onlyDatasets: [],
      options: [],
      embedding: await embeddingOf(null),
      ...(await wantedBy(flags)),
      reproduce: 'heartcut demo',
    },
    out.log,
    () => performance.now(),
  );
  await printReport(report, flags, out);
  return 0;
}
