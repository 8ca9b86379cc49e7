import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  asText,
  isObject,
  pointerStep
} from "./chunk-5DAHFXVY.js";

// src/kinds/parts.ts
function addText(parts, role, pointer, value) {
  if (typeof value === "string") parts.push({ role, pointer, text: value });
}
function addOptionalText(parts, role, pointer, value) {
  if (typeof value === "string" && value !== "") parts.push({ role, pointer, text: value });
}
function addTexts(parts, role, pointer, value) {
  if (!Array.isArray(value)) {
    addText(parts, role, pointer, value);
    return;
  }
  for (const [index, item] of value.entries()) {
    addText(parts, role, pointer + pointerStep(index), item);
  }
}
function viewTexts(fields, value) {
  const parts = [];
  for (const { field, role, isOptional } of fields) {
    const add = isOptional === true ? addOptionalText : addText;
    add(parts, role, `/${field}`, value[field]);
  }
  return parts;
}

// src/kinds/attributes.ts
function scoreSchema(description) {
  return { type: "integer", minimum: 0, maximum: 4, description };
}
var scores = {
  helpfulness: scoreSchema("How well the answer serves the prompt."),
  correctness: scoreSchema("Whether it holds all facts and no errors."),
  coherence: scoreSchema("How clear and consistent it is."),
  complexity: scoreSchema("How much expertise it takes to write it."),
  verbosity: scoreSchema("How much detail it holds for what was asked.")
};
var attributes = {
  id: "attributes",
  summary: "a prompt and an answer scored on five attributes (HelpSteer)",
  fields: ["prompt", "response", ...Object.keys(scores)],
  schema: {
    type: "object",
    required: ["prompt", "response", ...Object.keys(scores)],
    properties: {
      prompt: { type: "string", minLength: 1, description: "What is asked." },
      response: { type: "string", description: "The answer." },
      ...scores
    }
  },
  example: {
    prompt: "How do I get candle wax off a table?",
    response: "Harden it with ice, lift it off with a plastic card, then wipe with warm water.",
    helpfulness: 4,
    correctness: 4,
    coherence: 4,
    complexity: 1,
    verbosity: 1
  },
  view(value) {
    const parts = [];
    addText(parts, "prompt", "/prompt", value.prompt);
    addText(parts, "response", "/response", value.response);
    return { parts };
  }
};

