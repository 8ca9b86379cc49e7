import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/reporters/print-json.ts
function printJson(value) {
  return [...printJsonPieces(value)].join("");
}
var maxSplitDepth = 4;
var pieceCharacters = 64 * 1024;
var runMembers = 64;
function* printJsonPieces(value) {
  let piece = "";
  for (const part of split(value, 0)) {
    piece += part;
    if (piece.length < pieceCharacters) continue;
    yield escape(piece);
    piece = "";
  }
  yield escape(`${piece}
`);
}
function* split(value, depth) {
  if (isLeaf(value, depth)) {
    yield printLeaf(value, depth);
    return;
  }
  if (Array.isArray(value) && depth === maxSplitDepth - 1) {
    yield* splitRuns(value, depth);
    return;
  }
  const indent = "  ".repeat(depth);
  const keys = Array.isArray(value) ? void 0 : Object.keys(value);
  const [open, close] = keys === void 0 ? "[]" : "{}";
  const members = keys === void 0 ? value : Object.values(value);
  let separator = "";
  for (let i = 0; i < members.length; i += 1) {
    const member = members[i];
    if (member === void 0) continue;
    const name = keys === void 0 ? "" : `${JSON.stringify(keys[i])}: `;
    const head = `${separator === "" ? open : separator}
${indent}  ${name}`;
    separator = ",";
    if (isLeaf(member, depth + 1)) {
      yield head + printLeaf(member, depth + 1);
    } else {
      yield head;
      yield* split(member, depth + 1);
    }
  }
  if (separator === "") yield `${open}${close}`;
  else yield `
${indent}${close}`;
}
function* splitRuns(values, depth) {
  if (values.length === 0) {
    yield "[]";
    return;
  }
  for (let from = 0; from < values.length; from += runMembers) {
    yield from === 0 ? "[" : ",";
    yield printMembers(values.slice(from, from + runMembers), depth);
  }
  yield `
${"  ".repeat(depth)}]`;
}
function printMembers(values, depth) {
  let nested = values;
  for (let around = 0; around < depth; around += 1) nested = [nested];
  const brackets = (depth + 1) * (depth + 2);
  return JSON.stringify(nested, null, 2).slice(brackets - 1, -brackets);
}
function isLeaf(value, depth) {
  return depth === maxSplitDepth || typeof value !== "object" || value === null;
}
function printLeaf(value, depth) {
  if (typeof value !== "object") return JSON.stringify(value);
  return JSON.stringify(value, null, 2).replaceAll("\n", `
${"  ".repeat(depth)}`);
}
function escape(json) {
  return json.replaceAll(
    /[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/gu,
    (char) => Array.from(
      { length: char.length },
      (_, index) => `\\u${char.charCodeAt(index).toString(16).padStart(4, "0")}`
    ).join("")
  ).replaceAll("##[", "#\\u0023[");
}

export {
  printJson,
  printJsonPieces
};
