import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  printReport,
  wantedBy
} from "./chunk-2WHIQTO6.js";
import "./chunk-SJEOQZ74.js";
import "./chunk-7A3XNAOR.js";
import "./chunk-WI74ZZBV.js";
import "./chunk-SICDD6VW.js";
import "./chunk-JQXKSWTS.js";
import {
  check
} from "./chunk-7R27CR37.js";
import "./chunk-HHG2WLBK.js";
import "./chunk-BJY47QON.js";
import "./chunk-SZ3EFBGL.js";
import "./chunk-GAUPZ373.js";
import "./chunk-JTZNR75Q.js";
import "./chunk-4SEZADFP.js";
import "./chunk-DPUQQHMP.js";
import "./chunk-HECOEOXT.js";
import "./chunk-6HNJCTUF.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-U64CVLJE.js";
import {
  FolderTree
} from "./chunk-6CK4HVL5.js";
import "./chunk-ND2QPHID.js";
import "./chunk-7YDDGU7L.js";
import "./chunk-5NBUBQY6.js";
import "./chunk-YLOS5D4A.js";
import "./chunk-VAM2RFFE.js";
import "./chunk-JHE5BW5S.js";
import "./chunk-EQHEBQP7.js";
import "./chunk-3WBK7YJG.js";
import "./chunk-TL6ZPTH2.js";
import "./chunk-QCBW44SR.js";
import "./chunk-LKLKBO33.js";
import "./chunk-5DAHFXVY.js";
import "./chunk-F5CHFHNH.js";
import {
  HostError
} from "./chunk-IBBAP4KE.js";
import "./chunk-B2BWVCLW.js";

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
      ...wantedBy(flags),
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
