// The text of a release pull request: what is asked, which version and why, what the gates say, what
// the release does to the dataset's measures, and its changelog.
import type { ReleaseMetric, ClassifiedChange, PreparedRelease } from '../core/release-plan.ts';
import type { ReleaseSetting } from '../core/release.ts';
import type { RenderOptions } from '../core/report.ts';
import { codeSpan, escapeMarkdown } from './escape-markdown.ts';
import { fit, type Part } from './fit.ts';
import { headlineOf } from './headline.ts';
import { clip } from './hidden-characters.ts';
import { linkPlace, type Page } from './markdown-finding.ts';
import { verdictMarks, whole } from './markdown-report.ts';
import { changeLine, layOutSection } from './markdown-section.ts';
import { count, formatNumber } from './wording.ts';

/** GitHub answers 422 "body is too long (maximum is 65536 characters)" above it. */
const maxCharacters = 65_536;
const maxName = 60;
const maxWords = 200;
/** Examples of one class of change: the rest is in the difference of the two versions. */
const maxExamples = 3;
const maxEntries = 20;

export interface ReleasePullOptions extends Pick<RenderOptions, 'repositoryUrl' | 'maxCharacters'> {
  /** Who has to approve it. */
  readonly rules: Pick<ReleaseSetting, 'approvals' | 'codeOwners'>;
}

/** `Release geo 1.2.0` */
export function releasePullTitle(release: PreparedRelease): string {
  return `Release ${release.dataset} ${release.planned.version}`;
}

/** Markdown of at most 65,536 characters. Nothing of a record or an entry does anything in it. */
export function renderReleasePull(release: PreparedRelease, options: ReleasePullOptions): string {
  const page: Page = {
    report: release.report,
    options,
    depth: { subject: 'this release', findings: maxExamples, everything: false },
  };
  const parts = [
    whole(0, headPart(release, options, page)),
    whyPart(release, page),
    ...metricParts(release),
    ...gateParts(release, page),
    whole(0, footPart(release)),
    changelogPart(release),
  ];
  const limit = options.maxCharacters ?? maxCharacters;
  return fit(
    parts,
    limit,
    (text) => text.length,
    (dropped) => (dropped.length > 0 ? '\n… more is left out for length\n' : ''),
  );
}

function headPart(
  { dataset, tag, planned, plan, report }: PreparedRelease,
  { rules }: ReleasePullOptions,
  page: Page,
): string {
  const { verdict, text } = headlineOf(report, page.depth.subject);
  const [summary] = report.datasets;
  const since =
    plan.last === null ? 'the first release' : `since ${codeSpan(clip(plan.last.tag, maxName))}`;
  const change =
    summary === undefined || plan.last === null
      ? `**${count(plan.records, 'record')}**`
      : changeLine(summary);
  return [
    `### ${verdictMarks[verdict]} ${escapeMarkdown(clip(dataset, maxName))} ${planned.version}: ${text}`,
    '',
    `${change} · ${since}`,
    '',
    ...(report.verdict !== 'passed'
      ? [
          '> **Don’t merge it like this**: with this verdict the version is not published. Mend what the',
          '> gates say on the branch it goes to, or waive it there, and this pull request is renewed.',
          '>',
        ]
      : []),
    `> **Approving and merging this publishes ${codeSpan(clip(tag, maxName))}**, built from the`,
    '> records as they stand in the merge. Nobody else’s changes are in this pull request: it writes',
    '> down the version and its changelog, and uses up change entries.',
    '>',
    `> ${askOf(rules)}`,
    '',
  ].join('\n');
}

function askOf({ approvals, codeOwners }: ReleasePullOptions['rules']): string {
  const needed = Math.max(approvals, codeOwners ? 1 : 0);
  if (needed === 0) return 'Nobody has to approve it: merging is enough.';
  const owner = codeOwners ? ', an owner by CODEOWNERS among them' : '';
  return (
    `It takes ${count(needed, 'approval')} of the last commit by people who may write${owner}. ` +
    'New records on the branch it goes to renew it, and earlier approvals are void.'
  );
}

function whyPart({ planned, plan }: PreparedRelease, page: Page): Part {
  const rows = plan.changes.flatMap((change) => changeRows(change, page));
  const asked = plan.entries.slice(0, maxEntries).map((entry) => {
    const who = entry.pullNumber === undefined ? '' : ` (#${entry.pullNumber})`;
    return `| \`entry\` | ${codeSpan(clip(entry.path, maxName))}${who} | ${entry.bump} |\n`;
  });
  const items = [...rows, ...asked];
  const head = '| | what is different | asks for |\n|:--|:--|:--|\n';
  return {
    tier: 1,
    rank: 0,
    open: `\n#### Why ${planned.version}\n\n${reasonOf(planned)}\n\n${items.length > 0 ? head : ''}`,
    items,
    close: '',
    leftOut: Math.max(0, plan.entries.length - maxEntries),
    more: (left) => `| | ${count(left, 'more line')} | |\n`,
    fewest: 0,
  };
}

