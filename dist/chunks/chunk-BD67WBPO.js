import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  sortFindings
} from "./chunk-TY42KNPP.js";
import {
  count
} from "./chunk-2XOXYJXM.js";
import {
  escapeTerminal
} from "./chunk-RPTZH7TG.js";
import {
  clip,
  clipStart,
  showHidden
} from "./chunk-5ZRZILPU.js";

// src/reporters/escape-command.ts
function escapeCommandData(text) {
  return text.split(/\r?\n/).map((line) => showHidden(line).replaceAll("##[", "#\\u{23}[")).join("\n").replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeCommandProperty(text) {
  return escapeCommandData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

// src/reporters/annotations.ts
var maxPerLevel = 10;
var maxMessage = 3e3;
var maxRelated = 3;
var maxPath = 200;
var maxName = 100;
function interleave(report, level) {
  const columns = report.results.map(
    (result) => sortFindings(result.findings).filter((finding) => finding.level === level)
  );
  const ranked = columns.flatMap((findings) => findings.map((finding, row) => ({ finding, row })));
  return ranked.sort((a, b) => a.row - b.row).map(({ finding }) => finding);
}
function annotate(finding, left) {
  const { at, level, gate, key, message, related } = finding;
  const lines = [clip(escapeTerminal(message.trim()), maxMessage)];
  if (at.side === "base") lines.push(`line ${at.line} before the change`);
  for (const other of related.slice(0, maxRelated)) {
    lines.push(`see ${clipStart(escapeTerminal(other.path), maxPath)}:${other.line}`);
  }
  lines.push(`heartcut explain ${clip(escapeTerminal(key), maxName)}`);
  if (left > 0) lines.push(`${count(left, `more ${level}`)} in the report`);
  return {
    level,
    title: `heartcut ${clip(escapeTerminal(gate), maxName)}`,
    message: lines.join("\n"),
    path: at.path,
    line: at.side === "base" ? 1 : at.line
  };
}
function listAnnotations(report) {
  return ["error", "warning"].flatMap((level) => {
    const findings = interleave(report, level);
    const shown = findings.slice(0, maxPerLevel);
    return shown.map(
      (finding, index) => annotate(finding, index === shown.length - 1 ? findings.length - shown.length : 0)
    );
  });
}
var annotations = {
  id: "annotations",
  summary: "workflow commands that mark lines in a pull request, at most 10 of a level",
  extension: "txt",
  render(report) {
    return listAnnotations(report).map(({ level, title, message, path, line }) => {
      const file = escapeCommandProperty(path);
      const properties = `file=${file},line=${line},title=${escapeCommandProperty(title)}`;
      return `::${level} ${properties}::${escapeCommandData(message)}
`;
    }).join("");
  }
};

export {
  listAnnotations,
  annotations
};
