// Whether people approved what a commit would publish: its pull request, the reviews of it, and the
// rules, all as they were before the commit. What can't be found out is no approval.
import { readPolicy } from '../../config/read.ts';
import { joinPath } from '../../config/paths.ts';
import type { Repository, Tree } from '../../core/ports.ts';
import type { Approval } from '../../core/publishing.ts';
import type { HostPull, HostReview, PullHost } from '../../core/release-host.ts';
import { codeOwnersPaths, maxCodeOwnersBytes, ownersOf } from './code-owners.ts';

export interface ApprovalQuestion {
  /** The commit that brought release.json to its present state. */
  readonly commit: string;
  /** Of the dataset; '' for the root. */
  readonly folder: string;
  /** The branch that releases are made of. */
  readonly branch: string;
}

export interface ApprovalPorts {
  readonly repository: Pick<Repository, 'tree' | 'resolve'>;
  readonly pulls: PullHost;
}

/** Commits of one pull request that are looked through for its base: as many as GitHub lists of one. */
const MAX_PULL_COMMITS = 250;

const again = 'then run the workflow again.';

/** Who approved the commit, or why nobody did. Throws HostError where the host does not answer. */
export async function checkApproval(
  question: ApprovalQuestion,
  ports: ApprovalPorts,
): Promise<Approval> {
  const { commit, branch } = question;
  const short = commit.slice(0, 7);
  const pull = await ports.pulls.pullOf(commit, branch);
  const base = await findBase(question, pull, ports);
  if (base === null) {
    return refuse(
      `what ${branch} held before ${short} can't be found, so no rule says who approves.`,
    );
  }
  // A pull request that loosens the rules is held to the old ones.
  const tree = await ports.repository.tree(base);
  const { approvals, codeOwners } = (await readPolicy(tree)).release;
  const needed = Math.max(approvals, codeOwners ? 1 : 0);
  if (needed === 0) return { approved: true, by: [] };
  if (pull === null) {
    return refuse(
      `${short} came to ${branch} without a pull request, and release.approvals asks for ${needed}. ` +
        'Let the release pull request bring it.',
    );
  }

  if (!(await isAsReviewed(question, pull, ports))) {
    return refuse(
      `the ${releaseFile(question.folder)} of ${short} is not the one that #${pull.number} holds: ` +
        'it was changed while it was merged. Bring it by a pull request of its own.',
    );
  }

  const reviews = await ports.pulls.reviews(pull.number);
  const words = lastWords(reviews).filter(({ commit: at }) => at === pull.headCommit);
  const makers = await makersOf(pull, ports);
  const writers: HostReview[] = [];
  for (const word of words) {
    const counts = word.state === 'approved' || word.state === 'changes-requested';
    if (!counts || isBot(word.by) || makers.has(word.by.toLowerCase())) continue;
    if (await ports.pulls.mayWrite(word.by)) writers.push(word);
  }
  const namesOf = (state: HostReview['state']): string[] =>
    writers.filter((word) => word.state === state).map(({ by }) => by);
  const by = namesOf('approved');
  const against = namesOf('changes-requested');
  if (against.length > 0) {
    return refuse(
      `${against.join(', ')} asked for changes in #${pull.number}. Settle it there, ${again}`,
    );
  }
  if (by.length < needed) {
    return refuse(
      `#${pull.number} has ${by.length} of ${needed} approvals of its last commit ` +
        `${pull.headCommit.slice(0, 7)} by people who may write and did not make it. ` +
        `Approve it, also now that it is merged, ${again}`,
    );
  }
  const missing = codeOwners ? await missingOwner(question.folder, tree, by, ports.pulls) : null;
  return missing === null ? { approved: true, by } : refuse(`#${pull.number}: ${missing}`);
}

function refuse(reason: string): Approval {
  return { approved: false, reason };
}

/**
 * The commit that the branch was at before the pull request came: where commits are rebased, the
 * first parent may be one of the pull request's own. null where it is not found.
 */
