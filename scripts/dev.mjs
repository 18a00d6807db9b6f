/**
 * Builds the pages for working on them, serves them, and keeps what is open up to date: npm run dev
 */
import configurations from '../webpack.config.js';
import { serveLive } from './live-server.mjs';
import { showWorkbench } from './show-workbench.mjs';

const mode = 'development';
const pages = configurations({}, { mode }).filter(({ name }) => name !== 'cli');

console.log('Đang dựng các trang… (building the pages)');
// Not dist/, which may be on its way to a server.
const { url } = await serveLive('node_modules/.cache/dev', pages, {
  port: 3000,
  tries: 20,
  report: (stats) => {
    const time = new Date().toLocaleTimeString('vi-VN');
    console.log(stats.hasErrors() || stats.hasWarnings() ? stats.toString('errors-warnings') : `${time} Đã dựng xong. (built)`);
  },
});
await showWorkbench(url);
