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

export const MatchRunState = legacyEnum('MatchRunState', {
  RUNNING: [10, '进行中'],
  DONE: [20, '已完成'],
});
