// A map on a canvas: points by group, names of topics, the one that is looked at.
import { showHidden } from '../../hidden-characters.ts';
import type { PageMap } from '../page-data.ts';
import type { Group, Grouped, Shape } from './map-groups.ts';
import { svg } from './dom.ts';
import { toScreen, type PlanePoint, type Viewport } from './viewport.ts';

export interface Scene {
  readonly map: PageMap;
  readonly grouped: Grouped;
  readonly isShown: (i: number) => boolean;
  readonly view: Viewport;
  /** How much larger than the whole map. */
  readonly enlarged: number;
  /** Index of the point that is looked at, or −1. */
  readonly current: number;
}

const maxNames = 14;
const font = '12px system-ui, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif';

export function drawMap(canvas: HTMLCanvasElement, scene: Scene): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const dense = window.devicePixelRatio || 1;
  const { clientWidth: width, clientHeight: height } = canvas;
  if (canvas.width !== Math.round(width * dense)) canvas.width = Math.round(width * dense);
  if (canvas.height !== Math.round(height * dense)) canvas.height = Math.round(height * dense);
  context.setTransform(dense, 0, 0, dense, 0, 0);
  context.clearRect(0, 0, width, height);
  const style = getComputedStyle(canvas);
  const colourOf = (name: string): string => style.getPropertyValue(name).trim();
  const size = Math.min(2.2 * Math.sqrt(Math.max(scene.enlarged, 0.5)) + 1.2, 9);

  const { points } = scene.map;
  scene.grouped.groups.forEach((group, g) => {
    const path = new Path2D();
    const radius = group.shape === 'dot' ? size * 0.62 : size;
    for (const [i, point] of points.entries()) {
      if (scene.grouped.of[i] !== g || !scene.isShown(i)) continue;
      const { x, y } = toScreen(point, scene.view);
      if (x < -9 || y < -9 || x > width + 9 || y > height + 9) continue;
      addShape(path, group.shape, x, y, radius);
    }
    const colour = colourOf(group.colour);
    if (group.shape === 'cross') {
      context.strokeStyle = colour;
      context.lineWidth = 1.8;
      context.stroke(path);
      return;
    }
    context.globalAlpha = group.shape === 'dot' ? 0.55 : 0.88;
    context.fillStyle = colour;
    context.fill(path);
    context.globalAlpha = 1;
    if (group.shape === 'dot') return;
    context.strokeStyle = colourOf('--map-back');
    context.lineWidth = 0.8;
    context.stroke(path);
  });
  drawNames(context, scene, width, height, colourOf);
  const current = points[scene.current];
  if (current === undefined) return;
  const { x, y } = toScreen(current, scene.view);
  context.strokeStyle = colourOf('--ink');
  context.lineWidth = 2;
  context.beginPath();
  context.arc(x, y, size + 5, 0, 2 * Math.PI);
  context.stroke();
}

function addShape(path: Path2D, shape: Shape, x: number, y: number, r: number): void {
  switch (shape) {
    case 'dot':
    case 'disc':
      path.moveTo(x + r, y);
      path.arc(x, y, r, 0, 2 * Math.PI);
      break;
    case 'square':
      path.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
      break;
    case 'triangle':
      path.moveTo(x, y - r * 1.2);
      path.lineTo(x + r * 1.15, y + r * 0.9);
      path.lineTo(x - r * 1.15, y + r * 0.9);
      path.closePath();
      break;
    case 'cross':
      path.moveTo(x - r * 0.8, y - r * 0.8);
      path.lineTo(x + r * 0.8, y + r * 0.8);
      path.moveTo(x + r * 0.8, y - r * 0.8);
      path.lineTo(x - r * 0.8, y + r * 0.8);
  }
}

/** The largest topics are named where most of their points are; a name never lies on another. */
function drawNames(
  context: CanvasRenderingContext2D,
  { map, view }: Scene,
  width: number,
  height: number,
  colourOf: (name: string) => string,
): void {
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = colourOf('--map-back');
  context.fillStyle = colourOf('--ink');
  const taken: { left: number; right: number; y: number }[] = [];
  for (const { middle, name } of topicNames(map)) {
    const { x, y } = toScreen(middle, view);
    const half = context.measureText(name).width / 2 + 4;
    const isOut = x - half < 0 || x + half > width || y < 10 || y > height - 10;
    if (
      isOut ||
      taken.some((t) => Math.abs(t.y - y) < 18 && x - half < t.right && x + half > t.left)
    ) {
      continue;
    }
    taken.push({ left: x - half, right: x + half, y });
    context.strokeText(name, x, y);
    context.fillText(name, x, y);
  }
}

interface TopicName {
  readonly middle: PlanePoint;
  readonly name: string;
}

const namesOf = new WeakMap<PageMap, readonly TopicName[]>();

function topicNames(map: PageMap): readonly TopicName[] {
  const known = namesOf.get(map);
  if (known !== undefined) return known;
  const members = new Map<number, { xs: number[]; ys: number[] }>();
  for (const { x, y, cluster } of map.points) {
    const own = members.get(cluster) ?? { xs: [], ys: [] };
    own.xs.push(x);
    own.ys.push(y);
    members.set(cluster, own);
  }
  const median = (values: number[]): number =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const names = [...members]
    .sort((a, b) => b[1].xs.length - a[1].xs.length)
    .slice(0, maxNames)
    .map(([cluster, { xs, ys }]) => ({
      middle: { x: median(xs), y: median(ys) },
      name: (map.clusters[cluster] ?? []).slice(0, 2).map(showHidden).join(', ').slice(0, 40),
    }))
    .filter(({ name }) => name !== '');
  namesOf.set(map, names);
  return names;
}

/** A group's mark for the legend. */
export function drawMark({ shape, colour }: Group): SVGSVGElement {
  const paint = `var(${colour})`;
  const mark = svg('svg', { viewBox: '0 0 12 12', 'aria-hidden': 'true' });
  const paths: Readonly<Record<Shape, string>> = {
    dot: 'M9 6A3 3 0 1 1 3 6A3 3 0 1 1 9 6',
    disc: 'M11 6A5 5 0 1 1 1 6A5 5 0 1 1 11 6',
    square: 'M1.5 1.5H10.5V10.5H1.5Z',
    triangle: 'M6 1L11.5 10.5H.5Z',
    cross: 'M2 2L10 10M10 2L2 10',
  };
  const isLine = shape === 'cross';
  mark.append(
    svg('path', {
      d: paths[shape],
      fill: isLine ? 'none' : paint,
      stroke: isLine ? paint : 'none',
      'stroke-width': 2,
    }),
  );
  return mark;
}
