/** Types of the demo world: products, authorisations, wallets and contracts. Conventions stand in world.ts. */

export interface DemoCategory {
  id: string;
  parentId: string | null;
  code: string;
  name: string;
  sort: number;
  createdAt: Date;
}

/** Legacy 100, 101, 110, 111, 112, 200, 300, 400. */
export type DemoCheckType = 'BASIC' | 'PORTRAIT' | 'TAG' | 'BLACKLIST' | 'MODEL' | 'VERIFICATION' | 'TOOL' | 'OTHER';

/** Legacy 1, 2, 3, 4. */
export type DemoEncryption = 'PLAIN' | 'MD5' | 'SHA256' | 'SM3';

/** Legacy 10 (every answered query is charged), 20 (only a hit is). */
type DemoFeeType = 'PER_QUERY' | 'PER_HIT';

/** Legacy 10 (a bundle costs what its answered components cost), 20 (its own price). */
type DemoChargeType = 'PER_COMPONENT' | 'FLAT';

export interface DemoProduct {
  id: string;
  code: string;
  name: string;
  checkType: DemoCheckType;
  /** 10, -1, 5. */
  state: 'ON' | 'OFF' | 'ABNORMAL';
  categoryCode: string;
  subcategoryCode: string;
  description: string;
  dataAdvantage: string;
  /** As printed in the documentation, such as `≤ 300 ms`. */
  responseTime: string;
  upgradePeriod: string;
  tags: string[];
  price: string;
  floorPrice: string;
  feeType: DemoFeeType;
  cacheEnabled: boolean;
  cacheDays: number;
  maxFreeCount: number;
  encryptions: DemoEncryption[];
  applicable: boolean;
  singleTestable: boolean;
  batchTestable: boolean;
  riskThreshold: string | null;
  isBundle: boolean;
  /** Product codes of the default components; empty unless isBundle. */
  componentCodes: string[];
  /** Names of the parameters a call carries: name, idCard, mobile, ... */
  parameters: string[];
  apiPath: string;
  createdAt: Date;
  updatedAt: Date;
}

export interface DemoDataSource {
  id: string;
  code: string;
  name: string;
  createdAt: Date;
}

/** How to call one source for one product; a lower priority number is tried first. Bundles have none. */
export interface DemoUpstreamRoute {
  id: string;
  productCode: string;
  dataSourceId: string;
  dataSourceCode: string;
  priority: number;
  cost: string;
  /** What the source charges for. */
  feeType: DemoFeeType;
  requestUrl: string;
  requestKey: string;
  requestSecret: string;
  adapter: string;
  /** Settings of the sandbox. */
  extra: { hitRate: number; latencyMs: number[] };
  scene: string | null;
  createdAt: Date;
}

/** In force from effectiveAt until the next period of the same authorisation. */
interface DemoPricePeriod {
  effectiveAt: Date;
  chargeType: DemoChargeType;
  feeType: DemoFeeType;
  price: string;
}

export interface DemoAuthorization {
  id: string;
  developerAccountId: string;
  customerId: string;
  productCode: string;
  /** 10, 0, -1, -10. */
  state: 'OPEN' | 'PENDING' | 'DISABLED' | 'REJECTED';
  /** The terms in force now, equal to the last period begun. */
  chargeType: DemoChargeType;
  feeType: DemoFeeType;
  price: string;
  freeQuota: number;
  /** Oldest first; empty while pending or rejected. */
  pricePeriods: DemoPricePeriod[];
  isBundle: boolean;
  /** Authorised components of a bundle, on the same developer account. */
  componentAuthorizationIds: string[];
  /** Overrides the product's cacheDays; 0 turns the cache off, null leaves it. */
  cacheFetchDays: number | null;
  hidden: boolean;
  usedVersion: string | null;
  /** Tags its calls carry; [''] when none. */
  callTags: string[];
  directClientCode: string | null;
  riskThreshold: string | null;
  applyRemark: string | null;
  auditRemark: string | null;
  auditedAt: Date | null;
  /** The contract that covers it (world.contracts[].id). */
  contractId: string | null;
  createdAt: Date;
  updatedAt: Date;
  createdById: string;
  /** Since when it could be called; null unless it was opened once. */
  openedAt: Date | null;
  /** When it was disabled; it made no call after. */
  disabledAt: Date | null;
}