// src/kinds/messages.ts
var roles = /* @__PURE__ */ new Map([
  ["system", "system"],
  ["developer", "system"],
  ["user", "user"],
  ["assistant", "assistant"],
  ["tool", "tool"],
  ["function", "tool"]
]);
var functionSchema = {
  type: "object",
  required: ["name"],
  properties: {
    name: { type: "string", minLength: 1, description: "Which function is called." },
    arguments: {
      type: ["string", "object"],
      description: "Its arguments: JSON as text (OpenAI) or an object (TRL)."
    }
  }
};
var messageSchema = {
  type: "object",
  required: ["role"],
  properties: {
    role: { type: "string", enum: [...roles.keys()], description: "Who speaks." },
    content: {
      type: ["string", "array", "null"],
      description: "What is said: text, a list of content parts, or null beside tool calls.",
      items: {
        type: "object",
        required: ["type"],
        properties: {
          type: { type: "string", description: "text, refusal, image_url, …" },
          text: { type: "string", description: "The text of a text part." },
          refusal: { type: "string", description: "The text of a refusal part." }
        }
      }
    },
    refusal: { type: ["string", "null"], description: "The words the assistant declines in." },
    name: { type: ["string", "null"], description: "Name of the speaker or of the tool." },
    tool_calls: {
      type: ["array", "null"],
      description: "Tools the assistant calls.",
      items: {
        type: "object",
        required: ["function"],
        properties: {
          id: { type: ["string", "null"], description: "What tool_call_id refers to." },
          type: { type: "string", description: "Always function." },
          function: { ...functionSchema, description: "The call." }
        }
      }
    },
    function_call: {
      ...functionSchema,
      type: ["object", "null"],
      description: "The older form of a single tool call."
    },
    tool_call_id: { type: ["string", "null"], description: "The call this message answers." },
    weight: { enum: [0, 1, null], description: "0 leaves an assistant message out of the loss." }
  },
  // Content may be missing or null only where the message says something in another way.
  if: {
    anyOf: [
      { required: ["tool_calls"], properties: { tool_calls: { type: "array", minItems: 1 } } },
      { required: ["function_call"], properties: { function_call: { type: "object" } } },
      { required: ["refusal"], properties: { refusal: { type: "string" } } }
    ]
  },
  else: { required: ["content"], properties: { content: { type: ["string", "array"] } } }
};
function messageListSchema(description) {
  return { type: "array", minItems: 1, description, items: messageSchema };
}
function textOrMessagesSchema(description, minLength) {
  return {
    type: ["string", "array"],
    ...minLength > 0 ? { minLength } : {},
    minItems: 1,
    description,
    items: messageSchema
  };
}
var toolsSchema = {
  type: ["array", "string", "null"],
  description: "Tools that may be called: a list of JSON schemas, or that list as JSON text.",
  items: { type: "object" }
};
function readMessages(value, pointer, assistantRole) {
  const messages = [];
  if (!Array.isArray(value)) return messages;
  for (const [index, item] of value.entries()) {
    if (isObject(item)) {
      messages.push(readMessage(item, pointer + pointerStep(index), assistantRole));
    }
  }
  return messages;
}
function readTextOrMessages(value, pointer, speaker, assistantRole) {
  if (typeof value !== "string") return readMessages(value, pointer, assistantRole);
  const role = speaker === "assistant" ? assistantRole : "prompt";
  const turn = { role: speaker, roleName: speaker, pointer, text: value, toolCalls: [] };
  return [{ turn, parts: [{ role, pointer, text: value }] }];
}
function partsOf(messages) {
  const parts = [];
  for (const message of messages) {
    for (const part of message.parts) parts.push(part);
  }
  return parts;
}
function turnsOf(messages) {
  return messages.map((message) => message.turn);
}
function readMessage(message, pointer, assistantRole) {
  const roleName = asText(message.role);
  const role = roles.get(roleName) ?? "unknown";
  const partRole = partRoleOf(role, assistantRole);
  const argumentParts = [];
  const toolCalls = readToolCalls(message, pointer, argumentParts);
  const parts = [];
  const add = role === "system" || toolCalls.length > 0 ? addOptionalText : addText;
  const content = message.content;
  if (Array.isArray(content)) {
    for (const [index, piece] of content.entries()) {
      if (!isObject(piece)) continue;
      const at = `${pointer}/content${pointerStep(index)}`;
      add(parts, partRole, `${at}/text`, piece.text);
      add(parts, partRole, `${at}/refusal`, piece.refusal);
    }
    if (content.length === 0) add(parts, partRole, `${pointer}/content`, "");
  } else {
    add(parts, partRole, `${pointer}/content`, content);
  }
  addOptionalText(parts, partRole, `${pointer}/refusal`, message.refusal);
  const text2 = joinTexts(parts);
  for (const part of argumentParts) parts.push(part);
  const turn = { role, roleName, pointer, text: text2, toolCalls };
  const toolCallId = message.tool_call_id;
  return { turn: typeof toolCallId === "string" ? { ...turn, toolCallId } : turn, parts };
}
function partRoleOf(role, assistantRole) {
  switch (role) {
    case "system":
      return "system";
    case "user":
      return "prompt";
    case "assistant":
      return assistantRole;
    case "tool":
      return "tool";
    case "unknown":
      return "text";
  }
}
function readToolCalls(message, pointer, parts) {
  const calls = [];
  if (Array.isArray(message.tool_calls)) {
    for (const [index, item] of message.tool_calls.entries()) {
      if (!isObject(item)) continue;
      const call = isObject(item.function) ? item.function : {};
      const at = `${pointer}/tool_calls${pointerStep(index)}`;
      calls.push({
        id: asText(item.id),
        name: asText(call.name),
        arguments: call.arguments,
        pointer: at
      });
      addNestedTexts(parts, `${at}/function/arguments`, call.arguments, 0);
    }
  }
  if (isObject(message.function_call)) {
    const call = message.function_call;
    const at = `${pointer}/function_call`;
    calls.push({ id: "", name: asText(call.name), arguments: call.arguments, pointer: at });
    addNestedTexts(parts, `${at}/arguments`, call.arguments, 0);
  }
  return calls;
}
var maxArgumentDepth = 16;
function addNestedTexts(parts, pointer, value, depth) {
  if (typeof value === "string") {
    addOptionalText(parts, "tool", pointer, value);
  } else if (typeof value === "object" && value !== null && depth < maxArgumentDepth) {
    for (const [key, item] of Object.entries(value)) {
      addNestedTexts(parts, pointer + pointerStep(key), item, depth + 1);
    }
  }
}
function joinTexts(parts) {
  const first = parts[0];
  if (first === void 0) return "";
  return parts.length === 1 ? first.text : parts.map((part) => part.text).join("\n");
}

