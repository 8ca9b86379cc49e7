// Plain English nouns for groups of people, to be counted: how often a dataset speaks of each, and in
// what company. None of them says anything bad of anybody, and none is to be avoided.
//
// - Gender: the terms of the word-embedding association tests (A. Caliskan, J. J. Bryson, A. Narayanan:
//   Semantics derived automatically from language corpora contain human-like biases, Science 356, 2017, tests 7
//   and 8), in singular and plural, without pronouns, which speak of whoever was named before.
// - Religion: the groups of Pew Research Center's The Global Religious Landscape (2012) that have a
//   noun for their members.
// - Age: the stages of the US National Library of Medicine's MeSH heading Age Groups, in everyday words.
// - Nationality: members of the G20 (as of 2023), by the word for their people.

export interface Category {
  readonly name: string;
  /** Group → words for its members, in small letters. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

const nationalities = [
  'american',
  'argentine',
  'australian',
  'brazilian',
  'british',
  'canadian',
  'chinese',
  'french',
  'german',
  'indian',
  'indonesian',
  'italian',
  'japanese',
  'korean',
  'mexican',
  'russian',
  'saudi',
  'turkish',
];

export const categories: readonly Category[] = [
  {
    name: 'gender',
    groups: {
      female: ['woman', 'women', 'girl', 'girls', 'female', 'females', 'sister', 'sisters'].concat([
        'mother',
        'mothers',
        'daughter',
        'daughters',
        'aunt',
        'grandmother',
      ]),
      male: ['man', 'men', 'boy', 'boys', 'male', 'males', 'brother', 'brothers'].concat([
        'father',
        'fathers',
        'son',
        'sons',
        'uncle',
        'grandfather',
      ]),
    },
  },
  {
    name: 'religion',
    groups: {
      Buddhists: ['buddhist', 'buddhists'],
      Christians: ['christian', 'christians'],
      Hindus: ['hindu', 'hindus'],
      Jews: ['jew', 'jews', 'jewish'],
      Muslims: ['muslim', 'muslims'],
      Sikhs: ['sikh', 'sikhs'],
    },
  },
  {
    name: 'age',
    groups: {
      children: ['child', 'children', 'kid', 'kids'],
      teenagers: ['teenager', 'teenagers', 'adolescent', 'adolescents', 'teen', 'teens'],
      adults: ['adult', 'adults'],
      elderly: ['elderly', 'senior', 'seniors'],
    },
  },
  {
    name: 'nationality',
    groups: Object.fromEntries(nationalities.map((word) => [word, [word, `${word}s`]])),
  },
];
