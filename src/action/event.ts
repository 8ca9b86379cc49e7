// The event that started the workflow → what to compare. Payloads are data: only ids are taken from
// them, and only where they look like ids.
import { ConfigError } from '../core/errors.ts';
import { isObject, type Json, type JsonObject } from '../core/json.ts';

export interface Comparison {
  /** Where the change starts: a commit, or null where the event names none. */
  readonly base: string | null;
  readonly head: string;
  readonly pullNumber: number | undefined;
  /** The head is on a branch of its own: the merge base is where it started. */
  readonly fromMergeBase: boolean;
}

const supported = 'pull_request, push, merge_group and workflow_dispatch';
const zeros = /^0+$/;

/**
 * What an event asks to compare. `sha` is GITHUB_SHA, `base` the input of that name. Throws
 * ConfigError for an event without records to compare.
 */
export function readEvent(
  name: string,
  payload: Json,
  sha: string,
  base: string | undefined,
): Comparison {
  const event = isObject(payload) ? payload : {};
  switch (name) {
    case 'pull_request':
    case 'pull_request_target': {
      const pull = member(event, 'pull_request');
      return {
        base: base ?? commitOf(member(pull, 'base').sha, name),
        head: commitOf(member(pull, 'head').sha, name),
        pullNumber: numberOf(pull.number),
        fromMergeBase: true,
      };
    }
    case 'merge_group': {
      const group = member(event, 'merge_group');
      return {
        base: base ?? commitOf(group.base_sha, name),
        head: commitOf(group.head_sha, name),
        pullNumber: undefined,
        fromMergeBase: true,
      };
    }
    case 'push': {
      const before = commitOf(event.before, name);
      return {
        base: base ?? (zeros.test(before) ? null : before),
        head: commitOf(event.after, name),
        pullNumber: undefined,
        fromMergeBase: false,
      };
    }
    case 'workflow_dispatch':
    case 'schedule':
      return {
        base: base ?? null,
        head: commitOf(sha, name),
        pullNumber: undefined,
        fromMergeBase: true,
      };
    default:
      throw new ConfigError(`the event ${JSON.stringify(name)} has no records to compare`, {
        hint: `Run the action on ${supported}.`,
        docs: 'docs/action.md',
      });
  }
}

function member(object: JsonObject, name: string): JsonObject {
  const value = object[name];
  return isObject(value) ? value : {};
}

function commitOf(value: unknown, event: string): string {
  if (typeof value === 'string' && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(value)) return value;
  throw new ConfigError(`the payload of ${event} names no commit where one must stand`, {
    hint: 'Is GITHUB_EVENT_PATH the payload of this event?',
  });
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}
