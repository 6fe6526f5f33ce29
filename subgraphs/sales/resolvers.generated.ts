// Made from the SDL by npm run generate; never edited.
import type * as Types from './schema.generated';
import type { Rows } from '../kit/lists/json-rows';
import type { GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ResolvedField as GraphQLResolveInfo } from '../kit/lists/json-rows';
import type { SalesSeriesPoint as SalesSeriesPointParent, Customer as CustomerParent, StaffMember as StaffMemberParent, Authorization as AuthorizationParent, Product as ProductParent, CustomerUsage as CustomerUsageParent, Assignment as AssignmentParent, CommissionLine as CommissionLineParent, CommissionStatement as CommissionStatementParent, CustomerGrade as CustomerGradeParent, Opportunity as OpportunityParent, KpiPlan as KpiPlanParent, SalesTarget as SalesTargetParent, FloorPrice as FloorPriceParent, Salesperson as SalespersonParent, AuthorizationSales as AuthorizationSalesParent, CustomerSales as CustomerSalesParent, SalespersonStatistic as SalespersonStatisticParent, SalesPerformance as SalesPerformanceParent, Visit as VisitParent } from './mappers';
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
  StaffMember: Types.StaffMember;
  CustomerUsage: Types.CustomerUsage;
  Salesperson: Types.Salesperson;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  StaffMember:
    ( { __typename: 'StaffMember' }
    & GraphQLRecursivePick<FederationTypes['StaffMember'], {"id":true}> );
  CustomerUsage:
    ( { __typename: 'CustomerUsage' }
    & GraphQLRecursivePick<FederationTypes['CustomerUsage'], {"customerId":true,"month":true,"amount":true,"previousMonth":true,"previousAmount":true}> );
  Salesperson:
    ( { __typename: 'Salesperson' }
    & GraphQLRecursivePick<FederationTypes['Salesperson'], {"id":true}> );
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
  Assignment: ResolverTypeWrapper<AssignmentParent>;
  AssignmentFilter: ResolverTypeWrapper<any>;
  AssignmentOrderField: ResolverTypeWrapper<any>;
  AssignmentOrder: ResolverTypeWrapper<any>;
  AssignmentEdge: ResolverTypeWrapper<any>;
  AssignmentConnection: ResolverTypeWrapper<any>;
  CustomerAssignmentInput: ResolverTypeWrapper<any>;
  AssignCustomersInput: ResolverTypeWrapper<any>;
  CancelAssignmentInput: ResolverTypeWrapper<any>;
  StaffHandoverInput: ResolverTypeWrapper<any>;
  HandOverStaffInput: ResolverTypeWrapper<any>;
  Customer: ResolverTypeWrapper<CustomerParent>;
  StaffMember: ResolverTypeWrapper<StaffMemberParent>;
  Product: ResolverTypeWrapper<ProductParent>;
  CustomerUsage: ResolverTypeWrapper<CustomerUsageParent>;
  Authorization: ResolverTypeWrapper<AuthorizationParent>;
  CommissionState: ResolverTypeWrapper<any>;
  CommissionLineKind: ResolverTypeWrapper<any>;
  CommissionLine: ResolverTypeWrapper<CommissionLineParent>;
  CommissionStatement: ResolverTypeWrapper<CommissionStatementParent>;
  CommissionStatementFilter: ResolverTypeWrapper<any>;
  CommissionStatementEdge: ResolverTypeWrapper<any>;
  CommissionStatementConnection: ResolverTypeWrapper<any>;
  MakeCommissionStatementsInput: ResolverTypeWrapper<any>;
  ConfirmCommissionStatementsInput: ResolverTypeWrapper<any>;
  PayCommissionStatementsInput: ResolverTypeWrapper<any>;
  CustomerGrade: ResolverTypeWrapper<CustomerGradeParent>;
  SaveCustomerGradeInput: ResolverTypeWrapper<any>;
  SaveOpportunityInput: ResolverTypeWrapper<any>;
  DeleteOpportunityInput: ResolverTypeWrapper<any>;
  Opportunity: ResolverTypeWrapper<OpportunityParent>;
  OpportunityState: ResolverTypeWrapper<any>;
  OpportunityFilter: ResolverTypeWrapper<any>;
  OpportunityOrderField: ResolverTypeWrapper<any>;
  OpportunityOrder: ResolverTypeWrapper<any>;
  OpportunityEdge: ResolverTypeWrapper<any>;
  OpportunityConnection: ResolverTypeWrapper<any>;
  SetSalesTargetInput: ResolverTypeWrapper<any>;
  KpiIndicatorInput: ResolverTypeWrapper<any>;
  SaveKpiPlanInput: ResolverTypeWrapper<any>;
  ResetKpiPlanInput: ResolverTypeWrapper<any>;
  KpiPlanFilter: ResolverTypeWrapper<any>;
  KpiPlanEdge: ResolverTypeWrapper<any>;
  KpiPlanConnection: ResolverTypeWrapper<any>;
  SalesTarget: ResolverTypeWrapper<SalesTargetParent>;
  KpiIndicator: ResolverTypeWrapper<any>;
  KpiPlan: ResolverTypeWrapper<KpiPlanParent>;
  Salesperson: ResolverTypeWrapper<SalespersonParent>;
  AddSalespersonInput: ResolverTypeWrapper<any>;
  DisableSalespersonInput: ResolverTypeWrapper<any>;
  FloorPriceInput: ResolverTypeWrapper<any>;
  SetFloorPricesInput: ResolverTypeWrapper<any>;
  SetFloorPriceInput: ResolverTypeWrapper<any>;
  SalespersonType: ResolverTypeWrapper<any>;
  FloorPrice: ResolverTypeWrapper<FloorPriceParent>;
  SalespersonFilter: ResolverTypeWrapper<any>;
  SalespersonOrderField: ResolverTypeWrapper<any>;
  SalespersonOrder: ResolverTypeWrapper<any>;
  SalespersonEdge: ResolverTypeWrapper<any>;
  SalespersonConnection: ResolverTypeWrapper<any>;
  DashboardPeriod: ResolverTypeWrapper<any>;
  SalesOrderField: ResolverTypeWrapper<any>;
  SalesOrder: ResolverTypeWrapper<any>;
  SalesFilter: ResolverTypeWrapper<any>;
  SalespersonStatisticFilter: ResolverTypeWrapper<any>;
  SalesPeriodType: ResolverTypeWrapper<any>;
  SalesSeriesBy: ResolverTypeWrapper<any>;
  SalesTotals: ResolverTypeWrapper<any>;
  SalesLeftOut: ResolverTypeWrapper<any>;
  KpiResult: ResolverTypeWrapper<any>;
  SalesPerformance: ResolverTypeWrapper<SalesPerformanceParent>;
  SalespersonStatistic: ResolverTypeWrapper<SalespersonStatisticParent>;
  SalespersonStatisticEdge: ResolverTypeWrapper<any>;
  SalespersonStatisticConnection: ResolverTypeWrapper<any>;
  CustomerSales: ResolverTypeWrapper<CustomerSalesParent>;
  CustomerSalesEdge: ResolverTypeWrapper<any>;
  CustomerSalesConnection: ResolverTypeWrapper<any>;
  AuthorizationSales: ResolverTypeWrapper<AuthorizationSalesParent>;
  AuthorizationSalesEdge: ResolverTypeWrapper<any>;
  AuthorizationSalesConnection: ResolverTypeWrapper<any>;
  ProductSales: ResolverTypeWrapper<any>;
  SalesTrendPoint: ResolverTypeWrapper<any>;
  SalesTrend: ResolverTypeWrapper<any>;
  SalesSeriesPoint: ResolverTypeWrapper<SalesSeriesPointParent>;
  SaveVisitInput: ResolverTypeWrapper<any>;
  VisitType: ResolverTypeWrapper<any>;
  Visit: ResolverTypeWrapper<VisitParent>;
  VisitFilter: ResolverTypeWrapper<any>;
  VisitOrderField: ResolverTypeWrapper<any>;
  VisitOrder: ResolverTypeWrapper<any>;
  VisitEdge: ResolverTypeWrapper<any>;
  VisitConnection: ResolverTypeWrapper<any>;
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
  Assignment: AssignmentParent;
  AssignmentFilter: any;
  AssignmentOrder: any;
  AssignmentEdge: any;
  AssignmentConnection: any;
  CustomerAssignmentInput: any;
  AssignCustomersInput: any;
  CancelAssignmentInput: any;
  StaffHandoverInput: any;
  HandOverStaffInput: any;
  Customer: CustomerParent;
  StaffMember: StaffMemberParent;
  Product: ProductParent;
  CustomerUsage: CustomerUsageParent;
  Authorization: AuthorizationParent;
  CommissionLine: CommissionLineParent;
  CommissionStatement: CommissionStatementParent;
  CommissionStatementFilter: any;
  CommissionStatementEdge: any;
  CommissionStatementConnection: any;
  MakeCommissionStatementsInput: any;
  ConfirmCommissionStatementsInput: any;
  PayCommissionStatementsInput: any;
  CustomerGrade: CustomerGradeParent;
  SaveCustomerGradeInput: any;
  SaveOpportunityInput: any;
  DeleteOpportunityInput: any;
  Opportunity: OpportunityParent;
  OpportunityFilter: any;
  OpportunityOrder: any;
  OpportunityEdge: any;
  OpportunityConnection: any;
  SetSalesTargetInput: any;
  KpiIndicatorInput: any;
  SaveKpiPlanInput: any;
  ResetKpiPlanInput: any;
  KpiPlanFilter: any;
  KpiPlanEdge: any;
  KpiPlanConnection: any;
  SalesTarget: SalesTargetParent;
  KpiIndicator: any;
  KpiPlan: KpiPlanParent;
  Salesperson: SalespersonParent;
  AddSalespersonInput: any;
  DisableSalespersonInput: any;
  FloorPriceInput: any;
  SetFloorPricesInput: any;
  SetFloorPriceInput: any;
  FloorPrice: FloorPriceParent;
  SalespersonFilter: any;
  SalespersonOrder: any;
  SalespersonEdge: any;
  SalespersonConnection: any;
  SalesOrder: any;
  SalesFilter: any;
  SalespersonStatisticFilter: any;
  SalesTotals: any;
  SalesLeftOut: any;
  KpiResult: any;
  SalesPerformance: SalesPerformanceParent;
  SalespersonStatistic: SalespersonStatisticParent;
  SalespersonStatisticEdge: any;
  SalespersonStatisticConnection: any;
  CustomerSales: CustomerSalesParent;
  CustomerSalesEdge: any;
  CustomerSalesConnection: any;
  AuthorizationSales: AuthorizationSalesParent;
  AuthorizationSalesEdge: any;
  AuthorizationSalesConnection: any;
  ProductSales: any;
  SalesTrendPoint: any;
  SalesTrend: any;
  SalesSeriesPoint: SalesSeriesPointParent;
  SaveVisitInput: any;
  Visit: VisitParent;
  VisitFilter: any;
  VisitOrder: any;
  VisitEdge: any;
  VisitConnection: any;
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
  assignments?: Resolver<ResolversTypes['AssignmentConnection'], ParentType, ContextType, Partial<Types.QueryAssignmentsArgs>>;
  commissionStatements?: Resolver<ResolversTypes['CommissionStatementConnection'], ParentType, ContextType, Partial<Types.QueryCommissionStatementsArgs>>;
  customerGrades?: Resolver<Rows<ResolversTypes['CustomerGrade']>, ParentType, ContextType, Partial<Types.QueryCustomerGradesArgs>>;
  opportunities?: Resolver<ResolversTypes['OpportunityConnection'], ParentType, ContextType, Partial<Types.QueryOpportunitiesArgs>>;
  opportunityState?: Resolver<ResolversTypes['OpportunityState'], ParentType, ContextType, RequireFields<Types.QueryOpportunityStateArgs, 'id'>>;
  kpiPlans?: Resolver<ResolversTypes['KpiPlanConnection'], ParentType, ContextType, Partial<Types.QueryKpiPlansArgs>>;
  salesperson?: Resolver<Types.Maybe<ResolversTypes['Salesperson']>, ParentType, ContextType, RequireFields<Types.QuerySalespersonArgs, 'id'>>;
  salespeople?: Resolver<ResolversTypes['SalespersonConnection'], ParentType, ContextType, Partial<Types.QuerySalespeopleArgs>>;
  salesPerformances?: Resolver<Rows<ResolversTypes['SalesPerformance']>, ParentType, ContextType, RequireFields<Types.QuerySalesPerformancesArgs, 'period' | 'on'>>;
  salesTotals?: Resolver<ResolversTypes['SalesTotals'], ParentType, ContextType, RequireFields<Types.QuerySalesTotalsArgs, 'period'>>;
  authorizationSalesTotals?: Resolver<ResolversTypes['SalesTotals'], ParentType, ContextType, RequireFields<Types.QueryAuthorizationSalesTotalsArgs, 'month'>>;
  salesLeftOut?: Resolver<ResolversTypes['SalesLeftOut'], ParentType, ContextType, RequireFields<Types.QuerySalesLeftOutArgs, 'month'>>;
  salesTrend?: Resolver<ResolversTypes['SalesTrend'], ParentType, ContextType, RequireFields<Types.QuerySalesTrendArgs, 'month'>>;
  salesSeries?: Resolver<Rows<ResolversTypes['SalesSeriesPoint']>, ParentType, ContextType, Partial<Types.QuerySalesSeriesArgs>>;
  salespersonStatistics?: Resolver<ResolversTypes['SalespersonStatisticConnection'], ParentType, ContextType, RequireFields<Types.QuerySalespersonStatisticsArgs, 'month'>>;
  customerStatistics?: Resolver<ResolversTypes['CustomerSalesConnection'], ParentType, ContextType, RequireFields<Types.QueryCustomerStatisticsArgs, 'month'>>;
  authorizationStatistics?: Resolver<ResolversTypes['AuthorizationSalesConnection'], ParentType, ContextType, RequireFields<Types.QueryAuthorizationStatisticsArgs, 'month'>>;
  visits?: Resolver<ResolversTypes['VisitConnection'], ParentType, ContextType, Partial<Types.QueryVisitsArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  assignCustomers?: Resolver<Rows<ResolversTypes['Assignment']>, ParentType, ContextType, RequireFields<Types.MutationAssignCustomersArgs, 'input'>>;
  cancelAssignment?: Resolver<ResolversTypes['Assignment'], ParentType, ContextType, RequireFields<Types.MutationCancelAssignmentArgs, 'input'>>;
  handOverStaff?: Resolver<Rows<ResolversTypes['Assignment']>, ParentType, ContextType, RequireFields<Types.MutationHandOverStaffArgs, 'input'>>;
  makeCommissionStatements?: Resolver<Rows<ResolversTypes['CommissionStatement']>, ParentType, ContextType, RequireFields<Types.MutationMakeCommissionStatementsArgs, 'input'>>;
  confirmCommissionStatements?: Resolver<Rows<ResolversTypes['CommissionStatement']>, ParentType, ContextType, RequireFields<Types.MutationConfirmCommissionStatementsArgs, 'input'>>;
  payCommissionStatements?: Resolver<Rows<ResolversTypes['CommissionStatement']>, ParentType, ContextType, RequireFields<Types.MutationPayCommissionStatementsArgs, 'input'>>;
  saveCustomerGrade?: Resolver<ResolversTypes['CustomerGrade'], ParentType, ContextType, RequireFields<Types.MutationSaveCustomerGradeArgs, 'input'>>;
  saveOpportunity?: Resolver<ResolversTypes['Opportunity'], ParentType, ContextType, RequireFields<Types.MutationSaveOpportunityArgs, 'input'>>;
  deleteOpportunity?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<Types.MutationDeleteOpportunityArgs, 'input'>>;
  setSalesTarget?: Resolver<ResolversTypes['SalesTarget'], ParentType, ContextType, RequireFields<Types.MutationSetSalesTargetArgs, 'input'>>;
  saveKpiPlan?: Resolver<ResolversTypes['KpiPlan'], ParentType, ContextType, RequireFields<Types.MutationSaveKpiPlanArgs, 'input'>>;
  resetKpiPlan?: Resolver<ResolversTypes['KpiPlan'], ParentType, ContextType, RequireFields<Types.MutationResetKpiPlanArgs, 'input'>>;
  addSalesperson?: Resolver<ResolversTypes['Salesperson'], ParentType, ContextType, RequireFields<Types.MutationAddSalespersonArgs, 'input'>>;
  disableSalesperson?: Resolver<ResolversTypes['Salesperson'], ParentType, ContextType, RequireFields<Types.MutationDisableSalespersonArgs, 'input'>>;
  setFloorPrices?: Resolver<ResolversTypes['Salesperson'], ParentType, ContextType, RequireFields<Types.MutationSetFloorPricesArgs, 'input'>>;
  setFloorPrice?: Resolver<ResolversTypes['Salesperson'], ParentType, ContextType, RequireFields<Types.MutationSetFloorPriceArgs, 'input'>>;
  saveVisit?: Resolver<ResolversTypes['Visit'], ParentType, ContextType, RequireFields<Types.MutationSaveVisitArgs, 'input'>>;
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
  __resolveType: TypeResolveFn<'Salesperson', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AssignmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Assignment'] = ResolversParentTypes['Assignment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  salesperson?: Resolver<Types.Maybe<ResolversTypes['Salesperson']>, ParentType, ContextType>;
  salespersonName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  effectMonth?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  untilMonth?: Resolver<Types.Maybe<ResolversTypes['Month']>, ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  gradeCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commissionRate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  gainChannel?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assignedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type AssignmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignmentEdge'] = ResolversParentTypes['AssignmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Assignment'], ParentType, ContextType>;
};

