// `heartcut check`: flags → request → report.
import { OpeningFiles, readNamedFile } from '../adapters/files.ts';
import { openIndex, saveIndex } from '../adapters/index-file.ts';
import { openRepository } from '../adapters/git.ts';
import { openGuard } from '../adapters/guard-command.ts';
import { FolderTree } from '../adapters/files.ts';
import { check, type CheckRequest } from '../commands/check.ts';
import { checkFiles } from '../commands/check-files.ts';
import { requireGates } from '../commands/select-gates.ts';
import { parseOption } from '../config/option.ts';
import { ConfigError, HostError } from '../core/errors.ts';
import type { GuardSetting, Repository, Threads, Tree } from '../core/ports.ts';
import type { Report } from '../core/report.ts';
import { exitCode } from '../core/verdict.ts';
import { RowIndex } from '../dataset/row-index.ts';
import type { SourceFile } from '../dataset/side.ts';
import { kinds } from '../kinds/index.ts';
import { findReporter } from '../reporters/index.ts';
import type { Console } from './console.ts';
import { parseFields } from './fields.ts';
import { embeddingOf, judgingOf, type JudgingFlags } from './open-judging.ts';

export interface CheckFlags extends JudgingFlags {
  readonly base?: string;
  readonly head?: string;
  readonly all?: boolean;
  readonly dataset?: string[];
  readonly gate?: string[];
  readonly option?: string[];
  readonly kind?: string;
  readonly field?: string[];
  readonly idField?: string;
  readonly against?: string[];
  readonly reference?: string[];
  readonly index?: string;
  readonly guard?: boolean;
}

export interface OutputFlags {
  readonly format?: string;
  readonly output?: string;
  readonly color?: boolean;
}

/** Runs a check and prints its report; gives the exit code. */
export async function runCheck(
  files: readonly string[],
  flags: CheckFlags & OutputFlags,
  out: Console,
  threads?: Threads,
  opening = new OpeningFiles([]),
): Promise<number> {
  requireGates(flags.gate ?? []);
  const { index: indexPath } = flags;
  const index =
    indexPath === undefined
      ? undefined
      : await openIndex(indexPath, (bytes) => new RowIndex(bytes), out.log);
  const helpers = {
    ...(threads === undefined ? {} : { threads }),
    ...(index === undefined ? {} : { index }),
    ...(await wantedBy(flags)),
  };
  const report =
    files.length > 0
      ? await checkLoose(files, flags, out, helpers, opening)
      : await checkRepository(flags, out, helpers);
  if (indexPath !== undefined && index !== undefined) await saveIndex(indexPath, index);
  return printReport(report, flags, out);
}

type Wanted = Pick<CheckRequest, 'wantsMap' | 'excerptCharacters'>;
type Helpers = Pick<CheckRequest, 'threads' | 'index'> & Wanted;

/** What a report must hold for its format. */
export async function wantedBy({ format = 'terminal' }: OutputFlags): Promise<Wanted> {
  const { hasMap = false, excerptCharacters } = (await findReporter(format)) ?? {};
  return {
    wantsMap: hasMap,
    ...(excerptCharacters === undefined ? {} : { excerptCharacters }),
  };
}

/** Prints a report as asked; gives the exit code of its verdict. */
export async function printReport(
  report: Report,
  flags: OutputFlags,
  out: Console,
): Promise<number> {
  const reporter = await findReporter(flags.format ?? 'terminal');
  if (reporter === undefined) throw new ConfigError(`no format ${flags.format ?? ''}`);
  const color = flags.output === undefined && out.hasColor(flags);
  const text = reporter.pieces?.(report) ?? reporter.render(report, { color });
  await out.print(text, flags.output);
  return exitCode(report.verdict);
}

const quoteWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

async function checkLoose(
  files: readonly string[],
  flags: CheckFlags,
  out: Console,
  helpers: Helpers,
  opening: OpeningFiles,
): Promise<Report> {
  if (flags.kind === undefined) {
    throw new ConfigError('loose files need --kind', {
      hint: `What kind of records are these? --kind ${kinds.map((kind) => kind.id).join(' | ')}`,
      docs: 'docs/kinds.md',
    });
  }
  for (const name of ['base', 'head', 'all', 'dataset', 'guard'] as const) {
    if (flags[name] === undefined) continue;
    throw new ConfigError(`--${name} is for repositories; files were named`, {
      hint: 'Name earlier data with --against FILE.',
    });
  }
  const against = flags.against ?? [];
  const words = ['heartcut check', ...files.map(quoteWord), `--kind ${flags.kind}`];
  for (const field of flags.field ?? []) words.push(`--field ${quoteWord(field)}`);
  if (flags.idField !== undefined) words.push(`--id-field ${quoteWord(flags.idField)}`);
  for (const path of against) words.push(`--against ${quoteWord(path)}`);
  words.push(...repeatedFlags(flags));
  words.push(...referenceWords(flags));
  // Side by side: reading takes about as long as parsing.
  const [opened, earlier, references, embedding] = await Promise.all([
    openFiles(files, opening),
    openFiles(against, opening),
    readFiles(flags.reference ?? []),
    embeddingOf(null),
  ]);
  return checkFiles(
    {
      kind: flags.kind,
      fields: parseFields(flags.field ?? []),
      idField: flags.idField,
      files: opened,
      against: earlier,
      references,
      today: today(),
      ...helpers,
      embedding,
      onlyGates: flags.gate ?? [],
      options: (flags.option ?? []).map((text) => parseOption(text)),
      reproduce: words.join(' '),
    },
    out.log,
    () => performance.now(),
  );
}

