// Made from the SDL by npm run generate; never edited.
import type * as Types from './schema.generated';
import type { Rows } from '../kit/lists/json-rows';
import type { GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ResolvedField as GraphQLResolveInfo } from '../kit/lists/json-rows';
import type { EnabledApp as EnabledAppParent, Submission as SubmissionParent, AudienceImport as AudienceImportParent, CustomerImport as CustomerImportParent, ImportedCustomer as ImportedCustomerParent, RowRefusal as RowRefusalParent, Salesperson as SalespersonParent, CustomerRegistration as CustomerRegistrationParent, ApplicationAudit as ApplicationAuditParent, Application as ApplicationParent, AudienceProfile as AudienceProfileParent, Certification as CertificationParent, Company as CompanyParent, Customer as CustomerParent, CustomerDeletion as CustomerDeletionParent, DeveloperAccount as DeveloperAccountParent, TemporaryAllowListEntry as TemporaryAllowListEntryParent, DirectClient as DirectClientParent, MessageReceipt as MessageReceiptParent, DeadLetter as DeadLetterParent, MarketingCustomer as MarketingCustomerParent, Person as PersonParent } from './mappers';
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
  Application: Types.Application;
  Person: Types.Person;
  Certification: Types.Certification;
  Company: Types.Company;
  Customer: Types.Customer;
  DeveloperAccount: Types.DeveloperAccount;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Application:
    ( { __typename: 'Application' }
    & GraphQLRecursivePick<FederationTypes['Application'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  Certification:
    ( { __typename: 'Certification' }
    & GraphQLRecursivePick<FederationTypes['Certification'], {"id":true}> );
  Company:
    ( { __typename: 'Company' }
    & GraphQLRecursivePick<FederationTypes['Company'], {"id":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  DeveloperAccount:
    ( { __typename: 'DeveloperAccount' }
    & GraphQLRecursivePick<FederationTypes['DeveloperAccount'], {"id":true}> );
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
  Node: ResolverTypeWrapper<any>;
  PageInfo: ResolverTypeWrapper<any>;
  PageInput: ResolverTypeWrapper<any>;
  OrderDirection: ResolverTypeWrapper<any>;
  ApplicationState: ResolverTypeWrapper<any>;
  RequestedApp: ResolverTypeWrapper<any>;
  Submission: ResolverTypeWrapper<SubmissionParent>;
  Application: ResolverTypeWrapper<ApplicationParent>;
  ApplicationFilter: ResolverTypeWrapper<any>;
  ApplicationEdge: ResolverTypeWrapper<any>;
  ApplicationConnection: ResolverTypeWrapper<any>;
  AuditDecision: ResolverTypeWrapper<any>;
  ApplyForCustomerInput: ResolverTypeWrapper<any>;
  EditApplicationInput: ResolverTypeWrapper<any>;
  AuditApplicationInput: ResolverTypeWrapper<any>;
  ApplicationAudit: ResolverTypeWrapper<ApplicationAuditParent>;
  AudienceFactsInput: ResolverTypeWrapper<any>;
  AudiencePhoneInput: ResolverTypeWrapper<any>;
  AudienceIdentityInput: ResolverTypeWrapper<any>;
  AudienceSubscriptionInput: ResolverTypeWrapper<any>;
  AudienceFollowInput: ResolverTypeWrapper<any>;
  AudienceSourceInput: ResolverTypeWrapper<any>;
  AudienceMeasureInput: ResolverTypeWrapper<any>;
  SaveAudienceProfileInput: ResolverTypeWrapper<any>;
  ImportAudienceProfilesInput: ResolverTypeWrapper<any>;
  Person: ResolverTypeWrapper<PersonParent>;
  AudienceImport: ResolverTypeWrapper<AudienceImportParent>;
  AudienceProfileFilter: ResolverTypeWrapper<any>;
  AudienceDetailInput: ResolverTypeWrapper<any>;
  AudienceProfileConnection: ResolverTypeWrapper<any>;
  AudienceProfileEdge: ResolverTypeWrapper<any>;
  AudienceProfile: ResolverTypeWrapper<AudienceProfileParent>;
  AudiencePhone: ResolverTypeWrapper<any>;
  AudienceIdentity: ResolverTypeWrapper<any>;
  AudienceSubscription: ResolverTypeWrapper<any>;
  AudienceFollow: ResolverTypeWrapper<any>;
  AudienceSource: ResolverTypeWrapper<any>;
  AudienceMeasure: ResolverTypeWrapper<any>;
  Salesperson: ResolverTypeWrapper<SalespersonParent>;
  CertificationState: ResolverTypeWrapper<any>;
  Certification: ResolverTypeWrapper<CertificationParent>;
  PapersInput: ResolverTypeWrapper<any>;
  SubmitCertificationInput: ResolverTypeWrapper<any>;
  EditCertificationInput: ResolverTypeWrapper<any>;
  AuditCertificationInput: ResolverTypeWrapper<any>;
  CertifyManuallyInput: ResolverTypeWrapper<any>;
  CertificationFilter: ResolverTypeWrapper<any>;
  CertificationEdge: ResolverTypeWrapper<any>;
  CertificationConnection: ResolverTypeWrapper<any>;
  SaveCompanyInput: ResolverTypeWrapper<any>;
  CompanyInput: ResolverTypeWrapper<any>;
  CompanyIdType: ResolverTypeWrapper<any>;
  CompanyStatus: ResolverTypeWrapper<any>;
  HighTechCertification: ResolverTypeWrapper<any>;
  Company: ResolverTypeWrapper<CompanyParent>;
  CompanyFilter: ResolverTypeWrapper<any>;
  CompanyOrderField: ResolverTypeWrapper<any>;
  CompanyOrder: ResolverTypeWrapper<any>;
  CompanyEdge: ResolverTypeWrapper<any>;
  CompanyConnection: ResolverTypeWrapper<any>;
  CustomerState: ResolverTypeWrapper<any>;
  CustomerType: ResolverTypeWrapper<any>;
  AuthType: ResolverTypeWrapper<any>;
  Address: ResolverTypeWrapper<any>;
  Customer: ResolverTypeWrapper<CustomerParent>;
  EnabledApp: ResolverTypeWrapper<EnabledAppParent>;
  CustomerFilter: ResolverTypeWrapper<any>;
  MaintainedFilter: ResolverTypeWrapper<any>;
  CustomerOrderField: ResolverTypeWrapper<any>;
  CustomerOrder: ResolverTypeWrapper<any>;
  CustomerEdge: ResolverTypeWrapper<any>;
  CustomerConnection: ResolverTypeWrapper<any>;
  DeleteCustomerInput: ResolverTypeWrapper<any>;
  CustomerDeletion: ResolverTypeWrapper<CustomerDeletionParent>;
  DeveloperEnvironment: ResolverTypeWrapper<any>;
  DeveloperAccountStatus: ResolverTypeWrapper<any>;
  DeveloperAccount: ResolverTypeWrapper<DeveloperAccountParent>;
  DeveloperAccountFilter: ResolverTypeWrapper<any>;
  DeveloperAccountOrderField: ResolverTypeWrapper<any>;
  DeveloperAccountOrder: ResolverTypeWrapper<any>;
  DeveloperAccountEdge: ResolverTypeWrapper<any>;
  DeveloperAccountConnection: ResolverTypeWrapper<any>;
  MessageChannel: ResolverTypeWrapper<any>;
  TemporaryAllowListEntry: ResolverTypeWrapper<TemporaryAllowListEntryParent>;
  OpenDeveloperAccountInput: ResolverTypeWrapper<any>;
  RotateAppSecretInput: ResolverTypeWrapper<any>;
  SetIpAllowListInput: ResolverTypeWrapper<any>;
  AddTemporaryAllowListEntryInput: ResolverTypeWrapper<any>;
  RemoveTemporaryAllowListEntryInput: ResolverTypeWrapper<any>;
  SendDeveloperCredentialsInput: ResolverTypeWrapper<any>;
  DirectClient: ResolverTypeWrapper<DirectClientParent>;
  DirectClientFilter: ResolverTypeWrapper<any>;
  DirectClientEdge: ResolverTypeWrapper<any>;
  DirectClientConnection: ResolverTypeWrapper<any>;
  AddDirectClientInput: ResolverTypeWrapper<any>;
  EditCustomerInput: ResolverTypeWrapper<any>;
  EnableAppInput: ResolverTypeWrapper<any>;
  DeadLetterReason: ResolverTypeWrapper<any>;
  DeadLetterState: ResolverTypeWrapper<any>;
  DeadLetter: ResolverTypeWrapper<DeadLetterParent>;
  DeadLetterReplay: ResolverTypeWrapper<any>;
  DeadLetterInput: ResolverTypeWrapper<any>;
  ReplayDeadLetterInput: ResolverTypeWrapper<any>;
  ReplayDeadLettersInput: ResolverTypeWrapper<any>;
  DeadLetterFilter: ResolverTypeWrapper<any>;
  DeadLetterEdge: ResolverTypeWrapper<any>;
  DeadLetterConnection: ResolverTypeWrapper<any>;
  MessageStatus: ResolverTypeWrapper<any>;
  MessageReceipt: ResolverTypeWrapper<MessageReceiptParent>;
  ReceiveBusinessCustomerMessageInput: ResolverTypeWrapper<any>;
  PublishedMessage: ResolverTypeWrapper<any>;
  PublishedMessagePage: ResolverTypeWrapper<any>;
  RowRefusal: ResolverTypeWrapper<RowRefusalParent>;
  ImportState: ResolverTypeWrapper<any>;
  MarketingCustomer: ResolverTypeWrapper<MarketingCustomerParent>;
  MarketingCustomerFilter: ResolverTypeWrapper<any>;
  SaveMarketingSubscribersInput: ResolverTypeWrapper<any>;
  MarketingCustomerEdge: ResolverTypeWrapper<any>;
  MarketingCustomerConnection: ResolverTypeWrapper<any>;
  SavePersonInput: ResolverTypeWrapper<any>;
  PersonInput: ResolverTypeWrapper<any>;
  BindCompaniesInput: ResolverTypeWrapper<any>;
  PersonFilter: ResolverTypeWrapper<any>;
  PersonOrderField: ResolverTypeWrapper<any>;
  PersonOrder: ResolverTypeWrapper<any>;
  PersonEdge: ResolverTypeWrapper<any>;
  PersonConnection: ResolverTypeWrapper<any>;
  PersonIdType: ResolverTypeWrapper<any>;
  Sex: ResolverTypeWrapper<any>;
  MaritalStatus: ResolverTypeWrapper<any>;
  Education: ResolverTypeWrapper<any>;
  ProfileState: ResolverTypeWrapper<any>;
  ImportCustomersInput: ResolverTypeWrapper<any>;
  CustomerImport: ResolverTypeWrapper<CustomerImportParent>;
  ImportedCustomer: ResolverTypeWrapper<ImportedCustomerParent>;
  AddressInput: ResolverTypeWrapper<any>;
  RegistrationInput: ResolverTypeWrapper<any>;
  RegisterCustomerInput: ResolverTypeWrapper<any>;
  CustomerRegistration: ResolverTypeWrapper<CustomerRegistrationParent>;
  MirroredRegistration: ResolverTypeWrapper<any>;
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
  Node: any;
  PageInfo: any;
  PageInput: any;
  RequestedApp: any;
  Submission: SubmissionParent;
  Application: ApplicationParent;
  ApplicationFilter: any;
  ApplicationEdge: any;
  ApplicationConnection: any;
  ApplyForCustomerInput: any;
  EditApplicationInput: any;
  AuditApplicationInput: any;
  ApplicationAudit: ApplicationAuditParent;
  AudienceFactsInput: any;
  AudiencePhoneInput: any;
  AudienceIdentityInput: any;
  AudienceSubscriptionInput: any;
  AudienceFollowInput: any;
  AudienceSourceInput: any;
  AudienceMeasureInput: any;
  SaveAudienceProfileInput: any;
  ImportAudienceProfilesInput: any;
  Person: PersonParent;
  AudienceImport: AudienceImportParent;
  AudienceProfileFilter: any;
  AudienceDetailInput: any;
  AudienceProfileConnection: any;
  AudienceProfileEdge: any;
  AudienceProfile: AudienceProfileParent;
  AudiencePhone: any;
  AudienceIdentity: any;
  AudienceSubscription: any;
  AudienceFollow: any;
  AudienceSource: any;
  AudienceMeasure: any;
  Salesperson: SalespersonParent;
  Certification: CertificationParent;
  PapersInput: any;
  SubmitCertificationInput: any;
  EditCertificationInput: any;
  AuditCertificationInput: any;
  CertifyManuallyInput: any;
  CertificationFilter: any;
  CertificationEdge: any;
  CertificationConnection: any;
  SaveCompanyInput: any;
  CompanyInput: any;
  Company: CompanyParent;
  CompanyFilter: any;
  CompanyOrder: any;
  CompanyEdge: any;
  CompanyConnection: any;
  Address: any;
  Customer: CustomerParent;
  EnabledApp: EnabledAppParent;
  CustomerFilter: any;
  MaintainedFilter: any;
  CustomerOrder: any;
  CustomerEdge: any;
  CustomerConnection: any;
  DeleteCustomerInput: any;
  CustomerDeletion: CustomerDeletionParent;
  DeveloperAccount: DeveloperAccountParent;
  DeveloperAccountFilter: any;
  DeveloperAccountOrder: any;
  DeveloperAccountEdge: any;
  DeveloperAccountConnection: any;
  TemporaryAllowListEntry: TemporaryAllowListEntryParent;
  OpenDeveloperAccountInput: any;
  RotateAppSecretInput: any;
  SetIpAllowListInput: any;
  AddTemporaryAllowListEntryInput: any;
  RemoveTemporaryAllowListEntryInput: any;
  SendDeveloperCredentialsInput: any;
  DirectClient: DirectClientParent;
  DirectClientFilter: any;
  DirectClientEdge: any;
  DirectClientConnection: any;
  AddDirectClientInput: any;
  EditCustomerInput: any;
  EnableAppInput: any;
  DeadLetter: DeadLetterParent;
  DeadLetterReplay: any;
  DeadLetterInput: any;
  ReplayDeadLetterInput: any;
  ReplayDeadLettersInput: any;
  DeadLetterFilter: any;
  DeadLetterEdge: any;
  DeadLetterConnection: any;
  MessageReceipt: MessageReceiptParent;
  ReceiveBusinessCustomerMessageInput: any;
  PublishedMessage: any;
  PublishedMessagePage: any;
  RowRefusal: RowRefusalParent;
  MarketingCustomer: MarketingCustomerParent;
  MarketingCustomerFilter: any;
  SaveMarketingSubscribersInput: any;
  MarketingCustomerEdge: any;
  MarketingCustomerConnection: any;
  SavePersonInput: any;
  PersonInput: any;
  BindCompaniesInput: any;
  PersonFilter: any;
  PersonOrder: any;
  PersonEdge: any;
  PersonConnection: any;
  ImportCustomersInput: any;
  CustomerImport: CustomerImportParent;
  ImportedCustomer: ImportedCustomerParent;
  AddressInput: any;
  RegistrationInput: any;
  RegisterCustomerInput: any;
  CustomerRegistration: CustomerRegistrationParent;
  MirroredRegistration: any;
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
  application?: Resolver<Types.Maybe<ResolversTypes['Application']>, ParentType, ContextType, RequireFields<Types.QueryApplicationArgs, 'id'>>;
  applications?: Resolver<ResolversTypes['ApplicationConnection'], ParentType, ContextType, Partial<Types.QueryApplicationsArgs>>;
  audienceProfile?: Resolver<Types.Maybe<ResolversTypes['AudienceProfile']>, ParentType, ContextType, RequireFields<Types.QueryAudienceProfileArgs, 'id'>>;
  audienceProfiles?: Resolver<ResolversTypes['AudienceProfileConnection'], ParentType, ContextType, Partial<Types.QueryAudienceProfilesArgs>>;
  audienceImport?: Resolver<Types.Maybe<ResolversTypes['AudienceImport']>, ParentType, ContextType, RequireFields<Types.QueryAudienceImportArgs, 'id'>>;
  certification?: Resolver<Types.Maybe<ResolversTypes['Certification']>, ParentType, ContextType, RequireFields<Types.QueryCertificationArgs, 'id'>>;
  certifications?: Resolver<ResolversTypes['CertificationConnection'], ParentType, ContextType, Partial<Types.QueryCertificationsArgs>>;
  company?: Resolver<Types.Maybe<ResolversTypes['Company']>, ParentType, ContextType, RequireFields<Types.QueryCompanyArgs, 'id'>>;
  companies?: Resolver<ResolversTypes['CompanyConnection'], ParentType, ContextType, Partial<Types.QueryCompaniesArgs>>;
  customer?: Resolver<Types.Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<Types.QueryCustomerArgs, 'id'>>;
  customers?: Resolver<ResolversTypes['CustomerConnection'], ParentType, ContextType, Partial<Types.QueryCustomersArgs>>;
  developerAccount?: Resolver<Types.Maybe<ResolversTypes['DeveloperAccount']>, ParentType, ContextType, RequireFields<Types.QueryDeveloperAccountArgs, 'id'>>;
  developerAccounts?: Resolver<ResolversTypes['DeveloperAccountConnection'], ParentType, ContextType, Partial<Types.QueryDeveloperAccountsArgs>>;
  directClients?: Resolver<ResolversTypes['DirectClientConnection'], ParentType, ContextType, Partial<Types.QueryDirectClientsArgs>>;
  deadLetters?: Resolver<ResolversTypes['DeadLetterConnection'], ParentType, ContextType, Partial<Types.QueryDeadLettersArgs>>;
  businessCustomerMessages?: Resolver<ResolversTypes['PublishedMessagePage'], ParentType, ContextType, RequireFields<Types.QueryBusinessCustomerMessagesArgs, 'tenant' | 'projectId'>>;
  marketingCustomers?: Resolver<ResolversTypes['MarketingCustomerConnection'], ParentType, ContextType, Partial<Types.QueryMarketingCustomersArgs>>;
  person?: Resolver<Types.Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<Types.QueryPersonArgs, 'id'>>;
  persons?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, Partial<Types.QueryPersonsArgs>>;
  customerImport?: Resolver<Types.Maybe<ResolversTypes['CustomerImport']>, ParentType, ContextType, RequireFields<Types.QueryCustomerImportArgs, 'id'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  applyForCustomer?: Resolver<ResolversTypes['Application'], ParentType, ContextType, RequireFields<Types.MutationApplyForCustomerArgs, 'input'>>;
  editApplication?: Resolver<ResolversTypes['Application'], ParentType, ContextType, RequireFields<Types.MutationEditApplicationArgs, 'input'>>;
  auditApplication?: Resolver<ResolversTypes['ApplicationAudit'], ParentType, ContextType, RequireFields<Types.MutationAuditApplicationArgs, 'input'>>;
  readAudienceDetail?: Resolver<Rows<ResolversTypes['AudienceProfile']>, ParentType, ContextType, RequireFields<Types.MutationReadAudienceDetailArgs, 'input'>>;
  saveAudienceProfile?: Resolver<ResolversTypes['AudienceProfile'], ParentType, ContextType, RequireFields<Types.MutationSaveAudienceProfileArgs, 'input'>>;
  importAudienceProfiles?: Resolver<ResolversTypes['AudienceImport'], ParentType, ContextType, RequireFields<Types.MutationImportAudienceProfilesArgs, 'input'>>;
  submitCertification?: Resolver<ResolversTypes['Certification'], ParentType, ContextType, RequireFields<Types.MutationSubmitCertificationArgs, 'input'>>;
  editCertification?: Resolver<ResolversTypes['Certification'], ParentType, ContextType, RequireFields<Types.MutationEditCertificationArgs, 'input'>>;
  auditCertification?: Resolver<ResolversTypes['Certification'], ParentType, ContextType, RequireFields<Types.MutationAuditCertificationArgs, 'input'>>;
  certifyManually?: Resolver<ResolversTypes['Certification'], ParentType, ContextType, RequireFields<Types.MutationCertifyManuallyArgs, 'input'>>;
  saveCompany?: Resolver<ResolversTypes['Company'], ParentType, ContextType, RequireFields<Types.MutationSaveCompanyArgs, 'input'>>;
  enableCompany?: Resolver<ResolversTypes['Company'], ParentType, ContextType, RequireFields<Types.MutationEnableCompanyArgs, 'input'>>;
  disableCompany?: Resolver<ResolversTypes['Company'], ParentType, ContextType, RequireFields<Types.MutationDisableCompanyArgs, 'input'>>;
  deleteCustomer?: Resolver<ResolversTypes['CustomerDeletion'], ParentType, ContextType, RequireFields<Types.MutationDeleteCustomerArgs, 'input'>>;
  openDeveloperAccount?: Resolver<ResolversTypes['DeveloperAccount'], ParentType, ContextType, RequireFields<Types.MutationOpenDeveloperAccountArgs, 'input'>>;
  rotateAppSecret?: Resolver<ResolversTypes['DeveloperAccount'], ParentType, ContextType, RequireFields<Types.MutationRotateAppSecretArgs, 'input'>>;
  setIpAllowList?: Resolver<ResolversTypes['DeveloperAccount'], ParentType, ContextType, RequireFields<Types.MutationSetIpAllowListArgs, 'input'>>;
  addTemporaryAllowListEntry?: Resolver<ResolversTypes['DeveloperAccount'], ParentType, ContextType, RequireFields<Types.MutationAddTemporaryAllowListEntryArgs, 'input'>>;
  removeTemporaryAllowListEntry?: Resolver<ResolversTypes['DeveloperAccount'], ParentType, ContextType, RequireFields<Types.MutationRemoveTemporaryAllowListEntryArgs, 'input'>>;
  sendDeveloperCredentials?: Resolver<ResolversTypes['DeveloperAccount'], ParentType, ContextType, RequireFields<Types.MutationSendDeveloperCredentialsArgs, 'input'>>;
  addDirectClient?: Resolver<ResolversTypes['DirectClient'], ParentType, ContextType, RequireFields<Types.MutationAddDirectClientArgs, 'input'>>;
  editCustomer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType, RequireFields<Types.MutationEditCustomerArgs, 'input'>>;
  enableApp?: Resolver<ResolversTypes['Customer'], ParentType, ContextType, RequireFields<Types.MutationEnableAppArgs, 'input'>>;
  replayDeadLetter?: Resolver<ResolversTypes['DeadLetterReplay'], ParentType, ContextType, RequireFields<Types.MutationReplayDeadLetterArgs, 'input'>>;
  replayDeadLetters?: Resolver<Rows<ResolversTypes['DeadLetterReplay']>, ParentType, ContextType, RequireFields<Types.MutationReplayDeadLettersArgs, 'input'>>;
  discardDeadLetter?: Resolver<ResolversTypes['DeadLetter'], ParentType, ContextType, RequireFields<Types.MutationDiscardDeadLetterArgs, 'input'>>;
  receiveBusinessCustomerMessage?: Resolver<ResolversTypes['MessageReceipt'], ParentType, ContextType, RequireFields<Types.MutationReceiveBusinessCustomerMessageArgs, 'input'>>;
  saveMarketingSubscribers?: Resolver<ResolversTypes['MarketingCustomer'], ParentType, ContextType, RequireFields<Types.MutationSaveMarketingSubscribersArgs, 'input'>>;
  savePerson?: Resolver<ResolversTypes['Person'], ParentType, ContextType, RequireFields<Types.MutationSavePersonArgs, 'input'>>;
  enablePerson?: Resolver<ResolversTypes['Person'], ParentType, ContextType, RequireFields<Types.MutationEnablePersonArgs, 'input'>>;
  disablePerson?: Resolver<ResolversTypes['Person'], ParentType, ContextType, RequireFields<Types.MutationDisablePersonArgs, 'input'>>;
  bindCompanies?: Resolver<ResolversTypes['Person'], ParentType, ContextType, RequireFields<Types.MutationBindCompaniesArgs, 'input'>>;
  unbindCompanies?: Resolver<ResolversTypes['Person'], ParentType, ContextType, RequireFields<Types.MutationUnbindCompaniesArgs, 'input'>>;
  importCustomers?: Resolver<ResolversTypes['CustomerImport'], ParentType, ContextType, RequireFields<Types.MutationImportCustomersArgs, 'input'>>;
  registerCustomer?: Resolver<ResolversTypes['CustomerRegistration'], ParentType, ContextType, RequireFields<Types.MutationRegisterCustomerArgs, 'input'>>;
  mirrorRegistration?: Resolver<ResolversTypes['MirroredRegistration'], ParentType, ContextType, RequireFields<Types.MutationMirrorRegistrationArgs, 'input'>>;
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
  __resolveType: TypeResolveFn<'Application' | 'Person' | 'Certification' | 'Company' | 'Customer' | 'DeveloperAccount', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RequestedAppResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestedApp'] = ResolversParentTypes['RequestedApp']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  systemCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  systemName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubmissionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Submission'] = ResolversParentTypes['Submission']> = {
  organizationName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliasName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unifiedSocialCreditCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalPersonName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalPersonIdCard?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mobile?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nickname?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  logoUrl?: Resolver<Types.Maybe<ResolversTypes['FileAddress']>, ParentType, ContextType>;
  businessLicenseUrl?: Resolver<Types.Maybe<ResolversTypes['FileAddress']>, ParentType, ContextType>;
  workplaceImageUrls?: Resolver<Array<ResolversTypes['FileAddress']>, ParentType, ContextType>;
  qualificationFileUrls?: Resolver<Array<ResolversTypes['FileAddress']>, ParentType, ContextType>;
  contactName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contactMobile?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address?: Resolver<Types.Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  industry?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nature?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gainChannel?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customerType?: Resolver<ResolversTypes['CustomerType'], ParentType, ContextType>;
  gradeCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  royaltyRate?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  royaltyEffectMonth?: Resolver<Types.Maybe<ResolversTypes['Month']>, ParentType, ContextType>;
  appCodes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  apps?: Resolver<Rows<ResolversTypes['RequestedApp']>, ParentType, ContextType>;
  monthlySettled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  overdraftQuota?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  invitationCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  appId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notifyAtOnce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  alsoElsewhere?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ApplicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Application'] = ResolversParentTypes['Application'], FederationReferenceType extends FederationReferenceTypes['Application'] = FederationReferenceTypes['Application']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Application']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  applyNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  companyName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  salesperson?: Resolver<ResolversTypes['Salesperson'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ApplicationState'], ParentType, ContextType>;
  superseded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  customer?: Resolver<Types.Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  opportunityId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  submission?: Resolver<ResolversTypes['Submission'], ParentType, ContextType>;
  submitRemark?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  auditRemark?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  auditImageUrls?: Resolver<Array<ResolversTypes['FileAddress']>, ParentType, ContextType>;
  auditedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  auditedById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApplicationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationEdge'] = ResolversParentTypes['ApplicationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
};

export type ApplicationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationConnection'] = ResolversParentTypes['ApplicationConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['ApplicationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['Application']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ApplicationAuditResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationAudit'] = ResolversParentTypes['ApplicationAudit']> = {
  application?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
  onItsWay?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  audienceProfiles?: Resolver<Rows<ResolversTypes['AudienceProfile']>, ParentType, ContextType>;
  companies?: Resolver<ResolversTypes['CompanyConnection'], ParentType, ContextType, Partial<Types.PersonCompaniesArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stub?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProfileState'], ParentType, ContextType>;
  projectId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  idType?: Resolver<ResolversTypes['PersonIdType'], ParentType, ContextType>;
  idNumber?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sex?: Resolver<ResolversTypes['Sex'], ParentType, ContextType>;
  age?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  bornOn?: Resolver<Types.Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  maritalStatus?: Resolver<ResolversTypes['MaritalStatus'], ParentType, ContextType>;
  education?: Resolver<ResolversTypes['Education'], ParentType, ContextType>;
  nation?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nativePlace?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  profession?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  speciality?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  interest?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  character?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emergencyContactName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emergencyContactPhone?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobNumber?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  facePhoto?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unionId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  thirdId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gradeId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  typeId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  spaceIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  remark?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reportedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AudienceImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AudienceImport'] = ResolversParentTypes['AudienceImport']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ImportState'], ParentType, ContextType>;
  companyId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  failure?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusals?: Resolver<Rows<ResolversTypes['RowRefusal']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type AudienceProfileConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AudienceProfileConnection'] = ResolversParentTypes['AudienceProfileConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['AudienceProfileEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['AudienceProfile']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AudienceProfileEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AudienceProfileEdge'] = ResolversParentTypes['AudienceProfileEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AudienceProfile'], ParentType, ContextType>;
};

export type AudienceProfileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AudienceProfile'] = ResolversParentTypes['AudienceProfile']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  companyId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  thirdId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  person?: Resolver<Types.Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  realName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sex?: Resolver<Types.Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
  avatarUrl?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unionId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  officialAccountAppId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wechatNickname?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wechatCountry?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wechatProvince?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wechatCity?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  province?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locatedProvince?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locatedCity?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bornOn?: Resolver<Types.Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  remark?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastActiveAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  officialAccountInteractedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  starred?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  paymentTrait?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  activityCount?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  spreadCount?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  phoneNumbers?: Resolver<Rows<ResolversTypes['AudiencePhone']>, ParentType, ContextType>;
  identities?: Resolver<Rows<ResolversTypes['AudienceIdentity']>, ParentType, ContextType>;
  addresses?: Resolver<Array<ResolversTypes['JSON']>, ParentType, ContextType>;
  userTypes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  industries?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  subscriptions?: Resolver<Rows<ResolversTypes['AudienceSubscription']>, ParentType, ContextType>;
  follows?: Resolver<Rows<ResolversTypes['AudienceFollow']>, ParentType, ContextType>;
  source?: Resolver<Types.Maybe<ResolversTypes['AudienceSource']>, ParentType, ContextType>;
  weekActivity?: Resolver<Types.Maybe<ResolversTypes['AudienceMeasure']>, ParentType, ContextType>;
  monthActivity?: Resolver<Types.Maybe<ResolversTypes['AudienceMeasure']>, ParentType, ContextType>;
  weekSpread?: Resolver<Types.Maybe<ResolversTypes['AudienceMeasure']>, ParentType, ContextType>;
  monthSpread?: Resolver<Types.Maybe<ResolversTypes['AudienceMeasure']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AudiencePhoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AudiencePhone'] = ResolversParentTypes['AudiencePhone']> = {
  phone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AudienceIdentityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AudienceIdentity'] = ResolversParentTypes['AudienceIdentity']> = {
  openId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unionId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  origin?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  appId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  platform?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  integrationAppId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  identityId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  identityType?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AudienceSubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AudienceSubscription'] = ResolversParentTypes['AudienceSubscription']> = {
  appId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AudienceFollowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AudienceFollow'] = ResolversParentTypes['AudienceFollow']> = {
  appId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  interactedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  firstFollowedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  firstChannelType?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstChannelId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  firstChannelDepartmentId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  firstTaskId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type AudienceSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AudienceSource'] = ResolversParentTypes['AudienceSource']> = {
  profileId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  channelId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  channelName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  channelDepartmentId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  channelDepartmentName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  channelType?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  appType?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AudienceMeasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AudienceMeasure'] = ResolversParentTypes['AudienceMeasure']> = {
  count?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SalespersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Salesperson'] = ResolversParentTypes['Salesperson']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CertificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Certification'] = ResolversParentTypes['Certification'], FederationReferenceType extends FederationReferenceTypes['Certification'] = FederationReferenceTypes['Certification']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Certification']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  authType?: Resolver<ResolversTypes['AuthType'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CertificationState'], ParentType, ContextType>;
  enterpriseName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unifiedSocialCreditCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  realName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  idCard?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mobile?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  businessLicenseUrl?: Resolver<Types.Maybe<ResolversTypes['FileAddress']>, ParentType, ContextType>;
  idCardFrontUrl?: Resolver<Types.Maybe<ResolversTypes['FileAddress']>, ParentType, ContextType>;
  idCardBackUrl?: Resolver<Types.Maybe<ResolversTypes['FileAddress']>, ParentType, ContextType>;
  workplaceImageUrls?: Resolver<Array<ResolversTypes['FileAddress']>, ParentType, ContextType>;
  qualificationFileUrls?: Resolver<Array<ResolversTypes['FileAddress']>, ParentType, ContextType>;
  contactName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contactMobile?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contactEmail?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contactPosition?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  businessDescription?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address?: Resolver<Types.Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  industry?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  auditRemark?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  auditedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  auditedById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sourceAppCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CertificationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertificationEdge'] = ResolversParentTypes['CertificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Certification'], ParentType, ContextType>;
};

