import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  printReport
} from "./chunk-TZSAMHTO.js";
import "./chunk-FOZYBHZ3.js";
import {
  check
} from "./chunk-E3YFAGPQ.js";
import "./chunk-ZVCTYE4Z.js";
import "./chunk-HNHUSHZA.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-RKKEYQTX.js";
import {
  FolderTree
} from "./chunk-GWL2J2GZ.js";
import "./chunk-T25NZB6W.js";
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
