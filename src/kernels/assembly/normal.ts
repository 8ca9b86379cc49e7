// Hash of the normal form of an ASCII text. Twin: hashNormal of src/algorithms/normalize.ts.

/**
 * Writes two u32 lanes to `out`: of the text's letters in lower case, each run of white space as one
 * space, none at the ends.
 */
export function hashNormal(text: u32, length: u32, out: u32): void {
  if (!isFilled) fill();
  let end = text + length;
  while (end > text && fold(load<u8>(end - 1) as u32) == 32) end -= 1;
  let a: u32 = 0x9747b28c;
  let b: u32 = 0x1b873593;
  let last: u32 = 32; // so that white space at the start is skipped too
  for (let p = text; p < end; p += 1) {
    const unit = fold(load<u8>(p) as u32);
    if ((unit | last) == 32) continue;
    last = unit;
    a = (a ^ unit) * 0x01000193;
    b = ((b + unit) * 0x5bd1e995) ^ (b >>> 15);
  }
  store<u32>(out, a);
  store<u32>(out + 4, b);
}

/** By code: lower case, a space for white space, and 128 for NUL, so that only two spaces or to 32. */
const table = memory.data(128);
let isFilled = false;

function fill(): void {
  for (let code: u32 = 0; code < 128; code += 1) {
    let unit = code;
    if (code - 9 < 5) unit = 32;
    else if (code - 65 < 26) unit = code + 32;
    else if (code == 0) unit = 128;
    store<u8>(table + code, unit as u8);
  }
  isFilled = true;
}

// @ts-ignore: decorator
@inline
function fold(unit: u32): u32 {
  return load<u8>(table + unit) as u32;
}
