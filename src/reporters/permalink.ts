// Links to lines of a dataset on the code host. Only to places that can't lead elsewhere.
import type { Location } from '../core/record.ts';
import type { RenderOptions, Report } from '../core/report.ts';

const repositoryPattern = /^https?:\/\/[\w.:-]+(?:\/[\w.-]+)+$/;
const commitPattern = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** One step of a path in a URL; what could end a Markdown link is escaped too. */
function encodeStep(step: string): string {
  return encodeURIComponent(step).replaceAll(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The line at the commit it was judged at, or undefined when that is not known or not safe. */
export function linkLine(at: Location, report: Report, options: RenderOptions): string | undefined {
  const commit = (at.side === 'base' ? report.base : report.head)?.commit ?? '';
  const repository = options.repositoryUrl ?? '';
  const steps = at.path.split('/');
  if (!repositoryPattern.test(repository) || !commitPattern.test(commit)) return undefined;
  // A browser takes `..` out of an address, and the link out of the repository.
  if (steps.some((step) => /^\.*$/.test(step) || /\p{Cs}/u.test(step))) return undefined;
  return `${repository}/blob/${commit}/${steps.map(encodeStep).join('/')}#L${at.line}`;
}

/** An outside link as it can stand in Markdown, or undefined when it is none. */
export function linkReport(options: RenderOptions): string | undefined {
  if (options.reportUrl === undefined || !URL.canParse(options.reportUrl)) return undefined;
  const url = new URL(options.reportUrl);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  return url.href.replaceAll(/[\s<>()[\]\\|`*_~]/g, encodeStep);
}
