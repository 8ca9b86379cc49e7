import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  checkFiles,
  findReporter,
  reporters
} from "./chunks/chunk-FYHS32WW.js";
import {
  check
} from "./chunks/chunk-C6PYSKNH.js";
import "./chunks/chunk-TOZIXS6B.js";
import {
  compareTrees,
  describeDiff
} from "./chunks/chunk-USV7WZHJ.js";
import {
  findKind,
  kinds,
  openRepository
} from "./chunks/chunk-7WFETHBY.js";
import "./chunks/chunk-RKKEYQTX.js";
import {
  findGate,
  gates
} from "./chunks/chunk-XG63V7OF.js";
import {
  FolderTree
} from "./chunks/chunk-4LXDOZQH.js";
import {
  ConfigError,
  DatasetError,
  HeartcutError,
  HostError
} from "./chunks/chunk-N2TXRDWW.js";
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