export type CertificationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertificationConnection'] = ResolversParentTypes['CertificationConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['CertificationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['Certification']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompanyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company'], FederationReferenceType extends FederationReferenceTypes['Company'] = FederationReferenceTypes['Company']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Company']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stub?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProfileState'], ParentType, ContextType>;
  customer?: Resolver<Types.Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  projectId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  idType?: Resolver<ResolversTypes['CompanyIdType'], ParentType, ContextType>;
  idNumber?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalPersonName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registrationAuthority?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registeredOn?: Resolver<Types.Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  registeredCapital?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registeredAddress?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CompanyStatus'], ParentType, ContextType>;
  address?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  website?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fax?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employeeCount?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  income?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  profit?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxPaid?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  developmentCost?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stockCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  highTechCertification?: Resolver<ResolversTypes['HighTechCertification'], ParentType, ContextType>;
  industry?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  merchantCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  logoUrl?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emergencyContactName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emergencyContactPhone?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gradeId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  typeId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  spaceIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  remark?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reportedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  persons?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, Partial<Types.CompanyPersonsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CompanyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyEdge'] = ResolversParentTypes['CompanyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Company'], ParentType, ContextType>;
};

export type CompanyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyConnection'] = ResolversParentTypes['CompanyConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['CompanyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['Company']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  provinceCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provinceName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cityCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cityName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  districtCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  districtName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  streetCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  streetName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  addressDetail?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fullAddress?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  merchantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliasName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unifiedSocialCreditCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalPersonName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CustomerState'], ParentType, ContextType>;
  customerType?: Resolver<ResolversTypes['CustomerType'], ParentType, ContextType>;
  authType?: Resolver<ResolversTypes['AuthType'], ParentType, ContextType>;
  nature?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  industry?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gainChannel?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mobile?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contactName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contactMobile?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address?: Resolver<Types.Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  logoUrl?: Resolver<Types.Maybe<ResolversTypes['FileAddress']>, ParentType, ContextType>;
  qualificationFileUrls?: Resolver<Array<ResolversTypes['FileAddress']>, ParentType, ContextType>;
  developerAccounts?: Resolver<Rows<ResolversTypes['DeveloperAccount']>, ParentType, ContextType>;
  developerAccount?: Resolver<Types.Maybe<ResolversTypes['DeveloperAccount']>, ParentType, ContextType>;
  developerAccessEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  enabledApps?: Resolver<Rows<ResolversTypes['EnabledApp']>, ParentType, ContextType>;
  certification?: Resolver<Types.Maybe<ResolversTypes['Certification']>, ParentType, ContextType>;
  company?: Resolver<Types.Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  invitationCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceAppCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  marketingSubscriptionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnabledAppResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnabledApp'] = ResolversParentTypes['EnabledApp']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  systemCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  systemName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CustomerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerEdge'] = ResolversParentTypes['CustomerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export type CustomerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['CustomerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['Customer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerDeletionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerDeletion'] = ResolversParentTypes['CustomerDeletion']> = {
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deleted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  onItsWay?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeveloperAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeveloperAccount'] = ResolversParentTypes['DeveloperAccount'], FederationReferenceType extends FederationReferenceTypes['DeveloperAccount'] = FederationReferenceTypes['DeveloperAccount']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['DeveloperAccount']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  environment?: Resolver<ResolversTypes['DeveloperEnvironment'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DeveloperAccountStatus'], ParentType, ContextType>;
  appId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  appSecret?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  previousSecretEndsAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ipAllowListEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ipAllowList?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  temporaryIpAllowList?: Resolver<Rows<ResolversTypes['TemporaryAllowListEntry']>, ParentType, ContextType>;
  effectiveIpAllowList?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  admitsAddress?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<Types.DeveloperAccountAdmitsAddressArgs, 'address'>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeveloperAccountEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeveloperAccountEdge'] = ResolversParentTypes['DeveloperAccountEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeveloperAccount'], ParentType, ContextType>;
};

