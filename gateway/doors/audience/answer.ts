import { flag } from '../legacy/codecs/flags';
import { int64 } from '../legacy/codecs/numbers';
import { dateTime, epochMs, startOfDay } from '../legacy/codecs/time';

/** What the graph is asked for; the names of seeds/audience-detail.txt are given back by toAudience. */
export const profileFields = `
  id companyId thirdId createdAt unionId officialAccountAppId realName sex avatarUrl phone
  phoneNumbers { phone verified }
  identities { openId unionId origin appId platform integrationAppId identityId identityType }
  wechatNickname wechatCountry wechatProvince wechatCity province city locatedProvince locatedCity addresses bornOn remark
  lastActiveAt officialAccountInteractedAt starred userTypes paymentTrait industries
  subscriptions { appId name }
  source { profileId channelId channelName channelDepartmentId channelDepartmentName channelType appType }
  activityCount weekActivity { count updatedAt } monthActivity { count updatedAt }
  spreadCount weekSpread { count updatedAt } monthSpread { count updatedAt }
  follows { appId name interactedAt firstFollowedAt firstChannelType firstChannelId firstChannelDepartmentId firstTaskId }`;

type Profile = ReturnType<typeof JSON.parse>;

/** Nothing stands for an empty list: "a value that the person does not have is not returned". */
const some = (list: Profile[], as: (item: Profile) => unknown): unknown[] | null =>
  list.length > 0 ? list.map(as) : null;

const SEXES: Record<string, number> = { UNKNOWN: 0, MALE: 1, FEMALE: 2 };

const measure = (value: Profile) => value && { count: int64(value.count), updateTime: epochMs(value.updatedAt) };

/** One profile in the order and the words of seeds/audience-detail.txt; what is null is not written. */
export function toAudience(p: Profile): Record<string, unknown> {
  const source = p.source ?? {};
  return {
    orgId: p.companyId,
    createTime: dateTime(p.createdAt),
    audienceUserId: int64(p.id),
    openids: some(p.identities, toOpenId),
    unionid: p.unionId,
    mpAppid: p.officialAccountAppId,
    phoneList: some(p.phoneNumbers, ({ phone, verified }) => ({ phone, isVerify: verified ? '1' : '0' })),
    realName: p.realName,
    sex: p.sex === null ? null : SEXES[p.sex],
    avatar: p.avatarUrl,
    wxNickname: p.wechatNickname,
    wxCountry: p.wechatCountry,
    wxProvince: p.wechatProvince,
    wxCity: p.wechatCity,
    province: p.province,
    city: p.city,
    lbsProvince: p.locatedProvince,
    lbsCity: p.locatedCity,
    addressList: some(p.addresses, (address) => address),
    birthday: p.bornOn && epochMs(startOfDay(p.bornOn, 'birthday')),
    remark: p.remark,
    lastActiveTime: epochMs(p.lastActiveAt),
    gzhInteractTime: epochMs(p.officialAccountInteractedAt),
    markFlag: flag(p.starred),
    userType: some(p.userTypes, (type) => type),
    payFeature: p.paymentTrait,
    industry: some(p.industries, (industry) => industry),
    subWechatList: some(p.subscriptions, ({ appId, name }) => ({ appid: appId, wechatName: name })),
    sourceAudid: int64(source.profileId),
    sourceCnl: int64(source.channelId),
    sourceCnlName: source.channelName,
    sourceCnlDeptId: int64(source.channelDepartmentId),
    sourceCnlDeptName: source.channelDepartmentName,
    sourceCnlType: source.channelType,
    sourceAppType: source.appType,
    active: int64(p.activityCount),
    weekActive: measure(p.weekActivity),
    monthActive: measure(p.monthActivity),
    spread: int64(p.spreadCount),
    weekSpread: measure(p.weekSpread),
    monthSpread: measure(p.monthSpread),
    phone: p.phone,
    wechatList: some(p.follows, toFollow),
    thirdId: p.thirdId,
  };
}

const toOpenId = (identity: Profile) => ({
  openid: identity.openId,
  unionid: identity.unionId,
  fromTo: identity.origin,
  appid: identity.appId,
  platform: identity.platform,
  jcappid: int64(identity.integrationAppId),
  identityId: identity.identityId,
  identityType: identity.identityType,
});

const toFollow = (follow: Profile) => ({
  appid: follow.appId,
  wechatName: follow.name,
  gzhInteractTime: epochMs(follow.interactedAt),
  firstSubDate: epochMs(follow.firstFollowedAt),
  firstSubSourceCnlType: follow.firstChannelType,
  firstSubSourceCnl: int64(follow.firstChannelId),
  firstSubSourceCnlDeptId: int64(follow.firstChannelDepartmentId),
  firstSubSourceTaskId: int64(follow.firstTaskId),
});
