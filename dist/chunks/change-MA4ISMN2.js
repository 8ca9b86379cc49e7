import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  isThere,
  writeTogether
} from "./chunk-5VMBXTNJ.js";
import {
  openSources
} from "./chunk-BHYI5U5J.js";
import {
  entriesDocs,
  entriesFolder,
  nameEntry,
  parseEntry,
  plan,
  writeEntry
} from "./chunk-OHPZBS45.js";
import "./chunk-6PGP3GFW.js";
import "./chunk-ACNQF2EF.js";
import "./chunk-DAKBPDNY.js";
import {
  largestBump
} from "./chunk-2DWTQX3B.js";
import "./chunk-FRVGGCPG.js";
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
import {
  ConfigError
} from "./chunk-JBXV7KQQ.js";
import "./chunk-B2BWVCLW.js";

// src/commands/change.ts
import { hash } from "node:crypto";
function makeEntry(dataset, bump, text) {
  const name = nameEntry(text, `change-${hash("sha256", text.trim(), "hex").slice(0, 8)}`);
  const path = `${entriesFolder}/${name}`;
  const bytes = Buffer.from(writeEntry([{ dataset, bump }], text.replaceAll("\r\n", "\n")));
  const parsed = parseEntry(bytes, path);
  if ("problems" in parsed) {
    const [problem] = parsed.problems;
    throw new ConfigError(problem?.message ?? "no entry", {
      hint: problem?.hint ?? "",
      docs: entriesDocs
    });
  }
  return { path, bytes };
}

// src/cli/change.ts
async function runChange(dataset, flags, out) {
  const sources = await openSources();
  const { datasets } = await plan(sources, [dataset], out.log);
  const [planned] = datasets;
  const needed = largestBump((planned?.changes ?? []).map(({ bump: bump2 }) => bump2));
  const bump = flags.bump ?? needed ?? (planned?.last === null ? "minor" : "patch");
  const { path, bytes } = makeEntry(dataset, bump, flags.message);
  if (await isThere(sources.root, path)) {
    throw new ConfigError(`${path} is there already`, {
      hint: "Write what is different in other words, or edit that file."
    });
  }
  await writeTogether(sources.root, [{ path, bytes }]);
  await out.print(`${path}  ${dataset}: ${bump}
`, void 0);
  if (flags.bump !== void 0 && needed !== void 0 && largestBump([needed, bump]) !== bump) {
    out.log.warn(
      `${dataset} needs ${needed} since its last release: heartcut release plan ${dataset}`
    );
  }
  return 0;
}
export {
  runChange
};
