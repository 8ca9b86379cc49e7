import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  noRetractions,
  parseRetractions,
  retractionsFile
} from "./chunk-SV2NUQXX.js";
import {
  joinPath
} from "./chunk-L3TOTSZ4.js";
import {
  contentDigest
} from "./chunk-M4URBNEV.js";
import {
  ConfigError
} from "./chunk-JBXV7KQQ.js";

// src/commands/read-retractions.ts
function retractionsPath(folder) {
  return joinPath(folder, retractionsFile);
}
async function readRetractions(tree, folder) {
  const path = retractionsPath(folder);
  const bytes = await tree.read(path);
  if (bytes !== null) return parseRetractions(bytes, path);
  const isOther = (await tree.list()).some((entry) => entry.path === path);
  if (!isOther) return noRetractions;
  throw new ConfigError("no regular file, and only those are read", {
    at: path,
    docs: "docs/retract.md"
  });
}
async function chooseRetracted({ head, base, target }, { folder, idField }) {
  const before = target ?? base;
  const earlier = before === null ? noRetractions : await readOrTell(before, folder);
  const now = await readOrTell(head, folder);
  if ("unreadable" in now) return now;
  const retracted = [..."unreadable" in earlier ? [] : earlier.retracted, ...now.retracted];
  return retracted.length === 0 ? void 0 : indexRetracted(retracted, idField);
}
async function readOrTell(tree, folder) {
  try {
    return await readRetractions(tree, folder);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { unreadable: `${error.at ?? folder} at ${tree.label}: ${error.message}` };
  }
}
function indexRetracted(retracted, idField) {
  const inReverse = retracted.toReversed();
  const byContent = new Map(inReverse.map((each) => [each.content, each]));
  const byId = new Map(inReverse.map((each) => [each.id, each]));
  return {
    find(record) {
      const same = byContent.get(contentDigest(record.value));
      if (same !== void 0) return { by: "content", retraction: same };
      const namesake = idField === void 0 ? void 0 : byId.get(record.id);
      return namesake === void 0 ? void 0 : { by: "id", retraction: namesake };
    }
  };
}

export {
  retractionsPath,
  readRetractions,
  chooseRetracted
};
