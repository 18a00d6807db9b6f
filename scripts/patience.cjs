/** For jest's projects with slow tests: a time limit of a project's own, which jest has only for all of them. */
jest.setTimeout(120_000);
