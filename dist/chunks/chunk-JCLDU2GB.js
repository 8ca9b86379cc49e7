import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  readNamedFile
} from "./chunk-K2567GPB.js";
import {
  require__
} from "./chunk-TAMHQAQU.js";
import {
  ConfigError
} from "./chunk-JBXV7KQQ.js";
import {
  __toESM
} from "./chunk-B2BWVCLW.js";

// src/cli/read-report.ts
var import__ = __toESM(require__(), 1);

// schemas/report.schema.json
var report_schema_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "report.schema.json",
  title: "A report of Heartcut",
  description: "What heartcut check --format json writes, and the action as its report: docs/report-format.md",
  type: "object",
  additionalProperties: false,
  required: [
    "version",
    "tool",
    "verdict",
    "base",
    "head",
    "policy",
    "notes",
    "datasets",
    "results",
    "reproduce",
    "durationMs"
  ],
  properties: {
    version: {
      const: 1,
      description: "Version of this format. A field that is added does not change it; one that is removed or means something else does."
    },
    tool: {
      type: "object",
      description: "What wrote the report.",
      additionalProperties: false,
      required: [
        "name",
        "version"
      ],
      properties: {
        name: {
          const: "heartcut",
          description: "Always heartcut."
        },
        version: {
          type: "string",
          description: "Version of Heartcut."
        }
      }
    },
    verdict: {
      enum: [
        "passed",
        "undecided",
        "failed",
        "broken"
      ],
      description: "The worst of the results, in this order. passed: nothing stops the merge. undecided: a gate at level error could not tell, or no gate ran on a dataset with new records. failed: a finding at level error. broken: a gate at level error did not finish."
    },
    base: {
      description: "What the change started from; null where every record is judged.",
      anyOf: [
        {
          $ref: "#/$defs/version"
        },
        {
          type: "null"
        }
      ]
    },
    head: {
      $ref: "#/$defs/version",
      description: "What was judged."
    },
    policy: {
      type: "object",
      description: "The policy it was judged by.",
      additionalProperties: false,
      required: [
        "path",
        "label",
        "preset"
      ],
      properties: {
        path: {
          type: [
            "string",
            "null"
          ],
          description: "heartcut.yaml, or null where there is none and all is default."
        },
        label: {
          type: "string",
          description: "The version it was read from, or defaults for loose files."
        },
        preset: {
          type: "string",
          description: "recommended or strict."
        }
      }
    },
    notes: {
      type: "array",
      description: "What a reviewer must know beside the findings: an edited policy, a new dataset.",
      items: {
        type: "object",
        additionalProperties: false,
        required: [
          "code",
          "message"
        ],
        properties: {
          code: {
            $ref: "#/$defs/id",
            description: "Names the kind of note."
          },
          message: {
            type: "string",
            description: "One or two sentences."
          }
        }
      }
    },
    datasets: {
      type: "array",
      description: "The datasets that the change touches; all of them where there is no base.",
      items: {
        $ref: "#/$defs/dataset"
      }
    },
    results: {
      type: "array",
      description: "One for each dataset and gate, in the order of the datasets and the gates. Gates that are off have none.",
      items: {
        $ref: "#/$defs/result"
      }
    },
    reproduce: {
      type: "string",
      description: "The command that runs the same check on a laptop."
    },
    durationMs: {
      type: "integer",
      minimum: 0,
      description: "How long the check took, in milliseconds."
    }
  },
  $defs: {
    id: {
      type: "string",
      pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
      description: "Small letters and digits, with hyphens between."
    },
    count: {
      type: "integer",
      minimum: 0,
      description: "A number of records."
    },
    similar: {
      type: "object",
      description: "Pairs of similar records, from which findings for a higher threshold can be told (heartcut report --threshold).",
      additionalProperties: false,
      required: [
        "threshold",
        "records",
        "pairs"
      ],
      properties: {
        threshold: {
          type: "number",
          exclusiveMinimum: 0,
          maximum: 1,
          description: "All pairs from this similarity on are here."
        },
        records: {
          type: "array",
          description: "new, old, or copy (new, and a copy to the letter of one before it, which is another gate's to report), a space, then path:line. In the order of the files, those of other datasets last.",
          items: {
            type: "string",
            pattern: "^(new|old|copy) [^]*:[1-9][0-9]*$"
          }
        },
        pairs: {
          type: "array",
          description: "Two indices into records, and the Jaccard similarity.",
          items: {
            type: "string",
            pattern: "^(0|[1-9][0-9]*) (0|[1-9][0-9]*) (1|0\\.[0-9]+|[1-9](\\.[0-9]+)?e-[0-9]+)$"
          }
        }
      }
    },
    version: {
      type: "object",
      description: "A commit, the working tree, or loose files.",
      additionalProperties: false,
      required: [
        "label"
      ],
      properties: {
        label: {
          type: "string",
          description: "What to call it: a1b2c3d, working tree, new.jsonl."
        },
        commit: {
          type: "string",
          pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$",
          description: "The commit's whole hash, where it is one."
        }
      }
    },
    dataset: {
      type: "object",
      description: "What the change does to one dataset.",
      additionalProperties: false,
      required: [
        "name",
        "title",
        "kind",
        "folder",
        "files",
        "base",
        "head",
        "added",
        "edited",
        "removed",
        "moved"
      ],
      properties: {
        name: {
          type: "string",
          description: "Its name, by which results refer to it; records for loose files."
        },
        title: {
          type: "string",
          description: "Its title, or its name."
        },
        kind: {
          type: "string",
          description: "The kind of its records: docs/kinds.md"
        },
        folder: {
          type: "string",
          description: "Folder of its dataset.yaml, empty for loose files."
        },
        files: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Paths of its files in base and head."
        },
        base: {
          $ref: "#/$defs/count",
          description: "Records that could be read at base."
        },
        head: {
          $ref: "#/$defs/count",
          description: "Records that could be read at head."
        },
        added: {
          $ref: "#/$defs/count",
          description: "Records that are new."
        },
        edited: {
          $ref: "#/$defs/count",
          description: "Records that are there with another content."
        },
        removed: {
          $ref: "#/$defs/count",
          description: "Records that are gone."
        },
        moved: {
          $ref: "#/$defs/count",
          description: "Records with the same content in another order or file."
        }
      }
    },
    result: {
      type: "object",
      description: "What one gate says about one dataset.",
      additionalProperties: false,
      required: [
        "gate",
        "dataset",
        "level",
        "status",
        "findings",
        "measurements"
      ],
      properties: {
        gate: {
          $ref: "#/$defs/id",
          description: "The gate: docs/gates has a page of this name."
        },
        dataset: {
          type: "string",
          description: "Name of the dataset."
        },
        level: {
          enum: [
            "error",
            "warning",
            "off"
          ],
          description: "The gate's level by policy. off only where the policy gives one of its codes a level. A gate that broke has the strictest level of its codes."
        },
        status: {
          enum: [
            "passed",
            "failed",
            "undecided",
            "skipped",
            "broken"
          ],
          description: "failed: there are findings; whether one stops the merge is said by its level. skipped, undecided and broken carry a reason."
        },
        reason: {
          type: "string",
          description: "Why it was not run, did not finish or could not tell."
        },
        findings: {
          type: "array",
          description: "Sorted by path, line and column.",
          items: {
            $ref: "#/$defs/finding"
          }
        },
        waived: {
          type: "array",
          minItems: 1,
          description: "Findings that waivers let pass: none of findings, and without a say in status. Left out where there are none.",
          items: {
            $ref: "#/$defs/waivedFinding"
          }
        },
        measurements: {
          type: "array",
          description: "What the gate measured, whether or not it found something.",
          items: {
            $ref: "#/$defs/measurement"
          }
        },
        similar: {
          $ref: "#/$defs/similar",
          description: "Of the gate near-duplicate: what it found similar. Absent where there are more than a million pairs."
        },
        use: {
          $ref: "#/$defs/use",
          description: "What the gate knows of whether the dataset may be used."
        },
        judged: {
          $ref: "#/$defs/judged",
          description: "Of the gate judge, where a model was asked."
        },
        diversity: {
          $ref: "#/$defs/diversity",
          description: "What the change does to the dataset as a whole: what is drawn."
        }
      },
      allOf: [
        {
          if: {
            properties: {
              status: {
                enum: [
                  "skipped",
                  "broken"
                ]
              }
            }
          },
          then: {
            required: [
              "reason"
            ]
          }
        },
        {
          if: {
            properties: {
              status: {
                enum: [
                  "passed",
                  "skipped"
                ]
              }
            }
          },
          then: {
            properties: {
              findings: {
                type: "array",
                maxItems: 0
              }
            }
          }
        },
        {
          if: {
            properties: {
              status: {
                const: "failed"
              }
            }
          },
          then: {
            properties: {
              findings: {
                type: "array",
                minItems: 1
              }
            }
          }
        }
      ]
    },
    use: {
      type: "object",
      description: "Facts for the question whether a dataset may be used for what it is for. Each gate gives what it knows; a reader puts those of one dataset together. They may quote records: escape them.",
      additionalProperties: false,
      minProperties: 1,
      properties: {
        release: {
          $ref: "#/$defs/release",
          description: "Of licence: what a release comes under, and what stands against the use."
        },
        teachers: {
          type: "array",
          description: "Of licence: models whose text is in the records, by their terms and host, the most frequent first.",
          items: {
            $ref: "#/$defs/teacher"
          }
        },
        origins: {
          type: "object",
          description: "Of provenance and mixture: who wrote the records.",
          additionalProperties: false,
          required: [
            "now"
          ],
          properties: {
            now: {
              $ref: "#/$defs/originCounts",
              description: "Of the new version."
            },
            before: {
              $ref: "#/$defs/originCounts",
              description: "Before the change; absent where there were no records."
            },
            firstUnknown: {
              $ref: "#/$defs/place",
              description: "The first record of unknown origin."
            }
          }
        },
        wanted: {
          type: "array",
          description: "Of mixture: shares of records that the policy wants.",
          items: {
            type: "object",
            description: "One share, from 0 to 1.",
            additionalProperties: false,
            required: [
              "origin",
              "min",
              "max"
            ],
            properties: {
              origin: {
                enum: [
                  "human",
                  "synthetic",
                  "unknown"
                ],
                description: "Whose share."
              },
              min: {
                type: "number",
                minimum: 0,
                maximum: 1,
                description: "At least."
              },
              max: {
                type: "number",
                minimum: 0,
                maximum: 1,
                description: "At most."
              }
            }
          }
        },
        lineage: {
          type: "object",
          description: "Of lineage: how many synthetic records stand on each other, of those that the change adds or edits.",
          additionalProperties: false,
          required: [
            "children",
            "depth",
            "limit"
          ],
          properties: {
            children: {
              $ref: "#/$defs/count",
              description: "Records that name parents."
            },
            depth: {
              type: "integer",
              minimum: 0,
              description: "The deepest."
            },
            limit: {
              type: "integer",
              minimum: 1,
              description: "What the policy allows."
            }
          }
        }
      }
    },
    place: {
      type: "object",
      description: "A line of a file of the new version.",
      additionalProperties: false,
      required: [
        "path",
        "line"
      ],
      properties: {
        path: {
          type: "string",
          description: "Path in the repository."
        },
        line: {
          type: "integer",
          minimum: 1,
          description: "Line, from 1."
        }
      }
    },
    share: {
      type: "object",
      description: "Records of which something holds.",
      additionalProperties: false,
      required: [
        "records"
      ],
      properties: {
        records: {
          $ref: "#/$defs/count",
          description: "How many."
        },
        first: {
          $ref: "#/$defs/place",
          description: "The first, where there is one."
        }
      }
    },
    originCounts: {
      type: "object",
      description: "Records by who wrote them.",
      additionalProperties: false,
      required: [
        "human",
        "mixed",
        "synthetic",
        "unknown"
      ],
      properties: {
        human: {
          $ref: "#/$defs/count",
          description: "By people."
        },
        mixed: {
          $ref: "#/$defs/count",
          description: "By both."
        },
        synthetic: {
          $ref: "#/$defs/count",
          description: "By models."
        },
        unknown: {
          $ref: "#/$defs/count",
          description: "Nobody says by whom, or not readably."
        }
      }
    },
    release: {
      type: "object",
      description: "All records of the new version as a release.",
      additionalProperties: false,
      required: [
        "use",
        "records",
        "licence",
        "chain",
        "attribution",
        "notices",
        "forbidden",
        "unknownLicence",
        "unknownTerms",
        "reasons"
      ],
      properties: {
        use: {
          enum: [
            "internal",
            "research",
            "commercial",
            "competing"
          ],
          description: "What the dataset is for: docs/dataset-yaml.md"
        },
        assumed: {
          type: "string",
          description: "Why this use is assumed, where dataset.yaml names none."
        },
        records: {
          $ref: "#/$defs/count",
          description: "All records."
        },
        licence: {
          type: [
            "string",
            "null"
          ],
          description: "The effective licence: the dataset's own where it meets all, else the least strict that does. null where none is known, or none fits all."
        },
        chain: {
          type: "array",
          description: "The licences that led to it, the strictest first; at most 50.",
          items: {
            type: "object",
            description: "One licence and the records it comes from.",
            additionalProperties: false,
            required: [
              "licence",
              "from",
              "records",
              "first",
              "isModel"
            ],
            properties: {
              licence: {
                type: "string",
                description: "SPDX id or LicenseRef."
              },
              from: {
                type: "string",
                description: "dataset.yaml, the first source's address, or the first model."
              },
              records: {
                $ref: "#/$defs/count",
                description: "Records under it."
              },
              first: {
                $ref: "#/$defs/place",
                description: "The first of them."
              },
              isModel: {
                type: "boolean",
                description: "A model's licence: of it only that it is non-commercial reaches the text."
              }
            }
          }
        },
        attribution: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Licences whose authors have to be named."
        },
        notices: {
          type: "array",
          items: {
            type: "string"
          },
          description: "Licences whose texts go along."
        },
        forbidden: {
          $ref: "#/$defs/count",
          description: "Records that may not be used so, each counted once."
        },
        unknownLicence: {
          $ref: "#/$defs/share",
          description: "Records whose licence is missing, unreadable or not assessed."
        },
        unknownTerms: {
          $ref: "#/$defs/share",
          description: "Records with text of models whose name or terms nobody knows."
        },
        reasons: {
          type: "array",
          description: "What stands against the use, and why what is unknown is: what forbids first, then by records; at most 20.",
          items: {
            type: "object",
            description: "The way from a record to what decides.",
            additionalProperties: false,
            required: [
              "answer",
              "records",
              "first",
              "steps"
            ],
            properties: {
              answer: {
                enum: [
                  "forbidden",
                  "unknown"
                ],
                description: "What it comes to."
              },
              records: {
                $ref: "#/$defs/count",
                description: "Records it holds for."
              },
              first: {
                $ref: "#/$defs/place",
                description: "The first of them, where the way begins."
              },
              steps: {
                type: "array",
                items: {
                  type: "string"
                },
                description: "Model or source, terms or licence, what they say."
              }
            }
          }
        }
      }
    },
    teacher: {
      type: "object",
      description: "Models that come under the same terms through the same host.",
      additionalProperties: false,
      required: [
        "models",
        "host",
        "answer",
        "terms",
        "conditions",
        "records",
        "first"
      ],
      properties: {
        models: {
          type: "array",
          items: {
            type: "string"
          },
          description: "As records name them, the most frequent first; at most 10."
        },
        host: {
          type: [
            "string",
            "null"
          ],
          description: "Who ran them, where records say it."
        },
        answer: {
          enum: [
            "allow",
            "conditions",
            "deny",
            "unknown"
          ],
          description: "For the use."
        },
        terms: {
          description: "The row that decided: policies/teachers.yaml; null where there is none.",
          anyOf: [
            {
              type: "object",
              description: "A row.",
              additionalProperties: false,
              required: [
                "id",
                "name",
                "source",
                "read"
              ],
              properties: {
                id: {
                  type: "string",
                  description: "Its id."
                },
                name: {
                  type: "string",
                  description: "The models it is about, or the host."
                },
                source: {
                  type: "string",
                  description: "Where it was read."
                },
                read: {
                  type: "string",
                  description: "When, as 2026-11 or 2026-11-21."
                }
              }
            },
            {
              type: "null"
            }
          ]
        },
        conditions: {
          type: "array",
          items: {
            type: "string"
          },
          description: "What a release has to meet."
        },
        records: {
          $ref: "#/$defs/count",
          description: "Records with text of theirs."
        },
        first: {
          $ref: "#/$defs/place",
          description: "The first of them."
        }
      }
    },
    waivedFinding: {
      type: "object",
      description: "A finding that somebody lets pass until a day: docs/waivers.md",
      additionalProperties: false,
      required: [
        "finding",
        "waiver"
      ],
      properties: {
        finding: {
          $ref: "#/$defs/finding",
          description: "What was found."
        },
        waiver: {
          type: "object",
          description: "Who lets it pass, and why.",
          additionalProperties: false,
          required: [
            "reason",
            "owner",
            "expires",
            "at"
          ],
          properties: {
            reason: {
              type: "string",
              description: "Why it may pass."
            },
            owner: {
              type: "string",
              description: "Who answers for it."
            },
            expires: {
              type: "string",
              description: "The last day on which it holds, YYYY-MM-DD."
            },
            at: {
              type: "string",
              description: "Where the waiver stands: file:line:column."
            }
          }
        }
      }
    },
    finding: {
      type: "object",
      description: "One thing that is wrong at one place.",
      additionalProperties: false,
      required: [
        "gate",
        "code",
        "level",
        "message",
        "at",
        "related",
        "data",
        "key"
      ],
      properties: {
        gate: {
          $ref: "#/$defs/id",
          description: "The gate that found it."
        },
        code: {
          $ref: "#/$defs/id",
          description: "What was found: heartcut explain CODE."
        },
        level: {
          enum: [
            "error",
            "warning"
          ],
          description: "error stops the merge, warning does not."
        },
        message: {
          type: "string",
          description: "One sentence. It may quote the record: escape it."
        },
        at: {
          $ref: "#/$defs/location",
          description: "Where."
        },
        related: {
          type: "array",
          items: {
            $ref: "#/$defs/location"
          },
          description: "The other records it is about: the first copy, the other answer."
        },
        data: {
          type: "object",
          description: "What the message was made of, and more; by code.",
          additionalProperties: true
        },
        key: {
          type: "string",
          pattern: "^[0-9a-f]{12}$",
          description: "Stays the same while the record and what is wrong with it do, wherever the record moves; no two findings of a report share one. heartcut explain KEY --report FILE"
        }
      }
    },
    location: {
      type: "object",
      description: "A place in a dataset.",
      additionalProperties: false,
      required: [
        "path",
        "line"
      ],
      properties: {
        path: {
          type: "string",
          description: "Path in the repository, or as it was named."
        },
        line: {
          type: "integer",
          minimum: 1,
          description: "Line, from 1."
        },
        column: {
          type: "integer",
          minimum: 1,
          description: "Character of the line, from 1."
        },
        recordId: {
          type: "string",
          description: "The value of the id field, else sha256: and 16 hex digits of the content. Cut after 200 characters."
        },
        pointer: {
          type: "string",
          description: "JSON Pointer (RFC 6901) into the record, in the file's own names; empty for the record."
        },
        side: {
          enum: [
            "base",
            "head"
          ],
          description: "The version in which the line is counted; head when absent."
        },
        excerpt: {
          type: "string",
          maxLength: 2e3,
          description: "Text of the record, up to 300 characters or, where a page is wanted, 2,000, for the first 200 findings of a gate at each level. It is what the dataset holds: escape it."
        }
      }
    },
    measurement: {
      type: "object",
      description: "One number.",
      additionalProperties: false,
      required: [
        "name",
        "value"
      ],
      properties: {
        name: {
          type: "string",
          description: "Dotted: length.response-median."
        },
        value: {
          type: "number",
          description: "At head."
        },
        unit: {
          type: "string",
          description: "Unit of the values, empty or absent for a plain number."
        },
        base: {
          type: "number",
          description: "The same at base."
        },
        limit: {
          type: "number",
          description: "What the policy wants."
        },
        interval: {
          type: "array",
          minItems: 2,
          maxItems: 2,
          items: {
            type: "number"
          },
          description: "95 % confidence interval of the value."
        },
        better: {
          enum: [
            "higher",
            "lower"
          ],
          description: "In which direction it gets better."
        }
      }
    },
    spend: {
      type: "object",
      description: "What was spent, or may be.",
      additionalProperties: false,
      required: [
        "calls",
        "tokens",
        "usd"
      ],
      properties: {
        calls: {
          $ref: "#/$defs/count",
          description: "Calls of models."
        },
        tokens: {
          $ref: "#/$defs/count",
          description: "Sent and received."
        },
        usd: {
          type: [
            "number",
            "null"
          ],
          minimum: 0,
          description: "US dollars; null where no price is known."
        }
      }
    },
    judged: {
      type: "object",
      description: "What language models said of a change, in numbers; records are findings.",
      additionalProperties: false,
      required: [
        "decision",
        "rubrics",
        "judges",
        "records",
        "heldBack",
        "read",
        "kept",
        "dropped",
        "unscored",
        "disputed",
        "wanted",
        "interval",
        "controls",
        "scores",
        "estimate",
        "spent",
        "cached"
      ],
      properties: {
        decision: {
          enum: [
            "pass",
            "fail",
            "undecided",
            "broken",
            "none"
          ],
          description: "What the draws show of all records. broken: a control failed, and no verdict counts."
        },
        rubrics: {
          type: "array",
          description: "By what was judged.",
          items: {
            type: "string",
            description: "id@version#hash: the first 12 hex digits of its SHA-256."
          }
        },
        judges: {
          type: "array",
          description: "Who was asked.",
          items: {
            type: "object",
            description: "One model.",
            additionalProperties: false,
            required: [
              "name",
              "model",
              "family",
              "isKin",
              "without"
            ],
            properties: {
              name: {
                type: "string",
                description: "As heartcut.yaml names it."
              },
              model: {
                type: "string",
                description: "What is asked for at the server."
              },
              family: {
                type: "string",
                description: "gpt, llama, …"
              },
              isKin: {
                type: "boolean",
                description: "Records say that a model of its family wrote them."
              },
              note: {
                type: "string",
                description: "e.g. that a model on this machine was asked instead."
              },
              without: {
                type: "array",
                description: "What the server can't, of schema, seed, logprobs and temperature.",
                items: {
                  type: "string",
                  description: "One of these."
                }
              },
              scored: {
                type: "object",
                description: "Records that it scored, by the least that stands behind any of their scores; absent of pairs.",
                additionalProperties: false,
                required: [
                  "logprobs",
                  "samples",
                  "single",
                  "answers"
                ],
                properties: {
                  logprobs: {
                    $ref: "#/$defs/count",
                    description: "By the mean over what might have been said, by the server's log probabilities."
                  },
                  samples: {
                    $ref: "#/$defs/count",
                    description: "By the mean of several answers."
                  },
                  single: {
                    $ref: "#/$defs/count",
                    description: "By one answer."
                  },
                  answers: {
                    $ref: "#/$defs/count",
                    description: "Answers that are asked for where there are no log probabilities."
                  }
                }
              },
              threshold: {
                type: "number",
                description: "Levels above the rubric's bar that its accepted calibration asks for."
              }
            }
          }
        },
        records: {
          $ref: "#/$defs/count",
          description: "Changed records that could be read."
        },
        heldBack: {
          $ref: "#/$defs/count",
          description: "Changed records that no model is shown, as other gates found something in them."
        },
        read: {
          $ref: "#/$defs/count",
          description: "Records that were read."
        },
        kept: {
          $ref: "#/$defs/count",
          description: "Of these, those that meet the bar."
        },
        dropped: {
          $ref: "#/$defs/count",
          description: "Those that do not."
        },
        unscored: {
          $ref: "#/$defs/count",
          description: "Those without a verdict."
        },
        disputed: {
          $ref: "#/$defs/count",
          description: "Those on which judges differ."
        },
        wanted: {
          type: "number",
          minimum: 0,
          maximum: 1,
          description: "The share of records that is to meet the bar."
        },
        interval: {
          type: "object",
          description: "The share that these judges would keep if they read all.",
          additionalProperties: false,
          required: [
            "low",
            "high",
            "level"
          ],
          properties: {
            low: {
              type: "number",
              minimum: 0,
              maximum: 1,
              description: "At least."
            },
            high: {
              type: "number",
              minimum: 0,
              maximum: 1,
              description: "At most."
            },
            level: {
              type: "number",
              minimum: 0,
              maximum: 1,
              description: "The chance at least that it holds the true share."
            }
          }
        },
        controls: {
          type: "object",
          description: "Questions with a known answer.",
          additionalProperties: false,
          required: [
            "asked",
            "failed"
          ],
          properties: {
            asked: {
              $ref: "#/$defs/count",
              description: "Of all judges."
            },
            failed: {
              type: "array",
              description: "The judge, the control, and what it fell for.",
              items: {
                type: "string",
                description: "Our words and the rubric's."
              }
            }
          }
        },
        agreement: {
          type: "number",
          minimum: 0,
          maximum: 1,
          description: "Of all pairs of judges, how many gave the same verdict. Absent for one judge."
        },
        scores: {
          type: "array",
          description: "How often each score was given, by all judges.",
          items: {
            type: "object",
            description: "One axis of the rubric.",
            additionalProperties: false,
            required: [
              "axis",
              "lowest",
              "counts"
            ],
            properties: {
              axis: {
                type: "string",
                description: "Its id."
              },
              lowest: {
                type: "integer",
                description: "The score of the first count."
              },
              counts: {
                type: "array",
                description: "From the lowest score upwards; means are rounded.",
                items: {
                  $ref: "#/$defs/count",
                  description: "How often."
                }
              }
            }
          }
        },
        estimate: {
          $ref: "#/$defs/spend",
          description: "The most that was expected before the first call."
        },
        spent: {
          $ref: "#/$defs/spend",
          description: "What it was."
        },
        cached: {
          $ref: "#/$defs/count",
          description: "Replies of earlier runs that were not asked for again."
        }
      }
    },
    diversity: {
      type: "object",
      description: "What a change does to a dataset as a whole. Words, labels and excerpts are the dataset's: escape them.",
      additionalProperties: false,
      required: [],
      properties: {
        clusters: {
          type: "array",
          description: "Topics: records whose vectors lie together, the largest after the change first.",
          items: {
            $ref: "#/$defs/cluster"
          }
        },
        map: {
          $ref: "#/$defs/map",
          description: "Records on a plane, where a report was wanted that draws it."
        },
        marginal: {
          $ref: "#/$defs/marginal",
          description: "What the changed records add that was not there."
        },
        distributions: {
          type: "array",
          description: "How often numbers fall into bins, by the records that were drawn.",
          items: {
            $ref: "#/$defs/distribution"
          }
        },
        breakdowns: {
          type: "array",
          description: "Shares by name, by the records that were drawn.",
          items: {
            $ref: "#/$defs/breakdown"
          }
        },
        trends: {
          type: "array",
          description: "Measures from release to release.",
          items: {
            $ref: "#/$defs/trend"
          }
        },
        notMeasured: {
          type: "array",
          minItems: 1,
          description: "What could not be measured, and why.",
          items: {
            type: "object",
            additionalProperties: false,
            required: [
              "what",
              "reason"
            ],
            properties: {
              what: {
                type: "string",
                description: "What was to be measured."
              },
              reason: {
                type: "string",
                description: "Why it was not."
              }
            }
          }
        },
        leftOut: {
          type: "array",
          minItems: 1,
          description: "Records that a measure left out, in sentences.",
          items: {
            type: "string"
          }
        }
      }
    },
    cluster: {
      type: "object",
      description: "A topic.",
      additionalProperties: false,
      required: [
        "words",
        "shareBefore",
        "shareAfter",
        "changed"
      ],
      properties: {
        words: {
          type: "array",
          description: "Frequent here and rare elsewhere, most telling first.",
          items: {
            type: "string"
          }
        },
        shareBefore: {
          type: "number",
          minimum: 0,
          maximum: 1,
          description: "Of all records before."
        },
        shareAfter: {
          type: "number",
          minimum: 0,
          maximum: 1,
          description: "Of all records after."
        },
        changed: {
          $ref: "#/$defs/count",
          description: "Added and edited records in it."
        }
      }
    },
    map: {
      type: "object",
      description: "Records on a plane, near each other where they ask nearly the same: a sample of them.",
      additionalProperties: false,
      required: [
        "embedder",
        "records",
        "points"
      ],
      properties: {
        embedder: {
          type: "string",
          description: "What the vectors are from."
        },
        records: {
          $ref: "#/$defs/count",
          description: "Records that the points stand for."
        },
        points: {
          type: "array",
          description: "The sample.",
          items: {
            $ref: "#/$defs/mapPoint"
          }
        }
      }
    },
    mapPoint: {
      type: "object",
      description: "A record on the map.",
      additionalProperties: false,
      required: [
        "x",
        "y",
        "state",
        "cluster",
        "source",
        "path",
        "line",
        "excerpt"
      ],
      properties: {
        x: {
          type: "number",
          minimum: -1,
          maximum: 1,
          description: "Across."
        },
        y: {
          type: "number",
          minimum: -1,
          maximum: 1,
          description: "Up."
        },
        state: {
          enum: [
            "base",
            "added",
            "edited",
            "removed"
          ],
          description: "What the change does to it; base for nothing."
        },
        cluster: {
          type: "integer",
          minimum: 0,
          description: "Index into clusters."
        },
        source: {
          type: "string",
          description: "Where it says that it is from, in a word; empty where it does not."
        },
        path: {
          type: "string",
          description: "The file."
        },
        line: {
          type: "integer",
          minimum: 1,
          description: "Its line; of removed ones and of the old text of edited ones the base's."
        },
        excerpt: {
          type: "string",
          maxLength: 120,
          description: "The beginning of what it asks."
        }
      }
    },
    marginal: {
      type: "object",
      description: "What the changed records add.",
      additionalProperties: false,
      required: [
        "changed",
        "compared",
        "newInKind",
        "distance",
        "embedder",
        "repeats"
      ],
      properties: {
        changed: {
          $ref: "#/$defs/count",
          description: "Records that the change adds or words anew."
        },
        compared: {
          $ref: "#/$defs/count",
          description: "Of those, the ones that were compared."
        },
        newInKind: {
          $ref: "#/$defs/count",
          description: "Of those compared: further from every record before them than distance."
        },
        distance: {
          type: "number",
          minimum: 0,
          maximum: 2,
          description: "Cosine distance."
        },
        embedder: {
          type: "string",
          description: "What the vectors are from."
        },
        repeats: {
          type: "array",
          maxItems: 50,
          description: "Those nearest to a record before them, nearest first.",
          items: {
            $ref: "#/$defs/nearRecord"
          }
        }
      }
    },
    nearRecord: {
      type: "object",
      description: "A record, and the nearest of those before it.",
      additionalProperties: false,
      required: [
        "path",
        "line",
        "distance",
        "nearest"
      ],
      properties: {
        path: {
          type: "string",
          description: "The file."
        },
        line: {
          type: "integer",
          minimum: 1,
          description: "Its line."
        },
        distance: {
          type: "number",
          minimum: 0,
          maximum: 2,
          description: "Cosine distance to the nearest."
        },
        nearest: {
          type: "object",
          description: "The nearest record before it.",
          additionalProperties: false,
          required: [
            "path",
            "line"
          ],
          properties: {
            path: {
              type: "string",
              description: "The file."
            },
            line: {
              type: "integer",
              minimum: 1,
              description: "Its line."
            },
            side: {
              const: "base",
              description: "Given where the change takes it away: the line is the base's."
            }
          }
        }
      }
    },
    distribution: {
      type: "object",
      description: "How often a number falls into each bin.",
      additionalProperties: false,
      required: [
        "name",
        "title",
        "unit",
        "edges",
        "before",
        "after"
      ],
      properties: {
        name: {
          type: "string",
          description: "Dotted."
        },
        title: {
          type: "string",
          description: "For a heading."
        },
        unit: {
          type: "string",
          description: "What is counted."
        },
        edges: {
          type: "array",
          description: "Ascending; one more than there are bins.",
          items: {
            type: "number"
          }
        },
        before: {
          type: "array",
          description: "Records by bin before the change.",
          items: {
            $ref: "#/$defs/count"
          }
        },
        after: {
          type: "array",
          description: "Records by bin after it.",
          items: {
            $ref: "#/$defs/count"
          }
        }
      }
    },
    breakdown: {
      type: "object",
      description: "Shares of records by name, the largest first.",
      additionalProperties: false,
      required: [
        "name",
        "title",
        "rows"
      ],
      properties: {
        name: {
          type: "string",
          description: "Dotted."
        },
        title: {
          type: "string",
          description: "For a heading."
        },
        rows: {
          type: "array",
          description: "Names with their shares.",
          items: {
            type: "object",
            additionalProperties: false,
            required: [
              "label",
              "before",
              "after"
            ],
            properties: {
              label: {
                type: "string",
                description: "The name, as records say it."
              },
              before: {
                type: "number",
                minimum: 0,
                maximum: 1,
                description: "Of all before."
              },
              after: {
                type: "number",
                minimum: 0,
                maximum: 1,
                description: "Of all after."
              }
            }
          }
        }
      }
    },
    trend: {
      type: "object",
      description: "A measure from release to release.",
      additionalProperties: false,
      required: [
        "name",
        "title",
        "better",
        "points"
      ],
      properties: {
        name: {
          type: "string",
          description: "Dotted."
        },
        title: {
          type: "string",
          description: "For a heading."
        },
        better: {
          enum: [
            "higher",
            "lower"
          ],
          description: "Which way is good."
        },
        points: {
          type: "array",
          description: "The newest last.",
          items: {
            type: "object",
            additionalProperties: false,
            required: [
              "label",
              "value"
            ],
            properties: {
              label: {
                type: "string",
                description: "Version, tag or round."
              },
              value: {
                type: "number",
                description: "What was measured."
              },
              interval: {
                type: "array",
                minItems: 2,
                maxItems: 2,
                description: "Lowest and highest.",
                items: {
                  type: "number"
                }
              }
            }
          }
        }
      }
    }
  }
};

// src/cli/read-report.ts
async function readReport(path) {
  const bytes = await readNamedFile(path);
  let value;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw noReport(path, "it is not JSON");
  }
  const validate = new import__.Ajv2020({ strict: false }).compile(report_schema_default);
  if (validate(value)) return value;
  const [problem] = validate.errors ?? [];
  throw noReport(path, `${problem?.instancePath ?? ""} ${problem?.message ?? ""}`.trim());
}
function noReport(path, reason) {
  return new ConfigError(`${path} is no report of heartcut: ${reason}`, {
    hint: "Write one with: heartcut check --format json --output report.json",
    docs: "docs/report-format.md"
  });
}

export {
  readReport
};
