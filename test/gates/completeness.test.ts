// What counts as unfinished, the real defects of public data, and that no text makes the gate slow.
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { completeness } from '../../src/gates/completeness.ts';
import { sharedData } from '../helpers/shared-data.ts';
import { runGateCase, testGate } from '../helpers/test-gate.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';

const prose =
  'Leaves fall in autumn. The tree takes back what it can use, and a layer of cork closes the wound. ';

function answer(output: string, instruction = 'Why do leaves fall?', input = '') {
  return { instruction, input, output };
}

testGate(completeness, {
  accepts: [
    {
      name: 'whole answers, long and short',
      records: [
        answer('Because the tree closes them off.'),
        answer('negative', 'Name the mood.', 'What a grey day.'),
        answer('2'),
        answer('こんにちは、お元気ですか？'),
        answer('\n\nIndented, and with a line end.\n'),
      ],
    },
    {
      name: 'inputs that only begin like a marker',
      records: [
        answer('None was there.', 'Rewrite it.', 'None of the students'),
        answer('No pain, no gain.', 'Find the proverb.', '"No pain, no gain"'),
        answer('It is valid.', 'Is this URL valid?', 'https://example.com/a'),
        answer('[1, 2]', 'Sort the list.', '[2, 1]'),
        answer('<b>Hi</b>', 'Close the tag in this HTML.', '<b>Hi<img src="https://a.example/b">'),
      ],
    },
    {
      name: 'brackets that hold the answer',
      records: [
        answer('[apple, banana, cherry]', 'Sort the list.', '[cherry, apple, banana]'),
        answer('<img src="image.jpg">', 'Generate a valid HTML tag.'),
        answer('(a && !b) || (!a && b)', 'Write the expression.'),
        answer(
          'Dear [Name],\n\nthank you for [insert reason].\n\nBest,',
          'Write a letter template.',
        ),
      ],
    },
    {
      name: 'placeholders that were asked for, and what a program prints',
      records: [
        answer('Lorem ipsum dolor sit amet', 'Give me filler text.'),
        answer('TODO', 'Which word marks a todo in code?'),
        answer('It says [No input devices found] and <no input files>.'),
        answer('The command prints <no output> when all is well.'),
        answer('[Enter Hamlet]', 'Write a stage direction.'),
      ],
    },
    {
      name: 'markers that are shown as code',
      records: [
        answer('ChatML opens a turn with `<|im_start|>` and Llama 2 with "[INST]".'),
        answer('Use it so:\n```\n<|im_start|>user\nHello<|im_end|>\n```\nThat is all.'),
        answer('<noinput>Say it again.</noinput>', 'Write the VoiceXML for no input.'),
        answer('<p><s>old</s> new</p>', 'Strike out a word in HTML.'),
      ],
    },
    {
      name: 'a dialogue that was asked for',
      records: [
        answer(
          'User: Hi\nAssistant: Hello!\nUser: Bye\nAssistant: Bye!',
          'Write a short conversation with a bot.',
        ),
      ],
    },
    {
      name: 'texts that end without a full stop for a reason',
      records: [
        answer('Dear Dr. Smith,', 'Address a letter to Dr. Smith.'),
        answer(`Dear Joe,\n\n${prose}\n\nLooking forward to seeing you,`, 'Write a letter.'),
        answer(`${prose}${prose}${prose}#leaves #autumn #trees`, 'Write a post about leaves.'),
        answer(`${prose}${prose}${prose}Read on at https://example.com/leaves`),
        answer(`${prose}${prose}${prose}“All things pass.” – Bertrand Russell`, 'Quote someone.'),
        answer('1. Something to look forward\n2. A friend to count on', 'List two good things.'),
        answer('The essay earns a solid, well deserved B-', 'Grade it.'),
        answer('for i in range(len(arr)):\n    print("%d" % arr[i]),', 'Print the array.'),
      ],
    },
    {
      name: 'code blocks, closed or within another',
      records: [
        answer('```python\nprint(1)\n```\nThat prints 1.'),
        answer('````markdown\n```js\n1\n```\n````\nDone so.'),
        answer('```markdown\n```js\n1\n```\n```\nDone so.'),
        answer('Three backticks, ```, open a block.'),
      ],
    },
    {
      name: 'repeats that are lines to fill in',
      records: [
        answer(`Name:\n${'_'.repeat(200)}`, 'Make a form.'),
        answer(`| a | b |\n${'|   |   |\n'.repeat(40)}`, 'Make an empty table.'),
        answer('Ha ha ha ha ha ha!', 'Laugh.'),
      ],
    },
    {
      name: 'an unchanged text where that is the task',
      records: [
        answer('apple, banana, orange', 'Sort these.', 'apple, banana, orange'),
        answer('Hello there!', 'Greet me.', 'Hello there!'),
      ],
    },
    {
      name: 'deeds told in answers that were asked to tell them',
      records: [
        answer('The sky has been studied for centuries.', 'What do we know of the sky?'),
        answer('Please see attached the report.', 'Write an email with a report.'),
        answer('I have eaten.', 'Put "I eat" in the perfect tense.'),
      ],
    },
    {
      name: 'a deed that a tool did',
      kind: 'chat',
      records: [
        {
          messages: [
            { role: 'user', content: 'Book a table for two.' },
            {
              role: 'assistant',
              content: null,
              tool_calls: [{ id: '1', function: { name: 'book', arguments: '{"seats":2}' } }],
            },
            { role: 'tool', tool_call_id: '1', content: 'ok' },
            { role: 'assistant', content: 'I have booked a table for two.' },
          ],
        },
      ],
    },
    {
      name: 'turns without text, which are looked at elsewhere',
      kind: 'chat',
      records: [
        {
          messages: [
            { role: 'user', content: '' },
            { role: 'assistant', content: '' },
          ],
        },
      ],
    },
    {
      name: 'answers that are meant to be bad',
      kind: 'preference',
      records: [
        { prompt: 'Why do leaves fall?', chosen: 'To save water.', rejected: '' },
        { prompt: 'Why do leaves fall?', chosen: 'To save water.', rejected: '<noinput>' },
      ],
    },
    {
      name: 'an unwanted answer of KTO',
      kind: 'unpaired',
      records: [{ prompt: 'Why do leaves fall?', completion: '', label: false }],
    },
    {
      name: 'templates in plain text, which may be formatted already',
      kind: 'text',
      records: [{ text: '<|im_start|>user\nHello<|im_end|>' }],
    },
    {
      name: 'solutions that end like code',
      kind: 'code',
      records: [{ prompt: 'Write f.', solution: 'x = something_long_enough or {', tests: 'f()' }],
    },
    {
      name: 'a marker that belongs here',
      options: { allowedMarkers: ['<|tool_call|>', '<noinput>'] },
      records: [answer('<|tool_call|>find()'), answer('Say <noinput> when there is none.')],
    },
  ],
  rejects: [
    {
      name: 'an empty answer, an empty prompt',
      records: [answer(''), answer(' \n\u200b'), answer('Fine.', '  ')],
      findings: [
        { code: 'empty-response', line: 1, pointer: '/output', data: { field: 'output' } },
        { code: 'empty-response', line: 2, pointer: '/output' },
        { code: 'empty-prompt', line: 3, pointer: '/instruction' },
      ],
    },
    {
      name: 'an empty answer under the name it has in the file',
      manifest: { fields: { reply: 'output' } },
      records: [{ instruction: 'Why?', reply: '' }],
      findings: [{ code: 'empty-response', line: 1, pointer: '/reply', data: { field: 'reply' } }],
    },
    {
      name: 'an empty text',
      kind: 'text',
      records: [{ text: '\n' }],
      findings: [{ code: 'empty-text', line: 1, pointer: '/text' }],
    },
    {
      name: 'placeholders',
      records: [
        answer('<noinput>'),
        answer('<No output>'),
        answer('nooutput'),
        answer('"<noinput>".'),
        answer('<nooutput - cannot create a visual output>'),
        answer('[Insert Bar Chart]'),
        answer('<insert example image here>'),
        answer('TODO'),
        answer('Output:'),
        answer('### Response:'),
        answer('Lorem ipsum dolor sit amet'),
        answer('Your answer here.'),
      ],
      findings: Array.from({ length: 12 }, (_, i) => ({
        code: 'placeholder-response',
        line: i + 1,
      })),
    },
    {
      name: 'words that say there is nothing',
      records: [
        answer('N/A'),
        answer('None.'),
        answer('No output required'),
        answer('(no output)'),
      ],
      findings: [
        { code: 'not-applicable', line: 1, data: { found: 'N/A' } },
        { code: 'not-applicable', line: 2 },
        { code: 'not-applicable', line: 3 },
        { code: 'not-applicable', line: 4 },
      ],
    },
    {
      name: 'answers that only name a file',
      records: [answer('[Flow Chart]'), answer('<image>'), answer('(Gantt Chart included)')],
      findings: [
        { code: 'stand-in-response', line: 1 },
        { code: 'stand-in-response', line: 2 },
        { code: 'stand-in-response', line: 3 },
      ],
    },
    {
      name: 'deeds that a text model can’t do',
      records: [
        answer('The font size has been increased to 12 points.', 'Increase the font size.'),
        answer("I've booked a flight to Faro.", 'Book a flight to Faro.'),
        answer('See the attached image (cloud.jpg)', 'Create a word cloud.'),
      ],
      findings: [
        { code: 'pretended-action', line: 1, data: { found: 'has been increased' } },
        { code: 'pretended-action', line: 2 },
        { code: 'pretended-action', line: 3, data: { found: 'See the attached' } },
      ],
    },
    {
      name: 'an answer that repeats its prompt',
      records: [
        answer('Create a looping GIF of a cat.', 'Create a looping GIF of a cat.'),
        answer('We work there. \n', 'Put it in the third person.', ' We work there.'),
      ],
      findings: [
        { code: 'echo', line: 1, data: { of: 'instruction' } },
        { code: 'echo', line: 2, data: { of: 'input' } },
      ],
    },
    {
      name: 'inputs that say there is none',
      records: [
        answer('Yes.', 'Is it?', '<noinput>'),
        answer('Yes.', 'Is it?', 'No input required.'),
        answer('Yes.', 'Is it?', '"<noinput>"'),
        answer('Yes.', 'Is it?', '\\<noinput\\>'),
        answer('Yes.', 'Is it?', 'N/A'),
        answer('Yes.', 'Is it?', '<none>'),
      ],
      findings: [
        { code: 'no-input-marker', line: 1, pointer: '/input' },
        { code: 'no-input-marker', line: 2 },
        { code: 'no-input-marker', line: 3 },
        { code: 'no-input-marker', line: 4 },
        { code: 'no-input-word', line: 5 },
        { code: 'no-input-word', line: 6 },
      ],
    },
    {
      name: 'inputs that a text model can’t see',
      records: [
        answer('Two cats.', 'Describe the photo.', '[Photo attached]'),
        answer('Two cats.', 'Describe the photo.', 'https://example.com/cats'),
        answer('Two cats.', 'Describe the photo.', '![cats](https://example.com/cats.jpg)'),
        answer('Two cats.', 'Describe the photo.', 'Image: https://example.com/cats.jpg'),
      ],
      findings: [
        { code: 'stand-in-input', line: 1 },
        { code: 'link-only-input', line: 2 },
        { code: 'image-input', line: 3 },
        { code: 'image-input', line: 4 },
      ],
    },
    {
      name: 'two records in one answer',
      records: [answer('It is blue.\n##\n14. Instruction: Describe it.\n14. Input: <noinput>')],
      findings: [{ code: 'merged-record', line: 1, data: { found: '14. Instruction:' } }],
    },
    {
      name: 'markers of a generator',
      records: [
        answer('<noinput>\n"A Leap of Faith"'),
        answer('Calculus. ⏎\n// end of output //\n'),
        answer('He found the city.\n##'),
        answer('Yes.', 'Complete it.', 'The boy <noinput> the ball'),
      ],
      findings: [
        { code: 'leaked-marker', line: 1, data: { found: '<noinput>' } },
        { code: 'leaked-marker', line: 2, data: { found: '// end of output //' } },
        { code: 'leaked-marker', line: 3, data: { found: '##' } },
        { code: 'leaked-marker', line: 4, pointer: '/input' },
      ],
    },
    {
      name: 'tokens of chat templates',
      records: [
        answer('It falls.<|im_end|>'),
        answer('It falls.</s>'),
        answer('It falls.', '[INST] Why do leaves fall? [/INST]'),
        answer('It falls.', '<｜begin▁of▁sentence｜>Why?'),
        answer('It falls.\n\n### Instruction:\nWhy?'),
        answer('`<|a|>` is one, <|endoftext|> too.'),
      ],
      findings: [
        { code: 'template-token', line: 1, data: { found: '<|im_end|>' } },
        { code: 'template-token', line: 2, data: { found: '</s>' } },
        { code: 'template-token', line: 3, pointer: '/instruction', data: { found: '[INST]' } },
        { code: 'template-token', line: 4 },
        { code: 'template-token', line: 5, data: { found: '### Instruction:' } },
        { code: 'template-token', line: 6, data: { found: '<|endoftext|>' } },
      ],
    },
    {
      name: 'a marker of one’s own',
      options: { forbiddenMarkers: ['[[CUT]]'] },
      records: [answer('It falls. [[CUT]]')],
      findings: [{ code: 'forbidden-marker', line: 1, data: { found: '[[CUT]]' } }],
    },
    {
      name: 'the next turn in an answer',
      records: [answer('It falls.\nHuman: And then?\nAssistant: Then it rots.')],
      findings: [{ code: 'role-marker', line: 1, data: { found: 'Human:' } }],
    },
    {
      name: 'a button of a page',
      records: [answer('Run this:\n\npython\nCopy code\nprint(1)\n\nIt prints 1.')],
      findings: [{ code: 'interface-text', line: 1, data: { found: 'Copy code' } }],
    },
    {
      name: 'LaTeX and quotes that lost their backslash and their encoding',
      records: [answer('Half is \frac{1}{2}, twice \frac{2}{1}.'), answer('It\u0092s fine.')],
      findings: [
        { code: 'control-character', line: 1, data: { found: 'U+000C', count: 2 } },
        { code: 'control-character', line: 2, data: { found: 'U+0092', count: 1 } },
      ],
    },
    {
      name: 'answers that stop in the middle',
      records: [
        answer('The numerical value of the equation is', 'What is 4(2+3)?'),
        answer('Design a game where the player has to guess a number between 1-', 'Design it.'),
        answer(`${prose}This depends on water, on light, and on heat,`),
        answer(`${prose}A cork layer closes the wound (which`),
        answer('The function to call is the following {', 'Write it.'),
        answer(`${prose}${prose}${prose}In years that are dry the trees drop more leaves than in`),
      ],
      findings: [
        { code: 'truncated-response', line: 1, data: { sign: 'open-word' } },
        { code: 'truncated-response', line: 2, data: { sign: 'hyphen' } },
        { code: 'truncated-response', line: 3, data: { sign: 'comma' } },
        { code: 'truncated-response', line: 4, data: { sign: 'open-bracket' } },
        { code: 'truncated-response', line: 5, data: { sign: 'open-bracket' } },
        { code: 'truncated-response', line: 6, data: { sign: 'no-full-stop' } },
      ],
    },
    {
      name: 'a code block that stays open',
      records: [answer('Run this:\n```python\nprint(1)')],
      findings: [{ code: 'unclosed-code-fence', line: 1 }],
    },
    {
      name: 'equal answers of a pair',
      kind: 'preference',
      records: [
        { prompt: 'Why?', chosen: 'It falls.', rejected: 'It falls. ' },
        {
          prompt: [{ role: 'user', content: 'Why?' }],
          chosen: [{ role: 'assistant', content: 'It falls.' }],
          rejected: [{ role: 'assistant', content: 'It falls.' }],
        },
      ],
      findings: [
        { code: 'identical-answers', line: 1, pointer: '/rejected', data: { of: 'chosen' } },
        { code: 'identical-answers', line: 2, pointer: '/rejected/0', data: { of: 'chosen/0' } },
      ],
    },
    {
      name: 'equal answers of a ranking',
      kind: 'ranked',
      records: [
        {
          prompt: 'Why?',
          answers: [
            { answer: 'To save water.', rank: 1 },
            { answer: 'It falls.', rank: 2 },
            { answer: 'It falls.', rank: 3 },
          ],
        },
      ],
      findings: [{ code: 'identical-answers', line: 1, pointer: '/answers/2/answer' }],
    },
  ],
});

