/** What billing tells of money, absolute values; amounts are decimal text with two digits. */
export interface BillingEvents {
  /** A statement with its lines added up by month of the calls and product; a deleted one is void and has none. */
  'statement.changed': {
    statementId: string;
    statementNo: string;
    developerAccountId: string;
    customerId: string;
    billMonth: string;
    state: 'TO_BE_REVIEWED' | 'REVIEWED' | 'SENT' | 'CONFIRMED' | 'ARCHIVED' | 'VOID';
    overdraftState: 'PREPAID' | 'PREPAID_WITH_OVERDRAFT' | 'MONTHLY';
    totalAmount: string;
    settledAmount: string;
    version: string;
    lines: { usageMonth: string; productCode: string; totalFee: string; chargeCount: number }[];
  };
  /** Money of a customer that was found and spent, once. */
  'payment.passed': {
    paymentId: string;
    paymentNo: string;
    customerId: string;
    /** Who kept the customer in the month of payment. */
    salespersonId: string | null;
    paidOn: string;
    amount: string;
    allocatedAmount: string;
    residueAmount: string;
  };
  /** Part of the fee of a call went back to the customer, once per call and refundId. */
  'charge.refunded': {
    refundId: string;
    customerId: string;
    seqNo: string;
    amount: string;
    reason: string;
    requestedById: string | null;
    requestedByName: string | null;
  };
}
