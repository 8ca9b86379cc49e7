import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  planLines,
  renderPlan
} from "./chunk-4SFQ22HZ.js";
import {
  writeTogether
} from "./chunk-5VMBXTNJ.js";
import {
  openSources
} from "./chunk-BHYI5U5J.js";
import {
  embeddingOf,
  judgingOf
} from "./chunk-M4BHYLFA.js";
import {
  cutToWidth,
  padToWidth,
  widthOf
} from "./chunk-OTZE6PSK.js";
import {
  require_picocolors
} from "./chunk-XBEPSWVK.js";
import {
  prepare
} from "./chunk-6R4CE6EI.js";
import "./chunk-OHPZBS45.js";
import "./chunk-6PGP3GFW.js";
import "./chunk-EC6QH3EY.js";
import "./chunk-ACNQF2EF.js";
import "./chunk-DAKBPDNY.js";
import {
  parseVersion
} from "./chunk-2DWTQX3B.js";
import "./chunk-FRVGGCPG.js";
import "./chunk-5AICM5YZ.js";
import "./chunk-WRM7CEOA.js";
import "./chunk-E5YGVY45.js";
import "./chunk-3O2QAWUR.js";
import "./chunk-MO4CUXYF.js";
import {
  headlineOf
} from "./chunk-XQNJUBH3.js";
import "./chunk-TY42KNPP.js";
import {
  count,
  formatNumber
} from "./chunk-2XOXYJXM.js";
import "./chunk-OSF7EEEO.js";
import {
  escapeTerminal
} from "./chunk-RPTZH7TG.js";
import "./chunk-5ZRZILPU.js";
import "./chunk-2ZSFXRSY.js";
import "./chunk-CSP7XIYB.js";
import "./chunk-J23CTRON.js";
import "./chunk-UHVLQ4XK.js";
import "./chunk-BKUNF3BT.js";
import "./chunk-SV2NUQXX.js";
import "./chunk-RFRVB43M.js";
import "./chunk-LFEOI45X.js";
import "./chunk-FCR7HLFZ.js";
import "./chunk-F4LSG27J.js";
import "./chunk-UC7TOMXV.js";
import "./chunk-SHLNK5W7.js";
import "./chunk-APMFKKBX.js";
import "./chunk-6HNJCTUF.js";
import "./chunk-L3TOTSZ4.js";
import "./chunk-BV6LEHPT.js";
import "./chunk-JCRZABTO.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-FWULUB3H.js";
import "./chunk-K2567GPB.js";
import "./chunk-ZN343PKZ.js";
import "./chunk-J5R3LKEN.js";
import "./chunk-TAMHQAQU.js";
import "./chunk-WWS6BYUO.js";
import "./chunk-M4URBNEV.js";
import "./chunk-M5JJSKID.js";
import "./chunk-JHE5BW5S.js";
import "./chunk-YLOS5D4A.js";
import "./chunk-W4WGAWAM.js";
import "./chunk-7RKVKBX2.js";
import "./chunk-6DNMUFKZ.js";
import "./chunk-3WBK7YJG.js";
import "./chunk-RTXV5KBX.js";
import "./chunk-ZYJUFE2M.js";
import "./chunk-6PV7H552.js";
import "./chunk-NVOP5WHG.js";
import "./chunk-P3IKFHKZ.js";
import "./chunk-D6DAZZUW.js";
import "./chunk-KV3RCNQ6.js";
import "./chunk-JQJ4TXEJ.js";
import "./chunk-UPWWFXVT.js";
import "./chunk-5CYX4ZC5.js";
import "./chunk-D6XPNAL3.js";
import "./chunk-U6CFKMFK.js";
import "./chunk-LKLKBO33.js";
import "./chunk-5DAHFXVY.js";
import "./chunk-LC5SVCSF.js";
import "./chunk-JBXV7KQQ.js";
import {
  __toESM
} from "./chunk-B2BWVCLW.js";

