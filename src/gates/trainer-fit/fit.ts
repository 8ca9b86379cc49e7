// Where the answers stand in a rendering, and what a trainer that cuts at a limit leaves of them.
import type { ChatTemplate } from './chat-template.ts';
import type { Conversation } from './conversations.ts';
import type { CountTokens } from './tokenizer.ts';

/** A stretch of a rendering that is trained on, in UTF-16 units. */
export interface Answer {
  /** Index of the message. */
  readonly message: number;
  readonly start: number;
  readonly end: number;
}

export interface Fit {
  /** Of the whole rendering. */
  readonly tokens: number;
  /** Of the answers. */
  readonly trained: number;
  /** Of the answers, within the limit. */
  readonly kept: number;
  /** Index of the first message whose answer is cut or lost. */
  readonly cutMessage?: number;
}

// Two renderings an answer, each as long as the conversation so far: later answers of longer
// conversations are looked for by their text.
const maxNested = 64;

/**
 * The answers in a rendering. One is what the rendering gains between the turns before it, with the
 * header of an answer, and the turns up to it: its text and the mark of its end. Where the template
 * writes earlier turns differently then, so that neither begins the whole, it is the text alone; and
 * an answer whose text is not there has no stretch.
 */
export function findAnswers(
  rendered: string,
  { messages, tools }: Conversation,
  template: ChatTemplate,
): Answer[] {
  const answers: Answer[] = [];
  let cursor = 0;
  const renderFirst = (count: number, addGenerationPrompt: boolean): string | undefined => {
    if (count === messages.length && !addGenerationPrompt) return rendered;
    try {
      return template.render(
        { messages: messages.slice(0, count), tools },
        { addGenerationPrompt },
      );
    } catch {
      // Half a conversation may break a rule that the whole one keeps.
      return undefined;
    }
  };
  const nest = (message: number): Answer | undefined => {
    if (answers.length >= maxNested) return undefined;
    const before = renderFirst(message, true);
    if (before === undefined || before.length < cursor || !rendered.startsWith(before)) {
      return undefined;
    }
    const upTo = renderFirst(message + 1, false);
    if (upTo === undefined || upTo.length < before.length || !rendered.startsWith(upTo)) {
      return undefined;
    }
    return { message, start: before.length, end: upTo.length };
  };
  messages.forEach(({ role, content }, message) => {
    if (role !== 'assistant') return;
    const answer = nest(message) ?? locate(rendered, content.trim(), cursor, message);
    if (answer === undefined) return;
    answers.push(answer);
    cursor = answer.end;
  });
  return answers;
}

function locate(rendered: string, text: string, from: number, message: number): Answer | undefined {
  const start = text === '' ? -1 : rendered.indexOf(text, from);
  return start < 0 ? undefined : { message, start, end: start + text.length };
}

/**
 * Tokens of a rendering, and of its answers. Trainers keep the first `limit` tokens. Answers and what
 * stands between them are counted apart, so a token that reaches over an edge counts on both sides
 * of it; whether the limit is kept is decided by the whole.
 */
export function measureFit(
  rendered: string,
  answers: readonly Answer[],
  limit: number,
  count: CountTokens,
): Fit {
  const pieces: { readonly message: number; readonly start: number; readonly own: number }[] = [];
  let trained = 0;
  let tokens = 0;
  let end = 0;
  for (const answer of answers) {
    tokens += count(rendered.slice(end, answer.start));
    const own = count(rendered.slice(answer.start, answer.end));
    pieces.push({ message: answer.message, start: tokens, own });
    trained += own;
    tokens += own;
    end = answer.end;
  }
  if (end < rendered.length) tokens += count(rendered.slice(end));
  // An edge costs a token or two at most; counting all twice would take twice as long.
  if (tokens > limit && tokens <= limit + 4 * answers.length) tokens = count(rendered);
  if (tokens <= limit) return { tokens, trained, kept: trained };

  const cut = pieces.filter(({ start, own }) => start + own > limit);
  const lost = cut.reduce((sum, { start, own }) => sum + own - Math.max(limit - start, 0), 0);
  const [first] = cut;
  return {
    tokens,
    trained,
    kept: trained - lost,
    ...(first === undefined ? {} : { cutMessage: first.message }),
  };
}
