/**
 * A webpack plugin that writes down the licences and notices of everything the bundles carry, in one
 * file beside them. A package that it can't account for fails the build.
 */
const { existsSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { Compilation, runtime, WebpackError } = require('webpack');

/** Licences under which code may go along with ours if their texts do. */
const accepted = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'Unlicense',
  'Zlib',
];

/**
 * Licences of packages whose package.json states none, but whose files do.
 * @type {Readonly<Record<string, string>>}
 */
const unstated = { '@univerjs/telemetry': 'Apache-2.0' };

/**
 * What is read of a package.json. Old ones have the licence in other shapes.
 * @typedef {{ type?: string } | string} Licence
 * @typedef {{ name: string, version: string, license?: Licence, licenses?: Licence[], author?: { name?: string } | string }} Manifest
 * @typedef {{ title: string, licence: string, text: string }} Package
 */

/**
 * The licence that holds: of several to choose from the first that is accepted.
 * @param {Manifest} manifest
 */
function licenceOf({ name, license = unstated[name], licenses = [] }) {
  const all = [...(license === undefined ? [] : [license]), ...licenses].map((one) => (typeof one === 'string' ? one : (one.type ?? '')));
  const choices = all.flatMap((expression) => expression.replace(/^\((.*)\)$/, '$1').split(' OR '));
  return choices.find((choice) => choice.split(' AND ').every((part) => accepted.includes(part)));
}

/**
 * The texts that a package ships about its licence; for want of them the usual text of the licence.
 * @param {string} folder
 * @param {Manifest} manifest
 * @param {string} licence
 */
function textOf(folder, { name, author }, licence) {
  const names = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice|copyright)(?:[-_.].*)?$/i.test(file));
  const texts = names.sort().map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  if (names.some((file) => !/^notice/i.test(file))) return texts.join('\n\n');
  const usual = path.join(__dirname, 'licences', `${licence}.txt`);
  if (!existsSync(usual)) throw new Error(`${name} ships no text of its licence, and ${licence}.txt is not in scripts/licences.`);
  const holder = (typeof author === 'string' ? author : author?.name) ?? `the authors of ${name}`;
  return [readFileSync(usual, 'utf8').trim().replace('<holder>', holder), ...texts].join('\n\n');
}

/**
 * @param {string} folder
 * @returns {Package}
 */
function readPackage(folder) {
  if (!existsSync(folder))
    throw new Error(`Something that is bundled carries ${folder} within, which is not installed, so its licence is not known.`);
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const licence = licenceOf(manifest);
  if (licence === undefined) {
    const stated = JSON.stringify(manifest.license ?? manifest.licenses ?? 'none');
    throw new Error(
      `${manifest.name} ${manifest.version} may not be shipped: its licence is ${stated}. Known ones: ${accepted.join(', ')}.`,
    );
  }
  return { title: `${manifest.name} ${manifest.version}`, licence, text: textOf(folder, manifest, licence) };
}

/** @param {string} file */
function packageFolderOf(file) {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0];
}

/**
 * The packages that were put into a file before it was published. Bundlers leave their paths in comments.
 * @param {string} file
 */
function carriedIn(file) {
  const comments = readFileSync(file, 'utf8').matchAll(/^\s*\/\/(?:#region)? (?:\.{1,2}\/)*node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm);
  return [...new Set([...comments].map(([, name = '']) => name))].map((name) => {
    for (let above = path.dirname(file); above !== path.dirname(above); above = path.dirname(above)) {
      const folder = path.join(above, 'node_modules', name);
      if (existsSync(path.join(folder, 'package.json'))) return folder;
    }
    // It is missed when it is read.
    return path.join(path.dirname(file), 'node_modules', name);
  });
}

/**
 * The packages whose code is in the chunks, by their folders. What was left out of them is not there.
 * @param {import('webpack').Compilation} compilation
 */
function foldersIn({ chunks, chunkGraph }) {
  /** @type {Set<string>} */
  const folders = new Set();
  /** @param {import('webpack').Module} module */
  const visit = (module) => {
    if (module instanceof runtime.RuntimeModule) folders.add(path.dirname(require.resolve('webpack/package.json')));
    // Modules that were joined into one.
    if ('modules' in module) for (const part of /** @type {import('webpack').Module[]} */ (module.modules)) visit(part);
    const file = module.nameForCondition();
    const folder = file === null ? undefined : packageFolderOf(file);
    if (file === null || folder === undefined || !existsSync(file)) return;
    for (const one of [folder, ...carriedIn(file)]) folders.add(one);
  };
  for (const chunk of chunks) for (const module of chunkGraph.getChunkModulesIterable(chunk)) visit(module);
  return folders;
}

/** @param {ReadonlyMap<string, readonly Package[]>} bundles */
function print(bundles) {
  /** @type {Map<string, Set<string>>} Many packages have the same text, word for word. */
  const titles = new Map();
  for (const { title, licence, text } of [...bundles.values()].flat()) {
    titles.set(text, (titles.get(text) ?? new Set()).add(`${title} (${licence})`));
  }
  const contents = [...bundles].sort().map(([name, packages]) => `${name}: ${packages.map(({ title }) => title).join(', ')}`);
  const texts = [...titles].map(([text, names]) => `${'='.repeat(80)}\n${[...names].sort().join('\n')}\n${'-'.repeat(80)}\n\n${text}`);
  const heading =
    'Phần mềm của bên thứ ba đi kèm Phụ lục CCHC, và giấy phép của chúng.\nThird-party software in Phụ lục CCHC, and its licences.';
  return `${[heading, ...contents, ...texts.sort()].join('\n\n')}\n`;
}

/** One for all the bundles that go together. */
module.exports = class ThirdPartyNotices {
  /** @param {string} file Its name in the output's folder. */
  constructor(file) {
    this.file = file;
    this.compilers = 0;
    /** @type {Map<string, readonly Package[]>} */
    this.bundles = new Map();
  }

  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const name = compiler.options.name ?? `bundle ${this.compilers}`;
    this.compilers += 1;
    compiler.hooks.thisCompilation.tap('ThirdPartyNotices', (compilation) => {
      const stage = { name: 'ThirdPartyNotices', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT };
      compilation.hooks.processAssets.tap(stage, () => {
        /** @type {Package[]} */
        const packages = [];
        for (const folder of foldersIn(compilation)) {
          try {
            packages.push(readPackage(folder));
          } catch (error) {
            compilation.errors.push(new WebpackError(error instanceof Error ? error.message : String(error)));
          }
        }
        this.bundles.set(
          name,
          packages.sort((a, b) => (a.title < b.title ? -1 : 1)),
        );
      });
    });
    compiler.hooks.afterEmit.tap('ThirdPartyNotices', () => {
      // Whichever bundle is last writes for all.
      if (this.bundles.size === this.compilers) writeFileSync(path.join(compiler.outputPath, this.file), print(this.bundles));
    });
  }
};
