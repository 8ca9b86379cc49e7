// What no judge need be asked about, and what none should be trusted with: texts that are known to
// open judges without saying anything, texts that hide something, and texts that speak to the judge.
// A deterministic look before the model's, so that a record can't talk its way past it.
import { findHidden } from '../algorithms/hidden-text.ts';
import { fenceWords } from './fence.ts';
import type { Shown } from './subject.ts';

export type ScreenCode =
  /** Nothing, or a phrase that opens judges ("master key"), where an answer should be. */
  | 'empty-answer'
  | 'hidden-text'
  /** The marks between which records are sent. */
  | 'forged-fence'
  /** The form in which judges answer. */
  | 'forged-reply'
  /** A sentence that tells a judge what to say. */
  | 'addresses-judge';

export interface ScreenHit {
  readonly code: ScreenCode;
  readonly pointer: string;
  /** What was found, at most 120 characters: hostile text. */
  readonly found: string;
}

const maxFoundCharacters = 120;

/**
 * Openers and punctuation that some judges take for a right answer: "One Token to Fool
 * LLM-as-a-Judge" (Zhao et al. 2025, arXiv 2507.08794) names ":", "Thought process:", "Solution" and
 * their like in several languages. Compared without case, and without white space and punctuation at
 * the ends.
 */
export const masterKeys: readonly string[] = [
  ' ',
  '.',
  ',',
  ':',
  'Thought process:',
  "Let's solve this problem step by step.",
  'Solution',
  '解',
  'かいせつ',
  'Respuesta',
];

const openers = new Set(
  [
    ...masterKeys,
    'solution:',
    'answer',
    'the answer is',
    'final answer',
    'step 1',
    'reasoning',
    'explanation',
    'lösung',
    'respuesta',
    'réponse',
    '答案',
    '思考过程',
  ].map(bare),
);

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]+/gu, ' ')
    .trim();
}

// Sentences to a judge, in words that data seldom holds side by side. Every gap is bounded, so that the
// patterns stay linear. After the phrases of Raina et al. 2024 (arXiv 2402.14016), RobustJudge
// (arXiv 2506.09443) and common injections. A dataset about prompt injection will hold some.
const target = String.raw`(?:judges?|graders?|evaluators?|reviewers?|raters?|scorers?|assessors?|annotators?|auto-?rater|llm|reward model|classifier|quality filter)`;
const top = String.raw`(?:5|five|10|ten|100|full|top|maximum|max|highest|perfect|best|excellent|passing)`;
const addresses: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|skip|override|bypass|drop)\b[^.!?\n]{0,40}\b(?:instructions?|rubric|rules|criteria|prompt|guidelines?|directions)\b/i,
  new RegExp(
    String.raw`\b(?:note|message|instructions?|attention|memo|hint|reminder|dear|hello|hey|hi)\b[^.!?\n]{0,20}\b${target}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:give|assign|award|score|rate|grade|mark|output|return|report|respond with|answer with|set)\b[^.!?\n]{0,40}\b${top}[- ](?:scores?|marks?|ratings?|points?|grades?|stars?)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:scores?|ratings?|grades?|marks?|verdict)\b[^.!?\n]{0,24}(?:\b(?:must|should|shall|will|is to|has to|have to)\b[^.!?\n]{0,12}\b(?:be )?|[:=] ?)(?:a )?(?:${top}|keep|pass|accept|[45] ?/ ?5|10 ?/ ?10)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:${target}|ai|assistant|model|system)\b[^.!?\n]{0,40}\b(?:must|should|shall|has to|have to|is required to|are required to)\b[^.!?\n]{0,30}\b(?:scores?|rate|grade|accept|approve|pass|keep|prefer|choose)\b`,
    'i',
  ),
  /\b(?:you are|act as|pretend to be|from now on you)\b[^.!?\n]{0,40}\b(?:judge|grader|evaluator|lenient|generous)\b/i,
  /(?:^|\n)\s{0,4}(?:\[|<\|?|#{1,4} ?|<<)(?:system|admin|developer|inst|im_start|sys)\b/i,
  /\b(?:new|updated|revised|real|actual) (?:system )?(?:instructions?|rubric|task|prompt|rules)\b ?(?:[:=]|are|is\b)/i,
  /\b(?:end|close|start|begin)(?:ing)? of (?:the )?(?:record|data|untrusted|document|submission)\b/i,
  /\b(?:prefer|choose|pick|select|favou?r) (?:answer |response |text |output |option )?["']?[AB]\b["']?(?! ?[\w/])/,
  /\b(?:mark|label|classify|flag|treat|accept|approve) (?:this|it|the) (?:record|sample|entry|answer|response|submission|item)?\s?(?:as )?["']?(?:keep|pass|accepted|approved|correct|valid|good)\b/i,
];

const reply = /"(?:score|ticket|hardFails|better|margin|verdict|scores)"\s{0,4}:/;

/** Everything that stands out in what a judge would see; most often nothing. */
export function screen(shown: readonly Shown[]): readonly ScreenHit[] {
  const hits: ScreenHit[] = [];
  const answers = shown.filter(({ role }) => role === 'response' || role === 'text');
  const [first] = answers;
  if (first !== undefined && answers.every(({ text }) => isEmptyAnswer(text))) {
    hits.push(hit('empty-answer', first.pointer, first.text));
  }
  for (const { pointer, text, role } of shown) {
    if (role === 'call') continue;
    const [hidden] = findHidden(text);
    if (hidden !== undefined) {
      hits.push(hit('hidden-text', pointer, hidden.spells ?? hidden.found));
    }
    const fence = fenceWords.exec(text);
    if (fence !== null) hits.push(hit('forged-fence', pointer, fence[0]));
    const forged = reply.exec(text);
    if (forged !== null) hits.push(hit('forged-reply', pointer, forged[0]));
    const said = addressOf(text);
    if (said !== undefined) hits.push(hit('addresses-judge', pointer, said));
  }
  return hits;
}

function hit(code: ScreenCode, pointer: string, found: string): ScreenHit {
  return { code, pointer, found: found.slice(0, maxFoundCharacters) };
}

/** True for a text that says nothing: white space, punctuation alone, an opener alone. */
export function isEmptyAnswer(text: string): boolean {
  // Longer than every opener: an answer, or for others to judge.
  if (text.length > 80) return false;
  const words = bare(text);
  // Signs such as + or an emoji can be an answer; punctuation is none.
  if (words === '') return !/\p{S}/u.test(text);
  return openers.has(words);
}

function addressOf(text: string): string | undefined {
  // What a reader sees as one letter is matched as one: full-width and styled letters.
  const plain = text.normalize('NFKC');
  for (const pattern of addresses) {
    const found = pattern.exec(plain);
    if (found !== null) return found[0];
  }
  return undefined;
}
