import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  printReport
} from "./chunk-PMJELKKM.js";
import "./chunk-FYHS32WW.js";
import {
  check
} from "./chunk-C6PYSKNH.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-7WFETHBY.js";
import "./chunk-RKKEYQTX.js";
import "./chunk-XG63V7OF.js";
import {
  FolderTree
} from "./chunk-4LXDOZQH.js";
import {
  HostError
} from "./chunk-N2TXRDWW.js";
import "./chunk-TD53POIT.js";

// src/cli/demo.ts
import { existsSync } from "node:fs";
async function runDemo(folder, flags, out) {
  if (!existsSync(folder)) throw new HostError(`the sample is missing: ${folder}`);
  const report = await check(
    {
      base: new FolderTree(`${folder}/base`, "base"),
      head: new FolderTree(`${folder}/head`, "head"),
      target: null,
      policyFrom: "head",
      onlyGates: [],
      onlyDatasets: [],
      options: [],
      reproduce: "heartcut demo"
    },
    out.log,
    () => performance.now()
  );
  await printReport(report, flags, out);
  return 0;
}
export {
  runDemo
};
