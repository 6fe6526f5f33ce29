// Made from the SDL by npm run generate; never edited.
import type * as Types from './schema.generated';
import type { Rows } from '../kit/lists/json-rows';
import type { GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ResolvedField as GraphQLResolveInfo } from '../kit/lists/json-rows';
import type { CallRecord as CallRecordParent, Customer as CustomerParent, UpstreamRoute as UpstreamRouteParent, PricePreview as PricePreviewParent, RepricedCharges as RepricedChargesParent, CustomerUsage as CustomerUsageParent, UsagePeriod as UsagePeriodParent, AlertItem as AlertItemParent, AlertContact as AlertContactParent, AlertFiring as AlertFiringParent, AlertRule as AlertRuleParent, BatchRow as BatchRowParent, BatchTask as BatchTaskParent, CachedResult as CachedResultParent, UpstreamCall as UpstreamCallParent, CallEdit as CallEditParent, CompensationCall as CompensationCallParent, CompensationRun as CompensationRunParent, BacktestSample as BacktestSampleParent, MatchSample as MatchSampleParent, Backtest as BacktestParent, MatchRun as MatchRunParent, CallAnswer as CallAnswerParent, SourceUsage as SourceUsageParent, UsageSummary as UsageSummaryParent, ProductUsage as ProductUsageParent } from './mappers';
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
  BatchTask: Types.BatchTask;
  CallRecord: Types.CallRecord;
  PricePreview: Types.PricePreview;
  UpstreamRoute: Types.UpstreamRoute;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  BatchTask:
    ( { __typename: 'BatchTask' }
    & GraphQLRecursivePick<FederationTypes['BatchTask'], {"id":true}> );
  CallRecord:
    ( { __typename: 'CallRecord' }
    & GraphQLRecursivePick<FederationTypes['CallRecord'], {"seqNo":true}> );
  PricePreview:
    ( { __typename: 'PricePreview' }
    & GraphQLRecursivePick<FederationTypes['PricePreview'], {"authorizationId":true,"month":true,"terms":true}> );
  UpstreamRoute:
    ( { __typename: 'UpstreamRoute' }
    & GraphQLRecursivePick<FederationTypes['UpstreamRoute'], {"id":true}> );
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
  AlertContact: ResolverTypeWrapper<AlertContactParent>;
  AlertRule: ResolverTypeWrapper<AlertRuleParent>;
  AlertItem: ResolverTypeWrapper<AlertItemParent>;
  AlertFiring: ResolverTypeWrapper<AlertFiringParent>;
  SaveAlertRulesInput: ResolverTypeWrapper<any>;
  RemoveAlertRulesInput: ResolverTypeWrapper<any>;
  SaveAlertContactInput: ResolverTypeWrapper<any>;
  RemoveAlertContactInput: ResolverTypeWrapper<any>;
  Customer: ResolverTypeWrapper<CustomerParent>;
  DeveloperAccount: ResolverTypeWrapper<any>;
  Authorization: ResolverTypeWrapper<any>;
  Product: ResolverTypeWrapper<any>;
  DataSource: ResolverTypeWrapper<any>;
  BatchTaskState: ResolverTypeWrapper<any>;
  BatchTask: ResolverTypeWrapper<BatchTaskParent>;
  BatchRow: ResolverTypeWrapper<BatchRowParent>;
  BatchRowEdge: ResolverTypeWrapper<any>;
  BatchRowConnection: ResolverTypeWrapper<any>;
  BatchTaskEdge: ResolverTypeWrapper<any>;
  BatchTaskConnection: ResolverTypeWrapper<any>;
  BatchTaskFilter: ResolverTypeWrapper<any>;
  SubmitBatchTaskInput: ResolverTypeWrapper<any>;
  BatchTaskInput: ResolverTypeWrapper<any>;
  CachedResult: ResolverTypeWrapper<CachedResultParent>;
  CachedResultFilter: ResolverTypeWrapper<any>;
  AddCachedResultInput: ResolverTypeWrapper<any>;
  EditCachedResultInput: ResolverTypeWrapper<any>;
  RemoveCachedResultInput: ResolverTypeWrapper<any>;
  CallLimits: ResolverTypeWrapper<any>;
  SetCallLimitsInput: ResolverTypeWrapper<any>;
  EncryptionType: ResolverTypeWrapper<any>;
  CallSubject: ResolverTypeWrapper<any>;
  CallChannel: ResolverTypeWrapper<any>;
  CallRecord: ResolverTypeWrapper<CallRecordParent>;
  CallFilter: ResolverTypeWrapper<any>;
  CallOrderField: ResolverTypeWrapper<any>;
  CallOrder: ResolverTypeWrapper<any>;
  CallRecordEdge: ResolverTypeWrapper<any>;
  CallRecordConnection: ResolverTypeWrapper<any>;
  UpstreamCall: ResolverTypeWrapper<UpstreamCallParent>;
  CompensationState: ResolverTypeWrapper<any>;
  CompensationCall: ResolverTypeWrapper<CompensationCallParent>;
  CompensationRun: ResolverTypeWrapper<CompensationRunParent>;
  CompensateCallsInput: ResolverTypeWrapper<any>;
  CallEdit: ResolverTypeWrapper<CallEditParent>;
  EditCallInput: ResolverTypeWrapper<any>;
  BacktestSample: ResolverTypeWrapper<BacktestSampleParent>;
  Backtest: ResolverTypeWrapper<BacktestParent>;
  BacktestEdge: ResolverTypeWrapper<any>;
  BacktestConnection: ResolverTypeWrapper<any>;
  BacktestFilter: ResolverTypeWrapper<any>;
  ResultColumnInput: ResolverTypeWrapper<any>;
  SaveBacktestInput: ResolverTypeWrapper<any>;
  SubjectRole: ResolverTypeWrapper<any>;
  SubjectColumn: ResolverTypeWrapper<any>;
  SubjectColumnInput: ResolverTypeWrapper<any>;
  MatchSample: ResolverTypeWrapper<MatchSampleParent>;
  MatchRunState: ResolverTypeWrapper<any>;
  MatchRun: ResolverTypeWrapper<MatchRunParent>;
  MatchRunEdge: ResolverTypeWrapper<any>;
  MatchRunConnection: ResolverTypeWrapper<any>;
  MatchRunFilter: ResolverTypeWrapper<any>;
  SampleFileInput: ResolverTypeWrapper<any>;
  ExecuteMatchInput: ResolverTypeWrapper<any>;
  PricePreview: ResolverTypeWrapper<PricePreviewParent>;
  RepricedCharges: ResolverTypeWrapper<RepricedChargesParent>;
  BreakerState: ResolverTypeWrapper<any>;
  RouteHealth: ResolverTypeWrapper<any>;
  UpstreamRoute: ResolverTypeWrapper<UpstreamRouteParent>;
  RouteTrialEnd: ResolverTypeWrapper<any>;
  RouteTrialAnswer: ResolverTypeWrapper<any>;
  DashboardPeriod: ResolverTypeWrapper<any>;
  StatisticsUnit: ResolverTypeWrapper<any>;
  UsageSummary: ResolverTypeWrapper<UsageSummaryParent>;
  UsageFilter: ResolverTypeWrapper<any>;
  UsagePeriod: ResolverTypeWrapper<UsagePeriodParent>;
  UsageTotals: ResolverTypeWrapper<any>;
  CustomerUsage: ResolverTypeWrapper<CustomerUsageParent>;
  ProductUsage: ResolverTypeWrapper<ProductUsageParent>;
  SourceUsage: ResolverTypeWrapper<SourceUsageParent>;
  UsageTrendPoint: ResolverTypeWrapper<any>;
  UsageTrend: ResolverTypeWrapper<any>;
  CallAnswer: ResolverTypeWrapper<CallAnswerParent>;
  TestCallInput: ResolverTypeWrapper<any>;
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
  AlertContact: AlertContactParent;
  AlertRule: AlertRuleParent;
  AlertItem: AlertItemParent;
  AlertFiring: AlertFiringParent;
  SaveAlertRulesInput: any;
  RemoveAlertRulesInput: any;
  SaveAlertContactInput: any;
  RemoveAlertContactInput: any;
  Customer: CustomerParent;
  DeveloperAccount: any;
  Authorization: any;
  Product: any;
  DataSource: any;
  BatchTask: BatchTaskParent;
  BatchRow: BatchRowParent;
  BatchRowEdge: any;
  BatchRowConnection: any;
  BatchTaskEdge: any;
  BatchTaskConnection: any;
  BatchTaskFilter: any;
  SubmitBatchTaskInput: any;
  BatchTaskInput: any;
  CachedResult: CachedResultParent;
  CachedResultFilter: any;
  AddCachedResultInput: any;
  EditCachedResultInput: any;
  RemoveCachedResultInput: any;
  CallLimits: any;
  SetCallLimitsInput: any;
  CallSubject: any;
  CallRecord: CallRecordParent;
  CallFilter: any;
  CallOrder: any;
  CallRecordEdge: any;
  CallRecordConnection: any;
  UpstreamCall: UpstreamCallParent;
  CompensationCall: CompensationCallParent;
  CompensationRun: CompensationRunParent;
  CompensateCallsInput: any;
  CallEdit: CallEditParent;
  EditCallInput: any;
  BacktestSample: BacktestSampleParent;
  Backtest: BacktestParent;
  BacktestEdge: any;
  BacktestConnection: any;
  BacktestFilter: any;
  ResultColumnInput: any;
  SaveBacktestInput: any;
  SubjectColumn: any;
  SubjectColumnInput: any;
  MatchSample: MatchSampleParent;
  MatchRun: MatchRunParent;
  MatchRunEdge: any;
  MatchRunConnection: any;
  MatchRunFilter: any;
  SampleFileInput: any;
  ExecuteMatchInput: any;
  PricePreview: PricePreviewParent;
  RepricedCharges: RepricedChargesParent;
  RouteHealth: any;
  UpstreamRoute: UpstreamRouteParent;
  RouteTrialAnswer: any;
  UsageSummary: UsageSummaryParent;
  UsageFilter: any;
  UsagePeriod: UsagePeriodParent;
  UsageTotals: any;
  CustomerUsage: CustomerUsageParent;
  ProductUsage: ProductUsageParent;
  SourceUsage: SourceUsageParent;
  UsageTrendPoint: any;
  UsageTrend: any;
  CallAnswer: CallAnswerParent;
  TestCallInput: any;
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
  alertContacts?: Resolver<Rows<ResolversTypes['AlertContact']>, ParentType, ContextType>;
  alertItems?: Resolver<Rows<ResolversTypes['AlertItem']>, ParentType, ContextType, RequireFields<Types.QueryAlertItemsArgs, 'withoutRule'>>;
  alertFirings?: Resolver<Rows<ResolversTypes['AlertFiring']>, ParentType, ContextType>;
  batchTask?: Resolver<Types.Maybe<ResolversTypes['BatchTask']>, ParentType, ContextType, RequireFields<Types.QueryBatchTaskArgs, 'id'>>;
  batchTasks?: Resolver<ResolversTypes['BatchTaskConnection'], ParentType, ContextType, Partial<Types.QueryBatchTasksArgs>>;
  cachedResults?: Resolver<Rows<ResolversTypes['CachedResult']>, ParentType, ContextType, RequireFields<Types.QueryCachedResultsArgs, 'filter'>>;
  cachedResult?: Resolver<Types.Maybe<ResolversTypes['CachedResult']>, ParentType, ContextType, RequireFields<Types.QueryCachedResultArgs, 'key'>>;
  callLimits?: Resolver<Types.Maybe<ResolversTypes['CallLimits']>, ParentType, ContextType, RequireFields<Types.QueryCallLimitsArgs, 'developerAccountId'>>;
  call?: Resolver<Types.Maybe<ResolversTypes['CallRecord']>, ParentType, ContextType, RequireFields<Types.QueryCallArgs, 'seqNo'>>;
  calls?: Resolver<ResolversTypes['CallRecordConnection'], ParentType, ContextType, Partial<Types.QueryCallsArgs>>;
  compensationRun?: Resolver<Types.Maybe<ResolversTypes['CompensationRun']>, ParentType, ContextType, RequireFields<Types.QueryCompensationRunArgs, 'id'>>;
  backtests?: Resolver<ResolversTypes['BacktestConnection'], ParentType, ContextType, Partial<Types.QueryBacktestsArgs>>;
  matchRun?: Resolver<Types.Maybe<ResolversTypes['MatchRun']>, ParentType, ContextType, RequireFields<Types.QueryMatchRunArgs, 'id'>>;
  matchRuns?: Resolver<ResolversTypes['MatchRunConnection'], ParentType, ContextType, Partial<Types.QueryMatchRunsArgs>>;
  usageTotals?: Resolver<ResolversTypes['UsageTotals'], ParentType, ContextType, RequireFields<Types.QueryUsageTotalsArgs, 'period'>>;
  usageRanking?: Resolver<Rows<ResolversTypes['CustomerUsage']>, ParentType, ContextType, RequireFields<Types.QueryUsageRankingArgs, 'period' | 'first'>>;
  usageByProduct?: Resolver<Rows<ResolversTypes['ProductUsage']>, ParentType, ContextType, RequireFields<Types.QueryUsageByProductArgs, 'first'>>;
  usageTrend?: Resolver<ResolversTypes['UsageTrend'], ParentType, ContextType, RequireFields<Types.QueryUsageTrendArgs, 'unit' | 'from' | 'to'>>;
  usageBySource?: Resolver<Rows<ResolversTypes['SourceUsage']>, ParentType, ContextType, RequireFields<Types.QueryUsageBySourceArgs, 'from' | 'to' | 'first'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  saveAlertRules?: Resolver<Rows<ResolversTypes['AlertRule']>, ParentType, ContextType, RequireFields<Types.MutationSaveAlertRulesArgs, 'input'>>;
  removeAlertRules?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType, RequireFields<Types.MutationRemoveAlertRulesArgs, 'input'>>;
  saveAlertContact?: Resolver<ResolversTypes['AlertContact'], ParentType, ContextType, RequireFields<Types.MutationSaveAlertContactArgs, 'input'>>;
  removeAlertContact?: Resolver<ResolversTypes['AlertContact'], ParentType, ContextType, RequireFields<Types.MutationRemoveAlertContactArgs, 'input'>>;
  submitBatchTask?: Resolver<ResolversTypes['BatchTask'], ParentType, ContextType, RequireFields<Types.MutationSubmitBatchTaskArgs, 'input'>>;
  executeBatchTask?: Resolver<ResolversTypes['BatchTask'], ParentType, ContextType, RequireFields<Types.MutationExecuteBatchTaskArgs, 'input'>>;
  deleteBatchTask?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<Types.MutationDeleteBatchTaskArgs, 'input'>>;
  addCachedResult?: Resolver<ResolversTypes['CachedResult'], ParentType, ContextType, RequireFields<Types.MutationAddCachedResultArgs, 'input'>>;
  editCachedResult?: Resolver<ResolversTypes['CachedResult'], ParentType, ContextType, RequireFields<Types.MutationEditCachedResultArgs, 'input'>>;
  removeCachedResult?: Resolver<ResolversTypes['CachedResult'], ParentType, ContextType, RequireFields<Types.MutationRemoveCachedResultArgs, 'input'>>;
  setCallLimits?: Resolver<ResolversTypes['CallLimits'], ParentType, ContextType, RequireFields<Types.MutationSetCallLimitsArgs, 'input'>>;
  compensateCalls?: Resolver<ResolversTypes['CompensationRun'], ParentType, ContextType, RequireFields<Types.MutationCompensateCallsArgs, 'input'>>;
  editCall?: Resolver<ResolversTypes['CallRecord'], ParentType, ContextType, RequireFields<Types.MutationEditCallArgs, 'input'>>;
  prepareBacktest?: Resolver<ResolversTypes['BacktestSample'], ParentType, ContextType, RequireFields<Types.MutationPrepareBacktestArgs, 'input'>>;
  saveBacktest?: Resolver<ResolversTypes['Backtest'], ParentType, ContextType, RequireFields<Types.MutationSaveBacktestArgs, 'input'>>;
  prepareMatch?: Resolver<ResolversTypes['MatchSample'], ParentType, ContextType, RequireFields<Types.MutationPrepareMatchArgs, 'input'>>;
  executeMatch?: Resolver<ResolversTypes['MatchRun'], ParentType, ContextType, RequireFields<Types.MutationExecuteMatchArgs, 'input'>>;
  tryRoute?: Resolver<ResolversTypes['RouteTrialAnswer'], ParentType, ContextType, RequireFields<Types.MutationTryRouteArgs, 'question'>>;
  testCall?: Resolver<ResolversTypes['CallAnswer'], ParentType, ContextType, RequireFields<Types.MutationTestCallArgs, 'input'>>;
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
  __resolveType: TypeResolveFn<'BatchTask' | 'CallRecord', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AlertContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertContact'] = ResolversParentTypes['AlertContact']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mobile?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  webhook?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  webhookSecret?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AlertRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertRule'] = ResolversParentTypes['AlertRule']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  productCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  periodSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  errorCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  contacts?: Resolver<Rows<ResolversTypes['AlertContact']>, ParentType, ContextType>;
};

