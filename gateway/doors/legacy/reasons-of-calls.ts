/** What usage refuses of corrections, kept answers and alerts. */
export const callReasonTexts: Readonly<Record<string, string>> = {
  ALERT_ITEMS_EMPTY: '请指定产品',
  CACHE_ENCRYPTION: '加密类型有误,该产品的缓存可选:{offered}',
  CACHE_OF_BUNDLE: '聚合产品的缓存按子项保存',
  CACHE_SUBJECT_WRONG: '{field}缺失或有误({parameter})',
  CALL_NOT_FAILED: '该调用未失败',
  CHARGE_CHANGED: '费用已被更正,请刷新后重试',
  CONTACTS_FULL: '联系人最多{most}个',
  CONTACT_INCOMPLETE: '手机号、邮箱、webhook至少填写一项',
  CONTACT_IN_USE: '联系人是{codes}的唯一告警联系人',
  FEE_CONTRADICTS: '是否计费与费用不一致',
  FEE_ONLY_DOWN: '费用只能调低',
  NOTHING_CHANGES: '请填写需要修改的内容',
  RESULT_CONTRADICTS: '返回码0和1为成功,其余为失败',
  WEBHOOK_UNFIT: '{field}须为可公开访问的https地址',
};
