import { legacyModule } from '../../endpoint';
import { page, pageFields, pageVariables } from '../../paging';
import { contractFields, contractFilter, toLegacyContract } from '../../resources/contracts';

/** Contract 3.11. */
export const crmDeptContract = legacyModule('crm/deptContract', [
  {
    post: '/mt/crm/deptContract/list',
    document: `query LegacyCrmDeptContractList($page: PageInput!, $count: Boolean!, $filter: ContractFilter) {
      contracts(page: $page, filter: $filter) { nodes { ...LegacyContract } ${pageFields} }
    } ${contractFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: contractFilter(body) }),
    result: (data, { body }) => page(data.contracts, body, toLegacyContract),
  },
]);
