import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  compareTrees,
  describeDiff
} from "./chunks/chunk-NQPXVBAA.js";
import {
  checkFiles,
  findReporter,
  reporterIds
} from "./chunks/chunk-66WYEG4A.js";
import {
  Placeholders,
  scrub,
  scrubText,
  scrubTypes
} from "./chunks/chunk-U2CU3N66.js";
import {
  check
} from "./chunks/chunk-44OW2P57.js";
import "./chunks/chunk-4LRZ37NG.js";
import "./chunks/chunk-OHZFWEHK.js";
import "./chunks/chunk-EOWDKFI2.js";
import "./chunks/chunk-BEVXHNND.js";
import "./chunks/chunk-T4ZJQTFJ.js";
import "./chunks/chunk-SV2NUQXX.js";
import "./chunks/chunk-FRVGGCPG.js";
import "./chunks/chunk-BN3DX7Y6.js";
import "./chunks/chunk-PIWRS4L2.js";
import {
  openRepository
} from "./chunks/chunk-GDQVMU3P.js";
import "./chunks/chunk-TNZ6EWHG.js";
import "./chunks/chunk-AK4MRW72.js";
import {
  openEmbedding
} from "./chunks/chunk-F4LSG27J.js";
import "./chunks/chunk-KVSDDXI3.js";
import "./chunks/chunk-6HNJCTUF.js";
import "./chunks/chunk-BJY47QON.js";
import "./chunks/chunk-BV6LEHPT.js";
import "./chunks/chunk-JCRZABTO.js";
import "./chunks/chunk-TOZIXS6B.js";
import "./chunks/chunk-FWULUB3H.js";
import {
  FolderTree
} from "./chunks/chunk-3UX37CJL.js";
import "./chunks/chunk-IROIKT4O.js";
import "./chunks/chunk-J5R3LKEN.js";
import {
  findGate,
  gates
} from "./chunks/chunk-CUXRGWQX.js";
import {
  createPersonalDataScanner,
  createSecretScanner
} from "./chunks/chunk-WWS6BYUO.js";
import "./chunks/chunk-G2FGO3ZZ.js";
import "./chunks/chunk-JHE5BW5S.js";
import "./chunks/chunk-YLOS5D4A.js";
import "./chunks/chunk-MNTAIQPV.js";
import "./chunks/chunk-7RKVKBX2.js";
import {
  findKind,
  kinds
} from "./chunks/chunk-6DNMUFKZ.js";
import "./chunks/chunk-3WBK7YJG.js";
import "./chunks/chunk-RTXV5KBX.js";
import "./chunks/chunk-56B74GXW.js";
import "./chunks/chunk-QRKO7U7A.js";
import "./chunks/chunk-UI3TLDIH.js";
import "./chunks/chunk-D6DAZZUW.js";
import "./chunks/chunk-PTE3DTVJ.js";
import "./chunks/chunk-JQJ4TXEJ.js";
import "./chunks/chunk-VNWH7LZ5.js";
import "./chunks/chunk-5CYX4ZC5.js";
import "./chunks/chunk-D6XPNAL3.js";
import "./chunks/chunk-LKLKBO33.js";
import "./chunks/chunk-5DAHFXVY.js";
import {
  ConfigError,
  DatasetError,
  HeartcutError,
  HostError
} from "./chunks/chunk-JBXV7KQQ.js";
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
  reporterIds,
  scrub,
  scrubText,
  scrubTypes
};
