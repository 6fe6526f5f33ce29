// Made from the SDL by npm run generate; never edited.
import type * as Types from './schema.generated';
import type { Rows } from '../kit/lists/json-rows';
import type { GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ResolvedField as GraphQLResolveInfo } from '../kit/lists/json-rows';
import type { Viewer as ViewerParent, AuditTrail as AuditTrailParent, SessionViewer as SessionViewerParent, IssuedPassword as IssuedPasswordParent, SignInAccount as SignInAccountParent, AuditedPart as AuditedPartParent, Change as ChangeParent, Department as DepartmentParent, LegacyUsage as LegacyUsageParent, LegacyCaller as LegacyCallerParent, LegacyEndpoint as LegacyEndpointParent, LegacySunset as LegacySunsetParent, GrantedMenu as GrantedMenuParent, Menu as MenuParent, MessageTemplate as MessageTemplateParent, Message as MessageParent, Node as NodeParent, RoleMenu as RoleMenuParent, Role as RoleParent, OpenSession as OpenSessionParent, TemporarySession as TemporarySessionParent, StaffMember as StaffMemberParent, UnappliedEvent as UnappliedEventParent, IssuedWebhookSecret as IssuedWebhookSecretParent, WebhookEndpoint as WebhookEndpointParent, WebhookAttempt as WebhookAttemptParent, WebhookDelivery as WebhookDeliveryParent } from './mappers';
import type { Context } from './loaders';
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };


