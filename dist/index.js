import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  compareTrees,
  describeDiff
} from "./chunks/chunk-NZIPWCH5.js";
import {
  checkFiles,
  findReporter,
  reporterIds
} from "./chunks/chunk-G6OHVVFS.js";
import {
  Placeholders,
  scrub,
  scrubText,
  scrubTypes
} from "./chunks/chunk-U2CU3N66.js";
import {
  check
} from "./chunks/chunk-2ZSFXRSY.js";
import "./chunks/chunk-CSP7XIYB.js";
import "./chunks/chunk-J23CTRON.js";
import "./chunks/chunk-UHVLQ4XK.js";
import "./chunks/chunk-BKUNF3BT.js";
import "./chunks/chunk-SV2NUQXX.js";
import "./chunks/chunk-RFRVB43M.js";
import "./chunks/chunk-LFEOI45X.js";
import "./chunks/chunk-FCR7HLFZ.js";
import {
  openEmbedding
} from "./chunks/chunk-F4LSG27J.js";
import {
  openRepository
} from "./chunks/chunk-UC7TOMXV.js";
import "./chunks/chunk-SHLNK5W7.js";
import "./chunks/chunk-APMFKKBX.js";
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
import "./chunks/chunk-ZN343PKZ.js";
import "./chunks/chunk-J5R3LKEN.js";
import {
  findGate,
  gates
} from "./chunks/chunk-TAMHQAQU.js";
import {
  createPersonalDataScanner,
  createSecretScanner
} from "./chunks/chunk-WWS6BYUO.js";
import "./chunks/chunk-M4URBNEV.js";
import "./chunks/chunk-M5JJSKID.js";
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
import "./chunks/chunk-ZYJUFE2M.js";
import "./chunks/chunk-6PV7H552.js";
import "./chunks/chunk-NVOP5WHG.js";
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
