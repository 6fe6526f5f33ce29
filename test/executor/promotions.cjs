// Loaded before a program: counts what V8's young collections move to where only full collections look, and prints the
// bytes so far on SIGUSR2.
const { getHeapSpaceStatistics } = require('node:v8');

const oldBytes = () => getHeapSpaceStatistics().find(({ space_name }) => space_name === 'old_space').space_used_size;

let moved = 0;
let before = oldBytes();
setInterval(() => {
  const now = oldBytes();
  moved += Math.max(0, now - before);
  before = now;
}, 10).unref();

process.on('SIGUSR2', () => process.stdout.write(`promoted ${moved} bytes\n`));
