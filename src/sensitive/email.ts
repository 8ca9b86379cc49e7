// E-mail addresses (RFC 5322 dot-atoms on a host name), without those that documentation uses.
import type { Span } from './span.ts';

// RFC 5321, 4.5.3.1.
const maxLocal = 64;
const maxDomain = 255;

/** Letters, digits and what providers allow in names; Latin letters with marks (RFC 6531). */
const isLocal = (unit: number): boolean =>
  isDomain(unit) || unit === 0x2b || unit === 0x5f || unit === 0x25;

const isDomain = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x30 && unit <= 0x39) ||
  unit === 0x2d ||
  unit === 0x2e ||
  (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7);

/** RFC 2606 and RFC 6761: names nobody can own; and their kin under the countries. */
const reserved =
  /(?:^|\.)example\.(?:(?:com?|org|net|edu|ac)(?:\.[a-z]{2})?|[a-z]{2})$|\.(?:example|test|invalid|localhost|local|internal)$/i;
/** What writers of examples take instead. All ten addresses at email.com in Alpaca are such. */
const placeholderDomain =
  /^(?:email|domain|mydomain|your-?(?:domain|company|email|website|site)|(?:my|some|the)?company|website|mail-?server|some(?:where|domain|site)|abc|xyz|foo|bar)\.(?:com|org|net|co)$/i;
const placeholderLocal =
  /^(?:example|username|user\d*|(?:your|my)[._-]?(?:\w*[._-])?(?:e?mail|name|address|username|id)|name|first(?:name)?[._]last(?:name)?|someone|somebody|e?mail|email[._-]?address|foo|bar|test\d*)$/i;
/** Endings of file names that are no top-level domains: `logo@2x.png`. */
const fileEnding =
  /\.(?:png|jpe?g|gif|svg|webp|ico|js|css|html?|json|xml|txt|pdf|java|jar|class|dll|exe|cpp|yaml|yml)$/i;
/** Accounts of machines, not of people. */
const machine =
  /^(?:git|hg|svn|no-?reply|do-?not-?reply|mailer-daemon|oauth2|x-oauth-basic|x-access-token)$/i;
const host =
  /^(?:[^.-](?:[^.]{0,61}[^.-])?\.){1,8}(?:[a-z\u00c0-\u024f]{2,24}|xn--[a-z0-9-]{2,59})$/i;
/** `https://user:word@host`: a login, which the secrets gate looks at. */
const insideUrl = /:\/\/[^\s/@]*$/;

/** Letters of names and hosts in any script (RFC 6531), where Latin ones alone give no address. */
const anyLetter = /[\p{L}\p{M}\p{N}._%+-]/u;
/** Top-level domains in other scripts: of countries and what much is registered under (IANA's root zone). */
const hostInScript =
  /^(?:[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.){1,8}(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59}|рф|рус|бел|укр|срб|мкд|бг|ею|қаз|мон|москва|онлайн|сайт|ελ|ευ|გე|հայ|中国|中國|公司|网络|網絡|在线|香港|台湾|台灣|新加坡|澳門|한국|भारत|বাংলা|இந்தியா|ไทย|ישראל|السعودية|امارات|مصر|ایران|المغرب|قطر|الاردن|عمان|تونس|موقع|شبكة)$/iu;

/** Where the part before an @ begins that is quoted: `"jane doe"@…` (RFC 5321, 4.1.2). */
function startOfQuoted(text: string, at: number): number {
  const from = Math.max(0, at - maxLocal);
  const quoted = /"[^"\\\n]{1,62}"$/.exec(text.slice(from, at));
  return quoted === null ? at : from + quoted.index;
}

/** `o'brien`, `anna.d'angelo`: an apostrophe of a name, not one that quotes or elides a word. */
const isOfName = (before: string): boolean =>
  /(?:^|[^\p{L}\p{N}])o$|[\p{L}\p{N}][._-]\p{L}{1,20}$/iu.test(before);

function startOfLocal(text: string, at: number): number {
  if (text[at - 1] === '"') return startOfQuoted(text, at);
  let start = at;
  while (start > 0 && at - start < maxLocal) {
    const unit = text.charCodeAt(start - 1);
    const isApostrophe = unit === 0x27 || unit === 0x2019;
    if (!isLocal(unit)) {
      if (!isApostrophe || start === at) break;
      if (!isOfName(text.slice(Math.max(0, start - 25), start - 1))) break;
    }
    start -= 1;
  }
  while (start < at && /[.%+-]/.test(text[start] ?? '')) start += 1;
  return start;
}

function endOfDomain(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && end - at <= maxDomain && isDomain(text.charCodeAt(end))) end += 1;
  while (end > at + 1 && /[.-]/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

/** The same by letters of any script; undefined where that is no address either. */
function findInScript(text: string, at: number): { start: number; end: number } | undefined {
  let start = at;
  while (start > 0 && at - start < maxLocal && anyLetter.test(text[start - 1] ?? '')) start -= 1;
  while (start < at && /[.%+-]/.test(text[start] ?? '')) start += 1;
  let end = at + 1;
  while (end < text.length && end - at <= maxDomain && anyLetter.test(text[end] ?? '')) end += 1;
  while (end > at + 1 && /[._%+-]/.test(text[end - 1] ?? '')) end -= 1;
  return hostInScript.test(text.slice(at + 1, end)) ? { start, end } : undefined;
}

/** E-mail addresses of a text. Time linear: at most 64 + 255 units are looked at for each @. */
export function findEmails(text: string, into: Span[]): void {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = startOfLocal(text, at);
    let end = endOfDomain(text, at);
    if (start === at || !host.test(text.slice(at + 1, end))) {
      const wide = findInScript(text, at);
      if (wide === undefined) continue;
      ({ start, end } = wide);
    }
    const local = text.slice(start, at);
    const domain = text.slice(at + 1, end);
    if (local === '' || local.includes('..') || local.endsWith('.')) continue;
    if (reserved.test(domain) || fileEnding.test(domain) || machine.test(local)) continue;
    if (placeholderDomain.test(domain) || placeholderLocal.test(local)) continue;
    // One letter at one letter: `a@b.co` of a puzzle.
    if (local.length === 1 && domain[1] === '.') continue;
    // `@zoe@host`: a name in a social network.
    if (text[start - 1] === '@') continue;
    if (insideUrl.test(text.slice(Math.max(0, start - 80), start))) continue;
    into.push({ type: 'email', start, end });
  }
}
