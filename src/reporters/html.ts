// A report as one page for a browser: nothing is fetched, scripts and styles are the page's own by
// their hashes, and record text is never anything but text.
import type { RenderOptions, Report, Reporter } from '../core/report.ts';
import { escapeScript } from './escape-script.ts';
import assets from './html/assets.json' with { type: 'json' };
import { drawDiversity } from './html/diversity.ts';
import { drawFindings } from './html/findings.ts';
import { icons } from './html/icons.ts';
import { drawJudges } from './html/judge.ts';
import { Markup, markup } from './html/markup.ts';
import { drawMeasurements, drawRun, drawVersion } from './html/measurements.ts';
import { drawDatasets, drawGates, drawVerdict } from './html/overview.ts';
import { pageData } from './html/page-data.ts';
import { drawUse } from './html/use.ts';

export const html = {
  id: 'html',
  summary: 'one page for a browser, with all findings, both records side by side, and plots',
  extension: 'html',
  hasMap: true,
  // Some 300 words beside 300 others: our choice.
  excerptCharacters: 2000,
  render,
} satisfies Reporter;

const policy = [
  "default-src 'none'",
  `style-src '${assets.styleHash}'`,
  `script-src '${assets.scriptHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function render(report: Report, options: RenderOptions = {}): string {
  const data = pageData(report, options);
  const names = report.datasets.map(({ name }) => name).join(', ');
  const sections = [
    drawVerdict(report),
    drawDatasets(report),
    drawGates(report),
    drawFindings(data),
    ...drawDiversity(report, options),
    drawJudges(report),
    drawUse(report, options),
    drawMeasurements(report),
    drawRun(report),
  ].filter((section) => section.html !== '');
  const { base, head } = report;
  const page = markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><meta name="robots" content="noindex">
<title>${report.verdict}: ${names || 'heartcut report'}</title>
<style>${new Markup(assets.style)}</style></head><body>
<a class="skip" href="#gates">Skip to the gates</a>${icons}
<header class="top"><p class="brand">heartcut <span class="soft">report</span></p><p class="soft">${base === null ? '' : drawVersion(base)}${base !== null && ' → '}${drawVersion(head)}</p></header>
<nav aria-label="Sections">${sections.flatMap(linkTo)}</nav>
<main>${sections}</main>
<script type="application/json" id="data">${new Markup(escapeScript(data))}</script>
<script>${new Markup(assets.script)}</script>
</body></html>
`;
  return page.html;
}

/** A link to a section by its heading, where it shows one; both are escaped already. */
function linkTo({ html: section }: Markup): Markup[] {
  const found = /<h2 id="([^"]*)">([^<]*)/.exec(section);
  return found === null ? [] : [new Markup(`<a href="#${found[1]}">${found[2]?.trim()}</a>`)];
}
