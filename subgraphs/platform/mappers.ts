import type { Viewer as KitViewer } from '../kit/requests/context';

export type { SignInAccountRow as SignInAccount } from './accounts/queries';
export type { PartRow as AuditedPart } from './changes/queries';
export type { ChangeRow as Change } from './changes/tables';
/** What the resolvers of a type receive as parent; read by schema/generate.ts. One line per type that is a row. */
export type { DepartmentRow as Department } from './departments/tables';
export type {
  EndpointUsageRow as LegacyUsage,
  LegacyCallerRow as LegacyCaller,
  LegacyEndpointRow as LegacyEndpoint,
} from './legacy-paths/queries/endpoints';
export type { LegacySunsetRow as LegacySunset } from './legacy-paths/tables';
export type { GrantedMenuNode as GrantedMenu } from './menus/rules';
export type { MenuRow as Menu } from './menus/tables';
export type { Template as MessageTemplate } from './messages/default-templates';
export type { ReadMessage as Message } from './messages/queries';
export type { NodeObject as Node } from './nodes/rules';
export type { RoleMenuRow as RoleMenu, RoleRow as Role } from './roles/tables';
export type { SessionRow as OpenSession, SessionRow as TemporarySession } from './sessions/tables';
export type { StaffMemberRow as StaffMember } from './staff/tables';
export type { UnappliedEventRow as UnappliedEvent } from './unapplied-events/tables';
export type { IssuedSecret as IssuedWebhookSecret } from './webhooks/commands/endpoints';
export type { ReadEndpoint as WebhookEndpoint } from './webhooks/queries';
export type { WebhookAttemptRow as WebhookAttempt, WebhookDeliveryRow as WebhookDelivery } from './webhooks/tables';
export type Viewer = KitViewer;
export interface AuditTrail {
  type: string;
  id: string;
  at: Date;
}
export type SessionViewer = KitViewer;
/** The password is known to nobody but the answer; the account is read when it is asked for. */
export interface IssuedPassword {
  id: string;
  password: string;
}
