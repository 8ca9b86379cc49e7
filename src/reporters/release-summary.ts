// The job summary of a run that releases: what is out, what waits, and where people are asked.
import type { Proposal } from '../core/proposal.ts';
import type { PublishOutcome } from '../core/publishing.ts';
import { codeSpan, escapeMarkdown } from './escape-markdown.ts';
import { clip } from './hidden-characters.ts';
import { linkReport } from './permalink.ts';
import { count } from './wording.ts';

const maxName = 60;
const maxWords = 1000;
/** Far below the 1 MiB at which the runner drops a summary, whatever is in the rows. */
const maxRows = 200;

const publishMarks: Readonly<Record<PublishOutcome['outcome'], string>> = {
  published: '🚀',
  present: '✅',
  nothing: '➖',
  refused: '✋',
  failed: '🛑',
};

const proposalMarks: Readonly<Record<Proposal['outcome'], string>> = {
  opened: '📬',
  updated: '📬',
  unchanged: '📬',
  closed: '➖',
  nothing: '➖',
  kept: '✏️',
  waiting: '⏳',
  refused: '✋',
  failed: '🛑',
};

const proposalWords: Readonly<Record<Proposal['outcome'], string>> = {
  opened: 'opened',
  updated: 'renewed',
  unchanged: 'up to date',
  closed: 'closed: nothing is left to release',
  nothing: 'nothing to release',
  kept: 'left as it is',
  waiting: 'merged, waits for its publication',
  refused: 'refused',
  failed: 'failed',
};

/** Markdown with a table of what was published and one of the release pull requests. */
export function renderReleaseSummary(
  published: readonly PublishOutcome[],
  proposals: readonly Proposal[],
): string {
  const out = published.filter(({ outcome }) => outcome === 'published').length;
  const title = out > 0 ? `${count(out, 'release')} published` : 'nothing new is published';
  return [
    `## Releases: ${title}\n`,
    ...table('| | dataset | version | |\n|---|:--|:--|:--|\n', published.map(publishRow)),
    ...(proposals.length === 0 ? [] : ['\n### Release pull requests\n']),
    ...table('| | dataset | pull request | |\n|---|:--|:--|:--|\n', proposals.map(proposalRow)),
  ].join('');
}

function table(head: string, rows: readonly string[]): string[] {
  if (rows.length === 0) return [];
  const left = rows.length - maxRows;
  return [
    `\n${head}`,
    ...rows.slice(0, maxRows),
    ...(left > 0 ? [`| | ${left} more | | |\n`] : []),
  ];
}

function publishRow(one: PublishOutcome): string {
  const name = codeSpan(clip(one.dataset, maxName));
  const mark = publishMarks[one.outcome];
  if (one.outcome === 'nothing') return `| ${mark} | ${name} | | ${words(one.why)} |\n`;
  const tag = codeSpan(clip(one.tag, maxName));
  if ('files' in one) {
    const by = one.approvedBy.length === 0 ? '' : `, approved by ${one.approvedBy.join(', ')}`;
    const what = one.outcome === 'published' ? 'published' : 'was there already';
    const rest = [`${what}, ${count(one.files.length, 'file')}${by}`, ...one.warnings];
    return `| ${mark} | ${name} | ${link(tag, one.url)} | ${rest.map(words).join('<br>')} |\n`;
  }
  const why = words(`${one.why}${one.hint === undefined ? '' : ` ${one.hint}`}`);
  return `| ${mark} | ${name} | ${tag} | ${why} |\n`;
}

function proposalRow({ dataset, outcome, version, pull, why }: Proposal): string {
  const name = codeSpan(clip(dataset, maxName));
  const number = pull === undefined ? '' : link(`#${pull.number}`, pull.url);
  const what = [version, proposalWords[outcome]].filter((part) => part !== undefined).join(' ');
  const text = why === undefined ? what : `${what}: ${why}`;
  return `| ${proposalMarks[outcome]} | ${name} | ${number} | ${words(text)} |\n`;
}

function words(text: string): string {
  return escapeMarkdown(clip(text, maxWords));
}

function link(text: string, url: string): string {
  const safe = linkReport({ reportUrl: url });
  return safe === undefined ? text : `[${text}](${safe})`;
}
