// heartcut.yaml → what every dataset must meet, and the settings of one dataset's gates.
// Precedence: gate default < preset < heartcut.yaml < dataset.yaml < --option.
import type { AnyGate } from '../core/gate.ts';
import { gates as allGates } from '../gates/index.ts';
import { complaints } from './complaints.ts';
import { fillDefaults } from './defaults.ts';
import { dictionary, freeze } from './frozen.ts';
import { layGate, presetSettings, readGateLayer } from './gate-layers.ts';
import { shippedEmbedders } from './embedders-schema.ts';
import { configError, type Problem } from './problems.ts';
import type {
  GateOverrides,
  GateSettings,
  Limits,
  Policy,
  Preset,
  ReferenceSetting,
} from './types.ts';
import { policySchema } from './schemas.ts';
import { policyValidator } from './validators.ts';
import type { BudgetSetting } from '../core/budget.ts';
import type { EmbedderSetting } from '../core/embedding.ts';
import type { GuardSetting, ModelSetting } from '../core/ports.ts';
import type { ReleaseSetting } from '../core/release.ts';
import { parseYaml } from './yaml.ts';

const docs = 'docs/heartcut-yaml.md';

interface Checked {
  readonly preset: Preset;
  readonly datasets: readonly string[];
  readonly extraFields: Policy['extraFields'];
  readonly limits: Limits;
  readonly references: readonly ReferenceSetting[];
  readonly teachers?: string;
  readonly guard?: GuardSetting;
  readonly models?: Readonly<Record<string, ModelSetting>>;
  readonly embedders?: Readonly<Record<string, EmbedderSetting>>;
  readonly budget: BudgetSetting;
  readonly release: ReleaseSetting;
}

/**
 * The policy, frozen. `text` is null where there is no heartcut.yaml: all is default then.
 * Throws one ConfigError that lists every mistake.
 */
export function loadPolicy(
  text: string | null,
  path: string,
  gates: readonly AnyGate[] = allGates,
): Policy {
  const file = parseYaml(text ?? '', path, docs);
  const written = Array.isArray(file.value.datasets) ? file.value.datasets.length : 0;
  if (text === null) fillDefaults(policySchema(gates, new Set()), file.value);
  else {
    const validate = policyValidator(gates, file.value);
    validate(file.value);
    file.problems.push(...complaints(validate.errors, file));
  }
  if (file.problems.length > 0) throw configError(file.problems, docs);

  // Checked by the schema, which also filled in what was left out.
  const value = file.value as unknown as Checked;
  const layer = readGateLayer(file.value.gates, (id) => file.place(['gates', id], 'key'));
  const problems: Problem[] = [];
  const settings: Record<string, GateSettings> = {};
  for (const gate of gates) {
    const preset = presetSettings(gate, value.preset);
    const override = layer[gate.id];
    settings[gate.id] = override === undefined ? preset : layGate(gate, preset, override, problems);
  }
  for (const name of shippedEmbedders) {
    if (!Object.hasOwn(value.embedders ?? {}, name)) continue;
    const place = file.place(['embedders', name], 'key');
    problems.push({ ...place, message: `${name} ships with heartcut; give yours another name` });
  }
  if (problems.length > 0) throw configError(problems, docs);
  return freeze({
    path: text === null ? null : path,
    preset: value.preset,
    datasetGlobs: value.datasets,
    datasetGlobPlaces: Array.from({ length: written }, (_, at) => file.place(['datasets', at]).at),
    extraFields: value.extraFields,
    limits: value.limits,
    references: value.references,
    teachers: value.teachers,
    ...(value.guard !== undefined && { guard: value.guard }),
    models: dictionary(value.models ?? {}),
    embedders: dictionary(value.embedders ?? {}),
    budget: value.budget,
    release: value.release,
    gates: dictionary(settings),
  });
}

/**
 * The settings of every gate for one dataset: the policy, the dataset's own overrides on it, and
 * the command line's on both. Frozen. Throws ConfigError where options do not go together.
 */
export function gateSettings(
  policy: Policy,
  dataset: GateOverrides,
  commandLine: readonly GateOverrides[] = [],
  gates: readonly AnyGate[] = allGates,
): Readonly<Record<string, GateSettings>> {
  const problems: Problem[] = [];
  const result: Record<string, GateSettings> = {};
  for (const gate of gates) {
    let settings = policy.gates[gate.id] ?? presetSettings(gate, policy.preset);
    for (const layer of [dataset, ...commandLine]) {
      const override = layer[gate.id];
      if (override !== undefined) settings = layGate(gate, settings, override, problems);
    }
    result[gate.id] = settings;
  }
  if (problems.length > 0) throw configError(problems, docs);
  return freeze(dictionary(result));
}
