// Keeps out of a report what the gates of a run say must not be published: found values are hidden in
// every excerpt and every message, whichever gate they belong to.
import type { DiversityFacts } from '../core/diversity.ts';
import type { Concealer } from '../core/gate.ts';
import type { Json } from '../core/json.ts';
import type { UseFacts } from '../core/use.ts';
import { blot, coveredBy } from '../sensitive/mask.ts';
import type { GateSetting } from './run-gates.ts';

/** The text with bullets for what must not be shown; as long as the text was, in UTF-16 units. */
export type Conceal = (text: string) => string;

/** Hides what the gates that are not off conceal. One that can't start or throws hides all. */
export async function createConceal(settings: readonly GateSetting[]): Promise<Conceal> {
  const concealers: Concealer[] = [];
  for (const { gate, level, options, codes } of settings) {
    const isOff = level === 'off' && Object.values(codes).every((each) => each === 'off');
    if (isOff || gate.conceals === undefined) continue;
    try {
      concealers.push(await gate.conceals(options));
    } catch {
      return hideAll;
    }
  }
  if (concealers.length === 0) return showAll;
  return (text) => {
    try {
      return blot(text, coveredBy(concealers.flatMap((conceal) => conceal(text))));
    } catch {
      return hideAll(text);
    }
  };
}

/** Where nothing is to be hidden: then nothing need be copied either. */
export const showAll: Conceal = (text) => text;

const hideAll: Conceal = (text) => '•'.repeat(text.length);

/**
 * A path, an id, a value of a message, concealed as a whole and step by step: a name between slashes
 * may be what would be taken for a part of an address or a fraction.
 */
export function concealSteps(text: string, conceal: Conceal): string {
  const whole = conceal(text);
  return whole.includes('/') ? whole.split('/').map(conceal).join('/') : whole;
}

/** A JSON value with its strings concealed; names stay. Values of findings are never deep. */
export function concealJson(value: Json, conceal: Conceal): Json {
  if (conceal === showAll) return value;
  if (typeof value === 'string') return concealSteps(value, conceal);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each: Json) => concealJson(each, conceal));
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, concealJson(each as Json, conceal)]),
  );
}

/** Facts with what records say in them concealed: names of models and sources, licences. */
export function concealUse(use: UseFacts, conceal: Conceal): UseFacts {
  if (conceal === showAll) return use;
  const { release, teachers = [], ...counts } = use;
  const hide = <T>(value: T): T => concealJson(value as unknown as Json, conceal) as unknown as T;
  // Paths are shown everywhere, and the rest is words and numbers of ours.
  return {
    ...counts,
    ...(release === undefined
      ? {}
      : {
          release: {
            ...release,
            chain: release.chain.map((link) => ({ ...link, from: hide(link.from) })),
            reasons: release.reasons.map((each) => ({ ...each, steps: hide(each.steps) })),
          },
        }),
    ...(use.teachers === undefined
      ? {}
      : {
          teachers: teachers.map((each) => ({
            ...each,
            models: hide(each.models),
            host: hide(each.host),
          })),
        }),
  };
}

/** What is drawn of a dataset, with what records say in it concealed: excerpts, words, labels. */
export function concealDiversity(facts: DiversityFacts, conceal: Conceal): DiversityFacts {
  if (conceal === showAll) return facts;
  const { clusters, map, breakdowns, ...numbers } = facts;
  const hide = (text: string): string => concealSteps(text, conceal);
  return {
    ...numbers,
    ...(clusters === undefined
      ? {}
      : { clusters: clusters.map((each) => ({ ...each, words: each.words.map(hide) })) }),
    ...(map === undefined
      ? {}
      : {
          map: {
            ...map,
            points: map.points.map((each) => ({
              ...each,
              source: hide(each.source),
              excerpt: conceal(each.excerpt),
            })),
          },
        }),
    ...(breakdowns === undefined
      ? {}
      : {
          breakdowns: breakdowns.map((each) => ({
            ...each,
            rows: each.rows.map((row) => ({ ...row, label: hide(row.label) })),
          })),
        }),
  };
}
