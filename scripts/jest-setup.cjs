/* global jest -- It runs in jest. */
/** Before the tests of every file. */
const fc = require('fast-check');

// No test is timed: a limit only ends what hangs, on the slowest and busiest machine too.
jest.setTimeout(120_000);

// The same cases every time, so that what fails is the change at hand and not the draw; SEED=$RANDOM draws others.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) });
