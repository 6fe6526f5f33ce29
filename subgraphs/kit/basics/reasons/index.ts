import type { BillingReason } from './billing';
import type { ContractsReason } from './contracts';
import type { CustomersReason } from './customers';
import type { DoorReason } from './doors';
import type { PlatformReason } from './platform';
import type { ProductsReason } from './products';
import type { SalesReason } from './sales';
import type { SharedReason } from './shared';
import type { UsageReason } from './usage';

/** Why something is refused, as clients see it in `extensions.reason`; the shim has a Chinese text for each. */
export type Reason =
  | BillingReason
  | ContractsReason
  | CustomersReason
  | DoorReason
  | PlatformReason
  | ProductsReason
  | SalesReason
  | SharedReason
  | UsageReason;
