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
  /** Accounts that people sign in with, newest first. */
  signInAccounts: SignInAccountConnection;
  /** Who changed what: of one object, by one person, in a span of time. The last ones come first. */
  changes: ChangeConnection;
  /** What an object looked like as it had been told at an instant, and who had made it so. */
  auditTrail: AuditTrail;
  /** Departments, oldest first; three levels with a few dozen in all. */
  departments: Array<Department>;
  /** The company that runs the marketplace. */
  house: House;
  /**
   * The endpoints of the old paths in the order of the contract, with what was decided about each and whether it may be
   * switched off.
   */
  legacyEndpoints: Array<LegacyEndpoint>;
  /** What clients are told. For the gateway alone. */
  legacySunsets: Array<LegacySunset>;
  /**
   * Who still calls which endpoint of the old paths, how often, when last, and which fields of the answers held something;
   * the last calls come first. A call shows within seconds.
   */
  legacyUsage: LegacyUsageConnection;
  /** What is left to be replaced for each caller of the old paths; the last calls come first. */
  legacyCallers: LegacyCallerConnection;
  /** Where logs and figures are read. */
  logStores: Array<LogStore>;
  /** The top menu entries of a front end, in their order; a few dozen at most. */
  menus: Array<Menu>;
  /** One message, or null when there is none. */
  message?: Maybe<Message>;
  /** Messages to people outside, newest first. */
  messages: MessageConnection;
  /** The wording of every kind of message, by code and channel: what operators saved, and that of the house for the rest. */
  messageTemplates: Array<MessageTemplate>;
  /** The object of any type that has this identifier, or null when it does not exist or is not yours to see. */
  node?: Maybe<Node>;
  /** Several of them, in the order of the identifiers, null for each that does not exist or is not yours to see. */
  nodes: Array<Maybe<Node>>;
  /** Roles, newest first unless ordered otherwise. */
  roles: RoleConnection;
  /** Viewer of an open session; null once it is signed out, ended, or its account closed. For the gateway alone. */
  sessionViewer?: Maybe<SessionViewer>;
  /** One staff member, or null when it does not exist or is not yours to see. */
  staffMember?: Maybe<StaffMember>;
  /** Staff members, newest first unless ordered otherwise. */
  staffMembers: StaffMemberConnection;
  /** Who looked on in whose name, the last ones first. */
  temporarySessions: TemporarySessionConnection;
  /** Events between the parts of the system that their readers could not apply, those set aside last first; for operators. */
  unappliedEvents: UnappliedEventConnection;
  /** Who you are; kind ANONYMOUS before sign-in. */
  viewer?: Maybe<Viewer>;
  /** Deliveries to endpoints of programs outside, newest first: customers see those to their own, operators all. */
  webhookDeliveries: WebhookDeliveryConnection;
  /** Endpoints of programs outside, newest first: customers see their own, operators all. */
  webhookEndpoints: WebhookEndpointConnection;
};


