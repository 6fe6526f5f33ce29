// Made from the SDL by npm run generate; never edited.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { SignInAccount as SignInAccountParent, Department as DepartmentParent, GrantedMenu as GrantedMenuParent, Menu as MenuParent, MessageTemplate as MessageTemplateParent, Message as MessageParent, RoleMenu as RoleMenuParent, OpenSession as OpenSessionParent, StaffMember as StaffMemberParent, Viewer as ViewerParent, SessionViewer as SessionViewerParent } from './mappers';
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
  /** Departments, oldest first; three levels with a few dozen in all. */
  departments: Array<Department>;
  /** The top menu entries of a front end, in their order; a few dozen at most. */
  menus: Array<Menu>;
  /** One message, or null when there is none. */
  message?: Maybe<Message>;
  /** Messages to people outside, newest first. */
  messages: MessageConnection;
  /** The wording of every kind of message, by code and channel: what operators saved, and that of the house for the rest. */
  messageTemplates: Array<MessageTemplate>;
  /** Roles, newest first unless ordered otherwise. */
  roles: RoleConnection;
  /** Viewer of an open session; null once it is signed out, ended, or its account closed. For the gateway alone. */
  sessionViewer?: Maybe<SessionViewer>;
  /** One staff member, or null when it does not exist or is not yours to see. */
  staffMember?: Maybe<StaffMember>;
  /** Staff members, newest first unless ordered otherwise. */
  staffMembers: StaffMemberConnection;
  /** Who you are; kind ANONYMOUS before sign-in. */
  viewer?: Maybe<Viewer>;
};


export type QueryDepartmentsArgs = {
  filter?: InputMaybe<DepartmentFilter>;
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

export type Mutation = {
  /** Puts a failed message into the queue again. */
  resendMessage: Message;
  /** Saves the wording of one kind of message for one channel; it counts from the next message on. */
  saveMessageTemplate: MessageTemplate;
  /**
   * Signs in. An unknown account and a wrong password get the same answer. After five wrong passwords in fifteen minutes
   * the account waits: RATE_LIMITED says until when.
   */
  login: Session;
  /** Exchanges a refresh token for a new pair. A token that was used before ends the session, because two hold it. */
  refreshSession: Session;
  /** Ends the session of the access token at once; true when it was open. */
  logout: Scalars['Boolean']['output'];
};


export type MutationResendMessageArgs = {
  input: ResendMessageInput;
};


export type MutationSaveMessageTemplateArgs = {
  input: SaveMessageTemplateInput;
};


export type MutationLoginArgs = {
  input: LoginInput;
};


export type MutationRefreshSessionArgs = {
  input: RefreshInput;
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
  /** Whether the account may not sign in any more. */
  disabled: Scalars['Boolean']['output'];
  /** When the account was opened. */
  createdAt: Scalars['DateTime']['output'];
};

/** An enterprise customer; the customers subgraph owns it. */
export type Customer = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
};

/** Who brings and keeps customers; the sales subgraph owns it. */
export type Salesperson = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
};

