import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadOwnRubric, readOwnRubric } from '../../src/config/own-rubrics.ts';
import { loadRubric } from '../../src/judge/rubric.ts';
import { root } from '../helpers/root.ts';
import { describeError, fakeTree } from './fakes.ts';

// As Prometheus writes one: a question and five descriptions.
const polite = `id: polite
version: 1.0.0
title: Is the answer polite?
form: points
kinds: [instruction]
axes:
  - id: politeness
    question: How polite is the answer?
    min: 4
    levels: [Insulting., Rude., Cold., Polite., Warm and polite.]
keep: minima
`;
const path = 'rubrics/polite.yaml';

test('a rubric of the repository, by the name of its file', async () => {
  expect(await readOwnRubric('polite', null)).toBeUndefined();
  expect(await readOwnRubric('polite', fakeTree({}))).toBeUndefined();
  const value = await readOwnRubric('polite', fakeTree({ [path]: polite }));
  expect(loadRubric(value!)).toMatchObject({
    id: 'polite',
    axes: [{ id: 'politeness', lowest: 1, highest: 5, weight: 1, min: 4 }],
    keep: {},
    controls: [],
  });
});

test('its hash is that of what it says, not of how it is written', () => {
  const hash = (text: string) => loadRubric(loadOwnRubric(text, 'r.yaml')).hash;
  expect(hash(polite)).toMatch(/^[0-9a-f]{64}$/);
  const [first, ...rest] = polite.trimEnd().split('\n');
  expect(hash(`# why\n${rest.join('\n')}\n${first!}\n`)).toBe(hash(polite));
  expect(hash(polite.replace('Cold.', 'Cool.'))).not.toBe(hash(polite));
});

test('a link, another name, and bytes that are no text', async () => {
  expect(await describeError(() => readOwnRubric('polite', fakeTree({}, [path])))).toBe(
    `${path}\n  no regular file "${path}" at test\n  docs/judge.md`,
  );
  const other = fakeTree({ 'rubrics/kind.yaml': polite });
  expect(await describeError(() => readOwnRubric('kind', other))).toBe(
    'rubrics/kind.yaml\n  its id must be "kind", as its file is called\n  docs/judge.md',
  );
  const latin = fakeTree({ [path]: Uint8Array.of(0xe9) });
  expect(await describeError(() => readOwnRubric('polite', latin))).toContain('not UTF-8');
});

const axes = (text: string) => polite.replace(/ {4}levels:.*\n/, text);
const pair = polite.replace('form: points', 'form: pair');

test.each([
  [
    'a key that is none',
    `${polite}hardfails: []\n`,
    'unknown key "hardfails"; did you mean "hardFails"?',
  ],
  [
    'a version that is none',
    polite.replace('1.0.0', '"2"'),
    'r.yaml:2:10\n  version can\'t be "2"\n  Three numbers, as 1.0.0.',
  ],
  [
    'no levels',
    axes(''),
    'r.yaml:7:5\n  axis "politeness" has no levels: say what each score stands for',
  ],
  [
    'a min that is no level',
    polite.replace('min: 4', 'min: 6'),
    'r.yaml:9:10\n  min 6 is no level above the lowest: 2 to 5',
  ],
  [
    'a min that drops nothing',
    polite.replace('min: 4', 'min: 1'),
    'min 1 is no level above the lowest',
  ],
  [
    'a gate that drops nothing',
    polite.replace('    min: 4\n', ''),
    'r.yaml:10:7\n  no axis has a min, so nothing would ever be dropped',
  ],
  [
    'levels of a pair',
    pair.replace('keep: minima', 'keep: { margin: clear }'),
    'levels says nothing in a rubric of form pair: remove it',
  ],
  ['a pair that keeps by nothing', pair, 'a rubric of form pair keeps by margin or tau'],
  [
    'a pair that adds up',
    pair.replace('keep: minima', 'keep: { margin: clear, sum: 3 }'),
    'has no scores to add up',
  ],
  [
    'a margin of points',
    polite.replace('keep: minima', 'keep: { margin: clear }'),
    'margin and tau are of rubrics of form pair',
  ],
  [
    'a sum out of reach',
    polite.replace('keep: minima', 'keep: { sum: 6 }'),
    'sum 6 is no bar: it takes more than 1 and at most 5',
  ],
  [
    'a mean that all reach',
    polite.replace('keep: minima', 'keep: { mean: 1 }'),
    'mean 1 is no bar',
  ],
  [
    'no weight at all',
    polite.replace('min: 4', 'weight: 0').replace('keep: minima', 'keep: { sum: 3 }'),
    'all weights are 0',
  ],
  [
    'a default that it can not read',
    `${polite}defaultFor: [chat]\n`,
    'r.yaml:12:13\n  "chat" is not one of its kinds',
  ],
  [
    'one id twice',
    `${polite}hardFails: [{ id: a, text: x }, { id: a, text: y }]\n`,
    'two of hardFails have the id "a"',
  ],
])('teaches: %s', async (_, text, expected) => {
  expect(await describeError(() => loadOwnRubric(text, 'r.yaml'))).toContain(expected);
});

test('what is not from a file is asked the same', () => {
  const value = loadOwnRubric(polite, 'r.yaml');
  expect(() => loadRubric({ ...(value as object), keep: { sum: 9 } })).toThrow('no bar');
});

test('the example of docs/judge.md is a rubric', () => {
  const page = readFileSync(join(root, 'docs/judge.md'), 'utf8');
  const [, text = ''] = /```yaml\n([^]*?)```/.exec(page) ?? [];
  expect(loadRubric(loadOwnRubric(text, 'r.yaml'))).toMatchObject({ id: 'polite', keep: {} });
});
