// Made from the SDL by npm run generate; never edited.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Assignment as AssignmentParent, CustomerGrade as CustomerGradeParent, Opportunity as OpportunityParent, KpiPlan as KpiPlanParent, FloorPrice as FloorPriceParent, Visit as VisitParent, Customer as CustomerParent, StaffMember as StaffMemberParent, Product as ProductParent, CustomerUsage as CustomerUsageParent } from './mappers';
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
  /** Who keeps whom: assignments of the customers that you may see, newest first unless ordered otherwise. */
  assignments: AssignmentConnection;
  /** The grades of customers, highest commission first; a handful. */
  customerGrades: Array<CustomerGrade>;
  /** Opportunities, newest first unless ordered otherwise; a salesperson finds the own ones. */
  opportunities: OpportunityConnection;
  /** One salesperson, or null when it does not exist or is not yours to see. */
  salesperson?: Maybe<Salesperson>;
  /** Salespeople, newest first unless ordered otherwise; a salesperson finds the own record alone. */
  salespeople: SalespersonConnection;
  /** Visits at customers that you may see and your own, latest first unless ordered otherwise. */
  visits: VisitConnection;
};


export type QueryAssignmentsArgs = {
  filter?: InputMaybe<AssignmentFilter>;
  orderBy?: InputMaybe<AssignmentOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryCustomerGradesArgs = {
  codes?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type QueryOpportunitiesArgs = {
  filter?: InputMaybe<OpportunityFilter>;
  orderBy?: InputMaybe<OpportunityOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QuerySalespersonArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySalespeopleArgs = {
  filter?: InputMaybe<SalespersonFilter>;
  orderBy?: InputMaybe<SalespersonOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryVisitsArgs = {
  filter?: InputMaybe<VisitFilter>;
  orderBy?: InputMaybe<VisitOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};

export type Mutation = {
  /** Hands customers to a salesperson, all of them or none; the answer holds the new assignments in the order given. */
  assignCustomers: Array<Assignment>;
};


export type MutationAssignCustomersArgs = {
  input: AssignCustomersInput;
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

/**
 * A salesperson keeps a customer from a month on. History is never rewritten: a handover is a new assignment, which ends
 * the one before it.
 */
export type Assignment = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** The customer. */
  customer: Customer;
  /** Who keeps the customer; null when the person is not yours to see. */
  salesperson?: Maybe<Salesperson>;
  /** Name of who keeps the customer. */
  salespersonName: Scalars['String']['output'];
  /** First month that counts. */
  effectMonth: Scalars['Month']['output'];
  /** First month that no longer counts; null while it lasts. Not after `effectMonth` when another replaced it at once. */
  untilMonth?: Maybe<Scalars['Month']['output']>;
  /** Whether it is in force this month. */
  current: Scalars['Boolean']['output'];
  /** Grade of the customer. */
  gradeCode: Scalars['String']['output'];
  /** Share of the customer's sales that is commission, 0 to 1. */
  commissionRate: Scalars['Decimal']['output'];
  /** How the customer was won. */
  gainChannel?: Maybe<Scalars['String']['output']>;
  /** When it was decided. */
  assignedAt: Scalars['DateTime']['output'];
  /** Account that decided it. */
  createdById?: Maybe<Scalars['ID']['output']>;
};

/** Which assignments a list shows; conditions are combined with and. */
export type AssignmentFilter = {
  /** Only those in force this month, one for each customer; false shows history and plans too. */
  currentOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Part of the customer's name, short name or mobile number. */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** Part of the customer's name or short name. */
  customerName?: InputMaybe<Scalars['String']['input']>;
  /** Only these customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Any of these salespeople. */
  salespersonIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Any of these grades. */
  gradeCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The customer's last visit was on this day or later. */
  lastVisitFrom?: InputMaybe<Scalars['LocalDate']['input']>;
  /** The customer's last visit was before this day, or there was none. */
  lastVisitBefore?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** What a list of assignments is sorted by. */
export type AssignmentOrderField =
  /** When it was decided. */
  | 'ASSIGNED_AT'
  /** First month that counts. */
  | 'EFFECT_MONTH';

/** Order of a list of assignments. */
export type AssignmentOrder = {
  /** What to sort by. */
  field: AssignmentOrderField;
  /** Which end comes first. */
  direction: OrderDirection;
};

/** An assignment and its place in the list. */
export type AssignmentEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The assignment. */
  node: Assignment;
};

/** A page of assignments. */
export type AssignmentConnection = {
  /** The assignments with their cursors. */
  edges: Array<AssignmentEdge>;
  /** The assignments alone. */
  nodes: Array<Assignment>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many assignments the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One customer of a handover. */
export type CustomerAssignmentInput = {
  /** The customer; or name it by its console account. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Identifier of the console account. */
  merchantId?: InputMaybe<Scalars['ID']['input']>;
  /** Grade from then on; the one it has unless given. */
  gradeCode?: InputMaybe<Scalars['String']['input']>;
  /** Share of sales that is commission, 0 to 1; that of the grade unless given. */
  commissionRate?: InputMaybe<Scalars['Decimal']['input']>;
  /** First month that counts, this month or a later one; this month unless given. */
  effectMonth?: InputMaybe<Scalars['Month']['input']>;
  /** How the customer was won; what it was unless given. */
  gainChannel?: InputMaybe<Scalars['String']['input']>;
};

/** A handover of customers to one salesperson. */
export type AssignCustomersInput = {
  /** Who keeps the customers from then on. */
  salespersonId: Scalars['ID']['input'];
  /** The customers, 1 to 100, each once. */
  customers: Array<CustomerAssignmentInput>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** An enterprise customer; the customers subgraph owns it, sales adds who keeps it. */
export type Customer = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Who keeps the customer this month. */
  salesperson?: Maybe<Salesperson>;
  /** The assignment in force this month. */
  assignment?: Maybe<Assignment>;
  /** Every assignment of the customer, newest first, those of later months included. */
  assignments: Array<Assignment>;
  /** Day of the last visit. */
  lastVisitOn?: Maybe<Scalars['LocalDate']['output']>;
  /** The opportunity that became this customer; the latest when there were several. */
  opportunity?: Maybe<Opportunity>;
};

/** A member of the operator's staff; the platform subgraph owns it, sales adds what the person sells. */
export type StaffMember = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** How many customers the person keeps this month; null when that is not yours to see. */
  customerCount?: Maybe<Scalars['Int']['output']>;
  /** The salesperson that the person is. */
  salesperson?: Maybe<Salesperson>;
};

/** A data API; the products subgraph owns it. */
export type Product = {
  /** Code that calls name. */
  code: Scalars['String']['output'];
};

/**
 * What one customer called in a period; the usage subgraph owns it, sales adds what it earned whoever kept the customer.
 * The amounts are part of the key, because a sum that nobody stores cannot be asked for again.
 */
export type CustomerUsage = {
  /** Identifier of the customer, an int64 as text. */
  customerId: Scalars['ID']['output'];
  /** Month in which the period begins. */
  month: Scalars['Month']['output'];
  /** Month in which the span that it is compared with begins. */
  previousMonth: Scalars['Month']['output'];
  /** What the calls cost the customer, CNY with six digits. */
  amount: Scalars['Decimal']['output'];
  /** What those of the span it is compared with cost, CNY with six digits. */
  previousAmount: Scalars['Decimal']['output'];
  /** Commission on the amount at the rate in force in its month, CNY with six digits; null when nobody kept the customer. */
  commissionAmount?: Maybe<Scalars['Decimal']['output']>;
  /** How much the commission grew, in percent; null when there was nothing to compare with. */
  commissionIncreaseRate?: Maybe<Scalars['Decimal']['output']>;
};

/** How much a customer is worth, and what keeping it earns. */
export type CustomerGrade = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Code, unique. */
  code: Scalars['String']['output'];
  /** Share of the customer's sales that is commission unless an assignment says otherwise, 0 to 1. */
  commissionRate: Scalars['Decimal']['output'];
  /** Whether customers may be given the grade. */
  enabled: Scalars['Boolean']['output'];
  /** A note. */
  remark?: Maybe<Scalars['String']['output']>;
  /** Account that made the grade. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When the grade was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When the grade last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A company that may become a customer. */
export type Opportunity = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Name of the company. */
  companyName: Scalars['String']['output'];
  /** Whom to ask for. */
  contactName?: Maybe<Scalars['String']['output']>;
  /** Mobile number of that person. */
  contactMobile?: Maybe<Scalars['String']['output']>;
  /** Kind of business it would be. */
  customerNature?: Maybe<Scalars['String']['output']>;
  /** Who found it; null when the person is not yours to see. */
  salesperson?: Maybe<Salesperson>;
  /** Name of who found it. */
  salespersonName: Scalars['String']['output'];
  /** Whether who found it is employed or a promoter. */
  salespersonType: SalespersonType;
  /** What it has become. */
  customer?: Maybe<Customer>;
  /** Account that recorded it. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When it was recorded. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Which opportunities a list shows; conditions are combined with and. */
export type OpportunityFilter = {
  /** Part of the company's name, of the contact's name or of the mobile number. */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** Found by this salesperson. */
  salespersonId?: InputMaybe<Scalars['ID']['input']>;
  /** Those that became one of these customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** true: only those that have become customers; false: only those that have not. */
  converted?: InputMaybe<Scalars['Boolean']['input']>;
  /** Recorded at or after this instant. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Recorded before or at this instant. */
  createdUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What a list of opportunities is sorted by. */
export type OpportunityOrderField =
  /** When it was recorded. */
  | 'CREATED_AT'
  /** Name of the company. */
  | 'COMPANY_NAME';

/** Order of a list of opportunities. */
export type OpportunityOrder = {
  /** What to sort by. */
  field: OpportunityOrderField;
  /** Which end comes first. */
  direction: OrderDirection;
};

/** An opportunity and its place in the list. */
export type OpportunityEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The opportunity. */
  node: Opportunity;
};

/** A page of opportunities. */
export type OpportunityConnection = {
  /** The opportunities with their cursors. */
  edges: Array<OpportunityEdge>;
  /** The opportunities alone. */
  nodes: Array<Opportunity>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many opportunities the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** What a salesperson is to sell, from a month on until the next target. */
export type SalesTarget = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** First month that counts. */
  effectMonth: Scalars['Month']['output'];
  /** Sales of a month. */
  monthTarget: Scalars['Decimal']['output'];
  /** Sales of a quarter. */
  quarterTarget: Scalars['Decimal']['output'];
  /** Sales of a year. */
  yearTarget: Scalars['Decimal']['output'];
  /** Account that set it. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When it was set. */
  createdAt: Scalars['DateTime']['output'];
};

/** One thing that a plan measures. */
export type KpiIndicator = {
  /** Code of the measure. */
  code: Scalars['String']['output'];
  /** Name of the measure. */
  name: Scalars['String']['output'];
  /** What is to be reached; its unit is the measure's own. */
  target: Scalars['String']['output'];
  /** Its share of the whole, 0 to 1; all together make 1. */
  weight: Scalars['Decimal']['output'];
  /** Highest completion that is counted; 1 is the target. */
  cap: Scalars['Decimal']['output'];
};

/** How the performance of a salesperson is measured, from a month on. */
export type KpiPlan = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Whether it is the plan of everybody without one of their own. */
  general: Scalars['Boolean']['output'];
  /** First month that counts. */
  effectMonth: Scalars['Month']['output'];
  /** Whether the plan is in use. */
  valid: Scalars['Boolean']['output'];
  /** What is measured. */
  indicators: Array<KpiIndicator>;
  /** Account that made the plan. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When the plan was made. */
  createdAt: Scalars['DateTime']['output'];
};

/** Who brings and keeps customers. A customer sees the name and the mobile number of its own one. */
export type Salesperson = {
  /** The target in force this month. */
  salesTarget?: Maybe<SalesTarget>;
  /** Every target, latest month first. */
  salesTargets: Array<SalesTarget>;
  /** The plan in force this month: the person's own, or else that of everybody. */
  kpiPlan?: Maybe<KpiPlan>;
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Name of the person. */
  name: Scalars['String']['output'];
  /** Mobile number of the person. */
  mobile: Scalars['String']['output'];
  /** E-mail address of the person. */
  email?: Maybe<Scalars['String']['output']>;
  /** Employed or a promoter. */
  type: SalespersonType;
  /** Whether the person still sells. */
  enabled: Scalars['Boolean']['output'];
  /** Identifier of the staff record. */
  staffId: Scalars['ID']['output'];
  /** The staff record. */
  staffMember?: Maybe<StaffMember>;
  /** How many customers the person keeps this month. */
  customerCount: Scalars['Int']['output'];
  /** Products that have a floor price for this person, by code. */
  floorPrices: Array<FloorPrice>;
  /** Account that made the record. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When the record was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When the record last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Whether a salesperson is employed. */
export type SalespersonType =
  /** Employed by the operator. */
  | 'INNER'
  /** A promoter, paid per authorisation. */
  | 'OUTER';

/** Below this price the salesperson may not authorise a product. */
export type FloorPrice = {
  /** The product. */
  product?: Maybe<Product>;
  /** Code of the product. */
  productCode: Scalars['String']['output'];
  /** Lowest price of one call. */
  floorPrice: Scalars['Decimal']['output'];
  /** When the price was set. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Which salespeople a list shows; conditions are combined with and. */
export type SalespersonFilter = {
  /** Part of the name, the mobile number or the e-mail address. */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** Only these salespeople. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not these salespeople. */
  excludeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Employed or promoters. */
  type?: InputMaybe<SalespersonType>;
  /** Who keeps this customer this month. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether the person still sells. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What a list of salespeople is sorted by. */
export type SalespersonOrderField =
  /** When the record was made. */
  | 'CREATED_AT'
  /** Name of the person. */
  | 'NAME';

/** Order of a list of salespeople. */
export type SalespersonOrder = {
  /** What to sort by. */
  field: SalespersonOrderField;
  /** Which end comes first. */
  direction: OrderDirection;
};

/** A salesperson and its place in the list. */
export type SalespersonEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The salesperson. */
  node: Salesperson;
};

/** A page of salespeople. */
export type SalespersonConnection = {
  /** The salespeople with their cursors. */
  edges: Array<SalespersonEdge>;
  /** The salespeople alone. */
  nodes: Array<Salesperson>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many salespeople the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** What a follow-up was. */
export type VisitType =
  /** Somebody went there. */
  | 'VISIT';

/** A salesperson was at a customer, or at somebody who may become one. */
export type Visit = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** What it was. */
  type: VisitType;
  /** The customer visited. */
  customer?: Maybe<Customer>;
  /** The opportunity visited. */
  opportunity?: Maybe<Opportunity>;
  /** Name of the customer, or of the company of the opportunity. */
  visitedName?: Maybe<Scalars['String']['output']>;
  /** Who went; null when the person is not yours to see. */
  salesperson?: Maybe<Salesperson>;
  /** Name of who went. */
  salespersonName: Scalars['String']['output'];
  /** Day of the visit. */
  visitedOn: Scalars['LocalDate']['output'];
  /** Whom they spoke to. */
  contactName?: Maybe<Scalars['String']['output']>;
  /** Position of that person. */
  contactPosition?: Maybe<Scalars['String']['output']>;
  /** Mobile number of that person. */
  contactMobile?: Maybe<Scalars['String']['output']>;
  /** What was spoken of. */
  content?: Maybe<Scalars['String']['output']>;
  /** What is known of the company. */
  companyDescription?: Maybe<Scalars['String']['output']>;
  /** What the other side said. */
  feedback?: Maybe<Scalars['String']['output']>;
  /** Addresses of photographs. */
  imageUrls: Array<Scalars['String']['output']>;
  /** Account that recorded it. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When it was recorded. */
  createdAt: Scalars['DateTime']['output'];
};

/** Which visits a list shows; conditions are combined with and. */
export type VisitFilter = {
  /** Part of the visited name, of the contact's name or of the content. */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** Only visits of this salesperson. */
  salespersonId?: InputMaybe<Scalars['ID']['input']>;
  /** Only visits at these customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only visits about these opportunities. */
  opportunityIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** On this day or later. */
  visitedFrom?: InputMaybe<Scalars['LocalDate']['input']>;
  /** On this day or earlier. */
  visitedUntil?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** What a list of visits is sorted by. */
export type VisitOrderField =
  /** Day of the visit. */
  | 'VISITED_ON'
  /** When it was recorded. */
  | 'CREATED_AT';

/** Order of a list of visits. */
export type VisitOrder = {
  /** What to sort by. */
  field: VisitOrderField;
  /** Which end comes first. */
  direction: OrderDirection;
};

/** A visit and its place in the list. */
export type VisitEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The visit. */
  node: Visit;
};

/** A page of visits. */
export type VisitConnection = {
  /** The visits with their cursors. */
  edges: Array<VisitEdge>;
  /** The visits alone. */
  nodes: Array<Visit>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many visits the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
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
  StaffMember: StaffMember;
  CustomerUsage: CustomerUsage;
  Salesperson: Salesperson;
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
  Customer: ResolverTypeWrapper<CustomerParent>;
  StaffMember: ResolverTypeWrapper<StaffMemberParent>;
  Product: ResolverTypeWrapper<ProductParent>;
  CustomerUsage: ResolverTypeWrapper<CustomerUsageParent>;
  CustomerGrade: ResolverTypeWrapper<CustomerGradeParent>;
  Opportunity: ResolverTypeWrapper<OpportunityParent>;
  OpportunityFilter: ResolverTypeWrapper<any>;
  OpportunityOrderField: ResolverTypeWrapper<any>;
  OpportunityOrder: ResolverTypeWrapper<any>;
  OpportunityEdge: ResolverTypeWrapper<any>;
  OpportunityConnection: ResolverTypeWrapper<any>;
  SalesTarget: ResolverTypeWrapper<any>;
  KpiIndicator: ResolverTypeWrapper<any>;
  KpiPlan: ResolverTypeWrapper<KpiPlanParent>;
  Salesperson: ResolverTypeWrapper<any>;
  SalespersonType: ResolverTypeWrapper<any>;
  FloorPrice: ResolverTypeWrapper<FloorPriceParent>;
  SalespersonFilter: ResolverTypeWrapper<any>;
  SalespersonOrderField: ResolverTypeWrapper<any>;
  SalespersonOrder: ResolverTypeWrapper<any>;
  SalespersonEdge: ResolverTypeWrapper<any>;
  SalespersonConnection: ResolverTypeWrapper<any>;
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
  PageInfo: any;
  PageInput: any;
  Assignment: AssignmentParent;
  AssignmentFilter: any;
  AssignmentOrder: any;
  AssignmentEdge: any;
  AssignmentConnection: any;
  CustomerAssignmentInput: any;
  AssignCustomersInput: any;
  Customer: CustomerParent;
  StaffMember: StaffMemberParent;
  Product: ProductParent;
  CustomerUsage: CustomerUsageParent;
  CustomerGrade: CustomerGradeParent;
  Opportunity: OpportunityParent;
  OpportunityFilter: any;
  OpportunityOrder: any;
  OpportunityEdge: any;
  OpportunityConnection: any;
  SalesTarget: any;
  KpiIndicator: any;
  KpiPlan: KpiPlanParent;
  Salesperson: any;
  FloorPrice: FloorPriceParent;
  SalespersonFilter: any;
  SalespersonOrder: any;
  SalespersonEdge: any;
  SalespersonConnection: any;
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
  assignments?: Resolver<ResolversTypes['AssignmentConnection'], ParentType, ContextType, Partial<QueryAssignmentsArgs>>;
  customerGrades?: Resolver<Array<ResolversTypes['CustomerGrade']>, ParentType, ContextType, Partial<QueryCustomerGradesArgs>>;
  opportunities?: Resolver<ResolversTypes['OpportunityConnection'], ParentType, ContextType, Partial<QueryOpportunitiesArgs>>;
  salesperson?: Resolver<Maybe<ResolversTypes['Salesperson']>, ParentType, ContextType, RequireFields<QuerySalespersonArgs, 'id'>>;
  salespeople?: Resolver<ResolversTypes['SalespersonConnection'], ParentType, ContextType, Partial<QuerySalespeopleArgs>>;
  visits?: Resolver<ResolversTypes['VisitConnection'], ParentType, ContextType, Partial<QueryVisitsArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  assignCustomers?: Resolver<Array<ResolversTypes['Assignment']>, ParentType, ContextType, RequireFields<MutationAssignCustomersArgs, 'input'>>;
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

export type AssignmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Assignment'] = ResolversParentTypes['Assignment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  salesperson?: Resolver<Maybe<ResolversTypes['Salesperson']>, ParentType, ContextType>;
  salespersonName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  effectMonth?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  untilMonth?: Resolver<Maybe<ResolversTypes['Month']>, ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  gradeCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commissionRate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  gainChannel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assignedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type AssignmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignmentEdge'] = ResolversParentTypes['AssignmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Assignment'], ParentType, ContextType>;
};

export type AssignmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignmentConnection'] = ResolversParentTypes['AssignmentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AssignmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Assignment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  salesperson?: Resolver<Maybe<ResolversTypes['Salesperson']>, ParentType, ContextType>;
  assignment?: Resolver<Maybe<ResolversTypes['Assignment']>, ParentType, ContextType>;
  assignments?: Resolver<Array<ResolversTypes['Assignment']>, ParentType, ContextType>;
  lastVisitOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType>;
};

export type StaffMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffMember'] = ResolversParentTypes['StaffMember'], FederationReferenceType extends FederationReferenceTypes['StaffMember'] = FederationReferenceTypes['StaffMember']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StaffMember']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customerCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  salesperson?: Resolver<Maybe<ResolversTypes['Salesperson']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CustomerUsageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerUsage'] = ResolversParentTypes['CustomerUsage'], FederationReferenceType extends FederationReferenceTypes['CustomerUsage'] = FederationReferenceTypes['CustomerUsage']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CustomerUsage']> | FederationReferenceType, FederationReferenceType, ContextType>;
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  previousMonth?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  previousAmount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  commissionAmount?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  commissionIncreaseRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type CustomerGradeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerGrade'] = ResolversParentTypes['CustomerGrade']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commissionRate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  remark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OpportunityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Opportunity'] = ResolversParentTypes['Opportunity']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  companyName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contactName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contactMobile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customerNature?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  salesperson?: Resolver<Maybe<ResolversTypes['Salesperson']>, ParentType, ContextType>;
  salespersonName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  salespersonType?: Resolver<ResolversTypes['SalespersonType'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  createdById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OpportunityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpportunityEdge'] = ResolversParentTypes['OpportunityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Opportunity'], ParentType, ContextType>;
};

export type OpportunityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpportunityConnection'] = ResolversParentTypes['OpportunityConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OpportunityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SalesTargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesTarget'] = ResolversParentTypes['SalesTarget']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  effectMonth?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  monthTarget?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  quarterTarget?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  yearTarget?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  createdById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type KpiIndicatorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiIndicator'] = ResolversParentTypes['KpiIndicator']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  cap?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type KpiPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiPlan'] = ResolversParentTypes['KpiPlan']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  general?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  effectMonth?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  valid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  indicators?: Resolver<Array<ResolversTypes['KpiIndicator']>, ParentType, ContextType>;
  createdById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SalespersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Salesperson'] = ResolversParentTypes['Salesperson'], FederationReferenceType extends FederationReferenceTypes['Salesperson'] = FederationReferenceTypes['Salesperson']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Salesperson']> | FederationReferenceType, FederationReferenceType, ContextType>;
  salesTarget?: Resolver<Maybe<ResolversTypes['SalesTarget']>, ParentType, ContextType>;
  salesTargets?: Resolver<Array<ResolversTypes['SalesTarget']>, ParentType, ContextType>;
  kpiPlan?: Resolver<Maybe<ResolversTypes['KpiPlan']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mobile?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['SalespersonType'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  staffId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  customerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  floorPrices?: Resolver<Array<ResolversTypes['FloorPrice']>, ParentType, ContextType>;
  createdById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type FloorPriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FloorPrice'] = ResolversParentTypes['FloorPrice']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  productCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  floorPrice?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SalespersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalespersonEdge'] = ResolversParentTypes['SalespersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Salesperson'], ParentType, ContextType>;
};

