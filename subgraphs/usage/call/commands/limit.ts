import { badInput, notFound } from '../../../kit/basics/errors';
import { lookupId } from '../../../kit/basics/ids';
import { demand, demandKind } from '../../../kit/requests/row-scope';
import { withTx } from '../../../kit/sql/database';
import type { Context } from '../../loaders';
import { callsOf } from '../calls';
import { limitsOfAccount, type ShownLimits } from '../queries/limits';

interface NewLimits {
  developerAccountId: string;
  perSecond?: number | null;
  concurrent?: number | null;
}

const MOST = 10_000;

/**
 * Says how much an account may call, or with neither number that the usual holds again. Calls that were checked against
 * what held before are checked anew, so that it holds for the next one in every process; one that others refuse by what held
 * before looks again once a second.
 */
export async function setCallLimits(context: Context, input: NewLimits): Promise<ShownLimits> {
  demandKind(context, 'operator');
  demand(context, 'customers:write');
  const { perSecond = null, concurrent = null } = input;
  for (const [field, value] of Object.entries({ perSecond, concurrent })) {
    if (value !== null && (value < 1 || value > MOST))
      throw badInput(`input.${field}`, `${field} must be 1 to ${MOST}.`);
  }
  if ((perSecond === null) !== (concurrent === null)) {
    throw badInput('input.concurrent', 'Give both perSecond and concurrent, or neither.');
  }
  const id = lookupId(input.developerAccountId);
  const appId = await withTx(context.db, async (tx) => {
    const [known] = await tx.sql<{ appId: string }[]>`
      /* reviseLimited */ update usage.known_access set revision = revision + 1
      where developer_account_id = ${id}::bigint returning app_id`;
    if (!known) throw notFound('The developer account', 'input.developerAccountId');
    if (perSecond === null || concurrent === null) {
      await tx.sql`/* forgetLimits */ delete from usage.call_limits where developer_account_id = ${id}::bigint`;
      return known.appId;
    }
    await tx.sql`
      /* setLimits */ insert into usage.call_limits (developer_account_id, per_second, concurrent)
      values (${id}::bigint, ${perSecond}::int, ${concurrent}::int)
      on conflict (developer_account_id) do update set per_second = excluded.per_second, concurrent = excluded.concurrent`;
    return known.appId;
  });
  await callsOf(context.db).book.account(appId, 0);
  return (await limitsOfAccount(context, id)) as ShownLimits;
}
