// Chat templates that need no file: our own short texts of formats that their makers describe. What
// they do with a system turn differs, and that is half of what this gate is for.

export interface BuiltInTemplate {
  /** Jinja, as Transformers' `chat_template` is written. */
  readonly source: string;
  readonly bosToken: string;
  readonly eosToken: string;
  /** What a tokenizer of such a model reads as one token each, beside the two above. */
  readonly controlTokens: readonly string[];
}

const alternating = `{% if (message.role == 'user') != (loop.index0 % 2 == 0) %}
{{ raise_exception('roles must alternate user/assistant/user/assistant/...') }}
{% endif %}`;

/** Mistral's [INST] format; `place` says which user turn takes the system text: Jinja's `loop`. */
function mistral(place: 'first' | 'last', before: string): BuiltInTemplate {
  return {
    source: `{% if messages[0].role == 'system' %}
{% set system = messages[0].content + '\\n\\n' %}
{% set rest = messages[1:] %}
{% else %}
{% set system = '' %}
{% set rest = messages %}
{% endif %}
{{- bos_token }}
{%- for message in rest %}
${alternating}
{%- if message.role == 'user' %}
{{- '[INST] ' + (system if loop.${place} else '') + message.content + '${before}[/INST]' }}
{%- elif message.role == 'assistant' %}
{{- ' ' + message.content + eos_token }}
{%- else %}
{{- raise_exception('only user and assistant turns, after one system turn') }}
{%- endif %}
{%- endfor %}`,
    bosToken: '<s>',
    eosToken: '</s>',
    controlTokens: ['[INST]', '[/INST]'],
  };
}

/** Gemma's turns. The system text is refused, or stands at the head of the first user turn. */
function gemma(system: 'refused' | 'joined'): BuiltInTemplate {
  const start =
    system === 'refused'
      ? `{% if messages[0].role == 'system' %}
{{ raise_exception('System role not supported') }}
{% endif %}
{% set system = '' %}
{% set rest = messages %}`
      : `{% if messages[0].role == 'system' %}
{% set system = messages[0].content + '\\n\\n' %}
{% set rest = messages[1:] %}
{% else %}
{% set system = '' %}
{% set rest = messages %}
{% endif %}`;
  return {
    source: `${start}
{{- bos_token }}
{%- for message in rest %}
${alternating}
{%- set role = 'model' if message.role == 'assistant' else message.role %}
{{- '<start_of_turn>' + role + '\\n' + (system if loop.first else '') }}
{{- message.content | trim + '<end_of_turn>\\n' }}
{%- endfor %}
{%- if add_generation_prompt %}{{ '<start_of_turn>model\\n' }}{% endif %}`,
    bosToken: '<bos>',
    eosToken: '<eos>',
    controlTokens: ['<start_of_turn>', '<end_of_turn>'],
  };
}

/** By name, sorted. Sources and what each does with system turns: docs/gates/trainer-fit.md. */
export const builtInTemplates: Readonly<Record<string, BuiltInTemplate>> = {
  // Every turn of any role stands between the same marks; tools and calls have no place.
  chatml: {
    source: `{% for message in messages %}
{{- '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>\\n' }}
{%- endfor %}
{%- if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}`,
    bosToken: '',
    eosToken: '<|im_end|>',
    controlTokens: ['<|im_start|>'],
  },
  gemma: gemma('refused'),
  'gemma-3': gemma('joined'),
  // Texts are trimmed.
  'llama-3': {
    source: `{{- bos_token }}
{%- for message in messages %}
{{- '<|start_header_id|>' + message.role + '<|end_header_id|>\\n\\n' }}
{{- message.content | trim + '<|eot_id|>' }}
{%- endfor %}
{%- if add_generation_prompt %}{{ '<|start_header_id|>assistant<|end_header_id|>\\n\\n' }}{% endif %}`,
    bosToken: '<|begin_of_text|>',
    eosToken: '<|eot_id|>',
    controlTokens: ['<|start_header_id|>', '<|end_header_id|>'],
  },
  mistral: mistral('first', ' '),
  // The last turn takes the system text if it is the user's: a record that ends with an answer has
  // no such turn.
  'mistral-v0.3': mistral('last', ''),
  // A default system text where the record has none; tools, calls and results.
  'qwen-2.5': {
    source: `{% if messages[0].role == 'system' %}
{% set system = messages[0].content %}
{% else %}
{% set system = 'You are Qwen, created by Alibaba Cloud. You are a helpful assistant.' %}
{% endif %}
{{- '<|im_start|>system\\n' + system }}
{%- if tools %}
{{- '\\n\\n# Tools\\n\\nYou may call one or more functions to assist with the user query.\\n\\nYou are provided with function signatures within <tools></tools> XML tags:\\n<tools>' }}
{%- for tool in tools %}{{ '\\n' + (tool | tojson) }}{% endfor %}
{{- '\\n</tools>\\n\\nFor each function call, return a json object with function name and arguments within <tool_call></tool_call> XML tags:\\n<tool_call>\\n{"name": <function-name>, "arguments": <args-json-object>}\\n</tool_call>' }}
{%- endif %}
{{- '<|im_end|>\\n' }}
{%- for message in messages %}
{%- if message.role == 'tool' %}
{%- if loop.first or loop.previtem.role != 'tool' %}{{ '<|im_start|>user' }}{% endif %}
{{- '\\n<tool_response>\\n' + message.content + '\\n</tool_response>' }}
{%- if loop.last or loop.nextitem.role != 'tool' %}{{ '<|im_end|>\\n' }}{% endif %}
{%- elif not (loop.first and message.role == 'system') %}
{{- '<|im_start|>' + message.role }}
{%- if message.content or not message.tool_calls %}{{ '\\n' + message.content }}{% endif %}
{%- for call in message.tool_calls or [] %}
{{- '\\n<tool_call>\\n{"name": "' + call.function.name + '", "arguments": ' }}
{{- (call.function.arguments | tojson) + '}\\n</tool_call>' }}
{%- endfor %}
{{- '<|im_end|>\\n' }}
{%- endif %}
{%- endfor %}
{%- if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}`,
    bosToken: '',
    eosToken: '<|im_end|>',
    controlTokens: ['<|im_start|>', '<tool_call>', '</tool_call>'],
  },
  // Turns of other roles than the three are left out.
  zephyr: {
    source: `{% for message in messages %}
{%- if message.role in ['system', 'user', 'assistant'] %}
{{- '<|' + message.role + '|>\\n' + message.content + eos_token + '\\n' }}
{%- endif %}
{%- endfor %}
{%- if add_generation_prompt %}{{ '<|assistant|>\\n' }}{% endif %}`,
    bosToken: '<s>',
    eosToken: '</s>',
    controlTokens: [],
  },
};
