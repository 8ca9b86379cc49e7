import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  readMessages,
  sharegpt
} from "./chunk-6DNMUFKZ.js";
import {
  isObject,
  pointerStep
} from "./chunk-5DAHFXVY.js";

// src/exports/refusals.ts
var Refused = class extends Error {
  code;
  constructor(code, detail) {
    super(detail);
    this.code = code;
  }
};
function quote(text) {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);
}

// src/exports/losses.ts
var Losses = class {
  #record;
  #kept = /* @__PURE__ */ new Set();
  #dropped = /* @__PURE__ */ new Set();
  #changed = /* @__PURE__ */ new Set();
  /** Without a record nothing is told: for the way back. */
  constructor(record) {
    this.#record = record;
  }
  /** These fields have a place in the row; all others of the record are lost. */
  keep(...fields) {
    for (const field of fields) this.#kept.add(this.#inFile(field));
  }
  /** A part of a field that is kept has no place: `messages[].name`. */
  drop(path) {
    this.#dropped.add(this.#inFile(path));
  }
  /** A field is kept, and its text not as it stood. */
  change(path) {
    this.#changed.add(this.#inFile(path));
  }
  get lost() {
    const value = this.#record?.value ?? {};
    const columns = Object.keys(value).filter(
      (name) => !this.#kept.has(name) && !holdsNothing(value[name])
    );
    return [...columns, ...this.#dropped];
  }
  get changed() {
    return [...this.#changed];
  }
  #inFile(path) {
    if (this.#record === void 0 || this.#record.mapped === this.#record.value) return path;
    const field = /^[^[.]*/.exec(path)?.[0] ?? path;
    const pointer = this.#record.at(pointerStep(field)).pointer ?? pointerStep(field);
    const name = pointer.slice(1).replaceAll("~1", "/").replaceAll("~0", "~");
    return name + path.slice(field.length);
  }
};
function holdsNothing(value) {
  return value === void 0 || value === null || value === "" || Array.isArray(value) && value.length === 0;
}
function writer(kinds12, build) {
  return (record, kind) => {
    const losses = new Losses(record);
    try {
      if (!kinds12.includes(kind)) {
        throw new Refused("wrong-kind", `The format is not made of ${kind} records.`);
      }
      const value = build(record, kind, losses);
      const { lost, changed } = losses;
      return { value, lost, ...changed.length > 0 && { changed } };
    } catch (error) {
      if (error instanceof Refused) return { refused: error.code, detail: error.message };
      if (error instanceof RangeError) {
        return { refused: "too-deep", detail: "Its values are nested too deeply to be written." };
      }
      throw error;
    }
  };
}
function reader(kinds12, build) {
  return (value, kind) => {
    if (!isObject(value) || !kinds12.includes(kind)) return void 0;
    try {
      return build(value, kind);
    } catch (error) {
      if (error instanceof Refused || error instanceof RangeError) return void 0;
      throw error;
    }
  };
}

// src/exports/snippets.ts
function filesOf({ files, dataset }) {
  const named = files.map(({ split, name }) => ({ split: split === "" ? "train" : split, name }));
  const rank = ({ split }) => split === "train" ? 0 : 1;
  const sorted = [...named].sort((a, b) => rank(a) - rank(b));
  return sorted.length > 0 ? sorted : [{ split: "train", name: `${dataset}.jsonl` }];
}
function trainFile(context) {
  return filesOf(context)[0]?.name ?? "";
}
function unpackedName(name) {
  return name.replace(/\.gz$/, "");
}
function quoteString(text) {
  return JSON.stringify(text);
}
function yamlWord(text) {
  return /^[A-Za-z][\w./-]*$/.test(text) ? text : quoteString(text);
}
function shellWord(text) {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  const escaped = text.replace(/[\\']/g, "\\$&").replace(
    /[\u0000-\u001f\u007f]/g,
    (unit) => `\\x${unit.charCodeAt(0).toString(16).padStart(2, "0")}`
  );
  return escaped === text ? `'${text}'` : `$'${escaped}'`;
}
function loadInPython(context) {
  const files = filesOf(context).map(
    ({ split, name }) => `${quoteString(split)}: ${quoteString(name)}`
  );
  return `data = load_dataset("json", data_files={${files.join(", ")}})`;
}
function trlScript(context, trainer, { model = "AutoModelForCausalLM", more = [] } = {}) {
  const config = trainer.replace("Trainer", "Config");
  const labels = model === "AutoModelForTokenClassification" ? ", num_labels=2" : "";
  return [
    "from datasets import load_dataset",
    `from transformers import ${model}, AutoTokenizer`,
    `from trl import ${config}, ${trainer}`,
    "",
    loadInPython(context),
    `trainer = ${trainer}(`,
    `    model=${model}.from_pretrained("your/model"${labels}),`,
    '    processing_class=AutoTokenizer.from_pretrained("your/model"),',
    `    args=${config}(output_dir="out"),`,
    `    train_dataset=data[${quoteString(filesOf(context)[0]?.split ?? "train")}],`,
    ...more.map((line) => `    ${line}`),
    ")",
    "trainer.train()",
    ""
  ].join("\n");
}

// src/exports/fields.ts
function requireText(value, field) {
  const text = anyText(value, field);
  if (!isBlank(text)) return text;
  throw new Refused("empty-turn", `Its ${field} is empty.`);
}
function anyText(value, field) {
  const text = value[field];
  if (typeof text === "string") return text;
  const found = text === void 0 ? "missing" : "no text";
  throw new Refused("wrong-type", `Its ${field} is ${found}.`);
}
function optionalText(value, field) {
  return value[field] === void 0 || value[field] === null ? "" : anyText(value, field);
}
function isBlank(text) {
  return !/\S/.test(text);
}

// src/exports/tasks.ts
var taskKinds = ["code", "instruction", "qa", "reasoning", "self-instruct"];
function isTask(kind) {
  return taskKinds.includes(kind);
}
function readTask(record, kind, losses) {
  const asked = readAsked(record, kind, losses);
  return { ...asked, output: readOutput(record.mapped, kind, losses) };
}
function readAsked({ mapped }, kind, losses) {
  const name = instructionFields[kind] ?? "instruction";
  losses.keep(name);
  const instruction = requireText(mapped, name);
  const asked = { system: "", instruction, input: "", inputField: "input" };
  switch (kind) {
    case "instruction":
      losses.keep("input");
      return {
        ...asked,
        system: optionalText(mapped, "system"),
        input: optionalText(mapped, "input")
      };
    case "self-instruct":
      losses.keep("instances");
      return {
        ...asked,
        input: optionalText(readInstance(mapped), "input"),
        inputField: "instances[].input"
      };
    case "qa":
      losses.keep("context");
      return { ...asked, input: optionalText(mapped, "context"), inputField: "context" };
    default:
      return asked;
  }
}
var instructionFields = {
  code: "prompt",
  qa: "question",
  reasoning: "question"
};
function readOutput(mapped, kind, losses) {
  switch (kind) {
    case "self-instruct": {
      const instance = readInstance(mapped);
      dropBeside(instance, ["input", "output"], "instances[]", losses);
      return requireText(instance, "output");
    }
    case "reasoning":
      losses.keep("rationale", "solution", "answer");
      return joinSteps(mapped, losses);
    case "qa":
      losses.keep("answers");
      return readFirstAnswer(mapped.answers, losses);
    default: {
      const name = kind === "code" ? "solution" : "output";
      losses.keep(name);
      return requireText(mapped, name);
    }
  }
}
function readInstance({ instances }) {
  if (!Array.isArray(instances) || instances.length === 0) {
    throw new Refused("wrong-type", "Its instances are missing or no list.");
  }
  const [instance] = instances;
  if (instances.length > 1) {
    throw new Refused("several-instances", `It has ${instances.length} instances.`);
  }
  if (!isObject(instance)) throw new Refused("wrong-type", "Its instance is no object.");
  return instance;
}
function dropBeside(value, kept, path, losses) {
  for (const key of Object.keys(value)) {
    if (!kept.includes(key) && !holdsNothing(value[key])) losses.drop(`${path}.${key}`);
  }
}
function joinSteps(mapped, losses) {
  const fields = ["rationale", "solution", "answer"];
  requireText(mapped, "answer");
  const given = fields.filter((field) => optionalText(mapped, field) !== "");
  if (given.length > 1) for (const field of given) losses.change(field);
  return given.map((field) => optionalText(mapped, field)).join("\n\n");
}
function readFirstAnswer(answers, losses) {
  const texts = isObject(answers) ? answers.text : answers;
  const path = isObject(answers) ? "answers.text" : "answers";
  const list = Array.isArray(texts) ? texts : [texts ?? null];
  const [first] = list;
  if (list.length === 0) throw new Refused("no-answer", "It has no answer.");
  if (typeof first !== "string") throw new Refused("wrong-type", "Its answers are no text.");
  if (isBlank(first)) throw new Refused("empty-turn", "Its first answer is empty.");
  if (list.length > 1) losses.drop(`${path}[] but the first`);
  if (isObject(answers)) dropBeside(answers, ["text"], "answers", losses);
  return first;
}
function taskRecord(task, kind) {
  const instruction = anyText(task, "instruction");
  const output = anyText(task, "output");
  const input = optionalText(task, "input");
  const system = optionalText(task, "system");
  switch (kind) {
    case "instruction":
      return { instruction, input, output, ...system !== "" && { system } };
    case "self-instruct":
      return { instruction, instances: [{ input, output }] };
    case "reasoning":
      return { question: instruction, answer: output };
    case "qa":
      return {
        ...input !== "" && { context: input },
        question: instruction,
        answers: { text: [output] }
      };
    case "code":
      return { prompt: instruction, solution: output };
    default:
      return void 0;
  }
}
function askedRecord(instruction, system, kind) {
  const name = instructionFields[kind] ?? "instruction";
  return { [name]: instruction, ...system !== "" && { system } };
}

// src/exports/alpaca.ts
var alpaca = {
  id: "alpaca",
  trainer: "Stanford Alpaca, and trainers that read its form",
  summary: "instruction, input and output",
  source: "https://github.com/tatsu-lab/stanford_alpaca#data-release",
  kinds: taskKinds,
  extension: "json",
  write: writer(taskKinds, (record, kind, losses) => {
    const { instruction, input, output } = readTask(record, kind, losses);
    return { instruction, input, output };
  }),
  read: reader(taskKinds, taskRecord),
  snippet: (context) => ({
    language: "yaml",
    text: [
      "# torchtune",
      "dataset:",
      "  _component_: torchtune.datasets.alpaca_dataset",
      "  source: json",
      `  data_files: ${quoteString(unpackedName(trainFile(context)))}`,
      "  split: train",
      ""
    ].join("\n")
  })
};

// src/exports/turns.ts
function say(role, text) {
  const rest = { calls: [], callId: "", name: "", trained: void 0, pieces: void 0 };
  return { role, text, ...rest, path: "" };
}
function checkTurns(messages, rules = {}) {
  checkRoles(messages, rules);
  checkCalls(messages);
  if (rules.isPrompt === true) return;
  const answers = messages.filter(({ role }) => role === "assistant");
  if (answers.length > 0 && answers.every(({ trained }) => trained === false)) {
    throw new Refused("weight", "Every turn of the assistant is to be left out of the loss.");
  }
}
function checkRoles(messages, rules) {
  let before;
  for (const [index, message] of messages.entries()) {
    const { role } = message;
    const turn = index + 1;
    if (!isOrdered(before, role, index, rules)) {
      throw new Refused("role-order", `Turn ${turn} is of the ${role}${after(before)}.`);
    }
    if ((role === "user" || role === "assistant") && isEmpty(message)) {
      throw new Refused("empty-turn", `Turn ${turn}, of the ${role}, is empty.`);
    }
    before = role;
  }
  const isAnswered = before === "assistant";
  if (rules.isPrompt === true) {
    if (before === void 0 || before === "system" || isAnswered) {
      throw new Refused("no-prompt", "It does not end with something to answer.");
    }
  } else if (!isAnswered) {
    const end = before === void 0 ? "It holds no turn." : `It ends with a turn of the ${before}.`;
    throw new Refused("no-answer", end);
  }
}
function isOrdered(before, role, index, { repeats = false }) {
  switch (role) {
    case "system":
      return index === 0;
    case "tool":
      return before === "assistant" || before === "tool";
    case "user":
      return repeats || before === void 0 || before === "system" || before === "assistant";
    case "assistant":
      return repeats || before === "user" || before === "tool";
  }
}
function after(before) {
  if (before === void 0) return ", and is the first";
  return `, right after one of the ${before}`;
}
function isEmpty({ text, calls, pieces }) {
  return isBlank(text) && calls.length === 0 && (pieces ?? []).length === 0;
}
function checkCalls(messages) {
  let waiting = new WaitingCalls([]);
  for (const [index, message] of messages.entries()) {
    if (message.role === "tool") {
      if (waiting.answer(message.callId) !== void 0) continue;
      const what = message.callId === "" ? "a call" : quote(message.callId);
      const detail = `Turn ${index + 1} is the result of ${what}, and no such call waits for one.`;
      throw new Refused("tool-order", detail);
    }
    if (waiting.count > 0 && !waiting.isSharedResult) {
      const detail = `Turn ${index + 1} follows a tool call that has no result.`;
      throw new Refused("tool-order", detail);
    }
    waiting = new WaitingCalls(message.calls);
  }
  if (messages.at(-1)?.role === "tool" && waiting.count > 0 && !waiting.isSharedResult) {
    throw new Refused("tool-order", "It ends before each tool call has its result.");
  }
}
var WaitingCalls = class {
  #total;
  #hasIds;
  /** Id → how many calls have it. */
  #ids = /* @__PURE__ */ new Map();
  count;
  constructor(calls) {
    this.count = this.#total = calls.length;
    this.#hasIds = calls.some(({ id }) => id !== "");
    for (const { id } of calls) this.#ids.set(id, (this.#ids.get(id) ?? 0) + 1);
  }
  /** True where calls have no ids and one result came: in ShareGPT it may answer all of them. */
  get isSharedResult() {
    return !this.#hasIds && this.count < this.#total;
  }
  /** Takes the call with this id, or one by its place; gives the call's id, undefined for none. */
  answer(id) {
    if (this.count === 0) return void 0;
    const [first = ""] = this.#ids.keys();
    const found = !this.#hasIds || this.#ids.has(id) ? id : id === "" ? first : "";
    const left = this.#hasIds ? this.#ids.get(found) : this.count;
    if (left === void 0) return void 0;
    this.count -= 1;
    if (left > 1) this.#ids.set(found, left - 1);
    else this.#ids.delete(found);
    return this.#hasIds ? found : "";
  }
};

// src/exports/chat-form.ts
function readChat(value, field, places9, losses, speaker = "user") {
  if (typeof value === "string") return [say(speaker, value)];
  if (!Array.isArray(value)) {
    throw new Refused("wrong-type", `Its ${field} is no list of messages.`);
  }
  const read = readMessages(value, "", "response");
  if (read.length < value.length) {
    throw new Refused("wrong-type", `Its ${field} holds something that is no message.`);
  }
  return read.map(
    ({ turn }, index) => readMessage(turn, value[index], `${field}[]`, places9, losses)
  );
}
var knownFields = /* @__PURE__ */ new Set([
  ...["role", "content", "refusal", "tool_calls", "function_call", "tool_call_id", "name"],
  "weight"
]);
function readMessage(turn, raw, path, places9, losses) {
  const { role, roleName, text } = turn;
  if (role === "unknown") {
    throw new Refused("unknown-role", `A turn is of ${quote(roleName)}.`);
  }
  if (roleName !== role) losses.change(`${path}.role`);
  for (const key of Object.keys(raw)) {
    if (!knownFields.has(key) && !holdsNothing(raw[key])) losses.drop(`${path}.${key}`);
  }
  const pieces = readPieces(raw, path, places9, losses);
  if (!holdsNothing(raw.refusal)) losses.change(`${path}.refusal`);
  const name = typeof raw.name === "string" ? raw.name : "";
  if (name !== "" && places9.names !== true) losses.drop(`${path}.name`);
  return {
    role,
    text,
    calls: readCalls(turn, role, places9),
    callId: turn.toolCallId ?? "",
    name: places9.names === true ? name : "",
    trained: readWeight(raw, path, places9, losses),
    pieces,
    path
  };
}
function readPieces(raw, path, places9, losses) {
  const { content } = raw;
  const isMedia = (piece) => !isObject(piece) || typeof piece.text !== "string" && typeof piece.refusal !== "string";
  if (holdsNothing(content) || !Array.isArray(content)) {
    const isText = holdsNothing(content) || typeof content === "string";
    if (!isText) throw new Refused("wrong-type", "The content of a message is no text.");
    if (isObject(raw.audio)) throw new Refused("media", "A message holds a sound.");
    return void 0;
  }
  if (places9.pieces === true) return content;
  if (content.some(isMedia)) {
    throw new Refused("media", "The content of a message is more than text.");
  }
  losses.change(`${path}.content`);
  return void 0;
}
function readWeight(raw, path, places9, losses) {
  const { weight } = raw;
  if (holdsNothing(weight)) return void 0;
  if (places9.weights !== true && weight === 0) {
    throw new Refused("weight", "A turn has weight 0, and the trainer would learn it.");
  }
  if (places9.weights !== true) losses.drop(`${path}.weight`);
  return weight !== 0;
}
function readCalls(turn, role, places9) {
  const { toolCalls } = turn;
  if ((role === "tool" || toolCalls.length > 0) && places9.tools !== true) {
    throw new Refused("tool-calls", "It calls tools.");
  }
  if (role !== "assistant" && toolCalls.length > 0) {
    throw new Refused("tool-order", `A turn of the ${role} calls tools.`);
  }
  return toolCalls.map(({ id, name, arguments: given }) => {
    if (name === "") throw new Refused("tool-call", "A tool call has no name.");
    const parsed = typeof given === "string" ? parse(given) : given ?? {};
    if (!isObject(parsed)) {
      throw new Refused("tool-call", `The arguments of ${quote(name)} are no JSON object.`);
    }
    return { id, name, arguments: parsed, written: typeof given === "string" ? given : void 0 };
  });
}
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function readTools(value) {
  if (holdsNothing(value)) return [];
  const list = typeof value === "string" ? parse(value) : value;
  if (Array.isArray(list) && list.every(isObject)) return list;
  throw new Refused("tools", "Its tools are no JSON list of objects.");
}
function declareTool(tool) {
  return isObject(tool.function) || typeof tool.type === "string" ? tool : { type: "function", function: tool };
}
function plainTools(tools) {
  return tools.map((tool) => isObject(tool.function) ? tool.function : tool);
}
function writeChat(messages, style4, losses) {
  const named = style4.needsIds === true ? nameCalls(messages, losses) : messages;
  return named.map((message) => {
    const { role, text, calls, callId, name, trained, pieces } = message;
    const isSilent = calls.length > 0 && text === "" && style4.arguments === "text";
    return {
      role,
      content: pieces === void 0 ? isSilent ? null : text : [...pieces],
      ...name !== "" && { name },
      ...calls.length > 0 && { tool_calls: writeCalls(message, style4, losses) },
      ...callId !== "" && { tool_call_id: callId },
      ...trained !== void 0 && style4.weight !== void 0 && writeWeight(trained, style4.weight)
    };
  });
}
function writeWeight(trained, field) {
  return field === "weight" ? { weight: trained ? 1 : 0 } : { train: trained };
}
function writeCalls({ calls, path }, style4, losses) {
  return calls.map((call) => {
    const text = JSON.stringify(call.arguments);
    const isText = style4.arguments === "text";
    if (path !== "" && (isText ? call.written === void 0 : call.written !== text)) {
      losses.change(`${path}.tool_calls[].function.arguments`);
    }
    const called = { name: call.name, arguments: isText ? call.written ?? text : call.arguments };
    return { ...call.id !== "" && { id: call.id }, type: "function", function: called };
  });
}
function nameCalls(messages, losses) {
  const taken = new Set(messages.flatMap(({ calls }) => calls.map(({ id }) => id)));
  let count = 0;
  const next = () => {
    do
      count += 1;
    while (taken.has(`call_${count}`));
    return `call_${count}`;
  };
  let waiting = new WaitingCalls([]);
  return messages.map((message) => {
    const { path } = message;
    if (message.role === "tool") {
      const callId = waiting.answer(message.callId) ?? message.callId;
      if (callId !== message.callId && path !== "") losses.change(`${path}.tool_call_id`);
      return { ...message, callId };
    }
    const isNamed = message.calls.every(({ id }) => id !== "");
    if (!isNamed && path !== "") losses.change(`${path}.tool_calls[].id`);
    const calls = message.calls.map((call) => call.id === "" ? { ...call, id: next() } : call);
    waiting = new WaitingCalls(calls);
    return { ...message, calls };
  });
}

// src/exports/sharegpt-form.ts
var speakers = { user: "human", assistant: "gpt", tool: "observation" };
function readShareGpt(value, places9, losses) {
  const list = value.conversations;
  if (!Array.isArray(list)) {
    throw new Refused("wrong-type", "Its conversations are no list.");
  }
  const system = optionalText(value, "system");
  const turns = sharegpt.view({ conversations: list }).turns ?? [];
  if (turns.length < list.length) {
    throw new Refused("wrong-type", "Its conversations hold something that is no turn.");
  }
  const messages = turns.map((turn, index) => {
    const raw = list[index];
    const { role, roleName } = turn;
    if (role === "unknown") {
      throw new Refused("unknown-role", `A turn is of ${quote(roleName)}.`);
    }
    if (typeof raw.value !== "string") {
      throw new Refused("wrong-type", "The value of a turn is no text.");
    }
    for (const key of Object.keys(raw)) {
      if (key === "from" || key === "value" || holdsNothing(raw[key])) continue;
      losses.drop(`conversations[].${key}`);
    }
    const calls = readCalls(turn, role, places9);
    if (calls.length > 0 && raw.value !== writeCalls2(calls)) losses.change("conversations[].value");
    return { ...say(role, turn.text), calls };
  });
  return system === "" ? messages : [say("system", system), ...messages];
}
function writeShareGpt(messages, losses, { oneResult = false } = {}) {
  let system = "";
  let before;
  const conversations = [];
  for (const message of messages) {
    const { role, text, calls, callId, path } = message;
    if (role === "system") {
      system = text;
    } else if (calls.length > 0) {
      if (!isBlank(text)) {
        throw new Refused("text-beside-calls", "A turn of the assistant speaks and calls a tool.");
      }
      if (path !== "") tellOfCalls(calls, path, losses);
      conversations.push({ from: "function_call", value: writeCalls2(calls) });
    } else {
      if (oneResult && role === "tool" && before === "tool") {
        throw new Refused("several-results", "Several tool results follow each other.");
      }
      if (callId !== "") losses.drop(`${path}.tool_call_id`);
      conversations.push({ from: speakers[role], value: text });
    }
    before = role;
  }
  return { system, conversations };
}
function writeCalls2(calls) {
  const written = calls.map((call) => ({ name: call.name, arguments: call.arguments }));
  return JSON.stringify(written.length === 1 ? written[0] : written);
}
function tellOfCalls(calls, path, losses) {
  for (const { id, written, arguments: given } of calls) {
    if (id !== "") losses.drop(`${path}.tool_calls[].id`);
    if (written !== JSON.stringify(given)) {
      losses.change(`${path}.tool_calls[].function.arguments`);
    }
  }
}

// src/exports/conversations.ts
var conversationKinds = ["chat", "sharegpt", ...taskKinds].sort();
function readConversation(record, kind, places9, losses) {
  const { mapped } = record;
  if (kind === "chat") {
    losses.keep("messages");
    const messages2 = readChat(mapped.messages, "messages", places9, losses);
    return { messages: messages2, ...readSettings(mapped, places9, losses) };
  }
  if (kind === "sharegpt") {
    losses.keep("conversations", "system");
    const messages2 = readShareGpt(mapped, places9, losses);
    return { messages: messages2, ...readSettings(mapped, places9, losses) };
  }
  const task = readTask(record, kind, losses);
  const messages = [...askedMessages(task, kind, losses), say("assistant", task.output)];
  return { messages, tools: [], parallel: void 0 };
}
function askedMessages(asked, kind, losses) {
  const { system, instruction, input, inputField } = asked;
  losses.keep("system");
  if (input !== "") losses.change(inputField);
  const texts = kind === "qa" ? [input, instruction] : [instruction, input];
  const text = texts.filter((each) => each !== "").join("\n\n");
  return [...system === "" ? [] : [say("system", system)], say("user", text)];
}
function readSettings(from, places9, losses) {
  if (places9.tools === true) losses.keep("tools");
  if (places9.parallel === true) losses.keep("parallel_tool_calls");
  const parallel = from.parallel_tool_calls;
  return {
    tools: places9.tools === true ? readTools(from.tools) : [],
    parallel: places9.parallel === true && typeof parallel === "boolean" ? parallel : void 0
  };
}
function conversationRecord({ messages, tools, parallel }, kind) {
  const losses = new Losses();
  if (kind === "chat") {
    return {
      messages: writeChat(messages, { arguments: "text", weight: "weight" }, losses),
      ...tools.length > 0 && { tools: tools.map(declareTool) },
      ...parallel !== void 0 && { parallel_tool_calls: parallel }
    };
  }
  if (kind === "sharegpt") {
    const { system, conversations } = writeShareGpt(messages, losses);
    return {
      ...system !== "" && { system },
      conversations,
      ...tools.length > 0 && { tools: JSON.stringify(tools) }
    };
  }
  const task = readAsTask(messages);
  return task === void 0 ? void 0 : taskRecord(task, kind);
}
function readAsTask(messages) {
  const first = messages[0]?.role === "system" ? 1 : 0;
  const [asked, answer] = messages.slice(first);
  if (asked?.role !== "user" || answer?.role !== "assistant") return void 0;
  if (messages.length !== first + 2) return void 0;
  const system = first === 1 ? messages[0]?.text ?? "" : "";
  return { system, instruction: asked.text, input: "", output: answer.text };
}

// src/exports/pairs.ts
var pairKinds = ["preference", "ranked"];
function readPair(record, kind, places9, losses, rules = {}) {
  const pair = kind === "ranked" ? readRanked(record, losses) : readPreference(record, places9, losses);
  checkPair(pair, rules);
  return pair;
}
function checkPair({ prompt, chosen, rejected }, rules) {
  checkTurns(prompt, { isPrompt: true });
  checkTurns([...prompt, ...chosen]);
  if (chosen[0]?.role !== "assistant" || rejected[0]?.role !== "assistant") {
    throw new Refused("no-answer", "One of the two answers does not begin with the assistant.");
  }
  if (rejected.at(-1)?.role !== "assistant") {
    throw new Refused("no-answer", "The rejected answer does not end with the assistant.");
  }
  const [first] = rejected;
  if (rules.needsText === true && rejected.length === 1 && first.calls.length === 0) {
    requireText({ "rejected answer": first.text }, "rejected answer");
  }
  if (rules.isSingle === true && (chosen.length > 1 || rejected.length > 1)) {
    throw new Refused("several-turns", "One of the two answers has more than one message.");
  }
}
function readPreference({ mapped }, places9, losses) {
  const isOpenAi = mapped.preferred_output !== void 0;
  const input = isOpenAi ? isObject(mapped.input) ? mapped.input : {} : mapped;
  const [promptField, chosenField, rejectedField] = isOpenAi ? ["input.messages", "preferred_output", "non_preferred_output"] : ["prompt", "chosen", "rejected"];
  losses.keep(isOpenAi ? "input" : "prompt", chosenField, rejectedField);
  if (isOpenAi) dropOfInput(input, places9, losses);
  const promptValue = isOpenAi ? input.messages : input.prompt;
  const given = promptValue === void 0 ? [] : readChat(promptValue, promptField, places9, losses, "user");
  const chosen = readChat(mapped[chosenField], chosenField, places9, losses, "assistant");
  const rejected = readChat(mapped[rejectedField], rejectedField, places9, losses, "assistant");
  const count = countShared(mapped[chosenField], mapped[rejectedField]);
  const shared = chosen.slice(0, count);
  return {
    prompt: isWithin(given, shared) ? shared : [...given, ...shared],
    chosen: chosen.slice(count),
    rejected: rejected.slice(count),
    ...readSettings(input, places9, isOpenAi ? new Losses() : losses)
  };
}
function dropOfInput(input, places9, losses) {
  const kept = ["messages"];
  if (places9.tools === true) kept.push("tools");
  if (places9.parallel === true) kept.push("parallel_tool_calls");
  for (const key of Object.keys(input)) {
    if (!kept.includes(key) && !holdsNothing(input[key])) losses.drop(`input.${key}`);
  }
}
function countShared(chosen, rejected) {
  if (!Array.isArray(chosen) || !Array.isArray(rejected)) return 0;
  const most = Math.min(chosen.length, rejected.length) - 1;
  let count = 0;
  while (count < most && JSON.stringify(chosen[count]) === JSON.stringify(rejected[count])) count++;
  return count;
}
function isWithin(messages, shared) {
  let found = 0;
  for (const { role, text } of shared) {
    const next = messages[found];
    if (next?.role === role && next.text === text) found += 1;
  }
  return found === messages.length;
}
function readRanked({ mapped }, losses) {
  losses.keep("prompt", "answers");
  const { answers } = mapped;
  if (!Array.isArray(answers)) throw new Refused("wrong-type", "Its answers are no list.");
  const ranked2 = answers.map((item) => {
    if (isObject(item) && typeof item.rank === "number") return { item, rank: item.rank };
    throw new Refused("wrong-type", "An answer has no rank.");
  });
  const [first] = ranked2;
  if (first === void 0) throw new Refused("no-answer", "It has no answer.");
  const best = ranked2.reduce((a, b) => b.rank < a.rank ? b : a, first);
  const worst = ranked2.reduce((a, b) => b.rank > a.rank ? b : a, first);
  if (best.rank === worst.rank) throw new Refused("no-pair", "All answers have one rank.");
  losses.drop("answers[].rank");
  if (ranked2.length > 2) losses.drop("answers[] but the best and the worst");
  if (ranked2.indexOf(worst) < ranked2.indexOf(best)) losses.change("answers");
  for (const key of new Set(ranked2.flatMap(({ item }) => Object.keys(item)))) {
    const isHeld = ranked2.some(({ item }) => !holdsNothing(item[key]));
    if (key !== "answer" && key !== "rank" && isHeld) losses.drop(`answers[].${key}`);
  }
  return {
    prompt: [say("user", requireText(mapped, "prompt"))],
    chosen: [say("assistant", requireText(best.item, "answer"))],
    rejected: [say("assistant", anyText(worst.item, "answer"))],
    tools: [],
    parallel: void 0
  };
}
function pairRecord(pair, kind) {
  const { prompt, chosen, rejected, tools } = pair;
  if (kind === "ranked") {
    const isText = prompt.length === 1 && chosen.length === 1 && rejected.length === 1;
    if (!isText) return void 0;
    const answers = [...chosen, ...rejected].map(({ text }, i) => ({ answer: text, rank: i + 1 }));
    return { prompt: prompt[0]?.text, answers };
  }
  const write = (messages) => writeChat(messages, { arguments: "text" }, new Losses());
  return {
    prompt: write(prompt),
    chosen: write(chosen),
    rejected: write(rejected),
    ...tools.length > 0 && { tools: tools.map(declareTool) }
  };
}

// src/exports/judged-answers.ts
function readJudgedAnswer({ mapped }, places9, losses, { isSingle = false } = {}) {
  losses.keep("prompt", "completion", "label");
  const { label } = mapped;
  if (typeof label !== "boolean")
    throw new Refused("wrong-type", "Its label is not true or false.");
  const prompt = readChat(mapped.prompt, "prompt", places9, losses, "user");
  const completion = readChat(mapped.completion, "completion", places9, losses, "assistant");
  checkTurns(prompt, { isPrompt: true });
  checkTurns([...prompt, ...completion]);
  if (completion[0]?.role !== "assistant") {
    throw new Refused("no-answer", "The completion does not begin with the assistant.");
  }
  if (isSingle && completion.length > 1) {
    throw new Refused("several-turns", "The completion has more than one message.");
  }
  return { prompt, completion, label, ...readSettings(mapped, places9, losses) };
}
function judgedAnswerRecord({ prompt, completion, label, tools }) {
  const write = (messages) => writeChat(messages, { arguments: "text" }, new Losses());
  return {
    prompt: write(prompt),
    completion: write(completion),
    label,
    ...tools.length > 0 && { tools: tools.map(declareTool) }
  };
}

// src/exports/single-turn.ts
function writeSingleTurn(record, losses) {
  const { prompt, completion, label } = readJudgedAnswer(record, {}, losses, { isSingle: true });
  const system = prompt[0]?.role === "system" ? prompt[0].text : "";
  const [asked, ...rest] = prompt.filter(({ role }) => role !== "system");
  if (rest.length > 0) throw new Refused("several-turns", "Its prompt has more than one turn.");
  return { system, prompt: asked?.text ?? "", completion: completion[0]?.text ?? "", label };
}
function readSingleTurn(row) {
  const system = optionalText(row, "system");
  if (typeof row.label !== "boolean") return void 0;
  return judgedAnswerRecord({
    prompt: [
      ...system === "" ? [] : [say("system", system)],
      say("user", anyText(row, "prompt"))
    ],
    completion: [say("assistant", anyText(row, "completion"))],
    label: row.label,
    tools: [],
    parallel: void 0
  });
}

// src/exports/stepwise-form.ts
function writeStepwise({ mapped }, losses) {
  losses.keep("prompt", "completions", "labels");
  return readStepwise(mapped);
}
function readStepwise(value) {
  const { completions, labels } = value;
  if (!Array.isArray(completions) || !Array.isArray(labels)) {
    throw new Refused("wrong-type", "Its completions or its labels are no list.");
  }
  if (completions.length !== labels.length || labels.length === 0) {
    const detail = `It has ${completions.length} steps and ${labels.length} labels.`;
    throw new Refused("labels", detail);
  }
  if (!labels.every((label) => typeof label === "boolean")) {
    throw new Refused("wrong-type", "One of its labels is not true or false.");
  }
  if (!completions.every((step) => typeof step === "string")) {
    throw new Refused("wrong-type", "One of its steps is no text.");
  }
  if (completions.some((step) => isBlank(step))) {
    throw new Refused("empty-turn", "One of its steps is empty.");
  }
  return { prompt: requireText(value, "prompt"), completions, labels };
}

// src/exports/axolotl.ts
var kinds = [
  ...conversationKinds,
  ...["preference", "ranked", "stepwise", "text", "unpaired"]
].sort();
var places = { tools: true, names: true, weights: true };
var style = { arguments: "objects", weight: "train" };
var axolotl = {
  id: "axolotl",
  trainer: "Axolotl",
  summary: "chat_template, chat_template.default (DPO), chatml.ultra (KTO), stepwise_supervised, completion",
  source: "https://docs.axolotl.ai/docs/dataset-formats/",
  kinds,
  extension: "jsonl",
  write: writer(kinds, (record, kind, losses) => {
    switch (kind) {
      case "preference":
      case "ranked":
        return writePair(record, kind, losses);
      case "unpaired":
        return { ...writeSingleTurn(record, losses) };
      case "stepwise":
        return writeStepwise(record, losses);
      case "text":
        losses.keep("text");
        return { text: requireText(record.mapped, "text") };
      default: {
        const { messages, tools } = readConversation(record, kind, places, losses);
        checkTurns(messages);
        return {
          messages: writeChat(messages, style, losses),
          ...tools.length > 0 && { tools: tools.map(declareTool) }
        };
      }
    }
  }),
  read: reader(kinds, (row, kind) => {
    switch (kind) {
      case "preference":
      case "ranked":
        return readRowOfPair(row, kind);
      case "unpaired":
        return readSingleTurn(row);
      case "stepwise":
        return readStepwise(row);
      case "text":
        return { text: anyText(row, "text") };
      default: {
        const messages = readChat(weigh(row.messages), "messages", places, new Losses());
        return conversationRecord(
          { messages, tools: readTools(row.tools), parallel: void 0 },
          kind
        );
      }
    }
  }),
  snippet: (context) => ({ language: "yaml", text: configure(context) })
};
function weigh(messages) {
  if (!Array.isArray(messages)) return messages;
  return messages.map(
    (message) => isObject(message) && typeof message.train === "boolean" ? { ...message, weight: message.train ? 1 : 0 } : message
  );
}
function writePair(record, kind, losses) {
  const { prompt, chosen, rejected } = readPair(record, kind, {}, losses, {
    isSingle: true,
    // It looks for the answer's text in what the template makes of it.
    needsText: true
  });
  const write = (messages) => writeChat(messages, style, losses);
  const [better] = write(chosen);
  const [worse] = write(rejected);
  return { messages: write(prompt), chosen: better, rejected: worse };
}
function readRowOfPair(row, kind) {
  const read = (value) => readChat(value, "messages", {}, new Losses());
  const prompt = read(row.messages);
  const chosen = read([row.chosen ?? null]);
  const rejected = read([row.rejected ?? null]);
  return pairRecord({ prompt, chosen, rejected, tools: [], parallel: void 0 }, kind);
}
function configure(context) {
  const { before = [], type, after: after2 = [] } = types[context.kind] ?? { type: "chat_template" };
  const settings = conversationKinds.includes(context.kind) ? ["field_messages: messages", "message_field_training: train", "roles_to_train: [assistant]"] : after2;
  return [
    ...before,
    "datasets:",
    `  - path: ${quoteString(trainFile(context))}`,
    "    ds_type: json",
    "    split: train",
    `    type: ${type}`,
    ...settings.map((line) => `    ${line}`),
    ""
  ].join("\n");
}
var pairSettings = {
  before: ["rl: dpo"],
  type: "chat_template.default",
  after: ["field_messages: messages", "field_chosen: chosen", "field_rejected: rejected"]
};
var types = {
  preference: pairSettings,
  ranked: pairSettings,
  stepwise: {
    before: [
      "model_type: AutoModelForTokenClassification",
      "num_labels: 2",
      "process_reward_model: true"
    ],
    type: "stepwise_supervised"
  },
  text: { type: "completion", after: ["field: text"] },
  unpaired: { before: ["rl: kto", "remove_unused_columns: false"], type: "chatml.ultra" }
};

// src/exports/kto.ts
var kinds2 = ["unpaired"];
var kto = {
  id: "kto",
  trainer: "KTO trainers that read plain texts: TRL KTOTrainer without a chat template",
  summary: "prompt, completion and label as texts",
  source: "https://huggingface.co/docs/trl/dataset_formats#unpaired-preference",
  kinds: kinds2,
  extension: "jsonl",
  write: writer(kinds2, (record, _kind, losses) => {
    const { system, prompt, completion, label } = writeSingleTurn(record, losses);
    if (system !== "") losses.drop("prompt[] of the system");
    return { prompt, completion, label };
  }),
  read: reader(
    kinds2,
    ({ prompt, completion, label }) => readSingleTurn({ prompt, completion, label })
  ),
  snippet: (context) => ({ language: "python", text: trlScript(context, "KTOTrainer") })
};

// src/exports/llama-factory.ts
var kinds3 = [
  ...conversationKinds,
  ...["preference", "ranked", "text", "unpaired"]
].sort();
var places2 = { tools: true };
var llamaFactory = {
  id: "llama-factory",
  trainer: "LLaMA-Factory",
  summary: "its alpaca, sharegpt, ranking, kto and pre-training forms, with dataset_info.json",
  source: "https://github.com/hiyouga/LLaMA-Factory/blob/main/data/README.md",
  kinds: kinds3,
  extension: "json",
  write: writer(kinds3, (record, kind, losses) => {
    if (isTask(kind)) {
      const { system, instruction, input, output } = readTask(record, kind, losses);
      losses.keep("system");
      return { instruction, input, output, system };
    }
    if (kind === "text") {
      losses.keep("text");
      return { text: requireText(record.mapped, "text") };
    }
    return writeTurns(record, kind, losses);
  }),
  read: reader(kinds3, (row, kind) => {
    if (isTask(kind)) return taskRecord(row, kind);
    if (kind === "text") return { text: anyText(row, "text") };
    return readTurns(row, kind);
  }),
  snippet: (context) => ({ language: "yaml", text: configure2(context) }),
  sidecars: (context) => [
    { name: "dataset_info.json", text: `${JSON.stringify(describe(context), null, 2)}
` }
  ]
};
function writeTurns(record, kind, losses) {
  const rest = { oneResult: true };
  if (kind === "preference" || kind === "ranked") {
    const pair = readPair(record, kind, places2, losses, { isSingle: true, needsText: true });
    const { prompt, chosen, rejected, tools: tools2 } = pair;
    const { system: system2, conversations: conversations2 } = writeShareGpt(prompt, losses, rest);
    const [better] = writeShareGpt(chosen, losses).conversations;
    const [worse] = writeShareGpt(rejected, losses).conversations;
    return { conversations: conversations2, chosen: better, rejected: worse, system: system2, tools: toolText(tools2) };
  }
  if (kind === "unpaired") {
    const answer = readJudgedAnswer(record, places2, losses, { isSingle: true });
    const { prompt, completion, label, tools: tools2 } = answer;
    const form = writeShareGpt([...prompt, ...completion], losses, rest);
    const { system: system2, conversations: conversations2 } = form;
    return { conversations: conversations2, kto_tag: label, system: system2, tools: toolText(tools2) };
  }
  const { messages, tools } = readConversation(record, kind, places2, losses);
  checkTurns(messages);
  const { system, conversations } = writeShareGpt(messages, losses, rest);
  return { conversations, system, tools: toolText(tools) };
}
function toolText(tools) {
  return tools.length === 0 ? "" : JSON.stringify(plainTools(tools));
}
function readTurns(row, kind) {
  const { conversations, system } = row;
  const read = (conversations2) => readShareGpt({ conversations: conversations2 }, places2, new Losses());
  const messages = readShareGpt({ conversations, system }, places2, new Losses());
  const rest = { tools: readTools(row.tools), parallel: void 0 };
  if (kind === "unpaired") {
    if (typeof row.kto_tag !== "boolean") return void 0;
    const prompt = messages.slice(0, -1);
    return judgedAnswerRecord({
      prompt,
      completion: messages.slice(-1),
      label: row.kto_tag,
      ...rest
    });
  }
  if (kind === "preference" || kind === "ranked") {
    const chosen = read([row.chosen ?? null]);
    const rejected = read([row.rejected ?? null]);
    return pairRecord({ prompt: messages, chosen, rejected, ...rest }, kind);
  }
  return conversationRecord({ messages, ...rest }, kind);
}
function namesOf(context) {
  const isSplit = context.files.length > 1;
  return filesOf(context).map(({ split, name }) => ({
    name: isSplit ? `${context.dataset}-${split}` : context.dataset,
    // It tells a file's format by its last ending, and knows no .gz.
    file: unpackedName(name),
    split
  }));
}
function describe(context) {
  const form = formOf(context.kind);
  return Object.fromEntries(
    namesOf(context).map(({ name, file }) => [name, { file_name: file, ...form }])
  );
}
function formOf(kind) {
  if (kind === "text") return { columns: { prompt: "text" } };
  if (isTask(kind)) {
    const columns2 = { prompt: "instruction", query: "input", response: "output", system: "system" };
    return { columns: columns2 };
  }
  const columns = { messages: "conversations", system: "system", tools: "tools" };
  if (kind === "unpaired") {
    return { formatting: "sharegpt", columns: { ...columns, kto_tag: "kto_tag" } };
  }
  if (kind === "preference" || kind === "ranked") {
    const pair = { ...columns, chosen: "chosen", rejected: "rejected" };
    return { formatting: "sharegpt", ranking: true, columns: pair };
  }
  return { formatting: "sharegpt", columns };
}
function stageOf(kind) {
  if (kind === "text") return "pt";
  if (kind === "unpaired") return "kto";
  return kind === "preference" || kind === "ranked" ? "dpo" : "sft";
}
function configure2(context) {
  const [train, ...others] = namesOf(context);
  const held = others.find(({ split }) => split !== "train");
  return [
    `stage: ${stageOf(context.kind)}`,
    "do_train: true",
    "# the folder with dataset_info.json and the files it names, unpacked",
    "dataset_dir: .",
    `dataset: ${yamlWord(train?.name ?? context.dataset)}`,
    ...held === void 0 ? [] : [`eval_dataset: ${yamlWord(held.name)}`],
    ...context.kind === "text" ? [] : ["template: qwen"],
    ""
  ].join("\n");
}

// src/exports/nemo-steerlm.ts
var kinds4 = ["attributes"];
var scores = ["helpfulness", "correctness", "coherence", "complexity", "verbosity"];
var systemPrompt = "A chat between a curious user and an artificial intelligence assistant. The assistant gives helpful, detailed, and polite answers to the user's questions.";
var nemoSteerlm = {
  id: "nemo-steerlm",
  trainer: "NeMo-Aligner SteerLM",
  summary: "question and answer, the scores as the label of the answer",
  source: "https://github.com/NVIDIA/NeMo-Aligner/blob/main/docs/user-guide/steerlm.rst",
  kinds: kinds4,
  extension: "jsonl",
  write: writer(kinds4, ({ mapped }, _kind, losses) => {
    losses.keep("prompt", "response", ...scores);
    const label = scores.map((name) => `${name}:${requireScore(mapped, name)}`).join(",");
    return {
      system: systemPrompt,
      mask: "User",
      type: "VALUE_TO_TEXT",
      conversations: [
        { value: requireText(mapped, "prompt"), from: "User", label: null },
        { value: requireText(mapped, "response"), from: "Assistant", label }
      ]
    };
  }),
  read: reader(kinds4, ({ conversations }) => {
    if (!Array.isArray(conversations) || conversations.length !== 2) return void 0;
    const [asked, answer] = conversations;
    if (!isObject(asked) || !isObject(answer) || typeof answer.label !== "string") return void 0;
    const found = new Map(
      answer.label.split(",").map((pair) => {
        const [name = "", score = ""] = pair.split(":");
        return [name, score === "" ? NaN : Number(score)];
      })
    );
    if (!scores.every((name) => Number.isInteger(found.get(name)))) return void 0;
    return {
      prompt: requireText(asked, "value"),
      response: requireText(answer, "value"),
      ...Object.fromEntries(scores.map((name) => [name, found.get(name)]))
    };
  }),
  snippet: (context) => ({
    language: "sh",
    text: [
      "python examples/nlp/gpt/train_gpt_sft.py \\",
      "  model.data.chat=True \\",
      "  model.data.chat_prompt_tokens.system_turn_start='<extra_id_0>' \\",
      "  model.data.chat_prompt_tokens.turn_start='<extra_id_1>' \\",
      "  model.data.chat_prompt_tokens.label_start='<extra_id_2>' \\",
      "  model.data.train_ds.hf_dataset=True \\",
      "  model.data.train_ds.add_eos=False \\",
      `  model.data.train_ds.file_path=${shellWord(unpackedName(trainFile(context)))}`,
      ""
    ].join("\n")
  })
};
function requireScore(mapped, name) {
  const score = mapped[name];
  if (typeof score === "number" && Number.isInteger(score) && score >= 0 && score <= 4)
    return score;
  throw new Refused("attributes", `Its ${name} is no whole number from 0 to 4.`);
}

// src/exports/openai-upload.ts
var validation = ["validation", "valid", "val", "dev", "test"];
function openAiUpload(context, method) {
  const files = filesOf(context);
  const held = validation.map((split) => files.find((file) => file.split === split)).find((file) => file !== void 0);
  const upload = (name, file) => [
    `with open(${quoteString(unpackedName(file))}, "rb") as lines:`,
    `    ${name} = client.files.create(file=lines, purpose="fine-tune")`
  ];
  return {
    language: "python",
    text: [
      "from openai import OpenAI",
      "",
      "client = OpenAI()",
      ...upload("training", trainFile(context)),
      ...held === void 0 ? [] : upload("validation", held.name),
      "client.fine_tuning.jobs.create(",
      '    model="gpt-4.1-mini-2025-04-14",',
      "    training_file=training.id,",
      ...held === void 0 ? [] : ["    validation_file=validation.id,"],
      `    method={"type": "${method}"},`,
      ")",
      ""
    ].join("\n")
  };
}

// src/exports/openai-chat.ts
var places3 = { tools: true, names: true, weights: true, pieces: true, parallel: true };
var openaiChat = {
  id: "openai-chat",
  trainer: "OpenAI supervised fine-tuning",
  summary: "messages with tools, weights and names",
  source: "https://platform.openai.com/docs/guides/supervised-fine-tuning",
  kinds: conversationKinds,
  extension: "jsonl",
  write: writer(conversationKinds, (record, kind, losses) => {
    const { messages, tools, parallel } = readConversation(record, kind, places3, losses);
    checkTurns(messages, { repeats: true });
    return {
      messages: writeChat(
        messages,
        { arguments: "text", needsIds: true, weight: "weight" },
        losses
      ),
      ...tools.length > 0 && { tools: tools.map(declareTool) },
      ...parallel !== void 0 && { parallel_tool_calls: parallel }
    };
  }),
  read: reader(conversationKinds, (row, kind) => {
    const messages = readChat(row.messages, "messages", places3, new Losses());
    const { parallel_tool_calls: parallel } = row;
    return conversationRecord(
      {
        messages,
        tools: readTools(row.tools),
        parallel: typeof parallel === "boolean" ? parallel : void 0
      },
      kind
    );
  }),
  snippet: (context) => openAiUpload(context, "supervised")
};

// src/exports/openai-preference.ts
var places4 = { tools: true, names: true, parallel: true };
var style2 = { arguments: "text", needsIds: true };
var openaiPreference = {
  id: "openai-preference",
  trainer: "OpenAI preference fine-tuning (DPO)",
  summary: "input, preferred_output and non_preferred_output",
  source: "https://platform.openai.com/docs/guides/direct-preference-optimization",
  kinds: pairKinds,
  extension: "jsonl",
  write: writer(pairKinds, (record, kind, losses) => {
    const pair = readPair(record, kind, places4, losses, { needsText: true });
    const { prompt, chosen, rejected, tools, parallel } = pair;
    const write = (messages) => writeChat(messages, style2, losses);
    return {
      input: {
        messages: write(prompt),
        ...tools.length > 0 && { tools: tools.map(declareTool) },
        ...parallel !== void 0 && { parallel_tool_calls: parallel }
      },
      preferred_output: write(chosen),
      non_preferred_output: write(rejected)
    };
  }),
  read: reader(pairKinds, ({ input, preferred_output: chosen, ...row }, kind) => {
    if (!isObject(input)) return void 0;
    const losses = new Losses();
    return pairRecord(
      {
        prompt: readChat(input.messages, "messages", places4, losses),
        chosen: readChat(chosen, "preferred_output", places4, losses, "assistant"),
        rejected: readChat(row.non_preferred_output, "rejected", places4, losses, "assistant"),
        tools: readTools(input.tools),
        parallel: void 0
      },
      kind
    );
  }),
  snippet: (context) => openAiUpload(context, "dpo")
};

// src/exports/plain-text.ts
var kinds5 = ["text"];
var textEnd = "<|endoftext|>";
var plainText = {
  id: "plain-text",
  trainer: "pre-training scripts that read text files",
  summary: `texts, a line ${textEnd} after each`,
  source: "https://huggingface.co/datasets/roneneldan/TinyStories",
  kinds: kinds5,
  extension: "txt",
  write: writer(kinds5, ({ mapped }, _kind, losses) => {
    losses.keep("text");
    const text = requireText(mapped, "text");
    if (text.includes(textEnd)) throw new Refused("separator", `Its text holds ${textEnd}.`);
    return text;
  }),
  read: (value, kind) => typeof value === "string" && kinds5.includes(kind) ? { text: value } : void 0,
  snippet: (context) => ({
    language: "python",
    text: [
      `with open(${quoteString(unpackedName(trainFile(context)))}, encoding="utf-8", newline="") as file:`,
      `    texts = file.read().split(${quoteString(`
${textEnd}
`)})[:-1]`,
      ""
    ].join("\n")
  })
};

// src/exports/ranked.ts
var kinds6 = ["ranked"];
var ranked = {
  id: "ranked",
  trainer: "readers of Nectar (Starling)",
  summary: "prompt and answers with model and rank",
  source: "https://huggingface.co/datasets/berkeley-nest/Nectar",
  kinds: kinds6,
  extension: "jsonl",
  write: writer(kinds6, ({ mapped }, _kind, losses) => {
    losses.keep("prompt", "answers");
    return { prompt: requireText(mapped, "prompt"), answers: writeAnswers(mapped.answers, losses) };
  }),
  read: reader(kinds6, (row) => {
    if (!Array.isArray(row.answers)) return void 0;
    return {
      prompt: anyText(row, "prompt"),
      answers: row.answers.filter(isObject).map(readAnswer)
    };
  }),
  snippet: (context) => ({
    language: "python",
    text: [
      "from datasets import load_dataset",
      "",
      loadInPython(context),
      "",
      "def best_and_worst(row):",
      '    answers = sorted(row["answers"], key=lambda each: each["rank"])',
      '    return {"chosen": answers[0]["answer"], "rejected": answers[-1]["answer"]}',
      "",
      'pairs = data.map(best_and_worst, remove_columns=["answers"])',
      ""
    ].join("\n")
  })
};
function writeAnswers(answers, losses) {
  if (!Array.isArray(answers)) throw new Refused("wrong-type", "Its answers are no list.");
  const ranks = /* @__PURE__ */ new Set();
  const written = answers.map((item) => {
    if (!isObject(item) || typeof item.rank !== "number") {
      throw new Refused("wrong-type", "An answer has no rank.");
    }
    ranks.add(item.rank);
    for (const key of Object.keys(item)) {
      if (!["answer", "model", "rank"].includes(key) && !holdsNothing(item[key])) {
        losses.drop(`answers[].${key}`);
      }
    }
    return {
      answer: requireText(item, "answer"),
      model: optionalText(item, "model"),
      rank: item.rank
    };
  });
  if (ranks.size < 2) throw new Refused("no-pair", "No answer is ranked before another.");
  return written;
}
function readAnswer(item) {
  const { answer, model, rank } = item;
  return { answer, ...!holdsNothing(model) && { model }, rank };
}

// src/exports/sharegpt.ts
var places5 = { tools: true };
var sharegpt2 = {
  id: "sharegpt",
  trainer: "Axolotl, LLaMA-Factory, Unsloth and other readers of ShareGPT",
  summary: "conversations of human and gpt, tool calls as turns of their own",
  source: "https://docs.axolotl.ai/docs/dataset-formats/conversation.html",
  kinds: conversationKinds,
  extension: "json",
  write: writer(conversationKinds, (record, kind, losses) => {
    const { messages, tools } = readConversation(record, kind, places5, losses);
    checkTurns(messages);
    const { system, conversations } = writeShareGpt(messages, losses);
    return {
      ...system !== "" && { system },
      conversations,
      ...tools.length > 0 && { tools: JSON.stringify(plainTools(tools)) }
    };
  }),
  read: reader(conversationKinds, (row, kind) => {
    const messages = readShareGpt(row, places5, new Losses());
    return conversationRecord({ messages, tools: readTools(row.tools), parallel: void 0 }, kind);
  }),
  snippet: (context) => ({
    language: "yaml",
    text: [
      "# Axolotl",
      "datasets:",
      `  - path: ${quoteString(trainFile(context))}`,
      "    ds_type: json",
      "    type: chat_template",
      "    field_messages: conversations",
      "    field_system: system",
      "    message_property_mappings:",
      "      role: from",
      "      content: value",
      ""
    ].join("\n")
  })
};

// src/exports/torchtune.ts
var kinds7 = [...conversationKinds, ...pairKinds, "text"].sort();
var places6 = {};
var style3 = { arguments: "text" };
var torchtune = {
  id: "torchtune",
  trainer: "torchtune",
  summary: "messages, chosen and rejected conversations, or text",
  source: "https://meta-pytorch.org/torchtune/stable/basics/datasets_overview.html",
  kinds: kinds7,
  extension: "jsonl",
  write: writer(kinds7, (record, kind, losses) => {
    const write = (messages2) => writeChat(messages2, style3, losses);
    if (kind === "text") {
      losses.keep("text");
      return { text: requireText(record.mapped, "text") };
    }
    if (pairKinds.includes(kind)) {
      const { prompt, chosen, rejected } = readPair(record, kind, places6, losses);
      return { chosen: write([...prompt, ...chosen]), rejected: write([...prompt, ...rejected]) };
    }
    const { messages } = readConversation(record, kind, places6, losses);
    checkTurns(messages);
    return { messages: write(messages) };
  }),
  read: reader(kinds7, (row, kind) => {
    if (kind === "text") return { text: anyText(row, "text") };
    const rest = { tools: [], parallel: void 0 };
    const read = (name) => readChat(row[name], name, places6, new Losses());
    if (!pairKinds.includes(kind)) {
      return conversationRecord({ messages: read("messages"), ...rest }, kind);
    }
    const chosen = read("chosen");
    const rejected = read("rejected");
    const most = Math.min(chosen.length, rejected.length) - 1;
    let count = 0;
    while (count < most && isSame(chosen[count], rejected[count])) count += 1;
    return pairRecord(
      {
        prompt: chosen.slice(0, count),
        chosen: chosen.slice(count),
        rejected: rejected.slice(count),
        ...rest
      },
      kind
    );
  }),
  snippet: (context) => ({ language: "yaml", text: configure3(context) })
};
function isSame(a, b) {
  return a?.role === b?.role && a?.text === b?.text;
}
function configure3(context) {
  const [component, ...settings] = pairKinds.includes(context.kind) ? ["preference_dataset"] : context.kind === "text" ? ["text_completion_dataset", "column: text"] : ["chat_dataset", "conversation_column: messages", "conversation_style: openai"];
  return [
    "dataset:",
    `  _component_: torchtune.datasets.${component}`,
    "  source: json",
    `  data_files: ${quoteString(trainFile(context))}`,
    "  split: train",
    ...settings.map((line) => `  ${line}`),
    ""
  ].join("\n");
}

// src/exports/trl-form.ts
var trlPlaces = { tools: true, names: true };
function writeTrl(messages, losses) {
  return writeChat(messages, { arguments: "objects" }, losses);
}
function writeTrlTools(tools) {
  return tools.length === 0 ? {} : { tools: JSON.stringify(tools.map(declareTool)) };
}
function readTrl(value, field) {
  if (typeof value === "string") throw new Refused("wrong-type", `${field} is a text.`);
  return readChat(value, field, trlPlaces, new Losses());
}
function writeSft(record, kind, losses) {
  if (kind === "text") {
    losses.keep("text");
    return { text: requireText(record.mapped, "text") };
  }
  const { messages, tools } = readConversation(record, kind, trlPlaces, losses);
  checkTurns(messages);
  return { messages: writeTrl(messages, losses), ...writeTrlTools(tools) };
}
function readSft(row, kind) {
  if (kind === "text") return { text: anyText(row, "text") };
  const messages = readTrl(row.messages, "messages");
  return conversationRecord({ messages, tools: readTools(row.tools), parallel: void 0 }, kind);
}
function writePreference(record, kind, losses) {
  const { prompt, chosen, rejected, tools } = readPair(record, kind, trlPlaces, losses);
  return {
    prompt: writeTrl(prompt, losses),
    chosen: writeTrl(chosen, losses),
    rejected: writeTrl(rejected, losses),
    ...writeTrlTools(tools)
  };
}
function readPreference2(row, kind) {
  return pairRecord(
    {
      prompt: readTrl(row.prompt, "prompt"),
      chosen: readTrl(row.chosen, "chosen"),
      rejected: readTrl(row.rejected, "rejected"),
      tools: readTools(row.tools),
      parallel: void 0
    },
    kind
  );
}
function writeUnpaired(record, losses) {
  const { prompt, completion, label, tools } = readJudgedAnswer(record, trlPlaces, losses);
  return {
    prompt: writeTrl(prompt, losses),
    completion: writeTrl(completion, losses),
    label,
    ...writeTrlTools(tools)
  };
}
function readUnpaired(row) {
  if (typeof row.label !== "boolean") return void 0;
  return judgedAnswerRecord({
    prompt: readTrl(row.prompt, "prompt"),
    completion: readTrl(row.completion, "completion"),
    label: row.label,
    tools: readTools(row.tools),
    parallel: void 0
  });
}

// src/exports/trl-preference.ts
var trlPreference = {
  id: "trl-preference",
  trainer: "TRL DPOTrainer, ORPOTrainer, CPOTrainer and RewardTrainer",
  summary: "prompt, chosen and rejected as messages",
  source: "https://huggingface.co/docs/trl/dataset_formats#preference",
  kinds: pairKinds,
  extension: "jsonl",
  write: writer(pairKinds, writePreference),
  read: reader(pairKinds, readPreference2),
  snippet: (context) => ({ language: "python", text: trlScript(context, "DPOTrainer") })
};

// src/exports/trl-prompt-completion.ts
var places7 = { ...trlPlaces, weights: true };
var trlPromptCompletion = {
  id: "trl-prompt-completion",
  trainer: "TRL SFTTrainer and GKDTrainer",
  summary: "prompt and completion; the last turn alone is learnt",
  source: "https://huggingface.co/docs/trl/dataset_formats#prompt-completion",
  kinds: conversationKinds,
  extension: "jsonl",
  write: writer(conversationKinds, (record, kind, losses) => {
    const { messages, tools } = readConversation(record, kind, places7, losses);
    checkTurns(messages);
    const prompt = messages.slice(0, -1);
    const completion = messages.slice(-1);
    if (completion[0]?.trained === false) {
      throw new Refused("weight", "Its last turn has weight 0, and is the one that is learnt.");
    }
    if (messages.some(({ trained }) => trained !== void 0)) losses.drop("messages[].weight");
    return {
      prompt: writeTrl(prompt, losses),
      completion: writeTrl(completion, losses),
      ...writeTrlTools(tools)
    };
  }),
  read: reader(conversationKinds, (row, kind) => {
    const messages = [...readTrl(row.prompt, "prompt"), ...readTrl(row.completion, "completion")];
    return conversationRecord({ messages, tools: readTools(row.tools), parallel: void 0 }, kind);
  }),
  snippet: (context) => ({ language: "python", text: trlScript(context, "SFTTrainer") })
};

// src/exports/trl-prompt-only.ts
var references = {
  code: ["tests", "entry_point", "language"],
  qa: ["answers"],
  reasoning: ["answer"]
};
var places8 = { ...trlPlaces, weights: true };
var trlPromptOnly = {
  id: "trl-prompt-only",
  trainer: "TRL GRPOTrainer, RLOOTrainer, OnlineDPOTrainer and XPOTrainer",
  summary: "the prompt as messages, and what its answer can be checked by",
  source: "https://huggingface.co/docs/trl/dataset_formats#prompt-only",
  kinds: conversationKinds,
  extension: "jsonl",
  write: writer(conversationKinds, (record, kind, losses) => {
    const { messages, tools } = readPrompt(record, kind, losses);
    checkTurns(messages, { isPrompt: true });
    return {
      prompt: writeTrl(messages, losses),
      ...writeTrlTools(tools),
      ...referencesOf(record.mapped, kind, losses)
    };
  }),
  read: reader(conversationKinds, (row, kind) => {
    const messages = readTrl(row.prompt, "prompt");
    if (kind === "chat" || kind === "sharegpt") {
      const tools = readTools(row.tools);
      return conversationRecord({ messages, tools, parallel: void 0 }, kind);
    }
    const system = messages[0]?.role === "system" ? messages[0].text : "";
    const [asked, ...rest] = messages.slice(system === "" ? 0 : 1);
    if (asked?.role !== "user" || rest.length > 0) return void 0;
    const names = (references[kind] ?? []).filter((name) => row[name] !== void 0);
    const kept = Object.fromEntries(names.map((name) => [name, row[name]]));
    return { ...askedRecord(asked.text, system, kind), ...kept };
  }),
  snippet: (context) => ({
    language: "python",
    text: trlScript(context, "GRPOTrainer", { more: ["reward_funcs=your_reward,"] })
  })
};
function readPrompt(record, kind, losses) {
  if (isTask(kind)) {
    const messages2 = askedMessages(readAsked(record, kind, losses), kind, losses);
    if (kind === "self-instruct") {
      dropBeside(readInstance(record.mapped), ["input"], "instances[]", losses);
    }
    return { messages: messages2, tools: [], parallel: void 0 };
  }
  const conversation = readConversation(record, kind, places8, losses);
  const { messages } = conversation;
  if (messages.at(-1)?.role !== "assistant") return conversation;
  losses.drop(`${kind === "chat" ? "messages" : "conversations"}[] but the prompt`);
  return { ...conversation, messages: messages.slice(0, -1) };
}
function referencesOf(mapped, kind, losses) {
  const entries = [];
  for (const name of references[kind] ?? []) {
    const value = mapped[name];
    if (value === void 0 || holdsNothing(value)) continue;
    losses.keep(name);
    entries.push([name, name === "answers" ? answerTexts(value, losses) : value]);
  }
  return Object.fromEntries(entries);
}
function answerTexts(answers, losses) {
  if (isObject(answers)) dropBeside(answers, ["text"], "answers", losses);
  const texts = isObject(answers) ? answers.text ?? [] : answers;
  return Array.isArray(texts) ? texts : [texts];
}

// src/exports/trl-sft.ts
var kinds8 = [...conversationKinds, "text"].sort();
var trlSft = {
  id: "trl-sft",
  trainer: "TRL SFTTrainer",
  summary: "messages with tools, or text; every turn is learnt unless the configuration says otherwise",
  source: "https://huggingface.co/docs/trl/dataset_formats#language-modeling",
  kinds: kinds8,
  extension: "jsonl",
  write: writer(kinds8, writeSft),
  read: reader(kinds8, readSft),
  snippet: (context) => ({ language: "python", text: trlScript(context, "SFTTrainer") })
};

// src/exports/trl-stepwise.ts
var kinds9 = ["stepwise"];
var trlStepwise = {
  id: "trl-stepwise",
  trainer: "TRL PRMTrainer",
  summary: "prompt, steps and a label for each",
  source: "https://huggingface.co/docs/trl/dataset_formats#stepwise-supervision",
  kinds: kinds9,
  extension: "jsonl",
  write: writer(kinds9, (record, _kind, losses) => writeStepwise(record, losses)),
  read: reader(kinds9, readStepwise),
  snippet: (context) => ({
    language: "python",
    text: trlScript(context, "PRMTrainer", { model: "AutoModelForTokenClassification" })
  })
};

// src/exports/trl-unpaired.ts
var kinds10 = ["unpaired"];
var trlUnpaired = {
  id: "trl-unpaired",
  trainer: "TRL KTOTrainer and BCOTrainer",
  summary: "prompt and completion as messages, and whether it is wanted",
  source: "https://huggingface.co/docs/trl/dataset_formats#unpaired-preference",
  kinds: kinds10,
  extension: "jsonl",
  write: writer(kinds10, (record, _kind, losses) => writeUnpaired(record, losses)),
  read: reader(kinds10, readUnpaired),
  snippet: (context) => ({ language: "python", text: trlScript(context, "KTOTrainer") })
};

// src/exports/unsloth.ts
var kinds11 = [...conversationKinds, ...pairKinds, "text", "unpaired"].sort();
var unsloth = {
  id: "unsloth",
  trainer: "Unsloth",
  summary: "rows of TRL: messages, text, pairs or judged answers",
  source: "https://docs.unsloth.ai/basics/datasets-guide",
  kinds: kinds11,
  extension: "jsonl",
  write: writer(kinds11, (record, kind, losses) => {
    if (pairKinds.includes(kind)) return writePreference(record, kind, losses);
    if (kind === "unpaired") return writeUnpaired(record, losses);
    return writeSft(record, kind, losses);
  }),
  read: reader(kinds11, (row, kind) => {
    if (pairKinds.includes(kind)) return readPreference2(row, kind);
    return kind === "unpaired" ? readUnpaired(row) : readSft(row, kind);
  }),
  snippet: (context) => ({ language: "python", text: script(context) })
};
function trainerOf(kind) {
  if (pairKinds.includes(kind)) return "DPOTrainer";
  return kind === "unpaired" ? "KTOTrainer" : "SFTTrainer";
}
function script(context) {
  const { kind } = context;
  const trainer = trainerOf(kind);
  const config = trainer.replace("Trainer", "Config");
  const split = quoteString(filesOf(context)[0]?.split ?? "train");
  const isChat = trainer === "SFTTrainer" && kind !== "text";
  const toText = [
    "def to_text(row):",
    '    text = tokenizer.apply_chat_template(row["messages"], tokenize=False)',
    '    return {"text": text}',
    "",
    `data[${split}] = data[${split}].map(to_text)`
  ];
  return [
    "from unsloth import FastLanguageModel",
    "from datasets import load_dataset",
    `from trl import ${config}, ${trainer}`,
    "",
    'model, tokenizer = FastLanguageModel.from_pretrained("your/model")',
    "model = FastLanguageModel.get_peft_model(model)",
    loadInPython(context),
    ...isChat ? ["", ...toText] : [],
    `trainer = ${trainer}(`,
    "    model=model,",
    "    processing_class=tokenizer,",
    `    args=${config}(output_dir="out"),`,
    `    train_dataset=data[${split}],`,
    ")",
    "trainer.train()",
    ""
  ].join("\n");
}

// src/exports/index.ts
var exports = [
  alpaca,
  axolotl,
  kto,
  llamaFactory,
  nemoSteerlm,
  openaiChat,
  openaiPreference,
  plainText,
  ranked,
  sharegpt2,
  torchtune,
  trlPreference,
  trlPromptCompletion,
  trlPromptOnly,
  trlSft,
  trlStepwise,
  trlUnpaired,
  unsloth
];
function findExport(id) {
  return exports.find((each) => each.id === id);
}

// src/exports/write.ts
var maxPlaces = 5;
var maxFields = 1e3;
var pieceCharacters = 64 * 1024;
function writeExport(form, kind, records) {
  const tally = new Tally(form.id, kind);
  return { pieces: writePieces(form, kind, records, tally), report: () => tally.report() };
}
function* writePieces(form, kind, records, tally) {
  const isArray = form.extension === "json";
  let piece = isArray ? "[" : "";
  for (const record of records) {
    const row = writeRow(form, kind, record, tally);
    if (row === void 0) continue;
    piece += isArray ? `${tally.written > 1 ? "," : ""}
${row}` : `${row}
`;
    if (piece.length < pieceCharacters) continue;
    yield piece;
    piece = "";
  }
  if (isArray) piece += tally.written > 0 ? "\n]\n" : "]\n";
  if (piece !== "") yield piece;
}
function writeRow(form, kind, record, tally) {
  const result = form.write(record, kind);
  if ("refused" in result) {
    tally.refuse(record, result.refused, result.detail);
    return void 0;
  }
  const text = writeValue(form, result.value);
  if (text === void 0) {
    tally.refuse(record, "too-deep", "Its values are nested too deeply to be written.");
    return void 0;
  }
  tally.write(record, result.lost, result.changed ?? []);
  return text;
}
function writeValue({ extension }, value) {
  if (extension === "txt") return typeof value === "string" ? `${value}
${textEnd}` : void 0;
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof RangeError) return void 0;
    throw error;
  }
}
var Tally = class {
  written = 0;
  #id;
  #kind;
  #records = 0;
  #refused = /* @__PURE__ */ new Map();
  #lost = /* @__PURE__ */ new Map();
  #changed = /* @__PURE__ */ new Map();
  constructor(id, kind) {
    this.#id = id;
    this.#kind = kind;
  }
  refuse({ path, line }, code, detail) {
    this.#records += 1;
    const entry = this.#refused.get(code) ?? { count: 0, detail, at: [] };
    entry.count += 1;
    if (entry.at.length < maxPlaces) entry.at.push({ path, line });
    this.#refused.set(code, entry);
  }
  write(record, lost, changed) {
    this.#records += 1;
    this.written += 1;
    for (const field of lost) countField(this.#lost, field, record);
    for (const field of changed) countField(this.#changed, field, record);
  }
  report() {
    return {
      export: this.#id,
      kind: this.#kind,
      records: this.#records,
      written: this.written,
      refused: [...this.#refused].map(([code, entry]) => ({ code, ...entry })).sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
      lost: listFields(this.#lost),
      changed: listFields(this.#changed)
    };
  }
};
function countField(counts, field, { path, line }) {
  const name = counts.size < maxFields || counts.has(field) ? field : "other fields";
  const entry = counts.get(name);
  if (entry === void 0) counts.set(name, { count: 1, first: { path, line } });
  else entry.count += 1;
}
function listFields(counts) {
  return [...counts].map(([field, entry]) => ({ field, ...entry })).sort((a, b) => b.count - a.count || (a.field < b.field ? -1 : 1));
}

export {
  exports,
  findExport,
  writeExport
};
