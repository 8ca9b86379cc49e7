// The report itself, for other programs.
import type { Reporter } from '../core/report.ts';
import { printJson, printJsonPieces } from './print-json.ts';

export const json: Reporter = {
  id: 'json',
  summary: 'the whole report as JSON (schemas/report.schema.json)',
  extension: 'json',
  hasMap: true,
  render: printJson,
  pieces: printJsonPieces,
};
