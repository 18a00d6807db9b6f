/**
 * Serves a folder to this machine only, with the headers that a real site should give it too.
 */
import { once } from 'node:events';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { join, relative, sep } from 'node:path';
import { lookup } from 'mrmime';
import sirv from 'sirv';

/** @typedef {ReadonlyMap<string, import('node:http').RequestListener>} Routes */

/**
 * The file an address stands for, or undefined where there is none in the folder. sirv follows links
 * wherever they lead, so it gets only the names of files that were found here.
 * @param {string} root A real path.
 * @param {string} address The path and query of a request.
 */
function fileOf(root, address) {
  try {
    const path = realpathSync(join(root, decodeURIComponent(new URL(address, 'http://localhost').pathname)));
    return path.startsWith(root + sep) && statSync(path).isFile() ? path : undefined;
  } catch {
    return undefined;
  }
}

/** How a file may stand beside itself compressed, the smallest first. */
const COMPRESSIONS = [
  { ending: '.br', name: 'br' },
  { ending: '.gz', name: 'gzip' },
];

/**
 * The file to send for one that was asked for: itself, or how it stands beside itself compressed.
 * @param {string} root A real path.
 * @param {string} path A real path.
 * @param {string} [accepted] The compressions that the browser understands.
 */
function smallestOf(root, path, accepted = '') {
  const understood = accepted.split(',').map((each) => each.replace(/;.*/, '').trim().toLowerCase());
  const beside = COMPRESSIONS.filter(({ name }) => understood.includes(name)).map(({ ending }) =>
    fileOf(root, addressOf(root, path + ending)),
  );
  return beside.find((each) => each !== undefined) ?? path;
}

/**
 * @param {string} root A real path.
 * @param {string} path A path in it.
 */
function addressOf(root, path) {
  return `/${encodeURI(relative(root, path).replaceAll(sep, '/')).replace(/[?#]/g, encodeURIComponent)}`;
}

/** @param {string} path */
function headersOf(path) {
  const type = lookup(path) ?? 'application/octet-stream';
  const headers = new Map([
    ['Content-Type', type.startsWith('text/') ? `${type}; charset=utf-8` : type],
    ['X-Content-Type-Options', 'nosniff'],
    ['Vary', 'Accept-Encoding'],
    ['Referrer-Policy', 'no-referrer'],
    // Office doesn't show icons that may not be kept for a while.
    ['Cache-Control', type === 'image/png' ? 'public, max-age=3600' : 'no-cache'],
  ]);
  // Files named after their content never change.
  if (/\.[0-9a-f]{12}\.\w+$/.test(path)) headers.set('Cache-Control', 'public, max-age=31536000, immutable');
  if (type === 'text/html') {
    const [, policy = ''] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/i.exec(readFileSync(path, 'utf8')) ?? [];
    // Office on the web frames the pane; nobody frames the other pages. A page can't say that itself.
    const framing = path.endsWith('taskpane.html') ? '' : `frame-ancestors 'self'`;
    headers.set('Content-Security-Policy', [policy, framing].filter(Boolean).join('; '));
  }
  return headers;
}

/**
 * Whether sirv reads a range rightly. "bytes=-5" it takes for the first five, and "bytes=5-2" throws;
 * a server may answer with the whole file instead.
 * @param {string} [range]
 */
function isPlain(range = '') {
  const [, from = '', to = ''] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(range) ?? [];
  return from !== '' && (to === '' || (Number(to) > 0 && Number(from) <= Number(to)));
}

/** @type {import('node:http').RequestListener} */
function notFound(_, response) {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' };
  response.writeHead(404, headers).end('Không có tệp này.\n');
}

/**
 * @param {string} root A real path.
 * @returns {import('node:http').RequestListener}
 */
function answersFrom(root) {
  // Its other mode looks at the folder once, and fails when that is built anew meanwhile.
  const send = sirv(root, { dev: true, etag: true, extensions: [], onNoMatch: notFound });
  return (request, response) => {
    const { method = '', url = '/', headers } = request;
    const path = fileOf(root, url);
    if (!['GET', 'HEAD'].includes(method)) response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    else if (url === '/') response.writeHead(302, { Location: '/workbench.html' }).end();
    else if (path === undefined) notFound(request, response);
    else {
      if (!isPlain(headers.range)) delete headers.range;
      const sent = headers.range === undefined ? smallestOf(root, path, headers['accept-encoding']) : path;
      request.url = addressOf(root, sent);
      send(request, response.setHeaders(headersOf(path)));
    }
  };
}

/**
 * A server that listens at one address of the loopback, or none where the machine has no such address.
 * @param {string} host
 * @param {number} port
 * @param {import('node:http').RequestListener} listener
 * @param {import('node:https').ServerOptions} [certificate]
 */
async function listen(host, port, listener, certificate) {
  const server = certificate === undefined ? createHttpServer(listener) : createHttpsServer(certificate, listener);
  try {
    await once(server.listen({ host, port }), 'listening');
    return [server];
  } catch (error) {
    if (['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(codeOf(error))) return [];
    throw error;
  }
}

/** @param {unknown} error */
const codeOf = (error) => /** @type {NodeJS.ErrnoException} */ (error).code ?? '';

/** @param {readonly import('node:http').Server[]} servers */
async function close(servers) {
  const closed = servers.map((server) => once(server.close(), 'close'));
  for (const server of servers) server.closeAllConnections();
  await Promise.all(closed);
}

/**
 * Serves the folder at http://localhost:<port>/, or at https with a certificate.
 * @param {string} folder
 * @param {{ port?: number, tries?: number, certificate?: import('node:https').ServerOptions, routes?: Routes }} [options]
 *   `port` 0 is any free one. Where it is taken, the next ones are tried, `tries` of them in all. `routes` answer
 *   at addresses that are no files.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} The address ends with a slash.
 */
export async function serveFolder(folder, { port = 0, tries = 1, certificate, routes } = {}) {
  const files = answersFrom(realpathSync(folder));
  /** @type {import('node:http').RequestListener} */
  const listener = (request, response) => (routes?.get(request.url ?? '') ?? files)(request, response);
  for (let at = port; ; at += 1) {
    /** @type {import('node:http').Server[]} */
    const servers = [];
    try {
      servers.push(...(await listen('127.0.0.1', at, listener, certificate)));
      const bound = servers[0]?.address();
      const actual = typeof bound === 'object' && bound !== null ? bound.port : at;
      // Browsers may try either address of localhost first, so another program must hold neither.
      servers.push(...(await listen('::1', actual, listener, certificate)));
      return { url: `${certificate === undefined ? 'http' : 'https'}://localhost:${actual}/`, close: () => close(servers) };
    } catch (error) {
      await close(servers);
      if (codeOf(error) !== 'EADDRINUSE' || at + 1 >= port + tries) throw error;
    }
  }
}
