import { after } from './calendar';
import type { Ground } from './ground';
import type { DemoAppCode } from './world';
import type { DemoMenu } from './world-staff';

/** Code, title, buttons (code and label), children. A menu with children is a directory. */
interface Leaf {
  code: string;
  title: string;
  buttons?: readonly (readonly [string, string])[];
  children?: readonly Leaf[];
}

const MENUS: Record<Exclude<DemoAppCode, 'portal'>, readonly Leaf[]> = {
  crm: [
    { code: 'home', title: '首页' },
    {
      code: 'customer',
      title: '客户管理',
      children: [
        {
          code: 'customer-list',
          title: '客户列表',
          buttons: [
            ['customer:register', '注册客户'],
            ['customer:edit', '编辑'],
            ['customer:delete', '删除'],
            ['customer:assign', '指派'],
            ['customer:export', '导出'],
            ['developer:secret', '查看密钥'],
            ['developer:ip', '设置白名单'],
          ],
        },
        { code: 'customer-apply', title: '注册审核', buttons: [['application:audit', '审核']] },
        {
          code: 'certification',
          title: '认证管理',
          buttons: [
            ['certification:audit', '审核'],
            ['certification:edit', '编辑'],
          ],
        },
        {
          code: 'customer-detail',
          title: '客户详情',
          children: [
            {
              code: 'customer-item',
              title: '授权产品',
              buttons: [
                ['authorization:grant', '新增授权'],
                ['authorization:edit', '编辑'],
                ['authorization:price', '调价'],
                ['authorization:disable', '禁用'],
              ],
            },
            {
              code: 'customer-wallet',
              title: '钱包账户',
              buttons: [
                ['wallet:add', '新增钱包'],
                ['wallet:edit', '编辑'],
                ['wallet:recharge', '手动充值'],
                ['wallet:merge', '合并'],
              ],
            },
          ],
        },
        { code: 'opportunity', title: '商机管理', buttons: [['opportunity:delete', '删除']] },
      ],
    },
    {
      code: 'product',
      title: '产品管理',
      children: [
        {
          code: 'product-list',
          title: '产品列表',
          buttons: [
            ['product:add', '新增'],
            ['product:edit', '编辑'],
            ['product:state', '修改状态'],
            ['product:delete', '删除'],
          ],
        },
        { code: 'product-audit', title: '产品审核', buttons: [['authorization:audit', '审核']] },
        {
          code: 'datasource',
          title: '数据源',
          buttons: [
            ['datasource:save', '保存'],
            ['datasource:delete', '删除'],
            ['upstream:save', '上游配置'],
          ],
        },
      ],
    },
    {
      code: 'finance',
      title: '财务管理',
      children: [
        {
          code: 'statement',
          title: '对账单',
          buttons: [
            ['statement:review', '核准'],
            ['statement:send', '发送'],
            ['statement:void', '作废'],
            ['statement:archive', '归档'],
            ['statement:edit', '编辑明细'],
          ],
        },
        {
          code: 'invoice',
          title: '开票管理',
          buttons: [
            ['invoice:add', '新增'],
            ['invoice:audit', '审核'],
            ['invoice:finish', '完成'],
          ],
        },
        { code: 'payment', title: '回款管理', buttons: [['payment:audit', '审核']] },
        { code: 'supplier-bill', title: '上游账单', buttons: [['supplier-bill:export', '导出']] },
      ],
    },
    {
      code: 'sales',
      title: '销售管理',
      children: [
        {
          code: 'salesperson',
          title: '销售员',
          buttons: [
            ['salesperson:add', '新增'],
            ['salesperson:edit', '编辑'],
            ['salesperson:floor', '编辑底价'],
            ['salesperson:kpi', '绩效'],
          ],
        },
        { code: 'assignment', title: '客户指派', buttons: [['assignment:save', '指派']] },
        { code: 'performance', title: '销售业绩', buttons: [['target:save', '保存目标']] },
      ],
    },
    {
      code: 'contract',
      title: '合同管理',
      buttons: [
        ['contract:submit', '发起签署'],
        ['contract:withdraw', '撤销'],
        ['contract:upload', '手动上传'],
        ['contract:renew', '续签'],
      ],
    },
    {
      code: 'calls',
      title: '调用记录',
      buttons: [
        ['call:detail', '查看明细'],
        ['call:export', '导出'],
      ],
    },
    {
      code: 'system',
      title: '系统管理',
      children: [
        {
          code: 'department',
          title: '部门',
          buttons: [
            ['department:save', '保存'],
            ['department:delete', '删除'],
          ],
        },
        {
          code: 'staff',
          title: '员工',
          buttons: [
            ['staff:save', '保存'],
            ['staff:handover', '交接'],
            ['staff:delete', '删除'],
          ],
        },
        {
          code: 'role',
          title: '角色',
          buttons: [
            ['role:save', '保存'],
            ['role:delete', '删除'],
          ],
        },
        {
          code: 'menu',
          title: '菜单',
          buttons: [
            ['menu:save', '保存'],
            ['menu:delete', '删除'],
          ],
        },
        { code: 'message', title: '短信记录' },
      ],
    },
  ],
  sales: [
    { code: 'sales-home', title: '首页' },
    {
      code: 'my-customer',
      title: '我的客户',
      buttons: [
        ['application:submit', '提交注册'],
        ['authorization:grant', '新增授权'],
      ],
    },
    {
      code: 'my-opportunity',
      title: '我的商机',
      buttons: [
        ['opportunity:save', '保存'],
        ['visit:save', '记录拜访'],
      ],
    },
    { code: 'my-performance', title: '我的业绩' },
  ],
  beeback: [
    { code: 'console-home', title: '控制台' },
    {
      code: 'console-item',
      title: '我的产品',
      buttons: [
        ['item:apply', '申请产品'],
        ['item:test', '在线测试'],
      ],
    },
    { code: 'console-record', title: '调用记录', buttons: [['record:export', '导出']] },
    {
      code: 'console-cost',
      title: '费用中心',
      children: [
        { code: 'console-wallet', title: '钱包账户', buttons: [['wallet:apply', '申请充值']] },
        {
          code: 'console-bill',
          title: '对账单',
          buttons: [
            ['statement:confirm', '确认'],
            ['invoice:apply', '申请开票'],
          ],
        },
        { code: 'console-contract', title: '合同', buttons: [['contract:sign', '签署']] },
      ],
    },
    { code: 'console-developer', title: '开发者信息', buttons: [['developer:ip', '设置白名单']] },
  ],
};

