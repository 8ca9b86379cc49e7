// The page in a browser: it opens, it can be used by keys, and hostile records stay text.
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Report } from '../../src/core/report.ts';
import { html } from '../../src/reporters/html.ts';
import { Browser, findBrowser, type Page, type PageOptions } from '../helpers/browser.ts';
import { testInBrowser } from '../helpers/test-in-browser.ts';
import { makeDiverseReport, readGolden } from '../reporters/diverse-report.ts';
import { repositoryUrl } from '../reporters/rendered.ts';
import { makeFinding, makeLargeReport, makeReport, makeResult } from '../reporters/reports.ts';

const folder = mkdtempSync(join(tmpdir(), 'heartcut-page-'));
let browser: Browser | undefined;

beforeAll(() => {
  const path = findBrowser();
  if (path !== undefined) browser = new Browser(path);
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

let files = 0;

/** A report as a page in the browser; its address is the only one that may be asked for. */
async function open(report: Report, options?: PageOptions): Promise<Page> {
  const file = join(folder, `${(files += 1)}.html`);
  writeFileSync(file, html.render(report, { repositoryUrl }));
  const url = pathToFileURL(file).href;
  const page = await browser!.open(url, options);
  expect(page.requests).toEqual([url]);
  expect(page.complaints).toEqual([]);
  return page;
}

const rows = `[...document.querySelectorAll('.finding summary')].map((each) => each.innerText.replace(/\\s+/g, ' ').replace(/ :/g, ':'))`;
const status = `document.querySelector('.status').textContent`;
const focused = `document.activeElement.innerText.replace(/\\s+/g, ' ')`;

// What was asked for is done and drawn.
const settle = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true))))`;

describe('the findings', () => {
  testInBrowser('are all there, a page at a time, and few elements with them', async () => {
    const page = await open(makeLargeReport(10, 3_000));
    expect(await page.evaluate(status)).toBe('1–50 of 30,000');
    expect(await page.evaluate(`document.querySelectorAll('*').length`)).toBeLessThan(1_500);
    // Opened in well under 2 s on an idle machine: `data-ready` tells the milliseconds. A test holds
    // what does not depend on the machine: elements, and that there is an end.
    expect(Number(await page.evaluate(`document.documentElement.dataset.ready`))).toBeGreaterThan(
      0,
    );
    await page.evaluate(
      `[...document.querySelectorAll('button')].find((each) => each.innerText === 'Next').click()`,
    );
    expect(await page.evaluate(status)).toBe('51–100 of 30,000');
    expect(await page.evaluate(rows)).toHaveLength(50);
  });

  testInBrowser('are searched, walked through and opened by keys', async () => {
    const page = await open(makeDiverseReport(100));
    await page.press('/');
    for (const char of '4830') await page.press(char);
    expect(await page.evaluate(status)).toBe('1–1 of 1 (26 in all)');
    expect(await page.evaluate(rows)).toEqual([
      'data/billing.jsonl:4830 repeats a record that is already there (Jaccard 0.95) near-duplicate',
    ]);
    // A key that is typed into the field is no command.
    await page.press('j');
    expect(await page.evaluate(status)).toBe('No finding fits');
    await page.evaluate(
      `[...document.querySelectorAll('button')].find((each) => each.innerText === 'Clear').click()`,
    );
    await page.evaluate(`document.activeElement.blur()`);
    await page.press('j');
    await page.press('j');
    expect(await page.evaluate(focused)).toContain(':4823');
    await page.press('Enter');
    // A fold tells of its opening a moment later.
    const filled = `document.activeElement.parentElement.querySelector('.record')`;
    await page.evaluate(
      `new Promise((resolve) => { const look = () => ${filled} ? resolve(true) : requestAnimationFrame(look); look(); })`,
    );
    const records = `[...document.activeElement.parentElement.querySelectorAll('.record')].map((each) => [each.querySelector('a')?.href, [...each.querySelectorAll('mark')].map((mark) => mark.innerText)])`;
    const [mine, theirs] = await page.evaluate<[string, string[]][]>(records);
    expect(mine?.[0]).toMatch(/\/blob\/a1b2c3d4.*billing\.jsonl#L4823$/);
    expect(theirs?.[0]).toMatch(/\/blob\/9f8e7d6c.*#L\d+$/);
    expect([mine?.[1].length, theirs?.[1].length].every((marks) => (marks ?? 0) > 0)).toBe(true);
    await page.press('k');
    expect(await page.evaluate(focused)).toContain(':4817');
  });

  testInBrowser(
    'are those of a gate where its number is clicked, by likeness where it is measured',
    async () => {
      const page = await open(makeDiverseReport(100));
      await page.evaluate(`document.querySelector('a[data-gate="near-duplicate"]').click()`);
      expect(await page.evaluate(status)).toBe('1–14 of 14 (26 in all)');
      const slide = (value: number) =>
        `(() => { const range = document.querySelector('input[type=range]'); range.value = ${value}; range.dispatchEvent(new Event('input')); return !range.closest('.similarity').hidden; })()`;
      expect(await page.evaluate(slide(0.87))).toBe(true);
      expect(await page.evaluate(status)).toBe('1–4 of 4 (26 in all)');
      await page.evaluate(`document.querySelector('a[data-gate="personal-data"]').click()`);
      expect(await page.evaluate(status)).toBe('1–3 of 3 (26 in all)');
      expect(await page.evaluate(`document.querySelector('.similarity').hidden`)).toBe(true);
    },
  );
});

describe('the map', () => {
  const canvas = `document.querySelector('canvas')`;
  const drawn = `(() => { const c = ${canvas}; const { data } = c.getContext('2d').getImageData(0, 0, c.width, c.height); let n = 0, sum = 0; for (let i = 3; i < data.length; i += 4) if (data[i] > 0) { n += 1; sum = (sum * 31 + i) % 1e9; } return [n, sum]; })()`;

  testInBrowser('is drawn, and used by keys, wheel and mouse', async () => {
    const page = await open(makeDiverseReport(400));
    await page.evaluate(`${canvas}.scrollIntoView({ block: 'center', behavior: 'instant' })`);
    await page.evaluate(settle);
    const [inked, before] = await page.evaluate<[number, number]>(drawn);
    expect(inked).toBeGreaterThan(2_000);

    await page.evaluate(`${canvas}.focus()`);
    await page.press('ArrowRight');
    const card = `document.querySelector('.point').innerText`;
    const first = await page.evaluate<string>(card);
    expect(first).toMatch(/\.jsonl:\d+\n[^]*user: My /);
    await page.press('ArrowRight');
    expect(await page.evaluate(card)).not.toBe(first);

    for (const act of [
      () => page.press('+'),
      () => page.press('ArrowLeft', true),
      async () => {
        const [x, y] = await page.evaluate<[number, number]>(
          `(() => { const { x, y } = ${canvas}.getBoundingClientRect(); return [x + 100, y + 100]; })()`,
        );
        await page.mouse('mouseWheel', x, y, -240);
      },
      async () => {
        const [x, y] = await page.evaluate<[number, number]>(
          `(() => { const { x, y } = ${canvas}.getBoundingClientRect(); return [x + 200, y + 200]; })()`,
        );
        await page.mouse('mousePressed', x, y);
        await page.mouse('mouseMoved', x + 70, y + 40);
        await page.mouse('mouseReleased', x + 70, y + 40);
      },
    ]) {
      const [, was] = await page.evaluate<[number, number]>(drawn);
      await act();
      await page.evaluate(settle);
      expect((await page.evaluate<[number, number]>(drawn))[1]).not.toBe(was);
    }
    await page.press('0');
    await page.evaluate(settle);
    const [, whole] = await page.evaluate<[number, number]>(drawn);
    // As at first but for the ring around the point that is looked at.
    expect(whole).not.toBe(before);
  });

  testInBrowser('shows groups by change, source and verdict, and leads to findings', async () => {
    const page = await open(makeDiverseReport(400));
    const legend = `[...document.querySelectorAll('.map .legend button')].map((each) => each.innerText.replace(/ [\\d,]+$/, ''))`;
    expect(await page.evaluate(legend)).toEqual(['unchanged', 'removed', 'edited', 'added']);
    const by = (name: string) => `document.querySelector('.map input[value=${name}]').click()`;
    await page.evaluate(by('source'));
    expect(await page.evaluate(legend)).toEqual([
      'does not say',
      'human',
      'Mistral-Small-2503',
      'gpt-4',
    ]);
    await page.evaluate(by('verdict'));
    expect(await page.evaluate(legend)).toEqual([
      'unchanged, nothing found',
      'changed, nothing found',
      'warns',
      'stops the merge',
    ]);
    // Only those that stop the merge are left: walking finds one.
    await page.evaluate(
      `[...document.querySelectorAll('.map .legend button')].slice(0, 3).forEach((each) => each.click())`,
    );
    await page.evaluate(`${canvas}.focus()`);
    await page.press('ArrowDown');
    await page.evaluate(`document.querySelector('.point button').click()`);
    expect(await page.evaluate(status)).toMatch(/^1–\d of \d \(26 in all\)$/);
  });
});

describe('everybody', () => {
  testInBrowser('reads verdict, gates and first findings without scripts', async () => {
    const page = await open(makeDiverseReport(100), { scripts: false });
    const text = await page.evaluate<string>(`document.body.innerText`);
    for (const words of [
      '4 gates stop this change',
      'not run: no sandbox for rust',
      'The map is drawn by a script',
    ]) {
      expect(text.includes(words) ? words : text.slice(0, 2_000)).toBe(words);
    }
    expect(await page.evaluate(rows)).toHaveLength(20);
    expect(await page.evaluate(`document.documentElement.dataset.ready ?? 'no script'`)).toBe(
      'no script',
    );
  });

  testInBrowser('needs no sideways scrolling from 400 to 1,600 pixels', async () => {
    for (const width of [400, 760, 1_600]) {
      const page = await open(makeDiverseReport(100), { width });
      const wide = `[document.documentElement.scrollWidth, document.documentElement.clientWidth]`;
      const [content, window] = await page.evaluate<[number, number]>(wide);
      expect([width, content]).toEqual([width, window]);
    }
  });

  testInBrowser('can read it: contrast of all text is at least 4.5 in light and dark', async () => {
    // Contrast as WCAG 2.2 defines it (1.4.3), against the nearest background that is not clear.
    const weak = `(() => {
      const parse = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
      const light = (colour) => { const [r, g, b] = (/^color\\(/.test(colour) ? parse(colour).map((v) => v * 255) : parse(colour)).map((v) => { const c = v / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
      const clear = (colour) => /rgba\\(.*, 0\\)$|transparent/.test(colour);
      const back = (e) => { for (let at = e; at; at = at.parentElement) { const c = getComputedStyle(at).backgroundColor; if (!clear(c)) return c; } return getComputedStyle(document.documentElement).colorScheme; };
      for (const each of document.querySelectorAll('details')) each.open = true;
      const found = new Set();
      for (const each of document.querySelectorAll('main *, nav *, header *')) {
        const own = [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
        if (!own || each.closest('select, title, [hidden]') || each.disabled) continue;
        const style = getComputedStyle(each);
        const ink = each instanceof SVGElement ? style.fill : style.color;
        const [a, b] = [light(ink), light(back(each))].sort((x, y) => y - x);
        const ratio = (a + 0.05) / (b + 0.05);
        if (ratio < 4.5) found.add(each.tagName + '.' + each.getAttribute('class') + ' ' + ratio.toFixed(2) + ' ' + each.textContent.slice(0, 30));
      }
      return [...found];
    })()`;
    for (const dark of [false, true]) {
      const page = await open(makeDiverseReport(100), { dark });
      expect([dark, await page.evaluate(weak)]).toEqual([dark, []]);
    }
  });

  testInBrowser('is told what each control is, and sees where the focus is', async () => {
    const page = await open(makeDiverseReport(100));
    const unnamed = `[...document.querySelectorAll('button, input, select, a, canvas, summary, svg[role=img]')].filter((each) => !(each.getAttribute('aria-label') || each.textContent.trim() || each.labels?.[0]?.innerText.trim())).map((each) => each.outerHTML)`;
    expect(await page.evaluate(unnamed)).toEqual([]);
    await page.press('Tab');
    expect(
      await page.evaluate(
        `getComputedStyle(document.activeElement).outlineStyle + ' ' + document.activeElement.innerText`,
      ),
    ).toBe('solid Skip to the gates');
    const ids = `(() => { const all = [...document.querySelectorAll('[id]')].map((each) => each.id); return all.filter((id, i) => all.indexOf(id) !== i); })()`;
    expect(await page.evaluate(ids)).toEqual([]);
    const dangling = `[...document.querySelectorAll('[aria-labelledby], a[href^="#"]')].map((each) => each.getAttribute('aria-labelledby') ?? each.getAttribute('href').slice(1)).filter((id) => document.getElementById(id) === null)`;
    expect(await page.evaluate(dangling)).toEqual([]);
  });

  testInBrowser('prints it without what only a screen can do', async () => {
    const page = await open(makeDiverseReport(100), { print: true, dark: true });
    const shown = (selector: string) =>
      `getComputedStyle(document.querySelector('${selector}')).display !== 'none'`;
    const all = ['nav', '.tools', '.map-tools', '.verdict', 'table.gates', 'canvas', '.findings'];
    const seen = await page.evaluate<boolean[]>(`[${all.map(shown).join(', ')}]`);
    expect(all.filter((_, i) => seen[i])).toEqual([
      '.verdict',
      'table.gates',
      'canvas',
      '.findings',
    ]);
    expect(await page.evaluate(`getComputedStyle(document.body).backgroundColor`)).toBe(
      'rgb(255, 255, 255)',
    );
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('hostile records', () => {
  const payloads = [
    '<img src=x onerror="window.owned = 1">',
    '</script><script>window.owned = 2</script>',
    '</title><svg onload="window.owned = 3">',
    '"><a href="javascript:window.owned=4" autofocus onfocus="window.owned=4">x</a>',
    "' onmouseover='window.owned=5' x='",
    '<!--<script>',
    ']]>\u2028\u2029\u202e\u2066gnp.exe',
    '<style>*{display:none}</style><link rel=stylesheet href=https://evil.example/x.css>',
    '{{constructor.constructor("window.owned=6")()}} ${window.owned=7}',
    '__proto__',
    'x'.repeat(200_000),
  ];
  const texts = payloads.join('\n');

  testInBrowser('stay text wherever they stand', async () => {
    const at = { path: payloads[0]!, recordId: payloads[1]!, excerpt: texts };
    const finding = makeFinding(
      {
        message: texts,
        gate: payloads[3]!,
        code: payloads[4]!,
        related: [{ ...at, line: 2, side: 'base' }],
      },
      at,
    );
    const golden = readGolden('hostile');
    const facts = payloads.slice(0, 9).map((text, i) => ({
      x: i / 10,
      y: 0,
      state: 'added' as const,
      cluster: 0,
      source: text,
      path: text,
      line: 1,
      excerpt: text,
    }));
    const dataset = { ...makeReport().datasets[0]!, name: payloads[2]!, title: payloads[7]! };
    const report = makeReport({
      verdict: 'failed',
      datasets: [dataset, ...golden.datasets],
      notes: [{ code: 'x', message: texts }],
      results: [
        makeResult({
          gate: payloads[3]!,
          dataset: payloads[2]!,
          findings: [finding],
          diversity: {
            clusters: [{ words: payloads.slice(0, 9), shareBefore: 0, shareAfter: 1, changed: 1 }],
            map: { embedder: payloads[0]!, records: 9, points: facts },
          },
        }),
        ...golden.results,
      ],
      reproduce: texts,
    });
    const page = await open(report);
    await page.evaluate(
      `for (const each of document.querySelectorAll('details')) each.open = true`,
    );
    await page.evaluate(`document.querySelector('canvas').focus()`);
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.press(key);
    await page.evaluate(`document.querySelectorAll('.map input').forEach((each) => each.click())`);
    await page.evaluate(`document.querySelector('.point button, .point')?.click()`);
    expect(await page.evaluate(`String(window.owned)`)).toBe('undefined');
    expect(
      await page.evaluate(
        `document.querySelectorAll('img, iframe, link, base, form, object, embed, [onload], [onerror], [onfocus], [style], a[href^="javascript"]').length`,
      ),
    ).toBe(0);
    expect(await page.evaluate(`document.scripts.length`)).toBe(2);
    expect(await page.evaluate(`({}).polluted === undefined`)).toBe(true);
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('.record .text')].some((each) => each.innerText.includes('</script><script>window.owned = 2</script>'))`,
      ),
    ).toBe(true);
    // What can't be seen is shown: no text runs backwards.
    expect(
      await page.evaluate(`document.body.innerText.match(/[\\u202e\\u2066\\u2028]/)`),
    ).toBeNull();
    expect(page.complaints).toEqual([]);
  });
});
