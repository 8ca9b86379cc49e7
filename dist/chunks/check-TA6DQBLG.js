import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  budgets,
  commonBudget,
  countWords,
  findSketched,
  findTail,
  hasFallen,
  isMeasured,
  itemsOf,
  leastWords,
  measures,
  pointOf,
  readRounds,
  readSample,
  shiftOf
} from "./chunk-5AICM5YZ.js";
import {
  Counts,
  GramSpace,
  PairTable
} from "./chunk-WRM7CEOA.js";
import {
  drawWithoutReplacement,
  seededRandom
} from "./chunk-E5YGVY45.js";
import {
  tokenize
} from "./chunk-P3IKFHKZ.js";
import "./chunk-D6DAZZUW.js";
import "./chunk-UPWWFXVT.js";
import "./chunk-5DAHFXVY.js";
import "./chunk-B2BWVCLW.js";

// src/gates/collapse/describe.ts
var maxListed = 4;
function describeJudgement(judgement, { points, anchor, budget }) {
  const [first, last] = [points[0], points.at(-1)];
  const to = last?.label ?? "";
  const from = first?.label ?? "";
  const size = budget.toLocaleString("en");
  switch (judgement.code) {
    case "collapse":
    case "still-collapsed": {
      const { code, worst, how } = judgement;
      const { measure, now, then } = worst;
      const since = anchor?.values[measure.name] === then ? anchor.label : from;
      return {
        code,
        data: {
          measure: measure.name,
          title: `${measure.title} (${measure.name})`,
          move: moveOf(worst),
          how: how === "cumulative" ? "in all" : "and stayed there",
          from: since,
          to,
          then: short(then.value),
          now: short(now.value),
          budget: size
        }
      };
    }
    case "tail-vanishing":
      return {
        code: "tail-vanishing",
        data: {
          anchor: anchor?.label ?? from,
          from: judgement.from,
          to,
          rest: percent(1 + judgement.worst.change),
          budget: size
        }
      };
    case "variety-falling": {
      const { shifts: shifts2 } = judgement;
      const list = shifts2.slice(0, maxListed).map((shift) => `${shift.measure.name} ${moveOf(shift)}`).join(", ");
      const more = shifts2.length > maxListed ? ", …" : "";
      return {
        code: "variety-falling",
        data: { count: shifts2.length, from, to, list: `${list}${more}`, budget: size }
      };
    }
  }
}
function describePhrase(found) {
  const [first, ...rest] = found.examples.map(({ record }) => record.at());
  if (first === void 0) throw new Error("a phrase that no record has");
  return {
    code: "phrase-grew",
    at: first,
    related: rest,
    data: {
      phrase: found.phrase,
      before: percent(found.before),
      after: percent(found.after),
      known: found.isKnown
    }
  };
}
function measurementsOf(rows, limits) {
  return measures.flatMap((measure) => {
    const row = rows.find(({ points }) => points.at(-1)?.values[measure.name] !== void 0);
    const [first, last] = [row?.points[0], row?.points.at(-1)];
    const now = last?.values[measure.name];
    if (row === void 0 || first === void 0 || last === void 0 || now === void 0) {
      return [];
    }
    const { name, better } = measure;
    const start = (name === "tail-mass" ? row.anchor : void 0) ?? first;
    const then = start.values[name];
    return [
      {
        name: `collapse.${name}`,
        value: round(now.value),
        ...then === void 0 ? {} : { base: round(then.value) },
        interval: intervalOf(now),
        better,
        ...limitOf(measure, last, start, limits)
      }
    ];
  });
}
function limitOf(measure, last, start, limits) {
  const shift = shiftOf(measure, last, start);
  if (!measure.judged || shift === void 0 || measure.better === "lower") return {};
  const least = measure.name === "tail-mass" ? limits.tailLimit : 1 - limits.cumulativeFall;
  return { limit: round(shift.then.value * least) };
}
function trendsOf(rows) {
  return rows.flatMap(
    ({ unit, points, anchor }) => measures.flatMap(({ name, title, better }) => {
      const drawn = [...anchor === void 0 ? [] : [anchor], ...points].flatMap(
        ({ label, values }) => {
          const estimate = values[name];
          if (estimate === void 0) return [];
          return [{ label, value: round(estimate.value), interval: intervalOf(estimate) }];
        }
      );
      if (drawn.length < 2) return [];
      return [{ name: `collapse.${name}.${unit}s`, title, better, points: drawn }];
    })
  );
}
function intervalOf({ value, error }) {
  return [round(Math.max(0, value - 1.96 * error)), round(value + 1.96 * error)];
}
function moveOf({ now, then }) {
  const step = now.value / then.value - 1;
  return `${step < 0 ? "fell" : "rose"} by ${Number.isFinite(step) ? percent(Math.abs(step)) : short(now.value)}`;
}
function percent(value) {
  return `${Math.round(value * 1e3) / 10} %`;
}
function short(value) {
  return String(Number(value.toPrecision(3)));
}
function round(value) {
  return Number(value.toPrecision(4));
}

