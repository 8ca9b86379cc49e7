// The escape functions' guarantees, one output language after the other.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { escapeCommandData, escapeCommandProperty } from '../../src/reporters/escape-command.ts';
import {
  codeSpan,
  escapeMarkdown,
  escapeMarked,
  escapeSummaryTag,
} from '../../src/reporters/escape-markdown.ts';
import { escapeSarif } from '../../src/reporters/escape-sarif.ts';
import { escapeLineStart, escapeTerminal } from '../../src/reporters/escape-terminal.ts';
import { clip, clipStart, showHidden } from '../../src/reporters/hidden-characters.ts';
import { timeHostileTexts } from '../helpers/time-hostile-texts.ts';
import { hostileText } from './arbitraries.ts';
import { expectHarmless, expectNothingHidden, renderHtml, textOf } from './rendered.ts';

/** Blanks run together, as HTML shows them. */
const squeeze = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();

describe('hidden characters', () => {
  test.each([
    ['a\u202eb', 'a\\u{202e}b'],
    ['zero\u200bwidth', 'zero\\u{200b}width'],
    ['\u001b[31mred', '\\u{1b}[31mred'],
    ['lone \ud800', 'lone \\u{d800}'],
    ['tag \u{e0041}', 'tag \\u{e0041}'],
    ['two\nlines\r\nthree', 'two ⏎ lines ⏎ three'],
    ['a \n\n b', 'a ⏎ ⏎ b'],
    ['tab\there', 'tab here'],
    ['family 👩‍👩‍👧 and ❤️', 'family 👩‍👩‍👧 and ❤️'],
    ['می‌خواهم', 'می‌خواهم'],
    ['join\u200cer', 'join\\u{200c}er'],
    ['a\u0301\u0302\u0303\u0304\u0305', 'a\u0301\u0302\u0303\u0304\\u{305}'],
    ['soft\u00adhyphen', 'soft\\u{ad}hyphen'],
  ])('%j reads %j', (text, shown) => {
    expect(showHidden(text)).toBe(shown);
  });

  test('nothing hidden is left, and showing twice changes nothing', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = showHidden(text);
        expectNothingHidden(shown);
        expect(shown).not.toContain('\n');
        expect(showHidden(shown)).toBe(shown);
      }),
    );
  });

  test('long runs take linear time', () => {
    const took = Object.entries(timeHostileTexts('escape'));
    expect(took).toHaveLength(7);
    // Linear is about a second at worst; trying every blank of the run took a minute.
    for (const [name, ms] of took) expect([name, ms < 10_000]).toEqual([name, true]);
  }, 120_000);

  test('clip and clipStart keep to the maximum', () => {
    expect(clip('abcdef', 4)).toBe('abc…');
    expect(clip('abcd', 4)).toBe('abcd');
    expect(clipStart('abcdef', 4)).toBe('…def');
    expect(clip('ab👩‍👩‍👧', 5)).toBe('ab👩…');
    expect(clip('😀😀😀', 3)).toBe('😀😀😀');
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 20 }), (text, max) => {
        expect([...clip(text, max)].length).toBeLessThanOrEqual(max);
        expect([...clipStart(text, max)].length).toBeLessThanOrEqual(max);
      }),
    );
  });
});