export type SalespersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalespersonConnection'] = ResolversParentTypes['SalespersonConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SalespersonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Salesperson']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VisitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Visit'] = ResolversParentTypes['Visit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['VisitType'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  visitedName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  salesperson?: Resolver<Maybe<ResolversTypes['Salesperson']>, ParentType, ContextType>;
  salespersonName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  visitedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  contactName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contactPosition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contactMobile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  companyDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  feedback?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  imageUrls?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  createdById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type VisitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitEdge'] = ResolversParentTypes['VisitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Visit'], ParentType, ContextType>;
};

export type VisitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitConnection'] = ResolversParentTypes['VisitConnection']> = {
  edges?: Resolver<Array<ResolversTypes['VisitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Visit']>, ParentType, ContextType>;
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
  PageInfo?: PageInfoResolvers<ContextType>;
  Assignment?: AssignmentResolvers<ContextType>;
  AssignmentEdge?: AssignmentEdgeResolvers<ContextType>;
  AssignmentConnection?: AssignmentConnectionResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  StaffMember?: StaffMemberResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  CustomerUsage?: CustomerUsageResolvers<ContextType>;
  CustomerGrade?: CustomerGradeResolvers<ContextType>;
  Opportunity?: OpportunityResolvers<ContextType>;
  OpportunityEdge?: OpportunityEdgeResolvers<ContextType>;
  OpportunityConnection?: OpportunityConnectionResolvers<ContextType>;
  SalesTarget?: SalesTargetResolvers<ContextType>;
  KpiIndicator?: KpiIndicatorResolvers<ContextType>;
  KpiPlan?: KpiPlanResolvers<ContextType>;
  Salesperson?: SalespersonResolvers<ContextType>;
  FloorPrice?: FloorPriceResolvers<ContextType>;
  SalespersonEdge?: SalespersonEdgeResolvers<ContextType>;
  SalespersonConnection?: SalespersonConnectionResolvers<ContextType>;
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
