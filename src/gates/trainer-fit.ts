// What a trainer will see: renders records through a chat template, counts tokens, and names what
// would be cut, dropped or refused on the way to the loss, mostly in silence.
import type { Gate, GateContext, Inspector, Measurement, RawFinding } from '../core/gate.ts';
import { asText } from '../core/json.ts';
import type { DataRecord } from '../core/record.ts';
import { isBuiltIn, openTemplate, type ChatTemplate } from './trainer-fit/chat-template.ts';
import { codes } from './trainer-fit/codes.ts';
import { conversationsOf, type Conversation } from './trainer-fit/conversations.ts';
import { findDropped } from './trainer-fit/dropped.ts';
import { findAnswers, measureFit, type Fit } from './trainer-fit/fit.ts';
import { TemplateRefusal } from './trainer-fit/render.ts';
import { openTokenizer, shippedEncoding, type CountTokens } from './trainer-fit/tokenizer.ts';
import { builtInTemplates } from './trainer-fit/templates.ts';

interface Options {
  readonly template: string;
  readonly tokenizer: string;
  readonly maxTokens: number;
  readonly minTrainedShare: number;
}

/** What one thread saw; numbers are of renderings, of which a preference pair has two. */
interface Tally {
  readonly tokens: number[];
  /** Tokens of answers within the limit, and of all. */
  kept: number;
  fed: number;
  overRecords: number;
  /** Records that the template itself did not manage: told where it managed others. */
  readonly failed: RawFinding[];
  refused: number;
}

/** Turns of one record that are left out are all left out for the same reason. */
const maxOfRecord = 20;

const nothing: readonly RawFinding[] = [];

export const trainerFit: Gate<Options> = {
  id: 'trainer-fit',
  summary: 'records that a trainer would cut, drop or refuse, by chat template and token limit',
  // Off until a team says which model it trains: another template finds other things.
  levels: { recommended: 'off', strict: 'warning' },
  options: {
    type: 'object',
    properties: {
      template: {
        type: 'string',
        minLength: 1,
        maxLength: 1024,
        default: 'chatml',
        description:
          `The chat template: ${Object.keys(builtInTemplates).join(', ')}, or the path of a Jinja ` +
          'file or a tokenizer_config.json, from the root.',
      },
      tokenizer: {
        type: 'string',
        minLength: 1,
        maxLength: 1024,
        default: shippedEncoding,
        description: `${shippedEncoding}, or the path of a tokenizer.json, from the root.`,
      },
      maxTokens: {
        type: 'integer',
        minimum: 1,
        default: 4096,
        description: 'How many tokens of a record the trainer keeps.',
      },
      minTrainedShare: {
        type: 'number',
        minimum: 0,
        maximum: 1,
        default: 0,
        description: 'Least share of answers in the tokens of a record; 0 for no limit.',
      },
    },
  },
  codes,
  skips({ kind }) {
    return kind.id === 'text' ? 'records of kind text go into no chat template' : undefined;
  },
  files: ({ template, tokenizer }) => [
    ...(isBuiltIn(template) ? [] : [template]),
    ...(tokenizer === shippedEncoding ? [] : [tokenizer]),
  ],
  async inspector(options, context) {
    const { policyFiles = {}, manifest, running } = context;
    const template = await openTemplate(options.template, policyFiles[options.template]);
    const count = await openTokenizer(
      options.tokenizer,
      policyFiles[options.tokenizer],
      template.controlTokens,
    );
    return inspectorOf({ template, count, options, kind: manifest.kind.id, running });
  },
  check(_change, options, _context, tallies) {
    const all = tallies as readonly Tally[];
    const failed = all.flatMap((each) => each.failed);
    const managed = all.reduce((sum, { tokens, refused }) => sum + tokens.length + refused, 0);
    const [first] = failed;
    if (first !== undefined && managed === 0) {
      const reason = `the template ${options.template} can be rendered with no record: ${asText(first.data?.reason)}`;
      return { findings: [], ended: { status: 'broken', reason } };
    }
    return { findings: failed, measurements: measure(all, options) };
  },
};

interface Work {
  readonly template: ChatTemplate;
  readonly count: CountTokens;
  readonly options: Options;
  readonly kind: string;
  readonly running: GateContext['running'];
}

function inspectorOf(work: Work): Inspector {
  const tally: Tally = {
    tokens: [],
    kept: 0,
    fed: 0,
    overRecords: 0,
    failed: [],
    refused: 0,
  };
  const inspect = (record: DataRecord): readonly RawFinding[] => {
    const found = new Findings(record);
    let isOver = false;
    const conversations = conversationsOf(record, work.kind);
    const others = record.view.turns === undefined ? 'completeness' : 'conversation';
    if (!work.running.has(others)) findUnanswered(conversations, found);
    for (const conversation of conversations) {
      const fit = inspectConversation(conversation, work, found, tally);
      if (fit === undefined) continue;
      tally.tokens.push(fit.tokens);
      tally.kept += fit.kept;
      tally.fed += Math.min(fit.tokens, work.options.maxTokens);
      isOver ||= fit.tokens > work.options.maxTokens;
    }
    if (isOver) tally.overRecords += 1;
    return found.list ?? nothing;
  };
  return Object.assign(inspect, { tally: () => tally });
}

