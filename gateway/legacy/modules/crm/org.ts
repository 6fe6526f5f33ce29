import { legacyModule } from '../../endpoint';
import { page, pageFields, pageVariables } from '../../paging';
import { roleFields, roleFilter, toLegacyRole } from '../../resources/roles';
import { staffMemberFields, staffMemberFilter, toLegacyStaffMember } from '../../resources/staff';

/** Contract 3.4. */
export const crmOrg = legacyModule('crm/org', [
  {
    post: '/mt/crm/org/role/list',
    document: `query LegacyCrmOrgRoleList($page: PageInput!, $count: Boolean!, $filter: RoleFilter) {
      roles(page: $page, filter: $filter) { nodes { ...LegacyRole } ${pageFields} }
    } ${roleFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: roleFilter(body) }),
    result: (data, { body }) => page(data.roles, body, toLegacyRole),
  },
  {
    post: '/mt/crm/org/staff/list',
    document: `query LegacyCrmOrgStaffList($page: PageInput!, $count: Boolean!, $filter: StaffMemberFilter) {
      staffMembers(page: $page, filter: $filter) { nodes { ...LegacyStaffMember } ${pageFields} }
    } ${staffMemberFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: staffMemberFilter(body) }),
    result: (data, { body }) => page(data.staffMembers, body, toLegacyStaffMember),
    note: 'merchantId is asked for and chooses nothing: there is one operator, whose staff this is.',
  },
]);
