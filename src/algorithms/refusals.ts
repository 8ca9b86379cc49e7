// What a model says instead of an answer: that it will not or can not, that it is a model, what one
// ought to do. Only openings and set phrases; no word lists of topics, groups or opinions.
//
// English: the refusal lists of NVIDIA/garak (mitigation detectors) and bigcode-project/octopack
// (filter_oasst.py), without their topic words. Spanish, Portuguese, French, German, Chinese and
// Japanese: what taoq-ai/ziran's refusal detector and octopack list for these. Every pattern is
// bounded, so that each is linear in the text.

import { either, findIn, phraseOf, straight, type Phrase } from './set-phrases.ts';

/** A refusal stands at the start of an answer: in its first characters (docs/gates/refusal.md). */
const openingCharacters = 300;

const apology =
  /(?:(?:(?:i'm|i am) )?(?:really |very |so |truly |deeply )?sorry|i (?:sincerely )?apologi[sz]e|(?:my )?apologies|unfortunately|regrettably|i'm afraid|i am afraid|i (?:appreciate|understand) your|thank you for your|due to|as an? )[^\n]{0,120}?/;
const unable =
  /\bi(?:'m| am)?(?: really| currently| just| simply)? (?:can't|cannot|can not|could not|couldn't|will not|won't|unable to|not able to|not (?:allowed|authori[sz]ed|built|comfortable|designed|equipped|going|in a position|permitted|prepared|programmed|qualified|trained|willing)(?: to| with)?|not capable of|(?:do not|don't) feel comfortable|wouldn't be able to|would not be able to)(?: be able to)?(?: directly| personally| ethically| morally| in good conscience)?/;
const serve =
  /(?:assist|help(?! but\b| \w+ing\b|ed\b)|provid(?:e|ing)(?! (?:you )?(?:with )?(?:the |an? |any )?(?:most )?(?:current|latest|live|real-?time|recent|up-to-date)\b)|fulfil|comply|answer|respond|generat(?:e|ing)|creat(?:e|ing)|complete (?:this|that|the|your)|perform|execut|access|offer|support|promot|recommend|engage|writ(?:e|ing) (?:this|that|an?|the)|produc|give you|display|draw|set|play|process|discuss|share|condone|encourage|facilitat|participate|suggest|advise|do (?:that|this|it|so)\b|verify|predict|determine|tell you|show you|book|send|open|take part|contribute|go along|continue with|proceed|be (?:a )?part of|justify|speculate|diagnose|prescribe|pretend|instruct|guide you|direct you|teach you|comment on|speak (?:for|on)|have a conversation|locate|interact|make (?:this|that|an?) |search|browse|advocat|endorse|translate this)/;
const refusals: readonly RegExp[] = [
  new RegExp(`(?:${apology.source})?${unable.source} ${serve.source}`),
  new RegExp(`${apology.source}${unable.source}(?: do)?[.!]`),
  new RegExp(
    `(?:${apology.source})?\\bi (?:must|have to|need to|will have to)(?: respectfully| politely)? (?:decline|refuse)`,
  ),
  new RegExp(
    `(?:${apology.source})?\\bi (?:do not|don't) have the (?:ability|capability|capacity) to`,
  ),
  new RegExp(
    `(?:${apology.source})?(?:this|the|that|your) (?:instruction|task|request|question|prompt)\\b[^.\\n]{0,60}? (?:cannot|can't|can not|could not) be (?:complet|done|answer|perform|fulfil|execut|generat|process)`,
  ),
  // It would not be appropriate for me to …, it goes against my guidelines
  new RegExp(
    `(?:${apology.source})?(?:it|that|this)(?:(?:'s not| is not| would not be| wouldn't be)(?: \\w{2,14}){1,3}|(?:'s| is| would be) (?:impossible|inappropriate|unethical|irresponsible|against my \\w{4,14})) for me to`,
  ),
  /[^.\n]{0,80}?\b(?:against|violat(?:e|es|ing)|beyond|outside(?: of)?|not within|not part of) my (?:\w{3,12} ){0,2}(?:abilit|capabilit|design|ethic|expertise|guideline|polic|principle|programming|purpose|scope|training|value)/,
  // I'm programmed to follow …
  new RegExp(
    `(?:${apology.source})?\\bi(?:'m| am) (?:only |here |strictly )?(?:programmed|designed|required|trained|obligated|committed) (?:to|not to) (?:adhere|avoid|follow|not|prevent|priorit|refus|respect|uphold)`,
  ),
  // I don't provide …, that is not something I can do
  new RegExp(
    `(?:${apology.source})?\\bi (?:do not|don't) (?:assist|comment on|facilitat|generat|produc|provid)`,
  ),
  /(?:that|this|it)(?:'s| is) not something (?:that )?i(?:'m| am| can| could| have| will)\b/,
  /i(?:'d| would)? (?:rather not|prefer not to|politely decline|respectfully decline|decline to (?:answer|comment|respond|provide|assist)|refuse to (?:answer|assist|comment|help|respond|provide|engage|participate))/,
  // Sorry, the task …
  /(?:(?:i'm|i am) )?(?:really |very |so |truly )?sorry,? (?:but )?(?:the|this|that|your) (?:\w{2,12} )?(?:task|request|instruction)\b/,
  /[^.\n]{0,80}?\bwe (?:cannot|can't|can not|are unable to|are not able to) (?:complete|answer|fulfil|perform|process) (?:this|that|the|your) (?:task|request|question|instruction|prompt)/,
  /[^.\n]{0,80}?(?:beyond|outside|not within) the (?:capabilit(?:y|ies)|scope|abilit(?:y|ies)) of (?:an? |the )?(?:gpt|ai|language model|text)/,
  /[^.\n]{0,80}?\b(?:gpt|ai|language) ?(?:-?\d )?(?:language )?(?:models?|assistants?) (?:cannot|can't|can not|is not able|are not able|is unable|are unable|(?:is|are) not (?:designed|capable))/,
  // Spanish and Portuguese
  /(?:lo siento|lamento|lamentablemente|desafortunadamente|disculp[ae]|desculpe?|sinto muito|infelizmente|peço desculpas)[^\n.]{0,100}? (?:n[oã]o? (?:puedo|posso|(?:me )?(?:es|é) (?:posible|possível)|soy capaz|sou capaz|(?:tengo|tenho) (?:la capacidad|a capacidade|acceso|acesso)|est(?:oy|ou) autorizado))/,
  /n[oã]o? (?:puedo|posso) (?:ayudar|ajudar|proporcionar|fornecer|generar|gerar|cumplir|cumprir|responder a)/,
  /lamento no poder|lamento não poder|debo rechazar|devo recusar/,
  // French
  /(?:je suis (?:vraiment |sincèrement )?désolée?|désolée?|malheureusement|je regrette|excusez-moi)[^\n.]{0,100}? (?:je ne (?:peux|suis) pas|il m'est impossible)/,
  /je ne (?:peux pas (?:vous aider|t'aider|fournir|générer|répondre)|suis pas (?:en mesure|autorisée?))|je dois refuser/,
  // German
  /(?:es )?tut mir (?:sehr |wirklich )?leid[^\n.]{0,60}? (?:ich (?:kann|darf|bin)|(?:kann|darf) ich)\b[^\n.]{0,80}? (?:nicht|keine?n?)\b/,
  /(?:leider|das) (?:kann|darf) ich\b[^\n.]{0,80}? (?:nicht|keine?n?)\b/,
  /ich (?:kann|darf) (?:ihnen |dir )?(?:das |dabei |diese[rnms]? [^\s.]{1,30} |damit )?(?:leider )?nicht (?:helfen|beantworten|bereitstellen|tun|unterstützen)/,
  /ich bin nicht (?:in der lage|autorisiert)|ich muss (?:das |dies )?ablehnen/,
  // Chinese
  /(?:很|非常|十分)?(?:对不起|抱歉|遗憾)[^。\n]{0,30}?(?:无法|不能|没有能力|没有办法)/,
  /我(?:无法|不能)(?:回答|提供|协助|帮助|满足|生成|完成|访问)|我必须拒绝/,
  // Japanese
  /(?:大変|誠に)?(?:申し訳|すみません|恐れ入り|残念)[^\n]{0,80}?(?:できません|いたしかねます|できかねます)/,
];
/** What a model does not have or know. */
const lacks: readonly RegExp[] = [
  new RegExp(
    `(?:${apology.source})?\\bi (?:(?:do not|don't) (?:currently )?have (?:direct |any |enough |sufficient |specific |personal |detailed |private |real-?time |the |and |or ){0,4}|have no )(?:access to|details (?:about|on)|information (?:about|on|regarding)|knowledge (?:of|about)|records? of|way (?:of|to) (?:know|access|verif))`,
  ),
  new RegExp(
    `(?:${apology.source})?\\bi(?:'m| am| do| would)?(?: not|n't) (?:aware of|familiar with|know|privy to) (?:who |where |what |how )?your?\\b`,
  ),
  new RegExp(
    `(?:${apology.source})?\\bi (?:do not|don't) have (?:enough|sufficient) (?:context|details|information)`,
  ),
  new RegExp(
    `(?:${apology.source})?it(?:'s| is| would be) (?:difficult|impossible|not possible) (?:for me )?to (?:answer|determine|give|know|provide|say|tell)\\b[^.\\n]{0,80}\\byour\\b`,
  ),
  // Sorry, but …
  /(?:(?:i'm|i am) )?(?:really |very |so |truly )?sorry,? but\b|i (?:sincerely )?apologi[sz]e,? but\b|(?:my )?apologies,? but\b/,
];
/** Who says that there is no such thing, or what was known once, answers. */
const answersYet =
  /\bfictional (?:being|character|entity|figure|person|place|setting|universe|world)|\bnot (?:a )?real\b|\b(?:does not|doesn't|do not|don't) (?:actually )?exist\b|\bas of (?:my|20\d\d)\b/i;
/** And who tells where to find what is lacking. */
const tellsWhere =
  /(?:however|but),? (?:according to|based on|here(?:'s| is| are)|you (?:can|could|may|might) (?:call|check|contact|find|look|reach|search|try|visit))\b/i;
/** A longer answer that says what it lacks refuses where that is nobody's business, or where it stops there. */
const withheld =
  /\b(?:confidential(?:ity)?|consent|permission|personal|privacy|private|your)\b|\bi(?:'m| am)? (?:can't|cannot|unable|not able)\b/i;
const shortCharacters = 160;
/** Signs that a refusal may follow; an answer without any needs no closer look. */
const refusalSign =
  /n't |n’t |not |unable|sorry|decline|refuse|outside|beyond |against |violat|have no |impossible|appropriate|programmed|designed|required|trained|committed|rather |prefer |\bn[oã]o? |puedo|posso|poder|peux|suis|impossible|refuser|kann|darf|bin |muss|无法|不能|没有|拒绝|ません|ねます/i;
const beginning = '^[\\s*_\'"]{0,4}(?:(?:hello|hi|hey|well)[.!,] )?';
const refusal = either(refusals, beginning);
const lack = either(lacks, beginning);

/** The refusal that a text opens with, or undefined. */
export function findRefusal(text: string): Phrase | undefined {
  const opening = openingOf(text);
  if (!refusalSign.test(opening)) return undefined;
  const plain = straight(opening);
  const found = findIn(refusal, plain) ?? (mayLack(text, plain) ? findIn(lack, plain) : undefined);
  return found === undefined || answersYet.test(text.slice(0, 2 * openingCharacters))
    ? undefined
    : found;
}

function mayLack(text: string, opening: string): boolean {
  if (tellsWhere.test(opening)) return false;
  return text.length <= shortCharacters || withheld.test(opening);
}

const model = /(?:ai|artificial intelligence|(?:large )?language model|chat ?bot)/;
const selfReferences: readonly RegExp[] = [
  new RegExp(
    `\\bas an? (?:[\\w-]{1,20} ){0,3}?${model.source}(?: (?:language|chat|text|model|assistant|system|chatbot|program|developed|created|trained|designed|made|built|by|\\w{2,12})){0,5}?,? (?:i\\b|i'|my\\b|it(?:'s| is))`,
  ),
  new RegExp(
    `\\bi(?:'m| am) (?:just |only |merely |actually )?an? (?:[\\w-]{1,20} ){0,3}?${model.source}(?: (?:language )?(?:model|assistant|system|program))?(?:[.,;!]| (?:and|so|that|without|created|developed|trained|designed|which|but)\\b)`,
  ),
  /\bmy (?:knowledge cut ?-?off|training data|programming (?:does|do|prohibit|prevent))/,
  /\bas of my (?:last |latest |most recent |current )?(?:update|training|knowledge)/,
  /\bi (?:do not|don't) (?:have|hold|possess) (?:any )?personal (?:opinion|belief|preference|feeling|experience|emotion|view)/,
  /\bi(?:'m| am| was|, [\w ]{1,30},)? (?:an? [\w ]{1,40} )?(?:developed|created|trained|made|built) by (?:openai|anthropic|google|meta|mistral|deepseek|alibaba)\b/,
  // Spanish, Portuguese, French, German
  /(?:^|[.,!?\n] ?)(?:como|sou|soy) (?:un |um |una |uma )?(?:modelo de (?:lenguaje|linguagem|ia\b)|intelig[eê]ncia artificial,)/,
  /\ben tant qu(?:e modèle (?:de langage|linguistique|d'ia)|'(?:ia,|intelligence artificielle,))/,
  /\bals (?:ki,|ki-(?:sprach)?modell|künstliche intelligenz,|(?:großes )?sprachmodell)/,
  // Chinese and Japanese
  /作为(?:一个|一款|一种)?(?:ai|人工智能|语言模型|大型语言模型)[^。，,\n]{0,12}[，,]/,
  /(?:ai|人工知能|言語モデル)として、?(?:私|わたし)/,
];
/** A word that stands in every self-reference; looking for a few short ones is cheap. */
const selfSigns = ['I ', "I'", 'I’', 'my ', 'My ', ' i ', 'odelo de ', 'KI', 'IA,'];
const beyondAscii = /[^\0-\x7f]/;
const selfReference = either(selfReferences);

/** Where a text speaks of itself as a model, or undefined. */
export function findSelfReference(text: string): Phrase | undefined {
  const mayHold = holdsAny(text, selfSigns) || beyondAscii.test(text);
  return mayHold ? findUnquoted(selfReference, text) : undefined;
}

const sermons: readonly RegExp[] = [
  /\bit(?:'s| is) (?:very |also |always |really |crucial and )?(?:important|crucial|essential) to (?:note|remember|understand|recognize|emphasize|acknowledge|approach|treat|respect|consider|be (?:mindful|respectful|aware))\b/,
  /\b(?:ethical|safety|moral|community) (?:guidelines|principles|standards)\b/,
  /\bplease refrain\b/,
  /\bit(?:'s| is) (?:not|never) (?:appropriate|ethical|okay|ok|acceptable|respectful)\b/,
  /\bi (?:strongly |firmly )?(?:condemn|discourage|advise against)\b/,
  /\b(?:violence|discrimination|hate) is never (?:the answer|acceptable|okay|justified)/,
];
const sermonSign =
  /important to|crucial to|essential to|guidelines|principles|standards|refrain|appropriate|ethical|okay|acceptable|respectful|condemn|discourage|advise against| is never /i;
const sermon = either(sermons);

/** Moralising boilerplate in a text, or undefined. Much good writing holds some of it too. */
export function findSermon(text: string): Phrase | undefined {
  return sermonSign.test(text) ? findUnquoted(sermon, text) : undefined;
}

function holdsAny(text: string, signs: readonly string[]): boolean {
  for (const sign of signs) if (text.includes(sign)) return true;
  return false;
}

function openingOf(text: string): string {
  return text.slice(0, openingCharacters);
}

/** Quotation marks and code are looked for in the line around a match, so far back at most. */
const maxLine = 400;
/** A text that quotes more of them is about them. */
const maxMatches = 8;

/** The first match that is neither quoted nor code. */
function findUnquoted(pattern: RegExp, text: string): Phrase | undefined {
  const plain = straight(text);
  let from = 0;
  for (let tried = 0; tried < maxMatches; tried += 1) {
    const match = pattern.exec(from === 0 ? plain : plain.slice(from));
    if (match === null) return undefined;
    const index = from + match.index;
    if (!isQuoted(plain, index)) return phraseOf(plain, match[0], index);
    from = index + match[0].length;
  }
  return undefined;
}

/** True within quotation marks, backticks, a code block or a quoted line. */
function isQuoted(text: string, index: number): boolean {
  const from = Math.max(0, index - maxLine);
  const lineStart = text.lastIndexOf('\n', index - 1) + 1;
  const before = text.slice(Math.max(from, lineStart), index);
  if (/^\s{0,3}>/.test(before)) return true;
  if (count(before, '"') % 2 === 1 || count(before, '`') % 2 === 1) return true;
  if (before.lastIndexOf('“') > before.lastIndexOf('”')) return true;
  if (before.lastIndexOf('«') > before.lastIndexOf('»')) return true;
  if (before.lastIndexOf('„') > Math.max(before.lastIndexOf('“'), before.lastIndexOf('”')))
    return true;
  return text.includes('```') && count(text.slice(0, index), '```') % 2 === 1;
}

function count(text: string, mark: string): number {
  let times = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) times += 1;
  return times;
}
