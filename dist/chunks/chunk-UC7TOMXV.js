import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  openFile
} from "./chunk-K2567GPB.js";
import {
  HostError
} from "./chunk-JBXV7KQQ.js";

// src/adapters/git.ts
import { execFile } from "node:child_process";
import { lstat, readFile, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { promisify } from "node:util";

// src/adapters/git-blob.ts
import { spawn } from "node:child_process";
function gitEnvironment() {
  return { ...process.env, GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };
}
function readBlob(root, oid) {
  return new Promise((resolve, reject) => {
    const child = spawn("git", ["cat-file", "--batch"], { cwd: root, env: gitEnvironment() });
    const blob = new IncomingBlob();
    let errors = "";
    child.stdout.on("data", (chunk) => blob.add(chunk));
    child.stderr.on("data", (chunk) => errors += chunk.toString());
    child.on("error", reject);
    child.on("close", () => {
      const bytes = blob.finish();
      const why = errors.trim() === "" ? blob.header : errors.trim();
      if (bytes !== void 0) resolve(bytes);
      else reject(new HostError(`git cat-file failed for ${oid}: ${why}`));
    });
    child.stdin.on("error", () => {
    });
    child.stdin.end(`${oid}
`);
  });
}
var minSharedBytes = 32 * 1024 * 1024;
var IncomingBlob = class {
  header = "";
  #bytes;
  #at = 0;
  add(chunk) {
    if (this.#bytes !== void 0) {
      this.#fill(chunk);
      return;
    }
    const end = chunk.indexOf(10);
    this.header += chunk.toString("utf8", 0, end < 0 ? chunk.length : end);
    if (end < 0) return;
    const size = / blob (\d+)$/.exec(this.header)?.[1];
    if (size === void 0) return;
    this.#bytes = makeRoom(Number(size));
    this.#fill(chunk.subarray(end + 1));
  }
  /** The blob; undefined where it did not come, or not to its end. */
  finish() {
    return this.#at === this.#bytes?.length ? this.#bytes : void 0;
  }
  /** The line feed behind the blob is left. */
  #fill(chunk) {
    const bytes = this.#bytes;
    const taken = chunk.subarray(0, bytes.length - this.#at);
    bytes.set(taken, this.#at);
    this.#at += taken.length;
  }
};
function makeRoom(bytes) {
  return bytes < minSharedBytes ? Buffer.alloc(bytes) : new Uint8Array(new SharedArrayBuffer(bytes));
}

// src/adapters/git.ts
var run = promisify(execFile);
var maxOutputBytes = 1024 * 1024 * 1024;
async function openRepository(folder) {
  const root = await findRoot(folder);
  return root === null ? null : new GitRepository(root);
}
async function findRoot(folder) {
  try {
    return (await git(folder, ["rev-parse", "--show-toplevel"])).toString().trim();
  } catch (error) {
    if (error.code === "ENOENT") {
      throw new HostError("git was not found", {
        hint: "Install git; heartcut reads commits with it."
      });
    }
    const { stderr } = error;
    if (stderr?.includes("dubious ownership") === true) {
      throw new HostError(`git does not trust ${folder}: it belongs to another user`, {
        hint: `Run: git config --global --add safe.directory ${folder}`
      });
    }
    return null;
  }
}
async function git(folder, args) {
  const { stdout } = await run(
    "git",
    ["-c", "core.quotePath=false", "-c", "core.fsmonitor=false", ...args],
    {
      cwd: folder,
      encoding: "buffer",
      maxBuffer: maxOutputBytes,
      env: gitEnvironment()
    }
  );
  return stdout;
}
var GitRepository = class {
  #root;
  constructor(root) {
    this.#root = root;
  }
  async resolve(revision) {
    try {
      const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
      return (await git(this.#root, args)).toString().trim();
    } catch {
      return null;
    }
  }
  async tree(revision) {
    const commit = await this.resolve(revision) ?? await this.#fetch(revision);
    return new CommitTree(this.#root, commit);
  }
  workingTree() {
    return Promise.resolve(new WorkingTree(this.#root));
  }
  async mergeBase(a, b) {
    try {
      return (await git(this.#root, ["merge-base", "--end-of-options", a, b])).toString().trim();
    } catch {
      return null;
    }
  }
  async introduced(path, line) {
    const needle = line.slice(0, maxNeedleCharacters);
    if (needle === "" || await this.resolve("HEAD") === null) return null;
    const options = ["--no-textconv", "--no-ext-diff", "--no-show-signature", "--reverse"];
    const fields = "--format=%H%x00%an%x00%aI%x00%s";
    const found = await git(this.#root, [
      "log",
      ...options,
      `-S${needle}`,
      fields,
      "HEAD",
      "--",
      `:(top,literal)${path}`
    ]);
    const [first = ""] = found.toString("utf8").split("\n");
    const [commit, author, date, subject] = first.split("\0");
    if (commit === void 0 || author === void 0 || date === void 0) return null;
    if (subject === void 0) return null;
    const pullNumber = pullOf(subject) ?? await this.#pullThatMerged(commit);
    const pull = pullNumber === void 0 ? {} : { pullNumber };
    return { commit, author, date, subject, ...pull };
  }
  /** The number in the subject of the first merge that brought a commit here. */
  async #pullThatMerged(commit) {
    const range = ["--ancestry-path", `${commit}..HEAD`];
    const merges = ["log", "--merges", "--reverse", "--no-show-signature", "--format=%s", ...range];
    const [first = ""] = (await git(this.#root, merges)).toString("utf8").split("\n");
    return pullOf(first);
  }
  async defaultBranch() {
    try {
      const args = ["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"];
      return (await git(this.#root, args)).toString().trim();
    } catch {
      for (const name of ["origin/main", "origin/master", "main", "master"]) {
        if (await this.resolve(name) !== null) return name;
      }
      return null;
    }
  }
  /** A shallow checkout lacks most commits: asks the remote for one by its full id. */
  async #fetch(revision) {
    const missing = (cause) => new HostError(`the commit ${JSON.stringify(revision)} is not in this clone`, {
      hint: "Check out the history: `with: { fetch-depth: 0 }` for actions/checkout, `git fetch --unshallow` on a laptop.",
      docs: "docs/action.md",
      cause
    });
    if (!/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(revision)) throw missing();
    try {
      const args = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--depth=1"];
      await git(this.#root, [...args, "origin", revision]);
    } catch (error) {
      throw missing(error);
    }
    const commit = await this.resolve(revision);
    if (commit === null) throw missing();
    return commit;
  }
};
var maxNeedleCharacters = 2e4;
function pullOf(subject) {
  const number = /^Merge pull request #(\d{1,9}) /.exec(subject) ?? /\(#(\d{1,9})\)$/.exec(subject);
  return number === null ? void 0 : Number(number[1]);
}
var CommitTree = class {
  #root;
  commit;
  label;
  #entries;
  constructor(root, commit) {
    this.#root = root;
    this.commit = commit;
    this.label = commit.slice(0, 7);
  }
  async list() {
    return this.#entries ??= parseTreeListing(
      await git(this.#root, ["ls-tree", "-r", "-z", "--full-tree", this.commit])
    );
  }
  async read(path) {
    const entry = (await this.list()).find((each) => each.path === path);
    if (entry?.oid === void 0 || entry.type !== "file") return null;
    return readBlob(this.#root, entry.oid);
  }
};
function parseTreeListing(listing) {
  const entries = [];
  for (const line of listing.toString("utf8").split("\0")) {
    const parsed = /^(\d+) \w+ ([0-9a-f]+)\t([\s\S]+)$/.exec(line);
    if (parsed === null) continue;
    const [, mode, oid, path] = parsed;
    const type = mode === "120000" ? "symlink" : mode === "160000" ? "submodule" : "file";
    entries.push({ path, oid, type });
  }
  return entries;
}
var WorkingTree = class {
  #root;
  commit = null;
  label = "working tree";
  constructor(root) {
    this.#root = root;
  }
  async list() {
    const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--full-name"];
    const listing = (await git(this.#root, args)).toString("utf8");
    const paths = [...new Set(listing.split("\0").filter((path) => path !== ""))].sort();
    const entries = await Promise.all(paths.map((path) => this.#entry(path)));
    return entries.filter((entry) => entry !== null);
  }
  async read(path) {
    const real = await this.#realPath(path);
    return real === null ? null : readFile(real);
  }
  async open(path) {
    const real = await this.#realPath(path);
    return real === null ? null : openFile(real);
  }
  async #realPath(path) {
    const entry = await this.#entry(path);
    if (entry?.type !== "file") return null;
    const real = await realpath(join(this.#root, path));
    const root = await realpath(this.#root);
    return real.startsWith(root + sep) ? real : null;
  }
  /** Null for a file that is tracked and was deleted. */
  async #entry(path) {
    try {
      const stats = await lstat(join(this.#root, path));
      if (stats.isSymbolicLink()) return { path, type: "symlink" };
      return stats.isDirectory() ? { path, type: "submodule" } : { path, type: "file" };
    } catch {
      return null;
    }
  }
};

export {
  openRepository,
  findRoot,
  git
};
