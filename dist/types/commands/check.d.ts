import type { Log } from '../core/ports.js';
import type { Report } from '../core/report.js';
import type { CheckRequest } from './check-request.js';
export type { CheckRequest } from './check-request.js';
/** The report of a check. Throws ConfigError and HostError; bad records are findings. */
export declare function check(request: CheckRequest, log: Log, now: () => number): Promise<Report>;
