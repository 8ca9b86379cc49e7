import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  changelogFile,
  findSection,
  prepare
} from "./chunks/chunk-S2EFW3QZ.js";
import {
  contentOf,
  requireWholeHistory
} from "./chunks/chunk-FPL2AOS7.js";
import {
  openVersions
} from "./chunks/chunk-6K35Q542.js";
import {
  findExport,
  writeExport
} from "./chunks/chunk-G5CCMBHJ.js";
import {
  openGitHubClient
} from "./chunks/chunk-DKH4V4TK.js";
import {
  readFailure
} from "./chunks/chunk-FZW2M3XW.js";
import {
  loadTerms
} from "./chunks/chunk-4AWXGC26.js";
import {
  Gzip
} from "./chunks/chunk-GGFOV37G.js";
import {
  effectiveLicence,
  problemsOf,
  releaseOf,
  teachersOf
} from "./chunks/chunk-CBWZMJFJ.js";
import {
  Judge
} from "./chunks/chunk-DE62VSAH.js";
import "./chunks/chunk-U2SFIUDA.js";
import "./chunks/chunk-XVNAQQGF.js";
import "./chunks/chunk-2T7N2KSL.js";
import "./chunks/chunk-E5YGVY45.js";
import {
  error,
  getInput,
  notice,
  printToLog,
  setFailed,
  setOutput,
  summary,
  warning
} from "./chunks/chunk-WNOZ323U.js";
import {
  openGuard
} from "./chunks/chunk-AXIHYAII.js";
import {
  openJudging
} from "./chunks/chunk-FZKGR3VG.js";
import {
  html
} from "./chunks/chunk-YOSWBVAS.js";
import "./chunks/chunk-FD7PGDJ4.js";
import {
  changeLine,
  fit,
  layOutSection,
  linkPlace,
  verdictMarks,
  whole
} from "./chunks/chunk-7DDMAYC7.js";
import {
  codeSpan,
  escapeMarkdown
} from "./chunks/chunk-MO4CUXYF.js";
import "./chunks/chunk-TVG7RZWD.js";
import {
  linkReport
} from "./chunks/chunk-J4SXN6SC.js";
import "./chunks/chunk-H5B5JVBM.js";
import "./chunks/chunk-MGFLB6SL.js";
import {
  headlineOf
} from "./chunks/chunk-H3GORXTA.js";
import "./chunks/chunk-WJBP4HLI.js";
import "./chunks/chunk-TY42KNPP.js";
import {
  count,
  formatNumber
} from "./chunks/chunk-E353DWKX.js";
import "./chunks/chunk-XLUGL47I.js";
import "./chunks/chunk-OSF7EEEO.js";
import {
  escapeTerminal
} from "./chunks/chunk-RPTZH7TG.js";
import {
  clip,
  showHidden
} from "./chunks/chunk-5ZRZILPU.js";
import {
  check,
  readOwnTerms
} from "./chunks/chunk-UYEJ6DRM.js";
import "./chunks/chunk-ENKNORBP.js";
import {
  parsePlanned,
  plannedFile,
  readPlanned
} from "./chunks/chunk-3VD46ZJB.js";
import {
  compareSides
} from "./chunks/chunk-ZMUCD2AD.js";
import "./chunks/chunk-WIFFIEQD.js";
import {
  SideCache,
  concealUse,
  createConceal,
  selectGates
} from "./chunks/chunk-PC3JAHUV.js";
import "./chunks/chunk-FRVGGCPG.js";
import "./chunks/chunk-HJUT5VGQ.js";
import "./chunks/chunk-GJHLYIW7.js";
import {
  openRepository
} from "./chunks/chunk-LQL4CFKS.js";
import {
  datasetFolders,
  readManifest,
  readPolicy,
  requireDatasets,
  requireDistinctNames
} from "./chunks/chunk-XMXLXWMT.js";
import "./chunks/chunk-AK4MRW72.js";
import {
  openEmbedding
} from "./chunks/chunk-F4LSG27J.js";
import {
  didYouMean,
  isFileName,
  joinPath,
  minimatch,
  require_dist,
  tagOf
} from "./chunks/chunk-E2WZ6QCA.js";
import "./chunks/chunk-6HNJCTUF.js";
import "./chunks/chunk-BJY47QON.js";
import "./chunks/chunk-BV6LEHPT.js";
import "./chunks/chunk-JCRZABTO.js";
import {
  toolVersion
} from "./chunks/chunk-TOZIXS6B.js";
import "./chunks/chunk-FWULUB3H.js";
import {
  writeWhole
} from "./chunks/chunk-76B6GIDR.js";
import {
  WorkerThreads
} from "./chunks/chunk-4KCNVGAR.js";
import "./chunks/chunk-CWZKW2LT.js";
import "./chunks/chunk-J5R3LKEN.js";
import {
  Confirmation,
  RowList,
  SetStore,
  Shingler,
  canonicalJson,
  joinSets,
  originsColumn,
  readText,
  tallyColumn,
  textOf,
  upperHalves
} from "./chunks/chunk-BA3GYA3G.js";
import "./chunks/chunk-WWS6BYUO.js";
import {
  UnionFind
} from "./chunks/chunk-G2FGO3ZZ.js";
import "./chunks/chunk-JHE5BW5S.js";
import "./chunks/chunk-YLOS5D4A.js";
import "./chunks/chunk-MNTAIQPV.js";
import "./chunks/chunk-7RKVKBX2.js";
import "./chunks/chunk-6DNMUFKZ.js";
import "./chunks/chunk-3WBK7YJG.js";
import "./chunks/chunk-RTXV5KBX.js";
import {
  keysOf
} from "./chunks/chunk-56B74GXW.js";
import "./chunks/chunk-QRKO7U7A.js";
import "./chunks/chunk-UI3TLDIH.js";
import "./chunks/chunk-D6DAZZUW.js";
import "./chunks/chunk-PTE3DTVJ.js";
import "./chunks/chunk-JQJ4TXEJ.js";
import "./chunks/chunk-VNWH7LZ5.js";
import "./chunks/chunk-WIQNRRGO.js";
import "./chunks/chunk-U6CFKMFK.js";
import "./chunks/chunk-LKLKBO33.js";
import {
  isObject
} from "./chunks/chunk-5DAHFXVY.js";
import "./chunks/chunk-LC5SVCSF.js";
import {
  ConfigError,
  DatasetError,
  HeartcutError,
  HostError,
  PermissionError,
  RefusedError
} from "./chunks/chunk-JBXV7KQQ.js";
import {
  __toESM
} from "./chunks/chunk-B2BWVCLW.js";

