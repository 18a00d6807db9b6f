import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** Files by their path below the site's address. */
export type Files = (path: string) => Promise<Uint8Array | string | undefined>;

export interface Site {
  /** `http://127.0.0.1:41234`. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** A folder as it would be served, nothing above it. */
export function folder(root: string): Files {
  return (path) => readFile(join(root, normalize(`/${path}`))).catch(() => undefined);
}

/** Serves files to the browser on this machine. */
export async function serve(files: Files, headers: Readonly<Record<string, string>> = {}): Promise<Site> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
    void files(path).then((content) => {
      if (content === undefined) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': typeOf(path), ...headers }).end(content);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The site got no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function typeOf(path: string): string {
  return path === '' ? 'text/html; charset=utf-8' : (TYPES[extname(path)] ?? 'application/octet-stream');
}
