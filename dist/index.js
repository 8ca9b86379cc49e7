import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  compareTrees,
  describeDiff
} from "./chunks/chunk-37XPNIXC.js";
import {
  checkFiles,
  findReporter,
  reporters
} from "./chunks/chunk-FOZYBHZ3.js";
import {
  check
} from "./chunks/chunk-E3YFAGPQ.js";
import {
  findKind,
  kinds,
  openRepository
} from "./chunks/chunk-ZVCTYE4Z.js";
import {
  findGate,
  gates
} from "./chunks/chunk-HNHUSHZA.js";
import "./chunks/chunk-TOZIXS6B.js";
import "./chunks/chunk-RKKEYQTX.js";
import {
  FolderTree
} from "./chunks/chunk-GWL2J2GZ.js";
import "./chunks/chunk-T25NZB6W.js";
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
