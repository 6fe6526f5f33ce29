// Made from the SDL by npm run generate; never edited.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CallRecord as CallRecordParent, UpstreamCall as UpstreamCallParent, Customer as CustomerParent, SourceUsage as SourceUsageParent, CustomerUsage as CustomerUsageParent, ProductUsage as ProductUsageParent, UsagePeriod as UsagePeriodParent } from './mappers';
import type { Context } from './loaders';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  federation__FieldSet: { input: unknown; output: unknown; }
  federation__Scope: { input: unknown; output: unknown; }
  link__Import: { input: unknown; output: unknown; }
  /** An instant, ISO 8601 with offset, e.g. 2026-01-31T16:00:00.000Z. */
  DateTime: { input: Date; output: Date; }
  /** A calendar day yyyy-MM-dd in the business time zone, Asia/Shanghai. */
  LocalDate: { input: string; output: string; }
  /** A calendar month yyyy-MM in the business time zone, Asia/Shanghai. */
  Month: { input: string; output: string; }
  /** An exact decimal number as text, e.g. "12.50". Money is in CNY. */
  Decimal: { input: string; output: string; }
  /** Any JSON value, for answers whose shape belongs to a data source. */
  JSON: { input: unknown; output: unknown; }
};

export type Query = {
  /** One call, or null when it does not exist or is not yours to see. */
  call?: Maybe<CallRecord>;
  /** Calls that you may see, newest first unless ordered otherwise. */
  calls: CallRecordConnection;
  /** What was called in a period, compared with what came before it. */
  usageTotals: UsageTotals;
  /** The customers that called most in a period. */
  usageRanking: Array<CustomerUsage>;
  /** What was called of each product, most called first; in a period, or between two business days, both included. */
  usageByProduct: Array<ProductUsage>;
  /** How calls went, hour by hour, day by day or month by month, both ends included. */
  usageTrend: UsageTrend;
  /** What was asked of each source between two business days, both included, dearest first. */
  usageBySource: Array<SourceUsage>;
};


export type QueryCallArgs = {
  seqNo: Scalars['String']['input'];
};


export type QueryCallsArgs = {
  filter?: InputMaybe<CallFilter>;
  orderBy?: InputMaybe<CallOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryUsageTotalsArgs = {
  period: DashboardPeriod;
  filter?: InputMaybe<UsageFilter>;
};


export type QueryUsageRankingArgs = {
  period: DashboardPeriod;
  filter?: InputMaybe<UsageFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryUsageByProductArgs = {
  period?: InputMaybe<DashboardPeriod>;
  from?: InputMaybe<Scalars['LocalDate']['input']>;
  to?: InputMaybe<Scalars['LocalDate']['input']>;
  filter?: InputMaybe<UsageFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryUsageTrendArgs = {
  unit: StatisticsUnit;
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
  filter?: InputMaybe<UsageFilter>;
};


export type QueryUsageBySourceArgs = {
  from: Scalars['LocalDate']['input'];
  to: Scalars['LocalDate']['input'];
  first?: Scalars['Int']['input'];
};

/** Where a page of a connection begins and ends. */
export type PageInfo = {
  /** Whether rows follow the last one of this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether rows precede the first one of this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row, null when the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last row, null when the page is empty; pass it as `after` to go on. */
  endCursor?: Maybe<Scalars['String']['output']>;
};

/** A numbered page, for the legacy paths. New clients use cursors, which cost the same on every page. */
export type PageInput = {
  /** Number of the page, from 1. */
  number: Scalars['Int']['input'];
  /** Rows on a page. */
  size: Scalars['Int']['input'];
};

/** Direction of an order. */
export type OrderDirection =
  /** Smallest or oldest first. */
  | 'ASC'
  /** Largest or newest first. */
  | 'DESC';

/** An enterprise customer. */
export type Customer = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** What the customer called between two business days, both included; at most 1100 days. */
  usage: UsageSummary;
};


/** An enterprise customer. */
export type CustomerUsageArgs = {
  from: Scalars['LocalDate']['input'];
  to: Scalars['LocalDate']['input'];
};

/** The account of a customer that calls products. */
export type DeveloperAccount = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
};

/** A customer's right to call a product. */
export type Authorization = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
};

