// Made from the SDL by npm run generate; never edited.
import type * as Types from './schema.generated';
import type { Rows } from '../kit/lists/json-rows';
import type { GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ResolvedField as GraphQLResolveInfo } from '../kit/lists/json-rows';
import type { ProductCategory as ProductCategoryParent, Customer as CustomerParent, DeveloperAccount as DeveloperAccountParent, Salesperson as SalespersonParent, Contract as ContractParent, AuthorizationComponent as AuthorizationComponentParent, Authorization as AuthorizationParent, PricePreview as PricePreviewParent, PriceChange as PriceChangeParent, ComponentPrice as ComponentPriceParent, PricePeriod as PricePeriodParent, PriceTerms as PriceTermsParent, PromoterRoyalty as PromoterRoyaltyParent, ApiDocument as ApiDocumentParent, ProductParameter as ProductParameterParent, Product as ProductParent, AssignedSource as AssignedSourceParent, DataSource as DataSourceParent, RouteTrial as RouteTrialParent, UpstreamRoute as UpstreamRouteParent, ProductStateChange as ProductStateChangeParent, NoticeRecipient as NoticeRecipientParent, ScheduledChange as ScheduledChangeParent } from './mappers';
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
  Authorization: Types.Authorization;
  Customer: Types.Customer;
  Product: Types.Product;
  DataSource: Types.DataSource;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Authorization:
    ( { __typename: 'Authorization' }
    & ( GraphQLRecursivePick<FederationTypes['Authorization'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Authorization'], {"reference":true}> ) );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"code":true}> );
  DataSource:
    ( { __typename: 'DataSource' }
    & GraphQLRecursivePick<FederationTypes['DataSource'], {"id":true}> );
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
  AuditDecision: ResolverTypeWrapper<any>;
  AuditedItemInput: ResolverTypeWrapper<any>;
  AuditAuthorizationsInput: ResolverTypeWrapper<any>;
  AuthorizationFilter: ResolverTypeWrapper<any>;
  AuthorizationOrderField: ResolverTypeWrapper<any>;
  AuthorizationOrder: ResolverTypeWrapper<any>;
  AuthorizationEdge: ResolverTypeWrapper<any>;
  AuthorizationConnection: ResolverTypeWrapper<any>;
  AuthorizationState: ResolverTypeWrapper<any>;
  ContractState: ResolverTypeWrapper<any>;
  Authorization: ResolverTypeWrapper<AuthorizationParent>;
  AuthorizationComponent: ResolverTypeWrapper<AuthorizationComponentParent>;
  AuthorizationCounts: ResolverTypeWrapper<any>;
  Customer: ResolverTypeWrapper<CustomerParent>;
  ListEdit: ResolverTypeWrapper<any>;
  ComponentPriceInput: ResolverTypeWrapper<any>;
  PromoterRoyaltyInput: ResolverTypeWrapper<any>;
  AssignedSourceInput: ResolverTypeWrapper<any>;
  AuthorizationTermsInput: ResolverTypeWrapper<any>;
  ApplyForProductsInput: ResolverTypeWrapper<any>;
  AuthorizedItemInput: ResolverTypeWrapper<any>;
  AuthorizeProductsInput: ResolverTypeWrapper<any>;
  BundleItemInput: ResolverTypeWrapper<any>;
  AuthorizeBundleInput: ResolverTypeWrapper<any>;
  EditAuthorizationInput: ResolverTypeWrapper<any>;
  SetAuthorizationCacheInput: ResolverTypeWrapper<any>;
  SetPromoterRoyaltiesInput: ResolverTypeWrapper<any>;
  FreeQuotaInput: ResolverTypeWrapper<any>;
  SetFreeQuotasInput: ResolverTypeWrapper<any>;
  AuthorizationDetailsInput: ResolverTypeWrapper<any>;
  SetAuthorizationDetailsInput: ResolverTypeWrapper<any>;
  AuthorizationsInput: ResolverTypeWrapper<any>;
  ChangeBundleComponentsInput: ResolverTypeWrapper<any>;
  SaveAssignedSourcesInput: ResolverTypeWrapper<any>;
  RemoveAssignedSourceInput: ResolverTypeWrapper<any>;
  SyncBundleAuthorizationsInput: ResolverTypeWrapper<any>;
  BundleSync: ResolverTypeWrapper<any>;
  ChangedPriceInput: ResolverTypeWrapper<any>;
  ChangePricesInput: ResolverTypeWrapper<any>;
  CancelPriceChangeInput: ResolverTypeWrapper<any>;
  AuditPriceChangeInput: ResolverTypeWrapper<any>;
  PreviewPriceChangeInput: ResolverTypeWrapper<any>;
  PricePreview: ResolverTypeWrapper<PricePreviewParent>;
  PriceChangeState: ResolverTypeWrapper<any>;
  ComponentPrice: ResolverTypeWrapper<ComponentPriceParent>;
  PriceTerms: ResolverTypeWrapper<PriceTermsParent>;
  PricePeriod: ResolverTypeWrapper<PricePeriodParent>;
  PriceChange: ResolverTypeWrapper<PriceChangeParent>;
  PriceChangeFilter: ResolverTypeWrapper<any>;
  PriceChangeEdge: ResolverTypeWrapper<any>;
  PriceChangeConnection: ResolverTypeWrapper<any>;
  CommissionType: ResolverTypeWrapper<any>;
  PromoterBindingState: ResolverTypeWrapper<any>;
  PromoterRoyalty: ResolverTypeWrapper<PromoterRoyaltyParent>;
  DeveloperAccount: ResolverTypeWrapper<DeveloperAccountParent>;
  Salesperson: ResolverTypeWrapper<SalespersonParent>;
  Contract: ResolverTypeWrapper<ContractParent>;
  FeeType: ResolverTypeWrapper<any>;
  ChargeType: ResolverTypeWrapper<any>;
  ProductCategory: ResolverTypeWrapper<ProductCategoryParent>;
  ProductCategoryFilter: ResolverTypeWrapper<any>;
  DeleteProductInput: ResolverTypeWrapper<any>;
  DocumentColumn: ResolverTypeWrapper<any>;
  DocumentTable: ResolverTypeWrapper<any>;
  ApiDocument: ResolverTypeWrapper<ApiDocumentParent>;
  ApiDocumentFilter: ResolverTypeWrapper<any>;
  ApiDocumentEdge: ResolverTypeWrapper<any>;
  ApiDocumentConnection: ResolverTypeWrapper<any>;
  DocumentTableInput: ResolverTypeWrapper<any>;
  DocumentColumnInput: ResolverTypeWrapper<any>;
  SaveApiDocumentInput: ResolverTypeWrapper<any>;
  SetFavouriteInput: ResolverTypeWrapper<any>;
  ProductState: ResolverTypeWrapper<any>;
  ProductType: ResolverTypeWrapper<any>;
  SubjectDimension: ResolverTypeWrapper<any>;
  EncryptionType: ResolverTypeWrapper<any>;
  OnlineTestType: ResolverTypeWrapper<any>;
  AddProductInput: ResolverTypeWrapper<any>;
  EditProductInput: ResolverTypeWrapper<any>;
  SetBundleComponentsInput: ResolverTypeWrapper<any>;
  ParameterType: ResolverTypeWrapper<any>;
  ParameterRole: ResolverTypeWrapper<any>;
  ParameterOption: ResolverTypeWrapper<any>;
  ParameterOptionInput: ResolverTypeWrapper<any>;
  ProductParameter: ResolverTypeWrapper<ProductParameterParent>;
  ProductParameterInput: ResolverTypeWrapper<any>;
  SetProductParametersInput: ResolverTypeWrapper<any>;
  SaveProductCategoryInput: ResolverTypeWrapper<any>;
  Product: ResolverTypeWrapper<ProductParent>;
  ProductFilter: ResolverTypeWrapper<any>;
  ProductOrderField: ResolverTypeWrapper<any>;
  ProductOrder: ResolverTypeWrapper<any>;
  ProductEdge: ResolverTypeWrapper<any>;
  ProductConnection: ResolverTypeWrapper<any>;
  ScheduledChangeKind: ResolverTypeWrapper<any>;
  NoticeRecipient: ResolverTypeWrapper<NoticeRecipientParent>;
  ScheduledChangeFilter: ResolverTypeWrapper<any>;
  ScheduledChangeEdge: ResolverTypeWrapper<any>;
  ScheduledChangeConnection: ResolverTypeWrapper<any>;
  CancelScheduledChangeInput: ResolverTypeWrapper<any>;
  RetryScheduledChangeInput: ResolverTypeWrapper<any>;
  ScheduledChangeState: ResolverTypeWrapper<any>;
  MessageChannel: ResolverTypeWrapper<any>;
  NoticeScope: ResolverTypeWrapper<any>;
  ScheduledChange: ResolverTypeWrapper<ScheduledChangeParent>;
  SaveDataSourceInput: ResolverTypeWrapper<any>;
  DeleteDataSourceInput: ResolverTypeWrapper<any>;
  SaveUpstreamRouteInput: ResolverTypeWrapper<any>;
  DeleteUpstreamRouteInput: ResolverTypeWrapper<any>;
  TestUpstreamRouteInput: ResolverTypeWrapper<any>;
  UpstreamAdapter: ResolverTypeWrapper<any>;
  RouteTrialEnd: ResolverTypeWrapper<any>;
  RouteTest: ResolverTypeWrapper<any>;
  RouteTrial: ResolverTypeWrapper<RouteTrialParent>;
  UpstreamRoute: ResolverTypeWrapper<UpstreamRouteParent>;
  DataSource: ResolverTypeWrapper<DataSourceParent>;
  AssignedSource: ResolverTypeWrapper<AssignedSourceParent>;
  DataSourceFilter: ResolverTypeWrapper<any>;
  DataSourceEdge: ResolverTypeWrapper<any>;
  DataSourceConnection: ResolverTypeWrapper<any>;
  UpstreamRouteFilter: ResolverTypeWrapper<any>;
  UpstreamRouteEdge: ResolverTypeWrapper<any>;
  UpstreamRouteConnection: ResolverTypeWrapper<any>;
  NoticeRecipientInput: ResolverTypeWrapper<any>;
  ChangeProductStateInput: ResolverTypeWrapper<any>;
  ProductStateChange: ResolverTypeWrapper<ProductStateChangeParent>;
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
  AuditedItemInput: any;
  AuditAuthorizationsInput: any;
  AuthorizationFilter: any;
  AuthorizationOrder: any;
  AuthorizationEdge: any;
  AuthorizationConnection: any;
  Authorization: AuthorizationParent;
  AuthorizationComponent: AuthorizationComponentParent;
  AuthorizationCounts: any;
  Customer: CustomerParent;
  ComponentPriceInput: any;
  PromoterRoyaltyInput: any;
  AssignedSourceInput: any;
  AuthorizationTermsInput: any;
  ApplyForProductsInput: any;
  AuthorizedItemInput: any;
  AuthorizeProductsInput: any;
  BundleItemInput: any;
  AuthorizeBundleInput: any;
  EditAuthorizationInput: any;
  SetAuthorizationCacheInput: any;
  SetPromoterRoyaltiesInput: any;
  FreeQuotaInput: any;
  SetFreeQuotasInput: any;
  AuthorizationDetailsInput: any;
  SetAuthorizationDetailsInput: any;
  AuthorizationsInput: any;
  ChangeBundleComponentsInput: any;
  SaveAssignedSourcesInput: any;
  RemoveAssignedSourceInput: any;
  SyncBundleAuthorizationsInput: any;
  BundleSync: any;
  ChangedPriceInput: any;
  ChangePricesInput: any;
  CancelPriceChangeInput: any;
  AuditPriceChangeInput: any;
  PreviewPriceChangeInput: any;
  PricePreview: PricePreviewParent;
  ComponentPrice: ComponentPriceParent;
  PriceTerms: PriceTermsParent;
  PricePeriod: PricePeriodParent;
  PriceChange: PriceChangeParent;
  PriceChangeFilter: any;
  PriceChangeEdge: any;
  PriceChangeConnection: any;
  PromoterRoyalty: PromoterRoyaltyParent;
  DeveloperAccount: DeveloperAccountParent;
  Salesperson: SalespersonParent;
  Contract: ContractParent;
  ProductCategory: ProductCategoryParent;
  ProductCategoryFilter: any;
  DeleteProductInput: any;
  DocumentColumn: any;
  DocumentTable: any;
  ApiDocument: ApiDocumentParent;
  ApiDocumentFilter: any;
  ApiDocumentEdge: any;
  ApiDocumentConnection: any;
  DocumentTableInput: any;
  DocumentColumnInput: any;
  SaveApiDocumentInput: any;
  SetFavouriteInput: any;
  AddProductInput: any;
  EditProductInput: any;
  SetBundleComponentsInput: any;
  ParameterOption: any;
  ParameterOptionInput: any;
  ProductParameter: ProductParameterParent;
  ProductParameterInput: any;
  SetProductParametersInput: any;
  SaveProductCategoryInput: any;
  Product: ProductParent;
  ProductFilter: any;
  ProductOrder: any;
  ProductEdge: any;
  ProductConnection: any;
  NoticeRecipient: NoticeRecipientParent;
  ScheduledChangeFilter: any;
  ScheduledChangeEdge: any;
  ScheduledChangeConnection: any;
  CancelScheduledChangeInput: any;
  RetryScheduledChangeInput: any;
  ScheduledChange: ScheduledChangeParent;
  SaveDataSourceInput: any;
  DeleteDataSourceInput: any;
  SaveUpstreamRouteInput: any;
  DeleteUpstreamRouteInput: any;
  TestUpstreamRouteInput: any;
  UpstreamAdapter: any;
  RouteTest: any;
  RouteTrial: RouteTrialParent;
  UpstreamRoute: UpstreamRouteParent;
  DataSource: DataSourceParent;
  AssignedSource: AssignedSourceParent;
  DataSourceFilter: any;
  DataSourceEdge: any;
  DataSourceConnection: any;
  UpstreamRouteFilter: any;
  UpstreamRouteEdge: any;
  UpstreamRouteConnection: any;
  NoticeRecipientInput: any;
  ChangeProductStateInput: any;
  ProductStateChange: ProductStateChangeParent;
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
  authorization?: Resolver<Types.Maybe<ResolversTypes['Authorization']>, ParentType, ContextType, RequireFields<Types.QueryAuthorizationArgs, 'id'>>;
  authorizations?: Resolver<ResolversTypes['AuthorizationConnection'], ParentType, ContextType, Partial<Types.QueryAuthorizationsArgs>>;
  previewPriceChange?: Resolver<Rows<ResolversTypes['PricePreview']>, ParentType, ContextType, RequireFields<Types.QueryPreviewPriceChangeArgs, 'input'>>;
  priceChanges?: Resolver<ResolversTypes['PriceChangeConnection'], ParentType, ContextType, Partial<Types.QueryPriceChangesArgs>>;
  productCategories?: Resolver<Rows<ResolversTypes['ProductCategory']>, ParentType, ContextType, Partial<Types.QueryProductCategoriesArgs>>;
  apiDocuments?: Resolver<ResolversTypes['ApiDocumentConnection'], ParentType, ContextType, Partial<Types.QueryApiDocumentsArgs>>;
  apiDocument?: Resolver<Types.Maybe<ResolversTypes['ApiDocument']>, ParentType, ContextType, Partial<Types.QueryApiDocumentArgs>>;
  product?: Resolver<Types.Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<Types.QueryProductArgs, 'code'>>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, Partial<Types.QueryProductsArgs>>;
  scheduledChanges?: Resolver<ResolversTypes['ScheduledChangeConnection'], ParentType, ContextType, Partial<Types.QueryScheduledChangesArgs>>;
  upstreamAdapters?: Resolver<Rows<ResolversTypes['UpstreamAdapter']>, ParentType, ContextType>;
  dataSources?: Resolver<ResolversTypes['DataSourceConnection'], ParentType, ContextType, Partial<Types.QueryDataSourcesArgs>>;
  upstreamRoutes?: Resolver<ResolversTypes['UpstreamRouteConnection'], ParentType, ContextType, Partial<Types.QueryUpstreamRoutesArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  auditAuthorizations?: Resolver<Rows<ResolversTypes['Authorization']>, ParentType, ContextType, RequireFields<Types.MutationAuditAuthorizationsArgs, 'input'>>;
  applyForProducts?: Resolver<Rows<ResolversTypes['Authorization']>, ParentType, ContextType, RequireFields<Types.MutationApplyForProductsArgs, 'input'>>;
  authorizeProducts?: Resolver<Rows<ResolversTypes['Authorization']>, ParentType, ContextType, RequireFields<Types.MutationAuthorizeProductsArgs, 'input'>>;
  authorizeBundle?: Resolver<ResolversTypes['Authorization'], ParentType, ContextType, RequireFields<Types.MutationAuthorizeBundleArgs, 'input'>>;
  editAuthorization?: Resolver<ResolversTypes['Authorization'], ParentType, ContextType, RequireFields<Types.MutationEditAuthorizationArgs, 'input'>>;
  setAuthorizationCache?: Resolver<ResolversTypes['Authorization'], ParentType, ContextType, RequireFields<Types.MutationSetAuthorizationCacheArgs, 'input'>>;
  setPromoterRoyalties?: Resolver<ResolversTypes['Authorization'], ParentType, ContextType, RequireFields<Types.MutationSetPromoterRoyaltiesArgs, 'input'>>;
  setFreeQuotas?: Resolver<Rows<ResolversTypes['Authorization']>, ParentType, ContextType, RequireFields<Types.MutationSetFreeQuotasArgs, 'input'>>;
  setAuthorizationDetails?: Resolver<Rows<ResolversTypes['Authorization']>, ParentType, ContextType, RequireFields<Types.MutationSetAuthorizationDetailsArgs, 'input'>>;
  deleteAuthorizations?: Resolver<Rows<ResolversTypes['Authorization']>, ParentType, ContextType, RequireFields<Types.MutationDeleteAuthorizationsArgs, 'input'>>;
  enableAuthorizations?: Resolver<Rows<ResolversTypes['Authorization']>, ParentType, ContextType, RequireFields<Types.MutationEnableAuthorizationsArgs, 'input'>>;
  disableAuthorizations?: Resolver<Rows<ResolversTypes['Authorization']>, ParentType, ContextType, RequireFields<Types.MutationDisableAuthorizationsArgs, 'input'>>;
  changeBundleComponents?: Resolver<ResolversTypes['Authorization'], ParentType, ContextType, RequireFields<Types.MutationChangeBundleComponentsArgs, 'input'>>;
  saveAssignedSources?: Resolver<ResolversTypes['Authorization'], ParentType, ContextType, RequireFields<Types.MutationSaveAssignedSourcesArgs, 'input'>>;
  removeAssignedSource?: Resolver<ResolversTypes['Authorization'], ParentType, ContextType, RequireFields<Types.MutationRemoveAssignedSourceArgs, 'input'>>;
  syncBundleAuthorizations?: Resolver<Rows<ResolversTypes['BundleSync']>, ParentType, ContextType, RequireFields<Types.MutationSyncBundleAuthorizationsArgs, 'input'>>;
  changePrices?: Resolver<Rows<ResolversTypes['PriceChange']>, ParentType, ContextType, RequireFields<Types.MutationChangePricesArgs, 'input'>>;
  cancelPriceChange?: Resolver<ResolversTypes['PriceChange'], ParentType, ContextType, RequireFields<Types.MutationCancelPriceChangeArgs, 'input'>>;
  auditPriceChange?: Resolver<ResolversTypes['PriceChange'], ParentType, ContextType, RequireFields<Types.MutationAuditPriceChangeArgs, 'input'>>;
  deleteProduct?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<Types.MutationDeleteProductArgs, 'input'>>;
  saveApiDocument?: Resolver<ResolversTypes['ApiDocument'], ParentType, ContextType, RequireFields<Types.MutationSaveApiDocumentArgs, 'input'>>;
  setFavourite?: Resolver<ResolversTypes['Product'], ParentType, ContextType, RequireFields<Types.MutationSetFavouriteArgs, 'input'>>;
  addProduct?: Resolver<ResolversTypes['Product'], ParentType, ContextType, RequireFields<Types.MutationAddProductArgs, 'input'>>;
  mirrorProduct?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<Types.MutationMirrorProductArgs, 'input'>>;
  editProduct?: Resolver<ResolversTypes['Product'], ParentType, ContextType, RequireFields<Types.MutationEditProductArgs, 'input'>>;
  mirrorProductEdit?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<Types.MutationMirrorProductEditArgs, 'input'>>;
  setBundleComponents?: Resolver<ResolversTypes['Product'], ParentType, ContextType, RequireFields<Types.MutationSetBundleComponentsArgs, 'input'>>;
  mirrorBundleComponents?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<Types.MutationMirrorBundleComponentsArgs, 'input'>>;
  setProductParameters?: Resolver<ResolversTypes['Product'], ParentType, ContextType, RequireFields<Types.MutationSetProductParametersArgs, 'input'>>;
  saveProductCategory?: Resolver<ResolversTypes['ProductCategory'], ParentType, ContextType, RequireFields<Types.MutationSaveProductCategoryArgs, 'input'>>;
  cancelScheduledChange?: Resolver<ResolversTypes['ScheduledChange'], ParentType, ContextType, RequireFields<Types.MutationCancelScheduledChangeArgs, 'input'>>;
  retryScheduledChange?: Resolver<ResolversTypes['ScheduledChange'], ParentType, ContextType, RequireFields<Types.MutationRetryScheduledChangeArgs, 'input'>>;
  testUpstreamRoute?: Resolver<ResolversTypes['RouteTest'], ParentType, ContextType, RequireFields<Types.MutationTestUpstreamRouteArgs, 'input'>>;
  saveDataSource?: Resolver<ResolversTypes['DataSource'], ParentType, ContextType, RequireFields<Types.MutationSaveDataSourceArgs, 'input'>>;
  mirrorDataSource?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<Types.MutationMirrorDataSourceArgs, 'input'>>;
  deleteDataSource?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<Types.MutationDeleteDataSourceArgs, 'input'>>;
  saveUpstreamRoute?: Resolver<ResolversTypes['UpstreamRoute'], ParentType, ContextType, RequireFields<Types.MutationSaveUpstreamRouteArgs, 'input'>>;
  mirrorUpstreamRoute?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<Types.MutationMirrorUpstreamRouteArgs, 'input'>>;
  deleteUpstreamRoute?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<Types.MutationDeleteUpstreamRouteArgs, 'input'>>;
  changeProductState?: Resolver<ResolversTypes['ProductStateChange'], ParentType, ContextType, RequireFields<Types.MutationChangeProductStateArgs, 'input'>>;
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
  __resolveType: TypeResolveFn<'Authorization' | 'Product', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuthorizationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorizationEdge'] = ResolversParentTypes['AuthorizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Authorization'], ParentType, ContextType>;
};

export type AuthorizationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorizationConnection'] = ResolversParentTypes['AuthorizationConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['AuthorizationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['Authorization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuthorizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Authorization'] = ResolversParentTypes['Authorization'], FederationReferenceType extends FederationReferenceTypes['Authorization'] = FederationReferenceTypes['Authorization']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Authorization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  developerAccount?: Resolver<ResolversTypes['DeveloperAccount'], ParentType, ContextType>;
  developerAccountName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AuthorizationState'], ParentType, ContextType>;
  bundle?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  components?: Resolver<Rows<ResolversTypes['AuthorizationComponent']>, ParentType, ContextType>;
  chargeType?: Resolver<ResolversTypes['ChargeType'], ParentType, ContextType>;
  feeType?: Resolver<ResolversTypes['FeeType'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  priceHistory?: Resolver<Rows<ResolversTypes['PricePeriod']>, ParentType, ContextType, Partial<Types.AuthorizationPriceHistoryArgs>>;
  waitingPriceChange?: Resolver<Types.Maybe<ResolversTypes['PriceChange']>, ParentType, ContextType>;
  freeQuota?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cacheFetchDays?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hidden?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  usedVersion?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  riskThreshold?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  directClientCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  applyRemark?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  auditRemark?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  auditedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hasAssignedSource?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  assignedSources?: Resolver<Rows<ResolversTypes['AssignedSource']>, ParentType, ContextType>;
  promoterRoyalties?: Resolver<Rows<ResolversTypes['PromoterRoyalty']>, ParentType, ContextType>;
  contract?: Resolver<Types.Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  contractState?: Resolver<ResolversTypes['ContractState'], ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AuthorizationComponentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorizationComponent'] = ResolversParentTypes['AuthorizationComponent']> = {
  authorization?: Resolver<ResolversTypes['Authorization'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type AuthorizationCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorizationCounts'] = ResolversParentTypes['AuthorizationCounts']> = {
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  disabled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  authorizedProducts?: Resolver<ResolversTypes['AuthorizationConnection'], ParentType, ContextType, Partial<Types.CustomerAuthorizedProductsArgs>>;
  authorizationCounts?: Resolver<ResolversTypes['AuthorizationCounts'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type BundleSyncResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BundleSync'] = ResolversParentTypes['BundleSync']> = {
  authorization?: Resolver<ResolversTypes['Authorization'], ParentType, ContextType>;
  addedCodes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  missingCodes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PricePreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PricePreview'] = ResolversParentTypes['PricePreview']> = {
  authorizationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  authorization?: Resolver<ResolversTypes['Authorization'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['PriceTerms'], ParentType, ContextType>;
  after?: Resolver<ResolversTypes['PriceTerms'], ParentType, ContextType>;
};

export type ComponentPriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComponentPrice'] = ResolversParentTypes['ComponentPrice']> = {
  product?: Resolver<Types.Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type PriceTermsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceTerms'] = ResolversParentTypes['PriceTerms']> = {
  chargeType?: Resolver<ResolversTypes['ChargeType'], ParentType, ContextType>;
  feeType?: Resolver<ResolversTypes['FeeType'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  componentPrices?: Resolver<Rows<ResolversTypes['ComponentPrice']>, ParentType, ContextType>;
};

export type PricePeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PricePeriod'] = ResolversParentTypes['PricePeriod']> = {
  effectiveAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['PriceTerms'], ParentType, ContextType>;
};

export type PriceChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceChange'] = ResolversParentTypes['PriceChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  authorization?: Resolver<Types.Maybe<ResolversTypes['Authorization']>, ParentType, ContextType>;
  customer?: Resolver<Types.Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  developerAccount?: Resolver<ResolversTypes['DeveloperAccount'], ParentType, ContextType>;
  developerAccountName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PriceChangeState'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['PriceTerms'], ParentType, ContextType>;
  after?: Resolver<ResolversTypes['PriceTerms'], ParentType, ContextType>;
  plannedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  effectiveAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PriceChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceChangeEdge'] = ResolversParentTypes['PriceChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PriceChange'], ParentType, ContextType>;
};

export type PriceChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceChangeConnection'] = ResolversParentTypes['PriceChangeConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['PriceChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['PriceChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PromoterRoyaltyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromoterRoyalty'] = ResolversParentTypes['PromoterRoyalty']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  promoter?: Resolver<Types.Maybe<ResolversTypes['Salesperson']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['CommissionType'], ParentType, ContextType>;
  price?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  rate?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PromoterBindingState'], ParentType, ContextType>;
  effectMonth?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  untilMonth?: Resolver<Types.Maybe<ResolversTypes['Month']>, ParentType, ContextType>;
  assignedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DeveloperAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeveloperAccount'] = ResolversParentTypes['DeveloperAccount']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SalespersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Salesperson'] = ResolversParentTypes['Salesperson']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ContractResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contract'] = ResolversParentTypes['Contract']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProductCategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductCategory'] = ResolversParentTypes['ProductCategory']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sort?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  itemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subcategories?: Resolver<Rows<ResolversTypes['ProductCategory']>, ParentType, ContextType>;
};

export type DocumentColumnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentColumn'] = ResolversParentTypes['DocumentColumn']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DocumentTableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentTable'] = ResolversParentTypes['DocumentTable']> = {
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  columns?: Resolver<Rows<ResolversTypes['DocumentColumn']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type ApiDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiDocument'] = ResolversParentTypes['ApiDocument']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  productCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  apiName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category?: Resolver<Types.Maybe<ResolversTypes['ProductCategory']>, ParentType, ContextType>;
  subcategory?: Resolver<Types.Maybe<ResolversTypes['ProductCategory']>, ParentType, ContextType>;
  apiPath?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestMethod?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parameters?: Resolver<Rows<ResolversTypes['ProductParameter']>, ParentType, ContextType>;
  paramSchema?: Resolver<Rows<ResolversTypes['DocumentTable']>, ParentType, ContextType>;
  paramsExample?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  respSchema?: Resolver<Rows<ResolversTypes['DocumentTable']>, ParentType, ContextType>;
  respExample?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fieldSchema?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  errorCodeSchema?: Resolver<Rows<ResolversTypes['DocumentTable']>, ParentType, ContextType>;
  upgradePeriod?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataAdvantage?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  feeTypeText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  docUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  responseTime?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  backgroundImageUrl?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  collected?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  taskTemplate?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ApiDocumentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiDocumentEdge'] = ResolversParentTypes['ApiDocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ApiDocument'], ParentType, ContextType>;
};

export type ApiDocumentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiDocumentConnection'] = ResolversParentTypes['ApiDocumentConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['ApiDocumentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['ApiDocument']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ParameterOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParameterOption'] = ResolversParentTypes['ParameterOption']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProductParameterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductParameter'] = ResolversParentTypes['ProductParameter']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ParameterType'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pattern?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  maxLength?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  options?: Resolver<Rows<ResolversTypes['ParameterOption']>, ParentType, ContextType>;
  role?: Resolver<Types.Maybe<ResolversTypes['ParameterRole']>, ParentType, ContextType>;
  hashable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inCacheKey?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hiddenInTests?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  example?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  parameterDetails?: Resolver<Rows<ResolversTypes['ProductParameter']>, ParentType, ContextType>;
  deadlineMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProductState'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ProductType'], ParentType, ContextType>;
  subjectDimension?: Resolver<Types.Maybe<ResolversTypes['SubjectDimension']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  bundle?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  components?: Resolver<Rows<ResolversTypes['Product']>, ParentType, ContextType>;
  feeType?: Resolver<ResolversTypes['FeeType'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  floorPrice?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  maxFreeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cacheEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  cacheDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  riskThreshold?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  applicable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  onlineTests?: Resolver<Array<ResolversTypes['OnlineTestType']>, ParentType, ContextType>;
  encryptions?: Resolver<Array<ResolversTypes['EncryptionType']>, ParentType, ContextType>;
  parameters?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Types.Maybe<ResolversTypes['ProductCategory']>, ParentType, ContextType>;
  subcategory?: Resolver<Types.Maybe<ResolversTypes['ProductCategory']>, ParentType, ContextType>;
  apiPath?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataAdvantage?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  responseTime?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  upgradePeriod?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  backgroundImageUrl?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  docUrl?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  collected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  authorized?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<Types.ProductAuthorizedArgs, 'developerAccountId'>>;
  authorization?: Resolver<Types.Maybe<ResolversTypes['Authorization']>, ParentType, ContextType, Partial<Types.ProductAuthorizationArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  scheduledChanges?: Resolver<Rows<ResolversTypes['ScheduledChange']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NoticeRecipientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeRecipient'] = ResolversParentTypes['NoticeRecipient']> = {
  developerAccount?: Resolver<ResolversTypes['DeveloperAccount'], ParentType, ContextType>;
  developerAccountName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mobile?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ScheduledChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScheduledChangeEdge'] = ResolversParentTypes['ScheduledChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScheduledChange'], ParentType, ContextType>;
};

