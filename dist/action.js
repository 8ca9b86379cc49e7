import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  require_tunnel,
  require_undici
} from "./chunks/chunk-XLUGL47I.js";
import {
  RowIndex,
  openGuard,
  openIndex,
  saveIndex
} from "./chunks/chunk-L4NNGZ7I.js";
import {
  openJudging
} from "./chunks/chunk-AZHMAPTH.js";
import {
  check,
  comment,
  exitCode,
  html,
  json,
  listAnnotations,
  sarif,
  summary,
  terminal
} from "./chunks/chunk-CLFQB3R3.js";
import "./chunks/chunk-KX5KAY2A.js";
import "./chunks/chunk-BJY47QON.js";
import "./chunks/chunk-NDRFD46B.js";
import "./chunks/chunk-YC4HMMVK.js";
import "./chunks/chunk-OPJ7ZYBM.js";
import {
  openRepository
} from "./chunks/chunk-SDFTMYKH.js";
import "./chunks/chunk-4SEZADFP.js";
import {
  openEmbedding
} from "./chunks/chunk-DPUQQHMP.js";
import {
  didYouMean
} from "./chunks/chunk-UEVD3VRZ.js";
import "./chunks/chunk-6HNJCTUF.js";
import "./chunks/chunk-TOZIXS6B.js";
import {
  escapeTerminal
} from "./chunks/chunk-U64CVLJE.js";
import {
  writeWhole
} from "./chunks/chunk-6CK4HVL5.js";
import {
  WorkerThreads
} from "./chunks/chunk-4KCNVGAR.js";
import "./chunks/chunk-Y22RRDAP.js";
import "./chunks/chunk-4G6PBX4W.js";
import "./chunks/chunk-5NBUBQY6.js";
import "./chunks/chunk-YLOS5D4A.js";
import "./chunks/chunk-VAM2RFFE.js";
import "./chunks/chunk-JHE5BW5S.js";
import "./chunks/chunk-QQNBUDTX.js";
import "./chunks/chunk-3WBK7YJG.js";
import "./chunks/chunk-TL6ZPTH2.js";
import "./chunks/chunk-QCBW44SR.js";
import "./chunks/chunk-LKLKBO33.js";
import {
  isObject
} from "./chunks/chunk-5DAHFXVY.js";
import "./chunks/chunk-F5CHFHNH.js";
import {
  ConfigError,
  HeartcutError,
  HostError,
  PermissionError
} from "./chunks/chunk-IBBAP4KE.js";
import {
  __toESM
} from "./chunks/chunk-B2BWVCLW.js";

// node_modules/@actions/core/lib/command.js
import * as os from "os";

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
import * as crypto from "crypto";
import * as fs from "fs";
import * as os2 from "os";
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js
import * as os4 from "os";

