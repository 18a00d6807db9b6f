/**
 * Jest's global setup for the tests that look at dist/ or run it: one build before the first of them.
 */
const { spawnSync } = require('node:child_process');

module.exports = function buildOnce() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [require.resolve('webpack/bin/webpack.js'), '--mode', 'production'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`npm run build failed:\n${stdout}${stderr}`);
};
