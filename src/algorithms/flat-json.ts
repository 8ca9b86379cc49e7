// What can be told of a line of JSON without making an object of it.

/** Names and texts of an object, in its order. */
export interface FlatObject {
  readonly names: readonly string[];
  readonly texts: readonly string[];
}

export const maxFlatFields = 31;

const field =
  /[ \t]*"([ !#-[\]-\x7f]*)"[ \t]*:[ \t]*"((?:[ !#-[\]-\x7f]|\\["\\/bfnrt])*)"[ \t]*(,|\})/y;

/**
 * The fields of a flat object of ASCII strings, up to `maxFlatFields`; undefined for any other line,
 * also for one that escapes characters by their numbers. What is read is what JSON.parse reads.
 */
export function readFlatJson(line: string): FlatObject | undefined {
  const open = line.search(/[^ \t]/);
  if (line[open] !== '{') return undefined;
  const names: string[] = [];
  const texts: string[] = [];
  field.lastIndex = open + 1;
  for (;;) {
    const found = field.exec(line);
    if (found === null || names.length === maxFlatFields) return undefined;
    const [text, name = '', value = '', next] = found;
    names.push(name);
    texts.push(JSON.parse(`"${value}"`) as string);
    if (next === ',') continue;
    const end = found.index + text.length;
    return /^[ \t]*$/.test(line.slice(end)) ? { names, texts } : undefined;
  }
}
