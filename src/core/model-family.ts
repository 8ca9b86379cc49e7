// Which models are kin: a judge likes what its own family wrote (arXiv 2306.05685, section 3.3).

/** First words of names that don't say whose they are. */
const kin: Readonly<Record<string, string>> = {
  chatgpt: 'gpt',
  codestral: 'mistral',
  devstral: 'mistral',
  magistral: 'mistral',
  ministral: 'mistral',
  mixtral: 'mistral',
  o: 'gpt',
  pixtral: 'mistral',
  qwq: 'qwen',
  qvq: 'qwen',
  vicuna: 'llama',
};

/** The family by a model's name: `meta-llama/Llama-3.1-8B` → `llama`, `o3-mini` → `gpt`. */
export function familyOf(model: string): string {
  const name = model.slice(0, 200).toLowerCase().split('/').at(-1) ?? '';
  const word = /[a-z]+/.exec(name)?.[0] ?? 'unknown';
  return (Object.hasOwn(kin, word) ? kin[word] : undefined) ?? word;
}
