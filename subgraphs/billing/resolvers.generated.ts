// Made from the SDL by npm run generate; never edited.
import type * as Types from './schema.generated';
import type { Rows } from '../kit/lists/json-rows';
import type { GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ResolvedField as GraphQLResolveInfo } from '../kit/lists/json-rows';
import type { Customer as CustomerParent, DeveloperAccount as DeveloperAccountParent, Salesperson as SalespersonParent, Product as ProductParent, DataSource as DataSourceParent, Charge as ChargeParent, IntegrityCheck as IntegrityCheckParent, InvoiceCalculation as InvoiceCalculationParent, InvoiceAllocation as InvoiceAllocationParent, InvoiceProfile as InvoiceProfileParent, Invoice as InvoiceParent, WalletOffset as WalletOffsetParent, Receivable as ReceivableParent, PaymentAllocation as PaymentAllocationParent, Payment as PaymentParent, ProductBill as ProductBillParent, StatementRun as StatementRunParent, StatementLine as StatementLineParent, Statement as StatementParent, StatementSendRecord as StatementSendRecordParent, BillingSummary as BillingSummaryParent, SoleSource as SoleSourceParent, SupplierBill as SupplierBillParent, TopUp as TopUpParent, WalletAlertContact as WalletAlertContactParent, WalletEntry as WalletEntryParent, WalletPayRoute as WalletPayRouteParent, Wallet as WalletParent } from './mappers';
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
  Invoice: Types.Invoice;
  Payment: Types.Payment;
  Statement: Types.Statement;
  TopUp: Types.TopUp;
  Wallet: Types.Wallet;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Invoice:
    ( { __typename: 'Invoice' }
    & GraphQLRecursivePick<FederationTypes['Invoice'], {"id":true}> );
  Payment:
    ( { __typename: 'Payment' }
    & GraphQLRecursivePick<FederationTypes['Payment'], {"id":true}> );
  Statement:
    ( { __typename: 'Statement' }
    & GraphQLRecursivePick<FederationTypes['Statement'], {"id":true}> );
  TopUp:
    ( { __typename: 'TopUp' }
    & GraphQLRecursivePick<FederationTypes['TopUp'], {"id":true}> );
  Wallet:
    ( { __typename: 'Wallet' }
    & GraphQLRecursivePick<FederationTypes['Wallet'], {"id":true}> );
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
  Customer: ResolverTypeWrapper<CustomerParent>;
  DeveloperAccount: ResolverTypeWrapper<DeveloperAccountParent>;
  Product: ResolverTypeWrapper<ProductParent>;
  Salesperson: ResolverTypeWrapper<SalespersonParent>;
  DataSource: ResolverTypeWrapper<DataSourceParent>;
  ChargeState: ResolverTypeWrapper<any>;
  Charge: ResolverTypeWrapper<ChargeParent>;
  RefundChargeInput: ResolverTypeWrapper<any>;
  ReserveChargeInput: ResolverTypeWrapper<any>;
  ChargeAtOnceInput: ResolverTypeWrapper<any>;
  SettleChargeInput: ResolverTypeWrapper<any>;
  ReleaseChargeInput: ResolverTypeWrapper<any>;
  RefundCallChargeInput: ResolverTypeWrapper<any>;
  IntegrityCheck: ResolverTypeWrapper<IntegrityCheckParent>;
  InvoiceState: ResolverTypeWrapper<any>;
  InvoiceType: ResolverTypeWrapper<any>;
  Invoice: ResolverTypeWrapper<InvoiceParent>;
  InvoiceAllocation: ResolverTypeWrapper<InvoiceAllocationParent>;
  InvoiceFilter: ResolverTypeWrapper<any>;
  InvoiceOrderField: ResolverTypeWrapper<any>;
  InvoiceOrder: ResolverTypeWrapper<any>;
  InvoiceEdge: ResolverTypeWrapper<any>;
  InvoiceConnection: ResolverTypeWrapper<any>;
  ApplyInvoiceInput: ResolverTypeWrapper<any>;
  AddInvoiceInput: ResolverTypeWrapper<any>;
  AuditVerdict: ResolverTypeWrapper<any>;
  AuditInvoiceInput: ResolverTypeWrapper<any>;
  IssueInvoiceInput: ResolverTypeWrapper<any>;
  SendInvoiceEmailInput: ResolverTypeWrapper<any>;
  InvoiceCalculationFilter: ResolverTypeWrapper<any>;
  InvoiceableStatement: ResolverTypeWrapper<any>;
  InvoiceCalculation: ResolverTypeWrapper<InvoiceCalculationParent>;
  InvoiceProfile: ResolverTypeWrapper<InvoiceProfileParent>;
  SaveInvoiceProfileInput: ResolverTypeWrapper<any>;
  RemoveInvoiceProfileInput: ResolverTypeWrapper<any>;
  AddPaymentInput: ResolverTypeWrapper<any>;
  AuditPaymentInput: ResolverTypeWrapper<any>;
  PaymentState: ResolverTypeWrapper<any>;
  Payment: ResolverTypeWrapper<PaymentParent>;
  PaymentAllocation: ResolverTypeWrapper<PaymentAllocationParent>;
  WalletOffset: ResolverTypeWrapper<WalletOffsetParent>;
  PaymentTotals: ResolverTypeWrapper<any>;
  PaymentFilter: ResolverTypeWrapper<any>;
  PaymentOrderField: ResolverTypeWrapper<any>;
  PaymentOrder: ResolverTypeWrapper<any>;
  PaymentEdge: ResolverTypeWrapper<any>;
  PaymentConnection: ResolverTypeWrapper<any>;
  Receivable: ResolverTypeWrapper<ReceivableParent>;
  ReceivableFilter: ResolverTypeWrapper<any>;
  ReceivableEdge: ResolverTypeWrapper<any>;
  ReceivableConnection: ResolverTypeWrapper<any>;
  CustomerBillType: ResolverTypeWrapper<any>;
  ProductBill: ResolverTypeWrapper<ProductBillParent>;
  ProductBillFilter: ResolverTypeWrapper<any>;
  ProductBillOrderField: ResolverTypeWrapper<any>;
  ProductBillOrder: ResolverTypeWrapper<any>;
  ProductBillEdge: ResolverTypeWrapper<any>;
  ProductBillConnection: ResolverTypeWrapper<any>;
  StatementRunState: ResolverTypeWrapper<any>;
  StatementRun: ResolverTypeWrapper<StatementRunParent>;
  MakeStatementsInput: ResolverTypeWrapper<any>;
  StatementLineKind: ResolverTypeWrapper<any>;
  MessageState: ResolverTypeWrapper<any>;
  StatementLine: ResolverTypeWrapper<StatementLineParent>;
  StatementSendRecord: ResolverTypeWrapper<StatementSendRecordParent>;
  StatementSelectionInput: ResolverTypeWrapper<any>;
  ConfirmStatementsInput: ResolverTypeWrapper<any>;
  PrepareStatementFilesInput: ResolverTypeWrapper<any>;
  SendStatementInput: ResolverTypeWrapper<any>;
  SaveStatementLineInput: ResolverTypeWrapper<any>;
  MergeStatementLinesInput: ResolverTypeWrapper<any>;
  RemoveStatementLinesInput: ResolverTypeWrapper<any>;
  ChangeInvoiceLimitInput: ResolverTypeWrapper<any>;
  StatementState: ResolverTypeWrapper<any>;
  StatementPaymentState: ResolverTypeWrapper<any>;
  StatementInvoiceState: ResolverTypeWrapper<any>;
  Statement: ResolverTypeWrapper<StatementParent>;
  StatementRecipients: ResolverTypeWrapper<any>;
  StatementTotals: ResolverTypeWrapper<any>;
  StatementFilter: ResolverTypeWrapper<any>;
  StatementOrderField: ResolverTypeWrapper<any>;
  StatementOrder: ResolverTypeWrapper<any>;
  StatementEdge: ResolverTypeWrapper<any>;
  StatementConnection: ResolverTypeWrapper<any>;
  BillingSummary: ResolverTypeWrapper<BillingSummaryParent>;
  SupplierBillType: ResolverTypeWrapper<any>;
  SoleSource: ResolverTypeWrapper<SoleSourceParent>;
  SupplierBill: ResolverTypeWrapper<SupplierBillParent>;
  SupplierBillTotals: ResolverTypeWrapper<any>;
  SupplierBillFilter: ResolverTypeWrapper<any>;
  SupplierBillOrderField: ResolverTypeWrapper<any>;
  SupplierBillOrder: ResolverTypeWrapper<any>;
  SupplierBillEdge: ResolverTypeWrapper<any>;
  SupplierBillConnection: ResolverTypeWrapper<any>;
  TopUpState: ResolverTypeWrapper<any>;
  TopUp: ResolverTypeWrapper<TopUpParent>;
  PaymentCallbackOutcome: ResolverTypeWrapper<any>;
  PaymentCallbackReceipt: ResolverTypeWrapper<any>;
  RequestTopUpInput: ResolverTypeWrapper<any>;
  ReceivePaymentCallbackInput: ResolverTypeWrapper<any>;
  PaySandboxTopUpInput: ResolverTypeWrapper<any>;
  MergeWalletsInput: ResolverTypeWrapper<any>;
  WalletEntryDirection: ResolverTypeWrapper<any>;
  WalletBusinessType: ResolverTypeWrapper<any>;
  PayMethod: ResolverTypeWrapper<any>;
  WalletEntry: ResolverTypeWrapper<WalletEntryParent>;
  WalletEntryFilter: ResolverTypeWrapper<any>;
  WalletEntryOrderField: ResolverTypeWrapper<any>;
  WalletEntryOrder: ResolverTypeWrapper<any>;
  WalletEntryEdge: ResolverTypeWrapper<any>;
  WalletEntryConnection: ResolverTypeWrapper<any>;
  WalletPayRouteInput: ResolverTypeWrapper<any>;
  OpenWalletInput: ResolverTypeWrapper<any>;
  EditWalletInput: ResolverTypeWrapper<any>;
  SetWalletAlertInput: ResolverTypeWrapper<any>;
  LockWalletInput: ResolverTypeWrapper<any>;
  UnlockWalletInput: ResolverTypeWrapper<any>;
  TopUpWalletInput: ResolverTypeWrapper<any>;
  WalletState: ResolverTypeWrapper<any>;
  OverdraftState: ResolverTypeWrapper<any>;
  WalletAccountType: ResolverTypeWrapper<any>;
  Wallet: ResolverTypeWrapper<WalletParent>;
  WalletAlertContact: ResolverTypeWrapper<WalletAlertContactParent>;
  WalletPayRoute: ResolverTypeWrapper<WalletPayRouteParent>;
  WalletFilter: ResolverTypeWrapper<any>;
  WalletOrderField: ResolverTypeWrapper<any>;
  WalletOrder: ResolverTypeWrapper<any>;
  WalletEdge: ResolverTypeWrapper<any>;
  WalletConnection: ResolverTypeWrapper<any>;
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
  Customer: CustomerParent;
  DeveloperAccount: DeveloperAccountParent;
  Product: ProductParent;
  Salesperson: SalespersonParent;
  DataSource: DataSourceParent;
  Charge: ChargeParent;
  RefundChargeInput: any;
  ReserveChargeInput: any;
  ChargeAtOnceInput: any;
  SettleChargeInput: any;
  ReleaseChargeInput: any;
  RefundCallChargeInput: any;
  IntegrityCheck: IntegrityCheckParent;
  Invoice: InvoiceParent;
  InvoiceAllocation: InvoiceAllocationParent;
  InvoiceFilter: any;
  InvoiceOrder: any;
  InvoiceEdge: any;
  InvoiceConnection: any;
  ApplyInvoiceInput: any;
  AddInvoiceInput: any;
  AuditInvoiceInput: any;
  IssueInvoiceInput: any;
  SendInvoiceEmailInput: any;
  InvoiceCalculationFilter: any;
  InvoiceableStatement: any;
  InvoiceCalculation: InvoiceCalculationParent;
  InvoiceProfile: InvoiceProfileParent;
  SaveInvoiceProfileInput: any;
  RemoveInvoiceProfileInput: any;
  AddPaymentInput: any;
  AuditPaymentInput: any;
  Payment: PaymentParent;
  PaymentAllocation: PaymentAllocationParent;
  WalletOffset: WalletOffsetParent;
  PaymentTotals: any;
  PaymentFilter: any;
  PaymentOrder: any;
  PaymentEdge: any;
  PaymentConnection: any;
  Receivable: ReceivableParent;
  ReceivableFilter: any;
  ReceivableEdge: any;
  ReceivableConnection: any;
  ProductBill: ProductBillParent;
  ProductBillFilter: any;
  ProductBillOrder: any;
  ProductBillEdge: any;
  ProductBillConnection: any;
  StatementRun: StatementRunParent;
  MakeStatementsInput: any;
  StatementLine: StatementLineParent;
  StatementSendRecord: StatementSendRecordParent;
  StatementSelectionInput: any;
  ConfirmStatementsInput: any;
  PrepareStatementFilesInput: any;
  SendStatementInput: any;
  SaveStatementLineInput: any;
  MergeStatementLinesInput: any;
  RemoveStatementLinesInput: any;
  ChangeInvoiceLimitInput: any;
  Statement: StatementParent;
  StatementRecipients: any;
  StatementTotals: any;
  StatementFilter: any;
  StatementOrder: any;
  StatementEdge: any;
  StatementConnection: any;
  BillingSummary: BillingSummaryParent;
  SoleSource: SoleSourceParent;
  SupplierBill: SupplierBillParent;
  SupplierBillTotals: any;
  SupplierBillFilter: any;
  SupplierBillOrder: any;
  SupplierBillEdge: any;
  SupplierBillConnection: any;
  TopUp: TopUpParent;
  PaymentCallbackReceipt: any;
  RequestTopUpInput: any;
  ReceivePaymentCallbackInput: any;
  PaySandboxTopUpInput: any;
  MergeWalletsInput: any;
  WalletEntry: WalletEntryParent;
  WalletEntryFilter: any;
  WalletEntryOrder: any;
  WalletEntryEdge: any;
  WalletEntryConnection: any;
  WalletPayRouteInput: any;
  OpenWalletInput: any;
  EditWalletInput: any;
  SetWalletAlertInput: any;
  LockWalletInput: any;
  UnlockWalletInput: any;
  TopUpWalletInput: any;
  Wallet: WalletParent;
  WalletAlertContact: WalletAlertContactParent;
  WalletPayRoute: WalletPayRouteParent;
  WalletFilter: any;
  WalletOrder: any;
  WalletEdge: any;
  WalletConnection: any;
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
  charge?: Resolver<Types.Maybe<ResolversTypes['Charge']>, ParentType, ContextType, RequireFields<Types.QueryChargeArgs, 'customerId' | 'seqNo'>>;
  integrityChecks?: Resolver<Rows<ResolversTypes['IntegrityCheck']>, ParentType, ContextType>;
  invoice?: Resolver<Types.Maybe<ResolversTypes['Invoice']>, ParentType, ContextType, RequireFields<Types.QueryInvoiceArgs, 'id'>>;
  invoices?: Resolver<ResolversTypes['InvoiceConnection'], ParentType, ContextType, Partial<Types.QueryInvoicesArgs>>;
  invoiceCalculation?: Resolver<ResolversTypes['InvoiceCalculation'], ParentType, ContextType, Partial<Types.QueryInvoiceCalculationArgs>>;
  payment?: Resolver<Types.Maybe<ResolversTypes['Payment']>, ParentType, ContextType, RequireFields<Types.QueryPaymentArgs, 'paymentNo'>>;
  payments?: Resolver<ResolversTypes['PaymentConnection'], ParentType, ContextType, Partial<Types.QueryPaymentsArgs>>;
  paymentTotals?: Resolver<ResolversTypes['PaymentTotals'], ParentType, ContextType, Partial<Types.QueryPaymentTotalsArgs>>;
  receivables?: Resolver<ResolversTypes['ReceivableConnection'], ParentType, ContextType, Partial<Types.QueryReceivablesArgs>>;
  productBills?: Resolver<ResolversTypes['ProductBillConnection'], ParentType, ContextType, RequireFields<Types.QueryProductBillsArgs, 'type'>>;
  statementRun?: Resolver<Types.Maybe<ResolversTypes['StatementRun']>, ParentType, ContextType, RequireFields<Types.QueryStatementRunArgs, 'id'>>;
  statement?: Resolver<Types.Maybe<ResolversTypes['Statement']>, ParentType, ContextType, RequireFields<Types.QueryStatementArgs, 'statementNo'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, Partial<Types.QueryStatementsArgs>>;
  statementTotals?: Resolver<ResolversTypes['StatementTotals'], ParentType, ContextType, Partial<Types.QueryStatementTotalsArgs>>;
  statementRecipients?: Resolver<ResolversTypes['StatementRecipients'], ParentType, ContextType, RequireFields<Types.QueryStatementRecipientsArgs, 'developerAccountId'>>;
  supplierBills?: Resolver<ResolversTypes['SupplierBillConnection'], ParentType, ContextType, RequireFields<Types.QuerySupplierBillsArgs, 'type'>>;
  supplierBillTotals?: Resolver<ResolversTypes['SupplierBillTotals'], ParentType, ContextType, RequireFields<Types.QuerySupplierBillTotalsArgs, 'type'>>;
  topUp?: Resolver<Types.Maybe<ResolversTypes['TopUp']>, ParentType, ContextType, RequireFields<Types.QueryTopUpArgs, 'payNo'>>;
  sandboxTopUp?: Resolver<Types.Maybe<ResolversTypes['TopUp']>, ParentType, ContextType, RequireFields<Types.QuerySandboxTopUpArgs, 'payNo' | 'token'>>;
  wallet?: Resolver<Types.Maybe<ResolversTypes['Wallet']>, ParentType, ContextType, RequireFields<Types.QueryWalletArgs, 'id'>>;
  wallets?: Resolver<ResolversTypes['WalletConnection'], ParentType, ContextType, Partial<Types.QueryWalletsArgs>>;
  walletEntries?: Resolver<ResolversTypes['WalletEntryConnection'], ParentType, ContextType, RequireFields<Types.QueryWalletEntriesArgs, 'walletId'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  refundCharge?: Resolver<ResolversTypes['Charge'], ParentType, ContextType, RequireFields<Types.MutationRefundChargeArgs, 'input'>>;
  reserveCharge?: Resolver<ResolversTypes['Charge'], ParentType, ContextType, RequireFields<Types.MutationReserveChargeArgs, 'input'>>;
  chargeAtOnce?: Resolver<ResolversTypes['Charge'], ParentType, ContextType, RequireFields<Types.MutationChargeAtOnceArgs, 'input'>>;
  settleCharge?: Resolver<ResolversTypes['Charge'], ParentType, ContextType, RequireFields<Types.MutationSettleChargeArgs, 'input'>>;
  releaseCharge?: Resolver<ResolversTypes['Charge'], ParentType, ContextType, RequireFields<Types.MutationReleaseChargeArgs, 'input'>>;
  refundCallCharge?: Resolver<ResolversTypes['Charge'], ParentType, ContextType, RequireFields<Types.MutationRefundCallChargeArgs, 'input'>>;
  runIntegrityChecks?: Resolver<Rows<ResolversTypes['IntegrityCheck']>, ParentType, ContextType>;
  applyInvoice?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType, RequireFields<Types.MutationApplyInvoiceArgs, 'input'>>;
  addInvoice?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType, RequireFields<Types.MutationAddInvoiceArgs, 'input'>>;
  auditInvoice?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType, RequireFields<Types.MutationAuditInvoiceArgs, 'input'>>;
  issueInvoice?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType, RequireFields<Types.MutationIssueInvoiceArgs, 'input'>>;
  sendInvoiceEmail?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType, RequireFields<Types.MutationSendInvoiceEmailArgs, 'input'>>;
  saveInvoiceProfile?: Resolver<ResolversTypes['InvoiceProfile'], ParentType, ContextType, RequireFields<Types.MutationSaveInvoiceProfileArgs, 'input'>>;
  removeInvoiceProfile?: Resolver<ResolversTypes['InvoiceProfile'], ParentType, ContextType, RequireFields<Types.MutationRemoveInvoiceProfileArgs, 'input'>>;
  addPayment?: Resolver<ResolversTypes['Payment'], ParentType, ContextType, RequireFields<Types.MutationAddPaymentArgs, 'input'>>;
  auditPayment?: Resolver<ResolversTypes['Payment'], ParentType, ContextType, RequireFields<Types.MutationAuditPaymentArgs, 'input'>>;
  makeStatements?: Resolver<ResolversTypes['StatementRun'], ParentType, ContextType, RequireFields<Types.MutationMakeStatementsArgs, 'input'>>;
  reviewStatements?: Resolver<Rows<ResolversTypes['Statement']>, ParentType, ContextType, RequireFields<Types.MutationReviewStatementsArgs, 'input'>>;
  prepareStatementFiles?: Resolver<ResolversTypes['Statement'], ParentType, ContextType, RequireFields<Types.MutationPrepareStatementFilesArgs, 'input'>>;
  sendStatement?: Resolver<ResolversTypes['Statement'], ParentType, ContextType, RequireFields<Types.MutationSendStatementArgs, 'input'>>;
  confirmStatements?: Resolver<Rows<ResolversTypes['Statement']>, ParentType, ContextType, RequireFields<Types.MutationConfirmStatementsArgs, 'input'>>;
  archiveStatements?: Resolver<Rows<ResolversTypes['Statement']>, ParentType, ContextType, RequireFields<Types.MutationArchiveStatementsArgs, 'input'>>;
  voidStatements?: Resolver<Rows<ResolversTypes['Statement']>, ParentType, ContextType, RequireFields<Types.MutationVoidStatementsArgs, 'input'>>;
  deleteStatements?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType, RequireFields<Types.MutationDeleteStatementsArgs, 'input'>>;
  saveStatementLine?: Resolver<ResolversTypes['Statement'], ParentType, ContextType, RequireFields<Types.MutationSaveStatementLineArgs, 'input'>>;
  mergeStatementLines?: Resolver<ResolversTypes['Statement'], ParentType, ContextType, RequireFields<Types.MutationMergeStatementLinesArgs, 'input'>>;
  removeStatementLines?: Resolver<ResolversTypes['Statement'], ParentType, ContextType, RequireFields<Types.MutationRemoveStatementLinesArgs, 'input'>>;
  changeInvoiceLimit?: Resolver<ResolversTypes['Statement'], ParentType, ContextType, RequireFields<Types.MutationChangeInvoiceLimitArgs, 'input'>>;
  requestTopUp?: Resolver<ResolversTypes['TopUp'], ParentType, ContextType, RequireFields<Types.MutationRequestTopUpArgs, 'input'>>;
  receivePaymentCallback?: Resolver<ResolversTypes['PaymentCallbackReceipt'], ParentType, ContextType, RequireFields<Types.MutationReceivePaymentCallbackArgs, 'input'>>;
  paySandboxTopUp?: Resolver<ResolversTypes['PaymentCallbackReceipt'], ParentType, ContextType, RequireFields<Types.MutationPaySandboxTopUpArgs, 'input'>>;
  mergeWallets?: Resolver<ResolversTypes['Wallet'], ParentType, ContextType, RequireFields<Types.MutationMergeWalletsArgs, 'input'>>;
  openWallet?: Resolver<ResolversTypes['Wallet'], ParentType, ContextType, RequireFields<Types.MutationOpenWalletArgs, 'input'>>;
  editWallet?: Resolver<ResolversTypes['Wallet'], ParentType, ContextType, RequireFields<Types.MutationEditWalletArgs, 'input'>>;
  setWalletAlert?: Resolver<ResolversTypes['Wallet'], ParentType, ContextType, RequireFields<Types.MutationSetWalletAlertArgs, 'input'>>;
  lockWallet?: Resolver<ResolversTypes['Wallet'], ParentType, ContextType, RequireFields<Types.MutationLockWalletArgs, 'input'>>;
  unlockWallet?: Resolver<ResolversTypes['Wallet'], ParentType, ContextType, RequireFields<Types.MutationUnlockWalletArgs, 'input'>>;
  topUpWallet?: Resolver<ResolversTypes['WalletEntry'], ParentType, ContextType, RequireFields<Types.MutationTopUpWalletArgs, 'input'>>;
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
  __resolveType: TypeResolveFn<'Invoice' | 'Payment' | 'Statement' | 'TopUp' | 'Wallet', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoiceProfiles?: Resolver<Rows<ResolversTypes['InvoiceProfile']>, ParentType, ContextType, Partial<Types.CustomerInvoiceProfilesArgs>>;
  bills?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, Partial<Types.CustomerBillsArgs>>;
  billingSummary?: Resolver<Types.Maybe<ResolversTypes['BillingSummary']>, ParentType, ContextType>;
  wallets?: Resolver<Rows<ResolversTypes['Wallet']>, ParentType, ContextType>;
};

