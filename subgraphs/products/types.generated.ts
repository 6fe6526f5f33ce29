// Made from the SDL by npm run generate; never edited.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProductCategory as ProductCategoryParent, PriceChange as PriceChangeParent, Product as ProductParent, PromoterRoyalty as PromoterRoyaltyParent, ScheduledChange as ScheduledChangeParent, Customer as CustomerParent, DeveloperAccount as DeveloperAccountParent, Salesperson as SalespersonParent, Contract as ContractParent } from './mappers';
import type { Context } from './loaders';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  federation__FieldSet: { input: unknown; output: unknown; }
  federation__Scope: { input: unknown; output: unknown; }
  link__Import: { input: unknown; output: unknown; }
  /** An instant, ISO 8601 with offset, e.g. 2026-01-31T16:00:00.000Z. */
  DateTime: { input: Date; output: Date; }
  /** A calendar day yyyy-MM-dd in the business time zone, Asia/Shanghai. */
  LocalDate: { input: string; output: string; }
  /** A calendar month yyyy-MM in the business time zone, Asia/Shanghai. */
  Month: { input: string; output: string; }
  /** An exact decimal number as text, e.g. "12.50". Money is in CNY. */
  Decimal: { input: string; output: string; }
  /** Any JSON value, for answers whose shape belongs to a data source. */
  JSON: { input: unknown; output: unknown; }
};

export type Query = {
  /** One authorisation, or null when it does not exist or is not yours to see. */
  authorization?: Maybe<Authorization>;
  /** Authorisations that you may see, newest first unless ordered otherwise. */
  authorizations: AuthorizationConnection;
  /** The first level of the catalogue, in its order. */
  productCategories: Array<ProductCategory>;
  /** Changes of terms that you may see, newest first. */
  priceChanges: PriceChangeConnection;
  /** One product, or null when there is none of this code. */
  product?: Maybe<Product>;
  /** The catalogue, newest first unless ordered otherwise. */
  products: ProductConnection;
  /** The suppliers, newest first. */
  dataSources: DataSourceConnection;
  /** The routes to suppliers, in the order in which they are tried. */
  upstreamRoutes: UpstreamRouteConnection;
};