export type AlertItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertItem'] = ResolversParentTypes['AlertItem']> = {
  product?: Resolver<Types.Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  productCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<Types.Maybe<ResolversTypes['AlertRule']>, ParentType, ContextType>;
};

export type AlertFiringResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertFiring'] = ResolversParentTypes['AlertFiring']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customer?: Resolver<Types.Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  productCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  periodSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  errorCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recoveredAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  usage?: Resolver<ResolversTypes['UsageSummary'], ParentType, ContextType, RequireFields<Types.CustomerUsageArgs, 'from' | 'to'>>;
};

export type DeveloperAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeveloperAccount'] = ResolversParentTypes['DeveloperAccount']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AuthorizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Authorization'] = ResolversParentTypes['Authorization']> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DataSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataSource'] = ResolversParentTypes['DataSource']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type BatchTaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BatchTask'] = ResolversParentTypes['BatchTask'], FederationReferenceType extends FederationReferenceTypes['BatchTask'] = FederationReferenceTypes['BatchTask']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['BatchTask']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  taskNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customer?: Resolver<Types.Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  developerAccount?: Resolver<Types.Maybe<ResolversTypes['DeveloperAccount']>, ParentType, ContextType>;
  appId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  product?: Resolver<Types.Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  productCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  encryption?: Resolver<ResolversTypes['EncryptionType'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['BatchTaskState'], ParentType, ContextType>;
  sampleName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sampleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  finishedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  answeredCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  chargedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  stopCode?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  stopMessage?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  password?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resultUrl?: Resolver<Types.Maybe<ResolversTypes['FileAddress']>, ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['BatchRowConnection'], ParentType, ContextType, Partial<Types.BatchTaskRowsArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  finishedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BatchRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BatchRow'] = ResolversParentTypes['BatchRow']> = {
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detail?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seqNo?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  charged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type BatchRowEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BatchRowEdge'] = ResolversParentTypes['BatchRowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BatchRow'], ParentType, ContextType>;
};

