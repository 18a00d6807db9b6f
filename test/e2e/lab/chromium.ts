import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { requireProgram } from '../../../scripts/programs.mjs';

/** Chromium without anything that calls home, as an office machine behind a firewall has it. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: requireProgram('chromium'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** A page and everything it did that it should not have done. */
export interface WatchedPage {
  readonly page: Page;
  /** Requests off its own origin, errors in the console, exceptions nobody caught. */
  readonly faults: readonly string[];
}

/** A page in a fresh profile, Vietnamese, whose faults are noted. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'vi-VN', permissions: ['clipboard-read', 'clipboard-write'], ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  watch(page, new URL(url).origin, faults);
  await page.goto(url);
  return { page, faults };
}

/** Notes down what the page does wrong. */
export function watch(page: Page, origin: string, faults: string[]): void {
  page.on('request', (request) => {
    const local = request.url().startsWith(`${origin}/`) || /^(?:data|blob):/.test(request.url());
    if (!local) faults.push(`request to ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
}
