import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  codeSpan,
  escapeMarkdown,
  escapeMarked,
  escapeSummaryTag
} from "./chunk-MO4CUXYF.js";
import {
  markDifferences
} from "./chunk-TVG7RZWD.js";
import {
  linkLine,
  linkReport
} from "./chunk-J4SXN6SC.js";
import {
  diversityGate,
  viewDiversity
} from "./chunk-DGKVQRBM.js";
import {
  answers,
  drawReason,
  sentenceOf,
  viewUse
} from "./chunk-QW6PUZY7.js";
import {
  headlineOf
} from "./chunk-XQNJUBH3.js";
import {
  judgedLines,
  judgedSentence
} from "./chunk-TNDUCKS4.js";
import {
  countGates,
  isUntouched,
  resultsWith,
  sortFindings,
  sortResults,
  standingOf,
  standings
} from "./chunk-TY42KNPP.js";
import {
  count,
  formatDuration,
  formatLimit,
  formatNumber,
  formatValue,
  isCompared,
  joinNames
} from "./chunk-2XOXYJXM.js";
import {
  clip,
  clipStart
} from "./chunk-5ZRZILPU.js";

// src/reporters/fit.ts
function closePart(part, kept) {
  const left = part.items.length - kept + part.leftOut;
  return left > 0 ? part.more(left) + part.close : part.close;
}
function keepItems(part, room, measure) {
  let opened = measure(part.open);
  let best;
  for (let kept = 0; kept <= part.items.length && opened <= room; kept += 1) {
    const size = opened + measure(closePart(part, kept));
    if (kept >= part.fewest && size <= room) best = [kept, size];
    opened += measure(part.items[kept] ?? "");
  }
  return best;
}
function fit(parts, limit, measure, dropped) {
  const kept = /* @__PURE__ */ new Map();
  let room = limit - measure(dropped(parts));
  let closedTier;
  for (const part of [...parts].sort((a, b) => a.tier - b.tier || a.rank - b.rank)) {
    if (part.tier === closedTier || part.under !== void 0 && !kept.has(part.under)) continue;
    const [items, size] = keepItems(part, room, measure) ?? [-1, 0];
    room -= size;
    if (items >= 0) kept.set(part, items);
    if (items < part.items.length) closedTier = part.tier;
  }
  const texts = parts.map((part) => {
    const items = kept.get(part);
    if (items === void 0) return "";
    return part.open + part.items.slice(0, items).join("") + closePart(part, items);
  });
  const missing = parts.filter((part) => !kept.has(part));
  return [...texts.slice(0, -1), dropped(missing), ...texts.slice(-1)].join("");
}

