/**
 * What the runs that left their outcomes in a folder came to; a later outcome of a suite takes the place of an earlier one.
 *   outcomes.mjs failed <folder>           the test files that failed, a line each
 *   outcomes.mjs count <folder> <status>   "N passed, N failed, N skipped", and 1 unless all passed and the status is 0
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [question, folder, status] = process.argv.slice(2);
const last = new Map();
for (const file of readdirSync(folder).sort()) {
  const { suites } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  for (const suite of suites) last.set(`${suite.project} ${suite.file}`, suite);
}
const suites = [...last.values()];

if (question === 'failed') {
  const tests = suites.filter(({ file, failed }) => failed > 0 && file.endsWith('.test.ts'));
  console.log([...new Set(tests.map(({ file }) => file))].join('\n'));
} else {
  const sum = (key) => suites.reduce((total, suite) => total + suite[key], 0);
  const passed = sum('passed');
  // A run that broke off counts as one failure.
  const failed = sum('failed') || (status === '0' && passed > 0 ? 0 : 1);
  // Everything that tests need was installed, so a test that skips itself proves nothing and fails the run.
  for (const { file, skipped } of suites) if (skipped > 0) console.log(`Fails the run: ${skipped} skipped in ${file}`);
  console.log(`${passed} passed, ${failed} failed, ${sum('skipped')} skipped`);
  process.exitCode = failed > 0 || sum('skipped') > 0 ? 1 : 0;
}
