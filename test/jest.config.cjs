const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');

/** Tests that go through the front door import test/harness; they run once for each way to run the system. */
function testFiles() {
  const found = ['gateway', 'subgraphs', 'schema', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => join(folder, file)),
  );
  const usesHarness = (file) => /from '(\.\.?\/)+(test\/)?harness'/.test(readFileSync(join(root, file), 'utf8'));
  const paths = (files) => files.map((file) => `<rootDir>/${file}`);
  return { door: paths(found.filter(usesHarness)), alone: paths(found.filter((file) => !usesHarness(file))) };
}

const { door, alone } = testFiles();
const shared = {
  rootDir: root,
  testEnvironment: 'node',
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

module.exports = {
  rootDir: root,
  globalSetup: '<rootDir>/test/global-setup.cjs',
  globalTeardown: '<rootDir>/test/global-teardown.cjs',
  reporters: ['default', '<rootDir>/test/results-reporter.cjs'],
  testTimeout: 30_000,
  // Tests wait for servers more than they compute, so two run at once even where jest would allow one.
  maxWorkers: 2,
  projects: [
    { ...shared, displayName: 'alone', testMatch: alone },
    { ...shared, displayName: 'one process', testMatch: door, globals: { SKEP_MODE: 'one-process' } },
    { ...shared, displayName: 'spread out', testMatch: door, globals: { SKEP_MODE: 'spread-out' } },
  ],
};
