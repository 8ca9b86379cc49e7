// The rubrics that ship.
import { loadRubric, type Rubric } from './rubric.ts';
import type { Json } from '../core/json.ts';

/** Ours, sorted by id; read when a judge is asked for. */
export async function shippedRubrics(): Promise<readonly Rubric[]> {
  const { default: file } = await import('../../rubrics/rubrics.json', { with: { type: 'json' } });
  return (file.rubrics as unknown as readonly Json[]).map(loadRubric);
}

/**
 * The rubric of this name, a repository's own before one of ours; without a name the one that ours
 * holds for the kind. Undefined where there is none.
 */
export function chooseRubric(
  rubrics: readonly Rubric[],
  kind: string,
  name?: string,
  own: readonly Rubric[] = [],
): Rubric | undefined {
  if (name !== undefined) return [...own, ...rubrics].find(({ id }) => id === name);
  return rubrics.find(({ defaultFor }) => defaultFor.includes(kind));
}
