// What heartcut.yaml, dataset.yaml and `--option` say about gates, laid over each other.
// Each layer is checked by itself when it is read; the result once more as a whole.
import type { AnyGate, Level } from '../core/gate.ts';
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import { complaints } from './complaints.ts';
import { fillDefaults } from './defaults.ts';
import { copyJson, dictionary, freeze } from './frozen.ts';
import type { Problem } from './problems.ts';
import type { GateOverride, GateOverrides, GateSettings, Preset } from './types.ts';
import { optionsValidator } from './validators.ts';
import type { Place } from './yaml.ts';

/** The `gates:` of a file as one layer. The value must be valid by the file's schema. */
export function readGateLayer(
  value: Json | undefined,
  placeOf: (gate: string) => Place,
): GateOverrides {
  const layer: Record<string, GateOverride> = {};
  for (const [id, said] of Object.entries(isObject(value) ? value : {})) {
    const { level, codes, ...options } = isObject(said) ? said : ({ level: said } as JsonObject);
    layer[id] = {
      ...(level !== undefined && { level: level as Level }),
      options: dictionary(options as Record<string, Json>),
      codes: dictionary((codes ?? {}) as Record<string, Level>),
      at: placeOf(id).at,
    };
  }
  return freeze(dictionary(layer));
}

/** A gate's settings where nothing is configured; a test holds defaults against their schemas. */
export function presetSettings(gate: AnyGate, preset: Preset): GateSettings {
  return freeze({
    level: gate.levels[preset],
    options: dictionary(fillDefaults(gate.options, {}) as Record<string, Json>),
    codes: dictionary<Level>({ ...gate.codeLevels?.[preset] }),
  });
}

/**
 * `below` with `override` on it, key by key. What is wrong with the whole (two options that do not
 * go together) is pushed to `problems`.
 */
export function layGate(
  gate: AnyGate,
  below: GateSettings,
  override: GateOverride,
  problems: Problem[],
): GateSettings {
  const options = copyJson({ ...below.options, ...override.options });
  const validate = optionsValidator(gate);
  if (!validate(options)) {
    const place = (): Place => ({ at: override.at, offset: 0 });
    problems.push(
      ...complaints(validate.errors, { value: options, prefix: `gates.${gate.id}`, place }),
    );
  }
  // A level that is written speaks for all codes but those that are written too.
  const codes = override.level === undefined ? below.codes : withoutPreset(gate, below.codes);
  return freeze({
    level: override.level ?? below.level,
    options: dictionary(options as Record<string, Json>),
    codes: dictionary({ ...codes, ...override.codes }),
  });
}

function withoutPreset(
  gate: AnyGate,
  codes: Readonly<Record<string, Level>>,
): Readonly<Record<string, Level>> {
  const presets = Object.values(gate.codeLevels ?? {});
  return Object.fromEntries(
    Object.entries(codes).filter(([code, level]) => !presets.some((own) => own[code] === level)),
  );
}
