// A headless Chromium, spoken to through its DevTools pipe: no package, no port, no network.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

export const browserNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** The path of a browser, or undefined where this machine has none. */
export function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return browserNames
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly scripts?: boolean;
  readonly print?: boolean;
}

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

type Send = (method: string, params?: object) => Promise<Record<string, unknown>>;

/** A tab. What it asked the network for and what it complained of is kept. */
export class Page {
  readonly requests: string[] = [];
  readonly complaints: string[] = [];
  readonly #send: Send;

  constructor(send: Send) {
    this.#send = send;
  }

  /** The value of an expression, which must be JSON. Rejects with what the page throws. */
  async evaluate<T>(expression: string): Promise<T> {
    const answer = await this.#send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    const { exceptionDetails, result } = answer as {
      exceptionDetails?: { text: string; exception?: { description?: string } };
      result: { value: T };
    };
    if (exceptionDetails === undefined) return result.value;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }

  /** Presses a key where the focus is; a character is typed. */
  async press(key: string, shift = false): Promise<void> {
    const common = {
      key,
      code: key,
      modifiers: shift ? 8 : 0,
      windowsVirtualKeyCode: keyCodes[key],
    };
    const text = key.length === 1 ? { text: key } : key === 'Enter' ? { text: '\r' } : {};
    await this.#send('Input.dispatchKeyEvent', { type: 'keyDown', ...common, ...text });
    await this.#send('Input.dispatchKeyEvent', { type: 'keyUp', ...common });
  }

  async mouse(
    type: 'mousePressed' | 'mouseReleased' | 'mouseMoved' | 'mouseWheel',
    x: number,
    y: number,
    deltaY = 0,
  ): Promise<void> {
    const button = type === 'mouseMoved' || type === 'mouseWheel' ? 'none' : 'left';
    const params = { type, x, y, button, clickCount: 1, deltaX: 0, deltaY };
    await this.#send('Input.dispatchMouseEvent', params);
  }

  /** A PNG of what is seen, or of the whole page. */
  async screenshot(whole = false): Promise<Buffer> {
    const { data } = await this.#send('Page.captureScreenshot', { captureBeyondViewport: whole });
    return Buffer.from(data as string, 'base64');
  }

  async pdf(): Promise<Buffer> {
    const { data } = await this.#send('Page.printToPDF', { printBackground: true });
    return Buffer.from(data as string, 'base64');
  }
}

const keyCodes: Readonly<Record<string, number>> = {
  Tab: 9,
  Enter: 13,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
};

export class Browser {
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #pipe: Writable;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly #pages = new Map<string, (method: string, params: Record<string, unknown>) => void>();
  #next = 1;
  #rest = '';

  constructor(path: string) {
    this.#folder = mkdtempSync(join(tmpdir(), 'heartcut-browser-'));
    const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
    const own = ['--remote-debugging-pipe', `--user-data-dir=${this.#folder}`, '--no-first-run'];
    this.#process = spawn(path, [...flags, ...own, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    this.#pipe = this.#process.stdio[3] as Writable;
    (this.#process.stdio[4] as Readable).setEncoding('utf8').on('data', (text: string) => {
      const messages = (this.#rest + text).split('\0');
      this.#rest = messages.pop() ?? '';
      for (const message of messages) this.#receive(JSON.parse(message) as Answer);
    });
  }

  #receive(answer: Answer): void {
    if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
    else this.#pages.get(answer.sessionId ?? '')?.(answer.method ?? '', answer.params ?? {});
  }

  async #send(method: string, params: object = {}, sessionId?: string) {
    const id = this.#next++;
    const answer = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
    this.#pipe.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    const { result = {}, error } = await answer;
    this.#waiting.delete(id);
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  /** Opens an address and waits until it is loaded. */
  async open(url: string, options: PageOptions = {}): Promise<Page> {
    const { width = 1280, height = 900, dark = false, scripts = true, print = false } = options;
    const { targetId } = await this.#send('Target.createTarget', { url: 'about:blank' });
    const attached = await this.#send('Target.attachToTarget', { targetId, flatten: true });
    const session = attached.sessionId as string;
    const send: Send = (method, params) => this.#send(method, params, session);
    const page = new Page(send);
    const loaded = new Promise<void>((resolve) => {
      this.#pages.set(session, (method, params) => {
        if (method === 'Page.loadEventFired') resolve();
        if (method === 'Network.requestWillBeSent') {
          page.requests.push((params.request as { url: string }).url);
        }
        if (method === 'Log.entryAdded') {
          page.complaints.push((params.entry as { text: string }).text);
        }
        if (method === 'Runtime.exceptionThrown') page.complaints.push(JSON.stringify(params));
      });
    });
    for (const domain of ['Page', 'Runtime', 'Network', 'Log']) await send(`${domain}.enable`);
    await send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: false,
    });
    const features = [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }];
    await send('Emulation.setEmulatedMedia', { features, media: print ? 'print' : '' });
    await send('Emulation.setScriptExecutionDisabled', { value: !scripts });
    await send('Page.navigate', { url });
    await loaded;
    return page;
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#send('Browser.close').catch(() => this.#process.kill('SIGKILL'));
    await ended;
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
