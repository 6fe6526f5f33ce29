import { conflict, failedPrecondition, forbidden, notFound } from '../../kit/basics/errors';
import { lookupId } from '../../kit/basics/ids';
import { keptText, requiredText } from '../../kit/basics/text';
import { keyedRequest, withIdempotency } from '../../kit/requests/idempotency';
import { demand } from '../../kit/requests/row-scope';
import { sqlState, type Transaction, withTx } from '../../kit/sql/database';
import type { Context } from '../loaders';
import type { SaveOpportunityInput } from '../schema.generated';
import { ownRows } from '../scope';
import type { OpportunityRow } from './tables';

/** Records a company that may become a customer, or changes an own one that is none yet. Returns the identifier. */
export async function saveOpportunity(context: Context, input: SaveOpportunityInput): Promise<string> {
  demand(context, 'sales:record');
  const { salespersonId, accountId } = context.viewer;
  if (!salespersonId) throw forbidden('Opportunities are recorded by salespeople.');
  const company = requiredText(input.companyName, 'input.companyName', { most: 100 });
  return withIdempotency(context.db, keyedRequest(context, 'sales', 'saveOpportunity', input), async (tx) => {
    const now = context.now();
    const before = input.id == null ? null : await lockOpen(tx, context, input.id);
    const text = (name: 'contactName' | 'contactMobile' | 'customerNature', most: number) =>
      keptText(input[name], before?.[name], `input.${name}`, { most });
    const [contact, mobile, nature] = [text('contactName', 50), text('contactMobile', 30), text('customerNature', 100)];
    if (before) {
      await tx.sql`
        /* changeOpportunity */ update sales.opportunities set company_name = ${company}, contact_name = ${contact},
          contact_mobile = ${mobile}, customer_nature = ${nature}, updated_at = ${now}
        where id = ${before.id}`.then(undefined, nameTaken('input.companyName'));
      return before.id;
    }
    const [added] = await tx.sql<{ id: string }[]>`
      /* addOpportunity */ insert into sales.opportunities (company_name, contact_name, contact_mobile, customer_nature,
        salesperson_id, created_by_id, created_at, updated_at)
      values (${company}, ${contact}, ${mobile}, ${nature}, ${salespersonId}, ${accountId}, ${now}, ${now})
      returning id`.then(undefined, nameTaken('input.companyName'));
    return (added as { id: string }).id;
  });
}

/** Deletes an opportunity that is no customer yet: operators any, salespeople their own. Visits stay. Returns its identifier. */
export async function deleteOpportunity(context: Context, id: string): Promise<string> {
  demand(context, 'sales:write', 'sales:record');
  return withTx(context.db, async (tx) => {
    const opportunity = await lockOpen(tx, context, id);
    await tx.sql`
      /* deleteOpportunity */ update sales.opportunities set deleted_at = ${context.now()}, updated_at = ${context.now()}
      where id = ${opportunity.id}`;
    return opportunity.id;
  });
}

async function lockOpen(tx: Transaction, context: Context, id: string): Promise<OpportunityRow> {
  const [found] = await tx.sql<OpportunityRow[]>`
    /* lockOpportunity */ select o.* from sales.opportunities o
    where o.id = ${lookupId(id)} and o.deleted_at is null and ${ownRows(context, 'o.salesperson_id')} for update`;
  if (!found) throw notFound('The opportunity', 'input.id');
  if (found.customerId === null) return found;
  throw failedPrecondition('OPPORTUNITY_CONVERTED', 'The opportunity has become a customer; it changes no more.', {
    field: 'input.id',
  });
}

/** Open ones of one salesperson are unique by name without blanks and case. */
export const nameTaken =
  (field: string) =>
  (error: unknown): never => {
    if (sqlState(error) !== '23505') throw error;
    throw conflict('OPPORTUNITY_EXISTS', 'There is an open opportunity of this name.', { field });
  };
