// What language models said, in Markdown: a fold under the dataset's table.
import type { GateResult } from '../core/report.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { Part } from './fit.ts';
import { clip } from './hidden-characters.ts';
import { judgedLines, judgedSentence } from './judged.ts';

const maxWords = 600;

/** None where no model was asked. */
export function judgedParts(results: readonly GateResult[], under: Part, rank: number): Part[] {
  return results.flatMap(({ judged }): Part[] => {
    if (judged === undefined) return [];
    const title = judged.read === 0 ? 'no record was read' : judgedSentence(judged);
    return [
      {
        tier: 3,
        rank,
        under,
        open: `\n<details><summary><b>Judged</b>: ${title}</summary>\n\n`,
        items: judgedLines(judged).map(
          ({ label, text }) => `- ${label}: ${escapeMarkdown(clip(text, maxWords))}\n`,
        ),
        close: '\n</details>\n',
        leftOut: 0,
        more: () => '- … the rest is left out for length\n',
        fewest: 1,
      },
    ];
  });
}
