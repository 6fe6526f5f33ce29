import { integer, jsonb, pgSchema, text, timestamp } from 'drizzle-orm/pg-core';
import fc from 'fast-check';
import { copyRows } from '../../subgraphs/kit/sql/copy';
import { type Database, openDatabase } from '../../subgraphs/kit/sql/database';
import { makeDatabase, type OwnDatabase, until } from '../support/own-database';

const letters = pgSchema('post').table('letters', {
  id: integer('id').primaryKey(),
  body: text('body'),
  tags: text('tags').array(),
  facts: jsonb('facts').$type<unknown>(),
  sentAt: timestamp('sent_at', { withTimezone: true, precision: 3 }),
  state: text('state').notNull().default('NEW'),
});

let own: OwnDatabase;
let db: Database;

beforeAll(async () => {
  own = await makeDatabase('kit_copy');
  await own.admin.query(`create schema post; create table post.letters
    (id int primary key, body text, tags text[], facts jsonb, sent_at timestamptz(3), state text not null default 'NEW')`);
  db = openDatabase(own.url, { readers: 1, writers: 1 });
});

beforeEach(() => own.admin.query('truncate post.letters'));

afterAll(async () => {
  await db.close();
  await own.drop();
});

const stored = () => db.sql`select id, body, tags, facts, sent_at, state from post.letters order by id`;

const HOSTILE = [
  '\\N',
  '\\.',
  '\\',
  'a\tb',
  'a\nb',
  'a\r\nb',
  '\\t',
  '"',
  "'",
  '{}',
  'NULL',
  '',
  ' ',
  '你好 🐝 \u202e',
  '\u0001\u0008\u000b\u007f',
  "'); drop table post.letters; --",
];

test('hostile text arrives unchanged, in columns, in arrays and in JSON', async () => {
  const rows = HOSTILE.map((body, id) => ({ id, body, tags: HOSTILE, facts: { body }, sentAt: new Date(id) }));
  expect(await copyRows(db, letters, rows)).toBe(rows.length);
  expect([...(await stored())]).toEqual(rows.map((row) => ({ ...row, state: 'NEW' })));
});

test('any text that PostgreSQL can keep arrives unchanged', async () => {
  const kept = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0'));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ body: fc.option(kept), tags: fc.array(kept) })), async (values) => {
      await own.admin.query('delete from post.letters');
      await copyRows(
        db,
        letters,
        values.map((value, id) => ({ id, ...value })),
      );
      expect((await stored()).map(({ body, tags }) => ({ body, tags }))).toEqual(values);
    }),
    { numRuns: 40 },
  );
  // Each of the commits waits for a disk that other tests keep busy.
}, 120_000);

test.each(['null \0 byte', 'half \ud83d pair'])('text that PostgreSQL cannot keep is refused: %j', async (body) => {
  const rows = Array.from({ length: 1_200 }, (_, id) => ({ id, body: id === 1_100 ? body : 'fine' }));
  await expect(copyRows(db, letters, rows)).rejects.toThrow(
    'A value for body holds a character that PostgreSQL cannot keep.',
  );
  expect(await stored()).toHaveLength(0);
});

test('a row that the table refuses fails the copy and keeps none of it', async () => {
  const rows = [{ id: 1 }, { id: 2 }, { id: 1 }];
  await expect(copyRows(db, letters, rows)).rejects.toHaveProperty('code', '23505');
  expect(await stored()).toHaveLength(0);
  expect(await copyRows(db, letters, rows.slice(0, 2))).toBe(2);
});

test('columns come from all rows of the first chunk; one that comes later is refused, not dropped', async () => {
  await copyRows(db, letters, [{ id: 1 }, { id: 2, body: 'second' }]);
  expect((await stored()).map(({ body, state }) => [body, state])).toEqual([
    [null, 'NEW'],
    ['second', 'NEW'],
  ]);
  const late = Array.from({ length: 600 }, (_, i) => ({ id: i + 10, ...(i === 550 && { state: 'READ' }) }));
  await expect(copyRows(db, letters, late)).rejects.toThrow('state of "post"."letters" was left to its default');
});

test('a connection that dies during a copy fails it and keeps none of it', async () => {
  // The table is locked, so the copy waits for its first row until its backend dies.
  const blocker = await own.admin.connect();
  await blocker.query('begin; lock table post.letters');
  const copying = copyRows(db, letters, [{ id: 1 }]);
  const failing = expect(copying).rejects.toThrow();
  await until(async () => (await own.backends('skep-copy')).length === 1, 'the copy');
  await own.terminate(...(await own.backends('skep-copy')));
  await failing;
  await blocker.query('rollback');
  blocker.release();
  expect(await stored()).toHaveLength(0);
});

test('many rows go in order, counted as they go, and none makes no statement', async () => {
  const progress = jest.fn();
  const rows = Array.from({ length: 1_700 }, (_, id) => ({ id }));
  expect(await copyRows(db, letters, rows, progress)).toBe(1_700);
  expect(progress.mock.calls.flat().reduce((a, b) => a + b, 0)).toBe(1_700);
  expect(await copyRows(db, letters, [])).toBe(0);
});
