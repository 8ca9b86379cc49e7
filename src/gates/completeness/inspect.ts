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

/** How much of a text is shown in a message. */
const maxShown = 60;
/** A shorter answer may repeat what was said: "Hello there!" [M] */
const minEcho = 13;
const maxShort = 400;

// Whoever asks for one of these wants roles at line starts.
const wantsDialogue =
  /dialog|convers|chat|script|interview|role.?play|skit|discuss|scene|assistant|\buser|human/i;
const wantsLink = /\burls?\b|\bdomain|\bhyperlink|\bhtml|\bhref\b|\bshorten/i;
const wantsMarkup = /\bhtml|\btags?\b|\bmarkdown|\bcode\b/i;

/** An inspector for records of one kind. */
export function createInspector(options: Options, kind: string): Inspector {
  return (record) => {
    const inspection = new Inspection(record, options, kind);
    for (const part of record.view.parts) inspection.look(part);
    if (inspection.holdsRejected) inspection.compareAnswers();
    return inspection.findings;
  };
}

class Inspection {
  findings: readonly RawFinding[] = nothing;
  holdsRejected = false;
  readonly #record: DataRecord;
  readonly #options: Options;
  readonly #kind: string;
  /** Prompts since the last response, and the part before this one. */
  #prompts: Part[] = [];
  #previous: Part | undefined;

  constructor(record: DataRecord, options: Options, kind: string) {
    this.#record = record;
    this.#options = options;
    this.#kind = kind;
  }

