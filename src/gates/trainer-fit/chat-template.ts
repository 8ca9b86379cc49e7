// The template that the option names, ready to render conversations.
import type { PolicyFile } from '../../core/gate.ts';
import { asText, isObject, type Json } from '../../core/json.ts';
import type { Conversation, Message } from './conversations.ts';
import { readJson, readText } from './policy-file.ts';
import { compileTemplate } from './render.ts';
import { builtInTemplates, type BuiltInTemplate } from './templates.ts';

export interface ChatTemplate {
  /** As the option names it. */
  readonly name: string;
  /** Texts that a tokenizer of the model reads as one token each. */
  readonly controlTokens: readonly string[];
  /** Throws TemplateRefusal for a conversation that the template refuses. */
  render(
    conversation: Pick<Conversation, 'messages' | 'tools'>,
    options?: { readonly addGenerationPrompt: boolean },
  ): string;
}

// The plainest conversation there is: a template that fails on it fails on all.
const probe: readonly Message[] = [
  { role: 'user', content: 'Name a colour.' },
  { role: 'assistant', content: 'Blue.' },
];

/** Whether the option names a template that ships, and no file. */
export function isBuiltIn(name: string): boolean {
  return Object.hasOwn(builtInTemplates, name);
}

/** Throws where there is no such template, or it can't render a plain question and answer. */
export async function openTemplate(
  name: string,
  file: PolicyFile | undefined,
): Promise<ChatTemplate> {
  const { source, bosToken, eosToken, controlTokens } = findTemplate(name, file);
  try {
    const render = await compileTemplate(source);
    const template: ChatTemplate = {
      name,
      controlTokens: [bosToken, eosToken, ...controlTokens],
      render: ({ messages, tools }, options) =>
        render({
          messages,
          tools,
          add_generation_prompt: options?.addGenerationPrompt ?? false,
          bos_token: bosToken,
          eos_token: eosToken,
        }),
    };
    const rendered = template.render({ messages: probe, tools: null });
    const missing = probe.find(({ content }) => !rendered.includes(content));
    if (missing !== undefined) throw new Error(`it leaves out the ${missing.role} turn`);
    return template;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `the template ${JSON.stringify(name)} fails on a plain question and answer: ${reason}`,
      { cause: error },
    );
  }
}

function findTemplate(name: string, file: PolicyFile | undefined): BuiltInTemplate {
  const builtIn = isBuiltIn(name) ? builtInTemplates[name] : undefined;
  if (builtIn !== undefined) return builtIn;
  if (!name.endsWith('.json')) {
    const source = readText(name, file);
    return { source, bosToken: '', eosToken: '', controlTokens: markedTokens(source) };
  }
  const config = readJson(name, file);
  const source = isObject(config) ? chosenTemplate(config.chat_template) : undefined;
  if (!isObject(config) || source === undefined) {
    throw new Error(`${JSON.stringify(name)} has no chat_template`);
  }
  return {
    source,
    bosToken: tokenText(config.bos_token),
    eosToken: tokenText(config.eos_token),
    controlTokens: [...addedTokens(config.added_tokens_decoder, source), ...markedTokens(source)],
  };
}

/** A model may have several templates by name; trainers take the one named default. */
function chosenTemplate(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return undefined;
  const chosen = value.filter(isObject).find(({ name }) => name === 'default');
  return typeof chosen?.template === 'string' ? chosen.template : undefined;
}

/** A token stands as its text, or as an object that holds it. */
function tokenText(value: Json | undefined): string {
  return isObject(value) ? asText(value.content) : asText(value);
}

/** Those that the template writes: some tokenizers keep thousands unused. */
function addedTokens(value: Json | undefined, source: string): string[] {
  const tokens = isObject(value) ? Object.values(value).map(tokenText) : [];
  return tokens.filter((token) => token !== '' && source.includes(token));
}

/** What most models write their control tokens like. */
function markedTokens(source: string): string[] {
  return source.match(/<\|[\w-]{1,40}\|>/g) ?? [];
}
