// A page taken apart: its elements, what it says, and whether all of it is ours.
import { expect } from '@jest/globals';
import type { PageData } from '../../src/reporters/html/page-data.ts';
import { expectNothingHidden, repositoryUrl } from './rendered.ts';

const ownTags: ReadonlySet<string> = new Set(
  (
    'a article b body circle code dd details div dl dt figcaption figure h1 h2 h3 h4 head header html' +
    ' li line main mark meta nav noscript ol p path rect script section span strong style summary svg' +
    ' symbol table tbody td text th thead title tr ul use'
  ).split(' '),
);
const ownAttributes: ReadonlySet<string> = new Set(
  (
    'aria-hidden aria-label aria-labelledby charset class content cx cy d data-dataset data-gate data-map' +
    ' height href http-equiv id lang name open r role rx scope title type viewBox width x x1 x2 y y1 y2'
  ).split(' '),
);
const tagPattern = /<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/gi;
const attributePattern = /([\w:-]+)(?:="([^"]*)")?/g;

const decode = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const plain = (markup: string): string =>
  decode(markup.replaceAll(tagPattern, ' '))
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=:)/g, '')
    .trim();

function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start) + start.length;
  return text.slice(from, text.indexOf(end, from));
}

/** `html` as our reporter writes it: its own markup is regular enough for patterns. */
export function readPage(html: string) {
  const style = between(html, '<style>', '</style>');
  const script = between(html, '<script>', '</script>');
  const json = between(html, '<script type="application/json" id="data">', '</script>');
  // What else stands in the page: markup alone.
  const text = html.replace(style, '').replace(json, '').replace(script, '');
  const found = [...text.matchAll(tagPattern)];
  const attributes = found.flatMap(([, , , all = '']) => [...all.matchAll(attributePattern)]);
  const all = (pattern: RegExp): RegExpMatchArray[] => [...text.matchAll(pattern)];
  return {
    text: text.replaceAll('\u00a0', ' '),
    style,
    script,
    data: JSON.parse(json) as PageData,
    tags: found.map(([, , name = '']) => name),
    attributes: attributes.map(([, name = '']) => name),
    policy: /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1],
    headline: plain(/<h1[^]*?<\/h1>/.exec(text)?.[0] ?? ''),
    meaning: plain(between(text, '<p class="meaning">', '</p>')),
    findings: all(/<summary>(<svg[^]*?)<\/summary>/g).map(([, each = '']) => plain(each)),
    gates: all(
      /<tr class="([a-z]+)"><td class="standing">[^]*?<th scope="row">([^<]*)<\/th>[^]*?<td class="says">([^]*?)<\/td>/g,
    ).map(([, standing = '', gate = '', says = '']) => ({
      standing,
      gate: decode(gate),
      says: plain(says),
    })),

    /** Only our elements and attributes, only links into the page and the repository. */
    expectHarmless(): void {
      const hrefs = attributes.flatMap(([, name, value = '']) =>
        name === 'href' ? [decode(value)] : [],
      );
      expect({
        tags: found.map(([, , name = '']) => name).filter((name) => !ownTags.has(name)),
        attributes: attributes
          .map(([, name = '']) => name)
          .filter((name) => !ownAttributes.has(name)),
        hrefs: hrefs.filter(
          (href) => !/^#[\w-]+$/.test(href) && !href.startsWith(`${repositoryUrl}/blob/`),
        ),
        scripts: html.match(/<script/gi)?.length,
        bare: /[<>]/.exec(text.replace('<!doctype html>', '').replaceAll(tagPattern, ''))?.[0],
      }).toEqual({ tags: [], attributes: [], hrefs: [], scripts: 2, bare: undefined });
      expectNothingHidden(text);
      expectNothingHidden(json);
    },
  };
}
