// A process that asks a model about numbered records through cache and ledger, to be killed:
//
//   tsx judging-process.ts URL FOLDER RECORDS CONCURRENCY
import { join } from 'node:path';
import { JudgementFile } from '../../src/adapters/judgement-file.ts';
import { OpenAiModel } from '../../src/adapters/openai-model.ts';
import { SpendFile } from '../../src/adapters/spend-file.ts';
import { askOnce } from '../../src/commands/ask-once.ts';

const [baseUrl = '', folder = '', records = '', concurrency = ''] = process.argv.slice(2);

const judgements = await JudgementFile.open(join(folder, 'judgements.jsonl'));
const meter = await SpendFile.open(
  { perRun: {}, perMonth: { calls: 10_000 } },
  { path: join(folder, 'spending.jsonl') },
);
const setting = {
  baseUrl,
  model: 'stand-in-1',
  timeoutSeconds: 60,
  maxRetries: 0,
  concurrency: Number(concurrency),
  reasoningTokens: 0,
};
const model = new OpenAiModel('judge', setting, undefined, {
  meter,
  price: { input: 1, output: 1 },
});
const ask = askOnce(model, judgements);
const results = await Promise.all(
  Array.from({ length: Number(records) }, async (_, i) => {
    const request = {
      system: 'Judge.',
      user: `record ${i}`,
      maxOutputTokens: 100,
      temperature: 0,
    };
    return ask(`key ${i}`, request, ({ text }) => text);
  }),
);
await judgements.close();
await meter.close();
const cached = results.filter((result) => result?.cached === true).length;
console.log(JSON.stringify({ cached, asked: results.length - cached, month: meter.month }));
