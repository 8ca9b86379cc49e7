import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  compareTrees,
  describeDiff
} from "./chunks/chunk-EKNBS2QL.js";
import {
  Placeholders,
  scrub,
  scrubText,
  scrubTypes
} from "./chunks/chunk-HX3SW42T.js";
import {
  checkFiles,
  findReporter,
  reporters
} from "./chunks/chunk-VTNOTP5T.js";
import {
  check
} from "./chunks/chunk-MTOIHOHB.js";
import {
  openRepository
} from "./chunks/chunk-SKFS25JA.js";
import "./chunks/chunk-LMZ2TWFL.js";
import "./chunks/chunk-6HNJCTUF.js";
import "./chunks/chunk-TOZIXS6B.js";
import "./chunks/chunk-RKKEYQTX.js";
import "./chunks/chunk-52MO7P5E.js";
import {
  FolderTree
} from "./chunks/chunk-YNNTILAI.js";
import "./chunks/chunk-ZA2IBE5Q.js";
import "./chunks/chunk-UEXAI53P.js";
import {
  findGate,
  gates
} from "./chunks/chunk-24NAUT47.js";
import {
  findKind,
  kinds
} from "./chunks/chunk-UWYE6GET.js";
import {
  createPersonalDataScanner,
  createSecretScanner
} from "./chunks/chunk-CDVFJYZW.js";
import "./chunks/chunk-JHE5BW5S.js";
import "./chunks/chunk-T25NZB6W.js";
import "./chunks/chunk-MIE25AIE.js";
import {
  ConfigError,
  DatasetError,
  HeartcutError,
  HostError
} from "./chunks/chunk-N2TXRDWW.js";
import "./chunks/chunk-3WBK7YJG.js";
import "./chunks/chunk-5DAHFXVY.js";
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
