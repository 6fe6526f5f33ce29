import type { RouteSettings } from '../mapping/settings';

/** What a call of a product carries beside the common parameters, checked by type, pattern, options and role. */
export interface CallParameter {
  name: string;
  title: string;
  type: 'TEXT' | 'INTEGER' | 'NUMBER' | 'BOOLEAN' | 'FILE' | 'OPTION';
  required: boolean;
  pattern: string | null;
  /** In characters; null for the widest that the call takes. */
  maxLength: number | null;
  options: { label: string; value: string }[];
  /** Which part of the subject it is; null for none. */
  role: 'NAME' | 'ID_CARD' | 'MOBILE' | null;
  /** Whether it comes as a digest when a call is encrypted. */
  hashable: boolean;
  /** Whether answers are kept apart by it. */
  inCacheKey: boolean;
}

/** The terms of an authorisation from an instant (ISO 8601) on, until those of the next span begin. */
export interface TermsSpan {
  effectiveAt: string;
  chargeType: 'PER_COMPONENT' | 'FLAT';
  feeType: 'PER_QUERY' | 'PER_HIT';
  /** Of one call; of a bundle charged per component, the sum when all answer. Decimal text, six digits. */
  price: string;
  /** What each component of a bundle costs in it; empty unless it is charged per component. */
  componentPrices: { productCode: string; price: string }[];
}

/** All facts of a thing with a version that grows, so that what comes twice or late changes nothing. */
export interface ProductEvents {
  'product.changed': {
    code: string;
    name: string;
    type: 'BASIC' | 'PORTRAIT' | 'TAG' | 'BLACKLIST' | 'MODEL' | 'VERIFICATION' | 'TOOL' | 'OTHER';
    bundle: boolean;
    componentCodes: string[];
    state: 'OFF' | 'ABNORMAL' | 'ON';
    /** One that is not part of the catalogue cannot be called either. */
    enabled: boolean;
    /** Path that calls are sent to, unique. */
    apiPath: string | null;
    feeType: 'PER_QUERY' | 'PER_HIT';
    price: string;
    floorPrice: string;
    encryptions: ('PLAIN' | 'MD5' | 'SHA256' | 'SM3')[];
    parameters: CallParameter[];
    singleTestable: boolean;
    batchTestable: boolean;
    /** For how many days answers are kept; 0 for never. */
    cacheDays: number;
    /** How long a call may take in all. */
    deadlineMs: number;
    deleted: boolean;
    version: string;
  };
  'upstreamRoute.changed': {
    upstreamRouteId: string;
    productCode: string;
    dataSourceId: string;
    dataSourceCode: string;
    dataSourceName: string;
    /** The lowest is tried first, unless the authorisation has an order of its own. */
    priority: number;
    cost: string;
    feeType: 'PER_QUERY' | 'PER_HIT';
    /** One of ADAPTERS of kit/mapping/settings. */
    adapter: string;
    scene: string | null;
    requestUrl: string | null;
    requestKey: string | null;
    /** Sealed at the place requestSecretOf(upstreamRouteId) of kit/process/secrets; null for none. */
    sealedSecret: string | null;
    /** Checked when the route was saved; compileRoute of kit/mapping makes the functions. */
    settings: RouteSettings;
    deleted: boolean;
    version: string;
  };
  'authorization.changed': {
    authorizationId: string;
    customerId: string;
    developerAccountId: string;
    productCode: string;
    productName: string;
    bundle: boolean;
    state: 'PENDING' | 'OPEN' | 'DISABLED' | 'REJECTED';
    deleted: boolean;
    /** Kept off the customer's own pages. */
    hidden: boolean;
    /** The terms agreed last, in force or about to be. */
    chargeType: 'PER_COMPONENT' | 'FLAT';
    feeType: 'PER_QUERY' | 'PER_HIT';
    price: string;
    auditedAt: string | null;
    /** What is in force and all that is known to come, oldest first; what was before is not told again. Empty until it was opened. */
    periods: TermsSpan[];
    /** Calls that cost nothing before charging begins. */
    freeQuota: number;
    /** For how many days a kept answer may be given again; 0 for never, null for as the product says. */
    cacheFetchDays: number | null;
    usedVersion: string | null;
    riskThreshold: string | null;
    directClientCode: string | null;
    components: { authorizationId: string; productCode: string }[];
    /** Routes in the customer's own order, tried before the product's, first tried first. */
    sources: string[];
    version: string;
  };
  /** All spans of one authorisation, what holds and what held; replaces what the reader knew. */
  'promoterRoyalties.changed': {
    authorizationId: string;
    customerId: string;
    developerAccountId: string;
    productCode: string;
    royalties: {
      id: string;
      promoterId: string;
      type: 'BY_RATE' | 'BY_PRICE';
      price: string | null;
      rate: string | null;
      /** yyyy-MM, the first month that counts. */
      effectMonth: string;
      /** First month that no longer counts; null while it lasts. */
      untilMonth: string | null;
    }[];
  };
  /** Floor prices of one salesperson, told by sales; replaces what the reader knew. */
  'floorPrices.changed': { salespersonId: string; prices: { productCode: string; floorPrice: string }[] };
}
