// What Markdown comes out as, and what must never come out of it.
import { expect } from '@jest/globals';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

export const repositoryUrl = 'https://github.com/acme/data';
export const reportUrl = 'https://github.com/acme/data/actions/runs/1';
export const marker = '<!-- heartcut:data-pr/check -->';

export function renderHtml(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

const allowedTags = new Set(
  (
    'a b blockquote br code details h2 h3 h4 li p strong summary table tbody td th thead tr ul' as const
  ).split(' '),
);
const tagPattern = /<\/?([a-z][a-z0-9]*)([^<>]*)>/g;
/** Emoji as Unicode recommends them, and joiners inside Persian words, hide nothing. */
const visibleSequence = new RegExp(
  '\\p{RGI_Emoji}|(?<=[\\p{L}\\p{M}])[\\u200c\\u200d](?=[\\p{L}\\p{M}])',
  'gv',
);
const hidden = /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?!\n)\p{Cc}/u;

export function expectNothingHidden(text: string): void {
  expect(hidden.exec(text.replaceAll(visibleSequence, ''))?.[0]).toBeUndefined();
}

function decode(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** The text that a reader sees, blanks run together. */
export function textOf(html: string): string {
  return decode(html.replaceAll('<br>', ' ').replaceAll(tagPattern, ''))
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/**
 * Only our tags, only links into the repository or to the report, and outside of code nothing that
 * GitHub turns into a link, a mention, a formula or an emoji image afterwards.
 */
export function expectHarmless(html: string): void {
  const body = html.replace(marker, '');
  for (const [, name = '', attributes = ''] of body.matchAll(tagPattern)) {
    expect(allowedTags).toContain(name);
    if (name === 'a' && attributes !== '') {
      const href = /^ href="([^"]*)"$/.exec(attributes)?.[1] ?? 'no href alone';
      const url = new URL(decode(href));
      const inside = `${url.origin}${url.pathname}`.startsWith(`${repositoryUrl}/blob/`);
      expect([href, inside || href === reportUrl]).toEqual([href, true]);
    } else {
      expect(['', ' align="left"']).toContain(attributes);
    }
  }
  const bare = body.replaceAll(tagPattern, '');
  expect(bare).not.toMatch(/[<>]/);
  expectNothingHidden(body);
  const nodes = body.replaceAll(/<code>[^<]*<\/code>/g, '<code>').split(/<[^<>]*>/);
  for (const node of nodes) {
    expect(decode(node)).not.toMatch(
      /@[a-z0-9]|#\d|\bgh-\d|:\/\/|www\.|mailto:|:[\w+-]+:|\$|\bghsa-|\b[0-9a-f]{40}\b/i,
    );
  }
}
