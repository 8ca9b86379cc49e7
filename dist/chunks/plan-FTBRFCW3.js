import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  renderPlan
} from "./chunk-4SFQ22HZ.js";
import {
  openSources
} from "./chunk-BHYI5U5J.js";
import {
  printJson
} from "./chunk-GYXVB3GF.js";
import "./chunk-OTZE6PSK.js";
import "./chunk-XBEPSWVK.js";
import {
  plan
} from "./chunk-OHPZBS45.js";
import "./chunk-6PGP3GFW.js";
import "./chunk-ACNQF2EF.js";
import "./chunk-DAKBPDNY.js";
import "./chunk-2DWTQX3B.js";
import "./chunk-FRVGGCPG.js";
import "./chunk-2XOXYJXM.js";
import "./chunk-RPTZH7TG.js";
import "./chunk-5ZRZILPU.js";
import "./chunk-J23CTRON.js";
import "./chunk-SV2NUQXX.js";
import "./chunk-UC7TOMXV.js";
import "./chunk-SHLNK5W7.js";
import "./chunk-APMFKKBX.js";
import "./chunk-6HNJCTUF.js";
import "./chunk-L3TOTSZ4.js";
import "./chunk-FWULUB3H.js";
import "./chunk-K2567GPB.js";
import "./chunk-TAMHQAQU.js";
import "./chunk-WWS6BYUO.js";
import "./chunk-M4URBNEV.js";
import "./chunk-M5JJSKID.js";
import "./chunk-JHE5BW5S.js";
import "./chunk-YLOS5D4A.js";
import "./chunk-W4WGAWAM.js";
import "./chunk-7RKVKBX2.js";
import "./chunk-6DNMUFKZ.js";
import "./chunk-3WBK7YJG.js";
import "./chunk-RTXV5KBX.js";
import "./chunk-ZYJUFE2M.js";
import "./chunk-6PV7H552.js";
import "./chunk-NVOP5WHG.js";
import "./chunk-P3IKFHKZ.js";
import "./chunk-D6DAZZUW.js";
import "./chunk-KV3RCNQ6.js";
import "./chunk-JQJ4TXEJ.js";
import "./chunk-UPWWFXVT.js";
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
