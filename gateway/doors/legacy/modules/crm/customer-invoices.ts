import { legacyModule } from '../../endpoint';
import { found } from '../../errors';
import { invoiceHeaderFields, invoiceHeaderVariables, toLegacyInvoiceHeaders } from '../../resources/invoices';

/** The invoice headings of contract 3.7. */
export const crmCustomerInvoices = legacyModule('crm/customer', [
  {
    post: '/mt/crm/customer/invoiceHeader/list',
    document: `query LegacyCrmCustomerInvoiceHeaderList($id: ID!, $type: InvoiceType) {
      customer(id: $id) { ...LegacyInvoiceHeaders } } ${invoiceHeaderFields}`,
    variables: ({ body }) => invoiceHeaderVariables(body),
    result: (data) => toLegacyInvoiceHeaders(found(data.customer, 'The customer')),
  },
]);
