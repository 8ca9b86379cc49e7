import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  embeddingOf,
  judgingOf
} from "./chunk-M4BHYLFA.js";
import {
  parseFields
} from "./chunk-UJ2JKY4F.js";
import {
  RowIndex,
  openIndex,
  saveIndex
} from "./chunk-77DACJUU.js";
import {
  checkFiles,
  findReporter
} from "./chunk-G6OHVVFS.js";
import {
  openGuard
} from "./chunk-AXIHYAII.js";
import {
  check,
  exitCode
} from "./chunk-2ZSFXRSY.js";
import {
  requireGates
} from "./chunk-BKUNF3BT.js";
import {
  openRepository
} from "./chunk-UC7TOMXV.js";
import {
  complaints,
  configError,
  parseYaml,
  policyValidator,
  quote,
  readGateLayer,
  visible
} from "./chunk-APMFKKBX.js";
import {
  FolderTree,
  OpeningFiles,
  readNamedFile
} from "./chunk-K2567GPB.js";
import {
  gates
} from "./chunk-TAMHQAQU.js";
import {
  kinds
} from "./chunk-6DNMUFKZ.js";
import {
  isObject
} from "./chunk-5DAHFXVY.js";
import {
  ConfigError,
  HostError
} from "./chunk-JBXV7KQQ.js";

// src/config/option.ts
var docs = "docs/heartcut-yaml.md";
function readValue(text) {
  if (/[\r\n]/.test(text)) return text;
  try {
    const { value, problems } = parseYaml(`value: ${text}`, "", docs);
    return problems.length > 0 ? text : value.value ?? null;
  } catch (error) {
    if (error instanceof ConfigError) return text;
    throw error;
  }
}
function holdsText(gate, option) {
  const properties = gate?.options.properties;
  if (!isObject(properties) || !Object.hasOwn(properties, option)) return false;
  const schema = properties[option];
  return isObject(schema) && schema.type === "string";
}
function parseOption(text, gates2 = gates) {
  const place = () => ({ at: `--option ${visible(text)}`, offset: 0 });
  const [, name = "", rest = "", value = ""] = /^([^.=]+)(?:\.([^=]+))?=(.*)$/s.exec(text.trim()) ?? [];
  if (name === "") {
    const message = `an option is written gate.option=value, found ${quote(text)}`;
    const hint = "For example --option length.maxResponseCharacters=4000, or --option length=warning.";
    throw new ConfigError(message, { hint, docs });
  }
  const gate = gates2.find((one) => one.id === name);
  const code = /^codes\.(.+)$/s.exec(rest)?.[1];
  const raw = rest === "" || rest === "level" || code !== void 0 || holdsText(gate, rest);
  const read = raw ? value : readValue(value);
  const said = rest === "" ? read : code === void 0 ? { [rest]: read } : { codes: { [code]: read } };
  const layer = { [name]: said };
  const policy = { gates: layer };
  const validate = policyValidator(gates2, policy);
  validate(policy);
  const problems = complaints(validate.errors, { value: policy, place });
  if (problems.length > 0) throw configError(problems, docs);
  return readGateLayer(layer, place);
}