export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Types.Maybe<T> extends T ? Types.Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Types.Maybe<TTypes> | Promise<Types.Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Customer: Types.Customer;
  DeveloperAccount: Types.DeveloperAccount;
  Product: Types.Product;
  Authorization: Types.Authorization;
  DataSource: Types.DataSource;
  Wallet: Types.Wallet;
  Statement: Types.Statement;
  Invoice: Types.Invoice;
  Payment: Types.Payment;
  Salesperson: Types.Salesperson;
  StaffMember: Types.StaffMember;
  Message: Types.Message;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  DeveloperAccount:
    ( { __typename: 'DeveloperAccount' }
    & GraphQLRecursivePick<FederationTypes['DeveloperAccount'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"code":true}> );
  Authorization:
    ( { __typename: 'Authorization' }
    & GraphQLRecursivePick<FederationTypes['Authorization'], {"id":true}> );
  DataSource:
    ( { __typename: 'DataSource' }
    & GraphQLRecursivePick<FederationTypes['DataSource'], {"id":true}> );
  Wallet:
    ( { __typename: 'Wallet' }
    & GraphQLRecursivePick<FederationTypes['Wallet'], {"id":true}> );
  Statement:
    ( { __typename: 'Statement' }
    & GraphQLRecursivePick<FederationTypes['Statement'], {"id":true}> );
  Invoice:
    ( { __typename: 'Invoice' }
    & GraphQLRecursivePick<FederationTypes['Invoice'], {"id":true}> );
  Payment:
    ( { __typename: 'Payment' }
    & GraphQLRecursivePick<FederationTypes['Payment'], {"id":true}> );
  Salesperson:
    ( { __typename: 'Salesperson' }
    & GraphQLRecursivePick<FederationTypes['Salesperson'], {"id":true}> );
  StaffMember:
    ( { __typename: 'StaffMember' }
    & GraphQLRecursivePick<FederationTypes['StaffMember'], {"id":true}> );
  Message:
    ( { __typename: 'Message' }
    & GraphQLRecursivePick<FederationTypes['Message'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  federation__FieldSet: ResolverTypeWrapper<any>;
  federation__Scope: ResolverTypeWrapper<any>;
  link__Import: ResolverTypeWrapper<any>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<any>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  DateTime: ResolverTypeWrapper<any>;
  LocalDate: ResolverTypeWrapper<any>;
  Month: ResolverTypeWrapper<any>;
  Decimal: ResolverTypeWrapper<any>;
  JSON: ResolverTypeWrapper<any>;
  FileAddress: ResolverTypeWrapper<any>;
  Node: ResolverTypeWrapper<NodeParent>;
  PageInfo: ResolverTypeWrapper<any>;
  PageInput: ResolverTypeWrapper<any>;
  OrderDirection: ResolverTypeWrapper<any>;
  SignInAccount: ResolverTypeWrapper<SignInAccountParent>;
  SignInAccountFilter: ResolverTypeWrapper<any>;
  SignInAccountEdge: ResolverTypeWrapper<any>;
  SignInAccountConnection: ResolverTypeWrapper<any>;
  Customer: ResolverTypeWrapper<any>;
  DeveloperAccount: ResolverTypeWrapper<any>;
  Product: ResolverTypeWrapper<any>;
  Authorization: ResolverTypeWrapper<any>;
  DataSource: ResolverTypeWrapper<any>;
  Wallet: ResolverTypeWrapper<any>;
  Statement: ResolverTypeWrapper<any>;
  Invoice: ResolverTypeWrapper<any>;
  Payment: ResolverTypeWrapper<any>;
  Salesperson: ResolverTypeWrapper<any>;
  RowChangeKind: ResolverTypeWrapper<any>;
  Change: ResolverTypeWrapper<ChangeParent>;
  ChangedField: ResolverTypeWrapper<any>;
  AuditTrail: ResolverTypeWrapper<AuditTrailParent>;
  AuditedPart: ResolverTypeWrapper<AuditedPartParent>;
  AuditedField: ResolverTypeWrapper<any>;
  AuditedObjectInput: ResolverTypeWrapper<any>;
  ChangeFilter: ResolverTypeWrapper<any>;
  ChangeConnection: ResolverTypeWrapper<any>;
  ChangeEdge: ResolverTypeWrapper<any>;
  Department: ResolverTypeWrapper<DepartmentParent>;
  Menu: ResolverTypeWrapper<MenuParent>;
  MessageTemplate: ResolverTypeWrapper<MessageTemplateParent>;
  Role: ResolverTypeWrapper<RoleParent>;
  StaffMember: ResolverTypeWrapper<StaffMemberParent>;
  IssuedPassword: ResolverTypeWrapper<IssuedPasswordParent>;
  IssuePasswordInput: ResolverTypeWrapper<any>;
  ChangePasswordInput: ResolverTypeWrapper<any>;
  ResetPasswordInput: ResolverTypeWrapper<any>;
  EditOwnAccountInput: ResolverTypeWrapper<any>;
  DepartmentFilter: ResolverTypeWrapper<any>;
  SaveDepartmentInput: ResolverTypeWrapper<any>;
  DeleteDepartmentInput: ResolverTypeWrapper<any>;
  House: ResolverTypeWrapper<any>;
  LegacyEndpointState: ResolverTypeWrapper<any>;
  LegacyEndpointUse: ResolverTypeWrapper<any>;
  LegacyEndpoint: ResolverTypeWrapper<LegacyEndpointParent>;
  LegacyEndpointFilter: ResolverTypeWrapper<any>;
  LegacyReport: ResolverTypeWrapper<any>;
  LegacyReportInput: ResolverTypeWrapper<any>;
  SetLegacySunsetInput: ResolverTypeWrapper<any>;
  LegacyEndpointsInput: ResolverTypeWrapper<any>;
  LegacySunset: ResolverTypeWrapper<LegacySunsetParent>;
  LegacyCallerKind: ResolverTypeWrapper<any>;
  LegacyUsage: ResolverTypeWrapper<LegacyUsageParent>;
  LegacyCaller: ResolverTypeWrapper<LegacyCallerParent>;
  LegacyUsageFilter: ResolverTypeWrapper<any>;
  LegacyUsageEdge: ResolverTypeWrapper<any>;
  LegacyUsageConnection: ResolverTypeWrapper<any>;
  LegacyCallerEdge: ResolverTypeWrapper<any>;
  LegacyCallerConnection: ResolverTypeWrapper<any>;
  LogStore: ResolverTypeWrapper<any>;
  Button: ResolverTypeWrapper<any>;
  ButtonInput: ResolverTypeWrapper<any>;
  SaveMenuInput: ResolverTypeWrapper<any>;
  DeleteMenuInput: ResolverTypeWrapper<any>;
  MessageChannel: ResolverTypeWrapper<any>;
  MessageDeliveryState: ResolverTypeWrapper<any>;
  Message: ResolverTypeWrapper<MessageParent>;
  MessageFilter: ResolverTypeWrapper<any>;
  MessageEdge: ResolverTypeWrapper<any>;
  MessageConnection: ResolverTypeWrapper<any>;
  ResendMessageInput: ResolverTypeWrapper<any>;
  MessageTemplateFilter: ResolverTypeWrapper<any>;
  SaveMessageTemplateInput: ResolverTypeWrapper<any>;
  Person: ResolverTypeWrapper<any>;
  Company: ResolverTypeWrapper<any>;
  Application: ResolverTypeWrapper<any>;
  Certification: ResolverTypeWrapper<any>;
  TopUp: ResolverTypeWrapper<any>;
  Contract: ResolverTypeWrapper<any>;
  CallRecord: ResolverTypeWrapper<any>;
  BatchTask: ResolverTypeWrapper<any>;
  RoleMenu: ResolverTypeWrapper<RoleMenuParent>;
  RoleFilter: ResolverTypeWrapper<any>;
  RoleOrderField: ResolverTypeWrapper<any>;
  RoleOrder: ResolverTypeWrapper<any>;
  RoleEdge: ResolverTypeWrapper<any>;
  RoleConnection: ResolverTypeWrapper<any>;
  RoleMenuInput: ResolverTypeWrapper<any>;
  SaveRoleInput: ResolverTypeWrapper<any>;
  DeleteRoleInput: ResolverTypeWrapper<any>;
  ViewerKind: ResolverTypeWrapper<any>;
  Session: ResolverTypeWrapper<any>;
  SessionViewer: ResolverTypeWrapper<SessionViewerParent>;
  LoginInput: ResolverTypeWrapper<any>;
  RefreshInput: ResolverTypeWrapper<any>;
  StaffMemberFilter: ResolverTypeWrapper<any>;
  StaffMemberOrderField: ResolverTypeWrapper<any>;
  StaffMemberOrder: ResolverTypeWrapper<any>;
  StaffMemberEdge: ResolverTypeWrapper<any>;
  StaffMemberConnection: ResolverTypeWrapper<any>;
  AddStaffMemberInput: ResolverTypeWrapper<any>;
  EditStaffMemberInput: ResolverTypeWrapper<any>;
  DeleteStaffMemberInput: ResolverTypeWrapper<any>;
  StaffMemberInput: ResolverTypeWrapper<any>;
  TemporaryAddress: ResolverTypeWrapper<any>;
  TemporaryPassword: ResolverTypeWrapper<any>;
  TemporarySession: ResolverTypeWrapper<TemporarySessionParent>;
  TemporarySessionConnection: ResolverTypeWrapper<any>;
  TemporarySessionEdge: ResolverTypeWrapper<any>;
  UnappliedEventState: ResolverTypeWrapper<any>;
  UnappliedEvent: ResolverTypeWrapper<UnappliedEventParent>;
  UnappliedEventFilter: ResolverTypeWrapper<any>;
  UnappliedEventEdge: ResolverTypeWrapper<any>;
  UnappliedEventConnection: ResolverTypeWrapper<any>;
  UnappliedEventsInput: ResolverTypeWrapper<any>;
  VerificationScene: ResolverTypeWrapper<any>;
  SendVerificationCodeInput: ResolverTypeWrapper<any>;
  VerificationCodeSent: ResolverTypeWrapper<any>;
  Viewer: ResolverTypeWrapper<ViewerParent>;
  OpenSession: ResolverTypeWrapper<OpenSessionParent>;
  GrantedMenu: ResolverTypeWrapper<GrantedMenuParent>;
  WebhookDeliveryState: ResolverTypeWrapper<any>;
  WebhookAttempt: ResolverTypeWrapper<WebhookAttemptParent>;
  WebhookDelivery: ResolverTypeWrapper<WebhookDeliveryParent>;
  WebhookDeliveryFilter: ResolverTypeWrapper<any>;
  WebhookDeliveryEdge: ResolverTypeWrapper<any>;
  WebhookDeliveryConnection: ResolverTypeWrapper<any>;
  WebhookDeliveryInput: ResolverTypeWrapper<any>;
  ReplayFailedWebhooksInput: ResolverTypeWrapper<any>;
  WebhookKind: ResolverTypeWrapper<any>;
  WebhookDisabledBecause: ResolverTypeWrapper<any>;
  WebhookEndpoint: ResolverTypeWrapper<WebhookEndpointParent>;
  IssuedWebhookSecret: ResolverTypeWrapper<IssuedWebhookSecretParent>;
  WebhookEndpointFilter: ResolverTypeWrapper<any>;
  WebhookEndpointEdge: ResolverTypeWrapper<any>;
  WebhookEndpointConnection: ResolverTypeWrapper<any>;
  AddWebhookEndpointInput: ResolverTypeWrapper<any>;
  EditWebhookEndpointInput: ResolverTypeWrapper<any>;
  WebhookEndpointInput: ResolverTypeWrapper<any>;
  RotateWebhookSecretInput: ResolverTypeWrapper<any>;
  String: ResolverTypeWrapper<any>;
  Boolean: ResolverTypeWrapper<any>;
  Int: ResolverTypeWrapper<any>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  federation__FieldSet: any;
  federation__Scope: any;
  link__Import: any;
  Query: Record<PropertyKey, never>;
  ID: any;
  Mutation: Record<PropertyKey, never>;
  DateTime: any;
  LocalDate: any;
  Month: any;
  Decimal: any;
  JSON: any;
  FileAddress: any;
  Node: NodeParent;
  PageInfo: any;
  PageInput: any;
  SignInAccount: SignInAccountParent;
  SignInAccountFilter: any;
  SignInAccountEdge: any;
  SignInAccountConnection: any;
  Customer: any;
  DeveloperAccount: any;
  Product: any;
  Authorization: any;
  DataSource: any;
  Wallet: any;
  Statement: any;
  Invoice: any;
  Payment: any;
  Salesperson: any;
  Change: ChangeParent;
  ChangedField: any;
  AuditTrail: AuditTrailParent;
  AuditedPart: AuditedPartParent;
  AuditedField: any;
  AuditedObjectInput: any;
  ChangeFilter: any;
  ChangeConnection: any;
  ChangeEdge: any;
  Department: DepartmentParent;
  Menu: MenuParent;
  MessageTemplate: MessageTemplateParent;
  Role: RoleParent;
  StaffMember: StaffMemberParent;
  IssuedPassword: IssuedPasswordParent;
  IssuePasswordInput: any;
  ChangePasswordInput: any;
  ResetPasswordInput: any;
  EditOwnAccountInput: any;
  DepartmentFilter: any;
  SaveDepartmentInput: any;
  DeleteDepartmentInput: any;
  House: any;
  LegacyEndpoint: LegacyEndpointParent;
  LegacyEndpointFilter: any;
  LegacyReport: any;
  LegacyReportInput: any;
  SetLegacySunsetInput: any;
  LegacyEndpointsInput: any;
  LegacySunset: LegacySunsetParent;
  LegacyUsage: LegacyUsageParent;
  LegacyCaller: LegacyCallerParent;
  LegacyUsageFilter: any;
  LegacyUsageEdge: any;
  LegacyUsageConnection: any;
  LegacyCallerEdge: any;
  LegacyCallerConnection: any;
  LogStore: any;
  Button: any;
  ButtonInput: any;
  SaveMenuInput: any;
  DeleteMenuInput: any;
  Message: MessageParent;
  MessageFilter: any;
  MessageEdge: any;
  MessageConnection: any;
  ResendMessageInput: any;
  MessageTemplateFilter: any;
  SaveMessageTemplateInput: any;
  Person: any;
  Company: any;
  Application: any;
  Certification: any;
  TopUp: any;
  Contract: any;
  CallRecord: any;
  BatchTask: any;
  RoleMenu: RoleMenuParent;
  RoleFilter: any;
  RoleOrder: any;
  RoleEdge: any;
  RoleConnection: any;
  RoleMenuInput: any;
  SaveRoleInput: any;
  DeleteRoleInput: any;
  Session: any;
  SessionViewer: SessionViewerParent;
  LoginInput: any;
  RefreshInput: any;
  StaffMemberFilter: any;
  StaffMemberOrder: any;
  StaffMemberEdge: any;
  StaffMemberConnection: any;
  AddStaffMemberInput: any;
  EditStaffMemberInput: any;
  DeleteStaffMemberInput: any;
  StaffMemberInput: any;
  TemporaryAddress: any;
  TemporaryPassword: any;
  TemporarySession: TemporarySessionParent;
  TemporarySessionConnection: any;
  TemporarySessionEdge: any;
  UnappliedEvent: UnappliedEventParent;
  UnappliedEventFilter: any;
  UnappliedEventEdge: any;
  UnappliedEventConnection: any;
  UnappliedEventsInput: any;
  SendVerificationCodeInput: any;
  VerificationCodeSent: any;
  Viewer: ViewerParent;
  OpenSession: OpenSessionParent;
  GrantedMenu: GrantedMenuParent;
  WebhookAttempt: WebhookAttemptParent;
  WebhookDelivery: WebhookDeliveryParent;
  WebhookDeliveryFilter: any;
  WebhookDeliveryEdge: any;
  WebhookDeliveryConnection: any;
  WebhookDeliveryInput: any;
  ReplayFailedWebhooksInput: any;
  WebhookEndpoint: WebhookEndpointParent;
  IssuedWebhookSecret: IssuedWebhookSecretParent;
  WebhookEndpointFilter: any;
  WebhookEndpointEdge: any;
  WebhookEndpointConnection: any;
  AddWebhookEndpointInput: any;
  EditWebhookEndpointInput: any;
  WebhookEndpointInput: any;
  RotateWebhookSecretInput: any;
  String: any;
  Boolean: any;
  Int: any;
};

export type LinkDirectiveArgs = {
  url: Types.Scalars['String']['input'];
  as?: Types.Maybe<Types.Scalars['String']['input']>;
  import?: Types.Maybe<Array<Types.Maybe<Types.Scalars['link__Import']['input']>>>;
};

export type LinkDirectiveResolver<Result, Parent, ContextType = Context, Args = LinkDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShareableDirectiveArgs = { };

export type ShareableDirectiveResolver<Result, Parent, ContextType = Context, Args = ShareableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type InaccessibleDirectiveArgs = { };

export type InaccessibleDirectiveResolver<Result, Parent, ContextType = Context, Args = InaccessibleDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type TagDirectiveArgs = {
  name: Types.Scalars['String']['input'];
};

export type TagDirectiveResolver<Result, Parent, ContextType = Context, Args = TagDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AuthenticatedDirectiveArgs = { };

export type AuthenticatedDirectiveResolver<Result, Parent, ContextType = Context, Args = AuthenticatedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RequiresScopesDirectiveArgs = {
  scopes: Array<Array<Types.Scalars['federation__Scope']['input']>>;
};

export type RequiresScopesDirectiveResolver<Result, Parent, ContextType = Context, Args = RequiresScopesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CostDirectiveArgs = {
  weight: Types.Scalars['Int']['input'];
};

export type CostDirectiveResolver<Result, Parent, ContextType = Context, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize?: Types.Maybe<Types.Scalars['Int']['input']>;
  slicingArguments?: Types.Maybe<Array<Types.Scalars['String']['input']>>;
  sizedFields?: Types.Maybe<Array<Types.Scalars['String']['input']>>;
  requireOneSlicingArgument?: Types.Maybe<Types.Scalars['Boolean']['input']>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = Context, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface Federation__FieldSetScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__FieldSet'], any> {
  name: 'federation__FieldSet';
}