function reasonOf({ bump, previous }: PreparedRelease['planned']): string {
  if (bump === 'first' || previous === null) return 'It is the first release.';
  return `After ${previous.version} it is a **${bump}** version: the weightiest line decides.`;
}

function changeRows({ class: name, bump, count: total, examples }: ClassifiedChange, page: Page) {
  const shown = examples.slice(0, maxExamples).map(({ what, place }) => {
    const words = what === name ? '' : escapeMarkdown(clip(what, maxWords));
    if (place === undefined) return words;
    const { path, line, side } = place;
    return [linkPlace({ path, line, side }, page, 'path'), words].join(' ').trim();
  });
  const left = total - shown.length;
  if (left > 0 && shown.length > 0) shown.push(`and ${formatNumber(left)} more`);
  return [`| \`${name}\` | **${formatNumber(total)}**<br>${shown.join('<br>')} | ${bump} |\n`];
}

function gateParts({ dataset, report }: PreparedRelease, page: Page): Part[] {
  const results = report.results.filter((result) => result.dataset === dataset);
  const summary = report.datasets.find(({ name }) => name === dataset);
  const section = { name: dataset, dataset: summary, results };
  return [whole(1, '\n#### What the gates say\n'), ...layOutSection(section, 0, false, page)];
}

function metricParts({ planned, metrics }: PreparedRelease): Part[] {
  if (metrics.length === 0) return [];
  const { previous, version } = planned;
  const budget = metrics.find((metric) => metric.budget !== undefined)?.budget;
  const measured =
    budget === undefined
      ? ''
      : `Measured on ${formatNumber(budget)} words, ± standard error. An arrow points up or down where ` +
        'both differ by more than two errors.\n\n';
  return [
    {
      tier: 1,
      rank: 1,
      open:
        `\n#### What it does to the dataset\n\n${measured}` +
        `| | ${previous?.version ?? 'before'} | | ${version} |\n|:--|--:|:-:|--:|\n`,
      items: metrics.map(metricRow),
      close: '',
      leftOut: 0,
      more: (left) => `| ${count(left, 'more measure')} | | | |\n`,
      fewest: 1,
    },
  ];
}

/** An arrow where the two differ by more than chance: about 95 of 100 are within two errors. */
function metricRow({ name, before, now }: ReleaseMetric): string {
  const value = ({ value: number, error }: typeof now): string =>
    error > 0 ? `${formatNumber(number)} ± ${formatNumber(error)}` : formatNumber(number);
  const label = codeSpan(clip(name, maxName));
  if (before === null) return `| ${label} | | | ${value(now)} |\n`;
  const difference = now.value - before.value;
  const noise = 2 * Math.hypot(before.error, now.error);
  const arrow = Math.abs(difference) <= noise ? '→' : difference > 0 ? '↗' : '↘';
  return `| ${label} | ${value(before)} | ${arrow} | ${value(now)} |\n`;
}

function footPart({ planned, plan, report }: PreparedRelease): string {
  const from = plan.last === null ? '' : ` --base ${plan.last.tag}`;
  return [
    '',
    `Look at it yourself: ${codeSpan(clip(`npx heartcut diff${from}`, maxWords))} · ${codeSpan(clip(report.reproduce, maxWords))}`,
    '',
    `Content ${codeSpan(planned.content)}: other records are not published under this version.`,
    '',
  ].join('\n');
}

/** As it will stand in CHANGELOG.md. Last, so that what people wrote there can hide nothing. */
function changelogPart({ section }: PreparedRelease): Part {
  return {
    tier: 4,
    rank: 0,
    open: '\n#### Changelog\n\n',
    // Its heading is the version, which stands above; comments are for who edits the file.
    items: section
      .replace(/^## .*\n/, '')
      .trim()
      .split(/(?<=\n)/)
      .filter((line) => !/^<!--.*-->\s*$/.test(line))
      .map((line) => line.replace(/^#{1,6} (.+)/, '**$1**')),
    close: '\n',
    leftOut: 0,
    more: (left) => `\n… ${count(left, 'more line')} in CHANGELOG.md\n`,
    fewest: 1,
  };
}
