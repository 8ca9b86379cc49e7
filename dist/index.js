import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  compareTrees,
  describeDiff
} from "./chunks/chunk-2ZGX3DIV.js";
import {
  Placeholders,
  scrub,
  scrubText,
  scrubTypes
} from "./chunks/chunk-QIWVHH6D.js";
import {
  checkFiles,
  findReporter,
  reporters
} from "./chunks/chunk-GYRWNZEU.js";
import {
  check
} from "./chunks/chunk-FN7GX56L.js";
import "./chunks/chunk-CHJDLITN.js";
import "./chunks/chunk-SDI6Q3IW.js";
import {
  openRepository
} from "./chunks/chunk-FJJYYM3F.js";
import "./chunks/chunk-LMZ2TWFL.js";
import "./chunks/chunk-6HNJCTUF.js";
import "./chunks/chunk-TOZIXS6B.js";
import "./chunks/chunk-RKKEYQTX.js";
import "./chunks/chunk-52MO7P5E.js";
import {
  FolderTree
} from "./chunks/chunk-YE2FKQFA.js";
import "./chunks/chunk-VX7PD5FF.js";
import "./chunks/chunk-4RBWKMW3.js";
import {
  findGate,
  gates
} from "./chunks/chunk-PVY7AZSX.js";
import {
  createPersonalDataScanner,
  createSecretScanner,
  findKind,
  kinds
} from "./chunks/chunk-M46ZWDRA.js";
import "./chunks/chunk-T25NZB6W.js";
import "./chunks/chunk-3WBK7YJG.js";
import "./chunks/chunk-5DAHFXVY.js";
import "./chunks/chunk-JHE5BW5S.js";
import "./chunks/chunk-FFMPI22O.js";
import {
  ConfigError,
  DatasetError,
  HeartcutError,
  HostError
} from "./chunks/chunk-XL4CSICQ.js";
import "./chunks/chunk-TD53POIT.js";
export {
  ConfigError,
  DatasetError,
  FolderTree,
  HeartcutError,
  HostError,
  Placeholders,
  check,
  checkFiles,
  compareTrees,
  createPersonalDataScanner,
  createSecretScanner,
  describeDiff,
  findGate,
  findKind,
  findReporter,
  gates,
  kinds,
  openRepository,
  reporters,
  scrub,
  scrubText,
  scrubTypes
};
