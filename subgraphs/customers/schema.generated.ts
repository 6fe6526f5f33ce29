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
  /** One application, or null when it does not exist or is not yours to see. */
  application?: Maybe<Application>;
  /** Applications to register a customer: all for operators, their own for salespeople, newest first. */
  applications: ApplicationConnection;
  /** One profile; null when there is none. */
  audienceProfile?: Maybe<AudienceProfile>;
  /** Profiles, newest first. */
  audienceProfiles: AudienceProfileConnection;
  /** How far an import is; null when there is none. */
  audienceImport?: Maybe<AudienceImport>;
  /** Papers of one submission, or null when they do not exist or are not yours to see. */
  certification?: Maybe<Certification>;
  /** Papers that you may see, newest first. */
  certifications: CertificationConnection;
  /** One company, or null when it does not exist, was deleted or is not yours to see. */
  company?: Maybe<Company>;
  /**
   * Companies that you may see, newest first unless ordered otherwise: all for operators, for others those that are a
   * customer that they may see.
   */
  companies: CompanyConnection;
  /** One customer, or null when it does not exist or is not yours to see. */
  customer?: Maybe<Customer>;
  /** Customers that you may see, newest first unless ordered otherwise. */
  customers: CustomerConnection;
  /** One developer account, or null when it does not exist or is not yours to see. */
  developerAccount?: Maybe<DeveloperAccount>;
  /** Developer accounts that you may see, newest first unless ordered otherwise. */
  developerAccounts: DeveloperAccountConnection;
  /** Direct clients, newest first; for operators and salespeople, empty for others. */
  directClients: DirectClientConnection;
  /** Events of the topic that could not be applied, newest first; for operators. */
  deadLetters: DeadLetterConnection;
  /**
   * The event topic of persons and companies as it leaves us, which is everything that was taken in or changed here.
   * Going on from the position of each page loses and repeats nothing. GET /events/… is the same as a stream.
   */
  businessCustomerMessages: PublishedMessagePage;
  /** Buyers of marketing leads, newest first; for operators. */
  marketingCustomers: MarketingCustomerConnection;
  /** One person, or null when it does not exist, was deleted or is not yours to see. */
  person?: Maybe<Person>;
  /**
   * Persons that you may see, newest first unless ordered otherwise: all for operators, for others those bound to the
   * company of a customer that they may see.
   */
  persons: PersonConnection;
  /** How far an import of customers is; null when there is none. */
  customerImport?: Maybe<CustomerImport>;
};


