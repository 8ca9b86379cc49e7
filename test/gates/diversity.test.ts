import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { seededRandom } from '../../src/algorithms/random.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { diversity } from '../../src/gates/diversity.ts';
import { sharedData } from '../helpers/shared-data.ts';
import { runGateCase, testGate, type GateCase } from '../helpers/test-gate.ts';
import { wordEmbeddings } from '../helpers/word-embedder.ts';

const surroundings = { embeddings: wordEmbeddings() };

/** `count` words of a made-up language, common ones more often. */
function sayer(seed: number, vocabulary = 2000): (count: number) => string {
  const random = seededRandom([seed, 1, 2, 3]);
  const word = (): string => {
    const rank = Math.floor(vocabulary ** (random.word() / 2 ** 32));
    return `w${String.fromCharCode(97 + (rank % 26))}${rank.toString(26).replace(/\d/g, 'o')}`;
  };
  return (count) => Array.from({ length: count }, word).join(' ');
}

interface Wanted {
  readonly seed?: number;
  readonly prompt?: (i: number, say: (count: number) => string) => string;
  readonly answer?: (i: number, say: (count: number) => string) => string;
}

function made(count: number, { seed = 1, prompt, answer }: Wanted = {}): JsonObject[] {
  const say = sayer(seed);
  return Array.from({ length: count }, (_, i) => ({
    instruction: prompt?.(i, say) ?? say(12),
    output: answer?.(i, say) ?? say(40),
  }));
}

/** Half of what is asked is on one thing. */
const onOneThing = (share: number) => (i: number, say: (count: number) => string) =>
  i % 100 < share * 100 ? `name the capital of the country ${say(1)}` : say(12);

const varied = made(240);
const stock = sayer(9)(40);

testGate(diversity, {
  accepts: [
    { name: 'a varied dataset', records: varied, surroundings },
    {
      name: 'more of the same kind',
      base: varied,
      records: [...varied, ...made(120, { seed: 2 })],
      surroundings,
    },
    { name: 'a change of the order alone', base: varied, records: [...varied].reverse() },
    {
      name: 'what the options allow',
      base: varied,
      records: [...varied, ...made(60, { answer: () => stock })],
      options: {
        maxFall: 0.9,
        warnFall: 0.8,
        maxCompressionGrowth: 3,
        maxCompressionRatio: 9,
        maxSelfBleu: 0.9,
        maxOpeningShare: 0.9,
        maxTopShare: 1,
        warnTopShare: 1,
        newDistance: 0.1,
        minRecords: 50,
        embedder: 'static',
      },
      surroundings,
    },
  ],
  rejects: [
    {
      name: 'answers that say one thing',
      records: made(240, { answer: () => stock }),
      surroundings,
      findings: [
        { code: 'text-repeats', line: 1, data: { before: '', limit: 5 } },
        { code: 'texts-alike', line: 1, data: { value: 1, limit: 0.6 } },
        { code: 'openings-alike', line: 1, data: { value: '100 %', limit: '25 %' } },
      ],
    },
    {
      name: 'a change that says one thing',
      base: varied,
      records: [...varied, ...made(120, { seed: 3, answer: () => stock })],
      surroundings,
      findings: [
        { code: 'variety-lost', line: 241, data: { limit: '15 %' } },
        { code: 'more-compressible', line: 241, data: { limit: '10 %' } },
        { code: 'openings-alike', line: 241 },
      ],
    },
    {
      name: 'a change that says somewhat less',
      base: varied,
      records: [...varied, ...made(24, { seed: 3, answer: () => stock })],
      options: { maxCompressionGrowth: 1 },
      surroundings,
      findings: [{ code: 'variety-falls', line: 241, data: { limit: '5 %' } }],
    },
    {
      name: 'a dataset that was so before, and is no worse',
      base: made(240, { answer: (i) => `${stock} ${i}` }),
      records: [
        ...made(240, { answer: (i) => `${stock} ${i}` }),
        ...made(10, { seed: 5, answer: (_, say) => say(40) }),
      ],
      options: { maxCompressionRatio: 100, maxSelfBleu: 1 },
      surroundings,
      findings: [{ code: 'still-narrow', line: 1 }],
    },
    {
      name: 'a dataset about one thing',
      records: made(240, { prompt: onOneThing(0.9) }),
      options: { maxOpeningShare: 1 },
      surroundings,
      findings: [{ code: 'topics-concentrated', line: 1 }],
    },
    {
      name: 'a dataset much of which is about one thing',
      records: made(240, { prompt: onOneThing(0.9) }),
      options: { maxOpeningShare: 1, maxTopShare: 1 },
      surroundings,
      findings: [{ code: 'topics-uneven', line: 1 }],
    },
    {
      name: 'a change that removes a topic',
      base: [...varied, ...made(40, { seed: 4, prompt: (_, say) => `name a bird ${say(1)}` })],
      records: varied,
      surroundings,
      findings: [{ code: 'topic-lost', line: 241, data: { share: '14.3 %' } }],
    },
  ],
});