// src/gates/collapse/judge.ts
var judged = measures.filter((each) => each.judged);
var tail = judged.filter(({ name }) => name === "tail-mass");
function judgeRow(row, limits) {
  const { points, anchor } = row;
  const [first, last, previous] = [points[0], points.at(-1), points.at(-2)];
  if (first === void 0 || last === void 0 || previous === void 0) return [];
  const sinceFirst = shifts(first, last);
  const sinceAnchor = anchor === void 0 ? [] : shifts(anchor, last);
  const total = [...sinceFirst, ...sinceAnchor];
  const cumulative = worstOf(total.filter((shift) => hasFallen(shift, limits.cumulativeFall)));
  if (cumulative !== void 0) return [collapsed("cumulative", cumulative, row)];
  const fallenBefore = new Set(
    (previous === first ? [] : shifts(first, previous)).filter((shift) => hasFallen(shift, limits.sustainedFall)).map(({ measure }) => measure)
  );
  const sustained = worstOf(
    sinceFirst.filter(
      (shift) => fallenBefore.has(shift.measure) && hasFallen(shift, limits.sustainedFall)
    )
  );
  if (sustained !== void 0) return [collapsed("sustained", sustained, row)];
  const found = [];
  const earlier = [...anchor === void 0 ? [] : [anchor], ...points.slice(0, -1)];
  const vanished = worstOf(
    earlier.flatMap(
      (point) => shifts(point, last, tail).map((shift) => ({ ...shift, from: point.label }))
    ).filter((shift) => hasFallen(shift, 1 - limits.tailLimit))
  );
  if (vanished !== void 0 && !isOld(vanished, row)) {
    found.push({ code: "tail-vanishing", worst: vanished, from: vanished.from });
  }
  const fallen = judged.flatMap((measure) => {
    const since = points.slice(0, -1).flatMap((point) => shiftOf(measure, last, point) ?? []);
    return worstOf(since.filter((shift) => hasFallen(shift, limits.warnFall))) ?? [];
  }).sort((a, b) => a.change - b.change);
  if (fallen.length >= 2 && !fallen.every((shift) => isOld(shift, row))) {
    found.push({ code: "variety-falling", shifts: fallen });
  }
  return found;
}
function collapsed(how, worst, row) {
  return { code: isOld(worst, row) ? "still-collapsed" : "collapse", how, worst };
}
var noFall = 0.01;
function isOld({ measure, change }, { points, isStanding }) {
  const [last, previous] = [points.at(-1), points.at(-2)];
  if (!isStanding || last === void 0 || previous === void 0) return false;
  const step = shiftOf(measure, last, previous);
  return step !== void 0 && step.change > -noFall && change < 0;
}
function shifts(start, now, of = judged) {
  return of.flatMap((measure) => shiftOf(measure, now, start) ?? []);
}
function worstOf(candidates) {
  return [...candidates].sort((a, b) => a.change - b.change)[0];
}