export type QueryAuthorizationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAuthorizationsArgs = {
  filter?: InputMaybe<AuthorizationFilter>;
  orderBy?: InputMaybe<AuthorizationOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryPriceChangesArgs = {
  filter?: InputMaybe<PriceChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryProductArgs = {
  code: Scalars['String']['input'];
};


export type QueryProductsArgs = {
  filter?: InputMaybe<ProductFilter>;
  orderBy?: InputMaybe<ProductOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryDataSourcesArgs = {
  filter?: InputMaybe<DataSourceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryUpstreamRoutesArgs = {
  filter?: InputMaybe<UpstreamRouteFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};

/** Where a page of a connection begins and ends. */
export type PageInfo = {
  /** Whether rows follow the last one of this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether rows precede the first one of this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row, null when the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last row, null when the page is empty; pass it as `after` to go on. */
  endCursor?: Maybe<Scalars['String']['output']>;
};

/** A numbered page, for the legacy paths. New clients use cursors, which cost the same on every page. */
export type PageInput = {
  /** Number of the page, from 1. */
  number: Scalars['Int']['input'];
  /** Rows on a page. */
  size: Scalars['Int']['input'];
};

/** Direction of an order. */
export type OrderDirection =
  /** Smallest or oldest first. */
  | 'ASC'
  /** Largest or newest first. */
  | 'DESC';

/** Which authorisations a list shows; conditions are combined with and. */
export type AuthorizationFilter = {
  /** Part of the product's name or code. */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** Only these. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of these products. */
  codes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Any of these states. */
  states?: InputMaybe<Array<AuthorizationState>>;
  /** Of these customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of the customer with this console account. */
  merchantId?: InputMaybe<Scalars['ID']['input']>;
  /** Of these developer accounts. */
  developerAccountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Bundles only, or single products only. */
  bundle?: InputMaybe<Scalars['Boolean']['input']>;
  /** The components of this authorised bundle. */
  bundleAuthorizationId?: InputMaybe<Scalars['ID']['input']>;
  /** Those whose terms are about to change, or the others. */
  adjusting?: InputMaybe<Scalars['Boolean']['input']>;
  /** Those of products that customers may ask for themselves, or the others. */
  applicable?: InputMaybe<Scalars['Boolean']['input']>;
  /** Those of products on this shelf, of either level. */
  categoryCode?: InputMaybe<Scalars['String']['input']>;
  /** Those of products that can be tried this way. */
  testable?: InputMaybe<OnlineTestType>;
  /** Covered by a contract in one of these states; NOT_STARTED also when there is none. */
  contractStates?: InputMaybe<Array<ContractState>>;
  /** Those on which this promoter earns; only with the scope sales:read, else none. */
  promoterId?: InputMaybe<Scalars['ID']['input']>;
  /** Together with `promoterId`: the month in which the promoter earns, this month unless given. */
  promoterMonth?: InputMaybe<Scalars['Month']['input']>;
  /** Asked for at or after this instant. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Asked for before or at this instant. */
  createdUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What a list of authorisations is sorted by. */
export type AuthorizationOrderField =
  /** When it was asked for. */
  | 'CREATED_AT'
  /** When it last changed. */
  | 'UPDATED_AT';

/** Order of a list of authorisations. */
export type AuthorizationOrder = {
  /** What to sort by. */
  field: AuthorizationOrderField;
  /** Which end comes first. */
  direction: OrderDirection;
};

/** An authorisation and its place in the list. */
export type AuthorizationEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The authorisation. */
  node: Authorization;
};

/** A page of authorisations. */
export type AuthorizationConnection = {
  /** The authorisations with their cursors. */
  edges: Array<AuthorizationEdge>;
  /** The authorisations alone. */
  nodes: Array<Authorization>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many authorisations the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** Whether a developer account may call a product. */
export type AuthorizationState =
  /** Asked for; waits for an operator. */
  | 'PENDING'
  /** May call. */
  | 'OPEN'
  /** Closed by an operator; calls are refused. */
  | 'DISABLED'
  /** Refused. */
  | 'REJECTED';

/** How far a contract has come. */
export type ContractState =
  /** The signer refused. */
  | 'REFUSED'
  /** Taken back before it was signed. */
  | 'WITHDRAWN'
  /** Not sent yet, or none at all. */
  | 'NOT_STARTED'
  /** Sent; waits for the signature. */
  | 'WAITING_FOR_SIGNATURE'
  /** Signed by hand. */
  | 'SIGNED_ON_PAPER'
  /** Signed online. */
  | 'SIGNED';

/** A developer account's right to call a product, with the terms agreed for it. */
export type Authorization = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** The customer who pays. */
  customer: Customer;
  /** The developer account that calls. */
  developerAccount: DeveloperAccount;
  /** Name of the developer account. */
  developerAccountName: Scalars['String']['output'];
  /** The product it may call. */
  product: Product;
  /** Whether it may call. */
  state: AuthorizationState;
  /** Whether the product is a bundle. */
  bundle: Scalars['Boolean']['output'];
  /** The authorised components of a bundle; empty for a single product. */
  components: Array<AuthorizationComponent>;
  /** How the fee of a bundle is made; FLAT for a single product. */
  chargeType: ChargeType;
  /** What a call is charged for. */
  feeType: FeeType;
  /** Agreed price of one call, in force now; of a bundle charged per component, the sum when all answer. */
  price: Scalars['Decimal']['output'];
  /** Terms that hold or held, newest first; 20 periods unless `first` is given, 100 at most. */
  priceHistory: Array<PricePeriod>;
  /** The change of terms that is under way; at most one. */
  waitingPriceChange?: Maybe<PriceChange>;
  /** Calls that cost nothing before charging begins. */
  freeQuota: Scalars['Int']['output'];
  /** For how many days a kept answer may be given again; 0 for never, null for as the product says. */
  cacheFetchDays?: Maybe<Scalars['Int']['output']>;
  /** Whether it is kept off the customer's own pages. */
  hidden: Scalars['Boolean']['output'];
  /** Version of the interface that was opened. */
  usedVersion?: Maybe<Scalars['String']['output']>;
  /** Score from which a subject counts as risky; models only. */
  riskThreshold?: Maybe<Scalars['Decimal']['output']>;
  /** Code of the end organisation it is for. */
  directClientCode?: Maybe<Scalars['String']['output']>;
  /** What was said when it was asked for. */
  applyRemark?: Maybe<Scalars['String']['output']>;
  /** What was said when it was audited; the reason of a refusal. */
  auditRemark?: Maybe<Scalars['String']['output']>;
  /** When it was audited. */
  auditedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the customer has an own order of sources for it. */
  hasAssignedSource: Scalars['Boolean']['output'];
  /** The customer's own order of sources, first tried first; empty when the product's order holds. */
  assignedSources: Array<AssignedSource>;
  /** What promoters earn on it, those that hold now first. */
  promoterRoyalties: Array<PromoterRoyalty>;
  /** The contract that covers it. */
  contract?: Maybe<Contract>;
  /** How far the contract that covers it has come; NOT_STARTED when there is none. */
  contractState: ContractState;
  /** Account that asked for it. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/** A developer account's right to call a product, with the terms agreed for it. */
export type AuthorizationPriceHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One component of an authorised bundle. */
export type AuthorizationComponent = {
  /** The component's own authorisation. */
  authorization: Authorization;
  /** What the component costs when it is called through the bundle. */
  price: Scalars['Decimal']['output'];
};

/** How many authorisations a customer has, by state. */
export type AuthorizationCounts = {
  /** May be called. */
  open: Scalars['Int']['output'];
  /** Wait for an operator. */
  pending: Scalars['Int']['output'];
  /** Closed by an operator. */
  disabled: Scalars['Int']['output'];
  /** Refused. */
  rejected: Scalars['Int']['output'];
};

/** The customer side of a right or a price; owned by customers. */
export type Customer = {
  /** Products the customer may call, asked for or was refused, newest first unless ordered otherwise. */
  authorizedProducts: AuthorizationConnection;
  /** How many authorisations the customer has, by state. */
  authorizationCounts: AuthorizationCounts;
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
};


/** The customer side of a right or a price; owned by customers. */
export type CustomerAuthorizedProductsArgs = {
  filter?: InputMaybe<AuthorizationFilter>;
  orderBy?: InputMaybe<AuthorizationOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};

/** An application of a customer with its own key; owned by customers. */
export type DeveloperAccount = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
};

/** Who brings customers and earns commission; owned by sales. */
export type Salesperson = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
};

/** An agreement with a customer; owned by contracts. */
export type Contract = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
};

/** What a call is charged for. */
export type FeeType =
  /** Every answered query. */
  | 'PER_QUERY'
  /** Only a query that found something. */
  | 'PER_HIT';

/** How the fee of a bundle is made. */
export type ChargeType =
  /** The sum of the components that answered. */
  | 'PER_COMPONENT'
  /** One price for the call. */
  | 'FLAT';

/** A shelf of the catalogue. */
export type ProductCategory = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Code, unique in the catalogue. */
  code: Scalars['String']['output'];
  /** Name shown to customers. */
  name: Scalars['String']['output'];
  /** Place among its neighbours, from 1. */
  sort: Scalars['Int']['output'];
  /** The shelves below, in their order; empty on the second level. */
  subcategories: Array<ProductCategory>;
};

/** How far a change of terms has come. */
export type PriceChangeState =
  /** Refused by an operator. */
  | 'REJECTED'
  /** Called off before it took effect. */
  | 'CANCELLED'
  /** Written down, not yet asked for. */
  | 'NOT_STARTED'
  /** Waits for an operator. */
  | 'WAITING_AUDIT'
  /** Passed; waits for its time. */
  | 'WAITING_EFFECT'
  /** Took effect. */
  | 'IN_EFFECT';

/** What one component of a bundle costs. */
export type ComponentPrice = {
  /** The component. */
  product?: Maybe<Product>;
  /** Price of one call of it. */
  price: Scalars['Decimal']['output'];
};

/** The terms a call is charged by. */
export type PriceTerms = {
  /** How the fee of a bundle is made; FLAT for a single product. */
  chargeType: ChargeType;
  /** What a call is charged for. */
  feeType: FeeType;
  /** Price of one call; of a bundle charged per component, the sum when all answer. */
  price: Scalars['Decimal']['output'];
  /** What the components of a bundle cost; empty unless it is charged per component. */
  componentPrices: Array<ComponentPrice>;
};

/** The terms of an authorisation from an instant on, until the next period begins. */
export type PricePeriod = {
  /** When it began. */
  effectiveAt: Scalars['DateTime']['output'];
  /** The terms. */
  terms: PriceTerms;
};

/** A change of the terms of one authorisation, whatever became of it. */
export type PriceChange = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** The authorisation whose terms change; null when you may no longer see it. */
  authorization?: Maybe<Authorization>;
  /** The customer it concerns. */
  customer?: Maybe<Customer>;
  /** The developer account it concerns. */
  developerAccount: DeveloperAccount;
  /** Name of the developer account. */
  developerAccountName: Scalars['String']['output'];
  /** The product it concerns. */
  product: Product;
  /** How far it has come. */
  state: PriceChangeState;
  /** The terms in force when it was asked for. */
  before: PriceTerms;
  /** The terms it asks for. */
  after: PriceTerms;
  /** When it is to take effect; null for at once. */
  plannedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it took effect. */
  effectiveAt?: Maybe<Scalars['DateTime']['output']>;
  /** Account that asked for it. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Which changes of terms a list shows; conditions are combined with and. */
export type PriceChangeFilter = {
  /** Of these authorisations. */
  authorizationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of these customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of these developer accounts. */
  developerAccountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of this product. */
  productCode?: InputMaybe<Scalars['String']['input']>;
  /** Any of these states. */
  states?: InputMaybe<Array<PriceChangeState>>;
};

/** A change of terms and its place in the list. */
export type PriceChangeEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: PriceChange;
};

