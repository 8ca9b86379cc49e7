import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  compareTrees,
  describeDiff
} from "./chunks/chunk-BZQ4CNQK.js";
import {
  checkFiles,
  findReporter,
  reporterIds
} from "./chunks/chunk-TBFKHTAI.js";
import {
  Placeholders,
  scrub,
  scrubText,
  scrubTypes
} from "./chunks/chunk-U2CU3N66.js";
import {
  check
} from "./chunks/chunk-W2TVNTSU.js";
import "./chunks/chunk-CHXXQBB6.js";
import "./chunks/chunk-TM6GYYUP.js";
import "./chunks/chunk-UHVLQ4XK.js";
import "./chunks/chunk-V3QHI3PQ.js";
import "./chunks/chunk-SV2NUQXX.js";
import "./chunks/chunk-TE7MVK6C.js";
import "./chunks/chunk-7IQIVA5D.js";
import "./chunks/chunk-MQ7TUKY7.js";
import {
  openEmbedding
} from "./chunks/chunk-F4LSG27J.js";
import {
  openRepository
} from "./chunks/chunk-US5OUVFS.js";
import "./chunks/chunk-GFHNOQ64.js";
import "./chunks/chunk-YM7XZD2R.js";
import "./chunks/chunk-6HNJCTUF.js";
import "./chunks/chunk-L3TOTSZ4.js";
import "./chunks/chunk-BJY47QON.js";
import "./chunks/chunk-BV6LEHPT.js";
import "./chunks/chunk-JCRZABTO.js";
import "./chunks/chunk-TOZIXS6B.js";
import "./chunks/chunk-FWULUB3H.js";
import {
  FolderTree
} from "./chunks/chunk-K2567GPB.js";
import "./chunks/chunk-WQNHSKAS.js";
import "./chunks/chunk-J5R3LKEN.js";
import {
  findGate,
  gates
} from "./chunks/chunk-NS26BNQZ.js";
import {
  createPersonalDataScanner,
  createSecretScanner
} from "./chunks/chunk-WWS6BYUO.js";
import "./chunks/chunk-M4URBNEV.js";
import "./chunks/chunk-TOYSEBAY.js";
import "./chunks/chunk-JHE5BW5S.js";
import "./chunks/chunk-YLOS5D4A.js";
import "./chunks/chunk-W4WGAWAM.js";
import "./chunks/chunk-7RKVKBX2.js";
import {
  findKind,
  kinds
} from "./chunks/chunk-6DNMUFKZ.js";
import "./chunks/chunk-3WBK7YJG.js";
import "./chunks/chunk-RTXV5KBX.js";
import "./chunks/chunk-D4QGHIKJ.js";
import "./chunks/chunk-6PV7H552.js";
import "./chunks/chunk-FN5KR4PK.js";
import "./chunks/chunk-P3IKFHKZ.js";
import "./chunks/chunk-D6DAZZUW.js";
import "./chunks/chunk-KV3RCNQ6.js";
import "./chunks/chunk-JQJ4TXEJ.js";
import "./chunks/chunk-UPWWFXVT.js";
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
