import fc from 'fast-check';
import { cursorsIn } from '../../subgraphs/kit/lists/page-window';
import {
  type ListQuery,
  listConnection,
  listConnectionsByParent,
  type Page,
  type PageArgs,
  type SortDirection,
  type SortKey,
  type SortType,
} from '../../subgraphs/kit/lists/pagination';
import { type Database, openDatabase } from '../../subgraphs/kit/sql/database';
import { makeDatabase, type OwnDatabase } from '../support/own-database';

interface Row {
  id: string;
  parentId: string;
  name: string;
  amount: string;
  rank: number;
  day: string;
  at: Date;
}

const RUNS = 40;
let own: OwnDatabase;
let db: Database;

beforeAll(async () => {
  own = await makeDatabase('kit_pagination');
  await own.admin.query(`create table things (id bigint primary key, parent_id bigint not null, name text not null,
    amount numeric(20,6) not null, rank int not null, day date not null, at timestamptz(3) not null)`);
  db = openDatabase(own.url, { readers: 4, writers: 1 });
});

afterAll(async () => {
  await db.close();
  await own.drop();
});

const key = (column: keyof Row & string, type: SortType, name = column as string): SortKey<Row> => ({
  column: `t.${name}`,
  type,
  of: (row) => {
    const value = row[column];
    return value instanceof Date ? value : String(value);
  },
});
const ID = key('id', 'bigint');
const ORDERS: Record<string, SortKey<Row>[]> = {
  id: [ID],
  name: [key('name', 'text'), ID],
  amount: [key('amount', 'numeric'), ID],
  rank: [key('rank', 'integer'), ID],
  day: [key('day', 'date'), ID],
  at: [key('at', 'timestamptz'), ID],
  all: [key('rank', 'integer'), key('name', 'text'), key('at', 'timestamptz'), ID],
};

/** Of a list by amount an index may give the rows above one alone. */
const things = (amount: string) => db.sql.unsafe(`(select * from things t where t.amount ${amount}) t`);
const listOf = (sort: readonly SortKey<Row>[], direction: SortDirection, of?: string): ListQuery<Row> => ({
  ...(of && sort === ORDERS.amount && { upper: { from: things(`> ${of}`), others: things(`<= ${of}`) } }),
  columns: db.sql`t.*`,
  from: db.sql`things t`,
  where: db.sql`t.rank > -5`,
  sort,
  direction,
});

/** Few values of each column, so that most rows are equal in most of them; the extremes of each type among them. */
const rowsOfThings = fc
  .uniqueArray(
    fc.record({
      id: fc.oneof(fc.bigInt(-20n, 20n), fc.constantFrom(2n ** 63n - 1n, -(2n ** 63n), 2n ** 53n + 1n)).map(String),
      parentId: fc.constantFrom('1', '2', '9007199254740993'),
      name: fc.constantFrom('', 'a', 'A', 'b"\\', '你好', 'x'.repeat(3_000), '\u0001'),
      amount: fc.constantFrom('0.000000', '-12.500000', '7.000000', '99999999999999.999999'),
      rank: fc.constantFrom(0, 1, -1, 2_147_483_647, -9),
      day: fc.constantFrom('2024-02-29', '0001-01-01', '9999-12-31'),
      at: fc.constantFrom('2024-02-29T23:59:59.999Z', '1970-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'),
    }),
    { selector: ({ id }) => id, maxLength: 30 },
  )
  .map((rows) => rows.map((row) => ({ ...row, at: new Date(row.at) })));

const cases = fc.record({
  rows: rowsOfThings,
  order: fc.constantFrom(...Object.keys(ORDERS), 'amount', 'amount'),
  direction: fc.constantFrom<SortDirection>('ASC', 'DESC'),
  above: fc.constantFrom(undefined, '0', '-13', '7'),
  size: fc.integer({ min: 1, max: 12 }),
});

