import { amount, int64, int64s } from '../../codecs/numbers';
import { dateTime } from '../../codecs/time';
import { legacyModule } from '../../endpoint';
import { page, pageFields, pageVariables } from '../../paging';
import { customerFields, customerFilter, toLegacyCustomer } from '../../resources/customers';

/** The contract calls the developer accounts of subscribed customers includeDeptIds; who has none is left out. */
const toLegacyBuyer = (m: any) => ({
  id: int64(m.id),
  createTime: dateTime(m.createdAt),
  modifyTime: dateTime(m.updatedAt),
  custCode: m.code,
  custName: m.name,
  price: amount(m.price),
  includeDeptIds: int64s(m.subscribers.flatMap(({ developerAccount }: any) => developerAccount?.id ?? [])),
  sftpServer: m.sftpServer,
  sftpUser: m.sftpUser,
});

export const crmMarketing = legacyModule('crm/marketing', [
  {
    post: '/mt/crm/marketing/cust/list',
    document: `query LegacyCrmMarketingCustList($page: PageInput!, $count: Boolean!, $filter: MarketingCustomerFilter) {
      marketingCustomers(page: $page, filter: $filter) {
        nodes { id code name price sftpServer sftpUser createdAt updatedAt subscribers { developerAccount { id } } }
        ${pageFields}
      }
    }`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: { keyword: body.keyword } }),
    result: (data, { body }) => page(data.marketingCustomers, body, toLegacyBuyer),
  },
  {
    post: '/mt/crm/marketing/list',
    document: `query LegacyCrmMarketingList($page: PageInput!, $count: Boolean!, $filter: CustomerFilter) {
      customers(page: $page, filter: $filter, orderBy: { field: UPDATED_AT, direction: DESC }) {
        nodes { ...LegacyCustomer marketingSubscriptionCount }
        ${pageFields}
      }
    } ${customerFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: customerFilter(body) }),
    result: (data, { body }) =>
      page(data.customers, body, (customer: any) => ({
        ...toLegacyCustomer(customer),
        subscribeCount: customer.marketingSubscriptionCount,
      })),
  },
  {
    post: '/mt/crm/marketing/cust/saveSubscribe',
    document: `mutation LegacyCrmMarketingCustSaveSubscribe($input: SaveMarketingSubscribersInput!) {
      saveMarketingSubscribers(input: $input) { id } }`,
    variables: ({ body }) => ({
      input: { marketingCustomerCode: body.custCode, developerAccountIds: body.deptIds ?? [] },
    }),
    result: () => ({}),
  },
]);
