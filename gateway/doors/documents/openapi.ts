import type { Document, Parameter } from './document';

const TYPES = {
  TEXT: { type: 'string' },
  INTEGER: { type: 'integer' },
  NUMBER: { type: 'number' },
  BOOLEAN: { type: 'boolean' },
  FILE: { type: 'string', contentEncoding: 'base64' },
  OPTION: { type: 'string' },
} as const;

const COMMON = {
  tradeNo: { type: 'string', maxLength: 64, description: '客户侧流水号,48小时内相同流水号只计费一次' },
  tag: { type: 'string', maxLength: 32, description: '业务标签' },
  encryptionType: { type: 'integer', enum: [1, 2, 3, 4], description: '1明文 2MD5 3SHA256 4SM3' },
  orgCode: { type: 'string', maxLength: 64, description: '直客机构编码' },
  scene: { type: 'string', maxLength: 64, description: '使用场景' },
  extend: { type: 'object', description: '扩展信息' },
};

const HEADERS = [
  ['X-Skep-App-Id', 'appId'],
  ['X-Skep-Timestamp', '毫秒时间戳'],
  ['X-Skep-Nonce', '16至64位随机串'],
  ['X-Skep-Signature', '十六进制签名'],
] as const;

/** The documents as one OpenAPI 3.1 description of all calls. */
export function openapiOf(documents: readonly Document[], serverUrl: string) {
  return {
    openapi: '3.1.0',
    info: { title: 'Skep API', version: '1', description: '数据产品调用接口,签名方式见接口文档。' },
    servers: [{ url: serverUrl }],
    paths: Object.fromEntries(
      documents.flatMap((one) => (one.apiPath ? [[one.apiPath, { post: operationOf(one) }]] : [])),
    ),
    components: { schemas: { Answer: ANSWER } },
  };
}

function operationOf(document: Document) {
  return {
    operationId: document.productCode,
    summary: document.apiName,
    description: document.description ?? document.apiName,
    tags: document.category ? [document.category.name] : [],
    parameters: HEADERS.map(([name, description]) => ({
      ...{ name, in: 'header', required: true, description, schema: { type: 'string' } },
    })),
    requestBody: {
      required: true,
      content: {
        [document.contentType]: { schema: bodyOf(document.parameters), example: parsed(document.paramsExample) },
      },
    },
    responses: {
      200: {
        description: '查询成功或未查得',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Answer' },
            example: parsed(document.respExample),
          },
        },
      },
      default: {
        description: '其余返回码见接口文档',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Answer' } } },
      },
    },
  };
}

function bodyOf(parameters: readonly Parameter[]) {
  return {
    type: 'object',
    additionalProperties: false,
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    properties: { ...Object.fromEntries(parameters.map((one) => [one.name, propertyOf(one)])), ...COMMON },
  };
}

const propertyOf = ({ type, title, pattern, maxLength, options, example }: Parameter) => ({
  ...TYPES[type],
  description: title,
  ...(pattern !== null && { pattern: `^(?:${pattern})$` }),
  ...(maxLength !== null && { maxLength }),
  ...(options.length > 0 && { enum: options.map(({ value }) => value) }),
  ...(example !== null && { examples: [example] }),
});

const ANSWER = {
  type: 'object',
  required: ['code', 'msg', 'timestamp'],
  properties: {
    code: { type: 'integer', description: '0查询成功,1未查得,其余为错误' },
    msg: { type: 'string' },
    seqNo: { type: 'string' },
    tradeNo: { type: 'string' },
    charged: { type: 'boolean' },
    cached: { type: 'boolean' },
    data: {},
    timestamp: { type: 'integer' },
  },
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
