import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  serve
} from "./chunks/chunk-4KCNVGAR.js";
import {
  startPass
} from "./chunks/chunk-ZN343PKZ.js";
import "./chunks/chunk-J5R3LKEN.js";
import "./chunks/chunk-TAMHQAQU.js";
import "./chunks/chunk-WWS6BYUO.js";
import "./chunks/chunk-M4URBNEV.js";
import "./chunks/chunk-M5JJSKID.js";
import "./chunks/chunk-JHE5BW5S.js";
import "./chunks/chunk-YLOS5D4A.js";
import "./chunks/chunk-W4WGAWAM.js";
import "./chunks/chunk-7RKVKBX2.js";
import "./chunks/chunk-6DNMUFKZ.js";
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
import {
  openBytes
} from "./chunks/chunk-5CYX4ZC5.js";
import "./chunks/chunk-D6XPNAL3.js";
import "./chunks/chunk-5DAHFXVY.js";
import "./chunks/chunk-JBXV7KQQ.js";
import "./chunks/chunk-B2BWVCLW.js";

// src/pass-worker.ts
serve((work) => startPass(work, openBytes));
