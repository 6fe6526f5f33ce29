import type { DemoEncryption } from './world-trade';

/** Types of the demo world: calls, and the books that money.ts folds from them. Conventions stand in world.ts. */

export interface DemoCall {
  id: string;
  /** Identifies the call everywhere; equal to the decimal id with a prefix of the day. */
  seqNo: string;
  /** The customer's own number. */
  tradeNo: string;
  at: Date;
  developerAccountId: string;
  customerId: string;
  authorizationId: string;
  appId: string;
  productCode: string;
  /** '' when none. */
  tag: string;
  subject: { name: string; idCard: string; mobile: string };
  encryption: DemoEncryption;
  success: boolean;
  hit: boolean;
  charged: boolean;
  cached: boolean;
  /** Charged against the free quota: charged is true, fee is 0. */
  free: boolean;
  /** Unit price in force when the call was accepted; for a bundle charged per component the sum of those that answered. */
  price: string;
  /** price when charged and not free, else '0.000000'. */
  fee: string;
  /** Sum of the costs of the attempts. */
  cost: string;
  /** 0 answered, 1 not found, others are failures. */
  resultCode: number;
  resultMessage: string;
  /** JSON text. */
  result: string;
  ip: string;
  latencyMs: number;
  phoneRegion: string;
  directClientCode: string | null;
  sign: string;
  /** JSON text or null. */
  extend: string | null;
  /** Code of the source whose answer was returned; null when none answered or the cache did. */
  finalSourceCode: string | null;
  attempts: DemoUpstreamCall[];
}

/** One attempt at one source, in order. */
export interface DemoUpstreamCall {
  id: string;
  seqNo: string;
  at: Date;
  productCode: string;
  upstreamRouteId: string;
  dataSourceId: string;
  dataSourceCode: string;
  thirdSeqNo: string;
  url: string;
  /** JSON text with the subject masked. */
  request: string;
  response: string;
  success: boolean;
  charged: boolean;
  cost: string;
  latencyMs: number;
  error: string | null;
}

/** Everything made from the calls; walletEntries are in order of time per wallet. */
export interface DemoBooks {
  statements: DemoStatement[];
  statementLines: DemoStatementLine[];
  walletEntries: DemoWalletEntry[];
  walletBalances: DemoWalletBalance[];
  invoices: DemoInvoice[];
  payments: DemoPayment[];
  offsets: DemoOffset[];
}

/** One per developer account and month that had calls; a void one stands beside the one that replaced it. */
export interface DemoStatement {
  id: string;
  statementNo: string;
  developerAccountId: string;
  customerId: string;
  walletId: string;
  month: string;
  overdraftState: 'PREPAID' | 'PREPAID_WITH_OVERDRAFT' | 'MONTHLY';
  /** 0, 10, 20, 30, 40, -1. */
  state: 'TO_BE_REVIEWED' | 'REVIEWED' | 'SENT' | 'CONFIRMED' | 'ARCHIVED' | 'VOID';
  /** Sum of the lines; numeric(20,2), like the other amounts here. */
  totalAmount: string;
  totalCost: string;
  invoicedAmount: string;
  /** By the wallet as the calls were charged (then equal to totalAmount), or by payments when MONTHLY. */
  settledAmount: string;
  /** 0, 10, 20. */
  invoiceState: 'NONE' | 'PART' | 'FULL';
  /** 0, 10, 20. A statement of nothing counts as PAID. */
  paymentState: 'UNPAID' | 'PART' | 'PAID';
  receivers: string[];
  createdAt: Date;
  reviewedAt: Date | null;
  sentAt: Date | null;
  confirmedAt: Date | null;
  archivedAt: Date | null;
  voidedAt: Date | null;
}

/** One per product, tag and unit price. */
export interface DemoStatementLine {
  id: string;
  statementId: string;
  productCode: string;
  tag: string;
  price: string;
  /** Calls, whatever came of them. */
  count: number;
  freeCount: number;
  /** Calls with a fee. */
  chargeCount: number;
  /** chargeCount x price, rounded half-up to two digits once. */
  totalFee: string;
  totalCost: string;
  settledAmount: string;
}

/** Append-only. amount is signed; balanceAfter = sum of the amounts so far. numeric(20,6). */
export interface DemoWalletEntry {
  id: string;
  flowNo: string;
  walletId: string;
  customerId: string;
  /** 1 for the first entry of a wallet. */
  version: number;
  kind: 'RECHARGE' | 'PAY' | 'REFUND';
  amount: string;
  balanceAfter: string;
  /** PAY: `CHARGE-<walletId>-<yyyyMMdd>`, one a day; RECHARGE and REFUND their own order number. Unique. */
  businessNo: string;
  payMethod: 'BANK_TRANSFER' | 'ALIPAY' | 'WECHAT' | 'WALLET';
  feeName: string;
  at: Date;
}

export interface DemoWalletBalance {
  walletId: string;
  balance: string;
  version: number;
  /** Fees of a MONTHLY wallet's calls not yet on a statement, that is, of the current month; else 0. */
  accrued: string;
}

export interface DemoInvoice {
  id: string;
  customerId: string;
  developerAccountId: string;
  invoiceType: 'NORMAL' | 'SPECIAL';
  /** 0, 10, 20, -10. */
  state: 'TO_BE_AUDITED' | 'TO_BE_ISSUED' | 'ISSUED' | 'REJECTED';
  amount: string;
  headerName: string;
  taxNumber: string;
  email: string;
  /** Oldest statement first; those of a rejected invoice are kept for reading and count for nothing. */
  allocations: { statementId: string; amount: string }[];
  rejectReason: string | null;
  createdAt: Date;
  auditedAt: Date | null;
  issuedAt: Date | null;
}

/** What a statement got of what its monthly wallet held. */
export interface DemoOffset {
  statementId: string;
  statementNo: string;
  walletId: string;
  amount: string;
  at: Date;
}

export interface DemoPayment {
  id: string;
  paymentNo: string;
  customerId: string;
  /** In force in the month of payment; null when unassigned. */
  salespersonId: string | null;
  /** 0, 10, -10. */
  state: 'PENDING' | 'PASSED' | 'REJECTED';
  amount: string;
  paidOn: string;
  /** Empty unless PASSED; oldest unpaid statement first. */
  allocations: { statementId: string; amount: string }[];
  /** What was left after the statements and topped up residueWalletId. */
  residueAmount: string;
  residueWalletId: string | null;
  /** What the customer still owed on statements afterwards; null unless PASSED. */
  afterDebtAmount: string | null;
  royaltyRate: string | null;
  /** amount x royaltyRate; null unless PASSED and assigned. */
  royaltyAmount: string | null;
  remark: string | null;
  rejectReason: string | null;
  createdAt: Date;
  auditedAt: Date | null;
}