/** Only a bundle charged per component has component prices. */
export type DemoTerms = Omit<DemoPricePeriod, 'effectiveAt'> & {
  componentPrices?: { productCode: string; price: string }[];
};

export interface DemoPriceChange {
  id: string;
  authorizationId: string;
  /** -10, -1, 0, 5, 10, 20. */
  state: 'REJECTED' | 'CANCELLED' | 'NOT_STARTED' | 'WAITING_FOR_AUDIT' | 'WAITING_FOR_EFFECT' | 'IN_EFFECT';
  before: DemoTerms;
  after: DemoTerms;
  plannedAt: Date | null;
  effectiveAt: Date | null;
  createdAt: Date;
  createdById: string;
}

/** What a promoter earns on one authorisation, per charged call or as a share of its fees. */
export interface DemoPromoterRoyalty {
  id: string;
  authorizationId: string;
  customerId: string;
  /** A salesperson of roleType OUTER. */
  promoterId: string;
  royaltyType: 'PRICE' | 'RATE';
  royaltyPrice: string | null;
  royaltyRate: string | null;
  effectMonth: string;
  current: boolean;
  createdAt: Date;
}

/** The customer's own order of sources for one product. */
export interface DemoAssignedSource {
  id: string;
  authorizationId: string;
  developerAccountId: string;
  productCode: string;
  upstreamRouteId: string;
  priority: number;
  createdAt: Date;
  updatedAt: Date;
}

export interface DemoWallet {
  id: string;
  customerId: string;
  accountName: string;
  isDefault: boolean;
  /** -1, 0, 10. */
  state: 'LOCKED' | 'TO_BE_OPENED' | 'NORMAL';
  /** 0 floor 0; 10 floor -overdraftQuota; 20 calls accrue to the statement. */
  overdraftState: 'PREPAID' | 'PREPAID_WITH_OVERDRAFT' | 'MONTHLY';
  /** null: none, or for a monthly wallet no limit. */
  overdraftQuota: string | null;
  alertThreshold: string | null;
  alertContactIds: string[];
  /** The default wallet has none and pays whatever no other wallet of the customer is routed for. */
  payRoutes: { appCode: string; appName: string; scenes: string[] }[];
  /** Developer accounts whose calls it pays, resolved from the routes. */
  developerAccountIds: string[];
  createdAt: Date;
}

export interface DemoAlertContact {
  id: string;
  customerId: string;
  name: string;
  mobile: string;
  email: string;
  webhook: string | null;
  isDefault: boolean;
  createdAt: Date;
}

/** Legacy invoiceHeader. */
export interface DemoInvoiceProfile {
  id: string;
  customerId: string;
  invoiceType: 'NORMAL' | 'SPECIAL';
  headerName: string;
  taxNumber: string;
  email: string;
  createdAt: Date;
}

export interface DemoContract {
  id: string;
  contractNo: string;
  developerAccountId: string;
  customerId: string;
  name: string;
  templateCode: string;
  templateName: string;
  /** Signing round: 0 the cooperation agreement, 1 and on the price annexes. */
  sequence: number;
  version: number;
  versionName: string;
  /** 0, 50, 100, 80, -1, -10. */
  state: 'NOT_STARTED' | 'WAITING_FOR_SIGNATURE' | 'SIGNED' | 'SIGNED_ON_PAPER' | 'WITHDRAWN' | 'REFUSED';
  signerName: string;
  signerIdCard: string;
  signerMobile: string;
  products: {
    authorizationId: string;
    productCode: string;
    productName: string;
    price: string;
    feeType: DemoFeeType;
  }[];
  submittedAt: Date | null;
  signDeadlineAt: Date | null;
  finishedAt: Date | null;
  /** End of validity; set once signed. */
  expiresAt: Date | null;
  rejectReason: string | null;
  uploadedManually: boolean;
  createdAt: Date;
  updatedAt: Date;
  createdById: string;
}

export interface DemoVolume {
  authorizationId: string;
  /** Calls in world.months[i]. */
  callsByMonth: number[];
}
