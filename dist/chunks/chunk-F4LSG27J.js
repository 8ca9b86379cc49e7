import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  HostError
} from "./chunk-JBXV7KQQ.js";

// src/adapters/embedding.ts
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createHash as createHash2 } from "node:crypto";

// src/adapters/cache-folder.ts
import { isAbsolute, relative, resolve, sep } from "node:path";
var variable = "HEARTCUT_JUDGE_CACHE";
function cacheFolder({ env, defaultFolder, workspace }) {
  const named = env[variable]?.trim() ?? "";
  const wanted = named === "" ? defaultFolder : named;
  if (wanted === void 0) return {};
  const path = resolve(workspace, wanted);
  const inside = relative(workspace, path);
  const isOutside = inside.startsWith("..") || isAbsolute(inside);
  return { path, ...isOutside ? {} : { inside: inside.split(sep).join("/") } };
}

// src/adapters/model-files.ts
import { readFile } from "node:fs/promises";
var places = ["./", "../", "../../"];
async function readModelFile(name) {
  for (const place of places) {
    try {
      return await readFile(new URL(`${place}models/${name}`, import.meta.url));
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
  }
  throw new HostError(`models/${name} is not in this installation of heartcut`, {
    hint: "Copy the whole of dist/, or install it anew."
  });
}

// src/adapters/vector-file.ts
import { createHash } from "node:crypto";
import { closeSync, constants, fdatasyncSync, mkdirSync, openSync } from "node:fs";
import { readFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";
var version = 1;
var keyBytes = 16;
var checkBytes = 4;
var mark = Buffer.from("\0HCV", "latin1");
var VectorFile = class _VectorFile {
  #file;
  #path;
  #dimensions;
  #rows = /* @__PURE__ */ new Map();
  constructor(path, file, dimensions) {
    this.#path = path;
    this.#file = file;
    this.#dimensions = dimensions;
  }
  /**
   * Opens or makes the file. A symbolic link is not followed. Throws HostError where the path holds
   * something else, or vectors of another embedder.
   */
  static open(path, embedderId, dimensions) {
    const header = Buffer.from(
      `${JSON.stringify({ heartcut: "vectors", version, embedder: embedderId, dimensions })}
`
    );
    let file;
    let bytes;
    try {
      mkdirSync(dirname(path), { recursive: true });
      const { O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_RDWR } = constants;
      file = openSync(path, O_APPEND | O_CREAT | O_NOFOLLOW | O_RDWR, 384);
      bytes = readFileSync(file);
    } catch (error) {
      throw failure("open", path, error);
    }
    const opened = new _VectorFile(path, file, dimensions);
    const isTorn = bytes.length < header.length && header.subarray(0, bytes.length).equals(bytes);
    if (isTorn) opened.#write(bytes.length === 0 ? header : header.subarray(bytes.length));
    else if (bytes.subarray(0, header.length).equals(header)) opened.#read(bytes, header.length);
    else {
      closeSync(file);
      throw new HostError(`${path} holds something else than vectors of ${embedderId}`, {
        hint: "Move it away; it is left as it is."
      });
    }
    return opened;
  }
  get size() {
    return this.#rows.size;
  }
  get(text) {
    return this.#rows.get(keyOf(text).toString("latin1"));
  }
  async put(texts, vectors) {
    const width = this.#dimensions;
    const rows = texts.map((text, i) => {
      const key = keyOf(text);
      const vector = vectors.values.slice(i * width, (i + 1) * width);
      this.#rows.set(key.toString("latin1"), vector);
      const values = Buffer.alloc(4 * width);
      vector.forEach((value, d) => values.writeFloatLE(value, 4 * d));
      return Buffer.concat([mark, key, checksum(key, values), values]);
    });
    this.#write(Buffer.concat(rows));
  }
  async close() {
    fdatasyncSync(this.#file);
    closeSync(this.#file);
  }
  #write(bytes) {
    try {
      for (let rest = bytes; rest.length > 0; ) rest = rest.subarray(writeSync(this.#file, rest));
    } catch (error) {
      throw failure("write", this.#path, error);
    }
  }
  #read(bytes, start) {
    const width = this.#dimensions;
    const head = mark.length + keyBytes + checkBytes;
    const rowBytes = head + 4 * width;
    for (let at = start; ; ) {
      at = bytes.indexOf(mark, at);
      if (at < 0 || at + rowBytes > bytes.length) return;
      const key = bytes.subarray(at + mark.length, at + mark.length + keyBytes);
      const values = bytes.subarray(at + head, at + rowBytes);
      const check = bytes.subarray(at + mark.length + keyBytes, at + head);
      if (!checksum(key, values).equals(check)) {
        at += 1;
        continue;
      }
      const vector = new Float32Array(width);
      for (let d = 0; d < width; d += 1) vector[d] = values.readFloatLE(4 * d);
      this.#rows.set(key.toString("latin1"), vector);
      at += rowBytes;
    }
  }
};
function keyOf(text) {
  return createHash("sha256").update(text, "utf16le").digest().subarray(0, keyBytes);
}
function checksum(key, values) {
  return createHash("sha256").update(key).update(values).digest().subarray(0, checkBytes);
}
function failure(verb, path, error) {
  const { code, message } = error;
  const why = code === "ELOOP" ? "a symbolic link is not followed" : code ?? message;
  return new HostError(`can't ${verb} ${path}: ${why}`, { cause: error });
}

// src/adapters/embedding.ts
function openEmbedding(options) {
  const { path, inside } = cacheFolder(options);
  return {
    ...inside === void 0 ? {} : { folder: inside },
    readModel: readModelFile,
    async openServer(name, setting, meter) {
      const variable2 = setting.apiKeyEnv;
      const value = variable2 === void 0 ? void 0 : options.env[variable2];
      if (variable2 !== void 0 && (value === void 0 || value.trim() === "")) {
        return { unavailable: `${variable2} is not set` };
      }
      const { readKey } = await import("./client-SO5DES3T.js");
      const { OpenAiEmbedder } = await import("./openai-embedder-UC3ZONTP.js");
      const key = value === void 0 ? void 0 : readKey(variable2 ?? "", value);
      return new OpenAiEmbedder(name, setting, key, meter);
    },
    async openVectors({ id, dimensions }, isKept) {
      if (path === void 0 || !isKept) return inMemory(dimensions);
      await mkdir(path, { recursive: true });
      const hash = createHash2("sha256").update(id).digest("hex").slice(0, 16);
      return VectorFile.open(join(path, `vectors-${hash}.bin`), id, dimensions);
    }
  };
}
function inMemory(dimensions) {
  const rows = /* @__PURE__ */ new Map();
  return {
    get: (text) => rows.get(text),
    async put(texts, { values }) {
      texts.forEach((text, i) => {
        rows.set(text, values.subarray(i * dimensions, (i + 1) * dimensions));
      });
    },
    close: async () => {
    }
  };
}

// src/commands/choose-models.ts
function chooseModel(name, policy, policyTree, request) {
  const setting = policy.models[name];
  if (setting === void 0) {
    const known = Object.keys(policy.models);
    const others = known.length === 0 ? "names no models" : `names ${known.join(", ")}`;
    return {
      unavailable: `there is no model ${name}: ${policy.path ?? "heartcut.yaml"} ${others}`
    };
  }
  if (isOfThisChange(policyTree, request)) {
    return {
      unavailable: `the model ${name} is named by this change: it is asked once it is merged`
    };
  }
  return setting;
}
function isOfThisChange(policyTree, { policyFrom, head }) {
  return policyFrom === "base" && policyTree === head;
}

// src/commands/refuse-folder.ts
async function refuseFolder(folder, tree, what) {
  if (folder === void 0) return void 0;
  const wanted = `/${folder.toLowerCase()}/`;
  const found = (await tree.list()).find(({ path, type }) => {
    const at = `/${path.toLowerCase()}/`;
    return at.includes(wanted) || type === "symlink" && wanted.startsWith(at);
  });
  return found === void 0 ? void 0 : `${found.path} is in the repository: ${what} that come with a change are not believed. Keep ${folder} out of git`;
}

export {
  cacheFolder,
  openEmbedding,
  chooseModel,
  isOfThisChange,
  refuseFolder
};
