import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/algorithms/function-words.ts
var wordsOf = {
  en: "the of and to in is that for it with as was on are be this by at from or an have you which not can they has their were been its but we his her more will would what when how your all if one about into who there she",
  de: "der die das und ist nicht ein eine von zu mit den dem des auf für im sich auch es als an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde wenn ich kann ihr wir",
  fr: "le la les de des et est un une en du dans que qui il elle pour pas au sur ne se ce par plus son avec sont mais nous vous ou leur cette ont été aux ses comme je être c'est fait sa ces on même aussi l'on très",
  es: "el la los las de que en un una es del se por con no para su al lo como más pero sus le ya este sí porque esta entre cuando muy sin sobre también me hasta hay donde han quien está fue son ser tiene y",
  it: "il di che la è un una per non sono del con della si le da come più anche ma gli nel dei alla lo al ha dal delle nella questo quando essere se ho perché suo tra stato molto degli sul ai ed",
  pt: "o de que do da em um uma para é com não os no se na por mais as dos como mas ao das foi ele à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre são nas às",
  nl: "de het een van en in is dat op te zijn voor met die niet aan er om ook als door maar bij nog uit naar dan werd ze hij wordt heeft hebben deze kan over wat geen worden tot meer zich je waar dit was",
  sv: "och att det som en på är av för med den till inte ett om har de var jag men från vid så sig kan han eller när nu över också ut man mot ska hade blev efter denna detta sin vara",
  da: "og at det en den til er som på de med af for ikke der var et har fra om kan men blev så sig han ved også efter jeg eller hun vil være når over skal nu ud havde sin blive meget",
  no: "og det er til som en på av for med at den har de ikke et om var fra men kan så jeg seg etter også eller han ved ble ut når skal vil over mot hun være enn opp sin mer noe",
  is: "og að er sem til það ekki við um með en af var fyrir eru hann hún ég þetta því var hafa verið frá þá þegar eða eftir svo þar hefur upp hans sé hafi",
  fi: "ja on ei se että hän oli ovat mutta kun kuin joka myös tai ole niin mukaan jos sen vain siitä kanssa ovat hänen jälkeen olla voi nyt ennen tämä mitä minä ollut sekä vielä",
  et: "ja on ei see et oli kui mis ta aga või ka selle oma seda nii kes ning pole ole mida siis olid pärast veel tema välja oleks olla saab väga ma juba",
  lv: "un ir ar no uz par kas ka tas arī kā bet vai ja pie pēc to lai tika bija nav viņš ne tā savu šo gan vairāk ļoti līdz tikai kad es jau būs",
  lt: "ir yra kad į su iš tai kaip bet ar už jis buvo apie nuo po ne tik jo pat kuris dar jau bus jų per prie šis būti labai aš kurie arba",
  pl: "i w na z się nie do to jest że o jak po za od przez ale co jego czy tym tego są dla tak już był jej być oraz tylko ma przy może które który było ich ze",
  cs: "a se v na je že s to z do o i ve jako za pro ale by si po jsou který od jeho tak které jen byl už podle není při nebo také před která být až jsem kteří bylo jak",
  sk: "a sa v na je že s to z do o aj vo ako za pre ale by si po sú ktorý od jeho tak ktoré len bol už podľa nie pri alebo pred ktorá byť až som bolo keď",
  sl: "in je v na se da za so z ki pa bi po tudi kot ne od do ni iz s pri še ali lahko bil kako bila ter bo pred le tem če med sem to si kar",
  hr: "i je u na se da za su od s o a koji bi iz što kao će ne do koja to nije koje ali po još biti samo bio ili prema više te tako nakon između kako ako sam li",
  hu: "a az és hogy nem is egy van volt ez meg csak már de ki el azt mint még vagy majd kell lehet ha amely olyan több után között nagyon szerint akkor minden ezt lesz",
  ro: "și de în la a cu pe nu din că o care pentru mai este un sunt au fost ca le se ce dar prin după sau lui ale fi cea când acest iar dacă am acesta doar ei",
  sq: "të e në dhe i një për me që nuk është nga si do më ka se u ai së kjo por edhe janë ky ishte kanë duke ose mund pas shumë çdo unë",
  tr: "ve bir bu da de için ile olarak çok olan daha gibi en kadar ne ama sonra her o var mi değil olduğu ki ya veya şey ben hem ise diye nasıl",
  az: "və bir bu ilə üçün də da olan daha o ki çox kimi edir sonra deyil onun olub hər var idi belə amma qədər isə olaraq görə nə məni",
  vi: "và của là có không được cho một trong người với các những đã này để khi từ đến ra về cũng như tôi thì vào lại nhiều nhưng bị đó sẽ phải rất",
  ms: "yang dan di itu dengan untuk ini dari dalam tidak pada adalah akan ke ia juga oleh mereka telah dia kepada saya ada bahwa atau sebagai kami lebih boleh orang bisa karena tetapi seperti",
  tl: "ang ng sa na mga at ay ni si para ko hindi ito kung nang siya may isang po pero lang ka niya mo ako rin kanyang nila din",
  eu: "eta da ez ere bat zen du dira egin izan ziren zuen baina dute hau batean edo izango bere hori dela egiten behar oso dago baino duen gero",
  ca: "el la de que i a en els les un una per amb no es és del al dels va més ser han com seu seva però aquest aquesta ha molt són si també fer fins hi quan sobre entre"
};
var languages = Object.keys(wordsOf);
var indexed;
function buildIndex() {
  const index = /* @__PURE__ */ new Map();
  for (const [at, language] of languages.entries()) {
    for (const word of new Set((wordsOf[language] ?? "").split(" "))) {
      if (/^[a-z]$/.test(word)) continue;
      let hash = 0;
      for (let i = 0; i < word.length; i += 1) hash = addTo(hash, word.charCodeAt(i));
      const bucket = index.get(hash) ?? [];
      index.set(hash, bucket);
      const known = bucket.find((entry) => entry.word === word);
      if (known === void 0) bucket.push({ word, of: [at] });
      else known.of.push(at);
    }
  }
  return index;
}
function addTo(hash, code) {
  return Math.imul(hash, 31) + code & 1073741823;
}
function countFunctionWords(text, least = 1) {
  const seen = /* @__PURE__ */ new Set();
  eachFunctionWord(text, text.length, (entry) => {
    seen.add(entry);
    return true;
  });
  return seen.size < least ? [] : rank(seen, least);
}
var minEnglish = 3;
function opensInEnglish(text, maxUnits) {
  const english2 = languages.indexOf("en");
  let words = 0;
  let own = 0;
  const end = Math.min(text.length, maxUnits);
  eachFunctionWord(text, end, ({ of }, isPlain) => {
    if (!isPlain) return false;
    if (of.includes(english2)) words += 1;
    if (of.length === 1 && of[0] === english2) own += 1;
    return words < minEnglish || own === 0;
  });
  return words >= minEnglish && own > 0;
}
function eachFunctionWord(text, end, visit) {
  const index = indexed ??= buildIndex();
  let hash = 0;
  let from = 0;
  let isPlain = true;
  for (let at = 0; at <= end; at += 1) {
    const code = at < end ? text.charCodeAt(at) : 32;
    if (isLetter(code)) {
      if (code > 127 && code !== 8217) isPlain = false;
      hash = addTo(hash, code);
      continue;
    }
    const bucket = at > from ? index.get(hash) : void 0;
    if (bucket !== void 0) {
      const word = text.slice(from, at);
      for (const entry of bucket) if (entry.word === word && !visit(entry, isPlain)) return;
    }
    hash = 0;
    from = at + 1;
  }
}
function rank(seen, least) {
  const counts = new Uint8Array(languages.length);
  for (const entry of seen) for (const at of entry.of) counts[at] = (counts[at] ?? 0) + 1;
  const found = [];
  for (const [at, language] of languages.entries()) {
    const distinct = counts[at] ?? 0;
    if (distinct >= least) found.push({ language, distinct });
  }
  return found.sort((a, b) => b.distinct - a.distinct);
}
function isLetter(code) {
  if (code < 192) return code >= 97 && code <= 122 || code >= 65 && code <= 90 || code === 39;
  return code < 8192 ? code !== 215 && code !== 247 : code === 8217 || code > 12351;
}

