import { legacyEnum } from './define';

/** State of a staff member or of a customer's user. */
export const UserState = legacyEnum('UserState', {
  NOT_ACTIVATED: [0, '未激活'],
  NORMAL: [10, '正常'],
  CANCELLED: [-1, '已注销'],
});

export const AuditDecision = legacyEnum('AuditDecision', {
  PASS: ['pass', '通过'],
  REJECT: ['reject', '拒绝'],
});

export const MessageChannel = legacyEnum('MessageChannel', {
  SMS: ['sms', '短信'],
  EMAIL: ['email', '邮箱'],
});

export const MessageState = legacyEnum('MessageState', {
  SENDING: [0, '发送中'],
  SENT: [1, '发送成功'],
  FAILED: [-1, '发送失败'],
});

/** Of any message; unknown to the old server, whose list shows none. */
export const MessageDeliveryState = legacyEnum('MessageDeliveryState', {
  QUEUED: ['QUEUED', '待发送'],
  SENDING: ['SENDING', '发送中'],
  SENT: ['SENT', '发送成功'],
  FAILED: ['FAILED', '发送失败'],
});

/** Legacy name: dealType, adding to or deleting from a list. */
export const ListEdit = legacyEnum('ListEdit', {
  ADD: [10, '新增'],
  DELETE: [20, '删除'],
});

export const Terminal = legacyEnum('Terminal', {
  ANDROID: ['android', '安卓'],
  IOS: ['ios', 'ios'],
  HARMONY: ['harmony', '鸿蒙'],
});

/** Unknown to the old server, where each front end had its own sign-in. */
export const ViewerKind = legacyEnum('ViewerKind', {
  ANONYMOUS: ['ANONYMOUS', '未登录'],
  CUSTOMER: ['CUSTOMER', '客户'],
  OPERATOR: ['OPERATOR', '运营人员'],
  SALESPERSON: ['SALESPERSON', '销售人员'],
});

/** Unknown to the old server. */
export const UnappliedEventState = legacyEnum('UnappliedEventState', {
  WAITING: ['WAITING', '等待重试'],
  BEHIND: ['BEHIND', '等待前序事件'],
  DEAD: ['DEAD', '待处理'],
  APPLIED: ['APPLIED', '已处理'],
  DISCARDED: ['DISCARDED', '已丢弃'],
});

export const VerificationScene = legacyEnum('VerificationScene', {
  BIND_MOBILE: ['bindMobile', '修改手机号'],
  RESET_PASSWORD: ['resetPassword', '修改密码'],
});

/** Unknown to the old server, which kept no such list. */
export const RowChangeKind = legacyEnum('RowChangeKind', {
  ADDED: ['ADDED', '新增'],
  CHANGED: ['CHANGED', '修改'],
  REMOVED: ['REMOVED', '删除'],
});

/** Unknown to the old server, which counted nobody. */
export const LegacyCallerKind = legacyEnum('LegacyCallerKind', {
  ANONYMOUS: ['ANONYMOUS', '未登录'],
  CUSTOMER: ['CUSTOMER', '客户'],
  OPERATOR: ['OPERATOR', '运营人员'],
  SALESPERSON: ['SALESPERSON', '销售人员'],
  OTHERS: ['OTHERS', '其他'],
});

/** Unknown to the old server. */
export const LegacyEndpointState = legacyEnum('LegacyEndpointState', {
  SERVED: ['SERVED', '正常'],
  ANNOUNCED: ['ANNOUNCED', '已预告'],
  DEPRECATED: ['DEPRECATED', '已弃用'],
  SUNSET: ['SUNSET', '已到停用日'],
  CLOSED: ['CLOSED', '已停用'],
});

/** Unknown to the old server. */
export const LegacyEndpointUse = legacyEnum('LegacyEndpointUse', {
  USED: ['USED', '使用中'],
  QUIET: ['QUIET', '可停用'],
  UNSURE: ['UNSURE', '统计时间不足'],
});

/** Unknown to the old server, which posted nothing. */
export const WebhookKind = legacyEnum('WebhookKind', {
  STATEMENT_SENT: ['STATEMENT_SENT', '账单已发送'],
  INVOICE_ISSUED: ['INVOICE_ISSUED', '发票已开具'],
  PAYMENT_PASSED: ['PAYMENT_PASSED', '回款已通过'],
  WALLET_LOW: ['WALLET_LOW', '余额不足'],
  WALLET_TOPPED_UP: ['WALLET_TOPPED_UP', '充值到账'],
  CONTRACT_SIGNED: ['CONTRACT_SIGNED', '合同已签署'],
  PRODUCT_STATE_CHANGED: ['PRODUCT_STATE_CHANGED', '产品状态变更'],
  AUTHORIZATION_STATE_CHANGED: ['AUTHORIZATION_STATE_CHANGED', '授权状态变更'],
  CALLS_FAILING: ['CALLS_FAILING', '调用异常'],
  CALLS_RECOVERED: ['CALLS_RECOVERED', '调用恢复'],
  PING: ['PING', '测试'],
});

/** Unknown to the old server. */
export const WebhookDeliveryState = legacyEnum('WebhookDeliveryState', {
  WAITING: ['WAITING', '待送达'],
  DELIVERED: ['DELIVERED', '已送达'],
  DEAD: ['DEAD', '已放弃'],
});

/** Unknown to the old server. */
export const WebhookDisabledBecause = legacyEnum('WebhookDisabledBecause', {
  OWNER: ['OWNER', '手动停用'],
  FAILING: ['FAILING', '持续失败'],
  GONE: ['GONE', '地址已失效'],
});
