import { legacyModule } from '../../endpoint';
import { found } from '../../errors';
import { page, pageFields, pageVariables } from '../../paging';
import {
  calculationFields,
  calculationFilter,
  invoiceFields,
  invoiceFilter,
  invoiceHeaderFields,
  invoiceHeaderVariables,
  invoiceMail,
  invoicePaper,
  invoiceRequest,
  toLegacyCalculation,
  toLegacyInvoice,
  toLegacyInvoiceHeaders,
} from '../../resources/invoices';

/** The invoices of contract 4.7. */
export const salesFinanceInvoices = legacyModule('sales/finance', [
  {
    post: '/mt/sales/finance/invoice/finish',
    document: `mutation LegacySalesFinanceInvoiceFinish($input: IssueInvoiceInput!) {
      issueInvoice(input: $input) { id } }`,
    variables: ({ body }) => ({ input: invoicePaper(body) }),
    result: () => null,
  },
  {
    post: '/mt/sales/finance/invoice/calculate',
    document: `query LegacySalesFinanceInvoiceCalculate($filter: InvoiceCalculationFilter) {
      invoiceCalculation(filter: $filter) { ...LegacyInvoiceCalculation } } ${calculationFields}`,
    variables: ({ body }) => ({ filter: calculationFilter(body) }),
    result: (data) => toLegacyCalculation(data.invoiceCalculation),
  },
  {
    post: '/mt/sales/finance/invoice/add',
    document: 'mutation LegacySalesFinanceInvoiceAdd($input: AddInvoiceInput!) { addInvoice(input: $input) { id } }',
    variables: ({ body }) => ({ input: { ...invoiceRequest(body), fileUrl: body.invoiceUrl } }),
    result: () => null,
  },
  {
    post: '/mt/sales/finance/invoice/sendEmail',
    document: `mutation LegacySalesFinanceInvoiceSendEmail($input: SendInvoiceEmailInput!) {
      sendInvoiceEmail(input: $input) { id } }`,
    variables: ({ body }) => ({ input: invoiceMail(body) }),
    result: () => null,
  },
  {
    post: '/mt/sales/finance/invoiceHeader/list',
    document: `query LegacySalesFinanceInvoiceHeaderList($id: ID!, $type: InvoiceType) {
      customer(id: $id) { ...LegacyInvoiceHeaders } } ${invoiceHeaderFields}`,
    variables: ({ body }) => invoiceHeaderVariables(body),
    result: (data) => toLegacyInvoiceHeaders(found(data.customer, 'The customer')),
  },
  {
    post: '/mt/sales/finance/invoice/list',
    document: `query LegacySalesFinanceInvoiceList($page: PageInput!, $count: Boolean!, $filter: InvoiceFilter) {
      invoices(page: $page, filter: $filter) { nodes { ...LegacyInvoice } ${pageFields} } } ${invoiceFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: invoiceFilter(body) }),
    result: (data, { body }) => page(data.invoices, body, toLegacyInvoice),
  },
  {
    post: '/mt/sales/finance/invoice/detail',
    document: `query LegacySalesFinanceInvoiceDetail($id: ID!) {
      invoice(id: $id) { ...LegacyInvoice } } ${invoiceFields}`,
    variables: ({ body }) => ({ id: body.id }),
    result: (data) => toLegacyInvoice(found(data.invoice, 'The invoice')),
  },
]);
