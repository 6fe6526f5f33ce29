import { ALL_SCOPES } from '../kit/basics/front-ends';
import { scopesOfPages } from '../kit/basics/grants';
import { after, startOfMonth } from './calendar';
import { personName } from './chinese';
import type { Ground } from './ground';
import { menusOf } from './menus';
import type { Random } from './random';
import type { World } from './world';
import type {
  DemoDepartment,
  DemoMenu,
  DemoRole,
  DemoSalesperson,
  DemoSignInAccount,
  DemoStaffMember,
} from './world-staff';

/** Name, and the departments below it. */
const DEPARTMENTS = [
  ['平台总部', null],
  ['运营中心', '平台总部'],
  ['产品运营部', '运营中心'],
  ['客户成功部', '运营中心'],
  ['财务中心', '平台总部'],
  ['销售中心', '平台总部'],
  ['华东销售部', '销售中心'],
  ['华南销售部', '销售中心'],
  ['渠道合作部', '销售中心'],
] as const;

type RoleCode = DemoRole['code'];
/** Code, name, and what it presses: all buttons of the pages whose codes begin so, or single ones; every role looks at every page. */
const ROLES: readonly (readonly [RoleCode, string, readonly string[]])[] = [
  ['administrator', '系统管理员', ['']],
  [
    'operations',
    '运营专员',
    [
      'customer',
      'certification',
      'audience',
      'opportunity',
      'product',
      'datasource',
      'assignment',
      'salesperson',
    ].concat(['contract', 'calls', 'event:receive', 'event:customer']),
  ],
  [
    'finance',
    '财务专员',
    ['statement', 'invoice', 'payment', 'supplier-bill', 'customer-wallet', 'contract', 'charge:refund', 'event:check'],
  ],
  [
    'customer-service',
    '客户服务',
    [
      'customer:edit',
      'developer:ip',
      'customer:export',
      'certification',
      'audience:detail',
      'call:detail',
      'call:export',
    ],
  ],
  ['read-only', '只读用户', []],
];

/** Role, department, job title of the staff who are not in sales; the first is the account `operator`. */
const OPERATORS: readonly (readonly [RoleCode, string, string])[] = [
  ['administrator', '平台总部', '平台负责人'],
  ['operations', '产品运营部', '产品运营经理'],
  ['operations', '运营中心', '运营专员'],
  ['finance', '财务中心', '财务主管'],
  ['finance', '财务中心', '会计'],
  ['customer-service', '客户成功部', '客户成功经理'],
  ['read-only', '平台总部', '审计'],
];
/** Departments that who leads the one above leads too: one salesperson sees the customers of all three. */
const LED_FROM_ABOVE: readonly string[] = ['华东销售部', '华南销售部'];
/** Departments of the inner salespeople (the first is the account `salesperson`) and of the promoters. */
const INNER = ['华东销售部', '华东销售部', '华东销售部', '华南销售部', '华南销售部', '华南销售部', '销售中心'];
const OUTER = ['渠道合作部', '渠道合作部', '渠道合作部'];

export type StaffWorld = Pick<World, 'departments' | 'menus' | 'roles' | 'staff' | 'accounts' | 'salespeople'>;

function departmentsOf(ground: Ground): DemoDepartment[] {
  const createdAt = after(ground.opening, -420);
  const departments: DemoDepartment[] = [];
  for (const [name, parentName] of DEPARTMENTS) {
    const parent = departments.find((department) => department.name === parentName);
    departments.push({
      id: ground.mint(createdAt),
      parentId: parent?.id ?? null,
      name,
      level: (parent?.level ?? 0) + 1,
      managerStaffId: null,
      remark: name === '渠道合作部' ? '含外部推广人' : null,
      createdAt,
    });
  }
  return departments;
}

function rolesOf(ground: Ground, menus: DemoMenu[]): DemoRole[] {
  const createdAt = after(ground.opening, -400);
  const leaves = menus.filter((menu) => menu.appCode === 'crm' && !menu.isDirectory);
  return ROLES.map(([code, name, pressed]) => {
    const pages = leaves.map((menu) => ({ menuId: menu.id, code: menu.code, buttons: buttonsOn(menu, pressed) }));
    return {
      id: ground.mint(createdAt),
      code,
      name,
      appCode: 'crm' as const,
      scopes: code === 'administrator' ? [...ALL_SCOPES] : scopesOfPages(pages),
      menus: pages.map(({ menuId, buttons }) => ({ menuId, buttons })),
      deletable: code !== 'administrator',
      remark: code === 'read-only' ? '仅可查看,不可操作' : null,
      createdAt,
    };
  });
}

