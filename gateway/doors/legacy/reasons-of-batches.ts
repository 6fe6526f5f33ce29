/** What usage refuses of calls from the console, batches and models. */
export const batchReasonTexts: Readonly<Record<string, string>> = {
  NOT_TESTABLE: '该产品不支持在线测试',
  PRODUCT_NOT_HELD: '该账户未开通此产品',
  ENCRYPTION_NOT_OFFERED: '该产品不支持此加密方式',
  TASK_STATE: '任务当前状态不允许此操作',
  TASK_NOT_DONE: '任务未完成,暂无结果',
  TASK_REPEATED: '相同样本的任务已存在',
  SAMPLE_EMPTY: '样本没有数据行',
  SAMPLE_TOO_LONG: '样本最多{most}行',
  SAMPLE_COLUMNS_MISSING: '样本缺少列:{columns}',
  SUBJECT_COLUMNS: '{field}:每个主体信息只能对应一列,且须包含身份证号或手机号列',
  NOT_A_MODEL: '产品不是模型',
  MATCH_FILE_UNKNOWN: '文件链接无效或已过期,请重新上传',
  BACKTEST_EXISTS: '样本已存在,请确认覆盖',
};
