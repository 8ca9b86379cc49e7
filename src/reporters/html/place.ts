// A record by its place, linked where it is known on the host.
import type { Location } from '../../core/record.ts';
import type { RenderOptions, Report } from '../../core/report.ts';
import { clip } from '../hidden-characters.ts';
import { linkLine } from '../permalink.ts';
import { markup, type Markup } from './markup.ts';

export interface Page {
  readonly report: Report;
  readonly options: RenderOptions;
}

const maxPath = 120;

export function drawPlace(
  at: Pick<Location, 'path' | 'line' | 'side'>,
  { report, options }: Page,
): Markup {
  const name = markup`<code>${clip(at.path, maxPath)}:${at.line}</code>`;
  const link = linkLine(at, report, options);
  return link === undefined ? name : markup`<a href="${link}">${name}</a>`;
}
