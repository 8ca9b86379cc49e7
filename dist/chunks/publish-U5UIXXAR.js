import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  openSources
} from "./chunk-BHYI5U5J.js";
import {
  buildPlanned,
  buildWith,
  createGitHubReleases,
  createHuggingFaceCopier,
  openReleaseFolder,
  publishReleases,
  readPublishPlans,
  toOutcome
} from "./chunk-B5O4CRXT.js";
import {
  embeddingOf
} from "./chunk-M4BHYLFA.js";
import "./chunk-G5CCMBHJ.js";
import "./chunk-4AWXGC26.js";
import "./chunk-GGFOV37G.js";
import "./chunk-CBWZMJFJ.js";
import "./chunk-DE62VSAH.js";
import "./chunk-U2SFIUDA.js";
import "./chunk-S2ZSZQTV.js";
import "./chunk-FD7PGDJ4.js";
import {
  padToWidth,
  widthOf,
  wrap
} from "./chunk-OTZE6PSK.js";
import {
  require_picocolors
} from "./chunk-XBEPSWVK.js";
import {
  checkApproval,
  createPullHost,
  publishExitCode
} from "./chunk-QAAVD2H2.js";
import "./chunk-6PGP3GFW.js";
import "./chunk-EC6QH3EY.js";
import "./chunk-ACNQF2EF.js";
import "./chunk-DKH4V4TK.js";
import "./chunk-FZW2M3XW.js";
import "./chunk-2DWTQX3B.js";
import "./chunk-FRVGGCPG.js";
import "./chunk-XLUGL47I.js";
import "./chunk-3O2QAWUR.js";
import "./chunk-MO4CUXYF.js";
import "./chunk-TVG7RZWD.js";
import "./chunk-J4SXN6SC.js";
import "./chunk-QW6PUZY7.js";
import "./chunk-XQNJUBH3.js";
import "./chunk-TNDUCKS4.js";
import "./chunk-TY42KNPP.js";
import {
  count,
  formatNumber
} from "./chunk-2XOXYJXM.js";
import "./chunk-OSF7EEEO.js";
import {
  escapeTerminal
} from "./chunk-RPTZH7TG.js";
import "./chunk-5ZRZILPU.js";
import "./chunk-2ZSFXRSY.js";
import "./chunk-CSP7XIYB.js";
import "./chunk-J23CTRON.js";
import "./chunk-UHVLQ4XK.js";
import "./chunk-BKUNF3BT.js";
import "./chunk-SV2NUQXX.js";
import "./chunk-RFRVB43M.js";
import "./chunk-LFEOI45X.js";
import "./chunk-FCR7HLFZ.js";
import "./chunk-F4LSG27J.js";
import {
  git
} from "./chunk-UC7TOMXV.js";
import "./chunk-SHLNK5W7.js";
import "./chunk-APMFKKBX.js";
import "./chunk-6HNJCTUF.js";
import {
  readTag,
  tagOf
} from "./chunk-L3TOTSZ4.js";
import "./chunk-BJY47QON.js";
import "./chunk-BV6LEHPT.js";
import "./chunk-JCRZABTO.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-FWULUB3H.js";
import {
  writeWhole
} from "./chunk-K2567GPB.js";
import "./chunk-ZN343PKZ.js";
import "./chunk-J5R3LKEN.js";
import "./chunk-TAMHQAQU.js";
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
import "./chunk-U6CFKMFK.js";
import "./chunk-LKLKBO33.js";
import {
  asText,
  isObject
} from "./chunk-5DAHFXVY.js";
import "./chunk-LC5SVCSF.js";
import {
  ConfigError,
  HostError
} from "./chunk-JBXV7KQQ.js";
import {
  __toESM
} from "./chunk-B2BWVCLW.js";

// src/cli/release/publish.ts
import { mkdtemp as mkdtemp2 } from "node:fs/promises";
import { tmpdir as tmpdir2 } from "node:os";
import { join as join3 } from "node:path";

// src/adapters/publishing.ts
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
async function openPublishing(github, env) {
  const consumerToken = env.HEARTCUT_CONSUMER_TOKEN ?? "";
  const hubUrl = env.HF_ENDPOINT ?? "";
  const host = createGitHubReleases({
    ...github,
    apiUrl: env.GITHUB_API_URL ?? "https://api.github.com",
    ...consumerToken === "" ? {} : { consumerToken }
  });
  const copier = createHuggingFaceCopier({
    token: env.HF_TOKEN ?? "",
    ...hubUrl === "" ? {} : { hubUrl }
  });
  const scratch = await mkdtemp(join(tmpdir(), "heartcut-"));
  return {
    host,
    copier,
    openFolder: async () => openReleaseFolder(await mkdtemp(join(scratch, "release-"))),
    close: () => rm(scratch, { recursive: true, force: true })
  };
}

