import { expect, test } from '@jest/globals';
import { chooseModel } from '../../src/commands/choose-models.ts';
import { loadPolicy } from '../../src/config/policy.ts';
import { fakeGates, fakeTree } from '../config/fakes.ts';

const text = 'models: { judge: { baseUrl: "https://models.example/v1", model: m } }';
const policy = loadPolicy(text, 'heartcut.yaml', fakeGates);
const [base, head] = [fakeTree({}), fakeTree({})];

test('a model of the base version is asked', () => {
  const setting = chooseModel('judge', policy, base, { head, policyFrom: 'base' });
  expect(setting).toBe(policy.models['judge']);
});

test('one that the change itself brings, as the base has no heartcut.yaml, is not', () => {
  expect(chooseModel('judge', policy, head, { head, policyFrom: 'base' })).toEqual({
    unavailable: 'the model judge is named by this change: it is asked once it is merged',
  });
});

test('on a laptop the working tree is the only version there is', () => {
  const setting = chooseModel('judge', policy, head, { head, policyFrom: 'head' });
  expect(setting).toBe(policy.models['judge']);
});

test.each(['jugde', 'constructor', '__proto__'])('%s is no model', (name) => {
  expect(chooseModel(name, policy, base, { head, policyFrom: 'base' })).toEqual({
    unavailable: `there is no model ${name}: heartcut.yaml names judge`,
  });
});

test('a policy without models says so', () => {
  const none = loadPolicy(null, 'heartcut.yaml', fakeGates);
  expect(chooseModel('judge', none, base, { head, policyFrom: 'base' })).toEqual({
    unavailable: 'there is no model judge: heartcut.yaml names no models',
  });
});
