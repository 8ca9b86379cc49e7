// Which language a text should be in, and whether it is. Done in two steps: a cheap one that passes
// nearly every record, and one with the library for those it does not pass.
import type { IdentifyLanguage } from '../../algorithms/identify-language.ts';
import { guessLanguage, isAlike } from '../../algorithms/text-language.ts';
import type { RawFinding } from '../../core/gate.ts';
import type { Json } from '../../core/json.ts';
import type { DataRecord, DatasetManifest, Part } from '../../core/record.ts';
import type { codes } from './codes.ts';

export interface Options {
  readonly languages: readonly string[];
  readonly comparePrompt: boolean;
}

/** A conversation in another language is shown by its first turns. */
const maxOfRecord = 4;

/** Declared languages without region or script, in small letters; none where none is declared. */
export function languagesOf(manifest: DatasetManifest, options: Options): readonly string[] {
  const tags = manifest.languages ?? options.languages;
  return [...new Set(tags.map((tag) => tag.toLowerCase().split('-')[0] ?? ''))];
}

/** True for records in which a text may be in a language it should not be in. */
export function createDoubt(
  declared: readonly string[],
  options: Options,
  { kind }: DatasetManifest,
): (record: DataRecord) => boolean {
  // Programs have words of English, whatever the task is written in.
  if (kind.id === 'code') return () => false;
  return (record) => {
    const pairs = new Pairs<readonly string[]>();
    for (const part of record.view.parts) {
      if (!isProse(part)) continue;
      const { languages } = guessLanguage(part.text);
      if (languages.length === 0) continue;
      if (declared.length > 0 && !meets(languages, declared)) return true;
      if (!options.comparePrompt) continue;
      const asked = pairs.take(part, languages);
      if (asked.length > 0 && !asked.some((each) => meets(each, languages))) return true;
    }
    return false;
  };
}

/** What is wrong with the languages of a record that is in doubt. */
export function judge(
  record: DataRecord,
  declared: readonly string[],
  options: Options,
  identify: IdentifyLanguage,
): RawFinding[] {
  const findings: RawFinding[] = [];
  const pairs = new Pairs<string>();
  const prompts = record.view.parts.filter(({ role }) => role === 'prompt' || role === 'system');
  const request = prompts.map(({ text }) => text).join('\n');
  const add = (code: keyof typeof codes, part: Part, tag: string, data: Record<string, Json>) => {
    if (findings.length >= maxOfRecord) return;
    const at = record.at(part.pointer);
    const named = { field: (at.pointer ?? '').slice(1), language: nameOf(tag, 'en'), tag };
    findings.push({ code, at, data: { ...named, ...data } });
  };
  for (const part of record.view.parts) {
    if (!isProse(part)) continue;
    const told = identify(part.text);
    // The best answer is good enough to count by; only a sure one is held against a record.
    if (told?.isSure !== true) continue;
    const tag = told.language;
    const asked = options.comparePrompt ? pairs.take(part, tag) : [];
    const isUndeclared = declared.length > 0 && !meets([tag], declared);
    // Where the prompt is in a wrong language, that has been said.
    const isFair = declared.length === 0 || meets(asked, declared);
    const isOther = asked.length > 0 && isFair && !meets([tag], asked);
    if (!isUndeclared && !isOther) continue;
    if (isAboutLanguage(request, tag, asked[0])) continue;
    if (isUndeclared) {
      add('undeclared-language', part, tag, { declared: declared.join(', ') });
    } else {
      add('answer-language', part, tag, { asked: nameOf(asked[0] ?? '', 'en') });
    }
  }
  return findings;
}

/** True for the parts whose language is looked at. */
export function isProse({ role }: Part): boolean {
  return role !== 'tool' && role !== 'system' && role !== 'reference';
}

/** Remembers what was asked since the last answer. */
class Pairs<T> {
  #asked: T[] = [];
  #isAnswered = false;

  /** For an answer what was asked; nothing for other parts. */
  take({ role }: Part, language: T): readonly T[] {
    if (role === 'response' || role === 'rejected') {
      this.#isAnswered = true;
      return this.#asked;
    }
    if (this.#isAnswered) this.#asked = [];
    this.#isAnswered = false;
    this.#asked.push(language);
    return [];
  }
}

function meets(languages: readonly string[], wanted: readonly string[]): boolean {
  return languages.some((one) => wanted.some((other) => isAlike(one, other)));
}

// "Translate" and "language" in the languages that write most instructions.
const translation =
  /translat|\blanguages?\b|localiz|localis|transcri|tradu[cczçi]|traduis|idioma|langue|lingua\b|übersetz|sprache|vertaal|överst?t|oversæt|oversett|перев[её]?[дсо]|перекла|язык|çevir|dịch|terjemah|翻译|翻譯|译成|訳|语言|語|번역|अनुवाद|ترجم|अनुवाद|แปล|μετάφρα|תרגם/i;

/** True where a prompt asks for a translation or names the language, in English, in it or its own. */
function isAboutLanguage(request: string, tag: string, asked: string | undefined): boolean {
  if (translation.test(request)) return true;
  const small = request.toLowerCase();
  return [nameOf(tag, 'en'), nameOf(tag, tag), nameOf(tag, asked ?? 'en')].some(
    (name) => name.length > 2 && small.includes(name.toLowerCase()),
  );
}

const names = new Map<string, Intl.DisplayNames>();

/** A language's name in another: `German`, `Deutsch`; the tag where there is no name. */
function nameOf(tag: string, language: string): string {
  try {
    let display = names.get(language);
    if (display === undefined) {
      display = new Intl.DisplayNames([language], { type: 'language' });
      names.set(language, display);
    }
    return display.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
