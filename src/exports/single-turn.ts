// A judged answer to one question as plain texts: `system`, `prompt`, `completion` and `label`.
import type { JsonObject } from '../core/json.ts';
import type { DataRecord } from '../core/record.ts';
import { anyText, optionalText } from './fields.ts';
import { judgedAnswerRecord, readJudgedAnswer } from './judged-answers.ts';
import type { Losses } from './losses.ts';
import { Refused } from './refusals.ts';
import { say } from './turns.ts';

/** Of kind unpaired. Refuses what is more than one question. */
export function writeSingleTurn(
  record: DataRecord,
  losses: Losses,
): { system: string; prompt: string; completion: string; label: boolean } {
  const { prompt, completion, label } = readJudgedAnswer(record, {}, losses, { isSingle: true });
  const system = prompt[0]?.role === 'system' ? prompt[0].text : '';
  const [asked, ...rest] = prompt.filter(({ role }) => role !== 'system');
  if (rest.length > 0) throw new Refused('several-turns', 'Its prompt has more than one turn.');
  return { system, prompt: asked?.text ?? '', completion: completion[0]?.text ?? '', label };
}

/** A record of kind unpaired. */
export function readSingleTurn(row: JsonObject): JsonObject | undefined {
  const system = optionalText(row, 'system');
  if (typeof row.label !== 'boolean') return undefined;
  return judgedAnswerRecord({
    prompt: [
      ...(system === '' ? [] : [say('system', system)]),
      say('user', anyText(row, 'prompt')),
    ],
    completion: [say('assistant', anyText(row, 'completion'))],
    label: row.label,
    tools: [],
    parallel: undefined,
  });
}
