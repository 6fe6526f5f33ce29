import type { Reader, SubgraphContext } from '../kit/context';
import { loadById, loadByParent } from '../kit/loaders';
import { assignmentsByCustomers } from './assignments/queries';
import { opportunitiesByCustomers, opportunitiesByIds } from './opportunities/queries';
import { kpiPlansOf, targetsOf } from './plans/queries';
import {
  customerCounts,
  floorPricesOf,
  salespeopleByCustomers,
  salespeopleByIds,
  salespeopleByStaff,
} from './salespeople/queries';
import { lastVisits } from './visits/queries';

const customerOf = ({ customerId }: { customerId: string | null }) => customerId ?? '';
const salespersonOf = ({ salespersonId }: { salespersonId: string }) => salespersonId;
const staffOf = ({ staffId }: { staffId: string }) => staffId;
const ownerOf = ({ ownerId }: { ownerId: string }) => ownerId;

export function createLoaders(context: Reader) {
  return {
    assignmentsByCustomer: loadByParent(customerOf, (ids) => assignmentsByCustomers(context, ids)),
    customerCounts: loadById((ids) => customerCounts(context, ids)),
    floorPrices: loadByParent(salespersonOf, (ids) => floorPricesOf(context, ids)),
    kpiPlans: loadByParent(ownerOf, (ids) => kpiPlansOf(context, ids)),
    lastVisits: loadById((ids) => lastVisits(context, ids)),
    opportunities: loadById((ids) => opportunitiesByIds(context, ids)),
    opportunitiesByCustomer: loadByParent(customerOf, (ids) => opportunitiesByCustomers(context, ids)),
    salespeople: loadById((ids) => salespeopleByIds(context, ids)),
    salespeopleByCustomer: loadByParent(customerOf, (ids) => salespeopleByCustomers(context, ids)),
    salespeopleByStaff: loadByParent(staffOf, (ids) => salespeopleByStaff(context, ids)),
    salesTargets: loadByParent(salespersonOf, (ids) => targetsOf(context, ids)),
  };
}

export type Context = SubgraphContext<ReturnType<typeof createLoaders>>;
