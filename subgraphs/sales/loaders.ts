import {
  type LoaderFactories,
  type LoadersOf,
  loadById,
  loadByIdWithArgs,
  loadByKeyWithArgs,
  loadByParent,
  loadMembership,
} from '../kit/lists/loaders';
import type { Selection } from '../kit/lists/selection';
import type { SubgraphContext } from '../kit/requests/context';
import { assignmentsByCustomers } from './assignments/queries';
import { commissionLinesOf } from './commissions/queries';
import { opportunitiesByCustomers, opportunitiesByIds } from './opportunities/queries';
import { kpiPlansOf, resultsOf, targetsOf } from './plans/queries/plans';
import {
  customerCounts,
  floorPricesOf,
  salespeopleByCustomers,
  salespeopleByIds,
  salespeopleByStaff,
} from './salespeople/queries';
import { visibleCustomerIds } from './statistics/queries/sums';
import { lastVisits } from './visits/queries';

const customerOf = ({ customerId }: { customerId: string | null }) => customerId ?? '';
const salespersonOf = ({ salespersonId }: { salespersonId: string }) => salespersonId;
const statementOf = ({ statementId }: { statementId: string }) => statementId;
const staffOf = ({ staffId }: { staffId: string }) => staffId;
const ownerOf = ({ ownerId }: { ownerId: string }) => ownerId;

export const loaders = {
  assignmentsByCustomer: (context) => loadByParent(customerOf, (ids) => assignmentsByCustomers(context, ids)),
  commissionLines: (context) => loadByParent(statementOf, (ids) => commissionLinesOf(context, ids)),
  customerCounts: (context) => loadById((ids) => customerCounts(context, ids)),
  floorPrices: (context) => loadByParent(salespersonOf, (ids) => floorPricesOf(context, ids)),
  kpiPlans: (context) => loadByParent(ownerOf, (ids) => kpiPlansOf(context, ids)),
  kpiResults: (context) => loadById((ids) => resultsOf(context, ids)),
  lastVisits: (context) => loadById((ids) => lastVisits(context, ids)),
  opportunities: (context) => loadById((ids) => opportunitiesByIds(context, ids)),
  opportunitiesByCustomer: (context) => loadByParent(customerOf, (ids) => opportunitiesByCustomers(context, ids)),
  salespeople: (context) => loadById((ids) => salespeopleByIds(context, ids)),
  salespeopleWith: (context) =>
    loadByIdWithArgs((ids, selection: Selection) => salespeopleByIds(context, ids, selection)),
  salespersonOfCustomer: (context) =>
    loadByKeyWithArgs(customerOf, (ids, selection: Selection) => salespeopleByCustomers(context, ids, selection)),
  salespeopleByStaff: (context) => loadByParent(staffOf, (ids) => salespeopleByStaff(context, ids)),
  visibleCustomers: (context) => loadMembership((ids) => visibleCustomerIds(context, ids)),
  salesTargets: (context) => loadByParent(salespersonOf, (ids) => targetsOf(context, ids)),
} satisfies LoaderFactories;

export type Context = SubgraphContext<LoadersOf<typeof loaders>>;