// src/reporters/markdown-finding.ts
var maxExcerpt = 300;
var maxPath = 80;
var maxFile = 40;
var maxMessage = 400;
var maxAlso = 3;
var maxBreaks = 8;
function shortenPath(path, report) {
  const folders = report.datasets.map((dataset) => `${dataset.folder}/`);
  const folder = folders.find((start) => start !== "/" && path.startsWith(start));
  return folder === void 0 ? path : path.slice(folder.length);
}
function linkPlace(at, page, show) {
  const link = linkLine(at, page.report, page.options);
  const file = at.path.split("/").at(-1) ?? at.path;
  const path = link === void 0 ? at.path : shortenPath(at.path, page.report);
  const text = show === "file" ? codeSpan(`${clipStart(file, maxFile)}:${at.line}`) : codeSpan(`${clipStart(path, maxPath)}:${at.line}`);
  return link === void 0 ? text : `[${text}](${link})`;
}
function listAlso(related, page) {
  if (related.length === 0) return "";
  const places = related.slice(0, maxAlso).map((at) => linkPlace(at, page, "path"));
  const left = related.length - maxAlso;
  return ` (see ${places.join(", ")}${left > 0 ? ` and ${count(left, "other")}` : ""})`;
}
function breakLines(text) {
  let breaks = 0;
  const markdown = escapeMarked(text).replaceAll(/ (?:⏎ )+/g, (lineEnd) => {
    breaks += 1;
    return breaks > maxBreaks ? lineEnd : "<br>";
  });
  return markdown === "" ? "(empty)" : markdown;
}
function pairTable(finding, other, excerpts, place) {
  const [left, right] = markDifferences(
    clip(excerpts[0], maxExcerpt),
    clip(excerpts[1], maxExcerpt)
  );
  const names = other.side === "base" ? ["new", "already there"] : ["this record", "the other"];
  return [
    `| ${names[0]} · ${place(finding.at)} | ${names[1]} · ${place(other)} |`,
    "|:--|:--|",
    `| ${breakLines(left)} | ${breakLines(right)} |`
  ].join("\n");
}
function renderFinding(finding, page, markWarning) {
  const place = (at) => linkPlace(at, page, "path");
  const [other, ...others] = finding.related;
  const { excerpt } = finding.at;
  const mark = markWarning && finding.level === "warning" ? "⚠️ " : "";
  const message = escapeMarkdown(clip(finding.message, maxMessage)) || codeSpan(finding.code);
  const key = page.depth.everything ? ` · ${codeSpan(finding.key)}` : "";
  if (other?.excerpt !== void 0 && excerpt !== void 0) {
    const table2 = pairTable(finding, other, [excerpt, other.excerpt], place);
    return `${mark}${message}${listAlso(others, page)}${key}

${table2}

`;
  }
  const pointer = finding.at.pointer === void 0 ? "" : ` ${codeSpan(finding.at.pointer)}`;
  const also = listAlso(finding.related, page);
  const text = excerpt === void 0 ? "" : `<br>${codeSpan(clip(excerpt, maxExcerpt))}`;
  return `- ${mark}${place(finding.at)}${pointer}: ${message}${also}${key}${text}

`;
}

