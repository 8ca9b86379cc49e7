import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openRepository } from '../../src/adapters/git.ts';
import { runRetract } from '../../src/cli/retract.ts';
import type { JsonObject } from '../../src/core/json.ts';
import type { Retractions } from '../../src/core/release.ts';
import type { RetractionStory } from '../../src/core/retraction-story.ts';
import { contentDigest, contentId } from '../../src/dataset/canonical.ts';
import { nearDuplicate } from '../../src/gates/near-duplicate.ts';
import { check } from '../../src/commands/check.ts';
import { nearOptions } from '../../src/commands/retract/find-repeats.ts';
import { anyCharacter } from '../helpers/any-text.ts';
import { createGitRepository, type GitRepository } from '../helpers/git-repository.ts';
import { insideCli } from '../helpers/inside-cli.ts';
import { defaultOptions, runGateCase } from '../helpers/test-gate.ts';

type Flags = Parameters<typeof runRetract>[1];

const jsonl = (records: readonly JsonObject[], end = '\n'): string =>
  records.map((record) => `${JSON.stringify(record)}${end}`).join('');
const yaml = (name: string, more = ''): string =>
  `name: ${name}\nkind: instruction\nfiles: ["*.jsonl"]\n${more}`;
const ask = (
  id: string,
  instruction: string,
  output: string,
  more: JsonObject = {},
): JsonObject => ({
  id,
  instruction,
  output,
  ...more,
});
const story =
  'The lighthouse keeper wrote a letter to his sister about the storm that took the boats in March';
const caps = [
  ask('cap-1', 'Tell a story.', story),
  ask('cap-2', 'Name the capital of Spain.', 'Madrid.'),
  ask('cap-3', 'Tell a story.', `${story} of last year`),
  ask('cap-4', 'Name the capital of Peru.', 'Lima.'),
];
const why = 'Somebody wants to be left out';

let repo: GitRepository;
beforeEach(async () => {
  repo = await createGitRepository();
});
afterEach(() => repo.cleanup());

const run = (names: readonly string[], flags: Partial<Flags> = {}) =>
  insideCli(repo.path, {}, (out) => runRetract(names, { why, ...flags }, out));

