// Records that say in other words what another one says: vectors of texts that lie near each other, as one
// model finds them and another one confirms them.
import type { Gate } from '../core/gate.ts';
import { codes } from './semantic-duplicate/codes.ts';
import type { Options } from './semantic-duplicate/options.ts';

export const semanticDuplicate: Gate<Options> = {
  id: 'semantic-duplicate',
  summary: 'records that say in other words what another one says',
  levels: { recommended: 'off', strict: 'warning' },
  needs: ['embeddings'],
  options: {
    type: 'object',
    properties: {
      embedder: {
        type: 'string',
        minLength: 1,
        default: 'static',
        description:
          'The model that finds pairs: static, encoder, or one that heartcut.yaml names.',
      },
      confirm: {
        type: 'string',
        minLength: 1,
        default: 'encoder',
        description: 'The model that decides about the pairs that were found, or none.',
      },
      threshold: {
        type: ['number', 'null'],
        exclusiveMinimum: 0,
        maximum: 1,
        default: null,
        description:
          'Cosine, by the model that decides, from which on two texts mean the same; null for what was measured for it.',
      },
      candidates: {
        type: ['number', 'null'],
        exclusiveMinimum: 0,
        maximum: 1,
        default: null,
        description:
          'Cosine, by the model that finds pairs, from which on the other one is asked; null for what was measured for it.',
      },
      text: {
        enum: ['prompt', 'record'],
        default: 'prompt',
        description:
          'What is compared: what is asked (of kinds that ask nothing, the text), or prompt and answer both.',
      },
      details: {
        enum: ['agree', 'ignore'],
        default: 'agree',
        description:
          'Whether two texts must agree in numbers, negation, names and quotations to mean the same.',
      },
      maxConfirmed: {
        type: 'integer',
        minimum: 2,
        default: 5000,
        description:
          'Texts that the model that decides reads at most; the nearest pairs come first.',
      },
      acrossDatasets: {
        type: 'boolean',
        default: true,
        description: "Also compare with the repository's other datasets.",
      },
    },
  },
  codes,
  async check(change, options, context) {
    const { compareByMeaning } = await import('./semantic-duplicate/check.ts');
    return compareByMeaning(change, options, context);
  },
};
