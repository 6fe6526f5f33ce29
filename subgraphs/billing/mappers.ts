/** What the resolvers of a type receive as parent; read by schema/generate.ts. One line per type that is a row. */
export type { ChargeRow as Charge } from './charges/tables';
export type { IntegrityCheckRow as IntegrityCheck } from './integrity/queries';
export type { InvoiceCalculationRow as InvoiceCalculation } from './invoices/queries/calculation';
export type {
  InvoiceAllocationRow as InvoiceAllocation,
  InvoiceProfileRow as InvoiceProfile,
  InvoiceRow as Invoice,
} from './invoices/tables';
export type { WalletOffsetRow as WalletOffset } from './offsets/tables';
export type { ReceivableRow as Receivable } from './payments/queries/receivables';
export type { PaymentAllocationRow as PaymentAllocation, PaymentRow as Payment } from './payments/tables';
export type { ProductBillRow as ProductBill } from './product-bills/tables';
export type { StatementRunRow as StatementRun } from './statement-runs/tables';
export type {
  StatementLineRow as StatementLine,
  StatementRow as Statement,
  StatementSendRecordRow as StatementSendRecord,
} from './statements/tables';
export type { BillingSummaryRow as BillingSummary } from './summary/queries';
export type { SoleSourceRow as SoleSource } from './supplier-bills/queries';
export type { SupplierBillRow as SupplierBill } from './supplier-bills/tables';
export type { TopUpRow as TopUp } from './top-ups/tables';
export type {
  WalletAlertContactRow as WalletAlertContact,
  WalletEntryRow as WalletEntry,
  WalletPayRouteRow as WalletPayRoute,
  WalletRow as Wallet,
} from './wallets/tables';

export interface Customer {
  id: string;
}
export interface DeveloperAccount {
  id: string;
}
export interface Salesperson {
  id: string;
}
export interface Product {
  code: string;
}
export interface DataSource {
  id: string;
}
