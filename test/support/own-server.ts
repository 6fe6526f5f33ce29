import { type Started, startProgram, stopProgram } from '../system/processes';
import { copyDatabase, dropDatabase, LISTENING, type SystemState } from '../system/system';

export interface OwnServer {
  url: string;
  databaseUrl: string;
  started: Started;
  /** Ends the process, unless it ended by itself, and starts one with other settings on the same database. */
  restart(env?: Record<string, string>): Promise<void>;
  stop(): Promise<void>;
}

/** Nobody waits for what comes around. */
const SOON = { UPKEEP_EVERY_MS: '500' };

/** A server in one process on its own copy of the demo database, for tests that count, stop or break things. */
export async function startOwnServer(name: string, env: Record<string, string> = {}): Promise<OwnServer> {
  const state = JSON.parse(process.env.SKEP_TEST_STATE ?? '{}') as SystemState;
  const databaseUrl = await copyDatabase(state.databaseUrl, name);
  const start = (settings: Record<string, string>) =>
    startProgram('gateway/programs/gateway.js', [], { ...SOON, DATABASE_URL: databaseUrl, ...settings }, LISTENING);
  const urlOf = ({ ready }: Started) => `http://127.0.0.1:${ready}`;
  const started = await start(env);
  const server: OwnServer = {
    url: urlOf(started),
    databaseUrl,
    started,
    async restart(settings = {}) {
      await stopProgram(server.started.process);
      server.started = await start(settings);
      server.url = urlOf(server.started);
    },
    async stop() {
      await stopProgram(server.started.process);
      await dropDatabase(state.databaseUrl, name);
    },
  };
  return server;
}

/** Sum of a counter over its labels in what /metrics shows. */
export function counterIn(text: string, name: string): number {
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}
