/**
 * What messages are about, by the code of their template. The only list: a subgraph can ask for no other, and platform,
 * which lists and sends them, must have a text of its own for each.
 */
export type MessageCode =
  | 'DEVELOPER_INFO'
  | 'WALLET_BALANCE_LOW'
  | 'CALLS_FAILING'
  | 'CALLS_RECOVERED'
  | 'WALLET_TOPPED_UP'
  | 'STATEMENT_SENT'
  | 'INVOICE_ISSUED'
  | 'CONSOLE_ACCOUNT'
  | 'STAFF_ACCOUNT'
  | 'VERIFICATION_CODE'
  | 'CUSTOMER_REGISTERED'
  | 'CONTRACT_TO_SIGN'
  | 'CONTRACT_CODE'
  | 'CONTRACT_SIGNED'
  | 'CONTRACT_WITHDRAWN'
  | 'CONTRACT_EXPIRING'
  | 'APPLICATION_AUDITED'
  | 'AUTHORIZATION_AUDITED'
  | 'PRODUCT_STATE_CHANGED'
  | 'WEBHOOK_DISABLED';
