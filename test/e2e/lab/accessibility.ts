import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { picture } from './picture';

/** Waits until nothing is half faded in, which has half its contrast; what turns for ever (a spinner) isn't waited for. */
async function settled(page: Page): Promise<void> {
  // What goes while axe looks is there or gone then, never half.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // Buttons change their colour under the mouse.
  await page.mouse.move(0, 0);
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY),
  );
}

/**
 * What axe finds wrong with the page as it stands, each as its rule and elements; empty where nothing is.
 * Left out: the spreadsheet's own tabs and sliders, which are Univer's, and the hidden stops at the ends of
 * a group that Tab passes on, which are Fluent's and which axe takes for something to read.
 */
export async function accessibilityFaults(page: Page, within?: string): Promise<readonly string[]> {
  await settled(page);
  const axe = new AxeBuilder({ page })
    // Looks at the page in the page itself and tells no more than is asked: four times as fast, and there are no frames of others.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .exclude('.sheet-container')
    .exclude('[data-tabster-dummy]');
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`);
}

/** The same in the light and in the dark; `name` is the state's, for what is told and for its picture. */
export async function faultsInLightAndDark(page: Page, name: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await picture(page, `${name}-${colorScheme}`);
    faults.push(...(await accessibilityFaults(page)).map((fault) => `${name}, ${colorScheme}: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
}

/** From here on `heard` knows what pages of the context say to whoever listens instead of looking. */
export async function listen(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const target = Document.prototype as { ariaNotify?: (message: string, options?: unknown) => void };
    const notify = target.ariaNotify;
    if (notify) {
      target.ariaNotify = function (message, options) {
        said.push(message);
        notify.call(this, message, options);
      };
    }
    new MutationObserver((changes) => {
      for (const { target: changed } of changes) {
        const element = changed instanceof Element ? changed : changed.parentElement;
        const region = element?.closest('[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"]');
        if (region) said.push(region.textContent);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** Waits until something like it is said aloud. */
export async function heard(page: Page, words: RegExp): Promise<void> {
  await page.waitForFunction(
    ([source]) => (window as unknown as { said: readonly string[] }).said.some((text) => new RegExp(source!).test(text)),
    [words.source],
  );
}
