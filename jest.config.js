/**
 * Four projects. `unit` is quick and needs nothing but Node; `files` puts finished files through
 * LibreOffice and Microsoft's Open XML validator, which takes seconds each; `build` looks at what is
 * built for Office and the browser, and `e2e` works with it in Chromium as a clerk does. All but the
 * first have dist/ built before they begin.
 */
const resultFile = process.env.JEST_RESULT_FILE;

// Where the users are: what takes the day in Greenwich for theirs is wrong every morning until seven.
process.env.TZ = 'Asia/Ho_Chi_Minh';

const common = {
  testEnvironment: 'node',
  setupFilesAfterEnv: ['<rootDir>/scripts/jest-setup.cjs'],
  transform: { '^.+\\.(m?[jt]s|[jt]sx)$': ['@swc/jest', swc()] },
  // Jest runs CommonJS, so packages that ship only ES modules are transformed too.
  transformIgnorePatterns: ['/node_modules/(?!@xarsh/|@noble/)'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

/** Given here, not in .swcrc, so that nothing else picks it up. */
function swc() {
  return {
    swcrc: false,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  };
}

module.exports = {
  reporters: resultFile ? ['default', ['<rootDir>/scripts/jest-result.cjs', { file: resultFile }]] : ['default'],
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/(files|build|manifest|e2e|bench)/'],
    },
    {
      ...common,
      displayName: 'files',
      testMatch: ['<rootDir>/test/files/**/*.test.ts'],
      globalSetup: '<rootDir>/scripts/build-once.cjs',
    },
    {
      ...common,
      displayName: 'build',
      testMatch: ['<rootDir>/test/{build,manifest}/**/*.test.ts'],
      globalSetup: '<rootDir>/scripts/build-once.cjs',
    },
    {
      ...common,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/scripts/build-once.cjs',
      runner: '<rootDir>/scripts/two-at-a-time.cjs',
    },
  ],
};
