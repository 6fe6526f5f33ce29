import { legacyModule } from '../../endpoint';
import { found } from '../../errors';
import { page, pageFields, pageVariables } from '../../paging';
import {
  calculationFields,
  calculationFilter,
  invoiceFields,
  invoiceFilter,
  invoiceMail,
  invoiceRequest,
  toLegacyCalculation,
  toLegacyInvoice,
} from '../../resources/invoices';

/** The invoices of contract 2.5. */
export const beebackBillInvoices = legacyModule('beeback/billStatement', [
  {
    post: '/mt/beeback/billStatement/invoiceCalculate',
    document: `query LegacyBeebackBillStatementInvoiceCalculate($filter: InvoiceCalculationFilter) {
      invoiceCalculation(filter: $filter) { ...LegacyInvoiceCalculation } } ${calculationFields}`,
    variables: ({ body }) => ({ filter: calculationFilter(body) }),
    result: (data) => toLegacyCalculation(data.invoiceCalculation),
  },
  {
    post: '/mt/beeback/billStatement/applyInvoice',
    document: `mutation LegacyBeebackBillStatementApplyInvoice($input: ApplyInvoiceInput!) {
      applyInvoice(input: $input) { id } }`,
    variables: ({ body }) => ({ input: invoiceRequest(body) }),
    result: () => null,
    note: 'Without numbers it takes every confirmed statement of the productive account, as invoiceCalculate does.',
  },
  {
    post: '/mt/beeback/billStatement/invoiceList',
    document: `query LegacyBeebackBillStatementInvoiceList($page: PageInput!, $count: Boolean!, $filter: InvoiceFilter) {
      invoices(page: $page, filter: $filter) { nodes { ...LegacyInvoice } ${pageFields} } } ${invoiceFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: invoiceFilter(body) }),
    result: (data, { body }) => page(data.invoices, body, toLegacyInvoice),
  },
  {
    post: '/mt/beeback/billStatement/invoiceDetail',
    document: `query LegacyBeebackBillStatementInvoiceDetail($id: ID!) {
      invoice(id: $id) { ...LegacyInvoice } } ${invoiceFields}`,
    variables: ({ body }) => ({ id: body.id }),
    result: (data) => toLegacyInvoice(found(data.invoice, 'The invoice')),
  },
  {
    post: '/mt/beeback/billStatement/sendInvoiceEmail',
    document: `mutation LegacyBeebackBillStatementSendInvoiceEmail($input: SendInvoiceEmailInput!) {
      sendInvoiceEmail(input: $input) { id } }`,
    variables: ({ body }) => ({ input: invoiceMail(body) }),
    result: () => null,
  },
]);
