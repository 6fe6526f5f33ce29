import type { StoredParameter } from '../products/rules';
import type { ProductRow } from '../products/tables';
import type { StoredDocument, StoredTable } from './tables';

/** A document as it is read: what somebody wrote, over what is made of the product's parameters. */
export interface DocumentContent {
  paramSchema: StoredTable[];
  paramsExample: string;
  respSchema: StoredTable[];
  respExample: string;
  fieldSchema: Record<string, StoredTable>;
  errorCodeSchema: StoredTable[];
}

type Facts = Pick<ProductRow, 'encryptions'>;

const TYPE_TEXTS = {
  TEXT: 'string',
  INTEGER: 'integer',
  NUMBER: 'number',
  BOOLEAN: 'boolean',
  FILE: 'string(base64)',
  OPTION: 'string',
} as const;

const ENCRYPTION_CODES: Record<string, readonly [number, string]> = {
  PLAIN: [1, '明文'],
  MD5: [2, 'MD5'],
  SHA256: [3, 'SHA256'],
  SM3: [4, 'SM3'],
};

const column = (id: string, title: string) => ({ id, title });
const PARAMETER_COLUMNS = [
  column('name', '参数名'),
  column('type', '类型'),
  column('required', '必填'),
  column('description', '说明'),
];
const FIELD_COLUMNS = [column('name', '字段名'), column('type', '类型'), column('description', '说明')];

export function contentOf(
  product: Facts,
  parameters: readonly StoredParameter[],
  written: Partial<StoredDocument>,
): DocumentContent {
  const example = written.respExample ?? { result: '1' };
  const subjects = subjectFields(product, parameters);
  return {
    paramSchema: [
      table(
        '业务参数',
        PARAMETER_COLUMNS,
        parameters.map((one) => parameterRow(one, subjects)),
      ),
      table('公共参数', PARAMETER_COLUMNS, commonRows(product)),
    ],
    paramsExample: written.paramsExample ?? exampleOf(parameters),
    respSchema: [table('返回结果', FIELD_COLUMNS, RESPONSE_ROWS), ...(written.respSchema ?? [])],
    respExample: JSON.stringify(answerOf(example), null, 2),
    fieldSchema: { ...subjects, ...(written.fieldSchema ?? {}) },
    errorCodeSchema: [table('返回码', CODE_COLUMNS, codeRows()), ...(written.errorCodeSchema ?? [])],
  };
}

const table = (title: string, columns: StoredTable['columns'], rows: StoredTable['rows']): StoredTable => ({
  type: 'table',
  title,
  columns,
  rows,
});

function parameterRow(one: StoredParameter, subjects: Record<string, StoredTable>): Record<string, unknown> {
  const limits = [
    one.maxLength === null ? '' : `最长${one.maxLength}字符`,
    one.pattern === null ? '' : `格式${one.pattern}`,
    one.hashable ? '加密调用时传摘要' : '',
  ].filter((text) => text !== '');
  const mode = taskModeOf(one);
  return {
    name: one.name,
    type: TYPE_TEXTS[one.type],
    required: one.required ? '是' : '否',
    description: [one.title, ...limits].join(','),
    ...(mode && { taskMode: mode }),
    ...(one.type === 'OPTION' && { options: one.options }),
    ...(one.hashable && Object.keys(subjects).length > 0 && { schemaId: 'encryption', schemaIconText: '加密方式' }),
  };
}

/** How pages for trying show a field: left out, as a file, as a choice; null for a plain one. */
function taskModeOf({ hiddenInTests, type }: Pick<StoredParameter, 'hiddenInTests' | 'type'>): string | null {
  if (hiddenInTests) return 'hidden';
  return type === 'FILE' ? 'file' : type === 'OPTION' ? 'option' : null;
}

function commonRows({ encryptions }: Facts): Record<string, unknown>[] {
  const offered = encryptions.map((one) => ENCRYPTION_CODES[one]?.join('-')).join(' ');
  const row = (name: string, type: string, description: string) => ({ name, type, required: '否', description });
  return [
    row('tradeNo', 'string', '客户侧流水号,最长64字符;48小时内相同流水号只计费一次'),
    row('tag', 'string', '业务标签,最长32字符,账单按标签分行'),
    row('encryptionType', 'integer', `加密方式,支持:${offered};默认1`),
    row('orgCode', 'string', '直客机构编码'),
    row('scene', 'string', '使用场景'),
    row('extend', 'object', '扩展信息,最大4KB,原样保存'),
  ];
}

