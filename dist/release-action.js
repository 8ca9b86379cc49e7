import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  prepare
} from "./chunks/chunk-6R4CE6EI.js";
import "./chunks/chunk-OHPZBS45.js";
import {
  checkApproval,
  createPullHost,
  publishExitCode
} from "./chunks/chunk-QAAVD2H2.js";
import {
  openVersions
} from "./chunks/chunk-6PGP3GFW.js";
import "./chunks/chunk-EC6QH3EY.js";
import "./chunks/chunk-ACNQF2EF.js";
import "./chunks/chunk-DKH4V4TK.js";
import "./chunks/chunk-FZW2M3XW.js";
import "./chunks/chunk-DAKBPDNY.js";
import {
  parsePlanned,
  plannedFile
} from "./chunks/chunk-2DWTQX3B.js";
import "./chunks/chunk-FRVGGCPG.js";
import "./chunks/chunk-5AICM5YZ.js";
import "./chunks/chunk-WRM7CEOA.js";
import "./chunks/chunk-E5YGVY45.js";
import {
  error,
  getInput,
  notice,
  setFailed,
  setOutput,
  summary,
  warning
} from "./chunks/chunk-WIZIONBA.js";
import "./chunks/chunk-XLUGL47I.js";
import {
  openGuard
} from "./chunks/chunk-AXIHYAII.js";
import {
  openJudging
} from "./chunks/chunk-3O2QAWUR.js";
import {
  changeLine,
  fit,
  layOutSection,
  linkPlace,
  verdictMarks,
  whole
} from "./chunks/chunk-6IOJJ5X3.js";
import {
  codeSpan,
  escapeMarkdown
} from "./chunks/chunk-MO4CUXYF.js";
import "./chunks/chunk-TVG7RZWD.js";
import {
  linkReport
} from "./chunks/chunk-J4SXN6SC.js";
import "./chunks/chunk-DGKVQRBM.js";
import "./chunks/chunk-QW6PUZY7.js";
import {
  headlineOf
} from "./chunks/chunk-XQNJUBH3.js";
import "./chunks/chunk-TNDUCKS4.js";
import "./chunks/chunk-TY42KNPP.js";
import {
  count,
  formatNumber
} from "./chunks/chunk-2XOXYJXM.js";
import "./chunks/chunk-OSF7EEEO.js";
import {
  escapeTerminal
} from "./chunks/chunk-RPTZH7TG.js";
import {
  clip
} from "./chunks/chunk-5ZRZILPU.js";
import "./chunks/chunk-2ZSFXRSY.js";
import "./chunks/chunk-CSP7XIYB.js";
import "./chunks/chunk-J23CTRON.js";
import "./chunks/chunk-UHVLQ4XK.js";
import "./chunks/chunk-BKUNF3BT.js";
import "./chunks/chunk-SV2NUQXX.js";
import "./chunks/chunk-RFRVB43M.js";
import "./chunks/chunk-LFEOI45X.js";
import "./chunks/chunk-FCR7HLFZ.js";
import {
  openEmbedding
} from "./chunks/chunk-F4LSG27J.js";
import {
  openRepository
} from "./chunks/chunk-UC7TOMXV.js";
import {
  datasetFolders,
  readManifest,
  readPolicy,
  requireDatasets
} from "./chunks/chunk-SHLNK5W7.js";
import {
  didYouMean
} from "./chunks/chunk-APMFKKBX.js";
import "./chunks/chunk-6HNJCTUF.js";
import {
  joinPath
} from "./chunks/chunk-L3TOTSZ4.js";
import "./chunks/chunk-BJY47QON.js";
import "./chunks/chunk-BV6LEHPT.js";
import "./chunks/chunk-JCRZABTO.js";
import "./chunks/chunk-TOZIXS6B.js";
import "./chunks/chunk-FWULUB3H.js";
import {
  writeWhole
} from "./chunks/chunk-K2567GPB.js";
import {
  WorkerThreads
} from "./chunks/chunk-4KCNVGAR.js";
import "./chunks/chunk-ZN343PKZ.js";
import "./chunks/chunk-J5R3LKEN.js";
import "./chunks/chunk-TAMHQAQU.js";
import "./chunks/chunk-WWS6BYUO.js";
import "./chunks/chunk-M4URBNEV.js";
import "./chunks/chunk-M5JJSKID.js";
import "./chunks/chunk-JHE5BW5S.js";
import "./chunks/chunk-YLOS5D4A.js";
import "./chunks/chunk-W4WGAWAM.js";
import "./chunks/chunk-7RKVKBX2.js";
import "./chunks/chunk-6DNMUFKZ.js";
import "./chunks/chunk-3WBK7YJG.js";
import "./chunks/chunk-RTXV5KBX.js";
import "./chunks/chunk-ZYJUFE2M.js";
import "./chunks/chunk-6PV7H552.js";
import "./chunks/chunk-NVOP5WHG.js";
import "./chunks/chunk-P3IKFHKZ.js";
import "./chunks/chunk-D6DAZZUW.js";
import "./chunks/chunk-KV3RCNQ6.js";
import "./chunks/chunk-JQJ4TXEJ.js";
import "./chunks/chunk-UPWWFXVT.js";
import "./chunks/chunk-5CYX4ZC5.js";
import "./chunks/chunk-D6XPNAL3.js";
import "./chunks/chunk-U6CFKMFK.js";
import "./chunks/chunk-LKLKBO33.js";
import {
  isObject
} from "./chunks/chunk-5DAHFXVY.js";
import "./chunks/chunk-LC5SVCSF.js";
import {
  ConfigError,
  HeartcutError,
  HostError
} from "./chunks/chunk-JBXV7KQQ.js";
import "./chunks/chunk-B2BWVCLW.js";

