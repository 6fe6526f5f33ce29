import { optionalIds } from '../../codecs/ids';
import { legacyModule } from '../../endpoint';
import { found } from '../../errors';
import { page, pageFields, pageVariables } from '../../paging';
import {
  paymentFields,
  paymentFilter,
  reportedPayment,
  toLegacyPayment,
  toLegacyReceivable,
} from '../../resources/payments';
import { statementCostFields } from '../../resources/statements';

/** The payments of contract 4.7. */
export const salesFinancePayments = legacyModule('sales/finance', [
  {
    post: '/mt/sales/finance/payment/receivableBillList',
    document: `query LegacySalesFinancePaymentReceivableBillList($filter: ReceivableFilter) {
      receivables(page: { number: 1, size: 500 }, filter: $filter) {
        nodes {
          customer {
            id name contactName contactMobile
            bills(first: 100, filter: { receivable: true }, orderBy: { field: BILL_MONTH, direction: ASC }) {
              nodes { ...LegacyStatementCost }
            }
          }
          amount statementCount lastPaidOn
        }
      } } ${statementCostFields}`,
    variables: ({ body }) => ({ filter: { customerIds: optionalIds(body.customerIds) } }),
    result: (data) => data.receivables.nodes.map(toLegacyReceivable),
    note: 'Has no pages: the 500 customers that owe most, each with its 100 oldest unpaid statements.',
  },
  {
    post: '/mt/sales/finance/payment/list',
    document: `query LegacySalesFinancePaymentList($page: PageInput!, $count: Boolean!, $filter: PaymentFilter) {
      payments(page: $page, filter: $filter) { nodes { ...LegacyPayment } ${pageFields} } } ${paymentFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: paymentFilter(body) }),
    result: (data, { body }) => page(data.payments, body, toLegacyPayment),
  },
  {
    get: '/mt/sales/finance/payment/detail/{paymentNo}',
    document: `query LegacySalesFinancePaymentDetail($paymentNo: String!) {
      payment(paymentNo: $paymentNo) { ...LegacyPayment } } ${paymentFields}`,
    variables: ({ path }) => ({ paymentNo: path.paymentNo }),
    result: (data) => toLegacyPayment(found(data.payment, 'The payment')),
  },
  {
    post: '/mt/sales/finance/payment/add',
    document: 'mutation LegacySalesFinancePaymentAdd($input: AddPaymentInput!) { addPayment(input: $input) { id } }',
    variables: ({ body }) => ({ input: reportedPayment(body) }),
    result: () => null,
  },
]);
