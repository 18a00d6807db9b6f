import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { serveFolder } from '../../scripts/static-server.mjs';
import { inTemporaryFolder } from '../lab/temporary-folder';
import { dist } from './page';

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks for a path as it is, which fetch and browsers would tidy first. */
function ask(url: string, path: string, method = 'GET', headers: OutgoingHttpHeaders = {}): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString('utf8') });
      });
    })
      .on('error', reject)
      .end();
  });
}

/** Asks for a path, and leaves the answer compressed as it came. */
async function fetchRaw(url: string, accepted: string): Promise<{ readonly headers: IncomingHttpHeaders; readonly body: Buffer }> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'Accept-Encoding': accepted } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ headers: response.headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}

async function serving<T>(folder: string, work: (url: string) => Promise<T>): Promise<T> {
  const server = await serveFolder(folder);
  try {
    return await work(server.url);
  } finally {
    await server.close();
  }
}

test('a page comes with its policy as a header, and is asked for anew each time', async () => {
  await serving(dist, async (url) => {
    const { status, headers } = await ask(url, '/workbench.html');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; .*; frame-ancestors 'self'$/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-cache');
  });
});

test('Office on the web may frame the pane', async () => {
  await serving(dist, async (url) => {
    const { headers } = await ask(url, '/taskpane.html');
    expect(headers['content-security-policy']).toContain(`script-src 'self' https://`);
    expect(headers['content-security-policy']).not.toContain('frame-ancestors');
    expect(headers['x-frame-options']).toBeUndefined();
  });
});

test('files are of their types, and kept as long as they may', async () => {
  await serving(dist, async (url) => {
    const [, script = ''] = /data-scripts="([^" ]+)/.exec((await ask(url, '/workbench.html')).body) ?? [];
    expect((await ask(url, `/${script}`)).headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect((await ask(url, '/icons/icon-32.png')).headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=3600',
    });
    expect((await ask(url, '/manifest.xml?v=1')).headers['content-type']).toBe('text/xml; charset=utf-8');
  });
});

test('scripts come compressed as the browser understands it, and are what they were', async () => {
  await serving(dist, async (url) => {
    const [, script = ''] = /data-scripts="([^" ]+)/.exec((await ask(url, '/workbench.html')).body) ?? [];
    const plain = await readFile(join(dist, script));
    const got = async (accepted: string) => {
      const { headers, body } = await fetchRaw(`${url}${script}`, accepted);
      expect(headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', vary: 'Accept-Encoding' });
      return { encoding: headers['content-encoding'], body };
    };
    const brotli = await got('gzip, deflate, br');
    expect(brotli.encoding).toBe('br');
    expect(brotliDecompressSync(brotli.body).equals(plain)).toBe(true);
    const gzip = await got('gzip;q=1.0, deflate');
    expect(gzip.encoding).toBe('gzip');
    expect(gunzipSync(gzip.body).equals(plain)).toBe(true);
    expect(brotli.body.length).toBeLessThan(gzip.body.length);
    const whole = await got('identity');
    expect(whole.encoding).toBeUndefined();
    expect(whole.body.equals(plain)).toBe(true);
  });
});

test('the address alone leads to the workbench', async () => {
  await serving(dist, async (url) => {
    expect(await ask(url, '/')).toMatchObject({ status: 302, headers: { location: '/workbench.html' } });
  });
});