// src/algorithms/kneser-ney.ts
var textStart = -1;
function trainKneserNey(texts, vocabulary) {
  if (vocabulary < 1) throw new RangeError("a vocabulary needs a word");
  const contexts = new PairTable();
  const triples = new PairTable();
  const pairs = new PairTable();
  const tripleCounts = new Counts();
  const contextTotals = new Counts();
  const contextKinds = new Counts();
  const pairKinds = new Counts();
  const middleTotals = new Counts();
  const middleKinds = new Counts();
  const wordKinds = new Counts();
  for (const words of texts) {
    let before = textStart;
    let last = textStart;
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i];
      const context = contexts.add(before, last);
      const known = triples.size;
      const triple = triples.add(context, word);
      tripleCounts.increase(triple);
      contextTotals.increase(context);
      if (triple === known) {
        contextKinds.increase(context);
        const knownPairs = pairs.size;
        const pair = pairs.add(last, word);
        pairKinds.increase(pair);
        middleTotals.increase(last + 1);
        if (pair === knownPairs) {
          middleKinds.increase(last + 1);
          wordKinds.increase(word);
        }
      }
      before = last;
      last = word;
    }
  }
  const thirdDiscount = discountOf(triples.size, tripleCounts);
  const secondDiscount = discountOf(pairs.size, pairKinds);
  const firstDiscount = discountOf(vocabulary, wordKinds);
  const kinds = pairs.size;
  let seen = 0;
  for (let word = 0; word < vocabulary; word += 1) if (wordKinds.of(word) > 0) seen += 1;
  const even = 1 / vocabulary;
  const ofWord = (word) => {
    if (kinds === 0) return even;
    const own = Math.max(0, wordKinds.of(word) - firstDiscount);
    return (own + firstDiscount * seen * even) / kinds;
  };
  const ofPair = (last, word) => {
    const shorter = ofWord(word);
    const total = middleTotals.of(last + 1);
    if (total === 0) return shorter;
    const pair = pairs.find(last, word);
    const own = pair < 0 ? 0 : Math.max(0, pairKinds.of(pair) - secondDiscount);
    return (own + secondDiscount * middleKinds.of(last + 1) * shorter) / total;
  };
  const probability = (before, last, word) => {
    const shorter = ofPair(last, word);
    const context = contexts.find(before, last);
    if (context < 0) return shorter;
    const triple = triples.find(context, word);
    const own = triple < 0 ? 0 : Math.max(0, tripleCounts.of(triple) - thirdDiscount);
    const total = contextTotals.of(context);
    return (own + thirdDiscount * contextKinds.of(context) * shorter) / total;
  };
  return {
    probability,
    score(words) {
      let sum = 0;
      let before = textStart;
      let last = textStart;
      for (let i = 0; i < words.length; i += 1) {
        const word = words[i];
        sum += Math.log(probability(before, last, word));
        before = last;
        last = word;
      }
      return sum;
    }
  };
}
var leastDiscount = 0.1;
function discountOf(size, counts) {
  let once = 0;
  let twice = 0;
  for (let i = 0; i < size; i += 1) {
    const count = counts.of(i);
    if (count === 1) once += 1;
    else if (count === 2) twice += 1;
  }
  return once === 0 ? leastDiscount : Math.max(leastDiscount, once / (once + 2 * twice));
}

// src/gates/collapse/perplexity.ts
var draws = 5;
var maxHeldOutWords = 2e4;
var minHeldOutWords = 2e3;
function isHeldOut({ item, origin }) {
  return origin === "human" && item.half === 1;
}
function comparePerplexity(base, head, space) {
  const heldOut = [];
  let words = 0;
  for (const { item } of base.filter(isHeldOut)) {
    if (words >= maxHeldOutWords) break;
    heldOut.push(item);
    words += item.words.length;
  }
  if (words < minHeldOutWords) {
    return { unmeasured: `${words} held-out words by people, needs ${minHeldOutWords}` };
  }
  const [before, after] = [base, head].map(
    (sample) => itemsOf(sample.filter((each) => !isHeldOut(each)))
  );
  const least = Math.min(countWords(before), countWords(after));
  const budget = budgets.findLast((each) => 2 * each <= least);
  if (budget === void 0) {
    return { unmeasured: `${least} words to train on, needs ${2 * budgets[0]}` };
  }
  const a = perplexityOf(before, heldOut, words, space, budget);
  const b = perplexityOf(after, heldOut, words, space, budget);
  return {
    before: Math.exp(a.mean),
    after: Math.exp(b.mean),
    ratio: Math.exp(b.mean - a.mean),
    error: Math.hypot(a.error, b.error),
    heldOut: words,
    budget
  };
}
function perplexityOf(training, heldOut, words, space, budget) {
  const random = seededRandom([budget, training.length, words, 1802397049]);
  const total = countWords(training);
  const scores = Array.from({ length: draws }, () => {
    const texts = [];
    let size = 0;
    for (const i of drawWithoutReplacement(training.length, training.length, random)) {
      const item = training[i];
      texts.push(item.words.subarray(0, budget - size));
      size += item.words.length;
      if (size >= budget) break;
    }
    const model = trainKneserNey(texts, space.words);
    let score = 0;
    for (const item of heldOut) score -= model.score(item.words);
    return score / words;
  });
  const mean = scores.reduce((sum, each) => sum + each, 0) / draws;
  const spread = scores.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (draws - 1);
  return { mean, error: Math.sqrt(spread * (budget / (total - budget) + 1 / draws)) };
}

