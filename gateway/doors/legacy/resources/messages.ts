import { optionalIds } from '../codecs/ids';
import { int64 } from '../codecs/numbers';
import { dateTime, parseDateTime } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import { MessageChannel } from '../enums/platform';

export const messageFields = `fragment LegacyMessage on Message {
  id requestedById createdAt updatedAt businessNo customer { id name } channel recipients templateCode subject content
  isHtml provider providerReference
}`;

/** What is about a customer belongs to the customers' front end, the rest to the operators'. */
const appOf = (customer: unknown) =>
  customer ? { code: 'beeback', name: '客户控制台' } : { code: 'crm', name: '运营后台' };

export const toLegacyMessage = (m: any) => ({
  id: int64(m.id),
  createBy: int64(m.requestedById),
  createTime: dateTime(m.createdAt),
  modifyTime: dateTime(m.updatedAt),
  orderNo: m.businessNo,
  userId: int64(m.customer?.id),
  smsMethod: MessageChannel.code(m.channel),
  receiver: m.recipients.join(','),
  templateCode: m.templateCode,
  title: m.subject,
  content: m.content,
  isHtml: m.isHtml,
  datasourceName: m.provider,
  thirdId: m.providerReference,
  appcode: appOf(m.customer).code,
  appName: appOf(m.customer).name,
  customName: m.customer?.name,
});

export const messageFilter = (body: LegacyFields) => ({
  keyword: body.keyword,
  customerIds: optionalIds(body.userIdList),
  channel: MessageChannel.parse(body.smsMethod),
  templateCode: body.templateCode,
  createdFrom: parseDateTime(body.createTimeGte, 'createTimeGte'),
  createdUntil: parseDateTime(body.createTimeLte, 'createTimeLte'),
});

export const messageTemplateFields = `fragment LegacyMessageTemplate on MessageTemplate {
  id changedById createdAt updatedAt code name content providerCode channel parameters enabled isHtml signName version
}`;

/** Old clients know one identifier for each template, so those of the house, which have none, have none here either. */
export const toLegacyMessageTemplate = (t: any) => ({
  id: int64(t.id),
  createBy: int64(t.changedById),
  createTime: dateTime(t.createdAt),
  modifyTime: dateTime(t.updatedAt),
  code: t.code,
  subject: t.name,
  content: t.content,
  providerCode: t.providerCode,
  scenes: MessageChannel.code(t.channel),
  fillConfigs: { text: t.parameters.map((key: string) => ({ key, name: key, must: true, fixed: false })) },
  enable: t.enabled,
  isHtml: t.isHtml,
  signName: t.signName,
  version: t.version,
  versionName: `v${t.version}`,
});
