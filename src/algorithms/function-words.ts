// The commonest small words of languages: almost every sentence has some, and lists of names have
// none. A first, cheap guess at the language of a text; docs/gates/language.md says how far it goes.

/**
 * Articles, pronouns, prepositions, conjunctions and auxiliaries, in small letters, of languages in
 * Latin script that the library knows. Words of one letter do not count: they stand in tables,
 * formulas and lists.
 */
const wordsOf: Readonly<Record<string, string>> = {
  en: 'the of and to in is that for it with as was on are be this by at from or an have you which not can they has their were been its but we his her more will would what when how your all if one about into who there she',
  de: 'der die das und ist nicht ein eine von zu mit den dem des auf für im sich auch es als an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde wenn ich kann ihr wir',
  fr: "le la les de des et est un une en du dans que qui il elle pour pas au sur ne se ce par plus son avec sont mais nous vous ou leur cette ont été aux ses comme je être c'est fait sa ces on même aussi l'on très",
  es: 'el la los las de que en un una es del se por con no para su al lo como más pero sus le ya este sí porque esta entre cuando muy sin sobre también me hasta hay donde han quien está fue son ser tiene y',
  it: 'il di che la è un una per non sono del con della si le da come più anche ma gli nel dei alla lo al ha dal delle nella questo quando essere se ho perché suo tra stato molto degli sul ai ed',
  pt: 'o de que do da em um uma para é com não os no se na por mais as dos como mas ao das foi ele à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre são nas às',
  nl: 'de het een van en in is dat op te zijn voor met die niet aan er om ook als door maar bij nog uit naar dan werd ze hij wordt heeft hebben deze kan over wat geen worden tot meer zich je waar dit was',
  sv: 'och att det som en på är av för med den till inte ett om har de var jag men från vid så sig kan han eller när nu över också ut man mot ska hade blev efter denna detta sin vara',
  da: 'og at det en den til er som på de med af for ikke der var et har fra om kan men blev så sig han ved også efter jeg eller hun vil være når over skal nu ud havde sin blive meget',
  no: 'og det er til som en på av for med at den har de ikke et om var fra men kan så jeg seg etter også eller han ved ble ut når skal vil over mot hun være enn opp sin mer noe',
  is: 'og að er sem til það ekki við um með en af var fyrir eru hann hún ég þetta því var hafa verið frá þá þegar eða eftir svo þar hefur upp hans sé hafi',
  fi: 'ja on ei se että hän oli ovat mutta kun kuin joka myös tai ole niin mukaan jos sen vain siitä kanssa ovat hänen jälkeen olla voi nyt ennen tämä mitä minä ollut sekä vielä',
  et: 'ja on ei see et oli kui mis ta aga või ka selle oma seda nii kes ning pole ole mida siis olid pärast veel tema välja oleks olla saab väga ma juba',
  lv: 'un ir ar no uz par kas ka tas arī kā bet vai ja pie pēc to lai tika bija nav viņš ne tā savu šo gan vairāk ļoti līdz tikai kad es jau būs',
  lt: 'ir yra kad į su iš tai kaip bet ar už jis buvo apie nuo po ne tik jo pat kuris dar jau bus jų per prie šis būti labai aš kurie arba',
  pl: 'i w na z się nie do to jest że o jak po za od przez ale co jego czy tym tego są dla tak już był jej być oraz tylko ma przy może które który było ich ze',
  cs: 'a se v na je že s to z do o i ve jako za pro ale by si po jsou který od jeho tak které jen byl už podle není při nebo také před která být až jsem kteří bylo jak',
  sk: 'a sa v na je že s to z do o aj vo ako za pre ale by si po sú ktorý od jeho tak ktoré len bol už podľa nie pri alebo pred ktorá byť až som bolo keď',
  sl: 'in je v na se da za so z ki pa bi po tudi kot ne od do ni iz s pri še ali lahko bil kako bila ter bo pred le tem če med sem to si kar',
  hr: 'i je u na se da za su od s o a koji bi iz što kao će ne do koja to nije koje ali po još biti samo bio ili prema više te tako nakon između kako ako sam li',
  hu: 'a az és hogy nem is egy van volt ez meg csak már de ki el azt mint még vagy majd kell lehet ha amely olyan több után között nagyon szerint akkor minden ezt lesz',
  ro: 'și de în la a cu pe nu din că o care pentru mai este un sunt au fost ca le se ce dar prin după sau lui ale fi cea când acest iar dacă am acesta doar ei',
  sq: 'të e në dhe i një për me që nuk është nga si do më ka se u ai së kjo por edhe janë ky ishte kanë duke ose mund pas shumë çdo unë',
  tr: 've bir bu da de için ile olarak çok olan daha gibi en kadar ne ama sonra her o var mi değil olduğu ki ya veya şey ben hem ise diye nasıl',
  az: 'və bir bu ilə üçün də da olan daha o ki çox kimi edir sonra deyil onun olub hər var idi belə amma qədər isə olaraq görə nə məni',
  vi: 'và của là có không được cho một trong người với các những đã này để khi từ đến ra về cũng như tôi thì vào lại nhiều nhưng bị đó sẽ phải rất',
  ms: 'yang dan di itu dengan untuk ini dari dalam tidak pada adalah akan ke ia juga oleh mereka telah dia kepada saya ada bahwa atau sebagai kami lebih boleh orang bisa karena tetapi seperti',
  tl: 'ang ng sa na mga at ay ni si para ko hindi ito kung nang siya may isang po pero lang ka niya mo ako rin kanyang nila din',
  eu: 'eta da ez ere bat zen du dira egin izan ziren zuen baina dute hau batean edo izango bere hori dela egiten behar oso dago baino duen gero',
  ca: 'el la de que i a en els les un una per amb no es és del al dels va més ser han com seu seva però aquest aquesta ha molt són si també fer fins hi quan sobre entre',
};

