// The list of exports, sorted. A new format is one file here, one line below and one in ids.ts.
import type { Export } from '../core/export.ts';
import { alpaca } from './alpaca.ts';
import { axolotl } from './axolotl.ts';
import { kto } from './kto.ts';
import { llamaFactory } from './llama-factory.ts';
import { nemoSteerlm } from './nemo-steerlm.ts';
import { openaiChat } from './openai-chat.ts';
import { openaiPreference } from './openai-preference.ts';
import { plainText } from './plain-text.ts';
import { ranked } from './ranked.ts';
import { sharegpt } from './sharegpt.ts';
import { torchtune } from './torchtune.ts';
import { trlPreference } from './trl-preference.ts';
import { trlPromptCompletion } from './trl-prompt-completion.ts';
import { trlPromptOnly } from './trl-prompt-only.ts';
import { trlSft } from './trl-sft.ts';
import { trlStepwise } from './trl-stepwise.ts';
import { trlUnpaired } from './trl-unpaired.ts';
import { unsloth } from './unsloth.ts';

export const exports: readonly Export[] = [
  alpaca,
  axolotl,
  kto,
  llamaFactory,
  nemoSteerlm,
  openaiChat,
  openaiPreference,
  plainText,
  ranked,
  sharegpt,
  torchtune,
  trlPreference,
  trlPromptCompletion,
  trlPromptOnly,
  trlSft,
  trlStepwise,
  trlUnpaired,
  unsloth,
];

/** The export with this id, or undefined. */
export function findExport(id: string): Export | undefined {
  return exports.find((each) => each.id === id);
}
