import { optionalIds } from '../codecs/ids';
import { int64 } from '../codecs/numbers';
import { dateTime } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import { MessageChannel } from '../enums/platform';
import { NoticeScope, ProductState, ScheduledChangeState } from '../enums/products';
import { priceChangeFields, toLegacyPriceChange } from './price-changes';

const facts = 'id createdById createdAt updatedAt state plannedAt finishedAt failure durationMs attemptCount';

export const priceScheduleFields = `fragment LegacyPriceSchedule on ScheduledChange {
  ${facts} priceChanges { ...LegacyPriceChange }
} ${priceChangeFields}`;

export const productScheduleFields = `fragment LegacyProductSchedule on ScheduledChange {
  ${facts} toState noticeScope noticeChannels product { id code name }
  noticeRecipients { developerAccount { id customer { merchantId } } developerAccountName mobile email }
}`;

const head = (s: any, taskKey: string, bizKey: string | null) => ({
  id: int64(s.id),
  createBy: int64(s.createdById),
  createTime: dateTime(s.createdAt),
  modifyTime: dateTime(s.updatedAt),
  taskKey,
  bizKey,
  state: ScheduledChangeState.code(s.state),
  scheduleTime: dateTime(s.plannedAt),
});

const tail = (s: any, deptName: string | null | undefined) => ({
  finishTime: dateTime(s.finishedAt),
  errorMsg: s.failure,
  costMills: s.durationMs,
  executeCount: s.attemptCount,
  deptName,
});

export const toLegacyPriceSchedule = (s: any) => ({
  ...head(s, 'adjustDeptItem', s.id),
  taskDetail: s.priceChanges.map(toLegacyPriceChange),
  ...tail(s, s.priceChanges[0]?.developerAccountName),
});

export const toLegacyProductSchedule = (s: any) => ({
  ...head(s, 'changeCheckItem', s.product?.code),
  taskDetail: {
    id: int64(s.product?.id),
    checkItem: s.product?.code,
    itemName: s.product?.name,
    toState: ProductState.constant(s.toState),
    noticeScope: NoticeScope.code(s.noticeScope),
    noticeMethods: s.noticeChannels.map(MessageChannel.code),
    noticeCustomers: s.noticeRecipients.map((r: any) => ({
      deptId: int64(r.developerAccount.id),
      userId: int64(r.developerAccount.customer?.merchantId),
      deptName: r.developerAccountName,
      mobile: r.mobile,
      email: r.email,
    })),
  },
  ...tail(s, s.noticeRecipients[0]?.developerAccountName),
});

/** taskKey may also be what a task changes: an identifier, or the code of a product. */
export const scheduleFilter = (kind: 'PRICE' | 'PRODUCT_STATE', taskKey: string, body: LegacyFields) => ({
  kind,
  states: ScheduledChangeState.parseAll(body.stateList),
  developerAccountIds: optionalIds(body.deptIdList),
  productCode: body.checkItem,
  key: body.taskKey === taskKey ? undefined : body.taskKey,
});
