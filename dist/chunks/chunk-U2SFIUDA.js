import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/licences/compatibility.ts
function indexLicences({
  licences
}) {
  const index = /* @__PURE__ */ new Map();
  for (const { ids, ...facts } of licences) for (const id of ids) index.set(id, { id, ...facts });
  return index;
}
function forbids(licence, use) {
  if (!licence.commercial && (use === "commercial" || use === "competing")) {
    return "it is for non-commercial use only";
  }
  if (!licence.adaptations && use !== "internal") return "nothing made from it may be shared";
  return void 0;
}
function breaks(from, to) {
  if (from.id === to.id) return void 0;
  if (!from.commercial && to.commercial) return `${to.id} allows commercial use`;
  if (!from.adaptations) return "nothing made from it may be shared under another licence";
  if (from.shareAlike !== void 0 && !from.shareAlike.includes(to.id)) {
    return `what is made from it stays under ${from.shareAlike.join(" or ")}`;
  }
  if (from.attribution && !to.attribution) return `${to.id} does not ask to name the authors`;
  return void 0;
}
function strictness({
  commercial,
  adaptations,
  shareAlike,
  attribution
}) {
  return (adaptations ? 0 : 8) + (commercial ? 0 : 4) + (shareAlike === void 0 ? 0 : 2) + (attribution ? 1 : 0);
}

// src/licences/teachers.ts
var maxCharacters = 200;
var order = ["allow", "conditions", "unknown", "deny"];
function askTerms(generator, use, file) {
  const { teacher, derived } = findTeacher(generator, file.teachers);
  if (teacher === void 0) {
    const why = "no terms are known of this model";
    return { answer: "unknown", by: void 0, teacher, conditions: [], why };
  }
  const own = answerOf(teacher, use);
  const answers = [derived && own.answer !== "deny" ? derivedFrom(teacher) : own];
  const host = hostAnswer(generator.host, teacher, file.hosts, use);
  if (host !== void 0) answers.push(host);
  const [worst = own] = answers.toSorted(
    (a, b) => order.indexOf(b.answer) - order.indexOf(a.answer)
  );
  const conditions = answers.flatMap((each) => each.conditions);
  return { ...worst, teacher, conditions };
}
var readings = {
  primary: "as read",
  "third-party": "as others quote them, read",
  memory: "as commonly known, not looked up,",
  own: "by your own policies/teachers.yaml of"
};
function describeTerms(terms) {
  return `${terms.family ?? terms.id} ${readings[terms.evidence]} ${terms.read}`;
}
function answerOf(terms, use) {
  const answer = terms.uses[use];
  const conditions = answer === "conditions" ? terms.conditions ?? [] : [];
  const why = `terms of ${describeTerms(terms)}`;
  const rule = answer === "deny" ? terms.conditions?.[0] ?? terms.note : void 0;
  return {
    answer,
    by: terms,
    teacher: void 0,
    conditions,
    why,
    ...rule === void 0 ? {} : { rule: rule.replace(/\.$/, "") }
  };
}
function derivedFrom(teacher) {
  const why = `it looks derived from ${teacher.family} by somebody else, whose terms are not known`;
  return { answer: "unknown", by: void 0, teacher, conditions: [], why };
}
function hostAnswer(name, teacher, hosts, use) {
  if (name === void 0) return void 0;
  const host = name.trim().toLowerCase();
  if (teacher.publishers.includes(host) || teacher.id === host) return void 0;
  const row = hosts.find((each) => each.id === host || each.names.includes(host));
  if (row !== void 0) return answerOf(row, use);
  const why = `no terms are known of the host ${JSON.stringify(name.slice(0, 60))}`;
  return { answer: "unknown", by: void 0, teacher, conditions: [], why };
}
function findTeacher(generator, teachers) {
  const { id, version, family } = generator;
  const byId = findName(id, version, teachers);
  const byFamily = family === void 0 ? void 0 : findName(family, version, teachers);
  if (byId?.teacher === void 0) return byFamily ?? { teacher: void 0, derived: false };
  const disagrees = byFamily?.teacher !== void 0 && byFamily.teacher !== byId.teacher;
  return disagrees && version !== void 0 ? { ...byId, derived: true } : byId;
}
function findName(name, version, teachers) {
  const versioned = version === void 0 ? void 0 : `${name}-${version}`;
  let best;
  let longest = 0;
  let publisher;
  for (const each of versioned === void 0 ? [name] : [versioned, name]) {
    const parsed = parseName(each);
    for (const teacher of parsed === void 0 ? [] : teachers) {
      for (const model of teacher.models) {
        const length = Math.max(...(parsed?.names ?? []).map((one) => matchLength(model, one)));
        if (length <= longest) continue;
        longest = length;
        best = teacher;
        publisher = parsed?.publisher;
      }
    }
  }
  if (best === void 0) return void 0;
  return {
    teacher: best,
    derived: publisher !== void 0 && !best.publishers.includes(publisher)
  };
}
var routes = /^(?:accounts\/[^/]*\/models\/|models\/|openrouter\/|together_ai\/|bedrock\/|azure\/|ollama\/|groq\/|fireworks_ai\/|hf\/|@cf\/)/;
var dotted = /^(?:(?:us|eu|apac|global)\.)?([a-z]+[0-9]*)\.(?=[a-z])/;
function parseName(written) {
  if (written === "" || written.length > maxCharacters) return void 0;
  const name = written.trim().toLowerCase().replaceAll(/[\s]+/g, "-").replace(routes, "");
  const slash = name.lastIndexOf("/");
  const last = name.slice(slash + 1);
  const short = last.replace(dotted, "");
  const bedrock = short === last ? void 0 : dotted.exec(last)?.[1];
  const publisher = slash > 0 ? name.slice(0, slash).split("/").at(-1) : bedrock;
  return { publisher, names: short === last ? [last] : [last, short] };
}
var boundary = /^(?:$|[-_:@/ ]|\.(?!\d))/;
function matchLength(pattern, name) {
  const open = pattern.endsWith("*");
  const start = open ? pattern.slice(0, -1) : pattern;
  if (!name.startsWith(start)) return 0;
  return open || boundary.test(name.slice(start.length, start.length + 2)) ? start.length : 0;
}

export {
  indexLicences,
  forbids,
  breaks,
  strictness,
  askTerms,
  describeTerms
};
