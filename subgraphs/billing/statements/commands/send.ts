import { publish } from '../../../kit/exchange/outbox';
import { webhookEvent } from '../../../kit/exchange/webhook-events';
import { withIdempotency } from '../../../kit/requests/idempotency';
import { onCommit, type Transaction } from '../../../kit/sql/database';
import { statementsSent } from '../../figures/metrics';
import type { Context } from '../../loaders';
import { publishStatements } from '../events';
import { checkAddresses, stateAfter } from '../rules';
import { statementSendRecords } from '../tables';
import { payCredit } from './credit';
import { type LockedStatement, lockStatements } from './move';
import { requestIdOf } from './note-mail';
import { filesOf } from './prepare-files';

interface Sending {
  statementId: string;
  recipients: readonly string[];
  cc?: readonly string[] | null;
  idempotencyKey: string;
}

/** Once per key. The first sending makes it SENT and lets the customer see it; later ones go to the new addresses. */
export async function sendStatement(context: Context, { idempotencyKey: key, ...input }: Sending): Promise<string> {
  const [recipients, cc] = [[...input.recipients], [...(input.cc ?? [])]];
  const { accountId } = context.viewer;
  const request = { schema: 'billing', scope: accountId ?? '', key, operation: 'sendStatement', payload: input };
  return withIdempotency(context.db, request, async (tx) => {
    const selected = { by: 'id' as const, keys: [input.statementId], fieldOf: () => 'input.statementId' };
    const [statement] = (await lockStatements(tx, context, selected)) as [LockedStatement];
    const state = stateAfter('send', statement, 'input.statementId');
    checkAddresses(recipients, cc);
    const now = context.now();
    const files = await filesOf(tx, context, statement, { rebuild: true });
    const [record] = await tx
      .insert(statementSendRecords)
      .values({
        statementId: statement.id,
        recipients,
        cc,
        spreadsheetId: files.spreadsheet.file,
        state: 'SENDING',
        sentAt: now,
        createdById: accountId,
      })
      .returning({ id: statementSendRecords.id });
    await tx.sql`
      /* markSent */ update billing.statements set state = ${state}, emails = ${recipients}::text[],
        sent_at = coalesce(sent_at, ${now.toISOString()}::timestamptz), updated_at = ${now.toISOString()}::timestamptz
      where id = ${statement.id}`;
    await publishStatements(tx, [statement.id]);
    onCommit(tx, () => statementsSent.inc());
    if (statement.state !== 'SENT' && state === 'SENT') {
      await payCredit(tx, statement);
      await tellSent(tx, statement);
    }
    await publish(tx, 'billing', 'message.requested', [
      {
        key: statement.id,
        payload: {
          requestId: requestIdOf((record as { id: string }).id),
          channel: 'EMAIL',
          recipients,
          cc,
          templateCode: 'STATEMENT_SENT',
          parameters: {
            statementNo: statement.statementNo,
            billMonth: statement.billMonth,
            totalAmount: statement.totalAmount,
          },
          attachments: [files.spreadsheet, files.pdf],
          customerId: statement.customerId,
          businessNo: statement.statementNo,
          requestedById: accountId,
        },
      },
    ]);
    return statement.id;
  });
}

async function tellSent(tx: Transaction, statement: LockedStatement): Promise<void> {
  const { id, statementNo, customerId, billMonth, totalAmount } = statement;
  const facts = { statementId: id, statementNo, customerId, billMonth, totalAmount };
  await publish(tx, 'billing', 'webhook.event', [webhookEvent('STATEMENT_SENT', id, [customerId], facts)]);
}
