import { allOf, anyId, anyOf, containing, startingWith } from '../../subgraphs/kit/sql/conditions';
import { type Database, type Fragment, openDatabase, type Sql } from '../../subgraphs/kit/sql/database';
import { makeDatabase, type OwnDatabase } from '../support/own-database';

let own: OwnDatabase;
let db: Database;

beforeAll(async () => {
  own = await makeDatabase('kit_conditions');
  await own.admin.query('create table things (id bigint primary key, owner_id bigint, name text not null)');
  await own.admin.query(`insert into things values (1, 10, 'Plain'), (2, 10, '100% sure'), (3, null, 'a_b'),
    (4, 20, 'c:\\d'), (9223372036854775807, 20, 'axb 100 times')`);
  db = openDatabase(own.url, { readers: 2, writers: 1 });
});

afterAll(async () => {
  await db.close();
  await own.drop();
});

/** The identifiers of the things for which a condition holds. */
async function found(condition: (sql: Sql) => Fragment): Promise<string[]> {
  const rows = await db.sql<{ id: string }[]>`select id from things where ${condition(db.sql)} order by id`;
  return rows.map(({ id }) => id);
}

test.each([
  [['2'], ['2']],
  [
    ['4', '1', '1'],
    ['1', '4'],
  ],
  [['9223372036854775807'], ['9223372036854775807']],
  [['2', 'x', '9223372036854775808', '', "1' or true"], ['2']],
  [['x'], []],
  [[], []],
])('of the identifiers %j those that exist are found: %j', async (ids, expected) => {
  expect(await found((sql) => anyId(sql, 'id', ids))).toEqual(expected);
});

test.each([
  [['2'], 4],
  [['2', '4', 'x'], 3],
  [['x'], 5],
  [[], 5],
])('without the identifiers %j there are %d', async (ids, count) => {
  expect(await found((sql) => sql`not ${anyId(sql, 'id', ids)}`)).toHaveLength(count);
});

test('a list of names finds each of them, and an empty one nothing', async () => {
  expect(await found((sql) => anyOf(sql, 'name', ['Plain']))).toEqual(['1']);
  expect(await found((sql) => anyOf(sql, 'name', ['a_b', 'Plain', 'none']))).toEqual(['1', '3']);
  expect(await found((sql) => anyOf(sql, 'name', []))).toEqual([]);
});

test.each([
  ['100%', ['2']],
  ['a_b', ['3']],
  [':\\', ['4']],
  [' PLAIN ', ['1']],
])('the keyword %j is found as typed', async (keyword, expected) => {
  expect(await found((sql) => sql`name ilike ${containing(keyword)}`)).toEqual(expected);
});

test('the beginning of a text is found, its middle is not', async () => {
  expect(await found((sql) => sql`name like ${startingWith('100%')}`)).toEqual(['2']);
  expect(await found((sql) => sql`name like ${startingWith('0% sure')}`)).toEqual([]);
});

test('all conditions have to hold', async () => {
  const conditions = (sql: Sql) => [
    sql`true`,
    anyId(sql, 'owner_id', ['10', '20']),
    sql`name ilike ${containing('100')}`,
  ];
  expect(await found((sql) => allOf(sql, conditions(sql)))).toEqual(['2', '9223372036854775807']);
  expect(await found((sql) => allOf(sql, conditions(sql).slice(0, 1)))).toHaveLength(5);
});
