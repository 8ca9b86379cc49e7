import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  printReport
} from "./chunk-6CHUDUKR.js";
import {
  readReport
} from "./chunk-H4DM3VFJ.js";
import "./chunk-SJEOQZ74.js";
import "./chunk-2B2ND3HM.js";
import "./chunk-L4NNGZ7I.js";
import "./chunk-AZHMAPTH.js";
import "./chunk-2UHQYX4O.js";
import {
  decideVerdict
} from "./chunk-CLFQB3R3.js";
import "./chunk-KX5KAY2A.js";
import "./chunk-BJY47QON.js";
import {
  FindingKeys
} from "./chunk-NDRFD46B.js";
import "./chunk-YC4HMMVK.js";
import "./chunk-OPJ7ZYBM.js";
import "./chunk-SDFTMYKH.js";
import "./chunk-4SEZADFP.js";
import "./chunk-DPUQQHMP.js";
import "./chunk-UEVD3VRZ.js";
import "./chunk-6HNJCTUF.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-U64CVLJE.js";
import "./chunk-6CK4HVL5.js";
import "./chunk-Y22RRDAP.js";
import {
  judge3 as judge,
  nearDuplicate,
  readPairs,
  storePairs
} from "./chunk-4G6PBX4W.js";
import "./chunk-5NBUBQY6.js";
import "./chunk-YLOS5D4A.js";
import "./chunk-VAM2RFFE.js";
import "./chunk-JHE5BW5S.js";
import "./chunk-QQNBUDTX.js";
import "./chunk-3WBK7YJG.js";
import "./chunk-TL6ZPTH2.js";
import "./chunk-QCBW44SR.js";
import "./chunk-LKLKBO33.js";
import "./chunk-5DAHFXVY.js";
import "./chunk-F5CHFHNH.js";
import {
  ConfigError
} from "./chunk-IBBAP4KE.js";
import "./chunk-B2BWVCLW.js";

// src/commands/raise-threshold.ts
function raiseThreshold(report, threshold) {
  const reproduce = withThreshold(report.reproduce, threshold);
  if (!report.results.some((result) => result.gate === nearDuplicate.id)) {
    throw new ConfigError(`the report has no result of the gate ${nearDuplicate.id}`, {
      hint: `Run it: ${reproduce} --gate ${nearDuplicate.id}`
    });
  }
  const results = report.results.map(
    (result) => result.gate === nearDuplicate.id && result.status !== "skipped" && result.status !== "broken" ? judgeAgain(result, threshold, reproduce) : result
  );
  return { ...report, verdict: decideVerdict(report.datasets, results), results, reproduce };
}
function withThreshold(command, threshold) {
  const wanted = `--option ${nearDuplicate.id}.threshold=${threshold}`;
  const named = /--option near-duplicate\.threshold=\S+/g;
  return command.search(named) < 0 ? `${command} ${wanted}` : command.replaceAll(named, wanted);
}
function judgeAgain(result, threshold, reproduce) {
  const { similar, dataset } = result;
  if (similar === void 0) {
    if (result.findings.length === 0 && result.measurements.length === 0) return result;
    throw new ConfigError(`there are too many similar pairs in ${dataset} for a report`, {
      hint: `Run again: ${reproduce}`
    });
  }
  if (threshold < similar.threshold) {
    throw new ConfigError(
      `the report holds the similar pairs of ${dataset} from ${similar.threshold} on, not from ${threshold}`,
      { hint: `Run again: ${reproduce}` }
    );
  }
  const records = readPairs(similar, threshold);
  if (records === void 0) throw damaged(dataset);
  const { found, clusters } = judge(records);
  const counts = {
    "near-duplicate.records": found.length,
    "near-duplicate.pairs": records.pairs.length,
    "near-duplicate.clusters": clusters
  };
  const findings = keepFindings(result, found, records.nameOf);
  return {
    ...result,
    status: findings.length > 0 ? "failed" : "passed",
    findings,
    measurements: result.measurements.map((each) => ({
      ...each,
      value: counts[each.name] ?? each.value
    })),
    similar: storePairs(records, threshold, records.nameOf) ?? similar
  };
}
function keepFindings({ gate, dataset, findings }, found, nameOf) {
  const byPlace = new Map(found.map((each) => [nameOf(each.record), each]));
  const keys = new FindingKeys(gate, dataset);
  return findings.flatMap((finding) => {
    const judgement = byPlace.get(`${finding.at.path}:${finding.at.line}`);
    if (judgement === void 0) return [];
    const { partner, representative, clusterSize } = judgement;
    if (finding.data.first !== nameOf(partner)) throw damaged(dataset);
    const data = { ...finding.data, representative: nameOf(representative), clusterSize };
    return [{ ...finding, data, key: keys.next({ ...finding, data }) }];
  });
}
function damaged(dataset) {
  return new ConfigError(`the report contradicts itself about the similar pairs of ${dataset}`, {
    hint: "It was edited or cut. Write a new one: heartcut check --format json --output report.json"
  });
}

// src/cli/report.ts
async function runReport(path, flags, out) {
  const threshold = flags.threshold === void 0 ? void 0 : parseThreshold(flags.threshold);
  const stored = await readReport(path);
  const report = threshold === void 0 ? stored : raiseThreshold(stored, threshold);
  return printReport(report, flags, out);
}
function parseThreshold(text) {
  const threshold = /^(?:\d+|\d*\.\d+)$/.test(text) ? Number(text) : NaN;
  if (threshold > 0 && threshold <= 1) return threshold;
  throw new ConfigError(
    `--threshold is a number above 0, at most 1; found ${JSON.stringify(text)}`
  );
}
export {
  runReport
};