export type DeveloperAccountConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeveloperAccountConnection'] = ResolversParentTypes['DeveloperAccountConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['DeveloperAccountEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['DeveloperAccount']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TemporaryAllowListEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TemporaryAllowListEntry'] = ResolversParentTypes['TemporaryAllowListEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  entry?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DirectClientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DirectClient'] = ResolversParentTypes['DirectClient']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DirectClientEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DirectClientEdge'] = ResolversParentTypes['DirectClientEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DirectClient'], ParentType, ContextType>;
};

export type DirectClientConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DirectClientConnection'] = ResolversParentTypes['DirectClientConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['DirectClientEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['DirectClient']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeadLetterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetter'] = ResolversParentTypes['DeadLetter']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tenant?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  projectId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  msgId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['DeadLetterReason'], ParentType, ContextType>;
  field?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payload?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reportedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeadLetterState'], ParentType, ContextType>;
  settledAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  settledById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  correctedPayload?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeadLetterReplayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetterReplay'] = ResolversParentTypes['DeadLetterReplay']> = {
  deadLetter?: Resolver<ResolversTypes['DeadLetter'], ParentType, ContextType>;
  applied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Types.Maybe<ResolversTypes['DeadLetterReason']>, ParentType, ContextType>;
  field?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  explanation?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeadLetterEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetterEdge'] = ResolversParentTypes['DeadLetterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeadLetter'], ParentType, ContextType>;
};

