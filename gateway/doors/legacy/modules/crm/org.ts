import { freshKey } from '../../codecs/keys';
import { int64 } from '../../codecs/numbers';
import { legacyModule } from '../../endpoint';
import { page, pageFields, pageVariables } from '../../paging';
import { signInAccountFields, toLegacySignInAccount } from '../../resources/accounts';
import {
  departmentFields,
  departmentFilter,
  departmentInput,
  departmentTreeFields,
  toLegacyDepartment,
} from '../../resources/departments';
import { roleFields, roleFilter, roleInput, toLegacyRole } from '../../resources/roles';
import {
  staffHandoverInput,
  staffMemberFields,
  staffMemberFilter,
  staffMemberInput,
  toLegacyStaffMember,
} from '../../resources/staff';

export const crmOrg = legacyModule('crm/org', [
  {
    post: '/mt/crm/org/dept/save',
    document: `mutation LegacyCrmOrgDeptSave($input: SaveDepartmentInput!) { saveDepartment(input: $input) { id } }`,
    variables: ({ body }) => ({ input: departmentInput(body) }),
    result: () => null,
  },
  {
    post: '/mt/crm/org/dept/list',
    document: `query LegacyCrmOrgDeptList($filter: DepartmentFilter, $tree: Boolean!) {
      departments(filter: $filter) { ...LegacyDepartmentTree @include(if: $tree) ...LegacyDepartment @skip(if: $tree) }
    } ${departmentTreeFields} ${departmentFields}`,
    variables: ({ body }) => ({ filter: departmentFilter(body), tree: body.querySub ?? false }),
    result: (data) => data.departments.map(toLegacyDepartment),
    note: 'With querySub and nothing else the list begins at the top level; without it every department is a row.',
  },
  {
    post: '/mt/crm/org/dept/delete',
    document: `mutation LegacyCrmOrgDeptDelete($input: DeleteDepartmentInput!) { deleteDepartment(input: $input) }`,
    variables: ({ body }) => ({ input: { id: body.id } }),
    result: () => null,
    note: 'appcode chooses nothing: departments are those of the operator.',
  },
  {
    post: '/mt/crm/org/role/save',
    document: `mutation LegacyCrmOrgRoleSave($input: SaveRoleInput!) { saveRole(input: $input) { id } }`,
    variables: ({ body }) => ({ input: roleInput(body) }),
    result: () => null,
  },
  {
    post: '/mt/crm/org/role/list',
    document: `query LegacyCrmOrgRoleList($page: PageInput!, $count: Boolean!, $filter: RoleFilter) {
      roles(page: $page, filter: $filter) { nodes { ...LegacyRole } ${pageFields} }
    } ${roleFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: roleFilter(body) }),
    result: (data, { body }) => page(data.roles, body, toLegacyRole),
  },
  {
    post: '/mt/crm/org/role/delete',
    document: `mutation LegacyCrmOrgRoleDelete($input: DeleteRoleInput!) { deleteRole(input: $input) }`,
    variables: ({ body }) => ({ input: { id: body.id } }),
    result: () => null,
    note: 'appcode chooses nothing: a role has one identifier in all front ends.',
  },
  {
    post: '/mt/crm/org/queryBindableUserList',
    document: `query LegacyCrmOrgQueryBindableUserList($page: PageInput!, $count: Boolean!, $keyword: String) {
      signInAccounts(page: $page, filter: { keyword: $keyword, boundToStaff: false }) {
        nodes { ...LegacySignInAccount } ${pageFields}
      }
    } ${signInAccountFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), keyword: body.keyword }),
    result: (data, { body }) => page(data.signInAccounts, body, toLegacySignInAccount),
    note: "Of a customer's account the customer's name, logo and authType; the rest is in the list of customers.",
  },
  {
    post: '/mt/crm/org/staff/add',
    document: `mutation LegacyCrmOrgStaffAdd($input: AddStaffMemberInput!) { addStaffMember(input: $input) { id } }`,
    variables: ({ body }) => ({ input: { ...staffMemberInput(body), idempotencyKey: freshKey() } }),
    result: (data) => int64(data.addStaffMember.id),
    note: 'The account signs in with the mobile number; its first password is sent there.',
  },
  {
    post: '/mt/crm/org/staff/edit',
    document: `mutation LegacyCrmOrgStaffEdit($input: EditStaffMemberInput!) { editStaffMember(input: $input) { id } }`,
    variables: ({ body }) => ({ input: { ...staffMemberInput(body), id: body.id } }),
    result: () => null,
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
  {
    post: '/mt/crm/org/staff/delete',
    document: `mutation LegacyCrmOrgStaffDelete($input: DeleteStaffMemberInput!) { deleteStaffMember(input: $input) }`,
    variables: ({ body: { id, confirmed } }) => ({ input: { id, confirmed } }),
    result: () => null,
  },
  {
    post: '/mt/crm/org/staff/handover',
    document: `mutation LegacyCrmOrgStaffHandover($input: HandOverStaffInput!) { handOverStaff(input: $input) { id } }`,
    variables: ({ body }) => ({ input: { ...staffHandoverInput(body), idempotencyKey: freshKey() } }),
    result: () => null,
  },
]);
