import type { EventHandlers } from '../../../kit/exchange/topics';

/** Keeps the copies of what is billed and paid. Repeated and older versions change nothing. */
export const collectionHandlers: EventHandlers = {
  'statement.changed': async (tx, { payload: s }) => {
    const [newer] = await tx.sql`
      /* knowStatement */ insert into sales.known_statements as k (statement_id, statement_no, developer_account_id,
        customer_id, bill_month, state, overdraft_state, total_amount, settled_amount, version)
      values (${s.statementId}, ${s.statementNo}, ${s.developerAccountId}, ${s.customerId}, ${s.billMonth}, ${s.state},
        ${s.overdraftState}, ${s.totalAmount}, ${s.settledAmount}, ${s.version})
      on conflict (statement_id) do update set customer_id = excluded.customer_id, state = excluded.state,
        overdraft_state = excluded.overdraft_state, total_amount = excluded.total_amount,
        settled_amount = excluded.settled_amount, version = excluded.version
      where excluded.version > k.version
      returning statement_id`;
    if (!newer) return;
    await tx.sql`
      /* forgetStatementLines */ delete from sales.known_statement_lines where statement_id = ${s.statementId}`;
    await tx.sql`
      /* knowStatementLines */ insert into sales.known_statement_lines (statement_id, usage_month, product_code, total_fee,
        charge_count)
      select ${s.statementId}::bigint, "usageMonth", "productCode", "totalFee", "chargeCount"
      from jsonb_to_recordset(${JSON.stringify(s.lines)}::text::jsonb) as l("usageMonth" text, "productCode" text,
        "totalFee" numeric(20,2), "chargeCount" bigint)`;
  },
  'payment.passed': async (tx, { payload: p }) => {
    await tx.sql`
      /* knowPayment */ insert into sales.known_payments (payment_id, payment_no, customer_id, salesperson_id, paid_on, amount,
        allocated_amount, residue_amount)
      values (${p.paymentId}, ${p.paymentNo}, ${p.customerId}, ${p.salespersonId}, ${p.paidOn}, ${p.amount},
        ${p.allocatedAmount}, ${p.residueAmount})
      on conflict (payment_id) do nothing`;
  },
};
