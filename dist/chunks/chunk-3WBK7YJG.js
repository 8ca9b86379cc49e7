import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/gates/licence/codes.ts
var codes = {
  "licence-missing": {
    text: "{of}no licence: dataset.yaml names none, and no source does",
    fix: "Write licence: in dataset.yaml, or the licence of each source in the record’s provenance."
  },
  "licence-unknown": {
    text: '{of}"{licence}" ({from}) is no SPDX expression{hint}',
    fix: "Write an id of the SPDX list, such as CC-BY-4.0, or LicenseRef-name with a row in policies/teachers.yaml."
  },
  "licence-not-assessed": {
    text: "{of}nothing is known of what {licence} ({from}) asks for",
    fix: "Read it, and add a row under licences: in policies/teachers.yaml."
  },
  "use-forbidden": {
    text: "{of}{licence} ({from}) does not allow {use} use: {why}",
    fix: "Remove what is under this licence, get another one, or set intendedUse in dataset.yaml to what it allows."
  },
  "use-forbidden-assumed": {
    text: "{of}{licence} ({from}) does not allow {use} use, which is assumed: {why}",
    fix: "Name the intendedUse in dataset.yaml: this then either is forbidden or is not."
  },
  "licence-conflict": {
    text: "{of}{licence} ({from}) does not go with {with}: {why}",
    fix: "Remove one of the two, or release under a licence that meets both."
  },
  "terms-forbid": {
    text: "{of}text of {generator} is not for {use} use by the {why}{rule}",
    fix: "Remove it or write it with another model; where you have an agreement, put it in policies/teachers.yaml."
  },
  "terms-forbid-assumed": {
    text: "{of}text of {generator} is not for {use} use, which is assumed, by the {why}{rule}",
    fix: "Name the intendedUse in dataset.yaml: this then either is forbidden or is not."
  },
  "terms-unknown": {
    text: "{of}whether text of {generator} is for {use} use is unknown: {why}",
    fix: "Write the exact id, version and host in the provenance, or add the terms to policies/teachers.yaml."
  }
};
var unsaid = {
  "licence-missing": "warning",
  "licence-unknown": "warning",
  "licence-not-assessed": "warning",
  "use-forbidden-assumed": "warning",
  "terms-forbid-assumed": "warning",
  "terms-unknown": "warning"
};
var assumed = {
  "use-forbidden": "use-forbidden-assumed",
  "terms-forbid": "terms-forbid-assumed"
};
function codeOf({ code }, { useIsStated }) {
  return useIsStated ? code : assumed[code] ?? code;
}

export {
  codes,
  unsaid,
  codeOf
};
