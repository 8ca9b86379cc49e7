import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  assembleSection,
  findSection,
  putSection,
  writtenByPeople,
} from '../../src/release/changelog.ts';

const sectionOf = (version: string, entries: readonly string[] = [], kept = ''): string =>
  assembleSection({
    version,
    date: '2026-11-21',
    kept,
    entries,
    counted: '### Added\n\n- 3 records\n',
  });
const put = (text: string | undefined, version: string, section = sectionOf(version)): string =>
  putSection(text, { version, section, title: '# Changelog of rivers' });

describe('CHANGELOG.md', () => {
  test('begins with a title', () => {
    expect(put(undefined, '1.0.0')).toBe(
      '# Changelog of rivers\n\n## 1.0.0 - 2026-11-21\n\n' +
        '<!-- Below: counted by heartcut release prepare, and written anew by it. -->\n\n' +
        '### Added\n\n- 3 records\n',
    );
  });

  test('has the newest version on top', () => {
    const text = put(put(undefined, '1.0.0'), '1.1.0');
    expect([...text.matchAll(/^## (\S+)/gm)].map(([, version]) => version)).toEqual([
      '1.1.0',
      '1.0.0',
    ]);
  });

  test.each<[string, string, string, string]>([
    ['below what is not released', '# C\n\n## [Unreleased]\n\n- x\n\n', '## [1.0.0]\n- a\n', ''],
    ['before link definitions', '# C\n\nHello\n\n', '', '[1.0.0]: https://example.org\n'],
    ['after a title that nothing ends', '# C', '', ''],
    ['above a version in another form', '# C\n\n', '## v1.0.0 (2020)\n\n- a\n', '\n[a]: b\n'],
    ['not into code', '# C\n\n```\n## 9.9.9\n```\n\n', '## 1.0.0\n', ''],
  ])('gets a section %s, and keeps the rest byte for byte', (_what, before, old, end) => {
    const after = put(before + old + end, '1.1.0');
    const section = sectionOf('1.1.0');
    const at = after.indexOf(section);
    expect(at).toBeGreaterThan(0);
    expect(after.slice(0, at).trimEnd()).toBe(before.trimEnd());
    expect(after.slice(0, at).startsWith(before)).toBe(true);
    expect(after.slice(at + section.length).replace(/^\n/, '')).toBe(old + end);
    expect(put(after, '1.1.0')).toBe(after);
  });

  test('keeps the line ends of Windows', () => {
    const text = put('# C\r\n\r\n## 1.0.0\r\n\r\n- a\r\n', '1.1.0');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(put(text, '1.1.0')).toBe(text);
  });

  test('has the section of a version that never came out replaced', () => {
    const first = put(put(undefined, '1.0.0'), '1.1.0');
    const section = sectionOf('2.0.0');
    const next = putSection(first, { version: '2.0.0', replaces: '1.1.0', section, title: '' });
    expect(next).not.toContain('1.1.0');
    expect(findSection(next, '2.0.0')?.trim()).toBe(section.trim());
    expect(findSection(next, '1.0.0')?.trim()).toBe(sectionOf('1.0.0').trim());
  });

  test('is the same the second time, and loses nothing, whatever stands in it', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        '## 1.0.0',
        '## [2.0.0] - x',
        '# Title',
        '```',
        '~~~',
        '[a]: b',
        '- item',
        '## Unreleased',
      ),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        (lines, end) => {
          const text = lines.join(end);
          const once = put(text, '3.1.4');
          expect(put(once, '3.1.4')).toBe(once);
          // Without the section and the blank lines around it, what was there is left.
          const newline = text.includes('\r\n') ? '\r\n' : '\n';
          const section = sectionOf('3.1.4').replaceAll('\n', newline);
          const at = once.indexOf(section);
          const rest = once.slice(0, at) + once.slice(at + section.length);
          expect(at).toBeGreaterThanOrEqual(0);
          if (text !== '') expect(rest.replaceAll(/\s+/g, '')).toBe(text.replaceAll(/\s+/g, ''));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('what people wrote', () => {
  test('is kept when a section is written anew, and said once', () => {
    const first = sectionOf('1.1.0', ['- More rivers (#12)']);
    const kept = writtenByPeople(first);
    expect(kept).toBe('- More rivers (#12)');
    expect(sectionOf('1.1.0', [], kept)).toBe(first);
    expect(sectionOf('1.1.0', ['- More rivers (#12)'], kept)).toBe(first);
    const more = sectionOf('1.1.0', ['- Fewer lakes'], kept);
    expect(writtenByPeople(more)).toBe('- More rivers (#12)\n\n- Fewer lakes');
  });

  test('is all of a section that was written by hand', () => {
    const text =
      '# C\r\n\r\n## 1.1.0\r\n\r\nBy hand.\r\n\r\n### Fixed\r\n\r\n- x\r\n\r\n## 1.0.0\r\n';
    expect(writtenByPeople(findSection(text, '1.1.0') ?? '')).toBe('By hand.\n\n### Fixed\n\n- x');
  });
});
