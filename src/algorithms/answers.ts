// The final answer of a worked solution, and one spelling for answers that mean the same.

/**
 * One spelling of a number or formula: `$1,200.00`, `1200` and `\boxed{1200}` are the same. Empty
 * where nothing is left.
 */
export function canonicalAnswer(text: string): string {
  let value = boxed(text) ?? text;
  value = value
    .replace(/\\(?:left|right|displaystyle|[!,;: ])/g, '')
    .replace(/\\(?:text|textbf|mathrm|mbox)\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\[dt]frac/g, '\\frac')
    .replace(/\\frac(\d)(\d)/g, '\\frac{$1}{$2}')
    .replace(/\^\s*(?:\{\\circ\}|\\circ)|°|\\?[%$]/g, '')
    .replace(/\s+/g, '')
    .replace(/[.。]+$/, '')
    .toLowerCase();
  if (!/^[-+]?[\d,]*\.?\d+$/.test(value) || /,(?!\d{3}(?!\d))/.test(value)) return value;
  return canonicalNumber(value);
}

function canonicalNumber(digits: string): string {
  const plain = digits.replace(/^\+|,/g, '');
  const number = plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
  return number.replace(/^(-?)0+(?=\d)/, '$1').replace(/^(-?)\./, '$10.');
}

/**
 * What may be the final answer of a text, canonical: behind `####` or "answer is", in `\boxed{…}`,
 * the last formula, the last line, and the numbers of the last line.
 */
export function finalAnswers(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (value: string | undefined): void => {
    const canonical = value === undefined ? '' : canonicalAnswer(value);
    if (canonical !== '' && canonical.length <= maxCharacters) found.add(canonical);
  };
  // An answer stands at the end: nothing before is looked at.
  const end = text.slice(-maxTail);
  const last = end.trimEnd().split('\n').at(-1) ?? '';
  add(boxed(end));
  add(/####[ \t]*([^\n]+)[^#]*$/.exec(end)?.[1]);
  add([...end.matchAll(/\$+([^$\n]+)\$+/g)].at(-1)?.[1]);
  const said = [...end.matchAll(/answer(?: is|:)\s*([^\n]+)/gi)].at(-1)?.[1];
  add(said);
  add(last);
  for (const line of [last, said ?? '']) {
    for (const [number] of line.matchAll(/(?<![\d.,)])-?\d[\d,]*(?:\.\d+)?/g)) add(number);
    for (const [number] of line.matchAll(/\d[\d,]*(?:\.\d+)?/g)) add(number);
  }
  return found;
}

/** Beyond, it is no final answer but a text. */
const maxCharacters = 300;
const maxTail = 2000;

/** What stands in the last `\boxed{…}`, braces paired. */
function boxed(text: string): string | undefined {
  const start = text.lastIndexOf('\\boxed{');
  if (start < 0) return undefined;
  const from = start + '\\boxed{'.length;
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return text.slice(from, at);
  }
  return undefined;
}
