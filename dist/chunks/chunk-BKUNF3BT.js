import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  datasetFiles,
  gateSettings,
  openFile
} from "./chunk-SHLNK5W7.js";
import {
  didYouMean
} from "./chunk-APMFKKBX.js";
import {
  DatasetSide,
  blot,
  coveredBy,
  gates
} from "./chunk-TAMHQAQU.js";
import {
  ConfigError
} from "./chunk-JBXV7KQQ.js";

// src/commands/select-gates.ts
function selectGates(policy, manifest, options, only) {
  const settings = gateSettings(policy, manifest.gates, options);
  return gates.filter((gate) => only.length === 0 || only.includes(gate.id)).map((gate) => {
    const {
      level,
      options: values,
      codes
    } = settings[gate.id] ?? {
      level: gate.levels.recommended,
      options: {},
      codes: {}
    };
    const asked = only.includes(gate.id) && level === "off";
    return { gate, level: asked ? "error" : level, options: values, codes };
  });
}
function requireGates(names) {
  const ids = gates.map((gate) => gate.id);
  for (const name of names) {
    if (ids.includes(name)) continue;
    throw new ConfigError(`there is no gate ${JSON.stringify(name)}${didYouMean(name, ids)}`, {
      hint: `Gates: ${ids.join(", ")}`
    });
  }
}

// src/commands/conceal.ts
async function createConceal(settings) {
  const concealers = [];
  for (const { gate, level, options, codes } of settings) {
    const isOff = level === "off" && Object.values(codes).every((each) => each === "off");
    if (isOff || gate.conceals === void 0) continue;
    try {
      concealers.push(await gate.conceals(options));
    } catch {
      return hideAll;
    }
  }
  if (concealers.length === 0) return showAll;
  return (text) => {
    try {
      return blot(text, coveredBy(concealers.flatMap((conceal) => conceal(text))));
    } catch {
      return hideAll(text);
    }
  };
}
var showAll = (text) => text;
var hideAll = (text) => "•".repeat(text.length);
function concealSteps(text, conceal) {
  const whole = conceal(text);
  return whole.includes("/") ? whole.split("/").map(conceal).join("/") : whole;
}
function concealJson(value, conceal) {
  if (conceal === showAll) return value;
  if (typeof value === "string") return concealSteps(value, conceal);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => concealJson(each, conceal));
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, concealJson(each, conceal)])
  );
}
function concealUse(use, conceal) {
  if (conceal === showAll) return use;
  const { release, teachers = [], ...counts } = use;
  const hide = (value) => concealJson(value, conceal);
  return {
    ...counts,
    ...release === void 0 ? {} : {
      release: {
        ...release,
        chain: release.chain.map((link) => ({ ...link, from: hide(link.from) })),
        reasons: release.reasons.map((each) => ({ ...each, steps: hide(each.steps) }))
      }
    },
    ...use.teachers === void 0 ? {} : {
      teachers: teachers.map((each) => ({
        ...each,
        models: hide(each.models),
        host: hide(each.host)
      }))
    }
  };
}
function concealDiversity(facts, conceal) {
  if (conceal === showAll) return facts;
  const { clusters, map, breakdowns, ...numbers } = facts;
  const hide = (text) => concealSteps(text, conceal);
  return {
    ...numbers,
    ...clusters === void 0 ? {} : { clusters: clusters.map((each) => ({ ...each, words: each.words.map(hide) })) },
    ...map === void 0 ? {} : {
      map: {
        ...map,
        points: map.points.map((each) => ({
          ...each,
          source: hide(each.source),
          excerpt: conceal(each.excerpt)
        }))
      }
    },
    ...breakdowns === void 0 ? {} : {
      breakdowns: breakdowns.map((each) => ({
        ...each,
        rows: each.rows.map((row) => ({ ...row, label: hide(row.label) }))
      }))
    }
  };
}

// src/commands/side-cache.ts
var SideCache = class {
  #policy;
  #sides = /* @__PURE__ */ new Map();
  #refused = /* @__PURE__ */ new Map();
  constructor(policy) {
    this.#policy = policy;
  }
  async load(manifest, side, tree) {
    const key = `${side}
${tree.label}
${manifest.name}`;
    let loading = this.#sides.get(key);
    if (loading === void 0) this.#sides.set(key, loading = this.#read(manifest, side, tree));
    return loading;
  }
  /** Links and submodules where a dataset's file should be. */
  refused(manifest, tree) {
    return this.#refused.get(`${tree?.label ?? ""}
${manifest.name}`) ?? [];
  }
  async #read(manifest, side, tree) {
    const { files, refused } = datasetFiles(manifest, await tree.list());
    this.#refused.set(
      `${tree.label}
${manifest.name}`,
      refused.map(({ path, type }) => ({
        code: "not-a-file",
        at: { path, line: 1 },
        data: { found: type === "symlink" ? "symbolic link" : "submodule" },
        fatal: true
      }))
    );
    const sources = [];
    for (const { path, split } of files) {
      const bytes = await openFile(tree, path);
      if (bytes !== null) sources.push({ path, bytes, split });
    }
    return new DatasetSide(manifest, side, sources, this.#policy.limits);
  }
};

export {
  createConceal,
  showAll,
  concealSteps,
  concealJson,
  concealUse,
  concealDiversity,
  SideCache,
  selectGates,
  requireGates
};