  look(part: Part): void {
    const { role, text } = part;
    const signs = readSigns(text);
    if (signs & Sign.control) {
      const control = findControl(text);
      if (control !== undefined) this.#add('control-character', part, { ...control });
    }
    for (const marker of this.#options.forbiddenMarkers) {
      if (text.includes(marker)) this.#add('forbidden-marker', part, { found: marker });
    }
    switch (role) {
      case 'prompt':
      case 'context':
        if (this.#previous?.role === 'response') this.#prompts = [];
        this.#lookAtPrompt(part, signs);
        this.#prompts.push(part);
        break;
      case 'response':
        // An answer that is marked as unwanted (KTO) may be anything, like a rejected one.
        if (this.#kind === 'unpaired' && this.#record.mapped.label === false) {
          this.#lookForTokens(part, signs);
        } else {
          this.#lookAtResponse(part, signs);
        }
        break;
      case 'rejected':
        this.holdsRejected = true;
        this.#lookForTokens(part, signs);
        break;
      case 'system':
        this.#lookForTokens(part, signs);
        break;
      case 'text':
        if (isBlank(text) && this.#record.view.turns === undefined) this.#add('empty-text', part);
        else this.#lookForLeak(part, signs);
        break;
      case 'tool':
      case 'reference':
        break;
    }
    this.#previous = part;
  }

  #lookAtPrompt(part: Part, signs: number): void {
    const { text, pointer, role } = part;
    if (isBlank(text)) {
      // Turns without text are looked at by the gate `conversation`, which knows images and tools.
      if (this.#record.view.turns === undefined) this.#add('empty-prompt', part);
      return;
    }
    const isInput = role === 'context' || pointer.endsWith('/input');
    if (isInput && this.#lookAtInput(part, signs)) return;
    this.#lookForLeak(part, signs);
    this.#lookForTokens(part, signs);
  }

  /** True when the input as a whole is no input; then nothing else is worth a finding. */
  #lookAtInput(part: Part, signs: number): boolean {
    const trimmed = part.text.trim();
    const code = isNoInput(trimmed)
      ? 'no-input-marker'
      : isEmptyWord(trimmed)
        ? 'no-input-word'
        : isStandIn(trimmed)
          ? 'stand-in-input'
          : isLink(trimmed) && !this.#isAskedFor(wantsLink)
            ? 'link-only-input'
            : undefined;
    if (code !== undefined) this.#add(code, part, { found: show(trimmed) });
    else if (signs & Sign.bracket || signs & Sign.colon) {
      const image = findImage(part.text);
      if (image === undefined || this.#isAskedFor(wantsMarkup)) return false;
      this.#add('image-input', part, { found: show(image) });
    }
    return code !== undefined;
  }

  #lookAtResponse(part: Part, signs: number): void {
    const { text } = part;
    if (isBlank(text)) {
      if (this.#record.view.turns === undefined) this.#add('empty-response', part);
      return;
    }
    if (text.length <= maxShort && this.#isNoAnswer(part, signs)) return;
    const merged = signs & Sign.colon ? findMergedRecord(text) : undefined;
    if (merged !== undefined) {
      this.#add('merged-record', part, { found: show(merged) });
      return;
    }
    this.#lookForEcho(part);
    this.#lookForLeak(part, signs);
    this.#lookForTokens(part, signs);
    const button = findInterfaceText(text);
    if (button !== undefined) this.#add('interface-text', part, { found: button });
    if (signs & Sign.hash) {
      const heading = findTemplateHeading(text, this.#options.allowedMarkers);
      if (heading !== undefined) this.#add('template-token', part, { found: heading });
    }
    if (signs & Sign.colon) {
      const role = findRoleMarker(text);
      if (role !== undefined && !this.#isAskedFor(wantsDialogue)) {
        this.#add('role-marker', part, { found: role });
      }
    }
    this.#lookAtEnding(part, signs);
  }

  /** True when a short answer is none at all. */
  #isNoAnswer(part: Part, signs: number): boolean {
    const trimmed = part.text.trim();
    const code = isPlaceholder(trimmed)
      ? 'placeholder-response'
      : isEmptyWord(trimmed)
        ? 'not-applicable'
        : signs & Sign.bracket && isStandIn(trimmed)
          ? 'stand-in-response'
          : undefined;
    if (code !== undefined) {
      this.#add(code, part, { found: show(trimmed) });
      return true;
    }
    if (this.#kind === 'code') return false;
    const request = this.#record.view.turns ? this.#prompts.at(-1) : this.#prompts[0];
    const deed = findPretence(request?.text ?? '', trimmed);
    if (deed === undefined || this.#record.view.parts.some((each) => each.role === 'tool')) {
      return false;
    }
    this.#add('pretended-action', part, { found: show(deed) });
    return true;
  }

  #lookAtEnding(part: Part, signs: number): void {
    const { text } = part;
    const loop = findLoop(text);
    if (loop !== undefined) {
      this.#add('looping-response', part, { times: loop.times, found: show(loop.unit) });
    } else if (signs & Sign.backtick && leavesFenceOpen(text)) {
      this.#add('unclosed-code-fence', part);
    } else if (this.#kind !== 'code' && this.#kind !== 'stepwise') {
      const cut = findCut(text);
      if (cut !== undefined) this.#add('truncated-response', part, { ...cut });
    }
  }

  #lookForEcho(part: Part): void {
    const { text } = part;
    if (text.length < minEcho) return;
    for (const prompt of this.#prompts) {
      if (Math.abs(prompt.text.length - text.length) > 8) continue;
      if (prompt.text.trim() !== text.trim()) continue;
      this.#add('echo', part, { of: fieldOf(prompt.pointer) });
      return;
    }
  }

  #lookForLeak(part: Part, signs: number): void {
    const found = findLeakedMarker(part.text, (signs & Sign.bracket) !== 0);
    if (found !== undefined && !this.#options.allowedMarkers.includes(found)) {
      this.#add('leaked-marker', part, { found: show(found) });
    }
  }

  #lookForTokens(part: Part, signs: number): void {
    if (!(signs & Sign.bracket)) return;
    const found = findTemplateToken(part.text, this.#options.allowedMarkers);
    if (found !== undefined) this.#add('template-token', part, { found });
  }

  /** Names a rejected answer that equals the chosen one, or two equal answers of a ranking. */
  compareAnswers(): void {
    const { parts, conversations } = this.#record.view;
    if (conversations !== undefined) {
      const [chosen = [], rejected = []] = conversations;
      const isEqual =
        chosen.length === rejected.length &&
        chosen.every((turn, index) => saysSame(turn, rejected[index]));
      const last = rejected.at(-1);
      const of = chosen.at(-1)?.pointer;
      if (isEqual && last !== undefined && of !== undefined) {
        this.#add('identical-answers', last, { of: fieldOf(of) });
      }
      return;
    }
    const seen = new Map<string, Part>();
    for (const part of parts) {
      if (part.role !== 'response' && part.role !== 'rejected') continue;
      const text = part.text.trim();
      const first = seen.get(text);
      if (first === undefined) seen.set(text, part);
      else this.#add('identical-answers', part, { of: fieldOf(first.pointer) });
    }
  }

  #isAskedFor(pattern: RegExp): boolean {
    return this.#prompts.some((prompt) => pattern.test(prompt.text));
  }

  #add(code: keyof typeof codes, at: { pointer: string }, data?: Record<string, Json>): void {
    const place = this.#record.at(at.pointer);
    const finding = { code, at: place, data: { field: fieldOf(place.pointer ?? ''), ...data } };
    this.findings = [...this.findings, finding];
  }
}

function saysSame(a: Turn, b: Turn | undefined): boolean {
  return (
    b !== undefined &&
    a.role === b.role &&
    a.text.trim() === b.text.trim() &&
    JSON.stringify(a.toolCalls.map(callOf)) === JSON.stringify(b.toolCalls.map(callOf))
  );
}

function callOf(call: Turn['toolCalls'][number]): Json {
  return [call.name, call.arguments ?? null];
}

/** A pointer as people write it: `output`, `messages/3/content`. */
function fieldOf(pointer: string): string {
  return pointer.slice(1);
}

function show(text: string): string {
  return text.length <= maxShown ? text : `${text.slice(0, maxShown - 1)}…`;
}
