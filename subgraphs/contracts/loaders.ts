import type { Reader, SubgraphContext } from '../kit/context';
import { loadById, loadByKey, loadByParent, loadValues, loadWithArgs } from '../kit/loaders';
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

export function createLoaders(context: Reader) {
  return {
    contracts: loadById((ids) => contractsByIds(context, ids)),
    customerContracts: loadWithArgs((ids, args: ContractListArgs & PageArgs) =>
      contractsOfCustomers(context, ids, args),
    ),
    agreements: loadByParent(
      (agreement: CustomerAgreement) => agreement.customerId,
      (ids) => agreementsOfCustomers(context, ids),
    ),
    contractProducts: loadByParent(
      (product: ContractProductRow) => product.contractId,
      (ids) => productsOfContracts(context, ids),
    ),
    productCounts: loadValues((ids) => productCountsOf(context, ids)),
    templates: loadByKey(
      (template: TemplateRow) => template.code,
      (codes) => templatesByCodes(context, codes),
    ),
  };
}

export type Context = SubgraphContext<ReturnType<typeof createLoaders>>;
