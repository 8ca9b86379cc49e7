// Whose models are asked: never those that the change itself names, as they would get key and records.
import type { Policy } from '../config/types.ts';
import type { ModelSetting, Tree } from '../core/ports.ts';
import type { CheckRequest } from './check-request.ts';

/** The policy's model of that name, or why there is none to ask. */
export function chooseModel(
  name: string,
  policy: Pick<Policy, 'models' | 'path'>,
  policyTree: Tree,
  request: Pick<CheckRequest, 'head' | 'policyFrom'>,
): ModelSetting | { readonly unavailable: string } {
  const setting = policy.models[name];
  if (setting === undefined) {
    const known = Object.keys(policy.models);
    const others = known.length === 0 ? 'names no models' : `names ${known.join(', ')}`;
    return {
      unavailable: `there is no model ${name}: ${policy.path ?? 'heartcut.yaml'} ${others}`,
    };
  }
  if (isOfThisChange(policyTree, request)) {
    return {
      unavailable: `the model ${name} is named by this change: it is asked once it is merged`,
    };
  }
  return setting;
}

/** Whether the policy came with the change that it judges. */
export function isOfThisChange(
  policyTree: Tree,
  { policyFrom, head }: Pick<CheckRequest, 'head' | 'policyFrom'>,
): boolean {
  return policyFrom === 'base' && policyTree === head;
}