// src/algorithms/rising-phrases.ts
var maxExamples = 3;
function findRisingPhrases(before, after, limits) {
  const { length, minShare, minGrowth, minErrors: minErrors2, max } = limits;
  if (before.length === 0 || after.length === 0) return [];
  const phrases = new PhraseCounter(length);
  for (const [i, words] of after.entries()) phrases.add(words, i);
  const counts = phrases.takeCounts();
  for (const [i, words] of before.entries()) phrases.add(words, i);
  const earlier = phrases.takeCounts();
  const found = [];
  for (let phrase = 0; phrase < counts.length; phrase += 1) {
    const [a, b] = [counts[phrase], earlier[phrase] ?? 0];
    if (a < minShare * after.length) continue;
    const [p, q] = [(a + 0.5) / (after.length + 1), (b + 0.5) / (before.length + 1)];
    if (p < minGrowth * q) continue;
    const errors = distance(p, after.length, q, before.length);
    if (errors >= minErrors2) found.push({ phrase, errors });
  }
  found.sort((a, b) => b.errors - a.errors || a.phrase - b.phrase);
  const chosen = [];
  for (const { phrase } of found) {
    const words = phrases.wordsOf(phrase);
    if (!chosen.some((each) => overlap(each.words, words) >= Math.floor(length / 2))) {
      chosen.push({ phrase, words });
    }
    if (chosen.length === max) break;
  }
  const examples = phrases.findExamples(
    after,
    chosen.map(({ phrase }) => phrase)
  );
  return chosen.map(({ phrase, words }) => ({
    words,
    before: (earlier[phrase] ?? 0) / before.length,
    after: counts[phrase] / after.length,
    examples: examples.get(phrase) ?? []
  }));
}
function distance(p, n, q, m) {
  const common = (p * n + q * m) / (n + m);
  const error = Math.sqrt(common * (1 - common) * (1 / n + 1 / m));
  return error === 0 ? 0 : (p - q) / error;
}
function overlap(a, b) {
  return b.filter((word) => a.includes(word)).length;
}
var PhraseCounter = class {
  #tables;
  #counts = [];
  #last = [];
  constructor(length) {
    this.#tables = Array.from({ length: length - 1 }, () => new PairTable());
  }
  add(words, text) {
    this.#eachPhrase(words, (phrase) => {
      if (this.#last[phrase] === text) return;
      this.#last[phrase] = text;
      this.#counts[phrase] = (this.#counts[phrase] ?? 0) + 1;
    });
  }
  /** Phrase → texts; counting starts anew, numbers stay. */
  takeCounts() {
    const counts = Array.from(this.#counts, (count) => count ?? 0);
    this.#counts = [];
    this.#last = [];
    return counts;
  }
  wordsOf(phrase) {
    const words = [];
    let number = phrase;
    for (const table of this.#tables.toReversed()) {
      words.unshift(table.secondOf(number));
      number = table.firstOf(number);
    }
    return [number, ...words];
  }
  findExamples(texts, phrases) {
    const examples = new Map(phrases.map((phrase) => [phrase, []]));
    for (const [i, words] of texts.entries()) {
      this.#eachPhrase(words, (phrase) => {
        const list = examples.get(phrase);
        if (list !== void 0 && list.length < maxExamples && list.at(-1) !== i) list.push(i);
      });
    }
    return examples;
  }
  /** Calls `use` with each phrase of a text, in order. */
  #eachPhrase(words, use) {
    const longest = this.#tables.length;
    const runs = new Int32Array(longest + 1);
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i];
      for (let k = Math.min(i, longest); k > 0; k -= 1) {
        runs[k] = this.#tables[k - 1].add(runs[k - 1], word);
      }
      runs[0] = word;
      if (i >= longest) use(runs[longest]);
    }
  }
};

