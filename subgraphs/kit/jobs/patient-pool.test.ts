import { createServer, type Server } from 'node:net';
import pg from 'pg';
import { until } from '../../../test/support/own-database';
import { bePatient } from './patient-pool';

let attempts = 0;
let server: Server;
let pool: pg.Pool;

beforeAll(async () => {
  server = createServer((socket) => {
    attempts += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  pool = new pg.Pool({ connectionString: `postgres://nobody@127.0.0.1:${port}/none` });
});

afterAll(async () => {
  await pool.end();
  server.close();
});

test('what a database that is away is asked waits, and fails never: it ends without rows when nobody waits', async () => {
  const over = new AbortController();
  bePatient(pool, over.signal);
  let answer: { rows: unknown[] } | undefined;
  const asked = pool.query('select 1').then((found) => {
    answer = found;
  });
  await until(() => attempts > 1, 'a second attempt');
  expect(answer).toBeUndefined();
  over.abort();
  await asked;
  expect(answer).toEqual({ rows: [] });
});
