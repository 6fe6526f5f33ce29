import { Money, sumFees } from '../../subgraphs/kit/basics/money';
import { verifyCalls } from '../../subgraphs/usage/integrity/verify';
import type { CallsDriver } from './calls-driver';
import type { CallsSystem } from './calls-system';
import { brokenPromises } from './money-figures';

type Rows = CallsSystem['rows'];

/** A line of text for every figure, so that a difference reads as one. */
type Figures = string[];

export function expectedFigures({ caller, purchases }: CallsDriver): Figures {
  const answers = purchases.flatMap(({ tradeNo, answer }) => (answer ? [{ tradeNo, ...answer }] : []));
  const spent = sumFees(answers.map(({ fee }) => fee));
  const balance = new Money(caller.opening ?? 0).minus(caller.opening === null ? 0 : spent).toFixed(6);
  const accrued = caller.opening === null ? spent : '0.000000';
  return [
    ...answers.map(({ tradeNo, code, charged, fee }) => `call ${tradeNo} ${code} ${charged} ${fee}`),
    `wallet balance=${balance} accrued=${accrued} held=0.000000 heldAccrual=0.000000`,
  ].sort();
}

const FOUND = `
  select concat('call ', trade_no, ' ', result_code, ' ', charged::text, ' ', fee) as figure
  from usage.calls where customer_id = $1 and success
  union all
  select concat('wallet balance=', balance, ' accrued=', accrued_amount, ' held=', held_amount, ' heldAccrual=', held_accrual)
  from billing.wallets where customer_id = $1`;

export async function foundFigures(rows: Rows, customerId: string): Promise<Figures> {
  return (await rows(FOUND, [customerId])).map(({ figure = '' }) => figure).sort();
}

/** What must be true of calls and money together, with what breaks it. */
const PROMISES: readonly [promise: string, violations: string][] = [
  [
    'no call is open',
    `select seq_no as id from usage.open_calls
      union select seq_no from usage.call_journal where answered is null`,
  ],
  ['no money is set aside', `select seq_no as id from billing.charges where state = 'HELD'`],
  ['no free call is under way', `select seq_no as id from usage.free_holds`],
  [
    'what was taken is what a call was charged',
    `select seq_no as id from (select seq_no, settled_amount as fee from billing.charges where state = 'SETTLED') c
     full join (select seq_no, fee from usage.calls where fee > 0) u using (seq_no) where c.fee is distinct from u.fee`,
  ],
  ['only answered calls are charged', `select seq_no as id from usage.calls where charged and not success`],
  [
    'a tradeNo is answered once',
    `select trade_no as id from usage.calls where success group by developer_account_id, trade_no having count(*) > 1`,
  ],
  [
    'no free quota is used beyond its end',
    'select authorization_id::text as id from usage.free_quotas where used > quota',
  ],
  [
    'billing knows every charge of every day',
    `select product_code || ' ' || day as id
     from (select * from usage.daily_charges where call_count > 0) d
     full join (select * from billing.known_usages where call_count > 0) k
       using (developer_account_id, day, product_code, tag, price)
     where (d.call_count, d.charge_count, d.fee) is distinct from (k.call_count, k.charge_count, k.fee)`,
  ],
];

/** Sources are asked once each for a call, and whoever was answered was answered by one. */
async function brokenBySources(rows: Rows, stub: CallsSystem['stub']): Promise<string[]> {
  const broken: string[] = [];
  const asked = new Map<string, Set<string>>();
  for (const { at, seqNo } of stub.log) {
    const places = asked.get(seqNo) ?? new Set();
    if (places.has(at)) broken.push(`${at} was asked twice for ${seqNo}`);
    asked.set(seqNo, places.add(at));
  }
  const calls = await rows(`
    select c.seq_no as "seqNo", c.result_code::text as code, c.success::text, c.cached::text,
      coalesce((select string_agg(regexp_replace(u.url, '^.*/', '/') || '?of=' || u.product_code, ' ') from usage.upstream_calls u
        where u.seq_no = c.seq_no and u.success), '') as answers
    from usage.calls c`);
  const known = new Set(calls.map(({ seqNo = '' }) => seqNo));
  for (const seqNo of asked.keys())
    if (!known.has(seqNo)) broken.push(`a source was asked for ${seqNo}, which is no call`);
  for (const { seqNo = '', success, cached, answers = '' } of calls) {
    if (success !== 'true' || cached === 'true') continue;
    const said = answers.split(' ').filter(Boolean);
    if (said.length === 0 || said.some((at) => !asked.get(seqNo)?.has(at))) {
      broken.push(`${seqNo} was answered by nobody (${answers}; asked were ${[...(asked.get(seqNo) ?? [])]})`);
    }
  }
  return broken;
}

export async function brokenByCalls({ rows, stub, around }: CallsSystem): Promise<string[]> {
  const broken = await brokenPromises(rows);
  for (const [promise, violations] of PROMISES) {
    const found = await rows(violations);
    if (found.length > 0) broken.push(`${promise}: ${found.map(({ id }) => id).join(' ')}`);
  }
  const findings = await verifyCalls(around.db, () => around.clock.now(), around.charging);
  for (const { promise, violationCount, examples } of findings) {
    if (violationCount > 0) broken.push(`${promise}: ${violationCount}, ${examples.join(' ')}`);
  }
  return [...broken, ...(await brokenBySources(rows, stub))];
}
