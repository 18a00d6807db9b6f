/**
 * A jest reporter that leaves the totals of a finished run in a file, for .ci/run:
 * two numbers, passed and failed. No file means that jest died before it finished.
 */
const { writeFileSync } = require('node:fs');

module.exports = class JestResult {
  /**
   * @param {unknown} _globalConfig
   * @param {{ file: string }} options
   */
  constructor(_globalConfig, { file }) {
    this.file = file;
  }

  /**
   * @param {unknown} _contexts
   * @param {import('@jest/test-result').AggregatedResult} results
   */
  onRunComplete(_contexts, results) {
    if (results.wasInterrupted) return;
    const failed =
      results.numFailedTests +
      // A test that did not run has proved nothing.
      results.numPendingTests +
      results.numTodoTests +
      // A file that could not be loaded holds no tests, but it is a failure all the same.
      results.numRuntimeErrorTestSuites;
    writeFileSync(this.file, `${results.numPassedTests} ${failed}\n`);
  }
};
