import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  HostError
} from "./chunk-JBXV7KQQ.js";

// src/adapters/guard-command.ts
import { spawn } from "node:child_process";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { isAbsolute, join, relative, resolve } from "node:path";
import { Readable } from "node:stream";
var passed = [
  "PATH",
  "HOME",
  "LANG",
  "LC_ALL",
  "TMPDIR",
  "SystemRoot",
  "PATHEXT",
  "TEMP",
  "USERPROFILE"
];
var maxBytesOfVerdict = 2e3;
var docs = "docs/gates/toxicity.md";
function broken(what) {
  return new HostError(`the guard command ${what}`, { docs });
}
function openGuard(setting, checkout, env) {
  return {
    async classify(texts) {
      for (const argument of setting.command) await requireOutside(argument, checkout);
      const folder = await mkdtemp(join(tmpdir(), "heartcut-guard-"));
      try {
        return readVerdicts(await run(setting, folder, env, texts), texts);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    }
  };
}
async function requireOutside(argument, checkout) {
  if (!isAbsolute(argument)) return;
  const inside = relative(await follow(checkout), await follow(argument));
  if (inside === "" || !inside.startsWith("..") && !isAbsolute(inside)) {
    throw broken(`would run ${JSON.stringify(argument)}, which lies in what is to be judged`);
  }
}
async function follow(path) {
  return realpath(path).catch(() => resolve(path));
}
function run({ command, timeoutSeconds, env: names }, cwd, env, texts) {
  const [program = "", ...args] = command;
  const given = Object.fromEntries([...passed, ...names].map((name) => [name, env[name]]));
  const maxBytes = texts.length * maxBytesOfVerdict;
  return new Promise((fulfil, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: given,
      shell: false,
      stdio: ["pipe", "pipe", "ignore"],
      // A group of its own, so that what it starts ends with it.
      detached: process.platform !== "win32"
    });
    const chunks = [];
    let bytes = 0;
    const stop = (error) => {
      clearTimeout(timer);
      endGroup(child.pid);
      child.kill("SIGKILL");
      reject(error);
    };
    const timer = setTimeout(() => {
      stop(broken(`took longer than ${timeoutSeconds} s`));
    }, timeoutSeconds * 1e3);
    child.on("error", (error) => {
      stop(
        broken(`could not be started: ${error.code ?? error.message}`)
      );
    });
    child.stdout.on("data", (chunk) => {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > maxBytes) stop(broken(`wrote more than ${maxBytes} bytes`));
    });
    child.stdin.on("error", () => {
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (code === 0) fulfil(Buffer.concat(chunks).toString("utf8"));
      else reject(broken(`ended with ${code === null ? String(signal) : `exit code ${code}`}`));
    });
    Readable.from(toLines(texts)).pipe(child.stdin);
  });
}
function endGroup(pid) {
  if (pid === void 0 || process.platform === "win32") return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
  }
}
function* toLines(texts) {
  for (const { id, role, text } of texts) yield `${JSON.stringify({ id, role, text })}
`;
}
function readVerdicts(output, texts) {
  const verdicts = /* @__PURE__ */ new Map();
  const asked = new Set(texts.map(({ id }) => id));
  for (const [i, line] of output.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const { id, verdict } = readLine(line, i + 1);
    if (!asked.has(id)) throw broken(`judged a text that it was not given, in line ${i + 1}`);
    if (verdicts.has(id)) throw broken(`judged a text twice, in line ${i + 1}`);
    verdicts.set(id, verdict);
  }
  return texts.map(({ id }) => {
    const verdict = verdicts.get(id);
    if (verdict === void 0) {
      throw broken(`judged ${verdicts.size} of ${texts.length} texts`);
    }
    return verdict;
  });
}
function readLine(line, number) {
  let value;
  try {
    value = JSON.parse(line);
  } catch {
    throw broken(`wrote no JSON in line ${number}`);
  }
  const { id, flagged, category, score } = typeof value === "object" && value !== null ? value : {};
  const isScore = typeof score === "number" && score >= 0 && score <= 1;
  if (typeof id !== "string" || typeof flagged !== "boolean" || category !== void 0 && (typeof category !== "string" || category.length > 200) || score !== void 0 && !isScore) {
    throw broken(`wrote no verdict in line ${number}`);
  }
  return {
    id,
    verdict: {
      flagged,
      ...category === void 0 ? {} : { category },
      ...isScore ? { score } : {}
    }
  };
}

export {
  openGuard
};
