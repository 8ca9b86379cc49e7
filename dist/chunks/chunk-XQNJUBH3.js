import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  countGates,
  isUntouched,
  resultsWith
} from "./chunk-TY42KNPP.js";
import {
  count,
  formatNumber,
  verb
} from "./chunk-2XOXYJXM.js";

// src/reporters/headline.ts
function sumUp(results) {
  const number = (standing) => countGates(resultsWith(results, standing));
  const passes = number("passes");
  const others = [
    [number("warns"), verb(number("warns"), "warn")],
    [number("undecided"), "undecided"],
    [number("skipped"), "not run"],
    [number("broken"), "did not finish"]
  ];
  return [
    `${count(passes, "gate")} ${passes === 1 ? "passes" : "pass"}`,
    ...others.filter(([value]) => value > 0).map(([value, does]) => `${formatNumber(value)} ${does}`)
  ];
}
function datasetsOf(results, all) {
  const named = all.filter((name) => results.some((result) => result.dataset === name));
  return named.length > 0 ? named : all;
}
function headlineOf(report, subject) {
  const { results, verdict } = report;
  const all = report.datasets.map((dataset) => dataset.name);
  switch (verdict) {
    case "failed": {
      const found = resultsWith(results, "stops");
      const gates = countGates(found);
      const text = `${count(gates, "gate")} ${verb(gates, "stop")} ${subject}`;
      return { verdict, datasets: datasetsOf(found, all), text };
    }
    case "broken": {
      const found = resultsWith(results, "broken");
      const text = `could not be checked, ${count(countGates(found), "gate")} did not finish`;
      return { verdict, datasets: datasetsOf(found, all), text };
    }
    case "undecided": {
      const found = resultsWith(results, "undecided");
      const gates = count(countGates(found), "gate");
      const text = `undecided, ${found.length > 0 ? `${gates} could not tell` : "no gate was run"}`;
      return { verdict, datasets: datasetsOf(found, all), text };
    }
    case "passed": {
      const untouched = report.datasets.every(isUntouched);
      if (untouched && results.every((result) => result.status === "skipped")) {
        const why = all.length === 0 ? "no dataset is changed" : "no record is changed";
        return { verdict: "nothing", datasets: all, text: `nothing to check, ${why}` };
      }
      const parts = sumUp(results);
      return {
        verdict,
        datasets: all,
        text: (untouched ? ["no record is changed", ...parts] : parts).join(", ")
      };
    }
  }
}

export {
  headlineOf
};
