const { promisify } = require('node:util');
const { brotliCompress, constants, gzip } = require('node:zlib');
const { Compilation } = require('webpack');

/** Files named after their content: what stands beside them compressed can't be of another version. */
const LASTING = /\.[0-9a-f]{12}\.(?:js|css)$/;
/** Smaller ones come in one packet anyway. */
const WORTHWHILE = 1400;

/** @type {Readonly<Record<string, (content: Buffer) => Promise<Buffer>>>} */
const WAYS = {
  '.gz': (content) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
  // The best would take half a minute for a tenth less.
  '.br': (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
};

/** Writes scripts and styles compressed too, beside themselves, so that a server has them at hand. */
class Compressed {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('Compressed', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
      compilation.hooks.processAssets.tapPromise({ name: 'Compressed', stage, additionalAssets: true }, async (assets) => {
        const lasting = Object.entries(assets).filter(([name, source]) => LASTING.test(name) && source.size() >= WORTHWHILE);
        await Promise.all(
          lasting.flatMap(([name, source]) =>
            Object.entries(WAYS).map(async ([ending, compress]) => {
              compilation.emitAsset(name + ending, new RawSource(await compress(source.buffer())));
            }),
          ),
        );
      });
    });
  }
}

module.exports = Compressed;