describe('Markdown', () => {
  test.each([
    ['plain words stay as they are', 'plain words stay as they are'],
    ['ask @octocat about #12', 'ask `@octocat` about `#12`'],
    ['(see http://evil.example/).', '(see `http://evil.example/`).'],
    ['line data/x.jsonl:12', 'line `data/x.jsonl:12`'],
    ['as data/x.jsonl:12, too', 'as `data/x.jsonl:12`, too'],
    [':smile', '`:smile`'],
    ['5 < 6 & 7 > 3', '5 &lt; 6 &amp; 7 &gt; 3'],
    ['a|b', 'a&#124;b'],
    ['@a|b', '`@a`&#124;`b`'],
    ['snake_case *star*', 'snake\\_case \\*star\\*'],
    ['- no list', '\\- no list'],
    ['12. no list', '12\\. no list'],
    ['$5', '`$5`'],
    ['tick `@x', 'tick `` `@x ``'],
  ])('%j is written %j', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  test('a linked word cut in pieces stands in one code span, bold when a piece is', () => {
    const pieces = [
      { text: 'write to eve@', bold: false },
      { text: 'evil', bold: true },
      { text: '.example today', bold: false },
    ];
    expect(escapeMarked(pieces)).toBe('write to <b>`eve@evil.example`</b> today');
  });

  test('neighbouring bold words are one bold run', () => {
    const pieces = [
      { text: 'is ', bold: false },
      { text: 'do', bold: true },
      { text: ' ', bold: false },
      { text: 'you ', bold: true },
    ];
    expect(escapeMarked(pieces)).toBe('is <b>do you</b>');
  });

  test.each([
    ['a paragraph', (inline: string) => inline],
    ['a list item', (inline: string) => `- ${inline}`],
    ['a heading', (inline: string) => `### ${inline}`],
    ['a table cell', (inline: string) => `| ${inline} |\n|---|`],
    ['a row', (inline: string) => `| h |\n|---|\n| ${inline} |`],
    ['a quote', (inline: string) => `> ${inline}`],
  ])('in %s any text reads as itself and does nothing', (_, place) => {
    const run = fc.property(hostileText, (text) => {
      for (const escape of [escapeMarkdown, codeSpan]) {
        const inline = escape(text);
        if (inline === '' || inline === '(empty)') continue;
        const html = renderHtml(place(inline));
        expectHarmless(html);
        const head = place('') === '| h |\n|---|\n|  |' ? 'h' : '';
        expect(textOf(html).replaceAll(/\s/gu, '')).toBe(
          head + showHidden(text).replaceAll(/\s/gu, ''),
        );
      }
    });
    fc.assert(run, { numRuns: 100 });
  });

  test('in the head of a fold too', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const html = renderHtml(
          `<details><summary>${escapeSummaryTag(text)}</summary>\n\nx\n\n</details>`,
        );
        expectHarmless(html);
        expect(html.match(/<details>|<\/details>|<p>x<\/p>/g)).toHaveLength(3);
      }),
    );
  });
});

describe('terminal', () => {
  test('no control character, no line end and no workflow command', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = escapeTerminal(text);
        expectNothingHidden(shown);
        expect(shown).not.toContain('\n');
        expect(shown).not.toContain('##[');
        expect(shown).not.toMatch(/^\s*::/);
        expect(squeeze(escapeTerminal(shown))).toBe(squeeze(shown));
      }),
    );
  });

  test('a broken line can not start a command either', () => {
    expect(escapeLineStart('      ::error::x')).toBe('      \\u{3a}:error::x');
    expect(escapeLineStart('std::vector')).toBe('std::vector');
  });
});

describe('workflow commands', () => {
  /** As actions/runner reads them (ActionCommand.cs). */
  const unescapeData = (text: string) =>
    text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const unescapeProperty = (text: string) =>
    unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));

  test('stay on one line and are read back as they were', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const data = escapeCommandData(text);
        const property = escapeCommandProperty(text);
        for (const escaped of [data, property]) {
          expectNothingHidden(escaped);
          expect(escaped).not.toMatch(/[\r\n]|##\[/);
        }
        expect(property).not.toMatch(/[:,]/);
        expect(unescapeProperty(property)).toBe(unescapeData(data));
      }),
    );
    expect(escapeCommandProperty('a:b,c%\n')).toBe('a%3Ab%2Cc%25%0A');
  });
});

test('SARIF messages hold no link', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(escapeSarif(text)).not.toMatch(/\[[^\]]*\]\(/);
      expectNothingHidden(escapeSarif(text));
    }),
  );
});
