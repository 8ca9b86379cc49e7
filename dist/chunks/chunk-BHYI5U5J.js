import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  openVersions
} from "./chunk-6PGP3GFW.js";
import {
  findRoot,
  openRepository
} from "./chunk-UC7TOMXV.js";
import {
  HostError
} from "./chunk-JBXV7KQQ.js";

// src/cli/release/sources.ts
async function openSources() {
  const folder = process.cwd();
  const root = await findRoot(folder);
  const repository = await openRepository(folder);
  const versions = await openVersions(folder);
  if (root === null || repository === null || versions === null) {
    throw new HostError("this folder is in no git repository", {
      hint: "Releases are told by tags: run it in the repository that holds the datasets.",
      docs: "docs/releases.md"
    });
  }
  return { root, repository, versions, head: await repository.workingTree() };
}

export {
  openSources
};