// src/kinds/chat.ts
var chat = {
  id: "chat",
  summary: "a conversation as a list of messages, with or without tools (OpenAI chat)",
  fields: ["messages", "tools", "parallel_tool_calls"],
  schema: {
    type: "object",
    required: ["messages"],
    properties: {
      messages: messageListSchema("The conversation in order."),
      tools: toolsSchema,
      parallel_tool_calls: {
        type: "boolean",
        description: "Whether one message may call several tools."
      }
    }
  },
  example: {
    messages: [
      { role: "system", content: "You answer in one sentence." },
      { role: "user", content: "Is the ferry to Horta running today?" },
      {
        role: "assistant",
        content: null,
        tool_calls: [
          {
            id: "call_1",
            type: "function",
            function: { name: "ferry_status", arguments: '{"port":"Horta"}' }
          }
        ]
      },
      { role: "tool", tool_call_id: "call_1", content: '{"running":false,"reason":"wind"}' },
      { role: "assistant", content: "No, today’s ferry to Horta is cancelled because of wind." }
    ],
    tools: [
      {
        type: "function",
        function: {
          name: "ferry_status",
          description: "Tells whether the ferry to a port runs today.",
          parameters: {
            type: "object",
            required: ["port"],
            properties: { port: { type: "string" } }
          }
        }
      }
    ]
  },
  view(value) {
    const messages = readMessages(value.messages, "/messages", "response");
    return { parts: partsOf(messages), turns: turnsOf(messages) };
  }
};

// src/kinds/code.ts
var code = {
  id: "code",
  summary: "a programming task with its solution and tests (HumanEval, MBPP)",
  fields: ["prompt", "solution", "tests", "entry_point", "language"],
  schema: {
    type: "object",
    required: ["prompt", "solution", "tests"],
    properties: {
      prompt: { type: "string", minLength: 1, description: "The task." },
      solution: { type: "string", description: "Code that solves it." },
      tests: {
        type: ["string", "array"],
        minItems: 1,
        description: "Code that fails when the solution is wrong: one program or a list.",
        items: { type: "string" }
      },
      entry_point: { type: "string", description: "Function that the tests call." },
      language: { type: "string", description: "Programming language of solution and tests." }
    }
  },
  example: {
    prompt: "Write a function `middle(a, b, c)` that returns the median of three numbers.",
    solution: "def middle(a, b, c):\n    return sorted([a, b, c])[1]\n",
    tests: ["assert middle(3, 1, 2) == 2", "assert middle(5, 5, 1) == 5"],
    entry_point: "middle",
    language: "python"
  },
  view(value) {
    const parts = [];
    addText(parts, "prompt", "/prompt", value.prompt);
    addText(parts, "response", "/solution", value.solution);
    addTexts(parts, "reference", "/tests", value.tests);
    return { parts };
  }
};

// src/kinds/instruction.ts
var texts = [
  { field: "system", role: "system", isOptional: true },
  { field: "instruction", role: "prompt" },
  { field: "input", role: "prompt", isOptional: true },
  { field: "output", role: "response" }
];
var instruction = {
  id: "instruction",
  summary: "an instruction with optional input and its output (Alpaca)",
  fields: ["instruction", "input", "output", "system"],
  schema: {
    type: "object",
    required: ["instruction", "output"],
    properties: {
      instruction: { type: "string", minLength: 1, description: "What is asked." },
      input: { type: "string", description: "Material the instruction works on; may be empty." },
      output: { type: "string", description: "The answer to train on." },
      system: { type: "string", description: "System prompt, where the trainer knows one." }
    }
  },
  example: {
    instruction: "Name the capital of the country.",
    input: "Portugal",
    output: "Lisbon."
  },
  texts,
  view: (value) => ({ parts: viewTexts(texts, value) })
};

