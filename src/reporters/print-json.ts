// JSON that is safe on a terminal and in a job's log, and parses to the very same value.

/**
 * `value` as indented JSON. What a terminal or the runner would act on inside a string (C1
 * controls, bidi characters, `##[command]`) is written as `\u…`, which JSON reads back as itself.
 */
export function printJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)
    .replaceAll(/[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/gu, (char) =>
      Array.from(
        { length: char.length },
        (_, index) => `\\u${char.charCodeAt(index).toString(16).padStart(4, '0')}`,
      ).join(''),
    )
    .replaceAll('##[', '#\\u0023[')}\n`;
}
