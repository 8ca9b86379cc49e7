import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  Multiplier
} from "./chunk-O56E7FFZ.js";
import "./chunk-NVOP5WHG.js";
import "./chunk-B2BWVCLW.js";

// src/embedding/pieces.ts
var reserved = 6;
function createPieces(pieces, scores) {
  const root = { children: /* @__PURE__ */ new Map(), id: -1, score: 0 };
  const lengths = pieces.map((piece) => [...piece].length);
  const longest = Math.max(...lengths);
  for (let id = reserved; id < pieces.length; id += 1) {
    let node = root;
    for (const symbol of pieces[id]) {
      let next = node.children.get(symbol);
      if (next === void 0) {
        next = { children: /* @__PURE__ */ new Map(), id: -1, score: 0 };
        node.children.set(symbol, next);
      }
      node = next;
    }
    node.id = id;
    node.score = scores[id];
  }
  return {
    encode(text, max) {
      const symbols = symbolsOf(text, max * longest);
      const { length } = symbols;
      const best = new Float64Array(length + 1);
      const last = new Int32Array(length + 1);
      const reach = (to, id, score) => {
        if (best[to] !== 0 && score < best[to]) return;
        best[to] = score;
        last[to] = id;
      };
      for (let from = 0; from < length; from += 1) {
        let node = root.children.get(symbols[from]);
        let isKnown = false;
        for (let to = from + 1; node !== void 0; to += 1) {
          if (node.id >= 0) {
            reach(to, node.id, node.score + best[from]);
            isKnown = true;
          }
          node = node.children.get(symbols[to]);
        }
        if (!isKnown) reach(from + 1, 0, best[from]);
      }
      const ids = [];
      for (let at = length; at > 0; ) {
        const id = last[at];
        if (id !== 0 || ids.at(-1) !== 0) ids.push(id);
        at -= id === 0 ? 1 : lengths[id];
      }
      return ids.reverse().slice(0, max);
    }
  };
}
function symbolsOf(text, max) {
  const normal = text.slice(0, 2 * max).normalize("NFKC");
  if (normal.length === 0) return [];
  return [...`▁${normal.replaceAll(" ", "▁")}`.slice(0, 2 * max)].slice(0, max);
}

// src/algorithms/exponential.ts
var log2e = 1.4426950408889634;
var ln2High = 0.6931471803691238;
var ln2Low = 19082149292705877e-26;
var coefficients = Array.from({ length: 15 }, (_, i) => {
  let factorial = 1;
  for (let k = 14 - i; k > 1; k -= 1) factorial *= k;
  return 1 / factorial;
});
function exponential(x) {
  if (x < -700) return 0;
  if (x > 700) return Infinity;
  const n = Math.floor(x * log2e + 0.5);
  const r = x - n * ln2High - n * ln2Low;
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * r + coefficient;
  return sum * powerOfTwo(n);
}
function tangent(x) {
  if (x > 20) return 1;
  if (x < -20) return -1;
  const square = exponential(2 * x);
  return (square - 1) / (square + 1);
}
var powers = Float64Array.from({ length: 2201 }, (_, i) => exactPower(i - 1100));
function powerOfTwo(n) {
  return powers[n + 1100];
}
function exactPower(n) {
  let power = 1;
  let factor = n < 0 ? 0.5 : 2;
  for (let left = Math.abs(n); left > 0; left >>= 1) {
    if ((left & 1) === 1) power *= factor;
    factor *= factor;
  }
  return power;
}

