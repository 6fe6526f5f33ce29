import { after } from './calendar';
import { type CompanyIdentity, identityOf, JOB_TITLES, personName } from './chinese';
import type { Ground } from './ground';
import type { Random } from './random';
import type { StaffWorld } from './staff';
import type { World } from './world';
import type { DemoCertification, DemoCustomer, DemoDeveloperAccount } from './world-customers';
import type { DemoSignInAccount } from './world-staff';

type CustomerWorld = Pick<
  World,
  'customers' | 'certifications' | 'developerAccounts' | 'directClients' | 'marketingCustomers'
> & {
  customerAccounts: DemoSignInAccount[];
};
export type Parties = StaffWorld & CustomerWorld;

export const GAIN_CHANNELS: readonly (readonly [string, number])[] = [
  ['自主开发', 30],
  ['渠道推荐', 20],
  ['老客户介绍', 20],
  ['线上注册', 15],
  ['展会', 10],
  ['市场活动', 5],
];
const REJECTIONS = [
  '营业执照照片不清晰',
  '法人身份证与工商登记不一致',
  '资质文件缺少盖章',
  '企业名称与统一社会信用代码不匹配',
];

/** Legal person and contact of a company, with the fields that customers, certifications and submissions share. */
export function registrationOf(ground: Ground, random: Random, identity: CompanyIdentity) {
  const contactMobile = ground.mobile(random);
  return {
    unifiedSocialCreditCode: identity.unifiedSocialCreditCode,
    legalPersonName: personName(random),
    legalPersonIdCard: identityOf(random, 1962, 1990).idCard,
    industry: identity.industry.name,
    nature: identity.industry.nature,
    description: `${identity.aliasName}专注${identity.industry.name}领域,使用数据接口完成${identity.industry.nature}。`,
    mobile: contactMobile,
    email: `api@${identity.domain}`,
    contactName: personName(random),
    contactMobile,
  };
}

/** Every tenth waits for its audit, every fifteenth is disabled; the first is the rich one. */
function standingOf(index: number, random: Random): Pick<DemoCustomer, 'state' | 'customerType' | 'authType'> {
  if (index === 0) return { state: 'NORMAL', customerType: 'FORMAL', authType: 'ENTERPRISE' };
  if (index % 10 === 7) return { state: 'PENDING', customerType: 'TRIAL', authType: 'NONE' };
  const authType = random.weighted([
    ['ENTERPRISE', 80],
    ['PERSON', 10],
    ['NONE', 10],
  ] as const);
  const customerType = authType === 'ENTERPRISE' && random.chance(0.85) ? 'FORMAL' : 'TRIAL';
  return { state: index % 15 === 9 ? 'DISABLED' : 'NORMAL', customerType, authType };
}

export function customerWorldOf(ground: Ground, staff: StaffWorld): CustomerWorld {
  const random = ground.stream('customers');
  const customers = Array.from({ length: ground.scaled(60) }, (_, index) => customerOf(ground, random, staff, index));
  const developerAccounts = customers.flatMap((customer, index) =>
    developerAccountsOf(ground, random, customer, index),
  );
  return {
    customers,
    developerAccounts,
    certifications: certificationsOf(ground, customers, staff),
    customerAccounts: accountsOf(ground, customers),
    directClients: directClientsOf(ground),
    marketingCustomers: marketingCustomersOf(ground, customers),
  };
}

function customerOf(ground: Ground, random: Random, staff: StaffWorld, index: number): DemoCustomer {
  const { identity, place } = ground.company(random);
  const standing = standingOf(index, random);
  // The rich customer is the oldest one, so that it is found without knowing its identifier.
  const createdAt =
    index === 0
      ? after(ground.opening, -310, 10)
      : standing.state === 'PENDING'
        ? ground.daysAgo(random, random.int(1, 20))
        : random.chance(0.6)
          ? after(ground.opening, -random.int(2, 300), 9 + random.next() * 9)
          : ground.daysAgo(random, random.int(25, 380));
  const operator = random.pick(staff.accounts.filter((account) => account.kind === 'operator'));
  const apps = standing.state === 'PENDING' ? [] : (['beeback', 'portal'] as const);
  return {
    ...registrationOf(ground, random, identity),
    ...standing,
    id: ground.mint(createdAt),
    merchantId: ground.mint(createdAt),
    name: identity.name,
    aliasName: identity.aliasName,
    gainChannel: random.weighted(GAIN_CHANNELS),
    address: place.address,
    logoUrl: null,
    enabledApps: apps.map((appCode) => ({ appCode, openedAt: after(createdAt, 0, 1) })),
    salespersonId: null,
    createdAt,
    // Somebody worked on the rich customer last, so that it heads the lists of operators.
    updatedAt: index === 0 ? after(ground.anchor, 0, -5) : createdAt,
    createdById: operator.id,
  };
}

