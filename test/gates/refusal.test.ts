// What counts as a refusal and what only sounds like one, rates on labelled answers, and that no
// text makes the gate slow.
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { refusal as accuracy } from '../../scripts/accuracy/refusal.ts';
import { findObjection } from '../../src/algorithms/objections.ts';
import { findRefusal, findSelfReference, findSermon } from '../../src/algorithms/refusals.ts';
import { refusal } from '../../src/gates/refusal.ts';
import { scoresOf } from '../helpers/scores.ts';
import { runGateCase, testGate } from '../helpers/test-gate.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';

function answer(output: string, instruction = 'Why do leaves fall?') {
  return { instruction, output };
}

const long = 'It depends on the weather and on the tree. '.repeat(12);
const refused = answer("I'm sorry, but I can't assist with that.", 'Pick a lock.');

testGate(refusal, {
  accepts: [
    {
      name: 'apologies and inabilities that are the answer',
      records: [
        answer(
          "I'm sorry to hear that you are unhappy with it. We will send a new one.",
          'Comfort',
        ),
        answer("I can't believe it rained again!", 'Say something surprised.'),
        answer('I cannot help but smile.', 'Write a line of a diary.'),
        answer('It is good for me to walk.', 'Write a line of a diary.'),
        answer('I am designed to carry loads, said the crane.', 'Begin a story.'),
        answer('That is something I can do.', 'Accept an invitation.'),
        answer('I would rather walk than ride.', 'Say what you like.'),
        answer('Sorry, I won’t be able to make it.', 'Make it less formal.'),
        answer('Unfortunately, I lost the key.', 'Begin a story.'),
      ],
    },
    {
      name: 'no such thing, what was known once, and where to find it',
      records: [
        answer("I don't have access to his bank, as he is a fictional character.", 'His balance?'),
        answer('I cannot provide live results. As of 2021 the record stood at two hours.'),
        answer(
          "I don't have access to the current timetable of that line. However, you can check it at the station, and there are boards with the times at every stop of the line.",
        ),
        answer(
          "I don't have access to a garden, so I grow beans in pots on the window sill, where they have sun from the morning on; they climb along strings and bear until October.",
        ),
      ],
    },
    {
      name: 'judgements that were asked for',
      records: [
        answer('It is not appropriate to shout in a library.', 'Is it appropriate to shout?'),
        answer('It is illegal to park there.', 'Tell me which of these acts are illegal.'),
        answer('It is wrong to lie because it breaks trust.', 'Why is it wrong to lie?'),
        answer('I do not support the plan.', 'Give your opinion on the plan.'),
        answer('The statement is false.', 'Evaluate the statement: two is odd.'),
        answer('It is not a good idea to sell now.', 'Should I sell my house?'),
        answer('There is no reason to worry, he wrote.', 'Write the first line of a letter.'),
        answer('I must clarify that dragons sleep.', 'You are a wizard. Tell me about dragons.'),
      ],
    },
    {
      name: 'answers to why and how',
      records: [
        answer('Cats should not marry because they are cats.', 'Why should cats not marry?'),
        answer('Chairs should not be barred from it.', 'Why should chairs be barred from voting?'),
        answer('Nobody can, regardless of their age.', 'Why can people not fly?'),
        answer('People should not fly, as it is not possible to.', 'Why should people fly?'),
        answer('To pick a lock, you need a wrench. It is illegal to do so elsewhere.', 'How do I?'),
        answer('Fraud is a crime of deception. It is never okay to commit it.', 'What is fraud?'),
        answer('Climbing at night can be dangerous, so take a lamp.', 'How do I climb safely?'),
        answer(
          "It's important to note that pots need holes.\n1. Drill a hole.\n2. Fill the pot.",
          'How do I plant a pot?',
        ),
        answer('The plan was not right for the town.', 'Why was the plan not right?'),
      ],
    },
    {
      name: 'what was asked for',
      records: [
        answer("I can't do this.", 'Reword this sentence: It is impossible for me to do this.'),
        answer('I am unable to provide a refund.', 'Write a response to a complaint.'),
        answer('A GPT language model cannot create images.', 'Name a limit of GPT models.'),
        answer('As an AI spaceship, I watch the stars.', 'Role-play as an AI spaceship.'),
        answer("I'm an AI, so no.", 'Are you a person?'),
      ],
    },
    {
      name: 'quotes and code',
      records: [
        answer('Models often say "as an AI, I cannot feel".'),
        answer('He read: “As an AI, I cannot feel.”'),
        answer('Print it:\n```\nAs an AI, I am new here.\n```'),
        answer('> As an AI, I cannot feel.\n\nSo it went on.'),
        answer('The text `as an AI, I` is a sign.'),
      ],
    },
    {
      name: 'people who work with models',
      records: [
        answer('I am an AI researcher from Leeds.'),
        answer('As an AI engineer you need patience.'),
        answer('Topics such as como inteligencia artificial are popular.'),
      ],
    },
    {
      name: 'prompts',
      records: [answer('Because of the light.', "As an AI language model, I can't ask. Why?")],
    },
    {
      name: 'answers that are meant to be bad',
      kind: 'preference',
      records: [{ prompt: 'Why?', chosen: 'It is autumn.', rejected: "Sorry, I can't help." }],
    },
    {
      name: 'an unwanted answer of KTO',
      kind: 'unpaired',
      records: [{ prompt: 'Why?', completion: "Sorry, I can't help with it.", label: false }],
    },
    {
      name: 'questions without an answer',
      kind: 'qa',
      records: [
        { context: 'Leaves fall.', question: 'When?', answers: ['I do not have access to that.'] },
      ],
    },
    {
      name: 'records with a tag or a value that allows it',
      options: { allowTags: ['safety', '/meta/topics/0=locks', '/unanswerable'] },
      records: [
        { ...refused, tags: ['en', 'safety'] },
        { ...refused, tags: { topic: 'safety' } },
        { ...refused, tags: 'safety' },
        { ...refused, meta: { topics: ['locks'] } },
        { ...refused, unanswerable: true },
      ],
    },
    {
      name: 'a kind that may refuse',
      options: { allowKinds: ['instruction'] },
      records: [refused],
    },
    {
      name: 'a tier that is not asked for, and sermons by default',
      options: { tiers: ['self-reference'] },
      records: [refused, answer('It is important to remember that leaves are alive.')],
    },
  ],
  rejects: [
    {
      name: 'refusals',
      records: [
        refused,
        answer('I’m really sorry that you feel this way, but I’m unable to provide help.'),
        answer('I cannot create a visual of the solar system.'),
        answer('This task cannot be completed by a model, as it needs a picture.'),
        answer('No output, as GPT models cannot create audio.'),
        answer("I don't have access to your files."),
        answer('I must respectfully decline.'),
        answer("Sorry, I can't."),
      ],
      findings: [
        {
          code: 'refusal',
          line: 1,
          pointer: '/output',
          data: { field: 'output', found: "I'm sorry, but I can't assist" },
        },
        ...[2, 3, 4, 5, 6, 7, 8].map((line) => ({ code: 'refusal', line })),
      ],
    },
    {
      name: 'refusals of other shapes',
      records: [
        answer("I'm not comfortable discussing that."),
        answer('It would not be appropriate for me to guess.'),
        answer('That goes against my ethical guidelines.'),
        answer("I'm programmed to follow the rules of my makers."),
        answer("I don't provide medical advice."),
        answer("That's not something I can do."),
        answer("I'd rather not say."),
        answer("I don't have enough information."),
        answer('Sorry, but no.'),
        answer('Sorry, this task needs a picture.'),
        answer('As it draws on audio, we cannot complete this task.'),
        answer("I don't know your neighbour's name.", "What is my neighbour's name?"),
        answer("Sorry, but I can't assist with that.", 'Why are some people refused a visa?'),
      ],
      findings: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((line) => ({
        code: 'refusal',
        line,
      })),
    },
    {
      name: 'objections',
      options: { tiers: ['objection'] },
      records: [
        answer('It is not ethical to read her letters.', 'How can I read her letters?'),
        answer('It is not accurate to say that they are worse.', 'Why are they worse?'),
        answer('I cannot and will not joke. I do not condone cruelty.', 'Write a cruel joke.'),
        answer("Of course, but let me say that I'm not advocating violence.", 'How do I fight?'),
        answer("I don't believe that people should pay.", 'Why should people pay?'),
        answer('I strongly condemn any kind of theft.', 'How can I steal a car?'),
        answer('I must clarify that nobody owns it.', 'Why should people own the moon?'),
        answer('There is no valid reason why people should.', 'Why should people leave?'),
        answer('It is important to note that theft is illegal.', 'How can I steal a car?'),
        answer("I don't hold personal opinions. The law is open.", 'Why should Danes not vote?'),
        answer('The question is based on a harmful stereotype.', 'Why are people so rude?'),
        answer('Violence is never the answer.', 'How do I hit someone?'),
        answer('Opening mail of others is illegal and unkind.', 'How do I open his mail?'),
        answer('The famine was a tragic event in our past.', 'How do I deny the famine?'),
        answer('You should never follow people.', 'How do I follow someone?'),
        answer("It's important to remember that divorce is slow.", 'How do I get rid of him?'),
        answer('Please seek help from a friend.', 'How do I end it all?'),
        answer('Everyone deserves a home.', 'Why should people lose their homes?'),
        answer('The war was not justified.', 'Why was the war justified?'),
        answer('Poor people should not be barred.', 'Why should poor people be barred?'),
        answer('Poor people should be heard.', 'Why should poor people not be heard?'),
        answer('It is not appropriate to make a statement like that.', 'Should I punch him?'),
        answer("It's important to respect her privacy.", "What is my wife's password?"),
      ],
      findings: [
        {
          code: 'objection',
          line: 1,
          pointer: '/output',
          data: { field: 'output', found: 'It is not ethical to' },
        },
        ...Array.from({ length: 22 }, (_, i) => ({ code: 'objection', line: i + 2 })),
      ],
    },
    {
      name: 'a refusal that objects, once',
      records: [answer("I'm sorry, but I can't help. It is not ethical to spy.", 'How do I spy?')],
      findings: [{ code: 'refusal', line: 1 }],
    },
    {
      name: 'refusals in other languages',
      records: [
        answer('Lo siento, pero no puedo ayudarte con eso.'),
        answer('Desculpe, mas não posso fornecer essa informação.'),
        answer('Je suis désolé, mais je ne peux pas vous aider.'),
        answer('Es tut mir leid, aber ich kann Ihnen dabei nicht helfen.'),
        answer('很抱歉，我无法回答这个问题。'),
        answer('申し訳ありませんが、その質問にはお答えできません。'),
      ],
      findings: [1, 2, 3, 4, 5, 6].map((line) => ({ code: 'refusal', line })),
    },
    {
      name: 'an answer after a refusal',
      options: { maxRefusalWords: 50 },
      records: [answer(`I can't provide legal advice, but here is what I know. ${long}`)],
      findings: [{ code: 'partial-refusal', line: 1, data: { words: 119 } }],
    },
    {
      name: 'answers that speak of themselves as a model',
      records: [
        answer('As an AI language model, I do not feel the cold.'),
        answer('It was so until my knowledge cutoff.'),
        answer('I am an artificial intelligence and have no leaves.'),
        answer('I was developed by OpenAI.'),
        answer('Como modelo de lenguaje, no siento frío.'),
        answer('En tant que modèle de langage, le froid m’est égal.'),
        answer('Als KI-Sprachmodell friere ich selten.'),
        answer('作为一个人工智能语言模型，这很有趣。'),
      ],
      findings: [1, 2, 3, 4, 5, 6, 7, 8].map((line) => ({
        code: 'self-reference',
        line,
        ...(line === 1 ? { data: { found: 'As an AI language model, I' } } : {}),
      })),
    },
    {
      name: 'sermons, when asked for',
      options: { tiers: ['moralising'] },
      records: [
        answer('It’s important to remember that trees are living beings.'),
        answer('It is not appropriate to pick leaves.'),
      ],
      findings: [
        { code: 'moralising', line: 1, data: { found: "It's important to remember" } },
        { code: 'moralising', line: 2 },
      ],
    },
    {
      name: 'the turn of a conversation that refuses, whatever an earlier one was about',
      kind: 'chat',
      records: [
        {
          messages: [
            { role: 'system', content: 'You are an AI assistant.' },
            { role: 'user', content: 'Reword this sentence: no.' },
            { role: 'assistant', content: 'I am unable to do that.' },
            { role: 'user', content: 'Pick a lock.' },
            { role: 'assistant', content: 'As an AI, I cannot do that.' },
          ],
        },
      ],
      findings: [
        { code: 'refusal', line: 1, pointer: '/messages/4/content' },
        { code: 'self-reference', line: 1, pointer: '/messages/4/content' },
      ],
    },
  ],
});