/** What can be called. */
export type Product = {
  /** Code, unique among the products. */
  code: Scalars['String']['output'];
};

/** A supplier of answers. */
export type DataSource = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
};

/** How the customer sent the name and numbers of the subject. */
export type EncryptionType =
  /** As they are. */
  | 'PLAIN'
  /** As MD5 hashes. */
  | 'MD5'
  /** As SHA-256 hashes. */
  | 'SHA256'
  /** As SM3 hashes. */
  | 'SM3';

/** Whom a call asked about, in full, as the customer sent it. */
export type CallSubject = {
  /** Name, or its hash. */
  name?: Maybe<Scalars['String']['output']>;
  /** Identity number, or its hash. */
  idCard?: Maybe<Scalars['String']['output']>;
  /** Mobile number, or its hash. */
  mobile?: Maybe<Scalars['String']['output']>;
};

/** One call of a product by a customer, whatever came of it. */
export type CallRecord = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Sequence number: the business day yyyyMMdd, then digits. Names the call everywhere. */
  seqNo: Scalars['String']['output'];
  /** The customer's own number of the call. */
  tradeNo: Scalars['String']['output'];
  /** When the call was accepted. */
  calledAt: Scalars['DateTime']['output'];
  /** Whose call it was. */
  customer?: Maybe<Customer>;
  /** The account that called. */
  developerAccount?: Maybe<DeveloperAccount>;
  /** Name of the account that called. */
  developerAccountName?: Maybe<Scalars['String']['output']>;
  /** Application id that the call was signed with. */
  appId: Scalars['String']['output'];
  /** The right under which it was called. */
  authorization?: Maybe<Authorization>;
  /** The product that was called. */
  product?: Maybe<Product>;
  /** Code of the product. */
  productCode: Scalars['String']['output'];
  /** Name of the product on that day. */
  productName: Scalars['String']['output'];
  /** Label the customer gave the call, for its own accounting; empty when none. */
  tag: Scalars['String']['output'];
  /** Name of the subject, masked. */
  name?: Maybe<Scalars['String']['output']>;
  /** Identity number of the subject, masked. */
  idCard?: Maybe<Scalars['String']['output']>;
  /** Mobile number of the subject, masked. */
  mobile?: Maybe<Scalars['String']['output']>;
  /** The subject in full, for those who may see it. Only on the answer of `call(seqNo:)`; null in lists. */
  subject?: Maybe<CallSubject>;
  /** How the customer sent the subject. */
  encryption: EncryptionType;
  /** Whether the call was answered; not found is an answer. */
  success: Scalars['Boolean']['output'];
  /** Whether something was found. */
  hit: Scalars['Boolean']['output'];
  /** Whether the answer came from the result cache. */
  cached: Scalars['Boolean']['output'];
  /** Whether the call counts as billable. */
  charged: Scalars['Boolean']['output'];
  /** Whether the free quota paid for it; then the fee is 0. */
  free: Scalars['Boolean']['output'];
  /** Unit price in force when the call was accepted, CNY with six digits. */
  price: Scalars['Decimal']['output'];
  /** What the call cost the customer, CNY with six digits. */
  fee: Scalars['Decimal']['output'];
  /** What the call cost us, the sum of its attempts, CNY with six digits. */
  cost?: Maybe<Scalars['Decimal']['output']>;
  /** 0 answered, 1 not found, others are failures. */
  resultCode: Scalars['Int']['output'];
  /** What the result code means, in words. */
  resultMessage: Scalars['String']['output'];
  /** The answer. */
  result?: Maybe<Scalars['JSON']['output']>;
  /** Signature of the request. */
  sign?: Maybe<Scalars['String']['output']>;
  /** Where the mobile number is registered. */
  phoneRegion?: Maybe<Scalars['String']['output']>;
  /** From the request to the answer, in milliseconds. */
  latencyMs: Scalars['Int']['output'];
  /** Address that the request came from. */
  requestIp?: Maybe<Scalars['String']['output']>;
  /** What else the customer sent along. */
  extend?: Maybe<Scalars['JSON']['output']>;
  /** Code of the end organisation that the customer called for. */
  directClientCode?: Maybe<Scalars['String']['output']>;
  /** Code of the source whose answer was given; null when none answered or the cache did. */
  finalSourceCode?: Maybe<Scalars['String']['output']>;
  /** The attempts at sources, in order. */
  upstreamCalls: Array<UpstreamCall>;
};

