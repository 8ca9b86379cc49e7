// What language models said: the share that meets the bar, scores, controls and cost.
import type { JudgeFacts } from '../../core/judged.ts';
import type { GateResult, Report } from '../../core/report.ts';
import { formatShare, judgedLines, judgedSentence } from '../judged.ts';
import { standingOf } from '../standing.ts';
import { formatNumber } from '../wording.ts';
import { columns, shareRange } from './charts.ts';
import { icon, markup, type Markup } from './markup.ts';
import { standingWords } from './overview.ts';

export function drawJudges(report: Report): Markup {
  const asked = report.results.flatMap((result) =>
    result.judged === undefined ? [] : [{ result, facts: result.judged }],
  );
  if (asked.length === 0) return markup``;
  const isSeveral = report.datasets.length > 1;
  return markup`<section id="judge" aria-labelledby="judge-title"><h2 id="judge-title">What models said</h2>${asked.map(({ result, facts }) => drawFacts(result, facts, isSeveral))}</section>`;
}

function drawFacts(result: GateResult, facts: JudgeFacts, isSeveral: boolean): Markup {
  const standing = standingOf(result);
  const { interval, wanted, scores, read } = facts;
  const { reason } = result;
  const sentence = read > 0 ? judgedSentence(facts) : standingWords[standing];
  // Numbers of scores are drawn below.
  const said = judgedLines(facts).filter(({ label }) => label !== 'scores');
  const axes = scores.map(({ axis, lowest, counts }) => {
    const all = counts.reduce((total, each) => total + each, 0);
    const mean = counts.reduce((total, each, i) => total + each * (lowest + i), 0) / all;
    const average = all === 0 ? 'none' : mean.toFixed(1);
    return markup`<figure><figcaption>${axis} <span class="soft">${average}</span></figcaption>${columns(`${axis}: mean ${average}`, lowest, counts)}</figure>`;
  });
  return markup`<article class="card">${isSeveral && markup`<h3>${result.dataset}</h3>`}
<p class="says ${standing}">${icon(standing)}<span>${sentence}</span></p>
${reason !== undefined && !sentence.startsWith(reason) && markup`<p class="soft">${reason}</p>`}
${read > 0 && markup`<div class="share">${shareRange(interval.low, interval.high, wanted)}<p class="soft">${formatShare(interval)} of all records meet the bar, in ${formatNumber(interval.level * 100)} of 100 such samples.</p></div>`}
${axes.length > 0 && markup`<div class="axes">${axes}</div>`}
<dl class="facts">${said.map(({ label, text }) => markup`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl></article>`;
}
