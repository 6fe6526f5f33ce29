const { mkdtempSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { documentOf, keyOf } = require('../../gateway/doors/legacy/endpoint');
const { implemented } = require('../../gateway/doors/legacy/modules/index');
const { startSystem } = require('./system');

/** Runs once before all projects; SKEP_TEST_STATE given from outside means that a system already runs. */
module.exports = async function globalSetup() {
  if (process.env.SKEP_TEST_STATE) return;
  watchEndpoints();
  // Of the sixty servers of a run hardly one is asked for most of the documents that it would plan.
  process.env.PLAN_AHEAD = 'off';
  globalThis.skepSystem = await startSystem();
  process.env.SKEP_TEST_STATE = JSON.stringify(globalThis.skepSystem.state);
};

/** Where tests note the endpoints that they saw succeed, beside the list of all that answer. */
function watchEndpoints() {
  const folder = mkdtempSync(join(tmpdir(), 'skep-served-'));
  const endpoints = implemented().map((endpoint) => ({ key: keyOf(endpoint), writes: isMutation(endpoint) }));
  writeFileSync(join(folder, 'endpoints.json'), JSON.stringify(endpoints));
  process.env.SKEP_SERVED_FOLDER = folder;
}

const isMutation = (endpoint) =>
  documentOf(endpoint).definitions.some(
    ({ kind, operation }) => kind === 'OperationDefinition' && operation === 'mutation',
  );
