const path = require('node:path');
const { NormalModuleReplacementPlugin } = require('webpack');

/**
 * Leaves out of a bundle what is never used there: each pattern of a request is answered by another module, and pictures
 * written into the text of a library become a point. A pattern that matches nothing any more, and a library without
 * pictures, fail the build: the list has to be looked at again.
 */
class LeftOut {
  /**
   * @param {readonly { request: RegExp, instead: string, within?: RegExp }[]} modules `within`: the folder that asks, where only there it means this.
   * @param {readonly RegExp[]} withPictures Files of libraries.
   */
  constructor(modules, withPictures) {
    this.modules = modules;
    this.withPictures = withPictures;
  }

  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    for (const { request, instead, within } of this.modules) {
      new NormalModuleReplacementPlugin(request, (asked) => {
        if (within === undefined || within.test(asked.context)) asked.request = instead;
      }).apply(compiler);
    }
    compiler.options.module.rules.push(
      // What takes the place of something fetched when needed is too small to be fetched.
      { test: /@univerjs[\\/]engine-render/, parser: { dynamicImportMode: 'eager' } },
      ...this.withPictures.map((test) => ({
        test,
        enforce: /** @type {const} */ ('post'),
        loader: path.join(__dirname, 'without-pictures.cjs'),
      })),
    );
    compiler.hooks.thisCompilation.tap('LeftOut', (compilation) => {
      compilation.hooks.finishModules.tap('LeftOut', (modules) => {
        const names = [...modules].map((module) => module.nameForCondition() ?? '');
        for (const { request, instead } of this.modules) {
          if (!names.includes(instead))
            compilation.errors.push(error(`${request} is asked for by nothing any more; it need not be left out.`));
        }
      });
    });
  }
}

/** @param {string} message */
function error(message) {
  return Object.assign(new Error(`Left out: ${message}`), { name: 'LeftOutError' });
}

module.exports = LeftOut;
