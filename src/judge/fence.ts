// A stranger's record in a prompt, so that nothing in it can pass for ours. It goes in as one line of
// JSON, in which a line break is `\n`, between two lines that carry a code. The code is an HMAC of
// the record itself: to write it into the record one would have to find a text that holds its own
// 128-bit code, and with a key that only the repository's secrets hold it can't even be computed.
// The same record, key and place give the same code, so a run can be repeated and cached.
// Delimiting after Hines et al. 2024 (spotlighting, arXiv 2403.14720); that a template alone moves
// robustness by much is what RobustJudge found (arXiv 2506.09443).
import { createHmac } from 'node:crypto';
import type { Json } from '../core/json.ts';

export interface Fence {
  /** 32 hex digits on both lines. */
  readonly code: string;
  /** 8 hex digits that a reply has to repeat: a reply that was written into a record can't know them. */
  readonly ticket: string;
  /** The lines and what is between them. */
  readonly text: string;
}

// Controls, format characters, fillers, variation selectors, line separators, lone halves: what a
// reader does not see and a model does. In JSON an escape means the same and hides nothing.
const unseen =
  /[\p{C}\p{Zl}\p{Zp}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** JSON on one line in which every character can be seen. */
export function visibleJson(value: Json): string {
  return JSON.stringify(value).replace(unseen, (found) => {
    let escaped = '';
    for (let i = 0; i < found.length; i += 1) {
      escaped += `\\u${found.charCodeAt(i).toString(16).padStart(4, '0')}`;
    }
    return escaped;
  });
}

/** The value between two lines with a code that depends on it. `key` is any text. */
export function fence(value: Json, key: string): Fence {
  const json = visibleJson(value);
  const digits = createHmac('sha256', key).update(json).digest('hex');
  const code = digits.slice(0, 32);
  return {
    code,
    ticket: digits.slice(32, 40),
    text: `=== RECORD ${code} ===\n${json}\n=== END ${code} ===`,
  };
}

/** What somebody writes who tries to end the fence: our own words, with any code. */
export const fenceWords = /== ?(?:RECORD|END) [0-9a-f]{8}/i;
