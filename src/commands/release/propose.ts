// Keeps one release pull request a dataset: open while there is something to release, with what has to
// be in it, closed when nothing is left.
import { HeartcutError } from '../../core/errors.ts';
import type { Log } from '../../core/ports.ts';
import type { Proposal } from '../../core/proposal.ts';
import type { HostPull, PullHost } from '../../core/release-host.ts';
import type { Preparation } from '../../core/release-plan.ts';
import type { PlannedRelease, ReleaseSetting } from '../../core/release.ts';
import { joinPath } from '../../config/paths.ts';
import { plannedFile, parsePlanned } from '../../release/planned.ts';
import { releasePullTitle, renderReleasePull } from '../../reporters/release-pull.ts';

export interface ProposeRequest {
  readonly dataset: string;
  readonly folder: string;
  /** The commit that releases are made of, and the branch it is the last of. */
  readonly commit: string;
  readonly branch: string;
  readonly rules: Pick<ReleaseSetting, 'approvals' | 'codeOwners'>;
  /** `https://github.com/owner/name` */
  readonly repositoryUrl?: string;
}

export interface ProposePorts {
  readonly pulls: PullHost;
  /** What there is to release; `proposed` is release.json of the pull request that is open. */
  prepare(dataset: string, proposed: PlannedRelease | null): Promise<Preparation>;
  readonly log: Log;
}

/** The branch of a dataset's release pull request. */
export function releaseBranch(dataset: string): string {
  return `heartcut/release-${dataset}`;
}

/** One a request, in order. One that is refused or fails does not keep the others from it. */
export async function proposeReleases(
  requests: readonly ProposeRequest[],
  ports: ProposePorts,
): Promise<readonly Proposal[]> {
  const proposals: Proposal[] = [];
  for (const request of requests) {
    try {
      proposals.push(await propose(request, ports));
    } catch (error) {
      if (!(error instanceof HeartcutError)) throw error;
      const why = error.describe();
      proposals.push({ dataset: request.dataset, outcome: 'failed', why });
    }
  }
  return proposals;
}

async function propose(request: ProposeRequest, ports: ProposePorts): Promise<Proposal> {
  const { dataset, commit } = request;
  const { pulls, log } = ports;
  const branch = releaseBranch(dataset);
  const open = await pulls.openPull(branch, request.branch);
  const about = { dataset, ...(open !== null && { pull: placeOf(open) }) };
  const editor = open === null ? null : await pulls.editorOf(branch);
  if (open !== null && editor !== null) {
    return {
      ...about,
      outcome: 'kept',
      why:
        `${editor} made the last commit of #${open.number}, and it stays: nothing was renewed. ` +
        'Merge it as it is, or close it and run the workflow again for a new one.',
    };
  }

  log.info(`preparing ${dataset}`);
  const prepared = await ports.prepare(dataset, await readProposed(request, open, pulls));
  if (prepared.outcome === 'refused') {
    return { ...about, outcome: 'refused', why: prepared.plan.refused.join('; ') };
  }
  if (prepared.outcome !== 'prepared') return close(about, open, branch, pulls);

  const { release, files } = prepared;
  const title = releasePullTitle(release);
  const body = renderReleasePull(release, request);
  const made = await pulls.commitFiles({ branch, parent: commit, message: title, files });
  if (made === null) {
    const isWaiting = release.plan.planned?.state === 'prepared';
    const { version } = release.planned;
    if (isWaiting && open === null) return { ...about, outcome: 'waiting', version };
    return close(about, open, branch, pulls);
  }
  const proposal = { dataset, version: release.planned.version };
  if (open === null) {
    const pull = await pulls.createPull({ branch, into: request.branch, title, body });
    return { ...proposal, outcome: 'opened', pull: placeOf(pull) };
  }
  const isSame = open.title === title && open.body === body;
  if (!isSame) await pulls.updatePull(open.number, { title, body });
  const outcome = isSame && made === open.headCommit ? 'unchanged' : 'updated';
  return { ...proposal, outcome, pull: placeOf(open) };
}

async function close(
  about: Pick<Proposal, 'dataset' | 'pull'>,
  open: HostPull | null,
  branch: string,
  pulls: PullHost,
): Promise<Proposal> {
  if (open === null) return { ...about, outcome: 'nothing' };
  await pulls.closePull(open.number, branch);
  return { ...about, outcome: 'closed' };
}

/** release.json of the open pull request; null where there is none that can be read. */
async function readProposed(
  { folder }: ProposeRequest,
  open: HostPull | null,
  pulls: PullHost,
): Promise<PlannedRelease | null> {
  if (open === null) return null;
  const path = joinPath(folder, plannedFile);
  const bytes = await pulls.fileAt(open.headCommit, path);
  if (bytes === null) return null;
  try {
    return parsePlanned(bytes, path);
  } catch (error) {
    // It is written anew in any case.
    if (error instanceof HeartcutError) return null;
    throw error;
  }
}

function placeOf({ number, url }: HostPull): { number: number; url: string } {
  return { number, url };
}
