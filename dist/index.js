import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  checkFiles,
  findReporter,
  reporters
} from "./chunks/chunk-LNDUFNNG.js";
import {
  check
} from "./chunks/chunk-6B64X5PZ.js";
import "./chunks/chunk-TOZIXS6B.js";
import {
  compareTrees,
  describeDiff
} from "./chunks/chunk-SBB6EXDD.js";
import {
  findKind,
  kinds,
  openRepository
} from "./chunks/chunk-T6HJIYMS.js";
import "./chunks/chunk-RKKEYQTX.js";
import {
  findGate,
  gates
} from "./chunks/chunk-3F3MPCX2.js";
import {
  FolderTree
} from "./chunks/chunk-W54OWCPD.js";
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
