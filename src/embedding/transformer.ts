// The two layers of the Universal Sentence Encoder Lite over windows of word pieces. Weights are 8-bit
// integers; what is multiplied with them is rounded to 12 bits, so that sums are exact.
import { exponential, tangent } from '../algorithms/exponential.ts';
import { Multiplier } from '../kernels/multiplier.ts';
import type { ArrayFile } from './array-file.ts';

/** The model reads no more pieces at a time; longer texts are read window by window. */
export const windowPieces = 128;

const heads = 4;
export const dimensions = 512;
const inner = 1536;
/** Of activations: products of 12 and 8 bits, 1,536 of them, stay below 2^31. */
const largest = 2047;
/** Windows are put together up to so many pieces, and multiplied at once. */
export const maxRows = 512;

/** Layer by layer: its matrices, by outputs × inputs. */
export const matrices = {
  'layer0/residual': [512, 256],
  'layer0/qkv': [768, 256],
  'layer0/output': [512, 256],
  'layer0/inner': [1536, 512],
  'layer0/outer': [512, 1536],
  'layer1/qkv': [1536, 512],
  'layer1/output': [512, 512],
  'layer1/inner': [1536, 512],
  'layer1/outer': [512, 1536],
  dense: [512, 512],
} as const;

type MatrixName = keyof typeof matrices;

interface Matrix {
  readonly values: Int16Array;
  readonly scales: Float32Array;
  readonly bias: Float32Array;
  readonly outputs: number;
  readonly inputs: number;
}

export class Transformer {
  readonly #file: ArrayFile;
  readonly #matrices: ReadonlyMap<MatrixName, Matrix>;
  readonly #multiplier: Multiplier;
  /** Activations, rounded; keys or values of one head; sums. */
  readonly #left: Int16Array;
  readonly #right: Int16Array;
  readonly #sums: Int32Array;
  readonly #scales = new Float32Array(maxRows);
  readonly #x = new Float32Array(maxRows * dimensions);
  readonly #normal = new Float32Array(maxRows * dimensions);
  readonly #qkv = new Float32Array(maxRows * inner);
  readonly #mixed = new Float32Array(maxRows * dimensions);
  readonly #wide = new Float32Array(maxRows * inner);

