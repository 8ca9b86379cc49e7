// Markers of a generator or a chat template that got into a text, and placeholders that stand where
// text should. Every pattern is linear: repeats are bounded, or can't match what follows them.

/** No placeholder is longer; Alpaca's longest has 65 characters. */
const maxPlaceholder = 120;
/** Nor is one without brackets. */
const maxPlainPlaceholder = 40;

/** One pattern that matches a whole text when one of `patterns` does; letter case is ignored. */
function whole(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(`^(?:${patterns.map((pattern) => pattern.source).join('|')})$`, 'i');
}

const placeholder = whole(
  /["'`\\]{0,4}[<[({] ?no(?:in|out)put ?[>\])}][.,"'`]{0,4}/, // <noinput>
  /no(?:in|out)put[.,]?/,
  /<no[ _-]?output\b[^<>]{0,100}>/, // <No output>, <nooutput - cannot create a visual output>
  /<no[ _-]input>/,
  /[<[] ?(?:insert|your) [^<>[\](){}=]{1,80}[>\]]\.?/, // [Insert Bar Chart]
  /[<[({] ?(?:to ?do|tb[acd]|fixme|placeholder|blank|empty|fill (?:me )?in) ?[>\])}]\.?/,
  /(?:todo|tbd)[.:!]?/,
  /(?:insert|add|put|write|your|the) (?:text|answer|response|output|content)(?: goes)? here[.:]?/,
  /lorem ipsum[^]{0,30}/,
  /(?:#{1,4} ?)?(?:output|response|answer|assistant|completion|solution) ?:/,
);

/** True when a placeholder is all that a trimmed text holds. */
export function isPlaceholder(trimmed: string): boolean {
  const { length } = trimmed;
  if (length > maxPlainPlaceholder && !'<[({`"'.includes(trimmed.charAt(0))) return false;
  return length <= maxPlaceholder && placeholder.test(trimmed);
}

const emptyWord = whole(
  /["'`<[(]?(?:n\/a|n\.a\.|none|null|nan|not (?:applicable|available))["'`>\])]?[.!]?/,
  /[[(]?no (?:output|input|answer|response|data)(?: (?:required|needed|expected|provided|given))?[\])]?\.?/,
);

/** True when a trimmed text says that there is nothing, which now and then is the right answer. */
export function isEmptyWord(trimmed: string): boolean {
  return trimmed.length <= 32 && emptyWord.test(trimmed);
}

// AlpacaDataCleaned's pattern, with the spellings that Alpaca's own records add to it.
const noInput = whole(
  /[\\"'`{<[(: \n]{0,4}no[ _-]?inputs?e?(?: (?:is )?(?:required|needed|necessary|provided|given))?[\\"'`}>\])?.,!: ]{0,4}/,
);

/** True when a trimmed input says that there is no input. */
export function isNoInput(trimmed: string): boolean {
  return trimmed.length <= 40 && noInput.test(trimmed);
}

// The next item of a list of generated tasks (AlpacaDataCleaned's pattern).
const merged = /(?:^|\n)[^\w\n]{0,8}\d{1,3}\.\s{0,3}Instruction\s?:/;

/** The heading of a second record inside a text, or undefined. */
export function findMergedRecord(text: string): string | undefined {
  return text.includes('Instruction') ? merged.exec(text)?.[0].trim() : undefined;
}

// In two words it may be what a program printed, unless the text begins with it.
const leaked = /<no(?:in|out)put\b[^<>]{0,60}>|\[no(?:in|out)put\]|^<no[ _-](?:in|out)put>/gi;
const voiceXml = /<\/no(?:in|out)put>|<vxml\b/i;
// Alpaca ends some answers with `// end of output //`, `//EOM//` or a bare `##`, its separator.
const endMarker =
  /(?:(?:\/\/|[<[(#*-]{1,3}) ?(?:end of (?:the )?(?:output|response|answer|text)|EOM)\b.{0,3}(?:\/\/|[>\])#*-]{1,3})|\n[ \t]{0,8}#{1,6})$/i;

/** A generator's marker such as `<noinput>` in a text, or undefined. */
export function findLeakedMarker(text: string): string | undefined {
  if (!text.includes('<') && !text.includes('[')) return undefined;
  const found = findUnquoted(leaked, text);
  // VoiceXML has elements of these names.
  return found === undefined || voiceXml.test(text) ? undefined : found;
}

/** A marker such as `// end of output //` that a text ends with, or undefined. */
export function findEndMarker(text: string): string | undefined {
  let end = text.length - 1;
  while (end > 0 && text.charCodeAt(end) <= 32) end -= 1;
  if (text.charCodeAt(end) === 46 || !'/>])#*-'.includes(text.charAt(end))) return undefined;
  return endMarker.exec(text.slice(Math.max(0, end - 80), end + 1))?.[0].trim();
}

const token =
  /<[|｜][a-z_▁]{2,40}[|｜]>|\[\/?INST\]|<<\/?SYS>>|<(?:start|end)_of_turn>|<\/s>\s{0,4}$/gi;
const heading = /^#{2,3} ?(?:Instruction|Response|Human|Assistant|User) ?:/gim;

/**
 * A control token of a chat template (ChatML, Llama, Gemma, DeepSeek), or undefined. `allowed` are
 * not looked for.
 */
export function findTemplateToken(text: string, allowed: readonly string[]): string | undefined {
  if (!text.includes('<') && !text.includes('[')) return undefined;
  const found = findUnquoted(token, text, allowed)?.trim();
  return found === '</s>' && text.includes('<s>') ? undefined : found; // HTML strikes out with <s>
}

/** A heading of Alpaca's or Vicuna's prompt template, or undefined. */
export function findTemplateHeading(text: string, allowed: readonly string[]): string | undefined {
  return text.includes('#') ? findUnquoted(heading, text, allowed) : undefined;
}

// The roles that FastChat's and Anthropic's plain-text templates put at the start of a line.
const turn = /\n[ \t]{0,8}(?:\*\*)?(?:Human|User|Assistant)(?:\*\*)? ?:/g;
const label = /^(?:Assistant|Response) ?:\s/;

/** A role at the start of a later line, or one before the whole text; else undefined. */
export function findRoleMarker(text: string): string | undefined {
  const found = text.includes('\n') ? findUnquoted(turn, text) : undefined;
  return (found ?? label.exec(text)?.[0])?.trim();
}

const interfaceText = /(?:^|\n)(?:Copy code|Regenerate response)[ \t]{0,8}(?:\n|$)/;

/** A button of ChatGPT's page that was copied with the text (FastChat removes them), or undefined. */
export function findInterfaceText(text: string): string | undefined {
  if (!text.includes('\n')) return undefined;
  const mayHold = text.includes('Copy code') || text.includes('Regenerate response');
  return mayHold ? interfaceText.exec(text)?.[0].trim() : undefined;
}

/** The first match that is not shown as code: after a quote or backtick, or in a code block. */
function findUnquoted(
  pattern: RegExp,
  text: string,
  allowed: readonly string[] = [],
): string | undefined {
  let inFence = false;
  let fence = -2; // not looked for yet
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    if (fence === -2) fence = text.indexOf('```');
    while (fence !== -1 && fence < found.index) {
      inFence = !inFence;
      fence = text.indexOf('```', fence + 3);
    }
    const before = found.index > 0 ? text.charAt(found.index - 1) : '';
    const isQuoted = before === '`' || before === '"' || before === "'";
    if (!inFence && !isQuoted && !allowed.includes(found[0])) return found[0];
  }
  return undefined;
}
