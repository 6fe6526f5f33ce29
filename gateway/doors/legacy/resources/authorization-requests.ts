import { badInput } from '../../../../subgraphs/kit/basics/errors';
import { optionalId, optionalIds } from '../codecs/ids';
import { freshKey } from '../codecs/keys';
import { parseDateTime } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import { ListEdit } from '../enums/platform';
import { PriceChangeState } from '../enums/products';
import { pageFields } from '../paging';
import {
  addressInput,
  authorizedItem,
  bundleItem,
  changedPrice,
  royaltiesInput,
  termsInput,
} from './authorization-changes';
import { priceChangeFields } from './price-changes';

/** What the endpoints of operators and of salespeople ask alike. */
export const adjustListDocument = (name: string) => `query ${name}(
  $page: PageInput!, $count: Boolean!, $filter: PriceChangeFilter
) { priceChanges(page: $page, filter: $filter) { nodes { ...LegacyPriceChange } ${pageFields} } } ${priceChangeFields}`;

export const adjustListFilter = (body: LegacyFields) => ({
  developerAccountIds: [body.deptId],
  authorizationIds: optionalIds(body.deptItemIdList),
  states: PriceChangeState.parseAll(body.stateList),
});

export const authorizeInput = (body: LegacyFields) => ({
  developerAccountId: optionalId(body.deptId),
  items: body.checkItemList.map(authorizedItem),
  remark: body.applyRemark,
  bundleAuthorizationId: optionalId(body.fusionDeptItemId),
  idempotencyKey: freshKey(),
});

/** Operators send a list of promoters, salespeople one. */
export const authorizeBundleInput = (body: LegacyFields) => ({
  developerAccountId: body.deptId,
  bundleCode: body.checkItem,
  terms: { ...termsInput(body), royalties: royaltiesInput(body.spreaderRoyalties ?? asList(body.spreaderRoyalty)) },
  items: body.subItemList.map(bundleItem),
  idempotencyKey: freshKey(),
});

const asList = (one: LegacyFields | undefined) => one && [one];

export const editInput = (body: LegacyFields) => ({
  ...addressInput(body),
  terms: termsInput(body),
  pass: body.isAuditPass ?? false,
});

export const detailsInput = (body: LegacyFields) => ({
  items: (body.itemList ?? []).map((item: LegacyFields) => ({
    authorizationId: item.deptItemId,
    hidden: item.isHidden,
    usedVersion: item.usedVersion,
  })),
});

export const changePricesInput = (body: LegacyFields) => ({
  effectiveAt: parseDateTime(body.effectTime, 'effectTime'),
  items: body.itemList.map(changedPrice),
  idempotencyKey: freshKey(),
});

/** Which way is documented as optional, but nothing could be meant without it. */
export function changeComponentsInput(body: LegacyFields) {
  const operation = ListEdit.parse(body.dealType);
  if (!operation) throw badInput('dealType', 'dealType says whether they are added or taken out.', 'DEAL_TYPE_MISSING');
  return { authorizationId: body.deptItemId, operation, productCodes: body.checkItemList };
}
