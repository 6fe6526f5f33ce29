/** Statements of SQL that the tests of statement making write and read with. */

/** Equal calls, as usage writes them; the number in the product code is that of the authorisation. */
export const ADD_CALLS = `insert into usage.calls (id, called_at, seq_no, trade_no, customer_id, developer_account_id, authorization_id,
   app_id, product_code, product_name, encryption, success, hit, charged, free, cached, price, fee, cost,
   upstream_count, result_code, result_message, latency_ms)
  select $1::bigint + n, $2::timestamptz, to_char($2::timestamptz at time zone 'Asia/Shanghai', 'YYYYMMDD') || ($1::bigint + n),
   't', $3::bigint, $3::bigint, substring($4 from 2)::bigint, 'app', $4, $4, 'PLAIN', true, true, $5, $6, false, $7::numeric,
   case when $5 and not $6 then $7::numeric else 0 end, 0.01, 1, 0, '', 1
  from generate_series(1, $8::int) n`;

/** The lines of a customer on statements that are not void. */
export const LINES_OF = `select s.bill_month as month, l.kind, l.usage_month as of, l.product_code as product, l.price::float as price,
  l.call_count as calls, l.free_count as free, l.charge_count as charged, l.total_fee as fee
     from billing.statements s join billing.statement_lines l on l.statement_id = s.id
     where s.customer_id = $1 and s.state <> 'VOID' order by 1, 2, 3, 4, 5`;

/** All statements of a customer. */
export const STATEMENTS_OF = `select statement_no as no, bill_month as month, state, total_amount as total from billing.statements
     where customer_id = $1 order by bill_month, id`;

/** Calls of three products on ten days of April for each customer. */
export const USE_IN_APRIL = `insert into billing.known_usages (developer_account_id, day, product_code, tag, price, customer_id, product_name,
   call_count, free_count, charge_count, fee, cost, version)
  select id, '2024-04-01'::date + d, 'P' || p, '', 0.333, id, 'P', id % 7 + d + 1, 0, id % 7 + d + 1,
   0.333 * (id % 7 + d + 1), 0, 1
  from unnest($1::bigint[]) id, generate_series(0, 9) d, generate_series(1, 3) p`;

/** Customers whose statement of April is not one statement of three lines with everything they called. */
export const SPOILT = `select c.id from unnest($1::bigint[]) c(id)
  left join billing.statements s on s.customer_id = c.id and s.bill_month = '2024-04'
  left join billing.statement_lines l on l.statement_id = s.id
  group by c.id, s.id, s.total_amount having count(l.id) <> 3 or s.total_amount is distinct from
   3 * round(0.333 * (select sum(charge_count) from billing.known_usages k where k.customer_id = c.id and product_code = 'P1'), 2)`;

/** The wallet of a customer who pays once a month. */
export const ADD_MONTHLY_WALLET = `insert into billing.wallets (customer_id, account_name, is_default, state, overdraft_state)
  values ($1, 'w', true, 'NORMAL', 'MONTHLY') returning id`;
