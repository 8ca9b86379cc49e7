// Writes everything that has a source elsewhere: JSON Schemas from kinds and gates, tables of the
// README from action.yml and the lists, script and style of the HTML report. `--check` writes nothing
// and fails when something is stale.
//
//   npm run generate [-- --check]
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { parse } from 'yaml';
import { manifestSchema, policySchema } from '../src/config/schemas.ts';
import { waiversSchema } from '../src/config/waivers-schema.ts';
import { intendedUses } from '../src/core/record.ts';
import type { Export } from '../src/core/export.ts';
import type { DataRecord, Kind } from '../src/core/record.ts';
import { exports } from '../src/exports/index.ts';
import { refusals } from '../src/exports/refusals.ts';
import { gates } from '../src/gates/index.ts';
import { acceptedSchema } from '../src/judge/accepted-schema.ts';
import { goldSchema } from '../src/judge/gold-schema.ts';
import { rubricSchema } from '../src/judge/schema.ts';
import { kinds } from '../src/kinds/index.ts';
import { termsSchema } from '../src/licences/schema.ts';
import type { TermsFile } from '../src/licences/terms-file.ts';
import { provenanceSchema } from '../src/provenance/schema.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

interface ActionFile {
  readonly inputs: Record<string, { description: string; default?: string }>;
  readonly outputs: Record<string, { description: string }>;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Replaces what stands between `<!-- name:start -->` and `<!-- name:end -->`. */
function fill(text: string, name: string, content: string): string {
  const start = `<!-- ${name}:start -->`;
  const end = `<!-- ${name}:end -->`;
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`no ${start} … ${end} to fill`);
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
}

/** The rows of policies/licences.yaml and policies/teachers.yaml in one. */
function readTerms(): TermsFile {
  const rows = (name: string): Partial<TermsFile> =>
    parse(readFileSync(join(root, `policies/${name}.yaml`), 'utf8')) as Partial<TermsFile>;
  const { licences = [] } = rows('licences');
  const { teachers = [], hosts = [] } = rows('teachers');
  return { licences, teachers, hosts };
}

/** All of rubrics/*.yaml in one, sorted by file name. */
function readRubrics(): unknown {
  const names = readdirSync(join(root, 'rubrics')).filter((name) => name.endsWith('.yaml'));
  const read = (name: string): unknown =>
    parse(readFileSync(join(root, 'rubrics', name), 'utf8')) as unknown;
  return { rubrics: names.sort().map(read) };
}

/** docs/exports.md with its reasons and its sections filled in. */
function exportsPage(): string {
  const page = readFileSync(join(root, 'docs/exports.md'), 'utf8');
  const reasons = Object.entries(refusals).map(([code, why]) => [`\`${code}\``, why]);
  const sections = exports.map(
    (form) =>
      `### ${form.id}\n\n${form.trainer}: ${form.summary}. ` +
      `Of kind ${form.kinds.join(', ')}; ${fileForms[form.extension]}. ` +
      `[Source](${form.source}).\n\n${showRows(form).join('\n\n')}`,
  );
  const withReasons = fill(page, 'refusals', `\n${table(['code', 'why'], reasons)}\n`);
  return fill(withReasons, 'exports', `\n${sections.join('\n\n')}\n`);
}

const fileForms = { json: 'one JSON array', jsonl: 'JSON lines', txt: 'plain text' } as const;

/** One row of each shape that an export writes, with how the trainer is told of the file. */
function showRows(form: Export): string[] {
  const shown = new Set<string>();
  const first = ['chat', 'preference', 'unpaired', 'instruction', 'sharegpt'];
  const rank = ({ id }: Kind): number => (first.includes(id) ? first.indexOf(id) : first.length);
  return [...kinds]
    .filter(({ id }) => form.kinds.includes(id))
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((kind) => {
      const result = form.write(exampleRecord(kind), kind.id);
      if ('refused' in result) return [];
      const files = [{ split: '', name: `birds.${form.extension}` }];
      const snippet = form.snippet({ dataset: 'birds', kind: kind.id, files });
      const isText = typeof result.value === 'string';
      const names = isText ? [] : Object.keys(result.value as object);
      const shape = names.filter((name) => name !== 'system' && name !== 'tools').join(' ');
      if (shown.has(shape)) return [];
      shown.add(shape);
      const row = isText ? String(result.value) : JSON.stringify(result.value);
      return [
        `A record of kind \`${kind.id}\`:\n\n\`\`\`${isText ? 'text' : 'json'}\n${row}\n\`\`\``,
        `\`\`\`${snippet.language}\n${snippet.text}\`\`\``,
      ];
    });
}

/** The example of a kind as an export gets it. */
function exampleRecord(kind: Kind): DataRecord {
  const place = { path: `${kind.id}.jsonl`, line: 1 };
  return {
    ...place,
    id: kind.id,
    value: kind.example,
    mapped: kind.example,
    view: kind.view(kind.example),
    split: undefined,
    side: 'head',
    byteLength: 0,
    at: (pointer = '') => ({ ...place, pointer }),
  };
}