// src/kinds/preference.ts
var openAiSchema = {
  required: ["input", "non_preferred_output"],
  properties: {
    input: {
      type: "object",
      required: ["messages"],
      properties: {
        messages: messageListSchema("The conversation up to the answer."),
        tools: toolsSchema,
        parallel_tool_calls: {
          type: "boolean",
          description: "Whether one message may call several tools."
        }
      }
    },
    non_preferred_output: true
  }
};
var preference = {
  id: "preference",
  summary: "a prompt with a chosen and a rejected answer (TRL and OpenAI preference)",
  fields: [
    "prompt",
    "chosen",
    "rejected",
    "tools",
    "input",
    "preferred_output",
    "non_preferred_output"
  ],
  schema: {
    type: "object",
    properties: {
      prompt: textOrMessagesSchema("What is asked; may be left out when the answers hold it.", 1),
      chosen: textOrMessagesSchema("The better answer.", 0),
      rejected: textOrMessagesSchema("The worse answer.", 0),
      tools: toolsSchema,
      // Its type stands in `then`: with chosen and rejected, `input` may be any other column.
      input: { description: "The prompt in OpenAI’s form: an object with messages and tools." },
      preferred_output: messageListSchema("The better answer in OpenAI’s form."),
      non_preferred_output: messageListSchema("The worse answer in OpenAI’s form.")
    },
    if: { required: ["preferred_output"], properties: { preferred_output: true } },
    then: openAiSchema,
    else: { required: ["chosen", "rejected"], properties: { chosen: true, rejected: true } }
  },
  example: {
    prompt: "Why do leaves turn yellow in autumn?",
    chosen: "The tree takes back its green chlorophyll, and the yellow pigments below show.",
    rejected: "Because yellow paint falls from the sky."
  },
  view(value) {
    if (value.preferred_output === void 0) {
      return viewPair(
        { pointer: "/prompt", value: value.prompt },
        { pointer: "/chosen", value: value.chosen },
        { pointer: "/rejected", value: value.rejected }
      );
    }
    const input = isObject(value.input) ? value.input : {};
    return viewPair(
      { pointer: "/input/messages", value: input.messages },
      { pointer: "/preferred_output", value: value.preferred_output },
      { pointer: "/non_preferred_output", value: value.non_preferred_output }
    );
  }
};
function viewPair(promptField, chosenField, rejectedField) {
  const given = readTextOrMessages(promptField.value, promptField.pointer, "user", "prompt");
  const chosen = readTextOrMessages(
    chosenField.value,
    chosenField.pointer,
    "assistant",
    "response"
  );
  const rejected = readTextOrMessages(
    rejectedField.value,
    rejectedField.pointer,
    "assistant",
    "rejected"
  );
  const sharedCount = countShared(chosen, rejected);
  const shared = chosen.slice(0, sharedCount);
  const prompt = isWithin(given, shared) ? [] : given;
  const parts = partsOf([
    ...prompt,
    ...shared.map(asPrompt),
    ...chosen.slice(sharedCount),
    ...rejected.slice(sharedCount)
  ]);
  const isConversation = [promptField, chosenField, rejectedField].some(
    (field) => Array.isArray(field.value)
  );
  if (!isConversation) return { parts };
  const turns = turnsOf([...prompt, ...chosen]);
  return { parts, turns, conversations: [turns, turnsOf([...prompt, ...rejected])] };
}
function asPrompt({ turn, parts }) {
  if (turn.role !== "assistant") return { turn, parts };
  return {
    turn,
    parts: parts.map((part) => part.role === "response" ? { ...part, role: "prompt" } : part)
  };
}
function countShared(chosen, rejected) {
  const most = Math.min(chosen.length, rejected.length) - 1;
  let count = 0;
  while (count < most && isSame(chosen[count], rejected[count])) count++;
  return count;
}
function isWithin(messages, shared) {
  let found = 0;
  for (const message of shared) {
    if (isSame(messages[found], message)) found++;
  }
  return found === messages.length;
}
function isSame(a, b) {
  if (a === void 0 || b === void 0) return false;
  const calls = b.turn.toolCalls;
  return a.turn.roleName === b.turn.roleName && a.turn.text === b.turn.text && a.turn.toolCalls.length === calls.length && a.turn.toolCalls.every(
    (call, index) => call.name === calls[index]?.name && call.arguments === calls[index].arguments
  );
}

