// What a list of questions can cost, told before the first is asked.
import { addSpend, nothing, spendOf, type Price, type Spend } from './budget.ts';
import type { ModelRequest } from './ports.ts';

/** Tokens of the chat format around a system and a user message, with room; OpenAI's has 9. */
const frameTokens = 16;

/** Tokens that are sent with a request, its schema included. */
export function inputTokensOf(
  { system, user, schema }: ModelRequest,
  countTokens: (text: string) => number,
): number {
  const form = schema === undefined ? 0 : countTokens(JSON.stringify(schema));
  return countTokens(system) + countTokens(user) + form + frameTokens;
}

/** The most that these requests cost: every answer as long as it may be, no retry billed. */
export function estimate(
  requests: Iterable<ModelRequest>,
  countTokens: (text: string) => number,
  price: Price | null,
  reasoningTokens = 0,
): Spend {
  let total = nothing;
  for (const request of requests) {
    const inputTokens = inputTokensOf(request, countTokens);
    const outputTokens = request.maxOutputTokens + reasoningTokens;
    total = addSpend(total, spendOf(1, inputTokens, outputTokens, price));
  }
  return total;
}

/**
 * UTF-8 bytes of a text, where no tokenizer is at hand: tokens made of bytes are never more, and that
 * of plain English some four times fewer.
 */
export function bytesOf(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    // A surrogate pair has two units and four bytes.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
