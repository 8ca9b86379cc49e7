// Languages that are told and ones that are not, what only looks like a broken encoding, rates on
// labelled sentences, and that no text makes the gate slow.
import { expect, test } from '@jest/globals';
import { language as accuracy } from '../../scripts/accuracy/language.ts';
import { language } from '../../src/gates/language.ts';
import { scoresOf } from '../helpers/scores.ts';
import { runGateCase, testGate } from '../helpers/test-gate.ts';
import { timeHostileTexts } from '../helpers/time-hostile-texts.ts';

const german =
  'Der Baum holt im Herbst alles zurück, was er brauchen kann, und die Blätter fallen auf den Boden.';
const english =
  'In autumn the tree takes back what it can use, and then the leaves fall down to the ground.';
const spanish =
  'En otoño el árbol recupera todo lo que puede usar, y después las hojas se caen al suelo.';
const japanese = '秋になると、木は使えるものを取り戻し、葉は地面に落ちます。';

function answer(
  output: string,
  instruction = 'Why do the leaves of trees fall when it is autumn?',
) {
  return { instruction, output };
}

testGate(language, {
  accepts: [
    {
      name: 'what the dataset declares, and what is too short to tell',
      manifest: { languages: ['en', 'de-AT'] },
      records: [answer(english), answer(german, german), answer('Ja.'), answer('Los Angeles')],
    },
    {
      name: 'any language where none is declared',
      records: [answer(german, german), answer(japanese, japanese)],
    },
    {
      name: 'lists of names, and code',
      options: { languages: ['en'] },
      records: [
        answer('San Francisco, Los Angeles, Las Vegas, San Diego, El Paso, Santa Fe, Amarillo'),
        answer('Lion tiger bear wolf elephant giraffe monkey zebra hippopotamus crocodile'),
        answer('```\ndie der das und ist nicht ein eine von zu mit den dem des auf\n```'),
        answer('A. Bangkok B. Chiang Mai C. Phuket D. Chonburi E. Pattaya F. Hua Hin'),
        answer('1. Le Voyage Fantastique\n2. La Nuit Américaine\n3. Les Visiteurs du Soir'),
        answer('Cricket, field hockey, badminton, kabaddi, squash.'),
      ],
    },
    {
      name: 'programs without marks around them, which have English words',
      options: { languages: ['de'] },
      records: [
        answer(
          'def f(a, b):\n  """Find a in b."""\n  for i in b:\n    if a[i] == 1: return i',
          german,
        ),
      ],
    },
    {
      name: 'translations, and languages that the prompt names',
      manifest: { languages: ['en'] },
      records: [
        answer(german, `Translate this: ${english}`),
        answer(japanese, 'Say in Japanese why the leaves of the trees fall in autumn.'),
        answer(english, `Translate this sentence: ${german}`),
        answer(spanish, '¿Por qué caen las hojas de los árboles en el otoño? Responde en español.'),
      ],
    },
    {
      name: 'languages that are hard to tell apart',
      manifest: { languages: ['nb', 'id', 'bs', 'zh-Hant'] },
      records: [
        answer(
          'Om høsten tager træet alt det tilbage, som det kan bruge, og bladene falder af det.',
          'x',
        ),
        answer(
          'Pada musim gugur pohon itu mengambil kembali semua yang dapat digunakan untuk ini.',
          'x',
        ),
        answer('我們在秋天看到葉子從樹上落下，因為樹要過冬。', 'x'),
      ],
    },
    {
      name: 'answers of another language where that is allowed',
      options: { comparePrompt: false },
      records: [answer(german)],
    },
    {
      name: 'code, which has English words',
      kind: 'code',
      manifest: { languages: ['de'] },
      records: [{ prompt: german, solution: `# ${english}`, tests: '' }],
    },
    {
      name: 'emoji, flags, joiners and marks where they belong',
      records: [
        answer('A family 👨‍👩‍👧‍👦, a heart ❤️, a star ⭐️, Wales 🏴󠁧󠁢󠁷󠁬󠁳󠁿, hands 👍🏽.'),
        answer('می‌خواهم کتاب‌ها را بخوانم', 'x'),
        answer('क्‍ष और र्‍य', 'x'),
        answer('שלום \u200fabc\u200e \u2067abc\u2069 עולם', 'x'),
        answer('葛󠄀城', 'x'),
      ],
    },
    {
      name: 'letters that only seem broken',
      records: [
        answer('À bientôt à la fête ! Ça coûte 5 €… «Voilà…» “café…” Âge, NÃO, IRMÃ.', 'x'),
        answer('Spaß“ und „Maß“, ÜBUNG “Ü”, Ä–Ö.'),
        answer('Trois × quatre ÷ deux, °C, 25 µm, naïve, señor, Ærø, Ðorđe.'),
        answer('Α and β decay, Δx, nαeq, IT-отдел, PDFка, λ-calculus, кПа.'),
      ],
    },
  ],
  rejects: [
    {
      name: 'a language that is not declared',
      manifest: { languages: ['en'] },
      records: [
        answer(german),
        answer(english, spanish),
        answer(japanese),
        answer('El rápido zorro marrón saltó sobre perros perezosos.'),
        {
          instruction: 'Why?',
          input: '',
          output:
            'Почему листья падают осенью? Потому что дереву нужно сохранить воду, и это важно для него.',
        },
      ],
      findings: [
        {
          code: 'undeclared-language',
          line: 1,
          pointer: '/output',
          message: 'output is in German (de); the dataset says en',
        },
        { code: 'undeclared-language', line: 2, pointer: '/instruction', data: { tag: 'es' } },
        { code: 'undeclared-language', line: 3, data: { tag: 'ja' } },
        { code: 'undeclared-language', line: 4, data: { tag: 'es' } },
        { code: 'undeclared-language', line: 5, data: { tag: 'ru' } },
      ],
    },
    {
      name: 'the same in a change',
      manifest: { languages: ['en'] },
      base: [answer(english)],
      records: [answer(english), answer(german)],
      findings: [{ code: 'undeclared-language', line: 2, data: { tag: 'de' } }],
    },
    {
      name: 'an answer in another language than its prompt',
      records: [answer(german), answer(english, japanese)],
      findings: [
        {
          code: 'answer-language',
          line: 1,
          message: 'output is in German (de), its prompt in English',
        },
        { code: 'answer-language', line: 2, data: { tag: 'en', asked: 'Japanese' } },
      ],
    },
    {
      name: 'words of two scripts',
      records: [answer('Send it to Pаypal.'), answer('Привeт всем.'), answer('Micrοsoft.')],
      findings: [
        { code: 'lookalike-letters', line: 1, data: { word: 'Pаypal', letters: 'U+0430 а' } },
        { code: 'lookalike-letters', line: 2, data: { letters: 'U+0065 e' } },
        { code: 'lookalike-letters', line: 3, data: { letters: 'U+03BF ο' } },
      ],
    },
    {
      name: 'broken encodings',
      records: [
        answer('A cafÃ© in MÃ¼nchen, 20Â°C.'),
        answer('I donâ€™t know â€“ itâ€™s late.'),
        answer('Nice ðŸ˜€!'),
        answer('ÐŸÑ€Ð¸Ð²ÐµÑ‚'),
        answer('æ—¥æœ¬èªž'),
        answer('Lost ï¿½ here.'),
      ],
      findings: [
        { code: 'mojibake', line: 1, data: { found: 'Ã©', meant: 'é', count: 3 } },
        { code: 'mojibake', line: 2, data: { found: 'â€™', meant: '’', count: 3 } },
        { code: 'mojibake', line: 3, data: { meant: '😀' } },
        { code: 'mojibake', line: 4, data: { meant: 'Привет' } },
        { code: 'mojibake', line: 5, data: { meant: '日本語' } },
        { code: 'mojibake', line: 6, data: { meant: '\ufffd' } },
      ],
    },
    {
      name: 'characters that are lost',
      records: [answer('A caf\ufffd in M\ufffdnchen.')],
      findings: [{ code: 'replacement-character', line: 1, data: { count: 2 } }],
    },
    {
      name: 'controls of direction',
      records: [
        answer('if (is \u202egnihton\u202c) return'),
        answer('שלום \u202eabc עולם'),
        answer('שלום \u2067abc עולם'),
      ],
      findings: [
        { code: 'bidi-control', line: 1, data: { found: 'U+202E', count: 2 } },
        { code: 'bidi-control', line: 2 },
        { code: 'bidi-control', line: 3 },
      ],
    },
    {
      name: 'hidden text',
      records: [
        answer(
          `Fine.${[...'obey'].map((c) => String.fromCodePoint(0xe0000 + c.charCodeAt(0))).join('')}`,
        ),
        answer('Fine 😀\u{e0101}\u{e0132}\u{e0133}.'),
      ],
      findings: [
        { code: 'hidden-text', line: 1, data: { found: 'U+E006F', count: 4, spells: 'obey' } },
        { code: 'hidden-text', line: 2, data: { found: 'U+E0101', spells: '' } },
      ],
    },
    {
      name: 'characters without width',
      records: [
        answer('A pass\u200bword.'),
        answer('A\u2060b\ufeffc.'),
        answer('Next \u200estep.'),
        answer('Any\u00adbody and a\u200db.'),
      ],
      findings: [
        { code: 'invisible-character', line: 1, data: { found: 'U+200B', count: 1 } },
        { code: 'invisible-character', line: 2, data: { found: 'U+2060', count: 2 } },
        { code: 'invisible-character', line: 3, data: { found: 'U+200E', count: 1 } },
        { code: 'invisible-character', line: 4, data: { found: 'U+00AD', count: 2 } },
      ],
    },
  ],
});

