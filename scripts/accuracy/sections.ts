// The sections of docs/accuracy.md, in their order.
import { collapse } from './collapse.ts';
import { completeness } from './completeness.ts';
import { contamination } from './contamination.ts';
import { diversity } from './diversity.ts';
import { embeddings } from './embeddings.ts';
import { exactDuplicate } from './exact-duplicate.ts';
import { format } from './format.ts';
import { judge } from './judge.ts';
import { language } from './language.ts';
import type { Section } from './measure.ts';
import { nearDuplicate } from './near-duplicate.ts';
import { novelty } from './novelty.ts';
import { personalData } from './personal-data.ts';
import { refusal } from './refusal.ts';
import { repetition } from './repetition.ts';
import { schema } from './schema.ts';
import { secrets } from './secrets.ts';
import { semanticDuplicate } from './semantic-duplicate.ts';
import { toxicity } from './toxicity.ts';

export const sections: readonly Section[] = [
  nearDuplicate,
  semanticDuplicate,
  novelty,
  contamination,
  repetition,
  exactDuplicate,
  completeness,
  language,
  refusal,
  personalData,
  secrets,
  toxicity,
  format,
  schema,
  diversity,
  collapse,
  judge,
  embeddings,
];
