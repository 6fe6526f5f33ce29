import { optionalId } from '../../codecs/ids';
import { freshKey } from '../../codecs/keys';
import { legacyModule } from '../../endpoint';
import { SalespersonType } from '../../enums/sales';
import { found } from '../../errors';
import { page, pageFields, pageVariables } from '../../paging';
import { indicatorsOf, planFields, planOwner, toLegacyPlan } from '../../resources/sales-plans';
import { salespersonFields, salespersonFilter, toLegacySalesperson } from '../../resources/salespeople';

/** Contract 3.5.11 to 3.5.18, the salespeople and how they are measured. */
export const crmSalesPeople = legacyModule('crm/sales', [
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
  {
    post: '/mt/crm/sales/salesman/add',
    document: `mutation LegacyCrmSalesSalesmanAdd($input: AddSalespersonInput!) { addSalesperson(input: $input) { id } }`,
    variables: ({ body }) => ({
      input: {
        staffId: body.salesmanStaffId,
        type: SalespersonType.parse(body.roleType),
        idempotencyKey: freshKey(),
      },
    }),
    result: () => null,
  },
  {
    post: '/mt/crm/sales/salesman/edit',
    document: `mutation LegacyCrmSalesSalesmanEdit($input: SetFloorPricesInput!) { setFloorPrices(input: $input) { id } }`,
    variables: ({ body }) => ({
      input: {
        salespersonId: body.salesmanId,
        prices: (body.beePriceConfigList ?? []).map((price: any) => ({
          productCode: price.checkItem,
          floorPrice: price.floorPrice,
        })),
      },
    }),
    result: () => null,
    note: 'beePriceConfigList replaces all floor prices: what it leaves out has none any more.',
  },
  {
    post: '/mt/crm/sales/salesman/editFloorPrice',
    document: `mutation LegacyCrmSalesSalesmanEditFloorPrice($input: SetFloorPriceInput!) {
      setFloorPrice(input: $input) { id }
    }`,
    variables: ({ body }) => ({
      input: { salespersonId: body.salesmanId, productCode: body.checkItem, floorPrice: body.floorPrice },
    }),
    result: () => null,
  },
  {
    post: '/mt/crm/sales/salesman/kpi/list',
    document: `query LegacyCrmSalesKpiList($page: PageInput!, $count: Boolean!, $filter: KpiPlanFilter) {
      kpiPlans(page: $page, filter: $filter) { nodes { ...LegacyKpiPlan } ${pageFields} }
    } ${planFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: { ...planOwner(body), valid: body.isValid } }),
    result: (data, { body }) => page(data.kpiPlans, body, toLegacyPlan),
  },
  {
    post: '/mt/crm/sales/salesman/kpi/save',
    document: `mutation LegacyCrmSalesKpiSave($input: SaveKpiPlanInput!) { saveKpiPlan(input: $input) { id } }`,
    variables: ({ body }) => ({
      input: {
        salespersonId: optionalId(body.salesmanId),
        indicators: indicatorsOf(body),
        idempotencyKey: freshKey(),
      },
    }),
    result: () => null,
    note: 'salesmanId 0 is the plan of everybody. A cap cannot be sent: the same code keeps the one that it had.',
  },
  {
    post: '/mt/crm/sales/salesman/kpi/reset',
    document: `mutation LegacyCrmSalesKpiReset($input: ResetKpiPlanInput!) { resetKpiPlan(input: $input) { id } }`,
    variables: ({ body }) => ({
      input: { salespersonId: optionalId(body.salesmanId), idempotencyKey: freshKey() },
    }),
    result: () => null,
    note: 'salesmanId 0 is the plan of everybody; details choose nothing.',
  },
]);
