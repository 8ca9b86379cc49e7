import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  isEntryPath,
  nameEntry,
  parseEntry,
  withoutDataset,
  writeEntry,
  type ChangeEntry,
} from '../../src/release/entries.ts';

const path = '.changes/a.md';

function parse(text: string | Uint8Array): ReturnType<typeof parseEntry> {
  return parseEntry(typeof text === 'string' ? Buffer.from(text) : text, path);
}

function read(text: string): ChangeEntry {
  const parsed = parse(text);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed;
}

describe('an entry', () => {
  test('names datasets, and says something', () => {
    const text =
      '---\nrivers: minor\n"lakes": major # since they moved\n---\n\nMore rivers.\n\n- two\n';
    expect(read(text)).toEqual({
      path,
      bumps: [
        { dataset: 'rivers', bump: 'minor', line: 2 },
        { dataset: 'lakes', bump: 'major', line: 3 },
      ],
      prose: 'More rivers.\n\n- two',
    });
  });

  test('with the line ends of Windows says the same', () => {
    const text = '---\nrivers: minor\n---\n\nMore\nrivers.\n';
    expect(read(text.replaceAll('\n', '\r\n'))).toEqual(read(text));
  });

  test('may hold a map on one line', () => {
    expect(read('---\n{ rivers: patch }\n---\nMore.').bumps).toEqual([
      { dataset: 'rivers', bump: 'patch', line: 2 },
    ]);
  });

  test.each<[string, string | Uint8Array, number, string]>([
    ['no front matter', 'More rivers.', 1, 'does not begin with ---'],
    ['no end of it', '---\nrivers: minor\nMore', 1, 'no second ---'],
    ['nothing', '', 1, 'does not begin with ---'],
    ['no dataset', '---\n---\nMore.', 2, 'names no dataset'],
    ['a list', '---\n- rivers\n---\nMore.', 2, 'names no dataset'],
    ['no text', '---\nrivers: minor\n---\n\n  \n', 4, 'says nothing'],
    [
      'a bump that is none',
      '---\nlakes: minor\nrivers: huge\n---\nMore.',
      3,
      'needs major, minor or patch, found "huge"',
    ],
    ['no bump', '---\nrivers:\n---\nMore.', 2, 'needs major, minor or patch, found nothing'],
    [
      'a dataset twice',
      '---\nrivers: minor\nrivers: major\n---\nMore.',
      3,
      'not valid YAML: map keys must be unique',
    ],
    ['an alias', '---\na: &x minor\nb: *x\n---\nMore.', 2, 'names no dataset'],
    ['YAML that is none', '---\nrivers: [\n---\nMore.', 2, 'not valid YAML'],
    ['brackets without end', `---\n${'['.repeat(4000)}\n---\nMore.`, 2, 'not valid YAML'],
    [
      'too much before ---',
      `---\n${'a: minor\n'.repeat(600)}---\nMore.`,
      2,
      'more than 4096 characters',
    ],
    ['a control character', '---\nrivers: minor\n---\nMore\u001b[31m.', 4, 'U+001B'],
    ['a text direction', '---\nrivers: minor\n---\nMore \u202e.', 4, 'U+202E'],
    ['bytes that are no UTF-8', Uint8Array.of(45, 45, 45, 10, 255), 1, 'not UTF-8'],
    ['too long a text', `---\nrivers: minor\n---\n${'a'.repeat(10_001)}`, 4, '10001 characters'],
    ['too many bytes', new Uint8Array(70_000), 1, '70000 bytes'],
  ])('is refused with %s', (_what, text, line, message) => {
    const parsed = parse(text);
    const [problem] = 'problems' in parsed ? parsed.problems : [];
    expect(problem).toMatchObject({ path, line });
    expect(problem?.message).toContain(message);
    expect(problem?.hint).not.toBe('');
  });

  test('of any bytes is read or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (bytes, text) => {
        parse(bytes);
        parse(`---\n${text}\n---\n${text}`);
      }),
    );
  });

  test('is read as it is written', () => {
    const bump = fc.constantFrom('major' as const, 'minor' as const, 'patch' as const);
    const dataset = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
    const named = fc.uniqueArray(fc.record({ dataset, bump }), {
      minLength: 1,
      maxLength: 5,
      selector: (each) => each.dataset,
    });
    const prose = fc.stringMatching(/^[A-Za-z`#-][ -~]{0,50}$/);
    fc.assert(
      fc.property(named, prose, (wanted, text) => {
        const entry = read(writeEntry(wanted, text));
        const found = new Map(entry.bumps.map((each) => [each.dataset, each.bump]));
        expect(found).toEqual(new Map(wanted.map((each) => [each.dataset, each.bump])));
        expect(entry.prose).toBe(text.trim());
      }),
    );
  });

  test('keeps what it says of other datasets when one is released', () => {
    const entry = read('---\nrivers: minor\nlakes: major\n---\n\nMore.\n');
    expect(withoutDataset(entry, 'rivers')).toBe('---\nlakes: major\n---\n\nMore.\n');
    expect(withoutDataset(read('---\nrivers: minor\n---\nMore.'), 'rivers')).toBeNull();
  });
});

test.each([
  ['.changes/a.md', true],
  ['.changes/README.md', false],
  ['.changes/a.txt', false],
  ['.changes/a/b.md', false],
  ['x/.changes/a.md', false],
])('%s is an entry: %s', (name, expected) => {
  expect(isEntryPath(name)).toBe(expected);
});

test.each([
  ['Adds questions about rivers, lakes and the sea', 'adds-questions-about-rivers-lakes-and.md'],
  ['Überarbeitet: die Flüsse!', 'uberarbeitet-die-flusse.md'],
  ['../../etc/passwd', 'etc-passwd.md'],
  ['新しい質問', 'fallback.md'],
  ['a'.repeat(200), `${'a'.repeat(60)}.md`],
])('%s is called %s', (text, name) => {
  expect(nameEntry(text, 'fallback')).toBe(name);
});
