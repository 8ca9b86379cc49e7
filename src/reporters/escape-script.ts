// Untrusted values as JSON inside a script element of an HTML page.

const hidden = /[<>&\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u007f-\u009f]/gu;

/**
 * `value` as JSON that an HTML parser takes for nothing but text: no `<` that could end the element
 * or open a comment, and nothing that a reader of the source can't see. Parses to the same value.
 */
export function escapeScript(value: unknown): string {
  return JSON.stringify(value).replaceAll(hidden, (char) =>
    Array.from(
      { length: char.length },
      (_, index) => `\\u${char.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}
