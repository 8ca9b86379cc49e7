import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  assembleReport,
  readPolicyFiles,
  readReferences,
  surround
} from "./chunk-2ZSFXRSY.js";
import {
  compareSides
} from "./chunk-J23CTRON.js";
import {
  selectGates
} from "./chunk-BKUNF3BT.js";
import {
  openEmbeddings
} from "./chunk-RFRVB43M.js";
import {
  loadPolicy
} from "./chunk-SHLNK5W7.js";
import {
  looseManifest
} from "./chunk-APMFKKBX.js";
import {
  DatasetSide
} from "./chunk-TAMHQAQU.js";

// src/commands/check-files.ts
var minKeptRatio = 0.5;
async function checkFiles(request, log, now) {
  const startedAt = now();
  const policy = loadPolicy(null, "heartcut.yaml");
  const references = await readReferences(policy, null, request.references);
  const manifest = looseManifest({
    kind: request.kind,
    files: request.files.map(({ path }) => path),
    fields: request.fields,
    ...request.idField === void 0 ? {} : { idField: request.idField }
  });
  const head = new DatasetSide(manifest, "head", request.files, policy.limits);
  const { change, siblings, notes } = compareWithEarlier(manifest, head, request.against, policy);
  const settings = selectGates(policy, manifest, request.options, request.onlyGates);
  const label = (files) => files.map(({ path }) => path).join(", ");
  const embeddings = request.embedding && openEmbeddings(request.embedding, void 0, log);
  const policyFiles = await readPolicyFiles(settings, null);
  const surroundings = { ...surround(references, request), policyFiles };
  try {
    return await assembleReport(
      [{ change, settings, siblings }],
      {
        base: request.against.length === 0 ? null : { label: label(request.against) },
        head: { label: label(request.files) },
        policy: { path: null, label: "defaults", preset: policy.preset },
        notes,
        reproduce: request.reproduce
      },
      log,
      now,
      startedAt,
      { ...surroundings, ...embeddings && { embeddings } }
    );
  } finally {
    await embeddings?.close();
  }
}
function compareWithEarlier(manifest, head, against, policy) {
  if (against.length === 0) {
    return { change: compareSides(manifest, null, head), siblings: [], notes: [] };
  }
  const onlyPath = head.paths.length === 1 && against.length === 1 ? head.paths[0] : void 0;
  const named = against.map((file) => ({ ...file, path: onlyPath ?? file.path }));
  const base = new DatasetSide(manifest, "base", named, policy.limits);
  const asVersion = compareSides(manifest, base, head);
  const lines = base.files.reduce((sum, file) => sum + file.filledCount, 0);
  const kept = countKept(asVersion, lines);
  if (lines > 0 && kept / lines >= minKeptRatio) {
    return { change: asVersion, siblings: [], notes: [] };
  }
  const earlier = new DatasetSide(manifest, "base", against, policy.limits);
  const note = {
    code: "batch",
    message: `Read as records to be added to ${against.map(({ path }) => path).join(", ")}: ${kept} of its ${lines} records stand here.`
  };
  return {
    change: compareSides(manifest, null, head),
    siblings: [earlier],
    notes: [note]
  };
}
function countKept({ removed, edited }, lines) {
  const rewritten = edited.filter(({ before, after, fields }) => {
    const names = /* @__PURE__ */ new Set([...Object.keys(before.value), ...Object.keys(after.value)]);
    return fields.length * 2 >= names.size;
  });
  return lines - removed.length - rewritten.length;
}

// src/reporters/index.ts
var reporters = {
  annotations: async () => (await import("./annotations-6AHALIVH.js")).annotations,
  comment: async () => (await import("./comment-QK7CGUDN.js")).comment,
  html: async () => (await import("./html-NGAXQYRG.js")).html,
  json: async () => (await import("./json-R6OELGTD.js")).json,
  sarif: async () => (await import("./sarif-BEGBOUFK.js")).sarif,
  summary: async () => (await import("./summary-H6IQ6AH3.js")).summary,
  terminal: async () => (await import("./terminal-ZVBK4SIL.js")).terminal
};
var reporterIds = Object.keys(reporters);
async function findReporter(id) {
  return Object.hasOwn(reporters, id) ? reporters[id]?.() : void 0;
}

export {
  checkFiles,
  reporterIds,
  findReporter
};