// node_modules/@actions/http-client/lib/index.js
var tunnel = __toESM(require_tunnel(), 1);
var import_undici = __toESM(require_undici(), 1);
var HttpCodes;
(function(HttpCodes2) {
  HttpCodes2[HttpCodes2["OK"] = 200] = "OK";
  HttpCodes2[HttpCodes2["MultipleChoices"] = 300] = "MultipleChoices";
  HttpCodes2[HttpCodes2["MovedPermanently"] = 301] = "MovedPermanently";
  HttpCodes2[HttpCodes2["ResourceMoved"] = 302] = "ResourceMoved";
  HttpCodes2[HttpCodes2["SeeOther"] = 303] = "SeeOther";
  HttpCodes2[HttpCodes2["NotModified"] = 304] = "NotModified";
  HttpCodes2[HttpCodes2["UseProxy"] = 305] = "UseProxy";
  HttpCodes2[HttpCodes2["SwitchProxy"] = 306] = "SwitchProxy";
  HttpCodes2[HttpCodes2["TemporaryRedirect"] = 307] = "TemporaryRedirect";
  HttpCodes2[HttpCodes2["PermanentRedirect"] = 308] = "PermanentRedirect";
  HttpCodes2[HttpCodes2["BadRequest"] = 400] = "BadRequest";
  HttpCodes2[HttpCodes2["Unauthorized"] = 401] = "Unauthorized";
  HttpCodes2[HttpCodes2["PaymentRequired"] = 402] = "PaymentRequired";
  HttpCodes2[HttpCodes2["Forbidden"] = 403] = "Forbidden";
  HttpCodes2[HttpCodes2["NotFound"] = 404] = "NotFound";
  HttpCodes2[HttpCodes2["MethodNotAllowed"] = 405] = "MethodNotAllowed";
  HttpCodes2[HttpCodes2["NotAcceptable"] = 406] = "NotAcceptable";
  HttpCodes2[HttpCodes2["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
  HttpCodes2[HttpCodes2["RequestTimeout"] = 408] = "RequestTimeout";
  HttpCodes2[HttpCodes2["Conflict"] = 409] = "Conflict";
  HttpCodes2[HttpCodes2["Gone"] = 410] = "Gone";
  HttpCodes2[HttpCodes2["TooManyRequests"] = 429] = "TooManyRequests";
  HttpCodes2[HttpCodes2["InternalServerError"] = 500] = "InternalServerError";
  HttpCodes2[HttpCodes2["NotImplemented"] = 501] = "NotImplemented";
  HttpCodes2[HttpCodes2["BadGateway"] = 502] = "BadGateway";
  HttpCodes2[HttpCodes2["ServiceUnavailable"] = 503] = "ServiceUnavailable";
  HttpCodes2[HttpCodes2["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function(Headers2) {
  Headers2["Accept"] = "accept";
  Headers2["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function(MediaTypes2) {
  MediaTypes2["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
var HttpRedirectCodes = [
  HttpCodes.MovedPermanently,
  HttpCodes.ResourceMoved,
  HttpCodes.SeeOther,
  HttpCodes.TemporaryRedirect,
  HttpCodes.PermanentRedirect
];
var HttpResponseRetryCodes = [
  HttpCodes.BadGateway,
  HttpCodes.ServiceUnavailable,
  HttpCodes.GatewayTimeout
];

// node_modules/@actions/core/lib/summary.js
import { EOL as EOL3 } from "os";
import { constants, promises } from "fs";
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve2) {
      resolve2(value);
    });
  }
  return new (P || (P = Promise))(function(resolve2, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve2(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, constants.R_OK | constants.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text, addEOL = false) {
    this._buffer += text;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(EOL3);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text, href) {
    const element = this.wrap("a", text, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
var summary2 = _summary;

// node_modules/@actions/core/lib/platform.js
import os3 from "os";

// node_modules/@actions/io/lib/io-util.js
import * as fs2 from "fs";
var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs2.promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = fs2.constants.O_RDONLY;

// node_modules/@actions/exec/lib/toolrunner.js
var IS_WINDOWS2 = process.platform === "win32";

// node_modules/@actions/core/lib/platform.js
var platform = os3.platform();
var arch = os3.arch();

// node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function getInput(name, options) {
  const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val) {
    throw new Error(`Input required and not supplied: ${name}`);
  }
  if (options && options.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os4.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
  process.exitCode = ExitCode.Failure;
  error(message);
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}

// src/action/run.ts
import { randomUUID as randomUUID2 } from "node:crypto";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

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
    await summary2.addRaw(summary.render(report, options)).write();
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
function printToLog(text) {
  const token = randomUUID2();
  process.stdout.write(`::stop-commands::${token}
${text}
::${token}::
`);
}
async function postComment(report, event, inputs, env, options) {
  if (event.pullNumber === void 0 || inputs.comment === "never") return "";
  const findings = report.results.some((result) => result.status !== "passed");
  if (inputs.token === "" || inputs.comment === "findings" && !findings) return "";
  const marker = markerOf(env, inputs.key);
  try {
    const { createGitHubHost } = await import("./chunks/github-EKRRKVAO.js");
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
