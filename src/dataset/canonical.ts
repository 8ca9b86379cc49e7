// The canonical form of a record: what stays the same when a file is reformatted or reordered.
import { hash } from 'node:crypto';
import type { Json } from '../core/json.ts';

/**
 * Canonical JSON: keys sorted by code unit, no white space, numbers and strings as JSON.stringify
 * writes them (the shape of RFC 8785). Two records are the same when this text is.
 */
export function canonicalJson(value: Json | undefined): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
    return `{${members.join(',')}}`;
  }
  // JSON can write numbers that become infinite when read: they are not null.
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  return JSON.stringify(value ?? null);
}

/** `sha256:` and 64 hex digits: the SHA-256 of the canonical form, by which copies are found. */
export function contentDigest(value: Json): string {
  // Joined and not concatenated: a report may hold a hundred thousand, each with all it was made of.
  return ['sha256:', hash('sha256', canonicalJson(value), 'hex')].join('');
}

/** `sha256:` and the first 16 hex digits of the canonical form's SHA-256: a record's content id. */
export function contentId(value: Json): string {
  return contentIdOf(canonicalJson(value));
}

/** The same, of the canonical form. */
export function contentIdOf(canonical: string | Uint8Array): string {
  return ['sha256:', hash('sha256', canonical, 'hex').slice(0, 16)].join('');
}
