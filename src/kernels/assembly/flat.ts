// Reads a line that is a flat JSON object of ASCII strings, without making anything of it but its
// texts. Twin: src/algorithms/flat-json.ts.

// @ts-ignore: decorator
@inline
function skipBlanks(at: u32, end: u32): u32 {
  while (at < end && (load<u8>(at) == 32 || load<u8>(at) == 9)) at += 1;
  return at;
}

/**
 * Writes the texts of the object at `line` to `out`, a line feed behind each, for each field the start
 * and the end of its text, two u32 from `out` on, to `edges`, and all names, a quotation mark behind
 * each, to `names`. Returns the number of fields, with the bytes of the names times 32; or -1 for a line
 * that is anything else: other values, escapes by number, more than 31 fields. Reads and writes up to 16
 * bytes beyond the ends.
 */
export function readFlat(line: u32, length: u32, names: u32, edges: u32, out: u32): i32 {
  const end = line + length;
  let write = out;
  let name = names;
  let count: u32 = 0;
  let at = skipBlanks(line, end);
  if (at >= end || load<u8>(at) != 0x7b) return -1;
  at = skipBlanks(at + 1, end);
  for (;;) {
    if (at >= end || load<u8>(at) != 0x22 || count == 31) return -1;
    for (at += 1; ; at += 1) {
      if (at >= end) return -1;
      const byte = load<u8>(at);
      if (byte < 0x20 || byte >= 0x80 || byte == 0x5c) return -1;
      store<u8>(name, byte);
      name += 1;
      if (byte == 0x22) break;
    }
    at = skipBlanks(at + 1, end);
    if (at >= end || load<u8>(at) != 0x3a) return -1;
    at = skipBlanks(at + 1, end);
    if (at >= end || load<u8>(at) != 0x22) return -1;
    at += 1;
    store<u32>(edges + (count << 3), write - out);
    for (;;) {
      const bytes = v128.load(at);
      v128.store(write, bytes);
      // Signed: a byte beyond ASCII is below a space as well.
      const special = v128.or(
        v128.or(
          i8x16.eq(bytes, i8x16.splat(0x22)),
          i8x16.eq(bytes, i8x16.splat(0x5c)),
        ),
        i8x16.lt_s(bytes, i8x16.splat(0x20)),
      );
      const mask = i8x16.bitmask(special);
      if (mask == 0) {
        at += 16;
        write += 16;
        if (at >= end) return -1;
        continue;
      }
      const plain = ctz(mask) as u32;
      at += plain;
      write += plain;
      if (at >= end) return -1;
      const byte = load<u8>(at);
      if (byte == 0x22) break;
      if (byte != 0x5c || at + 1 >= end) return -1;
      const escaped = unescape(load<u8>(at + 1) as u32);
      if (escaped == 0) return -1;
      store<u8>(write, escaped as u8);
      write += 1;
      at += 2;
      if (at >= end) return -1;
    }
    store<u32>(edges + (count << 3) + 4, write - out);
    store<u8>(write, 10);
    write += 1;
    count += 1;
    at = skipBlanks(at + 1, end);
    if (at >= end) return -1;
    const next = load<u8>(at);
    at = skipBlanks(at + 1, end);
    if (next == 0x2c) continue;
    if (next != 0x7d || at != end) return -1;
    return (count | ((name - names) << 5)) as i32;
  }
}

/** What stands for the letter behind a backslash, or 0. */
function unescape(letter: u32): u32 {
  if (letter == 0x6e) return 10;
  if (letter == 0x22 || letter == 0x5c || letter == 0x2f) return letter;
  if (letter == 0x74) return 9;
  if (letter == 0x72) return 13;
  if (letter == 0x62) return 8;
  if (letter == 0x66) return 12;
  return 0;
}

/**
 * Writes ASCII as JSON.stringify does between its quotation marks; the address behind it. Of control
 * characters there are only those with a letter of their own: `readFlat` reads no others.
 */
export function escapeText(text: u32, length: u32, out: u32): u32 {
  const end = text + length;
  let at = text;
  let write = out;
  while (at < end) {
    const bytes = v128.load(at);
    v128.store(write, bytes);
    const special = v128.or(
      v128.or(
        i8x16.eq(bytes, i8x16.splat(0x22)),
        i8x16.eq(bytes, i8x16.splat(0x5c)),
      ),
      i8x16.lt_u(bytes, i8x16.splat(0x20)),
    );
    const mask = i8x16.bitmask(special) as u32;
    const plain: u32 = mask == 0 ? 16 : ctz(mask);
    if (plain >= end - at) return write + (end - at);
    at += plain;
    write += plain;
    if (mask == 0) continue;
    store<u8>(write, 0x5c);
    store<u8>(write + 1, escapeLetter(load<u8>(at) as u32) as u8);
    at += 1;
    write += 2;
  }
  return write;
}

function escapeLetter(byte: u32): u32 {
  if (byte == 10) return 0x6e;
  if (byte == 9) return 0x74;
  if (byte == 13) return 0x72;
  if (byte == 8) return 0x62;
  if (byte == 12) return 0x66;
  return byte;
}
