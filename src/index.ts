// Door: the library. What the action and the CLI do, as functions. Exports only.
export { check, type CheckRequest } from './commands/check.ts';
export { checkFiles, type CheckFilesRequest } from './commands/check-files.ts';
export { compareTrees } from './commands/compare-trees.ts';
export { describeDiff } from './commands/diff.ts';
export { openRepository } from './adapters/git.ts';
export { FolderTree } from './adapters/files.ts';
export { gates, findGate } from './gates/index.ts';
export { kinds, findKind } from './kinds/index.ts';
export { reporters, findReporter } from './reporters/index.ts';
export { HeartcutError, ConfigError, DatasetError, HostError } from './core/errors.ts';
export type * from './core/diff.ts';
export type * from './core/gate.ts';
export type * from './core/json.ts';
export type * from './core/ports.ts';
export type * from './core/record.ts';
export type * from './core/report.ts';