export interface Federation__ScopeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__Scope'], any> {
  name: 'federation__Scope';
}

export interface Link__ImportScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['link__Import'], any> {
  name: 'link__Import';
}

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  signInAccounts?: Resolver<ResolversTypes['SignInAccountConnection'], ParentType, ContextType, Partial<Types.QuerySignInAccountsArgs>>;
  changes?: Resolver<ResolversTypes['ChangeConnection'], ParentType, ContextType, Partial<Types.QueryChangesArgs>>;
  auditTrail?: Resolver<ResolversTypes['AuditTrail'], ParentType, ContextType, RequireFields<Types.QueryAuditTrailArgs, 'object'>>;
  departments?: Resolver<Rows<ResolversTypes['Department']>, ParentType, ContextType, Partial<Types.QueryDepartmentsArgs>>;
  house?: Resolver<ResolversTypes['House'], ParentType, ContextType>;
  legacyEndpoints?: Resolver<Rows<ResolversTypes['LegacyEndpoint']>, ParentType, ContextType, Partial<Types.QueryLegacyEndpointsArgs>>;
  legacySunsets?: Resolver<Rows<ResolversTypes['LegacySunset']>, ParentType, ContextType>;
  legacyUsage?: Resolver<ResolversTypes['LegacyUsageConnection'], ParentType, ContextType, Partial<Types.QueryLegacyUsageArgs>>;
  legacyCallers?: Resolver<ResolversTypes['LegacyCallerConnection'], ParentType, ContextType, Partial<Types.QueryLegacyCallersArgs>>;
  logStores?: Resolver<Rows<ResolversTypes['LogStore']>, ParentType, ContextType>;
  menus?: Resolver<Rows<ResolversTypes['Menu']>, ParentType, ContextType, RequireFields<Types.QueryMenusArgs, 'appCode'>>;
  message?: Resolver<Types.Maybe<ResolversTypes['Message']>, ParentType, ContextType, RequireFields<Types.QueryMessageArgs, 'id'>>;
  messages?: Resolver<ResolversTypes['MessageConnection'], ParentType, ContextType, Partial<Types.QueryMessagesArgs>>;
  messageTemplates?: Resolver<Rows<ResolversTypes['MessageTemplate']>, ParentType, ContextType, Partial<Types.QueryMessageTemplatesArgs>>;
  node?: Resolver<Types.Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<Types.QueryNodeArgs, 'nodeId'>>;
  nodes?: Resolver<Array<Types.Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<Types.QueryNodesArgs, 'nodeIds'>>;
  roles?: Resolver<ResolversTypes['RoleConnection'], ParentType, ContextType, Partial<Types.QueryRolesArgs>>;
  sessionViewer?: Resolver<Types.Maybe<ResolversTypes['SessionViewer']>, ParentType, ContextType, RequireFields<Types.QuerySessionViewerArgs, 'id'>>;
  staffMember?: Resolver<Types.Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType, RequireFields<Types.QueryStaffMemberArgs, 'id'>>;
  staffMembers?: Resolver<ResolversTypes['StaffMemberConnection'], ParentType, ContextType, Partial<Types.QueryStaffMembersArgs>>;
  temporarySessions?: Resolver<ResolversTypes['TemporarySessionConnection'], ParentType, ContextType, Partial<Types.QueryTemporarySessionsArgs>>;
  unappliedEvents?: Resolver<ResolversTypes['UnappliedEventConnection'], ParentType, ContextType, Partial<Types.QueryUnappliedEventsArgs>>;
  viewer?: Resolver<Types.Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  webhookDeliveries?: Resolver<ResolversTypes['WebhookDeliveryConnection'], ParentType, ContextType, Partial<Types.QueryWebhookDeliveriesArgs>>;
  webhookEndpoints?: Resolver<ResolversTypes['WebhookEndpointConnection'], ParentType, ContextType, Partial<Types.QueryWebhookEndpointsArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  issuePassword?: Resolver<ResolversTypes['IssuedPassword'], ParentType, ContextType, RequireFields<Types.MutationIssuePasswordArgs, 'input'>>;
  changePassword?: Resolver<ResolversTypes['SignInAccount'], ParentType, ContextType, RequireFields<Types.MutationChangePasswordArgs, 'input'>>;
  resetPassword?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<Types.MutationResetPasswordArgs, 'input'>>;
  editOwnAccount?: Resolver<ResolversTypes['SignInAccount'], ParentType, ContextType, RequireFields<Types.MutationEditOwnAccountArgs, 'input'>>;
  saveDepartment?: Resolver<ResolversTypes['Department'], ParentType, ContextType, RequireFields<Types.MutationSaveDepartmentArgs, 'input'>>;
  deleteDepartment?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<Types.MutationDeleteDepartmentArgs, 'input'>>;
  setLegacySunset?: Resolver<Rows<ResolversTypes['LegacyEndpoint']>, ParentType, ContextType, RequireFields<Types.MutationSetLegacySunsetArgs, 'input'>>;
  withdrawLegacySunset?: Resolver<Rows<ResolversTypes['LegacyEndpoint']>, ParentType, ContextType, RequireFields<Types.MutationWithdrawLegacySunsetArgs, 'input'>>;
  closeLegacyEndpoints?: Resolver<Rows<ResolversTypes['LegacyEndpoint']>, ParentType, ContextType, RequireFields<Types.MutationCloseLegacyEndpointsArgs, 'input'>>;
  reopenLegacyEndpoints?: Resolver<Rows<ResolversTypes['LegacyEndpoint']>, ParentType, ContextType, RequireFields<Types.MutationReopenLegacyEndpointsArgs, 'input'>>;
  exportLegacyReport?: Resolver<ResolversTypes['LegacyReport'], ParentType, ContextType, Partial<Types.MutationExportLegacyReportArgs>>;
  countLegacyCalls?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<Types.MutationCountLegacyCallsArgs, 'report'>>;
  saveMenu?: Resolver<ResolversTypes['Menu'], ParentType, ContextType, RequireFields<Types.MutationSaveMenuArgs, 'input'>>;
  deleteMenu?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<Types.MutationDeleteMenuArgs, 'input'>>;
  resendMessage?: Resolver<ResolversTypes['Message'], ParentType, ContextType, RequireFields<Types.MutationResendMessageArgs, 'input'>>;
  saveMessageTemplate?: Resolver<ResolversTypes['MessageTemplate'], ParentType, ContextType, RequireFields<Types.MutationSaveMessageTemplateArgs, 'input'>>;
  saveRole?: Resolver<ResolversTypes['Role'], ParentType, ContextType, RequireFields<Types.MutationSaveRoleArgs, 'input'>>;
  deleteRole?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<Types.MutationDeleteRoleArgs, 'input'>>;
  login?: Resolver<ResolversTypes['Session'], ParentType, ContextType, RequireFields<Types.MutationLoginArgs, 'input'>>;
  refreshSession?: Resolver<ResolversTypes['Session'], ParentType, ContextType, RequireFields<Types.MutationRefreshSessionArgs, 'input'>>;
  logout?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  addStaffMember?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType, RequireFields<Types.MutationAddStaffMemberArgs, 'input'>>;
  editStaffMember?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType, RequireFields<Types.MutationEditStaffMemberArgs, 'input'>>;
  deleteStaffMember?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<Types.MutationDeleteStaffMemberArgs, 'input'>>;
  disableStaffMember?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType, RequireFields<Types.MutationDisableStaffMemberArgs, 'input'>>;
  enableStaffMember?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType, RequireFields<Types.MutationEnableStaffMemberArgs, 'input'>>;
  admitOwnAddress?: Resolver<ResolversTypes['TemporaryAddress'], ParentType, ContextType>;
  issueTemporaryPassword?: Resolver<ResolversTypes['TemporaryPassword'], ParentType, ContextType>;
  replayUnappliedEvents?: Resolver<Rows<ResolversTypes['UnappliedEvent']>, ParentType, ContextType, RequireFields<Types.MutationReplayUnappliedEventsArgs, 'input'>>;
  discardUnappliedEvents?: Resolver<Rows<ResolversTypes['UnappliedEvent']>, ParentType, ContextType, RequireFields<Types.MutationDiscardUnappliedEventsArgs, 'input'>>;
  sendVerificationCode?: Resolver<ResolversTypes['VerificationCodeSent'], ParentType, ContextType, RequireFields<Types.MutationSendVerificationCodeArgs, 'input'>>;
  replayWebhookDelivery?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType, RequireFields<Types.MutationReplayWebhookDeliveryArgs, 'input'>>;
  replayFailedWebhooks?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<Types.MutationReplayFailedWebhooksArgs, 'input'>>;
  addWebhookEndpoint?: Resolver<ResolversTypes['IssuedWebhookSecret'], ParentType, ContextType, RequireFields<Types.MutationAddWebhookEndpointArgs, 'input'>>;
  editWebhookEndpoint?: Resolver<ResolversTypes['WebhookEndpoint'], ParentType, ContextType, RequireFields<Types.MutationEditWebhookEndpointArgs, 'input'>>;
  removeWebhookEndpoint?: Resolver<ResolversTypes['WebhookEndpoint'], ParentType, ContextType, RequireFields<Types.MutationRemoveWebhookEndpointArgs, 'input'>>;
  rotateWebhookSecret?: Resolver<ResolversTypes['IssuedWebhookSecret'], ParentType, ContextType, RequireFields<Types.MutationRotateWebhookSecretArgs, 'input'>>;
  disableWebhookEndpoint?: Resolver<ResolversTypes['WebhookEndpoint'], ParentType, ContextType, RequireFields<Types.MutationDisableWebhookEndpointArgs, 'input'>>;
  enableWebhookEndpoint?: Resolver<ResolversTypes['WebhookEndpoint'], ParentType, ContextType, RequireFields<Types.MutationEnableWebhookEndpointArgs, 'input'>>;
  pingWebhookEndpoint?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType, RequireFields<Types.MutationPingWebhookEndpointArgs, 'input'>>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export interface MonthScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Month'], any> {
  name: 'Month';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface FileAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['FileAddress'], any> {
  name: 'FileAddress';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Customer' | 'DeveloperAccount' | 'Product' | 'Authorization' | 'Wallet' | 'Statement' | 'Invoice' | 'Payment' | 'Salesperson' | 'StaffMember' | 'Message' | 'Person' | 'Company' | 'Application' | 'Certification' | 'TopUp' | 'Contract' | 'CallRecord' | 'BatchTask', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SignInAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInAccount'] = ResolversParentTypes['SignInAccount']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  loginName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nickname?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mobile?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ViewerKind'], ParentType, ContextType>;
  customer?: Resolver<Types.Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  staffMember?: Resolver<Types.Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  disabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  mustChangePassword?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  passwordChangedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  changes?: Resolver<Rows<ResolversTypes['Change']>, ParentType, ContextType>;
};

