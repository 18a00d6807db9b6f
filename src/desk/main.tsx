/** Boots the desk of Home Affairs. */
import { createRoot } from 'react-dom/client';
import { DeskPage } from './desk-page';

const root = document.getElementById('root');
if (root) createRoot(root).render(<DeskPage />);