export type DeadLetterConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetterConnection'] = ResolversParentTypes['DeadLetterConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['DeadLetterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['DeadLetter']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MessageReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageReceipt'] = ResolversParentTypes['MessageReceipt']> = {
  msgId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MessageStatus'], ParentType, ContextType>;
  applied?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  deadLetters?: Resolver<Rows<ResolversTypes['DeadLetter']>, ParentType, ContextType>;
};

export type PublishedMessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishedMessage'] = ResolversParentTypes['PublishedMessage']> = {
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PublishedMessagePageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishedMessagePage'] = ResolversParentTypes['PublishedMessagePage']> = {
  messages?: Resolver<Rows<ResolversTypes['PublishedMessage']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RowRefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RowRefusal'] = ResolversParentTypes['RowRefusal']> = {
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MarketingCustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarketingCustomer'] = ResolversParentTypes['MarketingCustomer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  sftpServer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sftpUser?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subscribers?: Resolver<Rows<ResolversTypes['Customer']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MarketingCustomerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarketingCustomerEdge'] = ResolversParentTypes['MarketingCustomerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MarketingCustomer'], ParentType, ContextType>;
};

export type MarketingCustomerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarketingCustomerConnection'] = ResolversParentTypes['MarketingCustomerConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['MarketingCustomerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['MarketingCustomer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerImport'] = ResolversParentTypes['CustomerImport']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ImportState'], ParentType, ContextType>;
  failure?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  doneCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusals?: Resolver<Rows<ResolversTypes['RowRefusal']>, ParentType, ContextType>;
  registered?: Resolver<Rows<ResolversTypes['ImportedCustomer']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ImportedCustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportedCustomer'] = ResolversParentTypes['ImportedCustomer']> = {
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  customer?: Resolver<Types.Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
};

