import { legacyModule } from '../../endpoint';
import { page, pageFields, pageVariables } from '../../paging';
import { contractFields, contractFilter, toLegacyContract } from '../../resources/contracts';

/** Contract 4.2. */
export const salesContract = legacyModule('sales/contract', [
  {
    post: '/mt/sales/contract/list',
    document: `query LegacySalesContractList($page: PageInput!, $count: Boolean!, $filter: ContractFilter) {
      contracts(page: $page, filter: $filter) { nodes { ...LegacyContract } ${pageFields} }
    } ${contractFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: contractFilter(body) }),
    result: (data, { body }) => page(data.contracts, body, toLegacyContract),
  },
]);