// src/reporters/prepared-release.ts
var import_picocolors = __toESM(require_picocolors(), 1);
var columns = 100;
var maxSectionLines = 30;
var maxMetrics = 12;
function renderPrepared(release, files, { color, applied }) {
  const colors = import_picocolors.default.createColors(color);
  const { plan, planned, section, metrics } = release;
  const from = plan.last?.version ?? "not released";
  const bump = planned.bump === "first" ? "first release" : planned.bump;
  const out = [
    `heartcut release prepare  ${colors.bold(escapeTerminal(release.dataset))}  ${from} → ${colors.bold(planned.version)}  ${bump}`,
    "",
    ...planLines({ ...plan, planned: null }, colors),
    "",
    `  ${colors.bold("CHANGELOG.md")}`
  ];
  const lines = section.trimEnd().split("\n");
  for (const line of lines.slice(0, maxSectionLines)) {
    out.push(`    ${colors.dim("|")} ${cutToWidth(escapeTerminal(line), columns - 6)}`.trimEnd());
  }
  const left = lines.length - maxSectionLines;
  if (left > 0) out.push(`    ${colors.dim(`… ${count(left, "more line")}`)}`);
  out.push("", `  ${colors.bold("Measured")}`, ...metricLines(metrics, plan.last?.version));
  const headline = headlineOf(release.report, "this release");
  const paint = { passed: colors.green, nothing: colors.dim, undecided: colors.yellow };
  const { verdict } = headline;
  const painted = verdict === "failed" || verdict === "broken" ? colors.red : paint[verdict];
  out.push("", `  ${colors.bold("Gates")}`, `    ${painted(headline.text)}`);
  out.push(`    ${colors.dim(escapeTerminal(release.report.reproduce))}`);
  out.push("", `  ${colors.bold("Files")}`);
  const marks = {
    new: colors.green("+"),
    changed: colors.yellow("~"),
    same: colors.dim("="),
    removed: colors.red("-")
  };
  for (const { path, state, bytes } of files) {
    const size = state === "removed" ? "" : `  ${colors.dim(`${formatNumber(bytes)} bytes`)}`;
    out.push(`    ${marks[state]} ${escapeTerminal(path)}${size}`);
  }
  const isDone = files.every(({ state }) => state === "same");
  const end = isDone ? "all is so already" : applied ? `written; commit it, and tag nothing: the release is published from main` : "nothing was written: --apply writes these files";
  out.push("", `  ${end}`);
  return `${out.join("\n")}
`;
}
function metricLines(metrics, last) {
  const name = ({ name: measure, budget }) => budget === void 0 ? measure : `${measure} (${formatNumber(budget)} words)`;
  const rows = metrics.slice(0, maxMetrics).map((metric) => [
    name(metric),
    metric.before === null ? "not kept" : formatNumber(metric.before.value),
    formatNumber(metric.now.value)
  ]);
  const table = last === void 0 ? rows.map(([measure = "", , now = ""]) => [measure, "", now]) : [["", last, "now"], ...rows];
  const width = (i) => Math.max(0, ...table.map((row) => widthOf(row[i] ?? "")));
  const widths = [width(0), width(1), width(2)];
  return table.map(([measure = "", before = "", now = ""]) => {
    const cells = [padToWidth(measure, widths[0])];
    if (widths[1] > 0) cells.push(before.padStart(widths[1]));
    return `    ${[...cells, now.padStart(widths[2])].join("   ")}`;
  });
}

// src/cli/release/prepare.ts
async function runReleasePrepare(dataset, flags, out, threads) {
  const version = flags.version === void 0 ? void 0 : parseVersion(flags.version);
  const sources = await openSources();
  const { head, repository, root } = sources;
  const prepared = await prepare(
    {
      ...sources,
      dataset,
      version,
      today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10),
      check: {
        ...threads === void 0 ? {} : { threads },
        // A look at what would be written must not cost anything.
        judging: await judgingOf({ dryRun: flags.apply !== true }, repository),
        embedding: await embeddingOf(repository)
      }
    },
    out.log,
    () => performance.now()
  );
  const color = out.hasColor(flags);
  if (prepared.outcome !== "prepared") {
    await out.print(
      renderPlan({ head: { label: head.label }, datasets: [prepared.plan] }, color, "prepare"),
      void 0
    );
    return prepared.outcome === "refused" ? 1 : 0;
  }
  const { release, files } = prepared;
  const states = await Promise.all(files.map(async (file) => stateOf(file, head)));
  const applied = flags.apply === true;
  if (applied) await writeTogether(root, files);
  await out.print(renderPrepared(release, states, { color, applied }), void 0);
  return 0;
}
async function stateOf({ path, bytes }, head) {
  const before = await head.read(path);
  if (bytes === null) return { path, state: before === null ? "same" : "removed", bytes: 0 };
  const isSame = before !== null && Buffer.compare(before, bytes) === 0;
  return {
    path,
    state: isSame ? "same" : before === null ? "new" : "changed",
    bytes: bytes.length
  };
}
export {
  runReleasePrepare
};