/** A page of changes of terms. */
export type PriceChangeConnection = {
  /** The changes with their cursors. */
  edges: Array<PriceChangeEdge>;
  /** The changes alone. */
  nodes: Array<PriceChange>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many changes the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** Whether a product can be called. */
export type ProductState =
  /** Taken down; calls are refused. */
  | 'OFF'
  /** Up, but its sources are in trouble. */
  | 'ABNORMAL'
  /** Up. */
  | 'ON';

/** What kind of answer a product gives. */
export type ProductType =
  /** A plain query. */
  | 'BASIC'
  /** A portrait of the subject. */
  | 'PORTRAIT'
  /** Tags of the subject. */
  | 'TAG'
  /** A hit on a blacklist. */
  | 'BLACKLIST'
  /** The score of a model. */
  | 'MODEL'
  /** A yes or no to facts that belong together. */
  | 'VERIFICATION'
  /** A tool that asks about no subject. */
  | 'TOOL'
  /** Anything else, bundles among them. */
  | 'OTHER';

/** By what a product recognises its subject. */
export type SubjectDimension =
  /** Name and identity number. */
  | 'IDENTITY'
  /** Mobile number. */
  | 'MOBILE'
  /** Identity and mobile number. */
  | 'BOTH';

/** How the fields of a subject may be sent. */
export type EncryptionType =
  /** As they are. */
  | 'PLAIN'
  /** MD5 digests. */
  | 'MD5'
  /** SHA-256 digests. */
  | 'SHA256'
  /** SM3 digests. */
  | 'SM3';

/** How a product can be tried from the customer's pages. */
export type OnlineTestType =
  /** One subject at a time. */
  | 'SINGLE'
  /** A file of subjects. */
  | 'BATCH';

/** A data API that customers can be authorised for, by itself or as a bundle of others. */
export type Product = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Code that calls name; never changes. */
  code: Scalars['String']['output'];
  /** Name shown to customers. */
  name: Scalars['String']['output'];
  /** Whether it can be called. */
  state: ProductState;
  /** What kind of answer it gives. */
  type: ProductType;
  /** By what it recognises its subject; null when it asks about no person. */
  subjectDimension?: Maybe<SubjectDimension>;
  /** Whether it is part of the catalogue. */
  enabled: Scalars['Boolean']['output'];
  /** Whether it is a bundle, whose call asks several products. */
  bundle: Scalars['Boolean']['output'];
  /** What a bundle consists of unless an authorisation says otherwise; empty for a single product. */
  components: Array<Product>;
  /** What a call is charged for unless an authorisation says otherwise. */
  feeType: FeeType;
  /** List price of one call. */
  price: Scalars['Decimal']['output'];
  /** Below this no salesperson may go without a floor price of their own. */
  floorPrice: Scalars['Decimal']['output'];
  /** How many free calls a salesperson may grant at most. */
  maxFreeCount: Scalars['Int']['output'];
  /** Whether answers are kept and given again. */
  cacheEnabled: Scalars['Boolean']['output'];
  /** For how many days an answer is kept. */
  cacheDays: Scalars['Int']['output'];
  /** Score from which a subject counts as risky; models only. */
  riskThreshold?: Maybe<Scalars['Decimal']['output']>;
  /** Whether customers may ask for it themselves. */
  applicable: Scalars['Boolean']['output'];
  /** How it can be tried from the customer's pages; empty when it cannot. */
  onlineTests: Array<OnlineTestType>;
  /** How the fields of a subject may be sent. */
  encryptions: Array<EncryptionType>;
  /** Names of the fields that a call carries. */
  parameters: Array<Scalars['String']['output']>;
  /** Words it is found by. */
  tags: Array<Scalars['String']['output']>;
  /** Shelf of the first level. */
  category?: Maybe<ProductCategory>;
  /** Shelf of the second level. */
  subcategory?: Maybe<ProductCategory>;
  /** Path that calls are sent to. */
  apiPath?: Maybe<Scalars['String']['output']>;
  /** What it answers, in a sentence or two. */
  description?: Maybe<Scalars['String']['output']>;
  /** What makes its data good. */
  dataAdvantage?: Maybe<Scalars['String']['output']>;
  /** How long a call usually takes, in words. */
  responseTime?: Maybe<Scalars['String']['output']>;
  /** How often its data is renewed, in words. */
  upgradePeriod?: Maybe<Scalars['String']['output']>;
  /** Picture behind its card. */
  backgroundImageUrl?: Maybe<Scalars['String']['output']>;
  /** Where its documentation can be downloaded. */
  docUrl?: Maybe<Scalars['String']['output']>;
  /** Whether your own account has marked it. */
  collected: Scalars['Boolean']['output'];
  /** Whether a developer account that you may see holds it: open, disabled or asked for. Asking again would be refused. */
  authorized: Scalars['Boolean']['output'];
  /** When it entered the catalogue. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Changes of its state that wait for their time or are being carried out, next first. */
  scheduledChanges: Array<ScheduledChange>;
};


