/**
 * Draws the icons in assets/icons from assets/icon.svg, in the sizes Office asks for: 16, 32 and 80
 * always, the others for screens between. Run it after changing the drawing: node scripts/draw-icons.mjs
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { requireProgram } from './programs.mjs';

const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
const svg = readFileSync('assets/icon.svg', 'utf8');

const browser = await chromium.launch({ executablePath: requireProgram('chromium'), args: ['--no-sandbox'] });
try {
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`);
    await page.screenshot({ path: join('assets', 'icons', `icon-${size}.png`), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