/** docs/terms-of-service.md with its tables filled in. */
function termsPage({ licences, teachers, hosts }: TermsFile): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const answers = ({ uses }: TermsFile['hosts'][number]): string[] =>
    intendedUses.map((use) => uses[use]);
  const cited = (row: { source: string; read: string; evidence: string }): string[] => [
    cell(row.source),
    row.read,
    row.evidence,
  ];
  const more = (row: { conditions?: readonly string[]; note?: string }): string =>
    cell([...(row.conditions ?? []), ...(row.note === undefined ? [] : [row.note])].join(' '));
  const last = ['conditions and remarks', 'source', 'read', 'evidence'];
  let page = readFileSync(join(root, 'docs/terms-of-service.md'), 'utf8');
  page = fill(
    page,
    'teachers',
    table(
      ['id', 'models', ...intendedUses, ...last],
      teachers.map((row) => [
        `\`${row.id}\``,
        row.family,
        ...answers({ ...row, names: [] }),
        more(row),
        ...cited(row),
      ]),
    ),
  );
  page = fill(
    page,
    'hosts',
    table(
      ['id', 'named as', ...intendedUses, ...last],
      hosts.map((row) => [
        `\`${row.id}\``,
        row.names.join(', '),
        ...answers(row),
        more(row),
        ...cited(row),
      ]),
    ),
  );
  const asks = (row: TermsFile['licences'][number]): string =>
    [
      row.commercial ? '' : 'no commercial use',
      row.adaptations ? '' : 'no sharing of adaptations',
      row.shareAlike === undefined ? '' : `adaptations under ${row.shareAlike.join(' or ')}`,
      row.attribution ? 'attribution' : '',
      row.notice ? 'its text goes along' : '',
    ]
      .filter((text) => text !== '')
      .join('; ') || 'nothing';
  return fill(
    page,
    'licences',
    table(
      ['ids', 'asks for', 'remarks', 'source', 'read', 'evidence'],
      licences.map((row) => [row.ids.join(', '), asks(row), more(row), ...cited(row)]),
    ),
  );
}

/** Script and style of the HTML report, each as one text with the hash that its page allows. */
function pageAssets(): Record<string, string> {
  const bundle = (name: string): string => {
    const { outputFiles } = buildSync({
      absWorkingDir: root,
      entryPoints: [`src/reporters/html/client/${name}`],
      bundle: true,
      minify: true,
      format: 'iife',
      target: ['chrome112', 'firefox116', 'safari17'],
      charset: 'ascii',
      legalComments: 'none',
      write: false,
    });
    const text = (outputFiles[0]?.text ?? '').trim();
    // It could end the element that it stands in.
    if (/<\/(?:script|style)|<!--/i.test(text))
      throw new Error(`${name} holds the end of an element`);
    return text;
  };
  const hash = (text: string): string =>
    `sha256-${createHash('sha256').update(text).digest('base64')}`;
  const [script, style] = [bundle('main.ts'), bundle('style.css')];
  return { scriptHash: hash(script), styleHash: hash(style), script, style };
}

/** Path → content of every generated file. */
function generate(): Map<string, string> {
  const files = new Map<string, string>();
  files.set('schemas/heartcut.schema.json', json(policySchema(gates)));
  files.set('schemas/dataset.schema.json', json(manifestSchema(kinds, gates)));
  files.set('schemas/waivers.schema.json', json(waiversSchema(gates)));
  files.set('schemas/provenance.schema.json', json(provenanceSchema));
  for (const kind of kinds) {
    files.set(
      `schemas/records/${kind.id}.schema.json`,
      json({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `${kind.id}.schema.json`,
        title: `A record of kind ${kind.id}: ${kind.summary}`,
        ...kind.schema,
        examples: [kind.example],
      }),
    );
  }

  const terms = readTerms();
  files.set('schemas/teachers.schema.json', json(termsSchema));
  files.set('policies/terms.json', json(terms));
  files.set(
    'policies/prices.json',
    json(parse(readFileSync(join(root, 'policies/prices.yaml'), 'utf8'))),
  );
  files.set('docs/terms-of-service.md', termsPage(terms));

  files.set('schemas/rubric.schema.json', json(rubricSchema));
  files.set('schemas/gold.schema.json', json(goldSchema));
  files.set('schemas/calibration.schema.json', json(acceptedSchema));
  files.set('rubrics/rubrics.json', json(readRubrics()));

  files.set('src/reporters/html/assets.json', json(pageAssets()));

  const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as ActionFile;
  let readme = readFileSync(join(root, 'README.md'), 'utf8');
  readme = fill(
    readme,
    'gates',
    table(
      ['gate', 'finds', 'recommended', 'strict'],
      gates.map(({ id, summary, levels }) => [
        `[\`${id}\`](docs/gates/${id}.md)`,
        summary,
        levels.recommended,
        levels.strict,
      ]),
    ),
  );
  readme = fill(
    readme,
    'inputs',
    table(
      ['input', 'what'],
      Object.entries(action.inputs).map(([name, input]) => [`\`${name}\``, input.description]),
    ),
  );
  readme = fill(
    readme,
    'outputs',
    table(
      ['output', 'what'],
      Object.entries(action.outputs).map(([name, output]) => [`\`${name}\``, output.description]),
    ),
  );
  files.set('README.md', readme);

  files.set('docs/exports.md', exportsPage());

  const page = readFileSync(join(root, 'docs/kinds.md'), 'utf8');
  const sections = kinds.map(
    (kind) =>
      `### \`${kind.id}\`\n\n${kind.summary[0]?.toUpperCase()}${kind.summary.slice(1)}. ` +
      `Fields for \`fields:\`: ${kind.fields.map((field) => `\`${field}\``).join(', ')}. ` +
      `[Schema](../schemas/records/${kind.id}.schema.json).\n\n` +
      `\`\`\`json\n${JSON.stringify(kind.example, null, 2)}\n\`\`\``,
  );
  files.set('docs/kinds.md', fill(page, 'kinds', `\n${sections.join('\n\n')}\n`));
  return files;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}

const stale = [...generate()].filter(([path, content]) => read(path) !== content);
if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is stale: run npm run generate`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, content] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
    console.log(`wrote ${path}`);
  }
}
