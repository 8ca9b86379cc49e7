import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  printReport
} from "./chunk-UZHI5QH5.js";
import "./chunk-WAKS6EZC.js";
import {
  check
} from "./chunk-IG3OLX7L.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-PR5VOULI.js";
import "./chunk-RKKEYQTX.js";
import "./chunk-ZOY4IQKF.js";
import {
  FolderTree
} from "./chunk-W54OWCPD.js";
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
