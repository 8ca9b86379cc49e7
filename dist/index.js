import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  checkFiles,
  findReporter,
  reporters
} from "./chunks/chunk-WAKS6EZC.js";
import {
  check
} from "./chunks/chunk-IG3OLX7L.js";
import "./chunks/chunk-TOZIXS6B.js";
import {
  compareTrees,
  describeDiff
} from "./chunks/chunk-BX3WQLX4.js";
import {
  findKind,
  kinds,
  openRepository
} from "./chunks/chunk-PR5VOULI.js";
import "./chunks/chunk-RKKEYQTX.js";
import {
  findGate,
  gates
} from "./chunks/chunk-ZOY4IQKF.js";
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