// src/reporters/markdown-use.ts
var marks = {
  no: "🚫",
  unclear: "⚠️",
  fine: "✅",
  unchecked: "⏭️"
};
var answerMarks = {
  allow: "✅",
  conditions: "☑️",
  deny: "🚫",
  unknown: "⚠️"
};
var maxName = 60;
var maxWords = 300;
var maxRows = 10;
function drawPiece(piece, page) {
  if (typeof piece === "string") return piece;
  if ("name" in piece) return codeSpan(clip(piece.name, maxName));
  if ("words" in piece) return escapeMarkdown(clip(piece.words, maxWords));
  if ("bar" in piece) return codeSpan(piece.bar);
  return linkPlace(piece.at, page, "path");
}
function drawLine(line, page) {
  return line.map((piece) => drawPiece(piece, page)).join("");
}
function useLines(view, page) {
  if (view === void 0) return "";
  const labelled = (label, line) => line === void 0 ? [] : [`${label}${drawLine(line, page)}`];
  const hasBar = view.mixture?.some((piece) => typeof piece === "object") === true;
  const made = [
    ...labelled("effective licence ", view.licence),
    ...labelled("models ", view.models),
    ...labelled("lineage ", view.lineage),
    ...hasBar ? [] : labelled("", view.mixture)
  ].join(" · ");
  const lines = [
    `**May we use this?** ${marks[view.tone]} **${view.lead}**${drawLine(view.answer, page)}`,
    ...labelled("Why: ", view.why),
    ...made === "" ? [] : [made.charAt(0).toUpperCase() + made.slice(1)],
    ...hasBar ? labelled("", view.mixture) : [],
    ...labelled("Unknown: ", view.unknown)
  ];
  return `
${lines.join("<br>\n")}
`;
}
function licenceRow({ licence, from, records, first, isModel }, page) {
  const source = codeSpan(clip(from, maxName));
  const where = from === "dataset.yaml" ? "" : linkPlace(first, page, "file");
  const name = codeSpan(clip(licence, maxName));
  return `| ${name} | ${isModel ? "model " : ""}${source} | ${formatNumber(records)} | ${where} |
`;
}
function modelRow(teacher, page) {
  const { models, host, answer, terms, records, first } = teacher;
  const via = host === null ? "" : ` through ${codeSpan(clip(host, maxName))}`;
  const more = models.length > 1 ? ` and ${formatNumber(models.length - 1)} more` : "";
  const name = `${codeSpan(clip(models[0] ?? "", maxName))}${more}${via}`;
  const entry = terms === null ? "none known" : escapeMarkdown(clip(`${terms.name} (${terms.source}, read ${terms.read})`, maxWords));
  const verdict = `${answerMarks[answer]}&nbsp;${answers[answer].replace(" ", "&nbsp;")}`;
  return `| ${name} | ${verdict} | ${entry} | ${formatNumber(records)} | ${linkPlace(first, page, "file")} |
`;
}
function table(columns, rows) {
  if (rows.length === 0) return [];
  const left = rows.length - maxRows;
  const more = left > 0 ? [`| ${formatNumber(left)} more |${" |".repeat(columns.length - 1)}
`] : [];
  const head = `
| ${columns.join(" | ")} |
|${":--|".repeat(columns.length)}
`;
  return [head, ...rows.slice(0, maxRows), ...more];
}
function sentences(view) {
  const { release, teachers = [] } = view.facts;
  const list = (texts) => texts.slice(0, maxRows).map(codeSpan).join(", ");
  const conditions = [...new Set(teachers.flatMap((each) => each.conditions))].slice(0, maxRows);
  const { attribution = [], notices = [], assumed, use } = release ?? {};
  return [
    ...assumed === void 0 ? [] : [
      escapeMarkdown(
        clip(
          `dataset.yaml names no intendedUse: ${use} is assumed, because ${assumed}.`,
          maxWords
        )
      )
    ],
    ...attribution.length === 0 ? [] : [`Name the authors of what is under ${list(attribution)}.`],
    ...notices.length === 0 ? [] : [`Pass on the texts of ${list(notices)}.`],
    ...conditions.map((text) => escapeMarkdown(clip(text, maxWords)))
  ].map((text) => `- ${text}
`);
}
function useParts(view, under, page, rank) {
  const { release, teachers = [] } = view?.facts ?? {};
  if (view === void 0 || release === void 0) return [];
  const { chain } = release;
  if (chain.length + teachers.length === 0) return [];
  const reasons = view.otherReasons.slice(0, maxRows);
  const [only] = chain;
  const isSaid = chain.length === 1 && only?.from === "dataset.yaml";
  const licences = (isSaid ? [] : chain).map((each) => licenceRow(each, page));
  const duties = sentences(view);
  const models = teachers.map((each) => modelRow(each, page));
  const items = [
    ...reasons.map((each) => {
      const mark = each.answer === "forbidden" ? marks.no : marks.unclear;
      return `- ${mark} ${drawLine(drawReason(each), page)}
`;
    }),
    ...table(["licence", "from", "records", "first"], licences),
    ...table(["model", "verdict", "terms", "records", "first"], models),
    ...duties.length > 0 ? ["\n", ...duties] : []
  ];
  const holds = [
    ...reasons.length > 0 ? [count(reasons.length, "more reason")] : [],
    ...licences.length > 0 ? [count(licences.length, "licence")] : [],
    ...models.length > 0 ? [count(models.length, "model")] : [],
    ...duties.length > 0 ? ["what a release asks for"] : []
  ];
  if (holds.length === 0) return [];
  return [
    {
      tier: 3,
      rank,
      under,
      open: `
<details><summary><b>May we use this</b>: ${holds.join(", ")}</summary>

`,
      items,
      close: "\n</details>\n",
      leftOut: 0,
      more: () => "\n… the rest is left out for length\n",
      fewest: 1
    }
  ];
}

