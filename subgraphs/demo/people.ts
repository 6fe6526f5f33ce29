import { phoneRegionOf } from './addresses';
import { after, dayOf } from './calendar';
import { identityOf, personName } from './chinese';
import type { Ground } from './ground';
import type { Random } from './random';
import type { DemoCompany, DemoCustomer, DemoPerson } from './world-customers';

const PROJECT_ID = '1080446148159139840';
const NATIONS = ['汉族', '汉族', '汉族', '汉族', '回族', '满族', '壮族'];
const PROFESSIONS = ['工程师', '教师', '会计', '销售', '医生', '司机', '个体经营', '设计师'];
const INTERESTS = ['阅读', '跑步', '摄影', '旅行', '音乐', '烹饪'];

/** A 19-digit identifier as the sender of the topic makes them: beyond 2^53, to be kept to the last digit. */
const topicId = (random: Random): string => `10${random.int(80, 99)}${random.digits(15)}`;

/** Every third company is one of our customers, joined by its unified social credit code. */
export function companiesOf(ground: Ground, customers: DemoCustomer[]): DemoCompany[] {
  const random = ground.stream('companies');
  return Array.from({ length: ground.scaled(15) }, (_, i) => {
    const customer = i % 3 === 0 ? (customers[(i * 2) % customers.length] as DemoCustomer) : null;
    const { identity, place } = ground.company(random);
    const address = (customer?.address ?? place.address).fullAddress;
    const createdAt = ground.daysAgo(random, random.int(20, 300));
    const million = random.int(1, 80);
    return {
      id: topicId(random),
      projectId: PROJECT_ID,
      name: customer?.name ?? identity.name,
      phone: `0${random.int(10, 29)}-${random.int(2, 8)}${random.digits(7)}`,
      idType: 1,
      idNumber: customer?.unifiedSocialCreditCode ?? identity.unifiedSocialCreditCode,
      legalPerson: customer?.legalPersonName ?? personName(random),
      registrationName: `${place.address.districtName}市场监督管理局`,
      registeredOn: `${random.int(2005, 2021)}-0${random.int(1, 9)}-${random.int(10, 28)}`,
      status: random.weighted([
        [1, 60],
        [2, 30],
        [4, 4],
        [6, 3],
        [7, 3],
      ] as const),
      registerCapital: `${random.int(1, 50) * 100}万人民币`,
      registerAddress: address,
      address,
      email: `contact@${identity.domain}`,
      website: `https://www.${identity.domain}`,
      employeeCount: String(random.int(10, 2000)),
      income: `${million * 10}万`,
      profit: `${million}万`,
      ratal: `${Math.ceil(million / 4)}万`,
      developmentCost: `${Math.ceil(million / 2)}万`,
      stockCode: random.chance(0.15) ? `8${random.digits(5)}` : '',
      countryCertification: random.int(1, 2),
      industry: customer?.industry ?? identity.industry.name,
      merchantCode: `M${random.digits(8)}`,
      emergencyContactName: personName(random),
      emergencyContactPhone: ground.mobile(random),
      spaceIds: Array.from({ length: random.int(0, 2) }, () => topicId(random)),
      customerStatus: random.chance(0.93) ? 1 : 2,
      customerId: customer?.id ?? null,
      reportedAt: after(createdAt, 1),
      createdAt,
    };
  });
}

/** Two in three are bound to one or two companies. */
export function personsOf(ground: Ground, companies: DemoCompany[]): DemoPerson[] {
  const random = ground.stream('persons');
  const year = Number(dayOf(ground.anchor).slice(0, 4));
  return Array.from({ length: ground.scaled(30) }, (_, i) => {
    const identity = identityOf(random, year - 60, year - 20);
    const createdAt = ground.daysAgo(random, random.int(5, 300));
    const region = phoneRegionOf(random);
    const openId = `66599678${random.digits(8)}`;
    return {
      id: topicId(random),
      projectId: PROJECT_ID,
      name: personName(random),
      phone: ground.mobile(random),
      idType: 1,
      idNumber: identity.idCard,
      sex: identity.sex,
      age:
        year - Number(identity.bornOn.slice(0, 4)) - (identity.bornOn.slice(5) > dayOf(ground.anchor).slice(5) ? 1 : 0),
      bornOn: identity.bornOn,
      marriage: random.int(1, 4),
      education: random.int(2, 7),
      nation: random.pick(NATIONS),
      nativePlace: region,
      profession: random.pick(PROFESSIONS),
      interest: random.sample(INTERESTS, 2).join('、'),
      email: `person${i + 1}@example.com`,
      address: region,
      emergencyContactName: personName(random),
      emergencyContactPhone: ground.mobile(random),
      jobNumber: `J${random.digits(6)}`,
      openId,
      unionId: `${openId.slice(0, -1)}${random.int(0, 9)}`,
      userId: `17877${random.digits(14)}`,
      thirdId: `third-${random.hex(10)}`,
      spaceIds: [],
      customerStatus: random.chance(0.95) ? 1 : 2,
      remark: '',
      companyIds: i % 3 === 2 ? [] : random.sample(companies, random.int(1, 2)).map((company) => company.id),
      reportedAt: after(createdAt, 1),
      createdAt,
    };
  });
}