export type AssignmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignmentConnection'] = ResolversParentTypes['AssignmentConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['AssignmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['Assignment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  salesperson?: Resolver<Types.Maybe<ResolversTypes['Salesperson']>, ParentType, ContextType>;
  assignment?: Resolver<Types.Maybe<ResolversTypes['Assignment']>, ParentType, ContextType>;
  assignments?: Resolver<Rows<ResolversTypes['Assignment']>, ParentType, ContextType>;
  lastVisitOn?: Resolver<Types.Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  opportunity?: Resolver<Types.Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType>;
};

export type StaffMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffMember'] = ResolversParentTypes['StaffMember'], FederationReferenceType extends FederationReferenceTypes['StaffMember'] = FederationReferenceTypes['StaffMember']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['StaffMember']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customerCount?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  salesperson?: Resolver<Types.Maybe<ResolversTypes['Salesperson']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CustomerUsageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerUsage'] = ResolversParentTypes['CustomerUsage'], FederationReferenceType extends FederationReferenceTypes['CustomerUsage'] = FederationReferenceTypes['CustomerUsage']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['CustomerUsage']> | FederationReferenceType, FederationReferenceType, ContextType>;
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  previousMonth?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  previousAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  commissionAmount?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  commissionIncreaseRate?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type AuthorizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Authorization'] = ResolversParentTypes['Authorization']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CommissionLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissionLine'] = ResolversParentTypes['CommissionLine']> = {
  kind?: Resolver<ResolversTypes['CommissionLineKind'], ParentType, ContextType>;
  customerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  usageMonth?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  productCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  baseAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  chargedCalls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rate?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  price?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  kpiRate?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type CommissionStatementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissionStatement'] = ResolversParentTypes['CommissionStatement']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  salesperson?: Resolver<Types.Maybe<ResolversTypes['Salesperson']>, ParentType, ContextType>;
  month?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CommissionState'], ParentType, ContextType>;
  lines?: Resolver<Rows<ResolversTypes['CommissionLine']>, ParentType, ContextType>;
  earnedAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  payoutAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  carriedAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  contentHash?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  spreadsheetUrl?: Resolver<Types.Maybe<ResolversTypes['FileAddress']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confirmedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  paidOn?: Resolver<Types.Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type CommissionStatementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissionStatementEdge'] = ResolversParentTypes['CommissionStatementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CommissionStatement'], ParentType, ContextType>;
};

