import { int64, nearestInt } from '../../codecs/numbers';
import { jsonText } from '../../codecs/text';
import { legacyModule } from '../../endpoint';
import { EncryptionType } from '../../enums/usage';
import { found } from '../../errors';
import { callSourceFields, toLegacyCallRecord } from '../../resources/calls';

const cachedFields = `${callSourceFields}
fragment LegacyCached on CachedResult { key productCode productName expiresInSeconds call { ...LegacyCallSource } }`;

const DAY = 86_400;
const HOUR = 3_600;

/** 6天23小时, 5小时12分, 40秒. */
function inWords(seconds: number): string {
  if (seconds >= DAY) return `${Math.floor(seconds / DAY)}天${Math.floor((seconds % DAY) / HOUR)}小时`;
  if (seconds >= HOUR) return `${Math.floor(seconds / HOUR)}小时${Math.floor((seconds % HOUR) / 60)}分`;
  return seconds >= 60 ? `${Math.floor(seconds / 60)}分${seconds % 60}秒` : `${seconds}秒`;
}

const toLegacyCached = (cached: any) => ({
  checkItem: cached.productCode,
  itemName: cached.productName,
  cacheKey: cached.key,
  cacheValue: jsonText(cached.value),
  cacheApiRecord: cached.call ? toLegacyCallRecord(cached.call) : null,
  expireSeconds: int64(cached.expiresInSeconds),
  expireSecondsDesc: inWords(cached.expiresInSeconds),
});

const MD5 = 2;

/** Contract 3.13, what is kept of answers. */
export const crmApiCache = legacyModule('crm/api', [
  {
    post: '/mt/crm/api/cacheList',
    document: `query LegacyCacheList($filter: CachedResultFilter!) { cachedResults(filter: $filter) { ...LegacyCached } } ${cachedFields}`,
    variables: ({ body }) => ({
      filter: {
        productCode: body.checkItem,
        name: body.name,
        idCard: body.idCard,
        mobile: body.mobile,
        encryption: EncryptionType.parse(body.encryptionType ?? MD5),
      },
    }),
    result: (data) => data.cachedResults.map(toLegacyCached),
    note: '100 at most, newest first, of everybody when nobody is named. Products that take plain subjects alone are found under either hash.',
  },
  {
    post: '/mt/crm/api/cacheDetail',
    document: `query LegacyCacheDetail($key: String!) { cachedResult(key: $key) { ...LegacyCached value } } ${cachedFields}`,
    variables: ({ body }) => ({ key: body.cacheKey }),
    result: (data) => toLegacyCached(found(data.cachedResult, 'The answer')),
  },
  {
    post: '/mt/crm/api/deleteCache',
    document:
      'mutation LegacyCacheDelete($input: RemoveCachedResultInput!) { removeCachedResult(input: $input) { key } }',
    variables: ({ body }) => ({ input: { key: body.cacheKey } }),
    result: (data) => ({ cacheKey: data.removeCachedResult.key }),
  },
  {
    post: '/mt/crm/api/addCache',
    document: 'mutation LegacyCacheAdd($input: AddCachedResultInput!) { addCachedResult(input: $input) { key } }',
    variables: ({ body }) => ({
      input: {
        productCode: body.checkItem,
        encryption: EncryptionType.parse(body.encryptionType),
        name: body.name,
        idCard: body.idCard,
        mobile: body.mobile,
        scene: body.scene,
        expiresInSeconds: nearestInt(body.expireSeconds),
        value: body.cacheValue ?? '',
      },
    }),
    result: (data) => ({ cacheKey: data.addCachedResult.key }),
    note: 'The subject is given plain and hashed here, as callers of the product hash it.',
  },
  {
    post: '/mt/crm/api/editCache',
    document: 'mutation LegacyCacheEdit($input: EditCachedResultInput!) { editCachedResult(input: $input) { key } }',
    variables: ({ body }) => ({
      input: {
        key: body.cacheKey,
        expiresInSeconds: body.expireSeconds === undefined ? undefined : nearestInt(body.expireSeconds),
        value: body.cacheValue,
      },
    }),
    result: (data) => ({ cacheKey: data.editCachedResult.key }),
    note: 'Without cacheValue the time alone changes.',
  },
]);
