import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.ts';

/** Milliseconds by text of one set of hostile-texts.ts, timed in a process of its own. */
export function timeHostileTexts(set: 'language' | 'escape'): Record<string, number> {
  const program = join(root, 'test/helpers/hostile-texts.ts');
  const printed = execFileSync(process.execPath, ['--import', 'tsx', program, set], {
    cwd: root,
    encoding: 'utf8',
  });
  return JSON.parse(printed) as Record<string, number>;
}
