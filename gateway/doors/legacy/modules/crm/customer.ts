import { legacyModule } from '../../endpoint';
import { found } from '../../errors';
import { page, pageFields, pageVariables, rowPageFields } from '../../paging';
import { assignmentFields, assignmentFilter, toLegacyAssignment } from '../../resources/assignments';
import {
  authorizationColumns,
  authorizationFields,
  authorizationFilter,
  authorizationRowFields,
  promoterRoyaltyFields,
  toLegacyAuthorization,
} from '../../resources/authorizations';
import { customerFields, customerFilter, toLegacyCustomer } from '../../resources/customers';

/** Contract 3.7 without the wallets. */
export const crmCustomer = legacyModule('crm/customer', [
  {
    post: '/mt/crm/customer/list',
    document: `query LegacyCrmCustomerList($page: PageInput!, $count: Boolean!, $filter: CustomerFilter) {
      customers(page: $page, filter: $filter, orderBy: { field: UPDATED_AT, direction: DESC }) {
        nodes { ...LegacyCustomer }
        ${pageFields}
      }
    } ${customerFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: customerFilter(body) }),
    result: (data, { body }) => page(data.customers, body, toLegacyCustomer),
  },
  {
    post: '/mt/crm/customer/maintainList',
    document: `query LegacyCrmCustomerMaintainList($page: PageInput!, $count: Boolean!, $filter: AssignmentFilter) {
      assignments(page: $page, filter: $filter) { nodes { ...LegacyAssignment } ${pageFields} }
    } ${assignmentFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: assignmentFilter(body) }),
    result: (data, { body }) => page(data.assignments, body, toLegacyAssignment),
  },
  {
    get: '/mt/crm/customer/detail/{organizationId}',
    document: `query LegacyCrmCustomerDetail($id: ID!) {
      customer(id: $id) { ...LegacyCustomer }
    } ${customerFields}`,
    variables: ({ path }) => ({ id: path.organizationId }),
    result: (data) => toLegacyCustomer(found(data.customer, 'The customer')),
    note: 'addressInfo.id is the identifier of whose address it is: the customer or the certification.',
  },
  {
    get: '/mt/crm/customer/assignHistories/{customerId}',
    document: `query LegacyCrmCustomerAssignHistories($id: ID!) {
      customer(id: $id) { assignments { ...LegacyAssignment } }
    } ${assignmentFields}`,
    variables: ({ path }) => ({ id: path.customerId }),
    result: (data) => found(data.customer, 'The customer').assignments.map(toLegacyAssignment),
  },
  {
    post: '/mt/crm/customer/deptItem/list',
    document: `query LegacyCrmCustomerDeptItemList($page: PageInput!, $count: Boolean!, $filter: AuthorizationFilter) {
      authorizations(page: $page, filter: $filter, orderBy: { field: UPDATED_AT, direction: DESC }) {
        nodes { ...LegacyAuthorization ...LegacyPromoterRoyalties }
        ${pageFields}
      }
    } ${authorizationFields} ${promoterRoyaltyFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: authorizationFilter(body) }),
    result: (data, { body }) => page(data.authorizations, body, toLegacyAuthorization),
  },
  {
    post: '/mt/crm/customer/deptItem/export',
    kind: 'download',
    document: `query LegacyCrmCustomerDeptItemExport($first: Int, $after: String, $filter: AuthorizationFilter) {
      authorizations(first: $first, after: $after, filter: $filter, orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { ...LegacyAuthorizationRow } ${rowPageFields} }
    } ${authorizationRowFields}`,
    variables: ({ body }) => ({ filter: authorizationFilter(body) }),
    rows: (data) => data.authorizations,
    columns: authorizationColumns,
    fileName: '授权产品',
  },
]);