export type BatchRowConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BatchRowConnection'] = ResolversParentTypes['BatchRowConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['BatchRowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['BatchRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BatchTaskEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BatchTaskEdge'] = ResolversParentTypes['BatchTaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BatchTask'], ParentType, ContextType>;
};

export type BatchTaskConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BatchTaskConnection'] = ResolversParentTypes['BatchTaskConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['BatchTaskEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['BatchTask']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CachedResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CachedResult'] = ResolversParentTypes['CachedResult']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  product?: Resolver<Types.Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  productCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  encryption?: Resolver<ResolversTypes['EncryptionType'], ParentType, ContextType>;
  scene?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Types.Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  call?: Resolver<Types.Maybe<ResolversTypes['CallRecord']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresInSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CallLimitsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallLimits'] = ResolversParentTypes['CallLimits']> = {
  developerAccountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  perSecond?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  concurrent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  usual?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CallSubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallSubject'] = ResolversParentTypes['CallSubject']> = {
  name?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  idCard?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mobile?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CallRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallRecord'] = ResolversParentTypes['CallRecord'], FederationReferenceType extends FederationReferenceTypes['CallRecord'] = FederationReferenceTypes['CallRecord']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['CallRecord']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seqNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tradeNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  calledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customer?: Resolver<Types.Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  developerAccount?: Resolver<Types.Maybe<ResolversTypes['DeveloperAccount']>, ParentType, ContextType>;
  developerAccountName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  appId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  authorization?: Resolver<Types.Maybe<ResolversTypes['Authorization']>, ParentType, ContextType>;
  product?: Resolver<Types.Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  productCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tag?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['CallChannel'], ParentType, ContextType>;
  name?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  idCard?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mobile?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Types.Maybe<ResolversTypes['CallSubject']>, ParentType, ContextType>;
  encryption?: Resolver<ResolversTypes['EncryptionType'], ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hit?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  cached?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  charged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  free?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  cost?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  resultCode?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resultMessage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  result?: Resolver<Types.Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  sign?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phoneRegion?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  latencyMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requestIp?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extend?: Resolver<Types.Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  directClientCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finalSourceCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  upstreamCalls?: Resolver<Rows<ResolversTypes['UpstreamCall']>, ParentType, ContextType>;
  edits?: Resolver<Rows<ResolversTypes['CallEdit']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CallRecordEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallRecordEdge'] = ResolversParentTypes['CallRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CallRecord'], ParentType, ContextType>;
};

