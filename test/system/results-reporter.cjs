const { mkdirSync, writeFileSync } = require('node:fs');
const { join, relative } = require('node:path');

/** Prints what each suite took, and leaves the outcome of each in TEST_RESULTS_DIR, one file a run, for .ci/run to count. */
class ResultsReporter {
  constructor({ rootDir }) {
    this.rootDir = rootDir;
  }

  onRunComplete(_contexts, results) {
    this.printTimes(results.testResults);
    const folder = process.env.TEST_RESULTS_DIR;
    if (!folder) return;
    const suites = results.testResults.filter(({ skipped }) => !skipped).map((suite) => this.outcomeOf(suite));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${Date.now()}-${process.pid}.json`), JSON.stringify({ suites }));
  }

  /** A suite that does not load has no tests to fail, so it counts as one failure. */
  outcomeOf({
    testFilePath,
    displayName,
    numPassingTests,
    numFailingTests,
    numPendingTests,
    numTodoTests,
    testExecError,
  }) {
    return {
      file: relative(this.rootDir, testFilePath),
      project: displayName?.name ?? '',
      passed: numPassingTests,
      failed: numFailingTests || (testExecError ? 1 : 0),
      skipped: numPendingTests + numTodoTests,
    };
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
