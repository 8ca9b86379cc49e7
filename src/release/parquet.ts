// Records as a Parquet file, in groups of rows so that memory does not grow with the file. The same
// records give the same bytes: hyparquet-writer is plain JavaScript and writes no time.
import type { Json, JsonObject } from '../core/json.ts';
import type { ColumnType, NamedType } from './column-types.ts';

/**
 * A group ends with the row that brings it over either. Ours: some 100 MiB of values while it is
 * written; readers take a group at a time.
 */
const groupRows = 10_000;
const groupBytes = 16 * 1024 * 1024;

/** Rows and the bytes of their lines; those tell how much a group weighs. */
export interface ParquetRow {
  readonly value: JsonObject;
  readonly byteLength: number;
}

/** The file of all rows with these columns; a value that a column has no place for is an error. */
export async function* parquet(
  rows: Iterable<ParquetRow>,
  columns: readonly NamedType[],
  createdBy: string,
): AsyncGenerator<Uint8Array> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elementsOf)],
    // Nobody looks for single rows by a text: the bounds would cost more than they save.
    statistics: false,
    createdBy,
  });
  let data: unknown[][] = columns.map(() => []);
  let count = 0;
  let weight = 0;
  const drain = (): Uint8Array => {
    const chunk = bytes.getBytes().slice();
    bytes.index = 0;
    return chunk;
  };
  const flush = (): Uint8Array => {
    const columnData = columns.map(({ name }, i) => ({ name, data: data[i] as unknown[] }));
    void writer.write({ columnData, rowGroupSize: count });
    data = columns.map(() => []);
    count = 0;
    weight = 0;
    return drain();
  };
  for (const { value, byteLength } of rows) {
    columns.forEach(({ name, type }, i) => {
      const member = Object.hasOwn(value, name) ? value[name] : undefined;
      data[i]?.push(valueOf(member, type));
    });
    count += 1;
    weight += byteLength;
    if (count >= groupRows || weight >= groupBytes) yield flush();
  }
  if (count > 0) yield flush();
  void writer.finish();
  yield drain();
}

interface Element {
  readonly name: string;
  readonly type?: 'BYTE_ARRAY' | 'BOOLEAN' | 'INT64' | 'DOUBLE';
  readonly repetition_type: 'OPTIONAL' | 'REPEATED';
  readonly converted_type?: 'UTF8' | 'JSON' | 'LIST';
  readonly logical_type?: { readonly type: 'STRING' | 'JSON' | 'LIST' };
  readonly num_children?: number;
}

/** Parquet's schema of a column: it and what is in it, the outer before the inner. */
function elementsOf({ name, type }: NamedType): Element[] {
  const element = { name, repetition_type: 'OPTIONAL' } as const;
  switch (type.type) {
    case 'string':
      return [
        {
          ...element,
          type: 'BYTE_ARRAY',
          converted_type: 'UTF8',
          logical_type: { type: 'STRING' },
        },
      ];
    case 'json':
      return [
        { ...element, type: 'BYTE_ARRAY', converted_type: 'JSON', logical_type: { type: 'JSON' } },
      ];
    case 'bool':
      return [{ ...element, type: 'BOOLEAN' }];
    case 'int64':
      return [{ ...element, type: 'INT64' }];
    case 'double':
      return [{ ...element, type: 'DOUBLE' }];
    case 'list':
      // The three levels that parquet-format, LogicalTypes.md asks for.
      return [
        {
          ...element,
          num_children: 1,
          converted_type: 'LIST',
          logical_type: { type: 'LIST' },
        },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        ...elementsOf({ name: 'element', type: type.of }),
      ];
    case 'struct':
      return [{ ...element, num_children: type.fields.length }, ...type.fields.flatMap(elementsOf)];
  }
}

/** A value as the writer takes it. What is not there, and null, are null. */
function valueOf(value: Json | undefined, type: ColumnType): unknown {
  if (value === null || value === undefined) return null;
  switch (type.type) {
    case 'int64':
      return BigInt(value as number);
    case 'json':
      return typeof value === 'object' ? asJson(value) : value;
    case 'list':
      return (value as Json[]).map((item) => valueOf(item, type.of));
    case 'struct': {
      // Without a prototype: the writer reads fields by name, and `constructor` is one like any other.
      const struct = Object.create(null) as Record<string, unknown>;
      for (const { name, type: of } of type.fields) {
        const object = value as JsonObject;
        struct[name] = valueOf(Object.hasOwn(object, name) ? object[name] : undefined, of);
      }
      return struct;
    }
    case 'string':
    case 'bool':
    case 'double':
      return value;
  }
}

/** The writer would copy an object key by key and lose `__proto__`: this goes through as it is. */
function asJson(value: Json): object {
  const holder = Object.create(null) as { toJSON(): Json };
  holder.toJSON = () => value;
  return holder;
}