/** Which calls a list shows; conditions are combined with and. */
export type CallFilter = {
  /** The whole sequence number, trade number, name or mobile number. */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** The whole identity number; finds calls that sent it hashed, too. */
  idCard?: InputMaybe<Scalars['String']['input']>;
  /** Calls of any of these customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Calls by any of these developer accounts. */
  developerAccountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Calls of any of these products. */
  productCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  /**
   * Called at or after this instant. Without it: the last 31 days, unless `idCard` is given or `keyword` is a sequence or
   * trade number.
   */
  calledFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Called before or at this instant. */
  calledUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only billable calls, or only the others. */
  charged?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only answered calls, or only the others. */
  success?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only answers from the result cache, or only the others. */
  cached?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What a list of calls is sorted by. */
export type CallOrderField =
  /** When the call was accepted. */
  | 'CALLED_AT';

/** Order of a list of calls. */
export type CallOrder = {
  /** What to sort by. */
  field: CallOrderField;
  /** Which end comes first. */
  direction: OrderDirection;
};

/** A call and its place in the list. */
export type CallRecordEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The call. */
  node: CallRecord;
};

/** A page of calls. */
export type CallRecordConnection = {
  /** The calls with their cursors. */
  edges: Array<CallRecordEdge>;
  /** The calls alone. */
  nodes: Array<CallRecord>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many calls the filter matches within its range of time; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One attempt of a call at one source. */
export type UpstreamCall = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Sequence number of the call it belongs to. */
  seqNo: Scalars['String']['output'];
  /** 1 for the source that was tried first. */
  attemptNo: Scalars['Int']['output'];
  /** When the source was asked. */
  attemptedAt: Scalars['DateTime']['output'];
  /** Code of the product that was asked for: a component, when the call was one of a bundle. */
  productCode: Scalars['String']['output'];
  /** The product that was asked for. */
  product?: Maybe<Product>;
  /** Whether the source answered. */
  success: Scalars['Boolean']['output'];
  /** How long the source took, in milliseconds. */
  latencyMs: Scalars['Int']['output'];
  /** The source that was asked. */
  dataSource?: Maybe<DataSource>;
  /** Code of the source. */
  dataSourceCode?: Maybe<Scalars['String']['output']>;
  /** Name of the source on that day. */
  dataSourceName?: Maybe<Scalars['String']['output']>;
  /** The source's own number of the attempt. */
  thirdSeqNo?: Maybe<Scalars['String']['output']>;
  /** Address that was called. */
  url?: Maybe<Scalars['String']['output']>;
  /** What was sent, with the subject masked. */
  request?: Maybe<Scalars['String']['output']>;
  /** What came back, as the source wrote it. */
  response?: Maybe<Scalars['String']['output']>;
  /** Whether the source charges for it. */
  charged?: Maybe<Scalars['Boolean']['output']>;
  /** What the source charges, CNY with six digits. */
  cost?: Maybe<Scalars['Decimal']['output']>;
  /** What went wrong, null when nothing did. */
  error?: Maybe<Scalars['String']['output']>;
};