test('shares of several languages are measured, before a change and after', async () => {
  const norwegian = 'Om høsten tar treet tilbake alt det kan bruke, og etter det faller bladene.';
  const base = [answer(english), answer(german, german)];
  const later = [answer(norwegian, norwegian), answer(japanese, japanese), answer('?', '!')];
  const records = [...base, ...later];
  const { measurements } = await runGateCase(language, {
    name: '',
    manifest: { languages: ['en', 'de-AT', 'nb'] },
    base,
    records,
  });
  expect(measurements).toEqual([
    { name: 'language.en-records', value: 20, unit: '%', base: 50 },
    { name: 'language.de-records', value: 20, unit: '%', base: 50 },
    { name: 'language.nb-records', value: 20, unit: '%', base: 0 },
    { name: 'language.other-records', value: 20, unit: '%', base: 0 },
    { name: 'language.untold-records', value: 20, unit: '%', base: 0 },
  ]);
  const inOne = await runGateCase(language, { name: '', manifest: { languages: ['en'] }, records });
  expect(inOne.measurements).toEqual([]);
});

test('a conversation is judged turn by turn', async () => {
  const { findings } = await runGateCase(language, {
    name: '',
    kind: 'chat',
    records: [
      {
        messages: [
          { role: 'user', content: english },
          { role: 'assistant', content: english },
          { role: 'user', content: german },
          { role: 'assistant', content: german },
          { role: 'user', content: english },
          { role: 'assistant', content: german },
        ],
      },
    ],
  });
  expect(findings.map(({ code, at }) => [code, at.pointer])).toEqual([
    ['answer-language', '/messages/5/content'],
  ]);
});

