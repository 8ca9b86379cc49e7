import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  requireExport
} from "./chunk-XQ4FU5S7.js";
import "./chunk-YKMU5V6Y.js";
import {
  writeExport
} from "./chunk-G5CCMBHJ.js";
import {
  cutToWidth
} from "./chunk-OTZE6PSK.js";
import {
  require_picocolors
} from "./chunk-XBEPSWVK.js";
import {
  MAX_WAIT_MS,
  retryWaitMs
} from "./chunk-FZW2M3XW.js";
import {
  require_semver
} from "./chunk-FRVGGCPG.js";
import {
  escapeTerminal
} from "./chunk-RPTZH7TG.js";
import "./chunk-5ZRZILPU.js";
import "./chunk-SHLNK5W7.js";
import {
  didYouMean,
  looseManifest
} from "./chunk-APMFKKBX.js";
import "./chunk-6HNJCTUF.js";
import {
  readTag,
  tagOf
} from "./chunk-L3TOTSZ4.js";
import "./chunk-FWULUB3H.js";
import {
  openFile,
  writeWhole
} from "./chunk-K2567GPB.js";
import {
  DatasetSide
} from "./chunk-TAMHQAQU.js";
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
import {
  asText,
  isObject
} from "./chunk-5DAHFXVY.js";
import {
  ConfigError,
  DatasetError,
  HeartcutError,
  HostError,
  PermissionError
} from "./chunk-JBXV7KQQ.js";
import {
  __toESM
} from "./chunk-B2BWVCLW.js";

// src/adapters/attestation.ts
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { access, constants, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, isAbsolute, join } from "node:path";
var timeoutMs = 6e4;
var maxSaidCharacters = 1e4;
var maxPrintedCharacters = 64 * 1024 * 1024;
function openVerifier(env) {
  return async (file, { repository, host }) => {
    const program = await findOnPath(env);
    if (program === null) return unchecked("gh is not on the PATH: https://cli.github.com");
    const folder = await mkdtemp(join(tmpdir(), "heartcut-attestation-"));
    try {
      const path = join(folder, file.name);
      await writeFile(path, file.bytes);
      const where = host === "github.com" ? [] : ["--hostname", host];
      const args = ["attestation", "verify", path, "--repo", repository, "--format", "json"];
      const digest = createHash("sha256").update(file.bytes).digest("hex");
      return judge(await run(program, [...args, ...where], env), repository, digest);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}
function unchecked(detail) {
  return { status: "unchecked", detail };
}
function judge({ code, said, printed }, repository, digest) {
  if (code === 0 && namesDigest(printed, digest)) {
    return { status: "verified", detail: `gh verified that a workflow of ${repository} made it` };
  }
  if (/no attestations found|HTTP 404/i.test(said)) {
    return { status: "absent", detail: `${repository} has no attestation of it` };
  }
  if (code === null) return unchecked(said);
  if (code === 0) return unchecked("gh printed no attestation of this file: is it 2.67 or newer?");
  const lines = said.split("\n").map((line) => line.trim());
  const first = lines.find((line) => /^(?:error|x|✗)\b/i.test(line)) ?? lines.find(Boolean);
  return unchecked(`gh ended with exit code ${code}: ${(first ?? "no words").slice(0, 300)}`);
}
function namesDigest(printed, digest) {
  let results;
  try {
    results = JSON.parse(printed);
  } catch {
    return false;
  }
  if (!Array.isArray(results)) return false;
  const inside = (value, key) => isObject(value) ? value[key] : void 0;
  return results.some((result) => {
    const subjects = inside(inside(inside(result, "verificationResult"), "statement"), "subject");
    if (!Array.isArray(subjects)) return false;
    return subjects.some((subject) => inside(inside(subject, "digest"), "sha256") === digest);
  });
}
async function findOnPath(env) {
  const name = process.platform === "win32" ? "gh.exe" : "gh";
  for (const folder of (env["PATH"] ?? env["Path"] ?? "").split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const path = join(folder, name);
    const runs = await access(path, constants.X_OK).then(
      () => true,
      () => false
    );
    if (runs) return path;
  }
  return null;
}
function run(program, args, env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...env, GH_PROMPT_DISABLED: "1", NO_COLOR: "1" },
      shell: false,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: timeoutMs,
      killSignal: "SIGKILL"
    });
    let said = "";
    let printed = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      if (printed.length < maxPrintedCharacters) printed += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      said = (said + text).slice(0, maxSaidCharacters);
    });
    child.on("error", (error) => {
      resolve({ code: null, said: `gh could not be started: ${error.message}`, printed });
    });
    child.on("close", (code, signal) => {
      const why = `gh was ended by ${String(signal)}, after ${timeoutMs / 1e3} s at most`;
      resolve({ code, said: code === null ? why : said, printed });
    });
  });
}

// src/adapters/content-store.ts
import { createHash as createHash2, randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { chmod, mkdir, open, readdir, readFile, rename, rm as rm2, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join as join2 } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
var maxUnpackedBytes = 16 * 1024 ** 3;
function defaultStoreFolder(env) {
  const named = [env["XDG_CACHE_HOME"], env["LOCALAPPDATA"]].find(
    (folder) => folder !== void 0 && folder !== ""
  );
  return join2(named ?? join2(homedir(), ".cache"), "heartcut");
}
var FileStore = class {
  #folder;
  constructor(folder) {
    this.#folder = folder;
  }
  /** Where the bytes are, once they are there. */
  path(sha256) {
    return join2(this.#folder, "sha256", sha256.slice(0, 2), sha256);
  }
  async look(content) {
    return explain(this.#folder, async () => {
      const path = this.path(content.sha256);
      const found = await hashFile(path);
      if (found === null) return "absent";
      if (found.sha256 === content.sha256 && found.bytes === content.bytes) return "there";
      await rm2(path, { force: true });
      return "corrupt";
    });
  }
  async fetch(content, read, onBytes) {
    await explain(this.#folder, async () => {
      const parts = await this.#parts(content.sha256);
      const found = await this.#fetchOnce(content, parts[0], read, onBytes);
      if (found === null) return;
      onBytes(-found.bytes);
      for (const part of parts) await rm2(part, { force: true });
      const again = await this.#fetchOnce(content, void 0, read, onBytes);
      if (again === null) return;
      throw new DatasetError(
        `${content.name}: expected ${content.bytes} bytes with sha256 ${content.sha256}
found ${again.bytes} bytes with sha256 ${again.sha256}`,
        { hint: "Two downloads brought the wrong bytes. Nothing was written to the output." }
      );
    });
  }
  /** null when the right bytes came, else what came. What breaks off is kept for the next run. */
  async #fetchOnce(content, earlier, read, onBytes) {
    const part = `${this.path(content.sha256)}.${randomBytes(6).toString("hex")}.part`;
    await mkdir(dirname(part), { recursive: true });
    const hash2 = createHash2("sha256");
    const file = await open(part, "wx");
    let bytes = 0;
    let adopted = 0;
    const take = async (chunk) => {
      hash2.update(chunk);
      await file.write(chunk);
      bytes += chunk.length;
      onBytes(chunk.length);
    };
    try {
      if (earlier !== void 0) {
        const end = content.bytes - 1;
        const chunks = createReadStream(earlier, { end });
        await unlessMissing(async () => {
          for await (const chunk of chunks) await take(chunk);
        });
        adopted = bytes;
      }
      if (bytes < content.bytes) for await (const chunk of read(bytes)) await take(chunk);
    } catch (error) {
      await file.close();
      if (bytes === adopted) await rm2(part, { force: true });
      throw error;
    }
    await file.close();
    const sha256 = hash2.digest("hex");
    if (sha256 !== content.sha256 || bytes !== content.bytes) {
      await rm2(part, { force: true });
      return { bytes, sha256 };
    }
    await unlessMissing(() => this.#keep(part, sha256));
    if (await this.look(content) !== "there") {
      throw new HostError(`${content.name}: somebody removed it while it was fetched`);
    }
    for (const other of await this.#parts(sha256)) await rm2(other, { force: true });
    return null;
  }
  async put(chunks) {
    return explain(this.#folder, async () => {
      const temporary = join2(this.#folder, `.${randomBytes(6).toString("hex")}.tmp`);
      await mkdir(this.#folder, { recursive: true });
      const hash2 = createHash2("sha256");
      let bytes = 0;
      try {
        const file = await open(temporary, "wx");
        try {
          for (const chunk of chunks) {
            const piece = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
            hash2.update(piece);
            bytes += piece.length;
            await file.write(piece);
          }
        } finally {
          await file.close();
        }
        const sha256 = hash2.digest("hex");
        await mkdir(dirname(this.path(sha256)), { recursive: true });
        await this.#keep(temporary, sha256);
        return { bytes, sha256 };
      } catch (error) {
        await rm2(temporary, { force: true });
        throw error;
      }
    });
  }
  async read(content) {
    if (await this.look(content) !== "there") return null;
    return readFile(this.path(content.sha256));
  }
  async unpack(content) {
    return explain(this.#folder, async () => {
      const unpacked = join2(this.#folder, `.${randomBytes(6).toString("hex")}.unpacked`);
      const close = () => rm2(unpacked, { force: true });
      try {
        await pipeline(
          createReadStream(this.path(content.sha256)),
          createGunzip(),
          limit(maxUnpackedBytes),
          createWriteStream(unpacked, { flags: "wx" })
        );
        return { bytes: await openFile(unpacked), close };
      } catch (error) {
        await close();
        const { code, message } = error;
        if (code?.startsWith("Z_") !== true) throw error;
        throw new DatasetError(`${content.sha256} is no gzip file: ${message}`, { cause: error });
      }
    });
  }
  /** What earlier or other runs have of it, the longest first. */
  async #parts(sha256) {
    const folder = dirname(this.path(sha256));
    const names = await readdir(folder).catch(() => []);
    const parts = names.filter((name) => name.startsWith(`${sha256}.`) && name.endsWith(".part"));
    const sized = await Promise.all(
      parts.map(async (name) => {
        const path = join2(folder, name);
        const { size } = await stat(path).catch(() => ({ size: 0 }));
        return { path, size };
      })
    );
    return sized.sort((a, b) => b.size - a.size).map(({ path }) => path);
  }
  /** Files of the store are linked into outputs: who writes into one would change them all. */
  async #keep(temporary, sha256) {
    if (process.platform !== "win32") await chmod(temporary, 292);
    await rename(temporary, this.path(sha256));
  }
};
async function hashFile(path) {
  const hash2 = createHash2("sha256");
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(path)) {
      hash2.update(chunk);
      bytes += chunk.length;
    }
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
  return { bytes, sha256: hash2.digest("hex") };
}
async function unlessMissing(work) {
  try {
    await work();
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}
function limit(maxBytes) {
  return async function* (chunks) {
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new HostError(`unpacks to more than ${maxBytes} bytes`);
      yield chunk;
    }
  };
}
async function explain(folder, work) {
  try {
    return await work();
  } catch (error) {
    const { code, name, message } = error;
    if (error instanceof HeartcutError || code === void 0 || name === "AbortError") throw error;
    throw new HostError(`the cache in ${folder}: ${message}`, {
      hint: "Another folder: --cache DIR",
      cause: error
    });
  }
}

