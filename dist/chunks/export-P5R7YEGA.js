import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  exportSide,
  openDataset,
  requireExport
} from "./chunk-XQ4FU5S7.js";
import "./chunk-YKMU5V6Y.js";
import "./chunk-G5CCMBHJ.js";
import {
  parseFields
} from "./chunk-UJ2JKY4F.js";
import {
  escapeTerminal
} from "./chunk-RPTZH7TG.js";
import "./chunk-5ZRZILPU.js";
import {
  openRepository
} from "./chunk-UC7TOMXV.js";
import "./chunk-SHLNK5W7.js";
import {
  looseManifest
} from "./chunk-APMFKKBX.js";
import "./chunk-6HNJCTUF.js";
import "./chunk-L3TOTSZ4.js";
import "./chunk-FWULUB3H.js";
import {
  FolderTree,
  isSameFile,
  openNamedFile,
  writeWhole
} from "./chunk-K2567GPB.js";
import {
  DatasetSide
} from "./chunk-TAMHQAQU.js";
import "./chunk-WWS6BYUO.js";
import "./chunk-M4URBNEV.js";
import "./chunk-M5JJSKID.js";
import "./chunk-JHE5BW5S.js";
import "./chunk-YLOS5D4A.js";
import "./chunk-W4WGAWAM.js";
import "./chunk-7RKVKBX2.js";
import {
  kinds
} from "./chunk-6DNMUFKZ.js";
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
import "./chunk-5DAHFXVY.js";
import {
  ConfigError
} from "./chunk-JBXV7KQQ.js";
import "./chunk-B2BWVCLW.js";

