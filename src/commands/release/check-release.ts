// The gates over all records of a release: what its report.html shows. It is the same wherever it is
// built, so no clock is asked, no model and no server.
import type { Log, Threads, Tree } from '../../core/ports.ts';
import type { Report } from '../../core/report.ts';
import { html } from '../../reporters/html.ts';
import { check } from '../check.ts';
import type { Embedding } from '../open-embeddings.ts';

export interface ReleaseCheck {
  readonly tree: Tree;
  readonly dataset: string;
  /** YYYY-MM-DD of the release: waivers hold by it, not by the day on which it is built. */
  readonly date: string;
  readonly threads?: Threads;
  /** The embedders that ship. */
  readonly embedding?: Embedding;
}

export function checkRelease(request: ReleaseCheck, log: Log): Promise<Report> {
  const { tree, dataset, date, threads, embedding } = request;
  return check(
    {
      base: null,
      head: tree,
      target: null,
      policyFrom: 'head',
      onlyGates: [],
      onlyDatasets: [dataset],
      options: [],
      today: date,
      wantsMap: true,
      excerptCharacters: html.excerptCharacters,
      reproduce: `heartcut check --all --dataset ${dataset} --head ${tree.commit?.slice(0, 12) ?? ''}`,
      ...(threads === undefined ? {} : { threads }),
      ...(embedding === undefined ? {} : { embedding: withoutServers(embedding) }),
    },
    log,
    () => 0,
  );
}

/** What a server answers today it may not answer when somebody builds the release again. */
function withoutServers(embedding: Embedding): Embedding {
  const unavailable = 'a release is checked without servers';
  return { ...embedding, openServer: () => Promise.resolve({ unavailable }) };
}
