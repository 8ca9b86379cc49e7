import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  countCharacters,
  createPersonalDataScanner,
  createSecretScanner,
  defaultRegions,
  defaultTypes,
  personalDataTypes
} from "./chunk-WWS6BYUO.js";
import {
  contentId,
  contentIdOf
} from "./chunk-M4URBNEV.js";
import {
  RecordList,
  UnionFind,
  foundRepeats,
  isInBase,
  judge,
  meetVersionsBeside,
  newRows,
  newTexts,
  placeOf as placeOf2,
  rankOf,
  recordsByKey,
  storePairs,
  versionsBeside,
  wantedOf
} from "./chunk-M5JJSKID.js";
import {
  either,
  findIn,
  phraseOf,
  straight
} from "./chunk-JHE5BW5S.js";
import {
  require_ajv,
  require_applicator,
  require_codegen,
  require_compile,
  require_core,
  require_core2,
  require_dependencies,
  require_discriminator,
  require_format,
  require_metadata,
  require_names,
  require_ref,
  require_ref_error,
  require_util,
  require_validate,
  require_validation,
  require_validation_error
} from "./chunk-YLOS5D4A.js";
import {
  NgramNames,
  countTokens
} from "./chunk-W4WGAWAM.js";
import {
  defaultTrust,
  findHidden
} from "./chunk-7RKVKBX2.js";
import {
  codeOf,
  codes,
  unsaid
} from "./chunk-3WBK7YJG.js";
import {
  leastJudged
} from "./chunk-RTXV5KBX.js";
import {
  keysOf,
  recordKeys,
  recordKeysColumn,
  sameAnswer,
  sameContent,
  samePrompt
} from "./chunk-ZYJUFE2M.js";
import {
  changedRecords,
  hasNewContent
} from "./chunk-6PV7H552.js";
import {
  loadKernels
} from "./chunk-NVOP5WHG.js";
import {
  TokenClass,
  buildTokenClasses,
  foldText,
  holdsRareLetters,
  tokenize,
  tokenizeCharacters
} from "./chunk-P3IKFHKZ.js";
import {
  placeOf,
  provenanceField,
  readProvenance
} from "./chunk-D6DAZZUW.js";
import {
  HashTable,
  benchmarkNames,
  shippedSets
} from "./chunk-KV3RCNQ6.js";
import {
  findScript,
  guessLanguage,
  isAlike,
  languageOfScript,
  sampleOf
} from "./chunk-JQJ4TXEJ.js";
import {
  checkGram,
  hashToken,
  hashWords,
  rollGrams
} from "./chunk-UPWWFXVT.js";
import {
  MemoryBytes
} from "./chunk-D6XPNAL3.js";
import {
  asText,
  isObject,
  pointerStep
} from "./chunk-5DAHFXVY.js";
import {
  ConfigError
} from "./chunk-JBXV7KQQ.js";
import {
  __commonJS,
  __toESM
} from "./chunk-B2BWVCLW.js";

// node_modules/ajv/dist/vocabularies/dynamic/dynamicAnchor.js
var require_dynamicAnchor = __commonJS({
  "node_modules/ajv/dist/vocabularies/dynamic/dynamicAnchor.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.dynamicAnchor = void 0;
    var codegen_1 = require_codegen();
    var names_1 = require_names();
    var compile_1 = require_compile();
    var ref_1 = require_ref();
    var def = {
      keyword: "$dynamicAnchor",
      schemaType: "string",
      code: (cxt) => dynamicAnchor(cxt, cxt.schema)
    };
    function dynamicAnchor(cxt, anchor) {
      const { gen, it } = cxt;
      it.schemaEnv.root.dynamicAnchors[anchor] = true;
      const v = (0, codegen_1._)`${names_1.default.dynamicAnchors}${(0, codegen_1.getProperty)(anchor)}`;
      const validate = it.errSchemaPath === "#" ? it.validateName : _getValidate(cxt);
      gen.if((0, codegen_1._)`!${v}`, () => gen.assign(v, validate));
    }
    exports.dynamicAnchor = dynamicAnchor;
    function _getValidate(cxt) {
      const { schemaEnv, schema: schema2, self } = cxt.it;
      const { root, baseId, localRefs, meta } = schemaEnv.root;
      const { schemaId } = self.opts;
      const sch = new compile_1.SchemaEnv({ schema: schema2, schemaId, root, baseId, localRefs, meta });
      compile_1.compileSchema.call(self, sch);
      return (0, ref_1.getValidate)(cxt, sch);
    }
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/dynamic/dynamicRef.js
var require_dynamicRef = __commonJS({
  "node_modules/ajv/dist/vocabularies/dynamic/dynamicRef.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.dynamicRef = void 0;
    var codegen_1 = require_codegen();
    var names_1 = require_names();
    var ref_1 = require_ref();
    var def = {
      keyword: "$dynamicRef",
      schemaType: "string",
      code: (cxt) => dynamicRef(cxt, cxt.schema)
    };
    function dynamicRef(cxt, ref) {
      const { gen, keyword, it } = cxt;
      if (ref[0] !== "#")
        throw new Error(`"${keyword}" only supports hash fragment reference`);
      const anchor = ref.slice(1);
      if (it.allErrors) {
        _dynamicRef();
      } else {
        const valid = gen.let("valid", false);
        _dynamicRef(valid);
        cxt.ok(valid);
      }
      function _dynamicRef(valid) {
        if (it.schemaEnv.root.dynamicAnchors[anchor]) {
          const v = gen.let("_v", (0, codegen_1._)`${names_1.default.dynamicAnchors}${(0, codegen_1.getProperty)(anchor)}`);
          gen.if(v, _callRef(v, valid), _callRef(it.validateName, valid));
        } else {
          _callRef(it.validateName, valid)();
        }
      }
      function _callRef(validate, valid) {
        return valid ? () => gen.block(() => {
          (0, ref_1.callRef)(cxt, validate);
          gen.let(valid, true);
        }) : () => (0, ref_1.callRef)(cxt, validate);
      }
    }
    exports.dynamicRef = dynamicRef;
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/dynamic/recursiveAnchor.js
var require_recursiveAnchor = __commonJS({
  "node_modules/ajv/dist/vocabularies/dynamic/recursiveAnchor.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var dynamicAnchor_1 = require_dynamicAnchor();
    var util_1 = require_util();
    var def = {
      keyword: "$recursiveAnchor",
      schemaType: "boolean",
      code(cxt) {
        if (cxt.schema)
          (0, dynamicAnchor_1.dynamicAnchor)(cxt, "");
        else
          (0, util_1.checkStrictMode)(cxt.it, "$recursiveAnchor: false is ignored");
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/dynamic/recursiveRef.js
var require_recursiveRef = __commonJS({
  "node_modules/ajv/dist/vocabularies/dynamic/recursiveRef.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var dynamicRef_1 = require_dynamicRef();
    var def = {
      keyword: "$recursiveRef",
      schemaType: "string",
      code: (cxt) => (0, dynamicRef_1.dynamicRef)(cxt, cxt.schema)
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/dynamic/index.js
var require_dynamic = __commonJS({
  "node_modules/ajv/dist/vocabularies/dynamic/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var dynamicAnchor_1 = require_dynamicAnchor();
    var dynamicRef_1 = require_dynamicRef();
    var recursiveAnchor_1 = require_recursiveAnchor();
    var recursiveRef_1 = require_recursiveRef();
    var dynamic = [dynamicAnchor_1.default, dynamicRef_1.default, recursiveAnchor_1.default, recursiveRef_1.default];
    exports.default = dynamic;
  }
});

// node_modules/ajv/dist/vocabularies/validation/dependentRequired.js
var require_dependentRequired = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/dependentRequired.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var dependencies_1 = require_dependencies();
    var def = {
      keyword: "dependentRequired",
      type: "object",
      schemaType: "object",
      error: dependencies_1.error,
      code: (cxt) => (0, dependencies_1.validatePropertyDeps)(cxt)
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/dependentSchemas.js
var require_dependentSchemas = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/dependentSchemas.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var dependencies_1 = require_dependencies();
    var def = {
      keyword: "dependentSchemas",
      type: "object",
      schemaType: "object",
      code: (cxt) => (0, dependencies_1.validateSchemaDeps)(cxt)
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/limitContains.js
var require_limitContains = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/limitContains.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var util_1 = require_util();
    var def = {
      keyword: ["maxContains", "minContains"],
      type: "array",
      schemaType: "number",
      code({ keyword, parentSchema, it }) {
        if (parentSchema.contains === void 0) {
          (0, util_1.checkStrictMode)(it, `"${keyword}" without "contains" is ignored`);
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/next.js
var require_next = __commonJS({
  "node_modules/ajv/dist/vocabularies/next.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var dependentRequired_1 = require_dependentRequired();
    var dependentSchemas_1 = require_dependentSchemas();
    var limitContains_1 = require_limitContains();
    var next = [dependentRequired_1.default, dependentSchemas_1.default, limitContains_1.default];
    exports.default = next;
  }
});

// node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedProperties.js
var require_unevaluatedProperties = __commonJS({
  "node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedProperties.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var util_1 = require_util();
    var names_1 = require_names();
    var error = {
      message: "must NOT have unevaluated properties",
      params: ({ params }) => (0, codegen_1._)`{unevaluatedProperty: ${params.unevaluatedProperty}}`
    };
    var def = {
      keyword: "unevaluatedProperties",
      type: "object",
      schemaType: ["boolean", "object"],
      trackErrors: true,
      error,
      code(cxt) {
        const { gen, schema: schema2, data, errsCount, it } = cxt;
        if (!errsCount)
          throw new Error("ajv implementation error");
        const { allErrors, props } = it;
        if (props instanceof codegen_1.Name) {
          gen.if((0, codegen_1._)`${props} !== true`, () => gen.forIn("key", data, (key) => gen.if(unevaluatedDynamic(props, key), () => unevaluatedPropCode(key))));
        } else if (props !== true) {
          gen.forIn("key", data, (key) => props === void 0 ? unevaluatedPropCode(key) : gen.if(unevaluatedStatic(props, key), () => unevaluatedPropCode(key)));
        }
        it.props = true;
        cxt.ok((0, codegen_1._)`${errsCount} === ${names_1.default.errors}`);
        function unevaluatedPropCode(key) {
          if (schema2 === false) {
            cxt.setParams({ unevaluatedProperty: key });
            cxt.error();
            if (!allErrors)
              gen.break();
            return;
          }
          if (!(0, util_1.alwaysValidSchema)(it, schema2)) {
            const valid = gen.name("valid");
            cxt.subschema({
              keyword: "unevaluatedProperties",
              dataProp: key,
              dataPropType: util_1.Type.Str
            }, valid);
            if (!allErrors)
              gen.if((0, codegen_1.not)(valid), () => gen.break());
          }
        }
        function unevaluatedDynamic(evaluatedProps, key) {
          return (0, codegen_1._)`!${evaluatedProps} || !${evaluatedProps}[${key}]`;
        }
        function unevaluatedStatic(evaluatedProps, key) {
          const ps = [];
          for (const p in evaluatedProps) {
            if (evaluatedProps[p] === true)
              ps.push((0, codegen_1._)`${key} !== ${p}`);
          }
          return (0, codegen_1.and)(...ps);
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedItems.js
var require_unevaluatedItems = __commonJS({
  "node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedItems.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var util_1 = require_util();
    var error = {
      message: ({ params: { len } }) => (0, codegen_1.str)`must NOT have more than ${len} items`,
      params: ({ params: { len } }) => (0, codegen_1._)`{limit: ${len}}`
    };
    var def = {
      keyword: "unevaluatedItems",
      type: "array",
      schemaType: ["boolean", "object"],
      error,
      code(cxt) {
        const { gen, schema: schema2, data, it } = cxt;
        const items = it.items || 0;
        if (items === true)
          return;
        const len = gen.const("len", (0, codegen_1._)`${data}.length`);
        if (schema2 === false) {
          cxt.setParams({ len: items });
          cxt.fail((0, codegen_1._)`${len} > ${items}`);
        } else if (typeof schema2 == "object" && !(0, util_1.alwaysValidSchema)(it, schema2)) {
          const valid = gen.var("valid", (0, codegen_1._)`${len} <= ${items}`);
          gen.if((0, codegen_1.not)(valid), () => validateItems(valid, items));
          cxt.ok(valid);
        }
        it.items = true;
        function validateItems(valid, from) {
          gen.forRange("i", from, len, (i) => {
            cxt.subschema({ keyword: "unevaluatedItems", dataProp: i, dataPropType: util_1.Type.Num }, valid);
            if (!it.allErrors)
              gen.if((0, codegen_1.not)(valid), () => gen.break());
          });
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/unevaluated/index.js
var require_unevaluated = __commonJS({
  "node_modules/ajv/dist/vocabularies/unevaluated/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var unevaluatedProperties_1 = require_unevaluatedProperties();
    var unevaluatedItems_1 = require_unevaluatedItems();
    var unevaluated = [unevaluatedProperties_1.default, unevaluatedItems_1.default];
    exports.default = unevaluated;
  }
});

// node_modules/ajv/dist/vocabularies/draft2020.js
var require_draft2020 = __commonJS({
  "node_modules/ajv/dist/vocabularies/draft2020.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var core_1 = require_core2();
    var validation_1 = require_validation();
    var applicator_1 = require_applicator();
    var dynamic_1 = require_dynamic();
    var next_1 = require_next();
    var unevaluated_1 = require_unevaluated();
    var format_1 = require_format();
    var metadata_1 = require_metadata();
    var draft2020Vocabularies = [
      dynamic_1.default,
      core_1.default,
      validation_1.default,
      (0, applicator_1.default)(true),
      format_1.default,
      metadata_1.metadataVocabulary,
      metadata_1.contentVocabulary,
      next_1.default,
      unevaluated_1.default
    ];
    exports.default = draft2020Vocabularies;
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/schema.json
var require_schema = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/schema.json"(exports, module) {
    module.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/schema",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/core": true,
        "https://json-schema.org/draft/2020-12/vocab/applicator": true,
        "https://json-schema.org/draft/2020-12/vocab/unevaluated": true,
        "https://json-schema.org/draft/2020-12/vocab/validation": true,
        "https://json-schema.org/draft/2020-12/vocab/meta-data": true,
        "https://json-schema.org/draft/2020-12/vocab/format-annotation": true,
        "https://json-schema.org/draft/2020-12/vocab/content": true
      },
      $dynamicAnchor: "meta",
      title: "Core and Validation specifications meta-schema",
      allOf: [
        { $ref: "meta/core" },
        { $ref: "meta/applicator" },
        { $ref: "meta/unevaluated" },
        { $ref: "meta/validation" },
        { $ref: "meta/meta-data" },
        { $ref: "meta/format-annotation" },
        { $ref: "meta/content" }
      ],
      type: ["object", "boolean"],
      $comment: "This meta-schema also defines keywords that have appeared in previous drafts in order to prevent incompatible extensions as they remain in common use.",
      properties: {
        definitions: {
          $comment: '"definitions" has been replaced by "$defs".',
          type: "object",
          additionalProperties: { $dynamicRef: "#meta" },
          deprecated: true,
          default: {}
        },
        dependencies: {
          $comment: '"dependencies" has been split and replaced by "dependentSchemas" and "dependentRequired" in order to serve their differing semantics.',
          type: "object",
          additionalProperties: {
            anyOf: [{ $dynamicRef: "#meta" }, { $ref: "meta/validation#/$defs/stringArray" }]
          },
          deprecated: true,
          default: {}
        },
        $recursiveAnchor: {
          $comment: '"$recursiveAnchor" has been replaced by "$dynamicAnchor".',
          $ref: "meta/core#/$defs/anchorString",
          deprecated: true
        },
        $recursiveRef: {
          $comment: '"$recursiveRef" has been replaced by "$dynamicRef".',
          $ref: "meta/core#/$defs/uriReferenceString",
          deprecated: true
        }
      }
    };
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/applicator.json
var require_applicator2 = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/applicator.json"(exports, module) {
    module.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/applicator",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/applicator": true
      },
      $dynamicAnchor: "meta",
      title: "Applicator vocabulary meta-schema",
      type: ["object", "boolean"],
      properties: {
        prefixItems: { $ref: "#/$defs/schemaArray" },
        items: { $dynamicRef: "#meta" },
        contains: { $dynamicRef: "#meta" },
        additionalProperties: { $dynamicRef: "#meta" },
        properties: {
          type: "object",
          additionalProperties: { $dynamicRef: "#meta" },
          default: {}
        },
        patternProperties: {
          type: "object",
          additionalProperties: { $dynamicRef: "#meta" },
          propertyNames: { format: "regex" },
          default: {}
        },
        dependentSchemas: {
          type: "object",
          additionalProperties: { $dynamicRef: "#meta" },
          default: {}
        },
        propertyNames: { $dynamicRef: "#meta" },
        if: { $dynamicRef: "#meta" },
        then: { $dynamicRef: "#meta" },
        else: { $dynamicRef: "#meta" },
        allOf: { $ref: "#/$defs/schemaArray" },
        anyOf: { $ref: "#/$defs/schemaArray" },
        oneOf: { $ref: "#/$defs/schemaArray" },
        not: { $dynamicRef: "#meta" }
      },
      $defs: {
        schemaArray: {
          type: "array",
          minItems: 1,
          items: { $dynamicRef: "#meta" }
        }
      }
    };
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/unevaluated.json
var require_unevaluated2 = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/unevaluated.json"(exports, module) {
    module.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/unevaluated",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/unevaluated": true
      },
      $dynamicAnchor: "meta",
      title: "Unevaluated applicator vocabulary meta-schema",
      type: ["object", "boolean"],
      properties: {
        unevaluatedItems: { $dynamicRef: "#meta" },
        unevaluatedProperties: { $dynamicRef: "#meta" }
      }
    };
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/content.json
var require_content = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/content.json"(exports, module) {
    module.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/content",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/content": true
      },
      $dynamicAnchor: "meta",
      title: "Content vocabulary meta-schema",
      type: ["object", "boolean"],
      properties: {
        contentEncoding: { type: "string" },
        contentMediaType: { type: "string" },
        contentSchema: { $dynamicRef: "#meta" }
      }
    };
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/core.json
var require_core3 = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/core.json"(exports, module) {
    module.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/core",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/core": true
      },
      $dynamicAnchor: "meta",
      title: "Core vocabulary meta-schema",
      type: ["object", "boolean"],
      properties: {
        $id: {
          $ref: "#/$defs/uriReferenceString",
          $comment: "Non-empty fragments not allowed.",
          pattern: "^[^#]*#?$"
        },
        $schema: { $ref: "#/$defs/uriString" },
        $ref: { $ref: "#/$defs/uriReferenceString" },
        $anchor: { $ref: "#/$defs/anchorString" },
        $dynamicRef: { $ref: "#/$defs/uriReferenceString" },
        $dynamicAnchor: { $ref: "#/$defs/anchorString" },
        $vocabulary: {
          type: "object",
          propertyNames: { $ref: "#/$defs/uriString" },
          additionalProperties: {
            type: "boolean"
          }
        },
        $comment: {
          type: "string"
        },
        $defs: {
          type: "object",
          additionalProperties: { $dynamicRef: "#meta" }
        }
      },
      $defs: {
        anchorString: {
          type: "string",
          pattern: "^[A-Za-z_][-A-Za-z0-9._]*$"
        },
        uriString: {
          type: "string",
          format: "uri"
        },
        uriReferenceString: {
          type: "string",
          format: "uri-reference"
        }
      }
    };
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/format-annotation.json
var require_format_annotation = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/format-annotation.json"(exports, module) {
    module.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/format-annotation",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/format-annotation": true
      },
      $dynamicAnchor: "meta",
      title: "Format vocabulary meta-schema for annotation results",
      type: ["object", "boolean"],
      properties: {
        format: { type: "string" }
      }
    };
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/meta-data.json
var require_meta_data = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/meta-data.json"(exports, module) {
    module.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/meta-data",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/meta-data": true
      },
      $dynamicAnchor: "meta",
      title: "Meta-data vocabulary meta-schema",
      type: ["object", "boolean"],
      properties: {
        title: {
          type: "string"
        },
        description: {
          type: "string"
        },
        default: true,
        deprecated: {
          type: "boolean",
          default: false
        },
        readOnly: {
          type: "boolean",
          default: false
        },
        writeOnly: {
          type: "boolean",
          default: false
        },
        examples: {
          type: "array",
          items: true
        }
      }
    };
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/validation.json
var require_validation2 = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/validation.json"(exports, module) {
    module.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/validation",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/validation": true
      },
      $dynamicAnchor: "meta",
      title: "Validation vocabulary meta-schema",
      type: ["object", "boolean"],
      properties: {
        type: {
          anyOf: [
            { $ref: "#/$defs/simpleTypes" },
            {
              type: "array",
              items: { $ref: "#/$defs/simpleTypes" },
              minItems: 1,
              uniqueItems: true
            }
          ]
        },
        const: true,
        enum: {
          type: "array",
          items: true
        },
        multipleOf: {
          type: "number",
          exclusiveMinimum: 0
        },
        maximum: {
          type: "number"
        },
        exclusiveMaximum: {
          type: "number"
        },
        minimum: {
          type: "number"
        },
        exclusiveMinimum: {
          type: "number"
        },
        maxLength: { $ref: "#/$defs/nonNegativeInteger" },
        minLength: { $ref: "#/$defs/nonNegativeIntegerDefault0" },
        pattern: {
          type: "string",
          format: "regex"
        },
        maxItems: { $ref: "#/$defs/nonNegativeInteger" },
        minItems: { $ref: "#/$defs/nonNegativeIntegerDefault0" },
        uniqueItems: {
          type: "boolean",
          default: false
        },
        maxContains: { $ref: "#/$defs/nonNegativeInteger" },
        minContains: {
          $ref: "#/$defs/nonNegativeInteger",
          default: 1
        },
        maxProperties: { $ref: "#/$defs/nonNegativeInteger" },
        minProperties: { $ref: "#/$defs/nonNegativeIntegerDefault0" },
        required: { $ref: "#/$defs/stringArray" },
        dependentRequired: {
          type: "object",
          additionalProperties: {
            $ref: "#/$defs/stringArray"
          }
        }
      },
      $defs: {
        nonNegativeInteger: {
          type: "integer",
          minimum: 0
        },
        nonNegativeIntegerDefault0: {
          $ref: "#/$defs/nonNegativeInteger",
          default: 0
        },
        simpleTypes: {
          enum: ["array", "boolean", "integer", "null", "number", "object", "string"]
        },
        stringArray: {
          type: "array",
          items: { type: "string" },
          uniqueItems: true,
          default: []
        }
      }
    };
  }
});

// node_modules/ajv/dist/refs/json-schema-2020-12/index.js
var require_json_schema_2020_12 = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var metaSchema = require_schema();
    var applicator = require_applicator2();
    var unevaluated = require_unevaluated2();
    var content = require_content();
    var core = require_core3();
    var format2 = require_format_annotation();
    var metadata = require_meta_data();
    var validation = require_validation2();
    var META_SUPPORT_DATA = ["/properties"];
    function addMetaSchema2020($data) {
      ;
      [
        metaSchema,
        applicator,
        unevaluated,
        content,
        core,
        with$data(this, format2),
        metadata,
        with$data(this, validation)
      ].forEach((sch) => this.addMetaSchema(sch, void 0, false));
      return this;
      function with$data(ajv, sch) {
        return $data ? ajv.$dataMetaSchema(sch, META_SUPPORT_DATA) : sch;
      }
    }
    exports.default = addMetaSchema2020;
  }
});

// node_modules/ajv/dist/2020.js
var require__ = __commonJS({
  "node_modules/ajv/dist/2020.js"(exports, module) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.MissingRefError = exports.ValidationError = exports.CodeGen = exports.Name = exports.nil = exports.stringify = exports.str = exports._ = exports.KeywordCxt = exports.Ajv2020 = void 0;
    var core_1 = require_core();
    var draft2020_1 = require_draft2020();
    var discriminator_1 = require_discriminator();
    var json_schema_2020_12_1 = require_json_schema_2020_12();
    var META_SCHEMA_ID = "https://json-schema.org/draft/2020-12/schema";
    var Ajv20202 = class extends core_1.default {
      constructor(opts = {}) {
        super({
          ...opts,
          dynamicRef: true,
          next: true,
          unevaluated: true
        });
      }
      _addVocabularies() {
        super._addVocabularies();
        draft2020_1.default.forEach((v) => this.addVocabulary(v));
        if (this.opts.discriminator)
          this.addKeyword(discriminator_1.default);
      }
      _addDefaultMetaSchema() {
        super._addDefaultMetaSchema();
        const { $data, meta } = this.opts;
        if (!meta)
          return;
        json_schema_2020_12_1.default.call(this, $data);
        this.refs["http://json-schema.org/schema"] = META_SCHEMA_ID;
      }
      defaultMeta() {
        return this.opts.defaultMeta = super.defaultMeta() || (this.getSchema(META_SCHEMA_ID) ? META_SCHEMA_ID : void 0);
      }
    };
    exports.Ajv2020 = Ajv20202;
    module.exports = exports = Ajv20202;
    module.exports.Ajv2020 = Ajv20202;
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.default = Ajv20202;
    var validate_1 = require_validate();
    Object.defineProperty(exports, "KeywordCxt", { enumerable: true, get: function() {
      return validate_1.KeywordCxt;
    } });
    var codegen_1 = require_codegen();
    Object.defineProperty(exports, "_", { enumerable: true, get: function() {
      return codegen_1._;
    } });
    Object.defineProperty(exports, "str", { enumerable: true, get: function() {
      return codegen_1.str;
    } });
    Object.defineProperty(exports, "stringify", { enumerable: true, get: function() {
      return codegen_1.stringify;
    } });
    Object.defineProperty(exports, "nil", { enumerable: true, get: function() {
      return codegen_1.nil;
    } });
    Object.defineProperty(exports, "Name", { enumerable: true, get: function() {
      return codegen_1.Name;
    } });
    Object.defineProperty(exports, "CodeGen", { enumerable: true, get: function() {
      return codegen_1.CodeGen;
    } });
    var validation_error_1 = require_validation_error();
    Object.defineProperty(exports, "ValidationError", { enumerable: true, get: function() {
      return validation_error_1.default;
    } });
    var ref_error_1 = require_ref_error();
    Object.defineProperty(exports, "MissingRefError", { enumerable: true, get: function() {
      return ref_error_1.default;
    } });
  }
});

// src/gates/balance/options.ts
var dimensions = ["tag", "language", "source", "group", "topic"];

// src/gates/balance.ts
var balance = {
  id: "balance",
  summary: "slices that vanish or take over, and groups of people it begins to speak worse of",
  levels: { recommended: "off", strict: "warning" },
  options: {
    type: "object",
    properties: {
      by: {
        type: "array",
        minItems: 1,
        // Topics take vectors of all records, and 500 of them: who wants them says so.
        default: dimensions.filter((each) => each !== "topic"),
        description: "What records are counted by.",
        items: { enum: [...dimensions] }
      },
      fields: {
        type: "array",
        default: ["tags", "tag", "category", "topic", "domain", "task"],
        description: "Fields of a record that hold its tags: text, or a list of it.",
        items: { type: "string" }
      },
      minRecords: {
        type: "integer",
        minimum: 1,
        // Ours: of fewer the share is known to a factor of two or worse.
        default: 20,
        description: "Records that a slice or a base needs before anything is said of it."
      },
      maxGrowth: {
        type: "number",
        minimum: 0,
        maximum: 1,
        // Ours.
        default: 0.1,
        description: "Most that the share of a slice may grow by: 0.1 is ten percentage points."
      },
      minMentions: {
        type: "integer",
        minimum: 2,
        default: 30,
        description: "Texts that must speak of a group before its company is compared."
      },
      maxGapGrowth: {
        type: "number",
        minimum: 0,
        // Ours: a twentieth of AFINN's scale from −5 to 5.
        default: 0.5,
        description: "Most that the gap in valence between two groups may grow by."
      },
      embedder: {
        type: "string",
        minLength: 1,
        default: "static",
        description: "What topics are from: static, encoder, or a name in heartcut.yaml."
      }
    }
  },
  codes: {
    "slice-vanished": {
      text: "{kind} {label} had {before} records and has none now",
      fix: "Keep some of them, or say in the pull request why the dataset does without."
    },
    "slice-grew": {
      text: "{kind} {label} grew from {before} to {after} of the records with a {kind}, wanted at most {limit} more",
      fix: "Add records of other slices, or fewer of this one."
    },
    "gap-grew": {
      text: "words near {worse} are worse than near {better} by {after} points of valence, before by {before}, wanted at most {limit} more",
      fix: "Read the examples; the words near a group may be the topic of the records, or a prejudice.",
      level: "warning"
    }
  },
  async check(change, options, context) {
    const { compareSides } = await import("./check-5B5EO53L.js");
    return compareSides(change, options, context);
  }
};

// src/gates/collapse.ts
function share(value, description) {
  return { type: "number", minimum: 0, maximum: 1, default: value, description };
}
var collapse = {
  id: "collapse",
  summary: "a dataset that narrows over rounds and releases: rare words vanish, phrases take over",
  levels: { recommended: "warning", strict: "error" },
  options: {
    type: "object",
    properties: {
      // The four limits: docs/gates/collapse.md, Source.
      tailLimit: share(0.8, "Least mass of rare word pairs, as a part of the anchor’s."),
      warnFall: share(0.05, "Fall of two measures, from the best of a row, that is a warning."),
      sustainedFall: share(
        0.15,
        "Fall of one measure since the first of a row, in its last two, that is a collapse."
      ),
      cumulativeFall: share(0.5, "Fall of one measure in all that is a collapse."),
      maxPerplexityRatio: {
        type: "number",
        minimum: 1,
        default: 1.02,
        description: "Greatest perplexity of held-out human text after, as a multiple of before."
      },
      minPhraseShare: share(0.02, "Least share of new answers for a phrase to be told."),
      minPhraseGrowth: {
        type: "number",
        minimum: 1,
        // Ours: of 52,000 answers of Alpaca no random tenth has a phrase that grew by half as much.
        default: 3,
        description: "Least growth of the share of answers with a phrase."
      },
      maxAnchorAge: {
        type: "integer",
        minimum: 1,
        // Reports of collapse begin with the fifth generation.
        default: 5,
        description: "Releases or rounds after which what is compared with is called old."
      }
    }
  },
  codes: {
    collapse: {
      text: "{title} {move} {how}: {then} in {from}, {now} in {to} ({budget} words each)",
      fix: "Add records by people or of earlier releases, and generate from those; do not replace, add."
    },
    "still-collapsed": {
      text: "{title} {move} {how}: {then} in {from}, {now} in {to}; this change makes it no worse",
      fix: "The change is not to blame. To mend it, add records by people or of earlier releases.",
      level: "warning"
    },
    "tail-vanishing": {
      text: "word pairs that are rare in {anchor} have in {to} {rest} of the share that they have in {from} ({budget} words each)",
      fix: "Look at what the new records are made from, and add some of what is rare.",
      level: "warning"
    },
    "variety-falling": {
      text: "{count} measures got worse up to {to}, from the best they were since {from}: {list} ({budget} words each)",
      fix: "Compare the new records with earlier ones: prompts, temperature, one template for all.",
      level: "warning"
    },
    "perplexity-rose": {
      text: "who has read the new version guesses what people wrote worse: perplexity {before} → {after}, limit {limit}",
      fix: "Keep more of what people wrote, or add other records by people.",
      level: "warning"
    },
    "phrase-grew": {
      text: "“{phrase}” stands in {after} of the new answers, before in {before}",
      fix: "Rewrite some of them, or tell the generator to leave it out.",
      level: "warning"
    },
    "stale-anchor": {
      text: "what the dataset is held against is {age} {unit} old, wanted at most {limit}",
      fix: "Add records by people, which never get old, or start history.json anew.",
      level: "warning"
    }
  },
  async check(change, options, context) {
    const { compareVersions } = await import("./check-TA6DQBLG.js");
    return compareVersions(change, options, context);
  }
};

// src/gates/completeness/codes.ts
var codes2 = {
  "empty-response": {
    text: "{field} is empty",
    fix: "Write the answer, or remove the record."
  },
  "empty-prompt": {
    text: "{field} is empty",
    fix: "Write what is asked, or remove the record."
  },
  "empty-text": {
    text: "{field} is empty",
    fix: "Remove the record: there is nothing to train on."
  },
  "placeholder-response": {
    text: "{field} is only the placeholder {found}",
    fix: "Write the answer, or remove the record."
  },
  "not-applicable": {
    text: "{field} is only {found}",
    fix: "Check that this answers the question; a gap in the source looks the same.",
    level: "warning"
  },
  "stand-in-response": {
    text: "{field} only names what it should be: {found}",
    fix: "Remove the record: a text model can neither draw nor attach a file.",
    level: "warning"
  },
  "pretended-action": {
    text: "{field} claims a deed that a text model can’t do: {found}",
    fix: "Remove the record, or let the answer say what it can do instead.",
    level: "warning"
  },
  echo: {
    text: "{field} repeats {of} unchanged",
    fix: "Check that the unchanged text is the answer; if not, write it or remove the record.",
    level: "warning"
  },
  "no-input-marker": {
    text: "{field} says there is no input: {found}",
    fix: "Leave the field empty, so that trainers choose the template without input."
  },
  "no-input-word": {
    text: "{field} is only {found}, which seems to mean that there is no input",
    fix: "Leave the field empty if there is no input.",
    level: "warning"
  },
  "stand-in-input": {
    text: "{field} only names what should be there: {found}",
    fix: "Put the text itself in the field, or remove the record: the answer is made up.",
    level: "warning"
  },
  "link-only-input": {
    text: "{field} is only the link {found}",
    fix: "Put the text behind the link in the field: a text model can’t open it.",
    level: "warning"
  },
  "image-input": {
    text: "{field} holds an image, {found}",
    fix: "Remove the record, or describe the image in words: a text model can’t see it.",
    level: "warning"
  },
  "merged-record": {
    text: "{field} runs on into another record at {found}",
    fix: "Cut the answer there, and make the rest a record of its own if it is any good."
  },
  "leaked-marker": {
    text: "{field} holds the generator’s marker {found}",
    fix: "Remove the marker, and look at what is left."
  },
  "template-token": {
    text: "{field} holds {found} of a chat template",
    fix: "Remove it: the trainer adds its own template, and this would end or open a turn."
  },
  "forbidden-marker": {
    text: "{field} holds the forbidden marker {found}",
    fix: "Remove the marker, or take it off the option forbiddenMarkers."
  },
  "role-marker": {
    text: "{field} holds the role {found}, though no dialogue is asked for",
    fix: "Cut the answer where the next turn begins.",
    level: "warning"
  },
  "interface-text": {
    text: "{field} holds the text of a button, {found}",
    fix: "Remove the line: it was copied from the page together with the answer."
  },
  "control-character": {
    text: "{field} holds {count} control characters, the first is {found}",
    fix: 'Remove them; U+0008 and U+000C are often LaTeX, as in "\\beta" and "\\frac" unescaped.'
  },
  "truncated-response": {
    text: "{field} seems cut off at the end ({sign}): {tail}",
    fix: "Finish the answer, or remove the record; raise the generator’s token limit.",
    level: "warning"
  },
  "unclosed-code-fence": {
    text: "{field} opens a code block that is never closed",
    fix: "Close the block with ```, or finish the answer if it was cut off.",
    level: "warning"
  },
  "identical-answers": {
    text: "{field} is the same as {of}",
    fix: "Remove the record: two equal answers say nothing about which is better."
  }
};

// src/algorithms/endings.ts
var minCut = 25;
var minUnclosed = 60;
var minCommaText = 100;
var minCommaLine = 40;
var minProse = 300;
var minProseLine = 60;
var minFragment = 8;
var openWord = /[a-z,] (?:and|or|but|the|an|their|its|my|your|our|because|is|are|was|were|of|to|by|as|from|which|than|would|could|should)$/;
function findCut(text) {
  const end = trimmedLength(text);
  if (end < minCut || text.charCodeAt(end - 1) === 46) return void 0;
  const last2 = text.charAt(end - 1);
  if (!/[\w,\-([{]/.test(last2)) return void 0;
  const line = text.slice(text.lastIndexOf("\n", end - 1) + 1, end);
  const sign2 = signOfCut(line, last2, end);
  return sign2 === void 0 ? void 0 : { sign: sign2, tail: line.slice(-40) };
}
function trimmedLength(text) {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) <= 32) end -= 1;
  return end;
}
function signOfCut(line, last2, length2) {
  switch (last2) {
    case ",": {
      const isProse2 = line.length >= minCommaLine && !/[(){}=;%<>]/.test(line);
      return length2 >= minCommaText && isProse2 ? "comma" : void 0;
    }
    case "-":
      return /[a-z\d]-$/.test(line.slice(-2)) ? "hyphen" : void 0;
    case "(":
    case "[":
    case "{":
      return /[:;=-]/.test(line.slice(-2, -1)) ? void 0 : "open-bracket";
  }
  if (length2 >= minUnclosed && leavesOpen(line)) return "open-bracket";
  if (openWord.test(line.slice(-10))) return "open-word";
  return length2 >= minProse && stopsInProse(line) ? "no-full-stop" : void 0;
}
function leavesOpen(line) {
  return opens(line, "(", ")") || opens(line, "[", "]");
}
function opens(line, open, close2) {
  let depth = 0;
  for (let at = line.indexOf(open); at !== -1; at = line.indexOf(open, at + 1)) depth += 1;
  if (depth === 0) return false;
  for (let at = line.indexOf(close2); at !== -1; at = line.indexOf(close2, at + 1)) depth -= 1;
  return depth > 0;
}
function stopsInProse(line) {
  if (line.length < minProseLine) return false;
  const stop = Math.max(line.lastIndexOf(". "), line.lastIndexOf("! "), line.lastIndexOf("? "));
  if (stop < 1 || !/[a-z)]/.test(line.charAt(stop - 1))) return false;
  const fragment = line.slice(stop + 2);
  if (fragment.length < minFragment || fragment.includes("#")) return false;
  return /^[a-z][a-z'’-]*$/.test(fragment.slice(fragment.lastIndexOf(" ") + 1));
}
var fence = /^[ \t]*(`{3,})([^`]*)$/;
function leavesFenceOpen(text) {
  let marks = 0;
  for (let at = text.indexOf("```"); at !== -1; at = text.indexOf("```", at + 3)) marks += 1;
  if (marks % 2 === 0) return false;
  let width = 0;
  for (let start = 0, end = 0; end !== -1; start = end + 1) {
    end = text.indexOf("\n", start);
    const found = fence.exec(text.slice(start, end === -1 ? text.length : end));
    if (found === null) continue;
    const [, ticks = "", rest2 = ""] = found;
    if (width === 0) width = ticks.length;
    else if (ticks.length >= width && rest2.trim() === "") width = 0;
  }
  return width > 0;
}

// src/algorithms/markers.ts
var maxPlaceholder = 120;
var maxPlainPlaceholder = 40;
function whole(...patterns) {
  return new RegExp(`^(?:${patterns.map((pattern) => pattern.source).join("|")})$`, "i");
}
var placeholder = whole(
  /["'`\\]{0,4}[<[({] ?no(?:in|out)put ?[>\])}][.,"'`]{0,4}/,
  // <noinput>
  /no(?:in|out)put[.,]?/,
  /<no[ _-]?output\b[^<>]{0,100}>/,
  // <No output>, <nooutput - cannot create a visual output>
  /<no[ _-]input>/,
  /[<[] ?(?:insert|your) [^<>[\](){}=]{1,80}[>\]]\.?/,
  // [Insert Bar Chart]
  /[<[({] ?(?:to ?do|tb[acd]|fixme|placeholder|blank|empty|fill (?:me )?in) ?[>\])}]\.?/,
  /(?:todo|tbd)[.:!]?/,
  /(?:insert|add|put|write|your|the) (?:text|answer|response|output|content)(?: goes)? here[.:]?/,
  /lorem ipsum[^]{0,30}/,
  /(?:#{1,4} ?)?(?:output|response|answer|assistant|completion|solution) ?:/
);
function isPlaceholder(trimmed) {
  const { length: length2 } = trimmed;
  if (length2 > maxPlainPlaceholder && !'<[({`"'.includes(trimmed.charAt(0))) return false;
  return length2 <= maxPlaceholder && placeholder.test(trimmed);
}
var emptyWord = whole(
  /["'`<[(]?(?:n\/a|n\.a\.|none|null|nan|not (?:applicable|available))["'`>\])]?[.!]?/,
  /[[(]?no (?:output|input|answer|response|data)(?: (?:required|needed|expected|provided|given))?[\])]?\.?/
);
function isEmptyWord(trimmed) {
  return trimmed.length <= 32 && emptyWord.test(trimmed);
}
var noInput = whole(
  /[\\"'`{<[(: \n]{0,4}no[ _-]?inputs?e?(?: (?:is )?(?:required|needed|necessary|provided|given))?[\\"'`}>\])?.,!: ]{0,4}/
);
function isNoInput(trimmed) {
  return trimmed.length <= 40 && noInput.test(trimmed);
}
var merged = /(?:^|\n)[^\w\n]{0,8}\d{1,3}\.\s{0,3}Instruction\s?:/;
function findMergedRecord(text) {
  return text.includes("Instruction") ? merged.exec(text)?.[0].trim() : void 0;
}
var leaked = /<no(?:in|out)put\b[^<>]{0,60}>|\[no(?:in|out)put\]|^<no[ _-](?:in|out)put>/gi;
var voiceXml = /<\/no(?:in|out)put>|<vxml\b/i;
var endMarker = /(?:(?:\/\/|[<[(#*-]{1,3}) ?(?:end of (?:the )?(?:output|response|answer|text)|EOM)\b.{0,3}(?:\/\/|[>\])#*-]{1,3})|\n[ \t]{0,8}#{1,6})$/i;
function findLeakedMarker(text) {
  if (!text.includes("<") && !text.includes("[")) return void 0;
  const found = findUnquoted(leaked, text);
  return found === void 0 || voiceXml.test(text) ? void 0 : found;
}
function findEndMarker(text) {
  let end = text.length - 1;
  while (end > 0 && text.charCodeAt(end) <= 32) end -= 1;
  if (text.charCodeAt(end) === 46 || !"/>])#*-".includes(text.charAt(end))) return void 0;
  return endMarker.exec(text.slice(Math.max(0, end - 80), end + 1))?.[0].trim();
}
var token = /<[|｜][a-z_▁]{2,40}[|｜]>|\[\/?INST\]|<<\/?SYS>>|<(?:start|end)_of_turn>|<\/s>\s{0,4}$/gi;
var heading = /^#{2,3} ?(?:Instruction|Response|Human|Assistant|User) ?:/gim;
function findTemplateToken(text, allowed) {
  if (!text.includes("<") && !text.includes("[")) return void 0;
  const found = findUnquoted(token, text, allowed)?.trim();
  return found === "</s>" && text.includes("<s>") ? void 0 : found;
}
function findTemplateHeading(text, allowed) {
  return text.includes("#") ? findUnquoted(heading, text, allowed) : void 0;
}
var turn = /\n[ \t]{0,8}(?:\*\*)?(?:Human|User|Assistant)(?:\*\*)? ?:/g;
var label = /^(?:Assistant|Response) ?:\s/;
function findRoleMarker(text) {
  const found = text.includes("\n") ? findUnquoted(turn, text) : void 0;
  return (found ?? label.exec(text)?.[0])?.trim();
}
var interfaceText = /(?:^|\n)(?:Copy code|Regenerate response)[ \t]{0,8}(?:\n|$)/;
function findInterfaceText(text) {
  if (!text.includes("\n")) return void 0;
  const mayHold2 = text.includes("Copy code") || text.includes("Regenerate response");
  return mayHold2 ? interfaceText.exec(text)?.[0].trim() : void 0;
}
function findUnquoted(pattern, text, allowed = []) {
  let inFence = false;
  let fence2 = -2;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    if (fence2 === -2) fence2 = text.indexOf("```");
    while (fence2 !== -1 && fence2 < found.index) {
      inFence = !inFence;
      fence2 = text.indexOf("```", fence2 + 3);
    }
    const before = found.index > 0 ? text.charAt(found.index - 1) : "";
    const isQuoted2 = before === "`" || before === '"' || before === "'";
    if (!inFence && !isQuoted2 && !allowed.includes(found[0])) return found[0];
  }
  return void 0;
}

// src/algorithms/stand-ins.ts
var maxStandIn = 400;
var things = "image|picture|photo(?:graph)?|painting|drawing|sketch|illustration|graphic|graph|chart|diagram|figure|map|logo|poster|banner|meme|comic|cartoon|gif|animation|icon|screenshot|infographic|visuali[sz]ation|visual|word ?cloud|wireframe|render(?:ing)?|3d|video|clip|movie|audio|sound|song|music(?:al)?|melody|tune|podcast|recording|file|attachment|attached|document|article|pdf|spreadsheet|excel|sheet|presentation|slides?|link|app|website|web ?page|dataset|data ?set";
var thing = new RegExp(`\\b(?:${things})s?\\b`, "i");
var bracketed = /^(?:<[^<>="/!?{}|]+>|\[[^[\]="{}|\d]+\]|\([^()="{}|]+\))\.?$/;
function isStandIn(trimmed) {
  if (trimmed.length > maxStandIn || !"<[(".includes(trimmed.charAt(0))) return false;
  return bracketed.test(trimmed) && thing.test(trimmed);
}
var image = /!\[[^\]\n]{0,200}\]\(\s?(?:https?:|data:)|<img\s[^>]{0,200}?src\s?=|\bimage: ?https?:/i;
function findImage(text) {
  const mayHold2 = text.includes("![") || text.includes("<") || text.includes("http");
  return mayHold2 ? image.exec(text)?.[0] : void 0;
}
var link = /^[<[("]?(?:https?:\/\/|www\.)[^\s]{2,2000}$/i;
function isLink(trimmed) {
  const mayBe = trimmed.length <= 2048 && '<[("hHwW'.includes(trimmed.charAt(0));
  return mayBe && link.test(trimmed);
}
var maxClaim = 220;
var mayClaim = / been |I(?: ha|['’])ve |attached/;
var done = /\b(?:has|have) (?:now |also |just |already )?been (?:successfully )?([a-z]{2,20}(?:ed|t|wn|en|de))\b/i;
var did = /^(?:(?:sure|ok|okay|done|of course|certainly)[,.!] )?I(?:['’]ve| have) (?:now |just |already |successfully )?([a-z]{2,20}(?:ed|t|wn|en|de))\b/i;
var attached = /\b(?:see|find|view) (?:the |my )?attached\b|\bI(?:['’]ve| have) attached\b/i;
var letters = /\b(?:e-?mail|letter|message|memo|note|reply)\b/i;
var irregularVerbs = {
  built: "build",
  cut: "cut",
  drawn: "draw",
  made: "make",
  put: "put",
  sent: "send",
  set: "set",
  written: "write"
};
function findPretence(request, answer) {
  if (answer.length > maxClaim || !mayClaim.test(answer)) return void 0;
  const claim = answer.includes(" been ") ? done.exec(answer) : did.exec(answer);
  if (claim !== null && isAsked(request, (claim[1] ?? "").toLowerCase())) return claim[0];
  return letters.test(request) ? void 0 : attached.exec(answer)?.[0];
}
function isAsked(request, participle) {
  const irregular = irregularVerbs[participle];
  const verbs = irregular === void 0 ? [2, 1, 3].map((cut4) => participle.slice(0, -cut4)).concat(participle.slice(0, -3) + "y") : [irregular];
  const words2 = request.trimStart().slice(0, 80).toLowerCase().split(/\s+/, 5);
  return verbs.some((verb) => verb.length > 2 && words2.includes(verb));
}

// src/algorithms/unseen.ts
var sign = /[\x01-\x08\v\f\x0e-\x1f\x7f-\x84\x86-\x9f<[`#:]/;
function holdsSign(text) {
  return sign.test(text);
}
var control = /[\x01-\x08\v\f\x0e-\x1f\x7f-\x84\x86-\x9f]/g;
function findControl(text) {
  control.lastIndex = 0;
  if (!control.test(text)) return void 0;
  const code = text.charCodeAt(control.lastIndex - 1);
  let count4 = 1;
  while (control.test(text)) count4 += 1;
  return { found: `U+${code.toString(16).toUpperCase().padStart(4, "0")}`, count: count4 };
}
var blank = /^[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]*$/;
function isBlank(text) {
  if (text.length === 0) return true;
  const first = text.charCodeAt(0);
  return (first <= 32 || first >= 127) && blank.test(text);
}

// src/gates/completeness/answers.ts
function findEqualAnswers(view) {
  if (view.conversations !== void 0) return compareConversations(view.conversations);
  const seen = /* @__PURE__ */ new Map();
  const equal = [];
  for (const part of view.parts) {
    if (part.role !== "response" && part.role !== "rejected") continue;
    const text = part.text.trim();
    const first = seen.get(text);
    if (first === void 0) seen.set(text, part);
    else equal.push([part, first]);
  }
  return equal;
}
function compareConversations(conversations) {
  const [chosen = [], rejected = []] = conversations;
  const last2 = chosen.at(-1);
  const other2 = rejected.at(-1);
  if (last2 === void 0 || other2 === void 0 || chosen.length !== rejected.length) return [];
  const isEqual2 = chosen.every((turn2, index) => saysSame(turn2, rejected[index]));
  return isEqual2 ? [[other2, last2]] : [];
}
function saysSame(a, b) {
  return a.role === b.role && a.text.trim() === b.text.trim() && JSON.stringify(a.toolCalls.map(readCall)) === JSON.stringify(b.toolCalls.map(readCall));
}
function readCall(call) {
  return [call.name, call.arguments ?? null];
}

// src/gates/completeness/inspect.ts
var nothing = [];
var maxOfRecord = 40;
var maxShown = 60;
var minEcho = 13;
var maxShort = 400;
var wantsDialogue = /dialog|convers|chat|script|interview|role.?play|skit|discuss|scene|assistant|\buser|human/i;
var wantsSame = /\b(?:sort|arrange|order|rank|organi[sz]e|select|choose|identify|transcribe|copy|paste|repeat)/i;
var wantsPlaceholder = /placeholder|lorem|dummy|filler|\btodo\b|\btbd\b/i;
var wantsLink = /\burls?\b|\bdomain|\bhyperlink|\bhtml|\bhref\b|\bshorten/i;
var wantsMarkup = /\bhtml|\btags?\b|\bmarkdown|\bcode\b/i;
function createInspector(options, kind) {
  return (record) => {
    const inspection = new Inspection(record, options, kind);
    for (const part of record.view.parts) inspection.look(part);
    inspection.compareAnswers();
    return inspection.findings;
  };
}
var Inspection = class {
  #findings;
  #record;
  #view;
  #options;
  #kind;
  #holdsRejected = false;
  /** Prompts since the last response. */
  #prompts = [];
  #isAnswered = false;
  constructor(record, options, kind) {
    this.#record = record;
    this.#view = record.view;
    this.#options = options;
    this.#kind = kind;
  }
  get findings() {
    return this.#findings ?? nothing;
  }
  look(part) {
    const { role, text } = part;
    for (const marker of this.#options.forbiddenMarkers) {
      if (text.includes(marker)) this.#add("forbidden-marker", part, { found: marker });
    }
    const hasSign = holdsSign(text);
    if (hasSign) this.#lookForControl(part);
    switch (role) {
      case "prompt":
      case "context":
        if (this.#isAnswered) this.#prompts = [];
        this.#isAnswered = false;
        this.#lookAtPrompt(part, hasSign);
        this.#prompts.push(part);
        break;
      case "response":
        this.#isAnswered = true;
        if (this.#kind === "unpaired" && this.#record.mapped.label === false) {
          if (hasSign) this.#lookForTokens(part);
        } else {
          this.#lookAtResponse(part, hasSign);
        }
        break;
      case "rejected":
        this.#holdsRejected = true;
        if (hasSign) this.#lookForTokens(part);
        break;
      case "system":
        if (hasSign) this.#lookForTokens(part);
        break;
      case "text":
        if (isBlank(text) && this.#view.turns === void 0) this.#add("empty-text", part);
        else if (hasSign) this.#lookForLeak(part);
        break;
      case "tool":
      case "reference":
        break;
    }
  }
  #lookForControl(part) {
    const control2 = findControl(part.text);
    if (control2 !== void 0) this.#add("control-character", part, { ...control2 });
  }
  #lookAtPrompt(part, hasSign) {
    const { text, pointer, role } = part;
    if (isBlank(text)) {
      if (this.#view.turns === void 0) this.#add("empty-prompt", part);
      return;
    }
    const isInput = role === "context" || pointer.endsWith("/input");
    if (isInput && this.#lookAtInput(part, hasSign)) return;
    if (!hasSign) return;
    this.#lookForLeak(part);
    this.#lookForTokens(part);
  }
  /** True when the input as a whole is none; then nothing else is worth a finding. */
  #lookAtInput(part, hasSign) {
    const trimmed = part.text.trim();
    const code = isNoInput(trimmed) ? "no-input-marker" : isEmptyWord(trimmed) ? "no-input-word" : isStandIn(trimmed) ? "stand-in-input" : isLink(trimmed) && !this.#isAskedFor(wantsLink) ? "link-only-input" : void 0;
    if (code !== void 0) {
      this.#add(code, part, { found: show(trimmed) });
      return true;
    }
    const image2 = hasSign ? findImage(part.text) : void 0;
    if (image2 !== void 0 && !this.#isAskedFor(wantsMarkup)) {
      this.#add("image-input", part, { found: show(image2) });
    }
    return false;
  }
  #lookAtResponse(part, hasSign) {
    const { text } = part;
    if (isBlank(text)) {
      if (this.#view.turns === void 0) this.#add("empty-response", part);
      return;
    }
    if (text.length <= maxShort && this.#isNoAnswer(part)) return;
    if (hasSign) {
      const merged2 = findMergedRecord(text);
      if (merged2 !== void 0) {
        this.#add("merged-record", part, { found: show(merged2) });
        return;
      }
      this.#lookForLeak(part);
      this.#lookForTokens(part);
      this.#lookForTemplate(part);
    }
    this.#lookForEcho(part);
    this.#lookAtEnding(part, hasSign);
  }
  /** True when a short answer is none at all. */
  #isNoAnswer(part) {
    const trimmed = part.text.trim();
    const isFiller = isPlaceholder(trimmed) && !this.#isAskedFor(wantsPlaceholder);
    const code = isFiller ? "placeholder-response" : isEmptyWord(trimmed) ? "not-applicable" : isStandIn(trimmed) ? "stand-in-response" : void 0;
    if (code !== void 0) {
      this.#add(code, part, { found: show(trimmed) });
      return true;
    }
    if (this.#kind === "code") return false;
    const request = this.#view.turns === void 0 ? this.#prompts[0] : this.#prompts.at(-1);
    const deed = findPretence(request?.text ?? "", trimmed);
    if (deed === void 0 || this.#view.parts.some((each) => each.role === "tool")) return false;
    this.#add("pretended-action", part, { found: show(deed) });
    return true;
  }
  /** Headings, roles and buttons of whatever the answer was copied from. */
  #lookForTemplate(part) {
    const { text } = part;
    const heading2 = findTemplateHeading(text, this.#options.allowedMarkers);
    if (heading2 !== void 0) this.#add("template-token", part, { found: heading2 });
    const role = findRoleMarker(text);
    if (role !== void 0 && !this.#isAskedFor(wantsDialogue)) {
      this.#add("role-marker", part, { found: role });
    }
  }
  #lookAtEnding(part, hasSign) {
    const { text } = part;
    if (hasSign && leavesFenceOpen(text)) {
      this.#add("unclosed-code-fence", part);
    } else if (this.#kind !== "code" && this.#kind !== "stepwise") {
      const cut4 = findCut(text);
      if (cut4 !== void 0) this.#add("truncated-response", part, { ...cut4 });
    }
    const marker = findEndMarker(text);
    if (marker !== void 0) this.#addMarker("leaked-marker", part, marker);
    const button = findInterfaceText(text);
    if (button !== void 0) this.#add("interface-text", part, { found: button });
  }
  #lookForEcho(part) {
    const { text } = part;
    if (text.length < minEcho) return;
    let same;
    for (const prompt of this.#prompts) {
      const isNear = Math.abs(prompt.text.length - text.length) <= 8;
      if (isNear && prompt.text.trim() === text.trim()) same = prompt;
    }
    if (same === void 0 || this.#isAskedFor(wantsSame)) return;
    this.#add("echo", part, { of: fieldOf(same.pointer) });
  }
  #lookForLeak(part) {
    const found = findLeakedMarker(part.text);
    if (found !== void 0) this.#addMarker("leaked-marker", part, found);
  }
  #lookForTokens(part) {
    const found = findTemplateToken(part.text, this.#options.allowedMarkers);
    if (found !== void 0) this.#add("template-token", part, { found });
  }
  #addMarker(code, part, found) {
    if (!this.#options.allowedMarkers.includes(found))
      this.#add(code, part, { found: show(found) });
  }
  /** Says which answers of a comparison are the same. */
  compareAnswers() {
    if (!this.#holdsRejected) return;
    for (const [same, first] of findEqualAnswers(this.#view)) {
      this.#add("identical-answers", same, { of: fieldOf(first.pointer) });
    }
  }
  #isAskedFor(pattern) {
    return this.#prompts.some((prompt) => pattern.test(prompt.text));
  }
  #add(code, at, data) {
    const findings = this.#findings ??= [];
    if (findings.length >= maxOfRecord) return;
    const place = this.#record.at(at.pointer);
    findings.push({ code, at: place, data: { field: fieldOf(place.pointer ?? ""), ...data } });
  }
};
function fieldOf(pointer) {
  return pointer.slice(1);
}
function show(text) {
  return text.length <= maxShown ? text : `${text.slice(0, maxShown - 1)}…`;
}

// src/gates/completeness.ts
var completeness = {
  id: "completeness",
  summary: "empty, placeholder, cut-off or merged answers, and leftovers of templates",
  levels: { recommended: "error", strict: "error" },
  options: {
    type: "object",
    properties: {
      allowedMarkers: {
        type: "array",
        items: { type: "string", minLength: 1 },
        default: [],
        description: 'Markers that belong in this dataset, for example "<|tool_call|>".'
      },
      forbiddenMarkers: {
        type: "array",
        items: { type: "string", minLength: 1 },
        default: [],
        description: "More texts that no record may hold, for example your generator’s own markers."
      }
    }
  },
  codes: codes2,
  inspector(options, context) {
    return createInspector(options, context.manifest.kind.id);
  }
};

// src/algorithms/group.ts
function groupEqual(values, isWanted2) {
  const wanted = isWanted2 === void 0 ? void 0 : /* @__PURE__ */ new Set();
  if (isWanted2 !== void 0) {
    values.forEach((value, i) => {
      if (isWanted2(i)) wanted?.add(value);
    });
    if (wanted?.size === 0) return [];
  }
  const seen = /* @__PURE__ */ new Map();
  const groups = [];
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i];
    if (value === 0 || wanted?.has(value) === false) continue;
    const known = seen.get(value);
    if (known === void 0) {
      seen.set(value, i);
    } else if (known >= 0) {
      seen.set(value, -1 - groups.length);
      groups.push([known, i]);
    } else {
      groups[-1 - known]?.push(i);
    }
  }
  return groups.sort((a, b) => a[0] - b[0]);
}

// src/gates/conflict.ts
var manyAnswers = [
  "attributes",
  "preference",
  "ranked",
  "stepwise",
  "text",
  "unpaired"
];
var conflict = {
  id: "conflict",
  summary: "the same prompt with different answers",
  levels: { recommended: "warning", strict: "error" },
  options: { type: "object", properties: {} },
  codes: {
    "conflicting-answer": {
      text: "asks the same as {first} and answers otherwise",
      fix: "Keep the better answer, or say in the prompt what makes the two differ."
    }
  },
  skips(manifest) {
    return manyAnswers.includes(manifest.kind.id) ? `records of kind ${manifest.kind.id} may answer a prompt more than once` : void 0;
  },
  columns: () => [recordKeysColumn],
  check(change, _options, context) {
    if (change.head === null || !hasNewContent(change)) return { findings: [] };
    const keys = recordKeys(change.head, context);
    const isNew = newTexts(change, context);
    const conflicts = /* @__PURE__ */ new Map();
    const compare = (record, first) => {
      if (conflicts.has(record) || !samePrompt(record, first) || sameAnswer(record, first)) return;
      conflicts.set(record, {
        code: "conflicting-answer",
        at: record.at(),
        related: [first.at()],
        data: { first: `${first.path}:${first.line}` }
      });
    };
    const wanted = wantedOf(change, keys, isNew);
    for (const group of groupEqual(keys.prompt, wanted)) {
      const records = group.map((i) => keys.recordAt(i));
      const first = records.find((record) => !isNew(record)) ?? records[0];
      if (first === void 0) continue;
      const firstKey = keys.whole[group[records.indexOf(first)]];
      records.forEach((record, i) => {
        const repeats = keys.whole[group[i]] === firstKey;
        if (isNew(record) && !repeats) compare(record, first);
      });
    }
    for (const [record, there] of meetVersionsBeside(change, context, "prompt", isNew)) {
      compare(record, there);
    }
    return { findings: [...conflicts.values()] };
  }
};

// src/algorithms/answers.ts
function canonicalAnswer(text) {
  let value = boxed(text) ?? text;
  value = value.replace(/\\(?:left|right|displaystyle|[!,;: ])/g, "").replace(/\\(?:text|textbf|mathrm|mbox)\s*\{([^{}]*)\}/g, "$1").replace(/\\[dt]frac/g, "\\frac").replace(/\\frac(\d)(\d)/g, "\\frac{$1}{$2}").replace(/\^\s*(?:\{\\circ\}|\\circ)|°|\\?[%$]/g, "").replace(/\s+/g, "").replace(/[.。]+$/, "").toLowerCase();
  if (!/^[-+]?[\d,]*\.?\d+$/.test(value) || /,(?!\d{3}(?!\d))/.test(value)) return value;
  return canonicalNumber(value);
}
function canonicalNumber(digits) {
  const plain = digits.replace(/^\+|,/g, "");
  const number = plain.includes(".") ? plain.replace(/\.?0+$/, "") : plain;
  return number.replace(/^(-?)0+(?=\d)/, "$1").replace(/^(-?)\./, "$10.");
}
function finalAnswers(text) {
  const found = /* @__PURE__ */ new Set();
  const add = (value) => {
    const canonical = value === void 0 ? "" : canonicalAnswer(value);
    if (canonical !== "" && canonical.length <= maxCharacters) found.add(canonical);
  };
  const end = text.slice(-maxTail);
  const last2 = end.trimEnd().split("\n").at(-1) ?? "";
  add(boxed(end));
  add(/####[ \t]*([^\n]+)[^#]*$/.exec(end)?.[1]);
  add([...end.matchAll(/\$+([^$\n]+)\$+/g)].at(-1)?.[1]);
  const said = [...end.matchAll(/answer(?: is|:)\s*([^\n]+)/gi)].at(-1)?.[1];
  add(said);
  add(last2);
  for (const line of [last2, said ?? ""]) {
    for (const [number] of line.matchAll(/(?<![\d.,)])-?\d[\d,]*(?:\.\d+)?/g)) add(number);
    for (const [number] of line.matchAll(/\d[\d,]*(?:\.\d+)?/g)) add(number);
  }
  return found;
}
var maxCharacters = 300;
var maxTail = 2e3;
function boxed(text) {
  const start = text.lastIndexOf("\\boxed{");
  if (start < 0) return void 0;
  const from = start + "\\boxed{".length;
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    else if (text[at] === "}") depth -= 1;
    if (depth === 0) return text.slice(from, at);
  }
  return void 0;
}

// src/algorithms/phrases.ts
var phraseTokens = 4;
var common = { share: 0.01, least: 5, most: 50 };
function learnPhrases(texts) {
  const counts = /* @__PURE__ */ new Map();
  for (const tokens of texts) {
    for (const phrase of new Set(phrasesOf(tokens))) {
      counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    }
  }
  const { share: share3, least, most } = common;
  const limit = Math.min(most, Math.max(least, Math.ceil(texts.length * share3)));
  return (tokens) => {
    const own = Uint8Array.from(tokens, (token2) => isWord(token2) ? 1 : 0);
    let at = 0;
    for (const phrase of phrasesOf(tokens)) {
      if ((counts.get(phrase) ?? 0) >= limit) own.fill(0, at, at + phraseTokens);
      at += 1;
    }
    return own;
  };
}
function* phrasesOf(tokens) {
  for (let at = 0; at + phraseTokens <= tokens.length; at += 1) {
    yield tokens.slice(at, at + phraseTokens).join(" ");
  }
}
function isWord(token2) {
  return /^[^\p{N}]/u.test(token2) && !new RegExp("^\\p{Script=Latin}\\p{M}*$", "u").test(token2);
}

// src/references/reference-set.ts
var gramTokens = 6;
var shortGramTokens = 3;
var Role = { question: 0, solution: 1 };
var AnswerKind = { final: 0, text: 1, choice: 2 };
var shortestRun = 8;
var maxRepeats = 8;
var maxAnswerTokens = 255;
var windowTokens = 13;
var minOwnOfShort = 2;
function countRuns(length2) {
  return Math.max(1, length2 - gramTokens + 1);
}
function isTelling(length2, ownTokens) {
  return length2 >= windowTokens || length2 >= gramTokens && ownTokens >= minOwnOfShort;
}
function hashAnswer(id, kind, value) {
  const text = `${id}
${kind}
${value}`;
  return [hashWords(text, 1), hashWords(text, 2)];
}
function buildSet(name, items) {
  const questions = chooseQuestions(items);
  const solutions = items.map((item) => item.solutions.map(tokenize));
  const ownOfSolution = learnPhrases(solutions.map((each) => each[0] ?? []));
  const columns = {
    items: [],
    roles: [],
    lengths: [],
    own: [],
    hashes: [],
    checks: [],
    anchors: []
  };
  const add = (item, role, tokens, own) => {
    columns.items.push(item);
    columns.roles.push(role);
    columns.lengths.push(tokens.length);
    for (const bit of own) columns.own.push(bit);
    const runs = countRuns(tokens.length);
    const isShort = tokens.length < gramTokens;
    const rolled = rollGrams(
      isShort ? tokens.slice(-shortGramTokens) : tokens,
      isShort ? shortGramTokens : gramTokens
    );
    const anchors = anchorsOf(own);
    const repeats = /* @__PURE__ */ new Map();
    for (let run2 = 0; run2 < runs; run2 += 1) {
      columns.checks.push(checkGram(tokens, run2, Math.min(tokens.length, gramTokens)));
      const hash = rolled[run2];
      const seen = repeats.get(hash) ?? 0;
      const isAnchor = anchors[run2] === 1 && seen < maxRepeats;
      columns.anchors.push(isAnchor ? 1 : 0);
      if (!isAnchor) continue;
      repeats.set(hash, seen + 1);
      columns.hashes.push(hash);
    }
  };
  items.forEach((_item, i) => {
    for (const { tokens, own } of questions[i]) {
      if (tokens.length >= shortGramTokens) add(i, Role.question, tokens, own);
    }
    for (const solution of solutions[i] ?? []) {
      if (solution.length >= gramTokens) add(i, Role.solution, solution, ownOfSolution(solution));
    }
  });
  return {
    name,
    itemCount: items.length,
    idOf: (item) => items[item]?.id ?? "",
    items: Uint32Array.from(columns.items),
    roles: Uint8Array.from(columns.roles),
    lengths: Uint32Array.from(columns.lengths),
    own: Uint8Array.from(columns.own),
    hashes: Uint32Array.from(columns.hashes),
    checks: Uint32Array.from(columns.checks),
    anchors: Uint8Array.from(columns.anchors),
    ...hashAnswers(items)
  };
}
function anchorsOf(own) {
  const anchors = new Uint8Array(countRuns(own.length));
  const isOwn = Array.from(anchors, (_2, at) => own.subarray(at, at + gramTokens).includes(1));
  const width = Math.min(anchors.length, shortestRun - gramTokens + 1);
  for (let from = 0; from + width <= anchors.length; from += 1) {
    if (anchors.subarray(from, from + width).includes(1)) continue;
    const last2 = isOwn.lastIndexOf(true, from + width - 1);
    if (last2 >= from) anchors[last2] = 1;
  }
  if (!own.includes(1)) anchors[anchors.length - 1] = 1;
  return anchors;
}
function chooseQuestions(items) {
  const short = items.map((item) => tokenize(item.question));
  const ownOf = learnPhrases(short);
  return items.map((item, i) => {
    const tokens = short[i];
    const own = ownOf(tokens);
    if (item.longQuestions === void 0 || isTelling(tokens.length, countOwn(own))) {
      return [{ tokens, own }];
    }
    return item.longQuestions.map(tokenize).map((long) => ({ tokens: long, own: ownOf(long) }));
  });
}
function countOwn(own) {
  return own.reduce((sum, bit) => sum + bit, 0);
}
function hashAnswers(items) {
  const rows = [];
  items.forEach(({ id, answers }, item) => {
    for (const answer of answers) {
      const kind = AnswerKind[answer.kind];
      const tokens = answer.kind === "text" ? tokenize(answer.value) : [];
      if (tokens.length > maxAnswerTokens) continue;
      const value = answer.kind === "text" ? tokens.join(" ") : answer.kind === "final" ? canonicalAnswer(answer.value) : answer.value;
      if (value !== "")
        rows.push({ item, kind, length: tokens.length, hash: hashAnswer(id, kind, value) });
    }
  });
  return {
    answerItems: Uint32Array.from(rows, (row) => row.item),
    answerKinds: Uint8Array.from(rows, (row) => row.kind),
    answerLengths: Uint8Array.from(rows, (row) => row.length),
    answerHashes: Uint32Array.from(rows.flatMap((row) => row.hash))
  };
}

// src/references/named.ts
var questionColumns = ["question", "problem", "prompt", "instruction", "text", "input"];
var answerColumns = ["answer", "canonical_solution", "solution", "response", "output", "code"];
var docs = "docs/gates/contamination.md";
function readReference(name, path, bytes, columns = {}) {
  const lines = new TextDecoder().decode(bytes).split("\n");
  const items = [];
  let chosen;
  lines.forEach((line, i) => {
    if (line.trim() === "") return;
    const at = `${path}:${i + 1}`;
    const row = parseRow(line, at);
    chosen ??= chooseColumns(row, columns, at);
    const question = chosen.question.map((column) => textOf(row, column, at)).join("\n");
    const answer = chosen.answer === void 0 ? void 0 : row[chosen.answer];
    items.push({ id: `${name}/${i + 1}`, question, answers: answersIn(answer) });
  });
  if (items.length === 0) {
    throw new ConfigError("the reference holds no items", { at: path, docs });
  }
  return { name, items };
}
function parseRow(line, at) {
  let value;
  try {
    value = JSON.parse(line);
  } catch {
    throw new ConfigError("not JSON: a reference is a file of JSON lines", { at, docs });
  }
  if (!isObject(value)) throw new ConfigError("no JSON object", { at, docs });
  return value;
}
function chooseColumns(row, columns, at) {
  const names2 = Object.keys(row);
  const known = (list) => {
    for (const wanted of list) {
      const name = names2.find((each) => each.toLowerCase() === wanted);
      if (name !== void 0) return name;
    }
    return void 0;
  };
  const own = known(questionColumns);
  const question = columns.question ?? (own === void 0 ? void 0 : [own]);
  if (question === void 0) {
    throw new ConfigError("no column here is known to hold questions", {
      at,
      hint: `Name it: question: <column>. Columns here: ${names2.join(", ")}`,
      docs
    });
  }
  return { question, answer: columns.answer ?? known(answerColumns) };
}
function textOf(row, column, at) {
  const value = Object.hasOwn(row, column) ? row[column] : void 0;
  if (typeof value === "string") return value;
  throw new ConfigError(`no text in ${JSON.stringify(column)}`, {
    at,
    hint: `Columns here: ${Object.keys(row).join(", ")}`,
    docs
  });
}
function answersIn(value) {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap(
    (each) => typeof each === "string" || typeof each === "number" ? [String(each)] : []
  );
}
function describeItems(items) {
  return items.map(({ id, question, answers }) => {
    const described = [];
    const solutions = [];
    for (const answer of answers) {
      const [worked = "", final] = answer.split(/\n?####/);
      const isLong = tokenize(worked).length >= windowTokens;
      if (isLong) solutions.push(worked);
      else described.push({ kind: "text", value: answer });
      const value = final ?? (isLong && !answer.includes("\\boxed{") ? "" : answer);
      if (canonicalAnswer(value) !== "") described.push({ kind: "final", value });
    }
    return { id, question, answers: described, solutions };
  });
}

// src/algorithms/plain-units.ts
var separator = 32;
var latin1 = Uint8Array.from({ length: 256 }, (_2, unit) => {
  if (unit >= 192) {
    if (unit === 223) return 0;
    if (unit === 215 || unit === 247) return separator;
    return unit <= 222 ? unit + 32 : unit;
  }
  if (unit >= 128 && String.fromCharCode(unit).normalize("NFKC") !== String.fromCharCode(unit)) {
    return unit === 160 ? separator : 0;
  }
  if (unit >= 48 && unit <= 57) return unit;
  const lower = unit >= 65 && unit <= 90 ? unit + 32 : unit;
  return lower >= 97 && lower <= 122 ? lower : separator;
});
function readPlainUnit(unit) {
  if (unit < 256) return latin1[unit];
  return unit >= 8208 && unit <= 8231 ? separator : 0;
}
var plainText = /^[\0-\x7f\xa0\xa3\xb0\xb7\xd7\xf7\u2010-\u2015\u2018-\u2022\u2026\u2032\u20ac\u2212]*$/;
function isPlainText(text) {
  return plainText.test(text);
}

// src/kernels/scanner.ts
var encoder = new TextEncoder();
var classBytes = 65536;
var slackBytes = 64;
var minTableBits = 4;
var maxTableBits = 28;
var maxScanUnits = 1 << 17;
var maxUnitBytes = 3;
var Scanner = class {
  #kernels = loadKernels();
  #tables;
  #fixedBytes;
  // Addresses. What does not grow lies before what does.
  #text = 0;
  #edges = 0;
  #tokens = 0;
  #capacity = 0;
  // bytes of text that fit
  #memory = new Uint8Array(0);
  #words = new Uint32Array(0);
  // the same memory
  #input = this.#memory;
  // where texts go
  #hasClasses = false;
  constructor(known) {
    let offset = 0;
    const take = (bytes) => {
      const start = offset;
      offset += align(bytes);
      return start;
    };
    const places = known.map(({ n, hashes }) => {
      const bits = tableBits(hashes.length);
      const size = 2 ** bits;
      return {
        n,
        bits,
        filter: take(size),
        table: take(4 * size),
        hashes: take(hashes.byteLength)
      };
    });
    this.#fixedBytes = offset;
    this.#tables = this.#index(known, places);
    this.#reserve(maxUnitBytes * maxScanUnits);
  }
  /** True when a text of at most `maxScanUnits` units holds a known run. */
  holdsAny(text) {
    const count4 = this.#tokenize(text);
    return this.#tables.some((table) => this.#look(table, count4) > 0);
  }
  /**
   * The known runs of a text of at most `maxScanUnits` units in order, a list for each set. See
   * src/algorithms/tokens.ts for what a token is.
   */
  scan(text) {
    const count4 = this.#tokenize(text);
    const at = this.#edges >>> 2;
    return this.#tables.map(
      (table) => Array.from({ length: this.#look(table, count4) }, (_2, i) => ({
        position: this.#words[at + 2 * i],
        gram: this.#words[at + 2 * i + 1] - 1
      }))
    );
  }
  /** The known run of a set before `gram` with the same hash, or -1. */
  before(set, gram) {
    return this.#tables[set].next[gram] - 1;
  }
  #index(known, places) {
    const longest = Math.max(0, ...known.map(({ hashes }) => hashes.byteLength));
    const start = this.#start(longest);
    const links = start + this.#fixedBytes;
    return places.map((place, set) => {
      const { hashes } = known[set];
      const [filter, table] = [start + place.filter, start + place.table];
      const column = start + place.hashes;
      const { buffer } = this.#kernels.memory;
      new Uint32Array(buffer, column, hashes.length).set(hashes);
      this.#kernels.indexGrams(column, hashes.length, place.bits, filter, table, links);
      const next = new Uint32Array(buffer, links, hashes.length).slice();
      return { ...place, filter, table, hashes: column, next };
    });
  }
  /** How many runs of the tokens in memory are known; they are written where the edges were. */
  #look({ n, bits, filter, table, hashes }, count4) {
    return this.#kernels.scanGrams(
      this.#tokens,
      count4,
      n,
      hashes,
      bits,
      filter,
      table,
      this.#edges
    );
  }
  /** Number of tokens; their hashes are in memory. */
  #tokenize(text) {
    const { read, written } = encoder.encodeInto(text, this.#input);
    if (read !== text.length) throw new RangeError("the text is longer than maxScanUnits");
    if (written !== read && !isPlainText(text)) return this.#tokenizeFolded(text);
    const edges = this.#kernels.splitPlain(this.#text, written, this.#edges);
    this.#kernels.hashTokens(this.#edges, edges, this.#tokens);
    return edges / 2;
  }
  #tokenizeFolded(text) {
    const folded = foldText(text);
    if (holdsRareLetters(folded)) return this.#tokenizeRare(tokenize(text));
    const length2 = Buffer.byteLength(folded);
    if (length2 > this.#capacity) this.#reserve(length2);
    const classes2 = this.#text - classBytes;
    if (!this.#hasClasses) this.#memory.set(tokenClasses ??= buildTokenClasses("word"), classes2);
    this.#hasClasses = true;
    encoder.encodeInto(folded, this.#input);
    const edges = this.#kernels.splitFolded(this.#text, length2, classes2, this.#edges);
    this.#kernels.hashTokens(this.#edges, edges, this.#tokens);
    return edges / 2;
  }
  #tokenizeRare(tokens) {
    if (2 * tokens.length > this.#capacity) this.#reserve(2 * tokens.length);
    const at = this.#tokens >>> 2;
    tokens.forEach((token2, i) => this.#words[at + i] = hashToken(token2));
    return tokens.length;
  }
  /**
   * Lays out classes, text, edges of tokens and their hashes. Two tokens are two bytes apart at
   * least. Hits, a pair for a run, lie where the edges were.
   */
  #reserve(bytes) {
    this.#capacity = bytes;
    const textBytes = align(bytes + slackBytes);
    const wordBytes = align((bytes / 2 + 1) * 4 + slackBytes);
    const start = this.#start(classBytes + textBytes + 3 * wordBytes);
    this.#text = start + this.#fixedBytes + classBytes;
    this.#edges = this.#text + textBytes;
    this.#tokens = this.#edges + 2 * wordBytes;
    const { buffer } = this.#kernels.memory;
    this.#memory = new Uint8Array(buffer);
    this.#words = new Uint32Array(buffer);
    this.#input = this.#memory.subarray(this.#text, this.#text + bytes);
    this.#hasClasses = false;
  }
  /** Makes room for so many bytes behind those that stay; the address of the first of all. */
  #start(bytes) {
    return align(this.#kernels.reserve(this.#fixedBytes + bytes + slackBytes));
  }
};
var tokenClasses;
function tableBits(count4) {
  let bits = minTableBits;
  while (bits < maxTableBits && 2 ** bits < 2 * count4) bits += 1;
  return bits;
}
function align(bytes) {
  return Math.ceil(bytes / 64) * 64;
}

// src/references/reference-index.ts
var keyBase = 2 ** 26;
var pieceOverlap = maxScanUnits / 4;
var maxRunsOfSequence = 1e3;
var ReferenceIndex = class {
  #sets;
  #scanner;
  #checks;
  /** By anchor, those of long texts and of short questions: the run it stands for. */
  #anchors;
  /** By sequence: first of its runs, and one past the last of all. */
  #starts;
  #lengths;
  /** By sequence: first of its tokens among those of its set. */
  #tokens;
  constructor(sets) {
    this.#sets = sets;
    this.#checks = joinWords(sets.map((set) => set.checks));
    this.#lengths = joinWords(sets.map((set) => set.lengths));
    const count4 = this.#lengths.length;
    this.#starts = new Uint32Array(count4 + 1);
    this.#tokens = new Uint32Array(count4);
    const hashes = joinWords(sets.map((set) => set.hashes));
    const anchors = {
      runs: new Uint32Array(hashes.length),
      hashes: new Uint32Array(hashes.length)
    };
    let low = 0;
    let high2 = hashes.length;
    let sequence = 0;
    let firstRun = 0;
    let hash = 0;
    for (const set of sets) {
      let token2 = 0;
      let run2 = set.anchors.indexOf(1);
      let end = 0;
      for (const length2 of set.lengths) {
        this.#tokens[sequence] = token2;
        token2 += length2;
        end += countRuns(length2);
        sequence += 1;
        this.#starts[sequence] = firstRun + end;
        while (run2 >= 0 && run2 < end) {
          const at = length2 < gramTokens ? high2 -= 1 : (low += 1) - 1;
          anchors.runs[at] = firstRun + run2;
          anchors.hashes[at] = hashes[hash];
          hash += 1;
          run2 = set.anchors.indexOf(1, run2 + 1);
        }
      }
      firstRun += end;
    }
    this.#anchors = [anchors.runs.subarray(0, low), anchors.runs.subarray(low)];
    this.#scanner = new Scanner([
      { n: gramTokens, hashes: anchors.hashes.subarray(0, low) },
      { n: shortGramTokens, hashes: anchors.hashes.subarray(low) }
    ]);
  }
  /** Every text of an item that shares a run of 8 tokens with the texts, or stands in one whole. */
  overlaps(texts) {
    let record = "";
    for (const text of texts) record += `${text}
`;
    if (record.length <= maxScanUnits && !this.#scanner.holdsAny(record)) return nothing2;
    const found = /* @__PURE__ */ new Map();
    texts.forEach((whole2, text) => {
      for (const [offset, piece] of cut(whole2)) {
        for (const { sequence, ...run2 } of this.#runsIn(piece)) {
          const known = found.get(sequence);
          if (known === void 0) found.set(sequence, [{ ...run2, text, offset }]);
          else known.push({ ...run2, text, offset });
        }
      }
    });
    return [...found].sort(([a], [b]) => a - b).map(([i, runs]) => ({ sequence: this.#sequence(i), runs }));
  }
  /** The longest shared runs, those too short to count left out. */
  #runsIn(piece) {
    const hits = this.#scanner.scan(piece);
    const runs = [];
    if (hits.every((each) => each.length === 0)) return runs;
    const grams = new Grams(tokenize(piece));
    const ends = /* @__PURE__ */ new Map();
    const counts = /* @__PURE__ */ new Map();
    for (const [which, anchors] of this.#anchors.entries()) {
      for (const { position, gram: last2 } of hits[which] ?? []) {
        for (let anchor = last2; anchor >= 0; anchor = this.#scanner.before(which, anchor)) {
          const gram = anchors[anchor];
          const sequence = this.#sequenceOf(gram);
          const isShort = which === 1;
          const itemFrom = isShort ? this.#lengthOf(sequence) - shortGramTokens : gram - this.#starts[sequence];
          const key = sequence * keyBase + (position - itemFrom + keyBase / 2);
          const count4 = counts.get(sequence) ?? 0;
          if ((ends.get(key) ?? -1) > position || count4 === maxRunsOfSequence) continue;
          const run2 = isShort ? this.#whole(sequence, position - itemFrom, grams) : this.#extend(sequence, position, gram, grams);
          if (run2 === void 0) continue;
          ends.set(key, run2.from + run2.length - gramTokens + 1);
          counts.set(sequence, count4 + 1);
          runs.push(run2);
        }
      }
    }
    return runs;
  }
  #whole(sequence, from, grams) {
    const length2 = this.#lengthOf(sequence);
    const check = this.#checks[this.#starts[sequence]];
    if (from < 0 || grams.checkOf(from, length2) !== check) return void 0;
    return { sequence, from, itemFrom: 0, length: length2 };
  }
  #extend(sequence, position, gram, grams) {
    const first = this.#starts[sequence];
    const limit = this.#starts[sequence + 1];
    const agrees = (by) => grams.at(position + by) === this.#checks[gram + by];
    if (!agrees(0)) return void 0;
    let before = 0;
    while (gram - before > first && agrees(-before - 1)) before += 1;
    let after = 1;
    while (gram + after < limit && agrees(after)) after += 1;
    const length2 = before + after + gramTokens - 1;
    if (length2 < shortestRun && length2 !== this.#lengthOf(sequence)) return void 0;
    return { sequence, from: position - before, itemFrom: gram - before - first, length: length2 };
  }
  #lengthOf(sequence) {
    return this.#lengths[sequence];
  }
  #sequence(i) {
    let first = 0;
    let at = 0;
    while (i >= first + this.#sets[at].items.length) {
      first += this.#sets[at].items.length;
      at += 1;
    }
    const set = this.#sets[at];
    const length2 = this.#lengthOf(i);
    const token2 = this.#tokens[i];
    return {
      set,
      item: set.items[i - first],
      role: set.roles[i - first],
      length: length2,
      own: set.own.subarray(token2, token2 + length2)
    };
  }
  /** Which sequence a run belongs to: the last one that starts at it or before. */
  #sequenceOf(gram) {
    let low = 0;
    let high2 = this.#tokens.length - 1;
    while (low < high2) {
      const middle = low + high2 + 1 >> 1;
      if (this.#starts[middle] <= gram) low = middle;
      else high2 = middle - 1;
    }
    return low;
  }
};
var Grams = class {
  #tokens;
  #hashes;
  constructor(tokens) {
    this.#tokens = tokens;
    this.#hashes = new Float64Array(Math.max(0, tokens.length - gramTokens + 1)).fill(-1);
  }
  /** Of the run of six tokens at a position; undefined where there is none. */
  at(position) {
    const known = this.#hashes[position];
    if (known === void 0 || known >= 0) return known;
    return this.#hashes[position] = checkGram(this.#tokens, position, gramTokens);
  }
  checkOf(from, length2) {
    return checkGram(this.#tokens, from, length2);
  }
};
var nothing2 = [];
function* cut(text) {
  for (let from = 0; ; from += maxScanUnits - pieceOverlap) {
    const piece = text.slice(from, from + maxScanUnits);
    if (piece.length >= shortGramTokens) yield [from, piece];
    if (from + maxScanUnits >= text.length) return;
  }
}
function joinWords(columns) {
  const joined = new Uint32Array(columns.reduce((sum, column) => sum + column.length, 0));
  let at = 0;
  for (const column of columns) {
    joined.set(column, at);
    at += column.length;
  }
  return joined;
}

// src/gates/contamination/codes.ts
var codes3 = {
  question: {
    text: "asks {item}, which models are tested with ({rule}, {shared} of its {of} words): {span}",
    fix: "Remove the record. If it is no copy, waive it (docs/waivers.md)."
  },
  "question-with-answer": {
    text: "asks {item}, which models are tested with, and answers it ({rule}, {shared} of its {of} words): {span}",
    fix: "Remove the record: a model trained on it knows the answer by heart."
  },
  answer: {
    text: "holds the worked answer of {item}, which models are tested with ({shared} of its {of} words): {span}",
    fix: "Remove the record. If it is no copy, waive it (docs/waivers.md)."
  },
  "paraphrased-item": {
    text: "asks what {item} asks, in other words (similarity {similarity}, {agreement} of words and numbers)",
    level: "warning",
    fix: "Compare it with the item. If it asks the same, remove the record: models are tested with it."
  },
  "not-compared-by-meaning": {
    text: "{records} changed records are not compared by meaning, as they are more than {most}: items in other words may be among them",
    level: "warning",
    fix: "Raise maxByMeaning to compare them, or set paraphrases to false."
  }
};

// src/algorithms/locate.ts
function locateTokens(text, from, to) {
  let start = 0;
  let seen = 0;
  for (const { 0: piece, index } of text.matchAll(/[^ \t\r\n]+/g)) {
    const tokens = tokenize(piece);
    const next = seen + tokens.length;
    if (from >= seen && from < next) start = index + startIn(piece, tokens, from - seen);
    if (to > seen && to <= next) return [start, index + endIn(piece, tokens, to - 1 - seen)];
    seen = next;
  }
  return [start, text.length];
}
function startIn(piece, tokens, token2) {
  if (token2 === 0 && /^[a-z0-9]/i.test(piece)) return 0;
  const end = shortest(piece, (beginning3) => tokenize(beginning3).length > token2);
  const low = piece.charCodeAt(end - 1);
  const width = (low & 64512) === 56320 && end > 1 ? 2 : 1;
  return token2 < tokens.length ? end - width : piece.length;
}
function endIn(piece, tokens, token2) {
  if (token2 === tokens.length - 1 && /[a-z0-9]$/i.test(piece)) return piece.length;
  const whole2 = tokens[token2];
  return shortest(piece, (beginning3) => {
    const found = tokenize(beginning3);
    return found.length > token2 + 1 || found[token2] === whole2;
  });
}
function shortest(piece, holds) {
  let low = 1;
  let high2 = piece.length;
  while (low < high2) {
    const middle = low + high2 >> 1;
    if (holds(piece.slice(0, middle))) high2 = middle;
    else low = middle + 1;
  }
  return low;
}

// src/gates/contamination/locate-run.ts
function locateRun(text, run2) {
  const { offset, from, length: length2 } = run2;
  const [start, end] = locateTokens(text.slice(offset), from, from + length2);
  return [offset + start, offset + end];
}

// src/gates/contamination/answers.ts
var minWordsAnywhere = 3;
function findAnswer(set, item, parts, question) {
  const texts = answersOf(parts, question);
  const id = set.idOf(item);
  for (let row = firstRow(set, item); set.answerItems[row] === item; row += 1) {
    const kind = set.answerKinds[row];
    const length2 = set.answerLengths[row];
    const [a, b] = [set.answerHashes[2 * row], set.answerHashes[2 * row + 1]];
    const isAnswer = (value) => {
      const hash = hashAnswer(id, kind, value);
      return hash[0] === a && hash[1] === b;
    };
    for (const text of texts) {
      if (kind === AnswerKind.final && some(finalAnswers(text), isAnswer)) return "final";
      if (kind === AnswerKind.text && some(windows(text, length2), isAnswer)) return "text";
      if (kind === AnswerKind.choice && some(letters2(text), isAnswer)) return "choice";
    }
  }
  return void 0;
}
var answering = /* @__PURE__ */ new Set(["response", "rejected", "reference", "text"]);
function answersOf(parts, question) {
  const texts = [];
  parts.forEach(({ role, text }, i) => {
    if (!answering.has(role)) return;
    const start = i === question.text ? locateRun(text, question)[1] : 0;
    texts.push(text.slice(start));
  });
  return texts;
}
function firstRow({ answerItems }, item) {
  let low = 0;
  let high2 = answerItems.length;
  while (low < high2) {
    const middle = low + high2 >> 1;
    if (answerItems[middle] < item) low = middle + 1;
    else high2 = middle;
  }
  return low;
}
function* windows(text, length2) {
  const tokens = tokenize(text);
  const last2 = tokens.length - length2;
  for (let at = 0; at <= last2; at += 1) {
    if (length2 < minWordsAnywhere && at > 0 && at < last2) continue;
    yield tokens.slice(at, at + length2).join(" ");
  }
}
function letters2(text) {
  const found = [
    /^\s*\(?([A-J])\s*(?:[).:]|$)/.exec(text)?.[1],
    /[Aa]nswer(?: is|:)\s*\(?([A-J])(?![\w'’])/.exec(text)?.[1]
  ];
  return found.filter((letter) => letter !== void 0).map((letter) => letter.toLowerCase());
}
function some(values, test) {
  for (const value of values) if (test(value)) return true;
  return false;
}

// src/gates/contamination/hits.ts
var minOwnOfQuestion = 8;
var minOwnOfSolution = 16;
var minOwnOfWholeSolution = 4;
var ruleRank = { "whole-item": 0, "13-gram": 1, "8-gram": 2 };
var codeRank = { "question-with-answer": 0, question: 1, answer: 2 };
function findHits(parts, index, share3) {
  const overlaps2 = index.overlaps(parts.map((part) => part.text));
  if (overlaps2.length === 0) return [];
  return groupByItem(overlaps2).map((group) => judge2(group, parts, share3)).filter((hit) => hit !== void 0).sort(
    (a, b) => codeRank[a.code] - codeRank[b.code] || ruleRank[a.rule] - ruleRank[b.rule] || b.shared - a.shared
  );
}
function groupByItem(overlaps2) {
  const groups = [];
  for (const overlap2 of overlaps2) {
    const group = groups.at(-1);
    const first = group?.[0]?.sequence;
    const isSame = first?.set === overlap2.sequence.set && first.item === overlap2.sequence.item;
    if (isSame) group?.push(overlap2);
    else groups.push([overlap2]);
  }
  return groups;
}
function judge2(overlaps2, parts, share3) {
  const [first] = overlaps2;
  if (first === void 0) return void 0;
  const { set, item } = first.sequence;
  const id = set.idOf(item);
  const solutions = overlaps2.filter(({ sequence }) => sequence.role === Role.solution);
  const questions = overlaps2.filter(({ sequence }) => sequence.role === Role.question);
  const base = { id, benchmark: set.name };
  for (const question of questions) {
    const asked = judgeQuestion(question, parts, share3);
    if (asked === void 0) continue;
    const isWorked = solutions.some(({ sequence, runs }) => {
      const beside = runs.filter((run2) => !question.runs.some((other2) => overlap(run2, other2)));
      const shared3 = beside.length === 0 ? 0 : measure(sequence, beside).shared;
      return shared3 > share3 * sequence.length;
    });
    const answer = isWorked ? "solution" : findAnswer(set, item, parts, asked.run);
    if (answer === void 0 && !isTellingQuestion(question)) continue;
    const code = answer === void 0 ? "question" : "question-with-answer";
    return { ...base, ...asked, code, answer };
  }
  for (const solution of solutions) {
    const worked = judgeSolution(solution, share3);
    if (worked !== void 0) return { ...base, ...worked, code: "answer", answer: "solution" };
  }
  return void 0;
}
function isTellingQuestion({ sequence: { length: length2, own } }) {
  return isTelling(length2, countOwn2(own, 0, length2));
}
function judgeQuestion({ sequence, runs }, parts, share3) {
  const { length: length2, own } = sequence;
  const found = measure(sequence, runs);
  const { run: run2, shared: shared3 } = found;
  const verdict = { shared: shared3, of: length2, run: run2 };
  if (run2.length === length2) {
    const whole2 = runs.find((each) => each.length === length2 && standsAlone(each, parts));
    return whole2 && { ...verdict, run: whole2, rule: "whole-item" };
  }
  const telling = runs.find(
    ({ itemFrom, length: tokens }) => tokens >= windowTokens && countOwn2(own, itemFrom, itemFrom + tokens) >= minOwnOfQuestion
  );
  if (telling !== void 0) return { ...verdict, rule: "13-gram" };
  return isEnough(found, sequence, share3, minOwnOfQuestion) ? { ...verdict, rule: "8-gram" } : void 0;
}
var beginning = /(?:^|[\n.:!?。：！？…()[\]<>|"“„«*#])[^\p{L}\p{N},;]*$/u;
function standsAlone(run2, parts) {
  if (run2.length >= shortestRun) return true;
  const whole2 = parts[run2.text]?.text ?? "";
  const [start] = locateRun(whole2, run2);
  const first = String.fromCodePoint(whole2.codePointAt(start) ?? 0);
  if (first !== first.toLowerCase()) return true;
  return beginning.test(whole2.slice(Math.max(0, start - 20), start));
}
function judgeSolution({ sequence, runs }, share3) {
  const { length: length2, own } = sequence;
  const found = measure(sequence, runs);
  const verdict = { shared: found.shared, of: length2, run: found.run };
  if (found.run.length === length2 && length2 >= windowTokens && countOwn2(own, 0, length2) >= minOwnOfWholeSolution) {
    return { ...verdict, rule: "whole-item" };
  }
  return isEnough(found, sequence, share3, minOwnOfSolution) ? { ...verdict, rule: "8-gram" } : void 0;
}
function overlap(a, b) {
  return a.text === b.text && a.offset === b.offset && a.from < b.from + b.length && b.from < a.from + a.length;
}
function measure({ length: length2, own }, runs) {
  const covered = new Uint8Array(length2);
  let [longest] = runs;
  for (const run2 of runs) {
    covered.fill(1, run2.itemFrom, run2.itemFrom + run2.length);
    if (run2.length > longest.length) longest = run2;
  }
  let shared3 = 0;
  let ownShared = 0;
  for (let token2 = 0; token2 < length2; token2 += 1) {
    if (covered[token2] === 0) continue;
    shared3 += 1;
    ownShared += own[token2];
  }
  return { run: longest, shared: shared3, ownShared };
}
function isEnough(found, { length: length2, own }, share3, minOwn) {
  return found.ownShared >= minOwn && found.shared > share3 * length2 && found.ownShared > share3 * countOwn2(own, 0, length2);
}
function countOwn2(own, from, to) {
  let sum = 0;
  for (let token2 = from; token2 < to; token2 += 1) sum += own[token2];
  return sum;
}

// src/gates/contamination/report.ts
var maxSpan = 300;
var maxOthers = 10;
function reportHits(record, hits) {
  const open = /* @__PURE__ */ new Map();
  for (const hit of hits) {
    const list = open.get(hit.benchmark);
    if (list === void 0) open.set(hit.benchmark, [hit]);
    else list.push(hit);
  }
  return [...open.values()].flatMap(
    ([hit, ...others2]) => hit === void 0 ? [] : [toFinding(record, hit, others2)]
  );
}
function placeOf3(record, hit) {
  return record.at(record.view.parts[hit.run.text]?.pointer);
}
function toFinding(record, hit, others2) {
  const text = record.view.parts[hit.run.text]?.text ?? "";
  const [start, end] = locateRun(text, hit.run);
  const { id, benchmark, rule, shared: shared3, of, answer } = hit;
  const data = {
    item: id,
    benchmark,
    rule,
    shared: shared3,
    of,
    span: cut2(text.slice(start, end)),
    // In characters, as columns are.
    start: countCharacters(text.slice(0, start)),
    end: countCharacters(text.slice(0, end))
  };
  if (answer !== void 0) data.answer = answer;
  if (others2.length > 0) data.others = others2.slice(0, maxOthers).map((other2) => other2.id);
  if (others2.length > maxOthers) data.unlisted = others2.length - maxOthers;
  return { code: hit.code, at: placeOf3(record, hit), data };
}
function cut2(span) {
  if (span.length <= maxSpan) return span;
  const isHalf = (span.charCodeAt(maxSpan - 2) & 64512) === 55296;
  return `${span.slice(0, isHalf ? maxSpan - 2 : maxSpan - 1)}…`;
}

// src/gates/contamination.ts
var contamination = {
  id: "contamination",
  summary: "questions and answers of public benchmarks, or of test files you name, in other words too",
  levels: { recommended: "error", strict: "error" },
  options: {
    type: "object",
    properties: {
      benchmarks: {
        type: "array",
        default: [...benchmarkNames],
        description: "The shipped benchmarks to compare with.",
        items: { enum: [...benchmarkNames] }
      },
      share: {
        type: "number",
        exclusiveMinimum: 0,
        maximum: 1,
        // Tulu 3 (arXiv 2411.15124, 3.2): more than half of the tokens.
        default: 0.5,
        description: "Which share of an item must stand in the record, in runs of 8 words or more."
      },
      paraphrases: {
        type: "boolean",
        default: true,
        description: "Look for items in other words too, where the run has embedders."
      },
      maxByMeaning: {
        type: "integer",
        minimum: 0,
        // Half a second; half a million records would take longer than all else.
        default: 2e4,
        description: "Of more changed records than that, none is compared by meaning; it is said."
      }
    }
  },
  codes: codes3,
  async inspector(options, context) {
    const index = await indexOf(options.benchmarks, context.references ?? []);
    const tally = { records: 0, items: /* @__PURE__ */ new Set() };
    const inspect2 = (record) => {
      const hits = findHits(record.view.parts, index, options.share);
      if (hits.length === 0) return nothing3;
      tally.records += 1;
      for (const { id } of hits) tally.items.add(id);
      return reportHits(record, hits);
    };
    return Object.assign(inspect2, { tally: () => tally });
  },
  async check(change, options, context, tallies) {
    const all2 = tallies;
    const records = all2.reduce((sum, tally) => sum + tally.records, 0);
    const items = new Set(all2.flatMap((tally) => [...tally.items]));
    const measurements = [
      { name: "contamination.records", value: records, better: "lower" },
      { name: "contamination.items", value: items.size, better: "lower" }
    ];
    if (!options.paraphrases || context.embeddings === void 0) {
      return { findings: [], measurements };
    }
    const changed = change.addedCount + change.edited.length;
    if (changed > options.maxByMeaning) {
      measurements.push({ name: "contamination.not-compared-by-meaning", value: changed });
      const [first] = changedRecords2(change);
      const at = first?.at();
      const data = { records: changed, most: options.maxByMeaning };
      return {
        findings: at === void 0 ? [] : [{ code: "not-compared-by-meaning", at, data }],
        measurements
      };
    }
    const index = await indexOf(options.benchmarks, context.references ?? []);
    const { findParaphrases } = await import("./paraphrases-AEL5YU4J.js");
    const { findings, compared, omitted } = await findParaphrases(
      changedRecords2(change),
      options.benchmarks,
      { embeddings: context.embeddings, references: context.references ?? [] },
      (record, item) => findHits(record.view.parts, index, options.share).some(({ id }) => id === item)
    );
    measurements.push(
      { name: "contamination.paraphrases", value: findings.length, better: "lower" },
      { name: "contamination.compared-by-meaning", value: compared }
    );
    if (omitted > 0) {
      measurements.push({ name: "contamination.not-compared-by-meaning", value: omitted });
    }
    return { findings, measurements };
  }
};
function* changedRecords2({ added, edited }) {
  yield* added;
  for (const { after } of edited) yield after;
}
var nothing3 = [];
var lastIndex;
async function indexOf(benchmarks, named) {
  const names2 = benchmarks.join();
  const isSame = (other2) => other2.length === named.length && other2.every((each, i) => each === named[i]);
  if (lastIndex?.names === names2 && isSame(lastIndex.named)) return lastIndex.index;
  const own = named.map((reference) => buildSet(reference.name, describeItems(reference.items)));
  const index = new ReferenceIndex([...await shippedSets(benchmarks), ...own]);
  lastIndex = { names: names2, named, index };
  return index;
}

// src/gates/conversation/problems.ts
var maxOfCode = 20;
var Problems = class {
  findings = [];
  #record;
  #counts = /* @__PURE__ */ new Map();
  #known = /* @__PURE__ */ new Set();
  #turns = [];
  #numbers;
  constructor(record) {
    this.#record = record;
  }
  start(turns) {
    this.#turns = turns;
    this.#numbers = void 0;
  }
  /** `index` is the turn's; `pointer` when the problem is a part of it. */
  add(code, index, data = {}, pointer = "") {
    const at = pointer === "" ? this.#turns[index]?.pointer ?? "" : pointer;
    this.#push(code, at, { turn: this.numberOf(index), ...data });
  }
  /** For a problem of the record beside its turns. */
  addBeside(code, pointer) {
    this.#push(code, pointer, {});
  }
  /** What a reader counts the turn as: from 1 in its list, and on from the list before. */
  numberOf(index) {
    this.#numbers ??= numberTurns(this.#turns);
    return this.#numbers[index] ?? index + 1;
  }
  #push(code, pointer, data) {
    const count4 = this.#counts.get(code) ?? 0;
    const place = `${code} ${pointer}`;
    if (count4 >= maxOfCode || this.#known.has(place)) return;
    this.#counts.set(code, count4 + 1);
    this.#known.add(place);
    this.findings.push({ code, at: this.#record.at(pointer), data });
  }
};
function numberTurns(turns) {
  const numbers = [];
  let list = "";
  let before = 0;
  let last2 = 0;
  for (const { pointer } of turns) {
    const cut4 = pointer.lastIndexOf("/");
    const step = pointer.slice(cut4 + 1);
    if (/^\d+$/.test(step)) {
      if (pointer.slice(0, cut4) !== list) {
        list = pointer.slice(0, cut4);
        before = last2;
      }
      last2 = before + Number(step) + 1;
    } else if (pointer !== "/system") {
      last2 += 1;
    }
    numbers.push(last2);
  }
  return numbers;
}
function quote(name) {
  return JSON.stringify(name.length > 60 ? `${name.slice(0, 57)}…` : name);
}

// src/gates/conversation/calls.ts
var callMarks = ["<tool_call>", "[TOOL_CALLS]", "<|python_tag|>", "<functioncall>"];
function checkCalls(turns, tools, problems) {
  const firstUse = /* @__PURE__ */ new Map();
  let waiting = { byId: /* @__PURE__ */ new Map(), unnamed: [], unnamedResults: 0 };
  let callsInText = false;
  const close2 = () => {
    const left = [...waiting.byId.values()].flat();
    if (waiting.unnamedResults === 0) left.push(...waiting.unnamed);
    for (const { call, index } of left) {
      problems.add("call-without-result", index, { tool: toolName(call) }, call.pointer);
    }
    waiting = { byId: /* @__PURE__ */ new Map(), unnamed: [], unnamedResults: 0 };
  };
  const open = (call, index) => {
    checkCall(call, index, tools, problems);
    if (call.id === "") {
      waiting.unnamed.push({ call, index });
      return;
    }
    const data = { id: quote(call.id), first: problems.numberOf(firstUse.get(call.id) ?? index) };
    const others2 = waiting.byId.get(call.id);
    if (others2 !== void 0) {
      others2.push({ call, index });
      problems.add("duplicate-call-id", index, data, call.pointer);
      return;
    }
    waiting.byId.set(call.id, [{ call, index }]);
    if (firstUse.has(call.id)) problems.add("reused-call-id", index, data, call.pointer);
    else firstUse.set(call.id, index);
  };
  const settle = (id) => {
    const calls = waiting.byId.get(id);
    if (calls === void 0) return false;
    if (calls.length === 1) waiting.byId.delete(id);
    else calls.pop();
    return true;
  };
  const answer = (turn2, index) => {
    const id = turn2.toolCallId ?? "";
    if (id !== "" && settle(id)) return;
    if (waiting.unnamed.length > waiting.unnamedResults) {
      waiting.unnamedResults += 1;
      return;
    }
    const [oldest] = waiting.byId.keys();
    if (id === "" && oldest !== void 0) {
      settle(oldest);
      problems.add("result-without-id", index, { id: quote(oldest) });
    } else if (!callsInText) {
      problems.add("result-without-call", index, { call: id === "" ? "a call" : quote(id) });
    }
  };
  turns.forEach((turn2, index) => {
    switch (turn2.role) {
      case "tool":
        answer(turn2, index);
        break;
      case "assistant": {
        const goesOn = turn2.toolCalls.length > 0 && (turns[index - 1]?.toolCalls.length ?? 0) > 0;
        if (!goesOn) close2();
        callsInText = callMarks.some((mark) => turn2.text.includes(mark));
        for (const call of turn2.toolCalls) open(call, index);
        break;
      }
      case "unknown":
        waiting = { byId: /* @__PURE__ */ new Map(), unnamed: [], unnamedResults: 0 };
        callsInText = true;
        break;
      case "user":
      case "system":
        close2();
        callsInText = false;
    }
  });
  if (turns.at(-1)?.role === "tool") close2();
}
function checkCall(call, index, tools, problems) {
  if (call.name === "") {
    problems.add("unreadable-call", index, {}, call.pointer);
    return;
  }
  if (call.arguments !== void 0 && !isJsonObject(call.arguments)) {
    problems.add("arguments-not-json", index, { tool: toolName(call) }, call.pointer);
  }
  if (tools !== void 0 && !tools.has(call.name)) {
    problems.add("undeclared-tool", index, { tool: toolName(call) }, call.pointer);
  }
}
function isJsonObject(value) {
  return isObject(typeof value === "string" ? parse(value) : value);
}
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function readTools(mapped, problems) {
  const input = isObject(mapped.input) ? mapped.input : {};
  const fields = [
    ["/tools", mapped.tools],
    ["/functions", mapped.functions],
    ["/input/tools", input.tools]
  ];
  const declared = fields.find(([, value2]) => value2 !== void 0 && value2 !== null);
  if (declared === void 0) return void 0;
  const [pointer, value] = declared;
  if (value === "") return void 0;
  const list = typeof value === "string" ? parse(value) : value;
  if (!Array.isArray(list)) {
    problems.addBeside("unreadable-tools", pointer);
    return void 0;
  }
  const names2 = /* @__PURE__ */ new Set();
  for (const tool of list) {
    const named = isObject(tool) && isObject(tool.function) ? tool.function : tool;
    if (!isObject(named) || typeof named.name !== "string") return void 0;
    names2.add(named.name);
  }
  return names2;
}
function toolName(call) {
  return call.name === "" ? "a tool" : quote(call.name);
}

// src/gates/conversation/codes.ts
var codes4 = {
  "unknown-role": {
    text: "turn {turn} has the unknown role {role}",
    fix: "Write one of the kind's roles, letter case included: user, assistant, system, tool."
  },
  "late-system": {
    text: "turn {turn} is a system turn in the middle of the conversation",
    fix: "Put it first, or make two records if two conversations were joined here."
  },
  "repeated-system": {
    text: "turn {turn} is one more system turn at the start",
    fix: "Join them to one system turn: many chat templates know only one.",
    level: "warning"
  },
  "assistant-first": {
    text: "turn {turn}, the first, is of the assistant",
    fix: "Remove it, or put the user turn it answers before it.",
    level: "warning"
  },
  "same-role-twice": {
    text: "turns {previous} and {turn} are both of the {role}",
    fix: "Join the two, or put the missing turn between them."
  },
  "no-assistant-turn": {
    text: "has no assistant turn, so nothing to train on",
    fix: "Add the answer, or remove the record."
  },
  "no-trained-turn": {
    text: "gives weight 0 to every assistant turn, so there is nothing to train on",
    fix: "Give one of them weight 1, or remove the record."
  },
  "ends-without-answer": {
    text: "ends with turn {turn} of the {role}, which the assistant does not answer",
    fix: "Add the answer, or cut the conversation after the last assistant turn."
  },
  "empty-turn": {
    text: "turn {turn} of the {role} is empty",
    fix: "Write what was said, or remove the turn with the one it belongs to."
  },
  "call-without-result": {
    text: "turn {turn} calls {tool}, and no result of it follows",
    fix: "Put a tool turn with its result right after the turn that calls."
  },
  "result-without-call": {
    text: "turn {turn} is the result of {call}, and no such call is open",
    fix: "Correct tool_call_id, or put the call before its result."
  },
  "result-without-id": {
    text: "turn {turn} is a tool result without tool_call_id, while the call has the id {id}",
    fix: "Write the id of the call as tool_call_id.",
    level: "warning"
  },
  "result-without-answer": {
    text: "turn {turn} of the user follows a tool result that the assistant has not answered",
    fix: "Add the assistant turn that makes use of the result.",
    level: "warning"
  },
  "duplicate-call-id": {
    text: "turn {turn} opens a second call with the id {id}",
    fix: "Give each call an id of its own, and its result the same."
  },
  "reused-call-id": {
    text: "turn {turn} uses the call id {id} of turn {first} again",
    fix: "Give each call of a conversation an id of its own.",
    level: "warning"
  },
  "unreadable-call": {
    text: "turn {turn} holds a tool call in which no name can be read",
    fix: "Write the call as a JSON object with name and arguments."
  },
  "arguments-not-json": {
    text: "turn {turn} calls {tool} with arguments that are no JSON object",
    fix: "Write the arguments with a JSON library; a call without any has {}."
  },
  "undeclared-tool": {
    text: "turn {turn} calls {tool}, which the tools of the record do not declare",
    fix: "Declare the tool, or correct its name in the call."
  },
  "unreadable-tools": {
    text: "its tools are no JSON list, so no model is told of them",
    fix: "Write the tools as a list of JSON objects, or as that list in JSON text."
  }
};

// src/gates/conversation/turns.ts
function checkRoles(turns, options, problems) {
  let previous = -1;
  let hasSpoken = false;
  let hasAssistant = false;
  let hasUnknown = false;
  turns.forEach((turn2, index) => {
    const { role } = turn2;
    if (role === "system") {
      if (hasSpoken && !options.allowLateSystem) problems.add("late-system", index);
      if (!hasSpoken && index > 0) problems.add("repeated-system", index);
      previous = -1;
      return;
    }
    const before = turns[previous]?.role;
    if (role === "unknown") {
      hasUnknown = true;
      if (turn2.roleName !== "" || !options.leavesMissing) {
        problems.add("unknown-role", index, { role: quote(turn2.roleName) });
      }
    } else if (role === "assistant" && !hasSpoken && !options.allowLeadingAssistant) {
      problems.add("assistant-first", index);
    } else if (role !== "tool" && role === before && !options.allowRepeatedRoles) {
      problems.add("same-role-twice", index, { previous: problems.numberOf(previous), role });
    } else if (role === "user" && before === "tool") {
      problems.add("result-without-answer", index);
    }
    hasAssistant ||= role === "assistant";
    hasSpoken = true;
    previous = index;
  });
  const last2 = turns.length - 1;
  const lastRole = turns[last2]?.role ?? "unknown";
  if (lastRole === "assistant" || lastRole === "unknown") return;
  if (lastRole === "user" && options.allowTrailingUser) return;
  if (hasAssistant) problems.add("ends-without-answer", last2, { role: lastRole });
  else if (!hasUnknown) problems.add("no-assistant-turn", last2);
}
function checkContent(turns, mapped, problems) {
  let lastAssistant = -1;
  let isTrained = false;
  turns.forEach((turn2, index) => {
    const { role, toolCalls, pointer } = turn2;
    if (role !== "user" && role !== "assistant") return;
    if (toolCalls.length === 0 && !/\S/.test(turn2.text) && !holdsMedia(follow(mapped, pointer))) {
      problems.add("empty-turn", index, { role });
    }
    if (role === "user") return;
    lastAssistant = index;
    isTrained ||= weightOf(follow(mapped, pointer)) !== 0;
  });
  if (lastAssistant >= 0 && !isTrained) problems.add("no-trained-turn", lastAssistant);
}
function weightOf(message) {
  return isObject(message) ? message.weight : void 0;
}
function holdsMedia(message) {
  if (!isObject(message)) return false;
  if (isObject(message.audio)) return true;
  const { content } = message;
  return Array.isArray(content) && content.some((piece) => isObject(piece) && piece.type !== "text" && piece.type !== "refusal");
}
function follow(record, pointer) {
  let value = record;
  for (const step of pointer.split("/").slice(1)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step))
      return void 0;
    value = value[step];
  }
  return value;
}

// src/gates/conversation.ts
var conversationKinds = ["chat", "preference", "sharegpt", "unpaired"];
var none = [];
var conversation = {
  id: "conversation",
  summary: "roles out of order, turns without answer, tool calls and results that do not match",
  levels: { recommended: "error", strict: "error" },
  options: {
    type: "object",
    properties: {
      allowLeadingAssistant: {
        type: "boolean",
        default: false,
        description: "Accept conversations that the assistant opens, with a greeting for one."
      },
      allowTrailingUser: {
        type: "boolean",
        default: false,
        description: "Accept conversations that end with the user, and prompts without any answer (reinforcement learning)."
      },
      allowRepeatedRoles: {
        type: "boolean",
        default: false,
        description: "Accept two turns in a row of the user or of the assistant."
      },
      allowLateSystem: {
        type: "boolean",
        default: false,
        description: "Accept system turns in the middle of a conversation."
      }
    }
  },
  codes: codes4,
  skips(manifest) {
    return conversationKinds.includes(manifest.kind.id) ? void 0 : `records of kind ${manifest.kind.id} hold no conversation`;
  },
  inspector(options, context) {
    const { kind, replacesKindSchema } = context.manifest;
    const isUnpaired = kind.id === "unpaired";
    const leavesMissing = context.running.has("schema") && !replacesKindSchema;
    return (record) => {
      const { turns, conversations } = record.view;
      const all2 = conversations ?? (turns === void 0 ? [] : [turns]);
      let problems;
      all2.forEach((each, index) => {
        if (each.length === 0) return;
        problems ??= new Problems(record);
        problems.start(each);
        checkRoles(each, { ...options, leavesMissing }, problems);
        if (index > 0 || isUnpaired && record.mapped.label === false) return;
        checkContent(each, record.mapped, problems);
        checkCalls(each, readTools(record.mapped, problems), problems);
      });
      return problems?.findings ?? none;
    };
  }
};

// src/gates/diversity/options.ts
var share2 = (value, description) => ({
  type: "number",
  minimum: 0,
  maximum: 1,
  default: value,
  description
});
var properties = {
  // docs/gates/diversity.md says where each limit is from.
  maxTopShare: share2(0.7, "Greatest share of the records in the three largest topics."),
  warnTopShare: share2(0.5, "Share from which on they are warned of."),
  maxFall: share2(0.15, "By how much distinct-n may fall at equal size."),
  warnFall: share2(0.05, "From which fall on it is warned of."),
  maxCompressionGrowth: share2(0.1, "By how much the compression ratio may grow at equal size."),
  maxCompressionRatio: {
    type: "number",
    minimum: 1,
    // Ours: the largest of ten public sets is 3.9, that of a set that loops above 20 (docs/accuracy.md).
    default: 5,
    description: "Greatest compression ratio of the answers."
  },
  maxSelfBleu: share2(0.6, "Greatest self-BLEU of the answers."),
  maxOpeningShare: share2(0.25, "Greatest share of texts that begin in one of ten ways."),
  newDistance: {
    type: "number",
    minimum: 0,
    maximum: 2,
    // Ours: tells STS pairs that share details (2 of 5 and more) from others best (docs/accuracy.md).
    default: 0.25,
    description: "Cosine distance to the nearest record before it from which on one is new in kind."
  },
  minRecords: {
    type: "integer",
    minimum: 20,
    // Ours: of fewer, ten openings or three topics are a large share by themselves.
    default: 100,
    description: "With fewer records nothing is measured."
  },
  minTopicRecords: {
    type: "integer",
    minimum: 20,
    default: leastJudged,
    description: "With fewer records the share of the largest topics is not judged."
  },
  embedder: {
    type: "string",
    minLength: 1,
    default: "static",
    description: "What vectors are from: static, encoder, or a name in heartcut.yaml."
  }
};

// src/gates/diversity.ts
var diversity = {
  id: "diversity",
  summary: "variety of words and topics at equal size, and what a change adds that is new in kind",
  levels: { recommended: "warning", strict: "error" },
  options: { type: "object", properties },
  codes: {
    "topics-concentrated": {
      text: "{what} are {value} of all{before}, wanted at most {limit}: {detail}",
      fix: "Add records on other topics, or drop some of these."
    },
    "topics-uneven": {
      text: "{what} are {value} of all{before}, wanted at most {limit}: {detail}",
      fix: "Add records on other topics before they come to most of the dataset.",
      level: "warning"
    },
    "topic-lost": {
      text: "no record is left on {topic}: {share} of the records were",
      fix: "Keep some of the removed records, or add others on the topic."
    },
    "variety-lost": {
      text: "{what} fall by {fall} at equal size ({before} → {after}; 95 %: {least} to {most}), limit {limit}",
      fix: "Look at what the change adds: generate with more varied prompts, or drop what says the same."
    },
    "variety-falls": {
      text: "{what} fall by {fall} at equal size ({before} → {after}; 95 %: {least} to {most}), limit {limit}",
      fix: "Look at what the change adds: it says the same more often than what is there.",
      level: "warning"
    },
    "more-compressible": {
      text: "answers compress {growth} better at equal size ({before} → {after}; 95 %: {least} to {most}), limit {limit}",
      fix: "Look for templates and loops in what the change adds.",
      level: "warning"
    },
    "text-repeats": {
      text: "{what} is {value}{before}, wanted at most {limit}",
      fix: "The answers say the same over and over: the gate repetition finds those that loop."
    },
    "texts-alike": {
      text: "{what} is {value}{before}, wanted at most {limit}",
      fix: "Answers are put together from the same pieces: vary the prompts or the generator.",
      level: "warning"
    },
    "openings-alike": {
      text: "{what} are {value} of all{before}, wanted at most {limit}: {detail}",
      fix: "Word the beginnings differently.",
      level: "warning"
    },
    "still-narrow": {
      text: "{what}: {value}{before}, wanted at most {limit}; this change does not make it worse",
      fix: "Add records of other kinds.",
      level: "warning"
    }
  },
  async check(change, options, context) {
    const { head } = change;
    const touched = change.addedCount + change.edited.length + change.removed.length;
    if (head === null || touched === 0) return { findings: [] };
    const { measureChange } = await import("./measure-LPFNGXO5.js");
    const { findings, measurements, facts } = await measureChange(change, head, options, context);
    const missing = facts.notMeasured ?? [];
    return {
      findings,
      measurements,
      diversity: facts,
      // What was not measured is not passed either.
      ...findings.length > 0 || missing.length === 0 ? {} : { ended: { status: "skipped", reason: reasonOf(missing) } }
    };
  }
};
function reasonOf(missing) {
  const reasons = /* @__PURE__ */ new Map();
  for (const { what, reason } of missing)
    reasons.set(reason, [...reasons.get(reason) ?? [], what]);
  return [...reasons].map(([reason, whats]) => `${whats.join(", ")} (${reason})`).join("; ");
}

// src/gates/exact-duplicate.ts
var exactDuplicate = {
  id: "exact-duplicate",
  summary: "records whose text is already there, letter case and white space aside",
  levels: { recommended: "error", strict: "error" },
  options: {
    type: "object",
    properties: {
      acrossDatasets: {
        type: "boolean",
        default: true,
        description: "Also compare with the repository's other datasets."
      }
    }
  },
  codes: {
    "duplicate-of-base": {
      text: "repeats {first}, which is already there",
      fix: "Remove the record, or edit the one that is there."
    },
    "duplicate-in-change": {
      text: "repeats {first}, also new here",
      fix: "Keep one of the two."
    },
    "duplicate-across-datasets": {
      text: "repeats {first} of another dataset",
      fix: "Keep it in one dataset; training on both counts it twice.",
      level: "warning"
    },
    "duplicate-id": {
      text: "has the id {id} of {first}",
      fix: "Give every record an id of its own."
    }
  },
  columns: () => [recordKeysColumn],
  check(change, options, context) {
    if (change.head === null || !hasNewContent(change)) return { findings: [] };
    const keys = recordKeys(change.head, context);
    const isNew = newTexts(change, context);
    const repeats = findRepeats(keys, isNew, wantedOf(change, keys, isNew));
    const isOpen = (record) => isNew(record) && !repeats.has(record);
    for (const [record, there] of meetVersionsBeside(change, context, "whole", isOpen)) {
      if (!isOpen(record) || !sameContent(record, there)) continue;
      repeats.set(record, toFinding2("duplicate-of-base", record, there.at()));
    }
    if (options.acrossDatasets) findInOtherDatasets(repeats, keys, isOpen, context);
    const known = foundRepeats(change.head, context);
    for (const record of repeats.keys()) known.add(placeOf2(record));
    const { idField } = change.manifest;
    const ids = idField === void 0 ? [] : findRepeatedIds(idField, keys, change, context);
    return {
      findings: [...repeats.values(), ...ids],
      measurements: measure2(keys, repeats.size)
    };
  }
};
function findRepeats(keys, isNew, wanted) {
  const repeats = /* @__PURE__ */ new Map();
  for (const group of groupEqual(keys.whole, wanted)) {
    const records = group.map((i) => keys.recordAt(i));
    const first = records.find((record) => !isNew(record)) ?? records[0];
    if (first === void 0) continue;
    const code = isNew(first) ? "duplicate-in-change" : "duplicate-of-base";
    const place = first.at();
    for (const record of records) {
      if (record === first || !isNew(record) || !sameContent(record, first)) continue;
      repeats.set(record, toFinding2(code, record, place));
    }
  }
  return repeats;
}
function findInOtherDatasets(repeats, keys, isOpen, context) {
  const own = versionsBeside(context);
  const others2 = context.siblings.filter((side) => !own.includes(side));
  if (others2.length === 0) return;
  const wanted = recordsByKey(keys, "whole", isOpen);
  for (const side of others2) {
    const otherKeys = recordKeys(side, context);
    for (const [i, key] of otherKeys.whole.entries()) {
      for (const record of wanted.get(key) ?? []) {
        const first = otherKeys.recordAt(i);
        if (!isOpen(record) || !sameContent(record, first)) continue;
        repeats.set(record, toFinding2("duplicate-across-datasets", record, first.at()));
      }
    }
  }
}
function findRepeatedIds(field, keys, change, context) {
  const idOf = (record) => {
    const id = record.value[field];
    return typeof id === "string" || typeof id === "number" ? String(id) : void 0;
  };
  const hasNewId = newIds(field, change);
  const findings = [];
  const seen = /* @__PURE__ */ new Map();
  const fresh = [];
  for (const record of keys.side.records()) {
    const id = idOf(record);
    if (id === void 0) continue;
    if (hasNewId(record)) fresh.push([id, record]);
    else if (!seen.has(id)) seen.set(id, record);
  }
  for (const [id, record] of idsBeside(change, context, idOf)) {
    if (!seen.has(id)) seen.set(id, record);
  }
  for (const [id, record] of fresh) {
    const first = seen.get(id);
    if (first === void 0) {
      seen.set(id, record);
      continue;
    }
    const finding = toFinding2("duplicate-id", record, first.at());
    findings.push({ ...finding, data: { ...finding.data, id } });
  }
  return findings;
}
function newIds(field, change) {
  const { base } = change;
  if (base === null) return () => true;
  const edited = change.edited.filter((edit) => edit.fields.includes(field));
  return changedRecords({ base, added: change.added, edited });
}
function* idsBeside(change, context, idOf) {
  const sides = versionsBeside(context);
  if (sides.length === 0) return;
  const known = new Set(change.base === null ? [] : idsOf(change.base, idOf));
  for (const side of sides) {
    for (const record of side.records()) {
      const id = idOf(record);
      if (id !== void 0 && !known.has(id)) yield [id, record];
    }
  }
}
function* idsOf(side, idOf) {
  for (const record of side.records()) yield idOf(record);
}
function toFinding2(code, record, first) {
  return {
    code,
    at: record.at(),
    related: [first],
    data: { first: `${first.path}:${first.line}` }
  };
}
function measure2(keys, repeats) {
  return [
    { name: "exact-duplicate.records", value: repeats, better: "lower" },
    { name: "exact-duplicate.compared-with", value: keys.whole.length }
  ];
}

// src/gates/format.ts
var format = {
  id: "format",
  summary: "lines and files that cannot be read as JSONL",
  levels: { recommended: "error", strict: "error" },
  options: { type: "object", properties: {} },
  codes: {
    "broken-json": {
      text: "not JSON: {found}; {hint}",
      fix: "Write one JSON object a line, with a JSON library rather than by hand."
    },
    "not-an-object": {
      text: "the line holds {found}, a record is an object",
      fix: 'Put each record on a line of its own: jq -c ".[]" file.json > file.jsonl'
    },
    "invalid-utf8": {
      text: "not UTF-8: {found}",
      fix: "Save the file as UTF-8."
    },
    nul: { text: "a NUL ({found}) in the line", fix: "Remove the character; JSON has no raw NUL." },
    "line-too-long": {
      text: "the line has {found} bytes, the limit is {limit}",
      fix: "Split the record, or raise limits.maxLineBytes in heartcut.yaml."
    },
    "too-deep": {
      text: "nested {found}",
      fix: "Flatten the record, or raise limits.maxDepth in heartcut.yaml."
    },
    "duplicate-key": {
      text: "the key {found} stands twice; readers keep one or the other",
      fix: "Keep one of the two."
    },
    "imprecise-number": {
      text: "the number {found} loses digits in most readers",
      fix: "Write it as a string.",
      level: "warning"
    },
    "lone-surrogate": {
      text: "half a surrogate pair, {found}: it cannot be written as UTF-8 again",
      fix: "Remove it, or write the whole character."
    },
    "escaped-nul": {
      text: "a NUL character, {found}, in a string",
      fix: "Remove the character; C libraries and databases cut the text there.",
      level: "warning"
    },
    "git-lfs-pointer": {
      text: "a Git LFS pointer instead of the data: {found}",
      fix: "Check out with `lfs: true` (actions/checkout) or run `git lfs pull`."
    },
    "pretty-printed": {
      text: "a JSON document over many lines (it opens with {found}), not JSONL",
      fix: 'Convert it: jq -c ".[]" file.json > file.jsonl (for an array), jq -c . (for objects).'
    },
    "empty-file": {
      text: "no record in the file ({found} bytes)",
      fix: "Add records, or remove the file."
    },
    "utf-16": { text: "{found}: JSONL is UTF-8", fix: "Save the file as UTF-8." },
    compressed: {
      text: "compressed ({found}): git cannot compare its records",
      fix: "Commit the uncompressed file; releases compress it."
    },
    "not-a-file": {
      text: "a {found}, which is never followed",
      fix: "Commit the file itself."
    }
  },
  check(change) {
    return {
      findings: change.problems.map(({ code, at, data }) => ({ code, at, data }))
    };
  }
};

// src/gates/judge.ts
var judge3 = {
  id: "judge",
  summary: "records that language models score below a rubric’s bar; decides from few calls",
  levels: { recommended: "off", strict: "warning" },
  options: {
    type: "object",
    properties: {
      models: {
        type: "array",
        items: { type: "string", minLength: 1, maxLength: 64 },
        uniqueItems: true,
        maxItems: 7,
        default: [],
        description: "Which models of heartcut.yaml are asked; several are a panel. Empty: the first one."
      },
      rubric: {
        type: "string",
        maxLength: 64,
        default: "",
        description: "Name of a rubric, ours or one in rubrics/. Empty: the one for the kind."
      },
      wantedShare: {
        type: "number",
        exclusiveMinimum: 0,
        exclusiveMaximum: 1,
        default: 0.9,
        description: "The share of changed records that is to meet the bar."
      },
      alpha: {
        type: "number",
        exclusiveMinimum: 0,
        maximum: 0.3,
        default: 0.05,
        description: "The chance at most of a wrong pass, and of a wrong fail, by the draw."
      },
      maxRecords: {
        type: "integer",
        minimum: 1,
        maximum: 1e6,
        default: 200,
        description: "Records that are read at most, those that are always read included."
      },
      alwaysRead: {
        type: "integer",
        minimum: 0,
        maximum: 1e3,
        default: 2,
        description: "How many of the shortest, of the longest and of the oddest are always read."
      },
      samples: {
        type: "integer",
        minimum: 1,
        maximum: 15,
        default: 1,
        description: "Answers for each record where the server tells no log probabilities."
      },
      kappaFloor: {
        type: "number",
        minimum: 0,
        maximum: 1,
        default: defaultTrust.floor,
        description: "The least kappa with people of a judge whose word may fail a check; below it, it warns."
      },
      edits: {
        enum: ["alone", "compared"],
        default: "alone",
        description: "Whether edited records are judged like added ones, or compared with what they were."
      }
    }
  },
  codes: {
    "below-bar": {
      text: "below the bar: {failed}{because}",
      level: "warning",
      fix: "Read the record and the reason. Mend or remove it, or mend the rubric."
    },
    "below-target": {
      text: "too few meet the bar: {share} of {records} (wanted {wanted} %), as far as {read} that were read tell",
      fix: "Read the records that are named, mend them and those like them."
    },
    "below-target-perhaps": {
      text: "too few meet the bar: {share} of {records} (wanted {wanted} %), as far as {read} that were read tell; only a warning, since {doubt}",
      level: "warning",
      fix: "Read the records that are named. `heartcut calibrate --accept` lets a judge that agrees with people stop a merge."
    },
    "no-verdict": {
      text: "no verdict: {why}{about}",
      level: "warning",
      fix: "Read the record: no model’s word counts for it."
    },
    disputed: {
      text: "the judges differ: {verdicts}",
      level: "warning",
      fix: "Read the record: models of different families see it differently."
    },
    "same-family": {
      text: "{judge} judges text of its own family, {family}, which models tend to like",
      level: "warning",
      fix: "Name a model of another family in models."
    }
  },
  skips(_manifest, { judges }) {
    if (judges === void 0) return "models are asked where heartcut.yaml names them";
    if (judges.names.length === 0) return "heartcut.yaml names no models";
    return void 0;
  },
  async check(change, options, context) {
    const { judgeRecords } = await import("./check-RBKKFGAQ.js");
    return judgeRecords(change, options, context);
  }
};

// src/algorithms/identify-language.ts
var minLetters = 8;
var minScriptLetters = 2;
var minLead = 0.1;
var minSmallRatio = 0.5;
var minLetterRatio = 0.72;
var minEnglishLetterRatio = 0.86;
var toldAs = { nb: "no", nn: "no", id: "ms", bs: "hr" };
function toldTagOf(language2) {
  return Object.hasOwn(toldAs, language2) ? toldAs[language2] ?? language2 : language2;
}
async function loadIdentifier() {
  const { eld } = await import("./static.small-2725LSPV.js");
  return (text) => {
    const sample = sampleOf(text);
    const { script, letters: letters3 } = findScript(sample);
    const guess = guessLanguage(text);
    const only = languageOfScript(script);
    if (only !== void 0) {
      if (letters3 < minScriptLetters) return void 0;
      return { language: only, isSure: guess.languages.includes(only) };
    }
    if (letters3 < minLetters) return void 0;
    const found = eld.detect(sample);
    if (!found.isReliable()) return void 0;
    const { language: language2 } = found;
    const isAgreed = guess.languages.includes(language2);
    const letterRatio = letters3 / sample.replace(/\s+/g, "").length;
    const isClear = () => letterRatio >= minLetterRatio && isMostlySmall(sample) && leadOf(found.getScores(), language2) >= minLead;
    const isCode = language2 === "en" && letterRatio < minEnglishLetterRatio;
    return { language: language2, isSure: isAgreed && !isCode && (!guess.isWeak || isClear()) };
  };
}
function leadOf(scores, language2) {
  let next = 0;
  for (const [other2, score] of Object.entries(scores)) {
    if (score > next && !isAlike(other2, language2)) next = score;
  }
  return (scores[language2] ?? 0) - next;
}
function isMostlySmall(text) {
  let words2 = 0;
  let small = 0;
  for (const [word2] of text.matchAll(new RegExp("\\p{L}[\\p{L}\\p{M}]+", "gu"))) {
    words2 += 1;
    if (!new RegExp("^\\p{Lu}", "u").test(word2)) small += 1;
  }
  return small >= words2 * minSmallRatio;
}

// src/algorithms/lookalikes.ts
var likeLatin = new Set("асеіјорѕухһԁԛԝАВЕЅІЈКМНОРСТХУονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ");
var likeOther = new Set("aceijopsxyhqwABCEHIJKMNOPSTXYZvn");
var other = /[\u0370-\u03ff\u0400-\u052f]/;
var word = /[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f]{3,60}/g;
var latin = /[A-Za-z\u00c0-\u024f]/;
function findLookalike(text) {
  if (!other.test(text) || !latin.test(text)) return void 0;
  for (const match of text.matchAll(word)) {
    const letters3 = strangers(match[0]);
    if (letters3 === void 0) continue;
    const named = letters3.map(
      (char) => `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")} ${char}`
    );
    return { word: match[0], letters: named.slice(0, 5).join(", "), index: match.index };
  }
  return void 0;
}
function strangers(text) {
  if (!other.test(text) || !latin.test(text)) return void 0;
  const own = [...text].filter((char) => latin.test(char));
  const foreign = [...text].filter((char) => other.test(char));
  const [few, like] = own.length < foreign.length ? [own, likeOther] : [foreign, likeLatin];
  return few.every((char) => like.has(char)) ? [...new Set(few)] : void 0;
}

// src/algorithms/mojibake.ts
var upper = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
var byteOf = new Map([...upper].map((char, i) => [char, 128 + i]));
var rest = "[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";
var inner = "[\\u0080-\\u00ba\\u00bc-\\u00bf€‚ƒ†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]";
var run = new RegExp(
  [
    `â€${rest}?`,
    // quotes, dashes, bullets
    `â[\\u0080-\\u008f„†ˆ‰Š‹Œ]${rest}`,
    // arrows, trade mark, signs
    `ðŸ${rest}{2}`,
    // emoji
    `ï¿½|ï»¿`,
    // U+FFFD and the byte order mark
    `[ÂÃ]${inner}`,
    // Latin-1
    `(?:[ÄÅÐÑÎÏØÙ]${rest}){2,40}`,
    // Latin Extended, Cyrillic, Greek, Arabic
    `(?:×[\\u0090-\\u00bf‘’“”•–—˜™š›œžŸ]){2,40}`,
    // Hebrew
    `(?:[àáãäåæçèé]${rest}{2}){2,40}`
    // Indic, Thai, Chinese, Japanese, Korean
  ].join("|"),
  "g"
);
var lead = /[ÂÃâðïÄÅÐÑÎÏØÙ×àáãäåæçèé]/;
function findMojibake(text) {
  if (!lead.test(text)) return void 0;
  let result;
  for (const match of text.matchAll(run)) {
    const meant = decode(match[0]);
    if (meant === void 0) continue;
    result = result === void 0 ? { found: match[0], meant, count: 1, index: match.index } : { ...result, count: result.count + 1 };
  }
  return result;
}
function decode(found) {
  if (found === "â€") return "”";
  const bytes = [];
  for (const char of found) {
    const byte = byteOf.get(char) ?? char.charCodeAt(0);
    if (byte > 255) return void 0;
    bytes.push(byte);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
      Uint8Array.from(bytes)
    );
  } catch {
    return void 0;
  }
}

// src/gates/language/characters.ts
var nothing4 = [];
var beyondAscii = /[^\0-\x7f]/;
var maxOfRecord2 = 20;
function inspectCharacters(record) {
  let findings;
  for (const part of record.view.parts) {
    if (beyondAscii.test(part.text)) look(part, record, findings ??= []);
  }
  return findings ?? nothing4;
}
function look(part, record, findings) {
  const { text } = part;
  const add = (code, data) => {
    if (findings.length >= maxOfRecord2) return;
    const at = record.at(part.pointer);
    findings.push({ code, at, data: { field: (at.pointer ?? "").slice(1), ...data } });
  };
  for (const { kind, found, count: count4, spells } of findHidden(text)) {
    add(kind, { found, count: count4, ...spells === void 0 ? {} : { spells } });
  }
  const mojibake = findMojibake(text);
  if (mojibake !== void 0) {
    add("mojibake", { found: mojibake.found, meant: mojibake.meant, count: mojibake.count });
  }
  const lost = countLost(text);
  if (lost > 0) add("replacement-character", { count: lost });
  const lookalike = findLookalike(text);
  if (lookalike !== void 0) {
    add("lookalike-letters", { word: lookalike.word, letters: lookalike.letters });
  }
}
function countLost(text) {
  let count4 = 0;
  for (let at = text.indexOf("�"); at >= 0; at = text.indexOf("�", at + 1)) count4 += 1;
  return count4;
}

// src/gates/language/codes.ts
var codes5 = {
  "undeclared-language": {
    text: "{field} is in {language} ({tag}); the dataset says {declared}",
    level: "warning",
    fix: "Remove or translate the record, or add the language to languages in dataset.yaml."
  },
  "answer-language": {
    text: "{field} is in {language} ({tag}), its prompt in {asked}",
    level: "warning",
    fix: "Answer in the language of the prompt, or say in the prompt which language is wanted."
  },
  "lookalike-letters": {
    text: '{field} writes "{word}" with letters of two scripts: {letters}',
    level: "warning",
    fix: "Write the word in one script: a model sees another word than its readers."
  },
  mojibake: {
    text: '{field} holds "{found}" for "{meant}": UTF-8 that was read as Windows-1252, {count} ×',
    level: "warning",
    fix: "Read the source as UTF-8, or decode it once more (ftfy does), and make the records anew."
  },
  "replacement-character": {
    text: "{field} has lost characters: {count} × U+FFFD",
    level: "warning",
    fix: "Read the source with its right encoding; what U+FFFD stands for cannot be got back."
  },
  "bidi-control": {
    text: "{field} turns the order of its characters with {found}, {count} ×",
    fix: "Remove the control characters: what is shown is not what is stored (Trojan Source)."
  },
  "hidden-text": {
    text: '{field} holds text that nobody sees, {count} × from {found}: "{spells}"',
    fix: "Remove the characters, and look at where the record comes from."
  },
  "invisible-character": {
    text: "{field} holds {found}, which has no width, {count} ×",
    level: "warning",
    fix: "Remove the character: words it stands in are other words for a model."
  }
};

// src/gates/language/judge.ts
var maxOfRecord3 = 4;
function languagesOf(manifest, options) {
  const tags = manifest.languages ?? options.languages;
  return [...new Set(tags.map((tag) => tag.toLowerCase().split("-")[0] ?? ""))];
}
function createDoubt(declared, options, { kind }) {
  if (kind.id === "code") return () => false;
  return (record) => {
    const pairs = new Pairs();
    for (const part of record.view.parts) {
      if (!isProse(part)) continue;
      const { languages } = guessLanguage(part.text);
      if (languages.length === 0) continue;
      if (declared.length > 0 && !meets(languages, declared)) return true;
      if (!options.comparePrompt) continue;
      const asked = pairs.take(part, languages);
      if (asked.length > 0 && !asked.some((each) => meets(each, languages))) return true;
    }
    return false;
  };
}
function judge4(record, declared, options, identify) {
  const findings = [];
  const pairs = new Pairs();
  const prompts = record.view.parts.filter(({ role }) => role === "prompt" || role === "system");
  const request = prompts.map(({ text }) => text).join("\n");
  const add = (code, part, tag, data) => {
    if (findings.length >= maxOfRecord3) return;
    const at = record.at(part.pointer);
    const named = { field: (at.pointer ?? "").slice(1), language: nameOf(tag, "en"), tag };
    findings.push({ code, at, data: { ...named, ...data } });
  };
  for (const part of record.view.parts) {
    if (!isProse(part)) continue;
    const told = identify(part.text);
    if (told?.isSure !== true) continue;
    const tag = told.language;
    const asked = options.comparePrompt ? pairs.take(part, tag) : [];
    const isUndeclared = declared.length > 0 && !meets([tag], declared);
    const isFair = declared.length === 0 || meets(asked, declared);
    const isOther = asked.length > 0 && isFair && !meets([tag], asked);
    if (!isUndeclared && !isOther) continue;
    if (isAboutLanguage(request, tag, asked[0])) continue;
    if (isUndeclared) {
      add("undeclared-language", part, tag, { declared: declared.join(", ") });
    } else {
      add("answer-language", part, tag, { asked: nameOf(asked[0] ?? "", "en") });
    }
  }
  return findings;
}
function isProse({ role }) {
  return role !== "tool" && role !== "system" && role !== "reference";
}
var Pairs = class {
  #asked = [];
  #isAnswered = false;
  /** For an answer what was asked; nothing for other parts. */
  take({ role }, language2) {
    if (role === "response" || role === "rejected") {
      this.#isAnswered = true;
      return this.#asked;
    }
    if (this.#isAnswered) this.#asked = [];
    this.#isAnswered = false;
    this.#asked.push(language2);
    return [];
  }
};
function meets(languages, wanted) {
  return languages.some((one) => wanted.some((other2) => isAlike(one, other2)));
}
var translation = /translat|\blanguages?\b|localiz|localis|transcri|tradu[cczçi]|traduis|idioma|langue|lingua\b|übersetz|sprache|vertaal|överst?t|oversæt|oversett|перев[её]?[дсо]|перекла|язык|çevir|dịch|terjemah|翻译|翻譯|译成|訳|语言|語|번역|अनुवाद|ترجم|अनुवाद|แปล|μετάφρα|תרגם/i;
function isAboutLanguage(request, tag, asked) {
  if (translation.test(request)) return true;
  const small = request.toLowerCase();
  return [nameOf(tag, "en"), nameOf(tag, tag), nameOf(tag, asked ?? "en")].some(
    (name) => name.length > 2 && small.includes(name.toLowerCase())
  );
}
var names = /* @__PURE__ */ new Map();
function nameOf(tag, language2) {
  try {
    let display = names.get(language2);
    if (display === void 0) {
      display = new Intl.DisplayNames([language2], { type: "language" });
      names.set(language2, display);
    }
    return display.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

// src/gates/language/shares.ts
var sampleSize = 2e3;
function measureShares({ base, head }, declared, identify) {
  const now = head === null ? void 0 : sharesOf(head, declared, identify);
  if (now === void 0) return [];
  const before = base === null ? void 0 : sharesOf(base, declared, identify);
  return [...now].map(([name, value]) => {
    const measurement = { name: `language.${name}-records`, value, unit: "%" };
    const earlier = before?.get(name);
    return earlier === void 0 ? measurement : { ...measurement, base: earlier };
  });
}
function sharesOf(side, declared, identify) {
  let total2 = 0;
  const counts = new Map([...declared, "other", "untold"].map((name) => [name, 0]));
  for (const record of side.sample(sampleSize)) {
    total2 += 1;
    const told = identify(longestOf(record))?.language;
    const name = told === void 0 ? "untold" : declared.find((one) => toldTagOf(one) === told) ?? "other";
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  if (total2 === 0) return void 0;
  for (const [name, count4] of counts) {
    counts.set(name, Math.round(count4 / total2 * 1e3) / 10);
  }
  return counts;
}
function longestOf({ view }) {
  let longest = "";
  for (const part of view.parts) {
    if (isProse(part) && part.text.length > longest.length) longest = part.text;
  }
  return longest;
}

// src/gates/language.ts
var language = {
  id: "language",
  summary: "other languages than declared, broken encodings, hidden and lookalike characters",
  levels: { recommended: "error", strict: "error" },
  options: {
    type: "object",
    properties: {
      languages: {
        type: "array",
        items: { type: "string", pattern: "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", maxLength: 35 },
        uniqueItems: true,
        default: [],
        description: "Languages of the texts, where dataset.yaml names none."
      },
      comparePrompt: {
        type: "boolean",
        default: true,
        description: "Whether answers are to be in the language of their prompt."
      }
    }
  },
  codes: codes5,
  inspector(options, { manifest }) {
    const isDoubtful = createDoubt(languagesOf(manifest, options), options, manifest);
    const places = [];
    const inspect2 = (record) => {
      if (isDoubtful(record)) places.push([record.path, record.line]);
      return inspectCharacters(record);
    };
    return Object.assign(inspect2, { tally: () => places });
  },
  async check(change, options, { manifest }, tallies) {
    const { head } = change;
    const places = tallies.flat();
    const records = places.flatMap(([path, line]) => head?.find(path, line) ?? []);
    const declared = languagesOf(manifest, options);
    const isMixed = declared.length > 1 && manifest.kind.id !== "code";
    if (records.length === 0 && !isMixed) return { findings: [] };
    const identify = await loadIdentifier();
    return {
      findings: records.flatMap((record) => judge4(record, declared, options, identify)),
      measurements: isMixed ? measureShares(change, declared, identify) : []
    };
  }
};

// src/gates/length.ts
var maxOfRecord4 = 20;
var sampleSize2 = 2e3;
function bound(value, description) {
  return { type: "integer", minimum: 0, default: value, description };
}
var nothing5 = [];
var length = {
  id: "length",
  summary: "prompts, responses and records that are too short or too long",
  levels: { recommended: "warning", strict: "error" },
  options: {
    type: "object",
    properties: {
      minPromptCharacters: bound(0, "Fewest characters of a prompt."),
      maxPromptCharacters: bound(32768, "Most characters of a prompt; 0 for no limit."),
      minResponseCharacters: bound(0, "Fewest characters of a response."),
      maxResponseCharacters: bound(32768, "Most characters of a response; 0 for no limit."),
      maxRecordCharacters: bound(131072, "Most characters of all texts of a record; 0: no limit."),
      maxTurns: bound(200, "Most turns of a conversation; 0 for no limit.")
    }
  },
  codes: {
    "prompt-too-short": {
      text: "{field} has {characters} characters, fewer than {limit}",
      fix: "Say more clearly what is asked, or lower minPromptCharacters."
    },
    "prompt-too-long": {
      text: "{field} has {characters} characters, more than {limit}",
      fix: "Shorten or split the prompt, or raise maxPromptCharacters."
    },
    "response-too-short": {
      text: "{field} has {characters} characters, fewer than {limit}",
      fix: "Write a fuller answer, or lower minResponseCharacters (labels have one word)."
    },
    "response-too-long": {
      text: "{field} has {characters} characters, more than {limit}",
      fix: "Shorten the answer, or raise maxResponseCharacters; look for a loop at its end."
    },
    "record-too-long": {
      text: "has {characters} characters in all, more than {limit}",
      fix: "Split the record, or raise maxRecordCharacters: trainers cut what is over their limit."
    },
    "too-many-turns": {
      text: "has {turns} turns, more than {limit}",
      fix: "Split the conversation, or raise maxTurns."
    }
  },
  inspector(options) {
    const lengths = newLengths();
    const bounds = boundsOf(options);
    const inspectRecord = (record) => {
      const { view } = record;
      const pieces = piecesOf(view);
      addLengths(lengths, pieces);
      return inspect(record, view, pieces, bounds);
    };
    return Object.assign(inspectRecord, { tally: () => lengths });
  },
  check(change, _options, _context, tallies) {
    const lengths = newLengths();
    for (const { prompts, responses } of tallies) {
      for (const units2 of prompts) lengths.prompts.push(units2);
      for (const units2 of responses) lengths.responses.push(units2);
    }
    return { findings: [], measurements: measure3(lengths, change) };
  }
};
function boundsOf(options) {
  return {
    minPrompt: options.minPromptCharacters,
    maxPrompt: options.maxPromptCharacters || Infinity,
    minResponse: options.minResponseCharacters,
    maxResponse: options.maxResponseCharacters || Infinity,
    maxRecord: options.maxRecordCharacters || Infinity,
    maxTurns: options.maxTurns || Infinity
  };
}
function inspect(record, view, pieces, bounds) {
  let findings;
  const add = (code, pointer, data) => {
    findings ??= [];
    if (findings.length >= maxOfRecord4) return;
    const at = record.at(pointer);
    const field = at.pointer === void 0 ? {} : { field: at.pointer.slice(1) };
    findings.push({ code, at, data: { ...field, ...data } });
  };
  for (const { name, parts, mayBeShort } of pieces) {
    const isPrompt = name === "prompt";
    const max = isPrompt ? bounds.maxPrompt : bounds.maxResponse;
    const min = mayBeShort ? 0 : isPrompt ? bounds.minPrompt : bounds.minResponse;
    const units2 = unitsOf(parts);
    if (units2 <= max && units2 >= 2 * min) continue;
    const characters = charactersOf(parts);
    const pointer = parts[0]?.pointer;
    if (characters > max) add(`${name}-too-long`, pointer, { characters, limit: max });
    else if (characters < min) add(`${name}-too-short`, pointer, { characters, limit: min });
  }
  const limit = bounds.maxRecord;
  if (unitsOf(view.parts) > limit) {
    const characters = charactersOf(view.parts);
    if (characters > limit) add("record-too-long", void 0, { characters, limit });
  }
  const turns = countTurns(view);
  if (turns > bounds.maxTurns) {
    add("too-many-turns", void 0, { turns, limit: bounds.maxTurns });
  }
  return findings ?? nothing5;
}
function piecesOf(view) {
  const pieces = [];
  let prompt;
  for (const part of view.parts) {
    if (part.role === "prompt" || part.role === "context") {
      if (prompt === void 0) {
        const mayBeShort = pieces.length > 0 && view.turns === void 0;
        prompt = { name: "prompt", parts: [], mayBeShort };
        pieces.push(prompt);
      }
      prompt.parts.push(part);
    } else {
      prompt = void 0;
      if (part.role !== "response" && part.role !== "rejected") continue;
      pieces.push({ name: "response", parts: [part], mayBeShort: part.role === "rejected" });
    }
  }
  return pieces;
}
function unitsOf(parts) {
  let units2 = 0;
  for (const part of parts) units2 += part.text.length;
  return units2;
}
function charactersOf(parts) {
  let characters = 0;
  for (const part of parts) characters += countCharacters(part.text);
  return characters;
}
function countTurns({ turns, conversations }) {
  if (conversations === void 0) return turns?.length ?? 0;
  return conversations.reduce((most, each) => Math.max(most, each.length), 0);
}
function newLengths() {
  return { prompts: [], responses: [] };
}
function addLengths({ prompts, responses }, pieces) {
  for (const { name, parts } of pieces) {
    if (name === "prompt") prompts.push(unitsOf(parts));
    else if (parts[0]?.role === "response") responses.push(parts[0].text.length);
  }
}
function measure3(lengths, change) {
  const base = change.base === null ? void 0 : sampleBase(change.base);
  return [
    ...measureOne("prompt-median", 0.5, lengths.prompts, base?.prompts),
    ...measureOne("response-median", 0.5, lengths.responses, base?.responses),
    ...measureOne("response-p95", 0.95, lengths.responses, base?.responses)
  ];
}
function measureOne(name, share3, values, base) {
  const value = quantile(values, share3);
  if (value === void 0) return [];
  const before = base === void 0 ? void 0 : quantile(base, share3);
  const measurement = { name: `length.${name}`, value, unit: "characters" };
  return [before === void 0 ? measurement : { ...measurement, base: before }];
}
function quantile(values, share3) {
  const sorted = Uint32Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(share3 * sorted.length) - 1)];
}
function sampleBase(base) {
  const lengths = newLengths();
  for (const record of base.sample(sampleSize2)) addLengths(lengths, piecesOf(record.view));
  return lengths;
}

// src/licences/statements.ts
var maxKeyCharacters = 200;
var last;
var statedOf = /* @__PURE__ */ new WeakMap();
function statementsOf(record, manifest) {
  if (last?.record === record && last.manifest === manifest) return last.stated;
  const stated = readStatements(record, manifest);
  last = { record, manifest, stated };
  return stated;
}
function readStatements(record, manifest) {
  const { provenance: provenance2, saidBy } = readProvenance(record, manifest);
  if (saidBy === "record") return collect(provenance2, manifest);
  let stated = statedOf.get(provenance2);
  if (stated === void 0) statedOf.set(provenance2, stated = collect(provenance2, manifest));
  return stated;
}
function collect(provenance2, { licence: licence2 }) {
  const stated = [];
  if (licence2 !== void 0) stated.push(state({ kind: "dataset", licence: licence2 }, void 0));
  for (const source of provenance2.sources) {
    if (source.licence === void 0) continue;
    stated.push(
      state({ kind: "source", licence: source.licence, uri: source.uri }, source.pointer)
    );
  }
  if (stated.length === 0) stated.push(state({ kind: "missing", what: "licence" }, void 0));
  for (const generator of provenance2.generators) {
    stated.push(state({ kind: "generator", generator }, generator.pointer));
  }
  const { origin } = provenance2;
  if (provenance2.generators.length === 0 && (origin === "synthetic" || origin === "mixed")) {
    stated.push(state({ kind: "missing", what: "generator" }, void 0));
  }
  return stated;
}
function state(statement, pointer) {
  return { statement, pointer, key: `${pointer === void 0 ? "" : "own "}${keyOf(statement)}` };
}
function keyOf(statement) {
  switch (statement.kind) {
    case "dataset":
      return "dataset";
    case "source":
      return `source ${cut3(statement.licence)}`;
    case "missing":
      return `missing ${statement.what}`;
    case "generator": {
      const { id, version, family, licence: licence2, host } = statement.generator;
      return `generator ${[id, version, family, licence2, host].map((text) => cut3(text ?? "")).join("\n")}`;
    }
  }
}
function cut3(text) {
  return text.length > maxKeyCharacters ? `${text.slice(0, maxKeyCharacters)}…` : text;
}
var Tally = class {
  #manifest;
  #counts = /* @__PURE__ */ new Map();
  #groups = /* @__PURE__ */ new Map();
  #last = [];
  #group = { counts: [], records: 0 };
  records = 0;
  constructor(manifest) {
    this.#manifest = manifest;
  }
  add(record) {
    this.records += 1;
    const all2 = statementsOf(record, this.#manifest);
    if (all2 !== this.#last) {
      this.#last = all2;
      this.#group = this.#groupOf(all2, record);
    }
    this.#group.records += 1;
    for (const count4 of this.#group.counts) count4.records += 1;
  }
  #groupOf(all2, record) {
    const name = all2.length === 1 ? all2[0]?.key ?? "" : JSON.stringify(all2.map(({ key }) => key));
    let group = this.#groups.get(name);
    if (group === void 0) {
      const keys = new Map(all2.map((stated) => [stated.key, stated]));
      const counts = [...keys].map(([key, stated]) => this.#countOf(key, stated, record));
      this.#groups.set(name, group = { counts, records: 0 });
    }
    return group;
  }
  #countOf(key, stated, record) {
    let count4 = this.#counts.get(key);
    if (count4 === void 0) {
      count4 = { stated, records: 0, first: placeOf(record, stated.pointer) };
      this.#counts.set(key, count4);
    }
    return count4;
  }
  get counts() {
    return [...this.#counts.values()];
  }
  /** Records in which a statement stands of which `holds` is true, each counted once. */
  recordsWith(holds) {
    const wanted = new Set(this.counts.filter(holds));
    let records = 0;
    for (const group of this.#groups.values()) {
      if (group.counts.some((count4) => wanted.has(count4))) records += group.records;
    }
    return records;
  }
};
function tallyOf(records, manifest) {
  const tally = new Tally(manifest);
  for (const record of records) tally.add(record);
  return tally;
}
var tallyColumn = {
  name: "licence.tally",
  begin(side) {
    const tally = new Tally(side.manifest);
    return { add: (record) => tally.add(record), finish: () => tally };
  }
};

// src/gates/licence.ts
var nothing6 = [];
var maxOfRecord5 = 20;
var licence = {
  id: "licence",
  summary: "licences and terms of models that forbid what the dataset is for",
  levels: { recommended: "error", strict: "error" },
  codeLevels: { recommended: unsaid },
  options: { type: "object", properties: {} },
  codes,
  skips(manifest) {
    return manifest.isLoose === true ? "no dataset.yaml names a licence and an intended use" : void 0;
  },
  folds() {
    return [tallyColumn];
  },
  async inspector(_options, context) {
    const judge6 = await createJudge(context);
    const { manifest } = context;
    return (record) => {
      let findings;
      for (const stated of statementsOf(record, manifest)) {
        if (stated.pointer === void 0) continue;
        const problem = judge6.problemOf(stated);
        if (problem === void 0) continue;
        findings ??= [];
        if (findings.length >= maxOfRecord5) break;
        const at = placeOf(record, stated.pointer);
        findings.push({ code: codeOf(problem, judge6), at, data: { of: "", ...problem.data } });
      }
      return findings ?? nothing6;
    };
  },
  async check(change, _options, context) {
    const { head, manifest } = change;
    if (head === null) return { findings: [] };
    const judge6 = await createJudge(context);
    const { reportOf } = await import("./report-DNPVL43X.js");
    const all2 = context.derive(head, tallyColumn.name, (side) => tallyOf(side.records(), manifest));
    const changed = change.base === null ? all2 : tallyOf([...change.added, ...change.edited.map((edit) => edit.after)], manifest);
    return reportOf(all2, changed, judge6);
  }
};
async function createJudge(context) {
  const [{ Judge }, { loadTerms }] = await Promise.all([
    import("./judge-3RWYXLPK.js"),
    import("./load-GQ4MVQTY.js")
  ]);
  const own = context.ownTerms;
  return new Judge(await loadTerms(own), context.manifest);
}

// src/provenance/kin.ts
function kinOf(record, side) {
  const { provenance: provenance2 } = readProvenance(record, side.manifest);
  const { origin, round: round2 } = provenance2;
  const parents = [...new Set(provenance2.parents)];
  return { id: record.id, at: record.at(), dataset: side.manifest.name, parents, origin, round: round2 };
}
var childrenColumn = {
  name: "children",
  begin(side) {
    const children = /* @__PURE__ */ new Map();
    return {
      add(record) {
        if (readProvenance(record, side.manifest).provenance.parents.length === 0) return;
        const kin = kinOf(record, side);
        if (!children.has(kin.id)) children.set(kin.id, kin);
      },
      finish: () => children
    };
  }
};
function childrenOf(side, context) {
  return context.derive(side, childrenColumn.name, () => collect2(side, side.records()));
}
function collect2(side, records) {
  const children = childrenColumn.begin(side);
  for (const record of records) children.add(record);
  return children.finish();
}
function changedChildren(change, context) {
  const { head, base } = change;
  if (head === null) return [];
  if (base === null) return [...childrenOf(head, context).values()];
  const changed = [...change.added, ...change.edited.map(({ after }) => after)];
  return [...collect2(head, changed).values()];
}
function findFamily(children, head, context) {
  const { siblings } = context;
  const known = /* @__PURE__ */ new Map();
  const wanted = /* @__PURE__ */ new Set();
  const meet = (kin) => {
    if (known.has(kin.id)) return;
    known.set(kin.id, kin);
    wanted.delete(kin.id);
    for (const parent of kin.parents) if (!known.has(parent)) wanted.add(parent);
  };
  children.forEach(meet);
  const climb = (sides) => {
    const links = sides.map((side) => childrenOf(side, context));
    for (const id of wanted) {
      const kin = links.find((link2) => link2.has(id))?.get(id);
      if (kin !== void 0) meet(kin);
    }
  };
  const findLeaves = (side) => {
    if (wanted.size === 0 || !mayHold(side, wanted)) return;
    for (const record of side.records()) {
      if (wanted.has(record.id)) meet(kinOf(record, side));
      if (wanted.size === 0) return;
    }
  };
  climb([head]);
  findLeaves(head);
  if (wanted.size > 0 && siblings.length > 0) {
    const sides = [head, ...siblings];
    climb(sides);
    sides.forEach(findLeaves);
  }
  return { known, missing: wanted };
}
function mayHold({ manifest }, wanted) {
  if (manifest.idField !== void 0) return true;
  for (const id of wanted) if (id.startsWith("sha256:")) return true;
  return false;
}

// src/gates/lineage/depth.ts
var zero = { value: 0, through: void 0 };
function measureDepths({ known }) {
  const depths = /* @__PURE__ */ new Map();
  const open = /* @__PURE__ */ new Set();
  for (const start of known.values()) {
    const path = [start];
    for (let kin = path.at(-1); kin !== void 0; kin = path.at(-1)) {
      if (depths.has(kin.id)) {
        path.pop();
        continue;
      }
      const isFirstVisit = !open.has(kin.id);
      open.add(kin.id);
      if (isFirstVisit && kin.origin === "synthetic") {
        const waiting = path.length;
        for (const id of kin.parents) {
          const parent = known.get(id);
          if (parent !== void 0 && !depths.has(id) && !open.has(id)) path.push(parent);
        }
        if (path.length > waiting) continue;
      }
      depths.set(kin.id, kin.origin === "synthetic" ? depthFrom(kin, depths) : zero);
      open.delete(kin.id);
      path.pop();
    }
  }
  return depths;
}
function depthFrom({ parents }, depths) {
  let deepest = { value: 1, through: void 0 };
  for (const id of parents) {
    const value = (depths.get(id)?.value ?? 0) + 1;
    if (value > deepest.value) deepest = { value, through: id };
  }
  return deepest;
}

// src/gates/lineage/notes.ts
var notesColumn = {
  name: "lineage-notes",
  begin({ manifest }) {
    const rounds = /* @__PURE__ */ new Map();
    const trainings = /* @__PURE__ */ new Map();
    const sources = /* @__PURE__ */ new Set();
    return {
      add(record) {
        const { provenance: provenance2 } = readProvenance(record, manifest);
        for (const { uri } of provenance2.sources) sources.add(datasetName(uri));
        if (provenance2.round !== void 0) {
          const round2 = rounds.get(provenance2.round) ?? {
            records: 0,
            anchored: 0,
            synthetic: 0,
            last: record
          };
          rounds.set(provenance2.round, round2);
          const { origin } = provenance2;
          round2.records += 1;
          round2.last = record;
          if (origin === "human" || origin === "mixed") round2.anchored += 1;
          else if (origin === "synthetic") round2.synthetic += 1;
        }
        for (const { id, trainedOn, pointer } of provenance2.generators) {
          for (const dataset of trainedOn) {
            const key = JSON.stringify([id, dataset]);
            const known = trainings.get(key);
            if (known !== void 0) known.count += 1;
            else {
              const training = { generator: id, dataset, count: 1, first: record, pointer };
              trainings.set(key, training);
            }
          }
        }
      },
      finish: () => ({ rounds, trainings, sources })
    };
  }
};
function notesOf(side, context) {
  return context.derive(side, notesColumn.name, () => collect3(side, side.records()));
}
function notesOfChanged(change, head, context) {
  if (change.base === null) return notesOf(head, context);
  return collect3(head, [...change.added, ...change.edited.map(({ after }) => after)]);
}
function collect3(side, records) {
  const notes = notesColumn.begin(side);
  for (const record of records) notes.add(record);
  return notes.finish();
}
function datasetName(text) {
  const [name = ""] = text.split("@", 1);
  return name.slice(name.lastIndexOf("/") + 1).toLowerCase();
}

// src/gates/lineage.ts
var maxShown2 = 6;
var lineage = {
  id: "lineage",
  summary: "synthetic records made from synthetic ones for too many rounds, or by their own model",
  levels: { recommended: "warning", strict: "error" },
  options: {
    type: "object",
    properties: {
      maxDepth: {
        type: "integer",
        minimum: 1,
        // Reports of collapse begin with the fifth generation.
        default: 4,
        description: "How many synthetic records may stand on each other."
      },
      maxPureRounds: {
        type: "integer",
        minimum: 1,
        // The rule we follow: never purely synthetic for several rounds in a row.
        default: 1,
        description: "How many rounds in a row may hold no human and no mixed record."
      }
    }
  },
  codes: {
    "too-deep": {
      text: "is synthetic of synthetic, {depth} deep, wanted at most {limit}: {chain}",
      fix: "Generate from human records again, or raise maxDepth."
    },
    "pure-rounds": {
      text: "rounds {from} to {to} hold {records} records and none by people, wanted at most {limit} such in a row",
      fix: "Add human or mixed records to one of these rounds, or raise maxPureRounds."
    },
    "trained-on-itself": {
      text: "{generator} wrote {count} of the changed records and was trained on this dataset ({dataset})",
      fix: "Generate with a model that has not seen this dataset, such as the one it started from."
    },
    "trained-on-descendant": {
      text: "{generator} wrote {count} of the changed records and was trained on {dataset}, which was made from this dataset",
      fix: "Generate with a model that has not seen what was made from this dataset."
    },
    "round-order": {
      text: "is of round {round}, and its parent {parent} of the later round {later}",
      fix: "Correct the round or the parent.",
      level: "warning"
    }
  },
  folds: () => [childrenColumn, notesColumn],
  check(change, options, context) {
    const { head } = change;
    if (head === null || !hasNewContent(change)) return { findings: [] };
    const children = changedChildren(change, context);
    const notes = notesOfChanged(change, head, context);
    const findings = [];
    const measurements = [];
    let deepest = 0;
    if (children.length > 0) {
      const family = findFamily(children, head, context);
      const depths = measureDepths(family);
      findings.push(...findDeep(children, depths, options.maxDepth));
      findings.push(...findDisorder(children, family));
      for (const { id } of children) deepest = Math.max(deepest, depths.get(id)?.value ?? 0);
      measurements.push({
        name: "lineage.depth",
        value: deepest,
        limit: options.maxDepth,
        better: "lower"
      });
    }
    if (notes.rounds.size > 0) {
      const all2 = change.base === null ? notes : notesOf(head, context);
      const { finding, longest } = findPureRounds(all2, notes, options.maxPureRounds);
      if (finding !== void 0) findings.push(finding);
      measurements.push({
        name: "lineage.pure-rounds",
        value: longest,
        limit: options.maxPureRounds,
        better: "lower"
      });
    }
    findings.push(...findSelfConsumption(notes, head, context));
    const facts = { children: children.length, depth: deepest, limit: options.maxDepth };
    return { findings, measurements, use: { lineage: facts } };
  }
};
function findDeep(children, depths, limit) {
  return children.flatMap(({ id, at }) => {
    const depth = depths.get(id);
    if (depth === void 0 || depth.value <= limit) return [];
    const ids = [];
    for (let next = id; next !== void 0 && ids.length <= maxShown2; ) {
      ids.push(next);
      next = depths.get(next)?.through;
    }
    const chain = ids.length > maxShown2 ? [...ids.slice(0, maxShown2), "…"] : ids;
    return [
      { code: "too-deep", at, data: { depth: depth.value, limit, chain: chain.join(" ← ") } }
    ];
  });
}
function findDisorder(children, { known }) {
  return children.flatMap(({ at, round: round2, parents }) => {
    if (round2 === void 0) return [];
    for (const parent of parents) {
      const later = known.get(parent)?.round;
      if (later !== void 0 && later > round2) {
        return [{ code: "round-order", at, data: { round: round2, parent, later } }];
      }
    }
    return [];
  });
}
function findPureRounds(all2, changed, limit) {
  let row = [];
  let worst = [];
  let longest = 0;
  const endRow = () => {
    longest = Math.max(longest, row.length);
    if (row.length > worst.length && row.some((each) => changed.rounds.has(each))) worst = row;
    row = [];
  };
  for (const [number, round2] of [...all2.rounds].sort(([a], [b]) => a - b)) {
    if (round2.anchored === 0 && round2.synthetic > 0) row.push(number);
    else endRow();
  }
  endRow();
  const last2 = worst.findLast((each) => changed.rounds.has(each));
  const record = last2 === void 0 ? void 0 : changed.rounds.get(last2)?.last;
  if (worst.length <= limit || record === void 0) return { finding: void 0, longest };
  let records = 0;
  for (const number of worst) records += all2.rounds.get(number)?.records ?? 0;
  const [from = 0] = worst;
  const data = { from, to: worst.at(-1) ?? from, records, limit };
  return { finding: { code: "pure-rounds", at: record.at(), data }, longest };
}
function findSelfConsumption(notes, head, context) {
  const own = head.manifest.name;
  const others2 = new Map(context.siblings.map((side) => [side.manifest.name, side]));
  return [...notes.trainings.values()].flatMap(({ generator, dataset, count: count4, first, pointer }) => {
    const name = datasetName(dataset);
    const side = name === own ? void 0 : others2.get(name);
    const isOwn = name === own;
    if (!isOwn && (side === void 0 || !descends(side, head, others2, context))) return [];
    const code = isOwn ? "trained-on-itself" : "trained-on-descendant";
    return [{ code, at: placeOf(first, pointer), data: { generator, dataset, count: count4 } }];
  });
}
function descends(side, head, others2, context) {
  const seen = /* @__PURE__ */ new Set([side]);
  for (const each of seen) {
    const { sources } = notesOf(each, context);
    if (sources.has(head.manifest.name)) return true;
    for (const name of sources) {
      const source = others2.get(name);
      if (source !== void 0) seen.add(source);
    }
    const children = [...childrenOf(each, context).values()];
    if (children.length === 0) continue;
    for (const { dataset } of findFamily(children, head, context).known.values()) {
      if (dataset === head.manifest.name) return true;
    }
  }
  return false;
}

// src/gates/mixture/bounds.ts
var policies = ["none", "anchored-70-30", "range-20-80", "wrap-1-1"];
var free = { min: 0, max: 1 };
function boundsOf2(policy, tolerance) {
  switch (policy) {
    case "none":
      return { human: free, synthetic: free };
    case "anchored-70-30":
      return { human: { min: 0.7, max: 1 }, synthetic: { min: 0, max: 0.3 } };
    case "range-20-80":
      return { human: free, synthetic: { min: 0.2, max: 0.8 } };
    case "wrap-1-1": {
      const half = { min: 0.5 - tolerance, max: 0.5 + tolerance };
      return { human: half, synthetic: half };
    }
  }
}
function narrow(a, b) {
  return { min: Math.max(a.min, b.min), max: Math.min(a.max, b.max) };
}
function shareOf(part, all2, unit) {
  return all2[unit] === 0 ? 0 : part[unit] / all2[unit];
}
var slack = 1e-9;
function distanceOutside(share3, { min, max }) {
  if (share3 < min - slack) return share3 - min;
  return share3 > max + slack ? share3 - max : 0;
}
function mend(part, all2, bound2, unit) {
  const [c, n] = [part[unit], all2[unit]];
  const others2 = { records: all2.records - part.records, tokens: all2.tokens - part.tokens };
  const share3 = n === 0 ? 0 : c / n;
  const ofPart = (amount) => toRecords(amount, part, all2, unit);
  const ofOthers = (amount) => toRecords(amount, others2, all2, unit);
  if (share3 < bound2.min) {
    const { min } = bound2;
    return { add: ofPart((min * n - c) / (1 - min)), remove: ofOthers(n - c / min) };
  }
  const { max } = bound2;
  return { add: ofOthers(c / max - n), remove: ofPart((c - max * n) / (1 - max)) };
}
function toRecords(amount, kind, all2, unit) {
  const like = kind.records > 0 ? kind : all2;
  const size = unit === "records" ? 1 : like.tokens / like.records;
  return Math.ceil(amount / size - slack);
}

// src/gates/mixture/tally.ts
var units = ["records", "tokens"];
var tallyColumn2 = {
  name: "mixture-tally",
  begin({ manifest }) {
    const all2 = empty();
    const origins = { human: empty(), synthetic: empty(), mixed: empty(), unknown: empty() };
    const teachers = /* @__PURE__ */ new Map();
    const sources = /* @__PURE__ */ new Map();
    return {
      add(record) {
        const { provenance: provenance2 } = readProvenance(record, manifest);
        let tokens = 0;
        for (const { text } of record.view.parts) tokens += countTokens(text);
        const give = (amount) => {
          amount.records += 1;
          amount.tokens += tokens;
          amount.last = record;
        };
        give(all2);
        give(origins[provenance2.origin ?? "unknown"]);
        for (const id of new Set(provenance2.generators.map((each) => each.id))) {
          give(amountOf(teachers, id));
        }
        for (const uri of new Set(provenance2.sources.map((each) => each.uri))) {
          give(amountOf(sources, uri));
        }
      },
      finish: () => ({ all: all2, origins, teachers, sources })
    };
  }
};
function tallyOf2(side, context) {
  return context.derive(side, tallyColumn2.name, () => {
    const tally = tallyColumn2.begin(side);
    for (const record of side.records()) tally.add(record);
    return tally.finish();
  });
}
function empty() {
  return { records: 0, tokens: 0, last: void 0 };
}
function amountOf(amounts, name) {
  let amount = amounts.get(name);
  if (amount === void 0) amounts.set(name, amount = empty());
  return amount;
}

// src/gates/mixture.ts
var maxMeasured = 5;
var maxReported = 10;
function ratio(value, description) {
  return { type: "number", minimum: 0, maximum: 1, default: value, description };
}
var mixture = {
  id: "mixture",
  summary: "shares of human and synthetic records, of teachers and of sources, against a policy",
  levels: { recommended: "off", strict: "error" },
  options: {
    type: "object",
    properties: {
      policy: {
        enum: [...policies],
        default: "none",
        description: "A named mixture; none only measures, and compares with the ratios below."
      },
      tolerance: {
        type: "number",
        minimum: 0,
        maximum: 0.5,
        // Ours: a 1:1 mixture is rarely one to the record.
        default: 0.05,
        description: "How far wrap-1-1 may be from one half."
      },
      minHumanRatio: ratio(0, "Least share of human records."),
      maxHumanRatio: ratio(1, "Greatest share of human records."),
      minSyntheticRatio: ratio(0, "Least share of synthetic records."),
      maxSyntheticRatio: ratio(1, "Greatest share of synthetic records."),
      maxUnknownRatio: ratio(1, "Greatest share of records of unknown origin."),
      maxTeacherRatio: ratio(1, "Greatest share of any one generator."),
      maxSourceRatio: ratio(1, "Greatest share of any one source."),
      by: {
        type: "array",
        minItems: 1,
        default: [...units],
        description: "What shares are counted by.",
        items: { enum: [...units] }
      }
    }
  },
  codes: {
    "share-too-low": {
      text: "{what} are {share} of all {unit}{before}, wanted at least {limit}: add {add} or remove {remove}",
      fix: "Add or remove records as the finding says, or change the policy at the base."
    },
    "share-too-high": {
      text: "{what} are {share} of all {unit}{before}, wanted at most {limit}: add {add} or remove {remove}",
      fix: "Add or remove records as the finding says, or change the policy at the base."
    },
    "still-outside": {
      text: "{what} are {share} of all {unit}{before}, wanted {wanted} {limit}: add {add} or remove {remove}",
      level: "warning",
      fix: "The change does not make it worse. To mend it, add or remove records as the finding says."
    }
  },
  folds: () => [tallyColumn2],
  check(change, options, context) {
    const { head } = change;
    if (head === null) return { findings: [] };
    const now = tallyOf2(head, context);
    if (now.all.records === 0) return { findings: [] };
    const before = tallyBefore(change, context);
    const findings = [];
    const measurements = [];
    for (const share3 of sharesOf2(now, before, options)) {
      for (const unit of units) {
        const judged = options.by.includes(unit);
        if (share3.isMeasured) measurements.push(measure4(share3, unit, now, before, judged));
        const finding = judged ? judge5(share3, unit, now, before) : void 0;
        if (finding !== void 0) findings.push(finding);
      }
    }
    return { findings, measurements, use: useOf(now, before, options) };
  }
};
function useOf(now, before, options) {
  const counts = ({ origins }) => ({
    human: origins.human.records,
    mixed: origins.mixed.records,
    synthetic: origins.synthetic.records,
    unknown: origins.unknown.records
  });
  const { human, synthetic, unknown } = originBounds(options);
  const wanted = Object.entries({ human, synthetic, unknown }).filter(([, { min, max }]) => options.by.includes("records") && (min > 0 || max < 1)).map(([origin, { min, max }]) => ({ origin, min, max }));
  return {
    origins: { now: counts(now), ...before === void 0 ? {} : { before: counts(before) } },
    wanted
  };
}
function tallyBefore(change, context) {
  const before = change.base === null ? void 0 : tallyOf2(change.base, context);
  return before === void 0 || before.all.records === 0 ? void 0 : before;
}
var none2 = { records: 0, tokens: 0, last: void 0 };
function originBounds(options) {
  const named = boundsOf2(options.policy, options.tolerance);
  const bounds = {
    human: narrow(named.human, { min: options.minHumanRatio, max: options.maxHumanRatio }),
    synthetic: narrow(named.synthetic, {
      min: options.minSyntheticRatio,
      max: options.maxSyntheticRatio
    }),
    mixed: { min: 0, max: 1 },
    unknown: { min: 0, max: options.maxUnknownRatio }
  };
  const { human, synthetic } = bounds;
  if (human.min > human.max || synthetic.min > synthetic.max || human.min + synthetic.min > 1) {
    throw new Error("policy and ratios together leave no share that is allowed");
  }
  return bounds;
}
function sharesOf2(now, before, options) {
  const bounds = originBounds(options);
  const origins = ["human", "synthetic", "mixed", "unknown"].map((origin) => ({
    name: origin,
    what: origin === "unknown" ? "records of unknown origin" : `${origin} records`,
    others: origin === "unknown" ? "records of known origin" : `records that are not ${origin}`,
    now: now.origins[origin],
    before: before?.origins[origin],
    bound: bounds[origin],
    isMeasured: true
  }));
  const largest = (kind, word2, max) => [...now[kind]].sort((a, b) => b[1].tokens - a[1].tokens || (a[0] < b[0] ? -1 : 1)).filter(([, amount], i) => i < maxMeasured || isOutside(amount, now.all, max)).slice(0, maxReported).map(([name, amount], i) => ({
    name: `${kind === "teachers" ? "teacher" : "source"}:${name}`,
    what: `records ${word2} ${name === "" ? "(no name)" : name}`,
    others: "other records",
    now: amount,
    before: before === void 0 ? void 0 : before[kind].get(name) ?? none2,
    bound: { min: 0, max },
    isMeasured: i < maxMeasured
  }));
  return [
    ...origins,
    ...largest("teachers", "by", options.maxTeacherRatio),
    ...largest("sources", "from", options.maxSourceRatio)
  ];
}
function isOutside(part, all2, max) {
  return units.some((unit) => distanceOutside(shareOf(part, all2, unit), { min: 0, max }) > 0);
}
function judge5(share3, unit, now, before) {
  const { bound: bound2, what, others: others2 } = share3;
  const value = shareOf(share3.now, now.all, unit);
  const outside = distanceOutside(value, bound2);
  if (outside === 0) return void 0;
  const was = before === void 0 || share3.before === void 0 ? void 0 : shareOf(share3.before, before.all, unit);
  const wasOutside = was === void 0 ? 0 : distanceOutside(was, bound2);
  const isLow = outside < 0;
  const isOld = wasOutside * outside > 0 && Math.abs(outside) <= Math.abs(wasOutside) + 1e-12;
  const { add, remove } = mend(share3.now, now.all, bound2, unit);
  const about = unit === "tokens" ? "about " : "";
  const [more, fewer] = isLow ? [what, others2] : [others2, what];
  const number = (count4, words2) => {
    if (!Number.isFinite(count4)) return "nothing";
    const one = words2.replace("records that are", "record that is").replace("records", "record");
    return `${about}${count4} ${count4 === 1 ? one : words2}`;
  };
  const record = share3.now.last ?? now.all.last;
  if (record === void 0) return void 0;
  return {
    code: isOld ? "still-outside" : isLow ? "share-too-low" : "share-too-high",
    at: record.at(),
    data: {
      what,
      unit,
      share: percent(value),
      before: was === void 0 ? "" : ` (${percent(was)} before)`,
      limit: percent(isLow ? bound2.min : bound2.max),
      wanted: isLow ? "at least" : "at most",
      add: number(add, more),
      remove: number(remove, fewer)
    }
  };
}
function percent(share3) {
  return `${Math.round(share3 * 1e3) / 10} %`;
}
function measure4({ name, now: part, before: partBefore, bound: bound2 }, unit, now, before, judged) {
  const toPercent2 = (share3) => Math.round(share3 * 1e3) / 10;
  const value = shareOf(part, now.all, unit);
  const base = before === void 0 || partBefore === void 0 ? {} : { base: toPercent2(shareOf(partBefore, before.all, unit)) };
  const isLeast = bound2.min > 0 && (bound2.max === 1 || value < bound2.min);
  const limit = isLeast ? { limit: toPercent2(bound2.min), better: "higher" } : { limit: toPercent2(bound2.max), better: "lower" };
  const isBound = judged && (bound2.min > 0 || bound2.max < 1);
  return {
    name: `mixture.${name}-${unit}`,
    value: toPercent2(value),
    unit: "%",
    ...base,
    ...isBound ? limit : {}
  };
}

// src/algorithms/common-run.ts
function longestCommonRun(a, b) {
  let previous = new Uint32Array(b.length + 1);
  let current = new Uint32Array(b.length + 1);
  let length2 = 0;
  let start = 0;
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j < b.length; j += 1) {
      const run2 = a[i] === b[j] ? previous[j] + 1 : 0;
      current[j + 1] = run2;
      if (run2 > length2) {
        length2 = run2;
        start = i + 1 - run2;
      }
    }
    [previous, current] = [current, previous];
  }
  return { start, length: length2 };
}

// src/algorithms/lsh.ts
var permutations = 128;
var steps = 500;
function chooseBanding(threshold) {
  const positives = areas(0, threshold);
  const found = areas(threshold, 1);
  let best = { bands: 1, rows: 1, missed: 0, error: Infinity };
  let at = 0;
  for (let rows2 = 1; rows2 <= permutations; rows2 += 1) {
    for (let bands2 = 1; bands2 * rows2 <= permutations; bands2 += 1, at += 1) {
      const missed2 = 1 - threshold - found[at];
      const error = positives[at] + missed2;
      if (error < best.error) best = { bands: bands2, rows: rows2, missed: missed2, error };
    }
  }
  const { bands, rows, missed } = best;
  return { bands, rows, expectedRecall: threshold === 1 ? 1 : 1 - missed / (1 - threshold) };
}
function areas(from, to) {
  const sums = [];
  const width = (to - from) / steps;
  for (let step = 0; step < steps; step += 1) {
    const similarity = from + (step + 0.5) * width;
    let agree = 1;
    let at = 0;
    for (let rows = 1; rows <= permutations; rows += 1) {
      agree *= similarity;
      let none5 = 1;
      for (let bands = 1; bands * rows <= permutations; bands += 1, at += 1) {
        none5 *= 1 - agree;
        sums[at] = (sums[at] ?? 0) + (1 - none5) * width;
      }
    }
  }
  return sums;
}
function writeBandKeys(minima, { bands, rows }, keys) {
  for (let band = 0; band < bands; band += 1) {
    let key = 0;
    for (let at = band * rows; at < (band + 1) * rows; at += 1) {
      key = Math.imul(key ^ minima[at], 2654435761);
      key ^= key >>> 15;
    }
    keys[band] = key;
  }
}

// src/algorithms/signature.ts
var golden = 0x9e3779b97f4a7c15n;
var mask = 0xffffffffffffffffn;
function makeSeeds(permutations2) {
  const seeds = new Uint32Array(permutations2 * 2);
  for (let p = 0; p < permutations2; p += 1) {
    let z = golden * BigInt(p + 1) & mask;
    z = (z ^ z >> 30n) * 0xbf58476d1ce4e5b9n & mask;
    z = (z ^ z >> 27n) * 0x94d049bb133111ebn & mask;
    z ^= z >> 31n;
    seeds[p] = Number(z >> 32n);
    seeds[permutations2 + p] = Number(z & 0xffffffffn) | 1;
  }
  return seeds;
}

// src/algorithms/shingles.ts
var encoder2 = new TextEncoder();
var baseA = 2654435761;
var baseB = 2246822507;
function mix(h) {
  let x = Math.imul(h ^ h >>> 16, 2246822507);
  x = Math.imul(x ^ x >>> 13, 3266489909);
  return (x ^ x >>> 16) >>> 0;
}
function shingleTokens(tokens, n) {
  if (tokens.length === 0) return new BigUint64Array(0);
  const lanes = tokens.map(hashToken2);
  const width = Math.min(n, tokens.length);
  const hashes = [];
  for (let end = width; end <= lanes.length; end += 1) {
    let a = 0;
    let b = 0;
    for (let i = end - width; i < end; i += 1) {
      const [laneA, laneB] = lanes[i];
      a = Math.imul(a, baseA) + laneA | 0;
      b = Math.imul(b, baseB) + laneB | 0;
    }
    hashes.push(BigInt(mix(a ^ width)) << 32n | BigInt(mix(b + width | 0)));
  }
  return BigUint64Array.from(new Set(hashes)).sort();
}
var { imul } = Math;
var lengthMultiplier = 3432918353;
var blockMultiplier = 461845907;
var words = [2246822507, 3266489909, 668265263, 374761393];
var others = [2654435761, 3432918353, 461845907, 1540483477];
function tokenWords(tokens) {
  return Uint32Array.from(tokens.flatMap(hashToken2));
}
function hashToken2(token2) {
  const bytes = encoder2.encode(token2);
  let a = imul(bytes.length, lengthMultiplier);
  let b = imul(bytes.length, baseA);
  for (let block = 0; block < bytes.length; block += 16) {
    a = imul(a, blockMultiplier);
    b = imul(b, blockMultiplier);
    for (let word2 = 0; word2 < 4; word2 += 1) {
      const value = readWord(bytes, block + 4 * word2);
      a = a + imul(value, words[word2]) | 0;
      b = b + imul(value ^ value >>> 15, others[word2]) | 0;
    }
  }
  return [imul(a ^ a >>> 16, baseA), imul(b ^ b >>> 15, lengthMultiplier)];
}
function readWord(bytes, at) {
  let word2 = 0;
  for (let i = 0; i < 4; i += 1) word2 |= (bytes[at + i] ?? 0) << 8 * i;
  return word2;
}

// src/kernels/shingler.ts
var encoder3 = new TextEncoder();
var classBytes2 = 65536;
var slackBytes2 = 64;
var nothingMarked = { bits: 1, marks: new Uint8Array(2) };
var Shingler = class {
  #kernels = loadKernels();
  #options;
  // Addresses.
  #classes = 0;
  #text = 0;
  #tokens = 0;
  // edges of tokens, then their hashes
  #hashes = 0;
  #memory = new Uint8Array(0);
  #input = this.#memory;
  // where texts go
  #hasClasses = false;
  #filter;
  #marks = 0;
  /** Of the last text: how many shingles, and the set where the twin made it. */
  #size = 0;
  #plainSet;
  constructor(options, filter = nothingMarked) {
    this.#options = options;
    this.#filter = filter;
    this.#reserve(1 << 16);
  }
  /**
   * The sorted set of shingle hashes of a text (see src/algorithms/tokens.ts for what a token is).
   * The array is a view of working memory: it is overwritten by the next call.
   */
  shingle(text) {
    this.read(text);
    return this.set();
  }
  /** Reads a text; how many shingles it has. */
  read(text) {
    const { n } = this.#options;
    const edges = this.#hashTokens(text);
    this.#plainSet = edges === void 0 ? shingleTokens(this.#tokenize(asString(text)), n) : void 0;
    this.#size = edges === void 0 ? this.#plainSet?.length ?? 0 : this.#kernels.shingle(this.#tokens, edges / 2, n, this.#hashes);
    return this.#size;
  }
  /** The set of the text that was read: a view as above. */
  set() {
    return this.#plainSet ?? new BigUint64Array(this.#memory.buffer, this.#hashes, this.#size);
  }
  /**
   * Of the text that was read: the number of its shingles, then the upper halves of the first `count` of
   * their hashes, a view as above. Undefined where one is marked in the filter, and where the twin has
   * made the set.
   */
  prefixRow(count4) {
    if (this.#plainSet !== void 0) return void 0;
    const shift = 32 - this.#filter.bits;
    const out = this.#tokens;
    const hashes = this.#hashes;
    const isFree = this.#kernels.prefixRow(hashes, this.#size, count4, this.#marks, shift, out);
    return isFree === 1 ? new Uint32Array(this.#memory.buffer, out, count4 + 1) : void 0;
  }
  /** Two words for each token of a text, in order: a view as above. */
  tokens(text) {
    const edges = this.#hashTokens(text);
    if (edges === void 0) return tokenWords(this.#tokenize(asString(text)));
    return new Uint32Array(this.#memory.buffer, this.#tokens, edges);
  }
  /** Puts the hashes of tokens where they belong; how many words, undefined where the twin has to. */
  #hashTokens(text) {
    const isWord2 = this.#options.unit === "word";
    const edges = (isWord2 ? this.#splitPlain(text) : void 0) ?? this.#splitFolded(asString(text));
    if (edges !== void 0) this.#kernels.hashTokenPairs(this.#tokens, edges);
    return edges;
  }
  #tokenize(text) {
    return this.#options.unit === "word" ? tokenize(text) : tokenizeCharacters(text);
  }
  /** Edges of the tokens of ASCII and signs, two each; undefined for any other text. */
  #splitPlain(text) {
    if (text.length > this.#input.length) this.#reserve(text.length);
    if (typeof text !== "string") {
      this.#input.set(text);
      return this.#kernels.splitPlain(this.#text, text.length, this.#tokens);
    }
    const { read, written } = encoder3.encodeInto(text, this.#input);
    if (read !== text.length) return void 0;
    if (written !== read && !isPlainText(text)) return void 0;
    return this.#kernels.splitPlain(this.#text, written, this.#tokens);
  }
  /** The same of any text but one with letters beyond the basic plane. */
  #splitFolded(text) {
    const folded = foldText(text);
    if (holdsRareLetters(folded)) return void 0;
    const length2 = Buffer.byteLength(folded);
    if (length2 > this.#input.length) this.#reserve(length2);
    if (!this.#hasClasses) {
      this.#memory.set(buildTokenClasses(this.#options.unit), this.#classes);
      this.#hasClasses = true;
    }
    encoder3.encodeInto(folded, this.#input);
    return this.#kernels.splitFolded(this.#text, length2, this.#classes, this.#tokens);
  }
  /** Lays out the filter, classes, text, tokens, and hashes with as much again for sorting. */
  #reserve(bytes) {
    const capacity = Math.ceil(bytes * 1.5);
    const textBytes = align2(capacity + slackBytes2);
    const tokenBytes = align2((capacity + 1) * 8);
    const { marks } = this.#filter;
    const start = align2(
      this.#kernels.reserve(
        marks.length + classBytes2 + textBytes + tokenBytes * 3 + slackBytes2 * 2
      )
    );
    this.#marks = start;
    this.#classes = align2(start + marks.length);
    this.#text = this.#classes + classBytes2;
    this.#tokens = this.#text + textBytes;
    this.#hashes = this.#tokens + tokenBytes;
    this.#memory = new Uint8Array(this.#kernels.memory.buffer);
    this.#input = this.#memory.subarray(this.#text, this.#text + capacity);
    this.#hasClasses = false;
    this.#memory.set(marks, this.#marks);
  }
};
function asString(text) {
  return typeof text === "string" ? text : Buffer.from(text).toString("latin1");
}
function align2(bytes) {
  return Math.ceil(bytes / 64) * 64;
}

// src/kernels/signer.ts
var hashesAt = 4096;
var Signer = class {
  #kernels = loadKernels();
  #permutations;
  #start;
  #minima;
  /** Takes seeds of `makeSeeds`, for a multiple of four permutations and 256 at most. */
  constructor(seeds) {
    this.#permutations = seeds.length / 2;
    if (this.#permutations % 4 !== 0 || seeds.length > 512) throw new RangeError("permutations");
    this.#start = Math.ceil(this.#kernels.reserve(hashesAt + 16) / 16) * 16;
    new Uint32Array(this.#kernels.memory.buffer, this.#start, seeds.length).set(seeds);
    this.#minima = this.#viewMinima();
  }
  /**
   * The minima of a set, given as pairs of words, the lower half of a hash first. The array is a view
   * of working memory: it is overwritten by the next call.
   */
  sign(words2) {
    this.#kernels.reserve(hashesAt + 16 + words2.byteLength);
    const { buffer } = this.#kernels.memory;
    if (this.#minima.buffer !== buffer) this.#minima = this.#viewMinima();
    const hashes = this.#start + hashesAt;
    new Uint32Array(buffer, hashes, words2.length).set(words2);
    const { byteOffset } = this.#minima;
    this.#kernels.signature(hashes, words2.length / 2, this.#start, this.#permutations, byteOffset);
    return this.#minima;
  }
  #viewMinima() {
    const at = this.#start + this.#permutations * 8;
    return new Uint32Array(this.#kernels.memory.buffer, at, this.#permutations);
  }
};

// src/algorithms/prefix-join.ts
function prefixLength(size, threshold) {
  return size === 0 ? 0 : size - Math.ceil(threshold * size - 1e-9) + 1;
}
var PrefixJoin = class {
  #threshold;
  #sizes = [];
  /** Numbers of the values in prefixes: large ones are keys that a Map is slow with. */
  #values = new HashTable();
  /** By number: new sets with the value in their prefix, each followed by where. */
  #owners = [];
  /** A bit for each value of a prefix, by its top bits: most old values end here. */
  #filter = new Uint32Array(1 << filterBits - 5);
  /** New sets as rows: the size of each and its prefix. */
  constructor(threshold, fresh) {
    this.#threshold = threshold;
    for (let i = 0; i < fresh.count; i += 1) {
      const start = fresh.startOf(i);
      this.#add(i, fresh.blockOf(i), start, start + fresh.lengthOf(i));
    }
  }
  #add(owner, block, start, end) {
    this.#sizes.push(block[start]);
    for (let k = 0; k < end - start - 1; k += 1) {
      const value = block[start + 1 + k];
      const slot = slotOf(value);
      this.#filter[slot >>> 5] = this.#filter[slot >>> 5] | 1 << (slot & 31);
      const number = this.#values.add(value);
      const known = this.#owners[number];
      if (known === void 0) this.#owners[number] = [owner, k];
      else if (known.at(-2) !== owner) known.push(owner, k);
    }
  }
  /**
   * Calls `visit(owner, i)` once for every new set and old row i that may reach the threshold. A row is
   * the size of a set and its prefix; `isOpen(i)` says which rows count.
   */
  search(rows, isOpen, visit) {
    if (this.#owners.length === 0) return;
    const filter = this.#filter;
    const met = [];
    const shared3 = new Uint32Array(this.#sizes.length);
    const most = new Float64Array(this.#sizes.length);
    for (let i = 0; i < rows.count; i += 1) {
      const block = rows.blockOf(i);
      const start = rows.startOf(i);
      const end = start + rows.lengthOf(i);
      for (let k = start; (k = nextHit(filter, block, k + 1, end)) < end; ) {
        const number = this.#values.find(block[k]);
        if (number < 0 || !isOpen(i)) continue;
        const owners = this.#owners[number];
        const left = block[start] - (k - start);
        for (let at = 0; at < owners.length; at += 2) {
          const owner = owners[at];
          const count4 = shared3[owner] + 1;
          if (count4 === 1) met.push(owner);
          shared3[owner] = count4;
          const leftOfOwner = this.#sizes[owner] - owners[at + 1] - 1;
          most[owner] = count4 + Math.min(left, leftOfOwner);
        }
      }
      if (met.length === 0) continue;
      for (const owner of met) {
        shared3[owner] = 0;
        const total2 = this.#sizes[owner] + block[start];
        if (most[owner] >= this.#neededOf(total2)) visit(owner, i);
      }
      met.length = 0;
    }
  }
  /** How many values two sets of so many together must share. */
  #neededOf(total2) {
    return this.#threshold / (1 + this.#threshold) * total2 - 1e-9;
  }
};
function nextHit(filter, block, from, end) {
  for (let k = from; k < end; k += 1) {
    const slot = slotOf(block[k]);
    if ((filter[slot >>> 5] >>> (slot & 31) & 1) === 1) return k;
  }
  return end;
}
var filterBits = 20;
function slotOf(value) {
  return Math.imul(value, 2654435761) >>> 32 - filterBits;
}

// src/algorithms/upper-halves.ts
function upperHalves() {
  let halves = new Uint32Array(1024);
  return (hashes) => {
    const { length: length2 } = hashes;
    if (length2 > halves.length) halves = new Uint32Array(length2 * 2);
    const words2 = new Uint32Array(hashes.buffer, hashes.byteOffset, length2 * 2);
    for (let i = 0; i < length2; i += 1) halves[i] = words2[2 * i + 1];
    return halves.subarray(0, length2);
  };
}

// src/kinds/record-text.ts
function textOf2(record) {
  const { parts } = record.view;
  if (parts.length === 1) return parts[0]?.text ?? "";
  let text = "";
  for (const part of parts) text += text === "" ? part.text : `
${part.text}`;
  return text;
}
function readText(record, unit) {
  const { plain } = record;
  if (plain === void 0 || unit !== "word") return textOf2(record);
  if (plain.count === 0) return "";
  return plain.bytes.subarray(plain.starts[0], plain.ends[plain.count - 1]);
}

// src/gates/near-duplicate/shingle-columns.ts
var boilerplateRatio = 0.1;
var boilerplateRecords = 20;
var sampleRecords = 1e3;
var countedBits = 18;
var commonRecords = 3;
function shinglesColumn({ n, unit }) {
  return {
    name: `shingles:2:${unit}:${n}`,
    open() {
      const shingler = new Shingler({ n, unit });
      const halve = upperHalves();
      return (record) => {
        const size = shingler.read(readText(record, unit));
        return shingler.prefixRow(size)?.subarray(1) ?? halve(shingler.set());
      };
    }
  };
}
function prefixColumn(options) {
  const { n, unit, threshold } = options;
  return {
    name: `shingle-prefix:2:${unit}:${n}:${threshold}`,
    prepare: (side) => findCommonShingles(side, options),
    // Any order that both keep is right, so what is common may be that of an earlier version.
    serves: (kept, now) => boilerplateOf(kept) === boilerplateOf(now),
    open(prepared) {
      const shingles = prepared;
      const toRow = prefixRows(shingles, threshold);
      const isWhole = shingles.boilerplate.length === 0;
      const shingler = new Shingler(options, { bits: countedBits, marks: markBits(shingles) });
      return (record) => {
        const size = shingler.read(readText(record, options.unit));
        const row = isWhole ? shingler.prefixRow(prefixLength(size, threshold)) : void 0;
        if (row !== void 0) return row;
        const set = shingler.set();
        return toRow(new Uint32Array(set.buffer, set.byteOffset, set.length * 2), 2);
      };
    }
  };
}
function boilerplateOf(prepared) {
  return JSON.stringify(prepared.boilerplate);
}
function prefixRows(common2, threshold) {
  const order = commonLast(common2);
  const keepsAll = common2.boilerplate.length === 0;
  let row = new Uint32Array(1024);
  return (values, step) => {
    const count4 = values.length / step;
    if (count4 >= row.length) row = new Uint32Array(count4 * 2);
    const most = keepsAll ? prefixLength(count4, threshold) : count4;
    const kept = order(values, step, row, most);
    const size = keepsAll ? count4 : kept;
    row[0] = size;
    return row.subarray(0, prefixLength(size, threshold) + 1);
  };
}
function commonLast(shingles) {
  const dropped = new Set(shingles.boilerplate);
  const late = new Set(shingles.common);
  const firstBits = markBits(shingles);
  return (values, step, row, most) => {
    let kept = 0;
    let last2;
    for (let i = step - 1; i < values.length && kept < most; i += step) {
      const value = values[i];
      if (firstBits[value >>> 32 - countedBits] === 0) row[1 + kept++] = value;
      else if (late.has(value)) (last2 ??= []).push(value);
      else if (!dropped.has(value)) row[1 + kept++] = value;
    }
    for (const value of last2 ?? []) if (kept < most) row[1 + kept++] = value;
    return kept;
  };
}
function markBits({ boilerplate, common: common2 }) {
  const marks = new Uint8Array(1 << countedBits);
  for (const value of [...boilerplate, ...common2]) marks[value >>> 32 - countedBits] = 1;
  return marks;
}
function findCommonShingles(side, options) {
  const shingler = new Shingler(options);
  const halve = upperHalves();
  const sets = [];
  for (const record of side.sample(sampleRecords, { plain: true })) {
    sets.push(halve(shingler.shingle(readText(record, options.unit))).slice());
  }
  return countCommon(sets);
}
function findCommonRows(rows) {
  const step = Math.max(1, rows.count / sampleRecords);
  const sets = Array.from({ length: Math.min(rows.count, sampleRecords) }, (_2, i) => {
    const row = Math.floor(i * step);
    const start = rows.startOf(row);
    return rows.blockOf(row).subarray(start, start + rows.lengthOf(row));
  });
  return countCommon(sets);
}
function countCommon(sets) {
  const firstBits = new Uint16Array(1 << countedBits);
  for (const set of sets) {
    for (let i = 0; i < set.length; i += 1) {
      const slot = set[i] >>> 32 - countedBits;
      firstBits[slot] = firstBits[slot] + 1;
    }
  }
  const counts = /* @__PURE__ */ new Map();
  for (const set of sets) {
    let last2 = -1;
    for (let i = 0; i < set.length; i += 1) {
      const value = set[i];
      const isRare = firstBits[value >>> 32 - countedBits] < commonRecords;
      if (!isRare && value !== last2) counts.set(value, (counts.get(value) ?? 0) + 1);
      last2 = value;
    }
  }
  const limit = Math.max(boilerplateRecords, Math.ceil(sets.length * boilerplateRatio));
  const boilerplate = [];
  const common2 = [];
  for (const [value, count4] of counts) {
    if (count4 >= limit) boilerplate.push(value);
    else if (count4 >= commonRecords) common2.push(value);
  }
  return { boilerplate: boilerplate.sort(ascending), common: common2.sort(ascending) };
}
function ascending(a, b) {
  return a - b;
}

// src/gates/near-duplicate/band-column.ts
function bandsColumn(options) {
  const { n, unit, threshold } = options;
  return {
    name: `minhash-bands:2:${unit}:${n}:${threshold}`,
    prepare: (side) => findCommonShingles(side, options),
    open(prepared) {
      const { boilerplate } = prepared;
      const banding = chooseBanding(threshold);
      const shingler = new Shingler(options);
      const signer = new Signer(makeSeeds(permutations));
      const dropped = new Set(boilerplate);
      const keys = new Uint32Array(banding.bands);
      return (record) => {
        const words2 = without(dropped, shingler.shingle(readText(record, options.unit)));
        if (words2.length === 0) return words2;
        writeBandKeys(signer.sign(words2), banding, keys);
        return keys;
      };
    }
  };
}
function without(dropped, hashes) {
  const words2 = new Uint32Array(hashes.buffer, hashes.byteOffset, hashes.length * 2);
  if (dropped.size === 0) return words2;
  let kept = 0;
  for (let i = 0; i < words2.length; i += 2) {
    const upper2 = words2[i + 1];
    if (dropped.has(upper2)) continue;
    words2[kept] = words2[i];
    words2[kept + 1] = upper2;
    kept += 2;
  }
  return words2.subarray(0, kept);
}

// src/gates/near-duplicate/copies.ts
function findCopies(pairs, records, recordAt) {
  const equal = pairs.filter(({ similarity }) => similarity === 1);
  const copies = /* @__PURE__ */ new Set();
  if (equal.length === 0) return copies;
  const keys = /* @__PURE__ */ new Map();
  const keyOf2 = (i) => {
    const key = keys.get(i) ?? keysOf(recordAt(i)).whole;
    keys.set(i, key);
    return key;
  };
  const same = new UnionFind(records.count);
  for (const { i, j } of equal) {
    if (same.find(i) === same.find(j) || keyOf2(i) !== keyOf2(j)) continue;
    if (sameContent(recordAt(i), recordAt(j))) same.union(i, j);
  }
  const first = /* @__PURE__ */ new Map();
  for (const i of keys.keys()) {
    const known = first.get(same.find(i)) ?? i;
    first.set(same.find(i), rankOf(i, records) < rankOf(known, records) ? i : known);
  }
  for (const i of keys.keys()) {
    if (records.isNew(i) && first.get(same.find(i)) !== i) copies.add(i);
  }
  return copies;
}

// src/algorithms/band-join.ts
var crowd = 100;
function joinBands(sources, bands, firstNew, visit) {
  const places = new Places(sources);
  const words2 = new Uint32Array(places.count * 2);
  const entries = new BigUint64Array(words2.buffer);
  const crowded = Array.from({ length: bands }, () => /* @__PURE__ */ new Map());
  const wasVisited = (i, j, band) => {
    for (let b = 0; b < band; b += 1) {
      const key = places.keyOf(i, b);
      if (key === places.keyOf(j, b) && j <= (crowded[b]?.get(key) ?? j)) return true;
    }
    return false;
  };
  for (let band = 0; band < bands; band += 1) {
    for (let place = 0; place < places.count; place += 1) {
      words2[2 * place] = place;
      words2[2 * place + 1] = places.keyOf(place, band);
    }
    entries.sort();
    let from = 0;
    while (from < places.count) {
      const key = words2[2 * from + 1];
      let to = from + 1;
      while (to < places.count && words2[2 * to + 1] === key) to += 1;
      const end = Math.min(to, from + crowd);
      if (end < to) crowded[band]?.set(key, words2[2 * (end - 1)]);
      for (let a = from + 1; a < to; a += 1) {
        const i = words2[2 * a];
        if (i < places.firstNew) continue;
        for (let b = from; b < Math.min(a, end); b += 1) {
          const j = words2[2 * b];
          if (wasVisited(i, j, band)) continue;
          visit(places.numberOf(i, firstNew), places.numberOf(j, firstNew));
        }
      }
      from = to;
    }
  }
  return crowded.reduce((sum, keys) => sum + keys.size, 0);
}
var Places = class {
  count = 0;
  firstNew;
  #sources;
  #sourceOf;
  #rowOf;
  constructor(sources) {
    this.#sources = sources;
    const total2 = sources.reduce((sum, { rows }) => sum + rows.count, 0);
    this.#sourceOf = new Uint16Array(total2);
    this.#rowOf = new Uint32Array(total2);
    const isNew = ({ rows, numberOf }, row) => numberOf(row) < 0 && rows.lengthOf(row) > 0;
    const filter = new KeyFilter(sources, isNew);
    this.#add((source, row) => source.numberOf(row) >= 0 && filter.mayShare(source.rows, row));
    this.firstNew = this.count;
    this.#add(isNew);
  }
  keyOf(place, band) {
    const { rows } = this.#sources[this.#sourceOf[place]];
    const row = this.#rowOf[place];
    return rows.blockOf(row)[rows.startOf(row) + band];
  }
  numberOf(place, firstNew) {
    const source = this.#sources[this.#sourceOf[place]];
    const number = source.numberOf(this.#rowOf[place]);
    return number < 0 ? firstNew + ~number : number;
  }
  #add(isWanted2) {
    for (const [at, source] of this.#sources.entries()) {
      for (let row = 0; row < source.rows.count; row += 1) {
        if (!isWanted2(source, row)) continue;
        this.#sourceOf[this.count] = at;
        this.#rowOf[this.count] = row;
        this.count += 1;
      }
    }
  }
};
var bitsOfKey = 512;
var mostBits = 2 ** 28;
var KeyFilter = class {
  #bits;
  #shift;
  constructor(sources, isNew) {
    const forEachNew = (visit) => {
      for (const source of sources) {
        for (let row = 0; row < source.rows.count; row += 1) {
          if (isNew(source, row)) visit(source.rows, row);
        }
      }
    };
    let keys = 1;
    forEachNew((rows, row) => keys += rows.lengthOf(row));
    const bits = Math.ceil(Math.log2(Math.min(mostBits, keys * bitsOfKey)));
    this.#shift = 32 - bits;
    this.#bits = new Uint32Array(2 ** (bits - 5));
    forEachNew((rows, row) => {
      this.#someSlot(rows, row, (slot) => {
        this.#bits[slot >>> 5] = this.#bits[slot >>> 5] | 1 << (slot & 31);
        return false;
      });
    });
  }
  mayShare(rows, row) {
    return this.#someSlot(
      rows,
      row,
      (slot) => (this.#bits[slot >>> 5] >>> (slot & 31) & 1) === 1
    );
  }
  #someSlot(rows, row, test) {
    const block = rows.blockOf(row);
    const start = rows.startOf(row);
    for (let k = start; k < start + rows.lengthOf(row); k += 1) {
      if (test(block[k] >>> this.#shift)) return true;
    }
    return false;
  }
};

// src/algorithms/rows.ts
var blockWords = 1 << 20;
var fewWords = 16;
var RowList = class {
  #blocks = [];
  /** By block: words in use. */
  #used = [];
  /** By row: its block, its first word there, and how many it has. */
  #blockNumbers = new Uint16Array(1024);
  #starts = new Uint32Array(1024);
  #lengths = new Uint32Array(1024);
  #count = 0;
  /** The block that rows are copied to. */
  #open = -1;
  get count() {
    return this.#count;
  }
  lengthOf(i) {
    return this.#lengths[i];
  }
  /** Array that holds row i from `startOf(i)` on: no view is made. */
  blockOf(i) {
    return this.#blocks[this.#blockNumbers[i]];
  }
  startOf(i) {
    return this.#starts[i];
  }
  /** Adds a copy of a row. */
  add(words2) {
    const { length: length2 } = words2;
    let block = this.#open;
    const used = this.#used[block] ?? 0;
    if (block < 0 || used + length2 > this.#blocks[block].length) {
      block = this.#addBlock(new Uint32Array(Math.max(blockWords, length2)), 0);
      this.#open = block;
    }
    const start = this.#used[block];
    const target = this.#blocks[block];
    if (length2 > fewWords && words2 instanceof Uint32Array) target.set(words2, start);
    else for (let k = 0; k < length2; k += 1) target[start + k] = words2[k];
    this.#used[block] = start + length2;
    this.#note(block, start, length2);
  }
  /** Adds rows as they are: their memory is taken over. */
  append({ words: words2, lengths }) {
    const block = this.#addBlock(words2, words2.length);
    let start = 0;
    for (const length2 of lengths) {
      this.#note(block, start, length2);
      start += length2;
    }
  }
  /** All rows in one piece. */
  toChunk() {
    const lengths = this.#lengths.slice(0, this.#count);
    const words2 = new Uint32Array(lengths.reduce((sum, length2) => sum + length2, 0));
    let at = 0;
    for (let i = 0; i < this.#count; ) {
      const block = this.blockOf(i);
      const start = this.startOf(i);
      let end = start;
      for (; i < this.#count && this.blockOf(i) === block && this.startOf(i) === end; i += 1) {
        end += this.lengthOf(i);
      }
      words2.set(block.subarray(start, end), at);
      at += end - start;
    }
    return { words: words2, lengths };
  }
  #addBlock(words2, used) {
    this.#blocks.push(words2);
    this.#used.push(used);
    if (this.#blocks.length > 65535) throw new RangeError("more than 65,535 blocks of rows");
    return this.#blocks.length - 1;
  }
  #note(block, start, length2) {
    const i = this.#count;
    if (i === this.#starts.length) {
      this.#blockNumbers = doubled(this.#blockNumbers, Uint16Array);
      this.#starts = doubled(this.#starts, Uint32Array);
      this.#lengths = doubled(this.#lengths, Uint32Array);
    }
    this.#blockNumbers[i] = block;
    this.#starts[i] = start;
    this.#lengths[i] = length2;
    this.#count += 1;
  }
};
function doubled(array, type) {
  const larger = new type(array.length * 2);
  larger.set(array);
  return larger;
}

// src/algorithms/confirm-pairs.ts
var maxWaiting = 128 * 1024;
var maxHashes = 8 * 1024 * 1024;
var firstPairs = 25e3;
var Confirmation = class {
  #setOf;
  #threshold;
  #found;
  #candidates = [];
  #batchPairs = firstPairs;
  /** `setOf` gives the sorted set of a record, which may be overwritten by the next call. */
  constructor(setOf, threshold, found) {
    this.#setOf = setOf;
    this.#threshold = threshold;
    this.#found = found;
  }
  add(a, b) {
    this.#candidates.push(a, b);
    if (this.#candidates.length >= maxWaiting * 2) this.finish();
  }
  /** Confirms what has been added so far. */
  finish() {
    const candidates = this.#candidates;
    this.#candidates = [];
    for (let from = 0; from < candidates.length; ) {
      const to = Math.min(candidates.length, from + this.#batchPairs * 2);
      const hashes = this.#confirm(candidates.slice(from, to));
      this.#batchPairs = Math.ceil(maxHashes / (hashes + 1) * ((to - from) / 2));
      from = to;
    }
  }
  /** The number of hashes that were read. */
  #confirm(candidates) {
    const sets = new RowList();
    const records = Uint32Array.from(new Set(candidates)).sort();
    const rowOf = /* @__PURE__ */ new Map();
    let hashes = 0;
    for (const record of records) {
      if (hashes >= maxHashes) break;
      const words2 = this.#read(record);
      hashes += words2.length / 2;
      rowOf.set(record, sets.count);
      sets.add(words2);
    }
    const find = (record) => {
      const row = rowOf.get(record);
      if (row === void 0) {
        const words2 = this.#read(record).slice();
        return { words: words2, start: 0, end: words2.length };
      }
      const start = sets.startOf(row);
      return { words: sets.blockOf(row), start, end: start + sets.lengthOf(row) };
    };
    for (let k = 0; k < candidates.length; k += 2) {
      const a = candidates[k];
      const b = candidates[k + 1];
      const similarity = jaccard(find(a), find(b));
      if (similarity >= this.#threshold) this.#found(a, b, similarity);
    }
    return hashes;
  }
  /** Lower and upper half of each hash: numbers are compared ten times as fast as big integers. */
  #read(record) {
    const set = this.#setOf(record);
    return new Uint32Array(set.buffer, set.byteOffset, set.length * 2);
  }
};
function jaccard(left, right) {
  const { words: a, end: aEnd } = left;
  const { words: b, end: bEnd } = right;
  let i = left.start;
  let j = right.start;
  let shared3 = 0;
  while (i < aEnd && j < bEnd) {
    const high2 = a[i + 1] - b[j + 1];
    const order = high2 === 0 ? a[i] - b[j] : high2;
    if (order === 0) shared3 += 1;
    if (order <= 0) i += 2;
    if (order >= 0) j += 2;
  }
  const union = (aEnd - left.start + bEnd - right.start) / 2 - shared3;
  return union === 0 ? 0 : shared3 / union;
}

// src/algorithms/set-store.ts
var SetStore = class {
  #rows;
  #lengths;
  #sizes;
  /** Takes over the rows: what follows rewrites them. */
  constructor(rows) {
    this.#rows = rows;
    this.#lengths = new Uint32Array(rows.count);
    for (let i = 0; i < rows.count; i += 1) this.#lengths[i] = rows.lengthOf(i);
    this.#sizes = this.#lengths.slice();
  }
  /** Forgets all sets, so that their memory is free. */
  clear() {
    this.#rows = new RowList();
    this.#lengths = new Uint32Array(0);
    this.#sizes = new Uint32Array(0);
  }
  get count() {
    return this.#lengths.length;
  }
  /** Members of set i, those that `keepRepeated` dropped included. */
  sizeOf(i) {
    return this.#sizes[i];
  }
  /** Array that holds set i from `startOf(i)` on, `lengthOf(i)` values: no view is made. */
  blockOf(i) {
    return this.#rows.blockOf(i);
  }
  startOf(i) {
    return this.#rows.startOf(i);
  }
  lengthOf(i) {
    return this.#lengths[i];
  }
  /** Calls `visit` with every stored value, set by set. */
  forEachValue(visit) {
    for (let i = 0; i < this.count; i += 1) {
      const block = this.blockOf(i);
      const start = this.startOf(i);
      const end = start + this.lengthOf(i);
      for (let k = start; k < end; k += 1) visit(block[k]);
    }
  }
  /** Removes values from every set and from its size. */
  remove(values) {
    this.#filter((value) => !values.has(value));
  }
  /**
   * Keeps only values that stand in more than one set, and nothing of a set that shares less than
   * `least`, 0..1, of its values with others. Sizes still count what is dropped.
   *
   * Values are counted and dropped a range at a time: what is looked up for them then stays in the
   * processor's cache, and a set that has dropped too much isn't walked again. Sets are sorted, so each
   * goes on where it stopped.
   */
  keepRepeated(frequencies, least) {
    const ranges = this.count < smallStore ? 1 : this.count < largeStore ? 4 : 8;
    const reads = new Uint32Array(this.count);
    const kept = new Uint32Array(this.count);
    let open = new Uint32Array(this.count);
    for (let i = 0; i < open.length; i += 1) open[i] = i;
    for (let range = 1; range <= ranges; range += 1) {
      const limit = Math.floor(2 ** 32 / ranges * range) - 1;
      this.#countUpTo(limit, open, reads, frequencies);
      let stillOpen = 0;
      for (let at = 0; at < open.length; at += 1) {
        const i = open[at];
        const block = this.blockOf(i);
        const start = this.startOf(i);
        const end = start + this.lengthOf(i);
        let read = start + reads[i];
        let write = start + kept[i];
        for (; read < end; read += 1) {
          const value = block[read];
          if (value > limit) break;
          block[write] = value;
          write += frequencies.isRepeated(value);
        }
        const size = this.sizeOf(i);
        if (read - write > size - Math.ceil(least * size - 1e-9)) {
          kept[i] = 0;
          continue;
        }
        reads[i] = read - start;
        kept[i] = write - start;
        open[stillOpen] = i;
        stillOpen += 1;
      }
      open = open.subarray(0, stillOpen);
    }
    this.#lengths.set(kept);
  }
  /** Counts values up to `limit` of the sets that are open, from `reads[i]` on. */
  #countUpTo(limit, open, reads, frequencies) {
    for (let at = 0; at < open.length; at += 1) {
      const i = open[at];
      const block = this.blockOf(i);
      const start = this.startOf(i);
      const end = start + this.lengthOf(i);
      for (let read = start + reads[i]; read < end; read += 1) {
        const value = block[read];
        if (value > limit) break;
        frequencies.add(value);
      }
    }
  }
  #filter(test) {
    for (let i = 0; i < this.count; i += 1) {
      const block = this.blockOf(i);
      const start = this.startOf(i);
      const end = start + this.lengthOf(i);
      let write = start;
      for (let k = start; k < end; k += 1) {
        const value = block[k];
        if (!test(value)) continue;
        block[write] = value;
        write += 1;
      }
      this.#lengths[i] = write - start;
      this.#sizes[i] = this.#sizes[i] - (end - write);
    }
  }
};
var smallStore = 2e4;
var largeStore = 2e5;
var seenBits = 26;
var countBits = 21;
var Frequencies = class {
  /** Two bits for each slot: 0 never, 1 once, 2 and 3 more often. Slots keep the order of values. */
  #seen;
  #shift;
  #counts = new Uint16Array(1 << countBits);
  /** Largest count, as counted. */
  highest = 1;
  constructor(expectedValues) {
    const bits = Math.min(seenBits, Math.max(16, Math.ceil(Math.log2(expectedValues * 8 + 1))));
    this.#shift = 32 - bits;
    this.#seen = new Uint32Array(2 ** bits / 16);
  }
  add(value) {
    const slot = value >>> this.#shift;
    const word2 = this.#seen[slot >>> 4];
    const at = (slot & 15) << 1;
    const before = word2 >>> at & 3;
    if (before === 0) {
      this.#seen[slot >>> 4] = word2 | 1 << at;
      return;
    }
    if (before === 1) this.#seen[slot >>> 4] = word2 + (1 << at);
    const counter = value >>> 32 - countBits;
    const count4 = this.#counts[counter];
    if (count4 === 65535) return;
    this.#counts[counter] = count4 + 1;
    if (count4 + 2 > this.highest) this.highest = count4 + 2;
  }
  /** 1 for a value that was added twice, 0 or 1 for one that was added once. */
  isRepeated(value) {
    const slot = value >>> this.#shift;
    return this.#seen[slot >>> 4] >>> ((slot & 15) << 1 | 1) & 1;
  }
  /** How often a value was added, or more; saturates at 65,536. */
  countOf(value) {
    return this.#counts[value >>> 32 - countBits] + 1;
  }
};

// src/algorithms/jaccard-join.ts
var rareUpTo = 8;
function joinSets(store, threshold, visit) {
  dropUnique(store, threshold);
  const { count: count4 } = store;
  const prefixes = new Uint32Array(count4);
  let entries = 0;
  for (let i = 0; i < count4; i += 1) {
    const size = store.sizeOf(i);
    const dropped = size - store.lengthOf(i);
    prefixes[i] = Math.max(0, prefixLength(size, threshold) - dropped);
    entries += prefixes[i];
  }
  const index = new PrefixIndex(store, prefixes, entries);
  const seen = new Int32Array(count4).fill(-1);
  const counts = { candidates: 0, pairs: 0 };
  for (const i of orderBySize(store)) {
    const prefix = prefixes[i];
    if (prefix === 0) continue;
    const size = store.sizeOf(i);
    const block = store.blockOf(i);
    const start = store.startOf(i);
    const smallest = threshold * size - 1e-9;
    seen[i] = i;
    for (let k = start; k < start + prefix; k += 1) {
      const bucket = index.bucketOf(block[k]);
      for (let entry = index.endOf(bucket); entry > index.firstOf(bucket); entry -= 1) {
        const j = index.owners[entry - 1];
        if (store.sizeOf(j) < smallest) break;
        if (seen[j] === i) continue;
        seen[j] = i;
        counts.candidates += 1;
        const total2 = size + store.sizeOf(j);
        const needed = Math.ceil(threshold / (1 + threshold) * total2 - 1e-9);
        if (overlaps(store, i, j, needed)) {
          counts.pairs += 1;
          visit(i, j);
        }
      }
      index.add(bucket, i);
    }
  }
  return counts;
}
function dropUnique(store, threshold) {
  let values = 0;
  for (let i = 0; i < store.count; i += 1) values += store.sizeOf(i);
  const frequencies = new Frequencies(values);
  store.keepRepeated(frequencies, threshold);
  putRareFirst(store, frequencies);
}
function putRareFirst(store, frequencies) {
  let frequent = new Uint32Array(1024);
  for (let i = 0; i < store.count; i += 1) {
    const block = store.blockOf(i);
    const start = store.startOf(i);
    const end = start + store.lengthOf(i);
    if (end - start > frequent.length) frequent = new Uint32Array((end - start) * 2);
    let write = start;
    let set = 0;
    for (let k = start; k < end; k += 1) {
      const value = block[k];
      if (frequencies.countOf(value) <= rareUpTo) {
        block[write] = value >>> 1;
        write += 1;
      } else {
        frequent[set] = value >>> 1 | 2147483648;
        set += 1;
      }
    }
    for (let k = 0; k < set; k += 1) block[write + k] = frequent[k];
  }
}
function orderBySize(store) {
  let largest = 0;
  for (let i = 0; i < store.count; i += 1) largest = Math.max(largest, store.sizeOf(i));
  const starts = new Uint32Array(largest + 2);
  for (let i = 0; i < store.count; i += 1) {
    const slot = store.sizeOf(i) + 1;
    starts[slot] = starts[slot] + 1;
  }
  for (let size = 1; size < starts.length; size += 1) {
    starts[size] = starts[size] + starts[size - 1];
  }
  const order = new Uint32Array(store.count);
  for (let i = 0; i < store.count; i += 1) {
    const size = store.sizeOf(i);
    const place = starts[size];
    order[place] = i;
    starts[size] = place + 1;
  }
  return order;
}
function overlaps(store, i, j, needed) {
  const left = store.blockOf(i);
  const right = store.blockOf(j);
  let a = store.startOf(i);
  let b = store.startOf(j);
  const aEnd = a + store.lengthOf(i);
  const bEnd = b + store.lengthOf(j);
  let aSpare = aEnd - a - needed;
  let bSpare = bEnd - b - needed;
  if (aSpare < 0 || bSpare < 0) return false;
  while (a < aEnd && b < bEnd) {
    const x = left[a];
    const y = right[b];
    if (x === y) {
      a += 1;
      b += 1;
    } else if (x < y) {
      a += 1;
      aSpare -= 1;
      if (aSpare < 0) return false;
    } else {
      b += 1;
      bSpare -= 1;
      if (bSpare < 0) return false;
    }
  }
  return aSpare >= aEnd - a && bSpare >= bEnd - b;
}
var PrefixIndex = class {
  owners;
  #starts;
  #ends;
  #shift;
  constructor(store, prefixes, entries) {
    const bits = Math.min(26, Math.max(4, Math.ceil(Math.log2(entries + 1))));
    this.#shift = 32 - bits;
    this.owners = new Uint32Array(entries);
    this.#starts = new Uint32Array(2 ** bits + 1);
    for (let i = 0; i < store.count; i += 1) {
      const block = store.blockOf(i);
      const start = store.startOf(i);
      for (let k = start; k < start + prefixes[i]; k += 1) {
        const slot = this.bucketOf(block[k]) + 1;
        this.#starts[slot] = this.#starts[slot] + 1;
      }
    }
    for (let slot = 1; slot < this.#starts.length; slot += 1) {
      this.#starts[slot] = this.#starts[slot] + this.#starts[slot - 1];
    }
    this.#ends = this.#starts.slice();
  }
  bucketOf(value) {
    return Math.imul(value, 2654435761) >>> this.#shift;
  }
  firstOf(bucket) {
    return this.#starts[bucket];
  }
  endOf(bucket) {
    return this.#ends[bucket];
  }
  add(bucket, owner) {
    const end = this.#ends[bucket];
    this.owners[end] = owner;
    this.#ends[bucket] = end + 1;
  }
};

// src/gates/near-duplicate/pairs.ts
function comparePairs(change, head, siblings, isChanged, options, context) {
  const comparison2 = gather(change, head, siblings, isChanged, options, context);
  const { records, isNew } = comparison2;
  return { ...findPairs(comparison2, options), records, isNew };
}
function gather(change, head, siblings, isChanged, options, context) {
  const isExact = options.method === "exact";
  const column = isExact ? prefixColumn(options) : bandsColumn(options);
  const prepare = () => context.prepare(head, column);
  const records = new RecordList();
  const sides = [];
  let fresh;
  if (change.base !== null) {
    const isNew2 = newRows(change, head, isChanged);
    const numbers = new Int32Array(head.count);
    const kept = new Uint32Array(head.count);
    const added = [];
    for (let i = 0; i < head.count; i += 1) {
      if (isNew2[i] === 1) {
        numbers[i] = ~added.length;
        added.push(i);
      } else {
        numbers[i] = i - added.length;
        kept[i - added.length] = i;
      }
    }
    fresh = Uint32Array.from(added);
    records.add(head, kept.subarray(0, head.count - added.length));
    sides.push({
      rows: context.rows(head, column),
      numberOf: (row) => numbers[row]
    });
  } else if (!isExact) {
    sides.push({ rows: context.rows(head, column), numberOf: (row) => ~row });
  }
  for (const side of siblings) {
    const first = records.count;
    const rows2 = context.rows(side, column);
    records.add(side);
    sides.push({ rows: rows2, numberOf: (row) => first + row });
  }
  const firstNew = records.count;
  records.add(head, fresh);
  const isNew = new Uint8Array(records.count).fill(1, firstNew);
  if (!isExact) {
    return { records, isNew, firstNew, sides, sets: void 0, common: prepare() };
  }
  const rows = fresh === void 0 ? context.takeRows(head, shinglesColumn(options)) : shingle(head, fresh, options);
  const common2 = sides.length > 0 ? prepare() : findCommonRows(rows);
  return { records, isNew, firstNew, sides, sets: new SetStore(rows), common: common2 };
}
function shingle(side, places, options) {
  const rows = new RowList();
  const make = shinglesColumn(options).open(void 0);
  for (const place of places) rows.add(make(side.at(place)));
  return rows;
}
function findPairs(corpus, options) {
  const { records, firstNew, sides, sets } = corpus;
  const boilerplate = new Set(corpus.common.boilerplate);
  const shingler = new Shingler(options);
  const setOf = (i) => {
    const hashes = shingler.shingle(readText(records.get(i, { plain: true }), options.unit));
    const own = boilerplate.size === 0 ? hashes : hashes.filter((h) => !boilerplate.has(high(h)));
    return own;
  };
  const pairs = [];
  const confirmation = new Confirmation(setOf, options.threshold, (a, b, similarity) => {
    pairs.push({ i: Math.max(a, b), j: Math.min(a, b), similarity });
  });
  const confirm = (a, b) => confirmation.add(a, b);
  if (sets === void 0) {
    const { bands } = chooseBanding(options.threshold);
    const crowded = joinBands(sides, bands, firstNew, confirm);
    confirmation.finish();
    return { pairs, boilerplate: boilerplate.size, crowded };
  }
  joinExactly({ ...corpus, sets }, boilerplate, options.threshold, confirm);
  confirmation.finish();
  return { pairs, boilerplate: boilerplate.size };
}
function joinExactly({ firstNew, sides, sets, common: common2 }, boilerplate, threshold, visit) {
  if (boilerplate.size > 0) sets.remove(boilerplate);
  if (sides.length > 0) {
    const fresh = takePrefixes(sets, common2, threshold);
    const join = new PrefixJoin(threshold, fresh);
    for (const { rows, numberOf } of sides) {
      const isOpen = (row) => numberOf(row) >= 0;
      join.search(rows, isOpen, (owner, row) => visit(numberOf(row), firstNew + owner));
    }
    if (sets.count <= fewSets) {
      join.search(
        fresh,
        () => true,
        (owner, row) => {
          if (owner < row) visit(firstNew + row, firstNew + owner);
        }
      );
      return;
    }
  }
  joinSets(sets, threshold, (a, b) => visit(firstNew + a, firstNew + b));
  sets.clear();
}
var fewSets = 5e3;
function takePrefixes(sets, common2, threshold) {
  const rows = new RowList();
  const toRow = prefixRows({ ...common2, boilerplate: [] }, threshold);
  for (let i = 0; i < sets.count; i += 1) {
    const start = sets.startOf(i);
    rows.add(toRow(sets.blockOf(i).subarray(start, start + sets.lengthOf(i)), 1));
  }
  return rows;
}
function high(hash) {
  return Number(hash >> 32n);
}

// src/gates/near-duplicate.ts
var nearDuplicate = {
  id: "near-duplicate",
  summary: "records that repeat most of another record",
  levels: { recommended: "warning", strict: "error" },
  options: {
    type: "object",
    properties: {
      threshold: {
        type: "number",
        exclusiveMinimum: 0,
        maximum: 1,
        default: 0.7,
        description: "Jaccard similarity of the n-gram sets from which on two records are near-duplicates."
      },
      n: {
        type: "integer",
        minimum: 1,
        maximum: 50,
        default: 5,
        description: "Tokens in an n-gram."
      },
      unit: {
        enum: ["word", "character"],
        default: "word",
        description: "N-grams of words, or of single letters and digits. Scripts without spaces are always read letter by letter."
      },
      method: {
        enum: ["exact", "minhash"],
        default: "exact",
        description: "Find every pair, or, by MinHash, most of them in memory that does not grow with the length of the records. Either way each pair is confirmed."
      },
      acrossDatasets: {
        type: "boolean",
        default: true,
        description: "Also compare with the repository's other datasets."
      }
    }
  },
  codes: {
    "near-duplicate-of-base": {
      text: "nearly repeats {first}, which is already there (Jaccard {similarity})",
      fix: "Remove it, or change it so that it teaches something new."
    },
    "near-duplicate-in-change": {
      text: "nearly repeats {first}, also new here (Jaccard {similarity})",
      fix: "Keep the best of the group."
    },
    "near-duplicate-across-datasets": {
      text: "nearly repeats {first} of another dataset (Jaccard {similarity})",
      fix: "Keep it in one dataset; training on both counts it twice.",
      level: "warning"
    }
  },
  columns(options, isFirst) {
    if (options.method === "minhash") return [bandsColumn(options)];
    return [isFirst ? shinglesColumn(options) : prefixColumn(options)];
  },
  check(change, options, context) {
    if (change.head === null || !hasNewContent(change)) return { findings: [] };
    const isChanged = newTexts(change, context);
    const siblings = options.acrossDatasets ? context.siblings : context.siblings.filter((side) => side.manifest.name === context.manifest.name);
    const { pairs, boilerplate, crowded, ...corpus } = comparePairs(
      change,
      change.head,
      siblings,
      isChanged,
      options,
      context
    );
    const similar = toSimilar(corpus, withoutOwnBase(pairs, corpus, change, context), context);
    const { found, clusters } = judge(similar);
    const nameOf3 = (i) => {
      const { path, line } = corpus.records.get(i);
      return [path, line].join(":");
    };
    const known = foundRepeats(change.head, context);
    for (const { record } of found) known.add(placeOf2(corpus.records.get(record)));
    return {
      findings: toFindings(found, corpus, nameOf3, options),
      measurements: [
        { name: "near-duplicate.records", value: found.length, better: "lower" },
        { name: "near-duplicate.pairs", value: similar.pairs.length, better: "lower" },
        { name: "near-duplicate.clusters", value: clusters, better: "lower" },
        { name: "near-duplicate.compared-with", value: corpus.records.count },
        { name: "near-duplicate.boilerplate-shingles", value: boilerplate },
        ...crowded === void 0 ? [] : measureMinhash(options, crowded)
      ],
      similar: storePairs(similar, options.threshold, nameOf3)
    };
  }
};
function measureMinhash({ threshold }, crowded) {
  const { expectedRecall } = chooseBanding(threshold);
  return [
    { name: "near-duplicate.expected-recall", value: expectedRecall, better: "higher" },
    { name: "near-duplicate.crowded-keys", value: crowded }
  ];
}
function toSimilar({ records, isNew }, pairs, { running }) {
  const numbers = { count: records.count, isNew: (i) => isNew[i] === 1 };
  const copies = running.has("exact-duplicate") ? findCopies(pairs, numbers, (i) => records.get(i)) : /* @__PURE__ */ new Set();
  return { ...numbers, pairs, isCopy: (i) => copies.has(i) };
}
function withoutOwnBase(pairs, { records }, change, context) {
  const beside = versionsBeside(context);
  if (beside.length === 0 || change.base === null) return pairs;
  const wasThere = isInBase(change, context);
  const known = /* @__PURE__ */ new Map();
  const isOwn = (i) => {
    if (!beside.includes(records.sideOf(i))) return false;
    const isKnown = known.get(i) ?? wasThere(keysOf(records.get(i)).whole);
    known.set(i, isKnown);
    return isKnown;
  };
  return pairs.filter(({ i, j }) => !isOwn(i) && !isOwn(j));
}
var maxExplained = 1e3;
var maxTokensExplained = 2e3;
function toFindings(found, { records, isNew }, nameOf3, options) {
  const places = placesOf(found, records);
  return found.map(({ record: i, partner: other2, similarity, representative, clusterSize }, at) => {
    const record = records.get(i);
    const partner = records.get(other2);
    const first = nameOf3(other2);
    const isOfDataset = records.sideOf(other2).manifest.name === records.sideOf(i).manifest.name;
    const codeOfOld = isOfDataset ? "near-duplicate-of-base" : "near-duplicate-across-datasets";
    const shared3 = at < maxExplained ? sharedText(record, partner, options) : void 0;
    return {
      code: isNew[other2] === 1 ? "near-duplicate-in-change" : codeOfOld,
      at: places.get(i) ?? record.at(),
      related: [places.get(other2) ?? partner.at()],
      data: {
        first,
        similarity: Math.round(similarity * 1e3) / 1e3,
        representative: representative === other2 ? first : nameOf3(representative),
        clusterSize,
        ...shared3 === void 0 ? {} : { shared: shared3 }
      }
    };
  });
}
function placesOf(found, records) {
  const numbers = /* @__PURE__ */ new Set();
  for (const { record, partner } of found) numbers.add(record).add(partner);
  const inOrder = Uint32Array.from(numbers).sort();
  return new Map(Array.from(inOrder, (i) => [i, records.get(i).at()]));
}
function sharedText(a, b, { unit }) {
  const split = unit === "word" ? tokenize : tokenizeCharacters;
  const left = split(textOf2(a)).slice(0, maxTokensExplained);
  const right = split(textOf2(b)).slice(0, maxTokensExplained);
  const { start, length: length2 } = longestCommonRun(left, right);
  return left.slice(start, start + length2).join(" ");
}

// src/algorithms/rouge-l.ts
function rougeF(common2, lengthA, lengthB) {
  return 2 * common2 / (lengthA + lengthB);
}
function leastCommon(total2, threshold) {
  let common2 = Math.floor(threshold * total2 / 2);
  while (common2 > 0 && 2 * common2 / total2 > threshold) common2 -= 1;
  while (2 * common2 / total2 <= threshold) common2 += 1;
  return common2;
}
function shortestPartner(length2, threshold) {
  let partner = Math.floor(threshold * length2 / (2 - threshold));
  while (partner > 0 && rougeF(partner, partner, length2) > threshold) partner -= 1;
  while (partner < length2 && rougeF(partner, partner, length2) <= threshold) partner += 1;
  return partner;
}
var CommonSubsequence = class {
  #tokens;
  #starts;
  /** Token → the rows, of the 32 at hand, that hold it. */
  #rows;
  /** Column → what the addition of the rows above carries over. */
  #carries = new Uint8Array(0);
  constructor({ tokens, starts, vocabulary }) {
    this.#tokens = tokens;
    this.#starts = starts;
    this.#rows = new Int32Array(vocabulary);
  }
  /** The length of the longest common subsequence of sequences `a` and `b`. */
  length(a, b) {
    const tokens = this.#tokens;
    const starts = this.#starts;
    let startA = starts[a];
    let startB = starts[b];
    let endA = starts[a + 1];
    let endB = starts[b + 1];
    let common2 = 0;
    while (startA < endA && startB < endB && tokens[startA] === tokens[startB]) {
      startA += 1;
      startB += 1;
      common2 += 1;
    }
    while (startA < endA && startB < endB && tokens[endA - 1] === tokens[endB - 1]) {
      endA -= 1;
      endB -= 1;
      common2 += 1;
    }
    if (startA === endA || startB === endB) return common2;
    return endA - startA <= endB - startB ? common2 + this.#count(startA, endA, startB, endB) : common2 + this.#count(startB, endB, startA, endA);
  }
  /** Rows are the shorter sequence. */
  #count(start, end, columnStart, columnEnd) {
    if (end - start <= 32) return this.#countBlock(start, end, columnStart, columnEnd);
    const columns = columnEnd - columnStart;
    if (columns > this.#carries.length) this.#carries = new Uint8Array(columns * 2);
    this.#carries.fill(0, 0, columns);
    let common2 = 0;
    for (let row = start; row < end; row += 32) {
      common2 += this.#countCarrying(row, Math.min(row + 32, end), columnStart, columnEnd);
    }
    return common2;
  }
  /** At most 32 rows, and no others. */
  #countBlock(start, end, columnStart, columnEnd) {
    const tokens = this.#tokens;
    const rows = this.#rows;
    this.#setRows(start, end);
    let open = -1;
    for (let at = columnStart; at < columnEnd; at += 1) {
      const matched = open & rows[tokens[at]];
      open = open + matched | open - matched;
    }
    this.#clearRows(start, end);
    return countBits2(~open & lowBits(end - start));
  }
  /** One block of many, from the first on. */
  #countCarrying(start, end, columnStart, columnEnd) {
    const tokens = this.#tokens;
    const rows = this.#rows;
    const carries = this.#carries;
    this.#setRows(start, end);
    let open = -1;
    for (let at = columnStart; at < columnEnd; at += 1) {
      const matched = open & rows[tokens[at]];
      const sum = (open >>> 0) + (matched >>> 0) + carries[at - columnStart];
      carries[at - columnStart] = sum > 4294967295 ? 1 : 0;
      open = sum | open & ~matched;
    }
    this.#clearRows(start, end);
    return countBits2(~open & lowBits(end - start));
  }
  #setRows(start, end) {
    for (let at = start; at < end; at += 1) {
      const token2 = this.#tokens[at];
      this.#rows[token2] = this.#rows[token2] | 1 << at - start;
    }
  }
  #clearRows(start, end) {
    for (let at = start; at < end; at += 1) this.#rows[this.#tokens[at]] = 0;
  }
};
function lowBits(count4) {
  return count4 === 32 ? -1 : (1 << count4) - 1;
}
function countBits2(bits) {
  bits -= bits >>> 1 & 1431655765;
  bits = (bits & 858993459) + (bits >>> 2 & 858993459);
  return Math.imul(bits + (bits >>> 4) & 252645135, 16843009) >>> 24;
}

// src/algorithms/compare-earlier.ts
function compareWithEarlier({ starts }, i, most, lcs) {
  const lengthOf4 = (at) => starts[at + 1] - starts[at];
  const length2 = lengthOf4(i);
  const nearest = [];
  let sum = 0;
  for (let index = 0; index < i; index += 1) {
    const common2 = lcs.length(index, i);
    if (common2 === 0) continue;
    const similarity = rougeF(common2, lengthOf4(index), length2);
    sum += similarity;
    const last2 = nearest.at(-1);
    if (nearest.length === most && similarity <= (last2?.similarity ?? 1)) continue;
    let at = nearest.length;
    while (at > 0 && nearest[at - 1].similarity < similarity) at -= 1;
    nearest.splice(at, 0, { index, similarity });
    if (nearest.length > most) nearest.pop();
  }
  return { mean: i === 0 ? 0 : sum / i, nearest };
}

// src/algorithms/place-index.ts
var PlaceIndex = class {
  places;
  #starts;
  #ends;
  constructor(counts) {
    this.#starts = new Int32Array(counts.length);
    let sum = 0;
    for (let rank = 0; rank < counts.length; rank += 1) {
      this.#starts[rank] = sum;
      sum += counts[rank];
    }
    this.#ends = this.#starts.slice();
    this.places = new Int32Array(sum);
  }
  /** Where the places from `oldest` on start. The next call must not ask for an older one. */
  startFrom(rank, oldest) {
    const end = this.#ends[rank];
    let start = this.#starts[rank];
    while (start < end && this.places[start] < oldest) start += 1;
    this.#starts[rank] = start;
    return start;
  }
  end(rank) {
    return this.#ends[rank];
  }
  add(rank, place) {
    const end = this.#ends[rank];
    this.places[end] = place;
    this.#ends[rank] = end + 1;
  }
};

// src/algorithms/nearest-old.ts
var shared = 2;
function searchOld(sequences, firstNew, threshold, lcs, isOpen, meet) {
  const { tokens, starts, count: count4 } = sequences;
  const owners = indexRarest(sequences, firstNew, threshold);
  const seen = new Float64Array(count4 - firstNew).fill(-1);
  const meetsAtOnce = new Uint8Array(count4 - firstNew);
  for (let i = firstNew; i < count4; i += 1) {
    const own = starts[i + 1] - starts[i];
    const least = leastCommon(own + shortestPartner(own, threshold), threshold);
    meetsAtOnce[i - firstNew] = least < shared ? 1 : 0;
  }
  for (let old = 0; old < firstNew; old += 1) {
    const start = starts[old];
    const end = starts[old + 1];
    const length2 = end - start;
    for (let at = start; at < end; at += 1) {
      const found = owners[tokens[at]];
      if (found === void 0) continue;
      for (const i of found) {
        const met = seen[i - firstNew];
        if (met > 2 * old) continue;
        const isCandidate = met === 2 * old || meetsAtOnce[i - firstNew] === 1;
        seen[i - firstNew] = isCandidate ? 2 * old + 1 : 2 * old;
        if (!isCandidate) continue;
        const own = starts[i + 1] - starts[i];
        const most = rougeF(Math.min(own, length2), own, length2);
        if (most <= threshold || !isOpen(i, most)) continue;
        const similarity = rougeF(lcs.length(i, old), own, length2);
        if (similarity > threshold) meet(i, old, similarity);
      }
    }
  }
}
function indexRarest({ tokens, starts, count: count4, vocabulary }, firstNew, threshold) {
  const frequencies = new Int32Array(vocabulary);
  countTokens2(tokens, frequencies);
  const owners = new Array(vocabulary);
  for (let i = firstNew; i < count4; i += 1) {
    const own = tokens.slice(starts[i], starts[i + 1]);
    if (own.length === 0) continue;
    const shortest2 = shortestPartner(own.length, threshold);
    const least = leastCommon(own.length + shortest2, threshold);
    const prefix = Math.min(own.length, own.length - least + shared);
    own.sort((a, b) => frequencies[a] - frequencies[b] || a - b);
    for (let k = 0; k < prefix; k += 1) {
      const token2 = own[k];
      const known = owners[token2];
      if (known === void 0) owners[token2] = [i];
      else if (known.at(-1) !== i) known.push(i);
    }
  }
  return owners;
}
function countTokens2(tokens, frequencies) {
  for (let at = 0; at < tokens.length; at += 1) {
    const token2 = tokens[at];
    frequencies[token2] = frequencies[token2] + 1;
  }
}

// src/algorithms/rare-first.ts
function rankRareFirst(sequences, listed, firstCounting) {
  const { tokens, count: count4 } = sequences;
  const numbering = new ElementNumbers(sequences.vocabulary);
  const starts = sequences.starts.slice(0, count4);
  const ends = starts.slice();
  const strange = new Int32Array(count4);
  const ranks = new Int32Array(tokens.length);
  const write = (i, isCounting) => {
    const end = sequences.starts[i + 1];
    let at = starts[i];
    numbering.begin(isCounting);
    for (let read = at; read < end; read += 1) {
      const element = numbering.next(tokens[read]);
      if (element < 0) continue;
      ranks[at] = element;
      at += 1;
    }
    ends[i] = at;
    strange[i] = end - at;
    numbering.end(tokens, starts[i], end);
  };
  for (const i of listed) if (i >= firstCounting) write(i, true);
  for (const i of listed) if (i < firstCounting) write(i, false);
  const frequencies = new Int32Array(numbering.size);
  for (const i of listed) {
    for (let at = starts[i]; at < ends[i]; at += 1) {
      const element = ranks[at];
      frequencies[element] = frequencies[element] + 1;
    }
  }
  const rankOf2 = rankByFrequency(frequencies);
  for (const i of listed) {
    const start = starts[i];
    const end = ends[i];
    for (let at = start; at < end; at += 1) ranks[at] = rankOf2[ranks[at]];
    sortRun(ranks, start, end);
  }
  return { ranks, starts, ends, strange, size: numbering.size };
}
var ElementNumbers = class {
  size;
  #vocabulary;
  #isKnown;
  /** Token → how often it stood in the sequence so far. */
  #occurrences;
  #later = /* @__PURE__ */ new Map();
  #isCounting = true;
  constructor(vocabulary) {
    this.size = vocabulary;
    this.#vocabulary = vocabulary;
    this.#isKnown = new Uint8Array(vocabulary);
    this.#occurrences = new Int32Array(vocabulary);
  }
  begin(isCounting) {
    this.#isCounting = isCounting;
  }
  /** The next token's element; -1 for one that no counting sequence holds. */
  next(token2) {
    const occurrence = this.#occurrences[token2];
    this.#occurrences[token2] = occurrence + 1;
    if (occurrence === 0) {
      if (this.#isCounting) this.#isKnown[token2] = 1;
      return this.#isKnown[token2] === 1 ? token2 : -1;
    }
    const key = occurrence * this.#vocabulary + token2;
    const known = this.#later.get(key);
    if (known !== void 0) return known;
    if (!this.#isCounting) return -1;
    const element = this.size;
    this.size += 1;
    this.#later.set(key, element);
    return element;
  }
  end(tokens, start, end) {
    for (let at = start; at < end; at += 1) this.#occurrences[tokens[at]] = 0;
  }
};
function rankByFrequency(frequencies) {
  const shift = 2 ** 26;
  const keys = Float64Array.from(frequencies, (frequency, element) => frequency * shift + element);
  keys.sort();
  const rankOf2 = new Int32Array(frequencies.length);
  keys.forEach((key, rank) => {
    rankOf2[key % shift] = rank;
  });
  return rankOf2;
}
function sortRun(array, start, end) {
  if (end - start > 40) {
    array.subarray(start, end).sort();
    return;
  }
  for (let at = start + 1; at < end; at += 1) {
    const value = array[at];
    let to = at;
    while (to > start && array[to - 1] > value) {
      array[to] = array[to - 1];
      to -= 1;
    }
    array[to] = value;
  }
}

// src/algorithms/nearest-earlier.ts
var maxReads = 3e10;
var shared2 = 2;
var fewNew = 10;
var maxPartners = 1e3;
function findNearestEarlier(sequences, firstNew, threshold) {
  const { count: count4 } = sequences;
  const nearest = { partner: new Int32Array(count4).fill(-1), similarity: new Float64Array(count4) };
  if (threshold >= 1) return nearest;
  if (firstNew > 0 && count4 - firstNew <= firstNew / fewNew) {
    return findAmongMany(sequences, firstNew, threshold, nearest);
  }
  const firsts = findFirsts(sequences);
  const listed = [];
  for (let i = 0; i < count4; i += 1) {
    const first = firsts[i];
    if (lengthOf(sequences, i) === 0) continue;
    if (first === i) listed.push(i);
    else if (i >= firstNew) {
      nearest.partner[i] = first;
      nearest.similarity[i] = 1;
    }
  }
  if (listed.some((i) => i >= firstNew)) {
    new Search(sequences, listed, firstNew, threshold, nearest).run();
  }
  return nearest;
}
function findAmongMany(sequences, firstNew, threshold, nearest) {
  const { partner, similarity } = nearest;
  const { tokens, starts, count: count4, vocabulary } = sequences;
  const fresh = {
    tokens: tokens.subarray(starts[firstNew]),
    starts: starts.subarray(firstNew).map((start) => start - starts[firstNew]),
    count: count4 - firstNew,
    vocabulary
  };
  const partnerCounts = new Uint16Array(count4 - firstNew);
  searchOld(
    sequences,
    firstNew,
    threshold,
    new CommonSubsequence(sequences),
    (i, most) => most > similarity[i] && partnerCounts[i - firstNew] < maxPartners,
    (i, old, value) => {
      partnerCounts[i - firstNew] = partnerCounts[i - firstNew] + 1;
      if (value <= similarity[i]) return;
      partner[i] = old;
      similarity[i] = value;
    }
  );
  const among = findNearestEarlier(fresh, 0, threshold);
  for (let i = firstNew; i < count4; i += 1) {
    const value = among.similarity[i - firstNew];
    if (value <= similarity[i]) continue;
    partner[i] = firstNew + among.partner[i - firstNew];
    similarity[i] = value;
  }
  return nearest;
}
function findFirsts({ tokens, starts, count: count4 }) {
  const firsts = new Int32Array(count4);
  const seen = /* @__PURE__ */ new Map();
  for (let i = 0; i < count4; i += 1) {
    const start = starts[i];
    const end = starts[i + 1];
    let hash = end - start;
    for (let at = start; at < end; at += 1) {
      hash = Math.imul(hash ^ tokens[at], 2654435761);
      hash ^= hash >>> 15;
    }
    const others2 = seen.get(hash);
    const first = others2?.find((other2) => isEqual(tokens, starts, other2, i));
    firsts[i] = first ?? i;
    if (others2 === void 0) seen.set(hash, [i]);
    else if (first === void 0) others2.push(i);
  }
  return firsts;
}
function isEqual(tokens, starts, a, b) {
  const startA = starts[a];
  const startB = starts[b];
  const length2 = starts[a + 1] - startA;
  if (starts[b + 1] - startB !== length2) return false;
  for (let at = 0; at < length2; at += 1) {
    if (tokens[startA + at] !== tokens[startB + at]) return false;
  }
  return true;
}
function lengthOf({ starts }, i) {
  return starts[i + 1] - starts[i];
}
var Search = class {
  #sequences;
  #firstNew;
  #threshold;
  #nearest;
  #elements;
  #lcs;
  /** Sequences that may have a partner, shortest first; a place is an index into this. */
  #byLength;
  #newOnes;
  #oldOnes;
  /** Place → the mark of the sequence that it last shared an element with, see `#collect`. */
  #marks;
  /** Places of candidates. */
  #candidates;
  #candidateCount = 0;
  #reads = 0;
  /** Sequence → how many partners it has met. */
  #partnerCounts;
  constructor(sequences, listed, firstNew, threshold, nearest) {
    this.#sequences = sequences;
    this.#firstNew = firstNew;
    this.#threshold = threshold;
    this.#nearest = nearest;
    this.#elements = rankRareFirst(sequences, listed, firstNew);
    this.#lcs = new CommonSubsequence(sequences);
    this.#byLength = listed.filter((i) => this.#prefix(i, shortestPartner(lengthOf(sequences, i), threshold)) > 0).sort((a, b) => lengthOf(sequences, a) - lengthOf(sequences, b) || a - b);
    this.#newOnes = this.#createIndex((i) => i >= firstNew);
    this.#oldOnes = this.#createIndex((i) => i < firstNew);
    this.#marks = new Int32Array(this.#byLength.length);
    this.#candidates = new Int32Array(this.#byLength.length);
    this.#partnerCounts = new Uint16Array(sequences.count);
  }
  run() {
    const { ranks, starts } = this.#elements;
    let oldest = 0;
    for (const [place, i] of this.#byLength.entries()) {
      const length2 = lengthOf(this.#sequences, i);
      const isNew = i >= this.#firstNew;
      const shortest2 = shortestPartner(length2, this.#threshold);
      while (lengthOf(this.#sequences, this.#byLength[oldest]) < shortest2) oldest += 1;
      const start = starts[i];
      const probed = start + this.#prefix(i, shortest2);
      const isEnough2 = leastCommon(length2 + shortest2, this.#threshold) < shared2;
      const mark = 2 * place + (isEnough2 ? 2 : 1);
      for (let at = start; at < probed; at += 1) {
        this.#collect(this.#newOnes, ranks[at], oldest, mark);
        if (isNew) this.#collect(this.#oldOnes, ranks[at], oldest, mark);
      }
      this.#decide(i, length2);
      const index = isNew ? this.#newOnes : this.#oldOnes;
      const indexed = start + this.#prefix(i, length2);
      for (let at = start; at < indexed; at += 1) index.add(ranks[at], place);
    }
  }
  /**
   * How many of a sequence's ranks must be looked at to meet all partners of `partnerLength` tokens
   * and more.
   */
  #prefix(i, partnerLength) {
    const length2 = lengthOf(this.#sequences, i);
    const strange = this.#elements.strange[i];
    const needed = leastCommon(length2 + partnerLength, this.#threshold);
    if (needed > length2 - strange) return 0;
    return Math.min(length2, length2 - needed + shared2) - strange;
  }
  #createIndex(belongs) {
    const { ranks, starts, size } = this.#elements;
    const counts = new Int32Array(size);
    for (const i of this.#byLength) {
      if (!belongs(i)) continue;
      const start = starts[i];
      const end = start + this.#prefix(i, lengthOf(this.#sequences, i));
      for (let at = start; at < end; at += 1) {
        const rank = ranks[at];
        counts[rank] = counts[rank] + 1;
      }
    }
    return new PlaceIndex(counts);
  }
  /**
   * Marks the places in a run of the index: once, and with the next number the second time, which
   * makes a candidate. An even mark makes one at once.
   */
  #collect(index, rank, oldest, mark) {
    const isEnough2 = (mark & 1) === 0;
    const marks = this.#marks;
    const { places } = index;
    const end = index.end(rank);
    const start = index.startFrom(rank, oldest);
    this.#reads += end - start;
    if (this.#reads > maxReads) throw new Error("too many sequences share most of their tokens");
    for (let at = start; at < end; at += 1) {
      const place = places[at];
      const known = marks[place];
      if (known > mark || known === mark && isEnough2) continue;
      marks[place] = known === mark ? mark + 1 : mark;
      if (known < mark && !isEnough2) continue;
      this.#candidates[this.#candidateCount] = place;
      this.#candidateCount += 1;
    }
  }
  /** Computes F with every candidate that was collected, and forgets them. */
  #decide(i, length2) {
    const { partner, similarity } = this.#nearest;
    for (let k = 0; k < this.#candidateCount; k += 1) {
      const place = this.#candidates[k];
      const other2 = this.#byLength[place];
      const otherLength = lengthOf(this.#sequences, other2);
      const later = Math.max(i, other2);
      const best = similarity[later];
      if (rougeF(otherLength, otherLength, length2) < best) continue;
      const met = this.#partnerCounts[later];
      if (met === maxPartners) continue;
      const common2 = this.#lcs.length(other2, i);
      const value = rougeF(common2, otherLength, length2);
      if (value <= this.#threshold) continue;
      this.#partnerCounts[later] = met + 1;
      if (value < best) continue;
      const earlier = Math.min(i, other2);
      if (value === best && earlier > partner[later]) continue;
      partner[later] = earlier;
      similarity[later] = value;
    }
    this.#candidateCount = 0;
  }
};

// src/algorithms/token-spans.ts
var classes;
var TokenSpans = class {
  /** The normalised text that the spans are counted in. */
  folded = "";
  /** The text in its own letter case where its places are the same, else `folded`. */
  shown = "";
  count = 0;
  starts = new Int32Array(256);
  /** Behind the last unit of each token. */
  ends = new Int32Array(256);
  /** Finds the first `limit` tokens of a text; their number. */
  read(text, limit = Infinity) {
    this.count = 0;
    this.shown = text;
    this.folded = text.toLowerCase();
    if (this.#readPlain(limit)) return this.count;
    this.count = 0;
    this.folded = foldText(text);
    this.shown = this.folded;
    if (/[\ud800-\udfff]/.test(this.folded)) this.#readAny(text, limit);
    else this.#readBasicPlane(limit);
    return this.count;
  }
  /** The token at a place. */
  token(index) {
    return this.folded.slice(this.starts[index], this.ends[index]);
  }
  /** False at the first unit that is not plain. */
  #readPlain(limit) {
    const { folded } = this;
    const { length: length2 } = folded;
    let start = -1;
    for (let at = 0; at < length2 && this.count < limit; at += 1) {
      const unit = readPlainUnit(folded.charCodeAt(at));
      if (unit > separator) {
        if (start < 0) start = at;
      } else if (unit === 0) {
        return false;
      } else if (start >= 0) {
        this.#add(start, at);
        start = -1;
      }
    }
    if (start >= 0) this.#add(start, length2);
    return true;
  }
  #readBasicPlane(limit) {
    classes ??= buildTokenClasses("word");
    const { folded } = this;
    const { length: length2 } = folded;
    let at = 0;
    while (at < length2 && this.count < limit) {
      const kind = classes[folded.charCodeAt(at)];
      const start = at;
      at += 1;
      if (kind !== TokenClass.word && kind !== TokenClass.single) continue;
      while (at < length2) {
        const next = classes[folded.charCodeAt(at)];
        const goesOn = next === TokenClass.word && kind === TokenClass.word;
        if (next !== TokenClass.mark && !goesOn) break;
        at += 1;
      }
      this.#add(start, at);
    }
  }
  #readAny(text, limit) {
    let at = 0;
    for (const token2 of tokenize(text)) {
      if (this.count >= limit) break;
      const start = this.folded.indexOf(token2, at);
      at = start + token2.length;
      this.#add(start, at);
    }
  }
  #add(start, end) {
    if (this.count === this.starts.length) {
      this.starts = doubled2(this.starts);
      this.ends = doubled2(this.ends);
    }
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count += 1;
  }
};
function doubled2(array) {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

// src/algorithms/token-ids.ts
var SequenceBuilder = class {
  #numbers = new WordNumbers();
  #tokens = new Int32Array(1024);
  #length = 0;
  #starts = new Int32Array(1024);
  #count = 0;
  /** Gives the tokens of a row numbers: those of rows added later matter if they have one. */
  number(block, start, length2) {
    for (let k = start; k < start + length2; k += 2) {
      this.#numbers.add(block[k], block[k + 1]);
    }
  }
  /** Adds a sequence: a row of token words. */
  add(block, start, length2) {
    while (this.#length + length2 > this.#tokens.length) this.#tokens = doubled2(this.#tokens);
    for (let k = start; k < start + length2; k += 2) {
      this.#tokens[this.#length] = this.#numbers.find(block[k], block[k + 1]);
      this.#length += 1;
    }
    this.#count += 1;
    if (this.#count === this.#starts.length) this.#starts = doubled2(this.#starts);
    this.#starts[this.#count] = this.#length;
  }
  /** The sequences added so far; views of the builder's own memory. */
  finish() {
    return {
      tokens: this.#tokens.subarray(0, this.#length),
      starts: this.#starts.subarray(0, this.#count + 1),
      count: this.#count,
      vocabulary: this.#numbers.count + 1
    };
  }
};
var WordNumbers = class {
  #slots = new Int32Array(1 << 14);
  // number of the pair, 0 for a free slot
  #first = new Uint32Array(1 << 12);
  // by number
  #second = new Uint32Array(1 << 12);
  count = 0;
  /** The number of a pair, 0 where it has none. */
  find(a, b) {
    return this.#slots[this.#slotOf(a, b)];
  }
  add(a, b) {
    const slot = this.#slotOf(a, b);
    if (this.#slots[slot] !== 0) return;
    this.count += 1;
    if (this.count === this.#first.length) {
      this.#first = grown(this.#first);
      this.#second = grown(this.#second);
    }
    this.#first[this.count] = a;
    this.#second[this.count] = b;
    this.#slots[slot] = this.count;
    if (this.count * 2 > this.#slots.length) this.#rehash();
  }
  #slotOf(a, b) {
    const mask2 = this.#slots.length - 1;
    let slot = Math.imul(a ^ Math.imul(b, 2246822507), 2654435761) >>> 8;
    for (; ; ) {
      slot &= mask2;
      const number = this.#slots[slot];
      if (number === 0 || this.#first[number] === a && this.#second[number] === b) return slot;
      slot += 1;
    }
  }
  #rehash() {
    this.#slots = new Int32Array(this.#slots.length * 4);
    for (let number = 1; number <= this.count; number += 1) {
      const slot = this.#slotOf(this.#first[number], this.#second[number]);
      this.#slots[slot] = number;
    }
  }
};
function grown(array) {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

// src/gates/novelty.ts
var maxTokens = 4096;
var maxCompared = 52002e3;
var novelty = {
  id: "novelty",
  summary: "instructions that ask what an earlier one asks (ROUGE-L, as in Self-Instruct)",
  levels: { recommended: "off", strict: "error" },
  options: {
    type: "object",
    properties: {
      threshold: {
        type: "number",
        minimum: 0.5,
        maximum: 1,
        default: 0.7,
        description: "ROUGE-L F of two instructions above which the later one is not new."
      },
      compare: {
        enum: ["instruction", "prompt"],
        default: "instruction",
        description: "What is compared: the instruction alone, or the whole prompt with its inputs and later user turns."
      },
      minTokens: {
        type: "integer",
        minimum: 1,
        default: 4,
        description: "Instructions of fewer tokens are not judged; others are compared with them."
      },
      mostSimilar: {
        type: "integer",
        minimum: 0,
        maximum: 10,
        default: 0,
        description: "So many of the most similar earlier instructions are listed in each finding."
      },
      meanSimilarity: {
        type: "boolean",
        default: false,
        description: "Give the mean ROUGE-L with all earlier instructions in each finding."
      }
    }
  },
  codes: {
    "similar-to-base": {
      text: "asks almost what {first} asks, which is already there (ROUGE-L {similarity})",
      fix: "Ask for something else, or remove the record."
    },
    "similar-in-change": {
      text: "asks almost what {first} asks, also new here (ROUGE-L {similarity})",
      fix: "Keep one of the two, or let them ask for different things."
    },
    "same-instruction": {
      text: "has the same instruction as {first}",
      fix: "Ask for something else; if only the inputs are to differ, set compare: prompt."
    }
  },
  skips(manifest) {
    return manifest.kind.id === "text" ? "records of kind text have no instruction" : void 0;
  },
  columns: (options) => [askedTokens(options)],
  check(change, options, context) {
    if (change.head === null || !hasNewContent(change)) return { findings: [] };
    const { records, firstNew, sequences } = gather2(change, change.head, options, context);
    const nearest = findNearestEarlier(sequences, firstNew, options.threshold);
    const found = [];
    for (let i = firstNew; i < records.count; i += 1) {
      const isJudged2 = lengthOf2(sequences, i) >= options.minTokens;
      if (isJudged2 && nearest.partner[i] >= 0) found.push(i);
    }
    const compare = comparison(found, sequences, records, options);
    const findings = found.map((i) => {
      const partner = nearest.partner[i];
      const similarity = nearest.similarity[i];
      const first = records.get(partner);
      return {
        code: similarity === 1 ? "same-instruction" : partner < firstNew ? "similar-to-base" : "similar-in-change",
        at: placeOf4(records.get(i), options),
        related: [placeOf4(first, options)],
        data: {
          first: `${first.path}:${first.line}`,
          similarity: round(similarity),
          ...compare(i)
        }
      };
    });
    return {
      findings,
      measurements: [
        { name: "novelty.records", value: findings.length, better: "lower" },
        { name: "novelty.compared-with", value: records.count }
      ]
    };
  }
};
function comparison(found, sequences, records, { mostSimilar, meanSimilarity }) {
  if (mostSimilar === 0 && !meanSimilarity) return () => ({});
  const wanted = found.reduce((sum, i) => sum + i, 0);
  if (wanted > maxCompared) {
    throw new Error(
      `mostSimilar and meanSimilarity would compare ${wanted} pairs (${found.length} findings with all earlier instructions), the limit is ${maxCompared}: judge fewer new records at once, or switch them off`
    );
  }
  const lcs = new CommonSubsequence(sequences);
  return (i) => {
    const { mean, nearest } = compareWithEarlier(sequences, i, mostSimilar, lcs);
    const listed = nearest.map(({ index, similarity }) => {
      const { path, line } = records.get(index);
      return { at: `${path}:${line}`, similarity: round(similarity) };
    });
    const list = mostSimilar === 0 ? {} : { mostSimilar: listed };
    return { earlier: { ...list, ...meanSimilarity ? { mean } : {} } };
  };
}
function round(similarity) {
  return Math.round(similarity * 1e3) / 1e3;
}
function askedTokens(options) {
  return {
    name: `asked-tokens:2:${options.compare}`,
    open() {
      const shingler = new Shingler({ n: 1, unit: "word" });
      return (record) => {
        const { plain } = record;
        const asked = plain === void 0 ? ask(record.view, options)?.text : askPlainly(plain, options);
        return asked === void 0 ? [] : shingler.tokens(asked).subarray(0, 2 * maxTokens);
      };
    }
  };
}
function gather2(change, head, options, context) {
  const column = askedTokens(options);
  const textOf4 = (record) => ask(record.view, options)?.text;
  const { base } = change;
  const edited = change.edited.filter(({ before, after }) => textOf4(before) !== textOf4(after));
  const isChanged = changedRecords({ base, added: change.added, edited });
  const isNew = newRows(change, head, isChanged);
  const builder = new SequenceBuilder();
  const records = new RecordList();
  const rows = context.rows(head, column);
  const fresh = [];
  const old = [];
  for (let i = 0; i < rows.count; i += 1) {
    if (rows.lengthOf(i) === 0) continue;
    const isFresh = isNew[i] === 1;
    (isFresh ? fresh : old).push(i);
    if (isFresh) builder.number(rows.blockOf(i), rows.startOf(i), rows.lengthOf(i));
  }
  const add = (side, of, numbers) => {
    records.add(side, Uint32Array.from(numbers));
    for (const i of numbers) builder.add(of.blockOf(i), of.startOf(i), of.lengthOf(i));
  };
  add(head, rows, old);
  const wasThere = isInBase(change, context);
  for (const side of versionsBeside(context)) {
    const { whole: whole2 } = recordKeys(side, context);
    const beside = context.rows(side, column);
    const others2 = [];
    for (let i = 0; i < beside.count; i += 1) {
      if (beside.lengthOf(i) > 0 && !wasThere(whole2[i])) others2.push(i);
    }
    add(side, beside, others2);
  }
  const firstNew = records.count;
  add(head, rows, fresh);
  return { records, firstNew, sequences: builder.finish() };
}
function askPlainly({ count: count4, roles, starts, ends, bytes }, { compare }) {
  const first = roles.indexOf("prompt");
  if (first < 0 || first >= count4) return void 0;
  let last2 = first;
  while (compare === "prompt" && last2 + 1 < count4 && roles[last2 + 1] === "prompt") last2 += 1;
  return bytes.subarray(starts[first], ends[last2]);
}
function ask(view, { compare }) {
  const prompts = view.parts.filter((part) => part.role === "prompt");
  const [first] = prompts;
  if (first === void 0) return void 0;
  if (compare === "prompt") {
    return { text: prompts.map((part) => part.text).join("\n"), pointer: first.pointer };
  }
  const turn2 = view.turns?.find((each) => each.role === "user");
  if (turn2 === void 0) return first;
  const said = prompts.find(
    ({ pointer }) => pointer === turn2.pointer || pointer.startsWith(`${turn2.pointer}/`)
  );
  return { text: turn2.text, pointer: said?.pointer ?? turn2.pointer };
}
function lengthOf2({ starts }, i) {
  return starts[i + 1] - starts[i];
}
function placeOf4(record, options) {
  return record.at(ask(record.view, options)?.pointer);
}

// src/sensitive/mask.ts
var hidden = "•••";
function maskValue(value, type) {
  switch (type) {
    case "email":
      return `${firstOf(value)}${hidden}@${hidden}`;
    case "card":
      return `${hidden}${value.slice(-4)}`;
    case "phone":
      return `${hidden}${value.slice(-2)}`;
    case "iban":
      return `${value.slice(0, 2)}${hidden}`;
    case "ip":
      return `${/^[\da-f]{1,4}/i.exec(value)?.[0].slice(0, 3) ?? ""}${hidden}`;
    case "person":
    case "street-address":
      return `${firstOf(value)}${hidden}`;
    // The prefix says which service gave it out.
    case "token":
      return `${value.slice(0, Math.min(4, Math.floor(value.length / 4)))}${hidden}`;
    default:
      return hidden;
  }
}
function firstOf(value) {
  return String.fromCodePoint(value.codePointAt(0) ?? 8226);
}
function coveredBy(spans) {
  if (spans.length < 2) return spans;
  const covered = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last2 = covered.at(-1);
    if (last2 !== void 0 && start < last2.end) last2.end = Math.max(last2.end, end);
    else covered.push({ start, end });
  }
  return covered;
}
function blot(text, spans) {
  if (spans.length === 0) return text;
  let blotted = "";
  let from = 0;
  for (const { start, end } of spans) {
    blotted += text.slice(from, start) + "•".repeat(end - start);
    from = end;
  }
  return blotted + text.slice(from);
}

// src/sensitive/record.ts
var maxOfRecord6 = 50;
var nothing7 = [];
function createRecordInspector(scan) {
  return (record) => {
    let findings;
    for (const { value, text, spans } of scanValue(record.value, scan)) {
      const pointer = pointerOf(value);
      for (const span of spans) {
        findings ??= [];
        if (findings.length >= maxOfRecord6) return findings;
        findings.push({
          code: span.type,
          at: { ...record.at(), pointer },
          data: {
            field: pointer.slice(1),
            type: span.type,
            ...span.detail === void 0 ? {} : { detail: span.detail },
            value: maskValue(text.slice(span.start, span.end), span.type),
            ...offsetsOf(text, span)
          },
          near: span.start
        });
      }
    }
    return findings ?? nothing7;
  };
}
function offsetsOf(text, { start, end }) {
  const from = countCharacters(text.slice(0, start));
  return { start: from, end: from + countCharacters(text.slice(start, end)) };
}
function scanValue(root, scan) {
  let found;
  const open = [];
  if (typeof root === "object" && root !== null) open.push({ value: root, place: void 0 });
  for (let next = open.pop(); next !== void 0; next = open.pop()) {
    const { value, place: holder } = next;
    const firstInner = open.length;
    for (const step of Object.keys(value)) {
      const inner2 = value[step];
      if (typeof inner2 === "string") {
        const spans = scan(inner2);
        if (spans.length > 0) (found ??= []).push({ value: { holder, step }, text: inner2, spans });
      } else if (typeof inner2 === "object" && inner2 !== null) {
        open.push({ value: inner2, place: { holder, step } });
      }
    }
    if (open.length - firstInner > 1) {
      const turned = open.splice(firstInner).reverse();
      for (const each of turned) open.push(each);
    }
  }
  return found ?? none3;
}
var none3 = [];
function pointerOf(place) {
  const steps2 = [];
  for (let at = place; at !== void 0; at = at.holder) {
    steps2.unshift(`/${at.step.replaceAll("~", "~0").replaceAll("/", "~1")}`);
  }
  return steps2.join("");
}

// src/gates/personal-data.ts
var replace = (what) => `Replace it by a placeholder (heartcut scrub does), or name it under allow where ${what}.`;
var personalData = {
  id: "personal-data",
  summary: "e-mail addresses, telephone, card, account and identity numbers, and the like",
  levels: { recommended: "warning", strict: "error" },
  options: {
    type: "object",
    properties: {
      types: {
        type: "array",
        items: { enum: [...personalDataTypes] },
        uniqueItems: true,
        default: [...defaultTypes],
        description: "What to look for. street-address and person are guesses, and off."
      },
      regions: {
        type: "array",
        items: { type: "string", pattern: "^[A-Z]{2}$" },
        uniqueItems: true,
        default: [...defaultRegions],
        description: "Countries whose telephone numbers are known without + and country code."
      },
      allow: {
        type: "array",
        items: { type: "string", minLength: 1 },
        default: [],
        description: "Values that may stand in the data, literally or with * for any text."
      },
      publicIpsOnly: {
        type: "boolean",
        default: true,
        description: "Leave addresses of private and special networks alone."
      }
    }
  },
  codes: {
    email: {
      text: "{field} holds an e-mail address, {value}",
      fix: replace("it is nobody’s")
    },
    phone: {
      text: "{field} holds a telephone number, {value}",
      fix: replace("it is a public one")
    },
    card: {
      text: "{field} holds a payment card number, {value}",
      fix: replace("it is a test card")
    },
    iban: {
      text: "{field} holds a bank account number, {value}",
      fix: replace("it is an example")
    },
    "national-id": {
      text: "{field} holds an identity number ({detail})",
      fix: replace("it is an example")
    },
    ip: {
      text: "{field} holds an IP address, {value}",
      fix: replace("it is a public server’s")
    },
    mac: {
      text: "{field} holds the address of a network card",
      fix: replace("it is an example")
    },
    crypto: {
      text: "{field} holds a {detail} address",
      fix: replace("it is a public one")
    },
    "street-address": {
      text: "{field} may hold a street address, {value}",
      level: "warning",
      fix: replace("nobody lives there")
    },
    person: {
      text: "{field} may hold the name of a person, {value}",
      level: "warning",
      fix: replace("it is a public or invented one")
    }
  },
  async inspector(options) {
    return createRecordInspector(await createPersonalDataScanner(options));
  },
  conceals(options) {
    return createPersonalDataScanner(options);
  }
};

// src/provenance/origins.ts
var originsColumn = {
  name: "origins",
  begin({ manifest }) {
    const counts = { human: 0, mixed: 0, synthetic: 0, unknown: 0 };
    let firstUnknown;
    return {
      add(record) {
        const { origin } = readProvenance(record, manifest).provenance;
        counts[origin ?? "unknown"] += 1;
        if (origin === void 0) firstUnknown ??= record;
      },
      finish: () => ({ counts, firstUnknown })
    };
  }
};
function originsOf(change, context) {
  const { base, head } = change;
  if (head === null) return void 0;
  const now = countSide(head, context);
  if (total(now.counts) === 0) return void 0;
  const { firstUnknown: first } = now;
  const before = base === null ? void 0 : countBefore(change, base, head, now.counts, context);
  return {
    now: now.counts,
    ...before === void 0 || total(before) === 0 ? {} : { before },
    ...first === void 0 ? {} : { firstUnknown: { path: first.path, line: first.line } }
  };
}
function countSide(side, context) {
  return context.derive(side, originsColumn.name, () => count(side.records(), side));
}
function count(records, side) {
  const counted = originsColumn.begin(side);
  for (const record of records) counted.add(record);
  return counted.finish();
}
function countBefore(change, base, head, now, context) {
  const says = ({ manifest }) => JSON.stringify(manifest.provenance);
  if (says(base) !== says(head)) return countSide(base, context).counts;
  const gone = [...change.removed, ...change.edited.map(({ before }) => before)];
  const come = [...change.added, ...change.edited.map(({ after }) => after)];
  const less = count(come, head).counts;
  const more = count(gone, base).counts;
  const of = (origin) => now[origin] - less[origin] + more[origin];
  return {
    human: of("human"),
    mixed: of("mixed"),
    synthetic: of("synthetic"),
    unknown: of("unknown")
  };
}
function total({ human, mixed, synthetic, unknown }) {
  return human + mixed + synthetic + unknown;
}

// src/gates/provenance/fields.ts
var present = {
  origin: ({ origin }) => origin !== void 0,
  method: ({ method }) => method !== void 0,
  method_version: ({ methodVersion }) => methodVersion !== void 0,
  round: ({ round: round2 }) => round2 !== void 0,
  parents: ({ parents }) => parents.length > 0,
  sources: ({ sources }) => sources.length > 0,
  "sources.licence": ({ sources }) => all(sources, ({ licence: licence2 }) => licence2 !== void 0),
  "sources.sha256": ({ sources }) => all(sources, ({ sha256 }) => sha256 !== void 0),
  generator: ({ generators }) => generators.length > 0,
  "generator.version": ({ generators }) => all(generators, ({ version }) => version !== void 0),
  "generator.family": ({ generators }) => all(generators, ({ family }) => family !== void 0),
  "generator.licence": ({ generators }) => all(generators, ({ licence: licence2 }) => licence2 !== void 0),
  "generator.host": ({ generators }) => all(generators, ({ host }) => host !== void 0),
  sampling: ({ sampling }) => sampling !== void 0,
  prompt_hash: ({ promptHash }) => promptHash !== void 0,
  created: ({ created }) => created !== void 0
};
function all(items, has) {
  return items.length > 0 && items.every(has);
}
var requirable = Object.keys(present);
function missingFields(provenance2, required) {
  const { origin } = provenance2;
  const asked = origin === void 0 ? required.any : [...required.any, ...required[origin]];
  return asked.filter((field) => present[field]?.(provenance2) === false);
}

// src/gates/provenance/parents.ts
var maxNamed = 10;
function checkParents(change, context) {
  const { head } = change;
  if (head === null) return [];
  const children = changedChildren(change, context);
  const family = children.length > 0 ? findFamily(children, head, context) : void 0;
  const orphaned = findOrphaned(change, head, context);
  const findings = [];
  for (const { gone, children: left } of orphaned.values()) {
    const { id, at, becomes } = gone;
    const data = {
      parent: id,
      children: left.length === 1 ? "1 record" : `${left.length} records`
    };
    const related = left.slice(0, maxNamed).map((kin) => kin.at);
    findings.push(
      becomes === void 0 ? { code: "removed-parent", at, data, related } : { code: "renamed-parent", at, data: { ...data, becomes }, related }
    );
  }
  if (family === void 0) return findings;
  for (const { id, at, parents } of children) {
    if (parents.includes(id)) findings.push({ code: "own-parent", at });
    const missing = parents.filter((each) => family.missing.has(each) && !orphaned.has(each));
    if (missing.length === 0) continue;
    findings.push({
      code: "missing-parent",
      at,
      data: { parent: missing.slice(0, maxNamed).join(", "), missing: missing.length }
    });
  }
  findings.push(...findCycles(children, family));
  return findings;
}
function* goneRecords(change) {
  for (const record of change.removed) yield { id: record.id, at: record.at() };
  for (const { before, after } of change.edited) {
    const [id, becomes] = [before.id, after.id];
    if (id !== becomes) yield { id, at: after.at(), becomes };
  }
}
function findOrphaned(change, head, context) {
  const orphaned = /* @__PURE__ */ new Map();
  if (change.removed.length + change.edited.length === 0) return orphaned;
  const known = head.manifest.idField === void 0 ? void 0 : [...goneRecords(change)];
  if (known?.length === 0) return orphaned;
  const groups = groupByParent(head, context);
  if (groups.size === 0) return orphaned;
  for (const gone of known ?? goneRecords(change)) {
    const children = groups.get(gone.id);
    if (children !== void 0) orphaned.set(gone.id, { gone, children });
  }
  const others2 = context.siblings.filter(({ manifest }) => manifest.name !== head.manifest.name);
  for (const side of [head, ...others2]) {
    if (orphaned.size === 0) break;
    for (const record of side.records()) orphaned.delete(record.id);
  }
  return orphaned;
}
function groupByParent(head, context) {
  const groups = /* @__PURE__ */ new Map();
  for (const kin of childrenOf(head, context).values()) {
    for (const parent of kin.parents) {
      const group = groups.get(parent);
      if (group === void 0) groups.set(parent, [kin]);
      else group.push(kin);
    }
  }
  return groups;
}
function findCycles(children, { known }) {
  const isChanged = new Set(children.map(({ id }) => id));
  const findings = [];
  const done2 = /* @__PURE__ */ new Set();
  for (const start of children) {
    if (done2.has(start.id)) continue;
    const path = [];
    const placeOnPath = /* @__PURE__ */ new Map();
    const enter = (kin) => {
      placeOnPath.set(kin.id, path.length);
      const changed = (path.at(-1)?.changed ?? 0) + (isChanged.has(kin.id) ? 1 : 0);
      path.push({ kin, next: 0, changed });
    };
    enter(known.get(start.id) ?? start);
    for (let step = path.at(-1); step !== void 0; step = path.at(-1)) {
      const parent = step.kin.parents[step.next];
      step.next += 1;
      if (parent === void 0) {
        path.pop();
        placeOnPath.delete(step.kin.id);
        done2.add(step.kin.id);
        continue;
      }
      const from = placeOnPath.get(parent);
      const kin = known.get(parent);
      if (from !== void 0 && from < path.length - 1) {
        if (step.changed > (path[from - 1]?.changed ?? 0)) findings.push(toCycle(path, from));
      } else if (from === void 0 && kin !== void 0 && !done2.has(parent)) enter(kin);
    }
  }
  return findings;
}
function toCycle(path, from) {
  const before = path[from - 1]?.changed ?? 0;
  let first = from;
  while ((path[first]?.changed ?? Infinity) <= before) first += 1;
  const length2 = path.length - from;
  const ids = path.slice(from, from + maxNamed).map(({ kin: kin2 }) => kin2.id);
  const names2 = length2 > maxNamed ? [...ids, "…", ids[0]] : [...ids, ids[0]];
  const { kin } = path[first];
  return { code: "cycle", at: kin.at, data: { cycle: names2.join(" → "), records: length2 } };
}

// src/gates/provenance.ts
var nothing8 = [];
var defaults = {
  any: ["origin"],
  human: [],
  synthetic: ["generator"],
  mixed: ["generator"]
};
function fieldList(which, description) {
  return {
    type: "array",
    default: [...defaults[which]],
    description,
    items: { enum: [...requirable] }
  };
}
var provenance = {
  id: "provenance",
  summary: "records that do not say where they come from, or name parents that are not there",
  levels: { recommended: "warning", strict: "error" },
  options: {
    type: "object",
    properties: {
      require: {
        type: "object",
        additionalProperties: false,
        default: {
          any: [...defaults.any],
          human: [...defaults.human],
          synthetic: [...defaults.synthetic],
          mixed: [...defaults.mixed]
        },
        description: "Fields that every record must have, and those of one origin beside them.",
        properties: {
          any: fieldList("any", "Of every record."),
          human: fieldList("human", "Of what people wrote."),
          synthetic: fieldList("synthetic", "Of what a model wrote."),
          mixed: fieldList("mixed", "Of what both wrote.")
        }
      }
    }
  },
  codes: {
    undeclared: {
      text: "{count} of {changed} changed records do not say where they come from, nor does dataset.yaml",
      fix: "Say under `provenance:` in dataset.yaml what holds for most records, and in a record what differs."
    },
    incomplete: {
      text: "says where it comes from, but not {fields}",
      fix: "Add the fields to the record, or to `provenance:` in dataset.yaml where they are the same for all."
    },
    "incomplete-default": {
      text: "dataset.yaml says where {count} changed records come from, but not {fields}",
      fix: "Add the fields under `provenance:` in dataset.yaml."
    },
    malformed: {
      text: "{field} must be {expected}, found {found}",
      fix: "Write it as docs/provenance.md shows. Until then it counts as unknown."
    },
    contradiction: {
      text: "says it is human and names the generator {generator}",
      fix: "Call it synthetic, or mixed where both wrote it; or remove the generator."
    },
    "missing-parent": {
      text: "names a parent that no record has: {parent}",
      fix: "Correct the id, or add the parent to a dataset of the repository."
    },
    "removed-parent": {
      text: "is removed, but {children} in the dataset came from it ({parent})",
      fix: "Keep it, or remove what was made from it too."
    },
    "renamed-parent": {
      text: "is edited and now called {becomes}, but {children} in the dataset came from {parent}",
      fix: "Give records an id of their own (idField), or correct the parents; and see whether what was made from it still holds."
    },
    "own-parent": { text: "names itself as its parent", fix: "Correct the id." },
    cycle: {
      text: "descends from itself: {cycle}",
      fix: "Correct the parent that is none."
    }
  },
  folds: () => [silentColumn, childrenColumn, originsColumn],
  inspector({ require: require2 }, { manifest }) {
    return (record) => {
      const { provenance: said, problems, saidBy } = readProvenance(record, manifest);
      if (saidBy !== "record") return nothing8;
      if (problems.length > 0) {
        return problems.map(({ pointer, expected, found }) => ({
          code: "malformed",
          at: placeOf(record, pointer),
          data: { field: pointer.slice(1), expected, found }
        }));
      }
      const findings = [];
      const at = () => placeOf(record, pointerStep(provenanceField(manifest)));
      const fields = missingFields(said, require2);
      if (fields.length > 0) {
        findings.push({ code: "incomplete", at: at(), data: { fields: fields.join(", ") } });
      }
      const [generator] = said.generators;
      if (said.origin === "human" && generator !== void 0) {
        const data = { generator: generator.id };
        findings.push({ code: "contradiction", at: placeOf(record, generator.pointer), data });
      }
      return findings;
    };
  },
  check(change, { require: require2 }, context) {
    const silent = findSilent(change, context);
    const findings = [...reportSilent(silent, change, require2), ...checkParents(change, context)];
    const value = silent.saidByNobody ? silent.count : 0;
    const measurement = { name: "provenance.undeclared", value, better: "lower" };
    const origins = originsOf(change, context);
    return { findings, measurements: [measurement], ...origins && { use: { origins } } };
  }
};
var silentColumn = {
  name: "provenance-silent",
  begin({ manifest }) {
    let first;
    let count4 = 0;
    let saidByNobody = false;
    return {
      add(record) {
        const { saidBy } = readProvenance(record, manifest);
        if (saidBy === "record") return;
        saidByNobody = saidBy === "nobody";
        count4 += 1;
        first ??= record;
      },
      finish: () => ({ count: count4, saidByNobody, first })
    };
  }
};
function findSilent(change, context) {
  const { head } = change;
  const collect4 = (records, side) => {
    const column = silentColumn.begin(side);
    for (const record of records) column.add(record);
    return column.finish();
  };
  if (head === null) return { count: 0, saidByNobody: false, first: void 0 };
  if (change.base === null) {
    return context.derive(head, silentColumn.name, (side) => collect4(side.records(), side));
  }
  return collect4([...change.added, ...change.edited.map(({ after }) => after)], head);
}
function reportSilent(silent, change, require2) {
  const { first } = silent;
  if (first === void 0) return [];
  const at = first.at();
  const { manifest } = change;
  const changed = change.addedCount + change.edited.length;
  const { count: count4 } = silent;
  if (silent.saidByNobody) {
    const isExpected = manifest.isLoose === true && count4 === changed;
    if (isExpected || require2.any.length === 0) return [];
    return [{ code: "undeclared", at, data: { count: count4, changed } }];
  }
  const fields = missingFields(readProvenance(first, manifest).provenance, require2);
  if (fields.length === 0) return [];
  const data = { count: count4, fields: fields.join(", ") };
  return [{ code: "incomplete-default", at, data }];
}

// src/algorithms/refusals.ts
var openingCharacters = 300;
var apology = /(?:(?:(?:i'm|i am) )?(?:really |very |so |truly |deeply )?sorry|i (?:sincerely )?apologi[sz]e|(?:my )?apologies|unfortunately|regrettably|i'm afraid|i am afraid|i (?:appreciate|understand) your|thank you for your|due to|as an? )[^\n]{0,120}?/;
var unable = /\bi(?:'m| am)?(?: really| currently| just| simply)? (?:(?:can't|cannot|can not) and (?:won't|will not)|can't|cannot|can not|could not|couldn't|will not|won't|unable to|not able to|not (?:allowed|authori[sz]ed|built|comfortable|designed|equipped|going|in a position|permitted|prepared|programmed|qualified|trained|willing)(?: to| with)?|not capable of|(?:do not|don't) feel comfortable|wouldn't be able to|would not be able to)(?: be able to)?(?: directly| personally| ethically| morally| in good conscience)?/;
var serve = /(?:assist|help(?! but\b| \w+ing\b|ed\b)|provid(?:e|ing)(?! (?:you )?(?:with )?(?:the |an? |any )?(?:most )?(?:current|latest|live|real-?time|recent|up-to-date)\b)|satisfy|draft|describ|translat|diagnos|retain|remember (?:our|previous|past)|walk you|give (?:out|details|any|advice|legal|medical|financial|instructions|information)|mak(?:e|ing) (?:phone |telephone )?(?:calls?|jokes|fun|judg)|place (?:an |any )?orders?|fulfil|comply|answer|respond|generat(?:e|ing)|creat(?:e|ing)|complete (?:this|that|the|your)|perform|execut|access|offer|support|promot|recommend|engage|writ(?:e|ing) (?:this|that|an?|the|explicit|content|such|hateful)|produc|give you|display|draw|set|play|process|discuss|share|condone|encourage|facilitat|participate|suggest|advise|do (?:that|this|it|so)\b|verify|predict|determine|tell you|show you|book|send|open|take part|contribute|go along|continue with|proceed|be (?:a )?(?:part|party) (?:of|to)|justify|speculate|prescribe|pretend|instruct|guide you|direct you|teach you|comment on|speak (?:for|on)|have a conversation|locate|interact|make (?:this|that|an?) |search|browse|advocat|endorse)/;
var serveLater = /(?:assist(?: you)?(?: with| in|\.)|help(?: you)? (?:with|find|to)|provid(?:e|ing)\b(?! (?:you )?(?:with )?(?:an? |any |the )?(?:complete|current|exact|further|latest|live|more|precise|real-?time|recent|up-to-date)\b)|share|walk you|give (?:any |you )?(?:advice|details|guidance|information|instructions)|advise you|be (?:a )?part(?:y)? (?:of|to)|condone|encourage|recommend|support (?:that|this|you)|do (?:that|this|it)\b|write (?:that|this)\b|fulfil|comply|say anything|discuss|teach|tell you|show you|guide|instruct|engage in|participate|take part)/;
var topic = /[^.\n]{3,90}?/;
var ownRefusals = [
  new RegExp(`(?:${apology.source})?${unable.source} ${serve.source}`),
  new RegExp(`${apology.source}${unable.source}(?: do)?[.!]`),
  new RegExp(
    `(?:${apology.source})?\\bi (?:must|have to|need to|will have to)(?: respectfully| politely)? (?:decline|refuse)`
  ),
  new RegExp(
    `(?:${apology.source})?\\bi (?:do not|don't) have the (?:ability|capability|capacity) to`
  ),
  // While I understand …, I can't …; for safety reasons, I can't …; I'm not a doctor and can't …
  new RegExp(
    `(?:(?:while|although|though|for|in order to|it (?:appears|looks|seems)|to) |my |that(?:'s| is) |i(?:'m| am) (?:just |only |not )?an? |i (?:appreciate|believe|know|realize|respect|see|understand|value) )${topic.source}(?:,|,? (?:and|but|however|so)),? (?:therefore,? )?(?:${unable.source}|(?:cannot|can't|won't|will not|must not)) ${serve.source}`
  ),
  // Fraud is a crime, and I can't help with it
  new RegExp(
    `[^\\n]{2,200}?(?:[.!]|,? (?:and|so|but)|,) (?:(?:therefore|however|as such),? )?(?:${unable.source} ${serveLater.source}|i(?:'d| would) (?:rather|prefer) not to (?:assist|do|help|share|write)\\b|i (?:must|have to|will have to) (?:respectfully )?decline\\b)`
  ),
  // … is not something I can do, that is a request I have to decline
  new RegExp(
    `${topic.source} (?:is not|isn't|are not|aren't) (?:something|an? (?:subject|topic|request|task|thing)) (?:that )?i(?:'m| am| can| could| have| will|'d)\\b`
  ),
  /(?:that|this|it)(?:'s| is) (?:something|an? \w{4,10}) (?:that )?i(?:'ll)? (?:must|have to|need to|cannot|can't|won't|will not|am unable to|am not able to|will have to|'m unable to)\b/,
  new RegExp(
    `(?:${apology.source})?\\bi (?:do not|don't) (?:engage in|take (?:a stance|positions?|sides)|(?:retain|store|keep) (?:any )?(?:information|data|memor|personal)|participate in|create (?:content|material)|write (?:content|malware|material))`
  ),
  /i(?:'m| am) (?:deeply |very |really )?concerned (?:(?:about|by|with) (?:this|your) (?:intent\w{0,3}|message|question|request)|that you)\b/,
  // I'm programmed to follow …
  new RegExp(
    `(?:${apology.source})?\\bi(?:'m| am) (?:only |here |strictly )?(?:programmed|designed|required|trained|obligated|committed) (?:to|not to) (?:adhere|avoid|follow|not|prevent|priorit|refus|respect|uphold)`
  ),
  // I don't provide …, that is not something I can do
  new RegExp(
    `(?:${apology.source})?\\bi (?:do not|don't) (?:assist|comment on|facilitat|generat|produc|provid)`
  ),
  /(?:that|this|it)(?:'s| is) not something (?:that )?i(?:'m| am| can| could| have| will)\b/,
  /i(?:'d| would)? (?:rather not|prefer not(?: to|,|\.)|politely decline|respectfully decline|decline to (?:answer|comment|respond|provide|assist)|refuse to (?:answer|assist|be part|comment|create|discuss|engage|generate|help|participate|produce|provide|respond|take part|write))/
];
var otherRefusals = [
  new RegExp(
    `(?:${apology.source})?(?:this|the|that|your) (?:instruction|task|request|question|prompt)\\b[^.\\n]{0,60}? (?:cannot|can't|can not|could not) be (?:complet|done|answer|perform|fulfil|execut|generat|process)`
  ),
  /my (?:\w{4,12} ){0,2}(?:guidelines|policies|policy|principles|programming|purpose|training|values) (?:do not|don't|does not|doesn't|prohibits?|prevents?|forbids?|will not)\b/,
  /(?:i(?:'m| am) )?(?:really |very |so |truly )?sorry,? (?:violence|harming|hurting|[^.,\n]{3,60}? (?:is not|isn't|is never|are not|aren't) (?:something|acceptable|appropriate|okay|ok))\b/,
  // It would not be appropriate for me to …, it goes against my guidelines
  new RegExp(
    `(?:${apology.source})?(?:it|that|this)(?:(?:'s not| is not| would not be| wouldn't be)(?: \\w{2,14}){1,3}|(?:'s| is| would be) (?:impossible|inappropriate|unethical|irresponsible|against my \\w{4,14})) for me to`
  ),
  /[^.\n]{0,80}?\b(?:against|violat(?:e|es|ing)|beyond|outside(?: of)?|not within|not part of) my (?:\w{3,12} ){0,2}(?:abilit|capabilit|design|ethic|expertise|guideline|polic|principle|programming|purpose|scope|training|value)/,
  // Sorry, the task …
  /(?:(?:i'm|i am) )?(?:really |very |so |truly )?sorry,? (?:but )?(?:the|this|that|your) (?:\w{2,12} )?(?:task|request|instruction)\b/,
  /[^.\n]{0,80}?\bwe (?:cannot|can't|can not|are unable to|are not able to) (?:complete|answer|fulfil|perform|process) (?:this|that|the|your) (?:task|request|question|instruction|prompt)/,
  /[^.\n]{0,80}?(?:beyond|outside|not within) the (?:capabilit(?:y|ies)|scope|abilit(?:y|ies)) of (?:an? |the )?(?:gpt|ai|language model|text)/,
  /[^.\n]{0,80}?\b(?:gpt|ai|language) ?(?:-?\d )?(?:language )?(?:models?|assistants?) (?:cannot|can't|can not|is not able|are not able|is unable|are unable|(?:is|are) not (?:designed|capable))/
];
var foreignRefusals = [
  // Spanish and Portuguese
  /(?:lo siento|lamento|lamentablemente|desafortunadamente|disculp[ae]|desculpe?|sinto muito|infelizmente|peço desculpas)[^\n.]{0,100}? (?:n[oã]o? (?:puedo|posso|(?:me )?(?:es|é) (?:posible|possível)|soy capaz|sou capaz|(?:tengo|tenho) (?:la capacidad|a capacidade|acceso|acesso)|est(?:oy|ou) autorizado))/,
  /n[oã]o? (?:puedo|posso) (?:ayudar|ajudar|proporcionar|fornecer|generar|gerar|cumplir|cumprir|responder a)/,
  /lamento no poder|lamento não poder|debo rechazar|devo recusar/,
  // French
  /(?:je suis (?:vraiment |sincèrement )?désolée?|désolée?|malheureusement|je regrette|excusez-moi)[^\n.]{0,100}? (?:je ne (?:peux|suis) pas|il m'est impossible)/,
  /je ne (?:peux pas (?:vous aider|t'aider|fournir|générer|répondre)|suis pas (?:en mesure|autorisée?))|je dois refuser/,
  // German
  /(?:es )?tut mir (?:sehr |wirklich )?leid[^\n.]{0,60}? (?:ich (?:kann|darf|bin)|(?:kann|darf) ich)\b[^\n.]{0,80}? (?:nicht|keine?n?)\b/,
  /(?:leider|das) (?:kann|darf) ich\b[^\n.]{0,80}? (?:nicht|keine?n?)\b/,
  /ich (?:kann|darf) (?:ihnen |dir )?(?:das |dabei |diese[rnms]? [^\s.]{1,30} |damit )?(?:leider )?nicht (?:helfen|beantworten|bereitstellen|tun|unterstützen)/,
  /ich bin nicht (?:in der lage|autorisiert)|ich muss (?:das |dies )?ablehnen/,
  // Chinese
  /(?:很|非常|十分)?(?:对不起|抱歉|遗憾)[^。\n]{0,30}?(?:无法|不能|没有能力|没有办法)/,
  /我(?:无法|不能)(?:回答|提供|协助|帮助|满足|生成|完成|访问)|我必须拒绝/,
  // Japanese
  /(?:大変|誠に)?(?:申し訳|すみません|恐れ入り|残念)[^\n]{0,80}?(?:できません|いたしかねます|できかねます)/
];
var lacks = [
  new RegExp(
    `(?:${apology.source})?\\bi (?:(?:do not|don't) (?:currently )?have (?:current |direct |any |enough |sufficient |specific |personal |detailed |private |real-?time |the |and |or ){0,4}|have no )(?:access to|details (?:about|on)|information (?:about|on|regarding)|knowledge (?:of|about)|records? of|way (?:of|to) (?:know|access|verif))`
  ),
  new RegExp(
    `(?:${apology.source})?\\bi(?:'m| am| do| would)?(?: not|n't) (?:aware of|familiar with|know|privy to) (?:(?:who|where|what|how) your?\\b|your (?:\\w{2,20} ){0,2}\\w{2,20}(?:'s|s') )`
  ),
  new RegExp(
    `(?:${apology.source})?\\bi (?:do not|don't) have (?:enough|sufficient) (?:context|details|information)`
  ),
  new RegExp(
    `(?:${apology.source})?it(?:'s| is| would be) (?:difficult|impossible|not possible) (?:for me )?to (?:answer|determine|give|know|provide|say|tell)\\b[^.\\n]{0,80}\\byour\\b`
  ),
  /i (?:do not|don't) have (?:that|this|such|those|these) (?:(?:kind|sort|type) of )?(?:\w{2,12} )?(?:data|details|information|knowledge|records?)\b/,
  /(?:i(?:'m| am) (?:really |very |so )?sorry,? )?(?:but )?i(?:'m| am) (?:only |just )?an? (?:text|ai|language|virtual|digital)\b[^.\n]{0,60}?,? (?:and|so|which means) (?:i )?(?:also )?(?:cannot|can't)\b/,
  // Sorry, but …
  /(?:(?:i'm|i am) )?(?:really |very |so |truly )?sorry,? but(?! i (?:can't|cannot|can not|won't|will not|am unable to|am not able to)(?: be able to)? (?:accept|attend|be there|come|join|make|meet|stay)\b)(?! i(?:'m| am| do|) ?(?:not|n't|don't) (?:quite |really )?(?:sure|understand)| (?:could|can|would) you| there\b| it seems)\b|i (?:sincerely )?apologi[sz]e,? but\b|(?:my )?apologies,? but\b/
];
var answersYet = /(?<!\b(?:even (?:for|if (?:it|they|he|she)(?:'s| is|'re| are))|including) )\bfictional\b|\bcharacter (?:created|from|in|of|who)\b|\b(?:cartoon|imaginary|legendary|mythical) (?:being|character|creature|figure)|\bnot (?:a )?real\b|\b(?:does not|doesn't|do not|don't) (?:actually )?exist\b|\bas of (?:my|the (?:last|latest)|(?:\w{3,9} )?20\d\d)\b/i;
var tellsWhere = new RegExp(
  [
    /(?:however|but),? (?:according to|as of|based on|he|here(?:'s| is| are)|in (?:an?|general|his|her|the)|it(?:'s| is| has been) (?:\w{4,12}ly )?(?:believed|common|estimated|known|likely|reported|said)|she|they)\b/,
    /\b(?:you|they)(?:'ll)? (?:can|could|may|might|should|will|would|need to|have to)(?: (?:also|always|usually|easily|often|be able to|have to|need to|try|try to|want to))* (?:ask|call|check|consult|contact|do (?:so|this) by|find|look|obtain|reach|refer|request|search|use|visit|(?:asking|calling|checking|contacting|looking|reaching|searching))\b/,
    /\b(?:suggest|recommend|best to|advise|please|try)(?: that you| you)? (?:ask|check|consult|contact|look|refer|search|visit)/
  ].map(({ source }) => source).join("|"),
  "i"
);
var ofNamed = /^[^.\n]{0,200}? [A-Z][\w.-]{1,30}(?: [A-Z][\w.-]{1,30}){0,3}(?:'s|s') /;
var ofPrivacy = /\b(?:invad|invasion of|protect|respect|safeguard|violat)\w{0,5}\b[^.\n]{0,50} (?:boundar|confidential|consent|data|personal|privacy|private)|\bwithout (?:\w{2,8} ){1,3}(?:consent|knowledge|permission)\b|\b(?:is|are) (?:considered )?(?:\w{4,12}ly )?(?:confidential|private|sensitive)\b/i;
var withheld = /\b(?:confidential(?:ity)?|consent|permission|personal|privacy|private|your)\b|\bi(?:'m| am)? (?:can't|cannot|unable|not able)\b/i;
var shortCharacters = 160;
var refusalSign = /n't |n’t |not |unable|sorry|decline|refuse|outside|beyond |against |violat|have no |impossible|appropriate|programmed|designed|required|trained|committed|rather |prefer |prohibit|prevent|forbid|concerned|a request|\bn[oã]o? |puedo|posso|poder|peux|suis|impossible|refuser|kann|darf|bin |muss|无法|不能|没有|拒绝|ません|ねます/i;
var beginning2 = `^[\\s*_'"]{0,4}(?:(?:hello|hi|hey|well|no|nope|yes|ah|oh|okay|ok|of course|absolutely not|definitely not|certainly not|my apologies|oh no|oh my)[.!,] )?`;
var refusalGroups = [
  {
    sign: /\bi[' ][^\n]{0,160}?(?:n't|not\b|unable|declin|refus|prefer|rather|programmed|designed|required|trained|obligated|committed|concerned|must|have to|need to)|(?:n't|not) (?:something|an? \w+) (?:that )?i\b|(?:and|but|however|so|,),? (?:therefore,? )?(?:cannot|can't|won't|will not|must not) /i,
    patterns: ownRefusals
  },
  {
    sign: /\b(?:my|me|we|sorry)\b|\b(?:capabilit|scope|abilit)|(?:gpt|ai|language) ?(?:-?\d )?(?:language )?(?:model|assistant)|(?:cannot|can't|can not|could not) be /i,
    patterns: otherRefusals
  },
  {
    sign: /[^\0-\x7f]|\b(?:puedo|posso|poder|debo|devo|peux|suis|dois|impossible|kann|darf|bin|muss)\b/i,
    patterns: foreignRefusals
  }
];
var lackGroups = [{ sign: /\bi[' ]|sorry|apolog|\byour\b/i, patterns: lacks }];
function findInGroups(groups, text) {
  for (const group of groups) {
    if (!group.sign.test(text)) continue;
    const found = findIn(group.made ??= either(group.patterns, beginning2), text);
    if (found !== void 0) return found;
  }
  return void 0;
}
var opensWithSpeech = /^\s{0,4}["“][^"”\n]{1,200}[,.!?]["”] \w/;
function findRefusal(text) {
  const opening = openingOf(text);
  if (!refusalSign.test(opening) || opensWithSpeech.test(opening)) return void 0;
  const plain = straight(opening);
  const found = findInGroups(refusalGroups, plain) ?? (mayLack(text, plain) ? findInGroups(lackGroups, plain) : void 0);
  return found === void 0 || answersYet.test(text.slice(0, 2 * openingCharacters)) ? void 0 : found;
}
function mayLack(text, opening) {
  if (ofPrivacy.test(opening)) return true;
  if (tellsWhere.test(opening) || ofNamed.test(opening)) return false;
  return text.length <= shortCharacters || withheld.test(opening);
}
var model = /(?:ai|artificial intelligence|(?:large )?language model|chat ?bot)/;
var selfReferences = [
  new RegExp(
    `\\bas an? (?:[\\w-]{1,20} ){0,3}?${model.source}(?: (?:language|chat|text|model|assistant|system|chatbot|program|developed|created|trained|designed|made|built|by|\\w{2,12})){0,5}?,? (?:i\\b|i'|my\\b|it(?:'s| is))`
  ),
  new RegExp(
    `\\bi(?:'m| am) (?:just |only |merely |actually )?an? (?:[\\w-]{1,20} ){0,3}?${model.source}(?: (?:language )?(?:model|assistant|system|program))?(?:[.,;!]| (?:and|so|that|without|created|developed|trained|designed|which|but)\\b)`
  ),
  /\bmy (?:knowledge cut ?-?off|training data|programming (?:does|do|prohibit|prevent))/,
  /\bas of my (?:last |latest |most recent |current )?(?:update|training|knowledge)/,
  /\bi (?:do not|don't) (?:have|hold|possess) (?:any )?personal (?:opinion|belief|preference|feeling|experience|emotion|view)/,
  /\bi(?:'m| am| was|, [\w ]{1,30},)? (?:an? [\w ]{1,40} )?(?:developed|created|trained|made|built) by (?:openai|anthropic|google|meta|mistral|deepseek|alibaba)\b/,
  // Spanish, Portuguese, French, German
  /(?:^|[.,!?\n] ?)(?:como|sou|soy) (?:un |um |una |uma )?(?:modelo de (?:lenguaje|linguagem|ia\b)|intelig[eê]ncia artificial,)/,
  /\ben tant qu(?:e modèle (?:de langage|linguistique|d'ia)|'(?:ia,|intelligence artificielle,))/,
  /\bals (?:ki,|ki-(?:sprach)?modell|künstliche intelligenz,|(?:großes )?sprachmodell)/,
  // Chinese and Japanese
  /作为(?:一个|一款|一种)?(?:ai|人工智能|语言模型|大型语言模型)[^。，,\n]{0,12}[，,]/,
  /(?:ai|人工知能|言語モデル)として、?(?:私|わたし)/
];
var selfSigns = ["I ", "I'", "I’", "my ", "My ", " i ", "odelo de ", "KI", "IA,"];
var beyondAscii2 = /[^\0-\x7f]/;
var selfReference = either(selfReferences);
function findSelfReference(text) {
  const mayHold2 = holdsAny(text, selfSigns) || beyondAscii2.test(text);
  return mayHold2 ? findUnquoted2(selfReference, text) : void 0;
}
var sermons = [
  /\bit(?:'s| is) (?:very |also |always |really |crucial and )?(?:important|crucial|essential) to (?:note|remember|understand|recognize|emphasize|acknowledge|approach|treat|respect|consider|be (?:mindful|respectful|aware))\b/,
  /\b(?:ethical|safety|moral|community) (?:guidelines|principles|standards)\b/,
  /\bplease refrain\b/,
  /\bit(?:'s| is) (?:not|never) (?:appropriate|ethical|okay|ok|acceptable|respectful)\b/,
  /\bi (?:strongly |firmly )?(?:condemn|discourage|advise against)\b/,
  /\b(?:violence|discrimination|hate) is never (?:the answer|acceptable|okay|justified)/
];
var sermonSign = /important to|crucial to|essential to|guidelines|principles|standards|refrain|appropriate|ethical|okay|acceptable|respectful|condemn|discourage|advise against| is never /i;
var sermon = either(sermons);
function findSermon(text) {
  return sermonSign.test(text) ? findUnquoted2(sermon, text) : void 0;
}
function holdsAny(text, signs) {
  for (const sign2 of signs) if (text.includes(sign2)) return true;
  return false;
}
function openingOf(text) {
  return text.slice(0, openingCharacters);
}
var maxLine = 400;
var maxMatches = 8;
function findUnquoted2(pattern, text) {
  const plain = straight(text);
  let from = 0;
  for (let tried = 0; tried < maxMatches; tried += 1) {
    const match = pattern.exec(from === 0 ? plain : plain.slice(from));
    if (match === null) return void 0;
    const index = from + match.index;
    if (!isQuoted(plain, index)) return phraseOf(plain, match[0], index);
    from = index + match[0].length;
  }
  return void 0;
}
function isQuoted(text, index) {
  const from = Math.max(0, index - maxLine);
  const lineStart = text.lastIndexOf("\n", index - 1) + 1;
  const before = text.slice(Math.max(from, lineStart), index);
  if (/^\s{0,3}>/.test(before)) return true;
  if (count2(before, '"') % 2 === 1 || count2(before, "`") % 2 === 1) return true;
  if (before.lastIndexOf("“") > before.lastIndexOf("”")) return true;
  if (before.lastIndexOf("«") > before.lastIndexOf("»")) return true;
  if (before.lastIndexOf("„") > Math.max(before.lastIndexOf("“"), before.lastIndexOf("”")))
    return true;
  return text.includes("```") && count2(text.slice(0, index), "```") % 2 === 1;
}
function count2(text, mark) {
  let times = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) times += 1;
  return times;
}

// src/gates/refusal.ts
var sampleSize3 = 2e3;
var maxOfRecord7 = 10;
var maxShown3 = 80;
var nothing9 = [];
var wantsRefusal = /\b(?:re(?:word|write|phrase|arrange|structure)|paraphrase|(?:this|the) (?:following )?sentence|(?:a|an|the) (?:[a-z]+ )?(?:respon[sc]e|reply|excuse)|apolog|declin(?:e|ing) (?:an?|my|the|this|to)\b|refus(?:als?\b|(?:e|ing) (?:an?|my|the|this|to)\b)|sorry|gpt|language model)/i;
var wantsModel = /\b(?:ai|a\.i\.|artificial intelligence|chat ?bots?|robots?|androids?|gpt|language models?|role-?play)\b|\b(?:who|what) are you\b|\bare you (?:an?|real|human|alive|conscious|sentient)\b|\byour (?:name|creator|training|family)\b/i;
var refusal = {
  id: "refusal",
  summary: "answers that refuse, object to what was asked, or speak of themselves as a model",
  levels: { recommended: "warning", strict: "error" },
  options: {
    type: "object",
    properties: {
      tiers: {
        type: "array",
        items: { enum: ["refusal", "objection", "self-reference", "moralising"] },
        uniqueItems: true,
        default: ["refusal", "objection", "self-reference"],
        description: "What is looked for. moralising also finds much good advice."
      },
      maxRefusalWords: {
        type: "integer",
        minimum: 1,
        default: 79,
        description: "A longer answer that opens with a refusal is reported as a partial one."
      },
      allowKinds: {
        type: "array",
        items: { type: "string", minLength: 1 },
        default: ["qa"],
        description: "Kinds of records that may refuse: questions without an answer belong in qa."
      },
      allowTags: {
        type: "array",
        items: { type: "string", minLength: 1, maxLength: 200 },
        maxItems: 100,
        default: [],
        description: "Records that may refuse: a value in their tags, or /pointer=value."
      }
    }
  },
  codes: {
    refusal: {
      text: '{field} refuses: "{found}"',
      fix: "Remove the record or answer it. If it should refuse, tag it and name the tag in allowTags."
    },
    "partial-refusal": {
      text: '{field} opens with a refusal and goes on for {words} words: "{found}"',
      level: "warning",
      fix: "Remove the refusal, or the record; name it in allowTags if it belongs here."
    },
    objection: {
      text: '{field} objects to what was asked: "{found}"',
      level: "warning",
      fix: "Answer it, or remove the record. If it should object, tag it and name the tag in allowTags."
    },
    "self-reference": {
      text: '{field} speaks of itself as a model: "{found}"',
      fix: "Remove the phrase, or the record: your model would say of itself what its teacher is."
    },
    moralising: {
      text: '{field} preaches: "{found}"',
      level: "warning",
      fix: "Remove the sentence unless the answer needs it."
    }
  },
  async inspector(options, context) {
    const { findObjection } = await import("./objections-CWW3OV5Q.js");
    const look2 = createLook(options, context.manifest.kind.id, findObjection);
    return (record) => look2(record) ?? nothing9;
  },
  check(change, options, { manifest }) {
    const { head, base } = change;
    if (head === null || mayRefuse(options, manifest.kind.id)) return { findings: [] };
    const value = measure5(head, options);
    if (value === void 0) return { findings: [] };
    const before = base === null ? void 0 : measure5(base, options);
    const measurement = {
      name: "refusal.refusal-ratio",
      value,
      better: "lower",
      ...before === void 0 ? {} : { base: before }
    };
    return { findings: [], measurements: [measurement] };
  }
};
function mayRefuse(options, kind) {
  return options.allowKinds.includes(kind);
}
function createLook(options, kind, findObjection) {
  if (mayRefuse(options, kind)) return () => void 0;
  const tiers = new Set(options.tiers);
  const isAllowed = allowance(options.allowTags);
  return (record) => {
    const findings = [];
    const add = (code, part, found, words2) => {
      const at = record.at(part.pointer);
      const data = { field: (at.pointer ?? "").slice(1), found: show2(found) };
      if (words2 !== void 0) data.words = words2;
      findings.push({ code, at, data });
    };
    for (const { part, asked } of answersOf2(record)) {
      const { text } = part;
      const refused = tiers.has("refusal") ? findRefusal(text)?.found : void 0;
      if (refused !== void 0 && !isWanted(asked, refused, wantsRefusal)) {
        if (isAllowed(record)) return void 0;
        const words2 = countWords(text);
        if (words2 <= options.maxRefusalWords) add("refusal", part, refused);
        else add("partial-refusal", part, refused, words2);
      }
      const mayObject = tiers.has("objection") && refused === void 0;
      const objected = mayObject ? findObjection(text, textOf3(asked))?.found : void 0;
      if (objected !== void 0 && !isWanted(asked, objected, wantsRefusal)) {
        if (isAllowed(record)) return void 0;
        add("objection", part, objected);
      }
      const own = tiers.has("self-reference") ? findSelfReference(text)?.found : void 0;
      if (own !== void 0 && !isWanted(asked, own, wantsModel)) {
        if (isAllowed(record)) return void 0;
        add("self-reference", part, own);
      }
      const sermon2 = tiers.has("moralising") ? findSermon(text)?.found : void 0;
      if (sermon2 !== void 0) {
        if (isAllowed(record)) return void 0;
        add("moralising", part, sermon2);
      }
      if (findings.length >= maxOfRecord7) break;
    }
    return findings.length === 0 ? void 0 : findings.slice(0, maxOfRecord7);
  };
}
function answersOf2(record) {
  const answers = [];
  if (record.mapped.label === false) return answers;
  let asked = [];
  let isAnswered = false;
  for (const part of record.view.parts) {
    if (part.role === "response" || part.role === "rejected") {
      isAnswered = true;
      if (part.role === "response") answers.push({ part, asked });
    } else if (part.role === "prompt" || part.role === "context") {
      if (isAnswered) asked = [];
      isAnswered = false;
      asked.push(part);
    }
  }
  return answers;
}
function textOf3(parts) {
  return parts.length === 1 ? parts[0]?.text ?? "" : parts.map(({ text }) => text).join("\n");
}
function isWanted(asked, found, pattern) {
  const phrase = found.toLowerCase();
  return asked.some(({ text }) => pattern.test(text) || text.toLowerCase().includes(phrase));
}
function allowance(allowTags) {
  if (allowTags.length === 0) return () => false;
  const values = new Set(allowTags.filter((tag) => !tag.startsWith("/")));
  const tests = allowTags.filter((tag) => tag.startsWith("/")).map(readTest);
  return ({ value }) => holdsTag(value.tags, values) || tests.some((test) => valueAt(value, test.steps) === test.value);
}
function readTest(tag) {
  const equals = tag.indexOf("=");
  const pointer = equals < 0 ? tag : tag.slice(0, equals);
  const steps2 = pointer.slice(1).split("/");
  return {
    steps: steps2.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~")),
    value: equals < 0 ? "true" : tag.slice(equals + 1)
  };
}
function holdsTag(tags, values) {
  if (typeof tags === "string") return values.has(tags);
  if (Array.isArray(tags)) return tags.some((tag) => typeof tag === "string" && values.has(tag));
  return isObject(tags) && Object.values(tags).some((tag) => tag !== void 0 && !isObject(tag) && holdsTag(tag, values));
}
function valueAt(value, steps2) {
  let at = value;
  for (const step of steps2) {
    if (Array.isArray(at)) at = /^\d{1,9}$/.test(step) ? at[Number(step)] : void 0;
    else at = isObject(at) && Object.hasOwn(at, step) ? at[step] : void 0;
  }
  return at === void 0 || typeof at === "object" ? void 0 : String(at);
}
function countWords(text) {
  const plain = text.trim();
  const dense = plain.match(/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/gu)?.length ?? 0;
  if (dense > plain.length / 2) return Math.ceil(plain.length / 2);
  return plain.split(/\s+/).length;
}
function measure5(side, options) {
  const isAllowed = allowance(options.allowTags);
  let answers = 0;
  let refusals = 0;
  for (const record of side.sample(sampleSize3)) {
    for (const { part, asked } of answersOf2(record)) {
      answers += 1;
      const found = findRefusal(part.text)?.found;
      if (found === void 0 || isWanted(asked, found, wantsRefusal)) continue;
      if (!isAllowed(record)) refusals += 1;
    }
  }
  return answers === 0 ? void 0 : refusals / answers;
}
function show2(text) {
  return text.length <= maxShown3 ? text : `${text.slice(0, maxShown3 - 1)}…`;
}

// src/algorithms/character-loop.ts
var probe = 16;
var minLoop = 100;
function findCharacterLoop(text, minTimes) {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) <= 32) end -= 1;
  if (end < minLoop) return void 0;
  const tail = text.slice(end - probe, end);
  if (text.indexOf(tail) === end - probe) return void 0;
  const period = end - probe - text.lastIndexOf(tail, end - probe - 1);
  let start = end - period;
  while (start > 0 && text.charCodeAt(start - 1) === text.charCodeAt(start - 1 + period))
    start -= 1;
  const times = Math.floor((end - start) / period);
  if (times < minTimes || end - start < minLoop) return void 0;
  const unit = text.slice(end - period, end);
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(unit) ? { unit, times } : void 0;
}

// src/algorithms/repeat-bounds.ts
var slotBits = 16;
var maxTokens2 = 2 ** (slotBits - 2);
var RepeatBounds = class {
  /** How many tokens the text has. */
  count = 0;
  /** At most so many runs of four tokens stand earlier. */
  fours = 0;
  #characters = 0;
  #repeated = 0;
  #four = 0;
  #tokenSlots = new Int32Array(2 ** slotBits);
  #fourSlots = new Int32Array(2 ** slotBits);
  /** Slots that hold this were set for the text at hand. */
  #mark = 0;
  /** The share of characters in tokens that stand earlier is at most this. */
  get share() {
    return this.count > maxTokens2 ? 1 : this.#repeated / Math.max(1, this.#characters);
  }
  /** Bounds a text of plain units; false for others. */
  readPlain(text) {
    this.#begin();
    const { length: length2 } = text;
    let hash = 0;
    let start = -1;
    for (let at = 0; at < length2; at += 1) {
      const unit = readPlainUnit(text.charCodeAt(at));
      if (unit > separator) {
        if (start < 0) {
          start = at;
          hash = 0;
        }
        hash = Math.imul(hash ^ unit, 16777619);
      } else if (unit === 0) {
        return false;
      } else if (start >= 0) {
        this.#add(hash, at - start);
        start = -1;
      }
    }
    if (start >= 0) this.#add(hash, length2 - start);
    return true;
  }
  /** Bounds the text that the spans were read from. */
  readSpans({ count: count4, folded, starts, ends }) {
    this.#begin();
    for (let i = 0; i < count4; i += 1) {
      const start = starts[i];
      const end = ends[i];
      let hash = 0;
      for (let at = start; at < end; at += 1) {
        hash = Math.imul(hash ^ folded.charCodeAt(at), 16777619);
      }
      this.#add(hash, end - start);
    }
  }
  #begin() {
    this.count = 0;
    this.fours = 0;
    this.#characters = 0;
    this.#repeated = 0;
    this.#four = 0;
    this.#mark += 1;
  }
  #add(hash, characters) {
    this.count += 1;
    this.#characters += characters;
    if (this.#take(this.#tokenSlots, hash)) this.#repeated += characters;
    this.#four = this.#four << 8 ^ Math.imul(hash, 2654435761);
    if (this.count > 3 && this.#take(this.#fourSlots, this.#four)) this.fours += 1;
  }
  /** True when the slot was taken in this text. */
  #take(slots, hash) {
    const slot = Math.imul(hash ^ hash >>> 15, 2246822507) >>> 32 - slotBits;
    const isTaken = slots[slot] === this.#mark;
    slots[slot] = this.#mark;
    return isTaken;
  }
};

// src/algorithms/repeat-shares.ts
function shareOfEqualParts(tokens, offsets, bounds) {
  const seen = /* @__PURE__ */ new Map();
  let parts = 0;
  let characters = 0;
  let most = 0;
  let found = { start: 0, end: 0 };
  let start = 0;
  for (const end of bounds) {
    const key = tokens.subarray(start, end).join();
    const repeated = seen.get(key);
    if (repeated === void 0) {
      seen.set(key, 0);
    } else {
      const weight = offsets[end] - offsets[start];
      parts += 1;
      characters += weight;
      seen.set(key, repeated + weight);
      if (repeated + weight > most) {
        most = repeated + weight;
        found = { start, end };
      }
    }
    start = end;
  }
  return { ...found, characters: ratio2(characters, offsets), parts: ratioOf(parts, bounds.length) };
}
function shareOfRepeatedGrams(ngrams, offsets) {
  const { names: names2, count: count4, distinct, n } = ngrams;
  const seen = new Int32Array(distinct).fill(-1);
  let characters = 0;
  let most = 0;
  let start = 0;
  for (let i = 0; i < count4; ) {
    const name = names2[i];
    const times = seen[name] + 1;
    seen[name] = times;
    if (times === 0) {
      i += 1;
      continue;
    }
    characters += offsets[i + n] - offsets[i];
    if (times > most) {
      most = times;
      start = i;
    }
    i += n;
  }
  return {
    characters: ratio2(characters, offsets),
    start,
    end: most === 0 ? start : start + n
  };
}
function shareOfTopGram(ngrams, offsets) {
  const { names: names2, count: count4, distinct, n } = ngrams;
  const free2 = new Int32Array(distinct);
  const times = new Int32Array(distinct);
  let most = 0;
  let start = 0;
  for (let i = 0; i < count4; i += 1) {
    const name = names2[i];
    if (i < free2[name]) continue;
    free2[name] = i + n;
    const now = times[name] + 1;
    times[name] = now;
    const weight = now * (offsets[i + n] - offsets[i]);
    if (now > 1 && weight > most) {
      most = weight;
      start = i;
    }
  }
  return {
    characters: ratio2(most, offsets),
    start,
    end: most === 0 ? start : start + n
  };
}
function ratio2(characters, offsets) {
  return ratioOf(characters, offsets.at(-1));
}
function ratioOf(part, whole2) {
  return whole2 === 0 ? 0 : part / whole2;
}

// src/algorithms/token-loop.ts
function findTokenLoop(tokens, fours, distinctFours, accepts) {
  const lastSeen = new Int32Array(distinctFours).fill(-1);
  let best;
  let period = 0;
  let start = 0;
  const finish = (end) => {
    if (period === 0 || end - start + period <= (best?.length ?? 0)) return;
    while (start > period && tokens[start - 1] === tokens[start - 1 - period]) start -= 1;
    const loop = { start: start - period, length: end - start + period, period };
    if (accepts(loop)) best = loop;
  };
  for (let i = 0; i < tokens.length; i += 1) {
    if (period > 0 && tokens[i] !== tokens[i - period]) {
      finish(i);
      period = 0;
    }
    if (i < 3) continue;
    const four = fours[i - 3];
    const seen = lastSeen[four];
    lastSeen[four] = i;
    if (period > 0 || seen < 0) continue;
    period = i - seen;
    start = i - 3;
  }
  finish(tokens.length);
  return best;
}

// src/gates/repetition/limits.ts
var gopherLimits = {
  lines: { characters: 0.2, parts: 0.3 },
  paragraphs: { characters: 0.2, parts: 0.3 },
  phrases: /* @__PURE__ */ new Map([
    [2, 0.2],
    [3, 0.18],
    [4, 0.16]
  ]),
  passages: /* @__PURE__ */ new Map([
    [5, 0.15],
    [6, 0.14],
    [7, 0.13],
    [8, 0.12],
    [9, 0.11],
    [10, 0.1]
  ])
};
function answerLimits(share3) {
  return {
    lines: { characters: share3 },
    paragraphs: { characters: share3 },
    phrases: /* @__PURE__ */ new Map(),
    passages: new Map([...gopherLimits.passages.keys()].map((n) => [n, share3]))
  };
}

// src/gates/repetition/structure.ts
function readStructure(spans) {
  const { count: count4, folded, starts, ends } = spans;
  const tokens = new Int32Array(count4);
  const offsets = new Float64Array(count4 + 1);
  const numbers = /* @__PURE__ */ new Map();
  const lines = [];
  const paragraphs = [];
  for (let i = 0; i < count4; i += 1) {
    const token2 = spans.token(i);
    let number = numbers.get(token2);
    if (number === void 0) {
      number = numbers.size;
      numbers.set(token2, number);
    }
    tokens[i] = number;
    offsets[i + 1] = offsets[i] + token2.length;
    if (i === 0) continue;
    const lineEnds = countLineEnds(folded, ends[i - 1], starts[i]);
    if (lineEnds > 0) lines.push(i);
    if (lineEnds > 1) paragraphs.push(i);
  }
  if (count4 > 0) {
    lines.push(count4);
    paragraphs.push(count4);
  }
  return { tokens, distinct: numbers.size, offsets, lines, paragraphs };
}
function countLineEnds(text, start, end) {
  let ended = 0;
  let isBlank3 = false;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 10) {
      if (isBlank3) return 2;
      ended = 1;
      isBlank3 = true;
    } else if (unit > 32) {
      isBlank3 = false;
    }
  }
  return ended;
}

// src/gates/repetition/inspect.ts
var minLoopTokens = 30;
var maxShown4 = 60;
var nothing10 = [];
function createInspector2(options, kind) {
  const search = new Search2(options);
  return (record) => {
    if (kind === "unpaired" && record.mapped.label === false) return nothing10;
    let findings;
    for (const part of record.view.parts) {
      if (part.role !== "response" && (part.role !== "text" || kind !== "text")) continue;
      const hit = search.look(part.text);
      if (hit !== void 0) (findings ??= []).push(toFinding3(record, part, hit));
    }
    return findings ?? nothing10;
  };
}
function toFinding3(record, part, { code, data }) {
  const at = record.at(part.pointer);
  return { code, at, data: { field: (at.pointer ?? "").slice(1), ...data } };
}
var Search2 = class {
  #options;
  #limits;
  #spans = new TokenSpans();
  #bounds = new RepeatBounds();
  #ngrams = new NgramNames();
  /** As many runs of four repeat in the shortest loop. */
  #minLoopFours;
  constructor(options) {
    this.#options = options;
    this.#limits = options.gopher ? gopherLimits : answerLimits(options.maxRepeated);
    const firstRound = Math.floor(minLoopTokens / options.minLoopTimes);
    this.#minLoopFours = minLoopTokens - firstRound - 3;
  }
  /** The first rule that a text breaks, or undefined. */
  look(text) {
    return this.#lookAtWords(text) ?? this.#lookAtCharacters(text);
  }
  #lookAtCharacters(text) {
    const loop = findCharacterLoop(text, this.#options.minLoopTimes);
    if (loop === void 0) return void 0;
    return { code: "looping-text", data: { times: loop.times, found: show3(loop.unit) } };
  }
  #lookAtWords(text) {
    const { minTokens, maxRepeated, gopher } = this.#options;
    const fewest = Math.min(minTokens, minLoopTokens);
    if (text.length < fewest) return void 0;
    const bounds = this.#bounds;
    const isPlain = bounds.readPlain(text);
    if (!isPlain) {
      this.#spans.read(text);
      bounds.readSpans(this.#spans);
    }
    const mayLoop = bounds.count >= minLoopTokens && bounds.fours >= this.#minLoopFours;
    const mayRepeat = bounds.count >= minTokens && (gopher || bounds.share > maxRepeated);
    if (!mayLoop && !mayRepeat) return void 0;
    if (isPlain) this.#spans.read(text);
    const structure = readStructure(this.#spans);
    this.#ngrams.begin(structure.tokens, structure.distinct);
    return (mayLoop ? this.#findLoop(structure) : void 0) ?? (mayRepeat ? this.#findRepeats(structure) : void 0);
  }
  #findLoop({ tokens, distinct }) {
    const ngrams = this.#ngrams;
    while (ngrams.n < 4) ngrams.grow();
    const loop = findTokenLoop(tokens, ngrams.names, ngrams.distinct, (each) => this.#isLoop(each));
    ngrams.begin(tokens, distinct);
    if (loop === void 0) return void 0;
    const { start, length: length2, period } = loop;
    const found = show3(this.#slice(start, start + period));
    return { code: "looping-text", data: { times: Math.floor(length2 / period), found } };
  }
  /** True when all rounds are the same but for white space: `x + y` and `x - y` are other signs. */
  #isLoop({ start, length: length2, period }) {
    if (length2 < minLoopTokens || length2 < period * this.#options.minLoopTimes) return false;
    const first = this.#round(start, period);
    if (!new RegExp("\\p{L}", "u").test(first)) return false;
    const signs = first.replace(/\s+/gu, "");
    for (let at = start + period; at + period < start + length2; at += period) {
      const round2 = this.#round(at, period);
      if (round2 !== first && round2.replace(/\s+/gu, "") !== signs) return false;
    }
    return true;
  }
  /** A round with what separates it from the next. */
  #round(start, period) {
    const { folded, starts } = this.#spans;
    return folded.slice(starts[start], starts[start + period]);
  }
  #findRepeats({ tokens, offsets, lines, paragraphs }) {
    const limits = this.#limits;
    for (const [code, bounds, limit, parts] of [
      ["repeated-paragraphs", paragraphs, limits.paragraphs, "paragraphs"],
      ["repeated-lines", lines, limits.lines, "lines"]
    ]) {
      const share3 = shareOfEqualParts(tokens, offsets, bounds);
      if (share3.characters > limit.characters) {
        return this.#hit(code, share3, share3.characters, limit.characters);
      }
      if (limit.parts !== void 0 && share3.parts > limit.parts) {
        return this.#hit(code, share3, share3.parts, limit.parts, parts);
      }
    }
    return this.#findRepeatedGrams(offsets);
  }
  #findRepeatedGrams(offsets) {
    const { phrases, passages } = this.#limits;
    const ngrams = this.#ngrams;
    let worst;
    let mostAbove = 1;
    const largest = Math.max(...passages.keys());
    while (ngrams.n < largest) {
      ngrams.grow();
      const { n } = ngrams;
      if (ngrams.distinct === ngrams.count) break;
      const phraseLimit = phrases.get(n);
      if (phraseLimit !== void 0) {
        const top = shareOfTopGram(ngrams, offsets);
        if (top.characters > phraseLimit) {
          return this.#hit("repeated-phrase", top, top.characters, phraseLimit);
        }
      }
      const limit = passages.get(n);
      if (limit === void 0) continue;
      const share3 = shareOfRepeatedGrams(ngrams, offsets);
      if (share3.characters <= limit || share3.characters <= limit * mostAbove) continue;
      mostAbove = share3.characters / limit;
      const hit = this.#hit("repeated-passages", share3, share3.characters, limit);
      worst = { ...hit, data: { n, ...hit.data } };
    }
    return worst;
  }
  #hit(code, share3, ratio3, limit, of = "characters") {
    const found = show3(this.#slice(share3.start, share3.end));
    return { code, data: { ratio: Math.round(ratio3 * 1e3) / 1e3, of, limit, found } };
  }
  #slice(start, end) {
    const { shown, starts, ends } = this.#spans;
    return shown.slice(starts[start], ends[end - 1]);
  }
};
function show3(text) {
  const line = text.replace(/\s+/gu, " ");
  return line.length <= maxShown4 ? line : `${line.slice(0, maxShown4 - 1)}…`;
}

// src/gates/repetition.ts
var repetition = {
  id: "repetition",
  summary: "answers that loop, or repeat most of themselves",
  levels: { recommended: "warning", strict: "error" },
  options: {
    type: "object",
    properties: {
      minTokens: {
        type: "integer",
        minimum: 1,
        default: 50,
        description: "Shorter texts are only searched for loops."
      },
      maxRepeated: {
        type: "number",
        minimum: 0,
        maximum: 1,
        default: 0.6,
        description: "Most of a text’s characters that may stand in what an earlier part equals."
      },
      minLoopTimes: {
        type: "integer",
        minimum: 2,
        default: 5,
        description: "Rounds from which on words that follow themselves are a loop."
      },
      gopher: {
        type: "boolean",
        default: false,
        description: "Use the limits of the Gopher paper, made for web pages, instead of maxRepeated."
      }
    }
  },
  codes: {
    "looping-text": {
      text: "{field} goes round in a loop, {times} times {found}",
      fix: "Remove the record, or cut the text where the loop begins."
    },
    "repeated-paragraphs": {
      text: "{field} repeats paragraphs ({ratio} of its {of}, above {limit}), mostly {found}",
      fix: "Remove the record, or keep each paragraph once.",
      level: "warning"
    },
    "repeated-lines": {
      text: "{field} repeats lines ({ratio} of its {of}, above {limit}), mostly {found}",
      fix: "Remove the record, or keep each line once.",
      level: "warning"
    },
    "repeated-phrase": {
      text: "{field} mostly says {found} ({ratio} of its {of}, above {limit})",
      fix: "Write it with other words, or set gopher: false: answers are shorter than web pages.",
      level: "warning"
    },
    "repeated-passages": {
      text: "{field} repeats passages of {n} words ({ratio} of its {of}, above {limit}), mostly {found}",
      fix: "Remove the record, or write each passage once.",
      level: "warning"
    }
  },
  inspector(options, context) {
    return createInspector2(options, context.manifest.kind.id);
  }
};

// src/gates/retracted.ts
var retracted = {
  id: "retracted",
  summary: "records that were taken back and come again",
  levels: { recommended: "error", strict: "error" },
  options: { type: "object", properties: {} },
  codes: {
    "retracted-record": {
      text: "was retracted on {date}: {why}",
      fix: "Leave it out. If it may be here after all, take its entry out of retractions.json in a change before this one."
    },
    "retracted-id": {
      text: "has the id of a record that was retracted on {date}: {why}",
      fix: "Give it another id: consumers take it for the record that was retracted."
    }
  },
  check(change, _options, { retracted: list }) {
    const { head, base } = change;
    if (head === null || list === void 0 || !hasNewContent(change)) return { findings: [] };
    if ("unreadable" in list) {
      return { findings: [], ended: { status: "broken", reason: list.unreadable } };
    }
    const findings = [];
    const changed = base === null ? head.records() : [...change.added, ...change.edited.map(({ after }) => after)];
    for (const record of changed) {
      const found = list.find(record);
      if (found === void 0) continue;
      const { by, retraction } = found;
      const { id, date, why } = retraction;
      const code = by === "content" ? "retracted-record" : "retracted-id";
      findings.push({ code, at: record.at(), data: { id, date, why } });
    }
    return { findings };
  }
};

// src/schema/compile.ts
var import_ajv = __toESM(require_ajv(), 1);
var import_ajv2 = __toESM(require_ajv(), 1);
var import__ = __toESM(require__(), 1);
var maxErrors = 5;
function countCodePoints(text) {
  let count4 = text.length;
  for (let i = 0; i + 1 < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 55296 || unit > 56319) continue;
    const next = text.charCodeAt(i + 1);
    if (next >= 56320 && next <= 57343) {
      count4 -= 1;
      i += 1;
    }
  }
  return count4;
}
function isLongerThan(text, limit) {
  return text.length > limit && countCodePoints(text) > limit;
}
function isShorterThan(text, limit) {
  if (text.length < limit) return true;
  return text.length < 2 * limit && countCodePoints(text) < limit;
}
function compileOwnSchema(schema2, limit = maxErrors) {
  const ajv = new import__.Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    allowUnionTypes: true,
    meta: false,
    validateSchema: false
  });
  useCheapLengths(ajv);
  return toValidate(ajv, schema2, limit);
}
async function compileForeignSchema(schema2, limit = maxErrors) {
  const { linearRegExp } = await import("./linear-regexp-L76THPJV.js");
  const { default: ajvFormats } = await import("./dist-XIOFID7Q.js");
  const options = {
    allErrors: true,
    verbose: true,
    strict: false,
    logger: false,
    // A record has no `toString` unless the line says so.
    ownProperties: true,
    code: { regExp: linearRegExp }
  };
  const isDraft7 = typeof schema2.$schema === "string" && schema2.$schema.includes("draft-07");
  const ajv = isDraft7 ? new import_ajv.Ajv(options) : new import__.Ajv2020(options);
  ajvFormats.default(ajv, { mode: "fast" });
  ajv.addFormat("url", (text) => /^(?:https?|ftp):\/\//i.test(text) && URL.canParse(text));
  useCheapLengths(ajv);
  return toValidate(ajv, schema2, limit);
}
function toValidate(ajv, schema2, limit) {
  const validate = ajv.compile(schema2);
  if ("$async" in validate) throw new Error("a schema with $async cannot be used");
  const none5 = [];
  return (value) => validate(value) ? none5 : (validate.errors ?? []).slice(0, limit);
}
function useCheapLengths(ajv) {
  const keyword = (name) => ({
    keyword: name,
    type: "string",
    schemaType: "number",
    error: {
      message: ({ schemaCode }) => name === "maxLength" ? import_ajv2._`"must have at most " + ${schemaCode} + " characters"` : import_ajv2._`"must have at least " + ${schemaCode} + " characters"`,
      params: ({ schemaCode }) => import_ajv2._`{limit: ${schemaCode}}`
    },
    code(context) {
      const test = context.gen.scopeValue("func", {
        ref: name === "maxLength" ? isLongerThan : isShorterThan
      });
      context.fail(import_ajv2._`${test}(${context.data}, ${context.schemaCode})`);
    }
  });
  for (const name of ["minLength", "maxLength"]) {
    ajv.removeKeyword(name);
    ajv.addKeyword(keyword(name));
  }
}

// src/gates/schema/choices.ts
var choosing = ["anyOf", "oneOf", "contains"];
var repeating = ["if", "propertyNames"];
function untangle(errors, document) {
  const at = errors.findLastIndex((error) => choosing.includes(error.keyword));
  const choice = errors[at];
  if (choice === void 0) {
    const telling = errors.filter((error) => !repeating.includes(error.keyword));
    return narrowTypes(telling.length > 0 ? telling : errors).map((error) => ({ error }));
  }
  const { outside, branches } = assign(errors.slice(0, at), choice, document);
  const after = errors.slice(at + 1);
  return [
    ...outside.length > 0 ? untangle(outside, document) : [],
    ...decide(choice, branches, document),
    ...after.length > 0 ? untangle(after, document) : []
  ];
}
function narrowTypes(errors) {
  const narrowest = /* @__PURE__ */ new Map();
  const widthOf = ({ params }) => [params.type].flat().length;
  for (const error of errors) {
    const known = narrowest.get(error.instancePath);
    if (error.keyword === "type" && (known === void 0 || widthOf(error) < widthOf(known))) {
      narrowest.set(error.instancePath, error);
    }
  }
  return errors.filter(
    (error) => error.keyword !== "type" || narrowest.get(error.instancePath) === error
  );
}
function assign(errors, choice, document) {
  const forms = Array.isArray(choice.schema) ? choice.schema : [choice.schema];
  const reachable = forms.map((form) => collectSchemas(form, document));
  const branches = forms.map(() => []);
  const outside = [];
  let current = 0;
  for (const error of errors) {
    const isInside = error.instancePath === choice.instancePath || error.instancePath.startsWith(`${choice.instancePath}/`);
    const written = forms.findIndex((_2, i) => standsIn(error, choice, i));
    const owner = written >= 0 ? written : reachable.findIndex((schemas, i) => i >= current && schemas.has(error.parentSchema));
    if (!isInside || owner < 0) {
      outside.push(error);
    } else {
      current = owner;
      branches[owner]?.push(error);
    }
  }
  return { outside, branches };
}
function standsIn(error, choice, form) {
  const start = `${choice.schemaPath}/${form}/`;
  if (!error.schemaPath.startsWith(start)) return false;
  const isDirect = !error.schemaPath.slice(start.length).includes("/");
  return !isDirect || error.instancePath === choice.instancePath;
}
function collectSchemas(schema2, document) {
  const found = /* @__PURE__ */ new Set();
  const walk = (value) => {
    if (typeof value !== "object" || value === null || found.has(value)) return;
    found.add(value);
    for (const member of Object.values(value)) walk(member);
    if (isObject(value) && typeof value.$ref === "string") walk(resolve(value.$ref, document));
  };
  walk(schema2);
  return found;
}
function resolve(reference, document) {
  if (reference !== "#" && !reference.startsWith("#/")) return void 0;
  let value = document;
  for (const step of reference.split("/").slice(1)) {
    if (typeof value !== "object" || value === null) return void 0;
    const key = decodeStep(step);
    value = Object.hasOwn(value, key) ? value[key] : void 0;
  }
  return value;
}
function decodeStep(step) {
  const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
function decide(error, branches, document) {
  const failed = branches.filter((branch) => branch.length > 0);
  const fitsSeveral = error.keyword === "oneOf" && error.params.passingSchemas !== null;
  if (error.keyword === "contains" || fitsSeveral) return [{ error }];
  const depth = depthOf(error);
  const hasNone = (keywords, at, branch) => !branch.some((each) => keywords.includes(each.keyword) && depthOf(each) === at);
  const ofType = failed.filter((branch) => hasNone(["type", "const", "enum"], depth, branch));
  const named = ofType.filter((branch) => hasNone(["const", "enum"], depth + 1, branch));
  const near = named.length > 0 ? named : ofType;
  const [only] = near;
  if (only !== void 0 && near.length === 1) return untangle(only, document);
  const forms = near.length > 0 ? near : failed;
  return [joinAllowed(forms, depth) ?? joinAllowed(forms, depth + 1) ?? { error, forms }];
}
function joinAllowed(forms, depth) {
  const errors = forms.flatMap(
    (form) => form.filter(({ keyword }) => keyword === "const" || keyword === "enum").slice(0, 1)
  );
  const [first] = errors;
  const agree = errors.every(
    (each) => each.instancePath === first?.instancePath && depthOf(each) === depth
  );
  if (first === void 0 || errors.length < forms.length || !agree) return void 0;
  const allowedValues = errors.flatMap(
    ({ params }) => "allowedValue" in params ? [params.allowedValue] : params.allowedValues
  );
  return { error: { ...first, keyword: "enum", params: { allowedValues } } };
}
function depthOf(error) {
  return error.instancePath.split("/").length - 1;
}

// src/gates/schema/wording.ts
var typeNames = {
  string: "a string",
  number: "a number",
  integer: "an integer",
  boolean: "true or false",
  array: "an array",
  object: "an object",
  null: "null"
};
var comparisons = {
  ">=": "at least",
  ">": "more than",
  "<=": "at most",
  "<": "less than"
};
var maxTextCharacters = 60;
var maxListed = 8;
function nameTypes(types) {
  const list = Array.isArray(types) ? types : [types];
  return list.map((type) => typeNames[String(type)] ?? String(type));
}
function joinWithOr(words2) {
  const last2 = words2.at(-1) ?? "";
  return words2.length < 2 ? last2 : `${words2.slice(0, -1).join(", ")} or ${last2}`;
}
function describe(value) {
  if (value === void 0) return "nothing";
  if (Array.isArray(value))
    return value.length === 0 ? "an empty array" : `an array of ${value.length}`;
  if (typeof value === "object" && value !== null) {
    return Object.keys(value).length === 0 ? "an empty object" : "an object";
  }
  if (value === "") return "an empty string";
  return shortJson(value);
}
function describeWithType(value) {
  const text = describe(value);
  if (typeof value === "number") return `the number ${text}`;
  return typeof value === "string" && value !== "" ? `the string ${text}` : text;
}
function shortJson(value) {
  const cut4 = typeof value === "string" ? value.slice(0, maxTextCharacters) : value;
  const text = JSON.stringify(cut4) ?? "nothing";
  if (cut4 === value && text.length <= maxTextCharacters) return text;
  return `${text.slice(0, maxTextCharacters - 1).replace(/(?:[\ud800-\udbff]|\\u?[\dA-Fa-f]*)$/, "")}…`;
}
function count3(limit, noun) {
  return `${String(limit)} ${noun}${limit === 1 ? "" : "s"}`;
}
function listValues(values) {
  const words2 = (Array.isArray(values) ? values : []).map(shortJson);
  if (words2.length <= maxListed) return joinWithOr(words2);
  return `one of ${words2.length} values: ${words2.slice(0, maxListed).join(", ")}, …`;
}
function wordProblem(error) {
  const params = error.params;
  const { limit } = params;
  switch (error.keyword) {
    case "type":
      return `must be ${joinWithOr(nameTypes(params.type))}`;
    case "enum":
      return `must be ${listValues(params.allowedValues)}`;
    case "const":
      return `must be ${shortJson(params.allowedValue)}`;
    case "minLength":
      return limit === 1 ? "must not be empty" : `must have at least ${count3(limit, "character")}`;
    case "maxLength":
      return `must have at most ${count3(limit, "character")}`;
    case "minItems":
      return `must hold at least ${count3(limit, "item")}`;
    case "maxItems":
    case "items":
    case "additionalItems":
    case "unevaluatedItems":
      return `must hold at most ${count3(limit ?? params.len, "item")}`;
    case "minProperties":
      return `must hold at least ${count3(limit, "field")}`;
    case "maxProperties":
      return `must hold at most ${count3(limit, "field")}`;
    case "uniqueItems":
      return `must not repeat an item: items ${String(params.j)} and ${String(params.i)} are equal`;
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return `must be ${comparisons[String(params.comparison)] ?? ""} ${String(limit)}`;
    case "multipleOf":
      return `must be a multiple of ${String(params.multipleOf)}`;
    case "pattern":
      return `must match the pattern ${shortJson(params.pattern)}`;
    case "format":
      return `must have the format ${shortJson(params.format)}`;
    case "contains":
      return wordContains(params);
    case "not":
      return "is of a form that the schema rules out";
    case "false schema":
      return "is not allowed here";
    case "oneOf":
      return `fits ${count3(Array.isArray(params.passingSchemas) ? params.passingSchemas.length : 2, "form")} where it may fit only one`;
    default:
      return error.message ?? "is not valid";
  }
}
function wordContains(params) {
  const most = typeof params.maxContains === "number" ? ` and at most ${params.maxContains}` : "";
  const least = Number(params.minContains);
  return `must hold at least ${least}${most} of the items that "contains" describes`;
}

// src/gates/schema.ts
var none4 = [];
var maxFindings = 5;
var maxErrors2 = 500;
var schema = {
  id: "schema",
  summary: "missing fields, wrong types, values a schema does not allow",
  levels: { recommended: "error", strict: "error" },
  options: { type: "object", properties: {} },
  codes: {
    "missing-field": { text: "has no {field}", fix: "Add the field." },
    "wrong-type": {
      text: "{field} is {found}, it must be {expected}",
      fix: "Write the value as the type the kind asks for."
    },
    "invalid-value": {
      text: "{field} {problem}; found {found}",
      fix: "Correct the value, or the schema where the schema is wrong."
    },
    "unknown-field": {
      text: "has the extra field {field}",
      fix: "Remove it, map it under `fields:`, name it in the schema, or set `extraFields: allow`."
    }
  },
  async inspector(_options, context) {
    const { manifest } = context;
    const checks = [];
    if (!manifest.replacesKindSchema) {
      const { schema: document } = manifest.kind;
      const validate = compileOwnSchema(document, maxErrors2);
      const names2 = new Map(Object.entries(manifest.fields).map(([own, kind]) => [kind, own]));
      const place = (record, pointer) => record.at(pointer);
      const leavesRoles = context.running.has("conversation");
      const judge6 = { validate, document, names: names2, place, leavesRoles };
      checks.push((record) => report(record, record.mapped, judge6));
    }
    if (manifest.schema !== void 0) {
      const { document } = manifest.schema;
      const validate = await compileOwn(manifest.schema);
      const place = (record, pointer) => ({
        ...record.at(),
        pointer
      });
      checks.push(
        (record) => report(record, record.value, {
          validate,
          document,
          names: /* @__PURE__ */ new Map(),
          place,
          leavesRoles: false
        })
      );
    }
    if (manifest.extraFields === "forbid") {
      const known = knownFields(manifest);
      checks.push((record) => findExtraFields(record, manifest, known));
    }
    if (checks.length === 1) return checks[0];
    return (record) => withoutRepeats(checks.flatMap((check) => check(record)));
  }
};
async function compileOwn(own) {
  try {
    return await compileForeignSchema(own.document, maxErrors2);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${own.path}: ${reason}`, { cause: error });
  }
}
function withoutRepeats(findings) {
  if (findings.length < 2) return findings;
  const told = new Map(
    findings.map((each) => [JSON.stringify([each.code, each.at.pointer, each.data]), each])
  );
  return [...told.values()];
}
function report(record, value, judge6) {
  const errors = judge6.validate(value);
  if (errors.length === 0) return none4;
  let troubles = untangle(errors, judge6.document);
  if (judge6.leavesRoles) troubles = troubles.filter(({ error }) => !isRole(error, record));
  return troubles.slice(0, maxFindings).map((trouble) => toFinding4(trouble, record, judge6));
}
function isRole({ keyword, instancePath }, record) {
  if (keyword !== "enum") return false;
  const { turns = [], conversations = [turns] } = record.view;
  const turn2 = instancePath.slice(0, instancePath.lastIndexOf("/"));
  return conversations.flat().some(
    ({ role, roleName, pointer }) => pointer === turn2 && role === "unknown" && roleName !== ""
  );
}
function toFinding4(trouble, record, judge6) {
  const { error } = trouble;
  const pointer = error.instancePath;
  const params = error.params;
  const at = judge6.place(record, pointer);
  const missing = missingField(error, judge6);
  if (missing !== void 0) {
    return { code: "missing-field", at, data: { field: inside(at, missing) } };
  }
  const extra = params.additionalProperty ?? params.unevaluatedProperty;
  if (typeof extra === "string") {
    const data2 = { field: inside(at, shortJson(extra)) };
    return { code: "unknown-field", at: judge6.place(record, pointer + pointerStep(extra)), data: data2 };
  }
  if (error.propertyName !== void 0) {
    const field2 = inside(at, `the field name ${shortJson(error.propertyName)}`);
    const data2 = { field: field2, problem: wordProblem(error), found: shortJson(error.propertyName) };
    return { code: "invalid-value", at, data: data2 };
  }
  const field = nameOf2(at);
  if (trouble.forms !== void 0) {
    return toChoiceFinding(error, trouble.forms, at, record, judge6);
  }
  if (error.keyword === "type") {
    const expected = joinWithOr(nameTypes(params.type));
    return {
      code: "wrong-type",
      at,
      data: { field, found: describeWithType(error.data), expected }
    };
  }
  const data = { field, problem: wordProblem(error), found: describe(error.data) };
  return { code: "invalid-value", at, data };
}
function toChoiceFinding(error, forms, at, record, judge6) {
  const field = nameOf2(at);
  const first = forms.flatMap((form) => form.slice(0, 1));
  if (first.every((each) => each.keyword === "type" && each.instancePath === error.instancePath)) {
    const types = first.flatMap((each) => nameTypes(each.params.type));
    const expected = joinWithOr([...new Set(types)]);
    return {
      code: "wrong-type",
      at,
      data: { field, found: describeWithType(error.data), expected }
    };
  }
  const told = new Set(
    forms.map((form) => {
      const [trouble] = untangle(form, judge6.document);
      return trouble === void 0 ? "" : wordForm(trouble.error, error, record, judge6);
    })
  );
  const problem = `fits none of the forms it may have: ${[...told].slice(0, maxForms).join("; or ")}`;
  return { code: "invalid-value", at, data: { field, problem, found: describe(error.data) } };
}
var maxForms = 4;
function wordForm(error, choice, record, judge6) {
  const missing = missingField(error, judge6);
  const at = judge6.place(record, error.instancePath);
  const isDeeper = error.instancePath !== choice.instancePath;
  if (missing !== void 0) return `has no ${isDeeper ? inside(at, missing) : missing}`;
  const params = error.params;
  const extra = params.additionalProperty ?? params.unevaluatedProperty;
  if (typeof extra === "string") return `has the extra field ${shortJson(extra)}`;
  return isDeeper ? `${nameOf2(at)} ${wordProblem(error)}` : wordProblem(error);
}
function missingField(error, judge6) {
  const params = error.params;
  const name = params.missingProperty;
  if (typeof name !== "string") return void 0;
  const own = error.instancePath === "" ? judge6.names.get(name) ?? name : name;
  const field = own === name ? shortJson(name) : `${shortJson(own)} (the kind's ${shortJson(name)})`;
  return typeof params.property === "string" ? `${field}, which ${shortJson(params.property)} asks for` : field;
}
function nameOf2(at) {
  return at.pointer === void 0 || at.pointer === "" ? "the record" : at.pointer;
}
function inside(at, field) {
  return at.pointer === void 0 || at.pointer === "" ? field : `${field} in ${at.pointer}`;
}
function knownFields(manifest) {
  const own = manifest.schema?.document.properties;
  return /* @__PURE__ */ new Set([
    ...Object.keys(manifest.kind.schema.properties ?? {}),
    ...Object.keys(isObject(own) ? own : {}),
    ...manifest.idField === void 0 ? [] : [manifest.idField],
    provenanceField(manifest)
  ]);
}
function findExtraFields(record, manifest, known) {
  const { fields } = manifest;
  let findings;
  for (const name of Object.keys(record.value)) {
    const hiddenBy = Object.keys(fields).find(
      (own) => own !== name && fields[own] === name && Object.hasOwn(record.value, own)
    );
    if (Object.hasOwn(fields, name) || known.has(name) && hiddenBy === void 0) continue;
    const at = { ...record.at(), pointer: pointerStep(name) };
    (findings ??= []).push({ code: "unknown-field", at, data: { field: shortJson(name) } });
  }
  return findings ?? none4;
}

// src/gates/secrets.ts
var revoke = "Revoke it where it was given out, then replace it in the record (heartcut scrub does) and in the history.";
var secrets = {
  id: "secrets",
  summary: "private keys, access tokens and passwords in connection strings",
  levels: { recommended: "error", strict: "error" },
  options: {
    type: "object",
    properties: {
      allow: {
        type: "array",
        items: { type: "string", minLength: 1 },
        default: [],
        description: "Values that may stand in the data, literally or with * for any text."
      }
    }
  },
  codes: {
    "private-key": { text: "{field} holds a private key", fix: revoke },
    token: { text: "{field} holds a token ({detail}), {value}", fix: revoke },
    login: { text: "{field} holds a name and a password in an address", fix: revoke }
  },
  async inspector({ allow }) {
    return createRecordInspector(await createSecretScanner({ allow }));
  },
  conceals({ allow }) {
    return createSecretScanner({ allow });
  }
};

// src/gates/semantic-duplicate/codes.ts
var codes6 = {
  "semantic-duplicate-of-base": {
    text: "means what {first} means, which is already there (cosine {similarity})",
    fix: "Remove it, or change it so that it teaches something new."
  },
  "semantic-duplicate-in-change": {
    text: "means what {first} means, also new here (cosine {similarity})",
    fix: "Keep the best of the group."
  },
  "semantic-duplicate-across-datasets": {
    text: "means what {first} of another dataset means (cosine {similarity})",
    fix: "Keep it in one dataset; training on both counts it twice.",
    level: "warning"
  },
  "not-compared": {
    text: "{count} new records were not compared: {why}",
    fix: "Name an embedder that serves them, or raise maxConfirmed; off, where they need no comparison.",
    level: "warning"
  }
};

// src/gates/semantic-duplicate.ts
var semanticDuplicate = {
  id: "semantic-duplicate",
  summary: "records that say in other words what another one says",
  levels: { recommended: "off", strict: "warning" },
  needs: ["embeddings"],
  options: {
    type: "object",
    properties: {
      embedder: {
        type: "string",
        minLength: 1,
        default: "static",
        description: "The model that finds pairs: static, encoder, or one that heartcut.yaml names."
      },
      confirm: {
        type: "string",
        minLength: 1,
        default: "encoder",
        description: "The model that decides about the pairs that were found, or none."
      },
      threshold: {
        type: ["number", "null"],
        exclusiveMinimum: 0,
        maximum: 1,
        default: null,
        description: "Cosine, by the model that decides, from which on two texts mean the same; null for what was measured for it."
      },
      candidates: {
        type: ["number", "null"],
        exclusiveMinimum: 0,
        maximum: 1,
        default: null,
        description: "Cosine, by the model that finds pairs, from which on the other one is asked; null for what was measured for it."
      },
      text: {
        enum: ["prompt", "record"],
        default: "prompt",
        description: "What is compared: what is asked (of kinds that ask nothing, the text), or prompt and answer both."
      },
      details: {
        enum: ["agree", "ignore"],
        default: "agree",
        description: "Whether two texts must agree in numbers, negation, names and quotations to mean the same."
      },
      maxConfirmed: {
        type: "integer",
        minimum: 2,
        default: 5e3,
        description: "Texts that the model that decides reads at most; the nearest pairs come first."
      },
      acrossDatasets: {
        type: "boolean",
        default: true,
        description: "Also compare with the repository's other datasets."
      }
    }
  },
  codes: codes6,
  async check(change, options, context) {
    const { compareByMeaning } = await import("./check-EUFEQ4CL.js");
    return compareByMeaning(change, options, context);
  }
};

// src/gates/split-leakage.ts
var splitLeakage = {
  id: "split-leakage",
  summary: "the same record or prompt in two splits",
  levels: { recommended: "error", strict: "error" },
  options: {
    type: "object",
    properties: {
      comparePrompts: {
        type: "boolean",
        default: true,
        description: "Also report equal prompts with different answers."
      }
    }
  },
  codes: {
    "record-in-two-splits": {
      text: "stands in split {split} and in split {other}, at {first}",
      fix: "Keep it in one split."
    },
    "prompt-in-two-splits": {
      text: "its prompt stands in split {split} and in split {other}, at {first}",
      fix: "Keep all answers to one prompt in one split."
    }
  },
  skips(manifest) {
    return Object.keys(manifest.splits).length < 2 ? "dataset.yaml names fewer than two splits" : void 0;
  },
  columns: () => [recordKeysColumn],
  check(change, options, context) {
    if (change.head === null) return { findings: [] };
    const isNew = newInSplit(change, context);
    if (isNew === void 0) return { findings: [] };
    const keys = recordKeys(change.head, context);
    const wanted = wantedOf(change, keys, isNew);
    const leaks = /* @__PURE__ */ new Map();
    const search = (code, which, same) => {
      const compare = (record, other2) => {
        if (other2 === void 0 || leaks.has(record) || !same(record, other2)) return;
        leaks.set(record, toFinding5(code, record, other2));
      };
      for (const group of groupEqual(keys[which], wanted)) {
        const records = group.map((i) => keys.recordAt(i)).filter((record) => record.split !== void 0);
        const untouched = firstBySplit(records.filter((record) => !isNew(record)));
        const passed = /* @__PURE__ */ new Map();
        for (const record of records) {
          if (isNew(record)) {
            compare(record, otherSplit(untouched, record) ?? otherSplit(passed, record));
          }
          if (!passed.has(record.split)) passed.set(record.split, record);
        }
      }
      const isPlaced = (record) => record.split !== void 0 && isNew(record);
      for (const [record, there] of meetVersionsBeside(change, context, which, isPlaced)) {
        if (there.split !== void 0 && there.split !== record.split) compare(record, there);
      }
    };
    search("record-in-two-splits", "whole", sameContent);
    if (options.comparePrompts) search("prompt-in-two-splits", "prompt", samePrompt);
    return { findings: [...leaks.values()] };
  }
};
function newInSplit(change, context) {
  if (change.base === null) return () => true;
  const isElsewhere = ({ before, after }) => before.split !== after.split;
  const moved = [...change.moved, ...change.edited].filter(isElsewhere);
  if (moved.length === 0 && !hasNewContent(change)) return void 0;
  const isMoved = changedRecords({
    base: change.base,
    added: moved.map(({ after }) => after),
    edited: []
  });
  const isNewText = newTexts(change, context);
  return (record) => isNewText(record) || isMoved(record);
}
function toFinding5(code, record, other2) {
  return {
    code,
    at: record.at(),
    related: [other2.at()],
    data: {
      split: record.split ?? "",
      other: other2.split ?? "",
      first: `${other2.path}:${other2.line}`
    }
  };
}
function firstBySplit(records) {
  return new Map(records.toReversed().map((record) => [record.split, record]));
}
function otherSplit(bySplit, record) {
  for (const [split, first] of bySplit) if (split !== record.split) return first;
  return void 0;
}

// src/algorithms/profanity.ts
var maxUnits = 2e4;
async function loadProfanity() {
  const { RegExpMatcher, englishDataset, englishRecommendedTransformers } = await import("./dist-24CYF6ND.js");
  const matcher = new RegExpMatcher({
    ...englishDataset.build(),
    ...englishRecommendedTransformers
  });
  return (text) => {
    const part = text.slice(0, maxUnits);
    if (!matcher.hasMatch(part)) return void 0;
    const [match] = matcher.getAllMatches(part, true);
    if (match === void 0) return void 0;
    const { phraseMetadata } = englishDataset.getPayloadWithPhraseMetadata(match);
    return phraseMetadata?.originalWord ?? part.slice(match.startIndex, match.endIndex + 1);
  };
}

// src/gates/toxicity.ts
var nothing11 = [];
var toxicity = {
  id: "toxicity",
  summary: "texts that a guard command flags, and coarse words",
  levels: { recommended: "off", strict: "off" },
  options: {
    type: "object",
    properties: {
      wordList: {
        type: "boolean",
        default: true,
        description: "Whether the word list is looked for too: English, and a weak signal."
      }
    }
  },
  codes: {
    flagged: {
      text: "{field} is flagged by the guard command{as}",
      fix: "Read the record. Remove it, or mend the guard if it is wrong."
    },
    "coarse-word": {
      text: '{field} holds "{word}" (word list)',
      level: "warning",
      fix: "Read the record: the list knows words, not what they mean here."
    }
  },
  skips(_manifest, { guard }, { wordList }) {
    if (guard !== void 0 && "unavailable" in guard) return guard.unavailable;
    if (guard !== void 0 || wordList) return void 0;
    return "wordList is off and heartcut.yaml names no guard command";
  },
  async inspector({ wordList }) {
    if (!wordList) return () => nothing11;
    const findProfanity = await loadProfanity();
    return (record) => {
      let findings;
      for (const part of record.view.parts) {
        if (!isJudged(part)) continue;
        const word2 = findProfanity(part.text);
        if (word2 !== void 0)
          (findings ??= []).push(report2("coarse-word", record, part, { word: word2 }));
      }
      return findings ?? nothing11;
    };
  },
  async check(change, _options, context) {
    return { findings: await askGuard(change, context) };
  }
};
function isJudged({ role, text }) {
  return text !== "" && role !== "rejected" && role !== "tool";
}
function report2(code, record, part, data) {
  const at = record.at(part.pointer);
  return { code, at, data: { field: (at.pointer ?? "").slice(1), ...data } };
}
async function askGuard(change, { guard }) {
  if (guard === void 0 || "unavailable" in guard) return [];
  const records = [...change.added, ...change.edited.map((edit) => edit.after)];
  const places = records.flatMap(
    (record) => record.view.parts.filter(isJudged).map((part) => ({ record, part }))
  );
  if (places.length === 0) return [];
  const texts = places.map(({ part }, i) => {
    return { id: String(i), role: part.role, text: part.text };
  });
  const verdicts = await guard.classify(texts);
  if (verdicts.length !== texts.length) throw new Error("the guard did not judge every text");
  return verdicts.flatMap(({ flagged, category, score }, i) => {
    const place = places[i];
    if (!flagged || place === void 0) return [];
    const said = [category, score].filter((each) => each !== void 0);
    const as = said.length === 0 ? "" : `: ${said.join(", ")}`;
    const data = {
      as,
      ...category === void 0 ? {} : { category },
      ...score === void 0 ? {} : { score }
    };
    return [report2("flagged", place.record, place.part, data)];
  });
}

// src/gates/trainer-fit/policy-file.ts
function readText2(path, file) {
  const named = JSON.stringify(path);
  if (file === void 0) throw new Error(`${named} was not read`);
  if (!(file instanceof Uint8Array)) throw new Error(file.unavailable);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch (error) {
    throw new Error(`${named} is no UTF-8 text`, { cause: error });
  }
}
function readJson(path, file) {
  const text = readText2(path, file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${JSON.stringify(path)} is no JSON`, { cause: error });
  }
}

// src/gates/trainer-fit/render.ts
var TemplateRefusal = class extends Error {
};
var maxTemplateCharacters = 131072;
var minSteps = 2e4;
var stepsEach = 5e3;
var unitsOfStep = 256;
var stepsOfUnit = 1 / 4;
var minUnits = 1e5;
var unitsRatio = 4;
var maxRange = 1e4;
var dateParts = {
  "%Y": "2024",
  "%m": "07",
  "%d": "26",
  "%b": "Jul",
  "%B": "July",
  "%H": "00",
  "%M": "00",
  "%%": "%"
};
async function compileTemplate(source) {
  if (source.length > maxTemplateCharacters) {
    throw new Error(`it has more than ${maxTemplateCharacters} characters`);
  }
  const jinja = await import("./dist-KM3TW35V.js");
  const program = jinja.parse(jinja.tokenize(source, { lstrip_blocks: true, trim_blocks: true }));
  class BoundedInterpreter extends jinja.Interpreter {
    #maxSteps;
    #weigh;
    #steps = 0;
    constructor(environment, maxSteps, maxUnits2) {
      super(environment);
      this.#maxSteps = maxSteps;
      this.#weigh = createScale(maxUnits2);
    }
    evaluate(statement, environment) {
      this.#spend(1);
      const result = super.evaluate(statement, environment);
      this.#weigh(result);
      this.#spend(lengthOf3(result));
      return result;
    }
    #spend(steps2) {
      this.#steps += steps2;
      if (this.#steps > this.#maxSteps) throw new Error("it takes too many steps");
    }
  }
  return (input) => {
    const environment = new jinja.Environment();
    for (const [name, value2] of Object.entries({ ...globals, ...input })) {
      environment.set(name, value2);
    }
    const size = sizeOf(input);
    const items = input.messages.length + (input.tools?.length ?? 0);
    const interpreter = new BoundedInterpreter(
      environment,
      minSteps + stepsEach * items + stepsOfUnit * size,
      minUnits + unitsRatio * size
    );
    const { value } = interpreter.run(program);
    if (typeof value !== "string") throw new Error("it gives no text");
    return value;
  };
}
var globals = {
  true: true,
  false: false,
  none: null,
  True: true,
  False: false,
  None: null,
  documents: null,
  range: boundedRange,
  raise_exception(message) {
    throw new TemplateRefusal(String(message));
  },
  strftime_now: (format2) => String(format2).replace(/%[YmdbBHM%]/g, (part) => dateParts[part] ?? part)
};
function boundedRange(first, second, step = 1) {
  const [start, stop] = second === void 0 ? [0, first] : [first, second];
  const count4 = Math.max(0, Math.ceil((stop - start) / step));
  if (!(count4 <= maxRange)) throw new Error(`range() of more than ${maxRange} numbers`);
  return Array.from({ length: count4 }, (_2, i) => start + i * step);
}
function lengthOf3({ value }) {
  if (typeof value === "string") return Math.floor(value.length / unitsOfStep);
  if (Array.isArray(value)) return value.length;
  return value instanceof Map ? value.size : 0;
}
function sizeOf(value) {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 1;
  return Object.entries(value).reduce((sum, [key, each]) => sum + key.length + sizeOf(each), 1);
}
function createScale(max) {
  const known = /* @__PURE__ */ new WeakMap();
  const weigh = ({ type, value }, isInside) => {
    if (typeof value === "string") return value.length;
    if (!Array.isArray(value) && !(value instanceof Map)) return 1;
    const isNamespace = type === "NamespaceValue";
    if (isNamespace && isInside) throw new Error("it puts a namespace into another value");
    let weight = isNamespace ? void 0 : known.get(value);
    if (weight === void 0) {
      weight = 1;
      if (Array.isArray(value)) {
        for (const each of value) weight += weigh(each, true);
      } else {
        for (const [key, each] of value) {
          weight += key.length + weigh(each, true);
        }
      }
      if (!isNamespace) known.set(value, weight);
    }
    return weight;
  };
  return (value) => {
    if (weigh(value, false) > max) throw new Error("it makes too long a value");
  };
}

// src/gates/trainer-fit/templates.ts
var alternating = `{% if (message.role == 'user') != (loop.index0 % 2 == 0) %}
{{ raise_exception('roles must alternate user/assistant/user/assistant/...') }}
{% endif %}`;
function mistral(place, before) {
  return {
    source: `{% if messages[0].role == 'system' %}
{% set system = messages[0].content + '\\n\\n' %}
{% set rest = messages[1:] %}
{% else %}
{% set system = '' %}
{% set rest = messages %}
{% endif %}
{{- bos_token }}
{%- for message in rest %}
${alternating}
{%- if message.role == 'user' %}
{{- '[INST] ' + (system if loop.${place} else '') + message.content + '${before}[/INST]' }}
{%- elif message.role == 'assistant' %}
{{- ' ' + message.content + eos_token }}
{%- else %}
{{- raise_exception('only user and assistant turns, after one system turn') }}
{%- endif %}
{%- endfor %}`,
    bosToken: "<s>",
    eosToken: "</s>",
    controlTokens: ["[INST]", "[/INST]"]
  };
}
function gemma(system) {
  const start = system === "refused" ? `{% if messages[0].role == 'system' %}
{{ raise_exception('System role not supported') }}
{% endif %}
{% set system = '' %}
{% set rest = messages %}` : `{% if messages[0].role == 'system' %}
{% set system = messages[0].content + '\\n\\n' %}
{% set rest = messages[1:] %}
{% else %}
{% set system = '' %}
{% set rest = messages %}
{% endif %}`;
  return {
    source: `${start}
{{- bos_token }}
{%- for message in rest %}
${alternating}
{%- set role = 'model' if message.role == 'assistant' else message.role %}
{{- '<start_of_turn>' + role + '\\n' + (system if loop.first else '') }}
{{- message.content | trim + '<end_of_turn>\\n' }}
{%- endfor %}
{%- if add_generation_prompt %}{{ '<start_of_turn>model\\n' }}{% endif %}`,
    bosToken: "<bos>",
    eosToken: "<eos>",
    controlTokens: ["<start_of_turn>", "<end_of_turn>"]
  };
}
var builtInTemplates = {
  // Every turn of any role stands between the same marks; tools and calls have no place.
  chatml: {
    source: `{% for message in messages %}
{{- '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>\\n' }}
{%- endfor %}
{%- if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}`,
    bosToken: "",
    eosToken: "<|im_end|>",
    controlTokens: ["<|im_start|>"]
  },
  gemma: gemma("refused"),
  "gemma-3": gemma("joined"),
  // Texts are trimmed.
  "llama-3": {
    source: `{{- bos_token }}
{%- for message in messages %}
{{- '<|start_header_id|>' + message.role + '<|end_header_id|>\\n\\n' }}
{{- message.content | trim + '<|eot_id|>' }}
{%- endfor %}
{%- if add_generation_prompt %}{{ '<|start_header_id|>assistant<|end_header_id|>\\n\\n' }}{% endif %}`,
    bosToken: "<|begin_of_text|>",
    eosToken: "<|eot_id|>",
    controlTokens: ["<|start_header_id|>", "<|end_header_id|>"]
  },
  mistral: mistral("first", " "),
  // The last turn takes the system text if it is the user's: a record that ends with an answer has
  // no such turn.
  "mistral-v0.3": mistral("last", ""),
  // A default system text where the record has none; tools, calls and results.
  "qwen-2.5": {
    source: `{% if messages[0].role == 'system' %}
{% set system = messages[0].content %}
{% else %}
{% set system = 'You are Qwen, created by Alibaba Cloud. You are a helpful assistant.' %}
{% endif %}
{{- '<|im_start|>system\\n' + system }}
{%- if tools %}
{{- '\\n\\n# Tools\\n\\nYou may call one or more functions to assist with the user query.\\n\\nYou are provided with function signatures within <tools></tools> XML tags:\\n<tools>' }}
{%- for tool in tools %}{{ '\\n' + (tool | tojson) }}{% endfor %}
{{- '\\n</tools>\\n\\nFor each function call, return a json object with function name and arguments within <tool_call></tool_call> XML tags:\\n<tool_call>\\n{"name": <function-name>, "arguments": <args-json-object>}\\n</tool_call>' }}
{%- endif %}
{{- '<|im_end|>\\n' }}
{%- for message in messages %}
{%- if message.role == 'tool' %}
{%- if loop.first or loop.previtem.role != 'tool' %}{{ '<|im_start|>user' }}{% endif %}
{{- '\\n<tool_response>\\n' + message.content + '\\n</tool_response>' }}
{%- if loop.last or loop.nextitem.role != 'tool' %}{{ '<|im_end|>\\n' }}{% endif %}
{%- elif not (loop.first and message.role == 'system') %}
{{- '<|im_start|>' + message.role }}
{%- if message.content or not message.tool_calls %}{{ '\\n' + message.content }}{% endif %}
{%- for call in message.tool_calls or [] %}
{{- '\\n<tool_call>\\n{"name": "' + call.function.name + '", "arguments": ' }}
{{- (call.function.arguments | tojson) + '}\\n</tool_call>' }}
{%- endfor %}
{{- '<|im_end|>\\n' }}
{%- endif %}
{%- endfor %}
{%- if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}`,
    bosToken: "",
    eosToken: "<|im_end|>",
    controlTokens: ["<|im_start|>", "<tool_call>", "</tool_call>"]
  },
  // Turns of other roles than the three are left out.
  zephyr: {
    source: `{% for message in messages %}
{%- if message.role in ['system', 'user', 'assistant'] %}
{{- '<|' + message.role + '|>\\n' + message.content + eos_token + '\\n' }}
{%- endif %}
{%- endfor %}
{%- if add_generation_prompt %}{{ '<|assistant|>\\n' }}{% endif %}`,
    bosToken: "<s>",
    eosToken: "</s>",
    controlTokens: []
  }
};

// src/gates/trainer-fit/chat-template.ts
var probe2 = [
  { role: "user", content: "Name a colour." },
  { role: "assistant", content: "Blue." }
];
function isBuiltIn(name) {
  return Object.hasOwn(builtInTemplates, name);
}
async function openTemplate(name, file) {
  const { source, bosToken, eosToken, controlTokens } = findTemplate(name, file);
  try {
    const render = await compileTemplate(source);
    const template = {
      name,
      controlTokens: [bosToken, eosToken, ...controlTokens],
      render: ({ messages, tools }, options) => render({
        messages,
        tools,
        add_generation_prompt: options?.addGenerationPrompt ?? false,
        bos_token: bosToken,
        eos_token: eosToken
      })
    };
    const rendered = template.render({ messages: probe2, tools: null });
    const missing = probe2.find(({ content }) => !rendered.includes(content));
    if (missing !== void 0) throw new Error(`it leaves out the ${missing.role} turn`);
    return template;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `the template ${JSON.stringify(name)} fails on a plain question and answer: ${reason}`,
      { cause: error }
    );
  }
}
function findTemplate(name, file) {
  const builtIn = isBuiltIn(name) ? builtInTemplates[name] : void 0;
  if (builtIn !== void 0) return builtIn;
  if (!name.endsWith(".json")) {
    const source2 = readText2(name, file);
    return { source: source2, bosToken: "", eosToken: "", controlTokens: markedTokens(source2) };
  }
  const config = readJson(name, file);
  const source = isObject(config) ? chosenTemplate(config.chat_template) : void 0;
  if (!isObject(config) || source === void 0) {
    throw new Error(`${JSON.stringify(name)} has no chat_template`);
  }
  return {
    source,
    bosToken: tokenText(config.bos_token),
    eosToken: tokenText(config.eos_token),
    controlTokens: [...addedTokens(config.added_tokens_decoder, source), ...markedTokens(source)]
  };
}
function chosenTemplate(value) {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return void 0;
  const chosen = value.filter(isObject).find(({ name }) => name === "default");
  return typeof chosen?.template === "string" ? chosen.template : void 0;
}
function tokenText(value) {
  return isObject(value) ? asText(value.content) : asText(value);
}
function addedTokens(value, source) {
  const tokens = isObject(value) ? Object.values(value).map(tokenText) : [];
  return tokens.filter((token2) => token2 !== "" && source.includes(token2));
}
function markedTokens(source) {
  return source.match(/<\|[\w-]{1,40}\|>/g) ?? [];
}

// src/gates/trainer-fit/codes.ts
var over = "has {tokens} tokens, {over} more than {limit}";
var codes7 = {
  "answer-cut": {
    text: `${over}: {cut} of the {trained} tokens of its answers are cut off`,
    fix: "Shorten or split the record, or raise maxTokens together with the trainer’s limit."
  },
  "answers-lost": {
    text: `${over}: nothing of an answer is left`,
    fix: "Shorten what stands before the answer: the record trains nothing as it is."
  },
  "record-cut": {
    text: `${over}: the end is cut off, all answers stand before it`,
    fix: "Shorten the record; some trainers drop one that is too long as a whole."
  },
  "few-trained": {
    text: "{percent} % of its {tokens} tokens are trained on, less than {limit} %",
    fix: "Shorten the prompt, or lower minTrainedShare (labels are short answers to long texts)."
  },
  "system-dropped": {
    text: "the template {template} leaves out the system turn",
    fix: "Put the instructions into the first user turn, or choose a template that shows them."
  },
  "turn-dropped": {
    text: "the template {template} does not show {what} of this {role} turn as written",
    fix: "Choose a template that knows such turns, or write them in a form that it shows."
  },
  "tools-dropped": {
    text: "the template {template} leaves out {count} of its {all} tools",
    fix: "Choose a template that shows tools: the model would learn to call what it was not told of."
  },
  "template-refuses": {
    text: "the template {template} refuses it: {reason}",
    fix: "Bring the turns into the order that the template wants, or choose another template."
  },
  "not-rendered": {
    text: "the template {template} can’t be rendered with it: {reason}",
    fix: "Look at the record for what others do not have; else the template needs more than ours can."
  },
  "nothing-rendered": {
    text: "the template {template} makes no text of it",
    fix: "Remove the record, or choose a template that shows its turns."
  },
  "empty-answer": {
    text: "an answer is empty: it trains the model to end at once",
    fix: "Write the answer or remove the record."
  },
  "no-answer": {
    text: "has no answer to train on",
    fix: "Add the answer, or turn this code off for prompts that are trained on without one."
  }
};

// src/gates/trainer-fit/conversations.ts
var answersOf3 = {
  preference: "each",
  qa: "first",
  ranked: "each",
  "self-instruct": "instances"
};
var separator2 = "\n";
function conversationsOf(record, kind) {
  const { parts, turns, conversations } = record.view;
  const tools = readTools2(record);
  const isUnwanted = kind === "unpaired" && record.mapped.label === false;
  const all2 = conversations ?? (turns === void 0 ? void 0 : [turns]);
  if (all2 !== void 0) {
    return all2.map((each, index) => ({
      messages: each.map(toMessage),
      pointers: each.map(({ pointer }) => pointer),
      tools,
      isRejected: isUnwanted || index > 0
    })).filter(({ messages }) => messages.length > 0);
  }
  return fromParts(parts, answersOf3[kind]).map((each) => ({
    ...each,
    tools,
    isRejected: isUnwanted || each.isRejected
  }));
}
function toMessage({ role, roleName, text, toolCalls, toolCallId }) {
  return {
    role: role === "unknown" ? roleName : role,
    content: text,
    ...toolCalls.length === 0 ? {} : { tool_calls: toolCalls.map(toCall) },
    ...toolCallId === void 0 ? {} : { tool_call_id: toolCallId }
  };
}
function toCall({ id, name, arguments: given }) {
  const value = typeof given === "string" ? parse2(given) : given;
  return { id, type: "function", function: { name, arguments: value ?? {} } };
}
function parse2(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
function readTools2({ mapped }) {
  const inner2 = isObject(mapped.input) ? mapped.input.tools : void 0;
  const given = mapped.tools ?? inner2;
  const tools = typeof given === "string" ? parse2(given) : given;
  return Array.isArray(tools) && tools.length > 0 ? tools : null;
}
function fromParts(parts, how) {
  const systems = parts.filter(({ role }) => role === "system");
  const prompts = parts.filter(({ role }) => role === "prompt" || role === "context");
  const answers = parts.filter(({ role }) => role === "response" || role === "rejected");
  const ask2 = (asked, answered) => {
    const groups = [
      { role: "system", of: systems },
      { role: "user", of: asked },
      { role: "assistant", of: answered }
    ].filter(({ of }) => of.length > 0);
    return {
      messages: groups.map(({ role, of }) => ({
        role,
        content: of.map(({ text }) => text).join(separator2)
      })),
      pointers: groups.map(({ of }) => of[0]?.pointer ?? ""),
      isRejected: answered[0]?.role === "rejected"
    };
  };
  if (how === "instances") return fromInstances(parts, ask2);
  if (how === void 0 || answers.length === 0) {
    return parts.length === 0 ? [] : [ask2(prompts, answers)];
  }
  const told = how === "first" ? answers.slice(0, 1) : answers;
  return told.map((answer) => ask2(prompts, [answer]));
}
function fromInstances(parts, ask2) {
  const [instruction, ...rest2] = parts;
  if (instruction === void 0) return [];
  const asked = [];
  let input = [];
  for (const part of rest2) {
    if (part.role === "prompt") {
      input = [part];
      continue;
    }
    asked.push(ask2([instruction, ...input], [part]));
    input = [];
  }
  return asked;
}

// src/gates/trainer-fit/dropped.ts
var maxDropped = 10;
function findDropped(rendered, { messages, tools }) {
  const dropped = [];
  let cursor = 0;
  const occurs = (text) => {
    const place = findText(rendered, text, cursor);
    if (place < 0) return findText(rendered, text, 0) >= 0;
    cursor = place;
    return true;
  };
  for (const [index, message] of messages.entries()) {
    if (dropped.length === maxDropped) return dropped;
    const { role } = message;
    if (!occurs(message.content)) {
      const isSystem = role === "system";
      dropped.push({
        code: isSystem ? "system-dropped" : "turn-dropped",
        message: index,
        data: isSystem ? {} : { role, what: "the text" }
      });
    } else if (!callNames(message).every(occurs)) {
      dropped.push({ code: "turn-dropped", message: index, data: { role, what: "the calls" } });
    }
  }
  const names2 = (tools ?? []).map(toolName2);
  const missing = names2.filter((name) => findText(rendered, name, 0) < 0).length;
  if (missing > 0) {
    dropped.push({ code: "tools-dropped", data: { count: missing, all: names2.length } });
  }
  return dropped;
}
function findText(rendered, text, from) {
  const trimmed = text.trim();
  const place = rendered.indexOf(trimmed, from);
  return place >= 0 ? place : rendered.indexOf(JSON.stringify(trimmed).slice(1, -1), from);
}
function callNames({ tool_calls: calls = [] }) {
  return calls.map((call) => toolName2(call));
}
function toolName2(tool) {
  if (!isObject(tool)) return "";
  const { name } = isObject(tool.function) ? tool.function : tool;
  return typeof name === "string" ? name : "";
}

// src/gates/trainer-fit/fit.ts
var maxNested = 64;
function findAnswers(rendered, { messages, tools }, template) {
  const answers = [];
  let cursor = 0;
  const renderFirst = (count4, addGenerationPrompt) => {
    if (count4 === messages.length && !addGenerationPrompt) return rendered;
    try {
      return template.render(
        { messages: messages.slice(0, count4), tools },
        { addGenerationPrompt }
      );
    } catch {
      return void 0;
    }
  };
  const nest = (message) => {
    if (answers.length >= maxNested) return void 0;
    const before = renderFirst(message, true);
    if (before === void 0 || before.length < cursor || !rendered.startsWith(before)) {
      return void 0;
    }
    const upTo = renderFirst(message + 1, false);
    if (upTo === void 0 || upTo.length < before.length || !rendered.startsWith(upTo)) {
      return void 0;
    }
    return { message, start: before.length, end: upTo.length };
  };
  messages.forEach(({ role, content }, message) => {
    if (role !== "assistant") return;
    const answer = nest(message) ?? locate(rendered, content.trim(), cursor, message);
    if (answer === void 0) return;
    answers.push(answer);
    cursor = answer.end;
  });
  return answers;
}
function locate(rendered, text, from, message) {
  const start = text === "" ? -1 : rendered.indexOf(text, from);
  return start < 0 ? void 0 : { message, start, end: start + text.length };
}
function measureFit(rendered, answers, limit, count4) {
  const pieces = [];
  let trained = 0;
  let tokens = 0;
  let end = 0;
  for (const answer of answers) {
    tokens += count4(rendered.slice(end, answer.start));
    const own = count4(rendered.slice(answer.start, answer.end));
    pieces.push({ message: answer.message, start: tokens, own });
    trained += own;
    tokens += own;
    end = answer.end;
  }
  if (end < rendered.length) tokens += count4(rendered.slice(end));
  if (tokens > limit && tokens <= limit + 4 * answers.length) tokens = count4(rendered);
  if (tokens <= limit) return { tokens, trained, kept: trained };
  const cut4 = pieces.filter(({ start, own }) => start + own > limit);
  const lost = cut4.reduce((sum, { start, own }) => sum + own - Math.max(limit - start, 0), 0);
  const [first] = cut4;
  return {
    tokens,
    trained,
    kept: trained - lost,
    ...first === void 0 ? {} : { cutMessage: first.message }
  };
}

// src/spending/tokens.ts
var pieceCharacters = 256;
async function loadTokenCounter() {
  const { countTokens: countTokens3 } = await import("./o200k_base-I3NKJBT6.js");
  const asText2 = { disallowedSpecial: /* @__PURE__ */ new Set() };
  return (text) => {
    let count4 = 0;
    let start = 0;
    while (start < text.length) {
      let end = start + pieceCharacters;
      const space = end < text.length ? text.lastIndexOf(" ", end) : -1;
      if (space > start) end = space;
      count4 += countTokens3(text.slice(start, end), asText2);
      start = end;
    }
    return count4;
  };
}

// src/gates/trainer-fit/tokenizer.ts
var shippedEncoding = "o200k_base";
async function openTokenizer(name, file, controlTokens) {
  if (name === shippedEncoding) return countAround(controlTokens, await loadTokenCounter());
  const json = readJson(name, file);
  if (!isObject(json) || !isObject(json.model)) {
    throw new Error(`${JSON.stringify(name)} is no tokenizer.json: it has no model`);
  }
  const { Tokenizer } = await import("./tokenizers-PF7UC2FK.js");
  try {
    const tokenizer = new Tokenizer(json, {});
    const asWritten = { add_special_tokens: false };
    const count4 = (text) => tokenizer.encode(text, asWritten).ids.length;
    count4("a");
    return count4;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`the tokenizer ${JSON.stringify(name)} can't be used: ${reason}`, {
      cause: error
    });
  }
}
function countAround(controlTokens, count4) {
  const known = [...new Set(controlTokens)].filter((token2) => token2 !== "").sort((a, b) => b.length - a.length);
  if (known.length === 0) return count4;
  const pattern = new RegExp(known.map(escapePattern).join("|"), "gu");
  return (text) => {
    let tokens = 0;
    let end = 0;
    for (const match of text.matchAll(pattern)) {
      tokens += 1 + (match.index > end ? count4(text.slice(end, match.index)) : 0);
      end = match.index + match[0].length;
    }
    return tokens + (end < text.length ? count4(text.slice(end)) : 0);
  };
}
function escapePattern(text) {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

// src/gates/trainer-fit.ts
var maxOfRecord8 = 20;
var nothing12 = [];
var trainerFit = {
  id: "trainer-fit",
  summary: "records that a trainer would cut, drop or refuse, by chat template and token limit",
  // Off until a team says which model it trains: another template finds other things.
  levels: { recommended: "off", strict: "warning" },
  options: {
    type: "object",
    properties: {
      template: {
        type: "string",
        minLength: 1,
        maxLength: 1024,
        default: "chatml",
        description: `The chat template: ${Object.keys(builtInTemplates).join(", ")}, or the path of a Jinja file or a tokenizer_config.json, from the root.`
      },
      tokenizer: {
        type: "string",
        minLength: 1,
        maxLength: 1024,
        default: shippedEncoding,
        description: `${shippedEncoding}, or the path of a tokenizer.json, from the root.`
      },
      maxTokens: {
        type: "integer",
        minimum: 1,
        default: 4096,
        description: "How many tokens of a record the trainer keeps."
      },
      minTrainedShare: {
        type: "number",
        minimum: 0,
        maximum: 1,
        default: 0,
        description: "Least share of answers in the tokens of a record; 0 for no limit."
      }
    }
  },
  codes: codes7,
  skips({ kind }) {
    return kind.id === "text" ? "records of kind text go into no chat template" : void 0;
  },
  files: ({ template, tokenizer }) => [
    ...isBuiltIn(template) ? [] : [template],
    ...tokenizer === shippedEncoding ? [] : [tokenizer]
  ],
  async inspector(options, context) {
    const { policyFiles = {}, manifest, running } = context;
    const template = await openTemplate(options.template, policyFiles[options.template]);
    const count4 = await openTokenizer(
      options.tokenizer,
      policyFiles[options.tokenizer],
      template.controlTokens
    );
    return inspectorOf({ template, count: count4, options, kind: manifest.kind.id, running });
  },
  check(_change, options, _context, tallies) {
    const all2 = tallies;
    const failed = all2.flatMap((each) => each.failed);
    const managed = all2.reduce((sum, { tokens, refused }) => sum + tokens.length + refused, 0);
    const [first] = failed;
    if (first !== void 0 && managed === 0) {
      const reason = `the template ${options.template} can be rendered with no record: ${asText(first.data?.reason)}`;
      return { findings: [], ended: { status: "broken", reason } };
    }
    return { findings: failed, measurements: measure6(all2, options) };
  }
};
function inspectorOf(work) {
  const tally = {
    tokens: [],
    kept: 0,
    fed: 0,
    overRecords: 0,
    failed: [],
    refused: 0
  };
  const inspect2 = (record) => {
    const found = new Findings(record);
    let isOver = false;
    const conversations = conversationsOf(record, work.kind);
    const others2 = record.view.turns === void 0 ? "completeness" : "conversation";
    if (!work.running.has(others2)) findUnanswered(conversations, found);
    for (const conversation2 of conversations) {
      const fit = inspectConversation(conversation2, work, found, tally);
      if (fit === void 0) continue;
      tally.tokens.push(fit.tokens);
      tally.kept += fit.kept;
      tally.fed += Math.min(fit.tokens, work.options.maxTokens);
      isOver ||= fit.tokens > work.options.maxTokens;
    }
    if (isOver) tally.overRecords += 1;
    return found.list ?? nothing12;
  };
  return Object.assign(inspect2, { tally: () => tally });
}
function findUnanswered(conversations, found) {
  for (const { messages, pointers, isRejected } of conversations) {
    if (isRejected) continue;
    messages.forEach(({ role, content, tool_calls: calls }, message) => {
      if (role !== "assistant" || content.trim() !== "" || calls !== void 0) return;
      found.add("empty-answer", pointers[message], {});
    });
  }
  const isAnswered = conversations.some(
    ({ messages }) => messages.some(({ role }) => role === "assistant")
  );
  if (!isAnswered) found.add("no-answer", void 0, {});
}
function inspectConversation(conversation2, { template, count: count4, options }, found, tally) {
  const { pointers } = conversation2;
  const named = { template: template.name };
  let rendered;
  try {
    rendered = template.render(conversation2);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof TemplateRefusal) {
      tally.refused += 1;
      found.add("template-refuses", void 0, { ...named, reason });
    } else {
      tally.failed.push(found.make("not-rendered", void 0, { ...named, reason }));
    }
    return void 0;
  }
  if (rendered.trim() === "") {
    tally.refused += 1;
    found.add("nothing-rendered", void 0, named);
    return void 0;
  }
  for (const { code, message, data } of findDropped(rendered, conversation2)) {
    found.add(code, message === void 0 ? "/tools" : pointers[message], { ...named, ...data });
  }
  const answers = findAnswers(rendered, conversation2, template);
  const fit = measureFit(rendered, answers, options.maxTokens, count4);
  judgeFit(fit, conversation2, options, found);
  return fit;
}
function judgeFit(fit, { pointers }, options, found) {
  const { tokens, trained, kept, cutMessage } = fit;
  const limit = options.maxTokens;
  const data = { tokens, over: tokens - limit, limit };
  const pointer = cutMessage === void 0 ? void 0 : pointers[cutMessage];
  if (tokens > limit && trained > 0 && kept === 0) found.add("answers-lost", pointer, data);
  else if (tokens > limit && kept < trained) {
    found.add("answer-cut", pointer, { ...data, trained, cut: trained - kept });
  } else if (tokens > limit) found.add("record-cut", void 0, data);
  const share3 = trained / tokens;
  if (trained === 0 || share3 >= options.minTrainedShare) return;
  found.add("few-trained", void 0, {
    tokens,
    percent: toPercent(share3),
    limit: toPercent(options.minTrainedShare)
  });
}
var Findings = class {
  #record;
  #seen = /* @__PURE__ */ new Set();
  list;
  constructor(record) {
    this.#record = record;
  }
  make(code, pointer, data) {
    return { code, at: this.#record.at(pointer), ...data && { data } };
  }
  add(code, pointer, data) {
    const key = `${code} ${pointer ?? ""}`;
    this.list ??= [];
    if (this.#seen.has(key) || this.list.length >= maxOfRecord8) return;
    this.#seen.add(key);
    this.list.push(this.make(code, pointer, data));
  }
};
function measure6(tallies, { tokenizer, maxTokens: maxTokens3 }) {
  const tokens = Uint32Array.from(tallies.flatMap((each) => each.tokens)).sort();
  if (tokens.length === 0) return [];
  const sum = (name) => tallies.reduce((total2, each) => total2 + each[name], 0);
  const unit = tokenizer === shippedEncoding ? `${shippedEncoding} tokens` : "tokens";
  const quantile2 = (share3) => tokens[Math.max(0, Math.ceil(share3 * tokens.length) - 1)] ?? 0;
  return [
    { name: "trainer-fit.tokens-median", value: quantile2(0.5), unit },
    { name: "trainer-fit.tokens-p95", value: quantile2(0.95), unit },
    { name: "trainer-fit.tokens-max", value: quantile2(1), unit, limit: maxTokens3, better: "lower" },
    { name: "trainer-fit.over-limit", value: sum("overRecords"), unit: "records", better: "lower" },
    {
      name: "trainer-fit.trained-share",
      value: sum("kept") / Math.max(1, sum("fed")),
      better: "higher"
    }
  ];
}
function toPercent(share3) {
  return Math.round(share3 * 1e3) / 10;
}

// src/gates/index.ts
var gates = [
  format,
  schema,
  conversation,
  completeness,
  length,
  trainerFit,
  language,
  repetition,
  refusal,
  exactDuplicate,
  nearDuplicate,
  semanticDuplicate,
  novelty,
  conflict,
  splitLeakage,
  contamination,
  retracted,
  provenance,
  mixture,
  lineage,
  licence,
  personalData,
  secrets,
  toxicity,
  diversity,
  collapse,
  balance,
  // Last: no model is shown what others found something in.
  judge3
];
function findGate(id) {
  return gates.find((gate) => gate.id === id);
}

// src/dataset/jsonl-file.ts
import { isUtf8 as isUtf83 } from "node:buffer";

// src/dataset/broken.ts
import { isUtf8 } from "node:buffer";
var absent = {
  value: "no value where one must stand",
  "first value": "no value where one must stand",
  key: "no key in double quotes where one must stand",
  "first key": "no key in double quotes where one must stand",
  colon: "no colon after a key",
  comma: "no comma between two values",
  end: "more text after the record"
};
var scalar = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;
function describeBrokenJson(text) {
  const closers = [];
  let awaited = "value";
  const afterValue = () => closers.length === 0 ? "end" : "comma";
  const word2 = /[-+.$\w\p{L}\p{M}\p{N}]+|[^]/uy;
  let at = 0;
  for (; ; ) {
    const char = text[at];
    if (char === " " || char === "	" || char === "\r" || char === "\n") {
      at += 1;
      continue;
    }
    if (char === void 0) {
      const closer = closers.at(-1);
      const found = closer === void 0 ? absent.value : `the end of the line before the closing ${closer}`;
      return { offset: at, found, hint: "the record was cut, or goes on below: one line a record" };
    }
    const takesValue = awaited === "value" || awaited === "first value";
    if (char === '"' && (takesValue || awaited === "key" || awaited === "first key")) {
      const string = readString(text, at);
      if (typeof string !== "number") return string;
      at = string;
      awaited = takesValue ? afterValue() : "colon";
    } else if ((char === "{" || char === "[") && takesValue) {
      closers.push(char === "{" ? "}" : "]");
      awaited = char === "{" ? "first key" : "first value";
      at += 1;
    } else if (char === "}" || char === "]") {
      const isDue = awaited === "comma" || awaited.startsWith("first");
      if (!isDue || char !== closers.at(-1)) return misplaced(text, at, awaited, closers.at(-1));
      closers.pop();
      awaited = afterValue();
      at += 1;
    } else if (char === "," && awaited === "comma") {
      awaited = closers.at(-1) === "}" ? "key" : "value";
      at += 1;
    } else if (char === ":" && awaited === "colon") {
      awaited = "value";
      at += 1;
    } else {
      word2.lastIndex = at;
      const token2 = word2.exec(text)?.[0] ?? "";
      if (!takesValue || !scalar.test(token2)) {
        const found = nameToken(text.slice(at, at + 40), takesValue) ?? absent[awaited];
        return { offset: at, found, hint: hintFor(text, at, awaited) };
      }
      at += token2.length;
      awaited = afterValue();
    }
  }
}
function readString(text, start) {
  const special = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|["\\\u0000-\u001f]/g;
  special.lastIndex = start + 1;
  for (let match = special.exec(text); match !== null; match = special.exec(text)) {
    const [mark] = match;
    const offset = match.index;
    if (mark === '"') return special.lastIndex;
    if (mark.length > 1) continue;
    if (mark !== "\\") {
      const found3 = "a control character or tab inside a string";
      return { offset, found: found3, hint: "write it as an escape, such as \\t or \\n" };
    }
    if (offset + 1 === text.length) break;
    const found2 = text[offset + 1] === "u" ? "a \\u escape without four hex digits" : "an escape JSON does not know";
    return { offset, found: found2, hint: "a backslash itself is written \\\\" };
  }
  const found = "a string without its closing quote";
  return { offset: start, found, hint: 'a quote inside a string is written \\", a line break \\n' };
}
function nameToken(rest2, takesValue) {
  const isHidden = /^[\s\p{C}]/u.test(rest2);
  if (isHidden || takesValue && /^[^"{}[\],:/'\w\p{L}$.+-]/u.test(rest2)) {
    return `a character that JSON does not know, ${codePointName(rest2)}`;
  }
  if (!takesValue) return void 0;
  if (/^\/[/*]/.test(rest2)) return "a comment";
  if (rest2.startsWith("'")) return "a string in single quotes";
  if (/^[-+.]?\d|^[-+.]+(?![\p{L}_$])/u.test(rest2)) return "a number JSON does not allow";
  if (/^[-+]?[\p{L}_$]/u.test(rest2)) return "a word that JSON does not know";
  return void 0;
}
function codePointName(text) {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
function misplaced(text, at, awaited, closer) {
  const isDue = awaited === "comma" || awaited.startsWith("first");
  const found = isDue ? `a ${text[at] ?? ""} where ${closer ?? ""} must stand` : absent[awaited];
  return { offset: at, found, hint: hintFor(text, at, awaited) };
}
function hintFor(text, at, awaited) {
  const rest2 = text.slice(at, at + 40);
  if (rest2.startsWith("'")) return "this looks like a Python dict: write records with json.dumps";
  if (/^[-+]?(?:NaN|Infinity)\b/.test(rest2)) return "JSON has no NaN or Infinity: write null";
  if (/^(?:None|True|False)\b/.test(rest2)) {
    return "this looks like Python: write null, true, false (json.dumps does)";
  }
  if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(rest2))
    return "a merge conflict marker: resolve the conflict";
  if (/^[\u2018-\u201f]/.test(rest2))
    return "typographic quotes: JSON is written with straight ones";
  if (rest2.startsWith("/")) return "JSON has no comments";
  if (awaited === "end") {
    if (/^,?\s*{/.test(rest2)) return "two records on one line: put each on a line of its own";
    if (/^,\s*$/.test(rest2)) return "remove the comma after the record";
  }
  if (/^[}\]]/.test(rest2) && /,\s*$/.test(text.slice(Math.max(0, at - 40), at))) {
    return "remove the comma before the closing bracket";
  }
  return "write one JSON object a line";
}
function countCharacters2(text) {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}
function firstInvalidByte(line) {
  if (isUtf8(line)) return -1;
  for (let i = 0; ; ) {
    const lead2 = line[i];
    const size = lead2 < 128 ? 1 : lead2 < 224 ? 2 : lead2 < 240 ? 3 : 4;
    if (size > 1 && !isUtf8(line.subarray(i, i + size))) return i;
    i += size;
  }
}

// src/dataset/lines.ts
import { isUtf8 as isUtf82 } from "node:buffer";
var lf = 10;
var cr = 13;
var noLines = {
  count: 0,
  starts: new Float64Array(0),
  ends: new Float64Array(0),
  blanks: new Uint8Array(0),
  isUtf8: true
};
var windowBytes = 1024 * 1024;
function splitLines(source) {
  const { size } = source;
  const capacity = Math.max(16, Math.ceil(size / 128));
  let starts = new Float64Array(capacity);
  let ends = new Float64Array(capacity);
  let blanks = new Uint8Array(capacity);
  let count4 = 0;
  let valid = true;
  const add = (window, at2, start, end, ended) => {
    if (count4 === starts.length) {
      starts = grow(starts, Float64Array);
      ends = grow(ends, Float64Array);
      blanks = grow(blanks, Uint8Array);
    }
    const last2 = ended && end > start && window[end - 1] === cr ? end - 1 : end;
    starts[count4] = at2 + start;
    ends[count4] = at2 + last2;
    blanks[count4] = isBlank2(window, start, last2) ? 1 : 0;
    count4 += 1;
  };
  let at = hasByteOrderMark(source.read(0, 3)) ? 3 : 0;
  for (let length2 = windowBytes; at < size; ) {
    const window = source.read(at, Math.min(size, at + length2));
    let start = 0;
    for (let end = window.indexOf(lf); end >= 0; end = window.indexOf(lf, start)) {
      add(window, at, start, end, true);
      start = end + 1;
    }
    if (at + window.length >= size) {
      if (start < window.length) add(window, at, start, window.length, false);
      start = window.length;
    }
    valid &&= isUtf82(window.subarray(0, start));
    at += start;
    length2 = start === 0 ? length2 * 2 : windowBytes;
  }
  return {
    count: count4,
    starts: starts.subarray(0, count4),
    ends: ends.subarray(0, count4),
    blanks: blanks.subarray(0, count4),
    isUtf8: valid
  };
}
function grow(array, type) {
  const larger = new type(array.length * 2);
  larger.set(array);
  return larger;
}
function hasByteOrderMark(bytes) {
  return bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191;
}
function isBlank2(bytes, start, end) {
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i];
    if (byte !== 32 && byte !== 9 && byte !== cr) return false;
  }
  return true;
}

// src/dataset/file-problem.ts
var lfsPointerStart = "version https://git-lfs.github.com/spec/";
var magics = [
  ["gzip", [31, 139]],
  // RFC 1952
  ["zstd", [40, 181, 47, 253]],
  // RFC 8878
  ["xz", [253, 55, 122, 88, 90, 0]],
  ["bzip2", [66, 90, 104]],
  ["zip", [80, 75, 3, 4]]
];
var quote2 = 34;
var openBracket = 91;
var closeBracket = 93;
var openBrace = 123;
var closeBrace = 125;
function findFileProblem(path, source, side) {
  const found = recognise(readStart(source));
  if (found === void 0) return void 0;
  const at = { path, line: 1, column: 1, ...side === "base" ? { side } : {} };
  return { code: found.code, at, data: { found: found.found }, fatal: true };
}
var startBytes = 64 * 1024;
function readStart(source) {
  for (let length2 = startBytes; ; length2 *= 4) {
    const bytes = source.read(0, Math.min(source.size, length2));
    if (bytes.length === source.size) return bytes;
    const first = firstFilledByte(bytes, hasByteOrderMark(bytes) ? 3 : 0);
    const lineEnd = first === void 0 ? -1 : bytes.indexOf(10, first);
    if (lineEnd >= 0 && firstFilledByte(bytes, lineEnd) !== void 0) return bytes;
  }
}
function recognise(bytes) {
  const magic = magics.find(([, start2]) => start2.every((byte, i) => bytes[i] === byte));
  if (magic !== void 0) return { code: "compressed", found: magic[0] };
  const utf16 = findUtf16(bytes);
  if (utf16 !== void 0) return { code: "utf-16", found: utf16 };
  const start = hasByteOrderMark(bytes) ? 3 : 0;
  const head = bytes.toString("latin1", start, start + 200);
  if (head.startsWith(lfsPointerStart)) return { code: "git-lfs-pointer", found: lfsSize(head) };
  const line = firstFilledLine(bytes, start);
  if (line === void 0) return { code: "empty-file", found: bytes.length };
  return isPrettyPrinted(bytes, line) ? { code: "pretty-printed", found: String.fromCharCode(bytes[line.start]) } : void 0;
}
function findUtf16(bytes) {
  const [a, b, c, d] = bytes;
  if (a === 255 && b === 254 || a === 254 && b === 255) return "a UTF-16 byte order mark";
  const isPlain = (byte) => byte !== void 0 && byte > 0;
  const isLittle = isPlain(a) && b === 0 && isPlain(c) && d === 0;
  const isBig = a === 0 && isPlain(b) && c === 0 && isPlain(d);
  return isLittle || isBig ? "UTF-16 without a byte order mark" : void 0;
}
function lfsSize(pointer) {
  const size = /^size (\d+)$/m.exec(pointer)?.[1];
  return size === void 0 ? "a pointer" : `a pointer to ${size} bytes`;
}
function firstFilledLine(bytes, from) {
  const start = firstFilledByte(bytes, from);
  if (start === void 0) return void 0;
  const lf2 = bytes.indexOf(10, start);
  let end = lf2 < 0 ? bytes.length : lf2;
  while (isBlank2(bytes, end - 1, end)) end -= 1;
  return { start, end };
}
function firstFilledByte(bytes, from) {
  for (let i = from; i < bytes.length; i += 1) {
    if (bytes[i] !== 10 && !isBlank2(bytes, i, i + 1)) return i;
  }
  return void 0;
}
function isPrettyPrinted(bytes, line) {
  const next = firstFilledByte(bytes, line.end);
  if (next === void 0) return false;
  const first = bytes[line.start];
  const isAlone = line.end - line.start === 1;
  if (first === openBrace) {
    return isAlone && (bytes[next] === quote2 || bytes[next] === closeBrace);
  }
  if (first !== openBracket) return false;
  const second = firstFilledByte(bytes, line.start + 1);
  return isAlone || bytes[second ?? 0] === openBrace && bytes[line.end - 1] !== closeBracket;
}

// src/algorithms/flat-json.ts
var maxFlatFields = 31;

// src/kernels/flat-reader.ts
var slackBytes3 = 32;
var edgeBytes = (maxFlatFields + 1) * 8;
var FlatReader = class {
  #kernels = loadKernels();
  #capacity = 0;
  #line = 0;
  #memory = new Uint8Array(0);
  #names = this.#memory;
  #nameBytes = 0;
  #out = 0;
  /** Texts, a line feed behind each. */
  bytes = this.#memory;
  /** Start and end of each text in `bytes`. */
  edges = new Uint32Array(0);
  /** How many fields the object has; -1 for a line that is anything else. */
  read(line) {
    if (line.length > this.#capacity) this.#reserve(line.length);
    this.#memory.set(line, this.#line);
    const found = this.#kernels.readFlat(
      this.#line,
      line.length,
      this.#names.byteOffset,
      this.edges.byteOffset,
      this.bytes.byteOffset
    );
    if (found < 0) return -1;
    this.#nameBytes = found >>> 5;
    return found & maxFlatFields;
  }
  /** The names of the last line's fields in their order, a quotation mark behind each. */
  names() {
    return Buffer.from(this.#names.subarray(0, this.#nameBytes)).toString("latin1");
  }
  /** True when they are these. */
  hasNames(names2) {
    if (names2.length !== this.#nameBytes) return false;
    for (let i = 0; i < names2.length; i += 1) if (names2[i] !== this.#names[i]) return false;
    return true;
  }
  /**
   * The last line as canonical JSON: its fields in this order, with what stands before each, and what
   * stands behind the last. A view, until the next call.
   */
  canonical(fields, close2) {
    const memory = this.#memory;
    let at = this.#out;
    for (const { index, head } of fields) {
      memory.set(head, at);
      const start = this.edges[2 * index];
      const length2 = this.edges[2 * index + 1] - start;
      const text = this.bytes.byteOffset + start;
      at = this.#kernels.escapeText(text, length2, at + head.length);
    }
    memory.set(close2, at);
    return memory.subarray(this.#out, at + close2.length);
  }
  /** Lays out the line, names, edges, texts, and texts with a backslash before each character. */
  #reserve(bytes) {
    const capacity = Math.ceil(bytes * 1.5 / 64) * 64;
    const room = capacity + slackBytes3;
    const start = Math.ceil(this.#kernels.reserve(room * 6 + edgeBytes + 128) / 64) * 64;
    const { buffer } = this.#kernels.memory;
    this.#capacity = capacity;
    this.#memory = new Uint8Array(buffer);
    this.#line = start;
    this.#names = new Uint8Array(buffer, start + room, room);
    this.edges = new Uint32Array(buffer, start + room * 2, edgeBytes / 4);
    this.bytes = new Uint8Array(buffer, start + room * 2 + edgeBytes, room);
    this.#out = start + room * 3 + edgeBytes;
  }
};

// src/dataset/flat-content.ts
var reader;
var lastNames = new Uint8Array(0);
var lastFields;
var close = Buffer.from('"}');
function flatContentId(line) {
  reader ??= new FlatReader();
  const count4 = reader.read(line);
  if (count4 < 0) return void 0;
  if (lastFields?.length !== count4 || !reader.hasNames(lastNames)) {
    const names2 = reader.names();
    lastNames = Buffer.from(names2, "latin1");
    lastFields = sortFields(names2);
  }
  return lastFields && contentIdOf(reader.canonical(lastFields, close));
}
function sortFields(names2) {
  const sorted = names2.split('"').slice(0, -1).map((name, index) => ({ name, index })).sort((a, b) => a.name < b.name ? -1 : 1);
  if (new Set(sorted.map(({ name }) => name)).size < sorted.length) return void 0;
  return sorted.map(({ name, index }, place) => ({
    index,
    head: Buffer.from(`${place === 0 ? "{" : '",'}"${name}":"`, "latin1")
  }));
}

// src/dataset/scan.ts
var quote3 = 34;
var comma = 44;
var zero2 = 48;
var nine = 57;
var openBracket2 = 91;
var backslash = 92;
var closeBracket2 = 93;
var letterU = 117;
var openBrace2 = 123;
var closeBrace2 = 125;
var isObjectAt = new Uint8Array(256);
var firstKeyAt = new Int32Array(256);
var keyHash = new Int32Array(1024);
var keyStart = new Int32Array(1024);
var keyEnd = new Int32Array(1024);
var pairwiseKeys = 32;
var maxFound = 60;
function scanLine(text, maxDepth) {
  let notes;
  const note = (code, offset, found) => {
    if (notes?.some((known) => known.code === code)) return;
    const short = found.length > maxFound ? `${found.slice(0, maxFound - 1)}…` : found;
    (notes ??= []).push({ code, offset, found: short });
  };
  const { length: length2 } = text;
  let depth = -1;
  let keyCount = 0;
  let expectKey = false;
  let nextQuote = -1;
  let nextEscape = indexFrom(text, "\\", 0);
  for (let i = 0; i < length2; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === quote3) {
      const start = i + 1;
      let isEscaped = false;
      i = start;
      for (; ; ) {
        if (nextQuote < i) nextQuote = indexFrom(text, '"', i);
        if (nextEscape < i) nextEscape = indexFrom(text, "\\", i);
        if (nextEscape > nextQuote) break;
        isEscaped = true;
        i = nextEscape + 2;
        if (text.charCodeAt(nextEscape + 1) !== letterU) continue;
        const code = checkUnicodeEscape(text, nextEscape);
        if (code !== void 0) note(code, nextEscape, text.slice(nextEscape, nextEscape + 6));
        else if (isHighSurrogate(text, nextEscape)) i = nextEscape + 8;
      }
      i = nextQuote;
      if (!expectKey) continue;
      expectKey = false;
      if (keyCount === keyHash.length) growKeys();
      keyHash[keyCount] = isEscaped ? 0 : hashKey(text, start, i);
      keyStart[keyCount] = start;
      keyEnd[keyCount] = i;
      keyCount += 1;
    } else if (unit === openBrace2 || unit === openBracket2) {
      depth += 1;
      if (depth === maxDepth) {
        return [{ code: "too-deep", offset: i, found: `more than ${maxDepth} levels` }];
      }
      if (depth === isObjectAt.length) growDepth();
      isObjectAt[depth] = unit === openBrace2 ? 1 : 0;
      firstKeyAt[depth] = keyCount;
      expectKey = unit === openBrace2;
    } else if (unit === closeBrace2 || unit === closeBracket2) {
      if (unit === closeBrace2) {
        const first = firstKeyAt[depth];
        const repeated = keyCount - first < 2 ? -1 : findRepeatedKey(text, first, keyCount);
        if (repeated >= 0) {
          note("duplicate-key", keyStart[repeated] - 1, keyText(text, repeated));
        }
        keyCount = first;
      }
      depth -= 1;
      expectKey = false;
    } else if (unit === comma) {
      expectKey = isObjectAt[depth] === 1;
    } else if (unit >= zero2 && unit <= nine) {
      const first = i;
      let isInteger = true;
      for (let next = text.charCodeAt(i + 1); ; next = text.charCodeAt(i + 1)) {
        if (next < zero2 || next > nine) {
          if (!isNumberUnit(next)) break;
          isInteger = false;
        }
        i += 1;
      }
      if (i - first < (isInteger ? 15 : 4)) continue;
      const digits = text.slice(first, i + 1);
      if (!keepsDigits(digits, isInteger)) note("imprecise-number", first, digits);
    }
  }
  return notes?.sort((a, b) => a.offset - b.offset);
}
function indexFrom(text, character, from) {
  const found = text.indexOf(character, from);
  return found < 0 ? text.length : found;
}
function isNumberUnit(unit) {
  return unit === 46 || unit === 101 || unit === 69 || unit === 43 || unit === 45;
}
function keepsDigits(digits, isInteger) {
  const value = Number(digits);
  if (!Number.isFinite(value)) return false;
  return !isInteger || Number.isSafeInteger(value) || BigInt(digits) === BigInt(value);
}
function hashKey(text, start, end) {
  let hash = end - start;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash, 31) + text.charCodeAt(i) | 0;
  return hash;
}
function findRepeatedKey(text, first, count4) {
  let isPlain = count4 - first <= pairwiseKeys;
  for (let i = first; isPlain && i < count4; i += 1) isPlain = keyHash[i] !== 0;
  if (isPlain) {
    for (let i = first + 1; i < count4; i += 1) {
      for (let j = first; j < i; j += 1) {
        if (keyHash[i] === keyHash[j] && keyText(text, i) === keyText(text, j)) return i;
      }
    }
    return -1;
  }
  const seen = /* @__PURE__ */ new Set();
  for (let i = first; i < count4; i += 1) {
    const size = seen.size;
    if (seen.add(keyText(text, i)).size === size) return i;
  }
  return -1;
}
function keyText(text, index) {
  const key = text.slice(keyStart[index], keyEnd[index]);
  return key.includes("\\") ? JSON.parse(`"${key}"`) : key;
}
function hexAt(text, escape) {
  return Number.parseInt(text.slice(escape + 2, escape + 6), 16);
}
function isHighSurrogate(text, escape) {
  return (text.charCodeAt(escape + 2) | 32) === 100 && hexAt(text, escape) <= 56319 && hexAt(text, escape) >= 55296;
}
function checkUnicodeEscape(text, escape) {
  const first = text.charCodeAt(escape + 2) | 32;
  if (first !== 100 && first !== zero2) return void 0;
  const unit = hexAt(text, escape);
  if (unit === 0) return "escaped-nul";
  if (unit < 55296 || unit > 57343) return void 0;
  if (unit <= 56319 && text.charCodeAt(escape + 6) === backslash) {
    const low = text.charCodeAt(escape + 7) === letterU ? hexAt(text, escape + 6) : 0;
    if (low >= 56320 && low <= 57343) return void 0;
  }
  return "lone-surrogate";
}
function growKeys() {
  keyHash = grown2(keyHash);
  keyStart = grown2(keyStart);
  keyEnd = grown2(keyEnd);
}
function growDepth() {
  const larger = new Uint8Array(isObjectAt.length * 2);
  larger.set(isObjectAt);
  isObjectAt = larger;
  firstKeyAt = grown2(firstKeyAt);
}
function grown2(array) {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

// src/dataset/jsonl-file.ts
var defaultLimits = { maxLineBytes: 4 * 1024 * 1024, maxDepth: 64 };
function keepingRoom() {
  return { bytes: 4 * 1024 * 1024 };
}
var unread = 0;
var good = 1;
var noRecord = 2;
var notable = 3;
var JsonlFile = class {
  path;
  source;
  side;
  /** Set when the file as a whole can't be read as lines; it then has no records. */
  problem;
  #limits;
  #lines;
  #state;
  #lastIndex = -1;
  #lastValue;
  #kept = /* @__PURE__ */ new Map();
  #room;
  constructor(path, source, side, limits = defaultLimits, layout, room = keepingRoom()) {
    this.path = path;
    this.side = side;
    this.source = source;
    this.#limits = limits;
    this.#room = room;
    this.problem = layout === void 0 ? findFileProblem(path, source, side) : layout.problem;
    this.#lines = layout?.lines ?? (this.problem === void 0 ? splitLines(source) : noLines);
    this.#state = layout?.state ?? new Uint8Array(this.#lines.count);
  }
  get lines() {
    return this.#lines;
  }
  /** The layout, in memory that other threads see; what they find out is known here too. */
  share() {
    const { starts, ends, blanks } = this.#lines;
    this.#lines = {
      ...this.#lines,
      starts: toShared(starts, Float64Array),
      ends: toShared(ends, Float64Array),
      blanks: toShared(blanks, Uint8Array)
    };
    this.#state = toShared(this.#state, Uint8Array);
    return { lines: this.#lines, problem: this.problem, state: this.#state };
  }
  /** True when the line holds nothing. */
  isBlankLine(index) {
    return this.lines.blanks[index] === 1;
  }
  /** Lines that hold something. */
  get filledCount() {
    const { blanks, count: count4 } = this.#lines;
    return blanks.reduce((filled, blank2) => filled - blank2, count4);
  }
  byteLengthOf(index) {
    return this.bytesBetween(index, index + 1);
  }
  /** Of lines [from, to), with the line ends between them. */
  bytesBetween(from, to) {
    return this.lines.ends[to - 1] - this.lines.starts[from];
  }
  /** The bytes of a line: a view until the next line is read. */
  bytesOf(index) {
    return this.source.read(this.lines.starts[index], this.lines.ends[index]);
  }
  /** True when lines [from, to) and as many of another file, from `start` on, are the same bytes. */
  hasSameLines(from, to, other2, start) {
    const at = this.lines.starts[from];
    const otherAt = other2.lines.starts[start];
    const length2 = this.bytesBetween(from, to);
    if (length2 !== other2.bytesBetween(start, start + to - from)) return false;
    const left = this.source.read(at, at + length2);
    return left.equals(other2.source.read(otherAt, otherAt + length2));
  }
  /** True when the line is a record. */
  isRecord(index) {
    const state2 = this.#state[index];
    if (this.#lines.blanks[index] === 1) return false;
    return state2 === unread ? this.value(index) !== void 0 : state2 !== noRecord;
  }
  /** True when the line, a record, has something to tell about: see `problems`. */
  isNotable(index) {
    return this.#state[index] === notable;
  }
  /**
   * Takes a line for a record without reading it: its bytes were read before. False for one that is
   * known to be none.
   */
  assumeRecord(index, isNotable) {
    if (this.isBlankLine(index) || this.#state[index] === noRecord) return false;
    if (this.#state[index] === unread) this.#state[index] = isNotable ? notable : good;
    return true;
  }
  /** The line's object, or undefined when it has none. The last one asked for is remembered. */
  value(index) {
    if (index === this.#lastIndex) return this.#lastValue;
    if (this.#kept.has(index)) return this.#kept.get(index);
    const value = this.#state[index] === noRecord ? void 0 : this.#parse(index);
    if (value === void 0) this.#state[index] = noRecord;
    this.#lastIndex = index;
    this.#lastValue = value;
    return value;
  }
  /** The same, of a line that many will ask for: remembered, as long as there are not too many. */
  keepValue(index) {
    const value = this.value(index);
    if (!this.#kept.has(index) && this.#room.bytes > 0) {
      this.#kept.set(index, value);
      this.#room.bytes -= this.byteLengthOf(index);
    }
    return value;
  }
  /** The texts of a line that need not be parsed for them, until the reader reads the next one. */
  readPlain(index, reader2) {
    const texts = this.#mayBeFlat(index) ? reader2.read(this.bytesOf(index)) : void 0;
    if (texts !== void 0) this.#state[index] = good;
    return texts;
  }
  /** The content id of a line that holds a record. */
  contentIdOf(index) {
    const flat = this.#mayBeFlat(index) ? flatContentId(this.bytesOf(index)) : void 0;
    return flat ?? contentId(this.value(index) ?? {});
  }
  #mayBeFlat(index) {
    if (this.#state[index] === noRecord || this.#state[index] === notable) return false;
    return this.byteLengthOf(index) <= this.#limits.maxLineBytes;
  }
  /** Everything wrong with a line; undefined for a good one. Blank lines are good. */
  problems(index) {
    if (this.#state[index] === unread) this.value(index);
    if (this.#state[index] === good || this.isBlankLine(index)) return void 0;
    if (this.#state[index] === noRecord) return [this.#fatalProblem(index)];
    const text = this.#text(index);
    return scanLine(text, this.#limits.maxDepth)?.map(
      (note) => this.#problemAt(index, note.code, text.slice(0, note.offset), { found: note.found }, false)
    );
  }
  #text(index) {
    return this.bytesOf(index).toString("utf8");
  }
  /** Parses a line and, the first time, notes what it is. */
  #parse(index) {
    if (this.byteLengthOf(index) > this.#limits.maxLineBytes) return void 0;
    const bytes = this.bytesOf(index);
    if (!this.lines.isUtf8 && !isUtf83(bytes)) return void 0;
    const text = bytes.toString("utf8");
    let value;
    try {
      value = JSON.parse(text);
    } catch {
      return void 0;
    }
    if (!isObject(value)) return void 0;
    if (this.#state[index] === unread) {
      const notes = scanLine(text, this.#limits.maxDepth);
      if (notes?.[0]?.code === "too-deep") return void 0;
      this.#state[index] = notes === void 0 ? good : notable;
    }
    return value;
  }
  #fatalProblem(index) {
    const line = this.bytesOf(index);
    if (line.length > this.#limits.maxLineBytes) {
      const isArray = line[0] === 91 && line.at(-1) === 93;
      return isArray ? this.#problemAt(index, "not-an-object", "", { found: "an array" }, true) : this.#problemAt(
        index,
        "line-too-long",
        "",
        { found: line.length, limit: this.#limits.maxLineBytes },
        true
      );
    }
    const invalid = this.lines.isUtf8 ? -1 : firstInvalidByte(line);
    if (invalid >= 0) {
      const found2 = `byte 0x${line[invalid].toString(16)}`;
      const before2 = line.toString("utf8", 0, invalid);
      return this.#problemAt(index, "invalid-utf8", before2, { found: found2 }, true);
    }
    const text = this.#text(index);
    const nul = text.indexOf("\0");
    if (nul >= 0) {
      return this.#problemAt(index, "nul", text.slice(0, nul), { found: "byte 0x00" }, true);
    }
    let value;
    try {
      value = JSON.parse(text);
    } catch {
      const { offset, found: found2, hint } = describeBrokenJson(text);
      return this.#problemAt(index, "broken-json", text.slice(0, offset), { found: found2, hint }, true);
    }
    if (isObject(value)) {
      const [note] = scanLine(text, this.#limits.maxDepth) ?? [];
      const before2 = text.slice(0, note?.offset);
      return this.#problemAt(index, "too-deep", before2, { found: note?.found ?? "" }, true);
    }
    const found = Array.isArray(value) ? "an array" : value === null ? "null" : `a ${typeof value}`;
    const before = text.slice(0, text.length - text.trimStart().length);
    return this.#problemAt(index, "not-an-object", before, { found }, true);
  }
  #problemAt(index, code, before, data, fatal) {
    const at = { path: this.path, line: index + 1, column: countCharacters2(before) + 1 };
    return { code, at: this.side === "base" ? { ...at, side: "base" } : at, data, fatal };
  }
};
function toShared(array, type) {
  if (array.buffer instanceof SharedArrayBuffer) return array;
  const shared3 = new type(new SharedArrayBuffer(array.byteLength));
  shared3.set(array);
  return shared3;
}

// src/dataset/jsonl-record.ts
var lastRecord;
var lastMapped;
var lastView;
var lastId;
var JsonlRecord = class {
  #manifest;
  #file;
  #index;
  split;
  plain;
  constructor(manifest, file, index, split, plain) {
    this.#manifest = manifest;
    this.#file = file;
    this.#index = index;
    this.split = split;
    this.plain = plain;
  }
  get path() {
    return this.#file.path;
  }
  get line() {
    return this.#index + 1;
  }
  get side() {
    return this.#file.side;
  }
  get byteLength() {
    return this.#file.byteLengthOf(this.#index);
  }
  get value() {
    return this.#file.value(this.#index) ?? {};
  }
  get id() {
    this.#select();
    if (lastId !== void 0) return lastId;
    const field = this.#manifest.idField;
    const own = field === void 0 ? void 0 : this.value[field];
    const isId = typeof own === "string" || typeof own === "number";
    lastId = isId ? String(own) : this.#file.contentIdOf(this.#index);
    return lastId;
  }
  get mapped() {
    this.#select();
    return lastMapped ??= mapFields(this.value, this.#manifest.fields);
  }
  get view() {
    this.#select();
    return lastView ??= this.#manifest.kind.view(this.mapped);
  }
  at(pointer) {
    const base = { path: this.path, line: this.line, recordId: this.id };
    const located = pointer === void 0 ? base : { ...base, pointer: unmapPointer(pointer, this.#manifest.fields, this.value) };
    return this.side === "base" ? { ...located, side: "base" } : located;
  }
  #select() {
    if (lastRecord === this) return;
    lastRecord = this;
    lastMapped = void 0;
    lastView = void 0;
    lastId = void 0;
  }
};
function mapFields(value, fields) {
  const renamed = Object.keys(fields);
  if (renamed.length === 0) return value;
  const taken = new Set(
    renamed.filter((from) => Object.hasOwn(value, from)).map((from) => fields[from])
  );
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => {
      if (Object.hasOwn(fields, key)) return [[fields[key], member]];
      return taken.has(key) ? [] : [[key, member]];
    })
  );
}
function unmapPointer(pointer, fields, value) {
  for (const [from, to] of Object.entries(fields)) {
    const step = pointerStep(to);
    if (pointer !== step && !pointer.startsWith(`${step}/`)) continue;
    if (!Object.hasOwn(value, from) && Object.hasOwn(value, to)) return pointer;
    return pointerStep(from) + pointer.slice(step.length);
  }
  return pointer;
}

// src/dataset/plain-reader.ts
var PlainReader = class {
  #manifest;
  #reader = new FlatReader();
  /** By names; undefined for those that have to be parsed. */
  #layouts = /* @__PURE__ */ new Map();
  #last;
  #texts = { count: 0, roles: [], starts: [], ends: [], bytes: new Uint8Array(0) };
  constructor(manifest) {
    this.#manifest = manifest;
  }
  /** The texts of a line, until the next one is read; undefined for one that has to be parsed. */
  read(line) {
    const fields = this.#reader.read(line);
    if (fields <= 0) return void 0;
    if (this.#last === void 0 || !this.#reader.hasNames(this.#last.names)) {
      this.#last = this.#layoutOf(this.#reader.names());
    }
    const layout = this.#last;
    if (layout === void 0) return void 0;
    const { edges, bytes } = this.#reader;
    const texts = this.#texts;
    let count4 = 0;
    for (let i = 0; i < fields; i += 1) {
      const start = edges[2 * i];
      const end = edges[2 * i + 1];
      const role = layout.roles[i];
      if (role === void 0 || start === end && layout.isOptional[i] === true) continue;
      texts.roles[count4] = role;
      texts.starts[count4] = start;
      texts.ends[count4] = end;
      count4 += 1;
    }
    texts.count = count4;
    texts.bytes = bytes;
    return texts;
  }
  #layoutOf(names2) {
    if (!this.#layouts.has(names2)) {
      if (this.#layouts.size >= maxLayouts) return void 0;
      this.#layouts.set(names2, this.#makeLayout(names2));
    }
    return this.#layouts.get(names2);
  }
  /** Undefined unless the parts stand in their order and nothing stands between them. */
  #makeLayout(names2) {
    const { kind, fields } = this.#manifest;
    const parts = kind.texts ?? [];
    const columns = names2.split('"').slice(0, -1);
    if (new Set(columns).size < columns.length) return void 0;
    const isMapped = (name) => Object.hasOwn(fields, name);
    const taken = columns.filter(isMapped).map((name) => fields[name]);
    const places = columns.map((name) => {
      if (!isMapped(name) && taken.includes(name)) return -1;
      const own = isMapped(name) ? fields[name] : name;
      return parts.findIndex(({ field }) => field === own);
    });
    const first = places.findIndex((place) => place >= 0);
    const inside2 = places.slice(first, places.findLastIndex((place) => place >= 0) + 1);
    if (first < 0 || inside2.some((place, i) => i > 0 && place <= inside2[i - 1])) {
      return void 0;
    }
    return {
      names: Buffer.from(names2, "latin1"),
      roles: places.map((place) => parts[place]?.role),
      isOptional: places.map((place) => parts[place]?.isOptional === true)
    };
  }
};
var maxLayouts = 1e3;

// src/dataset/side.ts
var DatasetSide = class {
  manifest;
  side;
  files;
  limits;
  #splits;
  #plainReader;
  #places;
  constructor(manifest, side, sources, limits) {
    this.manifest = manifest;
    this.side = side;
    this.limits = limits;
    const room = keepingRoom();
    this.files = sources.map(({ path, bytes, layout }) => {
      const source = bytes instanceof Uint8Array ? new MemoryBytes(bytes) : bytes;
      return new JsonlFile(path, source, side, limits, layout, room);
    });
    this.#splits = sources.map((source) => source.split);
  }
  get paths() {
    return this.files.map((file) => file.path);
  }
  /** The record at a file and line index; whether the line holds one is the caller's to know. */
  recordAt(fileIndex, lineIndex, how) {
    const file = this.files[fileIndex];
    const reader2 = this.#readerOf(how);
    const plain = reader2 && file.readPlain(lineIndex, reader2);
    return new JsonlRecord(this.manifest, file, lineIndex, this.#splits[fileIndex], plain);
  }
  get count() {
    return this.#order().files.length;
  }
  at(i, how) {
    const { files, lines } = this.#order();
    if (i < 0 || i >= files.length) throw new RangeError(`no record ${i}`);
    return this.recordAt(files[i], lines[i], how);
  }
  indexOf({ path, line }) {
    const { lines, firsts } = this.#order();
    const file = this.files.findIndex((each) => each.path === path);
    let low = firsts[file] ?? 0;
    let high2 = firsts[file + 1] ?? 0;
    while (low < high2) {
      const middle = low + high2 >> 1;
      if (lines[middle] < line - 1) low = middle + 1;
      else high2 = middle;
    }
    if (low === firsts[file + 1] || lines[low] !== line - 1) {
      throw new RangeError(`no record ${path}:${line}`);
    }
    return low;
  }
  #order() {
    if (this.#places !== void 0) return this.#places;
    const most = this.files.reduce((sum, file) => sum + file.lines.count, 0);
    const files = new Uint16Array(most);
    const lines = new Uint32Array(most);
    const firsts = [0];
    let count4 = 0;
    this.files.forEach((file, fileIndex) => {
      for (let line = 0; line < file.lines.count; line += 1) {
        if (!file.isRecord(line)) continue;
        files[count4] = fileIndex;
        lines[count4] = line;
        count4 += 1;
      }
      firsts.push(count4);
    });
    return this.#places = {
      files: files.subarray(0, count4),
      lines: lines.subarray(0, count4),
      firsts
    };
  }
  find(path, line) {
    const fileIndex = this.files.findIndex((file2) => file2.path === path);
    const file = this.files[fileIndex];
    if (file === void 0 || !Number.isInteger(line)) return void 0;
    if (line < 1 || line > file.lines.count || !file.isRecord(line - 1)) return void 0;
    return this.recordAt(fileIndex, line - 1);
  }
  *records(how) {
    for (const [fileIndex, file] of this.files.entries()) {
      yield* this.recordsOf(fileIndex, 0, file.lines.count, how);
    }
  }
  /** Records among lines [from, to) of a file; lines are counted from 0. */
  *recordsOf(fileIndex, from, to, how) {
    const file = this.files[fileIndex];
    if (file === void 0) return;
    const split = this.#splits[fileIndex];
    const reader2 = this.#readerOf(how);
    for (let line = from; line < to; line += 1) {
      const plain = reader2 && file.readPlain(line, reader2);
      if (plain === void 0 && file.value(line) === void 0) continue;
      yield new JsonlRecord(this.manifest, file, line, split, plain);
    }
  }
  #readerOf(how) {
    if (how?.plain !== true || this.manifest.kind.texts === void 0) return void 0;
    return this.#plainReader ??= new PlainReader(this.manifest);
  }
  /** At most `count` records, evenly spread over the lines, without reading the others. */
  *sample(count4, how) {
    const total2 = this.files.reduce((sum, file) => sum + file.lines.count, 0);
    const step = Math.max(1, total2 / count4);
    let first = 0;
    for (const [fileIndex, file] of this.files.entries()) {
      const last2 = first + file.lines.count;
      for (let k = Math.ceil(first / step); Math.floor(k * step) < last2; k += 1) {
        const line = Math.floor(k * step) - first;
        if (line >= 0) yield* this.recordsOf(fileIndex, line, line + 1, how);
      }
      first = last2;
    }
  }
  /** All that another thread needs to read the same files; call only where each has a handle. */
  share() {
    return this.files.map((file, i) => {
      const { handle } = file.source;
      if (handle === void 0) throw new Error(`${file.path} can't be shared`);
      return { path: file.path, split: this.#splits[i], handle, layout: file.share() };
    });
  }
};

export {
  readReference,
  format,
  judge3 as judge,
  tallyColumn,
  Shingler,
  upperHalves,
  textOf2 as textOf,
  readText,
  findCommonShingles,
  RowList,
  Confirmation,
  SetStore,
  joinSets,
  nearDuplicate,
  coveredBy,
  blot,
  originsColumn,
  require__,
  compileForeignSchema,
  loadTokenCounter,
  gates,
  findGate,
  defaultLimits,
  DatasetSide
};
