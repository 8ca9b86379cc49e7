// Which tokens of a text are its own, and which belong to phrases that many texts of the collection
// use ("write a function to", "which of the following"). Only own tokens are evidence of a copy.

/** Tokens in a phrase: with 3, half of GSM8K's words count as phrases (docs/gates/contamination.md). */
const phraseTokens = 4;
/** A phrase stands in this share of the texts, and in at least so many, or at most in so many. */
const common = { share: 0.01, least: 5, most: 50 };

/** Tells of the tokens of a text which are its own: 1, or 0. */
export type OwnTokens = (tokens: readonly string[]) => Uint8Array;

/** Learns the phrases of a collection of texts. */
export function learnPhrases(texts: readonly (readonly string[])[]): OwnTokens {
  const counts = new Map<string, number>();
  for (const tokens of texts) {
    for (const phrase of new Set(phrasesOf(tokens))) {
      counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    }
  }
  const { share, least, most } = common;
  const limit = Math.min(most, Math.max(least, Math.ceil(texts.length * share)));
  return (tokens) => {
    const own = Uint8Array.from(tokens, (token) => (isWord(token) ? 1 : 0));
    let at = 0;
    for (const phrase of phrasesOf(tokens)) {
      if ((counts.get(phrase) ?? 0) >= limit) own.fill(0, at, at + phraseTokens);
      at += 1;
    }
    return own;
  };
}

function* phrasesOf(tokens: readonly string[]): Generator<string> {
  for (let at = 0; at + phraseTokens <= tokens.length; at += 1) {
    yield tokens.slice(at, at + phraseTokens).join(' ');
  }
}

/** Numbers and single letters are in every table and formula; a character of Chinese is a word. */
function isWord(token: string): boolean {
  return /^[^\p{N}]/u.test(token) && !/^\p{Script=Latin}\p{M}*$/u.test(token);
}
