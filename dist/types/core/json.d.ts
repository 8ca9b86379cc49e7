/** JSON values as parsed from a record. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
/** A JSON object: what every record is. */
export interface JsonObject {
    [key: string]: Json | undefined;
}
/** A JSON Schema (draft 7 or 2020-12) as plain data. */
export type JsonSchema = JsonObject;
/** True for a JSON object, false for null, arrays and scalars. */
export declare function isObject(value: unknown): value is JsonObject;
/** `value` when it is a string, else the empty string. */
export declare function asText(value: unknown): string;
/** One step of a JSON Pointer (RFC 6901): `~` and `/` escaped. */
export declare function pointerStep(key: string | number): string;