export type QueryApplicationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryApplicationsArgs = {
  filter?: InputMaybe<ApplicationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryAudienceProfileArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAudienceProfilesArgs = {
  filter?: InputMaybe<AudienceProfileFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAudienceImportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCertificationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCertificationsArgs = {
  filter?: InputMaybe<CertificationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryCompanyArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCompaniesArgs = {
  filter?: InputMaybe<CompanyFilter>;
  orderBy?: InputMaybe<CompanyOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomersArgs = {
  filter?: InputMaybe<CustomerFilter>;
  orderBy?: InputMaybe<CustomerOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryDeveloperAccountArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDeveloperAccountsArgs = {
  filter?: InputMaybe<DeveloperAccountFilter>;
  orderBy?: InputMaybe<DeveloperAccountOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryDirectClientsArgs = {
  filter?: InputMaybe<DirectClientFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryDeadLettersArgs = {
  filter?: InputMaybe<DeadLetterFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryBusinessCustomerMessagesArgs = {
  tenant: Scalars['String']['input'];
  projectId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  waitMs?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMarketingCustomersArgs = {
  filter?: InputMaybe<MarketingCustomerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPersonsArgs = {
  filter?: InputMaybe<PersonFilter>;
  orderBy?: InputMaybe<PersonOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryCustomerImportArgs = {
  id: Scalars['ID']['input'];
};

export type Mutation = {
  /** Asks for a customer to be registered. */
  applyForCustomer: Application;
  /** Changes a pending application, or submits a rejected one again under its number. */
  editApplication: Application;
  /**
   * Passes or rejects an application; passing registers the customer. One that names an opportunity passes only while that is
   * open and the salesperson's own; edit it to name none.
   */
  auditApplication: ApplicationAudit;
  /**
   * Profiles for the interface of third parties: once a second for each caller, whatever process answers. A mutation,
   * because a call uses up the second that it is made in; a refused one uses up nothing.
   */
  readAudienceDetail: Array<AudienceProfile>;
  /** Makes or changes a profile and answers it. */
  saveAudienceProfile: AudienceProfile;
  /** Takes in a file of profiles. It is read in the background; ask audienceImport how far it is. */
  importAudienceProfiles: AudienceImport;
  /** Hands in papers to be audited: operators for any customer, a customer for itself. */
  submitCertification: Certification;
  /** Corrects papers; a decision on them stays, and passed ones cannot take the code of another customer. */
  editCertification: Certification;
  /** Passes or rejects papers; only passed ones certify the customer. Those with the code of another customer cannot pass. */
  auditCertification: Certification;
  /** Certifies an enterprise at once, without papers to be audited. */
  certifyManually: Certification;
  /** Makes or changes a company and tells those who listen to the topic. */
  saveCompany: Company;
  /** Switches a company on and tells it; one that is on stays as it is. */
  enableCompany: Company;
  /** Switches a company off and tells it; one that is off stays as it is. */
  disableCompany: Company;
  /** Deletes a customer that has neither money nor debts nor open contracts; its records are kept. */
  deleteCustomer: CustomerDeletion;
  /**
   * Opens a developer account with an appId and a secret of its own. For the customer itself, and for operators with
   * customers:write.
   */
  openDeveloperAccount: DeveloperAccount;
  /**
   * Makes a new secret; the one before stays good for the overlap. For the customer itself, and for operators with
   * customers:write and secrets:read.
   */
  rotateAppSecret: DeveloperAccount;
  /**
   * Says from which addresses a developer account may call. For the customer itself, its salesperson, and operators with
   * customers:write.
   */
  setIpAllowList: DeveloperAccount;
  /** Lets an address call for a while beside the allow-list. For whom setIpAllowList is. */
  addTemporaryAllowListEntry: DeveloperAccount;
  /** Ends a temporary entry before its time. For whom setIpAllowList is. */
  removeTemporaryAllowListEntry: DeveloperAccount;
  /** Sends appId and secret by SMS or e-mail, once a minute for each account. For whom setIpAllowList is. */
  sendDeveloperCredentials: DeveloperAccount;
  /** Adds an end organisation that calls may name. */
  addDirectClient: DirectClient;
  /**
   * Changes the base data of a customer, its state and type, and with them the papers that it handed in. Who may send secrets
   * (the button developer:send) without seeing them changes no number or address that they go to.
   */
  editCustomer: Customer;
  /** Opens a front end for a customer; nothing happens when it is open. */
  enableApp: Customer;
  /** Applies the event of a dead letter at its own place in time, once; corrected, if a payload is given. */
  replayDeadLetter: DeadLetterReplay;
  /** Applies the events of dead letters one after the other; the answer holds what came of each in the order given. */
  replayDeadLetters: Array<DeadLetterReplay>;
  /** Puts a dead letter aside for good. */
  discardDeadLetter: DeadLetter;
  /**
   * Takes in one message of the event topic of persons and companies. A message counts once, by its msgId within the
   * topic; each of its events is applied on its own.
   */
  receiveBusinessCustomerMessage: MessageReceipt;
  /** Replaces the customers that are subscribed to a buyer of marketing leads. */
  saveMarketingSubscribers: MarketingCustomer;
  /** Makes or changes a person and tells those who listen to the topic. */
  savePerson: Person;
  /** Switches a person on and tells it; one that is on stays as it is. */
  enablePerson: Person;
  /** Switches a person off and tells it; one that is off stays as it is. */
  disablePerson: Person;
  /** Binds a person to companies and tells it. */
  bindCompanies: Person;
  /** Ends the bindings of a person to companies and tells it. */
  unbindCompanies: Person;
  /**
   * Registers the customers of a file, row by row with the checks of registerCustomer. It is read in the background; ask
   * customerImport how far it is.
   */
  importCustomers: CustomerImport;
  /** Registers a customer at once: with its first papers, front ends, wallet, console account and salesperson. */
  registerCustomer: CustomerRegistration;
  /**
   * Registers a customer in the other environment that SYNC_REGISTER_URL names, and not in this one. Salesperson,
   * opportunity and grade stay behind: they are others there.
   */
  mirrorRegistration: MirroredRegistration;
};


export type MutationApplyForCustomerArgs = {
  input: ApplyForCustomerInput;
};


export type MutationEditApplicationArgs = {
  input: EditApplicationInput;
};


export type MutationAuditApplicationArgs = {
  input: AuditApplicationInput;
};


export type MutationReadAudienceDetailArgs = {
  input: AudienceDetailInput;
};


export type MutationSaveAudienceProfileArgs = {
  input: SaveAudienceProfileInput;
};


export type MutationImportAudienceProfilesArgs = {
  input: ImportAudienceProfilesInput;
};


export type MutationSubmitCertificationArgs = {
  input: SubmitCertificationInput;
};


export type MutationEditCertificationArgs = {
  input: EditCertificationInput;
};


export type MutationAuditCertificationArgs = {
  input: AuditCertificationInput;
};


export type MutationCertifyManuallyArgs = {
  input: CertifyManuallyInput;
};


export type MutationSaveCompanyArgs = {
  input: SaveCompanyInput;
};


export type MutationEnableCompanyArgs = {
  input: CompanyInput;
};


export type MutationDisableCompanyArgs = {
  input: CompanyInput;
};


export type MutationDeleteCustomerArgs = {
  input: DeleteCustomerInput;
};


export type MutationOpenDeveloperAccountArgs = {
  input: OpenDeveloperAccountInput;
};


export type MutationRotateAppSecretArgs = {
  input: RotateAppSecretInput;
};


export type MutationSetIpAllowListArgs = {
  input: SetIpAllowListInput;
};


export type MutationAddTemporaryAllowListEntryArgs = {
  input: AddTemporaryAllowListEntryInput;
};


export type MutationRemoveTemporaryAllowListEntryArgs = {
  input: RemoveTemporaryAllowListEntryInput;
};


export type MutationSendDeveloperCredentialsArgs = {
  input: SendDeveloperCredentialsInput;
};


export type MutationAddDirectClientArgs = {
  input: AddDirectClientInput;
};


export type MutationEditCustomerArgs = {
  input: EditCustomerInput;
};


export type MutationEnableAppArgs = {
  input: EnableAppInput;
};


export type MutationReplayDeadLetterArgs = {
  input: ReplayDeadLetterInput;
};


export type MutationReplayDeadLettersArgs = {
  input: ReplayDeadLettersInput;
};


export type MutationDiscardDeadLetterArgs = {
  input: DeadLetterInput;
};


export type MutationReceiveBusinessCustomerMessageArgs = {
  input: ReceiveBusinessCustomerMessageInput;
};


export type MutationSaveMarketingSubscribersArgs = {
  input: SaveMarketingSubscribersInput;
};


export type MutationSavePersonArgs = {
  input: SavePersonInput;
};


export type MutationEnablePersonArgs = {
  input: PersonInput;
};


export type MutationDisablePersonArgs = {
  input: PersonInput;
};


export type MutationBindCompaniesArgs = {
  input: BindCompaniesInput;
};


export type MutationUnbindCompaniesArgs = {
  input: BindCompaniesInput;
};


export type MutationImportCustomersArgs = {
  input: ImportCustomersInput;
};


export type MutationRegisterCustomerArgs = {
  input: RegisterCustomerInput;
};


export type MutationMirrorRegistrationArgs = {
  input: RegisterCustomerInput;
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

/** What became of an application. */
export type ApplicationState =
  /** Waiting to be audited. */
  | 'PENDING'
  /** Passed; the customer exists. */
  | 'PASSED'
  /** Refused; the remark says why. */
  | 'REJECTED';

/** A front end to be opened for a customer. */
export type RequestedApp = {
  /** Code of the front end. */
  code: Scalars['String']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** Code of the system that it belongs to. */
  systemCode: Scalars['String']['output'];
  /** Name of that system. */
  systemName: Scalars['String']['output'];
};

/** What the salesperson filled in. */
export type Submission = {
  /** Registered name of the enterprise. */
  organizationName: Scalars['String']['output'];
  /** Short name. */
  aliasName?: Maybe<Scalars['String']['output']>;
  /** Unified social credit code, GB 32100. */
  unifiedSocialCreditCode: Scalars['String']['output'];
  /** Legal representative. */
  legalPersonName?: Maybe<Scalars['String']['output']>;
  /** Identity number of the legal representative. */
  legalPersonIdCard?: Maybe<Scalars['String']['output']>;
  /** Mobile number of the console account. */
  mobile: Scalars['String']['output'];
  /** Name of the person behind the console account. */
  nickname?: Maybe<Scalars['String']['output']>;
  /** E-mail address of the console account. */
  email?: Maybe<Scalars['String']['output']>;
  /** Address of the logo. */
  logoUrl?: Maybe<Scalars['FileAddress']['output']>;
  /** Address of the picture of the business licence. */
  businessLicenseUrl?: Maybe<Scalars['FileAddress']['output']>;
  /** Addresses of pictures of the place of work. */
  workplaceImageUrls: Array<Scalars['FileAddress']['output']>;
  /** Addresses of the qualification files. */
  qualificationFileUrls: Array<Scalars['FileAddress']['output']>;
  /** Name of the contact person. */
  contactName?: Maybe<Scalars['String']['output']>;
  /** Mobile number of the contact person. */
  contactMobile?: Maybe<Scalars['String']['output']>;
  /** Where the enterprise is. */
  address?: Maybe<Address>;
  /** Industry of the enterprise. */
  industry?: Maybe<Scalars['String']['output']>;
  /** Kind of business the customer will be in with us. */
  nature?: Maybe<Scalars['String']['output']>;
  /** How the customer was won. */
  gainChannel?: Maybe<Scalars['String']['output']>;
  /** What the enterprise does. */
  description?: Maybe<Scalars['String']['output']>;
  /** Trial or formal. */
  customerType: CustomerType;
  /** Grade of the customer. */
  gradeCode?: Maybe<Scalars['String']['output']>;
  /** Share of the sales that the salesperson earns, between 0 and 1. */
  royaltyRate?: Maybe<Scalars['Decimal']['output']>;
  /** First month that earns it. */
  royaltyEffectMonth?: Maybe<Scalars['Month']['output']>;
  /** Front ends to be opened, by their codes. */
  appCodes: Array<Scalars['String']['output']>;
  /** The same with their names. */
  apps: Array<RequestedApp>;
  /** Whether the customer pays by the month. */
  monthlySettled: Scalars['Boolean']['output'];
  /** How far the wallet may go below zero, in CNY. */
  overdraftQuota?: Maybe<Scalars['Decimal']['output']>;
  /** Code of the invitation that brought the customer. */
  invitationCode?: Maybe<Scalars['String']['output']>;
  /** The appId that the customer has in another environment; its productive developer account opens with it. */
  appId?: Maybe<Scalars['String']['output']>;
  /** Whether the contact person hears at once when the application passes. */
  notifyAtOnce: Scalars['Boolean']['output'];
  /** Whether the other environment registers the customer too. */
  alsoElsewhere: Scalars['Boolean']['output'];
};

/** A request of a salesperson to register a customer. */
export type Application = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
  /** Number of the application; a resubmission keeps it. */
  applyNo: Scalars['String']['output'];
  /** Name of the enterprise. */
  companyName: Scalars['String']['output'];
  /** Who applies. */
  salesperson: Salesperson;
  /** What became of it. */
  state: ApplicationState;
  /** Whether a later submission took its place. */
  superseded: Scalars['Boolean']['output'];
  /** The customer that came of it. */
  customer?: Maybe<Customer>;
  /** The opportunity that it converts. */
  opportunityId?: Maybe<Scalars['ID']['output']>;
  /** What was filled in. */
  submission: Submission;
  /** What the salesperson remarked. */
  submitRemark?: Maybe<Scalars['String']['output']>;
  /** What the auditor wrote. */
  auditRemark?: Maybe<Scalars['String']['output']>;
  /** Addresses of the pictures that the auditor kept. */
  auditImageUrls: Array<Scalars['FileAddress']['output']>;
  /** When it was decided; null while pending. */
  auditedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Account of the auditor. */
  auditedById?: Maybe<Scalars['ID']['output']>;
  /** Account that submitted it. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When it was submitted. */
  createdAt: Scalars['DateTime']['output'];
  /** When it or the decision last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Which applications a list shows; conditions are combined with and. */
export type ApplicationFilter = {
  /** Only these. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Part of the name of the enterprise or of the number. */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** Exactly this number. */
  applyNo?: InputMaybe<Scalars['String']['input']>;
  /** Only those of this salesperson. */
  salespersonId?: InputMaybe<Scalars['ID']['input']>;
  /** Any of these states. */
  states?: InputMaybe<Array<ApplicationState>>;
  /** Only those that were, or were not, replaced by a later submission. */
  superseded?: InputMaybe<Scalars['Boolean']['input']>;
  /** Submitted at or after this instant. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Submitted before or at this instant. */
  createdUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** Decided at or after this instant. */
  auditedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Decided before or at this instant. */
  auditedUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An application and its place in the list. */
export type ApplicationEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The application. */
  node: Application;
};

/** A page of applications. */
export type ApplicationConnection = {
  /** The applications with their cursors. */
  edges: Array<ApplicationEdge>;
  /** The applications alone. */
  nodes: Array<Application>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many applications the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** What an auditor decides. */
export type AuditDecision =
  /** In order. */
  | 'PASS'
  /** Refused; a remark says why. */
  | 'REJECT';

/** A salesperson's request to register a customer. */
export type ApplyForCustomerInput = {
  /** What was filled in. */
  registration: RegistrationInput;
  /** The own opportunity that is to become this customer; one that has not become a customer before. */
  opportunityId?: InputMaybe<Scalars['ID']['input']>;
  /** What the auditor should know, 250 characters at most. */
  submitRemark?: InputMaybe<Scalars['String']['input']>;
  /** Whether the other environment that SYNC_REGISTER_URL names registers the customer too, once the application passes. */
  alsoElsewhere?: InputMaybe<Scalars['Boolean']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** Another filling of an application that has not passed. */
export type EditApplicationInput = {
  /** The application. */
  applicationId: Scalars['ID']['input'];
  /** What was filled in, all of it. */
  registration: RegistrationInput;
  /** The opportunity that is to become this customer, the salesperson's own; what it was unless given. */
  opportunityId?: InputMaybe<Scalars['ID']['input']>;
  /** Another salesperson; for operators. */
  salespersonId?: InputMaybe<Scalars['ID']['input']>;
  /** What the auditor should know, 250 characters at most; what it was unless given. */
  submitRemark?: InputMaybe<Scalars['String']['input']>;
  /** Whether the other environment that SYNC_REGISTER_URL names registers the customer too; what it was unless given. */
  alsoElsewhere?: InputMaybe<Scalars['Boolean']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** The decision on an application. */
export type AuditApplicationInput = {
  /** The application; or name it by its number. */
  applicationId?: InputMaybe<Scalars['ID']['input']>;
  /** Number of the application, whose latest submission is meant. */
  applyNo?: InputMaybe<Scalars['String']['input']>;
  /** The decision. */
  decision: AuditDecision;
  /** Why; needed to reject, 250 characters at most. */
  remark?: InputMaybe<Scalars['String']['input']>;
  /** Addresses of pictures to keep with the decision. */
  imageUrls?: InputMaybe<Array<Scalars['FileAddress']['input']>>;
  /** Grade of the customer; the one applied for unless given. */
  gradeCode?: InputMaybe<Scalars['String']['input']>;
  /** Share of the sales that the salesperson earns, between 0 and 1; the one applied for, or that of a new grade, unless given. */
  royaltyRate?: InputMaybe<Scalars['Decimal']['input']>;
  /** Whether another customer may have the same mobile number. */
  confirmRepeat?: InputMaybe<Scalars['Boolean']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** A decided application. */
export type ApplicationAudit = {
  /** The application; its customer exists when it has passed. */
  application: Application;
  /** Subgraphs that did not know of the customer yet when this was answered; empty as a rule. */
  onItsWay: Array<Scalars['String']['output']>;
};

/** What a profile says. What is left out stays as it is; null, blank and empty take away. */
export type AudienceFactsInput = {
  /** Name as in papers. */
  realName?: InputMaybe<Scalars['String']['input']>;
  /** Sex; UNKNOWN says nothing. */
  sex?: InputMaybe<Sex>;
  /** Address of the picture. */
  avatarUrl?: InputMaybe<Scalars['String']['input']>;
  /** Telephone number that counts first. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Identifier of WeChat over all its accounts. */
  unionId?: InputMaybe<Scalars['String']['input']>;
  /** Official account by which the person came. */
  officialAccountAppId?: InputMaybe<Scalars['String']['input']>;
  /** Nickname in WeChat. */
  wechatNickname?: InputMaybe<Scalars['String']['input']>;
  /** Country as WeChat tells it. */
  wechatCountry?: InputMaybe<Scalars['String']['input']>;
  /** Province as WeChat tells it. */
  wechatProvince?: InputMaybe<Scalars['String']['input']>;
  /** City as WeChat tells it. */
  wechatCity?: InputMaybe<Scalars['String']['input']>;
  /** Province by the last network address. */
  province?: InputMaybe<Scalars['String']['input']>;
  /** City by the last network address. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** Province by location, where it was allowed. */
  locatedProvince?: InputMaybe<Scalars['String']['input']>;
  /** City by location, where it was allowed. */
  locatedCity?: InputMaybe<Scalars['String']['input']>;
  /** Birthday. */
  bornOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Remark of the staff. */
  remark?: InputMaybe<Scalars['String']['input']>;
  /** Last sign of life. */
  lastActiveAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Last exchange with the official account. */
  officialAccountInteractedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether the staff marked the person with a star. */
  starred?: InputMaybe<Scalars['Boolean']['input']>;
  /** How the person pays. */
  paymentTrait?: InputMaybe<Scalars['String']['input']>;
  /** All activity so far, a whole number. */
  activityCount?: InputMaybe<Scalars['Decimal']['input']>;
  /** All passing on so far, a whole number. */
  spreadCount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Telephone numbers and whether they were verified. */
  phoneNumbers?: InputMaybe<Array<AudiencePhoneInput>>;
  /** Accounts on platforms and in integrated systems. */
  identities?: InputMaybe<Array<AudienceIdentityInput>>;
  /** Addresses, in the form of the system that told them. */
  addresses?: InputMaybe<Array<Scalars['JSON']['input']>>;
  /** Kinds of user, such as 个人 or 商家. */
  userTypes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Trades. */
  industries?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Official accounts that are followed now. */
  subscriptions?: InputMaybe<Array<AudienceSubscriptionInput>>;
  /** Official accounts that were ever followed; leaving one removes nothing. */
  follows?: InputMaybe<Array<AudienceFollowInput>>;
  /** Where the profile came from. */
  source?: InputMaybe<AudienceSourceInput>;
  /** Activity of seven days. */
  weekActivity?: InputMaybe<AudienceMeasureInput>;
  /** Activity of thirty days. */
  monthActivity?: InputMaybe<AudienceMeasureInput>;
  /** Passing on of seven days. */
  weekSpread?: InputMaybe<AudienceMeasureInput>;
  /** Passing on of thirty days. */
  monthSpread?: InputMaybe<AudienceMeasureInput>;
};

/** A telephone number of a profile. */
export type AudiencePhoneInput = {
  /** The number. */
  phone: Scalars['String']['input'];
  /** Whether the person proved that it is theirs. */
  verified: Scalars['Boolean']['input'];
};

/** An account of the person on a platform or in an integrated system. */
export type AudienceIdentityInput = {
  /** Identifier of the person there. */
  openId?: InputMaybe<Scalars['String']['input']>;
  /** Identifier over all accounts of that platform. */
  unionId?: InputMaybe<Scalars['String']['input']>;
  /** Kind of account: contentminiapp, workwechat, gzh or workwechatgroup. */
  origin?: InputMaybe<Scalars['String']['input']>;
  /** Application or account of the platform. */
  appId?: InputMaybe<Scalars['String']['input']>;
  /** Platform, such as gzh, workwechat, selfbuilt, YOUZAN. */
  platform?: InputMaybe<Scalars['String']['input']>;
  /** Application of the integration. */
  integrationAppId?: InputMaybe<Scalars['ID']['input']>;
  /** Identifier in the integrated system. */
  identityId?: InputMaybe<Scalars['String']['input']>;
  /** What kind of identifier that is: phone, uid or openid. */
  identityType?: InputMaybe<Scalars['String']['input']>;
};

/** An official account that the person follows. */
export type AudienceSubscriptionInput = {
  /** The account. */
  appId: Scalars['String']['input'];
  /** Its name. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** An official account that the person follows or has followed. */
export type AudienceFollowInput = {
  /** The account. */
  appId: Scalars['String']['input'];
  /** Its name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Last exchange with it. */
  interactedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it was followed first. */
  firstFollowedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Kind of the channel by which. */
  firstChannelType?: InputMaybe<Scalars['String']['input']>;
  /** The channel by which. */
  firstChannelId?: InputMaybe<Scalars['ID']['input']>;
  /** Department of that channel. */
  firstChannelDepartmentId?: InputMaybe<Scalars['ID']['input']>;
  /** Task by which. */
  firstTaskId?: InputMaybe<Scalars['ID']['input']>;
};

/** Where a profile came from. */
export type AudienceSourceInput = {
  /** Profile of who passed it on. */
  profileId?: InputMaybe<Scalars['ID']['input']>;
  /** Channel. */
  channelId?: InputMaybe<Scalars['ID']['input']>;
  /** Name of the employee or of the channel. */
  channelName?: InputMaybe<Scalars['String']['input']>;
  /** Department of the channel. */
  channelDepartmentId?: InputMaybe<Scalars['ID']['input']>;
  /** Name of that department. */
  channelDepartmentName?: InputMaybe<Scalars['String']['input']>;
  /** EMPLOYEE for an employee, FIXED for a channel of our own. */
  channelType?: InputMaybe<Scalars['String']['input']>;
  /** Kind of work that brought the person, such as 微信 or 公众号. */
  appType?: InputMaybe<Scalars['String']['input']>;
};

/** A count over some days. */
export type AudienceMeasureInput = {
  /** The count, a whole number. */
  count: Scalars['Decimal']['input'];
  /** When it was counted. */
  updatedAt: Scalars['DateTime']['input'];
};

/** A new profile, or what changes of one. */
export type SaveAudienceProfileInput = {
  /** Makes it once, whatever is repeated: 8 to 255 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** The profile to change; a new one is made without. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Enterprise that keeps it; needed for a new one, never changed. */
  companyId?: InputMaybe<Scalars['String']['input']>;
  /** Identifier in a system of that enterprise, unique there. */
  thirdId?: InputMaybe<Scalars['String']['input']>;
  /** The person of the event topic. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** What it says. */
  facts: AudienceFactsInput;
};

/** A file of profiles: CSV or XLSX, its first row names the fields. */
export type ImportAudienceProfilesInput = {
  /** Makes it once, whatever is repeated: 8 to 255 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** Enterprise whose profiles these are. */
  companyId: Scalars['String']['input'];
  /** Reference of a file sent to /files/audience-import. */
  file: Scalars['ID']['input'];
};

/** A person whom the event topic tells of. */
export type Person = Node & {
  /** Marketing profiles of the person, at most ten. */
  audienceProfiles: Array<AudienceProfile>;
  /** Companies that the person is bound to. */
  companies: CompanyConnection;
  /** Identifier that the sender gave, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
  /** Whether nothing but the identifier has been told so far. */
  stub: Scalars['Boolean']['output'];
  /** Active or switched off. */
  state: ProfileState;
  /** Project that told of the person last. */
  projectId?: Maybe<Scalars['ID']['output']>;
  /** Name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Telephone number. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Kind of the identifying paper. */
  idType: PersonIdType;
  /** Number of the identifying paper. Salespeople see it masked. */
  idNumber?: Maybe<Scalars['String']['output']>;
  /** Sex. */
  sex: Sex;
  /** Age in years. */
  age?: Maybe<Scalars['Int']['output']>;
  /** Day of birth. */
  bornOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Whether married. */
  maritalStatus: MaritalStatus;
  /** Highest education. */
  education: Education;
  /** Ethnic group. */
  nation?: Maybe<Scalars['String']['output']>;
  /** Where the family comes from. */
  nativePlace?: Maybe<Scalars['String']['output']>;
  /** Profession. */
  profession?: Maybe<Scalars['String']['output']>;
  /** What the person is good at. */
  speciality?: Maybe<Scalars['String']['output']>;
  /** What the person likes. */
  interest?: Maybe<Scalars['String']['output']>;
  /** Character. */
  character?: Maybe<Scalars['String']['output']>;
  /** E-mail address. */
  email?: Maybe<Scalars['String']['output']>;
  /** Address. */
  address?: Maybe<Scalars['String']['output']>;
  /** Postal code. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** Whom to call in an emergency. */
  emergencyContactName?: Maybe<Scalars['String']['output']>;
  /** Telephone number for an emergency. */
  emergencyContactPhone?: Maybe<Scalars['String']['output']>;
  /** Number as an employee. */
  jobNumber?: Maybe<Scalars['String']['output']>;
  /** Picture of the face, as the sender gave it. Null for salespeople. */
  facePhoto?: Maybe<Scalars['String']['output']>;
  /** Account with the tenant. */
  openId?: Maybe<Scalars['String']['output']>;
  /** Passport account. */
  unionId?: Maybe<Scalars['String']['output']>;
  /** Account that is the same for all tenants. */
  userId?: Maybe<Scalars['String']['output']>;
  /** Identifier with a third party. */
  thirdId?: Maybe<Scalars['String']['output']>;
  /** Grade that the sender gave. */
  gradeId?: Maybe<Scalars['ID']['output']>;
  /** Type that the sender gave. */
  typeId?: Maybe<Scalars['ID']['output']>;
  /** Spaces that the person belongs to. */
  spaceIds: Array<Scalars['ID']['output']>;
  /** Remark. */
  remark?: Maybe<Scalars['String']['output']>;
  /** When the newest applied report was made; null for a stub. */
  reportedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When we first heard of the person. */
  createdAt: Scalars['DateTime']['output'];
};


/** A person whom the event topic tells of. */
export type PersonCompaniesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A file of profiles that was handed in, and what became of it. */
export type AudienceImport = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** How far it is. */
  state: ImportState;
  /** Enterprise whose profiles these are. */
  companyId: Scalars['String']['output'];
  /** Why the file was refused as a whole. */
  failure?: Maybe<Scalars['String']['output']>;
  /** Rows with something in them, without the head. */
  rowCount: Scalars['Int']['output'];
  /** Rows that made a profile. */
  createdCount: Scalars['Int']['output'];
  /** Rows that changed one. */
  changedCount: Scalars['Int']['output'];
  /** Rows that were refused; nothing of them was taken. */
  refusedCount: Scalars['Int']['output'];
  /** Why rows were refused, the first thousand. */
  refusals: Array<RowRefusal>;
  /** When it was handed in. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was done or failed. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Which profiles a list shows; conditions are combined with and. */
export type AudienceProfileFilter = {
  /** Only these. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only those with these identifiers of third parties. */
  thirdIds?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only those with one of these telephone numbers. */
  phones?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only those of this enterprise. */
  companyId?: InputMaybe<Scalars['String']['input']>;
};

/** Whose profiles are asked for: at least one in one of the lists, 200 in all at most. */
export type AudienceDetailInput = {
  /** Only those of this enterprise. */
  companyId?: InputMaybe<Scalars['String']['input']>;
  /** By identifier. */
  profileIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** By identifier of a third party. */
  thirdIds?: InputMaybe<Array<Scalars['String']['input']>>;
  /** By telephone number. */
  phones?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only those with an identity in this application of an integration. */
  integrationAppId?: InputMaybe<Scalars['ID']['input']>;
};

/** A list of profiles. */
export type AudienceProfileConnection = {
  /** The profiles with their cursors. */
  edges: Array<AudienceProfileEdge>;
  /** The profiles. */
  nodes: Array<AudienceProfile>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in all; counted when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A profile with its cursor. */
export type AudienceProfileEdge = {
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The profile. */
  node: AudienceProfile;
};

/** The marketing profile of a person. What is not known is null, or an empty list. */
export type AudienceProfile = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Enterprise of the platform that keeps the profile. */
  companyId: Scalars['String']['output'];
  /** Identifier of the person in a system of that enterprise. */
  thirdId?: Maybe<Scalars['String']['output']>;
  /** The person of the event topic, when it is known which. */
  person?: Maybe<Person>;
  /** Name as in papers. */
  realName?: Maybe<Scalars['String']['output']>;
  /** Sex; UNKNOWN says nothing. */
  sex?: Maybe<Sex>;
  /** Address of the picture. */
  avatarUrl?: Maybe<Scalars['String']['output']>;
  /** Telephone number that counts first. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Identifier of WeChat over all its accounts. */
  unionId?: Maybe<Scalars['String']['output']>;
  /** Official account by which the person came. */
  officialAccountAppId?: Maybe<Scalars['String']['output']>;
  /** Nickname in WeChat. */
  wechatNickname?: Maybe<Scalars['String']['output']>;
  /** Country as WeChat tells it. */
  wechatCountry?: Maybe<Scalars['String']['output']>;
  /** Province as WeChat tells it. */
  wechatProvince?: Maybe<Scalars['String']['output']>;
  /** City as WeChat tells it. */
  wechatCity?: Maybe<Scalars['String']['output']>;
  /** Province by the last network address. */
  province?: Maybe<Scalars['String']['output']>;
  /** City by the last network address. */
  city?: Maybe<Scalars['String']['output']>;
  /** Province by location, where it was allowed. */
  locatedProvince?: Maybe<Scalars['String']['output']>;
  /** City by location, where it was allowed. */
  locatedCity?: Maybe<Scalars['String']['output']>;
  /** Birthday. */
  bornOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Remark of the staff. */
  remark?: Maybe<Scalars['String']['output']>;
  /** Last sign of life. */
  lastActiveAt?: Maybe<Scalars['DateTime']['output']>;
  /** Last exchange with the official account. */
  officialAccountInteractedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the staff marked the person with a star. */
  starred?: Maybe<Scalars['Boolean']['output']>;
  /** How the person pays. */
  paymentTrait?: Maybe<Scalars['String']['output']>;
  /** All activity so far, a whole number. */
  activityCount?: Maybe<Scalars['Decimal']['output']>;
  /** All passing on so far, a whole number. */
  spreadCount?: Maybe<Scalars['Decimal']['output']>;
  /** Telephone numbers and whether they were verified. */
  phoneNumbers: Array<AudiencePhone>;
  /** Accounts on platforms and in integrated systems. */
  identities: Array<AudienceIdentity>;
  /** Addresses, in the form of the system that told them. */
  addresses: Array<Scalars['JSON']['output']>;
  /** Kinds of user, such as 个人 or 商家. */
  userTypes: Array<Scalars['String']['output']>;
  /** Trades. */
  industries: Array<Scalars['String']['output']>;
  /** Official accounts that are followed now. */
  subscriptions: Array<AudienceSubscription>;
  /** Official accounts that were ever followed; leaving one removes nothing. */
  follows: Array<AudienceFollow>;
  /** Where the profile came from. */
  source?: Maybe<AudienceSource>;
  /** Activity of seven days. */
  weekActivity?: Maybe<AudienceMeasure>;
  /** Activity of thirty days. */
  monthActivity?: Maybe<AudienceMeasure>;
  /** Passing on of seven days. */
  weekSpread?: Maybe<AudienceMeasure>;
  /** Passing on of thirty days. */
  monthSpread?: Maybe<AudienceMeasure>;
  /** When the profile was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was changed last. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A telephone number of a profile. */
export type AudiencePhone = {
  /** The number. */
  phone: Scalars['String']['output'];
  /** Whether the person proved that it is theirs. */
  verified: Scalars['Boolean']['output'];
};

/** An account of the person on a platform or in an integrated system. */
export type AudienceIdentity = {
  /** Identifier of the person there. */
  openId?: Maybe<Scalars['String']['output']>;
  /** Identifier over all accounts of that platform. */
  unionId?: Maybe<Scalars['String']['output']>;
  /** Kind of account: contentminiapp, workwechat, gzh or workwechatgroup. */
  origin?: Maybe<Scalars['String']['output']>;
  /** Application or account of the platform. */
  appId?: Maybe<Scalars['String']['output']>;
  /** Platform, such as gzh, workwechat, selfbuilt, YOUZAN. */
  platform?: Maybe<Scalars['String']['output']>;
  /** Application of the integration. */
  integrationAppId?: Maybe<Scalars['ID']['output']>;
  /** Identifier in the integrated system. */
  identityId?: Maybe<Scalars['String']['output']>;
  /** What kind of identifier that is: phone, uid or openid. */
  identityType?: Maybe<Scalars['String']['output']>;
};

/** An official account that the person follows. */
export type AudienceSubscription = {
  /** The account. */
  appId: Scalars['String']['output'];
  /** Its name. */
  name?: Maybe<Scalars['String']['output']>;
};

/** An official account that the person follows or has followed. */
export type AudienceFollow = {
  /** The account. */
  appId: Scalars['String']['output'];
  /** Its name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Last exchange with it. */
  interactedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was followed first. */
  firstFollowedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Kind of the channel by which. */
  firstChannelType?: Maybe<Scalars['String']['output']>;
  /** The channel by which. */
  firstChannelId?: Maybe<Scalars['ID']['output']>;
  /** Department of that channel. */
  firstChannelDepartmentId?: Maybe<Scalars['ID']['output']>;
  /** Task by which. */
  firstTaskId?: Maybe<Scalars['ID']['output']>;
};

/** Where a profile came from. */
export type AudienceSource = {
  /** Profile of who passed it on. */
  profileId?: Maybe<Scalars['ID']['output']>;
  /** Channel. */
  channelId?: Maybe<Scalars['ID']['output']>;
  /** Name of the employee or of the channel. */
  channelName?: Maybe<Scalars['String']['output']>;
  /** Department of the channel. */
  channelDepartmentId?: Maybe<Scalars['ID']['output']>;
  /** Name of that department. */
  channelDepartmentName?: Maybe<Scalars['String']['output']>;
  /** EMPLOYEE for an employee, FIXED for a channel of our own. */
  channelType?: Maybe<Scalars['String']['output']>;
  /** Kind of work that brought the person, such as 微信 or 公众号. */
  appType?: Maybe<Scalars['String']['output']>;
};

/** A count over some days. */
export type AudienceMeasure = {
  /** The count, a whole number. */
  count: Scalars['Decimal']['output'];
  /** When it was counted. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Who wins and maintains customers. */
export type Salesperson = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
};

/** What became of papers that were handed in. */
export type CertificationState =
  /** Waiting to be audited. */
  | 'PENDING'
  /** Found in order. */
  | 'PASSED'
  /** Refused; the remark says why. */
  | 'REJECTED';

/** Papers that prove who a customer is, and the decision on them. */
export type Certification = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
  /** Whose papers they are. */
  customer: Customer;
  /** Whose identity they prove. */
  authType: AuthType;
  /** What became of them. */
  state: CertificationState;
  /** Registered name of the enterprise. */
  enterpriseName?: Maybe<Scalars['String']['output']>;
  /** Unified social credit code, GB 32100. */
  unifiedSocialCreditCode?: Maybe<Scalars['String']['output']>;
  /** Name of the person or legal representative. */
  realName?: Maybe<Scalars['String']['output']>;
  /** Identity number of that person. Salespeople see it masked. */
  idCard?: Maybe<Scalars['String']['output']>;
  /** Mobile number of that person. */
  mobile?: Maybe<Scalars['String']['output']>;
  /** Address of the picture of the business licence. */
  businessLicenseUrl?: Maybe<Scalars['FileAddress']['output']>;
  /** Address of the picture of the front of the identity card. Null for salespeople. */
  idCardFrontUrl?: Maybe<Scalars['FileAddress']['output']>;
  /** Address of the picture of the back of the identity card. Null for salespeople. */
  idCardBackUrl?: Maybe<Scalars['FileAddress']['output']>;
  /** Addresses of pictures of the place of work. */
  workplaceImageUrls: Array<Scalars['FileAddress']['output']>;
  /** Addresses of the qualification files. */
  qualificationFileUrls: Array<Scalars['FileAddress']['output']>;
  /** Name of the contact person. */
  contactName?: Maybe<Scalars['String']['output']>;
  /** Mobile number of the contact person. */
  contactMobile?: Maybe<Scalars['String']['output']>;
  /** E-mail address of the contact person. */
  contactEmail?: Maybe<Scalars['String']['output']>;
  /** Position of the contact person. */
  contactPosition?: Maybe<Scalars['String']['output']>;
  /** What the enterprise does. */
  businessDescription?: Maybe<Scalars['String']['output']>;
  /** Where the enterprise is. */
  address?: Maybe<Address>;
  /** Industry of the enterprise. */
  industry?: Maybe<Scalars['String']['output']>;
  /** What the auditor wrote. */
  auditRemark?: Maybe<Scalars['String']['output']>;
  /** When it was decided; null while pending. */
  auditedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Account of the auditor. */
  auditedById?: Maybe<Scalars['ID']['output']>;
  /** Front end through which the papers came. */
  sourceAppCode: Scalars['String']['output'];
  /** Account that handed the papers in. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When the papers were handed in. */
  createdAt: Scalars['DateTime']['output'];
  /** When they or the decision last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Papers as they are filled in; what is left out stays as it is. */
export type PapersInput = {
  /** Whose identity they prove; an enterprise's unless given. */
  authType?: InputMaybe<AuthType>;
  /** Registered name of the enterprise. */
  enterpriseName?: InputMaybe<Scalars['String']['input']>;
  /** Unified social credit code, GB 32100, with its check character. */
  unifiedSocialCreditCode?: InputMaybe<Scalars['String']['input']>;
  /** Name of the person or legal representative. */
  realName?: InputMaybe<Scalars['String']['input']>;
  /** Identity number of that person. */
  idCard?: InputMaybe<Scalars['String']['input']>;
  /** Mobile number of that person. */
  mobile?: InputMaybe<Scalars['String']['input']>;
  /** Address of the picture of the business licence. */
  businessLicenseUrl?: InputMaybe<Scalars['FileAddress']['input']>;
  /** Address of the picture of the front of the identity card. */
  idCardFrontUrl?: InputMaybe<Scalars['FileAddress']['input']>;
  /** Address of the picture of the back of the identity card. */
  idCardBackUrl?: InputMaybe<Scalars['FileAddress']['input']>;
  /** Addresses of pictures of the place of work. */
  workplaceImageUrls?: InputMaybe<Array<Scalars['FileAddress']['input']>>;
  /** Addresses of the qualification files. */
  qualificationFileUrls?: InputMaybe<Array<Scalars['FileAddress']['input']>>;
  /** Name of the contact person. */
  contactName?: InputMaybe<Scalars['String']['input']>;
  /** Telephone number of the contact person. */
  contactMobile?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address of the contact person. */
  contactEmail?: InputMaybe<Scalars['String']['input']>;
  /** Position of the contact person. */
  contactPosition?: InputMaybe<Scalars['String']['input']>;
  /** What the enterprise does, 500 characters at most. */
  businessDescription?: InputMaybe<Scalars['String']['input']>;
  /** Where the enterprise is. */
  address?: InputMaybe<AddressInput>;
  /** Industry of the enterprise. */
  industry?: InputMaybe<Scalars['String']['input']>;
};

/** Papers to be audited. */
export type SubmitCertificationInput = {
  /** Whose papers they are. */
  customerId: Scalars['ID']['input'];
  /** The papers; the name of the person is needed, for an enterprise its name and code too. */
  papers: PapersInput;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** A correction of papers. */
export type EditCertificationInput = {
  /** The papers. */
  certificationId: Scalars['ID']['input'];
  /** What is corrected. */
  papers: PapersInput;
  /** What the auditor writes; as it was unless given. */
  remark?: InputMaybe<Scalars['String']['input']>;
};

/** The decision on papers. */
export type AuditCertificationInput = {
  /** The papers. */
  certificationId: Scalars['ID']['input'];
  /** The decision. */
  decision: AuditDecision;
  /** Why; needed to reject, 250 characters at most. */
  remark?: InputMaybe<Scalars['String']['input']>;
};

/** A certification by what an operator has seen itself. */
export type CertifyManuallyInput = {
  /** The customer. */
  customerId: Scalars['ID']['input'];
  /** The papers; name and code of the enterprise are needed and become the customer's. */
  papers: PapersInput;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** Which papers a list shows; conditions are combined with and. */
export type CertificationFilter = {
  /** Only those of these customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Any of these states. */
  states?: InputMaybe<Array<CertificationState>>;
  /** Whose identity they prove. */
  authType?: InputMaybe<AuthType>;
};

/** Papers and their place in the list. */
export type CertificationEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The papers. */
  node: Certification;
};

/** A page of papers. */
export type CertificationConnection = {
  /** The papers with their cursors. */
  edges: Array<CertificationEdge>;
  /** The papers alone. */
  nodes: Array<Certification>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many papers the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/**
 * What is told of a company. What is left out or empty stays as it is: the topic has no way to say that something is not so any
 * more.
 */
export type SaveCompanyInput = {
  /** The company to change; a new one unless given. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Tenant of the topic that is told; the one that told of the company last unless given. */
  tenant?: InputMaybe<Scalars['String']['input']>;
  /** Project of the topic that is told; needed for a new company. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Name; needed for a new company. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Telephone number; needed for a new company. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Kind of the identifying number. */
  idType?: InputMaybe<CompanyIdType>;
  /** The identifying number. */
  idNumber?: InputMaybe<Scalars['String']['input']>;
  /** Legal representative. */
  legalPersonName?: InputMaybe<Scalars['String']['input']>;
  /** Authority that registered it. */
  registrationAuthority?: InputMaybe<Scalars['String']['input']>;
  /** Day of its foundation. */
  registeredOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Registered capital, in the words of the sender. */
  registeredCapital?: InputMaybe<Scalars['String']['input']>;
  /** Where it is registered. */
  registeredAddress?: InputMaybe<Scalars['String']['input']>;
  /** Where it stands in the business register. */
  status?: InputMaybe<CompanyStatus>;
  /** Address. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Web site. */
  website?: InputMaybe<Scalars['String']['input']>;
  /** Fax number. */
  fax?: InputMaybe<Scalars['String']['input']>;
  /** Number of employees, in the words of the sender. */
  employeeCount?: InputMaybe<Scalars['String']['input']>;
  /** Income, in the words of the sender. */
  income?: InputMaybe<Scalars['String']['input']>;
  /** Profit, in the words of the sender. */
  profit?: InputMaybe<Scalars['String']['input']>;
  /** Tax paid, in the words of the sender. */
  taxPaid?: InputMaybe<Scalars['String']['input']>;
  /** Spending on research and development, in the words of the sender. */
  developmentCost?: InputMaybe<Scalars['String']['input']>;
  /** Stock code. */
  stockCode?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is a certified national high-tech enterprise. */
  highTechCertification?: InputMaybe<HighTechCertification>;
  /** Industry. */
  industry?: InputMaybe<Scalars['String']['input']>;
  /** Merchant code. */
  merchantCode?: InputMaybe<Scalars['String']['input']>;
  /** Address of the logo. */
  logoUrl?: InputMaybe<Scalars['String']['input']>;
  /** Whom to call in an emergency. */
  emergencyContactName?: InputMaybe<Scalars['String']['input']>;
  /** Telephone number for an emergency. */
  emergencyContactPhone?: InputMaybe<Scalars['String']['input']>;
  /** Grade that the sender gave. */
  gradeId?: InputMaybe<Scalars['ID']['input']>;
  /** Type that the sender gave. */
  typeId?: InputMaybe<Scalars['ID']['input']>;
  /** Spaces that the company belongs to. */
  spaceIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Remark. */
  remark?: InputMaybe<Scalars['String']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** Names a company. */
export type CompanyInput = {
  /** The company. */
  id: Scalars['ID']['input'];
};

/** Kind of the number that identifies a company. */
export type CompanyIdType =
  /** Not told. */
  | 'UNKNOWN'
  /** Unified social credit code, GB 32100. */
  | 'UNIFIED_SOCIAL_CREDIT_CODE'
  /** Number in the business register. */
  | 'BUSINESS_REGISTRATION_NUMBER';

/** Where a company stands in the business register. */
export type CompanyStatus =
  /** Not told. */
  | 'UNKNOWN'
  /** It continues. */
  | 'CONTINUING'
  /** It operates. */
  | 'OPERATING'
  /** Its licence was revoked. */
  | 'LICENSE_REVOKED'
  /** It was struck off. */
  | 'DEREGISTERED'
  /** It moved in from another register. */
  | 'MOVED_IN'
  /** It moved out to another register. */
  | 'MOVED_OUT'
  /** It suspended business. */
  | 'SUSPENDED'
  /** It is being liquidated. */
  | 'LIQUIDATING';

/** Whether a company is a certified national high-tech enterprise. */
export type HighTechCertification =
  /** Not told. */
  | 'UNKNOWN'
  /** It is. */
  | 'YES'
  /** It is not. */
  | 'NO';

/** A legal entity that the event topic tells of. */
export type Company = Node & {
  /** Identifier that the sender gave, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
  /** Whether nothing but the identifier has been told so far. */
  stub: Scalars['Boolean']['output'];
  /** Active or switched off. */
  state: ProfileState;
  /** Our customer with the same unified social credit code, if you may see it. */
  customer?: Maybe<Customer>;
  /** Project that told of the company last. */
  projectId?: Maybe<Scalars['ID']['output']>;
  /** Name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Telephone number. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Kind of the identifying number. */
  idType: CompanyIdType;
  /** The identifying number. */
  idNumber?: Maybe<Scalars['String']['output']>;
  /** Legal representative. */
  legalPersonName?: Maybe<Scalars['String']['output']>;
  /** Authority that registered it. */
  registrationAuthority?: Maybe<Scalars['String']['output']>;
  /** Day of its foundation. */
  registeredOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Registered capital, in the words of the sender. */
  registeredCapital?: Maybe<Scalars['String']['output']>;
  /** Where it is registered. */
  registeredAddress?: Maybe<Scalars['String']['output']>;
  /** Where it stands in the business register. */
  status: CompanyStatus;
  /** Address. */
  address?: Maybe<Scalars['String']['output']>;
  /** E-mail address. */
  email?: Maybe<Scalars['String']['output']>;
  /** Web site. */
  website?: Maybe<Scalars['String']['output']>;
  /** Fax number. */
  fax?: Maybe<Scalars['String']['output']>;
  /** Number of employees, in the words of the sender. */
  employeeCount?: Maybe<Scalars['String']['output']>;
  /** Income, in the words of the sender. */
  income?: Maybe<Scalars['String']['output']>;
  /** Profit, in the words of the sender. */
  profit?: Maybe<Scalars['String']['output']>;
  /** Tax paid, in the words of the sender. */
  taxPaid?: Maybe<Scalars['String']['output']>;
  /** Spending on research and development, in the words of the sender. */
  developmentCost?: Maybe<Scalars['String']['output']>;
  /** Stock code. */
  stockCode?: Maybe<Scalars['String']['output']>;
  /** Whether it is a certified national high-tech enterprise. */
  highTechCertification: HighTechCertification;
  /** Industry. */
  industry?: Maybe<Scalars['String']['output']>;
  /** Merchant code. */
  merchantCode?: Maybe<Scalars['String']['output']>;
  /** Address of the logo. */
  logoUrl?: Maybe<Scalars['String']['output']>;
  /** Whom to call in an emergency. */
  emergencyContactName?: Maybe<Scalars['String']['output']>;
  /** Telephone number for an emergency. */
  emergencyContactPhone?: Maybe<Scalars['String']['output']>;
  /** Grade that the sender gave. */
  gradeId?: Maybe<Scalars['ID']['output']>;
  /** Type that the sender gave. */
  typeId?: Maybe<Scalars['ID']['output']>;
  /** Spaces that the company belongs to. */
  spaceIds: Array<Scalars['ID']['output']>;
  /** Remark. */
  remark?: Maybe<Scalars['String']['output']>;
  /** When the newest applied report was made; null for a stub. */
  reportedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When we first heard of the company. */
  createdAt: Scalars['DateTime']['output'];
  /** Persons that are bound to the company. */
  persons: PersonConnection;
};


/** A legal entity that the event topic tells of. */
export type CompanyPersonsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Which companies a list shows; conditions are combined with and. */
export type CompanyFilter = {
  /** Part of the name, the telephone number or the identifying number; one or two characters are looked for in names alone. */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** Only these. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only those with these identifying numbers. */
  idNumbers?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only those that this person is bound to. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** Any of these places in the business register. */
  statuses?: InputMaybe<Array<CompanyStatus>>;
  /** Active or switched off. */
  state?: InputMaybe<ProfileState>;
  /** Only stubs, or only others. */
  stub?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What a list of companies is sorted by. */
export type CompanyOrderField =
  /** When we first heard of the company. */
  | 'CREATED_AT'
  /** Name; those without one come first. */
  | 'NAME';

/** Order of a list of companies. */
export type CompanyOrder = {
  /** What to sort by. */
  field: CompanyOrderField;
  /** Which end comes first. */
  direction: OrderDirection;
};

/** A company and its place in the list. */
export type CompanyEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The company. */
  node: Company;
};

/** A page of companies. */
export type CompanyConnection = {
  /** The companies with their cursors. */
  edges: Array<CompanyEdge>;
  /** The companies alone. */
  nodes: Array<Company>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many companies the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** What a customer may do on the marketplace. */
export type CustomerState =
  /** Registered, waiting to be passed. */
  | 'PENDING'
  /** Open for business. */
  | 'NORMAL'
  /** Closed by an operator; its calls are refused. */
  | 'DISABLED';

/** How far the relationship has come. */
export type CustomerType =
  /** Tries the products out. */
  | 'TRIAL'
  /** Buys under contract. */
  | 'FORMAL';

/** Whose identity has been certified. */
export type AuthType =
  /** Nothing is certified yet. */
  | 'NONE'
  /** A person is certified. */
  | 'PERSON'
  /** The enterprise is certified. */
  | 'ENTERPRISE';

/** A postal address with the codes of the administrative divisions. */
export type Address = {
  /** Two digits of GB/T 2260. */
  provinceCode?: Maybe<Scalars['String']['output']>;
  /** Name of the province or municipality. */
  provinceName?: Maybe<Scalars['String']['output']>;
  /** Four digits of GB/T 2260. */
  cityCode?: Maybe<Scalars['String']['output']>;
  /** Name of the city. */
  cityName?: Maybe<Scalars['String']['output']>;
  /** Six digits of GB/T 2260. */
  districtCode?: Maybe<Scalars['String']['output']>;
  /** Name of the district or county. */
  districtName?: Maybe<Scalars['String']['output']>;
  /** Nine digits: the township level. */
  streetCode?: Maybe<Scalars['String']['output']>;
  /** Name of the street or township. */
  streetName?: Maybe<Scalars['String']['output']>;
  /** House, floor and room. */
  addressDetail?: Maybe<Scalars['String']['output']>;
  /** Everything in one line. */
  fullAddress?: Maybe<Scalars['String']['output']>;
};

/** An enterprise customer: who buys calls, signs, pays and is invoiced. */
export type Customer = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
  /** Identifier of the console account, one for each customer. */
  merchantId: Scalars['ID']['output'];
  /** Registered name of the enterprise. */
  name: Scalars['String']['output'];
  /** Short name used in lists. */
  aliasName?: Maybe<Scalars['String']['output']>;
  /** Unified social credit code, GB 32100. */
  unifiedSocialCreditCode: Scalars['String']['output'];
  /** Legal representative. */
  legalPersonName?: Maybe<Scalars['String']['output']>;
  /** Whether the customer may do business. */
  state: CustomerState;
  /** Trial or formal. */
  customerType: CustomerType;
  /** Whose identity is certified. */
  authType: AuthType;
  /** Kind of business the customer is in with us. */
  nature?: Maybe<Scalars['String']['output']>;
  /** Code of the industry. */
  industry?: Maybe<Scalars['String']['output']>;
  /** How the customer was won. */
  gainChannel?: Maybe<Scalars['String']['output']>;
  /** What the enterprise does, in its own words. */
  description?: Maybe<Scalars['String']['output']>;
  /** Mobile number of the console account. */
  mobile: Scalars['String']['output'];
  /** E-mail address of the console account. */
  email?: Maybe<Scalars['String']['output']>;
  /** Name of the contact person. */
  contactName?: Maybe<Scalars['String']['output']>;
  /** Mobile number of the contact person. */
  contactMobile?: Maybe<Scalars['String']['output']>;
  /** Where the enterprise can be reached. */
  address?: Maybe<Address>;
  /** Address of the logo. */
  logoUrl?: Maybe<Scalars['FileAddress']['output']>;
  /** Addresses of the qualification files that the customer handed in. */
  qualificationFileUrls: Array<Scalars['FileAddress']['output']>;
  /** The accounts under which the customer calls products, the one for production first. */
  developerAccounts: Array<DeveloperAccount>;
  /** The account for production; null until the customer is admitted. */
  developerAccount?: Maybe<DeveloperAccount>;
  /** Whether the customer can call products at all: it has an account for production. */
  developerAccessEnabled: Scalars['Boolean']['output'];
  /** The front ends that are open for the customer, in the order of their opening. */
  enabledApps: Array<EnabledApp>;
  /** The papers handed in last, whatever became of them; null when there are none. */
  certification?: Maybe<Certification>;
  /** The company of the event topic with the same unified social credit code. */
  company?: Maybe<Company>;
  /** Code of the invitation that brought the customer. */
  invitationCode?: Maybe<Scalars['String']['output']>;
  /** Front end through which the customer registered. */
  sourceAppCode: Scalars['String']['output'];
  /** Account that registered the customer. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When the customer was registered. */
  createdAt: Scalars['DateTime']['output'];
  /** When the base data last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** How many buyers of marketing leads the customer is subscribed to. */
  marketingSubscriptionCount: Scalars['Int']['output'];
};

/** A front end that a customer may use. */
export type EnabledApp = {
  /** Code of the front end. */
  code: Scalars['String']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** What kind of front end it is: web. */
  type: Scalars['String']['output'];
  /** Code of the system that it belongs to. */
  systemCode: Scalars['String']['output'];
  /** Name of that system. */
  systemName: Scalars['String']['output'];
  /** When it was opened for the customer. */
  openedAt: Scalars['DateTime']['output'];
};

/** Which customers a list shows; conditions are combined with and. */
export type CustomerFilter = {
  /**
   * Part of the name, the short name, the mobile number or the social credit code; one or two characters are looked for
   * in names alone.
   */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** Part of the name or the short name. */
  nameLike?: InputMaybe<Scalars['String']['input']>;
  /** Beginning of the short name. */
  aliasStartsWith?: InputMaybe<Scalars['String']['input']>;
  /** Exactly this mobile number of the console account. */
  mobile?: InputMaybe<Scalars['String']['input']>;
  /** Exactly this unified social credit code. */
  unifiedSocialCreditCode?: InputMaybe<Scalars['String']['input']>;
  /** Any of these states. */
  states?: InputMaybe<Array<CustomerState>>;
  /** Trial or formal. */
  customerType?: InputMaybe<CustomerType>;
  /** Any of these kinds of business. */
  natures?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How the customer was won. */
  gainChannel?: InputMaybe<Scalars['String']['input']>;
  /** Only these customers. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only the customers of these console accounts. */
  merchantIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only customers that own one of these developer accounts. */
  developerAccountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not the customers that own one of these developer accounts. */
  excludeDeveloperAccountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Customers that this salesperson maintains this month. */
  salespersonId?: InputMaybe<Scalars['ID']['input']>;
  /** Customers that nobody maintains this month. */
  unassigned?: InputMaybe<Scalars['Boolean']['input']>;
  /** Customers that were maintained in a given month. */
  maintained?: InputMaybe<MaintainedFilter>;
  /** Not the customers that may call the product of this code. */
  withoutProductCode?: InputMaybe<Scalars['String']['input']>;
  /** Registered at or after this instant. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Registered before or at this instant. */
  createdUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** Changed at or after this instant. */
  updatedFrom?: InputMaybe<Scalars['DateTime']['input']>;
};

/** By whom customers were maintained in a month. */
export type MaintainedFilter = {
  /** The month. */
  month: Scalars['Month']['input'];
  /** By this salesperson; by anybody when left out. */
  salespersonId?: InputMaybe<Scalars['ID']['input']>;
};

/** What a list of customers is sorted by. */
export type CustomerOrderField =
  /** When the customer was registered. */
  | 'CREATED_AT'
  /** When the base data last changed. */
  | 'UPDATED_AT'
  /** Registered name. */
  | 'NAME';

/** Order of a list of customers. */
export type CustomerOrder = {
  /** What to sort by. */
  field: CustomerOrderField;
  /** Which end comes first. */
  direction: OrderDirection;
};

/** A customer and its place in the list. */
export type CustomerEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The customer. */
  node: Customer;
};

/** A page of customers. */
export type CustomerConnection = {
  /** The customers with their cursors. */
  edges: Array<CustomerEdge>;
  /** The customers alone. */
  nodes: Array<Customer>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many customers the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** Which customer to delete. */
export type DeleteCustomerInput = {
  /** The customer. */
  customerId: Scalars['ID']['input'];
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** What became of the wish to delete a customer. */
export type CustomerDeletion = {
  /** Identifier of the customer, an int64 as text. */
  customerId: Scalars['ID']['output'];
  /** Whether it is deleted by now. */
  deleted: Scalars['Boolean']['output'];
  /** Subgraphs that must agree and have not answered yet; empty as a rule. Ask again with the same key. */
  onItsWay: Array<Scalars['String']['output']>;
};

/** Where a developer account works. */
export type DeveloperEnvironment =
  /** Production: calls are charged. */
  | 'PROD'
  /** Test: for trying the interfaces out. */
  | 'TEST';

/** How far a developer account has come. */
export type DeveloperAccountStatus =
  /** On trial. */
  | 'TRIAL'
  /** In regular use. */
  | 'NORMAL';

/** The account under which a customer calls products. */
export type DeveloperAccount = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
  /** Whose account it is. */
  customer: Customer;
  /** Name of the account. */
  name: Scalars['String']['output'];
  /** Production or test. */
  environment: DeveloperEnvironment;
  /** On trial or in regular use. */
  status: DeveloperAccountStatus;
  /** By what a call names the account. */
  appId: Scalars['String']['output'];
  /** The key that signs calls. Only the customer itself and operators with the scope secrets:read see it; null for others. */
  appSecret?: Maybe<Scalars['String']['output']>;
  /**
   * Until when the secret before the last rotation signs calls as well; null when none does, and for who may not see
   * secrets.
   */
  previousSecretEndsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether calls are refused from addresses that are not on the list. */
  ipAllowListEnabled: Scalars['Boolean']['output'];
  /** Addresses that may call: IPv4, IPv6 or CIDR. */
  ipAllowList: Array<Scalars['String']['output']>;
  /** Addresses that may call for a while beside the list, first what ends first. */
  temporaryIpAllowList: Array<TemporaryAllowListEntry>;
  /** All that may call now: the list and the temporary entries. */
  effectiveIpAllowList: Array<Scalars['String']['output']>;
  /** Whether a call from this address would pass the list now; every address does while the list is off. */
  admitsAddress: Scalars['Boolean']['output'];
  /** When the account was opened. */
  createdAt: Scalars['DateTime']['output'];
  /** When the account last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/** The account under which a customer calls products. */
export type DeveloperAccountAdmitsAddressArgs = {
  address: Scalars['String']['input'];
};

/** Which developer accounts a list shows; conditions are combined with and. */
export type DeveloperAccountFilter = {
  /** Part of the name or the appId. */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** Only these. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only those of these customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only those with these appIds. */
  appIds?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Production or test. */
  environment?: InputMaybe<DeveloperEnvironment>;
  /** On trial or in regular use. */
  status?: InputMaybe<DeveloperAccountStatus>;
};

/** What a list of developer accounts is sorted by. */
export type DeveloperAccountOrderField =
  /** When the account was opened. */
  | 'CREATED_AT'
  /** Name of the account. */
  | 'NAME';

/** Order of a list of developer accounts. */
export type DeveloperAccountOrder = {
  /** What to sort by. */
  field: DeveloperAccountOrderField;
  /** Which end comes first. */
  direction: OrderDirection;
};

/** A developer account and its place in the list. */
export type DeveloperAccountEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The developer account. */
  node: DeveloperAccount;
};

/** A page of developer accounts. */
export type DeveloperAccountConnection = {
  /** The developer accounts with their cursors. */
  edges: Array<DeveloperAccountEdge>;
  /** The developer accounts alone. */
  nodes: Array<DeveloperAccount>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many developer accounts the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** How a message travels. */
export type MessageChannel =
  /** A text message to a mobile number. */
  | 'SMS'
  /** An e-mail. */
  | 'EMAIL';

/** An address or a range that may call for a while. */
export type TemporaryAllowListEntry = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** IPv4, IPv6 or CIDR. */
  entry: Scalars['String']['output'];
  /** From when on it counts no more. */
  expiresAt: Scalars['DateTime']['output'];
  /** When it was added, or the first time if again. */
  createdAt: Scalars['DateTime']['output'];
};

/** A developer account to be opened. */
export type OpenDeveloperAccountInput = {
  /** Whose account it will be; your own customer unless given. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Production or test; a customer has one of each at most. */
  environment: DeveloperEnvironment;
  /** Name of the account, 100 characters at most; that of the customer unless given. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** A new secret for a developer account. */
export type RotateAppSecretInput = {
  /** The developer account. */
  developerAccountId: Scalars['ID']['input'];
  /** How long the secret of before signs calls as well, 0 to 10080 minutes; 0 ends it at once. */
  overlapMinutes?: Scalars['Int']['input'];
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** From where a developer account may call. */
export type SetIpAllowListInput = {
  /** The developer account; a customer's own one for production unless given. */
  developerAccountId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether calls are refused from addresses that are not on the list. */
  enabled: Scalars['Boolean']['input'];
  /** The whole list, 100 entries at most: IPv4, IPv6 or CIDR; what it is unless given. */
  entries?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** An address that may call for a while. */
export type AddTemporaryAllowListEntryInput = {
  /** The developer account; a customer's own one for production unless given. */
  developerAccountId?: InputMaybe<Scalars['ID']['input']>;
  /** IPv4, IPv6 or CIDR; one that is there already takes the new end. */
  entry: Scalars['String']['input'];
  /** From when on it counts no more, within 30 days. */
  expiresAt: Scalars['DateTime']['input'];
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** A temporary entry to be ended before its time. */
export type RemoveTemporaryAllowListEntryInput = {
  /** The entry. */
  id: Scalars['ID']['input'];
};

/** To whom appId and secret are sent. */
export type SendDeveloperCredentialsInput = {
  /** The developer account. */
  developerAccountId: Scalars['ID']['input'];
  /** By text message or e-mail. */
  channel: MessageChannel;
  /**
   * Mobile numbers or e-mail addresses, 10 at most; the customer's contact unless given. Who may not see the secret may
   * name contacts of the customer alone.
   */
  recipients?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who gets a copy of an e-mail, 10 at most. */
  cc?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** An end organisation on whose behalf a customer calls. */
export type DirectClient = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Code by which calls name it. */
  code: Scalars['String']['output'];
  /** Name of the organisation. */
  name: Scalars['String']['output'];
  /** When it was added. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Which direct clients a list shows; conditions are combined with and. */
export type DirectClientFilter = {
  /** Part of the name or the code. */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** Only those with these codes. */
  codes?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A direct client and its place in the list. */
export type DirectClientEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The direct client. */
  node: DirectClient;
};

/** A page of direct clients. */
export type DirectClientConnection = {
  /** The direct clients with their cursors. */
  edges: Array<DirectClientEdge>;
  /** The direct clients alone. */
  nodes: Array<DirectClient>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many direct clients the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** A new direct client. */
export type AddDirectClientInput = {
  /** Code by which calls name it, 50 characters at most; no other may have it. */
  code: Scalars['String']['input'];
  /** Name of the organisation. */
  name: Scalars['String']['input'];
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** What changes of a customer; what is left out stays as it is. */
export type EditCustomerInput = {
  /** The customer; or name it by its console account. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Identifier of the console account. */
  merchantId?: InputMaybe<Scalars['ID']['input']>;
  /** Registered name of the enterprise. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Short name. */
  aliasName?: InputMaybe<Scalars['String']['input']>;
  /** Mobile number of the console account. */
  mobile?: InputMaybe<Scalars['String']['input']>;
  /** Whether another customer may have the same mobile number. */
  confirmRepeat?: InputMaybe<Scalars['Boolean']['input']>;
  /** E-mail address of the console account. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Name of the contact person. */
  contactName?: InputMaybe<Scalars['String']['input']>;
  /** Telephone number of the contact person. */
  contactMobile?: InputMaybe<Scalars['String']['input']>;
  /** Closing it refuses its calls and ends its sessions; it cannot go back to waiting. */
  state?: InputMaybe<CustomerState>;
  /** Trial or formal. */
  customerType?: InputMaybe<CustomerType>;
  /** Kind of business the customer is in with us. */
  nature?: InputMaybe<Scalars['String']['input']>;
  /** How the customer was won. */
  gainChannel?: InputMaybe<Scalars['String']['input']>;
  /** Industry of the enterprise. */
  industry?: InputMaybe<Scalars['String']['input']>;
  /** What the enterprise does, 500 characters at most. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Where the enterprise can be reached. */
  address?: InputMaybe<AddressInput>;
  /** Address of the logo. */
  logoUrl?: InputMaybe<Scalars['FileAddress']['input']>;
  /** Addresses of the qualification files. */
  qualificationFileUrls?: InputMaybe<Array<Scalars['FileAddress']['input']>>;
  /** The papers that `papers` corrects; the last ones unless given. */
  certificationId?: InputMaybe<Scalars['ID']['input']>;
  /** A correction of the papers. */
  papers?: InputMaybe<PapersInput>;
};

/** A front end to be opened. */
export type EnableAppInput = {
  /** The customer; or name it by its console account. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Identifier of the console account. */
  merchantId?: InputMaybe<Scalars['ID']['input']>;
  /** Code of the front end: portal or beeback. */
  appCode: Scalars['String']['input'];
  /** Industry of the enterprise; as it was unless given. */
  industry?: InputMaybe<Scalars['String']['input']>;
};

/** Why an event could not be applied. */
export type DeadLetterReason =
  /** No such event is documented. */
  | 'UNKNOWN_EVENT'
  /** A field that is needed is not there. */
  | 'MISSING_FIELD'
  /** A field holds another type of value than is documented. */
  | 'WRONG_TYPE'
  /** A field holds a value that is not allowed. */
  | 'INVALID_VALUE'
  /** The database refused a value. */
  | 'NOT_STORABLE'
  /** The whole message is not one of the topic: no JSON, or without msgId, reportTs or events. */
  | 'UNREADABLE'
  /** The whole message has more bytes than a message may have; the letter keeps its beginning. */
  | 'TOO_LARGE'
  /** The whole message came under the msgId of another one. */
  | 'MESSAGE_ID_REUSED';

/** What was done about a dead letter. */
export type DeadLetterState =
  /** Nothing yet. */
  | 'OPEN'
  /** Its event was applied after all. */
  | 'REPLAYED'
  /** It was put aside. */
  | 'DISCARDED';

/** An event that could not be applied, kept so that it can be tried again. */
export type DeadLetter = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Tenant of the topic. */
  tenant: Scalars['String']['output'];
  /** Project of the topic; null when the topic named none. */
  projectId?: Maybe<Scalars['ID']['output']>;
  /** Identifier of the message; null when it could not be read. */
  msgId?: Maybe<Scalars['ID']['output']>;
  /** Name of the event as in the message; `message` when the whole message could not be taken in. */
  kind: Scalars['String']['output'];
  /** Why it could not be applied. */
  reason: DeadLetterReason;
  /** Path of the field at fault within the message. */
  field?: Maybe<Scalars['String']['output']>;
  /** What is wrong, in a sentence. */
  explanation: Scalars['String']['output'];
  /** The event as JSON text, with every digit of its numbers. */
  payload: Scalars['String']['output'];
  /** When its sender reported it; null when that could not be read. */
  reportedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it arrived. */
  receivedAt: Scalars['DateTime']['output'];
  /** What was done about it. */
  state: DeadLetterState;
  /** When that was done. */
  settledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Account that did it. */
  settledById?: Maybe<Scalars['ID']['output']>;
  /** What that account had applied in place of the payload, as JSON text; null when the event was applied as it came. */
  correctedPayload?: Maybe<Scalars['String']['output']>;
};

/** What came of replaying a dead letter. */
export type DeadLetterReplay = {
  /** The letter, settled if its event was applied. */
  deadLetter: DeadLetter;
  /** Whether the event was applied; otherwise the letter stays open and the rest says why. */
  applied: Scalars['Boolean']['output'];
  /** Why the event could still not be applied. */
  reason?: Maybe<DeadLetterReason>;
  /** Path of the field at fault. */
  field?: Maybe<Scalars['String']['output']>;
  /** What is wrong, in a sentence. */
  explanation?: Maybe<Scalars['String']['output']>;
};

/** Names one dead letter. */
export type DeadLetterInput = {
  /** The letter, which must be open. */
  id: Scalars['ID']['input'];
};

/** Names one dead letter and what is to be applied. */
export type ReplayDeadLetterInput = {
  /** The letter, which must be open. */
  id: Scalars['ID']['input'];
  /**
   * The event as JSON text, to be applied in place of what came, with the rules of an event that just arrived; as it came
   * unless given. The letter keeps both when it is applied.
   */
  payload?: InputMaybe<Scalars['String']['input']>;
};

/** Names dead letters. */
export type ReplayDeadLettersInput = {
  /** 1 to 100 open letters, each once; they are replayed in this order. */
  ids: Array<Scalars['ID']['input']>;
};

/** Which dead letters a list shows; conditions are combined with and. */
export type DeadLetterFilter = {
  /** Only those of this tenant. */
  tenant?: InputMaybe<Scalars['String']['input']>;
  /** Only those of this project. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Only those of messages with this identifier. */
  msgId?: InputMaybe<Scalars['ID']['input']>;
  /** Only these events. */
  kinds?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Any of these reasons. */
  reasons?: InputMaybe<Array<DeadLetterReason>>;
  /** Any of these states; the open ones unless given. */
  states?: InputMaybe<Array<DeadLetterState>>;
};

/** A dead letter and its place in the list. */
export type DeadLetterEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The dead letter. */
  node: DeadLetter;
};

/** A page of dead letters. */
export type DeadLetterConnection = {
  /** The dead letters with their cursors. */
  edges: Array<DeadLetterEdge>;
  /** The dead letters alone. */
  nodes: Array<DeadLetter>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many dead letters the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** What became of a message. */
export type MessageStatus =
  /** Every event was applied. One that is older than what is known counts as applied and changes nothing. */
  | 'APPLIED'
  /** The message had been received before; nothing was done again. The rest of the answer is that of the first time. */
  | 'DUPLICATE'
  /** At least one event became a dead letter; the others were applied. */
  | 'PARTLY_APPLIED'
  /** Every event became a dead letter. */
  | 'NOT_APPLIED';

/** The answer to a message. */
export type MessageReceipt = {
  /** Identifier of the message. */
  msgId: Scalars['ID']['output'];
  /** What became of it. */
  status: MessageStatus;
  /** Names of the events that were applied, in the order of their application. */
  applied: Array<Scalars['String']['output']>;
  /** The events that were not. */
  deadLetters: Array<DeadLetter>;
};

/** A message of the topic {tenant}/proj_{project}/v1-business-customer. */
export type ReceiveBusinessCustomerMessageInput = {
  /** Tenant of the topic. */
  tenant: Scalars['String']['input'];
  /** Project of the topic. */
  projectId: Scalars['ID']['input'];
  /** The message as JSON text, so that its int64 numbers keep every digit. */
  message: Scalars['String']['input'];
};

/** A message that left on the event topic. */
export type PublishedMessage = {
  /** Its place in the topic, to go on from. */
  position: Scalars['String']['output'];
  /** The message as JSON text on one line, with every digit of its numbers. */
  message: Scalars['String']['output'];
};

/** Messages of the event topic that follow one another. */
export type PublishedMessagePage = {
  /** The messages, oldest first. */
  messages: Array<PublishedMessage>;
  /** Where to go on from; where it began when there was no message. */
  position: Scalars['String']['output'];
};

/** Why a row of an import was refused. */
export type RowRefusal = {
  /** Number of the row in the file; the head is the first. */
  row: Scalars['Int']['output'];
  /** Reason, for programs. */
  reason: Scalars['String']['output'];
  /** Reason, for people. */
  message: Scalars['String']['output'];
  /** Column at fault. */
  field?: Maybe<Scalars['String']['output']>;
};

/** How far an import is. */
export type ImportState =
  /** Not begun. */
  | 'WAITING'
  /** Being read. */
  | 'RUNNING'
  /** Every row was taken or refused. */
  | 'DONE'
  /** The file could not be read; nothing was taken. */
  | 'FAILED';

/** A buyer of marketing leads, to whom files are sent by SFTP. */
export type MarketingCustomer = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Code of the buyer. */
  code: Scalars['String']['output'];
  /** Name of the buyer. */
  name: Scalars['String']['output'];
  /** Price of one lead, CNY. */
  price: Scalars['Decimal']['output'];
  /** Address and port of its SFTP server. */
  sftpServer: Scalars['String']['output'];
  /** Account on that server. */
  sftpUser: Scalars['String']['output'];
  /** Customers that are subscribed to it, in the order of their subscription. */
  subscribers: Array<Customer>;
  /** When it was added. */
  createdAt: Scalars['DateTime']['output'];
  /** When it or its subscribers last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Which buyers a list shows. */
export type MarketingCustomerFilter = {
  /** Part of the name or the code. */
  keyword?: InputMaybe<Scalars['String']['input']>;
};

/** Who is subscribed to a buyer from now on. */
export type SaveMarketingSubscribersInput = {
  /** Code of the buyer. */
  marketingCustomerCode: Scalars['String']['input'];
  /** Developer accounts of the customers, 1000 at most; who is not named is subscribed no more. */
  developerAccountIds: Array<Scalars['ID']['input']>;
};

/** A buyer and its place in the list. */
export type MarketingCustomerEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The buyer. */
  node: MarketingCustomer;
};

/** A page of buyers. */
export type MarketingCustomerConnection = {
  /** The buyers with their cursors. */
  edges: Array<MarketingCustomerEdge>;
  /** The buyers alone. */
  nodes: Array<MarketingCustomer>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many buyers the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/**
 * What is told of a person. What is left out or empty stays as it is: the topic has no way to say that something is not so any
 * more.
 */
export type SavePersonInput = {
  /** The person to change; a new one unless given. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Tenant of the topic that is told; the one that told of the person last unless given. */
  tenant?: InputMaybe<Scalars['String']['input']>;
  /** Project of the topic that is told; needed for a new person. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Name; needed for a new person. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Telephone number; needed for a new person. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Kind of the identifying paper. */
  idType?: InputMaybe<PersonIdType>;
  /** Number of the identifying paper. Salespeople see it masked. */
  idNumber?: InputMaybe<Scalars['String']['input']>;
  /** Sex. */
  sex?: InputMaybe<Sex>;
  /** Age in years. */
  age?: InputMaybe<Scalars['Int']['input']>;
  /** Day of birth. */
  bornOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Whether married. */
  maritalStatus?: InputMaybe<MaritalStatus>;
  /** Highest education. */
  education?: InputMaybe<Education>;
  /** Ethnic group. */
  nation?: InputMaybe<Scalars['String']['input']>;
  /** Where the family comes from. */
  nativePlace?: InputMaybe<Scalars['String']['input']>;
  /** Profession. */
  profession?: InputMaybe<Scalars['String']['input']>;
  /** What the person is good at. */
  speciality?: InputMaybe<Scalars['String']['input']>;
  /** What the person likes. */
  interest?: InputMaybe<Scalars['String']['input']>;
  /** Character. */
  character?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Address. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** Postal code. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Whom to call in an emergency. */
  emergencyContactName?: InputMaybe<Scalars['String']['input']>;
  /** Telephone number for an emergency. */
  emergencyContactPhone?: InputMaybe<Scalars['String']['input']>;
  /** Number as an employee. */
  jobNumber?: InputMaybe<Scalars['String']['input']>;
  /** Picture of the face, as the sender gave it. Null for salespeople. */
  facePhoto?: InputMaybe<Scalars['String']['input']>;
  /** Account with the tenant. */
  openId?: InputMaybe<Scalars['String']['input']>;
  /** Passport account. */
  unionId?: InputMaybe<Scalars['String']['input']>;
  /** Grade that the sender gave. */
  gradeId?: InputMaybe<Scalars['ID']['input']>;
  /** Type that the sender gave. */
  typeId?: InputMaybe<Scalars['ID']['input']>;
  /** Spaces that the person belongs to. */
  spaceIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Remark. */
  remark?: InputMaybe<Scalars['String']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** Names a person. */
export type PersonInput = {
  /** The person. */
  id: Scalars['ID']['input'];
};

/** A person and companies. */
export type BindCompaniesInput = {
  /** The person. */
  personId: Scalars['ID']['input'];
  /** The companies, at least one. */
  companyIds: Array<Scalars['ID']['input']>;
};

/** Which persons a list shows; conditions are combined with and. */
export type PersonFilter = {
  /**
   * Part of the name, the telephone number or the number of the identifying paper; one or two characters are looked for
   * in names alone. Whoever sees numbers of papers masked finds them by the whole number alone, 30 times an hour; each time
   * is noted.
   */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** Only these. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only those with these telephone numbers. */
  phones?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only those that are bound to this company. */
  companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Active or switched off. */
  state?: InputMaybe<ProfileState>;
  /** Only stubs, or only others. */
  stub?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What a list of persons is sorted by. */
export type PersonOrderField =
  /** When we first heard of the person. */
  | 'CREATED_AT'
  /** Name; those without one come first. */
  | 'NAME';

/** Order of a list of persons. */
export type PersonOrder = {
  /** What to sort by. */
  field: PersonOrderField;
  /** Which end comes first. */
  direction: OrderDirection;
};

/** A person and its place in the list. */
export type PersonEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The person. */
  node: Person;
};

/** A page of persons. */
export type PersonConnection = {
  /** The persons with their cursors. */
  edges: Array<PersonEdge>;
  /** The persons alone. */
  nodes: Array<Person>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many persons the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** Kind of the paper that identifies a person. */
export type PersonIdType =
  /** Not told. */
  | 'UNKNOWN'
  /** Resident identity card. */
  | 'ID_CARD'
  /** Passport. */
  | 'PASSPORT'
  /** Permit of residents of Hong Kong and Macao. */
  | 'HONG_KONG_MACAO_PERMIT'
  /** Another paper. */
  | 'OTHER';

/** Sex of a person. */
export type Sex =
  /** Not told. */
  | 'UNKNOWN'
  /** Male. */
  | 'MALE'
  /** Female. */
  | 'FEMALE';

/** Whether a person is married. */
export type MaritalStatus =
  /** Not told. */
  | 'UNKNOWN'
  /** Not married. */
  | 'SINGLE'
  /** Married. */
  | 'MARRIED'
  /** Divorced. */
  | 'DIVORCED'
  /** Widowed. */
  | 'WIDOWED';

/** Highest education of a person. */
export type Education =
  /** Not told. */
  | 'UNKNOWN'
  /** Primary school. */
  | 'PRIMARY'
  /** Junior high school. */
  | 'JUNIOR_HIGH'
  /** Senior high or vocational school. */
  | 'SENIOR_HIGH'
  /** College. */
  | 'COLLEGE'
  /** Bachelor's degree. */
  | 'BACHELOR'
  /** Master's degree. */
  | 'MASTER'
  /** Doctor's degree. */
  | 'DOCTOR';

/** Whether a person or company is active. */
export type ProfileState =
  /** Active. */
  | 'NORMAL'
  /** Switched off by the sender of the topic. */
  | 'DISABLED';

/**
 * A file of customers: CSV or XLSX, its first row names the fields, in Chinese or as RegistrationInput calls them. Addresses
 * have a column for each part; appCodes are parted by commas; salespersonId and confirmRepeat may be columns too.
 */
export type ImportCustomersInput = {
  /** Makes it once, whatever is repeated: 8 to 255 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** Reference of a file sent to /files/customer-import. */
  file: Scalars['ID']['input'];
};

/** A file of customers that was handed in, and what became of it. */
export type CustomerImport = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** How far it is. */
  state: ImportState;
  /** Why the file was refused as a whole. */
  failure?: Maybe<Scalars['String']['output']>;
  /** Rows with something in them, without the head. */
  rowCount: Scalars['Int']['output'];
  /** Rows that are done; the job goes on after them. */
  doneCount: Scalars['Int']['output'];
  /** Rows that registered a customer. */
  createdCount: Scalars['Int']['output'];
  /** Rows that were refused; nothing of them was taken. */
  refusedCount: Scalars['Int']['output'];
  /** Why rows were refused, the first thousand. */
  refusals: Array<RowRefusal>;
  /** The customers that rows registered, in the order of the file, the first thousand. */
  registered: Array<ImportedCustomer>;
  /** When it was handed in. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was done or failed. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A customer that a row of an import registered. */
export type ImportedCustomer = {
  /** Number of the row in the file; the head is the first. */
  row: Scalars['Int']['output'];
  /** The customer; null once it is deleted. */
  customer?: Maybe<Customer>;
};

/** A postal address, whole: province, city, district and what stands on the door; the township may be left out. */
export type AddressInput = {
  /** Two digits of GB/T 2260. */
  provinceCode?: InputMaybe<Scalars['String']['input']>;
  /** Name of the province or municipality. */
  provinceName?: InputMaybe<Scalars['String']['input']>;
  /** Four digits of GB/T 2260, the first two those of the province. */
  cityCode?: InputMaybe<Scalars['String']['input']>;
  /** Name of the city. */
  cityName?: InputMaybe<Scalars['String']['input']>;
  /** Six digits of GB/T 2260, the first four those of the city. */
  districtCode?: InputMaybe<Scalars['String']['input']>;
  /** Name of the district or county. */
  districtName?: InputMaybe<Scalars['String']['input']>;
  /** Nine digits: the township level. */
  streetCode?: InputMaybe<Scalars['String']['input']>;
  /** Name of the street or township. */
  streetName?: InputMaybe<Scalars['String']['input']>;
  /** House, floor and room. */
  addressDetail?: InputMaybe<Scalars['String']['input']>;
  /** Everything in one line; made of the parts unless given. */
  fullAddress?: InputMaybe<Scalars['String']['input']>;
};

/** What is filled in to register a customer. */
export type RegistrationInput = {
  /** Registered name of the enterprise. */
  organizationName: Scalars['String']['input'];
  /** Short name. */
  aliasName?: InputMaybe<Scalars['String']['input']>;
  /** Unified social credit code, GB 32100, with its check character; no other customer may have it. */
  unifiedSocialCreditCode: Scalars['String']['input'];
  /** Legal representative. */
  legalPersonName?: InputMaybe<Scalars['String']['input']>;
  /** Identity number of the legal representative. */
  legalPersonIdCard?: InputMaybe<Scalars['String']['input']>;
  /** Mobile number of the console account. */
  mobile: Scalars['String']['input'];
  /** Name of the person behind the console account. */
  nickname?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address of the console account. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Name of the contact person. */
  contactName?: InputMaybe<Scalars['String']['input']>;
  /** Telephone number of the contact person. */
  contactMobile?: InputMaybe<Scalars['String']['input']>;
  /** Where the enterprise is. */
  address?: InputMaybe<AddressInput>;
  /** Industry of the enterprise. */
  industry?: InputMaybe<Scalars['String']['input']>;
  /** Kind of business the customer will be in with us. */
  nature?: InputMaybe<Scalars['String']['input']>;
  /** How the customer was won. */
  gainChannel?: InputMaybe<Scalars['String']['input']>;
  /** What the enterprise does, 500 characters at most. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Trial or formal; trial unless given. */
  customerType?: InputMaybe<CustomerType>;
  /** Grade of the customer; needed when it gets a salesperson. */
  gradeCode?: InputMaybe<Scalars['String']['input']>;
  /** Share of the sales that the salesperson earns, between 0 and 1; that of the grade unless given. */
  royaltyRate?: InputMaybe<Scalars['Decimal']['input']>;
  /** First month that earns it; this month unless given, never an earlier one, and within a year. */
  royaltyEffectMonth?: InputMaybe<Scalars['Month']['input']>;
  /** Front ends to be opened: portal, beeback. */
  appCodes: Array<Scalars['String']['input']>;
  /** Whether the customer pays by the month. */
  monthlySettled?: InputMaybe<Scalars['Boolean']['input']>;
  /** How far the wallet may go below zero, in CNY; for who pays by the month the limit of a month, none unless given. */
  overdraftQuota?: InputMaybe<Scalars['Decimal']['input']>;
  /** Address of the logo. */
  logoUrl?: InputMaybe<Scalars['FileAddress']['input']>;
  /** Address of the picture of the business licence. */
  businessLicenseUrl?: InputMaybe<Scalars['FileAddress']['input']>;
  /** Addresses of pictures of the place of work. */
  workplaceImageUrls?: InputMaybe<Array<Scalars['FileAddress']['input']>>;
  /** Addresses of the qualification files. */
  qualificationFileUrls?: InputMaybe<Array<Scalars['FileAddress']['input']>>;
  /** Code of the invitation that brought the customer, 64 characters at most. */
  invitationCode?: InputMaybe<Scalars['String']['input']>;
  /**
   * The appId that the customer has in another environment, 8 to 64 letters, digits, - and _: its productive developer
   * account is opened at once, with this appId and a secret of its own. None is opened unless given.
   */
  appId?: InputMaybe<Scalars['String']['input']>;
  /**
   * Whether the contact person hears at once, by SMS, that the customer is registered; and appId and secret, when the
   * registration opens a developer account.
   */
  notifyAtOnce?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A registration by an operator. */
export type RegisterCustomerInput = {
  /** What was filled in. */
  registration: RegistrationInput;
  /** Who keeps the customer from the first month on; nobody unless given. */
  salespersonId?: InputMaybe<Scalars['ID']['input']>;
  /** The opportunity that becomes this customer, anybody's; one that has not become a customer before. */
  opportunityId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether another customer may have the same mobile number. */
  confirmRepeat?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the other environment that SYNC_REGISTER_URL names registers the customer too, a moment later. */
  alsoElsewhere?: InputMaybe<Scalars['Boolean']['input']>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** A registered customer. */
export type CustomerRegistration = {
  /** The customer. */
  customer: Customer;
  /**
   * Subgraphs that did not know of the customer yet when this was answered; empty as a rule. What they add (the wallet,
   * the salesperson, the console account) follows by itself.
   */
  onItsWay: Array<Scalars['String']['output']>;
};

/** A registration that another environment of this marketplace made. */
export type MirroredRegistration = {
  /** Identifier of the customer there. */
  customerId: Scalars['ID']['output'];
  /** Identifier of its console account there. */
  merchantId: Scalars['ID']['output'];
  /** Registered name of the enterprise. */
  name: Scalars['String']['output'];
  /** Mobile number of the console account. */
  mobile: Scalars['String']['output'];
  /** Whether the customer may do business there. */
  state: CustomerState;
};
