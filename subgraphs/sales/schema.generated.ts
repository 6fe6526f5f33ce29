// Made from the SDL by npm run generate; never edited.
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
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
  /**
   * Where a file is. In answers an http(s) address, or a path of this server with a signature that is good for an hour at
   * least. In inputs the same, or the identifier that an upload answered; only files that one sent oneself can be named.
   */
  FileAddress: { input: string; output: string; }
};

export type Query = {
  /** Who keeps whom: assignments of the customers that you may see, newest first unless ordered otherwise. */
  assignments: AssignmentConnection;
  /** Commission statements, newest month first; a salesperson finds the own ones. */
  commissionStatements: CommissionStatementConnection;
  /** The grades of customers, highest commission first; a handful. */
  customerGrades: Array<CustomerGrade>;
  /** Opportunities, newest first unless ordered otherwise; a salesperson finds the own ones. */
  opportunities: OpportunityConnection;
  /** Whether an opportunity can become a customer. For customers alone, which asks before it takes a registration. */
  opportunityState: OpportunityState;
  /** Plans and what they replaced, newest first; a salesperson finds the own ones and those of everybody. */
  kpiPlans: KpiPlanConnection;
  /** One salesperson, or null when it does not exist or is not yours to see. */
  salesperson?: Maybe<Salesperson>;
  /** Salespeople, newest first unless ordered otherwise; a salesperson finds the own record alone. */
  salespeople: SalespersonConnection;
  /** What each salesperson did in a period: everybody who sells now or sold in it, by name. */
  salesPerformances: Array<SalesPerformance>;
  /** Figures of a day or a month added up. */
  salesTotals: SalesTotals;
  /** The sum of exactly the rows that authorizationStatistics lists with the same filter. */
  authorizationSalesTotals: SalesTotals;
  /** What the lists of a month with the same filter leave out. */
  salesLeftOut: SalesLeftOut;
  /** What was sold on each day of a month, by product. */
  salesTrend: SalesTrend;
  /** Figures by customer or by day, month or year: 366 days, 36 months or 10 years at most. */
  salesSeries: Array<SalesSeriesPoint>;
  /** What each salesperson sold in a month, most first unless ordered otherwise: who sells now or sold in it. */
  salespersonStatistics: SalespersonStatisticConnection;
  /** What each customer bought in a month, most first unless ordered otherwise: who was kept in it or bought in it. */
  customerStatistics: CustomerSalesConnection;
  /** What was sold in a month on each authorisation that is open or was charged in it, most first unless ordered otherwise. */
  authorizationStatistics: AuthorizationSalesConnection;
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


export type QueryCommissionStatementsArgs = {
  filter?: InputMaybe<CommissionStatementFilter>;
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


export type QueryOpportunityStateArgs = {
  id: Scalars['ID']['input'];
  salespersonId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryKpiPlansArgs = {
  filter?: InputMaybe<KpiPlanFilter>;
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


export type QuerySalesPerformancesArgs = {
  period: SalesPeriodType;
  on: Scalars['String']['input'];
  salespersonIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type QuerySalesTotalsArgs = {
  period: DashboardPeriod;
  filter?: InputMaybe<SalesFilter>;
};


export type QueryAuthorizationSalesTotalsArgs = {
  month: Scalars['Month']['input'];
  filter?: InputMaybe<SalesFilter>;
};


export type QuerySalesLeftOutArgs = {
  month: Scalars['Month']['input'];
  filter?: InputMaybe<SalesFilter>;
};


export type QuerySalesTrendArgs = {
  month: Scalars['Month']['input'];
  filter?: InputMaybe<SalesFilter>;
};


export type QuerySalesSeriesArgs = {
  period?: InputMaybe<SalesPeriodType>;
  from?: InputMaybe<Scalars['String']['input']>;
  to?: InputMaybe<Scalars['String']['input']>;
  by?: InputMaybe<SalesSeriesBy>;
  salespersonId?: InputMaybe<Scalars['ID']['input']>;
};


export type QuerySalespersonStatisticsArgs = {
  month: Scalars['Month']['input'];
  filter?: InputMaybe<SalespersonStatisticFilter>;
  orderBy?: InputMaybe<SalesOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryCustomerStatisticsArgs = {
  month: Scalars['Month']['input'];
  filter?: InputMaybe<SalesFilter>;
  orderBy?: InputMaybe<SalesOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryAuthorizationStatisticsArgs = {
  month: Scalars['Month']['input'];
  filter?: InputMaybe<SalesFilter>;
  orderBy?: InputMaybe<SalesOrder>;
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
  /**
   * Calls off an assignment that has not begun. Who kept the customer before it goes on, until the next one that is planned;
   * where that person has left meanwhile, nobody keeps it.
   */
  cancelAssignment: Assignment;
  /** Hands customers of somebody who leaves to colleagues, all or none; the answer holds the new assignments in the order given. */
  handOverStaff: Array<Assignment>;
  /**
   * Makes the commission statements of a month for everybody, those still open anew; confirmed ones never change. To make
   * them twice changes nothing. Answers those of the month.
   */
  makeCommissionStatements: Array<CommissionStatement>;
  /**
   * Confirms open commission statements, all or none: their lines are frozen with a hash. An older open statement of the same
   * salesperson has to be confirmed before, or among them.
   */
  confirmCommissionStatements: Array<CommissionStatement>;
  /** Notes that confirmed commission statements were paid, all or none. */
  payCommissionStatements: Array<CommissionStatement>;
  /** Adds a grade or changes one. Assignments keep the rate that they were made with. */
  saveCustomerGrade: CustomerGrade;
  /** Records a company that may become a customer, or changes an own one that is none yet. */
  saveOpportunity: Opportunity;
  /** Deletes an opportunity that has not become a customer: operators any, salespeople their own. Answers its identifier. */
  deleteOpportunity: Scalars['ID']['output'];
  /** Sets what a salesperson is to sell from a month on; targets set before stay as history. */
  setSalesTarget: SalesTarget;
  /** Saves how performance is measured from this month on, as a new version; months that are over are measured as before. */
  saveKpiPlan: KpiPlan;
  /** Ends a plan from this month on: a person then has that of everybody, and where that is ended nothing is measured. */
  resetKpiPlan: KpiPlan;
  /** Makes a member of the staff a salesperson, or one who was disabled one again. */
  addSalesperson: Salesperson;
  /** Ends that somebody sells: nobody is handed anything more, and the person's sessions end. Customers stay until handed over. */
  disableSalesperson: Salesperson;
  /** Replaces all floor prices of a salesperson. */
  setFloorPrices: Salesperson;
  /** Sets one floor price of a salesperson and leaves the others. */
  setFloorPrice: Salesperson;
  /** Records a visit, or corrects one that you recorded. */
  saveVisit: Visit;
};


export type MutationAssignCustomersArgs = {
  input: AssignCustomersInput;
};


export type MutationCancelAssignmentArgs = {
  input: CancelAssignmentInput;
};


export type MutationHandOverStaffArgs = {
  input: HandOverStaffInput;
};


export type MutationMakeCommissionStatementsArgs = {
  input: MakeCommissionStatementsInput;
};


export type MutationConfirmCommissionStatementsArgs = {
  input: ConfirmCommissionStatementsInput;
};


export type MutationPayCommissionStatementsArgs = {
  input: PayCommissionStatementsInput;
};


export type MutationSaveCustomerGradeArgs = {
  input: SaveCustomerGradeInput;
};


export type MutationSaveOpportunityArgs = {
  input: SaveOpportunityInput;
};


export type MutationDeleteOpportunityArgs = {
  input: DeleteOpportunityInput;
};


export type MutationSetSalesTargetArgs = {
  input: SetSalesTargetInput;
};


export type MutationSaveKpiPlanArgs = {
  input: SaveKpiPlanInput;
};


export type MutationResetKpiPlanArgs = {
  input: ResetKpiPlanInput;
};


export type MutationAddSalespersonArgs = {
  input: AddSalespersonInput;
};


export type MutationDisableSalespersonArgs = {
  input: DisableSalespersonInput;
};


export type MutationSetFloorPricesArgs = {
  input: SetFloorPricesInput;
};


export type MutationSetFloorPriceArgs = {
  input: SetFloorPriceInput;
};


export type MutationSaveVisitArgs = {
  input: SaveVisitInput;
};

/** An object that can be asked for again, whatever its type. */
export type Node = {
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
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
  /**
   * First month that no longer counts; null while it lasts. Not after `effectMonth` when another replaced it at once, or when
   * it was called off.
   */
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
  /** First month that counts, this month or one of the twelve after it; this month unless given. */
  effectMonth?: InputMaybe<Scalars['Month']['input']>;
  /** How the customer was won, 100 characters at most; what it was unless given. */
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

/** An assignment that is called off. */
export type CancelAssignmentInput = {
  /** The assignment, which has not begun. */
  id: Scalars['ID']['input'];
};

/** One customer of somebody who leaves. */
export type StaffHandoverInput = {
  /** The customer, kept by the one who leaves in the month of the handover. */
  customerId: Scalars['ID']['input'];
  /** Staff record of the salesperson who takes over. */
  targetStaffId: Scalars['ID']['input'];
  /** Grade from then on; the one it has unless given. */
  gradeCode?: InputMaybe<Scalars['String']['input']>;
  /** Share of sales that is commission, 0 to 1; what it was, or that of the given grade, unless given. */
  commissionRate?: InputMaybe<Scalars['Decimal']['input']>;
};

/** What somebody who leaves hands to colleagues. */
export type HandOverStaffInput = {
  /** Staff record of who leaves. */
  staffId: Scalars['ID']['input'];
  /** First month of those who take over, this month or one of the twelve after it; this month unless given. */
  effectMonth?: InputMaybe<Scalars['Month']['input']>;
  /** The customers, 10000 at most, each once. */
  customers: Array<StaffHandoverInput>;
  /** Staff record of the salesperson who takes the open opportunities; they stay unless given. */
  opportunityTargetStaffId?: InputMaybe<Scalars['ID']['input']>;
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

/** A developer account's right to call a product; the products subgraph owns it. */
export type Authorization = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
};

/** How far a commission statement is. */
export type CommissionState =
  /** It may still be made anew. */
  | 'OPEN'
  /** It changes no more. */
  | 'CONFIRMED'
  /** The money went out. */
  | 'PAID';

/** What a line of a commission statement is. */
export type CommissionLineKind =
  /** Calls of a customer that was kept, for the first time. */
  | 'SALES'
  /** Calls with a promoter's share, for the first time. */
  | 'PROMOTION'
  /** What changed since an earlier statement: more was collected, or calls were taken back. */
  | 'ADJUSTMENT';

/** What a salesperson earns on the calls of one month and product, as far as no earlier statement has it. */
export type CommissionLine = {
  /** What it is. */
  kind: CommissionLineKind;
  /** Name of the customer when the statement was made. */
  customerName: Scalars['String']['output'];
  /** Month of the calls, whose rate and KPI count. */
  usageMonth: Scalars['Month']['output'];
  /** Code of the product. */
  productCode: Scalars['String']['output'];
  /** What was collected of the fees, CNY with six digits; negative where it was taken back. */
  baseAmount: Scalars['Decimal']['output'];
  /** Calls with a fee; negative where they were taken back. */
  chargedCalls: Scalars['Int']['output'];
  /** Share of the fees; null where calls are paid by price. */
  rate?: Maybe<Scalars['Decimal']['output']>;
  /** Amount for each call; null where fees are shared. */
  price?: Maybe<Scalars['Decimal']['output']>;
  /** How far the plan of the month was reached; null where nothing was measured. */
  kpiRate?: Maybe<Scalars['Decimal']['output']>;
  /** What it earns, CNY with six digits. */
  amount: Scalars['Decimal']['output'];
};

/**
 * What a salesperson is paid for a month: commission on what customers really paid, at the rates and KPI of the months of
 * the calls, less what was paid before. Never below zero; what was paid too much is carried to the next one.
 */
export type CommissionStatement = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Whose it is; null when the person is not yours to see. */
  salesperson?: Maybe<Salesperson>;
  /** The month that is over. */
  month: Scalars['Month']['output'];
  /** How far it is. */
  state: CommissionState;
  /** What is new since the statements before. */
  lines: Array<CommissionLine>;
  /** Sum of the lines, CNY with six digits. */
  earnedAmount: Scalars['Decimal']['output'];
  /** What is paid, CNY with two digits. */
  payoutAmount: Scalars['Decimal']['output'];
  /** What was paid too much so far, as a negative amount; else 0. */
  carriedAmount: Scalars['Decimal']['output'];
  /** SHA-256 of the confirmed content, hexadecimal; null while it is open. */
  contentHash?: Maybe<Scalars['String']['output']>;
  /** A link to the confirmed content as a spreadsheet, which lasts an hour at least; null while it is open. */
  spreadsheetUrl?: Maybe<Scalars['FileAddress']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was confirmed. */
  confirmedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Day on which the money went out. */
  paidOn?: Maybe<Scalars['LocalDate']['output']>;
};

/** Which commission statements a list shows; conditions are combined with and. */
export type CommissionStatementFilter = {
  /** Any of these salespeople. */
  salespersonIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Any of these months. */
  months?: InputMaybe<Array<Scalars['Month']['input']>>;
  /** Any of these states. */
  states?: InputMaybe<Array<CommissionState>>;
};

/** A commission statement and its place in the list. */
export type CommissionStatementEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The statement. */
  node: CommissionStatement;
};

/** A page of commission statements. */
export type CommissionStatementConnection = {
  /** The statements with their cursors. */
  edges: Array<CommissionStatementEdge>;
  /** The statements alone. */
  nodes: Array<CommissionStatement>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many statements the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** Which month's commission statements are made. */
export type MakeCommissionStatementsInput = {
  /** A month that is over, from the first on in which anybody kept a customer or promoted to one. */
  month: Scalars['Month']['input'];
};

/** Which commission statements are confirmed. */
export type ConfirmCommissionStatementsInput = {
  /** Identifiers of open statements, 1 to 100. */
  ids: Array<Scalars['ID']['input']>;
};

/** Which commission statements were paid. */
export type PayCommissionStatementsInput = {
  /** Identifiers of confirmed statements, 1 to 100. */
  ids: Array<Scalars['ID']['input']>;
  /** Day on which the money went out, from that of the last confirmation to today; today unless given. */
  paidOn?: InputMaybe<Scalars['LocalDate']['input']>;
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

/** A grade of customers. */
export type SaveCustomerGradeInput = {
  /** The grade to change; a new one unless given. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Code, unique, 20 characters at most; that of a grade in use stays. */
  code: Scalars['String']['input'];
  /** Share of the customer's sales that is commission, 0 to 1; what it was unless given. */
  commissionRate?: InputMaybe<Scalars['Decimal']['input']>;
  /** Whether customers may be given the grade; a new one may. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** A note of 500 characters at most; empty takes it away. */
  remark?: InputMaybe<Scalars['String']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** An opportunity to be recorded or changed; what is left out of a change stays as it is, null clears. */
export type SaveOpportunityInput = {
  /** The own opportunity to change; a new one unless given. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Name of the company, 100 characters at most; unique among your own open ones without blanks and case. */
  companyName: Scalars['String']['input'];
  /** Whom to ask for. */
  contactName?: InputMaybe<Scalars['String']['input']>;
  /** Mobile number of that person. */
  contactMobile?: InputMaybe<Scalars['String']['input']>;
  /** Kind of business it would be. */
  customerNature?: InputMaybe<Scalars['String']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** An opportunity to be deleted. */
export type DeleteOpportunityInput = {
  /** Identifier of the opportunity. */
  id: Scalars['ID']['input'];
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
  /** What it has become; null when it is not yours to see now. */
  customer?: Maybe<Customer>;
  /** Account that recorded it. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When it was recorded. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Whether an opportunity can become a customer. */
export type OpportunityState =
  /** It can. */
  | 'OPEN'
  /** It has become one. */
  | 'CONVERTED'
  /** There is none, or it is another salesperson's. */
  | 'MISSING';

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

/** A target to be set; at least one of its amounts. */
export type SetSalesTargetInput = {
  /** Who is to sell. */
  salespersonId: Scalars['ID']['input'];
  /** First month that counts, this month or one of the twelve after it; this month unless given. */
  effectMonth?: InputMaybe<Scalars['Month']['input']>;
  /** Sales of a month; what it was unless given. */
  monthTarget?: InputMaybe<Scalars['Decimal']['input']>;
  /** Sales of a quarter; what it was unless given, else three months. */
  quarterTarget?: InputMaybe<Scalars['Decimal']['input']>;
  /** Sales of a year; what it was unless given, else twelve months. */
  yearTarget?: InputMaybe<Scalars['Decimal']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/**
 * One thing that a new plan measures. What is counted: sales_amount, payment_amount, charge_calls, new_customer_count and
 * visit_count; of any other code somebody says how far it was reached.
 */
export type KpiIndicatorInput = {
  /** Code of the measure. */
  code: Scalars['String']['input'];
  /** Name of the measure. */
  name: Scalars['String']['input'];
  /** What is to be reached, a number above 0 where it is counted; without one sales_amount takes the month target. */
  target?: InputMaybe<Scalars['String']['input']>;
  /** Its share of the whole, above 0; all together make 1. */
  weight: Scalars['Decimal']['input'];
  /** Highest completion that is counted, at most 5; what the code had before unless given, else 1. */
  cap?: InputMaybe<Scalars['Decimal']['input']>;
  /** How far it was reached, where nobody can count; 1 is the target. */
  reachedRate?: InputMaybe<Scalars['Decimal']['input']>;
};

/** A plan to be saved. */
export type SaveKpiPlanInput = {
  /** Whose plan it is; that of everybody unless given. */
  salespersonId?: InputMaybe<Scalars['ID']['input']>;
  /** What is measured, 1 to 20, each code once. */
  indicators: Array<KpiIndicatorInput>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** A plan to be ended. */
export type ResetKpiPlanInput = {
  /** Whose plan it is; that of everybody unless given. */
  salespersonId?: InputMaybe<Scalars['ID']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** Which plans a list shows; conditions are combined with and. */
export type KpiPlanFilter = {
  /** Plans of this salesperson. */
  salespersonId?: InputMaybe<Scalars['ID']['input']>;
  /** true: those of everybody; false: those of single salespeople. */
  general?: InputMaybe<Scalars['Boolean']['input']>;
  /** true: the newest of each owner that was not ended; false: all others. */
  valid?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A plan and its place in the list. */
export type KpiPlanEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The plan. */
  node: KpiPlan;
};

/** A page of plans. */
export type KpiPlanConnection = {
  /** The plans with their cursors. */
  edges: Array<KpiPlanEdge>;
  /** The plans alone. */
  nodes: Array<KpiPlan>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many plans the filter matches; counted only when selected. */
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
  /** Whose target it is; null when the person is not yours to see. */
  salesperson?: Maybe<Salesperson>;
  /** The target that it replaced; null for the first. */
  previous?: Maybe<SalesTarget>;
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
  /** What is to be reached; its unit is the measure's own. Null where the month target is meant, or nothing was said. */
  target?: Maybe<Scalars['String']['output']>;
  /** Its share of the whole, 0 to 1; all together make 1. */
  weight: Scalars['Decimal']['output'];
  /** Highest completion that is counted; 1 is the target. */
  cap: Scalars['Decimal']['output'];
  /** How far it was reached, as somebody judged who saved the plan; null where it is counted. */
  reachedRate?: Maybe<Scalars['Decimal']['output']>;
};

/** How the performance of a salesperson is measured, from a month on. */
export type KpiPlan = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Whether it is the plan of everybody without one of their own. */
  general: Scalars['Boolean']['output'];
  /** First month that counts. */
  effectMonth: Scalars['Month']['output'];
  /** Whether it is the newest of its owner and did not end the plan. */
  valid: Scalars['Boolean']['output'];
  /** Whether it is what counts this month for its owner. */
  inForce: Scalars['Boolean']['output'];
  /** Counts the versions of its owner, from 1. */
  version: Scalars['Int']['output'];
  /** Whether it ended the plan of its owner and measures nothing. */
  reset: Scalars['Boolean']['output'];
  /** Codes that came, went or changed against the version before; empty for the first. */
  changedCodes: Array<Scalars['String']['output']>;
  /** Whose plan it is; null for that of everybody, and when the person is not yours to see. */
  salesperson?: Maybe<Salesperson>;
  /** Identifier of whose plan it is; null for that of everybody. */
  salespersonId?: Maybe<Scalars['ID']['output']>;
  /** What its owner is to sell in the month from which it counts. */
  targets?: Maybe<SalesTarget>;
  /** How far each indicator is reached this month where the plan is in force; else nothing. */
  results: Array<KpiResult>;
  /** What is measured. */
  indicators: Array<KpiIndicator>;
  /** Account that made the plan. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When the plan was made. */
  createdAt: Scalars['DateTime']['output'];
};

/** Who brings and keeps customers. A customer sees the name and the mobile number of its own one. */
export type Salesperson = Node & {
  /** The target in force this month. */
  salesTarget?: Maybe<SalesTarget>;
  /** Every target, latest month first. */
  salesTargets: Array<SalesTarget>;
  /** The plan in force this month: the person's own, or else that of everybody. */
  kpiPlan?: Maybe<KpiPlan>;
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
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

/** A member of the staff who is to sell. */
export type AddSalespersonInput = {
  /** Identifier of the staff record. */
  staffId: Scalars['ID']['input'];
  /** Employed or a promoter. */
  type: SalespersonType;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** Somebody who no longer sells. */
export type DisableSalespersonInput = {
  /** Identifier of the salesperson. */
  id: Scalars['ID']['input'];
};

/** A floor price of one product. */
export type FloorPriceInput = {
  /** Code of the product. */
  productCode: Scalars['String']['input'];
  /** Lowest price of one call; none unless given. */
  floorPrice?: InputMaybe<Scalars['Decimal']['input']>;
};

/** All floor prices of a salesperson. */
export type SetFloorPricesInput = {
  /** Identifier of the salesperson. */
  salespersonId: Scalars['ID']['input'];
  /** The prices, each product once, none below that of the product; what is not named has none any more. */
  prices: Array<FloorPriceInput>;
};

/** One floor price of a salesperson. */
export type SetFloorPriceInput = {
  /** Identifier of the salesperson. */
  salespersonId: Scalars['ID']['input'];
  /** Code of the product. */
  productCode: Scalars['String']['input'];
  /** Lowest price of one call, not below that of the product. */
  floorPrice: Scalars['Decimal']['input'];
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

/** What a list of sales is sorted by. */
export type SalesOrderField =
  /** What was sold. */
  | 'SALES_AMOUNT'
  /** What is earned on it. */
  | 'COMMISSION_AMOUNT'
  /** Calls with a fee. */
  | 'CHARGED_CALLS';

/** Order of a list of sales. */
export type SalesOrder = {
  /** What to sort by. */
  field: SalesOrderField;
  /** Which end comes first. */
  direction: OrderDirection;
};

/** Which sales are counted; conditions are combined with and. */
export type SalesFilter = {
  /** What this salesperson is credited with; all that you may see unless given, and then each fee once. */
  salespersonId?: InputMaybe<Scalars['ID']['input']>;
  /** Only this customer. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Only these customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only these products. */
  productCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Part of the customer's name, short name or mobile number. */
  keyword?: InputMaybe<Scalars['String']['input']>;
};

/** Which salespeople a list of figures shows; conditions are combined with and. */
export type SalespersonStatisticFilter = {
  /** Part of the name, the mobile number or the e-mail address. */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** Employed or promoters. */
  type?: InputMaybe<SalespersonType>;
};

/** What a figure of sales is counted by. */
export type SalesPeriodType =
  /** One day, yyyy-MM-dd. */
  | 'DAILY'
  /** One month, yyyy-MM. */
  | 'MONTHLY'
  /** One year, yyyy. */
  | 'YEARLY';

/** What the points of a series stand for. */
export type SalesSeriesBy =
  /** One customer each, over the whole span. */
  | 'CUSTOMER'
  /** One day, month or year each. */
  | 'DATE';

/** Figures of sales added up. */
export type SalesTotals = {
  /** What was sold, each fee once; CNY with six digits. */
  salesAmount: Scalars['Decimal']['output'];
  /** Calls with a fee. */
  chargedCalls: Scalars['Int']['output'];
  /** What is earned on it before KPI, CNY with six digits. */
  commissionAmount: Scalars['Decimal']['output'];
  /** What customers paid and was found, by day of payment; CNY with two digits. */
  paymentAmount: Scalars['Decimal']['output'];
};

/** What the lists of a month leave out: with it, what they show is everything. */
export type SalesLeftOut = {
  /** Authorisations that authorizationStatistics leaves out, because they are neither open nor were charged in the month. */
  authorizationCount: Scalars['Int']['output'];
  /** Salespeople whom salespersonStatistics leaves out, because they sell no more and are credited with nothing. */
  salespersonCount: Scalars['Int']['output'];
  /** Customers who bought and whose sales no salesperson is credited with, because nobody kept them. */
  uncreditedCustomerCount: Scalars['Int']['output'];
  /** What these bought, CNY with six digits. */
  uncreditedAmount: Scalars['Decimal']['output'];
  /** Their calls with a fee. */
  uncreditedCalls: Scalars['Int']['output'];
};

/** How far one indicator of a plan was reached. */
export type KpiResult = {
  /** Code of the measure. */
  code: Scalars['String']['output'];
  /** Name of the measure. */
  name: Scalars['String']['output'];
  /** What was to be reached; null when nothing was said. */
  target?: Maybe<Scalars['String']['output']>;
  /** What was counted; null where somebody judges. */
  actual?: Maybe<Scalars['Decimal']['output']>;
  /** Its share of the whole, 0 to 1. */
  weight: Scalars['Decimal']['output'];
  /** Highest completion that is counted. */
  cap: Scalars['Decimal']['output'];
  /** How far it was reached before the cap; 1 is the target. */
  completion: Scalars['Decimal']['output'];
};

/** What one salesperson did in a day, a month or a year. */
export type SalesPerformance = {
  /** The salesperson; null when the person is not yours to see. */
  salesperson?: Maybe<Salesperson>;
  /** Identifier of the salesperson, an int64 as text. */
  salespersonId: Scalars['ID']['output'];
  /** Name of the salesperson. */
  salespersonName: Scalars['String']['output'];
  /** What it is counted by. */
  period: SalesPeriodType;
  /** Which day, month or year. */
  on: Scalars['String']['output'];
  /** What was sold, each fee once; CNY with six digits. */
  salesAmount: Scalars['Decimal']['output'];
  /** Calls with a fee. */
  chargedCalls: Scalars['Int']['output'];
  /** What is earned on it before KPI, CNY with six digits. */
  commissionAmount: Scalars['Decimal']['output'];
  /** What customers paid and was found, by day of payment; CNY with two digits. */
  paymentAmount: Scalars['Decimal']['output'];
  /** What was to be sold in the period; null without a target. */
  salesTarget?: Maybe<Scalars['Decimal']['output']>;
  /** How far each indicator was reached; of a year those of its latest month, of a day none. */
  kpiDetails: Array<KpiResult>;
  /** How far the plan was reached in all; null without a plan. That of a running month is provisional. */
  reachedRate?: Maybe<Scalars['Decimal']['output']>;
  /** Commission with KPI: commission x reached rate; of a year the sum of its months. */
  kpiCommissionAmount: Scalars['Decimal']['output'];
};

/** What one salesperson sold in a month. */
export type SalespersonStatistic = {
  /** The salesperson; null when the person is not yours to see. */
  salesperson?: Maybe<Salesperson>;
  /** The month. */
  month: Scalars['Month']['output'];
  /** Customers kept in the month, or promoted to. */
  customerCount: Scalars['Int']['output'];
  /** Their authorisations that are open now or were charged in the month. */
  authorizationCount: Scalars['Int']['output'];
  /** What was sold, each fee once; CNY with six digits. */
  salesAmount: Scalars['Decimal']['output'];
  /** Calls with a fee. */
  chargedCalls: Scalars['Int']['output'];
  /** What is earned on it before KPI, CNY with six digits. */
  commissionAmount: Scalars['Decimal']['output'];
};

/** A salesperson with what was sold and its place in the list. */
export type SalespersonStatisticEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: SalespersonStatistic;
};

/** A page of salespeople with what they sold. */
export type SalespersonStatisticConnection = {
  /** The rows with their cursors. */
  edges: Array<SalespersonStatisticEdge>;
  /** The rows alone. */
  nodes: Array<SalespersonStatistic>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many rows the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** What one customer bought in a month. */
export type CustomerSales = {
  /** The customer; null unless it is yours to see now. */
  customer?: Maybe<Customer>;
  /** Name of the customer, also of one that was deleted. */
  customerName: Scalars['String']['output'];
  /** The assignment in force in the month; null unless the customer is yours to see now. */
  assignment?: Maybe<Assignment>;
  /** The month. */
  month: Scalars['Month']['output'];
  /** What was sold, each fee once; CNY with six digits. */
  salesAmount: Scalars['Decimal']['output'];
  /** Calls with a fee. */
  chargedCalls: Scalars['Int']['output'];
  /** What is earned on it before KPI, CNY with six digits. */
  commissionAmount: Scalars['Decimal']['output'];
};

/** A customer with what it bought and its place in the list. */
export type CustomerSalesEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: CustomerSales;
};

/** A page of customers with what they bought. */
export type CustomerSalesConnection = {
  /** The rows with their cursors. */
  edges: Array<CustomerSalesEdge>;
  /** The rows alone. */
  nodes: Array<CustomerSales>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many rows the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** What was sold in a month on one authorisation. */
export type AuthorizationSales = {
  /** The authorisation; null when there is none any more, and unless the customer is yours to see now. */
  authorization?: Maybe<Authorization>;
  /** Code of the product. */
  productCode: Scalars['String']['output'];
  /** Name of the product. */
  productName: Scalars['String']['output'];
  /** The customer; null unless it is yours to see now. */
  customer?: Maybe<Customer>;
  /** Name of the customer, also of one that was deleted. */
  customerName: Scalars['String']['output'];
  /** What was sold, each fee once; CNY with six digits. */
  salesAmount: Scalars['Decimal']['output'];
  /** Calls with a fee. */
  chargedCalls: Scalars['Int']['output'];
  /** What is earned on it before KPI, CNY with six digits. */
  commissionAmount: Scalars['Decimal']['output'];
};

/** An authorisation with what was sold on it and its place in the list. */
export type AuthorizationSalesEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: AuthorizationSales;
};

/** A page of authorisations with what was sold on them. */
export type AuthorizationSalesConnection = {
  /** The rows with their cursors. */
  edges: Array<AuthorizationSalesEdge>;
  /** The rows alone. */
  nodes: Array<AuthorizationSales>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many rows the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** What was sold of one product on a day. */
export type ProductSales = {
  /** Code of the product. */
  productCode: Scalars['String']['output'];
  /** Name of the product. */
  productName: Scalars['String']['output'];
  /** What was sold, each fee once; CNY with six digits. */
  salesAmount: Scalars['Decimal']['output'];
  /** Calls with a fee. */
  chargedCalls: Scalars['Int']['output'];
  /** What is earned on it before KPI, CNY with six digits. */
  commissionAmount: Scalars['Decimal']['output'];
};

/** What was sold on one day. */
export type SalesTrendPoint = {
  /** The day. */
  soldOn: Scalars['LocalDate']['output'];
  /** What was sold, each fee once; CNY with six digits. */
  salesAmount: Scalars['Decimal']['output'];
  /** Calls with a fee. */
  chargedCalls: Scalars['Int']['output'];
  /** What is earned on it before KPI, CNY with six digits. */
  commissionAmount: Scalars['Decimal']['output'];
  /** The products that were sold, most first. */
  items: Array<ProductSales>;
};

/** What was sold on each day of a month. */
export type SalesTrend = {
  /** The days added up. */
  totals: SalesTotals;
  /** Every day of the month; of the running month those so far. */
  points: Array<SalesTrendPoint>;
};

/** One point of a series. */
export type SalesSeriesPoint = {
  /** Which day, month or year; null in a series of customers. */
  on?: Maybe<Scalars['String']['output']>;
  /** The customer in a series of customers; null unless it is yours to see now. */
  customer?: Maybe<Customer>;
  /** Name of the customer in a series of customers. */
  customerName?: Maybe<Scalars['String']['output']>;
  /** Whose figures they are, where one person was asked for or asks. */
  salesperson?: Maybe<Salesperson>;
  /** What was sold, each fee once; CNY with six digits. */
  salesAmount: Scalars['Decimal']['output'];
  /** Calls with a fee. */
  chargedCalls: Scalars['Int']['output'];
  /** What is earned on it before KPI, CNY with six digits. */
  commissionAmount: Scalars['Decimal']['output'];
  /** What customers paid and was found, by day of payment; CNY with two digits. */
  paymentAmount: Scalars['Decimal']['output'];
};

/** A visit to be recorded or corrected; what is left out of a correction stays as it is, null clears. */
export type SaveVisitInput = {
  /** The own visit to correct; a new one unless given. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The customer visited, kept now; comes before the opportunity when both are named. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** The own opportunity visited. */
  opportunityId?: InputMaybe<Scalars['ID']['input']>;
  /** Day of the visit, not after today; unless given the day it had, and today for a new one. */
  visitedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Whom they spoke to. */
  contactName?: InputMaybe<Scalars['String']['input']>;
  /** Position of that person. */
  contactPosition?: InputMaybe<Scalars['String']['input']>;
  /** Mobile number of that person. */
  contactMobile?: InputMaybe<Scalars['String']['input']>;
  /** What was spoken of, 500 characters at most. */
  content?: InputMaybe<Scalars['String']['input']>;
  /** What is known of the company, 500 characters at most. */
  companyDescription?: InputMaybe<Scalars['String']['input']>;
  /** What the other side said, 500 characters at most. */
  feedback?: InputMaybe<Scalars['String']['input']>;
  /** Photographs, 5 at most: http addresses, or what POST /files/visit-photo answered. */
  imageUrls?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
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
  /** The customer visited; null when it is not yours to see now. */
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
  imageUrls: Array<Scalars['FileAddress']['output']>;
  /** Account that recorded it. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When it was recorded. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last corrected. */
  updatedAt: Scalars['DateTime']['output'];
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
