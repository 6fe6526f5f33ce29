import { pino } from 'pino';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { concerns } from '../../subgraphs/kit/process/concerns';
import { registry } from '../../subgraphs/kit/process/metrics';
import { type Database, openDatabase } from '../../subgraphs/kit/sql/database';
import { keepPartitions, watchPartitions } from '../../subgraphs/usage/calls/upkeep';
import { makeDatabase, type OwnDatabase } from '../support/own-database';

let own: OwnDatabase;
let db: Database;

beforeAll(async () => {
  own = await makeDatabase('usage_partitions');
  await migrateSubgraphs(own.url, ['usage']);
  db = openDatabase(own.url, { readers: 1, writers: 1 });
}, 60_000);
afterAll(async () => {
  await db?.close();
  await own?.drop();
});

const shown = async () => /^skep_call_months_ahead (\d+)/m.exec(await registry.metrics())?.[1];

test('calls have their place for three months ahead, and who runs it hears when it is less than two', async () => {
  const said: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void said.push(line) });
  const look = async (at: string) => {
    await watchPartitions(db, new Date(at), log);
    return [await shown(), concerns().length, said.length];
  };
  await keepPartitions(db, new Date('2026-11-29T00:00:00Z'));
  expect(await look('2026-11-29T00:00:00Z')).toEqual(['3', 0, 0]);
  expect(await look('2026-12-31T15:59:59Z')).toEqual(['2', 0, 0]);
  expect(await look('2026-12-31T16:00:00Z')).toEqual(['1', 1, 1]);
  // It says so once, and every reader of readiness for as long as it is so.
  expect(await look('2027-01-02T00:00:00Z')).toEqual(['1', 1, 1]);
  await keepPartitions(db, new Date('2027-01-02T00:00:00Z'));
  await own.admin.query('alter table usage.upstream_calls detach partition usage.upstream_calls_2027_03');
  expect(await look('2027-01-02T00:00:00Z')).toEqual(['1', 1, 1]);
  await own.admin.query('drop table usage.upstream_calls_2027_03');
  await keepPartitions(db, new Date('2027-01-02T00:00:00Z'));
  expect(await look('2027-01-02T00:00:00Z')).toEqual(['3', 0, 1]);
});