export type DeveloperAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeveloperAccount'] = ResolversParentTypes['DeveloperAccount']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SalespersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Salesperson'] = ResolversParentTypes['Salesperson']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DataSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataSource'] = ResolversParentTypes['DataSource']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ChargeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Charge'] = ResolversParentTypes['Charge']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seqNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  walletId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  wallet?: Resolver<Types.Maybe<ResolversTypes['Wallet']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ChargeState'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  settledAmount?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  refundedAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  accrues?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  feeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  appCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type IntegrityCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrityCheck'] = ResolversParentTypes['IntegrityCheck']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  promise?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  violationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exampleIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  checkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InvoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invoice'] = ResolversParentTypes['Invoice'], FederationReferenceType extends FederationReferenceTypes['Invoice'] = FederationReferenceTypes['Invoice']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Invoice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  developerAccount?: Resolver<ResolversTypes['DeveloperAccount'], ParentType, ContextType>;
  developerAccountName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['InvoiceType'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['InvoiceState'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  headerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taxNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bankName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bankAccount?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registeredAddress?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registeredPhone?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fileUrl?: Resolver<Types.Maybe<ResolversTypes['FileAddress']>, ParentType, ContextType>;
  taxInvoiceNo?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxInvoiceCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxInvoicedOn?: Resolver<Types.Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  rejectReason?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allocations?: Resolver<Rows<ResolversTypes['InvoiceAllocation']>, ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  auditedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  issuedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvoiceAllocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceAllocation'] = ResolversParentTypes['InvoiceAllocation']> = {
  invoice?: Resolver<Types.Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  statement?: Resolver<Types.Maybe<ResolversTypes['Statement']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type InvoiceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceEdge'] = ResolversParentTypes['InvoiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType>;
};

export type InvoiceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceConnection'] = ResolversParentTypes['InvoiceConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['InvoiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['Invoice']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InvoiceableStatementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceableStatement'] = ResolversParentTypes['InvoiceableStatement']> = {
  statementId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  statementNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  billMonth?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type InvoiceCalculationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceCalculation'] = ResolversParentTypes['InvoiceCalculation']> = {
  totalAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  invoicedAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  invoiceableAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  statements?: Resolver<Rows<ResolversTypes['InvoiceableStatement']>, ParentType, ContextType>;
};

export type InvoiceProfileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvoiceProfile'] = ResolversParentTypes['InvoiceProfile']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['InvoiceType'], ParentType, ContextType>;
  headerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taxNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bankName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bankAccount?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registeredAddress?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registeredPhone?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment'], FederationReferenceType extends FederationReferenceTypes['Payment'] = FederationReferenceTypes['Payment']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Payment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  paymentNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  salesperson?: Resolver<Types.Maybe<ResolversTypes['Salesperson']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PaymentState'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  paidOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  allocations?: Resolver<Rows<ResolversTypes['PaymentAllocation']>, ParentType, ContextType>;
  residueAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  residueWallet?: Resolver<Types.Maybe<ResolversTypes['Wallet']>, ParentType, ContextType>;
  afterDebtAmount?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  commissionRate?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  commissionAmount?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  voucherUrls?: Resolver<Array<ResolversTypes['FileAddress']>, ParentType, ContextType>;
  remark?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rejectReason?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  auditedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentAllocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentAllocation'] = ResolversParentTypes['PaymentAllocation']> = {
  payment?: Resolver<Types.Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  statement?: Resolver<Types.Maybe<ResolversTypes['Statement']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type WalletOffsetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WalletOffset'] = ResolversParentTypes['WalletOffset']> = {
  wallet?: Resolver<Types.Maybe<ResolversTypes['Wallet']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PaymentTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentTotals'] = ResolversParentTypes['PaymentTotals']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  commissionAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type PaymentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentEdge'] = ResolversParentTypes['PaymentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Payment'], ParentType, ContextType>;
};