/** A span of time that dashboards show. */
export type DashboardPeriod =
  /** Today so far, compared with yesterday up to the same hour. */
  | 'TODAY'
  /** Yesterday, compared with the day before. */
  | 'YESTERDAY'
  /** This month so far, compared with last month up to the same day and hour. */
  | 'THIS_MONTH'
  /** Last month, compared with the month before. */
  | 'LAST_MONTH';

/** What one point of a trend stands for. */
export type StatisticsUnit =
  /** An hour, written yyyy-MM-dd HH:mm:ss; 168 points at most. */
  | 'HOURS'
  /** A business day, written yyyy-MM-dd; 31 points at most. */
  | 'DAYS'
  /** A month, written yyyy-MM; 36 points at most. */
  | 'MONTHS';

/** What a customer called over a span of days. */
export type UsageSummary = {
  /** Calls, whatever came of them. */
  calls: Scalars['Int']['output'];
  /** Billable calls, those paid from the free quota included. */
  chargedCalls: Scalars['Int']['output'];
  /** Calls that found something. */
  hitCalls: Scalars['Int']['output'];
  /** Calls answered from the result cache. */
  cachedCalls: Scalars['Int']['output'];
  /** Billable calls that the free quota paid. */
  freeCalls: Scalars['Int']['output'];
  /** Calls that were not answered. */
  failedCalls: Scalars['Int']['output'];
  /** What the calls cost the customer, CNY with six digits. */
  fee: Scalars['Decimal']['output'];
  /** What the sources charge us for them, CNY with six digits. */
  cost?: Maybe<Scalars['Decimal']['output']>;
  /** Mean time to the answer in milliseconds, null without calls. */
  averageLatencyMs?: Maybe<Scalars['Int']['output']>;
};

/** Which part of the calls that you may see is counted; conditions are combined with and. */
export type UsageFilter = {
  /** Calls of any of these customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Calls by any of these developer accounts. */
  developerAccountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Calls of any of these products. */
  productCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Calls of the customers that this salesperson maintains this month. */
  salespersonId?: InputMaybe<Scalars['ID']['input']>;
  /** Part of the name, the code or the tag of the product. */
  keyword?: InputMaybe<Scalars['String']['input']>;
};

/** Sums over one span of a comparison. */
export type UsagePeriod = {
  /** Beginning of the span. */
  startsAt: Scalars['DateTime']['output'];
  /** End of the span, no longer part of it. */
  endsAt: Scalars['DateTime']['output'];
  /** Billable calls, those paid from the free quota included. */
  orderCount: Scalars['Int']['output'];
  /** What the calls cost the customers, CNY with six digits. */
  amount: Scalars['Decimal']['output'];
  /** Calls, whatever came of them. */
  callCount: Scalars['Int']['output'];
  /** Calls that found something. */
  hitCount: Scalars['Int']['output'];
  /** Calls that were not answered. */
  failedCount: Scalars['Int']['output'];
  /** Billable calls that the free quota paid. */
  freeCount: Scalars['Int']['output'];
  /** Calls answered from the result cache. */
  cachedCount: Scalars['Int']['output'];
  /** Attempts at sources. */
  upstreamCount?: Maybe<Scalars['Int']['output']>;
  /** What the sources charge, CNY with six digits. */
  upstreamAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Mean time to the answer in milliseconds, null without calls. */
  averageLatencyMs?: Maybe<Scalars['Int']['output']>;
};

/** A period and what came before it. */
export type UsageTotals = {
  /** The period asked for. */
  current: UsagePeriod;
  /** The span it is compared with. */
  previous: UsagePeriod;
  /** How much `orderCount` grew, in percent, e.g. "-12.50"; null when there was nothing to compare with. */
  countIncreaseRate?: Maybe<Scalars['Decimal']['output']>;
  /** How much `amount` grew, in percent; null when there was nothing to compare with. */
  amountIncreaseRate?: Maybe<Scalars['Decimal']['output']>;
};

