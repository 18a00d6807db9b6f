/** Boots the workbench page. */
import { createRoot } from 'react-dom/client';
import './layout.css';
import './print.css';
import { begin } from './beginning';
import { Workbench } from './workbench';
import { StoreFullError } from './workbook-store';

const root = document.getElementById('root');
if (root) {
  begin().then(
    (begun) => createRoot(root).render(<Workbench begun={begun} />),
    (reason: unknown) => {
      root.hidden = true;
      const isBlocked = reason instanceof StoreFullError || (reason instanceof DOMException && reason.name === 'SecurityError');
      document.getElementById(isBlocked ? 'no-storage' : 'no-answer')?.removeAttribute('hidden');
    },
  );
}
