import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/licences/load.ts
async function shippedTerms() {
  const { default: file } = await import("./terms-4FDROLTR.js");
  return file;
}
async function loadTerms(own) {
  const shipped = await shippedTerms();
  return own === void 0 ? shipped : layTerms(shipped, own);
}
function layTerms(shipped, own) {
  return {
    licences: [...shipped.licences, ...own.licences],
    teachers: layRows(shipped.teachers, own.teachers, { family: "", publishers: [], models: [] }),
    hosts: layRows(shipped.hosts, own.hosts, { names: [] })
  };
}
var nothingKnown = {
  internal: "unknown",
  research: "unknown",
  commercial: "unknown",
  competing: "unknown"
};
function layRows(shipped, own, empty) {
  const rows = new Map(shipped.map((row) => [row.id, row]));
  for (const row of own) {
    const before = rows.get(row.id);
    const uses = { ...before?.uses ?? nothingKnown, ...row.uses };
    const named = "family" in empty ? { family: row.id } : {};
    rows.set(row.id, {
      ...empty,
      ...named,
      ...before,
      evidence: "own",
      ...row,
      uses
    });
  }
  return [...rows.values()];
}

export {
  loadTerms,
  layTerms
};
