/**
 * Serves a folder to this machine only, with the headers that a real site should give it too.
 */
import { readFile, realpath } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { extname, join, sep } from 'node:path';

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** Files named after their content never change. */
const hashed = /\.[0-9a-f]{12}\.\w+$/;

/** The start page of the folder. */
const firstPage = 'workbench.html';

/**
 * The file an address stands for, or undefined where there is none in the folder.
 * @param {string} root A real path.
 * @param {string} address The path and query of a request.
 */
async function fileOf(root, address) {
  try {
    const { pathname } = new URL(address, 'http://localhost');
    // A name that leads out of the folder, by dots or by a link, is no file of ours.
    const path = await realpath(join(root, decodeURIComponent(pathname)));
    return path.startsWith(root + sep) ? { path, content: await readFile(path) } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} path
 * @param {Buffer} content
 * @returns {Record<string, string | number>}
 */
function headersOf(path, content) {
  const type = types[extname(path)] ?? 'application/octet-stream';
  /** @type {Record<string, string | number>} */
  const headers = {
    'Content-Type': type,
    'Content-Length': content.length,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    // Office doesn't show icons that may not be kept for a while.
    'Cache-Control': hashed.test(path) ? 'public, max-age=31536000, immutable' : type === 'image/png' ? 'public, max-age=3600' : 'no-cache',
  };
  if (extname(path) === '.html') {
    const [, policy] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/i.exec(content.toString('utf8')) ?? [];
    // Office on the web frames the pane; nobody frames the other pages. A page can't say that itself.
    const framing = path.endsWith('taskpane.html') ? [] : [`frame-ancestors 'self'`];
    const policies = [...(policy === undefined ? [] : [policy]), ...framing];
    if (policies.length > 0) headers['Content-Security-Policy'] = policies.join('; ');
  }
  return headers;
}

/**
 * @param {string} root
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(root, { method, url = '/' }, response) {
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  if (url === '/') {
    response.writeHead(302, { Location: `/${firstPage}` }).end();
    return;
  }
  const file = await fileOf(root, url);
  if (file === undefined) {
    response
      .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' })
      .end('Không có tệp này.\n');
    return;
  }
  response.writeHead(200, headersOf(file.path, file.content)).end(method === 'HEAD' ? undefined : file.content);
}

/**
 * A server that listens at one address of the loopback; undefined where the machine has no such address.
 * @param {string} host
 * @param {number} port
 * @param {import('node:http').RequestListener} listener
 * @param {import('node:https').ServerOptions} [certificate]
 * @returns {Promise<import('node:http').Server | undefined>}
 */
function listen(host, port, listener, certificate) {
  const server = certificate === undefined ? createHttpServer(listener) : createHttpsServer(certificate, listener);
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(undefined);
      else reject(error);
    });
    server.listen({ host, port }, () => resolve(server));
  });
}

/** @param {readonly (import('node:http').Server | undefined)[]} servers */
async function close(servers) {
  await Promise.all(
    servers.map((server) => {
      server?.closeAllConnections();
      return new Promise((resolve) => (server === undefined ? resolve(undefined) : server.close(resolve)));
    }),
  );
}

/**
 * Serves the folder at http://localhost:<port>/, or at https with a certificate.
 * @param {string} folder
 * @param {{ port?: number, tries?: number, certificate?: import('node:https').ServerOptions }} [options] `port` 0 is
 *   any free one. Where it is taken, the next ones are tried, `tries` of them in all.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} The address ends with a slash.
 */
export async function serveFolder(folder, { port = 0, tries = 1, certificate } = {}) {
  const root = await realpath(folder);
  /** @type {import('node:http').RequestListener} */
  const listener = (request, response) => void answer(root, request, response);
  for (let at = port; ; at += 1) {
    /** @type {import('node:http').Server | undefined} */
    let server;
    try {
      server = await listen('127.0.0.1', at, listener, certificate);
      const bound = server?.address();
      const actual = typeof bound === 'object' && bound !== null ? bound.port : at;
      // Browsers may try either address of localhost first, so another program must hold neither.
      const servers = [server, await listen('::1', actual, listener, certificate)];
      const scheme = certificate === undefined ? 'http' : 'https';
      return { url: `${scheme}://localhost:${actual}/`, close: () => close(servers) };
    } catch (error) {
      await close([server]);
      const isTaken = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
      if (!isTaken || at + 1 >= port + tries) throw error;
    }
  }
}
