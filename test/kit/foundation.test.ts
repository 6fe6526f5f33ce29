import pg from 'pg';
import { SUBGRAPH_NAMES } from '../../subgraphs/kit/basics/subgraph-names';
import { migrateSubgraphs } from '../../subgraphs/kit/migrate';
import { makeDatabase, type OwnDatabase } from '../support/own-database';
import { exitOf, startChild } from './children';

let own: OwnDatabase;

beforeAll(async () => {
  own = await makeDatabase('kit_foundation');
});

afterAll(() => own.drop());

async function appliedMigrations(): Promise<Record<string, unknown[]>> {
  const entries = SUBGRAPH_NAMES.map(async (name) => {
    const hashes = await own.values(`select hash from ${name}_migrations.applied order by id`);
    return [name, hashes] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

test('three processes that migrate an empty database at once all succeed, and each migration runs once', async () => {
  const children = await Promise.all([1, 2, 3].map(() => startChild('migrate', own.url)));
  expect(await Promise.all(children.map(exitOf))).toEqual([0, 0, 0]);
  const before = await appliedMigrations();
  for (const hashes of Object.values(before)) {
    expect(hashes.length).toBeGreaterThan(0);
    expect(new Set(hashes).size).toBe(hashes.length);
  }
  await migrateSubgraphs(own.url, SUBGRAPH_NAMES);
  expect(await appliedMigrations()).toEqual(before);
});

test('ten thousand identifiers made by four connections at once are distinct, ordered by time and below 2^53', async () => {
  await migrateSubgraphs(own.url, []);
  const make = async () => {
    const client = new pg.Client({ connectionString: own.url });
    await client.connect();
    const ids: bigint[] = [];
    const span = [await databaseTime(client)];
    for (const count of [1, 9, 90, 900, 1_500]) {
      const { rows } = await client.query<{ id: string }>('select skep.next_id() as id from generate_series(1, $1)', [
        count,
      ]);
      ids.push(...rows.map(({ id }) => BigInt(id)));
    }
    span.push(await databaseTime(client));
    await client.end();
    return { ids, span };
  };
  const made = await Promise.all([make(), make(), make(), make()]);
  const all = made.flatMap(({ ids }) => ids);
  expect(new Set(all).size).toBe(10_000);
  expect(all.every((id) => id > 0n && id < 2n ** 53n)).toBe(true);
  for (const { ids, span } of made) {
    // The instant of an identifier, as kit/basics/ids.ts describes it.
    const instants = ids.map((id) => Number(id / 8192n) + Date.UTC(2020, 0, 1));
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
    expect(instants[0]).toBeGreaterThanOrEqual((span[0] as number) - 1);
    expect(instants.at(-1)).toBeLessThanOrEqual((span[1] as number) + 1);
  }
});

async function databaseTime(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now');
  return rows[0]?.now.getTime() ?? 0;
}
