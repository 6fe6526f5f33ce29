import { badInput, failedPrecondition } from '../../kit/basics/errors';
import { optionalText } from '../../kit/basics/text';
import { publish } from '../../kit/exchange/outbox';
import type { SubgraphRequest } from '../../kit/requests/context';
import { demand } from '../../kit/requests/row-scope';
import { type Transaction, withTx } from '../../kit/sql/database';
import { checkAddress, openProducts } from '../authorizations/commands/open';
import { publishAuthorizations, tellStates } from '../authorizations/commands/publish';
import { publishOpenProducts } from '../authorizations/commands/publish-open-products';
import { type LockedAuthorization, lockAccounts, lockAuthorizations } from '../authorizations/commands/store';
import type { AuthorizationRow } from '../authorizations/queries';
import { checkCount, checkOnce } from '../authorizations/rules';
import type { AuditAuthorizationsInput, AuditedItemInput } from '../schema.generated';
import { putSources } from '../sources/commands/assigned';

/** Passes or refuses what was asked for, all of it or none, and tells those who asked. */
export async function auditAuthorizations(
  context: SubgraphRequest,
  input: AuditAuthorizationsInput,
): Promise<AuthorizationRow[]> {
  demand(context, 'products:write');
  checkCount(input.items, 'input.items');
  const ids = input.items.map(({ authorizationId }) => authorizationId);
  checkOnce(ids, 'input.items');
  const reason = optionalText(input.rejectReason, 'input.rejectReason', { most: 250, lines: true });
  if (input.decision === 'REJECT' && !reason) {
    throw badInput('input.rejectReason', 'rejectReason says why.', 'REJECT_REASON_MISSING');
  }
  return withTx(context.db, async (tx) => {
    const rows = await lockAuthorizations(tx, context, ids, 'input.items');
    rows.forEach((row, i) => {
      checkAddress(row, input.items[i] as AuditedItemInput, `input.items[${i}]`);
      if (row.state !== 'PENDING') throw decided(`input.items[${i}]`, row.id);
    });
    if (input.decision === 'REJECT') await reject(tx, rows, reason as string, context.now());
    else await pass(tx, context, rows, input.items);
    await tellApplicants(tx, context, rows, input.decision, reason);
    return publishAuthorizations(tx, ids, context.now());
  });
}

const decided = (field: string, authorizationId: string) =>
  failedPrecondition('AUTHORIZATION_DECIDED', 'This has been decided already.', {
    field,
    details: { authorizationId },
  });

async function reject(tx: Transaction, rows: readonly LockedAuthorization[], reason: string, now: Date): Promise<void> {
  await tx.sql`
    /* rejectAuthorizations */ update products.authorizations set state = 'REJECTED', audit_remark = ${reason},
      audited_at = ${now}, updated_at = ${now}, version = version + 1
    where id = any(${rows.map(({ id }) => id)}::bigint[])`;
  await tellStates(
    tx,
    rows.map(({ id }) => id),
  );
}

async function pass(
  tx: Transaction,
  context: SubgraphRequest,
  rows: readonly LockedAuthorization[],
  items: readonly AuditedItemInput[],
): Promise<void> {
  const accountIds = [...new Set(rows.map(({ developerAccountId }) => developerAccountId))];
  const accounts = await lockAccounts(tx, context, accountIds, 'input.items');
  for (const account of accounts.values()) {
    const openings = rows.flatMap((row, i) =>
      row.developerAccountId === account.id
        ? [
            {
              productCode: row.productCode,
              terms: items[i]?.terms ?? {},
              remark: null,
              field: `input.items[${i}].terms`,
            },
          ]
        : [],
    );
    await openProducts(tx, context, account, openings);
  }
  for (const [i, row] of rows.entries()) {
    const sources = items[i]?.sources;
    if (sources?.length) await putSources(tx, row, sources, `input.items[${i}].sources`, context.now());
  }
  await publishOpenProducts(tx, [...new Set(rows.map(({ customerId }) => customerId))]);
}

/** By SMS to the number of the customer, once for each audit. */
async function tellApplicants(
  tx: Transaction,
  context: SubgraphRequest,
  rows: readonly LockedAuthorization[],
  decision: AuditAuthorizationsInput['decision'],
  reason: string | null,
): Promise<void> {
  const customers = await tx.sql<{ customerId: string; name: string; mobile: string }[]>`
    /* applicants */ select customer_id, name, mobile from products.known_customers
    where customer_id = any(${rows.map(({ customerId }) => customerId)}::bigint[])`;
  const events = customers.flatMap(({ customerId, name, mobile }) => {
    const own = rows.filter((row) => row.customerId === customerId);
    const [first] = own;
    if (!first || !mobile) return [];
    const requestId = `authorizationAudited:${first.id}:${first.version}`;
    const payload = {
      requestId,
      channel: 'SMS' as const,
      recipients: [mobile],
      templateCode: 'AUTHORIZATION_AUDITED' as const,
      parameters: {
        customerName: name,
        productNames: own
          .map(({ productName }) => productName)
          .join('、')
          .slice(0, 100),
        result: decision === 'PASS' ? '已通过' : `未通过:${reason}`,
      },
      customerId,
      businessNo: first.id,
      requestedById: context.viewer.accountId,
    };
    return [{ key: requestId, payload }];
  });
  await publish(tx, 'products', 'message.requested', events);
}
