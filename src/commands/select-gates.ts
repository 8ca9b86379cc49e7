// Which gates run on a dataset, and how strictly.
import { gateSettings } from '../config/policy.ts';
import type { GateOverrides, Manifest, Policy } from '../config/types.ts';
import { didYouMean } from '../config/wording.ts';
import { ConfigError } from '../core/errors.ts';
import { gates } from '../gates/index.ts';

import type { GateSetting } from './run-gates.ts';

/**
 * The gates in the order of the list, with the policy's settings. A gate that is asked for by name
 * runs even where the policy has it off, at level error.
 */
export function selectGates(
  policy: Policy,
  manifest: Manifest,
  options: readonly GateOverrides[],
  only: readonly string[],
): GateSetting[] {
  const settings = gateSettings(policy, manifest.gates, options);
  return gates
    .filter((gate) => only.length === 0 || only.includes(gate.id))
    .map((gate) => {
      const {
        level,
        options: values,
        codes,
      } = settings[gate.id] ?? {
        level: gate.levels.recommended,
        options: {},
        codes: {},
      };
      const asked = only.includes(gate.id) && level === 'off';
      return { gate, level: asked ? 'error' : level, options: values, codes };
    });
}

/** Throws ConfigError for a name that is no gate's. */
export function requireGates(names: readonly string[]): void {
  const ids = gates.map((gate) => gate.id);
  for (const name of names) {
    if (ids.includes(name)) continue;
    throw new ConfigError(`there is no gate ${JSON.stringify(name)}${didYouMean(name, ids)}`, {
      hint: `Gates: ${ids.join(', ')}`,
    });
  }
}
