import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  isOfThisChange,
  refuseFolder
} from "./chunk-F4LSG27J.js";

// src/commands/cached-embedder.ts
var chunkTexts = 256;
function cachedEmbedder(embedder, store, progress = () => {
}) {
  const { dimensions } = embedder;
  return {
    ...embedder,
    async embed(texts) {
      const missing = [...new Set(texts)].filter((text) => store.get(text) === void 0);
      for (let from = 0; from < missing.length; from += chunkTexts) {
        if (missing.length > chunkTexts) progress(from, missing.length);
        const chunk = missing.slice(from, from + chunkTexts);
        await store.put(chunk, await embedder.embed(chunk));
      }
      if (missing.length > chunkTexts) progress(missing.length, missing.length);
      const values = new Float32Array(texts.length * dimensions);
      texts.forEach((text, i) => {
        const row = store.get(text);
        if (row === void 0) throw new Error("a vector was not kept");
        values.set(row, i * dimensions);
      });
      return { count: texts.length, dimensions, values };
    }
  };
}

// src/commands/open-embeddings.ts
function openEmbeddings(embedding, from, log) {
  const opened = /* @__PURE__ */ new Map();
  const stores = [];
  let meter;
  async function open(name) {
    const shipped = await openShipped(name, embedding);
    if (shipped !== void 0 && name === "static") return shipped;
    const embedder = shipped ?? await openServer(name);
    if ("unavailable" in embedder) return embedder;
    const tree = embedding.checkedOut ?? from?.request.head;
    const refused = tree && await refuseFolder(embedding.folder, tree, "vectors");
    if (refused !== void 0 && shipped === void 0) return { unavailable: refused };
    const store = await embedding.openVectors(embedder, refused === void 0);
    stores.push(store);
    return cachedEmbedder(
      embedder,
      store,
      (done, total) => log.progress(`embedding (${name})`, done, total)
    );
  }
  async function openServer(name) {
    const setting = from?.policy.embedders[name];
    if (from === void 0 || setting === void 0) {
      const known = ["static", "encoder", ...Object.keys(from?.policy.embedders ?? {})];
      return { unavailable: `there is no embedder ${name}: there are ${known.join(", ")}` };
    }
    if (isOfThisChange(from.tree, from.request)) {
      return {
        unavailable: `the embedder ${name} is named by this change: it is asked once it is merged`
      };
    }
    meter ??= from.judging?.openMeter(from.policy.budget);
    return embedding.openServer(name, setting, await meter);
  }
  return {
    open(name) {
      let embedder = opened.get(name);
      if (embedder === void 0) opened.set(name, embedder = open(name));
      return embedder;
    },
    progress: (label, done, total) => log.progress(label, done, total),
    async close() {
      for (const store of stores) await store.close();
      await (await meter?.catch(() => void 0))?.close();
    }
  };
}
async function openShipped(name, { readModel }) {
  if (name !== "static" && name !== "encoder") return void 0;
  const { readArrays } = await import("./array-file-B4RPHVEB.js");
  if (name === "static") {
    const { createStatic, staticPurpose } = await import("./static-LKY3YY4X.js");
    return createStatic(readArrays(await readModel("static.bin"), staticPurpose));
  }
  const { createEncoder, encoderPurpose } = await import("./encoder-YK5U42JM.js");
  return createEncoder(readArrays(await readModel("encoder.bin"), encoderPurpose));
}

export {
  openEmbeddings
};
