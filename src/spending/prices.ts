// What a model costs: as heartcut.yaml says, nothing on this machine, or as policies/prices.yaml
// knows it of that host. Else it is not known, and nobody guesses.
import type { Price } from '../core/budget.ts';
import type { ModelSetting } from '../core/ports.ts';

/** A row of policies/prices.yaml. */
export interface PriceRow extends Price {
  readonly host: string;
  readonly models: readonly string[];
  readonly of: string;
  readonly source: string;
  readonly read: string;
  readonly evidence: 'primary' | 'third-party';
}

export interface FoundPrice {
  /** null: not known. */
  readonly price: Price | null;
  /** Where it is from, for the report. */
  readonly source: string;
  /** The day or month that the source gives for it. */
  readonly of?: string;
}

/** The price of a model where it is asked. */
export async function findPrice(
  setting: Pick<ModelSetting, 'baseUrl' | 'model' | 'usdPerMillionTokens'>,
): Promise<FoundPrice> {
  const own = setting.usdPerMillionTokens;
  if (own !== undefined) return { price: own, source: 'heartcut.yaml' };
  const { protocol, host } = new URL(setting.baseUrl);
  // Only servers of this machine are asked without TLS.
  if (protocol === 'http:') return { price: { input: 0, output: 0 }, source: 'this machine' };
  const row = (await shippedPrices()).find(
    (each) => each.host === host && each.models.some((name) => isVersionOf(setting.model, name)),
  );
  if (row === undefined) return { price: null, source: 'not known' };
  const { input, output, of, source } = row;
  return { price: { input, output }, source, of };
}

/** `gpt-4o-2024-08-06` of `gpt-4o`, but `gpt-4o-mini` is another model. */
function isVersionOf(model: string, name: string): boolean {
  return (
    model === name ||
    (model.startsWith(name) && /^-\d{4}-\d{2}-\d{2}$/.test(model.slice(name.length)))
  );
}

async function shippedPrices(): Promise<readonly PriceRow[]> {
  const { default: file } = await import('../../policies/prices.json', { with: { type: 'json' } });
  return file.prices as readonly PriceRow[];
}
