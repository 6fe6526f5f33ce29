const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

/** Leaves the counts of one jest run in TEST_RESULTS_DIR, one file per run, for .ci/run to add up. */
class ResultsReporter {
  onRunComplete(_contexts, results) {
    const folder = process.env.TEST_RESULTS_DIR;
    if (!folder) return;
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = results;
    const counts = { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites };
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `jest-${process.pid}.json`), JSON.stringify(counts));
  }
}

module.exports = ResultsReporter;