// src/algorithms/slop-phrases.ts
var scientific = [
  "commendable",
  "delve",
  "delves",
  "delved",
  "delving",
  "intricate",
  "meticulous",
  "meticulously",
  "pivotal",
  "realm",
  "showcasing",
  "underscores",
  "underscoring"
];
var literary = ["a testament to", "tapestry of", "barely above a whisper"];
var chatty = ["it is important to note", "it's important to note"];
var slopPhrases = [...scientific, ...literary, ...chatty];

// src/gates/collapse/phrases.ts
var leastTexts = 200;
var minErrors = 5.5;
var minKnownErrors = 4;
function findGrownPhrases(before, after, space, { minShare, minGrowth }, max) {
  if (before.length < leastTexts || after.length < leastTexts) return [];
  const [earlier, later] = [answersOf(before), answersOf(after)];
  const tell = (phrase, isKnown, found) => ({
    phrase,
    isKnown,
    before: found.before,
    after: found.after,
    examples: found.examples.map((i) => after[i])
  });
  const known = slopPhrases.flatMap((phrase) => {
    const words = tokenize(phrase).map((word) => space.numberOf(word));
    const [a, b] = [earlier, later].map((texts) => holding(texts, words));
    const [p, q] = [b.length / later.length, a.length / earlier.length];
    const smoothed = (count, of) => (count + 0.5) / (of + 1);
    const growth = smoothed(b.length, later.length) / smoothed(a.length, earlier.length);
    const enough2 = b.length >= 3 && growth >= minGrowth;
    if (!enough2 || distance(p, later.length, q, earlier.length) < minKnownErrors) return [];
    return [tell(phrase, true, { before: q, after: p, examples: b.slice(0, 3) })];
  });
  known.sort((a, b) => b.after - a.after);
  const limits = { length: 4, minShare, minGrowth, minErrors, max };
  const rising = findRisingPhrases(earlier, later, limits).map(
    (found) => tell(found.words.map((word) => space.nameOf(word)).join(" "), false, found)
  );
  return [...known.slice(0, max), ...rising];
}
function slopRate(sample, space) {
  const answers = answersOf(sample);
  let found = 0;
  for (const phrase of slopPhrases) {
    const words = tokenize(phrase).map((word) => space.numberOf(word));
    for (const text of answers) found += countIn(text, words);
  }
  const size = answers.reduce((sum, { length }) => sum + length, 0);
  return size === 0 ? 0 : 1e3 * found / size;
}
function answersOf(sample) {
  return sample.map(({ item }) => item.words.subarray(item.lastStart));
}
function holding(texts, words) {
  return texts.flatMap((text, i) => countIn(text, words) > 0 ? [i] : []);
}
function countIn(text, words) {
  let count = 0;
  for (let i = text.indexOf(words[0]); i >= 0; ) {
    if (words.every((word, k) => text[i + k] === word)) count += 1;
    i = text.indexOf(words[0], i + 1);
  }
  return count;
}

