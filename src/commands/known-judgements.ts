// What models said of one record in earlier runs: the requests of the gate judge are made as it would
// make them, and their replies looked up in the cache. Nothing is asked.
import { readOwnRubric } from '../config/own-rubrics.ts';
import type { Policy } from '../config/types.ts';
import { HostError } from '../core/errors.ts';
import { familyOf } from '../core/model-family.ts';
import type { Judgements, ModelSetting, Tree } from '../core/ports.ts';
import type { DataRecord, DatasetManifest } from '../core/record.ts';
import type { RecordStory, StoryJudgement, StoryScore } from '../core/record-story.ts';
import type { Word } from '../gates/judge/ask-panel.ts';
import { whyUnscored } from '../gates/judge/describe.ts';
import { recordItem, type Item } from '../gates/judge/items.ts';
import { knownWords } from '../gates/judge/known.ts';
import type { JudgeOptions } from '../gates/judge/options.ts';
import { rubricsFor } from '../gates/judge/panel.ts';
import { readAccepted, thresholdFor } from '../judge/accepted.ts';
import type { Rubric } from '../judge/rubric.ts';
import { keptReplies } from './cached-model.ts';
import { concealSteps, type Conceal } from './conceal.ts';
import { shorten } from './excerpt.ts';
import { readAcceptedJson } from './read-accepted.ts';
import { refuseFolder } from './refuse-folder.ts';
import type { GateSetting } from './run-gates.ts';

/** What a door brings so that the cache can be read. */
export interface KnownReplies {
  /** As of the runs whose replies are wanted: it is part of what was asked. */
  readonly secret: string;
  /** Folder of the cache as the repository would name it; absent where it lies outside. */
  readonly folder?: string;
  /** What must not hold that folder. */
  readonly checkedOut?: Tree;
  /** undefined where there is none yet. */
  readJudgements(): Promise<(Judgements & { close(): Promise<void> }) | undefined>;
  /** Whom a run without the key may have asked instead; undefined where that can't be known. */
  localInstead(setting: ModelSetting): readonly ModelSetting[] | undefined;
}

interface KnownJudgementsRequest {
  readonly record: DataRecord;
  readonly manifest: DatasetManifest;
  /** Where policy, rubrics and calibration are read. */
  readonly tree: Tree;
  readonly policy: Pick<Policy, 'models' | 'path'>;
  /** Of all gates: what of them is the gate judge's is read. */
  readonly settings: readonly GateSetting[];
  readonly replies: KnownReplies | undefined;
  readonly conceal: Conceal;
}

type Known = RecordStory['judgements'];

export async function knownJudgements(request: KnownJudgementsRequest): Promise<Known> {
  const { manifest, tree, policy, replies } = request;
  const options = request.settings.find(({ gate }) => gate.id === 'judge')?.options;
  if (replies === undefined || options === undefined) return { unknown: 'no cache was looked at' };
  if (Object.keys(policy.models).length === 0) {
    return { unknown: `${policy.path ?? 'heartcut.yaml'} names no models` };
  }
  const { folder, checkedOut = tree } = replies;
  const refused = await refuseFolder(folder, checkedOut, 'verdicts');
  if (refused !== undefined) return { unknown: refused };
  const judgeOptions = options as unknown as JudgeOptions;
  const rubric = await rubricOf(manifest, judgeOptions, tree);
  if ('unknown' in rubric) return rubric;
  let judgements: Awaited<ReturnType<KnownReplies['readJudgements']>>;
  try {
    judgements = await replies.readJudgements();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { unknown: error.message };
  }
  try {
    const { id, version, hash } = rubric;
    const said = await lookUpAll(request, replies, rubric, judgeOptions, judgements);
    return { rubric: `${id}@${version}#${hash.slice(0, 12)}`, said };
  } finally {
    await judgements?.close();
  }
}

