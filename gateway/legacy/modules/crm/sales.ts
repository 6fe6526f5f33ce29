import { legacyModule } from '../../endpoint';
import { found } from '../../errors';
import { page, pageFields, pageVariables } from '../../paging';
import { assignmentFields, assignmentFilter, toLegacyAssignment } from '../../resources/assignments';
import { salespersonFields, salespersonFilter, toLegacySalesperson } from '../../resources/salespeople';

/** Contract 3.5. */
export const crmSales = legacyModule('crm/sales', [
  {
    post: '/mt/crm/sales/maintain/list',
    document: `query LegacyCrmSalesMaintainList($page: PageInput!, $count: Boolean!, $filter: AssignmentFilter) {
      assignments(page: $page, filter: $filter) { nodes { ...LegacyAssignment } ${pageFields} }
    } ${assignmentFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: assignmentFilter(body) }),
    result: (data, { body }) => page(data.assignments, body, toLegacyAssignment),
  },
  {
    get: '/mt/crm/sales/maintain/assignHistories/{customerId}',
    document: `query LegacyCrmSalesMaintainAssignHistories($id: ID!) {
      customer(id: $id) { assignments { ...LegacyAssignment } }
    } ${assignmentFields}`,
    variables: ({ path }) => ({ id: path.customerId }),
    result: (data) => found(data.customer, 'The customer').assignments.map(toLegacyAssignment),
  },
  {
    post: '/mt/crm/sales/salesman/list',
    document: `query LegacyCrmSalesSalesmanList($page: PageInput!, $count: Boolean!, $filter: SalespersonFilter) {
      salespeople(page: $page, filter: $filter) { nodes { ...LegacySalesperson } ${pageFields} }
    } ${salespersonFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: salespersonFilter(body) }),
    result: (data, { body }) => page(data.salespeople, body, toLegacySalesperson),
  },
  {
    get: '/mt/crm/sales/salesman/detail/{salesmanId}',
    document: `query LegacyCrmSalesSalesmanDetail($id: ID!) {
      salesperson(id: $id) { ...LegacySalesperson }
    } ${salespersonFields}`,
    variables: ({ path }) => ({ id: path.salesmanId }),
    result: (data) => toLegacySalesperson(found(data.salesperson, 'The salesperson')),
  },
]);
