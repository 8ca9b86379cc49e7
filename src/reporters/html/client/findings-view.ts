// The list of findings: filters, pages, keys. A page holds few elements, however many findings there are.
import { showHidden } from '../../hidden-characters.ts';
import type { PageData } from '../page-data.ts';
import { button, choice, element } from './dom.ts';
import { drawFinding } from './draw-finding.ts';
import {
  findingSelector,
  levelOf,
  orders,
  type Level,
  type Order,
  type Selection,
} from './select-findings.ts';
import { openSimilarity } from './similarity.ts';

export const pageSize = 50;

const levelNames: readonly (readonly [Level, string])[] = [
  ['stops', 'stops the merge'],
  ['warns', 'warns'],
  ['waived', 'waived'],
];
const orderNames: Readonly<Record<Order, string>> = {
  worst: 'worst first',
  place: 'file and line',
  gate: 'gate',
  similarity: 'most alike first',
};

export interface FindingsView {
  /** Shows what fits, and brings it into view. */
  show(selection: Selection): void;
}

/** Takes the place of what stands in `#findings-view`; undefined where there are no findings. */
export function openFindings(data: PageData): FindingsView | undefined {
  const place = document.getElementById('findings-view');
  if (place === null) return undefined;
  const number = new Intl.NumberFormat('en-US');
  const select = findingSelector(data);
  let selection: Selection = {};
  let found = select(selection);
  let page = 0;

  const list = element('ol', { class: 'findings', id: 'findings-list' });
  const status = element('p', { class: 'status', role: 'status' });
  const previous = button('Previous', () => turn(-1));
  const next = button('Next', () => turn(1));
  const openAll = button('Open all', () => {
    const all = [...list.querySelectorAll('details')];
    const isOpen = all.every(({ open }) => open);
    for (const each of all) each.open = !isOpen;
  });
  const clear = button('Clear', () => view.show({}), { class: 'plain' });

  const search = element('input', {
    type: 'search',
    placeholder: 'message, file, id, text',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  search.addEventListener('input', () => change({ text: search.value }));
  const indexed = (names: readonly string[], counts: ReadonlyMap<number, number>) =>
    names
      .map((name, i) => ({ name: showHidden(name), i, count: counts.get(i) ?? 0 }))
      .filter(({ count }) => count > 0)
      .map(({ name, i, count }): [string, string] => [
        String(i),
        `${name} (${number.format(count)})`,
      ]);
  const gates = choice(
    'Gate',
    [['', 'all gates'], ...indexed(data.gates, tally(data.findings.map(({ gate }) => gate)))],
    (value) => change({ gate: indexOf(value) }),
  );
  const levels = tally(data.findings.map(levelOf));
  const level = choice(
    'Level',
    [
      ['', 'all levels'],
      ...levelNames
        .filter(([id]) => levels.has(id))
        .map(([id, name]): [string, string] => [
          id,
          `${name} (${number.format(levels.get(id) ?? 0)})`,
        ]),
    ],
    (value) => change({ level: levelNames.find(([id]) => id === value)?.[0] }),
  );
  const pathNames = data.paths.map(({ name }) => name);
  const paths = choice(
    'File',
    [['', 'all files'], ...indexed(pathNames, tally(data.findings.map(({ at }) => at.path)))],
    (value) => change({ path: indexOf(value), line: undefined }),
  );
  const datasets = choice(
    'Dataset',
    [
      ['', 'all datasets'],
      ...indexed(data.datasets, tally(data.findings.map((each) => each.dataset))),
    ],
    (value) => change({ dataset: indexOf(value) }),
  );
  const order = choice(
    'Order',
    orders
      .filter(
        (each) =>
          each !== 'similarity' || data.findings.some((one) => one.similarity !== undefined),
      )
      .map((each): [string, string] => [each, orderNames[each]]),
    (value) => change({ order: orders.find((each) => each === value) }),
  );
  const similarity = openSimilarity(data, (least) => change({ similarity: least }));

  place.replaceChildren(
    element(
      'div',
      { class: 'tools', role: 'search', 'aria-label': 'Findings' },
      element('label', { class: 'search' }, element('span', {}, 'Search'), search),
      gates.field,
      level.field,
      paths.select.options.length > 2 && paths.field,
      datasets.select.options.length > 2 && datasets.field,
      order.field,
    ),
    similarity.field,
    element('div', { class: 'bar' }, status, clear, openAll, previous, next),
    list,
    element('p', { class: 'soft keys' }, 'Keys: / searches, j and k go down and up, Enter opens.'),
  );

  /** Changes given as undefined take a filter away. */
  type Partly = { readonly [K in keyof Selection]?: Selection[K] | undefined };
  function change(partly: Partly): void {
    const kept = Object.entries({ ...selection, ...partly }).filter(
      ([, value]) => value !== undefined,
    );
    selection = Object.fromEntries(kept);
    found = select(selection);
    page = 0;
    draw();
  }

  function turn(by: number): void {
    page += by;
    draw();
    list.querySelector('summary')?.focus();
  }

  function draw(): void {
    const from = page * pageSize;
    const items = found.slice(from, from + pageSize).flatMap((i) => {
      const finding = data.findings[i];
      return finding === undefined ? [] : [drawFinding(finding, data)];
    });
    list.replaceChildren(...items);
    list.start = from + 1;
    const shown = `${number.format(Math.min(from + 1, found.length))}–${number.format(from + items.length)}`;
    const isAll = found.length === data.findings.length;
    status.textContent =
      found.length === 0
        ? 'No finding fits'
        : `${shown} of ${number.format(found.length)}${isAll ? '' : ` (${number.format(data.findings.length)} in all)`}`;
    previous.disabled = page === 0;
    next.disabled = from + pageSize >= found.length;
    openAll.disabled = items.length === 0;
    clear.hidden = Object.keys(selection).length === 0;
    similarity.update(selection);
  }

  function step(by: number): void {
    const all = [...list.querySelectorAll('summary')];
    const at = all.findIndex((each) => each === document.activeElement);
    const to = at < 0 ? 0 : at + by;
    if (to >= all.length && !next.disabled) turn(1);
    else all[Math.max(0, Math.min(to, all.length - 1))]?.focus();
  }

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === '/') search.focus();
    else if (event.key === 'j') step(1);
    else if (event.key === 'k') step(-1);
    else return;
    event.preventDefault();
  });

  const view: FindingsView = {
    show(wanted) {
      selection = {};
      search.value = wanted.text ?? '';
      gates.select.value = String(wanted.gate ?? '');
      datasets.select.value = String(wanted.dataset ?? '');
      level.select.value = wanted.level ?? '';
      paths.select.value = String(wanted.path ?? '');
      order.select.value = wanted.order ?? 'worst';
      change(wanted);
      document.getElementById('findings')?.scrollIntoView();
    },
  };
  draw();
  const [first] = list.querySelectorAll('details');
  if (first !== undefined) first.open = true;
  return view;
}

function tally<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function indexOf(value: string): number | undefined {
  return value === '' ? undefined : Number(value);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLCanvasElement
  );
}
