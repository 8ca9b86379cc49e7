import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  isObject,
  pointerStep
} from "./chunk-5DAHFXVY.js";

// src/provenance/schema.ts
var sha256Pattern = "^(?:sha256:)?[0-9a-f]{64}$";
var createdPattern = "^\\d{4}(?:-\\d\\d(?:-\\d\\d(?:T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?)?)?$";
var name = { type: "string", minLength: 1 };
var version = { type: ["string", "number"] };
var spdx = { ...name, description: "SPDX expression; license is read alike." };
var american = { ...name, description: "Read as licence." };
var source = {
  type: ["string", "object"],
  minLength: 1,
  required: ["uri"],
  properties: {
    uri: { ...name, description: "Address or name." },
    span: {
      type: "array",
      minItems: 2,
      maxItems: 2,
      items: { type: "integer", minimum: 0 },
      description: "From and to, in characters of the source."
    },
    licence: spdx,
    license: american,
    sha256: {
      type: "string",
      pattern: sha256Pattern,
      description: "Of the source as it was read: 64 small hex digits."
    }
  }
};
var generator = {
  type: ["string", "object"],
  minLength: 1,
  required: ["id"],
  properties: {
    id: { ...name, description: "Exact id of the model, as its maker writes it." },
    version: { ...version, description: "Version, date or revision." },
    family: { ...name, description: "Family that its terms follow: llama, qwen, …" },
    licence: spdx,
    license: american,
    host: { ...name, description: "Who ran it, where that adds terms." },
    trained_on: {
      type: "array",
      items: name,
      description: "Names of datasets it was trained on."
    }
  }
};
var envelopeProperties = {
  origin: { enum: ["human", "synthetic", "mixed"], description: "Who wrote the responses." },
  method: { ...name, description: "How they were made: interviews, self-instruct, …" },
  method_version: { ...version, description: "Version of the method." },
  round: { type: "integer", minimum: 0, description: "Round of generation, 0 for the first." },
  parents: {
    type: "array",
    items: { type: ["string", "number"], minLength: 1 },
    description: "Ids of the records this one was made from."
  },
  source: { ...name, description: "What they were made from, when it is one thing." },
  sources: {
    type: "array",
    items: source,
    description: "What they were made from: names, or maps of uri, span, licence and sha256."
  },
  generator: {
    ...generator,
    description: "The model that wrote them: its id, or a map of id, version, family, licence, …"
  },
  generators: {
    type: "array",
    items: generator,
    description: "Several models whose text is in it: writer, rewriter, quoted judge."
  },
  sampling: {
    type: "object",
    properties: {
      temperature: { type: "number", minimum: 0, description: "Sampling temperature." },
      top_p: { type: "number", minimum: 0, maximum: 1, description: "Nucleus sampling." },
      seed: { type: "integer", description: "Seed." }
    },
    description: "How the model was sampled."
  },
  prompt_hash: { ...name, description: "Hash of the prompt that was used." },
  created: {
    type: "string",
    pattern: createdPattern,
    description: "When, as ISO 8601: a year, a month, a day or a time."
  }
};
var provenanceSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "provenance.schema.json",
  title: "Provenance of a record",
  description: "Where a record comes from: docs/provenance.md",
  type: "object",
  properties: { ...envelopeProperties }
};