export type SignInAccountEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInAccountEdge'] = ResolversParentTypes['SignInAccountEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SignInAccount'], ParentType, ContextType>;
};

export type SignInAccountConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInAccountConnection'] = ResolversParentTypes['SignInAccountConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['SignInAccountEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['SignInAccount']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  changes?: Resolver<Rows<ResolversTypes['Change']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeveloperAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeveloperAccount'] = ResolversParentTypes['DeveloperAccount'], FederationReferenceType extends FederationReferenceTypes['DeveloperAccount'] = FederationReferenceTypes['DeveloperAccount']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['DeveloperAccount']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  changes?: Resolver<Rows<ResolversTypes['Change']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changes?: Resolver<Rows<ResolversTypes['Change']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AuthorizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Authorization'] = ResolversParentTypes['Authorization'], FederationReferenceType extends FederationReferenceTypes['Authorization'] = FederationReferenceTypes['Authorization']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Authorization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  changes?: Resolver<Rows<ResolversTypes['Change']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DataSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataSource'] = ResolversParentTypes['DataSource'], FederationReferenceType extends FederationReferenceTypes['DataSource'] = FederationReferenceTypes['DataSource']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['DataSource']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  changes?: Resolver<Rows<ResolversTypes['Change']>, ParentType, ContextType>;
};

