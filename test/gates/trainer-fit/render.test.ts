// Templates that do too much, and what templates of models need beside the plain language.
import { describe, expect, test } from '@jest/globals';
import {
  compileTemplate,
  TemplateRefusal,
  type RenderInput,
} from '../../../src/gates/trainer-fit/render.ts';

const input: RenderInput = {
  messages: [
    { role: 'user', content: 'Hi.' },
    { role: 'assistant', content: 'Hello.' },
  ],
  tools: null,
  add_generation_prompt: false,
  bos_token: '<s>',
  eos_token: '</s>',
};

async function render(source: string, given: Partial<RenderInput> = {}): Promise<string> {
  return (await compileTemplate(source))({ ...input, ...given });
}

describe('a template that', () => {
  test.each([
    [
      'loops over loops',
      '{% for a in range(10000) %}{% for b in range(10000) %}{% endfor %}{% endfor %}',
      'too many steps',
    ],
    ['asks for a long range', '{{ range(1000000000) }}', 'range() of more than'],
    ['asks for an endless range', '{{ range(0, 1, 0) }}', 'range() of more than'],
    [
      'doubles a text',
      `{% set x = 'aaaaaaaa' %}${'{% set x = x + x %}'.repeat(40)}{{ x }}`,
      'too long a value',
    ],
    [
      'doubles a list',
      `{% set x = [messages, messages] %}${'{% set x = [x, x] %}'.repeat(40)}{{ x | tojson }}`,
      'too long a value',
    ],
    [
      'doubles what a namespace holds',
      `{% set n = namespace(x=['a']) %}${'{% set n.x = [n.x, n.x] %}'.repeat(40)}{{ n | tojson }}`,
      'too long a value',
    ],
    [
      'hides what grows in a list',
      '{% set n = namespace() %}{% set x = [n, n] %}{{ x | tojson }}',
      'a namespace into another value',
    ],
    ['writes forever', "{% for a in range(9999) %}{{ 'word ' * 2 }}{% endfor %}", 'operator'],
    [
      'writes long',
      "{% for a in range(9999) %}{{ 'a long word, or two' }}{% endfor %}",
      'too long a value',
    ],
    [
      'calls itself',
      '{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}',
      /call stack|too many steps|Cannot call/u,
    ],
    ['nests', `{{ ${'('.repeat(100_000)}1`, /call stack|Unexpected/u],
    ['is long', ' '.repeat(200_000), 'more than 131072 characters'],
    ['is no template', '{% for %}', 'Unexpected token'],
    ['includes another', "{% include 'secrets.txt' %}", /Unknown statement|include/u],
    ['reaches for the host', "{{ messages.constructor.constructor('return 1')() }}", 'Cannot call'],
  ])('%s is stopped', async (_what, source, reason) => {
    await expect(render(source)).rejects.toThrow(reason);
  });

  test('has room that grows with the conversation', async () => {
    const content = 'a'.repeat(1_000_000);
    const messages = [{ role: 'user', content }];
    const source = "{% for m in messages %}{{ m.content + '|' + m.content }}{% endfor %}";
    expect(await render(source, { messages })).toHaveLength(2_000_001);
  });
});

test('a template refuses in its own words', async () => {
  const refused = render("{{ raise_exception('Only users.') }}");
  await expect(refused).rejects.toThrow(TemplateRefusal);
  await expect(refused).rejects.toThrow('Only users.');
});

test.each([
  ['begin and end', '{{ bos_token + eos_token }}', '<s></s>'],
  ['today, which is always the same', "{{ strftime_now('%d %b %Y') }}", '26 Jul 2024'],
  ['no tools', "{% if tools is none %}none{% endif %}{{ 'x' if tools else 'y' }}", 'noney'],
  ['nothing of the host', '{{ process.env }}{{ globalThis }}', ''],
  ['what is not there', '{{ date_string is defined }}{{ nobody }}', 'false'],
  [
    'a namespace over a loop',
    '{% set n = namespace(i=0) %}{% for m in messages %}{% set n.i = n.i + 1 %}{% endfor %}{{ n.i }}',
    '2',
  ],
  ['marks of what is trained on', '{% generation %}a{% endgeneration %}', 'a'],
  [
    'blocks on lines of their own',
    '{% if true %}\n  {% if true %}\na\n  {% endif %}\n{% endif %}',
    'a\n',
  ],
  ['Jinja in a text', '{{ messages[0].content }}', '{{ 7 * 7 }}', '{{ 7 * 7 }}'],
])('templates may have %s', async (_what, source, wanted, content = 'Hi.') => {
  const messages = [{ role: 'user', content }, input.messages[1]!];
  expect(await render(source, { messages })).toBe(wanted);
});
