const { startSystem } = require('./system');

/** Runs once before all projects; SKEP_TEST_STATE given from outside means that a system already runs. */
module.exports = async function globalSetup() {
  if (process.env.SKEP_TEST_STATE) return;
  globalThis.skepSystem = await startSystem();
  process.env.SKEP_TEST_STATE = JSON.stringify(globalThis.skepSystem.state);
};
