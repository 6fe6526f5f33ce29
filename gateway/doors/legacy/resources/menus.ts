import { optionalId } from '../codecs/ids';
import { int64 } from '../codecs/numbers';
import { dateTime } from '../codecs/time';
import type { LegacyFields } from '../endpoint';
import { orNone } from './departments';

const facts = `id createdById createdAt updatedAt code title parent { id title } level component icon isDirectory path
  highlightMenu redirectUrl enabled hidden sidebarHidden cacheable extra sort appCode`;

const shown = `${facts} buttons { code label }`;

/** Fragments LegacyMenu, as operators keep it, and LegacyGrantedMenu, with what the viewer may press. */
export const menuFields = `fragment LegacyMenu on Menu { ${shown} children { ${shown} children { ${shown} } } }`;

const granted = `menu { ${facts} } buttons { code label }`;

export const grantedMenuFields = `fragment LegacyGrantedMenu on GrantedMenu {
  ${granted} children { ${granted} children { ${granted} } }
}`;

export const toLegacyMenu = (m: any): unknown => ({
  id: int64(m.id),
  createBy: int64(m.createdById),
  createTime: dateTime(m.createdAt),
  modifyTime: dateTime(m.updatedAt),
  code: m.code,
  title: m.title,
  pid: int64(m.parent?.id),
  pTitle: m.parent?.title,
  level: m.level,
  component: m.component,
  icon: m.icon,
  isDir: m.isDirectory,
  path: m.path,
  highlightMenu: m.highlightMenu,
  redirectUrl: m.redirectUrl,
  enable: m.enabled,
  hidden: m.hidden,
  hiddenSidebar: m.sidebarHidden,
  cacheable: m.cacheable,
  buttons: m.buttons.map(({ code, label }: any) => ({ label, value: code })),
  extra: m.extra,
  sort: m.sort,
  appcode: m.appCode,
  subList: m.children?.map(toLegacyMenu),
});

export const toLegacyGrantedMenu = ({ menu, buttons, children }: any): unknown =>
  toLegacyMenu({ ...menu, buttons, children: children?.map(unfolded) });

/** A granted entry as if it were the entry itself, so that both are presented alike. */
const unfolded = ({ menu, buttons, children }: any): unknown => ({
  ...menu,
  buttons,
  children: children?.map(unfolded),
});

/** 0 as the entry above is the top. */
export const menuInput = (body: LegacyFields) => ({
  id: optionalId(body.id),
  appCode: body.appcode,
  code: body.code,
  title: body.title,
  parentId: orNone(body.pid),
  component: body.component,
  icon: body.icon,
  isDirectory: body.isDir,
  path: body.path,
  highlightMenu: body.highlightMenu,
  redirectUrl: body.redirectUrl,
  enabled: body.enable,
  hidden: body.hidden,
  sidebarHidden: body.hiddenSidebar,
  cacheable: body.cacheable,
  buttons: body.buttons?.map(({ label, value }: LegacyFields) => ({ code: value ?? '', label: label ?? '' })),
  sort: body.sort,
  extra: body.extra,
});
