import type { MessageTemplate } from '../../core/gate.ts';

/** `{of}` is `52,002 records: ` where dataset.yaml speaks for many, else empty. */
export const codes = {
  'licence-missing': {
    text: '{of}no licence: dataset.yaml names none, and no source does',
    fix: 'Write licence: in dataset.yaml, or the licence of each source in the record’s provenance.',
  },
  'licence-unknown': {
    text: '{of}"{licence}" ({from}) is no SPDX expression{hint}',
    fix: 'Write an id of the SPDX list, such as CC-BY-4.0, or LicenseRef-name with a row in policies/teachers.yaml.',
  },
  'licence-not-assessed': {
    text: '{of}nothing is known of what {licence} ({from}) asks for',
    fix: 'Read it, and add a row under licences: in policies/teachers.yaml.',
  },
  'use-forbidden': {
    text: '{of}{licence} ({from}) does not allow {use} use: {why}',
    fix: 'Remove what is under this licence, get another one, or set intendedUse in dataset.yaml to what it allows.',
  },
  'licence-conflict': {
    text: '{of}{licence} ({from}) does not go with {with}: {why}',
    fix: 'Remove one of the two, or release under a licence that meets both.',
  },
  'terms-forbid': {
    text: '{of}text of {generator} is not for {use} use by the {why}{rule}',
    fix: 'Remove it or write it with another model; where you have an agreement, put it in policies/teachers.yaml.',
  },
  'terms-unknown': {
    text: '{of}whether text of {generator} is for {use} use is unknown: {why}',
    fix: 'Write the exact id, version and host in the provenance, or add the terms to policies/teachers.yaml.',
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;
