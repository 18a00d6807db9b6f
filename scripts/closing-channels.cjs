/** How Univer runs something soon: through a channel that stays open for ever, and holds what was to be run. */
const RUNS = /(const handler = \(\) => \{\n)(\t\tif \(!cancelled\) callback\(\);)/;
const CLOSES = '\t\tchannel.port1.close();\n\t\tchannel.port2.close();\n';

/**
 * The text of Univer's core, whose channels close when they have been used. Without it, every layer that was ever drawn stays
 * in memory with all it drew. Fails where the text is another one: then Univer may close them itself.
 * @this {import('webpack').LoaderContext<unknown>}
 * @param {string} source
 */
module.exports = function closingChannels(source) {
  if (!RUNS.test(source)) throw new Error(`${this.resourcePath} does not run things soon in this way any more.`);
  return source.replace(RUNS, `$1${CLOSES}$2`);
};
