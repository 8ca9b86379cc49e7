// IP and MAC addresses, without those that are nobody's.
import { hasContext, type Span } from './span.ts';

const ipv4 = /(?<![\w.+])\d{1,3}(?:\.\d{1,3}){3}(?![\w]|\.\d)/g;
/**
 * Section and version numbers look the same: `v1.2.3.4`, `version 10.0.0.1`, `Chrome/1.2.3.4`; and
 * telephone numbers with dots.
 */
const otherBefore =
  /(?:\b(?:v|ver|version|release|build|sect?|section|chapter|clause|article|para(?:graph)?|rule|annex|appendix)|§|#|\b(?:upgrad|updat|migrat)\w{1,3}(?: from| to)?|\b(?:tel|(?:tele)?phone|fax|mobile|cell|whatsapp|call|ring|dial|contact)(?: me| us)?(?: number)?(?: on| at| is)?:?)\.?\s*$|\w\/$/i;
/** Four numbers this small are more often a section's: of all addresses they are one in 4,096. */
const maxSmall = 31;
const addressWords =
  /\b(?:ip(?:v4)?|address|hosts?|hostname|servers?|client|ping|dns|gateway|router|tcp|udp|https?|ssh|login|firewall|network|subnet)\b/i;

// IANA special-purpose registries (RFC 6890); 192.0.2.0/24, 198.51.100.0/24 and 203.0.113.0/24 are
// for documentation (RFC 5737). Resolvers everyone names are nobody's address either.
const resolvers = new Set(['1.1.1.1', '1.0.0.1', '8.8.8.8', '8.8.4.4', '9.9.9.9', '4.2.2.2']);
const counting = new Set(['1.2.3.4', '2.3.4.5', '4.3.2.1', '5.6.7.8', '1.1.1.2']);

function isDocumentation(a: number, b: number, c: number): boolean {
  return (
    (a === 192 && b === 0 && c === 2) ||
    (a === 198 && b === 51 && c === 100) ||
    (a === 203 && b === 0 && c === 113)
  );
}

function isPublic(a: number, b: number): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if (a === 100 && b >= 64 && b <= 127) return false;
  if (a === 169 && b === 254) return false;
  if (a === 172 && b >= 16 && b <= 31) return false;
  if (a === 192 && (b === 168 || b === 0 || b === 88)) return false;
  return !(a === 198 && (b === 18 || b === 19));
}

export function findIpv4(text: string, publicOnly: boolean, into: Span[]): void {
  for (const match of text.matchAll(ipv4)) {
    const [raw] = match;
    const parts = raw.split('.').map(Number);
    const [a = 0, b = 0, c = 0, d = 0] = parts;
    // 01.02.03.04 is a date or a section.
    if (parts.some((part) => part > 255) || /(?:^|\.)0\d/.test(raw)) continue;
    if (a === 0 || (a === 127 && b === 0) || a === 255 || isDocumentation(a, b, c)) continue;
    if (resolvers.has(raw) || counting.has(raw)) continue;
    // A network or a mask, not a machine.
    if (
      publicOnly &&
      (!isPublic(a, b) || (d === 0 && (c === 0 || text[match.index + raw.length] === '/')))
    ) {
      continue;
    }
    const end = match.index + raw.length;
    if (otherBefore.test(text.slice(Math.max(0, match.index - 28), match.index))) continue;
    const isSmall = isPublic(a, b) && parts.every((part) => part <= maxSmall);
    if (isSmall && !hasContext(text, match.index, end, addressWords)) continue;
    into.push({ type: 'ip', start: match.index, end });
  }
}

const ipv6 = /(?<![\w:.])[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){2,7}(?![\w:])/gi;

/** Eight groups, or fewer with one `::`; at least one digit, since words have hex letters too. */
function groupsOf(raw: string): number[] | undefined {
  const halves = raw.split('::');
  if (halves.length > 2 || raw.endsWith(':') !== raw.endsWith('::')) return undefined;
  const sides = halves.map((half) => (half === '' ? [] : half.split(':')));
  const written = sides.flat();
  if (written.includes('') || !/\d/.test(raw)) return undefined;
  if (halves.length === 1 ? written.length !== 8 : written.length > 7) return undefined;
  const zeros = Array.from({ length: 8 - written.length }, () => '0');
  return [...(sides[0] ?? []), ...zeros, ...(sides[1] ?? [])].map((group) => parseInt(group, 16));
}

export function findIpv6(text: string, publicOnly: boolean, into: Span[]): void {
  for (const match of text.matchAll(ipv6)) {
    const [raw] = match;
    const groups = groupsOf(raw);
    if (groups === undefined) continue;
    const [first = 0, second = 0] = groups;
    // Documentation: RFC 3849 and RFC 9637; 0::/8 holds loopback and the unspecified address.
    if ((first === 0x2001 && second === 0xdb8) || (first === 0x3fff && second < 0x1000)) continue;
    if (first < 0x100) continue;
    const isPrivate = (first & 0xfe00) === 0xfc00 || (first & 0xff80) === 0xfe80 || first >= 0xff00;
    if (publicOnly && isPrivate) continue;
    // `::` leaves little to go by (`a::b` is C++): then only what IANA gives out, 2000::/3.
    if (raw.includes('::') && (first & 0xe000) !== 0x2000 && !isPrivate) continue;
    into.push({ type: 'ip', start: match.index, end: match.index + raw.length });
  }
}

const mac = /(?<![\w:-])[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}(?![\w:-])/gi;
/** RFC 7042 (00-00-5E-00-53-xx), one byte six times, and bytes that count up or down. */
const noMac =
  /^(?:00005e0053..|(..)\1{5}|001122334455|0123456789ab|1234567890ab|aabbccddeeff|001a2b3c4d5e|deadbeef....|ffeeddccbbaa)$/;

export function findMacs(text: string, into: Span[]): void {
  for (const match of text.matchAll(mac)) {
    const [raw] = match;
    if (noMac.test(raw.replace(/[:-]/g, '').toLowerCase())) continue;
    into.push({ type: 'mac', start: match.index, end: match.index + raw.length });
  }
}
