// Instructions that ask what another one asks already: the filter by which Self-Instruct and Alpaca
// keep a growing set of tasks diverse. ROUGE-L F against every earlier instruction, decided exactly.
import { compareWithEarlier } from '../algorithms/compare-earlier.ts';
import { findNearestEarlier } from '../algorithms/nearest-earlier.ts';
import { CommonSubsequence } from '../algorithms/rouge-l.ts';
import { SequenceBuilder, type Sequences } from '../algorithms/token-ids.ts';
import { changedRecords, hasNewContent } from '../core/change.ts';
import type { Column, Gate, GateContext, RawFinding, Rows } from '../core/gate.ts';
import type { Json } from '../core/json.ts';
import type { Change, DataRecord, PlainTexts, RecordView, Side } from '../core/record.ts';
import { isInBase, newRows, versionsBeside } from '../kinds/new-text.ts';
import { RecordList } from '../kinds/record-list.ts';
import { recordKeys } from '../kinds/record-keys.ts';
import { Shingler } from '../kernels/shingler.ts';

interface Options {
  readonly threshold: number;
  readonly compare: 'instruction' | 'prompt';
  readonly minTokens: number;
  readonly mostSimilar: number;
  readonly meanSimilarity: boolean;
}

/** Self-Instruct drops instructions of more than 150 words; of longer texts, so much is compared. */
const maxTokens = 4096;

/**
 * Pairs that `mostSimilar` and `meanSimilarity` compute at most: a thousand findings against Alpaca's
 * 52,002 instructions are this many.
 */
const maxCompared = 52_002_000;

export const novelty: Gate<Options> = {
  id: 'novelty',
  summary: 'instructions that ask what an earlier one asks (ROUGE-L, as in Self-Instruct)',
  levels: { recommended: 'off', strict: 'error' },
  options: {
    type: 'object',
    properties: {
      threshold: {
        type: 'number',
        minimum: 0.5,
        maximum: 1,
        default: 0.7,
        description: 'ROUGE-L F of two instructions above which the later one is not new.',
      },
      compare: {
        enum: ['instruction', 'prompt'],
        default: 'instruction',
        description:
          'What is compared: the instruction alone, or the whole prompt with its inputs and later user turns.',
      },
      minTokens: {
        type: 'integer',
        minimum: 1,
        default: 4,
        description: 'Instructions of fewer tokens are not judged; others are compared with them.',
      },
      mostSimilar: {
        type: 'integer',
        minimum: 0,
        maximum: 10,
        default: 0,
        description: 'So many of the most similar earlier instructions are listed in each finding.',
      },
      meanSimilarity: {
        type: 'boolean',
        default: false,
        description: 'Give the mean ROUGE-L with all earlier instructions in each finding.',
      },
    },
  },
  codes: {
    'similar-to-base': {
      text: 'asks almost what {first} asks, which is already there (ROUGE-L {similarity})',
      fix: 'Ask for something else, or remove the record.',
    },
    'similar-in-change': {
      text: 'asks almost what {first} asks, also new here (ROUGE-L {similarity})',
      fix: 'Keep one of the two, or let them ask for different things.',
    },
    'same-instruction': {
      text: 'has the same instruction as {first}',
      fix: 'Ask for something else; if only the inputs are to differ, set compare: prompt.',
    },
  },
  skips(manifest) {
    return manifest.kind.id === 'text' ? 'records of kind text have no instruction' : undefined;
  },
  columns: (options) => [askedTokens(options)],
  check(change, options, context) {
    if (change.head === null || !hasNewContent(change)) return { findings: [] };
    const { records, firstNew, sequences } = gather(change, change.head, options, context);
    const nearest = findNearestEarlier(sequences, firstNew, options.threshold);
    const found: number[] = [];
    for (let i = firstNew; i < records.count; i += 1) {
      const isJudged = lengthOf(sequences, i) >= options.minTokens;
      if (isJudged && (nearest.partner[i] as number) >= 0) found.push(i);
    }
    const compare = comparison(found, sequences, records, options);
    const findings = found.map((i): RawFinding => {
      const partner = nearest.partner[i] as number;
      const similarity = nearest.similarity[i] as number;
      const first = records.get(partner);
      return {
        code:
          similarity === 1
            ? 'same-instruction'
            : partner < firstNew
              ? 'similar-to-base'
              : 'similar-in-change',
        at: placeOf(records.get(i), options),
        related: [placeOf(first, options)],
        data: {
          first: `${first.path}:${first.line}`,
          similarity: round(similarity),
          ...compare(i),
        },
      };
    });
    return {
      findings,
      measurements: [
        { name: 'novelty.records', value: findings.length, better: 'lower' },
        { name: 'novelty.compared-with', value: records.count },
      ],
    };
  },
};

/**
 * What Alpaca keeps of each instruction: the most similar earlier ones, and the mean with all. Nothing
 * where neither is asked for. Throws when that takes more than `maxCompared` pairs.
 */
