// Lines of JSON that are nearly flat objects of ASCII strings, for properties.
import fc from 'fast-check';

const blank = fc.constantFrom('', '', '', ' ', '\t');
const name = fc.constantFrom('instruction', 'input', 'output', 'system', 'id', 'a', '__proto__');
const piece = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.string({ maxLength: 40 }).map((text) => JSON.stringify(text).slice(1, -1)),
  },
  { weight: 2, arbitrary: fc.constantFrom('\\n', '\\"', '\\\\', '\\/', '\\b\\f', 'Two words. ') },
  { weight: 1, arbitrary: fc.constantFrom('\\u0041', 'é', '😀', '’', '\t') },
);
const text = fc.array(piece, { maxLength: 4 }).map((pieces) => `"${pieces.join('')}"`);
const value = fc.oneof(
  { weight: 20, arbitrary: text },
  { weight: 1, arbitrary: fc.constantFrom('1', 'null', '[]', '{"a":"b"}', '"open') },
);
const field = fc
  .tuple(blank, name, blank, blank, value, blank)
  .map(([a, key, b, c, each, d]) => `${a}"${key}"${b}:${c}${each}${d}`);

/** Most are valid, some flat, some have a name twice. */
export const line = fc
  .tuple(blank, fc.array(field, { maxLength: 5 }), blank, fc.constantFrom('', '', '', ',', '}'))
  .map(([a, fields, b, end]) => `${a}{${fields.join(',')}}${b}${end}`);
