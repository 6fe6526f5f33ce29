/**
 * What the graph says of a field, in Chinese, for the checks that have no reason of their own: English predicate to what
 * follows the name of the legacy field. The first that fits counts.
 */
const PREDICATES: readonly (readonly [RegExp, string])[] = [
  [/\b(\d+) to (\d+) (?:visible )?characters/, '应为$1至$2个字符'],
  [/\b(\d+) to (\d+) letters, digits,? (?:- and _|_ (?:or|and) -)/, '应为$1至$2个字母、数字、连字符或下划线'],
  [/\b(\d+) to (\d+) letters, digits and : \. _ -/, '应为$1至$2个字母、数字、冒号、点、下划线或连字符'],
  [/\b(\d+) to (\d+) letters, digits/, '应为$1至$2个字母、数字、连字符、点或下划线'],
  [/capital letters, digits and _, (\d+) to (\d+)/, '应由$1至$2个大写字母、数字或下划线组成'],
  [/(\d+) to (\d+) digits and letters/, '应为$1至$2位数字或字母'],
  [/(\d+) to (\d+) digits/, '应为$1至$2位数字'],
  [/(?:hold|name|of) (\d+) to (\d+)\b/, '应为$1至$2项'],
  [/(?:at most|may have) (\d+) (?:bytes)/, '最多$1字节'],
  [/(?:at most|may have|have) (\d+) characters/, '最多$1个字符'],
  [/between (-?\d+(?:\.\d+)?) and (-?\d+(?:\.\d+)?)/, '应介于$1与$2之间'],
  [/must be (-?\d+(?:\.\d+)?) to (-?\d+(?:\.\d+)?) with at most (\d+) decimals/, '应介于$1与$2之间,小数最多$3位'],
  [/must be (-?\d+(?:\.\d+)?) to (-?\d+(?:\.\d+)?)/, '应介于$1与$2之间'],
  [/above 0 and at most (\d+(?:\.\d+)?)/, '应大于0且不超过$1'],
  [/0 or more with at most (\d+) decimals/, '不能为负,小数最多$1位'],
  [/above 0 with at most (\d+) decimals/, '应大于0,小数最多$1位'],
  [/not below zero, with two decimals|whole cents|two digits after the point/, '应为不小于0、最多两位小数的金额'],
  [/six digits after the point/, '不能为负,小数最多6位'],
  [/at most (\d+) decimals/, '小数最多$1位'],
  [/must be above (?:0|zero)/, '应大于0'],
  [/too big/, '超出金额上限'],
  [/at least (-?\d+(?:\.\d+)?)\b/, '不能小于$1'],
  [/span (\d+) days at most/, '时间跨度最多$1天'],
  [/(?:hold|keeps|has) at most (\d+)|(?:hold|keeps|has) (\d+) \w+(?: at most)?/, '最多$1$2项'],
  [/must be at most (\d+(?:\.\d+)?)/, '不能大于$1'],
  [/named? (?:twice|once)|each \w+ once/i, '不能重复'],
  [
    /must not be (?:empty|blank)|is needed|needs? an?\b|Name (?:the|one)|must name|says? (?:whose|which)|names the/,
    '不能为空',
  ],
  [/at least one|one recipient at least|two lines at least/, '项数不足'],
  [/not be negative|below (?:0|zero)|from 0 on/, '不能为负'],
  [/not lie before/, '不能早于起始时间'],
  [/in the future/, '不能晚于今天'],
  [/one mail address|no mail address/, '应为一个有效的邮箱地址'],
  [/no identifier|int64|whole number/, '应为整数编号'],
  [/month as yyyy-MM|must be a month/, '格式应为yyyy-MM'],
  [/day as yyyy-MM-dd|LocalDate/, '格式应为yyyy-MM-dd'],
  [/have a year from (\d+) to (\d+)/, '的年份应介于$1与$2之间'],
  [/DateTime/, '应为真实存在的时间'],
  [/telephone number/, '应为有效的电话号码'],
  [/mobile number/, '应为11位手机号码'],
  [/http\(?s?\)?.*address|address of a file|path of an upload/, '应为http(s)地址或上传文件的路径'],
  [/GB\/T 2260/, '不是上级区划内的行政区划代码'],
  [/one line/, '不能换行'],
  [/null character|control character|Unicode text|half a character|writing direction/, '含有不能保存的字符'],
  [/exclude each other|combined with|in one way|goes with/, '不能与其他条件同时使用'],
  [/is not one of|no grade|not (?:a|in use)/, '取值有误'],
  [/Decimal must be/, '整数部分最多14位,小数部分最多6位'],
];

/** How a refusal of input reads behind the name of its field; never English. */
export function predicateOf(message: string): string {
  for (const [pattern, text] of PREDICATES) {
    const found = pattern.exec(message);
    if (found) return text.replace(/\$(\d)/g, (_, at: string) => found[Number(at)] ?? '');
  }
  return '填写有误';
}
