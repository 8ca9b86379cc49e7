import { ConfigError } from '../core/errors.ts';

/** `--field column=field`, repeated → the file's column → the kind's field. */
export function parseFields(fields: readonly string[]): Record<string, string> {
  const entries = fields.map((text): [string, string] => {
    const at = text.indexOf('=');
    if (at > 0 && at < text.length - 1) return [text.slice(0, at), text.slice(at + 1)];
    throw new ConfigError(`--field ${text} is not of the form column=field`, {
      hint: "Your column first, then the kind's: --field response=output",
    });
  });
  return Object.fromEntries(entries);
}
