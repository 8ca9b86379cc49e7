// Verdicts of models in an append-only file: what was paid for once is not paid for again, not even
// after a run that was killed. The caller makes the keys, of all that a verdict depends on, and reads
// a value as it would read a reply: whoever can write the file can write any verdict.
import type { Json } from '../core/json.ts';
import type { Judgements } from '../core/ports.ts';
import { AppendLog } from './append-log.ts';

const format = { heartcut: 'judgements', version: 1 };

/** Characters of a key; a hash has 64. */
const maxKeyCharacters = 200;

export class JudgementFile implements Judgements {
  readonly #values: Map<string, Json>;
  readonly #log: AppendLog;

  private constructor(values: Map<string, Json>, log: AppendLog) {
    this.#values = values;
    this.#log = log;
  }

  /** Throws HostError where the path holds something else than such a file. */
  static async open(path: string): Promise<JudgementFile> {
    const values = new Map<string, Json>();
    const log = AppendLog.open(path, format, ({ key, value }) => {
      if (typeof key !== 'string' || key.length > maxKeyCharacters || value === undefined) {
        return false;
      }
      // The last one wins.
      values.set(key, value);
      return true;
    });
    return new JudgementFile(values, log);
  }

  get size(): number {
    return this.#values.size;
  }

  /** Lines that could not be read: their verdicts are asked for again. */
  get broken(): number {
    return this.#log.broken;
  }

  get(key: string): Json | undefined {
    return this.#values.get(key);
  }

  async put(key: string, value: Json): Promise<void> {
    if (key.length > maxKeyCharacters) throw new Error(`a key of ${key.length} characters`);
    this.#log.append({ key, value });
  }

  async close(): Promise<void> {
    this.#log.close();
  }
}
