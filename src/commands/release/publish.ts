// Publishes planned versions, each once: draft, upload, verify, publish. A run that is cut off at any
// step leaves a draft that the next one goes on with; what is published is only looked at.
import { HeartcutError, HostError, RefusedError } from '../../core/errors.ts';
import type { Log } from '../../core/ports.ts';
import type {
  Approve,
  NoPlan,
  PublishedVersion,
  PublishOutcome,
  ReleaseCopier,
  PublishPlan,
} from '../../core/publishing.ts';
import type {
  HostRelease,
  HostUpload,
  ReleaseFolder,
  ReleaseHost,
} from '../../core/release-host.ts';
import { tagOf, type ReleaseManifest } from '../../core/release.ts';
import { changelogFile } from '../../release/changelog.ts';
import { announce } from './announce.ts';
import { listBuilt, manifestName, requirePlanned } from './built-files.ts';
import { chooseDraft, fillDraft, requireFiles } from './fill-draft.ts';
import { readPublished, type PublishedState } from './read-published.ts';
import { writeNotes } from './release-notes.ts';

/** Builds a plan's files into an empty folder. */
export type BuildRelease = (plan: PublishPlan, folder: ReleaseFolder) => Promise<ReleaseManifest>;

export interface PublishPorts {
  readonly host: ReleaseHost;
  readonly approve: Approve;
  readonly build: BuildRelease;
  /** An empty folder for the files of a plan. */
  readonly openFolder: (plan: PublishPlan) => Promise<ReleaseFolder>;
  readonly copier: ReleaseCopier;
  readonly log: Log;
}

/** One outcome a plan, in order. One that is refused or fails does not keep the others from it. */
export async function publishReleases(
  plans: readonly (PublishPlan | NoPlan)[],
  ports: PublishPorts,
): Promise<readonly PublishOutcome[]> {
  const outcomes: PublishOutcome[] = [];
  for (const plan of plans) {
    if ('nothing' in plan) {
      outcomes.push({ dataset: plan.dataset, outcome: 'nothing', why: plan.nothing });
      continue;
    }
    try {
      outcomes.push(await publishRelease(plan, ports));
    } catch (error) {
      outcomes.push(toOutcome(plan, error));
    }
  }
  return outcomes;
}

/** Throws RefusedError where the version must not be published, HostError where the host fails. */
export async function publishRelease(
  plan: PublishPlan,
  ports: PublishPorts,
): Promise<PublishedVersion> {
  const { host } = ports;
  const tag = tagOf(plan.dataset, plan.planned.version);
  const there = await host.published(tag);
  if (there !== null) {
    const state = await readPublished(host, there, plan);
    return settle(plan, ports, { release: there, state, outcome: 'present', approvedBy: [] });
  }
  await requireFreeTag(host, tag, plan.commit);
  requireApprovedContent(plan);
  const approval = await ports.approve(plan.dataset, plan.commit);
  if (!approval.approved) throw new RefusedError(`Not approved: ${approval.reason}`);

  const folder = await ports.openFolder(plan);
  ports.log.info(`building ${tag}`);
  const manifest = await ports.build(plan, folder);
  requirePlanned(plan, manifest);
  const files = await listBuilt(folder, manifest);

  const warnings: string[] = [];
  const draft = await openDraft(plan, manifest, folder, ports, warnings);
  await fillDraft(host, draft, files, ports.log);
  // Uploading takes its time: somebody may have made the tag meanwhile.
  await requireFreeTag(host, tag, plan.commit);
  const release = await host.publish(draft, tag, plan.commit);
  await requireAsPlanned(host, release, tag, plan.commit, files, warnings);
  const manifestSha256 = files.find(({ name }) => name === manifestName)?.sha256 ?? '';
  return settle(plan, ports, {
    release,
    state: { commit: plan.commit, manifestSha256, files, warnings },
    outcome: 'published',
    approvedBy: approval.by,
    uploads: files,
  });
}

/** The files of a dry run as they would be published. Nobody is asked, nothing is sent. */
export async function buildPlanned(
  plan: PublishPlan,
  build: BuildRelease,
  folder: ReleaseFolder,
): Promise<{ readonly manifest: ReleaseManifest; readonly files: readonly HostUpload[] }> {
  requireApprovedContent(plan);
  const manifest = await build(plan, folder);
  requirePlanned(plan, manifest);
  return { manifest, files: await listBuilt(folder, manifest) };
}

/** Who approved the release pull request approved the content that release.json names. */
function requireApprovedContent({ content, planned, commit }: PublishPlan): void {
  if (content === planned.content) return;
  throw new RefusedError(
    `The records at ${commit.slice(0, 7)} are not those that ${planned.version} was prepared of.`,
    { hint: 'Other changes came in between. Prepare the version again: heartcut release prepare.' },
  );
}

