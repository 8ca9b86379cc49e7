// The public data that the accuracy tables are measured on. Paths lie in the data folder; sources and
// licences are what that folder's own list says.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../../src/core/json.ts';
import { mixOf } from '../bench/ten-fold.ts';

export interface DataSet {
  /** Relative to the data folder; a file, or a folder of files. */
  readonly path: string;
  readonly title: string;
  /** Repository and commit. */
  readonly source: string;
  readonly licence: string;
  /** How Heartcut reads it, where it does. */
  readonly kind?: string;
  /** The file's column → the kind's field. */
  readonly fields?: Readonly<Record<string, string>>;
}

const responseAsOutput = { response: 'output' };

export const sets = {
  alpaca: {
    path: 'instruct/alpaca_data.jsonl',
    title: 'Stanford Alpaca',
    source: 'tatsu-lab/stanford_alpaca@761dc5bfb',
    licence: 'CC-BY-NC-4.0',
    kind: 'instruction',
  },
  codeAlpaca: {
    path: 'instruct/code_alpaca_2k.jsonl',
    title: 'Code Alpaca, 2k',
    source: 'sahil280114/codealpaca@2f78ddc5c',
    licence: 'CC-BY-NC-4.0',
    kind: 'instruction',
  },
  gpteacher: {
    path: 'instruct/gpteacher_roleplay.jsonl',
    title: 'GPTeacher role-play',
    source: 'teknium1/GPTeacher@481075123',
    licence: 'MIT',
    kind: 'instruction',
    fields: responseAsOutput,
  },
  seeds: {
    path: 'instruct/self_instruct_seed_tasks.jsonl',
    title: "Self-Instruct's seeds",
    source: 'yizhongw/self-instruct@0b26ccaa4',
    licence: 'Apache-2.0',
    kind: 'self-instruct',
  },
  belle: {
    path: 'instruct/belle_zh_seed_tasks.jsonl',
    title: "BELLE's seeds (Chinese)",
    source: 'LianjiaTech/BELLE@645084d36',
    licence: 'ODC-BY 1.0',
    kind: 'self-instruct',
  },
  davinci: {
    path: 'diversity/davinci_predictions.jsonl',
    title: 'answers of davinci, a base model',
    source: 'yizhongw/self-instruct@0b26ccaa4',
    licence: 'Apache-2.0',
    kind: 'instruction',
    fields: responseAsOutput,
  },
  davinciTuned: {
    path: 'diversity/davinci-self-instruct_predictions.jsonl',
    title: 'answers of davinci-self-instruct',
    source: 'yizhongw/self-instruct@0b26ccaa4',
    licence: 'Apache-2.0',
    kind: 'instruction',
    fields: responseAsOutput,
  },
  davinci003: {
    path: 'diversity/text-davinci-003_predictions.jsonl',
    title: 'answers of text-davinci-003',
    source: 'yizhongw/self-instruct@0b26ccaa4',
    licence: 'Apache-2.0',
    kind: 'instruction',
    fields: responseAsOutput,
  },
  articles: {
    path: 'dedup/articles_100.jsonl',
    title: 'news articles',
    source: 'chrisjmccormick/MinHash@b3b334341',
    licence: 'MIT',
    kind: 'text',
  },
  articlesTruth: {
    path: 'dedup/articles_100_truth.jsonl',
    title: 'their labelled pairs',
    source: 'chrisjmccormick/MinHash@b3b334341',
    licence: 'MIT',
  },
  sts: {
    path: 'dedup/sts_benchmark_test.jsonl',
    title: 'STS benchmark, test pairs',
    source: 'AlisaZobova/diploma@fea71f5a4',
    licence: 'CC-BY-SA-4.0',
  },
  rephrased: {
    path: 'contamination/humaneval_python_rephrased.jsonl',
    title: "GPT-4's rephrasings of HumanEval",
    source: 'lm-sys/llm-decontaminator@931834aa0',
    licence: 'Apache-2.0',
    kind: 'text',
  },
  gsm8kTrain: {
    path: 'benchmarks/gsm8k_train.jsonl',
    title: 'GSM8K, training set',
    source: 'openai/grade-school-math@3101c7d50',
    licence: 'MIT',
    kind: 'instruction',
    fields: { question: 'instruction', answer: 'output' },
  },
  mbpp: {
    path: 'benchmarks/mbpp.jsonl',
    title: 'MBPP',
    source: 'OckBench/OckBench@b72752a0b',
    licence: 'CC-BY-4.0',
    kind: 'instruction',
    fields: { text: 'instruction', code: 'output' },
  },
  humaneval: {
    path: 'benchmarks/humaneval.jsonl',
    title: 'HumanEval',
    source: 'openai/human-eval@6d43fb980',
    licence: 'MIT',
    kind: 'instruction',
    fields: { prompt: 'instruction', canonical_solution: 'output' },
  },
  humanevalJs: {
    path: 'benchmarks/humaneval_x_js.jsonl',
    title: 'HumanEval-X, JavaScript',
    source: 'THUDM/CodeGeeX@2838420b7',
    licence: 'Apache-2.0',
    kind: 'instruction',
    fields: { prompt: 'instruction', canonical_solution: 'output' },
  },
  math500: {
    path: 'benchmarks/math500.jsonl',
    title: 'MATH-500',
    source: 'Spencerx/PromptCoT@884b95044',
    licence: 'MIT',
    kind: 'instruction',
    fields: { prompt: 'instruction', reference_solution: 'output' },
  },
  truthfulqa: {
    path: 'benchmarks/truthfulqa.jsonl',
    title: 'TruthfulQA, best answers',
    source: 'koppula/TruthfulQA@4dee2311b',
    licence: 'Apache-2.0',
    kind: 'instruction',
    fields: { Question: 'instruction', 'Best Answer': 'output' },
  },
  gsm8kSolutions: {
    path: 'verify/gsm8k_model_solutions_0-319.jsonl',
    title: "GSM8K, two models' solutions",
    source: 'openai/grade-school-math@3101c7d50',
    licence: 'MIT',
    kind: 'instruction',
    fields: { question: 'instruction', solution: 'output' },
  },
  pandalm: {
    path: 'judge/pandalm_testset.json',
    title: 'PandaLM, first answers',
    source: 'WeOpenML/PandaLM@3871806e7',
    licence: 'Apache-2.0',
    kind: 'instruction',
    fields: { response1: 'output' },
  },
  llmbarJudges: {
    path: 'judge/llmbar_natural_recorded_judges.jsonl',
    title: "LLMBar's recorded judges",
    source: 'princeton-nlp/LLMBar@900616bff',
    licence: 'MIT',
  },
  presidio: {
    path: 'pii/presidio_synth_v2.jsonl',
    title: "presidio-research's sentences",
    source: 'microsoft/presidio-research@7622dec1e',
    licence: 'MIT',
    kind: 'text',
  },
  xstest: {
    path: 'refusal/xstest_completions_shared.jsonl',
    title: 'XSTest, answers of two models',
    source: 'paul-rottger/exaggerated-safety@d7bb5bd73',
    licence: 'CC-BY-4.0',
    kind: 'instruction',
    fields: { prompt: 'instruction', completion: 'output' },
  },
  surge: {
    path: 'toxicity/surge_toxicity_even.jsonl',
    title: "Surge AI's comments",
    source: 'surge-ai/toxicity@ea80324b9',
    licence: 'MIT',
    kind: 'text',
  },
  lingua: {
    path: 'language/lingua_sentences.jsonl',
    title: "lingua's sentences",
    source: 'pemistahl/lingua@8aa23cd52',
    licence: 'Apache-2.0',
    kind: 'text',
  },
  jsonTests: {
    path: 'malformed/JSONTestSuite',
    title: 'JSONTestSuite',
    source: 'nst/JSONTestSuite@1ef36fa01',
    licence: 'MIT',
  },
  schemaTests: {
    path: 'schema/JSON-Schema-Test-Suite',
    title: 'JSON Schema test suite',
    source: 'json-schema-org/JSON-Schema-Test-Suite@44401e0c0',
    licence: 'MIT',
  },
} as const satisfies Readonly<Record<string, DataSet>>;

/** Where the data lies. */
export class DataFolder {
  readonly #root: string;
  #mix: readonly string[] | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  has(set: DataSet): boolean {
    return existsSync(this.pathOf(set));
  }

  pathOf(set: DataSet): string {
    return join(this.#root, set.path);
  }

  bytes(set: DataSet): Buffer {
    return readFileSync(this.pathOf(set));
  }

  lines(set: DataSet): string[] {
    return this.bytes(set).toString('utf8').trimEnd().split('\n');
  }

  /** The records of a file of JSON lines, or of one JSON array. */
  rows(set: DataSet): JsonObject[] {
    if (set.path.endsWith('.json')) {
      return JSON.parse(this.bytes(set).toString('utf8')) as JsonObject[];
    }
    return this.lines(set).map((line) => JSON.parse(line) as JsonObject);
  }

  /** The mix of 1,500 records, made of Alpaca. */
  mix(): readonly string[] {
    this.#mix ??= mixOf(this.lines(sets.alpaca));
    return this.#mix;
  }
}
