/** Script that the pane's first screen needs, counted as the browser asks for it, in a release built for the purpose. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { requireProgram } from '../../scripts/programs.mjs';
import { serveFolder } from '../../scripts/static-server.mjs';
import { Excel } from '../lab/excel/excel';
import { report } from './budget';

const KILOBYTE = 1000;
/** Microsoft's empty React template has 169 with its polyfill. Office's own library is Office's, and not counted. */
const BUDGET = 150;

const folder = 'node_modules/.cache/bench-pane';
const build = spawnSync(
  process.execPath,
  ['node_modules/webpack/bin/webpack.js', '--mode', 'production', '--config-name', 'pane', '--output-path', folder],
  { encoding: 'utf8' },
);
if (build.status !== 0) throw new Error(build.stdout + build.stderr);

/** In place of office.js: Microsoft's client, talking to an Excel in this process that holds an empty workbook. */
const office = `
  window._richApiNativeBridge = { sendMessageToHost: (message) => void window.askExcel(message) };
  ${readFileSync('node_modules/@microsoft/office-js/dist/excel-web-16.00.js', 'utf8')}
  window.Office = {
    HostType: { Excel: 'Excel', Word: 'Word' },
    PlatformType: { PC: 'PC', Mac: 'Mac' },
    onReady: () => Promise.resolve({ host: 'Excel', platform: 'OfficeOnline' }),
    context: {
      platform: 'PC',
      requirements: { isSetSupported: () => true },
      document: { settings: { get: () => null, set: () => undefined, remove: () => undefined, saveAsync: () => undefined } },
    },
  };`;

async function connect(page: Page): Promise<void> {
  const { bridge } = new Excel();
  bridge.onMessageFromHost = (answer) => {
    const call = `window._richApiNativeBridge.onMessageFromHost(${JSON.stringify(answer)})`;
    // An answer may come when the page is gone already.
    page.evaluate(call).catch(() => undefined);
  };
  await page.exposeFunction('askExcel', (message: string) => bridge.sendMessageToHost(message));
  await page.route(/\/office\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: office }));
}

const server = await serveFolder(folder);
const browser = await chromium.launch({ executablePath: requireProgram('chromium'), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
  await connect(page);
  const scripts = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    const isOurs = response.url().startsWith(server.url) && response.request().resourceType() === 'script';
    if (isOurs) scripts.set(response.url(), response.body());
  });
  await page.goto(`${server.url}taskpane.html`);
  // The empty workbook's screen, with its one button.
  await page.locator('form button[type=submit]').waitFor();
  const sizes = (await Promise.all(scripts.values())).map((script) => gzipSync(script).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  report(`first screen of the pane, ${sizes.length} script files compressed`, total / KILOBYTE, BUDGET, 'kB');
} finally {
  await browser.close();
  await server.close();
}
