// What a calibration is about: the dataset, the models and the rubric, by name or as the only ones.
import { datasetFolders, manifestPath, requireDistinctNames } from '../config/discover.ts';
import { joinPath } from '../config/paths.ts';
import { gateSettings } from '../config/policy.ts';
import { readManifest } from '../config/read.ts';
import type { Manifest, Policy } from '../config/types.ts';
import { didYouMean } from '../config/wording.ts';
import { ConfigError } from '../core/errors.ts';
import type { Judges, Tree } from '../core/ports.ts';
import { chooseRubric, shippedRubrics } from '../judge/load.ts';
import { loadRubric, type Rubric } from '../judge/rubric.ts';

const docs = 'docs/calibrate.md';

/** Labels of a dataset, in its folder. */
export const goldFile = 'gold.jsonl';

export async function chooseDataset(
  {
    tree,
    dataset,
    gold,
  }: { readonly tree: Tree; readonly dataset?: string; readonly gold?: object },
  policy: Policy,
): Promise<Manifest> {
  const entries = await tree.list();
  const manifests: Manifest[] = [];
  for (const folder of datasetFolders(entries, policy)) {
    manifests.push(await readManifest(tree, folder, policy));
  }
  requireDistinctNames(manifests);
  const known = manifests.map(({ name }) => name);
  if (dataset !== undefined) {
    const named = manifests.find(({ name }) => name === dataset);
    if (named !== undefined) return named;
    const message = `there is no dataset ${JSON.stringify(dataset)}${didYouMean(dataset, known)}`;
    throw new ConfigError(message, { hint: `Datasets: ${known.join(', ')}`, docs });
  }
  const paths = new Set(entries.map(({ path }) => path));
  const labelled =
    gold === undefined
      ? manifests.filter(({ folder }) => paths.has(joinPath(folder, goldFile)))
      : manifests;
  const [only] = labelled;
  if (only !== undefined && labelled.length === 1) return only;
  if (only !== undefined) {
    const names = labelled.map(({ name }) => name).join(', ');
    throw new ConfigError('say which dataset', { hint: `One of ${names}`, docs });
  }
  throw new ConfigError(`no dataset has labels in ${goldFile}`, {
    hint: `Write some beside ${manifestPath(manifests[0]?.folder ?? 'datasets/NAME')}, one a line: {"record": {…}, "verdict": "keep"}`,
    docs,
  });
}

/** Of the gate judge, for one dataset: what is calibrated is what it asks. */
export interface JudgeSettings {
  readonly models: readonly string[];
  readonly rubric: string;
  readonly samples: number;
  readonly kappaFloor: number;
}

export function judgeSettings(policy: Policy, manifest: Manifest): JudgeSettings {
  const options = gateSettings(policy, manifest.gates).judge?.options;
  // Valid by the gate's own schema, which fills in what is left out.
  return options as unknown as JudgeSettings;
}

/** Those that are asked for, else those that the gate asks, else all. */
export function chooseModels(
  asked: readonly string[],
  { models }: Pick<JudgeSettings, 'models'>,
  policy: Policy,
): readonly string[] {
  const known = Object.keys(policy.models);
  const hint = 'models: in heartcut.yaml names them: docs/heartcut-yaml.md';
  if (known.length === 0) throw new ConfigError('heartcut.yaml names no models', { hint, docs });
  const wanted = asked.length > 0 ? asked : models.length > 0 ? models : known;
  for (const name of wanted) {
    if (known.includes(name)) continue;
    throw new ConfigError(`there is no model ${JSON.stringify(name)}${didYouMean(name, known)}`, {
      hint: `Models: ${known.join(', ')}`,
      docs,
    });
  }
  return [...new Set(wanted)];
}

/** The one of this name, a repository's own before ours; without one, ours for the kind. */
export async function chooseRubricFor(
  { kind }: Manifest,
  wanted: string,
  judges: Judges,
): Promise<Rubric> {
  const shipped = await shippedRubrics();
  const name = wanted === '' ? chooseRubric(shipped, kind.id)?.id : wanted;
  const own = name === undefined ? undefined : await judges.rubric(name);
  const rubric =
    name === undefined
      ? undefined
      : chooseRubric(shipped, kind.id, name, own === undefined ? [] : [loadRubric(own)]);
  if (rubric === undefined) {
    throw new ConfigError(
      name === undefined ? `no rubric is for kind ${kind.id}` : `there is no rubric ${name}`,
      { hint: `Ours: ${shipped.map(({ id }) => id).join(', ')}`, docs: 'docs/judge.md' },
    );
  }
  const { id, kinds, keep } = rubric;
  if (kinds.length > 0 && !kinds.includes(kind.id)) {
    throw new ConfigError(`rubric ${id} is for ${kinds.join(', ')}, not for kind ${kind.id}`, {
      docs: 'docs/judge.md',
    });
  }
  if (keep === 'label') {
    throw new ConfigError(`rubric ${id} only labels: there is no verdict to compare`, { docs });
  }
  if (keep.tau !== undefined) {
    const hint = 'Label its pairs as records of kind preference.';
    throw new ConfigError(`rubric ${id} compares rankings, which have no labels`, { hint, docs });
  }
  return rubric;
}
