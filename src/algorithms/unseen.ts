// Characters that no text should hold, and texts that hold none that can be seen.

const sign = /[\x01-\x08\v\f\x0e-\x1f\x7f-\x84\x86-\x9f<[`#:]/;

/**
 * False for most texts: then they hold neither control characters nor what every marker, heading,
 * role, link, image and code block has one of.
 */
export function holdsSign(text: string): boolean {
  return sign.test(text);
}

// Tab, line feed and carriage return are text. U+0085 ends lines in old mainframe texts; NUL is the
// business of the gate `format`.

const control = /[\x01-\x08\v\f\x0e-\x1f\x7f-\x84\x86-\x9f]/g;

/** The first control character, as `U+0008`, and how many there are; undefined without any. */
export function findControl(text: string): { found: string; count: number } | undefined {
  control.lastIndex = 0;
  if (!control.test(text)) return undefined;
  const code = text.charCodeAt(control.lastIndex - 1);
  let count = 1;
  while (control.test(text)) count += 1;
  return { found: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`, count };
}

const blank = /^[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]*$/;

/** True when a text holds nothing that can be seen. */
export function isBlank(text: string): boolean {
  if (text.length === 0) return true;
  const first = text.charCodeAt(0);
  return (first <= 32 || first >= 127) && blank.test(text);
}
