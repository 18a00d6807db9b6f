/** Boots the workbench page. */
import { createRoot } from 'react-dom/client';
import './layout.css';
import './print.css';
import { preloadPane } from '../taskpane';
import { Workbench } from './workbench';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Workbench />);

/** Milliseconds after which the first screen has long been drawn. */
const AT_REST = 8000;

/** What is loaded when used is fetched ahead once the page is at rest, so that it also works when the network is gone by then. */
async function preload(): Promise<void> {
  const [{ preloadWord }] = await Promise.all([import('../word'), import('../xlsx'), import('./print-view'), preloadPane()]);
  await preloadWord();
}

setTimeout(() => {
  // Nothing is lost: each part is fetched again when it is used.
  preload().catch(() => undefined);
}, AT_REST);
