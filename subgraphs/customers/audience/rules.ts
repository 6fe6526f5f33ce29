import { badInput } from '../../kit/basics/errors';
import { optionalWebAddress } from '../../kit/basics/text';
import type { Sex } from '../persons/rules';

/** Unknown facts are absent ("not returned", seeds/audience-detail.txt); instants are ISO text, as this is kept as JSON. */
export interface AudienceFacts {
  realName?: string;
  sex?: Sex;
  avatarUrl?: string;
  phone?: string;
  phoneNumbers?: { phone: string; verified: boolean }[];
  identities?: AudienceIdentity[];
  unionId?: string;
  officialAccountAppId?: string;
  wechatNickname?: string;
  wechatCountry?: string;
  wechatProvince?: string;
  wechatCity?: string;
  province?: string;
  city?: string;
  locatedProvince?: string;
  locatedCity?: string;
  addresses?: unknown[];
  bornOn?: string;
  remark?: string;
  lastActiveAt?: string;
  officialAccountInteractedAt?: string;
  starred?: boolean;
  userTypes?: string[];
  paymentTrait?: string;
  industries?: string[];
  subscriptions?: { appId: string; name?: string }[];
  follows?: AudienceFollow[];
  source?: AudienceSource;
  activityCount?: string;
  weekActivity?: AudienceMeasure;
  monthActivity?: AudienceMeasure;
  spreadCount?: string;
  weekSpread?: AudienceMeasure;
  monthSpread?: AudienceMeasure;
}

interface AudienceIdentity {
  openId?: string;
  unionId?: string;
  origin?: string;
  appId?: string;
  platform?: string;
  integrationAppId?: string;
  identityId?: string;
  identityType?: string;
}

interface AudienceFollow {
  appId: string;
  name?: string;
  interactedAt?: string;
  firstFollowedAt?: string;
  firstChannelType?: string;
  firstChannelId?: string;
  firstChannelDepartmentId?: string;
  firstTaskId?: string;
}

interface AudienceSource {
  profileId?: string;
  channelId?: string;
  channelName?: string;
  channelDepartmentId?: string;
  channelDepartmentName?: string;
  channelType?: string;
  appType?: string;
}

interface AudienceMeasure {
  count: string;
  updatedAt: string;
}

const PHONE = /^\+?[0-9][0-9 -]{4,19}$/;
const COUNT = /^\d{1,18}$/;
const MAX_PER_LIST = 100;

/** As one dials China from abroad. */
const FROM_ABROAD = /^(?:\+|00)?86(?=1[3-9]\d{9}$)/;

/** Digits alone are compared, so that spaces, dashes and the code of the country do not make two numbers of one. */
export const plainPhone = (phone: string): string => phone.replace(/[ -]/g, '').replace(FROM_ABROAD, '');

function phonesOf({ phone, phoneNumbers = [] }: AudienceFacts): string[] {
  return [...new Set([phone, ...phoneNumbers.map((entry) => entry.phone)].filter((one) => one !== undefined))];
}

export const plainPhonesOf = (facts: AudienceFacts): string[] => [...new Set(phonesOf(facts).map(plainPhone))];

/** Without what says nothing: null, blank text, empty lists and objects. Instants become ISO text. */
export function knownFacts(given: Record<string, unknown>): AudienceFacts {
  return (known(given) ?? {}) as AudienceFacts;
}

function known(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return value.trim() || undefined;
  if (Array.isArray(value)) {
    const items = value.map(known).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .map(([name, field]) => [name, known(field)] as const)
    .filter(([, field]) => field !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** What is stored after a change: a fact that is given replaces the old one, null or blank takes it away. */
export function changedFacts(stored: AudienceFacts, given: Record<string, unknown>): AudienceFacts {
  const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return knownFacts({ ...stored, ...told });
}

export function checkFacts(facts: AudienceFacts, field: string): void {
  for (const phone of phonesOf(facts)) {
    if (!PHONE.test(phone)) throw badInput(`${field}.phoneNumbers`, 'A telephone number has 5 to 20 digits.');
  }
  optionalWebAddress(facts.avatarUrl, `${field}.avatarUrl`);
  for (const [name, value] of Object.entries(facts)) {
    if (Array.isArray(value) && value.length > MAX_PER_LIST) {
      throw badInput(`${field}.${name}`, `${name} has at most ${MAX_PER_LIST} entries.`);
    }
  }
  const measures = { weekActivity: 0, monthActivity: 0, weekSpread: 0, monthSpread: 0 } as const;
  const counts = Object.keys(measures).map((name) => [name, facts[name as keyof typeof measures]?.count] as const);
  for (const [name, count] of [...counts, ['activityCount', facts.activityCount], ['spreadCount', facts.spreadCount]]) {
    if (count !== undefined && !COUNT.test(count)) {
      throw badInput(`${field}.${name}`, `${name} counts from 0 on, in whole numbers.`);
    }
  }
}

const MAX_DETAIL_IDS = 200;

/** Source: seeds/audience-detail.txt, the three lists must not all be empty; at most 200 in all is our decision. */
export function checkDetailRequest(lists: readonly (readonly string[])[]): void {
  const asked = lists.reduce((count, list) => count + list.length, 0);
  if (asked === 0) {
    throw badInput(
      'input',
      'Name at least one profile, third-party identifier or telephone number.',
      'NOBODY_ASKED_FOR',
    );
  }
  if (asked > MAX_DETAIL_IDS) {
    throw badInput('input', `At most ${MAX_DETAIL_IDS} may be asked for at once.`, 'TOO_MANY_ASKED_FOR');
  }
}
