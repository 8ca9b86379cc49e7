import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  shorten
} from "./chunk-J5R3LKEN.js";
import {
  DatasetSide,
  RowList,
  gates
} from "./chunk-TAMHQAQU.js";
import {
  kinds
} from "./chunk-6DNMUFKZ.js";

// src/commands/pass.ts
var maxReasonCharacters = 300;
function walk(records, inspectors, rowMakers, folds = [], step = () => {
}) {
  const inspected = inspectors.map(() => ({ findings: [] }));
  const rows = rowMakers.map(() => new RowList());
  const brokenFolds = /* @__PURE__ */ new Set();
  for (const record of records) {
    for (let i = 0; i < inspectors.length; i += 1) {
      const inspect = inspectors[i];
      const result = inspected[i];
      if (inspect === void 0 || result.broken !== void 0) continue;
      try {
        for (const finding of inspect(record)) result.findings.push(finding);
      } catch (error) {
        result.broken = `stopped at ${record.path}:${record.line}: ${messageOf(error)}`;
      }
    }
    for (let i = 0; i < rowMakers.length; i += 1) {
      try {
        rows[i]?.add(rowMakers[i](record));
      } catch {
        rows[i] = void 0;
      }
    }
    for (let i = 0; i < folds.length; i += 1) {
      if (brokenFolds.has(i)) continue;
      try {
        folds[i]?.add(record);
      } catch {
        brokenFolds.add(i);
      }
    }
    step();
  }
  return { inspected, rows, brokenFolds };
}
function joinRows(chunks) {
  const joined = new RowList();
  for (const chunk of chunks) {
    if (chunk === void 0) return void 0;
    joined.append(chunk);
  }
  return joined;
}
function messageOf(error) {
  const isError = typeof error === "object" && error !== null && "message" in error;
  return shorten(isError ? String(error.message) : String(error), maxReasonCharacters);
}

// src/commands/parallel-pass.ts
var minRanges = 12;
async function passInThreads(threads, side, log, pass) {
  if (threads === void 0 || threads.count < 2 || !(side instanceof DatasetSide))
    return void 0;
  if (pass.gates.length + pass.columns.length === 0) return void 0;
  const bytes = side.files.reduce((sum, file) => sum + file.source.size, 0);
  if (bytes < threads.minBytes || side.files.some((file) => file.source.handle === void 0)) {
    return void 0;
  }
  const started = [];
  try {
    return await driveThreads(threads, side, pass, started);
  } catch (error) {
    log.warn(`other threads failed, one goes on alone: ${messageOf(error)}`);
    return void 0;
  } finally {
    for (const thread of started) thread.stop();
  }
}
async function driveThreads(threads, side, pass, started) {
  const ranges = splitRanges(side, threads.minBytes / minRanges);
  const work = describeWork(side, pass);
  const results = [];
  const tallies = pass.gates.map(() => []);
  let next = 0;
  let done = 0;
  const drive = async (thread) => {
    started.push(thread);
    for (let i = next++; i < ranges.length; i = next++) {
      results[i] = await thread.ask(ranges[i]);
      done += 1;
      pass.progress(done, ranges.length);
    }
    const own = await thread.ask({ end: true });
    own.forEach((tally, i) => tally === void 0 || tallies[i]?.push(tally));
  };
  const count = Math.min(threads.count, ranges.length);
  await Promise.all(Array.from({ length: count }, () => drive(threads.start(work))));
  return {
    inspected: pass.gates.map((_, i) => joinInspected(results.map((each) => each.inspected[i]))),
    tallies,
    rows: pass.columns.map((_, i) => joinRows(results.map((each) => each.rows[i])))
  };
}
async function startPass(work, openBytes, known = gates) {
  const findGate = (id) => {
    const gate = known.find((each) => each.id === id);
    if (gate === void 0) throw new Error(`no gate ${id}`);
    return gate;
  };
  const kind = kinds.find(({ id }) => id === work.kind);
  if (kind === void 0) throw new Error(`no kind ${work.kind}`);
  const manifest = { ...work.manifest, kind };
  const sources = work.files.map(({ handle, ...file }) => ({ ...file, bytes: openBytes(handle) }));
  const side = new DatasetSide(manifest, work.side, sources, work.limits);
  const context = { ...work.context, manifest };
  const inspectors = [];
  for (const { id, options } of work.gates) {
    inspectors.push(await findGate(id).inspector?.(options, context));
  }
  const rowMakers = work.columns.map(({ name, gate, options, prepared }) => {
    const asking = findGate(gate);
    const all = [true, false].flatMap((isFirst) => asking.columns?.(options, isFirst) ?? []);
    const column = all.find((each) => each.name === name);
    if (column === void 0) throw new Error(`no column ${name}`);
    return column.open(prepared);
  });
  return (order) => {
    if ("end" in order) return { value: inspectors.map((inspect) => inspect?.tally?.()) };
    const how = { plain: inspectors.length === 0 };
    const records = side.recordsOf(order.file, order.from, order.to, how);
    const { inspected, rows } = walk(records, inspectors, rowMakers);
    const value = { inspected, rows: rows.map((each) => each?.toChunk()) };
    const transfer = value.rows.flatMap(
      (chunk) => chunk === void 0 ? [] : [chunk.words.buffer, chunk.lengths.buffer]
    );
    return { value, transfer };
  };
}
function describeWork(side, { gates: settings, columns, context }) {
  const { kind, ...manifest } = side.manifest;
  const { ownTerms, policyFiles, running, references, today } = context;
  return {
    manifest,
    kind: kind.id,
    side: side.side,
    limits: side.limits,
    files: side.share(),
    gates: settings.map(({ gate, options }) => ({ id: gate.id, options })),
    columns: columns.map(({ column, setting, prepared }) => ({
      name: column.name,
      gate: setting.gate.id,
      options: setting.options,
      prepared
    })),
    context: {
      running,
      ...ownTerms === void 0 ? {} : { ownTerms },
      ...policyFiles === void 0 ? {} : { policyFiles },
      ...references === void 0 ? {} : { references },
      ...today === void 0 ? {} : { today }
    }
  };
}
function splitRanges(side, rangeBytes) {
  return side.files.flatMap(({ lines }, file) => {
    const ranges = [];
    for (let from = 0; from < lines.count; ) {
      let to = from + 1;
      const limit = lines.starts[from] + rangeBytes;
      while (to < lines.count && lines.ends[to] <= limit) to += 1;
      ranges.push({ file, from, to });
      from = to;
    }
    return ranges;
  });
}
function joinInspected(parts) {
  const joined = { findings: [] };
  for (const part of parts) {
    for (const finding of part?.findings ?? []) joined.findings.push(finding);
    if (part?.broken !== void 0) return { ...joined, broken: part.broken };
  }
  return joined;
}

export {
  walk,
  messageOf,
  passInThreads,
  startPass
};