/** A data API that customers can be authorised for, by itself or as a bundle of others. */
export type ProductAuthorizedArgs = {
  developerAccountId: Scalars['ID']['input'];
};

/** Which products a list shows; conditions are combined with and. */
export type ProductFilter = {
  /** Part of the name or the code. */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** Only these. */
  codes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Not these. */
  excludeCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Any of these states. */
  states?: InputMaybe<Array<ProductState>>;
  /** What kind of answer. */
  type?: InputMaybe<ProductType>;
  /** Bundles only, or single products only. */
  bundle?: InputMaybe<Scalars['Boolean']['input']>;
  /** Those that customers may ask for themselves, or the others. */
  applicable?: InputMaybe<Scalars['Boolean']['input']>;
  /** Those whose answers are kept, or the others. */
  cacheEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** What a call is charged for. */
  feeType?: InputMaybe<FeeType>;
  /** Shelf of either level. */
  categoryCode?: InputMaybe<Scalars['String']['input']>;
  /** Those that your own account has marked, or the others. */
  collected?: InputMaybe<Scalars['Boolean']['input']>;
  /** Those that this developer account holds. */
  authorizedFor?: InputMaybe<Scalars['ID']['input']>;
  /** Those that this developer account does not hold, so that it may ask for them. */
  notAuthorizedFor?: InputMaybe<Scalars['ID']['input']>;
};

/** What a list of products is sorted by. */
export type ProductOrderField =
  /** When it entered the catalogue. */
  | 'CREATED_AT'
  /** Code. */
  | 'CODE'
  /** List price. */
  | 'PRICE';

/** Order of a list of products. */
export type ProductOrder = {
  /** What to sort by. */
  field: ProductOrderField;
  /** Which end comes first. */
  direction: OrderDirection;
};

/** A product and its place in the list. */
export type ProductEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The product. */
  node: Product;
};

/** A page of products. */
export type ProductConnection = {
  /** The products with their cursors. */
  edges: Array<ProductEdge>;
  /** The products alone. */
  nodes: Array<Product>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many products the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** How a promoter's share is made. */
export type CommissionType =
  /** A share of the fees. */
  | 'BY_RATE'
  /** An amount for every charged call. */
  | 'BY_PRICE';

/** Whether a promoter earns on an authorisation. */
export type PromoterBindingState =
  /** No longer. */
  | 'UNBOUND'
  /** Now. */
  | 'BOUND';

/** What a promoter earns on one authorisation, from a month on. */
export type PromoterRoyalty = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** The promoter, an outer salesperson. */
  promoter?: Maybe<Salesperson>;
  /** How the share is made. */
  type: CommissionType;
  /** Amount for every charged call; null when it is a share. */
  price?: Maybe<Scalars['Decimal']['output']>;
  /** Share of the fees, between 0 and 1; null when it is an amount. */
  rate?: Maybe<Scalars['Decimal']['output']>;
  /** Whether it holds now. */
  state: PromoterBindingState;
  /** First month that counts. */
  effectMonth: Scalars['Month']['output'];
  /** When it was agreed. */
  assignedAt: Scalars['DateTime']['output'];
  /** Account that entered it. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When it was entered. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** How far a change that waits for its time has come. */
export type ScheduledChangeState =
  /** Called off. */
  | 'CANCELLED'
  /** Waits for its time. */
  | 'WAITING'
  /** Being carried out. */
  | 'RUNNING'
  /** Carried out. */
  | 'DONE';

/** Who is told of a change. */
export type NoticeScope =
  /** Nobody. */
  | 'NOBODY'
  /** The customers that were named. */
  | 'NAMED'
  /** Every customer that holds the product. */
  | 'ALL';

/** A change of a product's state that waits for its time. */
export type ScheduledChange = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** How far it has come. */
  state: ScheduledChangeState;
  /** The state the product is to have. */
  toState?: Maybe<ProductState>;
  /** Who is told. */
  noticeScope: NoticeScope;
  /** Why, in words for those who are told. */
  note?: Maybe<Scalars['String']['output']>;
  /** When it is to happen. */
  plannedAt: Scalars['DateTime']['output'];
  /** How often it was tried. */
  attemptCount: Scalars['Int']['output'];
  /** Why the last try failed. */
  failure?: Maybe<Scalars['String']['output']>;
  /** Account that planned it. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When it was planned. */
  createdAt: Scalars['DateTime']['output'];
};

