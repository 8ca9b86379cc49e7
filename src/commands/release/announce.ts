// Telling others of what is published. Who was told stands in the release's notes, so that a run that
// was cut off is taken up by the next one. Nothing in here can undo or stop a release.
import { HeartcutError } from '../../core/errors.ts';
import type { PublishedVersion, ReleaseCopier, PublishPlan } from '../../core/publishing.ts';
import type { HostRelease, HostUpload, ReleaseHost } from '../../core/release-host.ts';
import { readMark, replaceMark } from './release-notes.ts';

/** What workflows of consumers wait for: `on: repository_dispatch: types: [heartcut-release]`. */
export const releaseEvent = 'heartcut-release';

export interface Announcement {
  readonly plan: PublishPlan;
  readonly release: HostRelease;
  readonly published: Pick<PublishedVersion, 'tag' | 'version' | 'manifestSha256'>;
  /** The files on this machine; asked for only where they are copied. */
  readonly files: () => Promise<readonly HostUpload[]>;
}

/** Tells those who were not told yet; gives what did not work, with what to do. */
export async function announce(
  { plan, release, published, files }: Announcement,
  host: ReleaseHost,
  copier: ReleaseCopier,
): Promise<readonly string[]> {
  const mark = readMark(release.body);
  // Somebody has rewritten the notes: telling everybody again with every push would be worse.
  if (mark === undefined) return [];
  const warnings: string[] = [];
  const told = [...mark.told];
  const { tag, version, manifestSha256 } = published;

  for (const consumer of plan.consumers) {
    if (told.includes(consumer)) continue;
    const { dataset } = plan;
    const payload = { dataset, version, tag, url: release.url, manifestSha256 };
    const failed = await tryTo(() => host.dispatch(consumer, releaseEvent, payload));
    if (failed === undefined) told.push(consumer);
    else warnings.push(`${consumer} was not told: ${failed}`);
  }

  const repository = plan.huggingFace;
  const copy = `huggingface:${repository}`;
  if (repository !== undefined && !told.includes(copy)) {
    const failed = await tryTo(async () => {
      const title = `${plan.title} ${version}`;
      const done = await copier.copy(repository, { version, title, files: await files() });
      return done.status === 'skipped' ? done.reason : undefined;
    });
    if (failed === undefined) told.push(copy);
    else warnings.push(`no copy at Hugging Face (${repository}): ${failed}`);
  }

  if (told.length > mark.told.length) {
    const notes = replaceMark(release.body, { ...mark, told });
    const failed = await tryTo(() => host.updateNotes(release, notes));
    if (failed !== undefined) warnings.push(`the next run tells them again: ${failed}`);
  }
  return warnings;
}

/** What went wrong, or what `work` gives. Bugs pass through. */
async function tryTo(work: () => Promise<string | undefined | void>): Promise<string | undefined> {
  try {
    return (await work()) ?? undefined;
  } catch (error) {
    if (!(error instanceof HeartcutError)) throw error;
    const hint = error.hint === undefined ? '' : ` ${error.hint.replaceAll('\n', ' ')}`;
    return error.message + hint;
  }
}
