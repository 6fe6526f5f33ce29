const { mkdirSync, writeFileSync } = require('node:fs');
const { join, relative } = require('node:path');

/** Prints what each suite took, and leaves the counts of the run in TEST_RESULTS_DIR, one file a run, for .ci/run to add up. */
class ResultsReporter {
  constructor({ rootDir }) {
    this.rootDir = rootDir;
  }

  onRunComplete(_contexts, results) {
    this.printTimes(results.testResults);
    const folder = process.env.TEST_RESULTS_DIR;
    if (!folder) return;
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = results;
    const counts = { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites };
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `jest-${process.pid}.json`), JSON.stringify(counts));
  }

  /** A line for each suite, the slowest last: seconds, number of tests, file. */
  printTimes(suites) {
    const took = ({ perfStats: { start, end } }) => end - start;
    const sorted = suites.filter(({ skipped }) => !skipped).sort((a, b) => took(a) - took(b));
    const lines = sorted.map((suite) => {
      const way = suite.displayName?.name === 'spread out' ? ' (spread out)' : '';
      const seconds = (took(suite) / 1000).toFixed(1).padStart(7);
      return `${seconds} s ${String(suite.testResults.length).padStart(4)} ${relative(this.rootDir, suite.testFilePath)}${way}`;
    });
    process.stderr.write(`\nSeconds and tests of each suite:\n${lines.join('\n')}\n`);
  }
}

module.exports = ResultsReporter;
