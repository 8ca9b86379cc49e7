// What language models said of a change, in lines that every format draws with its own escaping: none
// of them is safe to print as it is.
import type { Spend } from '../core/budget.ts';
import type { JudgeFact, JudgeFacts, ScoreCounts } from '../core/judged.ts';
import type { GateResult } from '../core/report.ts';
import { count, formatNumber } from './wording.ts';

const levels = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
const none = '·';
const maxAxes = 12;
const maxControls = 3;

/** `··▁▂█`: one cell a score, the lowest first, the most frequent the highest; a dot for none. */
export function drawScores(counts: readonly number[]): string {
  const most = Math.max(0, ...counts);
  return counts
    .map((each) => (each <= 0 ? none : levels[Math.ceil((each / most) * levels.length) - 1]))
    .join('');
}

/** `88–97 %`; rounded away from what is between. */
export function formatShare({ low, high }: JudgeFacts['interval']): string {
  const least = Math.floor(low * 100 + 1e-9);
  const most = Math.ceil(high * 100 - 1e-9);
  return least === most ? `${least} %` : `${least}–${most} %`;
}

/** `31 read of 120: 88–97 % meet the bar (wanted 90 %), undecided, 4 for a person`. */
export function judgedSentence(facts: JudgeFacts): string {
  const { decision, read, records, wanted, dropped, heldBack } = facts;
  const people = facts.unscored + facts.disputed;
  const share = `${formatShare(facts.interval)} meet the bar (wanted ${formatNumber(wanted * 100)} %)`;
  return [
    `${formatNumber(read)} read of ${formatNumber(records)}: ${share}`,
    ...(decision === 'undecided' ? ['undecided'] : []),
    ...(dropped > 0 ? [`${formatNumber(dropped)} below it`] : []),
    ...(people > 0 ? [`${formatNumber(people)} for a person`] : []),
    ...(heldBack > 0 ? [`${formatNumber(heldBack)} held back`] : []),
  ].join(', ');
}

/** The facts that stand behind a result, where it is about records that were read. */
export function judgedOf(result: GateResult): JudgeFacts | undefined {
  const { judged, status } = result;
  return judged === undefined || judged.read === 0 || status === 'broken' ? undefined : judged;
}

export interface JudgedLine {
  readonly label: string;
  readonly text: string;
}

/** Labelled lines, each untrusted text; nothing where no model was asked. */
export function judgedLines(facts: JudgeFacts): JudgedLine[] {
  const { scores, agreement, controls } = facts;
  const shown = scores.slice(0, maxAxes).map(describeScores);
  return [
    { label: 'by', text: [...facts.judges.map(describeJudge), ...facts.rubrics].join(' · ') },
    { label: 'controls', text: describeControls(controls) },
    ...(shown.length === 0 ? [] : [{ label: 'scores', text: shown.join(' · ') }]),
    ...linesOf('scored', facts.judges, describeSource),
    ...linesOf('bar', facts.judges, describeThreshold),
    ...(agreement === undefined
      ? []
      : [{ label: 'agreed', text: `${formatNumber(agreement * 100)} % of pairs of judges` }]),
    { label: 'cost', text: describeCost(facts) },
  ];
}

function describeJudge({ name, model, family, isKin, without, note }: JudgeFact): string {
  const less = without.length === 0 ? '' : `, without ${without.join(', ')}`;
  const kin = isKin ? `, of the family ${family} that wrote some of it` : '';
  return `${name} (${model}${less}${kin}${note === undefined ? '' : `; ${note}`})`;
}

/** One line for all judges, each by its name where there are several. */
function linesOf(
  label: string,
  judges: readonly JudgeFact[],
  describe: (judge: JudgeFact) => string | undefined,
): JudgedLine[] {
  const said = judges.flatMap((judge) => {
    const text = describe(judge);
    return text === undefined ? [] : [judges.length > 1 ? `${judge.name} ${text}` : text];
  });
  return said.length === 0 ? [] : [{ label, text: said.join(' · ') }];
}

function describeSource({ scored }: JudgeFact): string | undefined {
  if (scored === undefined) return undefined;
  const { logprobs, samples, single, answers } = scored;
  const ways: [number, string][] = [
    [logprobs, 'by the mean over log probabilities'],
    [samples, `by the mean of ${formatNumber(answers)} answers`],
    [single, 'by one answer'],
  ];
  const used = ways.filter(([records]) => records > 0);
  return used.map(([records, how]) => `${formatNumber(records)} ${how}`).join(', ');
}

function describeThreshold({ threshold }: JudgeFact): string | undefined {
  if (threshold === undefined) return undefined;
  return `${Math.round(threshold * 100) / 100} levels or more above the rubric’s, as its calibration asks for`;
}

function describeControls({ asked, failed }: JudgeFacts['controls']): string {
  if (asked === 0) return 'none was asked';
  if (failed.length === 0) return `all ${formatNumber(asked)} held`;
  const more = failed.length > maxControls ? ` and ${failed.length - maxControls} more` : '';
  return `${formatNumber(failed.length)} of ${formatNumber(asked)} failed: ${failed.slice(0, maxControls).join(', ')}${more}`;
}

function describeScores({ axis, lowest, counts }: ScoreCounts): string {
  const all = counts.reduce((sum, each) => sum + each, 0);
  const sum = counts.reduce((total, each, i) => total + each * (lowest + i), 0);
  const mean = all === 0 ? '' : ` ${(sum / all).toFixed(1)}`;
  return `${axis} ${drawScores(counts)}${mean}`;
}

function describeCost({ estimate, spent, cached }: JudgeFacts): string {
  const from =
    cached > 0
      ? `, ${formatNumber(cached)} ${cached === 1 ? 'reply' : 'replies'} from the cache`
      : '';
  return `${describeSpend(spent)}${from}; expected at most ${describeSpend(estimate)}`;
}

/** `49 calls, 61,200 tokens, $0.06`. */
export function describeSpend({ calls, tokens, usd }: Spend): string {
  const money = usd === null ? 'money unknown' : `$${usd.toFixed(usd >= 1 || usd === 0 ? 2 : 4)}`;
  return `${count(calls, 'call')}, ${count(tokens, 'token')}, ${money}`;
}
