import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { folder, serve, type Site } from './site';

/** The built pages; another folder's where CCHC_SITE names one. */
export function workbenchSite(): Promise<Site> {
  const root = process.env['CCHC_SITE'] ?? join(__dirname, '../../../dist');
  if (!existsSync(join(root, 'workbench.html'))) throw new Error(`${root} has no workbench.html; run: npm run build`);
  return serve(folder(root));
}