async function findBase(
  { commit, branch }: ApprovalQuestion,
  pull: HostPull | null,
  { repository, pulls }: ApprovalPorts,
): Promise<string | null> {
  let parent = await repository.resolve(`${commit}^1`);
  for (let steps = 0; steps < MAX_PULL_COMMITS && parent !== null; steps += 1) {
    if (pull === null || (await pulls.pullOf(parent, branch))?.number !== pull.number)
      return parent;
    parent = await repository.resolve(`${parent}^1`);
  }
  return null;
}

/** Whoever may push can merge by hand, and change what is merged. */
async function isAsReviewed(
  { commit, folder }: ApprovalQuestion,
  { headCommit }: HostPull,
  { repository, pulls }: ApprovalPorts,
): Promise<boolean> {
  const path = releaseFile(folder);
  const merged = await (await repository.tree(commit)).read(path);
  const reviewed = await pulls.fileAt(headCommit, path);
  return merged !== null && reviewed !== null && Buffer.compare(merged, reviewed) === 0;
}

/** The file that names the version: GitHub asks its owners to review the release pull request too. */
function releaseFile(folder: string): string {
  return joinPath(folder, 'release.json');
}

/** Of each reviewer the last review that decides: a comment takes nothing back. */
function lastWords(reviews: readonly HostReview[]): readonly HostReview[] {
  const last = new Map<string, HostReview>();
  for (const review of reviews) {
    if (review.state !== 'commented' && review.by !== '') last.set(review.by.toLowerCase(), review);
  }
  return [...last.values()].sort((a, b) => (a.by < b.by ? -1 : 1));
}

/** Who can't approve it, in lower case: the author, and who made a commit of it. */
async function makersOf(pull: HostPull, { pulls }: ApprovalPorts): Promise<ReadonlySet<string>> {
  const committers = await pulls.committers(pull.number);
  return new Set([pull.author, ...committers].map((login) => login.toLowerCase()));
}

/** A workflow can make its bot approve; no person has brackets in the name. */
function isBot(login: string): boolean {
  return login.endsWith('[bot]');
}

/** Why no owner is among those who approved, or null where one is. */
async function missingOwner(
  folder: string,
  tree: Tree,
  approvers: readonly string[],
  pulls: PullHost,
): Promise<string | null> {
  const path = releaseFile(folder);
  const found = await readCodeOwners(tree);
  if (typeof found === 'object') return found.trouble;
  const owners = ownersOf(found, path);
  if (owners.length === 0)
    return `CODEOWNERS names no owner of ${path}, and codeOwners asks for one.`;
  const approved = new Set(approvers.map((login) => login.toLowerCase()));
  const unknown: string[] = [];
  for (const owner of owners) {
    if (!owner.startsWith('@')) {
      unknown.push(`${owner} is an e-mail address, which names no account`);
    } else if (!owner.includes('/')) {
      if (approved.has(owner.slice(1).toLowerCase())) return null;
    } else {
      const members = await pulls.teamMembers(owner.slice(1));
      if (members === null) unknown.push(`the token may not ask who is in ${owner}`);
      else if (members.some((login) => approved.has(login.toLowerCase()))) return null;
    }
  }
  const why = unknown.length === 0 ? '' : ` (${unknown.join('; ')})`;
  return `no owner of ${path} approved it: ${owners.join(', ')}${why}.`;
}

async function readCodeOwners(tree: Tree): Promise<string | { readonly trouble: string }> {
  for (const path of codeOwnersPaths) {
    const bytes = await tree.read(path);
    if (bytes === null) continue;
    if (bytes.length > maxCodeOwnersBytes) {
      return { trouble: `${path} is larger than the 3 MB that GitHub reads.` };
    }
    return Buffer.from(bytes).toString('utf8');
  }
  return { trouble: 'there is no CODEOWNERS file, and codeOwners asks for one.' };
}
