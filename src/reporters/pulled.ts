// What a pull brought, for a person at a terminal or in a job's log. Records that were taken back come
// first: everything below them is about data that should not be trained on.
import pc from 'picocolors';
import type { Pulled, PulledDataset, PulledExport, PulledFile } from '../core/pulled.ts';
import { cutToWidth } from './columns.ts';
import { escapeTerminal } from './escape-terminal.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** A few ids tell whom to ask; the manifest of the newest release has all. */
const maxShown = 10;
const maxWords = 200;
const columns = 100;

/** `output` is the folder as the user wrote it. */
export function renderPulled(pulled: Pulled, output: string, color: boolean): string {
  const colors = pc.createColors(color);
  const lines = pulled.datasets.flatMap((dataset) => [...drawDataset(dataset, output, colors), '']);
  if (pulled.isRefused) {
    lines.push(
      colors.red('Nothing was downloaded: --no-affected refuses records that were taken back.'),
    );
  } else {
    const { downloaded, cached } = pulled;
    const parts = [
      ...(downloaded.files > 0 ? [`${describe(downloaded)} downloaded`] : []),
      ...(cached.files > 0 ? [`${describe(cached)} from the cache`] : []),
    ];
    if (parts.length > 0) lines.push(parts.join(', '));
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function describe({ files, bytes }: { files: number; bytes: number }): string {
  return `${files} ${files === 1 ? 'file' : 'files'} (${drawBytes(bytes)})`;
}

function drawDataset(one: PulledDataset, output: string, colors: Colors): string[] {
  const title = `${colors.bold(escapeTerminal(one.dataset))} ${colors.bold(one.version)}`;
  const commit = escapeTerminal(one.commit).slice(0, 7);
  return [
    `${title}  ${colors.dim(`${shown(one.source)}  ${one.tag} of commit ${commit}`)}`,
    ...drawAffected(one, colors),
    ...drawFiles(one.files, output),
    ...(one.exported === undefined ? [] : drawExport(one.exported, colors)),
    ...(one.files.length === 0
      ? []
      : [
          label(
            'checked',
            'all that was fetched has the digests of manifest.json and SHA256SUMS',
            colors,
          ),
        ]),
    label('attested', drawAttestation(one, colors), colors),
    ...one.notes.map((note) => label('note', colors.yellow(shown(note)), colors)),
    ...(one.newest === undefined || one.newest === one.version
      ? []
      : [label('newest', `${one.newest}, you asked for ${shown(one.range)}`, colors)]),
  ];
}

function drawAffected({ affected, ...one }: PulledDataset, colors: Colors): string[] {
  if (affected.length === 0) return [];
  const count = affected.length.toLocaleString('en');
  const what = affected.length === 1 ? '1 record was' : `${count} records were`;
  const still = affected.filter(({ releases }) => releases.includes(one.newest ?? '')).length;
  const advice =
    one.newest === undefined || one.newest === one.version || still > 0
      ? 'The newest version still holds them. Ask who publishes it for one without.'
      : `${one.newest} holds none of them: heartcut pull ${shown(one.source)} ${one.dataset}@^${one.newest}`;
  const list = affected.slice(0, maxShown).map(({ id, why, date, because }) => {
    const of = because === undefined ? '' : ` (${because.of} of ${shown(because.id)})`;
    return cutToWidth(`      ${escapeTerminal(date)}  ${shown(id)}${of}  ${shown(why)}`, columns);
  });
  const more = affected.length - list.length;
  return [
    `  ${colors.bold(colors.red(`✗ ${what} taken back after ${one.version} was published`))}`,
    ...list,
    ...(more > 0 ? [`      … ${more.toLocaleString('en')} more`] : []),
    `    ${colors.bold(advice)}`,
  ];
}

function drawFiles(files: readonly PulledFile[], output: string): string[] {
  const folder = output.replace(/\/+$/, '');
  const paths = files.map(({ path }) => escapeTerminal(`${folder}/${path}`));
  const width = Math.max(0, ...paths.map((path) => path.length));
  return files.map(({ bytes, rows }, i) => {
    const records = rows === undefined ? '' : `${rows.toLocaleString('en')} records`;
    return `  ${(paths[i] ?? '').padEnd(width)}  ${drawBytes(bytes).padStart(8)}  ${records}`.trimEnd();
  });
}

function drawExport({ id, rows, refused, lost }: PulledExport, colors: Colors): string[] {
  const left = Object.entries(refused);
  const out = left.reduce((sum, [, count]) => sum + count, 0);
  const why = left
    .map(([code, count]) => `${count.toLocaleString('en')} × ${shown(code)}`)
    .join(', ');
  const fields = Object.keys(lost).sort().map(shown).join(', ');
  return [
    label('as', `${id}: ${rows.toLocaleString('en')} records`, colors),
    ...(out === 0
      ? []
      : [label('', colors.yellow(`${out.toLocaleString('en')} left out: ${why}`), colors)]),
    ...(fields === '' ? [] : [label('', `no place for ${fields}`, colors)]),
  ];
}

function drawAttestation(
  { attestation: { status, detail } }: PulledDataset,
  colors: Colors,
): string {
  if (status === 'verified') return colors.green(shown(detail));
  const how = status === 'absent' ? 'no' : 'not checked';
  return `${colors.yellow(how)}: ${shown(detail)}`;
}

function label(name: string, text: string, colors: Colors): string {
  return `  ${colors.dim(name.padEnd(8))}  ${text}`;
}

function shown(text: string): string {
  return cutToWidth(escapeTerminal(text).trim(), maxWords);
}

/** Decimal units, as disks and browsers count. */
function drawBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit] ?? ''}`;
}