// src/embedding/transformer.ts
var windowPieces = 128;
var heads = 4;
var dimensions = 512;
var inner = 1536;
var largest = 2047;
var maxRows = 512;
var matrices = {
  "layer0/residual": [512, 256],
  "layer0/qkv": [768, 256],
  "layer0/output": [512, 256],
  "layer0/inner": [1536, 512],
  "layer0/outer": [512, 1536],
  "layer1/qkv": [1536, 512],
  "layer1/output": [512, 512],
  "layer1/inner": [1536, 512],
  "layer1/outer": [512, 1536],
  dense: [512, 512]
};
var Transformer = class {
  #file;
  #matrices;
  #multiplier;
  /** Activations, rounded; keys or values of one head; sums. */
  #left;
  #right;
  #sums;
  #scales = new Float32Array(maxRows);
  #x = new Float32Array(maxRows * dimensions);
  #normal = new Float32Array(maxRows * dimensions);
  #qkv = new Float32Array(maxRows * inner);
  #mixed = new Float32Array(maxRows * dimensions);
  #wide = new Float32Array(maxRows * inner);
  constructor(file) {
    this.#file = file;
    const names = Object.keys(matrices);
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
        values.set(file.get(name, "int8"));
        const scales = file.get(`${name}/scales`, "float32");
        return [
          name,
          { values, scales, bias: file.get(`${name}/bias`, "float32"), outputs, inputs }
        ];
      })
    );
  }
  /** A vector for each window, of no more than `maxRows` pieces together. */
  run(windows) {
    const rows = windows.reduce((sum, window) => sum + window.length, 0);
    this.#lookUp(windows, this.#x);
    for (const layer of ["layer0", "layer1"]) {
      const inputs = layer === "layer0" ? 256 : dimensions;
      this.#normalise(`${layer}/before`, this.#x, rows, inputs);
      this.#dense(`${layer}/qkv`, this.#normal, rows, this.#qkv);
      this.#attend(windows, inputs);
      if (layer === "layer0") {
        this.#dense("layer0/residual", this.#x, rows, this.#wide);
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
      this.#dense("dense", this.#mixed.subarray(from * dimensions), count, this.#normal);
      for (let i = 0; i < count * dimensions; i += 1) {
        vectors[from * dimensions + i] = tangent(this.#normal[i]);
      }
    }
    for (let i = 0; i < windows.length; i += 1) {
      toUnit(vectors.subarray(i * dimensions, (i + 1) * dimensions));
    }
    return vectors;
  }
  /** Twice the piece's own row and where it stands, as the model was trained. */
  #lookUp(windows, out) {
    const table = this.#file.get("embeddings", "int8");
    const scales = this.#file.get("embeddings/scales", "float32");
    const places = this.#file.get("places", "float32");
    let to = 0;
    for (const window of windows) {
      window.forEach((id, place) => {
        const scale = 2 * scales[id];
        for (let d = 0; d < 256; d += 1) {
          out[to + d] = scale * table[id * 256 + d] + places[place * 256 + d];
        }
        to += 256;
      });
    }
  }
  /** Layer normalisation, to `#normal`. */
  #normalise(name, x, rows, width) {
    const scale = this.#file.get(`${name}/scale`, "float32");
    const bias = this.#file.get(`${name}/bias`, "float32");
    const out = this.#normal;
    for (let row = 0; row < rows; row += 1) {
      const from = row * width;
      let sum = 0;
      for (let i = 0; i < width; i += 1) sum += x[from + i];
      const mean = sum / width;
      let squares = 0;
      for (let i = 0; i < width; i += 1) {
        const difference = x[from + i] - mean;
        squares += difference * difference;
      }
      const factor = 1 / Math.sqrt(squares / width + 1e-6);
      for (let i = 0; i < width; i += 1) {
        const value = (x[from + i] - mean) * factor;
        out[from + i] = value * scale[i] + bias[i];
      }
    }
  }
  #dense(name, x, rows, out, isRelu = false) {
    const { values, scales, bias, outputs, inputs } = this.#matrices.get(name);
    for (let row = 0; row < rows; row += 1) {
      this.#scales[row] = round(x, row * inputs, inputs, this.#left, row * inputs);
    }
    const sums = this.#sums;
    this.#multiplier.multiply(this.#left, rows, values, outputs, inputs, sums);
    for (let row = 0, at = 0; row < rows; row += 1) {
      const scale = this.#scales[row];
      for (let i = 0; i < outputs; i += 1, at += 1) {
        const value = sums[at] * scale * scales[i] + bias[i];
        out[at] = isRelu && value < 0 ? 0 : value;
      }
    }
  }
  /** Each head of each window looks at its own pieces: `#qkv` to `#mixed`. */
  #attend(windows, width) {
    const size = width / heads;
    let from = 0;
    for (const { length } of windows) {
      for (let head = 0; head < heads; head += 1) {
        this.#attendHead(from, length, width, head * size, size);
      }
      from += length;
    }
  }
  #attendHead(from, length, width, offset, size) {
    const [left, right, sums, qkv] = [this.#left, this.#right, this.#sums, this.#qkv];
    const keyScales = this.#scales;
    const queryScales = new Float32Array(length);
    for (let i = 0; i < length; i += 1) {
      const row = (from + i) * 3 * width + offset;
      queryScales[i] = round(qkv, row, size, left, i * size) / Math.sqrt(size);
      keyScales[i] = round(qkv, row + width, size, right, i * size);
    }
    this.#multiplier.multiply(left, length, right, length, size, sums);
    const depth = Math.ceil(length / 8) * 8;
    const weights = new Float64Array(length);
    for (let i = 0; i < length; i += 1) {
      let top = -Infinity;
      for (let j = 0; j < length; j += 1) {
        const score = sums[i * length + j] * queryScales[i] * keyScales[j];
        weights[j] = score;
        if (score > top) top = score;
      }
      let total = 0;
      for (let j = 0; j < length; j += 1) {
        total += weights[j] = exponential(weights[j] - top);
      }
      const factor = largest / total;
      for (let j = 0; j < length; j += 1) {
        left[i * depth + j] = weights[j] * factor + 0.5;
      }
      left.fill(0, i * depth + length, (i + 1) * depth);
    }
    const column = new Float32Array(depth);
    const valueScales = new Float32Array(size);
    for (let d = 0; d < size; d += 1) {
      for (let j = 0; j < length; j += 1) {
        column[j] = qkv[(from + j) * 3 * width + 2 * width + offset + d];
      }
      valueScales[d] = round(column, 0, depth, right, d * depth) / largest;
    }
    this.#multiplier.multiply(left, length, right, size, depth, sums);
    for (let i = 0; i < length; i += 1) {
      for (let d = 0; d < size; d += 1) {
        this.#mixed[(from + i) * width + offset + d] = sums[i * size + d] * valueScales[d];
      }
    }
  }
  /** The mean of each window's pieces, to `#mixed`. */
  #pool(windows) {
    this.#mixed.fill(0, 0, windows.length * dimensions);
    let row = 0;
    windows.forEach(({ length }, i) => {
      for (const end = row + length; row < end; row += 1) {
        for (let d = 0; d < dimensions; d += 1) {
          const at = i * dimensions + d;
          this.#mixed[at] = this.#mixed[at] + this.#x[row * dimensions + d] / length;
        }
      }
    });
  }
};
function addTo(sum, other, length) {
  for (let i = 0; i < length; i += 1) sum[i] = sum[i] + other[i];
}
function round(from, start, length, to, at) {
  let top = 0;
  for (let i = start; i < start + length; i += 1) {
    const size = Math.abs(from[i]);
    if (size > top) top = size;
  }
  if (top === 0) {
    to.fill(0, at, at + length);
    return 0;
  }
  const factor = largest / top;
  for (let i = 0; i < length; i += 1) {
    const value = from[start + i] * factor;
    to[at + i] = value < 0 ? value - 0.5 : value + 0.5;
  }
  return top / largest;
}
function toUnit(row) {
  let sum = 0;
  for (const value of row) sum += value * value;
  if (sum === 0) return;
  const factor = 1 / Math.sqrt(sum);
  for (let i = 0; i < row.length; i += 1) row[i] = row[i] * factor;
}

