import type { Asked } from '../kit/asked';
import type { SubgraphContext } from '../kit/context';
import { type LoaderFactories, type LoadersOf, loadById, loadByKeyWithArgs, loadByParent } from '../kit/loaders';
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
  assignmentsByCustomer: (context) => loadByParent(customerOf, (ids) => assignmentsByCustomers(context, ids)),
  customerCounts: (context) => loadById((ids) => customerCounts(context, ids)),
  floorPrices: (context) => loadByParent(salespersonOf, (ids) => floorPricesOf(context, ids)),
  kpiPlans: (context) => loadByParent(ownerOf, (ids) => kpiPlansOf(context, ids)),
  lastVisits: (context) => loadById((ids) => lastVisits(context, ids)),
  opportunities: (context) => loadById((ids) => opportunitiesByIds(context, ids)),
  opportunitiesByCustomer: (context) => loadByParent(customerOf, (ids) => opportunitiesByCustomers(context, ids)),
  salespeople: (context) => loadById((ids) => salespeopleByIds(context, ids)),
  salespersonOfCustomer: (context) =>
    loadByKeyWithArgs(customerOf, (ids, asked: Asked) => salespeopleByCustomers(context, ids, asked)),
  salespeopleByStaff: (context) => loadByParent(staffOf, (ids) => salespeopleByStaff(context, ids)),
  salesTargets: (context) => loadByParent(salespersonOf, (ids) => targetsOf(context, ids)),
} satisfies LoaderFactories;

export type Context = SubgraphContext<LoadersOf<typeof loaders>>;
