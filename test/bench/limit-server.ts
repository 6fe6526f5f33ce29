import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import postgres from 'postgres';
import { readConfig } from '../../gateway/common/config';
import { runProgram } from '../../gateway/programs/program';
import { systemClock } from '../../subgraphs/kit/basics/time';
import { verifyAccessToken } from '../../subgraphs/kit/process/tokens';
import { socketFolderOf, socketIn } from '../../subgraphs/kit/sql/local-socket';

/**
 * The limit: what the headline query costs when one hand-written statement makes the answer's JSON text behind a bare
 * HTTP server, with the same check of token and session, and the same sums of whole months. No graph, no limits, no row scope: nothing a product can skip.
 */
const config = readConfig();
const url = config.databaseUrls.customers as string;
let sql: postgres.Sql;
const SESSION_TTL_MS = 1_000;
const sessions = new Map<string, { until: number; valid: Promise<boolean> }>();

function isOpen(sessionId: string): Promise<boolean> {
  const now = systemClock.now().getTime();
  const known = sessions.get(sessionId);
  if (known && known.until > now) return known.valid;
  const valid = sql`select 1 from platform.sessions s join platform.accounts a on a.id = s.account_id
    where s.id = ${sessionId} and s.revoked_at is null`.then((rows) => rows.length === 1);
  sessions.set(sessionId, { until: now + SESSION_TTL_MS, valid });
  return valid;
}

const answer = (id: string, from: string, to: string) => sql<{ body: string }[]>`
  select json_build_object('data', json_build_object('customer', json_build_object(
    'name', c.name, 'state', c.state,
    'salesperson', (select json_build_object('name', p.name) from sales.assignments a
      join sales.salespeople p on p.id = a.salesperson_id
      where a.customer_id = c.id and a.effect_month <= to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM')
        and (a.until_month is null or a.until_month > to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM'))),
    'wallets', coalesce((select json_agg(json_build_object('balance', w.balance::text, 'overdraftState', w.overdraft_state,
      'entries', json_build_object('nodes', coalesce((select json_agg(json_build_object('amount', e.amount::text,
        'balanceAfter', e.balance_after::text,
        'createdAt', to_char(e.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
        from (select * from billing.wallet_entries e where e.wallet_id = w.id order by e.version desc limit 5) e), '[]')))
      order by w.is_default desc, w.id) from billing.wallets w where w.customer_id = c.id), '[]'),
    'authorizedProducts', json_build_object('nodes', coalesce((select json_agg(json_build_object('state', a.state,
      'price', a.price::text, 'product', json_build_object('code', p.code, 'name', p.name))
      order by a.created_at desc, a.id desc)
      from (select * from products.authorizations a where a.customer_id = c.id and a.deleted_at is null
        order by a.created_at desc, a.id desc limit 20) a join products.products p on p.code = a.product_code), '[]')),
    'bills', json_build_object('nodes', coalesce((select json_agg(json_build_object('billMonth', s.bill_month,
      'state', s.state, 'totalAmount', s.total_amount::text, 'lines', coalesce((select json_agg(json_build_object(
        'productName', l.product_name, 'callCount', l.call_count, 'totalFee', l.total_fee::text)
        order by l.usage_month desc, l.product_code, l.tag, l.price desc, l.id)
        from billing.statement_lines l where l.statement_id = s.id), '[]')))
      from (select * from billing.statements s where s.customer_id = c.id
        order by s.bill_month desc, s.id desc limit 12) s), '[]')),
    'contracts', json_build_object('nodes', coalesce((select json_agg(json_build_object('contractNo', k.contract_no,
      'state', k.state, 'expiresAt', to_char(k.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
      from (select * from contracts.contracts k where k.customer_id = c.id and k.deleted_at is null
        order by k.created_at desc, k.id desc limit 10) k), '[]')),
    'usage', (select json_build_object('calls', coalesce(sum(u.calls), 0), 'chargedCalls', coalesce(sum(u.charged_calls), 0),
      'fee', coalesce(sum(u.fee), 0)::numeric(20,6)::text) from (
        select * from usage.customer_sums m where m.customer_id = c.id and m.unit = 'MONTH'
          and m.starts_at >= ${from}::date::timestamp at time zone 'Asia/Shanghai'
          and m.starts_at < date_trunc('month', ${to}::date::timestamp) at time zone 'Asia/Shanghai'
        union all
        select * from usage.customer_sums d where d.customer_id = c.id and d.unit = 'DAY'
          and d.starts_at >= date_trunc('month', ${to}::date::timestamp) at time zone 'Asia/Shanghai'
          and d.starts_at <= ${to}::date::timestamp at time zone 'Asia/Shanghai') u)
  )))::text as body
  from customers.customers c where c.id = ${id} and c.deleted_at is null`;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const token = request.headers.authorization?.slice('Bearer '.length) ?? '';
  const claims = await verifyAccessToken(config.tokenKey, token, systemClock.now());
  if (!claims || !(await isOpen(claims.sessionId))) {
    response.writeHead(401).end();
    return;
  }
  const { variables } = JSON.parse(await bodyOf(request)) as { variables: { id: string; from: string; to: string } };
  const [row] = await answer(variables.id, variables.from, variables.to);
  response.writeHead(200, { 'content-type': 'application/json' }).end(row?.body ?? '{"data":{"customer":null}}');
}

const server = createServer((request, response) => {
  handle(request, response).catch(() => response.writeHead(500).end());
});
runProgram(async () => {
  const folder = await socketFolderOf(url);
  sql = postgres(url, { max: 12, fetch_types: false, ...(folder && { path: socketIn(folder, url) }) });
  server.listen(config.port, config.host, () => {
    process.stdout.write(`limit at http://localhost:${(server.address() as { port: number }).port}\n`);
  });
});