// src/embedding/encoder.ts
var encoderPurpose = "encoder 1";
var maxWindows = 8;
function createEncoder(file) {
  const transformer = new Transformer(file);
  const words = Buffer.from(file.get("pieces", "uint8")).toString("utf8").split("\n");
  const pieces = createPieces(words, file.get("scores", "float32"));
  return {
    id: `use-lite-${String(file.about.revision)}`,
    dimensions,
    languages: ["en"],
    async embed(texts) {
      const values = new Float32Array(texts.length * dimensions);
      embedAll(texts, pieces, transformer, values);
      return { count: texts.length, dimensions, values };
    }
  };
}
function embedAll(texts, pieces, transformer, values) {
  let waiting = [];
  let rows = 0;
  const flush = () => {
    const vectors = transformer.run(waiting.map(({ ids }) => ids));
    waiting.forEach(({ text, ids }, i) => {
      for (let d = 0; d < dimensions; d += 1) {
        const at = text * dimensions + d;
        values[at] = values[at] + ids.length * vectors[i * dimensions + d];
      }
    });
    waiting = [];
    rows = 0;
  };
  texts.forEach((whole, text) => {
    const ids = pieces.encode(whole, maxWindows * windowPieces);
    for (let from = 0; from < ids.length; from += windowPieces) {
      const window = ids.slice(from, from + windowPieces);
      if (rows + window.length > maxRows) flush();
      waiting.push({ text, ids: window });
      rows += window.length;
    }
  });
  flush();
  for (let text = 0; text < texts.length; text += 1) {
    toUnit(values.subarray(text * dimensions, (text + 1) * dimensions));
  }
}
export {
  createEncoder,
  encoderPurpose
};