export type PaymentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentConnection'] = ResolversParentTypes['PaymentConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['PaymentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['Payment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReceivableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Receivable'] = ResolversParentTypes['Receivable']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  statementCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oldestMonth?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  lastPaidOn?: Resolver<Types.Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type ReceivableEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceivableEdge'] = ResolversParentTypes['ReceivableEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Receivable'], ParentType, ContextType>;
};

export type ReceivableConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceivableConnection'] = ResolversParentTypes['ReceivableConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['ReceivableEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['Receivable']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductBillResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductBill'] = ResolversParentTypes['ProductBill']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['CustomerBillType'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  developerAccount?: Resolver<ResolversTypes['DeveloperAccount'], ParentType, ContextType>;
  developerAccountName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  appId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  product?: Resolver<Types.Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  productCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tag?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  callCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  freeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  chargeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  soleSource?: Resolver<Types.Maybe<ResolversTypes['SoleSource']>, ParentType, ContextType>;
  settledAmount?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  statement?: Resolver<Types.Maybe<ResolversTypes['Statement']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ProductBillEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductBillEdge'] = ResolversParentTypes['ProductBillEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProductBill'], ParentType, ContextType>;
};

export type ProductBillConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductBillConnection'] = ResolversParentTypes['ProductBillConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['ProductBillEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['ProductBill']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StatementRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementRun'] = ResolversParentTypes['StatementRun']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  customerIds?: Resolver<Types.Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['StatementRunState'], ParentType, ContextType>;
  customerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  doneCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  statementCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  finishedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type StatementLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementLine'] = ResolversParentTypes['StatementLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StatementLineKind'], ParentType, ContextType>;
  usageMonth?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  product?: Resolver<Types.Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  productCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tag?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  callCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  freeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  chargeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalFee?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  totalCost?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  soleSource?: Resolver<Types.Maybe<ResolversTypes['SoleSource']>, ParentType, ContextType>;
  settledAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  receivableAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type StatementSendRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementSendRecord'] = ResolversParentTypes['StatementSendRecord']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recipients?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  cc?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  attachmentUrl?: Resolver<Types.Maybe<ResolversTypes['FileAddress']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MessageState'], ParentType, ContextType>;
  failure?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type StatementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement'], FederationReferenceType extends FederationReferenceTypes['Statement'] = FederationReferenceTypes['Statement']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Statement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  statementNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  billMonth?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  developerAccount?: Resolver<ResolversTypes['DeveloperAccount'], ParentType, ContextType>;
  developerAccountName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  appId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wallet?: Resolver<Types.Maybe<ResolversTypes['Wallet']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['StatementState'], ParentType, ContextType>;
  overdraftState?: Resolver<ResolversTypes['OverdraftState'], ParentType, ContextType>;
  paymentState?: Resolver<ResolversTypes['StatementPaymentState'], ParentType, ContextType>;
  invoiceState?: Resolver<ResolversTypes['StatementInvoiceState'], ParentType, ContextType>;
  totalAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  totalCost?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  settledAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  receivableAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  invoiceLimit?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  invoicedAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  invoiceableAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  lines?: Resolver<Rows<ResolversTypes['StatementLine']>, ParentType, ContextType>;
  emails?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  attachmentUrl?: Resolver<Types.Maybe<ResolversTypes['FileAddress']>, ParentType, ContextType>;
  pdfUrl?: Resolver<Types.Maybe<ResolversTypes['FileAddress']>, ParentType, ContextType>;
  sendRecords?: Resolver<Rows<ResolversTypes['StatementSendRecord']>, ParentType, ContextType>;
  invoices?: Resolver<Rows<ResolversTypes['InvoiceAllocation']>, ParentType, ContextType>;
  payments?: Resolver<Rows<ResolversTypes['PaymentAllocation']>, ParentType, ContextType>;
  offsets?: Resolver<Rows<ResolversTypes['WalletOffset']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reviewedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sentAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  confirmedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  invoicedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  archivedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  voidedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatementRecipientsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementRecipients'] = ResolversParentTypes['StatementRecipients']> = {
  recipients?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  cc?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StatementTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementTotals'] = ResolversParentTypes['StatementTotals']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  invoicedAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  invoiceableAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  settledAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  receivableAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type StatementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementEdge'] = ResolversParentTypes['StatementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Statement'], ParentType, ContextType>;
};

