// Everything known of one record, for the terminal. Every text of it is a stranger's.
import pc from 'picocolors';
import type { RecordStory, StoryPlace } from '../core/record-story.ts';
import { escapeTerminal } from './escape-terminal.ts';

const maxExcerpt = 160;

/** The story as text: a heading a question. */
export function renderRecordStory(story: RecordStory, color: boolean): string {
  const colors = pc.createColors(color);
  const { record, lineage, introduced, findings, neighbours } = story;
  const at = ({ path, line }: StoryPlace): string => `${escapeTerminal(path)}:${line}`;
  const head = (title: string): string => `\n${colors.bold(title)}`;
  const short = (text: string): string =>
    escapeTerminal(text.length > maxExcerpt ? `${text.slice(0, maxExcerpt)}…` : text);
  const out = [
    `${colors.bold(escapeTerminal(record.id))}  ${at(record)}`,
    `  ${escapeTerminal(record.dataset)}, kind ${record.kind}${record.split === null ? '' : `, split ${escapeTerminal(record.split)}`}, ${record.bytes.toLocaleString('en')} bytes`,
    ...record.excerpt.split('\n').map((line) => `  | ${escapeTerminal(line)}`),
    ...record.sameId.map((place) => `  ${colors.yellow('!')} ${at(place)} has the same id`),
    head('Where it is from'),
  ];
  const fact = (name: string, values: readonly (string | number | null)[]): void => {
    const known = values.filter((value) => value !== null && value !== '');
    if (known.length > 0) out.push(`  ${name.padEnd(10)} ${escapeTerminal(known.join(', '))}`);
  };
  if (lineage.saidBy === 'nobody') out.push('  neither the record nor dataset.yaml says');
  fact('origin', [lineage.origin]);
  fact('method', [lineage.method]);
  fact('round', [lineage.round]);
  fact('created', [lineage.created]);
  fact('generator', lineage.generators);
  fact('source', lineage.sources);
  fact('licence', lineage.licences);
  for (const parent of lineage.parents) {
    const where = 'path' in parent ? `  ${at(parent)}` : '  not in this repository';
    out.push(`  parent     ${escapeTerminal(parent.id)}${where}`);
  }
  for (const child of lineage.children) {
    out.push(`  child      ${escapeTerminal(child.id)}  ${at(child)}`);
  }
  const more = lineage.childCount - lineage.children.length;
  if (more > 0) out.push(`  … ${more} more made from it`);
  out.push(head('Since when'));
  if ('unknown' in introduced) {
    out.push(`  ${escapeTerminal(introduced.unknown)}`);
  } else {
    const { commit, date, author, subject, pullNumber } = introduced;
    const pull = pullNumber === undefined ? '' : `, pull request #${pullNumber}`;
    out.push(
      `  ${commit.slice(0, 12)}  ${escapeTerminal(date.slice(0, 10))}  ${escapeTerminal(author)}${pull}`,
      `  ${short(subject)}`,
    );
  }
  out.push(head('What gates say'));
  for (const { gate, code, level, message, from } of findings) {
    const mark = level === 'error' ? colors.red('✗') : colors.yellow('!');
    const where = from === 'report' ? ' (report)' : '';
    out.push(`  ${mark} ${gate}/${code}${where}  ${short(message)}`);
  }
  const ran =
    story.gates.length === 0 ? 'no gate looks at one record alone here' : story.gates.join(', ');
  if (findings.length === 0) out.push('  nothing');
  out.push(colors.dim(`  ran now: ${ran}`), head('What models said'));
  out.push(...judgementLines(story.judgements, short), head('What is near it'));
  if (neighbours.length === 0) out.push('  nothing shares a word with it');
  for (const near of neighbours) {
    const same = near.sharedTriples > 0 ? `, ${percent(near.sharedTriples)} of the wording` : '';
    out.push(
      `  ${near.similarity.toFixed(2)}  ${at(near)}${same}`,
      `        ${short(near.excerpt.replaceAll('\n', ' ⏎ '))}`,
    );
  }
  out.push(colors.dim(`  by ${story.embedder}`));
  return `${out.join('\n')}\n`;
}

type Short = (text: string) => string;

function judgementLines(judgements: RecordStory['judgements'], short: Short): string[] {
  if ('unknown' in judgements) return [`  ${short(judgements.unknown)}`];
  const { rubric, said } = judgements;
  return [
    `  by ${short(rubric)}`,
    ...said.flatMap((each) => {
      const name = `${escapeTerminal(each.judge)} (${escapeTerminal(each.model)})`;
      if ('unknown' in each) return [`  ${name}: ${escapeTerminal(each.unknown)}`];
      const because = each.because === '' ? '' : `: ${escapeTerminal(each.because)}`;
      return [
        `  ${name}: ${each.verdict ?? 'no verdict'}${because} (cached)`,
        ...each.axes.map(({ axis, score, evidence, reason }) => {
          const quote = evidence.trim() === '' ? '' : ` “${flat(evidence, short)}”`;
          return `    ${escapeTerminal(axis)} ${score}  ${flat(reason, short)}${quote}`;
        }),
      ];
    }),
  ];
}

const flat = (text: string, short: Short): string => short(text.replaceAll('\n', ' ⏎ '));

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
