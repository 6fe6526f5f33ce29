import { legacyModule } from '../../endpoint';
import { found } from '../../errors';
import { page, pageFields, pageVariables } from '../../paging';
import {
  calculationFields,
  calculationFilter,
  invoiceAudit,
  invoiceFields,
  invoiceFilter,
  invoiceMail,
  invoicePaper,
  invoiceRequest,
  toLegacyCalculation,
  toLegacyInvoice,
} from '../../resources/invoices';

/** The invoices of contract 3.3. */
export const crmBillInvoices = legacyModule('crm/bill', [
  {
    post: '/mt/crm/bill/invoice/calculate',
    document: `query LegacyCrmBillInvoiceCalculate($filter: InvoiceCalculationFilter) {
      invoiceCalculation(filter: $filter) { ...LegacyInvoiceCalculation } } ${calculationFields}`,
    variables: ({ body }) => ({ filter: calculationFilter(body) }),
    result: (data) => toLegacyCalculation(data.invoiceCalculation),
  },
  {
    post: '/mt/crm/bill/invoice/add',
    document: 'mutation LegacyCrmBillInvoiceAdd($input: AddInvoiceInput!) { addInvoice(input: $input) { id } }',
    variables: ({ body }) => ({ input: { ...invoiceRequest(body), fileUrl: body.invoiceUrl } }),
    result: () => null,
  },
  {
    post: '/mt/crm/bill/invoice/list',
    document: `query LegacyCrmBillInvoiceList($page: PageInput!, $count: Boolean!, $filter: InvoiceFilter) {
      invoices(page: $page, filter: $filter) { nodes { ...LegacyInvoice } ${pageFields} } } ${invoiceFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: invoiceFilter(body) }),
    result: (data, { body }) => page(data.invoices, body, toLegacyInvoice),
  },
  {
    post: '/mt/crm/bill/invoice/audit',
    document: 'mutation LegacyCrmBillInvoiceAudit($input: AuditInvoiceInput!) { auditInvoice(input: $input) { id } }',
    variables: ({ body }) => ({ input: invoiceAudit(body) }),
    result: () => null,
  },
  {
    post: '/mt/crm/bill/invoice/finish',
    document: 'mutation LegacyCrmBillInvoiceFinish($input: IssueInvoiceInput!) { issueInvoice(input: $input) { id } }',
    variables: ({ body }) => ({ input: invoicePaper(body) }),
    result: () => null,
  },
  {
    post: '/mt/crm/bill/invoice/detail',
    document: `query LegacyCrmBillInvoiceDetail($id: ID!) { invoice(id: $id) { ...LegacyInvoice } } ${invoiceFields}`,
    variables: ({ body }) => ({ id: body.id }),
    result: (data) => toLegacyInvoice(found(data.invoice, 'The invoice')),
  },
  {
    post: '/mt/crm/bill/sendInvoiceEmail',
    document: `mutation LegacyCrmBillSendInvoiceEmail($input: SendInvoiceEmailInput!) {
      sendInvoiceEmail(input: $input) { id } }`,
    variables: ({ body }) => ({ input: invoiceMail(body) }),
    result: () => null,
  },
]);
