import type { FrontEndMenu } from './front-end-menu';
import { OPERATOR_MENUS } from './operator-menus';

export type FrontEnd = 'crm' | 'sales' | 'beeback';

export const ALL_SCOPES = [
  'customers:read',
  'customers:write',
  'audience:read',
  'audience:write',
  'secrets:read',
  'products:read',
  'products:write',
  'usage:read',
  'usage:subjects',
  'usage:write',
  'billing:read',
  'billing:write',
  'sales:read',
  'sales:write',
  'contracts:read',
  'contracts:write',
  'platform:read',
  'platform:write',
] as const;

/** What the three front ends that sign in show when the system is new; operators change it. */
export const FRONT_ENDS: Readonly<Record<FrontEnd, readonly FrontEndMenu[]>> = {
  crm: OPERATOR_MENUS,
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
      code: 'my-market',
      title: '客户拓展',
      children: [
        { code: 'my-opportunity', title: '我的商机', buttons: [['opportunity:save', '保存']] },
        { code: 'my-visit', title: '我的拜访', buttons: [['visit:save', '记录拜访']] },
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
