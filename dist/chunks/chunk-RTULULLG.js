import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  printJson
} from "./chunk-GYXVB3GF.js";
import {
  linkReport
} from "./chunk-J4SXN6SC.js";
import {
  sortFindings,
  standingOf
} from "./chunk-TY42KNPP.js";
import {
  count
} from "./chunk-2XOXYJXM.js";
import {
  clip,
  showHidden
} from "./chunk-5ZRZILPU.js";

// src/reporters/escape-sarif.ts
var maxMessage = 1e3;
function escapeSarif(text) {
  return clip(showHidden(text), maxMessage).replaceAll("](", "] (");
}

// src/reporters/sarif.ts
var maxResults = 5e3;
var maxRelated = 10;
var ruleId = (finding) => `${finding.gate}/${finding.code}`;
function indexRules(findings) {
  const indexes = /* @__PURE__ */ new Map();
  const rules = [];
  for (const finding of findings) {
    const id = ruleId(finding);
    if (indexes.has(id)) continue;
    indexes.set(id, rules.length);
    const words = `${finding.gate}: ${finding.code.replaceAll("-", " ")}`;
    rules.push({
      id,
      shortDescription: { text: escapeSarif(words) },
      defaultConfiguration: { level: finding.level },
      properties: { tags: ["dataset", finding.gate] }
    });
  }
  return { rules, indexes };
}
function pathUri(path) {
  return path.split("/").map((step) => encodeURIComponent(step.replaceAll(new RegExp("\\p{Cs}", "gu"), "�"))).join("/");
}
function placeOf(at) {
  const region = at.column === void 0 ? { startLine: at.line } : { startLine: at.line, startColumn: at.column };
  return {
    physicalLocation: {
      artifactLocation: { uri: pathUri(at.path), uriBaseId: "%SRCROOT%" },
      region
    },
    ...at.recordId === void 0 ? {} : { logicalLocations: [{ name: at.recordId, kind: "object" }] }
  };
}
function resultOf({ finding, waiver }, { indexes }) {
  const related = finding.related.slice(0, maxRelated).map((at, index) => ({
    id: index + 1,
    ...placeOf(at),
    message: { text: at.side === "base" ? "already there" : "the other record" }
  }));
  return {
    ruleId: ruleId(finding),
    ruleIndex: indexes.get(ruleId(finding)),
    level: finding.level,
    message: { text: escapeSarif(finding.message) || escapeSarif(finding.code) },
    locations: [placeOf(finding.at)],
    ...related.length > 0 ? { relatedLocations: related } : {},
    // GitHub's own primaryLocationLineHash is left to its upload action, which checks it.
    ...waiver === void 0 ? {} : { suppressions: [suppressionOf(waiver)] },
    partialFingerprints: { "heartcutFinding/v1": finding.key }
  };
}
function suppressionOf({ reason, owner, expires }) {
  const justification = escapeSarif(`${reason} (${owner}, until ${expires})`);
  return { kind: "external", status: "accepted", justification };
}
function notify(report, leftOut) {
  const notes = report.results.flatMap((result) => {
    const standing = standingOf(result);
    if (standing !== "broken" && standing !== "skipped" && standing !== "undecided") return [];
    const words = { broken: "did not finish", skipped: "not run", undecided: "undecided" }[standing];
    const reason = result.reason ?? "no reason given";
    const text = `${result.gate} (${result.dataset}) ${words}: ${reason}`;
    const level = { broken: "error", skipped: "note", undecided: "warning" }[standing];
    return [{ level, message: { text: escapeSarif(text) } }];
  });
  if (leftOut === 0) return notes;
  return [
    { level: "warning", message: { text: `${count(leftOut, "finding")} left out` } },
    ...notes
  ];
}
function buildLog(report, entries, leftOut, link) {
  const index = indexRules(entries.map(({ finding }) => finding));
  const driver = { name: "Heartcut", version: report.tool.version, rules: index.rules };
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver },
        automationDetails: { id: "heartcut/" },
        columnKind: "unicodeCodePoints",
        invocations: [
          {
            executionSuccessful: report.verdict !== "broken",
            toolExecutionNotifications: notify(report, leftOut)
          }
        ],
        results: entries.map((entry) => resultOf(entry, index)),
        properties: { verdict: report.verdict, ...link === void 0 ? {} : { report: link } }
      }
    ]
  };
}
var sarif = {
  id: "sarif",
  summary: "SARIF 2.1.0 for code scanning, at most 5,000 results",
  extension: "sarif",
  render(report, options = {}) {
    const all = [
      ...sortFindings(report.results.flatMap((result) => result.findings)).map(
        (finding) => ({ finding })
      ),
      ...report.results.flatMap((result) => result.waived ?? [])
    ];
    const link = linkReport(options);
    const limit = options.maxCharacters ?? Infinity;
    for (let kept = Math.min(all.length, maxResults); ; kept = Math.floor(kept / 2)) {
      const text = printJson(buildLog(report, all.slice(0, kept), all.length - kept, link));
      if (text.length <= limit || kept === 0) return text;
    }
  }
};

export {
  sarif
};
