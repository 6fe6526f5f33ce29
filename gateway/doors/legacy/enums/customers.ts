import { legacyEnum } from './define';

export const CustomerState = legacyEnum('CustomerState', {
  PENDING: [0, '待审核'],
  NORMAL: [10, '正常'],
  DISABLED: [-1, '已禁用'],
});

export const CustomerType = legacyEnum('CustomerType', {
  TRIAL: [10, '试用客户'],
  FORMAL: [20, '正式客户'],
});

export const AuthType = legacyEnum('AuthType', {
  NONE: [0, '未认证'],
  PERSON: [10, '个人认证'],
  ENTERPRISE: [20, '企业认证'],
});

export const CertificationState = legacyEnum('CertificationState', {
  PENDING: [0, '待审核'],
  PASSED: [10, '已通过'],
  REJECTED: [-10, '已驳回'],
});

export const ApplicationState = legacyEnum('ApplicationState', {
  PENDING: [0, '待审核'],
  PASSED: [10, '已通过'],
  REJECTED: [-10, '已驳回'],
});

export const DeveloperEnvironment = legacyEnum('DeveloperEnvironment', {
  PROD: ['prod', '正式'],
  TEST: ['test', '测试'],
});

export const DeveloperAccountStatus = legacyEnum('DeveloperAccountStatus', {
  TRIAL: [0, '试用'],
  NORMAL: [1, '正常'],
});

/** The contract shows one value, LEASE3C; the others are ours. */
export const Industry = legacyEnum('Industry', {
  LEASE_3C: ['LEASE3C', '3C租赁'],
  BANKING: ['BANKING', '银行'],
  CONSUMER_FINANCE: ['CONSUMER_FINANCE', '消费金融'],
  INSURANCE: ['INSURANCE', '保险'],
  SECURITIES: ['SECURITIES', '证券基金'],
  GUARANTEE: ['GUARANTEE', '融资担保'],
  E_COMMERCE: ['E_COMMERCE', '电子商务'],
  LOGISTICS: ['LOGISTICS', '物流运输'],
  CAR_RENTAL: ['CAR_RENTAL', '汽车租赁'],
  HUMAN_RESOURCES: ['HUMAN_RESOURCES', '人力资源'],
  REAL_ESTATE: ['REAL_ESTATE', '房产'],
  TRAVEL: ['TRAVEL', '旅游出行'],
  EDUCATION: ['EDUCATION', '教育'],
  HEALTHCARE: ['HEALTHCARE', '医疗健康'],
  TELECOM: ['TELECOM', '通信'],
  INTERNET: ['INTERNET', '互联网'],
  GOVERNMENT: ['GOVERNMENT', '政务'],
  OTHER: ['OTHER', '其他'],
});

/** What a message of the event topic asks for. */
export const EventType = legacyEnum('EventType', {
  NOTICE: [1, '通知'],
  ENABLE: [2, '启用'],
  DISABLE: [3, '禁用'],
});

export const Sex = legacyEnum('Sex', {
  UNKNOWN: [0, '未填'],
  MALE: [1, '男'],
  FEMALE: [2, '女'],
});

export const MaritalStatus = legacyEnum('MaritalStatus', {
  UNKNOWN: [0, '未填'],
  SINGLE: [1, '未婚'],
  MARRIED: [2, '已婚'],
  DIVORCED: [3, '离婚'],
  WIDOWED: [4, '丧偶'],
});

export const Education = legacyEnum('Education', {
  UNKNOWN: [0, '未填'],
  PRIMARY: [1, '小学'],
  JUNIOR_HIGH: [2, '初中'],
  SENIOR_HIGH: [3, '中专/高中'],
  COLLEGE: [4, '专科'],
  BACHELOR: [5, '本科'],
  MASTER: [6, '硕士'],
  DOCTOR: [7, '博士'],
});

export const PersonIdType = legacyEnum('PersonIdType', {
  UNKNOWN: [0, '空'],
  ID_CARD: [1, '身份证'],
  PASSPORT: [2, '护照'],
  HONG_KONG_MACAO_PERMIT: [3, '港澳通行证'],
  OTHER: [4, '其他'],
});

export const CompanyIdType = legacyEnum('CompanyIdType', {
  UNKNOWN: [0, '空'],
  UNIFIED_SOCIAL_CREDIT_CODE: [1, '统一社会信用代码'],
  BUSINESS_REGISTRATION_NUMBER: [2, '工商注册号'],
});

export const CompanyStatus = legacyEnum('CompanyStatus', {
  UNKNOWN: [0, '空'],
  CONTINUING: [1, '存续'],
  OPERATING: [2, '在业'],
  LICENSE_REVOKED: [3, '吊销'],
  DEREGISTERED: [4, '注销'],
  MOVED_IN: [5, '迁入'],
  MOVED_OUT: [6, '迁出'],
  SUSPENDED: [7, '停业'],
  LIQUIDATING: [8, '清算'],
});

/** National high-tech certification of a company. */
export const HighTechCertification = legacyEnum('HighTechCertification', {
  UNKNOWN: [0, '空'],
  YES: [1, '是'],
  NO: [2, '否'],
});

/** State of a person or company of the event topic, other than CustomerState. */
export const ProfileState = legacyEnum('ProfileState', {
  NORMAL: [1, '正常'],
  DISABLED: [2, '禁用'],
});

/** Unknown to the old server. */
export const DeadLetterReason = legacyEnum('DeadLetterReason', {
  UNKNOWN_EVENT: ['UNKNOWN_EVENT', '未知事件'],
  MISSING_FIELD: ['MISSING_FIELD', '缺少字段'],
  WRONG_TYPE: ['WRONG_TYPE', '字段类型错误'],
  INVALID_VALUE: ['INVALID_VALUE', '字段值不合法'],
  NOT_STORABLE: ['NOT_STORABLE', '无法保存'],
  UNREADABLE: ['UNREADABLE', '无法读取'],
  TOO_LARGE: ['TOO_LARGE', '消息过大'],
  MESSAGE_ID_REUSED: ['MESSAGE_ID_REUSED', '消息编号重复使用'],
});

/** Unknown to the old server. */
export const DeadLetterState = legacyEnum('DeadLetterState', {
  OPEN: ['OPEN', '待处理'],
  REPLAYED: ['REPLAYED', '已重放'],
  DISCARDED: ['DISCARDED', '已丢弃'],
});

/** Unknown to the old server. */
export const MessageStatus = legacyEnum('MessageStatus', {
  APPLIED: ['APPLIED', '已处理'],
  DUPLICATE: ['DUPLICATE', '重复消息'],
  PARTLY_APPLIED: ['PARTLY_APPLIED', '部分处理'],
  NOT_APPLIED: ['NOT_APPLIED', '未处理'],
});

/** Unknown to the old server. */
export const ImportState = legacyEnum('ImportState', {
  WAITING: ['WAITING', '等待中'],
  RUNNING: ['RUNNING', '处理中'],
  DONE: ['DONE', '已完成'],
  FAILED: ['FAILED', '失败'],
});