// src/cli/export.ts
import { access, readFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";

// src/reporters/export.ts
var maxFields = 8;
function renderExport(report, files) {
  const { written, records } = report;
  const target = files.output === void 0 ? "nothing written" : `→ ${files.output}`;
  const lines = [
    `${report.export}: ${count(written)} of ${count(records)} records ${target}`,
    ...block("left out", report.refused.flatMap(describeRefusal)),
    ...block("without a place", describeFields(report.lost)),
    ...block("in another shape", describeFields(report.changed)),
    ...block("beside it", files.sidecars),
    ...files.output === void 0 ? [] : describeSnippet(files)
  ];
  return `${lines.map(escapeTerminal).join("\n")}
`;
}
function count(value) {
  return value.toLocaleString("en");
}
function block(title, lines) {
  return lines.length === 0 ? [] : ["", `  ${title}`, ...lines.map((line) => `    ${line}`)];
}
function describeRefusal({ code, count: times, detail, at }) {
  const places = at.map(
    ({ path, line }, i) => at[i - 1]?.path === path ? `:${line}` : `${path}:${line}`
  );
  const more = times > at.length ? ` and ${count(times - at.length)} more` : "";
  return [`${code}  ${count(times)} ×  ${detail}`, `  ${places.join(", ")}${more}`];
}
function describeFields(fields) {
  const shown = fields.slice(0, maxFields);
  const width = Math.max(0, ...shown.map(({ field }) => field.length));
  const more = fields.length - shown.length;
  return [
    ...shown.map(
      ({ field, count: times, first }) => `${field.padEnd(width)}  ${count(times)} ×, first at ${first.path}:${first.line}`
    ),
    ...more > 0 ? [`and ${count(more)} more: --report names all`] : []
  ];
}
function describeSnippet({ trainer, snippet }) {
  const lines = snippet.text.trimEnd().split("\n");
  return ["", `  ${trainer}`, "", ...lines.map((line) => line === "" ? "" : `    ${line}`)];
}

// src/cli/export.ts
async function runExport(files, flags, out) {
  const side = files.length > 0 ? await openLoose(files, flags) : await openNamed(flags);
  const name = flags.dataset ?? nameOf(flags.output);
  const file = basename(flags.output);
  const exported = exportSide(side, flags.as, { file, name, split: flags.split });
  const { form, context } = exported;
  const sidecars = (form.sidecars?.(context) ?? []).map((sidecar) => ({
    path: join(dirname(flags.output), sidecar.name),
    text: sidecar.text
  }));
  await requireApart(flags, side, sidecars);
  out.log.info(`exporting to ${flags.output}`);
  const isWritten = await writeRows(flags.output, exported);
  const report = exported.report();
  if (isWritten) for (const { path, text: text2 } of sidecars) await writeWhole(path, text2);
  if (flags.report !== void 0) {
    await writeWhole(flags.report, `${JSON.stringify(report, null, 2)}
`);
  }
  const text = renderExport(report, {
    trainer: form.trainer,
    output: isWritten ? flags.output : void 0,
    sidecars: isWritten ? sidecars.map(({ path }) => path) : [],
    snippet: form.snippet(context)
  });
  await out.print(text, void 0);
  return report.refused.length === 0 ? 0 : 1;
}
async function writeRows(path, exported) {
  const rest = exported.pieces[Symbol.iterator]();
  const first = rest.next();
  if (exported.report().written === 0) return false;
  await writeWhole(path, firstAndRest(first, rest));
  return true;
}
function* firstAndRest(first, rest) {
  for (let piece = first; piece.done !== true; piece = rest.next()) yield piece.value;
}
async function openLoose(files, flags) {
  if (flags.kind === void 0) {
    throw new ConfigError("loose files need --kind", {
      hint: `What kind of records are these? --kind ${kinds.map((kind) => kind.id).join(" | ")}`,
      docs: "docs/kinds.md"
    });
  }
  for (const name of ["dataset", "split"]) {
    if (flags[name] === void 0) continue;
    throw new ConfigError(`--${name} is for repositories; files were named`);
  }
  const manifest = looseManifest({
    kind: flags.kind,
    files,
    fields: parseFields(flags.field ?? []),
    ...flags.idField === void 0 ? {} : { idField: flags.idField }
  });
  requireExport(flags.as, flags.kind);
  const sources = await Promise.all(
    files.map(async (path) => ({ path, bytes: await openNamedFile(path) }))
  );
  return new DatasetSide(manifest, "head", sources);
}
async function openNamed(flags) {
  if (flags.dataset === void 0) {
    throw new ConfigError("nothing to export", {
      hint: "Name files, with --kind, or a dataset of this repository with --dataset NAME."
    });
  }
  for (const name of ["kind", "field", "idField"]) {
    if (flags[name] === void 0) continue;
    const flag = name === "idField" ? "id-field" : name;
    throw new ConfigError(`--${flag} is for loose files; name them`, {
      hint: "In a repository dataset.yaml says this: docs/dataset-yaml.md"
    });
  }
  const repository = await openRepository(process.cwd());
  const tree = await repository?.workingTree() ?? new FolderTree(process.cwd());
  return openDataset(tree, flags.dataset, flags.split);
}
async function requireApart({ output, report }, side, sidecars) {
  const written = [output, ...report === void 0 ? [] : [report]];
  const all = [...written, ...sidecars.map(({ path }) => path)];
  for (const [index, path] of all.entries()) {
    for (const input of side.paths) {
      if (!await isSameFile(input, path)) continue;
      throw new ConfigError(`${path} is one of the inputs`, { hint: "Write to another file." });
    }
    for (const other of all.slice(0, index)) {
      if (!await isSameFile(other, path)) continue;
      throw new ConfigError(`${path} would be written twice`, { hint: "Write to another file." });
    }
  }
  for (const { path, text } of sidecars) {
    if (!await isThere(path) || await readFile(path, "utf8") === text) continue;
    throw new ConfigError(`${path} is there already and says something else`, {
      hint: "Write to a folder of its own, and add what it says to yours."
    });
  }
}
async function isThere(path) {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
function nameOf(path) {
  return basename(path, extname(path));
}
export {
  runExport
};