/** A tag that is there already must name the commit: publishing would take it as it is. */
async function requireFreeTag(host: ReleaseHost, tag: string, commit: string): Promise<void> {
  const taken = await host.tagCommit(tag);
  if (taken === null || taken === commit) return;
  throw new RefusedError(`The tag ${tag} is there already, on another commit (${taken}).`, {
    hint: 'Delete the tag if it was a mistake, or prepare the next version.',
  });
}

async function openDraft(
  plan: PublishPlan,
  manifest: ReleaseManifest,
  folder: ReleaseFolder,
  { host }: PublishPorts,
  warnings: string[],
): Promise<HostRelease> {
  const { version } = plan.planned;
  const tag = tagOf(plan.dataset, version);
  const draft = chooseDraft(await host.releases(), tag, plan.commit, warnings);
  if (draft !== null) return draft;
  const changelog = Buffer.from((await folder.read(changelogFile)) ?? []).toString('utf8');
  return host.createDraft({
    tag,
    commit: plan.commit,
    title: `${plan.title} ${version}`,
    body: writeNotes(plan, manifest, changelog),
  });
}

/** The last look at what is out now. Throws HostError where it is not what was meant. */
async function requireAsPlanned(
  host: ReleaseHost,
  release: HostRelease,
  tag: string,
  commit: string,
  files: readonly HostUpload[],
  warnings: string[],
): Promise<void> {
  if (release.isDraft || release.tag !== tag) {
    throw new HostError(`GitHub did not publish ${tag} as it was asked to.`, {
      hint: `Look at ${release.url}, then run the job again.`,
    });
  }
  await requireFiles(host, release, files);
  const tagged = await host.tagCommit(tag);
  if (tagged !== null && tagged !== commit) {
    throw new HostError(`${tag} is published, but its tag names ${tagged}, not ${commit}.`, {
      hint: `Somebody made the tag meanwhile. Delete the release and the tag, then run again: ${release.url}`,
    });
  }
  if (tagged === null) warnings.push(`the tag ${tag} is not to be seen yet; look again later`);
  if (!release.isImmutable) {
    warnings.push('the release is not immutable: turn on immutable releases in the settings');
  }
}

interface Settling {
  readonly release: HostRelease;
  readonly state: PublishedState;
  readonly outcome: PublishedVersion['outcome'];
  readonly approvedBy: readonly string[];
  /** Where this run has built them. */
  readonly uploads?: readonly HostUpload[];
}

/** What is out is out: others are told, and what does not work there is a warning. */
async function settle(
  plan: PublishPlan,
  ports: PublishPorts,
  { release, state, outcome, approvedBy, uploads }: Settling,
): Promise<PublishedVersion> {
  const { dataset } = plan;
  const { version } = plan.planned;
  const { manifestSha256 } = state;
  const files = async (): Promise<readonly HostUpload[]> =>
    uploads ?? fetchFiles(ports.host, release, state, await ports.openFolder(plan));
  const published = { tag: release.tag, version, manifestSha256 };
  const failed = await announce({ plan, release, published, files }, ports.host, ports.copier);
  return {
    dataset,
    outcome,
    version,
    tag: release.tag,
    commit: state.commit,
    url: release.url,
    manifestSha256,
    files: state.files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
    approvedBy,
    warnings: [...state.warnings, ...failed],
  };
}

/** The files of a published release on this machine, for a copy that an earlier run did not make. */
async function fetchFiles(
  host: ReleaseHost,
  release: HostRelease,
  state: PublishedState,
  folder: ReleaseFolder,
): Promise<readonly HostUpload[]> {
  const files: HostUpload[] = [];
  for (const { name, bytes, sha256 } of state.files) {
    const asset = release.assets.find((one) => one.name === name);
    if (asset === undefined) throw new HostError(`${name} is missing in ${release.tag}.`);
    const written = await folder.write(name, host.download(asset));
    if (written.sha256 !== sha256) throw new HostError(`${name} did not arrive as it was sent.`);
    const path = folder.path(name);
    files.push({ name, bytes, sha256, path, contentType: 'application/octet-stream' });
  }
  return files;
}

/** What came of a plan that was given up. Bugs pass through. */
export function toOutcome({ dataset, planned }: PublishPlan, error: unknown): PublishOutcome {
  if (!(error instanceof HeartcutError)) throw error;
  const { version } = planned;
  return {
    dataset,
    outcome: error instanceof RefusedError ? 'refused' : 'failed',
    version,
    tag: tagOf(dataset, version),
    why: error.message,
    ...(error.hint !== undefined && { hint: error.hint }),
  };
}
