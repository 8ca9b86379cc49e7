import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  readReport
} from "./chunk-JCLDU2GB.js";
import {
  printReport
} from "./chunk-MAB3HHPE.js";
import "./chunk-M4BHYLFA.js";
import "./chunk-UJ2JKY4F.js";
import "./chunk-77DACJUU.js";
import "./chunk-QSD2AYOQ.js";
import "./chunk-G6OHVVFS.js";
import "./chunk-AXIHYAII.js";
import "./chunk-3O2QAWUR.js";
import "./chunk-OSF7EEEO.js";
import {
  decideVerdict
} from "./chunk-2ZSFXRSY.js";
import {
  FindingKeys
} from "./chunk-CSP7XIYB.js";
import "./chunk-J23CTRON.js";
import "./chunk-UHVLQ4XK.js";
import "./chunk-BKUNF3BT.js";
import "./chunk-SV2NUQXX.js";
import "./chunk-RFRVB43M.js";
import "./chunk-LFEOI45X.js";
import "./chunk-FCR7HLFZ.js";
import "./chunk-F4LSG27J.js";
import "./chunk-UC7TOMXV.js";
import "./chunk-SHLNK5W7.js";
import "./chunk-APMFKKBX.js";
import "./chunk-6HNJCTUF.js";
import "./chunk-L3TOTSZ4.js";
import "./chunk-BV6LEHPT.js";
import "./chunk-JCRZABTO.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-FWULUB3H.js";
import "./chunk-K2567GPB.js";
import "./chunk-ZN343PKZ.js";
import "./chunk-J5R3LKEN.js";
import {
  nearDuplicate
} from "./chunk-TAMHQAQU.js";
import "./chunk-WWS6BYUO.js";
import "./chunk-M4URBNEV.js";
import {
  judge,
  readPairs,
  storePairs
} from "./chunk-M5JJSKID.js";
import "./chunk-JHE5BW5S.js";
import "./chunk-YLOS5D4A.js";
import "./chunk-W4WGAWAM.js";
import "./chunk-7RKVKBX2.js";
import "./chunk-6DNMUFKZ.js";
import "./chunk-3WBK7YJG.js";
import "./chunk-RTXV5KBX.js";
import "./chunk-ZYJUFE2M.js";
import "./chunk-6PV7H552.js";
import "./chunk-NVOP5WHG.js";
import "./chunk-P3IKFHKZ.js";
import "./chunk-D6DAZZUW.js";
import "./chunk-KV3RCNQ6.js";
import "./chunk-JQJ4TXEJ.js";
import "./chunk-UPWWFXVT.js";
import "./chunk-5CYX4ZC5.js";
import "./chunk-D6XPNAL3.js";
import "./chunk-U6CFKMFK.js";
import "./chunk-LKLKBO33.js";
import "./chunk-5DAHFXVY.js";
import "./chunk-LC5SVCSF.js";
import {
  ConfigError
} from "./chunk-JBXV7KQQ.js";
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
