import { amount } from '../../codecs/numbers';
import { legacyModule } from '../../endpoint';

/** Contract 3.6.5: what waits for an operator. */
export const crmIndexBacklog = legacyModule('crm/index', [
  {
    get: '/mt/crm/index/bee/backlog',
    document: `query LegacyCrmIndexBeeBacklog {
      certifications(first: 1, filter: { states: [PENDING] }) { totalCount }
      authorizations(first: 1, filter: { states: [PENDING] }) { totalCount }
      statements(first: 1, filter: { states: [TO_BE_REVIEWED] }) { totalCount }
      invoices(first: 1, filter: { states: [TO_BE_AUDITED, TO_BE_ISSUED] }) { totalCount }
    }`,
    result: ({ certifications, authorizations, statements, invoices }) => ({
      waitAuditAuthCount: amount(certifications.totalCount),
      waitAuditItemCount: amount(authorizations.totalCount),
      waitRecheckBillCount: amount(statements.totalCount),
      waitInvoiceCount: amount(invoices.totalCount),
    }),
  },
]);
