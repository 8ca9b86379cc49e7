// One statement → what is wrong with it for the dataset's licence and intended use.
import type { Json } from '../core/json.ts';
import type { DatasetManifest, IntendedUse } from '../core/record.ts';
import { breaks, forbids, indexLicences, strictness, type LicenceFacts } from './compatibility.ts';
import { readLicence, suggestLicence } from './spdx.ts';
import type { Stated, Statement } from './statements.ts';
import { askTerms, type TermsAnswer } from './teachers.ts';
import type { TermsFile } from './terms-file.ts';

export interface Problem {
  readonly code: string;
  readonly data: Readonly<Record<string, Json>>;
}

/** How a licence text was read: the ids that hold, and those of which nothing is known. */
export interface Reading {
  /** undefined where it is no SPDX expression. */
  readonly ids: readonly string[] | undefined;
  readonly facts: readonly LicenceFacts[];
  readonly unknown: readonly string[];
}

/** Answers kept: a file may state a licence of its own for every record. */
const maxKept = 100_000;

export class Judge {
  readonly use: IntendedUse;
  /** False where dataset.yaml does not name a use, and the licence was asked what it allows. */
  readonly useIsStated: boolean;
  readonly #file: TermsFile;
  readonly #licences: ReadonlyMap<string, LicenceFacts>;
  readonly #declared: Reading | undefined;
  readonly #problems = new Map<string, Problem | undefined>();

  constructor(file: TermsFile, manifest: DatasetManifest) {
    this.#file = file;
    this.#licences = indexLicences(file);
    this.useIsStated = manifest.intendedUse !== undefined;
    this.use = manifest.intendedUse ?? 'competing';
    this.#declared = manifest.licence === undefined ? undefined : this.read(manifest.licence);
    this.use = manifest.intendedUse ?? useThatIsAllowed(this.#declared);
  }

  /** The licence that dataset.yaml names, where all of it is known. */
  get declared(): readonly LicenceFacts[] | undefined {
    const reading = this.#declared;
    return reading?.ids === undefined || reading.unknown.length > 0 ? undefined : reading.facts;
  }

  facts(id: string): LicenceFacts | undefined {
    return this.#licences.get(id);
  }

  /** Of several licences to choose from, the one that is known and takes least away from the use. */
  read(text: string): Reading {
    const licence = readLicence(text);
    if (licence === undefined) return { ids: undefined, facts: [], unknown: [] };
    const readings = licence.choices.map((ids) => {
      const facts = ids.flatMap((id) => this.#licences.get(id) ?? []);
      const unknown = ids.filter((id) => !this.#licences.has(id));
      return { ids, facts, unknown };
    });
    const cost = ({ facts, unknown }: Reading): number =>
      (facts.some((each) => forbids(each, this.use) !== undefined) ? 1000 : 0) +
      100 * unknown.length +
      facts.reduce((sum, each) => sum + strictness(each), 0);
    return readings.reduce((best, each) => (cost(each) < cost(best) ? each : best));
  }

  terms(statement: Extract<Statement, { kind: 'generator' }>): TermsAnswer {
    return askTerms(statement.generator, this.use, this.#file);
  }

  /** undefined where nothing is wrong. */
  problemOf({ statement, key }: Stated): Problem | undefined {
    if (this.#problems.has(key)) return this.#problems.get(key);
    const problem = this.#judge(statement);
    if (this.#problems.size < maxKept) this.#problems.set(key, problem);
    return problem;
  }

  #judge(statement: Statement): Problem | undefined {
    switch (statement.kind) {
      case 'dataset':
        return this.#judgeLicence(statement.licence, 'dataset.yaml', undefined);
      case 'source':
        return this.#judgeLicence(statement.licence, statement.uri, this.declared);
      case 'generator':
        return this.#judgeGenerator(statement);
      case 'missing':
        return this.#judgeMissing(statement.what);
    }
  }

  #judgeMissing(what: 'licence' | 'generator'): Problem | undefined {
    if (what === 'generator') {
      const why = 'no model is named for what a model wrote';
      return { code: 'terms-unknown', data: { generator: 'generator', use: this.use, why } };
    }
    // Who shares nothing needs no licence for what is theirs.
    return this.use === 'internal' ? undefined : { code: 'licence-missing', data: {} };
  }

  #judgeLicence(
    text: string,
    from: string,
    declared: readonly LicenceFacts[] | undefined,
  ): Problem | undefined {
    const { ids, facts, unknown } = this.read(text);
    if (ids === undefined) {
      const suggestion = suggestLicence(text);
      const hint = suggestion === undefined ? '' : `; did you mean ${suggestion}?`;
      return { code: 'licence-unknown', data: { licence: text, from, hint } };
    }
    const { use } = this;
    for (const licence of facts) {
      const why = forbids(licence, use);
      if (why !== undefined) {
        return { code: 'use-forbidden', data: { licence: licence.id, from, use, why } };
      }
    }
    const [first] = unknown;
    if (first !== undefined) {
      return { code: 'licence-not-assessed', data: { licence: first, from } };
    }
    // What is not shared need not go out under one licence.
    if (declared === undefined || use === 'internal') return undefined;
    for (const licence of facts) {
      // Under `A AND B` both hold: what one of them grants is granted.
      const reasons = declared.map((to) => breaks(licence, to));
      const [why] = reasons;
      if (why === undefined || reasons.includes(undefined)) continue;
      const to = declared.map(({ id }) => id).join(' AND ');
      return { code: 'licence-conflict', data: { licence: licence.id, from, with: to, why } };
    }
    return undefined;
  }

  #judgeGenerator(statement: Extract<Statement, { kind: 'generator' }>): Problem | undefined {
    const { generator } = statement;
    const { answer, by, why, rule } = this.terms(statement);
    const { use } = this;
    const name = generator.id === '' ? '(unreadable)' : generator.id;
    const cited = by === undefined ? {} : { terms: by.id, source: by.source, read: by.read };
    if (answer === 'deny') {
      const asks = rule === undefined ? '' : `: ${rule}`;
      return { code: 'terms-forbid', data: { generator: name, use, why, rule: asks, ...cited } };
    }
    const weights = this.nonCommercialWeights(generator.licence);
    if (weights !== undefined && (use === 'commercial' || use === 'competing')) {
      const data = { licence: weights, from: name, use, why: 'the model is non-commercial' };
      return { code: 'use-forbidden', data };
    }
    if (answer !== 'unknown') return undefined;
    return { code: 'terms-unknown', data: { generator: name, use, why, ...cited } };
  }

  /** Of a model's licence only this reaches its text: outputs are no copies of the weights. */
  nonCommercialWeights(licence: string | undefined): string | undefined {
    if (licence === undefined) return undefined;
    return this.read(licence).facts.find((each) => !each.commercial)?.id;
  }
}

/**
 * What the dataset's licence lets anybody do who gets it; without a licence that is known, the
 * strictest. An open licence lets anybody train a competing model.
 */
function useThatIsAllowed(declared: Reading | undefined): IntendedUse {
  return declared?.facts.some((licence) => !licence.commercial) === true ? 'research' : 'competing';
}
