import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  readReport
} from "./chunk-RLT6MQGH.js";
import {
  didYouMean
} from "./chunk-LMZ2TWFL.js";
import {
  escapeTerminal
} from "./chunk-52MO7P5E.js";
import "./chunk-YE2FKQFA.js";
import {
  gates
} from "./chunk-PVY7AZSX.js";
import "./chunk-M46ZWDRA.js";
import "./chunk-T25NZB6W.js";
import "./chunk-3WBK7YJG.js";
import "./chunk-5DAHFXVY.js";
import "./chunk-JHE5BW5S.js";
import "./chunk-FFMPI22O.js";
import {
  ConfigError
} from "./chunk-XL4CSICQ.js";
import "./chunk-TD53POIT.js";

// src/commands/explain.ts
function explain(topic, report) {
  const gate = gates.find((each) => each.id === topic);
  if (gate !== void 0) return explainGate(gate);
  const [first, second] = topic.split("/");
  const owners = gates.filter(
    (each) => second === void 0 ? topic in each.codes : each.id === first && second in each.codes
  );
  const code = second ?? topic;
  if (owners.length > 0) return owners.map((each) => explainCode(each, code)).join("\n\n");
  if (/^[0-9a-f]{12}$/.test(topic)) return explainFinding(topic, report);
  const topics = [...gates.map((each) => each.id), ...gates.flatMap((g) => Object.keys(g.codes))];
  throw new ConfigError(`nothing is called ${JSON.stringify(topic)}${didYouMean(topic, topics)}`, {
    hint: `Gates: ${gates.map((each) => each.id).join(", ")}
Or the key of a finding, 12 hex digits, from a JSON report.`
  });
}
function explainGate(gate) {
  const lines = [
    `${gate.id}: ${gate.summary}`,
    `  level: ${gate.levels.recommended} (recommended), ${gate.levels.strict} (strict)`,
    "",
    "Findings",
    ...Object.entries(gate.codes).flatMap(([code, { text, fix, level }]) => [
      `  ${code}${level === "warning" ? " (warning)" : ""}`,
      `    ${text.replace(/\{([\w-]+)\}/g, "<$1>")}`,
      `    → ${fix}`
    ])
  ];
  const options = Object.entries(gate.options.properties ?? {});
  if (options.length > 0) {
    lines.push("", "Options");
    for (const [name, option] of options) {
      const text = typeof option.description === "string" ? option.description : "";
      lines.push(`  ${gate.id}.${name} = ${JSON.stringify(option.default)}`, `    ${text}`);
    }
  }
  lines.push("", `docs/gates/${gate.id}.md`);
  return lines.join("\n");
}
function explainCode(gate, code) {
  const template = gate.codes[code];
  if (template === void 0) return "";
  return [
    `${gate.id}/${code}${template.level === "warning" ? " (warning)" : ""}`,
    `  ${template.text.replace(/\{([\w-]+)\}/g, "<$1>")}`,
    `  → ${template.fix}`,
    `  docs/gates/${gate.id}.md`
  ].join("\n");
}
function explainFinding(key, report) {
  if (report === void 0) {
    throw new ConfigError(`a finding is looked up in a report`, {
      hint: "Write one first: heartcut check --format json --output report.json, then: heartcut explain KEY --report report.json"
    });
  }
  const found = report.results.flatMap(({ findings, waived = [] }) => [...findings, ...waived.map((each) => each.finding)]).find((each) => each.key === key);
  if (found === void 0) {
    throw new ConfigError(`the report has no finding ${key}`, {
      hint: "Keys are under results[].findings[].key."
    });
  }
  const fix = gates.find((each) => each.id === found.gate)?.codes[found.code]?.fix;
  const places = [found.at, ...found.related].flatMap((at) => [
    `  ${at.path}:${at.line}${at.pointer === void 0 ? "" : `  ${at.pointer}`}`,
    ...at.excerpt === void 0 ? [] : at.excerpt.split("\n").map((line) => `    | ${line}`)
  ]);
  return [
    `${found.gate}/${found.code} (${found.level})`,
    `  ${found.message}`,
    ...fix === void 0 ? [] : [`  → ${fix}`],
    "",
    ...places,
    "",
    `docs/gates/${found.gate}.md`
  ].join("\n");
}

// src/cli/explain.ts
async function runExplain(topic, reportPath, out) {
  const report = reportPath === void 0 ? void 0 : await readReport(reportPath);
  const text = explain(topic, report).split("\n").map(escapeTerminal).join("\n");
  await out.print(`${text}
`, void 0);
  return 0;
}
export {
  runExplain
};