export type ScheduledChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScheduledChangeConnection'] = ResolversParentTypes['ScheduledChangeConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['ScheduledChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['ScheduledChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScheduledChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScheduledChange'] = ResolversParentTypes['ScheduledChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ScheduledChangeKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ScheduledChangeState'], ParentType, ContextType>;
  product?: Resolver<Types.Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  toState?: Resolver<Types.Maybe<ResolversTypes['ProductState']>, ParentType, ContextType>;
  priceChanges?: Resolver<Rows<ResolversTypes['PriceChange']>, ParentType, ContextType>;
  noticeScope?: Resolver<ResolversTypes['NoticeScope'], ParentType, ContextType>;
  noticeChannels?: Resolver<Array<ResolversTypes['MessageChannel']>, ParentType, ContextType>;
  noticeRecipients?: Resolver<Rows<ResolversTypes['NoticeRecipient']>, ParentType, ContextType>;
  note?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plannedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attemptCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failure?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  durationMs?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  finishedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UpstreamAdapterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpstreamAdapter'] = ResolversParentTypes['UpstreamAdapter']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RouteTestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RouteTest'] = ResolversParentTypes['RouteTest']> = {
  request?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  headers?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  end?: Resolver<Types.Maybe<ResolversTypes['RouteTrialEnd']>, ParentType, ContextType>;
  response?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  error?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  latencyMs?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  outcome?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  data?: Resolver<Types.Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  thirdSeqNo?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  charged?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  message?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RouteTrialResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RouteTrial'] = ResolversParentTypes['RouteTrial']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  askedById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  end?: Resolver<Types.Maybe<ResolversTypes['RouteTrialEnd']>, ParentType, ContextType>;
  outcome?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  latencyMs?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UpstreamRouteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpstreamRoute'] = ResolversParentTypes['UpstreamRoute']> = {
  trials?: Resolver<Rows<ResolversTypes['RouteTrial']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  dataSource?: Resolver<ResolversTypes['DataSource'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  costDetail?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  feeType?: Resolver<ResolversTypes['FeeType'], ParentType, ContextType>;
  adapter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scene?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestUrl?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestKey?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasRequestSecret?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requestSecret?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extra?: Resolver<Types.Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DataSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataSource'] = ResolversParentTypes['DataSource'], FederationReferenceType extends FederationReferenceTypes['DataSource'] = FederationReferenceTypes['DataSource']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['DataSource']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AssignedSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignedSource'] = ResolversParentTypes['AssignedSource']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  route?: Resolver<ResolversTypes['UpstreamRoute'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DataSourceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataSourceEdge'] = ResolversParentTypes['DataSourceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DataSource'], ParentType, ContextType>;
};

export type DataSourceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataSourceConnection'] = ResolversParentTypes['DataSourceConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['DataSourceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['DataSource']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UpstreamRouteEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpstreamRouteEdge'] = ResolversParentTypes['UpstreamRouteEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UpstreamRoute'], ParentType, ContextType>;
};

