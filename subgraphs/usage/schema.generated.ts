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
  /** The customer's contacts for alerts, the default one first. */
  alertContacts: Array<AlertContact>;
  /** Products with an alert, or open ones without. */
  alertItems: Array<AlertItem>;
  /** Alerts of the last 31 days that you may see, newest first, 100 at most. */
  alertFirings: Array<AlertFiring>;
  /** One batch, or null when it does not exist or is not yours to see. */
  batchTask?: Maybe<BatchTask>;
  /** Batches that you may see, newest first. */
  batchTasks: BatchTaskConnection;
  /** Kept answers that may still be given, newest first, 100 at most. */
  cachedResults: Array<CachedResult>;
  /** A kept answer with what it says; null when there is none. */
  cachedResult?: Maybe<CachedResult>;
  /** How much an account may call. Null when it is not the viewer's to see. */
  callLimits?: Maybe<CallLimits>;
  /** One call, or null when it does not exist or is not yours to see. */
  call?: Maybe<CallRecord>;
  /** Calls that you may see, newest first unless ordered otherwise. */
  calls: CallRecordConnection;
  /** A request to compensate calls; null when there is none. */
  compensationRun?: Maybe<CompensationRun>;
  /** Backtests, newest first. */
  backtests: BacktestConnection;
  /** One match, or null when it does not exist. */
  matchRun?: Maybe<MatchRun>;
  /** Matches, newest first. */
  matchRuns: MatchRunConnection;
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


export type QueryAlertItemsArgs = {
  withoutRule?: Scalars['Boolean']['input'];
};


