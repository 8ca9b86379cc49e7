import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  printReport,
  wantedBy
} from "./chunk-YK4E2HKJ.js";
import {
  embeddingOf
} from "./chunk-SR7T2GZZ.js";
import "./chunk-UJ2JKY4F.js";
import "./chunk-PPFTSW4O.js";
import "./chunk-GL7LERME.js";
import "./chunk-66WYEG4A.js";
import "./chunk-AXIHYAII.js";
import "./chunk-BEPJZDE4.js";
import "./chunk-OSF7EEEO.js";
import {
  check
} from "./chunk-44OW2P57.js";
import "./chunk-4LRZ37NG.js";
import "./chunk-OHZFWEHK.js";
import "./chunk-EOWDKFI2.js";
import "./chunk-BEVXHNND.js";
import "./chunk-T4ZJQTFJ.js";
import "./chunk-SV2NUQXX.js";
import "./chunk-FRVGGCPG.js";
import "./chunk-BN3DX7Y6.js";
import "./chunk-PIWRS4L2.js";
import "./chunk-GDQVMU3P.js";
import "./chunk-TNZ6EWHG.js";
import "./chunk-AK4MRW72.js";
import "./chunk-F4LSG27J.js";
import "./chunk-KVSDDXI3.js";
import "./chunk-6HNJCTUF.js";
import "./chunk-BV6LEHPT.js";
import "./chunk-JCRZABTO.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-FWULUB3H.js";
import {
  FolderTree
} from "./chunk-3UX37CJL.js";
import "./chunk-IROIKT4O.js";
import "./chunk-J5R3LKEN.js";
import "./chunk-CUXRGWQX.js";
import "./chunk-WWS6BYUO.js";
import "./chunk-G2FGO3ZZ.js";
import "./chunk-JHE5BW5S.js";
import "./chunk-YLOS5D4A.js";
import "./chunk-MNTAIQPV.js";
import "./chunk-7RKVKBX2.js";
import "./chunk-6DNMUFKZ.js";
import "./chunk-3WBK7YJG.js";
import "./chunk-RTXV5KBX.js";
import "./chunk-56B74GXW.js";
import "./chunk-QRKO7U7A.js";
import "./chunk-UI3TLDIH.js";
import "./chunk-D6DAZZUW.js";
import "./chunk-PTE3DTVJ.js";
import "./chunk-JQJ4TXEJ.js";
import "./chunk-VNWH7LZ5.js";
import "./chunk-5CYX4ZC5.js";
import "./chunk-D6XPNAL3.js";
import "./chunk-U6CFKMFK.js";
import "./chunk-LKLKBO33.js";
import "./chunk-5DAHFXVY.js";
import "./chunk-LC5SVCSF.js";
import {
  HostError
} from "./chunk-JBXV7KQQ.js";
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
      ...await wantedBy(flags),
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
