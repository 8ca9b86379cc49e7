// Judges that are programs: one that reads as it is told, and one for each way of being taken in. They
// answer what a request asks for, out of the request alone, as a server would.
import type { Model, ModelReply, ModelRequest } from '../../../src/core/ports.ts';
import type { Rubric } from '../../../src/judge/rubric.ts';
import type { Shown } from '../../../src/judge/subject.ts';

interface Opened {
  readonly shown: readonly Shown[];
  readonly pair?: { readonly A: readonly Shown[]; readonly B: readonly Shown[] };
  readonly ticket: string;
  /** What stands outside of the fence: the words of whoever asks. */
  readonly outside: string;
}

interface SentShown {
  readonly role: Shown['role'];
  /** Absent in a side of a pair. */
  readonly at?: string;
  readonly text: string;
}

/** A request as a careful reader takes it apart. Throws where it is not of our form. */
export function openRequest({ user }: ModelRequest): Opened {
  const lines = user.split('\n');
  const start = lines.findIndex((line) => /^=== RECORD [0-9a-f]{32} ===$/.test(line));
  const code = /[0-9a-f]{32}/.exec(lines[start] ?? '')?.[0] ?? '';
  const end = lines.indexOf(`=== END ${code} ===`);
  const ticket = lines.find((line, i) => i > end && line.startsWith('ticket: '))?.slice(8);
  if (start < 0 || end !== start + 2 || ticket === undefined) throw new Error('no such form');
  const value = JSON.parse(lines[start + 1] ?? '') as
    SentShown[] | Record<'shared' | 'A' | 'B', SentShown[]>;
  const read = (sent: readonly SentShown[]): Shown[] =>
    sent.map(({ role, at = '', text }) => ({ role, pointer: at, text }));
  const outside = [...lines.slice(0, start), ...lines.slice(end + 1)].join('\n');
  if (Array.isArray(value)) return { shown: read(value), ticket, outside };
  const pair = { A: read(value.A), B: read(value.B) };
  return { shown: [...read(value.shared), ...pair.A, ...pair.B], pair, ticket, outside };
}

/** What a scripted judge makes of a record: its score on all axes, or which side is better. */
export type Oracle = (opened: Opened) => 'top' | 'bottom' | 'A' | 'B' | 'tie';

/** How a reply is spoilt: by a number beyond the scale, or by a quote of nothing. */
export interface Fault {
  readonly score?: number;
  readonly evidence?: string;
}

/** A reply of the right form for what the oracle says. */
export function replyOf(
  rubric: Rubric,
  { shown, ticket, pair }: Opened,
  says: ReturnType<Oracle>,
  fault: Fault = {},
): string {
  const hardFails =
    rubric.hardFails.length === 0
      ? {}
      : { hardFails: Object.fromEntries(rubric.hardFails.map(({ id }) => [id, false])) };
  if (rubric.form === 'pair') {
    const side = pair?.[says === 'A' || says === 'B' ? says : 'A'] ?? [];
    const evidence = fault.evidence ?? quoteFrom(side);
    const axis = { evidence, reason: 'scripted', better: says };
    const axes = Object.fromEntries(rubric.axes.map(({ id }) => [id, axis]));
    const margin = says === 'tie' ? 'none' : 'much';
    return JSON.stringify({ ticket, axes, ...hardFails, better: says, margin });
  }
  const axes = rubric.axes.map(({ id, lowest, highest, from }) => {
    const sources = shown.filter(({ role }) => from?.includes(role as never) ?? true);
    const evidence = fault.evidence ?? quoteFrom(sources);
    const score = fault.score ?? (says === 'top' ? highest : lowest);
    return [id, { evidence, reason: 'scripted', score }] as const;
  });
  return JSON.stringify({ ticket, axes: Object.fromEntries(axes), ...hardFails });
}

/** The longest text, or what of it an evidence check needs. */
function quoteFrom(shown: readonly Shown[]): string {
  const [longest] = shown.toSorted((a, b) => b.text.length - a.text.length);
  return longest?.text.slice(0, 200) ?? '';
}

/** A model that answers by a function of the request. */
export function scriptedModel(answer: (request: ModelRequest) => string): Model {
  return {
    name: 'scripted',
    model: 'scripted-1',
    family: 'scripted',
    abilities: async () => ({ schema: true, seed: true, logprobs: false, temperature: true }),
    ask: async (request): Promise<ModelReply> => ({
      text: answer(request),
      finish: 'stop',
      model: 'scripted-1',
    }),
  };
}
