// Variety of words: what answers and prompts say, how they begin, what is asked for.
import { loadCompressionRatio } from '../../algorithms/compression-ratio.ts';
import { readAskedFor } from '../../algorithms/instruction-verb.ts';
import { commonOpenings } from '../../algorithms/openings.ts';
import type { Random } from '../../algorithms/random.ts';
import type { Change } from '../../core/record.ts';
import type { Drawn } from './draw.ts';
import {
  judgeCompression,
  judgeFalls,
  judgeLikeness,
  judgeOpenings,
  percent,
  round,
} from './judge.ts';
import type { Options } from './options.ts';
import { placeOf, type Results } from './results.ts';
import { minBudget, Variety, type Texts } from './variety.ts';

/** Openings that are added up. */
const openings = 10;

export async function measureWords(
  after: Drawn,
  before: Drawn | undefined,
  change: Change,
  options: Options,
  random: Random,
  results: Results,
): Promise<void> {
  const place = placeOf(change);
  const textsOf = (what: 'answers' | 'prompts'): Texts => ({
    after: after[what],
    ...(before === undefined ? {} : { before: before[what] }),
  });
  const answers = new Variety(textsOf('answers'), random);
  const few = `fewer than ${minBudget * 2} words`;
  if (answers.budget < minBudget) {
    results.missing.push({ what: 'variety of answers', reason: few });
  } else {
    const grams = answers.measureGrams('');
    results.add([...grams, ...answers.measureWords()]);
    results.findings.push(...judgeFalls(grams, options, place));
    const compression = answers.measureCompression(await loadCompressionRatio());
    if (compression !== undefined) {
      results.add([compression], { 'compression-ratio': options.maxCompressionRatio });
      const at = after.records[answers.mostRepeating()] ?? place;
      results.findings.push(...judgeCompression(compression, options, at));
    }
    const likeness = answers.measureLikeness();
    results.add(likeness, { 'self-bleu': options.maxSelfBleu });
    for (const each of likeness.filter(({ name }) => name === 'self-bleu')) {
      results.findings.push(...judgeLikeness(each, options, place));
    }
  }
  const isOneText = after.prompts.every((prompt, i) => prompt === after.answers[i]);
  if (!isOneText) {
    const prompts = new Variety(textsOf('prompts'), random);
    if (prompts.budget < minBudget) {
      results.missing.push({ what: 'variety of prompts', reason: few });
    } else {
      const grams = prompts.measureGrams('prompt-');
      results.add(grams.filter(({ name }) => name.startsWith('prompt-distinct')));
      results.findings.push(...judgeFalls(grams, options, place));
    }
    measureOpenings('prompts', after, before, options, results);
    measureVerbs(after, before, results);
  }
  measureOpenings('answers', after, before, options, results);
}

function measureOpenings(
  what: 'prompts' | 'answers',
  after: Drawn,
  before: Drawn | undefined,
  options: Options,
  results: Results,
): void {
  const texts = after[what];
  const common = commonOpenings(texts, openings);
  const shareOf = (drawn: Drawn): number =>
    commonOpenings(drawn[what], openings).reduce((sum, each) => sum + each.texts, 0) /
    drawn[what].length;
  const share = shareOf(after);
  const was = before === undefined ? undefined : shareOf(before);
  results.measurements.push({
    name: `diversity.${what === 'prompts' ? 'prompt' : 'answer'}-openings`,
    value: round(share),
    ...(was === undefined ? {} : { base: round(was) }),
    limit: options.maxOpeningShare,
    better: 'lower',
  });
  const [first] = common;
  const at = texts.findIndex((text) => commonOpenings([text], 1)[0]?.words === first?.words);
  const record = after.records[Math.max(0, at)];
  if (record === undefined) return;
  const commonest = common
    .slice(0, 3)
    .map((each) => `“${each.words}” ${percent(each.texts / texts.length)}`)
    .join(', ');
  results.findings.push(
    ...judgeOpenings({ what, share, before: was, commonest, at: record }, options),
  );
}

/** Different pairs of verb and object among the prompts that have one, of as many prompts. */
function measureVerbs(after: Drawn, before: Drawn | undefined, results: Results): void {
  const pairsOf = (drawn: Drawn): string[] =>
    drawn.prompts.flatMap((prompt) => {
      const asked = readAskedFor(prompt);
      return asked?.noun === undefined ? [] : [`${asked.verb} ${asked.noun}`];
    });
  const [now, was] = [pairsOf(after), before === undefined ? undefined : pairsOf(before)];
  const count = Math.min(now.length, was?.length ?? Infinity);
  if (count === 0) return;
  // Records are drawn in file order: every so many are as good as any.
  const share = (pairs: readonly string[]): number => {
    const every = pairs.length / count;
    const chosen = Array.from({ length: count }, (_, i) => pairs[Math.floor(i * every)]);
    return new Set(chosen).size / count;
  };
  results.measurements.push({
    name: 'diversity.verb-noun-pairs',
    value: round(share(now)),
    ...(was === undefined ? {} : { base: round(share(was)) }),
    better: 'higher',
  });
}
