// DuckDB as a second reader of what we write: nothing of it is ours.
import { DuckDBInstance } from '@duckdb/node-api';
import type { JsonObject } from '../../src/core/json.ts';

/** The rows of a query, each as a JSON object; columns of type JSON are values again. */
export async function queryJson(sql: string): Promise<JsonObject[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(`SELECT to_json(t)::VARCHAR FROM (${sql}) t`);
    return reader.getRows().map(([text]) => JSON.parse(text as string) as JsonObject);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Column → DuckDB's type of it. */
export async function columnTypes(path: string): Promise<Record<string, string>> {
  const rows = await queryJson(
    `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet('${path}'))`,
  );
  return Object.fromEntries(
    rows.map((row) => [row.column_name as string, row.column_type as string]),
  );
}