export type StatementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementConnection'] = ResolversParentTypes['StatementConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['StatementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['Statement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BillingSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BillingSummary'] = ResolversParentTypes['BillingSummary']> = {
  balance?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  overdraftQuota?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  overdueAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  receivableAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  receivableStatementCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unconfirmedStatementCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastPaidOn?: Resolver<Types.Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type SoleSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SoleSource'] = ResolversParentTypes['SoleSource']> = {
  dataSource?: Resolver<Types.Maybe<ResolversTypes['DataSource']>, ParentType, ContextType>;
  dataSourceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  dataSourceCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataSourceName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SupplierBillResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierBill'] = ResolversParentTypes['SupplierBill']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['SupplierBillType'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataSource?: Resolver<Types.Maybe<ResolversTypes['DataSource']>, ParentType, ContextType>;
  dataSourceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  dataSourceCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataSourceName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  upstreamRouteId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<Types.Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  productCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  callCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  chargeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitCost?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  sales?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  bundleCost?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  margin?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SupplierBillTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierBillTotals'] = ResolversParentTypes['SupplierBillTotals']> = {
  callCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  chargeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  sales?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  bundleCost?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  margin?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type SupplierBillEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierBillEdge'] = ResolversParentTypes['SupplierBillEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SupplierBill'], ParentType, ContextType>;
};

