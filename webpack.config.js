const CopyPlugin = require('copy-webpack-plugin');
const path = require('node:path');
const { EsbuildPlugin } = require('esbuild-loader');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const Compressed = require('./scripts/compressed.cjs');
const LeftOut = require('./scripts/left-out.cjs');
const ThirdPartyNotices = require('./scripts/third-party-notices.cjs');

/** Where the manifest says that the add-in is. It may be a folder of a site. */
const addinUrl = folderUrl('ADDIN_URL', 'https://localhost:3000/');
/** Where Office's own library is. Serving it oneself is for closed networks, and not supported by Microsoft. */
const officeUrl = folderUrl('OFFICE_JS_URL', 'https://appsforoffice.microsoft.com/lib/1/hosted/');

/** Whom people ask, as the help page says: a unit, its telephone. */
const contact = process.env['SUPPORT_CONTACT'] ?? '';

/** The oldest programs the pane runs in: Office 2021. start.js asks for it. */
const needs = 'Excel=ExcelApi 1.14, Word=WordApi 1.3';

/**
 * An address from the environment, as a folder.
 * @param {string} name
 * @param {string} fallback
 */
function folderUrl(name, fallback) {
  const url = new URL(process.env[name] ?? fallback);
  const isLocal = url.hostname === 'localhost';
  if (url.protocol !== 'https:' && !(isLocal && url.protocol === 'http:'))
    throw new Error(`${name} must begin with https://, not ${url.href}`);
  if (url.search !== '' || url.hash !== '') throw new Error(`${name} is the address of a folder, not ${url.href}`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/**
 * The content security policy of the pages that run the program. Fluent writes its styles through
 * the CSSOM, into a style element whose text is empty: that is the hash.
 * @param {Record<string, string>} [more] What a page needs besides.
 */
function policy(more = {}) {
  /** @type {Record<string, string>} */
  const directives = {
    'default-src': `'none'`,
    'script-src': `'self'`,
    'style-src': `'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`,
    'img-src': `'self' data:`,
    'connect-src': `'self'`,
    'base-uri': `'none'`,
    'form-action': `'none'`,
  };
  for (const [name, sources] of Object.entries(more)) directives[name] = [directives[name], sources].filter(Boolean).join(' ');
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}

/**
 * A page of help with whom to ask in it, in place of the words that stand there otherwise.
 * @param {Buffer} content
 * @param {string} from
 */
function withContact(content, from) {
  if (contact === '' || !from.endsWith('.html')) return content;
  const safe = contact.replace(/[&<>]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
  return content.toString('utf8').replace(/(<b data-contact>)[^<]*/g, (_, open) => `${String(open)}${safe}`);
}

/** @param {string} name */
const instead = (name) => path.join(__dirname, 'src/hosts/workbench/instead', name);

/** What the embedded spreadsheet brings along and never needs here: a third of its weight. */
const leftOut = new LeftOut(
  [
    { request: /^cjk-regex$/, instead: instead('cjk-regex.ts') },
    { request: /^franc-min$/, instead: instead('franc-min.ts') },
    { request: /^opentype\.js$/, instead: instead('opentype.ts') },
    { request: /^localforage$/, instead: instead('localforage.ts') },
    // Patterns of hyphenation, by language: `./en-gb-B7Al27b_.js`.
    { request: /^\.\/(?!index)[a-z]{2,3}(?:-[a-z0-9]+)*-[\w-]{8}\.js$/, instead: instead('hyphenation.ts'), within: /engine-render/ },
  ],
  [/@univerjs[\\/](?:sheets-ui|docs-ui)[\\/]lib[\\/]es[\\/]index\.js$/],
);

const pages = [
  {
    name: 'pane',
    entry: './src/taskpane/main.tsx',
    template: './src/taskpane/page/taskpane.html',
    parameters: {
      officeJs: `${officeUrl}office.js`,
      needs,
      policy: policy({
        'script-src': new URL(officeUrl).origin,
        // On an Office Online Server that it does not know, the library asks the user in a frame of its own.
        'frame-src': new URL(officeUrl).origin,
      }),
    },
    copied: [
      { from: 'assets/icons', to: 'icons' },
      { from: 'assets/pages', to: 'pages', transform: withContact },
      { from: 'src/taskpane/page/start.{js,css}', to: '[name][ext]', info: { minimized: true } },
      {
        from: 'manifest.xml',
        /** @param {Buffer} content */
        transform: (content) => content.toString('utf8').replaceAll('https://localhost:3000/', addinUrl),
      },
    ],
  },
  {
    name: 'workbench',
    entry: './src/workbench/main.tsx',
    template: './src/workbench/workbench.html',
    parameters: {
      policy: policy({
        // What Univer writes as text: the style sheet of its messages (sonner), and its colours.
        'style-src': `'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY=' 'sha256-qehDXQGi+mtaFkbShaHTjtdxRzE9Ba4Ffh5AsXR+z7s='`,
      }),
    },
    copied: [],
    rules: [{ test: /@univerjs[\\/]core[\\/]lib[\\/]es[\\/]index\.js$/, loader: path.join(__dirname, 'scripts/closing-channels.cjs') }],
    plugins: [leftOut],
  },
  {
    name: 'download',
    entry: './src/download/main.tsx',
    template: './src/download/download.html',
    parameters: { policy: policy() },
    copied: [],
  },
  {
    name: 'desk',
    entry: './src/desk/main.tsx',
    template: './src/desk/province.html',
    // Files are read beside the page, so that it never stands still.
    parameters: { policy: policy({ 'worker-src': `'self'` }) },
    copied: [],
  },
];

/**
 * One bundle each for the places the program runs in: the command line, Office's pane, the workbench in
 * a browser, which alone has the embedded spreadsheet, the page where Office sends people for files, and the
 * desk of Home Affairs.
 * @param {unknown} _env
 * @param {{ mode?: 'development' | 'production' }} argv
 * @returns {import('webpack').Configuration[]}
 */
module.exports = (_env, { mode = 'production' }) => {
  const bundles = [cli(mode), ...pages.map((page) => browser(mode, page))];
  if (mode !== 'production') return bundles;
  const notices = new ThirdPartyNotices('THIRD-PARTY-NOTICES.txt');
  return bundles.map((bundle) => ({ ...bundle, plugins: [...(bundle.plugins ?? []), notices] }));
};

/**
 * @param {'development' | 'production'} mode
 * @returns {import('webpack').Configuration}
 */
function cli(mode) {
  const target = 'node20';
  return {
    name: 'cli',
    mode,
    target,
    entry: './src/cli/main.ts',
    output: { filename: 'cchc.js' },
    devtool: false,
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [{ test: /\.ts$/, loader: 'esbuild-loader', options: { target } }],
      // One file: what is imported when needed comes along.
      parser: { javascript: { dynamicImportMode: 'eager' } },
    },
    optimization: { minimizer: [new EsbuildPlugin({ target })] },
  };
}

/**
 * @param {'development' | 'production'} mode
 * @param {typeof pages[number]} page
 * @returns {import('webpack').Configuration}
 */
function browser(mode, { name, entry, template, parameters, copied, rules = [], plugins = [] }) {
  const target = 'es2020';
  return {
    name,
    mode,
    target: ['web', target],
    entry: { [name]: entry },
    output: {
      // Named after their content, so that they can be kept for ever.
      filename: `${name}/[name].[contenthash:12].js`,
      chunkFilename: `${name}/[name].[contenthash:12].js`,
      cssFilename: `${name}/[name].[contenthash:12].css`,
      cssChunkFilename: `${name}/[name].[contenthash:12].css`,
      assetModuleFilename: `${name}/[name].[contenthash:12][ext]`,
      // Each bundle tidies its own folder and leaves the others'.
      clean: { keep: (path) => path !== name && !path.startsWith(`${name}/`) },
    },
    devtool: mode === 'production' ? false : 'source-map',
    cache: { type: 'filesystem', buildDependencies: { config: [__filename] } },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    // Style sheets become files: the policy lets no script write styles as text.
    experiments: { css: true },
    module: {
      rules: [
        // Styles become rules now rather than in the browser, which then needs no compiler of styles.
        { test: /\.tsx$/, exclude: /node_modules/, loader: '@griffel/webpack-loader', enforce: 'post' },
        { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target, jsx: 'automatic' } },
        ...rules,
      ],
    },
    optimization: { minimizer: [new EsbuildPlugin({ target, css: true })] },
    plugins: [
      new HtmlWebpackPlugin({
        template,
        filename: template.replace(/.*\//, ''),
        inject: false,
        templateParameters: (compilation, files, _tags, options) => ({
          htmlWebpackPlugin: { options, files },
          // What is asked for soon after the first screen, by the name of its chunk.
          filesOf: (/** @type {string} */ chunk) => compilation.namedChunkGroups.get(chunk)?.getFiles() ?? [],
          ...parameters,
        }),
      }),
      ...(copied.length > 0 ? [new CopyPlugin({ patterns: copied })] : []),
      ...plugins,
      ...(mode === 'production' ? [new Compressed()] : []),
    ],
    performance: { hints: false },
  };
}
