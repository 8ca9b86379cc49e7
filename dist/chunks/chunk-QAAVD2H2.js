import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  openGitHubClient
} from "./chunk-DKH4V4TK.js";
import {
  readFailure
} from "./chunk-FZW2M3XW.js";
import {
  readPolicy
} from "./chunk-SHLNK5W7.js";
import {
  minimatch
} from "./chunk-APMFKKBX.js";
import {
  joinPath
} from "./chunk-L3TOTSZ4.js";
import {
  PermissionError
} from "./chunk-JBXV7KQQ.js";

// src/adapters/github/pull-shapes.ts
var TREE_LINE = "Heartcut-Tree";
var reviewStates = {
  APPROVED: "approved",
  CHANGES_REQUESTED: "changes-requested",
  DISMISSED: "dismissed"
};
function isOurs({ message, tree, parents }) {
  return parents.length === 1 && message.trimEnd().endsWith(`
${TREE_LINE}: ${tree}`);
}
function pullOf(pull) {
  const isMerged = pull.merged_at !== null;
  return {
    number: pull.number,
    url: pull.html_url,
    author: pull.user?.login ?? "",
    title: pull.title,
    body: pull.body ?? "",
    headCommit: pull.head.sha,
    isMerged,
    // Of an open one it names a commit that GitHub tries the merging with.
    mergeCommit: isMerged ? pull.merge_commit_sha : null
  };
}
function sameName(a, b) {
  return a?.toLowerCase() === b.toLowerCase();
}
function loginOf(account) {
  const login = account?.login;
  return typeof login === "string" ? login : "";
}

