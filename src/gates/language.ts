// Texts in other languages than the dataset says, answers in another language than their prompt,
// and characters that are not what a reader sees: broken encodings, lookalikes, hidden text.
// docs/gates/language.md has what each was measured on.
import { loadIdentifier } from '../algorithms/identify-language.ts';
import type { Gate, RawFinding } from '../core/gate.ts';
import type { DataRecord } from '../core/record.ts';
import { inspectCharacters } from './language/characters.ts';
import { codes } from './language/codes.ts';
import { createDoubt, judge, languagesOf, type Options } from './language/judge.ts';
import { measureShares } from './language/shares.ts';

/** Path and line of a record whose languages are worth a closer look. */
type Place = readonly [path: string, line: number];

export const language: Gate<Options> = {
  id: 'language',
  summary: 'other languages than declared, broken encodings, hidden and lookalike characters',
  levels: { recommended: 'error', strict: 'error' },
  options: {
    type: 'object',
    properties: {
      languages: {
        type: 'array',
        items: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$', maxLength: 35 },
        uniqueItems: true,
        default: [],
        description: 'Languages of the texts, where dataset.yaml names none.',
      },
      comparePrompt: {
        type: 'boolean',
        default: true,
        description: 'Whether answers are to be in the language of their prompt.',
      },
    },
  },
  codes,
  inspector(options, { manifest }) {
    const isDoubtful = createDoubt(languagesOf(manifest, options), options, manifest);
    const places: Place[] = [];
    const inspect = (record: DataRecord): readonly RawFinding[] => {
      if (isDoubtful(record)) places.push([record.path, record.line]);
      return inspectCharacters(record);
    };
    return Object.assign(inspect, { tally: () => places });
  },
  async check(change, options, { manifest }, tallies) {
    const { head } = change;
    const places = (tallies as readonly (readonly Place[])[]).flat();
    const records = places.flatMap(([path, line]) => head?.find(path, line) ?? []);
    const declared = languagesOf(manifest, options);
    const isMixed = declared.length > 1 && manifest.kind.id !== 'code';
    if (records.length === 0 && !isMixed) return { findings: [] };
    // The library takes a third of a second to load: only where something is in doubt.
    const identify = await loadIdentifier();
    return {
      findings: records.flatMap((record) => judge(record, declared, options, identify)),
      measurements: isMixed ? measureShares(change, declared, identify) : [],
    };
  },
};