// src/adapters/release-mirror.ts
import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm as rm2, stat } from "node:fs/promises";
import { join as join2, resolve } from "node:path";
var indexName = "releases.json";
function openReleaseMirror(folder) {
  const path = resolve(folder);
  return {
    path,
    async stage() {
      const staged = join2(path, `.heartcut-${randomBytes(6).toString("hex")}`);
      await mkdir(staged, { recursive: true });
      return {
        folder: openReleaseFolder(staged),
        async keep(tag) {
          const place = join2(path, tag);
          await requireRelease(place);
          const tags = await readIndex(path);
          await rm2(place, { recursive: true, force: true });
          await rename(staged, place);
          await writeIndex(path, [...tags.filter((other) => other !== tag), tag]);
          return place;
        },
        drop: () => rm2(staged, { recursive: true, force: true })
      };
    }
  };
}
async function requireRelease(place) {
  const names = await namesIn(place);
  if (names.length === 0 || names.includes("manifest.json")) return;
  throw new HostError(`${place} holds something else than a release`, {
    hint: "Give another folder to --output."
  });
}
async function namesIn(folder) {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw new HostError(`can't write ${folder}: ${error.message}`, { cause: error });
  }
}
async function readIndex(path) {
  const file = join2(path, indexName);
  if (await stat(file).catch(() => null) === null) return [];
  let value;
  try {
    value = JSON.parse(await readFile(file, "utf8"));
  } catch (cause) {
    throw strange(file, cause);
  }
  const releases = isObject(value) && value["format"] === 1 ? value["releases"] : void 0;
  if (!Array.isArray(releases)) throw strange(file);
  return releases.map((release) => {
    const tag = isObject(release) ? asText(release["tag"]) : "";
    if (readTag(tag) === void 0) throw strange(file);
    return tag;
  });
}
function strange(file, cause) {
  return new HostError(`${file} is not one that this version of heartcut reads`, {
    hint: "Give another folder to --output.",
    cause
  });
}
async function writeIndex(path, tags) {
  const releases = [...tags].sort().flatMap((tag) => {
    const read = readTag(tag);
    return read === void 0 ? [] : [{ ...read, tag }];
  });
  const text = JSON.stringify({ format: 1, releases }, null, 2);
  await writeWhole(join2(path, indexName), `${text}
`);
}

// src/reporters/published-terminal.ts
var import_picocolors = __toESM(require_picocolors(), 1);
var shownDigits = 12;
var columns = 100;
var maxWarningLines = 6;
function renderPublished(outcomes, { color, applied }) {
  const colors = import_picocolors.default.createColors(color);
  const out = ["heartcut release publish", ""];
  for (const outcome of outcomes) out.push(...drawOutcome(outcome, colors), "");
  if (outcomes.length === 0) out.push("  there is no dataset", "");
  const built = outcomes.some(({ outcome }) => outcome === "built");
  if (!applied && built)
    out.push("  nothing was published: --apply asks for approvals, and publishes");
  return `${out.join("\n").trimEnd()}
`;
}
function drawOutcome(outcome, colors) {
  const name = (text) => colors.bold(escapeTerminal(text));
  switch (outcome.outcome) {
    case "nothing":
      return [`  ${colors.dim("-")} ${name(outcome.dataset)}  ${escapeTerminal(outcome.why)}`];
    case "refused":
    case "failed":
      return [
        `  ${colors.red("✗")} ${name(outcome.tag)}  ${outcome.outcome}: ${escapeTerminal(outcome.why)}`,
        ...hintLines(outcome.hint)
      ];
    case "built":
      return [
        `  ${colors.green("✓")} ${name(outcome.tag)}  ${count(outcome.records, "record")}, built from ${outcome.commit.slice(0, 7)}${outcome.isTagged ? "; tagged already" : ""}`,
        ...drawFiles(outcome.files, colors),
        `      ${colors.dim(escapeTerminal(outcome.path))}`
      ];
    case "published":
    case "present":
      return [
        `  ${colors.green("✓")} ${name(outcome.tag)}  ${headline(outcome)}`,
        ...outcome.outcome === "published" ? drawFiles(outcome.files, colors) : [],
        `      ${escapeTerminal(outcome.url)}`,
        ...outcome.warnings.flatMap((warning) => {
          const [first = "", ...rest] = wrap(escapeTerminal(warning), columns - 6, maxWarningLines);
          return [`    ${colors.yellow("!")} ${first}`, ...rest.map((line) => `      ${line}`)];
        })
      ];
  }
}
function headline({
  outcome,
  commit,
  approvedBy
}) {
  if (outcome === "present") return "is published already";
  const by = approvedBy.length === 0 ? "" : `, approved by ${approvedBy.map(escapeTerminal).join(", ")}`;
  return `published from ${commit.slice(0, 7)}${by}`;
}
function hintLines(hint) {
  if (hint === void 0 || hint === "") return [];
  return hint.split("\n").map((line) => `      ${escapeTerminal(line)}`);
}
function drawFiles(files, colors) {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const names = files.map(({ name }) => escapeTerminal(name));
  const sizes = [...files.map(({ bytes }) => bytes), total].map(
    (bytes) => bytes.toLocaleString("en")
  );
  const summary = `${formatNumber(files.length)} files`;
  const nameWidth = Math.max(...names.map(widthOf), summary.length);
  const sizeWidth = Math.max(...sizes.map((size) => size.length));
  const line = (name, size, digest) => `      ${padToWidth(name, nameWidth)}  ${size.padStart(sizeWidth)}  ${digest}`.trimEnd();
  return [
    line("", "bytes".padStart(sizeWidth), colors.dim("sha256")),
    ...files.map(
      ({ sha256 }, at) => line(names[at] ?? "", sizes[at] ?? "", colors.dim(sha256.slice(0, shownDigits)))
    ),
    line(summary, sizes.at(-1) ?? "", "")
  ];
}

