import { legacyModule } from '../../endpoint';
import { found } from '../../errors';
import { page, pageFields, pageVariables } from '../../paging';
import { assignmentFilter } from '../../resources/assignments';
import { customerFields, toLegacyCustomer } from '../../resources/customers';

/** Contract 4.5 without the wallets. */
export const salesCustomer = legacyModule('sales/customer', [
  {
    post: '/mt/sales/customer/list',
    document: `query LegacySalesCustomerList($page: PageInput!, $count: Boolean!, $filter: AssignmentFilter) {
      assignments(page: $page, filter: $filter) { nodes { customer { ...LegacyCustomer } } ${pageFields} }
    } ${customerFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: assignmentFilter(body) }),
    result: (data, { body }) => page(data.assignments, body, ({ customer }: any) => toLegacyCustomer(customer)),
    note: 'The list of those whom the salesperson keeps this month, in the order in which they were handed over.',
  },
  {
    get: '/mt/sales/customer/detail/{organizationId}',
    document: `query LegacySalesCustomerDetail($id: ID!) { customer(id: $id) { ...LegacyCustomer } } ${customerFields}`,
    variables: ({ path }) => ({ id: path.organizationId }),
    result: (data) => toLegacyCustomer(found(data.customer, 'The customer')),
  },
]);
