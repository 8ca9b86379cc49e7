import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/reporters/wording.ts
function formatNumber(value) {
  if (!Number.isFinite(value)) return "n/a";
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-4 && size > 0) return value.toExponential(1);
  if (size < 100) return String(Number(value.toPrecision(3)));
  return groupThousands(Math.round(size), value < 0);
}
function groupThousands(size, isNegative) {
  const grouped = String(size).replace(/\B(?=(?:\d{3})+$)/g, ",");
  return isNegative ? `-${grouped}` : grouped;
}
function count(value, noun) {
  return `${formatNumber(value)} ${noun}${value === 1 ? "" : "s"}`;
}
function verb(value, stem) {
  return value === 1 ? `${stem}s` : stem;
}
function formatDuration(ms) {
  if (ms < 999.5) return `${formatNumber(Math.round(ms))} ms`;
  const seconds = Math.round(ms / 100) / 10;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${formatNumber(Math.floor(seconds / 60))} min ${Math.floor(seconds % 60)} s`;
}
function joinNames(names, max) {
  const shown = names.slice(0, max).join(", ");
  return names.length > max ? `${shown} and ${formatNumber(names.length - max)} more` : shown;
}
function isCompared({ value, base, limit }) {
  return limit !== void 0 || base !== void 0 && base !== value;
}
function formatLimit(measurement) {
  if (measurement.limit === void 0) return void 0;
  const limit = formatNumber(measurement.limit);
  if (measurement.better === void 0) return `limit ${limit}`;
  return `wanted ${measurement.better === "higher" ? "at least" : "at most"} ${limit}`;
}
function formatValue(measurement) {
  const unit = measurement.unit === void 0 ? "" : ` ${measurement.unit}`;
  const interval = measurement.interval?.map(formatNumber).join("–");
  const between = interval === void 0 ? "" : ` (${interval})`;
  return `${formatNumber(measurement.value)}${unit}${between}`;
}

export {
  formatNumber,
  count,
  verb,
  formatDuration,
  joinNames,
  isCompared,
  formatLimit,
  formatValue
};
