// The list of gates, in the order they are run and shown. A new gate is one file and one line.
import type { AnyGate } from '../core/gate.ts';
import { balance } from './balance.ts';
import { collapse } from './collapse.ts';
import { completeness } from './completeness.ts';
import { conflict } from './conflict.ts';
import { contamination } from './contamination.ts';
import { conversation } from './conversation.ts';
import { diversity } from './diversity.ts';
import { exactDuplicate } from './exact-duplicate.ts';
import { format } from './format.ts';
import { judge } from './judge.ts';
import { language } from './language.ts';
import { length } from './length.ts';
import { licence } from './licence.ts';
import { lineage } from './lineage.ts';
import { mixture } from './mixture.ts';
import { nearDuplicate } from './near-duplicate.ts';
import { novelty } from './novelty.ts';
import { personalData } from './personal-data.ts';
import { provenance } from './provenance.ts';
import { refusal } from './refusal.ts';
import { repetition } from './repetition.ts';
import { retracted } from './retracted.ts';
import { schema } from './schema.ts';
import { secrets } from './secrets.ts';
import { semanticDuplicate } from './semantic-duplicate.ts';
import { splitLeakage } from './split-leakage.ts';
import { toxicity } from './toxicity.ts';
import { trainerFit } from './trainer-fit.ts';

export const gates: readonly AnyGate[] = [
  format,
  schema,
  conversation,
  completeness,
  length,
  trainerFit,
  language,
  repetition,
  refusal,
  exactDuplicate,
  nearDuplicate,
  semanticDuplicate,
  novelty,
  conflict,
  splitLeakage,
  contamination,
  retracted,
  provenance,
  mixture,
  lineage,
  licence,
  personalData,
  secrets,
  toxicity,
  diversity,
  collapse,
  balance,
  // Last: no model is shown what others found something in.
  judge,
];

/** The gate with this id, or undefined. */
export function findGate(id: string): AnyGate | undefined {
  return gates.find((gate) => gate.id === id);
}
