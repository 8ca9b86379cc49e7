import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  printReport,
  wantedBy
} from "./chunk-6CHUDUKR.js";
import "./chunk-SJEOQZ74.js";
import {
  embeddingOf
} from "./chunk-2B2ND3HM.js";
import "./chunk-L4NNGZ7I.js";
import "./chunk-AZHMAPTH.js";
import "./chunk-2UHQYX4O.js";
import {
  check
} from "./chunk-CLFQB3R3.js";
import "./chunk-KX5KAY2A.js";
import "./chunk-BJY47QON.js";
import "./chunk-NDRFD46B.js";
import "./chunk-YC4HMMVK.js";
import "./chunk-OPJ7ZYBM.js";
import "./chunk-SDFTMYKH.js";
import "./chunk-4SEZADFP.js";
import "./chunk-DPUQQHMP.js";
import "./chunk-UEVD3VRZ.js";
import "./chunk-6HNJCTUF.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-U64CVLJE.js";
import {
  FolderTree
} from "./chunk-6CK4HVL5.js";
import "./chunk-Y22RRDAP.js";
import "./chunk-4G6PBX4W.js";
import "./chunk-5NBUBQY6.js";
import "./chunk-YLOS5D4A.js";
import "./chunk-VAM2RFFE.js";
import "./chunk-JHE5BW5S.js";
import "./chunk-QQNBUDTX.js";
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
      embedding: await embeddingOf(null),
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
