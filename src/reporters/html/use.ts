// "May we use this?" of each dataset: the answer, what led to it, and what a release asks for.
import type { DatasetSummary, RenderOptions, Report } from '../../core/report.ts';
import type { LicenceShare, TeacherShare } from '../../core/use.ts';
import { clip } from '../hidden-characters.ts';
import { answers, drawReason, viewUse, type Line, type Tone, type UseView } from '../use.ts';
import { formatNumber } from '../wording.ts';
import { icon, markup, type Markup } from './markup.ts';
import { drawPlace, type Page } from './place.ts';

const maxName = 120;
const maxWords = 400;
const maxRows = 50;

/** What is not checked, or not known, is no pass. */
const toneIcons: Readonly<Record<Tone, string>> = {
  no: 'stops',
  unclear: 'undecided',
  fine: 'passes',
  unchecked: 'skipped',
};

export function drawUse(report: Report, options: RenderOptions): Markup {
  const page = { report, options };
  const drawn = report.datasets.flatMap((dataset) => {
    const view = viewUse(report.results.filter((result) => result.dataset === dataset.name));
    return view === undefined ? [] : [drawView(view, dataset, page)];
  });
  if (drawn.length === 0) return markup``;
  return markup`<section id="use" aria-labelledby="use-title"><h2 id="use-title">May we use it?</h2>${drawn}</section>`;
}

function drawView(view: UseView, { name }: DatasetSummary, page: Page): Markup {
  const { release, teachers = [] } = view.facts;
  const { chain = [], attribution = [], notices = [], assumed, use } = release ?? {};
  const labelled: readonly (readonly [string, Line | undefined])[] = [
    ['why', view.why],
    ['licence', view.licence],
    ['models', view.models],
    ['lineage', view.lineage],
    ['unknown', view.unknown],
  ];
  const facts = labelled.flatMap(([label, line]) =>
    line === undefined ? [] : [markup`<div><dt>${label}</dt><dd>${draw(line, page)}</dd></div>`],
  );
  const conditions = [...new Set(teachers.flatMap((each) => each.conditions))];
  const duties = [
    ...(assumed === undefined
      ? []
      : [`dataset.yaml names no intendedUse: ${use ?? ''} is assumed, because ${assumed}.`]),
    ...(attribution.length === 0
      ? []
      : [`Name the authors of what is under ${attribution.join(', ')}.`]),
    ...(notices.length === 0 ? [] : [`Pass on the texts of ${notices.join(', ')}.`]),
    ...conditions,
  ];
  return markup`<article class="card"><h3>${clip(name, maxName)}</h3>
<p class="says ${toneIcons[view.tone]}">${icon(toneIcons[view.tone])}<span>${view.lead}${draw(view.answer, page)}</span></p>
${facts.length > 0 && markup`<dl class="facts">${facts}</dl>`}
${view.otherReasons.length > 0 && markup`<h4>Other reasons</h4><ul>${view.otherReasons.slice(0, maxRows).map((each) => markup`<li>${draw(drawReason(each), page)}</li>`)}</ul>`}
${chain.length > 0 && licenceTable(chain, page)}${teachers.length > 0 && modelTable(teachers, page)}
${duties.length > 0 && markup`<h4>What a release asks for</h4><ul>${duties.slice(0, maxRows).map((text) => markup`<li>${clip(text, maxWords)}</li>`)}</ul>`}</article>`;
}

function draw(line: Line, page: Page): Markup {
  return markup`${line.map((piece) => {
    if (typeof piece === 'string') return piece;
    if ('name' in piece) return markup`<code>${clip(piece.name, maxName)}</code>`;
    if ('words' in piece) return clip(piece.words, maxWords);
    return 'bar' in piece ? markup`` : drawPlace(piece.at, page);
  })}`;
}

function licenceTable(chain: readonly LicenceShare[], page: Page): Markup {
  const rows = chain
    .slice(0, maxRows)
    .map(
      ({ licence, from, records, first, isModel }) =>
        markup`<tr><th scope="row"><code>${clip(licence, maxName)}</code></th><td>${isModel && 'model '}${clip(from, maxName)}</td><td class="number">${formatNumber(records)}</td><td>${from === 'dataset.yaml' ? '' : drawPlace(first, page)}</td></tr>`,
    );
  return markup`<div class="wide"><table><thead><tr><th scope="col">licence</th><th scope="col">from</th><th scope="col" class="number">records</th><th scope="col">first</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function modelTable(teachers: readonly TeacherShare[], page: Page): Markup {
  const rows = teachers.slice(0, maxRows).map(({ models, host, answer, terms, records, first }) => {
    const more = models.length > 1 ? ` and ${formatNumber(models.length - 1)} more` : '';
    const via = host === null ? '' : ` through ${clip(host, maxName)}`;
    const entry =
      terms === null ? 'none known' : `${terms.name} (${terms.source}, read ${terms.read})`;
    return markup`<tr><th scope="row"><code>${clip(models[0] ?? '(no name)', maxName)}</code>${more}${via}</th><td>${answers[answer]}</td><td>${clip(entry, maxWords)}</td><td class="number">${formatNumber(records)}</td><td>${drawPlace(first, page)}</td></tr>`;
  });
  return markup`<div class="wide"><table><thead><tr><th scope="col">model</th><th scope="col">this use</th><th scope="col">terms</th><th scope="col" class="number">records</th><th scope="col">first</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
