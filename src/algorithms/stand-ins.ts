// Text that stands for something a text model neither gets nor gives: an image, a file, a page on
// the web, or a deed. Patterns have bounded repeats and look at short texts only.

const maxStandIn = 400;

const things =
  'image|picture|photo(?:graph)?|painting|drawing|sketch|illustration|graphic|graph|chart|diagram|' +
  'figure|map|logo|poster|banner|meme|comic|cartoon|gif|animation|icon|screenshot|infographic|' +
  'visuali[sz]ation|visual|word ?cloud|wireframe|render(?:ing)?|3d|video|clip|movie|audio|sound|' +
  'song|music(?:al)?|melody|tune|podcast|recording|file|attachment|attached|document|article|pdf|' +
  'spreadsheet|excel|sheet|presentation|slides?|link|app|website|web ?page|dataset|data ?set';

const thing = new RegExp(`\\b(?:${things})s?\\b`, 'i');
// One pair of brackets around words: no HTML attributes, no list of quoted values, no code.
const bracketed = /^(?:<[^<>="/!?{}|]+>|\[[^[\]="{}|\d]+\]|\([^()="{}|]+\))\.?$/;

/** True when a trimmed text is a bracketed name of an image, a sound or a file: `[Image]`. */
export function isStandIn(trimmed: string): boolean {
  if (trimmed.length > maxStandIn || !'<[('.includes(trimmed.charAt(0))) return false;
  return bracketed.test(trimmed) && thing.test(trimmed);
}

const image =
  /!\[[^\]\n]{0,200}\]\(\s?(?:https?:|data:)|<img\s[^>]{0,200}?src\s?=|\bimage: ?https?:/i;

/** An image in Markdown or HTML, or undefined. */
export function findImage(text: string): string | undefined {
  const mayHold = text.includes('![') || text.includes('<') || text.includes('http');
  return mayHold ? image.exec(text)?.[0] : undefined;
}

const link = /^[<[("]?(?:https?:\/\/|www\.)[^\s]{2,2000}$/i;

/** True when a link is all that a trimmed text holds. */
export function isLink(trimmed: string): boolean {
  const mayBe = trimmed.length <= 2048 && '<[("hHwW'.includes(trimmed.charAt(0));
  return mayBe && link.test(trimmed);
}

/** Longer texts say more than that something is done. */
const maxClaim = 220;

const mayClaim = / been |I(?: ha|['’])ve |attached/;
const done =
  /\b(?:has|have) (?:now |also |just |already )?been (?:successfully )?([a-z]{2,20}(?:ed|t|wn|en|de))\b/i;
const did =
  /^(?:(?:sure|ok|okay|done|of course|certainly)[,.!] )?I(?:['’]ve| have) (?:now |just |already |successfully )?([a-z]{2,20}(?:ed|t|wn|en|de))\b/i;
const attached = /\b(?:see|find|view) (?:the |my )?attached\b|\bI(?:['’]ve| have) attached\b/i;
const letters = /\b(?:e-?mail|letter|message|memo|note|reply)\b/i;

const irregularVerbs: Readonly<Record<string, string>> = {
  built: 'build',
  cut: 'cut',
  drawn: 'draw',
  made: 'make',
  put: 'put',
  sent: 'send',
  set: 'set',
  written: 'write',
};

/**
 * The words of a short answer that claims to have done what was asked, `has been deleted` after
 * "Delete the file", or undefined.
 */
export function findPretence(request: string, answer: string): string | undefined {
  if (answer.length > maxClaim || !mayClaim.test(answer)) return undefined;
  const claim = answer.includes(' been ') ? done.exec(answer) : did.exec(answer);
  if (claim !== null && isAsked(request, (claim[1] ?? '').toLowerCase())) return claim[0];
  return letters.test(request) ? undefined : attached.exec(answer)?.[0];
}

/** True when one of the first words of the request is the verb of the participle. */
function isAsked(request: string, participle: string): boolean {
  const irregular = irregularVerbs[participle];
  // booked, created, cropped, copied
  const verbs =
    irregular === undefined
      ? [2, 1, 3].map((cut) => participle.slice(0, -cut)).concat(participle.slice(0, -3) + 'y')
      : [irregular];
  const words = request.trimStart().slice(0, 80).toLowerCase().split(/\s+/, 5);
  return verbs.some((verb) => verb.length > 2 && words.includes(verb));
}
