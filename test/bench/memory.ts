import { readFileSync } from 'node:fs';
import { newDocument } from '../executor/new-documents';
import { startProgram, stopProgram } from '../system/processes';
import { copyDatabase, LISTENING, startDemoDatabase } from '../system/system';
import { signIn } from './sessions';

const AT_ONCE = 32;
const STEPS = 10;

/** What `npm start` gives node. */
const START_FLAGS = '--max-semi-space-size=64';

/** Resident memory of the gateway while it is sent documents that it never saw, with the flags of `npm start`. */
export async function benchMemory(documents: number): Promise<void> {
  const database = await startDemoDatabase();
  const env = { DATABASE_URL: await copyDatabase(database.serverUrl, 'skep_bench_memory'), NODE_OPTIONS: START_FLAGS };
  const server = await startProgram('gateway/programs/gateway.js', [], env, LISTENING);
  try {
    const url = `http://127.0.0.1:${server.ready}`;
    say(0, server.process.pid);
    const step = Math.ceil(documents / STEPS);
    for (let done = 0; done < documents; done += step) {
      await sendNew(url, await signIn(url), done, Math.min(done + step, documents));
      say(Math.min(done + step, documents), server.process.pid);
    }
  } finally {
    await stopProgram(server.process);
    await database.stop();
  }
}

async function sendNew(url: string, token: string, from: number, until: number): Promise<void> {
  let next = from;
  const worker = async () => {
    while (next < until) {
      const body = JSON.stringify({ query: newDocument(next++), variables: { id: '1' } });
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const answer = (await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json()) as object;
      if ('errors' in answer) throw new Error(JSON.stringify(answer));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function say(documents: number, pid: number | undefined): void {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytesOf = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
  process.stdout.write(
    `${documents} new documents: ${megabytesOf('VmRSS')} MB resident, ${megabytesOf('VmHWM')} MB at most\n`,
  );
}
