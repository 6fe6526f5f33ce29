import { parseAllowList } from '../codecs/allow-list';
import { freshKey } from '../codecs/keys';
import { int64 } from '../codecs/numbers';
import type { LegacyFields } from '../endpoint';
import { DeveloperAccountStatus, DeveloperEnvironment } from '../enums/customers';
import { MessageChannel } from '../enums/platform';
import { toLegacyAllowList } from './customers';

export const developerAccountFields = `fragment LegacyDeveloperAccount on DeveloperAccount {
  id name appId appSecret environment status ipAllowListEnabled ipAllowList
}`;

export const toLegacyDeveloperAccount = (d: any) => ({
  deptId: int64(d.id),
  deptName: d.name,
  appId: d.appId,
  appSecret: d.appSecret,
  env: DeveloperEnvironment.code(d.environment),
  status: DeveloperAccountStatus.code(d.status),
  whiteIpList: toLegacyAllowList(d),
});

/** An account to be opened. Old clients send no key, so that each request is one of its own. */
export const openingInput = (body: LegacyFields, customerId?: string) => ({
  customerId,
  environment: DeveloperEnvironment.parse(body.env),
  idempotencyKey: freshKey(),
});

/** ipList counts when the list is switched on, and may be left out when it is switched off. */
export const allowListInput = (body: LegacyFields) => ({
  developerAccountId: body.deptId,
  enabled: body.enable,
  entries: body.enable || body.ipList ? parseAllowList(body.ipList) : undefined,
});

/** receiver may hold several, separated by commas. */
export const sendingInput = (body: LegacyFields) => ({
  developerAccountId: body.deptId,
  channel: MessageChannel.parse(body.method),
  recipients: parseAllowList(body.receiver),
  cc: body.ccList,
  idempotencyKey: freshKey(),
});