export type SupplierBillConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierBillConnection'] = ResolversParentTypes['SupplierBillConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['SupplierBillEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['SupplierBill']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TopUpResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TopUp'] = ResolversParentTypes['TopUp'], FederationReferenceType extends FederationReferenceTypes['TopUp'] = FederationReferenceTypes['TopUp']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['TopUp']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wallet?: Resolver<Types.Maybe<ResolversTypes['Wallet']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  payMethod?: Resolver<ResolversTypes['PayMethod'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TopUpState'], ParentType, ContextType>;
  payUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresInSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  flowNo?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paidAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentCallbackReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentCallbackReceipt'] = ResolversParentTypes['PaymentCallbackReceipt']> = {
  outcome?: Resolver<ResolversTypes['PaymentCallbackOutcome'], ParentType, ContextType>;
  payNo?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WalletEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WalletEntry'] = ResolversParentTypes['WalletEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  flowNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wallet?: Resolver<Types.Maybe<ResolversTypes['Wallet']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['WalletEntryDirection'], ParentType, ContextType>;
  businessType?: Resolver<ResolversTypes['WalletBusinessType'], ParentType, ContextType>;
  payMethod?: Resolver<Types.Maybe<ResolversTypes['PayMethod']>, ParentType, ContextType>;
  businessNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  feeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  balanceAfter?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  appCode?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdById?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type WalletEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WalletEntryEdge'] = ResolversParentTypes['WalletEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WalletEntry'], ParentType, ContextType>;
};

