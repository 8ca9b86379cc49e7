import { describe, expect, test } from '@jest/globals';
import { renderLicences } from '../../src/release/licence-texts.ts';
import { hostile, releaseFacts, teacher } from './facts.ts';

const facts = {
  tag: 'birds-v2.0.0',
  title: hostile,
  release: releaseFacts,
  teachers: [teacher],
  authors: [hostile],
  texts: [],
};

describe('LICENSES.txt', () => {
  test('says the licence, each source with its share, and the duties', () => {
    const text = renderLicences(facts);
    expect(text).toContain('This release: CC-BY-4.0\nMeant for: commercial use\n');
    expect(text).toContain('CC-BY-4.0: 3 records, by ');
    expect(text).toContain('Name the authors of what is under CC-BY-4.0.');
    expect(text).toContain('Pass on the text of MIT: https://spdx.org/licenses/MIT.');
    expect(text).toContain('1 record by models whose terms are not known.');
  });

  test('no line of a stranger begins anew, and none moves a terminal', () => {
    const text = renderLicences(facts);
    expect(text).not.toMatch(/[^\P{Cc}\n]/u);
    expect(text.split('\n').filter((line) => line.startsWith('# Title'))).toEqual([]);
  });

  test('a licence text of the folder comes along as it is', () => {
    const licence = 'MIT License\r\n\r\n\tPermission is granted\f\u001b[0m';
    const text = renderLicences({ ...facts, texts: [{ name: 'LICENSE', text: licence }] });
    expect(text).toContain("LICENSE of the dataset's folder");
    expect(text).toContain('MIT License\n\n\tPermission is granted');
    expect(text).toContain('Pass on the text of MIT: below, as far as it is there.');
    expect(text).not.toMatch(/[^\P{Cc}\n\t]/u);
  });

  test('where no licence is known, nobody is told that there is one', () => {
    const release = { ...releaseFacts, licence: null, assumed: 'nobody says', forbidden: 2 };
    const text = renderLicences({ ...facts, release });
    expect(text).toContain('This release: no licence is known that it can have\n');
    expect(text).toContain('assumed because nobody says');
    expect(text).toContain('2 records may not be used for this.');
  });
});
