// Door: a push to the default branch → releases published, release pull requests kept up to date.
import * as core from '@actions/core';
import { WorkerThreads } from './adapters/threads.ts';
import { HeartcutError } from './core/errors.ts';
import { runReleaseAction } from './release-action/run.ts';
import { escapeTerminal } from './reporters/escape-terminal.ts';

const threads = new WorkerThreads(new URL('./pass-worker.js', import.meta.url));

try {
  process.exitCode = await runReleaseAction(process.env, threads);
} catch (error) {
  // setFailed escapes what workflow commands give a meaning to, but for line starts of the log.
  const message =
    error instanceof HeartcutError
      ? error.describe()
      : `internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  core.setFailed(message.split('\n').map(escapeTerminal).join('\n'));
  process.exitCode = 2;
}