export type WalletEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WalletEntryConnection'] = ResolversParentTypes['WalletEntryConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['WalletEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['WalletEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WalletResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Wallet'] = ResolversParentTypes['Wallet'], FederationReferenceType extends FederationReferenceTypes['Wallet'] = FederationReferenceTypes['Wallet']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Wallet']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  accountName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accountType?: Resolver<ResolversTypes['WalletAccountType'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WalletState'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  overdraftState?: Resolver<ResolversTypes['OverdraftState'], ParentType, ContextType>;
  overdraftQuota?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  floor?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  accruedAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  heldAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  availableAmount?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  alertThreshold?: Resolver<Types.Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  alertContacts?: Resolver<Rows<ResolversTypes['WalletAlertContact']>, ParentType, ContextType>;
  payRoutes?: Resolver<Rows<ResolversTypes['WalletPayRoute']>, ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['WalletEntryConnection'], ParentType, ContextType, Partial<Types.WalletEntriesArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WalletAlertContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WalletAlertContact'] = ResolversParentTypes['WalletAlertContact']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mobile?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  webhook?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type WalletPayRouteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WalletPayRoute'] = ResolversParentTypes['WalletPayRoute']> = {
  appCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  appName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scenes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WalletEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WalletEdge'] = ResolversParentTypes['WalletEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Wallet'], ParentType, ContextType>;
};

