import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/reporters/permalink.ts
var repositoryPattern = /^https?:\/\/[\w.:-]+(?:\/[\w.-]+)+$/;
var commitPattern = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function encodeStep(step) {
  return encodeURIComponent(step).replaceAll(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`
  );
}
function linkLine(at, report, options) {
  const commit = (at.side === "base" ? report.base : report.head)?.commit ?? "";
  const repository = options.repositoryUrl ?? "";
  const steps = at.path.split("/");
  if (!repositoryPattern.test(repository) || !commitPattern.test(commit)) return void 0;
  if (steps.some((step) => /^\.*$/.test(step) || new RegExp("\\p{Cs}", "u").test(step))) return void 0;
  return `${repository}/blob/${commit}/${steps.map(encodeStep).join("/")}#L${at.line}`;
}
function linkReport(options) {
  if (options.reportUrl === void 0 || !URL.canParse(options.reportUrl)) return void 0;
  const url = new URL(options.reportUrl);
  if (url.protocol !== "https:" && url.protocol !== "http:") return void 0;
  return url.href.replaceAll(/[\s<>()[\]\\|`*_~]/g, encodeStep);
}

export {
  linkLine,
  linkReport
};
