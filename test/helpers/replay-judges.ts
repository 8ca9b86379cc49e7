// Judges that really ran, on a real HTTP server: each request is answered with what the recorded judge
// said of that pair in that order, in the form that we ask for. Labels of the same pairs, as a team
// would write them.
import { openRequest, replyOf } from '../../scripts/accuracy/judge/scripted.ts';
import { readRecorded, type RecordedPair } from '../../scripts/accuracy/judge/recorded.ts';
import type { JsonObject } from '../../src/core/json.ts';
import type { Rubric } from '../../src/judge/rubric.ts';
import { startModelStandIn, type ModelStandIn } from './model-stand-in.ts';

export interface LlmBarPair {
  readonly input: string;
  readonly output_1: string;
  readonly output_2: string;
  readonly label: 1 | 2;
}

/** Lines of gold.jsonl: output 1 is the one called chosen, and people say whether it is. */
export function goldLines(pairs: readonly LlmBarPair[]): string {
  return pairs
    .map(({ input, output_1, output_2, label }) => {
      const record = { prompt: input, chosen: output_1, rejected: output_2 };
      return `${JSON.stringify({ record, preferred: label === 1 ? 'a' : 'b', by: 'LLMBar' })}\n`;
    })
    .join('');
}

/** Model names are `evaluator`s of the recording. */
export async function startReplay(
  pairs: readonly LlmBarPair[],
  recorded: readonly JsonObject[],
  rubric: Rubric,
): Promise<ModelStandIn> {
  const judges = new Map<string, readonly RecordedPair[]>();
  // Lengths in front: no two pairs of texts read the same.
  const keyOf = (...texts: string[]): string =>
    texts.map((text) => `${text.length}:${text}`).join('');
  const places = new Map<string, { readonly at: number; readonly swapped: boolean }>();
  for (const [at, { input, output_1, output_2 }] of pairs.entries()) {
    places.set(keyOf(input, output_1, output_2), { at, swapped: false });
    places.set(keyOf(input, output_2, output_1), { at, swapped: true });
  }
  return startModelStandIn({
    logprobs: 'refuse',
    say: ({ model, messages }) => {
      let judge = judges.get(model);
      if (judge === undefined) {
        judge = readRecorded(recorded, model, 'Vanilla');
        judges.set(model, judge);
      }
      const user = messages[1]?.content ?? '';
      const opened = openRequest({ user } as never);
      const shared = opened.shown[0]?.text ?? '';
      const [a, b] = [opened.pair?.A[0]?.text ?? '', opened.pair?.B[0]?.text ?? ''];
      const place = places.get(keyOf(shared, a, b));
      const said = place === undefined ? undefined : judge[place.at];
      if (place === undefined || said === undefined) throw new Error('no such pair was recorded');
      const named = place.swapped ? said.swapped : said.given;
      return replyOf(rubric, opened, (named === 1) === !place.swapped ? 'A' : 'B');
    },
  });
}
