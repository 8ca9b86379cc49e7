import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  guessLanguage,
  isAlike
} from "./chunk-JQJ4TXEJ.js";

// src/embedding/vectors-of.ts
var promptText = {
  name: "prompt",
  of: ({ view }) => joinRoles(view.parts, ["system", "prompt", "context"]) || wholeText(view.parts)
};
var chunkTexts = 2048;
function vectorsOf(context, side, embedder, text) {
  return context.derive(
    side,
    `vectors ${embedder} ${text.name}`,
    () => embedSide(context, side, embedder, text)
  );
}
async function embedSide({ embeddings }, side, name, text) {
  if (embeddings === void 0) return { unavailable: "this run has no embedders" };
  const embedder = await embeddings.open(name);
  if ("unavailable" in embedder) return embedder;
  const { id, dimensions, languages } = embedder;
  const total = side.count;
  const rows = [];
  const omitted = {};
  let values = new Float32Array(total * dimensions);
  let texts = [];
  const flush = async () => {
    const { values: made } = await embedder.embed(texts);
    values.set(made, (rows.length - texts.length) * dimensions);
    texts = [];
  };
  let at = 0;
  for (const record of side.records()) {
    const own = text.of(record);
    const other = otherLanguage(own, languages);
    if (other === void 0) {
      texts.push(own);
      rows.push(at);
    } else omitted[other] = (omitted[other] ?? 0) + 1;
    at += 1;
    if (texts.length < chunkTexts) continue;
    await flush();
    embeddings.progress(`embedding ${text.name}s`, at, total);
  }
  await flush();
  if (rows.length < total) values = values.slice(0, rows.length * dimensions);
  return {
    embedder: { id, dimensions, ...languages === void 0 ? {} : { languages } },
    vectors: { count: rows.length, dimensions, values },
    records: Uint32Array.from(rows),
    omitted
  };
}
function otherLanguage(text, languages) {
  if (languages === void 0) return void 0;
  const { languages: guesses, isWeak } = guessLanguage(text);
  const [first] = guesses;
  if (first === void 0 || isWeak) return void 0;
  const isServed = guesses.some((guess) => languages.some((each) => isAlike(guess, each)));
  return isServed ? void 0 : first;
}
function tellOmitted(omitted) {
  const counts = Object.entries(omitted).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (counts.length === 0) return void 0;
  const words = counts.map(([language, count], i) => {
    const noun = count === 1 ? " record" : " records";
    return `${count}${i === 0 ? noun : ""} in ${language}`;
  });
  return `not compared: ${words.join(", ")}`;
}
function joinRoles(parts, roles) {
  return parts.filter(({ role, text }) => roles.includes(role) && text !== "").map(({ text }) => text).join("\n");
}
function wholeText(parts) {
  return parts.map(({ text }) => text).join("\n");
}

export {
  promptText,
  vectorsOf,
  otherLanguage,
  tellOmitted
};