export type WalletResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Wallet'] = ResolversParentTypes['Wallet'], FederationReferenceType extends FederationReferenceTypes['Wallet'] = FederationReferenceTypes['Wallet']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Wallet']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  changes?: Resolver<Rows<ResolversTypes['Change']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement'], FederationReferenceType extends FederationReferenceTypes['Statement'] = FederationReferenceTypes['Statement']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Statement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  changes?: Resolver<Rows<ResolversTypes['Change']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invoice'] = ResolversParentTypes['Invoice'], FederationReferenceType extends FederationReferenceTypes['Invoice'] = FederationReferenceTypes['Invoice']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Invoice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  changes?: Resolver<Rows<ResolversTypes['Change']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment'], FederationReferenceType extends FederationReferenceTypes['Payment'] = FederationReferenceTypes['Payment']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Payment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  changes?: Resolver<Rows<ResolversTypes['Change']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SalespersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Salesperson'] = ResolversParentTypes['Salesperson'], FederationReferenceType extends FederationReferenceTypes['Salesperson'] = FederationReferenceTypes['Salesperson']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Salesperson']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  changes?: Resolver<Rows<ResolversTypes['Change']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  mutation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewerKind?: Resolver<ResolversTypes['ViewerKind'], ParentType, ContextType>;
  name?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  account?: Resolver<Types.Maybe<ResolversTypes['SignInAccount']>, ParentType, ContextType>;
  staffMember?: Resolver<Types.Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  objectType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  objectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  part?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RowChangeKind'], ParentType, ContextType>;
  fields?: Resolver<Rows<ResolversTypes['ChangedField']>, ParentType, ContextType>;
};

