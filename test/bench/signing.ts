import { setTimeout as pause } from 'node:timers/promises';
import { bySigner, freshAccount, waiting } from '../contracts/contract-ground';
import { behindServer, rows } from '../support/server-database';
import { startProgram, stopProgram } from '../system/processes';
import { copyDatabase, LISTENING, startDemoDatabase } from '../system/system';

/** Whoever signs in comes from the demo world; its size measures nothing here. */
const SMALL = 0.05;
const START_FLAGS = '--max-semi-space-size=64';
/** Between two signatures, so that documents are made beside them as on a busy day. */
const PACE_MS = 250;

/** What signing takes, while a job makes and seals the documents of those who signed before. */
export async function benchSigning(contracts: number): Promise<void> {
  const database = await startDemoDatabase(SMALL);
  const env = { DATABASE_URL: await copyDatabase(database.serverUrl, 'skep_one'), NODE_OPTIONS: START_FLAGS };
  const server = await startProgram('gateway/programs/gateway.js', [], env, LISTENING);
  const oneProcessUrl = `http://127.0.0.1:${server.ready}`;
  process.env.SKEP_TEST_STATE = JSON.stringify({ databaseUrl: database.serverUrl, oneProcessUrl });
  try {
    const made: Awaited<ReturnType<typeof waiting>>[] = [];
    for (let i = 0; i < contracts; i++) made.push(await waiting(await freshAccount(1)));
    const times: number[] = [];
    for (const { signature } of made) {
      const began = performance.now();
      const answer = await bySigner('signContract', signature);
      times.push(performance.now() - began);
      if (answer.state !== 'SIGNED') throw new Error(JSON.stringify(answer));
      await pause(PACE_MS);
    }
    times.sort((one, other) => one - other);
    const at = (share: number) => (times[Math.ceil(times.length * share) - 1] as number).toFixed(0);
    process.stdout.write(`${contracts} signatures: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms\n`);
    process.stdout.write(
      `documents were sealed ${await lastSealedAfter(made.map(({ contractNo }) => contractNo))} s after the last\n`,
    );
  } finally {
    await behindServer().end();
    await stopProgram(server.process);
    await database.stop();
  }
}

async function lastSealedAfter(contractNos: readonly string[]): Promise<string> {
  const began = performance.now();
  const open = `select 1 from contracts.contracts where contract_no = any($1) and final_file_id is null limit 1`;
  while ((await rows(open, [contractNos])).length > 0) await pause(100);
  return ((performance.now() - began) / 1_000).toFixed(1);
}
