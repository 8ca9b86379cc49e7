// What a change does to a dataset as a whole: what it brings, where it lies, and how it went.
import type {
  Breakdown,
  Cluster,
  DiversityFacts,
  MarginalValue,
  NearRecord,
} from '../../core/diversity.ts';
import type { GateResult, RenderOptions, Report } from '../../core/report.ts';
import { clip } from '../hidden-characters.ts';
import { count, formatNumber } from '../wording.ts';
import { dumbbell, histogram, percent, trendLine } from './charts.ts';
import { markup, type Markup } from './markup.ts';
import { drawPlace, type Page } from './place.ts';

const maxWords = 80;
const maxTitle = 120;
const maxSentence = 400;
const maxRows = 20;

/** Facts of one dataset from all gates that know some, in the order of the gates. */
function factsOf(results: readonly GateResult[], dataset: string): DiversityFacts | undefined {
  const known = results.flatMap((each) =>
    each.dataset === dataset && each.diversity !== undefined ? [each.diversity] : [],
  );
  if (known.length === 0) return undefined;
  return {
    ...(Object.assign({}, ...known) as DiversityFacts),
    distributions: known.flatMap((each) => each.distributions ?? []),
    breakdowns: known.flatMap((each) => each.breakdowns ?? []),
    trends: known.flatMap((each) => each.trends ?? []),
    notMeasured: known.flatMap((each) => each.notMeasured ?? []),
    // Gates that share vectors leave out the same.
    leftOut: [...new Set(known.flatMap((each) => each.leftOut ?? []))],
  };
}

/** One section for each dataset of which something is known. */
export function drawDiversity(report: Report, options: RenderOptions): Markup[] {
  let maps = 0;
  return report.datasets.flatMap(({ name }, i) => {
    const facts = factsOf(report.results, name);
    if (facts === undefined) return [];
    const id = `diversity-${i + 1}`;
    const map = facts.map === undefined ? undefined : drawMap(facts, maps++);
    const heading =
      report.datasets.length > 1 ? `What ${clip(name, maxTitle)} is about` : 'What it is about';
    return [
      markup`<section class="diversity" aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${facts.marginal !== undefined && drawMarginal(facts.marginal, { report, options })}${drawUnmeasured(facts)}${map}
${facts.clusters !== undefined && facts.clusters.length > 0 && drawClusters(facts.clusters)}
${drawDistributions(facts)}${drawBreakdowns(facts.breakdowns ?? [])}${drawTrends(facts)}</section>`,
    ];
  });
}

function drawMarginal(marginal: MarginalValue, page: Page): Markup {
  const { changed, compared, newInKind, distance, embedder, repeats } = marginal;
  const all =
    compared < changed
      ? `of ${formatNumber(compared)} compared (${count(changed, 'changed record')} in all)`
      : `of ${count(changed, 'changed record')}`;
  return markup`<p class="lead"><strong>${formatNumber(newInKind)}</strong> ${all} ${newInKind === 1 ? 'is' : 'are'} new in kind. <span class="soft">Further than ${formatNumber(distance)} (cosine distance, ${embedder}) from every record that was there.</span></p>
${repeats.length > 0 && drawRepeats(repeats, page)}`;
}

function drawRepeats(repeats: readonly NearRecord[], page: Page): Markup {
  const rows = repeats.map(
    (each) =>
      markup`<tr><td>${drawPlace(each, page)}</td><td>${drawPlace(each.nearest, page)}</td><td class="number">${formatNumber(each.distance)}</td></tr>`,
  );
  return markup`<details class="fold"><summary>${count(rows.length, 'record')} nearest to one that was there</summary><div class="wide"><table><thead><tr><th scope="col">changed record</th><th scope="col">the nearest</th><th scope="col" class="number">distance</th></tr></thead><tbody>${rows}</tbody></table></div></details>`;
}

function drawUnmeasured({ notMeasured = [], leftOut = [] }: DiversityFacts): Markup {
  if (notMeasured.length + leftOut.length === 0) return markup``;
  const items = notMeasured.map(
    ({ what, reason }) => markup`<li>Not measured: ${what} (${reason}).</li>`,
  );
  const rest = leftOut.map((sentence) => markup`<li>${clip(sentence, maxSentence)}</li>`);
  return markup`<ul class="notes">${items}${rest}</ul>`;
}

/** The script draws into it; without one it says what would be there. */
function drawMap({ map }: DiversityFacts, index: number): Markup {
  if (map === undefined) return markup``;
  const sample =
    map.records > map.points.length
      ? `${formatNumber(map.points.length)} of ${count(map.records, 'record')}`
      : count(map.points.length, 'record');
  return markup`<div class="map" data-map="${index}"><h3>Map</h3><p class="soft">${sample}, near each other where their texts mean nearly the same (${map.embedder}). Axes have no meaning of their own.</p><noscript><p class="soft">The map is drawn by a script, which this browser does not run.</p></noscript></div>`;
}

