// The directions along which vectors differ most: principal components, by orthogonal iteration.

/** Rows of `wanted` orthonormal directions. Sums and roots alone: the same on every machine. */
export function principalComponents(
  vectors: Float32Array,
  dimensions: number,
  wanted: number,
): Float64Array {
  const moments = secondMoments(vectors, dimensions);
  let basis = new Float64Array(wanted * dimensions);
  // Any start will do that is not orthogonal to what is looked for.
  for (let i = 0, state = 1; i < basis.length; i += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    basis[i] = state / 2 ** 32 - 0.5;
  }
  for (let round = 0; round < 12; round += 1) {
    basis = multiply(basis, moments, dimensions);
    orthonormalise(basis, dimensions);
  }
  return basis;
}

function secondMoments(vectors: Float32Array, dimensions: number): Float64Array {
  const moments = new Float64Array(dimensions * dimensions);
  for (let from = 0; from < vectors.length; from += dimensions) {
    for (let i = 0; i < dimensions; i += 1) {
      const value = vectors[from + i] as number;
      for (let j = 0; j < dimensions; j += 1) {
        const at = i * dimensions + j;
        moments[at] = (moments[at] as number) + value * (vectors[from + j] as number);
      }
    }
  }
  return moments;
}

function multiply(
  rows: Float64Array,
  square: Float64Array,
  width: number,
): Float64Array<ArrayBuffer> {
  const product = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row += width) {
    for (let i = 0; i < width; i += 1) {
      const value = rows[row + i] as number;
      for (let j = 0; j < width; j += 1) {
        product[row + j] = (product[row + j] as number) + value * (square[i * width + j] as number);
      }
    }
  }
  return product;
}

function orthonormalise(rows: Float64Array, width: number): void {
  for (let row = 0; row < rows.length; row += width) {
    const own = rows.subarray(row, row + width);
    for (let other = 0; other < row; other += width) {
      let dot = 0;
      for (let i = 0; i < width; i += 1) dot += (own[i] as number) * (rows[other + i] as number);
      for (let i = 0; i < width; i += 1) {
        own[i] = (own[i] as number) - dot * (rows[other + i] as number);
      }
    }
    let squares = 0;
    for (const value of own) squares += value * value;
    const factor = 1 / Math.sqrt(squares);
    for (let i = 0; i < width; i += 1) own[i] = (own[i] as number) * factor;
  }
}

/** Each vector in terms of the directions, of unit length. */
export function project(
  vectors: Float32Array,
  dimensions: number,
  basis: Float64Array,
): Float32Array {
  const wanted = basis.length / dimensions;
  const count = vectors.length / dimensions;
  const projected = new Float32Array(count * wanted);
  for (let i = 0; i < count; i += 1) {
    const row = projected.subarray(i * wanted, (i + 1) * wanted);
    let squares = 0;
    for (let k = 0; k < wanted; k += 1) {
      let dot = 0;
      for (let d = 0; d < dimensions; d += 1) {
        dot += (vectors[i * dimensions + d] as number) * (basis[k * dimensions + d] as number);
      }
      row[k] = dot;
      squares += dot * dot;
    }
    const factor = squares === 0 ? 0 : 1 / Math.sqrt(squares);
    for (let k = 0; k < wanted; k += 1) row[k] = (row[k] as number) * factor;
  }
  return projected;
}
