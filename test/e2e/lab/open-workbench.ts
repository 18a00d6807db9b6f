import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { watch } from './chromium';
import type { Site } from './site';

/** A fresh profile on a clerk's screen. */
export function clerkContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({
    locale: 'vi-VN',
    viewport: { width: 1366, height: 768 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
}

/** The workbench on a day of the report's own quarter, its spreadsheet ready; what the page does wrong goes into `faults`. */
export async function openWorkbench(context: BrowserContext, site: Site, faults: string[]): Promise<Page> {
  const page = await context.newPage();
  watch(page, site.origin, faults);
  await page.clock.setFixedTime(new Date('2023-09-15T08:00:00+07:00'));
  await page.goto(`${site.origin}/workbench.html`);
  await page.locator('.skeleton').waitFor({ state: 'detached', timeout: 60_000 });
  return page;
}
