import { optionalId } from '../../codecs/ids';
import { freshKey } from '../../codecs/keys';
import { legacyModule } from '../../endpoint';
import { ApplicationState } from '../../enums/customers';
import { found } from '../../errors';
import { page, pageFields, pageVariables } from '../../paging';
import { assignmentFilter } from '../../resources/assignments';
import { customerFields, toLegacyCustomer } from '../../resources/customers';
import { directClientFields, toLegacyDirectClient } from '../../resources/direct-clients';
import {
  applicationFields,
  applicationNamed,
  registrationOf,
  toLegacyApplication,
} from '../../resources/registrations';

/** Contract 4.5 without the wallets. */
export const salesCustomer = legacyModule('sales/customer', [
  {
    post: '/mt/sales/customer/register',
    document: `mutation LegacySalesCustomerRegister($apply: ApplyForCustomerInput!, $edit: EditApplicationInput!, $edits: Boolean!) {
      applyForCustomer(input: $apply) @skip(if: $edits) { ...LegacyApplication }
      editApplication(input: $edit) @include(if: $edits) { ...LegacyApplication }
    } ${applicationFields}`,
    variables: ({ body }) => {
      const applicationId = optionalId(body.applyId);
      const filled = {
        registration: registrationOf(body),
        opportunityId: optionalId(body.opportunityId),
        submitRemark: body.applyRemark,
        alsoElsewhere: body.syncOtherEnv,
        idempotencyKey: freshKey(),
      };
      return {
        apply: filled,
        edit: { ...filled, applicationId: applicationId ?? '' },
        edits: applicationId !== undefined,
      };
    },
    result: (data) => toLegacyApplication(data.applyForCustomer ?? data.editApplication),
    note: 'With applyId an application is changed, or submitted again when it was rejected. assistantId is who is signed in.',
  },
  {
    post: '/mt/sales/customer/applyList',
    document: `query LegacySalesCustomerApplyList($page: PageInput!, $count: Boolean!, $filter: ApplicationFilter) {
      applications(page: $page, filter: $filter) { nodes { ...LegacyApplication } ${pageFields} } } ${applicationFields}`,
    variables: ({ body }) => ({
      ...pageVariables(body),
      filter: {
        applyNo: body.applyNo,
        keyword: body.keyword,
        states: ApplicationState.parseAll(body.auditStateList),
      },
    }),
    result: (data, { body }) => page(data.applications, body, toLegacyApplication),
  },
  {
    post: '/mt/sales/customer/applyDetail',
    document: `query LegacySalesCustomerApplyDetail($filter: ApplicationFilter) {
      applications(first: 1, filter: $filter) { nodes { ...LegacyApplication } } } ${applicationFields}`,
    variables: ({ body }) => ({ filter: applicationNamed(body) }),
    result: (data) => toLegacyApplication(found(data.applications.nodes[0], 'The application')),
    note: 'linkAddress.id is the identifier of the application, whose address it is.',
  },
  {
    post: '/mt/sales/customer/list',
    document: `query LegacySalesCustomerList($page: PageInput!, $count: Boolean!, $filter: AssignmentFilter) {
      assignments(page: $page, filter: $filter) { nodes { customer { ...LegacyCustomer } } ${pageFields} }
    } ${customerFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: assignmentFilter(body) }),
    result: (data, { body }) => page(data.assignments, body, ({ customer }: any) => toLegacyCustomer(customer)),
    note: 'The list of those whom the salesperson keeps this month, in the order in which they were handed over.',
  },
  {
    get: '/mt/sales/customer/detail/{organizationId}',
    document: `query LegacySalesCustomerDetail($id: ID!) { customer(id: $id) { ...LegacyCustomer } } ${customerFields}`,
    variables: ({ path }) => ({ id: path.organizationId }),
    result: (data) => toLegacyCustomer(found(data.customer, 'The customer')),
    note: 'addressInfo.id is the identifier of whose address it is: the customer or the certification.',
  },
]);

/** Contract 4.5.11, the organisations that a call may name. */
export const salesDirectClients = legacyModule('sales/customer', [
  {
    post: '/mt/sales/customer/organization/list',
    document: `query LegacySalesCustomerOrganizationList($page: PageInput!, $count: Boolean!, $filter: DirectClientFilter) {
      directClients(page: $page, filter: $filter) { nodes { ...LegacyDirectClient } ${pageFields} }
    } ${directClientFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: { keyword: body.keyword } }),
    result: (data, { body }) => page(data.directClients, body, toLegacyDirectClient),
  },
]);