export type CommissionStatementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissionStatementConnection'] = ResolversParentTypes['CommissionStatementConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['CommissionStatementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['CommissionStatement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerGradeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerGrade'] = ResolversParentTypes['CustomerGrade']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commissionRate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  remark?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OpportunityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Opportunity'] = ResolversParentTypes['Opportunity']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  companyName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contactName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contactMobile?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customerNature?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  salesperson?: Resolver<Types.Maybe<ResolversTypes['Salesperson']>, ParentType, ContextType>;
  salespersonName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  salespersonType?: Resolver<ResolversTypes['SalespersonType'], ParentType, ContextType>;
  customer?: Resolver<Types.Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OpportunityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpportunityEdge'] = ResolversParentTypes['OpportunityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Opportunity'], ParentType, ContextType>;
};

export type OpportunityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpportunityConnection'] = ResolversParentTypes['OpportunityConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['OpportunityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KpiPlanEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiPlanEdge'] = ResolversParentTypes['KpiPlanEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['KpiPlan'], ParentType, ContextType>;
};

export type KpiPlanConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiPlanConnection'] = ResolversParentTypes['KpiPlanConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['KpiPlanEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['KpiPlan']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SalesTargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesTarget'] = ResolversParentTypes['SalesTarget']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  effectMonth?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  monthTarget?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  quarterTarget?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  yearTarget?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  salesperson?: Resolver<Types.Maybe<ResolversTypes['Salesperson']>, ParentType, ContextType>;
  previous?: Resolver<Types.Maybe<ResolversTypes['SalesTarget']>, ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type KpiIndicatorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiIndicator'] = ResolversParentTypes['KpiIndicator']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  target?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  cap?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  reachedRate?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type KpiPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiPlan'] = ResolversParentTypes['KpiPlan']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  general?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  effectMonth?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  valid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reset?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  changedCodes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  salesperson?: Resolver<Types.Maybe<ResolversTypes['Salesperson']>, ParentType, ContextType>;
  salespersonId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  targets?: Resolver<Types.Maybe<ResolversTypes['SalesTarget']>, ParentType, ContextType>;
  results?: Resolver<Rows<ResolversTypes['KpiResult']>, ParentType, ContextType>;
  indicators?: Resolver<Rows<ResolversTypes['KpiIndicator']>, ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SalespersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Salesperson'] = ResolversParentTypes['Salesperson'], FederationReferenceType extends FederationReferenceTypes['Salesperson'] = FederationReferenceTypes['Salesperson']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Salesperson']> | FederationReferenceType, FederationReferenceType, ContextType>;
  salesTarget?: Resolver<Types.Maybe<ResolversTypes['SalesTarget']>, ParentType, ContextType>;
  salesTargets?: Resolver<Rows<ResolversTypes['SalesTarget']>, ParentType, ContextType>;
  kpiPlan?: Resolver<Types.Maybe<ResolversTypes['KpiPlan']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mobile?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['SalespersonType'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  staffId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  staffMember?: Resolver<Types.Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  customerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  floorPrices?: Resolver<Rows<ResolversTypes['FloorPrice']>, ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FloorPriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FloorPrice'] = ResolversParentTypes['FloorPrice']> = {
  product?: Resolver<Types.Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  productCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  floorPrice?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SalespersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalespersonEdge'] = ResolversParentTypes['SalespersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Salesperson'], ParentType, ContextType>;
};

