// What the release action leaves behind: the log, annotations, the job summary and outputs.
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { writeWhole } from '../adapters/files.ts';
import type { Log } from '../core/ports.ts';
import type { Proposal } from '../core/proposal.ts';
import type { PublishOutcome } from '../core/publishing.ts';
import { escapeTerminal } from '../reporters/escape-terminal.ts';
import { renderReleaseSummary } from '../reporters/release-summary.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The job's log: nothing that is quoted in it is obeyed. */
export const log: Log = {
  info: (message) => void process.stdout.write(`${escapeTerminal(message)}\n`),
  warn: (message) => core.warning(escapeTerminal(message)),
  progress() {},
};

/** Tells what was done, to people and to later steps. */
export async function deliver(
  published: readonly PublishOutcome[],
  proposals: readonly Proposal[],
  env: Environment,
): Promise<void> {
  for (const one of published) tellPublished(one);
  for (const one of proposals) tellProposal(one);
  if (env.GITHUB_STEP_SUMMARY !== undefined && env.GITHUB_STEP_SUMMARY !== '') {
    await core.summary.addRaw(renderReleaseSummary(published, proposals)).write();
  }
  const versions = published.flatMap((one) =>
    one.outcome === 'published'
      ? [{ dataset: one.dataset, version: one.version, tag: one.tag, url: one.url }]
      : [],
  );
  core.setOutput('published', JSON.stringify(versions));
  core.setOutput('checksums', await writeChecksums(published, env));
  const open = proposals.flatMap(({ dataset, version, outcome, pull }) =>
    pull === undefined || outcome === 'closed' ? [] : [{ dataset, version, outcome, ...pull }],
  );
  core.setOutput('pull-requests', JSON.stringify(open));
}

function tellPublished(one: PublishOutcome): void {
  if (one.outcome === 'nothing') {
    log.info(`${one.dataset}: nothing to publish, ${one.why}`);
  } else if ('files' in one) {
    log.info(
      `${one.tag}: ${one.outcome === 'published' ? 'published' : 'there already'}, ${one.url}`,
    );
    for (const warning of one.warnings) log.warn(`${one.tag}: ${warning}`);
  } else {
    const hint = one.hint === undefined ? '' : `\n${one.hint}`;
    fail(`${one.tag} is not published. ${one.why}${hint}`);
  }
}

function tellProposal({ dataset, outcome, pull, why }: Proposal): void {
  const about = pull === undefined ? '' : ` (${pull.url})`;
  if (outcome === 'refused' || outcome === 'failed') {
    fail(`The release of ${dataset} can not be proposed${about}. ${why ?? ''}`);
  } else if (outcome === 'kept') {
    log.warn(`${dataset}${about}: ${why ?? ''}`);
  } else {
    log.info(`${dataset}: release pull request ${outcome}${about}`);
  }
}

function fail(message: string): void {
  core.error(message.split('\n').map(escapeTerminal).join('\n'));
}

/**
 * SHA256SUMS over all files that this run has published, as `<tag>/<file>`; '' where there is none.
 * A run that is tried again covers those of its first try too: attesting them may have failed.
 */
async function writeChecksums(
  published: readonly PublishOutcome[],
  env: Environment,
): Promise<string> {
  const isAgain = Number(env.GITHUB_RUN_ATTEMPT ?? '1') > 1;
  const lines = published.flatMap((one) =>
    one.outcome === 'published' || (one.outcome === 'present' && isAgain)
      ? one.files.map(({ name, sha256 }) => `${sha256}  ${one.tag}/${name}\n`)
      : [],
  );
  if (lines.length === 0) return '';
  const path = join(env.RUNNER_TEMP ?? tmpdir(), `heartcut-${randomUUID()}-SHA256SUMS`);
  await writeWhole(path, lines.join(''));
  return path;
}
