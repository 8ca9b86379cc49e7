import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
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
} from "./chunk-T25NZB6W.js";
import {
  ConfigError
} from "./chunk-N2TXRDWW.js";
import {
  __commonJS,
  __toESM
} from "./chunk-TD53POIT.js";

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

// src/gates/completeness/codes.ts
var codes = {
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
  "looping-response": {
    text: "{field} ends in a loop: {times} times {found}",
    fix: "Remove the record, or cut the answer where the loop begins.",
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
  const last = text.charAt(end - 1);
  if (!/[\w,\-([{]/.test(last)) return void 0;
  const line = text.slice(text.lastIndexOf("\n", end - 1) + 1, end);
  const sign2 = signOfCut(line, last, end);
  return sign2 === void 0 ? void 0 : { sign: sign2, tail: line.slice(-40) };
}
function trimmedLength(text) {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) <= 32) end -= 1;
  return end;
}
function signOfCut(line, last, length2) {
  switch (last) {
    case ",": {
      const isProse = line.length >= minCommaLine && !/[(){}=;%<>]/.test(line);
      return length2 >= minCommaText && isProse ? "comma" : void 0;
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
function opens(line, open, close) {
  let depth = 0;
  for (let at = line.indexOf(open); at !== -1; at = line.indexOf(open, at + 1)) depth += 1;
  if (depth === 0) return false;
  for (let at = line.indexOf(close); at !== -1; at = line.indexOf(close, at + 1)) depth -= 1;
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
    const [, ticks = "", rest = ""] = found;
    if (width === 0) width = ticks.length;
    else if (ticks.length >= width && rest.trim() === "") width = 0;
  }
  return width > 0;
}
var probe = 16;
var minLoop = 100;
var minTimes = 5;
function findLoop(text) {
  const end = trimmedLength(text);
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
  const mayHold = text.includes("Copy code") || text.includes("Regenerate response");
  return mayHold ? interfaceText.exec(text)?.[0].trim() : void 0;
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
    const isQuoted = before === "`" || before === '"' || before === "'";
    if (!inFence && !isQuoted && !allowed.includes(found[0])) return found[0];
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
  const mayHold = text.includes("![") || text.includes("<") || text.includes("http");
  return mayHold ? image.exec(text)?.[0] : void 0;
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
  const verbs = irregular === void 0 ? [2, 1, 3].map((cut2) => participle.slice(0, -cut2)).concat(participle.slice(0, -3) + "y") : [irregular];
  const words3 = request.trimStart().slice(0, 80).toLowerCase().split(/\s+/, 5);
  return verbs.some((verb) => verb.length > 2 && words3.includes(verb));
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
  let count3 = 1;
  while (control.test(text)) count3 += 1;
  return { found: `U+${code.toString(16).toUpperCase().padStart(4, "0")}`, count: count3 };
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
  const last = chosen.at(-1);
  const other = rejected.at(-1);
  if (last === void 0 || other === void 0 || chosen.length !== rejected.length) return [];
  const isEqual2 = chosen.every((turn2, index) => saysSame(turn2, rejected[index]));
  return isEqual2 ? [[other, last]] : [];
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
    const loop = findLoop(text);
    if (loop !== void 0) {
      this.#add("looping-response", part, { times: loop.times, found: show(loop.unit) });
    } else if (hasSign && leavesFenceOpen(text)) {
      this.#add("unclosed-code-fence", part);
    } else if (this.#kind !== "code" && this.#kind !== "stepwise") {
      const cut2 = findCut(text);
      if (cut2 !== void 0) this.#add("truncated-response", part, { ...cut2 });
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
  codes,
  inspector(options, context) {
    return createInspector(options, context.manifest.kind.id);
  }
};

// src/algorithms/group.ts
function groupEqual(values) {
  const seen = /* @__PURE__ */ new Map();
  const groups = [];
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i];
    if (value === 0) continue;
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

// src/core/change.ts
function changedRecords(change) {
  if (change.base === null) return () => true;
  const lines = /* @__PURE__ */ new Map();
  const add = (record) => {
    const known = lines.get(record.path);
    if (known === void 0) lines.set(record.path, /* @__PURE__ */ new Set([record.line]));
    else known.add(record.line);
  };
  change.added.forEach(add);
  change.edited.forEach((edit) => add(edit.after));
  return (record) => lines.get(record.path)?.has(record.line) ?? false;
}
function hasNewContent(change) {
  if (change.head === null) return false;
  if (change.base === null) return !isEmpty(change.head.records());
  return change.added.length + change.edited.length > 0;
}
function isEmpty(items) {
  return items[Symbol.iterator]().next().done === true;
}

// src/algorithms/hash.ts
var multiplierA = 2246822507;
var multiplierB = 3266489909;
function joinLanes(a, b) {
  a = Math.imul(a ^ a >>> 16, multiplierA);
  a = Math.imul(a ^ a >>> 13, multiplierB);
  b = Math.imul(b ^ b >>> 16, multiplierB);
  b = Math.imul(b ^ b >>> 13, multiplierA);
  return ((a ^ a >>> 16) >>> 0) * 2097152 + ((b ^ b >>> 16) >>> 11);
}
var seedA = 2538058380;
var seedB = 461845907;
function mixA(lane, word) {
  const mixed = lane ^ word;
  return Math.imul(mixed << 13 | mixed >>> 19, 2654435761);
}
function mixB(lane, word) {
  const mixed = lane + word | 0;
  return Math.imul(mixed << 17 | mixed >>> 15, 1540483477);
}
function hashBytes(bytes, start, end) {
  let a = seedA ^ end - start;
  let b = seedB;
  const byte = (i2) => bytes[i2];
  let i = start;
  for (; i + 3 < end; i += 4) {
    const word = byte(i) << 24 | byte(i + 1) << 16 | byte(i + 2) << 8 | byte(i + 3);
    a = mixA(a, word);
    b = mixB(b, word);
  }
  let last = 0;
  for (; i < end; i += 1) last = last << 8 | byte(i);
  return joinLanes(mixA(a, last), mixB(b, last));
}
function hashText(text) {
  let a = seedA ^ text.length;
  let b = seedB;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = mixA(a, unit);
    b = mixB(b, unit);
  }
  return joinLanes(a, b);
}
function combineHashes(first, second) {
  const a = Math.imul(first >>> 0, 16777619) ^ Math.imul(second >>> 0, 2654435761);
  const b = Math.imul(first / 2097152, 1540483477) + second / 2097152;
  return joinLanes(a, b | 0);
}

// src/algorithms/normalize.ts
function normalize(text) {
  return text.normalize("NFKC").toLowerCase().replace(/\s{2,}|[^\S ]/g, " ").trim();
}
function hashNormal(text) {
  return hashAscii(text) ?? hashNormalized(normalize(text));
}
function hashNormalized(normal) {
  return hashAscii(normal) ?? combineHashes(hashText(normal), 1);
}
var folded = Uint8Array.from({ length: 128 }, (_2, code) => {
  if (code >= 9 && code <= 13) return 32;
  if (code >= 65 && code <= 90) return code + 32;
  return code === 0 ? 128 : code;
});
function hashAscii(text) {
  let end = text.length;
  while (end > 0 && folded[text.charCodeAt(end - 1)] === 32) end -= 1;
  let a = 2538058380 | 0;
  let b = 461845907;
  let last = 32;
  for (let i = 0; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 127) return void 0;
    const unit = folded[code];
    if ((unit | last) === 32) continue;
    last = unit;
    a = Math.imul(a ^ unit, 16777619);
    b = Math.imul(b + unit, 1540483477) ^ b >>> 15;
  }
  return joinLanes(a, b);
}

// src/kinds/record-keys.ts
var roleNumber = {
  system: 1,
  prompt: 2,
  context: 3,
  response: 4,
  rejected: 5,
  reference: 6,
  tool: 7,
  text: 8
};
function isAsked2(role) {
  return role === "system" || role === "context" || role === "prompt";
}
var recordKeysColumn = {
  name: "record-keys",
  begin() {
    const records = [];
    const whole2 = [];
    const prompt = [];
    return {
      add(record) {
        const { view } = record;
        let all = 0;
        let asked = 0;
        for (const part of view.parts) {
          const hash = combineHashes(hashNormal(part.text), roleNumber[part.role]);
          all = combineHashes(all, hash);
          if (isAsked2(part.role)) asked = combineHashes(asked, hash);
        }
        for (const call of callsOf(view)) all = combineHashes(all, hashText(call));
        records.push(record);
        whole2.push(all);
        prompt.push(asked);
      },
      finish: () => ({
        records,
        whole: Float64Array.from(whole2),
        prompt: Float64Array.from(prompt)
      })
    };
  }
};
function recordKeys(side) {
  const keys = recordKeysColumn.begin(side);
  for (const record of side.records()) keys.add(record);
  return keys.finish();
}
function sameContent(a, b) {
  const [left, right] = [a.view, b.view];
  return sameTexts(left.parts, right.parts) && sameCalls(left, right);
}
function samePrompt(a, b) {
  const left = a.view.parts.filter((part) => isAsked2(part.role));
  const right = b.view.parts.filter((part) => isAsked2(part.role));
  return sameTexts(left, right) && left.some((part) => part.role !== "system" && !isEmpty2(part));
}
function sameAnswer(a, b) {
  const [left, right] = [a.view, b.view];
  const isAnswer = (part) => part.role === "response" || part.role === "rejected";
  const texts = sameTexts(left.parts.filter(isAnswer), right.parts.filter(isAnswer));
  return texts && sameCalls(left, right);
}
function isEmpty2(part) {
  return part.text.trim() === "";
}
function sameTexts(a, b) {
  return a.length === b.length && a.every((part, i) => sameText(part, b[i]));
}
function sameText(a, b) {
  if (a.role !== b?.role) return false;
  return a.text === b.text || normalize(a.text) === normalize(b.text);
}
function sameCalls(a, b) {
  const [left, right] = [callsOf(a), callsOf(b)];
  return left.length === right.length && left.every((call, i) => call === right[i]);
}
function callsOf(view) {
  if (view.turns === void 0) return [];
  const calls = [];
  for (const turns of view.conversations ?? [view.turns]) {
    for (const turn2 of turns) {
      for (const call of turn2.toolCalls) calls.push(JSON.stringify([call.name, call.arguments]));
    }
  }
  return calls;
}

// src/kinds/new-text.ts
function newTexts(change, context) {
  if (change.head === null) return () => false;
  if (change.base === null) return () => true;
  return context.derive(
    change.head,
    "new-texts",
    () => changedRecords({
      ...change,
      edited: change.edited.filter(({ before, after }) => !sameContent(before, after))
    })
  );
}
function versionsBeside({ siblings, manifest }) {
  return siblings.filter((side) => side.manifest.name === manifest.name);
}
function isInBase(change, context) {
  const { base: base2 } = change;
  if (base2 === null) return () => false;
  return (whole2) => context.derive(
    base2,
    "whole-keys",
    () => new Set(context.derive(base2, "record-keys", recordKeys).whole)
  ).has(whole2);
}
function* meetVersionsBeside(change, context, which, isWanted) {
  const sides = versionsBeside(context);
  if (sides.length === 0 || change.head === null) return;
  const wanted = recordsByKey(
    context.derive(change.head, "record-keys", recordKeys),
    which,
    isWanted
  );
  const wasThere = isInBase(change, context);
  for (const side of sides) {
    const keys = context.derive(side, "record-keys", recordKeys);
    for (const [i, there] of keys.records.entries()) {
      for (const record of wanted.get(keys[which][i]) ?? []) {
        if (!wasThere(keys.whole[i])) yield [record, there];
      }
    }
  }
}
function recordsByKey(keys, which, isWanted) {
  const found = /* @__PURE__ */ new Map();
  for (const [i, record] of keys.records.entries()) {
    const key = keys[which][i];
    if (key === 0 || !isWanted(record)) continue;
    const known = found.get(key);
    if (known === void 0) found.set(key, [record]);
    else known.push(record);
  }
  return found;
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
    const keys = context.derive(change.head, "record-keys", recordKeys);
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
    for (const group of groupEqual(keys.prompt)) {
      const records = group.map((i) => keys.records[i]);
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
  const last = end.trimEnd().split("\n").at(-1) ?? "";
  add(boxed(end));
  add(/####[ \t]*([^\n]+)[^#]*$/.exec(end)?.[1]);
  add([...end.matchAll(/\$+([^$\n]+)\$+/g)].at(-1)?.[1]);
  const said = [...end.matchAll(/answer(?: is|:)\s*([^\n]+)/gi)].at(-1)?.[1];
  add(said);
  add(last);
  for (const line of [last, said ?? ""]) {
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

// src/algorithms/tokens.ts
var unspaced = "\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Bopo}\\p{sc=Yiii}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\\p{sc=Tibt}";
var single = `[[${unspaced}]&&[\\p{L}\\p{N}]]`;
var lettered = `[[\\p{L}\\p{N}]--[${unspaced}]]`;
var TokenClass = { between: 0, word: 1, single: 2, mark: 3 };
var tokenPattern;
var characterPattern;
function foldText(text) {
  return text.normalize("NFKC").toUpperCase().toLowerCase();
}
function tokenize(text) {
  tokenPattern ??= new RegExp(`${single}\\p{M}*|${lettered}(?:${lettered}|\\p{M})*`, "gv");
  return foldText(text).match(tokenPattern) ?? [];
}
function tokenizeCharacters(text) {
  characterPattern ??= new RegExp("[\\p{L}\\p{N}]\\p{M}*", "gu");
  return foldText(text).match(characterPattern) ?? [];
}
function buildTokenClasses(unit) {
  const classes2 = new Uint8Array(65536);
  const isSingle = new RegExp(`^${single}$`, "v");
  const isWord2 = /^[\p{L}\p{N}]$/u;
  const isMark = new RegExp("^\\p{M}$", "u");
  for (let code = 0; code < 65536; code += 1) {
    if (code >= 55296 && code <= 57343) continue;
    const character = String.fromCharCode(code);
    if (isMark.test(character)) classes2[code] = TokenClass.mark;
    else if (unit === "character") {
      if (isWord2.test(character)) classes2[code] = TokenClass.single;
    } else if (isSingle.test(character)) classes2[code] = TokenClass.single;
    else if (isWord2.test(character)) classes2[code] = TokenClass.word;
  }
  return classes2;
}

// src/core/json.ts
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function asText(value) {
  return typeof value === "string" ? value : "";
}
function pointerStep(key) {
  return typeof key === "number" ? `/${key}` : `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

// src/algorithms/grams.ts
var base = 2654435761;
var words = [2246822507, 3266489909, 668265263, 374761393];
var lengthMultiplier = 3432918353;
var blockMultiplier = 461845907;
var encoder = new TextEncoder();
function rollGrams(tokens, n) {
  const lanes = tokens.map(hashToken);
  const hashes = new Uint32Array(Math.max(0, tokens.length - n + 1));
  for (let at = 0; at < hashes.length; at += 1) {
    let hash = 0;
    for (let i = at; i < at + n; i += 1) hash = Math.imul(hash, base) + lanes[i] | 0;
    hashes[at] = hash;
  }
  return hashes;
}
function hashToken(token2) {
  const bytes = encoder.encode(token2);
  let hash = Math.imul(bytes.length, lengthMultiplier);
  for (let block = 0; block < bytes.length; block += 16) {
    hash = Math.imul(hash, blockMultiplier);
    for (let i = 0; i < 16; i += 1) {
      const byte = (bytes[block + i] ?? 0) << 8 * (i & 3);
      hash = hash + Math.imul(byte, words[i >> 2]) | 0;
    }
  }
  return Math.imul(hash ^ hash >>> 16, base) >>> 0;
}
function checkGram(tokens, at, n) {
  return hashWords(tokens.slice(at, at + n).join(" "), n);
}
function hashWords(text, seed) {
  let hash = seed | 0;
  for (let i = 0; i < text.length; i += 1) {
    let unit = Math.imul(text.charCodeAt(i), 3432918353);
    unit = Math.imul(unit << 15 | unit >>> 17, 461845907);
    hash ^= unit;
    hash = Math.imul(hash << 13 | hash >>> 19, 5) + 3864292196;
  }
  hash = Math.imul(hash ^ hash >>> 16 ^ text.length, 2246822507);
  hash = Math.imul(hash ^ hash >>> 13, 3266489909);
  return (hash ^ hash >>> 16) >>> 0;
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
  const { share, least, most } = common;
  const limit = Math.min(most, Math.max(least, Math.ceil(texts.length * share)));
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
var Role = { question: 0, solution: 1 };
var AnswerKind = { final: 0, text: 1, choice: 2 };
var shortestRun = 8;
var maxAnswerTokens = 255;
var windowTokens = 13;
var minOwnOfShort = 2;
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
    if (tokens.length < gramTokens) return;
    columns.items.push(item);
    columns.roles.push(role);
    columns.lengths.push(tokens.length);
    for (const bit of own) columns.own.push(bit);
    for (const bit of anchorsOf(own)) columns.anchors.push(bit);
    for (const hash of rollGrams(tokens, gramTokens)) columns.hashes.push(hash);
    for (let at = 0; at + gramTokens <= tokens.length; at += 1) {
      columns.checks.push(checkGram(tokens, at, gramTokens));
    }
  };
  items.forEach((_item, i) => {
    const { tokens, own } = questions[i];
    add(i, Role.question, tokens, own);
    for (const solution of solutions[i] ?? []) {
      add(i, Role.solution, solution, ownOfSolution(solution));
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
  const anchors = new Uint8Array(own.length - gramTokens + 1);
  const isOwn = Array.from(anchors, (_2, at) => own.subarray(at, at + gramTokens).includes(1));
  const width = Math.min(anchors.length, shortestRun - gramTokens + 1);
  for (let from = 0; from + width <= anchors.length; from += 1) {
    if (anchors.subarray(from, from + width).includes(1)) continue;
    const last = isOwn.lastIndexOf(true, from + width - 1);
    if (last >= from) anchors[last] = 1;
  }
  if (!own.includes(1) && isTelling(own.length, 0)) anchors[0] = 1;
  return anchors;
}
function chooseQuestions(items) {
  const short = items.map((item) => tokenize(item.question));
  const ownOf = learnPhrases(short);
  return items.map((item, i) => {
    const tokens = short[i];
    const own = ownOf(tokens);
    if (item.longQuestion === void 0 || isTelling(tokens.length, countOwn(own))) {
      return { tokens, own };
    }
    const long = tokenize(item.longQuestion);
    return { tokens: long, own: ownOf(long) };
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
  const names = Object.keys(row);
  const known = (list) => {
    for (const wanted of list) {
      const name = names.find((each) => each.toLowerCase() === wanted);
      if (name !== void 0) return name;
    }
    return void 0;
  };
  const own = known(questionColumns);
  const question = columns.question ?? (own === void 0 ? void 0 : [own]);
  if (question === void 0) {
    throw new ConfigError("no column here is known to hold questions", {
      at,
      hint: `Name it: question: <column>. Columns here: ${names.join(", ")}`,
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

// src/kernels/kernels-wasm.ts
var kernelsWasm = [
  "AGFzbQEAAAABQAhgBH9/f38Bf2ADf39/AX9gBX9/f39/AGACf38AYAl/f39/f39/f38Bf2AIf39/f39/f38AYAN/f38AYAF/",
  "AX8DDAsCAAEAAwEABAUGBwUDAQACB4sBCwdyZXNlcnZlAAoKc3BsaXRQbGFpbgAFC3NwbGl0Rm9sZGVkAAYKaGFzaFRva2Vu",
  "cwAJCmluZGV4R3JhbXMACAlzY2FuR3JhbXMABw10b2tlbml6ZUFzY2lpAAINdG9rZW5pemVVbml0cwABB3NoaW5nbGUAAwlz",
  "aWduYXR1cmUAAAZtZW1vcnkCAAwBAQrGHgufAQIDfwN7A0AgAyAFSwRAIAIgBUECdGr9AAQAIQkgAiADIAVqQQJ0av0ABAAh",
  "Cv0M/////////////////////yEIQQAhBgNAIAEgBksEQCAIIAAgBkEDdGoiBygCACAHKAIEQbHz3fF5bHP9ESAJ/VEgCv21",
  "Af23ASEIIAZBAWohBgwBCwsgBCAFQQJ0aiAI/QsEACAFQQRqIQUMAQsLC6oCAQZ/IAAgAUEBdGohBiAAIQQDQCAEIAZJBEAg",
  "BC8BACIAIAJqLQAAIQggBEECaiEEIAhFIAhBA0ZyDQEgAEGM5Z66eXNBk4OACGwhASAAQZPrnNwBakGV08feBWxBju4AcyEA",
  "A0AgBCAGSQRAIAQvAQAiCSACai0AACIHQQNHBH8gCEEBRiAHQQFGcQVBAQsEQCABIAlzQZODgAhsIQEgACAJakGV08feBWwg",
  "AEEPdnMhACAEQQJqIQQMAgsLCyADIAVBA3RqIgcgASABQRB2c0HrlK+veGwiASABQQ12c0G13MqVfGwiASABQRB2czYCACAH",
  "IAAgAEEQdnNB65Svr3hsIgAgAEENdnNBtdzKlXxsIgAgAEEQdnM2AgQgBUEBaiEFDAELCyAFC6QCAQR/IAAgAWohBiAAIQMD",
  "QCADIAZJBEAgAy0AACIEQTBrQQpJBH9BAQUgBEEgckHhAGtBGkkLRQRAIANBAWohAwwCC0GM5Z66eSEBQZPrnNwBIQADQAJA",
  "IARBIGogBCAEQcEAa0EaSRsiBCABc0GTg4AIbCEBIAAgBGpBldPH3gVsIABBD3ZzIQAgBiADQQFqIgNNDQAgAy0AACIEQTBr",
  "QQpJBH9BAQUgBEEgckHhAGtBGkkLDQELCyACIAVBA3RqIgQgASABQRB2c0HrlK+veGwiASABQQ12c0G13MqVfGwiASABQRB2",
  "czYCACAEIAAgAEEQdnNB65Svr3hsIgAgAEENdnNBtdzKlXxsIgAgAEEQdnM2AgQgBUEBaiEFDAELCyAFC4cEAgd/An4gAUUE",
  "QEEADwsgASACIAEgAkkbIQlBASEHQQEhCEEBIQIDQCACIAlJBEAgB0Gx893xeWwhByAIQeuUr694bCEIIAJBAWohAgwBCwtB",
  "ACECA0AgASAFSwRAIAUgCU8EQCAGIAAgBSAJa0EDdGoiCigCACAHbGshBiAEIAooAgQgCGxrIQQLIAAgBUEDdGoiCigCACAG",
  "QbHz3fF5bGohBiAKKAIEIARB65Svr3hsaiEEIAkgBUEBak0EQCADIAJBA3RqIAQgCWoiCiAKQRB2c0HrlK+veGwiCiAKQQ12",
  "c0G13MqVfGwiCiAKQRB2c60gBiAJcyIKIApBEHZzQeuUr694bCIKIApBDXZzQbXcypV8bCIKIApBEHZzrUIghoQ3AwAgAkEB",
  "aiECCyAFQQFqIQUMAQsLAkAgAkHAAEsEQCADIAIQBAwBC0EBIQQDQCACIARLBEAgAyAEQQN0aikDACEMIAQhAANAIAAEQCAD",
  "IABBAWsiAUEDdGopAwAiCyAMVgRAIAMgAEEDdGogCzcDACABIQAMAgsLCyADIABBA3RqIAw3AwAgBEEBaiEEDAELCwtBASEB",
  "QQEhAANAIAAgAkkEQCADIABBA3RqKQMAIgsgAyABQQFrQQN0aikDAFIEQCADIAFBA3RqIAs3AwAgAUEBaiEBCyAAQQFqIQAM",
  "AQsLIAEL8wUCB38CfiAAIAFBA3RqIQRBoAhBAEGACPwLAANAIAEgAksEQCAAIAJBA3RqLQAHQQJ0QaAIaiIFIAUoAgBBAWo2",
  "AgAgAkEBaiECDAELC0EAIQIDQCACQYACSQRAIAJBAnRBoAhqIgUoAgAhBiAFIAM2AgAgAyAGaiEDIAJBAWohAgwBCwtBACEC",
  "A0AgASACSwRAIAQgACACQQN0aikDACIJQjiIp0ECdEGgCGoiAygCACIFQQN0aiAJNwMAIAMgBUEBajYCACACQQFqIQIMAQsL",
  "IAAgBCABQQN0/AoAAEEAIQEDQCAHQYACSQRAIAdBAnRBoAhqKAIAIgQgAWsiBkEBSwRAIAZBwABLBEAgACABQQN0aiECIAZB",
  "AXYhAQNAIAFBAEoEQCACIAFBAWsiASIDQQN0aikDACEJA0ACQCADQQF0QQFqIgUgBk8NACACIAVBAWoiCCAFIAYgCEsEfyAC",
  "IAhBA3RqKQMAIAIgBUEDdGopAwBWBUEACxsiBUEDdGopAwAiCiAJWA0AIAIgA0EDdGogCjcDACAFIQMMAQsLIAIgA0EDdGog",
  "CTcDAAwBCwsgBkEBayEBA0AgAQRAIAIpAwAhCSACIAIgAUEDdGoiAykDADcDACADIAk3AwBBACEDIAIpAwAhCQNAAkAgA0EB",
  "dEEBaiIFIAFPDQAgAiAFQQFqIgYgBSABIAZLBH8gAiAGQQN0aikDACACIAVBA3RqKQMAVgVBAAsbIgVBA3RqKQMAIgogCVgN",
  "ACACIANBA3RqIAo3AwAgBSEDDAELCyACIANBA3RqIAk3AwAgAUEBayEBDAELCwUgACABQQN0aiEFIAQgAWshBkEBIQMDQCAD",
  "IAZJBEAgBSADQQN0aikDACEJIAMhAQNAIAEEQCAFIAFBAWsiAkEDdGopAwAiCiAJVgRAIAUgAUEDdGogCjcDACACIQEMAgsL",
  "CyAFIAFBA3RqIAk3AwAgA0EBaiEDDAELCwsLIAQhASAHQQFqIQcMAQsLC7IGAwN/BHsCfiAAIAFqQQBBwAD8CwADQCABIARP",
  "BEAgACAEaiID/QAEACIGIAb9DEFBQUFBQUFBQUFBQUFBQUH9cf0MGhoaGhoaGhoaGhoaGhoaGv0m/QwgICAgICAgICAgICAg",
  "ICAg/U79UCEGIAMgBv0LBAAgAyADQRBq/QAEACIHIAf9DEFBQUFBQUFBQUFBQUFBQUH9cf0MGhoaGhoaGhoaGhoaGhoaGv0m",
  "/QwgICAgICAgICAgICAgICAg/U79UCIH/QsEECADIANBIGr9AAQAIgggCP0MQUFBQUFBQUFBQUFBQUFBQf1x/QwaGhoaGhoa",
  "GhoaGhoaGhoa/Sb9DCAgICAgICAgICAgICAgICD9Tv1QIgj9CwQgIAMgA0Ewav0ABAAiCSAJ/QxBQUFBQUFBQUFBQUFBQUFB",
  "/XH9DBoaGhoaGhoaGhoaGhoaGhr9Jv0MICAgICAgICAgICAgICAgIP1O/VAiCf0LBDAgCyAG/QxhYWFhYWFhYWFhYWFhYWFh",
  "/XH9DBoaGhoaGhoaGhoaGhoaGhr9JiAG/QwwMDAwMDAwMDAwMDAwMDAw/XH9DAoKCgoKCgoKCgoKCgoKCgr9Jv1Q/WStIAf9",
  "DGFhYWFhYWFhYWFhYWFhYWH9cf0MGhoaGhoaGhoaGhoaGhoaGv0mIAf9DDAwMDAwMDAwMDAwMDAwMDD9cf0MCgoKCgoKCgoK",
  "CgoKCgoKCv0m/VD9ZK1CEIaEIAj9DGFhYWFhYWFhYWFhYWFhYWH9cf0MGhoaGhoaGhoaGhoaGhoaGv0mIAj9DDAwMDAwMDAw",
  "MDAwMDAwMDD9cf0MCgoKCgoKCgoKCgoKCgoKCv0m/VD9ZK1CIIaEIAn9DGFhYWFhYWFhYWFhYWFhYWH9cf0MGhoaGhoaGhoa",
  "GhoaGhoaGv0mIAn9DDAwMDAwMDAwMDAwMDAwMDD9cf0MCgoKCgoKCgoKCgoKCgoKCv0m/VD9ZK1CMIaEIgtCAYaEIAuFIQog",
  "C0I/iCELA0AgCkIAUgRAIAIgBUECdGogCnqnIAAgBGpqNgIAIAogCkIBfYMhCiAFQQFqIQUMAQsLIARBQGshBAwBCwsgBQuX",
  "AgEFfyAAIAFqIQYDQCAAIAZJBEBBASEHQQAhASAALQAAIghBgAFJBEAgAiAIai0AACEBBSAIQeABSQR/IAIgAC0AAUE/cSAI",
  "QR9xQQZ0cmotAAAhAUECBSAIQfABSQR/IAIgAC0AAkE/cSAIQQ9xQQx0IAAtAAFBP3FBBnRycmotAAAhAUEDBUEECwshBwsg",
  "BUEARyIIBH8gAUEDRgR/QQEFIAVBAUYgAUEBRnELBSAIC0UEQCAFBEAgAyAEQQJ0aiAANgIAIARBAWohBAsgAUEAIAFBA0cb",
  "IgUEQCADIARBAnRqIAA2AgAgBEEBaiEECwsgACAHaiEADAELCyAFBH8gAyAEQQJ0aiAGNgIAIARBAWoFIAQLC8QCAQd/IAEg",
  "AkkEQEEADwtBASAFdEEBayEOQQEhDCAAKAIAIQpBASEJA0AgAiAJSwRAIAxBsfPd8XlsIQwgACAJQQJ0aigCACAKQbHz3fF5",
  "bGohCiAJQQFqIQkMAQsLQQAhCSABIAJrIQ9BACEBA0AgASAPTQRAIAMgAUECdGogCjYCACAGIApB65Svr3hsQR0gBWt2IgtB",
  "A3ZqLQAAIAtBB3F2QQFxBEAgCkG13MqVfGxBICAFa3YhCwN/IAcgC0ECdGooAgAiDQR/IAQgDUEBa0ECdGooAgAgCkYEfyAI",
  "IAlBA3RqIgsgATYCACALIA02AgQgCUEBagUgC0EBaiAOcSELDAILBSAJCwshCQsgACABIAJqQQJ0aigCACAKIAAgAUECdGoo",
  "AgAgDGxrQbHz3fF5bGohCiABQQFqIQEMAQsLIAkLxwEBBH9BASAEdEEBayEKA0AgAiADSQRAIAEgAmotAAAEQCAFIAAgAkEC",
  "dGooAgAiCUHrlK+veGxBHSAEa3YiCEEDdmoiCyALLQAAQQEgCEEHcXRyOgAAIAlBtdzKlXxsQSAgBGt2IQgDQCAGIAhBAnRq",
  "KAIAIgsEfyAAIAtBAWtBAnRqKAIAIAlGBUEBC0UEQCAIQQFqIApxIQgMAQsLIAcgAkECdGogCzYCACAGIAhBAnRqIAJBAWo2",
  "AgALIAJBAWohAgwBCwsL0gECBH8BewNAIAEgBEsEQCAAIARBAnRqIgMoAgAhBSADKAIEIAVrIgNB0dr45HxsIQYDQCAF/QAE",
  "AEGQCEEQIAMgA0EQTxtr/QAEAP1O/QxryuuFNa6ywi/r1CexZ1YW/bUBIgcgByAH/Q0ICQoLDA0ODwABAgMEBQYH/a4BIgf9",
  "GwAgB/0bAWogBkGT65zcAWxqIQYgA0EQSwRAIANBEGshAyAFQRBqIQUMAQsLIAIgBEEBdGogBiAGQRB2c0Gx893xeWw2AgAg",
  "BEECaiEEDAELCwsjAQF/IABBn5AEakEQdiIAPwAiAUoEQCAAIAFrQAAaC0GgEAsLFwEAQYAICxD/////////////////////"
].join("");

// src/kernels/load.ts
var compiled;
function loadKernels() {
  compiled ??= new WebAssembly.Module(Buffer.from(kernelsWasm, "base64"));
  return new WebAssembly.Instance(compiled, {}).exports;
}

// src/kernels/scanner.ts
var encoder2 = new TextEncoder();
var plainText = /^[\0-\x7f\xa0\xa3\xb0\xb7\xd7\xf7\u2010-\u2015\u2018-\u2022\u2026\u2032\u20ac\u2212]*$/;
var classBytes = 65536;
var slackBytes = 64;
var maxTableBits = 28;
var indexStep = 16384;
var Scanner = class {
  #kernels = loadKernels();
  #n;
  #known;
  #next;
  #bits = 4;
  // Addresses. What does not grow lies before what does.
  #filter = 0;
  #table = 0;
  #hashes = 0;
  #text = 0;
  #edges = 0;
  #tokens = 0;
  #grams = 0;
  #fixedBytes = 0;
  #capacity = 0;
  // bytes of text that fit
  #memory = new Uint8Array(0);
  #words = new Uint32Array(0);
  // the same memory
  #input = this.#memory;
  // where texts go
  #hasClasses = false;
  #tokenCount = 0;
  /** `hashes` are `rollGrams` of the known texts in a row; only those with a mark are looked for. */
  constructor(hashes, marks, n) {
    this.#n = n;
    this.#known = hashes;
    this.#next = this.#index(hashes, marks);
  }
  /** How many known runs a text holds. */
  count(text) {
    const count3 = this.#tokenize(text);
    this.#tokenCount = count3;
    if (count3 < this.#n) return 0;
    return this.#kernels.scanGrams(
      this.#tokens,
      count3,
      this.#n,
      this.#grams,
      this.#hashes,
      this.#bits,
      this.#filter,
      this.#table,
      this.#edges
    );
  }
  /** The known runs of a text in order; see src/algorithms/tokens.ts for what a token is. */
  scan(text) {
    const length2 = this.count(text);
    const at = this.#edges >>> 2;
    return Array.from({ length: length2 }, (_2, i) => ({
      position: this.#words[at + 2 * i],
      gram: this.#words[at + 2 * i + 1] - 1
    }));
  }
  /** The known run before `gram` with the same hash, or -1. */
  before(gram) {
    return this.#next[gram] - 1;
  }
  /** True when the run at `position` of the text scanned last has the hash of known run `gram`. */
  matches(position, gram) {
    if (position < 0 || position > this.#tokenCount - this.#n) return false;
    return this.#words[(this.#grams >>> 2) + position] === this.#known[gram];
  }
  #index(hashes, marks) {
    const { length: length2 } = hashes;
    let wanted = 0;
    for (const mark of marks) wanted += mark;
    while (this.#bits < maxTableBits && 2 ** this.#bits < 2 * wanted) this.#bits += 1;
    const tableBytes = 4 * 2 ** this.#bits;
    const filterBytes = align(tableBytes / 4);
    const gramBytes = align(4 * length2);
    this.#fixedBytes = filterBytes + tableBytes + gramBytes;
    const start = align(this.#kernels.reserve(this.#fixedBytes + 2 * gramBytes + slackBytes));
    this.#filter = start;
    this.#table = start + filterBytes;
    this.#hashes = this.#table + tableBytes;
    const links = this.#hashes + gramBytes;
    const markers = links + gramBytes;
    const { buffer } = this.#kernels.memory;
    new Uint32Array(buffer, this.#hashes, length2).set(hashes);
    new Uint8Array(buffer, markers, length2).set(marks);
    const kernels = this.#kernels;
    for (let from = 0; from < length2; from += indexStep) {
      const to = Math.min(length2, from + indexStep);
      kernels.indexGrams(
        this.#hashes,
        markers,
        from,
        to,
        this.#bits,
        this.#filter,
        this.#table,
        links
      );
    }
    const next = new Uint32Array(buffer, links, length2).slice();
    this.#reserve(1 << 16);
    return next;
  }
  /** Number of tokens; their hashes are in memory. */
  #tokenize(text) {
    const kernels = this.#kernels;
    if (text.length > this.#capacity) this.#reserve(text.length);
    const { read, written } = encoder2.encodeInto(text, this.#input);
    if (read === text.length && (written === read || plainText.test(text))) {
      const edges2 = kernels.splitPlain(this.#text, written, this.#edges);
      kernels.hashTokens(this.#edges, edges2, this.#tokens);
      return edges2 / 2;
    }
    const folded2 = foldText(text);
    const length2 = Buffer.byteLength(folded2);
    if (length2 > this.#capacity) this.#reserve(length2);
    if (holdsRareLetters(folded2)) return this.#tokenizeRare(tokenize(text));
    const classes2 = this.#text - classBytes;
    if (!this.#hasClasses) this.#memory.set(tokenClasses ??= buildTokenClasses("word"), classes2);
    this.#hasClasses = true;
    encoder2.encodeInto(folded2, this.#input);
    const edges = kernels.splitFolded(this.#text, length2, classes2, this.#edges);
    kernels.hashTokens(this.#edges, edges, this.#tokens);
    return edges / 2;
  }
  #tokenizeRare(tokens) {
    const at = this.#tokens >>> 2;
    tokens.forEach((token2, i) => this.#words[at + i] = hashToken(token2));
    return tokens.length;
  }
  /**
   * Lays out classes, text, edges of tokens, their hashes and those of runs. Two tokens are two bytes
   * apart at least. Hits, a pair for a run, lie where the edges were.
   */
  #reserve(bytes) {
    this.#capacity = Math.ceil(bytes * 1.25);
    const textBytes = align(this.#capacity + slackBytes);
    const wordBytes = align((this.#capacity / 2 + 1) * 4 + slackBytes);
    const growing = classBytes + textBytes + 4 * wordBytes;
    const start = align(this.#kernels.reserve(this.#fixedBytes + growing + slackBytes));
    this.#text = start + this.#fixedBytes + classBytes;
    this.#edges = this.#text + textBytes;
    this.#tokens = this.#edges + 2 * wordBytes;
    this.#grams = this.#tokens + wordBytes;
    this.#memory = new Uint8Array(this.#kernels.memory.buffer);
    this.#words = new Uint32Array(this.#kernels.memory.buffer);
    this.#input = this.#memory.subarray(this.#text, this.#text + this.#capacity);
    this.#hasClasses = false;
  }
};
var tokenClasses;
var rareLetters;
function holdsRareLetters(folded2) {
  if (!/[\ud800-\udfff]/.test(folded2)) return false;
  rareLetters ??= new RegExp("[[\\p{L}\\p{N}\\p{M}]&&[\\u{10000}-\\u{10ffff}]]", "v");
  return rareLetters.test(folded2);
}
function align(bytes) {
  return Math.ceil(bytes / 64) * 64;
}

// src/references/reference-index.ts
var keyBase = 2 ** 26;
var ReferenceIndex = class {
  #sets;
  #scanner;
  #checks;
  /** By sequence: first of its runs, and one past the last of all. */
  #starts;
  /** By sequence: first of its tokens among those of its set. */
  #tokens;
  constructor(sets) {
    this.#sets = sets;
    this.#checks = joinWords(sets.map((set) => set.checks));
    const count3 = sets.reduce((sum, set) => sum + set.lengths.length, 0);
    this.#starts = new Uint32Array(count3 + 1);
    this.#tokens = new Uint32Array(count3);
    let sequence = 0;
    let start = 0;
    for (const { lengths } of sets) {
      let token2 = 0;
      for (const length2 of lengths) {
        this.#tokens[sequence] = token2;
        token2 += length2;
        start += length2 - gramTokens + 1;
        sequence += 1;
        this.#starts[sequence] = start;
      }
    }
    const marks = new Uint8Array(start);
    let at = 0;
    for (const { anchors } of sets) {
      marks.set(anchors, at);
      at += anchors.length;
    }
    this.#scanner = new Scanner(joinWords(sets.map((set) => set.hashes)), marks, gramTokens);
  }
  /** Every text of an item that shares a run of 8 tokens with the texts, or stands in one whole. */
  overlaps(texts) {
    if (this.#scanner.count(texts.join("\n")) === 0) return nothing2;
    let found;
    for (const [text, value] of texts.entries()) {
      if (value.length < gramTokens) continue;
      const hits = this.#scanner.scan(value);
      if (hits.length === 0) continue;
      const runs = this.#runsOf(hits);
      if (runs.length === 0) continue;
      const tokens = tokenize(value);
      for (const run of runs) {
        for (const confirmed of this.#confirm(run, tokens)) {
          found ??= /* @__PURE__ */ new Map();
          const known = found.get(run.sequence);
          if (known === void 0) found.set(run.sequence, [{ ...confirmed, text }]);
          else known.push({ ...confirmed, text });
        }
      }
    }
    if (found === void 0) return nothing2;
    return [...found].sort(([a], [b]) => a - b).map(([i, runs]) => ({ sequence: this.#sequence(i), runs }));
  }
  /** The longest runs that the hits are part of, those too short to count left out. */
  #runsOf(hits) {
    const runs = [];
    const ends = /* @__PURE__ */ new Map();
    for (const { position, gram: last } of hits) {
      for (let gram = last; gram >= 0; gram = this.#scanner.before(gram)) {
        const sequence = this.#sequenceOf(gram);
        const itemFrom = gram - this.#starts[sequence];
        const key = sequence * keyBase + (position - itemFrom + keyBase / 2);
        if ((ends.get(key) ?? -1) > position) continue;
        const run = this.#extend(sequence, position, gram);
        if (run === void 0) continue;
        ends.set(key, run.from + run.length - gramTokens + 1);
        runs.push(run);
      }
    }
    return runs;
  }
  #extend(sequence, position, gram) {
    const first = this.#starts[sequence];
    const limit = this.#starts[sequence + 1];
    let before = 0;
    while (gram - before > first && this.#scanner.matches(position - before - 1, gram - before - 1)) {
      before += 1;
    }
    let after = 1;
    while (gram + after < limit && this.#scanner.matches(position + after, gram + after))
      after += 1;
    const length2 = before + after + gramTokens - 1;
    const run = { sequence, from: position - before, itemFrom: gram - before - first, length: length2 };
    return this.#counts(run) ? run : void 0;
  }
  #counts({ sequence, length: length2 }) {
    return length2 >= shortestRun || length2 === this.#lengthOf(sequence);
  }
  #lengthOf(sequence) {
    const grams = this.#starts[sequence + 1] - this.#starts[sequence];
    return grams + gramTokens - 1;
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
  /** The parts of a run whose confirming hashes agree as well: but for chance, all of it. */
  #confirm(run, tokens) {
    const { sequence, from, itemFrom, length: length2 } = run;
    const first = this.#starts[sequence] + itemFrom;
    const confirmed = [];
    const grams = length2 - gramTokens + 1;
    for (let start = 0; start < grams; start += 1) {
      let end = start;
      while (end < grams && checkGram(tokens, from + end, gramTokens) === this.#checks[first + end]) {
        end += 1;
      }
      if (end > start) {
        const part = {
          sequence,
          from: from + start,
          itemFrom: itemFrom + start,
          length: end - start + gramTokens - 1
        };
        if (this.#counts(part)) confirmed.push(part);
      }
      start = end;
    }
    return confirmed;
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
var nothing2 = [];
function joinWords(columns) {
  const joined = new Uint32Array(columns.reduce((sum, column) => sum + column.length, 0));
  let at = 0;
  for (const column of columns) {
    joined.set(column, at);
    at += column.length;
  }
  return joined;
}

// src/references/file.ts
var referenceFormat = {
  format: 1,
  tokens: "NFKC, case folded, letters and digits with their marks",
  hash: "two independent 32-bit hashes of every 6 tokens in a row",
  n: 6
};
function decodeSet(benchmark) {
  const { sequences, tokens, answers } = benchmark;
  const bytes = new Uint8Array(Buffer.from(benchmark.data, "base64"));
  let offset = 0;
  const take = (length2, width) => {
    const start = offset;
    offset += length2 * width;
    return bytes.buffer.slice(start, offset);
  };
  const runs = tokens - (referenceFormat.n - 1) * sequences;
  const set = {
    name: benchmark.name,
    itemCount: benchmark.items,
    idOf: (item) => `${benchmark.idPrefix}${item + benchmark.first}`,
    hashes: new Uint32Array(take(runs, 4)),
    checks: new Uint32Array(take(runs, 4)),
    answerHashes: new Uint32Array(take(2 * answers, 4)),
    items: Uint32Array.from(new Uint16Array(take(sequences, 2))),
    lengths: Uint32Array.from(new Uint16Array(take(sequences, 2))),
    answerItems: Uint32Array.from(new Uint16Array(take(answers, 2))),
    roles: new Uint8Array(take(sequences, 1)),
    answerKinds: new Uint8Array(take(answers, 1)),
    answerLengths: new Uint8Array(take(answers, 1)),
    own: unpackBits(new Uint8Array(take(Math.ceil(tokens / 8), 1)), tokens),
    anchors: unpackBits(new Uint8Array(take(Math.ceil(runs / 8), 1)), runs)
  };
  if (offset !== bytes.length) throw new Error(`${benchmark.name}: the columns are cut short`);
  return set;
}
function requireFormat(file) {
  for (const [name, value] of Object.entries(referenceFormat)) {
    if (file[name] === value) continue;
    throw new Error(`references/benchmarks.json has another ${name}: build it anew`);
  }
}
function unpackBits(packed, count3) {
  const spread = BigUint64Array.from({ length: 256 }, (_2, byte) => {
    const bytes = Uint8Array.from({ length: 8 }, (_bit, i) => byte >> i & 1);
    return new DataView(bytes.buffer).getBigUint64(0, true);
  });
  const bits = new BigUint64Array(packed.length);
  for (let i = 0; i < packed.length; i += 1) bits[i] = spread[packed[i]];
  return new Uint8Array(bits.buffer, 0, count3);
}

// src/references/shipped.ts
var benchmarkNames = [
  "gsm8k",
  "math-500",
  "humaneval",
  "mbpp",
  "truthfulqa",
  "mmlu-stem",
  "svamp"
];
async function shippedSets(names) {
  if (names.length === 0) return [];
  const { default: file } = await import("./benchmarks-HBMB7O2X.js");
  requireFormat(file);
  return file.benchmarks.filter(({ name }) => names.includes(name)).map(decodeSet);
}

// src/gates/contamination/codes.ts
var codes2 = {
  question: {
    text: "asks {item}, which models are tested with ({rule}, {shared} of its {of} words): {span}",
    fix: "Remove the record. If it is no copy, waive it with a reason and a date."
  },
  "question-with-answer": {
    text: "asks {item}, which models are tested with, and answers it ({rule}, {shared} of its {of} words): {span}",
    fix: "Remove the record: a model trained on it knows the answer by heart."
  },
  answer: {
    text: "holds the worked answer of {item}, which models are tested with ({shared} of its {of} words): {span}",
    fix: "Remove the record. If it is no copy, waive it with a reason and a date."
  },
  waived: {
    text: "holds {item}, waived by {owner} through {expires}: {reason}",
    fix: "Nothing, until the waiver ends.",
    level: "warning"
  },
  "expired-waiver": {
    text: "the waiver of {owner} for {item} ended on {expires}",
    fix: "Remove the record, or give the waiver a new date and a reason that still holds.",
    level: "warning"
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
  const end = shortest(piece, (beginning2) => tokenize(beginning2).length > token2);
  const low = piece.charCodeAt(end - 1);
  const width = (low & 64512) === 56320 && end > 1 ? 2 : 1;
  return token2 < tokens.length ? end - width : piece.length;
}
function endIn(piece, tokens, token2) {
  if (token2 === tokens.length - 1 && /[a-z0-9]$/i.test(piece)) return piece.length;
  const whole2 = tokens[token2];
  return shortest(piece, (beginning2) => {
    const found = tokenize(beginning2);
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
    const { from, length: length2 } = question;
    const start = i === question.text ? locateTokens(text, from, from + length2)[1] : 0;
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
  const last = tokens.length - length2;
  for (let at = 0; at <= last; at += 1) {
    if (length2 < minWordsAnywhere && at > 0 && at < last) continue;
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
function findHits(parts, index, share) {
  const overlaps2 = index.overlaps(parts.map((part) => part.text));
  if (overlaps2.length === 0) return [];
  return groupByItem(overlaps2).map((group) => judge(group, parts, share)).filter((hit) => hit !== void 0).sort(
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
function judge(overlaps2, parts, share) {
  const [first] = overlaps2;
  if (first === void 0) return void 0;
  const { set, item } = first.sequence;
  const id = set.idOf(item);
  const solutions = overlaps2.filter(({ sequence }) => sequence.role === Role.solution);
  const question = overlaps2.find(({ sequence }) => sequence.role === Role.question);
  const asked = question === void 0 ? void 0 : judgeQuestion(question, parts, share);
  const base2 = { id, benchmark: set.name };
  if (question !== void 0 && asked !== void 0) {
    const isWorked = solutions.some(({ sequence, runs }) => {
      const beside = runs.filter((run) => !question.runs.some((other) => overlap(run, other)));
      const shared2 = beside.length === 0 ? 0 : measure(sequence, beside).shared;
      return shared2 > share * sequence.length;
    });
    const answer = isWorked ? "solution" : findAnswer(set, item, parts, asked.run);
    const code = answer === void 0 ? "question" : "question-with-answer";
    return { ...base2, ...asked, code, answer };
  }
  for (const solution of solutions) {
    const worked = judgeSolution(solution, share);
    if (worked !== void 0) return { ...base2, ...worked, code: "answer", answer: "solution" };
  }
  return void 0;
}
function judgeQuestion({ sequence, runs }, parts, share) {
  const { length: length2, own } = sequence;
  const found = measure(sequence, runs);
  const { run, shared: shared2 } = found;
  const verdict = { shared: shared2, of: length2, run };
  if (run.length === length2 && isTelling(length2, countOwn2(own, 0, length2))) {
    const whole2 = runs.find((each) => each.length === length2 && standsAlone(each, parts));
    return whole2 && { ...verdict, run: whole2, rule: "whole-item" };
  }
  const telling = runs.find(
    ({ itemFrom, length: tokens }) => tokens >= windowTokens && countOwn2(own, itemFrom, itemFrom + tokens) >= minOwnOfQuestion
  );
  if (telling !== void 0) return { ...verdict, rule: "13-gram" };
  return isEnough(found, sequence, share, minOwnOfQuestion) ? { ...verdict, rule: "8-gram" } : void 0;
}
var beginning = /(?:^|[\n.:!?。：！？…()[\]<>|"“„«*#])[^\p{L}\p{N},;]*$/u;
function standsAlone({ text, from, length: length2 }, parts) {
  if (length2 >= shortestRun) return true;
  const whole2 = parts[text]?.text ?? "";
  const [start] = locateTokens(whole2, from, from + length2);
  const first = String.fromCodePoint(whole2.codePointAt(start) ?? 0);
  if (first !== first.toLowerCase()) return true;
  return beginning.test(whole2.slice(Math.max(0, start - 20), start));
}
function judgeSolution({ sequence, runs }, share) {
  const { length: length2, own } = sequence;
  const found = measure(sequence, runs);
  const verdict = { shared: found.shared, of: length2, run: found.run };
  if (found.run.length === length2 && length2 >= windowTokens && countOwn2(own, 0, length2) >= minOwnOfWholeSolution) {
    return { ...verdict, rule: "whole-item" };
  }
  return isEnough(found, sequence, share, minOwnOfSolution) ? { ...verdict, rule: "8-gram" } : void 0;
}
function overlap(a, b) {
  return a.text === b.text && a.from < b.from + b.length && b.from < a.from + a.length;
}
function measure({ length: length2, own }, runs) {
  const covered = new Uint8Array(length2);
  let [longest] = runs;
  for (const run of runs) {
    covered.fill(1, run.itemFrom, run.itemFrom + run.length);
    if (run.length > longest.length) longest = run;
  }
  let shared2 = 0;
  let ownShared = 0;
  for (let token2 = 0; token2 < length2; token2 += 1) {
    if (covered[token2] === 0) continue;
    shared2 += 1;
    ownShared += own[token2];
  }
  return { run: longest, shared: shared2, ownShared };
}
function isEnough(found, { length: length2, own }, share, minOwn) {
  return found.ownShared >= minOwn && found.shared > share * length2 && found.ownShared > share * countOwn2(own, 0, length2);
}
function countOwn2(own, from, to) {
  let sum = 0;
  for (let token2 = from; token2 < to; token2 += 1) sum += own[token2];
  return sum;
}

// src/algorithms/characters.ts
function countCharacters(text) {
  let count3 = text.length;
  for (let i = 1; i < text.length; i += 1) {
    const isLow = (text.charCodeAt(i) & 64512) === 56320;
    if (isLow && (text.charCodeAt(i - 1) & 64512) === 55296) count3 -= 1;
  }
  return count3;
}

// src/gates/contamination/waivers.ts
var words2 = { type: "string", minLength: 1, maxLength: 200 };
var waiversSchema = {
  type: "array",
  default: [],
  description: "Findings to let pass until a day, each with a reason and an owner.",
  items: {
    type: "object",
    additionalProperties: false,
    required: ["reason", "owner", "expires"],
    anyOf: [{ required: ["item"] }, { required: ["record"] }],
    properties: {
      item: { ...words2, description: "Id of the item, with * for any characters." },
      record: { ...words2, description: "Id of the record or path of its file, with *." },
      code: {
        enum: ["question", "question-with-answer", "answer"],
        description: "Only this code."
      },
      reason: { ...words2, description: "Why it may pass." },
      owner: { ...words2, description: "Who answers for it." },
      expires: {
        type: "string",
        pattern: "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$",
        description: "The last day on which it holds, YYYY-MM-DD."
      }
    }
  }
};
function waivingOf(hit, record, waivers, today) {
  if (today === void 0) return void 0;
  const matching = waivers.filter(
    ({ item, record: pattern, code }) => (code === void 0 || code === hit.code) && (item === void 0 || matches(item, hit.id)) && (pattern === void 0 || matches(pattern, record.id) || matches(pattern, record.path))
  );
  const holding = matching.find(({ expires }) => today <= expires);
  if (holding !== void 0) return { waiver: holding, holds: true };
  const [expired] = matching;
  return expired === void 0 ? void 0 : { waiver: expired, holds: false };
}
function matches(pattern, text) {
  const pieces = pattern.split("*");
  const [first = "", ...rest] = pieces;
  const last = rest.pop();
  if (last === void 0) return text === pattern;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

// src/gates/contamination/report.ts
var maxSpan = 300;
var maxOthers = 10;
function reportHits(record, hits, waivers, today) {
  const findings = [];
  const open = /* @__PURE__ */ new Map();
  for (const hit of hits) {
    const waiving = waivingOf(hit, record, waivers, today);
    if (waiving !== void 0) {
      const { reason, owner, expires } = waiving.waiver;
      const code = waiving.holds ? "waived" : "expired-waiver";
      const data = { item: hit.id, found: hit.code, reason, owner, expires };
      findings.push({ code, at: placeOf(record, hit), data });
      if (waiving.holds) continue;
    }
    const list = open.get(hit.benchmark);
    if (list === void 0) open.set(hit.benchmark, [hit]);
    else list.push(hit);
  }
  for (const [hit, ...others] of open.values()) {
    if (hit !== void 0) findings.push(toFinding(record, hit, others));
  }
  return findings;
}
function placeOf(record, hit) {
  return record.at(record.view.parts[hit.run.text]?.pointer);
}
function toFinding(record, hit, others) {
  const text = record.view.parts[hit.run.text]?.text ?? "";
  const { from, length: length2 } = hit.run;
  const [start, end] = locateTokens(text, from, from + length2);
  const { id, benchmark, rule, shared: shared2, of, answer } = hit;
  const data = {
    item: id,
    benchmark,
    rule,
    shared: shared2,
    of,
    span: cut(text.slice(start, end)),
    // In characters, as columns are.
    start: countCharacters(text.slice(0, start)),
    end: countCharacters(text.slice(0, end))
  };
  if (answer !== void 0) data.answer = answer;
  if (others.length > 0) data.others = others.slice(0, maxOthers).map((other) => other.id);
  return { code: hit.code, at: placeOf(record, hit), data };
}
function cut(span) {
  if (span.length <= maxSpan) return span;
  const isHalf = (span.charCodeAt(maxSpan - 2) & 64512) === 55296;
  return `${span.slice(0, isHalf ? maxSpan - 2 : maxSpan - 1)}…`;
}

// src/gates/contamination.ts
var contamination = {
  id: "contamination",
  summary: "questions and answers of public benchmarks, or of test files you name",
  levels: { recommended: "off", strict: "error" },
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
      waivers: waiversSchema
    }
  },
  codes: codes2,
  async inspector(options, context) {
    const index = await indexOf(options.benchmarks, context.references ?? []);
    const tally = { records: 0, items: /* @__PURE__ */ new Set() };
    tallies.set(context, tally);
    return (record) => {
      const hits = findHits(record.view.parts, index, options.share);
      if (hits.length === 0) return nothing3;
      return count(tally, hits, reportHits(record, hits, options.waivers, context.today));
    };
  },
  check(_change, _options, context) {
    const tally = tallies.get(context);
    if (tally === void 0) return { findings: [] };
    const measurements = [
      { name: "contamination.records", value: tally.records, better: "lower" },
      { name: "contamination.items", value: tally.items.size, better: "lower" }
    ];
    return { findings: [], measurements };
  }
};
var nothing3 = [];
var tallies = /* @__PURE__ */ new WeakMap();
function count(tally, hits, findings) {
  tally.records += 1;
  for (const hit of hits) tally.items.add(hit.id);
  return findings;
}
var lastIndex;
async function indexOf(benchmarks, named) {
  const names = benchmarks.join();
  const isSame = (other) => other.length === named.length && other.every((each, i) => each === named[i]);
  if (lastIndex?.names === names && isSame(lastIndex.named)) return lastIndex.index;
  const own = named.map((reference) => buildSet(reference.name, describeItems(reference.items)));
  const index = new ReferenceIndex([...await shippedSets(benchmarks), ...own]);
  lastIndex = { names, named, index };
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
    const count3 = this.#counts.get(code) ?? 0;
    const place = `${code} ${pointer}`;
    if (count3 >= maxOfCode || this.#known.has(place)) return;
    this.#counts.set(code, count3 + 1);
    this.#known.add(place);
    this.findings.push({ code, at: this.#record.at(pointer), data });
  }
};
function numberTurns(turns) {
  const numbers = [];
  let list = "";
  let before = 0;
  let last = 0;
  for (const { pointer } of turns) {
    const cut2 = pointer.lastIndexOf("/");
    const step = pointer.slice(cut2 + 1);
    if (/^\d+$/.test(step)) {
      if (pointer.slice(0, cut2) !== list) {
        list = pointer.slice(0, cut2);
        before = last;
      }
      last = before + Number(step) + 1;
    } else if (pointer !== "/system") {
      last += 1;
    }
    numbers.push(last);
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
  const close = () => {
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
    const others = waiting.byId.get(call.id);
    if (others !== void 0) {
      others.push({ call, index });
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
        if (!goesOn) close();
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
        close();
        callsInText = false;
    }
  });
  if (turns.at(-1)?.role === "tool") close();
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
  const names = /* @__PURE__ */ new Set();
  for (const tool of list) {
    const named = isObject(tool) && isObject(tool.function) ? tool.function : tool;
    if (!isObject(named) || typeof named.name !== "string") return void 0;
    names.add(named.name);
  }
  return names;
}
function toolName(call) {
  return call.name === "" ? "a tool" : quote(call.name);
}

// src/gates/conversation/codes.ts
var codes3 = {
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
      problems.add("unknown-role", index, { role: quote(turn2.roleName) });
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
  const last = turns.length - 1;
  const lastRole = turns[last]?.role ?? "unknown";
  if (lastRole === "assistant" || lastRole === "unknown") return;
  if (lastRole === "user" && options.allowTrailingUser) return;
  if (hasAssistant) problems.add("ends-without-answer", last, { role: lastRole });
  else if (!hasUnknown) problems.add("no-assistant-turn", last);
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
  codes: codes3,
  skips(manifest) {
    return conversationKinds.includes(manifest.kind.id) ? void 0 : `records of kind ${manifest.kind.id} hold no conversation`;
  },
  inspector(options, context) {
    const isUnpaired = context.manifest.kind.id === "unpaired";
    return (record) => {
      const { turns, conversations } = record.view;
      const all = conversations ?? (turns === void 0 ? [] : [turns]);
      let problems;
      all.forEach((each, index) => {
        if (each.length === 0) return;
        problems ??= new Problems(record);
        problems.start(each);
        checkRoles(each, options, problems);
        if (index > 0 || isUnpaired && record.mapped.label === false) return;
        checkContent(each, record.mapped, problems);
        checkCalls(each, readTools(record.mapped, problems), problems);
      });
      return problems?.findings ?? none;
    };
  }
};

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
    const keys = context.derive(change.head, "record-keys", recordKeys);
    const isNew = newTexts(change, context);
    const repeats = findRepeats(keys, isNew);
    const isOpen = (record) => isNew(record) && !repeats.has(record);
    for (const [record, there] of meetVersionsBeside(change, context, "whole", isOpen)) {
      if (!isOpen(record) || !sameContent(record, there)) continue;
      repeats.set(record, toFinding2("duplicate-of-base", record, there.at()));
    }
    if (options.acrossDatasets) findInOtherDatasets(repeats, keys, isOpen, context);
    const { idField } = change.manifest;
    const ids = idField === void 0 ? [] : findRepeatedIds(idField, keys, change, context);
    return {
      findings: [...repeats.values(), ...ids],
      measurements: measure2(keys, repeats.size)
    };
  }
};
function findRepeats(keys, isNew) {
  const repeats = /* @__PURE__ */ new Map();
  for (const group of groupEqual(keys.whole)) {
    const records = group.map((i) => keys.records[i]);
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
  const others = context.siblings.filter((side) => !own.includes(side));
  if (others.length === 0) return;
  const wanted = recordsByKey(keys, "whole", isOpen);
  for (const side of others) {
    const otherKeys = context.derive(side, "record-keys", recordKeys);
    for (const [i, first] of otherKeys.records.entries()) {
      for (const record of wanted.get(otherKeys.whole[i]) ?? []) {
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
  for (const record of keys.records) {
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
  if (change.base === null) return () => true;
  const edited = change.edited.filter((edit) => edit.fields.includes(field));
  return changedRecords({ ...change, edited });
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
    { name: "exact-duplicate.compared-with", value: keys.records.length }
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

// src/gates/length.ts
var maxOfRecord2 = 20;
var sampleSize = 2e3;
function bound(value, description) {
  return { type: "integer", minimum: 0, default: value, description };
}
var nothing4 = [];
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
  inspector(options, context) {
    const lengths = new Lengths();
    measured.set(context, lengths);
    const bounds = boundsOf(options);
    return (record) => {
      const { view } = record;
      const pieces = piecesOf(view);
      lengths.add(pieces);
      return inspect(record, view, pieces, bounds);
    };
  },
  check(change, _options, context) {
    const lengths = measured.get(context);
    return { findings: [], measurements: lengths === void 0 ? [] : measure3(lengths, change) };
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
    if (findings.length >= maxOfRecord2) return;
    const at = record.at(pointer);
    const field = at.pointer === void 0 ? {} : { field: at.pointer.slice(1) };
    findings.push({ code, at, data: { ...field, ...data } });
  };
  for (const { name, parts, mayBeShort } of pieces) {
    const isPrompt = name === "prompt";
    const max = isPrompt ? bounds.maxPrompt : bounds.maxResponse;
    const min = mayBeShort ? 0 : isPrompt ? bounds.minPrompt : bounds.minResponse;
    const units = unitsOf(parts);
    if (units <= max && units >= 2 * min) continue;
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
  return findings ?? nothing4;
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
  let units = 0;
  for (const part of parts) units += part.text.length;
  return units;
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
var measured = /* @__PURE__ */ new WeakMap();
var Lengths = class {
  prompts = [];
  responses = [];
  add(pieces) {
    for (const { name, parts } of pieces) {
      if (name === "prompt") this.prompts.push(unitsOf(parts));
      else if (parts[0]?.role === "response") this.responses.push(parts[0].text.length);
    }
  }
};
function measure3(lengths, change) {
  const base2 = change.base === null ? void 0 : sampleBase(change.base, change.baseCount);
  return [
    ...measureOne("prompt-median", 0.5, lengths.prompts, base2?.prompts),
    ...measureOne("response-median", 0.5, lengths.responses, base2?.responses),
    ...measureOne("response-p95", 0.95, lengths.responses, base2?.responses)
  ];
}
function measureOne(name, share, values, base2) {
  const value = quantile(values, share);
  if (value === void 0) return [];
  const before = base2 === void 0 ? void 0 : quantile(base2, share);
  const measurement = { name: `length.${name}`, value, unit: "characters" };
  return [before === void 0 ? measurement : { ...measurement, base: before }];
}
function quantile(values, share) {
  const sorted = Uint32Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
function sampleBase(base2, count3) {
  const lengths = new Lengths();
  if (count3 <= sampleSize) {
    for (const record of base2.records()) lengths.add(piecesOf(record.view));
    return lengths;
  }
  const [path, ...others] = base2.paths;
  if (path === void 0 || others.length > 0) return void 0;
  for (let i = 0; i < sampleSize; i += 1) {
    const record = base2.find(path, 1 + Math.floor(i * count3 / sampleSize));
    if (record !== void 0) lengths.add(piecesOf(record.view));
  }
  return lengths;
}

// src/algorithms/common-run.ts
function longestCommonRun(a, b) {
  let previous = new Uint32Array(b.length + 1);
  let current = new Uint32Array(b.length + 1);
  let length2 = 0;
  let start = 0;
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j < b.length; j += 1) {
      const run = a[i] === b[j] ? previous[j] + 1 : 0;
      current[j + 1] = run;
      if (run > length2) {
        length2 = run;
        start = i + 1 - run;
      }
    }
    [previous, current] = [current, previous];
  }
  return { start, length: length2 };
}

// src/algorithms/union-find.ts
var UnionFind = class {
  #parent;
  constructor(count3) {
    this.#parent = Int32Array.from({ length: count3 }, (_2, i) => i);
  }
  /** The smallest member of i's set. */
  find(i) {
    const parent = this.#parent;
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
  union(i, j) {
    const a = this.find(i);
    const b = this.find(j);
    if (a < b) this.#parent[b] = a;
    else this.#parent[a] = b;
  }
};

// src/algorithms/jaccard-join.ts
var rareUpTo = 8;
function joinSets(store, frequencies, threshold, wanted, visit) {
  store.keepRepeated(frequencies);
  putRareFirst(store, frequencies);
  const { count: count3 } = store;
  const prefixes = new Uint32Array(count3);
  let entries = 0;
  for (let i = 0; i < count3; i += 1) {
    const size = store.sizeOf(i);
    const dropped = size - store.lengthOf(i);
    const prefix = size === 0 ? 0 : size - Math.ceil(threshold * size - 1e-9) + 1;
    prefixes[i] = Math.max(0, prefix - dropped);
    entries += prefixes[i];
  }
  const index = new PrefixIndex(store, prefixes, entries);
  const seen = new Int32Array(count3).fill(-1);
  const counts = { candidates: 0, pairs: 0 };
  for (const i of orderBySize(store)) {
    const prefix = prefixes[i];
    if (prefix === 0) continue;
    const size = store.sizeOf(i);
    const block = store.blockOf(i);
    const start = store.startOf(i);
    const smallest = threshold * size - 1e-9;
    const alone = wanted[i] !== 1;
    seen[i] = i;
    for (let k = start; k < start + prefix; k += 1) {
      const bucket = index.bucketOf(block[k]);
      for (let entry = index.endOf(bucket); entry > index.firstOf(bucket); entry -= 1) {
        const j = index.owners[entry - 1];
        if (store.sizeOf(j) < smallest) break;
        if (seen[j] === i || alone && wanted[j] !== 1) continue;
        seen[j] = i;
        counts.candidates += 1;
        const total = size + store.sizeOf(j);
        const needed = Math.ceil(threshold / (1 + threshold) * total - 1e-9);
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
    const bits = Math.min(26, Math.max(4, Math.ceil(Math.log2(entries * 2 + 1))));
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

// src/algorithms/set-store.ts
var blockBits = 22;
var blockSize = 1 << blockBits;
var blockMask = blockSize - 1;
var SetStore = class {
  #blocks = [];
  #starts = new Uint32Array(1024);
  #lengths = new Uint32Array(1024);
  #sizes = new Uint32Array(1024);
  #count = 0;
  #next = 0;
  get count() {
    return this.#count;
  }
  /** Members of set i, those that `keep` dropped included. */
  sizeOf(i) {
    return this.#sizes[i];
  }
  /** The values of set i that are still stored. */
  valuesOf(i) {
    const at = this.#starts[i] & blockMask;
    return this.blockOf(i).subarray(at, at + this.#lengths[i]);
  }
  /** Array that holds set i from `startOf(i)` on, `lengthOf(i)` values: no view is made. */
  blockOf(i) {
    return this.#blocks[this.#starts[i] >>> blockBits];
  }
  startOf(i) {
    return this.#starts[i] & blockMask;
  }
  lengthOf(i) {
    return this.#lengths[i];
  }
  /** Adds the upper halves of sorted 64-bit hashes: sorted too, and as many. */
  add(hashes) {
    const { length: length2 } = hashes;
    if (length2 > blockSize) throw new RangeError("a set of more than 4 million members");
    if (this.#next + length2 > this.#blocks.length * blockSize) {
      this.#next = this.#blocks.length * blockSize;
      this.#blocks.push(new Uint32Array(blockSize));
    }
    if (this.#count === this.#starts.length) {
      this.#starts = doubled(this.#starts);
      this.#lengths = doubled(this.#lengths);
      this.#sizes = doubled(this.#sizes);
    }
    const block = this.#blocks[this.#blocks.length - 1];
    const at = this.#next & blockMask;
    const halves = new Uint32Array(hashes.buffer, hashes.byteOffset, length2 * 2);
    for (let i = 0; i < length2; i += 1) block[at + i] = halves[2 * i + 1];
    this.#starts[this.#count] = this.#next;
    this.#lengths[this.#count] = length2;
    this.#sizes[this.#count] = length2;
    this.#count += 1;
    this.#next += length2;
  }
  /** Calls `visit` with every stored value, set by set. */
  forEachValue(visit) {
    for (let i = 0; i < this.#count; i += 1) {
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
  /** Keeps only values that stand in more than one set; sizes still count the others. */
  keepRepeated(frequencies) {
    const reads = new Uint32Array(this.#count);
    const writes = new Uint32Array(this.#count);
    this.#sweep((block, i, start, end, limit) => {
      let read = start + reads[i];
      let write = start + writes[i];
      for (; read < end; read += 1) {
        const value = block[read];
        if (value > limit) break;
        if (!frequencies.isRepeated(value)) continue;
        block[write] = value;
        write += 1;
      }
      reads[i] = read - start;
      writes[i] = write - start;
    });
    this.#lengths.set(writes);
  }
  /** Counts every stored value into `frequencies`. */
  countInto(frequencies) {
    const reads = new Uint32Array(this.#count);
    this.#sweep((block, i, start, end, limit) => {
      let read = start + reads[i];
      for (; read < end; read += 1) {
        const value = block[read];
        if (value > limit) break;
        frequencies.add(value);
      }
      reads[i] = read - start;
    });
  }
  /**
   * Walks all sets several times, a range of values at a time: what is looked up for a value then
   * stays in the processor's cache. Sets are sorted, so each goes on where it stopped.
   */
  #sweep(visit) {
    const ranges = this.#count < smallStore ? 1 : 4;
    for (let range = 1; range <= ranges; range += 1) {
      const limit = Math.floor(2 ** 32 / ranges * range) - 1;
      for (let i = 0; i < this.#count; i += 1) {
        const start = this.startOf(i);
        visit(this.blockOf(i), i, start, start + this.lengthOf(i), limit);
      }
    }
  }
  #filter(test) {
    for (let i = 0; i < this.#count; i += 1) {
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
function doubled(array) {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
var smallStore = 2e4;
var seenBits = 27;
var countBits = 22;
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
    const word = this.#seen[slot >>> 4];
    const at = (slot & 15) << 1;
    const before = word >>> at & 3;
    if (before === 0) {
      this.#seen[slot >>> 4] = word | 1 << at;
      return;
    }
    if (before === 1) this.#seen[slot >>> 4] = word + (1 << at);
    const counter = value >>> 32 - countBits;
    const count3 = this.#counts[counter];
    if (count3 === 65535) return;
    this.#counts[counter] = count3 + 1;
    if (count3 + 2 > this.highest) this.highest = count3 + 2;
  }
  /** False only for a value that was added once. */
  isRepeated(value) {
    const slot = value >>> this.#shift;
    return (this.#seen[slot >>> 4] >>> ((slot & 15) << 1) & 3) > 1;
  }
  /** How often a value was added, or more; saturates at 65,536. */
  countOf(value) {
    return this.#counts[value >>> 32 - countBits] + 1;
  }
};

// src/algorithms/shingles.ts
var seedA2 = 2538058380;
var seedB2 = 461845907;
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
function hashToken2(token2) {
  let a = seedA2;
  let b = seedB2;
  for (let i = 0; i < token2.length; i += 1) {
    const unit = token2.charCodeAt(i);
    a = Math.imul(a ^ unit, 16777619);
    b = Math.imul(b + unit, 1540483477) ^ b >>> 15;
  }
  return [mix(a), mix(b)];
}

// src/kernels/shingler.ts
var encoder3 = new TextEncoder();
var Shingler = class {
  #kernels;
  #options;
  #classes = 0;
  // address of the class table, 0 until the first text beyond ASCII
  #text = 0;
  #tokens = 0;
  #hashes = 0;
  #capacity = 0;
  // UTF-16 units that fit
  #bytes = Buffer.alloc(0);
  #utf8 = this.#bytes;
  // where UTF-8 goes
  constructor(options) {
    this.#options = options;
    this.#kernels = loadKernels();
    this.#reserve(1 << 16);
  }
  /**
   * The sorted set of shingle hashes of a text (see src/algorithms/tokens.ts for what a token is).
   * The array is a view of working memory: it is overwritten by the next call.
   */
  shingle(text) {
    const { n, unit } = this.#options;
    if (text.length > this.#capacity) this.#reserve(text.length);
    let count3 = -1;
    if (unit === "word") {
      const { read, written } = encoder3.encodeInto(text, this.#utf8);
      if (read === text.length && written === read) {
        count3 = this.#kernels.tokenizeAscii(this.#text, written, this.#tokens);
      }
    }
    if (count3 < 0) {
      const folded2 = foldText(text);
      if (/[\ud800-\udfff]/.test(folded2)) {
        const tokens = unit === "word" ? tokenize(text) : tokenizeCharacters(text);
        return shingleTokens(tokens, n);
      }
      if (folded2.length > this.#capacity) this.#reserve(folded2.length);
      this.#useClasses();
      this.#bytes.write(folded2, this.#text, "utf16le");
      const { length: length2 } = folded2;
      count3 = this.#kernels.tokenizeUnits(this.#text, length2, this.#classes, this.#tokens);
    }
    const size = this.#kernels.shingle(this.#tokens, count3, n, this.#hashes);
    return new BigUint64Array(this.#kernels.memory.buffer, this.#hashes, size);
  }
  #useClasses() {
    if (this.#classes !== 0) return;
    this.#classes = this.#text - 65536;
    this.#bytes.set(buildTokenClasses(this.#options.unit), this.#classes);
  }
  /** Lays out classes, text, tokens, and hashes with as much again for sorting. */
  #reserve(units) {
    this.#capacity = Math.ceil(units * 1.5);
    const textBytes = align2(this.#capacity * 4);
    const tokenBytes = align2((this.#capacity / 2 + 1) * 8 * 2);
    const start = align2(this.#kernels.reserve(65536 + textBytes + tokenBytes * 3));
    this.#text = start + 65536;
    this.#tokens = this.#text + textBytes;
    this.#hashes = this.#tokens + tokenBytes;
    this.#bytes = Buffer.from(this.#kernels.memory.buffer);
    this.#utf8 = this.#bytes.subarray(this.#text, this.#text + this.#capacity);
    this.#classes = 0;
  }
};
function align2(bytes) {
  return Math.ceil(bytes / 64) * 64 + 64;
}

// src/gates/near-duplicate/record-list.ts
var RecordList = class {
  #sides = [];
  #paths = [];
  #side = new Uint16Array(1024);
  #path = new Uint32Array(1024);
  #line = new Uint32Array(1024);
  #count = 0;
  constructor(side) {
    this.#open(side);
  }
  get count() {
    return this.#count;
  }
  /** Adds a record, of the first side or of another; those of one side come in a row. */
  add(record, side = this.#sides[0]) {
    if (side !== this.#sides.at(-1)) this.#open(side);
    const sideIndex = this.#sides.length - 1;
    const i = this.#count;
    if (i === this.#line.length) {
      const sides = new Uint16Array(i * 2);
      const paths = new Uint32Array(i * 2);
      const lines = new Uint32Array(i * 2);
      sides.set(this.#side);
      paths.set(this.#path);
      lines.set(this.#line);
      [this.#side, this.#path, this.#line] = [sides, paths, lines];
    }
    this.#side[i] = sideIndex;
    this.#path[i] = (this.#paths[sideIndex] ?? []).indexOf(record.path);
    this.#line[i] = record.line;
    this.#count += 1;
  }
  get(i) {
    const path = this.#paths[this.#side[i]]?.[this.#path[i]] ?? "";
    const record = this.sideOf(i).find(path, this.#line[i]);
    if (record === void 0) throw new RangeError(`no record ${i}`);
    return record;
  }
  sideOf(i) {
    return this.#sides[this.#side[i]];
  }
  #open(side) {
    this.#sides.push(side);
    this.#paths.push(side.paths);
  }
};

// src/gates/near-duplicate/text.ts
function textOf2(record) {
  const { parts } = record.view;
  if (parts.length === 1) return parts[0]?.text ?? "";
  let text = "";
  for (const part of parts) text += text === "" ? part.text : `
${part.text}`;
  return text;
}

// src/gates/near-duplicate/pairs.ts
var boilerplateRatio = 0.1;
var boilerplateRecords = 20;
function shinglesColumn({ n, unit }) {
  return {
    name: `shingles:${unit}:${n}`,
    begin(side) {
      const shingler = new Shingler({ n, unit });
      const places = new RecordList(side);
      const sets = new SetStore();
      return {
        add(record) {
          places.add(record);
          sets.add(shingler.shingle(textOf2(record)));
        },
        finish: () => ({ side, places, sets })
      };
    }
  };
}
function gatherCorpus(head, siblings, isChanged, options, context) {
  const column = shinglesColumn(options);
  const shingled = context.derive(head, column.name, () => {
    const builder = column.begin(head);
    for (const record of head.records()) builder.add(record);
    return builder.finish();
  });
  const { places, sets } = shingled;
  const headCount = places.count;
  const shingler = new Shingler({ n: options.n, unit: options.unit });
  for (const side of siblings) {
    for (const record of side.records()) {
      places.add(record, side);
      sets.add(shingler.shingle(textOf2(record)));
    }
  }
  const isNew = new Uint8Array(places.count);
  for (let i = 0; i < headCount; i += 1) if (isChanged(places.get(i))) isNew[i] = 1;
  return { records: places, sets, isNew };
}
function findPairs(corpus, options) {
  const { records, sets: store, isNew } = corpus;
  let values = 0;
  for (let i = 0; i < store.count; i += 1) values += store.sizeOf(i);
  const frequencies = new Frequencies(values);
  store.countInto(frequencies);
  const limit = Math.max(boilerplateRecords, Math.ceil(records.count * boilerplateRatio));
  const boilerplate = findBoilerplate(store, frequencies, limit);
  if (boilerplate.size > 0) store.remove(boilerplate);
  const shingler = new Shingler({ n: options.n, unit: options.unit });
  const setOf = (i) => {
    const hashes = shingler.shingle(textOf2(records.get(i)));
    const own = boilerplate.size === 0 ? hashes : hashes.filter((h) => !boilerplate.has(high(h)));
    return own.slice();
  };
  const pairs = [];
  let last = -1;
  let lastSet = new BigUint64Array(0);
  joinSets(store, frequencies, options.threshold, isNew, (a, b) => {
    if (a !== last) {
      last = a;
      lastSet = setOf(a);
    }
    const similarity = jaccard(lastSet, setOf(b));
    if (similarity >= options.threshold) {
      pairs.push({ i: Math.max(a, b), j: Math.min(a, b), similarity });
    }
  });
  return { pairs, boilerplate: boilerplate.size };
}
function high(hash) {
  return Number(hash >> 32n);
}
function findBoilerplate(store, frequencies, limit) {
  if (frequencies.highest < limit) return /* @__PURE__ */ new Set();
  const counts = /* @__PURE__ */ new Map();
  const sketchLimit = Math.min(limit, 65535);
  store.forEachValue((value) => {
    if (frequencies.countOf(value) >= sketchLimit) counts.set(value, (counts.get(value) ?? 0) + 1);
  });
  return new Set([...counts].filter(([, count3]) => count3 >= limit).map(([value]) => value));
}
function jaccard(a, b) {
  let i = 0;
  let j = 0;
  let shared2 = 0;
  while (i < a.length && j < b.length) {
    const x = a[i];
    const y = b[j];
    if (x === y) {
      shared2 += 1;
      i += 1;
      j += 1;
    } else if (x < y) i += 1;
    else j += 1;
  }
  const union = a.length + b.length - shared2;
  return union === 0 ? 0 : shared2 / union;
}

// src/gates/near-duplicate.ts
var nearDuplicate = {
  id: "near-duplicate",
  summary: "records that repeat most of another record",
  levels: { recommended: "off", strict: "error" },
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
  columns: (options) => [shinglesColumn(options)],
  check(change, options, context) {
    if (change.head === null || !hasNewContent(change)) return { findings: [] };
    const isChanged = changedRecords(change);
    const siblings = options.acrossDatasets ? context.siblings : context.siblings.filter((side) => side.manifest.name === context.manifest.name);
    const corpus = gatherCorpus(change.head, siblings, isChanged, options, context);
    const result = findPairs(corpus, options);
    const clusters = clusterOf(corpus, result.pairs);
    const leaveOut = context.running.has("exact-duplicate") ? sameContent : void 0;
    const findings = toFindings(corpus, result, clusters, options, leaveOut);
    return {
      findings,
      measurements: [
        { name: "near-duplicate.records", value: findings.length, better: "lower" },
        { name: "near-duplicate.pairs", value: result.pairs.length, better: "lower" },
        { name: "near-duplicate.clusters", value: clusters.count, better: "lower" },
        { name: "near-duplicate.compared-with", value: corpus.records.count },
        { name: "near-duplicate.boilerplate-shingles", value: result.boilerplate }
      ]
    };
  }
};
var maxExplained = 1e3;
var maxTokensExplained = 2e3;
function toFindings(corpus, { pairs }, clusters, options, leaveOut) {
  const { records, isNew } = corpus;
  const best = /* @__PURE__ */ new Map();
  const keepBest = (i, other, similarity) => {
    const known = best.get(i);
    const better = known === void 0 || similarity > known.similarity || similarity === known.similarity && other < known.other;
    if (better) best.set(i, { other, similarity });
  };
  for (const { i, j, similarity } of pairs) {
    if (isNew[i] === 1) keepBest(i, j, similarity);
    if (isNew[j] === 1) keepBest(j, i, similarity);
  }
  const findings = [];
  for (const [i, { other, similarity }] of [...best].sort((a, b) => a[0] - b[0])) {
    const { first: representative, size } = clusters.get(i);
    if (representative === i) continue;
    const record = records.get(i);
    const partner = records.get(other);
    if (similarity === 1 && leaveOut?.(record, partner) === true) continue;
    const code = isNew[other] === 1 ? "near-duplicate-in-change" : records.sideOf(other).manifest.name === records.sideOf(i).manifest.name ? "near-duplicate-of-base" : "near-duplicate-across-datasets";
    const kept = records.get(representative);
    const shared2 = findings.length < maxExplained ? sharedText(record, partner, options) : void 0;
    findings.push({
      code,
      at: record.at(),
      related: [partner.at()],
      data: {
        first: `${partner.path}:${partner.line}`,
        similarity: Math.round(similarity * 1e3) / 1e3,
        representative: `${kept.path}:${kept.line}`,
        clusterSize: size,
        ...shared2 === void 0 ? {} : { shared: shared2 }
      }
    });
  }
  return findings;
}
function clusterOf({ records, isNew }, pairs) {
  const sets = new UnionFind(records.count);
  for (const { i, j } of pairs) sets.union(i, j);
  const found = /* @__PURE__ */ new Map();
  for (const i of new Set(pairs.flatMap((pair) => [pair.i, pair.j]))) {
    const cluster = found.get(sets.find(i));
    if (cluster === void 0) {
      found.set(sets.find(i), { first: i, size: 1 });
      continue;
    }
    cluster.size += 1;
    const rank = (each) => each + (isNew[each] === 1 ? records.count : 0);
    if (rank(i) < rank(cluster.first)) cluster.first = i;
  }
  return {
    get: (i) => found.get(sets.find(i)) ?? { first: i, size: 1 },
    count: found.size
  };
}
function sharedText(a, b, { unit }) {
  const split = unit === "word" ? tokenize : tokenizeCharacters;
  const left = split(textOf2(a)).slice(0, maxTokensExplained);
  const right = split(textOf2(b)).slice(0, maxTokensExplained);
  const { start, length: length2 } = longestCommonRun(left, right);
  return left.slice(start, start + length2).join(" ");
}

// src/algorithms/rare-first.ts
function rankRareFirst(sequences, listed, firstCounting) {
  const { tokens, count: count3 } = sequences;
  const numbering = new ElementNumbers(sequences.vocabulary);
  const starts = sequences.starts.slice(0, count3);
  const ends = starts.slice();
  const strange = new Int32Array(count3);
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
  const rankOf = rankByFrequency(frequencies);
  for (const i of listed) {
    const start = starts[i];
    const end = ends[i];
    for (let at = start; at < end; at += 1) ranks[at] = rankOf[ranks[at]];
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
  const rankOf = new Int32Array(frequencies.length);
  keys.forEach((key, rank) => {
    rankOf[key % shift] = rank;
  });
  return rankOf;
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

// src/algorithms/rouge-l.ts
function rougeF(common2, lengthA, lengthB) {
  return 2 * common2 / (lengthA + lengthB);
}
function leastCommon(total, threshold) {
  let common2 = Math.floor(threshold * total / 2);
  while (common2 > 0 && 2 * common2 / total > threshold) common2 -= 1;
  while (2 * common2 / total <= threshold) common2 += 1;
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
function lowBits(count3) {
  return count3 === 32 ? -1 : (1 << count3) - 1;
}
function countBits2(bits) {
  bits -= bits >>> 1 & 1431655765;
  bits = (bits & 858993459) + (bits >>> 2 & 858993459);
  return Math.imul(bits + (bits >>> 4) & 252645135, 16843009) >>> 24;
}

// src/algorithms/nearest-earlier.ts
var maxReads = 3e10;
var shared = 2;
var maxPartners = 1e3;
function findNearestEarlier(sequences, firstNew, threshold) {
  const { count: count3 } = sequences;
  const nearest2 = { partner: new Int32Array(count3).fill(-1), similarity: new Float64Array(count3) };
  if (threshold >= 1) return nearest2;
  const firsts = findFirsts(sequences);
  const listed = [];
  for (let i = 0; i < count3; i += 1) {
    const first = firsts[i];
    if (lengthOf(sequences, i) === 0) continue;
    if (first === i) listed.push(i);
    else if (i >= firstNew) {
      nearest2.partner[i] = first;
      nearest2.similarity[i] = 1;
    }
  }
  if (listed.some((i) => i >= firstNew)) {
    new Search(sequences, listed, firstNew, threshold, nearest2).run();
  }
  return nearest2;
}
function findFirsts({ tokens, starts, count: count3 }) {
  const firsts = new Int32Array(count3);
  const seen = /* @__PURE__ */ new Map();
  for (let i = 0; i < count3; i += 1) {
    const start = starts[i];
    const end = starts[i + 1];
    let hash = end - start;
    for (let at = start; at < end; at += 1) {
      hash = Math.imul(hash ^ tokens[at], 2654435761);
      hash ^= hash >>> 15;
    }
    const others = seen.get(hash);
    const first = others?.find((other) => isEqual(tokens, starts, other, i));
    firsts[i] = first ?? i;
    if (others === void 0) seen.set(hash, [i]);
    else if (first === void 0) others.push(i);
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
  constructor(sequences, listed, firstNew, threshold, nearest2) {
    this.#sequences = sequences;
    this.#firstNew = firstNew;
    this.#threshold = threshold;
    this.#nearest = nearest2;
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
      const isEnough2 = leastCommon(length2 + shortest2, this.#threshold) < shared;
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
    return Math.min(length2, length2 - needed + shared) - strange;
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
    return new PrefixIndex2(counts);
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
      const other = this.#byLength[place];
      const otherLength = lengthOf(this.#sequences, other);
      const later = Math.max(i, other);
      const best = similarity[later];
      if (rougeF(otherLength, otherLength, length2) < best) continue;
      const met = this.#partnerCounts[later];
      if (met === maxPartners) continue;
      const common2 = this.#lcs.length(other, i);
      const value = rougeF(common2, otherLength, length2);
      if (value <= this.#threshold) continue;
      this.#partnerCounts[later] = met + 1;
      if (value < best) continue;
      const earlier = Math.min(i, other);
      if (value === best && earlier > partner[later]) continue;
      partner[later] = earlier;
      similarity[later] = value;
    }
    this.#candidateCount = 0;
  }
};
var PrefixIndex2 = class {
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
    const { folded: folded2 } = this;
    const { length: length2 } = folded2;
    let start = -1;
    for (let at = 0; at < length2 && this.count < limit; at += 1) {
      const unit = readPlainUnit(folded2.charCodeAt(at));
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
    const { folded: folded2 } = this;
    const { length: length2 } = folded2;
    let at = 0;
    while (at < length2 && this.count < limit) {
      const kind = classes[folded2.charCodeAt(at)];
      const start = at;
      at += 1;
      if (kind !== TokenClass.word && kind !== TokenClass.single) continue;
      while (at < length2) {
        const next = classes[folded2.charCodeAt(at)];
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
  #limit;
  #numbers = /* @__PURE__ */ new Map();
  #spans = new TokenSpans();
  #tokens = new Int32Array(1024);
  #length = 0;
  #starts = new Int32Array(1024);
  #count = 0;
  /** At most `limit` tokens of a text are kept. */
  constructor(limit = Infinity) {
    this.#limit = limit;
  }
  /** Adds a text; the number of its tokens. */
  add(text) {
    const count3 = this.#spans.read(text, this.#limit);
    while (this.#length + count3 > this.#tokens.length) this.#tokens = doubled2(this.#tokens);
    for (let i = 0; i < count3; i += 1) {
      this.#tokens[this.#length + i] = this.#numberOf(this.#spans.token(i));
    }
    this.#length += count3;
    this.#count += 1;
    if (this.#count === this.#starts.length) this.#starts = doubled2(this.#starts);
    this.#starts[this.#count] = this.#length;
    return count3;
  }
  /** The sequences added so far; views of the builder's own memory. */
  finish() {
    return {
      tokens: this.#tokens.subarray(0, this.#length),
      starts: this.#starts.subarray(0, this.#count + 1),
      count: this.#count,
      vocabulary: this.#numbers.size
    };
  }
  #numberOf(token2) {
    const known = this.#numbers.get(token2);
    if (known !== void 0) return known;
    const number = this.#numbers.size;
    this.#numbers.set(token2, number);
    return number;
  }
};

// src/gates/novelty.ts
var maxTokens = 4096;
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
  columns: () => [recordKeysColumn],
  check(change, options, context) {
    if (change.head === null || !hasNewContent(change)) return { findings: [] };
    const { records, firstNew, lengths, sequences } = gather(change, options, context);
    const nearest2 = findNearestEarlier(sequences, firstNew, options.threshold);
    const findings = [];
    for (let i = firstNew; i < records.length; i += 1) {
      const partner = nearest2.partner[i];
      if (partner < 0 || lengths[i] < options.minTokens) continue;
      const similarity = nearest2.similarity[i];
      const first = records[partner];
      findings.push({
        code: similarity === 1 ? "same-instruction" : partner < firstNew ? "similar-to-base" : "similar-in-change",
        at: placeOf2(records[i], options),
        related: [placeOf2(first, options)],
        data: {
          first: `${first.path}:${first.line}`,
          similarity: Math.round(similarity * 1e3) / 1e3
        }
      });
    }
    return {
      findings,
      measurements: [
        { name: "novelty.records", value: findings.length, better: "lower" },
        { name: "novelty.compared-with", value: records.length }
      ]
    };
  }
};
function gather(change, options, context) {
  const textOf3 = (record) => ask(record.view, options)?.text;
  const isNew = changedRecords({
    ...change,
    edited: change.edited.filter(({ before, after }) => textOf3(before) !== textOf3(after))
  });
  const builder = new SequenceBuilder(maxTokens);
  const records = [];
  const lengths = [];
  const add = (record, text) => {
    if (text === void 0) return;
    records.push(record);
    lengths.push(builder.add(text));
  };
  const fresh = [];
  for (const record of change.head?.records() ?? []) {
    if (isNew(record)) fresh.push([record, textOf3(record)]);
    else add(record, textOf3(record));
  }
  for (const record of recordsBeside(change, context)) add(record, textOf3(record));
  const firstNew = records.length;
  for (const [record, text] of fresh) add(record, text);
  return { records, firstNew, lengths, sequences: builder.finish() };
}
function* recordsBeside(change, context) {
  const wasThere = isInBase(change, context);
  for (const side of versionsBeside(context)) {
    const { records, whole: whole2 } = context.derive(side, "record-keys", recordKeys);
    for (const [i, record] of records.entries()) {
      if (!wasThere(whole2[i])) yield record;
    }
  }
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
function placeOf2(record, options) {
  return record.at(ask(record.view, options)?.pointer);
}

// src/algorithms/ngram-names.ts
var NgramNames = class {
  /** The number of the n-gram that starts at each token; the first `count` are set. */
  names = new Int32Array(0);
  /** How many n-grams there are. */
  count = 0;
  /** How many of them differ. */
  distinct = 0;
  n = 1;
  #tokens = new Int32Array(0);
  /** A hash table of pairs: of its arrays, the first `#slots` are used for the text at hand. */
  #slots = 0;
  #firsts = new Int32Array(0);
  #seconds = new Int32Array(0);
  #values = new Int32Array(0);
  /** Starts with the tokens themselves: `distinct` numbers from 0 on. */
  begin(tokens, distinct) {
    this.#tokens = tokens;
    this.names = tokens.slice();
    this.count = tokens.length;
    this.distinct = distinct;
    this.n = 1;
    this.#slots = 2 ** Math.ceil(Math.log2(tokens.length * 2 + 2));
    if (this.#slots > this.#values.length) {
      this.#firsts = new Int32Array(this.#slots);
      this.#seconds = new Int32Array(this.#slots);
      this.#values = new Int32Array(this.#slots);
    }
  }
  /** Goes on to n-grams of one token more. */
  grow() {
    this.n += 1;
    this.count = Math.max(0, this.count - 1);
    this.distinct = 0;
    this.#values.fill(-1, 0, this.#slots);
    const { names } = this;
    for (let i = 0; i < this.count; i += 1) {
      const last = this.#tokens[i + this.n - 1];
      names[i] = this.#nameOf(names[i], last);
    }
  }
  #nameOf(first, second) {
    const mask = this.#slots - 1;
    let slot = Math.imul(Math.imul(first, 2654435761) ^ second, 2246822507);
    slot = (slot ^ slot >>> 15) & mask;
    while (this.#values[slot] !== -1) {
      if (this.#firsts[slot] === first && this.#seconds[slot] === second) {
        return this.#values[slot];
      }
      slot = slot + 1 & mask;
    }
    this.#firsts[slot] = first;
    this.#seconds[slot] = second;
    this.#values[slot] = this.distinct;
    this.distinct += 1;
    return this.distinct - 1;
  }
};

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
  readSpans({ count: count3, folded: folded2, starts, ends }) {
    this.#begin();
    for (let i = 0; i < count3; i += 1) {
      const start = starts[i];
      const end = ends[i];
      let hash = 0;
      for (let at = start; at < end; at += 1) {
        hash = Math.imul(hash ^ folded2.charCodeAt(at), 16777619);
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
  return { ...found, characters: ratio(characters, offsets), parts: ratioOf(parts, bounds.length) };
}
function shareOfRepeatedGrams(ngrams, offsets) {
  const { names, count: count3, distinct, n } = ngrams;
  const seen = new Int32Array(distinct).fill(-1);
  let characters = 0;
  let most = 0;
  let start = 0;
  for (let i = 0; i < count3; ) {
    const name = names[i];
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
    characters: ratio(characters, offsets),
    start,
    end: most === 0 ? start : start + n
  };
}
function shareOfTopGram(ngrams, offsets) {
  const { names, count: count3, distinct, n } = ngrams;
  const free = new Int32Array(distinct);
  const times = new Int32Array(distinct);
  let most = 0;
  let start = 0;
  for (let i = 0; i < count3; i += 1) {
    const name = names[i];
    if (i < free[name]) continue;
    free[name] = i + n;
    const now = times[name] + 1;
    times[name] = now;
    const weight = now * (offsets[i + n] - offsets[i]);
    if (now > 1 && weight > most) {
      most = weight;
      start = i;
    }
  }
  return {
    characters: ratio(most, offsets),
    start,
    end: most === 0 ? start : start + n
  };
}
function ratio(characters, offsets) {
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
function answerLimits(share) {
  return {
    lines: { characters: share },
    paragraphs: { characters: share },
    phrases: /* @__PURE__ */ new Map(),
    passages: new Map([...gopherLimits.passages.keys()].map((n) => [n, share]))
  };
}

// src/gates/repetition/structure.ts
function readStructure(spans) {
  const { count: count3, folded: folded2, starts, ends } = spans;
  const tokens = new Int32Array(count3);
  const offsets = new Float64Array(count3 + 1);
  const numbers = /* @__PURE__ */ new Map();
  const lines = [];
  const paragraphs = [];
  for (let i = 0; i < count3; i += 1) {
    const token2 = spans.token(i);
    let number = numbers.get(token2);
    if (number === void 0) {
      number = numbers.size;
      numbers.set(token2, number);
    }
    tokens[i] = number;
    offsets[i + 1] = offsets[i] + token2.length;
    if (i === 0) continue;
    const lineEnds = countLineEnds(folded2, ends[i - 1], starts[i]);
    if (lineEnds > 0) lines.push(i);
    if (lineEnds > 1) paragraphs.push(i);
  }
  if (count3 > 0) {
    lines.push(count3);
    paragraphs.push(count3);
  }
  return { tokens, distinct: numbers.size, offsets, lines, paragraphs };
}
function countLineEnds(text, start, end) {
  let ended = 0;
  let isBlank2 = false;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 10) {
      if (isBlank2) return 2;
      ended = 1;
      isBlank2 = true;
    } else if (unit > 32) {
      isBlank2 = false;
    }
  }
  return ended;
}

// src/gates/repetition/inspect.ts
var minLoopTokens = 30;
var maxShown2 = 60;
var nothing5 = [];
function createInspector2(options, kind) {
  const search = new Search2(options);
  return (record) => {
    if (kind === "unpaired" && record.mapped.label === false) return nothing5;
    let findings;
    for (const part of record.view.parts) {
      if (part.role !== "response" && (part.role !== "text" || kind !== "text")) continue;
      const hit = search.look(part.text);
      if (hit !== void 0) (findings ??= []).push(toFinding3(record, part, hit));
    }
    return findings ?? nothing5;
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
    const found = show2(this.#slice(start, start + period));
    return { code: "looping-text", data: { times: Math.floor(length2 / period), found } };
  }
  /** True when all rounds are the same but for white space: `x + y` and `x - y` are other signs. */
  #isLoop({ start, length: length2, period }) {
    if (length2 < minLoopTokens || length2 < period * this.#options.minLoopTimes) return false;
    const first = this.#round(start, period);
    if (!new RegExp("\\p{L}", "u").test(first)) return false;
    const signs = first.replace(/\s+/gu, "");
    for (let at = start + period; at + period < start + length2; at += period) {
      const round = this.#round(at, period);
      if (round !== first && round.replace(/\s+/gu, "") !== signs) return false;
    }
    return true;
  }
  /** A round with what separates it from the next. */
  #round(start, period) {
    const { folded: folded2, starts } = this.#spans;
    return folded2.slice(starts[start], starts[start + period]);
  }
  #findRepeats({ tokens, offsets, lines, paragraphs }) {
    const limits = this.#limits;
    for (const [code, bounds, limit, parts] of [
      ["repeated-paragraphs", paragraphs, limits.paragraphs, "paragraphs"],
      ["repeated-lines", lines, limits.lines, "lines"]
    ]) {
      const share = shareOfEqualParts(tokens, offsets, bounds);
      if (share.characters > limit.characters) {
        return this.#hit(code, share, share.characters, limit.characters);
      }
      if (limit.parts !== void 0 && share.parts > limit.parts) {
        return this.#hit(code, share, share.parts, limit.parts, parts);
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
      const share = shareOfRepeatedGrams(ngrams, offsets);
      if (share.characters <= limit || share.characters <= limit * mostAbove) continue;
      mostAbove = share.characters / limit;
      const hit = this.#hit("repeated-passages", share, share.characters, limit);
      worst = { ...hit, data: { n, ...hit.data } };
    }
    return worst;
  }
  #hit(code, share, ratio2, limit, of = "characters") {
    const found = show2(this.#slice(share.start, share.end));
    return { code, data: { ratio: Math.round(ratio2 * 1e3) / 1e3, of, limit, found } };
  }
  #slice(start, end) {
    const { shown, starts, ends } = this.#spans;
    return shown.slice(starts[start], ends[end - 1]);
  }
};
function show2(text) {
  const line = text.replace(/\s+/gu, " ");
  return line.length <= maxShown2 ? line : `${line.slice(0, maxShown2 - 1)}…`;
}

// src/gates/repetition.ts
var repetition = {
  id: "repetition",
  summary: "answers that loop, or repeat most of themselves",
  levels: { recommended: "off", strict: "error" },
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

// src/schema/compile.ts
var import_ajv = __toESM(require_ajv(), 1);
var import_ajv2 = __toESM(require_ajv(), 1);
var import__ = __toESM(require__(), 1);
var maxErrors = 5;
function countCodePoints(text) {
  let count3 = text.length;
  for (let i = 0; i + 1 < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 55296 || unit > 56319) continue;
    const next = text.charCodeAt(i + 1);
    if (next >= 56320 && next <= 57343) {
      count3 -= 1;
      i += 1;
    }
  }
  return count3;
}
function isLongerThan(text, limit) {
  return text.length > limit && countCodePoints(text) > limit;
}
function isShorterThan(text, limit) {
  if (text.length < limit) return true;
  return text.length < 2 * limit && countCodePoints(text) < limit;
}
function compileOwnSchema(schema2, limit = maxErrors) {
  const ajv = new import__.Ajv2020({ allErrors: true, verbose: true, strict: true, allowUnionTypes: true });
  useCheapLengths(ajv);
  return toValidate(ajv, schema2, limit);
}
async function compileForeignSchema(schema2, limit = maxErrors) {
  const { linearRegExp } = await import("./linear-regexp-JXZ3IQAN.js");
  const { default: ajvFormats } = await import("./dist-MPK435R3.js");
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
  const none3 = [];
  return (value) => validate(value) ? none3 : (validate.errors ?? []).slice(0, limit);
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
function joinWithOr(words3) {
  const last = words3.at(-1) ?? "";
  return words3.length < 2 ? last : `${words3.slice(0, -1).join(", ")} or ${last}`;
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
  const cut2 = typeof value === "string" ? value.slice(0, maxTextCharacters) : value;
  const text = JSON.stringify(cut2) ?? "nothing";
  if (cut2 === value && text.length <= maxTextCharacters) return text;
  return `${text.slice(0, maxTextCharacters - 1).replace(/(?:[\ud800-\udbff]|\\u?[\dA-Fa-f]*)$/, "")}…`;
}
function count2(limit, noun) {
  return `${String(limit)} ${noun}${limit === 1 ? "" : "s"}`;
}
function listValues(values) {
  const words3 = (Array.isArray(values) ? values : []).map(shortJson);
  if (words3.length <= maxListed) return joinWithOr(words3);
  return `one of ${words3.length} values: ${words3.slice(0, maxListed).join(", ")}, …`;
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
      return limit === 1 ? "must not be empty" : `must have at least ${count2(limit, "character")}`;
    case "maxLength":
      return `must have at most ${count2(limit, "character")}`;
    case "minItems":
      return `must hold at least ${count2(limit, "item")}`;
    case "maxItems":
    case "items":
    case "additionalItems":
    case "unevaluatedItems":
      return `must hold at most ${count2(limit ?? params.len, "item")}`;
    case "minProperties":
      return `must hold at least ${count2(limit, "field")}`;
    case "maxProperties":
      return `must hold at most ${count2(limit, "field")}`;
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
      return `fits ${count2(Array.isArray(params.passingSchemas) ? params.passingSchemas.length : 2, "form")} where it may fit only one`;
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
var none2 = [];
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
      const names = new Map(Object.entries(manifest.fields).map(([own, kind]) => [kind, own]));
      const place = (record, pointer) => record.at(pointer);
      checks.push((record) => report(record, record.mapped, { validate, document, names, place }));
    }
    if (manifest.schema !== void 0) {
      const { document } = manifest.schema;
      const validate = await compileOwn(manifest.schema);
      const place = (record, pointer) => ({
        ...record.at(),
        pointer
      });
      checks.push(
        (record) => report(record, record.value, { validate, document, names: /* @__PURE__ */ new Map(), place })
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
function report(record, value, judge2) {
  const errors = judge2.validate(value);
  if (errors.length === 0) return none2;
  return untangle(errors, judge2.document).slice(0, maxFindings).map((trouble) => toFinding4(trouble, record, judge2));
}
function toFinding4(trouble, record, judge2) {
  const { error } = trouble;
  const pointer = error.instancePath;
  const params = error.params;
  const at = judge2.place(record, pointer);
  const missing = missingField(error, judge2);
  if (missing !== void 0) {
    return { code: "missing-field", at, data: { field: inside(at, missing) } };
  }
  const extra = params.additionalProperty ?? params.unevaluatedProperty;
  if (typeof extra === "string") {
    const data2 = { field: inside(at, shortJson(extra)) };
    return { code: "unknown-field", at: judge2.place(record, pointer + pointerStep(extra)), data: data2 };
  }
  if (error.propertyName !== void 0) {
    const field2 = inside(at, `the field name ${shortJson(error.propertyName)}`);
    const data2 = { field: field2, problem: wordProblem(error), found: shortJson(error.propertyName) };
    return { code: "invalid-value", at, data: data2 };
  }
  const field = nameOf(at);
  if (trouble.forms !== void 0) {
    return toChoiceFinding(error, trouble.forms, at, record, judge2);
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
function toChoiceFinding(error, forms, at, record, judge2) {
  const field = nameOf(at);
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
      const [trouble] = untangle(form, judge2.document);
      return trouble === void 0 ? "" : wordForm(trouble.error, error, record, judge2);
    })
  );
  const problem = `fits none of the forms it may have: ${[...told].slice(0, maxForms).join("; or ")}`;
  return { code: "invalid-value", at, data: { field, problem, found: describe(error.data) } };
}
var maxForms = 4;
function wordForm(error, choice, record, judge2) {
  const missing = missingField(error, judge2);
  const at = judge2.place(record, error.instancePath);
  const isDeeper = error.instancePath !== choice.instancePath;
  if (missing !== void 0) return `has no ${isDeeper ? inside(at, missing) : missing}`;
  const params = error.params;
  const extra = params.additionalProperty ?? params.unevaluatedProperty;
  if (typeof extra === "string") return `has the extra field ${shortJson(extra)}`;
  return isDeeper ? `${nameOf(at)} ${wordProblem(error)}` : wordProblem(error);
}
function missingField(error, judge2) {
  const params = error.params;
  const name = params.missingProperty;
  if (typeof name !== "string") return void 0;
  const own = error.instancePath === "" ? judge2.names.get(name) ?? name : name;
  const field = own === name ? shortJson(name) : `${shortJson(own)} (the kind's ${shortJson(name)})`;
  return typeof params.property === "string" ? `${field}, which ${shortJson(params.property)} asks for` : field;
}
function nameOf(at) {
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
    "provenance"
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
  return findings ?? none2;
}

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
    const keys = context.derive(change.head, "record-keys", recordKeys);
    const leaks = /* @__PURE__ */ new Map();
    const search = (code, which, same) => {
      const compare = (record, other) => {
        if (other === void 0 || leaks.has(record) || !same(record, other)) return;
        leaks.set(record, toFinding5(code, record, other));
      };
      for (const group of groupEqual(keys[which])) {
        const records = group.map((i) => keys.records[i]).filter((record) => record.split !== void 0);
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
  const isMoved = changedRecords({ ...change, added: moved.map(({ after }) => after), edited: [] });
  const isNewText = newTexts(change, context);
  return (record) => isNewText(record) || isMoved(record);
}
function toFinding5(code, record, other) {
  return {
    code,
    at: record.at(),
    related: [other.at()],
    data: {
      split: record.split ?? "",
      other: other.split ?? "",
      first: `${other.path}:${other.line}`
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

// src/gates/index.ts
var gates = [
  format,
  schema,
  conversation,
  completeness,
  length,
  repetition,
  exactDuplicate,
  nearDuplicate,
  novelty,
  conflict,
  splitLeakage,
  contamination
];
function findGate(id) {
  return gates.find((gate) => gate.id === id);
}

// node_modules/fastest-levenshtein/esm/mod.js
var peq = new Uint32Array(65536);
var myers_32 = (a, b) => {
  const n = a.length;
  const m = b.length;
  const lst = 1 << n - 1;
  let pv = -1;
  let mv = 0;
  let sc = n;
  let i = n;
  while (i--) {
    peq[a.charCodeAt(i)] |= 1 << i;
  }
  for (i = 0; i < m; i++) {
    let eq = peq[b.charCodeAt(i)];
    const xv = eq | mv;
    eq |= (eq & pv) + pv ^ pv;
    mv |= ~(eq | pv);
    pv &= eq;
    if (mv & lst) {
      sc++;
    }
    if (pv & lst) {
      sc--;
    }
    mv = mv << 1 | 1;
    pv = pv << 1 | ~(xv | mv);
    mv &= xv;
  }
  i = n;
  while (i--) {
    peq[a.charCodeAt(i)] = 0;
  }
  return sc;
};
var myers_x = (b, a) => {
  const n = a.length;
  const m = b.length;
  const mhc = [];
  const phc = [];
  const hsize = Math.ceil(n / 32);
  const vsize = Math.ceil(m / 32);
  for (let i = 0; i < hsize; i++) {
    phc[i] = -1;
    mhc[i] = 0;
  }
  let j = 0;
  for (; j < vsize - 1; j++) {
    let mv2 = 0;
    let pv2 = -1;
    const start2 = j * 32;
    const vlen2 = Math.min(32, m) + start2;
    for (let k = start2; k < vlen2; k++) {
      peq[b.charCodeAt(k)] |= 1 << k;
    }
    for (let i = 0; i < n; i++) {
      const eq = peq[a.charCodeAt(i)];
      const pb = phc[i / 32 | 0] >>> i & 1;
      const mb = mhc[i / 32 | 0] >>> i & 1;
      const xv = eq | mv2;
      const xh = ((eq | mb) & pv2) + pv2 ^ pv2 | eq | mb;
      let ph = mv2 | ~(xh | pv2);
      let mh = pv2 & xh;
      if (ph >>> 31 ^ pb) {
        phc[i / 32 | 0] ^= 1 << i;
      }
      if (mh >>> 31 ^ mb) {
        mhc[i / 32 | 0] ^= 1 << i;
      }
      ph = ph << 1 | pb;
      mh = mh << 1 | mb;
      pv2 = mh | ~(xv | ph);
      mv2 = ph & xv;
    }
    for (let k = start2; k < vlen2; k++) {
      peq[b.charCodeAt(k)] = 0;
    }
  }
  let mv = 0;
  let pv = -1;
  const start = j * 32;
  const vlen = Math.min(32, m - start) + start;
  for (let k = start; k < vlen; k++) {
    peq[b.charCodeAt(k)] |= 1 << k;
  }
  let score = m;
  for (let i = 0; i < n; i++) {
    const eq = peq[a.charCodeAt(i)];
    const pb = phc[i / 32 | 0] >>> i & 1;
    const mb = mhc[i / 32 | 0] >>> i & 1;
    const xv = eq | mv;
    const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
    let ph = mv | ~(xh | pv);
    let mh = pv & xh;
    score += ph >>> m - 1 & 1;
    score -= mh >>> m - 1 & 1;
    if (ph >>> 31 ^ pb) {
      phc[i / 32 | 0] ^= 1 << i;
    }
    if (mh >>> 31 ^ mb) {
      mhc[i / 32 | 0] ^= 1 << i;
    }
    ph = ph << 1 | pb;
    mh = mh << 1 | mb;
    pv = mh | ~(xv | ph);
    mv = ph & xv;
  }
  for (let k = start; k < vlen; k++) {
    peq[b.charCodeAt(k)] = 0;
  }
  return score;
};
var distance = (a, b) => {
  if (a.length < b.length) {
    const tmp = b;
    b = a;
    a = tmp;
  }
  if (b.length === 0) {
    return a.length;
  }
  if (a.length <= 32) {
    return myers_32(a, b);
  }
  return myers_x(a, b);
};
var closest = (str, arr) => {
  let min_distance = Infinity;
  let min_index = 0;
  for (let i = 0; i < arr.length; i++) {
    const dist = distance(str, arr[i]);
    if (dist < min_distance) {
      min_distance = dist;
      min_index = i;
    }
  }
  return arr[min_index];
};

// src/config/wording.ts
var quotedLength = 60;
function visible(text, limit = quotedLength) {
  const points = [...text.slice(0, limit * 2 + 2)];
  const cut2 = points.length > limit ? `${points.slice(0, limit).join("")}…` : points.join("");
  return cut2.replace(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
  );
}
function quote2(text) {
  return `"${visible(text)}"`;
}
function describeValue(value) {
  if (value === null || value === void 0) return "nothing";
  if (typeof value === "string") return quote2(value);
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  return typeof value === "number" ? String(value) : nameWord(value);
}
function nameWord(value) {
  return visible(typeof value === "string" ? value : String(JSON.stringify(value)));
}
function joinWithOr2(words3) {
  if (words3.length < 2) return words3.join("");
  return `${words3.slice(0, -1).join(", ")} or ${words3.at(-1) ?? ""}`;
}
function nearest(word, candidates) {
  if (word.length > 100 || candidates.length === 0) return void 0;
  const simplify = (text) => text.toLowerCase().replaceAll(/[-_ ]/g, "");
  const simple = simplify(word);
  const simplified = candidates.map(simplify);
  const best = closest(simple, simplified);
  const allowed = word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
  return distance(simple, best) <= allowed ? candidates[simplified.indexOf(best)] : void 0;
}
function didYouMean(word, candidates) {
  const candidate = nearest(word, candidates);
  return candidate === void 0 ? "" : `; did you mean "${candidate}"?`;
}

export {
  visible,
  quote2 as quote,
  describeValue,
  nameWord,
  joinWithOr2 as joinWithOr,
  didYouMean,
  isObject,
  asText,
  pointerStep,
  hasNewContent,
  hashBytes,
  readReference,
  format,
  require__,
  compileForeignSchema,
  gates,
  findGate
};
