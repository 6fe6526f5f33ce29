import { ANONYMOUS, type Reader, type RowViewer, SYSTEM, type Viewer } from '../requests/context';
import type { Database } from '../sql/database';
import { scopeGroupsOf } from './batches';
import { loadById, loadersFrom, loadWithArgs } from './loaders';

const db = {} as Database;
const operator: Viewer = {
  ...ANONYMOUS,
  kind: 'operator',
  accountId: '1',
  sessionId: '10',
  staffId: '5',
  scopes: ['a'],
};
const customer: Viewer = {
  ...ANONYMOUS,
  kind: 'customer',
  accountId: '2',
  sessionId: '11',
  customerId: '7',
  scopes: ['a'],
};

interface Row {
  id: string;
  askedBy: string;
}

/** Requests whose loaders note each statement: whose it was and what it asked. */
function world() {
  const statements: { viewer: RowViewer; ids: string[] }[] = [];
  const scopeGroupOf = scopeGroupsOf();
  const failing = new Set<string>();
  const fetch = async ({ viewer }: Reader, ids: string[]): Promise<Row[]> => {
    statements.push({ viewer, ids: [...ids].sort() });
    if (ids.some((id) => failing.has(id))) throw new Error('failed');
    return ids.filter((id) => id !== 'none').map((id) => ({ id, askedBy: JSON.stringify(viewer) }));
  };
  const makeLoaders = loadersFrom({
    rows: (context: Reader) => loadById((ids) => fetch(context, ids)),
    sized: (context: Reader) =>
      loadWithArgs(async (ids, size: number) => (await fetch(context, ids)).map(({ id }) => id.repeat(size))),
  });
  const requestOf = (viewer: Viewer, database = db) => {
    const scopeGroup = scopeGroupOf(viewer, database);
    return makeLoaders({ viewer: scopeGroup.viewer, db: database, now: () => new Date(0) }, scopeGroup.batches);
  };
  return { statements, failing, requestOf };
}

describe('loaders', () => {
  it.each<[string, Viewer, Partial<Viewer>]>([
    ['two sessions of an operator', operator, { sessionId: '12' }],
    ['two operators', operator, { accountId: '3', sessionId: '12', staffId: '6', name: 'another', scopes: [] }],
    ['two sessions of a customer', customer, { sessionId: '12' }],
  ])('of %s that run at one time share a statement, each row asked once', async (_who, viewer, difference) => {
    const { statements, requestOf } = world();
    const [a, b] = [requestOf(viewer), requestOf({ ...viewer, ...difference })];
    const rows = await Promise.all([a.rows.load('1'), b.rows.load('2'), b.rows.load('1'), a.rows.load('none')]);
    expect(rows.map((row) => row?.id)).toEqual(['1', '2', '1', undefined]);
    expect(statements.map(({ ids }) => ids)).toEqual([['1', '2', 'none']]);
  });

  it.each<[string, Viewer, Partial<Viewer>]>([
    ['customers with another kind', customer, { kind: 'salesperson' }],
    ['customers with another account', customer, { accountId: '3' }],
    ['customers with another customer', customer, { customerId: '3' }],
    ['salespeople with another salesperson', { ...customer, kind: 'salesperson' }, { salespersonId: '3' }],
    ['salespeople with another staff member', { ...customer, kind: 'salesperson' }, { staffId: '3' }],
    ['operators of which one is the system', operator, { kind: 'system' }],
  ])('of %s never share one', async (_who, viewer, difference) => {
    const { statements, requestOf } = world();
    const viewers = [viewer, { ...viewer, ...difference }];
    const rows = await Promise.all(viewers.map((each) => requestOf(each).rows.load('1')));
    expect(statements).toHaveLength(2);
    expect(rows[0]?.askedBy).not.toBe(rows[1]?.askedBy);
    rows.forEach((row, i) => {
      expect(viewers[i]).toMatchObject(JSON.parse(row?.askedBy as string));
    });
  });

  it('tell their statements nothing of a viewer who sees all rows but its kind', async () => {
    const { statements, requestOf } = world();
    await requestOf(operator).rows.load('1');
    expect(statements).toEqual([{ viewer: { kind: 'operator' }, ids: ['1'] }]);
  });

  it('of two databases never share one', async () => {
    const { statements, requestOf } = world();
    await Promise.all([requestOf(SYSTEM).rows.load('1'), requestOf(SYSTEM, {} as Database).rows.load('1')]);
    expect(statements).toHaveLength(2);
  });

  it('with other arguments never share one', async () => {
    const { statements, requestOf } = world();
    const [a, b] = [requestOf(operator), requestOf(operator)];
    expect(await Promise.all([a.sized(1).load('x'), b.sized(2).load('x'), b.sized(1).load('y')])).toEqual([
      'x',
      'xx',
      'y',
    ]);
    expect(statements.map(({ ids }) => ids)).toEqual([['x', 'y'], ['x']]);
  });

  it('ask anew what another request asked before, and remember what their own did', async () => {
    const { statements, requestOf } = world();
    const first = requestOf(operator);
    await first.rows.load('1');
    await first.rows.load('1');
    await requestOf(operator).rows.load('1');
    expect(statements).toHaveLength(2);
  });

  it('fail for nothing that another request asked', async () => {
    const { failing, requestOf } = world();
    failing.add('bad');
    const [a, b] = [requestOf(operator), requestOf(operator)];
    const [bad, good] = await Promise.allSettled([a.rows.load('bad'), b.rows.load('1')]);
    expect(bad.status).toBe('rejected');
    expect(good).toMatchObject({ status: 'fulfilled', value: { id: '1' } });
  });

  it('give thousands of interleaved requests of many viewers their own rows', async () => {
    const { requestOf } = world();
    const viewers = Array.from({ length: 20 }, (_, i): Viewer => ({ ...customer, customerId: `${i}` }));
    const ask = async (i: number) => {
      const viewer = viewers[(i * 7) % viewers.length] as Viewer;
      const { rows } = requestOf(viewer);
      for (let level = 0; level < 3; level++) {
        const row = await rows.load(`${(i + level) % 50}`);
        expect(row?.id).toBe(`${(i + level) % 50}`);
        expect(JSON.parse(row?.askedBy as string).customerId).toBe(viewer.customerId);
      }
    };
    await Promise.all(Array.from({ length: 5_000 }, (_, i) => ask(i)));
  });
});
