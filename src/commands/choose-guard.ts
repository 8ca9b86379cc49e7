// Whose guard command is run: never one that the change itself names.
import type { Policy } from '../config/types.ts';
import type { Tree } from '../core/ports.ts';
import type { CheckRequest } from './check-request.ts';
import type { Surroundings } from './run-gates.ts';

/** The policy's guard, unless it is the change itself that names the command. */
export function chooseGuard(
  policy: Policy,
  policyTree: Tree,
  request: CheckRequest,
): Surroundings['guard'] {
  if (policy.guard === undefined) return undefined;
  if (request.openGuard === undefined) {
    return { unavailable: 'the guard command of heartcut.yaml is run with --guard only' };
  }
  if (request.policyFrom === 'base' && policyTree === request.head) {
    return {
      unavailable: 'the guard command is named by this change: it is run once it is merged',
    };
  }
  return request.openGuard(policy.guard);
}
