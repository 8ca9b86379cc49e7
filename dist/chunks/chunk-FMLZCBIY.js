import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  evidenceOfAtMost,
  evidenceOfMoreThan,
  possibleCounts
} from "./chunk-EQ4HRCRH.js";
import {
  drawWithoutReplacement,
  seededRandom
} from "./chunk-E5YGVY45.js";

// src/judge/sequential.ts
import { createHmac } from "node:crypto";
function randomOf(texts, key = "") {
  const joined = texts.map((text) => `${text.length}:${text}`).join("");
  const digest = createHmac("sha256", key).update(joined).digest();
  const word = (i) => digest.readUInt32LE(4 * i);
  return seededRandom([word(0), word(1), word(2), word(3)]);
}
function suspicious(records, each) {
  const chosen = /* @__PURE__ */ new Set();
  const take = (by) => {
    const known = records.flatMap((record, i) => {
      const value = by(record);
      return Number.isNaN(value) ? [] : [{ i, value }];
    });
    known.sort((a, b) => a.value - b.value || a.i - b.i);
    for (const { i } of known.slice(0, each)) chosen.add(i);
  };
  take(({ length }) => length);
  take(({ length }) => -length);
  take(({ score = NaN }) => score);
  return [...chosen].sort((a, b) => a - b);
}
function plan(population, always, most, random) {
  const certain = [...new Set(always)].sort((a, b) => a - b);
  const drawn = drawWithoutReplacement(population - certain.length, most, random);
  return { population, always: certain, drawn: drawn.map((i) => skip(certain, i)) };
}
function skip(certain, i) {
  let [low, high] = [0, certain.length];
  while (low < high) {
    const middle = low + high >> 1;
    if (certain[middle] - middle <= i) low = middle + 1;
    else high = middle;
  }
  return i + low;
}
function decide({ population, always }, observed, { share, alpha }) {
  const allowed = Math.floor(population * (1 - share) + 1e-9);
  const certain = {
    least: count(observed.always, "drop"),
    most: always.length - count(observed.always, "keep")
  };
  const rest = population - always.length;
  const bar = -Math.log(alpha);
  let outcome = "undecided";
  let decidedAfter;
  let [least, most] = [0, rest];
  let [dropped, doubtful] = [0, 0];
  for (let drawn = 0; drawn <= observed.drawn.length; drawn += 1) {
    if (drawn > 0) {
      const reading = observed.drawn[drawn - 1];
      if (reading === "drop") dropped += 1;
      if (reading !== "keep") doubtful += 1;
    }
    const worst = { population: rest, drawn, bad: doubtful };
    const best = { population: rest, drawn, bad: dropped };
    if (outcome === "undecided") {
      const passes = proves(evidenceOfAtMost, worst, allowed - certain.most) >= bar;
      const fails = proves(evidenceOfMoreThan, best, allowed - certain.least) >= bar;
      if (passes || fails) {
        outcome = passes ? "pass" : "fail";
        decidedAfter = drawn;
      }
    }
    least = Math.max(least, possible(best, alpha).least);
    most = Math.min(most, possible(worst, alpha).most);
  }
  let [low, high] = [certain.least + least, certain.most + most];
  if (outcome === "pass") high = Math.min(high, allowed);
  if (outcome === "fail") low = Math.max(low, allowed + 1);
  const readings = [...observed.always, ...observed.drawn];
  const unscored = count(readings, "unscored");
  const level = 1 - (unscored > 0 ? 3 : 2) * alpha;
  return {
    outcome,
    ...decidedAfter === void 0 || decidedAfter === 0 ? {} : { decidedAfter },
    read: readings.length,
    kept: count(readings, "keep"),
    unscored,
    interval: population === 0 ? { low: 0, high: 1, level } : { low: 1 - high / population, high: 1 - low / population, level }
  };
}
function count(readings, which) {
  return readings.filter((reading) => reading === which).length;
}
function proves(evidence, draws, limit) {
  const atMost = evidence === evidenceOfAtMost;
  if (limit < 0) return atMost ? -Infinity : Infinity;
  if (limit >= draws.population) return atMost ? Infinity : -Infinity;
  return evidence(draws, limit);
}
function possible(draws, alpha) {
  return draws.population === 0 ? { least: 0, most: 0 } : possibleCounts(draws, alpha);
}

export {
  randomOf,
  suspicious,
  plan,
  decide
};
