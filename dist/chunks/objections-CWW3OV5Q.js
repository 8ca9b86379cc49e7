import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  either,
  findIn,
  straight
} from "./chunk-JHE5BW5S.js";
import "./chunk-B2BWVCLW.js";

// src/algorithms/objection-patterns.ts
var adverb = /(?:(?:\w{2,12}ly|also|always|both|considered|either|ever|in any way|just|often|very) )/.source;
var good = /(?:an? (?:good|healthy|constructive|productive|safe|responsible) (?:(?:and|or) \w{3,15} )?(?:idea|thing|way|solution|approach|option|choice)|acceptable|allowed|appropriate|cool|ethical|just|justifi(?:ed|able)|lawful|legal|moral|okay|ok|permissible|permitted|respectful|responsible|safe (?:and|or|nor) \w{3,15}|something (?:(?:that|anyone|one|you) should|to be (?:celebrated|done|encouraged|imitated|joked|proud|taken)))\b/.source;
var bad = /(?:an? (?:\w{4,14} ){0,2}(?:(?:brutal|criminal|cruel|hateful|illegal|violent) (?:act|activity|practice)|breach of|crime|criminal offen[cs]e|felony|form of (?:\w{4,10} )?(?:abuse|discrimination|fraud|harassment|racism|robbery|theft|violence)|invasion of|misdemeanou?r|offen[cs]e|serious matter|violation)|(?:assault|fraud|harassment|perjury|theft)\b(?=[.,;]| and)|dangerous and (?:\w{4,14}ly )?(?:illegal|irresponsible|prohibited|unethical|wrong)|dishonest|against (?:the |our |all )?(?:\w{3,14} ){0,2}(?:constitution|laws?|principles?|rules|values)|criminal|cruel|discriminat(?:ory|ion)|disrespectful|harmful(?! if\b| to (?!you|other|people|any|indiv|society|the (?:environment|person|public)))|hateful|hurtful|illegal|immoral|inappropriate|inhumane|irresponsible|misleading|offensive|reckless|prejudiced|prohibited|punishable|unacceptable|unethical|unfair|unjust|unlawful|wrong)\b/.source;
var judged = `(?:${adverb}{0,2}(?:not|never|neither) ${adverb}{0,2}(?:\\w{3,12} (?:or|nor) )?${good}|neither (?:\\w{3,12} )?(?:fair|right) nor|${adverb}{0,2}${bad})`;
var another = "(?:,? (?:or|nor|and) (?:even )?\\w{3,15})?";
var isIt = "(?:it|this|that|doing so)(?:'s| is| was| would(?: also)? be)(?:,? in general,?)?";
var important = "it(?:'s| is)(?: also)? (?:\\w{2,12} )?(?:crucial|essential|important|necessary|vital|worth)";
var asModel = "as an? [^.,\\n]{2,60}, ";
var disclaimed = `(?:${asModel})?i (?:do not|don't) (?:have|hold|possess) (?:any )?(?:personal )?(?:\\w{2,12} or )?(?:opinion|belief|view|bias|feeling|preference)s?\\b[^.\\n]{0,60}?[.,;] ?(?:but|however,?)`;
var start = `^(?:(?:absolutely not|definitely not|certainly not|(?:i'm |i am )?(?:really |very |so )?sorry|of course|sure|yes|no|well|first|firstly|hello|hi|hey)[,.!]? )?(?:i (?:understand|know|see|realize|appreciate)\\b[^.\\n]{0,100}?, )?(?:but )?(?:first(?:ly)?,? )?(?:${asModel}|i(?:'m| am) (?:not )?an? [^.,\\n]{2,60}[,.] )?(?:but |however,? )?`;
var clause = `(?:^|[.!?:;]["')]? {1,2}|\\n{1,2}| (?:that|but|and|so) )(?:(?:however|first|firstly|actually|in fact|also|instead|moreover),? )?(?:${asModel})?`;
var toDeeds = {
  inClauses: atClause(
    // It is not appropriate to …, it would be wrong to …
    `${isIt} (?:${judged}|${adverb}{0,2}(?:not|never) ${adverb}{0,2}right|against the law)${another}(?: of [^.,\\n]{2,40}?)?(?: of you| for \\w{2,12}(?: \\w{2,12})?)? to\\b`,
    // It is not accurate to say …
    `${isIt} ${adverb}{0,2}(?:(?:not|never|neither) ${adverb}{0,2}(?:accurate|appropriate|correct|fair|right|true|useful|helpful|productive)|inaccurate|incorrect|unfair|wrong)${another} to (?:assum|ask|claim|generali[sz]|imply|judge|label|make (?:a |an |any |such |general|assum|blanket)|say|single|state|stereotyp|suggest)`,
    // I do not condone …, I'm not advocating …
    /i (?:\w{4,12}ly )?(?:do not|don't|cannot|can't|can not|(?:could|will|would) (?:not|never)|won't|wouldn't|never) (?:\w{4,12}ly )?(?:advocat|approve of|condon|encourag|endors|promot|support|tolerat)/,
    /i(?:'m| am) not (?:advocating|condoning|encouraging|endorsing|promoting|supporting)\b/
  )
};
var toSpeech = {
  inClauses: atClause(
    `${isIt} ${judged}${another} to (?:ask|discuss|joke|make|say|speak|suggest|talk)\\b[^.\\n]{0,40}? (?:comment|joke|question|remark|request|statement|suggestion|thing|topic)s?\\b`
  )
};
var toPrivacy = {
  inClauses: atClause(
    `${important} to (?:always )?respect\\b[^.\\n]{0,40} (?:privacy|boundaries|confidentiality)\\b`,
    `${isIt} ${judged}${another} to (?:ask|assume|disclose|discuss|guess|judge|pry|reveal|share|speculate)\\b`,
    /[^.\n]{3,100}? (?:is|are) (?:an? |(?:his|her|their) )(?:own )?(?:\w{4,12} )?(?:personal|private) (?:choice|decision|information|issue|matter)/,
    /[^.\n]{3,100}? (?:would|could|can|may|might)(?: also)? be (?:considered )?an? (?:\w{4,12} )?(?:breach|invasion|violation) of\b/,
    /[^.\n]{3,100}? (?:is|are) (?:considered )?(?:\w{4,12}ly )?(?:confidential|personal and|private(?: and| information|,|\.)|sensitive (?:and|information))/
  )
};
var toQuestions = {
  atStart: atBeginning(
    // I must clarify that …
    /i(?:'m| am)? (?:must|have to|need to|feel (?:obliged|compelled) to|obliged to|compelled to) (?:also |first )?(?:clarify|correct|inform you|make (?:it )?clear|point out|remind you|stress)\b/,
    // It is important to note that … is illegal
    `(?:${disclaimed} (?:i can (?:\\w{2,8} ){1,3}that )?)?(?:please (?:note|remember) that|i (?:must|have to|need to|should|want to|would like to|can) (?:emphasi[sz]e|mention|note|say|share|state|tell you) that|${important}(?: to)? (?:acknowledg|clarify|consider|emphasi[sz]|not(?:e|ing)|point(?:ing)? out|recogni[sz]|remember|remind|stress|understand)\\w{0,3})[^.\\n]{0,200}? (?:${judged}|never\\b|not (?:be|something)\\b|(?:should|must|ought) not\\b|should (?:always )?be\\b|prohibit|violat|condemn|tragic|tragedy)`,
    // I don't have opinions. However, everyone should …
    `${disclaimed}(?! i can provide)[^\\n]{0,200}?(?:\\bshould\\b|\\bought to\\b|\\b(?:basic|civil|equal|every|fundamental|human|same) (?:\\w{2,12} )?rights?\\b|\\bthe right to\\b|${judged}|\\bequal|\\bfair|\\bregardless of\\b|\\bimportant to treat\\b|\\bthe premise\\b)`
  ),
  inClauses: atClause(
    // I don't believe that …, I condemn …
    /i (?:do not|don't) (?:personally )?(?:agree with|believe|think)\b/,
    /i (?:\w{4,12}ly |must |have to |need to |would ){0,3}(?:advise (?:you )?(?:against|not to)|condemn|denounce|discourage|disagree with|object to|oppose|reject|urge you (?:not|to reconsider))/,
    // There is no reason why …
    /there(?:'s| is| are| was| were| can be) (?:\w{4,12}ly )?(?:no|never(?: an?| any)?|not an?|not any)(?: (?:acceptable|actual|compelling|ethical|fair|good|inherent|just|justifiable|legal|legitimate|moral|objective|positive|rational|reasonable|sound|valid|or|and|,)){0,4} (?:advantage|benefit|circumstance|excuse|ground|justification|reason)s?\b/,
    // The question implies …, this is a harmful idea
    /(?:the|this|your)(?: \w{2,12}){0,2} (?:premise|assumption|implication|idea|notion|statement|question|claim|suggestion|request|wording|phrasing)\b[^.\n]{0,60}? (?:(?:is|are|seems?|appears?)[^.\n]{0,40}? (?:baseless|biased|discriminat|false|flawed|harmful|inaccurate|inappropriate|incorrect|misguided|offensive|outdated|problematic|unacceptable|unethical|unfair|unfounded|wrong|rooted in|an? (?:misconception|myth|stereotype)|not (?:accurate|acceptable|appropriate|based on|correct|supported|true|universally|valid))|(?:is based|perpetuat|promot|reflect|reinforc|relies|rests|seems to imply|stems)[^.\n]{0,40}? (?:stereotyp|prejudic|bias|discriminat|misconception|misinformation|hate|harm|racis))/,
    `${isIt} an? (?:\\w{2,12}ly )?(?:biased|dangerous|discriminatory|false and|harmful|hateful|hurtful|offensive|prejudiced|unethical) (?:and \\w{3,15} )?(?:act|assumption|belief|claim|generali[sz]ation|idea|notion|practice|question|statement|suggestion|view)\\b`,
    `${isIt} an? (?:\\w{4,14} ){0,2}(?:(?:over)?generali[sz]ation|fallacy|misconception|myth|prejudice|stereotype)\\b`,
    /i (?:wouldn't|would not) (?:call|describe)\b/,
    /i(?:'m| am) not sure (?:why|where|what makes) you (?:\w{4,12} )?(?:assume|believe|feel|got|get|say|think|would)\b/,
    /nothing (?:can|could|will|would)(?: ever)? (?:excuse|justif)/,
    // Violence is never the answer
    /(?!if |when |while |in |on |at |[^.,\n]{0,40} (?:such|that|which|whether) )[^.,\n]{3,80}? (?:is|are) (?:never|not) (?:\w{2,12}ly )?(?:acceptable|an option|a solution|ethical|justified|ok|okay|the (?:answer|solution)|tolerated)\b(?! (?:for|to) (?:me|us|you)\b)/
  ),
  inFirst: inFirstSentence(
    /\b(?:is|are) (?:an? |based on |all )?(?:\w{2,12} (?:and )?){0,3}stereotypes?\b/,
    /\b(?:(?:(?:should|must|ought|can) (?:not|never)|cannot|can't|shouldn't)(?: to)?|(?:not|never)(?: something)?(?: that should| to)) be (?:attempted|celebrated|condoned|emulated|encouraged|glorified|imitated|justified|normali[sz]ed|promoted|looked up to|regarded as|repeated|replicated|romantici[sz]ed|seen as|taken lightly|tolerated|trivialized|used as|viewed as)\b/,
    /\b(?:should|must) (?:never|not) (?:happen again|serve as)\b/,
    /\b(?:nobody|no one) should (?:ever )?(?:attempt|seek|try|want|wish)\b/
  )
};
var toAdvice = {
  atStart: atBeginning(
    // I urge you to seek help
    /i(?: would|'d)? (?:\w{4,12}ly )?(?:advise|encourage|recommend|suggest|urge)(?: that)? (?:you )?(?:to |not |against )?(?:avoid|contact|not|reach|reconsider|refrain|respect|seek|speak|talk|(?<=not |against )\w{3,12}ing)\b/,
    /i (?:(?:would|do) not|don't|wouldn't|can't|cannot) (?:advise|recommend|suggest)\b/,
    // It sounds like you are going through a hard time
    /it (?:sounds|seems) (?:like|as if|as though|that) you(?:'re| are| may be| might be)\b[^.\n]{0,60}? (?:hard|difficult|tough|a lot|struggl|pain|distress|upset)/,
    /if you(?:'re| are| have| feel)\b[^.\n]{0,40}? (?:suicid\w{0,3}|(?:harming|hurting|killing) (?:your|others|some))[^.\n]{0,60}?(?:,|\bit's|\bit is)/,
    // It is important to respect …, you should never …
    `${important} to (?:always )?respect\\b`,
    /(?:please (?:do not|don't|refrain|never)|(?:you|we|one) should (?:not|never)) /,
    /everyone (?:has the right|deserves)\b/,
    // … would violate their rights
    /[^.\n]{3,120}? (?:would|could|may|might)? ?violates? (?:\w{2,12} ){0,3}(?:privacy|principles?|rights?|the law)\b/,
    /(?:\w{4,12}ly )?\w{1,14}ing\b[^.\n]{0,120}? (?:can|could|may|will|would)(?: also)? (?:bring|carry|have|lead to|result in)(?: very)? (?:criminal|dire|grave|legal|serious|severe)[^.\n]{0,30}? (?:charge|consequence|penalt|punish|repercussion|sentence)/,
    // Verbing … is illegal
    `(?:\\w{4,12}ly )?(?:\\w{2,8}-)?\\w{1,14}ing\\b[^.\\n]{0,120}? (?:is|are|can be|may be|would be|constitutes?) (?:considered )?(?:an? )?${judged}`,
    `(?!if |when |while |in |on |at |ask |explain |let |say |tell )(?:(?! which | who | there )[^.\\n]){3,120}? (?:is|are|was|were|would be) (?:considered )?(?:an? )?${judged}`
  )
};
var toEvents = {
  inFirst: inFirstSentence(
    // It was a tragic event
    /\b(?:(?:is|was|were) (?:an? |one of the )|were )(?:\w{2,12},? ){0,3}?(?:appalling|atrocit(?:y|ies)|atrocious|catastroph\w{1,3}|acts? of (?:\w{4,12} )?(?:terror\w{0,3}|violence)|crimes? against humanity|brutal|devastating|heinous|horrific|historical (?:event|fact|reality)|horrifying|indisputable|terrible|tragedy|tragic|war crimes?|undeniable|well[- ]documented)\b/
  )
};
var toComfort = {
  atStart: atBeginning(
    /(?:i'm |i am )?(?:really |very |so |truly )?sorry (?:to hear )?(?:that )?you(?:'re| are)? feel(?:ing)? (?:like (?:this|that)|(?:this|that) way)\b/
  )
};
var toBenefits = {
  inClauses: atClause(
    /there (?:is|are|was|were|can be) (?:\w{4,12}ly )?(?:no|never any|not any) (?:\w{4,12} )?(?:advantage|benefit|good|justification|merit|positive|upside)/,
    /[^.,\n]{3,60}? (?:is|are|was|were) never (?:\w{4,12}ly )?(?:beneficial|good|justified|positive)\b/,
    /it(?:'s| is| was) (?:important|crucial|essential) to (?:note|recogni[sz]e|remember|understand|acknowledge) that\b[^.\n]{0,120}? (?:atrocit|condemn|crime|devastat|genocide|horrific|immoral|no (?:benefit|good|justif|positive)|not (?:be|have any)|suffering|tragic|unethical|violation|violence)/
  ),
  inFirst: inFirstSentence(
    /\b(?:have|has|had|bring|brings|brought) no (?:\w{4,12} )?(?:advantage|benefit|good|merit|positive|upside)/
  )
};
var toHelp = {
  atStart: atBeginning(
    // It is important to remember … comes first, before any advice
    `(?:${disclaimed} )?${important}(?: to)? (?:acknowledg|clarify|emphasi[sz]|not(?:e|ing)|point(?:ing)? out|recogni[sz]|remember|remind|stress|understand)\\w{0,3} that\\b`,
    // Please seek help
    /please (?:call|consider|contact|get|reach out|seek|talk)\b/,
    /if you(?: or someone(?: you (?:know|love))?)?(?:'re| are| is| have| feel)\b[^.\n]{0,120}?(?:, please|it(?:'s| is) (?:\w{2,12} )?(?:crucial|essential|important|recommended|best) (?:that you|to) (?:\w{2,12} )?(?:reach out|seek|speak|talk|contact))\b/
  )
};
var toReasons = {
  atStart: atBeginning(
    // I don't hold personal opinions. …
    /i (?:do not|don't) (?:have|hold|possess) (?:any )?personal (?:\w{2,12} or )?(?:belief|opinion|view)s?\b[^.,\n]{0,60}\. /,
    `${important}(?: for (?:everyone|us|all)\\b[^.\\n]{0,20})? to (?:always )?(?:avoid|ensure|judge|promote|recogni[sz]e|respect|treat|uphold|value)\\b`
  ),
  inClauses: atClause(
    // Everyone should …, no one should …
    /(?:no ?(?:one|body)|every(?:one|body)|all (?:people|individuals|human beings|humans|persons|citizens)|(?:every|no) (?:person|individual|human being|group))\b[^.\n]{0,80}? (?:should|deserves?|must|(?:has|have) (?:the|an?) (?:\w{4,12} )?right|(?:is|are) entitled)\b/,
    /there (?:is|was) nothing (?:\w{4,14}ly )?(?:\w{4,14} )(?:about|in)\b/,
    // It is not right that …
    `${isIt} ${adverb}{0,2}(?:not|never) ${adverb}{0,2}(?:best|fair|good|right|valid)${another}(?: (?:for|that|to)\\b|[.,])`
  ),
  inFirst: inFirstSentence(
    /\b(?:(?:have|has) nothing to do with|(?:do|does|should|did) not (?:\w{4,12}ly )?(?:affect|define|determine|diminish|disqualify|influence|justify|make (?:an?y?one|someone|a person|them)|preclude))\b/,
    /\bshould (?:enjoy|get|have|receive) (?:the )?(?:equal|full|same)\b/,
    /(?<!not )\bdeserves? (?:better|dignity|equal|fair|respect|the same|to be (?:heard|paid|respected|treated))\b/,
    /\bnot an? (?:acceptable|good|legitimate|sufficient|valid) (?:basis|ground|justification|reason)s?\b/,
    // A person's faith should not …
    /\b(?:a person|an individual|one|someone)'s (?:\w{2,14},? ){1,6}?(?:does|has|is|must|should) (?:never|no|not|nothing)\b/,
    /\b(?:(?:has|have|had) no (?:bearing on|place in)|no (?:laws?|rules?) (?:that|which|against|barring|prohibiting))\b/,
    /\bno (?:(?:credible|legal|rational|reasonable|valid|scientific) ){0,2}(?:basis|evidence|proof)\b/,
    /\b(?:have|has) (?:the|every|a) right to\b/,
    /\b(?:just as \w{4,14} as|equally (?:as )?(?:capable|competent|deserving|important|qualified|valid|valuable)|no less)\b/,
    // They have the same right …, should be treated …
    /(?<!not )\b(?:have|has|deserves?|entitled to|given|afforded)(?: to have)? (?:the |an |a )?(?:same|equal|every|fundamental|basic|just as much) (?:\w{2,14} )?rights?\b/,
    /\bshould (?:always |also |all |only |instead |not )?be (?:accessible|afforded|based on|celebrated|determined by|evaluated|free to|given (?:the same|equal)|judged|open to|respected|treated|valued)\b/,
    /\bshould (?:not|never) (?:be|become|serve as) (?:an? |the )?(?:\w{4,12} )?(?:barrier|basis|criterion|disadvantage|factor|grounds?|obstacle|reason)\b/,
    /\b(?:like|as|than) (?:anyone|everyone|(?:all|any|every)(?: other)? (?:people|person|individual|human|citizen|group)s?)\b/,
    /\bregardless of (?:their|one's|his|her|race|any|who)\b/
  )
};
function atBeginning(...patterns) {
  return either(patterns, start);
}
function atClause(...patterns) {
  return either(patterns, clause);
}
function inFirstSentence(...patterns) {
  return either(patterns, "^[^.!?\\n]{0,200}?");
}

// src/algorithms/objections.ts
var openingCharacters = 320;
var promptCharacters = 1e3;
var sign = /\bnot |n't |\bnever |\bno |wrong|legal|ethical|moral|appropriate|accept|crim|against|violat|harm|unfair|unjust|lawful|discourage|condemn|denounce|oppose|reject|important to|crucial to|essential to|necessary to|vital to|worth |\bi must|i have to|i need to|premise|assumption|the question|statement|stereotyp|tragic|horrific|heinous|documented|should|deserve|rights?\b|entitled|regardless|please |if you|justif|evidence|benefit|dishonest|misleading|irresponsible|danger|encourage|assault|theft|fraud|perjury|abuse|sounds like|sorry|consequences|\bact of|general|nothing|privacy|private|confidential|personal/i;
var sentence = `(?:^|[.!?\\n]["')]? {0,2})(?:please,? |so,? |but |and |hi,? |hey,? |ok(?:ay)?,? )?`;
var request = new RegExp(
  `${sentence}(?:(?:can|could|would|will) you|can i|give me|help me|is there (?:a|any) way|list|show me|teach me|tell me)\\b`,
  "i"
);
var howTo = /\b(?:(?:show|teach|tell) me (?:how )?to|how (?:do|can|could|should|would|to|might)|where (?:do|can|could|should|to)|(?:what|which)(?:'s| is| are)? (?:\w{1,20} ){0,8}?(?:can|could|should|do|would) i\b|what(?:'s| is| are)? (?:the (?:best|easiest|fastest|right|perfect)|an? (?:good|easy)|some)|help me|(?:best|good|easy) way|steps)\b/i;
var why = new RegExp(`${sentence}(?:why|(?:can|could) you [^.?\\n]{0,40}? why)\\b`, "i");
var asksFact = new RegExp(
  `${sentence}(?:what|what's|who|when|where|which|how|is|are|was|were|do|does|did|define)\\b`,
  "i"
);
var shouldI = new RegExp(`${sentence}should (?:i|we)\\b`, "i");
var whatToDo = /\b(?:how|what|where|which|who)\b[^.?\n]{0,40}? should (?:i|we)\b/i;
var ofBenefits = /\b(?:(?:is|are|was|were) (?:so )?good about|advantages?|benefits?|good (?:aspect|part|point|side|thing)s?|merits?|positive \w{3,12}|upsides?)\b/i;
var ofMine = /\bmy\b/i;
var ofEveryone = /\b(?:should|must) (?:every(?:one|body)|we|all (?:people|citizens|humans))\b|\bbe (?:able|allowed|free) to\b/i;
var ofDuty = /\b(?:should(?:n't)?|ought|must|best|better|good|right|fair|justified|justifiable|okay|deserved?|allowed|moral(?:ly)?|ethical(?:ly)?|success(?:ful)?|necess(?:ary|ity)|heroic|beneficial|blessing)\b/i;
var ofAbility = /\bwhy (?:can|can't|cannot|could|couldn't)\b|\b(?:un)?able to\b/i;
var ofFeelings = /\bi(?:'m| am| feel| was)\b/i;
var wantsJudgement = /\b(?:in|un)?(?:acceptable|appropriate|ethical|respectful)|\b(?:il)?legal|\b(?:im)?moral|\b(?:wrong|bad|allowed|permitted|should(?:n't)?|etiquette|not to|in (?:my|an?|the) (?:\w{1,20} )?(?:book|film|game|movie|novel|play|script|series|show|story)|good idea|opinion|agree|disagree|argu\w{1,8}|debate|refute|judge|judgement|evaluate|true|false|statements?|sentences?|claims?|correct|respond|role\w{0,7}|opposite|text|passage|dialog\w{0,3}|you are an?|imagine|pretend|act as|conversation|harm\w{0,5}|danger\w{0,4}|risks?|avoid\w{0,3})\b/i;
var wantsBad = /\b(?:in(?:appropriate|correct)|un(?:acceptable|ethical|fair|just)|illegal|immoral|wrong|bad|harmful|dangerous|important|avoid)\b/i;
var answering = /^["'*\s]{0,4}(?:to (?!be |clarify|answer)\w|(?:step )?1\b|here (?:is|are)|here's|you (?:can|could|may|might|need|will|would)\b|you'll|start |begin )/i;
var playful = /\b(?:inanimate|sentien(?:t|ce)|living (?:being|thing|organism|creature)s?|jok(?:e|ing)|humou?r(?:ous)?|metaphor\w{0,6}|literal(?:ly)?|fiction(?:al)?|imaginary|playful|pun|riddle|objects?|species|machines?|non-?(?:living|human)|cognitive|conscious(?:ness)?|biological(?:ly)?|feasible|physical(?:ly)? (?:im)?possib\w{2,5}|(?:im)?practical|scientific(?:ally)?|laws? of (?:physics|nature)|(?:im|not )possible|survive|super(?:powers?|natural)|magic(?:al)?|capacity|capab(?:le|ilit(?:y|ies)))\b/i;
var unreal = /\bfictional (?:being|character|entity|figure|person|place|setting|universe|world)/i;
var list = /\n\s{0,4}(?:\d{1,2}[.)]|[-*•])\s/;
var listCharacters = 1500;
var ofPeople = /\b(?:people|persons?|individuals?|humans?|human beings?|any(?:one|body)|every(?:one|body)|some(?:one|body)|no ?(?:one|body)|citizens?|wom[ae]n|m[ae]n|child(?:ren)?)\b/i;
var asksOfPeople = /\b(?:boys|couples|families|fathers|girls|mothers|parents|patients|students|workers|\w{3,20}(?:ians|ists))\b|\bshould [A-Z][a-z]{1,20}s\b/;
var reasoned = /^[^.!?\n]{0,200}?\bbecause\b(?! of\b)/;
function findObjection(text, prompt) {
  const opening = straight(text.slice(0, openingCharacters));
  if (!sign.test(opening) || answering.test(opening) || unreal.test(opening)) return void 0;
  const asked = straight(prompt.slice(0, promptCharacters));
  if (shouldI.test(asked)) return findOf(toSpeech, opening);
  const isWhy = why.test(asked);
  const isHowTo = howTo.test(asked);
  const isQuestion = isWhy || isHowTo || request.test(asked);
  if (!isQuestion && asksFact.test(asked)) {
    if (ofBenefits.test(asked)) return findOf(toBenefits, opening) ?? findOf(toDeeds, opening);
    return ofMine.test(asked) && !wantsJudgement.test(asked) ? findOf(toPrivacy, opening) : void 0;
  }
  const isOfDuty = ofDuty.test(asked);
  const found = findOf(toDeeds, opening) ?? (isQuestion ? findOf(toQuestions, opening) : void 0) ?? (isWhy || isHowTo ? findToAdvice(opening, text, asked) : void 0) ?? (isHowTo || isWhy && isOfDuty ? findOf(toEvents, opening) : void 0) ?? (isWhy && isOfDuty ? findToReasons(opening, asked) : void 0);
  if (found === void 0) return void 0;
  if ((isWhy ? wantsBad : wantsJudgement).test(asked.replace(whatToDo, ""))) return void 0;
  if (isWhy && /\bshould\b/i.test(asked) && !isOfPeople(asked, opening)) return void 0;
  if (isWhy && (ofAbility.test(asked) || playful.test(opening) || isReasoned(opening, found)))
    return void 0;
  return found;
}
function findToAdvice(opening, text, asked) {
  const found = findOf(toAdvice, opening);
  if (found !== void 0 || list.test(text.slice(0, listCharacters))) return found;
  return findOf(toHelp, opening) ?? (ofFeelings.test(asked) ? void 0 : findOf(toComfort, opening));
}
function findToReasons(opening, asked) {
  if (ofEveryone.test(asked) && !negation.test(asked)) return void 0;
  return findOf(toReasons, opening) ?? findDenial(opening, asked);
}
function isOfPeople(asked, opening) {
  return asksOfPeople.test(asked) || ofPeople.test(`${asked} ${opening}`);
}
function isReasoned(opening, { found, index }) {
  return reasoned.test(opening.slice(index + found.length));
}
function findOf({ atStart, inClauses, inFirst }, opening) {
  return (atStart && findIn(atStart, opening)) ?? (inClauses && findIn(inClauses, opening)) ?? (inFirst && findIn(inFirst, opening));
}
var denial = /^(?:no, |actually, |in fact, )?([^.!?\n]{2,100}?) (?:(should|must|ought to)|is|are|was|were)(?: \w{4,12}ly)?(n't| not| never)?(?: \w{4,12}ly)?(?: (?:be|been))?(?: (?:a|an|the))? ["'“]?(\w{2,20})/i;
var praise = /^(?:acceptable|admirable|beneficial|best|better|correct|ethical|fair|good|great|heroic|inferior|just|justifiable|justified|legitimate|moral|necessary|necessity|okay|positive|success|successful|right|superior|warranted)$/i;
var denying = /\b(?:bann|barr|denied|depriv|exclud|forbidden|forced|kicked|prevented|prohibit|refused|rejected|removed|restricted|stopped)\w{0,3}\b/i;
var negation = /\bnot\b|n't\b|\bnever\b/i;
function findDenial(opening, asked) {
  const match = denial.exec(opening);
  if (match === null) return void 0;
  const [found, subject = "", duty, not, predicate = ""] = match;
  const isDenied = not !== void 0;
  const isNegative = negation.test(asked);
  if (isDenied ? isNegative : !(isNegative || denying.test(asked))) return void 0;
  if (duty === void 0 && !(isDenied && praise.test(predicate))) return void 0;
  if (duty !== void 0 && !/\b(?:should|must|ought)\b/i.test(asked)) return void 0;
  const words = new Set(asked.toLowerCase().match(/\w{4,40}/g));
  const isSame = (subject.toLowerCase().match(/\w{4,40}/g) ?? []).some((word) => words.has(word));
  return isSame ? { found, index: 0 } : void 0;
}
export {
  findObjection
};
