// A git repository whose last commit adds records, with a policy that has them judged by a stand-in.
import type { GitRepository } from './git-repository.ts';
import type { ChatBody } from './model-stand-in-shapes.ts';
import { calibrationOf, isMarkedGood, soundReply } from './scripted-judges.ts';

export const judgeKey = 'sk-test-0123456789';
export const judgeEnv = { JUDGE_KEY: judgeKey };

export interface JudgedSetup {
  readonly records: readonly object[];
  readonly model?: string;
  /** Of the budget: at most so many calls a run, or what else it says. */
  readonly calls?: number;
  readonly perMonth?: string;
  /** A line of the model's settings. */
  readonly price?: string;
}

export const userOf = (body: ChatBody): string => body.messages[1]?.content ?? '';

/** Of records of `goodRecord` and `badRecord`, and no control. */
export const isAboutRecord = (body: ChatBody): boolean => userOf(body).includes('Question number');

/** What a judge says that knows the controls. */
export function saySound(body: ChatBody): string {
  const [system, user] = body.messages.map(({ content }) => content);
  return soundReply({ system: system ?? '', user: user ?? '' } as never, isMarkedGood);
}

export const judgedPolicy = (url: string, setup: Partial<JudgedSetup> = {}): string => `models:
  main:
    baseUrl: ${url}
    model: ${setup.model ?? 'stand-in-1'}
    family: stand
    apiKeyEnv: JUDGE_KEY
    localModel: none-of-that-name
    timeoutSeconds: 2
    maxRetries: 2
    concurrency: 4
${setup.price ?? ''}
budget: { perRun: { calls: ${setup.calls ?? 1000} }${setup.perMonth ?? ''} }
gates: { judge: error }
`;

export async function commitJudged(
  repository: GitRepository,
  url: string,
  setup: JudgedSetup,
): Promise<void> {
  const jsonl = setup.records.map((each) => `${JSON.stringify(each)}\n`).join('');
  const models = { main: setup.model ?? 'stand-in-1' };
  await repository.commit(
    {
      'heartcut.yaml': judgedPolicy(url, setup),
      '.gitignore': '.heartcut/\n',
      'datasets/qa/dataset.yaml': 'kind: instruction\n',
      'datasets/qa/calibration.json': calibrationOf('instruction', models),
      'datasets/qa/data.jsonl': '',
    },
    'Start',
  );
  await repository.branch('more');
  await repository.commit({ 'datasets/qa/data.jsonl': jsonl }, 'Add records');
}
