import { optionalId, optionalTexts } from '../../codecs/ids';
import { freshKey } from '../../codecs/keys';
import { int64 } from '../../codecs/numbers';
import { parseDateTime } from '../../codecs/time';
import { legacyModule } from '../../endpoint';
import { ApplicationState, CustomerState } from '../../enums/customers';
import { AuditDecision } from '../../enums/platform';
import { found } from '../../errors';
import { page, pageFields, pageVariables } from '../../paging';
import { customerFields, toLegacyCustomer } from '../../resources/customers';
import { papersOf } from '../../resources/papers';
import {
  addressOf,
  applicationFields,
  applicationNamed,
  registrationOf,
  toLegacyApplication,
} from '../../resources/registrations';

/** Contract 3.7.1 to 3.7.8, from registration to the first certification. */
export const crmCustomerRegistration = legacyModule('crm/customer', [
  {
    post: '/mt/crm/customer/register',
    document: `mutation LegacyCrmCustomerRegister($input: RegisterCustomerInput!) {
      registerCustomer(input: $input) { customer { ...LegacyCustomer } } } ${customerFields}`,
    variables: ({ body }) => ({
      input: {
        registration: registrationOf(body),
        salespersonId: optionalId(body.assistantId),
        opportunityId: optionalId(body.opportunityId),
        confirmRepeat: body.confirmRepeat,
        alsoElsewhere: body.syncOtherEnv,
        idempotencyKey: freshKey(),
      },
    }),
    result: (data) => toLegacyCustomer(data.registerCustomer.customer),
    note: 'The console account signs in with the mobile number; a customer is in state 10 at once: username and state are not taken.',
  },
  {
    post: '/mt/crm/customer/editApply',
    document: `mutation LegacyCrmCustomerEditApply($input: EditApplicationInput!) {
      editApplication(input: $input) { ...LegacyApplication } } ${applicationFields}`,
    variables: ({ body }) => ({
      input: {
        applicationId: body.applyId,
        registration: registrationOf(body),
        salespersonId: optionalId(body.assistantId),
        opportunityId: optionalId(body.opportunityId),
        alsoElsewhere: body.syncOtherEnv,
        idempotencyKey: freshKey(),
      },
    }),
    result: (data) => toLegacyApplication(data.editApplication),
    note: 'A rejected application becomes a new one with the same applyNo; the answer is the one that counts.',
  },
  {
    post: '/mt/crm/customer/applyList',
    document: `query LegacyCrmCustomerApplyList($page: PageInput!, $count: Boolean!, $filter: ApplicationFilter) {
      applications(page: $page, filter: $filter) { nodes { ...LegacyApplication } ${pageFields} } } ${applicationFields}`,
    variables: ({ body }) => ({
      ...pageVariables(body),
      filter: {
        applyNo: body.applyNo,
        salespersonId: optionalId(body.salesmanId) ?? optionalId(body.querySalesmanId),
        keyword: body.keyword,
        states: ApplicationState.parseAll(optionalTexts(body.auditStateList)),
        createdFrom: parseDateTime(body.createTimeGte, 'createTimeGte'),
        createdUntil: parseDateTime(body.createTimeLte, 'createTimeLte'),
        auditedFrom: parseDateTime(body.auditTimeGte, 'auditTimeGte'),
        auditedUntil: parseDateTime(body.auditTimeLte, 'auditTimeLte'),
      },
    }),
    result: (data, { body }) => page(data.applications, body, toLegacyApplication),
  },
  {
    post: '/mt/crm/customer/applyDetail',
    document: `query LegacyCrmCustomerApplyDetail($filter: ApplicationFilter) {
      applications(first: 1, filter: $filter) { nodes { ...LegacyApplication } } } ${applicationFields}`,
    variables: ({ body }) => ({ filter: applicationNamed(body) }),
    result: (data) => toLegacyApplication(found(data.applications.nodes[0], 'The application')),
    note: 'linkAddress.id is the identifier of the application, whose address it is.',
  },
  {
    post: '/mt/crm/customer/registerAudit',
    document: `mutation LegacyCrmCustomerRegisterAudit($input: AuditApplicationInput!) {
      auditApplication(input: $input) { application { id } } }`,
    variables: ({ body }) => ({
      input: {
        applyNo: body.applyNo,
        decision: AuditDecision.parse(body.auditType),
        remark: body.auditRemark,
        imageUrls: body.auditImgList,
        gradeCode: body.gradeCode,
        royaltyRate: body.royaltyRate,
        idempotencyKey: freshKey(),
      },
    }),
    result: () => ({}),
  },
  {
    post: '/mt/crm/customer/syncRegister',
    document: `mutation LegacyCrmCustomerSyncRegister($input: RegisterCustomerInput!) {
      mirrorRegistration(input: $input) { customerId merchantId name mobile state } }`,
    variables: ({ body }) => ({
      input: { registration: registrationOf(body), confirmRepeat: body.confirmRepeat, idempotencyKey: freshKey() },
    }),
    result: ({ mirrorRegistration: made }) => ({
      organizationId: int64(made.customerId),
      merchantId: int64(made.merchantId),
      mobile: made.mobile,
      organizationName: made.name,
      state: CustomerState.code(made.state),
    }),
    note: 'Registers in the other environment alone, and answers what that one made.',
  },
  {
    post: '/mt/crm/customer/manualAuth',
    document: `mutation LegacyCrmCustomerManualAuth($input: CertifyManuallyInput!) {
      certifyManually(input: $input) { id } }`,
    variables: ({ body }) => ({
      input: {
        customerId: body.userId,
        papers: {
          ...papersOf(body),
          enterpriseName: body.organizationName,
          contactEmail: body.email,
          address: addressOf(body.linkAddress),
        },
        idempotencyKey: freshKey(),
      },
    }),
    result: () => ({}),
    note: 'userId names the customer.',
  },
]);