// src/kinds/qa.ts
var qa = {
  id: "qa",
  summary: "a question about a passage with its answers (SQuAD)",
  fields: ["context", "question", "answers"],
  schema: {
    type: "object",
    required: ["context", "question", "answers"],
    properties: {
      context: { type: "string", description: "The passage." },
      question: { type: "string", minLength: 1, description: "What is asked about it." },
      answers: {
        type: ["string", "array", "object"],
        description: "The answer, a list of answers, or SQuAD’s lists of texts and positions.",
        items: { type: "string" },
        required: ["text"],
        properties: {
          text: { type: "array", items: { type: "string" }, description: "The answers." },
          answer_start: {
            type: "array",
            items: { type: "integer", minimum: 0 },
            description: "Where each answer begins in the context, in characters."
          }
        }
      }
    }
  },
  example: {
    context: "The bridge was opened in 1932 after eight years of work.",
    question: "When was the bridge opened?",
    answers: { text: ["1932"], answer_start: [25] }
  },
  view(value) {
    const parts = [];
    addText(parts, "context", "/context", value.context);
    addText(parts, "prompt", "/question", value.question);
    if (isObject(value.answers)) addTexts(parts, "response", "/answers/text", value.answers.text);
    else addTexts(parts, "response", "/answers", value.answers);
    return { parts };
  }
};

// src/kinds/ranked.ts
var ranked = {
  id: "ranked",
  summary: "a prompt with several ranked answers (Nectar)",
  fields: ["prompt", "answers"],
  schema: {
    type: "object",
    required: ["prompt", "answers"],
    properties: {
      prompt: { type: "string", minLength: 1, description: "What is asked." },
      answers: {
        type: "array",
        minItems: 2,
        description: "The answers, in any order.",
        items: {
          type: "object",
          required: ["answer", "rank"],
          properties: {
            answer: { type: "string", description: "The answer." },
            model: { type: "string", description: "Who wrote it." },
            rank: { type: "number", minimum: 1, description: "Place; 1 is the best." }
          }
        }
      }
    }
  },
  example: {
    prompt: "Give a rhyme for “stone”.",
    answers: [
      { answer: "“Bone” rhymes with “stone”.", model: "writer-a", rank: 1 },
      { answer: "“Stain”.", model: "writer-b", rank: 2 }
    ]
  },
  view(value) {
    const parts = [];
    addText(parts, "prompt", "/prompt", value.prompt);
    if (!Array.isArray(value.answers)) return { parts };
    const best = findBestRank(value.answers);
    for (const [index, item] of value.answers.entries()) {
      if (!isObject(item)) continue;
      const role = item.rank === best ? "response" : "rejected";
      addText(parts, role, `/answers${pointerStep(index)}/answer`, item.answer);
    }
    return { parts };
  }
};
function findBestRank(answers) {
  let best = Infinity;
  for (const item of answers) {
    if (isObject(item) && typeof item.rank === "number" && item.rank < best) best = item.rank;
  }
  return best;
}

// src/kinds/reasoning.ts
var texts2 = [
  { field: "question", role: "prompt" },
  { field: "rationale", role: "response", isOptional: true },
  { field: "solution", role: "response", isOptional: true },
  { field: "answer", role: "response" }
];
var reasoning = {
  id: "reasoning",
  summary: "a problem with its worked answer (GSM8K)",
  fields: ["question", "rationale", "solution", "answer"],
  schema: {
    type: "object",
    required: ["question", "answer"],
    properties: {
      question: { type: "string", minLength: 1, description: "The problem." },
      rationale: { type: "string", description: "Thinking before the answer, kept apart." },
      solution: { type: "string", description: "Worked solution, kept apart from the answer." },
      answer: { type: "string", description: "The answer, with or without its steps." }
    }
  },
  example: {
    question: "A tram has 14 seats and each of its 3 cars is the same. How many seats in all?",
    answer: "Every car has 14 seats, so 3 cars have 3 * 14 = <<3*14=42>>42 seats.\n#### 42"
  },
  texts: texts2,
  view: (value) => ({ parts: viewTexts(texts2, value) })
};

