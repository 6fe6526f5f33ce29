import { legacyEnum } from './define';

export const EncryptionType = legacyEnum('EncryptionType', {
  PLAIN: [1, '明文'],
  MD5: [2, 'MD5'],
  SHA256: [3, 'SHA256'],
  SM3: [4, 'SM3'],
});

export const DashboardPeriod = legacyEnum('DashboardPeriod', {
  TODAY: [10, '今天'],
  YESTERDAY: [20, '昨天'],
  THIS_MONTH: [30, '本月'],
  LAST_MONTH: [40, '上月'],
});

export const StatisticsUnit = legacyEnum('StatisticsUnit', {
  HOURS: ['HOURS', '按小时'],
  DAYS: ['DAYS', '按日'],
  MONTHS: ['MONTHS', '按月'],
});

export const StatisticsInterval = legacyEnum('StatisticsInterval', {
  DAILY: ['daily', '按天统计'],
  MONTHLY: ['monthly', '按月统计'],
  YEARLY: ['yearly', '按年统计'],
});

export const CallChannel = legacyEnum('CallChannel', {
  API: ['API', '接口'],
  TEST: ['TEST', '测试'],
  BATCH: ['BATCH', '批量'],
});

export const SubjectRole = legacyEnum('SubjectRole', {
  NAME: ['name', '姓名'],
  ID_CARD: ['idCard', '身份证号'],
  MOBILE: ['mobile', '手机号'],
});

export const BatchTaskState = legacyEnum('BatchTaskState', {
  DRAFT: [0, '草稿'],
  WAITING: [5, '等待中'],
  RUNNING: [10, '进行中'],
  DONE: [20, '已完成'],
  STOPPED: [-1, '已停止'],
  FAILED: [-10, '失败'],
});

export const MatchRunState = legacyEnum('MatchRunState', {
  RUNNING: [10, '进行中'],
  DONE: [20, '已完成'],
  FAILED: [-10, '失败'],
});

export const RouteTrialEnd = legacyEnum('RouteTrialEnd', {
  NOT_SENT: [-10, '未发送'],
  UNKNOWN: [0, '未知'],
  ANSWERED: [10, '已应答'],
});

export const BreakerState = legacyEnum('BreakerState', {
  CLOSED: [10, '正常'],
  HALF_OPEN: [5, '探测中'],
  OPEN: [-1, '已熔断'],
});

export const CompensationState = legacyEnum('CompensationState', {
  WAITING: ['WAITING', '待补偿'],
  ASKING: ['ASKING', '补偿中'],
  DONE: ['DONE', '已补偿'],
  FAILED_AGAIN: ['FAILED_AGAIN', '再次失败'],
  NOT_FAILED: ['NOT_FAILED', '无需补偿'],
  NOT_FOUND: ['NOT_FOUND', '未找到'],
  INTERRUPTED: ['INTERRUPTED', '已中断'],
});
