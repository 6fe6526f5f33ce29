import { amount } from '../codecs/numbers';

/** What a customer sees first: its money, its statements, its products. */
export const customerStandingFields = `fragment LegacyCustomerStanding on Customer {
  billingSummary { balance overdueAmount overdraftQuota unconfirmedStatementCount }
  authorizationCounts { open pending }
}`;

export const toLegacyStanding = ({ billingSummary: billing, authorizationCounts: authorizations }: any) => ({
  balance: amount(billing.balance),
  overdueAmount: amount(billing.overdueAmount),
  overdraftQuota: amount(billing.overdraftQuota),
  unconfirmedBillCount: billing.unconfirmedStatementCount,
  mineItemCount: authorizations.open,
  applyingItemCount: authorizations.pending,
});
