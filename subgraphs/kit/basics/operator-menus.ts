import type { FrontEndMenu } from './front-end-menu';

/** What the operators' front end shows when the system is new. Who adds a mutation finds its button here, or adds one. */
export const OPERATOR_MENUS: readonly FrontEndMenu[] = [
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
          ['developer:send', '发送密钥'],
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
              ['authorization:delete', '删除'],
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
      {
        code: 'audience',
        title: '受众画像',
        buttons: [
          ['audience:detail', '查询'],
          ['audience:save', '保存'],
        ],
      },
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
        code: 'product-schedule',
        title: '定时任务',
        buttons: [
          ['schedule:cancel', '取消'],
          ['schedule:retry', '重试'],
        ],
      },
      {
        code: 'datasource',
        title: '数据源',
        buttons: [
          ['datasource:save', '保存'],
          ['datasource:delete', '删除'],
          ['upstream:save', '上游配置'],
          ['upstream:delete', '删除上游'],
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
          ['statement:make', '生成'],
          ['statement:review', '核准'],
          ['statement:send', '发送'],
          ['statement:void', '作废'],
          ['statement:archive', '归档'],
          ['statement:edit', '编辑明细'],
          ['statement:confirm', '代客户确认'],
        ],
      },
      {
        code: 'invoice',
        title: '开票管理',
        buttons: [
          ['invoice:add', '新增'],
          ['invoice:audit', '审核'],
          ['invoice:finish', '完成'],
          ['invoice:profile', '开票资料'],
        ],
      },
      {
        code: 'payment',
        title: '回款管理',
        buttons: [
          ['payment:add', '登记'],
          ['payment:audit', '审核'],
        ],
      },
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
      {
        code: 'assignment',
        title: '客户指派',
        buttons: [
          ['assignment:save', '指派'],
          ['grade:save', '客户分级'],
        ],
      },
      {
        code: 'performance',
        title: '销售业绩',
        buttons: [
          ['target:save', '保存目标'],
          ['commission:confirm', '提成确认'],
          ['commission:pay', '提成发放'],
        ],
      },
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
      ['contract:delete', '删除'],
      ['contract:expire', '修改到期日'],
      ['template:save', '合同模板'],
    ],
  },
  {
    code: 'calls',
    title: '调用记录',
    buttons: [
      ['call:detail', '查看明细'],
      ['call:export', '导出'],
      ['call:edit', '更正记录'],
      ['call:compensate', '补偿'],
      ['cache:edit', '缓存管理'],
      ['charge:refund', '退费'],
    ],
  },
  {
    code: 'model',
    title: '模型管理',
    buttons: [
      ['model:match', '模型匹配'],
      ['model:backtest', '样本回溯'],
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
          ['staff:password', '重置密码'],
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
      {
        code: 'message',
        title: '短信记录',
        buttons: [
          ['message:resend', '重发'],
          ['message:template', '短信模板'],
        ],
      },
      {
        code: 'event',
        title: '事件处理',
        buttons: [
          ['event:receive', '接收业务消息'],
          ['event:customer', '处理业务消息'],
          ['event:decide', '处理未应用事件'],
          ['event:check', '账务检查'],
        ],
      },
      {
        code: 'webhook',
        title: 'Webhook',
        buttons: [
          ['webhook:save', '保存'],
          ['webhook:replay', '测试与重发'],
        ],
      },
      {
        code: 'support',
        title: '技术支持',
        buttons: [
          ['system:temporary-login', '临时登录'],
          ['system:logs', '查看日志'],
          ['system:audit', '操作记录'],
          ['system:legacy-usage', '旧接口统计'],
          ['system:legacy-sunset', '旧接口停用'],
        ],
      },
    ],
  },
];
