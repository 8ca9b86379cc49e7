import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  openJudging
} from "./chunk-SRPK3ZK5.js";

// src/cli/open-judging.ts
var defaultFolder = ".heartcut";
async function judgingOf({ dryRun = false }, repository) {
  const opened = openJudging({ env: process.env, defaultFolder, workspace: process.cwd() });
  const { folder, ...rest } = opened;
  const commit = await repository?.resolve("HEAD") ?? null;
  const checkedOut = commit === null ? void 0 : await repository?.tree(commit);
  return {
    ...rest,
    isDryRun: dryRun,
    ...folder === void 0 || checkedOut === void 0 ? {} : { folder, checkedOut }
  };
}

export {
  judgingOf
};
