// What the page's script is told: findings and points, each string that repeats said once. The rest of
// a report is drawn before the page is opened.
import type { MapPoint } from '../../core/diversity.ts';
import type { Location } from '../../core/record.ts';
import type { Finding, RenderOptions, Report } from '../../core/report.ts';
import { linkLine } from '../permalink.ts';
import { sortResults } from '../standing.ts';

/** A file, with what its line's number is to be put behind; absent where no host is known. */
export interface PagePath {
  readonly name: string;
  /** As its dataset's folder has it, where it lies in one. */
  readonly short: string;
  readonly head?: string;
  readonly base?: string;
}

export interface PagePlace {
  /** Index into `paths`. */
  readonly path: number;
  readonly line: number;
  readonly id?: string;
  readonly pointer?: string;
  readonly isBase?: true;
  readonly excerpt?: string;
}

export interface PageFinding {
  /** Index into `gates`. */
  readonly gate: number;
  /** Index into `datasets`. */
  readonly dataset: number;
  readonly code: string;
  readonly isError: boolean;
  readonly message: string;
  readonly key: string;
  readonly at: PagePlace;
  readonly related?: readonly PagePlace[];
  /** 0..1, where the gate measures how alike two records are. */
  readonly similarity?: number;
  /** Why somebody lets it pass, and until when. */
  readonly waiver?: string;
}

export interface PageMap {
  readonly dataset: number;
  readonly clusters: readonly (readonly string[])[];
  readonly points: readonly PagePoint[];
}

export interface PagePoint extends Omit<MapPoint, 'path' | 'excerpt'> {
  readonly path: number;
  readonly excerpt: string;
}

export interface PageData {
  readonly gates: readonly string[];
  readonly datasets: readonly string[];
  readonly paths: readonly PagePath[];
  /** Worst first. */
  readonly findings: readonly PageFinding[];
  /** Findings that are in the report and not here. */
  readonly leftOut: number;
  readonly maps: readonly PageMap[];
}

/** Some 25 MB of JSON: what a browser still opens in about two seconds. */
const maxFindings = 100_000;

export function pageData(report: Report, options: RenderOptions): PageData {
  const names = new Names();
  const paths = new Map<string, { index: number; path: PagePath }>();
  const pathOf = (name: string): number => {
    const known = paths.get(name);
    if (known !== undefined) return known.index;
    const index = paths.size;
    paths.set(name, { index, path: describePath(name, report, options) });
    return index;
  };
  const place = (at: Location): PagePlace => ({
    path: pathOf(at.path),
    line: at.line,
    ...(at.recordId === undefined ? {} : { id: at.recordId }),
    ...(at.pointer === undefined ? {} : { pointer: at.pointer }),
    ...(at.side === 'base' ? { isBase: true as const } : {}),
    ...(at.excerpt === undefined ? {} : { excerpt: at.excerpt }),
  });
  const describe = (finding: Finding, dataset: string, waiver?: string): PageFinding => {
    const { similarity } = finding.data;
    return {
      gate: names.gate(finding.gate),
      dataset: names.dataset(dataset),
      code: finding.code,
      isError: finding.level === 'error',
      message: finding.message,
      key: finding.key,
      at: place(finding.at),
      ...(finding.related.length === 0 ? {} : { related: finding.related.map(place) }),
      ...(typeof similarity === 'number' ? { similarity } : {}),
      ...(waiver === undefined ? {} : { waiver }),
    };
  };

  const results = sortResults(report.results);
  const worst = (level: Finding['level']): PageFinding[] =>
    results.flatMap((result) =>
      result.findings
        .filter((finding) => finding.level === level)
        .map((finding) => describe(finding, result.dataset)),
    );
  // In this order: gates and files are numbered as they come.
  const found = [...worst('error'), ...worst('warning')];
  const waived = results.flatMap(({ dataset, waived: all = [] }) =>
    all.map(({ finding, waiver }) =>
      describe(
        finding,
        dataset,
        `${waiver.reason} (${waiver.owner}, until ${waiver.expires}, ${waiver.at})`,
      ),
    ),
  );
  const findings = [...found, ...waived];
  const maps = report.results.flatMap(({ dataset, diversity }): PageMap[] => {
    if (diversity?.map === undefined) return [];
    const points = diversity.map.points.map((point) => ({ ...point, path: pathOf(point.path) }));
    const clusters = (diversity.clusters ?? []).map(({ words }) => words);
    return [{ dataset: names.dataset(dataset), clusters, points }];
  });
  return {
    findings: findings.slice(0, maxFindings),
    leftOut: Math.max(0, findings.length - maxFindings),
    maps,
    gates: names.gates,
    datasets: names.datasets,
    paths: [...paths.values()].map(({ path }) => path),
  };
}

class Names {
  readonly gates: string[] = [];
  readonly datasets: string[] = [];

  gate(name: string): number {
    return indexIn(this.gates, name);
  }

  dataset(name: string): number {
    return indexIn(this.datasets, name);
  }
}

/** Lists of gates and datasets are short. */
function indexIn(names: string[], name: string): number {
  const index = names.indexOf(name);
  return index < 0 ? names.push(name) - 1 : index;
}

function describePath(name: string, report: Report, options: RenderOptions): PagePath {
  const link = (side: 'base' | 'head'): string | undefined =>
    linkLine({ path: name, line: 1, side }, report, options)?.slice(0, -1);
  const [head, base] = [link('head'), link('base')];
  const folder = report.datasets.find(
    (each) => each.folder !== '' && name.startsWith(`${each.folder}/`),
  )?.folder;
  return {
    name,
    short: folder === undefined ? name : name.slice(folder.length + 1),
    ...(head === undefined ? {} : { head }),
    ...(base === undefined ? {} : { base }),
  };
}