// src/adapters/pulled-files.ts
import { randomBytes as randomBytes2 } from "node:crypto";
import { chmod as chmod2, constants as constants2, copyFile, link, lstat, mkdir as mkdir2, rename as rename2, rm as rm3 } from "node:fs/promises";
import { dirname as dirname2, join as join3 } from "node:path";
function openPulledFiles(folder, store) {
  return {
    async place(files, stale) {
      const staged = [];
      try {
        for (const file of files) {
          const path = join3(folder, file.path);
          await refuseFolder(path);
          const temporary = join3(dirname2(path), `.heartcut-${randomBytes2(6).toString("hex")}.tmp`);
          await mkdir2(dirname2(path), { recursive: true });
          staged.push({ temporary, path });
          await linkOrCopy(store.path(file.sha256), temporary, file);
        }
        for (const { temporary, path } of staged) {
          await rename2(temporary, path);
        }
      } catch (error) {
        if (error instanceof HeartcutError) throw error;
        throw new HostError(`can't write to ${folder}: ${error.message}`, {
          cause: error
        });
      } finally {
        for (const { temporary } of staged) await rm3(temporary, { force: true });
      }
      const kept = [];
      for (const file of stale) if (!await removeOwn(folder, file)) kept.push(file.path);
      return { kept };
    }
  };
}
async function refuseFolder(path) {
  const found = await lstat(path).catch(() => null);
  if (found?.isDirectory() === true) throw new HostError(`${path} is a folder`);
}
async function linkOrCopy(from, to, file) {
  try {
    await link(from, to);
    return;
  } catch {
  }
  await copyFile(from, to, constants2.COPYFILE_FICLONE);
  const found = await hashFile(to);
  if (found?.sha256 !== file.sha256) throw new HostError(`${from} changed while it was copied`);
  if (process.platform !== "win32") await chmod2(to, 292);
}
async function removeOwn(folder, file) {
  const path = join3(folder, file.path);
  const found = await hashFile(path).catch(() => void 0);
  if (found === null) return true;
  if (found?.sha256 !== file.sha256) return false;
  await rm3(path, { force: true });
  return true;
}

// src/adapters/release-sources/folder.ts
import { createReadStream as createReadStream2 } from "node:fs";
import { join as join4 } from "node:path";

// src/adapters/release-sources/read-all.ts
async function readAll(chunks, maxBytes, name) {
  const kept = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new HostError(`${name}: more than ${maxBytes} bytes`);
    kept.push(chunk);
  }
  return Buffer.concat(kept);
}

