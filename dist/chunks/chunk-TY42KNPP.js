import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/reporters/standing.ts
var standings = ["broken", "stops", "undecided", "warns", "skipped", "passes"];
function standingOf(result) {
  if (result.status === "broken") return "broken";
  if (result.findings.some((finding) => finding.level === "error")) return "stops";
  if (result.status === "undecided") return "undecided";
  if (result.status === "skipped") return "skipped";
  return result.findings.length > 0 || result.status === "failed" ? "warns" : "passes";
}
function resultsWith(results, standing) {
  return results.filter((result) => standingOf(result) === standing);
}
function sortResults(results) {
  return standings.flatMap((standing) => resultsWith(results, standing));
}
function sortFindings(findings) {
  return [
    ...findings.filter((finding) => finding.level === "error"),
    ...findings.filter((finding) => finding.level !== "error")
  ];
}
function countGates(results) {
  return new Set(results.map((result) => result.gate)).size;
}
function isUntouched(dataset) {
  return dataset.added + dataset.edited + dataset.removed + dataset.moved === 0;
}

export {
  standings,
  standingOf,
  resultsWith,
  sortResults,
  sortFindings,
  countGates,
  isUntouched
};