async function store(rows: Row[]): Promise<void> {
  await own.admin.query('truncate things');
  await own.admin.query('insert into things select * from json_populate_recordset(null::things, $1)', [
    JSON.stringify(rows.map(({ parentId, ...row }) => ({ ...row, parent_id: parentId }))),
  ]);
}

/** All pages of a walk, as one list in list order; checks what each page says of its neighbours. */
async function walk(ask: (args: PageArgs) => Promise<Page<Row>>, size: number, backwards: boolean) {
  const found: string[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < 100; pages++) {
    const page: Page<Row> = await ask(backwards ? { last: size, before: cursor } : { first: size, after: cursor });
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    const ids = page.nodes.map(({ id }) => id);
    expect(page.edges.map(({ node }) => node.id)).toEqual(ids);
    expect(backwards ? hasNextPage : hasPreviousPage).toBe(cursor !== null);
    found.splice(backwards ? 0 : found.length, 0, ...ids);
    if (!(backwards ? hasPreviousPage : hasNextPage)) return found;
    expect(ids).toHaveLength(size);
    cursor = backwards ? startCursor : endCursor;
  }
  throw new Error('the walk does not end');
}

/** The order that PostgreSQL itself gives to all rows. */
function orderedIds(order: string, direction: SortDirection, parentId?: string): Promise<unknown[]> {
  const columns = (ORDERS[order] ?? []).map(({ column }) => `${column} ${direction}`).join(', ');
  const parent = parentId ? `and t.parent_id = ${parentId}` : '';
  return own.values(`select t.id::text from things t where t.rank > -5 ${parent} order by ${columns}`);
}

test.each([undefined, 't.id'])(
  'numbered pages bring what lies beside their rows, and with a key of the list (%s) skip over keys alone',
  async (ofKey) => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ rows, order, direction, size }) => {
        await store(rows);
        const beside = db.sql`left join things o on o.id = t.id`;
        const columns = db.sql`t.*, o.rank as beside_rank`;
        const list = () => ({ ...listOf(ORDERS[order] ?? [], direction), key: ofKey, beside, columns });
        const found: string[] = [];
        for (let number = 1, more = true; more; number++) {
          const { nodes, pageInfo } = await listConnection(db, { page: { number, size } }, list());
          found.push(...nodes.map(({ id }) => id));
          for (const node of nodes) expect(node).toHaveProperty('besideRank', node.rank);
          more = pageInfo.hasNextPage;
        }
        expect(found).toEqual(await orderedIds(order, direction));
      }),
      { numRuns: RUNS },
    );
  },
);

test.each(['forwards', 'backwards'])(
  'walking a list %s visits every row exactly once, in order, whatever the rows, page size and order',
  async (way) => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ rows, order, direction, size, above }) => {
        await store(rows);
        const list = () => listOf(ORDERS[order] ?? [], direction, above);
        const found = await walk((args) => listConnection(db, args, list()), size, way === 'backwards');
        expect(found).toEqual(await orderedIds(order, direction));
        const { count } = await listConnection(db, { first: 0 }, list());
        expect(await count()).toBe(found.length);
      }),
      { numRuns: RUNS },
    );
  },
);

test.each(['forwards', 'backwards'])(
  'walking the lists of many parents %s visits every row of each exactly once, in order',
  async (way) => {
    const parents = ['2', '404', '9007199254740993', '1', '2'];
    await fc.assert(
      fc.asyncProperty(cases, async ({ rows, order, direction, size }) => {
        await store(rows);
        const list = () => listOf(ORDERS[order] ?? [], direction);
        for (const [index, parent] of parents.entries()) {
          const ask = async (args: PageArgs) => {
            const pages = await listConnectionsByParent(db, parents, 't.parent_id', args, list());
            return pages[index] as Page<Row>;
          };
          const found = await walk(ask, size, way === 'backwards');
          expect(found).toEqual(await orderedIds(order, direction, parent));
          expect(await (await ask({ first: 1 })).count()).toBe(found.length);
        }
      }),
      { numRuns: RUNS / 4 },
    );
  },
);

