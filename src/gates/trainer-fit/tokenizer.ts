// Counts tokens: with a model's own tokenizer.json, or with an encoding that ships.
import type { PolicyFile } from '../../core/gate.ts';
import { isObject } from '../../core/json.ts';
import { loadTokenCounter } from '../../spending/tokens.ts';
import { readJson } from './policy-file.ts';

/** The encoding that ships: OpenAI's since gpt-4o, an estimate for other models. */
export const shippedEncoding = 'o200k_base';

/** The number of tokens of a text, begin and end tokens only as far as they stand in it. */
export type CountTokens = (text: string) => number;

/**
 * The counter of a tokenizer. `controlTokens` are texts that count as one token; a tokenizer.json
 * knows its own. Throws where the file is none.
 */
export async function openTokenizer(
  name: string,
  file: PolicyFile | undefined,
  controlTokens: readonly string[],
): Promise<CountTokens> {
  if (name === shippedEncoding) return countAround(controlTokens, await loadTokenCounter());
  const json = readJson(name, file);
  if (!isObject(json) || !isObject(json.model)) {
    throw new Error(`${JSON.stringify(name)} is no tokenizer.json: it has no model`);
  }
  const { Tokenizer } = await import('@huggingface/tokenizers');
  try {
    const tokenizer = new Tokenizer(json, {});
    // Templates write begin and end themselves.
    const asWritten = { add_special_tokens: false };
    const count: CountTokens = (text) => tokenizer.encode(text, asWritten).ids.length;
    count('a');
    return count;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`the tokenizer ${JSON.stringify(name)} can't be used: ${reason}`, {
      cause: error,
    });
  }
}

/** Counts each of these texts as one token, and what stands between them by `count`. */
function countAround(controlTokens: readonly string[], count: CountTokens): CountTokens {
  // Longer ones first: one may begin another.
  const known = [...new Set(controlTokens)]
    .filter((token) => token !== '')
    .sort((a, b) => b.length - a.length);
  if (known.length === 0) return count;
  const pattern = new RegExp(known.map(escapePattern).join('|'), 'gu');
  return (text) => {
    let tokens = 0;
    let end = 0;
    for (const match of text.matchAll(pattern)) {
      tokens += 1 + (match.index > end ? count(text.slice(end, match.index)) : 0);
      end = match.index + match[0].length;
    }
    return tokens + (end < text.length ? count(text.slice(end)) : 0);
  };
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