// src/adapters/release-sources/mirror.ts
var maxIndexBytes = 16 * 1024 * 1024;
function openMirror(name, files) {
  let index;
  const list = () => index ??= readIndex(name, files);
  return {
    name,
    releases: list,
    async open(tag) {
      const found = (await list()).find(({ dataset, version }) => tagOf(dataset, version) === tag);
      if (found === void 0) throw new HostError(`${name} has no release ${tag}`);
      return { read: (file, part) => files.read(`${found.prefix}${file}`, part) };
    }
  };
}
async function readIndex(name, files) {
  const index = await readJson("releases.json", files);
  if (index === void 0) {
    const manifest = await readJson("manifest.json", files);
    const read = readTag(isObject(manifest) ? asText(manifest["tag"]) : "");
    if (read !== void 0) return [{ ...read, prefix: "" }];
    throw new HostError(`${name} holds no releases`, {
      hint: "A mirror has releases.json and a folder for each tag; a single release manifest.json."
    });
  }
  const releases = isObject(index) && index["format"] === 1 ? index["releases"] : void 0;
  if (!Array.isArray(releases)) throw strange(name);
  return releases.map((release) => {
    const tag = isObject(release) ? asText(release["tag"]) : "";
    const read = readTag(tag);
    if (read === void 0) throw strange(name);
    return { ...read, prefix: `${tag}/` };
  });
}
async function readJson(path, files) {
  try {
    const bytes = await readAll(files.read(path, { start: 0 }), maxIndexBytes, path);
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch (error) {
    if (files.isMissing(error)) return void 0;
    if (error instanceof SyntaxError) throw new HostError(`${path} is no JSON`, { cause: error });
    throw error;
  }
}
function strange(name) {
  return new HostError(`releases.json of ${name} is not one that this version of heartcut reads`);
}

// src/adapters/release-sources/folder.ts
function openFolderSource(name) {
  return openMirror(name, {
    async *read(path, { start, signal }) {
      try {
        const options = { start, ...signal && { signal } };
        yield* createReadStream2(join4(name, path), options);
      } catch (error) {
        if (signal?.aborted === true) throw error;
        const { code } = error;
        const why = code === "ENOENT" ? "no such file" : code ?? String(error);
        throw new HostError(`can't read ${join4(name, path)}: ${why}`, { cause: error });
      }
    },
    isMissing: (error) => error instanceof HostError && error.cause.code === "ENOENT"
  });
}

// src/adapters/release-sources/ask.ts
import { get as getPlain } from "node:http";
import { get as getSecure } from "node:https";
var defaultIdleMs = 3e4;
var minBytes = 1024;
var maxRedirects = 5;
var redirects = [301, 302, 303, 307, 308];
async function ask(url, start, options, signal) {
  const idleMs = options.idleMs ?? defaultIdleMs;
  let at = url;
  for (let count = 0; count <= maxRedirects; count += 1) {
    const headers = {
      "user-agent": "heartcut",
      // Some servers call a .gz file an encoded one and would send it unpacked.
      "accept-encoding": "identity",
      ...start > 0 && { range: `bytes=${start}-` },
      ...options.headersFor(at)
    };
    const message = await request(at, headers, idleMs, signal);
    const { statusCode: status = 0 } = message;
    const discard = () => void message.destroy();
    if (!redirects.includes(status)) {
      return { status, headers: message.headers, chunks: watch(message, idleMs), discard };
    }
    discard();
    at = follow(at, message.headers.location);
  }
  throw new HostError(
    `${showAddress(url)} redirected more than ${maxRedirects} times, at last to ${showAddress(at)}`
  );
}
function showAddress({ origin, pathname }) {
  return `${origin}${pathname}`;
}
function follow(from, location) {
  const where = `${showAddress(from)} redirected`;
  if (location === void 0 || !URL.canParse(location, from.href)) {
    throw new HostError(`${where} to nowhere`);
  }
  const to = new URL(location, from);
  const isAllowed = to.protocol === "https:" || to.protocol === "http:" && from.protocol !== "https:";
  if (!isAllowed) {
    throw new HostError(
      `${where} to ${to.protocol}//, which is not followed from ${from.protocol}//`
    );
  }
  return to;
}
function request(url, headers, idleMs, signal) {
  const get = url.protocol === "https:" ? getSecure : getPlain;
  return new Promise((resolve, reject) => {
    const sent = get(url, { headers, ...signal && { signal } });
    const timer = setTimeout(() => {
      sent.destroy(new Error(`no answer for ${idleMs / 1e3} s`));
    }, idleMs);
    sent.on("response", (answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    sent.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}
async function* watch(message, idleMs) {
  let seen = 0;
  const timer = setInterval(() => {
    if (seen < minBytes) message.destroy(new Error(`the answer stalled for ${idleMs / 1e3} s`));
    seen = 0;
  }, idleMs);
  try {
    for await (const chunk of message) {
      seen += chunk.length;
      yield chunk;
    }
  } finally {
    clearInterval(timer);
  }
}

// src/adapters/release-sources/http.ts
var maxTries = 4;
var worthwhileBytes = 1024 * 1024;
var UselessAnswer = class extends Error {
  /** False: the server does not give parts rightly, the file has to come whole. */
  givesParts;
  constructor(message, givesParts = true) {
    super(message);
    this.givesParts = givesParts;
  }
};
var MissingError = class extends HostError {
};
async function* download(url, name, part, options) {
  const { size, signal } = part;
  const sleep = options.sleep ?? wait;
  let position = part.start;
  let givesParts = true;
  for (let tries = 1; ; tries += 1) {
    const before = position;
    let waitMs;
    try {
      const from = givesParts ? position : 0;
      const answer = await ask(url, from, options, signal);
      let at = checkAnswer(answer, from, size);
      for await (const chunk of answer.chunks) {
        const fresh = chunk.subarray(Math.max(0, position - at));
        at += chunk.length;
        if (fresh.length === 0) continue;
        position += fresh.length;
        if (size !== void 0 && position > size) throw tooLong(name, size);
        yield fresh;
      }
      if (size === void 0 || position === size) return;
      throw new UselessAnswer(`the answer ended after ${position} of ${size} bytes`);
    } catch (error) {
      if (error instanceof HostError || signal?.aborted === true) throw error;
      if (error instanceof UselessAnswer && !error.givesParts) givesParts = false;
      if (position - before >= worthwhileBytes) tries = 1;
      const now = options.now ?? Date.now;
      waitMs = retryWaitMs(readTrouble(error), tries, now());
      if (waitMs === null || waitMs > MAX_WAIT_MS || tries >= maxTries) {
        throw explain2(error, { url, name, position, size, tries });
      }
    }
    await sleep(waitMs);
  }
}
function checkAnswer(answer, from, size) {
  const { status, headers } = answer;
  try {
    if (status === 200) return 0;
    if (status === 416) throw new UselessAnswer("the server refuses the range", false);
    if (status !== 206) throw new Refusal(status, headers);
    const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers["content-range"] ?? "");
    const total = range?.[2] === "*" ? size : Number(range?.[2]);
    if (range === null || Number(range[1]) !== from || size !== void 0 && total !== size) {
      const found = JSON.stringify(headers["content-range"] ?? "");
      throw new UselessAnswer(`asked for bytes from ${from} on, the server gave ${found}`, false);
    }
    return from;
  } catch (error) {
    answer.discard();
    throw error;
  }
}
var Refusal = class extends Error {
  status;
  headers;
  constructor(status, headers) {
    super(`status ${status}`);
    this.status = status;
    this.headers = headers;
  }
};
function readTrouble(cause) {
  const { status, headers } = cause instanceof Refusal ? cause : { status: null, headers: {} };
  const plain = Object.entries(headers).flatMap(
    ([key, value]) => typeof value === "string" ? [[key, value]] : []
  );
  return { status, message: "", headers: Object.fromEntries(plain), cause };
}
function explain2(error, { url, name, position, size, tries }) {
  const where = showAddress(url);
  if (error instanceof Refusal) {
    const { status } = error;
    const said = `${name}: ${where} answered ${status}`;
    if (status === 404 || status === 410) return new MissingError(said, { cause: error });
    const isLimit = status === 429 || error.headers["x-ratelimit-remaining"] === "0";
    if (isLimit) {
      const hint = "The rate limit is used up. Run it again later; GitHub allows more with a token.";
      return new HostError(said, { hint, cause: error });
    }
    if (status === 401 || status === 403) return new PermissionError(said, { cause: error });
    return new HostError(`${said}${timesOf(tries)}`, { cause: error });
  }
  const of = size === void 0 ? "" : ` of ${size}`;
  const { code, message } = error;
  const reason = code === "ECONNRESET" ? "the connection broke off" : message;
  return new HostError(`${name}: ${reason}, ${position}${of} bytes came${timesOf(tries)}`, {
    hint: position === 0 ? `From ${where}` : `From ${where}. Run again, it goes on from there.`,
    cause: error
  });
}
function timesOf(tries) {
  return tries === 1 ? "" : `, tried ${tries} times`;
}
function tooLong(name, size) {
  return new HostError(`${name}: expected ${size} bytes, the server sends more`);
}
function wait(milliseconds) {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

// src/adapters/release-sources/github.ts
var maxPageBytes = 64 * 1024 * 1024;
var maxPages = 100;
var pageSize = 100;
function openGitHubSource(options) {
  return new GitHubSource(options);
}
var GitHubSource = class {
  name;
  attested;
  #options;
  #api;
  #releases;
  constructor(options) {
    this.#options = options;
    this.name = options.repository;
    this.#api = new URL(`${options.apiUrl.replace(/\/+$/, "")}/`);
    const isLocal = ["127.0.0.1", "[::1]", "localhost"].includes(this.#api.hostname);
    if (options.token !== void 0 && this.#api.protocol !== "https:" && !isLocal) {
      throw new ConfigError(`GITHUB_API_URL ${this.#api.origin} is not https`, {
        hint: "The token would be sent for all to read."
      });
    }
    const host = this.#api.host.replace(/^api\./, "");
    this.attested = { repository: options.repository, host };
  }
  async releases() {
    const releases = await (this.#releases ??= this.#listReleases());
    return releases.flatMap(({ tag_name: tag }) => readTag(asText(tag)) ?? []);
  }
  async open(tag) {
    const listed = (await this.#releases)?.find((release2) => release2["tag_name"] === tag);
    const release = listed ?? await this.#ask(`releases/tags/${encodeURIComponent(tag)}`, `release ${tag}`);
    if (!isObject(release)) throw strange2(`release ${tag}`);
    const { id, assets } = release;
    const known = new Map(readAssets(assets).map((asset) => [asset.name, asset]));
    const findAsset = async (name) => {
      const found = known.get(name);
      if (found !== void 0) return found;
      const all = await this.#askPages(`releases/${Number(id)}/assets`, `files of ${tag}`);
      for (const asset of readAssets(all)) known.set(asset.name, asset);
      const later = known.get(name);
      if (later !== void 0) return later;
      throw new MissingError(`release ${tag} of ${this.name} has no file ${name}`);
    };
    const read = this.#read.bind(this);
    return {
      async *read(name, part) {
        yield* read(await findAsset(name), `${name} of ${tag}`, part);
      }
    };
  }
  #read(asset, name, part) {
    const { token } = this.#options;
    const url = token === void 0 ? asset.browserUrl : asset.apiUrl;
    return this.#explain(download(url, name, part, this.#http("application/octet-stream")));
  }
  /** Drafts are left out. */
  async #listReleases() {
    const releases = await this.#askPages("releases", "releases");
    return releases.filter(
      (release) => isObject(release) && release["draft"] === false
    );
  }
  async #askPages(path, what) {
    const all = [];
    for (let page = 1; page <= maxPages; page += 1) {
      const part = await this.#ask(`${path}?per_page=${pageSize}&page=${page}`, what);
      if (!Array.isArray(part)) throw strange2(what);
      all.push(...part);
      if (part.length < pageSize) break;
    }
    return all;
  }
  async #ask(path, what) {
    const url = new URL(`repos/${this.name}/${path}`, this.#api);
    const name = `${what} of ${this.name}`;
    const json = "application/vnd.github+json";
    const answer = this.#explain(download(url, name, { start: 0 }, this.#http(json)));
    const text = Buffer.from(await readAll(answer, maxPageBytes, name)).toString("utf8");
    try {
      return JSON.parse(text);
    } catch (error) {
      throw new HostError(`${name}: GitHub's answer is no JSON`, { cause: error });
    }
  }
  #http(accept) {
    const { token } = this.#options;
    const headersFor = ({ origin }) => ({
      accept,
      ...origin === this.#api.origin && { "x-github-api-version": "2022-11-28" },
      ...origin === this.#api.origin && token !== void 0 && { authorization: `Bearer ${token}` }
    });
    return { ...this.#options, headersFor };
  }
  /** What a person can do where GitHub refuses; it says 404 to who may not know. */
  async *#explain(chunks) {
    try {
      yield* chunks;
    } catch (error) {
      if (!(error instanceof MissingError || error instanceof PermissionError)) throw error;
      const hint = this.#options.token === void 0 ? "For a private repository set GH_TOKEN; a folder is written ./like/this." : "The token needs contents: read of this repository, and may have expired.";
      const Kind = error instanceof MissingError ? MissingError : PermissionError;
      throw new Kind(error.message, { hint, cause: error });
    }
  }
};
function readAssets(assets) {
  if (!Array.isArray(assets)) return [];
  return assets.flatMap((asset) => {
    if (!isObject(asset) || asset["state"] !== "uploaded") return [];
    const { name, url, browser_download_url: browser } = asset;
    if (typeof name !== "string" || typeof url !== "string" || typeof browser !== "string")
      return [];
    if (!URL.canParse(url) || !URL.canParse(browser)) return [];
    return [{ name, apiUrl: new URL(url), browserUrl: new URL(browser) }];
  });
}
function strange2(what) {
  return new HostError(`${what}: GitHub's answer has another form than its description says`);
}

// src/adapters/release-sources/http-mirror.ts
function openHttpMirror(name, options = {}) {
  const root = new URL(name.replace(/\/*$/, "/"));
  if (root.username !== "" || root.password !== "" || root.search !== "" || root.hash !== "") {
    throw new ConfigError("the address of a mirror has no password, ? or # in it", {
      hint: "heartcut.lock keeps the address, and is committed."
    });
  }
  const http = { ...options, headersFor: () => ({ accept: "*/*" }) };
  return openMirror(name, {
    read: (path, part) => download(new URL(path, root), path, part, http),
    isMissing: (error) => error instanceof MissingError
  });
}

// src/adapters/release-sources/open.ts
var defaultApiUrl = "https://api.github.com";
function openReleaseSource(name, env, options = {}) {
  const page = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(name);
  const repository = page?.[1] ?? (/^[\w-][\w.-]*\/(?!\.{1,2}$)[\w.-]+$/.test(name) ? name : void 0);
  if (repository !== void 0) {
    const apiUrl = env["GITHUB_API_URL"] ?? "";
    const token = readToken(env);
    return openGitHubSource({
      ...options,
      repository,
      apiUrl: apiUrl === "" ? defaultApiUrl : apiUrl,
      ...token !== void 0 && { token }
    });
  }
  if (/^https?:\/\//.test(name)) {
    if (!URL.canParse(name)) throw new ConfigError(`${name} is no address`);
    return openHttpMirror(name, options);
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name)) {
    throw new ConfigError(`${name} is no source`, {
      hint: "A source is owner/name at GitHub, a folder, or a mirror at http or https."
    });
  }
  return openFolderSource(name);
}
function readToken(env) {
  for (const name of ["GH_TOKEN", "GITHUB_TOKEN"]) {
    const token = env[name]?.trim() ?? "";
    if (token === "") continue;
    if (/^[\x21-\x7e]+$/.test(token)) return token;
    throw new ConfigError(`${name} holds no token: there are spaces or line breaks in it`);
  }
  return void 0;
}

// src/cli/pull.ts
import { readFile as readFile2 } from "node:fs/promises";

// src/commands/pull/export-records.ts
async function exportRecords(manifest, files, form, store) {
  const { kind, fields, idField } = manifest;
  const loose = looseManifest({
    kind,
    ...fields !== void 0 && { fields },
    ...idField !== void 0 && { idField }
  });
  const refused = /* @__PURE__ */ new Map();
  const lost = /* @__PURE__ */ new Map();
  const made = [];
  for (const file of files) {
    const unpacked = await store.unpack(file);
    try {
      const path = file.name.replace(/\.gz$/, "");
      const side = new DatasetSide(loose, "head", [
        { path, bytes: unpacked.bytes, split: file.split }
      ]);
      requireAll(side, file, manifest.tag);
      const text = writeExport(form, kind, side.records());
      const content = await store.put(text.pieces);
      const { written, records, ...counts2 } = text.report();
      if (written === 0 && records > 0) throw fitsNothing(form, file, manifest.tag, counts2.refused);
      made.push({ name: nameOf(file, form), ...content, rows: written });
      for (const { code, count } of counts2.refused) add(refused, code, count);
      for (const { field, count } of counts2.lost) add(lost, field, count);
    } finally {
      await unpacked.close();
    }
  }
  const context = {
    dataset: manifest.dataset,
    kind,
    files: files.map((file) => ({ split: file.split ?? "", name: nameOf(file, form) }))
  };
  const rows = made.reduce((sum, file) => sum + (file.rows ?? 0), 0);
  for (const { name, text } of form.sidecars?.(context) ?? []) {
    made.push({ name, ...await store.put([text]) });
  }
  const counts = { refused: Object.fromEntries(refused), lost: Object.fromEntries(lost) };
  return { files: made, summary: { id: form.id, rows, ...counts } };
}
function fitsNothing(form, { name }, tag, refused) {
  const why = refused.map(({ code, count, detail }) => `${count} × ${code}: ${detail}`);
  return new DatasetError(`no record of ${name} of ${tag} fits ${form.id}`, {
    hint: why.join("\n"),
    docs: "docs/exports.md"
  });
}
function nameOf({ name }, { id, extension }) {
  return name.replace(/\.jsonl\.gz$/, `.${id}.${extension}`);
}
function add(counts, key, count) {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
function requireAll(side, { name, rows }, tag) {
  const [file] = side.files;
  const filled = file?.filledCount ?? 0;
  const found = side.count;
  if (file?.problem === void 0 && found === filled && (rows === void 0 || rows === found))
    return;
  throw new DatasetError(
    `${name} of ${tag}: expected ${rows ?? filled} records, found ${found} in ${filled} lines`,
    { hint: "Without --as the file is taken as it is." }
  );
}

// src/commands/pull/fetch-files.ts
async function fetchFiles(wanted, store, concurrency, log) {
  const queue = [...new Map(wanted.map((file) => [file.sha256, file])).values()];
  const total = queue.reduce((sum, { bytes }) => sum + bytes, 0);
  const downloaded = { files: 0, bytes: 0 };
  const cached = { files: 0, bytes: 0 };
  const corrupt = [];
  let done = 0;
  const advance = (count) => {
    done += count;
    log.progress("pulling, kB", Math.round(done / 1e3), Math.ceil(total / 1e3));
  };
  const failed = new AbortController();
  const take = async (file) => {
    const state = await store.look(file);
    if (state === "corrupt") corrupt.push(file.name);
    if (state === "there") {
      cached.files += 1;
      cached.bytes += file.bytes;
      advance(file.bytes);
      return;
    }
    const { name, bytes: size, files } = file;
    const labelled = { ...file, name: `${name} of ${file.tag}` };
    const read = (start) => files.read(name, { start, size, signal: failed.signal });
    await store.fetch(labelled, read, advance);
    downloaded.files += 1;
    downloaded.bytes += size;
  };
  const work = async () => {
    for (let file = queue.shift(); file !== void 0; file = queue.shift()) {
      if (failed.signal.aborted) return;
      await take(file);
    }
  };
  const workers = Array.from({ length: concurrency }, work);
  try {
    await Promise.all(workers);
  } catch (error) {
    failed.abort();
    await Promise.allSettled(workers);
    throw error;
  }
  return { downloaded, cached, corrupt: corrupt.sort() };
}

// src/commands/pull/choose-files.ts
var pullFormats = ["jsonl", "parquet", "all"];
function chooseFiles(manifest, choice) {
  const { tag, files } = manifest;
  const isRecords = ({ role }) => role === "records";
  const splits = [...new Set(files.filter(isRecords).map(({ split }) => split ?? ""))].sort();
  const missing = choice.splits.find((split) => !splits.includes(split));
  if (missing !== void 0) {
    const has = splits.filter((split) => split !== "").join(", ");
    throw new ConfigError(`${tag} has no split ${missing}`, {
      hint: has === "" ? "It has no splits." : `Its splits: ${has}`
    });
  }
  const inSplits = files.filter(
    ({ split }) => choice.splits.length === 0 || split === void 0 || choice.splits.includes(split)
  );
  const records = inSplits.filter(isRecords);
  const licences = inSplits.filter(({ role }) => role === "licence");
  const lines = records.filter(({ format }) => format === "jsonl.gz");
  const all = choice.format === "all" ? inSplits : licences;
  if (choice.as !== void 0) {
    const made = inSplits.filter((file) => file.export === choice.as);
    if (made.length > 0) return { placed: unite(all, made), exported: [] };
    if (lines.length === 0) throw without(tag, "JSONL", records);
    return { placed: all, exported: lines };
  }
  if (choice.format === "all") return { placed: all, exported: [] };
  const wanted = choice.format === "jsonl" ? lines : records.filter(({ format }) => format === "parquet");
  if (wanted.length === 0)
    throw without(tag, choice.format === "jsonl" ? "JSONL" : "Parquet", records);
  return { placed: unite(wanted, licences), exported: [] };
}
function unite(a, b) {
  return [.../* @__PURE__ */ new Set([...a, ...b])];
}
function without(tag, format, records) {
  const has = [...new Set(records.map((file) => file.format))].sort().join(", ");
  return new DatasetError(`${tag} holds no records as ${format}`, {
    hint: has === "" ? "It lists no files of records." : `It has them as ${has}.`
  });
}

// src/commands/pull/read-release.ts
import { createHash as createHash3 } from "node:crypto";
var manifestName = "manifest.json";
var sumsName = "SHA256SUMS";
var maxManifestBytes = 32 * 1024 * 1024;
var maxSumsBytes = 1024 * 1024;
async function readRelease(source, tag) {
  const files = await source.open(tag);
  const manifestBytes = await readWhole(files, manifestName, maxManifestBytes, tag);
  const sumsBytes = await readWhole(files, sumsName, maxSumsBytes, tag);
  const manifest = parseManifest(manifestBytes, tag);
  const sha256 = hash(manifestBytes);
  compare(manifest, sha256, parseSums(sumsBytes, tag));
  return {
    manifest,
    files,
    sha256,
    own: [
      { name: manifestName, bytes: manifestBytes, sha256 },
      { name: sumsName, bytes: sumsBytes, sha256: hash(sumsBytes) }
    ]
  };
}
async function readWhole(files, name, maxBytes, tag) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of files.read(name, { start: 0 })) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw wrong(name, tag, `it has more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
function hash(bytes) {
  return createHash3("sha256").update(bytes).digest("hex");
}
function wrong(name, tag, what) {
  return new DatasetError(`${name} of ${tag}: ${what}`, {
    hint: "Nothing is taken from a release that does not say what it holds."
  });
}
function parseManifest(bytes, tag) {
  const fail = (what) => {
    throw wrong(manifestName, tag, what);
  };
  let value;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return fail("it is no JSON");
  }
  if (!isObject(value)) return fail("it is no object");
  if (value["format"] !== 1) {
    return fail(
      `its format is ${JSON.stringify(value["format"])}, this version of heartcut reads 1`
    );
  }
  const text = (object, key) => {
    const member = object[key];
    return typeof member === "string" ? member : fail(`${key} is no text`);
  };
  const list = (object, key) => {
    const member = object[key];
    return Array.isArray(member) && member.every(isObject) ? member : fail(`${key} is no list`);
  };
  const count = (object, key) => {
    const member = object[key];
    return isCount(member) ? member : fail(`${key} is no whole number`);
  };
  const [dataset, version] = [text(value, "dataset"), text(value, "version")];
  if (text(value, "tag") !== tag || tagOf(dataset, version) !== tag || readTag(tag) === void 0) {
    return fail(`it is about ${dataset} ${version}, ${text(value, "tag")}`);
  }
  const files = list(value, "files").map((file) => {
    const name = text(file, "name");
    const sha256 = text(file, "sha256");
    if (!isPlainName(name)) return fail(`${JSON.stringify(name)} is no plain file name`);
    if (!isDigest(sha256)) return fail(`sha256 of ${name} is no digest`);
    return {
      name,
      sha256,
      bytes: count(file, "bytes"),
      role: text(file, "role"),
      format: text(file, "format"),
      ...file["rows"] !== void 0 && { rows: count(file, "rows") },
      ...file["split"] !== void 0 && { split: text(file, "split") },
      ...file["export"] !== void 0 && { export: text(file, "export") }
    };
  });
  const names = [manifestName, sumsName, ...files.map(({ name }) => name)];
  const folded = new Set(names.map((name) => name.toLowerCase()));
  if (folded.size !== names.length) return fail("two of its files have one name");
  const { fields } = value;
  if (fields !== void 0 && !(isObject(fields) && Object.values(fields).every(isText))) {
    return fail("fields is no list of names");
  }
  return {
    dataset,
    version,
    tag,
    commit: text(value, "commit"),
    kind: text(value, "kind"),
    records: count(value, "records"),
    ...fields !== void 0 && { fields },
    ...value["idField"] !== void 0 && { idField: text(value, "idField") },
    retracted: list(value, "retracted").map((one) => readRetraction(one, text, fail)),
    files
  };
}
function readRetraction(one, text, fail) {
  const { releases, because } = one;
  if (!Array.isArray(releases) || !releases.every(isText)) return fail("releases is no list");
  const of = isObject(because) ? because["of"] : void 0;
  if (because !== void 0 && of !== "duplicate" && of !== "descendant") {
    return fail("because says neither duplicate nor descendant");
  }
  return {
    id: text(one, "id"),
    content: text(one, "content"),
    why: text(one, "why"),
    date: text(one, "date"),
    ...isObject(because) && {
      because: { id: text(because, "id"), of }
    },
    releases
  };
}
function isText(value) {
  return typeof value === "string";
}
function isCount(value) {
  return Number.isSafeInteger(value) && value >= 0;
}
function isDigest(text) {
  return /^[0-9a-f]{64}$/.test(text);
}
function isPlainName(name) {
  return /^[A-Za-z0-9_][A-Za-z0-9._-]{0,199}(?<!\.)$/.test(name) && !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
}
function parseSums(bytes, tag) {
  const sums = /* @__PURE__ */ new Map();
  const lines = Buffer.from(bytes).toString("utf8").split("\n");
  if (lines.at(-1) === "") lines.pop();
  for (const [i, line] of lines.entries()) {
    const [, digest = "", name = ""] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (digest === "" || sums.has(name)) throw wrong(sumsName, tag, `line ${i + 1} is none`);
    sums.set(name, digest);
  }
  return sums;
}
function compare(manifest, sha256, sums) {
  const { tag } = manifest;
  const listed = [{ name: manifestName, sha256 }, ...manifest.files];
  for (const file of listed) {
    const found = sums.get(file.name);
    if (found === file.sha256) continue;
    const what = found === void 0 ? "has no line for it" : `says ${found}`;
    throw wrong(file.name, tag, `sha256 ${file.sha256} expected, ${sumsName} ${what}`);
  }
  const names = new Set(listed.map(({ name }) => name));
  const more = [...sums.keys()].find((name) => !names.has(name));
  if (more !== void 0) {
    throw wrong(sumsName, tag, `it has ${JSON.stringify(more)}, which the manifest does not list`);
  }
}

// src/commands/pull/lock.ts
function formatLock(datasets) {
  const sorted = [...datasets].sort((a, b) => a.dataset < b.dataset ? -1 : 1);
  const content = {
    format: 1,
    datasets: sorted.map(({ choice, exported, ...one }) => ({
      dataset: one.dataset,
      source: one.source,
      range: one.range,
      format: choice.format,
      ...choice.splits.length > 0 && { splits: [...choice.splits].sort() },
      ...choice.as !== void 0 && { as: choice.as },
      version: one.version,
      tag: one.tag,
      commit: one.commit,
      manifest: one.manifest,
      files: one.files.map(formatFile).sort(byName),
      ...exported.length > 0 && { exported: exported.map(formatFile).sort(byName) }
    }))
  };
  return `${JSON.stringify(content, null, 2)}
`;
}
function formatFile({ name, bytes, sha256 }) {
  return { name, bytes, sha256 };
}
function byName(a, b) {
  return a.name < b.name ? -1 : 1;
}
function parseLock(text, path) {
  const fail = (what) => {
    throw new ConfigError(`${path}: ${what}`, {
      hint: "It is written by heartcut pull, not by hand. git has its earlier state."
    });
  };
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return fail("it is no JSON");
  }
  if (!isObject(value) || value["format"] !== 1) return fail("it is none that this version reads");
  const { datasets } = value;
  if (!Array.isArray(datasets)) return fail("it lists no datasets");
  const read = datasets.map(
    (one) => isObject(one) ? readDataset(one, fail) : fail("not a dataset")
  );
  const names = new Set(read.map(({ dataset }) => dataset));
  return names.size === read.length ? read : fail("it has a dataset twice");
}
function readDataset(one, fail) {
  const text = (key) => {
    const member = one[key];
    return typeof member === "string" ? member : fail(`${key} is no text`);
  };
  const files = (key) => {
    const list = one[key] ?? [];
    if (!Array.isArray(list)) return fail(`${key} is no list`);
    return list.map((file) => isLockedFile(file) ? file : fail(`${key} holds no file`));
  };
  const read = readTag(text("tag"));
  if (read?.dataset !== text("dataset") || read.version !== text("version")) {
    return fail(`tag ${text("tag")} is not of ${text("dataset")} ${text("version")}`);
  }
  const format = pullFormats.find((known) => known === text("format"));
  const splits = one["splits"] ?? [];
  if (!Array.isArray(splits) || !splits.every((split) => typeof split === "string")) {
    return fail("splits is no list");
  }
  if (!isDigest(text("manifest"))) return fail("manifest is no digest");
  return {
    source: text("source"),
    dataset: text("dataset"),
    range: text("range"),
    choice: {
      format: format ?? fail("format is neither jsonl, parquet nor all"),
      splits,
      ...one["as"] !== void 0 && { as: text("as") }
    },
    version: text("version"),
    tag: text("tag"),
    commit: text("commit"),
    manifest: text("manifest"),
    files: files("files"),
    exported: files("exported")
  };
}
function isLockedFile(value) {
  if (!isObject(value)) return false;
  const { name, bytes, sha256 } = value;
  const isText2 = typeof name === "string" && typeof sha256 === "string";
  return isText2 && isPlainName(name) && isDigest(sha256) && isCount(bytes);
}

// src/commands/pull/orders.ts
var import_semver2 = __toESM(require_semver(), 1);

// src/commands/pull/resolve.ts
var import_semver = __toESM(require_semver(), 1);
var maxListed = 20;
function parseWanted(text) {
  const [, dataset = "", range = "*"] = /^([^@]*)(?:@(.*))?$/s.exec(text) ?? [];
  if (!/^[a-z0-9][a-z0-9-]*$/.test(dataset)) {
    throw new ConfigError(`${JSON.stringify(text)} names no dataset`, {
      hint: "Write name@range: support@^1.2"
    });
  }
  if (range.trim() === "" || (0, import_semver.validRange)(range) === null) {
    throw new ConfigError(`${JSON.stringify(range)} is no range of versions`, {
      hint: `Examples: ${dataset}@^1.2, ${dataset}@~1.2.3, ${dataset}@1.2.3; without one it is the newest.`
    });
  }
  return { dataset, range: range.trim() };
}
function resolveVersion({ dataset, range }, published, source) {
  const versions = versionsOf(dataset, published);
  const found = (0, import_semver.maxSatisfying)(versions, range);
  if (found !== null) return found;
  if (versions.length === 0) {
    const others = [...new Set(published.map((one) => one.dataset))].sort();
    throw new ConfigError(`${source} has no release of ${dataset}${didYouMean(dataset, others)}`, {
      hint: others.length === 0 ? "It has none at all: a release has a tag such as support-v1.2.0, and is published." : `There are releases of ${others.slice(0, maxListed).join(", ")}`
    });
  }
  const sorted = [...versions].sort(import_semver.compare);
  const listed = sorted.slice(-maxListed).join(", ");
  const older = sorted.length > maxListed ? `${sorted.length - maxListed} older, ` : "";
  throw new ConfigError(`${source} has no release of ${dataset} in ${range}`, {
    hint: `There are: ${older}${listed}`
  });
}
function versionsOf(dataset, published) {
  return published.filter((one) => one.dataset === dataset).map(({ version }) => version);
}
function newestOf(dataset, published) {
  const versions = versionsOf(dataset, published);
  return (0, import_semver.maxSatisfying)(versions, "*") ?? [...versions].sort(import_semver.compare).at(-1);
}

// src/commands/pull/orders.ts
function readOrders({ ask: ask2, lock, isFrozen }, earlier, openSource) {
  if (ask2 === void 0) {
    if (lock.text === null) {
      throw new ConfigError(`there is no ${lock.path}`, {
        hint: "The first pull says what it wants: heartcut pull owner/name dataset@^1"
      });
    }
    const sources = openOnce(openSource);
    return earlier.map((locked) => {
      requireInRange(locked, lock.path);
      return {
        source: sources(locked.source),
        wanted: { dataset: locked.dataset, range: locked.range },
        choice: locked.choice,
        locked,
        isPinned: true
      };
    });
  }
  const wanted = ask2.datasets.map(parseWanted);
  const twice = wanted.find(
    ({ dataset }, i) => wanted.findIndex((one) => one.dataset === dataset) < i
  );
  if (twice !== void 0) throw new ConfigError(`${twice.dataset} is asked for twice`);
  const source = openSource(ask2.source);
  return wanted.map((one) => {
    const locked = earlier.find(({ dataset }) => dataset === one.dataset);
    if (locked !== void 0 && locked.source !== source.name) {
      throw new ConfigError(
        `${lock.path} has ${one.dataset} from ${locked.source}, not ${source.name}`,
        {
          hint: "Take its entry out of the lock to change where it comes from, or name another --lock."
        }
      );
    }
    if (isFrozen) requireLocked(locked, { ...one, choice: ask2.choice }, lock.path);
    return {
      source,
      wanted: one,
      choice: ask2.choice,
      ...locked !== void 0 && { locked },
      isPinned: isFrozen
    };
  });
}
function openOnce(open2) {
  const opened = /* @__PURE__ */ new Map();
  return (name) => {
    const source = opened.get(name) ?? open2(name);
    opened.set(name, source);
    return source;
  };
}
function requireLocked(locked, asked, path) {
  if (locked === void 0) {
    throw new DatasetError(`--frozen: ${path} has no ${asked.dataset}`, {
      hint: "Pull it without --frozen once, and commit the lock."
    });
  }
  requireInRange(locked, path);
  const [has, wants] = [describe(locked), describe(asked)];
  if (has === wants) return;
  throw new DatasetError(`--frozen: ${path} has ${has}, asked for is ${wants}`, {
    hint: "Pull it without --frozen once, and commit the lock; or ask for nothing: heartcut pull --frozen"
  });
}
function requireInRange({ source, dataset, range, version }, path) {
  if ((0, import_semver2.satisfies)(version, range)) return;
  throw new ConfigError(`${path}: ${dataset} ${version} is not in ${range}`, {
    hint: `To get another version: heartcut pull ${source} ${dataset}@${range}`
  });
}
function describe(one) {
  const { format, splits, as } = one.choice;
  const parts = [
    `${one.dataset}@${one.range}`,
    `format ${format}`,
    ...splits.length > 0 ? [`splits ${splits.join(", ")}`] : [],
    ...as === void 0 ? [] : [`as ${as}`]
  ];
  return parts.join(", ");
}
function describeChange(before, after) {
  if (before === void 0) return [`${after.dataset} is new`];
  const was = new Map([...before.files, ...before.exported].map((file) => [file.name, file]));
  const now = [...after.files, ...after.exported];
  const names = new Set(now.map(({ name }) => name));
  const gone = [...was.keys()].filter((name) => !names.has(name)).map((name) => `${name} is gone`);
  const changed = now.flatMap(({ name, sha256 }) => {
    const old = was.get(name);
    if (old === void 0) return [`${name} is new`];
    return old.sha256 === sha256 ? [] : [`${name}: expected sha256 ${old.sha256}, found ${sha256}`];
  });
  return [...gone, ...changed].map((line) => `${after.dataset}: ${line}`);
}

// src/commands/pull/plan.ts
var docs = "docs/pull.md";
async function planPull(order, options) {
  const { source, wanted, locked, isPinned } = order;
  const notes = [];
  const published = await listPublished(order);
  const version = isPinned && locked !== void 0 ? locked.version : resolveVersion(wanted, requireListed(published), source.name);
  const tag = tagOf(wanted.dataset, version);
  const release = await openRelease(order, tag, options.store, notes);
  if (locked?.version === version) requireUnchanged(locked, release, source.name);
  const since = await lookForRetractions(order, published, release);
  if ("unknown" in since) {
    if (options.refusesAffected) {
      throw new HostError(`can't tell whether records of ${tag} were taken back: ${since.unknown}`);
    }
    notes.push(`not looked whether records were taken back since: ${since.unknown}`);
  }
  const { manifest } = release;
  const chosen = chooseFiles(manifest, order.choice);
  const { as } = order.choice;
  const retracted = "unknown" in since ? manifest.retracted : since.retracted;
  return {
    order,
    release,
    chosen,
    ...as !== void 0 && chosen.exported.length > 0 && { form: requireExport(as, manifest.kind) },
    ..."newest" in since && { newest: since.newest },
    affected: retracted.filter(({ releases }) => releases.includes(version)),
    attestation: await attest(order, release, options),
    notes
  };
}
async function listPublished({ source, isPinned }) {
  try {
    return await source.releases();
  } catch (error) {
    if (isPinned && error instanceof HostError) return error;
    throw error;
  }
}
function requireListed(published) {
  if (published instanceof HostError) throw published;
  return published;
}
async function openRelease({ source, locked, isPinned }, tag, store, notes) {
  try {
    return await readRelease(source, tag);
  } catch (error) {
    if (!isPinned || locked === void 0 || !(error instanceof HostError)) throw error;
    const kept = keptRelease(locked, store);
    const release = await readRelease(kept, tag).catch(() => {
      throw error;
    });
    notes.push(`${source.name} was not reached: all of it is from the cache`);
    return release;
  }
}
function keptRelease(locked, store) {
  return {
    name: locked.source,
    releases: async () => [locked],
    open: async () => ({
      async *read(name) {
        const file = locked.files.find((one) => one.name === name);
        const bytes = file === void 0 ? null : await store.read(file);
        if (bytes === null) throw new HostError(`the cache has no ${name} of ${locked.tag}`);
        yield bytes;
      }
    })
  };
}
function requireUnchanged(locked, release, source) {
  const { manifest, sha256 } = release;
  if (locked.manifest === sha256 && locked.commit === manifest.commit) return;
  throw new DatasetError(
    `${locked.tag} of ${source} is not what it was when it was locked
expected manifest.json with sha256 ${locked.manifest}, of commit ${locked.commit}
found    manifest.json with sha256 ${sha256}, of commit ${manifest.commit}`,
    {
      hint: "A published version never changes: its tag was moved or its files were replaced. Ask who\npublishes it. To train on what is there now, take its entry out of the lock and pull again.",
      docs
    }
  );
}
async function lookForRetractions({ source, wanted }, published, release) {
  if (published instanceof HostError) return { unknown: published.message };
  const newest = newestOf(wanted.dataset, published);
  if (newest === void 0)
    return { unknown: `${source.name} lists no release of ${wanted.dataset} any more` };
  const { version, retracted } = release.manifest;
  if (newest === version) return { newest, retracted };
  try {
    const { manifest } = await readRelease(source, tagOf(wanted.dataset, newest));
    return { newest, retracted: manifest.retracted };
  } catch (error) {
    if (!(error instanceof HostError || error instanceof DatasetError)) throw error;
    return { unknown: error.message };
  }
}
async function attest({ source }, release, { attestation: wish, verify }) {
  if (wish === "skip") return { status: "unchecked", detail: "--no-attestation" };
  const [manifest] = release.own;
  const found = source.attested === void 0 || manifest === void 0 ? { status: "unchecked", detail: "only GitHub keeps attestations, this is a mirror" } : await verify(manifest, source.attested);
  if (wish === "require" && found.status !== "verified") {
    throw new ConfigError(`${release.manifest.tag} is not attested: ${found.detail}`, {
      hint: "--require-attestation asks for it. Nothing was downloaded.",
      docs
    });
  }
  return found;
}

// src/commands/pull.ts
async function pull(request2, world) {
  const { lock, isFrozen } = request2;
  const earlier = lock.text === null ? [] : parseLock(lock.text, lock.path);
  const orders = readOrders(request2, earlier, (name) => world.openSource(name));
  const plans = [];
  for (const order of orders) plans.push(await planPull(order, { ...request2, ...world }));
  const nothing = { files: 0, bytes: 0 };
  if (request2.refusesAffected && plans.some(({ affected }) => affected.length > 0)) {
    const datasets2 = plans.map((plan) => tell(plan));
    return {
      pulled: { datasets: datasets2, downloaded: nothing, cached: nothing, isRefused: true },
      lockText: null
    };
  }
  for (const plan of plans) await keepOwn(plan, world.store);
  const fetched = await fetchFiles(
    plans.flatMap(toFetch),
    world.store,
    request2.concurrency,
    world.log
  );
  for (const name of fetched.corrupt) {
    world.log.warn(`${name} was damaged in the cache and was fetched again`);
  }
  const parcels = [];
  for (const plan of plans) parcels.push(await pack(plan, world));
  const named = new Set(parcels.map(({ entry }) => entry.dataset));
  const kept = earlier.filter(({ dataset }) => !named.has(dataset));
  const lockText = formatLock([...kept, ...parcels.map(({ entry }) => entry)]);
  if (isFrozen && lockText !== formatLock(earlier)) {
    throw new DatasetError(`--frozen: ${lock.path} would change`, {
      hint: parcels.flatMap(({ plan, entry }) => describeChange(plan.order.locked, entry)).join("\n")
    });
  }
  const { kept: changed } = await world.output.place(
    parcels.flatMap(({ placed }) => placed),
    parcels.flatMap(staleOf)
  );
  for (const path of changed) {
    world.log.warn(`${path} is not in this version, and was changed since it was pulled: it stays`);
  }
  const datasets = parcels.map((parcel) => tell(parcel.plan, parcel));
  return {
    pulled: { ...fetched, datasets, isRefused: false },
    lockText: isFrozen || lockText === lock.text ? null : lockText
  };
}
async function keepOwn({ release }, store) {
  for (const { bytes } of release.own) await store.put([bytes]);
}
function toFetch({ release, chosen }) {
  const { files, manifest } = release;
  return [...chosen.placed, ...chosen.exported].map(({ name, bytes, sha256 }) => ({
    name,
    bytes,
    sha256,
    tag: manifest.tag,
    files
  }));
}
async function pack(plan, { store }) {
  const { release, chosen, order, form } = plan;
  const { manifest } = release;
  const exported = form && await exportRecords(manifest, chosen.exported, form, store);
  const own = release.own.map(({ name, bytes, sha256 }) => ({ name, bytes: bytes.length, sha256 }));
  const fetched = [.../* @__PURE__ */ new Set([...chosen.placed, ...chosen.exported]), ...own];
  const made = exported?.files ?? [];
  const clash = made.find(({ name }) => fetched.some((file) => file.name === name));
  if (clash !== void 0) {
    throw new DatasetError(`${manifest.tag} has a file ${clash.name}, which --as would write too`);
  }
  const placed = [...chosen.placed, ...made, ...own];
  return {
    plan,
    placed: placed.map(({ name, bytes, sha256, rows }) => ({
      path: `${manifest.dataset}/${name}`,
      bytes,
      sha256,
      ...rows !== void 0 && { rows }
    })),
    summary: exported?.summary,
    entry: {
      source: order.source.name,
      dataset: manifest.dataset,
      range: order.wanted.range,
      choice: order.choice,
      version: manifest.version,
      tag: manifest.tag,
      commit: manifest.commit,
      manifest: release.sha256,
      files: fetched,
      exported: made
    }
  };
}
function staleOf({ plan, placed }) {
  const { locked } = plan.order;
  if (locked === void 0) return [];
  const now = new Set(placed.map(({ path }) => path));
  return [...locked.files, ...locked.exported].map(({ name, bytes, sha256 }) => ({ path: `${locked.dataset}/${name}`, bytes, sha256 })).filter(({ path }) => !now.has(path));
}
function tell({ order, release, newest, affected, attestation, notes }, parcel) {
  const { dataset, version, tag, commit } = release.manifest;
  const files = (parcel?.placed ?? []).map(({ path, bytes, rows }) => ({
    path,
    bytes,
    ...rows !== void 0 && { rows }
  }));
  return {
    source: order.source.name,
    dataset,
    range: order.wanted.range,
    version,
    tag,
    commit,
    ...newest !== void 0 && { newest },
    affected,
    attestation,
    notes,
    files,
    ...parcel?.summary !== void 0 && { exported: parcel.summary }
  };
}

// src/reporters/pulled.ts
var import_picocolors = __toESM(require_picocolors(), 1);
var maxShown = 10;
var maxWords = 200;
var columns = 100;
function renderPulled(pulled, output, color) {
  const colors = import_picocolors.default.createColors(color);
  const lines = pulled.datasets.flatMap((dataset) => [...drawDataset(dataset, output, colors), ""]);
  if (pulled.isRefused) {
    lines.push(
      colors.red("Nothing was downloaded: --no-affected refuses records that were taken back.")
    );
  } else {
    const { downloaded, cached } = pulled;
    const parts = [
      ...downloaded.files > 0 ? [`${describe2(downloaded)} downloaded`] : [],
      ...cached.files > 0 ? [`${describe2(cached)} from the cache`] : []
    ];
    if (parts.length > 0) lines.push(parts.join(", "));
  }
  return `${lines.join("\n").trimEnd()}
`;
}
function describe2({ files, bytes }) {
  return `${files} ${files === 1 ? "file" : "files"} (${drawBytes(bytes)})`;
}
function drawDataset(one, output, colors) {
  const title = `${colors.bold(escapeTerminal(one.dataset))} ${colors.bold(one.version)}`;
  const commit = escapeTerminal(one.commit).slice(0, 7);
  return [
    `${title}  ${colors.dim(`${shown(one.source)}  ${one.tag} of commit ${commit}`)}`,
    ...drawAffected(one, colors),
    ...drawFiles(one.files, output),
    ...one.exported === void 0 ? [] : drawExport(one.exported, colors),
    ...one.files.length === 0 ? [] : [
      label(
        "checked",
        "all that was fetched has the digests of manifest.json and SHA256SUMS",
        colors
      )
    ],
    label("attested", drawAttestation(one, colors), colors),
    ...one.notes.map((note) => label("note", colors.yellow(shown(note)), colors)),
    ...one.newest === void 0 || one.newest === one.version ? [] : [label("newest", `${one.newest}, you asked for ${shown(one.range)}`, colors)]
  ];
}
function drawAffected({ affected, ...one }, colors) {
  if (affected.length === 0) return [];
  const count = affected.length.toLocaleString("en");
  const what = affected.length === 1 ? "1 record was" : `${count} records were`;
  const still = affected.filter(({ releases }) => releases.includes(one.newest ?? "")).length;
  const advice = one.newest === void 0 || one.newest === one.version || still > 0 ? "The newest version still holds them. Ask who publishes it for one without." : `${one.newest} holds none of them: heartcut pull ${shown(one.source)} ${one.dataset}@^${one.newest}`;
  const list = affected.slice(0, maxShown).map(({ id, why, date, because }) => {
    const of = because === void 0 ? "" : ` (${because.of} of ${shown(because.id)})`;
    return cutToWidth(`      ${escapeTerminal(date)}  ${shown(id)}${of}  ${shown(why)}`, columns);
  });
  const more = affected.length - list.length;
  return [
    `  ${colors.bold(colors.red(`✗ ${what} taken back after ${one.version} was published`))}`,
    ...list,
    ...more > 0 ? [`      … ${more.toLocaleString("en")} more`] : [],
    `    ${colors.bold(advice)}`
  ];
}
function drawFiles(files, output) {
  const folder = output.replace(/\/+$/, "");
  const paths = files.map(({ path }) => escapeTerminal(`${folder}/${path}`));
  const width = Math.max(0, ...paths.map((path) => path.length));
  return files.map(({ bytes, rows }, i) => {
    const records = rows === void 0 ? "" : `${rows.toLocaleString("en")} records`;
    return `  ${(paths[i] ?? "").padEnd(width)}  ${drawBytes(bytes).padStart(8)}  ${records}`.trimEnd();
  });
}
function drawExport({ id, rows, refused, lost }, colors) {
  const left = Object.entries(refused);
  const out = left.reduce((sum, [, count]) => sum + count, 0);
  const why = left.map(([code, count]) => `${count.toLocaleString("en")} × ${shown(code)}`).join(", ");
  const fields = Object.keys(lost).sort().map(shown).join(", ");
  return [
    label("as", `${id}: ${rows.toLocaleString("en")} records`, colors),
    ...out === 0 ? [] : [label("", colors.yellow(`${out.toLocaleString("en")} left out: ${why}`), colors)],
    ...fields === "" ? [] : [label("", `no place for ${fields}`, colors)]
  ];
}
function drawAttestation({ attestation: { status, detail } }, colors) {
  if (status === "verified") return colors.green(shown(detail));
  const how = status === "absent" ? "no" : "not checked";
  return `${colors.yellow(how)}: ${shown(detail)}`;
}
function label(name, text, colors) {
  return `  ${colors.dim(name.padEnd(8))}  ${text}`;
}
function shown(text) {
  return cutToWidth(escapeTerminal(text).trim(), maxWords);
}
function drawBytes(bytes) {
  const units = ["B", "kB", "MB", "GB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1e3 && unit < units.length - 1) {
    value /= 1e3;
    unit += 1;
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit] ?? ""}`;
}

// src/cli/pull.ts
var maxConcurrency = 32;
async function runPull(source, datasets, flags, out) {
  const request2 = readRequest(source, datasets, flags, await readLock(flags.lock));
  const store = new FileStore(flags.cache ?? defaultStoreFolder(out.env));
  const world = {
    openSource(name) {
      warnOfPlainHttp(name, out);
      return openReleaseSource(name, out.env);
    },
    store,
    output: openPulledFiles(flags.output, store),
    verify: openVerifier(out.env),
    log: out.log
  };
  const { pulled, lockText } = await pull(request2, world);
  if (lockText !== null) await writeWhole(flags.lock, lockText);
  for (const { dataset, version, affected } of pulled.datasets) {
    if (affected.length === 0) continue;
    const records = affected.length === 1 ? "1 record" : `${affected.length} records`;
    out.log.warn(`${records} of ${dataset} ${version} should not be trained on: taken back since`);
  }
  await out.print(renderPulled(pulled, flags.output, out.hasColor(flags)), void 0);
  return pulled.isRefused ? 1 : 0;
}
function readRequest(source, datasets, flags, text) {
  const concurrency = Number(flags.concurrency);
  if (!(Number.isInteger(concurrency) && concurrency >= 1 && concurrency <= maxConcurrency)) {
    throw new ConfigError(
      `--concurrency ${flags.concurrency} is no whole number from 1 to ${maxConcurrency}`
    );
  }
  if (flags.requireAttestation === true && !flags.attestation) {
    throw new ConfigError("--require-attestation and --no-attestation contradict each other");
  }
  const ask2 = readAsk(source, datasets, flags);
  return {
    ...ask2 !== void 0 && { ask: ask2 },
    lock: { path: flags.lock, text },
    isFrozen: flags.frozen === true,
    refusesAffected: !flags.affected,
    attestation: flags.requireAttestation === true ? "require" : flags.attestation ? "ask" : "skip",
    concurrency
  };
}
function readAsk(source, datasets, { format, split, as }) {
  if (source === void 0) {
    const flag = format ? "--format" : split ? "--split" : as === void 0 ? void 0 : "--as";
    if (flag === void 0) return void 0;
    throw new ConfigError(`${flag} needs a source and a dataset`, {
      hint: "Without them everything is pulled as the lock has it."
    });
  }
  if (datasets.length === 0) {
    throw new ConfigError(`which dataset of ${source}?`, {
      hint: `heartcut pull ${source} dataset@^1`
    });
  }
  if (as !== void 0 && format === "parquet") {
    throw new ConfigError("--as and --format parquet contradict each other");
  }
  return {
    source,
    datasets,
    choice: {
      format: format ?? "jsonl",
      splits: [...new Set(split ?? [])].sort(),
      ...as !== void 0 && { as }
    }
  };
}
async function readLock(path) {
  try {
    return await readFile2(path, "utf8");
  } catch (error) {
    const { code, message } = error;
    if (code === "ENOENT") return null;
    throw new HostError(`can't read ${path}: ${message}`, { cause: error });
  }
}
function warnOfPlainHttp(name, { log }) {
  if (!name.startsWith("http://") || !URL.canParse(name)) return;
  const { hostname } = new URL(name);
  if (["127.0.0.1", "[::1]", "localhost"].includes(hostname)) return;
  log.warn(
    `${hostname} is asked without encryption: only a lock tells whether the files are right`
  );
}
export {
  runPull
};
