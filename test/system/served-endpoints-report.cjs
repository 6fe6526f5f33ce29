const { readdirSync, readFileSync, rmSync } = require('node:fs');
const { join } = require('node:path');

/** Fails a whole run in which a legacy endpoint was never seen to succeed; a part of the run decides nothing. */
class ServedEndpointsReport {
  constructor(globalConfig) {
    this.isWhole = isWholeRun(globalConfig);
  }

  onRunComplete() {
    const folder = process.env.SKEP_SERVED_FOLDER;
    if (!folder) return;
    const { endpoints, seen } = read(folder);
    rmSync(folder, { recursive: true, force: true });
    const unseen = endpoints.filter(({ key, writes }) => !seen.some((one) => isOf(one, key) && (!writes || one.after)));
    const summary = `${endpoints.length - unseen.length} of ${endpoints.length} legacy endpoints were seen to succeed by a test that looked at what they did.`;
    const names = unseen.map(({ key, writes }) => `  ${key}${writes ? ' (and looked at what it changed)' : ''}`);
    if (!this.isWhole && process.env.SKEP_SERVED !== 'list') return;
    process.stderr.write(`\n${summary}\n`);
    if (unseen.length === 0) return;
    const missing = `No test saw these succeed:\n${names.join('\n')}\n`;
    process.stderr.write(missing);
    if (this.isWhole) this.error = new Error(`${summary} ${missing}`);
  }

  getLastError() {
    return this.error;
  }
}

function isWholeRun({ testPathPatterns, testNamePattern, nonFlagArgs, onlyChanged, shard, runTestsByPath, projects }) {
  const isNarrowed = testPathPatterns.patterns.length > 0 || testNamePattern || nonFlagArgs.length > 0;
  return !(isNarrowed || onlyChanged || shard || runTestsByPath || projects.length < 2);
}

function read(folder) {
  const endpoints = JSON.parse(readFileSync(join(folder, 'endpoints.json'), 'utf8'));
  const lines = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean));
  const seen = [...new Set(lines)].map((line) => {
    const [method, path, how] = line.split(' ');
    return { method, path, after: how === 'looked-after' };
  });
  return { endpoints, seen };
}

function isOf({ method, path }, key) {
  const [expectedMethod, template] = key.split(' ');
  const [parts, expected] = [path.split('/'), template.split('/')];
  if (method !== expectedMethod || parts.length !== expected.length) return false;
  return expected.every((part, index) => part.startsWith('{') || part === parts[index]);
}

module.exports = ServedEndpointsReport;
