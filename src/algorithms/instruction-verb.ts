// What an English instruction asks for: its leading verb and that verb's object, the pair of the
// sunburst in Self-Instruct (Wang et al. 2022, arXiv 2212.10560, figure 3). That takes a parser; this
// takes lists of the small words between, which is a thousand times faster and knows imperatives
// alone: most of what instructions are.

export interface AskedFor {
  /** Lower case, as written; of a question its first word. */
  readonly verb: string;
  /** The last word of the noun phrase that follows; absent for questions and where none follows. */
  readonly noun?: string;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const questions = set(
  'what which who whom whose when where why how is are was were do does did can could should would will has have am may might',
);
/** Before the noun of a phrase, and no part of it. */
const determiners = set(
  'a an the this that these those some any all each every both either no another other more most my your his her its our their me us him them it you following given provided below above one two three four five six seven eight nine ten several many few multiple different various new',
);
/** A phrase ends where one of these begins the next. */
const enders = set(
  'of for to in on at by with from about into onto as that which who whose when where while if because so and or but using between against within without over under through during before after than based is are was were be been can could should would will has have must may might including such like per via given starting containing ending beginning related describing explaining showing not what why how whether',
);
/** Said before the verb. */
const openers: readonly (readonly string[])[] = [
  'can you',
  'could you',
  'would you',
  'will you',
  'i want you to',
  'i would like you to',
  'i need you to',
  'you are asked to',
  'you should',
  'you must',
  'you need to',
  'your task is to',
  'help me to',
  'help me',
  'please',
  'kindly',
  'now',
  'then',
  'next',
  'first',
  'simply',
  'briefly',
  'let us',
].map((words) => words.split(' '));
/** No verb of an instruction, and what begins a clause before it: the verb stands after the comma. */
const clauses = set(
  'given in for using with from based if when as on at after before by to suppose imagine assuming while during',
);

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const clauseEnd = /[.?!:;,\n"“(]/u;
/** No first clause is longer. */
const maxUnits = 240;

/** undefined where the text begins with neither a verb nor a question, as far as this can tell. */
export function readAskedFor(text: string): AskedFor | undefined {
  const beginning = text.slice(0, maxUnits).trimStart();
  const first = readClause(beginning);
  if (first !== 'clause') return first;
  const comma = beginning.indexOf(',');
  if (comma < 0) return undefined;
  const second = readClause(beginning.slice(comma + 1).trimStart());
  return second === 'clause' ? undefined : second;
}

function readClause(text: string): AskedFor | 'clause' | undefined {
  const end = text.search(clauseEnd);
  const words = (text.slice(0, end < 0 ? text.length : end).match(word) ?? []).map((each) =>
    each.toLowerCase(),
  );
  let at = skipOpeners(words);
  const verb = words[at];
  if (verb !== undefined && at === 0 && clauses.has(verb)) return 'clause';
  if (verb === undefined || determiners.has(verb) || !/^\p{L}{2,}/u.test(verb)) return undefined;
  if (at === 0 && questions.has(verb)) return { verb };
  // Come up with a list.
  if (words[at + 1] === 'up' && words[at + 2] === 'with') at += 2;
  let noun: string | undefined;
  for (at += 1; at < words.length; at += 1) {
    const each = words[at] as string;
    if (determiners.has(each) && noun === undefined) continue;
    if (enders.has(each) || determiners.has(each)) break;
    noun = each;
  }
  return noun === undefined ? { verb } : { verb, noun };
}

function skipOpeners(words: readonly string[]): number {
  let at = 0;
  for (;;) {
    const opener = openers.find((each) => each.every((part, i) => words[at + i] === part));
    if (opener === undefined) return at;
    at += opener.length;
  }
}
