import type { ElementHandle, Page } from 'playwright-core';

/** What is told of where the keyboard is: its name and what kind of thing it is. */
export async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return '';
    const labelled = activeElement
      .getAttribute('aria-labelledby')
      ?.split(' ')
      .map((id) => document.getElementById(id)?.innerText);
    const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0]?.innerText : undefined;
    return (activeElement.getAttribute('aria-label') ?? labelled?.join(' ') ?? label ?? activeElement.innerText).trim();
  });
}

/** Waits until what is typed goes into the sheet: a button that leads to a cell takes the keyboard there when it stands. */
export async function keyboardInSheet(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.closest('.sheet') instanceof Element);
}

/** The part of the workbench that the keyboard is in: "bar", "sheet" or "pane"; empty where it is in none. */
export async function region(page: Page): Promise<string> {
  return page.evaluate(() => ['bar', 'sheet', 'pane'].find((name) => document.activeElement?.closest(`.${name}`) !== null) ?? '');
}

/** Goes on with F6 until the keyboard is in this part. */
export async function goToRegion(page: Page, name: 'bar' | 'sheet' | 'pane'): Promise<void> {
  for (let presses = 0; presses < 4; presses++) {
    const before = await region(page);
    if (before === name) return;
    await page.keyboard.press('F6');
    for (let left = before; left === before; left = await region(page)) await page.waitForTimeout(20);
  }
  throw new Error(`F6 does not lead to the ${name}`);
}

/** Puts the cursor on the next cell that nothing was typed into. */
export async function goToNextBlank(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Đến ô chưa nhập tiếp theo/ }).click();
  await keyboardInSheet(page);
}

/** Goes on with Tab until something is reached whose name is so. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(name)}`);
}

/** Goes on with Tab from where the keyboard is to something of this name; the names of all it passes that look no different with the keyboard on them. */
export async function unseenStops(
  page: Page,
  last: RegExp,
): Promise<{ readonly stops: readonly string[]; readonly unseen: readonly string[] }> {
  const [stops, unseen]: [string[], string[]] = [[], []];
  let before: { readonly name: string; readonly element: ElementHandle<Element>; readonly picture: Buffer } | undefined;
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    if (before && (await pictureOf(page, before.element)).equals(before.picture)) unseen.push(before.name);
    const name = await focused(page);
    const element = (await page.evaluateHandle(() => document.activeElement)).asElement();
    if (!element) throw new Error('Tab leads nowhere');
    if (last.test(name)) return { stops: [...stops, name], unseen };
    stops.push(name);
    before = { name, element, picture: await pictureOf(page, element) };
  }
  throw new Error(`Tab does not lead to ${String(last)}`);
}

/** With what is drawn around it. */
async function pictureOf(page: Page, element: ElementHandle<Element>): Promise<Buffer> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error('The keyboard is on something that is not to be seen');
  const around = 4;
  return page.screenshot({
    animations: 'disabled',
    clip: {
      x: Math.max(0, box.x - around),
      y: Math.max(0, box.y - around),
      width: box.width + 2 * around,
      height: box.height + 2 * around,
    },
  });
}
