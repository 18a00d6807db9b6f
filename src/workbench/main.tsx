/** Boots the workbench page. */
import { createRoot } from 'react-dom/client';
import './layout.css';
import './print.css';
import { begin } from './beginning';
import { Workbench } from './workbench';

const root = document.getElementById('root');
if (root) {
  begin().then(
    (begun) => createRoot(root).render(<Workbench begun={begun} />),
    () => {
      root.hidden = true;
      document.getElementById('no-answer')?.removeAttribute('hidden');
    },
  );
}
