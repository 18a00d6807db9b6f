/** Boots the download page. */
import { createRoot } from 'react-dom/client';
import { DownloadPage } from './download-page';

const root = document.getElementById('root');
if (root) createRoot(root).render(<DownloadPage fragment={location.hash} />);
