const { join } = require('node:path');

const root = join(__dirname, '../..');

/** What only the transport can change stands in test/both-ways and runs once for each way to run the system. */
const BOTH_WAYS = '<rootDir>/test/both-ways/**/*.test.ts';

const shared = {
  rootDir: root,
  testEnvironment: 'node',
  setupFilesAfterEnv: ['<rootDir>/test/system/served-endpoints.ts'],
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

module.exports = {
  rootDir: root,
  globalSetup: '<rootDir>/test/system/setup.cjs',
  globalTeardown: '<rootDir>/test/system/teardown.cjs',
  reporters: [
    'default',
    '<rootDir>/test/system/results-reporter.cjs',
    '<rootDir>/test/system/served-endpoints-report.cjs',
  ],
  testTimeout: 30_000,
  // Tests wait for servers more than they compute, so two run at once even where jest would allow one.
  maxWorkers: 2,
  projects: [
    {
      ...shared,
      displayName: 'one process',
      testMatch: ['gateway', 'subgraphs', 'schema', 'test'].map((folder) => `<rootDir>/${folder}/**/*.test.ts`),
      globals: { SKEP_MODE: 'one-process' },
    },
    { ...shared, displayName: 'spread out', testMatch: [BOTH_WAYS], globals: { SKEP_MODE: 'spread-out' } },
  ],
};
