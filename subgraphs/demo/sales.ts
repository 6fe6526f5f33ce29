import { applicationsOf } from './applications';
import { after, dayOf, monthAfter, monthOf, startOfMonth } from './calendar';
import { JOB_TITLES, personName } from './chinese';
import type { Parties } from './customers';
import type { Ground } from './ground';
import { sixDigits, toMicro } from './micro';
import type { ProductWorld } from './products';
import type { World } from './world';
import type { DemoAssignment, DemoCustomerGrade, DemoOpportunity, DemoSalesperson, DemoVisit } from './world-staff';

type SalesWorld = Pick<
  World,
  'grades' | 'assignments' | 'salesTargets' | 'kpiPlans' | 'visits' | 'opportunities' | 'applications'
>;

const GRADES: readonly (readonly [string, string, boolean])[] = [
  ['S', '0.12', true],
  ['A', '0.10', true],
  ['B', '0.08', true],
  ['C', '0.05', true],
  ['D', '0.03', false],
];
const UNASSIGNED = 3;
const CONTENTS = [
  '介绍新上线的评分产品,演示接口文档',
  '回访调用情况,核对上月账单',
  '沟通价格调整与阶梯报价',
  '讨论合同续签与授权范围',
  '了解新业务场景,收集样本测试需求',
];
const DESCRIPTIONS = [
  '消费金融公司,风控部约三十人,自建决策引擎',
  '互联网平台,注册量每月二十万,主要核验身份',
  '保险代理,理赔环节需要反欺诈查询',
  '融资租赁,单笔金额高,调用量小',
];
const FEEDBACKS = [
  '对查得率满意,计划增加调用量',
  '希望降低单价,等待内部审批',
  '需要补充资质文件',
  '同意续签,下周走流程',
  '先做样本测试再决定',
];

/** Sets customer.salespersonId and salesperson.floorPrices beside what it returns. */
export function salesWorldOf(ground: Ground, parties: Parties, products: ProductWorld): SalesWorld {
  const grades = gradesOf(ground);
  const assignments = assignmentsOf(ground, parties, grades);
  setFloorPrices(ground, parties.salespeople, products);
  const opportunities = opportunitiesOf(ground, parties, assignments);
  return {
    grades,
    assignments,
    opportunities,
    applications: applicationsOf(ground, parties, assignments, opportunities),
    visits: visitsOf(ground, parties, opportunities),
    ...plansOf(ground, parties.salespeople),
  };
}

function gradesOf(ground: Ground): DemoCustomerGrade[] {
  const createdAt = after(ground.opening, -300);
  return GRADES.map(([code, royaltyRate, enabled]) => ({
    id: ground.mint(createdAt),
    code,
    royaltyRate,
    enabled,
    remark: enabled ? null : '停用,仅历史客户',
    createdAt,
  }));
}

/** Everybody but three customers; a fifth was handed over once, some twice. The first belongs to the first salesperson. */
function assignmentsOf(ground: Ground, parties: Parties, grades: DemoCustomerGrade[]): DemoAssignment[] {
  const random = ground.stream('assignments');
  const skipped = new Set(
    parties.customers.filter((customer, i) => i % 4 === 1 && customer.state === 'NORMAL').slice(0, UNASSIGNED),
  );
  const lastMonth = monthOf(ground.anchor);
  return parties.customers.flatMap((customer, index) => {
    if (skipped.has(customer)) return [];
    const first = monthOf(customer.createdAt);
    const handovers =
      index === 0
        ? 1
        : random.weighted([
            [0, 74],
            [1, 20],
            [2, 6],
          ] as const);
    const months = [
      first,
      ...Array.from({ length: handovers }, (_, i) =>
        monthAfter(lastMonth, -random.int(1, 4) - 4 * (handovers - 1 - i)),
      ).filter((month) => month > first),
    ];
    const people = random.sample(parties.salespeople.slice(1), months.length);
    const keepsFirst = index === 0 || (random.chance(0.15) && customer.state !== 'PENDING');
    if (keepsFirst) people[months.length - 1] = parties.salespeople[0] as DemoSalesperson;
    const grade =
      index === 0
        ? (grades[1] as DemoCustomerGrade)
        : random.weighted(grades.slice(0, 4).map((one, i) => [one, [1, 3, 4, 2][i] as number] as const));
    customer.salespersonId = (people[months.length - 1] as DemoSalesperson).id;
    return months.map((effectMonth, i) => {
      const assignedAt = i === 0 ? after(customer.createdAt, 0, 1) : after(startOfMonth(effectMonth), -3, 10);
      return {
        id: ground.mint(assignedAt),
        customerId: customer.id,
        salespersonId: (people[i] as DemoSalesperson).id,
        effectMonth,
        assignedAt,
        gradeCode: grade.code,
        royaltyRate: i > 0 && random.chance(0.5) ? '0.04' : grade.royaltyRate,
        gainChannel: customer.gainChannel,
        current: i === months.length - 1,
        createdById: customer.createdById,
      };
    });
  });
}

/** Between the product's floor and 85 per cent of its list price. */
function setFloorPrices(ground: Ground, salespeople: DemoSalesperson[], { products }: ProductWorld): void {
  const random = ground.stream('floor-prices');
  for (const salesperson of salespeople) {
    salesperson.floorPrices = random.sample(products, random.int(8, 20)).map((product) => {
      const floor = toMicro(product.floorPrice);
      const room = (toMicro(product.price) * 85n) / 100n - floor;
      return {
        productCode: product.code,
        floorPrice: sixDigits(floor + (room > 0n ? (room * BigInt(random.int(0, 10))) / 10n : 0n)),
      };
    });
  }
}

