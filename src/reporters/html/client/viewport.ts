// Where points of a plane stand on a screen. Plain functions.

/** screen = plane × scale + offset */
export interface Viewport {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

const margin = 28;
const [leastZoom, mostZoom] = [0.5, 64];

/** All points, in the middle. */
export function fit(points: readonly PlanePoint[], width: number, height: number): Viewport {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (!Number.isFinite(left + right + top + bottom))
    return { scale: 1, x: width / 2, y: height / 2 };
  const scale = Math.min(
    (width - 2 * margin) / Math.max(right - left, 1e-6),
    (height - 2 * margin) / Math.max(bottom - top, 1e-6),
  );
  return {
    scale,
    x: width / 2 - (scale * (left + right)) / 2,
    y: height / 2 - (scale * (top + bottom)) / 2,
  };
}

export function toScreen({ x, y }: PlanePoint, view: Viewport): PlanePoint {
  return { x: x * view.scale + view.x, y: y * view.scale + view.y };
}

/** Larger by `factor`; what is at the screen's `at` stays there. `whole` bounds how far it goes. */
export function zoom(view: Viewport, factor: number, at: PlanePoint, whole: Viewport): Viewport {
  const scale = Math.min(
    Math.max(view.scale * factor, whole.scale * leastZoom),
    whole.scale * mostZoom,
  );
  const real = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * real, y: at.y - (at.y - view.y) * real };
}

export function pan(view: Viewport, dx: number, dy: number): Viewport {
  return { ...view, x: view.x + dx, y: view.y + dy };
}

/** So that the point is well inside. */
export function bringIn(
  view: Viewport,
  point: PlanePoint,
  width: number,
  height: number,
): Viewport {
  const { x, y } = toScreen(point, view);
  const into = (at: number, size: number): number =>
    at < margin ? margin - at : at > size - margin ? size - margin - at : 0;
  return pan(view, into(x, width), into(y, height));
}

/** Index of the point nearest to a place on the screen and at most `reach` pixels off; −1 for none. */
export function nearest(
  points: readonly PlanePoint[],
  view: Viewport,
  at: PlanePoint,
  reach: number,
  isShown: (i: number) => boolean,
): number {
  let [best, least] = [-1, reach * reach];
  for (const [i, point] of points.entries()) {
    const [dx, dy] = [point.x * view.scale + view.x - at.x, point.y * view.scale + view.y - at.y];
    const away = dx * dx + dy * dy;
    if (away <= least && isShown(i)) [best, least] = [i, away];
  }
  return best;
}

/**
 * The next point from `from` in a direction (of length 1): near ones first, those aside later. −1
 * where none lies there.
 */
export function neighbour(
  points: readonly PlanePoint[],
  from: PlanePoint,
  direction: PlanePoint,
  isShown: (i: number) => boolean,
): number {
  let [best, least] = [-1, Infinity];
  for (const [i, { x, y }] of points.entries()) {
    const [dx, dy] = [x - from.x, y - from.y];
    const along = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y - dy * direction.x);
    if (along <= 1e-9 || aside > along) continue;
    const away = along + 2 * aside;
    if (away < least && isShown(i)) [best, least] = [i, away];
  }
  return best;
}