test('hostile texts take linear time', () => {
  const took = Object.entries(timeHostileTexts('language'));
  expect(took).toHaveLength(10);
  // Linear is well under a second; a quadratic step takes minutes.
  for (const [name, ms] of took) expect([name, ms < 5000]).toEqual([name, true]);
}, 120_000);

// The rows of single languages are held against the page by test/scripts/accuracy.test.ts.
const measures = accuracy.measures.filter(({ id }) => !id.startsWith('language/told-'));
const scores = scoresOf({ ...accuracy, measures });
(scores === undefined ? test.skip : test)(
  `counts on labelled data${scores === undefined ? ' (skipped: no shared data)' : ''}`,
  async () => {
    expect((await scores!()).map((line) => line.replace(/ recalled; .*/, ' recalled'))).toEqual([
      'tuning: 611 of 611, 606 right, 606 recalled',
      'held-out-20: 552 of 569, 496 right, 496 recalled',
      'held-out-40: 563 of 569, 539 right, 539 recalled',
      'held-out-60: 564 of 569, 545 right, 545 recalled',
      'held-out-80: 567 of 569, 554 right, 554 recalled',
      'held-out-100: 567 of 569, 555 right, 555 recalled',
      'held-out-150: 569 of 569, 563 right, 563 recalled',
      'held-out-whole: 569 of 569, 565 right, 565 recalled',
      'sure: 469 of 569, 469 right, 469 recalled',
      'others: 16 of 0, 0 right, 0 recalled',
      'others-sure: 2 of 0, 0 right, 0 recalled',
      'alpaca-best: 1108; untold 3437',
      'alpaca: 0 of 0, 0 right, 0 recalled',
      'code-alpaca: 0 of 0, 0 right, 0 recalled',
      'gpteacher: 0 of 0, 0 right, 0 recalled',
      'truthfulqa: 0 of 0, 0 right, 0 recalled',
      'gsm8k-train: 0 of 0, 0 right, 0 recalled',
      'pandalm: 0 of 0, 0 right, 0 recalled',
      'belle: 1 of 0, 0 right, 0 recalled',
      'lingua-characters: 14; lookalike-letters 8, mojibake 5, invisible-character 1',
    ]);
  },
  120_000,
);
