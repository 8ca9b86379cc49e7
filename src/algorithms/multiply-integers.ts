// Products of matrices of 16-bit integers, exact. Twin of src/kernels/assembly/multiply.ts.

/**
 * The sum of products of each row of `a` with each row of `b`, row by row of `a`; rows are `depth`
 * numbers long. Sums wrap at 32 bits, as the kernel's do.
 */
export function multiplyIntegers(a: Int16Array, b: Int16Array, depth: number): Int32Array {
  const rows = a.length / depth;
  const columns = b.length / depth;
  const out = new Int32Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let sum = 0;
      for (let i = 0; i < depth; i += 1) {
        const product = (a[row * depth + i] as number) * (b[column * depth + i] as number);
        sum = (sum + product) | 0;
      }
      out[row * columns + column] = sum;
    }
  }
  return out;
}
