// The action's inputs, checked: an input that is not understood is an error, never a default.
import { ConfigError } from '../core/errors.ts';
import { didYouMean } from '../config/wording.ts';

export interface Inputs {
  readonly token: string;
  readonly base: string | undefined;
  readonly datasets: readonly string[];
  readonly comment: 'always' | 'findings' | 'never';
  readonly key: string;
  readonly failOn: 'error' | 'warning' | 'never';
  readonly report: string | undefined;
  readonly index: string | undefined;
  readonly sarif: string | undefined;
}

const commentChoices = ['always', 'findings', 'never'] as const;
const failOnChoices = ['error', 'warning', 'never'] as const;

/** Reads every input by `getInput`, which gives '' for one that is not set. */
export function readInputs(getInput: (name: string) => string): Inputs {
  const optional = (name: string): string | undefined => getInput(name).trim() || undefined;
  return {
    token: getInput('token').trim(),
    base: optional('base'),
    datasets: getInput('datasets')
      .split(/[,\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    comment: choose('comment', optional('comment'), commentChoices),
    key: optional('key') ?? '',
    failOn: choose('fail-on', optional('fail-on'), failOnChoices),
    report: optional('report'),
    index: optional('index'),
    sarif: optional('sarif'),
  };
}

/** The first choice is the default. */
function choose<T extends string>(
  name: string,
  value: string | undefined,
  choices: readonly T[],
): T {
  const chosen = value === undefined ? choices[0] : choices.find((choice) => choice === value);
  if (chosen !== undefined) return chosen;
  throw new ConfigError(
    `input ${name}: unknown value ${JSON.stringify(value)}${didYouMean(value ?? '', choices)}`,
    {
      hint: `It is one of ${choices.join(', ')}.`,
      docs: 'docs/action.md',
    },
  );
}
