// Renders Jinja templates with bounds on work and output: a template is a program, and nothing but
// its text is run. No clock, no files, no other templates.
import type { Environment, Program, RuntimeValue } from '@huggingface/jinja';
import type { Json } from '../../core/json.ts';

/** What the template itself says against a conversation, by raise_exception. */
export class TemplateRefusal extends Error {}

/** What a template is rendered with: the names that Transformers gives it. */
export interface RenderInput {
  readonly messages: readonly object[];
  readonly tools: readonly Json[] | null;
  readonly add_generation_prompt: boolean;
  readonly bos_token: string;
  readonly eos_token: string;
}

/** Throws TemplateRefusal, or another error where it can't be rendered within the bounds. */
export type Render = (input: RenderInput) => string;

// The templates of the models we know have up to 20,000 characters.
const maxTemplateCharacters = 131_072;
// Ours take about 15 evaluations a turn; the longest template we read, with tools, some hundreds.
const minSteps = 20_000;
const stepsEach = 5_000;
// A text may be passed over some sixty times.
const unitsOfStep = 256;
const stepsOfUnit = 1 / 4;
// A rendering is the record with marks around it; tool definitions may stand in it more than once.
const minUnits = 100_000;
const unitsRatio = 4;
const maxRange = 10_000;

/** Today, for templates that write the date: the one that Llama 3.1's writes by itself. */
const dateParts: Readonly<Record<string, string>> = {
  '%Y': '2024',
  '%m': '07',
  '%d': '26',
  '%b': 'Jul',
  '%B': 'July',
  '%H': '00',
  '%M': '00',
  '%%': '%',
};

/** Compiles a template. Throws where it is too long or no Jinja. */
export async function compileTemplate(source: string): Promise<Render> {
  if (source.length > maxTemplateCharacters) {
    throw new Error(`it has more than ${maxTemplateCharacters} characters`);
  }
  const jinja = await import('@huggingface/jinja');
  // As Transformers sets up Jinja.
  const program = jinja.parse(jinja.tokenize(source, { lstrip_blocks: true, trim_blocks: true }));

  class BoundedInterpreter extends jinja.Interpreter {
    readonly #maxSteps: number;
    readonly #weigh: (value: RuntimeValue) => void;
    #steps = 0;

    constructor(environment: Environment, maxSteps: number, maxUnits: number) {
      super(environment);
      this.#maxSteps = maxSteps;
      this.#weigh = createScale(maxUnits);
    }

    override evaluate(statement: Program | undefined, environment: Environment): RuntimeValue {
      this.#spend(1);
      const result = super.evaluate(statement, environment);
      this.#weigh(result);
      // What follows may take a step for each item: an empty loop evaluates nothing.
      this.#spend(lengthOf(result));
      return result;
    }

    #spend(steps: number): void {
      this.#steps += steps;
      if (this.#steps > this.#maxSteps) throw new Error('it takes too many steps');
    }
  }

  return (input) => {
    const environment = new jinja.Environment();
    for (const [name, value] of Object.entries({ ...globals, ...input })) {
      environment.set(name, value);
    }
    const size = sizeOf(input);
    const items = input.messages.length + (input.tools?.length ?? 0);
    const interpreter = new BoundedInterpreter(
      environment,
      minSteps + stepsEach * items + stepsOfUnit * size,
      minUnits + unitsRatio * size,
    );
    const { value } = interpreter.run(program);
    if (typeof value !== 'string') throw new Error('it gives no text');
    return value;
  };
}

/** What a template may call or name beside its input: the package's own names read the clock. */
const globals = {
  true: true,
  false: false,
  none: null,
  True: true,
  False: false,
  None: null,
  documents: null,
  range: boundedRange,
  raise_exception(message: unknown): never {
    throw new TemplateRefusal(String(message));
  },
  strftime_now: (format: unknown): string =>
    String(format).replace(/%[YmdbBHM%]/g, (part) => dateParts[part] ?? part),
};

function boundedRange(first: number, second?: number, step = 1): number[] {
  const [start, stop] = second === undefined ? [0, first] : [first, second];
  const count = Math.max(0, Math.ceil((stop - start) / step));
  if (!(count <= maxRange)) throw new Error(`range() of more than ${maxRange} numbers`);
  return Array.from({ length: count }, (_, i) => start + i * step);
}

/** In steps. */
function lengthOf({ value }: RuntimeValue): number {
  if (typeof value === 'string') return Math.floor(value.length / unitsOfStep);
  if (Array.isArray(value)) return value.length;
  return value instanceof Map ? value.size : 0;
}

/** UTF-16 units of all that a template is given. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 1;
  return Object.entries(value).reduce((sum, [key, each]) => sum + key.length + sizeOf(each), 1);
}

/**
 * Refuses values of more than `max` units with all that they hold. A list that holds another twice
 * weighs it twice: few assignments make a value that takes years to write out.
 */
function createScale(max: number): (value: RuntimeValue) => void {
  const known = new WeakMap<object, number>();
  const weigh = ({ type, value }: RuntimeValue, isInside: boolean): number => {
    if (typeof value === 'string') return value.length;
    if (!Array.isArray(value) && !(value instanceof Map)) return 1;
    const isNamespace = type === 'NamespaceValue';
    // Namespaces change: what holds one could grow after it was weighed.
    if (isNamespace && isInside) throw new Error('it puts a namespace into another value');
    let weight = isNamespace ? undefined : known.get(value);
    if (weight === undefined) {
      weight = 1;
      if (Array.isArray(value)) {
        for (const each of value) weight += weigh(each as RuntimeValue, true);
      } else {
        for (const [key, each] of value as Map<string, RuntimeValue>) {
          weight += key.length + weigh(each, true);
        }
      }
      if (!isNamespace) known.set(value, weight);
    }
    return weight;
  };
  return (value) => {
    if (weigh(value, false) > max) throw new Error('it makes too long a value');
  };
}
