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
  /** The charge of a call as it stands; null when there is none. For the charging port alone. */
  charge?: Maybe<Charge>;
  /** What the checks of the books found when they ran last, which is every hour; those that never ran are missing. */
  integrityChecks: Array<IntegrityCheck>;
  /** One invoice, or null when it does not exist or is not yours to see. */
  invoice?: Maybe<Invoice>;
  /** Invoices that you may see, newest first unless ordered otherwise. */
  invoices: InvoiceConnection;
  /** Adds up what may be invoiced: the same statements that an invoice with the same choice would take. */
  invoiceCalculation: InvoiceCalculation;
  /** One payment, or null when it does not exist or is not yours to see. */
  payment?: Maybe<Payment>;
  /** Payments that you may see, latest day first unless ordered otherwise. */
  payments: PaymentConnection;
  /** Sums over the payments that you may see. */
  paymentTotals: PaymentTotals;
  /** Customers that owe something on statements you may see, the largest debt first. */
  receivables: ReceivableConnection;
  /** What customers that you may see called of each product, by day or by month, latest first unless ordered otherwise. */
  productBills: ProductBillConnection;
  /** One run, or null when it does not exist. */
  statementRun?: Maybe<StatementRun>;
  /** One statement, or null when it does not exist or is not yours to see. */
  statement?: Maybe<Statement>;
  /** Statements that you may see, latest month first unless ordered otherwise. */
  statements: StatementConnection;
  /** Sums over the statements that you may see. */
  statementTotals: StatementTotals;
  /** Where the statements of a developer account went last time, or are to go first; empty when it is not yours to see. */
  statementRecipients: StatementRecipients;
  /** What each data source charges for each product, by day or by month, latest first unless ordered otherwise. */
  supplierBills: SupplierBillConnection;
  /** Sums over the bills of suppliers. */
  supplierBillTotals: SupplierBillTotals;
  /** One top-up, or null when it does not exist or is not yours to see. */
  topUp?: Maybe<TopUp>;
  /** What the sandbox's pay page shows; null unless the token belongs to it. For the gateway alone. */
  sandboxTopUp?: Maybe<TopUp>;
  /** One wallet, or null when it does not exist or is not yours to see. */
  wallet?: Maybe<Wallet>;
  /** Wallets that you may see, newest first unless ordered otherwise. */
  wallets: WalletConnection;
  /** Movements of one wallet, newest first unless ordered otherwise; none when it is missing or not yours to see. */
  walletEntries: WalletEntryConnection;
};


export type QueryChargeArgs = {
  customerId: Scalars['ID']['input'];
  seqNo: Scalars['String']['input'];
};


