import type { EnabledAppRow } from './customers/tables';
import type { ImportRow, RefusedRow, TakenRow } from './imports/tables';
import type { Submission as Filled } from './registration/rules';

/** What the resolvers of a type receive as parent; read by schema/generate.ts. One line per type that is a row. */
export type { ApplicationRow as Application } from './applications/tables';
export type { AudienceProfileRow as AudienceProfile } from './audience/tables';
export type { CertificationRow as Certification } from './certifications/tables';
export type { CompanyRow as Company } from './companies/tables';
export type { CustomerRow as Customer } from './customers/tables';
export type { DeletionRow as CustomerDeletion } from './deletions/tables';
export type {
  DeveloperAccountRow as DeveloperAccount,
  TemporaryAllowListEntryRow as TemporaryAllowListEntry,
} from './developer-accounts/tables';
export type { DirectClientRow as DirectClient } from './direct-clients/tables';
export type { Receipt as MessageReceipt } from './events/commands/receive';
export type { DeadLetterRow as DeadLetter } from './events/tables';
export type { MarketingCustomerRow as MarketingCustomer } from './marketing/tables';
export type { PersonRow as Person } from './persons/tables';

export type EnabledApp = EnabledAppRow;
export type Submission = Filled;
export type AudienceImport = ImportRow;
export type CustomerImport = ImportRow;
export type ImportedCustomer = TakenRow;
export type RowRefusal = RefusedRow;

export interface Salesperson {
  id: string;
}

export interface CustomerRegistration {
  customerId: string;
  onItsWay: string[];
}
export interface ApplicationAudit {
  applicationId: string;
  onItsWay: string[];
}
