// Words and phrases of English that models write far more often than people, as published counts say.
// A list to be counted, not one to be refused: each of them has its right place.
//
// - D. Kobak et al.: Delving into LLM-assisted writing in biomedical publications through excess
//   vocabulary (Science Advances 11, 2025; arXiv 2406.07016): words whose frequency jumped in 2023 and 2024.
// - W. Liang et al.: Monitoring AI-modified content at scale (arXiv 2403.07183) and Mapping the increasing use
//   of LLMs in scientific papers (arXiv 2404.01268).
// - S. Paech et al.: Antislop (arXiv 2510.15061): over-used in fiction and essays.

/** Of Kobak and Liang. */
const scientific = [
  'commendable',
  'delve',
  'delves',
  'delved',
  'delving',
  'intricate',
  'meticulous',
  'meticulously',
  'pivotal',
  'realm',
  'showcasing',
  'underscores',
  'underscoring',
];

/** Of Paech. */
const literary = ['a testament to', 'tapestry of', 'barely above a whisper'];

/** Of chat models as refusal lists know them. */
const chatty = ['it is important to note', "it's important to note"];

export const slopPhrases: readonly string[] = [...scientific, ...literary, ...chatty];
