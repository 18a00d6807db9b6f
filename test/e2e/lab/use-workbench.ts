import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launch } from './chromium';
import { clerkContext, openWorkbench } from './open-workbench';
import type { Site } from './site';
import { workbenchSite } from './workbench-site';

/** The workbench as it is built, for the tests of one file. What a page does wrong fails its test. */
export interface WorkbenchTests {
  /** A fresh profile; it goes with the test. */
  readonly profile: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** The workbench on a day of the report's own quarter, its spreadsheet ready, in this profile. */
  readonly openIn: (profile: BrowserContext) => Promise<Page>;
  /** The same in a fresh one. */
  readonly open: (options?: BrowserContextOptions) => Promise<Page>;
}

/** To be called once, at the top of a file. Pages are closed after each test: each would go on drawing its sheet. */
export function useWorkbench(): WorkbenchTests {
  let site: Site;
  let browser: Browser;
  const faults: string[] = [];

  beforeAll(async () => {
    [site, browser] = await Promise.all([workbenchSite(), launch()]);
  });

  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(faults.splice(0)).toEqual([]);
  });

  const profile = (options?: BrowserContextOptions) => clerkContext(browser, { acceptDownloads: true, ...options });
  const openIn = (context: BrowserContext) => openWorkbench(context, site, faults);
  return { profile, openIn, open: async (options) => openIn(await profile(options)) };
}

/** Builds the sheets of the report as it was signed. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Xem thử số liệu mẫu' }).click();
  await page.getByText('98/102').waitFor({ timeout: 60_000 });
}