/** What one customer called in a period, and in the one it is compared with. */
export type CustomerUsage = {
  /** Identifier of the customer. */
  customerId: Scalars['ID']['output'];
  /** Month in which the period begins. */
  month: Scalars['Month']['output'];
  /** Month in which the span that it is compared with begins. */
  previousMonth: Scalars['Month']['output'];
  /** Name of the customer. */
  customerName?: Maybe<Scalars['String']['output']>;
  /** The customer. */
  customer?: Maybe<Customer>;
  /** Identifier of the customer's productive developer account. */
  developerAccountId?: Maybe<Scalars['ID']['output']>;
  /** Name of that account. */
  developerAccountName?: Maybe<Scalars['String']['output']>;
  /** The customer's productive developer account. */
  developerAccount?: Maybe<DeveloperAccount>;
  /** Calls in the period. */
  count: Scalars['Int']['output'];
  /** What they cost the customer, CNY with six digits. */
  amount: Scalars['Decimal']['output'];
  /** Calls in the span it is compared with. */
  previousCount: Scalars['Int']['output'];
  /** What those cost, CNY with six digits. */
  previousAmount: Scalars['Decimal']['output'];
  /** How much `count` grew, in percent; null when there was nothing to compare with. */
  countIncreaseRate?: Maybe<Scalars['Decimal']['output']>;
  /** How much `amount` grew, in percent; null when there was nothing to compare with. */
  amountIncreaseRate?: Maybe<Scalars['Decimal']['output']>;
};

/** Calls of one product with one tag. */
export type ProductUsage = {
  /** Code of the product. */
  productCode: Scalars['String']['output'];
  /** Name of the product, followed by the tag when there is one. */
  productName: Scalars['String']['output'];
  /** The product. */
  product?: Maybe<Product>;
  /** Label the customer gave the calls; empty when none. */
  tag: Scalars['String']['output'];
  /** Calls, whatever came of them. */
  count: Scalars['Int']['output'];
  /** What they cost the customers, CNY with six digits. */
  fee: Scalars['Decimal']['output'];
};

/** Attempts at one source. */
export type SourceUsage = {
  /** The source. */
  dataSource?: Maybe<DataSource>;
  /** Code of the source. */
  dataSourceCode: Scalars['String']['output'];
  /** Name of the source. */
  dataSourceName: Scalars['String']['output'];
  /** Attempts, answered or not. */
  count: Scalars['Int']['output'];
  /** Attempts that were answered. */
  successCount: Scalars['Int']['output'];
  /** Attempts that the source charges for. */
  chargedCount: Scalars['Int']['output'];
  /** What the source charges, CNY with six digits. */
  cost: Scalars['Decimal']['output'];
  /** Mean time to the answer, in milliseconds. */
  averageLatencyMs: Scalars['Int']['output'];
};

/** One hour, day or month of a trend. */
export type UsageTrendPoint = {
  /** The point, written as its unit says. */
  date: Scalars['String']['output'];
  /** The ten products called most. */
  items: Array<ProductUsage>;
  /** How many products were called. */
  productCount: Scalars['Int']['output'];
  /** Calls of all of them. */
  totalCount: Scalars['Int']['output'];
  /** What all of them cost, CNY with six digits. */
  totalFee: Scalars['Decimal']['output'];
};

