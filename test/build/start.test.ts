import { chromium, type Browser } from 'playwright-core';
import { requireProgram } from '../../scripts/programs.mjs';
import { serveFolder } from '../../scripts/static-server.mjs';
import { dist } from './page';

let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  server = await serveFolder(dist);
  browser = await chromium.launch({ executablePath: requireProgram('chromium'), args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** The program's own scripts, as little as it takes to see that they ran. */
const program = `document.getElementById('root').textContent = 'Đã chạy';`;

/** As much of Office's library as start.js uses. */
const office = (host: string | null, supported: readonly string[] = []): string => `
  window.Office = {
    context: { requirements: { isSetSupported: (name, version) => ${JSON.stringify(supported)}.includes(name + ' ' + version) } },
    onReady: () => Promise.resolve({ host: ${JSON.stringify(host)} }),
  };`;

/** A browser that has nothing newer than 2020. */
const oldBrowser = 'delete Object.hasOwn;';

interface Opening {
  readonly office?: string;
  readonly browser?: string;
  readonly program?: string;
}

/** Opens a page in a pane's width and hands back what it says once it says this. */
async function open(path: string, expected: string, opening: Opening): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 320, height: 600 } });
  try {
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
    });
    if (opening.browser !== undefined) await page.addInitScript(opening.browser);
    await page.route(/^https:/, (route) =>
      opening.office === undefined ? route.abort() : route.fulfill({ contentType: 'text/javascript', body: opening.office }),
    );
    await page.route(/\/(?:pane|workbench)\/[^/]+\.js$/, (route) =>
      opening.program === undefined ? route.abort() : route.fulfill({ contentType: 'text/javascript', body: opening.program }),
    );
    await page.goto(server.url + path);
    await page.getByText(expected).first().waitFor();
    expect(violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    return await page.innerText('body');
  } finally {
    await page.close();
  }
}

test.each([
  ['Excel', 'ExcelApi 1.14'],
  ['Word', 'WordApi 1.3'],
])('the pane starts in a %s that has %s', async (host, set) => {
  expect(await open('taskpane.html', 'Đã chạy', { office: office(host, [set]), program })).toBe('Đã chạy');
});

test.each([
  ['Excel that is older', { office: office('Excel', ['WordApi 1.3']), program }],
  ['program it is not made for', { office: office('PowerPoint', ['ExcelApi 1.14']), program }],
  ['Office with an old browser in it', { office: office('Excel', ['ExcelApi 1.14']), browser: oldBrowser, program }],
  ['Office with an old browser and no network', { browser: oldBrowser, program }],
])('in an %s it says what it needs and gives the address of the workbench', async (_, opening) => {
  const text = await open('taskpane.html', 'Bản Office này chưa chạy được phần bổ trợ', opening);
  expect(text).toContain('Excel hoặc Word 2021 trở lên');
  expect(text).toContain(`${server.url}workbench.html`);
  expect(text).toContain('This add-in needs Excel or Word 2021');
  expect(text).not.toContain('Đã chạy');
});

test('in a browser it leads to the workbench', async () => {
  expect(await open('taskpane.html', 'bên trong Excel hoặc Word', { office: office(null), program })).not.toContain('Đã chạy');
});

test.each([
  ['the library of Office does not come', { program }],
  ['Office does not answer', { office: 'window.Office = { onReady: () => new Promise(() => undefined) }', program }],
  ['the program does not come', { office: office('Excel', ['ExcelApi 1.14']) }],
])('where %s, it offers to load again', async (_, opening) => {
  expect(await open('taskpane.html', 'Chưa liên lạc được với Office', opening)).toContain('Tải lại');
});

test('the workbench starts in a browser, and asks nothing of Office', async () => {
  expect(await open('workbench.html', 'Đã chạy', { program })).toBe('Đã chạy');
});

test('the workbench says when the browser is too old, and when part of it did not come', async () => {
  await open('workbench.html', 'Trình duyệt này đã cũ', { browser: oldBrowser, program });
  expect(await open('workbench.html', 'Chưa tải đủ bàn làm việc', {})).toContain('Tải lại');
});
