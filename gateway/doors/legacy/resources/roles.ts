import { optionalId } from '../codecs/ids';
import { int64 } from '../codecs/numbers';
import { dateTime } from '../codecs/time';
import type { LegacyFields } from '../endpoint';

export const roleFields = `fragment LegacyRole on Role {
  id createdById createdAt updatedAt code name menus { menu { id } buttons } deletable remark appCode
}`;

export const toLegacyRole = (r: any) => ({
  id: int64(r.id),
  createBy: int64(r.createdById),
  createTime: dateTime(r.createdAt),
  modifyTime: dateTime(r.updatedAt),
  code: r.code,
  name: r.name,
  menus: r.menus.map(toLegacyRoleMenu),
  deletable: r.deletable,
  remark: r.remark,
  appcode: r.appCode,
});

const toLegacyRoleMenu = ({ menu, buttons }: any) => ({ pageMenuId: int64(menu.id), operableButtons: buttons });

export const roleFilter = (body: LegacyFields) => ({
  ids: optionalId(body.id) && [body.id],
  name: body.name,
  appCode: body.appcode,
});

/** Menus that are absent stay as they were. */
export const roleInput = (body: LegacyFields) => ({
  id: optionalId(body.id),
  name: body.name,
  appCode: body.appcode,
  menus: body.menus?.map(({ pageMenuId, operableButtons }: LegacyFields) => ({
    menuId: pageMenuId ?? '0',
    buttons: operableButtons ?? [],
  })),
  remark: body.remark,
});
