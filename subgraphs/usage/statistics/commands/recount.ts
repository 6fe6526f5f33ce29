import type { Transaction } from '../../../kit/sql/database';
import { type Fragment, fragment, unsafeFragment } from '../../../kit/sql/sql';
import { during } from './charges';

const KEYS = ['developer_account_id', 'authorization_id', 'product_code', 'tag'];
const MEASURES = [
  'calls',
  'hit_calls',
  'charged_calls',
  'free_calls',
  'cached_calls',
  'failed_calls',
  'fee',
  'cost',
  'upstream_calls',
  'latency_sum_ms',
];
const ATTEMPT_MEASURES = ['attempts', 'successful_attempts', 'charged_attempts', 'cost', 'latency_sum_ms'];

interface Counted {
  name: string;
  table: string;
  at: string;
  keys: readonly string[];
  facts: readonly string[];
  measures: readonly string[];
}

/** Sums that grow by what changed. `columns` pairs each column of theirs with what it is made of. */
interface Sums {
  table: string;
  columns: readonly [column: string, from: string][];
  facts?: readonly string[];
}

const list = (columns: readonly string[], of = '') => columns.map((column) => `${of}${column}`).join(', ');

/** The difference is added to the sums: one of a month costs what changed in it. `known` holds for rows there are. */
function recount(
  { name, table, at, keys, facts, measures }: Counted,
  source: Fragment,
  known: Fragment,
  sums: readonly Sums[],
): Fragment {
  const all = [at, ...keys];
  const written = [...all, ...facts, ...measures];
  const same = (a: string, b: string) => `(${list(all, `${a}.`)}) = (${list(all, `${b}.`)})`;
  const grown = sums.map(({ table: sum, columns, facts: more = [] }, i) => {
    const [names, values] = [columns.map(([column]) => column), columns.map(([, from]) => from)];
    const added = [...more, ...measures];
    const select = [...values, ...more.map((fact) => `max(${fact})`), ...measures.map((one) => `sum(${one})`)];
    const updates = [
      ...more.map((one) => `${one} = excluded.${one}`),
      ...measures.map((one) => `${one} = s.${one} + excluded.${one}`),
    ];
    return `, sums_${i} as (
      insert into usage.${sum} as s (${list([...names, ...added])})
      select ${select.join(', ')} from changed group by ${values.filter((value) => !value.startsWith("'")).join(', ')}
      on conflict (${list(names)}) do update set ${updates.join(', ')})`;
  });
  return fragment`
    /* ${unsafeFragment(name)} */ with counted as materialized (${source}),
    known as materialized (select * from usage.${unsafeFragment(table)} k where ${known}),
    changed as materialized (
      select ${unsafeFragment(all.map((key) => `coalesce(c.${key}, k.${key}) as ${key}`).join(', '))},
        ${unsafeFragment(facts.map((fact) => `coalesce(c.${fact}, k.${fact}) as ${fact}`).join(', '))},
        ${unsafeFragment(measures.map((one) => `coalesce(c.${one}, 0) - coalesce(k.${one}, 0) as ${one}`).join(', '))},
        c.${unsafeFragment(at)} is null as gone
      from counted c full join known k on ${unsafeFragment(same('c', 'k'))}
      where (${unsafeFragment(list([...facts, ...measures], 'c.'))}) is distinct from (${unsafeFragment(list([...facts, ...measures], 'k.'))})),
    kept as (
      insert into usage.${unsafeFragment(table)} (${unsafeFragment(list(written))})
      select ${unsafeFragment(list(written, 'c.'))} from counted c join changed d on ${unsafeFragment(same('c', 'd'))}
      on conflict (${unsafeFragment(list(all))}) do update set ${unsafeFragment([...facts, ...measures].map((one) => `${one} = excluded.${one}`).join(', '))}),
    vanished as (
      delete from usage.${unsafeFragment(table)} k using changed d where d.gone and ${unsafeFragment(same('k', 'd'))})
    ${unsafeFragment(grown.join(''))}
    select count(*) filter (where gone)::int as gone from changed`;
}

const CALL_FACTS = ['customer_id', 'product_name'];
const DAY_START = `(day::timestamp at time zone 'Asia/Shanghai')`;
const MONTH_START = `(date_trunc('month', day::timestamp) at time zone 'Asia/Shanghai')`;

const sumsOf = (unit: string, startsAt: string): Sums[] => [
  {
    table: 'customer_sums',
    columns: [
      ['unit', `'${unit}'`],
      ['starts_at', startsAt],
      ['customer_id', 'customer_id'],
    ],
  },
  {
    table: 'product_sums',
    columns: [
      ['unit', `'${unit}'`],
      ['starts_at', startsAt],
      ['product_code', 'product_code'],
      ['tag', 'tag'],
    ],
    facts: ['product_name'],
  },
];

