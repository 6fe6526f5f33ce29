import { amount } from '../../codecs/numbers';
import { legacyModule } from '../../endpoint';
import { page, pageFields, pageVariables } from '../../paging';
import { paymentAudit, paymentFields, paymentFilter, toLegacyPayment } from '../../resources/payments';

/** The payments of contract 3.3. */
export const crmBillPayments = legacyModule('crm/bill', [
  {
    post: '/mt/crm/bill/payment/list',
    document: `query LegacyCrmBillPaymentList($page: PageInput!, $count: Boolean!, $filter: PaymentFilter) {
      payments(page: $page, filter: $filter) { nodes { ...LegacyPayment } ${pageFields} } } ${paymentFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: paymentFilter(body) }),
    result: (data, { body }) => page(data.payments, body, toLegacyPayment),
  },
  {
    post: '/mt/crm/bill/payment/sum',
    document: `query LegacyCrmBillPaymentSum($filter: PaymentFilter) {
      paymentTotals(filter: $filter) { amount commissionAmount } }`,
    variables: ({ body }) => ({ filter: paymentFilter(body) }),
    result: ({ paymentTotals: totals }) => ({
      amountSum: amount(totals.amount),
      royaltyAmountSum: amount(totals.commissionAmount),
    }),
    note: 'The sums cover everything the filter matches; the page of the request does not matter.',
  },
  {
    post: '/mt/crm/bill/payment/audit',
    document: 'mutation LegacyCrmBillPaymentAudit($input: AuditPaymentInput!) { auditPayment(input: $input) { id } }',
    variables: ({ body }) => ({ input: paymentAudit(body) }),
    result: () => null,
  },
]);
