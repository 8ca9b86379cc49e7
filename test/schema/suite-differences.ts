// Where compileForeignSchema disagrees with the official tests, and why. A test that is listed here and
// passes fails the suite. A group's name alone: the schema is refused; with a test's name: that test.
// All but the first two are limits of Ajv.

interface Difference {
  readonly reason: string;
  /** Test file → groups and tests. */
  readonly tests: Readonly<Record<string, readonly string[]>>;
}

export const differences: readonly Difference[] = [
  {
    reason: 'Nothing is fetched: what refers to another document is refused.',
    tests: {
      'draft7/refRemote.json': [
        'remote ref',
        'fragment within remote ref',
        'ref within remote ref',
        'base URI change',
        'base URI change - change folder',
        'base URI change - change folder in subschema',
        'root ref in remote ref',
        'remote ref with ref to definitions',
        'Location-independent identifier in remote ref',
        'retrieved nested refs resolve relative to their URI not $id',
        '$ref to $ref finds location-independent $id',
      ],
      'draft2020-12/dynamicRef.json': [
        'strict-tree schema, guards against misspelled properties',
        'tests for implementation dynamic anchor and reference link',
        '$ref and $dynamicAnchor are independent of order - $defs first',
        '$ref and $dynamicAnchor are independent of order - $ref first',
        '$ref to $dynamicRef finds detached $dynamicAnchor',
      ],
      'draft2020-12/refRemote.json': [
        'remote ref',
        'fragment within remote ref',
        'anchor within remote ref',
        'ref within remote ref',
        'base URI change',
        'base URI change - change folder',
        'base URI change - change folder in subschema',
        'root ref in remote ref',
        'remote ref with ref to defs',
        'Location-independent identifier in remote ref',
        'retrieved nested refs resolve relative to their URI not $id',
        'remote HTTP ref with different $id',
        'remote HTTP ref with different URN $id',
        'remote HTTP ref with nested absolute ref',
        '$ref to $ref finds detached $anchor',
      ],
      'draft2020-12/vocabulary.json': [
        'schema that uses custom metaschema with with no validation vocabulary',
        'ignore unrecognized optional vocabulary',
      ],
    },
  },
  {
    reason: '`format` is checked here, as people who write it expect; the draft leaves that open.',
    tests: {
      'draft2020-12/format.json': [
        'email format: invalid email string is only an annotation by default',
        'regex format: invalid regex string is only an annotation by default',
        'ipv4 format: invalid ipv4 string is only an annotation by default',
        'ipv6 format: invalid ipv6 string is only an annotation by default',
        'hostname format: invalid hostname string is only an annotation by default',
        'date format: invalid date string is only an annotation by default',
        'date-time format: invalid date-time string is only an annotation by default',
        'time format: invalid time string is only an annotation by default',
        'json-pointer format: invalid json-pointer string is only an annotation by default',
        'relative-json-pointer format: invalid relative-json-pointer string is only an annotation by default',
        'uri format: invalid uri string is only an annotation by default',
        'uri-reference format: invalid uri-reference string is only an annotation by default',
        'uri-template format: invalid uri-template string is only an annotation by default',
        'uuid format: invalid uuid string is only an annotation by default',
        'duration format: invalid duration string is only an annotation by default',
      ],
    },
  },
  {
    reason: 'Ajv knows $dynamicRef within one resource only.',
    tests: {
      'draft2020-12/dynamicRef.json': [
        'A $dynamicRef to a $dynamicAnchor in the same schema resource behaves like a normal $ref to an $anchor: An array of strings is valid',
        'A $dynamicRef to an $anchor in the same schema resource behaves like a normal $ref to an $anchor: An array of strings is valid',
        'A $dynamicRef resolves to the first $dynamicAnchor still in scope that is encountered when the schema is evaluated: An array of strings is valid',
        'A $dynamicRef without anchor in fragment behaves identical to $ref: An array of numbers is valid',
        "A $dynamicRef with intermediate scopes that don't include a matching $dynamicAnchor does not affect dynamic scope resolution: An array of strings is valid",
        'An $anchor with the same name as a $dynamicAnchor is not used for dynamic scope resolution: Any array is valid',
        'A $dynamicRef without a matching $dynamicAnchor in the same schema resource behaves like a normal $ref to $anchor: Any array is valid',
        'A $dynamicRef with a non-matching $dynamicAnchor in the same schema resource behaves like a normal $ref to $anchor: Any array is valid',
        'A $dynamicRef that initially resolves to a schema with a matching $dynamicAnchor resolves to the first $dynamicAnchor in the dynamic scope',
        'A $dynamicRef that initially resolves to a schema without a matching $dynamicAnchor behaves like a normal $ref to $anchor',
        'multiple dynamic paths to the $dynamicRef keyword: number list with string values',
        'multiple dynamic paths to the $dynamicRef keyword: string list with number values',
        'after leaving a dynamic scope, it is not used by a $dynamicRef',
        '$dynamicRef points to a boolean schema: follow $dynamicRef to a false schema',
        '$dynamicRef skips over intermediate resources - direct reference: integer property passes',
        '$dynamicRef avoids the root of each schema, but scopes are still registered: data is sufficient for schema at second#/$defs/length',
        '$dynamicRef avoids the root of each schema, but scopes are still registered: data is not sufficient for schema at second#/$defs/length',
      ],
      'draft2020-12/unevaluatedItems.json': [
        'unevaluatedItems with $dynamicRef: with no unevaluated items',
        'unevaluatedItems with $dynamicRef: with unevaluated items',
      ],
      'draft2020-12/unevaluatedProperties.json': [
        'unevaluatedProperties with $dynamicRef: with no unevaluated properties',
        'unevaluatedProperties with $dynamicRef: with unevaluated properties',
      ],
    },
  },
  {
    reason:
      'Ajv counts fewer places as evaluated, or more, where `contains` and `if` stand beside.',
    tests: {
      'draft2020-12/unevaluatedItems.json': [
        'unevaluatedItems with nested items: with no additional items',
        'unevaluatedItems with nested items: with invalid additional item',
        'unevaluatedItems depends on adjacent contains: contains passes, second item is not evaluated',
        'unevaluatedItems depends on multiple nested contains: 7 not evaluated, fails unevaluatedItems',
        "unevaluatedItems and contains interact to control item dependency relationship: only b's are invalid",
        "unevaluatedItems and contains interact to control item dependency relationship: only c's are invalid",
        "unevaluatedItems and contains interact to control item dependency relationship: only b's and c's are invalid",
        "unevaluatedItems and contains interact to control item dependency relationship: only a's and c's are invalid",
        'unevaluatedItems with minContains = 0: all items evaluated by contains',
        'unevaluatedItems can see annotations from if without then and else: valid in case if is evaluated',
      ],
      'draft2020-12/unevaluatedProperties.json': [
        'unevaluatedProperties with if/then/else, then not defined: when if is true and has no unevaluated properties',
        'unevaluatedProperties with if/then/else, then not defined: when if is false and has unevaluated properties',
        'unevaluatedProperties can see annotations from if without then and else: valid in case if is evaluated',
      ],
    },
  },
  {
    reason:
      'Ajv does not end on an $id inside a subschema that refers back; the schema is refused.',
    tests: {
      'draft2020-12/ref.json': [
        'refs with relative uris and defs',
        'relative refs with absolute uris and defs',
        'URN ref with nested pointer ref',
      ],
    },
  },
  {
    reason:
      'Ajv heeds what stands beside $ref, which draft 7 says to ignore and later drafts do not.',
    tests: {
      'draft7/ref.json': [
        'ref overrides any sibling keywords: ref valid, maxItems ignored',
        '$ref prevents a sibling $id from changing the base uri: $ref resolves to /definitions/base_foo, data does not validate',
        '$ref prevents a sibling $id from changing the base uri: $ref resolves to /definitions/base_foo, data validates',
      ],
    },
  },
  {
    reason: 'Ajv skips a property of this name; dataset.yaml refuses schemas that have one.',
    tests: {
      'draft7/properties.json': [
        'properties whose names are Javascript object property names: __proto__ not valid',
      ],
      'draft2020-12/properties.json': [
        'properties whose names are Javascript object property names: __proto__ not valid',
      ],
    },
  },
  {
    reason: 'Ajv refuses an empty enum, which nothing could satisfy.',
    tests: {
      'draft2020-12/enum.json': ['empty enum'],
    },
  },
];
