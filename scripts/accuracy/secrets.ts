// What `secrets` finds of made credentials, rule by rule, and in data that was published as harmless.
import { secretCases, secretRules } from './made/secrets.ts';
import {
  measureWhole,
  runGate,
  scoreLines,
  tally,
  toJsonl,
  type Measure,
  type Section,
} from './measure.ts';
import { harmless } from './personal-data.ts';

/** A rule's own cases: a record with any finding is one found. */
function onCases(rule: string): Measure {
  return {
    id: `secrets/rule-${rule}`,
    title: `made credentials: \`${rule}\``,
    sets: [],
    fast: true,
    async run() {
      const cases = secretCases(rule);
      const rows = cases.map(({ text }) => ({ text }));
      const { findings } = await runGate({ gate: 'secrets', kind: 'text' }, toJsonl(rows));
      const truth = cases.flatMap(({ isSecret }, i) => (isSecret ? [i + 1] : []));
      const found = [...new Set(findings.map(({ at }) => at.line))];
      const missed = truth.filter((line) => !found.includes(line));
      const note = tally(missed.map((line) => cases[line - 1]?.name ?? ''));
      return scoreLines(cases.length, truth, found, note === '' ? undefined : `missed: ${note}`);
    },
  };
}

export const secrets: Section = {
  id: 'secrets',
  about: `Rows are records. The made credentials are those of each rule's own documentation: every message that
the rule can give, in every form that its source names, with random bodies, in four sentences; and what its
list of placeholders lets pass, or its pattern for being too short. They show that no rule is lost on the way
to the report. They do not say how many real secrets are found: we know of no public data with labelled ones.
\`jwt\`, \`google\`, \`stripe\` and \`azure\` are ours, as are encrypted and cut off private keys.

None of the other sets is known to hold a secret: what is found there are false alarms.`,
  measures: [
    ...Object.keys(secretRules).map(onCases),
    ...harmless.map(([name, set, fast]) => measureWhole(name, set, 'secrets', fast, { truth: 0 })),
  ],
};
