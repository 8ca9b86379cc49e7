// The calibration that was last accepted, and what follows from it: whether a judge's word may fail a
// check, or only warn. Nobody has compared a judge without one with people.
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import { rubricBar } from './headroom.ts';
import { protocolVersion } from './protocol.ts';

/** What stands in calibration.json of one model. */
export interface AcceptedJudge {
  /** What was asked for at the server. */
  readonly model: string;
  readonly rubric: string;
  readonly rubricVersion: string;
  readonly rubricHash: string;
  readonly protocol: number;
  /** Labelled records with a verdict, and without one. */
  readonly rows: number;
  readonly unscored: number;
  /** null: could not be measured. */
  readonly kappa: number | null;
  /** What bad records may be kept at most, and the headroom that promises it at 95%, if any does. */
  readonly falseAccept: number;
  readonly threshold: number | null;
  /** As kappa, of the verdicts that the threshold gives; null also where there is none. */
  readonly thresholdKappa: number | null;
  /** SHA-256 of the gold file. */
  readonly goldHash: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Hash of a labelled record → whether the judge kept it. */
  readonly kept: Readonly<Record<string, boolean>>;
}

/** By the name that heartcut.yaml gives a model. */
export type Accepted = ReadonlyMap<string, AcceptedJudge>;

const format = 1;

/** The file's value; undefined where it is none of ours. */
export function readAccepted(value: Json): Accepted | undefined {
  if (!isObject(value) || value.version !== format || !isObject(value.judges)) return undefined;
  const accepted = new Map<string, AcceptedJudge>();
  for (const [name, judge] of Object.entries(value.judges)) {
    if (!isAcceptedJudge(judge)) return undefined;
    accepted.set(name, judge);
  }
  return accepted;
}

/** The file as it is written: sorted, so that its diff says what changed. */
export function printAccepted(accepted: Accepted): string {
  const judges: JsonObject = Object.fromEntries(
    [...accepted]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, judge]) => {
        const kept = Object.fromEntries(
          Object.entries(judge.kept).sort(([a], [b]) => (a < b ? -1 : 1)),
        );
        return [name, { ...judge, kept }];
      }),
  );
  return `${JSON.stringify({ version: format, judges }, null, 2)}\n`;
}

function isAcceptedJudge(value: Json | undefined): value is JsonObject & AcceptedJudge {
  if (!isObject(value)) return false;
  const texts = ['model', 'rubric', 'rubricVersion', 'rubricHash', 'goldHash', 'date'];
  const { kappa, threshold, thresholdKappa, kept } = value;
  const isNumber = (each: Json | undefined): boolean => Number.isFinite(each);
  return (
    texts.every((key) => typeof value[key] === 'string') &&
    ['protocol', 'rows', 'unscored', 'falseAccept'].every((key) => isNumber(value[key])) &&
    (kappa === null || isNumber(kappa)) &&
    (threshold === null || isNumber(threshold)) &&
    (thresholdKappa === null || isNumber(thresholdKappa)) &&
    isObject(kept) &&
    Object.values(kept).every((each) => typeof each === 'boolean')
  );
}

export interface TrustRule {
  /**
   * The least kappa. 0.6 is where Landis and Koch (Biometrics 33, 1977) begin to call agreement
   * substantial.
   */
  readonly floor: number;
  /** The fewest labelled records; of fewer, kappa says little. */
  readonly minRows: number;
}

export const defaultTrust: TrustRule = { floor: 0.6, minRows: 50 };

/** What is asked now. */
export interface AskedJudge {
  /** As heartcut.yaml names it. */
  readonly name: string;
  /** At the server. */
  readonly model: string;
  readonly rubricHash: string;
}

export interface Trust {
  /** False: the judge only warns. */
  readonly mayFail: boolean;
  /** One clause, for the report. */
  readonly reason: string;
}

/** Whether a judge's word may fail a check, by the calibration that was last accepted. */
export function trustOf(
  accepted: Accepted | undefined,
  asked: AskedJudge,
  rule: Partial<TrustRule> = {},
): Trust {
  const { floor, minRows } = { ...defaultTrust, ...rule };
  const no = (reason: string): Trust => ({ mayFail: false, reason });
  const one = findAccepted(accepted, asked);
  if (typeof one === 'string') return no(one);
  const { name } = asked;
  const { rows, unscored, kappa, thresholdKappa } = one;
  if (rows < minRows)
    return no(`${name} was calibrated on ${rows} records, of ${minRows} it takes`);
  // A judge that says nothing of most is not measured by the rest.
  if (unscored > rows) return no(`${name} gave no verdict on ${unscored} of ${rows + unscored}`);
  if (kappa === null) return no(`kappa of ${name} can't be measured by its labelled records`);
  const said = `kappa of ${name} is ${kappa.toFixed(2)} on ${rows} records`;
  if (kappa < floor) return no(`${said}, below the floor of ${floor}`);
  if (thresholdIn(one) === undefined) return { mayFail: true, reason: said };
  // What can fail a check are verdicts at the threshold.
  if (thresholdKappa === null || thresholdKappa < floor) {
    const there = thresholdKappa === null ? 'not known' : thresholdKappa.toFixed(2);
    return no(`kappa of ${name} at its threshold is ${there}, and the floor ${floor}`);
  }
  return { mayFail: true, reason: `${said}, and ${thresholdKappa.toFixed(2)} at its threshold` };
}

/**
 * Levels above the rubric's bar that the accepted calibration asks for beside the rubric's own rule
 * (headroom.ts). Undefined where it asks for no more than that, or where another model, another rubric
 * or another wording of ours was calibrated. It can only drop what the rubric keeps.
 */
export function thresholdFor(
  accepted: Accepted | undefined,
  asked: AskedJudge,
): number | undefined {
  const one = findAccepted(accepted, asked);
  return typeof one === 'string' ? undefined : thresholdIn(one);
}

const thresholdIn = ({ threshold }: AcceptedJudge): number | undefined =>
  threshold === null || threshold <= rubricBar ? undefined : threshold;

/** What was accepted of what is asked now, or why it is of something else. */
function findAccepted(
  accepted: Accepted | undefined,
  { name, model, rubricHash }: AskedJudge,
): AcceptedJudge | string {
  const one = accepted?.get(name);
  if (one === undefined) return `${name} was never calibrated against people`;
  if (one.model !== model) return `${name} was calibrated as ${one.model}, and is ${model} now`;
  if (one.rubricHash !== rubricHash) return `${name} was calibrated on another rubric`;
  if (one.protocol !== protocolVersion) {
    return `${name} was calibrated with other wording of ours (protocol ${one.protocol})`;
  }
  return one;
}