function comparison(
  found: readonly number[],
  sequences: Sequences,
  records: RecordList,
  { mostSimilar, meanSimilarity }: Options,
): (i: number) => { earlier?: Json } {
  if (mostSimilar === 0 && !meanSimilarity) return () => ({});
  const wanted = found.reduce((sum, i) => sum + i, 0);
  if (wanted > maxCompared) {
    throw new Error(
      `mostSimilar and meanSimilarity would compare ${wanted} pairs (${found.length} findings with all earlier instructions), the limit is ${maxCompared}: judge fewer new records at once, or switch them off`,
    );
  }
  const lcs = new CommonSubsequence(sequences);
  return (i) => {
    const { mean, nearest } = compareWithEarlier(sequences, i, mostSimilar, lcs);
    const listed = nearest.map(({ index, similarity }) => {
      const { path, line } = records.get(index);
      return { at: `${path}:${line}`, similarity: round(similarity) };
    });
    const list = mostSimilar === 0 ? {} : { mostSimilar: listed };
    return { earlier: { ...list, ...(meanSimilarity ? { mean } : {}) } };
  };
}

function round(similarity: number): number {
  return Math.round(similarity * 1000) / 1000;
}

/** Rows: two words for each token of what a record asks; none where it asks nothing. */
function askedTokens(options: Options): Column {
  return {
    name: `asked-tokens:2:${options.compare}`,
    open() {
      const shingler = new Shingler({ n: 1, unit: 'word' });
      return (record) => {
        const { plain } = record;
        const asked =
          plain === undefined ? ask(record.view, options)?.text : askPlainly(plain, options);
        return asked === undefined ? [] : shingler.tokens(asked).subarray(0, 2 * maxTokens);
      };
    },
  };
}

/** Every record that asks something: first those that are there, then the new ones. */
function gather(change: Change, head: Side, options: Options, context: GateContext) {
  const column = askedTokens(options);
  const textOf = (record: DataRecord): string | undefined => ask(record.view, options)?.text;
  const { base } = change;
  const edited = change.edited.filter(({ before, after }) => textOf(before) !== textOf(after));
  const isChanged = changedRecords({ base, added: change.added, edited });
  const isNew = newRows(change, head, isChanged);
  const builder = new SequenceBuilder();
  const records = new RecordList();
  const rows = context.rows(head, column);
  const fresh: number[] = [];
  const old: number[] = [];
  for (let i = 0; i < rows.count; i += 1) {
    if (rows.lengthOf(i) === 0) continue;
    const isFresh = isNew[i] === 1;
    (isFresh ? fresh : old).push(i);
    // Only tokens of new records decide anything.
    if (isFresh) builder.number(rows.blockOf(i), rows.startOf(i), rows.lengthOf(i));
  }
  const add = (side: Side, of: Rows, numbers: readonly number[]): void => {
    records.add(side, Uint32Array.from(numbers));
    for (const i of numbers) builder.add(of.blockOf(i), of.startOf(i), of.lengthOf(i));
  };
  add(head, rows, old);
  const wasThere = isInBase(change, context);
  for (const side of versionsBeside(context)) {
    const { whole } = recordKeys(side, context);
    const beside = context.rows(side, column);
    const others: number[] = [];
    for (let i = 0; i < beside.count; i += 1) {
      if (beside.lengthOf(i) > 0 && !wasThere(whole[i] as number)) others.push(i);
    }
    add(side, beside, others);
  }
  const firstNew = records.count;
  add(head, rows, fresh);
  return { records, firstNew, sequences: builder.finish() };
}

/** The same text of a record that was not parsed; such records have no turns. */
function askPlainly(
  { count, roles, starts, ends, bytes }: PlainTexts,
  { compare }: Options,
): Uint8Array | undefined {
  const first = roles.indexOf('prompt');
  if (first < 0 || first >= count) return undefined;
  // All prompts of a kind stand together.
  let last = first;
  while (compare === 'prompt' && last + 1 < count && roles[last + 1] === 'prompt') last += 1;
  return bytes.subarray(starts[first], ends[last]);
}

/** What a record asks, and the pointer of its first part; undefined where it asks nothing. */
function ask(view: RecordView, { compare }: Options) {
  const prompts = view.parts.filter((part) => part.role === 'prompt');
  const [first] = prompts;
  if (first === undefined) return undefined;
  if (compare === 'prompt') {
    return { text: prompts.map((part) => part.text).join('\n'), pointer: first.pointer };
  }
  const turn = view.turns?.find((each) => each.role === 'user');
  if (turn === undefined) return first;
  const said = prompts.find(
    ({ pointer }) => pointer === turn.pointer || pointer.startsWith(`${turn.pointer}/`),
  );
  return { text: turn.text, pointer: said?.pointer ?? turn.pointer };
}

function lengthOf({ starts }: Sequences, i: number): number {
  return (starts[i + 1] as number) - (starts[i] as number);
}

function placeOf(record: DataRecord, options: Options) {
  return record.at(ask(record.view, options)?.pointer);
}