export type UpstreamRouteConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpstreamRouteConnection'] = ResolversParentTypes['UpstreamRouteConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['UpstreamRouteEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['UpstreamRoute']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductStateChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductStateChange'] = ResolversParentTypes['ProductStateChange']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  scheduledChange?: Resolver<ResolversTypes['ScheduledChange'], ParentType, ContextType>;
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
  AuthorizationEdge?: AuthorizationEdgeResolvers<ContextType>;
  AuthorizationConnection?: AuthorizationConnectionResolvers<ContextType>;
  Authorization?: AuthorizationResolvers<ContextType>;
  AuthorizationComponent?: AuthorizationComponentResolvers<ContextType>;
  AuthorizationCounts?: AuthorizationCountsResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  BundleSync?: BundleSyncResolvers<ContextType>;
  PricePreview?: PricePreviewResolvers<ContextType>;
  ComponentPrice?: ComponentPriceResolvers<ContextType>;
  PriceTerms?: PriceTermsResolvers<ContextType>;
  PricePeriod?: PricePeriodResolvers<ContextType>;
  PriceChange?: PriceChangeResolvers<ContextType>;
  PriceChangeEdge?: PriceChangeEdgeResolvers<ContextType>;
  PriceChangeConnection?: PriceChangeConnectionResolvers<ContextType>;
  PromoterRoyalty?: PromoterRoyaltyResolvers<ContextType>;
  DeveloperAccount?: DeveloperAccountResolvers<ContextType>;
  Salesperson?: SalespersonResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  ProductCategory?: ProductCategoryResolvers<ContextType>;
  DocumentColumn?: DocumentColumnResolvers<ContextType>;
  DocumentTable?: DocumentTableResolvers<ContextType>;
  ApiDocument?: ApiDocumentResolvers<ContextType>;
  ApiDocumentEdge?: ApiDocumentEdgeResolvers<ContextType>;
  ApiDocumentConnection?: ApiDocumentConnectionResolvers<ContextType>;
  ParameterOption?: ParameterOptionResolvers<ContextType>;
  ProductParameter?: ProductParameterResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  NoticeRecipient?: NoticeRecipientResolvers<ContextType>;
  ScheduledChangeEdge?: ScheduledChangeEdgeResolvers<ContextType>;
  ScheduledChangeConnection?: ScheduledChangeConnectionResolvers<ContextType>;
  ScheduledChange?: ScheduledChangeResolvers<ContextType>;
  UpstreamAdapter?: UpstreamAdapterResolvers<ContextType>;
  RouteTest?: RouteTestResolvers<ContextType>;
  RouteTrial?: RouteTrialResolvers<ContextType>;
  UpstreamRoute?: UpstreamRouteResolvers<ContextType>;
  DataSource?: DataSourceResolvers<ContextType>;
  AssignedSource?: AssignedSourceResolvers<ContextType>;
  DataSourceEdge?: DataSourceEdgeResolvers<ContextType>;
  DataSourceConnection?: DataSourceConnectionResolvers<ContextType>;
  UpstreamRouteEdge?: UpstreamRouteEdgeResolvers<ContextType>;
  UpstreamRouteConnection?: UpstreamRouteConnectionResolvers<ContextType>;
  ProductStateChange?: ProductStateChangeResolvers<ContextType>;
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
