// Texts of files that an option names.
import type { PolicyFile } from '../../core/gate.ts';

/** The text of a file. Throws, with the reason, where it can't be had or is no UTF-8. */
export function readText(path: string, file: PolicyFile | undefined): string {
  const named = JSON.stringify(path);
  if (file === undefined) throw new Error(`${named} was not read`);
  if (!(file instanceof Uint8Array)) throw new Error(file.unavailable);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch (error) {
    throw new Error(`${named} is no UTF-8 text`, { cause: error });
  }
}

/** Throws as `readText`, and where the text is no JSON. */
export function readJson(path: string, file: PolicyFile | undefined): unknown {
  const text = readText(path, file);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Error(`${JSON.stringify(path)} is no JSON`, { cause: error });
  }
}