export type ChangedFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangedField'] = ResolversParentTypes['ChangedField']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  after?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditTrailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditTrail'] = ResolversParentTypes['AuditTrail']> = {
  toldAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<Rows<ResolversTypes['AuditedPart']>, ParentType, ContextType>;
  changes?: Resolver<Rows<ResolversTypes['Change']>, ParentType, ContextType>;
};

export type AuditedPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditedPart'] = ResolversParentTypes['AuditedPart']> = {
  part?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<Rows<ResolversTypes['AuditedField']>, ParentType, ContextType>;
};

export type AuditedFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditedField'] = ResolversParentTypes['AuditedField']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeConnection'] = ResolversParentTypes['ChangeConnection']> = {
  nodes?: Resolver<Rows<ResolversTypes['Change']>, ParentType, ContextType>;
  edges?: Resolver<Rows<ResolversTypes['ChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeEdge'] = ResolversParentTypes['ChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Change'], ParentType, ContextType>;
};

export type DepartmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department']> = {
  changes?: Resolver<Rows<ResolversTypes['Change']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  parent?: Resolver<Types.Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  children?: Resolver<Rows<ResolversTypes['Department']>, ParentType, ContextType>;
  manager?: Resolver<Types.Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  remark?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MenuResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Menu'] = ResolversParentTypes['Menu']> = {
  changes?: Resolver<Rows<ResolversTypes['Change']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  appCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isDirectory?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  component?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  icon?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  highlightMenu?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  redirectUrl?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hidden?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sidebarHidden?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  cacheable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sort?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  extra?: Resolver<Types.Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  buttons?: Resolver<Rows<ResolversTypes['Button']>, ParentType, ContextType>;
  parent?: Resolver<Types.Maybe<ResolversTypes['Menu']>, ParentType, ContextType>;
  children?: Resolver<Rows<ResolversTypes['Menu']>, ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MessageTemplateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageTemplate'] = ResolversParentTypes['MessageTemplate']> = {
  changes?: Resolver<Rows<ResolversTypes['Change']>, ParentType, ContextType>;
  id?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['MessageChannel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isHtml?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  providerCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parameters?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changedById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Role'] = ResolversParentTypes['Role']> = {
  changes?: Resolver<Rows<ResolversTypes['Change']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  appCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  menus?: Resolver<Rows<ResolversTypes['RoleMenu']>, ParentType, ContextType>;
  deletable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  memberCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remark?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type StaffMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffMember'] = ResolversParentTypes['StaffMember'], FederationReferenceType extends FederationReferenceTypes['StaffMember'] = FederationReferenceTypes['StaffMember']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['StaffMember']> | FederationReferenceType, FederationReferenceType, ContextType>;
  changes?: Resolver<Rows<ResolversTypes['Change']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mobile?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobTitle?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  department?: Resolver<Types.Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  roles?: Resolver<Rows<ResolversTypes['Role']>, ParentType, ContextType>;
  account?: Resolver<Types.Maybe<ResolversTypes['SignInAccount']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  appCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  maxWalletQuota?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  remark?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IssuedPasswordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssuedPassword'] = ResolversParentTypes['IssuedPassword']> = {
  password?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  account?: Resolver<Types.Maybe<ResolversTypes['SignInAccount']>, ParentType, ContextType>;
};