// src/cli/release/remote-name.ts
function remoteName(url) {
  const path = /^(?:https?|ssh|git):\/\/[^/]+\/(.+)$/.exec(url)?.[1] ?? /^[\w.-]+@[^/:]+:(.+)$/.exec(url)?.[1];
  return /^([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(path ?? "")?.[1];
}

// src/cli/release/publish.ts
var docs = "docs/publishing.md";
async function runReleasePublish(datasets, flags, out, threads) {
  const sources = await openSources();
  const { repository, versions, root } = sources;
  const head = await repository.tree("HEAD");
  const applied = flags.apply === true;
  if (applied && flags.output !== void 0) {
    throw new ConfigError("--output is for a dry run; --apply publishes on GitHub", { docs });
  }
  const name = flags.repository ?? await repositoryName(root);
  const plans = await readPublishPlans({ head, repository, versions }, datasets);
  const build = buildWith(
    repository,
    {
      ...name === void 0 ? {} : { repositoryName: name },
      ...process.env.GITHUB_SERVER_URL === void 0 ? {} : { serverUrl: process.env.GITHUB_SERVER_URL },
      ...threads === void 0 ? {} : { threads },
      embedding: await embeddingOf(repository)
    },
    out.log
  );
  let outcomes;
  if (applied) {
    outcomes = await publishAll(plans, { build, name, repository, out });
  } else {
    const mirror = openReleaseMirror(flags.output ?? await mkdtemp2(join3(tmpdir2(), "heartcut-")));
    const tags = new Set((await versions.releaseTags()).map(({ tag }) => tag));
    outcomes = await buildAll(plans, build, mirror, tags);
  }
  await out.print(renderPublished(outcomes, { color: out.hasColor(flags), applied }), void 0);
  return publishExitCode(outcomes.filter((outcome) => outcome.outcome !== "built"));
}
async function buildAll(plans, build, mirror, tags) {
  const outcomes = [];
  for (const plan of plans) {
    if ("nothing" in plan) {
      outcomes.push({ dataset: plan.dataset, outcome: "nothing", why: plan.nothing });
      continue;
    }
    const staged = await mirror.stage();
    try {
      outcomes.push(await buildOne(plan, build, staged, tags));
    } catch (error) {
      outcomes.push(toOutcome(plan, error));
    } finally {
      await staged.drop();
    }
  }
  return outcomes;
}
async function buildOne(plan, build, staged, tags) {
  const { dataset, commit } = plan;
  const { version } = plan.planned;
  const tag = tagOf(dataset, version);
  const { manifest, files } = await buildPlanned(plan, build, staged.folder);
  const path = await staged.keep(tag);
  return {
    dataset,
    outcome: "built",
    version,
    tag,
    commit,
    path,
    records: manifest.records,
    files,
    isTagged: tags.has(tag)
  };
}
async function publishAll(plans, { build, name, repository, out }) {
  const { env } = process;
  const token = env.GITHUB_TOKEN || env.GH_TOKEN || "";
  if (name === void 0) {
    throw new ConfigError("the remote origin is no repository on GitHub", {
      hint: "Name it: --repository owner/name.",
      docs
    });
  }
  if (token === "") {
    throw new ConfigError("there is no token for GitHub", {
      hint: "Set GITHUB_TOKEN or GH_TOKEN; `gh auth token` prints one.",
      docs
    });
  }
  const publishing = await openPublishing({ token, repository: name }, env);
  const apiUrl = env.GITHUB_API_URL ?? "https://api.github.com";
  const pulls = createPullHost({ token, repository: name, apiUrl });
  const branch = (await repository.defaultBranch())?.replace(/^origin\//, "") ?? "main";
  const folderOf = (dataset) => {
    const plan = plans.find((each) => each.dataset === dataset);
    return plan !== void 0 && "folder" in plan ? plan.folder : "";
  };
  try {
    return await publishReleases(plans, {
      ...publishing,
      approve: (dataset, commit) => checkApproval({ commit, folder: folderOf(dataset), branch }, { repository, pulls }),
      build,
      log: out.log
    });
  } finally {
    await publishing.close();
  }
}
async function repositoryName(root) {
  const named = process.env.GITHUB_REPOSITORY ?? "";
  if (named !== "") return named;
  try {
    const url = (await git(root, ["remote", "get-url", "origin"])).toString("utf8").trim();
    return remoteName(url);
  } catch {
    return void 0;
  }
}
export {
  runReleasePublish
};