function plansOf(ground: Ground, salespeople: DemoSalesperson[]): Pick<SalesWorld, 'salesTargets' | 'kpiPlans'> {
  const random = ground.stream('targets');
  const effectMonths = [ground.months[0] as string, ground.months[6] as string];
  const salesTargets = salespeople.flatMap((salesperson) => {
    let month = random.int(2, 8) * 5_000;
    return effectMonths.map((effectMonth) => {
      const createdAt = after(startOfMonth(effectMonth), -2, 10);
      const target = {
        id: ground.mint(createdAt),
        salespersonId: salesperson.id,
        monthTarget: `${month}.00`,
        quarterTarget: `${month * 3}.00`,
        yearTarget: `${month * 12}.00`,
        effectMonth,
        createdAt,
      };
      month += random.int(0, 3) * 1_000;
      return target;
    });
  });
  const kpiPlans = [null, ...salespeople.slice(0, 4).map(({ id }) => id)].flatMap((salespersonId) =>
    effectMonths.map((effectMonth, i) => {
      const createdAt = after(startOfMonth(effectMonth), -2, 11);
      const indicators = [
        { code: 'sales_amount', name: '销售额', target: `${random.int(2, 8) * 5_000}`, weight: '0.5', cap: '1.2' },
        { code: 'payment_amount', name: '回款额', target: `${random.int(2, 6) * 5_000}`, weight: '0.3', cap: '1' },
        { code: 'visit_count', name: '拜访次数', target: `${random.int(4, 12)}`, weight: '0.2', cap: '1' },
      ];
      return {
        id: ground.mint(createdAt),
        salespersonId,
        effectMonth,
        valid: i === effectMonths.length - 1,
        indicators,
        createdAt,
      };
    }),
  );
  return { salesTargets, kpiPlans };
}

/** A third of the customers and those of the first salesperson came from one; the rest are still open. */
function opportunitiesOf(ground: Ground, parties: Parties, assignments: DemoAssignment[]): DemoOpportunity[] {
  const random = ground.stream('opportunities');
  const first = parties.salespeople[0]?.id;
  const converted = parties.customers
    .filter((customer) => (customer.state === 'NORMAL' && random.chance(0.35)) || customer.salespersonId === first)
    .flatMap((customer) => {
      const assignment = assignments.find((one) => one.customerId === customer.id);
      if (!assignment) return [];
      const createdAt = after(customer.createdAt, -random.int(5, 40));
      return [
        {
          id: ground.mint(createdAt),
          companyName: customer.name,
          contactName: customer.contactName,
          contactMobile: customer.contactMobile,
          customerNature: customer.nature,
          salespersonId: assignment.salespersonId,
          customerId: customer.id,
          createdAt,
        },
      ];
    });
  const open = Array.from({ length: ground.scaled(18) }, (_, i) => {
    const createdAt = ground.daysAgo(random, random.int(1, 90));
    const { identity } = ground.company(random);
    const salesperson = i < 3 ? (parties.salespeople[0] as DemoSalesperson) : random.pick(parties.salespeople);
    return {
      id: ground.mint(createdAt),
      companyName: identity.name,
      contactName: personName(random),
      contactMobile: ground.mobile(random),
      customerNature: identity.industry.nature,
      salespersonId: salesperson.id,
      customerId: null,
      createdAt,
    };
  });
  return [...converted, ...open];
}

function visitsOf(ground: Ground, parties: Parties, opportunities: DemoOpportunity[]): DemoVisit[] {
  const random = ground.stream('visits');
  const make = (
    subject: { customerId: string | null; opportunityId: string | null; contactName: string; contactMobile: string },
    salespersonId: string,
    since: Date,
  ): DemoVisit => {
    const days = (ground.anchor.getTime() - since.getTime()) / 86_400_000;
    const createdAt = ground.daysAgo(random, random.int(1, Math.max(1, Math.min(180, Math.floor(days)))));
    return {
      ...subject,
      id: ground.mint(createdAt),
      salespersonId,
      visitedOn: dayOf(createdAt),
      contactPosition: random.pick(JOB_TITLES),
      content: random.pick(CONTENTS),
      companyDescription: random.pick(DESCRIPTIONS),
      feedback: random.pick(FEEDBACKS),
      photographed: random.chance(0.4),
      createdAt,
    };
  };
  const ofCustomers = parties.customers.flatMap((customer) => {
    const { salespersonId, contactName, contactMobile, id: customerId } = customer;
    if (!salespersonId || customer.state === 'PENDING') return [];
    return Array.from({ length: random.int(0, 4) + (customer === parties.customers[0] ? 3 : 0) }, () =>
      make({ customerId, opportunityId: null, contactName, contactMobile }, salespersonId, customer.createdAt),
    );
  });
  const ofOpportunities = opportunities
    .filter((opportunity) => opportunity.customerId === null && random.chance(0.6))
    .map((one) =>
      make(
        { customerId: null, opportunityId: one.id, contactName: one.contactName, contactMobile: one.contactMobile },
        one.salespersonId,
        one.createdAt,
      ),
    );
  return [...ofCustomers, ...ofOpportunities];
}
