/** What products refuses of categories, documents and parameters. */
export const productReasonTexts: Readonly<Record<string, string>> = {
  CATEGORY_CODE_FORM: '{field}应为小写字母、数字和连字符',
  CATEGORY_CODE_TAKEN: '{field}已被其他分类使用',
  CATEGORY_TOO_DEEP: '分类最多两级',
  DOCUMENT_ROWS: '{field}应为对象列表',
  DOCUMENT_TYPE: '{field}应为table或text',
  NOT_JSON: '{field}不是合法的JSON',
  PARAMETER_NAME: '{field}的参数名有误',
  PARAMETER_OPTIONS: '{field}的可选值有误',
  PARAMETER_ROLE: '{field}:主体信息只能是文本',
  PATTERN_UNSAFE: '{field}的正则不能嵌套重复、环视或反向引用',
  PATTERN_WRONG: '{field}不是合法的正则表达式',
  PREVIEW_MONTH_AHEAD: '{field}尚无调用记录',
  ROLE_TWICE: '{field}:同一主体信息只能出现一次',
};
