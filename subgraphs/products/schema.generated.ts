// Made from the SDL by npm run generate; never edited.
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
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
  /**
   * Where a file is. In answers an http(s) address, or a path of this server with a signature that is good for an hour at
   * least. In inputs the same, or the identifier that an upload answered; only files that one sent oneself can be named.
   */
  FileAddress: { input: string; output: string; }
};

export type Query = {
  /** One authorisation, or null when it does not exist or is not yours to see. */
  authorization?: Maybe<Authorization>;
  /** Authorisations that you may see, newest first unless ordered otherwise. */
  authorizations: AuthorizationConnection;
  /** What other terms would be, without any effect; refuses what changePrices would refuse. */
  previewPriceChange: Array<PricePreview>;
  /** Changes of terms that you may see, newest first. */
  priceChanges: PriceChangeConnection;
  /** The first level of the catalogue, in its order. Without a session only shelves with something to read on them. */
  productCategories: Array<ProductCategory>;
  /** Documents of the products that can be called, by their place on the shelves. */
  apiDocuments: ApiDocumentConnection;
  /** One document, or null when there is none; named by id or product, both must agree. */
  apiDocument?: Maybe<ApiDocument>;
  /** One product, or null when there is none of this code. */
  product?: Maybe<Product>;
  /** The catalogue, newest first unless ordered otherwise. */
  products: ProductConnection;
  /** Changes of products and prices that waited or wait for their time, newest first. */
  scheduledChanges: ScheduledChangeConnection;
  /** The programs that routes may name. */
  upstreamAdapters: Array<UpstreamAdapter>;
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


export type QueryPreviewPriceChangeArgs = {
  input: PreviewPriceChangeInput;
};


export type QueryPriceChangesArgs = {
  filter?: InputMaybe<PriceChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryProductCategoriesArgs = {
  filter?: InputMaybe<ProductCategoryFilter>;
};


export type QueryApiDocumentsArgs = {
  filter?: InputMaybe<ApiDocumentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryApiDocumentArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  productCode?: InputMaybe<Scalars['String']['input']>;
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


export type QueryScheduledChangesArgs = {
  filter?: InputMaybe<ScheduledChangeFilter>;
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

export type Mutation = {
  /** Passes or refuses what was asked for, and tells those who asked. */
  auditAuthorizations: Array<Authorization>;
  /**
   * Asks for products, for the customer's productive account: at their list prices, until an operator decides. A bundle
   * brings along those of its components that are not held.
   */
  applyForProducts: Array<Authorization>;
  /** Authorises products, those that were asked for and wait among them. */
  authorizeProducts: Array<Authorization>;
  /** Authorises a bundle over components that the account holds or is authorised for now. */
  authorizeBundle: Authorization;
  /** Changes an authorisation; other terms take effect at once. */
  editAuthorization: Authorization;
  /** Says for how long kept answers may be given again. */
  setAuthorizationCache: Authorization;
  /** Says what promoters earn on an authorisation. */
  setPromoterRoyalties: Authorization;
  /** Says how many calls cost nothing. */
  setFreeQuotas: Array<Authorization>;
  /** Says what is shown of authorisations. */
  setAuthorizationDetails: Array<Authorization>;
  /** Ends authorisations; their calls are refused from now on: open ones are closed. What is waiting for them is called off. */
  deleteAuthorizations: Array<Authorization>;
  /** Opens authorisations that were closed; open ones stay as they are. */
  enableAuthorizations: Array<Authorization>;
  /** Closes authorisations until they are opened again; closed ones stay as they are. */
  disableAuthorizations: Array<Authorization>;
  /** Changes what an authorised bundle consists of. */
  changeBundleComponents: Authorization;
  /** Adds places to a customer's own order of sources, or moves them. */
  saveAssignedSources: Authorization;
  /** Takes a place out of a customer's own order of sources. */
  removeAssignedSource: Authorization;
  /** Adds to authorised bundles the default components that they lack, where the account holds them open. */
  syncBundleAuthorizations: Array<BundleSync>;
  /**
   * Changes terms at once or at an instant to come. At once means two seconds from now, so that every process charges by
   * them from the same instant on; what is past never changes.
   */
  changePrices: Array<PriceChange>;
  /** Calls off a change of terms that has not taken effect. */
  cancelPriceChange: PriceChange;
  /** Passes or refuses a change of terms that waits for an operator. */
  auditPriceChange: PriceChange;
  /** Deletes a product that was never authorised and is part of no bundle; answers its code. */
  deleteProduct: Scalars['String']['output'];
  /** Writes the documentation of a product. */
  saveApiDocument: ApiDocument;
  /** Marks a product for your own account, or takes the mark off. */
  setFavourite: Product;
  /** Adds a product to the catalogue; it is off until it is turned on. */
  addProduct: Product;
  /** Adds a product in the other environment alone; answers its code there. */
  mirrorProduct: Scalars['String']['output'];
  /** Changes a product. */
  editProduct: Product;
  /** Changes a product in the other environment alone, by its code; answers the code. */
  mirrorProductEdit: Scalars['String']['output'];
  /** Says what a bundle consists of. */
  setBundleComponents: Product;
  /** Says what a bundle consists of in the other environment alone; answers its code. */
  mirrorBundleComponents: Scalars['String']['output'];
  /** Says what calls of a product carry: the call's check, its document, the template of batches and the key of kept answers are made of it. */
  setProductParameters: Product;
  /** Adds a shelf to the catalogue or changes one. */
  saveProductCategory: ProductCategory;
  /** Calls off a change that waits for its time. */
  cancelScheduledChange: ScheduledChange;
  /** Has a change whose last run failed carried out again, now. */
  retryScheduledChange: ScheduledChange;
  /**
   * What a route makes of parameters and of an answer, one that is given or, with `send`, that of the supplier, which is
   * asked once. No call comes of it and nobody is charged; the question is kept among the route's trials.
   */
  testUpstreamRoute: RouteTest;
  /** Enters a supplier or renames one. */
  saveDataSource: DataSource;
  /** Saves a supplier in the other environment alone; answers its code. */
  mirrorDataSource: Scalars['String']['output'];
  /** Takes a supplier off the list to whom no route leads; answers its code. */
  deleteDataSource: Scalars['String']['output'];
  /** Enters a route or changes one; its settings are checked and compiled. */
  saveUpstreamRoute: UpstreamRoute;
  /** Saves a route in the other environment alone; answers its identifier there. */
  mirrorUpstreamRoute: Scalars['ID']['output'];
  /** Ends a route and its places in customers' own orders; answers its identifier. */
  deleteUpstreamRoute: Scalars['ID']['output'];
  /** Takes a product down, up again, or marks it as abnormal, at once or at an instant to come. */
  changeProductState: ProductStateChange;
};


export type MutationAuditAuthorizationsArgs = {
  input: AuditAuthorizationsInput;
};


export type MutationApplyForProductsArgs = {
  input: ApplyForProductsInput;
};


export type MutationAuthorizeProductsArgs = {
  input: AuthorizeProductsInput;
};


export type MutationAuthorizeBundleArgs = {
  input: AuthorizeBundleInput;
};


export type MutationEditAuthorizationArgs = {
  input: EditAuthorizationInput;
};


export type MutationSetAuthorizationCacheArgs = {
  input: SetAuthorizationCacheInput;
};


export type MutationSetPromoterRoyaltiesArgs = {
  input: SetPromoterRoyaltiesInput;
};


export type MutationSetFreeQuotasArgs = {
  input: SetFreeQuotasInput;
};


export type MutationSetAuthorizationDetailsArgs = {
  input: SetAuthorizationDetailsInput;
};


export type MutationDeleteAuthorizationsArgs = {
  input: AuthorizationsInput;
};


export type MutationEnableAuthorizationsArgs = {
  input: AuthorizationsInput;
};


export type MutationDisableAuthorizationsArgs = {
  input: AuthorizationsInput;
};


export type MutationChangeBundleComponentsArgs = {
  input: ChangeBundleComponentsInput;
};


export type MutationSaveAssignedSourcesArgs = {
  input: SaveAssignedSourcesInput;
};


export type MutationRemoveAssignedSourceArgs = {
  input: RemoveAssignedSourceInput;
};


export type MutationSyncBundleAuthorizationsArgs = {
  input: SyncBundleAuthorizationsInput;
};


export type MutationChangePricesArgs = {
  input: ChangePricesInput;
};


export type MutationCancelPriceChangeArgs = {
  input: CancelPriceChangeInput;
};


export type MutationAuditPriceChangeArgs = {
  input: AuditPriceChangeInput;
};


export type MutationDeleteProductArgs = {
  input: DeleteProductInput;
};


export type MutationSaveApiDocumentArgs = {
  input: SaveApiDocumentInput;
};


export type MutationSetFavouriteArgs = {
  input: SetFavouriteInput;
};


export type MutationAddProductArgs = {
  input: AddProductInput;
};


export type MutationMirrorProductArgs = {
  input: AddProductInput;
};


export type MutationEditProductArgs = {
  input: EditProductInput;
};


export type MutationMirrorProductEditArgs = {
  input: EditProductInput;
};


export type MutationSetBundleComponentsArgs = {
  input: SetBundleComponentsInput;
};


export type MutationMirrorBundleComponentsArgs = {
  input: SetBundleComponentsInput;
};


export type MutationSetProductParametersArgs = {
  input: SetProductParametersInput;
};


export type MutationSaveProductCategoryArgs = {
  input: SaveProductCategoryInput;
};


export type MutationCancelScheduledChangeArgs = {
  input: CancelScheduledChangeInput;
};


export type MutationRetryScheduledChangeArgs = {
  input: RetryScheduledChangeInput;
};


export type MutationTestUpstreamRouteArgs = {
  input: TestUpstreamRouteInput;
};


export type MutationSaveDataSourceArgs = {
  input: SaveDataSourceInput;
};


export type MutationMirrorDataSourceArgs = {
  input: SaveDataSourceInput;
};


export type MutationDeleteDataSourceArgs = {
  input: DeleteDataSourceInput;
};


export type MutationSaveUpstreamRouteArgs = {
  input: SaveUpstreamRouteInput;
};


export type MutationMirrorUpstreamRouteArgs = {
  input: SaveUpstreamRouteInput;
};


export type MutationDeleteUpstreamRouteArgs = {
  input: DeleteUpstreamRouteInput;
};


export type MutationChangeProductStateArgs = {
  input: ChangeProductStateInput;
};

/** An object that can be asked for again, whatever its type. */
export type Node = {
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
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

/** What an auditor decides. */
export type AuditDecision =
  /** In order. */
  | 'PASS'
  /** Refused; a remark says why. */
  | 'REJECT';

/** One authorisation that is audited. */
export type AuditedItemInput = {
  /** The authorisation. */
  authorizationId: Scalars['ID']['input'];
  /** Its developer account, which must be right when it is given. */
  developerAccountId?: InputMaybe<Scalars['ID']['input']>;
  /** Code of its product, which must be right when it is given. */
  productCode?: InputMaybe<Scalars['String']['input']>;
  /** Its terms; those that it was asked with unless given. */
  terms?: InputMaybe<AuthorizationTermsInput>;
  /** The customer's own order of sources. */
  sources?: InputMaybe<Array<AssignedSourceInput>>;
};

/** The decision on authorisations that were asked for; on all of them or on none. */
export type AuditAuthorizationsInput = {
  /** The decision. */
  decision: AuditDecision;
  /** Why they are refused; needed then, 250 characters at most. */
  rejectReason?: InputMaybe<Scalars['String']['input']>;
  /** The authorisations, 1 to 100. */
  items: Array<AuditedItemInput>;
};

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
export type Authorization = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** What other subgraphs name it by: its identifier is told here, to those who may see it. */
  reference: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
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

/** Whether something is added to a list or taken out of it. */
export type ListEdit =
  /** Added. */
  | 'ADD'
  /** Taken out. */
  | 'DELETE';

/** What a component of a bundle is to cost when it is called through it. */
export type ComponentPriceInput = {
  /** Code of the component. */
  productCode: Scalars['String']['input'];
  /** Price of one call of it, from 0 on, with at most six decimals. */
  price: Scalars['Decimal']['input'];
};

/** What a promoter is to earn on an authorisation. */
export type PromoterRoyaltyInput = {
  /** The promoter, an outer salesperson in use. */
  promoterId: Scalars['ID']['input'];
  /** How the share is made. */
  type: CommissionType;
  /** Amount for every charged call; for BY_PRICE alone. */
  price?: InputMaybe<Scalars['Decimal']['input']>;
  /** Share of the fees, between 0 and 1; for BY_RATE alone. */
  rate?: InputMaybe<Scalars['Decimal']['input']>;
  /** First month that counts, this month or one of the twelve after it; this month unless given. */
  effectMonth?: InputMaybe<Scalars['Month']['input']>;
};

/** A route to a supplier and its place in the customer's own order. */
export type AssignedSourceInput = {
  /** The place as it is; null for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The route, one of the product. */
  routeId: Scalars['ID']['input'];
  /** Place in the order, from 0; the lowest is tried first. */
  priority: Scalars['Int']['input'];
};

/** What an authorisation is to be. What is not given is as the product says, or as it was. */
export type AuthorizationTermsInput = {
  /** How the fee of a bundle is made; FLAT for a single product. */
  chargeType?: InputMaybe<ChargeType>;
  /** What a call is charged for. */
  feeType?: InputMaybe<FeeType>;
  /** Price of one call, 0 to 1,000,000 with at most six decimals; ignored for what is charged per component. */
  price?: InputMaybe<Scalars['Decimal']['input']>;
  /** What components of a bundle cost in it; those that are not named cost what they cost by themselves. */
  componentPrices?: InputMaybe<Array<ComponentPriceInput>>;
  /** Calls that cost nothing before charging begins. */
  freeQuota?: InputMaybe<Scalars['Int']['input']>;
  /** Code of the end organisation it is for. */
  directClientCode?: InputMaybe<Scalars['String']['input']>;
  /** Score from which a subject counts as risky, 0 for none; models only. */
  riskThreshold?: InputMaybe<Scalars['Decimal']['input']>;
  /** Version of the interface that is opened, 32 characters at most. */
  usedVersion?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is kept off the customer's own pages. */
  hidden?: InputMaybe<Scalars['Boolean']['input']>;
  /** What is said about it, 500 characters at most. */
  remark?: InputMaybe<Scalars['String']['input']>;
  /** What promoters earn on it; replaces what they earn now. */
  royalties?: InputMaybe<Array<PromoterRoyaltyInput>>;
};

/** Products that a customer asks for. */
export type ApplyForProductsInput = {
  /** Their codes, 1 to 100. */
  productCodes: Array<Scalars['String']['input']>;
  /** What they are for, 500 characters at most. */
  remark?: InputMaybe<Scalars['String']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** One product that is authorised. */
export type AuthorizedItemInput = {
  /** Code of the product. */
  productCode: Scalars['String']['input'];
  /** The developer account, if another than that of the whole request. */
  developerAccountId?: InputMaybe<Scalars['ID']['input']>;
  /** The terms. */
  terms?: InputMaybe<AuthorizationTermsInput>;
};

/** Products that a developer account may call from now on. */
export type AuthorizeProductsInput = {
  /** The developer account of every item that names none. */
  developerAccountId?: InputMaybe<Scalars['ID']['input']>;
  /** The products, 1 to 100. */
  items: Array<AuthorizedItemInput>;
  /** What is said about those that have no remark of their own, 500 characters at most. */
  remark?: InputMaybe<Scalars['String']['input']>;
  /** An authorised bundle of the account that they become components of. */
  bundleAuthorizationId?: InputMaybe<Scalars['ID']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** One component of a bundle that is authorised. */
export type BundleItemInput = {
  /** Code of the component. */
  productCode: Scalars['String']['input'];
  /** Whether it is authorised now; otherwise the account holds it already. */
  added: Scalars['Boolean']['input'];
  /** Its terms, when it is authorised now. */
  terms?: InputMaybe<AuthorizationTermsInput>;
};

/** A bundle that a developer account may call from now on. */
export type AuthorizeBundleInput = {
  /** The developer account. */
  developerAccountId: Scalars['ID']['input'];
  /** Code of the bundle. */
  bundleCode: Scalars['String']['input'];
  /** The terms of the bundle. */
  terms?: InputMaybe<AuthorizationTermsInput>;
  /** Its components in their order, 1 to 50. */
  items: Array<BundleItemInput>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** What changes on one authorisation. */
export type EditAuthorizationInput = {
  /** The authorisation. */
  authorizationId: Scalars['ID']['input'];
  /** Its developer account, which must be right when it is given. */
  developerAccountId?: InputMaybe<Scalars['ID']['input']>;
  /** Code of its product, which must be right when it is given. */
  productCode?: InputMaybe<Scalars['String']['input']>;
  /** What changes; the rest stays. */
  terms: AuthorizationTermsInput;
  /** Whether one that waits is passed with it; for operators. */
  pass?: Scalars['Boolean']['input'];
};

/** For how long kept answers may be given again. */
export type SetAuthorizationCacheInput = {
  /** The authorisation. */
  authorizationId: Scalars['ID']['input'];
  /** Days, 0 for never, 365 at most; null for as the product says. */
  cacheFetchDays?: InputMaybe<Scalars['Int']['input']>;
};

/** What promoters earn on an authorisation from now on. */
export type SetPromoterRoyaltiesInput = {
  /** The authorisation. */
  authorizationId: Scalars['ID']['input'];
  /** All of them, 20 at most; who is left out earns no more. */
  royalties: Array<PromoterRoyaltyInput>;
};

/** Free calls of one authorisation. */
export type FreeQuotaInput = {
  /** The authorisation. */
  authorizationId: Scalars['ID']['input'];
  /** Calls that cost nothing before charging begins, from 0. */
  freeQuota: Scalars['Int']['input'];
};

/** Free calls of authorisations. */
export type SetFreeQuotasInput = {
  /** The authorisations, 1 to 100. */
  items: Array<FreeQuotaInput>;
};

/** What is shown of one authorisation. */
export type AuthorizationDetailsInput = {
  /** The authorisation. */
  authorizationId: Scalars['ID']['input'];
  /** Whether it is kept off the customer's own pages; as it was unless given. */
  hidden?: InputMaybe<Scalars['Boolean']['input']>;
  /** Version of the interface that is opened, 32 characters at most; as it was unless given. */
  usedVersion?: InputMaybe<Scalars['String']['input']>;
};

/** What is shown of authorisations. */
export type SetAuthorizationDetailsInput = {
  /** The authorisations, 1 to 100. */
  items: Array<AuthorizationDetailsInput>;
};

/** Authorisations of one developer account. */
export type AuthorizationsInput = {
  /** The developer account. */
  developerAccountId: Scalars['ID']['input'];
  /** The authorisations, 1 to 100, each of that account. */
  authorizationIds: Array<Scalars['ID']['input']>;
};

/** A change of what an authorised bundle consists of. */
export type ChangeBundleComponentsInput = {
  /** The authorisation of the bundle. */
  authorizationId: Scalars['ID']['input'];
  /** Whether they are added or taken out. */
  operation: ListEdit;
  /** Codes of the components, 1 to 50. */
  productCodes: Array<Scalars['String']['input']>;
};

/** Places in a customer's own order of sources. */
export type SaveAssignedSourcesInput = {
  /** The developer account. */
  developerAccountId: Scalars['ID']['input'];
  /** Code of the product. */
  productCode: Scalars['String']['input'];
  /** New places, and others with another priority; those that are not named stay. */
  sources: Array<AssignedSourceInput>;
};

/** A place in a customer's own order of sources that ends. */
export type RemoveAssignedSourceInput = {
  /** The place. */
  id: Scalars['ID']['input'];
};

/** Which bundles are brought in line. */
export type SyncBundleAuthorizationsInput = {
  /** Identifiers of bundle products; all bundles when empty. */
  bundleIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** A sign-in account, to whose customer it is limited. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of one authorised bundle that was brought in line. */
export type BundleSync = {
  /** The authorisation of the bundle. */
  authorization: Authorization;
  /** Codes of the components that were added. */
  addedCodes: Array<Scalars['String']['output']>;
  /** Codes of default components that the account does not hold open. */
  missingCodes: Array<Scalars['String']['output']>;
};

/** Other terms for one authorisation. */
export type ChangedPriceInput = {
  /** The authorisation. */
  authorizationId: Scalars['ID']['input'];
  /** How the fee of a bundle is made; as it was unless given. */
  chargeType?: InputMaybe<ChargeType>;
  /** What a call is charged for; as it was unless given. */
  feeType?: InputMaybe<FeeType>;
  /** Price of one call, 0 to 1,000,000 with at most six decimals; as it was unless given. */
  price?: InputMaybe<Scalars['Decimal']['input']>;
  /** What components of a bundle cost in it; those that are not named keep theirs. */
  componentPrices?: InputMaybe<Array<ComponentPriceInput>>;
};

/** Other terms for authorisations, at one instant. */
export type ChangePricesInput = {
  /** When they take effect, at most 366 days ahead; at once unless given. */
  effectiveAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The authorisations, 1 to 100. */
  items: Array<ChangedPriceInput>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** A change of terms that is called off. */
export type CancelPriceChangeInput = {
  /** The change. */
  id: Scalars['ID']['input'];
};

/** The decision on a change of terms that waits for one. */
export type AuditPriceChangeInput = {
  /** The change. */
  id: Scalars['ID']['input'];
  /** The decision. */
  decision: AuditDecision;
};

/** Which change is looked at before it is made. */
export type PreviewPriceChangeInput = {
  /** The authorisations with their other terms, 1 to 100. */
  items: Array<ChangedPriceInput>;
  /** The month whose calls are charged anew, up to this one; the last one unless given. */
  month?: InputMaybe<Scalars['Month']['input']>;
};

/** What other terms mean for one authorisation. */
export type PricePreview = {
  /** Identifier of the authorisation, an int64 as text. */
  authorizationId: Scalars['ID']['output'];
  /** The month whose calls are charged anew. */
  month: Scalars['Month']['output'];
  /** Charge type, fee type and price of the terms that it would have, as `FLAT PER_HIT 0.500000`; for who counts the calls. */
  terms: Scalars['String']['output'];
  /** The authorisation. */
  authorization: Authorization;
  /** The terms in force. */
  before: PriceTerms;
  /** The terms that it would have. */
  after: PriceTerms;
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
  /** First month that no longer counts; null while it lasts. */
  untilMonth?: Maybe<Scalars['Month']['output']>;
  /** When it was agreed. */
  assignedAt: Scalars['DateTime']['output'];
  /** Account that entered it. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When it was entered. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
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
  /** How many products with a document lie on it; of shelves that were asked for by authorisation, how many you may call. */
  itemCount: Scalars['Int']['output'];
  /** The shelves below, in their order; empty on the second level. */
  subcategories: Array<ProductCategory>;
};

/** Which shelves are shown. */
export type ProductCategoryFilter = {
  /** Only shelves that hold a product you may call. */
  authorized?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A product that is deleted. */
export type DeleteProductInput = {
  /** The product. */
  id: Scalars['ID']['input'];
};

/** A column of a table in a document. */
export type DocumentColumn = {
  /** Key of its values in the rows. */
  id: Scalars['String']['output'];
  /** What stands above it. */
  title: Scalars['String']['output'];
};

/** A table or a text in a document. */
export type DocumentTable = {
  /** table or text. */
  type: Scalars['String']['output'];
  /** What stands above it; empty for nothing. */
  title: Scalars['String']['output'];
  /** Its columns; empty for a text. */
  columns: Array<DocumentColumn>;
  /**
   * Its rows, objects by column; of a text one row with `text`. Beside the columns a row may hold properties (rows of what it
   * contains), schemaId (key into fieldSchema), schemaIconText, schemaPath, taskMode (hidden, file or option) and options.
   */
  rows: Array<Scalars['JSON']['output']>;
};

/** The documentation of one product, as anybody may read it. No price, no floor price and no supplier is in it. */
export type ApiDocument = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Code of the product. */
  productCode: Scalars['String']['output'];
  /** Name of the product. */
  productName: Scalars['String']['output'];
  /** Name of the interface. */
  apiName: Scalars['String']['output'];
  /** Shelf of the first level. */
  category?: Maybe<ProductCategory>;
  /** Shelf of the second level. */
  subcategory?: Maybe<ProductCategory>;
  /** Path that calls are sent to. */
  apiPath?: Maybe<Scalars['String']['output']>;
  /** How calls are sent. */
  requestMethod: Scalars['String']['output'];
  /** What calls are sent as. */
  contentType: Scalars['String']['output'];
  /** What a call carries, for programs. */
  parameters: Array<ProductParameter>;
  /** What a call carries, for people. */
  paramSchema: Array<DocumentTable>;
  /** A call, as JSON text. */
  paramsExample: Scalars['String']['output'];
  /** What an answer holds. */
  respSchema: Array<DocumentTable>;
  /** An answer, as JSON text. */
  respExample: Scalars['String']['output'];
  /** Descriptions of fields, by the keys that rows give. */
  fieldSchema: Scalars['JSON']['output'];
  /** What the codes of answers mean. */
  errorCodeSchema: Array<DocumentTable>;
  /** How often the data is renewed, in words. */
  upgradePeriod?: Maybe<Scalars['String']['output']>;
  /** What makes the data good. */
  dataAdvantage?: Maybe<Scalars['String']['output']>;
  /** How calls are charged, in words. */
  feeTypeText: Scalars['String']['output'];
  /** Where the document can be downloaded, as PDF. */
  docUrl: Scalars['String']['output'];
  /** How long a call usually takes, in words. */
  responseTime?: Maybe<Scalars['String']['output']>;
  /** Picture behind its card. */
  backgroundImageUrl?: Maybe<Scalars['String']['output']>;
  /** What it answers. */
  description?: Maybe<Scalars['String']['output']>;
  /** Words it is found by. */
  tags: Array<Scalars['String']['output']>;
  /** Whether your own account has marked it; null without a session. */
  collected?: Maybe<Scalars['Boolean']['output']>;
  /** Path of the spreadsheet that batches are handed in with; null where there are none. */
  taskTemplate?: Maybe<Scalars['String']['output']>;
  /** Who wrote it; null for one that was made of the parameters. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Which documents a list shows; conditions are combined with and. */
export type ApiDocumentFilter = {
  /** Shelf of either level. */
  categoryCode?: InputMaybe<Scalars['String']['input']>;
  /** Part of the product's name, its code, or the last part of its path. */
  keyword?: InputMaybe<Scalars['String']['input']>;
};

/** A document and its place in the list. */
export type ApiDocumentEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The document. */
  node: ApiDocument;
};

/** A page of documents. */
export type ApiDocumentConnection = {
  /** The documents with their cursors. */
  edges: Array<ApiDocumentEdge>;
  /** The documents alone. */
  nodes: Array<ApiDocument>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many documents the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** A table or a text in a document. */
export type DocumentTableInput = {
  /** table or text. */
  type?: Scalars['String']['input'];
  /** What stands above it. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Its columns, 20 at most. */
  columns?: InputMaybe<Array<DocumentColumnInput>>;
  /** Its rows, objects by column, 200 at most. */
  rows: Array<Scalars['JSON']['input']>;
};

/** A column of a table in a document. */
export type DocumentColumnInput = {
  /** Key of its values in the rows. */
  id: Scalars['String']['input'];
  /** What stands above it. */
  title: Scalars['String']['input'];
};

/** The documentation of one product; what is not given is made of its parameters. */
export type SaveApiDocumentInput = {
  /** Code of the product. */
  productCode: Scalars['String']['input'];
  /** Whether anybody may read it. */
  published?: Scalars['Boolean']['input'];
  /** Name of the interface, 100 characters at most; that of the product unless given. */
  apiName?: InputMaybe<Scalars['String']['input']>;
  /** A call, as JSON text. */
  paramsExample?: InputMaybe<Scalars['String']['input']>;
  /** What the result of an answer holds. */
  respSchema?: InputMaybe<Array<DocumentTableInput>>;
  /** The result of an answer. */
  respExample?: InputMaybe<Scalars['JSON']['input']>;
  /** Descriptions of fields, by the keys that rows give: an object of tables and texts. */
  fieldSchema?: InputMaybe<Scalars['JSON']['input']>;
  /** Codes of its own, beside the common ones. */
  errorCodeSchema?: InputMaybe<Array<DocumentTableInput>>;
};

/** A mark on a product. */
export type SetFavouriteInput = {
  /** Code of the product. */
  productCode: Scalars['String']['input'];
  /** Whether it is marked; the other way round than now unless given. */
  collected?: InputMaybe<Scalars['Boolean']['input']>;
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

/** A new product. */
export type AddProductInput = {
  /** Code that calls name: a letter, then letters, digits, _ and -, 2 to 64 characters; unique whatever the case, never changes. */
  code: Scalars['String']['input'];
  /** Name shown to customers, 100 characters at most. */
  name: Scalars['String']['input'];
  /** What kind of answer it gives; BASIC unless given, OTHER for a bundle. */
  type?: InputMaybe<ProductType>;
  /** Whether it is a bundle. */
  bundle?: Scalars['Boolean']['input'];
  /** What a call is charged for. */
  feeType?: FeeType;
  /** List price of one call, 0 to 1,000,000 with at most six decimals. */
  price?: Scalars['Decimal']['input'];
  /** Below this no salesperson may go; at most the price. */
  floorPrice?: Scalars['Decimal']['input'];
  /** How many free calls a salesperson may grant at most. */
  maxFreeCount?: Scalars['Int']['input'];
  /** Whether answers are kept and given again, once a parameter of the product keeps them apart. */
  cacheEnabled?: Scalars['Boolean']['input'];
  /** For how many days, 1 to 365 when they are kept. */
  cacheDays?: InputMaybe<Scalars['Int']['input']>;
  /** Score from which a subject counts as risky, 0 for none; models only. */
  riskThreshold?: InputMaybe<Scalars['Decimal']['input']>;
  /** Whether customers may ask for it themselves. */
  applicable?: Scalars['Boolean']['input'];
  /** How the fields of a subject may be sent; PLAIN unless given. */
  encryptions?: InputMaybe<Array<EncryptionType>>;
  /** Whether it is also added in the other environment, by a job. */
  alsoElsewhere?: Scalars['Boolean']['input'];
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** What changes on a product; what is not given stays. Prices concern new authorisations. */
export type EditProductInput = {
  /** The product; or name it by its code. Both must agree. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Code of the product. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Name shown to customers, 100 characters at most. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What kind of answer it gives. */
  type?: InputMaybe<ProductType>;
  /** Whether it is a bundle; fixed once it was authorised. */
  bundle?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it is part of the catalogue. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** What a call is charged for. */
  feeType?: InputMaybe<FeeType>;
  /** List price of one call. */
  price?: InputMaybe<Scalars['Decimal']['input']>;
  /** Below this no salesperson may go; at most the price. */
  floorPrice?: InputMaybe<Scalars['Decimal']['input']>;
  /** How many free calls a salesperson may grant at most. */
  maxFreeCount?: InputMaybe<Scalars['Int']['input']>;
  /** Whether answers are kept and given again. Switched on only where a parameter of the product keeps them apart. */
  cacheEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** For how many days, 1 to 365 when they are kept. */
  cacheDays?: InputMaybe<Scalars['Int']['input']>;
  /** Score from which a subject counts as risky, 0 for none; models only. */
  riskThreshold?: InputMaybe<Scalars['Decimal']['input']>;
  /** Whether customers may ask for it themselves. */
  applicable?: InputMaybe<Scalars['Boolean']['input']>;
  /** How the fields of a subject may be sent. */
  encryptions?: InputMaybe<Array<EncryptionType>>;
  /** How long a call may take in all, 1000 to 30000. */
  deadlineMs?: InputMaybe<Scalars['Int']['input']>;
  /** How it can be tried from the customer's pages. */
  onlineTests?: InputMaybe<Array<OnlineTestType>>;
  /** Code of its shelf, of either level; null takes it off the shelves. */
  categoryCode?: InputMaybe<Scalars['String']['input']>;
  /** What it answers, 500 characters at most. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What makes its data good, 200 characters at most. */
  dataAdvantage?: InputMaybe<Scalars['String']['input']>;
  /** How long a call usually takes, in words. */
  responseTime?: InputMaybe<Scalars['String']['input']>;
  /** How often its data is renewed, in words. */
  upgradePeriod?: InputMaybe<Scalars['String']['input']>;
  /** Words it is found by, 10 at most. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether it is also changed in the other environment, by a job. */
  alsoElsewhere?: Scalars['Boolean']['input'];
};

/** What a bundle consists of, for authorisations made from now on. */
export type SetBundleComponentsInput = {
  /** Code of the bundle. */
  bundleCode: Scalars['String']['input'];
  /** Codes of 2 to 50 single products in their order. */
  componentCodes: Array<Scalars['String']['input']>;
  /** Whether it is also set in the other environment, by a job. */
  alsoElsewhere?: Scalars['Boolean']['input'];
};

/** What a parameter of a call holds. */
export type ParameterType =
  /** Text. */
  | 'TEXT'
  /** A whole number. */
  | 'INTEGER'
  /** A number. */
  | 'NUMBER'
  /** true or false. */
  | 'BOOLEAN'
  /** A file in base64. */
  | 'FILE'
  /** One of a list of values. */
  | 'OPTION';

/** Which part of a subject a parameter is. */
export type ParameterRole =
  /** A person's name. */
  | 'NAME'
  /** An identity number of mainland China. */
  | 'ID_CARD'
  /** A mobile number of mainland China. */
  | 'MOBILE';

/** One value of a parameter that has a list of them. */
export type ParameterOption = {
  /** Text shown for it. */
  label: Scalars['String']['output'];
  /** What a call carries. */
  value: Scalars['String']['output'];
};

/** One value of a parameter that has a list of them. */
export type ParameterOptionInput = {
  /** Text shown for it. */
  label: Scalars['String']['input'];
  /** What a call carries. */
  value: Scalars['String']['input'];
};

/** What a call of a product carries beside the common parameters. */
export type ProductParameter = {
  /** Name of the field. */
  name: Scalars['String']['output'];
  /** What it is called in documents and templates. */
  title: Scalars['String']['output'];
  /** What it holds. */
  type: ParameterType;
  /** Whether a call without it is refused. */
  required: Scalars['Boolean']['output'];
  /** Regular expression that the whole value must match. */
  pattern?: Maybe<Scalars['String']['output']>;
  /** Characters it may have at most. */
  maxLength?: Maybe<Scalars['Int']['output']>;
  /** Its values, for OPTION. */
  options: Array<ParameterOption>;
  /** Which part of the subject it is. */
  role?: Maybe<ParameterRole>;
  /** Whether it comes as a digest when a call is encrypted. */
  hashable: Scalars['Boolean']['output'];
  /** Whether kept answers are kept apart by it, a file by its digest. */
  inCacheKey: Scalars['Boolean']['output'];
  /** Whether pages for trying leave it out. */
  hiddenInTests: Scalars['Boolean']['output'];
  /** A value that documents show. */
  example?: Maybe<Scalars['String']['output']>;
};

/** What a call of a product carries beside the common parameters. */
export type ProductParameterInput = {
  /** Name of the field: a letter, then letters and digits, 32 characters at most; not one of the common parameters. */
  name: Scalars['String']['input'];
  /** What it is called in documents and templates, 50 characters at most. */
  title: Scalars['String']['input'];
  /** What it holds. */
  type?: ParameterType;
  /** Whether a call without it is refused. */
  required?: Scalars['Boolean']['input'];
  /** Regular expression that the whole value must match: no groups that repeat, 200 characters at most. */
  pattern?: InputMaybe<Scalars['String']['input']>;
  /** Characters it may have at most. */
  maxLength?: InputMaybe<Scalars['Int']['input']>;
  /** Its values, for OPTION. */
  options?: InputMaybe<Array<ParameterOptionInput>>;
  /** Which part of the subject it is. */
  role?: InputMaybe<ParameterRole>;
  /** Whether it comes as a digest when a call is encrypted; what is part of the subject does unless said otherwise. */
  hashable?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether kept answers are kept apart by it, a file by its digest. */
  inCacheKey?: Scalars['Boolean']['input'];
  /** Whether pages for trying leave it out. */
  hiddenInTests?: Scalars['Boolean']['input'];
  /** A value that documents show, 200 characters at most. */
  example?: InputMaybe<Scalars['String']['input']>;
};

/** What calls of a product carry from now on. */
export type SetProductParametersInput = {
  /** Code of the product, no bundle: a bundle takes what its components take. */
  productCode: Scalars['String']['input'];
  /** All of them in their order, 30 at most. */
  parameters: Array<ProductParameterInput>;
};

/** A shelf of the catalogue, new or changed. */
export type SaveProductCategoryInput = {
  /** The shelf; null for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Code of a new one, unique; never changes. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Name shown to customers, 50 characters at most. */
  name: Scalars['String']['input'];
  /** Code of the shelf that holds a new one; null for one of the first level. */
  parentCode?: InputMaybe<Scalars['String']['input']>;
  /** Place among its neighbours, from 1; last unless given. */
  sort?: InputMaybe<Scalars['Int']['input']>;
};

/** A data API that customers can be authorised for, by itself or as a bundle of others. */
export type Product = Node & {
  /** What a call carries, in order; of a bundle, what its components carry. */
  parameterDetails: Array<ProductParameter>;
  /** How long a call may take in all. */
  deadlineMs: Scalars['Int']['output'];
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
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
  /**
   * What stands between the product and a developer account that you may see, rejected ones left out; null when nothing does.
   * Your own productive account unless given.
   */
  authorization?: Maybe<Authorization>;
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


/** A data API that customers can be authorised for, by itself or as a bundle of others. */
export type ProductAuthorizationArgs = {
  developerAccountId?: InputMaybe<Scalars['ID']['input']>;
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
  /** Those that this developer account holds: open, disabled or asked for. Its own users do not find by it what is hidden. */
  authorizedFor?: InputMaybe<Scalars['ID']['input']>;
  /** Those that this developer account does not hold, not even hidden, so that it may ask for them. */
  notAuthorizedFor?: InputMaybe<Scalars['ID']['input']>;
  /** Together with `authorizedFor` or `authorizedForAny`: in any of these states instead. */
  authorizationStates?: InputMaybe<Array<AuthorizationState>>;
  /** The same of any of these developer accounts. */
  authorizedForAny?: InputMaybe<Array<Scalars['ID']['input']>>;
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

/** What a change that waits for its time changes. */
export type ScheduledChangeKind =
  /** The state of a product. */
  | 'PRODUCT_STATE'
  /** The terms of authorisations. */
  | 'PRICE';

/** Whom a change of a product is told to, when only named customers are. */
export type NoticeRecipient = {
  /** The developer account that holds the product. */
  developerAccount: DeveloperAccount;
  /** Name of the developer account. */
  developerAccountName: Scalars['String']['output'];
  /** Number that is written to; null when none is. */
  mobile?: Maybe<Scalars['String']['output']>;
  /** Address that is written to; null when none is. */
  email?: Maybe<Scalars['String']['output']>;
};

/** Which changes a list shows; conditions are combined with and. */
export type ScheduledChangeFilter = {
  /** What they change. */
  kind?: InputMaybe<ScheduledChangeKind>;
  /** Any of these states. */
  states?: InputMaybe<Array<ScheduledChangeState>>;
  /** Price changes of these developer accounts. */
  developerAccountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Changes of this product, or of its prices. */
  productCode?: InputMaybe<Scalars['String']['input']>;
  /** Only the one of this identifier, or that of this product. */
  key?: InputMaybe<Scalars['String']['input']>;
};

/** A change that waits for its time and its place in the list. */
export type ScheduledChangeEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: ScheduledChange;
};

/** A page of changes that wait for their time. */
export type ScheduledChangeConnection = {
  /** The changes with their cursors. */
  edges: Array<ScheduledChangeEdge>;
  /** The changes alone. */
  nodes: Array<ScheduledChange>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many changes the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** A change that is called off. */
export type CancelScheduledChangeInput = {
  /** The change. */
  id: Scalars['ID']['input'];
};

/** A change that is tried again. */
export type RetryScheduledChangeInput = {
  /** The change. */
  id: Scalars['ID']['input'];
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

/** How a message travels. */
export type MessageChannel =
  /** A text message to a mobile number. */
  | 'SMS'
  /** An e-mail. */
  | 'EMAIL';

/** Who is told of a change. */
export type NoticeScope =
  /** Nobody. */
  | 'NOBODY'
  /** The customers that were named. */
  | 'NAMED'
  /** Every customer that holds the product. */
  | 'ALL';

/** A change of a product's state, or of prices, that waits or waited for its time. */
export type ScheduledChange = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** What it changes. */
  kind: ScheduledChangeKind;
  /** How far it has come. */
  state: ScheduledChangeState;
  /** The product whose state changes. */
  product?: Maybe<Product>;
  /** The state the product is to have. */
  toState?: Maybe<ProductState>;
  /** The changes of terms that it carries out. */
  priceChanges: Array<PriceChange>;
  /** Who is told. */
  noticeScope: NoticeScope;
  /** How they are told. */
  noticeChannels: Array<MessageChannel>;
  /** Who is told when they are named. */
  noticeRecipients: Array<NoticeRecipient>;
  /** Why, in words for those who are told. */
  note?: Maybe<Scalars['String']['output']>;
  /** When it is to happen. */
  plannedAt: Scalars['DateTime']['output'];
  /** How often it was tried. */
  attemptCount: Scalars['Int']['output'];
  /** Why the last try failed. */
  failure?: Maybe<Scalars['String']['output']>;
  /** How long the last try took. */
  durationMs?: Maybe<Scalars['Int']['output']>;
  /** When it was carried out or called off. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Account that planned it. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When it was planned. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A supplier, new or renamed. */
export type SaveDataSourceInput = {
  /** The supplier; null for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Code of a new one: a letter, then letters, digits, _ and -, 2 to 32 characters; unique, never changes. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Name of the supplier, 50 characters at most. */
  name: Scalars['String']['input'];
  /** Whether it is also saved in the other environment, by a job. */
  alsoElsewhere?: Scalars['Boolean']['input'];
};

/** A supplier that is taken off the list. */
export type DeleteDataSourceInput = {
  /** The supplier. */
  id: Scalars['ID']['input'];
};

/** How a supplier is called for a product, new or changed. What is not given is as it was. */
export type SaveUpstreamRouteInput = {
  /** The route; null for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Without `id`: change the route of this product and supplier where there is one. */
  matchExisting?: Scalars['Boolean']['input'];
  /** Code of the product, which never changes. */
  productCode: Scalars['String']['input'];
  /** The supplier, which never changes; or name it by its code. */
  dataSourceId?: InputMaybe<Scalars['ID']['input']>;
  /** Code of the supplier. */
  dataSourceCode?: InputMaybe<Scalars['String']['input']>;
  /** Program that speaks the supplier's protocol, one of upstreamAdapters. */
  adapter: Scalars['String']['input'];
  /** Place in the order of the product's sources, from 0; after the others unless given. */
  priority?: InputMaybe<Scalars['Int']['input']>;
  /** What the supplier takes for a call; 0 unless given. */
  cost?: InputMaybe<Scalars['Decimal']['input']>;
  /** Costs that depend on the answer, in the supplier's own terms, 500 characters at most. */
  costDetail?: InputMaybe<Scalars['String']['input']>;
  /** What the supplier charges for; as the product does unless given. */
  feeType?: InputMaybe<FeeType>;
  /** Use that the supplier has allowed, 64 characters at most. */
  scene?: InputMaybe<Scalars['String']['input']>;
  /** Address that is called: https, no private network; needed for http. */
  requestUrl?: InputMaybe<Scalars['String']['input']>;
  /** Name under which we are known to the supplier, 200 characters at most. */
  requestKey?: InputMaybe<Scalars['String']['input']>;
  /** Secret that goes with it, 500 characters at most; blank or asterisks leave the one that is kept. */
  requestSecret?: InputMaybe<Scalars['String']['input']>;
  /** Settings: an object as the README of products describes. */
  extra?: InputMaybe<Scalars['JSON']['input']>;
  /** Whether it is also saved in the other environment, by a job. */
  alsoElsewhere?: Scalars['Boolean']['input'];
  /** 8 to 255 characters; the same key gives the same answer and no second effect. Without one, a repetition makes a second route. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A route that ends. */
export type DeleteUpstreamRouteInput = {
  /** The route. */
  id: Scalars['ID']['input'];
};

/** A route that is tried with parameters of a call. */
export type TestUpstreamRouteInput = {
  /** The route. */
  id: Scalars['ID']['input'];
  /** Parameters of a call, as the product declares them; none unless given. */
  parameters?: InputMaybe<Scalars['JSON']['input']>;
  /** An answer of the supplier to read, instead of none. */
  answer?: InputMaybe<Scalars['String']['input']>;
  /** Whether the supplier is asked, once, with a timeout of 15 seconds at most; what it charges for that is ours to pay. */
  send?: Scalars['Boolean']['input'];
};

/** A program that speaks a protocol of suppliers. */
export type UpstreamAdapter = {
  /** Its name, as routes give it. */
  name: Scalars['String']['output'];
  /** What it does. */
  description: Scalars['String']['output'];
};

/** How a question to a supplier ended. */
export type RouteTrialEnd =
  /** The supplier cannot have got it. */
  | 'NOT_SENT'
  /** It answered. */
  | 'ANSWERED'
  /** It may have got it, but did not answer in time or the connection broke. */
  | 'UNKNOWN';

/** What a route makes of parameters, and of an answer. Secrets are masked wherever they stand, and what is made with them. */
export type RouteTest = {
  /** Method and address of the request that would be sent. */
  request: Scalars['String']['output'];
  /** Its headers. */
  headers: Scalars['JSON']['output'];
  /** Its body. */
  body: Scalars['String']['output'];
  /** How the question ended; null when the supplier was not asked. */
  end?: Maybe<RouteTrialEnd>;
  /** What came back, as it came; 16,384 characters at most. */
  response?: Maybe<Scalars['String']['output']>;
  /** Why there is no answer. */
  error?: Maybe<Scalars['String']['output']>;
  /** How long the supplier took. */
  latencyMs?: Maybe<Scalars['Int']['output']>;
  /** What the answer means: HIT, NO_HIT or FAILED; null without an answer. */
  outcome?: Maybe<Scalars['String']['output']>;
  /** What the customer would get. */
  data?: Maybe<Scalars['JSON']['output']>;
  /** The supplier's own number of the query. */
  thirdSeqNo?: Maybe<Scalars['String']['output']>;
  /** Whether the supplier says that it charges. */
  charged?: Maybe<Scalars['Boolean']['output']>;
  /** What it says of it. */
  message?: Maybe<Scalars['String']['output']>;
};

/** A question that somebody had a supplier asked to try a route; it is among no calls. */
export type RouteTrial = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Account that tried it. */
  askedById?: Maybe<Scalars['ID']['output']>;
  /** When it was asked. */
  askedAt: Scalars['DateTime']['output'];
  /** How it ended; null while it runs, or when its process died. */
  end?: Maybe<RouteTrialEnd>;
  /** What the answer meant. */
  outcome?: Maybe<Scalars['String']['output']>;
  /** What the supplier takes for it; 0 when it cannot have got it or says that it does not charge. */
  cost: Scalars['Decimal']['output'];
  /** How long it took. */
  latencyMs?: Maybe<Scalars['Int']['output']>;
};

/** How one supplier is called for one product. */
export type UpstreamRoute = {
  /** How it was tried, the 20 newest, newest first. */
  trials: Array<RouteTrial>;
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
  /** Whether a secret is kept that goes with it. */
  hasRequestSecret: Scalars['Boolean']['output'];
  /** The secret that goes with it; null when none is kept. */
  requestSecret?: Maybe<Scalars['String']['output']>;
  /** Settings of the program. */
  extra?: Maybe<Scalars['JSON']['output']>;
  /** When it was entered. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
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

/** A customer that is told of a change of a product. */
export type NoticeRecipientInput = {
  /** The developer account, which must hold the product. */
  developerAccountId: Scalars['ID']['input'];
  /** Number to write to; that of the customer unless given. */
  mobile?: InputMaybe<Scalars['String']['input']>;
  /** Address to write to. */
  email?: InputMaybe<Scalars['String']['input']>;
};

/** Another state of a product. */
export type ChangeProductStateInput = {
  /** Code of the product. */
  productCode: Scalars['String']['input'];
  /** The state it is to have. */
  state: ProductState;
  /** When; at once unless given, at most 366 days ahead. */
  effectiveAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who is told. */
  noticeScope: NoticeScope;
  /** How they are told; needed unless nobody is. */
  noticeChannels?: InputMaybe<Array<MessageChannel>>;
  /** Who is told when they are named, 1 to 100. */
  noticeRecipients?: InputMaybe<Array<NoticeRecipientInput>>;
  /** Why, in words for those who are told, 200 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Whether it may be taken down although customers hold it. */
  confirmed?: Scalars['Boolean']['input'];
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** A product whose state changed or is to change. */
export type ProductStateChange = {
  /** The product as it is now. */
  product: Product;
  /** The change, done or waiting. */
  scheduledChange: ScheduledChange;
};
