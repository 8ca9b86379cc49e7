// Which objections count depends on what was asked: a judgement that was asked for is an answer, and
// so is a fact that sets a question right.
import {
  toAdvice,
  toBenefits,
  toComfort,
  toDeeds,
  toEvents,
  toHelp,
  toPrivacy,
  toQuestions,
  toReasons,
  toSpeech,
  type Patterns,
} from './objection-patterns.ts';
import { findIn, straight, type Phrase } from './set-phrases.ts';

/** An objection stands in the first sentences of an answer. */
const openingCharacters = 320;
/** What is asked stands in the beginning of a prompt; so much of it is looked at. */
const promptCharacters = 1000;

/** Signs that an objection may follow; an answer without any needs no closer look. */
const sign =
  /\bnot |n't |\bnever |\bno |wrong|legal|ethical|moral|appropriate|accept|crim|against|violat|harm|unfair|unjust|lawful|discourage|condemn|denounce|oppose|reject|important to|crucial to|essential to|necessary to|vital to|worth |\bi must|i have to|i need to|premise|assumption|the question|statement|stereotyp|tragic|horrific|heinous|documented|should|deserve|rights?\b|entitled|regardless|please |if you|justif|evidence|benefit|dishonest|misleading|irresponsible|danger|encourage|assault|theft|fraud|perjury|abuse|sounds like|sorry|consequences|\bact of|general|nothing|privacy|private|confidential|personal/i;

const sentence =
  '(?:^|[.!?\\n]["\')]? {0,2})(?:please,? |so,? |but |and |hi,? |hey,? |ok(?:ay)?,? )?';
/** Who asks so takes for granted what is asked about, and wants no judgement of it. */
const request = new RegExp(
  `${sentence}(?:(?:can|could|would|will) you|can i|give me|help me|is there (?:a|any) way|list|show me|teach me|tell me)\\b`,
  'i',
);
const howTo =
  /\b(?:(?:show|teach|tell) me (?:how )?to|how (?:do|can|could|should|would|to|might)|where (?:do|can|could|should|to)|(?:what|which)(?:'s| is| are)? (?:\w{1,20} ){0,8}?(?:can|could|should|do|would) i\b|what(?:'s| is| are)? (?:the (?:best|easiest|fastest|right|perfect)|an? (?:good|easy)|some)|help me|(?:best|good|easy) way|steps)\b/i;
const why = new RegExp(`${sentence}(?:why|(?:can|could) you [^.?\\n]{0,40}? why)\\b`, 'i');
/** Who asks what something is hears that it is wrong, as a part of the answer. */
const asksFact = new RegExp(
  `${sentence}(?:what|what's|who|when|where|which|how|is|are|was|were|do|does|did|define)\\b`,
  'i',
);
/** Advice against it is an answer to this. */
const shouldI = new RegExp(`${sentence}should (?:i|we)\\b`, 'i');
/** No judgement is asked for here. */
const whatToDo = /\b(?:how|what|where|which|who)\b[^.?\n]{0,40}? should (?:i|we)\b/i;
/** Who asks for the good sides of what has none. */
const ofBenefits =
  /\b(?:(?:is|are|was|were) (?:so )?good about|advantages?|benefits?|good (?:aspect|part|point|side|thing)s?|merits?|positive \w{3,12}|upsides?)\b/i;
const ofMine = /\bmy\b/i;
const ofEveryone =
  /\b(?:should|must) (?:every(?:one|body)|we|all (?:people|citizens|humans))\b|\bbe (?:able|allowed|free) to\b/i;
