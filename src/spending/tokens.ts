// Tokens of a text, before a server counts them.

/**
 * Characters that are counted in one go: the package takes time that grows with the square of a run
 * without breaks (40,000 Chinese characters at once take it 10 s). Cut before a space, as the
 * encoding itself cuts, counts stay the same; a cut elsewhere adds a token at most.
 */
const pieceCharacters = 256;

/**
 * The tokens of a text by o200k_base, the encoding of OpenAI's models since gpt-4o; for others an
 * estimate. What looks like a control token in a text is text. Loaded when it is called first: its
 * table is 2.4 MB.
 */
export async function loadTokenCounter(): Promise<(text: string) => number> {
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base');
  const asText = { disallowedSpecial: new Set<string>() };
  return (text) => {
    let count = 0;
    let start = 0;
    while (start < text.length) {
      let end = start + pieceCharacters;
      const space = end < text.length ? text.lastIndexOf(' ', end) : -1;
      if (space > start) end = space;
      count += countTokens(text.slice(start, end), asText);
      start = end;
    }
    return count;
  };
}
