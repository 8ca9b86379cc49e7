// What a panel made of a record → a finding: which axis, the quote it rests on, and the judge's reason.
// Quotes and reasons are hostile text, shown as every value of a finding is.
import type { RawFinding } from '../../core/gate.ts';
import type { Json } from '../../core/json.ts';
import type { AxisScore, Judgement, ScoreSource } from '../../judge/judgement.ts';
import type { PairVerdict } from '../../judge/pair.ts';
import type { UnscoredReason } from '../../judge/protocol.ts';
import type { Rubric } from '../../judge/rubric.ts';
import type { NoWord, Read, Word } from './ask-panel.ts';

/** What stands behind a record's fate. */
interface Reason {
  /** `correctness 2 (wanted 4), clarity 3 (wanted 4) and 1 more`. */
  readonly failed: string;
  readonly reason?: string;
  readonly evidence?: string;
  readonly pointer?: string;
  readonly scores?: Readonly<Record<string, number>>;
  readonly source?: ScoreSource;
}

const reasons: Readonly<Record<UnscoredReason | 'no-reply', string>> = {
  'cut-off': 'the reply was cut off',
  refused: 'the model would not answer',
  malformed: 'the reply was not of the form asked for',
  'wrong-ticket': 'the reply was not to this question',
  'out-of-range': 'a score was none of the rubric’s',
  'no-evidence': 'a score had no quote from the record',
  'false-evidence': 'a quote does not stand in the record',
  'too-long': 'the record is too long to be read whole',
  screened: 'it would be kept, and something in it speaks to judges or hides',
  'no-reply': 'the server gave no reply',
};

/** In words, why there is no verdict. */
export function whyUnscored(reason: string): string {
  return Object.hasOwn(reasons, reason)
    ? reasons[reason as keyof typeof reasons]
    : 'the judges gave no majority';
}

/** None for a record that is kept and undisputed. */
export function describeRead(read: Read): RawFinding | undefined {
  if (read.isDisputed) return disputed(read);
  if (read.reading === 'drop') return dropped(read);
  if (read.reading === 'unscored') return unscored(read);
  return undefined;
}

function dropped({ item, words }: Read): RawFinding {
  const drops = words.filter((word) => !('unscored' in word) && word.said.verdict === 'drop');
  const [word] = drops;
  const why = reasonOf(item.rubric, word, item.isEdit);
  const said = [
    ...(why.reason === undefined || why.reason.trim() === '' ? [] : [why.reason]),
    ...(why.evidence === undefined || why.evidence.trim() === '' ? [] : [`“${why.evidence}”`]),
  ];
  return {
    code: 'below-bar',
    at: item.record.at(why.pointer),
    data: {
      failed: why.failed,
      because: said.length === 0 ? '' : ` (${said.join(' ')})`,
      details: {
        rubric: item.rubric.id,
        judges: drops.map(({ judge }) => judge),
        ...(why.reason === undefined ? {} : { reason: why.reason }),
        ...(why.evidence === undefined ? {} : { evidence: why.evidence.slice(0, maxEvidence) }),
        ...(why.scores === undefined ? {} : { scores: why.scores }),
        ...(why.source === undefined ? {} : { source: why.source }),
      },
    },
  };
}

/** A quote may be as long as the record. */
const maxEvidence = 300;

function reasonOf(rubric: Rubric, word: Word | undefined, isEdit: boolean): Reason {
  if (word === undefined || 'unscored' in word) return { failed: 'no verdict' };
  if (word.form === 'ranking') return rankingReason(word.said.tau);
  const why =
    word.form === 'points' ? pointReason(rubric, word.said) : pairReason(word.said, isEdit);
  if (word.short === undefined) return why;
  const { headroom, threshold } = word.short;
  const failed = `${round(headroom)} levels above the rubric’s bar, where the calibration of ${word.judge} asks for ${round(threshold)}`;
  return { ...why, failed };
}

function rankingReason(tau: number): Reason {
  const words = Number.isNaN(tau) ? 'no order' : `tau ${tau.toFixed(2)}`;
  return { failed: `the ranking is not the judge's (${words})` };
}

function pointReason(rubric: Rubric, { axes, failed, source }: Judgement): Reason {
  const ids = new Map(rubric.axes.map((axis) => [axis.id, axis]));
  const words = failed.map((id) => {
    const score = axes.find((each) => each.id === id)?.score;
    const min = ids.get(id)?.min;
    if (score === undefined) return id;
    return `${id} ${round(score)}${min === undefined ? '' : ` (wanted ${min})`}`;
  });
  const first = axes.find(({ id }) => failed.includes(id)) ?? lowest(axes);
  return {
    failed: shorten(words),
    scores: Object.fromEntries(axes.map(({ id, score }) => [id, round(score)])),
    source,
    ...(first === undefined ? {} : { reason: first.reason, evidence: first.evidence }),
    ...(first?.quotedFrom === undefined ? {} : { pointer: first.quotedFrom }),
  };
}

/** All scores stand in the details. */
const maxFailed = 2;

function shorten(words: readonly string[]): string {
  const more = words.length - maxFailed;
  return `${words.slice(0, maxFailed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const lowest = (axes: readonly AxisScore[]): AxisScore | undefined =>
  axes.toSorted((a, b) => a.score - b.score)[0];

const round = (score: number): number => Math.round(score * 100) / 100;

function pairReason({ failed, settled }: PairVerdict, isEdit: boolean): Reason {
  const other = isEdit ? 'the earlier version' : 'the rejected answer';
  const known: Readonly<Record<string, string>> = {
    second: `${other} is better`,
    tie: 'neither is better',
    order: 'which is better changes with their order',
    margin: `better by too little (${settled.margin})`,
  };
  const axes = settled.answers[0].axes;
  const against = axes.find(({ better }) => better !== 'first') ?? axes[0];
  return {
    failed: failed.map((id) => known[id] ?? id).join('; '),
    ...(against === undefined ? {} : { reason: against.reason, evidence: against.evidence }),
    // Of an edit the quote may stand in the version that is gone.
    ...(against?.quotedFrom === undefined || isEdit ? {} : { pointer: against.quotedFrom }),
  };
}

function unscored({ item, words }: Read): RawFinding {
  const word = words.find((each): each is NoWord => 'unscored' in each);
  const why = whyUnscored(word?.unscored ?? '');
  const about = word?.about === undefined ? '' : `: ${word.about}`;
  return { code: 'no-verdict', at: item.record.at(), data: { why, about } };
}

function disputed({ item, words }: Read): RawFinding {
  const said = words.map((word) => {
    if ('unscored' in word) return `${word.judge} no verdict`;
    return `${word.judge} ${word.said.verdict}${scoresOf(word)}`;
  });
  const data: Record<string, Json> = { verdicts: said.join(', ') };
  return { code: 'disputed', at: item.record.at(), data };
}

function scoresOf(word: Exclude<Word, NoWord>): string {
  if (word.form !== 'points') return '';
  return ` (${word.said.axes.map(({ id, score }) => `${id} ${round(score)}`).join(', ')})`;
}