export type SalespersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalespersonConnection'] = ResolversParentTypes['SalespersonConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['SalespersonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['Salesperson']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SalesTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesTotals'] = ResolversParentTypes['SalesTotals']> = {
  salesAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  chargedCalls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  commissionAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  paymentAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type SalesLeftOutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesLeftOut'] = ResolversParentTypes['SalesLeftOut']> = {
  authorizationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  salespersonCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  uncreditedCustomerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  uncreditedAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  uncreditedCalls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KpiResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiResult'] = ResolversParentTypes['KpiResult']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  target?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actual?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  cap?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  completion?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type SalesPerformanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesPerformance'] = ResolversParentTypes['SalesPerformance']> = {
  salesperson?: Resolver<Types.Maybe<ResolversTypes['Salesperson']>, ParentType, ContextType>;
  salespersonId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  salespersonName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['SalesPeriodType'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  salesAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  chargedCalls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  commissionAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  paymentAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  salesTarget?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  kpiDetails?: Resolver<Rows<ResolversTypes['KpiResult']>, ParentType, ContextType>;
  reachedRate?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  kpiCommissionAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type SalespersonStatisticResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalespersonStatistic'] = ResolversParentTypes['SalespersonStatistic']> = {
  salesperson?: Resolver<Types.Maybe<ResolversTypes['Salesperson']>, ParentType, ContextType>;
  month?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  customerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  authorizationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  salesAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  chargedCalls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  commissionAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type SalespersonStatisticEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalespersonStatisticEdge'] = ResolversParentTypes['SalespersonStatisticEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SalespersonStatistic'], ParentType, ContextType>;
};

export type SalespersonStatisticConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalespersonStatisticConnection'] = ResolversParentTypes['SalespersonStatisticConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['SalespersonStatisticEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['SalespersonStatistic']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerSalesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerSales'] = ResolversParentTypes['CustomerSales']> = {
  customer?: Resolver<Types.Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  customerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  assignment?: Resolver<Types.Maybe<ResolversTypes['Assignment']>, ParentType, ContextType>;
  month?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  salesAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  chargedCalls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  commissionAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type CustomerSalesEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerSalesEdge'] = ResolversParentTypes['CustomerSalesEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CustomerSales'], ParentType, ContextType>;
};

export type CustomerSalesConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerSalesConnection'] = ResolversParentTypes['CustomerSalesConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['CustomerSalesEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['CustomerSales']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuthorizationSalesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorizationSales'] = ResolversParentTypes['AuthorizationSales']> = {
  authorization?: Resolver<Types.Maybe<ResolversTypes['Authorization']>, ParentType, ContextType>;
  productCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customer?: Resolver<Types.Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  customerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  salesAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  chargedCalls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  commissionAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type AuthorizationSalesEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorizationSalesEdge'] = ResolversParentTypes['AuthorizationSalesEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuthorizationSales'], ParentType, ContextType>;
};

export type AuthorizationSalesConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorizationSalesConnection'] = ResolversParentTypes['AuthorizationSalesConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['AuthorizationSalesEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['AuthorizationSales']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductSalesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductSales'] = ResolversParentTypes['ProductSales']> = {
  productCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  salesAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  chargedCalls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  commissionAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type SalesTrendPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesTrendPoint'] = ResolversParentTypes['SalesTrendPoint']> = {
  soldOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  salesAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  chargedCalls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  commissionAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  items?: Resolver<Rows<ResolversTypes['ProductSales']>, ParentType, ContextType>;
};

export type SalesTrendResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesTrend'] = ResolversParentTypes['SalesTrend']> = {
  totals?: Resolver<ResolversTypes['SalesTotals'], ParentType, ContextType>;
  points?: Resolver<Rows<ResolversTypes['SalesTrendPoint']>, ParentType, ContextType>;
};

