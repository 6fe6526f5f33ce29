import type { Transaction } from '../../../../kit/sql/database';
import { sameTerms, termsAt } from '../rules';
import type { Terms } from '../tables';
import { coursesOf } from './courses';

/** Writes one period. Two of one authorisation at one instant are refused by the database. */
export async function addPeriod(tx: Transaction, authorizationId: string, at: Date, terms: Terms): Promise<void> {
  await tx.sql`
    /* addPeriod */ insert into products.price_periods
      (authorization_id, effective_at, charge_type, fee_type, price, component_prices)
    values (${authorizationId}, ${at}, ${terms.chargeType}, ${terms.feeType}, ${terms.price},
      ${JSON.stringify(terms.componentPrices)}::text::jsonb)`;
}

/** The instant for new terms of these authorisations and of the bundles over them: `at`, or just after their last period. */
export async function freeInstant(tx: Transaction, ids: readonly string[], at: Date): Promise<Date> {
  const [row] = await tx.sql<{ instant: Date }[]>`
    /* freeInstant */ select greatest(${at}::timestamptz, max(effective_at) + interval '1 millisecond') as instant
    from products.price_periods where authorization_id = any(${[...ids]}::bigint[])
      or authorization_id in (select bundle_authorization_id from products.authorization_components
        where component_authorization_id = any(${[...ids]}::bigint[]))`;
  return row?.instant ?? at;
}

/** Authorised bundles that are charged per component and have one of these as a component. */
export async function bundlesOver(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.sql<{ id: string }[]>`
    /* bundlesOver */ select distinct b.id from products.authorization_components c
    join products.authorizations b on b.id = c.bundle_authorization_id
    where c.component_authorization_id = any(${[...ids]}::bigint[])
      and b.deleted_at is null and b.opened_at is not null`;
  return rows.map(({ id }) => id);
}

/** Their components have changed. Periods of an instant that has passed are left to whoever writes that instant. */
export async function followComponents(tx: Transaction, bundleIds: readonly string[], at: Date): Promise<void> {
  const courses = await coursesOf(tx, bundleIds);
  for (const [id, course] of courses) {
    const stored = course.agreed.filter((one) => one.at <= at).at(-1);
    const terms = termsAt(course, at);
    if (!stored || !terms || sameTerms(stored.terms, terms)) continue;
    if (stored.at.getTime() === at.getTime()) continue;
    await addPeriod(tx, id, at, terms);
  }
}

/** Brings the terms that authorisations show up to what is agreed for `at`, and counts their versions on. */
export async function showTerms(tx: Transaction, ids: readonly string[], at: Date, now: Date): Promise<void> {
  const courses = await coursesOf(tx, ids);
  for (const [id, course] of courses) {
    const terms = termsAt(course, at);
    if (!terms) continue;
    await tx.sql`
      /* showTerms */ update products.authorizations set charge_type = ${terms.chargeType}, fee_type = ${terms.feeType},
        price = ${terms.price}, updated_at = ${now}, version = version + 1
      where id = ${id}`;
  }
}

/** Keeps which component prices were agreed for a bundle; the others follow the components. */
export async function keepComponentPrices(tx: Transaction, bundleId: string, terms: Terms): Promise<void> {
  const fixed = terms.componentPrices.filter((one) => one.fixed);
  await tx.sql`
    /* keepComponentPrices */ update products.authorization_components c set price = agreed.price
    from products.authorizations a
    left join jsonb_to_recordset(${JSON.stringify(fixed)}::text::jsonb)
      as agreed("productCode" text, price numeric(20, 6)) on agreed."productCode" = a.product_code
    where c.bundle_authorization_id = ${bundleId} and a.id = c.component_authorization_id`;
}