/** How calls went over time. */
export type UsageTrend = {
  /** Calls at all points. */
  totalCount: Scalars['Int']['output'];
  /** What they cost, CNY with six digits. */
  totalFee: Scalars['Decimal']['output'];
  /** Each product over all points, most called first. */
  products: Array<ProductUsage>;
  /** The same, dearest first. */
  productFees: Array<ProductUsage>;
  /** Names of the products with their tags, most called first. */
  productNames: Array<Scalars['String']['output']>;
  /** All points in order, those without calls included. */
  points: Array<UsageTrendPoint>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
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
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

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
  Customer: Customer;
  CallRecord: CallRecord;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  CallRecord:
    ( { __typename: 'CallRecord' }
    & GraphQLRecursivePick<FederationTypes['CallRecord'], {"seqNo":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  federation__FieldSet: ResolverTypeWrapper<any>;
  federation__Scope: ResolverTypeWrapper<any>;
  link__Import: ResolverTypeWrapper<any>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  DateTime: ResolverTypeWrapper<any>;
  LocalDate: ResolverTypeWrapper<any>;
  Month: ResolverTypeWrapper<any>;
  Decimal: ResolverTypeWrapper<any>;
  JSON: ResolverTypeWrapper<any>;
  PageInfo: ResolverTypeWrapper<any>;
  PageInput: ResolverTypeWrapper<any>;
  OrderDirection: ResolverTypeWrapper<any>;
  Customer: ResolverTypeWrapper<CustomerParent>;
  ID: ResolverTypeWrapper<any>;
  DeveloperAccount: ResolverTypeWrapper<any>;
  Authorization: ResolverTypeWrapper<any>;
  Product: ResolverTypeWrapper<any>;
  DataSource: ResolverTypeWrapper<any>;
  EncryptionType: ResolverTypeWrapper<any>;
  CallSubject: ResolverTypeWrapper<any>;
  CallRecord: ResolverTypeWrapper<CallRecordParent>;
  CallFilter: ResolverTypeWrapper<any>;
  CallOrderField: ResolverTypeWrapper<any>;
  CallOrder: ResolverTypeWrapper<any>;
  CallRecordEdge: ResolverTypeWrapper<any>;
  CallRecordConnection: ResolverTypeWrapper<any>;
  UpstreamCall: ResolverTypeWrapper<UpstreamCallParent>;
  DashboardPeriod: ResolverTypeWrapper<any>;
  StatisticsUnit: ResolverTypeWrapper<any>;
  UsageSummary: ResolverTypeWrapper<any>;
  UsageFilter: ResolverTypeWrapper<any>;
  UsagePeriod: ResolverTypeWrapper<UsagePeriodParent>;
  UsageTotals: ResolverTypeWrapper<any>;
  CustomerUsage: ResolverTypeWrapper<CustomerUsageParent>;
  ProductUsage: ResolverTypeWrapper<ProductUsageParent>;
  SourceUsage: ResolverTypeWrapper<SourceUsageParent>;
  UsageTrendPoint: ResolverTypeWrapper<any>;
  UsageTrend: ResolverTypeWrapper<any>;
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
  DateTime: any;
  LocalDate: any;
  Month: any;
  Decimal: any;
  JSON: any;
  PageInfo: any;
  PageInput: any;
  Customer: CustomerParent;
  ID: any;
  DeveloperAccount: any;
  Authorization: any;
  Product: any;
  DataSource: any;
  CallSubject: any;
  CallRecord: CallRecordParent;
  CallFilter: any;
  CallOrder: any;
  CallRecordEdge: any;
  CallRecordConnection: any;
  UpstreamCall: UpstreamCallParent;
  UsageSummary: any;
  UsageFilter: any;
  UsagePeriod: UsagePeriodParent;
  UsageTotals: any;
  CustomerUsage: CustomerUsageParent;
  ProductUsage: ProductUsageParent;
  SourceUsage: SourceUsageParent;
  UsageTrendPoint: any;
  UsageTrend: any;
  String: any;
  Boolean: any;
  Int: any;
};

export type LinkDirectiveArgs = {
  url: Scalars['String']['input'];
  as?: Maybe<Scalars['String']['input']>;
  import?: Maybe<Array<Maybe<Scalars['link__Import']['input']>>>;
};

export type LinkDirectiveResolver<Result, Parent, ContextType = Context, Args = LinkDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShareableDirectiveArgs = { };

export type ShareableDirectiveResolver<Result, Parent, ContextType = Context, Args = ShareableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type InaccessibleDirectiveArgs = { };

export type InaccessibleDirectiveResolver<Result, Parent, ContextType = Context, Args = InaccessibleDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type TagDirectiveArgs = {
  name: Scalars['String']['input'];
};

export type TagDirectiveResolver<Result, Parent, ContextType = Context, Args = TagDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AuthenticatedDirectiveArgs = { };

export type AuthenticatedDirectiveResolver<Result, Parent, ContextType = Context, Args = AuthenticatedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RequiresScopesDirectiveArgs = {
  scopes: Array<Array<Scalars['federation__Scope']['input']>>;
};

export type RequiresScopesDirectiveResolver<Result, Parent, ContextType = Context, Args = RequiresScopesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CostDirectiveArgs = {
  weight: Scalars['Int']['input'];
};

export type CostDirectiveResolver<Result, Parent, ContextType = Context, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize?: Maybe<Scalars['Int']['input']>;
  slicingArguments?: Maybe<Array<Scalars['String']['input']>>;
  sizedFields?: Maybe<Array<Scalars['String']['input']>>;
  requireOneSlicingArgument?: Maybe<Scalars['Boolean']['input']>;
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
  call?: Resolver<Maybe<ResolversTypes['CallRecord']>, ParentType, ContextType, RequireFields<QueryCallArgs, 'seqNo'>>;
  calls?: Resolver<ResolversTypes['CallRecordConnection'], ParentType, ContextType, Partial<QueryCallsArgs>>;
  usageTotals?: Resolver<ResolversTypes['UsageTotals'], ParentType, ContextType, RequireFields<QueryUsageTotalsArgs, 'period'>>;
  usageRanking?: Resolver<Array<ResolversTypes['CustomerUsage']>, ParentType, ContextType, RequireFields<QueryUsageRankingArgs, 'period' | 'first'>>;
  usageByProduct?: Resolver<Array<ResolversTypes['ProductUsage']>, ParentType, ContextType, RequireFields<QueryUsageByProductArgs, 'first'>>;
  usageTrend?: Resolver<ResolversTypes['UsageTrend'], ParentType, ContextType, RequireFields<QueryUsageTrendArgs, 'unit' | 'from' | 'to'>>;
  usageBySource?: Resolver<Array<ResolversTypes['SourceUsage']>, ParentType, ContextType, RequireFields<QueryUsageBySourceArgs, 'from' | 'to' | 'first'>>;
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

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  usage?: Resolver<ResolversTypes['UsageSummary'], ParentType, ContextType, RequireFields<CustomerUsageArgs, 'from' | 'to'>>;
};

export type DeveloperAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeveloperAccount'] = ResolversParentTypes['DeveloperAccount']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AuthorizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Authorization'] = ResolversParentTypes['Authorization']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DataSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataSource'] = ResolversParentTypes['DataSource']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CallSubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallSubject'] = ResolversParentTypes['CallSubject']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  idCard?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mobile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CallRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallRecord'] = ResolversParentTypes['CallRecord'], FederationReferenceType extends FederationReferenceTypes['CallRecord'] = FederationReferenceTypes['CallRecord']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CallRecord']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seqNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tradeNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  calledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  developerAccount?: Resolver<Maybe<ResolversTypes['DeveloperAccount']>, ParentType, ContextType>;
  developerAccountName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  appId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  authorization?: Resolver<Maybe<ResolversTypes['Authorization']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  productCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tag?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  idCard?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mobile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['CallSubject']>, ParentType, ContextType>;
  encryption?: Resolver<ResolversTypes['EncryptionType'], ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hit?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  cached?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  charged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  free?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  resultCode?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resultMessage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  sign?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phoneRegion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  latencyMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requestIp?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extend?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  directClientCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finalSourceCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  upstreamCalls?: Resolver<Array<ResolversTypes['UpstreamCall']>, ParentType, ContextType>;
};

