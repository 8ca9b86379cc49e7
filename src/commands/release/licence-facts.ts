// What the licences and models of a version come to, whether or not the gate that judges them runs.
import type { Manifest, Policy } from '../../config/types.ts';
import type { Tree } from '../../core/ports.ts';
import type { ReleaseFacts, TeacherShare } from '../../core/use.ts';
import { readOwnTerms } from '../../config/own-terms.ts';
import { problemsOf, releaseOf, teachersOf } from '../../gates/licence/release.ts';
import { effectiveLicence } from '../../licences/effective.ts';
import { Judge } from '../../licences/judge.ts';
import { loadTerms } from '../../licences/load.ts';
import type { Tally } from '../../licences/statements.ts';
import type { OwnTerms } from '../../licences/terms-file.ts';
import { concealUse, createConceal } from '../conceal.ts';
import { selectGates } from '../select-gates.ts';

/** Names that records give are concealed as in a report. */
export async function licenceFacts(
  statements: Tally,
  manifest: Manifest,
  policy: Policy,
  tree: Tree,
): Promise<{ readonly release: ReleaseFacts; readonly teachers: readonly TeacherShare[] }> {
  const own = (await readOwnTerms(policy, tree)) as unknown as OwnTerms | undefined;
  const judge = new Judge(await loadTerms(own), manifest);
  const problems = problemsOf(statements, judge);
  const release = releaseOf(
    effectiveLicence(statements.counts, judge),
    statements,
    problems,
    judge,
  );
  const teachers = teachersOf(statements, problems, judge);
  const conceal = await createConceal(selectGates(policy, manifest, [], []));
  const shown = concealUse({ release, teachers }, conceal);
  return { release: shown.release ?? release, teachers: shown.teachers ?? teachers };
}
