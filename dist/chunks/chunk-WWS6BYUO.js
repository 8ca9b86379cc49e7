import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/sensitive/crypto-addresses.ts
import { createHash } from "node:crypto";
var base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
var bech32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
var legacy = /(?<![\w])[13][1-9A-HJ-NP-Za-km-z]{25,34}(?!\w)/g;
var segwit = /(?<!\w)(?:bc1|BC1)[a-zA-HJ-NP-Z0-9]{11,71}(?!\w)/g;
var ethereum = /(?<!\w)0x[0-9a-fA-F]{40}(?!\w)/g;
var sha256 = (bytes) => createHash("sha256").update(bytes).digest();
function isBase58Check(text) {
  let value = 0n;
  for (const character of text) value = value * 58n + BigInt(base58.indexOf(character));
  const hex = value.toString(16).padStart(50, "0");
  if (hex.length !== 50) return false;
  const bytes = Buffer.from(hex, "hex");
  const body2 = bytes.subarray(0, 21);
  const isVersion = body2[0] === 0 || body2[0] === 5;
  return isVersion && sha256(sha256(body2)).subarray(0, 4).equals(bytes.subarray(21));
}
function isBech32(text) {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return false;
  const generator = [996825010, 642813549, 513874426, 1027748829, 705979059];
  const values = [3, 3, 0, 2, 3, ...[...lower.slice(3)].map((each) => bech32.indexOf(each))];
  if (values.includes(-1)) return false;
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = (check & 33554431) << 5 ^ value;
    for (let i = 0; i < 5; i += 1) if (top >>> i & 1) check ^= generator[i] ?? 0;
  }
  return check === 1 || check === 734539939;
}
var rotations = [
  0,
  1,
  62,
  28,
  27,
  36,
  44,
  6,
  55,
  20,
  3,
  10,
  43,
  25,
  39,
  41,
  45,
  15,
  21,
  8,
  18,
  2,
  61,
  56,
  14
].map(BigInt);
var mask = (1n << 64n) - 1n;
function roundConstants() {
  const constants2 = [];
  let lfsr = 1;
  for (let round = 0; round < 24; round += 1) {
    let constant = 0n;
    for (let j = 0; j <= 6; j += 1) {
      if (lfsr & 1) constant |= 1n << BigInt((1 << j) - 1);
      lfsr = lfsr & 128 ? lfsr << 1 ^ 369 : lfsr << 1;
    }
    constants2.push(constant);
  }
  return constants2;
}
var constants;
function keccak256(text) {
  const block = Buffer.alloc(136);
  block.write(text, "latin1");
  block[text.length] = 1;
  block[135] = (block[135] ?? 0) | 128;
  const state = Array.from({ length: 25 }, (_, i) => i < 17 ? block.readBigUInt64LE(i * 8) : 0n);
  const lane = (i) => state[i] ?? 0n;
  const rotate = (value, by) => (value << by | value >> 64n - by) & mask;
  constants ??= roundConstants();
  for (const constant of constants) {
    const columns = [0, 1, 2, 3, 4].map(
      (x) => lane(x) ^ lane(x + 5) ^ lane(x + 10) ^ lane(x + 15) ^ lane(x + 20)
    );
    const mixed = state.map(
      (value, i) => value ^ (columns[(i + 4) % 5] ?? 0n) ^ rotate(columns[(i % 5 + 1) % 5] ?? 0n, 1n)
    );
    const moved = Array.from({ length: 25 }, () => 0n);
    for (let x = 0; x < 5; x += 1) {
      for (let y = 0; y < 5; y += 1) {
        const from = x + 5 * y;
        moved[y + 5 * ((2 * x + 3 * y) % 5)] = rotate(mixed[from] ?? 0n, rotations[from] ?? 0n);
      }
    }
    for (let i = 0; i < 25; i += 1) {
      const row = i - i % 5;
      const next = moved[row + (i + 1) % 5] ?? 0n;
      state[i] = (moved[i] ?? 0n) ^ ~next & mask & (moved[row + (i + 2) % 5] ?? 0n);
    }
    state[0] = lane(0) ^ constant;
  }
  const out = Buffer.alloc(32);
  for (let i = 0; i < 4; i += 1) out.writeBigUInt64LE(lane(i), i * 8);
  return out.toString("hex");
}
function isEip55(text) {
  const body2 = text.slice(2);
  if (body2 === body2.toLowerCase() || body2 === body2.toUpperCase()) return false;
  const digest = keccak256(body2.toLowerCase());
  for (let i = 0; i < 40; i += 1) {
    const character = body2[i] ?? "";
    if (character <= "9") continue;
    const isCapital = parseInt(digest[i] ?? "0", 16) >= 8;
    if (isCapital !== character <= "F") return false;
  }
  return true;
}
var known = /* @__PURE__ */ new Set([
  "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
  "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"
]);
function findCryptoAddresses(text, into) {
  const add = (pattern, detail, isValid) => {
    for (const match of text.matchAll(pattern)) {
      const [raw] = match;
      if (known.has(raw) || !isValid(raw)) continue;
      into.push({ type: "crypto", detail, start: match.index, end: match.index + raw.length });
    }
  };
  add(legacy, "bitcoin", isBase58Check);
  add(segwit, "bitcoin", isBech32);
  add(ethereum, "ethereum", isEip55);
}