async function tell(
  names: readonly string[],
  flags: Partial<Flags> = {},
): Promise<RetractionStory> {
  const { stdout, stderr } = await run(names, { ...flags, format: 'json' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as RetractionStory;
}

const refusal = async (names: readonly string[], flags: Partial<Flags> = {}): Promise<string> => {
  const { exitCode, stderr } = await run(names, flags);
  expect(exitCode).toBe(2);
  return stderr;
};
const read = (path: string): Promise<string> => readFile(join(repo.path, path), 'utf8');
const retractions = async (folder: string): Promise<Retractions> =>
  JSON.parse(await read(`${folder}/retractions.json`)) as Retractions;
const status = (): Promise<string> => repo.git('status', '--porcelain');
const briefly = ({ records }: RetractionStory): string[] =>
  records.map(({ id, place, isNamed, repeats, madeFrom, isTaken }) =>
    [
      isTaken ? '-' : '.',
      place === null ? 'released' : `${place.path}:${place.line}`,
      id,
      isNamed ? 'named' : '',
      repeats === null ? '' : repeats.isCopy ? 'copy' : repeats.similarity.toFixed(2),
      madeFrom === null ? '' : `< ${madeFrom.join(' ')}`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  );

const begin = (more: Record<string, string> = {}): Promise<string> =>
  repo.commit(
    {
      'heartcut.yaml': 'version: 1\ndatasets: ["data/*"]\n',
      'data/caps/dataset.yaml': yaml('caps', 'idField: id\n'),
      'data/caps/train.jsonl': jsonl(caps),
      ...more,
    },
    'Begin',
  );

describe('one record', () => {
  test('is shown with what repeats it, and nothing is changed', async () => {
    await begin();
    expect(briefly(await tell(['cap-1']))).toEqual([
      '- data/caps/train.jsonl:1 cap-1 named',
      '. data/caps/train.jsonl:3 cap-3 0.85',
    ]);
    const { exitCode, stdout } = await run(['cap-1']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('dry run: nothing is changed');
    expect(stdout).toContain('left: --duplicates takes it');
    expect(await status()).toBe('');
  });

  test('is removed as one line, and noted without its text', async () => {
    await begin();
    const { stdout } = await run(['data/caps/train.jsonl:2'], { apply: true });
    expect(stdout).toContain('1 record removed from data/caps/train.jsonl.');
    expect(stdout).toContain('A removal makes the next version major.');
    const diff = await repo.git('diff', '--unified=0');
    expect(diff.split('\n').filter((line) => /^[-+](?![-+])/.test(line))).toEqual([
      `-${JSON.stringify(caps[1])}`,
    ]);
    const { format, retracted } = await retractions('data/caps');
    expect(format).toBe(1);
    expect(retracted).toEqual([
      {
        id: 'cap-2',
        content: contentDigest(caps[1]!),
        why,
        date: new Date().toISOString().slice(0, 10),
        releases: [],
      },
    ]);
    expect(await read('data/caps/retractions.json')).not.toMatch(/Spain|Madrid/);
    expect(await status()).toBe(' M data/caps/train.jsonl\n?? data/caps/retractions.json');
  });

  test('leaves CRLF, a byte order mark, broken lines and a missing last line end alone', async () => {
    const lines = caps.map((record) => JSON.stringify(record));
    const text = `\ufeff${lines[0]}\r\n\r\n{"id": broken\r\n${lines[1]}\r\n${lines[3]}`;
    await begin({ 'data/caps/train.jsonl': text });
    await run(['cap-1'], { apply: true });
    expect(await read('data/caps/train.jsonl')).toBe(
      `\ufeff\r\n{"id": broken\r\n${lines[1]}\r\n${lines[3]}`,
    );
    await run(['cap-4'], { apply: true });
    expect(await read('data/caps/train.jsonl')).toBe(`\ufeff\r\n{"id": broken\r\n${lines[1]}\r\n`);
    const { unsearched } = await tell(['cap-2']);
    expect(unsearched).toEqual([{ path: 'data/caps/train.jsonl', line: 2, what: 'is no record' }]);
  });

  test('keeps the mode of its file', async () => {
    await begin();
    await repo.git('update-index', '--chmod=+x', 'data/caps/train.jsonl');
    await repo.git('checkout', '--', 'data/caps/train.jsonl');
    const before = await stat(join(repo.path, 'data/caps/train.jsonl'));
    await run(['cap-1'], { apply: true });
    expect((await stat(join(repo.path, 'data/caps/train.jsonl'))).mode).toBe(before.mode);
    expect(await status()).toContain('data/caps/train.jsonl');
  });
});

describe('several', () => {
  test('come from a file too, are taken once each, and of several files', async () => {
    await begin({
      'data/qa/dataset.yaml': yaml('qa'),
      'data/qa/a.jsonl': jsonl([ask('x', 'Go.', 'I go.'), ask('y', 'Stay.', 'I stay.')]),
      'ids.txt': '\r\ncap-2\r\ncap-4\n',
    });
    const names = ['cap-2', 'data/caps/train.jsonl:2', 'data/qa/a.jsonl:1'];
    const { files } = await tell(names, { ids: 'ids.txt', apply: true });
    expect(files).toEqual([
      { path: 'data/caps/retractions.json', removed: 0 },
      { path: 'data/qa/retractions.json', removed: 0 },
      { path: 'data/caps/train.jsonl', removed: 2 },
      { path: 'data/qa/a.jsonl', removed: 1 },
    ]);
    expect(await read('data/caps/train.jsonl')).toBe(jsonl([caps[0]!, caps[2]!]));
    expect(await read('data/qa/a.jsonl')).toBe(jsonl([ask('y', 'Stay.', 'I stay.')]));
    const [first] = (await retractions('data/qa')).retracted;
    expect(first?.id).toBe(contentId(ask('x', 'Go.', 'I go.')));
  });

  test('whatever is taken, every other line stays byte for byte', async () => {
    await begin();
    const ids = fc.string({ unit: anyCharacter, minLength: 1, maxLength: 8 });
    const rows = fc.uniqueArray(fc.tuple(ids, fc.boolean(), fc.nat(3), fc.boolean()), {
      minLength: 1,
      maxLength: 6,
      selector: ([id]) => id,
    });
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), async (all, isEnded) => {
        const spaced = all.map(([id, , spaces, isCrlf], i) => {
          const record = JSON.stringify({ id, instruction: `Say ${i}.`, output: `It is ${i}.` });
          return `${' '.repeat(spaces)}${record}${isCrlf ? '\r\n' : '\n'}`;
        });
        const last = spaced.at(-1) ?? '';
        if (!isEnded) spaced.splice(-1, 1, last.trimEnd());
        await writeFile(join(repo.path, 'data/caps/train.jsonl'), spaced.join(''));
        await writeFile(
          join(repo.path, 'data/caps/retractions.json'),
          '{"format":1,"retracted":[]}',
        );
        const taken = all.flatMap(([, isTaken], i) => (isTaken ? [i] : []));
        const byPlace = taken.map((i) => `data/caps/train.jsonl:${i + 1}`);
        if (taken.length > 0) await tell(byPlace, { apply: true });
        expect(await read('data/caps/train.jsonl')).toBe(
          spaced.filter((_, i) => !taken.includes(i)).join(''),
        );
        const noted = (await retractions('data/caps')).retracted.map(({ id }) => id);
        expect(noted.toSorted()).toEqual(taken.map((i) => all[i]?.[0]).toSorted());
      }),
      { numRuns: 12 },
    );
  });
});

describe('names', () => {
  test('that lead nowhere are told together, and nothing is done for the others', async () => {
    await begin();
    const told = await refusal(['cap-1', 'cap-9', 'nobody'], { apply: true });
    expect(told).toContain('"cap-9" is a record of no dataset and no release here\n');
    expect(told).toContain('"nobody" is a record of no dataset and no release here\n');
    expect(told).toContain('path:line');
    expect(await status()).toBe('');
  });

  test('that are ambiguous are told with places, and a dataset or copies settle it', async () => {
    await begin({
      'data/other/dataset.yaml': yaml('other', 'idField: id\n'),
      'data/other/train.jsonl': jsonl([ask('cap-2', 'Something else.', 'Yes.'), caps[3]!]),
    });
    expect(await refusal(['cap-2'])).toContain(
      '"cap-2" names several records: data/caps/train.jsonl:2, data/other/train.jsonl:1. They differ',
    );
    expect(briefly(await tell(['cap-2'], { dataset: 'other' }))).toEqual([
      '- data/other/train.jsonl:1 cap-2 named',
    ]);
    expect(await refusal(['cap-4'])).toContain('take all with --duplicates');
    expect(briefly(await tell(['cap-4'], { duplicates: true }))).toEqual([
      '- data/caps/train.jsonl:4 cap-4 named',
      '- data/other/train.jsonl:2 cap-4 copy',
    ]);
    expect(await refusal(['cap-4'], { dataset: 'othr' })).toContain('did you mean "other"?');
  });

  test('may be contents, and places that are no records are told as such', async () => {
    await begin({ 'data/caps/train.jsonl': `${jsonl(caps)}no json\n` });
    const digest = contentDigest(caps[1]!);
    for (const name of [digest, digest.slice(0, 23)]) {
      expect(briefly(await tell([name]))).toEqual(['- data/caps/train.jsonl:2 cap-2 named']);
    }
    expect(await refusal(['data/caps/train.jsonl:5'])).toContain('remove it by hand');
    expect(await refusal(['data/caps/train.jsonl:77'])).toContain('The file has 5 lines.');
    expect(await refusal(['sha256:0000000000000000'])).toContain('is a record of no dataset');
    expect(await refusal([])).toContain('no record is named');
  });

  test('may be hostile, and are shown without what a terminal obeys', async () => {
    const hostile = '\u001b[2J::error::\u202ex\u0000';
    await begin({
      'data/caps/train.jsonl': jsonl([
        ask(hostile, 'Go.', 'I go.'),
        ask('__proto__', 'Stay.', 'I stay.'),
        ask('data/caps/train.jsonl:1', 'Sit.', 'I sit.'),
      ]),
    });
    const { stdout } = await run([hostile, '__proto__']);
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    const { stderr } = await run([`${hostile}y`]);
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    // A place goes before an id that looks like one.
    expect(briefly(await tell(['data/caps/train.jsonl:1']))[0]).toContain(':1 ');
    await run([hostile, '__proto__'], { apply: true });
    expect((await retractions('data/caps')).retracted.map(({ id }) => id)).toEqual([
      hostile,
      '__proto__',
    ]);
  });
});

describe('what repeats it', () => {
  test('is found in all datasets as the gate finds it, and goes with --duplicates', async () => {
    const sibling = [ask('s-1', 'Tell a story.', `${story} indeed`), ask('s-2', 'Go.', 'I go.')];
    await begin({
      'data/other/dataset.yaml': yaml('other'),
      'data/other/train.jsonl': jsonl([caps[0]!, ...sibling]),
    });
    const told = await tell(['data/caps/train.jsonl:1'], { duplicates: true, apply: true });
    expect(briefly(told)).toEqual([
      '- data/caps/train.jsonl:1 cap-1 named',
      '- data/caps/train.jsonl:3 cap-3 0.85',
      `- data/other/train.jsonl:1 ${contentId(caps[0]!)} copy`,
      `- data/other/train.jsonl:2 ${contentId(sibling[0]!)} 0.94`,
    ]);
    expect(nearOptions).toEqual(expect.objectContaining({ unit: 'word' }));
    expect(defaultOptions(nearDuplicate)).toMatchObject(nearOptions);
    const gate = await runGateCase(nearDuplicate, {
      name: 'the same pair',
      records: [caps[0]!, sibling[0]!],
    });
    expect(gate.findings[0]?.data.similarity).toBe(told.records[3]?.repeats?.similarity);
    expect(await read('data/other/train.jsonl')).toBe(jsonl([sibling[1]!]));
    expect((await retractions('data/other')).retracted.map(({ because }) => because)).toEqual([
      { id: 'cap-1', of: 'duplicate' },
      { id: 'cap-1', of: 'duplicate' },
    ]);
  });

  test('a reason that quotes the record is refused', async () => {
    await begin();
    const quoting = 'He says that the lighthouse keeper wrote a letter to his sister';
    expect(await refusal(['cap-1'], { why: quoting })).toContain('repeats words of the record');
    expect(await refusal(['cap-1'], { why: ' ' })).toContain('--why is empty');
    expect(await refusal(['cap-1'], { why: 'a\nb' })).toContain('line break');
    expect(await refusal(['cap-1'], { why: 'x'.repeat(501) })).toContain('at most 500');
  });
});

describe('what was made from it', () => {
  const from = (id: string, ...parents: string[]): JsonObject =>
    ask(id, `Say ${id}.`, `${id}!`, { provenance: { origin: 'synthetic', parents } });

  test('is followed through circles and datasets, each with the chain that leads to it', async () => {
    const digest = contentDigest(caps[1]!);
    await begin({
      'data/caps/train.jsonl': jsonl([
        { ...caps[3]!, provenance: { parents: ['k-2'] } },
        caps[1]!,
        from('k-1', 'cap-4', 'gone'),
        from('k-2', 'k-1'),
        from('k-3', 'k-2', 'cap-4'),
      ]),
      'data/other/dataset.yaml': yaml('other', 'idField: id\n'),
      'data/other/train.jsonl': jsonl([
        from('o-1', 'k-2'),
        from('k-1', 'elsewhere'),
        from('o-2', 'k-1'),
        ask('o-3', 'Go.', 'I go.', { provenance: { source: 'caps/cap-2' } }),
        ask('o-4', 'Run.', 'I run.', {
          provenance: { sources: [{ uri: 'x', sha256: digest.slice(7) }] },
        }),
      ]),
    });
    expect(briefly(await tell(['cap-4']))).toEqual([
      '- data/caps/train.jsonl:1 cap-4 named',
      '. data/caps/train.jsonl:3 k-1 < cap-4',
      '. data/caps/train.jsonl:5 k-3 < cap-4',
      '. data/caps/train.jsonl:4 k-2 < k-1 cap-4',
      // Its parent k-1 is that of its own dataset, so o-2 is not here.
      '. data/other/train.jsonl:1 o-1 < k-2 k-1 cap-4',
    ]);
    const both = await tell(['cap-2'], { descendants: true, apply: true });
    expect(briefly(both)).toEqual([
      '- data/caps/train.jsonl:2 cap-2 named',
      '- data/other/train.jsonl:4 o-3 < cap-2',
      '- data/other/train.jsonl:5 o-4 < cap-2',
    ]);
    expect((await retractions('data/other')).retracted[0]?.because).toEqual({
      id: 'cap-2',
      of: 'descendant',
    });
  });

  test('is not everything of a dataset that names the id as its source', async () => {
    await begin({
      'data/other/dataset.yaml': yaml('other', 'provenance: {source: cap-2}\n'),
      'data/other/train.jsonl': jsonl([ask('o-1', 'Go.', 'I go.')]),
    });
    expect(briefly(await tell(['cap-2']))).toHaveLength(1);
  });
});

describe('releases', () => {
  const tag = (name: string): Promise<string> => repo.git('tag', name);

  test('are searched by content, however it is written, and by id', async () => {
    await begin();
    await tag('caps-v1.0.0');
    const [one, two, three, four] = caps as [JsonObject, JsonObject, JsonObject, JsonObject];
    const rewritten = `{"output": "Madrid.",\t"id":"cap-2", "instruction":"Name the capital of Sp\\u0061in."}\n`;
    await repo.commit({ 'data/caps/train.jsonl': rewritten + jsonl([one, four]) }, 'Rewrite');
    await repo.git('tag', '-a', 'caps-v1.10.0', '-m', 'annotated');
    await repo.commit({ 'data/caps/train.jsonl': jsonl([one, three, four]) }, 'Remove Spain');
    await tag('caps-v1.2.0');
    const edited = { ...two, output: 'It is Madrid.' };
    await repo.commit({ 'data/caps/train.jsonl': jsonl([one, edited, four]) }, 'Edit Spain');
    await tag('caps-v2.0.0-rc.1');
    for (const odd of ['caps-v01.0.0', 'caps-vx', 'qa-v1.0.0']) await tag(odd);
    const told = await tell(['cap-2']);
    // 1.2.0 has it not; the edited one is there by its id, the first by both.
    expect(told.records[0]?.releases).toEqual(['1.0.0', '1.10.0', '2.0.0-rc.1']);
    expect(told.searched[0]).toEqual({
      dataset: 'caps',
      versions: ['1.0.0', '1.2.0', '1.10.0', '2.0.0-rc.1'],
    });
    expect(told.unsearched).toEqual([
      { path: 'qa-v*', line: null, what: 'releases of a dataset that is not here any more: 1' },
    ]);
    expect((await tell(['cap-1'])).records[0]?.releases).toHaveLength(4);
  });

  test('may be all that is left of it: then it is noted, and nothing is removed', async () => {
    await begin();
    await tag('caps-v1.0.0');
    await repo.commit({ 'data/caps/train.jsonl': jsonl(caps.slice(2)) }, 'Remove two');
    await tag('caps-v1.1.0');
    for (const name of ['cap-1', contentDigest(caps[0]!)]) {
      expect(briefly(await tell([name]))).toEqual([
        '- released cap-1 named',
        '. data/caps/train.jsonl:1 cap-3 0.85',
      ]);
    }
    const { stdout } = await run(['cap-1'], { apply: true });
    expect(stdout).toContain('releases of caps only  cap-1  in 1.0.0');
    expect(stdout).toContain('No file of records changes.');
    expect(stdout).not.toContain('heartcut change');
    expect(await status()).toBe('?? data/caps/retractions.json');
    expect((await retractions('data/caps')).retracted[0]).toMatchObject({
      id: 'cap-1',
      content: contentDigest(caps[0]!),
      releases: ['1.0.0'],
    });
    // Once more, there is nothing to be done.
    const again = await run(['cap-1'], { apply: true });
    expect(again.stdout).toContain('nothing is to be done');
    expect(again.stdout).toContain('before: Somebody wants to be left out');
  });

  test('that came since are added to an entry that keeps its day and reason', async () => {
    await begin();
    await tag('caps-v1.0.0');
    await run(['cap-2'], { apply: true });
    const [first] = (await retractions('data/caps')).retracted;
    await repo.git('checkout', '--', 'data/caps/train.jsonl');
    await repo.commit({ 'README.md': 'x' }, 'Later');
    await tag('caps-v1.0.1');
    await run(['cap-2'], { apply: true, why: 'Another reason' });
    expect((await retractions('data/caps')).retracted).toEqual([
      { ...first, releases: ['1.0.0', '1.0.1'] },
    ]);
    expect(await read('data/caps/train.jsonl')).not.toContain('cap-2');
    await repo.git('tag', '-d', 'caps-v1.0.0', 'caps-v1.0.1');
    expect(await refusal(['cap-2'])).toContain('was retracted on');
  });

  test('of other datasets may hold a copy, which is noted there', async () => {
    await begin({
      'data/other/dataset.yaml': yaml('other'),
      'data/other/train.jsonl': jsonl([caps[1]!, caps[3]!]),
    });
    await tag('other-v1.0.0');
    await repo.commit({ 'data/other/train.jsonl': jsonl([caps[3]!]) }, 'Remove it there');
    const id = contentId(caps[1]!);
    expect(briefly(await tell(['data/caps/train.jsonl:2']))).toEqual([
      '- data/caps/train.jsonl:2 cap-2 named',
      `. released ${id} copy`,
    ]);
    await run(['cap-2'], { duplicates: true, apply: true });
    expect((await retractions('data/other')).retracted).toEqual([
      expect.objectContaining({
        id,
        because: { id: 'cap-2', of: 'duplicate' },
        releases: ['1.0.0'],
      }),
    ]);
  });

  test('that can’t be read are told, and never taken for clean ones', async () => {
    await begin({ 'data/caps/train.jsonl': `${jsonl(caps)}{"id": "cap-1\n` });
    await tag('caps-v1.0.0');
    await repo.commit({ 'heartcut.yaml': 'version: 99\n' }, 'Break');
    await tag('caps-v1.1.0');
    await repo.commit(
      {
        'heartcut.yaml': 'version: 1\ndatasets: ["data/*"]\n',
        'data/caps/train.jsonl': { linkTo: '/etc/passwd' },
      },
      'Link',
    );
    await tag('caps-v1.2.0');
    await repo.commit({ 'data/caps/train.jsonl': jsonl(caps) }, 'Mend');
    const { unsearched, records } = await tell(['cap-1']);
    expect(records[0]?.releases).toEqual(['1.0.0']);
    expect(unsearched.map(({ path, what }) => `${path} ${what.split(':')[0]}`)).toEqual([
      'caps-v1.0.0:data/caps/train.jsonl 1 line is no record',
      'caps-v1.1.0 can’t be read by this heartcut',
      'caps-v1.2.0:data/caps/train.jsonl is no regular file',
    ]);
  });

  test('can’t be told of in a shallow clone', async () => {
    await begin();
    await repo.commit({ 'README.md': 'x' }, 'Later');
    const clone = await repo.clone({ depth: 1 });
    const ran = await insideCli(clone.path, {}, (out) => runRetract(['cap-1'], { why }, out));
    await clone.cleanup();
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain('git fetch --unshallow');
  });
});

describe('beside it', () => {
  test('waivers, labels and change entries that name it are told and stay', async () => {
    const gold = [
      { id: 'cap-2', verdict: 'keep' },
      { record: caps[1]!, verdict: 'drop' },
      { record: ask('cap-2', 'Older words.', 'Yes.'), verdict: 'keep' },
      { id: 'cap-1', verdict: 'keep' },
    ];
    await begin({
      'waivers.yaml':
        'waivers:\n  - gate: length\n    record: cap-2\n    reason: short\n    owner: ines\n    expires: 2027-01-01\n',
      'data/caps/dataset.yaml': yaml('caps', 'idField: id\n').replace('*.jsonl', 'train.jsonl'),
      'data/caps/gold.jsonl': jsonl(gold),
      '.changes/one.md': '---\ncaps: minor\n---\nAdds cap-22 and\n(`cap-2`).\n',
    });
    const { mentions } = await tell(['cap-2'], { apply: true });
    expect(mentions).toEqual([
      { path: 'waivers.yaml', line: 2, what: 'a waiver of length' },
      { path: 'data/caps/gold.jsonl', line: 1, what: 'a label of it, by its id' },
      { path: 'data/caps/gold.jsonl', line: 2, what: 'a label that holds its text' },
      { path: 'data/caps/gold.jsonl', line: 3, what: 'a label that holds its text' },
      { path: '.changes/one.md', line: 5, what: 'a change entry names it' },
    ]);
    expect(await status()).toBe(' M data/caps/train.jsonl\n?? data/caps/retractions.json');
  });

  test('the gate keeps it from coming back, in a change that takes its entry out too', async () => {
    await begin();
    await run(['cap-2'], { apply: true });
    await repo.git('add', '--all');
    await repo.commit({}, 'Retract');
    await repo.commit({ 'data/caps/train.jsonl': jsonl(caps.slice(0, 3)) }, 'Merge an old branch');
    await repo.commit({ 'data/caps/retractions.json': null }, 'Forget');
    const repository = await openRepository(repo.path);
    if (repository === null) throw new Error('no repository');
    const request = {
      base: await repository.tree('HEAD~2'),
      head: await repository.tree('HEAD'),
      target: null,
      policyFrom: 'base' as const,
      onlyGates: ['retracted'],
      onlyDatasets: [],
      options: [],
      reproduce: '',
    };
    const log = { info() {}, warn() {}, progress() {} };
    const { results } = await check(request, log, () => 0);
    expect(
      results.flatMap(({ findings }) => findings.map(({ code, at }) => [code, at.line])),
    ).toEqual([['retracted-record', 2]]);
  });

  test('a retractions.json that can’t be read stops it, with nothing done', async () => {
    await begin({ 'data/caps/retractions.json': '<<<<<<<' });
    expect(await refusal(['cap-1'], { apply: true })).toContain('data/caps/retractions.json\n');
    await repo.commit({ 'data/caps/retractions.json': { linkTo: '/etc/passwd' } }, 'Link');
    expect(await refusal(['cap-1'], { apply: true })).toContain('no regular file');
    expect(await status()).toBe('');
  });
});