// src/gates/collapse/rows.ts
function readRows(change, headSide, earlier, history) {
  const { manifest } = change;
  const space = new GramSpace();
  const head = readSample(headSide, manifest, space);
  const base = earlier && readSample(earlier, manifest, space);
  const changed = change.base === null ? [] : [...change.added, ...change.edited.map(({ after }) => after)];
  const added = change.base === null ? head : readSample(changed, manifest, space);
  const hasRounds = [...head, ...added].some(({ round: round3 }) => round3 !== void 0);
  const rounds = hasRounds ? readRounds(headSide, space) : /* @__PURE__ */ new Map();
  const measured = [...rounds].filter(([, sample]) => enough(itemsOf(sample)));
  const first = changed[0] ?? headSide.at(0);
  const [people] = [base ?? [], head, ...rounds.values()].map((sample) => itemsOf(sample.filter(({ origin }) => origin === "human"))).filter(enough).sort((a, b) => countWords(b) - countWords(a));
  const human = people === void 0 ? void 0 : { label: "records by people", items: people };
  const touchedRounds = new Set(added.map(({ round: round3 }) => round3));
  const rows = [
    ...releaseRow(history, head, base, space),
    ...roundRow(measured, space, human, touchedRounds),
    ...versionRow(base, head, space, human)
  ];
  const [firstRound] = measured;
  const lastRound = measured.at(-1);
  const phrases = base !== void 0 ? { before: base, after: added } : { before: firstRound?.[1] ?? [], after: measured.length > 1 ? lastRound?.[1] ?? [] : [] };
  return {
    space,
    rows,
    base,
    head,
    baseWords: base === void 0 ? void 0 : countWords(itemsOf(base)),
    headWords: countWords(itemsOf(head)),
    first,
    phrases,
    anchorAge: human === void 0 ? ageOf(history, [...rounds.keys()], first) : void 0
  };
}
function enough(items) {
  return countWords(items) >= leastWords;
}
function anchorOf({ items }, space) {
  const words = new Int32Array(space.words);
  for (const item of items) {
    if (!isMeasured(item)) continue;
    for (const word of item.words) words[word] = words[word] + 1;
  }
  return { tail: findTail(items, space), words };
}
function versionRow(base, head, space, human) {
  if (base === void 0) return [];
  const sets = [itemsOf(base), itemsOf(head)];
  return rowOf(
    "version",
    [
      ["base", sets[0]],
      ["head", sets[1]]
    ],
    space,
    human,
    true
  );
}
function roundRow(rounds, space, human, touched) {
  const sets = rounds.map(([round3, sample]) => [
    `round ${round3}`,
    itemsOf(sample)
  ]);
  const isTouched = rounds.slice(-2).some(([round3]) => touched.has(round3));
  const [record] = (rounds.at(-1)?.[1] ?? []).map((each) => each.record).sort(byPlace);
  const at = record === void 0 ? {} : { at: record.at() };
  return rowOf("round", sets, space, human, isTouched).map((row) => ({ ...row, ...at }));
}
function byPlace(a, b) {
  return a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1;
}
function rowOf(unit, sets, space, human, isTouched) {
  const [first] = sets;
  if (first === void 0 || sets.length < 2) return [];
  const all = sets.map(([, items]) => items);
  const budget = commonBudget(human === void 0 ? all : [...all, human.items]);
  if (budget === void 0) return [];
  const from = human ?? { label: first[0], items: first[1] };
  const anchor = anchorOf(from, space);
  const points = sets.map(([label, items]) => pointOf(label, items, space, budget, anchor));
  const start = human && pointOf(human.label, human.items, space, budget, anchor);
  const isStanding = unit === "version";
  return [
    {
      unit,
      points,
      budget,
      isTouched,
      isStanding,
      ...start === void 0 ? {} : { anchor: start }
    }
  ];
}
function releaseRow(history, head, base, space) {
  if (history === void 0 || history.releases.length === 0) return [];
  const sets = [
    ...base === void 0 ? [] : [["base", itemsOf(base)]],
    ["head", itemsOf(head)]
  ];
  const live = commonBudget(sets.map(([, items]) => items));
  if (live === void 0) return [];
  const kept = history.releases.flatMap(({ measures: measures2 }) => measures2.map(({ budget: budget2 }) => budget2));
  const budget = [...new Set(kept)].sort((a, b) => b - a).find((each) => each <= live && history.releases.every((one) => valuesAt(one, each)));
  if (budget === void 0) return [];
  const tail2 = history.tail && { tail: findSketched(history.tail.hashes, space) };
  const points = [
    ...history.releases.map((release) => ({
      label: release.label,
      values: valuesAt(release, budget) ?? {}
    })),
    ...sets.map(([label, items]) => pointOf(label, items, space, budget, tail2))
  ];
  return [{ unit: "release", points, budget, isTouched: true, isStanding: true }];
}
function valuesAt({ measures: measures2 }, budget) {
  return measures2.find((each) => each.budget === budget)?.values;
}
function ageOf(history, rounds, first) {
  const releases = history?.releases.length ?? 0;
  const age = Math.max(releases, rounds.length - 1);
  if (age <= 0) return void 0;
  return { age, unit: releases === age ? "releases" : "rounds", at: first.at() };
}

