// Nectar's form: a prompt and its answers, rank 1 the best.
import type { Export } from '../core/export.ts';
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import { anyText, optionalText, requireText } from './fields.ts';
import { holdsNothing, reader, writer, type Losses } from './losses.ts';
import { Refused } from './refusals.ts';
import { loadInPython } from './snippets.ts';

const kinds: readonly string[] = ['ranked'];

export const ranked: Export = {
  id: 'ranked',
  trainer: 'readers of Nectar (Starling)',
  summary: 'prompt and answers with model and rank',
  source: 'https://huggingface.co/datasets/berkeley-nest/Nectar',
  kinds,
  extension: 'jsonl',
  write: writer(kinds, ({ mapped }, _kind, losses) => {
    losses.keep('prompt', 'answers');
    return { prompt: requireText(mapped, 'prompt'), answers: writeAnswers(mapped.answers, losses) };
  }),
  read: reader(kinds, (row) => {
    if (!Array.isArray(row.answers)) return undefined;
    return {
      prompt: anyText(row, 'prompt'),
      answers: row.answers.filter(isObject).map(readAnswer),
    };
  }),
  snippet: (context) => ({
    language: 'python',
    text: [
      'from datasets import load_dataset',
      '',
      loadInPython(context),
      '',
      'def best_and_worst(row):',
      '    answers = sorted(row["answers"], key=lambda each: each["rank"])',
      '    return {"chosen": answers[0]["answer"], "rejected": answers[-1]["answer"]}',
      '',
      'pairs = data.map(best_and_worst, remove_columns=["answers"])',
      '',
    ].join('\n'),
  }),
};

function writeAnswers(answers: Json | undefined, losses: Losses): Json[] {
  if (!Array.isArray(answers)) throw new Refused('wrong-type', 'Its answers are no list.');
  const ranks = new Set<number>();
  const written = answers.map((item): JsonObject => {
    if (!isObject(item) || typeof item.rank !== 'number') {
      throw new Refused('wrong-type', 'An answer has no rank.');
    }
    ranks.add(item.rank);
    for (const key of Object.keys(item)) {
      if (!['answer', 'model', 'rank'].includes(key) && !holdsNothing(item[key])) {
        losses.drop(`answers[].${key}`);
      }
    }
    return {
      answer: requireText(item, 'answer'),
      model: optionalText(item, 'model'),
      rank: item.rank,
    };
  });
  if (ranks.size < 2) throw new Refused('no-pair', 'No answer is ranked before another.');
  return written;
}

function readAnswer(item: JsonObject): JsonObject {
  const { answer, model, rank } = item;
  return { answer, ...(!holdsNothing(model) && { model }), rank };
}