// src/adapters/github/pulls.ts
var PER_PAGE = 100;
var CONTENTS = "The token needs `contents: write` in the permissions of the job.";
var PULLS = [
  "The token needs `pull-requests: write` in the permissions of the job, and for GITHUB_TOKEN the",
  'repository must allow it: Settings, Actions, General, "Allow GitHub Actions to create and approve',
  'pull requests".'
].join("\n");
var READ = "The token needs `pull-requests: read` in the permissions of the job.";
function createPullHost(options) {
  const client = openGitHubClient(options);
  const { octokit, owner, repo } = client;
  const { git, pulls, repos, teams } = octokit.rest;
  const here = { owner, repo };
  async function refCommit(branch) {
    const found = await orNull(() => git.getRef({ ...here, ref: `heads/${branch}` }));
    return found === null ? null : found.data.object.sha;
  }
  async function readCommit(commit) {
    const { data } = await git.getCommit({ ...here, commit_sha: commit });
    return {
      id: data.sha,
      author: data.author.name,
      message: data.message,
      tree: data.tree.sha,
      parents: data.parents.map((parent) => parent.sha)
    };
  }
  async function findOpen(branch, into) {
    const { data } = await pulls.list({
      ...here,
      state: "open",
      head: `${owner}:${branch}`,
      base: into,
      per_page: PER_PAGE
    });
    const found = data.find(
      ({ head }) => head.ref === branch && sameName(head.repo?.full_name, `${owner}/${repo}`)
    );
    return found === void 0 ? null : pullOf(found);
  }
  async function writeTree(base, files) {
    const tree = [];
    for (const { path, bytes } of files) {
      const entry = { path, mode: "100644", type: "blob" };
      if (bytes === null) {
        tree.push({ ...entry, sha: null });
        continue;
      }
      const content = Buffer.from(bytes).toString("base64");
      const { data: data2 } = await git.createBlob({ ...here, content, encoding: "base64" });
      tree.push({ ...entry, sha: data2.sha });
    }
    const { data } = await git.createTree({ ...here, base_tree: base, tree });
    return data.sha;
  }
  async function commitOnce({
    branch,
    parent,
    message,
    files
  }) {
    const base = (await readCommit(parent)).tree;
    const tree = await writeTree(base, files);
    if (tree === base) return null;
    const text = `${message.trimEnd()}

${TREE_LINE}: ${tree}
`;
    const present = await refCommit(branch);
    if (present !== null) {
      const held = await readCommit(present);
      const isSame = held.tree === tree && held.message.trimEnd() === text.trimEnd();
      if (isSame && held.parents.length === 1 && held.parents[0] === parent) return present;
    }
    const { data } = await git.createCommit({ ...here, message: text, tree, parents: [parent] });
    if (present === null) {
      await git.createRef({ ...here, ref: `refs/heads/${branch}`, sha: data.sha });
    } else {
      await git.updateRef({ ...here, ref: `heads/${branch}`, sha: data.sha, force: true });
    }
    return data.sha;
  }
  return {
    branchCommit: (branch) => client.attempt(`look at the branch ${branch}`, CONTENTS, () => refCommit(branch)),
    openPull: (branch, into) => client.attempt(`look for the pull request of ${branch}`, READ, () => findOpen(branch, into)),
    editorOf: (branch) => client.attempt(`look at the branch ${branch}`, CONTENTS, async () => {
      const commit = await refCommit(branch);
      if (commit === null) return null;
      const held = await readCommit(commit);
      return isOurs(held) ? null : held.author;
    }),
    commitFiles: (commit) => client.attempt(`write the branch ${commit.branch}`, CONTENTS, () => commitOnce(commit)),
    createPull: ({ branch, into, title, body }) => client.attempt(`open a pull request for ${branch}`, PULLS, async () => {
      const open = await findOpen(branch, into);
      if (open !== null) return open;
      const { data } = await pulls.create({ ...here, head: branch, base: into, title, body });
      return pullOf(data);
    }),
    async updatePull(number, { title, body }) {
      await client.attempt(
        `update pull request #${number}`,
        PULLS,
        () => pulls.update({ ...here, pull_number: number, title, body })
      );
    },
    async closePull(number, branch) {
      await client.attempt(
        `close pull request #${number}`,
        PULLS,
        () => pulls.update({ ...here, pull_number: number, state: "closed" })
      );
      await client.attempt(`delete the branch ${branch}`, CONTENTS, async () => {
        if (await refCommit(branch) === null) return;
        await git.deleteRef({ ...here, ref: `heads/${branch}` });
      });
    },
    pullOf: (commit, into) => client.attempt(`find the pull request of ${commit.slice(0, 7)}`, READ, async () => {
      const { data } = await repos.listPullRequestsAssociatedWithCommit({
        ...here,
        commit_sha: commit,
        per_page: PER_PAGE
      });
      const merged = data.filter(
        (pull) => pull.merged_at !== null && pull.base.ref === into && sameName(pull.base.repo?.full_name, `${owner}/${repo}`)
      );
      const found = merged.find((pull) => pull.merge_commit_sha === commit) ?? merged[0];
      return found === void 0 ? null : pullOf(found);
    }),
    fileAt: (commit, path) => client.attempt(`read ${path} at ${commit.slice(0, 7)}`, CONTENTS, async () => {
      const found = await orNull(() => repos.getContent({ ...here, path, ref: commit }));
      const file = found?.data;
      if (file === void 0 || !("content" in file) || !("encoding" in file)) return null;
      return file.encoding === "base64" ? Buffer.from(file.content, "base64") : null;
    }),
    reviews: (number) => client.attempt(`read the reviews of pull request #${number}`, READ, async () => {
      const all = await octokit.paginate(pulls.listReviews, {
        ...here,
        pull_number: number,
        per_page: PER_PAGE
      });
      return all.map((review) => ({
        by: review.user?.login ?? "",
        state: reviewStates[review.state] ?? "commented",
        commit: review.commit_id ?? ""
      }));
    }),
    committers: (number) => client.attempt(`read the commits of pull request #${number}`, READ, async () => {
      const all = await octokit.paginate(pulls.listCommits, {
        ...here,
        pull_number: number,
        per_page: PER_PAGE
      });
      const logins = all.flatMap(({ author, committer }) => [
        loginOf(author),
        loginOf(committer)
      ]);
      return [...new Set(logins)].filter((login) => login !== "").sort();
    }),
    mayWrite: (login) => client.attempt(`ask what ${login} may do`, READ, async () => {
      const found = await orNull(
        () => repos.getCollaboratorPermissionLevel({ ...here, username: login })
      );
      return found !== null && ["admin", "write"].includes(found.data.permission);
    }),
    async teamMembers(team) {
      const [org = "", slug = ""] = team.split("/");
      try {
        return await client.attempt(`list the members of ${team}`, "", async () => {
          const all = await octokit.paginate(teams.listMembersInOrg, {
            org,
            team_slug: slug,
            per_page: PER_PAGE
          });
          return all.map(({ login }) => login);
        });
      } catch (error) {
        if (error instanceof PermissionError) return null;
        throw error;
      }
    }
  };
}
async function orNull(ask) {
  try {
    return await ask();
  } catch (error) {
    if (readFailure(error).status === 404) return null;
    throw error;
  }
}

