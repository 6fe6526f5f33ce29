import type { World } from '../../demo/world';
import { type AudienceFacts, knownFacts, plainPhonesOf } from '../audience/rules';
import type { audienceProfiles } from '../audience/tables';
import { SEXES } from '../persons/rules';

const DAY_MS = 86_400_000;
const CHANNELS = [
  { channelType: 'EMPLOYEE', appType: '企业微信' },
  { channelType: 'FIXED', appType: '公众号' },
  { channelType: 'FIXED', appType: '内容小程序' },
] as const;
const ACCOUNT = { appId: 'wx3f6a1c9d20e84b57', name: '数据市场服务号' };

/** A marketing profile for every other person of the demo world, as rich as somebody's who follows the account. */
export function* audienceRows({ persons }: World): Generator<typeof audienceProfiles.$inferInsert> {
  for (const [i, person] of persons.entries()) {
    if (i % 2 === 1) continue;
    const facts = factsOf(person, i);
    yield {
      companyId: String(person.projectId),
      thirdId: person.thirdId,
      personId: person.id,
      phones: plainPhonesOf(facts),
      facts,
      createdAt: person.reportedAt,
      updatedAt: person.reportedAt,
    };
  }
}

function factsOf(person: World['persons'][number], i: number): AudienceFacts {
  const seenAt = new Date(person.reportedAt.getTime() + (i % 20) * DAY_MS).toISOString();
  const count = (days: number) => ({ count: String(((i * 7) % 13) * days), updatedAt: seenAt });
  const channel = CHANNELS[i % CHANNELS.length];
  return knownFacts({
    realName: person.name,
    sex: SEXES[person.sex],
    phone: person.phone,
    phoneNumbers: person.phone ? [{ phone: person.phone, verified: i % 4 === 0 }] : [],
    identities: [
      { openId: person.openId, unionId: person.unionId, origin: 'gzh', appId: ACCOUNT.appId, platform: 'gzh' },
    ],
    unionId: person.unionId,
    officialAccountAppId: ACCOUNT.appId,
    wechatNickname: person.name?.slice(-1),
    bornOn: person.bornOn,
    lastActiveAt: seenAt,
    officialAccountInteractedAt: seenAt,
    starred: i % 6 === 0,
    userTypes: [i % 3 === 0 ? '商家' : '个人'],
    industries: ['科技服务/互联网'],
    subscriptions: [ACCOUNT],
    follows: [
      { ...ACCOUNT, interactedAt: seenAt, firstFollowedAt: person.reportedAt, firstChannelType: channel?.channelType },
    ],
    source: channel,
    activityCount: String((i * 37) % 400),
    weekActivity: count(1),
    monthActivity: count(4),
    spreadCount: String((i * 11) % 90),
    weekSpread: count(1),
    monthSpread: count(3),
  });
}
