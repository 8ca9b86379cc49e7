// The best answer, when it is sure, and that no text makes either slow.
import { describe, expect, test } from '@jest/globals';
import { loadIdentifier, toldTagOf } from '../../src/algorithms/identify-language.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';

const identify = await loadIdentifier();

test.each([
  [
    'what two methods agree on',
    'de',
    true,
    'Der Baum holt im Herbst alles zurück, was er braucht.',
  ],
  [
    'prose with a single function word',
    'es',
    true,
    'El rápido zorro marrón saltó sobre perros perezosos.',
  ],
  ['prose of a shared script', 'ru', true, 'Листья падают осенью, потому что деревьям холодно.'],
  ['a script of one language', 'th', true, 'ใบไม้ร่วงในฤดูใบไม้ร่วง'],
  ['a word in such a script', 'ko', false, '나뭇잎'],
  ['a short sentence', 'fr', false, 'Il fait très beau.'],
  [
    'a list of titles',
    'fr',
    false,
    '1. Le Voyage Fantastique\n2. La Nuit Américaine\n3. Les Visiteurs',
  ],
  [
    'English in a program',
    'en',
    false,
    'def find(a, b):\n  """Find a in b."""\n  for i in b:\n    if a == i: return i',
  ],
])('%s: %s, sure: %s', (_name, language, isSure, text) => {
  expect(identify(text)).toEqual({ language, isSure });
});

test.each([
  ['nothing', ''],
  ['numbers', '2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47'],
  ['a name', 'Anna'],
  ['one letter of a script', 'α = 5'],
  ['an address', 'https://example.com/die/und/der/nicht'],
  ['code in Markdown', '```\nDer Baum holt alles zurück, was er brauchen kann.\n```'],
  ['letters of no language', 'xqzj vwqk zzxq jjqw xkcd qqzx wvvx'],
])('%s has no language', (_name, text) => {
  expect(identify(text)).toBeUndefined();
});

test('languages that are told as one have one tag', () => {
  expect(['nb', 'nn', 'no', 'id', 'bs', 'de', 'constructor'].map(toldTagOf)).toEqual([
    ...['no', 'no', 'no', 'ms', 'hr', 'de', 'constructor'],
  ]);
});

describe('hostile texts', () => {
  test.each([
    'a',
    'a ',
    'A ',
    '\u0301',
    'ב\u05b0',
    '`',
    '@',
    'http://',
    '\ud800',
    ' ',
    'der ',
    'я ',
  ])('many %j take no longer than few', (fill) => {
    const started = cpuMs();
    identify(fill.repeat(400_000));
    // The start of a text is looked at: this takes less than a millisecond.
    expect(cpuMs() - started).toBeLessThan(1000);
  });
});
