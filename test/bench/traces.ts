import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Started, startProgram, stopProgram } from '../system/processes';
import { copyDatabase, LISTENING, startDemoDatabase } from '../system/system';
import { type Contestant, contest, headlineOf, print, proveEqual } from './contest';
import { operatorSessions } from './sessions';

interface TracesBench {
  rounds: number;
  seconds: number;
}

const WARM_UP_SECONDS = 30;
const SESSIONS = 32;

/**
 * What traces cost: the headline query without them, with as many as are made unless one says otherwise, and with all of
 * them; of each two processes, since two of a kind differ by a tenth. The collector reads what comes and throws it away.
 */
export async function benchTraces({ rounds, seconds }: TracesBench): Promise<void> {
  const collector = createServer((request, reply) => {
    request.resume().once('end', () => reply.end());
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  const traced = (sampler?: string) => ({
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    ...(sampler && { OTEL_TRACES_SAMPLER: sampler }),
  });
  const database = await startDemoDatabase();
  const started: Started[] = [];
  try {
    const databaseUrl = await copyDatabase(database.serverUrl, 'skep_bench_traces');
    const contestants: Contestant[] = [];
    for (const [name, env] of [
      ['off', {}],
      ['off too', {}],
      ['some', traced()],
      ['some too', traced()],
      ['all', traced('parentbased_always_on')],
      ['all too', traced('parentbased_always_on')],
    ] as const) {
      const settings = { DATABASE_URL: databaseUrl, NODE_OPTIONS: '--max-semi-space-size=64', ...env };
      const server = await startProgram('gateway/programs/gateway.js', [], settings, LISTENING);
      started.push(server);
      const pids = [server.process.pid as number];
      contestants.push({ name, url: `http://127.0.0.1:${server.ready}`, path: '/graphql', pids });
    }
    const operators = await operatorSessions(contestants[0]?.url as string, databaseUrl, SESSIONS);
    await proveEqual(contestants, operators);
    print(
      `headline query with traces, 32 connections, medians of ${rounds} rounds of ${seconds} s`,
      await contest(contestants, headlineOf(operators), 32, { rounds, seconds, warmUpSeconds: WARM_UP_SECONDS }),
    );
  } finally {
    await Promise.all(started.map(({ process }) => stopProgram(process)));
    await database.stop();
    collector.close();
  }
}