// src/algorithms/scripts.ts
var blocks = [
  [65, "Latn"],
  [688, ""],
  [880, "Grek"],
  [1024, "Cyrl"],
  [1328, "Armn"],
  [1424, "Hebr"],
  [1536, "Arab"],
  [1792, ""],
  [1872, "Arab"],
  [1920, ""],
  [2208, "Arab"],
  [2304, "Deva"],
  [2432, "Beng"],
  [2560, "Guru"],
  [2688, "Gujr"],
  [2816, "Orya"],
  [2944, "Taml"],
  [3072, "Telu"],
  [3200, "Knda"],
  [3328, "Mlym"],
  [3456, "Sinh"],
  [3584, "Thai"],
  [3712, "Laoo"],
  [3840, "Tibt"],
  [4096, "Mymr"],
  [4256, "Geor"],
  [4352, "Hang"],
  [4608, "Ethi"],
  [5024, ""],
  [6016, "Khmr"],
  [6144, ""],
  [7312, "Geor"],
  [7360, ""],
  [7680, "Latn"],
  [7936, "Grek"],
  [8192, ""],
  [12352, "Kana"],
  // Hiragana and Katakana
  [12544, ""],
  [12592, "Hang"],
  [12688, ""],
  [13312, "Hani"],
  [40960, ""],
  [44032, "Hang"],
  [55216, ""],
  [63744, "Hani"],
  [64256, ""],
  [64336, "Arab"],
  [65024, ""],
  [65136, "Arab"],
  [65280, ""]
];
var starts = Uint16Array.from(blocks, ([start]) => start);
function scriptOf(code) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((starts[middle] ?? 0) <= code) low = middle;
    else high = middle - 1;
  }
  return blocks[low]?.[1] ?? "";
}
var beyondLatin = /[\u0370-\u1cbf\u1f00-\u1fff\u3040-\ud7af\uf900-\ufeff]/;
function holdsOtherScript(text) {
  return beyondLatin.test(text);
}
function findScript(text) {
  if (!beyondLatin.test(text)) return { script: "Latn", letters: countLatin(text) };
  const counts = /* @__PURE__ */ new Map();
  let all = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const script = code < 880 ? isLatin(code) ? "Latn" : "" : scriptOf(code);
    if (script === "") continue;
    all += 1;
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  const kana = counts.get("Kana") ?? 0;
  const han = counts.get("Hani") ?? 0;
  if (kana > 0 && kana * 10 >= han) {
    counts.set("Kana", kana + han);
    counts.delete("Hani");
  }
  for (const [script, letters] of counts) {
    if (letters * 4 >= all * 3) return { script, letters };
  }
  return { script: "", letters: all };
}
function isLatin(code) {
  return code >= 97 && code <= 122 || code >= 65 && code <= 90 || code >= 192 && code < 592 && code !== 215 && code !== 247;
}
function countLatin(text) {
  let letters = 0;
  for (let i = 0; i < text.length; i += 1) if (isLatin(text.charCodeAt(i))) letters += 1;
  return letters;
}

