// Why a record is left out of an export: what a trainer would drop without a word, or stop at.

/** Code → what it means, for the docs and for reports. */
export const refusals = {
  attributes: 'a score is missing or is no whole number from 0 to 4',
  'empty-turn': 'what the user or the assistant says is empty',
  labels: 'steps and labels are not two lists of the same length',
  media: 'a message holds an image, a sound or a file, which the format has no place for',
  'no-answer': 'there is no answer to train on, or it is not the last thing said',
  'no-pair': 'no answer is ranked before another, so there is nothing to prefer',
  'no-prompt': 'nothing is asked before the answer',
  'role-order': 'the turns do not follow each other as the trainer expects',
  separator: 'the text holds the mark that parts one text from the next',
  'several-instances': 'it has several instances, and a row of the format holds one',
  'several-results': 'several tool results follow each other, and the trainer takes one',
  'several-turns': 'it has more turns than a row of the format holds',
  'text-beside-calls':
    'a message says something and calls a tool, and the format holds one of both',
  'too-deep': 'its values are nested too deeply to be written',
  'tool-call': 'a tool call has no name, or its arguments are no JSON object',
  'tool-calls': 'it calls tools, which the format has no place for',
  'tool-order': 'tool calls and tool results do not belong together',
  tools: 'its tools are no JSON list of objects',
  'unknown-role': 'a turn is of somebody the format does not know',
  weight: 'a turn is to be left out of the loss, which the format cannot say',
  'wrong-kind': 'the format is not made of records of this kind',
  'wrong-type': 'a field that is needed is missing or of another type',
} as const;

export type RefusalCode = keyof typeof refusals;

/** Thrown while a row is made and caught by `writer` and `reader`: it leaves no export. */
export class Refused extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, detail: string) {
    super(detail);
    this.code = code;
  }
}

/** A text of the record as a detail can show it: short, and in quotes. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);
}