export type QuerySignInAccountsArgs = {
  filter?: InputMaybe<SignInAccountFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryChangesArgs = {
  filter?: InputMaybe<ChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryAuditTrailArgs = {
  object: AuditedObjectInput;
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryDepartmentsArgs = {
  filter?: InputMaybe<DepartmentFilter>;
};


export type QueryLegacyEndpointsArgs = {
  filter?: InputMaybe<LegacyEndpointFilter>;
  quietDays?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryLegacyUsageArgs = {
  filter?: InputMaybe<LegacyUsageFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryLegacyCallersArgs = {
  filter?: InputMaybe<LegacyUsageFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMenusArgs = {
  appCode: Scalars['String']['input'];
};


export type QueryMessageArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMessagesArgs = {
  filter?: InputMaybe<MessageFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryMessageTemplatesArgs = {
  filter?: InputMaybe<MessageTemplateFilter>;
};


export type QueryNodeArgs = {
  nodeId: Scalars['ID']['input'];
};


export type QueryNodesArgs = {
  nodeIds: Array<Scalars['ID']['input']>;
};


export type QueryRolesArgs = {
  filter?: InputMaybe<RoleFilter>;
  orderBy?: InputMaybe<RoleOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QuerySessionViewerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStaffMemberArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStaffMembersArgs = {
  filter?: InputMaybe<StaffMemberFilter>;
  orderBy?: InputMaybe<StaffMemberOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  page?: InputMaybe<PageInput>;
};


export type QueryTemporarySessionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryUnappliedEventsArgs = {
  filter?: InputMaybe<UnappliedEventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryWebhookDeliveriesArgs = {
  filter?: InputMaybe<WebhookDeliveryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryWebhookEndpointsArgs = {
  filter?: InputMaybe<WebhookEndpointFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  /** Gives somebody a new first password and ends what the account has open. */
  issuePassword: IssuedPassword;
  /** Changes the own password and ends every other session. Wrong current ones are counted as at sign-in. */
  changePassword: SignInAccount;
  /** Gives an account a new password, by the code that was sent to its number, and ends all its sessions. */
  resetPassword: Scalars['Boolean']['output'];
  /** Changes the own mobile number and mail address, in the own staff record too. */
  editOwnAccount: SignInAccount;
  /** Makes or changes a department. It has three levels at most with all that moves with it. */
  saveDepartment: Department;
  /** Deletes a department and returns its identifier. */
  deleteDepartment: Scalars['ID']['output'];
  /**
   * Tells clients of old paths since when these are deprecated and from when on they may be gone, in the headers of every
   * answer. They go on answering until somebody closes them.
   */
  setLegacySunset: Array<LegacyEndpoint>;
  /** Takes the days of endpoints back; of one that is closed nothing is taken back. */
  withdrawLegacySunset: Array<LegacyEndpoint>;
  /** Has endpoints answer that they are gone, within a second; only from the day of their sunset on. */
  closeLegacyEndpoints: Array<LegacyEndpoint>;
  /** Has closed endpoints answer again. Their days stay. */
  reopenLegacyEndpoints: Array<LegacyEndpoint>;
  /** Makes the report on the old paths, a spreadsheet that is kept for two days. */
  exportLegacyReport: LegacyReport;
  /** Adds what a gateway counted, once. For the gateway alone. */
  countLegacyCalls: Scalars['Boolean']['output'];
  /** Makes or changes an entry of a menu; three levels at most with all that moves with it. */
  saveMenu: Menu;
  /** Deletes an entry of a menu and returns its identifier. */
  deleteMenu: Scalars['ID']['output'];
  /** Puts a failed message into the queue again. */
  resendMessage: Message;
  /** Saves the wording of one kind of message for one channel; it counts from the next message on. */
  saveMessageTemplate: MessageTemplate;
  /** Makes or changes a role. What it may ask of the graph follows from its pages and buttons. */
  saveRole: Role;
  /** Deletes a role and returns its identifier. */
  deleteRole: Scalars['ID']['output'];
  /**
   * Signs in. An unknown account and a wrong password get the same answer. After five wrong passwords from one address in
   * fifteen minutes, or fifty from everywhere, the account waits: RATE_LIMITED says until when.
   */
  login: Session;
  /**
   * Exchanges a refresh token for a new pair. For ten seconds the same token gives the same next one again, to a second
   * tab or to who lost the answer; used later, it ends the session, because two hold it.
   */
  refreshSession: Session;
  /** Ends the session of the access token at once; true when it was open. */
  logout: Scalars['Boolean']['output'];
  /** Takes somebody on. The account signs in with the mobile number; its first password is sent there. */
  addStaffMember: StaffMember;
  /** Changes a staff member and, with it, the account. */
  editStaffMember: StaffMember;
  /** Somebody leaves for good: the account closes and what it has open ends at once. Returns the identifier. */
  deleteStaffMember: Scalars['ID']['output'];
  /** Ends what somebody has open and refuses the next sign-in. */
  disableStaffMember: StaffMember;
  /** Lets somebody sign in again. */
  enableStaffMember: StaffMember;
  /** Lets you use temporary passwords from the address that you ask from, for two hours; again for two hours longer. */
  admitOwnAddress: TemporaryAddress;
  /**
   * A password with which you sign in once within half an hour, with the account name of a customer's user or a
   * salesperson, from an address that you admitted: for two hours you see what that one sees, but no secrets, and change nothing.
   */
  issueTemporaryPassword: TemporaryPassword;
  /**
   * Has readers try events again at once; those behind them follow. Waits up to two seconds for what comes of it: an event
   * that is WAITING in the answer is still on its way.
   */
  replayUnappliedEvents: Array<UnappliedEvent>;
  /** Gives events up, so that those behind them are tried. */
  discardUnappliedEvents: Array<UnappliedEvent>;
  /**
   * Sends a code of six digits by SMS: good for five minutes and once, void after five wrong tries, one a minute and ten a
   * day. An account that nobody has gets the same answer.
   */
  sendVerificationCode: VerificationCodeSent;
  /** Sends a delivery that ended once more, with the same id and payload. */
  replayWebhookDelivery: WebhookDelivery;
  /** Sends again whatever was given up of what happened since an instant, object by object in its order; returns how many. */
  replayFailedWebhooks: Scalars['Int']['output'];
  /** Adds an endpoint and shows its secret. */
  addWebhookEndpoint: IssuedWebhookSecret;
  /** Changes an endpoint of one's own. */
  editWebhookEndpoint: WebhookEndpoint;
  /** Removes an endpoint of one's own, which is what is returned, with its deliveries. */
  removeWebhookEndpoint: WebhookEndpoint;
  /** Gives an endpoint of one's own a new secret and shows it; until the old one ends, both sign. */
  rotateWebhookSecret: IssuedWebhookSecret;
  /** Stops sending to an endpoint; what happens meanwhile waits. */
  disableWebhookEndpoint: WebhookEndpoint;
  /** Sends to an endpoint again, first what waited for it. */
  enableWebhookEndpoint: WebhookEndpoint;
  /** Sends a ping, once, also to an endpoint that is disabled. */
  pingWebhookEndpoint: WebhookDelivery;
};


export type MutationIssuePasswordArgs = {
  input: IssuePasswordInput;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


export type MutationEditOwnAccountArgs = {
  input: EditOwnAccountInput;
};


export type MutationSaveDepartmentArgs = {
  input: SaveDepartmentInput;
};


export type MutationDeleteDepartmentArgs = {
  input: DeleteDepartmentInput;
};


export type MutationSetLegacySunsetArgs = {
  input: SetLegacySunsetInput;
};


export type MutationWithdrawLegacySunsetArgs = {
  input: LegacyEndpointsInput;
};


export type MutationCloseLegacyEndpointsArgs = {
  input: LegacyEndpointsInput;
};


export type MutationReopenLegacyEndpointsArgs = {
  input: LegacyEndpointsInput;
};


export type MutationExportLegacyReportArgs = {
  input?: InputMaybe<LegacyReportInput>;
};


export type MutationCountLegacyCallsArgs = {
  report: Scalars['JSON']['input'];
};


export type MutationSaveMenuArgs = {
  input: SaveMenuInput;
};


export type MutationDeleteMenuArgs = {
  input: DeleteMenuInput;
};


export type MutationResendMessageArgs = {
  input: ResendMessageInput;
};


export type MutationSaveMessageTemplateArgs = {
  input: SaveMessageTemplateInput;
};


export type MutationSaveRoleArgs = {
  input: SaveRoleInput;
};


export type MutationDeleteRoleArgs = {
  input: DeleteRoleInput;
};


export type MutationLoginArgs = {
  input: LoginInput;
};


export type MutationRefreshSessionArgs = {
  input: RefreshInput;
};


export type MutationAddStaffMemberArgs = {
  input: AddStaffMemberInput;
};


export type MutationEditStaffMemberArgs = {
  input: EditStaffMemberInput;
};


export type MutationDeleteStaffMemberArgs = {
  input: DeleteStaffMemberInput;
};


export type MutationDisableStaffMemberArgs = {
  input: StaffMemberInput;
};


export type MutationEnableStaffMemberArgs = {
  input: StaffMemberInput;
};


export type MutationReplayUnappliedEventsArgs = {
  input: UnappliedEventsInput;
};


export type MutationDiscardUnappliedEventsArgs = {
  input: UnappliedEventsInput;
};


export type MutationSendVerificationCodeArgs = {
  input: SendVerificationCodeInput;
};


export type MutationReplayWebhookDeliveryArgs = {
  input: WebhookDeliveryInput;
};


export type MutationReplayFailedWebhooksArgs = {
  input: ReplayFailedWebhooksInput;
};


export type MutationAddWebhookEndpointArgs = {
  input: AddWebhookEndpointInput;
};


export type MutationEditWebhookEndpointArgs = {
  input: EditWebhookEndpointInput;
};


export type MutationRemoveWebhookEndpointArgs = {
  input: WebhookEndpointInput;
};


export type MutationRotateWebhookSecretArgs = {
  input: RotateWebhookSecretInput;
};


export type MutationDisableWebhookEndpointArgs = {
  input: WebhookEndpointInput;
};


export type MutationEnableWebhookEndpointArgs = {
  input: WebhookEndpointInput;
};


export type MutationPingWebhookEndpointArgs = {
  input: WebhookEndpointInput;
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

/** What a person signs in with; its owner and operators see it. */
export type SignInAccount = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Name typed at sign-in. */
  loginName: Scalars['String']['output'];
  /** How the person is addressed. */
  nickname: Scalars['String']['output'];
  /** Mobile number of the person. */
  mobile: Scalars['String']['output'];
  /** E-mail address of the person. */
  email?: Maybe<Scalars['String']['output']>;
  /** Who signs in with it. */
  kind: ViewerKind;
  /** The customer whose people sign in with it. */
  customer?: Maybe<Customer>;
  /** The staff member whose account it is. */
  staffMember?: Maybe<StaffMember>;
  /** Whether the account may not sign in any more. */
  disabled: Scalars['Boolean']['output'];
  /** When the account was opened. */
  createdAt: Scalars['DateTime']['output'];
  /** Whether the password is one that the house made, which its owner is to change. */
  mustChangePassword: Scalars['Boolean']['output'];
  /** When the password last changed; null for the first one. */
  passwordChangedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What operators, salespeople and customers changed of it: the last fifty, the last one first. */
  changes: Array<Change>;
};

/** Which accounts a list shows; conditions are combined with and. */
export type SignInAccountFilter = {
  /** Part of the login name, the name or the mobile number. */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** true: only those of staff members; false: only the others. */
  boundToStaff?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An account and its place in the list. */
export type SignInAccountEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The account. */
  node: SignInAccount;
};

/** A page of accounts. */
export type SignInAccountConnection = {
  /** The accounts with their cursors. */
  edges: Array<SignInAccountEdge>;
  /** The accounts alone. */
  nodes: Array<SignInAccount>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many accounts the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** An enterprise customer; the customers subgraph owns it. */
export type Customer = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
  /** What operators, salespeople and customers changed of it: the last fifty, the last one first. */
  changes: Array<Change>;
};

/** The account under which a customer calls products; the customers subgraph owns it. */
export type DeveloperAccount = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
  /** What operators, salespeople and customers changed of it: the last fifty, the last one first. */
  changes: Array<Change>;
};

/** Something that can be called; the products subgraph owns it. */
export type Product = Node & {
  /** Code by which callers name it. */
  code: Scalars['String']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
  /** What operators, salespeople and customers changed of it: the last fifty, the last one first. */
  changes: Array<Change>;
};

/** A product that an account may call; the products subgraph owns it. */
export type Authorization = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
  /** What operators, salespeople and customers changed of it: the last fifty, the last one first. */
  changes: Array<Change>;
};

/** A supplier; the products subgraph owns it. */
export type DataSource = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** What operators, salespeople and customers changed of it: the last fifty, the last one first. */
  changes: Array<Change>;
};

/** A prepaid or credit account; billing owns it. */
export type Wallet = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
  /** What operators, salespeople and customers changed of it: the last fifty, the last one first. */
  changes: Array<Change>;
};

/** A bill; billing owns it. */
export type Statement = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
  /** What operators, salespeople and customers changed of it: the last fifty, the last one first. */
  changes: Array<Change>;
};

/** An invoice; billing owns it. */
export type Invoice = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
  /** What operators, salespeople and customers changed of it: the last fifty, the last one first. */
  changes: Array<Change>;
};

/** Money that came in; billing owns it. */
export type Payment = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
  /** What operators, salespeople and customers changed of it: the last fifty, the last one first. */
  changes: Array<Change>;
};

/** Who brings and keeps customers; the sales subgraph owns it. */
export type Salesperson = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
  /** What operators, salespeople and customers changed of it: the last fifty, the last one first. */
  changes: Array<Change>;
};

/** What became of a row. */
export type RowChangeKind =
  /** It came into being. */
  | 'ADDED'
  /** It was changed. */
  | 'CHANGED'
  /** It went. */
  | 'REMOVED';

/** One row of an object that somebody changed by a mutation. It is written with the change itself, and never changes. */
export type Change = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** When it was asked for. */
  changedAt: Scalars['DateTime']['output'];
  /** The mutation that was asked for. */
  mutation: Scalars['String']['output'];
  /** What kind of viewer asked. */
  viewerKind: ViewerKind;
  /** How the person was addressed then. */
  name?: Maybe<Scalars['String']['output']>;
  /** The account that asked. */
  account?: Maybe<SignInAccount>;
  /** The staff member who asked. */
  staffMember?: Maybe<StaffMember>;
  /** The request, as logs and answers name it; what one mutation changed has one in common. */
  requestId: Scalars['String']['output'];
  /** What kind of object was changed, by its name in this schema. */
  objectType: Scalars['String']['output'];
  /** Identifier of the object; the code of one that has a code. */
  objectId: Scalars['ID']['output'];
  /** Which of the object's rows, by the name of its table. */
  part: Scalars['String']['output'];
  /** Which row of that table. */
  partId: Scalars['String']['output'];
  /** What became of the row. */
  kind: RowChangeKind;
  /** What differs; secrets, identity numbers and what belongs to the people that calls are about are left out. */
  fields: Array<ChangedField>;
};

/** A field of a row before and after a change. */
export type ChangedField = {
  /** Name of the column. */
  name: Scalars['String']['output'];
  /** Its value before, as text; null for none. */
  before?: Maybe<Scalars['String']['output']>;
  /** Its value after, as text; null for none. */
  after?: Maybe<Scalars['String']['output']>;
};

/** What is known of an object as of an instant. */
export type AuditTrail = {
  /** The instant. */
  toldAt: Scalars['DateTime']['output'];
  /** The object's rows as they had been told then; none of an object that nobody changed. */
  state: Array<AuditedPart>;
  /** What had been changed by then: the last fifty, the last one first. */
  changes: Array<Change>;
};

/** A row of an object as it was told. */
export type AuditedPart = {
  /** Which of the object's rows, by the name of its table. */
  part: Scalars['String']['output'];
  /** Which row of that table. */
  partId: Scalars['String']['output'];
  /** What the row held, by name. */
  fields: Array<AuditedField>;
};

/** A field of a row. */
export type AuditedField = {
  /** Name of the column. */
  name: Scalars['String']['output'];
  /** Its value as text; null for none. */
  value?: Maybe<Scalars['String']['output']>;
};

/** An object of any subgraph. */
export type AuditedObjectInput = {
  /** Its kind, by its name in this schema: Customer, Statement, Role. */
  type: Scalars['String']['input'];
  /** Its identifier; the code of one that has a code. */
  id: Scalars['ID']['input'];
};

/** Which changes a list shows; conditions are combined with and. */
export type ChangeFilter = {
  /** Only of this object. */
  object?: InputMaybe<AuditedObjectInput>;
  /** Only of objects of this kind. */
  objectType?: InputMaybe<Scalars['String']['input']>;
  /** Only by these accounts. */
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only by these mutations. */
  mutations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** From this instant on. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before this instant. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A page of changes. */
export type ChangeConnection = {
  /** The changes of this page. */
  nodes: Array<Change>;
  /** The changes with their cursors. */
  edges: Array<ChangeEdge>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** Changes on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A change and its place in the list. */
export type ChangeEdge = {
  /** The place; pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: Change;
};

/** A department of the operator; three levels at most. */
export type Department = {
  /** What operators, salespeople and customers changed of it: the last fifty, the last one first. */
  changes: Array<Change>;
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Name, unique among its neighbours. */
  name: Scalars['String']['output'];
  /** 1 to 3. */
  level: Scalars['Int']['output'];
  /** The department above. */
  parent?: Maybe<Department>;
  /** The departments below, oldest first. */
  children: Array<Department>;
  /** Who leads the department. */
  manager?: Maybe<StaffMember>;
  /** A note. */
  remark?: Maybe<Scalars['String']['output']>;
  /** Account that made the department. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When the department was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When the department last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** An entry of a front end's menu; three levels at most. */
export type Menu = {
  /** What operators, salespeople and customers changed of it: the last fifty, the last one first. */
  changes: Array<Change>;
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Code of the page, unique in its directory. */
  code: Scalars['String']['output'];
  /** What the entry says. */
  title: Scalars['String']['output'];
  /** Code of the front end: crm, sales or beeback. */
  appCode: Scalars['String']['output'];
  /** 1 to 3. */
  level: Scalars['Int']['output'];
  /** Whether it only holds other entries. */
  isDirectory: Scalars['Boolean']['output'];
  /** Component that draws the page. */
  component?: Maybe<Scalars['String']['output']>;
  /** Name of the icon. */
  icon?: Maybe<Scalars['String']['output']>;
  /** Path of the page in the front end. */
  path: Scalars['String']['output'];
  /** Path of the entry that is lit while the page is open, when it is another one. */
  highlightMenu?: Maybe<Scalars['String']['output']>;
  /** Where the page sends its visitors on. */
  redirectUrl?: Maybe<Scalars['String']['output']>;
  /** Whether the entry is in use. */
  enabled: Scalars['Boolean']['output'];
  /** Whether the menu leaves the entry out; the page can still be opened. */
  hidden: Scalars['Boolean']['output'];
  /** Whether the page is shown without the side bar. */
  sidebarHidden: Scalars['Boolean']['output'];
  /** Whether the front end keeps the page while it is left. */
  cacheable: Scalars['Boolean']['output'];
  /** Place among its neighbours, smallest first. */
  sort: Scalars['Int']['output'];
  /** Whatever else the front end keeps with the entry. */
  extra?: Maybe<Scalars['JSON']['output']>;
  /** The buttons of the page. */
  buttons: Array<Button>;
  /** The entry above. */
  parent?: Maybe<Menu>;
  /** The entries below, in their order. */
  children: Array<Menu>;
  /** Account that made the entry. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When the entry was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When the entry last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** The wording of one kind of message for one channel. */
export type MessageTemplate = {
  /** What operators, salespeople and customers changed of it: the last fifty, the last one first. */
  changes: Array<Change>;
  /** Identifier, an int64 as text; null for one of the house that nobody has changed. */
  id?: Maybe<Scalars['ID']['output']>;
  /** What kind of message it is for. */
  code: Scalars['String']['output'];
  /** SMS or e-mail. */
  channel: MessageChannel;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Subject of the e-mail. */
  subject?: Maybe<Scalars['String']['output']>;
  /** Text; `{name}` is filled in with the parameter of that name. */
  content: Scalars['String']['output'];
  /** Whether the text is HTML; what is filled in is escaped then. */
  isHtml: Scalars['Boolean']['output'];
  /** Whether messages of this kind are sent; those that are not fail with the reason. */
  enabled: Scalars['Boolean']['output'];
  /** Code of the same template at the provider. */
  providerCode?: Maybe<Scalars['String']['output']>;
  /** Name that the provider signs with. */
  signName?: Maybe<Scalars['String']['output']>;
  /** Names of the parameters that subject and text want. */
  parameters: Array<Scalars['String']['output']>;
  /** Counts up with every change; 0 for one of the house. */
  version: Scalars['Int']['output'];
  /** Account that changed it last. */
  changedById?: Maybe<Scalars['ID']['output']>;
  /** When an operator first changed it. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** When an operator last changed it. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A named set of rights; staff members hold any number of them. */
export type Role = {
  /** What operators, salespeople and customers changed of it: the last fifty, the last one first. */
  changes: Array<Change>;
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Code, unique. */
  code: Scalars['String']['output'];
  /** Name, unique in its front end. */
  name: Scalars['String']['output'];
  /** Front end that the role is for. */
  appCode: Scalars['String']['output'];
  /** What the role may ask of the graph. */
  scopes: Array<Scalars['String']['output']>;
  /** The pages of the role, in the order of the menu. */
  menus: Array<RoleMenu>;
  /** Whether the role may be deleted. */
  deletable: Scalars['Boolean']['output'];
  /** How many staff members hold the role. */
  memberCount: Scalars['Int']['output'];
  /** A note. */
  remark?: Maybe<Scalars['String']['output']>;
  /** Account that made the role. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When the role was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When the role last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A member of the operator's staff; inner salespeople and promoters have a staff record too. */
export type StaffMember = Node & {
  /** What operators, salespeople and customers changed of it: the last fifty, the last one first. */
  changes: Array<Change>;
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
  /** Name of the person. */
  name: Scalars['String']['output'];
  /** Mobile number of the person; of others masked without the scope platform:read. */
  mobile: Scalars['String']['output'];
  /** E-mail address of the person; of others null without the scope platform:read. */
  email?: Maybe<Scalars['String']['output']>;
  /** What the person does. */
  jobTitle?: Maybe<Scalars['String']['output']>;
  /** Where the person works. */
  department?: Maybe<Department>;
  /** The roles that the person holds; of others none without the scope platform:read. */
  roles: Array<Role>;
  /** The account that the person signs in with; of others null without the scope platform:read. */
  account?: Maybe<SignInAccount>;
  /** Whether the person still works here and may sign in. */
  enabled: Scalars['Boolean']['output'];
  /** Only front end that the person may open; null means all. */
  appCode?: Maybe<Scalars['String']['output']>;
  /** The most that the person's own test calls may cost. */
  maxWalletQuota?: Maybe<Scalars['Decimal']['output']>;
  /** A note. */
  remark?: Maybe<Scalars['String']['output']>;
  /** Account that made the record. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When the record was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When the record last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A password that the house made, shown this once. */
export type IssuedPassword = {
  /** The password. */
  password: Scalars['String']['output'];
  /** Whose it is. */
  account?: Maybe<SignInAccount>;
};

/** Names an account that gets a new first password. */
export type IssuePasswordInput = {
  /** The account of somebody who may do no more than the viewer. */
  accountId: Scalars['ID']['input'];
};

/** What an own password becomes. */
export type ChangePasswordInput = {
  /** The password of now. */
  currentPassword: Scalars['String']['input'];
  /** 8 to 128 characters without the login name: three of small and capital letters, digits and others, or 14 characters. */
  newPassword: Scalars['String']['input'];
};

/** What a lost password becomes. */
export type ResetPasswordInput = {
  /** Login name of the account. */
  account: Scalars['String']['input'];
  /** The code that was sent to the number of the account. */
  code: Scalars['String']['input'];
  /** 8 to 128 characters without the login name: three of small and capital letters, digits and others, or 14 characters. */
  newPassword: Scalars['String']['input'];
};

/** What changes of the own account; one of the two at least. */
export type EditOwnAccountInput = {
  /** Mobile number, 11 digits; a login name that equals the former one moves with it. */
  mobile?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The code that was sent to the new number. */
  verificationCode?: InputMaybe<Scalars['String']['input']>;
};

/** Which departments a list shows; conditions are combined with and. */
export type DepartmentFilter = {
  /** Only these departments. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only departments directly below one of these. */
  parentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only departments of this level, 1 to 3. */
  level?: InputMaybe<Scalars['Int']['input']>;
  /** Part of the name. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** A department as it is to be; what is absent stays as it was. */
export type SaveDepartmentInput = {
  /** The department to change; absent for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The department above; null puts it at the top. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 50 characters, unique among its neighbours. */
  name: Scalars['String']['input'];
  /** Who leads the department, an enabled staff member; null for nobody. */
  managerStaffId?: InputMaybe<Scalars['ID']['input']>;
  /** A note of 500 characters at most. */
  remark?: InputMaybe<Scalars['String']['input']>;
};

/** Names a department to delete. */
export type DeleteDepartmentInput = {
  /** The department; nobody works in it and none stands below it. */
  id: Scalars['ID']['input'];
};

/** The company that runs the marketplace: party B of contracts. */
export type House = {
  /** Name of the company. */
  name: Scalars['String']['output'];
  /** Its unified social credit code. */
  unifiedSocialCreditCode: Scalars['String']['output'];
  /** Its legal representative. */
  legalPersonName?: Maybe<Scalars['String']['output']>;
  /** Its address. */
  address?: Maybe<Scalars['String']['output']>;
  /** Who answers for it. */
  contactName?: Maybe<Scalars['String']['output']>;
  /** Telephone number of that person. */
  mobile?: Maybe<Scalars['String']['output']>;
  /** Mail address of that person. */
  email?: Maybe<Scalars['String']['output']>;
};

/** What clients of an endpoint of the old paths are told. */
export type LegacyEndpointState =
  /** Nothing: no day is set. */
  | 'SERVED'
  /** It will be deprecated. */
  | 'ANNOUNCED'
  /** It is deprecated: it answers, and its clients should be moving. */
  | 'DEPRECATED'
  /** The day of its sunset has come. It still answers, and may be closed. */
  | 'SUNSET'
  /** It is gone: it answers HTTP 410 with code 410. */
  | 'CLOSED';

/** Whether an endpoint of the old paths is called. */
export type LegacyEndpointUse =
  /** Somebody called it. */
  | 'USED'
  /** Nobody did for so many days: it may be switched off. */
  | 'QUIET'
  /** Nobody did since counting began, which was less than so many days ago. */
  | 'UNSURE';

/** One of the 313 endpoints of the old paths: what was decided about it, and whether anybody calls it. */
export type LegacyEndpoint = {
  /** Method and path, as in the contract: POST /mt/crm/customer/list. */
  endpoint: Scalars['String']['output'];
  /** What it is for, in the words of the contract. */
  title: Scalars['String']['output'];
  /** The part of the contract that it stands in. */
  module: Scalars['String']['output'];
  /** What its clients are told. */
  state: LegacyEndpointState;
  /** Since when it is deprecated; its answers say so from when this is set, in the header Deprecation. */
  deprecatedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** From when on it may be gone; its answers say so in the header Sunset. */
  sunsetOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Since when it is closed. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who decided last. */
  decidedBy?: Maybe<SignInAccount>;
  /** When that was. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether anybody called in the days that were asked for. */
  use: LegacyEndpointUse;
  /** Calls in these days. */
  callCount: Scalars['Int']['output'];
  /** Those of them that were answered with a code other than 0. */
  failureCount: Scalars['Int']['output'];
  /** How many callers made them. */
  callerCount: Scalars['Int']['output'];
  /** When it was called last, however long ago. */
  lastCalledAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Which endpoints of the old paths a list shows; conditions are combined with and. */
export type LegacyEndpointFilter = {
  /** Any of these, by method and path. */
  endpoints?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Those of any of these modules, such as crm/base. */
  modules?: InputMaybe<Array<Scalars['String']['input']>>;
  /** In any of these states. */
  states?: InputMaybe<Array<LegacyEndpointState>>;
  /** Called so. */
  uses?: InputMaybe<Array<LegacyEndpointUse>>;
};

/** The report on the old paths as a spreadsheet: each endpoint, each of its callers, and what may be switched off. */
export type LegacyReport = {
  /** The spreadsheet. */
  file: Scalars['FileAddress']['output'];
  /** Its rows. */
  rowCount: Scalars['Int']['output'];
};

/** How far the report on the old paths looks back. */
export type LegacyReportInput = {
  /** After so many days without a call an endpoint may be switched off; 1 to 700, 90 unless given. */
  quietDays?: InputMaybe<Scalars['Int']['input']>;
};

/** The days of endpoints of the old paths. */
export type SetLegacySunsetInput = {
  /** 1 to 400 endpoints by method and path, each once. */
  endpoints: Array<Scalars['String']['input']>;
  /** Since when, or from when on, they are deprecated. */
  deprecatedOn: Scalars['LocalDate']['input'];
  /** From when on they may be gone: today or later, not before deprecatedOn. Without it no end is told. */
  sunsetOn?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** Names endpoints of the old paths. */
export type LegacyEndpointsInput = {
  /** 1 to 400 endpoints by method and path, each once. */
  endpoints: Array<Scalars['String']['input']>;
};

/** What the gateway tells the clients of an endpoint. */
export type LegacySunset = {
  /** Method and path. */
  endpoint: Scalars['String']['output'];
  /** Since when it is deprecated. */
  deprecatedOn: Scalars['LocalDate']['output'];
  /** From when on it may be gone. */
  sunsetOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Whether it is gone. */
  closed: Scalars['Boolean']['output'];
};

/** Who called an endpoint of the old paths. */
export type LegacyCallerKind =
  /** Nobody had signed in. */
  | 'ANONYMOUS'
  /** A user of a customer. */
  | 'CUSTOMER'
  /** A member of the operator's staff. */
  | 'OPERATOR'
  /** Who brings customers. */
  | 'SALESPERSON'
  /** Operators who looked on in another's name, and callers beyond those that a process tells apart within two seconds. */
  | 'OTHERS';

/** What one caller did at one endpoint of the old paths. */
export type LegacyUsage = {
  /** Method and path, as in the contract: POST /mt/crm/customer/list. */
  endpoint: Scalars['String']['output'];
  /** Who called. */
  callerKind: LegacyCallerKind;
  /** The account that called; null for callers without one. */
  account?: Maybe<SignInAccount>;
  /** Calls that were let in, whatever came of them. */
  callCount: Scalars['Int']['output'];
  /** Those that were answered with a code other than 0. */
  failureCount: Scalars['Int']['output'];
  /** The first day of what is counted here. */
  firstCalledOn: Scalars['LocalDate']['output'];
  /** When the last call was answered. */
  lastCalledAt: Scalars['DateTime']['output'];
  /** The program that called last, as its User-Agent begins; null where that is no name. */
  client?: Maybe<Scalars['String']['output']>;
  /**
   * The documented fields that held something in an answer, as paths below `data`; `*` is any key of a map. Of lists the first
   * fifty elements are looked at.
   */
  fields: Array<Scalars['String']['output']>;
};

/** A caller of the old paths, and what is to be replaced for it. */
export type LegacyCaller = {
  /** Who called. */
  callerKind: LegacyCallerKind;
  /** The account that called; null for callers without one. */
  account?: Maybe<SignInAccount>;
  /** Calls that were let in, whatever came of them. */
  callCount: Scalars['Int']['output'];
  /** Those that were answered with a code other than 0. */
  failureCount: Scalars['Int']['output'];
  /** When the last call was answered. */
  lastCalledAt: Scalars['DateTime']['output'];
  /** The endpoints that were called and are not closed, by method and path. */
  endpoints: Array<Scalars['String']['output']>;
};

/** Which calls of the old paths are summed; conditions are combined with and. */
export type LegacyUsageFilter = {
  /** Any of these endpoints, by method and path. */
  endpoints?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Any of these kinds of caller. */
  callerKinds?: InputMaybe<Array<LegacyCallerKind>>;
  /** Only by these accounts. */
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only by accounts of these customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** From this day on. Days are kept for 100 days, then months for two years, which count as a whole. */
  since?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** What callers did at endpoints of the old paths, and its place in the list. */
export type LegacyUsageEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** What one caller did at one endpoint. */
  node: LegacyUsage;
};

/** A page of what callers did at endpoints of the old paths. */
export type LegacyUsageConnection = {
  /** The rows with their cursors. */
  edges: Array<LegacyUsageEdge>;
  /** The rows alone. */
  nodes: Array<LegacyUsage>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many rows the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** A caller of the old paths and its place in the list. */
export type LegacyCallerEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The caller. */
  node: LegacyCaller;
};

/** A page of callers of the old paths. */
export type LegacyCallerConnection = {
  /** The callers with their cursors. */
  edges: Array<LegacyCallerEdge>;
  /** The callers alone. */
  nodes: Array<LegacyCaller>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many callers the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** A place where logs and figures of the system are read. */
export type LogStore = {
  /** What is found there. */
  name: Scalars['String']['output'];
  /** Its page. */
  url: Scalars['String']['output'];
};

/** A button of a page; its code is also the permission of what it does. */
export type Button = {
  /** Code, such as customer:register. */
  code: Scalars['String']['output'];
  /** What the button says. */
  label: Scalars['String']['output'];
};

/** A button of a page as it is to be. */
export type ButtonInput = {
  /** 1 to 64 letters, digits and : . _ -; each once in a page. */
  code: Scalars['String']['input'];
  /** What the button says, 1 to 50 characters. */
  label: Scalars['String']['input'];
};

/**
 * An entry of a menu as it is to be; what is absent stays as it was. Code, title, component and path are each unique in
 * their directory.
 */
export type SaveMenuInput = {
  /** The entry to change; absent for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Code of the front end: crm, sales or beeback; that of an entry stays. */
  appCode: Scalars['String']['input'];
  /** Code of the page, 1 to 64 characters; that of a page which roles hold stays. */
  code: Scalars['String']['input'];
  /** What the entry says, 1 to 50 characters. */
  title: Scalars['String']['input'];
  /** The directory above; null puts it at the top. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Component that draws the page. */
  component?: InputMaybe<Scalars['String']['input']>;
  /** Name of the icon. */
  icon?: InputMaybe<Scalars['String']['input']>;
  /** Whether it only holds other entries; false unless given. */
  isDirectory?: InputMaybe<Scalars['Boolean']['input']>;
  /** Path of the page in the front end. */
  path?: InputMaybe<Scalars['String']['input']>;
  /** Path of the entry that is lit while the page is open. */
  highlightMenu?: InputMaybe<Scalars['String']['input']>;
  /** Where the page sends its visitors on. */
  redirectUrl?: InputMaybe<Scalars['String']['input']>;
  /** Whether the entry is in use; true unless given. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the menu leaves the entry out; false unless given. */
  hidden?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the page is shown without the side bar; false unless given. */
  sidebarHidden?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the front end keeps the page while it is left; false unless given. */
  cacheable?: InputMaybe<Scalars['Boolean']['input']>;
  /** All buttons of the page, 50 at most. One that is missing leaves the roles that hold it. */
  buttons?: InputMaybe<Array<ButtonInput>>;
  /** Place among its neighbours, smallest first; behind the last unless given. */
  sort?: InputMaybe<Scalars['Int']['input']>;
  /** Whatever else the front end keeps with the entry, 10,000 characters of JSON at most. */
  extra?: InputMaybe<Scalars['JSON']['input']>;
};

/** Names an entry to delete. */
export type DeleteMenuInput = {
  /** The entry; none stands below it and no role holds it. */
  id: Scalars['ID']['input'];
};

/** How a message travels. */
export type MessageChannel =
  /** A text message to a mobile number. */
  | 'SMS'
  /** An e-mail. */
  | 'EMAIL';

/** How far a message has come. */
export type MessageDeliveryState =
  /** It waits for its first attempt or for the next. */
  | 'QUEUED'
  /** It is being handed to the provider. */
  | 'SENDING'
  /** The provider took it. */
  | 'SENT'
  /** It was given up; `error` says why. */
  | 'FAILED';

/** A text message or an e-mail to somebody outside. */
export type Message = Node & {
  /** Identifier, an int64 as text; providers know the message by it. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
  /** SMS or e-mail. */
  channel: MessageChannel;
  /** Numbers or addresses; masked for who may not have messages sent again. */
  recipients: Array<Scalars['String']['output']>;
  /** Who gets a copy of an e-mail; masked as recipients are. */
  cc: Array<Scalars['String']['output']>;
  /** What kind of message it is. */
  templateCode: Scalars['String']['output'];
  /** Subject of an e-mail as it was sent; null until it was. */
  subject?: Maybe<Scalars['String']['output']>;
  /** Text as it was sent, with secrets masked, and recipients as in the list of them; null until it was. */
  content?: Maybe<Scalars['String']['output']>;
  /** Whether the text is HTML. */
  isHtml: Scalars['Boolean']['output'];
  /** Names of the files that go along with it, or that it links to. */
  attachmentNames: Array<Scalars['String']['output']>;
  /** How far it has come. */
  state: MessageDeliveryState;
  /** How often it was tried since it was last put into the queue. */
  attempts: Scalars['Int']['output'];
  /** Who carries it: smtp, sms-http, or embedded, which keeps it in the database. */
  provider?: Maybe<Scalars['String']['output']>;
  /** Under which the provider knows it. */
  providerReference?: Maybe<Scalars['String']['output']>;
  /** Why the last attempt failed. */
  error?: Maybe<Scalars['String']['output']>;
  /** Customer that it is about. */
  customer?: Maybe<Customer>;
  /** Number of what it is about: a statement, an invoice, an account. */
  businessNo?: Maybe<Scalars['String']['output']>;
  /** Account that asked for it; null for the system itself. */
  requestedById?: Maybe<Scalars['ID']['output']>;
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** When the provider took it. */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Which messages a list shows; conditions are combined with and. */
export type MessageFilter = {
  /** Part of the subject, the text or the business number; numbers and addresses in them, and recipients, for who sees these. */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** Only these. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only those about these customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** SMS or e-mail. */
  channel?: InputMaybe<MessageChannel>;
  /** Only those of this template. */
  templateCode?: InputMaybe<Scalars['String']['input']>;
  /** Any of these states. */
  states?: InputMaybe<Array<MessageDeliveryState>>;
  /** Asked for at this instant or later. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Asked for at this instant or before. */
  createdUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A message and its place in the list. */
export type MessageEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The message. */
  node: Message;
};

/** A page of messages. */
export type MessageConnection = {
  /** The messages with their cursors. */
  edges: Array<MessageEdge>;
  /** The messages alone. */
  nodes: Array<Message>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many messages the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** A failed message that is sent again. */
export type ResendMessageInput = {
  /** The message. */
  id: Scalars['ID']['input'];
  /** 8 to 255 characters; the same key gives the same answer and no second effect. */
  idempotencyKey: Scalars['String']['input'];
};

/** Which templates a list shows; conditions are combined with and. */
export type MessageTemplateFilter = {
  /** Only these codes. */
  codes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** SMS or e-mail. */
  channel?: InputMaybe<MessageChannel>;
};

/** A wording for one kind of message and one channel. */
export type SaveMessageTemplateInput = {
  /** What kind of message it is for: capital letters, digits and _. */
  code: Scalars['String']['input'];
  /** SMS or e-mail. */
  channel: MessageChannel;
  /** What people call it, 100 characters at most. */
  name: Scalars['String']['input'];
  /** Subject of the e-mail, one line of 200 characters at most; an SMS has none. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** Text with `{name}` where a parameter is filled in; 500 characters for an SMS, 20000 for an e-mail. */
  content: Scalars['String']['input'];
  /** Whether the text of an e-mail is HTML. */
  isHtml?: Scalars['Boolean']['input'];
  /** Whether messages of this kind are sent. */
  enabled?: Scalars['Boolean']['input'];
  /** Code of the same template at the provider. */
  providerCode?: InputMaybe<Scalars['String']['input']>;
  /** Name that the provider signs with. */
  signName?: InputMaybe<Scalars['String']['input']>;
};

/** Somebody of the event topic; the customers subgraph owns it. */
export type Person = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
};

/** An enterprise of the event topic; the customers subgraph owns it. */
export type Company = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
};

/** A request to register a customer; the customers subgraph owns it. */
export type Application = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
};

/** Papers of an enterprise that are checked; the customers subgraph owns it. */
export type Certification = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
};

/** Money on its way into a wallet; billing owns it. */
export type TopUp = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
};

/** What a customer signs; the contracts subgraph owns it. */
export type Contract = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
};

/** One call of a product; usage owns it. */
export type CallRecord = Node & {
  /** Sequence number of the call. */
  seqNo: Scalars['String']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
};

/** Calls of a file; usage owns it. */
export type BatchTask = Node & {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Identifier among the objects of all types, opaque; `node` finds the object by it. */
  nodeId: Scalars['ID']['output'];
};

/** What a role may do on one page. */
export type RoleMenu = {
  /** The page. */
  menu: Menu;
  /** Codes of the buttons that it may press there. */
  buttons: Array<Scalars['String']['output']>;
};

/** Which roles a list shows; conditions are combined with and. */
export type RoleFilter = {
  /** Only these roles. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Part of the name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Code of the front end. */
  appCode?: InputMaybe<Scalars['String']['input']>;
};

/** What a list of roles is sorted by. */
export type RoleOrderField =
  /** When the role was made. */
  | 'CREATED_AT'
  /** Name of the role. */
  | 'NAME';

/** Order of a list of roles. */
export type RoleOrder = {
  /** What to sort by. */
  field: RoleOrderField;
  /** Which end comes first. */
  direction: OrderDirection;
};

/** A role and its place in the list. */
export type RoleEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The role. */
  node: Role;
};

/** A page of roles. */
export type RoleConnection = {
  /** The roles with their cursors. */
  edges: Array<RoleEdge>;
  /** The roles alone. */
  nodes: Array<Role>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many roles the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** A page that a role opens. */
export type RoleMenuInput = {
  /** The page, which is no directory. */
  menuId: Scalars['ID']['input'];
  /** Codes of the buttons of the page that the role presses. */
  buttons: Array<Scalars['String']['input']>;
};

/** A role as it is to be; what is absent stays as it was. */
export type SaveRoleInput = {
  /** The role to change; absent for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 50 characters, unique in its front end. */
  name: Scalars['String']['input'];
  /** Code of the front end: crm, sales or beeback; that of a role stays. */
  appCode: Scalars['String']['input'];
  /** All pages of the role with their buttons, none that the viewer lacks; an empty list takes all away. */
  menus?: InputMaybe<Array<RoleMenuInput>>;
  /** A note of 500 characters at most. */
  remark?: InputMaybe<Scalars['String']['input']>;
};

/** Names a role to delete. */
export type DeleteRoleInput = {
  /** The role, which nobody holds. */
  id: Scalars['ID']['input'];
};

/** Kind of the one who asks. */
export type ViewerKind =
  /** Nobody has signed in. */
  | 'ANONYMOUS'
  /** A user of a customer, who sees that customer alone. */
  | 'CUSTOMER'
  /** A member of the operator's staff. */
  | 'OPERATOR'
  /** Who brings customers, and sees those assigned this month. */
  | 'SALESPERSON';

/** An open session with its tokens; this is the only time they are shown. */
export type Session = {
  /** Send it as `Authorization: Bearer …`; it is good until `expiresAt`. */
  accessToken: Scalars['String']['output'];
  /** Buys the next access token, once; the answer brings the next refresh token. That of a temporary session buys none. */
  refreshToken: Scalars['String']['output'];
  /** When the access token ends. */
  expiresAt: Scalars['DateTime']['output'];
  /** Who signed in. Facts of other parties, such as the customer's name, need a request with the token. */
  viewer: Viewer;
};

/** What the gateway needs to know about a session that is still open. */
export type SessionViewer = {
  /** Kind of the one who signed in. */
  kind: ViewerKind;
  /** How the person is addressed. */
  name: Scalars['String']['output'];
  /** Account that signed in. */
  accountId: Scalars['ID']['output'];
  /** Customer that the person belongs to. */
  customerId?: Maybe<Scalars['ID']['output']>;
  /** Salesperson that the person is. */
  salespersonId?: Maybe<Scalars['ID']['output']>;
  /** Staff member that the person is. */
  staffId?: Maybe<Scalars['ID']['output']>;
  /** What the person may do. */
  scopes: Array<Scalars['String']['output']>;
  /** Whether an operator looks on in the person's name. */
  temporary: Scalars['Boolean']['output'];
};

/** What a person types to sign in. */
export type LoginInput = {
  /** Name of the account; upper and lower case are the same. */
  account: Scalars['String']['input'];
  /** Password of the account. */
  password: Scalars['String']['input'];
  /** Code of the front end: crm, sales or beeback. Who operates and sells is an operator unless it says sales. */
  appCode?: InputMaybe<Scalars['String']['input']>;
};

/** What keeps a session going. */
export type RefreshInput = {
  /** The refresh token that came last; it is used up by this request. */
  refreshToken: Scalars['String']['input'];
};

/** Which staff members a list shows; conditions are combined with and. */
export type StaffMemberFilter = {
  /** Only these staff members. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not these staff members. */
  excludeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Part of the name, the mobile number or the e-mail address. */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** Only this department, without those below it. */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** true: only those who are salespeople; false: only those who are not. */
  isSalesperson?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What a list of staff members is sorted by. */
export type StaffMemberOrderField =
  /** When the record was made. */
  | 'CREATED_AT'
  /** Name of the person. */
  | 'NAME';

/** Order of a list of staff members. */
export type StaffMemberOrder = {
  /** What to sort by. */
  field: StaffMemberOrderField;
  /** Which end comes first. */
  direction: OrderDirection;
};

/** A staff member and its place in the list. */
export type StaffMemberEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The staff member. */
  node: StaffMember;
};

/** A page of staff members. */
export type StaffMemberConnection = {
  /** The staff members with their cursors. */
  edges: Array<StaffMemberEdge>;
  /** The staff members alone. */
  nodes: Array<StaffMember>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many staff members the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** Somebody who is to work for the operator. */
export type AddStaffMemberInput = {
  /** Name of the person, 1 to 50 characters. */
  name: Scalars['String']['input'];
  /** Mobile number, 11 digits, which no other staff member has. The first password goes there. */
  mobile: Scalars['String']['input'];
  /** E-mail address of the person. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Where the person works. */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** The roles that the person holds, none that grants what the viewer lacks. */
  roleIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** A note of 500 characters at most. */
  remark?: InputMaybe<Scalars['String']['input']>;
  /** 8 to 255 characters; the same key gives the same answer. */
  idempotencyKey: Scalars['String']['input'];
};

/** A staff member as it is to be; what is absent stays as it was. */
export type EditStaffMemberInput = {
  /** The staff member, who may do no more than the viewer. */
  id: Scalars['ID']['input'];
  /** Name of the person, 1 to 50 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Mobile number, 11 digits; a login name that equals the former one moves with it. */
  mobile?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address of the person; null for none. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Where the person works; null for nowhere. */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** All roles of the person; none is given or taken that grants what the viewer lacks. */
  roleIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** A note of 500 characters at most; null for none. */
  remark?: InputMaybe<Scalars['String']['input']>;
};

/** Names a staff member who leaves. */
export type DeleteStaffMemberInput = {
  /** The staff member, who may do no more than the viewer. */
  id: Scalars['ID']['input'];
  /** Whether customers that the person keeps may stay without a salesperson from next month; false unless given. */
  confirmed?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Names a staff member. */
export type StaffMemberInput = {
  /** The staff member, who may do no more than the viewer. */
  id: Scalars['ID']['input'];
};

/** An address from which an operator may use temporary passwords. */
export type TemporaryAddress = {
  /** The address of the one who asked. */
  address: Scalars['String']['output'];
  /** Until when. */
  expiresAt: Scalars['DateTime']['output'];
};

/** A password that opens one temporary session; it is shown this once. */
export type TemporaryPassword = {
  /** Sixteen capital letters and digits. */
  password: Scalars['String']['output'];
  /** Until when it can be used. */
  expiresAt: Scalars['DateTime']['output'];
};

/** A session in which an operator looks on in the name of a customer's user or a salesperson. */
export type TemporarySession = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** In whose name. */
  account?: Maybe<SignInAccount>;
  /** Who looks on. */
  openedBy?: Maybe<SignInAccount>;
  /** From which address. */
  clientIp: Scalars['String']['output'];
  /** When it was opened. */
  startedAt: Scalars['DateTime']['output'];
  /** When it ended or ends; sooner when the operator's own session does. */
  endsAt: Scalars['DateTime']['output'];
};

/** A page of temporary sessions. */
export type TemporarySessionConnection = {
  /** The sessions of this page. */
  nodes: Array<TemporarySession>;
  /** The sessions with their cursors. */
  edges: Array<TemporarySessionEdge>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** Sessions on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A temporary session and its place in the list. */
export type TemporarySessionEdge = {
  /** The place; pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The session. */
  node: TemporarySession;
};

/** What became of an event that its reader could not apply when it came. */
export type UnappliedEventState =
  /** It is tried again by itself, after pauses that grow. */
  | 'WAITING'
  /** It waits for an earlier event of its key, so that both are applied in order. */
  | 'BEHIND'
  /** It was tried as often as it may be and waits for an operator. */
  | 'DEAD'
  /** It was applied after all. */
  | 'APPLIED'
  /** It was given up. */
  | 'DISCARDED';

/** An event between two parts of the system that its reader could not apply. The others go on past it. */
export type UnappliedEvent = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** The subgraph that could not apply it. */
  reader: Scalars['String']['output'];
  /** The subgraph that published it. */
  producer: Scalars['String']['output'];
  /** What kind of event it is. */
  topic: Scalars['String']['output'];
  /** Identifier of the thing that changed; events of one key are applied in order. */
  key: Scalars['String']['output'];
  /** What the event says, as JSON text. */
  payload: Scalars['String']['output'];
  /** What became of it. */
  state: UnappliedEventState;
  /**
   * Why the last try failed: an SQLSTATE, the reason of a refusal or the name of an error; BEHIND_AN_EARLIER_EVENT for one
   * that was not tried.
   */
  reason?: Maybe<Scalars['String']['output']>;
  /** Names of the table, the column and the constraint that refused it. */
  detail?: Maybe<Scalars['String']['output']>;
  /** How often it was tried. */
  tries: Scalars['Int']['output'];
  /** When it is tried next; null unless it waits. */
  nextTryAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was published. */
  publishedAt: Scalars['DateTime']['output'];
  /** When its reader set it aside. */
  setAsideAt: Scalars['DateTime']['output'];
  /** When it was applied or discarded. */
  settledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Account that last decided about it. */
  decidedById?: Maybe<Scalars['ID']['output']>;
  /** When that account decided. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Which events that were not applied a list shows; conditions are combined with and. */
export type UnappliedEventFilter = {
  /** Only these. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Any of these readers. */
  readers?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Any of these producers. */
  producers?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Any of these topics. */
  topics?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only those of this key. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** Any of these states; those that are neither applied nor discarded unless given. */
  states?: InputMaybe<Array<UnappliedEventState>>;
};

/** An event that was not applied and its place in the list. */
export type UnappliedEventEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The event. */
  node: UnappliedEvent;
};

/** A page of events that were not applied. */
export type UnappliedEventConnection = {
  /** The events with their cursors. */
  edges: Array<UnappliedEventEdge>;
  /** The events alone. */
  nodes: Array<UnappliedEvent>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many events the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** Names events that were not applied. */
export type UnappliedEventsInput = {
  /** 1 to 100 events, each once. */
  ids: Array<Scalars['ID']['input']>;
};

/** What a code is for. */
export type VerificationScene =
  /** To take a mobile number for the own account; for who is signed in. */
  | 'BIND_MOBILE'
  /** To give an account a new password whose own is lost. */
  | 'RESET_PASSWORD';

/** Where a code is to go. */
export type SendVerificationCodeInput = {
  /** What it is for. */
  scene: VerificationScene;
  /** The number to be bound, for BIND_MOBILE. */
  mobile?: InputMaybe<Scalars['String']['input']>;
  /** Login name of the account, for RESET_PASSWORD; the code goes to its number. */
  account?: InputMaybe<Scalars['String']['input']>;
};

/** A code of six digits on its way. */
export type VerificationCodeSent = {
  /** When it ends. */
  expiresAt: Scalars['DateTime']['output'];
};

/** The one who asks, as the system sees it. */
export type Viewer = {
  /** Operator, salesperson, customer, or nobody. */
  kind: ViewerKind;
  /** How the person is addressed. */
  name?: Maybe<Scalars['String']['output']>;
  /** What the person may do. */
  scopes: Array<Scalars['String']['output']>;
  /** Whether an operator looks on in the person's name: such a session reads and changes nothing. */
  temporary: Scalars['Boolean']['output'];
  /** Whether the password is one that was given to the person, who is to change it. */
  mustChangePassword: Scalars['Boolean']['output'];
  /** The account that signed in. */
  account?: Maybe<SignInAccount>;
  /** The session of the access token. */
  session?: Maybe<OpenSession>;
  /** The customer that the person belongs to. */
  customer?: Maybe<Customer>;
  /** The salesperson that the person is. */
  salesperson?: Maybe<Salesperson>;
  /** The staff member that the person is. */
  staffMember?: Maybe<StaffMember>;
  /** What the person finds in the menus of a front end: top entries, with what lies below them. */
  menus: Array<GrantedMenu>;
};


/** The one who asks, as the system sees it. */
export type ViewerMenusArgs = {
  appCode?: InputMaybe<Scalars['String']['input']>;
};

/** A session without its tokens. */
export type OpenSession = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** When the password was given. */
  createdAt: Scalars['DateTime']['output'];
  /** When the tokens were last renewed. */
  refreshedAt: Scalars['DateTime']['output'];
  /** When the password is due again, whatever is renewed until then. */
  expiresAt: Scalars['DateTime']['output'];
  /** Whether an operator looks on in the account's name. */
  temporary: Scalars['Boolean']['output'];
  /** Address that signed in. */
  clientIp: Scalars['String']['output'];
};

/** A menu with the buttons that somebody may press there. */
export type GrantedMenu = {
  /** The entry. */
  menu: Menu;
  /** The buttons granted on it. */
  buttons: Array<Button>;
  /** The granted entries below it. */
  children: Array<GrantedMenu>;
};

/** How far a delivery has come. */
export type WebhookDeliveryState =
  /** It is on its way, waits for its next attempt, or behind an earlier one about the same object. */
  | 'WAITING'
  /** The endpoint answered with 2xx. */
  | 'DELIVERED'
  /** It was given up after ten attempts in three days. */
  | 'DEAD';

/** One attempt at a delivery. */
export type WebhookAttempt = {
  /** When it was posted. */
  attemptedAt: Scalars['DateTime']['output'];
  /** How long the answer took, in milliseconds. */
  durationMs: Scalars['Int']['output'];
  /** Status of the answer; null when there was none. */
  status?: Maybe<Scalars['Int']['output']>;
  /** The first 2 kB of the answer. */
  answer?: Maybe<Scalars['String']['output']>;
  /** Why there was no answer. */
  error?: Maybe<Scalars['String']['output']>;
};

/** One event on its way to one endpoint, or what became of it. It is kept for 30 days. */
export type WebhookDelivery = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** What the header `webhook-id` says, the same for every attempt. */
  messageId: Scalars['String']['output'];
  /** Where it goes. */
  endpoint: WebhookEndpoint;
  /** What happened. */
  kind: WebhookKind;
  /** What it is about, its type and identifier: `Statement 7300000000000000001`. Deliveries about one object arrive in order. */
  object: Scalars['String']['output'];
  /** What is posted, JSON; without its data for who may not read what it is about, as statements need `billing:read`. */
  payload: Scalars['String']['output'];
  /** How far it has come. */
  state: WebhookDeliveryState;
  /** How often it failed since it was last put on its way. */
  failures: Scalars['Int']['output'];
  /** When it is tried next; null when it ended. */
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** All attempts, oldest first. */
  attempts: Array<WebhookAttempt>;
  /** When it happened. */
  happenedAt: Scalars['DateTime']['output'];
  /** When it was taken in. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Which deliveries a list shows; conditions are combined with and. */
export type WebhookDeliveryFilter = {
  /** Only these. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only those to these endpoints. */
  endpointIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only those to endpoints of these customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Any of these kinds. */
  kinds?: InputMaybe<Array<WebhookKind>>;
  /** Any of these states. */
  states?: InputMaybe<Array<WebhookDeliveryState>>;
  /** Only those about this object, as `object` names it. */
  object?: InputMaybe<Scalars['String']['input']>;
  /** Of what happened at this instant or later. */
  happenedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Of what happened at this instant or before. */
  happenedUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A delivery and its place in the list. */
export type WebhookDeliveryEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The delivery. */
  node: WebhookDelivery;
};

/** A page of deliveries. */
export type WebhookDeliveryConnection = {
  /** The deliveries with their cursors. */
  edges: Array<WebhookDeliveryEdge>;
  /** The deliveries alone. */
  nodes: Array<WebhookDelivery>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many deliveries the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One delivery. */
export type WebhookDeliveryInput = {
  /** The delivery. */
  id: Scalars['ID']['input'];
};

/** What was given up. */
export type ReplayFailedWebhooksInput = {
  /** The endpoint. */
  id: Scalars['ID']['input'];
  /** Of what happened at this instant or later. */
  since: Scalars['DateTime']['input'];
};

/** What programs outside may hear of. Each has a name of its own in what is posted, `type`. */
export type WebhookKind =
  /** `statement.sent`: a statement was sent to the customer for the first time. */
  | 'STATEMENT_SENT'
  /** `invoice.issued`: an invoice has its number. */
  | 'INVOICE_ISSUED'
  /** `payment.passed`: money of the customer was found and spent. */
  | 'PAYMENT_PASSED'
  /** `wallet.low`: the balance has fallen below the threshold. */
  | 'WALLET_LOW'
  /** `wallet.topped_up`: money has come into a wallet. */
  | 'WALLET_TOPPED_UP'
  /** `contract.signed`: a contract was signed, online or on paper. */
  | 'CONTRACT_SIGNED'
  /** `product.state_changed`: a product can be called again, or no longer; customers hear of products that they hold open. */
  | 'PRODUCT_STATE_CHANGED'
  /** `authorization.state_changed`: an authorisation was asked for, opened, refused, disabled or ended. */
  | 'AUTHORIZATION_STATE_CHANGED'
  /** `calls.failing`: calls fail as often as an alert of the customer says. */
  | 'CALLS_FAILING'
  /** `calls.recovered`: the calls behind such an alert have recovered. */
  | 'CALLS_RECOVERED'
  /** `ping`: somebody tried an endpoint; it comes to every one. */
  | 'PING';

/** Why nothing is sent to an endpoint. */
export type WebhookDisabledBecause =
  /** Somebody disabled it. */
  | 'OWNER'
  /** It accepted nothing for five days. */
  | 'FAILING'
  /** It answered 410 Gone. */
  | 'GONE';

/** An address of a program outside that hears of events, signed as Standard Webhooks has it. */
export type WebhookEndpoint = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Whose it is; null for one of the house, which hears of all customers. */
  customer?: Maybe<Customer>;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Where events are posted to. */
  url: Scalars['String']['output'];
  /** Who hears by mail when it is disabled. */
  email: Scalars['String']['output'];
  /** What it hears of. */
  kinds: Array<WebhookKind>;
  /** When the secret before the one in force ends, which signs too until then; null when there is none. */
  previousSecretEndsAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it first failed since it last accepted something; null while it accepts. */
  firstFailedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Since when nothing is sent; what happens waits for 30 days. */
  disabledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why nothing is sent. */
  disabledBecause?: Maybe<WebhookDisabledBecause>;
  /** Account that added it. */
  createdById?: Maybe<Scalars['ID']['output']>;
  /** When it was added. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** The secret of an endpoint, which is shown this once. */
export type IssuedWebhookSecret = {
  /** The endpoint. */
  endpoint: WebhookEndpoint;
  /** `whsec_` and the key in base64, as Standard Webhooks has it. */
  secret: Scalars['String']['output'];
};

/** Which endpoints a list shows; conditions are combined with and. */
export type WebhookEndpointFilter = {
  /** Only these. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only those of these customers. */
  customerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only those that nothing is sent to, or only the others. */
  disabled?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An endpoint and its place in the list. */
export type WebhookEndpointEdge = {
  /** Pass it as `after` or `before` to go on from here. */
  cursor: Scalars['String']['output'];
  /** The endpoint. */
  node: WebhookEndpoint;
};

/** A page of endpoints. */
export type WebhookEndpointConnection = {
  /** The endpoints with their cursors. */
  edges: Array<WebhookEndpointEdge>;
  /** The endpoints alone. */
  nodes: Array<WebhookEndpoint>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many endpoints the filter matches; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** A new endpoint: the house's when an operator asks, else the customer's. */
export type AddWebhookEndpointInput = {
  /** What people call it, 1 to 50 characters. */
  name: Scalars['String']['input'];
  /** Public address with https, 500 characters at most. */
  url: Scalars['String']['input'];
  /** Who hears by mail when it is disabled. */
  email: Scalars['String']['input'];
  /** What it hears of, one at least; each kind needs the scope that reads what it is about, as statements need `billing:read`. */
  kinds: Array<WebhookKind>;
  /** 8 to 255 characters; the same key gives the same answer and no second effect. Without one, a repetition adds a second endpoint. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** An endpoint as it is to be. */
export type EditWebhookEndpointInput = {
  /** The endpoint. */
  id: Scalars['ID']['input'];
  /** What people call it, 1 to 50 characters. */
  name: Scalars['String']['input'];
  /** Public address with https, 500 characters at most; what waits goes there too. */
  url: Scalars['String']['input'];
  /** Who hears by mail when it is disabled. */
  email: Scalars['String']['input'];
  /** What it hears of, one at least; each kind needs the scope that reads what it is about, as statements need `billing:read`. */
  kinds: Array<WebhookKind>;
};

/** One endpoint. */
export type WebhookEndpointInput = {
  /** The endpoint. */
  id: Scalars['ID']['input'];
};

/** A new secret for an endpoint. */
export type RotateWebhookSecretInput = {
  /** The endpoint. */
  id: Scalars['ID']['input'];
  /** So many hours the old secret signs beside the new one, 0 to 168; 24 unless given. */
  overlapHours?: InputMaybe<Scalars['Int']['input']>;
};
