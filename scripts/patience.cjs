/* global jest -- It runs in jest. */
/** For jest's projects with slow tests: a time limit of their own, which jest has only for all projects at once. */
jest.setTimeout(120_000);
