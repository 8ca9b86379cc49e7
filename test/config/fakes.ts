// Small gates and trees, so that these tests stay the same whatever the real lists hold.
import { HeartcutError } from '../../src/core/errors.ts';
import type { AnyGate } from '../../src/core/gate.ts';
import type { FileEntry, Tree } from '../../src/core/ports.ts';
import type { Kind } from '../../src/core/record.ts';

const exactDuplicate: AnyGate = {
  id: 'exact-duplicate',
  summary: 'records that are there already',
  levels: { recommended: 'error', strict: 'error' },
  options: { type: 'object', properties: {} },
  codes: { repeats: { text: 'repeats {other}', fix: 'Remove it.' } },
};

const length: AnyGate = {
  id: 'length',
  summary: 'answers that are too short or too long',
  levels: { recommended: 'warning', strict: 'error' },
  options: {
    type: 'object',
    properties: {
      maxResponseCharacters: {
        type: 'integer',
        minimum: 1,
        default: 8000,
        description: 'Characters of the longest answer.',
      },
      roles: {
        type: 'array',
        uniqueItems: true,
        items: { enum: ['prompt', 'response'] },
        default: ['response'],
        description: 'Which texts are counted.',
      },
      pattern: { type: 'string', default: '', description: 'Which answers are counted.' },
      minRatio: { type: 'number', default: 0, description: 'Least share, 0..1.' },
    },
    // Two options that do not go together: only seen when all layers are laid.
    if: { properties: { pattern: { minLength: 1 } } },
    then: { properties: { maxResponseCharacters: { maximum: 9000 } } },
  },
  codes: {
    'too-short': { text: 'has {count} characters', fix: 'Write more.' },
    'too-long': { text: 'has {count} characters', fix: 'Write less.' },
  },
};

export const fakeGates: readonly AnyGate[] = [exactDuplicate, length];

const kindOf = (id: string, fields: readonly string[]): Kind => ({
  id,
  summary: `a record of ${fields.join(' and ')}`,
  fields,
  schema: { type: 'object' },
  example: {},
  view: () => ({ parts: [] }),
});

export const fakeKinds: readonly Kind[] = [
  kindOf('chat', ['messages', 'tools']),
  kindOf('instruction', ['instruction', 'input', 'output']),
];

const encoder = new TextEncoder();

/** A tree of these texts; `links` are symbolic links. */
export function fakeTree(
  files: Readonly<Record<string, string | Uint8Array>>,
  links: readonly string[] = [],
): Tree {
  const entries: FileEntry[] = [
    ...Object.keys(files).map((path) => ({ path, type: 'file' as const })),
    ...links.map((path) => ({ path, type: 'symlink' as const })),
  ];
  return {
    commit: null,
    label: 'test',
    list: async () => entries,
    async read(path) {
      const content = files[path];
      return typeof content === 'string' ? encoder.encode(content) : (content ?? null);
    },
  };
}

/** The error as the terminal shows it; anything but a HeartcutError is thrown on. */
export async function describeError(run: () => unknown): Promise<string> {
  try {
    await run();
  } catch (error) {
    if (error instanceof HeartcutError) return error.describe();
    throw error;
  }
  return 'no error';
}
