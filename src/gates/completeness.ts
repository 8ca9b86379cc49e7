// Records that are not finished: nothing where an answer should be, a placeholder, leftovers of the
// tool that made the data, an answer that stops in the middle. docs/gates/completeness.md says what
// each code was measured on.
import type { Gate } from '../core/gate.ts';
import { codes } from './completeness/codes.ts';
import { createInspector, type Options } from './completeness/inspect.ts';

export const completeness: Gate<Options> = {
  id: 'completeness',
  summary: 'empty, placeholder, cut-off or merged answers, and leftovers of templates',
  levels: { recommended: 'error', strict: 'error' },
  options: {
    type: 'object',
    properties: {
      allowedMarkers: {
        type: 'array',
        items: { type: 'string', minLength: 1 },
        default: [],
        description: 'Markers that belong in this dataset, for example "<|tool_call|>".',
      },
      forbiddenMarkers: {
        type: 'array',
        items: { type: 'string', minLength: 1 },
        default: [],
        description:
          'More texts that no record may hold, for example your generator’s own markers.',
      },
    },
  },
  codes,
  inspector(options, context) {
    return createInspector(options, context.manifest.kind.id);
  },
};