export type CallRecordConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallRecordConnection'] = ResolversParentTypes['CallRecordConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['CallRecordEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['CallRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UpstreamCallResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpstreamCall'] = ResolversParentTypes['UpstreamCall']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seqNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attemptNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  attemptedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  productCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  product?: Resolver<Types.Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  latencyMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dataSource?: Resolver<Types.Maybe<ResolversTypes['DataSource']>, ParentType, ContextType>;
  dataSourceCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataSourceName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  thirdSeqNo?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  request?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  response?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  charged?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  cost?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  possibleCost?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  extra?: Resolver<Types.Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  error?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CompensationCallResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompensationCall'] = ResolversParentTypes['CompensationCall']> = {
  seqNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CompensationState'], ParentType, ContextType>;
  resultCode?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  call?: Resolver<Types.Maybe<ResolversTypes['CallRecord']>, ParentType, ContextType>;
};

export type CompensationRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompensationRun'] = ResolversParentTypes['CompensationRun']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  calls?: Resolver<Rows<ResolversTypes['CompensationCall']>, ParentType, ContextType>;
  createdByName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CallEditResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallEdit'] = ResolversParentTypes['CallEdit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  after?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  refundedAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdByName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type BacktestSampleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BacktestSample'] = ResolversParentTypes['BacktestSample']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fileUrl?: Resolver<ResolversTypes['FileAddress'], ParentType, ContextType>;
  headers?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  columns?: Resolver<Rows<ResolversTypes['SubjectColumn']>, ParentType, ContextType>;
  resultColumns?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type BacktestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Backtest'] = ResolversParentTypes['Backtest']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  modelCodes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  uploadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fileUrl?: Resolver<Types.Maybe<ResolversTypes['FileAddress']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type BacktestEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BacktestEdge'] = ResolversParentTypes['BacktestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Backtest'], ParentType, ContextType>;
};

