import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import "./chunk-B2BWVCLW.js";

// policies/terms.json
var terms_default = {
  licences: [
    {
      ids: [
        "CC0-1.0",
        "CC-PDDC",
        "CC-PDM-1.0",
        "PDDL-1.0",
        "Unlicense",
        "0BSD",
        "WTFPL",
        "MIT-0",
        "DL-DE-ZERO-2.0",
        "CDLA-Permissive-2.0"
      ],
      note: "CDLA-Permissive-2.0 asks for its text to travel along when the data is shared as it is, not for results.",
      commercial: true,
      adaptations: true,
      attribution: false,
      notice: false,
      source: "SPDX licence list and the texts it links",
      read: "2026-11",
      evidence: "memory"
    },
    {
      ids: [
        "MIT",
        "ISC",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "BSL-1.0",
        "Zlib",
        "PostgreSQL",
        "Python-2.0",
        "PSF-2.0",
        "NCSA",
        "X11",
        "UPL-1.0",
        "AFL-3.0",
        "Artistic-2.0"
      ],
      commercial: true,
      adaptations: true,
      attribution: true,
      notice: true,
      source: "SPDX licence list and the texts it links",
      read: "2026-11",
      evidence: "memory"
    },
    {
      ids: [
        "CC-BY-1.0",
        "CC-BY-2.0",
        "CC-BY-2.5",
        "CC-BY-2.5-AU",
        "CC-BY-3.0",
        "CC-BY-3.0-AT",
        "CC-BY-3.0-AU",
        "CC-BY-3.0-DE",
        "CC-BY-3.0-IGO",
        "CC-BY-3.0-NL",
        "CC-BY-3.0-US",
        "CC-BY-4.0",
        "ODC-By-1.0",
        "CDLA-Permissive-1.0",
        "C-UDA-1.0",
        "O-UDA-1.0",
        "OGL-UK-1.0",
        "OGL-UK-2.0",
        "OGL-UK-3.0",
        "OGL-Canada-2.0",
        "NLOD-1.0",
        "NLOD-2.0",
        "etalab-2.0",
        "DL-DE-BY-2.0"
      ],
      commercial: true,
      adaptations: true,
      attribution: true,
      notice: false,
      note: "C-UDA-1.0 limits use to computational use, which training is.",
      source: "https://wiki.creativecommons.org/wiki/Wiki/cc_license_compatibility and the texts that the SPDX licence list links",
      read: "2026-11",
      evidence: "memory"
    },
    {
      ids: [
        "CC-BY-SA-1.0"
      ],
      commercial: true,
      adaptations: true,
      attribution: true,
      notice: false,
      shareAlike: [
        "CC-BY-SA-1.0"
      ],
      source: "https://wiki.creativecommons.org/wiki/ShareAlike_compatibility",
      read: "2026-11",
      evidence: "third-party"
    },
    {
      ids: [
        "CC-BY-SA-2.0",
        "CC-BY-SA-2.0-UK",
        "CC-BY-SA-2.1-JP"
      ],
      commercial: true,
      adaptations: true,
      attribution: true,
      notice: false,
      shareAlike: [
        "CC-BY-SA-2.0",
        "CC-BY-SA-2.0-UK",
        "CC-BY-SA-2.1-JP",
        "CC-BY-SA-2.5",
        "CC-BY-SA-3.0",
        "CC-BY-SA-4.0"
      ],
      source: "https://wiki.creativecommons.org/wiki/ShareAlike_compatibility",
      read: "2026-11",
      evidence: "third-party"
    },
    {
      ids: [
        "CC-BY-SA-2.5"
      ],
      commercial: true,
      adaptations: true,
      attribution: true,
      notice: false,
      shareAlike: [
        "CC-BY-SA-2.5",
        "CC-BY-SA-3.0",
        "CC-BY-SA-4.0"
      ],
      source: "https://wiki.creativecommons.org/wiki/ShareAlike_compatibility",
      read: "2026-11",
      evidence: "third-party"
    },
    {
      ids: [
        "CC-BY-SA-3.0",
        "CC-BY-SA-3.0-AT",
        "CC-BY-SA-3.0-DE",
        "CC-BY-SA-3.0-IGO"
      ],
      commercial: true,
      adaptations: true,
      attribution: true,
      notice: false,
      shareAlike: [
        "CC-BY-SA-3.0",
        "CC-BY-SA-3.0-AT",
        "CC-BY-SA-3.0-DE",
        "CC-BY-SA-3.0-IGO",
        "CC-BY-SA-4.0"
      ],
      source: "https://wiki.creativecommons.org/wiki/ShareAlike_compatibility",
      read: "2026-11",
      evidence: "third-party"
    },
    {
      ids: [
        "CC-BY-SA-4.0"
      ],
      commercial: true,
      adaptations: true,
      attribution: true,
      notice: false,
      shareAlike: [
        "CC-BY-SA-4.0",
        "LAL-1.3",
        "GPL-3.0-only",
        "GPL-3.0-or-later"
      ],
      note: "one way into the Free Art License 1.3 and, since October 2015, into GPLv3",
      source: "https://creativecommons.org/share-your-work/licensing-considerations/compatible-licenses and Creative Commons' announcement of 2015-10-08",
      read: "2026-11",
      evidence: "primary"
    },
    {
      ids: [
        "CC-BY-NC-1.0",
        "CC-BY-NC-2.0",
        "CC-BY-NC-2.5",
        "CC-BY-NC-3.0",
        "CC-BY-NC-3.0-DE",
        "CC-BY-NC-3.0-IGO",
        "CC-BY-NC-4.0"
      ],
      commercial: false,
      adaptations: true,
      attribution: true,
      notice: false,
      source: "https://creativecommons.org/licenses/by-nc/4.0/legalcode and its earlier versions",
      read: "2026-11",
      evidence: "memory"
    },
    {
      ids: [
        "CC-BY-NC-SA-1.0"
      ],
      commercial: false,
      adaptations: true,
      attribution: true,
      notice: false,
      shareAlike: [
        "CC-BY-NC-SA-1.0"
      ],
      source: "https://wiki.creativecommons.org/wiki/ShareAlike_compatibility",
      read: "2026-11",
      evidence: "third-party"
    },
    {
      ids: [
        "CC-BY-NC-SA-2.0",
        "CC-BY-NC-SA-2.0-DE",
        "CC-BY-NC-SA-2.0-FR",
        "CC-BY-NC-SA-2.0-UK"
      ],
      commercial: false,
      adaptations: true,
      attribution: true,
      notice: false,
      shareAlike: [
        "CC-BY-NC-SA-2.0",
        "CC-BY-NC-SA-2.0-DE",
        "CC-BY-NC-SA-2.0-FR",
        "CC-BY-NC-SA-2.0-UK",
        "CC-BY-NC-SA-2.5",
        "CC-BY-NC-SA-3.0",
        "CC-BY-NC-SA-4.0"
      ],
      source: "https://wiki.creativecommons.org/wiki/ShareAlike_compatibility",
      read: "2026-11",
      evidence: "third-party"
    },
    {
      ids: [
        "CC-BY-NC-SA-2.5"
      ],
      commercial: false,
      adaptations: true,
      attribution: true,
      notice: false,
      shareAlike: [
        "CC-BY-NC-SA-2.5",
        "CC-BY-NC-SA-3.0",
        "CC-BY-NC-SA-4.0"
      ],
      source: "https://wiki.creativecommons.org/wiki/ShareAlike_compatibility",
      read: "2026-11",
      evidence: "third-party"
    },
    {
      ids: [
        "CC-BY-NC-SA-3.0",
        "CC-BY-NC-SA-3.0-DE",
        "CC-BY-NC-SA-3.0-IGO"
      ],
      commercial: false,
      adaptations: true,
      attribution: true,
      notice: false,
      shareAlike: [
        "CC-BY-NC-SA-3.0",
        "CC-BY-NC-SA-3.0-DE",
        "CC-BY-NC-SA-3.0-IGO",
        "CC-BY-NC-SA-4.0"
      ],
      source: "https://wiki.creativecommons.org/wiki/ShareAlike_compatibility",
      read: "2026-11",
      evidence: "third-party"
    },
    {
      ids: [
        "CC-BY-NC-SA-4.0"
      ],
      commercial: false,
      adaptations: true,
      attribution: true,
      notice: false,
      shareAlike: [
        "CC-BY-NC-SA-4.0"
      ],
      note: "Creative Commons lists no other licence as compatible.",
      source: "https://creativecommons.org/share-your-work/licensing-considerations/compatible-licenses",
      read: "2026-11",
      evidence: "third-party"
    },
    {
      ids: [
        "CC-BY-ND-1.0",
        "CC-BY-ND-2.0",
        "CC-BY-ND-2.5",
        "CC-BY-ND-3.0",
        "CC-BY-ND-3.0-DE",
        "CC-BY-ND-4.0"
      ],
      commercial: true,
      adaptations: false,
      attribution: true,
      notice: false,
      source: "https://creativecommons.org/licenses/by-nd/4.0/legalcode and its earlier versions",
      read: "2026-11",
      evidence: "memory"
    },
    {
      ids: [
        "CC-BY-NC-ND-1.0",
        "CC-BY-NC-ND-2.0",
        "CC-BY-NC-ND-2.5",
        "CC-BY-NC-ND-3.0",
        "CC-BY-NC-ND-3.0-DE",
        "CC-BY-NC-ND-3.0-IGO",
        "CC-BY-NC-ND-4.0"
      ],
      commercial: false,
      adaptations: false,
      attribution: true,
      notice: false,
      source: "https://creativecommons.org/licenses/by-nc-nd/4.0/legalcode and its earlier versions",
      read: "2026-11",
      evidence: "memory"
    },
    {
      ids: [
        "CC-SA-1.0"
      ],
      commercial: true,
      adaptations: true,
      attribution: false,
      notice: false,
      shareAlike: [
        "CC-SA-1.0"
      ],
      source: "https://creativecommons.org/licenses/sa/1.0/legalcode",
      read: "2026-11",
      evidence: "memory"
    },
    {
      ids: [
        "ODbL-1.0"
      ],
      commercial: true,
      adaptations: true,
      attribution: true,
      notice: true,
      shareAlike: [
        "ODbL-1.0"
      ],
      source: "https://opendatacommons.org/licenses/odbl/1-0/",
      read: "2026-11",
      evidence: "memory"
    },
    {
      ids: [
        "CDLA-Sharing-1.0"
      ],
      commercial: true,
      adaptations: true,
      attribution: true,
      notice: true,
      shareAlike: [
        "CDLA-Sharing-1.0"
      ],
      source: "https://cdla.dev/sharing-1-0/",
      read: "2026-11",
      evidence: "memory"
    },
    {
      ids: [
        "LAL-1.3"
      ],
      commercial: true,
      adaptations: true,
      attribution: true,
      notice: true,
      shareAlike: [
        "LAL-1.3",
        "CC-BY-SA-4.0"
      ],
      source: "https://creativecommons.org/share-your-work/licensing-considerations/compatible-licenses",
      read: "2026-11",
      evidence: "third-party"
    },
    {
      ids: [
        "GPL-2.0-only"
      ],
      commercial: true,
      adaptations: true,
      attribution: true,
      notice: true,
      shareAlike: [
        "GPL-2.0-only"
      ],
      source: "https://www.gnu.org/licenses/gpl-faq.html",
      read: "2026-11",
      evidence: "memory"
    },
    {
      ids: [
        "GPL-2.0-or-later"
      ],
      commercial: true,
      adaptations: true,
      attribution: true,
      notice: true,
      shareAlike: [
        "GPL-2.0-or-later",
        "GPL-2.0-only",
        "GPL-3.0-or-later",
        "GPL-3.0-only"
      ],
      source: "https://www.gnu.org/licenses/gpl-faq.html",
      read: "2026-11",
      evidence: "memory"
    },
    {
      ids: [
        "GPL-3.0-only"
      ],
      commercial: true,
      adaptations: true,
      attribution: true,
      notice: true,
      shareAlike: [
        "GPL-3.0-only"
      ],
      source: "https://www.gnu.org/licenses/gpl-faq.html",
      read: "2026-11",
      evidence: "memory"
    },
    {
      ids: [
        "GPL-3.0-or-later"
      ],
      commercial: true,
      adaptations: true,
      attribution: true,
      notice: true,
      shareAlike: [
        "GPL-3.0-or-later",
        "GPL-3.0-only"
      ],
      source: "https://www.gnu.org/licenses/gpl-faq.html",
      read: "2026-11",
      evidence: "memory"
    },
    {
      ids: [
        "LGPL-2.1-only"
      ],
      commercial: true,
      adaptations: true,
      attribution: true,
      notice: true,
      shareAlike: [
        "LGPL-2.1-only",
        "GPL-2.0-only",
        "GPL-2.0-or-later",
        "GPL-3.0-only",
        "GPL-3.0-or-later"
      ],
      source: "https://www.gnu.org/licenses/gpl-faq.html",
      read: "2026-11",
      evidence: "memory"
    },
    {
      ids: [
        "LGPL-2.1-or-later"
      ],
      commercial: true,
      adaptations: true,
      attribution: true,
      notice: true,
      shareAlike: [
        "LGPL-2.1-or-later",
        "LGPL-2.1-only",
        "LGPL-3.0-only",
        "LGPL-3.0-or-later",
        "GPL-2.0-only",
        "GPL-2.0-or-later",
        "GPL-3.0-only",
        "GPL-3.0-or-later"
      ],
      source: "https://www.gnu.org/licenses/gpl-faq.html",
      read: "2026-11",
      evidence: "memory"
    },
    {
      ids: [
        "LGPL-3.0-only",
        "LGPL-3.0-or-later"
      ],
      commercial: true,
      adaptations: true,
      attribution: true,
      notice: true,
      shareAlike: [
        "LGPL-3.0-only",
        "LGPL-3.0-or-later",
        "GPL-3.0-only",
        "GPL-3.0-or-later"
      ],
      source: "https://www.gnu.org/licenses/gpl-faq.html",
      read: "2026-11",
      evidence: "memory"
    },
    {
      ids: [
        "AGPL-3.0-only",
        "AGPL-3.0-or-later"
      ],
      commercial: true,
      adaptations: true,
      attribution: true,
      notice: true,
      shareAlike: [
        "AGPL-3.0-only",
        "AGPL-3.0-or-later"
      ],
      source: "https://www.gnu.org/licenses/agpl-3.0.html",
      read: "2026-11",
      evidence: "memory"
    },
    {
      ids: [
        "MPL-2.0"
      ],
      commercial: true,
      adaptations: true,
      attribution: true,
      notice: true,
      shareAlike: [
        "MPL-2.0"
      ],
      note: "works by the file, and a dataset's file holds many records; taken as copyleft of the whole.",
      source: "https://www.mozilla.org/MPL/2.0/",
      read: "2026-11",
      evidence: "memory"
    },
    {
      ids: [
        "GFDL-1.3-only",
        "GFDL-1.3-or-later",
        "GFDL-1.2-only",
        "GFDL-1.2-or-later"
      ],
      commercial: true,
      adaptations: true,
      attribution: true,
      notice: true,
      shareAlike: [
        "GFDL-1.3-only",
        "GFDL-1.3-or-later"
      ],
      source: "https://www.gnu.org/licenses/fdl-1.3.html",
      read: "2026-11",
      evidence: "memory"
    }
  ],
  teachers: [
    {
      id: "openai",
      family: "OpenAI GPT and o series",
      publishers: [
        "openai",
        "azure"
      ],
      models: [
        "gpt-*",
        "gpt3*",
        "gpt4*",
        "gpt5*",
        "chatgpt*",
        "text-davinci",
        "text-curie",
        "text-babbage",
        "text-ada",
        "code-davinci",
        "davinci",
        "curie",
        "o1",
        "o1-mini",
        "o1-preview",
        "o3",
        "o3-mini",
        "o4-mini",
        "codex"
      ],
      uses: {
        internal: "conditions",
        research: "conditions",
        commercial: "deny",
        competing: "deny"
      },
      conditions: [
        "The trained model must not compete with OpenAI’s products and services.",
        "Without their consent only models that classify or organise data (classifiers, embeddings) are excepted, and those may not be distributed or sold."
      ],
      source: "OpenAI Terms of Use of 2023-03-14 (2.c.iii) and Business Terms as quoted at news.ycombinator.com/item?id=39049428",
      read: "2026-11",
      evidence: "third-party"
    },
    {
      id: "gpt-oss",
      family: "OpenAI gpt-oss",
      publishers: [
        "openai"
      ],
      models: [
        "gpt-oss"
      ],
      uses: {
        internal: "allow",
        research: "allow",
        commercial: "allow",
        competing: "allow"
      },
      source: "Apache-2.0 by the model card",
      read: "2026-11",
      evidence: "memory"
    },
    {
      id: "eleutherai",
      family: "GPT-J, GPT-NeoX, Pythia",
      publishers: [
        "eleutherai"
      ],
      models: [
        "gpt-j",
        "gpt-neo",
        "gpt-neox",
        "pythia"
      ],
      uses: {
        internal: "allow",
        research: "allow",
        commercial: "allow",
        competing: "allow"
      },
      source: "Apache-2.0 and MIT by the model cards",
      read: "2026-11",
      evidence: "memory"
    },
    {
      id: "anthropic",
      family: "Anthropic Claude",
      publishers: [
        "anthropic"
      ],
      models: [
        "claude*"
      ],
      uses: {
        internal: "conditions",
        research: "conditions",
        commercial: "conditions",
        competing: "deny"
      },
      conditions: [
        "The trained model must not compete with Anthropic’s; classifiers, extraction, search and summaries are named as allowed.",
        "Training a general model needs Anthropic’s written permission, and the consumer terms are narrower than the commercial ones."
      ],
      source: "Anthropic Commercial Terms as described at conductatlas.com, and support.claude.com article 12326764",
      read: "2026-11",
      evidence: "third-party"
    },
    {
      id: "gemini",
      family: "Google Gemini and PaLM API",
      publishers: [
        "google",
        "models"
      ],
      models: [
        "gemini*",
        "palm*",
        "bard",
        "text-bison",
        "chat-bison"
      ],
      uses: {
        internal: "conditions",
        research: "conditions",
        commercial: "conditions",
        competing: "deny"
      },
      conditions: [
        "The trained model must not compete with the services (Gemini API, Google AI Studio).",
        "No extracting or replicating of the underlying models."
      ],
      source: "Gemini API Additional Terms, versions of 2024-03-20, 2024-10-31, 2025-02-05 and 2025-05-20 (ai.google.dev/gemini-api/terms)",
      read: "2026-11",
      evidence: "primary"
    },
    {
      id: "gemma",
      family: "Google Gemma 1 to 3",
      publishers: [
        "google"
      ],
      models: [
        "gemma",
        "gemma2",
        "gemma3",
        "gemma-1.1",
        "gemma-2",
        "gemma-3",
        "gemma-3n",
        "gemma3n",
        "codegemma"
      ],
      uses: {
        internal: "conditions",
        research: "conditions",
        commercial: "conditions",
        competing: "conditions"
      },
      conditions: [
        "A model trained on outputs to perform like Gemma is a Model Derivative; Gemma’s terms and prohibited uses go with it."
      ],
      note: "The outputs themselves are no Model Derivatives.",
      source: "Gemma Terms of Use, 1.1 (e), last modified 2026-04-01 (ai.google.dev/gemma/terms)",
      read: "2026-11",
      evidence: "primary"
    },
    {
      id: "gemma-4",
      family: "Google Gemma 4",
      publishers: [
        "google"
      ],
      models: [
        "gemma-4",
        "gemma4"
      ],
      uses: {
        internal: "allow",
        research: "allow",
        commercial: "allow",
        competing: "allow"
      },
      note: "The Gemma terms of 2026-04-01 send readers to an Apache-2.0 page for Gemma 4.",
      source: "Gemma Terms of Use, last modified 2026-04-01, first paragraph",
      read: "2026-11",
      evidence: "third-party"
    },
    {
      id: "llama-2",
      family: "Meta Llama 2 and 3.0",
      publishers: [
        "meta-llama",
        "meta",
        "facebook"
      ],
      models: [
        "llama*",
        "meta-llama*",
        "codellama*",
        "code-llama*"
      ],
      uses: {
        internal: "deny",
        research: "deny",
        commercial: "deny",
        competing: "deny"
      },
      note: "Outputs may improve no other large language model than Llama itself. A name that does not say its version is taken for one of these.",
      source: "Llama 2 and Meta Llama 3 Community License, 1.b.v, as quoted at kaitchup.substack.com and in copies of the texts",
      read: "2026-11",
      evidence: "third-party"
    },
    {
      id: "llama-3.1",
      family: "Meta Llama 3.1, 3.2, 3.3 and 4",
      publishers: [
        "meta-llama",
        "meta",
        "facebook"
      ],
      models: [
        "llama-3.1",
        "llama-3.2",
        "llama-3.3",
        "llama-4",
        "llama3.1",
        "llama3.2",
        "llama3.3",
        "llama4",
        "llama3-1",
        "llama3-2",
        "llama3-3",
        "llama-3-1",
        "llama-3-2",
        "llama-3-3",
        "llama-v3p1",
        "llama-v3p2",
        "llama-v3p3",
        "llama4-scout",
        "llama4-maverick",
        "meta-llama-3.1",
        "meta-llama-3-1"
      ],
      uses: {
        internal: "conditions",
        research: "conditions",
        commercial: "conditions",
        competing: "conditions"
      },
      conditions: [
        "The name of a model that is distributed begins with “Llama”.",
        "“Built with Llama” is shown with it, and a copy of the licence goes along with Llama materials.",
        "The Acceptable Use Policy holds; above 700 million monthly users Meta’s licence is needed."
      ],
      source: "Llama 3.1 and Llama 4 Community License, 1.b.i",
      read: "2026-11",
      evidence: "primary"
    },
    {
      id: "mistral-open",
      family: "Mistral models under Apache-2.0",
      publishers: [
        "mistralai",
        "mistral"
      ],
      models: [
        "mistral-7b",
        "open-mistral-7b",
        "open-mixtral",
        "mixtral",
        "mixtral-8x7b",
        "mixtral-8x22b",
        "mistral-nemo",
        "open-mistral-nemo",
        "mistral-small-24b",
        "mistral-small-3",
        "mistral-small-3.1",
        "mistral-small-3.2",
        "mistral-small-2501",
        "mistral-small-2503",
        "mistral-small-2506",
        "ministral-3",
        "magistral-small",
        "devstral-small",
        "mathstral",
        "codestral-mamba"
      ],
      uses: {
        internal: "allow",
        research: "allow",
        commercial: "allow",
        competing: "allow"
      },
      source: "Apache-2.0 by the model cards",
      read: "2026-11",
      evidence: "memory"
    },
    {
      id: "mistral-research",
      family: "Mistral models under a research licence",
      publishers: [
        "mistralai",
        "mistral"
      ],
      models: [
        "mistral-large",
        "mistral-small",
        "mistral-small-2409",
        "ministral-8b",
        "ministral-3b",
        "codestral",
        "pixtral-large"
      ],
      uses: {
        internal: "conditions",
        research: "conditions",
        commercial: "deny",
        competing: "deny"
      },
      conditions: [
        "Weights under the Mistral Research or Non-Production License are for research only. The API has other terms."
      ],
      note: "A name without its date is taken for the stricter licence.",
      source: "Mistral AI Research License and Non-Production License",
      read: "2026-11",
      evidence: "memory"
    },
    {
      id: "qwen-apache",
      family: "Qwen 2.5 and 3, sizes under Apache-2.0",
      publishers: [
        "qwen",
        "alibaba"
      ],
      models: [
        "qwen2.5",
        "qwen-2.5",
        "qwen2.5-coder",
        "qwen2.5-math",
        "qwen3",
        "qwen-3",
        "qwq",
        "qwq-32b",
        "qwen2-0.5b",
        "qwen2-1.5b",
        "qwen2-7b",
        "qwen2-57b"
      ],
      uses: {
        internal: "allow",
        research: "allow",
        commercial: "allow",
        competing: "allow"
      },
      source: "Apache-2.0 by the model cards",
      read: "2026-11",
      evidence: "third-party"
    },
    {
      id: "qwen-licence",
      family: "Qwen sizes under the Qwen licence",
      publishers: [
        "qwen",
        "alibaba"
      ],
      models: [
        "qwen2.5-72b",
        "qwen2.5:72b",
        "qwen-2.5-72b",
        "qwen2-72b",
        "qwen2:72b",
        "qwen1.5",
        "qwen-72b",
        "qwen-14b",
        "qwen-7b"
      ],
      uses: {
        internal: "conditions",
        research: "conditions",
        commercial: "conditions",
        competing: "conditions"
      },
      conditions: [
        "“Built with Qwen” or “Improved using Qwen” stands in the documentation of a model that is distributed.",
        "Above 100 million monthly users a licence is needed."
      ],
      source: "Qwen License Agreement as quoted and explained by its makers at huggingface.co/Qwen/Qwen2.5-72B-Instruct/discussions/18",
      read: "2026-11",
      evidence: "third-party"
    },
    {
      id: "qwen-research",
      family: "Qwen sizes under the research licence",
      publishers: [
        "qwen",
        "alibaba"
      ],
      models: [
        "qwen2.5-3b",
        "qwen2.5:3b",
        "qwen2.5-coder-3b",
        "qwen2.5-coder:3b",
        "qwen-1.8b"
      ],
      uses: {
        internal: "conditions",
        research: "conditions",
        commercial: "deny",
        competing: "deny"
      },
      conditions: [
        "Research only; a commercial use needs a licence."
      ],
      source: "Qwen Research License Agreement",
      read: "2026-11",
      evidence: "third-party"
    },
    {
      id: "qwen-hosted",
      family: "Qwen models that are only served",
      publishers: [
        "qwen",
        "alibaba"
      ],
      models: [
        "qwen-max",
        "qwen-plus",
        "qwen-turbo",
        "qwen-long",
        "qwen2.5-max",
        "qwen3-max",
        "qwen3-plus"
      ],
      uses: {
        internal: "unknown",
        research: "unknown",
        commercial: "unknown",
        competing: "unknown"
      },
      note: "Alibaba Cloud’s terms were not read.",
      source: "none",
      read: "2026-11",
      evidence: "memory"
    },
    {
      id: "deepseek-r1",
      family: "DeepSeek R1, V3.1 and later",
      publishers: [
        "deepseek-ai",
        "deepseek"
      ],
      models: [
        "deepseek-r1",
        "deepseek-r1-zero",
        "deepseek-r1-0528",
        "deepseek.r1",
        "deepseek-v3-0324",
        "deepseek-v3.1",
        "deepseek-v3.2",
        "deepseek-reasoner"
      ],
      uses: {
        internal: "allow",
        research: "allow",
        commercial: "allow",
        competing: "allow"
      },
      note: "MIT, and distillation is named as allowed.",
      source: "README of deepseek-ai/DeepSeek-R1",
      read: "2026-11",
      evidence: "third-party"
    },
    {
      id: "deepseek-r1-distill-llama",
      family: "DeepSeek R1 distilled into Llama",
      publishers: [
        "deepseek-ai",
        "deepseek"
      ],
      models: [
        "deepseek-r1-distill-llama",
        "deepseek-r1:8b",
        "deepseek-r1:70b"
      ],
      uses: {
        internal: "conditions",
        research: "conditions",
        commercial: "conditions",
        competing: "conditions"
      },
      conditions: [
        "The licence of its base, Llama 3.1 or 3.3, holds too; a distributed model’s name begins with “Llama”."
      ],
      source: "README of deepseek-ai/DeepSeek-R1",
      read: "2026-11",
      evidence: "third-party"
    },
    {
      id: "deepseek-r1-distill-qwen",
      family: "DeepSeek R1 distilled into Qwen",
      publishers: [
        "deepseek-ai",
        "deepseek"
      ],
      models: [
        "deepseek-r1-distill-qwen",
        "deepseek-r1:1.5b",
        "deepseek-r1:7b",
        "deepseek-r1:14b",
        "deepseek-r1:32b"
      ],
      uses: {
        internal: "allow",
        research: "allow",
        commercial: "allow",
        competing: "allow"
      },
      note: "The bases are Apache-2.0.",
      source: "README of deepseek-ai/DeepSeek-R1",
      read: "2026-11",
      evidence: "third-party"
    },
    {
      id: "deepseek-licence",
      family: "DeepSeek models under the DeepSeek licence",
      publishers: [
        "deepseek-ai",
        "deepseek"
      ],
      models: [
        "deepseek",
        "deepseek-v2",
        "deepseek-v2.5",
        "deepseek-v3",
        "deepseek-coder",
        "deepseek-chat",
        "deepseek-llm",
        "deepseek-moe",
        "deepseek-math"
      ],
      uses: {
        internal: "conditions",
        research: "conditions",
        commercial: "conditions",
        competing: "conditions"
      },
      conditions: [
        "Distillation makes a derivative; the licence’s limits of use and its text go with it."
      ],
      note: "Readers differ on this one (conductatlas.com reads a ban on distributed models); DeepSeek’s own answers name distillation as allowed.",
      source: "DeepSeek License Agreement 1.0 of 2023-10-23, and deepseeklicense.github.io",
      read: "2026-11",
      evidence: "primary"
    },
    {
      id: "phi",
      family: "Microsoft Phi 2 to 4",
      publishers: [
        "microsoft"
      ],
      models: [
        "phi-2",
        "phi-3",
        "phi-3.5",
        "phi-4",
        "phi2",
        "phi3",
        "phi3.5",
        "phi4"
      ],
      uses: {
        internal: "allow",
        research: "allow",
        commercial: "allow",
        competing: "allow"
      },
      source: "MIT by the model cards",
      read: "2026-11",
      evidence: "memory"
    },
    {
      id: "hunyuan",
      family: "Tencent Hunyuan",
      publishers: [
        "tencent"
      ],
      models: [
        "hunyuan*",
        "hy-*"
      ],
      uses: {
        internal: "deny",
        research: "deny",
        commercial: "deny",
        competing: "deny"
      },
      note: "Outputs may improve no other AI model, and the licence does not hold in the European Union, the United Kingdom and South Korea.",
      source: "Tencent Hunyuan Community License, 5 (b) and (c), as quoted in public repositories; territory read in a copy",
      read: "2026-11",
      evidence: "third-party"
    },
    {
      id: "nemotron",
      family: "NVIDIA Nemotron",
      publishers: [
        "nvidia"
      ],
      models: [
        "nemotron*",
        "nvidia-nemotron",
        "mistral-nemo-minitron"
      ],
      uses: {
        internal: "allow",
        research: "allow",
        commercial: "allow",
        competing: "allow"
      },
      note: "NVIDIA claims no outputs, and an output is no derivative model.",
      source: "NVIDIA Open Model License, last modified 2025-10-24",
      read: "2026-11",
      evidence: "primary"
    },
    {
      id: "nemotron-llama",
      family: "NVIDIA Nemotron built on Llama",
      publishers: [
        "nvidia"
      ],
      models: [
        "llama-3.1-nemotron",
        "llama-3.3-nemotron",
        "llama-3_1-nemotron",
        "llama-3-1-nemotron",
        "llama-3-3-nemotron"
      ],
      uses: {
        internal: "conditions",
        research: "conditions",
        commercial: "conditions",
        competing: "conditions"
      },
      conditions: [
        "The licence of its base, Llama 3.1 or 3.3, holds too; a distributed model’s name begins with “Llama”."
      ],
      source: "model cards",
      read: "2026-11",
      evidence: "memory"
    },
    {
      id: "cohere",
      family: "Cohere Command and Aya",
      publishers: [
        "cohereforai",
        "coherelabs",
        "cohere"
      ],
      models: [
        "command*",
        "c4ai-command*",
        "aya*"
      ],
      uses: {
        internal: "conditions",
        research: "conditions",
        commercial: "deny",
        competing: "deny"
      },
      conditions: [
        "The weights are CC-BY-NC-4.0 with an acceptable use policy; the API has other terms."
      ],
      source: "model cards",
      read: "2026-11",
      evidence: "memory"
    },
    {
      id: "grok",
      family: "xAI Grok",
      publishers: [
        "xai",
        "xai-org",
        "x-ai"
      ],
      models: [
        "grok*"
      ],
      uses: {
        internal: "conditions",
        research: "conditions",
        commercial: "conditions",
        competing: "deny"
      },
      conditions: [
        "Neither service nor output may be used to develop models that compete with xAI."
      ],
      source: "xAI Terms of Service as quoted at conductatlas.com",
      read: "2026-11",
      evidence: "third-party"
    },
    {
      id: "olmo",
      family: "Ai2 OLMo",
      publishers: [
        "allenai"
      ],
      models: [
        "olmo",
        "olmo-2",
        "olmo-3"
      ],
      uses: {
        internal: "allow",
        research: "allow",
        commercial: "allow",
        competing: "allow"
      },
      source: "Apache-2.0 by the model cards",
      read: "2026-11",
      evidence: "memory"
    }
  ],
  hosts: [
    {
      id: "own",
      names: [
        "own",
        "self",
        "local",
        "localhost",
        "self-hosted",
        "on-premise",
        "vllm",
        "llama.cpp",
        "ollama",
        "tgi",
        "sglang",
        "transformers",
        "lm-studio"
      ],
      uses: {
        internal: "allow",
        research: "allow",
        commercial: "allow",
        competing: "allow"
      },
      note: "Your own machines add no terms.",
      source: "none needed",
      read: "2026-11",
      evidence: "memory"
    },
    {
      id: "amazon-bedrock",
      names: [
        "bedrock",
        "amazon-bedrock",
        "aws-bedrock",
        "aws",
        "amazon"
      ],
      uses: {
        internal: "conditions",
        research: "conditions",
        commercial: "conditions",
        competing: "deny"
      },
      conditions: [
        "The service may not be used to develop large models that compete with Amazon Bedrock or another AWS service; sellers of third-party models add their own terms."
      ],
      source: "AWS terms as quoted at conductatlas.com; list of third-party terms at aws.amazon.com/legal/bedrock/third-party-models",
      read: "2026-11",
      evidence: "third-party"
    },
    {
      id: "openrouter",
      names: [
        "openrouter",
        "openrouter.ai"
      ],
      uses: {
        internal: "conditions",
        research: "conditions",
        commercial: "conditions",
        competing: "conditions"
      },
      conditions: [
        "The terms of the provider behind OpenRouter hold too, and developing a competing service is excluded."
      ],
      source: "OpenRouter Acceptable Use Policy as described at conductatlas.com, and terms as quoted on a public forum",
      read: "2026-11",
      evidence: "third-party"
    }
  ]
};
export {
  terms_default as default
};