/** A supplier of answers. */
export type DataSource = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Code, unique among suppliers; never changes. */
  code: Scalars['String']['output'];
  /** Name of the supplier. */
  name: Scalars['String']['output'];
  /** When it was entered. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** How one supplier is called for one product. */
export type UpstreamRoute = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** The product it answers. */
  product: Product;
  /** The supplier it asks. */
  dataSource: DataSource;
  /** Place in the order of the product's sources; the lowest is tried first. */
  priority: Scalars['Int']['output'];
  /** What the supplier takes for a call. */
  cost: Scalars['Decimal']['output'];
  /** Costs that depend on the answer, in the supplier's own terms. */
  costDetail?: Maybe<Scalars['String']['output']>;
  /** What the supplier charges for. */
  feeType: FeeType;
  /** Name of the program that speaks the supplier's protocol. */
  adapter: Scalars['String']['output'];
  /** Use that the supplier has allowed. */
  scene?: Maybe<Scalars['String']['output']>;
  /** Address that is called. */
  requestUrl?: Maybe<Scalars['String']['output']>;
  /** Name under which we are known to the supplier. */
  requestKey?: Maybe<Scalars['String']['output']>;
  /** Settings of the program. */
  extra?: Maybe<Scalars['JSON']['output']>;
  /** When it was entered. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A place in the customer's own order of sources for an authorised product; that order goes before the product's. */
export type AssignedSource = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** The route that is tried. */
  route: UpstreamRoute;
  /** Place in the order; the lowest is tried first. */
  priority: Scalars['Int']['output'];
  /** When it was assigned. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Which suppliers a list shows; conditions are combined with and. */
export type DataSourceFilter = {
  /** Part of the name or the code. */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** Only these. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A supplier and its place in the list. */
export type DataSourceEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The supplier. */
  node: DataSource;
};

