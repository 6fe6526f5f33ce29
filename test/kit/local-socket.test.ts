import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { openDatabase, withTx } from '../../subgraphs/kit/sql/database';
import { socketFolderOf, socketIn } from '../../subgraphs/kit/sql/local-socket';
import { makeDatabase, type OwnDatabase, until } from '../support/own-database';
import { makeServer, type OwnServer } from '../support/postgres-server';
import { startProxy } from '../support/proxy';

let own: OwnDatabase;
beforeAll(async () => {
  own = await makeDatabase('skep_local_socket');
});
afterAll(() => own.drop());

const VIA = 'select inet_client_addr() is null as local';

describe('the Unix socket of a PostgreSQL on this machine', () => {
  test('is found by its address, and reads and transactions go through it', async () => {
    const socketFolder = await socketFolderOf(own.url);
    expect(socketFolder && existsSync(socketIn(socketFolder, own.url))).toBe(true);
    const db = openDatabase(own.url, { socketFolder, readers: 2, writers: 1 });
    expect(await db.sql`${db.sql.unsafe(VIA)}`).toEqual([{ local: true }]);
    expect(await withTx(db, async (tx) => (await tx.execute(VIA)).rows)).toEqual([{ local: true }]);
    expect(await db.committed`${db.sql.unsafe(VIA)}`).toEqual([{ local: true }]);
    await db.close();
  });

  test('is left alone without being asked for: the address is that of TCP', async () => {
    const db = openDatabase(own.url, { readers: 1, writers: 1 });
    expect(await db.sql`${db.sql.unsafe(VIA)}`).toEqual([{ local: false }]);
    await db.close();
  });

  test.each([
    ['another host', (url: URL) => Object.assign(url, { hostname: 'db.example.com' })],
    ['an address that says more', (url: URL) => Object.assign(url, { search: '?sslmode=disable' })],
    ['another password', (url: URL) => Object.assign(url, { password: 'wrong' })],
    ['a port where nobody listens', (url: URL) => Object.assign(url, { port: '1' })],
  ])('is not taken for %s', async (_, change) => {
    expect(await socketFolderOf(change(new URL(own.url)).toString())).toBeNull();
  });

  test('is not taken where something stands between', async () => {
    const proxy = await startProxy(own.url);
    expect(await socketFolderOf(proxy.url)).toBeNull();
    await proxy.close();
  });

  test('is not told to who may not know it', async () => {
    const url = new URL(own.url);
    const db = openDatabase(own.url, { readers: 1, writers: 1 });
    await withTx(db, (tx) => tx.execute(`create role skep_plain login password 'plain'`));
    try {
      expect(
        await socketFolderOf(Object.assign(url, { username: 'skep_plain', password: 'plain' }).toString()),
      ).toBeNull();
    } finally {
      await withTx(db, (tx) => tx.execute('drop role skep_plain'));
      await db.close();
    }
  });
});

describe('a server that is killed and started again', () => {
  let server: OwnServer;
  const folder = tmpdir();
  beforeAll(async () => {
    server = await makeServer([`unix_socket_directories=${folder}`]);
  });
  afterAll(() => server.drop());

  test('is reached through its socket again', async () => {
    const socketFolder = await socketFolderOf(server.url);
    expect(socketFolder).toBe(folder);
    const db = openDatabase(server.url, { socketFolder, readers: 2, writers: 1 });
    await db.sql`select 1`;
    await server.kill();
    await until(
      () =>
        db.sql`select 1`.then(
          () => false,
          () => true,
        ),
      'failing',
    );
    await server.start();
    await until(() => db.sql`select 1`.then(Boolean, () => false), 'serving again');
    await withTx(db, async () => undefined);
    await db.close();
  });
});
