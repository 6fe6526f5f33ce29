import { type Started, startProgram, stopProgram } from './processes';
import { copyDatabase, LISTENING, type SystemState } from './system';

export interface OwnServer {
  url: string;
  databaseUrl: string;
  started: Started;
  stop(): Promise<void>;
}

/** A server in one process on its own copy of the demo database, for tests that count, stop or break things. */
export async function startOwnServer(name: string, env: Record<string, string> = {}): Promise<OwnServer> {
  const state = JSON.parse(process.env.SKEP_TEST_STATE ?? '{}') as SystemState;
  const databaseUrl = await copyDatabase(state.databaseUrl, name);
  const started = await startProgram('gateway/main.js', [], { DATABASE_URL: databaseUrl, ...env }, LISTENING);
  return {
    url: `http://127.0.0.1:${started.ready}`,
    databaseUrl,
    started,
    stop: () => stopProgram(started.process),
  };
}

/** Sum of a counter over its labels in what /metrics shows. */
export function counterIn(text: string, name: string): number {
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}
