import type { SubgraphContext } from '../kit/context';
import {
  type LoaderFactories,
  type LoadersOf,
  loadById,
  loadByKey,
  loadByParent,
  loadValues,
  loadWithArgs,
} from '../kit/loaders';
import type { PageArgs } from '../kit/pagination';
import {
  agreementsOfCustomers,
  type ContractListArgs,
  type CustomerAgreement,
  contractsByIds,
  contractsOfCustomers,
  productCountsOf,
  productsOfContracts,
} from './contracts/queries';
import type { ContractProductRow } from './contracts/tables';
import { templatesByCodes } from './templates/queries';
import type { TemplateRow } from './templates/tables';

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
  productCounts: (context) => loadValues((ids) => productCountsOf(context, ids)),
  templates: (context) =>
    loadByKey(
      (template: TemplateRow) => template.code,
      (codes) => templatesByCodes(context, codes),
    ),
} satisfies LoaderFactories;

export type Context = SubgraphContext<LoadersOf<typeof loaders>>;
