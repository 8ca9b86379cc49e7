import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  isObject
} from "./chunk-5DAHFXVY.js";
import {
  ConfigError
} from "./chunk-JBXV7KQQ.js";

// src/judge/rubric.ts
import { createHash } from "node:crypto";
function rubricProblems(value) {
  const file = value;
  const problems = [];
  const say = (message, ...steps) => {
    problems.push({ steps: steps.map(String), message });
  };
  const { form, keep } = file;
  const lists = { axes: file.axes, hardFails: file.hardFails ?? [] };
  for (const [name, list] of Object.entries(lists)) {
    const seen = /* @__PURE__ */ new Set();
    for (const [i, { id }] of list.entries()) {
      if (seen.has(id)) say(`two of ${name} have the id "${id}"`, name, i, "id");
      seen.add(id);
    }
  }
  for (const [i, axis] of file.axes.entries()) {
    const { levels, lowest = 1, min } = axis;
    if (form === "pair") {
      const idle = ["levels", "lowest", "min", "from"].find((key) => key in axis);
      if (idle !== void 0) {
        say(`${idle} says nothing in a rubric of form pair: remove it`, "axes", i, idle);
      }
    } else if (levels === void 0) {
      say(`axis "${axis.id}" has no levels: say what each score stands for`, "axes", i);
    } else if (min !== void 0 && (min <= lowest || min > lowest + levels.length - 1)) {
      const highest = lowest + levels.length - 1;
      say(`min ${min} is no level above the lowest: ${lowest + 1} to ${highest}`, "axes", i, "min");
    }
  }
  problems.push(...keepProblems(form, keep, file.axes));
  const outside = (file.defaultFor ?? []).find((kind) => !file.kinds?.includes(kind));
  if (outside !== void 0) say(`"${outside}" is not one of its kinds`, "defaultFor");
  return problems;
}
function keepProblems(form, keep, axes) {
  const steps = ["keep"];
  if (form === "pair") {
    const rule = isObject(keep) ? keep : {};
    if (rule.margin === void 0 && rule.tau === void 0) {
      return [{ steps, message: "a rubric of form pair keeps by margin or tau" }];
    }
    if (rule.sum !== void 0 || rule.mean !== void 0) {
      return [{ steps, message: "a rubric of form pair has no scores to add up" }];
    }
    return [];
  }
  if (keep === "minima" && axes.every(({ min }) => min === void 0)) {
    return [{ steps, message: "no axis has a min, so nothing would ever be dropped" }];
  }
  if (typeof keep === "string") return [];
  if (keep.margin !== void 0 || keep.tau !== void 0) {
    return [{ steps, message: "margin and tau are of rubrics of form pair" }];
  }
  const weights = axes.map(({ weight = 1 }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return [{ steps, message: "all weights are 0" }];
  const problems = [];
  const bounds = (pick) => axes.reduce((sum, axis, i) => sum + pick(axis) * weights[i], 0);
  const low = bounds(({ lowest = 1 }) => lowest);
  const high = bounds(({ lowest = 1, levels = [] }) => lowest + levels.length - 1);
  for (const [name, scale] of [
    ["sum", 1],
    ["mean", total]
  ]) {
    const least = keep[name];
    if (least === void 0 || least > low / scale && least <= high / scale) continue;
    const range = `more than ${low / scale} and at most ${high / scale}`;
    problems.push({
      steps: ["keep", name],
      message: `${name} ${least} is no bar: it takes ${range}`
    });
  }
  return problems;
}
function loadRubric(value) {
  const [problem] = rubricProblems(value);
  if (problem !== void 0) throw new ConfigError(problem.message, { docs: "docs/judge.md" });
  const file = value;
  const axes = file.axes.map((axis) => {
    const { levels = [], lowest = 1, weight = 1 } = axis;
    return { ...axis, levels, lowest, highest: lowest + levels.length - 1, weight };
  });
  return {
    id: file.id,
    version: file.version,
    title: file.title,
    form: file.form,
    kinds: file.kinds ?? [],
    defaultFor: file.defaultFor ?? [],
    ...file.roles === void 0 ? {} : { roles: file.roles },
    shows: file.shows ?? [],
    axes,
    hardFails: file.hardFails ?? [],
    keep: file.keep === "minima" ? {} : file.keep,
    controls: file.controls ?? [],
    hash: createHash("sha256").update(canonicalJson(value)).digest("hex")
  };
}
function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.keys(value).sort().flatMap((key) => {
    const inner = value[key];
    return inner === void 0 ? [] : [`${JSON.stringify(key)}:${canonicalJson(inner)}`];
  });
  return `{${entries.join(",")}}`;
}
function reaches(score, level) {
  return score >= level - 0.5;
}

export {
  rubricProblems,
  loadRubric,
  canonicalJson,
  reaches
};
