import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  checkFiles,
  findReporter,
  reporters
} from "./chunks/chunk-X3QY2PE2.js";
import {
  check
} from "./chunks/chunk-74NSJC2R.js";
import "./chunks/chunk-TOZIXS6B.js";
import {
  compareTrees,
  describeDiff
} from "./chunks/chunk-Z7MI2TIC.js";
import {
  findKind,
  kinds,
  openRepository
} from "./chunks/chunk-74IP3532.js";
import {
  findGate,
  gates
} from "./chunks/chunk-YDIORM3P.js";
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
