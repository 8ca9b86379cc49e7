// croissant.json: the release in the words of dataset search engines and loaders.
// Croissant 1.1, mlcommons.org/croissant/1.1 (docs/croissant-spec-1.1.md of mlcommons/croissant).
import type { Json, JsonObject } from '../core/json.ts';
import type { ReleaseFile, ReleaseManifest } from '../core/release.ts';
import type { ColumnType, NamedType } from './column-types.ts';

/** What croissant.json says beside the manifest. */
export interface CroissantFacts {
  readonly manifest: ReleaseManifest;
  readonly description: string;
  readonly homepage: string | undefined;
  readonly authors: readonly string[];
  readonly languages: readonly string[];
  /** The fields of a record. */
  readonly columns: readonly NamedType[];
  /** Where the files are, with a slash at its end; '' for beside this file. */
  readonly filesUrl: string;
  /** The release at its host, where it has one. */
  readonly pageUrl: string | undefined;
}

/** Appendix 1 of the specification, the terms that are used here. */
const context: JsonObject = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  sc: 'https://schema.org/',
  cr: 'http://mlcommons.org/croissant/',
  dct: 'http://purl.org/dc/terms/',
  arrayShape: 'cr:arrayShape',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  extract: 'cr:extract',
  field: 'cr:field',
  fileObject: 'cr:fileObject',
  isArray: 'cr:isArray',
  isLiveDataset: 'cr:isLiveDataset',
  jsonPath: 'cr:jsonPath',
  key: 'cr:key',
  recordSet: 'cr:recordSet',
  source: 'cr:source',
  subField: 'cr:subField',
  transform: 'cr:transform',
};

export function renderCroissant(facts: CroissantFacts): string {
  const { manifest, homepage, pageUrl, languages, columns } = facts;
  const described = describedFiles(manifest.files);
  const document: JsonObject = {
    '@context': context,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.1',
    name: manifest.dataset,
    alternateName: manifest.title,
    description: facts.description,
    version: manifest.version,
    datePublished: manifest.date,
    license: licenceUrl(manifest.licence),
    url: homepage ?? pageUrl ?? `urn:heartcut:${manifest.tag}`,
    ...(pageUrl === undefined ? {} : { sameAs: pageUrl }),
    creator: creatorsOf(facts),
    ...(languages.length === 0 ? {} : { inLanguage: [...languages] }),
    keywords: ['fine-tuning', manifest.kind],
    isLiveDataset: false,
    distribution: manifest.files
      .filter(({ role }) => role === 'records' || role === 'export')
      .map((file) => fileObject(file, facts.filesUrl)),
    recordSet: described.map((file) => recordSet(file, columns)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The files whose fields are told: one format of the records. */
function describedFiles(files: readonly ReleaseFile[]): readonly ReleaseFile[] {
  const records = files.filter(({ role }) => role === 'records');
  const parquet = records.filter(({ format }) => format === 'parquet');
  return parquet.length > 0 ? parquet : records;
}

/** An address of spdx.org for a single licence, else the expression; NOASSERTION is SPDX's for none. */
function licenceUrl(licence: string | null): string {
  if (licence === null) return 'NOASSERTION';
  const isId = /^[A-Za-z0-9.+-]+$/.test(licence) && !licence.startsWith('LicenseRef-');
  return isId ? `https://spdx.org/licenses/${licence}` : licence;
}

function creatorsOf({ authors, manifest }: CroissantFacts): Json {
  if (authors.length > 0) return authors.map((name) => ({ '@type': 'sc:Person', name }));
  const [owner] = manifest.repository?.split('/') ?? [];
  return { '@type': 'sc:Organization', name: owner ?? 'unknown' };
}

const encodings: Readonly<Record<ReleaseFile['format'], string | readonly string[]>> = {
  'jsonl.gz': ['application/gzip', 'application/jsonlines'],
  parquet: 'application/vnd.apache.parquet',
  jsonl: 'application/jsonlines',
  json: 'application/json',
  md: 'text/markdown',
  html: 'text/html',
  txt: 'text/plain',
  yaml: 'application/yaml',
};

function fileObject({ name, bytes, sha256, format }: ReleaseFile, filesUrl: string): JsonObject {
  const encoding = encodings[format];
  return {
    '@type': 'cr:FileObject',
    '@id': name,
    name,
    contentUrl: `${filesUrl}${name}`,
    contentSize: `${bytes} B`,
    encodingFormat: typeof encoding === 'string' ? encoding : [...encoding],
    sha256,
  };
}

function recordSet({ name, split, rows }: ReleaseFile, columns: readonly NamedType[]): JsonObject {
  const id = split ?? 'records';
  return {
    '@type': 'cr:RecordSet',
    '@id': id,
    name: id,
    description: `${rows ?? 0} records${split === undefined ? '' : ` of split ${split}`}.`,
    field: columns.map((column) => fieldOf(column, id, { file: name, column: column.name })),
  };
}

interface Place {
  readonly file: string;
  readonly column: string;
  /** Inside the column; absent for the column itself. */
  readonly path?: string;
}

function fieldOf({ name, type }: NamedType, parent: string, place: Place): JsonObject {
  const id = `${parent}/${encodeURIComponent(name)}`;
  const { of, depth } = unwrap(type);
  const isStruct = of.type === 'struct';
  return {
    '@type': 'cr:Field',
    '@id': id,
    name,
    ...(isStruct ? {} : { dataType: dataTypes[of.type] }),
    ...(of.type === 'json' ? { description: 'JSON text: its shape differs by record.' } : {}),
    ...(depth === 0
      ? {}
      : { isArray: true, arrayShape: Array.from({ length: depth }, () => '-1').join(',') }),
    source: {
      fileObject: { '@id': place.file },
      extract: { column: place.column },
      ...(place.path === undefined ? {} : { transform: { jsonPath: place.path } }),
    },
    ...(isStruct
      ? {
          subField: of.fields.map((field) => {
            const step = /^[A-Za-z_]\w*$/.test(field.name)
              ? field.name
              : `[${JSON.stringify(field.name)}]`;
            const path = place.path === undefined ? step : `${place.path}.${step}`;
            return fieldOf(field, id, { ...place, path });
          }),
        }
      : {}),
  };
}

const dataTypes = {
  string: 'sc:Text',
  json: 'sc:Text',
  bool: 'sc:Boolean',
  int64: 'sc:Integer',
  double: 'sc:Float',
} as const;

type Unwrapped = Exclude<ColumnType, { type: 'list' }>;

/** The type inside of lists, and how many lists there are around it. */
function unwrap(type: ColumnType): { readonly of: Unwrapped; readonly depth: number } {
  let of = type;
  let depth = 0;
  while (of.type === 'list') {
    of = of.of;
    depth += 1;
  }
  return { of, depth };
}