const alpaca = sharedData('instruct/alpaca_data.jsonl');
const why = alpaca === undefined ? ' (skipped: no shared data)' : '';

(alpaca === undefined ? describe.skip : describe)(`Stanford Alpaca${why}`, () => {
  const lines = alpaca === undefined ? [] : readFileSync(alpaca, 'utf8').trimEnd().split('\n');
  const outputs = lines.map((line) => (JSON.parse(line) as { output: string }).output);
  const linesWhere = (holds: (output: string) => boolean): number[] =>
    outputs.flatMap((output, i) => (holds(output) ? [i + 1] : []));

  test('names the empty and placeholder outputs, and little else as an error', async () => {
    const { findings } = await runGateCase(completeness, { name: 'alpaca', records: lines });
    const linesOf = (code: string): number[] =>
      findings.filter((finding) => finding.code === code).map((finding) => finding.at.line);

    const empty = linesWhere((output) => output.trim() === '');
    expect(empty).toHaveLength(28);
    expect(linesOf('empty-response')).toEqual(empty);

    const placeholders = linesOf('placeholder-response');
    expect(linesWhere((output) => output === '<nooutput>')).toHaveLength(23);
    expect(linesWhere((output) => output === '<noinput>')).toHaveLength(22);
    for (const line of linesWhere((output) => /^<no ?(in|out)put>$/i.test(output))) {
      expect(placeholders).toContain(line);
    }
    expect(placeholders).toHaveLength(64);

    expect(linesOf('merged-record')).toEqual(
      linesWhere((output) => /\d{1,2}\.\sInstruction:/.test(output)),
    );
    // Every finding of these was read; docs/gates/completeness.md says what they were.
    expect(linesOf('template-token')).toEqual([]);
    expect(linesOf('control-character')).toEqual([29820, 38225]);
    expect(linesOf('leaked-marker')).toHaveLength(49);
    expect(linesOf('no-input-marker')).toHaveLength(639);
    expect(linesOf('truncated-response').length).toBeLessThan(20);
  });
});