// src/provenance/parse.ts
var maxProblems = 5;
var maxShown = 60;
var origins = /* @__PURE__ */ new Set(["human", "synthetic", "mixed"]);
var isSha256 = new RegExp(sha256Pattern);
var isDate = new RegExp(createdPattern);
function parseEnvelope(envelope, field) {
  const parser = new Parser();
  const at = field === void 0 ? "" : pointerStep(field);
  const said = {};
  if (!isObject(envelope)) {
    parser.wrong(at, "an object", envelope);
    return { said, problems: parser.problems };
  }
  const placed = field !== void 0;
  for (const key of Object.keys(envelope)) {
    const value = envelope[key];
    if (value === null || value === void 0) continue;
    const pointer = `${at}/${key}`;
    switch (key) {
      case "origin":
        said.origin = origins.has(value) ? value : parser.wrong(pointer, "human, synthetic or mixed", value);
        break;
      case "method":
        said.method = parser.text(value, pointer) ?? null;
        break;
      case "method_version":
        said.methodVersion = parser.version(value, pointer) ?? null;
        break;
      case "round":
        said.round = Number.isInteger(value) && value >= 0 ? value : parser.wrong(pointer, "a whole number from 0", value);
        break;
      case "parents":
        said.parents = parser.list(
          value,
          pointer,
          "a list of record ids",
          (item, place) => typeof item === "number" ? String(item) : parser.text(item, place)
        );
        break;
      case "sampling":
        said.sampling = parser.sampling(value, pointer);
        break;
      case "prompt_hash":
        said.promptHash = parser.text(value, pointer) ?? null;
        break;
      case "created":
        said.created = typeof value === "string" && isDate.test(value) ? value : parser.wrong(pointer, "a date as 2025-01-31", value);
        break;
      case "source":
      case "generator":
      case "sources":
      case "generators":
        break;
      default:
    }
  }
  const sources = [
    ...parser.one(envelope.source, `${at}/source`, placed, readSource),
    ...parser.several(envelope.sources, `${at}/sources`, placed, readSource)
  ];
  if (isSaid(envelope.source) || isSaid(envelope.sources)) said.sources = sources;
  const generators = [
    ...parser.one(envelope.generator, `${at}/generator`, placed, readGenerator),
    ...parser.several(envelope.generators, `${at}/generators`, placed, readGenerator)
  ];
  if (isSaid(envelope.generator) || isSaid(envelope.generators)) said.generators = generators;
  return { said, problems: parser.problems };
}
function isSaid(value) {
  return value !== void 0 && value !== null;
}
function readSource(value, pointer, placed, parser) {
  const place = placed ? pointer : void 0;
  const none = { span: void 0, licence: void 0, sha256: void 0, pointer: place };
  if (!isObject(value)) return { uri: parser.text(value, pointer) ?? "", ...none };
  const { span, sha256 } = value;
  return {
    uri: parser.required(value.uri, `${pointer}/uri`),
    span: parser.span(span, `${pointer}/span`),
    licence: parser.licence(value, pointer),
    sha256: parser.sha256(sha256, `${pointer}/sha256`),
    pointer: place
  };
}
function readGenerator(value, pointer, placed, parser) {
  const place = placed ? pointer : void 0;
  if (!isObject(value)) {
    return {
      id: parser.text(value, pointer) ?? "",
      version: void 0,
      family: void 0,
      licence: void 0,
      host: void 0,
      trainedOn: [],
      pointer: place
    };
  }
  const { version: version2, family, host, trained_on: trained } = value;
  return {
    id: parser.required(value.id, `${pointer}/id`),
    version: isSaid(version2) ? parser.version(version2, `${pointer}/version`) : void 0,
    family: parser.optional(family, `${pointer}/family`),
    licence: parser.licence(value, pointer),
    host: parser.optional(host, `${pointer}/host`),
    trainedOn: isSaid(trained) ? parser.list(
      trained,
      `${pointer}/trained_on`,
      "a list of dataset names",
      (item, at) => parser.text(item, at)
    ) : [],
    pointer: place
  };
}
var Parser = class _Parser {
  problems = [];
  wrong(pointer, expected, value) {
    if (this.problems.length < maxProblems) {
      this.problems.push({ pointer, expected, found: show(value) });
    }
    return null;
  }
  text(value, pointer) {
    if (typeof value === "string" && value !== "") return value;
    this.wrong(pointer, "text", value);
    return void 0;
  }
  required(value, pointer) {
    return this.text(value ?? void 0, pointer) ?? "";
  }
  optional(value, pointer) {
    return isSaid(value) ? this.text(value, pointer) : void 0;
  }
  version(value, pointer) {
    if (typeof value === "number" || typeof value === "string") return String(value);
    this.wrong(pointer, "text or a number", value);
    return void 0;
  }
  licence({ licence, license }, pointer) {
    const british = this.optional(licence, `${pointer}/licence`);
    const american2 = this.optional(license, `${pointer}/license`);
    return british ?? american2;
  }
  sha256(value, pointer) {
    if (!isSaid(value)) return void 0;
    if (typeof value === "string" && isSha256.test(value)) return value.slice(-64);
    this.wrong(pointer, "a SHA-256 of 64 small hex digits", value);
    return void 0;
  }
  span(value, pointer) {
    if (!isSaid(value)) return void 0;
    if (Array.isArray(value) && value.length === 2) {
      const [from, to] = value;
      if (Number.isInteger(from) && Number.isInteger(to)) {
        const span = [from, to];
        if (span[0] >= 0 && span[0] <= span[1]) return span;
      }
    }
    this.wrong(pointer, "two whole numbers, from and to", value);
    return void 0;
  }
  sampling(value, pointer) {
    if (!isObject(value)) return this.wrong(pointer, "an object", value);
    const { temperature, top_p: topP, seed } = value;
    if (isSaid(temperature) && !(typeof temperature === "number" && temperature >= 0)) {
      this.wrong(`${pointer}/temperature`, "a number from 0", temperature);
    }
    if (isSaid(topP) && !(typeof topP === "number" && topP >= 0 && topP <= 1)) {
      this.wrong(`${pointer}/top_p`, "a number from 0 to 1", topP);
    }
    if (isSaid(seed) && !Number.isInteger(seed))
      this.wrong(`${pointer}/seed`, "a whole number", seed);
    return value;
  }
  list(value, pointer, expected, read) {
    if (!Array.isArray(value)) {
      this.wrong(pointer, expected, value);
      return [];
    }
    const items = [];
    for (const [i, item] of value.entries()) {
      const text = read(item, `${pointer}/${i}`);
      if (text !== void 0) items.push(text);
    }
    return items;
  }
  one(value, pointer, placed, read) {
    return value === void 0 || value === null ? [] : [read(value, pointer, placed, this)];
  }
  /** What is no list counts as one that can't be read, so that nobody takes it for none. */
  several(value, pointer, placed, read) {
    if (value === void 0 || value === null) return [];
    if (Array.isArray(value)) {
      return value.map((item, i) => read(item, `${pointer}/${i}`, placed, this));
    }
    this.wrong(pointer, "a list", value);
    return [read({}, pointer, placed, new _Parser())];
  }
};
function show(value) {
  if (value === void 0) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object") return "an object";
  if (typeof value !== "string") return String(value);
  return JSON.stringify(value.length > maxShown ? `${value.slice(0, maxShown)}…` : value);
}