function drawClusters(clusters: readonly Cluster[]): Markup {
  const sorted = clusters
    .map((cluster, index) => ({ ...cluster, index }))
    .sort((a, b) => b.shareAfter - a.shareAfter || a.index - b.index);
  const most = Math.max(...clusters.map((each) => Math.max(each.shareBefore, each.shareAfter)));
  const rows = sorted.map(
    ({ words, shareBefore, shareAfter, changed }) =>
      markup`<tr><th scope="row">${
        words
          .slice(0, 5)
          .map((word) => clip(word, 30))
          .join(', ') || '(no words)'
      }</th><td class="drawn">${dumbbell(shareBefore, shareAfter, most)}</td><td class="number">${percent(shareBefore)}</td><td class="number">${percent(shareAfter)}</td><td class="number">${changed === 0 ? '–' : formatNumber(changed)}</td></tr>`,
  );
  const three = (side: 'shareBefore' | 'shareAfter'): string =>
    percent(
      clusters
        .map((each) => each[side])
        .sort((a, b) => b - a)
        .slice(0, 3)
        .reduce((total, each) => total + each, 0),
    );
  const head = markup`<thead><tr><th scope="col">topic</th><th scope="col" class="drawn">share</th><th scope="col" class="number">before</th><th scope="col" class="number">now</th><th scope="col" class="number">changed</th></tr></thead>`;
  return markup`<h3>Topics</h3><p class="soft">The three largest hold ${three('shareBefore')} of the records before and ${three('shareAfter')} now.</p>${dots}
${foldTable(head, rows, 'topic', 12)}`;
}

/** A table of which rows beyond some are folded. */
function foldTable(head: Markup, rows: readonly Markup[], noun: string, shown: number): Markup {
  const rest = rows.slice(shown);
  return markup`<div class="wide"><table class="topics">${head}<tbody>${rows.slice(0, shown)}</tbody></table></div>
${rest.length > 0 && markup`<details class="fold"><summary>${count(rest.length, `more ${noun}`)}</summary><div class="wide"><table class="topics">${head}<tbody>${rest}</tbody></table></div></details>`}`;
}

/** For shares on a line. */
const dots = markup`<ul class="legend"><li><svg class="dumbbell" viewBox="0 0 12 12" aria-hidden="true"><circle class="before" cx="6" cy="6" r="4.5"/></svg>before</li><li><svg viewBox="0 0 12 12" aria-hidden="true"><circle class="dot" cx="6" cy="6" r="5"/></svg>now</li></ul>`;

const legend = markup`<ul class="legend"><li><svg viewBox="0 0 12 12" aria-hidden="true"><path class="before" d="M1 11V3H11V11"/></svg>before</li><li><svg viewBox="0 0 12 12" aria-hidden="true"><rect class="after" x="1" y="2" width="10" height="10"/></svg>now</li></ul>`;

function drawDistributions({ distributions = [] }: DiversityFacts): Markup {
  if (distributions.length === 0) return markup``;
  const figures = distributions.map(
    (each) =>
      markup`<figure class="card"><figcaption>${clip(each.title, maxTitle)}</figcaption>${histogram(each)}</figure>`,
  );
  return markup`<h3>Distributions</h3>${legend}<div class="charts">${figures}</div>`;
}

function drawBreakdowns(breakdowns: readonly Breakdown[]): Markup {
  const drawn = breakdowns.filter(({ rows }) => rows.length > 0).map(drawBreakdown);
  return drawn.length === 0
    ? markup``
    : markup`<h3>Shares</h3>${dots}<div class="charts">${drawn}</div>`;
}

function drawBreakdown({ title, rows }: Breakdown): Markup {
  const most = Math.max(...rows.map((row) => Math.max(row.before, row.after)));
  const drawn = rows
    .slice(0, maxRows)
    .map(
      ({ label, before, after }) =>
        markup`<tr><th scope="row">${clip(label, maxWords)}</th><td class="drawn">${dumbbell(before, after, most)}</td><td class="number">${percent(before)} → ${percent(after)}</td></tr>`,
    );
  const rest = rows.length - drawn.length;
  return markup`<figure class="card"><figcaption>${clip(title, maxTitle)}</figcaption><table class="breakdown"><tbody>${drawn}</tbody></table>${rest > 0 && markup`<p class="soft">${count(rest, 'more row')}</p>`}</figure>`;
}

function drawTrends({ trends = [] }: DiversityFacts): Markup {
  const known = trends.filter(({ points }) => points.length > 0);
  if (known.length === 0) return markup``;
  const figures = known.map((each) => {
    const way = each.better === 'higher' ? 'higher is better' : 'lower is better';
    return markup`<figure class="card"><figcaption>${clip(each.title, maxTitle)} <span class="soft way">${way}</span></figcaption>${trendLine(each)}</figure>`;
  });
  return markup`<h3>Over releases</h3><p class="soft">The newest last. Light bars are the intervals of the values.</p><div class="charts">${figures}</div>`;
}
