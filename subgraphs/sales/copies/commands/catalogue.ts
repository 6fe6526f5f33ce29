import type { EventHandlers } from '../../../kit/exchange/topics';
import { creditAgain, openAgain, takeTurnOfOpenings } from '../../statistics/commands';

interface Span {
  effectMonth: string;
}

/** Keeps the copies of products, of who may call what, and of what promoters earn on it. Older versions change nothing. */
export const catalogueHandlers: EventHandlers = {
  'product.changed': async (tx, { payload: p }) => {
    await tx.sql`
      /* knowProduct */ insert into sales.known_products as k (code, name, state, price, floor_price, deleted, version)
      values (${p.code}, ${p.name}, ${p.state}, ${p.price}, ${p.floorPrice}, ${p.deleted}, ${p.version})
      on conflict (code) do update set name = excluded.name, state = excluded.state, price = excluded.price,
        floor_price = excluded.floor_price, deleted = excluded.deleted, version = excluded.version
      where excluded.version > k.version`;
  },
  'authorization.changed': async (tx, { payload: a }) => {
    const [newer] = await tx.sql`
      /* knowAuthorization */ insert into sales.known_authorizations as k (authorization_id, customer_id, developer_account_id,
        product_code, product_name, state, deleted, audited_at, version)
      values (${a.authorizationId}, ${a.customerId}, ${a.developerAccountId}, ${a.productCode}, ${a.productName},
        ${a.state}, ${a.deleted}, ${a.auditedAt}, ${a.version})
      on conflict (authorization_id) do update set product_name = excluded.product_name, state = excluded.state,
        deleted = excluded.deleted, audited_at = excluded.audited_at, version = excluded.version
      where excluded.version > k.version
      returning authorization_id`;
    if (newer) await openAgain(tx, a.developerAccountId, a.productCode);
  },
  'promoterRoyalties.changed': async (tx, { payload: p }) => {
    const forgotten = await tx.sql<Span[]>`
      /* forgetRoyalties */ delete from sales.known_promoter_royalties where authorization_id = ${p.authorizationId}
      returning effect_month`;
    await tx.sql`
      /* knowRoyalties */ insert into sales.known_promoter_royalties (id, authorization_id, customer_id, developer_account_id,
        product_code, promoter_id, type, price, rate, effect_month, until_month)
      select id, ${p.authorizationId}::bigint, ${p.customerId}::bigint,
        ${p.developerAccountId}::bigint, ${p.productCode}, "promoterId", type, price, rate, "effectMonth",
        "untilMonth"
      from jsonb_to_recordset(${JSON.stringify(p.royalties)}::text::jsonb) as r(id bigint, "promoterId" bigint, type text,
        price numeric(20,6), rate numeric(9,6), "effectMonth" text, "untilMonth" text)
      where "untilMonth" is null or "untilMonth" > "effectMonth"`;
    const [first] = [...forgotten, ...p.royalties].map(({ effectMonth }) => effectMonth).sort();
    if (!first) return;
    // As an authorisation of the same batch may have done already, or will do.
    await takeTurnOfOpenings(tx);
    await creditAgain(tx, [p.customerId], first);
  },
};