/** A page of suppliers. */
export type DataSourceConnection = {
  /** The suppliers with their cursors. */
  edges: Array<DataSourceEdge>;
  /** The suppliers alone. */
  nodes: Array<DataSource>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many suppliers the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** Which routes a list shows; conditions are combined with and. */
export type UpstreamRouteFilter = {
  /** Routes of this product. */
  productCode?: InputMaybe<Scalars['String']['input']>;
  /** Routes to this supplier. */
  dataSourceId?: InputMaybe<Scalars['ID']['input']>;
  /** Not the routes to these suppliers. */
  excludeDataSourceIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A route and its place in the list. */
export type UpstreamRouteEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The route. */
  node: UpstreamRoute;
};

/** A page of routes. */
export type UpstreamRouteConnection = {
  /** The routes with their cursors. */
  edges: Array<UpstreamRouteEdge>;
  /** The routes alone. */
  nodes: Array<UpstreamRoute>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many routes the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Authorization: Authorization;
  Customer: Customer;
  Product: Product;
  DataSource: DataSource;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Authorization:
    ( { __typename: 'Authorization' }
    & GraphQLRecursivePick<FederationTypes['Authorization'], {"id":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"code":true}> );
  DataSource:
    ( { __typename: 'DataSource' }
    & GraphQLRecursivePick<FederationTypes['DataSource'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  federation__FieldSet: ResolverTypeWrapper<any>;
  federation__Scope: ResolverTypeWrapper<any>;
  link__Import: ResolverTypeWrapper<any>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<any>;
  DateTime: ResolverTypeWrapper<any>;
  LocalDate: ResolverTypeWrapper<any>;
  Month: ResolverTypeWrapper<any>;
  Decimal: ResolverTypeWrapper<any>;
  JSON: ResolverTypeWrapper<any>;
  PageInfo: ResolverTypeWrapper<any>;
  PageInput: ResolverTypeWrapper<any>;
  OrderDirection: ResolverTypeWrapper<any>;
  AuthorizationFilter: ResolverTypeWrapper<any>;
  AuthorizationOrderField: ResolverTypeWrapper<any>;
  AuthorizationOrder: ResolverTypeWrapper<any>;
  AuthorizationEdge: ResolverTypeWrapper<any>;
  AuthorizationConnection: ResolverTypeWrapper<any>;
  AuthorizationState: ResolverTypeWrapper<any>;
  ContractState: ResolverTypeWrapper<any>;
  Authorization: ResolverTypeWrapper<any>;
  AuthorizationComponent: ResolverTypeWrapper<any>;
  AuthorizationCounts: ResolverTypeWrapper<any>;
  Customer: ResolverTypeWrapper<CustomerParent>;
  DeveloperAccount: ResolverTypeWrapper<DeveloperAccountParent>;
  Salesperson: ResolverTypeWrapper<SalespersonParent>;
  Contract: ResolverTypeWrapper<ContractParent>;
  FeeType: ResolverTypeWrapper<any>;
  ChargeType: ResolverTypeWrapper<any>;
  ProductCategory: ResolverTypeWrapper<ProductCategoryParent>;
  PriceChangeState: ResolverTypeWrapper<any>;
  ComponentPrice: ResolverTypeWrapper<any>;
  PriceTerms: ResolverTypeWrapper<any>;
  PricePeriod: ResolverTypeWrapper<any>;
  PriceChange: ResolverTypeWrapper<PriceChangeParent>;
  PriceChangeFilter: ResolverTypeWrapper<any>;
  PriceChangeEdge: ResolverTypeWrapper<any>;
  PriceChangeConnection: ResolverTypeWrapper<any>;
  ProductState: ResolverTypeWrapper<any>;
  ProductType: ResolverTypeWrapper<any>;
  SubjectDimension: ResolverTypeWrapper<any>;
  EncryptionType: ResolverTypeWrapper<any>;
  OnlineTestType: ResolverTypeWrapper<any>;
  Product: ResolverTypeWrapper<ProductParent>;
  ProductFilter: ResolverTypeWrapper<any>;
  ProductOrderField: ResolverTypeWrapper<any>;
  ProductOrder: ResolverTypeWrapper<any>;
  ProductEdge: ResolverTypeWrapper<any>;
  ProductConnection: ResolverTypeWrapper<any>;
  CommissionType: ResolverTypeWrapper<any>;
  PromoterBindingState: ResolverTypeWrapper<any>;
  PromoterRoyalty: ResolverTypeWrapper<PromoterRoyaltyParent>;
  ScheduledChangeState: ResolverTypeWrapper<any>;
  NoticeScope: ResolverTypeWrapper<any>;
  ScheduledChange: ResolverTypeWrapper<ScheduledChangeParent>;
  DataSource: ResolverTypeWrapper<any>;
  UpstreamRoute: ResolverTypeWrapper<any>;
  AssignedSource: ResolverTypeWrapper<any>;
  DataSourceFilter: ResolverTypeWrapper<any>;
  DataSourceEdge: ResolverTypeWrapper<any>;
  DataSourceConnection: ResolverTypeWrapper<any>;
  UpstreamRouteFilter: ResolverTypeWrapper<any>;
  UpstreamRouteEdge: ResolverTypeWrapper<any>;
  UpstreamRouteConnection: ResolverTypeWrapper<any>;
  String: ResolverTypeWrapper<any>;
  Boolean: ResolverTypeWrapper<any>;
  Int: ResolverTypeWrapper<any>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  federation__FieldSet: any;
  federation__Scope: any;
  link__Import: any;
  Query: Record<PropertyKey, never>;
  ID: any;
  DateTime: any;
  LocalDate: any;
  Month: any;
  Decimal: any;
  JSON: any;
  PageInfo: any;
  PageInput: any;
  AuthorizationFilter: any;
  AuthorizationOrder: any;
  AuthorizationEdge: any;
  AuthorizationConnection: any;
  Authorization: any;
  AuthorizationComponent: any;
  AuthorizationCounts: any;
  Customer: CustomerParent;
  DeveloperAccount: DeveloperAccountParent;
  Salesperson: SalespersonParent;
  Contract: ContractParent;
  ProductCategory: ProductCategoryParent;
  ComponentPrice: any;
  PriceTerms: any;
  PricePeriod: any;
  PriceChange: PriceChangeParent;
  PriceChangeFilter: any;
  PriceChangeEdge: any;
  PriceChangeConnection: any;
  Product: ProductParent;
  ProductFilter: any;
  ProductOrder: any;
  ProductEdge: any;
  ProductConnection: any;
  PromoterRoyalty: PromoterRoyaltyParent;
  ScheduledChange: ScheduledChangeParent;
  DataSource: any;
  UpstreamRoute: any;
  AssignedSource: any;
  DataSourceFilter: any;
  DataSourceEdge: any;
  DataSourceConnection: any;
  UpstreamRouteFilter: any;
  UpstreamRouteEdge: any;
  UpstreamRouteConnection: any;
  String: any;
  Boolean: any;
  Int: any;
};

export type LinkDirectiveArgs = {
  url: Scalars['String']['input'];
  as?: Maybe<Scalars['String']['input']>;
  import?: Maybe<Array<Maybe<Scalars['link__Import']['input']>>>;
};

export type LinkDirectiveResolver<Result, Parent, ContextType = Context, Args = LinkDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShareableDirectiveArgs = { };

export type ShareableDirectiveResolver<Result, Parent, ContextType = Context, Args = ShareableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type InaccessibleDirectiveArgs = { };

export type InaccessibleDirectiveResolver<Result, Parent, ContextType = Context, Args = InaccessibleDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type TagDirectiveArgs = {
  name: Scalars['String']['input'];
};

export type TagDirectiveResolver<Result, Parent, ContextType = Context, Args = TagDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AuthenticatedDirectiveArgs = { };

export type AuthenticatedDirectiveResolver<Result, Parent, ContextType = Context, Args = AuthenticatedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RequiresScopesDirectiveArgs = {
  scopes: Array<Array<Scalars['federation__Scope']['input']>>;
};

export type RequiresScopesDirectiveResolver<Result, Parent, ContextType = Context, Args = RequiresScopesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CostDirectiveArgs = {
  weight: Scalars['Int']['input'];
};

export type CostDirectiveResolver<Result, Parent, ContextType = Context, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize?: Maybe<Scalars['Int']['input']>;
  slicingArguments?: Maybe<Array<Scalars['String']['input']>>;
  sizedFields?: Maybe<Array<Scalars['String']['input']>>;
  requireOneSlicingArgument?: Maybe<Scalars['Boolean']['input']>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = Context, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface Federation__FieldSetScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__FieldSet'], any> {
  name: 'federation__FieldSet';
}

export interface Federation__ScopeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__Scope'], any> {
  name: 'federation__Scope';
}

export interface Link__ImportScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['link__Import'], any> {
  name: 'link__Import';
}

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  authorization?: Resolver<Maybe<ResolversTypes['Authorization']>, ParentType, ContextType, RequireFields<QueryAuthorizationArgs, 'id'>>;
  authorizations?: Resolver<ResolversTypes['AuthorizationConnection'], ParentType, ContextType, Partial<QueryAuthorizationsArgs>>;
  productCategories?: Resolver<Array<ResolversTypes['ProductCategory']>, ParentType, ContextType>;
  priceChanges?: Resolver<ResolversTypes['PriceChangeConnection'], ParentType, ContextType, Partial<QueryPriceChangesArgs>>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductArgs, 'code'>>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, Partial<QueryProductsArgs>>;
  dataSources?: Resolver<ResolversTypes['DataSourceConnection'], ParentType, ContextType, Partial<QueryDataSourcesArgs>>;
  upstreamRoutes?: Resolver<ResolversTypes['UpstreamRouteConnection'], ParentType, ContextType, Partial<QueryUpstreamRoutesArgs>>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export interface MonthScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Month'], any> {
  name: 'Month';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuthorizationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorizationEdge'] = ResolversParentTypes['AuthorizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Authorization'], ParentType, ContextType>;
};

