/**
 * Serves pages while somebody works on them: builds them anew when a file changes, and loads them
 * again where they are open.
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import webpack from 'webpack';
import { serveFolder } from './static-server.mjs';

/**
 * A build of pages that know when they have changed.
 * @param {import('webpack').Configuration} config Its entries have names and are one file each.
 * @param {string} folder Where it goes.
 * @returns {import('webpack').Configuration}
 */
function live(config, folder) {
  const entries = Object.entries(/** @type {Record<string, string>} */ (config.entry));
  return {
    ...config,
    output: { ...config.output, path: resolve(folder) },
    entry: Object.fromEntries(entries.map(([name, file]) => [name, [resolve('scripts/live-page.js'), file]])),
    // Exact to the line: quicker to write at each change than to the column.
    devtool: 'cheap-module-source-map',
    optimization: {
      ...config.optimization,
      // While something is wrong the last build that was right stays.
      emitOnErrors: false,
      // The libraries stand apart, so that they aren't written again with each change.
      splitChunks: { chunks: 'all' },
    },
  };
}

/**
 * Builds, and once that is done serves.
 * @param {string} folder
 * @param {readonly import('webpack').Configuration[]} configs
 * @param {{ port?: number, tries?: number, report?: (stats: import('webpack').MultiStats) => void }} [options]
 *   `report` hears of each build; the others are the server's.
 */
export async function serveLive(folder, configs, { report, ...options } = {}) {
  mkdirSync(folder, { recursive: true });
  /** @type {Set<import('node:http').ServerResponse>} */
  const pages = new Set();
  let message = '';

  /** @type {import('node:http').RequestListener} */
  const listener = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }).write(message);
    pages.add(response.once('close', () => pages.delete(response)));
  };

  const compiler = webpack(configs.map((config) => live(config, folder)));
  await new Promise((built, failed) => {
    compiler.watch({}, (error, stats) => {
      if (error || stats === undefined) {
        failed(error ?? new Error('webpack did not say what it built.'));
        return;
      }
      report?.(stats);
      if (message === '' || !stats.hasErrors()) {
        message = `data: ${Date.now()}\n\n`;
        for (const page of pages) page.write(message);
      }
      built(undefined);
    });
  });
  const { url, close } = await serveFolder(folder, { ...options, routes: new Map([['/live', listener]]) });
  return { url, close: () => Promise.all([close(), new Promise((closed) => compiler.close(closed))]) };
}
