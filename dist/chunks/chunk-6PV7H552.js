import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/core/change.ts
function changedRecords(change) {
  if (change.base === null) return () => true;
  const isChanged = changedLines(change);
  return (record) => isChanged(record.path, record.line);
}
function changedLines(change) {
  if (change.base === null) return () => true;
  const lines = /* @__PURE__ */ new Map();
  const add = (record) => {
    const known = lines.get(record.path);
    if (known === void 0) lines.set(record.path, /* @__PURE__ */ new Set([record.line]));
    else known.add(record.line);
  };
  change.added.forEach(add);
  change.edited.forEach((edit) => add(edit.after));
  return (path, line) => lines.get(path)?.has(line) ?? false;
}
function hasNewContent(change) {
  if (change.head === null) return false;
  if (change.base === null) return !isEmpty(change.head.records());
  return change.added.length + change.edited.length > 0;
}
function withProblems(change, more) {
  if (more.length === 0) return change;
  const fatal = more.filter((problem) => problem.fatal).length;
  const lazily = (get) => ({ get, enumerable: true, configurable: true });
  return Object.defineProperties({}, {
    ...Object.getOwnPropertyDescriptors(change),
    problems: lazily(() => [...change.problems, ...more]),
    unreadCount: lazily(() => change.unreadCount + fatal)
  });
}
function isEmpty(items) {
  return items[Symbol.iterator]().next().done === true;
}

export {
  changedRecords,
  changedLines,
  hasNewContent,
  withProblems
};