// src/reporters/markdown-diversity.ts
var maxRows2 = 10;
function diversityLines(view, page) {
  if (view === void 0) return "";
  const labelled = (label, line) => line === void 0 ? [] : [`${label}${drawLine(line, page)}`];
  const lines = [
    [`**Diversity** ${view.lead}`, ...labelled("", view.measures)].join(" · "),
    [...labelled("Topics ", view.topics), ...labelled("fills ", view.fills)].join(" · "),
    ...labelled("Lengths of answers ", view.lengths),
    ...labelled("Not measured: ", view.notMeasured)
  ].filter((line) => line !== "");
  return `
${lines.join("<br>\n")}
`;
}
function diversityParts(view, under, page, rank) {
  if (view === void 0 || view.repeats.length === 0) return [];
  const rows = page.depth.everything ? view.repeats : view.repeats.slice(0, maxRows2);
  const items = rows.map(({ nearest, distance, path, line }) => {
    const was = nearest.side === "base" ? " (removed)" : "";
    return `| ${linkPlace({ path, line }, page, "path")} | ${linkPlace(nearest, page, "path")}${was} | ${distance.toFixed(2)} |
`;
  });
  return [
    {
      tier: 3,
      rank,
      under,
      open: `
<details><summary><b>Not new in kind</b>: ${count(view.repeatCount, "record")}</summary>

| record | nearest before it | ${codeSpan("1 - cos")} |
|:--|:--|--:|
`,
      items,
      close: "\n</details>\n",
      leftOut: Math.max(0, view.repeatCount - rows.length),
      more: (left) => `| ${count(left, "more record")} | | |
`,
      fewest: 1
    }
  ];
}

// src/reporters/markdown-judged.ts
var maxWords2 = 600;
function judgedParts(results, under, rank) {
  return results.flatMap(({ judged }) => {
    if (judged === void 0) return [];
    const title = judged.read === 0 ? "no record was read" : judgedSentence(judged);
    return [
      {
        tier: 3,
        rank,
        under,
        open: `
<details><summary><b>Judged</b>: ${title}</summary>

`,
        items: judgedLines(judged).map(
          ({ label, text }) => `- ${label}: ${escapeMarkdown(clip(text, maxWords2))}
`
        ),
        close: "\n</details>\n",
        leftOut: 0,
        more: () => "- … the rest is left out for length\n",
        fewest: 1
      }
    ];
  });
}

