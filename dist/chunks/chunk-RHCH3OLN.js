import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  printJson,
  printJsonPieces
} from "./chunk-GYXVB3GF.js";

// src/reporters/json.ts
var json = {
  id: "json",
  summary: "the whole report as JSON (schemas/report.schema.json)",
  extension: "json",
  hasMap: true,
  render: printJson,
  pieces: printJsonPieces
};

export {
  json
};
