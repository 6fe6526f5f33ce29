// Starts the built product with the Node that runs this file, as `npm start` does: signs in, asks the headline query, one
// legacy path and one call that costs money, and stops; traces of that must reach a collector. Given the same DATA_DIR, a
// second one finds the demo world there.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const programs = join(root, 'dist', 'gateway', 'programs');
const results = process.env.TEST_RESULTS_DIR;
const START_MS = 120_000;
const STOP_MS = 20_000;

const HEADLINE = `{ customers(first: 3) { nodes { id name state wallets { balance } bills(first: 3) { nodes { statementNo totalAmount } }
  authorizedProducts(first: 3) { nodes { product { code name } } } salesperson { name } } } }`;
const CALL = 'query($seqNo: String!) { call(seqNo: $seqNo) { productCode fee } }';

function check(holds, what) {
  if (!holds) throw new Error(what);
}

/** Standard output of one of the programs, which must end well. */
function run(program, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(programs, program), ...args], {
    encoding: 'utf8',
  });
  check(status === 0, `${program} ended with ${status}: ${stderr}`);
  return stdout.trim();
}

async function startCollector() {
  const collector = { url: '', received: 0, stop: () => server.close() };
  const server = createServer((request, reply) => {
    if (request.url === '/v1/traces') collector.received += 1;
    request.resume().once('end', () => reply.end());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  collector.url = `http://127.0.0.1:${server.address().port}`;
  return collector;
}

/** Where traces would make promises dearer, the program starts itself anew: gateway/programs/cheap-contexts.ts. */
function checkCheapContexts({ pid }) {
  if (process.platform !== 'linux' || !process.version.startsWith('v22.')) return;
  const isSet = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--experimental-async-context-frame');
  check(isSet, 'Node 22 exports traces without --experimental-async-context-frame.');
}

async function start(env) {
  const flags = ['--enable-source-maps', '--max-semi-space-size=64'];
  const server = spawn(process.execPath, [...flags, join(programs, 'gateway.js')], {
    env: { ...process.env, ...env, PORT: '0' },
  });
  let output = '';
  const ready = new Promise((resolve, reject) => {
    const read = (chunk) => {
      output += chunk;
      const port = /http:\/\/localhost:(\d+)/.exec(output)?.[1];
      if (port) resolve(`http://127.0.0.1:${port}`);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', (code) => reject(new Error(`The gateway ended with ${code}:\n${output}`)));
    setTimeout(() => reject(new Error(`The gateway was not ready in time:\n${output}`)), START_MS).unref();
  });
  try {
    return { server, url: await ready };
  } catch (error) {
    server.kill('SIGKILL');
    throw error;
  }
}

async function stop(server) {
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  setTimeout(() => server.kill('SIGKILL'), STOP_MS).unref();
  const [code] = await ended;
  check(code === 0, `The gateway was told to stop and ended with ${code}.`);
}

async function use(url) {
  const post = async (path, body, headers) => {
    const answer = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return answer.json();
  };
  const operator = run('token.js', 'operator');
  const graph = (query, variables = {}) =>
    post('/graphql', { query, variables }, { authorization: `Bearer ${operator}` });

  const headline = await graph(HEADLINE);
  check(headline.data?.customers.nodes.length === 3, `The headline query answered ${JSON.stringify(headline)}`);
  const page = await post('/mt/crm/customer/list', { pageNo: 1, pageSize: 2 }, { stoken: operator });
  check(page.code === 0 && page.data.results.length === 2, `The legacy path answered ${JSON.stringify(page)}`);

  const { code, seqNo, fee } = JSON.parse(run('call.js', 'id_two'));
  check(code === 0 && Number(fee) > 0, `The call answered code ${code} and fee ${fee}.`);
  let record;
  for (let tries = 0; tries < 100 && !record; tries += 1) {
    record = (await graph(CALL, { seqNo })).data?.call;
    if (!record) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  check(record?.fee === fee, `The record of the call says ${JSON.stringify(record)} where the answer said ${fee}.`);
}

const began = Date.now();
const outcome = { file: '.ci/smoke.mjs', project: `Node ${process.version}`, passed: 0, failed: 0, skipped: 0 };
try {
  const collector = await startCollector();
  const { server, url } = await start({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
  try {
    checkCheapContexts(server);
    await use(url);
  } finally {
    await stop(server);
    collector.stop();
  }
  check(collector.received > 0, 'No trace reached the collector.');
  outcome.passed = 1;
  console.log(`Node ${process.version} runs it (${Math.round((Date.now() - began) / 1000)} s).`);
} catch (error) {
  outcome.failed = 1;
  console.error(`Node ${process.version} does not run it: ${error.message}`);
}
if (results) writeFileSync(join(results, `smoke-${process.version}.json`), JSON.stringify({ suites: [outcome] }));
process.exitCode = outcome.failed;
