import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  RowIndex,
  openIndex,
  saveIndex
} from "./chunks/chunk-77DACJUU.js";
import "./chunks/chunk-QSD2AYOQ.js";
import {
  listAnnotations
} from "./chunks/chunk-BD67WBPO.js";
import {
  comment
} from "./chunks/chunk-UE3LGVOV.js";
import {
  html
} from "./chunks/chunk-S2ZSZQTV.js";
import "./chunks/chunk-FD7PGDJ4.js";
import {
  json
} from "./chunks/chunk-RHCH3OLN.js";
import {
  sarif
} from "./chunks/chunk-RTULULLG.js";
import "./chunks/chunk-GYXVB3GF.js";
import {
  summary as summary2
} from "./chunks/chunk-5ZYQ4IFU.js";
import {
  terminal
} from "./chunks/chunk-I4BRE2YF.js";
import "./chunks/chunk-OTZE6PSK.js";
import "./chunks/chunk-XBEPSWVK.js";
import {
  error,
  getInput,
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
import "./chunks/chunk-6IOJJ5X3.js";
import "./chunks/chunk-MO4CUXYF.js";
import "./chunks/chunk-TVG7RZWD.js";
import "./chunks/chunk-J4SXN6SC.js";
import "./chunks/chunk-DGKVQRBM.js";
import "./chunks/chunk-QW6PUZY7.js";
import "./chunks/chunk-XQNJUBH3.js";
import "./chunks/chunk-TNDUCKS4.js";
import "./chunks/chunk-TY42KNPP.js";
import "./chunks/chunk-2XOXYJXM.js";
import "./chunks/chunk-OSF7EEEO.js";
import {
  escapeTerminal
} from "./chunks/chunk-RPTZH7TG.js";
import "./chunks/chunk-5ZRZILPU.js";
import {
  check,
  exitCode
} from "./chunks/chunk-2ZSFXRSY.js";
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
import "./chunks/chunk-SHLNK5W7.js";
import {
  didYouMean
} from "./chunks/chunk-APMFKKBX.js";
import "./chunks/chunk-6HNJCTUF.js";
import "./chunks/chunk-L3TOTSZ4.js";
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
  HostError,
  PermissionError
} from "./chunks/chunk-JBXV7KQQ.js";
import "./chunks/chunk-B2BWVCLW.js";

// src/action/run.ts
import { randomUUID as randomUUID2 } from "node:crypto";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

// src/adapters/job-log.ts
import { randomUUID } from "node:crypto";
function printToLog(text) {
  const token = randomUUID();
  process.stdout.write(`::stop-commands::${token}
${text}
::${token}::
`);
}

// src/action/event.ts
var supported = "pull_request, push, merge_group and workflow_dispatch";
var zeros = /^0+$/;
function readEvent(name, payload, sha, base) {
  const event = isObject(payload) ? payload : {};
  switch (name) {
    case "pull_request":
    case "pull_request_target": {
      const pull = member(event, "pull_request");
      return {
        base: base ?? commitOf(member(pull, "base").sha, name),
        head: commitOf(member(pull, "head").sha, name),
        pullNumber: numberOf(pull.number),
        fromMergeBase: true
      };
    }
    case "merge_group": {
      const group = member(event, "merge_group");
      return {
        base: base ?? commitOf(group.base_sha, name),
        head: commitOf(group.head_sha, name),
        pullNumber: void 0,
        fromMergeBase: true
      };
    }
    case "push": {
      const before = commitOf(event.before, name);
      return {
        base: base ?? (zeros.test(before) ? null : before),
        head: commitOf(event.after, name),
        pullNumber: void 0,
        fromMergeBase: false
      };
    }
    case "workflow_dispatch":
    case "schedule":
      return {
        base: base ?? null,
        head: commitOf(sha, name),
        pullNumber: void 0,
        fromMergeBase: true
      };
    default:
      throw new ConfigError(`the event ${JSON.stringify(name)} has no records to compare`, {
        hint: `Run the action on ${supported}.`,
        docs: "docs/action.md"
      });
  }
}
function member(object, name) {
  const value = object[name];
  return isObject(value) ? value : {};
}
function commitOf(value, event) {
  if (typeof value === "string" && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(value)) return value;
  throw new ConfigError(`the payload of ${event} names no commit where one must stand`, {
    hint: "Is GITHUB_EVENT_PATH the payload of this event?"
  });
}
function numberOf(value) {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : void 0;
}

