import { forbidden } from '../basics/errors';
import { businessMonth } from '../basics/time';
import { type Fragment, fragment, unsafeFragment } from '../sql/sql';
import { hasScope, type Reader, type RequestContext, seesAll, type ViewerKind } from './context';

/** Whose rows, and when: what reads and writes have in common. */
type Scope = Pick<Reader, 'viewer' | 'now'>;

/** Holds for spans in force in a month, yyyy-MM or a column; `alias` names their row (effect_month, until_month). */
export function assignedIn(month: string | Fragment, alias: string): Fragment {
  const a = unsafeFragment(alias);
  return fragment`${a}.effect_month <= ${month} and (${a}.until_month is null or ${a}.until_month > ${month})`;
}

/** Holds for a salesperson and those whom it leads (`watchers`). An array, so that the index on `column` serves. */
export function isLedBy(salespersonId: string | null, watchers: string, column: string): Fragment {
  return fragment`${unsafeFragment(column)} = any(array(select ${salespersonId}::bigint union all
    select led.salesperson_id from ${unsafeFragment(watchers)} led where led.watcher_id = ${salespersonId}::bigint))`;
}

/**
 * Row scope, the second wall behind the gateway's scopes, for reads and writes alike: an SQL condition that holds for the
 * customers this viewer may see. Operators see all, a customer itself, a salesperson the customers assigned this month to
 * it or to somebody whom it leads, anybody else nothing. `column` is the SQL of the column that holds the customer's
 * identifier; `schema` is the subgraph's own, whose copies of assignments and watchers are read (kit/exchange/directory.ts).
 */
export function visibleCustomers({ viewer, now }: Scope, schema: string, column: string): Fragment {
  switch (viewer.kind) {
    case 'operator':
    case 'system':
      return fragment`true`;
    case 'customer':
      return fragment`${unsafeFragment(column)} = ${viewer.customerId}::bigint`;
    case 'salesperson':
      return fragment`${unsafeFragment(column)} in (
        select known.customer_id from ${unsafeFragment(schema)}.known_assignments known
        where ${isLedBy(viewer.salespersonId, `${schema}.known_watchers`, 'known.salesperson_id')}
          and ${assignedIn(businessMonth(now()), 'known')})`;
    case 'anonymous':
      return fragment`false`;
  }
}

export const forOperators = ({ viewer }: Scope): Fragment => (seesAll(viewer) ? fragment`true` : fragment`false`);

/** The wall behind the gateway, first line of a command: throws FORBIDDEN unless the viewer holds one of the scopes. */
export function demand({ viewer }: Pick<RequestContext, 'viewer'>, ...scopes: string[]): void {
  if (!scopes.some((scope) => hasScope(viewer, scope))) throw forbidden(`This needs ${scopes.join(' or ')}.`);
}

/** Throws FORBIDDEN unless the viewer is of one of the kinds; the system is of every kind. */
export function demandKind({ viewer }: Pick<RequestContext, 'viewer'>, ...kinds: ViewerKind[]): void {
  if (viewer.kind !== 'system' && !kinds.includes(viewer.kind)) throw forbidden(`This is for ${kinds.join(' or ')}.`);
}