// src/release-action/run.ts
import { readFile as readFile3 } from "node:fs/promises";

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
      const open2 = await findOpen(branch, into);
      if (open2 !== null) return open2;
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
      } catch (error2) {
        if (error2 instanceof PermissionError) return null;
        throw error2;
      }
    }
  };
}
async function orNull(ask) {
  try {
    return await ask();
  } catch (error2) {
    if (readFailure(error2).status === 404) return null;
    throw error2;
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
  const words2 = [];
  for (const word of line.match(/(?:\\.|\S)+/g) ?? []) {
    if (word.startsWith("#")) break;
    words2.push(word);
  }
  return words2;
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
  const words2 = lastWords(reviews).filter(({ commit: at }) => at === pull.headCommit);
  const makers = await makersOf(pull, ports);
  const writers = [];
  for (const word of words2) {
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

// src/reporters/release-pull.ts
var maxCharacters = 65536;
var maxName = 60;
var maxWords = 200;
var maxExamples = 3;
var maxEntries = 20;
function releasePullTitle(release) {
  return `Release ${release.dataset} ${release.planned.version}`;
}
function renderReleasePull(release, options) {
  const page = {
    report: release.report,
    options,
    depth: { subject: "this release", findings: maxExamples, everything: false }
  };
  const parts = [
    whole(0, headPart(release, options, page)),
    whyPart(release, page),
    ...metricParts(release),
    ...gateParts(release, page),
    whole(0, footPart(release)),
    changelogPart(release)
  ];
  const limit = options.maxCharacters ?? maxCharacters;
  return fit(
    parts,
    limit,
    (text) => text.length,
    (dropped) => dropped.length > 0 ? "\n… more is left out for length\n" : ""
  );
}
function headPart({ dataset, tag, planned, plan, report }, { rules }, page) {
  const { verdict, text } = headlineOf(report, page.depth.subject);
  const [summary2] = report.datasets;
  const since = plan.last === null ? "the first release" : `since ${codeSpan(clip(plan.last.tag, maxName))}`;
  const change = summary2 === void 0 || plan.last === null ? `**${count(plan.records, "record")}**` : changeLine(summary2);
  return [
    `### ${verdictMarks[verdict]} ${escapeMarkdown(clip(dataset, maxName))} ${planned.version}: ${text}`,
    "",
    `${change} · ${since}`,
    "",
    `> **Approving and merging this publishes ${codeSpan(clip(tag, maxName))}**, built from the`,
    "> records as they stand in the merge. Nobody else’s changes are in this pull request: it writes",
    "> down the version and its changelog, and uses up change entries.",
    ">",
    `> ${askOf(rules)}`,
    ""
  ].join("\n");
}
function askOf({ approvals, codeOwners }) {
  const needed = Math.max(approvals, codeOwners ? 1 : 0);
  if (needed === 0) return "Nobody has to approve it: merging is enough.";
  const owner = codeOwners ? ", an owner by CODEOWNERS among them" : "";
  return `It takes ${count(needed, "approval")} of the last commit by people who may write${owner}. New records on the branch it goes to renew it, and earlier approvals are void.`;
}
function whyPart({ planned, plan }, page) {
  const rows = plan.changes.flatMap((change) => changeRows(change, page));
  const asked = plan.entries.slice(0, maxEntries).map((entry) => {
    const who = entry.pullNumber === void 0 ? "" : ` (#${entry.pullNumber})`;
    return `| \`entry\` | ${codeSpan(clip(entry.path, maxName))}${who} | ${entry.bump} |
`;
  });
  const items = [...rows, ...asked];
  const head = "| | what is different | asks for |\n|:--|:--|:--|\n";
  return {
    tier: 1,
    rank: 0,
    open: `
#### Why ${planned.version}

${reasonOf(planned)}

${items.length > 0 ? head : ""}`,
    items,
    close: "",
    leftOut: Math.max(0, plan.entries.length - maxEntries),
    more: (left) => `| | ${count(left, "more line")} | |
`,
    fewest: 0
  };
}
function reasonOf({ bump, previous }) {
  if (bump === "first" || previous === null) return "It is the first release.";
  return `After ${previous.version} it is a **${bump}** version: the weightiest line decides.`;
}
function changeRows({ class: name, bump, count: total, examples }, page) {
  const shown = examples.slice(0, maxExamples).map(({ what, place }) => {
    const words2 = what === name ? "" : escapeMarkdown(clip(what, maxWords));
    if (place === void 0) return words2;
    const { path, line, side } = place;
    return [linkPlace({ path, line, side }, page, "path"), words2].join(" ").trim();
  });
  const left = total - shown.length;
  if (left > 0 && shown.length > 0) shown.push(`and ${formatNumber(left)} more`);
  return [`| \`${name}\` | **${formatNumber(total)}**<br>${shown.join("<br>")} | ${bump} |
`];
}
function gateParts({ dataset, report }, page) {
  const results = report.results.filter((result) => result.dataset === dataset);
  const summary2 = report.datasets.find(({ name }) => name === dataset);
  const section2 = { name: dataset, dataset: summary2, results };
  return [whole(1, "\n#### What the gates say\n"), ...layOutSection(section2, 0, false, page)];
}
function metricParts({ planned, metrics }) {
  if (metrics.length === 0) return [];
  const { previous, version } = planned;
  const budget = metrics.find((metric) => metric.budget !== void 0)?.budget;
  const measured = budget === void 0 ? "" : `Measured on ${formatNumber(budget)} words, ± standard error. An arrow points up or down where both differ by more than two errors.

`;
  return [
    {
      tier: 1,
      rank: 1,
      open: `
#### What it does to the dataset

${measured}| | ${previous?.version ?? "before"} | | ${version} |
|:--|--:|:-:|--:|
`,
      items: metrics.map(metricRow),
      close: "",
      leftOut: 0,
      more: (left) => `| ${count(left, "more measure")} | | | |
`,
      fewest: 1
    }
  ];
}
function metricRow({ name, before, now }) {
  const value = ({ value: number, error: error2 }) => error2 > 0 ? `${formatNumber(number)} ± ${formatNumber(error2)}` : formatNumber(number);
  const label = codeSpan(clip(name, maxName));
  if (before === null) return `| ${label} | | | ${value(now)} |
`;
  const difference = now.value - before.value;
  const noise = 2 * Math.hypot(before.error, now.error);
  const arrow = Math.abs(difference) <= noise ? "→" : difference > 0 ? "↗" : "↘";
  return `| ${label} | ${value(before)} | ${arrow} | ${value(now)} |
`;
}
function footPart({ planned, plan, report }) {
  const from = plan.last === null ? "" : ` --base ${plan.last.tag}`;
  return [
    "",
    `Look at it yourself: ${codeSpan(clip(`npx heartcut diff${from}`, maxWords))} · ${codeSpan(clip(report.reproduce, maxWords))}`,
    "",
    `Content ${codeSpan(planned.content)}: other records are not published under this version.`,
    ""
  ].join("\n");
}
function changelogPart({ section: section2 }) {
  return {
    tier: 4,
    rank: 0,
    open: "\n#### Changelog\n\n",
    // Its heading is the version, which stands above; comments are for who edits the file.
    items: section2.replace(/^## .*\n/, "").trim().split(/(?<=\n)/).filter((line) => !/^<!--.*-->\s*$/.test(line)).map((line) => line.replace(/^#{1,6} (.+)/, "**$1**")),
    close: "\n",
    leftOut: 0,
    more: (left) => `
… ${count(left, "more line")} in CHANGELOG.md
`,
    fewest: 1
  };
}

// src/commands/release/propose.ts
function releaseBranch(dataset) {
  return `heartcut/release-${dataset}`;
}
async function proposeReleases(requests, ports) {
  const proposals = [];
  for (const request of requests) {
    try {
      proposals.push(await propose(request, ports));
    } catch (error2) {
      if (!(error2 instanceof HeartcutError)) throw error2;
      const why = error2.describe();
      proposals.push({ dataset: request.dataset, outcome: "failed", why });
    }
  }
  return proposals;
}
async function propose(request, ports) {
  const { dataset, commit } = request;
  const { pulls, log: log2 } = ports;
  const branch = releaseBranch(dataset);
  const open2 = await pulls.openPull(branch, request.branch);
  const about = { dataset, ...open2 !== null && { pull: placeOf(open2) } };
  const editor = open2 === null ? null : await pulls.editorOf(branch);
  if (open2 !== null && editor !== null) {
    return {
      ...about,
      outcome: "kept",
      why: `${editor} made the last commit of #${open2.number}, and it stays: nothing was renewed. Merge it as it is, or close it and run the workflow again for a new one.`
    };
  }
  log2.info(`preparing ${dataset}`);
  const prepared = await ports.prepare(dataset, await readProposed(request, open2, pulls));
  if (prepared.outcome === "refused") {
    return { ...about, outcome: "refused", why: prepared.plan.refused.join("; ") };
  }
  if (prepared.outcome !== "prepared") return close(about, open2, branch, pulls);
  const { release, files } = prepared;
  const title = releasePullTitle(release);
  const body = renderReleasePull(release, request);
  const made = await pulls.commitFiles({ branch, parent: commit, message: title, files });
  if (made === null) {
    const isWaiting = release.plan.planned?.state === "prepared";
    const { version } = release.planned;
    if (isWaiting && open2 === null) return { ...about, outcome: "waiting", version };
    return close(about, open2, branch, pulls);
  }
  const proposal = { dataset, version: release.planned.version };
  if (open2 === null) {
    const pull = await pulls.createPull({ branch, into: request.branch, title, body });
    return { ...proposal, outcome: "opened", pull: placeOf(pull) };
  }
  const isSame = open2.title === title && open2.body === body;
  if (!isSame) await pulls.updatePull(open2.number, { title, body });
  const outcome = isSame && made === open2.headCommit ? "unchanged" : "updated";
  return { ...proposal, outcome, pull: placeOf(open2) };
}
async function close(about, open2, branch, pulls) {
  if (open2 === null) return { ...about, outcome: "nothing" };
  await pulls.closePull(open2.number, branch);
  return { ...about, outcome: "closed" };
}
async function readProposed({ folder }, open2, pulls) {
  if (open2 === null) return null;
  const path = joinPath(folder, plannedFile);
  const bytes = await pulls.fileAt(open2.headCommit, path);
  if (bytes === null) return null;
  try {
    return parsePlanned(bytes, path);
  } catch (error2) {
    if (error2 instanceof HeartcutError) return null;
    throw error2;
  }
}
function placeOf({ number, url }) {
  return { number, url };
}

// src/core/proposal.ts
function proposalExitCode(proposals) {
  if (proposals.some(({ outcome }) => outcome === "failed")) return 2;
  return proposals.some(({ outcome }) => outcome === "refused") ? 1 : 0;
}

// src/core/publishing.ts
function publishExitCode(outcomes) {
  if (outcomes.some(({ outcome }) => outcome === "failed")) return 2;
  return outcomes.some(({ outcome }) => outcome === "refused") ? 1 : 0;
}

// src/release-action/deliver.ts
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";

// src/reporters/release-summary.ts
var maxName2 = 60;
var maxWords2 = 1e3;
var maxRows = 200;
var publishMarks = {
  published: "🚀",
  present: "✅",
  nothing: "➖",
  refused: "✋",
  failed: "🛑"
};
var proposalMarks = {
  opened: "📬",
  updated: "📬",
  unchanged: "📬",
  closed: "➖",
  nothing: "➖",
  kept: "✏️",
  waiting: "⏳",
  refused: "✋",
  failed: "🛑"
};
var proposalWords = {
  opened: "opened",
  updated: "renewed",
  unchanged: "up to date",
  closed: "closed: nothing is left to release",
  nothing: "nothing to release",
  kept: "left as it is",
  waiting: "merged, waits for its publication",
  refused: "refused",
  failed: "failed"
};
function renderReleaseSummary(published, proposals) {
  const out = published.filter(({ outcome }) => outcome === "published").length;
  const title = out > 0 ? `${count(out, "release")} published` : "nothing new is published";
  return [
    `## Releases: ${title}
`,
    ...table("| | dataset | version | |\n|---|:--|:--|:--|\n", published.map(publishRow)),
    ...proposals.length === 0 ? [] : ["\n### Release pull requests\n"],
    ...table("| | dataset | pull request | |\n|---|:--|:--|:--|\n", proposals.map(proposalRow))
  ].join("");
}
function table(head, rows) {
  if (rows.length === 0) return [];
  const left = rows.length - maxRows;
  return [
    `
${head}`,
    ...rows.slice(0, maxRows),
    ...left > 0 ? [`| | ${left} more | | |
`] : []
  ];
}
function publishRow(one) {
  const name = codeSpan(clip(one.dataset, maxName2));
  const mark = publishMarks[one.outcome];
  if (one.outcome === "nothing") return `| ${mark} | ${name} | | ${words(one.why)} |
`;
  const tag = codeSpan(clip(one.tag, maxName2));
  if ("files" in one) {
    const by = one.approvedBy.length === 0 ? "" : `, approved by ${one.approvedBy.join(", ")}`;
    const what = one.outcome === "published" ? "published" : "was there already";
    const rest = [`${what}, ${count(one.files.length, "file")}${by}`, ...one.warnings];
    return `| ${mark} | ${name} | ${link(tag, one.url)} | ${rest.map(words).join("<br>")} |
`;
  }
  const why = words(`${one.why}${one.hint === void 0 ? "" : ` ${one.hint}`}`);
  return `| ${mark} | ${name} | ${tag} | ${why} |
`;
}
function proposalRow({ dataset, outcome, version, pull, why }) {
  const name = codeSpan(clip(dataset, maxName2));
  const number = pull === void 0 ? "" : link(`#${pull.number}`, pull.url);
  const what = [version, proposalWords[outcome]].filter((part) => part !== void 0).join(" ");
  const text = why === void 0 ? what : `${what}: ${why}`;
  return `| ${proposalMarks[outcome]} | ${name} | ${number} | ${words(text)} |
`;
}
function words(text) {
  return escapeMarkdown(clip(text, maxWords2));
}
function link(text, url) {
  const safe = linkReport({ reportUrl: url });
  return safe === void 0 ? text : `[${text}](${safe})`;
}

// src/release-action/deliver.ts
var log = {
  info: (message) => printToLog(escapeTerminal(message)),
  warn: (message) => warning(escapeTerminal(message)),
  progress() {
  }
};
async function deliver(published, proposals, env) {
  for (const one of published) tellPublished(one);
  for (const one of proposals) tellProposal(one);
  if (env.GITHUB_STEP_SUMMARY !== void 0 && env.GITHUB_STEP_SUMMARY !== "") {
    await summary.addRaw(renderReleaseSummary(published, proposals)).write();
  }
  const versions = published.flatMap(
    (one) => one.outcome === "published" ? [{ dataset: one.dataset, version: one.version, tag: one.tag, url: one.url }] : []
  );
  setOutput("published", JSON.stringify(versions));
  setOutput("checksums", await writeChecksums(published, env));
  const open2 = proposals.flatMap(
    ({ dataset, version, outcome, pull }) => pull === void 0 || outcome === "closed" ? [] : [{ dataset, version, outcome, ...pull }]
  );
  setOutput("pull-requests", JSON.stringify(open2));
}
function tellPublished(one) {
  if (one.outcome === "nothing") {
    log.info(`${one.dataset}: nothing to publish, ${one.why}`);
  } else if ("files" in one) {
    log.info(
      `${one.tag}: ${one.outcome === "published" ? "published" : "there already"}, ${one.url}`
    );
    for (const warning2 of one.warnings) log.warn(`${one.tag}: ${warning2}`);
  } else {
    const hint = one.hint === void 0 ? "" : `
${one.hint}`;
    fail(`${one.tag} is not published. ${one.why}${hint}`);
  }
}
function tellProposal({ dataset, outcome, pull, why }) {
  const about = pull === void 0 ? "" : ` (${pull.url})`;
  if (outcome === "refused" || outcome === "failed") {
    fail(`The release of ${dataset} can not be proposed${about}. ${why ?? ""}`);
  } else if (outcome === "kept") {
    log.warn(`${dataset}${about}: ${why ?? ""}`);
  } else {
    log.info(`${dataset}: release pull request ${outcome}${about}`);
  }
}
function fail(message) {
  error(message.split("\n").map(escapeTerminal).join("\n"));
}
async function writeChecksums(published, env) {
  const isAgain = Number(env.GITHUB_RUN_ATTEMPT ?? "1") > 1;
  const lines = published.flatMap(
    (one) => one.outcome === "published" || one.outcome === "present" && isAgain ? one.files.map(({ name, sha256 }) => `${sha256}  ${one.tag}/${name}
`) : []
  );
  if (lines.length === 0) return "";
  const path = join(env.RUNNER_TEMP ?? tmpdir(), `heartcut-${randomUUID()}-SHA256SUMS`);
  await writeWhole(path, lines.join(""));
  return path;
}

// src/release-action/publish.ts
import { mkdtemp, rm as rm2 } from "node:fs/promises";
import { tmpdir as tmpdir2 } from "node:os";
import { join as join3 } from "node:path";

// src/adapters/github/releases.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
var PER_PAGE2 = 100;
var FILE_TIMEOUT_MS = 6e4;
var MIN_BYTES_PER_MS = 1e3;
var MAX_TAG_DEPTH = 5;
var MISSING_PERMISSION = [
  "The token needs `contents: write` in the permissions of the job.",
  "Where the commit changes workflows, GitHub refuses the token of a workflow all the same: publish",
  "with the token of an app or a person that may change workflows."
].join("\n");
var MISSING_CONSUMER = [
  "The token of a workflow reaches its own repository only. Give one with `contents: write` in the",
  "other repository as HEARTCUT_CONSUMER_TOKEN."
].join("\n");
function createGitHubReleases(options) {
  const client = openGitHubClient(options);
  const { octokit, owner, repo } = client;
  const place = { owner, repo };
  const attempt = (action, work) => client.attempt(action, MISSING_PERMISSION, work);
  async function listAll() {
    const { listReleases } = octokit.rest.repos;
    return (await octokit.paginate(listReleases, { ...place, per_page: PER_PAGE2 })).map(toRelease);
  }
  async function getOne(id) {
    return toRelease((await octokit.rest.repos.getRelease({ ...place, release_id: id })).data);
  }
  async function remove(asset) {
    await orNull2(() => octokit.rest.repos.deleteReleaseAsset({ ...place, asset_id: asset.id }));
  }
  async function send(release, file) {
    const hash4 = createHash("sha256");
    const response = await octokit.request({
      method: "POST",
      url: `${release.uploadUrl}?name=${encodeURIComponent(file.name)}`,
      headers: { "content-type": file.contentType, "content-length": String(file.bytes) },
      data: readAndHash(file.path, hash4),
      request: { signal: fileTimeout(file.bytes) }
    });
    const asset = toAsset(response.data);
    const isAsBuilt = hash4.digest("hex") === file.sha256;
    if (isAsBuilt && asset.name === file.name) return asset;
    await remove(asset);
    throw isAsBuilt ? new HostError(`GitHub renamed ${file.name} to ${JSON.stringify(asset.name)}.`, {
      hint: "Give the dataset a name of letters, digits and hyphens."
    }) : changedFile(file);
  }
  async function uploadOnce(release, file) {
    const size = await stat(file.path).then(
      (found) => found.size,
      () => null
    );
    if (size !== file.bytes) throw changedFile(file);
    const list = octokit.rest.repos.listReleaseAssets;
    const query = { ...place, release_id: release.id, per_page: PER_PAGE2 };
    const there = (await octokit.paginate(list, query)).map(toAsset).find(({ name }) => name === file.name);
    if (there?.state === "uploaded") {
      if (there.bytes === file.bytes && hasDigest(there, file)) return there;
      throw otherBytes(file);
    }
    if (there !== void 0) await remove(there);
    try {
      return await send(release, file);
    } catch (error2) {
      if (isAlreadyThere(error2)) throw otherBytes(file, error2);
      throw error2;
    }
  }
  return {
    releases: () => attempt("list the releases", listAll),
    release: (id) => attempt("read a release", () => getOne(id)),
    published: (tag) => attempt(`look for the release ${tag}`, async () => {
      const found = await orNull2(() => octokit.rest.repos.getReleaseByTag({ ...place, tag }));
      return found === null ? null : toRelease(found.data);
    }),
    tagCommit: (tag) => attempt(`look for the tag ${tag}`, async () => {
      const ref = `tags/${tag}`;
      let object = (await orNull2(() => octokit.rest.git.getRef({ ...place, ref })))?.data.object;
      for (let depth = 0; object?.type === "tag" && depth < MAX_TAG_DEPTH; depth += 1) {
        const tag_sha = object.sha;
        object = (await octokit.rest.git.getTag({ ...place, tag_sha })).data.object;
      }
      return object?.sha ?? null;
    }),
    createDraft: ({ tag, commit, title, body }) => attempt(`draft the release ${tag}`, async () => {
      const ours = (await listAll()).filter(
        (one) => one.isDraft && firstLine(one.body) === firstLine(body)
      );
      const oldest = ours.sort((a, b) => a.id - b.id)[0];
      if (oldest !== void 0) return oldest;
      const { data } = await octokit.rest.repos.createRelease({
        ...place,
        tag_name: tag,
        target_commitish: commit,
        name: title,
        body,
        draft: true
      });
      return toRelease(data);
    }),
    upload: (release, file) => attempt(`upload ${file.name}`, () => uploadOnce(release, file)),
    deleteAsset: (asset) => attempt(`delete ${asset.name} of a draft`, () => remove(asset)),
    async *download(asset) {
      const action = `download ${asset.name}`;
      const { data } = await attempt(
        action,
        () => octokit.request("GET /repos/{owner}/{repo}/releases/assets/{asset_id}", {
          ...place,
          asset_id: asset.id,
          headers: { accept: "application/octet-stream" },
          // As a stream; on the way to another host `fetch` leaves the token behind.
          request: { parseSuccessResponseBody: false, signal: fileTimeout(asset.bytes) }
        })
      );
      let bytes = 0;
      try {
        for await (const chunk of data) {
          bytes += chunk.length;
          if (bytes > asset.bytes) break;
          yield chunk;
        }
      } catch (cause) {
        throw new HostError(`Could not ${action}: it broke off.`, { hint: runAgain, cause });
      }
      if (bytes === asset.bytes) return;
      throw new HostError(`Could not ${action}: it is not ${asset.bytes} bytes long.`, {
        hint: runAgain
      });
    },
    publish: (draft, tag, commit) => attempt(`publish the release ${tag}`, async () => {
      const now = await getOne(draft.id);
      if (!now.isDraft) return now;
      const { data } = await octokit.rest.repos.updateRelease({
        ...place,
        release_id: draft.id,
        // A draft loses its tag by every change that does not send it again.
        tag_name: tag,
        target_commitish: commit,
        draft: false
      });
      return toRelease(data);
    }),
    updateNotes: (release, body) => attempt(`change the notes of ${release.tag}`, async () => {
      await octokit.rest.repos.updateRelease({ ...place, release_id: release.id, body });
    }),
    async dispatch(repository, type, payload) {
      const token = options.consumerToken ?? options.token;
      const consumer = openGitHubClient({ ...options, token, repository });
      await consumer.attempt(`tell ${repository}`, MISSING_CONSUMER, async () => {
        await consumer.octokit.rest.repos.createDispatchEvent({
          owner: consumer.owner,
          repo: consumer.repo,
          event_type: type,
          client_payload: payload
        });
      });
    }
  };
}
var runAgain = "Run the job again.";
function toRelease(data) {
  return {
    id: data.id,
    tag: data.tag_name,
    isDraft: data.draft,
    isImmutable: data.immutable === true,
    target: data.target_commitish,
    url: data.html_url,
    // The template's `{?name,label}` is filled in by hand.
    uploadUrl: data.upload_url.replace(/\{.*$/, ""),
    publishedAt: data.published_at,
    body: data.body ?? "",
    assets: data.assets.map(toAsset)
  };
}
function toAsset(data) {
  const { id, name, size: bytes, digest: digest2 } = data;
  return { id, name, bytes, state: data.state === "uploaded" ? "uploaded" : "starter", digest: digest2 };
}
function hasDigest({ digest: digest2 }, { sha256 }) {
  return digest2 === null || digest2 === `sha256:${sha256}`;
}
function firstLine(text) {
  return (text.split("\n", 1)[0] ?? "").trim();
}
function fileTimeout(bytes) {
  return AbortSignal.timeout(FILE_TIMEOUT_MS + Math.ceil(bytes / MIN_BYTES_PER_MS));
}
async function* readAndHash(path, hash4) {
  for await (const chunk of createReadStream(path)) {
    hash4.update(chunk);
    yield chunk;
  }
}
async function orNull2(ask) {
  try {
    return await ask();
  } catch (error2) {
    if (readFailure(error2).status === 404) return null;
    throw error2;
  }
}
function isAlreadyThere(error2) {
  const { status, message } = readFailure(error2);
  return status === 422 && message.includes('"already_exists"');
}
function otherBytes({ name }, cause) {
  return new HostError(`Could not upload ${name}: the release has another file of this name.`, {
    hint: "Another run may be publishing the same version. Run the job again when it is done.",
    cause
  });
}
function changedFile({ name }) {
  return new HostError(`${name} is not as it was built: it was changed since.`, {
    hint: "Run the job again; it builds all files anew."
  });
}

// src/adapters/hugging-face.ts
import { createHash as createHash2 } from "node:crypto";
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
var HUB_URL = "https://huggingface.co";
var REQUEST_TIMEOUT_MS = 3e4;
var COMMIT_TIMEOUT_MS = 12e4;
var MIN_BYTES_PER_MS2 = 1e3;
var MAX_MANIFEST_BYTES = 64 * 1024 * 1024;
function createHuggingFaceCopier(options) {
  const { token } = options;
  const hubUrl = (options.hubUrl ?? HUB_URL).replace(/\/+$/, "");
  async function ask(path, body) {
    return fetch(`${hubUrl}${path}`, {
      method: body === void 0 ? "GET" : "POST",
      headers: {
        authorization: `Bearer ${token}`,
        ...body !== void 0 && { "content-type": "application/json" }
      },
      ...body !== void 0 && { body: JSON.stringify(body) },
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS)
    });
  }
  async function readRefs(name) {
    const response = await ask(`/api/datasets/${name}/refs`);
    if (!response.ok) throw refusal(name, response.status);
    const refs = await response.json();
    const main = refs.branches?.find((branch) => branch.name === "main")?.targetCommit;
    return {
      main: typeof main === "string" ? main : null,
      tags: (refs.tags ?? []).map((tag) => String(tag.name))
    };
  }
  async function commitFiles(name, main, title, files) {
    const hub = await import("./chunks/dist-XCTHGMQ6.js");
    const repo = { type: "dataset", name };
    const access = { repo, hubUrl, accessToken: token };
    if (main !== null && await areThere(hub, access, main, files)) return main;
    const earlier = main === null ? [] : await earlierNames(hub, access, main);
    const stale = earlier.filter((path) => files.every((file) => file.name !== path));
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const result = await hub.commit({
      ...access,
      title,
      operations: [
        ...files.map((file) => ({
          operation: "addOrUpdate",
          path: file.name,
          content: pathToFileURL(file.path)
        })),
        ...stale.map((path) => ({ operation: "delete", path }))
      ],
      // Refused where somebody else has committed meanwhile.
      ...main !== null && { parentCommit: main },
      abortSignal: AbortSignal.timeout(COMMIT_TIMEOUT_MS + Math.ceil(bytes / MIN_BYTES_PER_MS2))
    });
    if (result === void 0) throw new HostError(`Hugging Face gave no commit for ${name}.`);
    return result.commit.oid;
  }
  return {
    async copy(name, { version, title, files }) {
      if (token === "") return { status: "skipped", reason: "HF_TOKEN is not set" };
      const tag = `v${version}`;
      const url = `${hubUrl}/datasets/${name}/tree/${tag}`;
      return explainErrors(name, async () => {
        const { main, tags } = await readRefs(name);
        if (tags.includes(tag)) return { status: "present", url };
        const commit = await commitFiles(name, main, title, files);
        const response = await ask(`/api/datasets/${name}/tag/${commit}`, { tag, message: title });
        if (!response.ok && response.status !== 409) throw refusal(name, response.status);
        return { status: "copied", url };
      });
    }
  };
}
async function areThere(hub, access, revision, files) {
  const paths = files.map((file) => file.name);
  const found = await hub.pathsInfo({ ...access, revision, paths });
  for (const file of files) {
    const info = found.find(({ path }) => path === file.name);
    if (info?.size !== file.bytes) return false;
    const isSame = info.lfs === void 0 ? info.oid === gitBlobId(await readFile(file.path)) : info.lfs.oid === file.sha256;
    if (!isSame) return false;
  }
  return true;
}
async function earlierNames(hub, access, revision) {
  const blob = await hub.downloadFile({ ...access, revision, path: "manifest.json" });
  if (blob === null || blob.size > MAX_MANIFEST_BYTES) return [];
  try {
    const manifest = JSON.parse(await blob.text());
    return (manifest.files ?? []).flatMap(
      (file) => typeof file.name === "string" ? [file.name] : []
    );
  } catch {
    return [];
  }
}
function gitBlobId(bytes) {
  return createHash2("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
async function explainErrors(name, work) {
  try {
    return await work();
  } catch (error2) {
    if (error2 instanceof HostError) throw error2;
    const { statusCode } = error2;
    if (typeof statusCode === "number") throw refusal(name, statusCode, error2);
    const { message } = error2;
    throw new HostError(`Could not copy to ${name} at Hugging Face (${message}).`, {
      hint: "The next run copies it.",
      cause: error2
    });
  }
}
function refusal(name, status, cause) {
  const isMissing = status === 401 || status === 403 || status === 404;
  return new HostError(`Hugging Face answered ${status} for the dataset ${name}.`, {
    hint: isMissing ? "The dataset has to be there, and HF_TOKEN needs the right to write to it." : "The next run copies it.",
    cause
  });
}

// src/adapters/release-folder.ts
import { createHash as createHash3, randomBytes } from "node:crypto";
import { lstat, mkdir, open, readdir, readFile as readFile2, rename, rm } from "node:fs/promises";
import { join as join2, resolve } from "node:path";
function openReleaseFolder(path) {
  return new FolderOnDisk(resolve(path));
}
var FolderOnDisk = class {
  #path;
  constructor(path) {
    this.#path = path;
  }
  path(name) {
    if (isFileName(name)) return join2(this.#path, name);
    throw new HostError(`${JSON.stringify(name)} is no name for a file of a release`, {
      hint: "Names have letters, digits, dots, hyphens and underscores, and begin with none of the last three."
    });
  }
  async write(name, chunks) {
    const path = this.path(name);
    const temporary = join2(this.#path, `.heartcut-${randomBytes(6).toString("hex")}.tmp`);
    try {
      await mkdir(this.#path, { recursive: true });
      const written = await writeChunks(temporary, chunks);
      await rename(temporary, path);
      return written;
    } catch (error2) {
      await rm(temporary, { force: true });
      if (error2 instanceof HeartcutError) throw error2;
      throw new HostError(`can't write ${path}: ${error2.message}`, { cause: error2 });
    }
  }
  async read(name) {
    const path = this.path(name);
    return await isPlainFile(path) ? readFile2(path) : null;
  }
  async list() {
    const names = [];
    try {
      for (const entry of await readdir(this.#path, { withFileTypes: true })) {
        if (entry.isFile() && isFileName(entry.name)) names.push(entry.name);
      }
    } catch (error2) {
      if (error2.code !== "ENOENT") throw error2;
    }
    return names.sort();
  }
  async remove(name) {
    await rm(this.path(name), { force: true });
  }
};
async function writeChunks(path, chunks) {
  const hash4 = createHash3("sha256");
  let bytes = 0;
  const file = await open(path, "wx");
  try {
    for await (const chunk of chunks) {
      hash4.update(chunk);
      await file.writeFile(chunk);
      bytes += chunk.length;
    }
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash4.digest("hex") };
}
async function isPlainFile(path) {
  try {
    return (await lstat(path)).isFile();
  } catch (error2) {
    if (error2.code === "ENOENT") return false;
    throw error2;
  }
}

// src/commands/release/release-notes.ts
var MAX_NOTES_CHARACTERS = 1e5;
var markPattern = /^<!-- heartcut-release (\S+) ([0-9a-f]{40,64})(?: told:((?: \S+)+))? -->\s*$/;
function writeMark({ tag, commit, told }) {
  const names = told.length === 0 ? "" : ` told: ${told.join(" ")}`;
  return `<!-- heartcut-release ${tag} ${commit}${names} -->`;
}
function readMark(notes) {
  const match = markPattern.exec(notes.split("\n", 1)[0] ?? "");
  if (match?.[1] === void 0 || match[2] === void 0) return void 0;
  return { tag: match[1], commit: match[2], told: match[3]?.trim().split(" ") ?? [] };
}
function replaceMark(notes, mark) {
  const end = notes.indexOf("\n");
  return writeMark(mark) + (end === -1 ? "" : notes.slice(end));
}
function writeNotes(plan, manifest, changelog) {
  const { dataset, commit, planned } = plan;
  const tag = tagOf(dataset, planned.version);
  const from = manifest.repository ?? "OWNER/NAME";
  return [
    writeMark({ tag, commit, told: [] }),
    "",
    sectionOf(changelog, planned.version),
    "",
    `${manifest.records.toLocaleString("en")} records, built from ${commit}. \`manifest.json\` says`,
    "what each file holds; `SHA256SUMS` is for `sha256sum --check`.",
    "",
    "```sh",
    `heartcut pull ${from} ${dataset}@${planned.version}`,
    "```",
    ""
  ].join("\n");
}
function sectionOf(changelog, version) {
  const [, ...lines] = (findSection(changelog, version) ?? "").split(/\r?\n/);
  const section2 = lines.join("\n").trim();
  if (section2 === "") {
    throw new RefusedError(`CHANGELOG.md says nothing of ${version}.`, {
      hint: "Prepare the version again: heartcut release prepare."
    });
  }
  if (section2.length <= MAX_NOTES_CHARACTERS) return section2;
  const cut = section2.lastIndexOf("\n", MAX_NOTES_CHARACTERS);
  return `${section2.slice(0, Math.max(cut, 0))}

… the rest is in ${changelogFile}.`;
}

// src/commands/release/announce.ts
var releaseEvent = "heartcut-release";
async function announce({ plan, release, published, files }, host, copier) {
  const mark = readMark(release.body);
  if (mark === void 0) return [];
  const warnings = [];
  const told = [...mark.told];
  const { tag, version, manifestSha256 } = published;
  for (const consumer of plan.consumers) {
    if (told.includes(consumer)) continue;
    const { dataset } = plan;
    const payload = { dataset, version, tag, url: release.url, manifestSha256 };
    const failed = await tryTo(() => host.dispatch(consumer, releaseEvent, payload));
    if (failed === void 0) told.push(consumer);
    else warnings.push(`${consumer} was not told: ${failed}`);
  }
  const repository = plan.huggingFace;
  const copy = `huggingface:${repository}`;
  if (repository !== void 0 && !told.includes(copy)) {
    const failed = await tryTo(async () => {
      const title = `${plan.title} ${version}`;
      const done = await copier.copy(repository, { version, title, files: await files() });
      return done.status === "skipped" ? done.reason : void 0;
    });
    if (failed === void 0) told.push(copy);
    else warnings.push(`no copy at Hugging Face (${repository}): ${failed}`);
  }
  if (told.length > mark.told.length) {
    const notes = replaceMark(release.body, { ...mark, told });
    const failed = await tryTo(() => host.updateNotes(release, notes));
    if (failed !== void 0) warnings.push(`the next run tells them again: ${failed}`);
  }
  return warnings;
}
async function tryTo(work) {
  try {
    return await work() ?? void 0;
  } catch (error2) {
    if (!(error2 instanceof HeartcutError)) throw error2;
    const hint = error2.hint === void 0 ? "" : ` ${error2.hint.replaceAll("\n", " ")}`;
    return error2.message + hint;
  }
}

// src/commands/release/built-files.ts
import { createHash as createHash4 } from "node:crypto";
var manifestName = "manifest.json";
var sumsName = "SHA256SUMS";
var MAX_BYTES = 2 ** 31 - 1;
var MAX_FILES = 1e3;
var contentTypes = {
  gz: "application/gzip",
  html: "text/html; charset=utf-8",
  json: "application/json",
  md: "text/markdown; charset=utf-8",
  parquet: "application/vnd.apache.parquet",
  txt: "text/plain; charset=utf-8"
};
function requirePlanned(plan, manifest) {
  const { dataset, planned, commit } = plan;
  const differing = [
    ["dataset", manifest.dataset, dataset],
    ["version", manifest.version, planned.version],
    ["tag", manifest.tag, tagOf(dataset, planned.version)],
    ["commit", manifest.commit, commit],
    ["content", manifest.content, planned.content]
  ].find(([, built, wanted]) => built !== wanted);
  if (differing !== void 0) {
    const [what, built, wanted] = differing;
    throw new RefusedError(`The build is of the ${what} ${built}, not of ${wanted}.`);
  }
  if (manifest.verdict === "passed") return;
  const gates = manifest.gates.filter(({ status }) => status !== "passed" && status !== "skipped");
  const named = gates.map(({ gate, status }) => `${gate} ${status}`).join(", ");
  const list = named === "" ? "" : ` (${named})`;
  throw new RefusedError(`The verdict on all its records is ${manifest.verdict}${list}.`, {
    hint: `heartcut check --all --dataset ${dataset} shows why.`
  });
}
async function listBuilt(folder, manifest) {
  const written = [await digest(folder, manifestName), await digest(folder, sumsName)];
  const files = [...manifest.files, ...written].sort((a, b) => a.name < b.name ? -1 : 1);
  const names = files.map(({ name }) => name);
  const there = [...await folder.list()].sort();
  if (names.join("\n") !== there.join("\n")) {
    throw new HostError("The folder does not hold the files that the manifest tells of.");
  }
  await requireSums(folder, files);
  const odd = names.find((name) => !isFileName(name));
  if (odd !== void 0) throw new HostError(`${JSON.stringify(odd)} is no name for an asset.`);
  const large = files.find(({ bytes }) => bytes > MAX_BYTES);
  if (large !== void 0 || files.length > MAX_FILES) {
    const what = large === void 0 ? `${files.length} files` : `${large.name} of 2 GiB or more`;
    throw new RefusedError(`GitHub does not take ${what} in a release.`, {
      hint: "Publish fewer exports, or divide the dataset."
    });
  }
  return files.map(({ name, bytes, sha256 }) => ({
    name,
    bytes,
    sha256,
    path: folder.path(name),
    contentType: contentTypes[name.split(".").at(-1) ?? ""] ?? "application/octet-stream"
  }));
}
async function digest(folder, name) {
  const bytes = await folder.read(name);
  if (bytes === null) throw new HostError(`The build has left no ${name}.`);
  return { name, bytes: bytes.length, sha256: createHash4("sha256").update(bytes).digest("hex") };
}
async function requireSums(folder, files) {
  const text = Buffer.from(await folder.read(sumsName) ?? []).toString("utf8");
  const expected = files.filter(({ name }) => name !== sumsName).map(({ name, sha256 }) => `${sha256}  ${name}
`).join("");
  if (text !== expected) throw new HostError(`${sumsName} is not what the manifest says.`);
}

// src/commands/release/fill-draft.ts
import { createHash as createHash5 } from "node:crypto";
function chooseDraft(releases, tag, commit, warnings) {
  const drafts = releases.filter(({ isDraft }) => isDraft).map((release) => ({ release, mark: readMark(release.body) }));
  const foreign = drafts.find(({ release, mark }) => mark === void 0 && release.tag === tag);
  if (foreign !== void 0) {
    throw new RefusedError(`There is a draft of ${tag} that heartcut did not make.`, {
      hint: `Delete it or give it another tag: ${foreign.release.url}`
    });
  }
  const ours = drafts.filter(({ mark }) => mark?.tag === tag).sort((a, b) => a.release.id - b.release.id);
  const chosen = ours.find(({ mark }) => mark?.commit === commit);
  for (const { release } of ours) {
    if (release === chosen?.release) continue;
    warnings.push(`An older draft of ${tag} is left over; delete it: ${release.url}`);
  }
  return chosen?.release ?? null;
}
async function fillDraft(host, draft, files, log2) {
  const kept = /* @__PURE__ */ new Set();
  for (const asset of draft.assets) {
    const file = files.find(({ name }) => name === asset.name);
    if (file !== void 0 && await holds(host, asset, file)) kept.add(asset.name);
    else await host.deleteAsset(asset);
  }
  for (const [index, file] of files.entries()) {
    if (kept.has(file.name)) continue;
    log2.info(`uploading ${file.name} (${index + 1} of ${files.length})`);
    await host.upload(draft, file);
  }
  const filled = await host.release(draft.id);
  await requireFiles(host, filled, files);
  return filled;
}
async function requireFiles(host, release, files) {
  const wrong = await findWrong(host, release, files);
  if (wrong === void 0) return;
  throw new HostError(`${release.isDraft ? "The draft" : "The release"} is not whole: ${wrong}.`, {
    hint: "Somebody else may be changing it. Run the job again."
  });
}
async function findWrong(host, { assets }, files) {
  const extra = assets.find(({ name }) => files.every((file) => file.name !== name));
  if (extra !== void 0) return `${JSON.stringify(extra.name)} does not belong to it`;
  for (const file of files) {
    const asset = assets.find(({ name }) => name === file.name);
    if (asset === void 0) return `${file.name} is missing`;
    if (!await holds(host, asset, file)) return `${file.name} has other bytes`;
  }
  return void 0;
}
async function holds(host, asset, file) {
  if (asset.state !== "uploaded" || asset.bytes !== file.bytes) return false;
  if (asset.digest !== null) return asset.digest === `sha256:${file.sha256}`;
  const hash4 = createHash5("sha256");
  for await (const chunk of host.download(asset)) hash4.update(chunk);
  return hash4.digest("hex") === file.sha256;
}

// src/commands/release/read-published.ts
import { createHash as createHash6 } from "node:crypto";
var MAX_MANIFEST_BYTES2 = 64 * 1024 * 1024;
var neverChanges = "A published version never changes. Prepare the next one: heartcut release prepare.";
async function readPublished(host, release, { planned }) {
  const { tag } = release;
  const asset = release.assets.find(({ name }) => name === manifestName);
  if (asset === void 0) throw notOurs(tag, `it has no ${manifestName}`);
  const bytes = await readAll(host, asset);
  const manifest = parseManifest(bytes);
  if (manifest === void 0) throw notOurs(tag, `its ${manifestName} can't be read`);
  if (manifest.content !== planned.content) {
    throw new RefusedError(`${tag} is published already, with other content.`, {
      hint: neverChanges
    });
  }
  const manifestSha256 = createHash6("sha256").update(bytes).digest("hex");
  const sums = release.assets.find(({ name }) => name === sumsName);
  const sumsText = [...manifest.files, { name: manifestName, sha256: manifestSha256 }].sort((a, b) => a.name < b.name ? -1 : 1).map(({ name, sha256 }) => `${sha256}  ${name}
`).join("");
  const files = [
    ...manifest.files,
    { name: manifestName, bytes: bytes.length, sha256: manifestSha256 },
    ...sums === void 0 ? [] : [describe(sumsName, sumsText)]
  ].sort((a, b) => a.name < b.name ? -1 : 1);
  const [own, added] = divide(release.assets, files);
  const wrong = await findWrong(host, { ...release, assets: own }, files);
  const commit = await host.tagCommit(tag);
  const moved = commit === manifest.commit ? void 0 : `its tag names ${commit ?? "nothing"}`;
  const damage = wrong ?? moved ?? (sums === void 0 ? `${sumsName} is missing` : void 0);
  if (damage === void 0) {
    const warnings = added.map(
      ({ name }) => `${JSON.stringify(name)} was added after it was published`
    );
    return { commit: manifest.commit, manifestSha256, files, warnings };
  }
  throw new RefusedError(`${tag} was changed after it was published: ${damage}.`, {
    hint: `${neverChanges}
Immutable releases, a setting of the repository, prevent this.`
  });
}
function divide(assets, files) {
  const isOwn = ({ name }) => files.some((file) => file.name === name);
  return [assets.filter(isOwn), assets.filter((asset) => !isOwn(asset))];
}
function notOurs(tag, why) {
  return new RefusedError(`${tag} is published already, and not by heartcut: ${why}.`, {
    hint: neverChanges
  });
}
function describe(name, text) {
  const bytes = Buffer.from(text);
  return { name, bytes: bytes.length, sha256: createHash6("sha256").update(bytes).digest("hex") };
}
async function readAll(host, asset) {
  if (asset.bytes > MAX_MANIFEST_BYTES2) {
    throw new HostError(`${asset.name} of the published release is too large to read.`);
  }
  const chunks = [];
  for await (const chunk of host.download(asset)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
function parseManifest(bytes) {
  let value;
  try {
    value = JSON.parse(bytes.toString("utf8"));
  } catch {
    return void 0;
  }
  if (!isObject2(value)) return void 0;
  const { content, commit, files } = value;
  if (typeof content !== "string" || typeof commit !== "string") return void 0;
  if (!Array.isArray(files)) return void 0;
  const read = files.flatMap((file) => {
    if (!isObject2(file)) return [];
    const { name, bytes: size, sha256 } = file;
    if (typeof name !== "string" || typeof size !== "number") return [];
    return typeof sha256 === "string" ? [{ name, bytes: size, sha256 }] : [];
  });
  return read.length === files.length ? { content, commit, files: read } : void 0;
}
function isObject2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/commands/release/publish.ts
async function publishReleases(plans, ports) {
  const outcomes = [];
  for (const plan of plans) {
    if ("nothing" in plan) {
      outcomes.push({ dataset: plan.dataset, outcome: "nothing", why: plan.nothing });
      continue;
    }
    try {
      outcomes.push(await publishRelease(plan, ports));
    } catch (error2) {
      outcomes.push(toOutcome(plan, error2));
    }
  }
  return outcomes;
}
async function publishRelease(plan, ports) {
  const { host } = ports;
  const tag = tagOf(plan.dataset, plan.planned.version);
  const there = await host.published(tag);
  if (there !== null) {
    const state = await readPublished(host, there, plan);
    return settle(plan, ports, { release: there, state, outcome: "present", approvedBy: [] });
  }
  await requireFreeTag(host, tag, plan.commit);
  requireApprovedContent(plan);
  const approval = await ports.approve(plan.dataset, plan.commit);
  if (!approval.approved) throw new RefusedError(`Not approved: ${approval.reason}`);
  const folder = await ports.openFolder(plan);
  ports.log.info(`building ${tag}`);
  const manifest = await ports.build(plan, folder);
  requirePlanned(plan, manifest);
  const files = await listBuilt(folder, manifest);
  const warnings = [];
  const draft = await openDraft(plan, manifest, folder, ports, warnings);
  await fillDraft(host, draft, files, ports.log);
  await requireFreeTag(host, tag, plan.commit);
  const release = await host.publish(draft, tag, plan.commit);
  await requireAsPlanned(host, release, tag, plan.commit, files, warnings);
  const manifestSha256 = files.find(({ name }) => name === manifestName)?.sha256 ?? "";
  return settle(plan, ports, {
    release,
    state: { commit: plan.commit, manifestSha256, files, warnings },
    outcome: "published",
    approvedBy: approval.by,
    uploads: files
  });
}
function requireApprovedContent({ content, planned, commit }) {
  if (content === planned.content) return;
  throw new RefusedError(
    `The records at ${commit.slice(0, 7)} are not those that ${planned.version} was prepared of.`,
    { hint: "Other changes came in between. Prepare the version again: heartcut release prepare." }
  );
}
async function requireFreeTag(host, tag, commit) {
  const taken = await host.tagCommit(tag);
  if (taken === null || taken === commit) return;
  throw new RefusedError(`The tag ${tag} is there already, on another commit (${taken}).`, {
    hint: "Delete the tag if it was a mistake, or prepare the next version."
  });
}
async function openDraft(plan, manifest, folder, { host }, warnings) {
  const { version } = plan.planned;
  const tag = tagOf(plan.dataset, version);
  const draft = chooseDraft(await host.releases(), tag, plan.commit, warnings);
  if (draft !== null) return draft;
  const changelog = Buffer.from(await folder.read(changelogFile) ?? []).toString("utf8");
  return host.createDraft({
    tag,
    commit: plan.commit,
    title: `${plan.title} ${version}`,
    body: writeNotes(plan, manifest, changelog)
  });
}
async function requireAsPlanned(host, release, tag, commit, files, warnings) {
  if (release.isDraft || release.tag !== tag) {
    throw new HostError(`GitHub did not publish ${tag} as it was asked to.`, {
      hint: `Look at ${release.url}, then run the job again.`
    });
  }
  await requireFiles(host, release, files);
  const tagged = await host.tagCommit(tag);
  if (tagged !== null && tagged !== commit) {
    throw new HostError(`${tag} is published, but its tag names ${tagged}, not ${commit}.`, {
      hint: `Somebody made the tag meanwhile. Delete the release and the tag, then run again: ${release.url}`
    });
  }
  if (tagged === null) warnings.push(`the tag ${tag} is not to be seen yet; look again later`);
  if (!release.isImmutable) {
    warnings.push("the release is not immutable: turn on immutable releases in the settings");
  }
}
async function settle(plan, ports, { release, state, outcome, approvedBy, uploads }) {
  const { dataset } = plan;
  const { version } = plan.planned;
  const { manifestSha256 } = state;
  const files = async () => uploads ?? fetchFiles(ports.host, release, state, await ports.openFolder(plan));
  const published = { tag: release.tag, version, manifestSha256 };
  const failed = await announce({ plan, release, published, files }, ports.host, ports.copier);
  return {
    dataset,
    outcome,
    version,
    tag: release.tag,
    commit: state.commit,
    url: release.url,
    manifestSha256,
    files: state.files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
    approvedBy,
    warnings: [...state.warnings, ...failed]
  };
}
async function fetchFiles(host, release, state, folder) {
  const files = [];
  for (const { name, bytes, sha256 } of state.files) {
    const asset = release.assets.find((one) => one.name === name);
    if (asset === void 0) throw new HostError(`${name} is missing in ${release.tag}.`);
    const written = await folder.write(name, host.download(asset));
    if (written.sha256 !== sha256) throw new HostError(`${name} did not arrive as it was sent.`);
    const path = folder.path(name);
    files.push({ name, bytes, sha256, path, contentType: "application/octet-stream" });
  }
  return files;
}
function toOutcome({ dataset, planned }, error2) {
  if (!(error2 instanceof HeartcutError)) throw error2;
  const { version } = planned;
  return {
    dataset,
    outcome: error2 instanceof RefusedError ? "refused" : "failed",
    version,
    tag: tagOf(dataset, version),
    why: error2.message,
    ...error2.hint !== void 0 && { hint: error2.hint }
  };
}

// src/release/hugging-face.ts
var import_yaml = __toESM(require_dist(), 1);
var licences = {
  "AFL-3.0": "afl-3.0",
  "AGPL-3.0-only": "agpl-3.0",
  "AGPL-3.0-or-later": "agpl-3.0",
  "Apache-2.0": "apache-2.0",
  "Artistic-2.0": "artistic-2.0",
  "BSD-2-Clause": "bsd-2-clause",
  "BSD-3-Clause": "bsd-3-clause",
  "BSD-3-Clause-Clear": "bsd-3-clause-clear",
  "BSL-1.0": "bsl-1.0",
  "C-UDA-1.0": "c-uda",
  "CC-BY-2.0": "cc-by-2.0",
  "CC-BY-2.5": "cc-by-2.5",
  "CC-BY-3.0": "cc-by-3.0",
  "CC-BY-4.0": "cc-by-4.0",
  "CC-BY-NC-2.0": "cc-by-nc-2.0",
  "CC-BY-NC-3.0": "cc-by-nc-3.0",
  "CC-BY-NC-4.0": "cc-by-nc-4.0",
  "CC-BY-NC-ND-3.0": "cc-by-nc-nd-3.0",
  "CC-BY-NC-ND-4.0": "cc-by-nc-nd-4.0",
  "CC-BY-NC-SA-2.0": "cc-by-nc-sa-2.0",
  "CC-BY-NC-SA-3.0": "cc-by-nc-sa-3.0",
  "CC-BY-NC-SA-4.0": "cc-by-nc-sa-4.0",
  "CC-BY-ND-4.0": "cc-by-nd-4.0",
  "CC-BY-SA-3.0": "cc-by-sa-3.0",
  "CC-BY-SA-4.0": "cc-by-sa-4.0",
  "CC0-1.0": "cc0-1.0",
  "CDLA-Permissive-1.0": "cdla-permissive-1.0",
  "CDLA-Permissive-2.0": "cdla-permissive-2.0",
  "CDLA-Sharing-1.0": "cdla-sharing-1.0",
  "ECL-2.0": "ecl-2.0",
  "EPL-1.0": "epl-1.0",
  "EPL-2.0": "epl-2.0",
  "EUPL-1.1": "eupl-1.1",
  "etalab-2.0": "etalab-2.0",
  "GPL-2.0-only": "gpl-2.0",
  "GPL-2.0-or-later": "gpl-2.0",
  "GPL-3.0-only": "gpl-3.0",
  "GPL-3.0-or-later": "gpl-3.0",
  ISC: "isc",
  "LGPL-2.1-only": "lgpl-2.1",
  "LGPL-2.1-or-later": "lgpl-2.1",
  "LGPL-3.0-only": "lgpl-3.0",
  "LGPL-3.0-or-later": "lgpl-3.0",
  LGPLLR: "lgpl-lr",
  "LPPL-1.3c": "lppl-1.3c",
  MIT: "mit",
  "MPL-2.0": "mpl-2.0",
  "MS-PL": "ms-pl",
  NCSA: "ncsa",
  "ODbL-1.0": "odbl",
  "ODC-By-1.0": "odc-by",
  "OFL-1.1": "ofl-1.1",
  "OSL-3.0": "osl-3.0",
  "PDDL-1.0": "pddl",
  PostgreSQL: "postgresql",
  Unlicense: "unlicense",
  WTFPL: "wtfpl",
  Zlib: "zlib"
};
var tasks = {
  attributes: [["text-generation"], ["reward-model"]],
  code: [["text-generation"], ["code"]],
  preference: [["text-generation"], ["preference", "dpo"]],
  qa: [["question-answering"], []],
  ranked: [["text-generation"], ["preference", "reward-model"]],
  reasoning: [["text-generation"], ["reasoning"]],
  stepwise: [["text-generation"], ["process-supervision"]],
  unpaired: [["text-generation"], ["preference", "kto"]]
};
var sizes = [
  [1e3, "n<1K"],
  [1e4, "1K<n<10K"],
  [1e5, "10K<n<100K"],
  [1e6, "100K<n<1M"],
  [1e7, "1M<n<10M"],
  [1e8, "10M<n<100M"],
  [1e9, "100M<n<1B"],
  [1e10, "1B<n<10B"],
  [1e11, "10B<n<100B"],
  [1e12, "100B<n<1T"]
];
function renderFrontMatter(manifest, languages) {
  const [task, tags] = tasks[manifest.kind] ?? [["text-generation"], []];
  const regional = languages.filter((tag) => tag.includes("-"));
  const dataFiles = dataFilesOf(manifest);
  const matter = {
    pretty_name: manifest.title,
    ...licenceOf(manifest.licence),
    ...languages.length === 0 ? {} : { language: [...new Set(languages.map((tag) => tag.split("-")[0]))] },
    ...regional.length === 0 ? {} : { language_bcp47: regional },
    size_categories: [sizeOf(manifest.records)],
    task_categories: task,
    tags: ["heartcut", "fine-tuning", manifest.kind, ...tags],
    ...dataFiles.length === 0 ? {} : { configs: [{ config_name: "default", data_files: dataFiles }] }
  };
  const text = (0, import_yaml.stringify)(matter, {
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "PLAIN",
    lineWidth: 0
  });
  return `---
${text}---
`;
}
function licenceOf(licence) {
  if (licence === null) return { license: "unknown" };
  const known = Object.hasOwn(licences, licence) ? licences[licence] : void 0;
  if (known !== void 0) return { license: known };
  return { license: "other", license_name: licence.toLowerCase(), license_link: "LICENSES.txt" };
}
function sizeOf(records) {
  return sizes.find(([below]) => records < below)?.[1] ?? "n>1T";
}
function dataFilesOf({
  files,
  splits
}) {
  const records = files.filter(({ role }) => role === "records");
  const isNamed = splits.some(({ name }) => name !== "");
  const format = records.some((file) => file.format === "parquet") ? "parquet" : "jsonl.gz";
  const taken = /* @__PURE__ */ new Set();
  return splits.flatMap(({ name }) => {
    const file = records.find((each) => each.format === format && (each.split ?? "") === name);
    const hubName = splitName(name);
    if (file === void 0 || isNamed && name === "" || taken.has(hubName)) return [];
    taken.add(hubName);
    return [{ split: hubName, path: file.name }];
  });
}
function splitName(split2) {
  return split2 === "" ? "train" : split2.replaceAll(/[^A-Za-z0-9_.]/g, "_");
}

// src/release/markdown.ts
function table2(head, rows) {
  if (rows.length === 0) return "";
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
function fence(language, code) {
  const runs = code.match(/`+/g) ?? [];
  const marks = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${marks}${language}
${code.trimEnd()}
${marks}`;
}
function formatNumber2(value) {
  return value.toLocaleString("en-US");
}
function count2(value, noun) {
  return `${formatNumber2(value)} ${noun}${value === 1 ? "" : "s"}`;
}

// src/release/card-loading.ts
function drawLoading(manifest, filesUrl) {
  const { repository, dataset, version } = manifest;
  const source = repository ?? "FOLDER";
  return [
    "## How to load it",
    fence("python", [...importLines(filesUrl), ...loadLines(manifest, filesUrl)].join("\n")),
    "Or get all files, checked against their checksums:",
    fence("sh", `npx heartcut pull ${source} ${dataset}@${version}`),
    "By hand, in the folder of the files:",
    fence("sh", "sha256sum -c SHA256SUMS")
  ].join("\n\n");
}
function importLines(filesUrl) {
  const base = filesUrl === "" ? [] : ["", `base = ${JSON.stringify(filesUrl)}`];
  return ["from datasets import load_dataset", ...base];
}
function loadLines({ files, splits }, filesUrl) {
  const base = filesUrl === "" ? "" : "base + ";
  const isNamed = splits.some(({ name }) => name !== "");
  const formats = [
    ["parquet", "parquet", "# Columns with types"],
    ["jsonl.gz", "json", "# The lines as they stand in the repository"]
  ];
  return formats.flatMap(([format, loader, comment]) => {
    const entries = splits.flatMap(({ name: split2 }) => {
      const file = files.find(
        (each) => each.role === "records" && each.format === format && (each.split ?? "") === split2
      );
      if (file === void 0 || isNamed && split2 === "") return [];
      return [`    ${JSON.stringify(splitName(split2))}: ${base}${JSON.stringify(file.name)},`];
    });
    if (entries.length === 0) return [];
    return ["", comment, `dataset = load_dataset("${loader}", data_files={`, ...entries, "})"];
  });
}

// src/release/card.ts
var maxRows2 = 20;
function renderCard(facts) {
  const { manifest } = facts;
  const sections = [
    drawTop(facts),
    drawLoading(manifest, facts.filesUrl),
    drawContents(facts),
    drawComposition(facts),
    drawChecks(manifest),
    drawRetracted(manifest),
    drawExports(facts),
    drawChanges(manifest)
  ].filter((section2) => section2 !== "");
  return `${renderFrontMatter(manifest, facts.languages)}
${sections.join("\n\n")}
`;
}
function drawTop({ manifest, kind, description, homepage }) {
  const { title, version, tag, date, records, commit, repository, builtBy } = manifest;
  const from = repository === void 0 ? "" : ` of ${codeSpan(repository)}`;
  return [
    `# ${escapeMarkdown(title)}`,
    ...description === void 0 ? [] : [escapeMarkdown(description)],
    `Version **${version}** (${codeSpan(tag)}) of ${date}: ${count2(records, "record")} of kind ${codeSpan(kind.id)}, ${escapeMarkdown(kind.summary)}. Built from commit ${codeSpan(commit)}${from} by heartcut ${builtBy}: who builds it again from there gets the same bytes.`,
    ...homepage === void 0 ? [] : [`Homepage: ${linkOut(homepage)}`],
    ...manifest.notes.length === 0 ? [] : [manifest.notes.map((note) => `- ${escapeMarkdown(note)}`).join("\n")]
  ].join("\n\n");
}
function linkOut(url) {
  return /^https:\/\/[\w.~:/?#@!$&'*+,;=%-]+$/.test(url) ? `<${url}>` : codeSpan(url);
}
function drawContents({ manifest, shares }) {
  const { files, splits, columns = [] } = manifest;
  const rows = splits.map(({ name, records }) => {
    const own = files.filter(({ role, split: split2 = "" }) => role === "records" && split2 === name);
    const none = splits.length === 1 ? "all" : "in no split";
    const label = name === "" ? none : codeSpan(name);
    return [label, formatNumber2(records), own.map(linkTo).join(", ") || "no file: it is empty"];
  });
  const assigned = shares === void 0 ? "" : `Records were assigned to splits by a hash, near-duplicates and answers to one prompt together, for shares of ${Object.entries(
    shares
  ).sort(([a], [b]) => a < b ? -1 : 1).map(([name, share]) => `${codeSpan(name)} ${share}`).join(", ")}.`;
  const shown = columns.map(({ name, type, notes = [] }) => [
    codeSpan(name),
    codeSpan(type),
    notes.map(escapeMarkdown).join("; ")
  ]);
  return [
    "## What is in it",
    table2(["split", "records", "files"], rows),
    ...assigned === "" ? [] : [assigned],
    ...shown.length === 0 ? [] : ["Columns of the Parquet files:", table2(["column", "type", "note"], shown)]
  ].join("\n\n");
}
function linkTo({ name }) {
  return `[${codeSpan(name)}](${name})`;
}
function drawComposition({ origins, release, teachers }) {
  const written = [
    ["people", origins.human],
    ["people and models", origins.mixed],
    ["models", origins.synthetic],
    ["nobody knows", origins.unknown]
  ];
  const conditions = [
    ...release.attribution.map((id) => `Name the authors of what is under ${codeSpan(id)}.`),
    ...release.notices.map((id) => `Pass on the text of ${codeSpan(id)}.`),
    ...[...new Set(teachers.flatMap((each) => each.conditions))].map(escapeMarkdown)
  ];
  const licence = release.licence === null ? "No licence is known that this release can have." : `Licence of this release: ${codeSpan(release.licence)}.`;
  return [
    "## What it is made of",
    table2(
      ["written by", "records"],
      written.filter(([, records]) => records > 0).map(([who, n]) => [who, formatNumber2(n)])
    ),
    ...teachers.length === 0 ? [] : [
      table2(
        ["model", "records", `terms for ${release.use} use`],
        teachers.slice(0, maxRows2).map(drawTeacher)
      )
    ],
    `${licence} It is meant for ${release.use} use. [LICENSES.txt](LICENSES.txt) says what that follows from; none of it is legal advice.`,
    ...release.forbidden === 0 ? [] : [`**${count2(release.forbidden, "record")} may not be used so.**`],
    ...conditions.length === 0 ? [] : [conditions.map((each) => `- ${each}`).join("\n")]
  ].join("\n\n");
}
function drawTeacher({ models, host, records, answer, terms }) {
  const [first = "", ...others] = models;
  const more = others.length === 0 ? "" : ` and ${formatNumber2(others.length)} more`;
  const via = host === null ? "" : ` through ${escapeMarkdown(host)}`;
  const by = terms === null ? "none known" : escapeMarkdown(`${terms.name}, read ${terms.read}`);
  return [
    `${codeSpan(first === "" ? "(no name)" : first)}${more}${via}`,
    formatNumber2(records),
    `${answer} (${by})`
  ];
}
function drawChecks({ verdict, gates, judges }) {
  const rank = (gate) => standings.indexOf(standingOf(gate));
  const rows = gates.toSorted((a, b) => rank(a) - rank(b)).map((each) => [
    codeSpan(each.gate),
    standingOf(each),
    formatNumber2(each.errors),
    formatNumber2(each.warnings),
    escapeMarkdown(each.reason ?? "")
  ]);
  return [
    "## What was checked",
    `All records of this version: **${verdict}**. [report.html](report.html) shows what was found and measured.`,
    table2(["gate", "result", "errors", "warnings", "why"], rows),
    ...judges.length === 0 ? [] : [`Judged by ${judges.map(codeSpan).join(", ")}.`]
  ].join("\n\n");
}
var standings = ["broken", "failed", "undecided", "warns", "not run", "passed"];
function standingOf({ status, errors }) {
  if (status === "skipped") return "not run";
  return status === "failed" && errors === 0 ? "warns" : status;
}
function drawRetracted({ retracted }) {
  if (retracted.length === 0) return "";
  const rows = retracted.slice(-maxRows2).map(({ id, date, why, releases }) => [
    codeSpan(id),
    date,
    escapeMarkdown(why),
    releases.map(codeSpan).join(", ")
  ]);
  return [
    "## What was taken back",
    `${count2(retracted.length, "record")}, in none of the files here. The versions named still hold them: move on from those. All are in [retractions.json](retractions.json).`,
    table2(["record", "date", "why", "versions that hold it"], rows)
  ].join("\n\n");
}
function drawExports({ manifest, snippets }) {
  if (snippets.length === 0) return "";
  const parts = snippets.map(({ export: id, trainer, language, text }) => {
    const rows = manifest.exports.filter((each) => each.export === id).map(({ split: split2, rows: written, refused, lost }) => [
      split2 === void 0 ? "all" : codeSpan(split2),
      formatNumber2(written),
      listCounts(refused),
      listCounts(lost)
    ]);
    const files = manifest.files.filter((file) => file.export === id).map(linkTo);
    return [
      `### ${escapeMarkdown(trainer)}`,
      `Format ${codeSpan(id)}: ${files.join(", ")}`,
      table2(["split", "rows", "left out", "fields without a place"], rows),
      fence(language, text)
    ].join("\n\n");
  });
  return ["## For trainers", ...parts].join("\n\n");
}
function listCounts(counts) {
  const entries = Object.entries(counts);
  const shown = entries.slice(0, maxRows2).map(([name, n]) => `${codeSpan(name)} ${formatNumber2(n)}`);
  const more = entries.length > maxRows2 ? [`and ${entries.length - maxRows2} more`] : [];
  return entries.length === 0 ? "none" : [...shown, ...more].join(", ");
}
function drawChanges({ previous, changes, files }) {
  const { added, removed, edited } = changes;
  const since = previous === null ? "This is the first release" : `Since ${codeSpan(previous)}`;
  const log2 = files.some(({ name }) => name === "CHANGELOG.md") ? " [CHANGELOG.md](CHANGELOG.md) tells of all versions." : "";
  return `## What changed

${since}: ${formatNumber2(added)} added, ${formatNumber2(edited)} edited, ${formatNumber2(removed)} removed.${log2}`;
}

// src/release/croissant.ts
var context = {
  "@language": "en",
  "@vocab": "https://schema.org/",
  sc: "https://schema.org/",
  cr: "http://mlcommons.org/croissant/",
  dct: "http://purl.org/dc/terms/",
  arrayShape: "cr:arrayShape",
  citeAs: "cr:citeAs",
  column: "cr:column",
  conformsTo: "dct:conformsTo",
  dataType: { "@id": "cr:dataType", "@type": "@vocab" },
  extract: "cr:extract",
  field: "cr:field",
  fileObject: "cr:fileObject",
  isArray: "cr:isArray",
  isLiveDataset: "cr:isLiveDataset",
  jsonPath: "cr:jsonPath",
  key: "cr:key",
  recordSet: "cr:recordSet",
  source: "cr:source",
  subField: "cr:subField",
  transform: "cr:transform"
};
function renderCroissant(facts) {
  const { manifest, homepage, pageUrl, languages, columns } = facts;
  const described = describedFiles(manifest.files);
  const document = {
    "@context": context,
    "@type": "sc:Dataset",
    conformsTo: "http://mlcommons.org/croissant/1.1",
    name: manifest.dataset,
    alternateName: manifest.title,
    description: facts.description,
    version: manifest.version,
    datePublished: manifest.date,
    license: licenceUrl(manifest.licence),
    url: homepage ?? pageUrl ?? `urn:heartcut:${manifest.tag}`,
    ...pageUrl === void 0 ? {} : { sameAs: pageUrl },
    creator: creatorsOf(facts),
    ...languages.length === 0 ? {} : { inLanguage: [...languages] },
    keywords: ["fine-tuning", manifest.kind],
    isLiveDataset: false,
    distribution: manifest.files.filter(({ role }) => role === "records" || role === "export").map((file) => fileObject(file, facts.filesUrl)),
    recordSet: described.map((file) => recordSet(file, columns))
  };
  return `${JSON.stringify(document, null, 2)}
`;
}
function describedFiles(files) {
  const records = files.filter(({ role }) => role === "records");
  const parquet2 = records.filter(({ format }) => format === "parquet");
  return parquet2.length > 0 ? parquet2 : records;
}
function licenceUrl(licence) {
  if (licence === null) return "NOASSERTION";
  const isId = /^[A-Za-z0-9.+-]+$/.test(licence) && !licence.startsWith("LicenseRef-");
  return isId ? `https://spdx.org/licenses/${licence}` : licence;
}
function creatorsOf({ authors, manifest }) {
  if (authors.length > 0) return authors.map((name) => ({ "@type": "sc:Person", name }));
  const [owner] = manifest.repository?.split("/") ?? [];
  return { "@type": "sc:Organization", name: owner ?? "unknown" };
}
var encodings = {
  "jsonl.gz": ["application/gzip", "application/jsonlines"],
  parquet: "application/vnd.apache.parquet",
  jsonl: "application/jsonlines",
  json: "application/json",
  md: "text/markdown",
  html: "text/html",
  txt: "text/plain",
  yaml: "application/yaml"
};
function fileObject({ name, bytes, sha256, format }, filesUrl) {
  const encoding = encodings[format];
  return {
    "@type": "cr:FileObject",
    "@id": name,
    name,
    contentUrl: `${filesUrl}${name}`,
    contentSize: `${bytes} B`,
    encodingFormat: typeof encoding === "string" ? encoding : [...encoding],
    sha256
  };
}
function recordSet({ name, split: split2, rows }, columns) {
  const id = split2 ?? "records";
  return {
    "@type": "cr:RecordSet",
    "@id": id,
    name: id,
    description: `${rows ?? 0} records${split2 === void 0 ? "" : ` of split ${split2}`}.`,
    field: columns.map((column) => fieldOf(column, id, { file: name, column: column.name }))
  };
}
function fieldOf({ name, type }, parent, place) {
  const id = `${parent}/${encodeURIComponent(name)}`;
  const { of, depth } = unwrap(type);
  const isStruct = of.type === "struct";
  return {
    "@type": "cr:Field",
    "@id": id,
    name,
    ...isStruct ? {} : { dataType: dataTypes[of.type] },
    ...of.type === "json" ? { description: "JSON text: its shape differs by record." } : {},
    ...depth === 0 ? {} : { isArray: true, arrayShape: Array.from({ length: depth }, () => "-1").join(",") },
    source: {
      fileObject: { "@id": place.file },
      extract: { column: place.column },
      ...place.path === void 0 ? {} : { transform: { jsonPath: place.path } }
    },
    ...isStruct ? {
      subField: of.fields.map((field) => {
        const step = /^[A-Za-z_]\w*$/.test(field.name) ? field.name : `[${JSON.stringify(field.name)}]`;
        const path = place.path === void 0 ? step : `${place.path}.${step}`;
        return fieldOf(field, id, { ...place, path });
      })
    } : {}
  };
}
var dataTypes = {
  string: "sc:Text",
  json: "sc:Text",
  bool: "sc:Boolean",
  int64: "sc:Integer",
  double: "sc:Float"
};
function unwrap(type) {
  let of = type;
  let depth = 0;
  while (of.type === "list") {
    of = of.of;
    depth += 1;
  }
  return { of, depth };
}

// src/release/licence-texts.ts
var maxRows3 = 200;
function renderLicences(facts) {
  const { tag, title, release, teachers, authors, texts } = facts;
  const lines = [
    `Licences of ${tag} (${showHidden(title)})`,
    "",
    `This release: ${showHidden(release.licence ?? "no licence is known that it can have")}`,
    `Meant for: ${release.use} use${release.assumed === void 0 ? "" : `, assumed because ${release.assumed}`}`,
    "What is said here follows from what the records state. It is no legal advice.",
    ...section("Made of", madeOf(release)),
    ...section("Duties", dutiesOf(facts)),
    ...section("Models that wrote records", modelsOf(teachers)),
    ...section("Authors", authors),
    ...unknownsOf(release)
  ];
  const copies = texts.flatMap(({ name, text }) => [
    "",
    "=".repeat(72),
    `${name} of the dataset's folder`,
    "=".repeat(72),
    "",
    clean(text)
  ]);
  return `${[...lines, ...copies].join("\n").trimEnd()}
`;
}
function section(title, rows) {
  if (rows.length === 0) return [];
  const more = rows.length > maxRows3 ? [`  … and ${rows.length - maxRows3} more`] : [];
  return ["", title, ...rows.slice(0, maxRows3).map((row) => `  ${showHidden(row)}`), ...more];
}
function madeOf({ chain }) {
  return chain.map(({ licence, from, records, isModel }) => {
    const who = isModel ? `model ${from}` : from;
    return `${licence}: ${count2(records, "record")}, by ${who}`;
  });
}
function dutiesOf({ release, teachers, texts }) {
  const { attribution, notices } = release;
  const conditions = [...new Set(teachers.flatMap((each) => each.conditions))];
  return [
    ...attribution.map((id) => `Name the authors of what is under ${id}.`),
    ...notices.map((id) => {
      const where = texts.length > 0 ? "below, as far as it is there" : spdxPage(id);
      return `Pass on the text of ${id}: ${where}.`;
    }),
    ...conditions
  ];
}
function spdxPage(id) {
  return id.startsWith("LicenseRef-") ? "the dataset's folder holds no licence file" : `https://spdx.org/licenses/${id}`;
}
function modelsOf(teachers) {
  return teachers.map(({ models, host, answer, terms, records }) => {
    const names = models.map((name) => name === "" ? "(no name)" : name).join(", ");
    const via = host === null ? "" : ` through ${host}`;
    const by = terms === null ? "terms not known" : `${terms.name}, ${terms.source}, read ${terms.read}`;
    return `${names}${via}: ${count2(records, "record")}; this use: ${answer} (${by})`;
  });
}
function unknownsOf({ forbidden, unknownLicence, unknownTerms }) {
  const rows = [
    ...forbidden === 0 ? [] : [`${count2(forbidden, "record")} may not be used for this.`],
    ...unknownLicence.records === 0 ? [] : [`${count2(unknownLicence.records, "record")} without a licence that is known.`],
    ...unknownTerms.records === 0 ? [] : [`${count2(unknownTerms.records, "record")} by models whose terms are not known.`]
  ];
  return section("Open", rows);
}
function clean(text) {
  return text.replaceAll(/\r\n?/g, "\n").replaceAll("\f", "").split("\n").map((line) => line.split("	").map(showHidden).join("	").trimEnd()).join("\n").trim();
}

// src/release/manifest.ts
import { hash } from "node:crypto";
function renderManifest(manifest) {
  return `${JSON.stringify(manifest, null, 2)}
`;
}
function schemaDigest({ kind, schema, replacesKindSchema }) {
  const own = schema?.document;
  const document = own === void 0 ? kind.schema : replacesKindSchema ? own : { allOf: [kind.schema, own] };
  return `sha256:${hash("sha256", canonicalJson(document), "hex")}`;
}
function gatesOf({ results }) {
  return results.map(({ gate, status, reason, findings }) => ({
    gate,
    status,
    ...reason === void 0 ? {} : { reason },
    errors: findings.filter(({ level: level2 }) => level2 === "error").length,
    warnings: findings.filter(({ level: level2 }) => level2 === "warning").length
  }));
}
function metricsOf({ results }, straddling) {
  const values = results.flatMap(
    ({ measurements }) => measurements.map(({ name, value }) => [name, value])
  );
  if (straddling !== void 0) values.push(["release.near-duplicates-across-splits", straddling]);
  return Object.fromEntries(
    values.filter(([, value]) => Number.isFinite(value)).sort(([a], [b]) => a < b ? -1 : 1)
  );
}
function notesOf(report, splits, exports, straddling) {
  const notes = report.verdict === "passed" ? [] : [`The gates' verdict is ${report.verdict}.`];
  for (const { name, records } of splits) {
    if (records === 0) notes.push(`Split ${name} is empty and has no file.`);
    if (name === "" && splits.length > 1) {
      notes.push(`${count2(records, "record")} in no split, in files of their own.`);
    }
  }
  if (straddling !== void 0 && straddling > 0) {
    notes.push(
      `${count2(straddling, "record")} with a near-duplicate or the same prompt in another split: what is measured there was partly seen in training.`
    );
  }
  for (const { export: id, split: split2, refused } of exports) {
    const left = Object.values(refused).reduce((sum, each) => sum + each, 0);
    const where = split2 === void 0 ? "" : ` of split ${split2}`;
    if (left > 0) notes.push(`${count2(left, "record")}${where} left out of format ${id}.`);
  }
  return [...notes, ...report.notes.map(({ message }) => message)];
}
function judgesOf({ results }) {
  const judges = results.flatMap(
    ({ judged }) => (judged?.judges ?? []).map(({ model }) => `${model} (${judged?.rubrics.join(", ") ?? ""})`)
  );
  return [...new Set(judges)].sort();
}

// src/release/records.ts
function splitsOfFiles(side) {
  const names = [...Object.keys(side.manifest.splits), ""];
  const numbers = new Uint8Array(side.count);
  let i = 0;
  for (const record of side.records({ plain: true })) {
    numbers[i] = names.indexOf(record.split ?? "");
    i += 1;
  }
  return { names, numbers };
}
var ReleaseRecords = class {
  splits;
  #side;
  #plan;
  constructor(side, plan) {
    this.#side = side;
    this.#plan = plan;
    const counts = new Uint32Array(plan.names.length);
    for (const number of plan.numbers) counts[number] = counts[number] + 1;
    this.splits = plan.names.map((name, number) => ({ name, records: counts[number] })).filter(({ name, records }) => name !== "" || records > 0);
  }
  /** The lines of a split as they stand in the files, each with one LF. Valid until the next. */
  *lines(split2) {
    const { files } = this.#side;
    let ended = Buffer.allocUnsafe(64 * 1024);
    for (const { fileIndex, line } of this.#places(split2)) {
      const bytes = files[fileIndex]?.bytesOf(line) ?? Buffer.alloc(0);
      if (bytes.length >= ended.length) ended = Buffer.allocUnsafe(bytes.length * 2);
      bytes.copy(ended);
      ended[bytes.length] = 10;
      yield ended.subarray(0, bytes.length + 1);
    }
  }
  *records(split2) {
    for (const { fileIndex, line } of this.#places(split2)) {
      yield this.#side.recordAt(fileIndex, line);
    }
  }
  *#places(split2) {
    const wanted = this.#plan.names.indexOf(split2);
    let i = 0;
    for (const [fileIndex, file] of this.#side.files.entries()) {
      for (let line = 0; line < file.lines.count; line += 1) {
        if (!file.isRecord(line)) continue;
        if (this.#plan.numbers[i] === wanted) yield { fileIndex, line };
        i += 1;
      }
    }
  }
};
function requireReadable(side) {
  for (const file of side.files) {
    const { problem } = file;
    if (problem !== void 0 && problem.code !== "empty-file") {
      throw unreadable(file.path, `the file can't be read as lines (${problem.code})`);
    }
    for (let line = 0; line < file.lines.count; line += 1) {
      if (file.isBlankLine(line) || file.isRecord(line)) continue;
      throw unreadable(`${file.path}:${line + 1}`, `line ${line + 1} is no record`);
    }
  }
}
function unreadable(at, message) {
  return new DatasetError(message, {
    at,
    hint: "heartcut check says what is wrong with it. A release leaves no line out."
  });
}

// src/release/splits.ts
import { hash as hash2 } from "node:crypto";

// src/release/near-duplicates.ts
var shingling = { n: 5, unit: "word" };
var threshold = 0.7;
var boilerplateRatio = 0.1;
var boilerplateRecords = 20;
function boilerplateLimit(records) {
  return Math.max(boilerplateRecords, Math.ceil(records * boilerplateRatio));
}
function groupNearDuplicates(side) {
  const { rows, texts, prompts } = readRows(side);
  const groups = new UnionFind(rows.count);
  joinEqual(texts, groups, Infinity);
  joinEqual(prompts, groups, boilerplateLimit(rows.count));
  const sets = new SetStore(rows);
  const boilerplate = findBoilerplate(sets);
  if (boilerplate.size > 0) sets.remove(boilerplate);
  const shingler = new Shingler(shingling);
  const setOf = (i) => {
    const hashes = shingler.shingle(textOf(side.at(i)));
    if (boilerplate.size === 0) return hashes;
    return hashes.filter((hash4) => !boilerplate.has(Number(hash4 >> 32n)));
  };
  const confirmation = new Confirmation(setOf, threshold, (a, b) => groups.union(a, b));
  joinSets(sets, threshold, (a, b) => {
    if (groups.find(a) !== groups.find(b)) confirmation.add(a, b);
  });
  confirmation.finish();
  return Int32Array.from({ length: rows.count }, (_, i) => groups.find(i));
}
function readRows(side) {
  const shingler = new Shingler(shingling);
  const halve = upperHalves();
  const rows = new RowList();
  const texts = new Float64Array(side.count);
  const prompts = new Float64Array(side.count);
  for (const record of side.records({ plain: true })) {
    const { whole: whole2, prompt } = keysOf(record);
    texts[rows.count] = whole2;
    prompts[rows.count] = prompt;
    rows.add(halve(shingler.shingle(readText(record, shingling.unit))));
  }
  return { rows, texts, prompts };
}
function joinEqual(keys, groups, limit) {
  const found = /* @__PURE__ */ new Map();
  for (const [i, key] of keys.entries()) {
    const known = found.get(key);
    if (known === void 0) found.set(key, { first: i, records: 1 });
    else known.records += 1;
  }
  for (const [i, key] of keys.entries()) {
    const { first, records } = found.get(key);
    if (key !== 0 && first !== i && records < limit) groups.union(first, i);
  }
}
var countedBits = 18;
function findBoilerplate(sets) {
  const limit = boilerplateLimit(sets.count);
  const slots = new Uint32Array(1 << countedBits);
  sets.forEachValue((value) => {
    const slot = value >>> 32 - countedBits;
    slots[slot] = slots[slot] + 1;
  });
  const counts = /* @__PURE__ */ new Map();
  for (let i = 0; i < sets.count; i += 1) {
    const block = sets.blockOf(i);
    const start = sets.startOf(i);
    let last = -1;
    for (let k = start; k < start + sets.lengthOf(i); k += 1) {
      const value = block[k];
      const isRare = slots[value >>> 32 - countedBits] < limit;
      if (!isRare && value !== last) counts.set(value, (counts.get(value) ?? 0) + 1);
      last = value;
    }
  }
  return new Set([...counts].filter(([, count3]) => count3 >= limit).map(([value]) => value));
}

// src/release/splits.ts
function assignSplits(side, shares) {
  const { name, idField } = side.manifest;
  const groups = groupNearDuplicates(side);
  const keys = /* @__PURE__ */ new Map();
  let i = 0;
  for (const record of side.records()) {
    const group = groups[i];
    const key = splitKeyOf(record, idField);
    const smallest = keys.get(group);
    if (smallest === void 0 || key < smallest) keys.set(group, key);
    i += 1;
  }
  const names = Object.keys(shares).sort();
  const ends = endsOf(names.map((split2) => shares[split2]));
  const places = /* @__PURE__ */ new Map();
  for (const [group, key] of keys) {
    const position = positionOf(`${name}
${key}`);
    places.set(
      group,
      ends.findIndex((end) => position < end)
    );
  }
  return { names, numbers: Uint8Array.from(groups, (group) => places.get(group)) };
}
function countStraddling(side, { numbers }) {
  const groups = groupNearDuplicates(side);
  const first = /* @__PURE__ */ new Map();
  const torn = /* @__PURE__ */ new Set();
  groups.forEach((group, i) => {
    const split2 = numbers[i];
    if (!first.has(group)) first.set(group, split2);
    else if (first.get(group) !== split2) torn.add(group);
  });
  return groups.reduce((sum, group) => sum + Number(torn.has(group)), 0);
}
function splitKeyOf(record, idField) {
  const own = idField === void 0 ? void 0 : record.value[idField];
  if (typeof own === "string" || typeof own === "number") return `id ${own}`;
  const { parts, turns = [] } = record.view;
  const calls = turns.flatMap(
    ({ toolCalls }) => toolCalls.map((call) => [call.name, call.arguments])
  );
  const texts = parts.map(({ role, text }) => [role, text]);
  return `texts ${hash2("sha256", JSON.stringify([texts, calls]), "hex")}`;
}
function endsOf(shares) {
  let sum = 0;
  return shares.map((share, i) => i === shares.length - 1 ? 1 : sum += share);
}
function positionOf(text) {
  return parseInt(hash2("sha256", text, "hex").slice(0, 12), 16) / 2 ** 48;
}

// src/release/column-types.ts
var maxColumns = 500;
var maxFields = 50;
var ColumnTypes = class {
  #manifest;
  #columns = /* @__PURE__ */ new Map();
  #isTooWide = false;
  constructor(manifest) {
    this.#manifest = manifest;
  }
  add(value) {
    for (const name of Object.keys(value)) {
      let seen = this.#columns.get(name);
      if (seen === void 0) {
        if (this.#columns.size >= maxColumns) {
          this.#isTooWide = true;
          continue;
        }
        const { fields, kind } = this.#manifest;
        const field = Object.hasOwn(fields, name) ? fields[name] : name;
        this.#columns.set(name, seen = new Seen(propertyOf(kind.schema, field)));
      }
      seen.add(value[name]);
    }
  }
  /** In the order in which records first have them. */
  get columns() {
    return [...this.#columns].map(([name, seen]) => ({ name, type: seen.type }));
  }
  /** Throws DatasetError where some fields have no column. */
  requireAll() {
    if (!this.#isTooWide) return;
    const { name } = this.#manifest;
    throw new DatasetError(`${name} has more than ${maxColumns} fields, too many for columns`, {
      hint: "Put what varies into one field, or set release.parquet to false in heartcut.yaml.",
      docs: "docs/release-files.md"
    });
  }
  /** The same in words, for manifest and card. */
  describe() {
    return [...this.#columns].map(([name, seen]) => {
      const notes = [...new Set(seen.notes(""))];
      const type = nameType(seen.type);
      return { name, type, ...notes.length === 0 ? {} : { notes } };
    });
  }
};
function nameType(type) {
  if (type.type === "list") return `list<${nameType(type.of)}>`;
  if (type.type !== "struct") return type.type;
  return `struct<${type.fields.map(({ name, type: of }) => `${name}: ${nameType(of)}`).join(", ")}>`;
}
var Seen = class _Seen {
  #schema;
  #described;
  #fields = /* @__PURE__ */ new Map();
  #items;
  #hasBool = false;
  #hasNumber = false;
  #hasFraction = false;
  #hasString = false;
  #hasObject = false;
  #hasUnsafe = false;
  #hasLoneSurrogate = false;
  constructor(schema) {
    this.#schema = schema;
    this.#described = schema !== void 0 && isObject(schema.properties);
  }
  add(value) {
    if (value === null || value === void 0) return;
    switch (typeof value) {
      case "string":
        this.#hasString = true;
        if (!this.#hasLoneSurrogate && holdsLoneSurrogate(value)) this.#hasLoneSurrogate = true;
        return;
      case "boolean":
        this.#hasBool = true;
        return;
      case "number":
        this.#hasNumber = true;
        if (!Number.isInteger(value) || Object.is(value, -0)) this.#hasFraction = true;
        else if (!Number.isSafeInteger(value)) this.#hasUnsafe = true;
        return;
      default:
        if (Array.isArray(value)) this.#addItems(value);
        else this.#addFields(value);
    }
  }
  #addItems(value) {
    this.#items ??= new _Seen(itemsOf(this.#schema));
    for (const item of value) this.#items.add(item);
  }
  #addFields(value) {
    this.#hasObject = true;
    if (!this.#described) return;
    for (const name of Object.keys(value)) {
      let seen = this.#fields.get(name);
      if (seen === void 0) {
        if (this.#fields.size > maxFields) return;
        this.#fields.set(name, seen = new _Seen(propertyOf(this.#schema, name)));
      }
      seen.add(value[name]);
    }
  }
  get type() {
    if (this.#whyJson !== void 0) return { type: "json" };
    if (this.#items !== void 0) return { type: "list", of: this.#items.type };
    if (this.#hasObject) {
      const fields = [...this.#fields].map(([name, { type }]) => ({ name, type }));
      return { type: "struct", fields };
    }
    if (this.#hasBool) return { type: "bool" };
    if (this.#hasString) return { type: "string" };
    if (!this.#hasNumber) return { type: this.#declared };
    const isFractional = this.#hasFraction || this.#hasUnsafe || this.#declared === "double";
    return { type: isFractional ? "double" : "int64" };
  }
  /** What the schema says of a place where records hold nothing but null. */
  get #declared() {
    const types = [this.#schema?.type].flat();
    if (types.includes("string")) return "string";
    if (types.includes("boolean")) return "bool";
    if (types.includes("integer")) return "int64";
    return types.includes("number") ? "double" : "string";
  }
  get #whyJson() {
    const held = [
      ...this.#hasString ? ["strings"] : [],
      ...this.#hasNumber ? ["numbers"] : [],
      ...this.#hasBool ? ["true or false"] : [],
      ...this.#items === void 0 ? [] : ["lists"],
      ...this.#hasObject ? ["objects"] : []
    ];
    if (held.length > 1) return `JSON: holds ${held.join(" and ")}`;
    if (!this.#hasObject) return void 0;
    if (!this.#described) return "JSON: objects that the kind does not describe";
    if (this.#fields.size > maxFields) return `JSON: objects of more than ${maxFields} fields`;
    return this.#fields.size === 0 ? "JSON: objects without fields" : void 0;
  }
  /** `path` is that inside the column, '' for the column itself. */
  notes(path) {
    const at = path === "" ? "" : `${path}: `;
    const why = this.#whyJson;
    if (why !== void 0) return [at + why];
    return [
      ...this.#hasUnsafe ? [`${at}integers beyond 2^53 are the nearest double`] : [],
      ...this.#hasLoneSurrogate ? [`${at}lone surrogates are U+FFFD`] : [],
      ...this.#items?.notes(`${path}[]`) ?? [],
      ...[...this.#fields].flatMap(([name, seen]) => seen.notes(`${path}.${name}`))
    ];
  }
};
function holdsLoneSurrogate(text) {
  return /[\ud800-\udfff]/.test(text) && new RegExp("\\p{Surrogate}", "u").test(text);
}
function propertyOf(schema, name) {
  const found = [schema, schema?.then, schema?.else].flatMap((each) => {
    const properties = isObject(each) && isObject(each.properties) ? each.properties : {};
    const property = Object.hasOwn(properties, name) ? properties[name] : void 0;
    return isObject(property) ? [property] : [];
  });
  return found.find((each) => each.type !== void 0) ?? found[0];
}
function itemsOf(schema) {
  return isObject(schema?.items) ? schema.items : void 0;
}

// src/release/survey.ts
function surveyRecords(side) {
  const types = new ColumnTypes(side.manifest);
  const statements = tallyColumn.begin(side);
  const origins = originsColumn.begin(side);
  for (const record of side.records()) {
    types.add(record.value);
    statements.add(record);
    origins.add(record);
  }
  return { statements: statements.finish(), origins: origins.finish().counts, types };
}

// src/commands/release/beside-records.ts
import { hash as hash3 } from "node:crypto";
var licenceName = /^(licen[cs]es?|copying|notice)([.-][a-z0-9.-]+)?$/i;
var maxLicenceBytes = 256 * 1024;
async function readBesideRecords(tree, folder) {
  const entries = await tree.list();
  const read = async (name) => {
    const path = joinPath(folder, name);
    const entry = entries.find((each) => each.path === path);
    if (entry === void 0) return void 0;
    const bytes = entry.type === "file" ? await tree.read(path) : null;
    if (bytes !== null) return bytes;
    throw new DatasetError("no regular file, and only those are released", { at: path });
  };
  const prefix = folder === "" ? "" : `${folder}/`;
  const licences2 = [];
  for (const { path } of entries) {
    const name = path.startsWith(prefix) ? path.slice(prefix.length) : "";
    if (!licenceName.test(name)) continue;
    const bytes = await read(name);
    if (bytes === void 0) continue;
    if (bytes.length > maxLicenceBytes) {
      throw new DatasetError(`a licence text of ${bytes.length} bytes`, {
        at: path,
        hint: `At most ${maxLicenceBytes} bytes are copied into a release.`
      });
    }
    licences2.push({ name, text: new TextDecoder().decode(bytes) });
  }
  const retractions = await read("retractions.json");
  return {
    licences: licences2.sort((a, b) => a.name < b.name ? -1 : 1),
    changelog: await read("CHANGELOG.md"),
    retractions,
    retracted: retractions === void 0 ? [] : parseRetracted(retractions, joinPath(folder, "retractions.json"))
  };
}
function parseRetracted(bytes, at) {
  let value = null;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
  }
  const list = isObject(value) && value.format === 1 ? value.retracted : void 0;
  if (Array.isArray(list) && list.every(isRetraction)) return list;
  throw new DatasetError("not a list of retractions of format 1", {
    at,
    hint: "heartcut retract writes this file; take its last state that can be read from git."
  });
}
function isRetraction(value) {
  if (!isObject(value) || !Array.isArray(value.releases)) return false;
  const { id, content, why, date } = value;
  return [id, content, why, date, ...value.releases].every((each) => typeof each === "string");
}
function requireRetractedGone(side, retracted) {
  if (retracted.length === 0) return;
  const gone = new Map(retracted.map((each) => [each.content, each]));
  for (const record of side.records()) {
    const found = gone.get(`sha256:${hash3("sha256", canonicalJson(record.value), "hex")}`);
    if (found === void 0) continue;
    throw new DatasetError(`this record was taken back on ${found.date}`, {
      at: `${record.path}:${record.line}`,
      hint: "Remove it, or its entry in retractions.json if it may be released again."
    });
  }
}

// src/commands/release/check-release.ts
function checkRelease(request, log2) {
  const { tree, dataset, date, threads: threads2, embedding } = request;
  return check(
    {
      base: null,
      head: tree,
      target: null,
      policyFrom: "head",
      onlyGates: [],
      onlyDatasets: [dataset],
      options: [],
      today: date,
      wantsMap: true,
      excerptCharacters: html.excerptCharacters,
      reproduce: `heartcut check --all --dataset ${dataset} --head ${tree.commit?.slice(0, 12) ?? ""}`,
      ...threads2 === void 0 ? {} : { threads: threads2 },
      ...embedding === void 0 ? {} : { embedding: withoutServers(embedding) }
    },
    log2,
    () => 0
  );
}
function withoutServers(embedding) {
  const unavailable = "a release is checked without servers";
  return { ...embedding, openServer: () => Promise.resolve({ unavailable }) };
}

// src/commands/release/find-dataset.ts
async function findDataset(tree, name) {
  const policy = await readPolicy(tree);
  const manifests = [];
  for (const folder of datasetFolders(await tree.list(), policy)) {
    manifests.push(await readManifest(tree, folder, policy));
  }
  requireDistinctNames(manifests);
  const manifest = manifests.find((each) => each.name === name);
  if (manifest !== void 0) return { manifest, policy };
  const known = manifests.map((each) => each.name);
  const message = `there is no dataset ${JSON.stringify(name)} at ${tree.label}`;
  throw new ConfigError(`${message}${didYouMean(name, known)}`, {
    hint: `Datasets: ${known.join(", ") || "none"}`
  });
}

// src/commands/release/licence-facts.ts
async function licenceFacts(statements, manifest, policy, tree) {
  const own = await readOwnTerms(policy, tree);
  const judge = new Judge(await loadTerms(own), manifest);
  const problems = problemsOf(statements, judge);
  const release = releaseOf(
    effectiveLicence(statements.counts, judge),
    statements,
    problems,
    judge
  );
  const teachers = teachersOf(statements, problems, judge);
  const conceal = await createConceal(selectGates(policy, manifest, [], []));
  const shown = concealUse({ release, teachers }, conceal);
  return { release: shown.release ?? release, teachers: shown.teachers ?? teachers };
}

// src/release/checksums.ts
function renderChecksums(files) {
  return files.toSorted((a, b) => a.name < b.name ? -1 : 1).map(({ name, sha256 }) => `${sha256}  ${name}
`).join("");
}

// src/commands/release/release-files.ts
var ReleaseFiles = class {
  #folder;
  #written = /* @__PURE__ */ new Map();
  #sums = /* @__PURE__ */ new Map();
  constructor(folder) {
    this.#folder = folder;
  }
  /** Sorted by name. */
  get list() {
    return [...this.#written.values()].sort((a, b) => a.name < b.name ? -1 : 1);
  }
  /** Writes a file. `more` is asked when it is written. */
  async add(name, described, chunks, more = () => ({})) {
    const { bytes, sha256 } = await this.#write(name, chunks);
    this.#written.set(name, { name, bytes, sha256, ...described, ...more() });
  }
  /** The same for a text that is there already. */
  addText(name, described, text) {
    return this.add(name, described, [Buffer.from(text)]);
  }
  /** manifest.json, then the checksums of all files: nothing may be added after that. */
  async finish(manifest) {
    await this.#write("manifest.json", [Buffer.from(manifest)]);
    const sums = [...this.#sums].map(([name, sha256]) => ({ name, sha256 }));
    await this.#folder.write("SHA256SUMS", [Buffer.from(renderChecksums(sums))]);
  }
  async #write(name, chunks) {
    const same = [...this.#sums.keys()].find((each) => each.toLowerCase() === name.toLowerCase());
    if (same !== void 0) {
      throw new ConfigError(`two files of the release would be called ${JSON.stringify(name)}`, {
        hint: "Give the splits of dataset.yaml names that differ in more than the case of letters.",
        docs: "docs/release-files.md"
      });
    }
    const written = await this.#folder.write(name, chunks);
    this.#sums.set(name, written.sha256);
    return written;
  }
};

// src/release/gzip.ts
var level = 6;
var pieceBytes = 256 * 1024;
function* gzip(chunks) {
  const out = [];
  const stream = new Gzip({ level, mtime: 0 }, (bytes) => {
    if (bytes.length > 0) out.push(bytes);
  });
  for (const piece of inPieces(chunks)) {
    stream.push(piece);
    yield* out.splice(0);
  }
  stream.push(new Uint8Array(0), true);
  yield* out.splice(0);
}
function* inPieces(chunks) {
  let piece = new Uint8Array(pieceBytes);
  let filled = 0;
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      const length = Math.min(chunk.length - at, pieceBytes - filled);
      piece.set(chunk.subarray(at, at + length), filled);
      filled += length;
      at += length;
      if (filled < pieceBytes) continue;
      yield piece;
      piece = new Uint8Array(pieceBytes);
      filled = 0;
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
}

// src/release/parquet.ts
var groupRows = 1e4;
var groupBytes = 16 * 1024 * 1024;
async function* parquet(rows, columns, createdBy) {
  const { ByteWriter, ParquetWriter } = await import("./chunks/node-FJ5RNWES.js");
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: "root", num_children: columns.length }, ...columns.flatMap(elementsOf)],
    // Nobody looks for single rows by a text: the bounds would cost more than they save.
    statistics: false,
    createdBy
  });
  let data = columns.map(() => []);
  let count3 = 0;
  let weight = 0;
  const drain = () => {
    const chunk = bytes.getBytes().slice();
    bytes.index = 0;
    return chunk;
  };
  const flush = () => {
    const columnData = columns.map(({ name }, i) => ({ name, data: data[i] }));
    void writer.write({ columnData, rowGroupSize: count3 });
    data = columns.map(() => []);
    count3 = 0;
    weight = 0;
    return drain();
  };
  for (const { value, byteLength } of rows) {
    columns.forEach(({ name, type }, i) => {
      const member = Object.hasOwn(value, name) ? value[name] : void 0;
      data[i]?.push(valueOf(member, type));
    });
    count3 += 1;
    weight += byteLength;
    if (count3 >= groupRows || weight >= groupBytes) yield flush();
  }
  if (count3 > 0) yield flush();
  void writer.finish();
  yield drain();
}
function elementsOf({ name, type }) {
  const element = { name, repetition_type: "OPTIONAL" };
  switch (type.type) {
    case "string":
      return [
        {
          ...element,
          type: "BYTE_ARRAY",
          converted_type: "UTF8",
          logical_type: { type: "STRING" }
        }
      ];
    case "json":
      return [
        { ...element, type: "BYTE_ARRAY", converted_type: "JSON", logical_type: { type: "JSON" } }
      ];
    case "bool":
      return [{ ...element, type: "BOOLEAN" }];
    case "int64":
      return [{ ...element, type: "INT64" }];
    case "double":
      return [{ ...element, type: "DOUBLE" }];
    case "list":
      return [
        {
          ...element,
          num_children: 1,
          converted_type: "LIST",
          logical_type: { type: "LIST" }
        },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        ...elementsOf({ name: "element", type: type.of })
      ];
    case "struct":
      return [{ ...element, num_children: type.fields.length }, ...type.fields.flatMap(elementsOf)];
  }
}
function valueOf(value, type) {
  if (value === null || value === void 0) return null;
  switch (type.type) {
    case "int64":
      return BigInt(value);
    case "json":
      return typeof value === "object" ? asJson(value) : value;
    case "list":
      return value.map((item) => valueOf(item, type.of));
    case "struct": {
      const struct = /* @__PURE__ */ Object.create(null);
      for (const { name, type: of } of type.fields) {
        const object = value;
        struct[name] = valueOf(Object.hasOwn(object, name) ? object[name] : void 0, of);
      }
      return struct;
    }
    case "string":
    case "bool":
    case "double":
      return value;
  }
}
function asJson(value) {
  const holder = /* @__PURE__ */ Object.create(null);
  holder.toJSON = () => value;
  return holder;
}

// src/release/write-export.ts
function exportEnding({ extension }) {
  return extension === "jsonl" ? "jsonl.gz" : extension;
}
function writeExport2(records, format, kind) {
  const { pieces, report } = writeExport(format, kind, records);
  const chunks = encode(pieces);
  return { chunks: format.extension === "jsonl" ? gzip(chunks) : chunks, report };
}
function* encode(texts) {
  const encoder = new TextEncoder();
  for (const text of texts) yield encoder.encode(text);
}

// src/commands/release/write-records.ts
async function writeRecords(files, records, dataset, columns) {
  for (const { name: split2, records: rows } of records.splits) {
    if (rows === 0) continue;
    const described = { role: "records", rows, ...split2 === "" ? {} : { split: split2 } };
    const name = nameOf(dataset, split2);
    await files.add(
      `${name}.jsonl.gz`,
      { ...described, format: "jsonl.gz" },
      gzip(records.lines(split2))
    );
    if (columns === void 0) continue;
    await files.add(
      `${name}.parquet`,
      { ...described, format: "parquet" },
      parquet(rowsOf(records, split2), columns, `heartcut ${toolVersion}`)
    );
  }
}
function nameOf(dataset, split2) {
  return split2 === "" ? dataset : `${dataset}-${split2}`;
}
function* rowsOf(records, split2) {
  for (const { value, byteLength } of records.records(split2)) yield { value, byteLength };
}
async function writeExports(files, records, dataset, kind, formats) {
  const results = [];
  const snippets = [];
  for (const format of formats) {
    const { id, trainer } = format;
    const ending = exportEnding(format);
    const names = [];
    for (const { name: split2, records: count3 } of records.splits) {
      if (count3 === 0) continue;
      const { chunks, report } = writeExport2(records.records(split2), format, kind);
      const name = `${nameOf(dataset, split2)}.${id}.${ending}`;
      const ofSplit = split2 === "" ? {} : { split: split2 };
      const described = { role: "export", format: ending, export: id, ...ofSplit };
      await files.add(name, described, chunks, () => ({ rows: report().written }));
      names.push({ split: split2, name });
      const { written, refused, lost } = report();
      results.push({
        export: id,
        ...ofSplit,
        rows: written,
        refused: countsOf(refused.map(({ code, count: count4 }) => [code, count4])),
        lost: countsOf(lost.map(({ field, count: count4 }) => [field, count4]))
      });
    }
    const context2 = { dataset, kind, files: names };
    for (const { name, text } of format.sidecars?.(context2) ?? []) {
      await files.addText(name, { role: "export", format: formatOf(name), export: id }, text);
    }
    snippets.push({ export: id, trainer, ...format.snippet(context2) });
  }
  return { results, snippets };
}
function countsOf(counts) {
  return Object.fromEntries([...counts].sort(([a], [b]) => a < b ? -1 : 1));
}
function formatOf(name) {
  const ending = name.slice(name.lastIndexOf(".") + 1);
  if (ending === "yml") return "yaml";
  return ending === "json" || ending === "yaml" || ending === "md" ? ending : "txt";
}
function requireExports(ids, kind, findExport2) {
  return ids.map((id) => {
    const format = findExport2(id);
    if (format?.kinds.includes(kind) === true) return format;
    const message = format === void 0 ? `there is no export ${JSON.stringify(id)}` : `records of kind ${kind} can't be exported as ${id}`;
    throw new ConfigError(message, {
      ...format === void 0 ? {} : { hint: `It takes ${format.kinds.join(", ")}.` },
      docs: "docs/exports.md"
    });
  });
}

// src/commands/release/build.ts
async function buildRelease(request, log2) {
  const { tree, dataset, planned } = request;
  const { commit } = tree;
  if (commit === null) throw new ConfigError("a release is built from a commit");
  const tag = tagOf(dataset, planned.version);
  const { manifest, policy } = await findDataset(tree, dataset);
  const { kind, title, languages = [], description, homepage } = manifest;
  const ids = manifest.release.exports ?? policy.release.exports;
  const formats = requireExports(ids, kind.id, request.findExport);
  log2.info(`reading ${dataset}`);
  const side = await loadWhole(manifest, policy, tree);
  const beside = await readBesideRecords(tree, manifest.folder);
  requireRetractedGone(side, beside.retracted);
  log2.info(`checking ${dataset}`);
  const report = await checkRelease({ ...request, date: planned.date }, log2);
  log2.info(`building ${tag}`);
  const { types, statements, origins } = surveyRecords(side);
  const facts = await licenceFacts(statements, manifest, policy, tree);
  const { records, straddling } = split(side, manifest);
  const files = new ReleaseFiles(request.folder);
  const { columns } = types;
  const hasParquet = policy.release.parquet && columns.length > 0;
  if (hasParquet) types.requireAll();
  await writeRecords(files, records, dataset, hasParquet ? columns : void 0);
  const exported = await writeExports(files, records, dataset, kind.id, formats);
  if (beside.retractions !== void 0) {
    const described = { role: "metadata", format: "json" };
    await files.add("retractions.json", described, [beside.retractions]);
  }
  if (beside.changelog !== void 0) {
    await files.add("CHANGELOG.md", { role: "changelog", format: "md" }, [beside.changelog]);
  }
  const { repositoryUrl, ...urls } = urlsOf(request, tag);
  const page = html.render(report, repositoryUrl === void 0 ? {} : { repositoryUrl });
  await files.addText("report.html", { role: "report", format: "html" }, page);
  const authors = authorsOf(manifest);
  const licences2 = renderLicences({ tag, title, ...facts, authors, texts: beside.licences });
  await files.addText("LICENSES.txt", { role: "licence", format: "txt" }, licences2);
  const told = {
    format: 1,
    dataset,
    title,
    version: planned.version,
    tag,
    date: planned.date,
    commit,
    ...request.repository === void 0 ? {} : { repository: request.repository },
    builtBy: toolVersion,
    kind: kind.id,
    schema: schemaDigest(manifest),
    content: planned.content,
    records: side.count,
    splits: records.splits,
    licence: facts.release.licence,
    ...manifest.intendedUse === void 0 ? {} : { intendedUse: manifest.intendedUse },
    verdict: report.verdict,
    gates: gatesOf(report),
    judges: judgesOf(report),
    metrics: metricsOf(report, straddling),
    previous: planned.previous?.version ?? null,
    changes: await countChanges(request, manifest, policy, side),
    retracted: beside.retracted,
    ...hasParquet ? { columns: types.describe() } : {},
    exports: exported.results,
    notes: notesOf(report, records.splits, exported.results, straddling),
    files: files.list
  };
  const croissant = renderCroissant({
    manifest: told,
    description: description ?? `${title}: ${side.count} records of kind ${kind.id}.`,
    homepage,
    authors,
    languages,
    columns,
    ...urls
  });
  await files.addText("croissant.json", { role: "metadata", format: "json" }, croissant);
  const card = renderCard({
    manifest: told,
    kind,
    description,
    homepage,
    languages,
    origins,
    ...facts,
    snippets: exported.snippets,
    shares: manifest.release.splits,
    filesUrl: urls.filesUrl
  });
  await files.addText("README.md", { role: "card", format: "md" }, card);
  const whole2 = { ...told, files: files.list };
  await files.finish(renderManifest(whole2));
  return whole2;
}
async function loadWhole(manifest, policy, tree) {
  const sides = new SideCache(policy);
  const side = await sides.load(manifest, "head", tree);
  const [refused] = sides.refused(manifest, tree);
  if (refused !== void 0) {
    const { path } = refused.at;
    throw new DatasetError("no regular file, and only those are released", { at: path });
  }
  requireReadable(side);
  if (side.count === 0) {
    throw new DatasetError(`${manifest.name} holds no record at ${tree.label}`, {
      hint: "A release needs at least one."
    });
  }
  return side;
}
function split(side, manifest) {
  const shares = manifest.release.splits;
  const plan = shares === void 0 ? splitsOfFiles(side) : assignSplits(side, shares);
  const isSplit = Object.keys(shares ?? manifest.splits).length > 1;
  const straddling = shares !== void 0 && isSplit ? 0 : isSplit ? countStraddling(side, plan) : void 0;
  return { records: new ReleaseRecords(side, plan), straddling };
}
async function countChanges({ previous }, manifest, policy, side) {
  if (previous === null) return { added: side.count, removed: 0, edited: 0 };
  const before = await new SideCache(policy).load(manifest, "base", previous);
  const { addedCount, removed, edited } = compareSides(manifest, before, side);
  return { added: addedCount, removed: removed.length, edited: edited.length };
}
function urlsOf({ repository, serverUrl }, tag) {
  if (repository === void 0)
    return { repositoryUrl: void 0, pageUrl: void 0, filesUrl: "" };
  const repositoryUrl = `${serverUrl ?? "https://github.com"}/${repository}`;
  return {
    repositoryUrl,
    pageUrl: `${repositoryUrl}/releases/tag/${tag}`,
    filesUrl: `${repositoryUrl}/releases/download/${tag}/`
  };
}
function authorsOf({ provenance }) {
  const { authors } = provenance;
  return Array.isArray(authors) ? authors.filter((name) => typeof name === "string") : [];
}

// src/commands/release/read-publish-plans.ts
async function readPublishPlans({ head, repository, versions }, wanted) {
  if (head.commit === null) throw new ConfigError("a release is published from a commit");
  await requireWholeHistory(versions);
  const plans = [];
  for (const { name, folder } of await findDatasets(head, wanted)) {
    if (await readPlanned(head, folder) === null) {
      const nothing = "it has no release.json; heartcut release prepare writes one";
      plans.push({ dataset: name, nothing });
      continue;
    }
    const commit = await versions.lastChange(joinPath(folder, plannedFile), head.commit);
    const tree = commit === null ? null : await repository.tree(commit);
    const planned = tree === null ? null : await readPlanned(tree, folder);
    if (commit === null || tree === null || planned === null) {
      throw new ConfigError(`no commit brought ${joinPath(folder, plannedFile)} to ${head.label}`);
    }
    const policy = await readPolicy(tree);
    const manifest = await readManifest(tree, folder, policy);
    const { huggingFace } = manifest.release;
    plans.push({
      dataset: manifest.name,
      title: manifest.title,
      folder,
      commit,
      planned,
      content: await contentOf(tree, manifest),
      consumers: policy.release.consumers,
      ...huggingFace === void 0 ? {} : { huggingFace }
    });
  }
  return plans;
}
function buildWith(repository, { repositoryName, ...setting }, log2) {
  return async ({ dataset, commit, planned }, folder) => buildRelease(
    {
      tree: await repository.tree(commit),
      dataset,
      planned,
      previous: planned.previous === null ? null : await repository.tree(planned.previous.commit),
      folder,
      findExport,
      ...repositoryName === void 0 ? {} : { repository: repositoryName },
      ...setting
    },
    log2
  );
}
async function findDatasets(head, wanted) {
  const policy = await readPolicy(head);
  const folders = datasetFolders(await head.list(), policy);
  requireDatasets(policy, folders);
  const manifests = [];
  for (const folder of folders) manifests.push(await readManifest(head, folder, policy));
  requireDistinctNames(manifests);
  const names = manifests.map(({ name }) => name).sort();
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== void 0) {
    const message = `there is no dataset ${JSON.stringify(unknown)}${didYouMean(unknown, names)}`;
    throw new ConfigError(message, { hint: `Datasets: ${names.join(", ")}` });
  }
  return manifests.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).sort((a, b) => a.name < b.name ? -1 : 1);
}

// src/release-action/publish.ts
async function publish(request) {
  const { repository, token, workspace, env, threads: threads2, approve, log: log2 } = request;
  const name = env.GITHUB_REPOSITORY ?? "";
  const plans = await readPublishPlans(request, request.datasets);
  const build = buildWith(
    repository,
    {
      repositoryName: name,
      ...env.GITHUB_SERVER_URL === void 0 ? {} : { serverUrl: env.GITHUB_SERVER_URL },
      ...threads2 === void 0 ? {} : { threads: threads2 },
      embedding: openEmbedding({ env, workspace })
    },
    log2
  );
  const host = createGitHubReleases({
    token,
    repository: name,
    apiUrl: env.GITHUB_API_URL ?? "https://api.github.com",
    ...env.HEARTCUT_CONSUMER_TOKEN === void 0 ? {} : { consumerToken: env.HEARTCUT_CONSUMER_TOKEN }
  });
  const copier = createHuggingFaceCopier({
    token: env.HF_TOKEN ?? "",
    ...env.HF_ENDPOINT === void 0 ? {} : { hubUrl: env.HF_ENDPOINT }
  });
  const scratch = await mkdtemp(join3(env.RUNNER_TEMP ?? tmpdir2(), "heartcut-"));
  try {
    return await publishReleases(plans, {
      host,
      approve,
      build,
      openFolder: async () => openReleaseFolder(await mkdtemp(join3(scratch, "release-"))),
      copier,
      log: log2
    });
  } finally {
    await rm2(scratch, { recursive: true, force: true });
  }
}

// src/release-action/inputs.ts
function readInputs(getInput2) {
  const token = getInput2("token").trim();
  if (token === "") {
    throw new ConfigError("input token is empty", {
      hint: "Leave it out for the token of the job.",
      docs: "docs/release-action.md"
    });
  }
  const datasets = getInput2("datasets").split(/[,\n]/).map((name) => name.trim()).filter((name) => name !== "");
  const only = getInput2("only").trim();
  if (only !== "" && only !== "publish" && only !== "propose") {
    throw new ConfigError(`input only: unknown value ${JSON.stringify(only)}`, {
      hint: "It is publish or propose; leave it out for both.",
      docs: "docs/release-action.md"
    });
  }
  return {
    token,
    datasets: [...new Set(datasets)].sort(),
    only: only === "" ? void 0 : only
  };
}
function readEvent(env, payload) {
  const { GITHUB_EVENT_NAME: name, GITHUB_REF: ref, GITHUB_SHA: commit = "" } = env;
  const repository = isObject(payload) ? payload.repository : void 0;
  const branch = isObject(repository) ? repository.default_branch : void 0;
  if (name !== "push" && name !== "workflow_dispatch" && name !== "schedule") {
    throw new ConfigError(`releases are not made on the event ${JSON.stringify(name ?? "")}`, {
      hint: "Run it on push to the default branch, and on workflow_dispatch.",
      docs: "docs/release-action.md"
    });
  }
  if (typeof branch !== "string" || !/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit)) {
    throw new ConfigError("the event names no default branch or no commit", {
      hint: "Are GITHUB_EVENT_PATH and GITHUB_SHA of this event?"
    });
  }
  if (ref !== `refs/heads/${branch}`) {
    throw new ConfigError(
      `releases are made of ${branch} alone, and this is ${JSON.stringify(ref)}`,
      {
        hint: `Name it in the workflow: on: push: branches: [${branch}].`,
        docs: "docs/release-action.md"
      }
    );
  }
  return { commit, branch };
}

// src/release-action/run.ts
async function runReleaseAction(env, threads2) {
  const { token, datasets: wanted, only } = readInputs((name) => getInput(name));
  const payload = JSON.parse(await readFile3(required(env, "GITHUB_EVENT_PATH"), "utf8"));
  const event = readEvent(env, payload);
  const workspace = env.GITHUB_WORKSPACE ?? process.cwd();
  const { repository, versions } = await openClone(workspace);
  const head = await repository.tree(event.commit);
  const policy = await readPolicy(head);
  const datasets = await findDatasets2(head, policy, wanted);
  const pulls = createPullHost({
    token,
    repository: env.GITHUB_REPOSITORY ?? "",
    apiUrl: env.GITHUB_API_URL ?? "https://api.github.com"
  });
  const approve = (dataset, commit) => checkApproval(
    { commit, folder: folderOf(dataset, datasets), branch: event.branch },
    { repository, pulls }
  );
  const published = only === "propose" ? [] : await publish({
    head,
    repository,
    versions,
    datasets: datasets.map(({ name }) => name),
    token,
    workspace,
    env,
    threads: threads2,
    approve,
    log
  });
  const prepareOne = (dataset, proposed) => prepare(
    {
      dataset,
      proposed,
      head,
      repository,
      versions: withPublished(versions, published),
      today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10),
      check: {
        ...threads2 === void 0 ? {} : { threads: threads2 },
        openGuard: (setting) => openGuard(setting, workspace, env),
        judging: openJudging({ env, workspace }),
        embedding: openEmbedding({ env, workspace })
      }
    },
    log,
    () => performance.now()
  );
  const proposals = only === "publish" ? [] : await proposeAll({ env, event, datasets, rules: policy.release, pulls, prepareOne });
  await deliver(published, proposals, env);
  return Math.max(publishExitCode(published), proposalExitCode(proposals));
}
async function openClone(workspace) {
  const repository = await openRepository(workspace);
  const versions = await openVersions(workspace);
  if (repository === null || versions === null) {
    throw new HostError("the workspace holds no git repository", {
      hint: "Add actions/checkout before heartcut, with `fetch-depth: 0`.",
      docs: "docs/release-action.md"
    });
  }
  if (await versions.isShallow()) {
    throw new HostError("this clone is shallow: earlier releases can not be told", {
      hint: "Set `fetch-depth: 0` for actions/checkout.",
      docs: "docs/release-action.md"
    });
  }
  return { repository, versions };
}
async function findDatasets2(head, policy, wanted) {
  const folders = datasetFolders(await head.list(), policy);
  requireDatasets(policy, folders);
  const datasets = [];
  for (const folder of folders) {
    datasets.push({ name: (await readManifest(head, folder, policy)).name, folder });
  }
  const names = datasets.map(({ name }) => name);
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== void 0) {
    const maybe = didYouMean(unknown, names);
    throw new ConfigError(
      `input datasets: there is no dataset ${JSON.stringify(unknown)}${maybe}`,
      {
        docs: "docs/release-action.md"
      }
    );
  }
  return datasets.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).sort((a, b) => a.name < b.name ? -1 : 1);
}
function folderOf(dataset, datasets) {
  const found = datasets.find(({ name }) => name === dataset);
  if (found === void 0) throw new Error(`no dataset ${dataset} was asked for`);
  return found.folder;
}
function withPublished(versions, published) {
  const fresh = published.flatMap(
    (one) => one.outcome === "published" || one.outcome === "present" ? [{ tag: one.tag, commit: one.commit }] : []
  );
  return {
    async releaseTags() {
      const known = await versions.releaseTags();
      return [...known, ...fresh.filter(({ tag }) => known.every((each) => each.tag !== tag))];
    },
    lastChange: (path, from) => versions.lastChange(path, from),
    isAncestor: (a, b) => versions.isAncestor(a, b),
    isShallow: () => versions.isShallow()
  };
}
async function proposeAll(request) {
  const { env, event, datasets, rules, pulls } = request;
  const tip = await pulls.branchCommit(event.branch);
  if (tip !== event.commit) {
    notice(
      `${event.branch} has moved on since this run began; the run on its last commit proposes releases.`
    );
    return [];
  }
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = env;
  const url = server === void 0 || name === void 0 ? {} : { repositoryUrl: `${server}/${name}` };
  return proposeReleases(
    datasets.map((dataset) => ({
      dataset: dataset.name,
      folder: dataset.folder,
      ...event,
      rules,
      ...url
    })),
    { pulls, prepare: request.prepareOne, log }
  );
}
function required(env, name) {
  const value = env[name];
  if (value !== void 0 && value !== "") return value;
  throw new ConfigError(`${name} is not set`, {
    hint: "This program is a GitHub Action; on a laptop run `heartcut release plan`."
  });
}

// src/release-action.ts
var threads = new WorkerThreads(new URL("./pass-worker.js", import.meta.url));
try {
  process.exitCode = await runReleaseAction(process.env, threads);
} catch (error2) {
  const message = error2 instanceof HeartcutError ? error2.describe() : `internal error: ${error2 instanceof Error ? error2.stack ?? error2.message : String(error2)}`;
  setFailed(message.split("\n").map(escapeTerminal).join("\n"));
  process.exitCode = 2;
}
