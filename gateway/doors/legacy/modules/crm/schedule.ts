import { legacyModule } from '../../endpoint';
import { page, pageFields, pageVariables } from '../../paging';
import {
  priceScheduleFields,
  productScheduleFields,
  scheduleFilter,
  toLegacyPriceSchedule,
  toLegacyProductSchedule,
} from '../../resources/scheduled-changes';

export const crmSchedule = legacyModule('crm/schedule', [
  {
    post: '/mt/crm/schedule/adjustTaskList',
    document: `query LegacyAdjustTasks($page: PageInput!, $count: Boolean!, $filter: ScheduledChangeFilter) {
      scheduledChanges(page: $page, filter: $filter) { nodes { ...LegacyPriceSchedule } ${pageFields} }
    } ${priceScheduleFields}`,
    variables: ({ body }) => ({ ...pageVariables(body), filter: scheduleFilter('PRICE', 'adjustDeptItem', body) }),
    result: (data, { body }) => page(data.scheduledChanges, body, toLegacyPriceSchedule),
    note: 'taskKey is adjustDeptItem; bizKey is the identifier of the task.',
  },
  {
    post: '/mt/crm/schedule/changeCheckItemTaskList',
    document: `query LegacyChangeCheckItemTasks($page: PageInput!, $count: Boolean!, $filter: ScheduledChangeFilter) {
      scheduledChanges(page: $page, filter: $filter) { nodes { ...LegacyProductSchedule } ${pageFields} }
    } ${productScheduleFields}`,
    variables: ({ body }) => ({
      ...pageVariables(body),
      filter: scheduleFilter('PRODUCT_STATE', 'changeCheckItem', body),
    }),
    result: (data, { body }) => page(data.scheduledChanges, body, toLegacyProductSchedule),
    note: 'taskKey is changeCheckItem; bizKey is the code of the product. toState is the constant DOWN, UP or ABNORMAL.',
  },
  {
    post: '/mt/crm/schedule/cancel',
    document:
      'mutation LegacyScheduleCancel($input: CancelScheduledChangeInput!) { cancelScheduledChange(input: $input) { id } }',
    variables: ({ body }) => ({ input: { id: body.id } }),
    result: () => null,
  },
  {
    post: '/mt/crm/schedule/retry',
    document:
      'mutation LegacyScheduleRetry($input: RetryScheduledChangeInput!) { retryScheduledChange(input: $input) { id } }',
    variables: ({ body }) => ({ input: { id: body.id } }),
    result: () => null,
  },
]);