export type WalletConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WalletConnection'] = ResolversParentTypes['WalletConnection']> = {
  edges?: Resolver<Rows<ResolversTypes['WalletEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Rows<ResolversTypes['Wallet']>, ParentType, ContextType>;
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
  Customer?: CustomerResolvers<ContextType>;
  DeveloperAccount?: DeveloperAccountResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Salesperson?: SalespersonResolvers<ContextType>;
  DataSource?: DataSourceResolvers<ContextType>;
  Charge?: ChargeResolvers<ContextType>;
  IntegrityCheck?: IntegrityCheckResolvers<ContextType>;
  Invoice?: InvoiceResolvers<ContextType>;
  InvoiceAllocation?: InvoiceAllocationResolvers<ContextType>;
  InvoiceEdge?: InvoiceEdgeResolvers<ContextType>;
  InvoiceConnection?: InvoiceConnectionResolvers<ContextType>;
  InvoiceableStatement?: InvoiceableStatementResolvers<ContextType>;
  InvoiceCalculation?: InvoiceCalculationResolvers<ContextType>;
  InvoiceProfile?: InvoiceProfileResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PaymentAllocation?: PaymentAllocationResolvers<ContextType>;
  WalletOffset?: WalletOffsetResolvers<ContextType>;
  PaymentTotals?: PaymentTotalsResolvers<ContextType>;
  PaymentEdge?: PaymentEdgeResolvers<ContextType>;
  PaymentConnection?: PaymentConnectionResolvers<ContextType>;
  Receivable?: ReceivableResolvers<ContextType>;
  ReceivableEdge?: ReceivableEdgeResolvers<ContextType>;
  ReceivableConnection?: ReceivableConnectionResolvers<ContextType>;
  ProductBill?: ProductBillResolvers<ContextType>;
  ProductBillEdge?: ProductBillEdgeResolvers<ContextType>;
  ProductBillConnection?: ProductBillConnectionResolvers<ContextType>;
  StatementRun?: StatementRunResolvers<ContextType>;
  StatementLine?: StatementLineResolvers<ContextType>;
  StatementSendRecord?: StatementSendRecordResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
  StatementRecipients?: StatementRecipientsResolvers<ContextType>;
  StatementTotals?: StatementTotalsResolvers<ContextType>;
  StatementEdge?: StatementEdgeResolvers<ContextType>;
  StatementConnection?: StatementConnectionResolvers<ContextType>;
  BillingSummary?: BillingSummaryResolvers<ContextType>;
  SoleSource?: SoleSourceResolvers<ContextType>;
  SupplierBill?: SupplierBillResolvers<ContextType>;
  SupplierBillTotals?: SupplierBillTotalsResolvers<ContextType>;
  SupplierBillEdge?: SupplierBillEdgeResolvers<ContextType>;
  SupplierBillConnection?: SupplierBillConnectionResolvers<ContextType>;
  TopUp?: TopUpResolvers<ContextType>;
  PaymentCallbackReceipt?: PaymentCallbackReceiptResolvers<ContextType>;
  WalletEntry?: WalletEntryResolvers<ContextType>;
  WalletEntryEdge?: WalletEntryEdgeResolvers<ContextType>;
  WalletEntryConnection?: WalletEntryConnectionResolvers<ContextType>;
  Wallet?: WalletResolvers<ContextType>;
  WalletAlertContact?: WalletAlertContactResolvers<ContextType>;
  WalletPayRoute?: WalletPayRouteResolvers<ContextType>;
  WalletEdge?: WalletEdgeResolvers<ContextType>;
  WalletConnection?: WalletConnectionResolvers<ContextType>;
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