export type QueryBatchTaskArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBatchTasksArgs = {
  filter?: InputMaybe<BatchTaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryCachedResultsArgs = {
  filter: CachedResultFilter;
};


export type QueryCachedResultArgs = {
  key: Scalars['String']['input'];
};


export type QueryCallLimitsArgs = {
  developerAccountId: Scalars['ID']['input'];
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


export type QueryCompensationRunArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBacktestsArgs = {
  filter?: InputMaybe<BacktestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryMatchRunArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMatchRunsArgs = {
  filter?: InputMaybe<MatchRunFilter>;
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

export type Mutation = {
  /** Sets when the customer wants to hear of failing calls, product by product. */
  saveAlertRules: Array<AlertRule>;
  /** Ends alerts; returns the codes of those that were there. */
  removeAlertRules: Array<Scalars['String']['output']>;
  /** Adds a contact or changes one; making one the default takes that from the other. */
  saveAlertContact: AlertContact;
  /** Removes a contact, which is what is returned, also from rules and wallets; the only one of a rule stays. */
  removeAlertContact: AlertContact;
  /**
   * Hands in a sample whose rows are called one after the other, each charged by its terms. A row that cannot be called
   * costs nothing and says why.
   */
  submitBatchTask: BatchTask;
  /** Runs a draft, or goes on with a task that stopped. */
  executeBatchTask: BatchTask;
  /** Deletes a task that does not run, with its sample and its result; its calls stay. Gives its identifier. */
  deleteBatchTask: Scalars['ID']['output'];
  /** Enters an answer by hand. Whoever asks for the subject is given it, and charged for it as for a fresh one. */
  addCachedResult: CachedResult;
  /** Changes what a kept answer says or how long it is kept. */
  editCachedResult: CachedResult;
  /** Forgets a kept answer, which is what is returned. */
  removeCachedResult: CachedResult;
  /** Says how much an account may call, from its next call on; where another process refuses its calls, within a second. For operators with customers:write. */
  setCallLimits: CallLimits;
  /**
   * Asks the sources of failed calls again, with what the customer had asked. The customer pays nothing for it; an answer goes
   * onto the record and into the cache.
   */
  compensateCalls: CompensationRun;
  /**
   * Corrects the record of a call. A fee can only be lowered: the difference goes back to the wallet at once, and off the
   * statement: off that of the month before it is made, off the next open one afterwards.
   */
  editCall: CallRecord;
  /** Reads the file of a backtest and says what its columns seem to hold. Changes nothing. */
  prepareBacktest: BacktestSample;
  /** Keeps the scores of a file under a name, in the place of those that were kept under it. */
  saveBacktest: Backtest;
  /** Reads a file and says what its columns seem to hold. Changes nothing. */
  prepareMatch: MatchSample;
  /**
   * Gives each row of a sample the newest score of a model: from its backtests, and from recorded hits of the named
   * accounts. A thousand rows are matched at once, more of them by and by.
   */
  executeMatch: MatchRun;
  /** Asks a supplier once as a route says. For products alone: nothing is recorded among the calls, nobody is charged. */
  tryRoute: RouteTrialAnswer;
  /**
   * Tries a product from the console: a real call, charged by its terms, free quota first. Products say whether they can
   * be tried (`onlineTests`). One a second for each user.
   */
  testCall: CallAnswer;
};


export type MutationSaveAlertRulesArgs = {
  input: SaveAlertRulesInput;
};


export type MutationRemoveAlertRulesArgs = {
  input: RemoveAlertRulesInput;
};


export type MutationSaveAlertContactArgs = {
  input: SaveAlertContactInput;
};


export type MutationRemoveAlertContactArgs = {
  input: RemoveAlertContactInput;
};


export type MutationSubmitBatchTaskArgs = {
  input: SubmitBatchTaskInput;
};


export type MutationExecuteBatchTaskArgs = {
  input: BatchTaskInput;
};


export type MutationDeleteBatchTaskArgs = {
  input: BatchTaskInput;
};


export type MutationAddCachedResultArgs = {
  input: AddCachedResultInput;
};


export type MutationEditCachedResultArgs = {
  input: EditCachedResultInput;
};


export type MutationRemoveCachedResultArgs = {
  input: RemoveCachedResultInput;
};


export type MutationSetCallLimitsArgs = {
  input: SetCallLimitsInput;
};


export type MutationCompensateCallsArgs = {
  input: CompensateCallsInput;
};


export type MutationEditCallArgs = {
  input: EditCallInput;
};


export type MutationPrepareBacktestArgs = {
  input: SampleFileInput;
};


export type MutationSaveBacktestArgs = {
  input: SaveBacktestInput;
};


export type MutationPrepareMatchArgs = {
  input: SampleFileInput;
};


export type MutationExecuteMatchArgs = {
  input: ExecuteMatchInput;
};


export type MutationTryRouteArgs = {
  question: Scalars['JSON']['input'];
};


export type MutationTestCallArgs = {
  input: TestCallInput;
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

/** A person, or an address, that hears of alerts. */
export type AlertContact = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Name of the person. */
  name: Scalars['String']['output'];
  /** Mobile number for text messages. */
  mobile?: Maybe<Scalars['String']['output']>;
  /** Mail address. */
  email?: Maybe<Scalars['String']['output']>;
  /** Address that alerts are posted to. */
  webhook?: Maybe<Scalars['String']['output']>;
  /** Key of the signature of what is posted, in base64 after `whsec_` as Standard Webhooks has it; null without a webhook. */
  webhookSecret?: Maybe<Scalars['String']['output']>;
  /** Whether alerts go there unless told otherwise. */
  isDefault: Scalars['Boolean']['output'];
};

/** When a customer wants to hear that calls of a product fail. */
export type AlertRule = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Code of the product. */
  productCode: Scalars['String']['output'];
  /** Within so many seconds. */
  periodSeconds: Scalars['Int']['output'];
  /** So many calls that failed at our side or at sources: codes from 5000 to 5999. */
  errorCount: Scalars['Int']['output'];
  /** Whether an alert is out and the calls have not recovered. */
  firing: Scalars['Boolean']['output'];
  /** Who hears of it. */
  contacts: Array<AlertContact>;
};

/** A product that the customer holds, and its alert. */
export type AlertItem = {
  /** The product. */
  product?: Maybe<Product>;
  /** Code of the product. */
  productCode: Scalars['String']['output'];
  /** Name of the product. */
  productName: Scalars['String']['output'];
  /** When the customer wants to hear of it; null when it does not. */
  rule?: Maybe<AlertRule>;
};

/** One alert that went out. */
export type AlertFiring = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** The customer. */
  customer?: Maybe<Customer>;
  /** Code of the product. */
  productCode: Scalars['String']['output'];
  /** Within so many seconds, as the rule said then. */
  periodSeconds: Scalars['Int']['output'];
  /** So many failed calls, as the rule said then. */
  errorCount: Scalars['Int']['output'];
  /** How many had failed. */
  failedCount: Scalars['Int']['output'];
  /** When it went out. */
  firedAt: Scalars['DateTime']['output'];
  /** When the count had been below for a whole period; null while it has not. */
  recoveredAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Alerts about products. */
export type SaveAlertRulesInput = {
  /** Codes of products that the customer holds, 1 to 100. */
  productCodes: Array<Scalars['String']['input']>;
  /** 60 to 86400. */
  periodSeconds: Scalars['Int']['input'];
  /** 1 to 10000. */
  errorCount: Scalars['Int']['input'];
  /** The customer's own contacts, 1 to 20. */
  contactIds: Array<Scalars['ID']['input']>;
};

/** Products whose alerts end. */
export type RemoveAlertRulesInput = {
  /** Codes of products, 1 to 100; those without an alert are passed over. */
  productCodes: Array<Scalars['String']['input']>;
};

/** A contact; one of mobile, email and webhook is needed. What is left out of a change stays as it is, null clears. */
export type SaveAlertContactInput = {
  /** The contact to change; a new one unless given. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Name of the person, 1 to 50 characters. */
  name: Scalars['String']['input'];
  /** Mobile number of 11 digits. */
  mobile?: InputMaybe<Scalars['String']['input']>;
  /** Mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Public address with https. */
  webhook?: InputMaybe<Scalars['String']['input']>;
  /** Whether alerts go there unless told otherwise; the first contact is. */
  isDefault?: InputMaybe<Scalars['Boolean']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. Without one, a repetition adds a second contact. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A contact that is not needed any more. */
export type RemoveAlertContactInput = {
  /** The contact. */
  id: Scalars['ID']['input'];
};

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
  /** What products finds it by and tells its identifier for, to those who may see it. */
  reference: Scalars['ID']['output'];
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

/** How far a batch is. */
export type BatchTaskState =
  /** Handed in, not to be run yet. */
  | 'DRAFT'
  /** Will run. */
  | 'WAITING'
  /** Rows are being called. */
  | 'RUNNING'
  /** Every row has its answer. */
  | 'DONE'
  /** Money is short or the product is closed to it; it can go on. */
  | 'STOPPED'
  /** Its result could not be made. */
  | 'FAILED';

/** A sample whose rows are called one by one. */
export type BatchTask = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
  /** Number of the task; a row's call has the tradeNo `<taskNo>-<row>`. */
  taskNo: Scalars['String']['output'];
  /** What the customer calls it. */
  name: Scalars['String']['output'];
  /** Whose it is. */
  customer?: Maybe<Customer>;
  /** The account that calls. */
  developerAccount?: Maybe<DeveloperAccount>;
  /** Application id of that account. */
  appId: Scalars['String']['output'];
  /** What is called. */
  product?: Maybe<Product>;
  /** Code of the product. */
  productCode: Scalars['String']['output'];
  /** Name of the product when it was handed in. */
  productName: Scalars['String']['output'];
  /** How the sample holds its subjects. */
  encryption: EncryptionType;
  /** How far it is. */
  state: BatchTaskState;
  /** Name of the file that was handed in. */
  sampleName: Scalars['String']['output'];
  /** Rows of the sample. */
  sampleCount: Scalars['Int']['output'];
  /** Rows that are done. */
  finishedCount: Scalars['Int']['output'];
  /** Rows that were answered; not found is an answer. */
  answeredCount: Scalars['Int']['output'];
  /** Rows that are billed. */
  chargedCount: Scalars['Int']['output'];
  /** What its rows cost, CNY with six digits. */
  fee: Scalars['Decimal']['output'];
  /** Code of the answer that stopped it. */
  stopCode?: Maybe<Scalars['Int']['output']>;
  /** What that code means, in words. */
  stopMessage?: Maybe<Scalars['String']['output']>;
  /** Opens the archive of the result. */
  password?: Maybe<Scalars['String']['output']>;
  /** The result, an encrypted archive with a spreadsheet; null as long as there is none. */
  resultUrl?: Maybe<Scalars['FileAddress']['output']>;
  /** What became of each row, in the order of the file. */
  rows: BatchRowConnection;
  /** When it was handed in. */
  createdAt: Scalars['DateTime']['output'];
  /** When its first row was called. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was done or stopped. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
};


/** A sample whose rows are called one by one. */
export type BatchTaskRowsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** One row of a sample. */
export type BatchRow = {
  /** Number of the row in the file; the head is the first. */
  row: Scalars['Int']['output'];
  /** What its call ended with; null while it waits. */
  code?: Maybe<Scalars['Int']['output']>;
  /** What the code means, in words. */
  message?: Maybe<Scalars['String']['output']>;
  /** What is wrong with it, for people. */
  detail?: Maybe<Scalars['String']['output']>;
  /** Sequence number of its call. */
  seqNo?: Maybe<Scalars['String']['output']>;
  /** Whether it is billed. */
  charged: Scalars['Boolean']['output'];
  /** What it cost, CNY with six digits. */
  fee: Scalars['Decimal']['output'];
};

/** A row and its place in the list. */
export type BatchRowEdge = {
  /** Pass it as `after` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: BatchRow;
};

/** A page of rows. */
export type BatchRowConnection = {
  /** The rows with their cursors. */
  edges: Array<BatchRowEdge>;
  /** The rows alone. */
  nodes: Array<BatchRow>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many rows there are; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** A task and its place in the list. */
export type BatchTaskEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The task. */
  node: BatchTask;
};

/** A page of tasks. */
export type BatchTaskConnection = {
  /** The tasks with their cursors. */
  edges: Array<BatchTaskEdge>;
  /** The tasks alone. */
  nodes: Array<BatchTask>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many tasks the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** Which tasks a list shows; conditions are combined with and. */
export type BatchTaskFilter = {
  /** Part of the name. */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** Tasks of this product. */
  productCode?: InputMaybe<Scalars['String']['input']>;
  /** Tasks of any of these accounts. */
  developerAccountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Tasks in any of these states. */
  states?: InputMaybe<Array<BatchTaskState>>;
};

/** A sample to be called row by row. */
export type SubmitBatchTaskInput = {
  /** Any text of 8 to 255 characters that no other request of yours has; a repetition hands in once. */
  idempotencyKey: Scalars['String']['input'];
  /** What to call it; 100 characters at most. */
  name: Scalars['String']['input'];
  /** Code of the product. */
  productCode: Scalars['String']['input'];
  /** How the sample holds its subjects; one that the product takes. */
  encryption?: EncryptionType;
  /** The sample, sent to /files/batch-sample: CSV or .xlsx of at most 50,000 rows, headed by names or titles of parameters. */
  file: Scalars['FileAddress']['input'];
  /** Whether it waits until it is run by hand. */
  draft?: Scalars['Boolean']['input'];
  /** Account that calls; the own one for production unless given. */
  developerAccountId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which task. */
export type BatchTaskInput = {
  /** Identifier of the task. */
  id: Scalars['ID']['input'];
};

/** An answer that is kept so that it may be given again. */
export type CachedResult = {
  /** Names it: the product's code and a hash of what was asked. */
  key: Scalars['String']['output'];
  /** The product. */
  product?: Maybe<Product>;
  /** Code of the product. */
  productCode: Scalars['String']['output'];
  /** Name of the product today; null when there is none any more. */
  productName?: Maybe<Scalars['String']['output']>;
  /** How the subject is hashed in it. */
  encryption: EncryptionType;
  /** Scene that it is for; null for none. */
  scene?: Maybe<Scalars['String']['output']>;
  /** What is given. Only on the answer of `cachedResult(key:)` and of mutations; null in lists. */
  value?: Maybe<Scalars['JSON']['output']>;
  /** The call that brought it; null when it was entered by hand. */
  call?: Maybe<CallRecord>;
  /** When it was kept. */
  createdAt: Scalars['DateTime']['output'];
  /** Until when it is. */
  expiresAt: Scalars['DateTime']['output'];
  /** How long that is, in seconds. */
  expiresInSeconds: Scalars['Int']['output'];
};

/** Which answers to look for; whatever is absent chooses nothing. */
export type CachedResultFilter = {
  /** Code of the product. */
  productCode?: InputMaybe<Scalars['String']['input']>;
  /** The whole name, or its hash. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The whole identity number, or its hash. */
  idCard?: InputMaybe<Scalars['String']['input']>;
  /** The whole mobile number, or its hash. */
  mobile?: InputMaybe<Scalars['String']['input']>;
  /** Only answers under this hash of the subject. */
  encryption?: InputMaybe<EncryptionType>;
};

/** An answer to be given until it expires. */
export type AddCachedResultInput = {
  /** Code of a single product whose answers are kept. */
  productCode: Scalars['String']['input'];
  /** How the subject is hashed: as callers of the product do it. */
  encryption: EncryptionType;
  /** Name of the subject, plain. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Identity number of the subject, plain. */
  idCard?: InputMaybe<Scalars['String']['input']>;
  /** Mobile number of the subject, plain. */
  mobile?: InputMaybe<Scalars['String']['input']>;
  /** Scene that callers name. */
  scene?: InputMaybe<Scalars['String']['input']>;
  /** How long it is kept, 1 to 31536000 seconds. */
  expiresInSeconds: Scalars['Int']['input'];
  /** What is given, as JSON text other than null; other text is given as a text. Numbers that JavaScript would round become text. */
  value: Scalars['String']['input'];
};

/** What of a kept answer is to be another; one of both is needed. */
export type EditCachedResultInput = {
  /** Names the answer. */
  key: Scalars['String']['input'];
  /** How long it is kept from now on, 1 to 31536000 seconds. */
  expiresInSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** What is given, as JSON text other than null. */
  value?: InputMaybe<Scalars['String']['input']>;
};

/** An answer that is to be forgotten. */
export type RemoveCachedResultInput = {
  /** Names the answer. */
  key: Scalars['String']['input'];
};

/** How much one developer account may call, over all processes that take calls together. */
export type CallLimits = {
  /** Identifier of the account. */
  developerAccountId: Scalars['ID']['output'];
  /** Calls a second, on average; twice as many may come at once. */
  perSecond: Scalars['Int']['output'];
  /** Calls that are being answered at the same time. */
  concurrent: Scalars['Int']['output'];
  /** Whether both are what every account has of whom nothing else was said. */
  usual: Scalars['Boolean']['output'];
};

/** How much an account may call from now on. */
export type SetCallLimitsInput = {
  /** The account. */
  developerAccountId: Scalars['ID']['input'];
  /** Calls a second, 1 to 10000; with null, and `concurrent` null too, what is usual. */
  perSecond?: InputMaybe<Scalars['Int']['input']>;
  /** Calls at the same time, 1 to 10000. */
  concurrent?: InputMaybe<Scalars['Int']['input']>;
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

/** How a call came. */
export type CallChannel =
  /** Signed, from the customer's program. */
  | 'API'
  /** From the console, to try the product. */
  | 'TEST'
  /** As a row of a batch. */
  | 'BATCH';

/** One call of a product by a customer, whatever came of it. */
export type CallRecord = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
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
  /** The right under which it was called; null when it was deleted or is not yours to see. */
  authorization?: Maybe<Authorization>;
  /** The product that was called. */
  product?: Maybe<Product>;
  /** Code of the product. */
  productCode: Scalars['String']['output'];
  /** Name of the product on that day. */
  productName: Scalars['String']['output'];
  /** Label the customer gave the call, for its own accounting; empty when none. */
  tag: Scalars['String']['output'];
  /** How it came. */
  channel: CallChannel;
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
  /** Unit price in force when the call was accepted, CNY with six digits; the fee where that was lowered afterwards. */
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
  /** What was changed about it after it was answered, oldest first. */
  edits: Array<CallEdit>;
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
   * Called at or after this instant. Without it: the last 31 days, counted back from `calledUntil` where that is given,
   * unless `idCard` is given or `keyword` is a sequence or trade number.
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
  /** What the source may charge besides, where it is not known whether it got the question, CNY with six digits. */
  possibleCost?: Maybe<Scalars['Decimal']['output']>;
  /** What else is known of the attempt. */
  extra?: Maybe<Scalars['JSON']['output']>;
  /** What went wrong, null when nothing did. */
  error?: Maybe<Scalars['String']['output']>;
};

/** What became of one call that was to be compensated. */
export type CompensationState =
  /** Not asked yet. */
  | 'WAITING'
  /** Sources are being asked. */
  | 'ASKING'
  /** Answered; the record has the answer. */
  | 'DONE'
  /** No source answered this time either. */
  | 'FAILED_AGAIN'
  /** It was answered already. */
  | 'NOT_FAILED'
  /** There is no such call of the last 31 days, or it is not that customer's. */
  | 'NOT_FOUND'
  /** The process died while sources were asked, and nobody knows whether they were. A new request asks again. */
  | 'INTERRUPTED';

/** One call of a request to compensate. */
export type CompensationCall = {
  /** Sequence number of the call. */
  seqNo: Scalars['String']['output'];
  /** What became of it. */
  state: CompensationState;
  /** What it was answered with; null before. */
  resultCode?: Maybe<Scalars['Int']['output']>;
  /** The call; null when there is none. */
  call?: Maybe<CallRecord>;
};

/** A request to ask sources again for failed calls, at our expense. */
export type CompensationRun = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Its calls, as they were named. */
  calls: Array<CompensationCall>;
  /** Who asked for it. */
  createdByName?: Maybe<Scalars['String']['output']>;
  /** When. */
  createdAt: Scalars['DateTime']['output'];
  /** When all its calls were through; null before. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Failed calls whose sources are to be asked again. */
export type CompensateCallsInput = {
  /** Sequence numbers, 1 to 100, of failed calls of the last 31 days. */
  seqNos: Array<Scalars['String']['input']>;
  /** Console account of the customer whose calls they must be. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** One change of a call's record after the call was answered: a correction, a refund, a compensation. */
export type CallEdit = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** What changed, as it was: names of fields with their values. */
  before: Scalars['JSON']['output'];
  /** What changed, as it became. */
  after: Scalars['JSON']['output'];
  /** What went back to the customer by it, CNY with six digits. */
  refundedAmount: Scalars['Decimal']['output'];
  /** Why, in words. */
  reason: Scalars['String']['output'];
  /** The account behind it; null when the house did it by itself. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** Who that was then; null when another part of the house asked for it. */
  createdByName?: Maybe<Scalars['String']['output']>;
  /** When. */
  createdAt: Scalars['DateTime']['output'];
};

/** What a call's record should say instead; what is left out stays. */
export type EditCallInput = {
  /** Sequence number of the call. */
  seqNo: Scalars['String']['input'];
  /** Whether it was answered. Must agree with the result code; without one a fitting code is taken. */
  success?: InputMaybe<Scalars['Boolean']['input']>;
  /** 0 found, 1 not found, 2 to 99999 a failure. */
  resultCode?: InputMaybe<Scalars['Int']['input']>;
  /** What the result code means, in words, at most 200 characters. */
  resultMessage?: InputMaybe<Scalars['String']['input']>;
  /** The answer as JSON text; other text is kept as a text, an empty one takes the answer away. At most 64 KB. */
  result?: InputMaybe<Scalars['String']['input']>;
  /** Label of the call, at most 32 characters. */
  tag?: InputMaybe<Scalars['String']['input']>;
  /** What else is known of it, as JSON text. */
  extend?: InputMaybe<Scalars['String']['input']>;
  /** False: the call is not charged after all, and its fee or its place in the free quota goes back. */
  charged?: InputMaybe<Scalars['Boolean']['input']>;
  /** A lower fee, CNY with at most six decimals; the difference goes back to the customer. */
  fee?: InputMaybe<Scalars['Decimal']['input']>;
  /** Why, in words, at most 100 characters; the customer reads them where money goes back. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** What is in the file of a backtest. */
export type BacktestSample = {
  /** Name of the file without its ending, under which the scores may be kept. */
  name: Scalars['String']['output'];
  /** The file, to be named when its scores are kept, within a day. */
  fileUrl: Scalars['FileAddress']['output'];
  /** Headings of its columns. */
  headers: Array<Scalars['String']['output']>;
  /** Which columns seem to hold which part of the subject. */
  columns: Array<SubjectColumn>;
  /** Headings of the columns of numbers that hold no subject. */
  resultColumns: Array<Scalars['String']['output']>;
  /** Rows below the headings. */
  rowCount: Scalars['Int']['output'];
  /** Whether the same file, or one of this name, is kept already. */
  repeated: Scalars['Boolean']['output'];
};

/** A sample with scores that models gave it outside of the calls. */
export type Backtest = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Name of the sample. */
  name: Scalars['String']['output'];
  /** Codes of the models whose scores it holds. */
  modelCodes: Array<Scalars['String']['output']>;
  /** How often it was uploaded; the last one holds. */
  uploadCount: Scalars['Int']['output'];
  /** Rows with a subject and a score. */
  rowCount: Scalars['Int']['output'];
  /** The file that was sent last. */
  fileUrl?: Maybe<Scalars['FileAddress']['output']>;
  /** When it was first kept. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last replaced. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A backtest and its place in the list. */
export type BacktestEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The backtest. */
  node: Backtest;
};

/** A page of backtests. */
export type BacktestConnection = {
  /** The backtests with their cursors. */
  edges: Array<BacktestEdge>;
  /** The backtests alone. */
  nodes: Array<Backtest>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many backtests the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** Which backtests a list shows; conditions are combined with and. */
export type BacktestFilter = {
  /** Part of the name. */
  nameLike?: InputMaybe<Scalars['String']['input']>;
  /** First kept at or after this instant. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** First kept before or at this instant. */
  createdUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A column of scores. */
export type ResultColumnInput = {
  /** Heading of the column. */
  column: Scalars['String']['input'];
  /** Code of the model. */
  modelCode: Scalars['String']['input'];
  /** Version of the model. */
  version?: InputMaybe<Scalars['String']['input']>;
};

/** Scores to be kept. */
export type SaveBacktestInput = {
  /** Any text of 8 to 255 characters that no other request of yours has; a repetition keeps once. */
  idempotencyKey: Scalars['String']['input'];
  /** Name of the sample; 200 characters at most. */
  name: Scalars['String']['input'];
  /** The file, sent within a day. */
  file: Scalars['FileAddress']['input'];
  /** The columns that hold the subject, an identity or a mobile number among them. */
  columns: Array<SubjectColumnInput>;
  /** The columns of scores, each once and with a score of somebody at least; scores are rounded to six decimals. */
  results: Array<ResultColumnInput>;
  /** Whether scores under the same name are replaced. */
  cover?: Scalars['Boolean']['input'];
};

/** A part of the subject of a call. */
export type SubjectRole =
  /** Name of a person. */
  | 'NAME'
  /** Identity number. */
  | 'ID_CARD'
  /** Mobile number. */
  | 'MOBILE';

/** A column of a file and what it holds. */
export type SubjectColumn = {
  /** Heading of the column. */
  header: Scalars['String']['output'];
  /** What it holds. */
  role: SubjectRole;
};

/** The same for an input. */
export type SubjectColumnInput = {
  /** Heading of the column. */
  header: Scalars['String']['input'];
  /** What it holds. */
  role: SubjectRole;
};

/** What is in a file that is to be matched. */
export type MatchSample = {
  /** Name of the file. */
  fileName: Scalars['String']['output'];
  /** The file, to be named when the match is executed, within a day. */
  fileUrl: Scalars['FileAddress']['output'];
  /** Headings of its columns. */
  headers: Array<Scalars['String']['output']>;
  /** Which columns seem to hold which part of the subject. */
  columns: Array<SubjectColumn>;
  /** Rows below the headings. */
  rowCount: Scalars['Int']['output'];
};

/** How far a match is. */
export type MatchRunState =
  /** Being matched. */
  | 'RUNNING'
  /** Done. */
  | 'DONE'
  /** The file could not be read. */
  | 'FAILED';

/** A sample whose rows were given what a model said of them before. Nothing is asked and nobody is charged. */
export type MatchRun = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Code of the model. */
  modelCode: Scalars['String']['output'];
  /** Name of the model when it was executed. */
  modelName: Scalars['String']['output'];
  /** Version of the model; null for any. */
  version?: Maybe<Scalars['String']['output']>;
  /** Names of the accounts whose recorded calls counted besides backtests. */
  developerAccountNames: Array<Scalars['String']['output']>;
  /** Name of the file. */
  fileName: Scalars['String']['output'];
  /** The sample; null once it has expired. */
  fileUrl?: Maybe<Scalars['FileAddress']['output']>;
  /** How far it is. */
  state: MatchRunState;
  /** Why it failed. */
  failure?: Maybe<Scalars['String']['output']>;
  /** Rows of the sample. */
  rowCount: Scalars['Int']['output'];
  /** Rows with a score. */
  matchCount: Scalars['Int']['output'];
  /** The sample with scores, versions, where they come from and when; null as long as there is none. */
  resultUrl?: Maybe<Scalars['FileAddress']['output']>;
  /** When it was executed. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** When it was done. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A run and its place in the list. */
export type MatchRunEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The run. */
  node: MatchRun;
};

/** A page of runs. */
export type MatchRunConnection = {
  /** The runs with their cursors. */
  edges: Array<MatchRunEdge>;
  /** The runs alone. */
  nodes: Array<MatchRun>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many runs the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** Which runs a list shows; conditions are combined with and. */
export type MatchRunFilter = {
  /** Runs of this model. */
  modelCode?: InputMaybe<Scalars['String']['input']>;
  /** Executed at or after this instant. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Executed before or at this instant. */
  createdUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A file of samples. */
export type SampleFileInput = {
  /** The file, sent to /files/match-sample: CSV or .xlsx of at most 100,000 rows. */
  file: Scalars['FileAddress']['input'];
};

/** What is to be matched. */
export type ExecuteMatchInput = {
  /** Any text of 8 to 255 characters that no other request of yours has; a repetition executes once. */
  idempotencyKey: Scalars['String']['input'];
  /** What to call the file; 200 characters at most. */
  fileName: Scalars['String']['input'];
  /** The file, sent within a day. */
  file: Scalars['FileAddress']['input'];
  /** The columns that take part, an identity or a mobile number among them. */
  columns: Array<SubjectColumnInput>;
  /** Code of the model. */
  modelCode: Scalars['String']['input'];
  /** Version of the model; any unless given. */
  version?: InputMaybe<Scalars['String']['input']>;
  /** Accounts whose recorded calls count besides backtests; 100 at most. */
  developerAccountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** What other terms mean for one authorisation. */
export type PricePreview = {
  /** Identifier of the authorisation, an int64 as text. */
  authorizationId: Scalars['ID']['output'];
  /** The month whose calls are charged anew. */
  month: Scalars['Month']['output'];
  /** Charge type, fee type and price of the terms that it would have. */
  terms: Scalars['String']['output'];
  /** What the calls of the month were charged, and would have been. */
  charges: RepricedCharges;
};

/** The calls of one authorisation in a month with what they cost, and what they would have cost under other terms. */
export type RepricedCharges = {
  /** All calls. */
  callCount: Scalars['Int']['output'];
  /** Calls that a source or a kept answer answered. */
  answeredCount: Scalars['Int']['output'];
  /** Answered calls that found something. */
  hitCount: Scalars['Int']['output'];
  /** Calls that the free quota paid; it pays as many under the other terms. */
  freeCount: Scalars['Int']['output'];
  /** What they cost, CNY with six digits. */
  fee: Scalars['Decimal']['output'];
  /** What they would have cost. Of a bundle charged per component, whose calls cost what answered, in proportion to the month. */
  newFee: Scalars['Decimal']['output'];
};

/** Whether a source is asked. */
export type BreakerState =
  /** It is asked. */
  | 'CLOSED'
  /** It failed too often; one question now and then shows whether it is back. */
  | 'HALF_OPEN'
  /** It failed too often and is not asked for a while. */
  | 'OPEN';

/** How a source did in the last five minutes. */
export type RouteHealth = {
  /** Whether it is asked, by the process that answers. */
  state: BreakerState;
  /** Questions. */
  attempts: Scalars['Int']['output'];
  /** Those without a usable answer. */
  failures: Scalars['Int']['output'];
  /** Within how many milliseconds 95 of 100 ended; null without any. */
  p95LatencyMs?: Maybe<Scalars['Int']['output']>;
};

/** How one supplier is called for one product. */
export type UpstreamRoute = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** How its source did lately. */
  health: RouteHealth;
};

/** How a question to a supplier ended. */
export type RouteTrialEnd =
  /** The supplier cannot have got it. */
  | 'NOT_SENT'
  /** It answered. */
  | 'ANSWERED'
  /** It may have got it, but did not answer in time or the connection broke. */
  | 'UNKNOWN';

/** What a supplier made of a question that is no call. For products alone. */
export type RouteTrialAnswer = {
  /** How it ended. */
  end: RouteTrialEnd;
  /** What the answer means: HIT, NO_HIT or FAILED. */
  outcome: Scalars['String']['output'];
  /** JSON text of what was found. */
  data?: Maybe<Scalars['String']['output']>;
  /** The supplier's own number of the query. */
  thirdSeqNo?: Maybe<Scalars['String']['output']>;
  /** Whether the supplier says that it charges. */
  charged?: Maybe<Scalars['Boolean']['output']>;
  /** What came back, as it came. */
  response?: Maybe<Scalars['String']['output']>;
  /** Why there is no answer. */
  error?: Maybe<Scalars['String']['output']>;
  /** How long it took. */
  latencyMs: Scalars['Int']['output'];
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

/** How a call ended, as the customer's program would be told. */
export type CallAnswer = {
  /** 0 found, 1 not found, others are failures: the codes of the documents. */
  code: Scalars['Int']['output'];
  /** What the code means, in words. */
  message: Scalars['String']['output'];
  /** Sequence number of the call. */
  seqNo?: Maybe<Scalars['String']['output']>;
  /** The number that makes it repeatable for two days. */
  tradeNo?: Maybe<Scalars['String']['output']>;
  /** Whether it is billed. */
  charged: Scalars['Boolean']['output'];
  /** What it cost, CNY with six digits. */
  fee: Scalars['Decimal']['output'];
  /** Whether an answer of before was given. */
  cached: Scalars['Boolean']['output'];
  /** What was found. */
  data?: Maybe<Scalars['JSON']['output']>;
  /** The parameter at fault. */
  field?: Maybe<Scalars['String']['output']>;
  /** What is wrong, for people. */
  detail?: Maybe<Scalars['String']['output']>;
  /** The whole answer as a program gets it, JSON text with every digit. */
  envelope: Scalars['String']['output'];
  /** Its record; null when it left none. */
  call?: Maybe<CallRecord>;
};

/** One call from the console. */
export type TestCallInput = {
  /** Any text of 8 to 255 characters that no other test of yours has; a repetition asks and charges once. */
  idempotencyKey: Scalars['String']['input'];
  /** Code of the product. */
  productCode: Scalars['String']['input'];
  /** The product's parameters by name, plain, and if you like a `tradeNo` and a `scene`; what else it holds is not sent. */
  parameters: Scalars['JSON']['input'];
  /** Account that calls; the own one for production unless given. */
  developerAccountId?: InputMaybe<Scalars['ID']['input']>;
};