function certificationsOf(ground: Ground, customers: DemoCustomer[], staff: StaffWorld): DemoCertification[] {
  const random = ground.stream('certifications');
  const auditors = staff.accounts.filter((account) => account.kind === 'operator');
  return customers.flatMap((customer) => {
    const submit = (
      authType: DemoCertification['authType'],
      state: DemoCertification['state'],
      hours: number,
    ): DemoCertification => {
      const createdAt = after(customer.createdAt, 0, hours);
      return {
        id: ground.mint(createdAt),
        customerId: customer.id,
        authType,
        state,
        enterpriseName: customer.name,
        unifiedSocialCreditCode: customer.unifiedSocialCreditCode,
        realName: customer.legalPersonName,
        idCard: customer.legalPersonIdCard,
        mobile: customer.mobile,
        contactName: customer.contactName,
        contactMobile: customer.contactMobile,
        contactEmail: customer.email,
        contactPosition: random.pick(JOB_TITLES),
        businessDescription: customer.description,
        address: customer.address,
        auditRemark: state === 'REJECTED' ? random.pick(REJECTIONS) : null,
        auditedAt: state === 'PENDING' ? null : after(createdAt, 0, 2),
        auditedById: state === 'PENDING' ? null : random.pick(auditors).id,
        createdAt,
      };
    };
    if (customer.authType === 'PERSON') return [submit('PERSON', 'PASSED', 1)];
    if (customer.authType === 'ENTERPRISE') {
      const passed = submit('ENTERPRISE', 'PASSED', 5);
      return random.chance(0.15) ? [submit('ENTERPRISE', 'REJECTED', 1), passed] : [passed];
    }
    if (customer.state === 'PENDING') return [submit('ENTERPRISE', 'PENDING', 1)];
    return random.chance(0.7) ? [submit('ENTERPRISE', random.pick(['PENDING', 'REJECTED'] as const), 1)] : [];
  });
}

function developerAccountsOf(
  ground: Ground,
  random: Random,
  customer: DemoCustomer,
  index: number,
): DemoDeveloperAccount[] {
  if (customer.state === 'PENDING') return [];
  const environments: DemoDeveloperAccount['environment'][] =
    index === 0 || random.chance(0.3) ? ['prod', 'test'] : ['prod'];
  return environments.map((environment, i) => {
    const createdAt = after(customer.createdAt, i, 3);
    const ipAllowListEnabled = index === 0 ? environment === 'prod' : random.chance(0.35);
    const ipAllowList = [
      `203.0.113.${random.int(1, 254)}`,
      `198.51.100.${random.int(0, 15) * 16}/28`,
      `2001:db8:${random.hex(4)}::/48`,
    ];
    return {
      id: ground.mint(createdAt),
      customerId: customer.id,
      environment,
      name: environment === 'prod' ? customer.name : `${customer.name}(测试)`,
      appId: random.hex(16),
      appSecret: random.hex(32),
      status: customer.customerType === 'FORMAL' ? ('NORMAL' as const) : ('TRIAL' as const),
      ipAllowListEnabled,
      ipAllowList: ipAllowListEnabled
        ? [...(index === 0 ? ['127.0.0.1', '::1'] : []), ...random.sample(ipAllowList, random.int(1, 3))]
        : [],
      createdAt,
    };
  });
}

/** One or two sign-in accounts each; the first customer's first is `customer`. */
function accountsOf(ground: Ground, customers: DemoCustomer[]): DemoSignInAccount[] {
  const random = ground.stream('customer-accounts');
  return customers.flatMap((customer, index) =>
    Array.from({ length: index === 0 || random.chance(0.3) ? 2 : 1 }, (_, i) => {
      const createdAt = after(customer.createdAt, i, 1);
      const main = index === 0 ? 'customer' : `customer${index + 1}`;
      return {
        id: ground.mint(createdAt),
        kind: 'customer' as const,
        username: i === 0 ? main : `${main}-finance`,
        nickname: i === 0 ? customer.contactName : personName(random),
        mobile: i === 0 ? customer.mobile : ground.mobile(random),
        email: i === 0 ? customer.email : customer.email.replace('api@', 'finance@'),
        enabled: customer.state !== 'DISABLED',
        staffId: null,
        salespersonId: null,
        customerId: customer.id,
        createdAt,
      };
    }),
  );
}

function directClientsOf(ground: Ground): World['directClients'] {
  const random = ground.stream('direct-clients');
  return Array.from({ length: ground.scaled(14) }, (_, i) => {
    const createdAt = after(ground.opening, -random.int(10, 90));
    return {
      id: ground.mint(createdAt),
      code: `ORG${String(i + 1).padStart(4, '0')}`,
      name: ground.company(random).identity.name,
      createdAt,
    };
  });
}

function marketingCustomersOf(ground: Ground, customers: DemoCustomer[]): World['marketingCustomers'] {
  const random = ground.stream('marketing');
  const open = customers.filter((customer) => customer.state === 'NORMAL');
  return Array.from({ length: 4 }, (_, i) => {
    const createdAt = ground.daysAgo(random, random.int(60, 300));
    const code = `MKT${String(i + 1).padStart(3, '0')}`;
    return {
      id: ground.mint(createdAt),
      code,
      name: ground.company(random).identity.name,
      price: `0.${random.int(10, 90)}0000`,
      sftpServer: `sftp.${code.toLowerCase()}.example.com:22`,
      sftpUser: code.toLowerCase(),
      customerIds: random.sample(open, random.int(1, 5)).map((customer) => customer.id),
      createdAt,
    };
  });
}
