import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  require_picocolors
} from "./chunk-XBEPSWVK.js";
import {
  compareTrees,
  describeDiff
} from "./chunk-NZIPWCH5.js";
import {
  escapeTerminal
} from "./chunk-RPTZH7TG.js";
import "./chunk-5ZRZILPU.js";
import {
  compareSides
} from "./chunk-J23CTRON.js";
import {
  openRepository
} from "./chunk-UC7TOMXV.js";
import "./chunk-SHLNK5W7.js";
import {
  looseManifest
} from "./chunk-APMFKKBX.js";
import "./chunk-6HNJCTUF.js";
import "./chunk-L3TOTSZ4.js";
import "./chunk-BJY47QON.js";
import "./chunk-FWULUB3H.js";
import {
  openNamedFile
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
import "./chunk-5DAHFXVY.js";
import {
  HostError
} from "./chunk-JBXV7KQQ.js";
import {
  __toESM
} from "./chunk-B2BWVCLW.js";

// src/cli/diff.ts
import { stat } from "node:fs/promises";

// src/reporters/diff.ts
var import_picocolors = __toESM(require_picocolors(), 1);
var maxShown = 40;
var maxValueCharacters = 200;
function renderDiff(diff, color) {
  const colors = import_picocolors.default.createColors(color);
  const { counts } = diff;
  const out = [
    `heartcut diff  ${escapeTerminal(diff.base)} → ${escapeTerminal(diff.head)}     ${colors.green(`+${counts.added}`)} ${colors.yellow(`~${counts.edited}`)} ${colors.red(`-${counts.removed}`)} ${colors.cyan(`↕${counts.moved}`)}   ${counts.base} → ${counts.head} records`
  ];
  const list = (title, items, draw) => {
    if (items.length === 0) return;
    out.push("", colors.bold(title));
    for (const item of items.slice(0, maxShown)) out.push(...draw(item));
    if (items.length > maxShown)
      out.push(`  … ${items.length - maxShown} more (--format json has all)`);
  };
  const place = (at) => `${escapeTerminal(at.path)}:${at.line}  ${colors.dim(escapeTerminal(at.id))}`;
  list("added", diff.added, (at) => [`  ${colors.green("+")} ${place(at)}`]);
  list("removed", diff.removed, (at) => [`  ${colors.red("-")} ${place(at)}`]);
  list("edited", diff.edited, (edit) => [
    `  ${colors.yellow("~")} ${place(edit)}${edit.before.line === edit.line ? "" : `  was line ${edit.before.line}`}`,
    ...edit.fields.map(
      (field) => `      ${escapeTerminal(field.name)}: ${drawField(field, colors)}`
    )
  ]);
  list("moved", diff.moved, (move) => [
    `  ${colors.cyan("↕")} ${place(move)}  from ${escapeTerminal(move.before.path)}:${move.before.line}`
  ]);
  if (diff.problems.length > 0) {
    out.push("", colors.red("could not be read"));
    for (const { at, code } of diff.problems.slice(0, maxShown)) {
      out.push(`  ! ${escapeTerminal(at)}  ${code}`);
    }
  }
  return `${out.join("\n")}
`;
}
function drawField(field, colors) {
  if (field.words === void 0) {
    return `${colors.red(shorten(field.before))} → ${colors.green(shorten(field.after))}`;
  }
  return field.words.map(([sign, text]) => {
    if (sign === "=") return escapeTerminal(middle(text));
    const marked = `${sign === "+" ? "{+" : "[-"}${escapeTerminal(text)}${sign === "+" ? "+}" : "-]"}`;
    return sign === "+" ? colors.green(marked) : colors.red(marked);
  }).join("");
}
function middle(text) {
  const flat = text.replaceAll("\n", "⏎");
  return flat.length <= 60 ? flat : `${flat.slice(0, 28)} … ${flat.slice(-28)}`;
}
function shorten(value) {
  const text = escapeTerminal(value === void 0 ? "(none)" : JSON.stringify(value));
  return text.length > maxValueCharacters ? `${text.slice(0, maxValueCharacters)}…` : text;
}

// src/cli/diff.ts
async function runDiff(older, newer, flags, out) {
  const areFiles = newer !== void 0 && await isFile(older) && await isFile(newer);
  const changes = areFiles ? [await diffFiles(older, newer, flags.idField)] : await diffCommits(older, newer, out);
  const diff = describeDiff(changes, older, newer ?? "working tree");
  const text = flags.format === "json" ? `${JSON.stringify(diff, null, 2)}
` : renderDiff(diff, flags.output === void 0 && out.hasColor(flags));
  await out.print(text, flags.output);
  return 0;
}
async function isFile(path) {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
async function diffFiles(older, newer, idField) {
  const manifest = looseManifest({ kind: "text", ...idField === void 0 ? {} : { idField } });
  const sides = await Promise.all(
    [older, newer].map(async (path) => [{ path: newer, bytes: await openNamedFile(path) }])
  );
  const base = new DatasetSide(manifest, "base", sides[0] ?? []);
  const head = new DatasetSide(manifest, "head", sides[1] ?? []);
  return compareSides(manifest, base, head);
}
async function diffCommits(older, newer, out) {
  const repository = await openRepository(process.cwd());
  if (repository === null) {
    throw new HostError(`${older} is no file, and this folder is in no git repository`, {
      hint: "heartcut diff OLD.jsonl NEW.jsonl, or heartcut diff COMMIT COMMIT inside a repository."
    });
  }
  const base = await repository.tree(older);
  const head = newer === void 0 ? await repository.workingTree() : await repository.tree(newer);
  return compareTrees(base, head, out.log);
}
export {
  runDiff
};
