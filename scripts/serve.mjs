/**
 * Serves what is built in dist/ and opens the workbench: npm start
 */
import { showWorkbench } from './show-workbench.mjs';
import { serveFolder } from './static-server.mjs';

const { url } = await serveFolder('dist', { port: 3000, tries: 20 });
await showWorkbench(url);