/** A department of the operator; three levels at most. */
export type Department = {
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

/** A button of a page; its code is also the permission of what it does. */
export type Button = {
  /** Code, such as customer:register. */
  code: Scalars['String']['output'];
  /** What the button says. */
  label: Scalars['String']['output'];
};

/** An entry of a front end's menu; three levels at most. */
export type Menu = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Code of the page, unique in its front end. */
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
export type Message = {
  /** Identifier, an int64 as text; providers know the message by it. */
  id: Scalars['ID']['output'];
  /** SMS or e-mail. */
  channel: MessageChannel;
  /** Numbers or addresses; masked for who has no platform:write. */
  recipients: Array<Scalars['String']['output']>;
  /** Who gets a copy of an e-mail; masked for who has no platform:write. */
  cc: Array<Scalars['String']['output']>;
  /** What kind of message it is. */
  templateCode: Scalars['String']['output'];
  /** Subject of an e-mail as it was sent; null until it was. */
  subject?: Maybe<Scalars['String']['output']>;
  /** Text as it was sent, with secrets masked; null until it was. */
  content?: Maybe<Scalars['String']['output']>;
  /** Whether the text is HTML. */
  isHtml: Scalars['Boolean']['output'];
  /** Names of the files that it links to. */
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
  /** Part of the subject, the text or the business number; with platform:write of a recipient too. */
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

/** The wording of one kind of message for one channel. */
export type MessageTemplate = {
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

/** What a role may do on one page. */
export type RoleMenu = {
  /** The page. */
  menu: Menu;
  /** Codes of the buttons that it may press there. */
  buttons: Array<Scalars['String']['output']>;
};

/** A named set of rights; staff members hold any number of them. */
export type Role = {
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
  /** Buys the next access token, once; the answer brings the next refresh token. */
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
};

/** What a person types to sign in. */
export type LoginInput = {
  /** Name of the account; upper and lower case are the same. */
  account: Scalars['String']['input'];
  /** Password of the account. */
  password: Scalars['String']['input'];
};

/** What keeps a session going. */
export type RefreshInput = {
  /** The refresh token that came last; it is used up by this request. */
  refreshToken: Scalars['String']['input'];
};

/** A member of the operator's staff; inner salespeople and promoters have a staff record too. */
export type StaffMember = {
  /** Identifier, an int64 as text. */
  id: Scalars['ID']['output'];
  /** Name of the person. */
  name: Scalars['String']['output'];
  /** Mobile number of the person. */
  mobile: Scalars['String']['output'];
  /** E-mail address of the person. */
  email?: Maybe<Scalars['String']['output']>;
  /** What the person does. */
  jobTitle?: Maybe<Scalars['String']['output']>;
  /** Where the person works. */
  department?: Maybe<Department>;
  /** The roles that the person holds. */
  roles: Array<Role>;
  /** The account that the person signs in with. */
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

/** The one who asks, as the system sees it. */
export type Viewer = {
  /** Operator, salesperson, customer, or nobody. */
  kind: ViewerKind;
  /** How the person is addressed. */
  name?: Maybe<Scalars['String']['output']>;
  /** What the person may do. */
  scopes: Array<Scalars['String']['output']>;
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
  StaffMember: StaffMember;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  StaffMember:
    ( { __typename: 'StaffMember' }
    & GraphQLRecursivePick<FederationTypes['StaffMember'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  federation__FieldSet: ResolverTypeWrapper<any>;
  federation__Scope: ResolverTypeWrapper<any>;
  link__Import: ResolverTypeWrapper<any>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<any>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  DateTime: ResolverTypeWrapper<any>;
  LocalDate: ResolverTypeWrapper<any>;
  Month: ResolverTypeWrapper<any>;
  Decimal: ResolverTypeWrapper<any>;
  JSON: ResolverTypeWrapper<any>;
  PageInfo: ResolverTypeWrapper<any>;
  PageInput: ResolverTypeWrapper<any>;
  OrderDirection: ResolverTypeWrapper<any>;
  SignInAccount: ResolverTypeWrapper<SignInAccountParent>;
  Customer: ResolverTypeWrapper<any>;
  Salesperson: ResolverTypeWrapper<any>;
  Department: ResolverTypeWrapper<DepartmentParent>;
  DepartmentFilter: ResolverTypeWrapper<any>;
  Button: ResolverTypeWrapper<any>;
  Menu: ResolverTypeWrapper<MenuParent>;
  MessageChannel: ResolverTypeWrapper<any>;
  MessageDeliveryState: ResolverTypeWrapper<any>;
  Message: ResolverTypeWrapper<MessageParent>;
  MessageFilter: ResolverTypeWrapper<any>;
  MessageEdge: ResolverTypeWrapper<any>;
  MessageConnection: ResolverTypeWrapper<any>;
  ResendMessageInput: ResolverTypeWrapper<any>;
  MessageTemplate: ResolverTypeWrapper<MessageTemplateParent>;
  MessageTemplateFilter: ResolverTypeWrapper<any>;
  SaveMessageTemplateInput: ResolverTypeWrapper<any>;
  RoleMenu: ResolverTypeWrapper<RoleMenuParent>;
  Role: ResolverTypeWrapper<any>;
  RoleFilter: ResolverTypeWrapper<any>;
  RoleOrderField: ResolverTypeWrapper<any>;
  RoleOrder: ResolverTypeWrapper<any>;
  RoleEdge: ResolverTypeWrapper<any>;
  RoleConnection: ResolverTypeWrapper<any>;
  ViewerKind: ResolverTypeWrapper<any>;
  Session: ResolverTypeWrapper<any>;
  SessionViewer: ResolverTypeWrapper<SessionViewerParent>;
  LoginInput: ResolverTypeWrapper<any>;
  RefreshInput: ResolverTypeWrapper<any>;
  StaffMember: ResolverTypeWrapper<StaffMemberParent>;
  StaffMemberFilter: ResolverTypeWrapper<any>;
  StaffMemberOrderField: ResolverTypeWrapper<any>;
  StaffMemberOrder: ResolverTypeWrapper<any>;
  StaffMemberEdge: ResolverTypeWrapper<any>;
  StaffMemberConnection: ResolverTypeWrapper<any>;
  Viewer: ResolverTypeWrapper<ViewerParent>;
  OpenSession: ResolverTypeWrapper<OpenSessionParent>;
  GrantedMenu: ResolverTypeWrapper<GrantedMenuParent>;
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
  Mutation: Record<PropertyKey, never>;
  DateTime: any;
  LocalDate: any;
  Month: any;
  Decimal: any;
  JSON: any;
  PageInfo: any;
  PageInput: any;
  SignInAccount: SignInAccountParent;
  Customer: any;
  Salesperson: any;
  Department: DepartmentParent;
  DepartmentFilter: any;
  Button: any;
  Menu: MenuParent;
  Message: MessageParent;
  MessageFilter: any;
  MessageEdge: any;
  MessageConnection: any;
  ResendMessageInput: any;
  MessageTemplate: MessageTemplateParent;
  MessageTemplateFilter: any;
  SaveMessageTemplateInput: any;
  RoleMenu: RoleMenuParent;
  Role: any;
  RoleFilter: any;
  RoleOrder: any;
  RoleEdge: any;
  RoleConnection: any;
  Session: any;
  SessionViewer: SessionViewerParent;
  LoginInput: any;
  RefreshInput: any;
  StaffMember: StaffMemberParent;
  StaffMemberFilter: any;
  StaffMemberOrder: any;
  StaffMemberEdge: any;
  StaffMemberConnection: any;
  Viewer: ViewerParent;
  OpenSession: OpenSessionParent;
  GrantedMenu: GrantedMenuParent;
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
  departments?: Resolver<Array<ResolversTypes['Department']>, ParentType, ContextType, Partial<QueryDepartmentsArgs>>;
  menus?: Resolver<Array<ResolversTypes['Menu']>, ParentType, ContextType, RequireFields<QueryMenusArgs, 'appCode'>>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType, RequireFields<QueryMessageArgs, 'id'>>;
  messages?: Resolver<ResolversTypes['MessageConnection'], ParentType, ContextType, Partial<QueryMessagesArgs>>;
  messageTemplates?: Resolver<Array<ResolversTypes['MessageTemplate']>, ParentType, ContextType, Partial<QueryMessageTemplatesArgs>>;
  roles?: Resolver<ResolversTypes['RoleConnection'], ParentType, ContextType, Partial<QueryRolesArgs>>;
  sessionViewer?: Resolver<Maybe<ResolversTypes['SessionViewer']>, ParentType, ContextType, RequireFields<QuerySessionViewerArgs, 'id'>>;
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType, RequireFields<QueryStaffMemberArgs, 'id'>>;
  staffMembers?: Resolver<ResolversTypes['StaffMemberConnection'], ParentType, ContextType, Partial<QueryStaffMembersArgs>>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  resendMessage?: Resolver<ResolversTypes['Message'], ParentType, ContextType, RequireFields<MutationResendMessageArgs, 'input'>>;
  saveMessageTemplate?: Resolver<ResolversTypes['MessageTemplate'], ParentType, ContextType, RequireFields<MutationSaveMessageTemplateArgs, 'input'>>;
  login?: Resolver<ResolversTypes['Session'], ParentType, ContextType, RequireFields<MutationLoginArgs, 'input'>>;
  refreshSession?: Resolver<ResolversTypes['Session'], ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'input'>>;
  logout?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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

export type SignInAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInAccount'] = ResolversParentTypes['SignInAccount']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  loginName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nickname?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mobile?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  disabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SalespersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Salesperson'] = ResolversParentTypes['Salesperson']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DepartmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  children?: Resolver<Array<ResolversTypes['Department']>, ParentType, ContextType>;
  manager?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  remark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ButtonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Button'] = ResolversParentTypes['Button']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MenuResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Menu'] = ResolversParentTypes['Menu']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  appCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isDirectory?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  component?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  icon?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  highlightMenu?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  redirectUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hidden?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sidebarHidden?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  cacheable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sort?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  extra?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  buttons?: Resolver<Array<ResolversTypes['Button']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Menu']>, ParentType, ContextType>;
  children?: Resolver<Array<ResolversTypes['Menu']>, ParentType, ContextType>;
  createdById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['MessageChannel'], ParentType, ContextType>;
  recipients?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  cc?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  templateCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isHtml?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  attachmentNames?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MessageDeliveryState'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  providerReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  businessNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MessageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageEdge'] = ResolversParentTypes['MessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Message']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MessageTemplateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageTemplate'] = ResolversParentTypes['MessageTemplate']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['MessageChannel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isHtml?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  providerCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parameters?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changedById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RoleMenuResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleMenu'] = ResolversParentTypes['RoleMenu']> = {
  menu?: Resolver<ResolversTypes['Menu'], ParentType, ContextType>;
  buttons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Role'] = ResolversParentTypes['Role']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  appCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  menus?: Resolver<Array<ResolversTypes['RoleMenu']>, ParentType, ContextType>;
  deletable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  memberCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RoleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleEdge'] = ResolversParentTypes['RoleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
};

export type RoleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleConnection'] = ResolversParentTypes['RoleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RoleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type SessionViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionViewer'] = ResolversParentTypes['SessionViewer']> = {
  kind?: Resolver<ResolversTypes['ViewerKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  salespersonId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  staffId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StaffMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffMember'] = ResolversParentTypes['StaffMember'], FederationReferenceType extends FederationReferenceTypes['StaffMember'] = FederationReferenceTypes['StaffMember']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StaffMember']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mobile?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['SignInAccount']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  appCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  maxWalletQuota?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  remark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type StaffMemberEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffMemberEdge'] = ResolversParentTypes['StaffMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType>;
};

export type StaffMemberConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffMemberConnection'] = ResolversParentTypes['StaffMemberConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StaffMemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  kind?: Resolver<ResolversTypes['ViewerKind'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['SignInAccount']>, ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['OpenSession']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  salesperson?: Resolver<Maybe<ResolversTypes['Salesperson']>, ParentType, ContextType>;
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  menus?: Resolver<Array<ResolversTypes['GrantedMenu']>, ParentType, ContextType, Partial<ViewerMenusArgs>>;
};

export type OpenSessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenSession'] = ResolversParentTypes['OpenSession']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  clientIp?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GrantedMenuResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantedMenu'] = ResolversParentTypes['GrantedMenu']> = {
  menu?: Resolver<ResolversTypes['Menu'], ParentType, ContextType>;
  buttons?: Resolver<Array<ResolversTypes['Button']>, ParentType, ContextType>;
  children?: Resolver<Array<ResolversTypes['GrantedMenu']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  federation__FieldSet?: GraphQLScalarType;
  federation__Scope?: GraphQLScalarType;
  link__Import?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  LocalDate?: GraphQLScalarType;
  Month?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  SignInAccount?: SignInAccountResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Salesperson?: SalespersonResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  Button?: ButtonResolvers<ContextType>;
  Menu?: MenuResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageTemplate?: MessageTemplateResolvers<ContextType>;
  RoleMenu?: RoleMenuResolvers<ContextType>;
  Role?: RoleResolvers<ContextType>;
  RoleEdge?: RoleEdgeResolvers<ContextType>;
  RoleConnection?: RoleConnectionResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionViewer?: SessionViewerResolvers<ContextType>;
  StaffMember?: StaffMemberResolvers<ContextType>;
  StaffMemberEdge?: StaffMemberEdgeResolvers<ContextType>;
  StaffMemberConnection?: StaffMemberConnectionResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  OpenSession?: OpenSessionResolvers<ContextType>;
  GrantedMenu?: GrantedMenuResolvers<ContextType>;
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