export type SalesSeriesPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesSeriesPoint'] = ResolversParentTypes['SalesSeriesPoint']> = {
  on?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<Types.Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  customerName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  salesperson?: Resolver<Types.Maybe<ResolversTypes['Salesperson']>, ParentType, ContextType>;
  salesAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  chargedCalls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  commissionAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  paymentAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type VisitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Visit'] = ResolversParentTypes['Visit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['VisitType'], ParentType, ContextType>;
  customer?: Resolver<Types.Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  opportunity?: Resolver<Types.Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  visitedName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  salesperson?: Resolver<Types.Maybe<ResolversTypes['Salesperson']>, ParentType, ContextType>;
  salespersonName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  visitedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  contactName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contactPosition?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contactMobile?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  companyDescription?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  feedback?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  imageUrls?: Resolver<Array<ResolversTypes['FileAddress']>, ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type VisitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitEdge'] = ResolversParentTypes['VisitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Visit'], ParentType, ContextType>;
};

export type VisitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitConnection'] = ResolversParentTypes['VisitConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['VisitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['Visit']>, ParentType, ContextType>;
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
  Assignment?: AssignmentResolvers<ContextType>;
  AssignmentEdge?: AssignmentEdgeResolvers<ContextType>;
  AssignmentConnection?: AssignmentConnectionResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  StaffMember?: StaffMemberResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  CustomerUsage?: CustomerUsageResolvers<ContextType>;
  Authorization?: AuthorizationResolvers<ContextType>;
  CommissionLine?: CommissionLineResolvers<ContextType>;
  CommissionStatement?: CommissionStatementResolvers<ContextType>;
  CommissionStatementEdge?: CommissionStatementEdgeResolvers<ContextType>;
  CommissionStatementConnection?: CommissionStatementConnectionResolvers<ContextType>;
  CustomerGrade?: CustomerGradeResolvers<ContextType>;
  Opportunity?: OpportunityResolvers<ContextType>;
  OpportunityEdge?: OpportunityEdgeResolvers<ContextType>;
  OpportunityConnection?: OpportunityConnectionResolvers<ContextType>;
  KpiPlanEdge?: KpiPlanEdgeResolvers<ContextType>;
  KpiPlanConnection?: KpiPlanConnectionResolvers<ContextType>;
  SalesTarget?: SalesTargetResolvers<ContextType>;
  KpiIndicator?: KpiIndicatorResolvers<ContextType>;
  KpiPlan?: KpiPlanResolvers<ContextType>;
  Salesperson?: SalespersonResolvers<ContextType>;
  FloorPrice?: FloorPriceResolvers<ContextType>;
  SalespersonEdge?: SalespersonEdgeResolvers<ContextType>;
  SalespersonConnection?: SalespersonConnectionResolvers<ContextType>;
  SalesTotals?: SalesTotalsResolvers<ContextType>;
  SalesLeftOut?: SalesLeftOutResolvers<ContextType>;
  KpiResult?: KpiResultResolvers<ContextType>;
  SalesPerformance?: SalesPerformanceResolvers<ContextType>;
  SalespersonStatistic?: SalespersonStatisticResolvers<ContextType>;
  SalespersonStatisticEdge?: SalespersonStatisticEdgeResolvers<ContextType>;
  SalespersonStatisticConnection?: SalespersonStatisticConnectionResolvers<ContextType>;
  CustomerSales?: CustomerSalesResolvers<ContextType>;
  CustomerSalesEdge?: CustomerSalesEdgeResolvers<ContextType>;
  CustomerSalesConnection?: CustomerSalesConnectionResolvers<ContextType>;
  AuthorizationSales?: AuthorizationSalesResolvers<ContextType>;
  AuthorizationSalesEdge?: AuthorizationSalesEdgeResolvers<ContextType>;
  AuthorizationSalesConnection?: AuthorizationSalesConnectionResolvers<ContextType>;
  ProductSales?: ProductSalesResolvers<ContextType>;
  SalesTrendPoint?: SalesTrendPointResolvers<ContextType>;
  SalesTrend?: SalesTrendResolvers<ContextType>;
  SalesSeriesPoint?: SalesSeriesPointResolvers<ContextType>;
  Visit?: VisitResolvers<ContextType>;
  VisitEdge?: VisitEdgeResolvers<ContextType>;
  VisitConnection?: VisitConnectionResolvers<ContextType>;
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
