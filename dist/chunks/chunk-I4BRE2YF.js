import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  cutStartToWidth,
  cutToWidth,
  padToWidth,
  widthOf,
  wrap
} from "./chunk-OTZE6PSK.js";
import {
  require_picocolors
} from "./chunk-XBEPSWVK.js";
import {
  diversityGate,
  viewDiversity
} from "./chunk-DGKVQRBM.js";
import {
  sentenceOf,
  viewUse
} from "./chunk-QW6PUZY7.js";
import {
  headlineOf
} from "./chunk-XQNJUBH3.js";
import {
  judgedLines,
  judgedOf,
  judgedSentence
} from "./chunk-TNDUCKS4.js";
import {
  countGates,
  resultsWith,
  sortFindings,
  sortResults,
  standingOf
} from "./chunk-TY42KNPP.js";
import {
  count,
  formatDuration,
  formatLimit,
  formatNumber,
  formatValue,
  isCompared
} from "./chunk-2XOXYJXM.js";
import {
  escapeLineStart,
  escapeTerminal
} from "./chunk-RPTZH7TG.js";
import {
  __toESM
} from "./chunk-B2BWVCLW.js";

// src/reporters/terminal.ts
var import_picocolors = __toESM(require_picocolors(), 1);

// src/reporters/terminal-use.ts
var columns = 100;
var question = "May we use this?";
var indent = 4;
var labelWidth = 7;
var maxLines = 5;
var maxName = 60;
var maxWords = 300;
function shown(text, max) {
  return cutToWidth(escapeTerminal(text).trim(), max);
}
function drawPiece(piece) {
  if (typeof piece === "string") return piece;
  if ("name" in piece) return shown(piece.name, maxName);
  if ("words" in piece) return shown(piece.words, maxWords);
  if ("bar" in piece) return piece.bar;
  return `${shown(piece.at.path, maxName)}:${piece.at.line}`;
}
function drawLine(line) {
  return line.map(drawPiece).join("");
}
function useLines(results, colors) {
  const view = viewUse(results);
  if (view === void 0) return [];
  const paints = {
    no: colors.red,
    unclear: colors.yellow,
    fine: colors.green,
    unchecked: colors.dim
  };
  const [first = "", ...others] = wrap(
    view.lead + drawLine(view.answer),
    columns - question.length - 6,
    3
  );
  const lines = [
    `  ${colors.bold(question)}  ${paints[view.tone](first)}`,
    ...others.map((line) => " ".repeat(question.length + 4) + line)
  ];
  const labelled = [
    ["why", view.why],
    ["licence", view.licence],
    ["models", view.models],
    ["lineage", view.lineage],
    ["origin", view.mixture],
    ["unknown", view.unknown]
  ];
  for (const [label, line] of labelled) {
    if (line === void 0) continue;
    const isDrawing = (piece) => typeof piece === "object" && "bar" in piece;
    const drawn = line.filter(isDrawing);
    const words = drawLine(line.filter((piece) => !isDrawing(piece))).trim();
    const [head = "", ...rest] = [
      ...drawn.map(drawPiece),
      ...wrap(words, columns - indent - labelWidth - 2, maxLines)
    ];
    lines.push(`${" ".repeat(indent)}${colors.dim(label.padEnd(labelWidth))}  ${head}`);
    lines.push(...rest.map((each) => " ".repeat(indent + labelWidth + 2) + each));
  }
  return lines;
}

// src/reporters/terminal-diversity.ts
var columns2 = 100;
var title = "Diversity";
var indent2 = 4;
var labelWidth2 = 8;
var maxLines2 = 3;
function diversityBlock(results, colors) {
  const view = viewDiversity(results);
  if (view === void 0) return [];
  const lines = [`  ${colors.bold(title)}  ${view.lead}`];
  const labelled = [
    ["measures", view.measures],
    ["topics", view.topics],
    ["fills", view.fills],
    ["lengths", view.lengths],
    ["not run", view.notMeasured]
  ];
  for (const [label, line] of labelled) {
    if (line === void 0) continue;
    const [head = "", ...rest] = wrap(drawLine(line), columns2 - indent2 - labelWidth2 - 2, maxLines2);
    lines.push(`${" ".repeat(indent2)}${colors.dim(label.padEnd(labelWidth2))}  ${head}`);
    lines.push(...rest.map((each) => " ".repeat(indent2 + labelWidth2 + 2) + each));
  }
  return lines;
}

// src/reporters/terminal-judged.ts
var columns3 = 100;
var indent3 = 4;
var labelWidth3 = 8;
var maxLines3 = 3;
var maxWords2 = 600;
function judgedBlock(results, colors) {
  return results.flatMap(({ judged }) => {
    if (judged === void 0) return [];
    const title2 = judged.read === 0 ? "no record was read" : judgedSentence(judged);
    const lines = judgedLines(judged).flatMap(({ label, text }) => {
      const shown3 = cutToWidth(escapeTerminal(text).trim(), maxWords2);
      const [first = "", ...rest] = wrap(shown3, columns3 - indent3 - labelWidth3 - 2, maxLines3);
      return [
        `${" ".repeat(indent3)}${colors.dim(label.padEnd(labelWidth3))}  ${first}`,
        ...rest.map((line) => " ".repeat(indent3 + labelWidth3 + 2) + line)
      ];
    });
    const [head = "", ...others] = wrap(title2, columns3 - 10, maxLines3);
    return [
      `  ${colors.bold("Judged")}  ${head}`,
      ...others.map((line) => " ".repeat(10) + line),
      ...lines
    ];
  });
}

