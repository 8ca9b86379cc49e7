import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/embedding/least-judged.ts
var leastJudged = 500;

export {
  leastJudged
};