export type CallRecordEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallRecordEdge'] = ResolversParentTypes['CallRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CallRecord'], ParentType, ContextType>;
};

export type CallRecordConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallRecordConnection'] = ResolversParentTypes['CallRecordConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CallRecordEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CallRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UpstreamCallResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpstreamCall'] = ResolversParentTypes['UpstreamCall']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seqNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attemptNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  attemptedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  productCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  latencyMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dataSource?: Resolver<Maybe<ResolversTypes['DataSource']>, ParentType, ContextType>;
  dataSourceCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataSourceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  thirdSeqNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  response?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  charged?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UsageSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UsageSummary'] = ResolversParentTypes['UsageSummary']> = {
  calls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  chargedCalls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hitCalls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cachedCalls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  freeCalls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failedCalls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  averageLatencyMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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
  upstreamCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  upstreamAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  averageLatencyMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UsageTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UsageTotals'] = ResolversParentTypes['UsageTotals']> = {
  current?: Resolver<ResolversTypes['UsagePeriod'], ParentType, ContextType>;
  previous?: Resolver<ResolversTypes['UsagePeriod'], ParentType, ContextType>;
  countIncreaseRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  amountIncreaseRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type CustomerUsageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerUsage'] = ResolversParentTypes['CustomerUsage']> = {
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  previousMonth?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  customerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  developerAccountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  developerAccountName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  developerAccount?: Resolver<Maybe<ResolversTypes['DeveloperAccount']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  previousCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  previousAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  countIncreaseRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  amountIncreaseRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type ProductUsageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductUsage'] = ResolversParentTypes['ProductUsage']> = {
  productCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  tag?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type SourceUsageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceUsage'] = ResolversParentTypes['SourceUsage']> = {
  dataSource?: Resolver<Maybe<ResolversTypes['DataSource']>, ParentType, ContextType>;
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
  items?: Resolver<Array<ResolversTypes['ProductUsage']>, ParentType, ContextType>;
  productCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalFee?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type UsageTrendResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UsageTrend'] = ResolversParentTypes['UsageTrend']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalFee?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  products?: Resolver<Array<ResolversTypes['ProductUsage']>, ParentType, ContextType>;
  productFees?: Resolver<Array<ResolversTypes['ProductUsage']>, ParentType, ContextType>;
  productNames?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['UsageTrendPoint']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  federation__FieldSet?: GraphQLScalarType;
  federation__Scope?: GraphQLScalarType;
  link__Import?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  LocalDate?: GraphQLScalarType;
  Month?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  DeveloperAccount?: DeveloperAccountResolvers<ContextType>;
  Authorization?: AuthorizationResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  DataSource?: DataSourceResolvers<ContextType>;
  CallSubject?: CallSubjectResolvers<ContextType>;
  CallRecord?: CallRecordResolvers<ContextType>;
  CallRecordEdge?: CallRecordEdgeResolvers<ContextType>;
  CallRecordConnection?: CallRecordConnectionResolvers<ContextType>;
  UpstreamCall?: UpstreamCallResolvers<ContextType>;
  UsageSummary?: UsageSummaryResolvers<ContextType>;
  UsagePeriod?: UsagePeriodResolvers<ContextType>;
  UsageTotals?: UsageTotalsResolvers<ContextType>;
  CustomerUsage?: CustomerUsageResolvers<ContextType>;
  ProductUsage?: ProductUsageResolvers<ContextType>;
  SourceUsage?: SourceUsageResolvers<ContextType>;
  UsageTrendPoint?: UsageTrendPointResolvers<ContextType>;
  UsageTrend?: UsageTrendResolvers<ContextType>;
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
