// The top of the page: the verdict and what it means for who reviews, what changed, and each gate.
import type { DatasetSummary, GateResult, Note, Report } from '../../core/report.ts';
import { headlineOf, type Headline } from '../headline.ts';
import { clip } from '../hidden-characters.ts';
import { sentenceOf } from '../sentence.ts';
import { resultsWith, standingOf, standings, type Standing } from '../standing.ts';
import { count, formatNumber } from '../wording.ts';
import { originBars } from './charts.ts';
import { icon, markup, type Markup } from './markup.ts';

const maxName = 120;
const maxReason = 600;
/** A headline is one or two lines. */
const shownNames = 3;

/** A word and a shape for each standing: nobody needs to see colours. */
export const standingWords: Readonly<Record<Standing, string>> = {
  broken: 'broken',
  stops: 'stops',
  undecided: 'undecided',
  warns: 'warns',
  skipped: 'not run',
  passes: 'passes',
};

const verdictIcons: Readonly<Record<Headline['verdict'], Standing>> = {
  failed: 'stops',
  broken: 'broken',
  undecided: 'undecided',
  passed: 'passes',
  nothing: 'skipped',
};

export function drawVerdict(report: Report): Markup {
  const { verdict, datasets, text } = headlineOf(report, 'this change');
  const names = datasets.slice(0, shownNames).map((name) => clip(name, maxName));
  const more = datasets.length - names.length;
  const about = `${names.join(', ')}${more > 0 ? ` and ${formatNumber(more)} more` : ''}`;
  const subject = markup`<span class="about">${about}${about === '' ? '' : ': '}</span>`;
  return markup`<section id="verdict" class="verdict ${verdict}" aria-labelledby="verdict-title">
<h1 id="verdict-title">${icon(verdictIcons[verdict])}<span>${subject}${text}</span></h1>
<p class="meaning">${meaningOf(report, verdict)}</p>
${report.notes.length > 0 && drawNotes(report.notes)}
</section>`;
}

/** What a reviewer does with it. */
function meaningOf({ results }: Report, verdict: Headline['verdict']): string {
  const silent = resultsWith(results, 'skipped').length + resultsWith(results, 'undecided').length;
  const rest =
    silent === 0 ? '' : ` ${count(silent, 'check')} said nothing: see the reasons below.`;
  switch (verdict) {
    case 'failed':
      return `Do not merge yet. Mend what is marked “stops” below, or waive it with a reason and a date.${rest}`;
    case 'broken':
      return 'A gate that had to run did not finish, so nobody knows what it would have found. Mend the check, then run it again.';
    case 'undecided':
      return 'What was looked at does not settle it. This is no pass: see the reasons below.';
    case 'nothing':
      return 'Nothing was judged, so this says nothing about the data.';
    case 'passed': {
      const warned = resultsWith(results, 'warns').length > 0;
      return `${warned ? 'Nothing here stops a merge; the warnings want a look.' : 'Nothing was found that stops a merge.'} The gates see only what they look for.${rest}`;
    }
  }
}

function drawNotes(notes: readonly Note[]): Markup {
  const items = notes.map(({ message }) => markup`<li>${clip(message, maxReason)}</li>`);
  return markup`<ul class="notes" aria-label="Notes">${items}</ul>`;
}

export function drawDatasets(report: Report): Markup {
  const cards = report.datasets.map((dataset) => drawDataset(dataset, report.results));
  return markup`<section id="datasets" aria-labelledby="datasets-title"><h2 id="datasets-title" class="quiet">What changes</h2>
<div class="cards">${cards}</div></section>`;
}

function drawDataset(dataset: DatasetSummary, results: readonly GateResult[]): Markup {
  const { name, title, kind, base, head, added, edited, removed, moved } = dataset;
  const number = (label: string, value: number): Markup =>
    markup`<div class="${value === 0 ? 'none' : label}"><dt>${label}</dt><dd>${formatNumber(value)}</dd></div>`;
  const origins = results
    .filter((result) => result.dataset === name)
    .flatMap(({ use }) => use?.origins ?? [])
    .at(-1);
  return markup`<article class="card dataset"><div><h3>${clip(title === '' ? name : title, maxName)}</h3>
<p class="soft">${title !== name && title !== '' && markup`<code>${clip(name, maxName)}</code> · `}${kind} · ${formatNumber(base)} → ${count(head, 'record')}</p>
<dl class="numbers">${number('added', added)}${number('edited', edited)}${number('removed', removed)}${number('moved', moved)}</dl></div>
${origins !== undefined && markup`<div>${originBars(origins)}</div>`}</article>`;
}

/** All gates, worst first. What passes is folded; what did not run never is. */
export function drawGates(report: Report): Markup {
  const isSeveral = report.datasets.length > 1;
  const shown = standings.filter((standing) => standing !== 'passes');
  const rows = shown.flatMap((standing) =>
    resultsWith(report.results, standing).map((result) => drawGate(result, report, isSeveral)),
  );
  const passed = resultsWith(report.results, 'passes').map((result) =>
    drawGate(result, report, isSeveral),
  );
  const head = markup`<thead><tr><th scope="col">result</th><th scope="col">gate</th>${isSeveral && markup`<th scope="col">dataset</th>`}<th scope="col">what it says</th><th scope="col" class="number">findings</th></tr></thead>`;
  return markup`<section id="gates" aria-labelledby="gates-title"><h2 id="gates-title">Gates</h2>
${rows.length > 0 && markup`<div class="wide"><table class="gates">${head}<tbody>${rows}</tbody></table></div>`}
${passed.length > 0 && markup`<details class="fold"${rows.length === 0 && markup` open`}><summary>${count(passed.length, 'check')} passed</summary><div class="wide"><table class="gates">${head}<tbody>${passed}</tbody></table></div></details>`}
</section>`;
}

function drawGate(result: GateResult, report: Report, isSeveral: boolean): Markup {
  const { gate, dataset, findings, waived = [] } = result;
  const standing = standingOf(result);
  const summary = report.datasets.find(({ name }) => name === dataset);
  const { lead, rest } = sentenceOf(result, summary);
  const says = [lead, clip(rest, maxReason)].filter((text) => text !== '').join(': ');
  const number =
    findings.length === 0
      ? markup`<span class="soft">–</span>`
      : markup`<a href="#findings" data-gate="${gate}" data-dataset="${dataset}" aria-label="Show ${count(findings.length, 'finding')} of ${gate}">${formatNumber(findings.length)}</a>`;
  return markup`<tr class="${standing}"><td class="standing">${icon(standing)}${standingWords[standing]}</td><th scope="row">${gate}</th>${isSeveral && markup`<td class="about">${clip(dataset, maxName)}</td>`}<td class="says">${says}</td><td class="number">${number}${waived.length > 0 && markup` <span class="soft">+ ${formatNumber(waived.length)} waived</span>`}</td></tr>`;
}
