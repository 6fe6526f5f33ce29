import type { Transaction } from '../../../../kit/sql/database';
import type { Agreed, Course } from '../rules';
import type { Terms } from '../tables';

interface AgreedRow extends Terms {
  authorizationId: string;
  at: Date;
}

/** What is planned included, by identifier. Those of a bundle's components come with it. */
export async function coursesOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, Course>> {
  const parts = await tx.sql<{ bundleId: string; componentId: string; productCode: string }[]>`
    /* componentsOfCourses */ select c.bundle_authorization_id as bundle_id, c.component_authorization_id as component_id,
      a.product_code
    from products.authorization_components c join products.authorizations a on a.id = c.component_authorization_id
    where c.bundle_authorization_id = any(${[...ids]}::bigint[]) order by c.sort, a.id`;
  const all = [...new Set([...ids, ...parts.map(({ componentId }) => componentId)])];
  const rows = await tx.sql<AgreedRow[]>`
    /* agreedTerms */ select authorization_id, effective_at as at, charge_type, fee_type, price, component_prices
    from products.price_periods where authorization_id = any(${all}::bigint[])
    union all
    select c.authorization_id, c.planned_at, c.after->>'chargeType', c.after->>'feeType', (c.after->>'price')::numeric(20, 6),
      c.after->'componentPrices'
    from products.price_changes c
    where c.authorization_id = any(${all}::bigint[]) and c.state = 'WAITING_EFFECT' and c.planned_at is not null
    order by 1, 2`;
  const agreed = new Map<string, Agreed[]>();
  for (const { authorizationId, at, ...terms } of rows) {
    const list = agreed.get(authorizationId) ?? [];
    list.push({ at, terms });
    agreed.set(authorizationId, list);
  }
  return new Map(
    ids.flatMap((id): [string, Course][] => {
      const own = agreed.get(id);
      if (!own) return [];
      const components = parts
        .filter(({ bundleId }) => bundleId === id)
        .map(({ componentId, productCode }) => ({ productCode, agreed: agreed.get(componentId) ?? [] }));
      return [[id, { authorizationId: id, agreed: own, components }]];
    }),
  );
}