/** What other gates say as well, of records that are trained on in whatever way. */
function findUnanswered(conversations: readonly Conversation[], found: Findings): void {
  for (const { messages, pointers, isRejected } of conversations) {
    if (isRejected) continue;
    messages.forEach(({ role, content, tool_calls: calls }, message) => {
      if (role !== 'assistant' || content.trim() !== '' || calls !== undefined) return;
      found.add('empty-answer', pointers[message], {});
    });
  }
  const isAnswered = conversations.some(({ messages }) =>
    messages.some(({ role }) => role === 'assistant'),
  );
  if (!isAnswered) found.add('no-answer', undefined, {});
}

/** Undefined where there is no rendering to measure. */
function inspectConversation(
  conversation: Conversation,
  { template, count, options }: Work,
  found: Findings,
  tally: Tally,
): Fit | undefined {
  const { pointers } = conversation;
  const named = { template: template.name };
  let rendered: string;
  try {
    rendered = template.render(conversation);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof TemplateRefusal) {
      tally.refused += 1;
      found.add('template-refuses', undefined, { ...named, reason });
    } else {
      tally.failed.push(found.make('not-rendered', undefined, { ...named, reason }));
    }
    return undefined;
  }
  if (rendered.trim() === '') {
    tally.refused += 1;
    found.add('nothing-rendered', undefined, named);
    return undefined;
  }
  for (const { code, message, data } of findDropped(rendered, conversation)) {
    found.add(code, message === undefined ? '/tools' : pointers[message], { ...named, ...data });
  }
  const answers = findAnswers(rendered, conversation, template);
  const fit = measureFit(rendered, answers, options.maxTokens, count);
  judgeFit(fit, conversation, options, found);
  return fit;
}

function judgeFit(fit: Fit, { pointers }: Conversation, options: Options, found: Findings): void {
  const { tokens, trained, kept, cutMessage } = fit;
  const limit = options.maxTokens;
  const data = { tokens, over: tokens - limit, limit };
  const pointer = cutMessage === undefined ? undefined : pointers[cutMessage];
  if (tokens > limit && trained > 0 && kept === 0) found.add('answers-lost', pointer, data);
  else if (tokens > limit && kept < trained) {
    found.add('answer-cut', pointer, { ...data, trained, cut: trained - kept });
  } else if (tokens > limit) found.add('record-cut', undefined, data);
  // Of what is left: a cut answer is told above.
  const share = trained / tokens;
  if (trained === 0 || share >= options.minTrainedShare) return;
  found.add('few-trained', undefined, {
    tokens,
    percent: toPercent(share),
    limit: toPercent(options.minTrainedShare),
  });
}

/** The findings of one record, each code and place once: a pair shares its prompt. */
class Findings {
  readonly #record: DataRecord;
  readonly #seen = new Set<string>();
  list: RawFinding[] | undefined;

  constructor(record: DataRecord) {
    this.#record = record;
  }

  make(code: string, pointer: string | undefined, data: RawFinding['data']): RawFinding {
    return { code, at: this.#record.at(pointer), ...(data && { data }) };
  }

  add(code: string, pointer: string | undefined, data: RawFinding['data']): void {
    const key = `${code} ${pointer ?? ''}`;
    this.list ??= [];
    if (this.#seen.has(key) || this.list.length >= maxOfRecord) return;
    this.#seen.add(key);
    this.list.push(this.make(code, pointer, data));
  }
}

function measure(tallies: readonly Tally[], { tokenizer, maxTokens }: Options): Measurement[] {
  const tokens = Uint32Array.from(tallies.flatMap((each) => each.tokens)).sort();
  if (tokens.length === 0) return [];
  const sum = (name: 'kept' | 'fed' | 'overRecords'): number =>
    tallies.reduce((total, each) => total + each[name], 0);
  // What ships counts other models' tokens only about right: the unit says whose they are.
  const unit = tokenizer === shippedEncoding ? `${shippedEncoding} tokens` : 'tokens';
  const quantile = (share: number): number =>
    tokens[Math.max(0, Math.ceil(share * tokens.length) - 1)] ?? 0;
  return [
    { name: 'trainer-fit.tokens-median', value: quantile(0.5), unit },
    { name: 'trainer-fit.tokens-p95', value: quantile(0.95), unit },
    { name: 'trainer-fit.tokens-max', value: quantile(1), unit, limit: maxTokens, better: 'lower' },
    { name: 'trainer-fit.over-limit', value: sum('overRecords'), unit: 'records', better: 'lower' },
    {
      name: 'trainer-fit.trained-share',
      value: sum('kept') / Math.max(1, sum('fed')),
      better: 'higher',
    },
  ];
}

/** With one decimal. */
function toPercent(share: number): number {
  return Math.round(share * 1000) / 10;
}
