// The tokens of a text as numbers, with the lines and paragraphs they stand in.
import type { Offsets } from '../../algorithms/repeat-shares.ts';
import type { TokenSpans } from '../../algorithms/token-spans.ts';

export interface Structure {
  readonly tokens: Int32Array;
  /** Numbers of tokens are below this. */
  readonly distinct: number;
  readonly offsets: Offsets;
  /** Where each line and each paragraph ends, in tokens; those without tokens are left out. */
  readonly lines: readonly number[];
  readonly paragraphs: readonly number[];
}

/** Reads what the spans were read from. Blank lines end a paragraph. */
export function readStructure(spans: TokenSpans): Structure {
  const { count, folded, starts, ends } = spans;
  const tokens = new Int32Array(count);
  const offsets = new Float64Array(count + 1);
  const numbers = new Map<string, number>();
  const lines: number[] = [];
  const paragraphs: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const token = spans.token(i);
    let number = numbers.get(token);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(token, number);
    }
    tokens[i] = number;
    offsets[i + 1] = (offsets[i] as number) + token.length;
    if (i === 0) continue;
    const lineEnds = countLineEnds(folded, ends[i - 1] as number, starts[i] as number);
    if (lineEnds > 0) lines.push(i);
    if (lineEnds > 1) paragraphs.push(i);
  }
  if (count > 0) {
    lines.push(count);
    paragraphs.push(count);
  }
  return { tokens, distinct: numbers.size, offsets, lines, paragraphs };
}

/** Line ends between two tokens: 0, 1, or 2 for a blank line. */
function countLineEnds(text: string, start: number, end: number): number {
  let ended = 0;
  let isBlank = false;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 10) {
      if (isBlank) return 2;
      ended = 1;
      isBlank = true;
    } else if (unit > 32) {
      isBlank = false;
    }
  }
  return ended;
}
