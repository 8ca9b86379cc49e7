// `heartcut explain`.
import { FolderTree } from '../adapters/files.ts';
import { openRepository } from '../adapters/git.ts';
import { explainRecord } from '../commands/explain-record.ts';
import { explain, isGateTopic } from '../commands/explain.ts';
import { ConfigError } from '../core/errors.ts';
import type { Log } from '../core/ports.ts';
import type { Report } from '../core/report.ts';
import { escapeTerminal } from '../reporters/escape-terminal.ts';
import { printJson } from '../reporters/print-json.ts';
import { renderRecordStory } from '../reporters/record-story.ts';
import { openEmbedder } from './choose-embedder.ts';
import type { Console } from './console.ts';
import { judgingOf } from './open-judging.ts';
import { readReport } from './read-report.ts';

export interface ExplainFlags {
  readonly report?: string;
  /** The topic is a record, even where a gate or a code is called so too. */
  readonly record?: boolean;
  readonly format?: string;
  readonly output?: string;
  readonly color?: boolean;
}

/** Prints the explanation of a gate, a code or a finding's key; else of the record of that id. */
export async function runExplain(
  topic: string,
  flags: ExplainFlags,
  out: Console,
): Promise<number> {
  const report = flags.report === undefined ? undefined : await readReport(flags.report);
  if (flags.record !== true && isGateTopic(topic, report)) {
    if (flags.format === 'json') {
      throw new ConfigError(
        `--format json is for records; ${topic} is a gate, a code or a finding`,
      );
    }
    const text = explain(topic, report).split('\n').map(escapeTerminal).join('\n');
    await out.print(`${text}\n`, flags.output);
    return 0;
  }
  const story = await findRecord(topic, report, flags, out.log);
  if (story === undefined) {
    // Says what else the topic might have been.
    if (flags.record !== true) explain(topic, report);
    throw new ConfigError(`no dataset here has a record ${JSON.stringify(topic)}`, {
      hint: 'By its id, as the report shows it, or as path:line.',
    });
  }
  const text =
    flags.format === 'json'
      ? printJson(story)
      : renderRecordStory(story, flags.output === undefined && out.hasColor(flags));
  await out.print(text, flags.output);
  return 0;
}

async function findRecord(
  topic: string,
  report: Report | undefined,
  flags: ExplainFlags,
  log: Log,
) {
  const repository = await openRepository(process.cwd());
  const tree = repository === null ? new FolderTree(process.cwd()) : await repository.workingTree();
  try {
    return await explainRecord({
      tree,
      repository,
      topic,
      report,
      replies: await judgingOf({}, repository),
      openEmbedder: (text) => openEmbedder('auto', [text], repository, log),
    });
  } catch (error) {
    // A folder without a dataset has no record; a misspelt gate is to be told as such there too.
    if (flags.record === true || !(error instanceof ConfigError)) throw error;
    return undefined;
  }
}
