import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  scrub
} from "./chunk-U2CU3N66.js";
import "./chunk-6HNJCTUF.js";
import {
  isSameFile,
  readNamedFile,
  writeWhole
} from "./chunk-K2567GPB.js";
import "./chunk-WWS6BYUO.js";
import {
  findKind,
  kinds
} from "./chunk-6DNMUFKZ.js";
import "./chunk-5CYX4ZC5.js";
import "./chunk-D6XPNAL3.js";
import "./chunk-5DAHFXVY.js";
import {
  ConfigError
} from "./chunk-JBXV7KQQ.js";
import "./chunk-B2BWVCLW.js";

// src/cli/scrub.ts
import { realpath, stat } from "node:fs/promises";
async function runScrub(path, flags, out) {
  const output = await chooseOutput(path, flags);
  const kind = flags.kind === void 0 ? void 0 : findKind(flags.kind);
  if (flags.kind !== void 0 && kind === void 0) {
    throw new ConfigError(`there is no kind ${flags.kind}`, {
      hint: `Kinds: ${kinds.map((each) => each.id).join(", ")}`
    });
  }
  if (kind !== void 0 && flags.text === true) {
    throw new ConfigError("--kind is for JSON lines, --text for plain text: not both");
  }
  const result = await scrub({
    path,
    bytes: await readNamedFile(path),
    isText: flags.text === true,
    kind,
    types: flags.type,
    regions: flags.region,
    allow: flags.allow
  });
  const { mode } = await stat(path);
  const log = result.replacements.map((each) => `${JSON.stringify(each)}
`).join("");
  await writeWhole(flags.audit, log, mode);
  await writeWhole(output, result.bytes, mode);
  await out.print(`${summarize(result, output, flags)}
`, void 0);
  return 0;
}
async function chooseOutput(path, flags) {
  if (flags.output === void 0 === (flags.inPlace !== true)) {
    throw new ConfigError("say where to write: either --output FILE or --in-place");
  }
  const output = flags.output ?? await realpath(path);
  if (flags.output !== void 0 && await isSameFile(path, output)) {
    throw new ConfigError(`--output ${output} is the input`, {
      hint: "With --in-place the input is replaced."
    });
  }
  if (await isSameFile(flags.audit, path) || await isSameFile(flags.audit, output)) {
    throw new ConfigError("--audit names the data: the log needs a file of its own");
  }
  return output;
}
function summarize(result, output, flags) {
  const counts = /* @__PURE__ */ new Map();
  for (const { type } of result.replacements) counts.set(type, (counts.get(type) ?? 0) + 1);
  const found = [...counts].map(([type, count]) => `${count} × ${type}`).join(", ");
  const what = found === "" ? "nothing found" : `replaced ${found}`;
  const where = `in ${result.changedLineCount} of ${result.lineCount} lines`;
  return `${what} ${where} → ${output}, log in ${flags.audit}`;
}
export {
  runScrub
};
