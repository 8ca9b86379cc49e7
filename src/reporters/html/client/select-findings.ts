// Which findings are shown, and in which order. Plain functions on the page's data.
import type { PageData, PageFinding } from '../page-data.ts';

export type Level = 'stops' | 'warns' | 'waived';

export const orders = ['worst', 'place', 'gate', 'similarity'] as const;
export type Order = (typeof orders)[number];

/** What is left out says nothing. */
export interface Selection {
  /** Every word of it stands in the finding, in any case. */
  readonly text?: string;
  readonly gate?: number;
  readonly dataset?: number;
  readonly level?: Level;
  readonly path?: number;
  /** Together with `path`. */
  readonly line?: number;
  /** At least so alike, of findings that measure it. */
  readonly similarity?: number;
  readonly order?: Order;
}

export function levelOf({ waiver, isError }: PageFinding): Level {
  if (waiver !== undefined) return 'waived';
  return isError ? 'stops' : 'warns';
}

/** A function from a selection to indices into `data.findings`. What it searches is made on first use. */
export function findingSelector(data: PageData): (selection: Selection) => number[] {
  const { findings } = data;
  let texts: readonly string[] | undefined;
  const textOf = (i: number): string => {
    texts ??= findings.map((finding) => searchable(finding, data));
    return texts[i] ?? '';
  };
  return (selection) => {
    const wanted = (selection.text ?? '')
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    const found: number[] = [];
    for (const [i, finding] of findings.entries()) {
      if (!fits(finding, selection)) continue;
      if (wanted.length > 0 && !wanted.every((word) => textOf(i).includes(word))) continue;
      found.push(i);
    }
    return sort(found, selection.order ?? 'worst', data);
  };
}

function fits(finding: PageFinding, selection: Selection): boolean {
  const { gate, dataset, level, path, line, similarity } = selection;
  return (
    (gate === undefined || finding.gate === gate) &&
    (dataset === undefined || finding.dataset === dataset) &&
    (level === undefined || levelOf(finding) === level) &&
    (path === undefined || finding.at.path === path) &&
    (line === undefined || finding.at.line === line) &&
    (similarity === undefined ||
      finding.similarity === undefined ||
      finding.similarity >= similarity)
  );
}

function searchable({ code, message, key, gate, at, related = [] }: PageFinding, data: PageData) {
  const places = [at, ...related].map(
    ({ path, line, id = '', excerpt = '' }) =>
      `${data.paths[path]?.name ?? ''}:${line} ${id} ${excerpt}`,
  );
  return [data.gates[gate], code, key, message, ...places].join('\n').toLowerCase();
}

/** Findings come worst first, and stay so among equals. */
function sort(found: number[], order: Order, { findings, paths }: PageData): number[] {
  if (order === 'worst') return found;
  const names = paths.map(({ name }, i) => ({ name, i }));
  names.sort((a, b) => (a.name < b.name ? -1 : 1));
  const rank: number[] = [];
  for (const [place, { i }] of names.entries()) rank[i] = place;
  const byPlace = (a: PageFinding, b: PageFinding): number =>
    (rank[a.at.path] ?? 0) - (rank[b.at.path] ?? 0) || a.at.line - b.at.line;
  const compare: Readonly<Record<Order, (a: PageFinding, b: PageFinding) => number>> = {
    worst: () => 0,
    place: byPlace,
    gate: (a, b) => a.gate - b.gate || byPlace(a, b),
    similarity: (a, b) => (b.similarity ?? -1) - (a.similarity ?? -1),
  };
  return found.sort((i, j) => {
    const [a, b] = [findings[i], findings[j]];
    return a === undefined || b === undefined ? 0 : compare[order](a, b) || i - j;
  });
}
