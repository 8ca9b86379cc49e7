import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  serve
} from "./chunks/chunk-4KCNVGAR.js";
import {
  startPass
} from "./chunks/chunk-ZA2IBE5Q.js";
import "./chunks/chunk-UEXAI53P.js";
import "./chunks/chunk-24NAUT47.js";
import "./chunks/chunk-UWYE6GET.js";
import "./chunks/chunk-CDVFJYZW.js";
import "./chunks/chunk-JHE5BW5S.js";
import "./chunks/chunk-T25NZB6W.js";
import {
  openBytes
} from "./chunks/chunk-MIE25AIE.js";
import "./chunks/chunk-N2TXRDWW.js";
import "./chunks/chunk-3WBK7YJG.js";
import "./chunks/chunk-5DAHFXVY.js";
import "./chunks/chunk-TD53POIT.js";

// src/pass-worker.ts
serve((work) => startPass(work, openBytes));
