// Writes test/fixtures/webhooks/*.json: one sample payload an event, from the collection
// @octokit/webhooks-examples. test/helpers/payloads.ts puts repository, commits and fork in.
//
//   npm install --prefix <temporary folder> @octokit/webhooks-examples@7.6.1
//   node scripts/slice-webhooks.mjs <temporary folder>/node_modules/@octokit/webhooks-examples/api.github.com/index.json
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Event and which of its samples: the first that fits. */
const SAMPLES = [
  ['merge_group', () => true],
  ['pull_request', (payload) => payload.action === 'synchronize'],
  ['push', (payload) => payload.ref === 'refs/heads/master'],
  ['workflow_dispatch', (payload) => payload.workflow?.startsWith('.github/') === true],
];

/** Addresses nobody follows make up four fifths of a payload; these few are read now and then. */
const KEPT_URLS = new Set(['html_url', 'clone_url', 'diff_url', 'comments_url', 'contents_url']);

function trim(node) {
  if (Array.isArray(node)) return node.map(trim);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !key.endsWith('_url') || KEPT_URLS.has(key))
      .map(([key, value]) => [key, trim(value)]),
  );
}

const source = process.argv[2];
if (source === undefined) {
  console.error('usage: node scripts/slice-webhooks.mjs <path of api.github.com/index.json>');
  process.exit(2);
}
const events = JSON.parse(readFileSync(source, 'utf8'));
const manifest = JSON.parse(readFileSync(join(dirname(source), '..', 'package.json'), 'utf8'));
const folder = join(dirname(fileURLToPath(import.meta.url)), '../test/fixtures/webhooks');
mkdirSync(folder, { recursive: true });

for (const [name, fits] of SAMPLES) {
  const examples = events.find((event) => event.name === name)?.examples ?? [];
  const index = examples.findIndex(fits);
  if (index < 0) throw new Error(`No sample of ${name} fits`);
  const fixture = {
    source: {
      package: `${manifest.name}@${manifest.version}`,
      file: `api.github.com/index.json, event ${name}, example ${index}`,
      licence: 'MIT, Gregor Martynus and contributors (github.com/octokit/webhooks)',
      changes: 'most address fields left out',
      madeBy: 'scripts/slice-webhooks.mjs',
    },
    payload: trim(examples[index]),
  };
  const text = `${JSON.stringify(fixture, null, 1)}\n`;
  writeFileSync(join(folder, `${name}.json`), text);
  console.log(`${name}: ${text.length} bytes`);
}