// src/kinds/self-instruct.ts
var selfInstruct = {
  id: "self-instruct",
  summary: "an instruction with a list of inputs and outputs (Self-Instruct seed tasks)",
  fields: ["name", "instruction", "instances", "is_classification"],
  schema: {
    type: "object",
    required: ["instruction", "instances"],
    properties: {
      name: { type: "string", description: "Short name of the task." },
      instruction: { type: "string", minLength: 1, description: "What is asked." },
      instances: {
        type: "array",
        minItems: 1,
        description: "Worked examples of the instruction.",
        items: {
          type: "object",
          required: ["output"],
          properties: {
            input: { type: "string", description: "Material to work on; may be empty." },
            output: { type: "string", description: "The answer to train on." }
          }
        }
      },
      is_classification: {
        type: "boolean",
        description: "Whether the outputs are labels out of a small set."
      }
    }
  },
  example: {
    name: "plural_form",
    instruction: "Give the plural of the noun.",
    instances: [
      { input: "mouse", output: "mice" },
      { input: "shelf", output: "shelves" }
    ],
    is_classification: false
  },
  view(value) {
    const parts = [];
    addText(parts, "prompt", "/instruction", value.instruction);
    if (!Array.isArray(value.instances)) return { parts };
    for (const [index, instance] of value.instances.entries()) {
      if (!isObject(instance)) continue;
      const pointer = `/instances${pointerStep(index)}`;
      addOptionalText(parts, "prompt", `${pointer}/input`, instance.input);
      addText(parts, "response", `${pointer}/output`, instance.output);
    }
    return { parts };
  }
};

// src/kinds/sharegpt.ts
var roles2 = /* @__PURE__ */ new Map([
  ["system", "system"],
  ["human", "user"],
  ["user", "user"],
  ["gpt", "assistant"],
  ["assistant", "assistant"],
  ["chatgpt", "assistant"],
  ["bing", "assistant"],
  ["bard", "assistant"],
  ["function_call", "assistant"],
  ["tool_call", "assistant"],
  ["observation", "tool"],
  ["tool", "tool"],
  ["tool_response", "tool"],
  ["function_response", "tool"]
]);
var sharegpt = {
  id: "sharegpt",
  summary: "a conversation as a list of from and value (ShareGPT)",
  fields: ["conversations", "system", "tools"],
  schema: {
    type: "object",
    required: ["conversations"],
    properties: {
      conversations: {
        type: "array",
        minItems: 1,
        description: "The conversation in order.",
        items: {
          type: "object",
          required: ["from", "value"],
          properties: {
            from: { type: "string", enum: [...roles2.keys()], description: "Who speaks." },
            value: { type: "string", description: "What is said." }
          }
        }
      },
      system: { type: ["string", "null"], description: "System prompt; may be empty." },
      tools: toolsSchema
    }
  },
  example: {
    system: "You help in a plant shop.",
    conversations: [
      { from: "human", value: "How often should I water an aloe?" },
      { from: "gpt", value: "About every two weeks, once the soil is fully dry." }
    ]
  },
  view(value) {
    const parts = [];
    const turns = [];
    const system = asText(value.system);
    if (system !== "") {
      parts.push({ role: "system", pointer: "/system", text: system });
      turns.push({
        role: "system",
        roleName: "system",
        pointer: "/system",
        text: system,
        toolCalls: []
      });
    }
    if (!Array.isArray(value.conversations)) return { parts, turns };
    for (const [index, message] of value.conversations.entries()) {
      if (!isObject(message)) continue;
      const pointer = `/conversations${pointerStep(index)}`;
      const roleName = asText(message.from);
      const role = roles2.get(roleName) ?? "unknown";
      const text2 = asText(message.value);
      if (roleName === "function_call" || roleName === "tool_call") {
        const said = typeof message.value === "string";
        const toolCalls = said ? readCalls(text2, `${pointer}/value`) : [];
        turns.push({ role, roleName, pointer, text: "", toolCalls });
        addText(parts, "tool", `${pointer}/value`, message.value);
        continue;
      }
      turns.push({ role, roleName, pointer, text: text2, toolCalls: [] });
      const add = role === "system" ? addOptionalText : addText;
      add(parts, partRoleOf(role, "response"), `${pointer}/value`, message.value);
    }
    return { parts, turns };
  }
};
function readCalls(text2, pointer) {
  let value;
  try {
    value = JSON.parse(text2);
  } catch {
    value = text2;
  }
  return (Array.isArray(value) ? value : [value]).map(
    (call) => isObject(call) ? { id: "", name: asText(call.name), arguments: call.arguments, pointer } : { id: "", name: "", arguments: call, pointer }
  );
}

