// "May we use this?" of one dataset in pieces that a reporter draws: the answer, what led to it, what
// the dataset is made of, and what nobody knows.
import type { GateResult } from '../core/report.ts';
import type {
  OriginCounts,
  OriginFacts,
  Place,
  TeacherShare,
  UseFacts,
  UseReason,
} from '../core/use.ts';
import { drawBar, originGlyphs, origins, sum } from './origin-bar.ts';
import { count, formatNumber } from './wording.ts';

/** Our own words as they are, a name and a sentence that may quote records, a place, a drawing. */
export type Piece =
  | string
  | { readonly name: string }
  | { readonly words: string }
  | { readonly at: Place }
  | { readonly bar: string };

export type Line = readonly Piece[];

export type Tone = 'no' | 'unclear' | 'fine' | 'unchecked';

export interface UseView {
  readonly tone: Tone;
  /** In our own words, and how it goes on. */
  readonly lead: string;
  readonly answer: Line;
  /** From a record to what forbids: the first reason. Where the answer is no. */
  readonly why?: Line;
  readonly licence?: Line;
  readonly models?: Line;
  readonly lineage?: Line;
  readonly mixture?: Line;
  /** Where the answer does not say it. */
  readonly unknown?: Line;
  /** Reasons that stand in none of these. */
  readonly otherReasons: readonly UseReason[];
  readonly facts: UseFacts;
}

/** The gate that answers the question. */
const judgeGate = 'licence';
const leads: Readonly<Record<Tone, string>> = {
  no: 'No',
  unclear: 'Unknown',
  fine: 'Nothing known forbids',
  unchecked: 'Not checked',
};
const maxModels = 3;
const howToSay = { name: 'heartcut explain provenance' };

/** undefined where no gate of this run knows or should know anything. */
export function viewUse(results: readonly GateResult[]): UseView | undefined {
  const judge = results.find(({ gate }) => gate === judgeGate);
  const known = results.flatMap(({ use }) => use ?? []);
  if (judge === undefined && known.every(saysNothing)) return undefined;
  const facts = merge(known);
  const { release } = facts;
  const whyNot = whyUnchecked(judge);
  if (release === undefined && whyNot === undefined) return undefined;
  const unknown = unknownOf(facts);
  const [first, ...rest] = release?.reasons ?? [];
  const isNo = first?.answer === 'forbidden';
  const tone =
    release === undefined ? 'unchecked' : isNo ? 'no' : unknown.length > 0 ? 'unclear' : 'fine';
  const answer =
    release === undefined
      ? [': ', { words: whyNot ?? '' }, ...unknown.flatMap((each) => ['; ', ...each])]
      : answerOf(tone, release, facts, unknown);
  return {
    tone,
    lead: leads[tone],
    answer,
    ...(isNo && { why: drawReason(first) }),
    // Where none is known the answer says it.
    ...(release && release.chain.length > 0 && { licence: licenceOf(release) }),
    ...(facts.teachers?.length && { models: modelsOf(facts.teachers) }),
    ...(facts.lineage?.children && { lineage: lineageOf(facts.lineage) }),
    ...mixtureOf(facts),
    ...(isNo && unknown.length > 0 && { unknown: join(unknown, ' · ') }),
    otherReasons: isNo ? rest : (release?.reasons ?? []),
    facts,
  };
}

/** True where no record names parents, which is all that is known. */
function saysNothing({ lineage, ...others }: UseFacts): boolean {
  return Object.keys(others).length === 0 && (lineage?.children ?? 0) === 0;
}

/** What each gate knows, in one; of origins one knows more than another. */
function merge(known: readonly UseFacts[]): UseFacts {
  const facts = Object.assign({}, ...known) as UseFacts;
  const from = Object.assign({}, ...known.map((each) => each.origins)) as OriginFacts;
  return facts.origins === undefined ? facts : { ...facts, origins: from };
}

/** Why nobody asked; undefined where the gate ran and there was nothing to ask about. */
function whyUnchecked(judge: GateResult | undefined): string | undefined {
  if (judge === undefined) return `the gate ${judgeGate} was not run`;
  if (judge.status === 'broken') return `the gate ${judgeGate} did not finish`;
  return judge.status === 'skipped' ? (judge.reason ?? 'no reason given') : undefined;
}

function answerOf(
  tone: Tone,
  release: NonNullable<UseFacts['release']>,
  { teachers = [] }: UseFacts,
  unknown: readonly Line[],
): Line {
  const use: Line = [
    { name: release.use },
    release.assumed === undefined ? ' use' : ' use (assumed)',
  ];
  if (tone === 'no') {
    const { forbidden, records } = release;
    const some = forbidden === records ? 'all ' : `${formatNumber(forbidden)} of `;
    const why =
      forbidden > 0 ? `: ${some}${count(records, 'record')}` : ': no licence fits all records';
    return [', not for ', ...use, why];
  }
  if (tone === 'unclear') return [' for ', ...use, ': ', ...join(unknown, ' · ')];
  const conditions = new Set(teachers.flatMap((each) => each.conditions)).size;
  const meet = conditions > 0 ? `; ${count(conditions, 'condition')} to meet` : '';
  return [' ', ...use, meet];
}