export async function recountHours(tx: Transaction, from: string, until: string): Promise<void> {
  const source = fragment`
    select date_trunc('hour', called_at, 'UTC') as hour, customer_id, developer_account_id, authorization_id, product_code,
      tag, max(product_name) as product_name, count(*) as calls, count(*) filter (where hit) as hit_calls,
      count(*) filter (where charged) as charged_calls, count(*) filter (where free) as free_calls,
      count(*) filter (where cached) as cached_calls, count(*) filter (where not success) as failed_calls,
      sum(fee) as fee, sum(cost) as cost, sum(upstream_count) as upstream_calls, sum(latency_ms) as latency_sum_ms
    from usage.calls where called_at >= ${from}::timestamptz and called_at < ${until}::timestamptz
    group by 1, 2, 3, 4, 5, 6`;
  const known = fragment`k.hour >= ${from}::timestamptz and k.hour < ${until}::timestamptz`;
  const hours = {
    name: 'countHours',
    table: 'hourly_rollups',
    at: 'hour',
    keys: KEYS,
    facts: CALL_FACTS,
    measures: MEASURES,
  };
  await run(tx, recount(hours, source, known, sumsOf('HOUR', 'hour')), ['customer_sums', 'product_sums'], 'calls');
}

export async function recountDays(tx: Transaction, first: string, last: string): Promise<void> {
  const source = fragment`
    select (hour at time zone 'Asia/Shanghai')::date as day, customer_id, developer_account_id, authorization_id,
      product_code, tag, max(product_name) as product_name, ${unsafeFragment(MEASURES.map((one) => `sum(${one}) as ${one}`).join(', '))}
    from usage.hourly_rollups where ${during('hour', first, last)}
    group by 1, 2, 3, 4, 5, 6`;
  const months: Sums = {
    table: 'monthly_rollups',
    columns: [['month', `date_trunc('month', day)::date`], ...KEYS.map((key): [string, string] => [key, key])],
    facts: CALL_FACTS,
  };
  const days = {
    name: 'countDays',
    table: 'daily_rollups',
    at: 'day',
    keys: KEYS,
    facts: CALL_FACTS,
    measures: MEASURES,
  };
  const sums = [...sumsOf('DAY', DAY_START), ...sumsOf('MONTH', MONTH_START), months];
  const tables = ['customer_sums', 'product_sums', 'monthly_rollups'];
  await run(tx, recount(days, source, fragment`k.day between ${first}::date and ${last}::date`, sums), tables, 'calls');
}

export async function recountUpstreamDays(tx: Transaction, first: string, last: string): Promise<void> {
  const source = fragment`
    select (called_at at time zone 'Asia/Shanghai')::date as day, customer_id, upstream_route_id,
      max(data_source_id) as data_source_id, max(data_source_code) as data_source_code,
      max(data_source_name) as data_source_name, max(product_code) as product_code, count(*) as attempts,
      count(*) filter (where success) as successful_attempts, count(*) filter (where charged) as charged_attempts,
      sum(cost) as cost, sum(latency_ms) as latency_sum_ms
    from usage.upstream_calls where ${during('called_at', first, last)}
    group by 1, 2, 3`;
  const days = {
    name: 'countUpstreamDays',
    table: 'daily_upstream_rollups',
    at: 'day',
    keys: ['upstream_route_id', 'customer_id'],
    facts: ['data_source_id', 'data_source_code', 'data_source_name', 'product_code'],
    measures: ATTEMPT_MEASURES,
  };
  const months: Sums = {
    table: 'monthly_upstream_rollups',
    columns: [['month', `date_trunc('month', day)::date`], ...days.keys.map((key): [string, string] => [key, key])],
    facts: days.facts,
  };
  const sums = [['DAY', DAY_START] as const, ['MONTH', MONTH_START] as const].map(
    ([unit, startsAt]): Sums => ({
      table: 'source_sums',
      columns: [
        ['unit', `'${unit}'`],
        ['starts_at', startsAt],
        ['data_source_id', 'data_source_id'],
      ],
      facts: ['data_source_code', 'data_source_name'],
    }),
  );
  const known = fragment`k.day between ${first}::date and ${last}::date`;
  const tables = ['source_sums', 'monthly_upstream_rollups'];
  await run(tx, recount(days, source, known, [...sums, months]), tables, 'attempts');
}

/** Runs a recount; of sums that nothing is left of, nothing is left. */
async function run(tx: Transaction, statement: Fragment, sums: readonly string[], counted: string): Promise<void> {
  const [changed] = await tx.sql<{ gone: number }[]>`${statement}`;
  if (!changed?.gone) return;
  for (const table of sums) {
    await tx.sql`/* forgetSums */ delete from usage.${unsafeFragment(table)} where ${unsafeFragment(counted)} = 0`;
  }
}
