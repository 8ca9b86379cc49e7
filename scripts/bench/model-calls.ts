// A thousand questions to a model that takes 50 ms for each, sixteen at a time, through cache, ledger
// and SDK; prints how long that takes beside the ideal of 1000 / 16 × 50 ms. The server is a process
// of its own.
//
//   tsx scripts/bench/model-calls.ts
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JudgementFile } from '../../src/adapters/judgement-file.ts';
import { OpenAiModel } from '../../src/adapters/openai-model.ts';
import { SpendFile } from '../../src/adapters/spend-file.ts';
import { askOnce } from '../../src/commands/ask-once.ts';
import { startModelStandIn } from '../../test/helpers/model-stand-in.ts';

const calls = 1000;
const concurrency = 16;
const latencyMs = 50;

async function serve(): Promise<void> {
  const { url } = await startModelStandIn({ latencyMs });
  console.log(url);
}

/** Milliseconds for all calls; the SDK is loaded and the server asked what it can before. */
async function measureCalls(baseUrl: string, folder: string): Promise<number> {
  const judgements = await JudgementFile.open(join(folder, 'judgements.jsonl'));
  const path = join(folder, 'spending.jsonl');
  const meter = await SpendFile.open({ perRun: { calls: 2 * calls }, perMonth: {} }, { path });
  const setting = { baseUrl, model: 'm', timeoutSeconds: 60, maxRetries: 0, reasoningTokens: 0 };
  const options = { meter, price: { input: 1, output: 1 } };
  const model = new OpenAiModel('judge', { ...setting, concurrency }, undefined, options);
  await model.abilities();
  const ask = askOnce(model, judgements);
  const system = 'Judge the record by the rubric. '.repeat(50);
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: calls }, async (_, i) => {
      const user = `Record ${i}: ${'what it says, in some hundred words. '.repeat(15)}`;
      const request = { system, user, maxOutputTokens: 300, temperature: 0 };
      return ask(`key ${i}`, request, ({ text }) => ({ text }));
    }),
  );
  const wallMs = performance.now() - startedAt;
  await judgements.close();
  await meter.close();
  return wallMs;
}

async function main(): Promise<void> {
  const self = fileURLToPath(import.meta.url);
  const server = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), self, 'serve'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const folder = mkdtempSync(join(tmpdir(), 'heartcut-bench-model-'));
  try {
    const [url] = (await once(server.stdout, 'data')) as [Buffer];
    const wallMs = await measureCalls(url.toString().trim(), folder);
    console.log(JSON.stringify({ wallMs, idealMs: (calls / concurrency) * latencyMs }));
  } finally {
    server.kill();
    rmSync(folder, { recursive: true });
  }
}

await (process.argv[2] === 'serve' ? serve() : main());
