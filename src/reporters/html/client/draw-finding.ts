// One finding, as html/findings.ts draws it; its records only when it is opened.
import type { MarkedText } from '../../escape-markdown.ts';
import { showHidden } from '../../hidden-characters.ts';
import { markDifferences } from '../../word-difference.ts';
import { labelsOf } from '../labels.ts';
import type { PageData, PageFinding, PagePlace } from '../page-data.ts';
import { showLines } from '../show-lines.ts';
import { button, element, icon } from './dom.ts';
import { levelOf } from './select-findings.ts';

/** Other records are offered by name; a cluster may have thousands. */
const maxOthers = 20;

export function drawFinding(finding: PageFinding, data: PageData): HTMLLIElement {
  const { at, code, message, gate } = finding;
  const details = element(
    'details',
    {},
    element(
      'summary',
      {},
      icon(levelOf(finding)),
      element(
        'span',
        { class: 'where' },
        element('span', { class: 'path' }, showHidden(data.paths[at.path]?.short ?? '')),
        `:${at.line}`,
      ),
      element('span', { class: 'what' }, showHidden(message) || code),
      element('span', { class: 'by' }, data.gates[gate]),
    ),
  );
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) details.append(drawBody(finding, data));
  });
  return element('li', { class: 'finding' }, details);
}

function drawBody(finding: PageFinding, data: PageData): HTMLElement {
  const { at, related = [], code, key, waiver } = finding;
  const pair = element('div', { class: 'pair' });
  const show = (other: PagePlace | undefined): void => {
    const [left, right] = labelsOf(other);
    const [mine, theirs] =
      at.excerpt === undefined || other?.excerpt === undefined
        ? [plain(at.excerpt), plain(other?.excerpt)]
        : markDifferences(at.excerpt, other.excerpt, showLines);
    pair.replaceChildren(
      drawRecord(left, at, mine, data),
      ...(other === undefined ? [] : [drawRecord(right, other, theirs, data)]),
    );
  };
  show(related[0]);
  const others = related.slice(0, maxOthers).map((other) => {
    const choose = button(placeOf(other, data), () => {
      for (const each of others) each.setAttribute('aria-pressed', String(each === choose));
      show(other);
    });
    choose.setAttribute('aria-pressed', String(other === related[0]));
    return choose;
  });
  const rest = related.length - others.length;
  return element(
    'div',
    { class: 'body' },
    others.length > 1 &&
      element(
        'p',
        { class: 'others' },
        element('span', { class: 'soft' }, 'beside '),
        ...others,
        rest > 0 && ` and ${rest} more`,
      ),
    pair,
    waiver !== undefined && element('p', { class: 'soft' }, `Waived: ${showHidden(waiver)}`),
    element(
      'p',
      { class: 'soft' },
      element('code', {}, code),
      ' · ',
      element('code', {}, `heartcut explain ${key} --report report.json`),
    ),
  );
}

function plain(text: string | undefined): MarkedText[] | undefined {
  return text === undefined ? undefined : [{ text: showLines(text), bold: false }];
}

function drawRecord(
  label: string,
  at: PagePlace,
  text: readonly MarkedText[] | undefined,
  data: PageData,
): HTMLElement {
  const words = text?.map(({ text: piece, bold }) =>
    bold ? element('mark', {}, piece) : document.createTextNode(piece),
  );
  return element(
    'figure',
    { class: 'record' },
    element(
      'figcaption',
      {},
      `${label} `,
      linkPlace(at, data),
      ...(at.pointer ? [' at ', element('code', {}, showHidden(at.pointer))] : []),
    ),
    words === undefined
      ? element('p', { class: 'soft' }, 'Its text is not in the report.')
      : element('p', { class: 'text' }, ...words),
  );
}

export function linkPlace(at: PagePlace, data: PageData): HTMLElement {
  const path = data.paths[at.path];
  const prefix = at.isBase === true ? path?.base : path?.head;
  const name = element('code', {}, placeOf(at, data));
  return prefix === undefined
    ? name
    : element('a', { href: prefix + at.line, rel: 'noreferrer' }, name);
}

export function placeOf(at: Pick<PagePlace, 'path' | 'line'>, data: PageData): string {
  return `${showHidden(data.paths[at.path]?.name ?? '')}:${at.line}`;
}