/** Every menu of the three front ends that sign in, parents before children, three levels at most. */
export function menusOf(ground: Ground): DemoMenu[] {
  const createdAt = after(ground.opening, -400);
  const menus: DemoMenu[] = [];
  const add = (appCode: DemoAppCode, leaves: readonly Leaf[], parent: DemoMenu | null) => {
    leaves.forEach((leaf, index) => {
      const menu: DemoMenu = {
        id: ground.mint(createdAt),
        appCode,
        parentId: parent?.id ?? null,
        code: leaf.code,
        title: leaf.title,
        level: (parent?.level ?? 0) + 1,
        isDirectory: leaf.children !== undefined,
        component: leaf.children ? null : `views/${leaf.code}/index`,
        icon: parent ? null : `icon-${leaf.code}`,
        path: `${parent?.path ?? ''}/${leaf.code}`,
        enabled: true,
        hidden: leaf.code === 'customer-detail',
        cacheable: !leaf.children,
        sort: index + 1,
        buttons: (leaf.buttons ?? []).map(([code, label]) => ({ code, label })),
        createdAt,
      };
      menus.push(menu);
      add(appCode, leaf.children ?? [], menu);
    });
  };
  for (const appCode of ['crm', 'sales', 'beeback'] as const) add(appCode, MENUS[appCode], null);
  return menus;
}