export type BacktestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BacktestConnection'] = ResolversParentTypes['BacktestConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['BacktestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['Backtest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubjectColumnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubjectColumn'] = ResolversParentTypes['SubjectColumn']> = {
  header?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['SubjectRole'], ParentType, ContextType>;
};

export type MatchSampleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchSample'] = ResolversParentTypes['MatchSample']> = {
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fileUrl?: Resolver<ResolversTypes['FileAddress'], ParentType, ContextType>;
  headers?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  columns?: Resolver<Rows<ResolversTypes['SubjectColumn']>, ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MatchRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchRun'] = ResolversParentTypes['MatchRun']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  modelCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  modelName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  developerAccountNames?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fileUrl?: Resolver<Types.Maybe<ResolversTypes['FileAddress']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MatchRunState'], ParentType, ContextType>;
  failure?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  matchCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resultUrl?: Resolver<Types.Maybe<ResolversTypes['FileAddress']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MatchRunEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchRunEdge'] = ResolversParentTypes['MatchRunEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MatchRun'], ParentType, ContextType>;
};

export type MatchRunConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchRunConnection'] = ResolversParentTypes['MatchRunConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['MatchRunEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['MatchRun']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PricePreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PricePreview'] = ResolversParentTypes['PricePreview'], FederationReferenceType extends FederationReferenceTypes['PricePreview'] = FederationReferenceTypes['PricePreview']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['PricePreview']> | FederationReferenceType, FederationReferenceType, ContextType>;
  authorizationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  charges?: Resolver<ResolversTypes['RepricedCharges'], ParentType, ContextType>;
};