// src/reporters/terminal.ts
var columns4 = 100;
var maxFindings = 5;
var maxMeasured = 5;
var maxNameWidth = 24;
var maxPlace = 80;
var maxTitle = 30;
var maxLabel = 16;
var contextBefore = 24;
var glyphs = {
  broken: "✗",
  stops: "✗",
  undecided: "!",
  warns: "!",
  skipped: "-",
  passes: "✓"
};
function shown2(text) {
  return escapeTerminal(text).trim();
}
function paintOf(standing, colors) {
  if (standing === "broken" || standing === "stops") return colors.red;
  if (standing === "skipped") return colors.dim;
  return standing === "passes" ? colors.green : colors.yellow;
}
function placeOf(at) {
  const line = `:${at.line}`;
  return cutStartToWidth(shown2(at.path), maxPlace - line.length) + line;
}
function fromDifference(left, right) {
  let same = 0;
  while (same < left.length && left[same] === right[same]) same += 1;
  if (same === left.length && same === right.length) return [left, right];
  const start = left.lastIndexOf(" ", Math.max(0, same - contextBefore));
  if (start <= contextBefore) return [left, right];
  return [`…${left.slice(start)}`, `…${right.slice(start)}`];
}
function placesOf(finding) {
  const [other, ...others] = finding.related;
  if (other === void 0) return [placeOf(finding.at)];
  const file = other.path.split("/").at(-1) ?? other.path;
  const place = placeOf(other.path === finding.at.path ? { ...other, path: file } : other);
  const more = others.length > 0 ? ` and ${formatNumber(others.length)} more` : "";
  return [placeOf(finding.at), `=  ${place}${more}`];
}
function findingLines(finding, message, colors) {
  const lines = [];
  const places = placesOf(finding);
  const place = places.join("  ");
  const paint = (text2) => `      ${colors.cyan(text2)}`;
  if (widthOf(place) + widthOf(message) + 9 <= columns4) {
    lines.push(message === "" ? paint(place) : `${paint(place)}   ${message}`);
  } else {
    lines.push(...(widthOf(place) + 6 <= columns4 ? [place] : places).map(paint));
    if (message !== "")
      lines.push(...wrap(message, columns4 - 8, 3).map((line) => " ".repeat(8) + line));
  }
  const text = (label, words) => `        ${colors.dim(label)}  ${cutToWidth(words, columns4 - 10 - label.length)}`;
  const { excerpt } = finding.at;
  const [other] = finding.related;
  if (excerpt === void 0) return lines;
  if (other?.excerpt === void 0) return [...lines, text("text", shown2(excerpt))];
  const [left, right] = fromDifference(shown2(excerpt), shown2(other.excerpt));
  const labels = other.side === "base" ? ["new", "old"] : ["this", "that"];
  return [...lines, text(labels[0], left), text(labels[1], right)];
}
function resultLines(result, report, nameWidth, colors) {
  const standing = standingOf(result);
  const paint = paintOf(standing, colors);
  const dataset = report.datasets.find(({ name: name2 }) => name2 === result.dataset);
  const { lead, rest } = sentenceOf(result, dataset);
  const sentence = [lead, shown2(rest)].filter((text) => text !== "").join(": ");
  const gate = shown2(result.gate);
  const name = padToWidth(cutToWidth(gate, maxNameWidth), nameWidth);
  const [first, ...others] = wrap(sentence, columns4 - nameWidth - 7, 3);
  const head = `  ${paint(glyphs[standing])} ${standing === "skipped" ? name : colors.bold(name)}   ${first}`;
  const lines = [head, ...others.map((line) => " ".repeat(nameWidth + 7) + line)];
  const findings = sortFindings(result.findings);
  const isSaid = findings.length === 1 && judgedOf(result) === void 0;
  let said = isSaid ? findings[0]?.message : void 0;
  for (const finding of findings.slice(0, maxFindings)) {
    lines.push(
      ...findingLines(finding, finding.message === said ? "" : shown2(finding.message), colors)
    );
    said = finding.message;
  }
  if (findings.length > 0) {
    const left = findings.length - maxFindings;
    const more = left > 0 ? `… ${formatNumber(left)} more   ` : "";
    const hint = `${more}heartcut explain ${cutToWidth(gate, maxNameWidth * 2)}`;
    lines.push(`      ${colors.dim(hint)}`);
  }
  return lines;
}
function waivedLines(results, colors) {
  const waived = results.flatMap((result) => result.waived ?? []);
  if (waived.length === 0) return [];
  const lines = waived.slice(0, maxFindings).flatMap(({ finding, waiver }) => {
    const { at, gate, message } = finding;
    const why = `${waiver.reason} (${waiver.owner}, until ${waiver.expires})`;
    const words = wrap(shown2(`${gate}: ${message}. Waived: ${why}`), columns4 - 8, 3);
    return [`      ${colors.cyan(placeOf(at))}`, ...words.map((line) => `        ${line}`)];
  });
  const left = waived.length - maxFindings;
  if (left > 0) lines.push(`      ${colors.dim(`… ${formatNumber(left)} more`)}`);
  return [`  ${colors.dim("~")} ${count(waived.length, "finding")} waived`, ...lines];
}
function measuredLines(results) {
  return results.filter(({ use, judged, gate }) => !use && !judged && gate !== diversityGate).flatMap((result) => result.measurements).filter(isCompared).slice(0, maxMeasured).map((measurement) => {
    const before = measurement.base === void 0 ? "" : `${formatNumber(measurement.base)} → `;
    const limit = formatLimit(measurement);
    const value = `${before}${formatValue(measurement)}${limit === void 0 ? "" : `, ${limit}`}`;
    return `    ${cutToWidth(shown2(`${measurement.name}  ${value}`), columns4 - 4)}`;
  });
}
function titleOf(report, name) {
  const dataset = report.datasets.find((entry) => entry.name === name);
  const title2 = cutToWidth(shown2(name), maxTitle);
  if (dataset === void 0) return [title2, ""];
  const moved = dataset.moved > 0 ? ` ${formatNumber(dataset.moved)} moved` : "";
  const numbers = [`+${dataset.added}`, `~${dataset.edited}`, `-${dataset.removed}`];
  return [title2, `     ${numbers.join(" ")}${moved}   ${count(dataset.head, "record")}`];
}
function headLines(report, names, colors) {
  const head = `heartcut check  ${versionsOf(report)}`;
  const [only] = names;
  if (names.length !== 1 || only === void 0) return [head, ""];
  const [name, change] = titleOf(report, only);
  const fits = widthOf(`${head}  ${name}${change}`) <= columns4;
  return [...fits ? [] : [head], `${fits ? `${head}  ` : ""}${colors.bold(name)}${change}`, ""];
}
function datasetLines(report, name, colors) {
  const results = report.results.filter((result) => result.dataset === name);
  const talking = sortResults(results).filter((result) => standingOf(result) !== "passes");
  const widths = talking.map((result) => widthOf(shown2(result.gate)));
  const nameWidth = Math.min(maxNameWidth, Math.max(0, ...widths));
  const lines = talking.flatMap((result) => resultLines(result, report, nameWidth, colors));
  const passed = resultsWith(results, "passes");
  if (passed.length > 0)
    lines.push(`  ${colors.green("✓")} ${count(passed.length, "gate")} passed`);
  if (results.length === 0) lines.push("  - no gate was run");
  return [
    ...lines,
    ...waivedLines(results, colors),
    ...measuredLines(results),
    ...judgedBlock(results, colors),
    ...diversityBlock(results, colors),
    ...useLines(results, colors)
  ];
}
function versionsOf(report) {
  const label = (text) => cutToWidth(shown2(text), maxLabel);
  return `${report.base === null ? "" : `${label(report.base.label)}..`}${label(report.head.label)}`;
}
function lastLine(report, colors) {
  const { verdict, text } = headlineOf(report, "this change");
  const failed = countGates(resultsWith(report.results, "stops"));
  const words = verdict === "failed" ? `${count(failed, "gate")} failed` : text;
  const paints = { passed: colors.green, nothing: colors.dim, undecided: colors.yellow };
  const paint = verdict === "failed" || verdict === "broken" ? colors.red : paints[verdict];
  return `  ${paint(colors.bold(words))} · ${formatDuration(report.durationMs)}`;
}
var terminal = {
  id: "terminal",
  summary: "text for a terminal, with file:line for every finding",
  extension: "txt",
  render(report, options = {}) {
    const colors = import_picocolors.default.createColors(options.color === true);
    const names = [
      .../* @__PURE__ */ new Set([
        ...report.datasets.map((dataset) => dataset.name),
        ...report.results.map((result) => result.dataset)
      ])
    ];
    const lines = headLines(report, names, colors);
    for (const note of report.notes) {
      const [first, ...others] = wrap(shown2(note.message), columns4 - 4, 3);
      lines.push(`  ${colors.cyan("i")} ${first}`, ...others.map((line) => `    ${line}`));
    }
    if (report.notes.length > 0) lines.push("");
    for (const name of names) {
      const [title2, change] = titleOf(report, name);
      if (names.length > 1) lines.push(`${colors.bold(title2)}${change}`);
      const body = datasetLines(report, name, colors);
      if (body.length > 0) lines.push(...body, "");
    }
    lines.push(lastLine(report, colors));
    return lines.map((line) => `${escapeLineStart(line)}
`).join("");
  }
};

export {
  terminal
};
