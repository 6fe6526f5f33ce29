import {
  type LoaderFactories,
  type LoadersOf,
  loadById,
  loadByKey,
  loadByParent,
  loadValues,
  loadWithArgs,
} from '../kit/lists/loaders';
import type { PageArgs } from '../kit/lists/pagination';
import type { SubgraphContext } from '../kit/requests/context';
import {
  agreementsOfCustomers,
  type ContractListArgs,
  type CustomerAgreement,
  changesOfContracts,
  contractsByIds,
  contractsOfCustomers,
  eventsOfContracts,
  productCountsOf,
  productsOfContracts,
} from './contracts/queries';
import type { ContractChangeRow, ContractProductRow, SigningEventRow } from './contracts/tables';
import { templatesByCodes } from './templates/queries';
import type { Template } from './templates/wording';

export const loaders = {
  contracts: (context) => loadById((ids) => contractsByIds(context, ids)),
  customerContracts: (context) =>
    loadWithArgs((ids, args: ContractListArgs & PageArgs) => contractsOfCustomers(context, ids, args)),
  agreements: (context) =>
    loadByParent(
      (agreement: CustomerAgreement) => agreement.customerId,
      (ids) => agreementsOfCustomers(context, ids),
    ),
  contractProducts: (context) =>
    loadByParent(
      (product: ContractProductRow) => product.contractId,
      (ids) => productsOfContracts(context, ids),
    ),
  contractChanges: (context) =>
    loadByParent(
      (change: ContractChangeRow) => change.contractId,
      (ids) => changesOfContracts(context, ids),
    ),
  contractEvents: (context) =>
    loadByParent(
      (event: SigningEventRow) => event.contractId,
      (ids) => eventsOfContracts(context, ids),
    ),
  productCounts: (context) => loadValues((ids) => productCountsOf(context, ids)),
  templates: (context) =>
    loadByKey(
      (template: Template) => template.code,
      (codes) => templatesByCodes(context, codes),
    ),
} satisfies LoaderFactories;

export type Context = SubgraphContext<LoadersOf<typeof loaders>>;
