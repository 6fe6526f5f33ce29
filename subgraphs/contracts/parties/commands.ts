import type { EventHandlers } from '../../kit/exchange/topics';

/** Keeps what is printed of customers and of their products, and how people of the house are reached, beside the directory of kit/exchange. */
export const partyHandlers: EventHandlers = {
  'customer.changed': async (tx, { payload: { customerId, party: p } }) => {
    if (!p) return;
    await tx.sql`
      /* knowParty */ insert into contracts.known_parties (customer_id, unified_social_credit_code, legal_person_name,
        address, contact_name, contact_mobile, email, auth_type, customer_type)
      values (${customerId}, ${p.unifiedSocialCreditCode}, ${p.legalPersonName}, ${p.address}, ${p.contactName},
        ${p.contactMobile}, ${p.email}, ${p.authType}, ${p.customerType})
      on conflict (customer_id) do update set unified_social_credit_code = excluded.unified_social_credit_code,
        legal_person_name = excluded.legal_person_name, address = excluded.address,
        contact_name = excluded.contact_name, contact_mobile = excluded.contact_mobile, email = excluded.email,
        auth_type = excluded.auth_type, customer_type = excluded.customer_type`;
  },
  'customer.deleted': async (tx, { payload: { customerId } }) => {
    await tx.sql`/* forgetParty */ delete from contracts.known_parties where customer_id = ${customerId}`;
  },
  'staff.changed': async (tx, { payload: m }) => {
    await tx.sql`/* forgetStaff */ delete from contracts.known_staff where staff_id = ${m.staffId}`;
    if (m.deleted) return;
    await tx.sql`
      /* knowStaff */ insert into contracts.known_staff (staff_id, name, mobile, email)
      values (${m.staffId}, ${m.name}, ${m.mobile}, ${m.email})`;
  },
  'salesperson.changed': async (tx, { payload: { salespersonId, staffId } }) => {
    if (!staffId) return;
    await tx.sql`
      /* knowSalesperson */ insert into contracts.known_salespeople (salesperson_id, staff_id)
      values (${salespersonId}, ${staffId}) on conflict (salesperson_id) do update set staff_id = excluded.staff_id`;
  },
  'authorization.changed': async (tx, { payload: a }) => {
    if (a.deleted) {
      await tx.sql`
        /* forgetAuthorization */ delete from contracts.known_authorizations
        where authorization_id = ${a.authorizationId}`;
      return;
    }
    await tx.sql`
      /* knowAuthorization */ insert into contracts.known_authorizations (authorization_id, customer_id,
        developer_account_id, product_code, product_name, bundle, state, price, fee_type, audited_at)
      values (${a.authorizationId}, ${a.customerId}, ${a.developerAccountId}, ${a.productCode}, ${a.productName},
        ${a.bundle}, ${a.state}, ${a.price}, ${a.feeType}, ${a.auditedAt})
      on conflict (authorization_id) do update set product_name = excluded.product_name, bundle = excluded.bundle,
        state = excluded.state, price = excluded.price, fee_type = excluded.fee_type, audited_at = excluded.audited_at`;
  },
};
