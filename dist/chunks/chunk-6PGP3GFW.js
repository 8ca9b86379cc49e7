import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  findRoot,
  git
} from "./chunk-UC7TOMXV.js";
import {
  readTag
} from "./chunk-L3TOTSZ4.js";

// src/adapters/git-versions.ts
async function openVersions(folder) {
  const root = await findRoot(folder);
  return root === null ? null : new GitVersions(root);
}
var GitVersions = class {
  #root;
  constructor(root) {
    this.#root = root;
  }
  async releaseTags() {
    const format = "--format=%(refname:strip=2)%09%(objectname)%09%(*objectname)";
    const listing = await git(this.#root, ["for-each-ref", format, "refs/tags"]);
    return listing.toString("utf8").split("\n").flatMap((line) => {
      const [tag = "", own = "", target = ""] = line.split("	");
      return readTag(tag) === void 0 ? [] : [{ tag, commit: target === "" ? own : target }];
    });
  }
  async lastChange(path, from) {
    const options = ["-1", "--first-parent", "--no-show-signature", "--format=%H"];
    const where = ["--end-of-options", from, "--", `:(top,literal)${path}`];
    const commit = (await git(this.#root, ["log", ...options, ...where])).toString("utf8").trim();
    return commit === "" ? null : commit;
  }
  async isAncestor(a, b) {
    try {
      await git(this.#root, ["merge-base", "--is-ancestor", "--end-of-options", a, b]);
      return true;
    } catch (error) {
      if (error.code === 1) return false;
      throw error;
    }
  }
  async isShallow() {
    const answer = await git(this.#root, ["rev-parse", "--is-shallow-repository"]);
    return answer.toString("utf8").trim() === "true";
  }
};

export {
  openVersions
};
