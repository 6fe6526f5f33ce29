import { once } from 'node:events';
import { addMonths } from '../../subgraphs/kit/basics/time';
import { openDatabase } from '../../subgraphs/kit/sql/database';
import { makeAll } from '../../subgraphs/sales/commissions/commands/make';
import { verifySales } from '../../subgraphs/sales/integrity/verify';
import { graphql, type Json, signIn } from '../support/front-door';
import { type OwnGraph, startOwnGraph } from '../support/own-graph';
import { startProgram, stopProgram } from '../system/processes';
import { LISTENING } from '../system/system';
import { THIS } from './people-ground';

/** One whose calls are billed and partly paid, on whatever day this runs. */
const MONTH = addMonths(THIS, -2);
const MAKE = 'mutation($input: MakeCommissionStatementsInput!) { r: makeCommissionStatements(input: $input) { id } }';
const CONFIRM = `mutation($input: ConfirmCommissionStatementsInput!) {
  r: confirmCommissionStatements(input: $input) { state contentHash } }`;
const PAY =
  'mutation($input: PayCommissionStatementsInput!) { r: payCommissionStatements(input: $input) { state paidOn } }';

/** What the statements of the month say, whoever made them and however often. */
const CONTENT = `select c.salesperson_id, c.earned_amount, c.payout_amount, c.carried_amount,
    (select jsonb_agg(to_jsonb(l) - '{id,statement_id}'::text[] order by l.basis, l.developer_account_id, l.usage_month, l.product_code)
     from sales.commission_lines l where l.statement_id = c.id) as lines
  from sales.commission_statements c where c.month = $1 order by 1`;

/** Another process of the same system over the same database, asked with a session of the operator. */
async function beside({ server }: OwnGraph) {
  const env = { DATABASE_URL: server.databaseUrl };
  const { process, ready } = await startProgram('gateway/programs/gateway.js', [], env, LISTENING);
  const url = `http://127.0.0.1:${ready}`;
  const { accessToken: token } = await signIn('operator', undefined, url);
  return {
    process,
    ask: async (query: string, input: object) => (await graphql(query, { input }, { token, url })).body,
  };
}

/** Asks the process, which dies of it. */
async function killed(graph: OwnGraph, query: string, input: object): Promise<void> {
  const died = once(graph.server.started.process, 'exit');
  await expect(graph.call('operator', query, { input })).rejects.toThrow();
  await died;
}

test('commission that is made, confirmed and paid while processes die and by two at once is right, and paid once', async () => {
  const graph = await startOwnGraph('skep_commission_kill', { FAILPOINT: 'commissionWritten' });
  const db = openDatabase(graph.server.databaseUrl, { readers: 1, writers: 1 });
  const content = () => graph.rows(CONTENT, [MONTH]);
  // Closed ones are guarded by triggers, which a replica does not run.
  const forget = () =>
    graph.rows(`do $$ begin
      set local session_replication_role = replica;
      delete from sales.commission_lines l using sales.commission_statements c
        where c.id = l.statement_id and c.month >= '${MONTH}';
      delete from sales.commission_statements where month >= '${MONTH}';
    end $$`);
  const make = { month: MONTH };
  try {
    // As it is when nothing happens.
    await forget();
    await makeAll(db, MONTH, new Date());
    const undisturbed = await content();
    expect(undisturbed.filter(({ payout_amount }) => Number(payout_amount) > 0).length).toBeGreaterThan(3);
    await forget();

    await killed(graph, MAKE, make);
    expect(await content()).toEqual([]);
    await graph.restart({ FAILPOINT: 'commissionMade' });
    await killed(graph, MAKE, make);
    expect(await content()).toEqual(undisturbed.slice(0, 1));

    await graph.restart({ FAILPOINT: 'commissionConfirmed' });
    const other = await beside(graph);
    const bothWays = (query: string, input: object): Promise<Json[]> =>
      Promise.all([graph.call('operator', query, { input }), other.ask(query, input)]);
    const made = (await Promise.all([bothWays(MAKE, make), bothWays(MAKE, make)])).flat();
    expect(made.map(({ errors }) => errors)).toEqual(made.map(() => undefined));
    expect(await content()).toEqual(undisturbed);
    const ids = (
      await graph.rows('select id from sales.commission_statements where month = $1 order by 1', [MONTH])
    ).map(({ id }) => id);

    await killed(graph, CONFIRM, { ids });
    expect(
      await graph.rows(`select from sales.commission_statements where month = $1 and state <> 'OPEN'`, [MONTH]),
    ).toEqual([]);
    // Once each, however many confirm, pay and make meanwhile.
    for (const [query, state] of [
      [CONFIRM, 'CONFIRMED'],
      [PAY, 'PAID'],
    ] as const) {
      const asked = [
        other.ask(query, { ids }),
        other.ask(MAKE, make),
        other.ask(query, { ids }),
        other.ask(MAKE, make),
      ];
      const answers: Json[] = await Promise.all(asked);
      const done = answers.flatMap(({ data }) => data?.r ?? []).filter((one: Json) => 'state' in one);
      expect(done.map((one: Json) => one.state)).toEqual(ids.map(() => state));
      const refusals = answers.filter(({ errors }) => errors).map(({ errors }) => errors[0].extensions);
      expect(refusals).toMatchObject([{ code: 'CONFLICT', reason: 'COMMISSION_CLOSED' }]);
    }
    expect(await content()).toEqual(undisturbed);
    const broken = (await verifySales(db)).filter(({ violationCount }) => violationCount > 0);
    expect(broken).toEqual([]);
    await stopProgram(other.process);
  } finally {
    await db.close();
    await graph.stop();
  }
}, 400_000);
