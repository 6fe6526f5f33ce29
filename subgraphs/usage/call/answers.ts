/** How a call ends, with the status of HTTP and the words that go with it. */
const CODES = {
  0: [200, '查询成功'],
  1: [200, '查无结果'],
  1001: [400, '参数校验失败'],
  1002: [400, '请求体无法读取'],
  1003: [400, '产品不支持该加密方式'],
  2001: [401, '请求头缺失或格式错误'],
  2002: [401, '签名错误'],
  2003: [401, '时间戳超出允许范围'],
  2004: [401, '请求重复'],
  2005: [403, 'IP地址不在白名单内'],
  2006: [403, '客户已停用'],
  3001: [404, '产品不存在'],
  3002: [403, '产品已下架'],
  3003: [403, '产品未授权'],
  3004: [403, '产品授权已停用'],
  3005: [409, 'tradeNo已用于其他请求'],
  3006: [409, '该tradeNo的请求正在处理'],
  4001: [402, '余额或额度不足'],
  4002: [402, '钱包已锁定或未开通'],
  4003: [402, '没有可用的钱包'],
  4291: [429, '请求过于频繁'],
  4292: [429, '并发请求过多'],
  5001: [504, '数据源超时'],
  5002: [502, '数据源异常'],
  5003: [503, '没有可用的数据源'],
  5004: [503, '计费或数据库服务不可用'],
  5999: [500, '系统内部错误'],
} as const satisfies Record<number, readonly [status: number, message: string]>;

export type CallCode = keyof typeof CODES;

export const CALL_CODES = Object.keys(CODES).map(Number) as CallCode[];

export const statusOf = (code: CallCode): number => CODES[code][0];
export const messageOf = (code: CallCode): string => CODES[code][1];

export const wordsOf = (code: number): string =>
  (CODES as Readonly<Record<number, readonly [number, string]>>)[code]?.[1] ?? '';

export interface Outcome {
  code: CallCode;
  seqNo: string | null;
  tradeNo: string | null;
  charged: boolean;
  /** CNY, six digits. */
  fee: string;
  cached: boolean;
  /** JSON text of what was found; null when there is none. */
  data: string | null;
  field?: string;
  detail?: string;
}

const NOTHING = { seqNo: null, tradeNo: null, charged: false, fee: '0.000000', cached: false, data: null };

/** Why a request was not answered. */
export function refused(code: CallCode, detail?: string, field?: string): Outcome {
  return { ...NOTHING, code, field, detail };
}

/** The envelope, whose data is written as it came, so that no digit of it is lost. */
export function envelopeOf(outcome: Outcome, atMs: number): string {
  const { code, seqNo, tradeNo, charged, fee, cached, data, field, detail } = outcome;
  const head = JSON.stringify({ code, msg: messageOf(code), seqNo, tradeNo, charged, fee, cached });
  const isExplained = field !== undefined || detail !== undefined;
  const why = isExplained ? `,${JSON.stringify({ field, detail }).slice(1, -1)}` : '';
  return `${head.slice(0, -1)},"data":${data ?? 'null'}${why},"timestamp":${atMs}}`;
}