export type HouseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['House'] = ResolversParentTypes['House']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unifiedSocialCreditCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalPersonName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contactName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mobile?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LegacyEndpointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegacyEndpoint'] = ResolversParentTypes['LegacyEndpoint']> = {
  endpoint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  module?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['LegacyEndpointState'], ParentType, ContextType>;
  deprecatedOn?: Resolver<Types.Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  sunsetOn?: Resolver<Types.Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  closedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Types.Maybe<ResolversTypes['SignInAccount']>, ParentType, ContextType>;
  decidedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  use?: Resolver<ResolversTypes['LegacyEndpointUse'], ParentType, ContextType>;
  callCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failureCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  callerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastCalledAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type LegacyReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegacyReport'] = ResolversParentTypes['LegacyReport']> = {
  file?: Resolver<ResolversTypes['FileAddress'], ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LegacySunsetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegacySunset'] = ResolversParentTypes['LegacySunset']> = {
  endpoint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deprecatedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  sunsetOn?: Resolver<Types.Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LegacyUsageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegacyUsage'] = ResolversParentTypes['LegacyUsage']> = {
  endpoint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  callerKind?: Resolver<ResolversTypes['LegacyCallerKind'], ParentType, ContextType>;
  account?: Resolver<Types.Maybe<ResolversTypes['SignInAccount']>, ParentType, ContextType>;
  callCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failureCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstCalledOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  lastCalledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  client?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LegacyCallerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegacyCaller'] = ResolversParentTypes['LegacyCaller']> = {
  callerKind?: Resolver<ResolversTypes['LegacyCallerKind'], ParentType, ContextType>;
  account?: Resolver<Types.Maybe<ResolversTypes['SignInAccount']>, ParentType, ContextType>;
  callCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failureCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastCalledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endpoints?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LegacyUsageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegacyUsageEdge'] = ResolversParentTypes['LegacyUsageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LegacyUsage'], ParentType, ContextType>;
};

export type LegacyUsageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegacyUsageConnection'] = ResolversParentTypes['LegacyUsageConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['LegacyUsageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['LegacyUsage']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LegacyCallerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegacyCallerEdge'] = ResolversParentTypes['LegacyCallerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LegacyCaller'], ParentType, ContextType>;
};

export type LegacyCallerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegacyCallerConnection'] = ResolversParentTypes['LegacyCallerConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['LegacyCallerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['LegacyCaller']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LogStoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LogStore'] = ResolversParentTypes['LogStore']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ButtonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Button'] = ResolversParentTypes['Button']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message'], FederationReferenceType extends FederationReferenceTypes['Message'] = FederationReferenceTypes['Message']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Message']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['MessageChannel'], ParentType, ContextType>;
  recipients?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  cc?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  templateCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isHtml?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  attachmentNames?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MessageDeliveryState'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  provider?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  providerReference?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  error?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<Types.Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  businessNo?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sentAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageEdge'] = ResolversParentTypes['MessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['MessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['Message']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CompanyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApplicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Application'] = ResolversParentTypes['Application']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CertificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Certification'] = ResolversParentTypes['Certification']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TopUpResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TopUp'] = ResolversParentTypes['TopUp']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contract'] = ResolversParentTypes['Contract']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CallRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallRecord'] = ResolversParentTypes['CallRecord']> = {
  seqNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BatchTaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BatchTask'] = ResolversParentTypes['BatchTask']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RoleMenuResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleMenu'] = ResolversParentTypes['RoleMenu']> = {
  menu?: Resolver<ResolversTypes['Menu'], ParentType, ContextType>;
  buttons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RoleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleEdge'] = ResolversParentTypes['RoleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
};

export type RoleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleConnection'] = ResolversParentTypes['RoleConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['RoleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['Role']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type SessionViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionViewer'] = ResolversParentTypes['SessionViewer']> = {
  kind?: Resolver<ResolversTypes['ViewerKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customerId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  salespersonId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  staffId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  temporary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type StaffMemberEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffMemberEdge'] = ResolversParentTypes['StaffMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType>;
};

export type StaffMemberConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffMemberConnection'] = ResolversParentTypes['StaffMemberConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['StaffMemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TemporaryAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TemporaryAddress'] = ResolversParentTypes['TemporaryAddress']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TemporaryPasswordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TemporaryPassword'] = ResolversParentTypes['TemporaryPassword']> = {
  password?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TemporarySessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TemporarySession'] = ResolversParentTypes['TemporarySession']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  account?: Resolver<Types.Maybe<ResolversTypes['SignInAccount']>, ParentType, ContextType>;
  openedBy?: Resolver<Types.Maybe<ResolversTypes['SignInAccount']>, ParentType, ContextType>;
  clientIp?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TemporarySessionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TemporarySessionConnection'] = ResolversParentTypes['TemporarySessionConnection']> = {
  nodes?: Resolver<Rows<ResolversTypes['TemporarySession']>, ParentType, ContextType>;
  edges?: Resolver<Rows<ResolversTypes['TemporarySessionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TemporarySessionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TemporarySessionEdge'] = ResolversParentTypes['TemporarySessionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TemporarySession'], ParentType, ContextType>;
};

export type UnappliedEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnappliedEvent'] = ResolversParentTypes['UnappliedEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reader?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  producer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payload?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['UnappliedEventState'], ParentType, ContextType>;
  reason?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detail?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextTryAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  setAsideAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  settledAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  decidedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type UnappliedEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnappliedEventEdge'] = ResolversParentTypes['UnappliedEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UnappliedEvent'], ParentType, ContextType>;
};

export type UnappliedEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnappliedEventConnection'] = ResolversParentTypes['UnappliedEventConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['UnappliedEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['UnappliedEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VerificationCodeSentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerificationCodeSent'] = ResolversParentTypes['VerificationCodeSent']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  kind?: Resolver<ResolversTypes['ViewerKind'], ParentType, ContextType>;
  name?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  temporary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mustChangePassword?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  account?: Resolver<Types.Maybe<ResolversTypes['SignInAccount']>, ParentType, ContextType>;
  session?: Resolver<Types.Maybe<ResolversTypes['OpenSession']>, ParentType, ContextType>;
  customer?: Resolver<Types.Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  salesperson?: Resolver<Types.Maybe<ResolversTypes['Salesperson']>, ParentType, ContextType>;
  staffMember?: Resolver<Types.Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  menus?: Resolver<Rows<ResolversTypes['GrantedMenu']>, ParentType, ContextType, Partial<Types.ViewerMenusArgs>>;
};

export type OpenSessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenSession'] = ResolversParentTypes['OpenSession']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  temporary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  clientIp?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GrantedMenuResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantedMenu'] = ResolversParentTypes['GrantedMenu']> = {
  menu?: Resolver<ResolversTypes['Menu'], ParentType, ContextType>;
  buttons?: Resolver<Rows<ResolversTypes['Button']>, ParentType, ContextType>;
  children?: Resolver<Rows<ResolversTypes['GrantedMenu']>, ParentType, ContextType>;
};

