import { optionalId, optionalIds, optionalTexts } from '../../codecs/ids';
import { freshKey } from '../../codecs/keys';
import { parseMonth } from '../../codecs/time';
import { legacyModule } from '../../endpoint';
import { SalesPeriodType } from '../../enums/sales';
import { found } from '../../errors';
import { NON_PAGE_SIZE, page, pageFields, pageVariables } from '../../paging';
import { assignmentFields, assignmentFilter, assignmentOf, toLegacyAssignment } from '../../resources/assignments';
import { performanceFields, toLegacyPerformance } from '../../resources/sales';
import {
  gradeFields,
  targetFields,
  toLegacyGrade,
  toLegacyTarget,
  toLegacyTargetChange,
} from '../../resources/sales-plans';

const ASSIGN = (name: string) =>
  `mutation ${name}($input: AssignCustomersInput!) { assignCustomers(input: $input) { id } }`;

/** Contract 3.5.1 to 3.5.10, who keeps whom and what is to be sold. */
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
    post: '/mt/crm/sales/maintain/batchAssign',
    document: ASSIGN('LegacyCrmSalesMaintainBatchAssign'),
    variables: ({ body }) => ({
      input: {
        salespersonId: body.salesmanId,
        customers: body.infoList.map(assignmentOf),
        idempotencyKey: freshKey(),
      },
    }),
    result: () => null,
  },
  {
    post: '/mt/crm/sales/maintain/assign',
    document: ASSIGN('LegacyCrmSalesMaintainAssign'),
    variables: ({ body }) => ({
      input: { salespersonId: body.salesmanId, customers: [assignmentOf(body)], idempotencyKey: freshKey() },
    }),
    result: () => null,
    note: 'deptId chooses nothing: a customer is kept as a whole.',
  },
  {
    post: '/mt/crm/sales/grade/list',
    document: `query LegacyCrmSalesGradeList($codes: [String!]) {
      customerGrades(codes: $codes) { ...LegacyCustomerGrade }
    } ${gradeFields}`,
    variables: ({ body }) => ({ codes: optionalTexts(body.gradeCodeList) }),
    result: (data) => data.customerGrades.map(toLegacyGrade),
  },
  {
    post: '/mt/crm/sales/grade/save',
    document: `mutation LegacyCrmSalesGradeSave($input: SaveCustomerGradeInput!) { saveCustomerGrade(input: $input) { id } }`,
    variables: ({ body }) => ({
      input: {
        id: optionalId(body.id),
        code: body.gradeCode,
        commissionRate: body.royaltyRate,
        enabled: body.enabled,
        remark: body.remark,
        idempotencyKey: freshKey(),
      },
    }),
    result: () => null,
  },
  {
    post: '/mt/crm/sales/perf/list',
    document: `query LegacyCrmSalesPerfList($period: SalesPeriodType!, $on: String!, $ids: [ID!]) {
      salesPerformances(period: $period, on: $on, salespersonIds: $ids) { ...LegacyPerformance }
    } ${performanceFields}`,
    variables: ({ body }) => ({
      period: SalesPeriodType.parse(body.dateType),
      on: body.statisticsDate,
      ids: optionalIds(body.salesmanIds),
    }),
    result: (data) => data.salesPerformances.map(toLegacyPerformance),
  },
  {
    post: '/mt/crm/sales/target/list',
    document: `query LegacyCrmSalesTargetList($page: PageInput!, $filter: SalespersonFilter) {
      salespeople(page: $page, filter: $filter) { nodes { id name salesTarget { ...LegacySalesTarget } } }
    } ${targetFields}`,
    variables: ({ body }) => ({
      page: { number: 1, size: NON_PAGE_SIZE },
      filter: { ids: optionalIds(body.salesmanIds) },
    }),
    result: (data) =>
      data.salespeople.nodes
        .filter(({ salesTarget }: any) => salesTarget)
        .map((person: any) => toLegacyTarget(person.salesTarget, person)),
    note: 'Who has no target is left out.',
  },
  {
    get: '/mt/crm/sales/target/changeList/{salesmanId}',
    document: `query LegacyCrmSalesTargetChangeList($id: ID!) {
      salesperson(id: $id) {
        id name salesTargets { ...LegacySalesTarget previous { monthTarget quarterTarget yearTarget } }
      }
    } ${targetFields}`,
    variables: ({ path }) => ({ id: path.salesmanId }),
    result: (data) => {
      const person = found(data.salesperson, 'The salesperson');
      return person.salesTargets.map((target: any) => toLegacyTargetChange(target, person));
    },
  },
  {
    post: '/mt/crm/sales/target/save',
    document: `mutation LegacyCrmSalesTargetSave($input: SetSalesTargetInput!) { setSalesTarget(input: $input) { id } }`,
    variables: ({ body }) => ({
      input: {
        salespersonId: body.salesmanId,
        effectMonth: parseMonth(body.effectMonth, 'effectMonth'),
        monthTarget: body.monthTarget,
        quarterTarget: body.quarterTarget,
        yearTarget: body.yearTarget,
        idempotencyKey: freshKey(),
      },
    }),
    result: () => null,
  },
]);