export type RepricedChargesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RepricedCharges'] = ResolversParentTypes['RepricedCharges']> = {
  callCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  answeredCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hitCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  freeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  newFee?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type RouteHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RouteHealth'] = ResolversParentTypes['RouteHealth']> = {
  state?: Resolver<ResolversTypes['BreakerState'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  p95LatencyMs?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UpstreamRouteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpstreamRoute'] = ResolversParentTypes['UpstreamRoute'], FederationReferenceType extends FederationReferenceTypes['UpstreamRoute'] = FederationReferenceTypes['UpstreamRoute']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['UpstreamRoute']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  health?: Resolver<ResolversTypes['RouteHealth'], ParentType, ContextType>;
};

export type RouteTrialAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RouteTrialAnswer'] = ResolversParentTypes['RouteTrialAnswer']> = {
  end?: Resolver<ResolversTypes['RouteTrialEnd'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  thirdSeqNo?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  charged?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  response?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  error?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  latencyMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UsageSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UsageSummary'] = ResolversParentTypes['UsageSummary']> = {
  calls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  chargedCalls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hitCalls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cachedCalls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  freeCalls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failedCalls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  cost?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  averageLatencyMs?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UsagePeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UsagePeriod'] = ResolversParentTypes['UsagePeriod']> = {
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  orderCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  callCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hitCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  freeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cachedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  upstreamCount?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  upstreamAmount?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  averageLatencyMs?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UsageTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UsageTotals'] = ResolversParentTypes['UsageTotals']> = {
  current?: Resolver<ResolversTypes['UsagePeriod'], ParentType, ContextType>;
  previous?: Resolver<ResolversTypes['UsagePeriod'], ParentType, ContextType>;
  countIncreaseRate?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  amountIncreaseRate?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type CustomerUsageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerUsage'] = ResolversParentTypes['CustomerUsage']> = {
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  previousMonth?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  customerName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<Types.Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  developerAccountId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  developerAccountName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  developerAccount?: Resolver<Types.Maybe<ResolversTypes['DeveloperAccount']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  previousCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  previousAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  countIncreaseRate?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  amountIncreaseRate?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type ProductUsageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductUsage'] = ResolversParentTypes['ProductUsage']> = {
  productCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  product?: Resolver<Types.Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  tag?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type SourceUsageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceUsage'] = ResolversParentTypes['SourceUsage']> = {
  dataSource?: Resolver<Types.Maybe<ResolversTypes['DataSource']>, ParentType, ContextType>;
  dataSourceCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataSourceName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  successCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  chargedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  averageLatencyMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UsageTrendPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UsageTrendPoint'] = ResolversParentTypes['UsageTrendPoint']> = {
  date?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  items?: Resolver<Rows<ResolversTypes['ProductUsage']>, ParentType, ContextType>;
  productCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalFee?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type UsageTrendResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UsageTrend'] = ResolversParentTypes['UsageTrend']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalFee?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  products?: Resolver<Rows<ResolversTypes['ProductUsage']>, ParentType, ContextType>;
  productFees?: Resolver<Rows<ResolversTypes['ProductUsage']>, ParentType, ContextType>;
  productNames?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  points?: Resolver<Rows<ResolversTypes['UsageTrendPoint']>, ParentType, ContextType>;
};

