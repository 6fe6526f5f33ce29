import { badInput, forbidden, notFound } from '../../kit/basics/errors';
import { lookupId } from '../../kit/basics/ids';
import { requireFiles } from '../../kit/documents/files';
import { keyedRequest, withIdempotency } from '../../kit/requests/idempotency';
import { demand } from '../../kit/requests/row-scope';
import type { Transaction } from '../../kit/sql/database';
import type { Context } from '../loaders';
import type { SaveVisitInput } from '../schema.generated';
import { visibleCustomers } from '../scope';
import { visitOf } from './rules';
import type { VisitRow } from './tables';

const IMAGES = ['image/png', 'image/jpeg'];

/** At a customer that it keeps now or about its own opportunity, corrections too. Throws NOT_FOUND, BAD_USER_INPUT. */
export async function saveVisit(context: Context, input: SaveVisitInput): Promise<string> {
  demand(context, 'sales:record');
  const { salespersonId, accountId } = context.viewer;
  if (!salespersonId) throw forbidden('Visits are recorded by salespeople.');
  return withIdempotency(context.db, keyedRequest(context, 'sales', 'saveVisit', input), async (tx) => {
    const before = input.id == null ? null : await lockOwn(tx, input.id, salespersonId);
    const visit = visitOf(input, before, context.now());
    const subject = await subjectOf(tx, context, input, before);
    const photographs = { 'input.imageUrls': visit.imageUrls };
    await requireFiles(tx, 'sales', context.viewer, photographs, { kept: before?.imageUrls, mediaTypes: IMAGES });
    const now = context.now();
    const values = tx.sql`${visit.visitedOn}::date, ${visit.contactName}::text, ${visit.contactPosition}::text,
      ${visit.contactMobile}::text, ${visit.content}::text, ${visit.companyDescription}::text, ${visit.feedback}::text,
      ${visit.imageUrls}::text[], ${subject.customerId}::bigint, ${subject.opportunityId}::bigint`;
    const columns = tx.sql.unsafe(
      'visited_on, contact_name, contact_position, contact_mobile, content, company_description, feedback, image_urls, customer_id, opportunity_id',
    );
    const [saved] = before
      ? await tx.sql<{ id: string }[]>`
          /* correctVisit */ update sales.visits set (${columns}, updated_at) = (${values}, ${now}::timestamptz)
          where id = ${before.id} returning id`
      : await tx.sql<{ id: string }[]>`
          /* recordVisit */ insert into sales.visits (${columns}, salesperson_id, created_by_id, created_at, updated_at)
          values (${values}, ${salespersonId}, ${accountId}, ${now}, ${now}) returning id`;
    return (saved as { id: string }).id;
  });
}

async function lockOwn(tx: Transaction, id: string, salespersonId: string): Promise<VisitRow> {
  const [visit] = await tx.sql<VisitRow[]>`
    /* lockVisit */ select * from sales.visits
    where id = ${lookupId(id)} and salesperson_id = ${salespersonId} for update`;
  if (!visit) throw notFound('The visit', 'input.id');
  return visit;
}

/** Whom the visit was at: the customer when both are named, what it was when none is and it is corrected. */
async function subjectOf(tx: Transaction, context: Context, asked: SaveVisitInput, before: VisitRow | null) {
  const named = asked.customerId != null || asked.opportunityId != null;
  const { customerId, opportunityId } = named || !before ? asked : before;
  if (customerId != null) return { customerId: await keptCustomer(tx, context, customerId), opportunityId: null };
  if (opportunityId == null) {
    throw badInput('input.customerId', 'Name the customer or the opportunity.', 'VISIT_NEEDS_SUBJECT');
  }
  const [own] = await tx.sql<{ id: string }[]>`
    /* opportunityOfVisit */ select id from sales.opportunities where id = ${lookupId(opportunityId)}
      and salesperson_id = ${context.viewer.salespersonId} and deleted_at is null for key share`;
  if (!own) throw notFound('The opportunity', 'input.opportunityId');
  return { customerId: null, opportunityId: own.id };
}

async function keptCustomer(tx: Transaction, context: Context, customerId: string): Promise<string> {
  const [kept] = await tx.sql<{ id: string }[]>`
    /* customerOfVisit */ select k.customer_id as id from sales.known_customers k
    where k.customer_id = ${lookupId(customerId)} and ${visibleCustomers(context, 'k.customer_id')}`;
  if (!kept) throw notFound('The customer', 'input.customerId');
  return kept.id;
}
