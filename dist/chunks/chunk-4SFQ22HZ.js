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
  describeClass
} from "./chunk-2DWTQX3B.js";
import {
  count,
  formatNumber
} from "./chunk-2XOXYJXM.js";
import {
  escapeTerminal
} from "./chunk-RPTZH7TG.js";
import {
  __toESM
} from "./chunk-B2BWVCLW.js";

// src/reporters/release-plan.ts
var import_picocolors = __toESM(require_picocolors(), 1);
var columns = 100;
var maxName = 40;
var maxPlace = 48;
var maxId = 30;
var maxEntryPlace = 40;
var maxAuthor = 24;
function shown(text) {
  return escapeTerminal(text).trim();
}
function renderPlan({ head, datasets }, color, command = "plan") {
  const colors = import_picocolors.default.createColors(color);
  const out = [`heartcut release ${command}  ${cutToWidth(shown(head.label), maxName)}`, ""];
  const width = Math.max(0, ...datasets.map((each) => widthOf(nameOf(each))));
  for (const plan of datasets) {
    const block = [titleLine(plan, width, colors), ...planLines(plan, colors)];
    out.push(...block, ...block.length > 1 ? [""] : []);
  }
  const ready = datasets.filter(
    ({ next, planned }) => next !== null && planned?.state !== "prepared"
  );
  const waits = datasets.some(({ planned }) => planned?.state === "prepared");
  const refused = datasets.filter((plan) => plan.refused.length > 0);
  if (out.at(-1) !== "") out.push("");
  if (refused.length > 0) {
    out.push(`  ${colors.red(colors.bold(`${count(refused.length, "dataset")} refused`))}`);
  } else if (ready.length === 0) {
    out.push(`  ${colors.dim(waits ? "nothing more to prepare" : "nothing to release")}`);
  } else {
    const names = ready.length === 1 ? ` ${nameOf(ready[0])}` : " <dataset>";
    out.push(`  ${colors.dim(`next: heartcut release prepare${names}`)}`);
  }
  return `${out.join("\n")}
`;
}
function nameOf({ dataset }) {
  return cutToWidth(shown(dataset), maxName);
}
function titleLine(plan, width, colors) {
  const { last, next, refused } = plan;
  const name = colors.bold(padToWidth(nameOf(plan), width));
  const from = last?.version ?? "not released";
  const records = count(plan.records, "record");
  if (refused.length > 0) return `  ${colors.red("✗")} ${name}  ${from}  ${colors.red("refused")}`;
  if (next === null) return `  ${colors.dim("-")} ${name}  ${from}  nothing new     ${records}`;
  const version = `${from} → ${colors.bold(next.version)}  ${paintBump(next.bump, colors)}`;
  return `  ${colors.green("✓")} ${name}  ${version}     ${records}`;
}
function paintBump(bump, colors) {
  if (bump === "major") return colors.red(bump);
  if (bump === "minor") return colors.yellow(bump);
  return bump === "first" ? "first release" : colors.cyan(bump);
}
function planLines(plan, colors) {
  const lines = plan.refused.slice(0, 1).flatMap((reason) => wrap(shown(reason), columns - 4, 3).map((line) => `    ${line}`));
  for (const change of plan.changes) lines.push(...changeLines(change, plan, colors));
  for (const entry of plan.entries) lines.push(entryLine(entry, colors));
  const { planned } = plan;
  if (planned !== null && planned.state !== "published") {
    const words = planned.state === "prepared" ? "is prepared and not published yet" : "was prepared of other records: prepare it again";
    const mark = planned.state === "prepared" ? colors.cyan("i") : colors.yellow("!");
    lines.push(`    ${mark} release.json: ${planned.version} ${words}`);
  }
  for (const note of plan.notes) {
    const [first, ...rest] = wrap(shown(note), columns - 6, 3);
    lines.push(`    ${colors.yellow("!")} ${first}`, ...rest.map((line) => `      ${line}`));
  }
  return lines;
}
function changeLines(change, plan, colors) {
  const { bump, examples } = change;
  const left = change.count - examples.length;
  return [
    `    ${paintBump(bump, colors)}  ${describeClass(change)}`,
    ...examples.map(({ what, ...rest }) => {
      const words = what === change.class ? "" : what;
      return `           ${exampleLine({ what: words, ...rest }, plan, colors)}`;
    }),
    ...left > 0 ? [`           ${colors.dim(`… ${formatNumber(left)} more`)}`] : []
  ];
}
function exampleLine({ what, place }, plan, colors) {
  if (place === void 0) return cutToWidth(shown(what), columns - 11);
  const line = `:${place.line}`;
  const path = cutStartToWidth(shown(place.path), maxPlace - line.length) + line;
  const id = cutToWidth(shown(place.id), maxId);
  const when = place.side === "base" && plan.last !== null ? ` in ${plan.last.version}` : "";
  const room = columns - 11 - widthOf(path) - widthOf(id) - widthOf(when) - 4;
  const words = room > 10 ? cutToWidth(shown(what), room) : "";
  return `${colors.cyan(path)}${when}  ${colors.dim(id)}  ${words}`.trimEnd();
}
function entryLine({ path, bump, prose, pullNumber, author }, colors) {
  const by = [
    ...pullNumber === void 0 ? [] : [`#${pullNumber}`],
    ...author === void 0 ? [] : [author]
  ];
  const who = by.length === 0 ? "" : `  (${cutToWidth(shown(by.join(", ")), maxAuthor)})`;
  const place = cutStartToWidth(shown(path), maxEntryPlace);
  const room = Math.max(10, columns - 15 - widthOf(place) - widthOf(who) - bump.length);
  const text = cutToWidth(shown(prose.split("\n")[0] ?? ""), room);
  return `    entry  ${colors.cyan(place)}  ${paintBump(bump, colors)}  ${text}${who}`;
}

export {
  renderPlan,
  planLines
};