test('numbered pages visit every row exactly once, in order', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ rows, order, direction, size, above }) => {
      await store(rows);
      const found: string[] = [];
      for (let number = 1, more = true; more; number++) {
        const args = { page: { number, size } };
        const page = await listConnection(db, args, listOf(ORDERS[order] ?? [], direction, above));
        expect(page.pageInfo.hasPreviousPage).toBe(number > 1);
        found.push(...page.nodes.map(({ id }) => id));
        more = page.pageInfo.hasNextPage;
      }
      expect(found).toEqual(await orderedIds(order, direction));
    }),
    { numRuns: RUNS / 4 },
  );
});

const AT = '2024-02-29T23:59:59.999Z';
const ROW: Row = { id: '1', parentId: '1', name: 'a', amount: '1', rank: 1, day: '2024-02-29', at: new Date(AT) };

const genuine = (order: string) => cursorsIn({ sort: ORDERS[order] ?? [], direction: 'ASC' })(ROW);
/** Any values with the mark of a list, which who reads one cursor can write in another. */
function forged(order: string, values: readonly unknown[]): string {
  const [mark] = JSON.parse(Buffer.from(genuine(order), 'base64url').toString());
  return Buffer.from(JSON.stringify([mark, ...values])).toString('base64url');
}

test('any text as a cursor is refused or answered, never a fault of the database', async () => {
  const near = fc.array(fc.constantFrom('1', '-1', '2024-02-29', '0000-00-00', AT, 'a', '\ud800', '99999999999'));
  const cursors = fc.oneof(fc.string(), fc.json(), near);
  await fc.assert(
    fc.asyncProperty(cursors, fc.constantFrom(...Object.keys(ORDERS)), async (sent, order) => {
      const after = typeof sent === 'string' ? sent : forged(order, sent);
      const answer = listConnection(db, { after }, listOf(ORDERS[order] ?? [], 'ASC'));
      expect(
        await answer.then(
          () => 'answered',
          ({ code }) => code,
        ),
      ).toMatch(/^(answered|BAD_USER_INPUT)$/);
    }),
    { numRuns: 200 },
  );
});

const contradictions: [PageArgs, field: string][] = [
  [{ first: 1, last: 1 }, 'last'],
  [{ after: genuine('id'), before: genuine('id') }, 'before'],
  [{ first: 1, before: genuine('id') }, 'before'],
  [{ last: 1, after: genuine('id') }, 'after'],
  [{ first: -1 }, 'first'],
  [{ last: -1 }, 'last'],
  [{ page: { number: 0, size: 1 } }, 'page'],
  [{ page: { number: 1, size: 0 } }, 'page'],
  [{ page: { number: 1, size: 1 }, first: 1 }, 'page'],
  [{ page: { number: 1, size: 1 }, after: '' }, 'page'],
];

test.each(contradictions)('the arguments %j are refused', async (args, field) => {
  const refusal = { code: 'BAD_USER_INPUT', extensions: { field } };
  await expect(listConnection(db, args, listOf([ID], 'ASC'))).rejects.toMatchObject(refusal);
});

test('a page has twenty rows when nothing is said, and more than a hundred are refused', async () => {
  await own.admin.query(`truncate things; insert into things
    select n, 1, '', 0, 0, '2024-01-01', '2024-01-01' from generate_series(1, 150) n`);
  const sizeOf = async (args: PageArgs) => (await listConnection(db, args, listOf([ID], 'ASC'))).nodes.length;
  expect(await sizeOf({})).toBe(20);
  expect(await sizeOf({ first: 100 })).toBe(100);
  expect(await sizeOf({ first: 0 })).toBe(0);
  for (const args of [{ first: 101 }, { last: 2_147_483_647 }]) {
    await expect(sizeOf(args)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', reason: 'PAGE_TOO_LARGE' });
  }
});
