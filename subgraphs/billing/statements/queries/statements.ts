import { type JsonByParent, jsonColumns, rowsOfParents } from '../../../kit/lists/json-rows';
import {
  type Connection,
  type JsonListQuery,
  listConnection,
  listConnectionsByParent,
  type PageArgs,
} from '../../../kit/lists/pagination';
import { type Selection, selectedColumns } from '../../../kit/lists/selection';
import { sortKeys } from '../../../kit/lists/sort-keys';
import type { Reader } from '../../../kit/requests/context';
import { visibleCustomers } from '../../../kit/requests/row-scope';
import type { Statement, StatementFilter, StatementLine, StatementOrder } from '../../schema.generated';
import { matchingStatements, visibleStatements } from '../conditions';
import {
  type StatementLineRow,
  type StatementRow,
  type StatementSendRecordRow,
  statementLines,
  statements,
} from '../tables';
import { statementCount } from './totals';

const statementColumns = selectedColumns<Statement, typeof statements>(statements, 's', {
  always: ['id'],
  fields: {
    nodeId: [],
    customer: ['customerId'],
    developerAccount: ['developerAccountId'],
    wallet: ['walletId'],
    invoiceLimit: ['invoiceLimit', 'totalAmount'],
    attachmentUrl: ['spreadsheetId'],
    pdfUrl: ['pdfId'],
    developerAccountName: [],
    appId: [],
    lines: [],
    sendRecords: [],
    invoices: [],
    payments: [],
    offsets: [],
  },
});

const lineColumns = selectedColumns<StatementLine, typeof statementLines>(statementLines, 'l', {
  always: ['statementId'],
  fields: { product: ['productCode'], soleSource: ['kind', 'usageMonth', 'productCode'] },
});

const LINE_ORDER = 'l.usage_month desc, l.product_code, l.tag, l.price desc, l.id';

const visibleLines = (context: Reader) => visibleCustomers(context, 'billing', 'l.customer_id');

const lineJson = jsonColumns(statementLines, 'l');

const statementJson = jsonColumns(statements, 's', {
  lines(context, fields) {
    const { sql } = context.db;
    const line = lineJson(context, fields);
    return (
      line &&
      sql`array_to_json(array(select row_to_json(line.*)
        from billing.statement_lines l cross join lateral (select ${line}) line
        where l.statement_id = s.id and ${visibleLines(context)} order by ${sql.unsafe(LINE_ORDER)}))`
    );
  },
});

/** `sorted` is the column that cursors are made of. */
const columns = ({ db: { sql } }: Reader, selection?: Selection, sorted?: string) =>
  sql`${sql.unsafe(statementColumns(selection, sorted))}, d.name as developer_account_name, d.app_id`;

const account = ({ db: { sql } }: Reader) =>
  sql`left join billing.known_developer_accounts d on d.developer_account_id = s.developer_account_id`;

export async function statementsByIds(context: Reader, ids: string[]): Promise<StatementRow[]> {
  return context.db.sql<StatementRow[]>`
    /* statementsByIds */ select ${columns(context)} from billing.statements s ${account(context)}
    where s.id = any(${ids}::bigint[]) and ${visibleStatements(context)}`;
}

export async function statementByNo(context: Reader, statementNo: string): Promise<StatementRow | null> {
  const [row] = await context.db.sql<StatementRow[]>`
    /* statementByNo */ select ${columns(context)} from billing.statements s ${account(context)}
    where s.statement_no = ${statementNo} and ${visibleStatements(context)}`;
  return row ?? null;
}

const sortedBy = sortKeys(statements, 's');
const SORTED = { BILL_MONTH: 'billMonth', CREATED_AT: 'createdAt', TOTAL_AMOUNT: 'totalAmount' } as const;

export interface StatementArgs {
  filter: StatementFilter;
  order: StatementOrder;
  page: PageArgs;
  selection?: Selection;
}

function listOf(
  context: Reader,
  name: string,
  { filter, order, selection }: StatementArgs,
): JsonListQuery<StatementRow> {
  const { sql } = context.db;
  return {
    columns: sql`${sql.unsafe(`/* ${name} */`)} ${columns(context, selection, SORTED[order.field])}`,
    from: sql`billing.statements s`,
    beside: account(context),
    json: selection?.jsonFields && statementJson(context, selection.jsonFields),
    where: matchingStatements(context, filter),
    sort: [sortedBy(SORTED[order.field]), sortedBy('id')],
    direction: order.direction,
    key: 's.id',
  };
}

export async function listStatements(context: Reader, args: StatementArgs): Promise<Connection<StatementRow>> {
  const list = listOf(context, 'statements', args);
  return listConnection(context.db, args.page, { ...list, count: statementCount(context, args.filter) });
}

export async function statementsOfCustomers(
  context: Reader,
  customerIds: readonly string[],
  args: StatementArgs,
): Promise<Connection<StatementRow>[]> {
  const list = listOf(context, 'statementsOfCustomers', args);
  return listConnectionsByParent(context.db, customerIds, 's.customer_id', args.page, list);
}

/** What a statement is made of: products by code, dearest price first; as JSON where nobody needs the rows. */
export async function linesOfStatements(
  context: Reader,
  statementIds: string[],
  selection?: Selection,
): Promise<readonly StatementLineRow[] | JsonByParent> {
  const { sql } = context.db;
  return rowsOfParents<StatementLineRow>(context.db, {
    columns: lineColumns(selection),
    json: selection?.jsonFields && lineJson(context, selection.jsonFields),
    parent: 'l.statement_id',
    order: LINE_ORDER,
    from: sql`/* linesOfStatements */ billing.statement_lines l`,
    where: sql`l.statement_id = any(${statementIds}::bigint[]) and ${visibleLines(context)}`,
  });
}

export async function sendRecordsOfStatements(
  context: Reader,
  statementIds: string[],
): Promise<StatementSendRecordRow[]> {
  return context.db.sql<StatementSendRecordRow[]>`
    /* sendRecordsOfStatements */ select r.* from billing.statement_send_records r
    join billing.statements s on s.id = r.statement_id
    where r.statement_id = any(${statementIds}::bigint[]) and ${visibleStatements(context)}
    order by r.statement_id, r.sent_at desc, r.id desc`;
}

interface Recipients {
  recipients: string[];
  cc: string[];
}

/** Of the last sending, else of the latest statement, else of the customer's alert contacts. */
export async function recipientsOf(context: Reader, developerAccountId: string): Promise<Recipients> {
  const [row] = await context.db.sql<Recipients[]>`
    /* statementRecipients */ select coalesce(r.recipients, nullif(s.emails, '{}'), contacts.emails, '{}') as recipients,
      coalesce(r.cc, '{}') as cc
    from billing.known_developer_accounts d
    left join lateral (
      select * from billing.statements s where s.developer_account_id = d.developer_account_id
        and ${visibleStatements(context)}
      order by s.sent_at desc nulls last, s.bill_month desc limit 1
    ) s on true
    left join lateral (
      select recipients, cc from billing.statement_send_records
      where statement_id = s.id order by sent_at desc limit 1
    ) r on true
    left join lateral (
      select array_agg(k.email order by k.contact_id) as emails from billing.known_alert_contacts k
      where k.customer_id = d.customer_id and k.email is not null
    ) contacts on true
    where d.developer_account_id = ${developerAccountId}::bigint
      and ${visibleCustomers(context, 'billing', 'd.customer_id')}`;
  return row ?? { recipients: [], cc: [] };
}