function buttonsOn(menu: DemoMenu, pressed: readonly string[]): string[] {
  const whole = pressed.some((prefix) => !prefix.includes(':') && menu.code.startsWith(prefix));
  return menu.buttons.map(({ code }) => code).filter((code) => whole || pressed.includes(code));
}

export function staffWorldOf(ground: Ground): StaffWorld {
  const random = ground.stream('staff');
  const menus = menusOf(ground);
  const departments = departmentsOf(ground);
  const roles = rolesOf(ground, menus);
  const world: StaffWorld = { departments, menus, roles, staff: [], accounts: [], salespeople: [] };
  OPERATORS.forEach(([roleCode, department, jobTitle], i) => {
    const roleIds = roles.filter((role) => role.code === roleCode).map((role) => role.id);
    hire(
      ground,
      random,
      world,
      'operator',
      i === 0 ? 'operator' : `operator${i + 1}`,
      department,
      jobTitle,
      roleIds,
      null,
    );
  });
  [...INNER, ...OUTER].forEach((department, i) => {
    const roleType = i < INNER.length ? 'INNER' : 'OUTER';
    hire(
      ground,
      random,
      world,
      'salesperson',
      i === 0 ? 'salesperson' : `salesperson${i + 1}`,
      department,
      roleType === 'INNER' ? '销售经理' : '渠道推广',
      [],
      roleType,
    );
  });
  for (const department of departments) {
    const ledWith = LED_FROM_ABOVE.includes(department.name) ? department.parentId : department.id;
    department.managerStaffId = world.staff.find((member) => member.departmentId === ledWith)?.id ?? null;
  }
  return world;
}

/** One person with an account, and a salesperson beside it when a role type is given. */
function hire(
  ground: Ground,
  random: Random,
  into: StaffWorld,
  kind: 'operator' | 'salesperson',
  username: string,
  departmentName: string,
  jobTitle: string,
  roleIds: string[],
  roleType: DemoSalesperson['roleType'] | null,
): void {
  const createdAt = after(ground.opening, -random.int(60, 380), 10);
  const department = into.departments.find(({ name }) => name === departmentName) as DemoDepartment;
  const person = {
    name: personName(random),
    mobile: ground.mobile(random),
    email: `${username}@skep.example.com`,
    enabled: true,
    createdAt,
  };
  const { name, ...contact } = person;
  const account: DemoSignInAccount = {
    ...contact,
    id: ground.mint(createdAt),
    kind,
    username,
    nickname: name,
    staffId: null,
    salespersonId: null,
    customerId: null,
  };
  const member: DemoStaffMember = {
    ...person,
    id: ground.mint(createdAt),
    accountId: account.id,
    departmentId: department.id,
    roleIds,
    jobTitle,
    remark: roleType === 'OUTER' ? '外部推广人,非本公司员工' : null,
  };
  account.staffId = member.id;
  into.accounts.push(account);
  into.staff.push(member);
  if (roleType) into.salespeople.push(salespersonOf(ground, member, account, roleType, createdAt));
}

function salespersonOf(
  ground: Ground,
  { id: staffId, name, mobile, email, enabled }: DemoStaffMember,
  account: DemoSignInAccount,
  roleType: DemoSalesperson['roleType'],
  createdAt: Date,
): DemoSalesperson {
  account.salespersonId = ground.mint(createdAt);
  const person = { name, mobile, email, enabled, createdAt };
  return { ...person, id: account.salespersonId, accountId: account.id, staffId, roleType, floorPrices: [] };
}

/** Who looks after customers and, for two months, sells too: the account `operator6` enters both front ends. */
export function alsoSelling(ground: Ground, { accounts, staff }: StaffWorld): DemoSalesperson {
  const account = accounts.find(({ username }) => username === 'operator6') as DemoSignInAccount;
  const member = staff.find(({ id }) => id === account.staffId) as DemoStaffMember;
  return salespersonOf(ground, member, account, 'INNER', startOfMonth(ground.months.at(-2) as string));
}
