// Texts → the word pieces of a unigram vocabulary (Kudo 2018, arXiv 1804.10959), by the best path
// through it. It is the Universal Sentence Encoder's own tokenizer, its rules for the unknown included,
// so that its weights see what they were trained on.

/** Pieces that are never looked for, at the head of the vocabulary; 0 stands for the unknown. */
const reserved = 6;

export interface Pieces {
  /** Ids of the pieces, no more than `max` of the first. */
  encode(text: string, max: number): number[];
}

interface Node {
  readonly children: Map<string, Node>;
  id: number;
  score: number;
}

/** Of pieces and their log probabilities, as they stand in the vocabulary. */
export function createPieces(pieces: readonly string[], scores: Float32Array): Pieces {
  const root: Node = { children: new Map(), id: -1, score: 0 };
  const lengths = pieces.map((piece) => [...piece].length);
  const longest = Math.max(...lengths);
  for (let id = reserved; id < pieces.length; id += 1) {
    let node = root;
    for (const symbol of pieces[id] as string) {
      let next = node.children.get(symbol);
      if (next === undefined) {
        next = { children: new Map(), id: -1, score: 0 };
        node.children.set(symbol, next);
      }
      node = next;
    }
    node.id = id;
    node.score = scores[id] as number;
  }

  return {
    encode(text, max) {
      const symbols = symbolsOf(text, max * longest);
      const { length } = symbols;
      // By place: the score of the best way there, and the last piece of that way.
      const best = new Float64Array(length + 1);
      const last = new Int32Array(length + 1);
      const reach = (to: number, id: number, score: number): void => {
        if (best[to] !== 0 && score < (best[to] as number)) return;
        best[to] = score;
        last[to] = id;
      };
      for (let from = 0; from < length; from += 1) {
        let node = root.children.get(symbols[from] as string);
        let isKnown = false;
        for (let to = from + 1; node !== undefined; to += 1) {
          if (node.id >= 0) {
            reach(to, node.id, node.score + (best[from] as number));
            isKnown = true;
          }
          node = node.children.get(symbols[to] as string);
        }
        if (!isKnown) reach(from + 1, 0, best[from] as number);
      }
      const ids: number[] = [];
      for (let at = length; at > 0;) {
        const id = last[at] as number;
        // What is unknown in a row is one piece.
        if (id !== 0 || ids.at(-1) !== 0) ids.push(id);
        at -= id === 0 ? 1 : (lengths[id] as number);
      }
      return ids.reverse().slice(0, max);
    },
  };
}

function symbolsOf(text: string, max: number): string[] {
  // Compatibility forms can be up to 18 times as long: cut before and after.
  const normal = text.slice(0, 2 * max).normalize('NFKC');
  if (normal.length === 0) return [];
  return [...`\u2581${normal.replaceAll(' ', '\u2581')}`.slice(0, 2 * max)].slice(0, max);
}
