import type { Browser, BrowserContext, Page } from 'playwright-core';
import { installRobot, type Robot } from './robot';
import type { Site } from './sites';

/** Milliseconds of each thing that a person waits for, a list where it was done more than once. */
export interface Waits {
  readonly reload: number;
  readonly reloadPane: number;
  readonly firstVisit: number;
  readonly firstPane: number;
  readonly enter: readonly number[];
  readonly generate: number;
  readonly save: number;
  /** The fixed piece of work in the same browser. */
  readonly unit: number;
}

/** 20 Mbit/s, in bytes a second. */
const THROUGHPUT = 20e6 / 8;
const LATENCY = 10;
/** Milliseconds after which a page is at rest, as somebody reads what is on it. */
const READING = 4000;
const ENTERS = 5;

/** One visit of each kind to a site, by a browser that has never been there. */
export async function visit(browser: Browser, site: Site): Promise<Waits> {
  const first = await firstVisit(browser, site);
  const context = await newContext(browser, false);
  try {
    const page = await open(context, site);
    await page.waitForFunction(() => window.robot.sheet !== undefined);
    const unit = await page.evaluate(() => window.robot.unit());
    const generate = await generateSample(page);
    await page.waitForTimeout(READING);
    const save = await saveWorkbook(page);
    await page.getByRole('tab', { name: 'Nhập' }).click();
    const enter = await typeFigures(page);
    await context.addInitScript(() => {
      window.robot.goes = true;
    });
    const { pane, inSheet } = await reload(page);
    return { ...first, reloadPane: pane, reload: Math.max(pane, inSheet), enter, generate, save, unit };
  } finally {
    await context.close();
  }
}

/** The heap after so many rebuilds against after the first, unreachable things collected. */
export async function heapGrowth(browser: Browser, site: Site, rebuilds: number): Promise<number> {
  const context = await newContext(browser, false);
  try {
    const page = await open(context, site);
    await page.waitForFunction(() => window.robot.sheet !== undefined);
    await generateSample(page);
    await page.evaluate(() => (window.robot.agrees = true));
    const period = page.getByRole('combobox', { name: 'Kỳ báo cáo' });
    const heap = await heapOf(page);
    // What comes when the page is at rest is no growth.
    await page.waitForTimeout(10_000);
    const before = await heap();
    for (let turn = 0; turn < rebuilds; turn++) {
      const wanted = turn % 2 === 0 ? '2023-H1' : '2023-Q3';
      await period.selectOption(wanted);
      await page.waitForFunction((value) => document.querySelector<HTMLSelectElement>('main select')?.value === value, wanted);
      await page.waitForTimeout(400);
    }
    await page.waitForTimeout(2000);
    return (await heap()) / before;
  } finally {
    await context.close();
  }
}

async function heapOf(page: Page): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(page);
  return async () => {
    for (let time = 0; time < 3; time++) await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  };
}

async function newContext(browser: Browser, goes: boolean): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1366, height: 768 } });
  await context.addInitScript(installRobot, { goes });
  return context;
}

async function open(context: BrowserContext, site: Site): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${site.url}workbench.html`, { waitUntil: 'commit' });
  return page;
}

/** Over a slow line, until the sheet stands: empty, it takes no figures yet. */
async function firstVisit(browser: Browser, site: Site): Promise<Pick<Waits, 'firstVisit' | 'firstPane'>> {
  const context = await newContext(browser, false);
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const line = { offline: false, latency: LATENCY, downloadThroughput: THROUGHPUT, uploadThroughput: THROUGHPUT };
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', line);
    await page.goto(`${site.url}workbench.html`, { waitUntil: 'commit' });
    return { firstVisit: await noted(page, 'sheet'), firstPane: await noted(page, 'pane') };
  } finally {
    await context.close();
  }
}

async function generateSample(page: Page): Promise<number> {
  await page.evaluate(() => (window.robot.agrees = true));
  // Looked for before the press: a click is told to be done only when the page is at rest again.
  const changed = page.evaluate(() => window.robot.progressOtherThan(''));
  await page.getByRole('button', { name: 'Xem thử số liệu mẫu' }).click();
  const shown = await changed;
  const clicked = await noted(page, 'pressed');
  await page.evaluate(() => (window.robot.agrees = false));
  return shown - clicked;
}

async function saveWorkbook(page: Page): Promise<number> {
  await page.getByRole('tab', { name: 'Tệp' }).click();
  const button = page.getByRole('button', { name: 'Lưu sổ .xlsx' });
  await button.waitFor();
  await page.waitForTimeout(500);
  await button.click();
  const clicked = await noted(page, 'pressed');
  return (await noted(page, 'saved')) - clicked;
}

/** Enter in a cell until the pane says it, several times in the same cell. */
async function typeFigures(page: Page): Promise<readonly number[]> {
  await page.getByRole('button', { name: /^Đến ô chưa nhập tiếp theo/ }).click();
  await page.waitForTimeout(500);
  const waits: number[] = [];
  for (let time = 0; time < ENTERS; time++) {
    const before = await page.evaluate(() => window.robot.progress());
    await page.keyboard.type('250');
    // Somebody looks at it before they press Enter.
    await page.waitForTimeout(200);
    const changed = page.evaluate((text) => window.robot.progressOtherThan(text), before);
    await page.keyboard.press('Enter');
    const shown = await changed;
    waits.push(shown - (await noted(page, 'pressed')));
    const filled = await page.evaluate(() => window.robot.progress());
    await page.waitForTimeout(300);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Delete');
    await page.evaluate((text) => window.robot.progressOtherThan(text), filled);
    await page.waitForTimeout(300);
  }
  return waits;
}

/** The page anew, with the workbook that was kept: until the pane shows it, and until a figure is taken that was typed as soon as the keyboard was in the sheet. */
async function reload(page: Page): Promise<{ readonly pane: number; readonly inSheet: number }> {
  await page.reload({ waitUntil: 'commit' });
  const [pane, inSheet] = [await noted(page, 'pane'), await noted(page, 'inSheet')];
  const before = await page.evaluate(() => window.robot.progress());
  const changed = page.evaluate((text) => window.robot.progressOtherThan(text), before);
  await page.keyboard.type('250');
  await page.keyboard.press('Enter');
  await changed;
  return { pane, inSheet };
}

async function noted(page: Page, what: 'pane' | 'sheet' | 'inSheet' | 'pressed' | 'saved'): Promise<number> {
  const moment = await page.waitForFunction((name) => (window.robot as Robot | undefined)?.[name], what, {
    polling: 'raf',
    timeout: 120_000,
  });
  return (await moment.jsonValue()) ?? NaN;
}
