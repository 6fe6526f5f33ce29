import type { Reader } from '../../../kit/requests/context';
import { visibleCustomers } from '../../../kit/requests/row-scope';
import { USUAL_LIMITS } from '../limits';

export interface ShownLimits {
  developerAccountId: string;
  perSecond: number;
  concurrent: number;
  usual: boolean;
}

/** How much an account may call; null when the viewer may not see the account. */
export async function limitsOfAccount(context: Reader, developerAccountId: string): Promise<ShownLimits | null> {
  const { perSecond, concurrent } = USUAL_LIMITS;
  const [limits] = await context.db.sql<ShownLimits[]>`
    /* limitsOfAccount */ select a.developer_account_id, coalesce(l.per_second, ${perSecond}::int) as per_second,
      coalesce(l.concurrent, ${concurrent}::int) as concurrent, l.developer_account_id is null as usual
    from usage.known_access a left join usage.call_limits l using (developer_account_id)
    where a.developer_account_id = ${developerAccountId}::bigint
      and ${visibleCustomers(context, 'usage', 'a.customer_id')}`;
  return limits ?? null;
}
