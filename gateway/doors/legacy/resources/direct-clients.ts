import { int64 } from '../codecs/numbers';
import { dateTime } from '../codecs/time';

export const directClientFields = 'fragment LegacyDirectClient on DirectClient { id code name createdAt updatedAt }';

export const toLegacyDirectClient = (o: any) => ({
  id: int64(o.id),
  createDate: dateTime(o.createdAt),
  updateDate: dateTime(o.updatedAt),
  orgCode: o.code,
  orgName: o.name,
});
