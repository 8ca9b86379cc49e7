// The page's script. What it is told lies in the page as JSON; everything it shows it puts in as text.
import type { PageData } from '../page-data.ts';
import { openFindings } from './findings-view.ts';
import { openMap } from './map-view.ts';

const text = document.getElementById('data')?.textContent ?? '{}';
const data = JSON.parse(text) as PageData;
const findings = openFindings(data);
for (const place of document.querySelectorAll<HTMLElement>('[data-map]')) {
  const map = data.maps[Number(place.dataset.map)];
  if (map !== undefined) openMap(place, map, data, findings);
}
document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-gate]') : null;
  if (link === null || findings === undefined) return;
  event.preventDefault();
  const gate = data.gates.indexOf(link.dataset.gate ?? '');
  const dataset = data.datasets.indexOf(link.dataset.dataset ?? '');
  const isOnly = data.datasets.length < 2;
  findings.show({ ...(gate < 0 ? {} : { gate }), ...(dataset < 0 || isOnly ? {} : { dataset }) });
});
// For tests and for who measures: everything above is shown.
document.documentElement.dataset.ready = String(Math.round(performance.now()));
