// Compiles src/kernels/assembly to WebAssembly and writes it, as text, to src/kernels/kernels-wasm.ts.
// With `--check` nothing is written, and a stale file fails.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const target = fileURLToPath(new URL('../src/kernels/kernels-wasm.ts', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
let binary;
const { error, stderr } = await asc.main(
  ['src/kernels/assembly/index.ts', '--baseDir', root, '--outFile', 'kernels.wasm'].concat(
    ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--initialMemory', '2'],
    ['--use', 'abort='],
  ),
  {
    writeFile(_name, contents) {
      binary = contents;
    },
  },
);
if (error) {
  console.error(stderr.toString());
  throw error;
}
const text = Buffer.from(binary).toString('base64');
const lines = text.match(/.{1,96}/g).map((line) => `  '${line}'`);
const module = `// Compiled from src/kernels/assembly by \`npm run build:kernels\`. Not edited by hand.
export const kernelsWasm: string = [
${lines.join(',\n')},
].join('');
`;
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== module) {
    console.error('src/kernels/kernels-wasm.ts is stale: run npm run build:kernels');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, module);
  console.log(`${binary.length} bytes of WebAssembly`);
}
