/** What programs outside are told; a contract: fields are added, never changed. Money is decimal text. */
interface WebhookFacts {
  STATEMENT_SENT: {
    statementId: string;
    statementNo: string;
    customerId: string;
    billMonth: string;
    totalAmount: string;
  };
  INVOICE_ISSUED: { invoiceId: string; invoiceNo: string; customerId: string; amount: string };
  PAYMENT_PASSED: {
    paymentId: string;
    paymentNo: string;
    customerId: string;
    paidOn: string;
    amount: string;
    allocatedAmount: string;
    residueAmount: string;
  };
  WALLET_LOW: { walletId: string; customerId: string; balance: string; threshold: string };
  WALLET_TOPPED_UP: {
    walletId: string;
    customerId: string;
    flowNo: string;
    businessNo: string;
    amount: string;
    balance: string;
  };
  CONTRACT_SIGNED: {
    contractId: string;
    contractNo: string;
    customerId: string;
    state: 'SIGNED' | 'SIGNED_ON_PAPER';
    validUntil: string | null;
  };
  PRODUCT_STATE_CHANGED: {
    productCode: string;
    state: 'OFF' | 'ABNORMAL' | 'ON';
    previousState: 'OFF' | 'ABNORMAL' | 'ON';
  };
  AUTHORIZATION_STATE_CHANGED: {
    authorizationId: string;
    customerId: string;
    developerAccountId: string;
    productCode: string;
    state: 'PENDING' | 'OPEN' | 'DISABLED' | 'REJECTED' | 'ENDED';
  };
  CALLS_FAILING: {
    firingId: string;
    customerId: string;
    productCode: string;
    periodSeconds: number;
    errorCount: number;
    failedCount: number;
  };
  CALLS_RECOVERED: { firingId: string; customerId: string; productCode: string };
  PING: { endpointId: string };
}

export type WebhookKind = keyof WebhookFacts;

interface KindFacts {
  type: string;
  object: string;
  scope: string | null;
}

/**
 * The name of each kind outside, whose order is kept, as what concerns one object arrives as it happened, and what lets
 * somebody read what it tells.
 */
export const WEBHOOK_KINDS: Readonly<Record<WebhookKind, KindFacts>> = {
  STATEMENT_SENT: { type: 'statement.sent', object: 'Statement', scope: 'billing:read' },
  INVOICE_ISSUED: { type: 'invoice.issued', object: 'Invoice', scope: 'billing:read' },
  PAYMENT_PASSED: { type: 'payment.passed', object: 'Payment', scope: 'billing:read' },
  WALLET_LOW: { type: 'wallet.low', object: 'Wallet', scope: 'billing:read' },
  WALLET_TOPPED_UP: { type: 'wallet.topped_up', object: 'Wallet', scope: 'billing:read' },
  CONTRACT_SIGNED: { type: 'contract.signed', object: 'Contract', scope: 'contracts:read' },
  PRODUCT_STATE_CHANGED: { type: 'product.state_changed', object: 'Product', scope: 'products:read' },
  AUTHORIZATION_STATE_CHANGED: { type: 'authorization.state_changed', object: 'Authorization', scope: 'products:read' },
  CALLS_FAILING: { type: 'calls.failing', object: 'AlertRule', scope: 'usage:read' },
  CALLS_RECOVERED: { type: 'calls.recovered', object: 'AlertRule', scope: 'usage:read' },
  PING: { type: 'ping', object: 'WebhookEndpoint', scope: null },
};

export interface WebhookEvents {
  /** Something that programs outside may want to hear of; published once, in the transaction of its cause. */
  'webhook.event': {
    kind: WebhookKind;
    customerIds: string[];
    data: WebhookFacts[WebhookKind];
  };
}

/** The event for `publish`; its key is the object whose order is kept. */
export function webhookEvent<Kind extends WebhookKind>(
  kind: Kind,
  objectId: string,
  customerIds: readonly string[],
  data: WebhookFacts[Kind],
): { key: string; payload: WebhookEvents['webhook.event'] } {
  return {
    key: `${WEBHOOK_KINDS[kind].object} ${objectId}`,
    payload: { kind, customerIds: [...customerIds], data },
  };
}