// src/kinds/stepwise.ts
var stepwise = {
  id: "stepwise",
  summary: "a prompt with solution steps, each labelled right or wrong (TRL stepwise)",
  fields: ["prompt", "completions", "labels"],
  schema: {
    type: "object",
    required: ["prompt", "completions", "labels"],
    properties: {
      prompt: { type: "string", minLength: 1, description: "The problem." },
      completions: {
        type: "array",
        minItems: 1,
        description: "The steps in order.",
        items: { type: "string" }
      },
      labels: {
        type: "array",
        minItems: 1,
        description: "For each step whether it is right.",
        items: { type: "boolean" }
      }
    }
  },
  example: {
    prompt: "What is 15% of 80?",
    completions: ["10% of 80 is 8.", "5% of 80 is 4.", "Together that is 13."],
    labels: [true, true, false]
  },
  view(value) {
    const parts = [];
    addText(parts, "prompt", "/prompt", value.prompt);
    addTexts(parts, "response", "/completions", value.completions);
    return { parts };
  }
};

// src/kinds/text.ts
var texts3 = [{ field: "text", role: "text" }];
var text = {
  id: "text",
  summary: "plain text for continued pre-training",
  fields: ["text", "meta"],
  schema: {
    type: "object",
    required: ["text"],
    properties: {
      text: { type: "string", description: "The text to train on." },
      meta: { type: "object", description: "Whatever is known about the text; not trained on." }
    }
  },
  example: {
    text: "Moss grows where it is damp and shady, often on the side of a wall away from the sun.",
    meta: { source: "garden-notes" }
  },
  texts: texts3,
  view: (value) => ({ parts: viewTexts(texts3, value) })
};

// src/kinds/unpaired.ts
var unpaired = {
  id: "unpaired",
  summary: "a prompt, one answer and whether it is wanted (KTO)",
  fields: ["prompt", "completion", "label", "tools"],
  schema: {
    type: "object",
    required: ["prompt", "completion", "label"],
    properties: {
      prompt: textOrMessagesSchema("What is asked.", 1),
      completion: textOrMessagesSchema("The answer.", 0),
      label: { type: "boolean", description: "True when the answer is wanted." },
      tools: toolsSchema
    }
  },
  example: {
    prompt: "Which planet has the shortest year?",
    completion: "Mercury: it circles the sun in 88 days.",
    label: true
  },
  view(value) {
    const prompt = readTextOrMessages(value.prompt, "/prompt", "user", "prompt");
    const answer = readTextOrMessages(value.completion, "/completion", "assistant", "response");
    const messages = [...prompt, ...answer];
    const parts = partsOf(messages);
    return Array.isArray(value.prompt) || Array.isArray(value.completion) ? { parts, turns: turnsOf(messages) } : { parts };
  }
};

// src/kinds/index.ts
var kinds = [
  attributes,
  chat,
  code,
  instruction,
  preference,
  qa,
  ranked,
  reasoning,
  selfInstruct,
  sharegpt,
  stepwise,
  text,
  unpaired
];
function findKind(id) {
  return kinds.find((kind) => kind.id === id);
}

export {
  readMessages,
  sharegpt,
  kinds,
  findKind
};