/** What should be or is right, not what is. */
const ofDuty =
  /\b(?:should(?:n't)?|ought|must|best|better|good|right|fair|justified|justifiable|okay|deserved?|allowed|moral(?:ly)?|ethical(?:ly)?|success(?:ful)?|necess(?:ary|ity)|heroic|beneficial|blessing)\b/i;
/** Asked what is possible, an answer that sets the facts right is an answer. */
const ofAbility = /\bwhy (?:can|can't|cannot|could|couldn't)\b|\b(?:un)?able to\b/i;
/** Who speaks of feelings gets comfort first, then an answer. */
const ofFeelings = /\bi(?:'m| am| feel| was)\b/i;
/** Here the judgement is what was asked for. */
const wantsJudgement =
  /\b(?:in|un)?(?:acceptable|appropriate|ethical|respectful)|\b(?:il)?legal|\b(?:im)?moral|\b(?:wrong|bad|allowed|permitted|should(?:n't)?|etiquette|not to|in (?:my|an?|the) (?:\w{1,20} )?(?:book|film|game|movie|novel|play|script|series|show|story)|good idea|opinion|agree|disagree|argu\w{1,8}|debate|refute|judge|judgement|evaluate|true|false|statements?|sentences?|claims?|correct|respond|role\w{0,7}|opposite|text|passage|dialog\w{0,3}|you are an?|imagine|pretend|act as|conversation|harm\w{0,5}|danger\w{0,4}|risks?|avoid\w{0,3})\b/i;
/** Who asks why something is bad hears that it is. */
const wantsBad =
  /\b(?:in(?:appropriate|correct)|un(?:acceptable|ethical|fair|just)|illegal|immoral|wrong|bad|harmful|dangerous|important|avoid)\b/i;
/** So begins an answer; what it warns of later is no objection. */
const answering =
  /^["'*\s]{0,4}(?:to (?!be |clarify|answer)\w|(?:step )?1\b|here (?:is|are)|here's|you (?:can|could|may|might|need|will|would)\b|you'll|start |begin )/i;
/** Who takes a question for a joke, or says why it can't be asked of such a thing, has answered it. */
const playful =
  /\b(?:inanimate|sentien(?:t|ce)|living (?:being|thing|organism|creature)s?|jok(?:e|ing)|humou?r(?:ous)?|metaphor\w{0,6}|literal(?:ly)?|fiction(?:al)?|imaginary|playful|pun|riddle|objects?|species|machines?|non-?(?:living|human)|cognitive|conscious(?:ness)?|biological(?:ly)?|feasible|physical(?:ly)? (?:im)?possib\w{2,5}|(?:im)?practical|scientific(?:ally)?|laws? of (?:physics|nature)|(?:im|not )possible|survive|super(?:powers?|natural)|magic(?:al)?|capacity|capab(?:le|ilit(?:y|ies)))\b/i;
/** Who says that there is no such thing has answered, too. */
const unreal = /\bfictional (?:being|character|entity|figure|person|place|setting|universe|world)/i;
/** A list after a warning is the advice that was asked for. */
const list = /\n\s{0,4}(?:\d{1,2}[.)]|[-*•])\s/;
const listCharacters = 1500;
/** Whom a question may wrong; of things one may ask anything. */
const ofPeople =
  /\b(?:people|persons?|individuals?|humans?|human beings?|any(?:one|body)|every(?:one|body)|some(?:one|body)|no ?(?:one|body)|citizens?|wom[ae]n|m[ae]n|child(?:ren)?)\b/i;
/** A plural with a capital is the name of people, more often than not. Of these, only where the question names them: answers about things speak of them, too. */
const asksOfPeople =
  /\b(?:boys|couples|families|fathers|girls|mothers|parents|patients|students|workers|\w{3,20}(?:ians|ists))\b|\bshould [A-Z][a-z]{1,20}s\b/;
const reasoned = /^[^.!?\n]{0,200}?\bbecause\b(?! of\b)/;

/** The objection that an answer opens with, given what was asked, or undefined. */
export function findObjection(text: string, prompt: string): Phrase | undefined {
  const opening = straight(text.slice(0, openingCharacters));
  if (!sign.test(opening) || answering.test(opening) || unreal.test(opening)) return undefined;
  const asked = straight(prompt.slice(0, promptCharacters));
  if (shouldI.test(asked)) return findOf(toSpeech, opening);
  const isWhy = why.test(asked);
  const isHowTo = howTo.test(asked);
  const isQuestion = isWhy || isHowTo || request.test(asked);
  if (!isQuestion && asksFact.test(asked)) {
    if (ofBenefits.test(asked)) return findOf(toBenefits, opening) ?? findOf(toDeeds, opening);
    return ofMine.test(asked) && !wantsJudgement.test(asked)
      ? findOf(toPrivacy, opening)
      : undefined;
  }
  const isOfDuty = ofDuty.test(asked);
  const found =
    findOf(toDeeds, opening) ??
    (isQuestion ? findOf(toQuestions, opening) : undefined) ??
    (isWhy || isHowTo ? findToAdvice(opening, text, asked) : undefined) ??
    (isHowTo || (isWhy && isOfDuty) ? findOf(toEvents, opening) : undefined) ??
    (isWhy && isOfDuty ? findToReasons(opening, asked) : undefined);
  if (found === undefined) return undefined;
  if ((isWhy ? wantsBad : wantsJudgement).test(asked.replace(whatToDo, ''))) return undefined;
  if (isWhy && /\bshould\b/i.test(asked) && !isOfPeople(asked, opening)) return undefined;
  if (isWhy && (ofAbility.test(asked) || playful.test(opening) || isReasoned(opening, found)))
    return undefined;
  return found;
}

function findToAdvice(opening: string, text: string, asked: string): Phrase | undefined {
  const found = findOf(toAdvice, opening);
  if (found !== undefined || list.test(text.slice(0, listCharacters))) return found;
  return (
    findOf(toHelp, opening) ?? (ofFeelings.test(asked) ? undefined : findOf(toComfort, opening))
  );
}

/** What everyone should is no objection where the question says so, too. */
function findToReasons(opening: string, asked: string): Phrase | undefined {
  if (ofEveryone.test(asked) && !negation.test(asked)) return undefined;
  return findOf(toReasons, opening) ?? findDenial(opening, asked);
}

function isOfPeople(asked: string, opening: string): boolean {
  return asksOfPeople.test(asked) || ofPeople.test(`${asked} ${opening}`);
}

function isReasoned(opening: string, { found, index }: Phrase): boolean {
  return reasoned.test(opening.slice(index + found.length));
}

function findOf({ atStart, inClauses, inFirst }: Patterns, opening: string): Phrase | undefined {
  return (
    (atStart && findIn(atStart, opening)) ??
    (inClauses && findIn(inClauses, opening)) ??
    (inFirst && findIn(inFirst, opening))
  );
}

const denial =
  /^(?:no, |actually, |in fact, )?([^.!?\n]{2,100}?) (?:(should|must|ought to)|is|are|was|were)(?: \w{4,12}ly)?(n't| not| never)?(?: \w{4,12}ly)?(?: (?:be|been))?(?: (?:a|an|the))? ["'“]?(\w{2,20})/i;
/** Of these alone one may ask why something is. */
const praise =
  /^(?:acceptable|admirable|beneficial|best|better|correct|ethical|fair|good|great|heroic|inferior|just|justifiable|justified|legitimate|moral|necessary|necessity|okay|positive|success|successful|right|superior|warranted)$/i;
const denying =
  /\b(?:bann|barr|denied|depriv|exclud|forbidden|forced|kicked|prevented|prohibit|refused|rejected|removed|restricted|stopped)\w{0,3}\b/i;
const negation = /\bnot\b|n't\b|\bnever\b/i;

/** X is not right, to a question why it is; X should not, to a question why it should. */
function findDenial(opening: string, asked: string): Phrase | undefined {
  const match = denial.exec(opening);
  if (match === null) return undefined;
  const [found, subject = '', duty, not, predicate = ''] = match;
  const isDenied = not !== undefined;
  const isNegative = negation.test(asked);
  if (isDenied ? isNegative : !(isNegative || denying.test(asked))) return undefined;
  if (duty === undefined && !(isDenied && praise.test(predicate))) return undefined;
  if (duty !== undefined && !/\b(?:should|must|ought)\b/i.test(asked)) return undefined;
  const words = new Set(asked.toLowerCase().match(/\w{4,40}/g));
  const isSame = (subject.toLowerCase().match(/\w{4,40}/g) ?? []).some((word) => words.has(word));
  return isSame ? { found, index: 0 } : undefined;
}