/** How digests of the subject are made, where the product takes any. */
function subjectFields({ encryptions }: Facts, parameters: readonly StoredParameter[]): Record<string, StoredTable> {
  const hashed = encryptions.filter((one) => one !== 'PLAIN');
  const names = parameters.filter(({ hashable }) => hashable).map(({ name }) => name);
  if (hashed.length === 0 || names.length === 0) return {};
  const text = `${names.join('、')}去除首尾空格后按UTF-8计算摘要(${hashed.join('、')}),十六进制,身份证号字母大写。`;
  return { encryption: { type: 'text', title: '加密方式', columns: [], rows: [{ text }] } };
}

function exampleOf(parameters: readonly StoredParameter[]): string {
  const fields = parameters.map((one): [string, unknown] => [one.name, exampleValue(one)]);
  return JSON.stringify({ ...Object.fromEntries(fields), tradeNo: 'T202601010001' }, null, 2);
}

const ROLE_EXAMPLES = { NAME: '张三', ID_CARD: '11010519491231002X', MOBILE: '13800138000' } as const;

function exampleValue({ example, role, type, options, title }: StoredParameter): unknown {
  if (type === 'INTEGER' || type === 'NUMBER') return example === null ? 1 : Number(example);
  if (type === 'BOOLEAN') return example !== 'false';
  if (example !== null) return example;
  if (role) return ROLE_EXAMPLES[role];
  return options[0]?.value ?? (type === 'FILE' ? '/9j/4AAQSkZJRgABAQ==' : title);
}

const RESPONSE_ROWS = [
  ['code', 'integer', '返回码,0查询成功,1未查得,其余见返回码表'],
  ['msg', 'string', '说明'],
  ['seqNo', 'string', '平台流水号'],
  ['tradeNo', 'string', '客户侧流水号'],
  ['charged', 'boolean', '是否计费'],
  ['cached', 'boolean', '是否取自缓存'],
  ['data', 'object', '查询结果,未查得时为空'],
  ['timestamp', 'integer', '返回时间,毫秒'],
].map(([name, type, description]) => ({ name, type, description }));

const answerOf = (data: unknown) => ({
  code: 0,
  msg: '查询成功',
  seqNo: '2026010112000000012345678',
  tradeNo: 'T202601010001',
  charged: true,
  cached: false,
  data,
  timestamp: 1767240000000,
});

const CODE_COLUMNS = [column('code', '返回码'), column('http', 'HTTP状态'), column('message', '说明')];

/** What every call may answer, with its HTTP status; documents and their descriptions for programs are made of it. */
const ANSWER_CODES: readonly (readonly [number, string, string])[] = [
  [0, '200', '查询成功'],
  [1, '200', '未查得'],
  [1001, '400', '参数错误,field指明参数'],
  [1002, '400/413/415', '请求体无法读取或过大'],
  [1003, '400', '产品不支持该加密方式'],
  [2001, '401', '缺少签名请求头或格式错误'],
  [2002, '401', 'appId不存在或签名错误'],
  [2003, '401', '时间戳与当前时间相差超过300秒'],
  [2004, '401', 'nonce已使用'],
  [2005, '403', 'IP不在白名单'],
  [2006, '403', '客户已停用'],
  [3001, '404', '产品不存在'],
  [3002, '403', '产品已下架'],
  [3003, '403', '未授权该产品'],
  [3004, '403', '授权已禁用'],
  [3005, '409', 'tradeNo已用于其他请求'],
  [3006, '409', 'tradeNo对应的请求仍在处理'],
  [4001, '402', '余额或额度不足'],
  [4002, '402', '钱包已锁定或未开通'],
  [4003, '402', '没有可用的钱包'],
  [4291, '429', '调用过于频繁'],
  [4292, '429', '并发过高'],
  [5001, '504', '数据源超时'],
  [5002, '502', '数据源异常'],
  [5003, '503', '暂无可用数据源'],
  [5004, '503', '计费或存储暂不可用'],
  [5999, '500', '系统异常'],
];

const codeRows = () => ANSWER_CODES.map(([code, http, message]) => ({ code: String(code), http, message }));

export const FEE_TYPE_TEXTS = { PER_QUERY: '查询计费', PER_HIT: '查得计费' } as const;

export const docUrlOf = (code: string): string => `/api/v1/docs/${encodeURIComponent(code)}.pdf`;
export const templateUrlOf = (code: string): string => `/api/v1/docs/${encodeURIComponent(code)}.xlsx`;
