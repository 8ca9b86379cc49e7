// What Croissant 1.1 asks of a description, as far as ours goes: the tables "Required", FileObject,
// RecordSet, Field and DataSource of docs/croissant-spec-1.1.md in mlcommons/croissant.
import { isObject, type Json, type JsonObject } from '../../src/core/json.ts';

const requiredOfDataset = [
  '@context',
  '@type',
  'conformsTo',
  'description',
  'license',
  'name',
  'url',
  'creator',
  'datePublished',
];
const atomicTypes = ['sc:Boolean', 'sc:Date', 'sc:DateTime', 'sc:Float', 'sc:Integer', 'sc:Text'];

/** Everything that breaks a rule, in words; nothing for a good description. */
export function croissantProblems(document: JsonObject): string[] {
  const problems: string[] = [];
  const need = (isGood: boolean, problem: string): void => {
    if (!isGood) problems.push(problem);
  };
  for (const name of requiredOfDataset) need(document[name] !== undefined, `no ${name}`);
  need(document['@type'] === 'sc:Dataset', '@type is not sc:Dataset');
  need(
    document.conformsTo === 'http://mlcommons.org/croissant/1.1',
    'conformsTo does not name the version',
  );
  need(/^\d{4}-\d\d-\d\d$/.test(textOf(document.datePublished)), 'datePublished is no date');
  need(/^\d+\.\d+\.\d+/.test(textOf(document.version)), 'version is no semantic version');

  const ids = new Set<string>();
  const define = (node: JsonObject): void => {
    const id = textOf(node['@id']);
    need(id !== '', `${textOf(node['@type'])} without @id`);
    need(!ids.has(id), `@id ${id} stands twice`);
    ids.add(id);
  };
  const files = new Set<string>();
  for (const file of objectsOf(document.distribution)) {
    define(file);
    files.add(textOf(file['@id']));
    const at = `FileObject ${textOf(file['@id'])}`;
    need(file['@type'] === 'cr:FileObject', `${at}: @type`);
    need(textOf(file.contentUrl) !== '', `${at}: no contentUrl`);
    need(
      [file.encodingFormat].flat().every((each) => /^\w+\/[\w.+-]+$/.test(textOf(each))),
      `${at}: encodingFormat`,
    );
    need(/^[0-9a-f]{64}$/.test(textOf(file.sha256)), `${at}: sha256`);
  }
  need(files.size > 0, 'no distribution');

  const readField = (field: JsonObject, parent: string): void => {
    define(field);
    const id = textOf(field['@id']);
    const at = `Field ${id}`;
    need(field['@type'] === 'cr:Field', `${at}: @type`);
    need(id.startsWith(`${parent}/`), `${at}: @id does not begin with its parent's`);
    const inner = objectsOf(field.subField);
    need(inner.length > 0 || atomicTypes.includes(textOf(field.dataType)), `${at}: dataType`);
    need(field.arrayShape === undefined || field.isArray === true, `${at}: shape of no array`);
    const source = isObject(field.source) ? field.source : {};
    const file = isObject(source.fileObject) ? textOf(source.fileObject['@id']) : '';
    need(files.has(file), `${at}: its source is none of the files`);
    need(isObject(source.extract) && textOf(source.extract.column) !== '', `${at}: no column`);
    for (const each of inner) readField(each, id);
  };
  for (const set of objectsOf(document.recordSet)) {
    define(set);
    need(set['@type'] === 'cr:RecordSet', `RecordSet ${textOf(set['@id'])}: @type`);
    const fields = objectsOf(set.field);
    need(fields.length > 0, `RecordSet ${textOf(set['@id'])}: no fields`);
    for (const field of fields) readField(field, textOf(set['@id']));
  }

  // A term that the context does not explain would be taken for one of schema.org's.
  const context = isObject(document['@context']) ? document['@context'] : {};
  for (const term of croissantTerms) {
    const isUsed = JSON.stringify({ ...document, '@context': null }).includes(`"${term}":`);
    need(!isUsed || context[term] !== undefined, `the context does not explain ${term}`);
  }
  return problems;
}

/** Appendix 1, without those of schema.org. */
const croissantTerms =
  'annotation arrayShape citeAs column conformsTo containedIn data dataType equivalentProperty examples excludes extract field fileProperty fileObject fileSet format includes isArray isLiveDataset jsonPath key md5 parentField recordSet references regex readLines sdVersion separator source subField transform unArchive value'.split(
    ' ',
  );

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function objectsOf(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
