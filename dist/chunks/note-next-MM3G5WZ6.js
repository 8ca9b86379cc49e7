import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  classifyRecords
} from "./chunk-DAKBPDNY.js";
import {
  describeClass,
  largestBump,
  nextVersion,
  readPlanned
} from "./chunk-2DWTQX3B.js";
import "./chunk-FRVGGCPG.js";
import "./chunk-L3TOTSZ4.js";
import "./chunk-M4URBNEV.js";
import "./chunk-6PV7H552.js";
import "./chunk-5DAHFXVY.js";
import {
  ConfigError
} from "./chunk-JBXV7KQQ.js";
import "./chunk-B2BWVCLW.js";

// src/commands/release/note-next.ts
async function noteNextRelease(change, policy, tree) {
  const { name, folder } = change.manifest;
  const planned = tree === null ? null : await readOrNull(tree, folder);
  if (planned === null || change.base === null || change.head === null) return [];
  const changes = classifyRecords(change, policy.release.rules);
  const bump = largestBump(changes.map((each) => each.bump));
  if (bump === void 0) return [];
  const reasons = changes.filter((each) => each.bump === bump).map(describeClass);
  const version = nextVersion(planned.version, bump);
  const message = `Merged as it is, the next release of ${name} is at least ${version} (${bump}): ${reasons.join(", ")}.`;
  return [{ code: "next-release", message }];
}
async function readOrNull(tree, folder) {
  try {
    return await readPlanned(tree, folder);
  } catch (error) {
    if (error instanceof ConfigError) return null;
    throw error;
  }
}
export {
  noteNextRelease
};
