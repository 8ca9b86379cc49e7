import { expect, test } from '@jest/globals';
import { ownersOf } from '../../../src/commands/release/code-owners.ts';

const path = 'datasets/geo/release.json';

// Source of the rules: the commented example in GitHub's "About code owners".
test.each([
  ['*', true],
  ['**', true],
  ['*.json', true],
  ['*.jsonl', false],
  ['release.json', true],
  ['/release.json', false],
  ['datasets', true],
  ['datasets/', true],
  ['/datasets/', true],
  ['datasets/geo', true],
  ['/datasets/geo/', true],
  ['/datasets/geo', true],
  ['/geo/', false],
  ['geo/', true],
  ['geo', true],
  ['datasets/*', false],
  ['datasets/geo/*', true],
  ['datasets/**', true],
  ['**/geo', true],
  ['**/geo/**', true],
  ['**/release.json', true],
  ['data*/', true],
  ['dataset?', true],
  ['Datasets/', false],
  ['datasets/geo/release.json', true],
  ['datasets/geo/release', false],
  ['datasets/ge', false],
  // What GitHub does not take.
  ['!datasets/', false],
  ['dataset[s]/', false],
  ['{datasets,other}/', false],
])('%s', (pattern, owns) => {
  expect(ownersOf(`${pattern} @ada`, path)).toEqual(owns ? ['@ada'] : []);
});

test('the last line that matches counts, also one without owners', () => {
  const text = '* @all\n/datasets/ @data @octo-org/team ada@example.com # who else\n/src/ @code\n';
  expect(ownersOf(text, path)).toEqual(['@data', '@octo-org/team', 'ada@example.com']);
  expect(ownersOf(`${text}datasets/geo/\r\n`, path)).toEqual([]);
});

test('a line that GitHub can not read is skipped, and a comment is none', () => {
  const text = '* @all\ndatasets/ ada\n# datasets/ @comment\n  datasets/geo/ # @comment\n';
  expect(ownersOf(text, path)).toEqual([]);
  expect(ownersOf('* @all\ndatasets/ ada\n', path)).toEqual(['@all']);
});

test('a blank in a path is kept by a backslash', () => {
  expect(ownersOf('my\\ data/ @ada', 'my data/release.json')).toEqual(['@ada']);
});

test('the dataset at the root, and names that begin with a dot', () => {
  expect(ownersOf('* @ada', 'release.json')).toEqual(['@ada']);
  expect(ownersOf('*.json @ada', '.data/release.json')).toEqual(['@ada']);
});
