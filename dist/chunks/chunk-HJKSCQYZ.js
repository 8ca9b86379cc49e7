import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
