import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  renderPlan
} from "./chunk-MZ532I7N.js";
import {
  openSources
} from "./chunk-ILYOOUPM.js";
import {
  printJson
} from "./chunk-3QY4MXIG.js";
import "./chunk-5KRLNYMW.js";
import "./chunk-XBEPSWVK.js";
import {
  plan
} from "./chunk-ZNIKS562.js";
import "./chunk-5LL5PETI.js";
import "./chunk-ASSYXBN7.js";
import "./chunk-E353DWKX.js";
import "./chunk-RPTZH7TG.js";
import "./chunk-5ZRZILPU.js";
import "./chunk-OHZFWEHK.js";
import "./chunk-EOWDKFI2.js";
import "./chunk-SV2NUQXX.js";
import "./chunk-FRVGGCPG.js";
import "./chunk-GDQVMU3P.js";
import "./chunk-TNZ6EWHG.js";
import "./chunk-KVSDDXI3.js";
import "./chunk-6HNJCTUF.js";
import "./chunk-FWULUB3H.js";
import "./chunk-3UX37CJL.js";
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
import "./chunk-5DAHFXVY.js";
import "./chunk-JBXV7KQQ.js";
import "./chunk-B2BWVCLW.js";

// src/cli/release/plan.ts
async function runReleasePlan(datasets, flags, out) {
  const planned = await plan(await openSources(), datasets, out.log);
  const color = flags.output === void 0 && out.hasColor(flags);
  const text = flags.format === "json" ? printJson(planned) : renderPlan(planned, color);
  await out.print(text, flags.output);
  return planned.datasets.some(({ refused }) => refused.length > 0) ? 1 : 0;
}
export {
  runReleasePlan
};