export type CallAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallAnswer'] = ResolversParentTypes['CallAnswer']> = {
  code?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seqNo?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tradeNo?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  charged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  cached?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  data?: Resolver<Types.Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  field?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detail?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  envelope?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  call?: Resolver<Types.Maybe<ResolversTypes['CallRecord']>, ParentType, ContextType>;
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
  AlertContact?: AlertContactResolvers<ContextType>;
  AlertRule?: AlertRuleResolvers<ContextType>;
  AlertItem?: AlertItemResolvers<ContextType>;
  AlertFiring?: AlertFiringResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  DeveloperAccount?: DeveloperAccountResolvers<ContextType>;
  Authorization?: AuthorizationResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  DataSource?: DataSourceResolvers<ContextType>;
  BatchTask?: BatchTaskResolvers<ContextType>;
  BatchRow?: BatchRowResolvers<ContextType>;
  BatchRowEdge?: BatchRowEdgeResolvers<ContextType>;
  BatchRowConnection?: BatchRowConnectionResolvers<ContextType>;
  BatchTaskEdge?: BatchTaskEdgeResolvers<ContextType>;
  BatchTaskConnection?: BatchTaskConnectionResolvers<ContextType>;
  CachedResult?: CachedResultResolvers<ContextType>;
  CallLimits?: CallLimitsResolvers<ContextType>;
  CallSubject?: CallSubjectResolvers<ContextType>;
  CallRecord?: CallRecordResolvers<ContextType>;
  CallRecordEdge?: CallRecordEdgeResolvers<ContextType>;
  CallRecordConnection?: CallRecordConnectionResolvers<ContextType>;
  UpstreamCall?: UpstreamCallResolvers<ContextType>;
  CompensationCall?: CompensationCallResolvers<ContextType>;
  CompensationRun?: CompensationRunResolvers<ContextType>;
  CallEdit?: CallEditResolvers<ContextType>;
  BacktestSample?: BacktestSampleResolvers<ContextType>;
  Backtest?: BacktestResolvers<ContextType>;
  BacktestEdge?: BacktestEdgeResolvers<ContextType>;
  BacktestConnection?: BacktestConnectionResolvers<ContextType>;
  SubjectColumn?: SubjectColumnResolvers<ContextType>;
  MatchSample?: MatchSampleResolvers<ContextType>;
  MatchRun?: MatchRunResolvers<ContextType>;
  MatchRunEdge?: MatchRunEdgeResolvers<ContextType>;
  MatchRunConnection?: MatchRunConnectionResolvers<ContextType>;
  PricePreview?: PricePreviewResolvers<ContextType>;
  RepricedCharges?: RepricedChargesResolvers<ContextType>;
  RouteHealth?: RouteHealthResolvers<ContextType>;
  UpstreamRoute?: UpstreamRouteResolvers<ContextType>;
  RouteTrialAnswer?: RouteTrialAnswerResolvers<ContextType>;
  UsageSummary?: UsageSummaryResolvers<ContextType>;
  UsagePeriod?: UsagePeriodResolvers<ContextType>;
  UsageTotals?: UsageTotalsResolvers<ContextType>;
  CustomerUsage?: CustomerUsageResolvers<ContextType>;
  ProductUsage?: ProductUsageResolvers<ContextType>;
  SourceUsage?: SourceUsageResolvers<ContextType>;
  UsageTrendPoint?: UsageTrendPointResolvers<ContextType>;
  UsageTrend?: UsageTrendResolvers<ContextType>;
  CallAnswer?: CallAnswerResolvers<ContextType>;
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
