// Writes test/fixtures/github-openapi.json: the operations the GitHub stand-in serves, cut out of
// GitHub's own OpenAPI description together with every schema they reach.
//
// The source package is 385 MB on disk, so it is never a dependency. Install it outside the
// repository and hand the path of its one file over:
//   npm install --prefix <temporary folder> @octokit/openapi@23.0.2
//   node scripts/slice-openapi.mjs <temporary folder>/node_modules/@octokit/openapi/generated/api.github.com.json
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the adapters for GitHub call and what the stand-in answers. */
const OPERATIONS = [
  ['/user', 'get'],
  ['/repos/{owner}/{repo}/issues/{issue_number}/comments', 'get'],
  ['/repos/{owner}/{repo}/issues/{issue_number}/comments', 'post'],
  ['/repos/{owner}/{repo}/issues/comments/{comment_id}', 'patch'],
  ['/repos/{owner}/{repo}/pulls/{pull_number}', 'get'],
  // Releases.
  ['/repos/{owner}/{repo}', 'get'],
  ['/repos/{owner}/{repo}/immutable-releases', 'get'],
  ['/repos/{owner}/{repo}/releases', 'get'],
  ['/repos/{owner}/{repo}/releases', 'post'],
  ['/repos/{owner}/{repo}/releases/tags/{tag}', 'get'],
  ['/repos/{owner}/{repo}/releases/{release_id}', 'get'],
  ['/repos/{owner}/{repo}/releases/{release_id}', 'patch'],
  ['/repos/{owner}/{repo}/releases/{release_id}', 'delete'],
  ['/repos/{owner}/{repo}/releases/{release_id}/assets', 'get'],
  ['/repos/{owner}/{repo}/releases/{release_id}/assets', 'post'],
  ['/repos/{owner}/{repo}/releases/assets/{asset_id}', 'get'],
  ['/repos/{owner}/{repo}/releases/assets/{asset_id}', 'delete'],
  ['/repos/{owner}/{repo}/dispatches', 'post'],
  // Branches, commits and pull requests of releases.
  ['/repos/{owner}/{repo}/git/ref/{ref}', 'get'],
  ['/repos/{owner}/{repo}/git/refs', 'post'],
  ['/repos/{owner}/{repo}/git/refs/{ref}', 'patch'],
  ['/repos/{owner}/{repo}/git/refs/{ref}', 'delete'],
  ['/repos/{owner}/{repo}/git/tags/{tag_sha}', 'get'],
  ['/repos/{owner}/{repo}/git/blobs', 'post'],
  ['/repos/{owner}/{repo}/git/trees', 'post'],
  ['/repos/{owner}/{repo}/git/commits', 'post'],
  ['/repos/{owner}/{repo}/git/commits/{commit_sha}', 'get'],
  ['/repos/{owner}/{repo}/commits/{commit_sha}/pulls', 'get'],
  ['/repos/{owner}/{repo}/pulls', 'get'],
  ['/repos/{owner}/{repo}/pulls', 'post'],
  ['/repos/{owner}/{repo}/pulls/{pull_number}', 'patch'],
  ['/repos/{owner}/{repo}/pulls/{pull_number}/reviews', 'get'],
  ['/repos/{owner}/{repo}/pulls/{pull_number}/commits', 'get'],
  ['/repos/{owner}/{repo}/collaborators/{username}/permission', 'get'],
  ['/repos/{owner}/{repo}/contents/{path}', 'get'],
  ['/orgs/{org}/teams/{team_slug}/members', 'get'],
];

/** Prose and samples: nothing a validator reads. */
const DROPPED = new Set([
  'description',
  'summary',
  'tags',
  'example',
  'examples',
  'title',
  'x-octokit',
  'x-github-breaking-changes',
]);

/** Under these keys the names are data (a property may well be called `description`). */
const NAME_MAPS = new Set(['properties', 'patternProperties', 'responses', 'headers', 'mapping']);

/** The node without prose; `named` says that its keys are names, so all of them stay. */
function slim(node, named = false) {
  if (Array.isArray(node)) return node.map((item) => slim(item));
  if (node === null || typeof node !== 'object') return node;
  const entries = Object.entries(node).filter(([key]) => named || !DROPPED.has(key));
  return Object.fromEntries(
    entries.map(([key, value]) => [key, slim(value, !named && NAME_MAPS.has(key))]),
  );
}

/** Every `#/components/<group>/<name>` below a node, discriminator mappings included. */
function references(node, found = new Set()) {
  if (Array.isArray(node)) for (const item of node) references(item, found);
  else if (node !== null && typeof node === 'object') {
    for (const value of Object.values(node)) references(value, found);
  } else if (typeof node === 'string' && node.startsWith('#/components/')) found.add(node);
  return found;
}

const source = process.argv[2];
if (source === undefined) {
  console.error('usage: node scripts/slice-openapi.mjs <path of generated/api.github.com.json>');
  process.exit(2);
}
const whole = JSON.parse(readFileSync(source, 'utf8'));
const manifest = JSON.parse(readFileSync(join(dirname(source), '..', 'package.json'), 'utf8'));

const paths = {};
for (const [path, method] of OPERATIONS) {
  const operation = whole.paths[path]?.[method];
  if (operation === undefined) throw new Error(`${method} ${path} is not in ${source}`);
  paths[path] = { ...paths[path], [method]: slim(operation) };
}

const components = {};
const seen = new Set();
let open = [...references(paths)];
while (open.length > 0) {
  const next = [];
  for (const reference of open) {
    if (seen.has(reference)) continue;
    seen.add(reference);
    const [, , group, name] = reference.split('/');
    const component = slim(whole.components[group][name]);
    components[group] = { ...components[group], [name]: component };
    next.push(...references(component));
  }
  open = next;
}
for (const group of Object.keys(components)) {
  const sorted = Object.entries(components[group]).sort(([a], [b]) => (a < b ? -1 : 1));
  components[group] = Object.fromEntries(sorted);
}

const slice = {
  openapi: whole.openapi,
  info: {
    title: "A slice of GitHub's REST API description",
    version: manifest.version,
    license: { name: 'MIT' },
    'x-source': {
      package: `${manifest.name}@${manifest.version}`,
      file: 'generated/api.github.com.json',
      licence: 'MIT, Copyright (c) 2020 Octokit contributors',
      changes: 'only the operations below; descriptions, examples, titles and tags left out',
      madeBy: 'scripts/slice-openapi.mjs',
    },
  },
  paths,
  components,
};
const target = join(
  dirname(fileURLToPath(import.meta.url)),
  '../test/fixtures/github-openapi.json',
);
const text = `${JSON.stringify(slice)}\n`;
writeFileSync(target, text);
console.log(`${OPERATIONS.length} operations, ${seen.size} components, ${text.length} bytes`);
