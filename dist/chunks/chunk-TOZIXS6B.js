import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// package.json
var package_default = { version: "0.1.0" };

// src/commands/version.ts
var toolVersion = package_default.version;

export {
  toolVersion
};
