// By what the points of a map are told apart: a colour and a shape for each group.
import { showHidden } from '../../hidden-characters.ts';
import type { PageData, PageMap, PagePoint } from '../page-data.ts';

export const groupings = ['change', 'source', 'verdict'] as const;
export type Grouping = (typeof groupings)[number];

export type Shape = 'dot' | 'disc' | 'square' | 'cross' | 'triangle';

export interface Group {
  readonly name: string;
  /** A variable of the page's style. */
  readonly colour: string;
  readonly shape: Shape;
  readonly count: number;
}

export interface Grouped {
  readonly groups: readonly Group[];
  /** Point → index into `groups`. Later groups are drawn over earlier ones. */
  readonly of: readonly number[];
}

type Style = Pick<Group, 'name' | 'colour' | 'shape'>;

const changes: readonly (readonly [PagePoint['state'], Style])[] = [
  ['base', { name: 'unchanged', colour: '--map-rest', shape: 'dot' }],
  ['removed', { name: 'removed', colour: '--map-d', shape: 'cross' }],
  ['edited', { name: 'edited', colour: '--map-b', shape: 'square' }],
  ['added', { name: 'added', colour: '--map-a', shape: 'disc' }],
];

const verdicts: readonly Style[] = [
  { name: 'unchanged, nothing found', colour: '--map-rest', shape: 'dot' },
  { name: 'changed, nothing found', colour: '--map-a', shape: 'disc' },
  { name: 'warns', colour: '--map-b', shape: 'triangle' },
  { name: 'stops the merge', colour: '--map-c', shape: 'square' },
];

const sourceColours = ['--map-a', '--map-b', '--map-e', '--map-d', '--map-f', '--map-c'];

export function groupPoints(by: Grouping, map: PageMap, data: PageData): Grouped {
  switch (by) {
    case 'change':
      return count(
        changes.map(([, style]) => style),
        map.points.map(({ state }) => changes.findIndex(([name]) => name === state)),
      );
    case 'verdict': {
      const worst = worstByPlace(data, map.dataset);
      return count(
        verdicts,
        map.points.map((point) => {
          const found = worst.get(placeKey(point.path, point.line, point.state === 'removed'));
          if (found !== undefined) return found ? 3 : 2;
          return point.state === 'base' ? 0 : 1;
        }),
      );
    }
    case 'source':
      return bySource(map);
  }
}

/** The most frequent sources have a colour of their own. */
function bySource({ points }: PageMap): Grouped {
  const counts = new Map<string, number>();
  for (const { source } of points) counts.set(source, (counts.get(source) ?? 0) + 1);
  const named = [...counts]
    .filter(([source]) => source !== '')
    .sort((a, b) => b[1] - a[1])
    .map(([source]) => source);
  const own = named.slice(0, sourceColours.length);
  const styles: Style[] = [
    { name: 'does not say', colour: '--map-rest', shape: 'dot' },
    { name: 'others', colour: '--map-rest', shape: 'cross' },
    ...own.map((source, i): Style => ({
      name: showHidden(source),
      colour: sourceColours[i] ?? '--map-rest',
      shape: i % 2 === 0 ? 'disc' : 'square',
    })),
  ];
  return count(
    styles,
    points.map(({ source }) =>
      source === '' ? 0 : own.indexOf(source) < 0 ? 1 : own.indexOf(source) + 2,
    ),
  );
}

function count(styles: readonly Style[], of: readonly number[]): Grouped {
  const counts = new Array<number>(styles.length).fill(0);
  for (const group of of) counts[group] = (counts[group] ?? 0) + 1;
  return { groups: styles.map((style, i) => ({ ...style, count: counts[i] ?? 0 })), of };
}

/** Place → whether its worst finding stops the merge. */
function worstByPlace({ findings }: PageData, dataset: number): Map<string, boolean> {
  const worst = new Map<string, boolean>();
  for (const { at, isError, waiver, dataset: own } of findings) {
    if (own !== dataset || waiver !== undefined) continue;
    const key = placeKey(at.path, at.line, at.isBase === true);
    if (isError || !worst.has(key)) worst.set(key, isError);
  }
  return worst;
}

function placeKey(path: number, line: number, isBase: boolean): string {
  return `${isBase ? '-' : '+'}${path}:${line}`;
}
