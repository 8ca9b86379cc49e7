// The rubrics that ship: of the right form, sound, and one for every kind.
import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadOwnRubric } from '../../src/config/own-rubrics.ts';
import { chooseRubric, shippedRubrics } from '../../src/judge/load.ts';
import { kinds } from '../../src/kinds/index.ts';
import { compileOwnSchema } from '../../src/schema/compile.ts';
import { root } from '../helpers/root.ts';

const folder = join(root, 'rubrics');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const rubrics = await shippedRubrics();

test('there is one for every kind, and it can read it', () => {
  for (const { id } of kinds) {
    const chosen = chooseRubric(rubrics, id);
    expect([id, chosen?.kinds.includes(id)]).toEqual([id, true]);
  }
  const defaults = rubrics.flatMap(({ defaultFor }) => defaultFor);
  expect(new Set(defaults).size).toBe(defaults.length);
});

test('a name chooses one, a repository its own before ours', () => {
  expect(chooseRubric(rubrics, 'instruction', 'additive')?.keep).toEqual({ sum: 4 });
  expect(chooseRubric(rubrics, 'instruction', 'none')).toBeUndefined();
  expect(chooseRubric(rubrics, 'no-such-kind')).toBeUndefined();
  const own = { ...rubrics[0]!, title: 'ours' };
  expect(chooseRubric(rubrics, 'text', own.id, [own])?.title).toBe('ours');
});

test('their hashes differ', () => {
  expect(new Set(rubrics.map(({ hash }) => hash)).size).toBe(rubrics.length);
});

describe.each(files)('%s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const rubric = rubrics.find(({ id }) => `${id}.yaml` === name)!;

  test('passes what a repository’s own has to pass, and is bundled as it stands', () => {
    expect(loadOwnRubric(text, name)).toMatchObject({ id: rubric.id, title: rubric.title });
    expect(rubric.kinds.filter((kind) => !kinds.some(({ id }) => id === kind))).toEqual([]);
  });

  test('has levels that are whole sentences: a comma in a short list cuts one in two', () => {
    for (const { id, levels } of rubric.axes) {
      const cut = levels.filter((level) => !/^[A-Z].*\.$/.test(level));
      expect([id, cut]).toEqual([id, []]);
      if (rubric.form === 'points') expect([2, 5, 6]).toContain(levels.length);
    }
  });

  test('names its sources', () => {
    expect(text).toMatch(/^source: \S/m);
  });

  test('has records that are to be kept and dropped, each one of its first kind', () => {
    if (rubric.keep === 'label') return;
    const kind = kinds.find(({ id }) => id === (rubric.kinds[0] ?? 'preference'))!;
    const validate = compileOwnSchema({ ...kind.schema });
    for (const { record, expect: verdict, why } of rubric.controls) {
      expect({ record, errors: validate(record) }).toEqual({ record, errors: [] });
      expect(kind.view(record).parts.length).toBeGreaterThan(0);
      expect(verdict === 'drop').toBe(why !== undefined);
    }
    const verdicts = new Set(rubric.controls.map((control) => control.expect));
    expect([...verdicts].sort()).toEqual(['drop', 'keep']);
  });
});
