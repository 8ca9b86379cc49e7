// Looks at one record for the gate `completeness`. Everything waits for cheap signs (the characters
// a text holds, its length): most texts are looked at once.
import type { Inspector, RawFinding } from '../../core/gate.ts';
import type { Json } from '../../core/json.ts';
import type { DataRecord, Part, Turn } from '../../core/record.ts';
import { findCut, findLoop, leavesFenceOpen } from '../../algorithms/endings.ts';
import {
  findInterfaceText,
  findLeakedMarker,
  findMergedRecord,
  findRoleMarker,
  findTemplateHeading,
  findTemplateToken,
  isEmptyWord,
  isNoInput,
  isPlaceholder,
} from '../../algorithms/markers.ts';
import { findImage, findPretence, isLink, isStandIn } from '../../algorithms/stand-ins.ts';
import { findControl, isBlank, readSigns, Sign } from '../../algorithms/text-signs.ts';
import type { codes } from './codes.ts';

export interface Options {
  readonly allowedMarkers: readonly string[];
  readonly forbiddenMarkers: readonly string[];
}

const nothing: readonly RawFinding[] = [];

/** What is shown of a text that was found. */
const maxShown = 60;

/** Shorter answers repeat a question by chance: "Hello!" to "Hello!". */
const minEcho = 12;

// A request for any of these wants roles at line starts.
const wantsDialogue =
  /dialog|convers|chat|script|interview|role.?play|skit|transcript|discuss|scene|assistant|\buser|human/i;
const wantsLink = /\burls?\b|\bdomain|hyperlink|\bhtml|\bhref\b|shorten/i;
const wantsMarkup = /\bhtml|\btags?\b|markdown|\bcode\b/i;

/** An inspector for records of one kind. */
export function createInspector(options: Options, kind: string): Inspector {
  return (record) => {
    const inspection = new Inspection(record, options, kind);
    for (const part of record.view.parts) inspection.look(part);
    inspection.compareAnswers();
    return inspection.findings;
  };
}

class Inspection {
  findings: readonly RawFinding[] = nothing;
  readonly #record: DataRecord;
  readonly #options: Options;
  readonly #kind: string;
  readonly #isUnwanted: boolean;
  /** The prompts since the last response. */
  #prompts: Part[] = [];
  #lastRole = '';

  constructor(record: DataRecord, options: Options, kind: string) {
    this.#record = record;
    this.#options = options;
    this.#kind = kind;
    this.#isUnwanted = kind === 'unpaired' && record.mapped.label === false;
  }
