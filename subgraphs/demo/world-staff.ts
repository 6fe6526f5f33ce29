export interface DemoDepartment {
  id: string;
  parentId: string | null;
  name: string;
  /** 1 to 3. */
  level: number;
  managerStaffId: string | null;
  remark: string | null;
  createdAt: Date;
}

interface DemoButton {
  /** Also the permission of the mutation behind the button, such as `customer:register`. */
  code: string;
  label: string;
}

export interface DemoMenu {
  id: string;
  appCode: DemoAppCode;
  parentId: string | null;
  code: string;
  title: string;
  level: number;
  isDirectory: boolean;
  component: string | null;
  icon: string | null;
  path: string;
  enabled: boolean;
  hidden: boolean;
  cacheable: boolean;
  sort: number;
  buttons: DemoButton[];
  createdAt: Date;
}

export interface DemoRole {
  id: string;
  code: 'administrator' | 'operations' | 'finance' | 'customer-service' | 'read-only';
  name: string;
  appCode: DemoAppCode;
  scopes: string[];
  /** Leaf menus with the buttons granted on each. */
  menus: { menuId: string; buttons: string[] }[];
  deletable: boolean;
  remark: string | null;
  createdAt: Date;
}

export interface DemoStaffMember {
  id: string;
  accountId: string;
  departmentId: string;
  name: string;
  mobile: string;
  email: string;
  roleIds: string[];
  jobTitle: string;
  remark: string | null;
  enabled: boolean;
  createdAt: Date;
}

/** One person who can sign in. `operator`, `salesperson` and `customer` are the fixed user names. */
export interface DemoSignInAccount {
  id: string;
  kind: 'operator' | 'salesperson' | 'customer';
  username: string;
  nickname: string;
  mobile: string;
  email: string;
  enabled: boolean;
  staffId: string | null;
  salespersonId: string | null;
  customerId: string | null;
  createdAt: Date;
}

export interface DemoSalesperson {
  id: string;
  accountId: string;
  /** Inner salespeople and promoters both have a staff record (legacy salesmanStaffId). */
  staffId: string;
  name: string;
  mobile: string;
  email: string;
  /** OUTER is a promoter. */
  roleType: 'INNER' | 'OUTER';
  /** Never below the product's own floor price. */
  floorPrices: { productCode: string; floorPrice: string }[];
  enabled: boolean;
  createdAt: Date;
}

export interface DemoCustomerGrade {
  id: string;
  code: string;
  /** 0 to 1. */
  royaltyRate: string;
  enabled: boolean;
  remark: string | null;
  createdAt: Date;
}

/** Holds from effectMonth until the next of the same customer; `current` marks the last one in force now. */
export interface DemoAssignment {
  id: string;
  customerId: string;
  salespersonId: string;
  effectMonth: string;
  assignedAt: Date;
  gradeCode: string;
  royaltyRate: string;
  gainChannel: string;
  current: boolean;
  createdById: string;
}

export interface DemoSalesTarget {
  id: string;
  salespersonId: string;
  monthTarget: string;
  quarterTarget: string;
  yearTarget: string;
  effectMonth: string;
  createdAt: Date;
}

export interface DemoKpiPlan {
  id: string;
  /** null is the plan of everybody (legacy 0). */
  salespersonId: string | null;
  effectMonth: string;
  valid: boolean;
  /** Weights sum to 1; cap is the highest completion counted. */
  indicators: { code: string; name: string; target: string; weight: string; cap: string }[];
  createdAt: Date;
}

export interface DemoVisit {
  id: string;
  customerId: string | null;
  opportunityId: string | null;
  salespersonId: string;
  visitedOn: string;
  contactName: string;
  contactPosition: string;
  contactMobile: string;
  content: string;
  companyDescription: string;
  feedback: string;
  /** Whether a photograph was taken; its file has the number of the visit. */
  photographed: boolean;
  createdAt: Date;
}

export interface DemoOpportunity {
  id: string;
  companyName: string;
  contactName: string;
  contactMobile: string;
  customerNature: string;
  salespersonId: string;
  /** Set once converted. */
  customerId: string | null;
  createdAt: Date;
}

/** The legacy appcode of a front end. */
export type DemoAppCode = 'crm' | 'sales' | 'beeback' | 'portal';