test('what is not in the folder is not served', async () => {
  await inTemporaryFolder(async (folder) => {
    const site = join(folder, 'site');
    await mkdir(join(site, 'sub'), { recursive: true });
    await writeFile(join(folder, 'secret.txt'), 'secret');
    await writeFile(join(folder, 'site-secret.txt'), 'secret');
    await writeFile(join(site, 'Biểu mẫu.txt'), 'open');
    await symlink(join(folder, 'secret.txt'), join(site, 'link.txt')).catch(() => undefined);
    await writeFile(join(site, 'plain.txt'), 'open');
    await symlink(join(folder, 'secret.txt'), join(site, 'plain.txt.gz')).catch(() => undefined);
    await symlink(folder, join(site, 'above')).catch(() => undefined);
    await serving(site, async (url) => {
      const paths = [
        '/../secret.txt',
        '/sub/..%2f..%2fsecret.txt',
        '/%2e%2e/secret.txt',
        '/..%5csecret.txt',
        '/../site-secret.txt',
        '/link.txt',
        '/above/secret.txt',
      ];
      for (const path of [...paths, '/sub', '/sub/', '/%00', '/%', '//x/', '/none.txt']) {
        expect([path, (await ask(url, path)).status]).toEqual([path, 404]);
      }
      expect(await ask(url, '/plain.txt', 'GET', { 'Accept-Encoding': 'gzip' })).toMatchObject({ status: 200, body: 'open' });
      expect(await ask(url, `/${encodeURIComponent('Biểu mẫu.txt')}`)).toMatchObject({ status: 200, body: 'open' });
    });
  });
});

test('it only reads', async () => {
  await serving(dist, async (url) => {
    expect((await ask(url, '/workbench.html', 'POST')).status).toBe(405);
    expect(await ask(url, '/workbench.html', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });
});

test('what is built anew is served, and not sent again where nothing changed', async () => {
  await inTemporaryFolder(async (folder) => {
    const file = join(folder, 'page.html');
    await writeFile(file, 'short');
    await writeFile(join(folder, 'old.js'), 'old');
    await serving(folder, async (url) => {
      const { headers, body } = await ask(url, '/page.html');
      expect(body).toBe('short');
      expect(await ask(url, '/page.html', 'GET', { 'If-None-Match': headers.etag })).toMatchObject({ status: 304, body: '' });
      await writeFile(file, 'much longer');
      await writeFile(join(folder, 'new.js'), 'new');
      await rm(join(folder, 'old.js'));
      expect(await ask(url, '/page.html', 'GET', { 'If-None-Match': headers.etag })).toMatchObject({ status: 200, body: 'much longer' });
      expect(await ask(url, '/new.js')).toMatchObject({ status: 200, body: 'new' });
      expect(await ask(url, '/old.js')).toMatchObject({ status: 404 });
    });
  });
});

test('part of a file is served, and the whole where the part is not clear', async () => {
  await inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, 'digits.txt'), '0123456789');
    await serving(folder, async (url) => {
      const range = (value: string): Promise<Answer> => ask(url, '/digits.txt', 'GET', { Range: value });
      expect(await range('bytes=2-5')).toMatchObject({ status: 206, body: '2345', headers: { 'content-range': 'bytes 2-5/10' } });
      expect(await range('bytes=7-')).toMatchObject({ status: 206, body: '789', headers: { 'content-range': 'bytes 7-9/10' } });
      expect(await range('bytes=8-99')).toMatchObject({ status: 206, body: '89', headers: { 'content-range': 'bytes 8-9/10' } });
      expect(await range('bytes=10-')).toMatchObject({ status: 416, headers: { 'content-range': 'bytes */10' } });
      for (const unclear of ['bytes=5-2', 'bytes=-3', 'bytes=0-0', 'bytes=0-1,4-5', 'bytes=x', 'lines=1-2', 'bytes=1e3-', 'bytes=4-00']) {
        expect([unclear, await range(unclear)]).toMatchObject([unclear, { status: 200, body: '0123456789' }]);
      }
    });
  });
});

test('it takes the next port where one is taken, and says so where none is free', async () => {
  const first = await serveFolder(dist);
  const port = Number(new URL(first.url).port);
  const second = await serveFolder(dist, { port, tries: 10 });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  await expect(serveFolder(dist, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await Promise.all([first.close(), second.close()]);
});

test('it listens to this machine only', async () => {
  await serving(dist, async (url) => {
    // On all addresses of the machine the port is still free, but for the loopback's.
    const { port } = new URL(url);
    const taken = await new Promise((resolve) => {
      const other = createServer().once('error', () => resolve(true));
      other.listen({ host: '127.0.0.2', port: Number(port) }, () => other.close(() => resolve(false)));
    });
    expect(process.platform === 'linux' ? taken : false).toBe(false);
  });
});
