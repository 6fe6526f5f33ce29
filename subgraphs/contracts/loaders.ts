import type { Reader, SubgraphContext } from '../kit/context';
import { type LoadersOf, loadById, loadByKey, loadByParent, loadValues, loadWithArgs } from '../kit/loaders';
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
  contracts: (context: Reader) => loadById((ids) => contractsByIds(context, ids)),
  customerContracts: (context: Reader) =>
    loadWithArgs((ids, args: ContractListArgs & PageArgs) => contractsOfCustomers(context, ids, args)),
  agreements: (context: Reader) =>
    loadByParent(
      (agreement: CustomerAgreement) => agreement.customerId,
      (ids) => agreementsOfCustomers(context, ids),
    ),
  contractProducts: (context: Reader) =>
    loadByParent(
      (product: ContractProductRow) => product.contractId,
      (ids) => productsOfContracts(context, ids),
    ),
  productCounts: (context: Reader) => loadValues((ids) => productCountsOf(context, ids)),
  templates: (context: Reader) =>
    loadByKey(
      (template: TemplateRow) => template.code,
      (codes) => templatesByCodes(context, codes),
    ),
};

export type Context = SubgraphContext<LoadersOf<typeof loaders>>;
