import type { Reader, SubgraphContext } from '../kit/context';
import { type LoadersOf, loadById, loadByParent } from '../kit/loaders';
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

export const loaders = {
  assignmentsByCustomer: (context: Reader) => loadByParent(customerOf, (ids) => assignmentsByCustomers(context, ids)),
  customerCounts: (context: Reader) => loadById((ids) => customerCounts(context, ids)),
  floorPrices: (context: Reader) => loadByParent(salespersonOf, (ids) => floorPricesOf(context, ids)),
  kpiPlans: (context: Reader) => loadByParent(ownerOf, (ids) => kpiPlansOf(context, ids)),
  lastVisits: (context: Reader) => loadById((ids) => lastVisits(context, ids)),
  opportunities: (context: Reader) => loadById((ids) => opportunitiesByIds(context, ids)),
  opportunitiesByCustomer: (context: Reader) =>
    loadByParent(customerOf, (ids) => opportunitiesByCustomers(context, ids)),
  salespeople: (context: Reader) => loadById((ids) => salespeopleByIds(context, ids)),
  salespeopleByCustomer: (context: Reader) => loadByParent(customerOf, (ids) => salespeopleByCustomers(context, ids)),
  salespeopleByStaff: (context: Reader) => loadByParent(staffOf, (ids) => salespeopleByStaff(context, ids)),
  salesTargets: (context: Reader) => loadByParent(salespersonOf, (ids) => targetsOf(context, ids)),
};

export type Context = SubgraphContext<LoadersOf<typeof loaders>>;