describe('a text of a million characters', () => {
  const million = (unit: string): string => unit.repeat(Math.ceil(1_000_000 / unit.length));
  const hostile: Readonly<Record<string, string>> = {
    spaces: `${million(' ')}x`,
    'blank characters': million('\u200b'),
    'open brackets': million('<'),
    'half markers': million('<no input '),
    'half tokens': million('<|a'),
    'ended sequences': `${million('</s> ')}x`,
    backticks: million('`'),
    'code fences on one line': million('```a '),
    'code fences': million('```\n'),
    'list numbers': million('\n1.  '),
    'bold roles': million('\n        **Human'),
    'hidden tokens': million('`<|im_start|>` ``` '),
    'half images': million('![a]( '),
    'half tags': million('<img '),
    'one letter': million('a'),
    'open parentheses': `${million('(')}a`,
    commas: million('a, '),
    'control characters': million('\u0001'),
    links: `https://${million('a')}`,
  };

  test.each(Object.keys(hostile))('takes no time: %s', async (name) => {
    const text = hostile[name] ?? '';
    const started = cpuMs();
    const records = [{ instruction: text, input: text, output: `${text}.` }, answer(text)];
    const { reason } = await runGateCase(completeness, { name, records });
    expect(reason).toBeUndefined();
    // Quadratic work on a million characters takes minutes.
    expect(cpuMs() - started).toBeLessThan(5_000);
  });

  test('a record of 2,000 bad turns gives a bounded number of findings', async () => {
    const messages = Array.from({ length: 2_000 }, (_, i) =>
      i % 2 === 0 ? { role: 'user', content: 'Why?' } : { role: 'assistant', content: 'TODO' },
    );
    const { findings } = await runGateCase(completeness, {
      name: 'many',
      kind: 'chat',
      records: [{ messages }],
    });
    expect(findings).toHaveLength(40);
  });
});
