// The host that GitHub sends downloads of assets to: another one than the API's, which takes no token.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Storage {
  readonly url: string;
  close(): Promise<void>;
}

export interface StorageOptions {
  /** The bytes of an asset, or undefined. */
  readonly find: (id: number) => Buffer | undefined;
  readonly complain: (what: string) => void;
  /** True where the next answer has to break off half way. */
  readonly breaksOff: () => boolean;
}

export async function startStorage({
  find,
  complain,
  breaksOff,
}: StorageOptions): Promise<Storage> {
  const server = createServer((request, response) => {
    // Its addresses are signed; a token that is sent along has gone where it must not go.
    if (request.headers.authorization !== undefined) complain('a token was sent to the storage');
    const id = /^\/storage\/(\d+)\?signature=stand-in$/.exec(request.url ?? '')?.[1];
    const bytes = id === undefined ? undefined : find(Number(id));
    if (bytes === undefined) {
      response.writeHead(404, { 'content-type': 'application/xml' }).end('<Error/>');
      return;
    }
    response.writeHead(200, {
      'content-type': 'application/octet-stream',
      'content-length': bytes.length,
    });
    if (!breaksOff()) response.end(bytes);
    else response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
