import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  serve
} from "./chunks/chunk-4KCNVGAR.js";
import {
  startPass
} from "./chunks/chunk-Y22RRDAP.js";
import "./chunks/chunk-4G6PBX4W.js";
import "./chunks/chunk-5NBUBQY6.js";
import "./chunks/chunk-YLOS5D4A.js";
import "./chunks/chunk-VAM2RFFE.js";
import "./chunks/chunk-JHE5BW5S.js";
import "./chunks/chunk-QQNBUDTX.js";
import "./chunks/chunk-3WBK7YJG.js";
import {
  openBytes
} from "./chunks/chunk-TL6ZPTH2.js";
import "./chunks/chunk-LKLKBO33.js";
import "./chunks/chunk-5DAHFXVY.js";
import "./chunks/chunk-IBBAP4KE.js";
import "./chunks/chunk-B2BWVCLW.js";

// src/pass-worker.ts
serve((work) => startPass(work, openBytes));