export type WebhookAttemptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookAttempt'] = ResolversParentTypes['WebhookAttempt']> = {
  attemptedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  answer?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  error?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endpoint?: Resolver<ResolversTypes['WebhookEndpoint'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['WebhookKind'], ParentType, ContextType>;
  object?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payload?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WebhookDeliveryState'], ParentType, ContextType>;
  failures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attempts?: Resolver<Rows<ResolversTypes['WebhookAttempt']>, ParentType, ContextType>;
  happenedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type WebhookDeliveryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryEdge'] = ResolversParentTypes['WebhookDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
};

export type WebhookDeliveryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryConnection'] = ResolversParentTypes['WebhookDeliveryConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['WebhookDeliveryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WebhookEndpointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEndpoint'] = ResolversParentTypes['WebhookEndpoint']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customer?: Resolver<Types.Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['WebhookKind']>, ParentType, ContextType>;
  previousSecretEndsAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  firstFailedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  disabledAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  disabledBecause?: Resolver<Types.Maybe<ResolversTypes['WebhookDisabledBecause']>, ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type IssuedWebhookSecretResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssuedWebhookSecret'] = ResolversParentTypes['IssuedWebhookSecret']> = {
  endpoint?: Resolver<ResolversTypes['WebhookEndpoint'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WebhookEndpointEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEndpointEdge'] = ResolversParentTypes['WebhookEndpointEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookEndpoint'], ParentType, ContextType>;
};

export type WebhookEndpointConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEndpointConnection'] = ResolversParentTypes['WebhookEndpointConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['WebhookEndpointEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  federation__FieldSet?: GraphQLScalarType;
  federation__Scope?: GraphQLScalarType;
  link__Import?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  LocalDate?: GraphQLScalarType;
  Month?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  FileAddress?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  SignInAccount?: SignInAccountResolvers<ContextType>;
  SignInAccountEdge?: SignInAccountEdgeResolvers<ContextType>;
  SignInAccountConnection?: SignInAccountConnectionResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  DeveloperAccount?: DeveloperAccountResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Authorization?: AuthorizationResolvers<ContextType>;
  DataSource?: DataSourceResolvers<ContextType>;
  Wallet?: WalletResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
  Invoice?: InvoiceResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  Salesperson?: SalespersonResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  ChangedField?: ChangedFieldResolvers<ContextType>;
  AuditTrail?: AuditTrailResolvers<ContextType>;
  AuditedPart?: AuditedPartResolvers<ContextType>;
  AuditedField?: AuditedFieldResolvers<ContextType>;
  ChangeConnection?: ChangeConnectionResolvers<ContextType>;
  ChangeEdge?: ChangeEdgeResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  Menu?: MenuResolvers<ContextType>;
  MessageTemplate?: MessageTemplateResolvers<ContextType>;
  Role?: RoleResolvers<ContextType>;
  StaffMember?: StaffMemberResolvers<ContextType>;
  IssuedPassword?: IssuedPasswordResolvers<ContextType>;
  House?: HouseResolvers<ContextType>;
  LegacyEndpoint?: LegacyEndpointResolvers<ContextType>;
  LegacyReport?: LegacyReportResolvers<ContextType>;
  LegacySunset?: LegacySunsetResolvers<ContextType>;
  LegacyUsage?: LegacyUsageResolvers<ContextType>;
  LegacyCaller?: LegacyCallerResolvers<ContextType>;
  LegacyUsageEdge?: LegacyUsageEdgeResolvers<ContextType>;
  LegacyUsageConnection?: LegacyUsageConnectionResolvers<ContextType>;
  LegacyCallerEdge?: LegacyCallerEdgeResolvers<ContextType>;
  LegacyCallerConnection?: LegacyCallerConnectionResolvers<ContextType>;
  LogStore?: LogStoreResolvers<ContextType>;
  Button?: ButtonResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Company?: CompanyResolvers<ContextType>;
  Application?: ApplicationResolvers<ContextType>;
  Certification?: CertificationResolvers<ContextType>;
  TopUp?: TopUpResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  CallRecord?: CallRecordResolvers<ContextType>;
  BatchTask?: BatchTaskResolvers<ContextType>;
  RoleMenu?: RoleMenuResolvers<ContextType>;
  RoleEdge?: RoleEdgeResolvers<ContextType>;
  RoleConnection?: RoleConnectionResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionViewer?: SessionViewerResolvers<ContextType>;
  StaffMemberEdge?: StaffMemberEdgeResolvers<ContextType>;
  StaffMemberConnection?: StaffMemberConnectionResolvers<ContextType>;
  TemporaryAddress?: TemporaryAddressResolvers<ContextType>;
  TemporaryPassword?: TemporaryPasswordResolvers<ContextType>;
  TemporarySession?: TemporarySessionResolvers<ContextType>;
  TemporarySessionConnection?: TemporarySessionConnectionResolvers<ContextType>;
  TemporarySessionEdge?: TemporarySessionEdgeResolvers<ContextType>;
  UnappliedEvent?: UnappliedEventResolvers<ContextType>;
  UnappliedEventEdge?: UnappliedEventEdgeResolvers<ContextType>;
  UnappliedEventConnection?: UnappliedEventConnectionResolvers<ContextType>;
  VerificationCodeSent?: VerificationCodeSentResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  OpenSession?: OpenSessionResolvers<ContextType>;
  GrantedMenu?: GrantedMenuResolvers<ContextType>;
  WebhookAttempt?: WebhookAttemptResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookDeliveryEdge?: WebhookDeliveryEdgeResolvers<ContextType>;
  WebhookDeliveryConnection?: WebhookDeliveryConnectionResolvers<ContextType>;
  WebhookEndpoint?: WebhookEndpointResolvers<ContextType>;
  IssuedWebhookSecret?: IssuedWebhookSecretResolvers<ContextType>;
  WebhookEndpointEdge?: WebhookEndpointEdgeResolvers<ContextType>;
  WebhookEndpointConnection?: WebhookEndpointConnectionResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  link?: LinkDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
  inaccessible?: InaccessibleDirectiveResolver<any, any, ContextType>;
  tag?: TagDirectiveResolver<any, any, ContextType>;
  authenticated?: AuthenticatedDirectiveResolver<any, any, ContextType>;
  requiresScopes?: RequiresScopesDirectiveResolver<any, any, ContextType>;
  cost?: CostDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
};
