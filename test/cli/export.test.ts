import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runExport, type ExportFlags } from '../../src/cli/export.ts';
import { insideCli } from '../helpers/inside-cli.ts';
import { root } from '../helpers/root.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heartcut-export-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');
const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const get = (name: string): string => readFileSync(join(folder, name), 'utf8');

function run(files: readonly string[], flags: ExportFlags, cwd = folder) {
  return insideCli(cwd, {}, (out) => runExport(files, flags, out));
}

const flags = { kind: 'instruction', as: 'trl-sft', output: 'out.jsonl' };

describe('heartcut export', () => {
  test('writes the rows, tells what is lost and how the trainer reads them', async () => {
    put('in.jsonl', lines([{ instruction: 'a', input: 'x', say: 'b', topic: 1 }]));
    const ran = await run(['in.jsonl'], { ...flags, field: ['say=output'] });
    expect(ran.stderr).toBe('');
    expect(ran.exitCode).toBe(0);
    expect(get('out.jsonl')).toBe(
      '{"messages":[{"role":"user","content":"a\\n\\nx"},{"role":"assistant","content":"b"}]}\n',
    );
    expect(ran.stdout).toBe(`trl-sft: 1 of 1 records → out.jsonl

  without a place
    topic  1 ×, first at in.jsonl:1

  in another shape
    input  1 ×, first at in.jsonl:1

  TRL SFTTrainer

    from datasets import load_dataset
    from transformers import AutoModelForCausalLM, AutoTokenizer
    from trl import SFTConfig, SFTTrainer

    data = load_dataset("json", data_files={"train": "out.jsonl"})
    trainer = SFTTrainer(
        model=AutoModelForCausalLM.from_pretrained("your/model"),
        processing_class=AutoTokenizer.from_pretrained("your/model"),
        args=SFTConfig(output_dir="out"),
        train_dataset=data["train"],
    )
    trainer.train()
`);
  });

  test('exits 1 where records are left out, and writes the others', async () => {
    const bad = { instruction: 'a', output: '' };
    put('in.jsonl', lines([bad, { instruction: 'a', output: 'b' }, ...Array(7).fill(bad)]));
    put('b.jsonl', lines([{ instruction: 3, output: 'b' }]));
    const ran = await run(['in.jsonl', 'b.jsonl'], { ...flags, report: 'loss.json' });
    expect(ran.exitCode).toBe(1);
    expect(ran.stdout).toContain(`trl-sft: 1 of 10 records → out.jsonl

  left out
    empty-turn  8 ×  Its output is empty.
      in.jsonl:1, :3, :4, :5, :6 and 3 more
    wrong-type  1 ×  Its instruction is no text.
      b.jsonl:1
`);
    expect(get('out.jsonl').split('\n')).toHaveLength(2);
    expect(JSON.parse(get('loss.json'))).toMatchObject({
      records: 10,
      written: 1,
      refused: [{ code: 'empty-turn', count: 8 }, { code: 'wrong-type' }],
    });
  });

  test('writes no file where no record fits', async () => {
    put('in.jsonl', lines([{ instruction: 'a', output: '' }]));
    const ran = await run(['in.jsonl'], { ...flags, as: 'llama-factory', output: 'out.json' });
    expect(ran.exitCode).toBe(1);
    expect(ran.stdout).toContain('llama-factory: 0 of 1 records nothing written');
    expect(readdirSync(folder)).toEqual(['in.jsonl']);
  });

  test('writes what the trainer wants beside, over its own and over no other', async () => {
    put('in.jsonl', lines([{ instruction: 'a', output: 'b' }]));
    const forFactory = { ...flags, as: 'llama-factory', output: 'birds.json' };
    for (let i = 0; i < 2; i += 1) {
      const ran = await run(['in.jsonl'], forFactory);
      expect(ran.exitCode).toBe(0);
      expect(ran.stdout).toContain('  beside it\n    dataset_info.json\n');
    }
    expect(Object.keys(JSON.parse(get('dataset_info.json')) as object)).toEqual(['birds']);
    put('dataset_info.json', '{"mine":{}}');
    const ran = await run(['in.jsonl'], forFactory);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain('dataset_info.json is there already and says something else');
    expect(get('dataset_info.json')).toBe('{"mine":{}}');
  });

  test('shows no control characters of records and file names', async () => {
    put(
      'in\u001b[31m.jsonl',
      lines([{ instruction: 'a', output: 'b', 'x\u001b[31m\u202e\ny': 1 }]),
    );
    const ran = await run(['in\u001b[31m.jsonl'], { ...flags, output: 'o\u0007.jsonl' });
    expect(ran.exitCode).toBe(0);

    expect(ran.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  test.each([
    ['the output is an input', ['in.jsonl'], { output: './in.jsonl' }, 'is one of the inputs'],
    ['the report is an input', ['in.jsonl'], { report: 'in.jsonl' }, 'is one of the inputs'],
    ['both are one file', ['in.jsonl'], { report: './out.jsonl' }, 'would be written twice'],
    ['no kind', ['in.jsonl'], { kind: undefined }, 'loose files need --kind'],
    ['nothing to export', [], {}, 'nothing to export'],
    ['a split of files', ['in.jsonl'], { split: 'a' }, '--split is for repositories'],
    ['a kind of a dataset', [], { dataset: 'a' }, '--kind is for loose files'],
    ['a kind that does not fit', ['in.jsonl'], { as: 'kto' }, 'kto is not made of records of kind'],
    ['a broken line', ['broken.jsonl'], {}, 'line 2 is no record'],
    ['a JSON document among lines', ['in.jsonl', 'array.jsonl'], {}, 'is no JSONL file (pretty-pr'],
    ['no records', ['empty.jsonl'], {}, 'there is no record to export'],
    ['a missing file', ['none.jsonl'], {}, 'no such file'],
  ] as const)('refuses: %s', async (_name, files, more, message) => {
    put('in.jsonl', lines([{ instruction: 'a', output: 'b' }]));
    put('broken.jsonl', '{"instruction":"a","output":"b"}\n{"instr\n');
    put('array.jsonl', '[\n  {"instruction": "a"}\n]\n');
    put('empty.jsonl', '\n');
    const before = get('in.jsonl');
    const ran = await run(files, { ...flags, ...more } as ExportFlags);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain(message);
    expect(get('in.jsonl')).toBe(before);
    expect(existsSync(join(folder, 'out.jsonl'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['array.jsonl', 'broken.jsonl', 'empty.jsonl', 'in.jsonl']);
  });

  test('exports a dataset of the repository it stands in, one split of it', async () => {
    const output = join(folder, 'gsm8k.jsonl');
    const named = { as: 'trl-prompt-only', output, dataset: 'gsm8k-slice', split: 'train' };
    const ran = await run([], named, root);
    expect(ran.exitCode).toBe(0);
    const rows = get('gsm8k.jsonl').trimEnd().split('\n');
    expect(JSON.parse(rows[0] ?? '')).toMatchObject({ prompt: [{ role: 'user' }] });
    expect(ran.stdout).toContain(`trl-prompt-only: ${rows.length} of ${rows.length} records`);
  });
});
