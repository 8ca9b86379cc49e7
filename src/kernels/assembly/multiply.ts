// Matrices of 16-bit integers: products and sums are exact, so that no order of adding changes them.

/**
 * Writes `rows` × `columns` 32-bit sums to `out`: the product of each row at `a` with each at `b`.
 * Rows lie one after the other, `depth` numbers long, a multiple of eight. Sums must fit 32 bits.
 */
export function multiply(
  a: usize,
  rows: i32,
  b: usize,
  columns: i32,
  depth: i32,
  out: usize,
): void {
  const width: usize = (<usize>depth) << 1;
  const stride: usize = (<usize>columns) << 2;
  for (let column = 0; column < columns; column += 2) {
    const b0: usize = b + <usize>column * width;
    // The last of an odd number is computed twice.
    const isPair = column + 1 < columns;
    const b1: usize = isPair ? b0 + width : b0;
    let row = 0;
    for (; row + 4 <= rows; row += 4) {
      const a0: usize = a + <usize>row * width;
      const a1: usize = a0 + width;
      const a2: usize = a1 + width;
      const a3: usize = a2 + width;
      let s00 = i32x4.splat(0);
      let s01 = i32x4.splat(0);
      let s10 = i32x4.splat(0);
      let s11 = i32x4.splat(0);
      let s20 = i32x4.splat(0);
      let s21 = i32x4.splat(0);
      let s30 = i32x4.splat(0);
      let s31 = i32x4.splat(0);
      for (let at: usize = 0; at < width; at += 16) {
        const x0 = v128.load(b0 + at);
        const x1 = v128.load(b1 + at);
        let y = v128.load(a0 + at);
        s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x0, y));
        s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x1, y));
        y = v128.load(a1 + at);
        s10 = i32x4.add(s10, i32x4.dot_i16x8_s(x0, y));
        s11 = i32x4.add(s11, i32x4.dot_i16x8_s(x1, y));
        y = v128.load(a2 + at);
        s20 = i32x4.add(s20, i32x4.dot_i16x8_s(x0, y));
        s21 = i32x4.add(s21, i32x4.dot_i16x8_s(x1, y));
        y = v128.load(a3 + at);
        s30 = i32x4.add(s30, i32x4.dot_i16x8_s(x0, y));
        s31 = i32x4.add(s31, i32x4.dot_i16x8_s(x1, y));
      }
      let to: usize = out + <usize>row * stride + ((<usize>column) << 2);
      store<i32>(to, sum(s00));
      if (isPair) store<i32>(to + 4, sum(s01));
      to += stride;
      store<i32>(to, sum(s10));
      if (isPair) store<i32>(to + 4, sum(s11));
      to += stride;
      store<i32>(to, sum(s20));
      if (isPair) store<i32>(to + 4, sum(s21));
      to += stride;
      store<i32>(to, sum(s30));
      if (isPair) store<i32>(to + 4, sum(s31));
    }
    for (; row < rows; row += 1) {
      const a0: usize = a + <usize>row * width;
      let s0 = i32x4.splat(0);
      let s1 = i32x4.splat(0);
      for (let at: usize = 0; at < width; at += 16) {
        const y = v128.load(a0 + at);
        s0 = i32x4.add(s0, i32x4.dot_i16x8_s(v128.load(b0 + at), y));
        s1 = i32x4.add(s1, i32x4.dot_i16x8_s(v128.load(b1 + at), y));
      }
      const to: usize = out + <usize>row * stride + ((<usize>column) << 2);
      store<i32>(to, sum(s0));
      if (isPair) store<i32>(to + 4, sum(s1));
    }
  }
}

@inline
function sum(lanes: v128): i32 {
  return (
    i32x4.extract_lane(lanes, 0) +
    i32x4.extract_lane(lanes, 1) +
    i32x4.extract_lane(lanes, 2) +
    i32x4.extract_lane(lanes, 3)
  );
}
