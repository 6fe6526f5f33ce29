import type { Viewer as KitViewer } from '../kit/context';

export type { SignInAccountRow as SignInAccount } from './accounts/queries';
/** What the resolvers of a type receive as parent; read by schema/generate.ts. One line per type that is a row. */
export type { DepartmentRow as Department } from './departments/tables';
export type { GrantedMenuNode as GrantedMenu } from './menus/rules';
export type { MenuRow as Menu } from './menus/tables';
export type { Template as MessageTemplate } from './messages/default-templates';
export type { ReadMessage as Message } from './messages/queries';
export type { RoleMenuRow as RoleMenu, RoleRow as Role } from './roles/tables';
export type { SessionRow as OpenSession } from './sessions/tables';
export type { StaffMemberRow as StaffMember } from './staff/tables';
export type Viewer = KitViewer;
export type SessionViewer = KitViewer;
