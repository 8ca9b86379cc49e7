// A map that can be looked into: by wheel, drag and keys. What a point is stands beside it in words.
import { showHidden } from '../../hidden-characters.ts';
import type { PageData, PageMap } from '../page-data.ts';
import { button, element, icon } from './dom.ts';
import { placeOf, linkPlace } from './draw-finding.ts';
import { drawMap, drawMark } from './draw-map.ts';
import type { FindingsView } from './findings-view.ts';
import { levelOf } from './select-findings.ts';
import { groupings, groupPoints, type Grouping } from './map-groups.ts';
import {
  bringIn,
  fit,
  nearest,
  neighbour,
  pan,
  toScreen,
  zoom,
  type PlanePoint,
} from './viewport.ts';

const reach = 14;
const maxMessages = 3;
const [step, nudge] = [1.35, 60];
const directions: Readonly<Record<string, PlanePoint>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export function openMap(
  place: Element,
  map: PageMap,
  data: PageData,
  findings: FindingsView | undefined,
): void {
  const canvas = element('canvas', {
    tabindex: 0,
    role: 'application',
    'aria-label':
      'Map of records. Arrow keys go from record to record, with Shift they move the map; plus and minus zoom, 0 shows all.',
  });
  const legend = element('div', { class: 'legend', role: 'group', 'aria-label': 'Groups' });
  const card = element('aside', { class: 'point', 'aria-live': 'polite' });
  const chooser = element('fieldset', {}, element('legend', {}, 'Colours by'));
  let grouped = groupPoints('change', map, data);
  const hidden = new Set<number>();
  const isShown = (i: number): boolean => !hidden.has(grouped.of[i] ?? 0);
  let whole = fit(map.points, 1, 1);
  let view = whole;
  let current = -1;
  let isWaiting = false;

  function redraw(): void {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      drawNow();
    });
  }
  const drawNow = (): void =>
    drawMap(canvas, { map, grouped, isShown, view, enlarged: view.scale / whole.scale, current });
  const middle = (): PlanePoint => ({ x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 });
  const enlarge = (factor: number, at: PlanePoint): void => {
    view = zoom(view, factor, at, whole);
    redraw();
  };
  const showAll = (): void => {
    view = whole;
    redraw();
  };

  function choose(by: Grouping): void {
    grouped = groupPoints(by, map, data);
    hidden.clear();
    legend.replaceChildren(
      ...grouped.groups.flatMap((group, i) => {
        if (group.count === 0) return [];
        const toggle = button('', () => {
          if (!hidden.delete(i)) hidden.add(i);
          toggle.setAttribute('aria-pressed', String(!hidden.has(i)));
          redraw();
        });
        toggle.setAttribute('aria-pressed', 'true');
        const text = element(
          'span',
          {},
          `${group.name} `,
          element('b', {}, group.count.toLocaleString('en')),
        );
        toggle.append(drawMark(group), text);
        return [toggle];
      }),
    );
    redraw();
  }

  /** What is known of a point, in words; again for the same one changes nothing. */
  function look(i: number): void {
    if (i === current) return;
    current = i;
    redraw();
    const point = map.points[i];
    if (point === undefined) {
      card.replaceChildren(element('p', { class: 'soft' }, hint));
      return;
    }
    const isBase = point.state === 'removed';
    const at = { path: point.path, line: point.line, ...(isBase ? { isBase: true as const } : {}) };
    const own = data.findings.filter(
      (each) =>
        each.at.path === at.path &&
        each.at.line === at.line &&
        (each.at.isBase === true) === isBase,
    );
    const words = (map.clusters[point.cluster] ?? []).slice(0, 4).map(showHidden).join(', ');
    const facts = [
      point.state === 'base' ? 'unchanged' : point.state,
      showHidden(point.source) || 'source unknown',
      ...(words === '' ? [] : [`topic ${words}`]),
    ];
    card.replaceChildren(
      element('p', { class: 'where' }, linkPlace(at, data)),
      element('p', { class: 'soft' }, facts.join(' · ')),
      element('p', { class: 'text' }, showHidden(point.excerpt)),
      ...own
        .slice(0, maxMessages)
        .map((each) =>
          element('p', { class: 'found' }, icon(levelOf(each)), showHidden(each.message)),
        ),
      ...(own.length === 0
        ? []
        : [
            button(own.length === 1 ? 'Show its finding' : `Show its ${own.length} findings`, () =>
              findings?.show({ path: at.path, line: at.line }),
            ),
          ]),
    );
    canvas.dataset.current = placeOf(at, data);
  }

  const hint = 'Point at a record, or press an arrow key in the map.';
  const at = (event: MouseEvent): PlanePoint => ({ x: event.offsetX, y: event.offsetY });
  let drag: { x: number; y: number } | undefined;
  canvas.addEventListener('pointerdown', (event) => {
    drag = { x: event.clientX, y: event.clientY };
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (drag === undefined) {
      const found = nearest(map.points, view, at(event), reach, isShown);
      if (found >= 0) look(found);
      return;
    }
    view = pan(view, event.clientX - drag.x, event.clientY - drag.y);
    drag = { x: event.clientX, y: event.clientY };
    redraw();
  });
  for (const name of ['pointerup', 'pointercancel'] as const) {
    canvas.addEventListener(name, () => {
      drag = undefined;
    });
  }
  // Until the map was chosen, the wheel scrolls the page.
  canvas.addEventListener(
    'wheel',
    (event) => {
      if (document.activeElement !== canvas && !event.ctrlKey) return;
      event.preventDefault();
      enlarge(Math.exp(-event.deltaY / 400), at(event));
    },
    { passive: false },
  );
  canvas.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = directions[event.key];
    if (direction !== undefined && event.shiftKey) {
      view = pan(view, -direction.x * nudge, -direction.y * nudge);
      redraw();
    } else if (direction !== undefined) {
      walk(direction);
    } else if (event.key === '+' || event.key === '=') enlarge(step, focusPoint());
    else if (event.key === '-') enlarge(1 / step, focusPoint());
    else if (event.key === '0') showAll();
    else return;
    event.preventDefault();
  });

  function focusPoint(): PlanePoint {
    const point = map.points[current];
    return point === undefined ? middle() : toScreen(point, view);
  }

  function walk(direction: PlanePoint): void {
    const from = map.points[current];
    const to =
      from === undefined
        ? nearest(map.points, view, middle(), Infinity, isShown)
        : neighbour(map.points, from, direction, isShown);
    const point = map.points[to];
    if (point === undefined) return;
    view = bringIn(view, point, canvas.clientWidth, canvas.clientHeight);
    look(to);
  }

  const name = `colours-${map.dataset}`;
  for (const by of groupings) {
    const radio = element('input', { type: 'radio', name, value: by, checked: by === 'change' });
    radio.addEventListener('change', () => choose(by));
    chooser.append(element('label', {}, radio, element('span', {}, by)));
  }
  card.append(element('p', { class: 'soft' }, hint));
  place.append(
    element(
      'div',
      { class: 'map-tools' },
      chooser,
      element(
        'div',
        { class: 'zoom', role: 'group', 'aria-label': 'Zoom' },
        button('−', () => enlarge(1 / step, middle()), { 'aria-label': 'Smaller' }),
        button('+', () => enlarge(step, middle()), { 'aria-label': 'Larger' }),
        button('All', showAll, { 'aria-label': 'Show all' }),
      ),
    ),
    element('div', { class: 'map-body' }, canvas, card),
    legend,
  );
  choose('change');
  new ResizeObserver(() => {
    const isWhole = view === whole;
    whole = fit(map.points, canvas.clientWidth, canvas.clientHeight);
    if (isWhole) view = whole;
    drawNow();
  }).observe(canvas);
  for (const query of ['(prefers-color-scheme: dark)', 'print']) {
    matchMedia(query).addEventListener('change', drawNow);
  }
}
