import fc from 'fast-check';
import { statementsSent } from '../../subgraphs/kit/process/metrics';
import { type Database, openDatabase } from '../../subgraphs/kit/sql/database';
import type { Sql } from '../../subgraphs/kit/sql/sql';
import { makeDatabase, type OwnDatabase } from '../support/own-database';

/** More often than statements must meet before they are combined. */
const OFTEN = 10;
const RUNS = 60;

let own: OwnDatabase;
let db: Database;

beforeAll(async () => {
  own = await makeDatabase('kit_combined');
});
beforeEach(() => {
  db = openDatabase(own.url, { readers: 1 });
});
afterEach(() => db.close());
afterAll(() => own.drop());

type Ask = (sql: Sql, n: number) => PromiseLike<unknown[]>;
type Call = readonly [Ask, number];

/** Every type that rows have, values in several places, no values, no rows, and names that columns share. */
const STATEMENTS: readonly Ask[] = [
  (
    sql,
    n,
  ) => sql`select i::bigint as id, i * 0.5::numeric(20, 6) as fee_amount, i % 2 = 0 as even, null::text as nothing
    from generate_series(1, ${n}::int) i order by i desc`,
  (sql, n) => sql`select date '2024-02-29' + ${n}::int as day, timestamptz '2024-02-29 23:59:59.999Z' as at`,
  (sql, n) => sql`select array['a,"b"', null, ${`\\${n}`}]::text[] as list, ${`{"n":${n}}`}::json as doc`,
  (sql, n) => sql`with few as (select i from generate_series(1, 9) i where i > ${n}::int)
    select i as id, i::text as id from few order by i limit ${n}`,
  (sql) => sql`select 'ö$' as text, 1.5::float8 as ratio, '{"b":[1]}'::jsonb as doc`,
  (sql, n) => sql`select i as n from generate_series(1, 0) i where i = ${n}::int`,
  (sql, n) => sql`select ${n}::int * interval '1 day' as span`,
];

/** What each answers when all are asked for in one turn. */
const inOneTurn = (sql: Sql, asked: readonly Call[]) => Promise.all(asked.map(([ask, n]) => ask(sql, n)));

/** Statements that the work takes. */
async function sentBy(work: () => Promise<unknown>): Promise<number> {
  const before = statementsSent.count;
  await work();
  return statementsSent.count - before;
}

const numbered = (i: number): Ask => {
  const texts = Object.assign([`select ${i} as which, `, '::int as n'], { raw: [] }) as unknown as TemplateStringsArray;
  return (sql, n) => sql(texts, n);
};

async function meet(asked: readonly Call[]): Promise<void> {
  for (let i = 0; i < OFTEN; i++) await inOneTurn(db.merged, asked);
}

describe('statements that are asked for in one turn', () => {
  test('answer what each would answer by itself, whatever is asked for beside it', async () => {
    const turn = fc.array(fc.tuple(fc.constantFrom(...STATEMENTS), fc.integer({ min: 0, max: 9 })), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(turn, async (asked) => {
        const expected = await inOneTurn(db.sql, asked);
        for (let i = 0; i < OFTEN; i++) expect(await inOneTurn(db.merged, asked)).toEqual(expected);
      }),
      { numRuns: RUNS },
    );
  }, 60_000);

  test('go as one once they have met often, and twice the same goes as two', async () => {
    const asked = [numbered(1), numbered(2), numbered(3)].map((ask) => [ask, 7] as const);
    await meet(asked);
    expect(await sentBy(() => inOneTurn(db.merged, asked))).toBe(1);
    expect(await sentBy(() => inOneTurn(db.merged, [...asked, ...asked]))).toBe(2);
  });

  test('go as one also when others are asked for beside them', async () => {
    const [a, b, c] = [11, 12, 13].map((i) => [numbered(i), 7] as const) as [Call, Call, Call];
    await meet([a, b]);
    await meet([c]);
    expect(await sentBy(() => inOneTurn(db.merged, [a, b, c]))).toBe(2);
  });

  test('fail for nothing that was asked for beside them', async () => {
    const bad: Ask = (sql, n) => sql`select 1 / ${n}::int as quotient`;
    const asked = (n: number) => [numbered(21), bad, numbered(22)].map((ask) => [ask, n] as const);
    await meet(asked(1));
    expect(await sentBy(() => inOneTurn(db.merged, asked(1)))).toBe(1);
    const [first, second, third] = await Promise.allSettled(asked(0).map(([ask, n]) => ask(db.merged, n)));
    expect(first).toMatchObject({ value: [{ which: 21, n: 0 }] });
    expect(second).toMatchObject({ reason: { code: '22012' } });
    expect(third).toMatchObject({ value: [{ which: 22, n: 0 }] });
  });

  test('do not go with one that may take long, or that has brought many rows', async () => {
    const long: Ask = () => db.alone`select 31 as which`;
    const many: Ask = (sql, n) => sql`select i from generate_series(1, ${n * 100}::int) i`;
    const asked = [numbered(32), long, numbered(33)].map((ask) => [ask, 1] as const);
    await meet(asked);
    expect(await sentBy(() => inOneTurn(db.merged, asked))).toBe(2);
    const withMany = (n: number) => [numbered(34), many, numbered(35)].map((ask) => [ask, n] as const);
    await meet(withMany(1));
    expect(await sentBy(() => inOneTurn(db.merged, withMany(1)))).toBe(1);
    await inOneTurn(db.merged, withMany(2));
    await meet(withMany(1));
    expect(await sentBy(() => inOneTurn(db.merged, withMany(1)))).toBe(2);
  });
});

test('ever new sets of statements do not fill PostgreSQL with prepared ones', async () => {
  const all = Array.from({ length: 12 }, (_, i) => numbered(100 + i));
  const prepared = async () => Number((await db.sql`select count(*) from pg_prepared_statements`)[0]?.count);
  for (let set = 1; set < 400; set++) {
    const asked = all.filter((_, i) => (set * 2_654_435_761) & (1 << i)).map((ask) => [ask, set] as const);
    await meet(asked);
  }
  const [single, combined] = [all.length + 1, 50];
  expect(await prepared()).toBe(single + combined);
}, 60_000);
