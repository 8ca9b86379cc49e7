import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  openJudging
} from "./chunk-3O2QAWUR.js";
import {
  openEmbedding
} from "./chunk-F4LSG27J.js";

// src/cli/open-judging.ts
var defaultFolder = ".heartcut";
async function judgingOf({ dryRun = false, batch }, repository) {
  const opened = openJudging({ env: process.env, defaultFolder, workspace: process.cwd() });
  const { folder, ...rest } = opened;
  const commit = await repository?.resolve("HEAD") ?? null;
  const checkedOut = commit === null ? void 0 : await repository?.tree(commit);
  return {
    ...rest,
    isDryRun: dryRun,
    ...batch === void 0 ? {} : { gather: () => void 0 },
    ...folder === void 0 || checkedOut === void 0 ? {} : { folder, checkedOut }
  };
}
async function embeddingOf(repository) {
  const { folder, ...rest } = openEmbedding({
    env: process.env,
    workspace: process.cwd(),
    ...repository === null ? {} : { defaultFolder }
  });
  const commit = await repository?.resolve("HEAD") ?? null;
  const checkedOut = commit === null ? void 0 : await repository?.tree(commit);
  return {
    ...rest,
    ...folder === void 0 || checkedOut === void 0 ? {} : { folder, checkedOut }
  };
}

export {
  judgingOf,
  embeddingOf
};
