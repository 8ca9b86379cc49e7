import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  printReport
} from "./chunk-HWUMKPML.js";
import "./chunk-KPXOLDLN.js";
import "./chunk-BNOVNE65.js";
import "./chunk-SRPK3ZK5.js";
import "./chunk-GYRWNZEU.js";
import {
  check
} from "./chunk-FN7GX56L.js";
import "./chunk-CHJDLITN.js";
import "./chunk-SDI6Q3IW.js";
import "./chunk-FJJYYM3F.js";
import "./chunk-LMZ2TWFL.js";
import "./chunk-6HNJCTUF.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-RKKEYQTX.js";
import "./chunk-52MO7P5E.js";
import {
  FolderTree
} from "./chunk-YE2FKQFA.js";
import "./chunk-VX7PD5FF.js";
import "./chunk-4RBWKMW3.js";
import "./chunk-PVY7AZSX.js";
import "./chunk-M46ZWDRA.js";
import "./chunk-T25NZB6W.js";
import "./chunk-3WBK7YJG.js";
import "./chunk-5DAHFXVY.js";
import "./chunk-JHE5BW5S.js";
import "./chunk-FFMPI22O.js";
import {
  HostError
} from "./chunk-XL4CSICQ.js";
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