// src/reporters/markdown-section.ts
var marks2 = {
  broken: "🛑",
  stops: "❌",
  undecided: "⚠️",
  warns: "⚠️",
  skipped: "⏭️",
  passes: "✅"
};
var maxCell = 200;
var maxName2 = 60;
var maxNames = 30;
var maxSkippedNames = 2;
var maxFiles = 10;
var maxMeasured = 5;
function hasSomethingToSay(result) {
  const standing = standingOf(result);
  return standing !== "skipped" && standing !== "passes";
}
function escapeNames(names, max) {
  return joinNames(
    names.map((name) => escapeMarkdown(clip(name, maxName2)) || "(empty)"),
    max
  );
}
function worstStanding(results) {
  const present = new Set(results.map(standingOf));
  return standings.find((standing) => present.has(standing)) ?? "skipped";
}
function changeLine(dataset) {
  if (isUntouched(dataset)) return `no record changed, ${count(dataset.head, "record")}`;
  const { added, edited, removed, moved, base, head } = dataset;
  if (base === 0) return `**+${formatNumber(added)} added** in a new dataset`;
  const changes = [
    `+${formatNumber(added)} added`,
    `${formatNumber(edited)} edited`,
    `${formatNumber(removed)} removed`,
    `${formatNumber(moved)} moved`
  ];
  return `**${changes.join(" · ")}** of ${count(base, "record")} → ${formatNumber(head)}`;
}
function gateRow(result, section, page) {
  const { lead, rest } = sentenceOf(result, section.dataset);
  const words = escapeMarkdown(clip(rest, maxCell));
  const found = [lead === "" ? "" : `**${lead}**`, words].filter((text) => text !== "").join(": ");
  const [first] = sortFindings(result.findings);
  const where = first === void 0 ? "" : linkPlace(first.at, page, "file");
  return `| ${marks2[standingOf(result)]} | ${escapeNames([result.gate], 1)} | ${found} | ${where} |
`;
}
function skippedRows(skipped) {
  const reasons = /* @__PURE__ */ new Map();
  for (const result of skipped) {
    const reason = sentenceOf(result, void 0).rest;
    reasons.set(reason, [...reasons.get(reason) ?? [], result.gate]);
  }
  return [...reasons].map(([reason, gates]) => {
    const words = escapeMarkdown(clip(reason, maxCell));
    const names = escapeNames(gates, maxNames);
    return gates.length <= maxSkippedNames ? `| ${marks2.skipped} | ${names} | ${words} | |
` : `| ${marks2.skipped} | ${count(gates.length, "gate")} | ${words} · ${names} | |
`;
  });
}
function passedPieces(passed) {
  const names = passed.map((result) => result.gate);
  return [count(countGates(passed), "gate"), escapeNames(names, maxNames)];
}
function tableHead(results, hasRows) {
  if (hasRows) return "\n| | gate | found | where |\n|---|:--|:--|:--|\n";
  if (results.length === 0) return "\nNo gate was run.\n";
  return `
${marks2.passes} ${passedPieces(results).join(": ")}
`;
}
function tableRows(section, page) {
  const { results } = section;
  const talking = sortResults(results).filter(hasSomethingToSay);
  const skipped = resultsWith(results, "skipped");
  const passed = resultsWith(results, "passes");
  if (talking.length + skipped.length === 0) return [];
  const [number, names] = passedPieces(passed);
  return [
    ...talking.map((result) => gateRow(result, section, page)),
    ...skippedRows(skipped),
    // A space that does not break keeps the narrow column on one line.
    ...passed.length === 0 ? [] : [`| ${marks2.passes} | ${number.replace(" ", "&nbsp;")} | ${names} | |
`]
  ];
}
function measuredLine(results) {
  const compared = results.filter(({ use, judged, gate }) => !use && !judged && gate !== diversityGate).flatMap((result) => result.measurements).filter(isCompared);
  if (compared.length === 0) return "";
  const texts = compared.slice(0, maxMeasured).map((measurement) => {
    const before = measurement.base === void 0 ? "" : `${formatNumber(measurement.base)} → `;
    const limit = formatLimit(measurement);
    const value = escapeMarkdown(clip(before + formatValue(measurement), maxName2));
    const text = `${codeSpan(clip(measurement.name, maxName2))} ${value}`;
    return limit === void 0 ? text : `${text}, ${limit}`;
  });
  return `
**Measured** ${texts.join(" · ")}
`;
}
function measurementRow(measurement) {
  const base = measurement.base === void 0 ? "" : formatNumber(measurement.base);
  const value = escapeMarkdown(clip(formatValue(measurement), maxCell));
  const name = codeSpan(clip(measurement.name, maxName2));
  return `| ${name} | ${value} | ${base} | ${formatLimit(measurement) ?? ""} |
`;
}
function filesLine(dataset) {
  const files = dataset.files.slice(0, maxFiles).map((file) => codeSpan(clip(file, maxCell)));
  const left = dataset.files.length - maxFiles;
  const more = left > 0 ? ` and ${count(left, "other")}` : "";
  return `
${escapeMarkdown(clip(dataset.kind, maxName2))} records in ${files.join(", ")}${more}
`;
}
function findingsPart(result, under, page, rank) {
  const { depth } = page;
  const findings = sortFindings(result.findings);
  const markWarnings = standingOf(result) === "stops";
  const gate = clip(result.gate, maxName2);
  const number = count(findings.length, "finding");
  return {
    holds: "finding",
    tier: 3,
    rank,
    under,
    open: `
<details><summary><b>${escapeSummaryTag(gate)}</b>: ${number}</summary>

`,
    items: findings.slice(0, depth.findings).map((finding) => renderFinding(finding, page, markWarnings)),
    close: "</details>\n",
    leftOut: Math.max(0, findings.length - depth.findings),
    more: (left) => `… ${formatNumber(left)} more: ${codeSpan(`heartcut explain ${gate}`)}

`,
    fewest: 1
  };
}
function waivedParts(results, under, page, rank) {
  const waived = results.flatMap((result) => result.waived ?? []);
  if (waived.length === 0) return [];
  const { findings } = page.depth;
  return [
    {
      tier: 3,
      // After all findings that count.
      rank: standings.length * 1e6 + rank,
      under,
      open: `
<details><summary><b>Waived</b>: ${count(waived.length, "finding")}</summary>

`,
      items: waived.slice(0, findings).map(({ finding, waiver }) => {
        const { reason, owner, expires } = waiver;
        const why = escapeMarkdown(clip(`${reason} (${owner}, until ${expires})`, maxCell));
        const gate = escapeNames([finding.gate], 1);
        const message = escapeMarkdown(clip(finding.message, maxCell)) || codeSpan(finding.code);
        return `- ${linkPlace(finding.at, page, "path")} ${gate}: ${message}<br>${why}
`;
      }),
      close: "\n</details>\n",
      leftOut: Math.max(0, waived.length - findings),
      more: (left) => `- … ${formatNumber(left)} more
`,
      fewest: 1
    }
  ];
}
function layOutSection(section, index, several, page) {
  const { dataset, results } = section;
  const { depth } = page;
  const rows = tableRows(section, page);
  const use = viewUse(results);
  const variety = viewDiversity(results);
  const title = `
#### ${marks2[worstStanding(results)]} ${escapeNames([section.name], 1)}
`;
  const head = several ? `${title}${dataset === void 0 ? "" : `
${changeLine(dataset)}
`}` : "";
  const files = depth.everything && dataset !== void 0 ? filesLine(dataset) : "";
  const tablePart = {
    holds: "dataset",
    tier: 2,
    rank: index,
    open: head + files + tableHead(results, rows.length > 0),
    items: rows,
    close: (depth.everything ? "" : measuredLine(results)) + diversityLines(variety, page) + useLines(use, page),
    leftOut: 0,
    more: (left) => `| | ${count(left, "more line")} | left out for length | |
`,
    fewest: 0
  };
  const parts = [
    tablePart,
    // Findings have the first say on the room.
    ...useParts(use, tablePart, page, standings.length * 1e6 + index),
    ...judgedParts(results, tablePart, standings.length * 1e6 + index),
    ...diversityParts(variety, tablePart, page, standings.length * 1e6 + index),
    ...sortResults(results).filter((result) => result.findings.length > 0).map((result, place) => {
      const rank = standings.indexOf(standingOf(result)) * 1e6 + index * 1e3 + place;
      return findingsPart(result, tablePart, page, rank);
    }),
    ...waivedParts(results, tablePart, page, index)
  ];
  const measurements = results.flatMap((result) => result.measurements);
  if (!depth.everything || measurements.length === 0) return parts;
  return [
    ...parts,
    {
      tier: 4,
      rank: index,
      under: tablePart,
      open: `
<details><summary><b>Measurements</b>: ${formatNumber(measurements.length)}</summary>

| | now | before | |
|:--|:--|:--|:--|
`,
      items: measurements.map(measurementRow),
      close: "\n</details>\n",
      leftOut: 0,
      more: (left) => `| ${formatNumber(left)} more | | | |
`,
      fewest: 1
    }
  ];
}

