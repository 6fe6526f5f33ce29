import { optionalId } from '../../codecs/ids';
import { freshKey } from '../../codecs/keys';
import { parseMonth } from '../../codecs/time';
import { legacyModule } from '../../endpoint';
import { CustomerState, CustomerType } from '../../enums/customers';
import { papersOf } from '../../resources/papers';

/** Contract 3.7.12 to 3.7.16, changes of a customer. */
export const crmCustomerEdits = legacyModule('crm/customer', [
  {
    post: '/mt/crm/customer/activeApp',
    document: 'mutation LegacyCrmCustomerActiveApp($input: EnableAppInput!) { enableApp(input: $input) { id } }',
    variables: ({ body }) => ({
      input: { merchantId: body.merchantId, appCode: body.appcode, industry: body.industry },
    }),
    result: () => ({}),
  },
  {
    post: '/mt/crm/customer/edit',
    document: 'mutation LegacyCrmCustomerEdit($input: EditCustomerInput!) { editCustomer(input: $input) { id } }',
    variables: ({ body: { merchantId, baseInfo = {}, authInfo } }) => ({
      input: {
        merchantId,
        name: baseInfo.organizationName,
        mobile: baseInfo.mobile,
        aliasName: baseInfo.aliasName,
        state: CustomerState.parse(baseInfo.state),
        contactName: baseInfo.linkman,
        contactMobile: baseInfo.linkMobile,
        email: baseInfo.email,
        customerType: CustomerType.parse(baseInfo.customerType),
        nature: baseInfo.customerNature,
        description: baseInfo.enterpriseDesc,
        certificationId: optionalId(authInfo?.id),
        papers: authInfo && papersOf(authInfo),
      },
    }),
    result: () => ({}),
    note: 'What is blank stays as it was.',
  },
  {
    post: '/mt/crm/customer/editAssistant',
    document: `mutation LegacyCrmCustomerEditAssistant($input: AssignCustomersInput!) {
      assignCustomers(input: $input) { id } }`,
    variables: ({ body }) => ({
      input: {
        salespersonId: body.assistantId,
        customers: [
          {
            merchantId: body.merchantId,
            gradeCode: body.gradeCode,
            commissionRate: body.royaltyRate,
            effectMonth: parseMonth(body.royaltyEffectMonth, 'royaltyEffectMonth'),
            gainChannel: body.gainChannel,
          },
        ],
        idempotencyKey: freshKey(),
      },
    }),
    result: () => ({}),
  },
  {
    post: '/mt/crm/customer/editGainChannel',
    document:
      'mutation LegacyCrmCustomerEditGainChannel($input: EditCustomerInput!) { editCustomer(input: $input) { id } }',
    variables: ({ body }) => ({ input: { merchantId: body.merchantId, gainChannel: body.gainChannel ?? null } }),
    result: () => ({}),
  },
  {
    post: '/mt/crm/customer/delete',
    document: `mutation LegacyCrmCustomerDelete($input: DeleteCustomerInput!) {
      deleteCustomer(input: $input) { deleted } }`,
    variables: ({ body }) => ({ input: { customerId: body.organizationId, idempotencyKey: freshKey() } }),
    result: () => ({}),
  },
]);