// src/commands/release/code-owners.ts
var codeOwnersPaths = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
var maxCodeOwnersBytes = 3 * 1024 * 1024;
function ownersOf(codeOwners, path) {
  let owners = [];
  for (const line of codeOwners.split(/\r?\n/)) {
    const [pattern, ...named] = wordsOf(line);
    if (pattern === void 0 || !named.every(isOwner)) continue;
    if (matchesPattern(pattern, path)) owners = named;
  }
  return owners;
}
function wordsOf(line) {
  const words = [];
  for (const word of line.match(/(?:\\.|\S)+/g) ?? []) {
    if (word.startsWith("#")) break;
    words.push(word);
  }
  return words;
}
function isOwner(word) {
  return /^@[\w-]+(?:\/[\w.-]+)?$|^[^@\s]+@[^@\s]+$/.test(word);
}
function matchesPattern(pattern, path) {
  if (/^!|^\\#|[[\]]/.test(pattern)) return false;
  const parts = pattern.split("/");
  const isName = parts.length === 1 || parts.length === 2 && parts[1] === "";
  if (parts[0] === "") parts.shift();
  else if (isName && parts[0] !== "**") parts.unshift("**");
  const isFolder = parts.at(-1) === "";
  if (isFolder) parts.pop();
  const glob = parts.join("/");
  const test = (one) => minimatch(path, one, {
    dot: true,
    nobrace: true,
    noext: true,
    nocomment: true,
    nonegate: true
  });
  if (isFolder) return test(`${glob}/**`);
  return test(glob) || parts.at(-1) !== "*" && test(`${glob}/**`);
}

// src/commands/release/approvals.ts
var MAX_PULL_COMMITS = 250;
var again = "then run the workflow again.";
async function checkApproval(question, ports) {
  const { commit, branch } = question;
  const short = commit.slice(0, 7);
  const pull = await ports.pulls.pullOf(commit, branch);
  const base = await findBase(question, pull, ports);
  if (base === null) {
    return refuse(
      `what ${branch} held before ${short} can't be found, so no rule says who approves.`
    );
  }
  const tree = await ports.repository.tree(base);
  const { approvals, codeOwners } = (await readPolicy(tree)).release;
  const needed = Math.max(approvals, codeOwners ? 1 : 0);
  if (needed === 0) return { approved: true, by: [] };
  if (pull === null) {
    return refuse(
      `${short} came to ${branch} without a pull request, and release.approvals asks for ${needed}. Let the release pull request bring it.`
    );
  }
  if (!await isAsReviewed(question, pull, ports)) {
    return refuse(
      `the ${releaseFile(question.folder)} of ${short} is not the one that #${pull.number} holds: it was changed while it was merged. Bring it by a pull request of its own.`
    );
  }
  const reviews = await ports.pulls.reviews(pull.number);
  const words = lastWords(reviews).filter(({ commit: at }) => at === pull.headCommit);
  const makers = await makersOf(pull, ports);
  const writers = [];
  for (const word of words) {
    const counts = word.state === "approved" || word.state === "changes-requested";
    if (!counts || isBot(word.by) || makers.has(word.by.toLowerCase())) continue;
    if (await ports.pulls.mayWrite(word.by)) writers.push(word);
  }
  const namesOf = (state) => writers.filter((word) => word.state === state).map(({ by: by2 }) => by2);
  const by = namesOf("approved");
  const against = namesOf("changes-requested");
  if (against.length > 0) {
    return refuse(
      `${against.join(", ")} asked for changes in #${pull.number}. Settle it there, ${again}`
    );
  }
  if (by.length < needed) {
    return refuse(
      `#${pull.number} has ${by.length} of ${needed} approvals of its last commit ${pull.headCommit.slice(0, 7)} by people who may write and did not make it. Approve it, also now that it is merged, ${again}`
    );
  }
  const missing = codeOwners ? await missingOwner(question.folder, tree, by, ports.pulls) : null;
  return missing === null ? { approved: true, by } : refuse(`#${pull.number}: ${missing}`);
}
function refuse(reason) {
  return { approved: false, reason };
}
async function findBase({ commit, branch }, pull, { repository, pulls }) {
  let parent = await repository.resolve(`${commit}^1`);
  for (let steps = 0; steps < MAX_PULL_COMMITS && parent !== null; steps += 1) {
    if (pull === null || (await pulls.pullOf(parent, branch))?.number !== pull.number)
      return parent;
    parent = await repository.resolve(`${parent}^1`);
  }
  return null;
}
async function isAsReviewed({ commit, folder }, { headCommit }, { repository, pulls }) {
  const path = releaseFile(folder);
  const merged = await (await repository.tree(commit)).read(path);
  const reviewed = await pulls.fileAt(headCommit, path);
  return merged !== null && reviewed !== null && Buffer.compare(merged, reviewed) === 0;
}
function releaseFile(folder) {
  return joinPath(folder, "release.json");
}
function lastWords(reviews) {
  const last = /* @__PURE__ */ new Map();
  for (const review of reviews) {
    if (review.state !== "commented" && review.by !== "") last.set(review.by.toLowerCase(), review);
  }
  return [...last.values()].sort((a, b) => a.by < b.by ? -1 : 1);
}
async function makersOf(pull, { pulls }) {
  const committers = await pulls.committers(pull.number);
  return new Set([pull.author, ...committers].map((login) => login.toLowerCase()));
}
function isBot(login) {
  return login.endsWith("[bot]");
}
async function missingOwner(folder, tree, approvers, pulls) {
  const path = releaseFile(folder);
  const found = await readCodeOwners(tree);
  if (typeof found === "object") return found.trouble;
  const owners = ownersOf(found, path);
  if (owners.length === 0)
    return `CODEOWNERS names no owner of ${path}, and codeOwners asks for one.`;
  const approved = new Set(approvers.map((login) => login.toLowerCase()));
  const unknown = [];
  for (const owner of owners) {
    if (!owner.startsWith("@")) {
      unknown.push(`${owner} is an e-mail address, which names no account`);
    } else if (!owner.includes("/")) {
      if (approved.has(owner.slice(1).toLowerCase())) return null;
    } else {
      const members = await pulls.teamMembers(owner.slice(1));
      if (members === null) unknown.push(`the token may not ask who is in ${owner}`);
      else if (members.some((login) => approved.has(login.toLowerCase()))) return null;
    }
  }
  const why = unknown.length === 0 ? "" : ` (${unknown.join("; ")})`;
  return `no owner of ${path} approved it: ${owners.join(", ")}${why}.`;
}
async function readCodeOwners(tree) {
  for (const path of codeOwnersPaths) {
    const bytes = await tree.read(path);
    if (bytes === null) continue;
    if (bytes.length > maxCodeOwnersBytes) {
      return { trouble: `${path} is larger than the 3 MB that GitHub reads.` };
    }
    return Buffer.from(bytes).toString("utf8");
  }
  return { trouble: "there is no CODEOWNERS file, and codeOwners asks for one." };
}

// src/core/publishing.ts
function publishExitCode(outcomes) {
  if (outcomes.some(({ outcome }) => outcome === "failed")) return 2;
  return outcomes.some(({ outcome }) => outcome === "refused") ? 1 : 0;
}

export {
  createPullHost,
  checkApproval,
  publishExitCode
};