// src/action/inputs.ts
var commentChoices = ["always", "findings", "never"];
var failOnChoices = ["error", "warning", "never"];
function readInputs(getInput2) {
  const optional = (name) => getInput2(name).trim() || void 0;
  return {
    token: getInput2("token").trim(),
    base: optional("base"),
    datasets: getInput2("datasets").split(/[,\n]/).map((name) => name.trim()).filter((name) => name !== ""),
    comment: choose("comment", optional("comment"), commentChoices),
    key: optional("key") ?? "",
    failOn: choose("fail-on", optional("fail-on"), failOnChoices),
    report: optional("report"),
    index: optional("index"),
    sarif: optional("sarif")
  };
}
function choose(name, value, choices) {
  const chosen = value === void 0 ? choices[0] : choices.find((choice) => choice === value);
  if (chosen !== void 0) return chosen;
  throw new ConfigError(
    `input ${name}: unknown value ${JSON.stringify(value)}${didYouMean(value ?? "", choices)}`,
    {
      hint: `It is one of ${choices.join(", ")}.`,
      docs: "docs/action.md"
    }
  );
}

// src/action/run.ts
async function runAction(env, threads) {
  const inputs = readInputs((name) => getInput(name));
  const payload = JSON.parse(await readFile(required(env, "GITHUB_EVENT_PATH"), "utf8"));
  const event = readEvent(
    required(env, "GITHUB_EVENT_NAME"),
    payload,
    env.GITHUB_SHA ?? "",
    inputs.base
  );
  const workspace = env.GITHUB_WORKSPACE ?? process.cwd();
  const repository = await openRepository(workspace);
  if (repository === null) {
    throw new HostError("the workspace holds no git repository", {
      hint: "Add actions/checkout before heartcut, with `fetch-depth: 0`.",
      docs: "docs/action.md"
    });
  }
  const trees = await chooseTrees(repository, event);
  const log = { info() {
  }, warn: (message) => warning(message), progress() {
  } };
  const indexPath = inputs.index === void 0 ? void 0 : resolve(workspace, inputs.index);
  const index = indexPath === void 0 ? void 0 : await openIndex(indexPath, (bytes) => new RowIndex(bytes), log);
  const checked = await check(
    {
      base: trees.base,
      head: trees.head,
      target: trees.target,
      policyFrom: "base",
      onlyGates: [],
      onlyDatasets: inputs.datasets,
      options: [],
      excerptCharacters: html.excerptCharacters,
      today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10),
      ...threads === void 0 ? {} : { threads },
      ...index === void 0 ? {} : { index },
      // The JSON file that others are drawn from is always written.
      wantsMap: true,
      openGuard: (setting) => openGuard(setting, workspace, env),
      judging: openJudging({ env, workspace }),
      embedding: openEmbedding({ env, workspace }),
      reproduce: reproduceLine(trees)
    },
    log,
    () => performance.now()
  );
  const report = { ...checked, notes: [...trees.notes, ...checked.notes] };
  await deliver(report, event, inputs, env);
  if (indexPath !== void 0 && index !== void 0) await keepIndex(indexPath, index);
  return codeOf(report, inputs);
}
async function keepIndex(path, index) {
  try {
    await saveIndex(path, index);
  } catch (error2) {
    if (!(error2 instanceof HostError)) throw error2;
    warning(`The index could not be written. ${error2.message}`);
  }
}
function required(env, name) {
  const value = env[name];
  if (value !== void 0 && value !== "") return value;
  throw new ConfigError(`${name} is not set`, {
    hint: "This program is a GitHub Action; on a laptop run `heartcut check`."
  });
}
async function chooseTrees(repository, event) {
  const head = await repository.tree(event.head);
  if (event.base === null) return { base: null, head, target: null, notes: [] };
  const tip = await repository.tree(event.base);
  if (!event.fromMergeBase) return { base: tip, head, target: null, notes: [] };
  const common = await repository.mergeBase(event.base, event.head);
  if (common === event.base) return { base: tip, head, target: null, notes: [] };
  if (common === null) {
    const note = {
      code: "no-merge-base",
      message: `No common commit of base and head is in this clone, so head is compared with the tip of base, ${tip.label}: records added there since count as removed. Check out with fetch-depth: 0.`
    };
    return { base: tip, head, target: null, notes: [note] };
  }
  return { base: await repository.tree(common), head, target: tip, notes: [] };
}
function reproduceLine({ base, head }) {
  const from = base?.commit == null ? "--all" : `--base ${base.commit.slice(0, 12)}`;
  return `npx heartcut check ${from} --head ${(head.commit ?? "").slice(0, 12)}`;
}
async function deliver(report, event, inputs, env) {
  const reportPath = inputs.report ?? join(env.RUNNER_TEMP ?? tmpdir(), `heartcut-report-${randomUUID2()}.json`);
  await writeWhole(reportPath, json.render(report));
  if (inputs.sarif !== void 0) await writeWhole(inputs.sarif, sarif.render(report));
  const options = linkOptions(env);
  const pagePath = `${reportPath.replace(/\.json$/i, "")}.html`;
  await writeWhole(pagePath, html.render(report, options));
  printToLog(terminal.render(report));
  if (env.GITHUB_STEP_SUMMARY !== void 0 && env.GITHUB_STEP_SUMMARY !== "") {
    await summary.addRaw(summary2.render(report, options)).write();
  }
  for (const { level, title, message, path, line } of listAnnotations(report)) {
    const place = { title, file: path, startLine: line };
    if (level === "error") error(message, place);
    else warning(message, place);
  }
  const url = await postComment(report, event, inputs, env, options);
  setOutputs(report, { report: reportPath, "report-html": pagePath, "comment-url": url });
}
function linkOptions(env) {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_RUN_ID: run } = env;
  if (server === void 0 || name === void 0) return {};
  const repositoryUrl = `${server}/${name}`;
  return run === void 0 ? { repositoryUrl } : { repositoryUrl, reportUrl: `${repositoryUrl}/actions/runs/${run}#artifacts` };
}
async function postComment(report, event, inputs, env, options) {
  if (event.pullNumber === void 0 || inputs.comment === "never") return "";
  const findings = report.results.some((result) => result.status !== "passed");
  if (inputs.token === "" || inputs.comment === "findings" && !findings) return "";
  const marker = markerOf(env, inputs.key);
  try {
    const { createGitHubHost } = await import("./chunks/comments-WER4AZL6.js");
    const host = createGitHubHost({
      token: inputs.token,
      repository: env.GITHUB_REPOSITORY ?? "",
      apiUrl: env.GITHUB_API_URL ?? "https://api.github.com"
    });
    const body = comment.render(report, { ...options, marker });
    return (await host.upsertComment(event.pullNumber, marker, body)).url;
  } catch (error2) {
    if (error2 instanceof PermissionError) {
      warning(
        "The token may not comment on this pull request (usual for forks): the report is in the job summary."
      );
    } else if (error2 instanceof HostError) {
      warning(
        `The comment could not be written; the report is in the job summary. ${error2.message}`
      );
    } else {
      throw error2;
    }
    return "";
  }
}
function markerOf(env, key) {
  const plain = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const parts = [env.GITHUB_WORKFLOW ?? "", env.GITHUB_JOB ?? "", key];
  return `<!-- heartcut:check:${parts.map(plain).join(":")} -->`;
}
function setOutputs(report, more) {
  const sum = (name) => report.datasets.reduce((total, dataset) => total + dataset[name], 0);
  const findings = report.results.flatMap((result) => result.findings);
  setOutput("verdict", report.verdict);
  for (const name of ["added", "edited", "removed", "moved"])
    setOutput(name, sum(name));
  setOutput("errors", findings.filter((finding) => finding.level === "error").length);
  setOutput("warnings", findings.filter((finding) => finding.level === "warning").length);
  for (const [name, value] of Object.entries(more)) setOutput(name, value);
}
function codeOf(report, inputs) {
  const code = exitCode(report.verdict);
  if (code === 2) return 2;
  if (inputs.failOn === "never") return 0;
  const warned = report.results.some((result) => result.findings.length > 0);
  return inputs.failOn === "warning" && warned ? 1 : code;
}

// src/action.ts
var passWorker = new URL("./pass-worker.js", import.meta.url);
try {
  process.exitCode = await runAction(process.env, new WorkerThreads(passWorker));
} catch (error2) {
  const message = error2 instanceof HeartcutError ? error2.describe() : `internal error: ${error2 instanceof Error ? error2.stack ?? error2.message : String(error2)}`;
  setFailed(message.split("\n").map(escapeTerminal).join("\n"));
  process.exitCode = 2;
}