// src/sensitive/email.ts
var maxLocal = 64;
var maxDomain = 255;
var isLocal = (unit) => isDomain(unit) || unit === 43 || unit === 95 || unit === 37;
var isDomain = (unit) => unit >= 97 && unit <= 122 || unit >= 65 && unit <= 90 || unit >= 48 && unit <= 57 || unit === 45 || unit === 46 || unit >= 192 && unit <= 591 && unit !== 215 && unit !== 247;
var reserved = /(?:^|\.)example\.(?:(?:com?|org|net|edu|ac)(?:\.[a-z]{2})?|[a-z]{2})$|\.(?:example|test|invalid|localhost|local|internal)$/i;
var placeholderDomain = /^(?:email|domain|mydomain|your-?(?:domain|company|email|website|site)|(?:my|some|the)?company|website|mail-?server|some(?:where|domain|site)|abc|xyz|foo|bar)\.(?:com|org|net|co)$/i;
var placeholderLocal = /^(?:example|username|user\d*|(?:your|my)[._-]?(?:\w*[._-])?(?:e?mail|name|address|username|id)|name|first(?:name)?[._]last(?:name)?|someone|somebody|e?mail|email[._-]?address|foo|bar|test\d*)$/i;
var fileEnding = /\.(?:png|jpe?g|gif|svg|webp|ico|js|css|html?|json|xml|txt|pdf|java|jar|class|dll|exe|cpp|yaml|yml)$/i;
var machine = /^(?:git|hg|svn|no-?reply|do-?not-?reply|mailer-daemon|oauth2|x-oauth-basic|x-access-token)$/i;
var host = /^(?:[^.-](?:[^.]{0,61}[^.-])?\.){1,8}(?:[a-z\u00c0-\u024f]{2,24}|xn--[a-z0-9-]{2,59})$/i;
var insideUrl = /:\/\/[^\s/@]*$/;
var anyLetter = /[\p{L}\p{M}\p{N}._%+-]/u;
var hostInScript = /^(?:[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.){1,8}(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59}|рф|рус|бел|укр|срб|мкд|бг|ею|қаз|мон|москва|онлайн|сайт|ελ|ευ|გე|հայ|中国|中國|公司|网络|網絡|在线|香港|台湾|台灣|新加坡|澳門|한국|भारत|বাংলা|இந்தியா|ไทย|ישראל|السعودية|امارات|مصر|ایران|المغرب|قطر|الاردن|عمان|تونس|موقع|شبكة)$/iu;
function startOfQuoted(text, at) {
  const from = Math.max(0, at - maxLocal);
  const quoted = /"[^"\\\n]{1,62}"$/.exec(text.slice(from, at));
  return quoted === null ? at : from + quoted.index;
}
var isOfName = (before) => new RegExp("(?:^|[^\\p{L}\\p{N}])o$|[\\p{L}\\p{N}][._-]\\p{L}{1,20}$", "iu").test(before);
function startOfLocal(text, at) {
  if (text[at - 1] === '"') return startOfQuoted(text, at);
  let start2 = at;
  while (start2 > 0 && at - start2 < maxLocal) {
    const unit = text.charCodeAt(start2 - 1);
    const isApostrophe = unit === 39 || unit === 8217;
    if (!isLocal(unit)) {
      if (!isApostrophe || start2 === at) break;
      if (!isOfName(text.slice(Math.max(0, start2 - 25), start2 - 1))) break;
    }
    start2 -= 1;
  }
  while (start2 < at && /[.%+-]/.test(text[start2] ?? "")) start2 += 1;
  return start2;
}
function endOfDomain(text, at) {
  let end2 = at + 1;
  while (end2 < text.length && end2 - at <= maxDomain && isDomain(text.charCodeAt(end2))) end2 += 1;
  while (end2 > at + 1 && /[.-]/.test(text[end2 - 1] ?? "")) end2 -= 1;
  return end2;
}
function findInScript(text, at) {
  let start2 = at;
  while (start2 > 0 && at - start2 < maxLocal && anyLetter.test(text[start2 - 1] ?? "")) start2 -= 1;
  while (start2 < at && /[.%+-]/.test(text[start2] ?? "")) start2 += 1;
  let end2 = at + 1;
  while (end2 < text.length && end2 - at <= maxDomain && anyLetter.test(text[end2] ?? "")) end2 += 1;
  while (end2 > at + 1 && /[._%+-]/.test(text[end2 - 1] ?? "")) end2 -= 1;
  return hostInScript.test(text.slice(at + 1, end2)) ? { start: start2, end: end2 } : void 0;
}
function findEmails(text, into) {
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let start2 = startOfLocal(text, at);
    let end2 = endOfDomain(text, at);
    if (start2 === at || !host.test(text.slice(at + 1, end2))) {
      const wide = findInScript(text, at);
      if (wide === void 0) continue;
      ({ start: start2, end: end2 } = wide);
    }
    const local = text.slice(start2, at);
    const domain = text.slice(at + 1, end2);
    if (local === "" || local.includes("..") || local.endsWith(".")) continue;
    if (reserved.test(domain) || fileEnding.test(domain) || machine.test(local)) continue;
    if (placeholderDomain.test(domain) || placeholderLocal.test(local)) continue;
    if (local.length === 1 && domain[1] === ".") continue;
    if (text[start2 - 1] === "@") continue;
    if (insideUrl.test(text.slice(Math.max(0, start2 - 80), start2))) continue;
    into.push({ type: "email", start: start2, end: end2 });
  }
}

// src/sensitive/checksums.ts
function weigh(digits, weights) {
  let sum = 0;
  for (let i = 0; i < weights.length && i < digits.length; i += 1) {
    sum += (digits.charCodeAt(i) - 48) * (weights[i] ?? 0);
  }
  return sum;
}
function isLuhn(digits) {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    let digit2 = digits.charCodeAt(digits.length - 1 - i) - 48;
    if (i % 2 === 1 && (digit2 *= 2) > 9) digit2 -= 9;
    sum += digit2;
  }
  return sum % 10 === 0;
}
function isMod11And10(digits) {
  let check = 5;
  for (const digit2 of digits) {
    check = (check === 0 ? 10 : check) * 2 % 11 + (digit2.charCodeAt(0) - 48);
    check %= 10;
  }
  return check === 1;
}
function remainder(digits, modulus) {
  let rest = 0;
  for (const digit2 of digits) rest = (rest * 10 + digit2.charCodeAt(0) - 48) % modulus;
  return rest;
}
function isDate(month, day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 ? 29 : 31);
}

// src/sensitive/span.ts
var noSpans = [];
function resolveOverlaps(spans) {
  if (spans.length < 2) return spans;
  const rank = new Map(spans.map((span, i) => [span, i]));
  const sorted = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept = [];
  for (const span of sorted) {
    let isBeaten = false;
    for (let last = kept.at(-1); last !== void 0 && span.start < last.end; last = kept.at(-1)) {
      isBeaten = (rank.get(span) ?? 0) > (rank.get(last) ?? 0);
      if (isBeaten) break;
      kept.pop();
    }
    if (!isBeaten) kept.push(span);
  }
  return kept;
}
var contextBefore = 60;
var contextAfter = 24;
function hasContext(text, start2, end2, words2) {
  return words2.test(text.slice(Math.max(0, start2 - contextBefore), start2)) || words2.test(text.slice(end2, end2 + contextAfter));
}
var otherNumber = /\b(?:part|item|model|serial|catalog(?:ue)?|sku|order|invoice|ticket|tracking|case|customer|client|policy|contract|member(?:ship)?|ref(?:erence)?|shelf|lot|batch)(?: (?:no|nr|number|id|code)\b)?[^\w\n]{1,3}$/i;
function isOfThing(text, start2) {
  return otherNumber.test(text.slice(Math.max(0, start2 - 24), start2));
}
function createAllowList(patterns) {
  if (patterns.length === 0) return () => false;
  const plain = (text) => text.toLowerCase().replace(/[\s-]/g, "");
  const literals = new Set(patterns.filter((each) => !each.includes("*")).map(plain));
  const globs = patterns.filter((each) => each.includes("*")).map((each) => plain(each).split("*"));
  return (value) => {
    const text = plain(value);
    return literals.has(text) || globs.some((pieces) => matchesPieces(text, pieces));
  };
}
function matchesPieces(text, pieces) {
  const first = pieces[0] ?? "";
  const last = pieces.at(-1) ?? "";
  if (text.length < first.length + last.length) return false;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= text.length - last.length;
}

