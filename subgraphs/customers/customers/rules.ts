/** By the code that the legacy contract calls appcode. Parts of this product, so listed here and not in a table. */
export const APPS = {
  portal: { name: '开放平台门户', type: 'web', systemCode: 'mt' },
  beeback: { name: '客户控制台', type: 'web', systemCode: 'mt' },
  crm: { name: '运营管理平台', type: 'web', systemCode: 'mt' },
  sales: { name: '销售工作台', type: 'web', systemCode: 'mt' },
} as const;

export const SYSTEMS = { mt: '数据服务平台' } as const;

export type AppCode = keyof typeof APPS;

/** The front ends that customers use; the others are for those who run the marketplace and who sell. */
export const CUSTOMER_APPS = ['portal', 'beeback'] as const satisfies readonly AppCode[];