export type QueryInvoiceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryInvoicesArgs = {
  filter?: InputMaybe<InvoiceFilter>;
  orderBy?: InputMaybe<InvoiceOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryInvoiceCalculationArgs = {
  filter?: InputMaybe<InvoiceCalculationFilter>;
};


export type QueryPaymentArgs = {
  paymentNo: Scalars['String']['input'];
};


export type QueryPaymentsArgs = {
  filter?: InputMaybe<PaymentFilter>;
  orderBy?: InputMaybe<PaymentOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryPaymentTotalsArgs = {
  filter?: InputMaybe<PaymentFilter>;
};


export type QueryReceivablesArgs = {
  filter?: InputMaybe<ReceivableFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryProductBillsArgs = {
  type?: CustomerBillType;
  filter?: InputMaybe<ProductBillFilter>;
  orderBy?: InputMaybe<ProductBillOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryStatementRunArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStatementArgs = {
  statementNo: Scalars['String']['input'];
};


export type QueryStatementsArgs = {
  filter?: InputMaybe<StatementFilter>;
  orderBy?: InputMaybe<StatementOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryStatementTotalsArgs = {
  filter?: InputMaybe<StatementFilter>;
};


export type QueryStatementRecipientsArgs = {
  developerAccountId: Scalars['ID']['input'];
};


export type QuerySupplierBillsArgs = {
  type?: SupplierBillType;
  filter?: InputMaybe<SupplierBillFilter>;
  orderBy?: InputMaybe<SupplierBillOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QuerySupplierBillTotalsArgs = {
  type?: SupplierBillType;
  filter?: InputMaybe<SupplierBillFilter>;
};


export type QueryTopUpArgs = {
  payNo: Scalars['String']['input'];
};


export type QuerySandboxTopUpArgs = {
  payNo: Scalars['String']['input'];
  token: Scalars['String']['input'];
};


export type QueryWalletArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWalletsArgs = {
  filter?: InputMaybe<WalletFilter>;
  orderBy?: InputMaybe<WalletOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryWalletEntriesArgs = {
  walletId: Scalars['ID']['input'];
  filter?: InputMaybe<WalletEntryFilter>;
  orderBy?: InputMaybe<WalletEntryOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};

export type Mutation = {
  /**
   * Gives money of a settled call back, never more than was taken. The record of the call shows the lower fee, and what a
   * statement has of it already comes off the next open one: where that is monthly, off what its wallet accrues, else as a new
   * entry of the wallet that paid, or that took that one over.
   */
  refundCharge: Charge;
  /** Sets money aside. For the charging port alone. */
  reserveCharge: Charge;
  /** Takes money in one step. For the charging port alone. */
  chargeAtOnce: Charge;
  /** Takes what was set aside or less. For the charging port alone. */
  settleCharge: Charge;
  /** Gives back what was set aside. For the charging port alone. */
  releaseCharge: Charge;
  /** Gives back part of what was settled. For the charging port alone. */
  refundCallCharge: Charge;
  /** Looks at all the books now and answers what was found. It reads whole tables and moves nothing. */
  runIntegrityChecks: Array<IntegrityCheck>;
  /** Asks for an invoice over your statements, oldest first and never above what `invoiceCalculation` says is left. */
  applyInvoice: Invoice;
  /** Asks for an invoice on behalf of a customer; an operator's needs no audit. */
  addInvoice: Invoice;
  /** Passes an invoice that was asked for, or rejects one that is not issued yet. */
  auditInvoice: Invoice;
  /** Files the paper of an invoice that passed and gives it its number. */
  issueInvoice: Invoice;
  /** Sends an issued invoice by mail. */
  sendInvoiceEmail: Invoice;
  /** Adds a heading under which a customer is invoiced, or changes one. Invoices that were asked for keep what they said. */
  saveInvoiceProfile: InvoiceProfile;
  /** Removes a heading; the answer is what it was. */
  removeInvoiceProfile: InvoiceProfile;
  /** Reports money that a customer paid; it counts once an operator has passed it. */
  addPayment: Payment;
  /**
   * Passes a reported payment, which settles the customer's oldest unpaid statements and tops up a wallet with the rest, or
   * rejects it; once, whatever is repeated.
   */
  auditPayment: Payment;
  /**
   * Puts the making of a month's statements in the queue; ask statementRun for its progress. Done again it changes nothing
   * but what calls came in since: on statements to be reviewed as their own, else as adjustments on the next open one.
   */
  makeStatements: StatementRun;
  /** Finds statements correct; their lines change no more. */
  reviewStatements: Array<Statement>;
  /** Makes the spreadsheet and the PDF of a statement; answers the statement with their addresses. */
  prepareStatementFiles: Statement;
  /** Sends a statement by mail with its file, and keeps a record of it. Customers see it from then on. */
  sendStatement: Statement;
  /** Confirms statements that were sent, as their customer or for it. */
  confirmStatements: Array<Statement>;
  /** Closes confirmed statements. */
  archiveStatements: Array<Statement>;
  /** Makes statements void of which nothing is invoiced or paid. Their calls can be billed anew. */
  voidStatements: Array<Statement>;
  /**
   * Deletes statements that are to be reviewed or void, were never sent, and of which nothing is invoiced or paid; answers their
   * numbers.
   */
  deleteStatements: Array<Scalars['String']['output']>;
  /** Adds a line to a statement that is to be reviewed, or changes one; answers the statement. */
  saveStatementLine: Statement;
  /** Makes one line of several, with the sums of their counts and fees, also below 0; answers the statement. */
  mergeStatementLines: Statement;
  /** Takes lines off a statement that is to be reviewed; answers the statement. */
  removeStatementLines: Statement;
  /** Says how much of a statement may be invoiced in all. */
  changeInvoiceLimit: Statement;
  /** Asks a payment provider for a payment that will credit a wallet. For the customer itself and for operators who may write billing. */
  requestTopUp: TopUp;
  /** Takes in an answer of a payment provider; a payment is credited once, whatever is repeated. For the gateway alone. */
  receivePaymentCallback: PaymentCallbackReceipt;
  /** Pays in the sandbox: the sandbox signs its answer and sends it in. For the gateway alone. */
  paySandboxTopUp: PaymentCallbackReceipt;
  /** Moves the whole balance of a wallet into another one of the same customer and locks it. Refused while calls are under way or fees of the month are not on a statement. Returns the wallet that took over. */
  mergeWallets: Wallet;
  /** Opens an empty wallet for a customer. */
  openWallet: Wallet;
  /** Changes the terms of a wallet. */
  editWallet: Wallet;
  /** Sets when the customer hears that a wallet runs low. For the customer itself and for operators who may write billing. */
  setWalletAlert: Wallet;
  /** Locks a wallet: nothing moves until it is unlocked, but for calls under way, whose money is set aside. A locked one stays so. */
  lockWallet: Wallet;
  /** Opens a wallet that is locked or was never opened; refused for one that was merged. */
  unlockWallet: Wallet;
  /** Credits a wallet by hand. */
  topUpWallet: WalletEntry;
};


export type MutationRefundChargeArgs = {
  input: RefundChargeInput;
};


export type MutationReserveChargeArgs = {
  input: ReserveChargeInput;
};


export type MutationChargeAtOnceArgs = {
  input: ChargeAtOnceInput;
};


export type MutationSettleChargeArgs = {
  input: SettleChargeInput;
};


export type MutationReleaseChargeArgs = {
  input: ReleaseChargeInput;
};


export type MutationRefundCallChargeArgs = {
  input: RefundCallChargeInput;
};


export type MutationApplyInvoiceArgs = {
  input: ApplyInvoiceInput;
};


export type MutationAddInvoiceArgs = {
  input: AddInvoiceInput;
};


export type MutationAuditInvoiceArgs = {
  input: AuditInvoiceInput;
};


export type MutationIssueInvoiceArgs = {
  input: IssueInvoiceInput;
};


export type MutationSendInvoiceEmailArgs = {
  input: SendInvoiceEmailInput;
};


export type MutationSaveInvoiceProfileArgs = {
  input: SaveInvoiceProfileInput;
};


export type MutationRemoveInvoiceProfileArgs = {
  input: RemoveInvoiceProfileInput;
};


export type MutationAddPaymentArgs = {
  input: AddPaymentInput;
};


export type MutationAuditPaymentArgs = {
  input: AuditPaymentInput;
};


export type MutationMakeStatementsArgs = {
  input: MakeStatementsInput;
};


export type MutationReviewStatementsArgs = {
  input: StatementSelectionInput;
};


export type MutationPrepareStatementFilesArgs = {
  input: PrepareStatementFilesInput;
};


export type MutationSendStatementArgs = {
  input: SendStatementInput;
};


export type MutationConfirmStatementsArgs = {
  input: ConfirmStatementsInput;
};


export type MutationArchiveStatementsArgs = {
  input: StatementSelectionInput;
};


export type MutationVoidStatementsArgs = {
  input: StatementSelectionInput;
};


export type MutationDeleteStatementsArgs = {
  input: StatementSelectionInput;
};


export type MutationSaveStatementLineArgs = {
  input: SaveStatementLineInput;
};


export type MutationMergeStatementLinesArgs = {
  input: MergeStatementLinesInput;
};


export type MutationRemoveStatementLinesArgs = {
  input: RemoveStatementLinesInput;
};


export type MutationChangeInvoiceLimitArgs = {
  input: ChangeInvoiceLimitInput;
};


export type MutationRequestTopUpArgs = {
  input: RequestTopUpInput;
};


export type MutationReceivePaymentCallbackArgs = {
  input: ReceivePaymentCallbackInput;
};


export type MutationPaySandboxTopUpArgs = {
  input: PaySandboxTopUpInput;
};


export type MutationMergeWalletsArgs = {
  input: MergeWalletsInput;
};


export type MutationOpenWalletArgs = {
  input: OpenWalletInput;
};


export type MutationEditWalletArgs = {
  input: EditWalletInput;
};


export type MutationSetWalletAlertArgs = {
  input: SetWalletAlertInput;
};


export type MutationLockWalletArgs = {
  input: LockWalletInput;
};


export type MutationUnlockWalletArgs = {
  input: UnlockWalletInput;
};


export type MutationTopUpWalletArgs = {
  input: TopUpWalletInput;
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

/** An enterprise customer: who buys calls, signs, pays and is invoiced. */
export type Customer = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Headings under which the customer is invoiced, oldest first. */
  invoiceProfiles: Array<InvoiceProfile>;
  /** Statements of the customer, latest month first unless ordered otherwise. */
  bills: StatementConnection;
  /** How the customer stands with us; null when it is missing or not yours to see. */
  billingSummary?: Maybe<BillingSummary>;
  /** Wallets of the customer, the default one first. */
  wallets: Array<Wallet>;
};


/** An enterprise customer: who buys calls, signs, pays and is invoiced. */
export type CustomerInvoiceProfilesArgs = {
  type?: InputMaybe<InvoiceType>;
};


/** An enterprise customer: who buys calls, signs, pays and is invoiced. */
export type CustomerBillsArgs = {
  filter?: InputMaybe<StatementFilter>;
  orderBy?: InputMaybe<StatementOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};

/** The account under which a customer calls products. */
export type DeveloperAccount = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
};

/** Something that can be called and is charged. */
export type Product = {
  /** Code by which callers name it. */
  code: Scalars['String']['output'];
};

/** Who wins and maintains customers. */
export type Salesperson = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
};

/** A supplier of answers. */
export type DataSource = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
};

/** Where the money of a call is. */
export type ChargeState =
  /** Set aside. */
  | 'HELD'
  /** Taken. */
  | 'SETTLED'
  /** Given back, because the call failed. */
  | 'RELEASED'
  /** Given back, because nobody settled it in time. */
  | 'EXPIRED';

/** The money of one call. */
export type Charge = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Whose call it was. */
  customerId: Scalars['ID']['output'];
  /** Number of the call. */
  seqNo: Scalars['String']['output'];
  /** The wallet that pays. */
  walletId: Scalars['ID']['output'];
  /** The wallet that pays; null when it is not yours to see. */
  wallet?: Maybe<Wallet>;
  /** Where the money is. */
  state: ChargeState;
  /** What was set aside, the most that could be taken. */
  amount: Scalars['Decimal']['output'];
  /** What was taken; null unless it is settled. */
  settledAmount?: Maybe<Scalars['Decimal']['output']>;
  /** How much of it was given back later. */
  refundedAmount: Scalars['Decimal']['output'];
  /** Whether it goes to what a monthly wallet accrues instead of its balance. */
  accrues: Scalars['Boolean']['output'];
  /** What it was for, in words. */
  feeName: Scalars['String']['output'];
  /** Application that called. */
  appCode?: Maybe<Scalars['String']['output']>;
  /** When the hold expires. */
  expiresAt: Scalars['DateTime']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When the money was taken or given back. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Money of a call that goes back to the customer. */
export type RefundChargeInput = {
  /** Whose call it was. */
  customerId: Scalars['ID']['input'];
  /** Number of the call. */
  seqNo: Scalars['String']['input'];
  /** How much, at most six decimals; everything that was not refunded yet unless given. */
  amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Why, in words that the customer reads, 1 to 100 characters. */
  reason: Scalars['String']['input'];
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** Money to be set aside for a call. */
export type ReserveChargeInput = {
  /** Whose call it is. */
  customerId: Scalars['ID']['input'];
  /** Number of the call. */
  seqNo: Scalars['String']['input'];
  /** The most that can be taken, at most six decimals. */
  amount: Scalars['Decimal']['input'];
  /** What it is for, in words. */
  feeName: Scalars['String']['input'];
  /** The developer account that called, whose statement says so. */
  developerAccountId?: InputMaybe<Scalars['ID']['input']>;
  /** Application that calls; routes decide by it. */
  appCode?: InputMaybe<Scalars['String']['input']>;
  /** Scene of the application. */
  scene?: InputMaybe<Scalars['String']['input']>;
  /** A wallet of the customer to pay from, whatever the routes say. */
  walletId?: InputMaybe<Scalars['ID']['input']>;
  /** How long it is set aside. */
  holdSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** Money to be taken for a call in one step. */
export type ChargeAtOnceInput = {
  /** Whose call it is. */
  customerId: Scalars['ID']['input'];
  /** Number of the call. */
  seqNo: Scalars['String']['input'];
  /** How much, at most six decimals. */
  amount: Scalars['Decimal']['input'];
  /** What it is for, in words. */
  feeName: Scalars['String']['input'];
  /** The developer account that called, whose statement says so. */
  developerAccountId?: InputMaybe<Scalars['ID']['input']>;
  /** Application that calls; routes decide by it. */
  appCode?: InputMaybe<Scalars['String']['input']>;
  /** Scene of the application. */
  scene?: InputMaybe<Scalars['String']['input']>;
  /** A wallet of the customer to pay from, whatever the routes say. */
  walletId?: InputMaybe<Scalars['ID']['input']>;
};

/** How much of a hold is taken. */
export type SettleChargeInput = {
  /** Whose call it was. */
  customerId: Scalars['ID']['input'];
  /** Number of the call. */
  seqNo: Scalars['String']['input'];
  /** What is taken, at most what was set aside. */
  amount: Scalars['Decimal']['input'];
};

/** A hold that is given back. */
export type ReleaseChargeInput = {
  /** Whose call it was. */
  customerId: Scalars['ID']['input'];
  /** Number of the call. */
  seqNo: Scalars['String']['input'];
};

/** Money of a settled charge that goes back. */
export type RefundCallChargeInput = {
  /** Whose call it was. */
  customerId: Scalars['ID']['input'];
  /** Number of the call. */
  seqNo: Scalars['String']['input'];
  /** Makes it once for the charge. */
  refundId: Scalars['String']['input'];
  /** The developer account that called. */
  developerAccountId: Scalars['ID']['input'];
  /** What goes back, at most six decimals. */
  amount: Scalars['Decimal']['input'];
  /** What the asker knows to be left of the fee. */
  left: Scalars['Decimal']['input'];
  /** Why, in words that the customer reads. */
  reason: Scalars['String']['input'];
  /** The account behind it. */
  requestedById?: InputMaybe<Scalars['ID']['input']>;
  /** The name of who is behind it. */
  requestedByName?: InputMaybe<Scalars['String']['input']>;
};

/** A promise of the books and whether it held when it was looked at last. */
export type IntegrityCheck = {
  /** Name of the check, as the metrics carry it. */
  name: Scalars['String']['output'];
  /** What must hold. */
  promise: Scalars['String']['output'];
  /** How many wallets, entries, statements, payments or invoices break it; 0 is well. */
  violationCount: Scalars['Int']['output'];
  /** Identifiers of some that break it, at most ten. */
  exampleIds: Array<Scalars['ID']['output']>;
  /** When it was looked at. */
  checkedAt: Scalars['DateTime']['output'];
  /** How long that took. */
  durationMs: Scalars['Int']['output'];
};

/** How far an invoice has come. */
export type InvoiceState =
  /** Asked for; an operator has to look at it. */
  | 'TO_BE_AUDITED'
  /** Passed; the tax invoice has to be made. */
  | 'TO_BE_ISSUED'
  /** Made. */
  | 'ISSUED'
  /** Refused; its amount went back to the statements. */
  | 'REJECTED';

/** Kind of VAT invoice. */
export type InvoiceType =
  /** Ordinary invoice. */
  | 'NORMAL'
  /** Special invoice, deductible for the buyer. */
  | 'SPECIAL';

/** An invoice over statements of one developer account. */
export type Invoice = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
  /** Our number of the invoice, without gaps within a year; null until it is issued. */
  number?: Maybe<Scalars['String']['output']>;
  /** Who is invoiced. */
  customer: Customer;
  /** Whose statements it covers. */
  developerAccount: DeveloperAccount;
  /** Name of the developer account. */
  developerAccountName?: Maybe<Scalars['String']['output']>;
  /** Ordinary or special. */
  type: InvoiceType;
  /** How far it has come. */
  state: InvoiceState;
  /** What is invoiced, the sum of its parts. */
  amount: Scalars['Decimal']['output'];
  /** Name of the buyer on it. */
  headerName: Scalars['String']['output'];
  /** Tax number of the buyer. */
  taxNumber: Scalars['String']['output'];
  /** Mail address that it goes to. */
  email: Scalars['String']['output'];
  /** Name of the buyer's bank, for special invoices. */
  bankName?: Maybe<Scalars['String']['output']>;
  /** Number of the buyer's bank account, for special invoices. */
  bankAccount?: Maybe<Scalars['String']['output']>;
  /** Registered address of the buyer, for special invoices. */
  registeredAddress?: Maybe<Scalars['String']['output']>;
  /** Registered telephone of the buyer, for special invoices. */
  registeredPhone?: Maybe<Scalars['String']['output']>;
  /** Address of the file; null while there is none. */
  fileUrl?: Maybe<Scalars['FileAddress']['output']>;
  /** Number that the tax authority's system gave it. */
  taxInvoiceNo?: Maybe<Scalars['String']['output']>;
  /** Code that the tax authority's system gave it; newer invoices have none. */
  taxInvoiceCode?: Maybe<Scalars['String']['output']>;
  /** Day printed on it. */
  taxInvoicedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Why it was refused. */
  rejectReason?: Maybe<Scalars['String']['output']>;
  /** The statements it covers, oldest month first; those of a rejected one are kept for reading. */
  allocations: Array<InvoiceAllocation>;
  /** Account that asked for it. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** When it was passed or refused. */
  auditedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was made. */
  issuedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** The part of an invoice that one statement carries. */
export type InvoiceAllocation = {
  /** The invoice; null when it is not yours to see. */
  invoice?: Maybe<Invoice>;
  /** The statement; null when it is not yours to see. */
  statement?: Maybe<Statement>;
  /** How much. */
  amount: Scalars['Decimal']['output'];
};

/** Which invoices a list shows; conditions are combined with and. */
export type InvoiceFilter = {
  /** Part of the name of the customer, the developer account or the buyer. */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** Only these invoices. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only invoices of these customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only invoices of these developer accounts. */
  developerAccountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Any of these states. */
  states?: InputMaybe<Array<InvoiceState>>;
  /** Any of these kinds. */
  types?: InputMaybe<Array<InvoiceType>>;
  /** Asked for at or after this instant. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Asked for before or at this instant. */
  createdUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What a list of invoices is sorted by. */
export type InvoiceOrderField =
  /** When the invoice was asked for. */
  | 'CREATED_AT';

/** Order of a list of invoices. */
export type InvoiceOrder = {
  /** What to sort by. */
  field: InvoiceOrderField;
  /** Which end comes first. */
  direction: OrderDirection;
};

/** An invoice and its place in the list. */
export type InvoiceEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The invoice. */
  node: Invoice;
};

/** A page of invoices. */
export type InvoiceConnection = {
  /** The invoices with their cursors. */
  edges: Array<InvoiceEdge>;
  /** The invoices alone. */
  nodes: Array<Invoice>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many invoices the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** What a customer wants invoiced. */
export type ApplyInvoiceInput = {
  /** Whose statements; the account of the chosen ones, else your productive account, unless given. */
  developerAccountId?: InputMaybe<Scalars['ID']['input']>;
  /** Numbers of the statements, 1 to 500; every confirmed one of the account unless given. */
  statementNos?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How much, in whole cents; the oldest statements carry it first. */
  amount: Scalars['Decimal']['input'];
  /** Ordinary or special. */
  type: InvoiceType;
  /** Name of the buyer. */
  headerName: Scalars['String']['input'];
  /** Tax number of the buyer, 15 to 20 characters; one of 18 must pass the check digit of social credit codes. */
  taxNumber: Scalars['String']['input'];
  /** Mail address that it goes to. */
  email: Scalars['String']['input'];
  /** Name of the buyer's bank; what a saved heading of the same buyer says unless given. */
  bankName?: InputMaybe<Scalars['String']['input']>;
  /** Number of the buyer's bank account, 8 to 32 digits; what a saved heading of the same buyer says unless given. */
  bankAccount?: InputMaybe<Scalars['String']['input']>;
  /** Registered address of the buyer; what a saved heading of the same buyer says unless given. */
  registeredAddress?: InputMaybe<Scalars['String']['input']>;
  /** Registered telephone of the buyer; what a saved heading of the same buyer says unless given. */
  registeredPhone?: InputMaybe<Scalars['String']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** What is to be invoiced on behalf of a customer. */
export type AddInvoiceInput = {
  /** Whose statements. */
  developerAccountId: Scalars['ID']['input'];
  /** Numbers of the statements, 1 to 500; every confirmed one of the account unless given. */
  statementNos?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How much, in whole cents; the oldest statements carry it first. */
  amount: Scalars['Decimal']['input'];
  /** Ordinary or special. */
  type: InvoiceType;
  /** Name of the buyer. */
  headerName: Scalars['String']['input'];
  /** Tax number of the buyer, 15 to 20 characters; one of 18 must pass the check digit of social credit codes. */
  taxNumber: Scalars['String']['input'];
  /** Mail address that it goes to. */
  email: Scalars['String']['input'];
  /** Name of the buyer's bank; what a saved heading of the same buyer says unless given. */
  bankName?: InputMaybe<Scalars['String']['input']>;
  /** Number of the buyer's bank account, 8 to 32 digits; what a saved heading of the same buyer says unless given. */
  bankAccount?: InputMaybe<Scalars['String']['input']>;
  /** Registered address of the buyer; what a saved heading of the same buyer says unless given. */
  registeredAddress?: InputMaybe<Scalars['String']['input']>;
  /** Registered telephone of the buyer; what a saved heading of the same buyer says unless given. */
  registeredPhone?: InputMaybe<Scalars['String']['input']>;
  /** Address of the file when it was made already: an operator's invoice is then issued at once, a salesperson's when it passes. */
  fileUrl?: InputMaybe<Scalars['FileAddress']['input']>;
  /** Number that the tax authority's system gave it, 8 to 20 digits. */
  taxInvoiceNo?: InputMaybe<Scalars['String']['input']>;
  /** Code that the tax authority's system gave it, 8 to 20 digits; newer invoices have none. */
  taxInvoiceCode?: InputMaybe<Scalars['String']['input']>;
  /** Day printed on it; today unless given, never later. */
  taxInvoicedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** What an auditor decides. */
export type AuditVerdict =
  /** It is right. */
  | 'PASS'
  /** It is not; needs a reason. */
  | 'REJECT';

/** What an operator says of an invoice that was asked for. */
export type AuditInvoiceInput = {
  /** The invoice. */
  invoiceId: Scalars['ID']['input'];
  /** Pass it, or reject it and give its amount back to the statements. */
  verdict: AuditVerdict;
  /** Why it is rejected; needed then. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Address of the file when it was made already: passing it then issues it. */
  fileUrl?: InputMaybe<Scalars['FileAddress']['input']>;
  /** Number that the tax authority's system gave it, 8 to 20 digits. */
  taxInvoiceNo?: InputMaybe<Scalars['String']['input']>;
  /** Code that the tax authority's system gave it, 8 to 20 digits; newer invoices have none. */
  taxInvoiceCode?: InputMaybe<Scalars['String']['input']>;
  /** Day printed on it; today unless given, never later. */
  taxInvoicedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** The paper of an invoice that passed. */
export type IssueInvoiceInput = {
  /** The invoice. */
  invoiceId: Scalars['ID']['input'];
  /** Address of the file: http(s), or the path of an upload. */
  fileUrl: Scalars['FileAddress']['input'];
  /** Number that the tax authority's system gave it, 8 to 20 digits. */
  taxInvoiceNo?: InputMaybe<Scalars['String']['input']>;
  /** Code that the tax authority's system gave it, 8 to 20 digits; newer invoices have none. */
  taxInvoiceCode?: InputMaybe<Scalars['String']['input']>;
  /** Day printed on it; today unless given, never later. */
  taxInvoicedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** Where an issued invoice is to be sent. */
export type SendInvoiceEmailInput = {
  /** The invoice. */
  invoiceId: Scalars['ID']['input'];
  /** One mail address. */
  email: Scalars['String']['input'];
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** Which statements are added up for invoicing; conditions are combined with and. */
export type InvoiceCalculationFilter = {
  /** Whose statements; needed by staff, the account of the chosen ones or your productive account unless given. */
  developerAccountId?: InputMaybe<Scalars['ID']['input']>;
  /** Numbers of the statements, also of such as leave nothing to invoice; every confirmed one of the account unless given. */
  statementNos?: InputMaybe<Array<Scalars['String']['input']>>;
  /** From this month on. */
  billMonthFrom?: InputMaybe<Scalars['Month']['input']>;
  /** Up to and including this month. */
  billMonthUntil?: InputMaybe<Scalars['Month']['input']>;
};

/** What may be invoiced of one statement now. */
export type InvoiceableStatement = {
  /** Identifier of the statement. */
  statementId: Scalars['ID']['output'];
  /** Number of the statement. */
  statementNo: Scalars['String']['output'];
  /** Month of the statement. */
  billMonth: Scalars['Month']['output'];
  /** What an invoice over all of these takes of it, the oldest first; nothing until the customer confirmed it. */
  amount: Scalars['Decimal']['output'];
};

/** How much may be invoiced. */
export type InvoiceCalculation = {
  /** Sum of the statements' totals. */
  totalAmount: Scalars['Decimal']['output'];
  /** Sum of what is invoiced already. */
  invoicedAmount: Scalars['Decimal']['output'];
  /**
   * What may be invoiced now, the sum of the amounts below. What statements below zero give back counts against it from
   * their sending on, also where they were not chosen.
   */
  invoiceableAmount: Scalars['Decimal']['output'];
  /** The statements that were chosen, else those that an invoice takes; oldest first of the latter, 1,000 at most. */
  statements: Array<InvoiceableStatement>;
};

/** A heading under which a customer is invoiced. */
export type InvoiceProfile = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Ordinary or special. */
  type: InvoiceType;
  /** Name of the buyer. */
  headerName: Scalars['String']['output'];
  /** Tax number of the buyer. */
  taxNumber: Scalars['String']['output'];
  /** Mail address that invoices go to. */
  email: Scalars['String']['output'];
  /** Name of the buyer's bank. */
  bankName?: Maybe<Scalars['String']['output']>;
  /** Number of the buyer's bank account. */
  bankAccount?: Maybe<Scalars['String']['output']>;
  /** Registered address of the buyer. */
  registeredAddress?: Maybe<Scalars['String']['output']>;
  /** Registered telephone of the buyer. */
  registeredPhone?: Maybe<Scalars['String']['output']>;
  /** Whether it is the one to propose; each customer has one at most. */
  isDefault: Scalars['Boolean']['output'];
  /** Account that added it. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When it was added. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A heading to add or to change. Of its bank and register what is left out of a change stays as it is, null clears. */
export type SaveInvoiceProfileInput = {
  /** The heading to change; a new one unless given. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Whose heading it is; your own customer unless given, and unchanged when the heading exists. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Ordinary or special. */
  type: InvoiceType;
  /** Name of the buyer. */
  headerName: Scalars['String']['input'];
  /** Tax number of the buyer, 15 to 20 characters; one of 18 must pass the check digit of social credit codes. */
  taxNumber: Scalars['String']['input'];
  /** Mail address that it goes to. */
  email: Scalars['String']['input'];
  /** Name of the buyer's bank; a special one needs it. */
  bankName?: InputMaybe<Scalars['String']['input']>;
  /** Number of the buyer's bank account, 8 to 32 digits; a special one needs it. */
  bankAccount?: InputMaybe<Scalars['String']['input']>;
  /** Registered address of the buyer; a special one needs it. */
  registeredAddress?: InputMaybe<Scalars['String']['input']>;
  /** Registered telephone of the buyer; a special one needs it. */
  registeredPhone?: InputMaybe<Scalars['String']['input']>;
  /** Makes it the one to propose in place of the other. */
  isDefault?: InputMaybe<Scalars['Boolean']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** A heading to remove. */
export type RemoveInvoiceProfileInput = {
  /** The heading. */
  id: Scalars['ID']['input'];
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** Money that a customer is said to have paid. */
export type AddPaymentInput = {
  /** Who paid. */
  customerId: Scalars['ID']['input'];
  /** How much, in whole cents. */
  amount: Scalars['Decimal']['input'];
  /** Day of payment, today or earlier; it decides whose payment it is. */
  paidOn: Scalars['LocalDate']['input'];
  /** Addresses of the vouchers, 20 at most. */
  voucherUrls?: InputMaybe<Array<Scalars['FileAddress']['input']>>;
  /** Words about it, 500 characters at most. */
  remark?: InputMaybe<Scalars['String']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** What an operator says of a payment that was reported. */
export type AuditPaymentInput = {
  /** Number of the payment. */
  paymentNo: Scalars['String']['input'];
  /** Pass it and settle statements, or reject it. */
  verdict: AuditVerdict;
  /** Why it is rejected; needed then. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The customer's wallet for what is left after its statements; its default one unless given. */
  residueWalletId?: InputMaybe<Scalars['ID']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** Whether a payment counts. */
export type PaymentState =
  /** Reported; an operator has to look at it. */
  | 'PENDING'
  /** Found on the bank account and spent on statements. */
  | 'PASSED'
  /** Refused. */
  | 'REJECTED';

/** Money received from a customer for its statements. */
export type Payment = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
  /** Number of the payment. */
  paymentNo: Scalars['String']['output'];
  /** Who paid. */
  customer: Customer;
  /** Who maintained the customer in the month of payment; null when nobody did. */
  salesperson?: Maybe<Salesperson>;
  /** Whether it counts. */
  state: PaymentState;
  /** How much was paid. */
  amount: Scalars['Decimal']['output'];
  /** Day of payment. */
  paidOn: Scalars['LocalDate']['output'];
  /** Statements that it settled, oldest month first. */
  allocations: Array<PaymentAllocation>;
  /** What was left after the statements and topped up a wallet. */
  residueAmount: Scalars['Decimal']['output'];
  /** The wallet that was topped up. */
  residueWallet?: Maybe<Wallet>;
  /** What the customer still owed on statements afterwards; null until it is passed. */
  afterDebtAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Share that whoever keeps the customer in the month of payment agreed on, from 0 to 1. */
  commissionRate?: Maybe<Scalars['Decimal']['output']>;
  /**
   * What the collected money earns at the rates of the months whose calls it pays for, before KPI; what was left over earns
   * nothing. Null until it is passed, and when nobody kept the customer.
   */
  commissionAmount?: Maybe<Scalars['Decimal']['output']>;
  /** Addresses of the vouchers. */
  voucherUrls: Array<Scalars['FileAddress']['output']>;
  /** Words of who reported it. */
  remark?: Maybe<Scalars['String']['output']>;
  /** Why it was refused. */
  rejectReason?: Maybe<Scalars['String']['output']>;
  /** Account that reported it. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When it was reported. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** When it was passed or refused. */
  auditedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** The part of a payment that settled one statement. */
export type PaymentAllocation = {
  /** The payment; null when it is not yours to see. */
  payment?: Maybe<Payment>;
  /** The statement; null when it is not yours to see. */
  statement?: Maybe<Statement>;
  /** How much. */
  amount: Scalars['Decimal']['output'];
};

/** What a statement got of the balance of a monthly wallet, in the night after both were there. */
export type WalletOffset = {
  /** The wallet; null when it is not yours to see. */
  wallet?: Maybe<Wallet>;
  /** How much. */
  amount: Scalars['Decimal']['output'];
  /** When. */
  createdAt: Scalars['DateTime']['output'];
};

/** Sums over the payments that a filter matches. */
export type PaymentTotals = {
  /** How many payments. */
  count: Scalars['Int']['output'];
  /** Sum of the payments that passed; of all that match where the filter names states. */
  amount: Scalars['Decimal']['output'];
  /** Sum of the commissions. */
  commissionAmount: Scalars['Decimal']['output'];
};

/** Which payments a list shows; conditions are combined with and. */
export type PaymentFilter = {
  /** Part of the name of the customer, or how the payment number begins. */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** Only payments of these customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only payments that count for these salespeople. */
  salespersonIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Any of these states. */
  states?: InputMaybe<Array<PaymentState>>;
  /** Paid on this day or later. */
  paidFrom?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Paid on this day or earlier. */
  paidUntil?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** What a list of payments is sorted by. */
export type PaymentOrderField =
  /** Day of payment. */
  | 'PAID_ON';

/** Order of a list of payments. */
export type PaymentOrder = {
  /** What to sort by. */
  field: PaymentOrderField;
  /** Which end comes first. */
  direction: OrderDirection;
};

/** A payment and its place in the list. */
export type PaymentEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The payment. */
  node: Payment;
};

/** A page of payments. */
export type PaymentConnection = {
  /** The payments with their cursors. */
  edges: Array<PaymentEdge>;
  /** The payments alone. */
  nodes: Array<Payment>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many payments the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** What one customer owes on its statements. */
export type Receivable = {
  /** Who owes it; the unpaid statements are its bills. */
  customer: Customer;
  /** Sum of what is left to pay of its statements. */
  amount: Scalars['Decimal']['output'];
  /** How many statements are not paid in full. */
  statementCount: Scalars['Int']['output'];
  /** Month of the oldest of them. */
  oldestMonth: Scalars['Month']['output'];
  /** Day of the last payment that was passed; null when there was none. */
  lastPaidOn?: Maybe<Scalars['LocalDate']['output']>;
};

/** Which customers a list of receivables shows; conditions are combined with and. */
export type ReceivableFilter = {
  /** Part of the name or short name of the customer. */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** Only these customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A customer that owes something and its place in the list. */
export type ReceivableEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** What it owes. */
  node: Receivable;
};

/** A page of receivables. */
export type ReceivableConnection = {
  /** The receivables with their cursors. */
  edges: Array<ReceivableEdge>;
  /** The receivables alone. */
  nodes: Array<Receivable>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many customers owe something; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** How much time a bill of a product covers. */
export type CustomerBillType =
  /** One business day. */
  | 'DAILY'
  /** One month. */
  | 'MONTHLY';

/** What one developer account called of one product in a day or a month, with one tag and at one unit price. */
export type ProductBill = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Length of the bill. */
  type: CustomerBillType;
  /** The day as yyyy-MM-dd or the month as yyyy-MM. */
  period: Scalars['String']['output'];
  /** Who called. */
  customer: Customer;
  /** The account that called. */
  developerAccount: DeveloperAccount;
  /** Name of that account. */
  developerAccountName?: Maybe<Scalars['String']['output']>;
  /** App id of that account. */
  appId?: Maybe<Scalars['String']['output']>;
  /** What was called. */
  product?: Maybe<Product>;
  /** Its code. */
  productCode: Scalars['String']['output'];
  /** As the product was called then. */
  productName: Scalars['String']['output'];
  /** Label the customer gave the calls; empty when none. */
  tag: Scalars['String']['output'];
  /** Unit price in force when the calls were accepted, CNY with six digits. */
  price: Scalars['Decimal']['output'];
  /** Calls, whatever came of them. */
  callCount: Scalars['Int']['output'];
  /** Calls that the free quota paid. */
  freeCount: Scalars['Int']['output'];
  /** Calls with a fee. */
  chargeCount: Scalars['Int']['output'];
  /** What the calls cost the customer, CNY with six digits; statements round it. */
  fee: Scalars['Decimal']['output'];
  /** What the sources charge us for them, CNY with six digits. */
  cost: Scalars['Decimal']['output'];
  /**
   * The source that was asked for the product in the month, when it was one alone; null when there were several
   * or none, and for who may not know suppliers.
   */
  soleSource?: Maybe<SoleSource>;
  /** Of a month: what is paid of its line on the statement; null before there is one that you may see. */
  settledAmount?: Maybe<Scalars['Decimal']['output']>;
  /** The statement that has calls of this month, product, tag and price; null before there is one that you may see. */
  statement?: Maybe<Statement>;
  /** When the first calls came in. */
  createdAt: Scalars['DateTime']['output'];
};

/** Which bills of products a list shows; conditions are combined with and. */
export type ProductBillFilter = {
  /** First day; of monthly bills the month it lies in. */
  from?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Last day; of monthly bills the month it lies in. */
  to?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Part of the name or app id of the developer account, or of the name of its customer. */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** Bills of any of these customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Bills of any of these developer accounts. */
  developerAccountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Bills of any of these products. */
  productCodes?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What a list of bills of products can be sorted by. */
export type ProductBillOrderField =
  /** The day or the month. */
  | 'PERIOD'
  /** What the calls cost the customer. */
  | 'FEE'
  /** How many calls there were. */
  | 'CALL_COUNT';

/** Order of a list of bills of products. */
export type ProductBillOrder = {
  /** What to sort by. */
  field: ProductBillOrderField;
  /** Which end comes first. */
  direction: OrderDirection;
};

/** A bill of a product and its place in the list. */
export type ProductBillEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The bill. */
  node: ProductBill;
};

/** A page of bills of products. */
export type ProductBillConnection = {
  /** The bills with their cursors. */
  edges: Array<ProductBillEdge>;
  /** The bills alone. */
  nodes: Array<ProductBill>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many there are; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** How far a run has come. */
export type StatementRunState =
  /** In the queue. */
  | 'WAITING'
  /** At work; after a crash it goes on by itself. */
  | 'RUNNING'
  /** Through with every customer. */
  | 'DONE';

/** One making of the statements of a month. */
export type StatementRun = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Month of the calls. */
  month: Scalars['Month']['output'];
  /** Only these customers; null for all. */
  customerIds?: Maybe<Array<Scalars['ID']['output']>>;
  /** How far it has come. */
  state: StatementRunState;
  /** Customers with calls to bill when it last began. */
  customerCount: Scalars['Int']['output'];
  /** How many of them are through. */
  doneCount: Scalars['Int']['output'];
  /** Statements that were made or got lines. */
  statementCount: Scalars['Int']['output'];
  /** Account that asked for it; null for the calendar. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** When it first began. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was through. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Which statements to make. */
export type MakeStatementsInput = {
  /** A month that is over in Asia/Shanghai. */
  month: Scalars['Month']['input'];
  /** Only these customers, 1 to 1000; all unless given. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** Where a line comes from. */
export type StatementLineKind =
  /** Calls of the statement's month. */
  | 'CALLS'
  /** Calls of an earlier month that arrived late. */
  | 'ADJUSTMENT'
  /** Added or changed by an operator. */
  | 'MANUAL';

/** What became of a message. */
export type MessageState =
  /** On its way. */
  | 'SENDING'
  /** Handed over. */
  | 'SENT'
  /** Not delivered. */
  | 'FAILED';

/** The calls of one product, tag and unit price on a statement, or what an operator added. */
export type StatementLine = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Where it comes from. */
  kind: StatementLineKind;
  /** Month of the calls. */
  usageMonth: Scalars['Month']['output'];
  /** The product that was called. */
  product?: Maybe<Product>;
  /** Code of the product. */
  productCode: Scalars['String']['output'];
  /** Name of the product when the line was made. */
  productName: Scalars['String']['output'];
  /** Tag that the calls carried; empty when none. */
  tag: Scalars['String']['output'];
  /** Unit price. */
  price: Scalars['Decimal']['output'];
  /** Calls, whatever came of them. */
  callCount: Scalars['Int']['output'];
  /** Calls that the free quota paid for. */
  freeCount: Scalars['Int']['output'];
  /** Calls with a fee. */
  chargeCount: Scalars['Int']['output'];
  /** What they cost, rounded half-up to two digits once. */
  totalFee: Scalars['Decimal']['output'];
  /** What they cost us. */
  totalCost: Scalars['Decimal']['output'];
  /**
   * The source that was asked for the product in the month of the calls, when it was one alone; null when there were several
   * or none, and for who may not know suppliers.
   */
  soleSource?: Maybe<SoleSource>;
  /** What is paid of it. */
  settledAmount: Scalars['Decimal']['output'];
  /**
   * What is left to pay. Of a line below zero, as refunds make them, its fee: what it takes off the others. While a statement
   * is not paid (which one below zero is from the start) nor void, those of its lines add up to what is left to pay of it; once
   * it is paid, what lines below zero took off stays.
   */
  receivableAmount: Scalars['Decimal']['output'];
  /** Account that added it; null when made from calls. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
};

/** One sending of a statement by mail. */
export type StatementSendRecord = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Mail addresses it went to. */
  recipients: Array<Scalars['String']['output']>;
  /** Mail addresses that got a copy. */
  cc: Array<Scalars['String']['output']>;
  /** Address of the spreadsheet that was sent, good for an hour. */
  attachmentUrl?: Maybe<Scalars['FileAddress']['output']>;
  /** What became of the mail. */
  state: MessageState;
  /** Why the mail failed; null unless it did. */
  failure?: Maybe<Scalars['String']['output']>;
  /** When it was sent. */
  sentAt: Scalars['DateTime']['output'];
  /** When the mail was handed over or given up; null while it is on its way. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Which statements a mutation means: by identifier or by number, 1 to 100, each once. All are changed or none. */
export type StatementSelectionInput = {
  /** Identifiers of the statements. */
  statementIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Numbers of the statements. */
  statementNos?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Statements that were sent and are to be confirmed, named in one of two ways or all of them. */
export type ConfirmStatementsInput = {
  /** Identifiers of the statements. */
  statementIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Numbers of the statements. */
  statementNos?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Instead of names: everything that was sent to the customer who asks, however much it is. */
  allSent?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Files of a statement. */
export type PrepareStatementFilesInput = {
  /** Identifier of the statement. */
  statementId: Scalars['ID']['input'];
  /** Make them anew even when there are some; those of a statement to be reviewed always are. */
  rebuild?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Where a statement goes. */
export type SendStatementInput = {
  /** Identifier of the statement. */
  statementId: Scalars['ID']['input'];
  /** Mail addresses, 1 to 10. */
  recipients: Array<Scalars['String']['input']>;
  /** Mail addresses that get a copy, 10 at most. */
  cc?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** A line that an operator adds or changes. What is left out of a change stays as it is. */
export type SaveStatementLineInput = {
  /** The line to change; a new one is added unless given. */
  lineId?: InputMaybe<Scalars['ID']['input']>;
  /** The statement that gets a new line. */
  statementNo?: InputMaybe<Scalars['String']['input']>;
  /** Code of the product, 100 characters at most. */
  productCode: Scalars['String']['input'];
  /** Name of the product, 100 characters at most; the one before, else its code, unless given. */
  productName?: InputMaybe<Scalars['String']['input']>;
  /** Tag of the calls, 100 characters at most; a blank one takes it away. */
  tag?: InputMaybe<Scalars['String']['input']>;
  /**
   * Calls, whatever came of them, from 0; those before, else as many as are charged, unless given. Calls that were taken back
   * stay below 0.
   */
  callCount?: InputMaybe<Scalars['Int']['input']>;
  /** Calls with a fee, from 0; those before unless given. */
  chargeCount?: InputMaybe<Scalars['Int']['input']>;
  /** Unit price; the fee of one charged call unless given. */
  price?: InputMaybe<Scalars['Decimal']['input']>;
  /** What they cost; charged calls times price unless given. Negative takes something back. */
  totalFee?: InputMaybe<Scalars['Decimal']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** Lines of one product that become one line. */
export type MergeStatementLinesInput = {
  /** Number of their statement. */
  statementNo: Scalars['String']['input'];
  /** The lines, 2 to 100. */
  lineIds: Array<Scalars['ID']['input']>;
  /** Account that the statement must be of, where the caller says so. */
  developerAccountId?: InputMaybe<Scalars['ID']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** Lines that leave their statement. */
export type RemoveStatementLinesInput = {
  /** Lines of one statement, 1 to 100. */
  lineIds: Array<Scalars['ID']['input']>;
};

/** How much of a statement may be invoiced. */
export type ChangeInvoiceLimitInput = {
  /** Number of the statement. */
  statementNo: Scalars['String']['input'];
  /** In all, with what is invoiced already; the total at most. */
  invoiceLimit: Scalars['Decimal']['input'];
};

/** How far a statement has come. */
export type StatementState =
  /** Made from the calls; its lines may still change. */
  | 'TO_BE_REVIEWED'
  /** Found correct by an operator. */
  | 'REVIEWED'
  /** Sent to the customer, who has not confirmed it yet. */
  | 'SENT'
  /** Confirmed by the customer. */
  | 'CONFIRMED'
  /** Closed. */
  | 'ARCHIVED'
  /** Withdrawn; counts for nothing. */
  | 'VOID';

/** How much of a statement is paid. */
export type StatementPaymentState =
  /** Nothing yet. */
  | 'UNPAID'
  /** A part. */
  | 'PART'
  /** Everything; also a statement of nothing. */
  | 'PAID';

/** How much of a statement is invoiced. */
export type StatementInvoiceState =
  /** Nothing yet. */
  | 'NONE'
  /** A part. */
  | 'PART'
  /** All that may be. */
  | 'FULL';

/** What one developer account owes for one month. Customers see it from its first sending on. */
export type Statement = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
  /** Number of the statement. */
  statementNo: Scalars['String']['output'];
  /** Month of the calls. */
  billMonth: Scalars['Month']['output'];
  /** Who owes it. */
  customer: Customer;
  /** Whose calls it lists. */
  developerAccount: DeveloperAccount;
  /** Name of the developer account. */
  developerAccountName?: Maybe<Scalars['String']['output']>;
  /** Public key of the developer account. */
  appId?: Maybe<Scalars['String']['output']>;
  /** The wallet that paid for the calls. */
  wallet?: Maybe<Wallet>;
  /** How far it has come. */
  state: StatementState;
  /** How the calls were paid when it was made. */
  overdraftState: OverdraftState;
  /** How much is paid. */
  paymentState: StatementPaymentState;
  /** How much is invoiced. */
  invoiceState: StatementInvoiceState;
  /** Sum of its lines. */
  totalAmount: Scalars['Decimal']['output'];
  /** What the calls cost us. */
  totalCost: Scalars['Decimal']['output'];
  /** What is paid, by the wallet as the calls were charged or by payments. */
  settledAmount: Scalars['Decimal']['output'];
  /** What is left to pay; nothing when void or below zero. */
  receivableAmount: Scalars['Decimal']['output'];
  /** What may be invoiced in all: the total, unless an operator lowered it. */
  invoiceLimit: Scalars['Decimal']['output'];
  /** What is on invoices that were not rejected. */
  invoicedAmount: Scalars['Decimal']['output'];
  /** What is left to invoice; nothing when void. */
  invoiceableAmount: Scalars['Decimal']['output'];
  /** What it is made of. */
  lines: Array<StatementLine>;
  /** Mail addresses that it goes to. */
  emails: Array<Scalars['String']['output']>;
  /** Address of its spreadsheet, good for an hour; null until one was made. */
  attachmentUrl?: Maybe<Scalars['FileAddress']['output']>;
  /** Address of the same as a PDF, good for an hour; null until one was made. */
  pdfUrl?: Maybe<Scalars['FileAddress']['output']>;
  /** When and to whom it was sent, newest first. */
  sendRecords: Array<StatementSendRecord>;
  /** Its part of invoices, oldest first. */
  invoices: Array<InvoiceAllocation>;
  /** Its part of payments, oldest first. */
  payments: Array<PaymentAllocation>;
  /** What it got of the balance of a monthly wallet, oldest first. */
  offsets: Array<WalletOffset>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** When it was found correct. */
  reviewedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was first sent. */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the customer confirmed it. */
  confirmedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When an invoice over it was last issued. */
  invoicedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was closed. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was withdrawn. */
  voidedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Where the statements of a developer account go. */
export type StatementRecipients = {
  /** Mail addresses. */
  recipients: Array<Scalars['String']['output']>;
  /** Mail addresses that get a copy. */
  cc: Array<Scalars['String']['output']>;
};

/** Sums over the statements that a filter matches. Void ones are counted as in the list; their totals are not added. */
export type StatementTotals = {
  /** How many statements, void ones among them: `totalCount` of the list. */
  count: Scalars['Int']['output'];
  /** Sum of the totals of those that are not void. */
  totalAmount: Scalars['Decimal']['output'];
  /** Sum of what is invoiced. */
  invoicedAmount: Scalars['Decimal']['output'];
  /** Sum of what is left to invoice. */
  invoiceableAmount: Scalars['Decimal']['output'];
  /** Sum of what is paid. */
  settledAmount: Scalars['Decimal']['output'];
  /** Sum of what is left to pay. */
  receivableAmount: Scalars['Decimal']['output'];
};

/** Which statements a list shows; conditions are combined with and. */
export type StatementFilter = {
  /** Part of the name of the customer or developer account, an app id, or how the statement number begins. */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** Of this month or later. */
  billMonthFrom?: InputMaybe<Scalars['Month']['input']>;
  /** Of this month or earlier. */
  billMonthUntil?: InputMaybe<Scalars['Month']['input']>;
  /** Only these statements. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only the statements with these numbers. */
  statementNos?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only statements of these customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only statements of these developer accounts. */
  developerAccountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Any of these states. */
  states?: InputMaybe<Array<StatementState>>;
  /** Any of these invoice states. */
  invoiceStates?: InputMaybe<Array<StatementInvoiceState>>;
  /** Any of these payment states. */
  paymentStates?: InputMaybe<Array<StatementPaymentState>>;
  /** Any of these ways to pay. */
  overdraftStates?: InputMaybe<Array<OverdraftState>>;
  /** True: only those with something left to pay. False: only those without. */
  receivable?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What a list of statements is sorted by. */
export type StatementOrderField =
  /** Month of the calls. */
  | 'BILL_MONTH'
  /** When the statement was made. */
  | 'CREATED_AT'
  /** Sum of its lines. */
  | 'TOTAL_AMOUNT';

/** Order of a list of statements. */
export type StatementOrder = {
  /** What to sort by. */
  field: StatementOrderField;
  /** Which end comes first. */
  direction: OrderDirection;
};

/** A statement and its place in the list. */
export type StatementEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The statement. */
  node: Statement;
};

/** A page of statements. */
export type StatementConnection = {
  /** The statements with their cursors. */
  edges: Array<StatementEdge>;
  /** The statements alone. */
  nodes: Array<Statement>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many statements the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** How a customer stands with us, over all its wallets and statements. */
export type BillingSummary = {
  /** Sum of the balances of its wallets. */
  balance: Scalars['Decimal']['output'];
  /** Sum of what its wallets may overdraw or accrue, those left out that are locked, not open or merged into another. */
  overdraftQuota: Scalars['Decimal']['output'];
  /**
   * What it owes now: unpaid on statements that were sent, and what its wallets are below zero. A statement below zero
   * owes nothing.
   */
  overdueAmount: Scalars['Decimal']['output'];
  /** What is left to pay on all its statements, also on those not sent yet. */
  receivableAmount: Scalars['Decimal']['output'];
  /** How many statements have something left to pay. */
  receivableStatementCount: Scalars['Int']['output'];
  /** How many statements wait for its confirmation. */
  unconfirmedStatementCount: Scalars['Int']['output'];
  /** Day of its last payment that passed. */
  lastPaidOn?: Maybe<Scalars['LocalDate']['output']>;
};

/** How much time a bill of a supplier covers. */
export type SupplierBillType =
  /** One business day. */
  | 'DAILY'
  /** One month. */
  | 'MONTHLY';

/** The one source that was asked for a product in a month. */
export type SoleSource = {
  /** The source. */
  dataSource?: Maybe<DataSource>;
  /** Its identifier. */
  dataSourceId: Scalars['ID']['output'];
  /** Its code. */
  dataSourceCode: Scalars['String']['output'];
  /** As the source was called then. */
  dataSourceName: Scalars['String']['output'];
};

/**
 * What one data source was asked for one product in a day or a month, and what it charges for it. A source that is asked
 * for the product in several ways has a bill for each.
 */
export type SupplierBill = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Length of the bill. */
  type: SupplierBillType;
  /** The day as yyyy-MM-dd or the month as yyyy-MM. */
  period: Scalars['String']['output'];
  /** Who was asked. */
  dataSource?: Maybe<DataSource>;
  /** Its identifier. */
  dataSourceId: Scalars['ID']['output'];
  /** Its code. */
  dataSourceCode: Scalars['String']['output'];
  /** As the source was called then. */
  dataSourceName: Scalars['String']['output'];
  /** Identifier of the route by which it was asked. */
  upstreamRouteId: Scalars['ID']['output'];
  /** What it was asked for. */
  product?: Maybe<Product>;
  /** Its code. */
  productCode: Scalars['String']['output'];
  /** Attempts, answered or not. */
  callCount: Scalars['Int']['output'];
  /** Attempts that the source charges for. */
  chargeCount: Scalars['Int']['output'];
  /** What it charges for one, the mean when that changed; null when it charges for none. */
  unitCost?: Maybe<Scalars['Decimal']['output']>;
  /** What the source charges, CNY with six digits. */
  cost: Scalars['Decimal']['output'];
  /** Fees of the calls of the product itself that this answered, CNY with six digits. The fee of a bundle belongs to no one of its sources. */
  sales: Scalars['Decimal']['output'];
  /** Part of the cost that went into calls of bundles, CNY with six digits. */
  bundleCost: Scalars['Decimal']['output'];
  /** Sales less the cost of what was sold, which is without the cost for bundles; CNY with six digits. */
  margin: Scalars['Decimal']['output'];
  /** When the first attempts came in. */
  createdAt: Scalars['DateTime']['output'];
};

/** Sums over bills of suppliers. */
export type SupplierBillTotals = {
  /** Attempts, answered or not. */
  callCount: Scalars['Int']['output'];
  /** Attempts that the sources charge for. */
  chargeCount: Scalars['Int']['output'];
  /** What the sources charge, CNY with six digits. */
  cost: Scalars['Decimal']['output'];
  /** Fees of the calls that they answered, those of bundles left out; CNY with six digits. */
  sales: Scalars['Decimal']['output'];
  /** Part of the cost that went into calls of bundles, CNY with six digits. */
  bundleCost: Scalars['Decimal']['output'];
  /** Sales less the cost of what was sold, which is without the cost for bundles; CNY with six digits. */
  margin: Scalars['Decimal']['output'];
};

/** Which bills of suppliers a list shows; conditions are combined with and. */
export type SupplierBillFilter = {
  /** First day; of monthly bills the month it lies in. */
  from?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Last day; of monthly bills the month it lies in. */
  to?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Bills of any of these data sources. */
  dataSourceIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Bills of any of these products. */
  productCodes?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What a list of bills of suppliers can be sorted by. */
export type SupplierBillOrderField =
  /** The day or the month. */
  | 'PERIOD'
  /** What the source charges. */
  | 'COST'
  /** Sales less what was spent on them. */
  | 'MARGIN'
  /** How often it was asked. */
  | 'CALL_COUNT';

/** Order of a list of bills of suppliers. */
export type SupplierBillOrder = {
  /** What to sort by. */
  field: SupplierBillOrderField;
  /** Which end comes first. */
  direction: OrderDirection;
};

/** A bill of a supplier and its place in the list. */
export type SupplierBillEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The bill. */
  node: SupplierBill;
};

/** A page of bills of suppliers. */
export type SupplierBillConnection = {
  /** The bills with their cursors. */
  edges: Array<SupplierBillEdge>;
  /** The bills alone. */
  nodes: Array<SupplierBill>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many there are; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** How far a top-up is. */
export type TopUpState =
  /** Waiting for the payment. */
  | 'PENDING'
  /** Paid and credited. */
  | 'PAID'
  /** Not paid in time. */
  | 'EXPIRED';

/** A top-up that a customer pays through a payment provider. */
export type TopUp = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
  /** Number of the payment, unique. */
  payNo: Scalars['String']['output'];
  /** The wallet that it credits. */
  wallet?: Maybe<Wallet>;
  /** How much. */
  amount: Scalars['Decimal']['output'];
  /** The way it is paid. */
  payMethod: PayMethod;
  /** How far it is. */
  state: TopUpState;
  /** Where the payer goes; on our own host when it begins with a slash. */
  payUrl: Scalars['String']['output'];
  /** Until when it can be paid. */
  expiresAt: Scalars['DateTime']['output'];
  /** Seconds left to pay; 0 when it cannot be paid any more. */
  expiresInSeconds: Scalars['Int']['output'];
  /** Number of the wallet entry that credited it. */
  flowNo?: Maybe<Scalars['String']['output']>;
  /** When it was paid. */
  paidAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
};

/** What became of an answer of a payment provider. */
export type PaymentCallbackOutcome =
  /** The wallet was credited. */
  | 'CREDITED'
  /** The wallet had been credited already. */
  | 'REPEATED'
  /** Refused: not signed by the provider. */
  | 'BAD_SIGNATURE'
  /** Refused: cannot be read. */
  | 'MALFORMED'
  /** Refused: no such payment was asked for. */
  | 'UNKNOWN_PAY_NO'
  /** Refused: another amount than was asked for. */
  | 'WRONG_AMOUNT'
  /** Not credited, because the wallet is locked; the provider may send it again. */
  | 'WALLET_CLOSED';

/** What became of an answer of a payment provider. */
export type PaymentCallbackReceipt = {
  /** What became of it. */
  outcome: PaymentCallbackOutcome;
  /** Number of the payment that it names. */
  payNo?: Maybe<Scalars['String']['output']>;
};

/** A top-up that the customer wants to pay. */
export type RequestTopUpInput = {
  /** The wallet; the default one of the own customer unless given. */
  walletId?: InputMaybe<Scalars['ID']['input']>;
  /** How much, 0.01 to 1000000, at most two decimals. */
  amount: Scalars['Decimal']['input'];
  /** WECHAT or ALIPAY. */
  payMethod: PayMethod;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** An answer of a payment provider as it came in. */
export type ReceivePaymentCallbackInput = {
  /** Name of the provider, from the path. */
  provider: Scalars['String']['input'];
  /** The bytes that are signed. */
  body: Scalars['String']['input'];
  /** What the provider signed it with. */
  signature?: InputMaybe<Scalars['String']['input']>;
};

/** A payment in the sandbox. */
export type PaySandboxTopUpInput = {
  /** Number of the payment. */
  payNo: Scalars['String']['input'];
  /** From the pay URL. */
  token: Scalars['String']['input'];
};

/** A merger of two wallets of one customer. */
export type MergeWalletsInput = {
  /** The wallet whose whole balance moves; it is locked for good. */
  fromWalletId: Scalars['ID']['input'];
  /** The wallet that takes it over. */
  toWalletId: Scalars['ID']['input'];
  /** Console account of the customer, when whose wallets they are shall be checked. */
  merchantId?: InputMaybe<Scalars['ID']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** Which way money went. */
export type WalletEntryDirection =
  /** Into the wallet. */
  | 'IN'
  /** Out of the wallet. */
  | 'OUT';

/** What moved the money. */
export type WalletBusinessType =
  /** Calls were charged. */
  | 'PAY'
  /** The wallet was topped up. */
  | 'RECHARGE'
  /** Money was given back. */
  | 'REFUND';

/** The way money was paid. */
export type PayMethod =
  /** From the wallet itself. */
  | 'WALLET'
  /** WeChat Pay. */
  | 'WECHAT'
  /** Alipay. */
  | 'ALIPAY'
  /** Transferred by bank. */
  | 'BANK_TRANSFER';

/** One movement of money; never changed afterwards. */
export type WalletEntry = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Number of the movement. */
  flowNo: Scalars['String']['output'];
  /** The wallet it belongs to. */
  wallet?: Maybe<Wallet>;
  /** Place among the entries of the wallet, a whole number from 1 without gaps. */
  version: Scalars['String']['output'];
  /** In or out. */
  direction: WalletEntryDirection;
  /** What moved the money. */
  businessType: WalletBusinessType;
  /** The way it was paid. */
  payMethod?: Maybe<PayMethod>;
  /** Number of the order, charge or payment behind it. */
  businessNo: Scalars['String']['output'];
  /** What it was for, in words. */
  feeName: Scalars['String']['output'];
  /** How much; negative when money left. */
  amount: Scalars['Decimal']['output'];
  /** Balance of the wallet afterwards. */
  balanceAfter: Scalars['Decimal']['output'];
  /** Application that caused it. */
  appCode?: Maybe<Scalars['String']['output']>;
  /** Account that caused it; null for the system. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When it happened. */
  createdAt: Scalars['DateTime']['output'];
};

/** Which entries a list shows; conditions are combined with and. */
export type WalletEntryFilter = {
  /** Only money in or only money out. */
  direction?: InputMaybe<WalletEntryDirection>;
  /** Any of these causes. */
  businessTypes?: InputMaybe<Array<WalletBusinessType>>;
  /** At or after this instant. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before or at this instant. */
  createdUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What a list of entries is sorted by. */
export type WalletEntryOrderField =
  /** When they happened, which is also the order of their versions. */
  | 'CREATED_AT';

/** Order of a list of entries. */
export type WalletEntryOrder = {
  /** What to sort by. */
  field: WalletEntryOrderField;
  /** Which end comes first. */
  direction: OrderDirection;
};

/** An entry and its place in the list. */
export type WalletEntryEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: WalletEntry;
};

/** A page of entries. */
export type WalletEntryConnection = {
  /** The entries with their cursors. */
  edges: Array<WalletEntryEdge>;
  /** The entries alone. */
  nodes: Array<WalletEntry>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many entries the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** Calls that a wallet shall pay for. */
export type WalletPayRouteInput = {
  /** Code of the application. */
  appCode: Scalars['String']['input'];
  /** Name of the application; its code unless given. */
  appName?: InputMaybe<Scalars['String']['input']>;
  /** Scenes of the application; all unless given. */
  scenes?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A new wallet of a customer, who is named by one of two identifiers. */
export type OpenWalletInput = {
  /** The customer. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Console account of the customer, in place of `customerId`. */
  merchantId?: InputMaybe<Scalars['ID']['input']>;
  /** Name of the account; the customer's name unless given. */
  accountName?: InputMaybe<Scalars['String']['input']>;
  /** Whether it becomes the one that pays whatever no other wallet is routed for; the first wallet always does. */
  isDefault?: InputMaybe<Scalars['Boolean']['input']>;
  /** How calls are paid. */
  overdraftState?: InputMaybe<OverdraftState>;
  /** What may be overdrawn, or for a monthly wallet what may accrue, from 0, at most two decimals. */
  overdraftQuota?: InputMaybe<Scalars['Decimal']['input']>;
  /** An alert goes out when the balance falls below it, from 0, at most two decimals. */
  alertThreshold?: InputMaybe<Scalars['Decimal']['input']>;
  /** Who hears of an alert, 20 contacts of the customer at most. */
  alertContactIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What it pays for instead of the default wallet, 20 applications at most. */
  payRoutes?: InputMaybe<Array<WalletPayRouteInput>>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** What shall change of a wallet; what is left out stays as it is. */
export type EditWalletInput = {
  /** The wallet. */
  walletId: Scalars['ID']['input'];
  /** Name of the account. */
  accountName?: InputMaybe<Scalars['String']['input']>;
  /** True makes it the default wallet in place of the present one; a default wallet cannot stop being one. Refused as `overdraftState` is. */
  isDefault?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * How calls are paid from now on. Must leave the balance at or above the new floor. Between monthly and the others it changes
   * only once all calls that cost something and that it paid for are on reviewed statements (CALLS_UNBILLED); to stop a customer at once lock the wallet.
   */
  overdraftState?: InputMaybe<OverdraftState>;
  /** What may be overdrawn or accrue; null for no quota. */
  overdraftQuota?: InputMaybe<Scalars['Decimal']['input']>;
  /** An alert goes out when the balance falls below it; null for never. */
  alertThreshold?: InputMaybe<Scalars['Decimal']['input']>;
  /** Who hears of an alert. */
  alertContactIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What it pays for instead of the default wallet. Refused as `overdraftState` is. */
  payRoutes?: InputMaybe<Array<WalletPayRouteInput>>;
};

/** When somebody shall hear that a wallet runs low. */
export type SetWalletAlertInput = {
  /** The wallet. */
  walletId: Scalars['ID']['input'];
  /** An alert goes out when the balance falls below it, from 0. */
  alertThreshold: Scalars['Decimal']['input'];
  /** Who hears of it, 20 contacts of the customer at most. */
  alertContactIds: Array<Scalars['ID']['input']>;
};

/** A wallet to be locked. */
export type LockWalletInput = {
  /** The wallet. */
  walletId: Scalars['ID']['input'];
};

/** A wallet to be opened. */
export type UnlockWalletInput = {
  /** The wallet. */
  walletId: Scalars['ID']['input'];
};

/** Money that an operator saw arrive. */
export type TopUpWalletInput = {
  /** The wallet. */
  walletId: Scalars['ID']['input'];
  /** Console account of the customer, when whose wallet it is shall be checked. */
  merchantId?: InputMaybe<Scalars['ID']['input']>;
  /** How much, above 0, at most two decimals. */
  amount: Scalars['Decimal']['input'];
  /** Must be true: whoever tops up by hand says that the money is there. */
  confirmed: Scalars['Boolean']['input'];
  /** Number of the payment behind it; one is made unless given. */
  businessNo?: InputMaybe<Scalars['String']['input']>;
  /** The way it was paid. */
  payMethod?: InputMaybe<PayMethod>;
  /** Whether the customer is told by SMS. */
  sendSms?: InputMaybe<Scalars['Boolean']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** Whether a wallet may pay. */
export type WalletState =
  /** Closed by an operator or by a merger; nothing moves. */
  | 'LOCKED'
  /** Made, but not opened yet. */
  | 'TO_BE_OPENED'
  /** Open. */
  | 'NORMAL';

/** How calls are paid. */
export type OverdraftState =
  /** Paying later is locked. */
  | 'LOCKED'
  /** Paid from the balance, never below zero. */
  | 'PREPAID'
  /** Paid from the balance, down to the overdraft quota below zero. */
  | 'PREPAID_WITH_OVERDRAFT'
  /** Accrued and paid by the month, on a statement. */
  | 'MONTHLY';

/** Whose money it is. */
export type WalletAccountType =
  /** An individual's. */
  | 'PERSONAL'
  /** An enterprise's. */
  | 'ENTERPRISE';

/** An account of a customer's money. Its balance is the sum of its entries. */
export type Wallet = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
  /** Whose wallet it is. */
  customer: Customer;
  /** Name of the account. */
  accountName: Scalars['String']['output'];
  /** Personal or enterprise. */
  accountType: WalletAccountType;
  /** Whether it pays whatever no other wallet of the customer is routed for. */
  isDefault: Scalars['Boolean']['output'];
  /** Whether it may pay. */
  state: WalletState;
  /** What is in it; negative when overdrawn. */
  balance: Scalars['Decimal']['output'];
  /** How calls are paid. */
  overdraftState: OverdraftState;
  /** What may be overdrawn, or for a monthly wallet what may accrue; null when there is no quota. */
  overdraftQuota?: Maybe<Scalars['Decimal']['output']>;
  /** What the balance may not fall below. */
  floor: Scalars['Decimal']['output'];
  /** Fees of a monthly wallet's calls that are on no statement yet. */
  accruedAmount: Scalars['Decimal']['output'];
  /** What is set aside for calls under way: of the balance, or of what a monthly wallet may accrue. */
  heldAmount: Scalars['Decimal']['output'];
  /** What may still be charged; null when there is no limit, negative when the limit was lowered below what is used. */
  availableAmount?: Maybe<Scalars['Decimal']['output']>;
  /** An alert goes out when the balance falls below it; null means never. */
  alertThreshold?: Maybe<Scalars['Decimal']['output']>;
  /** Who hears of an alert. */
  alertContacts: Array<WalletAlertContact>;
  /** What it pays for instead of the default wallet. */
  payRoutes: Array<WalletPayRoute>;
  /** Movements of its money, newest first unless ordered otherwise. */
  entries: WalletEntryConnection;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/** An account of a customer's money. Its balance is the sum of its entries. */
export type WalletEntriesArgs = {
  filter?: InputMaybe<WalletEntryFilter>;
  orderBy?: InputMaybe<WalletEntryOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};

/** A person whom alerts of a wallet reach. */
export type WalletAlertContact = {
  /** Identifier of the contact. */
  id: Scalars['ID']['output'];
  /** Name of the person. */
  name: Scalars['String']['output'];
  /** Mobile number; empty when none is kept. */
  mobile: Scalars['String']['output'];
  /** E-mail address. */
  email?: Maybe<Scalars['String']['output']>;
  /** Address that is called. */
  webhook?: Maybe<Scalars['String']['output']>;
  /** Whether the customer hears of alerts there unless told otherwise. */
  isDefault: Scalars['Boolean']['output'];
};

/** Calls that a wallet pays for. */
export type WalletPayRoute = {
  /** Code of the application. */
  appCode: Scalars['String']['output'];
  /** Name of the application. */
  appName: Scalars['String']['output'];
  /** Scenes of the application; empty means all. */
  scenes: Array<Scalars['String']['output']>;
};

/** Which wallets a list shows; conditions are combined with and. */
export type WalletFilter = {
  /** Part of the account name or of the customer's name. */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** Only these wallets. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only wallets of these customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only wallets of the customers of these console accounts. */
  merchantIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Any of these states. */
  states?: InputMaybe<Array<WalletState>>;
  /** Any of these ways to pay. */
  overdraftStates?: InputMaybe<Array<OverdraftState>>;
};

/** What a list of wallets is sorted by. */
export type WalletOrderField =
  /** When the wallet was made. */
  | 'CREATED_AT'
  /** What is in it. */
  | 'BALANCE';

/** Order of a list of wallets. */
export type WalletOrder = {
  /** What to sort by. */
  field: WalletOrderField;
  /** Which end comes first. */
  direction: OrderDirection;
};

/** A wallet and its place in the list. */
export type WalletEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The wallet. */
  node: Wallet;
};

/** A page of wallets. */
export type WalletConnection = {
  /** The wallets with their cursors. */
  edges: Array<WalletEdge>;
  /** The wallets alone. */
  nodes: Array<Wallet>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many wallets the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};
