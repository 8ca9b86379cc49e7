// What we use of packages whose own declarations can't be resolved by Node's rules: their imports
// have no file endings.

declare module '@huggingface/jinja' {
  /** A parsed template. */
  export interface Program {
    readonly type: string;
  }

  export interface RuntimeValue {
    readonly type: string;
    readonly value: unknown;
  }

  export class Environment {
    set(name: string, value: unknown): RuntimeValue;
  }

  export class Interpreter {
    constructor(environment: Environment);
    run(program: Program): RuntimeValue;
    evaluate(statement: Program | undefined, environment: Environment): RuntimeValue;
  }

  export function tokenize(
    source: string,
    options: { readonly lstrip_blocks: boolean; readonly trim_blocks: boolean },
  ): unknown[];

  export function parse(tokens: readonly unknown[]): Program;
}

declare module '@huggingface/tokenizers' {
  export class Tokenizer {
    /** The values of tokenizer.json and tokenizer_config.json. */
    constructor(tokenizer: object, config: object);
    encode(
      text: string,
      options: { readonly add_special_tokens: boolean },
    ): { readonly ids: readonly number[] };
  }
}
