import { writtenFlag } from '../codecs/flags';
import { freshKey } from '../codecs/keys';
import { parseDateTime } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import { MessageChannel } from '../enums/platform';
import { FeeType, NoticeScope, ProductState, ProductType } from '../enums/products';
import { EncryptionType } from '../enums/usage';

const facts = (body: LegacyFields) => ({
  name: body.itemName,
  type: ProductType.parse(body.checkType),
  cacheEnabled: writtenFlag(body.cacheFlag, 'cacheFlag'),
  cacheDays: body.cacheTime || undefined,
  feeType: FeeType.parse(body.feeType),
  riskThreshold: body.riskThreshold,
  price: body.price,
  floorPrice: body.floorPrice,
  bundle: body.isFusion,
  applicable: body.applicable,
  encryptions: EncryptionType.parseAll(body.encryptableList),
  alsoElsewhere: body.syncOtherEnv ?? false,
});

export const newProduct = (body: LegacyFields) => ({
  code: body.checkItem,
  ...facts(body),
  idempotencyKey: freshKey(),
});

export const changedProduct = (body: LegacyFields) => ({
  id: body.id === '0' ? undefined : body.id,
  code: body.itemCode,
  enabled: writtenFlag(body.isOpen, 'isOpen'),
  ...facts(body),
});

export const componentsInput = (body: LegacyFields) => ({
  bundleCode: body.checkItem,
  componentCodes: body.subItems,
  alsoElsewhere: body.syncOtherEnv ?? false,
});

/** Channels as old pages name them; the list is documented without its words. */
export const stateInput = (body: LegacyFields) => ({
  productCode: body.checkItem,
  state: ProductState.parse(body.state),
  effectiveAt: parseDateTime(body.effectTime, 'effectTime'),
  noticeScope: NoticeScope.parse(body.noticeScope),
  noticeChannels: MessageChannel.parseAll(body.noticeMethods),
  noticeRecipients: body.noticeCustomers?.map(({ deptId, mobile, email }: LegacyFields) => ({
    developerAccountId: deptId,
    mobile,
    email,
  })),
  note: body.note,
  confirmed: body.confirmed ?? false,
  idempotencyKey: freshKey(),
});
