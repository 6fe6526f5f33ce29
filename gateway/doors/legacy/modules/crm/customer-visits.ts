import { legacyModule } from '../../endpoint';
import { page, pageFields, pageVariables } from '../../paging';
import { opportunityFields, opportunityFilter, toLegacyOpportunity } from '../../resources/opportunities';
import { toLegacyVisit, visitFields, visitFilter } from '../../resources/visits';

/** Contract 3.7.52 to 3.7.54. */
export const crmCustomerVisits = legacyModule('crm/customer', [
  {
    post: '/mt/crm/customer/follow/list',
    document: `query LegacyCrmCustomerFollowList($page: PageInput!, $count: Boolean!, $filter: VisitFilter) {
      visits(page: $page, filter: $filter) { nodes { ...LegacyVisit } ${pageFields} }
    } ${visitFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: visitFilter(body) }),
    result: (data, { body }) => page(data.visits, body, toLegacyVisit),
    note: 'followType chooses nothing: there are visits alone.',
  },
  {
    post: '/mt/crm/customer/opportunity/list',
    document: `query LegacyCrmCustomerOpportunityList($page: PageInput!, $count: Boolean!, $filter: OpportunityFilter) {
      opportunities(page: $page, filter: $filter) { nodes { ...LegacyOpportunity } ${pageFields} }
    } ${opportunityFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: opportunityFilter(body, false) }),
    result: (data, { body }) => page(data.opportunities, body, toLegacyOpportunity),
  },
  {
    post: '/mt/crm/customer/opportunity/delete',
    document: `mutation LegacyCrmCustomerOpportunityDelete($input: DeleteOpportunityInput!) { deleteOpportunity(input: $input) }`,
    variables: ({ body }) => ({ input: { id: body.id } }),
    result: () => null,
    note: 'appcode chooses nothing.',
  },
]);
