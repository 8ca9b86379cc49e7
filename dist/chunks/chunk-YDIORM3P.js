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
  const verbs = irregular === void 0 ? [2, 1, 3].map((cut) => participle.slice(0, -cut)).concat(participle.slice(0, -3) + "y") : [irregular];
  const words = request.trimStart().slice(0, 80).toLowerCase().split(/\s+/, 5);
  return verbs.some((verb) => verb.length > 2 && words.includes(verb));
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
  let count2 = 1;
  while (control.test(text)) count2 += 1;
  return { found: `U+${code.toString(16).toUpperCase().padStart(4, "0")}`, count: count2 };
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
  const isEqual = chosen.every((turn2, index) => saysSame(turn2, rejected[index]));
  return isEqual ? [[other, last]] : [];
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
      const cut = findCut(text);
      if (cut !== void 0) this.#add("truncated-response", part, { ...cut });
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
  const { base } = change;
  if (base === null) return () => false;
  return (whole2) => context.derive(
    base,
    "whole-keys",
    () => new Set(context.derive(base, "record-keys", recordKeys).whole)
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
    const count2 = this.#counts.get(code) ?? 0;
    const place = `${code} ${pointer}`;
    if (count2 >= maxOfCode || this.#known.has(place)) return;
    this.#counts.set(code, count2 + 1);
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
    const cut = pointer.lastIndexOf("/");
    const step = pointer.slice(cut + 1);
    if (/^\d+$/.test(step)) {
      if (pointer.slice(0, cut) !== list) {
        list = pointer.slice(0, cut);
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
var codes2 = {
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
  codes: codes2,
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
      repeats.set(record, toFinding("duplicate-of-base", record, there.at()));
    }
    if (options.acrossDatasets) findInOtherDatasets(repeats, keys, isOpen, context);
    const { idField } = change.manifest;
    const ids = idField === void 0 ? [] : findRepeatedIds(idField, keys, change, context);
    return {
      findings: [...repeats.values(), ...ids],
      measurements: measure(keys, repeats.size)
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
      repeats.set(record, toFinding(code, record, place));
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
        repeats.set(record, toFinding("duplicate-across-datasets", record, first.at()));
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
    const finding = toFinding("duplicate-id", record, first.at());
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
function toFinding(code, record, first) {
  return {
    code,
    at: record.at(),
    related: [first],
    data: { first: `${first.path}:${first.line}` }
  };
}
function measure(keys, repeats) {
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

// src/algorithms/characters.ts
function countCharacters(text) {
  let count2 = text.length;
  for (let i = 1; i < text.length; i += 1) {
    const isLow = (text.charCodeAt(i) & 64512) === 56320;
    if (isLow && (text.charCodeAt(i - 1) & 64512) === 55296) count2 -= 1;
  }
  return count2;
}

// src/gates/length.ts
var maxOfRecord2 = 20;
var sampleSize = 2e3;
function bound(value, description) {
  return { type: "integer", minimum: 0, default: value, description };
}
var nothing2 = [];
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
    return { findings: [], measurements: lengths === void 0 ? [] : measure2(lengths, change) };
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
  return findings ?? nothing2;
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
function measure2(lengths, change) {
  const base = change.base === null ? void 0 : sampleBase(change.base, change.baseCount);
  return [
    ...measureOne("prompt-median", 0.5, lengths.prompts, base?.prompts),
    ...measureOne("response-median", 0.5, lengths.responses, base?.responses),
    ...measureOne("response-p95", 0.95, lengths.responses, base?.responses)
  ];
}
function measureOne(name, share, values, base) {
  const value = quantile(values, share);
  if (value === void 0) return [];
  const before = base === void 0 ? void 0 : quantile(base, share);
  const measurement = { name: `length.${name}`, value, unit: "characters" };
  return [before === void 0 ? measurement : { ...measurement, base: before }];
}
function quantile(values, share) {
  const sorted = Uint32Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
function sampleBase(base, count2) {
  const lengths = new Lengths();
  if (count2 <= sampleSize) {
    for (const record of base.records()) lengths.add(piecesOf(record.view));
    return lengths;
  }
  const [path, ...others] = base.paths;
  if (path === void 0 || others.length > 0) return void 0;
  for (let i = 0; i < sampleSize; i += 1) {
    const record = base.find(path, 1 + Math.floor(i * count2 / sampleSize));
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
  const classes = new Uint8Array(65536);
  const isSingle = new RegExp(`^${single}$`, "v");
  const isWord = /^[\p{L}\p{N}]$/u;
  const isMark = new RegExp("^\\p{M}$", "u");
  for (let code = 0; code < 65536; code += 1) {
    if (code >= 55296 && code <= 57343) continue;
    const character = String.fromCharCode(code);
    if (isMark.test(character)) classes[code] = TokenClass.mark;
    else if (unit === "character") {
      if (isWord.test(character)) classes[code] = TokenClass.single;
    } else if (isSingle.test(character)) classes[code] = TokenClass.single;
    else if (isWord.test(character)) classes[code] = TokenClass.word;
  }
  return classes;
}

// src/algorithms/union-find.ts
var UnionFind = class {
  #parent;
  constructor(count2) {
    this.#parent = Int32Array.from({ length: count2 }, (_2, i) => i);
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
  const { count: count2 } = store;
  const prefixes = new Uint32Array(count2);
  let entries = 0;
  for (let i = 0; i < count2; i += 1) {
    const size = store.sizeOf(i);
    const dropped = size - store.lengthOf(i);
    const prefix = size === 0 ? 0 : size - Math.ceil(threshold * size - 1e-9) + 1;
    prefixes[i] = Math.max(0, prefix - dropped);
    entries += prefixes[i];
  }
  const index = new PrefixIndex(store, prefixes, entries);
  const seen = new Int32Array(count2).fill(-1);
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
    const count2 = this.#counts[counter];
    if (count2 === 65535) return;
    this.#counts[counter] = count2 + 1;
    if (count2 + 2 > this.highest) this.highest = count2 + 2;
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
  const lanes = tokens.map(hashToken);
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
function hashToken(token2) {
  let a = seedA2;
  let b = seedB2;
  for (let i = 0; i < token2.length; i += 1) {
    const unit = token2.charCodeAt(i);
    a = Math.imul(a ^ unit, 16777619);
    b = Math.imul(b + unit, 1540483477) ^ b >>> 15;
  }
  return [mix(a), mix(b)];
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

// src/kernels/shingler.ts
var encoder = new TextEncoder();
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
    let count2 = -1;
    if (unit === "word") {
      const { read, written } = encoder.encodeInto(text, this.#utf8);
      if (read === text.length && written === read) {
        count2 = this.#kernels.tokenizeAscii(this.#text, written, this.#tokens);
      }
    }
    if (count2 < 0) {
      const folded2 = foldText(text);
      if (/[\ud800-\udfff]/.test(folded2)) {
        const tokens = unit === "word" ? tokenize(text) : tokenizeCharacters(text);
        return shingleTokens(tokens, n);
      }
      if (folded2.length > this.#capacity) this.#reserve(folded2.length);
      this.#useClasses();
      this.#bytes.write(folded2, this.#text, "utf16le");
      const { length: length2 } = folded2;
      count2 = this.#kernels.tokenizeUnits(this.#text, length2, this.#classes, this.#tokens);
    }
    const size = this.#kernels.shingle(this.#tokens, count2, n, this.#hashes);
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
    const textBytes = align(this.#capacity * 4);
    const tokenBytes = align((this.#capacity / 2 + 1) * 8 * 2);
    const start = align(this.#kernels.reserve(65536 + textBytes + tokenBytes * 3));
    this.#text = start + 65536;
    this.#tokens = this.#text + textBytes;
    this.#hashes = this.#tokens + tokenBytes;
    this.#bytes = Buffer.from(this.#kernels.memory.buffer);
    this.#utf8 = this.#bytes.subarray(this.#text, this.#text + this.#capacity);
    this.#classes = 0;
  }
};
function align(bytes) {
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
function textOf(record) {
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
          sets.add(shingler.shingle(textOf(record)));
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
      sets.add(shingler.shingle(textOf(record)));
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
    const hashes = shingler.shingle(textOf(records.get(i)));
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
  return new Set([...counts].filter(([, count2]) => count2 >= limit).map(([value]) => value));
}
function jaccard(a, b) {
  let i = 0;
  let j = 0;
  let shared = 0;
  while (i < a.length && j < b.length) {
    const x = a[i];
    const y = b[j];
    if (x === y) {
      shared += 1;
      i += 1;
      j += 1;
    } else if (x < y) i += 1;
    else j += 1;
  }
  const union = a.length + b.length - shared;
  return union === 0 ? 0 : shared / union;
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
    const shared = findings.length < maxExplained ? sharedText(record, partner, options) : void 0;
    findings.push({
      code,
      at: record.at(),
      related: [partner.at()],
      data: {
        first: `${partner.path}:${partner.line}`,
        similarity: Math.round(similarity * 1e3) / 1e3,
        representative: `${kept.path}:${kept.line}`,
        clusterSize: size,
        ...shared === void 0 ? {} : { shared }
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
  const left = split(textOf(a)).slice(0, maxTokensExplained);
  const right = split(textOf(b)).slice(0, maxTokensExplained);
  const { start, length: length2 } = longestCommonRun(left, right);
  return left.slice(start, start + length2).join(" ");
}

// src/schema/compile.ts
var import_ajv = __toESM(require_ajv(), 1);
var import_ajv2 = __toESM(require_ajv(), 1);
var import__ = __toESM(require__(), 1);
var maxErrors = 5;
function countCodePoints(text) {
  let count2 = text.length;
  for (let i = 0; i + 1 < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 55296 || unit > 56319) continue;
    const next = text.charCodeAt(i + 1);
    if (next >= 56320 && next <= 57343) {
      count2 -= 1;
      i += 1;
    }
  }
  return count2;
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
function joinWithOr(words) {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
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
  const cut = typeof value === "string" ? value.slice(0, maxTextCharacters) : value;
  const text = JSON.stringify(cut) ?? "nothing";
  if (cut === value && text.length <= maxTextCharacters) return text;
  return `${text.slice(0, maxTextCharacters - 1).replace(/(?:[\ud800-\udbff]|\\u?[\dA-Fa-f]*)$/, "")}…`;
}
function count(limit, noun) {
  return `${String(limit)} ${noun}${limit === 1 ? "" : "s"}`;
}
function listValues(values) {
  const words = (Array.isArray(values) ? values : []).map(shortJson);
  if (words.length <= maxListed) return joinWithOr(words);
  return `one of ${words.length} values: ${words.slice(0, maxListed).join(", ")}, …`;
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
      return limit === 1 ? "must not be empty" : `must have at least ${count(limit, "character")}`;
    case "maxLength":
      return `must have at most ${count(limit, "character")}`;
    case "minItems":
      return `must hold at least ${count(limit, "item")}`;
    case "maxItems":
    case "items":
    case "additionalItems":
    case "unevaluatedItems":
      return `must hold at most ${count(limit ?? params.len, "item")}`;
    case "minProperties":
      return `must hold at least ${count(limit, "field")}`;
    case "maxProperties":
      return `must hold at most ${count(limit, "field")}`;
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
      return `fits ${count(Array.isArray(params.passingSchemas) ? params.passingSchemas.length : 2, "form")} where it may fit only one`;
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
function report(record, value, judge) {
  const errors = judge.validate(value);
  if (errors.length === 0) return none2;
  return untangle(errors, judge.document).slice(0, maxFindings).map((trouble) => toFinding2(trouble, record, judge));
}
function toFinding2(trouble, record, judge) {
  const { error } = trouble;
  const pointer = error.instancePath;
  const params = error.params;
  const at = judge.place(record, pointer);
  const missing = missingField(error, judge);
  if (missing !== void 0) {
    return { code: "missing-field", at, data: { field: inside(at, missing) } };
  }
  const extra = params.additionalProperty ?? params.unevaluatedProperty;
  if (typeof extra === "string") {
    const data2 = { field: inside(at, shortJson(extra)) };
    return { code: "unknown-field", at: judge.place(record, pointer + pointerStep(extra)), data: data2 };
  }
  if (error.propertyName !== void 0) {
    const field2 = inside(at, `the field name ${shortJson(error.propertyName)}`);
    const data2 = { field: field2, problem: wordProblem(error), found: shortJson(error.propertyName) };
    return { code: "invalid-value", at, data: data2 };
  }
  const field = nameOf(at);
  if (trouble.forms !== void 0) {
    return toChoiceFinding(error, trouble.forms, at, record, judge);
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
function toChoiceFinding(error, forms, at, record, judge) {
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
      const [trouble] = untangle(form, judge.document);
      return trouble === void 0 ? "" : wordForm(trouble.error, error, record, judge);
    })
  );
  const problem = `fits none of the forms it may have: ${[...told].slice(0, maxForms).join("; or ")}`;
  return { code: "invalid-value", at, data: { field, problem, found: describe(error.data) } };
}
var maxForms = 4;
function wordForm(error, choice, record, judge) {
  const missing = missingField(error, judge);
  const at = judge.place(record, error.instancePath);
  const isDeeper = error.instancePath !== choice.instancePath;
  if (missing !== void 0) return `has no ${isDeeper ? inside(at, missing) : missing}`;
  const params = error.params;
  const extra = params.additionalProperty ?? params.unevaluatedProperty;
  if (typeof extra === "string") return `has the extra field ${shortJson(extra)}`;
  return isDeeper ? `${nameOf(at)} ${wordProblem(error)}` : wordProblem(error);
}
function missingField(error, judge) {
  const params = error.params;
  const name = params.missingProperty;
  if (typeof name !== "string") return void 0;
  const own = error.instancePath === "" ? judge.names.get(name) ?? name : name;
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
        leaks.set(record, toFinding3(code, record, other));
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
function toFinding3(code, record, other) {
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
  exactDuplicate,
  nearDuplicate,
  conflict,
  splitLeakage
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
  const cut = points.length > limit ? `${points.slice(0, limit).join("")}…` : points.join("");
  return cut.replace(
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
function joinWithOr2(words) {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
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
  format,
  require__,
  compileForeignSchema,
  gates,
  findGate
};
