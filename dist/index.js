import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  checkFiles,
  compareTrees,
  describeDiff,
  findReporter,
  reporters
} from "./chunks/chunk-DCQHQ2VP.js";
import {
  ConfigError,
  DatasetError,
  FolderTree,
  HeartcutError,
  HostError,
  check,
  findGate,
  findKind,
  gates,
  kinds,
  openRepository
} from "./chunks/chunk-RMTQIU7G.js";
import "./chunks/chunk-TD53POIT.js";
export {
  ConfigError,
  DatasetError,
  FolderTree,
  HeartcutError,
  HostError,
  check,
  checkFiles,
  compareTrees,
  describeDiff,
  findGate,
  findKind,
  findReporter,
  gates,
  kinds,
  openRepository,
  reporters
};