// src/cli/check.ts
async function runCheck(files, flags, out, threads, opening = new OpeningFiles([])) {
  requireGates(flags.gate ?? []);
  const { index: indexPath } = flags;
  const index = indexPath === void 0 ? void 0 : await openIndex(indexPath, (bytes) => new RowIndex(bytes), out.log);
  const helpers = {
    ...threads === void 0 ? {} : { threads },
    ...index === void 0 ? {} : { index },
    ...await wantedBy(flags)
  };
  const report = files.length > 0 ? await checkLoose(files, flags, out, helpers, opening) : await checkRepository(flags, out, helpers);
  if (indexPath !== void 0 && index !== void 0) await saveIndex(indexPath, index);
  return printReport(report, flags, out);
}
async function wantedBy({ format = "terminal" }) {
  const { hasMap = false, excerptCharacters } = await findReporter(format) ?? {};
  return {
    wantsMap: hasMap,
    ...excerptCharacters === void 0 ? {} : { excerptCharacters }
  };
}
async function printReport(report, flags, out) {
  const reporter = await findReporter(flags.format ?? "terminal");
  if (reporter === void 0) throw new ConfigError(`no format ${flags.format ?? ""}`);
  const color = flags.output === void 0 && out.hasColor(flags);
  const text = reporter.pieces?.(report) ?? reporter.render(report, { color });
  await out.print(text, flags.output);
  return exitCode(report.verdict);
}
var quoteWord = (word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
async function checkLoose(files, flags, out, helpers, opening) {
  if (flags.kind === void 0) {
    throw new ConfigError("loose files need --kind", {
      hint: `What kind of records are these? --kind ${kinds.map((kind) => kind.id).join(" | ")}`,
      docs: "docs/kinds.md"
    });
  }
  for (const name of ["base", "head", "all", "dataset", "guard"]) {
    if (flags[name] === void 0) continue;
    throw new ConfigError(`--${name} is for repositories; files were named`, {
      hint: "Name earlier data with --against FILE."
    });
  }
  const against = flags.against ?? [];
  const words = ["heartcut check", ...files.map(quoteWord), `--kind ${flags.kind}`];
  for (const field of flags.field ?? []) words.push(`--field ${quoteWord(field)}`);
  if (flags.idField !== void 0) words.push(`--id-field ${quoteWord(flags.idField)}`);
  for (const path of against) words.push(`--against ${quoteWord(path)}`);
  words.push(...repeatedFlags(flags));
  words.push(...referenceWords(flags));
  const [opened, earlier, references, embedding] = await Promise.all([
    openFiles(files, opening),
    openFiles(against, opening),
    readFiles(flags.reference ?? []),
    embeddingOf(null)
  ]);
  return checkFiles(
    {
      kind: flags.kind,
      fields: parseFields(flags.field ?? []),
      idField: flags.idField,
      files: opened,
      against: earlier,
      references,
      today: today(),
      ...helpers,
      embedding,
      onlyGates: flags.gate ?? [],
      options: (flags.option ?? []).map((text) => parseOption(text)),
      reproduce: words.join(" ")
    },
    out.log,
    () => performance.now()
  );
}
function openFiles(paths, opening) {
  return Promise.all(paths.map(async (path) => ({ path, bytes: await opening.take(path) })));
}
function readFiles(paths) {
  return Promise.all(paths.map(async (path) => ({ path, bytes: await readNamedFile(path) })));
}
function referenceWords({ reference = [] }) {
  return reference.map((path) => `--reference ${quoteWord(path)}`);
}
function today() {
  return (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
}
function repeatedFlags(flags) {
  return [
    ...(flags.dataset ?? []).map((name) => `--dataset ${quoteWord(name)}`),
    ...(flags.gate ?? []).map((id) => `--gate ${quoteWord(id)}`),
    ...flags.guard === true ? ["--guard"] : [],
    ...(flags.option ?? []).map((text) => `--option ${quoteWord(text)}`)
  ];
}
async function checkRepository(flags, out, helpers) {
  const request = await repositoryRequest(flags, helpers);
  return check(request, out.log, () => performance.now());
}
async function repositoryRequest(flags, helpers) {
  for (const name of ["kind", "field", "idField", "against"]) {
    if (flags[name] === void 0) continue;
    throw new ConfigError(
      `--${name === "idField" ? "id-field" : name} is for loose files; name them`,
      {
        hint: "In a repository dataset.yaml says this: docs/dataset-yaml.md"
      }
    );
  }
  const repository = await openRepository(process.cwd());
  const request = {
    ...repository === null ? { base: null, head: new FolderTree(process.cwd()) } : await chooseTrees(repository, flags),
    target: null,
    policyFrom: "head",
    onlyGates: flags.gate ?? [],
    onlyDatasets: flags.dataset ?? [],
    options: (flags.option ?? []).map((text) => parseOption(text)),
    references: await readFiles(flags.reference ?? []),
    today: today(),
    ...helpers,
    judging: await judgingOf(flags, repository),
    embedding: await embeddingOf(repository),
    ...flags.guard === true && {
      openGuard: (setting) => openGuard(setting, process.cwd(), process.env)
    },
    reproduce: ""
  };
  if (repository === null && (flags.base ?? flags.head) !== void 0) {
    throw new HostError("this folder is in no git repository, so there are no commits to compare");
  }
  const base = flags.all === true ? " --all" : request.base?.commit ? ` --base ${request.base.commit.slice(0, 12)}` : "";
  const head = request.head.commit === null ? "" : ` --head ${request.head.commit.slice(0, 12)}`;
  const reproduce = [
    `heartcut check${base}${head}`,
    ...referenceWords(flags),
    ...repeatedFlags(flags)
  ].join(" ");
  return { ...request, reproduce };
}
async function chooseTrees(repository, flags) {
  const head = flags.head === void 0 ? await repository.workingTree() : await repository.tree(flags.head);
  if (flags.all === true) return { base: null, head };
  const headCommit = head.commit ?? await repository.resolve("HEAD");
  if (headCommit === null) return { base: null, head };
  if (flags.base !== void 0) {
    const base = await repository.tree(flags.base);
    const common2 = await repository.mergeBase(base.commit ?? "", headCommit);
    return { base: common2 === null ? base : await repository.tree(common2), head };
  }
  const branch = await repository.defaultBranch();
  const common = branch === null ? null : await repository.mergeBase(branch, headCommit);
  return { base: await repository.tree(common ?? headCommit), head };
}

export {
  runCheck,
  wantedBy,
  printReport,
  repositoryRequest
};