// src/gates/collapse/check.ts
var maxPhrases = 3;
function compareVersions(change, options, context) {
  const { head } = change;
  if (head === null || head.count === 0) return { findings: [] };
  const { history } = context;
  if (history !== void 0 && "unreadable" in history) {
    return { findings: [], ended: { status: "broken", reason: history.unreadable } };
  }
  const read = readRows(change, head, earlierOf(change, context), history);
  const findings = [];
  for (const row of read.rows) {
    if (!row.isTouched) continue;
    for (const judgement of judgeRow(row, options)) {
      findings.push({ at: row.at ?? read.first.at(), ...describeJudgement(judgement, row) });
    }
  }
  findings.push(...findStale(read, options));
  const phrases = findGrownPhrases(
    read.phrases.before,
    read.phrases.after,
    read.space,
    { minShare: options.minPhraseShare, minGrowth: options.minPhraseGrowth },
    maxPhrases
  );
  for (const phrase of phrases) findings.push(describePhrase(phrase));
  const perplexity = judgePerplexity(read, options);
  const outcome = {
    findings: [...findings, ...perplexity.findings],
    measurements: [
      ...measurementsOf(read.rows, options),
      ...measureSlop(read),
      ...perplexity.measurements
    ],
    ...read.rows.length === 0 ? {} : { diversity: { trends: trendsOf(read.rows), ...unmeasuredOf(perplexity) } }
  };
  if (read.rows.length > 0 || outcome.findings.length > 0) return outcome;
  return { ...outcome, ended: { status: "skipped", reason: whyNot(read, context) } };
}
function earlierOf({ base, manifest }, { siblings }) {
  const isOwn = (side) => side.side === "base" && side.manifest.name === manifest.name;
  return base ?? siblings.find(isOwn);
}
function whyNot(read, { history }) {
  const few = read.headWords < leastWords;
  if (few) return `${read.headWords} words, needs ${leastWords}`;
  const earlier = read.baseWords === void 0 ? "no earlier version" : `an earlier version of ${read.baseWords} words, needs ${leastWords}`;
  return `${earlier}, ${history === void 0 ? "no history.json, " : ""}no two rounds and no records by people of ${leastWords} words`;
}
function findStale({ anchorAge }, { maxAnchorAge }) {
  if (anchorAge === void 0 || anchorAge.age <= maxAnchorAge) return [];
  const { age, unit, at } = anchorAge;
  return [{ code: "stale-anchor", at, data: { age, unit, limit: maxAnchorAge } }];
}
function measureSlop({ phrases, space }) {
  const { before, after } = phrases;
  if (after.length < leastTexts) return [];
  const base = before.length < leastTexts ? {} : { base: round2(slopRate(before, space)) };
  return [
    {
      name: "collapse.slop-rate",
      value: round2(slopRate(after, space)),
      unit: "of 1,000 words",
      ...base,
      better: "lower"
    }
  ];
}
function unmeasuredOf({
  unmeasured: reason
}) {
  const what = "perplexity of what people wrote";
  return reason === void 0 ? {} : { notMeasured: [{ what, reason }] };
}
function judgePerplexity({ base, head, space, first }, { maxPerplexityRatio: limit }) {
  const none = { findings: [], measurements: [] };
  if (base === void 0) return { ...none, unmeasured: "no earlier version" };
  const found = comparePerplexity(base, head, space);
  if ("unmeasured" in found) return { ...none, unmeasured: found.unmeasured };
  const { before, after, ratio, error } = found;
  const interval = [-1.96, 1.96].map((width) => round2(ratio * Math.exp(width * error)));
  const measurement = {
    name: "collapse.perplexity-ratio",
    value: round2(ratio),
    base: 1,
    limit,
    interval,
    better: "lower"
  };
  if (ratio <= limit || Math.log(ratio) <= 3 * error) {
    return { findings: [], measurements: [measurement] };
  }
  const data = { before: round2(before), after: round2(after), limit: `×${limit}` };
  return {
    findings: [{ code: "perplexity-rose", at: first.at(), data }],
    measurements: [measurement]
  };
}
function round2(value) {
  return Number(value.toPrecision(4));
}
export {
  compareVersions
};