// src/reporters/markdown-report.ts
var verdictMarks = {
  passed: "✅",
  undecided: "⚠️",
  failed: "✋",
  broken: "🛑",
  nothing: "➖"
};
var maxNames2 = 400;
var maxLabel = 40;
var maxNotes = 10;
var maxNote = 300;
var maxCommand = 500;
function whole(tier, open) {
  return { tier, rank: 0, open, items: [], close: "", leftOut: 0, more: () => "", fewest: 0 };
}
function headingLine({ report, depth }) {
  const { verdict, datasets, text } = headlineOf(report, depth.subject);
  const level = depth.everything ? "##" : "###";
  if (datasets.length === 0) return `${level} ${verdictMarks[verdict]} Heartcut: ${text}
`;
  const escaped = datasets.map((name) => escapeNames([name], 1)).join(" and ");
  const names = datasets.length > 2 || escaped.length > maxNames2 ? count(datasets.length, "dataset") : escaped;
  return `${level} ${verdictMarks[verdict]} ${names}: ${text}
`;
}
function judgedAt(report) {
  const label = (version) => codeSpan(clip(version.label, maxLabel));
  const against = report.base === null ? "with no base" : `against ${label(report.base)}`;
  return `judged at ${label(report.head)} ${against}`;
}
function notesPart(report) {
  return {
    ...whole(1, ""),
    items: report.notes.slice(0, maxNotes).map(
      (note) => `
> ℹ️ ${escapeMarkdown(clip(note.message, maxNote)) || codeSpan(note.code)}
`
    ),
    leftOut: Math.max(0, report.notes.length - maxNotes),
    more: (left) => `
> ${count(left, "more note")} left out for length
`
  };
}
function policyLine(report) {
  const { path, label, preset } = report.policy;
  const where = path === null ? "built in" : codeSpan(clip(path, maxNote));
  const at = path === null ? "" : ` at ${codeSpan(clip(label, maxLabel))}`;
  return `
Policy: ${where}${at}, preset ${escapeMarkdown(clip(preset, maxLabel))}
`;
}
function footLine({ report, options, depth }) {
  const link = linkReport(options);
  const texts = [
    `Reproduce: ${codeSpan(clip(report.reproduce, maxCommand))}`,
    ...link === void 0 ? [] : [`[full report](${link})`],
    ...depth.everything ? [escapeMarkdown(`heartcut ${report.tool.version}`)] : [],
    `checked in ${formatDuration(report.durationMs)}`
  ];
  return `
${texts.join(" · ")}
`;
}
function divide(report) {
  const names = /* @__PURE__ */ new Set([
    ...report.datasets.map((dataset) => dataset.name),
    ...report.results.map((result) => result.dataset)
  ]);
  const sections = [...names].map((name) => ({
    name,
    dataset: report.datasets.find((dataset) => dataset.name === name),
    results: report.results.filter((result) => result.dataset === name)
  }));
  const badness = (section) => standings.indexOf(worstStanding(section.results));
  return sections.sort((a, b) => badness(a) - badness(b));
}
function droppedLine(parts) {
  const datasets = parts.filter((part) => part.holds === "dataset").length;
  let findings = 0;
  for (const part of parts) {
    if (part.holds === "finding") findings += part.items.length + part.leftOut;
  }
  const texts = [
    ...datasets > 0 ? [count(datasets, "dataset")] : [],
    ...findings > 0 ? [count(findings, "finding")] : []
  ];
  return texts.length === 0 ? "" : `
… ${texts.join(" and ")} left out for length
`;
}
function renderMarkdown(page, limit, measure) {
  const { report, options, depth } = page;
  const sections = divide(report);
  const several = sections.length > 1;
  const marker = options.marker === void 0 ? "" : `${options.marker}
`;
  const [only] = several ? [] : sections;
  const judged = judgedAt(report);
  const change = only?.dataset === void 0 ? `J${judged.slice(1)}` : `${changeLine(only.dataset)} · ${judged}`;
  const parts = [
    whole(0, `${marker}${headingLine(page)}
${change}
`),
    notesPart(report),
    ...depth.everything ? [whole(1, policyLine(report))] : [],
    ...sections.flatMap((section, index) => layOutSection(section, index, several, page)),
    whole(1, footLine(page))
  ];
  return fit(parts, limit, measure, droppedLine);
}

export {
  fit,
  linkPlace,
  changeLine,
  layOutSection,
  verdictMarks,
  whole,
  renderMarkdown
};
