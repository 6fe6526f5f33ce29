import { batchesByViewer } from './batches';
import { ANONYMOUS, type Reader, SYSTEM, type Viewer } from './context';
import type { Database } from './database';
import { loadById, loadersFrom, loadWithArgs } from './loaders';

const db = {} as Database;
const operator: Viewer = { ...ANONYMOUS, kind: 'operator', accountId: '1', sessionId: '10', scopes: ['a'] };

interface Row {
  id: string;
  askedBy: string;
}

/** Requests whose loaders note each statement: whose it was and what it asked. */
function world() {
  const statements: { viewer: Viewer; ids: string[] }[] = [];
  const batchesOf = batchesByViewer();
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
    const context: Reader = { viewer, db: database, requestId: '', clientIp: '', now: () => new Date(0) };
    return makeLoaders(context, batchesOf(context));
  };
  return { statements, failing, requestOf };
}

describe('loaders', () => {
  it('of equal viewers that run at one time share a statement, each row asked once', async () => {
    const { statements, requestOf } = world();
    const [a, b] = [requestOf(operator), requestOf({ ...operator })];
    const rows = await Promise.all([a.rows.load('1'), b.rows.load('2'), b.rows.load('1'), a.rows.load('none')]);
    expect(rows.map((row) => row?.id)).toEqual(['1', '2', '1', undefined]);
    expect(statements.map(({ ids }) => ids)).toEqual([['1', '2', 'none']]);
  });

  it.each<[string, Partial<Viewer>]>([
    ['kind', { kind: 'salesperson' }],
    ['account', { accountId: '2' }],
    ['session', { sessionId: '11' }],
    ['customer', { customerId: '3' }],
    ['salesperson', { salespersonId: '3' }],
    ['staff member', { staffId: '3' }],
    ['scopes', { scopes: ['a', 'b'] }],
  ])('of viewers with another %s never share one', async (_what, difference) => {
    const { statements, requestOf } = world();
    const viewers = [operator, { ...operator, ...difference }];
    const rows = await Promise.all(viewers.map((viewer) => requestOf(viewer).rows.load('1')));
    expect(rows.map((row) => row?.askedBy)).toEqual(viewers.map((viewer) => JSON.stringify(viewer)));
    expect(statements).toHaveLength(2);
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
    const viewers = Array.from({ length: 20 }, (_, i): Viewer => ({ ...operator, customerId: `${i}` }));
    const ask = async (i: number) => {
      const viewer = viewers[(i * 7) % viewers.length] as Viewer;
      const { rows } = requestOf(viewer);
      for (let level = 0; level < 3; level++) {
        const row = await rows.load(`${(i + level) % 50}`);
        expect(row).toEqual({ id: `${(i + level) % 50}`, askedBy: JSON.stringify(viewer) });
      }
    };
    await Promise.all(Array.from({ length: 5_000 }, (_, i) => ask(i)));
  });
});
