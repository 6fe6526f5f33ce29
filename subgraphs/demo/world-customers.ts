import type { DemoAppCode } from './world-staff';

export interface DemoCustomer {
  id: string;
  merchantId: string;
  name: string;
  aliasName: string;
  unifiedSocialCreditCode: string;
  legalPersonName: string;
  legalPersonIdCard: string;
  /** 10, 0, -1. */
  state: 'NORMAL' | 'PENDING' | 'DISABLED';
  /** 10, 20. */
  customerType: 'TRIAL' | 'FORMAL';
  /** 0, 10, 20. ENTERPRISE exactly when an enterprise certification of the customer passed. */
  authType: 'NONE' | 'PERSON' | 'ENTERPRISE';
  /** 客户业务类型. */
  nature: string;
  industry: string;
  gainChannel: string;
  description: string;
  mobile: string;
  email: string;
  contactName: string;
  contactMobile: string;
  address: DemoAddress;
  logoUrl: string | null;
  enabledApps: { appCode: DemoAppCode; openedAt: Date }[];
  /** null: nobody brought or keeps the customer now. */
  salespersonId: string | null;
  createdAt: Date;
  updatedAt: Date;
  createdById: string;
}

/** One submission; a resubmission keeps applyNo and marks the older one superseded. */
export interface DemoApplication {
  id: string;
  applyNo: string;
  companyName: string;
  salespersonId: string;
  /** -10, 0, 10. */
  auditState: 'REJECTED' | 'PENDING' | 'PASSED';
  superseded: boolean;
  customerId: string | null;
  opportunityId: string | null;
  submission: DemoSubmission;
  submitRemark: string | null;
  auditRemark: string | null;
  auditedAt: Date | null;
  auditedById: string | null;
  createdAt: Date;
}

/** What the salesperson filled in (legacy submitInfo). */
export interface DemoSubmission {
  organizationName: string;
  aliasName: string;
  unifiedSocialCreditCode: string;
  legalPersonName: string;
  legalPersonIdCard: string;
  mobile: string;
  email: string;
  contactName: string;
  contactMobile: string;
  address: DemoAddress;
  industry: string;
  nature: string;
  gainChannel: string;
  description: string;
  customerType: 'TRIAL' | 'FORMAL';
  gradeCode: string;
  royaltyRate: string;
  royaltyEffectMonth: string;
  appCodes: DemoAppCode[];
  monthlySettled: boolean;
  overdraftQuota: string | null;
  invitationCode: string | null;
  /** The appId that the customer has in another environment. */
  appId: string | null;
  notifyAtOnce: boolean;
}

export interface DemoCertification {
  id: string;
  customerId: string;
  authType: 'PERSON' | 'ENTERPRISE';
  /** 0, 10, -10. */
  state: 'PENDING' | 'PASSED' | 'REJECTED';
  enterpriseName: string;
  unifiedSocialCreditCode: string;
  realName: string;
  idCard: string;
  mobile: string;
  contactName: string;
  contactMobile: string;
  contactEmail: string;
  contactPosition: string;
  businessDescription: string;
  address: DemoAddress;
  auditRemark: string | null;
  auditedAt: Date | null;
  auditedById: string | null;
  createdAt: Date;
}

export interface DemoDeveloperAccount {
  id: string;
  customerId: string;
  environment: 'prod' | 'test';
  /** Legacy deptName. */
  name: string;
  appId: string;
  /** Plain here; stored encrypted. */
  appSecret: string;
  /** Legacy status 1, 0. */
  status: 'NORMAL' | 'TRIAL';
  ipAllowListEnabled: boolean;
  /** IPv4, IPv6 or CIDR; at least one when enabled. */
  ipAllowList: string[];
  createdAt: Date;
}

/** The end organisation a call may name. */
export interface DemoDirectClient {
  id: string;
  code: string;
  name: string;
  createdAt: Date;
}

export interface DemoMarketingCustomer {
  id: string;
  code: string;
  name: string;
  price: string;
  sftpServer: string;
  sftpUser: string;
  /** Customers subscribed to it. */
  customerIds: string[];
  createdAt: Date;
}

/** A person of the event topic; codes are those of seeds/customer-events.txt. Ids come from the sender and pass 2^53. */
export interface DemoPerson {
  id: string;
  projectId: string;
  name: string;
  phone: string;
  /** 1 id card, 2 passport, 3 Hong Kong and Macao permit. */
  idType: number;
  idNumber: string;
  /** 1 male, 2 female. */
  sex: number;
  age: number;
  bornOn: string;
  marriage: number;
  education: number;
  nation: string;
  nativePlace: string;
  profession: string;
  interest: string;
  email: string;
  address: string;
  emergencyContactName: string;
  emergencyContactPhone: string;
  jobNumber: string;
  openId: string;
  unionId: string;
  userId: string;
  /** Identifier of the third party, searched by audience thirdIdList. */
  thirdId: string;
  spaceIds: string[];
  /** 1 normal, 2 disabled. */
  customerStatus: number;
  remark: string;
  companyIds: string[];
  /** What the last applied message reported. */
  reportedAt: Date;
  createdAt: Date;
}

/** A company of the event topic. */
export interface DemoCompany {
  id: string;
  projectId: string;
  name: string;
  phone: string;
  /** 1 unified social credit code. */
  idType: number;
  idNumber: string;
  legalPerson: string;
  registrationName: string;
  registeredOn: string;
  /** 1 existing, 2 operating, 3 revoked, 4 cancelled, 5 moved in, 6 moved out, 7 closed, 8 in liquidation. */
  status: number;
  registerCapital: string;
  registerAddress: string;
  address: string;
  email: string;
  website: string;
  employeeCount: string;
  income: string;
  profit: string;
  ratal: string;
  developmentCost: string;
  stockCode: string;
  /** 1 yes, 2 no. */
  countryCertification: number;
  industry: string;
  merchantCode: string;
  emergencyContactName: string;
  emergencyContactPhone: string;
  spaceIds: string[];
  customerStatus: number;
  /** The customer with the same unified social credit code, if it is one. */
  customerId: string | null;
  reportedAt: Date;
  createdAt: Date;
}

/** Codes are those of GB/T 2260 and its township extension: 2, 4, 6 and 9 digits. */
export interface DemoAddress {
  provinceCode: string;
  provinceName: string;
  cityCode: string;
  cityName: string;
  districtCode: string;
  districtName: string;
  streetCode: string;
  streetName: string;
  addressDetail: string;
  fullAddress: string;
}
