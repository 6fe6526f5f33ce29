import { legacyModule } from '../../endpoint';
import { page, pageFields, pageVariables } from '../../paging';
import { authorizationFields, authorizationFilter, toLegacyAuthorization } from '../../resources/authorizations';

/** Contract 2.8. */
export const beebackDeptItem = legacyModule('beeback/deptItem', [
  {
    post: '/mt/beeback/deptItem/mineList',
    document: `query LegacyBeebackDeptItemMineList($page: PageInput!, $count: Boolean!, $filter: AuthorizationFilter) {
      authorizations(page: $page, filter: $filter, orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { ...LegacyAuthorization } ${pageFields} }
    } ${authorizationFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: authorizationFilter(body) }),
    result: (data, { body }) => page(data.authorizations, body, toLegacyAuthorization),
    note: 'What promoters earn (spreaderRoyalties) is not for customers, although the list is documented with it.',
  },
]);
