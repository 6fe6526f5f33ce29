import { randomUUID } from 'node:crypto';
import { businessDate } from '../../subgraphs/kit/basics/time';
import { ANONYMOUS, SYSTEM, type Viewer } from '../../subgraphs/kit/requests/context';
import { askSubgraph } from '../isolation/entities';
import { ask, type Json, legacyAs, mode, signIn } from '../support/front-door';
import { until } from '../support/own-database';

const PATH = '/mt/crm/nowhere';
const USAGE = `query($filter: LegacyUsageFilter) { legacyUsage(filter: $filter) { nodes {
  callCount failureCount account { loginName } fields } } }`;

const used = async (filter: object): Promise<Json[]> => (await ask('operator', USAGE, { filter })).legacyUsage.nodes;

test('a call of an old path reaches the graph, whoever keeps it', async () => {
  const { accessToken } = await signIn('operator7');
  const filter = {
    callerKinds: ['OPERATOR'],
    endpoints: ['POST /mt/crm/base/enumList'],
    since: businessDate(new Date()),
  };
  const own = async () => (await used(filter)).find(({ account }) => account.loginName === 'operator7')?.callCount ?? 0;
  const before = await own();
  const answer = await legacyAs(accessToken, '/mt/crm/base/enumList', { className: 'ContractState' });
  expect(answer.body.code).toBe(0);
  await until(async () => (await own()) === before + 1, 'the call');
});

const COUNT = 'mutation($report: JSON!) { countLegacyCalls(report: $report) }';

if (mode() === 'spread-out') {
  describe('what a gateway tells platform', () => {
    const endpoint = `POST ${PATH}/${randomUUID()}`;
    const row = (calls: number, fields: string[]) => ({
      ...{ endpoint, kind: 'OTHERS', accountId: '0', day: '2026-01-05', calls, failures: 1, client: null, fields },
      lastCalledAt: '2026-01-05T04:00:00.000Z',
    });
    const tell = (viewer: Viewer, report: object) =>
      askSubgraph('platform', viewer, { query: COUNT, variables: { report } });
    const kept = async () => (await used({ endpoints: [endpoint] }))[0];

    test('counts once, however often it comes, and adds to what others told', async () => {
      const [one, other] = [randomUUID(), randomUUID()];
      const first = { reporter: one, number: 1, rows: [row(3, ['code'])] };
      await Promise.all([tell(SYSTEM, first), tell(SYSTEM, first), tell(SYSTEM, first)]);
      expect(await kept()).toMatchObject({ callCount: 3, failureCount: 1, fields: ['code'] });
      await tell(SYSTEM, { reporter: other, number: 1, rows: [row(4, ['desc'])] });
      await tell(SYSTEM, { reporter: one, number: 2, rows: [row(5, [])] });
      await tell(SYSTEM, first);
      expect(await kept()).toMatchObject({ callCount: 12, failureCount: 3, fields: ['code', 'desc'] });
    });

    test('is taken from nobody else', async () => {
      const report = { reporter: randomUUID(), number: 1, rows: [row(1, [])] };
      const before = await kept();
      for (const kind of ['anonymous', 'customer', 'operator', 'salesperson'] as const) {
        const { body } = await tell({ ...ANONYMOUS, kind, scopes: ['platform:write'] }, report);
        expect([kind, body.errors[0].extensions.code]).toEqual([kind, 'FORBIDDEN']);
      }
      expect(await kept()).toEqual(before);
    });
  });
}