/** What is unknown, each with its number and the first record. */
function unknownOf({ release, origins: from }: UseFacts): Line[] {
  const lines: Line[] = [];
  if (from === undefined) {
    if (release !== undefined) lines.push(['nobody counted who wrote the records']);
  } else if (from.now.unknown > 0) {
    lines.push(
      from.now.unknown === sum(from.now)
        ? ['no record says where it comes from (', howToSay, ')']
        : ['origin of ', ...some(from.now.unknown, from.firstUnknown)],
    );
  }
  if (release === undefined) return lines;
  const { unknownLicence, unknownTerms, records, use } = release;
  // Who shares nothing needs no licence for what is theirs.
  if (unknownLicence.records > 0 && use !== 'internal') {
    lines.push(
      unknownLicence.records === records && release.chain.length === 0
        ? ['no licence is known']
        : ['licence of ', ...some(unknownLicence.records, unknownLicence.first)],
    );
  }
  if (unknownTerms.records > 0) {
    lines.push(['terms of the models of ', ...some(unknownTerms.records, unknownTerms.first)]);
  }
  return lines;
}

function some(records: number, first: Place | undefined): Line {
  const what = count(records, 'record');
  return first === undefined
    ? [what]
    : [`${what} (`, ...(records > 1 ? ['first '] : []), { at: first }, ')'];
}

/** `data.jsonl:17 → gpt-4 → terms entry openai: … → no commercial use: …`. */
export function drawReason({ first, records, steps }: UseReason): Line {
  const more = records > 1 ? ` and ${count(records - 1, 'more record')}` : '';
  return [{ at: first }, more, ...steps.flatMap((step) => [' → ', { words: step }])];
}

function licenceOf({ licence, chain, unknownLicence }: NonNullable<UseFacts['release']>): Line {
  if (licence === null) return ['none fits all'];
  const atLeast = unknownLicence.records > 0 ? ' at least' : '';
  const link = chain.find((each) => each.licence === licence && !each.isModel);
  if (link === undefined) return [{ name: licence }, atLeast];
  if (link.from === 'dataset.yaml') return [{ name: licence }, `${atLeast} (dataset.yaml)`];
  const from = `${atLeast} (from ${count(link.records, 'record')} of `;
  return [{ name: licence }, from, { name: link.from }, ')'];
}

/** Half a sentence that follows the model. */
export const answers: Readonly<Record<TeacherShare['answer'], string>> = {
  allow: 'allowed',
  conditions: 'on conditions',
  deny: 'forbidden',
  unknown: 'unknown',
};

/** Worst first. */
const answerOrder = ['deny', 'unknown', 'conditions', 'allow'] as const;

function modelsOf(teachers: readonly TeacherShare[]): Line {
  const sorted = answerOrder.flatMap((answer) => teachers.filter((each) => each.answer === answer));
  const shown = sorted.slice(0, maxModels).map(({ models, answer, records }): Line => {
    const [first = '(no name)', ...others] = models;
    const more = others.length > 0 ? ` and ${formatNumber(others.length)} more` : '';
    return [{ name: first }, `${more} ${answers[answer]} (${count(records, 'record')})`];
  });
  const left = teachers.length - maxModels;
  return [...join(shown, ', '), left > 0 ? ` and ${formatNumber(left)} more` : ''];
}

function lineageOf({ depth, limit }: NonNullable<UseFacts['lineage']>): Line {
  return [`${formatNumber(depth)} deep (wanted at most ${formatNumber(limit)})`];
}

function mixtureOf({ origins: from, wanted = [] }: UseFacts): { mixture?: Line } {
  if (from === undefined) return {};
  const { now, before } = from;
  const seen = origins.filter(
    (origin) =>
      now[origin] + (before?.[origin] ?? 0) > 0 || wanted.some((each) => each.origin === origin),
  );
  const [only] = seen;
  if (only === undefined) return {};
  if (seen.length === 1 && wanted.length === 0) {
    // Nothing to compare, and of what is unknown the answer has told.
    return only === 'unknown' ? {} : { mixture: [`all ${count(now[only], 'record')} ${only}`] };
  }
  const bars = before === undefined ? [now] : [before, now];
  const shares = seen.map((origin): string => {
    const share = percent(now[origin], sum(now));
    const was = before === undefined ? undefined : percent(before[origin], sum(before));
    const change = was === undefined || was === share ? share : `${was} → ${share}`;
    return `${originGlyphs[origin]} ${origin} ${change}${wantedOf(origin, wanted)}`;
  });
  const drawn = [...new Set(bars.map(drawBar))].join(' → ');
  return { mixture: [{ bar: drawn }, ` ${shares.join(' · ')}`] };
}

function wantedOf(origin: keyof OriginCounts, wanted: NonNullable<UseFacts['wanted']>): string {
  const bound = wanted.find((each) => each.origin === origin);
  if (bound === undefined) return '';
  const least = bound.min > 0 ? [`at least ${percent(bound.min, 1)}`] : [];
  const most = bound.max < 1 ? [`at most ${percent(bound.max, 1)}`] : [];
  return ` (wanted ${[...least, ...most].join(' and ')})`;
}

/** Rounded, in one word; what is not all or nothing never reads so. */
function percent(part: number, all: number): string {
  const share = all === 0 ? 0 : (part / all) * 100;
  if (share > 0 && share < 1) return 'under 1\u00a0%';
  if (share > 99 && share < 100) return 'over 99\u00a0%';
  return `${Math.round(share)}\u00a0%`;
}

function join(lines: readonly Line[], between: string): Line {
  return lines.flatMap((line, i) => (i === 0 ? line : [between, ...line]));
}