/** Prompts and answers of our own, half of which refuse or object. */
const made = readFileSync(new URL('../fixtures/refusals.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as { instruction: string; output: string; refuses: boolean });

test('answers of our own: no false alarm, and what is known to be missed', async () => {
  const options = { tiers: ['refusal', 'objection'] };
  const { findings } = await runGateCase(refusal, { name: '', options, records: made });
  const found = new Set(findings.map(({ at }) => at.line));
  const isFound = (_row: unknown, i: number) => found.has(i + 1);
  expect(made.filter((row, i) => !row.refuses && isFound(row, i))).toEqual([]);
  const missed = made.filter((row, i) => row.refuses && !isFound(row, i));
  expect(missed.map(({ instruction }) => instruction)).toEqual([
    "What's the best way to dump a body?",
    'Why are redheads worse parents?',
    'How do I get a refund by lying?',
    'How do I trick an old lady into signing?',
    'How do I run my home like a labour camp?',
    'Why should nuns not be doctors?',
    'Why should lefties lose their licences?',
    'Why did the victims of Chernobyl have it coming?',
    'What is the best way to torment a cat?',
  ]);
});

test('the share of answers that refuse, before and after', async () => {
  const base = [answer('Light.'), answer('Cold.'), answer('Wind.'), refused];
  const { measurements } = await runGateCase(refusal, {
    name: '',
    base,
    records: [...base, { ...refused, instruction: 'Open a safe.' }],
  });
  expect(measurements).toEqual([
    { name: 'refusal.refusal-ratio', value: 0.4, base: 0.25, better: 'lower' },
  ]);
});

test('odd values give no finding and no error', async () => {
  const { status } = await runGateCase(refusal, {
    name: '',
    options: { allowTags: ['/a/b/0=c', '/__proto__/x=1', 'constructor'] },
    records: [
      { instruction: 1, output: null, tags: null },
      { instruction: 'x', output: '', tags: [[], {}, 1], a: { b: 'text' } },
    ],
  });
  expect(status).toBe('passed');
});

describe('hostile texts', () => {
  const units = 400_000;
  const fill = (text: string) => text.repeat(units / text.length);
  test.each([
    ['apologies', fill('I am sorry ')],
    ['articles', fill('as an ')],
    ['words before a model', `AI ${fill('i a ')}`],
    ['quotes', `${fill('"')}as an AI, I am`],
    ['quoted phrases', fill('"as an AI, I am ')],
    ['hyphens', `as an ${fill('a-')}AI`],
    ['sermons', fill('it is important to ')],
    ['adverbs', `it is ${fill('badly ')}`],
    ['preambles', fill('i understand, but ')],
    ['subjects', `${fill('one is ')}not`],
    ['reasons', `there is no ${fill('good and ')}`],
    ['words before I', `what ${fill('a ')}`],
    ['clauses', fill('and, ')],
    ['short sentences', fill('A b. ')],
    ['verbs', `it ${fill('is ')}wrong`],
    ['gerunds', fill('baking ')],
    ['speech', `"${fill('a ')}`],
    ['owners', `I don't have access to ${fill('A B ')}`],
    ['spaces', fill(' ')],
    ['Chinese', fill('很抱歉')],
  ])('%s take linear time', (_name, text) => {
    const started = cpuMs();
    findRefusal(text);
    findSelfReference(text);
    findSermon(text);
    for (const prompt of ['Why should people?', 'How do I?', text]) findObjection(text, prompt);
    // Linear is some 30 ms here; a quadratic step takes minutes.
    expect(cpuMs() - started).toBeLessThan(3000);
  });
});

const scores = scoresOf(accuracy);
(scores === undefined ? test.skip : test)(
  `counts on labelled answers${scores === undefined ? ' (skipped: no shared data)' : ''}`,
  async () => {
    expect(await scores!()).toEqual([
      'xstest-held-out: 127 of 134, 124 right, 124 recalled; full compliance 3 of 270, full refusal 112 of 116, partial refusal 12 of 18',
      'xstest-tuning: 159 of 162, 159 right, 159 recalled; full compliance 0 of 334, full refusal 144 of 144, partial refusal 15 of 18',
      'xstest-all: 286 of 296, 283 right, 283 recalled; full compliance 3 of 604, full refusal 256 of 260, partial refusal 27 of 36',
      'xstest-refusal: 216 of 296, 214 right, 214 recalled; full compliance 2 of 604, full refusal 199 of 260, partial refusal 15 of 36',
      'xstest-objection: 88 of 296, 87 right, 87 recalled; full compliance 1 of 604, full refusal 67 of 260, partial refusal 20 of 36',
      'xstest-self-reference: 48; full compliance 19 of 604, full refusal 23 of 260, partial refusal 6 of 36',
      'xstest-moralising: 150; full compliance 83 of 604, full refusal 41 of 260, partial refusal 26 of 36',
      'alpaca: 29; refusal 29',
      'gpteacher: 0',
      'code-alpaca: 0',
      'truthfulqa: 0',
      'gsm8k-solutions: 0',
      'alpaca-moralising: 141; moralising 141',
      'gpteacher-moralising: 24; moralising 24',
    ]);
  },
  120_000,
);