// src/algorithms/text-language.ts
var byScript = {
  Grek: "el",
  Armn: "hy",
  Hebr: "he",
  Beng: "bn",
  Guru: "pa",
  Gujr: "gu",
  Orya: "or",
  Taml: "ta",
  Telu: "te",
  Knda: "kn",
  Mlym: "ml",
  Sinh: "si",
  Thai: "th",
  Laoo: "lo",
  Tibt: "bo",
  Mymr: "my",
  Geor: "ka",
  Hang: "ko",
  Ethi: "am",
  Khmr: "km",
  Kana: "ja",
  Hani: "zh"
};
var ofScript = {
  Cyrl: ["ru", "uk", "be", "bg", "sr"],
  Arab: ["ar", "fa", "ur", "ku"],
  Deva: ["hi", "mr"]
};
var minLetters = 40;
var minScriptLetters = 10;
var minWords = 3;
var nearRatio = 0.6;
var sampleUnits = 400;
var unknown = { languages: [], isWeak: false };
var english = { languages: ["en"], isWeak: false };
var englishUnits = 240;
function guessLanguage(text) {
  if (text.length < minScriptLetters) return unknown;
  if (text.length < minLetters && !holdsOtherScript(text)) return unknown;
  if (text.length >= minLetters && opensInEnglish(text, englishUnits)) return english;
  const sample = sampleOf(text);
  const { script, letters } = findScript(sample);
  if (script !== "Latn") {
    const languages3 = letters < minScriptLetters ? [] : languagesOfScript(script);
    return languages3.length === 0 ? unknown : { languages: languages3, isWeak: false };
  }
  if (letters < minLetters) return unknown;
  const [first, ...others] = countFunctionWords(sample);
  if (first === void 0) return unknown;
  const near = others.filter(({ distinct }) => distinct >= first.distinct * nearRatio);
  const languages2 = [first, ...near].map(({ language }) => language);
  return { languages: languages2, isWeak: first.distinct < minWords };
}
function languageOfScript(script) {
  return Object.hasOwn(byScript, script) ? byScript[script] : void 0;
}
function languagesOfScript(script) {
  const only = languageOfScript(script);
  if (only !== void 0) return [only];
  return (Object.hasOwn(ofScript, script) ? ofScript[script] : void 0) ?? [];
}
function sampleOf(text) {
  let sample = text.slice(0, sampleUnits * 3);
  if (sample.includes("`")) {
    sample = sample.replace(/```[^`]*(?:```|$)/g, " ").replace(/`[^`\n]{1,200}`/g, " ");
  }
  if (sample.includes("://") || sample.includes("@")) {
    sample = sample.replace(/\bhttps?:\/\/\S+/g, " ").replace(/\S{1,64}@\S{1,64}/g, " ");
  }
  return sample.slice(0, sampleUnits);
}
var alike = [
  ["hr", "bs", "sr", "sh", "sl", "cnr"],
  ["no", "nb", "nn", "da", "sv"],
  ["ms", "id", "jv", "su"],
  ["hi", "mr", "ne", "sa", "bho", "mai"],
  ["es", "ca", "gl", "oc", "ast", "eo", "la", "pt", "it"],
  ["cs", "sk"],
  ["nl", "af", "fy", "nds", "li"],
  ["ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "mn", "tt", "ba", "tg", "cv"],
  ["fa", "ps", "ckb", "ku", "ur", "ar", "ug", "sd"],
  ["tl", "fil", "ceb", "ilo", "war"],
  ["zh", "yue", "wuu"],
  ["he", "yi"],
  ["am", "ti"],
  ["bn", "as"],
  ["tr", "az", "tk", "uz"],
  ["ja", "zh"],
  ["de", "lb", "gsw"]
];
function isAlike(a, b) {
  return a === b || alike.some((group) => group.includes(a) && group.includes(b));
}

export {
  findScript,
  guessLanguage,
  languageOfScript,
  sampleOf,
  isAlike
};
