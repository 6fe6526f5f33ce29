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
  /** One contract, or null when it does not exist or is not yours to see. */
  contract?: Maybe<Contract>;
  /** Contracts that you may see, newest first unless ordered otherwise. */
  contracts: ContractConnection;
  /** What to fill in for the next contract of an account, and the products that stand under none. */
  contractPreparation: ContractPreparation;
  /** Accounts whose contract is due, the newest first. */
  contractNeeds: ContractNeedConnection;
  /** The contract of a signing link; null for a link that is not ours. */
  signing?: Maybe<Signing>;
  /** The texts that contracts are made from. */
  contractTemplates: Array<ContractTemplate>;
  /** Whether a contract still is what was signed, or null when it does not exist or is not yours to see. */
  contractVerification?: Maybe<ContractVerification>;
  /** Whether a document that you have sent is one of ours, byte for byte, and what its seal says. */
  verifyDocument: DocumentVerification;
};


export type QueryContractArgs = {
  contractNo: Scalars['String']['input'];
};


export type QueryContractsArgs = {
  filter?: InputMaybe<ContractFilter>;
  orderBy?: InputMaybe<ContractOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryContractPreparationArgs = {
  input: ContractPreparationInput;
};


export type QueryContractNeedsArgs = {
  filter?: InputMaybe<ContractNeedFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QuerySigningArgs = {
  token: Scalars['String']['input'];
};


export type QueryContractVerificationArgs = {
  contractNo: Scalars['String']['input'];
};


export type QueryVerifyDocumentArgs = {
  input: VerifyDocumentInput;
};

export type Mutation = {
  /** Draws a contract up and makes its document; a draft of the same sequence is replaced. */
  draftContract: Contract;
  /** Sends a draft for signature: the signer gets a link by SMS and has seven days. */
  submitContract: Contract;
  /** Sends the signing link again; once a minute, ten times a day. */
  resendSigningLink: Contract;
  /** Takes a contract back before it is signed; the signer is told. */
  withdrawContract: Contract;
  /** Deletes a draft, or a contract that was refused or withdrawn; answers its identifier. */
  deleteContract: Scalars['ID']['output'];
  /** Writes down a contract that was signed on paper. */
  uploadSignedContract: Contract;
  /** Extends a contract from its old end by as long as it held, from 90 days before the end to 90 days after it; annexes that end with their agreement follow it, one that ends earlier does not. */
  renewContract: Contract;
  /** Lets a signed contract end on another day. */
  changeContractEnd: Contract;
  /** Sends a code to the signer's mobile number: six digits, good for ten minutes and five tries; once a minute, ten times a day. */
  sendSigningCode: Signing;
  /** Signs the document that was shown; the same signing twice gives the same answer. */
  signContract: Signing;
  /** Refuses to sign. */
  refuseContract: Signing;
  /** Replaces a text; contracts that were drawn up keep theirs. */
  saveContractTemplate: ContractTemplate;
};


export type MutationDraftContractArgs = {
  input: DraftContractInput;
};


export type MutationSubmitContractArgs = {
  input: SubmitContractInput;
};


export type MutationResendSigningLinkArgs = {
  input: ResendSigningLinkInput;
};


export type MutationWithdrawContractArgs = {
  input: ContractNoInput;
};


export type MutationDeleteContractArgs = {
  input: ContractNoInput;
};


export type MutationUploadSignedContractArgs = {
  input: UploadSignedContractInput;
};


export type MutationRenewContractArgs = {
  input: RenewContractInput;
};


export type MutationChangeContractEndArgs = {
  input: ChangeContractEndInput;
};


export type MutationSendSigningCodeArgs = {
  input: SendSigningCodeInput;
};


export type MutationSignContractArgs = {
  input: SignContractInput;
};


export type MutationRefuseContractArgs = {
  input: RefuseContractInput;
};


export type MutationSaveContractTemplateArgs = {
  input: SaveContractTemplateInput;
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

/** The customer side of a contract; owned by customers. */
export type Customer = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Contracts with the customer, newest first unless ordered otherwise. */
  contracts: ContractConnection;
  /** Where the customer stands with its cooperation agreement: signed and not ended before waiting for a signature before how the newest attempt ended; NOT_STARTED when there is none. Null when the customer is not yours to see. */
  contractState?: Maybe<ContractState>;
};


/** The customer side of a contract; owned by customers. */
export type CustomerContractsArgs = {
  filter?: InputMaybe<ContractFilter>;
  orderBy?: InputMaybe<ContractOrder>;
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

/** A data API; owned by products. */
export type Product = {
  /** Code that calls name; never changes. */
  code: Scalars['String']['output'];
};

/** A developer account's right to call a product; owned by products. */
export type Authorization = {
  /** What products finds it by and tells its identifier for, to those who may see it. */
  reference: Scalars['ID']['output'];
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
};

/** What a call is charged for. */
export type FeeType =
  /** Every answered query. */
  | 'PER_QUERY'
  /** Only a query that found something. */
  | 'PER_HIT';

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

/** A contract with a developer account, from the draft to the signed document. */
export type Contract = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
  /** Number printed on it. */
  contractNo: Scalars['String']['output'];
  /** Title. */
  name: Scalars['String']['output'];
  /** Code of the text it is made from. */
  templateCode: Scalars['String']['output'];
  /** The text it is made from. */
  template?: Maybe<ContractTemplate>;
  /** The customer who signs. */
  customer: Customer;
  /** The developer account it is for. */
  developerAccount: DeveloperAccount;
  /** Name of the developer account. */
  developerAccountName: Scalars['String']['output'];
  /** 0 is the cooperation agreement, 1 and on are the price annexes in their order. */
  sequence: Scalars['Int']['output'];
  /** How often it was drawn up anew, from 1. */
  version: Scalars['Int']['output'];
  /** The version as printed. */
  versionName: Scalars['String']['output'];
  /** How far it has come. */
  state: ContractState;
  /** How many authorised products stand under it. */
  authorizedProductCount: Scalars['Int']['output'];
  /** The products under it, as printed. */
  products: Array<ContractProduct>;
  /** Who signs for the customer. */
  signerName?: Maybe<Scalars['String']['output']>;
  /** Mobile number that the link and the code are sent to. */
  signerMobile?: Maybe<Scalars['String']['output']>;
  /** Link to the document, good for an hour: with signatures and evidence page, else the signed one, else from the first sending on the draft; of one that was signed by hand, where it is kept. */
  url?: Maybe<Scalars['String']['output']>;
  /** Link to the draft, good for an hour; null when you may not draw contracts up, and for one that was uploaded. */
  previewUrl?: Maybe<Scalars['String']['output']>;
  /** SHA-256 of the draft, hexadecimal. */
  draftHash?: Maybe<Scalars['String']['output']>;
  /** SHA-256 of the very bytes that were signed, hexadecimal; null until it is signed. */
  documentHash?: Maybe<Scalars['String']['output']>;
  /** SHA-256 of the document with signatures and evidence page, hexadecimal; null until it is made, moments after the signature. */
  finalHash?: Maybe<Scalars['String']['output']>;
  /** Whether that document bears a seal. */
  sealed: Scalars['Boolean']['output'];
  /** When it was sealed. */
  sealedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name in the certificate that it was sealed with. */
  sealedBy?: Maybe<Scalars['String']['output']>;
  /** Where it is signed; null unless it waits for its signature. */
  signingUrl?: Maybe<Scalars['String']['output']>;
  /** The same as a QR code, an SVG image as a data URL. */
  signingQrCode?: Maybe<Scalars['String']['output']>;
  /** How many months it is valid from its signature. */
  validMonths: Scalars['Int']['output'];
  /** How its end was moved, newest first. */
  changes: Array<ContractChange>;
  /** What happened to it, oldest first; each event carries the hash of the one before. */
  events: Array<SigningEvent>;
  /** Whether it was signed by hand and uploaded. */
  uploadedManually: Scalars['Boolean']['output'];
  /** When it was sent to the signer. */
  submittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it can be signed. */
  signEndsAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was signed. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When its validity ends. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the signer refused, or that the deadline for signing passed. */
  rejectReason?: Maybe<Scalars['String']['output']>;
  /** Account that drew it up. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When it was drawn up. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A product under a contract, as printed there; later changes of its terms do not touch it. */
export type ContractProduct = {
  /** The authorisation it covers; null when that was deleted or is not yours to see. */
  authorization?: Maybe<Authorization>;
  /** The product. */
  product?: Maybe<Product>;
  /** Name of the product when the contract was drawn up. */
  productName: Scalars['String']['output'];
  /** Price of one call. */
  price: Scalars['Decimal']['output'];
  /** What a call is charged for. */
  feeType: FeeType;
  /** Remark beside it. */
  remark?: Maybe<Scalars['String']['output']>;
};

/** A change of the end of a contract. */
export type ContractChange = {
  /** What kind of change. */
  kind: ContractChangeKind;
  /** The end before. */
  fromAt?: Maybe<Scalars['DateTime']['output']>;
  /** The end since. */
  toAt: Scalars['DateTime']['output'];
  /** Account that changed it. */
  changedById?: Maybe<Scalars['ID']['output']>;
  /** When it was changed. */
  changedAt: Scalars['DateTime']['output'];
};

/** How the end of a contract was moved. */
export type ContractChangeKind =
  /** Extended from the old end by as long as it held. */
  | 'RENEWED'
  /** Set to another day. */
  | 'END_MOVED';

/** Which contracts a list shows; conditions are combined with and. */
export type ContractFilter = {
  /** Part of the title, the number or the name of the developer account. */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** Made from this text. */
  templateCode?: InputMaybe<Scalars['String']['input']>;
  /** Of these customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** For these developer accounts. */
  developerAccountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Any of these states. */
  states?: InputMaybe<Array<ContractState>>;
  /** None of these states. */
  excludeStates?: InputMaybe<Array<ContractState>>;
  /** Only these numbers. */
  contractNos?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Drawn up at or after this instant. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Drawn up before or at this instant. */
  createdUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What a list of contracts is sorted by. */
export type ContractOrderField =
  /** When it was drawn up. */
  | 'CREATED_AT'
  /** When it last changed. */
  | 'UPDATED_AT';

/** Order of a list of contracts. */
export type ContractOrder = {
  /** What to sort by. */
  field: ContractOrderField;
  /** Which end comes first. */
  direction: OrderDirection;
};

/** A contract and its place in the list. */
export type ContractEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The contract. */
  node: Contract;
};

/** A page of contracts. */
export type ContractConnection = {
  /** The contracts with their cursors. */
  edges: Array<ContractEdge>;
  /** The contracts alone. */
  nodes: Array<Contract>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many contracts the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** What is to be known before a contract is drawn up. */
export type ContractPreparation = {
  /** Title that it gets unless another one is given. */
  name: Scalars['String']['output'];
  /** The text it is made from. */
  template: ContractTemplate;
  /** Sequence that is drawn up next: 0 the agreement, 1 and on the annexes. */
  sequence: Scalars['Int']['output'];
  /** The blanks with what is known for them. */
  fields: Array<ContractTemplateField>;
  /** Open products of the account that stand under no live contract. */
  products: Array<UnsignedProduct>;
};

/** A product that may be put under a contract. */
export type UnsignedProduct = {
  /** The right to call it. */
  authorization: Authorization;
  /** Code of the product. */
  productCode: Scalars['String']['output'];
  /** Name of the product. */
  productName: Scalars['String']['output'];
  /** Price of one call. */
  price: Scalars['Decimal']['output'];
  /** What a call is charged for. */
  feeType: FeeType;
  /** Remark beside it. */
  remark?: Maybe<Scalars['String']['output']>;
};

/** For which account a contract is prepared, and who handles it on our side. */
export type ContractPreparationInput = {
  /** The productive developer account. */
  developerAccountId: Scalars['ID']['input'];
  /** Whether it will be signed on paper and uploaded; the sequence is the same. */
  manual?: Scalars['Boolean']['input'];
  /** Who handles it; you unless told. */
  dealName?: InputMaybe<Scalars['String']['input']>;
  /** Mobile number of who handles it. */
  dealMobile?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address of who handles it. */
  dealEmail?: InputMaybe<Scalars['String']['input']>;
};

/** A blank and what it is filled in with. */
export type ContractValueInput = {
  /** Key of the blank. */
  key: Scalars['String']['input'];
  /** At most 200 characters in one line. */
  value: Scalars['String']['input'];
};

/** A product to be put under a contract. */
export type ContractProductInput = {
  /** The right to call it. */
  authorizationId: Scalars['ID']['input'];
  /** The price as you know it; refused when it is another one now. */
  price?: InputMaybe<Scalars['Decimal']['input']>;
  /** What a call is charged for as you know it; refused when it is another one now. */
  feeType?: InputMaybe<FeeType>;
  /** Remark that is printed beside it, at most 200 characters. */
  remark?: InputMaybe<Scalars['String']['input']>;
};

/** A contract to be drawn up. */
export type DraftContractInput = {
  /** The productive developer account. */
  developerAccountId: Scalars['ID']['input'];
  /** Title, 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** Sequence as it was prepared; refused when it has moved on. */
  sequence: Scalars['Int']['input'];
  /** What the blanks are filled in with; what is left out stays as prepared. */
  values?: Array<ContractValueInput>;
  /** The products; an annex needs one at least. */
  products?: Array<ContractProductInput>;
  /** Repeating the request with the same key, 8 to 255 characters, has no further effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** A draft to be sent for signature. */
export type SubmitContractInput = {
  /** Number of the draft. */
  contractNo: Scalars['String']['input'];
  /** Account it is for, as a check; may be left out. */
  developerAccountId?: InputMaybe<Scalars['ID']['input']>;
  /** Who signs; the certified legal person of an enterprise unless told. Needed for a person. */
  signerName?: InputMaybe<Scalars['String']['input']>;
  /** Identity number of who signs; needed for a person. */
  signerIdCard?: InputMaybe<Scalars['String']['input']>;
  /** Mobile number that the link and the code go to. */
  signerMobile: Scalars['String']['input'];
  /** Repeating the request with the same key, 8 to 255 characters, has no further effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** Where the signing link is sent again. */
export type ResendSigningLinkInput = {
  /** Number of the contract. */
  contractNo: Scalars['String']['input'];
  /** Another mobile number, of the customer when the customer asks; the link sent before opens no longer then. */
  mobile?: InputMaybe<Scalars['String']['input']>;
};

/** A contract by its number. */
export type ContractNoInput = {
  /** Number printed on it. */
  contractNo: Scalars['String']['input'];
};

/** A contract that was signed on paper. */
export type UploadSignedContractInput = {
  /** The productive developer account. */
  developerAccountId: Scalars['ID']['input'];
  /** Code of the text of this sequence. */
  templateCode: Scalars['String']['input'];
  /** Sequence as it was prepared: 0 the agreement, 1 and on the annexes. */
  sequence: Scalars['Int']['input'];
  /** Reference of the file, from POST /files/contract. */
  file?: InputMaybe<Scalars['String']['input']>;
  /** Or where the document is kept: our own link to an uploaded file, or an http or https address. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The products; an annex needs one at least. */
  products?: Array<ContractProductInput>;
  /** When it was signed; now unless told, not later than now. */
  finishedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Repeating the request with the same key, 8 to 255 characters, has no further effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** A contract to be extended. */
export type RenewContractInput = {
  /** Number printed on it. */
  contractNo: Scalars['String']['input'];
  /** Repeating the request with the same key, 8 to 255 characters, has no further effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** Another end for a contract. */
export type ChangeContractEndInput = {
  /** Number printed on it. */
  contractNo: Scalars['String']['input'];
  /** Its last day, after today. */
  expiresOn: Scalars['LocalDate']['input'];
};

/** An account whose contract is due. */
export type ContractNeed = {
  /** The productive developer account. */
  developerAccount: DeveloperAccount;
  /** Its customer. */
  customer: Customer;
  /** Why it is due. */
  reason: ContractNeedReason;
  /** The text of the contract that is drawn up next. */
  template: ContractTemplate;
  /** Its sequence: 0 the agreement, 1 and on the annexes. */
  sequence: Scalars['Int']['output'];
  /** Where the cooperation agreement of the account stands. */
  contractState: ContractState;
  /** How many open products stand under no live contract. */
  unsignedProductCount: Scalars['Int']['output'];
  /** When the newest of these products was audited. */
  lastAuditedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Why a contract is due. */
export type ContractNeedReason =
  /** No cooperation agreement is in force. */
  | 'AGREEMENT_MISSING'
  /** The cooperation agreement ends within 30 days. */
  | 'AGREEMENT_ENDING'
  /** Open products stand under no contract. */
  | 'PRODUCTS_UNSIGNED';

/** Which accounts a list shows. */
export type ContractNeedFilter = {
  /** Part of the name of the account or of the customer, or of the customer's mobile number. */
  keyword?: InputMaybe<Scalars['String']['input']>;
};

/** An account whose contract is due, and its place in the list. */
export type ContractNeedEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The account. */
  node: ContractNeed;
};

/** A page of accounts whose contract is due. */
export type ContractNeedConnection = {
  /** The accounts with their cursors. */
  edges: Array<ContractNeedEdge>;
  /** The accounts alone. */
  nodes: Array<ContractNeed>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many accounts the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One thing that happened to a contract; the hash is SHA-256 of the hash before and of the rest. */
export type SigningEvent = {
  /** 1 for the first. */
  position: Scalars['Int']['output'];
  /** When it happened. */
  happenedAt: Scalars['DateTime']['output'];
  /** What happened. */
  kind: SigningEventKind;
  /** Account that did it; null for the signer and for what time did. */
  accountId?: Maybe<Scalars['ID']['output']>;
  /** Network address it came from. */
  ip?: Maybe<Scalars['String']['output']>;
  /** Program it came from, as it called itself. */
  userAgent?: Maybe<Scalars['String']['output']>;
  /** Facts of it, JSON. */
  detail: Scalars['String']['output'];
  /** Hash of the event before; zeros for the first. */
  previousHash: Scalars['String']['output'];
  /** Its own hash. */
  hash: Scalars['String']['output'];
};

/** What can happen to a contract. */
export type SigningEventKind =
  /** Drawn up, or drawn up anew. */
  | 'DRAFTED'
  /** Sent for signature. */
  | 'SUBMITTED'
  /** The link was sent. */
  | 'LINK_SENT'
  /** A code was sent. */
  | 'CODE_SENT'
  /** Signed. */
  | 'SIGNED'
  /** Refused by the signer. */
  | 'REFUSED'
  /** Taken back. */
  | 'WITHDRAWN'
  /** The deadline for signing passed. */
  | 'EXPIRED'
  /** Uploaded as signed on paper. */
  | 'UPLOADED'
  /** The document with signatures and evidence page was made. */
  | 'FINALIZED'
  /** Extended. */
  | 'RENEWED'
  /** Its end was moved. */
  | 'END_CHANGED'
  /** Its validity ended. */
  | 'ENDED'
  /** Deleted. */
  | 'DELETED';

/** A contract as the holder of its signing link sees it. */
export type Signing = {
  /** Number printed on it. */
  contractNo: Scalars['String']['output'];
  /** Title. */
  name: Scalars['String']['output'];
  /** Name of the customer. */
  partyAName: Scalars['String']['output'];
  /** Name of the house. */
  partyBName: Scalars['String']['output'];
  /** How far it has come. */
  state: ContractState;
  /** Who signs. */
  signerName?: Maybe<Scalars['String']['output']>;
  /** Masked mobile number that codes go to. */
  signerMobile: Scalars['String']['output'];
  /** Until when it can be signed. */
  signEndsAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was signed. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was refused, or that the deadline passed. */
  rejectReason?: Maybe<Scalars['String']['output']>;
  /** Link to the document, good for an hour. */
  documentUrl?: Maybe<Scalars['String']['output']>;
  /** SHA-256 of the document to be signed, hexadecimal. */
  documentHash?: Maybe<Scalars['String']['output']>;
  /** The text of the document: blocks of kind heading, clause, facts and products. */
  content?: Maybe<Scalars['JSON']['output']>;
};

/** Who asks for a code. */
export type SendSigningCodeInput = {
  /** What stands behind # in the signing link. */
  token: Scalars['String']['input'];
  /** A secret of the browser, 22 to 200 letters, digits, - and _: a code can be used only by the browser that asked for it. */
  browser: Scalars['String']['input'];
  /** Program that asks, as it calls itself. */
  userAgent?: InputMaybe<Scalars['String']['input']>;
};

/** A signature. */
export type SignContractInput = {
  /** What stands behind # in the signing link. */
  token: Scalars['String']['input'];
  /** The secret of the browser that asked for the code. */
  browser: Scalars['String']['input'];
  /** The code from the SMS. */
  code: Scalars['String']['input'];
  /** SHA-256 of the document that was shown. */
  documentHash: Scalars['String']['input'];
  /** Program that asks, as it calls itself. */
  userAgent?: InputMaybe<Scalars['String']['input']>;
};

/** A refusal. */
export type RefuseContractInput = {
  /** What stands behind # in the signing link. */
  token: Scalars['String']['input'];
  /** The secret of the browser that asked for the code. */
  browser: Scalars['String']['input'];
  /** The code from the SMS. */
  code: Scalars['String']['input'];
  /** Why, 1 to 200 characters. */
  reason: Scalars['String']['input'];
  /** Program that asks, as it calls itself. */
  userAgent?: InputMaybe<Scalars['String']['input']>;
};

/** A text that contracts are made from. */
export type ContractTemplate = {
  /** Code, unique among templates. */
  code: Scalars['String']['output'];
  /** Name of the kind of contract. */
  name: Scalars['String']['output'];
  /** Its blanks. */
  fields: Array<ContractTemplateField>;
  /** Columns of its table of products, each with its blank; none where it has no such table. */
  productFields: Array<ContractTemplateField>;
  /** Names of the parties who sign. */
  parties: Array<Scalars['String']['output']>;
  /** How many months a contract made from it is valid. */
  validMonths: Scalars['Int']['output'];
  /** How many days there are to sign a contract made from it. */
  validDays: Scalars['Int']['output'];
  /** Grows with each change; 0 for one of ours that nobody has changed. */
  version: Scalars['Int']['output'];
  /** The text itself, a list of blocks: heading, clause, facts, products; {key} stands for a blank. */
  content: Scalars['JSON']['output'];
};

/** A blank of a text. */
export type ContractTemplateField = {
  /** Key that stands for it in the text. */
  key: Scalars['String']['output'];
  /** Name as people read it. */
  name: Scalars['String']['output'];
  /** What stands there unless it is filled in. */
  value?: Maybe<Scalars['String']['output']>;
  /** Whether it must be filled in. */
  required: Scalars['Boolean']['output'];
  /** Whether it comes from what is known of the parties and cannot be changed. */
  fixed: Scalars['Boolean']['output'];
};

/** Another wording of a text. */
export type SaveContractTemplateInput = {
  /** Code of the text: cooperation-agreement or price-annex. */
  code: Scalars['String']['input'];
  /** Name of the kind of contract, at most 100 characters. */
  name: Scalars['String']['input'];
  /** Its blanks; those that come from the parties must stay. */
  fields: Array<ContractTemplateFieldInput>;
  /** The text, a list of blocks {kind, text} or {kind, keys}: heading, clause, facts, products. */
  content: Scalars['JSON']['input'];
  /** How many months a contract made from it is valid, 1 to 120. */
  validMonths: Scalars['Int']['input'];
};

/** A blank of a text. */
export type ContractTemplateFieldInput = {
  /** Key that stands for it in the text. */
  key: Scalars['String']['input'];
  /** Name as people read it. */
  name: Scalars['String']['input'];
  /** What stands there unless it is filled in. */
  value?: InputMaybe<Scalars['String']['input']>;
  /** Whether it must be filled in. */
  required?: Scalars['Boolean']['input'];
  /** Whether it comes from what is known of the parties and cannot be changed. */
  fixed?: Scalars['Boolean']['input'];
};

/** Whether a contract still is what was signed, looked at now: every kept byte is hashed anew. */
export type ContractVerification = {
  /** Number printed on it. */
  contractNo: Scalars['String']['output'];
  /** SHA-256 of the very bytes that were signed, hexadecimal; null until it is signed. */
  documentHash?: Maybe<Scalars['String']['output']>;
  /** Whether the signed bytes are those that were signed; null when none are kept. */
  intact?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the draft is the one that was made; null when none is kept. */
  draftIntact?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the document with signatures and evidence page is the one that was made; null when none is kept. */
  finalIntact?: Maybe<Scalars['Boolean']['output']>;
  /** Whether its events follow one another without a break. */
  chainIntact: Scalars['Boolean']['output'];
  /** Whether the document with signatures was sealed. */
  sealed: Scalars['Boolean']['output'];
  /** What the seal says; null when the document bears none. */
  seal?: Maybe<SealVerification>;
};

/** What the seal of a document says, and whether it is true. */
export type SealVerification = {
  /** Whether the signature is by the key of its certificate, over what it says that it signs. */
  signatureValid: Scalars['Boolean']['output'];
  /** Whether the bytes in the signed range are those that were signed. */
  contentUnchanged: Scalars['Boolean']['output'];
  /** Whether there is no byte outside the signed range. */
  coversWholeFile: Scalars['Boolean']['output'];
  /** Whether it is by a certificate that we have sealed contracts with. */
  ours: Scalars['Boolean']['output'];
  /** Name in the certificate. */
  sealedBy?: Maybe<Scalars['String']['output']>;
  /** When it was sealed, by its own word. */
  sealedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was sealed, by the word of who stamped it; null without a stamp. */
  stampedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What a document is in the life of a contract. */
export type DocumentKind =
  /** What was sent to be signed, and nobody signed. */
  | 'DRAFT'
  /** The very bytes that were signed. */
  | 'SIGNED'
  /** The document with signatures and evidence page. */
  | 'FINAL';

/** A document that somebody holds, beside those that are kept. */
export type DocumentVerification = {
  /** Its SHA-256, hexadecimal. */
  documentHash: Scalars['String']['output'];
  /** Which document of the contract it is, byte for byte; null when it is none of those that you may see. */
  kind?: Maybe<DocumentKind>;
  /** The contract that it belongs to. */
  contract?: Maybe<Contract>;
  /** What its seal says; null when it bears none. */
  seal?: Maybe<SealVerification>;
};

/** A document to be looked at. */
export type VerifyDocumentInput = {
  /** Reference of the file, from POST /files/contract. */
  file: Scalars['String']['input'];
};
