import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  compareTrees,
  describeDiff
} from "./chunks/chunk-ZC3GAVLF.js";
import {
  Placeholders,
  scrub,
  scrubText,
  scrubTypes
} from "./chunks/chunk-H2FLQADB.js";
import {
  checkFiles,
  findReporter,
  reporters
} from "./chunks/chunk-2UHQYX4O.js";
import {
  check
} from "./chunks/chunk-CLFQB3R3.js";
import "./chunks/chunk-KX5KAY2A.js";
import "./chunks/chunk-BJY47QON.js";
import "./chunks/chunk-NDRFD46B.js";
import "./chunks/chunk-YC4HMMVK.js";
import "./chunks/chunk-OPJ7ZYBM.js";
import {
  openRepository
} from "./chunks/chunk-SDFTMYKH.js";
import "./chunks/chunk-4SEZADFP.js";
import {
  openEmbedding
} from "./chunks/chunk-DPUQQHMP.js";
import "./chunks/chunk-UEVD3VRZ.js";
import "./chunks/chunk-6HNJCTUF.js";
import "./chunks/chunk-TOZIXS6B.js";
import "./chunks/chunk-U64CVLJE.js";
import {
  FolderTree
} from "./chunks/chunk-6CK4HVL5.js";
import "./chunks/chunk-Y22RRDAP.js";
import {
  findGate,
  gates
} from "./chunks/chunk-4G6PBX4W.js";
import {
  createPersonalDataScanner,
  createSecretScanner,
  findKind,
  kinds
} from "./chunks/chunk-5NBUBQY6.js";
import "./chunks/chunk-YLOS5D4A.js";
import "./chunks/chunk-VAM2RFFE.js";
import "./chunks/chunk-JHE5BW5S.js";
import "./chunks/chunk-QQNBUDTX.js";
import "./chunks/chunk-3WBK7YJG.js";
import "./chunks/chunk-TL6ZPTH2.js";
import "./chunks/chunk-LKLKBO33.js";
import "./chunks/chunk-5DAHFXVY.js";
import {
  ConfigError,
  DatasetError,
  HeartcutError,
  HostError
} from "./chunks/chunk-IBBAP4KE.js";
import "./chunks/chunk-B2BWVCLW.js";
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
  openEmbedding,
  openRepository,
  reporters,
  scrub,
  scrubText,
  scrubTypes
};