// src/provenance/read.ts
function provenanceField(manifest) {
  const { field } = manifest.provenance;
  return typeof field === "string" ? field : "provenance";
}
var noProblems = [];
var defaultsOf = /* @__PURE__ */ new WeakMap();
function readDefaults(manifest) {
  const known = defaultsOf.get(manifest);
  if (known !== void 0) return known;
  const { said } = parseEnvelope(manifest.provenance, void 0);
  const saidBy = Object.keys(said).length > 0 ? "dataset" : "nobody";
  const alone = { provenance: complete(said, {}), problems: noProblems, saidBy };
  const defaults = { field: provenanceField(manifest), said, alone };
  defaultsOf.set(manifest, defaults);
  return defaults;
}
function readProvenance(record, manifest) {
  if (last?.record === record && last.manifest === manifest) return last.read;
  const read = parseRecord(record, manifest);
  last = { record, manifest, read };
  return read;
}
var last;
function parseRecord(record, manifest) {
  const defaults = readDefaults(manifest);
  const { value } = record;
  const { field } = defaults;
  const own = Object.hasOwn(value, field) ? value[field] : void 0;
  if (own === void 0 || own === null) return defaults.alone;
  if (!isObject(own)) return unreadable(own, field);
  const { said, problems } = parseEnvelope(own, field);
  return { provenance: complete(said, defaults.said), problems, saidBy: "record" };
}
function placeOf(record, pointer) {
  return pointer === void 0 ? record.at() : { ...record.at(), pointer };
}
function unreadable(own, field) {
  const { problems } = parseEnvelope(own, field);
  return { provenance: complete({}, {}), problems, saidBy: "record" };
}
function complete(own, defaults) {
  const origin = orUnknown(own.origin, defaults.origin);
  const generated = origin === "human" ? noGenerator : defaults;
  return {
    origin,
    method: orUnknown(own.method, defaults.method),
    methodVersion: orUnknown(own.methodVersion, defaults.methodVersion),
    round: orUnknown(own.round, defaults.round),
    parents: own.parents ?? defaults.parents ?? [],
    sources: own.sources ?? defaults.sources ?? [],
    generators: own.generators ?? generated.generators ?? [],
    sampling: orUnknown(own.sampling, generated.sampling),
    promptHash: orUnknown(own.promptHash, generated.promptHash),
    created: orUnknown(own.created, defaults.created)
  };
}
var noGenerator = {};
function orUnknown(own, fallback) {
  return (own === void 0 ? fallback : own) ?? void 0;
}

export {
  envelopeProperties,
  parseEnvelope,
  provenanceField,
  readProvenance,
  placeOf
};