function openFiles(paths: readonly string[], opening: OpeningFiles): Promise<SourceFile[]> {
  return Promise.all(paths.map(async (path) => ({ path, bytes: await opening.take(path) })));
}

function readFiles(paths: readonly string[]): Promise<{ path: string; bytes: Uint8Array }[]> {
  return Promise.all(paths.map(async (path) => ({ path, bytes: await readNamedFile(path) })));
}

function referenceWords({ reference = [] }: CheckFlags): string[] {
  return reference.map((path) => `--reference ${quoteWord(path)}`);
}

/** In UTC, as everywhere. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The flags that choose and set gates, as they were given. */
function repeatedFlags(flags: CheckFlags): string[] {
  return [
    ...(flags.dataset ?? []).map((name) => `--dataset ${quoteWord(name)}`),
    ...(flags.gate ?? []).map((id) => `--gate ${quoteWord(id)}`),
    ...(flags.guard === true ? ['--guard'] : []),
    ...(flags.option ?? []).map((text) => `--option ${quoteWord(text)}`),
  ];
}

async function checkRepository(flags: CheckFlags, out: Console, helpers: Helpers): Promise<Report> {
  const request = await repositoryRequest(flags, helpers);
  return check(request, out.log, () => performance.now());
}

/** A check of the repository that the working directory is in. */
export async function repositoryRequest(
  flags: CheckFlags,
  helpers: Helpers,
): Promise<CheckRequest> {
  for (const name of ['kind', 'field', 'idField', 'against'] as const) {
    if (flags[name] === undefined) continue;
    throw new ConfigError(
      `--${name === 'idField' ? 'id-field' : name} is for loose files; name them`,
      {
        hint: 'In a repository dataset.yaml says this: docs/dataset-yaml.md',
      },
    );
  }
  const repository = await openRepository(process.cwd());
  const request: CheckRequest = {
    ...(repository === null
      ? { base: null, head: new FolderTree(process.cwd()) }
      : await chooseTrees(repository, flags)),
    target: null,
    policyFrom: 'head',
    onlyGates: flags.gate ?? [],
    onlyDatasets: flags.dataset ?? [],
    options: (flags.option ?? []).map((text) => parseOption(text)),
    references: await readFiles(flags.reference ?? []),
    today: today(),
    ...helpers,
    judging: await judgingOf(flags, repository),
    embedding: await embeddingOf(repository),
    ...(flags.guard === true && {
      openGuard: (setting: GuardSetting) => openGuard(setting, process.cwd(), process.env),
    }),
    reproduce: '',
  };
  if (repository === null && (flags.base ?? flags.head) !== undefined) {
    throw new HostError('this folder is in no git repository, so there are no commits to compare');
  }
  const base =
    flags.all === true
      ? ' --all'
      : request.base?.commit
        ? ` --base ${request.base.commit.slice(0, 12)}`
        : '';
  const head = request.head.commit === null ? '' : ` --head ${request.head.commit.slice(0, 12)}`;
  const reproduce = [
    `heartcut check${base}${head}`,
    ...referenceWords(flags),
    ...repeatedFlags(flags),
  ].join(' ');
  return { ...request, reproduce };
}

async function chooseTrees(
  repository: Repository,
  flags: CheckFlags,
): Promise<{ base: Tree | null; head: Tree }> {
  const head =
    flags.head === undefined ? await repository.workingTree() : await repository.tree(flags.head);
  if (flags.all === true) return { base: null, head };
  const headCommit = head.commit ?? (await repository.resolve('HEAD'));
  if (headCommit === null) return { base: null, head }; // a repository without a commit
  if (flags.base !== undefined) {
    const base = await repository.tree(flags.base);
    const common = await repository.mergeBase(base.commit ?? '', headCommit);
    return { base: common === null ? base : await repository.tree(common), head };
  }
  const branch = await repository.defaultBranch();
  const common = branch === null ? null : await repository.mergeBase(branch, headCommit);
  return { base: await repository.tree(common ?? headCommit), head };
}
