import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  showHidden
} from "./chunk-5ZRZILPU.js";
import {
  diffWordsWithSpace
} from "./chunk-BJY47QON.js";

// src/reporters/word-difference.ts
var leastCommonRatio = 0.5;
function markDifferences(left, right, show = showHidden) {
  const [a, b] = [show(left).trim(), show(right).trim()];
  const changes = diffWordsWithSpace(a, b);
  let common = 0;
  for (const change of changes) {
    if (!change.added && !change.removed) common += change.value.length;
  }
  if (common < leastCommonRatio * Math.max(a.length, b.length)) {
    return [[{ text: a, bold: false }], [{ text: b, bold: false }]];
  }
  return [
    changes.filter((change) => !change.added).map((change) => ({ text: change.value, bold: change.removed })),
    changes.filter((change) => !change.removed).map((change) => ({ text: change.value, bold: change.added }))
  ];
}

export {
  markDifferences
};
