import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import "./chunk-B2BWVCLW.js";

// policies/prices.json
var prices_default = {
  prices: [
    {
      host: "api.openai.com",
      models: [
        "gpt-5-mini"
      ],
      input: 0.25,
      output: 2,
      of: "2026-11",
      source: "github/docs data/tables/copilot/models-and-pricing.yml at 024f6b0 (GitHub bills the providers' prices); the same at deploybase.ai/articles/openai-pricing, as of 2026-03",
      read: "2026-11-21",
      evidence: "third-party"
    },
    {
      host: "api.openai.com",
      models: [
        "gpt-5.4"
      ],
      input: 2.5,
      output: 15,
      of: "2026-11",
      source: "github/docs data/tables/copilot/models-and-pricing.yml at 024f6b0; the same at api-evangelist/openai plans/openai-plans-pricing.yml, as of 2026-05-04",
      read: "2026-11-21",
      evidence: "third-party"
    },
    {
      host: "api.openai.com",
      models: [
        "gpt-5.4-mini"
      ],
      input: 0.75,
      output: 4.5,
      of: "2026-11",
      source: "github/docs data/tables/copilot/models-and-pricing.yml at 024f6b0; the same at api-evangelist/openai plans/openai-plans-pricing.yml, as of 2026-05-04",
      read: "2026-11-21",
      evidence: "third-party"
    },
    {
      host: "api.openai.com",
      models: [
        "gpt-5.4-nano"
      ],
      input: 0.2,
      output: 1.25,
      of: "2026-11",
      source: "github/docs data/tables/copilot/models-and-pricing.yml at 024f6b0; the same at api-evangelist/openai plans/openai-plans-pricing.yml, as of 2026-05-04",
      read: "2026-11-21",
      evidence: "third-party"
    },
    {
      host: "api.openai.com",
      models: [
        "gpt-5.5"
      ],
      input: 5,
      output: 30,
      of: "2026-11",
      source: "github/docs data/tables/copilot/models-and-pricing.yml at 024f6b0; the same at api-evangelist/openai plans/openai-plans-pricing.yml, as of 2026-05-04",
      read: "2026-11-21",
      evidence: "third-party"
    },
    {
      host: "api.openai.com",
      models: [
        "gpt-4.1"
      ],
      input: 2,
      output: 8,
      of: "2026-06-21",
      source: "tokenmath.io/openai-api-pricing-explained; the same at deploybase.ai/articles/openai-pricing, as of 2026-03",
      read: "2026-11-21",
      evidence: "third-party"
    },
    {
      host: "api.openai.com",
      models: [
        "gpt-4.1-mini"
      ],
      input: 0.4,
      output: 1.6,
      of: "2026-06-21",
      source: "tokenmath.io/openai-api-pricing-explained; the same at deploybase.ai/articles/openai-pricing, as of 2026-03",
      read: "2026-11-21",
      evidence: "third-party"
    },
    {
      host: "api.openai.com",
      models: [
        "gpt-4.1-nano"
      ],
      input: 0.1,
      output: 0.4,
      of: "2026-04",
      source: "aumiqx.com/ai-tools/openai-api-pricing-gpt4-costs-guide-2026; the same at deploybase.ai/articles/openai-pricing, as of 2026-03",
      read: "2026-11-21",
      evidence: "third-party"
    },
    {
      host: "api.openai.com",
      models: [
        "gpt-4o"
      ],
      input: 2.5,
      output: 10,
      of: "2026-05",
      source: "aimodelcalc.pages.dev/guides/openai-api-pricing.html; the same at deploybase.ai/articles/openai-pricing, as of 2026-03",
      read: "2026-11-21",
      evidence: "third-party"
    },
    {
      host: "api.openai.com",
      models: [
        "gpt-4o-mini"
      ],
      input: 0.15,
      output: 0.6,
      of: "2026-05",
      source: "aimodelcalc.pages.dev/guides/openai-api-pricing.html; the same at deploybase.ai/articles/openai-pricing, as of 2026-03",
      read: "2026-11-21",
      evidence: "third-party"
    }
  ]
};
export {
  prices_default as default
};
