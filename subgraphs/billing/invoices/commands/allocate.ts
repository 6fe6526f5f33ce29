import { badInput, notFound } from '../../../kit/basics/errors';
import { isInt64 } from '../../../kit/basics/ids';
import { ownCustomerId, type Reader } from '../../../kit/requests/context';
import { visibleCustomers } from '../../../kit/requests/row-scope';
import type { Transaction } from '../../../kit/sql/database';
import { type Fragment, fragment } from '../../../kit/sql/sql';
import { checkChosen, type Invoiceable, mayBeInvoiced } from '../rules';

const MOST_CHOSEN = 500;
const CHOSEN = 'input.statementNos';

interface InvoicedAccount {
  developerAccountId: string;
  customerId: string;
}

/** The account that is named, else that of the first chosen statement, else the productive one of the customer who asks. */
export async function invoicedAccount(
  tx: Transaction,
  context: Reader,
  asked: { developerAccountId?: string | null; statementNos?: readonly string[] | null },
): Promise<InvoicedAccount> {
  if (asked.statementNos) checkNames(asked.statementNos);
  const rows = await tx.sql<{ developerAccountId: string; customerId: string }[]>`
    /* invoicedAccount */ select a.developer_account_id, a.customer_id from billing.known_developer_accounts a
    where ${visibleCustomers(context, 'billing', 'a.customer_id')} and a.developer_account_id = ${accountNamedBy(context, asked)}`;
  const [account] = rows;
  if (!account) throw notFound(...missing(asked));
  return { developerAccountId: account.developerAccountId, customerId: account.customerId };
}

function accountNamedBy(context: Reader, asked: Parameters<typeof invoicedAccount>[2]): Fragment {
  const { developerAccountId, statementNos } = asked;
  if (developerAccountId != null) return fragment`${isInt64(developerAccountId) ? developerAccountId : '-1'}::bigint`;
  if (statementNos) {
    return fragment`(select developer_account_id from billing.statements where statement_no = ${statementNos[0] ?? ''})`;
  }
  return fragment`(select developer_account_id from billing.known_customers
    where customer_id = ${ownCustomerId(context.viewer)}::bigint)`;
}

function missing(asked: Parameters<typeof invoicedAccount>[2]): [what: string, field: string] {
  const byStatement = asked.developerAccountId == null && asked.statementNos;
  return byStatement ? ['The statement', `${CHOSEN}.0`] : ['The developer account', 'input.developerAccountId'];
}

/** Statements that an invoice takes, and all of their account that say how much is left. */
interface Locked {
  chosen: Invoiceable[];
  account: Invoiceable[];
}

/**
 * Locks the statements of an account that have something left or give something back, and those chosen, in the order of
 * their identifiers: whatever two invoices choose, they take turns, so that together they take no more than is left.
 * Throws NOT_FOUND for a chosen one that is not there, FAILED_PRECONDITION STATEMENT_NOT_INVOICEABLE for one that is
 * void or unconfirmed.
 */
export async function lockInvoiceable(
  tx: Transaction,
  context: Reader,
  { developerAccountId }: InvoicedAccount,
  statementNos: readonly string[] | null | undefined,
): Promise<Locked> {
  const account = await lock(tx, developerAccountId, statementNos ?? []);
  if (!statementNos) return { chosen: account.filter(mayBeInvoiced), account };
  const byNo = new Map(account.map((statement) => [statement.statementNo, statement]));
  const chosen = statementNos.map((statementNo, i) => {
    const statement = byNo.get(statementNo);
    // A customer is not told of what was never sent to it.
    if (!statement || (context.viewer.kind === 'customer' && !statement.wasSent)) {
      throw notFound('The statement', `${CHOSEN}.${i}`);
    }
    return statement;
  });
  checkChosen(chosen, (statementNo) => `${CHOSEN}.${statementNos.indexOf(statementNo)}`);
  return { chosen, account };
}

function checkNames(statementNos: readonly string[]): void {
  if (statementNos.length < 1 || statementNos.length > MOST_CHOSEN) {
    throw badInput(CHOSEN, `statementNos must hold 1 to ${MOST_CHOSEN} numbers; leave it out to choose all.`);
  }
  statementNos.forEach((statementNo, i) => {
    const repeated = statementNos.indexOf(statementNo) !== i;
    if (repeated) throw badInput(`${CHOSEN}.${i}`, 'Each statement may be named once.');
    if (statementNo.includes('\0')) throw notFound('The statement', `${CHOSEN}.${i}`);
  });
}

async function lock(
  tx: Transaction,
  developerAccountId: string,
  statementNos: readonly string[],
): Promise<(Invoiceable & { wasSent: boolean })[]> {
  return tx.sql<(Invoiceable & { wasSent: boolean })[]>`
    /* lockInvoiceable */ select s.id, s.statement_no, s.bill_month, s.state, s.invoiceable_amount,
      s.sent_at is not null as was_sent
    from billing.statements s
    where s.developer_account_id = ${developerAccountId} and (s.invoiceable_amount <> 0
      or s.statement_no in (select jsonb_array_elements_text(${JSON.stringify(statementNos)}::jsonb)))
    order by s.id for update`;
}