export type CustomerRegistrationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerRegistration'] = ResolversParentTypes['CustomerRegistration']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  onItsWay?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MirroredRegistrationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MirroredRegistration'] = ResolversParentTypes['MirroredRegistration']> = {
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  merchantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mobile?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CustomerState'], ParentType, ContextType>;
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
  RequestedApp?: RequestedAppResolvers<ContextType>;
  Submission?: SubmissionResolvers<ContextType>;
  Application?: ApplicationResolvers<ContextType>;
  ApplicationEdge?: ApplicationEdgeResolvers<ContextType>;
  ApplicationConnection?: ApplicationConnectionResolvers<ContextType>;
  ApplicationAudit?: ApplicationAuditResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  AudienceImport?: AudienceImportResolvers<ContextType>;
  AudienceProfileConnection?: AudienceProfileConnectionResolvers<ContextType>;
  AudienceProfileEdge?: AudienceProfileEdgeResolvers<ContextType>;
  AudienceProfile?: AudienceProfileResolvers<ContextType>;
  AudiencePhone?: AudiencePhoneResolvers<ContextType>;
  AudienceIdentity?: AudienceIdentityResolvers<ContextType>;
  AudienceSubscription?: AudienceSubscriptionResolvers<ContextType>;
  AudienceFollow?: AudienceFollowResolvers<ContextType>;
  AudienceSource?: AudienceSourceResolvers<ContextType>;
  AudienceMeasure?: AudienceMeasureResolvers<ContextType>;
  Salesperson?: SalespersonResolvers<ContextType>;
  Certification?: CertificationResolvers<ContextType>;
  CertificationEdge?: CertificationEdgeResolvers<ContextType>;
  CertificationConnection?: CertificationConnectionResolvers<ContextType>;
  Company?: CompanyResolvers<ContextType>;
  CompanyEdge?: CompanyEdgeResolvers<ContextType>;
  CompanyConnection?: CompanyConnectionResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  EnabledApp?: EnabledAppResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerDeletion?: CustomerDeletionResolvers<ContextType>;
  DeveloperAccount?: DeveloperAccountResolvers<ContextType>;
  DeveloperAccountEdge?: DeveloperAccountEdgeResolvers<ContextType>;
  DeveloperAccountConnection?: DeveloperAccountConnectionResolvers<ContextType>;
  TemporaryAllowListEntry?: TemporaryAllowListEntryResolvers<ContextType>;
  DirectClient?: DirectClientResolvers<ContextType>;
  DirectClientEdge?: DirectClientEdgeResolvers<ContextType>;
  DirectClientConnection?: DirectClientConnectionResolvers<ContextType>;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterReplay?: DeadLetterReplayResolvers<ContextType>;
  DeadLetterEdge?: DeadLetterEdgeResolvers<ContextType>;
  DeadLetterConnection?: DeadLetterConnectionResolvers<ContextType>;
  MessageReceipt?: MessageReceiptResolvers<ContextType>;
  PublishedMessage?: PublishedMessageResolvers<ContextType>;
  PublishedMessagePage?: PublishedMessagePageResolvers<ContextType>;
  RowRefusal?: RowRefusalResolvers<ContextType>;
  MarketingCustomer?: MarketingCustomerResolvers<ContextType>;
  MarketingCustomerEdge?: MarketingCustomerEdgeResolvers<ContextType>;
  MarketingCustomerConnection?: MarketingCustomerConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  CustomerImport?: CustomerImportResolvers<ContextType>;
  ImportedCustomer?: ImportedCustomerResolvers<ContextType>;
  CustomerRegistration?: CustomerRegistrationResolvers<ContextType>;
  MirroredRegistration?: MirroredRegistrationResolvers<ContextType>;
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
