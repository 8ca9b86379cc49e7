// Texts as the rows of their words: once as the model will read them, and now and then with words
// taken apart, so that parts learn what words that nobody knows are made of.
import { findRows } from '../../src/embedding/static-words.ts';
import type { Lesson } from './train.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One text in so many has words taken apart, a third of those that are long enough. */
const every = 4;
const minLetters = 4;

export function makeLessons(corpus: readonly string[], vocabulary: Vocabulary): Lesson[] {
  const { table, partTable, entries, words } = vocabulary;
  const room = new Uint16Array(4096);
  const lessons: Lesson[] = [];
  corpus.forEach((text, target) => {
    const rows = room.slice(0, findRows(table, text, room));
    lessons.push({ rows, target });
    if (target % every !== 0) return;
    const apart: number[] = [];
    for (const row of rows) {
      const { text: word = '', isPart = true } = entries[row] ?? {};
      if (isPart || word.length < minLetters || (target * 31 + row) % 3 !== 0) {
        apart.push(row);
        continue;
      }
      const count = findRows(partTable, word, room);
      for (const part of room.subarray(0, count)) apart.push(words + part);
    }
    lessons.push({ rows: Uint16Array.from(apart), target });
  });
  return lessons;
}