/** What records are judged by that are not compared with what they were. */
async function rubricOf(
  manifest: DatasetManifest,
  { rubric }: JudgeOptions,
  tree: Tree,
): Promise<Rubric | { readonly unknown: string }> {
  try {
    const found = await rubricsFor(
      manifest,
      { rubric, edits: 'alone' },
      { rubric: (name) => readOwnRubric(name, tree) },
    );
    return 'skipped' in found ? { unknown: found.skipped } : found.record;
  } catch (error) {
    // A rubric that is not there, or a file that is none: the gate would say so as well.
    return { unknown: error instanceof Error ? error.message : 'the rubric can’t be read' };
  }
}

async function lookUpAll(
  { record, manifest, tree, policy, conceal }: KnownJudgementsRequest,
  replies: KnownReplies,
  rubric: Rubric,
  { samples, edits }: JudgeOptions,
  judgements: Judgements | undefined,
): Promise<StoryJudgement[]> {
  const stored = await readAcceptedJson(tree, manifest.folder);
  const accepted = stored === undefined ? undefined : readAccepted(stored);
  const item = recordItem(record, rubric);
  const key = `${replies.secret}\n${manifest.name}`;
  const said: StoryJudgement[] = [];
  for (const [judge, setting] of Object.entries(policy.models)) {
    const instead = replies.localInstead(setting);
    const before = said.length;
    for (const each of judgements === undefined ? [] : [setting, ...(instead ?? [])]) {
      const { model } = each;
      const words = await knownWords(
        item,
        {
          name: judge,
          model,
          family: each.family ?? familyOf(model),
          kept: keptReplies({ model }, each, judgements as Judgements),
        },
        {
          key,
          samples,
          thresholdOf: (name, { hash: rubricHash }) =>
            thresholdFor(accepted, { name, model, rubricHash }),
        },
      );
      for (const word of words) said.push({ judge, model, ...describeWord(item, word, conceal) });
    }
    if (said.length > before) continue;
    // Where there is no cache at all, there is nothing to doubt.
    const doubts = [
      'no judgement in the cache',
      ...(instead === undefined && judgements !== undefined
        ? ['what a model of this machine said in its place can’t be told without localModel']
        : []),
      ...(edits === 'compared' && judgements !== undefined
        ? ['what was said of an edit, beside its earlier version, is not looked up']
        : []),
    ];
    said.push({ judge, model: setting.model, unknown: doubts.join('; ') });
  }
  return said;
}

type Described = Omit<Extract<StoryJudgement, { from: 'cache' }>, 'judge' | 'model'>;

const verdicts = { keep: 'kept', drop: 'dropped', label: 'labelled' } as const;

function describeWord({ rubric }: Item, word: Word, conceal: Conceal): Described {
  const hide = (text: string): string => shorten(concealSteps(text, conceal), maxQuote);
  if ('unscored' in word) {
    const about = word.about === undefined ? '' : `: ${hide(word.about)}`;
    const why =
      word.unscored === 'no-reply' ? 'a reply could not be used' : whyUnscored(word.unscored);
    return { from: 'cache', verdict: null, because: `${why}${about}`, axes: [] };
  }
  const verdict = verdicts[word.said.verdict];
  if (word.form === 'ranking') {
    const because = `tau ${word.said.tau.toFixed(2)} with the ranking of the record`;
    return { from: 'cache', verdict, because, axes: [] };
  }
  const axes = word.form === 'points' ? word.said.axes : word.said.settled.answers[0].axes;
  const short =
    word.short === undefined
      ? []
      : [
          `${round(word.short.headroom)} levels above the bar, where the calibration asks for ${round(word.short.threshold)}`,
        ];
  const wanted = (id: string): string => {
    const min = rubric.axes.find((axis) => axis.id === id)?.min;
    return min === undefined ? id : `${id} (wanted ${min})`;
  };
  return {
    from: 'cache',
    verdict,
    because: [...word.said.failed.map(wanted), ...short].join(', '),
    axes: axes.map((axis): StoryScore => ({
      axis: axis.id,
      score: 'score' in axis ? round(axis.score) : axis.better,
      evidence: hide(axis.evidence),
      reason: hide(axis.reason),
    })),
  };
}

/** A quote may be as long as the record. */
const maxQuote = 300;

const round = (score: number): number => Math.round(score * 100) / 100;
