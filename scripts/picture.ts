// Draws a report's pull request comment, or its job summary, about as GitHub shows it:
//   tsx scripts/picture.ts <report.json> <out.png> [comment|summary|html] [gate]
// Needs chromium on the PATH. The gate's fold is drawn open, the first one without a gate. Of an HTML
// report it draws the top.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Report } from '../src/core/report.ts';
import { findReporter } from '../src/reporters/index.ts';

const width = 860;

/** Sizes and colours as read off GitHub's light theme. */
const css = `
* { box-sizing: border-box; }
body { margin: 0; padding: 16px; width: ${width}px; background: #fff; color: #1f2328;
  font: 14px/1.5 "Noto Sans", "Liberation Sans", Helvetica, Arial, "Noto Color Emoji", sans-serif; }
main { border: 1px solid #d1d9e0; border-radius: 6px; overflow: hidden; }
header { padding: 8px 16px; background: #f6f8fa; border-bottom: 1px solid #d1d9e0; color: #59636e; }
header b { color: #1f2328; }
article { padding: 16px; }
article > :first-child { margin-top: 0; } article > :last-child { margin-bottom: 0; }
h2 { font-size: 1.5em; padding-bottom: .3em; border-bottom: 1px solid #d1d9e0b3; }
h3 { font-size: 1.25em; } h4 { font-size: 1em; }
h2, h3, h4 { margin: 24px 0 16px; line-height: 1.25; font-weight: 600; }
p, ul, table, blockquote, details { margin: 0 0 16px; }
blockquote { padding: 0 1em; color: #59636e; border-left: .25em solid #d1d9e0; }
blockquote > :last-child { margin-bottom: 0; }
a { color: #0969da; text-decoration: none; } b, strong { font-weight: 600; }
code { font: 85% "DejaVu Sans Mono", "Liberation Mono", monospace; padding: .2em .4em;
  background: #818b981f; border-radius: 6px; white-space: break-spaces; }
table { border-spacing: 0; border-collapse: collapse; display: block; width: max-content;
  max-width: 100%; overflow: auto; }
th, td { padding: 6px 13px; border: 1px solid #d1d9e0; } th { font-weight: 600; }
tr:nth-child(2n) td { background: #f6f8fa; }
ul { padding-left: 2em; } li + li { margin-top: .25em; } summary { cursor: pointer; }
`;

async function draw(report: Report, reporterId: string, gate: string): Promise<string> {
  const reporter = await findReporter(reporterId);
  const markdown = reporter?.render(report, {
    repositoryUrl: 'https://github.com/acme/data',
    reportUrl: 'https://github.com/acme/data/actions/runs/1',
  });
  const html = micromark(markdown ?? '', {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  }).replace(`<details><summary><b>${gate}`, (fold) => fold.replace('>', ' open>'));
  return `<!doctype html><meta charset="utf-8"><style>${css}</style><main>
<header><b>github-actions</b> bot commented</header><article>${html}</article></main>`;
}

function runChromium(args: readonly string[]): string {
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'];
  const run = spawnSync('chromium', [...flags, ...args], { encoding: 'utf8' });
  if (run.error !== undefined) {
    throw new Error(
      `chromium did not start; is it installed and on the PATH? ${run.error.message}`,
    );
  }
  if (run.status !== 0) throw new Error(`chromium ended with ${run.status}: ${run.stderr}`);
  return run.stdout;
}

/** The top of an HTML report. */
async function picturePage(report: Report, page: string, picture: string): Promise<void> {
  const reporter = await findReporter('html');
  writeFileSync(page, reporter?.render(report) ?? '');
  const size = '--window-size=1280,1500';
  runChromium([size, `--screenshot=${picture}`, pathToFileURL(page).href]);
}

/** The whole of a comment or a summary. */
function pictureMarkdown(html: string, page: string, picture: string): void {
  const address = pathToFileURL(page).href;
  const measure = '<script>document.title = "height " + document.body.scrollHeight</script>';
  writeFileSync(page, html + measure);
  const dom = runChromium([`--window-size=${width},600`, '--dump-dom', address]);
  const height = /height (\d+)/.exec(dom)?.[1] ?? '1400';
  const size = `--window-size=${width},${height}`;
  runChromium([size, '--force-device-scale-factor=2', `--screenshot=${picture}`, address]);
}

const [reportPath, picturePath, reporterId = 'comment', gate = ''] = process.argv.slice(2);
if (reportPath === undefined || picturePath === undefined) {
  throw new Error(
    'usage: tsx scripts/picture.ts <report.json> <out.png> [comment|summary|html] [gate]',
  );
}
const folder = mkdtempSync(join(tmpdir(), 'heartcut-picture-'));
try {
  const page = join(folder, 'page.html');
  const report = JSON.parse(readFileSync(reportPath, 'utf8')) as Report;
  if (reporterId === 'html') await picturePage(report, page, picturePath);
  else pictureMarkdown(await draw(report, reporterId, gate), page, picturePath);
} finally {
  rmSync(folder, { recursive: true });
}