// src/sensitive/national-ids.ts
var number = (text) => Number.parseInt(text, 10);
function isDateAt(compact, year, month, day) {
  return /^\d+$/.test(compact.slice(year, year + 2)) && isDate(number(compact.slice(month, month + 2)), number(compact.slice(day, day + 2)));
}
var spanishLetters = "TRWAGMYFPDXBNJZSQVHLCKE";
var finnishLetters = "0123456789ABCDEFHJKLMNPRSTUVWXY";
var irishLetters = "WABCDEFGHIJKLMNOPQRSTUV";
var italianOdd = Object.fromEntries(
  [..."0123456789", ..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((character, i) => [
    character,
    [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23][i < 10 ? i : i - 10] ?? 0
  ])
);
function isItalian(compact) {
  let sum = 0;
  for (let i = 0; i < 15; i += 1) {
    const character = compact[i] ?? "";
    const isDigit = character <= "9";
    if (i % 2 === 0) sum += italianOdd[character] ?? 0;
    else sum += isDigit ? number(character) : character.charCodeAt(0) - 65;
  }
  return String.fromCharCode(65 + sum % 26) === compact[15];
}
function isGerman(compact) {
  if (!isMod11And10(compact)) return false;
  const counts = /* @__PURE__ */ new Map();
  for (const digit2 of compact.slice(0, 10)) counts.set(digit2, (counts.get(digit2) ?? 0) + 1);
  const repeated = [...counts.values()].filter((count) => count > 1);
  return repeated.length === 1 && (repeated[0] ?? 0) <= 3;
}
function isFrench(compact) {
  const digits = compact.replace("2A", "19").replace("2B", "18");
  const month = number(digits.slice(3, 5));
  if (!/^\d{15}$/.test(digits) || !(month >= 1 && month <= 12 || month >= 20 && month <= 42)) {
    return false;
  }
  return 97 - remainder(digits.slice(0, 13), 97) === number(digits.slice(13));
}
function isNorwegian(compact) {
  if (!isDateAt(compact, 4, 2, 0)) return false;
  const first = weigh(compact, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11;
  const second = weigh(compact, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11;
  return first === 0 && second === 0;
}
function isPolish(compact) {
  const month = number(compact.slice(2, 4)) % 20;
  return isDate(month, number(compact.slice(4, 6))) && weigh(compact, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;
}
function isBelgian(compact) {
  const month = number(compact.slice(2, 4)) % 20;
  const day = number(compact.slice(4, 6));
  if (month > 12 || day > 31) return false;
  const check = number(compact.slice(9));
  const body2 = compact.slice(0, 9);
  return 97 - remainder(body2, 97) === check || 97 - remainder(`2${body2}`, 97) === check;
}
function isIrish(compact) {
  const second = /[A-I]/.test(compact[8] ?? "") ? irishLetters.indexOf(compact[8] ?? "") : 0;
  const sum = weigh(compact, [8, 7, 6, 5, 4, 3, 2]) + 9 * second;
  return irishLetters[sum % 23] === compact[7];
}
function isUsSsn(compact) {
  if (["078051120", "219099999", "123456789", "987654321"].includes(compact)) return false;
  return !/^(?:000|666|9)|^\d{3}00|0000$|^(\d)\1+$/.test(compact);
}
function isUsItin(compact) {
  const group = number(compact.slice(3, 5));
  const isGroup = group >= 50 && group <= 65 || group >= 70 && group <= 88 || group >= 90 && group !== 93 && group <= 99;
  return compact.startsWith("9") && isGroup;
}
var ids = [
  {
    id: "us-ssn",
    pattern: /(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])/g,
    isValid: isUsSsn,
    isAsOfThings: true
  },
  {
    id: "us-ssn",
    pattern: /(?<![\w.,-])\d{3} ?\d{2} ?\d{4}(?![\w-]|[.,]\d)/g,
    isValid: isUsSsn,
    context: /\bssn\b|social security/i
  },
  {
    id: "us-itin",
    pattern: /(?<![\w-])9\d{2}-\d{2}-\d{4}(?![\w-])/g,
    isValid: isUsItin,
    isAsOfThings: true
  },
  {
    // HMRC, NIM39110: letters and prefixes that are never given.
    id: "gb-nino",
    pattern: /(?<!\w)(?!BG|GB|NK|KN|TN|NT|ZZ|QQ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?!\w)/gi,
    isValid: (compact) => !/12345[67]|0{6}/.test(compact)
  },
  {
    id: "gb-nhs",
    pattern: /(?<![\w.-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w-]|\.\d)/g,
    isValid: (compact) => weigh(compact, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
    context: /\bnhs\b|national health/i
  },
  {
    id: "de-steuer-id",
    pattern: /(?<![\w.-])[1-9]\d ?\d{3} ?\d{3} ?\d{3}(?![\w-]|\.\d)/g,
    isValid: isGerman,
    context: /steuer|\bidnr\b|\btin\b|tax id/i
  },
  {
    id: "fr-nir",
    pattern: /(?<!\w)[1278][ .]?\d{2}[ .]?\d{2}[ .]?(?:\d{2}|2[AB])[ .]?\d{3}[ .]?\d{3}[ .]?\d{2}(?!\w)/g,
    isValid: isFrench
  },
  {
    id: "es-dni",
    pattern: /(?<![\w.-])\d{8}[ -]?[A-HJ-NP-TV-Z](?![\w-])/gi,
    isValid: (compact) => spanishLetters[number(compact.slice(0, 8)) % 23] === compact[8] && !/^(?:12345678|0{8})/.test(compact)
  },
  {
    id: "es-nie",
    pattern: /(?<![\w.-])[XYZ][ -]?\d{7}[ -]?[A-HJ-NP-TV-Z](?![\w-])/gi,
    isValid: (compact) => {
      const digits = `${"XYZ".indexOf(compact[0] ?? "")}${compact.slice(1, 8)}`;
      return spanishLetters[number(digits) % 23] === compact[8] && !digits.includes("1234567");
    }
  },
  {
    id: "it-codice-fiscale",
    pattern: /(?<!\w)[A-Z]{6}[\dL-NP-V]{2}[A-EHLMPR-T][\dL-NP-V]{2}[A-Z][\dL-NP-V]{3}[A-Z](?!\w)/gi,
    isValid: isItalian
  },
  {
    id: "nl-bsn",
    pattern: /(?<![\w.-])\d{3}\.?\d{3}\.?\d{3}(?![\w-]|\.\d)|(?<![\w.-])\d{4}\.\d{2}\.\d{3}(?!\w)/g,
    isValid: (compact) => weigh(compact, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 && !/^0+$/.test(compact),
    context: /\bbsn\b|burgerservice|sofi/i
  },
  {
    id: "pl-pesel",
    pattern: /(?<![\w.-])\d{11}(?![\w-]|\.\d)/g,
    isValid: isPolish,
    context: /pesel/i
  },
  {
    id: "se-personnummer",
    pattern: /(?<![\w-])(?:19|20)?\d{6}[-+]\d{4}(?![\w-])/g,
    isValid: (compact) => isDateAt(compact.slice(-10), 0, 2, 4) && isLuhn(compact.slice(-10)) && !/0{4}$/.test(compact)
  },
  {
    id: "be-rijksregisternummer",
    pattern: /(?<![\w.-])\d{2}\.?\d{2}\.?\d{2}[- ]?\d{3}[-. ]?\d{2}(?![\w-]|\.\d)/g,
    isValid: isBelgian,
    context: /rijksregister|registre national|nationaal nummer|\bnrn\b|\binsz\b|\bniss\b|belgi/i
  },
  {
    id: "pt-nif",
    pattern: /(?<![\w.-])[1-3569]\d{2} ?\d{3} ?\d{3}(?![\w-]|\.\d)/g,
    isValid: (compact) => {
      const check = 11 - weigh(compact, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
      return (check > 9 ? 0 : check) === number(compact[8] ?? "");
    },
    context: /\bnif\b|contribuinte/i
  },
  {
    id: "fi-hetu",
    pattern: /(?<![\w-])\d{6}[-+A-FU-Y]\d{3}[\dA-FHJ-NPR-Y](?![\w-])/gi,
    isValid: (_compact, raw) => {
      const digits = raw.slice(0, 6) + raw.slice(7, 10);
      return isDateAt(digits, 4, 2, 0) && finnishLetters[number(digits) % 31] === raw[10]?.toUpperCase();
    }
  },
  {
    id: "no-fodselsnummer",
    pattern: /(?<![\w.-])\d{6} ?\d{5}(?![\w-]|\.\d)/g,
    isValid: isNorwegian,
    context: /f[oø]dselsn|personnummer|norw|norsk|norge/i
  },
  {
    id: "ie-pps",
    pattern: /(?<!\w)\d{7}[A-W][A-ITWX]?(?!\w)/gi,
    isValid: isIrish,
    context: /\bppsn?\b|personal public service/i
  },
  {
    // AHV number: an EAN-13 with the country's prefix.
    id: "ch-ahv",
    pattern: /(?<![\w.-])756\.?\d{4}\.?\d{4}\.?\d{2}(?!\w|\.\d)/g,
    isValid: (compact) => weigh(compact, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0
  }
];
function findNationalIds(text, into) {
  for (const { id, pattern, isValid, context, isAsOfThings } of ids) {
    for (const match of text.matchAll(pattern)) {
      const [raw] = match;
      if (!isValid(raw.replace(/[\s./-]/g, "").toUpperCase(), raw)) continue;
      const end2 = match.index + raw.length;
      if (context !== void 0 && !hasContext(text, match.index, end2, context)) continue;
      if (isAsOfThings === true && isOfThing(text, match.index)) continue;
      into.push({ type: "national-id", detail: id, start: match.index, end: end2 });
    }
  }
}
var nationalIdNames = [...new Set(ids.map((each) => each.id))];

// src/sensitive/network.ts
var ipv4 = /(?<![\w.+])\d{1,3}(?:\.\d{1,3}){3}(?![\w]|\.\d)/g;
var otherBefore = /(?:\b(?:v|ver|version|release|build|sect?|section|chapter|clause|article|para(?:graph)?|rule|annex|appendix)|§|#|\b(?:upgrad|updat|migrat)\w{1,3}(?: from| to)?|\b(?:tel|(?:tele)?phone|fax|mobile|cell|whatsapp|call|ring|dial|contact)(?: me| us)?(?: number)?(?: on| at| is)?:?)\.?\s*$|\w\/$/i;
var maxSmall = 31;
var addressWords = /\b(?:ip(?:v4)?|address|hosts?|hostname|servers?|client|ping|dns|gateway|router|tcp|udp|https?|ssh|login|firewall|network|subnet)\b/i;
var resolvers = /* @__PURE__ */ new Set(["1.1.1.1", "1.0.0.1", "8.8.8.8", "8.8.4.4", "9.9.9.9", "4.2.2.2"]);
var counting = /* @__PURE__ */ new Set(["1.2.3.4", "2.3.4.5", "4.3.2.1", "5.6.7.8", "1.1.1.2"]);
function isDocumentation(a, b, c) {
  return a === 192 && b === 0 && c === 2 || a === 198 && b === 51 && c === 100 || a === 203 && b === 0 && c === 113;
}
function isPublic(a, b) {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if (a === 100 && b >= 64 && b <= 127) return false;
  if (a === 169 && b === 254) return false;
  if (a === 172 && b >= 16 && b <= 31) return false;
  if (a === 192 && (b === 168 || b === 0 || b === 88)) return false;
  return !(a === 198 && (b === 18 || b === 19));
}
function findIpv4(text, publicOnly, into) {
  for (const match of text.matchAll(ipv4)) {
    const [raw] = match;
    const parts = raw.split(".").map(Number);
    const [a = 0, b = 0, c = 0, d = 0] = parts;
    if (parts.some((part) => part > 255) || /(?:^|\.)0\d/.test(raw)) continue;
    if (a === 0 || a === 127 && b === 0 || a === 255 || isDocumentation(a, b, c)) continue;
    if (resolvers.has(raw) || counting.has(raw)) continue;
    if (publicOnly && (!isPublic(a, b) || d === 0 && (c === 0 || text[match.index + raw.length] === "/"))) {
      continue;
    }
    const end2 = match.index + raw.length;
    if (otherBefore.test(text.slice(Math.max(0, match.index - 28), match.index))) continue;
    const isSmall = isPublic(a, b) && parts.every((part) => part <= maxSmall);
    if (isSmall && !hasContext(text, match.index, end2, addressWords)) continue;
    into.push({ type: "ip", start: match.index, end: end2 });
  }
}
var ipv6 = /(?<![\w:.])[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){2,7}(?![\w:])/gi;
function groupsOf(raw) {
  const halves = raw.split("::");
  if (halves.length > 2 || raw.endsWith(":") !== raw.endsWith("::")) return void 0;
  const sides = halves.map((half) => half === "" ? [] : half.split(":"));
  const written = sides.flat();
  if (written.includes("") || !/\d/.test(raw)) return void 0;
  if (halves.length === 1 ? written.length !== 8 : written.length > 7) return void 0;
  const zeros = Array.from({ length: 8 - written.length }, () => "0");
  return [...sides[0] ?? [], ...zeros, ...sides[1] ?? []].map((group) => parseInt(group, 16));
}
function findIpv6(text, publicOnly, into) {
  for (const match of text.matchAll(ipv6)) {
    const [raw] = match;
    const groups = groupsOf(raw);
    if (groups === void 0) continue;
    const [first = 0, second = 0] = groups;
    if (first === 8193 && second === 3512 || first === 16383 && second < 4096) continue;
    if (first < 256) continue;
    const isPrivate = (first & 65024) === 64512 || (first & 65408) === 65152 || first >= 65280;
    if (publicOnly && isPrivate) continue;
    if (raw.includes("::") && (first & 57344) !== 8192 && !isPrivate) continue;
    into.push({ type: "ip", start: match.index, end: match.index + raw.length });
  }
}
var mac = /(?<![\w:-])[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}(?![\w:-])/gi;
var noMac = /^(?:00005e0053..|(..)\1{5}|001122334455|0123456789ab|1234567890ab|aabbccddeeff|001a2b3c4d5e|deadbeef....|ffeeddccbbaa)$/;
function findMacs(text, into) {
  for (const match of text.matchAll(mac)) {
    const [raw] = match;
    if (noMac.test(raw.replace(/[:-]/g, "").toLowerCase())) continue;
    into.push({ type: "mac", start: match.index, end: match.index + raw.length });
  }
}

// src/sensitive/payment.ts
var card = /(?<![\w.-]|(?<!\d)\d,)(?:\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{3})?|\d{4}([ -])\d{6}\2\d{4,5}|\d{12,19})(?![\w-]|\.\d|,\d{1,2}(?!\d))/g;
var brand = new RegExp(
  [
    "^4\\d{12}(?:\\d{3}){0,2}$",
    // Visa
    "^(?:5[1-5]\\d{2}|222[1-9]|22[3-9]\\d|2[3-6]\\d{2}|27[01]\\d|2720)\\d{12}$",
    // Mastercard
    "^3[47]\\d{13}$",
    // American Express
    "^(?:6011|64[4-9]\\d|65\\d{2})\\d{12,15}$",
    // Discover
    "^3(?:0[0-59]|[689]\\d)\\d{11}$",
    // Diners Club
    "^35(?:2[89]|[3-8]\\d)\\d{12,15}$",
    // JCB
    "^(?:2131|1800)\\d{11}$",
    // JCB, 15 digits
    "^62\\d{14,17}$",
    // UnionPay
    "^(?:50(?:18|20|38)|5[68]\\d{2}|6304|67(?:59|6[1-3]))\\d{8,15}$"
    // Maestro
  ].join("|")
);
var testCard = new RegExp(
  "^(?:4242424242424242|4000056655665556|4111111111111111|4012888888881881|4222222222222|4005519200000004|4009348888881881|4500600000000061|4917610000000000|4444333322221111|5555555555554444|5105105105105100|2223003122003222|5200828282828210|5454545454545454|2222400070000005|5424000000000015|378282246310005|371449635398431|378734493671000|370000000000002|6011111111111117|6011000990139424|6011981111111113|3056930009020004|30569309025904|38520000023237|36227206271667|3566002020360505|3530111333300000|6200000000000005|6205500000000000004|6304000000000000|6331101999990016|4532015112830366|1234567890123452|4000000000000\\d{3}|(\\d)\\1+)$"
);
var cardWords = /\b(?:card|credit|debit|cc|visa|master ?card|amex|american express|maestro|kreditkarte|kartennummer|carte|tarjeta|carta)\b/i;
function findCards(text, into) {
  for (const match of text.matchAll(card)) {
    const [raw] = match;
    const digits = raw.replace(/\D/g, "");
    if (!isLuhn(digits) || testCard.test(digits)) continue;
    const end2 = match.index + raw.length;
    const isUsual = raw.length > digits.length || digits.length === 16 || digits.length === 15 || digits.length === 14 && digits.startsWith("3");
    if (!(isUsual && brand.test(digits)) && !hasContext(text, match.index, end2, cardWords))
      continue;
    into.push({ type: "card", start: match.index, end: end2 });
  }
}
var iban = /(?<!\w)[A-Z]{2}\d{2}(?:[A-Z0-9]{11,30}|(?:[ -][A-Z0-9]{4}){2,7}(?:[ -][A-Z0-9]{1,3})?)(?!\w)/gi;
var exampleIban = /^(?:GB82WEST12345698765432|GB29NWBK60161331926819|GB33BUKB20201555555555|DE89370400440532013000|DE75512108001245126199|FR1420041010050500013M02606|FR7630006000011234567890189|NL91ABNA0417164300|BE68539007547034|ES9121000418450200051332|IT60X0542811101000000123456|CH9300762011623852957|AT611904300234573201|IE29AIBK93115212345678)$/;
function findIbans(text, check, into) {
  for (const match of text.matchAll(iban)) {
    const found = longestIban(match[0], check);
    if (found === void 0 || exampleIban.test(compactOf(found))) continue;
    into.push({ type: "iban", start: match.index, end: match.index + found.length });
  }
}
var compactOf = (raw) => raw.replace(/[ -]/g, "").toUpperCase();
function longestIban(raw, check) {
  let text = raw;
  for (let tries = 0; tries < 4; tries += 1) {
    const compact = compactOf(text);
    if (isMod97(compact) && check(compact)) return text;
    const cut = Math.max(text.lastIndexOf(" "), text.lastIndexOf("-"));
    if (cut < 0) return void 0;
    text = text.slice(0, cut);
  }
  return void 0;
}
function isMod97(compact) {
  const moved = compact.slice(4) + compact.slice(0, 4);
  const digits = moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return remainder(digits, 97) === 1;
}

// src/sensitive/phone.ts
var start = /(?<![\w+./:$€£#=-]|\d,|[$€£#]\s)|(?<=(?:tel|fax|sms|phone|mobile|cell|whatsapp)[:=])/;
var begin = /(?:(?:\+|00|011[ -])\d{1,3}[ .-]?)(?:\(\d{1,5}\)[ .-]?)?\d|\(\d{1,5}\)[ ./-]?\d|0\d{1,5} ?\/ ?\d|\d\d/;
var extension = /(?:,? ?(?:x|ext\.?|extension|;ext=) ?\d{1,6})/;
var candidate = new RegExp(
  `(?=[+(\\d])(?:${start.source})(?:${begin.source})\\d{0,14}(?:[ .-]\\d{1,8}){0,6}${extension.source}?(?!\\w|[.:/=-]\\d|,\\d{1,3}(?!\\d)|[%€£])`,
  "g"
);
var extensionAtEnd = new RegExp(`${extension.source}$`);
var wordsBefore = /\b(?:phone|telephone|tele?|mobile|cell(?:phone)?|fax|call(?:ing|ed)?|dial(?:l?ing|led)?|hotline|helpline|whatsapp|sms|text(?:ing)? me|messages? to|contact(?: number)?|reach (?:me|us|him|her|them)|answering at|desk|handy|telefon|rufnummer|faks|portable|tél(?:éphone)?|teléfono|móvil|telefono|cellulare|telefoon)\b|\b(?:ring|text)(?: me| us| him| her| them)?(?: on| at)?[:,]? ?$|☎|📞/i;
var wordsAfter = /^[\s,(-]{0,3}(?:office|mobile|cell|fax|desk|home|work)\b/i;
var noPhone = /^(?:\d{4}[-. ]\d{1,2}[-. ]\d{1,2}|\d{1,2}[-. ]\d{1,2}[-. ]\d{2,4}|(?:1[5-9]|20)\d{2}[- ](?:1[5-9]|20)\d{2}|\d{1,3}(?: 000)+|(?!0\d)\d+\.\d+|(\d)\1*)$/;
var noPhoneBefore = /\b(?:isbn|issn|doi|ssn|social security|iban|invoice|order|serial|sku|account|card|tracking|zip|routing)\b/i;
var northAmerican = /^(?:1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}(?: ?(?:x|ext).*)?$/;
var zeroAmerican = /^\(?0\d{2}(?:\) ?|-)\d{3}[ .-]\d{4}$/;
var localAmerican = /^[2-9]\d{2}[ .-]\d{4}$/;
var fictional = /^(?:\+?1[ .-]?)?(?:\(?555\)?[ .-]?\d{3}|\(?\d{3}\)?[ .-]?555)[ .-]?\d{4}$|^\(?1\d{2}(?:\) ?|-)\d{3}[ .-]\d{4}$|^555[ .-]\d{4}$/;
var ofcomDrama = /^(?:44|0)0?(?:1632960|2079460|7700900|1[1-9]\d{1,2}4960|808157|9098790)/;
function isCounting(digits) {
  const step = (digits.charCodeAt(1) - digits.charCodeAt(0) + 10) % 10;
  if (step !== 1 && step !== 9) return false;
  for (let i = 2; i < digits.length; i += 1) {
    if ((digits.charCodeAt(i) - digits.charCodeAt(i - 1) + 10) % 10 !== step) return false;
  }
  return true;
}
var areaAndNumber = /^(?:0\d{1,5}(?:[ .-]| ?\/ ?)|\(0\d{1,5}\) ?)\d{5,8}$/;
var inGroups = /^\(?0[\d)]*[ ./-]+\d+(?:[ ./-]+\d+)+$/;
var pairs = /^\d\d(?: \d\d){5,}$/;
var isPart = /\d[ .,'’]$/;
var maxQuestions = 4e3;
function findPhones(text, regions, parse, into) {
  let questions = 0;
  const ask = (raw, region) => {
    questions += 1;
    return parse(raw, region);
  };
  for (const match of text.matchAll(candidate)) {
    const [raw] = match;
    const digits = raw.replace(/\D/g, "");
    if (digits.length < 7 || digits.length > 21 || noPhone.test(raw)) continue;
    if (fictional.test(raw) || isCounting(digits) || ofcomDrama.test(digits)) continue;
    const start2 = match.index;
    const end2 = start2 + raw.length;
    const isFound = questions > maxQuestions || isPhone(text, start2, end2, raw, digits, regions, ask);
    if (!isFound) continue;
    into.push({ type: "phone", start: start2, end: end2 });
  }
}
function isPhone(text, start2, end2, raw, digits, regions, parse) {
  const isInternational = /^(?:\+|00|011[ -])/.test(raw);
  const isGrouped = /[ .\-/)]/.test(raw);
  const plain = raw.replace(extensionAtEnd, "");
  const before = text.slice(Math.max(0, start2 - 40), start2);
  const isCalled = wordsBefore.test(before) || wordsAfter.test(text.slice(end2, end2 + 12));
  if (!isCalled && (noPhoneBefore.test(before) || isOfThing(text, start2))) return false;
  if (isInternational) {
    const number2 = parse(plain.replace(/^(?:00|011[ -])/, "+"));
    if (number2?.isValid() === true) return isGrouped || isCalled || raw.startsWith("+");
    return number2?.isPossible() === true && isCalled;
  }
  const isAmerican = regions.includes("US") || regions.includes("CA");
  if (isAmerican && northAmerican.test(raw))
    return isCalled || parse(plain, "US")?.isValid() === true;
  if (isCalled && isAmerican && localAmerican.test(raw)) return true;
  const isWritten = digits.length > 8 && (areaAndNumber.test(plain) || inGroups.test(plain)) && !pairs.test(plain) && !isPart.test(before);
  if (!isCalled && !isWritten) return false;
  const isGood = (region) => {
    const number2 = parse(plain, region);
    const isLoose = isCalled && !zeroAmerican.test(plain);
    return isLoose ? number2?.isPossible() === true : number2?.isValid() === true;
  };
  return regions.some(isGood);
}

// src/sensitive/long-word.ts
var isWordUnit = (() => {
  const table = new Uint8Array(128);
  for (const character of "+/=_.-") table[character.charCodeAt(0)] = 1;
  for (let unit = 48; unit < 123; unit += 1) {
    if (/[0-9A-Za-z]/.test(String.fromCharCode(unit))) table[unit] = 1;
  }
  return table;
})();
function hasLongWord(text, length) {
  let start2 = 0;
  while (start2 + length <= text.length) {
    let at = start2 + length - 1;
    while (at >= start2 && isWordUnit[Math.min(text.charCodeAt(at), 127)] === 1) at -= 1;
    if (at < start2) return true;
    start2 = at + 1;
  }
  return false;
}

// src/sensitive/words.ts
var streets = [
  /(?<!\w)\d{1,6} (?!\d+ Supreme )(?:[A-Z][\w'’.-]{0,29} ){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Terrace|Way|Parkway|Pkwy|Highway|Hwy|Square|Sq|Loop|Crescent)\b\.?(?:,? (?:Apt|Suite|Ste|Unit|#)\.? ?\w{1,6})?/g,
  new RegExp("(?<![\\p{L}\\d])\\p{Lu}[\\p{L}-]{1,29}(?:straße|strasse|str\\.|weg|gasse|allee|platz|laan|straat|gatan|vägen|vej|gade|veien|gata|katu|tie) \\d{1,4}[a-z]?(?!\\w)", "gu"),
  new RegExp("(?<!\\w)(?:\\d{1,5},? )(?:rue|avenue|boulevard|place|chemin|impasse|quai|allée)(?: (?:de|du|des|la|le|l'))*(?: \\p{Lu}[\\p{L}'-]{1,29}){1,3}", "giu"),
  new RegExp("(?<!\\w)(?:[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Cc]alle|[Aa]venida|[Rr]ua|ul\\.)(?: (?:de|del|della|da|do|di))*(?: \\p{Lu}[\\p{L}'-]{1,29}){1,3},? \\d{1,4}(?!\\w)", "gu"),
  /\bP\.? ?O\.? Box \d{1,6}(?!\w)/gi
];
function findStreets(text, into) {
  if (!/\d/.test(text)) return;
  for (const pattern of streets) {
    for (const match of text.matchAll(pattern)) {
      const end2 = match.index + match[0].length;
      into.push({ type: "street-address", start: match.index, end: end2 });
    }
  }
}
var maxPiece = 4e3;
function findPeople(text, findIn, into) {
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + maxPiece);
    const space = to < text.length ? text.lastIndexOf(" ", to) : to;
    if (space > from) to = space;
    const piece = text.slice(from, to);
    for (const { text: name, offset } of findIn(piece)) {
      const trimmed = name.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
      const at = piece.indexOf(trimmed, offset.start);
      if (trimmed === "" || at < 0 || !new RegExp("\\p{Lu}", "u").test(trimmed)) continue;
      into.push({ type: "person", start: from + at, end: from + at + trimmed.length });
    }
    from = to;
  }
}

// src/sensitive/personal-data.ts
var personalDataTypes = [
  "email",
  "iban",
  "card",
  "crypto",
  "national-id",
  "mac",
  "ip",
  "phone",
  "street-address",
  "person"
];
var defaultTypes = personalDataTypes.filter(
  (type) => type !== "street-address" && type !== "person"
);
var defaultRegions = [
  ...["US", "CA", "GB", "IE", "DE", "AT", "CH", "FR", "BE", "NL", "ES", "PT", "IT"],
  ...["SE", "NO", "DK", "FI", "PL"]
];
var digit = /\d/;
var sixDigits = /\d(?:[ .()/-]{0,3}\d){5}/;
var address = /:[\da-f]{0,4}:|\d\.\d{1,3}\.\d{1,3}\.\d/i;
var fours = /\d\d[ -][a-z\d]{4}[ -][a-z\d]{4}[ -]/i;
var shortestWord = 15;
function mayHoldNumber(text) {
  if (!digit.test(text)) return false;
  return sixDigits.test(text) || hasLongWord(text, shortestWord) || address.test(text) || fours.test(text);
}
async function createPersonalDataScanner(options = {}) {
  const types = new Set(options.types ?? defaultTypes);
  const publicOnly = options.publicIpsOnly ?? true;
  const isAllowed = createAllowList(options.allow ?? []);
  const numbers = [];
  const words2 = [];
  if (types.has("iban")) numbers.push(await createIbanFinder());
  if (types.has("card")) numbers.push(findCards);
  if (types.has("crypto")) numbers.push(findCryptoAddresses);
  if (types.has("national-id")) numbers.push(findNationalIds);
  if (types.has("mac")) numbers.push(findMacs);
  if (types.has("ip")) {
    numbers.push((text, into) => {
      findIpv4(text, publicOnly, into);
      findIpv6(text, publicOnly, into);
    });
  }
  if (types.has("phone")) numbers.push(await createPhoneFinder(options.regions ?? defaultRegions));
  if (types.has("street-address")) words2.push(findStreets);
  if (types.has("person")) words2.push(await createPersonFinder());
  const wantsEmail = types.has("email");
  return (text) => {
    let spans;
    if (wantsEmail && text.includes("@")) findEmails(text, spans ??= []);
    if (numbers.length > 0 && mayHoldNumber(text)) {
      spans ??= [];
      for (const find of numbers) find(text, spans);
    }
    if (words2.length > 0) {
      spans ??= [];
      for (const find of words2) find(text, spans);
    }
    if (spans === void 0 || spans.length === 0) return noSpans;
    return resolveOverlaps(spans.filter(({ start: start2, end: end2 }) => !isAllowed(text.slice(start2, end2))));
  };
}
async function createIbanFinder() {
  const { isValidIBAN } = await import("./ibantools-2EJVJ56F.js");
  return (text, into) => findIbans(text, (compact) => isValidIBAN(compact), into);
}
async function createPhoneFinder(regions) {
  const { isSupportedCountry, parsePhoneNumberFromString } = await import("./max-EISDKHO5.js");
  const known2 = [];
  for (const region of regions) {
    if (!isSupportedCountry(region))
      throw new RangeError(`${region} is no region of phone numbers`);
    known2.push(region);
  }
  return (text, into) => findPhones(
    text,
    known2,
    (raw, region) => parsePhoneNumberFromString(raw, {
      extract: false,
      ...region === void 0 ? {} : { defaultCountry: region }
    }),
    into
  );
}
async function createPersonFinder() {
  const { default: nlp } = await import("./three-V24CQJ6P.js");
  return (text, into) => findPeople(
    text,
    (piece) => nlp(piece).people().json({ offset: true }),
    into
  );
}

// src/sensitive/private-keys.ts
var begin2 = /-----BEGIN ?[A-Z0-9 ]{0,24}PRIVATE KEY(?: BLOCK)?-----/g;
var end = /-----END ?[A-Z0-9 ]{0,24}PRIVATE KEY(?: BLOCK)?-----/y;
var maxBody = 2e4;
var minBase64 = 60;
var minDistinct = 16;
var body = /(?:[A-Za-z0-9+/=\s\\]|Proc-Type: [\w,]{1,20}|DEK-Info: [\w,-]{1,80}|Version: [^\n]{1,80}|Comment: [^\n]{1,80})*/y;
function findPrivateKeys(text, into) {
  for (const match of text.matchAll(begin2)) {
    const from = match.index + match[0].length;
    const window = text.slice(from, from + maxBody);
    body.lastIndex = 0;
    const [inside = ""] = body.exec(window) ?? [];
    const base64 = inside.replace(/\\[nrt]|[^A-Za-z0-9+/]/g, "");
    if (base64.length < minBase64 || new Set(base64).size < minDistinct) continue;
    let to = from + inside.length;
    end.lastIndex = to;
    to += end.exec(text)?.[0].length ?? 0;
    into.push({ type: "private-key", detail: "pem", start: match.index, end: to });
  }
}

// src/sensitive/secrets.ts
var shortestWord2 = 16;
var words = /A3T|A(?:KI|GP|ID|RO|IP|NP|NV|SI)A|(?:SECRET|secret|Secret)_?(?:ACCESS|access|Access)|npm_|_authToken=|x-oauth-basic|xox[bpaor]-|xapp-|services\/[Tt]|T3BlbkFJ|sk-ant-|gsk_|hf_|lin_api_|ntn_|PRIVATE KEY|SG\.|shp(?:pa|ca|at|ss)_|gh[pousr]_|github_pat_|glpat-|gl(?:c|sa)_|ops_ey|hv[sbr]\.|vc[piark]_|dapi|dckr_pat_|figd_|eyJ|AIza|[sr]k_live_|AccountKey=/;
function mayHoldSecret(text) {
  if (text.includes("://") && text.includes("@")) return true;
  return hasLongWord(text, shortestWord2) && words.test(text);
}
var unwanted = /* @__PURE__ */ new Set(["gcp", "filter-comments"]);
async function createSecretScanner(options = {}) {
  const { rules } = await import("./module-OJF7MMIF.js");
  const isAllowed = createAllowList(options.allow ?? []);
  const found = [];
  let text = "";
  const checks = rules.map((rule) => ({ rule, name: rule.meta.id.replace(/^.*secretlint-rule-/, "") })).filter(({ name }) => !unwanted.has(name)).map(({ rule, name }) => {
    const context = {
      createTranslator: () => (id, values) => ({
        id,
        values: Object.values(values).map(String)
      }),
      report: ({ message, range }) => {
        if (message.id === "AWSAccountID") return;
        found.push(spanOf(text, message, range, name));
      },
      ignore() {
      }
    };
    const handler = rule.create(context, name === "aws" ? { enableIDScanRule: true } : {});
    return { name, handler };
  });
  if (checks.length === 0) throw new Error("secretlint has no rules");
  return (scanned) => {
    if (!mayHoldSecret(scanned)) return noSpans;
    text = scanned;
    found.length = 0;
    findPrivateKeys(text, found);
    findOwn(text, found);
    for (const { name, handler } of checks) {
      for (const filePath of name === "npm" ? [void 0, ".npmrc"] : [void 0]) {
        const source = { content: text, filePath, ext: "", contentType: "text" };
        if (handler.file?.(source) instanceof Promise) {
          throw new Error(`secretlint's rule ${name} does not answer at once`);
        }
      }
    }
    const spans = found.filter(({ type, start: start2, end: end2 }) => {
      const value = text.slice(start2, end2);
      if (type !== "login" && !hasLongWord(value, shortestWord2)) return false;
      return !isAllowed(value) && (type === "private-key" || !isPlaceholder(value));
    });
    text = "";
    found.length = 0;
    return resolveOverlaps(spans);
  };
}
function spanOf(text, { values }, [from, to], name) {
  let end2 = to;
  for (const value of values) {
    const at = value === "" ? -1 : text.indexOf(value, from);
    if (at >= 0 && at <= to + 512) end2 = Math.max(end2, at + value.length);
  }
  return { type: typeOf(name), detail: name, start: from, end: end2 };
}
function typeOf(rule) {
  if (rule === "privatekey") return "private-key";
  return rule === "basicauth" || rule === "database-connection-string" ? "login" : "token";
}
var own = [
  // RFC 7519, compact form: two JSON objects in base64url and a signature.
  ["jwt", /(?<![\w.-])eyJ[\w-]{10,2000}\.eyJ[\w-]{10,8000}\.[\w-]{20,1000}(?![\w-])/g],
  ["google", /(?<![\w-])AIza[\w-]{35}(?![\w-])/g],
  ["stripe", /(?<!\w)[sr]k_live_[A-Za-z0-9]{20,247}(?!\w)/g],
  ["azure", /AccountKey=[A-Za-z0-9+/]{86}==/g]
];
function findOwn(text, into) {
  for (const [detail, pattern] of own) {
    for (const { index, 0: raw } of text.matchAll(pattern)) {
      if (detail === "jwt" && !isJwt(raw)) continue;
      into.push({ type: "token", detail, start: index, end: index + raw.length });
    }
  }
}
var tutorial = ".eyJzdWIiOiIxMjM0NTY3ODkw";
function isJwt(raw) {
  if (raw.includes(tutorial)) return false;
  try {
    const header = JSON.parse(
      Buffer.from(raw.slice(0, raw.indexOf(".")), "base64url").toString()
    );
    return typeof header === "object" && header !== null && "alg" in header;
  } catch {
    return false;
  }
}
var placeholder = /EXAMPLE|your[_-]?\w{0,20}(?:key|token|secret|password)|(.)\1{7}|<[\w -]{1,40}>|\$\{|\{\{|process\.env|012345678|12345678(?:9|0)|abcdefgh/i;
function isPlaceholder(value) {
  return placeholder.test(value);
}

// src/algorithms/characters.ts
function countCharacters(text) {
  let count = text.length;
  for (let i = 1; i < text.length; i += 1) {
    const isLow = (text.charCodeAt(i) & 64512) === 56320;
    if (isLow && (text.charCodeAt(i - 1) & 64512) === 55296) count -= 1;
  }
  return count;
}

export {
  countCharacters,
  resolveOverlaps,
  personalDataTypes,
  defaultTypes,
  defaultRegions,
  createPersonalDataScanner,
  createSecretScanner
};
