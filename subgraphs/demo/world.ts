import type {
  DemoApplication,
  DemoCertification,
  DemoCompany,
  DemoCustomer,
  DemoDeveloperAccount,
  DemoDirectClient,
  DemoMarketingCustomer,
  DemoPerson,
} from './world-customers';
import type {
  DemoAssignment,
  DemoCustomerGrade,
  DemoDepartment,
  DemoKpiPlan,
  DemoMenu,
  DemoOpportunity,
  DemoRole,
  DemoSalesperson,
  DemoSalesTarget,
  DemoSignInAccount,
  DemoStaffMember,
  DemoVisit,
} from './world-staff';
import type {
  DemoAlertContact,
  DemoAssignedSource,
  DemoAuthorization,
  DemoCategory,
  DemoContract,
  DemoDataSource,
  DemoInvoiceProfile,
  DemoPriceChange,
  DemoProduct,
  DemoPromoterRoyalty,
  DemoUpstreamRoute,
  DemoVolume,
  DemoWallet,
} from './world-trade';

/**
 * The demo world: plain data that every subgraph copies its slice of into its own tables (`subgraphs/<name>/demo.ts`).
 * Staff and sales are typed in world-staff.ts, customers in world-customers.ts, products to contracts in world-trade.ts,
 * calls and what the money fold makes of them in world-calls.ts.
 *
 * Conventions: identifiers are int64 decimal strings; instants `…At` are Date, dates `…On` 'yyyy-MM-dd' and months
 * `…Month` 'yyyy-MM' in Asia/Shanghai; unit prices and rates are decimal strings with up to six digits, amounts with two;
 * states are the enum names of the graph, the legacy number of each stands beside it. `createdById` is a sign-in account.
 * An absent value is null, never undefined, so that a row can go to COPY as it is.
 */
export interface World {
  readonly seed: string;
  readonly scale: number;
  readonly now: Date;
  /** Thirteen months with calls, oldest first; the last is the month of `now` and ends at its hour. */
  readonly months: string[];
  /** The password of every sign-in account, plain; the platform hashes it. */
  readonly demoPassword: string;
  readonly departments: DemoDepartment[];
  readonly menus: DemoMenu[];
  readonly roles: DemoRole[];
  readonly staff: DemoStaffMember[];
  readonly accounts: DemoSignInAccount[];
  readonly salespeople: DemoSalesperson[];
  readonly grades: DemoCustomerGrade[];
  readonly assignments: DemoAssignment[];
  readonly salesTargets: DemoSalesTarget[];
  readonly kpiPlans: DemoKpiPlan[];
  readonly visits: DemoVisit[];
  readonly opportunities: DemoOpportunity[];
  /** Index 0 is the rich customer of the sign-in account `customer`. */
  readonly customers: DemoCustomer[];
  readonly applications: DemoApplication[];
  readonly certifications: DemoCertification[];
  readonly developerAccounts: DemoDeveloperAccount[];
  readonly directClients: DemoDirectClient[];
  readonly marketingCustomers: DemoMarketingCustomer[];
  readonly persons: DemoPerson[];
  readonly companies: DemoCompany[];
  readonly categories: DemoCategory[];
  readonly products: DemoProduct[];
  readonly dataSources: DemoDataSource[];
  readonly upstreamRoutes: DemoUpstreamRoute[];
  readonly authorizations: DemoAuthorization[];
  readonly priceChanges: DemoPriceChange[];
  readonly promoterRoyalties: DemoPromoterRoyalty[];
  readonly assignedSources: DemoAssignedSource[];
  readonly wallets: DemoWallet[];
  readonly alertContacts: DemoAlertContact[];
  readonly invoiceProfiles: DemoInvoiceProfile[];
  readonly contracts: DemoContract[];
  /** How many calls each authorisation makes in each month; read by callsOf. */
  readonly volumes: DemoVolume[];
}
