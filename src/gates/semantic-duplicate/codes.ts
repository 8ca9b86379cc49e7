export const codes = {
  'semantic-duplicate-of-base': {
    text: 'means what {first} means, which is already there (cosine {similarity})',
    fix: 'Remove it, or change it so that it teaches something new.',
  },
  'semantic-duplicate-in-change': {
    text: 'means what {first} means, also new here (cosine {similarity})',
    fix: 'Keep the best of the group.',
  },
  'semantic-duplicate-across-datasets': {
    text: 'means what {first} of another dataset means (cosine {similarity})',
    fix: 'Keep it in one dataset; training on both counts it twice.',
    level: 'warning',
  },
  'not-compared': {
    text: '{count} new records were not compared: {why}',
    fix: 'Name an embedder that serves them, or raise maxConfirmed; off, where they need no comparison.',
    level: 'warning',
  },
} as const;