// src/release-action/run.ts
import { readFile } from "node:fs/promises";

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
    ...report.verdict !== "passed" ? [
      "> **Don’t merge it like this**: with this verdict the version is not published. Mend what the",
      "> gates say on the branch it goes to, or waive it there, and this pull request is renewed.",
      ">"
    ] : [],
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
  const section = { name: dataset, dataset: summary2, results };
  return [whole(1, "\n#### What the gates say\n"), ...layOutSection(section, 0, false, page)];
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
function changelogPart({ section }) {
  return {
    tier: 4,
    rank: 0,
    open: "\n#### Changelog\n\n",
    // Its heading is the version, which stands above; comments are for who edits the file.
    items: section.replace(/^## .*\n/, "").trim().split(/(?<=\n)/).filter((line) => !/^<!--.*-->\s*$/.test(line)).map((line) => line.replace(/^#{1,6} (.+)/, "**$1**")),
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
  const open = await pulls.openPull(branch, request.branch);
  const about = { dataset, ...open !== null && { pull: placeOf(open) } };
  const editor = open === null ? null : await pulls.editorOf(branch);
  if (open !== null && editor !== null) {
    return {
      ...about,
      outcome: "kept",
      why: `${editor} made the last commit of #${open.number}, and it stays: nothing was renewed. Merge it as it is, or close it and run the workflow again for a new one.`
    };
  }
  log2.info(`preparing ${dataset}`);
  const prepared = await ports.prepare(dataset, await readProposed(request, open, pulls));
  if (prepared.outcome === "refused") {
    return { ...about, outcome: "refused", why: prepared.plan.refused.join("; ") };
  }
  if (prepared.outcome !== "prepared") return close(about, open, branch, pulls);
  const { release, files } = prepared;
  const title = releasePullTitle(release);
  const body = renderReleasePull(release, request);
  const made = await pulls.commitFiles({ branch, parent: commit, message: title, files });
  if (made === null) {
    const isWaiting = release.plan.planned?.state === "prepared";
    const { version } = release.planned;
    if (isWaiting && open === null) return { ...about, outcome: "waiting", version };
    return close(about, open, branch, pulls);
  }
  const proposal = { dataset, version: release.planned.version };
  if (open === null) {
    const pull = await pulls.createPull({ branch, into: request.branch, title, body });
    return { ...proposal, outcome: "opened", pull: placeOf(pull) };
  }
  const isSame = open.title === title && open.body === body;
  if (!isSame) await pulls.updatePull(open.number, { title, body });
  const outcome = isSame && made === open.headCommit ? "unchanged" : "updated";
  return { ...proposal, outcome, pull: placeOf(open) };
}
async function close(about, open, branch, pulls) {
  if (open === null) return { ...about, outcome: "nothing" };
  await pulls.closePull(open.number, branch);
  return { ...about, outcome: "closed" };
}
async function readProposed({ folder }, open, pulls) {
  if (open === null) return null;
  const path = joinPath(folder, plannedFile);
  const bytes = await pulls.fileAt(open.headCommit, path);
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
  info: (message) => void process.stdout.write(`${escapeTerminal(message)}
`),
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
  const open = proposals.flatMap(
    ({ dataset, version, outcome, pull }) => pull === void 0 || outcome === "closed" ? [] : [{ dataset, version, outcome, ...pull }]
  );
  setOutput("pull-requests", JSON.stringify(open));
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
  const payload = JSON.parse(await readFile(required(env, "GITHUB_EVENT_PATH"), "utf8"));
  const event = readEvent(env, payload);
  const workspace = env.GITHUB_WORKSPACE ?? process.cwd();
  const { repository, versions } = await openClone(workspace);
  const head = await repository.tree(event.commit);
  const policy = await readPolicy(head);
  const datasets = await findDatasets(head, policy, wanted);
  const pulls = createPullHost({
    token,
    repository: env.GITHUB_REPOSITORY ?? "",
    apiUrl: env.GITHUB_API_URL ?? "https://api.github.com"
  });
  const approve = (dataset, commit) => checkApproval(
    { commit, folder: folderOf(dataset, datasets), branch: event.branch },
    { repository, pulls }
  );
  const request = {
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
  };
  const published = only === "propose" ? [] : await (await import("./chunks/publish-BYFSTDNR.js")).publish(request);
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
  let proposals = [];
  try {
    if (only !== "publish") {
      const rules = policy.release;
      proposals = await proposeAll({ env, event, datasets, rules, pulls, prepareOne });
    }
  } finally {
    await deliver(published, proposals, env);
  }
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
async function findDatasets(head, policy, wanted) {
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
