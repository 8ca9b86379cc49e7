// The release action's inputs and the event that started it, checked: what is not understood is an
// error, never a default.
import { ConfigError } from '../core/errors.ts';
import { isObject, type Json } from '../core/json.ts';

export interface ReleaseInputs {
  readonly token: string;
  /** Empty: all. */
  readonly datasets: readonly string[];
  /** Half of the work, where a job does the other; undefined: all. */
  readonly only: 'publish' | 'propose' | undefined;
}

/** Reads every input by `getInput`, which gives '' for one that is not set. */
export function readInputs(getInput: (name: string) => string): ReleaseInputs {
  const token = getInput('token').trim();
  if (token === '') {
    throw new ConfigError('input token is empty', {
      hint: 'Leave it out for the token of the job.',
      docs: 'docs/release-action.md',
    });
  }
  const datasets = getInput('datasets')
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const only = getInput('only').trim();
  if (only !== '' && only !== 'publish' && only !== 'propose') {
    throw new ConfigError(`input only: unknown value ${JSON.stringify(only)}`, {
      hint: 'It is publish or propose; leave it out for both.',
      docs: 'docs/release-action.md',
    });
  }
  return {
    token,
    datasets: [...new Set(datasets)].sort(),
    only: only === '' ? undefined : only,
  };
}

export interface ReleaseEvent {
  /** The commit that the workflow runs on. */
  readonly commit: string;
  /** The default branch, which it is on. */
  readonly branch: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws ConfigError unless the event is a push to the default branch, or a start by hand on it. */
export function readEvent(env: Environment, payload: Json): ReleaseEvent {
  const { GITHUB_EVENT_NAME: name, GITHUB_REF: ref, GITHUB_SHA: commit = '' } = env;
  const repository = isObject(payload) ? payload.repository : undefined;
  const branch = isObject(repository) ? repository.default_branch : undefined;
  if (name !== 'push' && name !== 'workflow_dispatch' && name !== 'schedule') {
    throw new ConfigError(`releases are not made on the event ${JSON.stringify(name ?? '')}`, {
      hint: 'Run it on push to the default branch, and on workflow_dispatch.',
      docs: 'docs/release-action.md',
    });
  }
  if (typeof branch !== 'string' || !/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit)) {
    throw new ConfigError('the event names no default branch or no commit', {
      hint: 'Are GITHUB_EVENT_PATH and GITHUB_SHA of this event?',
    });
  }
  if (ref !== `refs/heads/${branch}`) {
    throw new ConfigError(
      `releases are made of ${branch} alone, and this is ${JSON.stringify(ref)}`,
      {
        hint: `Name it in the workflow: on: push: branches: [${branch}].`,
        docs: 'docs/release-action.md',
      },
    );
  }
  return { commit, branch };
}
