import { build } from 'esbuild';
import { join } from 'node:path';
import { serve, type Site } from './site';

/** What the spreadsheet needs of a content security policy, and no more. */
export const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  // The empty text of a style element that is written through the CSSOM, the messages' style sheet (sonner), and Univer's colours.
  `style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY=' 'sha256-qehDXQGi+mtaFkbShaHTjtdxRzE9Ba4Ffh5AsXR+z7s='`,
  `img-src 'self' data:`,
].join('; ');

const PAGE = `<!doctype html>
<html lang="vi">
  <meta charset="utf-8" />
  <title>Bảng tính</title>
  <link rel="icon" href="data:," />
  <link rel="stylesheet" href="host-page.css" />
  <link rel="stylesheet" href="page.css" />
  <div id="sheet"></div>
  <script type="module" src="host-page.js"></script>
</html>`;

/** The spreadsheet on a page of its own, under the strictest policy it works with. */
export async function hostSite(): Promise<Site> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'host-page.ts')],
    bundle: true,
    write: false,
    outdir: '/',
    format: 'esm',
    splitting: true,
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const files = new Map<string, Uint8Array | string>(outputFiles.map(({ path, contents }) => [path.slice(1), contents]));
  files.set('', PAGE).set('page.css', 'html, body, #sheet { margin: 0; height: 100% }');
  return serve((path) => Promise.resolve(files.get(path)), { 'content-security-policy': POLICY });
}
