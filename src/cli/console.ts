// What the CLI prints to: text on stdout, progress and trouble on stderr.
import pc from 'picocolors';
import type { Log } from '../core/ports.ts';
import { writeWhole } from '../adapters/files.ts';
import { escapeTerminal } from '../reporters/escape-terminal.ts';

export interface Console {
  readonly log: Log;
  readonly env: NodeJS.ProcessEnv;
  /** Colour on stdout: a terminal, and neither NO_COLOR nor --no-color. */
  hasColor(options: { color?: boolean | undefined }): boolean;
  /** Prints to stdout, or to a file, whole or not at all. */
  print(text: string | Iterable<string>, file: string | undefined): Promise<void>;
  fail(message: string): void;
}

const barCells = 24;

/** A console on two streams. Progress is drawn only where stderr is a terminal. */
export function createConsole(
  stdout: NodeJS.WriteStream,
  stderr: NodeJS.WriteStream,
  env: NodeJS.ProcessEnv,
): Console {
  const drawsProgress = stderr.isTTY && env.CI === undefined;
  let drawn = false;
  const clear = (): void => {
    if (drawn) stderr.write('\r\u001b[2K');
    drawn = false;
  };
  const draw = (text: string): void => {
    if (!drawsProgress) return;
    stderr.write(`\r\u001b[2K${text}`);
    drawn = true;
  };
  return {
    env,
    log: {
      info: (message) => draw(escapeTerminal(message)),
      warn(message) {
        clear();
        stderr.write(`heartcut: ${escapeTerminal(message)}\n`);
      },
      progress(label, done, total) {
        // Before anything is put into words: the first number alone would load a locale, for 20 ms.
        if (!drawsProgress) return;
        if (total === 0) {
          draw(`${escapeTerminal(label)} ${done.toLocaleString('en')} records`);
          return;
        }
        const cells = Math.round(barCells * Math.min(1, done / total));
        const bar = '█'.repeat(cells) + '░'.repeat(barCells - cells);
        draw(
          `${escapeTerminal(label)} ${bar} ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`,
        );
      },
    },
    hasColor({ color }) {
      const wanted = env.FORCE_COLOR !== undefined || (stdout.isTTY && env.TERM !== 'dumb');
      return color !== false && (env.NO_COLOR ?? '') === '' && wanted;
    },
    async print(text, file) {
      clear();
      if (file !== undefined) {
        await writeWhole(file, text);
        return;
      }
      // Large reports: wait until the pipe has taken them.
      for (const piece of typeof text === 'string' ? [text] : text) {
        await new Promise<void>((resolve) => stdout.write(piece, () => resolve()));
      }
    },
    fail(message) {
      clear();
      const colors = pc.createColors(stderr.isTTY && (env.NO_COLOR ?? '') === '');
      const [first, ...rest] = message.split('\n').map(escapeTerminal);
      stderr.write(`${colors.red('heartcut:')} ${first ?? ''}\n`);
      for (const line of rest) stderr.write(`${line}\n`);
    },
  };
}
