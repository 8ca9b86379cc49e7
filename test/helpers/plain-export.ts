// A training format that tests make up, and the plan of a release.
import type { Export } from '../../src/core/export.ts';
import type { PlannedRelease } from '../../src/core/release.ts';

/** Question and answer; refuses empty answers, has no place for ids, and wants a file beside. */
export const testExport: Export = {
  id: 'trl-sft',
  trainer: 'TRL SFTTrainer',
  summary: 'prompt and completion',
  source: 'test',
  kinds: ['instruction', 'chat'],
  extension: 'jsonl',
  write(record) {
    const textsOf = (role: string): string =>
      record.view.parts.flatMap((part) => (part.role === role ? [part.text] : [])).join('\n');
    const completion = textsOf('response');
    if (completion === '') return { refused: 'empty-turn', detail: 'the answer is empty' };
    const lost = Object.hasOwn(record.value, 'id') ? ['id'] : [];
    return { value: { prompt: textsOf('prompt'), completion }, lost };
  },
  read: () => undefined,
  snippet: ({ files }) => ({
    language: 'python',
    text: `files = ${JSON.stringify(files.map(({ name }) => name))}`,
  }),
  sidecars: ({ files }) => [{ name: 'test-export.json', text: `${JSON.stringify(files)}\n` }],
};

export function plannedRelease(more: Partial<PlannedRelease> = {}): PlannedRelease {
  return {
    format: 1,
    version: '1.2.0',
    date: '2026-03-04',
    previous: null,
    bump: 'first',
    content: `sha256:${'0'.repeat(64)}`,
    ...more,
  };
}
