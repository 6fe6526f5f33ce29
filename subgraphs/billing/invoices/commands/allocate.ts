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

/**
 * Locks the statements of an account that an invoice may take, in the order of their identifiers: those chosen, or all
 * with something left. Throws NOT_FOUND for a chosen one that is not there, FAILED_PRECONDITION
 * STATEMENT_NOT_INVOICEABLE for one that is void or unconfirmed.
 */
export async function lockInvoiceable(
  tx: Transaction,
  context: Reader,
  { developerAccountId }: InvoicedAccount,
  statementNos: readonly string[] | null | undefined,
): Promise<Invoiceable[]> {
  if (!statementNos) {
    const all = await lock(tx, fragment`s.developer_account_id = ${developerAccountId} and s.invoiceable_amount > 0`);
    return all.filter(mayBeInvoiced);
  }
  // A customer is not told of what was never sent to it.
  const sent = context.viewer.kind === 'customer' ? fragment`s.sent_at is not null` : fragment`true`;
  const names = JSON.stringify(statementNos);
  const chosen = await lock(
    tx,
    fragment`s.developer_account_id = ${developerAccountId} and ${sent}
      and s.statement_no in (select jsonb_array_elements_text(${names}::jsonb))`,
  );
  const found = new Set(chosen.map(({ statementNo }) => statementNo));
  statementNos.forEach((statementNo, i) => {
    if (!found.has(statementNo)) throw notFound('The statement', `${CHOSEN}.${i}`);
  });
  checkChosen(chosen, (statementNo) => `${CHOSEN}.${statementNos.indexOf(statementNo)}`);
  return chosen;
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

async function lock(tx: Transaction, which: Fragment): Promise<Invoiceable[]> {
  return tx.sql<Invoiceable[]>`
    /* lockInvoiceable */ select s.id, s.statement_no, s.bill_month, s.state, s.invoiceable_amount
    from billing.statements s where ${which} order by s.id for update`;
}