  constructor(file: ArrayFile) {
    this.#file = file;
    const names = Object.keys(matrices) as MatrixName[];
    const weights = names.reduce((sum, name) => sum + matrices[name][0] * matrices[name][1], 0);
    const rooms = 2 * maxRows * inner + 2 * windowPieces * windowPieces + 4 * maxRows * inner;
    this.#multiplier = new Multiplier(2 * weights + rooms);
    this.#left = this.#multiplier.room16(maxRows * inner);
    this.#right = this.#multiplier.room16(windowPieces * windowPieces);
    this.#sums = this.#multiplier.room32(maxRows * inner);
    this.#matrices = new Map(
      names.map((name) => {
        const [outputs, inputs] = matrices[name];
        const values = this.#multiplier.room16(outputs * inputs);
        values.set(file.get(name, 'int8'));
        const scales = file.get(`${name}/scales`, 'float32');
        return [
          name,
          { values, scales, bias: file.get(`${name}/bias`, 'float32'), outputs, inputs },
        ];
      }),
    );
  }

  /** A vector for each window, of no more than `maxRows` pieces together. */
  run(windows: readonly (readonly number[])[]): Float32Array {
    const rows = windows.reduce((sum, window) => sum + window.length, 0);
    this.#lookUp(windows, this.#x);
    for (const layer of ['layer0', 'layer1'] as const) {
      const inputs = layer === 'layer0' ? 256 : dimensions;
      this.#normalise(`${layer}/before`, this.#x, rows, inputs);
      this.#dense(`${layer}/qkv`, this.#normal, rows, this.#qkv);
      this.#attend(windows, inputs);
      if (layer === 'layer0') {
        this.#dense('layer0/residual', this.#x, rows, this.#wide);
        this.#x.set(this.#wide.subarray(0, rows * dimensions));
      }
      this.#dense(`${layer}/output`, this.#mixed, rows, this.#normal);
      addTo(this.#x, this.#normal, rows * dimensions);
      this.#normalise(`${layer}/between`, this.#x, rows, dimensions);
      this.#dense(`${layer}/inner`, this.#normal, rows, this.#wide, true);
      this.#dense(`${layer}/outer`, this.#wide, rows, this.#mixed);
      addTo(this.#x, this.#mixed, rows * dimensions);
    }
    this.#pool(windows);
    const vectors = new Float32Array(windows.length * dimensions);
    for (let from = 0; from < windows.length; from += maxRows) {
      const count = Math.min(maxRows, windows.length - from);
      this.#dense('dense', this.#mixed.subarray(from * dimensions), count, this.#normal);
      for (let i = 0; i < count * dimensions; i += 1) {
        vectors[from * dimensions + i] = tangent(this.#normal[i] as number);
      }
    }
    for (let i = 0; i < windows.length; i += 1) {
      toUnit(vectors.subarray(i * dimensions, (i + 1) * dimensions));
    }
    return vectors;
  }

  /** Twice the piece's own row and where it stands, as the model was trained. */
  #lookUp(windows: readonly (readonly number[])[], out: Float32Array): void {
    const table = this.#file.get('embeddings', 'int8');
    const scales = this.#file.get('embeddings/scales', 'float32');
    const places = this.#file.get('places', 'float32');
    let to = 0;
    for (const window of windows) {
      window.forEach((id, place) => {
        const scale = 2 * (scales[id] as number);
        for (let d = 0; d < 256; d += 1) {
          out[to + d] =
            scale * (table[id * 256 + d] as number) + (places[place * 256 + d] as number);
        }
        to += 256;
      });
    }
  }

  /** Layer normalisation, to `#normal`. */
  #normalise(name: string, x: Float32Array, rows: number, width: number): void {
    const scale = this.#file.get(`${name}/scale`, 'float32');
    const bias = this.#file.get(`${name}/bias`, 'float32');
    const out = this.#normal;
    for (let row = 0; row < rows; row += 1) {
      const from = row * width;
      let sum = 0;
      for (let i = 0; i < width; i += 1) sum += x[from + i] as number;
      const mean = sum / width;
      let squares = 0;
      for (let i = 0; i < width; i += 1) {
        const difference = (x[from + i] as number) - mean;
        squares += difference * difference;
      }
      const factor = 1 / Math.sqrt(squares / width + 1e-6);
      for (let i = 0; i < width; i += 1) {
        const value = ((x[from + i] as number) - mean) * factor;
        out[from + i] = value * (scale[i] as number) + (bias[i] as number);
      }
    }
  }

  #dense(name: MatrixName, x: Float32Array, rows: number, out: Float32Array, isRelu = false): void {
    const { values, scales, bias, outputs, inputs } = this.#matrices.get(name) as Matrix;
    for (let row = 0; row < rows; row += 1) {
      this.#scales[row] = round(x, row * inputs, inputs, this.#left, row * inputs);
    }
    const sums = this.#sums;
    this.#multiplier.multiply(this.#left, rows, values, outputs, inputs, sums);
    for (let row = 0, at = 0; row < rows; row += 1) {
      const scale = this.#scales[row] as number;
      for (let i = 0; i < outputs; i += 1, at += 1) {
        const value = (sums[at] as number) * scale * (scales[i] as number) + (bias[i] as number);
        out[at] = isRelu && value < 0 ? 0 : value;
      }
    }
  }

  /** Each head of each window looks at its own pieces: `#qkv` to `#mixed`. */
  #attend(windows: readonly (readonly number[])[], width: number): void {
    const size = width / heads;
    let from = 0;
    for (const { length } of windows) {
      for (let head = 0; head < heads; head += 1) {
        this.#attendHead(from, length, width, head * size, size);
      }
      from += length;
    }
  }

  #attendHead(from: number, length: number, width: number, offset: number, size: number): void {
    const [left, right, sums, qkv] = [this.#left, this.#right, this.#sums, this.#qkv];
    const keyScales = this.#scales;
    const queryScales = new Float32Array(length);
    for (let i = 0; i < length; i += 1) {
      const row = (from + i) * 3 * width + offset;
      queryScales[i] = round(qkv, row, size, left, i * size) / Math.sqrt(size);
      keyScales[i] = round(qkv, row + width, size, right, i * size);
    }
    this.#multiplier.multiply(left, length, right, length, size, sums);

    // Zeros fill up what is multiplied eight by eight.
    const depth = Math.ceil(length / 8) * 8;
    const weights = new Float64Array(length);
    for (let i = 0; i < length; i += 1) {
      let top = -Infinity;
      for (let j = 0; j < length; j += 1) {
        const score =
          (sums[i * length + j] as number) * (queryScales[i] as number) * (keyScales[j] as number);
        weights[j] = score;
        if (score > top) top = score;
      }
      let total = 0;
      for (let j = 0; j < length; j += 1) {
        total += weights[j] = exponential((weights[j] as number) - top);
      }
      const factor = largest / total;
      for (let j = 0; j < length; j += 1) {
        left[i * depth + j] = (weights[j] as number) * factor + 0.5;
      }
      left.fill(0, i * depth + length, (i + 1) * depth);
    }
    const column = new Float32Array(depth);
    const valueScales = new Float32Array(size);
    for (let d = 0; d < size; d += 1) {
      for (let j = 0; j < length; j += 1) {
        column[j] = qkv[(from + j) * 3 * width + 2 * width + offset + d] as number;
      }
      valueScales[d] = round(column, 0, depth, right, d * depth) / largest;
    }
    this.#multiplier.multiply(left, length, right, size, depth, sums);
    for (let i = 0; i < length; i += 1) {
      for (let d = 0; d < size; d += 1) {
        this.#mixed[(from + i) * width + offset + d] =
          (sums[i * size + d] as number) * (valueScales[d] as number);
      }
    }
  }

  /** The mean of each window's pieces, to `#mixed`. */
  #pool(windows: readonly (readonly number[])[]): void {
    this.#mixed.fill(0, 0, windows.length * dimensions);
    let row = 0;
    windows.forEach(({ length }, i) => {
      for (const end = row + length; row < end; row += 1) {
        for (let d = 0; d < dimensions; d += 1) {
          const at = i * dimensions + d;
          this.#mixed[at] =
            (this.#mixed[at] as number) + (this.#x[row * dimensions + d] as number) / length;
        }
      }
    });
  }
}

function addTo(sum: Float32Array, other: Float32Array, length: number): void {
  for (let i = 0; i < length; i += 1) sum[i] = (sum[i] as number) + (other[i] as number);
}

/** Writes a row as integers of 12 bits; what one of them is worth. */
function round(
  from: Float32Array,
  start: number,
  length: number,
  to: Int16Array,
  at: number,
): number {
  let top = 0;
  for (let i = start; i < start + length; i += 1) {
    const size = Math.abs(from[i] as number);
    if (size > top) top = size;
  }
  if (top === 0) {
    to.fill(0, at, at + length);
    return 0;
  }
  const factor = largest / top;
  for (let i = 0; i < length; i += 1) {
    const value = (from[start + i] as number) * factor;
    // Storing cuts the fraction off.
    to[at + i] = value < 0 ? value - 0.5 : value + 0.5;
  }
  return top / largest;
}

/** Makes it of length one, unless it is all zeros. */
export function toUnit(row: Float32Array): void {
  let sum = 0;
  for (const value of row) sum += value * value;
  if (sum === 0) return;
  const factor = 1 / Math.sqrt(sum);
  for (let i = 0; i < row.length; i += 1) row[i] = (row[i] as number) * factor;
}
