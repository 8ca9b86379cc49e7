// Numbers and plurals as people write them.
import type { Measurement } from '../core/gate.ts';

/** `4,812`, `0.71`, `-12`, `1.2e-9`; `n/a` for what is no number. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return 'n/a';
  const size = Math.abs(value);
  // Rows of zeros can't be read; a program would take them for a commit id.
  if (size >= 1e15 || (size < 1e-4 && size > 0)) return value.toExponential(1);
  // Three digits tell two measurements apart; more is noise.
  if (size < 100) return String(Number(value.toPrecision(3)));
  return groupThousands(Math.round(size), value < 0);
}

/** Without a locale, whose loading takes 20 ms: as long as all else of a small check. */
function groupThousands(size: number, isNegative: boolean): string {
  const grouped = String(size).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return isNegative ? `-${grouped}` : grouped;
}

/** `1 record`, `4,812 records`. */
export function count(value: number, noun: string): string {
  return `${formatNumber(value)} ${noun}${value === 1 ? '' : 's'}`;
}

/** `stops` for one, `stop` for several. */
export function verb(value: number, stem: string): string {
  return value === 1 ? `${stem}s` : stem;
}

/** `340 ms`, `1.2 s`, `2 min 5 s`. */
export function formatDuration(ms: number): string {
  if (ms < 999.5) return `${formatNumber(Math.round(ms))} ms`;
  // Rounded first, so that there are never 60.0 s.
  const seconds = Math.round(ms / 100) / 10;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${formatNumber(Math.floor(seconds / 60))} min ${Math.floor(seconds % 60)} s`;
}

/** `a, b, c` or, above `max` names, `a, b and 3 more`. */
export function joinNames(names: readonly string[], max: number): string {
  const shown = names.slice(0, max).join(', ');
  return names.length > max ? `${shown} and ${formatNumber(names.length - max)} more` : shown;
}

/** True for a number that says something by itself: it has a limit, or another value before. */
export function isCompared({ value, base, limit }: Measurement): boolean {
  return limit !== undefined || (base !== undefined && base !== value);
}

/** What a measurement is wanted to be, or undefined. */
export function formatLimit(measurement: Measurement): string | undefined {
  if (measurement.limit === undefined) return undefined;
  const limit = formatNumber(measurement.limit);
  if (measurement.better === undefined) return `limit ${limit}`;
  return `wanted ${measurement.better === 'higher' ? 'at least' : 'at most'} ${limit}`;
}

/** The value, with its unit and interval: `92 % (88–97)`. */
export function formatValue(measurement: Measurement): string {
  const unit = measurement.unit === undefined ? '' : ` ${measurement.unit}`;
  const interval = measurement.interval?.map(formatNumber).join('–');
  const between = interval === undefined ? '' : ` (${interval})`;
  return `${formatNumber(measurement.value)}${unit}${between}`;
}
