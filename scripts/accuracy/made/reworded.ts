// Word problems said in other words: names, verbs and nouns changed, numbers written out or in digits,
// the question asked first. What is asked, and its answer, stays the same. No model is needed, and the
// same problem always gives the same rewording.
import { MersenneTwister } from '../../bench/mersenne-twister.ts';

/** Each word may stand for the other ones of its line; `a > b` only in that direction. */
const synonyms = `
how many > what number of
how much > what amount
in total > all together
altogether > overall
total > overall
each > every
every day > daily
per day > a day
per week > weekly
twice as many > double the number of
twice as much > double the amount of
half as many > fifty percent as many
buys > purchases
bought > purchased
buy > purchase
buying > purchasing
sells > vends
sold > vended
costs > is priced at
cost > be priced at
makes > produces
makes money > earns money
earns > is paid
earn > be paid
eats > consumes
ate > consumed
eat > consume
gives > hands
gave > handed
gets > obtains
got > obtained
needs > requires
need > require
wants > would like
wanted > wished
spends > uses up
spent > used up
takes > requires
took > required
has > owns
had > owned
goes > travels
went > travelled
walks > strolls
runs > jogs
works > is employed
decides > chooses
decided > chose
starts > begins
started > began
leaves > departs
finishes > completes
receives > is given
received > was given
remaining > leftover
left > still there
rest > remainder
more than > above
less than > below
fewer > less
money > cash
dollars > bucks
store > shop
shop > store
house > home
home > house
car > vehicle
cars > vehicles
kids > children
children > kids
friends > buddies
friend > buddy
mom > mother
mother > mum
dad > father
father > dad
school > college
class > course
students > pupils
student > pupil
teacher > instructor
people > persons
box > carton
boxes > cartons
bag > sack
bags > sacks
picture > photo
pictures > photos
books > volumes
book > volume
large > big
big > large
small > little
new > brand-new
old > aged
average > mean
price > cost
profit > gain
job > position
trip > journey
morning > early hours
week > seven-day period
equally > evenly
also > too
additional > extra
extra > additional
after > following
before > prior to
during > in the course of
currently > at present
now > at this point
calculate > work out
find > determine
together > combined
combined > together
amount > quantity
number > count
`
  .trim()
  .split('\n')
  .map((line) => line.split(' > ') as [string, string]);

const names = {
  given:
    'Ada Bruno Celia Dmitri Elif Farid Greta Hugo Ines Jonas Katya Luis Mira Nils Oksana Pablo Quinn Rosa Sven Tara'.split(
      ' ',
    ),
};

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** Openings of questions, which another one replaces. */
const asks = [
  'Work out the following: ',
  'Can you tell me this? ',
  'Here is what I would like to know: ',
  'Please solve: ',
];

/** The problem in other words. */
export function reword(problem: string, seed: number): string {
  const twister = new MersenneTwister(seed);
  const random = (): number => twister.random();
  const sentences = problem.trim().split(/(?<=[.!?])\s+/);
  const renamed = rename(sentences, random);
  const said = renamed.map((sentence) => writeNumbers(replaceWords(sentence, random), random));
  return reorder(said, random);
}

/** What begins with a capital inside a sentence, or begins several, is a name. */
function rename(sentences: readonly string[], random: () => number): string[] {
  const found = new Map<string, number>();
  for (const sentence of sentences) {
    for (const match of sentence.matchAll(/\b[A-Z][a-z]{2,}\b/g)) {
      const isInside = (match.index ?? 0) > 0;
      found.set(match[0], (found.get(match[0]) ?? 0) + (isInside ? 2 : 1));
    }
  }
  const taken = new Set<string>();
  const others = new Map<string, string>();
  for (const [name, count] of found) {
    if (count < 2 || commonWords.has(name.toLowerCase())) continue;
    let other = pick(names.given, random);
    while (taken.has(other)) other = pick(names.given, random);
    taken.add(other);
    others.set(name, other);
    if (taken.size === names.given.length) break;
  }
  return sentences.map((sentence) =>
    sentence.replace(/\b[A-Z][a-z]{2,}\b/g, (name) => others.get(name) ?? name),
  );
}

const commonWords = new Set(
  'the and but how what when each every she her his they their there then for after before this that with monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
);

function replaceWords(sentence: string, random: () => number): string {
  let said = sentence;
  for (const [word, other] of synonyms) {
    if (random() < 0.2) continue;
    // What was put in is marked, lest another line changes it again.
    said = said.replace(new RegExp(`(?<![\\w\u0001])${word}(?![\\w\u0001])`, 'gi'), (found) => {
      const isCapital = found[0] !== found[0]?.toLowerCase();
      const put = isCapital ? other[0]?.toUpperCase() + other.slice(1) : other;
      return `\u0001${put.replaceAll(' ', ' \u0001')}`;
    });
  }
  return said.replaceAll('\u0001', '');
}

/** Small numbers in words become digits, and the other way round. */
function writeNumbers(sentence: string, random: () => number): string {
  return sentence
    .replace(/(?<![\w.,$%/-])(\d{1,2})(?![\w%/-]|[.,]\d)/g, (digits) => {
      const word = units[Number(digits)];
      return word === undefined || random() < 0.3 ? digits : `\u0001${word}`;
    })
    .replace(/(?<!\u0001)\b(two|three|four|five|six|seven|eight|nine|ten)\b/g, (word) =>
      random() < 0.3 ? word : String(units.indexOf(word)),
    )
    .replaceAll('\u0001', '');
}

/** The question comes first, or behind an opening; the rest keeps its order. */
function reorder(sentences: readonly string[], random: () => number): string {
  const last = sentences.at(-1) ?? '';
  const story = sentences.slice(0, -1).join(' ');
  if (!last.endsWith('?') || story === '') return `${pick(asks, random)}${sentences.join(' ')}`;
  return random() < 0.5
    ? `${last} You are told the following. ${story}`
    : `${pick(asks, random)}${story} ${last}`;
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}