export interface WordCount {
  readonly language: string;
  /** Different function words of the language in the text. */
  readonly distinct: number;
}

const languages = Object.keys(wordsOf);

interface Entry {
  readonly word: string;
  /** Places in `languages`. */
  readonly of: number[];
}

/** Entries by the hash of their word: most words of a text are none, and are never cut out. */
let indexed: Map<number, Entry[]> | undefined;

function buildIndex(): Map<number, Entry[]> {
  const index = new Map<number, Entry[]>();
  for (const [at, language] of languages.entries()) {
    for (const word of new Set((wordsOf[language] ?? '').split(' '))) {
      if (/^[a-z]$/.test(word)) continue;
      let hash = 0;
      for (let i = 0; i < word.length; i += 1) hash = addTo(hash, word.charCodeAt(i));
      const bucket = index.get(hash) ?? [];
      index.set(hash, bucket);
      const known = bucket.find((entry) => entry.word === word);
      if (known === undefined) bucket.push({ word, of: [at] });
      else known.of.push(at);
    }
  }
  return index;
}

/** 30 bits, which is what a map takes without boxing. */
function addTo(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) & 0x3fffffff;
}

/** Languages with at least `least` different function words in the text, the one with most first. */
export function countFunctionWords(text: string, least = 1): WordCount[] {
  const seen = new Set<Entry>();
  eachFunctionWord(text, text.length, (entry) => {
    seen.add(entry);
    return true;
  });
  return seen.size < least ? [] : rank(seen, least);
}

const minEnglish = 3;

/**
 * True when the first function words of a text are English, one of them of no other language of the
 * table, with no letter beyond ASCII so far. Most English sentences are told within ten words.
 */
export function opensInEnglish(text: string, maxUnits: number): boolean {
  const english = languages.indexOf('en');
  let words = 0;
  let own = 0;
  const end = Math.min(text.length, maxUnits);
  eachFunctionWord(text, end, ({ of }, isPlain) => {
    if (!isPlain) return false;
    if (of.includes(english)) words += 1;
    if (of.length === 1 && of[0] === english) own += 1;
    return words < minEnglish || own === 0;
  });
  return words >= minEnglish && own > 0;
}

/**
 * Calls for each function word in the first `end` units until told to stop. Words with a capital do
 * not count: Los Angeles is no Spanish.
 */
function eachFunctionWord(
  text: string,
  end: number,
  visit: (entry: Entry, isPlain: boolean) => boolean,
): void {
  const index = (indexed ??= buildIndex());
  let hash = 0;
  let from = 0;
  let isPlain = true;
  for (let at = 0; at <= end; at += 1) {
    const code = at < end ? text.charCodeAt(at) : 32;
    if (isLetter(code)) {
      if (code > 127 && code !== 0x2019) isPlain = false;
      hash = addTo(hash, code);
      continue;
    }
    const bucket = at > from ? index.get(hash) : undefined;
    if (bucket !== undefined) {
      const word = text.slice(from, at);
      for (const entry of bucket) if (entry.word === word && !visit(entry, isPlain)) return;
    }
    hash = 0;
    from = at + 1;
  }
}

function rank(seen: ReadonlySet<Entry>, least: number): WordCount[] {
  const counts = new Uint8Array(languages.length);
  for (const entry of seen) for (const at of entry.of) counts[at] = (counts[at] ?? 0) + 1;
  const found: WordCount[] = [];
  for (const [at, language] of languages.entries()) {
    const distinct = counts[at] ?? 0;
    if (distinct >= least) found.push({ language, distinct });
  }
  return found.sort((a, b) => b.distinct - a.distinct);
}

/** Also marks and apostrophes within words; signs are below U+00C0 or in the punctuation blocks. */
function isLetter(code: number): boolean {
  if (code < 0xc0) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 39;
  return code < 0x2000 ? code !== 0xd7 && code !== 0xf7 : code === 0x2019 || code > 0x303f;
}
