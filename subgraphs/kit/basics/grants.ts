interface PageGrant {
  code: string;
  buttons: readonly string[];
}

const EVERYTHING = ['customers', 'products', 'usage', 'billing', 'sales', 'contracts', 'platform'] as const;

/** The subgraphs whose data a page of the operators' front end shows. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  home: EVERYTHING,
  'customer-list': ['customers', 'sales', 'products', 'usage', 'billing'],
  'customer-apply': ['customers', 'sales'],
  certification: ['customers'],
  'customer-item': ['customers', 'products', 'usage'],
  'customer-wallet': ['customers', 'billing'],
  opportunity: ['customers', 'sales'],
  audience: ['customers'],
  'product-list': ['products', 'usage'],
  'product-audit': ['customers', 'products'],
  'product-schedule': ['products'],
  datasource: ['products', 'usage'],
  statement: ['customers', 'billing'],
  invoice: ['customers', 'billing'],
  payment: ['customers', 'billing'],
  'supplier-bill': ['products', 'billing'],
  salesperson: ['customers', 'sales', 'platform'],
  assignment: ['customers', 'sales'],
  performance: ['customers', 'sales'],
  contract: ['customers', 'contracts', 'products'],
  calls: ['customers', 'products', 'usage'],
  model: ['customers', 'products', 'usage'],
  department: ['platform'],
  staff: ['platform'],
  role: ['platform'],
  menu: ['platform'],
  message: ['platform'],
  event: ['platform', 'customers', 'billing'],
  webhook: ['platform'],
  support: ['platform'],
};

/** What pressing a button of the operators' front end asks of the graph. One that operators invented asks nothing. */
const PRESSED: Readonly<Record<string, readonly string[]>> = {
  'customers:write': [
    'customer:register',
    'customer:edit',
    'customer:delete',
    'developer:ip',
    'developer:send',
    'event:receive',
    'event:customer',
    'application:audit',
    'certification:audit',
    'certification:edit',
  ],
  'secrets:read': ['developer:secret'],
  'audience:read': ['audience:detail'],
  'audience:write': ['audience:save'],
  'products:write': [
    'authorization:grant',
    'authorization:edit',
    'authorization:price',
    'authorization:disable',
    'authorization:delete',
    'authorization:audit',
    'product:add',
    'product:edit',
    'product:state',
    'product:delete',
    'schedule:cancel',
    'schedule:retry',
    'datasource:save',
    'datasource:delete',
    'upstream:save',
    'upstream:delete',
  ],
  'usage:subjects': ['call:detail'],
  'usage:write': ['model:match', 'model:backtest', 'call:edit', 'call:compensate', 'cache:edit'],
  'billing:write': [
    'wallet:add',
    'wallet:edit',
    'wallet:recharge',
    'wallet:merge',
    'statement:make',
    'statement:review',
    'statement:send',
    'statement:void',
    'statement:archive',
    'statement:edit',
    'statement:confirm',
    'invoice:add',
    'invoice:audit',
    'invoice:finish',
    'invoice:profile',
    'payment:add',
    'payment:audit',
    'charge:refund',
    'event:check',
  ],
  'billing:read': ['supplier-bill:export'],
  'sales:write': [
    'customer:assign',
    'opportunity:delete',
    'salesperson:add',
    'salesperson:edit',
    'salesperson:floor',
    'salesperson:kpi',
    'assignment:save',
    'target:save',
    'grade:save',
    'commission:confirm',
    'commission:pay',
    'staff:handover',
  ],
  'contracts:write': [
    'contract:submit',
    'contract:withdraw',
    'contract:upload',
    'contract:renew',
    'contract:delete',
    'contract:expire',
    'template:save',
  ],
  'platform:read': ['system:logs', 'system:audit', 'system:legacy-usage'],
  'platform:write': [
    'department:save',
    'department:delete',
    'staff:save',
    'staff:delete',
    'staff:password',
    'message:resend',
    'message:template',
    'event:decide',
    'webhook:save',
    'webhook:replay',
    'role:save',
    'role:delete',
    'menu:save',
    'menu:delete',
    'system:temporary-login',
    'system:legacy-sunset',
  ],
};

const SCOPE_OF_BUTTON = new Map(
  Object.entries(PRESSED).flatMap(([scope, buttons]) => buttons.map((button) => [button, scope] as const)),
);

export const BUTTONS: readonly string[] = [...SCOPE_OF_BUTTON.keys()];

export const buttonsAmong = (codes: readonly string[]): string[] => codes.filter((code) => SCOPE_OF_BUTTON.has(code));

/** What a role of the operators' front end may ask of the graph: to read what its pages show, to do what its buttons do. */
export function scopesOfPages(pages: readonly PageGrant[]): string[] {
  const scopes = pages.flatMap(({ code, buttons }) => [
    ...(SHOWN[code] ?? []).map((subgraph) => `${subgraph}:read`),
    ...buttons.flatMap((button) => SCOPE_OF_BUTTON.get(button) ?? []),
  ]);
  return [...new Set(scopes)].sort();
}
