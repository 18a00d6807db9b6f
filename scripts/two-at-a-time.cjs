/**
 * A jest runner that works on two files at a time: each has a browser with a spreadsheet in it, and
 * more of those would slow each other down until their waits run out.
 */
const { default: TestRunner } = require('jest-runner');

module.exports = class TwoAtATime extends TestRunner {
  /**
   * @param {import('@jest/types').Config.GlobalConfig} globalConfig
   * @param {import('jest-runner').TestRunnerContext} context
   */
  constructor(globalConfig, context) {
    super({ ...globalConfig, maxWorkers: Math.min(2, globalConfig.maxWorkers) }, context);
  }
};
