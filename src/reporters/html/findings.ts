// The findings as they stand without a script: the first of them. The page's script takes their place
// with all of them, drawn alike (client/draw-finding.ts).
import type { MarkedText } from '../escape-markdown.ts';
import { markDifferences } from '../word-difference.ts';
import { count, formatNumber } from '../wording.ts';
import { icon, lines, markup, type Markup } from './markup.ts';
import type { PageData, PageFinding, PagePlace } from './page-data.ts';
import { showLines } from './show-lines.ts';
import { labelsOf } from './labels.ts';

/** Enough to begin with, and little beside the rest of the page. */
const shown = 20;

export function drawFindings(data: PageData): Markup {
  const all = data.findings.length + data.leftOut;
  const items = data.findings
    .slice(0, shown)
    .map((finding, i) => drawFinding(finding, data, i === 0));
  const rest = all - items.length;
  return markup`<section id="findings" aria-labelledby="findings-title"><h2 id="findings-title">Findings <span class="count">${formatNumber(all)}</span></h2>
${
  all === 0
    ? markup`<p class="soft">None. Gates that did not run have found nothing either.</p>`
    : markup`<div id="findings-view"><ol class="findings">${items}</ol>
${rest > 0 && markup`<p class="soft">${count(rest, 'more finding')}: open this page where scripts may run, or see the JSON report.</p>`}</div>`
}
${data.leftOut > 0 && markup`<p class="soft">This page holds the worst ${formatNumber(data.findings.length)} of ${count(all, 'finding')}; the JSON report has all.</p>`}</section>`;
}

function drawFinding(finding: PageFinding, data: PageData, isOpen: boolean): Markup {
  const { at, related = [], code, key, message, isError, waiver } = finding;
  const [other] = related;
  const level = waiver !== undefined ? 'waived' : isError ? 'stops' : 'warns';
  const [left, right] = labelsOf(other);
  const [mine, theirs] =
    at.excerpt === undefined || other?.excerpt === undefined
      ? [plain(at.excerpt), plain(other?.excerpt)]
      : markDifferences(at.excerpt, other.excerpt, showLines);
  return markup`<li class="finding"><details${isOpen && markup` open`}><summary>${icon(level)}<span class="where"><span class="path">${data.paths[at.path]?.short}</span>:${at.line}</span><span class="what">${message || code}</span><span class="by">${data.gates[finding.gate]}</span></summary>
<div class="body"><div class="pair">${drawRecord(left, at, mine, data)}${other !== undefined && drawRecord(right, other, theirs, data)}</div>
${waiver !== undefined && markup`<p class="soft">Waived: ${waiver}</p>`}
<p class="soft"><code>${code}</code> · <code>heartcut explain ${key} --report report.json</code></p></div></details></li>`;
}

const plain = (text: string | undefined): MarkedText[] | undefined =>
  text === undefined ? undefined : [{ text: showLines(text), bold: false }];

function drawRecord(
  label: string,
  at: PagePlace,
  text: readonly MarkedText[] | undefined,
  data: PageData,
): Markup {
  const path = data.paths[at.path];
  const prefix = at.isBase === true ? path?.base : path?.head;
  const place = markup`<code>${placeOf(at, data)}</code>`;
  const link = prefix === undefined ? place : markup`<a href="${prefix}${at.line}">${place}</a>`;
  const words = text?.map((each) =>
    each.bold ? markup`<mark>${lines(each.text)}</mark>` : lines(each.text),
  );
  return markup`<figure class="record"><figcaption>${label} ${link}${at.pointer !== undefined && at.pointer !== '' && markup` at <code>${at.pointer}</code>`}</figcaption>${
    words === undefined
      ? markup`<p class="soft">Its text is not in the report.</p>`
      : markup`<p class="text">${words}</p>`
  }</figure>`;
}

function placeOf(at: PagePlace, data: PageData): string {
  return `${data.paths[at.path]?.name ?? ''}:${at.line}`;
}