export type AuthorizationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorizationConnection'] = ResolversParentTypes['AuthorizationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuthorizationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Authorization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuthorizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Authorization'] = ResolversParentTypes['Authorization'], FederationReferenceType extends FederationReferenceTypes['Authorization'] = FederationReferenceTypes['Authorization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Authorization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  developerAccount?: Resolver<ResolversTypes['DeveloperAccount'], ParentType, ContextType>;
  developerAccountName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AuthorizationState'], ParentType, ContextType>;
  bundle?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  components?: Resolver<Array<ResolversTypes['AuthorizationComponent']>, ParentType, ContextType>;
  chargeType?: Resolver<ResolversTypes['ChargeType'], ParentType, ContextType>;
  feeType?: Resolver<ResolversTypes['FeeType'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  priceHistory?: Resolver<Array<ResolversTypes['PricePeriod']>, ParentType, ContextType, Partial<AuthorizationPriceHistoryArgs>>;
  waitingPriceChange?: Resolver<Maybe<ResolversTypes['PriceChange']>, ParentType, ContextType>;
  freeQuota?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cacheFetchDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hidden?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  usedVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  riskThreshold?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  directClientCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  applyRemark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  auditRemark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  auditedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hasAssignedSource?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  assignedSources?: Resolver<Array<ResolversTypes['AssignedSource']>, ParentType, ContextType>;
  promoterRoyalties?: Resolver<Array<ResolversTypes['PromoterRoyalty']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  contractState?: Resolver<ResolversTypes['ContractState'], ParentType, ContextType>;
  createdById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AuthorizationComponentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorizationComponent'] = ResolversParentTypes['AuthorizationComponent']> = {
  authorization?: Resolver<ResolversTypes['Authorization'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type AuthorizationCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorizationCounts'] = ResolversParentTypes['AuthorizationCounts']> = {
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  disabled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  authorizedProducts?: Resolver<ResolversTypes['AuthorizationConnection'], ParentType, ContextType, Partial<CustomerAuthorizedProductsArgs>>;
  authorizationCounts?: Resolver<ResolversTypes['AuthorizationCounts'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeveloperAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeveloperAccount'] = ResolversParentTypes['DeveloperAccount']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SalespersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Salesperson'] = ResolversParentTypes['Salesperson']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ContractResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contract'] = ResolversParentTypes['Contract']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProductCategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductCategory'] = ResolversParentTypes['ProductCategory']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sort?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subcategories?: Resolver<Array<ResolversTypes['ProductCategory']>, ParentType, ContextType>;
};

export type ComponentPriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComponentPrice'] = ResolversParentTypes['ComponentPrice']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type PriceTermsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceTerms'] = ResolversParentTypes['PriceTerms']> = {
  chargeType?: Resolver<ResolversTypes['ChargeType'], ParentType, ContextType>;
  feeType?: Resolver<ResolversTypes['FeeType'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  componentPrices?: Resolver<Array<ResolversTypes['ComponentPrice']>, ParentType, ContextType>;
};

export type PricePeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PricePeriod'] = ResolversParentTypes['PricePeriod']> = {
  effectiveAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['PriceTerms'], ParentType, ContextType>;
};

export type PriceChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceChange'] = ResolversParentTypes['PriceChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  authorization?: Resolver<Maybe<ResolversTypes['Authorization']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  developerAccount?: Resolver<ResolversTypes['DeveloperAccount'], ParentType, ContextType>;
  developerAccountName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PriceChangeState'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['PriceTerms'], ParentType, ContextType>;
  after?: Resolver<ResolversTypes['PriceTerms'], ParentType, ContextType>;
  plannedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  effectiveAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PriceChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceChangeEdge'] = ResolversParentTypes['PriceChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PriceChange'], ParentType, ContextType>;
};

