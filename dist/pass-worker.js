import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  serve
} from "./chunks/chunk-4KCNVGAR.js";
import {
  startPass
} from "./chunks/chunk-VX7PD5FF.js";
import "./chunks/chunk-4RBWKMW3.js";
import "./chunks/chunk-PVY7AZSX.js";
import "./chunks/chunk-M46ZWDRA.js";
import "./chunks/chunk-T25NZB6W.js";
import "./chunks/chunk-3WBK7YJG.js";
import "./chunks/chunk-5DAHFXVY.js";
import "./chunks/chunk-JHE5BW5S.js";
import {
  openBytes
} from "./chunks/chunk-FFMPI22O.js";
import "./chunks/chunk-XL4CSICQ.js";
import "./chunks/chunk-TD53POIT.js";

// src/pass-worker.ts
serve((work) => startPass(work, openBytes));
