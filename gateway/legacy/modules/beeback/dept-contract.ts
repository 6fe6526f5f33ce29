import { legacyModule } from '../../endpoint';
import { page, pageFields, pageVariables } from '../../paging';
import { contractFields, contractFilter, toLegacyContract } from '../../resources/contracts';

/** Contract 2.6. */
export const beebackDeptContract = legacyModule('beeback/deptContract', [
  {
    post: '/mt/beeback/deptContract/list',
    document: `query LegacyBeebackDeptContractList($page: PageInput!, $count: Boolean!, $filter: ContractFilter) {
      contracts(page: $page, filter: $filter) { nodes { ...LegacyContract } ${pageFields} }
    } ${contractFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: contractFilter(body) }),
    result: (data, { body }) => page(data.contracts, body, toLegacyContract),
  },
]);