export type PriceChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceChangeConnection'] = ResolversParentTypes['PriceChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PriceChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PriceChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProductState'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ProductType'], ParentType, ContextType>;
  subjectDimension?: Resolver<Maybe<ResolversTypes['SubjectDimension']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  bundle?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  components?: Resolver<Array<ResolversTypes['Product']>, ParentType, ContextType>;
  feeType?: Resolver<ResolversTypes['FeeType'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  floorPrice?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  maxFreeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cacheEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  cacheDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  riskThreshold?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  applicable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  onlineTests?: Resolver<Array<ResolversTypes['OnlineTestType']>, ParentType, ContextType>;
  encryptions?: Resolver<Array<ResolversTypes['EncryptionType']>, ParentType, ContextType>;
  parameters?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['ProductCategory']>, ParentType, ContextType>;
  subcategory?: Resolver<Maybe<ResolversTypes['ProductCategory']>, ParentType, ContextType>;
  apiPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataAdvantage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  responseTime?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  upgradePeriod?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  backgroundImageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  docUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  collected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  authorized?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<ProductAuthorizedArgs, 'developerAccountId'>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  scheduledChanges?: Resolver<Array<ResolversTypes['ScheduledChange']>, ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PromoterRoyaltyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromoterRoyalty'] = ResolversParentTypes['PromoterRoyalty']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  promoter?: Resolver<Maybe<ResolversTypes['Salesperson']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['CommissionType'], ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PromoterBindingState'], ParentType, ContextType>;
  effectMonth?: Resolver<ResolversTypes['Month'], ParentType, ContextType>;
  assignedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ScheduledChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScheduledChange'] = ResolversParentTypes['ScheduledChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ScheduledChangeState'], ParentType, ContextType>;
  toState?: Resolver<Maybe<ResolversTypes['ProductState']>, ParentType, ContextType>;
  noticeScope?: Resolver<ResolversTypes['NoticeScope'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plannedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attemptCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DataSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataSource'] = ResolversParentTypes['DataSource'], FederationReferenceType extends FederationReferenceTypes['DataSource'] = FederationReferenceTypes['DataSource']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DataSource']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UpstreamRouteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpstreamRoute'] = ResolversParentTypes['UpstreamRoute']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  dataSource?: Resolver<ResolversTypes['DataSource'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  costDetail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  feeType?: Resolver<ResolversTypes['FeeType'], ParentType, ContextType>;
  adapter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scene?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extra?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AssignedSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignedSource'] = ResolversParentTypes['AssignedSource']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  route?: Resolver<ResolversTypes['UpstreamRoute'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DataSourceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataSourceEdge'] = ResolversParentTypes['DataSourceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DataSource'], ParentType, ContextType>;
};

export type DataSourceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataSourceConnection'] = ResolversParentTypes['DataSourceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DataSourceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DataSource']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UpstreamRouteEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpstreamRouteEdge'] = ResolversParentTypes['UpstreamRouteEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UpstreamRoute'], ParentType, ContextType>;
};

export type UpstreamRouteConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpstreamRouteConnection'] = ResolversParentTypes['UpstreamRouteConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UpstreamRouteEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['UpstreamRoute']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  federation__FieldSet?: GraphQLScalarType;
  federation__Scope?: GraphQLScalarType;
  link__Import?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  LocalDate?: GraphQLScalarType;
  Month?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  AuthorizationEdge?: AuthorizationEdgeResolvers<ContextType>;
  AuthorizationConnection?: AuthorizationConnectionResolvers<ContextType>;
  Authorization?: AuthorizationResolvers<ContextType>;
  AuthorizationComponent?: AuthorizationComponentResolvers<ContextType>;
  AuthorizationCounts?: AuthorizationCountsResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  DeveloperAccount?: DeveloperAccountResolvers<ContextType>;
  Salesperson?: SalespersonResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  ProductCategory?: ProductCategoryResolvers<ContextType>;
  ComponentPrice?: ComponentPriceResolvers<ContextType>;
  PriceTerms?: PriceTermsResolvers<ContextType>;
  PricePeriod?: PricePeriodResolvers<ContextType>;
  PriceChange?: PriceChangeResolvers<ContextType>;
  PriceChangeEdge?: PriceChangeEdgeResolvers<ContextType>;
  PriceChangeConnection?: PriceChangeConnectionResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  PromoterRoyalty?: PromoterRoyaltyResolvers<ContextType>;
  ScheduledChange?: ScheduledChangeResolvers<ContextType>;
  DataSource?: DataSourceResolvers<ContextType>;
  UpstreamRoute?: UpstreamRouteResolvers<ContextType>;
  AssignedSource?: AssignedSourceResolvers<ContextType>;
  DataSourceEdge?: DataSourceEdgeResolvers<ContextType>;
  DataSourceConnection?: DataSourceConnectionResolvers<ContextType>;
  UpstreamRouteEdge?: UpstreamRouteEdgeResolvers<ContextType>;
  UpstreamRouteConnection?: UpstreamRouteConnectionResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  link?: LinkDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
  inaccessible?: InaccessibleDirectiveResolver<any, any, ContextType>;
  tag?: TagDirectiveResolver<any, any, ContextType>;
  authenticated?: AuthenticatedDirectiveResolver<any, any, ContextType>;
  requiresScopes?: RequiresScopesDirectiveResolver<any, any, ContextType>;
  cost?: CostDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
};
