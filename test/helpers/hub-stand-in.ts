// A stand-in for the slice of the Hugging Face Hub that @huggingface/hub asks for a commit: a real
// HTTP server on 127.0.0.1. What it answers follows the library's own types (types/api/api-commit.ts)
// and huggingface_hub's hf_api.py for refs and tags. It is not the Hub, and speaks LFS without Xet.
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const HUB_TOKEN = 'hf_stand_in';

interface HubCommit {
  readonly id: string;
  readonly title: string;
  readonly files: ReadonlyMap<string, Buffer>;
}

export interface HubStandIn {
  readonly url: string;
  /** Of main, the oldest first. */
  readonly commits: readonly HubCommit[];
  readonly tags: Map<string, string>;
  /** `METHOD path` of each request. */
  readonly requests: readonly string[];
  /** The next request whose path holds `part` gets this status, after it was carried out or not. */
  fail(part: string, status: number, afterwards?: boolean): void;
  close(): Promise<void>;
}

/** What the library sends, by endpoint. */
interface Asked {
  readonly files: readonly { readonly path: string }[];
  readonly objects: readonly { readonly oid: string; readonly size: number }[];
  readonly paths: readonly string[];
  readonly tag: string;
}

/** Kept in LFS, as the Hub's .gitattributes have it. */
const isLarge = (path: string): boolean => /\.(gz|parquet)$/.test(path);

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const blobId = (bytes: Buffer): string =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');

export async function startHubStandIn(dataset = 'octo/capitals'): Promise<HubStandIn> {
  const commits: HubCommit[] = [];
  const tags = new Map<string, string>();
  const requests: string[] = [];
  const stored = new Map<string, Buffer>();
  let fault: { part: string; status: number; afterwards: boolean } | undefined;
  let url = '';

  const at = (revision: string): HubCommit | undefined =>
    revision === 'main' ? commits.at(-1) : commits.find(({ id }) => id === revision);

  function commit(lines: readonly string[]): [number, unknown] {
    const files = new Map(commits.at(-1)?.files);
    let title = '';
    for (const line of lines) {
      const { key, value } = JSON.parse(line);
      if (key === 'header') {
        title = value.summary;
        if (value.parentCommit !== undefined && value.parentCommit !== commits.at(-1)?.id) {
          return [412, { error: 'A commit has happened since' }];
        }
      } else if (key === 'file') files.set(value.path, Buffer.from(value.content, 'base64'));
      else if (key === 'lfsFile') {
        const bytes = stored.get(value.oid);
        if (bytes === undefined) return [400, { error: 'no such object' }];
        files.set(value.path, bytes);
      } else if (key === 'deletedFile') files.delete(value.path);
    }
    const id = createHash('sha1').update(`${commits.length}${title}`).digest('hex');
    commits.push({ id, title, files });
    return [200, { commitOid: id, commitUrl: `${url}/datasets/${dataset}/commit/${id}` }];
  }

  function answer(method: string, path: string, body: Buffer): [number, unknown] {
    const api = `/api/datasets/${dataset}`;
    const json = (): Asked => JSON.parse(body.toString()) as Asked;
    if (method === 'GET' && path === `${api}/refs`) {
      const main = commits.at(-1)?.id;
      return [
        200,
        {
          branches: main === undefined ? [] : [{ name: 'main', targetCommit: main }],
          tags: [...tags].map(([name, targetCommit]) => ({ name, targetCommit })),
        },
      ];
    }
    if (path === `${api}/preupload/main`) {
      const files = json().files.map((file) => ({
        path: file.path,
        uploadMode: isLarge(file.path) ? 'lfs' : 'regular',
      }));
      return [200, { files }];
    }
    if (path === `/datasets/${dataset}.git/info/lfs/objects/batch`) {
      const objects = json().objects.map(({ oid, size }) => ({
        oid,
        size,
        ...(!stored.has(oid) && { actions: { upload: { href: `${url}/lfs/${oid}` } } }),
      }));
      return [200, { transfer: 'basic', objects }];
    }
    const object = /^\/lfs\/([0-9a-f]{64})$/.exec(path)?.[1];
    if (method === 'PUT' && object !== undefined) {
      if (sha256(body) !== object) return [400, { error: 'other bytes' }];
      stored.set(object, body);
      return [200, {}];
    }
    if (path === `${api}/commit/main`) return commit(body.toString().split('\n'));
    const tagged = new RegExp(`^${api}/tag/(.+)$`).exec(path)?.[1];
    if (tagged !== undefined) {
      const { tag } = json();
      if (at(tagged) === undefined) return [404, { error: 'no such revision' }];
      if (tags.has(tag)) return [409, { error: 'there already' }];
      tags.set(tag, tagged);
      return [200, {}];
    }
    const asked = new RegExp(`^${api}/paths-info/(.+)$`).exec(path)?.[1];
    if (asked !== undefined) {
      const { files } = at(asked)!;
      return [
        200,
        json()
          .paths.filter((name) => files.has(name))
          .map((name) => {
            const bytes = files.get(name)!;
            const lfs = { oid: sha256(bytes), size: bytes.length, pointerSize: 130 };
            const [oid, size] = [blobId(bytes), bytes.length];
            return { type: 'file', path: name, oid, size, ...(isLarge(name) && { lfs }) };
          }),
      ];
    }
    return [404, { error: 'Repository not found' }];
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const method = request.method ?? '';
    const path = decodeURIComponent(request.url ?? '');
    requests.push(`${method} ${path}`);
    const send = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    const isSigned = path.startsWith('/lfs/');
    if (!isSigned && request.headers.authorization !== `Bearer ${HUB_TOKEN}`) {
      return send(401, { error: 'Invalid credentials' });
    }
    const failing = fault !== undefined && path.includes(fault.part) ? fault : undefined;
    if (failing !== undefined) fault = undefined;
    if (failing?.afterwards === false) return send(failing.status, { error: 'trouble' });
    const file = new RegExp(`^/datasets/${dataset}/resolve/([^/]+)/(.+)$`).exec(path);
    if (file !== null) {
      const bytes = at(file[1]!)?.files.get(file[2]!);
      if (bytes === undefined) {
        response.writeHead(404, { 'x-error-code': 'EntryNotFound' }).end();
        return;
      }
      const range = request.headers.range === 'bytes=0-0' ? bytes.subarray(0, 1) : bytes;
      response.writeHead(200, {
        etag: `"${blobId(bytes)}"`,
        'content-range': `bytes 0-${range.length - 1}/${bytes.length}`,
      });
      response.end(range);
      return;
    }
    const [status, body] = answer(method, path, Buffer.concat(chunks));
    if (failing !== undefined) return send(failing.status, { error: 'trouble' });
    send(status, body);
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    commits,
    tags,
    requests,
    fail(part, status, afterwards = false) {
      fault = { part, status, afterwards };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
